/* SPDX-License-Identifier: MPL-2.0
 *
 * Runs the tables of cases for the functions of the core, tests/core/functions/NAME.tsv:
 *
 *   function <tab> arguments <tab> expected [<tab> note]
 *
 * The function is a row of the core's table, in any case; `test_functions NAME` runs its cases alone. Arguments as
 * cases.h describes; expected is a number, "text", or a status: "" and "-" for no data, #VALUE!, Err:502 ... Numbers
 * are compared at 15 significant digits. A text is asked for without room, with half the room and with all of it: each
 * call must count the same whole length, none may write beyond its room, and where there is no result nothing may be
 * written. A whole run looks that every function of the table has cases.
 */
#include <dirent.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"

enum { UNTOUCHED = 0x5A, MAX_FUNCTIONS = 128 };

static bool has_cases[MAX_FUNCTIONS];

static lkj_status call(const lkj_function *function, const argument *read, double *number, lkj_text *text) {
    lkj_argument arguments[MAX_ARGUMENTS];
    lkj_result result = {*number, *text};
    for (size_t i = 0; i < MAX_ARGUMENTS; i++)
        arguments[i] = (lkj_argument){read[i].value, read[i].array.rows > 0 ? &read[i].array : NULL};
    lkj_status status = lkj_call(function, arguments, &result);
    *number = result.number;
    text->length = result.text.length;
    return status;
}

/* With that much room: the status, and what was written of the text. */
static lkj_status call_with_room(const lkj_function *function, const argument *arguments, char *data, lkj_text *text) {
    double number = NAN;
    memset(data, UNTOUCHED, text->capacity + 1);
    text->data = data;
    text->length = 0;
    lkj_status status = call(function, arguments, &number, text);
    assert_int_equal((unsigned char)data[text->capacity], UNTOUCHED);
    for (size_t i = 0; status != LKJ_OK && i < text->capacity; i++)
        assert_int_equal((unsigned char)data[i], UNTOUCHED);
    return status;
}

static void check_text(const lkj_function *function, const argument *arguments, const row *r) {
    char none[1];
    lkj_text text = {none, 0, 0};
    lkj_status status = call_with_room(function, arguments, none, &text);
    size_t length = text.length;
    /* An empty unit is an OK answer that shows as no data does. */
    if (status == LKJ_OK && length == 0)
        status = LKJ_BLANK;
    bool expects_text = r->cells[2][0] == '"' && strcmp(r->cells[2], "\"\"") != 0 && strcmp(r->cells[2], "\"-\"") != 0;
    if (status != LKJ_OK || !expects_text) {
        assert_string_equal(status_name(status), r->cells[2]);
        return;
    }
    char *data = malloc(length + 3);
    assert_non_null(data);
    for (size_t room = length / 2; room <= length; room += length - length / 2) {
        text.capacity = room;
        assert_int_equal(call_with_room(function, arguments, data, &text), LKJ_OK);
        assert_int_equal(text.length, length);
    }
    data[length] = '"';
    data[length + 1] = '\0';
    assert_string_equal(data, r->cells[2] + 1);
    assert_int_equal(length + 2, r->lengths[2]);
    free(data);
}

static void check_number(const lkj_function *function, const argument *arguments, const row *r) {
    lkj_text text = {NULL, 0, 0};
    double number = NAN;
    const char *expected = r->cells[2];
    lkj_status status = call(function, arguments, &number, &text);
    if (strchr("#\"E", expected[0]) != NULL) {
        assert_string_equal(status_name(status), expected);
        assert_true(isnan(number)); /* on an error the result is left alone */
        return;
    }
    assert_string_equal(status_name(status), "OK");
    double wanted = strtod(expected, NULL);
    if (!(fabs(number - wanted) <= 1e-14 * fmax(fabs(number), fabs(wanted))))
        fail_msg("%.17g is not %s", number, expected);
}

static void one_case(void **state) {
    row *r = *state;
    argument arguments[MAX_ARGUMENTS];
    char *cell = malloc(r->lengths[1] + 1);
    const lkj_function *function = lkj_find_function(r->cells[0]);
    assert_non_null(cell);
    if (function == NULL)
        fail_msg("no function named %s", r->cells[0]);
    memcpy(cell, r->cells[1], r->lengths[1] + 1);
    size_t given = read_arguments(cell, r->lengths[1], arguments);
    if (given > lkj_parameter_count(function))
        fail_msg("%s has no %zu arguments", function->name, given);
    if (function->gives == LKJ_GIVES_TEXT)
        check_text(function, arguments, r);
    else
        check_number(function, arguments, r);
    free(cell);
}

static void every_function_has_cases(void **state) {
    (void)state;
    for (size_t i = 0; lkj_functions[i] != NULL; i++)
        if (!has_cases[i])
            fail_msg("%s has no case in tests/core/functions", lkj_functions[i]->name);
}

/* Notes whose cases these are, and leaves out those of other functions than `only`. */
static void choose(table *cases, const char *only) {
    size_t kept = 0;
    for (size_t i = 0; i < cases->count; i++) {
        const lkj_function *function = lkj_find_function(cases->rows[i].cells[0]);
        for (size_t k = 0; function != NULL && lkj_functions[k] != NULL; k++)
            has_cases[k] = has_cases[k] || lkj_functions[k] == function;
        if (only == NULL || function == lkj_find_function(only))
            cases->rows[kept++] = cases->rows[i];
    }
    cases->count = kept;
}

enum { NAME = 64 };

static int by_name(const void *a, const void *b) {
    return strcmp(a, b);
}

/* The tables of the folder, in order. Not glob(): MinGW has none. */
static size_t tables_in(const char *folder, char names[MAX_FUNCTIONS][NAME]) {
    size_t count = 0;
    DIR *directory = opendir(folder);
    for (struct dirent *entry; directory != NULL && (entry = readdir(directory)) != NULL && count < MAX_FUNCTIONS;) {
        size_t length = strlen(entry->d_name);
        if (length > 4 && length < NAME && strcmp(entry->d_name + length - 4, ".tsv") == 0)
            strcpy(names[count++], entry->d_name);
    }
    if (directory != NULL)
        closedir(directory);
    qsort(names, count, NAME, by_name);
    return count;
}

int main(int argc, char **argv) {
    static char names[MAX_FUNCTIONS][NAME];
    const char *only = argc > 1 ? argv[1] : NULL;
    int failed = 0;
    size_t count = tables_in("tests/core/functions", names);
    if (count == 0) {
        puts("Bail out! no table in tests/core/functions");
        return 2;
    }
    for (size_t i = 0; i < count; i++) {
        char path[NAME + sizeof "tests/core/functions/"];
        snprintf(path, sizeof path, "tests/core/functions/%.63s", names[i]);
        table *cases = read_table(path, 3);
        choose(cases, only);
        if (cases->count > 0)
            failed += run_table(names[i], cases, one_case);
        free_table(cases);
    }
    for (size_t i = 0; only != NULL && lkj_functions[i] != NULL; i++) {
        if (lkj_functions[i] == lkj_find_function(only) && !has_cases[i]) {
            printf("not ok - %s has no case in tests/core/functions\n", only);
            failed++;
        }
    }
    const struct CMUnitTest whole[] = {cmocka_unit_test(every_function_has_cases)};
    if (only == NULL)
        failed += cmocka_run_group_tests_name("the table", whole, NULL, NULL);
    return failed != 0;
}
