/* SPDX-License-Identifier: MPL-2.0
 *
 * How far a unit is (progress.tsv), and which sheet reads which (reads.tsv).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/roundtrip/progress_of.h"
#include "../../src/roundtrip/reads.h"
#include "../core/cases.h"
#include "blocks.h"

/* ---- Progress: rows parted by ";", cells by "|": kode|unit|target|satuan|cara|pagu|k1|k2|a1|a2; "text or a number.
 * --- */

enum { ROWS = 6, WIDTH = 10 };

static rt_cell cell_of(char *text) {
    if (*text == '\0')
        return (rt_cell){RT_BLANK, 0, NULL};
    return *text == '"' ? (rt_cell){RT_TEXT, 0, text + 1} : (rt_cell){RT_NUMBER, strtod(text, NULL), NULL};
}

static void progress(void **state) {
    static const rt_column columns[WIDTH] = {{.key = "kode", .role = RT_KEY},
                                             {.key = "unit", .role = RT_UNIT},
                                             {.key = "target", .meaning = RT_TARGET},
                                             {.key = "satuan", .meaning = RT_UNIT_OF_MEASURE},
                                             {.key = "cara", .meaning = RT_HOW},
                                             {.key = "pagu", .meaning = RT_CEILING},
                                             {.key = "k1", .meaning = RT_PERFORMANCE, .quarter = 1},
                                             {.key = "k2", .meaning = RT_PERFORMANCE, .quarter = 2},
                                             {.key = "a1", .meaning = RT_BUDGET, .quarter = 1},
                                             {.key = "a2", .meaning = RT_BUDGET, .quarter = 2}};
    row *r = *state;
    rt_cell cells[ROWS * WIDTH] = {{RT_BLANK, 0, NULL}};
    char text[512];
    rt_contract contract = {.grid_count = 1, .cumulative = strcmp(r->cells[0], "kumulatif") == 0};
    rt_grid *grid = &contract.grids[0];
    *grid = (rt_grid){.alias = "P", .column_count = WIDTH, .cells = cells};
    memcpy(grid->columns, columns, sizeof columns);
    snprintf(text, sizeof text, "%s", r->cells[1]);
    char *at = text;
    for (size_t i = 0; at != NULL && i < ROWS * WIDTH; i++) {
        size_t length = strcspn(at, "|;");
        char *next = at[length] == '\0' ? NULL : at + length + 1;
        at[length] = '\0';
        grid->cells[i] = cell_of(at);
        grid->rows = i / WIDTH + 1;
        at = next;
    }
    rt_progress p = {.ceiling = 0};
    rt_progress_add(&contract, "A", &p);
    rt_buffer told = {0};
    for (int q = 0; q < 2; q++) {
        rt_format(&told, "%s%ld/%ld ", q ? " | " : "", p.due[q] - p.missing[q], p.due[q]);
        if (p.capaian_rows[q] > 0)
            rt_format(&told, "%.2f", p.capaian_sum[q] / (double)p.capaian_rows[q]);
        else
            rt_say(&told, "-");
        rt_format(&told, " %ld %.0f/%.0f", p.left_out[q], p.spent[q], p.ceiling);
    }
    rt_format(&told, "; %d %d", p.figures_until, p.amounts_until);
    assert_string_equal(told.at, r->cells[2]);
    rt_free(&told);
}

/* ---- Who reads whom --------------------------------------------------------------------------------------------- */

/* The case is what stands in sheet A, before the sheets "B" and "C d" and the names; told is whom A reads. */
static void reads(void **state) {
    row *r = *state;
    rt_buffer file = {0}, told = {0};
    rt_say(&file,
           "<s><table:content-validation table:name=\"val1\" table:condition=\"of:cell-content-is-in-list([$B.A1])\"/>"
           "<table:table table:name=\"A\">");
    rt_say(&file, r->cells[0]);
    rt_say(&file, "</table:table><table:table table:name=\"B\"><table:table-cell table:formula=\"of:=[$'C "
                  "d'.A1]\"/></table:table>"
                  "<table:table table:name=\"C d\"><table:table/></table:table><table:table table:name=\"E\"/>"
                  "<table:named-range table:name=\"Area\" table:cell-range-address=\"$'C d'.$A$1\"/>"
                  "<table:named-expression table:name=\"Lewat\" table:expression=\"Area+1\"/></s>");
    rt_reads found = {.count = 0};
    input first = {file.at, file.length, 11, 0}, second = first;
    assert_true(rt_reads_look(read_block, &first, &found));
    assert_true(rt_reads_settle(read_block, &second, &found));
    assert_int_equal(found.sheets, 4);
    static const char *const names[] = {"B", "C d", "E"};
    for (int i = 0; i < 3; i++)
        if (rt_reads_one(&found, rt_reads_sheet(&found, "A"), rt_reads_sheet(&found, names[i])))
            rt_format(&told, "%s;", names[i]);
    assert_string_equal(rt_text(&told), r->cells[1]);
    rt_reads_free(&found);
    rt_free(&file);
    rt_free(&told);
}

static void broken(void **state) {
    (void)state;
    rt_reads found = {.count = 0};
    input in = {"<a", 2, 11, 0};
    assert_false(rt_reads_look(read_block, &in, &found));
    rt_reads_free(&found);
}

int main(void) {
    table *rows = read_table("tests/roundtrip/progress.tsv", 3), *sheets = read_table("tests/roundtrip/reads.tsv", 2);
    const struct CMUnitTest others[] = {cmocka_unit_test(broken)};
    int failed = run_table("progress", rows, progress);
    failed += run_table("reads", sheets, reads);
    failed += cmocka_run_group_tests_name("reads: trouble", others, NULL, NULL);
    free_table(rows);
    free_table(sheets);
    return failed != 0;
}
