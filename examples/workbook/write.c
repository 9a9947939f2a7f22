/* SPDX-License-Identifier: MPL-2.0
 *
 * write.c - writes the book as a flat ODF spreadsheet.
 *
 * No cell carries a cached value: Calc computes every formula when it opens the file. The same book always gives the
 * same bytes (no date, no name of a program or person), so that the file can be kept under version control.
 */
#define _POSIX_C_SOURCE 200809L
#include "book.h"
#include "xml.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void attribute_int(xmlTextWriterPtr xml, const char *name, int value) {
    char text[16];
    snprintf(text, sizeof text, "%d", value);
    attribute(xml, name, text);
}

static void newline(xmlTextWriterPtr xml) {
    xmlTextWriterWriteString(xml, BAD_CAST "\n");
}

/* One text:p a line. Two blanks in a row, and blanks at the ends, would be lost without text:s. */
static void paragraphs(xmlTextWriterPtr xml, const char *text) {
    for (const char *line = text; line != NULL;) {
        const char *stop = strchr(line, '\n');
        size_t length = stop == NULL ? strlen(line) : (size_t)(stop - line);
        start(xml, "text:p");
        size_t from = 0;
        for (size_t i = 0; i <= length; i++) {
            bool lost = i < length && line[i] == ' ' && (i == 0 || i + 1 == length || line[i - 1] == ' ');
            if (i == length || lost) {
                char *part = malloc(i - from + 1);
                if (part != NULL) {
                    memcpy(part, line + from, i - from);
                    part[i - from] = '\0';
                    xmlTextWriterWriteString(xml, BAD_CAST part);
                    free(part);
                }
                from = i + 1;
            }
            if (lost) {
                start(xml, "text:s");
                end(xml);
            }
        }
        end(xml);
        line = stop == NULL ? NULL : stop + 1;
    }
}

static bool same(const char *a, const char *b) {
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool empty(const struct cell *cell) {
    return cell->text == NULL && cell->formula == NULL && !cell->has_number && cell->note == NULL && cell->down == 0 &&
           cell->list == NULL;
}

/* Only cells and rows without formulas are ever repeated. */
static bool alike(const struct cell *a, const struct cell *b) {
    return a->formula == NULL && b->formula == NULL && a->note == NULL && b->note == NULL && a->down == 0 &&
           b->down == 0 && same(a->style, b->style) && same(a->list, b->list) && same(a->text, b->text) &&
           a->has_number == b->has_number && !(a->number < b->number) && !(a->number > b->number);
}

static bool rows_alike(const struct row *a, const struct row *b) {
    if (fabs(a->height - b->height) > 0 || a->page_break || b->page_break)
        return false;
    for (int i = 0; i < MAX_COLUMNS; i++)
        if (!alike(&a->cells[i], &b->cells[i]))
            return false;
    return true;
}

/* The style of most cells of a column is written once, with the column; NULL is the style "Default". */
static const char *column_style(const struct sheet *sheet, int column) {
    const char *best = NULL;
    int most = 0;
    for (int i = 0; i < sheet->row_count && i < 64; i++) {
        const char *style = sheet->rows[i].cells[column].style;
        int count = 0;
        for (int j = 0; j < sheet->row_count; j++)
            count += same(style, sheet->rows[j].cells[column].style);
        if (count > most) {
            most = count;
            best = style;
        }
    }
    return best;
}

static void write_cell(xmlTextWriterPtr xml, const struct cell *cell, const char *usual, bool covered, int repeated) {
    start(xml, covered ? "table:covered-table-cell" : "table:table-cell");
    if (repeated > 1)
        attribute_int(xml, "table:number-columns-repeated", repeated);
    if (!same(cell->style, usual))
        attribute(xml, "table:style-name", cell->style == NULL ? "Default" : cell->style);
    if (cell->list != NULL)
        attribute(xml, "table:content-validation-name", cell->list);
    if (cell->down > 1 || cell->across > 1) {
        attribute_int(xml, "table:number-columns-spanned", cell->across);
        attribute_int(xml, "table:number-rows-spanned", cell->down);
    }
    if (cell->array_rows > 0) {
        attribute_int(xml, "table:number-matrix-columns-spanned", 1);
        attribute_int(xml, "table:number-matrix-rows-spanned", cell->array_rows);
    }
    if (cell->formula != NULL)
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:formula", "of:=%s", cell->formula);
    if (cell->has_number) {
        attribute(xml, "office:value-type", "float");
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "office:value", "%.15g", cell->number);
    } else if (cell->text != NULL) {
        attribute(xml, "office:value-type", "string");
    }
    if (cell->note != NULL) {
        start(xml, "office:annotation");
        attribute(xml, "office:display", "false");
        attribute(xml, "svg:width", "70mm");
        attribute(xml, "svg:height", "32mm");
        paragraphs(xml, cell->note);
        end(xml);
    }
    if (cell->text != NULL)
        paragraphs(xml, cell->text);
    end(xml);
}

