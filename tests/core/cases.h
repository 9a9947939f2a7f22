/* SPDX-License-Identifier: MPL-2.0
 *
 * cases.h - tables of cases for the core: how a row of a TSV is read and its arguments are made.
 *
 * A table is UTF-8, one case a line, cells parted by tabs; a line that begins with # is a comment, an empty one is
 * passed over. In a cell \uXXXX, \xXX, \t, \n and \\ stand for what C means by them (\xXX for one byte, \uXXXX for the
 * UTF-8 of a code point, surrogates included).
 *
 * An argument is  _  (left out), a number (8.45), "text", or an array {"8,45%";7|"";-} with ; between rows and |
 * between columns. Several arguments are parted by  ~ .
 */
#ifndef KASUS_H
#define KASUS_H

#include <stdbool.h>
#include <stddef.h>

#include "../../src/core/lkj.h"

enum { MAX_CELLS = 8, MAX_ARGUMENTS = 8, MAX_ELEMENTS = 64 };

typedef struct row {
    char name[160]; /* file, line and the case itself, for the report */
    char *cells[MAX_CELLS];
    size_t lengths[MAX_CELLS]; /* after escapes: a cell may hold NUL */
    size_t count;
} row;

typedef struct table {
    row *rows;
    size_t count;
    char *text;
} table;

/* Reads a table; ends the program with a message if it cannot: a test without its cases must not pass. */
table *read_table(const char *path, size_t cells);

void free_table(table *t);

typedef struct argument {
    lkj_value value;
    lkj_array array; /* rows is 0 unless an array was given */
    lkj_value elements[MAX_ELEMENTS];
} argument;

/* Takes an argument cell apart; text points into it. Returns how many arguments there are. */
size_t read_arguments(char *cell, size_t length, argument arguments[MAX_ARGUMENTS]);

/* Runs `test` once for each row, as a group of cmocka tests. */
int run_table(const char *group, const table *rows, void (*test)(void **state));

/* The name of a status as the tables write it: OK, "", -, #VALUE!, #DIV/0!, #NUM!, Err:502, Err:511, #N/A. */
const char *status_name(lkj_status status);

#endif
