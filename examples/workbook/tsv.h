/* SPDX-License-Identifier: MPL-2.0
 *
 * tsv.h - tables as text: one tab between cells, no quoting, one line of column names first.
 *
 *  1. The text is UTF-8. A byte order mark at its beginning is skipped; a line ends in LF or CR LF; the last may end
 *     with the file.
 *  2. Refused, with the line: NUL and any other control character, bytes that are no UTF-8, a byte order mark
 *     elsewhere, a character that XML cannot hold.
 *  3. Refused: a file that cannot be read or is larger than TSV_BYTES; one without any line, or with names only.
 *  4. Refused: a column without a name, a name twice, more than TSV_COLUMNS columns; a row with more or fewer cells
 * than there are names, an empty line included.
 *  5. What is refused is told on stderr as FILE:LINE: WHAT (FILE: WHAT where there is no line), and nothing of it is
 * kept. Nothing is repaired, and nothing left out in silence.
 */
#ifndef TSV_H
#define TSV_H

#include <stdbool.h>

enum { TSV_COLUMNS = 48, TSV_BYTES = 1 << 24 };

struct tsv {
    char *content;
    char *names[TSV_COLUMNS];
    int columns, rows;
    char **cells; /**< rows * columns */
    char *path;   /**< as it was read, for messages */
};

/** Reads folder/name; false, and a message on stderr, if it is refused. tsv_free() is harmless then. */
bool tsv_read(struct tsv *tsv, const char *folder, const char *name);
/** Whether the columns are there, their names with a blank between them; a message on stderr for each that is not. */
bool tsv_need(const struct tsv *tsv, const char *columns);
/** Adds the rows of another table with the same columns; a first column of that name holds `value` for each of them.
 *  Texts stay those of `other`, which must live as long. False, and a message on stderr, if the columns differ. */
bool tsv_append(struct tsv *all, const struct tsv *other, const char *name, const char *value);
void tsv_free(struct tsv *tsv);

/** Whether there is a column so named. */
bool tsv_has(const struct tsv *tsv, const char *name);
/** The cell of a row in the column so named; "" if there is no such column: what must be there is for tsv_need. */
const char *tsv_get(const struct tsv *tsv, int row, const char *name);

#endif
