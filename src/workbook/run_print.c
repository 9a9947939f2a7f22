/* SPDX-License-Identifier: MPL-2.0
 *
 * run_print.c - Siapkan Cetak: print ranges that end where the tables end, rows as high as what they hold.
 *
 *     siapkan-cetak
 *     siapkan-cetak&simpan    saves the workbook afterwards
 *
 *  1. Every sheet whose table the workbook names (LKJ_Cetak_N and LKJ_Baris_N, ../roundtrip/README.md) is printed from
 * the first cell to the last row of the table that shows something, typed or computed; a sheet whose table shows
 * nothing, or that is hidden, is not printed. Other sheets stay as they are.
 *  2. Columns are those that the name holds, so that one that was left out by hand comes back.
 *  3. Its rows get the height that their texts need: Calc does that itself for what is typed, not for a row of formulas
 * that holds more than before, and words were cut off in print.
 *  4. One undo step.
 */
#include <stdlib.h>

#include "../calc/sheet.h"
#include "table.h"

typedef struct printing {
    command_call *call;
    cuno_scope *scope;
    long sheets, changed;
    rt_buffer printed, unprinted; /* what the answer lists */
} printing;

/* The last row that shows something; -1 if none does. Rows of the rims are not asked. */
static long last_row(cuno_scope *scope, uno_Interface *document, cuno_range_address rows) {
    if (++rows.start_row > --rows.end_row)
        return -1;
    const uno_Sequence *data = wb_data(scope, document, &rows);
    for (int row = cuno_length(data) - 1; row >= 0; row--)
        if (wb_row_holds(cuno_sequence_at(data, row)))
            return rows.start_row + row;
    return -1;
}

static bool same_area(const uno_Sequence *areas, const cuno_range_address *wanted) {
    const cuno_range_address *a = cuno_length(areas) == 1 ? (const void *)areas->elements : NULL;
    if (wanted == NULL || a == NULL)
        return wanted == NULL && cuno_length(areas) == 0;
    return a->start_column == wanted->start_column && a->start_row == wanted->start_row &&
           a->end_column == wanted->end_column && a->end_row == wanted->end_row;
}

/* NULL: nothing of the sheet is printed. */
static void set_area(printing *p, cuno_scope *scope, uno_Interface *sheet, const cuno_range_address *area) {
    const uno_Sequence *now = cuno_call(scope, sheet, "com.sun.star.sheet.XPrintAreas::getPrintAreas").sequence;
    if (scope->failed || same_area(now, area))
        return;
    cuno_call(scope, sheet, "com.sun.star.sheet.XPrintAreas::setPrintAreas",
              cuno_sequence(scope, "com.sun.star.table.CellRangeAddress", area, area == NULL ? 0 : 1));
    p->changed += !scope->failed;
}

static void fit_rows(cuno_scope *scope, uno_Interface *document, cuno_range_address rows, long last) {
    rows.start_row++;
    rows.end_row = (sal_Int32)last;
    uno_Interface *all =
        cuno_call(scope, wb_range(scope, document, &rows), "com.sun.star.table.XColumnRowRange::getRows").object;
    cuno_set(scope, all, "OptimalHeight", cuno_any_bool(scope, true));
}

/* A sheet that is not shown would go into a PDF all the same: it loses its range, and is not told of. */
static void prepare_sheet(printing *p, cuno_scope *scope, cuno_range_address whole, const cuno_range_address *rows) {
    uno_Interface *sheet = rt_sheet_at(scope, rt_sheets(scope, p->call->document), whole.sheet);
    if (scope->failed)
        return;
    if (!cuno_bool_in(cuno_get(scope, sheet, "IsVisible"))) {
        set_area(p, scope, sheet, NULL);
        return;
    }
    long last = last_row(scope, p->call->document, *rows);
    whole.end_row = (sal_Int32)last;
    set_area(p, scope, sheet, last < 0 ? NULL : &whole);
    if (last >= 0)
        fit_rows(scope, p->call->document, *rows, last);
    if (scope->failed)
        return;
    const char *name = calc_sheet_name(scope, sheet);
    rt_buffer *told = last < 0 ? &p->unprinted : &p->printed;
    rt_format(told, "%s%s", told->length > 0 ? ", " : "", name);
    if (last >= 0)
        rt_format(told, " (%ld)", last - rows->start_row);
    p->sheets++;
}

