/* SPDX-License-Identifier: MPL-2.0
 *
 * tsv.h - tables as text: one tab between cells, no quoting.
 */
#ifndef TSV_H
#define TSV_H

#include <stdbool.h>

enum { TSV_COLUMNS = 48 };

struct tsv {
    char *content;
    char *names[TSV_COLUMNS];
    int columns, rows;
    char **cells; /**< rows * columns */
};

/** Reads folder/name; false (and a message on stderr) if it cannot, or a row has the wrong number of cells. */
bool tsv_read(struct tsv *tsv, const char *folder, const char *name);
/** Adds the rows of another table with the same columns; a first column of that name holds `value` for each of them.
 *  Texts stay those of `other`, which must live as long. */
bool tsv_append(struct tsv *all, const struct tsv *other, const char *name, const char *value);
void tsv_free(struct tsv *tsv);

/** The cell of a row in the column so named; "" if there is no such column. */
const char *tsv_get(const struct tsv *tsv, int row, const char *name);

#endif
