/* SPDX-License-Identifier: MPL-2.0
 *
 * book_table.c - the table of a sheet, as the report prints it; see book.h. And its charts.
 *
 *  1. A sheet is found as "Tabel NAME", else as NAME. Its number is the option of the place-holder, else the number in
 *     its name or label.
 *  2. A figure is set to the right, unless the cell says otherwise.
 *  3. Bold: cells that are. A sheet whose columns behind the printed ones are headed "baris" and "tebal" says which
 * rows are: H a heading (one cell over the whole row), J and K totals, and where "tebal" is 1. Else rows without a
 * number, where the first column has numbers, that begin with Jumlah, Total or Rata-rata; and numbered rows where at
 * least a third of the rows have no number (program above its kegiatan).
 *  4. With |dari WORD it is the part of the area from the row with a cell that begins so, which is its heading, to the
 *     row that says Jumlah, else to the one in front of the next empty row; it has no caption and no number. Where
 * there is no such row, or nothing below it, the table has no rows: it is left out.
 *  5. Landscape by itself: at least 9 columns, or wider than one and a half times what a portrait page takes.
 */
#include "../calc/sheet.h"
#include "book.h"
#include "words.h"

#include <stdio.h>
#include <stdlib.h>

#define TABULAR "com.sun.star.sheet."

typedef struct reader {
    book *b;
    uno_Interface *sheet;
    const char *name, *where;
    cuno_range_address area;
    long first_row;    /* of the heading, on the sheet */
    long heading_rows; /* on the sheet */
    long *columns, *rows;
    long kinds, levels; /* columns beside the area that say what a row is; -1 */
    fragment_table *table;
} reader;

static uno_Interface *cell_of(cuno_scope *scope, uno_Interface *sheet, long column, long row) {
    return cuno_call(scope, sheet, "com.sun.star.table.XCellRange::getCellByPosition", (int)column, (int)row).object;
}

static const char *string_at(reader *r, long column, long row) {
    cuno_scope *s = r->b->scope;
    return cuno_text(s,
                     cuno_call(s, cell_of(s, r->sheet, column, row), "com.sun.star.text.XTextRange::getString").string);
}

/* ---- Where the table stands ---------------------------------------------------------------------------------- */

static void find_area(reader *r) {
    cuno_scope *s = r->b->scope;
    uno_Sequence *areas = cuno_call(s, r->sheet, TABULAR "XPrintAreas::getPrintAreas").sequence;
    if (cuno_length(areas) > 0) {
        r->area = *(const cuno_range_address *)(const void *)areas->elements;
        return;
    }
    uno_Interface *cursor = cuno_call(s, r->sheet, TABULAR "XSpreadsheet::createCursor").object;
    cuno_call(s, cursor, TABULAR "XUsedAreaCursor::gotoEndOfUsedArea", 0);
    const cuno_range_address *used = cuno_call(s, cursor, TABULAR "XCellRangeAddressable::getRangeAddress").structure;
    if (used != NULL)
        r->area = (cuno_range_address){used->sheet, 0, 0, used->end_column, used->end_row};
}

static void find_heading(reader *r) {
    cuno_scope *s = r->b->scope;
    r->first_row = r->area.start_row;
    r->heading_rows = 1;
    if (!cuno_call(s, r->sheet, TABULAR "XPrintAreas::getPrintTitleRows").boolean)
        return;
    const cuno_range_address *titles = cuno_call(s, r->sheet, TABULAR "XPrintAreas::getTitleRows").structure;
    if (titles == NULL || titles->start_row < r->area.start_row || titles->end_row >= r->area.end_row)
        return;
    r->first_row = titles->start_row;
    r->heading_rows = titles->end_row - titles->start_row + 1;
}

static bool begins(const char *text, const char *word) {
    for (; *word != '\0'; text++, word++)
        if ((*text >= 'A' && *text <= 'Z' ? *text + 32 : *text) != (*word >= 'A' && *word <= 'Z' ? *word + 32 : *word))
            return false;
    return true;
}

/* Whether a row of an area is empty or says Jumlah, and whether one of its cells begins with a word. */
static bool look_at_row(cuno_scope *outer, const uno_Sequence *cells, const char *word, bool *empty, bool *total) {
    cuno_scope inner;
    bool found = false;
    *empty = true;
    *total = false;
    cuno_begin_inside(&inner, outer);
    for (int x = 0; x < cuno_length(cells); x++) {
        const uno_Any *cell = cuno_any_at(cells, x);
        const char *text = cell->pType->eTypeClass == typelib_TypeClass_STRING ? cuno_string_in(&inner, cell) : "0";
        *empty = *empty && text[0] == '\0';
        *total = *total || rt_same_name(text, "Jumlah");
        found = found || begins(text, word);
    }
    cuno_end(&inner);
    return found;
}

