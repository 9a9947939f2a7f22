/* SPDX-License-Identifier: MPL-2.0
 *
 * rows.h - tables of text for the tests: one line a row, one tab between cells, nothing quoted.
 *
 *  1. rows_of() hands every row to a function, the line of names (number 0) too. The cells are the function's to write
 *     in until it returns.
 *  2. A table that cannot be read, a line longer than ROWS_LINE or with more than ROWS_CELLS cells ends the test: what
 *     was left out could not be missed.
 */
#ifndef ROWS_H
#define ROWS_H

#include <string.h>

#include "tap.h"

enum { ROWS_LINE = 1 << 16, ROWS_CELLS = 64 };

typedef void row_function(void *context, size_t number, char **cells, size_t count);

/** Takes a line apart; returns how many cells it has. */
static inline size_t rows_split(const char *path, char *line, char **cells) {
    size_t count = 0;
    line[strcspn(line, "\r\n")] = '\0';
    for (char *cell = line; cell != NULL; count++) {
        char *tab = strchr(cell, '\t');
        if (count == ROWS_CELLS)
            tap_give_up("%s: more than %d cells", path, ROWS_CELLS);
        if (tab != NULL)
            *tab++ = '\0';
        cells[count] = cell;
        cell = tab;
    }
    return count;
}

static inline void rows_of(const char *path, row_function *take, void *context) {
    static char line[ROWS_LINE];
    char *cells[ROWS_CELLS];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        tap_give_up("%s cannot be opened", path);
    for (size_t number = 0; fgets(line, sizeof line, file) != NULL; number++) {
        if (strlen(line) == sizeof line - 1)
            tap_give_up("%s: line %zu is too long", path, number + 1);
        take(context, number, cells, rows_split(path, line, cells));
    }
    fclose(file);
}

#endif
