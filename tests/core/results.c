/* SPDX-License-Identifier: MPL-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "results.h"

enum { UNTOUCHED = 0x5A };

static size_t call_with(argument *arguments, text_function *call, char *data, size_t room, lkj_status *status) {
    memset(data, UNTOUCHED, room + 1);
    lkj_text text = {data, room, 0};
    *status = call(arguments, &text);
    assert_int_equal(data[room], UNTOUCHED);
    if (*status != LKJ_OK)
        for (size_t i = 0; i < room; i++)
            assert_int_equal(data[i], UNTOUCHED);
    return text.length;
}

void check_text(const row *kasus, text_function *call) {
    argument arguments[MAX_ARGUMENTS];
    read_arguments(kasus->cells[0], kasus->lengths[0], arguments);

    lkj_status status;
    char none[1];
    size_t length = call_with(arguments, call, none, 0, &status);
    if (status != LKJ_OK) {
        assert_string_equal(status_name(status), kasus->cells[1]);
        length = 8;
    }
    char *data = malloc(length + 1);
    assert_non_null(data);
    for (size_t room = length / 2; room <= length; room += length - length / 2) {
        lkj_status again;
        size_t counted = call_with(arguments, call, data, room, &again);
        assert_int_equal(again, status);
        if (status == LKJ_OK)
            assert_int_equal(counted, length);
        if (length == 0)
            break;
    }
    if (status == LKJ_OK) {
        data[length] = '\0';
        assert_string_equal(data, kasus->cells[1]);
        assert_int_equal(length, kasus->lengths[1]);
    }
    free(data);
}

static void only_cell(const lkj_array *array, size_t row_index, size_t column, lkj_value *value) {
    (void)row_index;
    (void)column;
    *value = *(const lkj_value *)array->data;
}

const lkj_array *array_of(argument *a) {
    if (a->array.rows > 0)
        return &a->array;
    if (a->value.type == LKJ_OMITTED)
        return NULL;
    a->array = (lkj_array){1, 1, only_cell, &a->value};
    return &a->array;
}