/* Spec 4. */
static void find_part(reader *r, const char *word) {
    cuno_scope *s = r->b->scope;
    int start = r->area.start_row;
    uno_Interface *range = cuno_call(s, r->sheet, "com.sun.star.table.XCellRange::getCellRangeByPosition",
                                     r->area.start_column, start, r->area.end_column, r->area.end_row)
                               .object;
    const uno_Sequence *rows = cuno_call(s, range, TABULAR "XCellRangeData::getDataArray").sequence;
    int first = -1, y = 0;
    bool empty = false, total = false;
    for (; y < cuno_length(rows) && !s->failed && !(first >= 0 && total); y++) {
        bool found = look_at_row(s, cuno_sequence_at(rows, y), word, &empty, &total);
        if (first < 0 && found)
            first = y;
        else if (first >= 0 && empty)
            break;
    }
    r->heading_rows = 1;
    r->first_row = r->area.start_row = start + (first < 0 ? 0 : first);
    r->area.end_row = first < 0 ? r->area.start_row - 1 : start + y - 1;
}

static bool is_left_out(const reader *r, const mark *m) {
    return m->about[0] != '\0' && r->area.end_row <= r->first_row;
}

/* The visible columns or rows, and for columns their widths. */
static long list_visible(reader *r, bool of_columns, long first, long last, long *to, long *widths) {
    cuno_scope *s = r->b->scope;
    long count = 0;
    uno_Interface *list = cuno_call(s, r->sheet,
                                    of_columns ? "com.sun.star.table.XColumnRowRange::getColumns"
                                               : "com.sun.star.table.XColumnRowRange::getRows")
                              .object;
    for (long i = first; i <= last && !s->failed; i++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, s);
        uno_Interface *one =
            cuno_object_in(cuno_call(&inner, list, "com.sun.star.container.XIndexAccess::getByIndex", (int)i).any);
        if (cuno_bool_in(cuno_get(&inner, one, "IsVisible"))) {
            if (widths != NULL)
                widths[count] = cuno_long_in(cuno_get(&inner, one, "Width"));
            to[count++] = i;
        }
        cuno_end(&inner);
    }
    return count;
}

/* ---- Cells --------------------------------------------------------------------------------------------------- */

/* Marks what a merged cell covers; hidden rows and columns do not count. */
static void spread(reader *r, cuno_scope *s, uno_Interface *cell, long row, long column) {
    uno_Interface *cursor = cuno_call(s, r->sheet, TABULAR "XSpreadsheet::createCursorByRange", cell).object;
    cuno_call(s, cursor, TABULAR "XSheetCellCursor::collapseToMergedArea");
    const cuno_range_address *at = cuno_call(s, cursor, TABULAR "XCellRangeAddressable::getRangeAddress").structure;
    if (at == NULL)
        return;
    fragment_cell *first = fragment_at(r->table, row, column);
    for (long y = row; y < r->table->rows && r->rows[y] <= at->end_row; y++)
        for (long x = column; x < r->table->columns && r->columns[x] <= at->end_column; x++) {
            first->rows = y - row + 1;
            first->columns = x - column + 1;
            if (y != row || x != column)
                fragment_at(r->table, y, x)->covered = true;
        }
}

static bool is_figure(const char *text) {
    bool digit = false;
    if (strncmp(text, "Rp", 2) == 0)
        text += 2;
    for (; *text != '\0'; text++) {
        if (strchr(" .,-%()", *text) == NULL && (*text < '0' || *text > '9'))
            return false;
        digit = digit || (*text >= '0' && *text <= '9');
    }
    return digit;
}

static void read_look(cuno_scope *s, uno_Interface *cell, fragment_cell *to) {
    enum { LEFT = 1, CENTRE = 2, RIGHT = 3 }; /* com.sun.star.table.CellHoriJustify */
    int justify = cuno_long_in(cuno_get(s, cell, "HoriJustify"));
    to->bold = cuno_real_in(cuno_get(s, cell, "CharWeight")) >= 150;
    to->align = justify == CENTRE                                              ? FRAGMENT_CENTRE
                : justify == RIGHT || (justify != LEFT && is_figure(to->text)) ? FRAGMENT_RIGHT
                                                                               : FRAGMENT_LEFT;
}

