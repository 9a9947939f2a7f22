/* SPDX-License-Identifier: MPL-2.0
 *
 * The report without an office: place-holders (marks.tsv), what they print (figures.tsv), their pairs, fields and
 * rounds; prints of texts; the fragment; addresses (addresses.tsv).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/report/address.h"
#include "../../src/report/format.h"
#include "../../src/report/fragment.h"
#include "../../src/report/placeholder.h"
#include "../../src/report/prints.h"
#include "../../src/report/words.h"
#include "../core/cases.h"

/* ---- Place-holders --------------------------------------------------------------------------------------------- */

static const char *const kinds[] = {"tabel", "grafik", "narasi", "kalimat", "sel",
                                    "nama",  "jika",   "ulang",  "rumus",   "akhir"};
static const char *const formats[] = {"", " angka", " persen", " rupiah", " terbilang", " kategori"};
static const char *const compares[] = {" ada", " =", " <>", " <", " <=", " >", " >="};

static void say_operand(rt_buffer *to, const mark_operand *what) {
    switch (what->kind) {
    case MARK_NOTHING:
        rt_say(to, " _");
        return;
    case MARK_NUMBER:
        rt_format(to, " %g", what->number);
        return;
    case MARK_TEXT:
        rt_format(to, " \"%s\"", what->name);
        return;
    case MARK_RANGE:
        rt_format(to, " %s!%ld,%ld %ldx%ld", what->name, what->column, what->row, what->columns, what->rows);
        if (what->label[0] != '\0')
            rt_format(to, " [%s]", what->label);
        if (what->shift != 0)
            rt_format(to, " %+g", what->shift);
        return;
    case MARK_BY_NAME:
        rt_format(to, " %s", what->name);
        if (what->index > 0)
            rt_format(to, "#%ld", what->index);
    }
}

static void say_mark(rt_buffer *to, const mark *m) {
    rt_say(to, kinds[m->kind]);
    if (m->kind <= MARK_STORY || m->kind == MARK_REPEAT || m->kind == MARK_FORMULA)
        rt_format(to, " [%s]", m->name);
    if (m->about[0] != '\0')
        rt_format(to, " <%s>", m->about);
    if (m->kind == MARK_CALL)
        rt_format(to, " %s", m->name);
    for (int i = 0; i < m->argument_count; i++)
        say_operand(to, &m->arguments[i]);
    if (m->kind == MARK_CELL || m->kind == MARK_NAMED || m->kind == MARK_IF)
        say_operand(to, &m->what);
    if (m->kind == MARK_IF) {
        rt_say(to, compares[m->compare]);
        if (m->compare != MARK_FILLED)
            say_operand(to, &m->with);
    }
    rt_say(to, formats[m->format]);
    if (m->optional)
        rt_say(to, " bila ada");
    if (m->places >= 0)
        rt_format(to, " %d", m->places);
    if (m->landscape >= 0)
        rt_say(to, m->landscape ? " mendatar" : " tegak");
    if (m->number[0] != '\0')
        rt_format(to, " no %s", m->number);
}

static void reads(void **state) {
    const row *r = *state;
    mark m;
    rt_buffer said = {0};
    mark_problem problem = mark_read(r->cells[0], r->lengths[0], &m);
    if (problem == MARK_GOOD)
        say_mark(&said, &m);
    else
        rt_format(&said, "! %s", mark_problem_text(problem));
    assert_string_equal(said.at, r->cells[1]);
    rt_free(&said);
}

/* words.tsv: a place-holder, and how it is told to people. */
static void in_words(void **state) {
    const row *r = *state;
    mark m;
    rt_buffer said = {0};
    assert_int_equal(mark_read(r->cells[0], r->lengths[0], &m), MARK_GOOD);
    words_of(&m, strstr(r->cells[0], "#2") != NULL ? "S1.1" : NULL, &said);
    assert_string_equal(said.at, r->cells[1]);
    assert_null(strpbrk(said.at, "{}|"));
    rt_free(&said);
}

