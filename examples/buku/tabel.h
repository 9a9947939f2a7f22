/* SPDX-License-Identifier: MPL-2.0
 *
 * tabel.h - how a table of the report is laid out on a sheet.
 *
 * A table is an array of fields, one a sheet column: what the column holds, where it comes from, how it is headed. To
 * add a table, write its fields in isi.c.
 */
#ifndef TABEL_H
#define TABEL_H

#include "buku.h"
#include "tsv.h"

enum kind {
    TEXT,    /**< as printed, left */
    CENTRED, /**< as printed, centred */
    AMOUNT,  /**< as printed, right: rupiah */
    CALC,    /**< our formula, percent points */
    WORD,    /**< our formula, a word */
    PRINT,   /**< the report's own figure of what we compute */
    CHECK,   /**< the verdict on a printed figure; beside the table, not printed */
    HELP     /**< a key that formulas need (level, sumber_dana); beside the table, not printed */
};

struct field {
    const char *key; /**< how formulas call the column: {key} */
    enum kind kind;
    const char *source; /**< column of the TSV; NULL: none */
    const char *group;  /**< heading above, shared with the neighbours; NULL: the heading takes both rows */
    const char *heading;
    double width;        /**< mm */
    const char *formula; /**< CALC, WORD, CHECK: with {key} for a cell of the row; NULL: other code writes it */
    const char *needs;   /**< TSV columns, separated by blanks: a formula is written where all of them are filled */
    /* of a CHECK: */
    const char *subject; /**< key of the column it speaks of */
    const char *about;   /**< what it says of it: "Capaian kinerja" */
    const char *value;   /**< key of the computed figure it compares with; NULL: not a rounded figure */
};

struct table {
    const char *id;    /**< "3.8" */
    const char *label; /**< "Tabel 3.8" */
    const char *title;
    const char *page; /**< of the report, for the source line */
    const struct tsv *data;
    const struct field *fields;
    int field_count;
    const char *name_key, *second_key; /**< columns that say what a row is about; the second where the first is empty */
    struct sheet *sheet;
    int first; /**< sheet row of the first row of data */
};

/** Lays the table out on a sheet of its own: title, heads, rows, and the source line. */
void table_lay(struct book *book, struct table *table);

/** Adds a line below the table. */
void table_note(struct table *table, const char *text);
/** The same, computed; `like` is a text about as long as it becomes. */
void table_note_formula(struct table *table, const char *formula, const char *like);

/** Colours printed figures by what the checks say; to be called once all notes are there. */
void table_finish(struct book *book, struct table *table);

/** The sheet column of a key; stops the program for an unknown one. */
int table_column(const struct table *table, const char *key);

/** "[.F7]" of a row of data; from a formula on another sheet if `foreign`. */
const char *table_ref(struct book *book, const struct table *table, int row, const char *key, bool foreign);
const char *table_range(struct book *book, const struct table *table, int row, int last, const char *key, bool foreign);

/** Replaces every {key} by the cell of that row. */
const char *table_expand(struct book *book, const struct table *table, int row, const char *formula);

/** Whether a printed cell holds data: not empty, not a dash. */
bool has_data(const char *text);

#endif