static bool is_covered(const struct sheet *sheet, int row, int column) {
    for (int r = 0; r <= row && r <= 2; r++)
        for (int c = 0; c <= column; c++) {
            const struct cell *merged = &sheet->rows[row - r].cells[column - c];
            if ((r > 0 || c > 0) && merged->down > r && merged->across > c)
                return true;
        }
    return false;
}

static void write_row(xmlTextWriterPtr xml, const struct sheet *sheet, const char *const *usual, int index,
                      int repeated) {
    const struct row *row = &sheet->rows[index];
    start(xml, "table:table-row");
    if (row->page_break && row->height > 0)
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:style-name", "b%d", (int)(row->height * 10 + 0.5));
    else if (row->page_break)
        attribute(xml, "table:style-name", "rb");
    else if (row->height > 0)
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:style-name", "r%d", (int)(row->height * 10 + 0.5));
    else
        attribute(xml, "table:style-name", "ro");
    if (repeated > 1)
        attribute_int(xml, "table:number-rows-repeated", repeated);
    int last = 0;
    while (last < MAX_COLUMNS && sheet->columns[last].width > 0)
        last++;
    /* Calc gives the style of a column only to cells that a row has. */
    while (!sheet->guarded && last > 1 && empty(&row->cells[last - 1]) && !is_covered(sheet, index, last - 1) &&
           (row->cells[last - 1].style == NULL || same(row->cells[last - 1].style, usual[last - 1])))
        last--;
    for (int i = 0; i < last;) {
        const struct cell *cell = &row->cells[i];
        bool covered = is_covered(sheet, index, i);
        int count = 1;
        while (empty(cell) && i + count < last && empty(&row->cells[i + count]) &&
               covered == is_covered(sheet, index, i + count) &&
               same(same(cell->style, usual[i]) ? NULL : cell->style,
                    same(row->cells[i + count].style, usual[i + count]) ? NULL : row->cells[i + count].style) &&
               same(cell->style, usual[i]) == same(row->cells[i + count].style, usual[i + count]))
            count++;
        write_cell(xml, cell, usual[i], covered, count);
        i += count;
    }
    end(xml);
    newline(xml);
}

enum { PAGE_ROOM = 306, MOST_PAGES = 4 }; /* of F4 landscape between its margins, mm */

/* Less makes letters of 9 points smaller than six. */
static const double SMALLEST = 0.66;

/* How many pages a table takes from left to right, so that it can be read. Its frozen columns stand on each. */
static int pages_across(const struct sheet *sheet) {
    double width = 0, frozen = 0;
    int pages = 1;
    for (int i = 0; i < sheet->print_columns && !sheet->portrait; i++) {
        width += sheet->columns[i].hidden ? 0 : sheet->columns[i].width;
        frozen += i < sheet->frozen_columns && !sheet->columns[i].hidden ? sheet->columns[i].width : 0;
    }
    while (pages < MOST_PAGES && (width + (pages - 1) * frozen) * SMALLEST > pages * PAGE_ROOM)
        pages++;
    return pages;
}

