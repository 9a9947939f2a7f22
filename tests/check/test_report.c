/* SPDX-License-Identifier: MPL-2.0
 *
 * test_report.c - the printed report of 2024, one grid a table and all on one sheet, against what is known to be wrong
 * in it: tests/workbook/salah-cetak.tsv (derived with exact fractions and none of our code) and
 * tests/check/differences.tsv (what only the tables against one another show; by hand). That must hold:
 *
 *  1. Every "salah", "tak terbaca", "dipotong" and "kosong" of the first is found: the cell as printed, what it should
 *     be, the kind. A sum that fails in every column and a difference that both sides could be are found as "ragu".
 *  2. Every row of the second is found.
 *  3. No other figure is called wrong or unreadable.
 *  4. Rows that two tables print under different names are not compared, for nothing is guessed; the recount knows them
 *     by their codes. They are four (renamed).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"

static int planned;

static void result(bool good, const char *what) {
    printf("%s %d - %s\n", good ? "ok" : "not ok", ++planned, what);
}

enum { CELLS = 6, MAX_ROWS = 400 };

typedef struct expected {
    char line[1024];
    char *cell[CELLS]; /* tabel, baris, kolom, cetak, seharusnya, putusan */
    char file[64];
    size_t row;
    bool found;
} expected;

static expected known[MAX_ROWS];
static size_t known_count;

/* The agreements are numbered through, in the order of the document. */
static void agreement(const doc *d, expected *e, const char *which) {
    size_t left = (size_t)strtoul(e->cell[1], NULL, 10);
    for (size_t i = 0; i < d->count; i++)
        for (size_t r = 0; r < d->parts[i].count; r++) {
            const doc_row *row = &d->parts[i].rows[r];
            if (strncmp(row->source, "pk-", 3) != 0 || strstr(row->source, which) == NULL || --left > 0)
                continue;
            snprintf(e->file, sizeof e->file, "%s", row->source);
            e->row = row->source_row;
            return;
        }
}

static void read_known(const doc *d, const char *path) {
    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fprintf(stderr, "%s cannot be opened\n", path);
        exit(2);
    }
    while (known_count < MAX_ROWS) {
        expected *e = &known[known_count];
        if (fgets(e->line, sizeof e->line, file) == NULL)
            break;
        e->line[strcspn(e->line, "\n")] = '\0';
        size_t n = 0;
        for (char *p = e->line; p != NULL && n < CELLS; n++) {
            char *tab = strchr(p, '\t');
            if (tab != NULL)
                *tab++ = '\0';
            e->cell[n] = p;
            p = tab;
        }
        if (n < CELLS || strcmp(e->cell[0], "tabel") == 0 || e->line[0] == '#')
            continue;
        e->row = (size_t)strtoul(e->cell[1], NULL, 10);
        if (strncmp(e->cell[0], "Tabel ", 6) == 0)
            snprintf(e->file, sizeof e->file, "tabel-%s", e->cell[0] + 6);
        else if (strcmp(e->cell[0], "Lampiran PK") == 0)
            agreement(d, e, "-anggaran");
        else if (strcmp(e->cell[0], "Lampiran PK indikator") == 0)
            agreement(d, e, "-indikator");
        else
            snprintf(e->file, sizeof e->file, "%s", e->cell[0]);
        known_count++;
    }
    fclose(file);
}

/* Tabel 2.3 and 3.9: "Pemerataan" and "Pemetaan Pendapatan", "Bantuan Penyelesaian Perkara ..." and "Bantuan",
 * "DPA-SKPD" and "DPA", "Penggandaan" and "Pengandaan". */
static bool renamed(const expected *e) {
    static const char *const rows[] = {"28", "32", "41", "65"};
    if (strcmp(e->cell[0], "Tabel 2.3") != 0 || strstr(e->cell[2], "sama dengan Tabel 3.9") == NULL)
        return false;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(e->cell[1], rows[i]) == 0)
            return true;
    return false;
}

