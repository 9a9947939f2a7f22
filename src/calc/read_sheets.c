/* SPDX-License-Identifier: MPL-2.0
 *
 * read_sheets.c - sheets into the checker's document. See sheet.h.
 *
 * 1. Each sheet is one grid from A1 to the last cell that holds something; the checker finds the tables in it.
 * 2. A number comes with its format: percent, decimals where the format fixes them. A date or time, and a number in a
 *    text format, comes as the text that is shown.
 * 3. Formats are read by group of equal cells, not cell by cell; cells in blocks of rows, so that memory stays small.
 * 4. A formula that gives a cell of percent format to a function of ours that takes points (all but those that divide
 * two figures of one kind) is marked, unless it multiplies by 100. Cells of other sheets are not looked at.
 * 5. Hidden rows and sheets count. An error is an empty cell. A sheet over MAX_CELLS is left out, and said.
 */
#include <stdio.h>

#include "sheet.h"

enum { MAX_CELLS = 8000000, BLOCK_ROWS = 500 };
enum { CONTENT = 1 | 2 | 4 | 16 };                                          /* com.sun.star.sheet.CellFlags */
enum { TYPE_DATE = 2, TYPE_TIME = 4, TYPE_PERCENT = 128, TYPE_TEXT = 256 }; /* com.sun.star.util.NumberFormat */
enum { COVERED = 0x8000 };
static const double BOLD = 150; /* com.sun.star.awt.FontWeight */

/* What the cells of one group have in common. */
typedef struct cell_format {
    unsigned flags, indent;
    int places;
    bool shown;  /* the text that is shown, not the value */
    bool merged; /* each is the first of a merged area */
} cell_format;

typedef struct sheet_reader {
    cuno_scope *scope; /* of the sheet */
    uno_Interface *document, *sheet;
    check_document *check;
    size_t table, rows, columns;
    size_t format_count;
    cell_format *formats;
    uint16_t *format_of; /* index into formats, | COVERED, for each cell */
    bool cancelled;
    bool percents; /* some cells have a percent format */
} sheet_reader;

/* ---- How large ----------------------------------------------------------------------------------------------- */

static void measure(sheet_reader *r) {
    uno_Interface *ranges =
        cuno_call(r->scope, r->sheet, "com.sun.star.sheet.XCellRangesQuery::queryContentCells", CONTENT).object;
    uno_Sequence *addresses =
        cuno_call(r->scope, ranges, "com.sun.star.sheet.XSheetCellRanges::getRangeAddresses").sequence;
    const cuno_range_address *address = addresses ? (const void *)addresses->elements : NULL;
    for (int i = 0; i < cuno_length(addresses); i++) {
        if ((size_t)address[i].end_row + 1 > r->rows)
            r->rows = (size_t)address[i].end_row + 1;
        if ((size_t)address[i].end_column + 1 > r->columns)
            r->columns = (size_t)address[i].end_column + 1;
    }
}

/* ---- Formats ------------------------------------------------------------------------------------------------- */

/* What the number format says. */
static void read_number_format(sheet_reader *r, uno_Interface *group, cell_format *format) {
    uno_Interface *formats =
        cuno_call(r->scope, r->document, "com.sun.star.util.XNumberFormatsSupplier::getNumberFormats").object;
    int key = cuno_long_in(cuno_get(r->scope, group, "NumberFormat"));
    uno_Interface *one = cuno_call(r->scope, formats, "com.sun.star.util.XNumberFormats::getByKey", key).object;
    int type = cuno_long_in(cuno_get(r->scope, one, "Type"));
    bool standard = cuno_bool_in(cuno_get(r->scope, one, "StandardFormat"));
    format->shown = (type & (TYPE_DATE | TYPE_TIME | TYPE_TEXT)) != 0;
    format->flags |= type & TYPE_PERCENT ? CHECK_PERCENT : 0;
    format->places = standard && !(type & TYPE_PERCENT) ? 0 : cuno_long_in(cuno_get(r->scope, one, "Decimals")) + 1;
}

static uno_Interface *first_cell(sheet_reader *r, const cuno_range_address *address) {
    return calc_range(r->scope, r->sheet, address->start_column, address->start_row, 1, 1);
}

static void read_format(sheet_reader *r, uno_Interface *group, const cuno_range_address *first, cell_format *format) {
    *format = (cell_format){0};
    read_number_format(r, group, format);
    if (cuno_real_in(cuno_get(r->scope, group, "CharWeight")) >= BOLD)
        format->flags |= CHECK_BOLD;
    int indent = cuno_long_in(cuno_get(r->scope, group, "ParaIndent"));
    format->indent = indent > 0 ? (unsigned)indent : 0;
    format->merged = cuno_call(r->scope, first_cell(r, first), "com.sun.star.util.XMergeable::getIsMerged").boolean;
}