static void write_columns(xmlTextWriterPtr xml, const struct sheet *sheet, const char *const *usual) {
    bool group = false;
    int repeated = pages_across(sheet) > 1 ? sheet->frozen_columns : 0;
    if (repeated > 0)
        start(xml, "table:table-header-columns");
    for (int i = 0; i < MAX_COLUMNS; i++) {
        const struct column *column = &sheet->columns[i];
        if (i > 0 && i == repeated)
            end(xml);
        if (column->grouped != group) {
            if (group)
                end(xml);
            else
                start(xml, "table:table-column-group");
            group = !group;
        }
        if (column->width <= 0)
            break;
        start(xml, "table:table-column");
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:style-name", "c%d", (int)(column->width * 10 + 0.5));
        if (column->hidden)
            attribute(xml, "table:visibility", "collapse");
        attribute(xml, "table:default-cell-style-name", usual[i] == NULL ? "Default" : usual[i]);
        end(xml);
    }
    if (group)
        end(xml);
    newline(xml);
}

static void write_rules(xmlTextWriterPtr xml, const struct sheet *sheet) {
    if (sheet->rule_count == 0)
        return;
    start(xml, "calcext:conditional-formats");
    for (int i = 0; i < sheet->rule_count; i++) {
        const struct rule *rule = &sheet->rules[i];
        bool first = i == 0 || rule->column != rule[-1].column || rule->first_row != rule[-1].first_row;
        bool last =
            i + 1 == sheet->rule_count || rule[1].column != rule->column || rule[1].first_row != rule->first_row;
        char letters[3] = {rule->column < 26 ? (char)('A' + rule->column) : 'A',
                           rule->column < 26 ? '\0' : (char)('A' + rule->column - 26), '\0'};
        if (first) {
            start(xml, "calcext:conditional-format");
            xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "calcext:target-range-address", "'%s'.%s%d:'%s'.%s%d",
                                              sheet->name, letters, rule->first_row + 1, sheet->name, letters,
                                              rule->last_row + 1);
        }
        start(xml, "calcext:condition");
        attribute(xml, "calcext:apply-style-name", rule->style);
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "calcext:value", "formula-is(%s)", rule->condition);
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "calcext:base-cell-address", "'%s'.%s%d", sheet->name, letters,
                                          rule->first_row + 1);
        end(xml);
        if (last)
            end(xml);
    }
    end(xml);
    newline(xml);
}

static void write_protection(xmlTextWriterPtr xml, const struct sheet *sheet) {
    start(xml, "loext:table-protection");
    attribute(xml, "loext:select-protected-cells", "true");
    attribute(xml, "loext:select-unprotected-cells", "true");
    if (sheet->edit_rows) {
        attribute(xml, "loext:insert-rows", "true");
        attribute(xml, "loext:delete-rows", "true");
    }
    end(xml);
    newline(xml);
}

