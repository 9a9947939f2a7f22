/* SPDX-License-Identifier: MPL-2.0
 *
 * seeds.c - the seeds of the fuzz targets, one file each, as libFuzzer wants them.
 *
 *   seeds TARGET FOLDER CORPUS TABLE.tsv...   expands the corpus of the target, one seed a line, and makes seeds of the
 *                                             printed cells of the report (examples/lkj2024)
 *   seeds --baris FILE...                     writes a file as a line of a corpus: how a finding becomes a seed
 *
 * In a corpus \xXX, \t, \n and \\ stand for what C means by them; a line that begins with # is a comment.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/rows.h"
#include "../oracle/lines.h"

enum { LINE = 1 << 16, SEEN = 1 << 14, CELL = 160, MAX_SEEDS = 3000 };

static const char *folder;
static unsigned seeds;
static uint64_t seen[SEEN];

static void give_up(const char *what, const char *path) {
    fprintf(stderr, "seeds: %s: %s\n", path, what);
    exit(2);
}

/* FNV-1a; a collision costs one seed. */
static bool is_new(const char *data, size_t length) {
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)data[i]) * UINT64_C(1099511628211);
    for (size_t i = hash % SEEN;; i = (i + 1) % SEEN) {
        if (seen[i] == hash)
            return false;
        if (seen[i] == 0) {
            seen[i] = hash;
            return true;
        }
    }
}

static void write_seed(const char *data, size_t length) {
    char path[4096];
    if (seeds >= MAX_SEEDS || !is_new(data, length))
        return;
    snprintf(path, sizeof path, "%s/%04u", folder, seeds++);
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(data, 1, length, file) != length || fclose(file) != 0)
        give_up("cannot be written", path);
}

static void expand_corpus(const char *path) {
    static char line[LINE];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        give_up("cannot be opened", path);
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] != '#')
            write_seed(line, unescape(line));
    }
    fclose(file);
    if (seeds == 0)
        give_up("holds no seed", path);
}

/* ---- The report ---------------------------------------------------------------------------------------------- */

static bool holds_digit(const char *cell) {
    return strpbrk(cell, "0123456789") != NULL;
}

static void seed(const char *format, const char *a, const char *b, const char *c) {
    char text[CELL * 4];
    int length = snprintf(text, sizeof text, format, a, b, c);
    if (length > 0 && (size_t)length < sizeof text)
        write_seed(text, (size_t)length);
}

/* Neighbours in a row are target, realisasi and capaian somewhere; it does not matter that most are not. */
static void seeds_of_row(const char *target, char *const cells[], size_t count) {
    if (strcmp(target, "number") == 0) {
        for (size_t i = 0; i < count; i++)
            if (holds_digit(cells[i]) || strlen(cells[i]) < 4)
                write_seed(cells[i], strlen(cells[i]));
        return;
    }
    for (size_t i = 0; i + 2 < count; i++) {
        const char *a = cells[i];
        const char *b = cells[i + 1];
        const char *c = cells[i + 2];
        if (strpbrk(a, "~") || strpbrk(b, "~") || strpbrk(c, "~") || !holds_digit(b) || !holds_digit(c))
            continue;
        if (strcmp(target, "scoring") == 0) {
            seed("capaian %s~%s%s", b, c, "");
            seed("ratacapaian {%s|%s|%s}", a, b, c);
            seed("kategori %s%s%s", b, "", "");
        } else if (strcmp(target, "words") == 0) {
            seed("terbilang %s%s%s", b, "~rupiah", "");
            seed("formatangka %s%s%s", c, "", "");
            seed("narasi %s~#2024~%s~%s", a, b, c);
        } else if (holds_digit(a)) {
            seed("periksa %s~%s~%s", a, b, c);
            seed("periksajumlah %s~{%s;%s}", a, b, c);
        } else {
            seed("periksakategori %s~%s%s", c, a, "");
            seed("periksarerata %s~{%s;%s}", b, b, c);
        }
    }
}

static void seeds_of_line(void *target, size_t number, char **cells, size_t count) {
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (strlen(cells[i]) < CELL)
            cells[kept++] = cells[i];
    if (number > 0)
        seeds_of_row(target, cells, kept);
}

static void print_line(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        give_up("cannot be opened", path);
    int c;
    for (bool first = true; (c = fgetc(file)) != EOF; first = false) {
        if (c == '\\')
            fputs("\\\\", stdout);
        else if (c < ' ' || c > '~' || (first && c == '#'))
            printf("\\x%02X", (unsigned)c);
        else
            putchar(c);
    }
    putchar('\n');
    fclose(file);
}

int main(int count, char **arguments) {
    if (count > 2 && strcmp(arguments[1], "--baris") == 0) {
        for (int i = 2; i < count; i++)
            print_line(arguments[i]);
        return 0;
    }
    if (count < 4) {
        fputs("usage: seeds TARGET FOLDER CORPUS TABLE.tsv... | seeds --baris FILE...\n", stderr);
        return 2;
    }
    folder = arguments[2];
    expand_corpus(arguments[3]);
    for (int i = 4; i < count; i++)
        rows_of(arguments[i], seeds_of_line, arguments[1]);
    printf("%u\n", seeds);
    return 0;
}
