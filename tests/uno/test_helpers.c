/* SPDX-License-Identifier: MPL-2.0
 *
 * test_helpers.c - the helpers of the binding: text both ways, anys, sequences. Built with the sanitizers.
 */
#include <stdlib.h>

#include "../../src/uno/cuno.h"

#include <setjmp.h>
#include <cmocka.h>

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

/* ---- Text ---------------------------------------------------------------------------------------------------- */

static const struct text_case {
    const char *name;
    sal_Unicode utf16[8];
    size_t units;
    const char *utf8;
    size_t bytes;
} texts[] = {
    {"empty", {0}, 0, "", 0},
    {"ASCII", {'a', 'Z', '~'}, 3, "aZ~", 3},
    {"embedded NUL", {'a', 0, 'b'}, 3, "a\0b", 3},
    {"two bytes", {0x80, 0x7FF}, 2, "\xC2\x80\xDF\xBF", 4},
    {"three bytes", {0x800, 0x2013, 0xFFFF}, 3, "\xE0\xA0\x80\xE2\x80\x93\xEF\xBF\xBF", 9},
    {"pair", {0xD83D, 0xDE00}, 2, "\xF0\x9F\x98\x80", 4},
    {"last pair", {0xDBFF, 0xDFFF}, 2, "\xF4\x8F\xBF\xBF", 4},
    {"lone high surrogate", {0xD83D}, 1, "\xED\xA0\xBD", 3},
    {"lone low surrogate", {0xDE00, 'x'}, 2, "\xED\xB8\x80x", 4},
    {"surrogates the wrong way round", {0xDE00, 0xD83D}, 2, "\xED\xB8\x80\xED\xA0\xBD", 6},
    {"high surrogate before a letter", {0xD800, 'x'}, 2, "\xED\xA0\x80x", 4},
    {"high surrogate before a pair", {0xD800, 0xD83D, 0xDE00}, 3, "\xED\xA0\x80\xF0\x9F\x98\x80", 7},
    {"right-to-left mark", {0x200F, '1'}, 2, "\xE2\x80\x8F\x31", 4},
};

static void test_text_both_ways(void **state) {
    (void)state;
    for (size_t i = 0; i < LENGTH(texts); i++) {
        const struct text_case *c = &texts[i];
        /* exactly as much room as promised, so that the sanitizer sees a byte too many */
        char *utf8 = malloc(CUNO_UTF8_MAX(c->units) + 1);
        assert_non_null(utf8);
        size_t bytes = cuno_to_utf8(c->utf16, c->units, utf8);
        if (bytes != c->bytes || memcmp(utf8, c->utf8, bytes) != 0)
            fail_msg("to UTF-8: %s", c->name);
        if (cuno_utf16_length(utf8, bytes) != c->units)
            fail_msg("length in UTF-16: %s", c->name);
        sal_Unicode *utf16 = malloc(c->units * sizeof *utf16 + 1);
        assert_non_null(utf16);
        cuno_to_utf16(utf8, bytes, utf16);
        if (memcmp(utf16, c->utf16, c->units * sizeof *utf16) != 0)
            fail_msg("to UTF-16: %s", c->name);
        free(utf16);
        free(utf8);
    }
}

static void test_every_unit(void **state) {
    (void)state;
    for (unsigned long unit = 0; unit <= 0xFFFF; unit++) {
        sal_Unicode from = (sal_Unicode)unit, to = 0;
        char utf8[3];
        size_t bytes = cuno_to_utf8(&from, 1, utf8);
        assert_int_equal(cuno_utf16_length(utf8, bytes), 1);
        cuno_to_utf16(utf8, bytes, &to);
        assert_int_equal(to, from);
    }
}