static bool kind_fits(const expected *e, const check_finding *f) {
    if (strstr(e->cell[2], "jumlah rincian") != NULL)
        return f->jenis == CHECK_JUMLAH;
    if (strstr(e->cell[2], "sama dengan") != NULL || strstr(e->cell[2], "jumlah program") != NULL ||
        strstr(e->cell[2], "jumlah di Tabel") != NULL)
        return f->jenis == CHECK_BEDA_TABEL;
    if (strstr(e->cell[2], "efisiensi") != NULL)
        return f->jenis == CHECK_EFISIENSI;
    return f->jenis == CHECK_CAPAIAN || f->jenis == CHECK_SERAPAN || f->jenis == CHECK_RATA_RATA;
}

static bool matches(const expected *e, const check_finding *f, const doc_row *row) {
    bool here = strcmp(e->file, row->source) == 0 && e->row == row->source_row;
    if (strcmp(e->cell[5], "tak terbaca") == 0) /* of the cell itself, and of what depends on it */
        return f->putusan == CHECK_TIDAK_TERBACA && strcmp(e->cell[3], f->tertulis) == 0 &&
               strcmp(e->file, row->source) == 0;
    if (!here || !kind_fits(e, f) || strstr(f->tertulis, e->cell[3]) == NULL)
        return false;
    if (strstr(f->seharusnya, e->cell[4]) == NULL)
        return false;
    if (strcmp(e->cell[5], "dipotong") == 0)
        return f->putusan == CHECK_DIPOTONG;
    if (strcmp(e->cell[5], "kosong") == 0 || strcmp(e->cell[5], "ragu") == 0)
        return f->putusan == CHECK_RAGU;
    return f->putusan == CHECK_SALAH ||
           (f->putusan == CHECK_RAGU && (f->jenis == CHECK_JUMLAH || f->jenis == CHECK_BEDA_TABEL));
}

static void compare(const doc *d, bool one_sheet) {
    char text[1600];
    const char *layout = one_sheet ? "one sheet" : "grids";
    check_document *c = doc_fill(d, one_sheet, NULL);
    result(c != NULL && check_run(c) == CHECK_OK, layout);
    for (size_t i = 0; i < known_count; i++)
        known[i].found = false;
    size_t false_alarms = 0;
    for (size_t i = 0; i < check_finding_count(c); i++) {
        const check_finding *f = check_finding_at(c, i);
        const doc_row *row = doc_row_at(d, one_sheet, f);
        bool expected_one = false;
        for (size_t k = 0; k < known_count && row != NULL; k++)
            if (matches(&known[k], f, row)) {
                known[k].found = true;
                expected_one = true;
            }
        if (expected_one || (f->putusan != CHECK_SALAH && f->putusan != CHECK_TIDAK_TERBACA))
            continue;
        false_alarms++;
        printf("# alarm: %s\t%zu\t%s: %s\t%s\t%s\t%s\n", row != NULL ? row->source : "",
               row != NULL ? row->source_row : 0, f->baris, check_jenis_text(f->jenis), f->tertulis, f->seharusnya,
               check_putusan_text(f->putusan));
    }
    snprintf(text, sizeof text, "%s: no figure called wrong that is right (%zu were)", layout, false_alarms);
    result(false_alarms == 0, text);
    for (size_t k = 0; k < known_count; k++) {
        const expected *e = &known[k];
        snprintf(text, sizeof text, "%s: %s, row %s, %s: %s, not %s: %s", layout, e->cell[0], e->cell[1], e->cell[2],
                 e->cell[3], e->cell[4], e->cell[5]);
        result(e->found != renamed(e), text);
    }
    check_free(c);
}

int main(void) {
    doc *d = doc_read("tests/check/report.txt");
    read_known(d, "tests/workbook/salah-cetak.tsv");
    read_known(d, "tests/check/differences.tsv");
    compare(d, false);
    compare(d, true);
    doc_free(d);
    printf("1..%d\n", planned);
    return 0;
}
