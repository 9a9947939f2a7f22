/* SPDX-License-Identifier: MPL-2.0
 *
 * commands.c - the rows of commands.h, and who is meant by a name.
 */
#include "command.h"

#define ROW(command, where, bar, function, id, en) {command, where, function, id, en},
static const command_row table[] = {COMMANDS(ROW)};
enum { ROW_COUNT = sizeof table / sizeof table[0] };

/* How long the name in "NAME&ARGUMENT..." is; with `first` its first argument too. */
static size_t part_length(const char *text, bool first) {
    size_t length = strcspn(text, "&");
    return first && text[length] ? length + 1 + strcspn(text + length + 1, "&") : length;
}

static bool same(const char *a, size_t length, const char *b, size_t other) {
    return length == other && memcmp(a, b, length) == 0;
}

const command_row *command_find(const char *text, unsigned where) {
    size_t name = part_length(text, false), both = part_length(text, true);
    const command_row *by_name = NULL, *any = NULL;
    for (int i = 0; i < ROW_COUNT; i++) {
        if (same(text, both, table[i].command, strlen(table[i].command)))
            return &table[i];
        if (!same(text, name, table[i].command, part_length(table[i].command, false)))
            continue;
        any = any ? any : &table[i];
        if (!by_name && (where == 0 || (table[i].where & where)))
            by_name = &table[i];
    }
    return by_name ? by_name : any;
}

unsigned command_where(const char *text) {
    const command_row *row = command_find(text, 0);
    if (!row || !row->function)
        return 0;
    if (strcmp(row->command, text) == 0)
        return row->where;
    unsigned where = 0;
    for (int i = 0; i < ROW_COUNT; i++)
        if (same(text, part_length(text, false), table[i].command, part_length(table[i].command, false)))
            where |= table[i].where;
    return where;
}
