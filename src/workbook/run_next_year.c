/* SPDX-License-Identifier: MPL-2.0
 *
 * run_next_year.c - Buku Tahun Baru: next year's workbook from this year's, as the workbook's contract says
 * (../roundtrip/README.md, 3).
 *
 *     tahun-baru
 *
 *  1. A copy beside the open master, whose year in the name becomes the next (or is put behind it), an .ods. A file of
 * that name is never replaced. The open workbook is not touched; the copy gets its name when it is whole.
 *  2. In the copy: Tahun + 1; every column with a `tahun baru` line takes what the line says; every cell of a `masukan`
 * column is emptied. Nothing else changes: formats, notes and all other cells stay.
 *  3. `rencana`: the year's number is Tahun + 1 - awal + 1. Where the plan has no target the target is left blank, and
 * counted.
 *  4. A figure that cannot be read (an error, a percent cell, words longer than "n/a" without a digit) is not moved;
 * its cell is blank in the copy, and told.
 *  5. Everything is read back before the copy gets its name.
 */
#include <stdio.h>
#include <stdlib.h>

#include "../calc/sheet.h"
#include "../command/files.h"
#include "table.h"

enum { MOST_COLUMNS = 64, MOST_TOLD = 20, CONTENTS = 1 | 2 | 4 | 16 /* com.sun.star.sheet.CellFlags: all but notes */ };

/* What one column of the copy will hold, from its first row to its last; the rims stay. */
typedef struct column {
    cuno_range_address at;
    const char **texts; /* NULL: stays blank */
} column;

typedef struct next_year {
    command_call *call;
    cuno_scope *scope;
    const rt_contract *master;
    int year, begin; /* this year; the plan's first, 0 if it is not told */
    cuno_range_address year_cell;
    column columns[MOST_COLUMNS];
    size_t column_count;
    long moved, emptied, planned, without_plan, unreadable;
    bool out_of_plan;
    rt_buffer told;
} next_year;

/* ---- What the workbook says ---- */

static const char *field(const next_year *n, const uno_Sequence *row, int i) {
    const char *text = i < cuno_length(row) ? wb_typed(n->scope, cuno_any_at(row, i)) : NULL;
    return text == NULL ? "" : text;
}

static uno_Sequence *contract_lines(next_year *n) {
    cuno_range_address place;
    return rt_named_range(n->scope, n->call->document, "LKJ_Kontrak", &place)
               ? wb_data(n->scope, n->call->document, &place)
               : NULL;
}

static bool address_of(next_year *n, cuno_range_address *at, const char *first, const char *second) {
    const char *name = rt_join(n->scope, "LKJ_", first, second == NULL ? "" : "_", second == NULL ? "" : second, NULL);
    if (rt_named_range(n->scope, n->call->document, name, at))
        return true;
    cuno_fail(n->scope, "Nama %s tidak ada di buku kerja ini.", name);
    return false;
}

static size_t rows_in(const cuno_range_address *at) {
    return (size_t)(at->end_row - at->start_row + 1);
}

/* A column of the copy; NULL, and failed, if there is no room. */
static column *add_column(next_year *n, const char *alias, const char *key) {
    column c = {.texts = NULL};
    if (!address_of(n, &c.at, alias, key))
        return NULL;
    if (n->column_count == MOST_COLUMNS || c.at.start_column != c.at.end_column || rows_in(&c.at) < 3)
        cuno_fail(n->scope, "Nama LKJ_%s_%s tidak dapat dipakai.", alias, key);
    c.texts = cuno_memory(n->scope, rows_in(&c.at) * sizeof *c.texts);
    if (n->scope->failed || c.texts == NULL)
        return NULL;
    n->columns[n->column_count] = c;
    return &n->columns[n->column_count++];
}

/* ---- Figures ---- */

static bool is_figure(const char *text) {
    return strlen(text) <= 3 || strpbrk(text, "0123456789") != NULL;
}

static void tell(next_year *n, const cuno_range_address *at, int row) {
    char cell[32];
    if (n->unreadable++ >= MOST_TOLD)
        return;
    uno_Interface *sheet = rt_sheet_at(n->scope, rt_sheets(n->scope, n->call->document), at->sheet);
    calc_cell_name(cell, sizeof cell, (size_t)at->start_column, (size_t)(at->start_row + row));
    rt_format(&n->told, "%s%s.%s", n->told.length > 0 ? ", " : "", calc_sheet_name(n->scope, sheet), cell);
}

