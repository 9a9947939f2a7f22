/* SPDX-License-Identifier: MPL-2.0
 *
 * test_hostile.c - documents that nobody means to be checked, and memory that runs out. Built with the sanitizers.
 *
 *  1. Empty, wide, huge, merged, broken UTF-8, without tables: CHECK_OK, and the counts say what there was.
 *  2. Every allocation fails once: CHECK_NO_MEMORY, no findings, and the next run with memory finds what it should.
 *  3. Cancelling gives CHECK_CANCELLED and no findings.
 *  4. A hundred runs over one document leave the memory in use where it was.
 *  5. An answer to a question holds for the next run.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"

static int planned;

static void result(bool good, const char *what) {
    printf("%s %d - %s\n", good ? "ok" : "not ok", ++planned, what);
}

static void set(check_document *c, size_t t, size_t row, size_t column, const char *text) {
    check_cell cell;
    memset(&cell, 0, sizeof cell);
    cell.text = text;
    cell.length = strlen(text);
    check_set_cell(c, t, row, column, &cell);
}

static bool runs(check_document *c) {
    bool good = check_run(c) == CHECK_OK;
    check_free(c);
    return good;
}

static void empty(void) {
    check_document *c = check_new(NULL);
    result(check_run(c) == CHECK_OK && check_count(c).tables == 0 && check_finding_count(c) == 0, "an empty document");
    size_t t = check_add_table(c, "", 0, 0, 0, 1);
    set(c, t, 0, 0, "x");
    check_add_table(c, "Lembar1", 7, 100, 10, 2);
    check_add_paragraph(c, "", 0, 0, 3);
    result(check_run(c) == CHECK_OK && check_count(c).grids == 2 && check_count(c).tables == 0, "empty grids");
    check_set_cell(c, 99, 0, 0, &(check_cell){0});
    check_answer(c, 99, 0, 0, CHECK_ROLE_TARGET);
    result(runs(c), "a cell and an answer out of range");
}

static void wide(size_t columns) {
    static const char *const heads[] = {"Target", "Realisasi", "Capaian", "Anggaran", "Jumlah"};
    char text[64];
    check_document *c = check_new(NULL);
    size_t t = check_add_table(c, "Tabel 1", 7, 12, columns, 1);
    set(c, t, 0, 0, "No");
    set(c, t, 0, 1, "Uraian");
    for (size_t k = 2; k < columns; k++)
        set(c, t, 0, k, heads[k % 5]);
    for (size_t r = 1; r < 12; r++)
        for (size_t k = 0; k < columns; k++) {
            snprintf(text, sizeof text, k == 1 ? "Baris %zu" : "%zu", r * 7 + k % 13);
            set(c, t, r, k, text);
        }
    bool good = check_run(c) == CHECK_OK && check_count(c).tables == 1;
    snprintf(text, sizeof text, "%zu columns", columns);
    result(good, text);
    check_free(c);
}

static void huge(void) {
    enum { SIZE = 2000000 };
    char *text = malloc(SIZE + 1);
    if (text == NULL)
        exit(2);
    static const char *const bits[] = {"Realisasi 12,67 persen dari target 8,45 persen. ",
                                       "((((((((",
                                       "1.2.3.4.5.6.",
                                       "\xC2\xA0\xE2\x80\x9D",
                                       "999999999999999999999999999",
                                       "Rp Rp Rp 1 ",
                                       "tahun 2024 ",
                                       "\xFF\xFE\x80"};
    for (size_t kind = 0; kind < 8; kind++) {
        size_t n = strlen(bits[kind]);
        for (size_t i = 0; i < SIZE; i++)
            text[i] = bits[kind][i % n];
        check_document *c = check_new(NULL);
        size_t t = check_add_table(c, text, SIZE / 10, 4, 3, 1);
        set(c, t, 0, 0, "Indikator");
        set(c, t, 0, 1, "Target");
        set(c, t, 0, 2, "Realisasi");
        text[SIZE / 10] = '\0';
        for (size_t k = 0; k < 3; k++)
            set(c, t, 1, k, text);
        check_add_paragraph(c, text, SIZE / 10, 0, 2);
        check_add_paragraph(c, text, SIZE / 10, 3, 2);
        char what[64];
        snprintf(what, sizeof what, "texts of %d bytes, kind %zu", SIZE / 10, kind);
        result(runs(c), what);
    }
    free(text);
}

static void merged(void) {
    check_document *c = check_new(NULL);
    size_t t = check_add_table(c, "", 0, 6, 6, 1);
    for (size_t r = 0; r < 6; r++)
        for (size_t k = 0; k < 6; k++) {
            check_cell cell;
            memset(&cell, 0, sizeof cell);
            cell.text = r == 0 ? "Target" : k == 0 ? "Uraian" : "12,5%";
            cell.length = strlen(cell.text);
            cell.row_span = r == 0 ? 4000000 : 3;
            cell.column_span = k == 1 ? 70000 : 4;
            cell.flags = r == 2 ? CHECK_HEADING : k == 3 ? CHECK_COVERED : 0;
            cell.indent = (unsigned)(r * 1000000);
            check_set_cell(c, t, r, k, &cell);
        }
    result(runs(c), "spans beyond the grid");
    c = check_new(NULL);
    t = check_add_table(c, "", 0, 4, 3, 1);
    static const double odd[] = {0, -1, 1e308, -1e-308, 1.0 / 3, 0.1};
    set(c, t, 0, 0, "Uraian");
    set(c, t, 0, 1, "Target");
    set(c, t, 0, 2, "Realisasi (%)");
    for (size_t r = 1; r < 4; r++)
        for (size_t k = 0; k < 3; k++) {
            check_cell cell;
            memset(&cell, 0, sizeof cell);
            cell.flags = CHECK_NUMBER | (k == 2 ? CHECK_PERCENT : 0);
            cell.number = r == 3 ? strtod(k == 0 ? "nan" : "inf", NULL) : odd[(r * 3 + k) % 6];
            cell.places = k == 1 ? 99 : -5;
            check_set_cell(c, t, r, k, &cell);
        }
    result(runs(c), "numbers that are none");
}

/* ---- Memory -------------------------------------------------------------------------------------------------- */