static void needs(void **state) {
    (void)state;
    assert_string_equal(words_needed("akhir renstra")->name, "target akhir Renstra");
    assert_null(words_needed("Lain"));
    assert_string_equal(words_needed_of_all("Pegawai"), "lembar Pegawai belum diisi");
    assert_string_equal(words_source("Tabel 1.1"), "; isi lembar Pegawai");
    assert_string_equal(words_source("Tabel 9.9"), "");
}

static void too_long(void **state) {
    (void)state;
    enum { SIZE = 1 << 20 };
    mark m;
    char *text = malloc(SIZE);
    assert_non_null(text);
    memset(text, 'a', SIZE);
    memcpy(text, "{{nama:", 7);
    memcpy(text + SIZE - 2, "}}", 2);
    assert_int_equal(mark_read(text, SIZE, &m), MARK_TOO_LONG);
    free(text);
}

/* A list of marks, one letter each: j jika, u ulang, a akhir, t a table, x one that cannot be read. What is expected:
 * for each the letter, in capitals if it has its partner, and ! if it is refused. */
static void pairs_of(const char *list, const char *expected) {
    enum { MOST = 32 };
    mark marks[MOST] = {0};
    mark_problem problems[MOST];
    size_t partner[MOST], count = strlen(list);
    char said[2 * MOST] = "", *to = said;
    for (size_t i = 0; i < count; i++) {
        marks[i].kind = list[i] == 'j'   ? MARK_IF
                        : list[i] == 'u' ? MARK_REPEAT
                        : list[i] == 'a' ? MARK_END
                                         : MARK_TABLE;
        problems[i] = list[i] == 'x' ? MARK_UNKNOWN : MARK_GOOD;
    }
    mark_pair(count, marks, problems, partner);
    for (size_t i = 0; i < count; i++) {
        *to++ = problems[i] != MARK_GOOD ? '!' : partner[i] != SIZE_MAX ? (char)(list[i] - 32) : list[i];
        if (partner[i] != SIZE_MAX)
            assert_int_equal(partner[partner[i]], i);
    }
    *to = '\0';
    assert_string_equal(said, expected);
}

static void pairs(void **state) {
    (void)state;
    pairs_of("tjta", "tJtA");
    pairs_of("jatuxa", "JAtU!A");
    pairs_of("jtuaata", "!t!!!t!");
    pairs_of("at", "!t");
    pairs_of("tj", "t!");
    pairs_of("jtja", "!t!!");
    pairs_of("jajja", "JA!!!");
    pairs_of("jaa", "JA!");
    pairs_of("", "");
}

static void fields(void **state) {
    (void)state;
    static const char text[] = "{{sel:'Tabel 3.7'.I5|persen}}";
    char name[MARK_FIELD], back[MARK_LONGEST + 3];
    mark_to_field(text, sizeof text - 1, name);
    assert_string_equal(name, "LKJ_sel_3a_27Tabel_203_2e7_27_2eI5_7cpersen");
    assert_true(mark_of_field(name, back));
    assert_string_equal(back, text);
    assert_false(mark_of_field("LKJ_a_", back));
    assert_false(mark_of_field("LKJ_a_4", back));
    assert_false(mark_of_field("Nilai", back));
}

