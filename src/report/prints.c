/* SPDX-License-Identifier: MPL-2.0
 *
 * prints.c - see prints.h.
 */
#include "prints.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static bool is_blank(const char *text, size_t *length) {
    *length = 1;
    if (*text == ' ' || *text == '\t' || *text == '\n' || *text == '\r')
        return true;
    *length = 2;
    return (unsigned char)text[0] == 0xC2 && (unsigned char)text[1] == 0xA0; /* no-break space */
}

/* FNV-1a over the words with one blank between them. */
static uint32_t hash(const char *text) {
    uint32_t value = 2166136261u;
    bool pending = false, any = false;
    for (size_t step; *text != '\0'; text += step) {
        if (is_blank(text, &step)) {
            pending = any;
            continue;
        }
        step = 1;
        if (pending)
            value = (value ^ ' ') * 16777619u;
        value = (value ^ (unsigned char)*text) * 16777619u;
        pending = false;
        any = true;
    }
    return value;
}

void print_of(const char *text, char *to) {
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    uint32_t value = hash(text);
    value = (value >> 24) ^ (value & 0xFFFFFF);
    for (int i = 0; i < PRINT; i++, value >>= 6)
        to[i] = letters[value & 63];
}

void prints_begin(rt_buffer *to, long rows, long boxes) {
    rt_format(to, "1 %ld %ld ", rows, boxes);
}

void print_add(rt_buffer *to, const char *text) {
    char print[PRINT];
    print_of(text, print);
    rt_add(to, print, PRINT);
}

bool prints_read(const char *record, prints *to) {
    char *end;
    if (strncmp(record, "1 ", 2) != 0)
        return false;
    to->rows = strtol(record + 2, &end, 10);
    if (*end != ' ')
        return false;
    to->boxes = strtol(end + 1, &end, 10);
    if (*end != ' ' || to->rows < 0 || to->boxes < 0)
        return false;
    to->list = end + 1;
    size_t length = strlen(to->list);
    to->count = length / PRINT;
    return length % PRINT == 0 && to->count == (size_t)to->boxes + 2;
}

prints_verdict print_compare(const char *generated, const char *now, const char *wanted) {
    char current[PRINT], next[PRINT];
    print_of(now, current);
    print_of(wanted, next);
    if (memcmp(current, next, PRINT) == 0)
        return PRINT_SAME;
    if (memcmp(current, generated, PRINT) == 0)
        return PRINT_FOLLOWS;
    return memcmp(next, generated, PRINT) == 0 ? PRINT_EDITED : PRINT_CONFLICT;
}