static void write_sheet(xmlTextWriterPtr xml, const struct sheet *sheet, int index, int first_chart) {
    start(xml, "table:table");
    if (sheet->guarded)
        attribute(xml, "table:protected", "true");
    attribute(xml, "table:name", sheet->name);
    xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:style-name", "ta%d", index);
    /* A sheet that is hidden goes into a PDF all the same. */
    bool unprinted = sheet->unprinted || sheet->hidden;
    if (unprinted)
        attribute(xml, "table:print", "false");
    if (sheet->print_columns > 0 && !unprinted) {
        int last = sheet->print_columns - 1;
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:print-ranges", "'%s'.A%d:'%s'.%s%c%d", sheet->name,
                                          sheet->print_first + 1, sheet->name, last < 26 ? "" : "A", 'A' + last % 26,
                                          sheet->print_rows > 0 ? sheet->print_rows : sheet->row_count);
    }
    newline(xml);
    if (sheet->guarded)
        write_protection(xml, sheet);
    if (sheet->chart_count > 0)
        charts_write(xml, sheet, first_chart);
    const char *usual[MAX_COLUMNS];
    for (int i = 0; i < MAX_COLUMNS; i++)
        usual[i] = column_style(sheet, i);
    write_columns(xml, sheet, usual);
    bool header = false;
    for (int i = 0; i < sheet->row_count;) {
        bool title = i >= sheet->title_first && i <= sheet->title_last;
        if (title && !header)
            start(xml, "table:table-header-rows");
        if (!title && header)
            end(xml);
        header = title;
        int count = 1;
        while (!title && i + count < sheet->row_count && i + count != sheet->title_first &&
               rows_alike(&sheet->rows[i], &sheet->rows[i + count]))
            count++;
        write_row(xml, sheet, usual, i, count);
        i += count;
    }
    if (header)
        end(xml);
    write_rules(xml, sheet);
    end(xml);
    newline(xml);
}

static int by_value(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

/* c: a column; r: a row; b: a row that begins a page. */
static void write_size(xmlTextWriterPtr xml, char kind, int size) {
    start(xml, "style:style");
    xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "style:name", "%c%d", kind, size);
    attribute(xml, "style:family", kind == 'c' ? "table-column" : "table-row");
    start(xml, kind == 'c' ? "style:table-column-properties" : "style:table-row-properties");
    xmlTextWriterWriteFormatAttribute(xml, BAD_CAST(kind == 'c' ? "style:column-width" : "style:row-height"), "%d.%dmm",
                                      size / 10, size % 10);
    if (kind != 'c')
        attribute(xml, "style:use-optimal-row-height", "false");
    if (kind == 'b')
        attribute(xml, "fo:break-before", "page");
    end(xml);
    end(xml);
}

/* Whether a row so high begins a page somewhere. */
static bool breaks_before(const struct book *book, int size) {
    for (int i = 0; i < book->sheet_count; i++)
        for (int j = 0; j < book->sheets[i].row_count; j++)
            if (book->sheets[i].rows[j].page_break && (int)(book->sheets[i].rows[j].height * 10 + 0.5) == size)
                return true;
    return false;
}

/* Every width or height that occurs, as one automatic style each, named after its tenths of a millimetre. */
static void write_sizes(xmlTextWriterPtr xml, const struct book *book, bool columns) {
    int sizes[256] = {0};
    size_t count = 0;
    for (int i = 0; i < book->sheet_count; i++) {
        const struct sheet *sheet = &book->sheets[i];
        int limit = columns ? MAX_COLUMNS : sheet->row_count;
        for (int j = 0; j < limit; j++) {
            int size = (int)((columns ? sheet->columns[j].width : sheet->rows[j].height) * 10 + 0.5);
            bool known = size == 0;
            for (size_t k = 0; k < count && !known; k++)
                known = sizes[k] == size;
            if (!known && count < sizeof sizes / sizeof *sizes)
                sizes[count++] = size;
        }
    }
    qsort(sizes, count, sizeof *sizes, by_value);
    for (size_t i = 0; i < count; i++) {
        write_size(xml, columns ? 'c' : 'r', sizes[i]);
        if (!columns && breaks_before(book, sizes[i]))
            write_size(xml, 'b', sizes[i]);
    }
    newline(xml);
}

static void write_sheet_styles(xmlTextWriterPtr xml, const struct book *book) {
    write_sizes(xml, book, true);
    write_sizes(xml, book, false);
    start(xml, "style:style");
    attribute(xml, "style:name", "ro");
    attribute(xml, "style:family", "table-row");
    start(xml, "style:table-row-properties");
    attribute(xml, "style:use-optimal-row-height", "true");
    end(xml);
    end(xml);
    start(xml, "style:style");
    attribute(xml, "style:name", "rb");
    attribute(xml, "style:family", "table-row");
    start(xml, "style:table-row-properties");
    attribute(xml, "style:use-optimal-row-height", "true");
    attribute(xml, "fo:break-before", "page");
    end(xml);
    end(xml);
    for (int i = 0; i < book->sheet_count; i++) {
        start(xml, "style:style");
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "style:name", "ta%d", i);
        attribute(xml, "style:family", "table");
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "style:master-page-name", "Halaman%d", i);
        start(xml, "style:table-properties");
        attribute(xml, "table:display", book->sheets[i].hidden ? "false" : "true");
        end(xml);
        end(xml);
        newline(xml);
    }
}

