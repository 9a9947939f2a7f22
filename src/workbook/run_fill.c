/* SPDX-License-Identifier: MPL-2.0
 *
 * run_fill.c - Isi Kolom Capaian: writes the column of capaian, blank where target or realisasi is.
 *
 *     isi-kolom                          the selected cells
 *     isi-kolom&sel=Lembar.F5:F20        these
 *     isi-kolom&target=D&realisasi=E     these columns; else by their headings
 *     isi-kolom&simpan                   saves the workbook afterwards
 *
 *  1. The cells are empty and in one column; each gets =IF(AND(D5<>"";E5<>"");CAPAIAN(D5;E5);""). Where a column has
 * the heading Polaritas, CAPAIAN(D5;E5;IF(G5="";"naik";G5)).
 *  2. A heading is the lowest text above the cells that says what its column is, within HEAD_ROWS rows, in the words of
 * the checker (../check/check.h).
 *  3. Where there are several such columns a person is asked. Nobody else is: then, and where there is none, where a
 * cell holds something or is locked, nothing is written and the answer says why.
 *  4. One undo step.
 */
#include <stdio.h>

#include "../calc/sheet.h"
#include "../check/check.h"
#include "table.h"

enum { HEAD_ROWS = 40, MOST_ROWS = 5000, MOST_SCANNED = 100, MOST_CANDIDATES = 12 };

/* Columns that may have one role. */
typedef struct candidates {
    check_heading wanted;
    const char *word, *argument; /* as a person and as a caller say it */
    int columns[MOST_CANDIDATES];
    const char *headings[MOST_CANDIDATES];
    size_t count, chosen;
} candidates;

typedef struct filling {
    command_call *call;
    cuno_scope *scope;
    cuno_range_address at;
    uno_Interface *sheet;
    candidates target, realisasi, polaritas;
} filling;

static const char *cell_name(filling *f, int column, int row) {
    char *name = cuno_memory(f->scope, 32);
    if (name == NULL)
        return "";
    calc_cell_name(name, 32, (size_t)column, (size_t)row);
    return name;
}

static const char *column_name(filling *f, int column) {
    char *name = (char *)(uintptr_t)cell_name(f, column, 0);
    name[strcspn(name, "0123456789")] = '\0';
    return name;
}

/* ---- Which cells ---- */

static uno_Interface *range_of_text(filling *f, const char *text) {
    const char *point = strrchr(text, '.');
    uno_Interface *sheets = rt_sheets(f->scope, f->call->document);
    char *name = cuno_memory(f->scope, strlen(text) + 1);
    if (point == NULL || name == NULL || point == text) {
        cuno_fail(f->scope, "Sebutkan lembar dan selnya: sel=Lembar.F5:F20");
        return NULL;
    }
    memcpy(name, text, (size_t)(point - text));
    if (!rt_has(f->scope, sheets, name)) {
        cuno_fail(f->scope, "Lembar \"%s\" tidak ada.", name);
        return NULL;
    }
    uno_Interface *range = cuno_call(f->scope, rt_named(f->scope, sheets, name),
                                     "com.sun.star.table.XCellRange::getCellRangeByName", point + 1)
                               .object;
    if (cuno_forgive(f->scope) || range == NULL)
        cuno_fail(f->scope, "Sel tidak dikenal: %s", point + 1);
    return range;
}

static uno_Interface *selected(filling *f) {
    uno_Interface *controller =
        cuno_call(f->scope, f->call->document, "com.sun.star.frame.XModel::getCurrentController").object;
    uno_Interface *supplier =
        controller == NULL ? NULL : cuno_query(f->scope, controller, "com.sun.star.view.XSelectionSupplier");
    return supplier == NULL
               ? NULL
               : cuno_object_in(
                     cuno_call(f->scope, supplier, "com.sun.star.view.XSelectionSupplier::getSelection").any);
}