static void rounds(void **state) {
    (void)state;
    static const char *const all[][2] = {
        {"{{nama:LKJ_I_indikator}}", "{{nama:LKJ_I_indikator#4}}"},
        {"{{nama:Capaian|persen 1}}", "{{nama:Capaian#4|persen 1}}"},
        {"{{nama:Capaian#2}}", "{{nama:Capaian#2}}"},
        {"{{narasi:ini}}", "{{narasi:S4}}"},
        {"{{narasi:S1}}", "{{narasi:S1}}"},
        {"{{kalimat:NARASI(LKJ_I_indikator;2024;\"a;b\";X#1)}}",
         "{{kalimat:NARASI(LKJ_I_indikator#4;2024;\"a;b\";X#1)}}"},
        {"{{tabel:3.2}}", "{{tabel:3.2}}"},
        {"{{narasi:ini|Akhir Renstra}}", "{{narasi:S4|Akhir Renstra}}"},
        {"{{narasi:instansi|Pagu}}", "{{narasi:instansi|Pagu}}"},
        {"{{rumus:ini}}", "{{rumus:S4}}"},
        {"{{tabel:PK [ke]|dari Sasaran}}", "{{tabel:PK 3|dari Sasaran}}"},
        {"{{sel:'PK [ke]'.A16}}", "{{sel:'PK 3'.A16}}"},
        {"{{sel:'PK [ke]'.C[ini]}}", "{{sel:'PK 3'.C[#S4]}}"},
        {"{{kalimat:X(A)|bila ada}}", "{{kalimat:X(A#4)|bila ada}}"},
        {"{{sel:'Tabel 3.3'.H[ini]|persen}}", "{{sel:'Tabel 3.3'.H[#S4]|persen}}"},
        {"{{kalimat:X(A;'T'.B[ini];T.C[ini]-1)}}", "{{kalimat:X(A#4;'T'.B[#S4];T.C[#S4]-1)}}"},
    };
    char to[MARK_LONGEST + 1];
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        assert_true(mark_for_round(all[i][0], strlen(all[i][0]), 4, 3, "S4", to));
        assert_string_equal(to, all[i][1]);
    }
}

/* ---- Figures --------------------------------------------------------------------------------------------------- */

static void prints_figure(void **state) {
    const row *r = *state;
    char text[200], *shown = r->cells[0];
    figure cell = {.filled = true};
    mark m;
    rt_buffer out = {0};
    const char *why = "";
    if (shown[0] == '"') {
        shown++;
        shown[strlen(shown) - 1] = '\0';
    } else {
        cell.is_number = true;
        cell.number = strtod(shown, &shown);
        shown++;
    }
    cell.shown = shown;
    snprintf(text, sizeof text, strcmp(r->cells[1], "-") == 0 ? "{{sel:A.A1%.0s}}" : "{{sel:A.A1|%s}}", r->cells[1]);
    assert_int_equal(mark_read(text, strlen(text), &m), MARK_GOOD);
    if (!figure_print(&cell, m.format, m.places, &out, &why)) {
        rt_clear(&out);
        rt_format(&out, "! %s", why);
    }
    assert_string_equal(rt_text(&out), r->count > 2 ? r->cells[2] : "");
    rt_free(&out);
}

static void conditions(void **state) {
    (void)state;
    figure number = {true, true, 124.97, "124,97%"}, text = {true, false, 0, "8,45%"}, none = {false, false, 0, ""};
    mark_operand hundred = {.kind = MARK_NUMBER, .number = 100}, high = {.kind = MARK_TEXT, .name = "sangat tinggi"};
    figure label = {true, false, 0, "Sangat Tinggi"};
    bool good;
    assert_true(figure_holds(&number, MARK_AT_LEAST, &hundred, &good) && good);
    assert_false(figure_holds(&number, MARK_LESS, &hundred, &good));
    assert_true(figure_holds(&text, MARK_LESS, &hundred, &good) && good);
    assert_true(figure_holds(&label, MARK_EQUAL, &high, &good) && good);
    assert_false(figure_holds(&label, MARK_MORE, &hundred, &good));
    assert_false(good);
    assert_false(figure_holds(&none, MARK_FILLED, &hundred, &good));
    assert_true(good);
}

/* ---- Prints ---------------------------------------------------------------------------------------------------- */

static void compares_prints(void **state) {
    (void)state;
    char was[PRINT], other[PRINT];
    print_of("8,45%", was);
    assert_int_equal(print_compare(was, "8,45%", " 8,45% "), PRINT_SAME);
    assert_int_equal(print_compare(was, "8,45%", "8,46%"), PRINT_FOLLOWS);
    assert_int_equal(print_compare(was, "8,5%", "8,45%"), PRINT_EDITED);
    assert_int_equal(print_compare(was, "8,5%", "8,46%"), PRINT_CONFLICT);
    assert_int_equal(print_compare(was, "8,46%", "8,46%"), PRINT_SAME);
    print_of("a\xC2\xA0  b\n", was);
    print_of("a b", other);
    assert_memory_equal(was, other, PRINT);
    print_of("ab", other);
    assert_memory_not_equal(was, other, PRINT);
}