static const char *keep(cuno_scope *scope, const char *text) {
    char *copy = cuno_memory(scope, strlen(text) + 1);
    return copy == NULL ? "" : strcpy(copy, text);
}

static void read_one(reader *r, long row, long column) {
    cuno_scope inner, *s = &inner;
    fragment_cell *to = fragment_at(r->table, row, column);
    cuno_begin_inside(s, r->b->scope);
    uno_Interface *cell = cell_of(s, r->sheet, r->columns[column], r->rows[row]);
    const char *text = cuno_text(s, cuno_call(s, cell, "com.sun.star.text.XTextRange::getString").string);
    to->text = keep(r->b->scope, text);
    if (strlen(text) > BOOK_TEXT)
        report_add(&r->b->problems, "%s: lembar %s: isi sel terlalu panjang", r->where, r->name);
    if (cuno_call(s, cell, "com.sun.star.table.XCell::getError").number != 0) {
        char address[24];
        calc_cell_name(address, sizeof address, (size_t)r->columns[column], (size_t)r->rows[row]);
        report_add(&r->b->problems, "%s: sel %s lembar %s berisi galat %s", r->where, address, r->name, text);
    }
    read_look(s, cell, to);
    if (cuno_call(s, cell, "com.sun.star.util.XMergeable::getIsMerged").boolean)
        spread(r, s, cell, row, column);
    cuno_end(s);
}

static void read_cells(reader *r) {
    for (long y = 0; y < r->table->rows && !r->b->scope->failed; y++)
        for (long x = 0; x < r->table->columns; x++)
            if (!fragment_at(r->table, y, x)->covered)
                read_one(r, y, x);
}

/* ---- What belongs to it -------------------------------------------------------------------------------------- */

/* The only text of a row; NULL if there is none or another. */
static const char *only_text(const fragment_table *table, long row, long *filled) {
    const char *only = NULL;
    *filled = 0;
    for (long x = 0; x < table->columns; x++) {
        const fragment_cell *cell = fragment_at(table, row, x);
        if (cell->covered || cell->text[0] == '\0')
            continue;
        only = cell->text;
        ++*filled;
    }
    return *filled == 1 ? only : NULL;
}

/* Takes the source line and empty rows off the end. */
static void cut_end(fragment_table *table) {
    long filled;
    table->source = "";
    for (long y = table->heading_rows; y < table->rows; y++) {
        const char *only = only_text(table, y, &filled);
        if (only != NULL && begins(only, "sumber:")) {
            table->source = only;
            table->rows = y;
        }
    }
    while (table->rows > table->heading_rows) {
        only_text(table, table->rows - 1, &filled);
        if (filled > 0)
            break;
        table->rows--;
    }
    for (long y = 0; y < table->rows; y++)
        for (long x = 0; x < table->columns; x++)
            if (y + fragment_at(table, y, x)->rows > table->rows)
                fragment_at(table, y, x)->rows = table->rows - y;
}

/* A table without a row says so, in a row of its own. */
static void say_unfilled(reader *r, long had) {
    fragment_table *t = r->table;
    if (t->rows > t->heading_rows || had <= t->heading_rows)
        return;
    for (long x = 0; x < t->columns; x++)
        *fragment_at(t, t->rows, x) = (fragment_cell){"", 1, 1, false, false, FRAGMENT_LEFT};
    fragment_at(t, t->rows, t->columns > 1 ? 1 : 0)->text = BOOK_UNFILLED;
    t->rows++;
    book_unfilled(r->b, "%s belum berisi%s", r->where, words_source(r->name));
}

static bool is_covered(const fragment_table *table, long row) {
    for (long x = 0; x < table->columns; x++)
        if (!fragment_at(table, row, x)->covered)
            return false;
    return true;
}

/* Takes out a row that is covered from above in every column: Writer does not repeat such a heading. */
static void drop_row(fragment_table *table, long row) {
    for (long y = 0; y < row; y++)
        for (long x = 0; x < table->columns; x++)
            fragment_at(table, y, x)->rows -= y + fragment_at(table, y, x)->rows > row;
    memmove(fragment_at(table, row, 0), fragment_at(table, row + 1, 0),
            (size_t)((table->rows - row - 1) * table->columns) * sizeof *table->cells);
    table->rows--;
    table->heading_rows -= row < table->heading_rows;
}

