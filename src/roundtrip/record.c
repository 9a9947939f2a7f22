/* SPDX-License-Identifier: MPL-2.0 */
#include "record.h"

#include <stdio.h>

#include "../calc/sheet.h"

enum { FILE_COLUMNS = 12, SHOWN_COLUMNS = 8, ITEM_COLUMNS = 10, TOP = 4, MOST_ITEMS = 200000, MOST_SHOWN = 250 };
/* The last two are for the next run, and hidden: whether a file has changed, and which of two is older. */
enum { F_UNIT, F_TAKEN, F_NAME, F_SHOWN, F_SAME, F_DIFFERS, F_SKIPPED, F_STATE, F_STAMP = 10, F_SAVED };
enum { I_FILE = 9 };

static const char *const file_heads[SHOWN_COLUMNS] = {"Bidang", "Diambil", "Berkas",   "Disimpan",
                                                      "Sama",   "Berbeda", "Dilewati", "Hasil"};
static const char *const item_heads[ITEM_COLUMNS] = {"Bidang",     "Kode",    "Uraian", "Kolom", "Isi induk semula",
                                                     "Isi berkas", "Putusan", "Alasan", "Tabel", "Berkas"};

static const char FILES_NAME[] = "LKJ_GabungBerkas", ITEMS_NAME[] = "LKJ_GabungRincian";

/* ---- Reading -------------------------------------------------------------------------------------------------- */

static uno_Interface *names_of(cuno_scope *scope, uno_Interface *sheet) {
    return cuno_object_in(cuno_get(scope, sheet, "NamedRanges"));
}

static uno_Sequence *block(cuno_scope *scope, uno_Interface *sheet, const char *name) {
    uno_Interface *names = names_of(scope, sheet);
    if (scope->failed || !rt_has(scope, names, name))
        return NULL;
    uno_Interface *range =
        cuno_call(scope, rt_named(scope, names, name), "com.sun.star.sheet.XCellRangeReferrer::getReferredCells")
            .object;
    return range == NULL ? NULL : cuno_call(scope, range, "com.sun.star.sheet.XCellRangeData::getDataArray").sequence;
}

/* One of another make, or cut by hand, is as good as none: the files are read anew. */
static uno_Sequence *files_block(cuno_scope *scope, uno_Interface *sheet) {
    uno_Sequence *rows = block(scope, sheet, FILES_NAME);
    return cuno_length(rows) > 0 && cuno_length(cuno_sequence_at(rows, 0)) == FILE_COLUMNS ? rows : NULL;
}

rt_record rt_read_record(cuno_scope *scope, uno_Interface *document) {
    rt_record record = {false, NULL, NULL};
    uno_Interface *sheets = rt_sheets(scope, document);
    int count = calc_sheet_count(scope, sheets);
    for (int i = 0; i < count && !record.found && !scope->failed; i++) {
        uno_Interface *sheet = calc_sheet_at(scope, sheets, i);
        if (!calc_is_marked(scope, sheet, RT_RECORD_KIND))
            continue;
        record = (rt_record){true, files_block(scope, sheet), block(scope, sheet, ITEMS_NAME)};
    }
    return record;
}

static const char *field(cuno_scope *scope, const uno_Sequence *rows, int row, int column) {
    const uno_Sequence *cells = cuno_sequence_at(rows, row);
    return column < cuno_length(cells) ? cuno_string_in(scope, cuno_any_at(cells, column)) : "";
}

static bool was_merged(cuno_scope *scope, const uno_Sequence *rows, int row) {
    return strncmp(field(scope, rows, row, F_STATE), "digabung", 8) == 0;
}

bool rt_is_recorded(cuno_scope *scope, const rt_record *record, const rt_file *file, const char **unit) {
    for (int i = 0; i < cuno_length(record->files); i++)
        if (file->stamp[0] != '\0' && strcmp(field(scope, record->files, i, F_STAMP), file->stamp) == 0 &&
            strcmp(field(scope, record->files, i, F_NAME), file->name) == 0 && was_merged(scope, record->files, i)) {
            *unit = field(scope, record->files, i, F_UNIT);
            return true;
        }
    return false;
}

const char *rt_recorded_time(cuno_scope *scope, const rt_record *record, const char *unit, const char **name) {
    const char *last = "";
    for (int i = 0; i < cuno_length(record->files); i++) {
        const char *saved = field(scope, record->files, i, F_SAVED);
        if (!was_merged(scope, record->files, i) || !rt_same_name(field(scope, record->files, i, F_UNIT), unit) ||
            strcmp(saved, last) < 0)
            continue;
        last = saved;
        if (name != NULL)
            *name = field(scope, record->files, i, F_NAME);
    }
    return last;
}

