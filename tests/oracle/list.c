/* SPDX-License-Identifier: MPL-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/rows.h"
#include "lines.h"
#include "list.h"

enum { LINE = 1 << 16 };

static void add(call_list *list, const char *line, size_t length) {
    if (list->count == list->room) {
        /* The calls are pointed into by their arrays: the list is made large enough once. */
        if (list->room != 0)
            tap_give_up("too many calls: %s", line);
        list->room = 80000;
        list->calls = calloc(list->room, sizeof *list->calls);
        if (list->calls == NULL)
            tap_give_up("out of memory: %s", line);
    }
    call_read(&list->calls[list->count++], NULL, line, length, false);
}

void list_add_corpus(call_list *list, const char *path) {
    static char line[LINE];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        tap_give_up("%s cannot be opened", path);
    size_t before = list->count;
    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] != '#')
            add(list, line, unescape(line));
    }
    fclose(file);
    if (list->count == before)
        tap_give_up("%s holds no call", path);
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

static void add_row(void *context, size_t number, char **cells, size_t count) {
    static char call[LINE * 2];
    call_list *list = context;
    (void)number;
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

void list_add_report(call_list *list, const char *path) {
    rows_of(path, add_row, list);
}

void list_free(call_list *list) {
    for (size_t i = 0; i < list->count; i++)
        call_free(&list->calls[i]);
    free(list->calls);
}
