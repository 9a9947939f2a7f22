/* SPDX-License-Identifier: MPL-2.0
 *
 * The reader of figures: what it accepts, what it refuses, every number cell of the printed report, and random texts
 * against an independent reading.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/core/intern.h"
#include "ask.h"
#include "cases.h"
#include "figure.h"
#include "../lib/rows.h"

static lkj_value text_value(const char *text, size_t length) {
    return (lkj_value){LKJ_TEXT, 0, text, length};
}

/* Value with a point and its unit; FORMATANGKA of it; the decimals kept exactly where they fit 18 digits. */
static void accepted(void **state) {
    row *r = *state;
    lkj_value value = text_value(r->cells[0], r->lengths[0]);
    lkj_figure figure = {0};
    assert_string_equal(status_name(lkj_read(&value, &figure)), "OK");
    if (figure.number != strtod(r->cells[1], NULL))
        fail_msg("%.17g is not %s", figure.number, r->cells[1]);

    const char *unit = r->count > 2 ? r->cells[2] : "";
    assert_int_equal(figure.unit_length, strlen(unit));
    assert_memory_equal(figure.unit, unit, strlen(unit));

    /* The expected value's own digits, without sign, point and leading zeros. */
    char digits[300];
    size_t count = 0;
    size_t scale = 0;
    bool after_point = false;
    for (const char *p = r->cells[1]; *p != '\0'; p++) {
        if (*p == '.')
            after_point = true;
        else if (*p != '-') {
            scale += after_point;
            if (count > 0 || *p != '0')
                digits[count++] = *p;
        }
    }
    digits[count] = '\0';
    if (count > LKJ_MAX_DIGITS) {
        assert_false(figure.exact);
        return;
    }
    if (!figure.exact) /* zeros behind the comma count as digits too: "1,000...0" */
        return;
    assert_true(figure.from_text);
    assert_int_equal(figure.decimal.coefficient, strtoull(count > 0 ? digits : "0", NULL, 10));
    assert_int_equal(figure.decimal.scale, scale);
    assert_int_equal(figure.decimal.negative, r->cells[1][0] == '-');
}

static void refused(void **state) {
    row *r = *state;
    lkj_value value = text_value(r->cells[0], r->lengths[0]);
    double number = 42;
    assert_string_equal(status_name(ask_number("angka", VALUES(&value), &number)), "#VALUE!");
    assert_true(number == 42);
}

/* Every cell with figures of the printed report. FORMATANGKA(ANGKA(x); decimals of x) must give x back, but for the
 * unit and the Rp that FORMATANGKA does not print. */
static bool is_number_column(const char *name) {
    static const char *const prefixes[] = {
        "target",  "realisasi", "capaian",    "tingkat_",  "anggaran",   "s1",     "s2",    "sebelum",
        "sesudah", "bertambah", "laki",       "perempuan", "jumlah",     "pns_",   "pppk_", "d3",
        "sd",      "slt",       "struktural", "ahli_",     "fungsional", "eselon", "jf",    "phl"};
    for (size_t i = 0; i < sizeof prefixes / sizeof prefixes[0]; i++)
        if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
            return true;
    return false;
}

static bool is_malformed_in_print(const char *cell) {
    static const char *const cells[] = {"116.324.1500", "10.000.404.922, 25", "8.736.712.120,0 0", "8.317.874.422,2 5",
                                        "7.061.881.620,0 0"};
    for (size_t i = 0; i < sizeof cells / sizeof cells[0]; i++)
        if (strcmp(cell, cells[i]) == 0)
            return true;
    return false;
}

