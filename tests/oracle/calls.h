/* SPDX-License-Identifier: MPL-2.0
 *
 * calls.h - calls of the core written as text, for the fuzz targets, the thread test and the benchmark of the core.
 *
 * A call is   code [argument [~ argument]...]   The code is one letter, that of a row in core_functions. An argument is
 *
 *   (empty)         left out
 *   #8.45           a number, as strtod reads it (inf, nan and 0x1p-1074 too)
 *   {7|8;9|10}      an array, | between columns and ; between rows; the elements as here. What a short row lacks is ""
 *   "text           text: all bytes up to the next ~ (in an array | ; or }); the quote may be left off where the text
 *                   begins with none of # { "
 *
 * Every sequence of bytes is a call, so that a fuzzer need not learn the format.
 */
#ifndef PANGGILAN_H
#define PANGGILAN_H

#include <stdbool.h>
#include <stddef.h>

#include "../../src/core/lkj.h"

enum { CALL_ARGUMENTS = 8, CALL_CELLS = 4096 };

/* Sets of statuses: what a function is documented to answer. */
#define MAY(status) (1u << (status))
enum {
    MAY_NOTHING = 1u << LKJ_BLANK | 1u << LKJ_DASH,                                   /* no data */
    MAY_READ = 1u << LKJ_OK | 1u << LKJ_EVALUE | 1u << LKJ_ENUM | 1u << LKJ_EMISSING, /* reading a required value */
    MAY_OPTION = 1u << LKJ_EOPTION,
    MAY_DIVIDE = 1u << LKJ_EDIV0
};

/* One argument. The array holds the same when it was given as one value. */
typedef struct call_argument {
    bool given;
    bool is_array;
    bool fleeting;   /* the text of a cell lives only until the next one is asked for, as lkj_array allows */
    lkj_value value; /* of an array: its first cell */
    lkj_array array;
    lkj_value *cells;
    char *last; /* the text of the last cell, if fleeting */
} call_argument;

typedef struct core_call core_call;

typedef struct core_function {
    char code;
    const char *name;
    bool gives_text;
    unsigned statuses; /* MAY(...) of all it may answer */
    lkj_status (*run)(const core_call *call, double *number, lkj_text *text);
} core_function;

struct core_call {
    const core_function *function;
    size_t count;
    call_argument arguments[CALL_ARGUMENTS];
};

extern const core_function core_functions[];
extern const size_t core_function_count;

/* The function of that code or name; NULL if there is none. */
const core_function *core_function_of(char code);
const core_function *core_function_named(const char *name);

/* Reads a call. `codes`: the functions to choose among; a first byte that is none of them stands for one of them. Each
 * text gets a block of its own of exactly its length, so that a sanitizer sees each byte read beyond it. */
void call_read(core_call *call, const char *codes, const char *data, size_t size, bool fleeting);
void call_free(core_call *call);

/* Calls the function. */
lkj_status call_run(const core_call *call, double *number, lkj_text *text);

/* The whole text of a call that gives text, in a block the caller frees; NULL unless the status is LKJ_OK. */
char *call_text(const core_call *call, lkj_status *status, size_t *length);

#endif
