/* SPDX-License-Identifier: MPL-2.0
 *
 * The reader of quantities, by tables:
 *
 *   quantity-accepted.tsv  text, allowed, number, unit, dimension, bound, power of ten, last place
 *   quantity-refused.tsv   text, allowed, reason (the number of the specification in kuantitas.c)
 *   unit-pairs.tsv            two quantities, whether they agree, both in the base of the dimension
 *   number-words.tsv     number words, the number
 *
 * allowed: of b (bound), s (span), l (label), m (money is expected), or "-". number: "80...90" a range, "80.12@A" a
 * number with its predicate, "@WTP" a predicate alone.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/core/kuantitas.h"
#include "ask.h"
#include "cases.h"

static lkj_value text_value(const char *text, size_t length) {
    return (lkj_value){LKJ_TEXT, 0, text, length};
}

static unsigned flags(const char *letters) {
    unsigned allowed = 0;
    for (; *letters != '\0' && *letters != '-'; letters++)
        allowed |= *letters == 'b'   ? LKJ_ALLOW_BOUND
                   : *letters == 's' ? LKJ_ALLOW_SPAN
                   : *letters == 'l' ? LKJ_ALLOW_LABEL
                                     : LKJ_IS_MONEY;
    return allowed;
}

static const char *const dimensions[] = {"-",      "waktu",  "waktu-panjang", "massa", "panjang", "luas", "isi",
                                         "rupiah", "persen", "skor",          "kerja", "rasio",   "kata"};
static const char *const bounds[] = {"-", ">=", ">", "<=", "<"};

/* The digits of a plain number with a point, as a coefficient and a scale. */
static void plain(const char *text, uint64_t *coefficient, int *scale) {
    *coefficient = 0;
    *scale = 0;
    bool point = false;
    for (; (*text >= '0' && *text <= '9') || *text == '-' || (*text == '.' && text[1] != '.'); text++) {
        point = point || *text == '.';
        if (*text < '0')
            continue;
        *coefficient = *coefficient * 10 + (uint64_t)(*text - '0');
        *scale += point;
    }
}

static void check_number(const char *expected, double number, const lkj_quantity *q, lkj_decimal decimal) {
    if (number != strtod(expected, NULL))
        fail_msg("%.17g is not %s", number, expected);
    if (!q->exact)
        return;
    uint64_t coefficient;
    int scale;
    plain(expected, &coefficient, &scale);
    assert_true(decimal.coefficient == coefficient);
    assert_int_equal(decimal.scale, scale);
    assert_int_equal(decimal.negative, expected[0] == '-');
    assert_true(lkj_decimal_to_double(decimal) == number);
}

static void accepted(void **state) {
    row *r = *state;
    lkj_value value = text_value(r->cells[0], r->lengths[0]);
    lkj_quantity q;
    assert_string_equal(status_name(lkj_read_quantity(&value, flags(r->cells[1]), &q)), "OK");
    assert_true(q.from_text);

    const char *label = strchr(r->cells[2], '@');
    assert_int_equal(q.label_length, label == NULL ? 0 : strlen(label + 1));
    if (label != NULL)
        assert_memory_equal(q.label, label + 1, q.label_length);
    const char *high = strstr(r->cells[2], "...");
    assert_int_equal(q.shape, label == r->cells[2] ? LKJ_LABEL : high != NULL ? LKJ_SPAN : LKJ_FIGURE);
    if (q.shape != LKJ_LABEL) {
        check_number(r->cells[2], q.number, &q, q.decimal);
        check_number(high == NULL ? r->cells[2] : high + 3, q.high_number, &q, q.high_decimal);
    }

    assert_int_equal(q.unit.length, r->lengths[3]);
    assert_memory_equal(q.unit.text, r->cells[3], r->lengths[3]);
    assert_string_equal(dimensions[q.unit.dimension], r->cells[4]);
    assert_string_equal(bounds[q.bound], r->cells[5]);
    assert_int_equal(q.magnitude, atoi(r->cells[6]));
    assert_int_equal(q.last_place, atoi(r->cells[7]));
    if (q.bound == LKJ_NO_BOUND && q.shape == LKJ_FIGURE) {
        double number = 0;
        assert_int_equal(ask_number("angka", VALUES(&value), &number), LKJ_OK);
        assert_true(number == q.number);
    }
}

static void refused(void **state) {
    row *r = *state;
    lkj_value value = text_value(r->cells[0], r->lengths[0]);
    lkj_quantity q;
    assert_string_equal(status_name(lkj_read_quantity(&value, flags(r->cells[1]), &q)), "#VALUE!");
}

