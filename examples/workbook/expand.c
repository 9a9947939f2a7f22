/* SPDX-License-Identifier: MPL-2.0
 *
 * expand.c - the short forms of formulas (grid.h, 2).
 */
#include "grid.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Below the top: the heads in two rows and the row of column numbers. */
enum { HEAD_ROWS = 3, DEEPEST = 24, MOST_ARGUMENTS = 9 };

struct grid *grid_find(struct model *model, const char *alias, const struct node *where) {
    for (int i = 0; i < model->grid_count; i++)
        if (strcmp(model->grids[i].alias, alias) == 0)
            return &model->grids[i];
    layout_fail(where, "there is no grid %s", alias);
}

int grid_column(const struct grid *grid, const char *key, const struct node *where) {
    for (int i = 0; i < grid->count; i++)
        if (strcmp(grid->fields[i].key, key) == 0)
            return i;
    if (where == NULL)
        return -1;
    layout_fail(where, "grid %s has no column %s", grid->alias, key);
}

void name_set(struct model *model, const char *name, const struct sheet *sheet, int row, int column,
              const struct node *where) {
    for (int i = 0; i < model->name_count; i++)
        if (strcmp(model->names[i].name, name) == 0)
            layout_fail(where, "name twice: %s", name);
    if (model->name_count == MAX_NAMES)
        layout_fail(where, "too many names");
    const char *address = book_address(&model->book, row, column);
    size_t size = strcspn(address, "0123456789");
    model->names[model->name_count].name = name;
    model->names[model->name_count].sheet = sheet;
    model->names[model->name_count++].address =
        book_format(&model->book, "$%.*s$%s", (int)size, address, address + size);
}

static const char *letters(struct book *book, int column) {
    const char *address = book_address(book, 0, column);
    return book_format(book, "%.*s", (int)strcspn(address, "1"), address);
}

/* ---- Text that grows ------------------------------------------------------------------------------------------------
 */

struct text {
    char *start;
    size_t used, room;
};

static void add(struct text *text, const char *more, size_t length) {
    if (text->used + length + 1 > text->room) {
        text->room = text->room * 2 + length + 256;
        text->start = realloc(text->start, text->room);
        if (text->start == NULL)
            layout_fail(NULL, "workbook: no memory");
    }
    memcpy(text->start + text->used, more, length);
    text->used += length;
    text->start[text->used] = '\0';
}

static const char *keep(struct book *book, struct text *text) {
    const char *kept = book_format(book, "%s", text->start == NULL ? "" : text->start);
    free(text->start);
    return kept;
}

/* ---- Pieces ---------------------------------------------------------------------------------------------------------
 */

/* The length of a form up to its closing brace, the braces included; braces within it are in pairs. */
static size_t form_length(const char *form, const struct node *where) {
    int depth = 0;
    for (const char *c = form; *c != '\0'; c++) {
        depth += (*c == '{') - (*c == '}');
        if (depth == 0)
            return (size_t)(c - form) + 1;
    }
    layout_fail(where, "a brace that is not closed: %.40s", form);
}

static const struct node *piece_find(const struct model *model, const char *name, size_t length,
                                     const struct node *where) {
    for (int i = 0; i < model->piece_count; i++)
        if (strlen(model->pieces[i].name) == length && strncmp(model->pieces[i].name, name, length) == 0)
            return model->pieces[i].body;
    layout_fail(where, "unknown piece: %.*s", (int)length, name);
}

/* The arguments of a piece: what stands between the bars that lie in no brace. */
static int split(struct book *book, const char *from, const char *end, const char **arguments,
                 const struct node *where) {
    int count = 0, depth = 0;
    const char *start = from;
    for (const char *c = from; c <= end; c++) {
        if (c < end)
            depth += (*c == '{') - (*c == '}');
        if (c < end && (*c != '|' || depth > 0))
            continue;
        if (count == MOST_ARGUMENTS)
            layout_fail(where, "too many arguments of a piece");
        arguments[count++] = book_format(book, "%.*s", (int)(c - start), start);
        start = c + 1;
    }
    return count;
}

static void replace_piece(struct model *model, const char *form, size_t length, struct text *result,
                          const struct node *where) {
    const char *arguments[MOST_ARGUMENTS] = {NULL};
    const char *name = form + 2, *end = form + length - 1;
    size_t size = strcspn(name, " }");
    const struct node *body = piece_find(model, name, size, where);
    bool given = name[size] == ' ';
    int count = given ? split(&model->book, name + size + 1, end, arguments, where) : 0;
    for (const char *c = body->text; *c != '\0'; c++) {
        if (*c != '$' || !isdigit((unsigned char)c[1])) {
            add(result, c, 1);
            continue;
        }
        int number = *++c - '0';
        if (number < 1 || number > count)
            layout_fail(where, "piece %.*s needs argument %d", (int)size, name, number);
        add(result, arguments[number - 1], strlen(arguments[number - 1]));
    }
}

/* Pieces may speak of pieces. */
static const char *with_pieces(struct model *model, const char *formula, const struct node *where) {
    for (int depth = 0; strstr(formula, "{!") != NULL; depth++) {
        if (depth == DEEPEST)
            layout_fail(where, "a piece that calls itself: %.60s", strstr(formula, "{!"));
        struct text result = {NULL, 0, 0};
        for (const char *c = formula; *c != '\0';) {
            size_t length = 1;
            if (c[0] == '{' && c[1] == '!') {
                length = form_length(c, where);
                replace_piece(model, c, length, &result, where);
            } else {
                add(&result, c, 1);
            }
            c += length;
        }
        formula = keep(&model->book, &result);
    }
    return formula;
}

