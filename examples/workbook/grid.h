/* SPDX-License-Identifier: MPL-2.0
 *
 * grid.h - a workbook as its layout files describe it, and grids: tables whose columns are fields of the layout.
 *
 *  1. Four sorts of grid. An input grid takes what the office types; it holds nothing but input cells, so that Calc
 *     lets its rows be inserted and deleted. A work grid (hidden) reads row k of an input grid with INDEX and computes:
 *     nothing in an inserted row has to be copied. A report grid shows the rows that a counter of a work grid numbers
 *     1, 2, 3 ..., then totals and the source line, and stays empty below them. A printed grid holds a table as some
 *     document prints it, what it should say, and the verdict.
 *  2. Formulas are OpenFormula with these short forms:
 *       ~NAME(           a function of the add-in
 *       {!PIECE a|b}     a named piece of the layout, in which $1 is a and $2 is b
 *       {key}            the cell of the same row; {A.key} of the same row of grid A
 *       {key-}           the cell above (of the first row: the head, a text, which N() and SUM() read as 0)
 *       {A.key:}         the whole column; {A.first..last:} several. Of an input grid it begins with the row of column
 *                        numbers and ends with the closing row, so that a row inserted at either end lies within
 *       {@A.key}         the value in the row of grid A that the report row shows
 *       {#}              the number of the row, from 1
 *       {=name}          a named cell
 *       $n               the number of a repeated sheet
 *       {key^}           the cells above in the same column of a printed grid
 *       {A.key#7}        the cell of row 7, counted from 1, of a printed grid; {A.key#7:9} rows 7 to 9
 *  3. A reference that leads nowhere is told by the file and line of its formula, and ends the program.
 */
#ifndef GRID_H
#define GRID_H

#include "book.h"
#include "layout.h"
#include "tsv.h"

enum kind {
    KIND_TEXT,     /**< left, wraps */
    KIND_CENTER,   /**< centred */
    KIND_RIGHT,    /**< right: a figure as text, with its unit */
    KIND_RUPIAH,   /**< an amount */
    KIND_INTEGER,  /**< a whole number */
    KIND_POINTS,   /**< percent points */
    KIND_CATEGORY, /**< a label of the scale, coloured by its rank */
    KIND_HELPER,   /**< what formulas need; hidden. Of a printed grid: beside the table, not printed */
    KIND_WORD,     /**< of a printed grid: our formula, a word */
    KIND_PRINT, /**< of a printed grid: the document's own figure of what we compute; beside the table, not printed */
    KIND_CHECK, /**< of a printed grid: the verdict on a printed figure; beside the table, not printed */
    KIND_COUNT
};

enum sort { SORT_INPUT, SORT_WORK, SORT_REPORT, SORT_PRINTED, SORT_COUNT };

struct field {
    const char *key;
    int kind;
    const struct node *group, *heading; /**< a text starting with '=' is a formula */
    double width;                       /**< mm */
    const struct node *formula, *total, *total2;
    const char *list;
    bool fixed;    /**< locked in the workbook of a bidang */
    bool hidden;   /**< there, but not shown */
    bool optional; /**< INPUT: a table may lack the column, such as the names of persons */
    /* of a printed grid (printed.c): */
    const char *from;    /**< column of the table; NULL: none */
    const char *needs;   /**< columns of the table, separated by blanks: a formula is written where all are filled */
    const char *subject; /**< CHECK: key of the column it speaks of */
    const char *about;   /**< CHECK: what it says of it: "Capaian kinerja" */
    const char *value;   /**< CHECK: key of the computed figure it compares with; NULL: not a rounded figure */
    const struct node *mean, *sum, *same, *repair;
    const char *by; /**< CHECK: column of kunci.tsv that says which rows are the same; NULL: sama */
    const struct node *node;
    struct node *own; /**< the same, to be asked for more */
};