/* A number that is seen with a percent sign is not the number that is meant. */
static bool is_percent(next_year *n, const cuno_range_address *at, int row) {
    uno_Interface *cell = cuno_call(n->scope, wb_range(n->scope, n->call->document, at),
                                    "com.sun.star.table.XCellRange::getCellByPosition", 0, row)
                              .object;
    const char *seen = cuno_text(n->scope, cuno_call(n->scope, cell, "com.sun.star.text.XTextRange::getString").string);
    return strchr(seen, '%') != NULL;
}

/* The text to type for row `row` of `from`; NULL if it is blank or unreadable. */
static const char *figure_at(next_year *n, const cuno_range_address *from, const uno_Sequence *data, int row,
                             const cuno_range_address *to, int to_row) {
    const uno_Any *cell = cuno_any_at(cuno_sequence_at(data, row), 0);
    const char *text = wb_typed(n->scope, cell);
    bool good = text != NULL && is_figure(text) && (cuno_get_string(cell) != NULL || !is_percent(n, from, row));
    if (!good)
        tell(n, to, to_row);
    return good && text[0] != '\0' ? text : NULL;
}

/* ---- Columns ---- */

/* From a work table: its column i says to which row of the input's range each of its rows belongs. */
static void take_computed(next_year *n, column *c, const char *source) {
    cuno_range_address from, places;
    size_t alias = strcspn(source, "_");
    char work[40];
    snprintf(work, sizeof work, "%.*s", (int)alias, source);
    if (!address_of(n, &from, source, NULL) || !address_of(n, &places, work, "i"))
        return;
    const uno_Sequence *data = wb_data(n->scope, n->call->document, &from);
    const uno_Sequence *which = wb_data(n->scope, n->call->document, &places);
    if (cuno_length(data) != cuno_length(which))
        cuno_fail(n->scope, "Nama LKJ_%s tidak sejajar dengan LKJ_%s_i.", source, work);
    for (int row = 0; row < cuno_length(which) && !n->scope->failed; row++) {
        double place = 0;
        if (!cuno_get_number(cuno_any_at(cuno_sequence_at(which, row), 0), &place) || place < 2 ||
            place >= (double)rows_in(&c->at))
            continue;
        int to = (int)place - 1;
        c->texts[to] = figure_at(n, &from, data, row, &c->at, to);
        n->moved += c->texts[to] != NULL;
    }
}

/* The key of the column of the plan's year; NULL if there is none. */
static const char *plan_key(next_year *n, const uno_Sequence *lines, const char *alias) {
    long wanted = n->begin == 0 ? 0 : n->year + 1 - n->begin + 1;
    for (int i = 0; i < cuno_length(lines); i++) {
        const uno_Sequence *line = cuno_sequence_at(lines, i);
        if (rt_same_name(field(n, line, 0), "rencana") && rt_same_name(field(n, line, 1), alias) &&
            strtol(field(n, line, 3), NULL, 10) == wanted)
            return field(n, line, 2);
    }
    return NULL;
}

static void take_plan(next_year *n, column *c, const uno_Sequence *lines, const char *alias) {
    cuno_range_address from;
    const char *key = plan_key(n, lines, alias);
    const rt_grid *grid = rt_grid_of(n->master, alias);
    size_t code = grid == NULL ? 0 : rt_column_of_role(grid, RT_KEY);
    if (key == NULL)
        n->out_of_plan = true;
    if (grid == NULL || key == NULL || !address_of(n, &from, alias, key))
        return;
    const uno_Sequence *data = wb_data(n->scope, n->call->document, &from);
    for (int row = 1; row + 1 < cuno_length(data) && (size_t)row < rows_in(&c->at) && !n->scope->failed; row++) {
        c->texts[row] = figure_at(n, &from, data, row, &c->at, row);
        n->planned += c->texts[row] != NULL;
        n->without_plan += c->texts[row] == NULL && code < grid->column_count && (size_t)row <= grid->rows &&
                           rt_cell_at(grid, (size_t)row - 1, code)->kind != RT_BLANK;
    }
}

