/* SPDX-License-Identifier: MPL-2.0
 *
 * book.c - the workbook of a report: opening it, its cells, what place-holders print. See book.h.
 */
#include "../calc/sheet.h"
#include "book.h"
#include "words.h"

#include <stdio.h>

#define SHEET "com.sun.star.table.XCellRange::"
#define CELL "com.sun.star.table.XCell::"

void report_add(report_list *list, const char *format, ...) {
    va_list arguments;
    char line[700];
    if (list->count++ >= REPORT_LISTED)
        return;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    rt_say(&list->text, "\n- ");
    rt_say(&list->text, line);
}

void book_unfilled(book *b, const char *format, ...) {
    va_list arguments;
    char line[700];
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    if (!b->listed && strstr(rt_text(&b->unfilled.text), line) == NULL)
        report_add(&b->unfilled, "%s", line);
}

/* ---- Opening ------------------------------------------------------------------------------------------------- */

static const char *filter_of(const char *ending) {
    static const char *const filters[][2] = {{"ods", "calc8"},
                                             {"ots", "calc8_template"},
                                             {"fods", "OpenDocument Spreadsheet Flat XML"},
                                             {"xlsx", "Calc MS Excel 2007 XML"}};
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++)
        if (strcmp(ending, filters[i][0]) == 0)
            return filters[i][1];
    return NULL;
}

/* Spec 1: the document of that file that is open in this office; NULL if there is none that may be read. */
static uno_Interface *already_open(book *b, const char *url) {
    cuno_scope *s = b->scope;
    uno_Interface *desktop = cuno_service(s, "com.sun.star.frame.Desktop"), *found = NULL;
    uno_Interface *all = cuno_call(s, desktop, "com.sun.star.frame.XDesktop::getComponents").object;
    uno_Interface *each = cuno_call(s, all, "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    while (cuno_call(s, each, "com.sun.star.container.XEnumeration::hasMoreElements").boolean) {
        uno_Interface *one = cuno_object_in(cuno_call(s, each, "com.sun.star.container.XEnumeration::nextElement").any);
        if (one == NULL || cuno_query(s, one, "com.sun.star.sheet.XSpreadsheetDocument") == NULL ||
            strcmp(cuno_text(s, cuno_call(s, one, "com.sun.star.frame.XModel::getURL").string), url) != 0)
            continue;
        if (cuno_call(s, one, "com.sun.star.util.XModifiable::isModified").boolean)
            b->unsaved = true;
        else if (!cuno_call(s, one, "com.sun.star.frame.XStorable::isReadonly").boolean)
            found = one;
    }
    return cuno_forgive(s) ? NULL : found;
}

void book_open(book *b, cuno_scope *scope, const char *url) {
    *b = (book){.scope = scope, .url = url, .year = "", .agency = ""};
    const char *filter = filter_of(rt_ending(scope, url));
    if (filter == NULL)
        cuno_fail(scope, "Buku kerja harus berkas .ods, .fods, .ots, atau .xlsx: %s", rt_name_of(scope, url));
    else if (!rt_exists(scope, rt_files(scope), url) && !scope->failed)
        cuno_fail(scope, "Buku kerja tidak ada di tempatnya: %s", rt_name_of(scope, url));
    if (scope->failed)
        return;
    b->document = already_open(b, url);
    b->borrowed = b->document != NULL;
    if (!b->borrowed)
        b->document = rt_open(scope, url, filter);
    if (b->document == NULL || command_kind(scope, b->document) != COMMAND_CALC) {
        cuno_fail(scope, "Buku kerja tidak dapat dibuka: %s", rt_name_of(scope, url));
        return;
    }
    b->sheets = rt_sheets(scope, b->document);
    b->formats = cuno_call(scope, b->document, "com.sun.star.util.XNumberFormatsSupplier::getNumberFormats").object;
    const rt_contract *contract = rt_read_contract(scope, b->document, false);
    if (!cuno_forgive(scope) && contract != NULL && contract->found) {
        b->contract = contract;
        b->year = contract->year != NULL ? contract->year : "";
        b->agency = contract->agency != NULL ? contract->agency : "";
    }
}

