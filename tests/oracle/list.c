/* SPDX-License-Identifier: MPL-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lines.h"
#include "list.h"

enum { LINE = 1 << 16, MAX_COLUMNS = 32 };

static void give_up(const char *what, const char *path) {
    printf("Bail out! %s: %s\n", path, what);
    exit(2);
}

static void add(call_list *list, const char *line, size_t length) {
    if (list->count == list->room) {
        /* The calls are pointed into by their arrays: the list is made large enough once. */
        if (list->room != 0)
            give_up("too many calls", line);
        list->room = 80000;
        list->calls = calloc(list->room, sizeof *list->calls);
        if (list->calls == NULL)
            give_up("out of memory", line);
    }
    call_read(&list->calls[list->count++], NULL, line, length, false);
}

static FILE *open_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        give_up("cannot be opened", path);
    return file;
}

void list_add_corpus(call_list *list, const char *path) {
    static char line[LINE];
    FILE *file = open_file(path);
    size_t before = list->count;
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] != '#')
            add(list, line, unescape(line));
    }
    fclose(file);
    if (list->count == before)
        give_up("holds no call", path);
}

/* Every function that needs one argument only. */
static void add_of_one(call_list *list, const char *cell) {
    static char call[LINE * 2];
    for (const lkj_function *const *f = lkj_functions; *f != NULL; f++) {
        const lkj_parameter *p = (*f)->parameters;
        if (p[0].name == NULL || p[0].kind != LKJ_TAKES_QUANTITY || (p[1].name != NULL && p[1].required))
            continue;
        int length = snprintf(call, sizeof call, "%s %s", (*f)->name, cell);
        add(list, call, (size_t)length);
    }
}

void list_add_report(call_list *list, const char *path) {
    static char line[LINE];
    static char call[LINE * 2];
    FILE *file = open_file(path);
    while (fgets(line, sizeof line, file) != NULL) {
        char *cells[MAX_COLUMNS];
        size_t count = 0;
        line[strcspn(line, "\n")] = '\0';
        for (char *cell = line; cell != NULL && count < MAX_COLUMNS; count++) {
            char *tab = strchr(cell, '\t');
            if (tab != NULL)
                *tab++ = '\0';
            cells[count] = cell;
            cell = tab;
        }
        for (size_t i = 0; i < count; i++) {
            if (strpbrk(cells[i], "0123456789") == NULL || strchr(cells[i], '~') != NULL)
                continue;
            add_of_one(list, cells[i]);
            if (i + 2 < count && strchr(cells[i + 1], '~') == NULL && strchr(cells[i + 2], '~') == NULL) {
                int length = snprintf(call, sizeof call, "capaian %s~%s", cells[i], cells[i + 1]);
                add(list, call, (size_t)length);
                length = snprintf(call, sizeof call, "periksa %s~%s~%s", cells[i], cells[i + 1], cells[i + 2]);
                add(list, call, (size_t)length);
            }
        }
    }
    fclose(file);
}

void list_free(call_list *list) {
    for (size_t i = 0; i < list->count; i++)
        call_free(&list->calls[i]);
    free(list->calls);
}