static void write_page_layouts(xmlTextWriterPtr xml) {
    /* F4, the folio of Indonesian offices: 330 x 215 mm. Fitted to so many pages across, as many down as it takes. */
    for (int across = 0; across <= MOST_PAGES; across++) {
        bool portrait = across == 0;
        start(xml, "style:page-layout");
        if (portrait)
            attribute(xml, "style:name", "F4tegak");
        else
            xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "style:name", "F4x%d", across);
        start(xml, "style:page-layout-properties");
        attribute(xml, "fo:page-width", portrait ? "215mm" : "330mm");
        attribute(xml, "fo:page-height", portrait ? "330mm" : "215mm");
        attribute(xml, "style:print-orientation", portrait ? "portrait" : "landscape");
        attribute(xml, "fo:margin-top", "12mm");
        attribute(xml, "fo:margin-bottom", "9mm");
        attribute(xml, "fo:margin-left", "12mm");
        attribute(xml, "fo:margin-right", "12mm");
        attribute(xml, "style:table-centering", "horizontal");
        attribute_int(xml, "style:scale-to-X", portrait ? 1 : across);
        attribute(xml, "style:scale-to-Y", "0");
        attribute(xml, "style:print", "objects charts drawings zero-values");
        attribute(xml, "style:print-page-order", "ttb");
        /* An agreement is a paper of its own. */
        attribute(xml, "style:first-page-number", portrait ? "1" : "continue");
        end(xml);
        start(xml, "style:header-style");
        end(xml);
        start(xml, "style:footer-style");
        start(xml, "style:header-footer-properties");
        attribute(xml, "fo:min-height", "8mm");
        attribute(xml, "fo:margin-top", "3mm");
        end(xml);
        end(xml);
        end(xml);
        newline(xml);
    }
}

/* A chart's frame has neither line nor fill of its own: where a long name makes its picture wider, Calc's default blue
 * would show beside it. */
static void write_frame_style(xmlTextWriterPtr xml, const struct book *book) {
    int charts = 0;
    for (int i = 0; i < book->sheet_count; i++)
        charts += book->sheets[i].chart_count;
    if (charts == 0)
        return;
    start(xml, "style:style");
    attribute(xml, "style:name", "BingkaiGrafik");
    attribute(xml, "style:family", "graphic");
    start(xml, "style:graphic-properties");
    attribute(xml, "draw:stroke", "none");
    attribute(xml, "draw:fill", "none");
    end(xml);
    end(xml);
    newline(xml);
}

static void write_automatic(xmlTextWriterPtr xml, const struct book *book, bool sheets, bool pages) {
    start(xml, "office:automatic-styles");
    newline(xml);
    if (sheets) {
        write_sheet_styles(xml, book);
        write_frame_style(xml, book);
    }
    if (pages)
        write_page_layouts(xml);
    end(xml);
    newline(xml);
}

