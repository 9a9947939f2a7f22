/* SPDX-License-Identifier: MPL-2.0
 *
 * test_command.c - what the commands have that needs no office: arguments, the table of commands, text that grows, CSV,
 * names of cells. rtl_allocateMemory is this program's own and can be told to fail.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../src/calc/sheet.h"
#include "../../src/command/commands.h"
#include "../../src/command/findings.h"
#include "../../src/writer/grid.h"

#include <setjmp.h>
#include <cmocka.h>

#define LENGTH(array) ((int)(sizeof(array) / sizeof(array)[0]))

static long fail_at;

void *SAL_CALL rtl_allocateMemory(sal_Size size) {
    static void *(*real)(sal_Size);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "rtl_allocateMemory");
    return fail_at > 0 && --fail_at == 0 ? NULL : real(size);
}

/* ---- Arguments ----------------------------------------------------------------------------------------------- */

typedef struct parse_case {
    const char *text, *wanted; /* "name|argument=value|..." or "!message" */
} parse_case;

static const parse_case parse_cases[] = {
    {"periksa", "periksa"},
    {"periksa&keluar", "periksa|keluar="},
    {"&periksa&&keluar&", "periksa|keluar="},
    {"sebar&folder=file:///a%20b/%C3%A4&x=1=2", "sebar|folder=file:///a b/\xC3\xA4|x=1=2"},
    {"%70eriksa&a%26b=%3D", "periksa|a&b=="},
    {"x&a+b=c+d", "x|a+b=c+d"},
    {"x&=leer", "x|=leer"},
    {"x&a=%e2%82%ac", "x|a=\xE2\x82\xAC"},
    {"x&a=%", "!Argumen tidak terbaca: setelah % harus ada dua angka heksadesimal (bukan 00)"},
    {"x&a=%4", "!Argumen tidak terbaca: setelah % harus ada dua angka heksadesimal (bukan 00)"},
    {"x&a=%4g", "!Argumen tidak terbaca: setelah % harus ada dua angka heksadesimal (bukan 00)"},
    {"x&a=%00", "!Argumen tidak terbaca: setelah % harus ada dua angka heksadesimal (bukan 00)"},
    {"%zz", "!Argumen tidak terbaca: setelah % harus ada dua angka heksadesimal (bukan 00)"},
    {"", "!Perintah tidak disebut"},
    {"&&", "!Perintah tidak disebut"},
    {"x&1&2&3&4&5&6&7&8&9&10&11&12&13&14&15&16", "x|1=|2=|3=|4=|5=|6=|7=|8=|9=|10=|11=|12=|13=|14=|15=|16="},
    {"x&1&2&3&4&5&6&7&8&9&10&11&12&13&14&15&16&17", "!Argumen terlalu banyak (paling banyak 16)"},
};

static void test_arguments(void **state) {
    (void)state;
    for (int i = 0; i < LENGTH(parse_cases); i++) {
        cuno_scope s;
        command_arguments parsed;
        char got[1000];
        cuno_begin(&s, NULL);
        if (arguments_parse(&s, parse_cases[i].text, &parsed)) {
            int used = snprintf(got, sizeof got, "%s", parsed.name);
            for (int k = 0; k < parsed.count; k++)
                used += snprintf(got + used, sizeof got - (size_t)used, "|%s=%s", parsed.list[k].name,
                                 parsed.list[k].value);
        } else {
            snprintf(got, sizeof got, "!%s", s.message);
        }
        assert_string_equal(got, parse_cases[i].wanted);
        cuno_end(&s);
    }
}

static void test_get(void **state) {
    (void)state;
    cuno_scope s;
    command_arguments parsed;
    cuno_begin(&s, NULL);
    assert_true(arguments_parse(&s, "x&keluar&folder=a", &parsed));
    assert_string_equal(arguments_get(&parsed, "keluar"), "");
    assert_string_equal(arguments_get(&parsed, "folder"), "a");
    assert_null(arguments_get(&parsed, "Keluar"));
    assert_null(arguments_get(&parsed, "x"));
    cuno_end(&s);
}

static void test_no_memory(void **state) {
    (void)state;
    cuno_scope s;
    command_arguments parsed;
    rt_buffer text = {NULL, 0, 0, false};
    cuno_begin(&s, NULL);
    fail_at = 1;
    assert_false(arguments_parse(&s, "x&keluar", &parsed));
    assert_string_equal(s.message, "out of memory");
    cuno_end(&s);
    rt_format(&text, "kept");
    assert_false(rt_reserve(&text, SIZE_MAX / 2));
    rt_format(&text, "lost");
    assert_true(text.failed);
    assert_string_equal(rt_text(&text), "kept");
    rt_free(&text);
    assert_false(text.failed);
    assert_string_equal(rt_text(&text), "");
}

/* ---- Commands ------------------------------------------------------------------------------------------------ */

