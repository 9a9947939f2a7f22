/* SPDX-License-Identifier: MPL-2.0 */
#include "table.h"

#include <math.h>

uno_Interface *wb_range(cuno_scope *scope, uno_Interface *document, const cuno_range_address *a) {
    return cuno_call(scope, rt_sheet_at(scope, rt_sheets(scope, document), a->sheet),
                     "com.sun.star.table.XCellRange::getCellRangeByPosition", a->start_column, a->start_row,
                     a->end_column, a->end_row)
        .object;
}

uno_Sequence *wb_data(cuno_scope *scope, uno_Interface *document, const cuno_range_address *address) {
    return cuno_call(scope, wb_range(scope, document, address), "com.sun.star.sheet.XCellRangeData::getDataArray")
        .sequence;
}

bool wb_holds(const uno_Any *cell) {
    const rtl_uString *text = cuno_get_string(cell);
    return text == NULL || text->length > 0;
}

bool wb_row_holds(const uno_Sequence *row) {
    for (int i = 0; i < cuno_length(row); i++)
        if (wb_holds(cuno_any_at(row, i)))
            return true;
    return false;
}

const char *wb_typed(cuno_scope *scope, const uno_Any *cell) {
    double number = 0;
    if (cuno_get_string(cell) != NULL)
        return cuno_string_in(scope, cell);
    if (!cuno_get_number(cell, &number) || !isfinite(number))
        return NULL;
    rt_cell plain = {RT_NUMBER, number, NULL};
    rt_buffer text = {0};
    rt_cell_text(&plain, &text);
    const char *typed = rt_join(scope, rt_text(&text), NULL);
    rt_free(&text);
    return typed;
}
