/* SPDX-License-Identifier: MPL-2.0
 *
 * test_kalimat.c - typed sentences against the figures of their indicator: tests/core/kalimat.tsv, one a row: kalimat,
 * indikator, target, realisasi, target_lama, realisasi_lama, polaritas, and the answer ("-" where nothing can be
 * known). A right sentence must be "Sesuai" or "-". Another table may be given as an argument.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/core/kalimat.h"
#include "figure.h"

enum { CELLS = 8, LINE = 8192 };

static bool read_range(const char *text, double *low, double *high, const char **unit, size_t *length) {
    lkj_value value = {LKJ_TEXT, 0, text, strlen(text)};
    lkj_figure a;
    lkj_figure b;
    if (lkj_read_target(&value, &a, &b) != LKJ_OK)
        return false;
    *low = a.number;
    *high = b.number;
    *unit = a.unit_length > 0 ? a.unit : b.unit;
    *length = a.unit_length > 0 ? a.unit_length : b.unit_length;
    return true;
}

static const char *check(char **cell, char *room, size_t capacity) {
    lkj_facts facts;
    const char *unit;
    size_t unit_length;
    double high;
    memset(&facts, 0, sizeof facts);
    facts.indikator = cell[1];
    facts.indikator_length = strlen(cell[1]);
    if (!read_range(cell[2], &facts.target_low, &facts.target_high, &facts.unit, &facts.unit_length) ||
        !read_range(cell[3], &facts.realisasi, &high, &unit, &unit_length))
        return "the row's own figures cannot be read";
    facts.has_old = read_range(cell[4], &facts.old_target_low, &facts.old_target_high, &unit, &unit_length) &&
                    read_range(cell[5], &facts.old_realisasi, &high, &unit, &unit_length);
    lkj_value word = {LKJ_TEXT, 0, cell[6], strlen(cell[6])};
    int polaritas = LKJ_NAIK;
    if (lkj_read_option(&word, lkj_polaritas_words, &polaritas) != LKJ_OK)
        return "unknown polaritas";
    facts.polaritas = (lkj_polaritas)polaritas;
    lkj_text out = {room, capacity - 1, 0};
    /* The text must not be read beyond its end. */
    size_t length = strlen(cell[0]);
    char *exact = malloc(length > 0 ? length : 1);
    if (exact == NULL)
        return "no memory";
    memcpy(exact, cell[0], length);
    lkj_status status = lkj_check_sentence(exact, length, &facts, &out);
    free(exact);
    room[out.length < capacity ? out.length : capacity - 1] = '\0';
    return status == LKJ_OK ? room : "-";
}

int main(int count, char **arguments) {
    static char line[LINE];
    static char room[LINE];
    int number = 0;
    FILE *file = fopen(count > 1 ? arguments[1] : "tests/core/kalimat.tsv", "r");
    if (file == NULL) {
        fprintf(stderr, "the table cannot be opened\n");
        return 2;
    }
    while (fgets(line, sizeof line, file) != NULL) {
        char *cell[CELLS];
        size_t n = 0;
        line[strcspn(line, "\n")] = '\0';
        for (char *p = line; p != NULL && n < CELLS; n++) {
            char *tab = strchr(p, '\t');
            if (tab != NULL)
                *tab++ = '\0';
            cell[n] = p;
            p = tab;
        }
        if (n < CELLS || line[0] == '#' || strcmp(cell[0], "kalimat") == 0)
            continue;
        const char *answer = check(cell, room, sizeof room);
        bool good = strcmp(answer, cell[7]) == 0;
        printf("%s %d - %s\n", good ? "ok" : "not ok", ++number, cell[0]);
        if (!good)
            printf("#   answer   %s\n#   expected %s\n", answer, cell[7]);
    }
    fclose(file);
    printf("1..%d\n", number);
    return 0;
}
