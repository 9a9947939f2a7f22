/* SPDX-License-Identifier: MPL-2.0
 *
 * grid.h - the shape of a text table: which cell stands where in a grid of rows and columns.
 */
#ifndef WRITER_GRID_H
#define WRITER_GRID_H

#include "document.h"

typedef struct grid_cell {
    const char *name; /**< "B3"; "B3.1.2" of a split cell */
    size_t row, box;  /**< the row, and which cell of it */
    size_t column, span;
    bool part; /**< a further part of the cell before, which was split */
} grid_cell;

typedef struct grid {
    size_t count;
    grid_cell *cells; /**< in document order */
    size_t rows, columns, heading_rows;
    uint16_t *box; /**< which cell of its row stands at row * columns + column */
} grid;

/** The place that a cell's name means: "AB12" is row 11. Writer counts letters A...Z a...z, 52 of them. False if it is
 * no name of a cell. */
bool grid_place(const char *name, size_t *row, size_t *box);

/** The name of a cell by its place. */
void grid_name(char *to, size_t size, size_t row, size_t box);

/** Works the shape of a table out, in the scope. */
void grid_read(cuno_scope *scope, uno_Interface *table, grid *shape);

/** Tells the checker which places lie under a merged cell. */
void grid_cover(const grid *shape, check_document *check, size_t table, const grid_cell *cell, unsigned rows);

#endif