typedef struct table {
    cuno_range_address whole, rows;
} table;

/* The table of LKJ_Cetak_N and LKJ_Baris_N. */
static bool find_table(printing *p, cuno_scope *scope, const char *name, table *found) {
    static const char prefix[] = "LKJ_Cetak_";
    size_t length = sizeof prefix - 1;
    return strncmp(name, prefix, length) == 0 && rt_named_range(scope, p->call->document, name, &found->whole) &&
           rt_named_range(scope, p->call->document, rt_join(scope, "LKJ_Baris_", name + length, NULL), &found->rows) &&
           found->rows.sheet == found->whole.sheet;
}

static int by_sheet(const void *a, const void *b) {
    const table *one = a, *other = b;
    return (one->whole.sheet > other->whole.sheet) - (one->whole.sheet < other->whole.sheet);
}

/* The office gives the names in an order of its own; the answer lists the sheets as they stand. */
static void prepare_all(printing *p) {
    uno_Interface *names = cuno_object_in(cuno_get(p->scope, p->call->document, "NamedRanges"));
    uno_Sequence *list = cuno_call(p->scope, names, "com.sun.star.container.XNameAccess::getElementNames").sequence;
    int length = p->scope->failed ? 0 : cuno_length(list);
    table *tables = cuno_memory(p->scope, ((size_t)length + 1) * sizeof *tables);
    size_t count = 0;
    for (int i = 0; i < length && !p->scope->failed; i++) {
        cuno_scope own;
        cuno_begin_inside(&own, p->scope);
        count += find_table(p, &own, cuno_string_at(&own, list, i), &tables[count]);
        cuno_end(&own);
    }
    if (count > 0)
        qsort(tables, count, sizeof *tables, by_sheet);
    for (size_t i = 0; i < count && !p->scope->failed; i++) {
        cuno_scope own;
        cuno_begin_inside(&own, p->scope);
        prepare_sheet(p, &own, tables[i].whole, &tables[i].rows);
        cuno_end(&own);
    }
}

static void report(printing *p) {
    rt_buffer *answer = p->call->answer;
    rt_format(answer, "%s dari %s lembar bertabel mendapat rentang cetak baru.", rt_count(p->scope, p->changed),
              rt_count(p->scope, p->sheets));
    if (p->printed.at != NULL)
        rt_format(answer, "\nDicetak (baris di bawah kepala): %s.", p->printed.at);
    if (p->unprinted.at != NULL)
        rt_format(answer, "\nTidak dicetak karena masih kosong: %s.", p->unprinted.at);
    rt_format(answer, "\nTinggi barisnya disesuaikan dengan isinya. Lembar lain tidak disentuh.");
}

void command_print(command_call *call) {
    printing p = {.call = call, .scope = call->scope};
    calc_step_begin(p.scope, call->document, "Siapkan Cetak");
    prepare_all(&p);
    calc_step_end(p.scope->context, call->document);
    if (!p.scope->failed && p.sheets == 0)
        cuno_fail(p.scope,
                  "Buku kerja ini tidak menyebut tabelnya (nama LKJ_Cetak_... tidak ada): ia tidak dibuat dari "
                  "templat LKJ yang mengenal perintah ini. Tidak ada yang diubah.");
    if (!p.scope->failed)
        report(&p);
    rt_save_if_told(call);
    rt_free(&p.printed);
    rt_free(&p.unprinted);
}