static lkj_quantity read_any(row *r, size_t cell) {
    lkj_value value = text_value(r->cells[cell], r->lengths[cell]);
    lkj_quantity q;
    assert_string_equal(status_name(lkj_read_quantity(&value, LKJ_ALLOW_SPAN, &q)), "OK");
    return q;
}

/* In the base, and back to what was typed. */
static void check_base(lkj_quantity q, const lkj_unit *other, const char *expected) {
    double typed = q.number;
    assert_int_equal(lkj_to_base(&q, other), LKJ_OK);
    if (q.number != strtod(expected, NULL))
        fail_msg("%.17g is not %s", q.number, expected);
    if (q.exact)
        assert_true(lkj_decimal_to_double(q.decimal) == q.number);
    assert_int_equal(lkj_compare(lkj_from_base(q.number, &q.unit), typed), 0);

    /* A number cell with that unit comes to the same. */
    lkj_quantity number = {.number = typed, .high_number = typed, .unit = q.unit};
    assert_int_equal(lkj_to_base(&number, other), LKJ_OK);
    assert_int_equal(lkj_compare(number.number, q.number), 0);
}

static void units(void **state) {
    row *r = *state;
    lkj_quantity a = read_any(r, 0);
    lkj_quantity b = read_any(r, 1);
    const char *expected = strcmp(r->cells[2], "=") == 0 ? "OK" : r->cells[2];
    assert_string_equal(status_name(lkj_units_agree(&a.unit, &b.unit)), expected);
    assert_string_equal(status_name(lkj_units_agree(&b.unit, &a.unit)), expected);
    assert_int_equal(lkj_units_agree(&a.unit, &a.unit), LKJ_OK);
    if (r->count < 5 || r->cells[3][0] == '\0')
        return;
    check_base(a, &b.unit, r->cells[3]);
    check_base(b, &a.unit, r->cells[4]);
}

static void words(void **state) {
    row *r = *state;
    lkj_decimal decimal;
    lkj_status status = lkj_read_words(r->cells[0], r->lengths[0], &decimal);
    if (r->cells[1][0] == '#') {
        assert_string_equal(status_name(status), r->cells[1]);
        return;
    }
    assert_string_equal(status_name(status), "OK");
    uint64_t coefficient;
    int scale;
    plain(r->cells[1], &coefficient, &scale);
    assert_true(decimal.coefficient == coefficient);
    assert_int_equal(decimal.scale, scale);
    assert_int_equal(decimal.negative, r->cells[1][0] == '-');
}

/* 100,000 numbers, spoken by TERBILANG, are heard as they were. */
static void spoken_and_heard(void **state) {
    (void)state;
    uint64_t seed = 45;
    for (int i = 0; i < 100000; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        int digits = (int)(seed >> 40) % 18 + 1;
        int scale = i % 3 == 0 ? (int)(seed >> 50) % digits : 0;
        uint64_t limit = 1;
        for (int d = 0; d < digits; d++)
            limit *= 10;
        lkj_decimal number = {i % 7 == 0, (seed ^ seed >> 29) % limit, scale};
        if (number.coefficient == 0)
            continue;
        char printed[64];
        lkj_text text = {printed, sizeof printed, 0};
        lkj_put_decimal(&text, number, -1);
        lkj_value value = text_value(printed, text.length);
        char spoken[512];
        lkj_text out = {spoken, sizeof spoken, 0};
        assert_int_equal(ask_text("terbilang", VALUES(&value), &out), LKJ_OK);
        lkj_decimal heard;
        assert_int_equal(lkj_read_words(spoken, out.length, &heard), LKJ_OK);
        assert_true(heard.coefficient == number.coefficient && heard.scale == number.scale &&
                    heard.negative == number.negative);
    }
}

int main(void) {
    const struct CMUnitTest random[] = {cmocka_unit_test(spoken_and_heard)};
    table *accept = read_table("tests/core/quantity-accepted.tsv", 8);
    table *refuse = read_table("tests/core/quantity-refused.tsv", 3);
    table *unit = read_table("tests/core/unit-pairs.tsv", 3);
    table *word = read_table("tests/core/number-words.tsv", 2);
    int failed = run_table("accepted", accept, accepted) + run_table("refused", refuse, refused) +
                 run_table("units", unit, units) + run_table("words", word, words) +
                 cmocka_run_group_tests_name("random", random, NULL, NULL);
    free_table(accept);
    free_table(refuse);
    free_table(unit);
    free_table(word);
    return failed != 0;
}
