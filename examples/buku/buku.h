/* SPDX-License-Identifier: MPL-2.0
 *
 * buku.h - a workbook in memory, and how it becomes a flat ODF spreadsheet.
 *
 * Rows and columns count from 0. Widths and heights are millimetres. Formulas are OpenFormula without the leading
 * "of:=". All text lives as long as the book: make it with book_format, or give a string constant.
 */
#ifndef BUKU_H
#define BUKU_H

#include <stdbool.h>
#include <stddef.h>

enum { MAX_COLUMNS = 32, MAX_SHEETS = 20 };

struct cell {
    const char *style; /**< name of a row of the table in gaya.c; NULL: the default style */
    const char *text;  /**< lines are separated by '\n' */
    const char *formula;
    const char *note; /**< comment of the cell */
    double number;
    bool has_number;
    int across, down; /**< cells merged into this one, itself included; 0: not merged */
    int array_rows;   /**< the formula is a matrix formula over so many rows of this column */
};

struct row {
    double height; /**< 0: as high as the text needs */
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
    bool hidden, portrait;
};

struct text_block;

struct book {
    struct sheet sheets[MAX_SHEETS];
    int sheet_count;
    struct text_block *texts; /**< what book_format made */
};

struct sheet *book_sheet(struct book *book, const char *name);
void book_free(struct book *book);

/** Prints into memory that the book owns. */
const char *book_format(struct book *book, const char *format, ...) __attribute__((format(printf, 2, 3)));

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

/** Writes all styles (gaya.c). `writer` is an xmlTextWriterPtr. */
void styles_write(void *writer);

/** How high a row must be for a text of that style in a cell so wide, mm (gaya.c). Calc can reckon that itself, but not
 *  for merged cells, and not the same for screen and print. */
double style_text_height(const char *style, const char *text, double width);

#endif
