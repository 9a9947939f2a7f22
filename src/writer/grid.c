/* SPDX-License-Identifier: MPL-2.0
 *
 * grid.c - the shape of a text table. See grid.h.
 *
 * Writer knows no columns: a row is a list of cells, each as wide as it is. The columns of the grid are where any row
 * has an edge; edges that lie closer than TOLERANCE are one, since files of other programs round them.
 */
#include <stdio.h>
#include <stdlib.h>

#include "grid.h"

enum { LETTERS = 52, TOLERANCE = 25 }; /* of 10,000 across the table */

/* com.sun.star.text.TableColumnSeparator */
typedef struct separator {
    sal_Int16 position;
    sal_Bool visible;
} separator;

/* The edges of the cells of one row, the outer ones too. */
typedef struct row_edges {
    size_t count;
    int *at;
} row_edges;

/* ---- Names --------------------------------------------------------------------------------------------------- */

static int letter_value(char c) {
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    return c >= 'a' && c <= 'z' ? c - 'a' + LETTERS / 2 : -1;
}

bool grid_place(const char *name, size_t *row, size_t *box) {
    size_t letters = 0, number = 0, value = 0;
    for (; letters < 4 && letter_value(name[letters]) >= 0; letters++)
        value = (letters ? (value + 1) * LETTERS : 0) + (size_t)letter_value(name[letters]);
    const char *digit = name + letters;
    for (; *digit >= '0' && *digit <= '9' && number < 10000000; digit++)
        number = number * 10 + (size_t)(*digit - '0');
    *row = number ? number - 1 : 0;
    *box = value;
    return letters > 0 && number > 0 && (*digit == 0 || *digit == '.');
}

void grid_name(char *to, size_t size, size_t row, size_t box) {
    char letters[8];
    size_t at = sizeof letters - 1;
    letters[at] = 0;
    for (size_t rest = box + 1; rest > 0 && at > 0; rest = (rest - 1) / LETTERS) {
        size_t digit = (rest - 1) % LETTERS;
        letters[--at] = (char)(digit < LETTERS / 2 ? 'A' + digit : 'a' + digit - LETTERS / 2);
    }
    snprintf(to, size, "%s%zu", letters + at, row + 1);
}

/* Whether two names are parts of one cell that was split. */
static bool same_cell(const char *a, const char *b) {
    size_t length = strcspn(a, ".");
    return strcspn(b, ".") == length && memcmp(a, b, length) == 0;
}

static void read_names(cuno_scope *scope, uno_Interface *table, grid *shape) {
    uno_Sequence *names = cuno_call(scope, table, "com.sun.star.text.XTextTable::getCellNames").sequence;
    shape->cells = scope->failed ? NULL : cuno_memory(scope, (size_t)(cuno_length(names) + 1) * sizeof *shape->cells);
    for (int i = 0; i < cuno_length(names) && !scope->failed; i++) {
        grid_cell *cell = &shape->cells[shape->count];
        *cell = (grid_cell){.name = cuno_string_at(scope, names, i), .span = 1};
        if (!grid_place(cell->name, &cell->row, &cell->box))
            continue;
        cell->part = shape->count > 0 && same_cell(cell[-1].name, cell->name);
        shape->rows = cell->row + 1 > shape->rows ? cell->row + 1 : shape->rows;
        shape->count++;
    }
}

/* ---- Edges --------------------------------------------------------------------------------------------------- */

static void read_row_edges(cuno_scope *scope, uno_Interface *rows, size_t index, int sum, row_edges *edges) {
    cuno_scope inner;
    cuno_begin_inside(&inner, scope);
    uno_Interface *row =
        cuno_object_in(cuno_call(&inner, rows, "com.sun.star.container.XIndexAccess::getByIndex", (int)index).any);
    uno_Sequence *found = cuno_sequence_in(cuno_get(&inner, row, "TableColumnSeparators"));
    const separator *list = found ? (const void *)found->elements : NULL;
    edges->at = cuno_memory(scope, (size_t)(cuno_length(found) + 2) * sizeof *edges->at);
    if (edges->at) {
        edges->at[edges->count++] = 0;
        for (int i = 0; i < cuno_length(found); i++)
            if (list[i].visible)
                edges->at[edges->count++] = list[i].position;
        edges->at[edges->count++] = sum;
    }
    cuno_end(&inner);
}