void book_close(book *b) {
    if (!b->borrowed)
        rt_close(b->scope, b->document);
    b->document = NULL;
    rt_free(&b->problems.text);
    rt_free(&b->unfilled.text);
}

/* ---- Cells --------------------------------------------------------------------------------------------------- */

static bool is_percent(book *b, cuno_scope *scope, uno_Interface *cell) {
    enum { PERCENT = 8 }; /* com.sun.star.util.NumberFormat.PERCENT */
    int key = cuno_long_in(cuno_get(scope, cell, "NumberFormat"));
    uno_Interface *format = cuno_call(scope, b->formats, "com.sun.star.util.XNumberFormats::getByKey", key).object;
    return (cuno_long_in(cuno_get(scope, format, "Type")) & PERCENT) != 0;
}

static const char *shown_in(book *b, uno_Interface *cell) {
    return cuno_text(b->scope, cuno_call(b->scope, cell, "com.sun.star.text.XTextRange::getString").string);
}

/* Whether a cell holds a number, typed or computed. */
static bool holds_number(cuno_scope *scope, uno_Interface *cell) {
    enum { VALUE = 1, FORMULA = 3, VALUE_RESULT = 1 };
    int type = cuno_call(scope, cell, CELL "getType").number;
    return type == VALUE ||
           (type == FORMULA && cuno_long_in(cuno_get(scope, cell, "FormulaResultType2")) == VALUE_RESULT);
}

static bool read_inside(book *b, cuno_scope *s, uno_Interface *cell, const char *where, figure *to) {
    const char *shown = cuno_text(s, cuno_call(s, cell, "com.sun.star.text.XTextRange::getString").string);
    int error = cuno_call(s, cell, CELL "getError").number;
    if (s->failed)
        return false;
    if (error != 0)
        report_add(&b->problems, "%s: sel berisi galat %s", where, shown);
    else if (strlen(shown) > BOOK_TEXT)
        report_add(&b->problems, "%s: isi selnya terlalu panjang", where);
    if (error != 0 || strlen(shown) > BOOK_TEXT)
        return false;
    *to = (figure){.shown = rt_join(b->scope, shown, NULL), .filled = shown[0] != '\0'};
    to->is_number = to->filled && holds_number(s, cell);
    if (to->is_number)
        to->number = cuno_call(s, cell, CELL "getValue").real * (is_percent(b, s, cell) ? 100 : 1);
    return !s->failed;
}

/* Reads a cell of a sheet. */
static bool read_cell(book *b, uno_Interface *sheet, long column, long row, const char *where, figure *to) {
    cuno_scope inner;
    *to = (figure){.shown = ""};
    if (++b->cells_read > BOOK_READ)
        cuno_fail(b->scope, "Penanda di dokumen ini membaca lebih dari %d sel; terlalu banyak.", BOOK_READ);
    cuno_begin_inside(&inner, b->scope);
    uno_Interface *cell = cuno_call(&inner, sheet, SHEET "getCellByPosition", (int)column, (int)row).object;
    bool good = read_inside(b, &inner, cell, where, to);
    return cuno_end(&inner) && good;
}

static uno_Interface *sheet_named(book *b, const char *name) {
    return rt_has(b->scope, b->sheets, name) ? rt_named(b->scope, b->sheets, name) : NULL;
}

/* Spec 4 of book.h: LKJ_I_kode is the column "kode" of the table "I". */
static bool of_contract(book *b, const char *name, cuno_range_address *to) {
    char alias[MARK_NAME + 1];
    if (b->contract == NULL || strncmp(name, "LKJ_", 4) != 0)
        return false;
    snprintf(alias, sizeof alias, "%s", name + 4);
    char *key = strchr(alias, '_');
    if (key == NULL)
        return false;
    *key++ = '\0';
    const rt_grid *grid = rt_grid_of(b->contract, alias);
    size_t column = grid == NULL ? 0 : rt_column_of_key(grid, key);
    if (grid == NULL || column == grid->column_count || grid->rows == 0)
        return false;
    sal_Int32 at = (sal_Int32)grid->columns[column].column, first = (sal_Int32)grid->first_row;
    *to = (cuno_range_address){(sal_Int16)grid->sheet, at, first, at, first + (sal_Int32)grid->rows - 1};
    return true;
}