static void assign_format(sheet_reader *r, const cuno_range_address *address, size_t format) {
    for (size_t row = (size_t)address->start_row; row <= (size_t)address->end_row && row < r->rows; row++)
        for (size_t column = (size_t)address->start_column;
             column <= (size_t)address->end_column && column < r->columns; column++)
            r->format_of[row * r->columns + column] = (uint16_t)format;
}

static void read_group(sheet_reader *r, uno_Interface *group, size_t format) {
    uno_Sequence *addresses =
        cuno_call(r->scope, group, "com.sun.star.sheet.XSheetCellRanges::getRangeAddresses").sequence;
    const cuno_range_address *address = addresses ? (const void *)addresses->elements : NULL;
    if (cuno_length(addresses) == 0)
        return;
    read_format(r, group, address, &r->formats[format]);
    for (int i = 0; i < cuno_length(addresses); i++)
        assign_format(r, &address[i], format);
}

static void read_formats(sheet_reader *r) {
    uno_Interface *used = calc_range(r->scope, r->sheet, 0, 0, (int)r->columns, (int)r->rows);
    uno_Interface *groups =
        cuno_call(r->scope, used, "com.sun.star.sheet.XUniqueCellFormatRangesSupplier::getUniqueCellFormatRanges")
            .object;
    int count = cuno_call(r->scope, groups, "com.sun.star.container.XIndexAccess::getCount").number;
    if (count >= COVERED)
        count = COVERED - 1; /* the rest looks like the first */
    r->format_count = (size_t)count;
    r->formats = cuno_memory(r->scope, (r->format_count + 1) * sizeof *r->formats);
    r->format_of = cuno_memory(r->scope, r->rows * r->columns * sizeof *r->format_of);
    for (int i = 0; i < count && !r->scope->failed; i++) {
        read_group(
            r, cuno_object_in(cuno_call(r->scope, groups, "com.sun.star.container.XIndexAccess::getByIndex", i).any),
            (size_t)i);
        r->percents = r->percents || (r->formats[i].flags & CHECK_PERCENT) != 0;
    }
}

/* ---- Formulas that take a percentage for points (4) ---------------------------------------------------------- */

/* Whether the text begins so, in any mix of capitals: files of other programs have small letters. */
static bool begins(const char *text, const char *capitals) {
    for (; *capitals != '\0'; text++, capitals++)
        if (*text != *capitals && !(*capitals >= 'A' && *text == *capitals + 32))
            return false;
    return true;
}

/* The same for 8.45 of 12.67 and for 0.0845 of 0.1267. */
static bool divides(const char *name) {
    static const char *const all[] = {"CAPAIAN(", "SERAPAN(", "KEMAJUAN(", "BANDING(", "PERSENTASE("};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (begins(name, all[i]))
            return true;
    return false;
}

static bool takes_points(const char *formula) {
    static const char ours[] = "LKJ.CALC.";
    if (strstr(formula, "*100") != NULL)
        return false;
    for (const char *c = formula; *c != '\0'; c++) {
        if (!begins(c, ours))
            continue;
        if (!divides(c + sizeof ours - 1))
            return true;
    }
    return false;
}