static void write_masters(xmlTextWriterPtr xml, const struct book *book) {
    start(xml, "office:master-styles");
    newline(xml);
    for (int i = 0; i < book->sheet_count; i++) {
        start(xml, "style:master-page");
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "style:name", "Halaman%d", i);
        if (book->sheets[i].portrait)
            attribute(xml, "style:page-layout-name", "F4tegak");
        else
            xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "style:page-layout-name", "F4x%d",
                                              pages_across(&book->sheets[i]));
        start(xml, "style:header");
        attribute(xml, "style:display", "false");
        end(xml);
        start(xml, "style:footer");
        start(xml, "style:region-left");
        paragraphs(xml, book->sheets[i].footer);
        end(xml);
        start(xml, "style:region-right");
        start(xml, "text:p");
        xmlTextWriterWriteString(xml, BAD_CAST "Halaman ");
        xmlTextWriterWriteElement(xml, BAD_CAST "text:page-number", BAD_CAST "1");
        if (!book->sheets[i].portrait) {
            xmlTextWriterWriteString(xml, BAD_CAST " dari ");
            xmlTextWriterWriteElement(xml, BAD_CAST "text:page-count", BAD_CAST "9");
        }
        end(xml);
        end(xml);
        end(xml);
        end(xml);
        newline(xml);
    }
    end(xml);
    newline(xml);
}

static void item(xmlTextWriterPtr xml, const char *name, const char *type, const char *value) {
    start(xml, "config:config-item");
    attribute(xml, "config:name", name);
    attribute(xml, "config:type", type);
    xmlTextWriterWriteString(xml, BAD_CAST value);
    end(xml);
}

static void item_int(xmlTextWriterPtr xml, const char *name, const char *type, int value) {
    char text[16];
    snprintf(text, sizeof text, "%d", value);
    item(xml, name, type, text);
}

/* Headings stay in view while one scrolls (split mode 2 is "frozen"). */
static void write_settings(xmlTextWriterPtr xml, const struct book *book) {
    start(xml, "office:settings");
    start(xml, "config:config-item-set");
    attribute(xml, "config:name", "ooo:view-settings");
    start(xml, "config:config-item-map-indexed");
    attribute(xml, "config:name", "Views");
    start(xml, "config:config-item-map-entry");
    item(xml, "ViewId", "string", "view1");
    start(xml, "config:config-item-map-named");
    attribute(xml, "config:name", "Tables");
    newline(xml);
    for (int i = 0; i < book->sheet_count; i++) {
        const struct sheet *sheet = &book->sheets[i];
        start(xml, "config:config-item-map-entry");
        attribute(xml, "config:name", sheet->name);
        if (sheet->frozen_columns > 0) {
            item(xml, "HorizontalSplitMode", "short", "2");
            item_int(xml, "HorizontalSplitPosition", "int", sheet->frozen_columns);
            item_int(xml, "PositionRight", "int", sheet->frozen_columns);
        }
        if (sheet->frozen_rows > 0) {
            item(xml, "VerticalSplitMode", "short", "2");
            item_int(xml, "VerticalSplitPosition", "int", sheet->frozen_rows);
            item_int(xml, "PositionBottom", "int", sheet->frozen_rows);
            item(xml, "ActiveSplitRange", "short", sheet->frozen_columns > 0 ? "3" : "2");
        }
        item(xml, "ShowGrid", "boolean", "false");
        end(xml);
        newline(xml);
    }
    end(xml);
    item(xml, "ActiveTable", "string", book->sheets[0].name);
    item(xml, "ShowGrid", "boolean", "false");
    end(xml);
    end(xml);
    end(xml);
    end(xml);
    newline(xml);
}

static void write_lists(xmlTextWriterPtr xml, const struct book *book) {
    if (book->list_count == 0)
        return;
    start(xml, "table:content-validations");
    for (int i = 0; i < book->list_count; i++) {
        const struct list *list = &book->lists[i];
        start(xml, "table:content-validation");
        attribute(xml, "table:name", list->name);
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:condition", "of:%s", list->condition);
        attribute(xml, "table:allow-empty-cell", "true");
        attribute(xml, "table:display-list", "unsorted");
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:base-cell-address", "'%s'.A1", book->sheets[0].name);
        start(xml, "table:help-message");
        attribute(xml, "table:title", list->title);
        attribute(xml, "table:display", list->help != NULL ? "true" : "false");
        if (list->help != NULL)
            paragraphs(xml, list->help);
        end(xml);
        start(xml, "table:error-message");
        attribute(xml, "table:title", list->title);
        attribute(xml, "table:message-type", "stop");
        attribute(xml, "table:display", list->error != NULL ? "true" : "false");
        if (list->error != NULL)
            paragraphs(xml, list->error);
        end(xml);
        end(xml);
        newline(xml);
    }
    end(xml);
    newline(xml);
}

