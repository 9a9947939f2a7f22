/* SPDX-License-Identifier: MPL-2.0 */
#include "workbook.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { MOST_ROWS = 20000, MOST_LINES = 2000, MOST_FIELDS = 6 };

/* ---- Names ---- */

bool rt_named_range(cuno_scope *scope, uno_Interface *document, const char *name, cuno_range_address *address) {
    uno_Interface *names = cuno_object_in(cuno_get(scope, document, "NamedRanges"));
    if (scope->failed || !rt_has(scope, names, name))
        return false;
    uno_Interface *range =
        cuno_call(scope, rt_named(scope, names, name), "com.sun.star.sheet.XCellRangeReferrer::getReferredCells")
            .object;
    if (scope->failed || range == NULL)
        return false;
    const cuno_range_address *found =
        cuno_call(scope, range, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    if (found != NULL)
        *address = *found;
    return found != NULL;
}

static uno_Interface *range_at(cuno_scope *scope, uno_Interface *document, const cuno_range_address *a) {
    return cuno_call(scope, rt_sheet_at(scope, rt_sheets(scope, document), a->sheet),
                     "com.sun.star.table.XCellRange::getCellRangeByPosition", a->start_column, a->start_row,
                     a->end_column, a->end_row)
        .object;
}

/* ---- Cells ---- */

/* A cell's value, as getDataArray gives it: a number, a text, or nothing for an error. */
static rt_cell cell_of(cuno_scope *scope, const uno_Any *value) {
    double number = 0;
    if (value->pType->eTypeClass == typelib_TypeClass_STRING) {
        const char *text = cuno_string_in(scope, value);
        return (rt_cell){text[0] == '\0' ? RT_BLANK : RT_TEXT, 0, text};
    }
    if (!cuno_get_number(value, &number))
        return (rt_cell){RT_BLANK, 0, NULL};
    return (rt_cell){isfinite(number) ? RT_NUMBER : RT_ERROR, number, NULL};
}

static const uno_Sequence *row_of(const uno_Sequence *rows, long row) {
    return row < cuno_length(rows) ? cuno_sequence_at(rows, (int)row) : NULL;
}

/* What a formula makes of it: in an input cell it is one, elsewhere its value counts; an error has neither. */
static void see_formula(cuno_scope *scope, rt_cell *cell, const char *formula, rt_role role) {
    bool is_formula = formula[0] == '=' || (formula[0] == '{' && formula[1] == '=');
    if (!is_formula || (cell->kind == RT_TEXT && strcmp(cell->text, formula) == 0)) /* the text "=cmd()" */
        return;
    if (role == RT_INPUT)
        *cell = (rt_cell){RT_FORMULA, cell->number, rt_join(scope, formula, NULL)};
    else if (cell->kind == RT_BLANK && cell->text == NULL)
        *cell = (rt_cell){RT_ERROR, 0, "galat"};
}

/* ---- Formats: percent and date ---- */

typedef struct formats {
    uno_Interface *all;
    int key;
    rt_cell_kind kind; /* of that key: RT_NUMBER, RT_PERCENT, RT_DATE */
} formats;

static formats formats_of(cuno_scope *scope, uno_Interface *document) {
    formats f = {cuno_call(scope, document, "com.sun.star.util.XNumberFormatsSupplier::getNumberFormats").object, -1,
                 RT_NUMBER};
    return f;
}

static rt_cell_kind kind_of_format(cuno_scope *scope, formats *f, const uno_Any *key) {
    enum { DATE = 2, TIME = 4, PERCENT = 128 }; /* com.sun.star.util.NumberFormat */
    double number = 0;
    if (!cuno_get_number(key, &number))
        return RT_BLANK;
    if (f->key == (int)number)
        return f->kind;
    uno_Interface *format = cuno_call(scope, f->all, "com.sun.star.util.XNumberFormats::getByKey", (int)number).object;
    int type = cuno_long_in(cuno_get(scope, format, "Type"));
    f->key = (int)number;
    f->kind = (type & PERCENT) != 0 ? RT_PERCENT : (type & (DATE | TIME)) != 0 ? RT_DATE : RT_NUMBER;
    return f->kind;
}

static void see_format(cuno_scope *scope, formats *f, uno_Interface *range, long row, rt_cell *cell) {
    cuno_scope own;
    cuno_begin_inside(&own, scope);
    uno_Interface *one = cuno_call(&own, range, "com.sun.star.table.XCellRange::getCellByPosition", 0, (int)row).object;
    rt_cell_kind kind = kind_of_format(&own, f, cuno_get(&own, one, "NumberFormat"));
    if (kind != RT_BLANK && kind != RT_NUMBER)
        cell->kind = kind;
    cuno_end(&own);
}

/* ---- Tables ---- */

static void put_cell(rt_grid *grid, size_t column, long row, rt_cell cell) {
    grid->cells[(size_t)row * grid->column_count + column] = cell;
}

static void read_column(cuno_scope *scope, uno_Interface *document, rt_grid *grid, size_t column, formats *f) {
    const rt_column *c = &grid->columns[column];
    cuno_range_address a = {(sal_Int16)grid->sheet, (sal_Int32)c->column, (sal_Int32)grid->first_row,
                            (sal_Int32)c->column, (sal_Int32)(grid->first_row + (long)grid->rows - 1)};
    uno_Interface *range = range_at(scope, document, &a);
    cuno_scope own;
    cuno_begin_inside(&own, scope);
    uno_Sequence *data = cuno_call(&own, range, "com.sun.star.sheet.XCellRangeData::getDataArray").sequence;
    uno_Sequence *formulas = cuno_call(&own, range, "com.sun.star.sheet.XCellRangeFormula::getFormulaArray").sequence;
    for (long row = 0; row < (long)grid->rows && !own.failed; row++) {
        const uno_Sequence *values = row_of(data, row), *texts = row_of(formulas, row);
        if (cuno_length(values) < 1 || cuno_length(texts) < 1)
            break;
        rt_cell cell = cell_of(scope, cuno_any_at(values, 0));
        see_formula(scope, &cell, cuno_string_at(&own, texts, 0), c->role);
        if (f != NULL && cell.kind == RT_NUMBER && c->role == RT_INPUT)
            see_format(&own, f, range, row, &cell);
        put_cell(grid, column, row, cell);
    }
    cuno_end(&own);
}

/* The rows between the rims of the key column's name; every other column must begin and end where it does. */
static bool place_columns(cuno_scope *scope, uno_Interface *document, rt_grid *grid) {
    cuno_range_address first = {0, 0, 0, 0, 0};
    for (size_t c = 0; c < grid->column_count; c++) {
        cuno_range_address a;
        const char *name = rt_join(scope, "LKJ_", grid->alias, "_", grid->columns[c].key, NULL);
        if (!rt_named_range(scope, document, name, &a)) {
            cuno_fail(scope, "Nama %s tidak ada di buku kerja ini.", name);
            return false;
        }
        first = c == 0 ? a : first;
        if (a.sheet != first.sheet || a.start_row != first.start_row || a.end_row != first.end_row ||
            a.start_column != a.end_column) {
            cuno_fail(scope, "Nama %s tidak sejajar dengan kolom lain tabelnya.", name);
            return false;
        }
        grid->columns[c].column = a.start_column;
    }
    long rows = first.end_row - first.start_row - 1;
    grid->sheet = first.sheet;
    grid->first_row = first.start_row + 1;
    grid->rows = rows > 0 ? (size_t)rows : 0;
    if (grid->rows > MOST_ROWS)
        cuno_fail(scope, "Tabel %s lebih dari %d baris.", grid->alias, MOST_ROWS);
    return !scope->failed;
}

static void read_grid(cuno_scope *scope, uno_Interface *document, rt_grid *grid, formats *f) {
    if (grid->column_count == 0 || !place_columns(scope, document, grid) || grid->rows == 0)
        return;
    grid->cells = cuno_memory(scope, grid->rows * grid->column_count * sizeof *grid->cells);
    for (size_t c = 0; c < grid->column_count && !scope->failed; c++)
        read_column(scope, document, grid, c, f);
}

/* ---- The lines of LKJ_Kontrak ---- */

typedef struct line {
    const char *fields[MOST_FIELDS]; /* never NULL */
} line;

static line line_of(cuno_scope *scope, const uno_Sequence *row) {
    line l;
    for (int i = 0; i < MOST_FIELDS; i++) {
        l.fields[i] = "";
        if (i >= cuno_length(row))
            continue;
        rt_cell cell = cell_of(scope, cuno_any_at(row, i));
        rt_buffer text = {0};
        rt_cell_text(&cell, &text);
        l.fields[i] = rt_join(scope, rt_text(&text), NULL);
        rt_free(&text);
    }
    return l;
}

static bool is_word(const char *text) {
    size_t length = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    return length > 0 && length <= 32 && text[length] == '\0';
}

static void add_grid(cuno_scope *scope, rt_contract *contract, const line *l) {
    bool units = rt_same_name(l->fields[2], "unit");
    if (contract->grid_count == RT_GRIDS || !is_word(l->fields[1])) {
        cuno_fail(scope, "LKJ_Kontrak: tabel %s tidak dapat dipakai.", l->fields[1]);
        return;
    }
    contract->grids[contract->grid_count++] =
        (rt_grid){.alias = l->fields[1], .title = l->fields[3][0] ? l->fields[3] : l->fields[1], .units = units};
}

/* What a person calls the column. */
static const char *heading_of(cuno_scope *scope, const rt_column *column) {
    static const char *const quarters[] = {"", " TW I", " TW II", " TW III", " TW IV"};
    const char *of = column->meaning == RT_PERFORMANCE ? "Kinerja"
                     : column->meaning == RT_BUDGET    ? "Anggaran"
                     : column->meaning == RT_CEILING   ? "Pagu"
                     : column->meaning == RT_TARGET    ? "Target"
                                                       : column->key;
    return rt_join(scope, of, quarters[column->quarter], NULL);
}

static void add_column(cuno_scope *scope, rt_contract *contract, const line *l) {
    rt_grid *grid = (rt_grid *)(uintptr_t)rt_grid_of(contract, l->fields[1]);
    if (grid == NULL || grid->column_count == RT_COLUMNS || !is_word(l->fields[2])) {
        cuno_fail(scope, "LKJ_Kontrak: kolom %s %s tidak dapat dipakai.", l->fields[1], l->fields[2]);
        return;
    }
    rt_column column = {.key = l->fields[2],
                        .heading = l->fields[2],
                        .role = rt_role_of(l->fields[3]),
                        .meaning = rt_meaning_of(l->fields[4])};
    if (l->fields[5][0] >= '1' && l->fields[5][0] <= '4' && l->fields[5][1] == '\0')
        column.quarter = l->fields[5][0] - '0';
    column.heading = heading_of(scope, &column);
    grid->columns[grid->column_count++] = column;
}

static void add_sheet(rt_contract *contract, const line *l) {
    if (contract->sheet_count == RT_SHEETS)
        return;
    contract->sheets[contract->sheet_count].name = l->fields[1];
    contract->sheets[contract->sheet_count++].fate = rt_fate_of(l->fields[2]);
}

static void see_line(cuno_scope *scope, rt_contract *contract, const line *l, long row) {
    const char *kind = l->fields[0], *value = l->fields[1];
    if (rt_same_name(kind, "versi"))
        contract->found = rt_same_name(value, "1");
    else if (rt_same_name(kind, "jenis"))
        contract->master = rt_same_name(value, "induk"), contract->kind_row = row;
    else if (rt_same_name(kind, "instansi"))
        contract->agency = value;
    else if (rt_same_name(kind, "tahun"))
        contract->year = value;
    else if (rt_same_name(kind, "unit"))
        contract->unit = value, contract->unit_row = row;
    else if (rt_same_name(kind, "dibuat"))
        contract->issued = value, contract->issued_row = row;
    else if (rt_same_name(kind, "anggaran"))
        contract->cumulative = rt_same_name(value, "kumulatif");
    else if (rt_same_name(kind, "tabel"))
        add_grid(scope, contract, l);
    else if (rt_same_name(kind, "kolom"))
        add_column(scope, contract, l);
    else if (rt_same_name(kind, "lembar"))
        add_sheet(contract, l);
}

static void read_lines(cuno_scope *scope, uno_Interface *document, rt_contract *contract,
                       const cuno_range_address *place) {
    uno_Sequence *rows =
        cuno_call(scope, range_at(scope, document, place), "com.sun.star.sheet.XCellRangeData::getDataArray").sequence;
    contract->sheet = place->sheet;
    contract->value_column = place->start_column + 1;
    for (int row = 0; row < cuno_length(rows) && !scope->failed; row++) {
        line l = line_of(scope, cuno_sequence_at(rows, row));
        see_line(scope, contract, &l, place->start_row + row);
    }
}

/* ---- The whole ---- */

rt_contract *rt_read_contract(cuno_scope *scope, uno_Interface *document, bool with_formats) {
    rt_contract *contract = cuno_memory(scope, sizeof *contract);
    cuno_range_address place;
    if (contract == NULL)
        return NULL;
    *contract = (rt_contract){
        .agency = "", .year = "", .unit = "", .issued = "", .kind_row = -1, .unit_row = -1, .issued_row = -1};
    if (!rt_named_range(scope, document, "LKJ_Kontrak", &place))
        return contract;
    if (place.end_row - place.start_row > MOST_LINES || place.end_column - place.start_column > 2 * MOST_FIELDS) {
        cuno_fail(scope, "LKJ_Kontrak terlalu besar.");
        return contract;
    }
    read_lines(scope, document, contract, &place);
    formats f = with_formats && contract->found ? formats_of(scope, document) : (formats){NULL, -1, RT_NUMBER};
    for (size_t i = 0; contract->found && i < contract->grid_count && !scope->failed; i++)
        read_grid(scope, document, &contract->grids[i], with_formats ? &f : NULL);
    return contract;
}

rt_contract *rt_read_master(cuno_scope *scope, uno_Interface *document) {
    rt_contract *contract = rt_read_contract(scope, document, false);
    if (scope->failed)
        return contract;
    if (!contract->found)
        cuno_fail(scope, "Buku kerja ini tidak dibuat dari templat LKJ yang mengenal perintah ini (nama LKJ_Kontrak "
                         "tidak ada).");
    else if (!contract->master)
        cuno_fail(scope, "Buku kerja ini milik satu bidang (%s). Jalankan perintah ini di buku induk.", contract->unit);
    return contract;
}