typedef struct meter {
    size_t left; /* allocations until one fails */
    size_t used;
    size_t count;
} meter;

static void *meter_get(void *data, size_t size) {
    meter *m = data;
    if (m->left == 0)
        return NULL;
    m->left--;
    m->count++;
    size_t *block = malloc(size + 2 * sizeof(size_t));
    if (block == NULL)
        return NULL;
    block[0] = size;
    m->used += size;
    return block + 2;
}

static void meter_give(void *data, void *block) {
    meter *m = data;
    size_t *start = (size_t *)block - 2;
    m->used -= start[0];
    free(start);
}

static const char *const with_error =
    ": Tabel 1 Capaian\n@\n|Indikator\tTarget\tRealisasi\tCapaian\n|Satu hal\t50\t40\t80,00\n|Dua "
    "hal\t50\t45\t90,00\n|Tiga hal\t50\t30\t70,00\n: Realisasi satu hal 40 persen.\n";

static void no_memory(void) {
    meter m = {SIZE_MAX, 0, 0};
    check_memory memory = {meter_get, meter_give, &m};
    doc *d = doc_read("tests/check/report.txt"); /* large enough for many blocks */
    check_document *c = doc_fill(d, false, &memory);
    bool found = c != NULL && check_run(c) == CHECK_OK && check_finding_count(c) > 0;
    size_t needed = m.count;
    check_free(c);
    result(found && m.used == 0, "all memory is given back");
    bool good = true;
    for (size_t fail = 0; fail < needed; fail++) {
        m = (meter){fail, 0, 0};
        c = doc_fill(d, false, &memory);
        if (c == NULL)
            continue;
        good = good && check_run(c) == CHECK_NO_MEMORY && check_finding_count(c) == 0 && check_question_count(c) == 0;
        check_free(c);
        good = good && m.used == 0;
    }
    result(good && needed > 20, "each allocation that fails is told");
    /* A run that fails, then one with memory. */
    m = (meter){SIZE_MAX, 0, 0};
    c = doc_fill(d, false, &memory);
    m.left = 0;
    good = check_run(c) == CHECK_NO_MEMORY;
    m.left = SIZE_MAX; /* cppcheck-suppress unreadVariable ; check_run allocates through it */
    result(good && check_run(c) == CHECK_OK && check_finding_count(c) > 0, "after that it runs again");
    size_t used = m.used;
    for (int i = 0; i < 100; i++)
        good = good && check_run(c) == CHECK_OK;
    result(good && m.used == used, "a hundred runs use no more memory");
    check_free(c);
    doc_free(d);
}

static bool stop(void *data, size_t done, size_t all) {
    (void)all;
    return done < *(size_t *)data;
}

static void cancelled(void) {
    doc *d = doc_parse(with_error, "cancel");
    check_document *c = doc_fill(d, false, NULL);
    size_t limit = 1;
    check_set_progress(c, stop, &limit);
    bool good = check_run(c) == CHECK_CANCELLED && check_finding_count(c) == 0;
    limit = SIZE_MAX;
    result(good && check_run(c) == CHECK_OK && check_finding_count(c) > 0, "cancelled, and run again");
    check_free(c);
    doc_free(d);
}

static void answered(void) {
    doc *d = doc_parse(
        "@ Tabel 1\n|Indikator\tTarget\tRealisasi\tCapaian\n|Satu hal\t50\t40\t81,00\n|Dua hal\t50\t45\t92,00\n"
        "|Tiga hal\t50\t30\t63,00\n|Empat hal\t50\t50\t104,00\n",
        "question");
    check_document *c = doc_fill(d, false, NULL);
    bool good = check_run(c) == CHECK_OK && check_question_count(c) == 1 && check_finding_count(c) == 0;
    const check_question *q = check_question_at(c, 0);
    good = good && q->column == 3 && q->assumed == CHECK_ROLE_CAPAIAN && q->candidate_count > 1;
    result(good, "a relation that no row bears out is a question, nothing is wrong");
    check_answer(c, q->table, q->row, q->column, CHECK_ROLE_CAPAIAN);
    result(check_run(c) == CHECK_OK && check_question_count(c) == 0 && check_finding_count(c) == 4,
           "answered: taken for granted");
    check_answer(c, 0, 0, 3, CHECK_NO_ROLE);
    result(check_run(c) == CHECK_OK && check_question_count(c) == 0 && check_finding_count(c) == 0,
           "answered: not a capaian");
    check_free(c);
    doc_free(d);
}

int main(void) {
    empty();
    wide(1000);
    wide(3);
    huge();
    merged();
    no_memory();
    cancelled();
    answered();
    printf("1..%d\n", planned);
    return 0;
}
