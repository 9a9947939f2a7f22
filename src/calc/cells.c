/* SPDX-License-Identifier: MPL-2.0
 *
 * cells.c - single cells and small ranges. See sheet.h.
 */
#include <stdio.h>

#include "sheet.h"

uno_Interface *calc_range(cuno_scope *scope, uno_Interface *sheet, int column, int row, int columns, int rows) {
    return cuno_call(scope, sheet, "com.sun.star.table.XCellRange::getCellRangeByPosition", column, row,
                     column + columns - 1, row + rows - 1)
        .object;
}

static uno_Interface *cell_at(cuno_scope *scope, uno_Interface *sheet, int column, int row) {
    return cuno_call(scope, sheet, "com.sun.star.table.XCellRange::getCellByPosition", column, row).object;
}

void calc_cell_name(char *to, size_t size, size_t column, size_t row) {
    char letters[16];
    size_t at = sizeof letters - 1;
    letters[at] = 0;
    for (size_t rest = column + 1; rest > 0 && at > 0; rest = (rest - 1) / 26)
        letters[--at] = (char)('A' + (rest - 1) % 26);
    snprintf(to, size, "%s%zu", letters + at, row + 1);
}

const char *calc_quoted(cuno_scope *scope, const char *sheet) {
    char *quoted = cuno_memory(scope, 2 * strlen(sheet) + 3), *to = quoted;
    if (!quoted)
        return "";
    *to++ = '\'';
    for (; *sheet; sheet++) {
        if (*sheet == '\'')
            *to++ = '\'';
        *to++ = *sheet;
    }
    *to = '\'';
    return quoted;
}

static bool put_row(calc_grid *grid, const char *const *texts, int columns) {
    for (int i = 0; i < columns; i++)
        if (!calc_grid_text(grid, texts[i] ? texts[i] : "", texts[i] ? strlen(texts[i]) : 0))
            return false;
    return true;
}

void calc_put_texts(cuno_scope *scope, uno_Interface *sheet, int column, int row, int columns, size_t rows,
                    const char *const *texts) {
    calc_grid grid;
    if (scope->failed || !calc_grid_begin(&grid, rows, (size_t)columns)) {
        cuno_fail(scope, "out of memory");
        return;
    }
    grid.cells = CALC_ANY_CELLS; /* what setDataArray takes */
    for (size_t i = 0; i < rows; i++) {
        if (put_row(&grid, texts + i * (size_t)columns, columns))
            continue;
        calc_grid_abandon(&grid);
        {
            cuno_fail(scope, "out of memory");
            return;
        }
    }
    cuno_call(scope, calc_range(scope, sheet, column, row, columns, (int)rows),
              "com.sun.star.sheet.XCellRangeData::setDataArray", calc_rows(scope, &grid));
}

void calc_put_text(cuno_scope *scope, uno_Interface *sheet, int column, int row, const char *text) {
    calc_put_texts(scope, sheet, column, row, 1, 1, &text);
}

void calc_put_number(cuno_scope *scope, uno_Interface *sheet, int column, int row, double number) {
    cuno_call(scope, cell_at(scope, sheet, column, row), "com.sun.star.table.XCell::setValue", number);
}

void calc_set_width(cuno_scope *scope, uno_Interface *sheet, int column, int width) {
    uno_Interface *columns = cuno_call(scope, sheet, "com.sun.star.table.XColumnRowRange::getColumns").object;
    uno_Interface *one =
        cuno_object_in(cuno_call(scope, columns, "com.sun.star.container.XIndexAccess::getByIndex", column).any);
    cuno_set(scope, one, "Width", cuno_any_long(scope, width));
}