static void reads_prints(void **state) {
    (void)state;
    rt_buffer record = {0};
    prints read;
    prints_begin(&record, 2, 3);
    for (int i = 0; i < 5; i++)
        print_add(&record, "x");
    assert_true(prints_read(record.at, &read));
    assert_int_equal(read.rows, 2);
    assert_int_equal(read.boxes, 3);
    assert_int_equal(read.count, 5);
    record.at[record.length - 1] = '\0';
    assert_false(prints_read(record.at, &read));
    assert_false(prints_read("", &read));
    assert_false(prints_read("2 1 1 AAAABBBBCCCC", &read));
    assert_false(prints_read("1 -1 -2 ", &read));
    rt_free(&record);
}

/* ---- The fragment ---------------------------------------------------------------------------------------------- */

static unsigned little(const char *at, int bytes) {
    unsigned value = 0;
    for (int i = bytes; i-- > 0;)
        value = value << 8 | (unsigned char)at[i];
    return value;
}

/* The stored bytes of an entry, found by the directory at the end. */
static const char *entry_of(const rt_buffer *odt, const char *name, size_t *length) {
    const char *end = odt->at + odt->length - 22;
    assert_int_equal(little(end, 4), 0x06054b50);
    const char *at = odt->at + little(end + 16, 4);
    for (unsigned i = 0; i < little(end + 10, 2); i++) {
        unsigned size = little(at + 28, 2);
        assert_int_equal(little(at, 4), 0x02014b50);
        if (size == strlen(name) && memcmp(at + 46, name, size) == 0) {
            const char *local = odt->at + little(at + 42, 4);
            assert_int_equal(little(local, 4), 0x04034b50);
            *length = little(local + 22, 4);
            return local + 30 + little(local + 26, 2);
        }
        at += 46 + size;
    }
    return NULL;
}

/* Two heading rows, of which the first merges two cells; a text with what XML reserves. */
static void table_fragment(void **state) {
    (void)state;
    static const long widths[] = {1000, 5000, 2000};
    fragment_cell cells[9];
    rt_buffer odt = {0};
    size_t length;
    for (int i = 0; i < 9; i++)
        cells[i] = (fragment_cell){"x", 1, 1, false, false, FRAGMENT_LEFT};
    cells[0].rows = 2;
    cells[3].covered = true;
    cells[1].columns = 2;
    cells[2].covered = true;
    cells[7].text = "a < b & \"c\"\nd\x01";
    fragment_table whole = {.name = "T",
                            .label = "Tabel 3.",
                            .number = 2,
                            .title = "Judul",
                            .source = "Sumber: x",
                            .rows = 3,
                            .columns = 3,
                            .heading_rows = 2,
                            .width = 16000,
                            .widths = widths,
                            .cells = cells};
    fragment_of_table(&whole, &odt);
    assert_false(odt.failed);
    assert_memory_equal(odt.at + 30, "mimetype", 8);
    const char *content = entry_of(&odt, "content.xml", &length);
    assert_non_null(content);
    char *copy = malloc(length + 1);
    assert_non_null(copy);
    memcpy(copy, content, length);
    copy[length] = '\0';
    assert_non_null(strstr(copy, "a &lt; b &amp; &quot;c&quot;<text:line-break/>d </text:p>"));
    assert_non_null(strstr(copy, "table:number-columns-spanned=\"2\""));
    assert_non_null(strstr(copy, "table:number-rows-spanned=\"2\""));
    assert_non_null(strstr(copy, "text:formula=\"ooow:2\""));
    assert_non_null(strstr(copy, "</table:table-header-rows>"));
    assert_non_null(strstr(copy, "Sumber: x</text:p>"));
    assert_non_null(entry_of(&odt, "META-INF/manifest.xml", &length));
    assert_null(entry_of(&odt, "Object 1/content.xml", &length));
    assert_true(fragment_needs(&whole, true) < fragment_needs(&whole, false));
    free(copy);
    rt_free(&odt);
}