static void take_lines(next_year *n, const uno_Sequence *lines) {
    for (int i = 0; i < cuno_length(lines) && !n->scope->failed; i++) {
        const uno_Sequence *line = cuno_sequence_at(lines, i);
        if (!rt_same_name(field(n, line, 0), "tahun baru"))
            continue;
        column *c = add_column(n, field(n, line, 1), field(n, line, 2));
        if (c != NULL && rt_same_name(field(n, line, 3), "plan"))
            take_plan(n, c, lines, field(n, line, 1));
        else if (c != NULL)
            take_computed(n, c, field(n, line, 3));
    }
    if (!n->scope->failed && n->column_count == 0)
        cuno_fail(n->scope, "Buku kerja ini tidak menyebut kolom tahun lalu (baris \"tahun baru\" di LKJ_Kontrak): ia "
                            "dibuat dari templat yang lebih lama.");
}

static void empty_inputs(next_year *n) {
    for (size_t g = 0; g < n->master->grid_count; g++) {
        const rt_grid *grid = &n->master->grids[g];
        for (size_t c = 0; c < grid->column_count && !n->scope->failed; c++) {
            if (grid->columns[c].role != RT_INPUT)
                continue;
            add_column(n, grid->alias, grid->columns[c].key);
            for (size_t row = 0; row < grid->rows; row++)
                n->emptied += rt_cell_at(grid, row, c)->kind != RT_BLANK;
        }
    }
}

static void read_all(next_year *n) {
    n->master = rt_read_master(n->scope, n->call->document);
    if (n->scope->failed)
        return;
    n->year = (int)strtol(n->master->year, NULL, 10);
    if (n->year < 2000 || n->year > 2998)
        cuno_fail(n->scope, "Tahun di lembar Identitas tidak terbaca: \"%s\".", n->master->year);
    const uno_Sequence *lines = contract_lines(n);
    for (int i = 0; i < cuno_length(lines) && !n->scope->failed; i++)
        if (rt_same_name(field(n, cuno_sequence_at(lines, i), 0), "awal"))
            n->begin = (int)strtol(field(n, cuno_sequence_at(lines, i), 1), NULL, 10);
    address_of(n, &n->year_cell, "Tahun", NULL);
    take_lines(n, lines);
    empty_inputs(n);
}

/* ---- The copy ---- */

static uno_Interface *cell_of(cuno_scope *s, uno_Interface *range, int row) {
    return cuno_call(s, range, "com.sun.star.table.XCellRange::getCellByPosition", 0, row).object;
}

static void write_column(cuno_scope *outer, uno_Interface *copy, const column *c) {
    cuno_scope s;
    cuno_begin_inside(&s, outer);
    cuno_range_address inner = c->at;
    inner.start_row++;
    inner.end_row--;
    uno_Interface *range = wb_range(&s, copy, &inner);
    cuno_call(&s, range, "com.sun.star.sheet.XSheetOperation::clearContents", CONTENTS);
    int rows = (int)rows_in(&inner);
    for (int row = 0; row < rows; row++)
        if (c->texts[row + 1] != NULL)
            cuno_call(&s, cell_of(&s, range, row), "com.sun.star.text.XTextRange::setString", c->texts[row + 1]);
    const uno_Sequence *data = cuno_call(&s, range, "com.sun.star.sheet.XCellRangeData::getDataArray").sequence;
    for (int row = 0; row < cuno_length(data) && !s.failed; row++) {
        const char *there = wb_typed(&s, cuno_any_at(cuno_sequence_at(data, row), 0));
        const char *wanted = c->texts[row + 1] == NULL ? "" : c->texts[row + 1];
        if (there == NULL || strcmp(there, wanted) != 0)
            cuno_fail(&s, "Kolom isian di baris %ld tidak dapat diubah. Buku baru tidak dibuat.",
                      (long)inner.start_row + row + 1);
    }
    cuno_end(&s);
}

static uno_Interface *open_copy(cuno_scope *s, const char *url) {
    uno_Sequence *how =
        cuno_properties(s, "Hidden", cuno_any_bool(s, true), "MacroExecutionMode", cuno_any_short(s, 0),
                        "UpdateDocMode", cuno_any_short(s, 0), "FilterName", cuno_any_string(s, "calc8"), NULL);
    return cuno_call(s, cuno_service(s, "com.sun.star.frame.Desktop"),
                     "com.sun.star.frame.XComponentLoader::loadComponentFromURL", url, "_blank", 0, how)
        .object;
}

