/* SPDX-License-Identifier: MPL-2.0
 *
 * array.c - ranges of cells in, arrays out. See array.h.
 */
#include "array.h"

cuno_type calc_doubles = CUNO_TYPE(typelib_TypeClass_SEQUENCE, "[][]double");
cuno_type calc_strings = CUNO_TYPE(typelib_TypeClass_SEQUENCE, "[][]string");
cuno_type calc_longs = CUNO_TYPE(typelib_TypeClass_SEQUENCE, "[][]long");
cuno_type calc_anys = CUNO_TYPE(typelib_TypeClass_SEQUENCE, "[][]any");

double calc_error_number(unsigned code) {
    uint64_t bits = UINT64_C(0x7FF8000000000000) | code;
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/* ---- Tables in ----------------------------------------------------------------------------------------------- */

void calc_get_table(const uno_Any *any, calc_table *table) {
    *table = (calc_table){CALC_NO_CELLS, 0, 0, NULL};
    if (any->pType->eTypeClass != typelib_TypeClass_SEQUENCE)
        return;
    calc_cells cells = cuno_is_type(any->pType, &calc_anys)      ? CALC_ANY_CELLS
                       : cuno_is_type(any->pType, &calc_doubles) ? CALC_DOUBLE_CELLS
                       : cuno_is_type(any->pType, &calc_strings) ? CALC_STRING_CELLS
                       : cuno_is_type(any->pType, &calc_longs)   ? CALC_LONG_CELLS
                                                                 : CALC_NO_CELLS;
    if (cells == CALC_NO_CELLS)
        return;
    const uno_Sequence *sequence = *(uno_Sequence *const *)any->pData;
    table->cells = cells;
    table->sequence = sequence;
    table->rows = (size_t)sequence->nElements;
    if (table->rows > 0)
        table->columns = (size_t)(*(uno_Sequence *const *)(const void *)sequence->elements)->nElements;
}

/* ---- Tables out ---------------------------------------------------------------------------------------------- */

static uno_Sequence **grid_rows(const calc_grid *grid) {
    return (uno_Sequence **)(void *)grid->sequence->elements;
}

static void *grid_cell(const calc_grid *grid, size_t element_size) {
    return grid_rows(grid)[grid->row]->elements + grid->column * element_size;
}

bool calc_grid_begin(calc_grid *grid, size_t rows, size_t columns) {
    *grid = (calc_grid){.rows = rows, .columns = columns, .sequence = cuno_new_sequence(rows, sizeof(uno_Sequence *))};
    if (!grid->sequence)
        return false;
    grid->sequence->nElements = 0;
    return true;
}

/* The element of a row of numbers and of a row of strings are of one size at most: a row is begun as either. */
static bool begin_row(calc_grid *grid) {
    size_t size = grid->cells == CALC_ANY_CELLS ? sizeof(uno_Any) : sizeof(double);
    uno_Sequence *row = cuno_new_sequence(grid->columns, size);
    if (!row)
        return false;
    grid_rows(grid)[grid->sequence->nElements++] = row;
    return true;
}

static void next_cell(calc_grid *grid) {
    if (++grid->column == grid->columns) {
        grid->column = 0;
        grid->row++;
    }
}

/* How many cells of a row that was begun are written. */
static size_t cells_written(const calc_grid *grid, size_t row) {
    return row < grid->row ? grid->columns : grid->column;
}

static void free_row(uno_Sequence *row, calc_cells cells, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (cells == CALC_ANY_CELLS)
            uno_any_destruct(&((uno_Any *)(void *)row->elements)[i], NULL);
        else if (cells == CALC_STRING_CELLS)
            rtl_uString_release(((rtl_uString **)(void *)row->elements)[i]);
    }
    rtl_freeMemory(row);
}

/* The first number among texts, or text among numbers: the rows so far become rows of anys. On failure each row is
 * still what calc_grid_abandon() takes it for. */