static bool is_name(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

/* A reference to this sheet at the beginning of the text, A1 or $A$1: how long it is, else 0. */
static size_t reference(const char *text, size_t *column, size_t *row) {
    const char *c = text;
    *column = *row = 0;
    c += *c == '$';
    const char *letters = c;
    for (; *c >= 'A' && *c <= 'Z' && c - letters < 4; c++)
        *column = *column * 26 + (size_t)(*c - 'A') + 1;
    bool named = c > letters;
    c += named && *c == '$';
    const char *digits = c;
    for (; *c >= '0' && *c <= '9' && c - digits < 8; c++)
        *row = *row * 10 + (size_t)(*c - '0');
    if (!named || c == digits || *row == 0 || is_name(*c) || *c == '(')
        return 0;
    --*column;
    --*row;
    return (size_t)(c - text);
}

/* Five times as much is no percentage that anybody reaches: such a cell holds points and shows 1267%. */
static bool holds_percent(sheet_reader *r, cuno_scope *scope, size_t column, size_t row) {
    if (row >= r->rows || column >= r->columns)
        return false;
    unsigned index = r->format_of[row * r->columns + column] & (COVERED - 1);
    if ((r->formats[index].flags & CHECK_PERCENT) == 0)
        return false;
    uno_Interface *one = calc_range(scope, r->sheet, (int)column, (int)row, 1, 1);
    uno_Interface *cell = cuno_call(scope, one, "com.sun.star.table.XCellRange::getCellByPosition", 0, 0).object;
    double value = cuno_call(scope, cell, "com.sun.star.table.XCell::getValue").real;
    return (value > 0 && value <= 5) || (value < 0 && value >= -5);
}

static bool takes_percent(sheet_reader *r, cuno_scope *scope, const char *formula) {
    if (*formula != '=' || !takes_points(formula))
        return false;
    bool quoted = false;
    for (const char *c = formula; *c != '\0'; c++) {
        size_t column, row, length;
        quoted ^= *c == '"';
        if (quoted || (c > formula && (is_name(c[-1]) || c[-1] == '$' || c[-1] == '\'')) ||
            (length = reference(c, &column, &row)) == 0)
            continue;
        if (holds_percent(r, scope, column, row))
            return true;
        c += length - 1;
    }
    return false;
}

/* ---- Cells --------------------------------------------------------------------------------------------------- */

/* The extent of a merged area; the cells under it are marked. */
static void read_merged(sheet_reader *r, cuno_scope *scope, size_t row, size_t column, check_cell *cell) {
    uno_Interface *first = calc_range(scope, r->sheet, (int)column, (int)row, 1, 1);
    uno_Interface *cursor =
        cuno_call(scope, r->sheet, "com.sun.star.sheet.XSpreadsheet::createCursorByRange", first).object;
    cuno_call(scope, cursor, "com.sun.star.sheet.XSheetCellCursor::collapseToMergedArea");
    const cuno_range_address *area =
        cuno_call(scope, cursor, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    if (!area)
        return;
    cell->row_span = (unsigned)(area->end_row - area->start_row + 1);
    cell->column_span = (unsigned)(area->end_column - area->start_column + 1);
    for (size_t i = row; i <= (size_t)area->end_row && i < r->rows; i++)
        for (size_t k = column; k <= (size_t)area->end_column && k < r->columns; k++)
            if (i != row || k != column)
                r->format_of[i * r->columns + k] |= COVERED;
}

static void set_text(check_cell *cell, const char *text) {
    cell->text = text;
    cell->length = strlen(text);
}

static void set_value(sheet_reader *r, cuno_scope *scope, size_t row, size_t column, const uno_Any *value,
                      const cell_format *format, check_cell *cell) {
    double number;
    if (cuno_get_string(value)) {
        set_text(cell, cuno_string_in(scope, value));
    } else if (!cuno_get_number(value, &number)) {
        return;
    } else if (format->shown) {
        uno_Interface *one = calc_range(scope, r->sheet, (int)column, (int)row, 1, 1);
        uno_Interface *text = cuno_call(scope, one, "com.sun.star.table.XCellRange::getCellByPosition", 0, 0).object;
        set_text(cell, cuno_text(scope, cuno_call(scope, text, "com.sun.star.text.XTextRange::getString").string));
    } else {
        cell->number = number;
        cell->places = format->places;
        cell->flags |= CHECK_NUMBER;
    }
}

/* formula: NULL where no percentage can be taken. */
static void read_cell(sheet_reader *r, cuno_scope *scope, size_t row, size_t column, const uno_Any *value,
                      const char *formula) {
    unsigned index = r->format_of[row * r->columns + column];
    const cell_format *format = &r->formats[index & (COVERED - 1)];
    check_cell cell = {0};
    if (index & COVERED) {
        cell.flags = CHECK_COVERED;
    } else {
        cell.flags = format->flags & CHECK_BOLD;
        cell.indent = format->indent;
        set_value(r, scope, row, column, value, format, &cell);
        if (formula != NULL && takes_percent(r, scope, formula))
            cell.flags |= CHECK_TAKES_PERCENT;
        if (cell.flags & CHECK_NUMBER)
            cell.flags |= format->flags;
        if (format->merged)
            read_merged(r, scope, row, column, &cell);
        if (!(cell.flags & CHECK_NUMBER) && cell.length == 0 && !format->merged)
            return;
    }
    check_set_cell(r->check, r->table, row, column, &cell);
}

static void read_block(sheet_reader *r, size_t from, size_t count) {
    cuno_scope scope;
    cuno_begin_inside(&scope, r->scope);
    uno_Interface *range = cuno_call(&scope, r->sheet, "com.sun.star.table.XCellRange::getCellRangeByPosition", 0,
                                     (int)from, (int)r->columns - 1, (int)(from + count) - 1)
                               .object;
    uno_Sequence *data = cuno_call(&scope, range, "com.sun.star.sheet.XCellRangeData::getDataArray").sequence;
    const uno_Sequence *formulas =
        r->percents ? cuno_call(&scope, range, "com.sun.star.sheet.XCellRangeFormula::getFormulaArray").sequence : NULL;
    for (size_t i = 0; !scope.failed && i < count; i++) {
        const uno_Sequence *row = cuno_sequence_at(data, (int)i);
        const uno_Sequence *typed = formulas == NULL ? NULL : cuno_sequence_at(formulas, (int)i);
        for (size_t column = 0; column < r->columns && !scope.failed; column++)
            read_cell(r, &scope, from + i, column, cuno_any_at(row, (int)column),
                      typed == NULL ? NULL : cuno_string_at(&scope, typed, (int)column));
    }
    cuno_end(&scope);
}

/* ---- Sheets -------------------------------------------------------------------------------------------------- */

static void read_sheet(findings *found, cuno_scope *scope, uno_Interface *sheet, int index, progress *bar, int count) {
    const char *name = calc_sheet_name(scope, sheet);
    sheet_reader r = {.scope = scope, .document = found->call->document, .sheet = sheet, .check = found->check};
    measure(&r);
    if (scope->failed || r.rows == 0)
        return;
    if (r.rows > MAX_CELLS / r.columns) {
        rt_format(found->call->answer, "Lembar %s dilewati: %zu x %zu sel terlalu banyak.\n", name, r.rows, r.columns);
        return;
    }
    r.table = check_add_table(r.check, name, strlen(name), r.rows, r.columns, (uint64_t)index);
    read_formats(&r);
    for (size_t row = 0; row < r.rows && !scope->failed; row += BLOCK_ROWS) {
        read_block(&r, row, r.rows - row < BLOCK_ROWS ? r.rows - row : BLOCK_ROWS);
        if (!progress_show(bar, (size_t)index * 1000 + row * 1000 / r.rows, (size_t)count * 2000))
            cuno_fail(scope, COMMAND_CANCELLED);
    }
}

static int front_sheet(cuno_scope *scope, uno_Interface *document) {
    uno_Interface *controller = cuno_call(scope, document, "com.sun.star.frame.XModel::getCurrentController").object;
    uno_Interface *view = cuno_query(scope, controller, "com.sun.star.sheet.XSpreadsheetView");
    if (!view)
        return 0; /* a document without a window */
    uno_Interface *front = cuno_call(scope, view, "com.sun.star.sheet.XSpreadsheetView::getActiveSheet").object;
    const cuno_range_address *address =
        cuno_call(scope, front, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    return address ? address->sheet : 0;
}

void calc_read(findings *found, bool all, progress *bar) {
    cuno_scope *scope = found->call->scope;
    uno_Interface *sheets = calc_sheets(scope, found->call->document);
    int count = calc_sheet_count(scope, sheets), only = all ? -1 : front_sheet(scope, found->call->document);
    for (int i = 0; i < count && !scope->failed; i++) {
        if (only >= 0 && i != only)
            continue;
        cuno_scope inner;
        cuno_begin_inside(&inner, scope);
        uno_Interface *sheet = calc_sheet_at(&inner, sheets, i);
        if (!calc_is_marked(&inner, sheet, NULL))
            read_sheet(found, &inner, sheet, i, bar, count);
        cuno_end(&inner);
    }
}

/* A name that needs no quotes to be read with a cell behind. */
static bool is_plain(const char *name) {
    for (; *name; name++)
        if (!((*name >= '0' && *name <= '9') || (*name >= 'A' && *name <= 'Z') || (*name >= 'a' && *name <= 'z')))
            return false;
    return true;
}

void calc_place(const findings *found, cuno_scope *scope, const check_finding *finding, const char **label,
                const char **fragment) {
    uno_Interface *sheets = calc_sheets(scope, found->call->document);
    const char *name = calc_sheet_name(scope, calc_sheet_at(scope, sheets, (int)finding->address));
    const char *quoted = calc_quoted(scope, name);
    char cell[32], *text = cuno_memory(scope, 2 * strlen(quoted) + 80);
    if (!text)
        return;
    calc_cell_name(cell, sizeof cell, finding->column, finding->row);
    int used = sprintf(text, "%s.%s", is_plain(name) ? name : quoted, cell);
    *label = text;
    sprintf(text + used + 1, "#$%s.%s", quoted, cell);
    *fragment = text + used + 1;
}
