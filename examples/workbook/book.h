/* SPDX-License-Identifier: MPL-2.0
 *
 * book.h - a workbook in memory, and how it becomes a flat ODF spreadsheet.
 *
 * Rows and columns count from 0. Widths and heights are millimetres. Formulas are OpenFormula without the leading
 * "of:=". All text lives as long as the book: make it with book_format, or give a string constant.
 */
#ifndef BOOK_H
#define BOOK_H

#include <stdbool.h>
#include <stddef.h>

enum { MAX_COLUMNS = 72, MAX_SHEETS = 96, MAX_LISTS = 32, MAX_CHARTS = 6, MAX_SERIES = 6, MAX_BOOK_NAMES = 320 };

struct cell {
    const char *style; /**< name of a row of the table in style.c; NULL: the default style */
    const char *text;  /**< lines are separated by '\n' */
    const char *formula;
    const char *note; /**< comment of the cell */
    const char *list; /**< name of the drop-down list that says what may be typed */
    double number;
    bool has_number;
    int across, down; /**< cells merged into this one, itself included; 0: not merged */
    int array_rows;   /**< the formula is a matrix formula over so many rows of this column */
};

struct row {
    double height;   /**< 0: as high as the text needs */
    bool page_break; /**< begins a printed page */
    struct cell cells[MAX_COLUMNS];
};

struct column {
    double width;
    bool grouped; /**< under an outline button */
    bool hidden;
};

/** Conditional format: cells of one column get `style` where `condition` (relative to the first row) holds. */
struct rule {
    int column, first_row, last_row;
    const char *condition;
    const char *style;
};

/** What may be typed in a cell; `condition` is OpenFormula. Without an error text anything else is accepted too. */
struct list {
    const char *name, *condition, *title, *help, *error;
};

enum chart_type { CHART_BARS, CHART_COLUMNS, CHART_LINES };

/** One row of columns, bars or points; ranges as in "'Grafik'.B5:'Grafik'.B9". */
struct series {
    const char *values, *label;
    const char *colour; /**< a grey, so that a copy in black and white tells the series apart */
    bool plain;         /**< no values beside its bars */
};

/** A chart that lies on a sheet; positions and sizes in mm. */
struct chart {
    enum chart_type type;
    const char *title, *x_title, *y_title, *categories;
    struct series series[MAX_SERIES];
    int series_count;
    double x, y, width, height;
    bool labels;  /**< values are written beside the bars */
    bool bounded; /**< values end at 200: the label of one that does says so */
};

struct sheet {
    const char *name;
    const char *footer; /**< left part of the page footer */
    struct row *rows;
    int row_count, row_room;
    struct column columns[MAX_COLUMNS];
    struct rule *rules;
    int rule_count, rule_room;
    int title_first, title_last; /**< rows repeated on each page; first > last: none */
    int frozen_rows, frozen_columns;
    int print_columns, print_rows; /**< what is printed, from the first cell; 0: everything */
    int print_first;               /**< rows at the top that are not printed */
    bool hidden, portrait;
    bool unprinted; /**< there is nothing on it */
    bool guarded;   /**< protected, without a password: only cells of an open style take input */
    bool edit_rows; /**< rows of a guarded sheet may be inserted and deleted */
    struct chart charts[MAX_CHARTS];
    int chart_count;
};

struct text_block;
struct style;

struct book {
    struct sheet sheets[MAX_SHEETS];
    int sheet_count;
    struct list lists[MAX_LISTS];
    int list_count;
    struct {
        const char *name, *range;
    } names[MAX_BOOK_NAMES]; /**< named ranges, "$'Lembar'.$A$1:.$B$9" */
    int name_count;
    const struct style *styles; /**< besides those of style.c */
    int style_count;
    const char *formats; /**< XML of their number formats */
    bool open; /**< cells without a style take input: Calc deletes a row of a guarded sheet only if all are open */
    struct text_block *texts; /**< what book_format made */
};

struct sheet *book_sheet(struct book *book, const char *name);
void book_free(struct book *book);

/** A named range of the workbook. */
void book_name(struct book *book, const char *name, const char *range);

/** Prints into memory that the book owns. */
const char *book_format(struct book *book, const char *format, ...) __attribute__((format(__printf__, 2, 3)));

/** The cell, made if it is not there yet. The pointer is valid until the next call with a larger row. */
struct cell *sheet_cell(struct sheet *sheet, int row, int column);
struct row *sheet_row(struct sheet *sheet, int row);
struct cell *sheet_text(struct sheet *sheet, int row, int column, const char *style, const char *text);
struct cell *sheet_number(struct sheet *sheet, int row, int column, const char *style, double number);
struct cell *sheet_formula(struct sheet *sheet, int row, int column, const char *style, const char *formula);
/** A matrix formula over `rows` rows of one column. */
struct cell *sheet_array(struct sheet *sheet, int row, int column, int rows, const char *style, const char *formula);
/** Merges cells and gives all of them the style, so that the borders close. */
void sheet_merge(struct sheet *sheet, int row, int column, int down, int across);
void sheet_rule(struct sheet *sheet, struct rule rule);

/** "F7" */
const char *book_address(struct book *book, int row, int column);
/** "[.F7]"; other is NULL, or the sheet the cell lies in: "[$'Tabel 3.9'.F7]" */
const char *book_ref(struct book *book, const struct sheet *other, int row, int column);
/** The same for a range. */
const char *book_range(struct book *book, const struct sheet *other, int row, int column, int last_row,
                       int last_column);

/** Writes the book as a flat ODF spreadsheet; false (and a message on stderr) if it could not. */
bool book_write(const struct book *book, const char *path);

/** The same as the parts of a packaged ODF file, in a folder that exists; `template` gives it the type of a template.
 */
bool book_write_parts(const struct book *book, const char *folder, bool template);

/** Writes all styles (style.c). `writer` is an xmlTextWriterPtr. */
void styles_write(void *writer, const struct book *book);

/** Writes the frames of a sheet's charts, and one chart as a document of its own (chart.c). */
void charts_write(void *writer, const struct sheet *sheet, int first_number);
void chart_write(void *writer, const struct chart *chart);

/** How high a row must be for a text of that style in a cell so wide, mm (style.c). Calc can reckon that itself, but
 * not for merged cells, and not the same for screen and print. */
double style_text_height(const char *style, const char *text, double width);

#endif
