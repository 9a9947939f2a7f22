/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: the place-holders of a report. The input is a document's place-holders, one a line. That must hold:
 *
 *  1. What is read lies within its limits: names end, addresses are those of a sheet, an index is at least 1, there are
 *     at most MARK_ARGUMENTS arguments.
 *  2. Its field's name holds letters, digits and _ only, and gives the place-holder back byte by byte.
 *  3. Written for a round of ulang it can still be read, is of the same kind, and written again it is the same.
 *  4. A pair is one of jika or ulang and an akhir behind it, each the other's partner; pairs neither cross nor nest.
 *  5. A fragment of any text is whole: as many bytes as its directory says, and no control character in its XML.
 */
#include <stdio.h>

#include "../../src/report/fragment.h"
#include "../../src/report/placeholder.h"
#include "properties.h"

enum { MOST = 24 };

static void check_operand(const mark_operand *what) {
    HOLDS(memchr(what->name, '\0', sizeof what->name) != NULL, "a name without end");
    HOLDS(what->index >= 0 && what->index <= 1048576, "index %ld", what->index);
    if (what->kind == MARK_RANGE)
        HOLDS(what->column >= 0 && what->row >= 0 && what->columns > 0 && what->rows > 0 &&
                  what->column + what->columns <= 16384 && what->row + what->rows <= 1048576 && what->name[0] != '\0',
              "range %ld,%ld %ldx%ld", what->column, what->row, what->columns, what->rows);
}

static void check_field(const char *text, size_t length) {
    char name[MARK_FIELD], back[MARK_LONGEST + 3];
    mark_to_field(text, length, name);
    for (const char *c = name; *c != '\0'; c++)
        HOLDS((*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z') || (*c >= '0' && *c <= '9') || *c == '_', "%s",
              name);
    HOLDS(mark_of_field(name, back) && strlen(back) == length && memcmp(back, text, length) == 0, "%s", name);
}

static void check_round(const char *text, size_t length, const mark *m) {
    char once[MARK_LONGEST + 1], twice[MARK_LONGEST + 1];
    mark again;
    if (!mark_for_round(text, length, 7, 6, "S7", once))
        return;
    HOLDS(mark_read(once, strlen(once), &again) == MARK_GOOD && again.kind == m->kind, "%s", once);
    HOLDS(mark_for_round(once, strlen(once), 8, 9, "S8", twice) && strcmp(once, twice) == 0, "%s: %s", once, twice);
}

static mark_problem check_one(const char *text, size_t length, mark *m) {
    mark_problem problem = mark_read(text, length, m);
    HOLDS(mark_problem_text(problem)[0] != '\0', "no words for %d", (int)problem);
    if (problem != MARK_GOOD)
        return problem;
    HOLDS(memchr(m->name, '\0', sizeof m->name) != NULL && m->argument_count <= MARK_ARGUMENTS, "limits");
    check_operand(&m->what);
    check_operand(&m->with);
    for (int i = 0; i < m->argument_count; i++)
        check_operand(&m->arguments[i]);
    check_field(text, length);
    check_round(text, length, m);
    return problem;
}

static void check_pairs(size_t count, const mark *marks, mark_problem *problems) {
    size_t partner[MOST], open = SIZE_MAX;
    mark_pair(count, marks, problems, partner);
    for (size_t i = 0; i < count; i++) {
        if (partner[i] == SIZE_MAX)
            continue;
        HOLDS(problems[i] == MARK_GOOD && partner[i] < count && partner[partner[i]] == i, "partner of %zu", i);
        HOLDS((marks[i].kind == MARK_END) == (partner[i] < i), "kind of %zu", i);
        HOLDS((open == SIZE_MAX) == (partner[i] > i) && (open == SIZE_MAX || partner[i] == open), "nested at %zu", i);
        open = partner[i] > i ? i : SIZE_MAX;
    }
}

static unsigned little(const char *at) {
    return (unsigned)(unsigned char)at[0] | (unsigned)(unsigned char)at[1] << 8 | (unsigned)(unsigned char)at[2] << 16 |
           (unsigned)(unsigned char)at[3] << 24;
}

static void check_fragment(const char *text) {
    static const long widths[] = {100, 0};
    fragment_cell cells[] = {{text, 2, 1, false, false, FRAGMENT_LEFT},
                             {"", 1, 1, true, false, FRAGMENT_LEFT},
                             {text, 1, 1, false, true, FRAGMENT_RIGHT},
                             {text, 1, 1, false, false, FRAGMENT_CENTRE}};
    fragment_table table = {.name = text,
                            .label = text,
                            .number = 3,
                            .title = text,
                            .source = text,
                            .rows = 2,
                            .columns = 2,
                            .heading_rows = 1,
                            .width = 16000,
                            .widths = widths,
                            .cells = cells};
    rt_buffer odt = {0};
    fragment_of_table(&table, &odt);
    const char *end = odt.at + odt.length - 22;
    HOLDS(little(end) == 0x06054b50 && little(end + 12) + little(end + 16) + 22 == odt.length, "directory");
    size_t first = 30 + 8 + 39, length = little(odt.at + first + 22);
    for (size_t i = 0; i < length; i++)
        HOLDS((unsigned char)odt.at[first + 30 + 11 + i] >= 0x20, "control character");
    rt_free(&odt);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static mark marks[MOST];
    mark_problem problems[MOST];
    size_t count = 0;
    char *text = malloc(size + 1);
    if (text == NULL)
        return 0;
    memcpy(text, data, size);
    text[size] = '\0';
    for (size_t at = 0; at <= size && count < MOST; count++) {
        size_t length = 0;
        while (at + length < size && text[at + length] != '\n')
            length++;
        problems[count] = check_one(text + at, length, &marks[count]);
        at += length + 1;
    }
    check_pairs(count, marks, problems);
    check_fragment(text);
    free(text);
    return 0;
}
