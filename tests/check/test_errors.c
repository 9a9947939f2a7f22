/* SPDX-License-Identifier: MPL-2.0
 *
 * test_errors.c - 600 times one digit of one figure of a right table (tests/check/right.txt) is changed, with a fixed
 * seed, and the document is checked. Counted by kind of column: noticed (any finding that was not there before), not
 * noticed, and what nobody could know: a change after which every printed relation of the row still holds, rounded or
 * cut off. At least 95 % of what could be known must be noticed in capaian, serapan, sums and
 * sebelum/sesudah/bertambah.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"

enum { ROUNDS = 600, MAX_PLACES = 1000 };

/* The columns that can be changed: in which grid (from 1), and what a reader could know of them. */
typedef struct kind {
    const char *name;
    int grid;
    int column;              /* from 0 */
    int part, whole, result; /* of a ratio; result -1: a sum or a difference, every digit of which counts */
    bool must;               /* counts in the 95 % */
} kind;

static const kind kinds[] = {
    {"target and realisasi (capaian)", 1, 2, 3, 2, 4, true},
    {"target and realisasi (capaian)", 1, 3, 3, 2, 4, true},
    {"capaian", 1, 4, 3, 2, 4, true},
    {"anggaran and realisasi, with sums", 2, 1, 0, 0, -1, true},
    {"anggaran and realisasi, with sums", 2, 2, 0, 0, -1, true},
    {"serapan", 2, 3, 2, 1, 3, true},
    {"sebelum, sesudah, bertambah", 3, 2, 0, 0, -1, true},
    {"sebelum, sesudah, bertambah", 3, 3, 0, 0, -1, true},
    {"sebelum, sesudah, bertambah", 3, 4, 0, 0, -1, true},
    {"several years", 4, 1, 2, 1, 3, true},
    {"several years", 4, 5, 5, 4, 6, true},
    {"several years", 4, 9, 8, 7, 9, true},
    {"counts, with sums both ways", 5, 2, 0, 0, -1, true},
    {"counts, with sums both ways", 5, 4, 0, 0, -1, true},
    {"kemajuan", 6, 2, 2, 3, 4, false},
    {"kemajuan", 6, 4, 2, 3, 4, false},
    {"efisiensi and what it is of", 7, 4, 3, 2, 4, false},
    {"efisiensi and what it is of", 7, 8, 0, 0, -1, false},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static uint64_t state = 20241231;

static unsigned next_random(unsigned below) {
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((state >> 33) % below);
}

static double number(const char *text, int *places) {
    char plain[64];
    size_t n = 0;
    *places = 0;
    bool decimals = false;
    for (; *text != '\0' && n + 1 < sizeof plain; text++) {
        if (*text == ',')
            decimals = true;
        if ((*text >= '0' && *text <= '9') || *text == '-' || *text == ',')
            plain[n++] = *text == ',' ? '.' : *text;
        *places += decimals && *text >= '0' && *text <= '9';
    }
    plain[n] = '\0';
    return strtod(plain, NULL);
}

/* Rounded half up or cut off, the printed result is still that of the row. */
static bool still_holds(const doc_row *row, const kind *k) {
    int places;
    int ignored;
    if (k->result < 0 || (size_t)k->result >= row->count || row->cells[k->part].text[0] == '\0' ||
        row->cells[k->whole].text[0] == '\0' || row->cells[k->result].text[0] == '\0')
        return false;
    double whole = number(row->cells[k->whole].text, &ignored);
    double part = number(row->cells[k->part].text, &ignored);
    double result = number(row->cells[k->result].text, &places);
    if (whole == 0)
        return false;
    double scale = pow(10, places);
    double right = part / whole * 100 * scale;
    return fabs(floor(right + 0.5 + 1e-9) - result * scale) < 0.5 || fabs(floor(right + 1e-9) - result * scale) < 0.5;
}

static doc_part *grid_of(const doc *d, int number_of) {
    for (size_t i = 0; i < d->count; i++)
        if (d->parts[i].is_grid && --number_of == 0)
            return &d->parts[i];
    return NULL;
}

static size_t digits_in(const char *text, size_t *at) {
    size_t n = 0;
    for (size_t i = 0; text[i] != '\0'; i++)
        if (text[i] >= '0' && text[i] <= '9')
            at[n++] = i;
    return n;
}

/* Some row of the column that holds digits; the heading rows hold none but years and numbers. */
static doc_row *some_row(const kind *k, const doc *d) {
    doc_part *grid = grid_of(d, k->grid);
    for (;;) {
        doc_row *row = &grid->rows[next_random((unsigned)grid->count)];
        size_t heads = k->grid == 7 ? 3 : k->grid == 4 ? 2 : 1;
        size_t at[64];
        if (row < grid->rows + heads || (size_t)k->column >= row->count || strlen(row->cells[k->column].text) > 40)
            continue;
        if (digits_in(row->cells[k->column].text, at) > 0)
            return row;
    }
}

/* Findings but for those of a figure that is cut off. */
static size_t findings(const doc *d) {
    check_document *c = doc_fill(d, false, NULL);
    size_t count = 0;
    if (c == NULL || check_run(c) != CHECK_OK)
        exit(2);
    for (size_t i = 0; i < check_finding_count(c); i++)
        count += check_finding_at(c, i)->putusan != CHECK_DIPOTONG;
    check_free(c);
    return count;
}

typedef struct tally {
    const char *name;
    size_t tried, noticed, apart, missed;
    bool must;
} tally;

int main(int count, char **arguments) {
    doc *d = doc_read("tests/check/right.txt");
    tally all[KINDS] = {{NULL, 0, 0, 0, 0, false}};
    size_t used = 0;
    size_t before = findings(d);
    bool talk = count > 1 && strcmp(arguments[1], "-v") == 0;
    printf("%s 1 - the tables are right: %zu findings\n", before == 0 ? "ok" : "not ok", before);
    for (int round = 0; round < ROUNDS; round++) {
        const kind *k = &kinds[(size_t)round % KINDS];
        doc_row *row = some_row(k, d);
        char *text = row->cells[k->column].text;
        size_t at[64];
        size_t n = digits_in(text, at);
        size_t where = at[next_random((unsigned)n)];
        char old = text[where];
        do
            text[where] = (char)('0' + next_random(10));
        while (text[where] == old || (where == at[0] && n > 1 && text[where] == '0'));
        bool apart = still_holds(row, k);
        bool noticed = findings(d) > 0;
        size_t t = 0;
        while (t < used && strcmp(all[t].name, k->name) != 0)
            t++;
        if (t == used)
            all[used++] = (tally){k->name, 0, 0, 0, 0, k->must};
        all[t].tried++;
        if (apart && !noticed)
            all[t].apart++;
        else if (noticed)
            all[t].noticed++;
        else
            all[t].missed++;
        if (talk && !noticed && !apart)
            printf("# missed: grid %d column %d: %s (was %c)\n", k->grid, k->column, text, old);
        text[where] = old;
    }
    size_t could = 0;
    size_t seen = 0;
    printf("# | columns | errors | noticed | could not be known | missed |\n");
    for (size_t t = 0; t < used; t++) {
        printf("# | %s | %zu | %zu | %zu | %zu |\n", all[t].name, all[t].tried, all[t].noticed, all[t].apart,
               all[t].missed);
        if (all[t].must) {
            could += all[t].noticed + all[t].missed;
            seen += all[t].noticed;
        }
    }
    printf("%s 2 - %zu of %zu that could be known are noticed in capaian, serapan, sums and changes\n",
           seen * 100 >= could * 95 ? "ok" : "not ok", seen, could);
    printf("1..2\n");
    doc_free(d);
    return 0;
}
