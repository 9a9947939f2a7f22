/* SPDX-License-Identifier: MPL-2.0 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calls.h"

/* ---- The functions ------------------------------------------------------------------------------------------- */

#define V(i) (&call->arguments[i].value)
#define A(i) (call->arguments[i].given ? &call->arguments[i].array : NULL)
/* A scale is a table only where an array was given. */
#define S(i) (call->arguments[i].is_array ? &call->arguments[i].array : NULL)

#define FUNCTION(name, ...)                                                                                            \
    static lkj_status run_##name(const core_call *call, double *number, lkj_text *text) {                              \
        (void)number;                                                                                                  \
        (void)text;                                                                                                    \
        return lkj_##name(__VA_ARGS__);                                                                                \
    }

FUNCTION(capaian, V(0), V(1), V(2), V(3), number)
FUNCTION(serapan, V(0), V(1), number)
FUNCTION(persentase, V(0), V(1), number)
FUNCTION(kemajuan, V(0), V(1), V(2), number)
FUNCTION(banding, V(0), V(1), V(2), number)
FUNCTION(perubahan, V(0), V(1), V(2), number)
FUNCTION(tren, V(0), V(1), V(2), text)
FUNCTION(ratacapaian, A(0), V(1), number)
FUNCTION(ratabobot, A(0), A(1), number)
FUNCTION(akumulasi, A(0), V(1), number)
FUNCTION(efisiensi, V(0), V(1), number)
FUNCTION(efisiensipmk, A(0), A(1), A(2), number)
FUNCTION(nilaiefisiensi, V(0), number)
FUNCTION(kategori, V(0), V(1), S(1), V(2), text)
FUNCTION(angka, V(0), number)
FUNCTION(satuan, V(0), text)
FUNCTION(bulatkan, V(0), V(1), V(2), number)
FUNCTION(formatangka, V(0), V(1), text)
FUNCTION(persen, V(0), V(1), text)
FUNCTION(rupiah, V(0), V(1), text)
FUNCTION(terbilang, V(0), V(1), V(2), text)
FUNCTION(narasi, V(0), V(1), V(2), V(3), V(4), V(5), V(6), S(6), text)
FUNCTION(periksa, V(0), V(1), V(2), V(3), text)
FUNCTION(periksajumlah, V(0), A(1), V(2), text)
FUNCTION(periksarerata, V(0), A(1), V(2), text)
FUNCTION(periksakategori, V(0), V(1), V(2), S(2), text)

#define ROW(code, name, text, statuses)                                                                                \
    { code, #name, text, statuses, run_##name }

/* lkj.h and the contract, function by function: no data, error by error. */
const core_function core_functions[] = {
    ROW('c', capaian, false, MAY_READ | MAY_NOTHING | MAY_OPTION | MAY_DIVIDE),
    ROW('s', serapan, false, MAY_READ | MAY_NOTHING | MAY_DIVIDE),
    ROW('p', persentase, false, MAY_READ | MAY_NOTHING | MAY_DIVIDE),
    ROW('k', kemajuan, false, MAY_READ | MAY_NOTHING | MAY_OPTION | MAY_DIVIDE),
    ROW('b', banding, false, MAY_READ | MAY_NOTHING | MAY_OPTION | MAY_DIVIDE),
    ROW('u', perubahan, false, MAY_READ | MAY_NOTHING | MAY_OPTION | MAY_DIVIDE),
    ROW('t', tren, true, MAY_READ | MAY_NOTHING | MAY_OPTION),
    ROW('r', ratacapaian, false, MAY_READ | MAY(LKJ_DASH)),
    ROW('w', ratabobot, false, MAY_READ | MAY_NOTHING | MAY_OPTION | MAY_DIVIDE),
    ROW('a', akumulasi, false, MAY_READ | MAY_NOTHING | MAY_OPTION),
    ROW('e', efisiensi, false, MAY_READ | MAY_NOTHING),
    ROW('m', efisiensipmk, false, MAY_READ | MAY_NOTHING | MAY_OPTION | MAY_DIVIDE),
    ROW('n', nilaiefisiensi, false, MAY_READ | MAY_NOTHING),
    ROW('g', kategori, true, MAY_READ | MAY_NOTHING | MAY_OPTION | MAY(LKJ_ENA)),
    ROW('x', angka, false, MAY_READ | MAY_NOTHING),
    ROW('y', satuan, true, MAY_READ | MAY_NOTHING),
    ROW('d', bulatkan, false, MAY_READ | MAY_NOTHING | MAY_OPTION),
    ROW('f', formatangka, true, MAY_READ | MAY_NOTHING),
    ROW('%', persen, true, MAY_READ | MAY_NOTHING),
    ROW('R', rupiah, true, MAY_READ | MAY_NOTHING),
    ROW('T', terbilang, true, MAY_READ | MAY_NOTHING | MAY_OPTION),
    ROW('N', narasi, true, MAY_READ | MAY_NOTHING | MAY_OPTION | MAY_DIVIDE | MAY(LKJ_ENA)),
    ROW('P', periksa, true, MAY_READ | MAY_NOTHING | MAY_OPTION),
    ROW('J', periksajumlah, true, MAY_READ | MAY_NOTHING | MAY_OPTION),
    ROW('M', periksarerata, true, MAY_READ | MAY_NOTHING | MAY_OPTION),
    ROW('G', periksakategori, true, MAY_READ | MAY_NOTHING | MAY_OPTION),
};

const size_t core_function_count = sizeof core_functions / sizeof core_functions[0];

const core_function *core_function_of(char code) {
    for (size_t i = 0; i < core_function_count; i++)
        if (core_functions[i].code == code)
            return &core_functions[i];
    return NULL;
}

const core_function *core_function_named(const char *name) {
    for (size_t i = 0; i < core_function_count; i++)
        if (strcmp(core_functions[i].name, name) == 0)
            return &core_functions[i];
    return NULL;
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

void call_read(core_call *call, const char *codes, const char *data, size_t size, bool fleeting) {
    memset(call, 0, sizeof *call);
    char code = size > 0 ? data[0] : codes[0];
    if (code == '\0' || strchr(codes, code) == NULL)
        code = codes[(unsigned char)code % strlen(codes)];
    call->function = core_function_of(code);
    size_t start = 1;
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
    return call->function->run(call, number, text);
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