/* ---- References -----------------------------------------------------------------------------------------------------
 */

/* Within its own sheet without the sheet's name: a copy of the sheet then speaks of itself. */
static const char *named(struct model *model, const struct grid *here, const char *name, const struct node *where) {
    for (int i = 0; i < model->name_count; i++)
        if (strcmp(model->names[i].name, name) == 0)
            return here != NULL && here->sheet == model->names[i].sheet
                       ? book_format(&model->book, "[.%s]", model->names[i].address)
                       : book_format(&model->book, "[$'%s'.%s]", model->names[i].sheet->name, model->names[i].address);
    layout_fail(where, "unknown name of a cell: %s", name);
}

/* One short form, without its braces. */
static const char *reference(struct model *model, const struct grid *here, int row, const char *form,
                             const struct node *where) {
    struct book *book = &model->book;
    if (*form == '#')
        return book_format(book, "%d", row + 1);
    if (*form == '=')
        return named(model, here, form + 1, where);
    bool picked = *form == '@';
    const char *rest = form + picked;
    const char *dot = strchr(rest, '.');
    const struct grid *grid = here;
    if (dot != NULL && dot[1] != '.') {
        grid = grid_find(model, book_format(book, "%.*s", (int)(dot - rest), rest), where);
        rest = dot + 1;
    }
    if (grid == NULL)
        layout_fail(where, "there is no row here: {%s}", form);
    size_t length = strcspn(rest, ".:-^#");
    int column = grid_column(grid, book_format(book, "%.*s", (int)length, rest), where);
    const char *tail = rest + length;
    int last_column = column;
    if (strncmp(tail, "..", 2) == 0) {
        length = strcspn(tail + 2, ":");
        last_column = grid_column(grid, book_format(book, "%.*s", (int)length, tail + 2), where);
        tail += 2 + length;
    }
    if (*tail == '#')
        row = (int)strtol(tail + 1, NULL, 10) - 1;
    if (row >= grid->rows && grid->sort == SORT_PRINTED)
        layout_fail(where, "grid %s has only %d rows: {%s}", grid->alias, grid->rows, form);
    const char *sheet = grid == here ? "" : book_format(book, "$'%s'", grid->sheet->name);
    bool input = grid->sort == SORT_INPUT;
    const char *range = book_format(book, "[%s.$%s$%d:.$%s$%d]", sheet, letters(book, column),
                                    input ? grid->top + HEAD_ROWS : grid->first + 1, letters(book, last_column),
                                    grid->first + grid->rows + input);
    if (picked)
        return book_format(book, "INDEX(%s;%s)", range, reference(model, here, row, "pick", where));
    if (*tail == '#' && strchr(tail, ':') != NULL)
        return book_range(book, grid == here ? NULL : grid->sheet, grid->first + row, column,
                          grid->first + (int)strtol(strchr(tail, ':') + 1, NULL, 10) - 1, column);
    if (*tail == ':')
        return range;
    if (grid->sort == SORT_PRINTED)
        return *tail == '^' ? book_range(book, grid == here ? NULL : grid->sheet, grid->first, column,
                                         grid->first + row - 1, column)
                            : book_ref(book, grid == here ? NULL : grid->sheet, grid->first + row, column);
    return book_format(book, "[%s.$%s%d]", sheet, letters(book, column), grid->first + row + (*tail == '-' ? 0 : 1));
}

/* The number of a repeated sheet in place of $n. */
static const char *with_turn(struct model *model, const struct grid *grid, const char *formula) {
    if (grid == NULL || grid->turn == 0 || strstr(formula, "$n") == NULL)
        return formula;
    struct text result = {NULL, 0, 0};
    for (const char *c = formula; *c != '\0'; c++) {
        bool turn = c[0] == '$' && c[1] == 'n';
        const char *more = turn ? book_format(&model->book, "%d", grid->turn) : c;
        add(&result, more, turn ? strlen(more) : 1);
        c += turn;
    }
    return keep(&model->book, &result);
}

/* A line of the layout that was folded leaves a blank after a semicolon. */
static bool folded(const char *formula, const char *c) {
    return *c == ' ' && c > formula && strchr(";(&", c[-1]) != NULL;
}

const char *expand(struct model *model, const struct grid *grid, int row, const char *formula,
                   const struct node *where) {
    struct text result = {NULL, 0, 0};
    bool quoted = false;
    formula = with_turn(model, grid, with_pieces(model, formula, where));
    for (const char *c = formula; *c != '\0';) {
        size_t length = 1;
        quoted = quoted != (*c == '"');
        if (*c == '~' && !quoted) {
            add(&result, "ID.LKJ.CALC.", 12);
        } else if (*c == '{' && c[1] != '\0' && (isalpha((unsigned char)c[1]) || strchr("@#=", c[1]) != NULL)) {
            length = form_length(c, where);
            const char *ref =
                reference(model, grid, row, book_format(&model->book, "%.*s", (int)length - 2, c + 1), where);
            add(&result, ref, strlen(ref));
        } else if (quoted || !folded(formula, c)) {
            add(&result, c, 1);
        }
        c += length;
    }
    return keep(&model->book, &result);
}

const char *expand_node(struct model *model, const struct grid *grid, int row, const struct node *formula) {
    return expand(model, grid, row, formula->text, formula);
}