static bool row_of_label(book *b, uno_Interface *sheet, const mark_operand *what, const char *where, long *row);

/* The range that an operand means, and its sheet. */
static uno_Interface *range_of(book *b, const mark_operand *what, const char *where, cuno_range_address *to) {
    if (what->kind == MARK_RANGE) {
        uno_Interface *sheet = sheet_named(b, what->name);
        *to = (cuno_range_address){0, (sal_Int32)what->column, (sal_Int32)what->row,
                                   (sal_Int32)(what->column + what->columns - 1),
                                   (sal_Int32)(what->row + what->rows - 1)};
        if (sheet == NULL && !b->scope->failed)
            report_add(&b->problems, "%s: lembar %s tidak ada di buku kerja", where, what->name);
        long row;
        if (sheet == NULL || what->label[0] == '\0')
            return sheet;
        if (!row_of_label(b, sheet, what, where, &row))
            return NULL;
        to->start_row = to->end_row = (sal_Int32)row;
        return sheet;
    }
    if (!of_contract(b, what->name, to) && !rt_named_range(b->scope, b->document, what->name, to)) {
        if (!b->scope->failed)
            report_add(&b->problems, "%s: nama %s tidak ada di buku kerja", where, what->name);
        return NULL;
    }
    if (what->index > 0) {
        to->start_row += (sal_Int32)what->index - 1;
        if (to->start_row > to->end_row || to->start_column != to->end_column) {
            report_add(&b->problems, "%s: nama %s tidak punya sel ke-%ld", where, what->name, what->index);
            return NULL;
        }
        to->end_row = to->start_row;
    }
    return rt_sheet_at(b->scope, b->sheets, to->sheet);
}

bool book_figure(book *b, const mark_operand *what, const char *where, figure *cell) {
    cuno_range_address at;
    b->blank = false;
    uno_Interface *sheet = range_of(b, what, where, &at);
    if (sheet == NULL || b->scope->failed)
        return false;
    if (at.start_row != at.end_row || at.start_column != at.end_column) {
        report_add(&b->problems, "%s: nama %s bukan satu sel; tambahkan #1, #2, dan seterusnya", where, what->name);
        return false;
    }
    return read_cell(b, sheet, at.start_column, at.start_row, where, cell);
}

/* ---- Ulang --------------------------------------------------------------------------------------------------- */

static const char *column_name(const char *name) {
    return strcmp(name, "indikator") == 0 ? "LKJ_I_kode" : strcmp(name, "unit") == 0 ? "LKJ_U_unit" : name;
}

static bool find_column(book *b, const char *name, const char *where, cuno_range_address *at, uno_Interface **sheet) {
    mark_operand what = {.kind = MARK_BY_NAME};
    snprintf(what.name, sizeof what.name, "%s", column_name(name));
    *sheet = range_of(b, &what, where, at);
    return *sheet != NULL && !b->scope->failed;
}

long book_round_count(book *b, const char *name, const char *where) {
    cuno_range_address at;
    uno_Interface *sheet;
    if (!find_column(b, name, where, &at, &sheet))
        return 0;
    if (at.start_column != at.end_column) {
        report_add(&b->problems, "%s: nama %s bukan satu kolom", where, name);
        return 0;
    }
    if (at.end_row - at.start_row >= BOOK_ROUNDS) {
        report_add(&b->problems, "%s: nama %s lebih dari %d baris", where, name, BOOK_ROUNDS);
        return 0;
    }
    return at.end_row - at.start_row + 1;
}

const char *book_round_text(book *b, const char *name, long index) {
    cuno_range_address at;
    uno_Interface *sheet;
    if (!find_column(b, name, name, &at, &sheet))
        return "";
    uno_Interface *cell =
        cuno_call(b->scope, sheet, SHEET "getCellByPosition", (int)at.start_column, (int)(at.start_row + index - 1))
            .object;
    return shown_in(b, cell);
}

