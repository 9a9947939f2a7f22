/* SPDX-License-Identifier: MPL-2.0
 *
 * Collecting, without an office: what is taken of a returned table and what is not (match.tsv), names and keys
 * (contract), safe file names (filename.tsv), and what may be opened (scan).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/roundtrip/filename.h"
#include "../../src/roundtrip/match.h"
#include "../../src/roundtrip/scan.h"
#include "../core/cases.h"
#include "blocks.h"

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

/* A table in a cell: rows parted by ";", columns by "|": kode|unit|target|k1|a1. A cell is a number with a point, or
 * "text", f formula, e error, p percent, d date. */
enum { ROWS = 8, WIDTH = 5 };

typedef struct sheet {
    rt_cell cells[ROWS * WIDTH];
    rt_grid grid;
    char text[512];
} sheet;

static rt_cell cell_of(char *text) {
    if (*text == '\0')
        return (rt_cell){RT_BLANK, 0, NULL};
    if (*text == '"')
        return (rt_cell){RT_TEXT, 0, text + 1};
    static const char letters[] = "fepd";
    static const rt_cell_kind kinds[] = {RT_FORMULA, RT_ERROR, RT_PERCENT, RT_DATE};
    const char *letter = strchr(letters, *text);
    return letter != NULL ? (rt_cell){kinds[letter - letters], 1, NULL}
                          : (rt_cell){RT_NUMBER, strtod(text, NULL), NULL};
}

static void lay(sheet *s, const char *text) {
    static const rt_column columns[WIDTH] = {{.key = "kode", .role = RT_KEY},
                                             {.key = "bidang", .role = RT_UNIT},
                                             {.key = "target", .role = RT_FIXED, .meaning = RT_TARGET},
                                             {.key = "k1", .role = RT_INPUT, .meaning = RT_PERFORMANCE, .quarter = 1},
                                             {.key = "a1", .role = RT_INPUT, .meaning = RT_BUDGET, .quarter = 1}};
    *s = (sheet){.grid = {.alias = "P", .column_count = WIDTH}};
    memcpy(s->grid.columns, columns, sizeof columns);
    snprintf(s->text, sizeof s->text, "%s", text);
    s->grid.cells = s->cells;
    char *at = s->text;
    for (size_t i = 0; at != NULL && *at != '\0' && i < ROWS * WIDTH; i++) {
        size_t length = strcspn(at, "|;");
        char *next = at[length] == '\0' ? NULL : at + length + 1;
        at[length] = '\0';
        s->cells[i] = cell_of(at);
        s->grid.rows = i / WIDTH + 1;
        at = next;
    }
}

static void listen(void *self, const rt_event *event) {
    static const char *const names[RT_OUTCOMES] = {
        "taken",   "replaced",   "differs",  "changed", "of-changed", "missing", "new",  "twice",    "twice-in-master",
        "foreign", "unreadable", "negative", "formula", "error",      "percent", "date", "no-table", "no-column"};
    rt_buffer *out = self;
    rt_format(out, "%s%s", out->length > 0 ? " " : "", names[event->outcome]);
    rt_say(out, ":");
    if (event->key != NULL)
        rt_cell_text(event->key, out);
    if (event->column < event->grid->column_count)
        rt_format(out, ".%s", event->grid->columns[event->column].key);
}

/* Columns of match.tsv: the options, the master's rows, the file's, what is told, how many are the same. */
static void rows(void **state) {
    row *r = *state;
    static sheet master, file;
    lay(&master, r->cells[1]);
    lay(&file, r->cells[2]);
    rt_contract m = {.grid_count = 1}, f = {.grid_count = 1, .unit = "Bidang A"};
    m.grids[0] = master.grid;
    f.grids[0] = file.grid;
    rt_options options = {strchr(r->cells[0], 'g') != NULL, strchr(r->cells[0], 'p') != NULL};
    rt_counts counts = {{0}, 0};
    rt_buffer told = {0};
    assert_true(rt_match(&m, &f, &options, listen, &told, &counts));
    assert_string_equal(rt_text(&told), r->cells[3]);
    assert_int_equal(counts.same, strtol(r->cells[4], NULL, 10));
    rt_free(&told);
}

static void no_table(void **state) {
    (void)state;
    static sheet master;
    lay(&master, "1|\"Bidang A|100|5|7");
    rt_contract m = {.grid_count = 1}, f = {.grid_count = 0, .unit = "Bidang A"};
    m.grids[0] = master.grid;
    rt_options options = {false, false};
    rt_counts counts = {{0}, 0};
    rt_buffer told = {0};
    assert_true(rt_match(&m, &f, &options, listen, &told, &counts));
    assert_string_equal(told.at, "no-table:");
    rt_free(&told);
}

/* Columns may stand anywhere, and one may be missing. */
static void other_columns(void **state) {
    (void)state;
    static sheet master, file;
    lay(&master, "1|\"Bidang A|100||");
    lay(&file, "7|\"x|100|\"1|");
    file.grid.columns[0] = (rt_column){.key = "A1", .role = RT_INPUT};
    file.grid.columns[1] = (rt_column){.key = "lain", .role = RT_OTHER};
    file.grid.columns[3] = (rt_column){.key = "KODE", .role = RT_KEY};
    file.grid.columns[4] = (rt_column){.key = "apa", .role = RT_OTHER};
    rt_contract m = {.grid_count = 1}, f = {.grid_count = 1, .unit = " bidang  a "};
    m.grids[0] = master.grid;
    f.grids[0] = file.grid;
    rt_options options = {false, false};
    rt_counts counts = {{0}, 0};
    rt_buffer told = {0};
    assert_true(rt_match(&m, &f, &options, listen, &told, &counts));
    assert_string_equal(told.at, "no-column:.k1 taken:1.a1");
    rt_free(&told);
}