struct grid {
    const char *alias, *sheet_name;
    const struct node *label, *title, *counter, *heads, *rows_shown, *bold, *rules, *node;
    struct node *own;   /**< the same as node, to be asked for more */
    const char *source; /**< key of the column that carries the source line */
    struct field *fields;
    int count, rows, sort, totals, top, printed;
    bool locked;     /**< INPUT: rows can be neither inserted nor deleted */
    bool plain;      /**< REPORT: no heads, and formulas as they stand */
    bool tree;       /**< REPORT: boxes and lines by rules of its own; every second row is a gap */
    int turn;        /**< the number of a repeated sheet, or 0 */
    struct tsv data; /**< INPUT: what is typed already */
    int *data_rows;  /**< which of its rows belong to this workbook */
    int data_count;
    struct sheet *sheet;
    int first;                         /**< sheet row of row 1 */
    const char *name_key, *second_key; /**< PRINTED: what a row is about; the second where the first is empty */
    const char *prefix;                /**< PRINTED: a column that is said before the name, or NULL */
    const char *page;                  /**< PRINTED: of the document */
};

enum { MAX_GRIDS = 96, MAX_NAMES = 256, MAX_PIECES = 192, MAX_FOLDERS = 4 };

struct model {
    struct book book;
    struct grid grids[MAX_GRIDS];
    int grid_count;
    struct {
        const char *name, *address;
        const struct sheet *sheet;
    } names[MAX_NAMES];
    int name_count;
    struct {
        const char *name;
        const struct node *body;
    } pieces[MAX_PIECES];
    int piece_count;
    const char *labels;               /**< where the labels of the chosen scale stand: D.label */
    const char *folders[MAX_FOLDERS]; /**< of the tables of input */
    int folder_count;
    const char *variant; /**< master or bidang */
    const char *unit;    /**< of a bidang: its name */
    int own_rows;        /**< rows of the unit, in all tables */
    struct {
        const struct sheet *sheet;
        const char *fate;
    } fates[MAX_SHEETS]; /**< what becomes of a sheet in the workbook of a bidang */
    int fate_count;
    bool whole; /**< nothing is fitted to what is shown */
    struct tsv facts, shown, keys, notes, tables;
    bool guarded;              /**< sheets are protected, and input cells have a look of their own */
    const struct node *banner; /**< formula that stands above every table */
};

struct grid *grid_find(struct model *model, const char *alias, const struct node *where);
/** The column of that key; with `where` NULL -1 if there is none, else the program stops. */
int grid_column(const struct grid *grid, const char *key, const struct node *where);

/** How many rows the sheet, or whatever bears that name, shows in this workbook, or `other`. */
int model_shown(const struct model *model, const char *name, int other);

/** Lays a grid out; all of them must be known, for formulas speak of later ones. */
void grid_lay(struct model *model, struct grid *grid);

void name_set(struct model *model, const char *name, const struct sheet *sheet, int row, int column,
              const struct node *where);
/** Replaces the short forms of a formula that stands in the layout; `grid` may be NULL where none needs a row. */
const char *expand_node(struct model *model, const struct grid *grid, int row, const struct node *formula);
/** The same for a formula made here; `where` is what a fault is told by. */
const char *expand(struct model *model, const struct grid *grid, int row, const char *formula,
                   const struct node *where);

/** Styles and number formats of the template (looks.c). */
void looks_set(struct book *book);

/** The columns that are not printed behind those that are. */
void printed_order(struct grid *grid);
/** Lays out a table as it is printed, and what it should say (printed.c). */
void printed_lay(struct model *model, struct grid *grid);
/** Fills the sheets that list and count all verdicts (findings.c). */
void findings_lay(struct model *model, struct node *node);
/** Adds the sheet that tells the commands what the workbook is (contract.c). */
void contract_lay(struct model *model, struct node *node);
/** A table of input; false if no folder has it. It has the columns, named with a blank between them, or the program
 *  ends. */
bool model_table(struct model *model, struct tsv *tsv, const char *name, bool needed, const char *columns);
/** The value of a key in identitas.tsv; "" if there is none. */
const char *model_fact(const struct model *model, const char *key);

/** Reads layout, fills in data and lays the whole workbook out (model.c). */
void model_read(struct model *model, const char *path);
void model_free(struct model *model);

#endif