long book_round_number(book *b, const char *name, long index) {
    cuno_range_address at;
    bool low_row = of_contract(b, column_name(name), &at) && book_round_text(b, name, 1)[0] == '\0';
    return low_row ? index - 1 : index;
}

/* ---- Rows by what they say ----------------------------------------------------------------------------------- */

/* Whether a text begins with a word, blanks and the size of letters aside. */
static bool begins_with(const char *text, const char *word) {
    char start[2 * MARK_NAME + 1];
    text += strspn(text, " \n\t");
    snprintf(start, sizeof start, "%.*s", (int)strlen(word), text);
    return rt_same_name(start, word);
}

/* The first row behind those that repeat on each page: a heading is no row. */
static int first_row(cuno_scope *s, uno_Interface *sheet) {
    if (!cuno_call(s, sheet, "com.sun.star.sheet.XPrintAreas::getPrintTitleRows").boolean)
        return 0;
    const cuno_range_address *titles = cuno_call(s, sheet, "com.sun.star.sheet.XPrintAreas::getTitleRows").structure;
    return titles == NULL ? 0 : titles->end_row + 1;
}

typedef struct label_search {
    const char *label;
    bool whole;   /* only a cell that is the label */
    bool exact;   /* such a cell was found: it goes before those that only begin so */
    long first;   /* row */
    size_t count; /* of rows */
} label_search;

static void look_for_label(cuno_scope *outer, const uno_Sequence *cells, int y, label_search *f) {
    cuno_scope inner;
    bool found = false;
    cuno_begin_inside(&inner, outer);
    for (int x = 0; x < cuno_length(cells) && !f->exact; x++) {
        const uno_Any *cell = cuno_any_at(cells, x);
        if (cell->pType->eTypeClass != typelib_TypeClass_STRING)
            continue;
        const char *text = cuno_string_in(&inner, cell);
        f->exact = rt_same_name(text, f->label);
        found = found || f->exact || (!f->whole && begins_with(text, f->label));
    }
    cuno_end(&inner);
    if (!found)
        return;
    if (f->exact || f->first < 0)
        f->first = y;
    f->count++;
}

static bool is_blank_row(cuno_scope *outer, const uno_Sequence *cells, int last) {
    cuno_scope inner;
    bool blank = true;
    cuno_begin_inside(&inner, outer);
    for (int x = 0; x < cuno_length(cells) && x <= last && blank; x++) {
        const uno_Any *cell = cuno_any_at(cells, x);
        blank = cell->pType->eTypeClass == typelib_TypeClass_STRING && cuno_string_in(&inner, cell)[0] == '\0';
    }
    cuno_end(&inner);
    return blank;
}

/* Whether the table of a sheet with a heading and a print area has no row yet: nothing was filled in that it is
 * computed from. Where a table begins cannot be told without them. */
static bool is_blank_below(book *b, uno_Interface *sheet, const uno_Sequence *rows) {
    cuno_scope *s = b->scope;
    int first = first_row(s, sheet);
    uno_Sequence *areas = cuno_call(s, sheet, "com.sun.star.sheet.XPrintAreas::getPrintAreas").sequence;
    if (s->failed || first == 0 || cuno_length(areas) == 0)
        return false;
    int last = ((const cuno_range_address *)(const void *)areas->elements)->end_column;
    for (int y = first; y < cuno_length(rows); y++)
        if (!is_blank_row(s, cuno_sequence_at(rows, y), last))
            return false;
    return !s->failed;
}

