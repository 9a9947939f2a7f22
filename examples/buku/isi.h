/* SPDX-License-Identifier: MPL-2.0
 *
 * isi.h - what the workbook holds: the tables of the report, their checks, and the lists made from them.
 */
#ifndef ISI_H
#define ISI_H

#include "tabel.h"

/** The tables in the order of their sheets. */
enum { T31, T32, T33, T34, T35, T37, T38, T39, T310, T23, T26, PK, TABLES };

/** What a table is: its numbers and names, and its columns (kolom.c). */
struct description {
    const char *id, *sheet, *file, *page, *title;
    const char *second; /**< key of the column that says what a row is about where it has no name */
    const struct field *fields;
    int field_count;
};

extern const struct description descriptions[TABLES];

struct contents {
    struct book book;
    struct sheet *summary, *checks, *recap, *work;
    struct tsv data[TABLES];
    struct table tables[TABLES];
    struct tsv agreements[16]; /**< the budgets of the performance agreements, stacked in data[PK] */
    int agreement_count;
};

/** Reads the TSVs of a folder; false (and a message on stderr) if one is missing. */
bool contents_read(struct contents *contents, const char *folder);
/** Lays out all tables with their figures (isi.c). */
void contents_lay(struct contents *contents);
/** Adds sums, and figures that stand in two tables (silang.c). */
void contents_cross(struct contents *contents);
/** Fills the sheet of all checks, the list of them, wrong ones first, and the counts (daftar.c). */
void contents_list(struct contents *contents);
/** Fills the first sheet (ringkasan.c). */
void contents_summary(struct contents *contents);
void contents_free(struct contents *contents);

/** The row of Tabel 3.9 with the same unit, level and place in the tree of programs as a row of another table, or -1.
 */
int cross_find(const struct contents *contents, int table, int row);

#endif