/* ---- Names ------------------------------------------------------------------------------------------------------ */

static void names(void **state) {
    (void)state;
    assert_true(rt_same_name(" Bidang  A\xC2\xA0", "bidang a"));
    assert_true(rt_same_name("", " "));
    assert_false(rt_same_name("Bidang A", "BidangA"));
    assert_false(rt_same_name("Bidang A", "Bidang AB"));
    assert_false(rt_same_name("Bidang", ""));
    assert_true(rt_same_name("5", "5 "));
    assert_int_equal(rt_role_of("Masukan"), RT_INPUT);
    assert_int_equal(rt_role_of("apa"), RT_OTHER);
    assert_int_equal(rt_meaning_of("pagu"), RT_CEILING);
    assert_int_equal(rt_fate_of("buang"), RT_DROPPED);
}

static void file_name(void **state) {
    row *r = *state;
    char name[RT_NAME_ROOM];
    rt_safe_name(r->cells[0], name);
    assert_string_equal(name, r->cells[1]);
}

static void long_file_name(void **state) {
    (void)state;
    char text[400], name[RT_NAME_ROOM], numbered[RT_NAME_ROOM];
    memset(text, 'a', 300);
    text[300] = '\0';
    rt_safe_name(text, name);
    assert_int_equal(strlen(name), RT_NAME_MAX);
    rt_numbered(name, 4294967295u, numbered);
    assert_int_equal(strlen(numbered), RT_NAME_MAX + 11);
    for (int i = 0; i < 300; i += 7)
        text[i] = ' ';
    rt_safe_name(text, name);
    assert_true(strlen(name) <= RT_NAME_MAX);
    assert_int_not_equal(name[strlen(name) - 1], '-');
}

/* ---- What may be opened ----------------------------------------------------------------------------------------- */

static void scanned(void **state) {
    row *r = *state;
    for (size_t block = 1; block < 5000; block = block * 9 + 1) {
        rt_scan scan;
        input in = {r->cells[1], r->lengths[1], block, 0};
        rt_scan_begin(&scan, 1000);
        assert_int_equal(rt_scan_entry(&scan, r->cells[0], read_block, &in), strtol(r->cells[2], NULL, 10));
        if (r->count > 3)
            assert_int_equal(scan.cells, strtol(r->cells[3], NULL, 10));
    }
}

static rt_verdict endless(const char *name, long long file_size, long long blocks) {
    rt_scan scan;
    input in = {"<a>", 3, 3, blocks};
    rt_scan_begin(&scan, file_size);
    return rt_scan_entry(&scan, name, read_block, &in);
}

static void bombs(void **state) {
    (void)state;
    assert_int_equal(endless("a.png", 1000, 100000), RT_SCAN_TOO_DENSE);
    assert_int_equal(endless("content.xml", 1000, 100000), RT_SCAN_TOO_DENSE);
    assert_int_equal(endless("a.png", 100L << 20, 100000), RT_SCAN_TOO_LARGE);
    assert_int_equal(endless("a.png", 1000, 100), RT_SCAN_OK);
    rt_scan scan;
    rt_scan_begin(&scan, 1000);
    for (int i = 0; i < RT_SCAN_ENTRIES; i++) {
        input in = {"", 0, 1, 0};
        assert_int_equal(rt_scan_entry(&scan, "a", read_block, &in), RT_SCAN_OK);
    }
    input in = {"", 0, 1, 0};
    assert_int_equal(rt_scan_entry(&scan, "a", read_block, &in), RT_SCAN_TOO_MANY);
}

static void deep(void **state) {
    (void)state;
    rt_buffer text = {0};
    for (int i = 0; i < RT_SCAN_DEPTH + 1; i++)
        rt_say(&text, "<a>");
    rt_scan scan;
    input in = {text.at, text.length, 100, 0};
    rt_scan_begin(&scan, 1000);
    assert_int_equal(rt_scan_entry(&scan, "x.xml", read_block, &in), RT_SCAN_TOO_DEEP);
    rt_free(&text);
}

int main(void) {
    table *matches = read_table("tests/roundtrip/match.tsv", 5), *files = read_table("tests/roundtrip/filename.tsv", 2);
    table *scans = read_table("tests/roundtrip/scan.tsv", 3);
    const struct CMUnitTest others[] = {cmocka_unit_test(no_table), cmocka_unit_test(other_columns),
                                        cmocka_unit_test(names),    cmocka_unit_test(long_file_name),
                                        cmocka_unit_test(bombs),    cmocka_unit_test(deep)};
    int failed = run_table("match", matches, rows);
    failed += run_table("filename", files, file_name);
    failed += run_table("scan", scans, scanned);
    failed += cmocka_run_group_tests_name("collecting", others, NULL, NULL);
    free_table(matches);
    free_table(files);
    free_table(scans);
    return failed != 0;
}
