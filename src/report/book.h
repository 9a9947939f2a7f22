/* SPDX-License-Identifier: MPL-2.0
 *
 * book.h - the workbook that a report is filled from: opened unseen and read-only, its cells, tables and charts.
 *
 *  1. It is opened without macros and without following links; nothing of it is changed. If it is open already, can be
 *     written, and is as it was saved, it is read where it is. What is open and not saved does not count, and is told.
 *  2. What is missing or an error is put down, with where it is wanted, and told all at once: report_problem().
 *     What is only not filled in yet is no problem: a table without a row, a sentence that waits for its figures. In
 * its place BOOK_UNFILLED is printed, and it is listed.
 *  3. The table of a sheet is its print area (else what is used of it) without hidden rows and columns. The rows that
 *     repeat on each page are its heading, else its first row; what stands above the heading is its label and title. A
 *     last row "Sumber: ..." is the source line, and empty rows at the end are none.
 *  4. A name of the contract, LKJ_<table>_<column>, means the rows that may be typed in: the name itself also spans the
 *     line above and the line below them.
 */
#ifndef REPORT_BOOK_H
#define REPORT_BOOK_H

#include "../roundtrip/workbook.h"
#include "format.h"
#include "fragment.h"

enum { REPORT_LISTED = 40 };

/** What is too much, so that no workbook makes the office stand still: bytes of one text, cells of one table and of
 * all, rounds of an ulang, cells that sentences and figures look at, rows and columns that are searched for a label. */
enum {
    BOOK_TEXT = 32767,
    BOOK_TABLE = 20000,
    BOOK_TABLES = 200000,
    BOOK_ROUNDS = 1000,
    BOOK_READ = 200000,
    BOOK_ROWS = 20000,
    BOOK_COLUMNS = 200
};

/** Lines of a list for the answer; the first REPORT_LISTED are kept. */
typedef struct report_list {
    rt_buffer text;
    size_t count;
} report_list;
void report_add(report_list *list, const char *format, ...) __attribute__((format(__printf__, 2, 3)));

typedef struct book {
    cuno_scope *scope;
    uno_Interface *document, *sheets, *formats;
    const rt_contract *contract;     /**< NULL if it has none */
    const char *url, *year, *agency; /**< "" where the workbook does not say */
    report_list problems;
    report_list unfilled;         /**< what is not filled in yet, and is printed as BOOK_UNFILLED */
    bool listed;                  /**< everything was looked at: it is not put down again */
    bool blank;                   /**< the last cell stands in a table that has no row yet: no problem was put down */
    uno_Sequence *sentences;      /**< of the sheet Kalimat, once it was read */
    long table_cells, cells_read; /**< so far */
    const char *reason;           /**< why the last sentence that was left out is missing */
    bool borrowed;                /**< it is somebody's open document */
    bool unsaved;                 /**< it is open and has changes that do not count */
} book;

/** Opens it; fails the scope, in Indonesian, if it cannot be. */
void book_open(book *b, cuno_scope *scope, const char *url);
void book_close(book *b);

/** The cell that an operand of one cell means; false, and a problem is put down for `where`, if there is none or it is
 * an error. */
bool book_figure(book *b, const mark_operand *what, const char *where, figure *cell);

/** What stands in a report for a figure that is not filled in yet; the next refresh replaces it. */
#define BOOK_UNFILLED "[belum diisi]"
/** Puts that down, once. */
void book_unfilled(book *b, const char *format, ...) __attribute__((format(__printf__, 2, 3)));

/** A place-holder in plain words (words.h), the indicator by its code; `text` where there is no memory for them. */
const char *book_words(book *b, const mark *m, const char *text);

/** What a figure's place-holder prints; false, and a problem is put down. Knows sel, nama, narasi, kalimat. */
bool book_text(book *b, const mark *m, const char *where, rt_buffer *out);

/** The formula of an indicator as Math writes one. Empty where the workbook has no numerator and denominator; false,
 * and a problem is put down, if there is no such indicator. (formula.c) */
bool book_formula(book *b, const mark *m, const char *where, rt_buffer *out);
/** The name of the indicator of that code; NULL, and a problem is put down, if there is none. */
const char *book_indicator(book *b, const char *code, const char *where);

/** How many cells the column of an ulang has, and whether that one is filled, and its text. */
long book_round_count(book *b, const char *name, const char *where);
const char *book_round_text(book *b, const char *name, long index);
/** What [ke] means in that round: its place in the list. The first row of a list of the contract is no row to type in.
 */
long book_round_number(book *b, const char *name, long index);

/** A sheet's table, in the scope's memory. NULL, and problems are put down, if it is missing or holds an error. */
fragment_table *book_table(book *b, const mark *m, const char *where);

typedef struct book_chart {
    uno_Interface *shape;
    const char *title;
    long width, height;
} book_chart;
/** The chart of that title or number. */
bool book_find_chart(book *b, const char *name, const char *where, book_chart *chart);
/** Its content.xml and styles.xml, in the scope's memory. */
void book_chart_files(book *b, const book_chart *chart, fragment_chart *files);

#endif