static bool row_of_label(book *b, uno_Interface *sheet, const mark_operand *what, const char *where, long *row) {
    cuno_scope *s = b->scope;
    const char *label = what->label[0] == '#' ? book_indicator(b, what->label + 1, where) : what->label;
    uno_Interface *cursor = cuno_call(s, sheet, "com.sun.star.sheet.XSpreadsheet::createCursor").object;
    cuno_call(s, cursor, "com.sun.star.sheet.XUsedAreaCursor::gotoEndOfUsedArea", 0);
    const cuno_range_address *used =
        cuno_call(s, cursor, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    if (label == NULL || used == NULL)
        return false;
    if (used->end_row >= BOOK_ROWS || used->end_column >= BOOK_COLUMNS) {
        report_add(&b->problems, "%s: lembar %s terlalu besar untuk dicari", where, what->name);
        return false;
    }
    uno_Interface *range =
        cuno_call(s, sheet, SHEET "getCellRangeByPosition", 0, 0, used->end_column, used->end_row).object;
    uno_Sequence *rows = cuno_call(s, range, "com.sun.star.sheet.XCellRangeData::getDataArray").sequence;
    label_search f = {.label = label, .whole = what->label[0] == '#', .first = -1};
    for (int y = first_row(s, sheet); y < cuno_length(rows) && !s->failed && !f.exact; y++)
        look_for_label(s, cuno_sequence_at(rows, y), y, &f);
    *row = f.first;
    if (f.count == 0 && is_blank_below(b, sheet, rows)) {
        b->blank = !s->failed;
        return false;
    }
    if (f.first >= 0 && (f.exact || f.count == 1))
        return !s->failed;
    if (!s->failed)
        report_add(&b->problems,
                   f.count == 0
                       ? "%s: di lembar %s tidak ada baris \"%s\""
                       : "%s: di lembar %s ada beberapa baris yang mulai dengan \"%s\"; tuliskan lebih panjang",
                   where, what->name, label);
    return false;
}

/* ---- In words ------------------------------------------------------------------------------------------------ */

const char *book_words(book *b, const mark *m, const char *text) {
    rt_buffer said = {0};
    long place = m->kind == MARK_CALL ? words_indicator(m) : 0;
    cuno_range_address codes;
    bool known = place > 0 && of_contract(b, "LKJ_I_kode", &codes) && codes.start_row + place - 1 <= codes.end_row;
    const char *code = known ? book_round_text(b, "indikator", place) : "";
    words_of(m, code[0] != '\0' ? code : NULL, &said);
    const char *words = said.failed ? text : rt_join(b->scope, rt_text(&said), NULL);
    rt_free(&said);
    return words;
}

/* "sel H9 lembar IKU" */
static const char *place_of(book *b, uno_Interface *sheet, long column, long row) {
    char address[24];
    cuno_scope *s = b->scope;
    const char *name = cuno_text(s, cuno_call(s, sheet, "com.sun.star.container.XNamed::getName").string);
    calc_cell_name(address, sizeof address, (size_t)column, (size_t)row);
    return rt_join(s, "sel ", address, " lembar ", name, NULL);
}

/* ---- Sentences ----------------------------------------------------------------------------------------------- */

/* The row of a table's column in which that text stands; -1. */
static long row_with(book *b, uno_Interface *sheet, long column, long first, long last, const char *text) {
    for (long row = first; row <= last && !b->scope->failed; row++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, b->scope);
        uno_Interface *cell = cuno_call(&inner, sheet, SHEET "getCellByPosition", (int)column, (int)row).object;
        const char *shown =
            cuno_text(&inner, cuno_call(&inner, cell, "com.sun.star.text.XTextRange::getString").string);
        bool same = rt_same_name(shown, text);
        cuno_end(&inner);
        if (same)
            return row;
    }
    return -1;
}

/* narasi: the indicator of that code in the list of indicators, then its row on the sheet Narasi: the columns
 * Indikator (second) and Narasi capaian (fourth). */
const char *book_indicator(book *b, const char *code, const char *where) {
    cuno_range_address codes, names;
    uno_Interface *list, *other;
    figure name;
    if (!find_column(b, "LKJ_I_kode", where, &codes, &list) ||
        !find_column(b, "LKJ_I_indikator", where, &names, &other))
        return NULL;
    long row = row_with(b, list, codes.start_column, codes.start_row, codes.end_row, code);
    if (row < 0) {
        if (!b->scope->failed)
            report_add(&b->problems, "%s: tidak ada indikator berkode %s di buku kerja", where, code);
        return NULL;
    }
    return read_cell(b, other, names.start_column, names.start_row + (row - codes.start_row), where, &name) ? name.shown
                                                                                                            : NULL;
}