static void drop_covered(fragment_table *table) {
    for (long y = table->rows - 1; y > 0; y--)
        if (is_covered(table, y))
            drop_row(table, y);
}

static bool is_total(const fragment_table *table, long row) {
    for (long x = 0; x < table->columns; x++) {
        const char *text = fragment_at(table, row, x)->text;
        if (text[0] != '\0')
            return begins(text, "jumlah") || begins(text, "total") || begins(text, "rata-rata") ||
                   begins(text, "rata - rata");
    }
    return false;
}

/* Spec 3, of a sheet that does not say what its rows are. */
static void guess_bold(fragment_table *table) {
    long body = table->rows - table->heading_rows, unnumbered = 0;
    if (body <= 0 || !begins(fragment_at(table, 0, 0)->text, "no"))
        return;
    for (long y = table->heading_rows; y < table->rows; y++)
        unnumbered += fragment_at(table, y, 0)->text[0] == '\0' && !is_total(table, y);
    for (long y = table->heading_rows; y < table->rows; y++) {
        bool numbered = fragment_at(table, y, 0)->text[0] != '\0';
        if (numbered ? unnumbered * 3 >= body : is_total(table, y))
            for (long x = 0; x < table->columns; x++)
                fragment_at(table, y, x)->bold = true;
    }
}

/* A heading over the rows of a unit or source: one cell over the whole row. */
static void spread_heading(fragment_table *table, long row) {
    for (long x = 0; x < table->columns; x++) {
        fragment_cell *cell = fragment_at(table, row, x);
        if (cell->text[0] == '\0' || cell->columns != 1 || cell->rows != 1)
            continue;
        for (long k = x + 1; k < table->columns; k++) {
            if (fragment_at(table, row, k)->text[0] != '\0' || fragment_at(table, row, k)->covered)
                return;
            cell->columns++;
        }
        for (long k = x + 1; k < table->columns; k++)
            fragment_at(table, row, k)->covered = true;
        return;
    }
}

/* Spec 3. */
static void mark_bold(reader *r) {
    fragment_table *table = r->table;
    if (r->kinds < 0 || r->levels < 0) {
        guess_bold(table);
        return;
    }
    for (long y = table->heading_rows; y < table->rows; y++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, r->b->scope);
        const char *kind = string_at(r, r->kinds, r->rows[y]), *level = string_at(r, r->levels, r->rows[y]);
        bool heading = strcmp(kind, "H") == 0, total = strcmp(kind, "J") == 0 || strcmp(kind, "K") == 0;
        for (long x = 0; x < table->columns && (heading || total || strcmp(level, "1") == 0); x++)
            fragment_at(table, y, x)->bold = true;
        if (heading)
            spread_heading(table, y);
        cuno_end(&inner);
    }
}

/* The helper columns of the report's sheets stand behind the printed ones, headed so. */
static void find_helpers(reader *r) {
    enum { LOOKED_AT = 3 };
    r->kinds = r->levels = -1;
    for (long c = r->area.end_column + 1; c <= r->area.end_column + LOOKED_AT; c++) {
        const char *text = string_at(r, c, r->first_row);
        if (strcmp(text, "baris") == 0)
            r->kinds = c;
        else if (strcmp(text, "tebal") == 0)
            r->levels = c;
    }
}

/* "Tabel 3.2" or "3.2" into "Tabel 3." and 2. */
static bool number_of(reader *r, const char *text) {
    char *label;
    if (begins(text, "tabel "))
        text += 6;
    const char *point = strchr(text, '.');
    if (point == NULL || strspn(text, "0123456789") != (size_t)(point - text) || point == text ||
        strspn(point + 1, "0123456789") == 0 || point[1 + strspn(point + 1, "0123456789")] != '\0')
        return false;
    label = cuno_memory(r->b->scope, strlen(text) + 8);
    if (label == NULL)
        return false;
    sprintf(label, "Tabel %.*s.", (int)(point - text), text);
    r->table->label = label;
    r->table->number = strtol(point + 1, NULL, 10);
    return r->table->number > 0 && r->table->number < 1000;
}

