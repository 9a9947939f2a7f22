/* SPDX-License-Identifier: MPL-2.0
 *
 * test_tsv.c - the reader of tables (tsv.h): what it reads, what it refuses and where, and that it loses nothing.
 */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include TSV_HEADER

static char message[4096];

static void write_file(const char *name, const char *text, size_t length) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", FOLDER, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

/* Reads a file of the folder; what is said on stderr is in `message`. */
static bool read_file(struct tsv *tsv, const char *name) {
    fflush(stderr);
    int before = dup(STDERR_FILENO);
    FILE *said = tmpfile();
    assert_non_null(said);
    dup2(fileno(said), STDERR_FILENO);
    bool done = tsv_read(tsv, FOLDER, name);
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
    rewind(said);
    message[fread(message, 1, sizeof message - 1, said)] = '\0';
    fclose(said);
    return done;
}

static bool read_text(struct tsv *tsv, const char *text, size_t length) {
    write_file("table.tsv", text, length);
    return read_file(tsv, "table.tsv");
}

/* The table as text: names, then rows, a tab between cells and LF behind each line. */
static char *text_of(const struct tsv *tsv) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    for (int row = -1; row < tsv->rows; row++)
        for (int i = 0; i < tsv->columns; i++)
            fprintf(out, "%s%c", row < 0 ? tsv->names[i] : tsv->cells[row * tsv->columns + i],
                    i + 1 < tsv->columns ? '\t' : '\n');
    fclose(out);
    return text;
}

struct sample {
    const char *text;
    size_t length;
    const char *expected;
};
#define SAMPLE(text, expected) {text, sizeof text - 1, expected}

static void reads(void **state) {
    (void)state;
    static const struct sample samples[] = {
        SAMPLE("a\tb\n1\t2\n", "a\tb\n1\t2\n"),
        SAMPLE("a\tb\n1\t2", "a\tb\n1\t2\n"),                     /* no newline at the end */
        SAMPLE("a\tb\r\n1\t2\r\n3\t4\r\n", "a\tb\n1\t2\n3\t4\n"), /* CR LF */
        SAMPLE("a\tb\r\n1\t2\n3\t4", "a\tb\n1\t2\n3\t4\n"),       /* both */
        SAMPLE("\xEF\xBB\xBF"
               "a\tb\n1\t2\n",
               "a\tb\n1\t2\n"),                     /* a byte order mark */
        SAMPLE("a\tb\n\t\n", "a\tb\n\t\n"),         /* empty cells */
        SAMPLE("a\n1\n\n2\n", "a\n1\n\n2\n"),       /* an empty line is an empty cell of one column */
        SAMPLE("a\tb\n\"1\t2\n", "a\tb\n\"1\t2\n"), /* no quoting */
        SAMPLE("a\tb\n \t 2 \n", "a\tb\n \t 2 \n"), /* blanks stay */
        SAMPLE("a\nM\xC2\xB2 \xE2\x80\x93 \xF0\x9F\x93\x88\n", "a\nM\xC2\xB2 \xE2\x80\x93 \xF0\x9F\x93\x88\n"),
        SAMPLE("a\n\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBD\n", "a\n\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBD\n"),
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct tsv tsv;
        assert_true(read_text(&tsv, samples[i].text, samples[i].length));
        assert_string_equal(message, "");
        char *text = text_of(&tsv);
        assert_string_equal(text, samples[i].expected);
        free(text);
        tsv_free(&tsv);
    }
}

