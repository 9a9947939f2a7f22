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
    return kind == LKJ_TAKES_RANGE || (kind == LKJ_TAKES_SCALE && array->columns == 2);
}

/* Spec 1: takes the shape of one more range into account. */
static lkj_status take_shape(lkj_mapping *call, const lkj_array *array) {
    if (call->rows != 0)
        return call->rows == array->rows && call->columns == array->columns ? LKJ_OK : LKJ_EOPTION;
    call->rows = array->rows;
    call->columns = array->columns;
    return LKJ_OK;
}

static lkj_status open_argument(lkj_mapping *call, size_t i, lkj_kind kind) {
    const lkj_array *array = call->arguments[i].array;
    call->mapped[i] = false;
    if (array != NULL && cell_count(array) == 0)
        return LKJ_EOPTION;
    if (array != NULL && !is_whole(kind, array)) {
        call->mapped[i] = true;
        return cell_count(array) == 1 ? LKJ_OK : take_shape(call, array);
    }
    if (kind == LKJ_TAKES_SCALE)
        call->scale_status = lkj_read_scale(&call->arguments[i].value, array, &call->scale);
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
    for (size_t i = 0; call->function->parameters[i].name != NULL; i++) {
        const lkj_array *array = call->arguments[i].array;
        if (!call->mapped[i] || cell_count(array) == 1)
            continue;
        size_t rows = array->rows;
        while (rows > filled && is_row_empty(array, rows - 1))
            rows--;
        filled = rows > filled ? rows : filled;
    }
    return filled;
}

lkj_status lkj_open(lkj_mapping *call, const lkj_function *function, const lkj_argument *arguments) {
    call->function = function;
    call->arguments = arguments;
    call->rows = call->columns = 0;
    call->scale_status = LKJ_OK;
    lkj_status status = LKJ_OK;
    for (size_t i = 0; function->parameters[i].name != NULL; i++) {
        lkj_status opened = open_argument(call, i, function->parameters[i].kind);
        status = status == LKJ_OK ? opened : status;
    }
    if (status == LKJ_OK && call->rows > 0)
        call->filled = count_filled(call);
    return status;
}

/* ---- Answering ----------------------------------------------------------------------------------------------- */

static bool is_finite_number(const lkj_value *value) {
    return value->type == LKJ_NUMBER && isfinite(value->number);
}

/* Spec 3. */
static bool answer_plainly(const lkj_function *function, const lkj_value *const values[], lkj_result *result) {
    if (function->plain == NULL || !is_finite_number(values[0]) || !is_finite_number(values[1]))
        return false;
    for (size_t i = 2; function->parameters[i].name != NULL; i++)
        if (values[i]->type != LKJ_OMITTED)
            return false;
    return function->plain(values[0]->number, values[1]->number, &result->number);
}

static lkj_status compute(lkj_mapping *call, const lkj_value *const values[], lkj_result *result) {
    lkj_inputs in;
    bool found;
    if (answer_plainly(call->function, values, result))
        return LKJ_OK;
    size_t before = result->text.length;
    result->text.length = 0;
    lkj_status status = lkj_read_arguments(call, values, &in, result, &found);
    if (status == LKJ_OK && !found)
        status = call->function->compute(&in, result);
    if (status != LKJ_OK)
        result->text.length = before;
    return status;
}

lkj_status lkj_answer(lkj_mapping *call, size_t row, size_t column, lkj_result *result) {
    lkj_value cells[LKJ_MAX_ARGUMENTS];
    const lkj_value *values[LKJ_MAX_ARGUMENTS];
    for (size_t i = 0; call->function->parameters[i].name != NULL; i++) {
        const lkj_array *array = call->arguments[i].array;
        values[i] = &call->arguments[i].value;
        if (!call->mapped[i])
            continue;
        bool one = cell_count(array) == 1;
        array->at(array, one ? 0 : row, one ? 0 : column, &cells[i]);
        values[i] = &cells[i];
        if (call->function->parameters[i].kind == LKJ_TAKES_SCALE)
            call->scale_status = lkj_read_scale(values[i], NULL, &call->scale);
    }
    return compute(call, values, result);
}

lkj_status lkj_call(const lkj_function *function, const lkj_argument *arguments, lkj_result *result) {
    lkj_mapping call;
    lkj_status status = lkj_open(&call, function, arguments);
    return status == LKJ_OK ? lkj_answer(&call, 0, 0, result) : status;
}