static void test_table(void **state) {
    (void)state;
    assert_string_equal(command_find("periksa&buku", 0)->id, "Periksa Buku Kerja");
    assert_string_equal(command_find("periksa&buku&keluar", COMMAND_WRITER)->id, "Periksa Buku Kerja");
    assert_string_equal(command_find("periksa", COMMAND_WRITER)->id, "Periksa Dokumen");
    assert_string_equal(command_find("periksa", COMMAND_CALC)->id, "Periksa Lembar");
    assert_string_equal(command_find("periksa&keluar", COMMAND_WRITER)->id, "Periksa Dokumen");
    assert_null(command_find("perik", 0));
    assert_null(command_find("periksaa", 0));
    assert_null(command_find("", 0));
    assert_int_equal(command_where("periksa"), COMMAND_CALC | COMMAND_WRITER);
    assert_int_equal(command_where("periksa&dokumen"), COMMAND_WRITER);
    assert_int_equal(command_where("periksa&lembar"), COMMAND_CALC);
    assert_int_equal(command_where("tidakada"), 0);
}

/* In Calc and in Writer the menu begins with checking and ends with the list of functions. */
static void test_order(void **state) {
    (void)state;
    static const struct row {
        const char *command;
        int where;
    } rows[] = {
#define ROW(command, where, bar, function, id, en) {command, where},
        COMMANDS(ROW)
#undef ROW
    };
    for (int program = COMMAND_CALC; program <= COMMAND_WRITER; program *= 2) {
        const char *first = NULL, *last = "";
        for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
            if (rows[i].where & program) {
                first = first == NULL ? rows[i].command : first;
                last = rows[i].command;
            }
        assert_non_null(first);
        assert_int_equal(strncmp(first, "periksa", 7), 0);
        assert_string_equal(last, "daftar");
    }
}

/* ---- Text, CSV ----------------------------------------------------------------------------------------------- */

static void test_text(void **state) {
    (void)state;
    rt_buffer text = {NULL, 0, 0, false};
    assert_string_equal(rt_text(&text), "");
    size_t wanted = 0;
    for (int i = 0; i < 2000; i++) {
        rt_format(&text, "%d;", i);
        wanted += (size_t)snprintf(NULL, 0, "%d;", i);
    }
    assert_int_equal(text.length, wanted);
    assert_string_equal(rt_text(&text) + wanted - 5, "1999;");
    rt_free(&text);
    assert_null(text.at);
}

static void test_csv(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"Tabel 3.7", "Tabel 3.7"},
        {"a;b", "\"a;b\""},
        {"kata \"x\"", "\"kata \"\"x\"\"\""},
        {"dua\nbaris", "\"dua\nbaris\""},
        {"=1+1", "'=1+1"},
        {"+62", "+62"},
        {"-12,50", "-12,50"},
        {"-1.234,5%", "-1.234,5%"},
        {"-", "'-"},
        {"-12 orang", "'-12 orang"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""},
        {"89,17", "89,17"},
    };
    for (int i = 0; i < LENGTH(cases); i++) {
        rt_buffer text = {NULL, 0, 0, false};
        csv_field(&text, cases[i][0]);
        assert_string_equal(rt_text(&text), cases[i][1]);
        rt_free(&text);
    }
}

/* ---- Names of cells ------------------------------------------------------------------------------------------ */

static void test_calc_names(void **state) {
    (void)state;
    static const struct {
        size_t column, row;
        const char *name;
    } cases[] = {{0, 0, "A1"},   {25, 9, "Z10"},  {26, 0, "AA1"},   {51, 0, "AZ1"},
                 {52, 0, "BA1"}, {701, 0, "ZZ1"}, {702, 0, "AAA1"}, {16383, 1048575, "XFD1048576"}};
    for (int i = 0; i < LENGTH(cases); i++) {
        char name[32];
        calc_cell_name(name, sizeof name, cases[i].column, cases[i].row);
        assert_string_equal(name, cases[i].name);
    }
    cuno_scope s;
    cuno_begin(&s, NULL);
    assert_string_equal(calc_quoted(&s, "3.7 It's"), "'3.7 It''s'");
    cuno_end(&s);
}

/* Writer's letters run A...Z a...z. */
static void test_writer_names(void **state) {
    (void)state;
    static const struct {
        const char *name;
        size_t row, box;
    } cases[] = {{"A1", 0, 0},   {"Z3", 2, 25},     {"a1", 0, 26},  {"z1", 0, 51},
                 {"AA1", 0, 52}, {"Az12", 11, 103}, {"BA1", 0, 104}};
    for (int i = 0; i < LENGTH(cases); i++) {
        size_t row, box;
        char name[24];
        assert_true(grid_place(cases[i].name, &row, &box));
        assert_int_equal(row, cases[i].row);
        assert_int_equal(box, cases[i].box);
        grid_name(name, sizeof name, row, box);
        assert_string_equal(name, cases[i].name);
    }
    size_t row, box;
    assert_true(grid_place("B2.1.3", &row, &box));
    assert_int_equal(box, 1);
    static const char *const bad[] = {"", "A", "1", "A0", "A1x", "1A", "-A1"};
    for (int i = 0; i < LENGTH(bad); i++)
        assert_false(grid_place(bad[i], &row, &box));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arguments), cmocka_unit_test(test_get),        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_table),     cmocka_unit_test(test_order),      cmocka_unit_test(test_text),
        cmocka_unit_test(test_csv),       cmocka_unit_test(test_calc_names), cmocka_unit_test(test_writer_names),
    };
    return cmocka_run_group_tests_name("command", tests, NULL, NULL);
}