static void refuses(void **state) {
    (void)state;
    static const struct sample samples[] = {
        SAMPLE("", " the file is empty"),
        SAMPLE("\xEF\xBB\xBF", " the file is empty"),
        SAMPLE("a\tb\n", "1: names of columns, and no row below them"),
        SAMPLE("a\tb", "1: names of columns, and no row below them"),
        SAMPLE("a\tb\n1\n", "2: 1 cells, not 2"),
        SAMPLE("a\tb\n1\t2\n1\t2\t3\n", "3: 3 cells, not 2"),
        SAMPLE("a\tb\n1\t2\n\n", "3: 1 cells, not 2"),
        SAMPLE("a\tb\r\n1\t2\r\n\r\n", "3: 1 cells, not 2"),
        SAMPLE("a\t\n1\t2\n", "1: column 2 has no name"),
        SAMPLE("\n1\n", "1: column 1 has no name"),
        SAMPLE("a\tb\ta\n1\t2\t3\n", "1: column a is there twice"),
        SAMPLE("a\tb\n1\0\t2\n", "2: control character U+0000"),
        SAMPLE("a\tb\n1\t2\n\0", "3: control character U+0000"),
        SAMPLE("a\n1\x01\n", "2: control character U+0001"),
        SAMPLE("a\n1\x7F\n", "2: control character U+007F"),
        SAMPLE("a\n1\xC2\x85\n", "2: control character U+0085"),
        SAMPLE("a\n1\r2\n", "2: control character U+000D"),
        SAMPLE("a\n1\r\r\n", "2: control character U+000D"),
        SAMPLE("a\n1\r", "2: control character U+000D"),
        SAMPLE("a\n1\v2\f\n", "2: control character U+000B"),
        SAMPLE("a\n1\n\xFF\n", "3: byte FF: this is no UTF-8"),
        SAMPLE("a\nM\xB2\n", "2: byte B2: this is no UTF-8"),            /* Latin-1 */
        SAMPLE("a\n\xC0\x80\n", "2: byte C0: this is no UTF-8"),         /* an overlong NUL */
        SAMPLE("a\n\xE0\x80\xAF\n", "2: byte E0: this is no UTF-8"),     /* overlong */
        SAMPLE("a\n\xED\xA0\x80\n", "2: byte ED: this is no UTF-8"),     /* a surrogate */
        SAMPLE("a\n\xF4\x90\x80\x80\n", "2: byte F4: this is no UTF-8"), /* beyond U+10FFFF */
        SAMPLE("a\n\xE2\x80", "2: byte E2: this is no UTF-8"),           /* cut off at the end */
        SAMPLE("a\n\xE2\x80\n", "2: byte E2: this is no UTF-8"),         /* and at the end of a line */
        SAMPLE("\xFF\xFE"
               "a\0\n\0"
               "1\0",
               "1: byte FF: this is no UTF-8"), /* UTF-16 */
        SAMPLE("a\n1\xEF\xBB\xBF\n", "2: byte order mark within the text"),
        SAMPLE("\xEF\xBB\xBF\xEF\xBB\xBF"
               "a\n1\n",
               "1: byte order mark within the text"),
        SAMPLE("a\n\xEF\xBF\xBF\n", "2: U+FFFF is no character"),
        SAMPLE("a\n\xF0\x9F\xBF\xBE\n", "2: U+1FFFE is no character"),
    };
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct tsv tsv;
        char expected[512];
        snprintf(expected, sizeof expected, FOLDER "/table.tsv:%s\n", samples[i].expected);
        assert_false(read_text(&tsv, samples[i].text, samples[i].length));
        assert_string_equal(message, expected);
        assert_null(tsv.content);
        tsv_free(&tsv);
    }
}

static void refuses_files(void **state) {
    (void)state;
    struct tsv tsv;
    assert_false(read_file(&tsv, "no-such.tsv"));
    assert_string_equal(message, FOLDER "/no-such.tsv: cannot be read: No such file or directory\n");
    assert_false(read_file(&tsv, "."));
    assert_string_equal(message, FOLDER "/.: cannot be read: Is a directory\n");
    write_file("empty.tsv", "", 0);
    assert_false(read_file(&tsv, "empty.tsv"));
    char *large = malloc(TSV_BYTES + 1);
    assert_non_null(large);
    memset(large, 'x', TSV_BYTES + 1);
    assert_false(read_text(&tsv, large, TSV_BYTES + 1));
    assert_string_equal(message, FOLDER "/table.tsv: larger than 16777216 bytes\n");
    /* As long as allowed: one name, and one cell that holds the rest. */
    large[1] = '\n';
    assert_true(read_text(&tsv, large, TSV_BYTES));
    assert_int_equal(strlen(tsv_get(&tsv, 0, "x")), TSV_BYTES - 2);
    tsv_free(&tsv);
    free(large);
}

