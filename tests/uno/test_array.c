/* SPDX-License-Identifier: MPL-2.0
 *
 * test_array.c - what Calc's values are made of and read from (src/calc/array.h). Built with the sanitizers.
 */
#include "../../src/calc/array.h"

#include <setjmp.h>
#include <cmocka.h>

#define LENGTH(array) (sizeof(array) / sizeof(array)[0])

static void test_error_numbers(void **state) {
    (void)state;
    static const unsigned codes[] = {502, 503, 511, 519, 532, 32767};
    for (size_t i = 0; i < LENGTH(codes); i++) {
        double number = calc_error_number(codes[i]);
        uint64_t bits;
        memcpy(&bits, &number, sizeof bits);
        assert_true(number != number);
        assert_int_equal(bits & 0xFFFFFFFF, codes[i]);
        assert_int_equal(bits >> 51, 0xFFF); /* quiet, positive */
    }
}

/* ---- Arrays -------------------------------------------------------------------------------------------------- */

static void test_grid_of_numbers(void **state) {
    (void)state;
    for (size_t columns = 1; columns <= 4; columns++) {
        calc_grid grid;
        uno_Any any;
        assert_true(calc_grid_begin(&grid, 3, columns));
        for (size_t i = 0; i < 3 * columns; i++)
            assert_true(calc_grid_number(&grid, (double)i));
        calc_grid_end(&grid, &any);
        calc_table table;
        calc_get_table(&any, &table);
        assert_int_equal(table.cells, CALC_DOUBLE_CELLS);
        assert_int_equal(table.rows, 3);
        assert_int_equal(table.columns, columns);
        for (size_t i = 0; i < 3 * columns; i++)
            assert_true(((const double *)calc_row(&table, i / columns))[i % columns] == (double)i);
        uno_any_destruct(&any, NULL);
    }
}

/* A 3 x 2 table whose cell at `place` is a text among numbers, or a number among texts. A number tells its place, a
 * text by its length. */
static void check_mixed_grid(size_t place, bool text_at_place) {
    calc_grid grid;
    uno_Any any;
    assert_true(calc_grid_begin(&grid, 3, 2));
    for (size_t i = 0; i < 6; i++) {
        bool is_text = (i == place) == text_at_place;
        assert_true(is_text ? calc_grid_text(&grid, "abcdef", i) : calc_grid_number(&grid, (double)i));
    }
    calc_grid_end(&grid, &any);
    calc_table table;
    calc_get_table(&any, &table);
    assert_int_equal(table.cells, CALC_ANY_CELLS);
    for (size_t i = 0; i < 6; i++) {
        const uno_Any *cell = (const uno_Any *)calc_row(&table, i / 2) + i % 2;
        bool is_text = (i == place) == text_at_place;
        double number = -1;
        assert_true(cuno_get_number(cell, &number) == !is_text);
        assert_true(is_text ? cuno_get_string(cell)->length == (sal_Int32)i : number == (double)i);
    }
    uno_any_destruct(&any, NULL);
}

static void test_grid_with_a_text(void **state) {
    (void)state;
    for (size_t place = 0; place < 6; place++)
        check_mixed_grid(place, true);
}

static void test_grid_with_a_number(void **state) {
    (void)state;
    for (size_t place = 0; place < 6; place++)
        check_mixed_grid(place, false);
}

/* All text: a table of strings, which Calc enters in its pool. */
static void test_grid_of_texts(void **state) {
    (void)state;
    for (size_t columns = 1; columns <= 3; columns++) {
        calc_grid grid;
        uno_Any any;
        assert_true(calc_grid_begin(&grid, 2, columns));
        for (size_t i = 0; i < 2 * columns; i++)
            assert_true(calc_grid_text(&grid, "abcdef", i));
        calc_grid_end(&grid, &any);
        calc_table table;
        calc_get_table(&any, &table);
        assert_int_equal(table.cells, CALC_STRING_CELLS);
        assert_int_equal(table.rows, 2);
        assert_int_equal(table.columns, columns);
        for (size_t i = 0; i < 2 * columns; i++) {
            const rtl_uString *text = ((rtl_uString *const *)calc_row(&table, i / columns))[i % columns];
            assert_int_equal(text->length, i);
        }
        uno_any_destruct(&any, NULL);
    }
}