/* The cells of the sheet Kalimat. Read once. */
static const uno_Sequence *sentences_of(book *b, const char *where) {
    cuno_scope *s = b->scope;
    if (b->sentences != NULL)
        return b->sentences;
    uno_Interface *sheet = sheet_named(b, "Kalimat");
    if (sheet == NULL) {
        if (!s->failed)
            report_add(&b->problems, "%s: lembar Kalimat tidak ada di buku kerja", where);
        return NULL;
    }
    uno_Interface *cursor = cuno_call(s, sheet, "com.sun.star.sheet.XSpreadsheet::createCursor").object;
    cuno_call(s, cursor, "com.sun.star.sheet.XUsedAreaCursor::gotoEndOfUsedArea", 0);
    const cuno_range_address *used =
        cuno_call(s, cursor, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    if (used == NULL)
        return NULL;
    uno_Interface *range =
        cuno_call(s, sheet, SHEET "getCellRangeByPosition", 0, 0, used->end_column, used->end_row).object;
    b->sentences = cuno_call(s, range, "com.sun.star.sheet.XCellRangeData::getDataArray").sequence;
    return b->sentences;
}

/* What a sentence is about, whose it is, and the sentence: the columns that are headed so, and their row; false without
 * them. */
enum { ABOUT, WHOSE, SENTENCE, HEADS };

static bool find_heads(book *b, const uno_Sequence *rows, int *columns, int *row) {
    static const char *const heads[] = {"Tentang", "Indikator", "Kalimat"};
    for (*row = 0; *row < cuno_length(rows) && !b->scope->failed; ++*row) {
        cuno_scope inner;
        int found = 0;
        cuno_begin_inside(&inner, b->scope);
        const uno_Sequence *cells = cuno_sequence_at(rows, *row);
        for (int x = 0; x < cuno_length(cells) && found < HEADS; x++)
            if (rt_same_name(cuno_string_in(&inner, cuno_any_at(cells, x)), heads[found]))
                columns[found++] = x;
        cuno_end(&inner);
        if (found == HEADS)
            return true;
    }
    return false;
}

/* The cell below that heading in a row of the list of indicators; false without such a heading. */
static bool input_cell(book *b, uno_Interface *list, long first, long row, const char *heading, long *column) {
    enum { HEADING_ROWS = 6, COLUMNS = 60 };
    for (*column = 0; *column < COLUMNS && row >= 0; ++*column)
        for (long y = first > HEADING_ROWS ? first - HEADING_ROWS : 0; y < first && !b->scope->failed; y++) {
            uno_Interface *cell = cuno_call(b->scope, list, SHEET "getCellByPosition", (int)*column, (int)y).object;
            if (rt_same_name(shown_in(b, cell), heading))
                return true;
        }
    return false;
}

/* Which input of a sentence is not filled in, and where; which may be, if that cannot be told. */
static const char *why_missing(book *b, const mark *m, const char *where) {
    cuno_range_address codes;
    const words_input *input = words_needed(m->about);
    uno_Interface *list;
    figure cell;
    long column;
    if (strcmp(m->name, "instansi") == 0)
        return words_needed_of_all(m->about);
    if (input == NULL || !find_column(b, "LKJ_I_kode", where, &codes, &list))
        return "angkanya belum diisi di buku kerja, atau tidak terbaca";
    long row = row_with(b, list, codes.start_column, codes.start_row, codes.end_row, m->name);
    if (input->heading != NULL && input_cell(b, list, codes.start_row, row, input->heading, &column) &&
        read_cell(b, list, column, row, where, &cell)) {
        const char *at = place_of(b, list, column, row);
        return cell.filled ? rt_join(b->scope, "realisasi tahun ini belum diisi, atau ", input->name, " (", at,
                                     ") tidak terbaca", NULL)
                           : rt_join(b->scope, input->name, " belum diisi (", at, ")", NULL);
    }
    return rt_join(b->scope, input->name, ", atau realisasi tahun ini, belum diisi", NULL);
}

/* narasi with |ABOUT. Where the workbook has no such sentence, nothing: its figures do not give one. */
static bool sentence(book *b, const mark *m, const char *where, rt_buffer *out) {
    const char *name = strcmp(m->name, "instansi") == 0 ? b->agency : book_indicator(b, m->name, where);
    const uno_Sequence *rows = name == NULL ? NULL : sentences_of(b, where);
    int columns[HEADS], y;
    if (rows == NULL || b->scope->failed)
        return false;
    if (!find_heads(b, rows, columns, &y)) {
        report_add(&b->problems, "%s: di lembar Kalimat tidak ada kolom Tentang, Indikator, dan Kalimat", where);
        return false;
    }
    for (; y < cuno_length(rows) && !b->scope->failed && out->length == 0; y++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, b->scope);
        const uno_Sequence *cells = cuno_sequence_at(rows, y);
        if (rt_same_name(cuno_string_in(&inner, cuno_any_at(cells, columns[ABOUT])), m->about) &&
            rt_same_name(cuno_string_in(&inner, cuno_any_at(cells, columns[WHOSE])), name))
            rt_say(out, cuno_string_in(&inner, cuno_any_at(cells, columns[SENTENCE])));
        cuno_end(&inner);
    }
    if (out->length == 0)
        b->reason = why_missing(b, m, where);
    return !b->scope->failed;
}