/* ---- Writing -------------------------------------------------------------------------------------------------- */

typedef struct writing {
    cuno_scope *scope;
    uno_Interface *document, *sheet;
    const rt_run *run;
    calc_grid grid;
    bool failed;
} writing;

static void put_text(writing *w, const char *text) {
    w->failed = w->failed || !calc_grid_text(&w->grid, text, strlen(text));
}

static void put_number(writing *w, double number) {
    w->failed = w->failed || !calc_grid_number(&w->grid, number);
}

static void put_cell(writing *w, const rt_cell *cell) {
    rt_buffer text = {0};
    if (cell->kind == RT_NUMBER || cell->kind == RT_PERCENT) {
        put_number(w, cell->number);
        return;
    }
    rt_cell_text(cell, &text);
    if (text.length > MOST_SHOWN) { /* between two characters */
        while (text.length > MOST_SHOWN || ((unsigned char)text.at[text.length] & 0xC0) == 0x80)
            text.length--;
        text.at[text.length] = '\0';
        rt_say(&text, "...");
    }
    put_text(w, rt_text(&text));
    rt_free(&text);
}

/* A cell of an earlier record: a text or a number. */
static void put_any(writing *w, cuno_scope *scope, const uno_Any *any) {
    double number = 0;
    if (cuno_get_number(any, &number))
        put_number(w, number);
    else
        put_text(w, cuno_string_in(scope, any));
}

static void name_block(writing *w, const char *name, int row, int columns, size_t rows) {
    char range[64];
    cuno_cell_address origin = {0, 0, 0};
    const char *sheet = calc_quoted(w->scope, calc_sheet_name(w->scope, w->sheet));
    snprintf(range, sizeof range, ".$A$%d:$%c$%zu", row + 1, 'A' + columns - 1, (size_t)row + rows);
    cuno_call(w->scope, names_of(w->scope, w->sheet), "com.sun.star.sheet.XNamedRanges::addNewByName", name,
              rt_join(w->scope, "$", sheet, range, NULL), &origin, 0);
}

static void begin(writing *w, size_t rows, int columns) {
    w->failed = !calc_grid_begin(&w->grid, rows, (size_t)columns);
    w->grid.cells = CALC_ANY_CELLS;
}

/* Writes the finished grid, and names it; block by block would name parts only. */
static void finish(writing *w, const char *name, int row, int columns, size_t rows) {
    if (w->failed) {
        cuno_fail(w->scope, "Memori tidak cukup.");
        return;
    }
    cuno_scope own;
    cuno_begin_inside(&own, w->scope);
    cuno_call(&own, calc_range(&own, w->sheet, 0, row, columns, (int)rows),
              "com.sun.star.sheet.XCellRangeData::setDataArray", calc_rows(&own, &w->grid));
    cuno_end(&own);
    name_block(w, name, row, columns, rows);
}

static void put_file(writing *w, const rt_file *f) {
    put_text(w, f->unit);
    put_number(w, (double)f->taken);
    put_text(w, f->name);
    put_text(w, rt_in_words(w->scope, f->saved));
    put_number(w, (double)f->same);
    put_number(w, (double)f->differs);
    put_number(w, (double)f->skipped);
    put_text(w, rt_join(w->scope, rt_state_text(f->state), f->detail[0] ? " (" : "", f->detail, f->detail[0] ? ")" : "",
                        NULL));
    for (int c = SHOWN_COLUMNS; c < F_STAMP; c++)
        put_text(w, "");
    put_text(w, f->stamp);
    put_text(w, f->saved);
}

static bool is_listed(const rt_run *run, const char *name) {
    for (size_t i = 0; i < run->file_count; i++)
        if (strcmp(run->files[i].name, name) == 0)
            return true;
    return false;
}

/* Of the earlier record: lines of merged files that are no longer in the folder; what was known is not forgotten. */
static bool is_kept(writing *w, cuno_scope *scope, int row) {
    const uno_Sequence *rows = w->run->earlier->files;
    return was_merged(scope, rows, row) && !is_listed(w->run, field(scope, rows, row, F_NAME));
}

static size_t write_files(writing *w, int row) {
    const rt_run *run = w->run;
    cuno_scope own;
    cuno_begin_inside(&own, w->scope);
    size_t kept = 0;
    for (int i = 0; i < cuno_length(run->earlier->files); i++)
        kept += is_kept(w, &own, i);
    size_t rows = run->file_count + kept;
    if (rows == 0) {
        cuno_end(&own);
        return 0;
    }
    begin(w, rows, FILE_COLUMNS);
    for (size_t i = 0; i < run->file_count; i++)
        put_file(w, &run->files[i]);
    for (int i = 0; i < cuno_length(run->earlier->files); i++)
        if (is_kept(w, &own, i))
            for (int c = 0; c < FILE_COLUMNS; c++)
                put_any(w, &own, cuno_any_at(cuno_sequence_at(run->earlier->files, i), c));
    cuno_end(&own);
    finish(w, FILES_NAME, row, FILE_COLUMNS, rows);
    return rows;
}