static void write_copy(next_year *n, const char *draft) {
    cuno_scope *s = n->scope;
    rt_store(s, n->call->document, draft, "calc8");
    uno_Interface *copy = s->failed ? NULL : open_copy(s, draft);
    uno_Interface *cell = cell_of(s, wb_range(s, copy, &n->year_cell), 0);
    cuno_call(s, cell, "com.sun.star.table.XCell::setValue", (double)(n->year + 1));
    for (size_t i = 0; i < n->column_count && !s->failed; i++)
        write_column(s, copy, &n->columns[i]);
    cuno_call(s, copy, "com.sun.star.sheet.XCalculatable::calculateAll");
    const rt_contract *made = s->failed ? NULL : rt_read_contract(s, copy, false);
    if (made != NULL && !s->failed && strtol(made->year, NULL, 10) != n->year + 1)
        cuno_fail(s, "Tahun di buku baru tidak dapat diubah. Buku baru tidak dibuat.");
    cuno_call(s, copy, "com.sun.star.frame.XStorable::store");
    rt_close(s, copy);
}

/* ---- Its name ---- */

static bool digit(char c) {
    return c >= '0' && c <= '9';
}

/* The last place in the file's name where the year stands by itself; NULL if it does not. */
static const char *year_in(const char *stem, const char *year) {
    const char *name = strrchr(stem, '/'), *found = NULL;
    name = name == NULL ? stem : name + 1;
    for (const char *p = strstr(name, year); p != NULL; p = strstr(p + 1, year))
        if ((p == name || !digit(p[-1])) && !digit(p[4]))
            found = p;
    return found;
}

static const char *url_of_next(next_year *n, const char *url) {
    char now[16], next[16];
    snprintf(now, sizeof now, "%d", n->year);
    snprintf(next, sizeof next, "%d", n->year + 1);
    const char *stem = rt_stem(n->scope, url), *place = year_in(stem, now);
    if (place == NULL)
        return rt_join(n->scope, stem, "-", next, ".ods", NULL);
    char *made = cuno_memory(n->scope, strlen(stem) + 1);
    if (made == NULL)
        return "";
    strcpy(made, stem);
    memcpy(made + (place - stem), next, 4);
    return rt_join(n->scope, made, ".ods", NULL);
}

/* ---- The answer ---- */

static void report(next_year *n, const char *url) {
    rt_buffer *a = n->call->answer;
    rt_format(a, "Buku kerja tahun %d ditulis: %s.", n->year + 1, rt_name_of(n->scope, url));
    rt_format(
        a,
        "\n%s angka pindah: ke kolom tahun-tahun lalu, dan dari rencana tahun depan ke target dan anggaran; %s sel "
        "realisasi dikosongkan.",
        rt_count(n->scope, n->moved), rt_count(n->scope, n->emptied));
    if (n->out_of_plan)
        rt_format(a, "\nTahun %d tidak ada di kolom rencana (tahun pertama Renstra %d): target dikosongkan.",
                  n->year + 1, n->begin);
    else
        rt_format(a, "\n%s target tahun %d diambil dari kolom rencana%s", rt_count(n->scope, n->planned), n->year + 1,
                  n->without_plan > 0 ? "; " : ".");
    if (n->without_plan > 0)
        rt_format(a, "%s baris tidak punya target di sana dan dikosongkan.", rt_count(n->scope, n->without_plan));
    if (n->unreadable > 0)
        rt_format(a, "\n%s angka tidak terbaca dan tidak dipindah: %s%s", rt_count(n->scope, n->unreadable),
                  rt_text(&n->told), n->unreadable > MOST_TOLD ? ", ..." : ".");
    rt_format(
        a,
        "\nPerjanjian kinerja (PK-Realisasi): target dan anggaran yang tidak ada di kolom rencana tahun depan kosong; "
        "isi yang baru. Yang lain masih dari tahun %d: perbarui pegawai, aset, tanggal, dan kalimat. Buku tahun %d "
        "tidak "
        "berubah.",
        n->year, n->year);
}

void command_next_year(command_call *call) {
    next_year n = {.call = call, .scope = call->scope};
    read_all(&n);
    const char *url = n.scope->failed ? "" : rt_url_of_plain(n.scope, call->document);
    if (!n.scope->failed) {
        url = url_of_next(&n, url);
        const char *draft = file_draft(n.scope, url);
        if (rt_exists(n.scope, rt_files(n.scope), url))
            cuno_fail(n.scope, "%s sudah ada dan tidak ditimpa. Pindahkan atau ganti nama berkas itu dahulu.",
                      rt_name_of(n.scope, url));
        else {
            write_copy(&n, draft);
            file_rename(n.scope, draft, url);
        }
    }
    if (!n.scope->failed)
        report(&n, url);
    rt_free(&n.told);
}
