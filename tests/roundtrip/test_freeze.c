/* SPDX-License-Identifier: MPL-2.0
 *
 * Freezing: pieces of content.xml and what comes of them (freeze.tsv), whatever blocks the file comes in; broken files;
 * a writer that fails.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../src/roundtrip/freeze.h"
#include "../core/cases.h"
#include "blocks.h"

/* The caller knows one error: that of A.B2 (sheet 0, column 1, row 1). */
static int error_at(void *source, int sheet, long column, long line) {
    (void)source;
    return sheet == 0 && column == 1 && line == 1 ? 503 : 0;
}

static rt_freeze_status freeze(const char *text, size_t length, size_t block, rt_buffer *out, rt_frozen *frozen) {
    rt_names names = {0};
    input first = {text, length, block, 0}, second = first;
    rt_freeze_status status = rt_freeze_look(read_block, &first, &names);
    if (status == RT_FREEZE_OK)
        status = rt_freeze_write(read_block, &second, &names, error_at, NULL, write_block, out, frozen);
    rt_names_free(&names);
    return status;
}

static void wrap(rt_buffer *whole, const char *piece) {
    rt_say(whole, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:spreadsheet><table:table table:name=\"A\">"
                  "<table:table-row>");
    rt_say(whole, piece);
    rt_say(whole, "</table:table-row></table:table></office:spreadsheet>");
}

static void piece(void **state) {
    row *r = *state;
    rt_buffer in = {0}, wanted = {0}, told = {0};
    wrap(&in, r->cells[0]);
    wrap(&wanted, strcmp(r->cells[1], "=") == 0 ? r->cells[0] : r->cells[1]);
    for (size_t block = 1; block < 100000; block = block * 7 + 1) {
        rt_buffer out = {0};
        rt_frozen frozen = {0};
        assert_int_equal(freeze(in.at, in.length, block, &out, &frozen), RT_FREEZE_OK);
        assert_string_equal(out.at, wanted.at);
        rt_clear(&told);
        rt_format(&told, "%ld/%ld/%ld/%ld/%ld/%ld/%ld", frozen.cells, frozen.arrays, frozen.errors, frozen.empty,
                  frozen.names, frozen.formats, frozen.validity);
        assert_string_equal(told.at, r->cells[2]);
        assert_int_equal(frozen.told.at != NULL, frozen.names + frozen.formats + frozen.validity > 0);
        rt_free(&out);
        rt_free(&frozen.told);
    }
    rt_free(&in);
    rt_free(&wanted);
    rt_free(&told);
}

/* Cut anywhere, a file is broken or ends between two tags; it is never read past its end. */
static void cut(void **state) {
    (void)state;
    rt_buffer whole = {0};
    wrap(&whole, "<table:table-cell table:formula=\"of:=ID.LKJ.CALC.A()\" calcext:value-type=\"error\"><text:p>#N/A"
                 "</text:p></table:table-cell><!-- a --><![CDATA[ > ]]>");
    for (size_t length = 0; length < whole.length; length++) {
        char *part = malloc(length + 1); /* of just that size, for the sanitizer */
        assert_non_null(part);
        memcpy(part, whole.at, length);
        part[length] = '\0';
        bool in_tag = strrchr(part, '<') != NULL && strchr(strrchr(part, '<'), '>') == NULL;
        rt_buffer out = {0};
        rt_frozen frozen = {0};
        rt_freeze_status status = freeze(part, length, 5, &out, &frozen);
        if (in_tag)
            assert_int_equal(status, RT_FREEZE_BROKEN);
        rt_free(&out);
        rt_free(&frozen.told);
        free(part);
    }
    rt_free(&whole);
}

/* What the answer says of a format with conditions of ours: each place once, as a person writes it. */
static void places(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"A.D12:A.D12", "A.D12"},
        {"A.A1:A.A5", "A.A1:A5"},
        {"A.A1", "A.A1"},
        {"&apos;Si &apos;&apos;B: x&apos;.A1:&apos;Si &apos;&apos;B: x&apos;.A1 A.B1:A.C2", "'Si ''B: x'.A1, A.B1:C2"},
        {"A.A1:B.A5", "A.A1:B.A5"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        rt_buffer whole = {0}, out = {0}, format = {0};
        rt_frozen frozen = {0};
        rt_format(&format,
                  "<calcext:conditional-format calcext:target-range-address=\"%s\"><calcext:condition "
                  "calcext:value=\"ID.LKJ.CALC.A()\"/></calcext:conditional-format>",
                  cases[i][0]);
        wrap(&whole, format.at);
        assert_int_equal(freeze(whole.at, whole.length, 64, &out, &frozen), RT_FREEZE_OK);
        assert_memory_equal(frozen.told.at, cases[i][1], strlen(cases[i][1]));
        assert_memory_equal(frozen.told.at + strlen(cases[i][1]), ": pewarnaan", 11);
        rt_free(&whole);
        rt_free(&format);
        rt_free(&out);
        rt_free(&frozen.told);
    }
}

static bool write_nothing(void *target, const char *bytes, size_t size) {
    (void)target;
    (void)bytes;
    (void)size;
    return false;
}

static void not_written(void **state) {
    (void)state;
    rt_names names = {0};
    rt_frozen frozen = {0};
    input in = {"<a/>", 4, 4, 0};
    assert_int_equal(rt_freeze_write(read_block, &in, &names, NULL, NULL, write_nothing, NULL, &frozen),
                     RT_FREEZE_NOT_WRITTEN);
}

static long read_nothing(void *source, char *bytes, size_t size) {
    (void)source;
    (void)bytes;
    (void)size;
    return -1;
}

static void not_read(void **state) {
    (void)state;
    rt_names names = {0};
    assert_int_equal(rt_freeze_look(read_nothing, NULL, &names), RT_FREEZE_BROKEN);
}

int main(void) {
    table *pieces = read_table("tests/roundtrip/freeze.tsv", 3);
    const struct CMUnitTest others[] = {cmocka_unit_test(cut), cmocka_unit_test(places), cmocka_unit_test(not_written),
                                        cmocka_unit_test(not_read)};
    int failed = run_table("freeze", pieces, piece);
    failed += cmocka_run_group_tests_name("freeze: trouble", others, NULL, NULL);
    free_table(pieces);
    return failed != 0;
}
