/* SPDX-License-Identifier: MPL-2.0
 *
 * tsv.h - the tables of the report as printed (examples/lkj2024/README.md): one tab between cells, no quoting.
 */
#ifndef TSV_H
#define TSV_H

#include <stdbool.h>

enum { TSV_COLUMNS = 16 };

struct tsv {
    char *content;
    char *names[TSV_COLUMNS];
    int columns, rows;
    char **cells; /**< rows * columns */
};

/** Reads folder/name; false (and a message on stderr) if it cannot, or a row has the wrong number of cells. */
bool tsv_read(struct tsv *tsv, const char *folder, const char *name);
void tsv_free(struct tsv *tsv);

/** The cell of a row in the column so named; "" if there is no such column. */
const char *tsv_get(const struct tsv *tsv, int row, const char *name);

#endif
