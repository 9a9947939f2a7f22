/* SPDX-License-Identifier: MPL-2.0
 *
 * test_layouts.c - how other agencies lay their tables out (tests/check/layouts; layouts of public reports, figures
 * made up). That must hold of each document:
 *
 *  1. Nothing is found but what its lines "! jenis <TAB> putusan <TAB> tertulis" say (an empty tertulis: any).
 *  2. Each of those lines is found.
 *  3. The roles are right: where the last digit of a cell marked {x} is changed, a finding stands in its row, or a
 *     question is asked about its column.
 */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document.h"

static int planned;

static void result(bool good, const char *file, const char *what) {
    printf("%s %d - %s: %s\n", good ? "ok" : "not ok", ++planned, file, what);
}

static bool expected(const char *path, const check_finding *f) {
    char line[1024];
    char jenis[32];
    char putusan[32];
    bool found = false;
    FILE *file = fopen(path, "r");
    while (file != NULL && !found && fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        char *tab = strrchr(line, '\t');
        if (line[0] != '!' || tab == NULL || sscanf(line, "! %31[^\t]\t%31[^\t]", jenis, putusan) != 2)
            continue;
        found = strcmp(jenis, check_jenis_text(f->jenis)) == 0 &&
                strcmp(putusan, check_putusan_text(f->putusan)) == 0 &&
                (tab[1] == '\0' || strcmp(tab + 1, f->tertulis) == 0);
    }
    if (file != NULL)
        fclose(file);
    return found;
}

static void quiet(const char *name, const char *path, const doc *d, bool one_sheet) {
    check_document *c = doc_fill(d, one_sheet, NULL);
    size_t alarms = 0;
    if (c == NULL || check_run(c) != CHECK_OK)
        exit(2);
    for (size_t i = 0; i < check_finding_count(c); i++) {
        const check_finding *f = check_finding_at(c, i);
        if (expected(path, f))
            continue;
        alarms++;
        printf("# %s: %s: %s, not %s: %s, %s (%s)\n", f->bagian, f->baris, f->tertulis, f->seharusnya,
               check_jenis_text(f->jenis), check_putusan_text(f->putusan), f->sebab);
    }
    result(alarms == 0 && check_count(c).tables > 0, name,
           one_sheet ? "no false alarm in one sheet" : "no false alarm");
    check_free(c);
}

/* Every line with ! is found. */
static void told(const char *name, const char *path, const doc *d) {
    char line[1024];
    FILE *file = fopen(path, "r");
    check_document *c = doc_fill(d, false, NULL);
    if (file == NULL || c == NULL || check_run(c) != CHECK_OK)
        exit(2);
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        const char *tab = strrchr(line, '\t');
        bool found = false;
        if (line[0] != '!' || tab == NULL)
            continue;
        for (size_t i = 0; i < check_finding_count(c); i++) {
            const check_finding *f = check_finding_at(c, i);
            char wanted[128];
            snprintf(wanted, sizeof wanted, "! %s\t%s\t", check_jenis_text(f->jenis), check_putusan_text(f->putusan));
            found = found || (strncmp(line, wanted, strlen(wanted)) == 0 &&
                              (tab[1] == '\0' || strcmp(tab + 1, f->tertulis) == 0));
        }
        result(found, name, line);
    }
    check_free(c);
    fclose(file);
}

/* Whether a finding or a question speaks of that row or column. */
static bool noticed(const doc *d, size_t part, size_t row, size_t column) {
    check_document *c = doc_fill(d, false, NULL);
    bool found = false;
    if (c == NULL || check_run(c) != CHECK_OK)
        exit(2);
    for (size_t i = 0; i < check_finding_count(c); i++) {
        const check_finding *f = check_finding_at(c, i);
        found = found || (f->in_table && f->address == part && f->row == row && f->putusan != CHECK_DIPOTONG);
    }
    for (size_t i = 0; i < check_question_count(c); i++) {
        const check_question *q = check_question_at(c, i);
        found = found || (q->address == part && q->column == column);
    }
    check_free(c);
    return found;
}

static void roles(const char *name, doc *d) {
    char text[256];
    for (size_t p = 0; p < d->count; p++)
        for (size_t r = 0; r < d->parts[p].count; r++)
            for (size_t c = 0; c < d->parts[p].rows[r].count; c++) {
                doc_cell *cell = &d->parts[p].rows[r].cells[c];
                if (!cell->marked)
                    continue;
                char *last = cell->text + strlen(cell->text);
                while (last > cell->text && (last[-1] < '0' || last[-1] > '9'))
                    last--;
                char old = last[-1];
                double number = cell->number;
                last[-1] = (char)('0' + (old - '0' + 5) % 10);
                cell->number = strtod(cell->text, NULL);
                snprintf(text, sizeof text, "%s with a wrong digit is noticed", cell->text);
                result(noticed(d, p, r, c), name, text);
                last[-1] = old;
                cell->number = number;
            }
}

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(void) {
    static const char folder[] = "tests/check/layouts";
    char *names[100];
    size_t count = 0;
    DIR *list = opendir(folder);
    for (struct dirent *e; list != NULL && (e = readdir(list)) != NULL && count < 100;)
        if (strstr(e->d_name, ".txt") != NULL) {
            names[count] = malloc(strlen(e->d_name) + 1);
            if (names[count] == NULL)
                return 2;
            strcpy(names[count++], e->d_name);
        }
    if (list != NULL)
        closedir(list);
    qsort(names, count, sizeof *names, by_name);
    for (size_t i = 0; i < count; i++) {
        char path[512];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        doc *d = doc_read(path);
        quiet(names[i], path, d, false);
        quiet(names[i], path, d, true);
        told(names[i], path, d);
        roles(names[i], d);
        doc_free(d);
        free(names[i]);
    }
    printf("1..%d\n", planned);
    return count >= 10 ? 0 : 1;
}