static void counts_columns(void **state) {
    (void)state;
    for (int columns = TSV_COLUMNS - 1; columns <= TSV_COLUMNS + 1; columns++) {
        char text[16 * TSV_COLUMNS], *end = text;
        for (int i = 0; i < columns; i++)
            end += sprintf(end, "c%d%c", i, i + 1 < columns ? '\t' : '\n');
        for (int i = 0; i < columns; i++)
            end += sprintf(end, "%d%c", i, i + 1 < columns ? '\t' : '\n');
        struct tsv tsv;
        bool read = read_text(&tsv, text, (size_t)(end - text));
        assert_int_equal(read, columns <= TSV_COLUMNS);
        if (read)
            assert_string_equal(tsv_get(&tsv, 0, "c46"), "46");
        else
            assert_string_equal(message, FOLDER "/table.tsv:1: more than 48 columns\n");
        tsv_free(&tsv);
    }
}

static void finds_columns(void **state) {
    (void)state;
    struct tsv tsv;
    assert_true(read_text(&tsv, "no\ttarget\n1\t8,45%\n", 18));
    assert_string_equal(tsv_get(&tsv, 0, "target"), "8,45%");
    assert_string_equal(tsv_get(&tsv, 0, "targe"), "");
    assert_string_equal(tsv_get(&tsv, 0, "target2"), "");
    assert_true(tsv_has(&tsv, "no"));
    assert_false(tsv_has(&tsv, "n"));
    assert_true(tsv_need(&tsv, "no target"));
    assert_true(tsv_need(&tsv, ""));
    assert_false(tsv_need(&tsv, "no  satuan "));
    tsv_free(&tsv);
}

static void appends(void **state) {
    (void)state;
    struct tsv all = {0}, one, two, other;
    assert_true(read_text(&one, "a\tb\n1\t2\n", 8));
    assert_true(read_text(&two, "b\ta\n4\t3\n6\t5\n", 12));
    assert_true(read_text(&other, "a\tc\n1\t2\n", 8));
    assert_true(tsv_append(&all, &one, "of", "one"));
    assert_true(tsv_append(&all, &two, "of", "two"));
    char *text = text_of(&all);
    assert_string_equal(text, "of\ta\tb\none\t1\t2\ntwo\t3\t4\ntwo\t5\t6\n");
    free(text);
    assert_false(tsv_append(&all, &other, "of", "other"));
    assert_int_equal(all.rows, 3);
    struct tsv twice = {0};
    assert_false(tsv_append(&twice, &one, "a", "x"));
    tsv_free(&all);
    tsv_free(&one);
    tsv_free(&two);
    tsv_free(&other);
}

/* Whatever it reads, it has all of it: written down again, only line ends and the mark differ. */
static void loses_nothing(void **state) {
    (void)state;
    static const char *const pieces[] = {"a",    "b",  "1", "\t",       "\t",   "\n",          "\n",
                                         "\r\n", "\r", "",  "\xC2\xB2", "\xC2", "\xEF\xBB\xBF"};
    uint32_t seed = 2024;
    int accepted = 0;
    for (int round = 0; round < 6000; round++) {
        const char *names = round % 2 == 0 ? "x\n" : "x\ty\n";
        char text[128], kept[128];
        strcpy(text, names);
        strcpy(kept, names);
        for (int i = 0; i < 5; i++) {
            seed = seed * 1664525 + 1013904223;
            const char *piece = pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)];
            strcat(text, piece);
            strcat(kept, strcmp(piece, "\r\n") == 0 ? "\n" : piece);
        }
        struct tsv tsv;
        if (read_text(&tsv, text, strlen(text))) {
            accepted++;
            char *back = text_of(&tsv);
            for (char *cr; (cr = strstr(kept, "\r\n")) != NULL;)
                memmove(cr, cr + 1, strlen(cr));
            if (kept[strlen(kept) - 1] != '\n')
                strcat(kept, "\n");
            assert_string_equal(back, kept);
            free(back);
        } else {
            assert_string_not_equal(message, "");
        }
        tsv_free(&tsv);
    }
    assert_true(accepted > 150);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads),          cmocka_unit_test(refuses),       cmocka_unit_test(refuses_files),
        cmocka_unit_test(counts_columns), cmocka_unit_test(finds_columns), cmocka_unit_test(appends),
        cmocka_unit_test(loses_nothing),
    };
    return cmocka_run_group_tests_name("tsv", tests, NULL, NULL);
}