/* Labels that repeat are one string, and still the right one: more of them than are kept, long ones, not ASCII. */
static void test_grid_of_labels(void **state) {
    (void)state;
    static const char *const labels[] = {"Tinggi",
                                         "Sedang",
                                         "Rendah",
                                         "Tinggo",
                                         "",
                                         "-",
                                         "A",
                                         "AA",
                                         "B",
                                         "BB",
                                         "CC",
                                         "C",
                                         "\303\251",
                                         "\303\250",
                                         "Tingg",
                                         "Pada tahun 2024, indikator ini ditargetkan",
                                         "Pada tahun 2024, indikator ini terealisasi"};
    enum { LABELS = sizeof labels / sizeof *labels, ROWS = 40 };
    for (size_t distinct = 1; distinct <= LABELS; distinct++) {
        calc_grid grid;
        uno_Any any;
        assert_true(calc_grid_begin(&grid, ROWS, 1));
        for (size_t i = 0; i < ROWS; i++) {
            const char *label = labels[i * 7 % distinct];
            assert_true(calc_grid_text(&grid, label, strlen(label)));
        }
        calc_grid_end(&grid, &any);
        calc_table table;
        calc_get_table(&any, &table);
        for (size_t i = 0; i < ROWS; i++) {
            const rtl_uString *text = *(rtl_uString *const *)calc_row(&table, i);
            char back[CUNO_UTF8_MAX(64)];
            size_t length = cuno_to_utf8(text->buffer, (size_t)text->length, back);
            assert_int_equal(length, strlen(labels[i * 7 % distinct]));
            assert_memory_equal(back, labels[i * 7 % distinct], length);
        }
        uno_any_destruct(&any, NULL);
    }
}

/* Thrown away after any number of cells; the leak sanitizer looks on. */
static void test_grid_abandoned(void **state) {
    (void)state;
    for (size_t cells = 0; cells < 6; cells++) {
        for (size_t other = 0; other <= cells; other++) {
            for (int text = 0; text < 2; text++) {
                calc_grid grid;
                assert_true(calc_grid_begin(&grid, 3, 2));
                for (size_t i = 0; i < cells; i++)
                    assert_true((i == other) == text ? calc_grid_text(&grid, "abc", 3) : calc_grid_number(&grid, 1));
                calc_grid_abandon(&grid);
            }
        }
    }
}

static void test_table_of_unequal_rows(void **state) {
    (void)state;
    uno_Sequence *outer = cuno_new_sequence(2, sizeof(uno_Sequence *));
    for (size_t i = 0; i < 2; i++) {
        uno_Sequence *row = cuno_new_sequence(2 - i, sizeof(double));
        memset(row->elements, 0, (2 - i) * sizeof(double));
        ((uno_Sequence **)(void *)outer->elements)[i] = row;
    }
    uno_Any any;
    calc_table table;
    cuno_any_sequence(&any, outer, &calc_doubles);
    calc_get_table(&any, &table);
    assert_int_equal(table.columns, 2);
    assert_non_null(calc_row(&table, 0));
    assert_null(calc_row(&table, 1));
    uno_any_destruct(&any, NULL);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_error_numbers),    cmocka_unit_test(test_grid_of_numbers),
        cmocka_unit_test(test_grid_with_a_text), cmocka_unit_test(test_grid_with_a_number),
        cmocka_unit_test(test_grid_of_texts),    cmocka_unit_test(test_grid_of_labels),
        cmocka_unit_test(test_grid_abandoned),   cmocka_unit_test(test_table_of_unequal_rows),
    };
    return cmocka_run_group_tests_name("calc_array", tests, NULL, NULL);
}
