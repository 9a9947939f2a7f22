/* SPDX-License-Identifier: MPL-2.0
 *
 * Runs the tables of cases for the functions of the core:
 *
 *   function <tab> arguments <tab> expected [<tab> note]
 *
 * Arguments as cases.h describes; expected is a number, "text", or a status: "" and "-" for no data, #VALUE!, Err:502
 * ... Numbers are compared at 15 significant digits.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"

static void single_at(const lkj_array *array, size_t row_index, size_t column, lkj_value *value) {
    (void)row_index;
    (void)column;
    *value = ((const lkj_value *)array->data)[0];
}

/* A single value is a range of one cell. */
static const lkj_array *array_of(argument *a) {
    if (a->array.rows == 0 && a->value.type == LKJ_OMITTED)
        return NULL;
    if (a->array.rows == 0)
        a->array = (lkj_array){.rows = 1, .columns = 1, .at = single_at, .data = a->elements};
    return &a->array;
}

/* Calls the core function of that name. */
static lkj_status call(const char *name, argument *a, double *number, lkj_text *text) {
#define V(i) (&a[i].value)
#define A(i) range[i]
#define CALL(function, ...)                                                                                            \
    if (strcmp(name, #function) == 0)                                                                                  \
    return lkj_##function(__VA_ARGS__)

    const lkj_array *range[MAX_ARGUMENTS];
    for (size_t i = 0; i < MAX_ARGUMENTS; i++)
        range[i] = array_of(&a[i]);
    /* A scale is a table only where an array was given. */
    const lkj_array *scale = range[1] != NULL && a[1].array.at != single_at ? range[1] : NULL;

    CALL(capaian, V(0), V(1), V(2), V(3), number);
    CALL(serapan, V(0), V(1), number);
    CALL(persentase, V(0), V(1), number);
    CALL(kemajuan, V(0), V(1), V(2), number);
    CALL(banding, V(0), V(1), V(2), number);
    CALL(perubahan, V(0), V(1), V(2), number);
    CALL(tren, V(0), V(1), V(2), text);
    CALL(ratacapaian, A(0), V(1), number);
    CALL(ratabobot, A(0), A(1), number);
    CALL(akumulasi, A(0), V(1), number);
    CALL(efisiensi, V(0), V(1), number);
    CALL(efisiensipmk, A(0), A(1), A(2), number);
    CALL(nilaiefisiensi, V(0), number);
    CALL(kategori, V(0), V(1), scale, V(2), text);
    CALL(angka, V(0), number);
    CALL(satuan, V(0), text);
    CALL(bulatkan, V(0), V(1), V(2), number);
    CALL(formatangka, V(0), V(1), text);
    CALL(persen, V(0), V(1), text);
    CALL(rupiah, V(0), V(1), text);
    if (strcmp(name, "versi") == 0) {
        const char *version = lkj_versi();
        memcpy(text->data, version, strlen(version));
        text->length = strlen(version);
        return LKJ_OK;
    }
    fail_msg("no function named %s", name);
    return LKJ_OK;
}

static void one_case(void **state) {
    row *r = *state;
    argument arguments[MAX_ARGUMENTS];
    char cell[4096];
    assert_true(r->lengths[1] < sizeof cell);
    memcpy(cell, r->cells[1], r->lengths[1] + 1);
    read_arguments(cell, r->lengths[1], arguments);

    char buffer[1024];
    lkj_text text = {buffer, sizeof buffer, 0};
    double number = NAN;
    lkj_status status = call(r->cells[0], arguments, &number, &text);

    const char *expected = r->cells[2];
    bool is_text = expected[0] == '"' && strcmp(expected, "\"\"") != 0 && strcmp(expected, "\"-\"") != 0;
    bool is_number = expected[0] != '#' && expected[0] != '"' && expected[0] != 'E';
    if (!is_text && !is_number) {
        /* An empty unit is an OK answer that shows as no data does. */
        if (strcmp(expected, "\"\"") == 0 && status == LKJ_OK && isnan(number) && text.length == 0)
            return;
        assert_string_equal(status_name(status), expected);
        assert_true(isnan(number)); /* on an error the result is left alone */
        assert_int_equal(text.length, 0);
        return;
    }
    assert_string_equal(status_name(status), "OK");
    if (is_number) {
        double wanted = strtod(expected, NULL);
        if (!(fabs(number - wanted) <= 1e-14 * fmax(fabs(number), fabs(wanted))))
            fail_msg("%.17g is not %s", number, expected);
        return;
    }
    assert_true(text.length < sizeof buffer);
    buffer[text.length] = '"';
    buffer[text.length + 1] = '\0';
    assert_string_equal(buffer, expected + 1);
    assert_int_equal(text.length, strlen(expected) - 2);
}

/* A buffer that is too small is told how much room the text wants, and is not written beyond. */
static void small_buffer(void **state) {
    (void)state;
    lkj_value value = {LKJ_NUMBER, 12465264644.25, NULL, 0};
    lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};
    static const char whole[] = "12.465.264.644,25";
    for (size_t room = 0; room < sizeof whole; room++) {
        char buffer[sizeof whole + 1];
        memset(buffer, '?', sizeof buffer);
        lkj_text text = {buffer, room, 0};
        assert_int_equal(lkj_formatangka(&value, &omitted, &text), LKJ_OK);
        assert_int_equal(text.length, sizeof whole - 1);
        assert_memory_equal(buffer, whole, room < sizeof whole - 1 ? room : sizeof whole - 1);
        assert_int_equal(buffer[room], '?');
    }
}

int main(void) {
    static const char *const tables[] = {"scoring.tsv", "kategori.tsv", "number-functions.tsv"};
    const struct CMUnitTest single[] = {cmocka_unit_test(small_buffer)};
    int failed = cmocka_run_group_tests_name("small buffer", single, NULL, NULL);
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        char path[256];
        snprintf(path, sizeof path, "tests/core/%s", tables[i]);
        table *cases = read_table(path, 3);
        failed += run_table(tables[i], cases, one_case);
        free_table(cases);
    }
    return failed != 0;
}
