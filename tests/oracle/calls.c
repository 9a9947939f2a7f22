/* SPDX-License-Identifier: MPL-2.0 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

/* ---- The functions ------------------------------------------------------------------------------------------- */

bool call_is(const core_call *call, const char *name) {
    return call->function == lkj_find_function(name);
}

bool call_is_mapped(const core_call *call) {
    for (size_t i = 0; call->function->parameters[i].name != NULL; i++) {
        lkj_kind kind = call->function->parameters[i].kind;
        const call_argument *argument = &call->arguments[i];
        if (argument->is_array && kind != LKJ_TAKES_RANGE && (kind != LKJ_TAKES_SCALE || argument->array.columns != 2))
            return true;
    }
    return false;
}

static bool takes(const lkj_function *function, lkj_kind kind) {
    for (const lkj_parameter *p = function->parameters; p->name != NULL; p++)
        if (p->kind == kind)
            return true;
    return false;
}

bool call_may(const core_call *call, lkj_status status) {
    const lkj_function *function = call->function;
    switch (status) {
    case LKJ_EDIV0: /* a checked figure that cannot be computed is a finding */
        return !function->checks;
    case LKJ_ENA:
        return !function->checks && takes(function, LKJ_TAKES_SCALE);
    case LKJ_OK:
        return true;
    default:
        return function->parameters[0].name != NULL && (unsigned)status <= LKJ_ENA;
    }
}

lkj_argument call_argument_of(const core_call *call, size_t i) {
    const call_argument *argument = &call->arguments[i];
    if (argument->is_array)
        return (lkj_argument){{LKJ_OMITTED, 0, NULL, 0}, &argument->array};
    return (lkj_argument){argument->value, NULL};
}

/* ---- Reading a call ------------------------------------------------------------------------------------------ */

static void *need(void *block) {
    if (block == NULL) {
        fputs("out of memory\n", stderr);
        exit(2);
    }
    return block;
}

/* A block of exactly that length; of length 0 too it is one of its own. */
static char *copy_of(const char *text, size_t length) {
    char *copy = need(malloc(length == 0 ? 1 : length));
    memcpy(copy, text, length);
    return copy;
}

static lkj_value read_scalar(const char *text, size_t length) {
    lkj_value value = {LKJ_OMITTED, 0, NULL, 0};
    if (length == 0)
        return value;
    if (*text == '#') {
        char digits[64] = "";
        memcpy(digits, text + 1, length - 1 < sizeof digits - 1 ? length - 1 : sizeof digits - 1);
        value.type = LKJ_NUMBER;
        value.number = strtod(digits, NULL);
        return value;
    }
    if (*text == '"') {
        text++;
        length--;
    }
    value.type = LKJ_TEXT;
    value.text = copy_of(text, length);
    value.length = length;
    return value;
}

static void at_in_place(const lkj_array *array, size_t row, size_t column, lkj_value *value) {
    const call_argument *argument = array->data;
    *value = argument->cells[row * array->columns + column];
}

/* As the binding does it at its worst: the text of the cell before is gone. */
static void at_fleeting(const lkj_array *array, size_t row, size_t column, lkj_value *value) {
    call_argument *argument = array->data;
    *value = argument->cells[row * array->columns + column];
    free(argument->last);
    argument->last = NULL;
    if (value->type == LKJ_TEXT)
        value->text = argument->last = copy_of(value->text, value->length);
}

static void read_array(call_argument *argument, const char *text, size_t length) {
    size_t rows = 1;
    size_t columns = 1;
    size_t column = 1;
    for (size_t i = 0; i < length; i++) {
        column = text[i] == ';' ? 1 : column + (text[i] == '|');
        rows += text[i] == ';';
        columns = column > columns ? column : columns;
    }
    if (rows > CALL_CELLS / columns)
        rows = CALL_CELLS / columns;
    argument->array.rows = rows;
    argument->array.columns = columns;
    argument->cells = need(calloc(rows * columns, sizeof *argument->cells));
    size_t start = 0;
    for (size_t row = 0; row < rows; row++) {
        for (column = 0; column < columns; column++) {
            size_t end = start;
            while (end < length && text[end] != '|' && text[end] != ';')
                end++;
            lkj_value *cell = &argument->cells[row * columns + column];
            if (start < length)
                *cell = read_scalar(text + start, end - start);
            if (cell->type == LKJ_OMITTED) /* an empty cell of a range is "" to the core */
                *cell = (lkj_value){LKJ_TEXT, 0, copy_of("", 0), 0};
            start = end;
            if (start < length && text[start] == '|' && column + 1 < columns)
                start++;
        }
        while (start < length && text[start] != ';')
            start++;
        start += start < length;
    }
}