static void write_names(xmlTextWriterPtr xml, const struct book *book) {
    if (book->name_count == 0)
        return;
    start(xml, "table:named-expressions");
    for (int i = 0; i < book->name_count; i++) {
        start(xml, "table:named-range");
        attribute(xml, "table:name", book->names[i].name);
        xmlTextWriterWriteFormatAttribute(xml, BAD_CAST "table:base-cell-address", "$'%s'.$A$1", book->sheets[0].name);
        attribute(xml, "table:cell-range-address", book->names[i].range);
        end(xml);
    }
    end(xml);
    newline(xml);
}

static void write_body(xmlTextWriterPtr xml, const struct book *book) {
    start(xml, "office:body");
    start(xml, "office:spreadsheet");
    newline(xml);
    start(xml, "table:calculation-settings");
    attribute(xml, "table:automatic-find-labels", "false");
    attribute(xml, "table:use-regular-expressions", "false");
    attribute(xml, "table:use-wildcards", "false");
    end(xml);
    newline(xml);
    write_lists(xml, book);
    int charts = 0;
    for (int i = 0; i < book->sheet_count; i++) {
        write_sheet(xml, &book->sheets[i], i, charts + 1);
        charts += book->sheets[i].chart_count;
    }
    write_names(xml, book);
    end(xml);
    end(xml);
}

static xmlTextWriterPtr open_file(const char *path) {
    xmlTextWriterPtr xml = xmlNewTextWriterFilename(path, 0);
    if (xml == NULL) {
        fprintf(stderr, "workbook: %s cannot be written\n", path);
        return NULL;
    }
    xmlTextWriterStartDocument(xml, NULL, "UTF-8", NULL);
    return xml;
}

static bool close_file(xmlTextWriterPtr xml, const char *path) {
    xmlTextWriterEndDocument(xml);
    bool written = xmlTextWriterFlush(xml) >= 0;
    xmlFreeTextWriter(xml);
    if (!written)
        fprintf(stderr, "workbook: %s cannot be written\n", path);
    return written;
}