/* ---- Addresses ------------------------------------------------------------------------------------------------- */

static void addresses(void **state) {
    const row *r = *state;
    rt_buffer there = {0}, back = {0};
    address_relative(r->cells[0], r->cells[1], &there);
    assert_string_equal(there.at, r->cells[2]);
    address_absolute(r->cells[0], there.at, &back);
    assert_string_equal(back.at, r->cells[1]);
    rt_free(&there);
    rt_free(&back);
}

static void no_way(void **state) {
    (void)state;
    rt_buffer to = {0};
    address_absolute("", "buku.ods", &to);
    address_absolute("file:///a/laporan.odt", "", &to); /* a report that remembers no workbook asks for one */
    address_absolute("file:///a", "../../../../../buku.ods", &to);
    assert_int_equal(to.length, 0);
    rt_free(&to);
}

/* What a document remembers is opened only where it can do no harm. */
static void near_or_not(void **state) {
    (void)state;
    assert_true(address_is_near("", "file:///a/buku.ods"));
    assert_true(address_is_near("file://server/b/laporan.odt", "file://server/a/buku.ods"));
    assert_false(address_is_near("file:///b/laporan.odt", "file://server/a/buku.ods"));
    assert_false(address_is_near("file://server2/b/laporan.odt", "file://server/a/buku.ods"));
    assert_false(address_is_near("https://x/laporan.odt", "https://x/buku.ods"));
    assert_false(address_is_near("", "smb://x/buku.ods"));
    assert_false(address_is_near("", ""));
}

/* Widths that a person gave hold, unless a word would be broken. */
static void kept_widths(void **state) {
    (void)state;
    static const long widths[] = {1, 1}, kept[] = {2500, 7500};
    static const char *const words[] = {"x", "Mempertanggungjawabkannyalah"};
    for (int broken = 0; broken < 2; broken++) {
        fragment_cell cells[] = {{words[broken], 1, 1, false, false, FRAGMENT_LEFT},
                                 {"y", 1, 1, false, false, FRAGMENT_LEFT}};
        fragment_table whole = {.name = "T",
                                .label = "Tabel 1.",
                                .number = 1,
                                .title = "",
                                .source = "",
                                .rows = 1,
                                .columns = 2,
                                .width = 16000,
                                .widths = widths,
                                .kept = kept,
                                .cells = cells};
        rt_buffer odt = {0};
        size_t length;
        fragment_of_table(&whole, &odt);
        const char *content = entry_of(&odt, "content.xml", &length);
        assert_non_null(content);
        char *copy = malloc(length + 1);
        assert_non_null(copy);
        memcpy(copy, content, length);
        copy[length] = '\0';
        assert_int_equal(strstr(copy, "column-width=\"40.00mm\"") != NULL, !broken);
        free(copy);
        rt_free(&odt);
    }
}

int main(void) {
    table *marks = read_table("tests/report/marks.tsv", 2), *figures = read_table("tests/report/figures.tsv", 3);
    table *places = read_table("tests/report/addresses.tsv", 3);
    table *words = read_table("tests/report/words.tsv", 2);
    const struct CMUnitTest others[] = {
        cmocka_unit_test(too_long),     cmocka_unit_test(pairs),          cmocka_unit_test(fields),
        cmocka_unit_test(rounds),       cmocka_unit_test(conditions),     cmocka_unit_test(compares_prints),
        cmocka_unit_test(reads_prints), cmocka_unit_test(table_fragment), cmocka_unit_test(no_way),
        cmocka_unit_test(near_or_not),  cmocka_unit_test(kept_widths),    cmocka_unit_test(needs)};
    int failed = run_table("marks", marks, reads);
    failed += run_table("figures", figures, prints_figure);
    failed += run_table("addresses", places, addresses);
    failed += run_table("words", words, in_words);
    failed += cmocka_run_group_tests_name("report", others, NULL, NULL);
    free_table(marks);
    free_table(figures);
    free_table(places);
    free_table(words);
    return failed != 0;
}