static const char *const data_files[] = {
    "tabel-1.1",
    "tabel-1.2",
    "tabel-1.3",
    "tabel-1.4",
    "tabel-1.5",
    "tabel-1.6",
    "tabel-1.7",
    "tabel-1.8",
    "tabel-2.1",
    "tabel-2.3",
    "tabel-2.5",
    "tabel-2.6",
    "tabel-3.2",
    "tabel-3.3",
    "tabel-3.4",
    "tabel-3.5",
    "tabel-3.6",
    "tabel-3.7",
    "tabel-3.8",
    "tabel-3.9",
    "tabel-3.10",
    "pk-bidang-kelembagaan-anggaran",
    "pk-bidang-kelembagaan-indikator",
    "pk-bidang-koperasi-anggaran",
    "pk-bidang-koperasi-indikator",
    "pk-bidang-usaha-kecil-anggaran",
    "pk-bidang-usaha-kecil-indikator",
    "pk-kepala-dinas-anggaran",
    "pk-kepala-dinas-indikator",
    "pk-sekretaris-anggaran",
    "pk-sekretaris-indikator",
    "pk-seksi-kurikulum-silabi-anggaran",
    "pk-seksi-kurikulum-silabi-indikator",
    "pk-seksi-penyelenggaraan-pelatihan-anggaran",
    "pk-seksi-penyelenggaraan-pelatihan-indikator",
    "pk-subbag-kepegawaian-umum-anggaran",
    "pk-subbag-kepegawaian-umum-indikator",
    "pk-subbag-program-keuangan-aset-anggaran",
    "pk-subbag-program-keuangan-aset-indikator",
    "pk-subbag-tata-usaha-anggaran",
    "pk-subbag-tata-usaha-indikator",
    "pk-upt-balai-pelatihan-anggaran",
    "pk-upt-balai-pelatihan-indikator",
};

/* "Rp. 119.998.800,00" -> "119.998.800,00": what FORMATANGKA must give back. */
static void bare_figure(const char *cell, char *out) {
    const char *p = cell;
    if (strncmp(p, "Rp", 2) == 0)
        p += p[2] == '.' ? 3 : 2;
    while (*p == ' ')
        p++;
    while (*p != '\0' && strchr("-0123456789.,", *p) != NULL)
        *out++ = *p++;
    *out = '\0';
    if (out[-1] == '-')
        out[-2] = '\0'; /* ",-" */
}

/* Tabel 1.6 prints whole numbers without thousands dots. */
static void drop_dots(char *text) {
    char *out = text;
    for (; *text != '\0'; text++)
        if (*text != '.')
            *out++ = *text;
    *out = '\0';
}

typedef struct data_cell {
    char name[200];
    char text[100];
} data_cell;

static void data_cell_test(void **state) {
    const data_cell *cell = *state;
    lkj_value value = text_value(cell->text, strlen(cell->text));
    double number = 0;
    lkj_status status = ask_number("angka", VALUES(&value), &number);
    if (is_malformed_in_print(cell->text)) {
        assert_string_equal(status_name(status), "#VALUE!");
        return;
    }
    if (strcmp(cell->text, "-") == 0) {
        assert_string_equal(status_name(status), "\"-\"");
        return;
    }
    assert_string_equal(status_name(status), "OK");

    char bare[100];
    bare_figure(cell->text, bare);
    const char *comma = strchr(bare, ',');
    lkj_value decimals = {LKJ_NUMBER, comma == NULL ? 0 : (double)strlen(comma + 1), NULL, 0};
    lkj_value as_number = {LKJ_NUMBER, number, NULL, 0};
    char buffer[100];
    lkj_text out = {buffer, sizeof buffer - 1, 0};
    assert_int_equal(ask_text("formatangka", VALUES(&as_number, &decimals), &out), LKJ_OK);
    buffer[out.length] = '\0';
    if (strchr(bare, '.') == NULL)
        drop_dots(buffer);
    assert_string_equal(buffer, bare);

    /* As text nothing needs to be said: it has the decimals it is printed with. */
    out.length = 0;
    assert_int_equal(ask_text("formatangka", VALUES(&value), &out), LKJ_OK);
    buffer[out.length] = '\0';
    if (strchr(bare, '.') == NULL)
        drop_dots(buffer);
    assert_string_equal(buffer, bare);
}

/* The printed figures of the report that are gathered, and the table that is read. */
enum { MAX_DATA = 4000 };
typedef struct data_tests {
    const char *table;
    bool wanted[ROWS_CELLS]; /* columns that hold numbers */
    data_cell *cells;
    struct CMUnitTest *tests;
    size_t count;
} data_tests;

static void add_figures(void *context, size_t number, char **cells, size_t count) {
    data_tests *all = context;
    for (size_t i = 0; i < count; i++) {
        if (number == 0) {
            all->wanted[i] = is_number_column(cells[i]);
        } else if (all->wanted[i] && *cells[i] != '\0' && all->count < MAX_DATA) {
            data_cell *c = &all->cells[all->count];
            snprintf(c->name, sizeof c->name, "%s baris %zu kolom %zu: %.60s", all->table, number, i + 1, cells[i]);
            snprintf(c->text, sizeof c->text, "%.99s", cells[i]);
            all->tests[all->count++] = (struct CMUnitTest){c->name, data_cell_test, NULL, NULL, c};
        }
    }
}

