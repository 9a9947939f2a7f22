/* SPDX-License-Identifier: MPL-2.0
 *
 * array.h - how Calc hands values to an add-in function and takes them back: ranges, arrays, errors. See array.c.
 */
#ifndef CALC_ARRAY_H
#define CALC_ARRAY_H

#include "../uno/call.h"

/** sequence<sequence<...>> of double, string, long and any: how Calc passes the cells of a range. */
extern cuno_type calc_doubles, calc_strings, calc_longs, calc_anys;

/** A number that Calc shows as an error: a quiet NaN whose low 32 bits are the error's code (formula/errorcodes.hxx).
 */
double calc_error_number(unsigned code);

/* ---- Ranges in ----------------------------------------------------------------------------------------------- */

/** What the cells of a table hold. */
typedef enum calc_cells {
    CALC_NO_CELLS,
    CALC_ANY_CELLS,
    CALC_DOUBLE_CELLS,
    CALC_STRING_CELLS,
    CALC_LONG_CELLS
} calc_cells;

/** A range of cells as Calc hands it over, a sequence of rows, read in place. */
typedef struct calc_table {
    calc_cells cells;
    size_t rows, columns;
    const uno_Sequence *sequence;
} calc_table;

/** Opens an any that holds sequence<sequence<any|double|string|long>>: CALC_NO_CELLS if it holds something else. The
 *  columns are those of the first row. */
void calc_get_table(const uno_Any *any, calc_table *table);

/** The elements of a row; NULL if it has fewer columns than the table. */
static inline const void *calc_row(const calc_table *table, size_t row) {
    uno_Sequence *const *rows = (uno_Sequence *const *)(const void *)table->sequence->elements;
    return (size_t)rows[row]->nElements < table->columns ? NULL : rows[row]->elements;
}

/* ---- Arrays out ---------------------------------------------------------------------------------------------- */

/** A table being built, cell by cell, row by row: sequence<sequence<double>> if it is all numbers, which is what Calc
 * reads fastest; sequence<sequence<string>> if it is all text, for only those does Calc enter in its pool of strings,
 * and
 * `=`, COUNTIF and MATCH compare by it; else sequence<sequence<any>>. */
typedef struct calc_grid {
    size_t columns;
    size_t row, column; /**< of the next cell */
    calc_cells cells;   /**< what the rows hold; CALC_NO_CELLS before the first; set by hand to anys, they stay anys */
    uno_Sequence *sequence; /**< nElements counts the rows that exist; each has room for anys */
} calc_grid;

/** Begins a table of rows x columns, both at least 1. */
bool calc_grid_begin(calc_grid *grid, size_t rows, size_t columns);
bool calc_grid_text(calc_grid *grid, const char *text, size_t length);
bool calc_grid_number(calc_grid *grid, double number);
/** Constructs the any of the finished table in raw memory. */
void calc_grid_end(calc_grid *grid, uno_Any *any);
/** Throws an unfinished table away. */
void calc_grid_abandon(calc_grid *grid);

/** The rows of a finished table; the scope takes it over. A grid begun with `cells = CALC_ANY_CELLS` gives what
 * setDataArray wants, one of texts only what setFormulaArray wants. */
uno_Sequence *calc_rows(cuno_scope *scope, calc_grid *grid);

#endif