static void find_cells(filling *f) {
    const char *text = arguments_get(f->call->arguments, "sel");
    uno_Interface *range = text != NULL ? range_of_text(f, text) : selected(f);
    const cuno_range_address *at = NULL;
    if (!f->scope->failed && range != NULL && cuno_query(f->scope, range, "com.sun.star.sheet.XCellRangeAddressable"))
        at = cuno_call(f->scope, range, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    if (at == NULL || at->start_column != at->end_column || at->start_row == 0 ||
        at->end_row - at->start_row >= MOST_ROWS) {
        cuno_fail(f->scope, "Pilih sel kosong dalam satu kolom, di bawah kepala tabel, lalu ulangi.");
        return;
    }
    f->at = *at;
    f->sheet = rt_sheet_at(f->scope, rt_sheets(f->scope, f->call->document), at->sheet);
}

/* Formulas count even where they show nothing. */
static void refuse_filled(filling *f) {
    uno_Sequence *rows = cuno_call(f->scope, wb_range(f->scope, f->call->document, &f->at),
                                   "com.sun.star.sheet.XCellRangeFormula::getFormulaArray")
                             .sequence;
    for (int row = 0; row < cuno_length(rows) && !f->scope->failed; row++) {
        const uno_Sequence *cells = cuno_sequence_at(rows, row);
        if (cuno_length(cells) > 0 && cuno_string_at(f->scope, cells, 0)[0] != '\0')
            cuno_fail(f->scope, "Sel %s sudah berisi. Kosongkan dahulu, atau pilih sel yang kosong saja.",
                      cell_name(f, f->at.start_column, f->at.start_row + row));
    }
}

/* Calc itself lets a program write into locked cells. */
static void refuse_locked(filling *f) {
    if (!cuno_call(f->scope, f->sheet, "com.sun.star.util.XProtectable::isProtected").boolean)
        return;
    for (int row = f->at.start_row; row <= f->at.end_row && !f->scope->failed; row++) {
        cuno_scope own;
        cuno_begin_inside(&own, f->scope);
        uno_Interface *cell =
            cuno_call(&own, f->sheet, "com.sun.star.table.XCellRange::getCellByPosition", f->at.start_column, row)
                .object;
        const sal_Bool *locked = /* the first member: IsLocked */
            cuno_struct_in(cuno_get(&own, cell, "CellProtection"), "com.sun.star.util.CellProtection");
        if (locked == NULL || *locked)
            cuno_fail(&own, "Sel %s terkunci (lembar dilindungi).", cell_name(f, f->at.start_column, row));
        cuno_end(&own);
    }
}

/* ---- Which columns ---- */

static void offer(filling *f, candidates *c, check_heading is, int column, const char *heading) {
    if (is != c->wanted || c->count == MOST_CANDIDATES)
        return;
    c->columns[c->count] = column;
    c->headings[c->count++] = rt_join(f->scope, column_name(f, column), ": ", heading, NULL);
}

/* The lowest cell of the column that says what the column is. */
static void see_column(filling *f, const uno_Sequence *rows, int column) {
    for (int row = cuno_length(rows) - 1; row >= 0; row--) {
        const uno_Any *cell = cuno_any_at(cuno_sequence_at(rows, row), column);
        const char *text = cuno_get_string(cell) == NULL ? "" : cuno_string_in(f->scope, cell);
        check_heading is = check_heading_of(text, strlen(text));
        if (is == CHECK_HEADING_NONE)
            continue;
        offer(f, &f->target, is, column, text);
        offer(f, &f->realisasi, is, column, text);
        offer(f, &f->polaritas, is, column, text);
        return;
    }
}

static void find_columns(filling *f) {
    cuno_range_address above = f->at;
    above.start_row = f->at.start_row > HEAD_ROWS ? f->at.start_row - HEAD_ROWS : 0;
    above.end_row = f->at.start_row - 1;
    above.start_column = 0;
    above.end_column = MOST_SCANNED - 1;
    const uno_Sequence *rows = wb_data(f->scope, f->call->document, &above);
    for (int column = 0; column < MOST_SCANNED && !f->scope->failed; column++)
        if (column != f->at.start_column)
            see_column(f, rows, column);
}

/* What the caller says instead of the headings: the letters of a column. */
static void take_argument(filling *f, candidates *c) {
    const char *letters = arguments_get(f->call->arguments, c->argument);
    if (letters == NULL || f->scope->failed)
        return;
    int column = 0;
    size_t length = 0;
    for (; length < 3 && ((letters[length] | 32) >= 'a' && (letters[length] | 32) <= 'z'); length++)
        column = column * 26 + (letters[length] | 32) - 'a' + 1;
    if (length == 0 || letters[length] != '\0' || column - 1 == f->at.start_column) {
        cuno_fail(f->scope, "Kolom %s tidak dapat dipakai: %s", c->word, letters);
        return;
    }
    c->columns[0] = column - 1;
    c->headings[0] = column_name(f, column - 1);
    c->count = 1;
}

static void refuse_unclear(filling *f, const candidates *c) {
    rt_buffer list = {0};
    for (size_t i = 0; i < c->count; i++)
        rt_format(&list, "%s%s", i > 0 ? "; " : "", c->headings[i]);
    if (c->count == 0)
        cuno_fail(f->scope, "Tidak ada kolom yang kepalanya menyebut %s di atas baris %ld. Sebutkan kolomnya: %s=D",
                  c->word, (long)f->at.start_row + 1, c->argument);
    else
        cuno_fail(f->scope, "Lebih dari satu kolom %s: %s. Sebutkan kolomnya: %s=%s", c->word, list.at, c->argument,
                  column_name(f, c->columns[0]));
    rt_free(&list);
}

static void ask(filling *f) {
    candidates *unclear[2];
    dialog_choice choices[2];
    size_t count = 0;
    candidates *const all[] = {&f->target, &f->realisasi};
    for (size_t i = 0; i < 2; i++)
        if (all[i]->count > 1) {
            choices[count] = (dialog_choice){all[i]->word, all[i]->headings, all[i]->count, 0};
            unclear[count++] = all[i];
        }
    if (count == 0)
        return;
    if (!dialog_allowed(f->call))
        refuse_unclear(f, unclear[0]);
    else if (!dialog_choose(f->call, "LKJ: Isi Kolom Capaian", "Kolom mana yang dipakai?", choices, count))
        cuno_fail(f->scope, COMMAND_CANCELLED);
    for (size_t i = 0; i < count && !f->scope->failed; i++)
        unclear[i]->chosen = (size_t)choices[i].selected;
}

static void settle_columns(filling *f) {
    find_columns(f);
    take_argument(f, &f->target);
    take_argument(f, &f->realisasi);
    if (!f->scope->failed && f->target.count == 0)
        refuse_unclear(f, &f->target);
    if (!f->scope->failed && f->realisasi.count == 0)
        refuse_unclear(f, &f->realisasi);
    if (!f->scope->failed)
        ask(f);
}

/* ---- Writing ---- */

static const char *formula_of(filling *f, int row) {
    const char *t = cell_name(f, f->target.columns[f->target.chosen], row);
    const char *r = cell_name(f, f->realisasi.columns[f->realisasi.chosen], row);
    const char *p = f->polaritas.count == 1 ? cell_name(f, f->polaritas.columns[0], row) : NULL;
    const char *direction = p == NULL ? "" : rt_join(f->scope, ";IF(", p, "=\"\";\"naik\";", p, ")", NULL);
    return rt_join(f->scope, "=IF(AND(", t, "<>\"\";", r, "<>\"\");CAPAIAN(", t, ";", r, direction, ");\"\")", NULL);
}

/* Cell by cell, for Calc does not undo what is set as an array. */
static void write_formulas(filling *f) {
    for (int row = f->at.start_row; row <= f->at.end_row && !f->scope->failed; row++) {
        cuno_scope own;
        cuno_begin_inside(&own, f->scope);
        uno_Interface *cell =
            cuno_call(&own, f->sheet, "com.sun.star.table.XCellRange::getCellByPosition", f->at.start_column, row)
                .object;
        cuno_call(&own, cell, "com.sun.star.table.XCell::setFormula", formula_of(f, row));
        cuno_end(&own);
    }
}

static void write_column(filling *f) {
    calc_step_begin(f->scope, f->call->document, "Isi Kolom Capaian");
    write_formulas(f);
    calc_step_end(f->scope->context, f->call->document);
}

void command_fill_column(command_call *call) {
    filling f = {.call = call,
                 .scope = call->scope,
                 .target = {.wanted = CHECK_HEADING_TARGET, .word = "target", .argument = "target"},
                 .realisasi = {.wanted = CHECK_HEADING_REALISASI, .word = "realisasi", .argument = "realisasi"},
                 .polaritas = {.wanted = CHECK_HEADING_POLARITAS, .word = "polaritas", .argument = "polaritas"}};
    find_cells(&f);
    if (!f.scope->failed)
        refuse_filled(&f);
    if (!f.scope->failed)
        refuse_locked(&f);
    if (!f.scope->failed)
        settle_columns(&f);
    if (f.scope->failed)
        return;
    write_column(&f);
    if (!f.scope->failed)
        rt_format(call->answer, "%s sel diisi, mulai %s: %s\nTarget: kolom %s. Realisasi: kolom %s.%s",
                  rt_count(f.scope, f.at.end_row - f.at.start_row + 1),
                  cell_name(&f, f.at.start_column, f.at.start_row), formula_of(&f, f.at.start_row),
                  f.target.headings[f.target.chosen], f.realisasi.headings[f.realisasi.chosen],
                  f.polaritas.count > 1 ? " Polaritas tidak dipakai: lebih dari satu kolom." : "");
    rt_save_if_told(call);
}
