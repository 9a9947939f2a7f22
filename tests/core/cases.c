/* SPDX-License-Identifier: MPL-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "cases.h"

static void give_up(const char *what, const char *path) {
    printf("Bail out! %s: %s\n", path, what);
    exit(2);
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        give_up("cannot be opened", path);
    size_t room = 1 << 16;
    size_t length = 0;
    char *text = malloc(room + 1);
    while (text != NULL) {
        length += fread(text + length, 1, room - length, file);
        if (length < room)
            break;
        room *= 2;
        char *larger = realloc(text, room + 1);
        if (larger == NULL)
            give_up("out of memory", path);
        text = larger;
    }
    if (text == NULL)
        give_up("out of memory", path);
    fclose(file);
    text[length] = '\0';
    return text;
}

static size_t put_utf8(char *out, unsigned code) {
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    out[0] = (char)(0xE0 | code >> 12);
    out[1] = (char)(0x80 | (code >> 6 & 0x3F));
    out[2] = (char)(0x80 | (code & 0x3F));
    return 3;
}

/* In place: no escape is shorter than what it stands for. */
static size_t unescape(char *cell) {
    char *out = cell;
    for (const char *p = cell; *p != '\0';) {
        if (*p != '\\') {
            *out++ = *p++;
            continue;
        }
        char hex[5] = "";
        switch (p[1]) {
        case 'u':
            memcpy(hex, p + 2, 4);
            out += put_utf8(out, (unsigned)strtoul(hex, NULL, 16));
            p += 6;
            break;
        case 'x':
            memcpy(hex, p + 2, 2);
            *out++ = (char)strtoul(hex, NULL, 16);
            p += 4;
            break;
        case 't':
        case 'n':
            *out++ = p[1] == 't' ? '\t' : '\n';
            p += 2;
            break;
        default:
            *out++ = p[1];
            p += 2;
        }
    }
    *out = '\0';
    return (size_t)(out - cell);
}

void free_table(table *t) {
    free(t->rows);
    free(t->text);
    free(t);
}

table *read_table(const char *path, size_t cells) {
    table *t = calloc(1, sizeof *t);
    if (t == NULL)
        give_up("out of memory", path);
    t->text = read_file(path);
    size_t lines = 1;
    for (const char *p = t->text; *p != '\0'; p++)
        lines += *p == '\n';
    t->rows = calloc(lines, sizeof *t->rows);
    if (t->rows == NULL)
        give_up("out of memory", path);

    const char *base = strrchr(path, '/');
    base = base == NULL ? path : base + 1;
    size_t number = 0;
    char *next;
    for (char *line = t->text; line != NULL && *line != '\0'; line = next) {
        number++;
        next = strchr(line, '\n');
        if (next != NULL)
            *next++ = '\0';
        if (*line == '#' || *line == '\0')
            continue;
        row *r = &t->rows[t->count++];
        int used = snprintf(r->name, sizeof r->name, "%s:%zu ", base, number);
        for (size_t i = 0; line[i] != '\0' && used < (int)sizeof r->name - 1; i++)
            r->name[used++] = line[i] == '\t' ? ' ' : line[i] == '#' ? '*' : line[i];
        r->name[used] = '\0';
        for (char *cell = line; cell != NULL && r->count < MAX_CELLS; r->count++) {
            char *tab = strchr(cell, '\t');
            if (tab != NULL)
                *tab++ = '\0';
            r->cells[r->count] = cell;
            r->lengths[r->count] = unescape(cell);
            cell = tab;
        }
        if (r->count < cells) {
            printf("Bail out! %s\n", r->name);
            give_up("a row has too few cells", path);
        }
    }
    if (t->count == 0)
        give_up("holds no case", path);
    return t;
}

static void element_at(const lkj_array *array, size_t row_index, size_t column, lkj_value *value) {
    const lkj_value *elements = array->data;
    *value = elements[row_index * array->columns + column];
}

/* Reads one scalar that ends before one of `stops`. */
static char *read_scalar(char *p, const char *end, const char *stops, lkj_value *value) {
    while (p < end && *p == ' ')
        p++;
    if (p < end && *p == '"') {
        char *text = ++p;
        while (p < end && *p != '"')
            p++;
        *value = (lkj_value){LKJ_TEXT, 0, text, (size_t)(p - text)};
        if (p < end)
            p++;
    } else if (p < end && *p == '_') {
        *value = (lkj_value){LKJ_OMITTED, 0, NULL, 0};
        p++;
    } else {
        char *after;
        *value = (lkj_value){LKJ_NUMBER, strtod(p, &after), NULL, 0};
        if (after == p) {
            printf("Bail out! not an argument: %s\n", p);
            exit(2);
        }
        p = after;
    }
    while (p < end && *p == ' ')
        p++;
    if (p < end && strchr(stops, *p) == NULL) {
        printf("Bail out! not an argument: %s\n", p);
        exit(2);
    }
    return p;
}

size_t read_arguments(char *cell, size_t length, argument arguments[MAX_ARGUMENTS]) {
    char *p = cell;
    const char *end = cell + length;
    size_t count = 0;
    memset(arguments, 0, MAX_ARGUMENTS * sizeof arguments[0]);
    while (p < end && count < MAX_ARGUMENTS) {
        argument *a = &arguments[count++];
        while (p < end && *p == ' ')
            p++;
        if (p < end && *p == '{') {
            size_t elements = 0;
            a->array = (lkj_array){.rows = 1, .at = element_at, .data = a->elements};
            while (p < end && *p != '}' && elements < MAX_ELEMENTS) {
                p = read_scalar(p + 1, end, "|;}", &a->elements[elements++]);
                if (a->array.rows == 1)
                    a->array.columns++;
                if (*p == ';')
                    a->array.rows++;
            }
            while (p < end && *p != '~')
                p++;
        } else {
            p = read_scalar(p, end, "~", &a->value);
            a->elements[0] = a->value;
        }
        p++;
    }
    return count;
}

int run_table(const char *group, const table *rows, void (*test)(void **state)) {
    struct CMUnitTest *tests = calloc(rows->count, sizeof *tests);
    if (tests == NULL)
        give_up("out of memory", group);
    for (size_t i = 0; i < rows->count; i++)
        tests[i] = (struct CMUnitTest){rows->rows[i].name, test, NULL, NULL, &rows->rows[i]};
    int failed = _cmocka_run_group_tests(group, tests, rows->count, NULL, NULL);
    free(tests);
    return failed;
}

const char *status_name(lkj_status status) {
    static const char *const names[] = {
        [LKJ_OK] = "OK",           [LKJ_BLANK] = "\"\"",       [LKJ_DASH] = "\"-\"",
        [LKJ_EVALUE] = "#VALUE!",  [LKJ_EDIV0] = "#DIV/0!",    [LKJ_ENUM] = "#NUM!",
        [LKJ_EOPTION] = "Err:502", [LKJ_EMISSING] = "Err:511", [LKJ_ENA] = "#N/A",
    };
    return names[status];
}
