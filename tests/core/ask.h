/* SPDX-License-Identifier: MPL-2.0
 *
 * ask.h - calls a function of the core by its name, with single values: ask_number("capaian", VALUES(&t, &r), &number).
 * What is not given is left out.
 */
#ifndef ASK_H
#define ASK_H

#include "../../src/core/lkj.h"

/* With ranges among them: ask_number_of("ratacapaian", ARGUMENTS(many(&cells), one(&batas)), &number). */
#define ARGUMENTS(...) ((const lkj_argument[LKJ_MAX_ARGUMENTS]){__VA_ARGS__})
#define VALUES(...) ((const lkj_value *const[LKJ_MAX_ARGUMENTS]){__VA_ARGS__})

static inline lkj_status ask(const char *name, const lkj_value *const values[], lkj_result *result) {
    lkj_argument arguments[LKJ_MAX_ARGUMENTS];
    for (size_t i = 0; i < LKJ_MAX_ARGUMENTS; i++)
        arguments[i] =
            values[i] != NULL ? (lkj_argument){*values[i], NULL} : (lkj_argument){{LKJ_OMITTED, 0, NULL, 0}, NULL};
    return lkj_call(lkj_find_function(name), arguments, result);
}

static inline lkj_argument one(const lkj_value *value) {
    return (lkj_argument){*value, NULL};
}

static inline lkj_argument many(const lkj_array *array) {
    return (lkj_argument){{LKJ_OMITTED, 0, NULL, 0}, array};
}

static inline lkj_status ask_number_of(const char *name, const lkj_argument *arguments, double *number) {
    lkj_result result = {*number, {NULL, 0, 0}};
    lkj_status status = lkj_call(lkj_find_function(name), arguments, &result);
    *number = result.number;
    return status;
}

static inline lkj_status ask_text_of(const char *name, const lkj_argument *arguments, lkj_text *text) {
    lkj_result result = {0, *text};
    lkj_status status = lkj_call(lkj_find_function(name), arguments, &result);
    *text = result.text;
    return status;
}

static inline lkj_status ask_number(const char *name, const lkj_value *const values[], double *number) {
    lkj_result result = {*number, {NULL, 0, 0}};
    lkj_status status = ask(name, values, &result);
    *number = result.number;
    return status;
}

static inline lkj_status ask_text(const char *name, const lkj_value *const values[], lkj_text *text) {
    lkj_result result = {0, *text};
    lkj_status status = ask(name, values, &result);
    *text = result.text;
    return status;
}

#endif