/* `spaces` counts the namespaces: a flat workbook without guarded sheets and charts needs fewer. */
static void start_root(xmlTextWriterPtr xml, const char *name, size_t spaces) {
    static const char *const all[][2] = {
        {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
        {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
        {"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"},
        {"xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
        {"xmlns:config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"},
        {"xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
        {"xmlns:ooo", "http://openoffice.org/2004/office"},
        {"xmlns:calcext", "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"},
        {"xmlns:loext", "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
        {"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"},
        {"xmlns:chart", "urn:oasis:names:tc:opendocument:xmlns:chart:1.0"},
        {"xmlns:xlink", "http://www.w3.org/1999/xlink"},
    };
    start(xml, name);
    for (size_t i = 0; i < spaces && i < sizeof all / sizeof *all; i++)
        attribute(xml, all[i][0], all[i][1]);
    attribute(xml, "office:version", "1.3");
}

enum { FLAT_SPACES = 11, ALL_SPACES = 15 };

bool book_write(const struct book *book, const char *path) {
    xmlTextWriterPtr xml = open_file(path);
    if (xml == NULL)
        return false;
    xmlTextWriterWriteComment(xml, BAD_CAST " SPDX-License-Identifier: MPL-2.0. Written by examples/workbook; "
                                            "make contoh writes it anew. ");
    newline(xml);
    start_root(xml, "office:document", FLAT_SPACES);
    attribute(xml, "office:mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    newline(xml);
    write_settings(xml, book);
    styles_write(xml, book);
    write_automatic(xml, book, true, true);
    write_masters(xml, book);
    write_body(xml, book);
    return close_file(xml, path);
}

static xmlTextWriterPtr open_part(const char *folder, const char *name, const char *root) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    xmlTextWriterPtr xml = open_file(path);
    if (xml != NULL && root != NULL)
        start_root(xml, root, ALL_SPACES);
    return xml;
}

static void entry(xmlTextWriterPtr xml, const char *path, const char *type) {
    start(xml, "manifest:file-entry");
    attribute(xml, "manifest:full-path", path);
    attribute(xml, "manifest:media-type", type);
    end(xml);
    newline(xml);
}

static bool write_manifest(const struct book *book, const char *folder, const char *type) {
    xmlTextWriterPtr xml = open_part(folder, "META-INF/manifest.xml", NULL);
    if (xml == NULL)
        return false;
    start(xml, "manifest:manifest");
    attribute(xml, "xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
    attribute(xml, "manifest:version", "1.3");
    entry(xml, "/", type);
    entry(xml, "content.xml", "text/xml");
    entry(xml, "styles.xml", "text/xml");
    entry(xml, "settings.xml", "text/xml");
    int number = 0;
    for (int i = 0; i < book->sheet_count; i++)
        for (int j = 0; j < book->sheets[i].chart_count; j++) {
            char path[64];
            snprintf(path, sizeof path, "Object %d/", ++number);
            entry(xml, path, "application/vnd.oasis.opendocument.chart");
            snprintf(path, sizeof path, "Object %d/content.xml", number);
            entry(xml, path, "text/xml");
        }
    end(xml);
    return close_file(xml, "META-INF/manifest.xml");
}

static bool make_folder(const char *folder, const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (mkdir(path, 0777) == 0 || errno == EEXIST)
        return true;
    fprintf(stderr, "workbook: %s cannot be made\n", path);
    return false;
}

static bool write_charts(const struct book *book, const char *folder) {
    int number = 0;
    for (int i = 0; i < book->sheet_count; i++)
        for (int j = 0; j < book->sheets[i].chart_count; j++) {
            char name[64];
            snprintf(name, sizeof name, "Object %d", ++number);
            if (!make_folder(folder, name))
                return false;
            snprintf(name, sizeof name, "Object %d/content.xml", number);
            xmlTextWriterPtr xml = open_part(folder, name, "office:document-content");
            if (xml == NULL)
                return false;
            chart_write(xml, &book->sheets[i].charts[j]);
            if (!close_file(xml, name))
                return false;
        }
    return true;
}

bool book_write_parts(const struct book *book, const char *folder, bool template) {
    const char *type = template ? "application/vnd.oasis.opendocument.spreadsheet-template"
                                : "application/vnd.oasis.opendocument.spreadsheet";
    char path[512];
    snprintf(path, sizeof path, "%s/mimetype", folder);
    FILE *file = fopen(path, "wb");
    bool done = file != NULL && fputs(type, file) >= 0;
    done = file != NULL && fclose(file) == 0 && done;
    done = done && make_folder(folder, "META-INF") && write_manifest(book, folder, type) && write_charts(book, folder);
    xmlTextWriterPtr xml = done ? open_part(folder, "content.xml", "office:document-content") : NULL;
    if (xml == NULL)
        return false;
    write_automatic(xml, book, true, false);
    write_body(xml, book);
    done = close_file(xml, "content.xml");
    xml = done ? open_part(folder, "styles.xml", "office:document-styles") : NULL;
    if (xml == NULL)
        return false;
    styles_write(xml, book);
    write_automatic(xml, book, false, true);
    write_masters(xml, book);
    done = close_file(xml, "styles.xml");
    xml = done ? open_part(folder, "settings.xml", "office:document-settings") : NULL;
    if (xml == NULL)
        return false;
    write_settings(xml, book);
    return close_file(xml, "settings.xml");
}
