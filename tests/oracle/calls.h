/* SPDX-License-Identifier: MPL-2.0
 *
 * calls.h - calls of the core written as text, for the fuzz targets, the thread test and the benchmark of the core.
 *
 * A call is   name [argument [~ argument]...]   The name is that of a function in any case, and ends with a blank. An
 * argument is
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

enum { CALL_ARGUMENTS = LKJ_MAX_ARGUMENTS, CALL_CELLS = 4096 };

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

typedef struct core_call {
    const lkj_function *function;
    size_t count;
    call_argument arguments[CALL_ARGUMENTS];
} core_call;

/* Whether it is a call of that function. */
bool call_is(const core_call *call, const char *name);

/* Whether a range was given where a single value is expected: the answer is that of its first cell. */
bool call_is_mapped(const core_call *call);

/* Whether the function may answer that status: what its row says about its arguments. */
bool call_may(const core_call *call, lkj_status status);

/* An argument as the core takes it. */
lkj_argument call_argument_of(const core_call *call, size_t i);

/* Reads a call. `choose`: the functions to choose among, all where it is NULL; a name that is none of them stands for
 * one of them. Each text gets a block of its own of exactly its length, so that a sanitizer sees each byte read beyond
 * it. */
void call_read(core_call *call, bool (*choose)(const lkj_function *), const char *data, size_t size, bool fleeting);
void call_free(core_call *call);

/* Calls the function. */
lkj_status call_run(const core_call *call, double *number, lkj_text *text);

/* The whole text of a call that gives text, in a block the caller frees; NULL unless the status is LKJ_OK. */
char *call_text(const core_call *call, lkj_status *status, size_t *length);

#endif