static bool turn_into_anys(calc_grid *grid) {
    uno_Sequence **rows = grid_rows(grid);
    for (; grid->any_rows < (size_t)grid->sequence->nElements; grid->any_rows++) {
        uno_Sequence *old = rows[grid->any_rows];
        size_t count = cells_written(grid, grid->any_rows);
        uno_Sequence *row = cuno_new_sequence(grid->columns, sizeof(uno_Any));
        if (!row)
            return false;
        for (size_t i = 0; i < count; i++) {
            uno_Any *any = &((uno_Any *)(void *)row->elements)[i];
            if (grid->cells == CALC_STRING_CELLS) {
                cuno_any_of_string(any, ((rtl_uString **)(void *)old->elements)[i]);
            } else if (!cuno_any_number(any, ((double *)(void *)old->elements)[i])) {
                free_row(row, CALC_ANY_CELLS, i);
                return false;
            }
        }
        rows[grid->any_rows] = row;
        rtl_freeMemory(old);
    }
    grid->cells = CALC_ANY_CELLS;
    return true;
}

/* Makes room for the next cell, in a grid that holds `kind` or turns into anys. */
static bool begin_cell(calc_grid *grid, calc_cells kind) {
    if (grid->cells == CALC_NO_CELLS)
        grid->cells = kind;
    else if (grid->cells != kind && grid->cells != CALC_ANY_CELLS && !turn_into_anys(grid))
        return false;
    return grid->column > 0 || begin_row(grid);
}

bool calc_grid_number_slowly(calc_grid *grid, double number) {
    if (!begin_cell(grid, CALC_DOUBLE_CELLS))
        return false;
    if (grid->cells == CALC_DOUBLE_CELLS)
        memcpy(grid_cell(grid, sizeof number), &number, sizeof number);
    else if (!cuno_any_number(grid_cell(grid, sizeof(uno_Any)), number))
        return false;
    next_cell(grid);
    return true;
}

static bool is_ascii_text(const rtl_uString *string, const char *text, size_t length) {
    if ((size_t)string->length != length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (string->buffer[i] != (unsigned char)text[i] || string->buffer[i] >= 0x80)
            return false;
    return true;
}

/* A column of labels repeats a few short texts: one string serves all the cells. Those kept here are cells of the grid
 * and live as long as it. */
static rtl_uString *grid_string(calc_grid *grid, const char *text, size_t length) {
    if (length > CALC_GRID_LABEL)
        return cuno_new_string(text, length);
    for (size_t i = 0; i < CALC_GRID_LABELS && grid->labels[i]; i++) {
        if (is_ascii_text(grid->labels[i], text, length)) {
            rtl_uString_acquire(grid->labels[i]);
            return grid->labels[i];
        }
    }
    rtl_uString *string = cuno_new_string(text, length);
    grid->labels[grid->next_label] = string;
    grid->next_label = (grid->next_label + 1) % CALC_GRID_LABELS;
    return string;
}

bool calc_grid_text(calc_grid *grid, const char *text, size_t length) {
    if (!begin_cell(grid, CALC_STRING_CELLS))
        return false;
    rtl_uString *string = grid_string(grid, text, length);
    if (!string)
        return false;
    if (grid->cells == CALC_STRING_CELLS)
        *(rtl_uString **)grid_cell(grid, sizeof string) = string;
    else
        cuno_any_of_string(grid_cell(grid, sizeof(uno_Any)), string);
    next_cell(grid);
    return true;
}

void calc_grid_end(calc_grid *grid, uno_Any *any) {
    cuno_any_sequence(any, grid->sequence,
                      grid->cells == CALC_STRING_CELLS ? &calc_strings
                      : grid->cells == CALC_ANY_CELLS  ? &calc_anys
                                                       : &calc_doubles);
}

void calc_grid_abandon(calc_grid *grid) {
    for (size_t i = 0; i < (size_t)grid->sequence->nElements; i++) {
        calc_cells cells = i < grid->any_rows ? CALC_ANY_CELLS : grid->cells;
        free_row(grid_rows(grid)[i], cells, cells_written(grid, i));
    }
    rtl_freeMemory(grid->sequence);
}

uno_Sequence *calc_rows(cuno_scope *scope, calc_grid *grid) {
    uno_Any *any = cuno_memory(scope, sizeof *any);
    if (!any) {
        calc_grid_abandon(grid);
        return NULL;
    }
    calc_grid_end(grid, any);
    cuno_keep(any, *typelib_static_type_getByTypeClass(typelib_TypeClass_ANY));
    return cuno_sequence_in(any);
}