/* How the sheet Narasi says that an indicator has no figures yet. */
#define WAITING "(menunggu"

static bool story(book *b, const char *code, const char *where, rt_buffer *out) {
    enum { LAST = 1000 };
    const char *name = book_indicator(b, code, where);
    if (name == NULL)
        return false;
    figure sentence;
    uno_Interface *sheet = sheet_named(b, "Narasi");
    if (sheet == NULL) {
        report_add(&b->problems, "%s: lembar Narasi tidak ada di buku kerja", where);
        return false;
    }
    long row = row_with(b, sheet, 1, 0, LAST, name);
    if (row < 0) {
        report_add(&b->problems, "%s: tidak ada narasi untuk %s di lembar Narasi", where, name);
        return false;
    }
    if (!read_cell(b, sheet, 3, row, where, &sentence))
        return false;
    if (!sentence.filled || strncmp(sentence.shown, WAITING, sizeof WAITING - 1) == 0) {
        rt_format(out, "[belum diisi: target dan realisasi %s]", name);
        book_unfilled(b, "%s: target atau realisasi belum diisi (lembar IKU)", where);
        return true;
    }
    if (sentence.shown[0] == '(') {
        report_add(&b->problems, "%s: narasi untuk %s belum ada: %s", where, name, sentence.shown);
        return false;
    }
    rt_say(out, sentence.shown);
    return true;
}

/* A range of cells as the core reads one. */
typedef struct cells {
    figure *list;
    size_t columns;
} cells;

static void cell_at(const lkj_array *array, size_t row, size_t column, lkj_value *value) {
    const cells *all = array->data;
    const figure *one = &all->list[row * all->columns + column];
    *value = one->is_number ? (lkj_value){LKJ_NUMBER, one->number, NULL, 0}
                            : (lkj_value){LKJ_TEXT, 0, one->shown, strlen(one->shown)};
}

static bool read_range(book *b, const mark_operand *what, const char *where, lkj_argument *to) {
    enum { MOST = 20000 };
    cuno_range_address at;
    b->blank = false;
    uno_Interface *sheet = range_of(b, what, where, &at);
    if (sheet == NULL || b->scope->failed)
        return false;
    size_t rows = (size_t)(at.end_row - at.start_row + 1), columns = (size_t)(at.end_column - at.start_column + 1);
    if (rows * columns > MOST) {
        report_add(&b->problems, "%s: rentang terlalu besar", where);
        return false;
    }
    cells *all = cuno_memory(b->scope, sizeof *all);
    lkj_array *array = cuno_memory(b->scope, sizeof *array);
    figure *list = cuno_memory(b->scope, rows * columns * sizeof *list);
    if (list == NULL || array == NULL || all == NULL)
        return false;
    for (size_t i = 0; i < rows * columns; i++)
        if (!read_cell(b, sheet, at.start_column + (long)(i % columns), at.start_row + (long)(i / columns), where,
                       &list[i]))
            return false;
    list[0].number += list[0].is_number ? what->shift : 0;
    *all = (cells){list, columns};
    *array = (lkj_array){rows, columns, cell_at, all};
    if (rows * columns == 1)
        cell_at(array, 0, 0, &to->value);
    else
        to->array = array;
    return true;
}