static int test_data(void) {
    data_tests all = {.cells = calloc(MAX_DATA, sizeof *all.cells), .tests = calloc(MAX_DATA, sizeof *all.tests)};
    if (all.cells == NULL || all.tests == NULL)
        tap_give_up("out of memory");
    for (size_t i = 0; i < sizeof data_files / sizeof data_files[0]; i++) {
        char path[160];
        snprintf(path, sizeof path, "examples/lkj2024/%s.tsv", data_files[i]);
        all.table = data_files[i];
        memset(all.wanted, 0, sizeof all.wanted);
        rows_of(path, add_figures, &all);
    }
    int failed = _cmocka_run_group_tests("data", all.tests, all.count, NULL, NULL);
    free(all.cells);
    free(all.tests);
    return failed;
}

/* 200,000 random decimals, printed by the test in Indonesian marks, must come back as they are. */
static void random_decimals(void **state) {
    (void)state;
    uint64_t seed = 20241231;
    for (int i = 0; i < 200000; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        int digits = (int)(seed >> 33) % 18 + 1;
        int scale = (int)(seed >> 40) % (digits + 3);
        bool negative = seed >> 63 != 0;
        uint64_t coefficient = 0;
        for (int d = 0; d < digits; d++) {
            seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            coefficient = coefficient * 10 + (seed >> 40) % 10;
        }
        char plain[48];
        snprintf(plain, sizeof plain, "%0*llu", scale + 1, (unsigned long long)coefficient);
        size_t whole = strlen(plain) - (size_t)scale;
        char text[80];
        size_t length = 0;
        if (negative)
            text[length++] = '-';
        for (size_t d = 0; d < strlen(plain); d++) {
            if (d == whole)
                text[length++] = ',';
            else if (d > 0 && d < whole && (whole - d) % 3 == 0)
                text[length++] = '.';
            text[length++] = plain[d];
        }
        lkj_value value = text_value(text, length);
        lkj_figure figure = {0};
        assert_int_equal(lkj_read(&value, &figure), LKJ_OK);
        assert_true(figure.decimal.coefficient == coefficient && figure.decimal.scale == scale);
        char exact[64];
        snprintf(exact, sizeof exact, "%s%llue-%d", negative ? "-" : "", (unsigned long long)coefficient, scale);
        assert_true(figure.number == strtod(exact, NULL));

        char buffer[80];
        lkj_text out = {buffer, sizeof buffer, 0};
        lkj_put_decimal(&out, figure.decimal, -1);
        size_t skip = negative && coefficient == 0;
        assert_int_equal(out.length, length - skip);
        assert_memory_equal(buffer, text + skip, out.length);
    }
}

/* From all the digits that a double has (printf's own rounding takes a tie to even). */
static double half_up_at_15(double number) {
    char all[1100];
    snprintf(all, sizeof all, "%.800e", fabs(number)); /* d.ddd... */
    unsigned long long digits = (unsigned long long)(all[0] - '0');
    for (int i = 2; i < 16; i++)
        digits = digits * 10 + (unsigned long long)(all[i] - '0');
    if (all[16] >= '5')
        digits++;
    char rounded[48];
    snprintf(rounded, sizeof rounded, "%s%llue%d", number < 0 ? "-" : "", digits, atoi(strchr(all, 'e') + 1) - 14);
    return strtod(rounded, NULL);
}

/* A double becomes the decimal at 15 digits, and back. */
static void random_doubles(void **state) {
    (void)state;
    uint64_t seed = 7;
    for (int i = 0; i < 200000; i++) {
        seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        double number;
        if (i % 3 == 0) {
            memcpy(&number, &seed, sizeof number);
            if (!isfinite(number))
                continue;
        } else {
            number = (double)(int64_t)(seed >> 20) / (i % 3 == 1 ? 100 : 1e7);
        }
        lkj_decimal decimal = lkj_decimal_from_double(number);
        assert_true(lkj_decimal_to_double(decimal) == half_up_at_15(number));
    }
}

int main(void) {
    const struct CMUnitTest random[] = {cmocka_unit_test(random_decimals), cmocka_unit_test(random_doubles)};
    table *accept = read_table("tests/core/number-accepted.tsv", 2);
    table *refuse = read_table("tests/core/number-refused.tsv", 1);
    int failed = run_table("accepted", accept, accepted) + run_table("refused", refuse, refused) + test_data() +
                 cmocka_run_group_tests_name("random", random, NULL, NULL);
    free_table(accept);
    free_table(refuse);
    return failed != 0;
}