static const char *verdict(const rt_item *item) {
    if (item->locked)
        return "dilewati";
    return rt_is_taken(item->outcome) ? "diambil" : item->outcome == RT_DIFFERS ? "berbeda" : "dilewati";
}

static void put_item(writing *w, const rt_item *item) {
    const rt_file *file = &w->run->files[item->file];
    put_text(w, file->unit);
    put_text(w, item->key);
    put_text(w, item->label);
    put_text(w, item->column < item->grid->column_count ? item->grid->columns[item->column].heading : "");
    put_cell(w, &item->was);
    put_cell(w, &item->is);
    put_text(w, verdict(item));
    put_text(w, item->locked ? "sel induk terkunci" : rt_outcome_text(item->outcome));
    put_text(w, item->grid->title);
    put_text(w, file->name);
}

/* Lines of files that were not read anew. */
static bool is_carried(writing *w, cuno_scope *scope, int row) {
    const char *name = field(scope, w->run->earlier->items, row, I_FILE);
    for (size_t i = 0; i < w->run->file_count; i++)
        if (strcmp(w->run->files[i].name, name) == 0)
            return w->run->files[i].state == RT_UNCHANGED;
    return true;
}

static void write_items(writing *w, int row) {
    const rt_run *run = w->run;
    cuno_scope own;
    cuno_begin_inside(&own, w->scope);
    size_t carried = 0;
    for (int i = 0; i < cuno_length(run->earlier->items); i++)
        carried += is_carried(w, &own, i);
    size_t own_rows = run->item_count < MOST_ITEMS ? run->item_count : MOST_ITEMS, rows = own_rows + carried;
    if (rows > 0) {
        begin(w, rows, ITEM_COLUMNS);
        for (size_t i = 0; i < own_rows; i++)
            put_item(w, &run->items[i]);
        for (int i = 0; i < cuno_length(run->earlier->items); i++)
            if (is_carried(w, &own, i))
                for (int c = 0; c < ITEM_COLUMNS; c++)
                    put_any(w, &own, cuno_any_at(cuno_sequence_at(run->earlier->items, i), c));
    }
    cuno_end(&own);
    if (rows > 0)
        finish(w, ITEMS_NAME, row, ITEM_COLUMNS, rows);
}

static void look(writing *w, int head_row, int columns) {
    uno_Interface *head = calc_range(w->scope, w->sheet, 0, head_row, columns, 1);
    cuno_set(w->scope, head, "CharWeight", cuno_any_float(w->scope, 150));
    cuno_set(w->scope, head, "CellBackColor", cuno_any_long(w->scope, 0xB7D7C5));
}

void rt_write_record(cuno_scope *scope, uno_Interface *document, uno_Interface *sheet, const rt_run *run) {
    static const int widths[ITEM_COLUMNS] = {4600, 3400, 6200, 5200, 3000, 3000, 2000, 8500, 4500, 5500};
    writing w = {.scope = scope, .document = document, .sheet = sheet, .run = run};
    calc_put_text(scope, sheet, 0, 0, "Hasil Gabung");
    calc_put_text(scope, sheet, 0, 1, rt_join(scope, "Dari ", run->folder, ", ", rt_in_words(scope, run->when), NULL));
    cuno_set(scope, calc_range(scope, sheet, 0, 0, 1, 1), "CharWeight", cuno_any_float(scope, 150));
    calc_put_texts(scope, sheet, 0, TOP - 1, SHOWN_COLUMNS, 1, file_heads);
    look(&w, TOP - 1, SHOWN_COLUMNS);
    int next = TOP + (int)write_files(&w, TOP) + 2;
    calc_put_texts(scope, sheet, 0, next - 1, ITEM_COLUMNS, 1, item_heads);
    look(&w, next - 1, ITEM_COLUMNS);
    write_items(&w, next);
    for (int c = 0; c < ITEM_COLUMNS; c++)
        calc_set_width(scope, sheet, c, widths[c]);
    uno_Interface *hidden = cuno_call(scope, calc_range(scope, sheet, F_STAMP, 0, FILE_COLUMNS - F_STAMP, 1),
                                      "com.sun.star.table.XColumnRowRange::getColumns")
                                .object;
    cuno_set(scope, hidden, "IsVisible", cuno_any_bool(scope, false));
}