static void test_bytes_that_are_no_character(void **state) {
    (void)state;
    static const struct {
        const char *bytes;
        size_t length, units;
    } cases[] = {
        {"\x80", 1, 1},             /* stray */
        {"\xC0\x80", 2, 2},         /* overlong NUL */
        {"\xC3", 1, 1},             /* cut */
        {"\xE2\x80", 2, 2},         /* cut */
        {"\xE0\x80\x80", 3, 3},     /* overlong */
        {"\xF5\x80\x80\x80", 4, 4}, /* beyond Unicode */
        {"\xF4\x90\x80\x80", 4, 4}, /* beyond Unicode */
        {"a\xFF", 2, 2},
    };
    for (size_t i = 0; i < LENGTH(cases); i++) {
        char *copy = malloc(cases[i].length);
        assert_non_null(copy);
        memcpy(copy, cases[i].bytes, cases[i].length);
        assert_int_equal(cuno_utf16_length(copy, cases[i].length), cases[i].units);
        sal_Unicode out[4];
        cuno_to_utf16(copy, cases[i].length, out);
        assert_int_equal(out[cases[i].units - 1], 0xFFFD);
        free(copy);
    }
}

static void test_new_string(void **state) {
    (void)state;
    rtl_uString *string = cuno_new_string("a\0\xED\xA0\x80", 5);
    assert_non_null(string);
    assert_int_equal(string->length, 3);
    assert_int_equal(string->buffer[1], 0);
    assert_int_equal(string->buffer[2], 0xD800);
    rtl_uString_release(string);
    string = cuno_new_string("", 0);
    assert_int_equal(string->length, 0);
    rtl_uString_release(string);
}

/* ---- Anys ---------------------------------------------------------------------------------------------------- */

static void test_any_number_and_text(void **state) {
    (void)state;
    uno_Any any;
    double number = 0;
    assert_true(cuno_any_number(&any, 149.94));
    assert_int_equal(any.pType->eTypeClass, typelib_TypeClass_DOUBLE);
    assert_true(cuno_get_number(&any, &number));
    assert_true(number == 149.94);
    assert_null(cuno_get_string(&any));
    uno_any_destruct(&any, NULL);

    assert_true(cuno_any_text(&any, "Sedang", 6));
    assert_int_equal(any.pType->eTypeClass, typelib_TypeClass_STRING);
    assert_false(cuno_get_number(&any, &number));
    assert_int_equal(cuno_get_string(&any)->length, 6);
    uno_any_destruct(&any, NULL);
}

static void test_every_number_type(void **state) {
    (void)state;
    sal_Int8 byte = -5;
    sal_Int16 small = -500;
    sal_uInt16 usmall = 65000;
    sal_Int32 plain = -70000;
    sal_uInt32 uplain = 4000000000U;
    sal_Int64 hyper = -5000000000;
    sal_uInt64 uhyper = 5000000000;
    float real = 0.5F;
    sal_Bool yes = sal_True;
    const struct {
        typelib_TypeClass type_class;
        void *value;
        double wanted;
    } cases[] = {
        {typelib_TypeClass_BYTE, &byte, -5},
        {typelib_TypeClass_SHORT, &small, -500},
        {typelib_TypeClass_UNSIGNED_SHORT, &usmall, 65000},
        {typelib_TypeClass_LONG, &plain, -70000},
        {typelib_TypeClass_UNSIGNED_LONG, &uplain, 4e9},
        {typelib_TypeClass_HYPER, &hyper, -5e9},
        {typelib_TypeClass_UNSIGNED_HYPER, &uhyper, 5e9},
        {typelib_TypeClass_FLOAT, &real, 0.5},
        {typelib_TypeClass_BOOLEAN, &yes, 1},
    };
    for (size_t i = 0; i < LENGTH(cases); i++) {
        uno_Any any;
        double number = 0;
        uno_type_any_construct(&any, cases[i].value, *typelib_static_type_getByTypeClass(cases[i].type_class), NULL);
        assert_true(cuno_get_number(&any, &number));
        assert_true(number == cases[i].wanted);
        uno_any_destruct(&any, NULL);
    }
}

static void test_sequence_too_large(void **state) {
    (void)state;
    assert_null(cuno_new_sequence((size_t)SAL_MAX_INT32 + 1, 1));
    assert_null(cuno_new_sequence(SIZE_MAX / 8, 16));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_both_ways),
        cmocka_unit_test(test_every_unit),
        cmocka_unit_test(test_bytes_that_are_no_character),
        cmocka_unit_test(test_new_string),
        cmocka_unit_test(test_any_number_and_text),
        cmocka_unit_test(test_every_number_type),
        cmocka_unit_test(test_sequence_too_large),
    };
    return cmocka_run_group_tests_name("uno_helpers", tests, NULL, NULL);
}