static int by_value(const void *a, const void *b) {
    return *(const int *)a - *(const int *)b;
}

/* Merges the edges of all rows; returns how many there are. */
static size_t merge_edges(cuno_scope *scope, const row_edges *rows, size_t count, int **merged) {
    size_t total = 0, kept = 0;
    for (size_t i = 0; i < count; i++)
        total += rows[i].count;
    int *all = *merged = cuno_memory(scope, (total + 1) * sizeof *all);
    if (!all)
        return 0;
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        bool repeated = i > 0 && rows[i].count == rows[i - 1].count &&
                        memcmp(rows[i].at, rows[i - 1].at, rows[i].count * sizeof *all) == 0;
        for (size_t k = 0; !repeated && k < rows[i].count; k++)
            all[used++] = rows[i].at[k];
    }
    qsort(all, used, sizeof *all, by_value);
    for (size_t i = 0; i < used; i++)
        if (kept == 0 || all[i] - all[kept - 1] > TOLERANCE)
            all[kept++] = all[i];
    return kept;
}

/* The edge nearest to a position. */
static size_t edge_index(const int *edges, size_t count, int position) {
    size_t best = 0;
    for (size_t low = 0, high = count; low < high;) {
        size_t middle = (low + high) / 2;
        if (abs(edges[middle] - position) < abs(edges[best] - position))
            best = middle;
        if (edges[middle] < position)
            low = middle + 1;
        else
            high = middle;
    }
    return best;
}

/* ---- The shape ----------------------------------------------------------------------------------------------- */

static void place_cells(grid *shape, const row_edges *rows, const int *edges, size_t count) {
    for (size_t i = 0; i < shape->count; i++) {
        grid_cell *cell = &shape->cells[i];
        const row_edges *own = &rows[cell->row];
        size_t last = own->count - 1, left = cell->box < last ? cell->box : last - 1;
        cell->column = edge_index(edges, count, own->at[left]);
        size_t right = edge_index(edges, count, own->at[left + 1]);
        cell->span = right > cell->column ? right - cell->column : 1;
        if (cell->column >= shape->columns)
            cell->column = shape->columns - 1;
        if (!cell->part)
            shape->box[cell->row * shape->columns + cell->column] = (uint16_t)cell->box;
    }
}

void grid_read(cuno_scope *scope, uno_Interface *table, grid *shape) {
    *shape = (grid){0};
    read_names(scope, table, shape);
    uno_Interface *rows = cuno_call(scope, table, "com.sun.star.text.XTextTable::getRows").object;
    int sum = cuno_long_in(cuno_get(scope, table, "TableColumnRelativeSum"));
    if (cuno_bool_in(cuno_get(scope, table, "RepeatHeadline")))
        shape->heading_rows = (size_t)cuno_long_in(cuno_get(scope, table, "HeaderRowCount"));
    if (scope->failed || shape->count == 0)
        return;
    row_edges *edges = cuno_memory(scope, shape->rows * sizeof *edges);
    int *merged = NULL;
    for (size_t i = 0; i < shape->rows && !scope->failed; i++)
        read_row_edges(scope, rows, i, sum, &edges[i]);
    size_t count = scope->failed ? 0 : merge_edges(scope, edges, shape->rows, &merged);
    shape->columns = count > 1 ? count - 1 : 1;
    shape->box = cuno_memory(scope, shape->rows * shape->columns * sizeof *shape->box);
    if (!scope->failed)
        place_cells(shape, edges, merged, count);
}

void grid_cover(const grid *shape, check_document *check, size_t table, const grid_cell *cell, unsigned rows) {
    static const check_cell covered = {.flags = CHECK_COVERED};
    for (size_t row = cell->row; row < cell->row + rows && row < shape->rows; row++)
        for (size_t column = cell->column; column < cell->column + cell->span && column < shape->columns; column++)
            if (row != cell->row || column != cell->column)
                check_set_cell(check, table, row, column, &covered);
}