/* Which cell that a sentence is made of says nothing; else why the function did not give one. */
static const char *empty_argument(book *b, const mark *m, const char *where, const char *why) {
    for (int i = 0; i < m->argument_count && !b->scope->failed; i++) {
        const mark_operand *one = &m->arguments[i];
        cuno_range_address at;
        figure cell;
        if (one->kind != MARK_RANGE && one->kind != MARK_BY_NAME)
            continue;
        uno_Interface *sheet = range_of(b, one, where, &at);
        bool single = sheet != NULL && at.start_row == at.end_row && at.start_column == at.end_column;
        if (single && read_cell(b, sheet, at.start_column, at.start_row, where, &cell) &&
            (!cell.filled || strcmp(cell.shown, "-") == 0))
            return rt_join(b->scope, place_of(b, sheet, at.start_column, at.start_row), " belum diisi", NULL);
    }
    return rt_join(b->scope, "angkanya tidak cocok: ", why, NULL);
}

/* A sentence on a table that has no row yet. */
static bool blank_call(book *b, const mark *m, const mark_operand *what, const char *where, rt_buffer *out) {
    b->reason = rt_join(b->scope, "lembar ", what->name, " belum berisi", words_source(what->name), NULL);
    if (!m->optional) {
        book_unfilled(b, "%s: %s", where, b->reason);
        rt_say(out, BOOK_UNFILLED);
    }
    return true;
}

static bool call(book *b, const mark *m, const char *where, rt_buffer *out) {
    lkj_argument arguments[LKJ_MAX_ARGUMENTS];
    const char *why = "";
    memset(arguments, 0, sizeof arguments);
    for (int i = 0; i < m->argument_count; i++) {
        const mark_operand *one = &m->arguments[i];
        if (one->kind == MARK_NUMBER)
            arguments[i].value = (lkj_value){LKJ_NUMBER, one->number, NULL, 0};
        else if (one->kind == MARK_TEXT)
            arguments[i].value = (lkj_value){LKJ_TEXT, 0, one->name, strlen(one->name)};
        else if (one->kind != MARK_NOTHING && !read_range(b, one, where, &arguments[i]))
            return b->blank && blank_call(b, m, one, where, out);
    }
    if (figure_call(m->name, arguments, m->argument_count, out, &why))
        return true;
    rt_clear(out);
    const char *reason = empty_argument(b, m, where, why);
    if (m->optional)
        b->reason = reason;
    else
        report_add(&b->problems, "%s: %s", where, reason);
    return m->optional;
}

bool book_text(book *b, const mark *m, const char *where, rt_buffer *out) {
    figure cell;
    const char *why = "";
    rt_clear(out);
    b->reason = "angkanya belum diisi";
    where = book_words(b, m, where);
    if (m->kind == MARK_STORY)
        return m->about[0] != '\0' ? sentence(b, m, where, out) : story(b, m->name, where, out);
    if (m->kind == MARK_CALL)
        return call(b, m, where, out);
    if (!book_figure(b, &m->what, where, &cell)) {
        if (!b->blank)
            return false;
        book_unfilled(b, "%s: lembar %s belum berisi%s", where, m->what.name, words_source(m->what.name));
        rt_say(out, BOOK_UNFILLED);
        return true;
    }
    if (figure_print(&cell, m->format, m->places, out, &why))
        return true;
    report_add(&b->problems, "%s: \"%s\" %s", where, cell.shown, why);
    return false;
}