/* What stands above the heading: the label, and the title below it. */
static void read_title(reader *r, const mark *m) {
    const char *texts[2] = {"", ""};
    int count = 0;
    for (long row = r->area.start_row; row < r->first_row && count < 2; row++) {
        const char *text = string_at(r, r->area.start_column, row);
        if (text[0] != '\0')
            texts[count++] = text;
    }
    r->table->title = count == 2 ? texts[1] : texts[0];
    bool numbered = m->number[0] != '\0' ? number_of(r, m->number)
                                         : number_of(r, r->name) || (count == 2 && number_of(r, texts[0]));
    if (!numbered && !r->b->scope->failed)
        report_add(&r->b->problems, "%s: lembar ini tidak bernomor; sebutkan nomornya: {{tabel:%s|1.9}}", r->where,
                   m->name);
}

static void read_table(reader *r, const mark *m) {
    cuno_scope *s = r->b->scope;
    fragment_table *t = r->table;
    find_area(r);
    if (m->about[0] != '\0')
        find_part(r, m->about);
    else
        find_heading(r);
    if (is_left_out(r, m))
        return;
    long columns = r->area.end_column - r->area.start_column + 1, rows = r->area.end_row - r->first_row + 1;
    enum { MOST_ROWS = 5000 };
    if (s->failed || columns < 1 || rows < 1 || columns > 500 || rows > MOST_ROWS) {
        if (!s->failed)
            report_add(&r->b->problems, "%s: lembar %s kosong atau terlalu besar", r->where, r->name);
        return;
    }
    long *widths = cuno_memory(s, (size_t)columns * sizeof *widths);
    r->columns = cuno_memory(s, (size_t)columns * sizeof *r->columns);
    r->rows = cuno_memory(s, (size_t)rows * sizeof *r->rows);
    if (s->failed)
        return;
    t->widths = widths;
    t->columns = list_visible(r, true, r->area.start_column, r->area.end_column, r->columns, widths);
    t->heading_rows = list_visible(r, false, r->first_row, r->first_row + r->heading_rows - 1, r->rows, NULL);
    t->rows = t->heading_rows +
              list_visible(r, false, r->first_row + r->heading_rows, r->area.end_row, r->rows + t->heading_rows, NULL);
    if (t->columns < 1 || t->columns > FRAGMENT_COLUMNS || t->rows <= t->heading_rows) {
        report_add(&r->b->problems, "%s: lembar %s kosong, atau lebih dari %d kolom", r->where, r->name,
                   FRAGMENT_COLUMNS);
        return;
    }
    r->b->table_cells += t->rows * t->columns;
    if (t->rows * t->columns > BOOK_TABLE || r->b->table_cells > BOOK_TABLES) {
        report_add(&r->b->problems, "%s: lembar %s terlalu besar: %ld baris, %ld kolom", r->where, r->name, t->rows,
                   t->columns);
        return;
    }
    t->cells = cuno_memory(s, (size_t)(t->rows * t->columns) * sizeof *t->cells);
    for (long i = 0; t->cells != NULL && i < t->rows * t->columns; i++)
        t->cells[i] = (fragment_cell){"", 1, 1, false, false, FRAGMENT_LEFT};
    if (t->cells == NULL)
        return;
    read_cells(r);
    long had = t->rows;
    cut_end(t);
    if (m->about[0] == '\0')
        say_unfilled(r, had);
    find_helpers(r);
    mark_bold(r);
    drop_covered(t);
    if (m->about[0] == '\0')
        read_title(r, m);
}

static const char *find_sheet(book *b, const char *name, const char *where) {
    const char *whole = rt_join(b->scope, "Tabel ", name, NULL);
    if (rt_has(b->scope, b->sheets, whole))
        return whole;
    if (rt_has(b->scope, b->sheets, name))
        return keep(b->scope, name);
    if (!b->scope->failed)
        report_add(&b->problems, "%s: lembar %s tidak ada di buku kerja", where, whole);
    return NULL;
}

fragment_table *book_table(book *b, const mark *m, const char *where) {
    size_t before = b->problems.count;
    fragment_table *table = cuno_memory(b->scope, sizeof *table);
    const char *words = book_words(b, m, where), *name = find_sheet(b, m->name, words);
    if (table == NULL || name == NULL || b->scope->failed)
        return NULL;
    reader r = {.b = b, .name = name, .where = words, .table = table, .sheet = rt_named(b->scope, b->sheets, name)};
    table->label = table->title = table->source = "";
    read_table(&r, m);
    return b->scope->failed || b->problems.count > before ? NULL : table;
}
