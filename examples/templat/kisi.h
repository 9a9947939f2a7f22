/* SPDX-License-Identifier: MPL-2.0
 *
 * kisi.h - a grid: a table of the template whose columns are rows of an array, one field each.
 *
 * Three sorts. An input grid takes what the office types; it holds nothing but input cells, so that Calc lets its rows
 * be inserted and deleted. A work grid (hidden) reads row k of an input grid with INDEX and computes: nothing in an
 * inserted row has to be copied. A report grid shows the rows that a counter of a work grid numbers 1, 2, 3 ..., then
 * totals and the source line, and stays empty below them.
 *
 * Formulas are OpenFormula with these short forms:
 *   ~NAME(        a function of the add-in
 *   {key}         the cell of the same row; {A.key} of the same row of grid A
 *   {key-}        the cell above (of the first row: the head, a text, which N() and SUM() read as 0)
 *   {A.key:}      the whole column; {A.first..last:} several. Of an input grid it begins with the row of column numbers
 *                 and ends with the closing row, so that a row inserted at either end lies within
 *   {@A.key}      the value in the row of grid A that the report row shows
 *   {#}           the number of the row, from 1
 *   {=name}       a named cell (name_set)
 */
#ifndef KISI_H
#define KISI_H

#include "../buku/buku.h"

/* Rows of the tables of columns leave out at the end what a column does not have. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

enum jenis {
    TEKS,     /**< left, wraps */
    TENGAH,   /**< centred */
    KANAN,    /**< right: a figure as text, with its unit */
    RUPIAH,   /**< an amount */
    BULAT,    /**< a whole number */
    POIN,     /**< percent points */
    KATEGORI, /**< a label of the scale, coloured by its rank */
    BANTU     /**< what formulas need; hidden */
};

enum sort { INPUT, WORK, REPORT };

struct kolom {
    const char *key;
    enum jenis jenis;
    const char *group, *heading;
    double width; /**< mm */
    const char *formula, *total, *total2;
    const char *list;
    bool fixed; /**< locked in the workbook of a bidang */
};

struct kisi {
    const char *alias, *sheet_name, *label, *title, *hint;
    const struct kolom *kolom;
    int count, rows;
    enum sort sort;
    const char *counter;    /**< REPORT: "KP.c38" */
    const char *rows_shown; /**< REPORT without a counter: how many rows */
    int totals;             /**< REPORT: rows of totals */
    const char *bold;       /**< REPORT: formula, 1 for a row that is set off */
    const char *source;     /**< key of the column that carries the source line */
    int top;                /**< rows above its heads on the sheet */
    int printed;            /**< rows that are printed; 0: all */
    bool locked;            /**< INPUT: rows can be neither inserted nor deleted */
    const char **data;      /**< INPUT: rows * count texts */
    int data_rows;
    struct sheet *sheet;
    int first; /**< sheet row of row 1 */
};

struct templat {
    struct book book;
    struct kisi grids[64];
    int grid_count;
    struct {
        const char *name, *ref;
    } names[64];
    int name_count;
    bool bidang;      /**< a workbook for one bidang */
    const char *unit; /**< its name */
};

/** Adds a grid; lay it out with kisi_lay once all are known, for formulas may speak of later ones. */
struct kisi *kisi_add(struct templat *templat, struct kisi kisi);
void kisi_lay(struct templat *templat, struct kisi *kisi);
struct kisi *kisi_find(struct templat *templat, const char *alias);
int kisi_column(const struct kisi *kisi, const char *key);
void kisi_set(struct kisi *kisi, int row, const char *key, const char *text);
const char *kisi_get(const struct kisi *kisi, int row, const char *key);

void kisi_free(struct kisi *kisi);

void name_set(struct templat *templat, const char *name, const struct sheet *sheet, int row, int column);
/** Replaces the short forms; `kisi` and `row` may be NULL and 0 where none of them needs a row. */
const char *expand(struct templat *templat, const struct kisi *kisi, int row, const char *formula);

/** Styles and number formats of the template (rupa.c). */
void looks_set(struct book *book);

#endif
