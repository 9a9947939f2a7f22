/* SPDX-License-Identifier: MPL-2.0
 *
 * functions.c - the table of all functions, and how one is called.
 *
 *  1. A range where a single value is expected makes the answer a range of the same shape: the function is called for
 *     each of its cells, with single values repeated. A range of one cell is that cell. Two ranges of different shape,
 *     or a range without cells, are LKJ_EOPTION for the whole call.
 *  2. A range that a function takes as a whole is left to its walk (walk.c); a scale of two columns is read once a
 * call.
 *     Below the last row in which one of the ranges holds anything (a whole column was given) every row has the same
 *     answer: lkj_mapping.filled says from where on.
 *  3. A call is: read (arguments.c), then compute. Two plain numbers may have a shorter way (lkj_function.plain).
 */
#include <math.h>
#include <string.h>

#include "arguments.h"
#include "functions.h"

#define ROW(method) &lkj_function_##method,
const lkj_function *const lkj_functions[] = {LKJ_FUNCTIONS(ROW) NULL};

size_t lkj_function_count(void) {
    return sizeof lkj_functions / sizeof *lkj_functions - 1;
}

const lkj_function *lkj_find_function(const char *name) {
    for (const lkj_function *const *function = lkj_functions; *function != NULL; function++)
        if (lkj_same_word((*function)->name, strlen((*function)->name), name, strlen(name)))
            return *function;
    return NULL;
}

size_t lkj_parameter_count(const lkj_function *function) {
    size_t count = 0;
    while (function->parameters[count].name != NULL)
        count++;
    return count;
}

/* ---- Opening a call ------------------------------------------------------------------------------------------ */

static size_t cell_count(const lkj_array *array) {
    return array->rows * array->columns;
}

/* Whether an argument is taken as a whole. */
static bool is_whole(lkj_kind kind, const lkj_array *array) {
    return array != NULL && (kind == LKJ_TAKES_RANGE || (kind == LKJ_TAKES_SCALE && array->columns == 2));
}

/* Spec 1: takes the shape of one more range into account. */
static lkj_status take_shape(lkj_mapping *call, const lkj_array *array) {
    if (call->rows != 0)
        return call->rows == array->rows && call->columns == array->columns ? LKJ_OK : LKJ_EOPTION;
    call->rows = array->rows;
    call->columns = array->columns;
    return LKJ_OK;
}

static lkj_status open_argument(lkj_mapping *call, int i, lkj_kind kind) {
    const lkj_array *array = call->arguments[i].array;
    call->values[i] = &call->arguments[i].value;
    if (array != NULL && cell_count(array) == 0)
        return LKJ_EOPTION;
    if (array != NULL && !is_whole(kind, array)) {
        call->values[i] = &call->cells[i];
        if (cell_count(array) == 1) {
            array->at(array, 0, 0, &call->cells[i]);
        } else {
            call->mapped[call->mapped_count++] = i;
            return take_shape(call, array);
        }
    }
    if (kind == LKJ_TAKES_SCALE)
        call->scale_status = lkj_read_scale(call->values[i], is_whole(kind, array) ? array : NULL, &call->scale);
    return LKJ_OK;
}

static bool is_row_empty(const lkj_array *array, size_t row) {
    lkj_value value;
    for (size_t column = 0; column < array->columns; column++) {
        array->at(array, row, column, &value);
        if (value.type != LKJ_TEXT || value.length > 0)
            return false;
    }
    return true;
}

/* The rows up to the last one in which a range that gives the shape holds anything. */
static size_t count_filled(const lkj_mapping *call) {
    size_t filled = 0;
    for (int i = 0; i < call->mapped_count; i++) {
        const lkj_array *array = call->arguments[call->mapped[i]].array;
        size_t rows = array->rows;
        while (rows > filled && is_row_empty(array, rows - 1))
            rows--;
        filled = rows > filled ? rows : filled;
    }
    return filled;
}

/* Whether the function has a shorter way for two numbers, and nothing else is given. */
static bool is_plain(const lkj_mapping *call) {
    if (call->function->plain == NULL)
        return false;
    for (size_t i = 2; call->function->parameters[i].name != NULL; i++)
        if (call->values[i] == &call->cells[i] || call->values[i]->type != LKJ_OMITTED)
            return false;
    return true;
}

lkj_status lkj_open(lkj_mapping *call, const lkj_function *function, const lkj_argument *arguments) {
    call->function = function;
    call->arguments = arguments;
    call->rows = call->columns = call->filled = 0;
    call->mapped_count = 0;
    call->scale_status = LKJ_OK;
    lkj_status status = LKJ_OK;
    for (int i = 0; function->parameters[i].name != NULL; i++) {
        lkj_status opened = open_argument(call, i, function->parameters[i].kind);
        status = status == LKJ_OK ? opened : status;
    }
    if (status != LKJ_OK)
        return status;
    call->plain = is_plain(call);
    if (call->rows > 0)
        call->filled = count_filled(call);
    return LKJ_OK;
}

/* ---- Answering ----------------------------------------------------------------------------------------------- */

/* Spec 3. */
static bool answer_plainly(const lkj_mapping *call, lkj_result *result) {
    const lkj_value *first = call->values[0];
    const lkj_value *second = call->values[1];
    return call->plain && first->type == LKJ_NUMBER && second->type == LKJ_NUMBER && isfinite(first->number) &&
           isfinite(second->number) && call->function->plain(first->number, second->number, &result->number);
}

static lkj_status compute(lkj_mapping *call, lkj_result *result) {
    lkj_inputs in;
    bool found;
    size_t before = result->text.length;
    result->text.length = 0;
    lkj_status status = lkj_read_arguments(call, call->values, &in, result, &found);
    if (status == LKJ_OK && !found)
        status = call->function->compute(&in, result);
    if (status != LKJ_OK)
        result->text.length = before;
    return status;
}

lkj_status lkj_answer(lkj_mapping *call, size_t row, size_t column, lkj_result *result) {
    for (int i = 0; i < call->mapped_count; i++) {
        int argument = call->mapped[i];
        const lkj_array *array = call->arguments[argument].array;
        array->at(array, row, column, &call->cells[argument]);
        if (call->function->parameters[argument].kind == LKJ_TAKES_SCALE)
            call->scale_status = lkj_read_scale(&call->cells[argument], NULL, &call->scale);
    }
    return answer_plainly(call, result) ? LKJ_OK : compute(call, result);
}

lkj_status lkj_call(const lkj_function *function, const lkj_argument *arguments, lkj_result *result) {
    lkj_mapping call;
    lkj_status status = lkj_open(&call, function, arguments);
    return status == LKJ_OK ? lkj_answer(&call, 0, 0, result) : status;
}