static void read_argument(call_argument *argument, const char *text, size_t length, bool fleeting) {
    argument->given = length > 0;
    argument->is_array = length > 0 && *text == '{';
    argument->fleeting = fleeting;
    argument->array = (lkj_array){1, 1, fleeting ? at_fleeting : at_in_place, argument};
    if (argument->is_array) {
        if (text[length - 1] == '}' && length > 1)
            length--;
        read_array(argument, text + 1, length - 1);
        argument->value = argument->cells[0];
        return;
    }
    argument->value = read_scalar(text, length);
    argument->cells = need(calloc(1, sizeof *argument->cells));
    argument->cells[0] = argument->value;
}

/* The first of the functions to choose among at or behind the nth of the table. */
static const lkj_function *choose_from(bool (*choose)(const lkj_function *), size_t n) {
    size_t count = lkj_function_count();
    for (size_t i = 0; i < count; i++)
        if (choose == NULL || choose(lkj_functions[(n + i) % count]))
            return lkj_functions[(n + i) % count];
    return lkj_functions[n % count];
}

static const lkj_function *read_name(bool (*choose)(const lkj_function *), const char *data, size_t length) {
    char name[32] = "";
    size_t sum = 0;
    for (size_t i = 0; i < length; i++)
        sum = sum * 31 + (unsigned char)data[i];
    memcpy(name, data, length < sizeof name ? length : 0);
    const lkj_function *function = lkj_find_function(name);
    return function != NULL && (choose == NULL || choose(function)) ? function : choose_from(choose, sum);
}

void call_read(core_call *call, bool (*choose)(const lkj_function *), const char *data, size_t size, bool fleeting) {
    memset(call, 0, sizeof *call);
    size_t start = 0;
    while (start < size && data[start] != ' ')
        start++;
    call->function = read_name(choose, data, start);
    start++;
    while (start <= size && call->count < CALL_ARGUMENTS) {
        size_t end = start;
        while (end < size && data[end] != '~')
            end++;
        read_argument(&call->arguments[call->count++], data + start, end - start, fleeting);
        start = end + 1;
    }
    for (size_t i = call->count; i < CALL_ARGUMENTS; i++)
        read_argument(&call->arguments[i], "", 0, fleeting);
}

void call_free(core_call *call) {
    for (size_t i = 0; i < CALL_ARGUMENTS; i++) {
        call_argument *argument = &call->arguments[i];
        for (size_t cell = 0; cell < argument->array.rows * argument->array.columns; cell++)
            if (argument->cells[cell].type == LKJ_TEXT)
                free((char *)(uintptr_t)argument->cells[cell].text);
        free(argument->cells);
        free(argument->last);
    }
}

/* ---- Running it ---------------------------------------------------------------------------------------------- */

lkj_status call_run(const core_call *call, double *number, lkj_text *text) {
    lkj_argument arguments[CALL_ARGUMENTS];
    lkj_result result = {*number, *text};
    for (size_t i = 0; i < CALL_ARGUMENTS; i++)
        arguments[i] = call_argument_of(call, i);
    lkj_status status = lkj_call(call->function, arguments, &result);
    *number = result.number;
    text->length = result.text.length;
    return status;
}

char *call_text(const core_call *call, lkj_status *status, size_t *length) {
    lkj_text measure = {NULL, 0, 0};
    double number = 0;
    *length = 0;
    *status = call_run(call, &number, &measure);
    if (*status != LKJ_OK)
        return NULL;
    lkj_text text = {need(malloc(measure.length == 0 ? 1 : measure.length)), measure.length, 0};
    *status = call_run(call, &number, &text);
    *length = text.length;
    return text.data;
}
