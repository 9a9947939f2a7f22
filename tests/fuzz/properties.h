/* SPDX-License-Identifier: MPL-2.0
 *
 * properties.h - what the fuzz targets share: a property that must hold ("sifat"), and independent helpers to state it
 * with.
 */
#ifndef SIFAT_H
#define SIFAT_H

#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/core/arguments.h"
#include "../core/ask.h"
#include "../oracle/calls.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Ends the run when the property does not hold; libFuzzer keeps the input. */
#define HOLDS(property, ...)                                                                                           \
    do {                                                                                                               \
        if (!(property))                                                                                               \
            broken(#property, __FILE__, __LINE__, __VA_ARGS__);                                                        \
    } while (0)

_Noreturn void broken(const char *property, const char *file, int line, const char *format, ...)
    __attribute__((format(__printf__, 4, 5)));

/* Whether the bytes are well-formed UTF-8, by a table other than the core's. */
bool is_utf8(const char *text, size_t length);

/* Whether every text among the arguments is well-formed UTF-8. */
bool arguments_are_utf8(const core_call *call);

/* Reads the limit of a capaian: INFINITY where there is none; false where it is an error. */
bool read_limit(const lkj_value *value, double *limit);

/* Reads a figure; *number is left alone unless LKJ_OK. */
lkj_status read_cell(const lkj_value *value, double *number);

/* The exact decimal of what was read; false for a text of more digits than are kept. */
bool exact_decimal(const lkj_quantity *quantity, lkj_decimal *decimal);

/* Reads a whole number of decimals; *places is left alone where there is none. */
void read_places(const lkj_value *value, int *places);

lkj_value text_value(const char *text, size_t length);
lkj_value number_value(double number);

/* Whether two doubles are the same, NaN included. */
bool same_double(double a, double b);

/* That the status is one the function is documented to answer, that a number is finite, that a second call answers the
 * same, and that nothing is written unless the status is LKJ_OK. The number through `number`. */
lkj_status check_number(const core_call *call, double *number);

/* The same of a text, and: that with any room, none or too little included, the whole length is counted, the room is
 * never overrun and what fits is the start of the whole; and that UTF-8 stays UTF-8. The text, to be freed, through
 * `text`; NULL unless LKJ_OK. `rooms`: how many capacities below the length to try. */
lkj_status check_text(const core_call *call, size_t rooms, char **text, size_t *length);

bool starts_with(const char *text, size_t length, const char *start);
bool ends_with(const char *text, size_t length, const char *end);
bool is_text(const char *text, size_t length, const char *whole);

#endif
