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

/* ---- Arrays out ---------------------------------------------------------------------------------------------- */

static uno_Sequence **grid_rows(const calc_grid *grid) {
    return (uno_Sequence **)(void *)grid->sequence->elements;
}

bool calc_grid_begin(calc_grid *grid, size_t rows, size_t columns) {
    *grid = (calc_grid){columns, 0, 0, CALC_NO_CELLS, cuno_new_sequence(rows, sizeof(uno_Sequence *))};
    if (!grid->sequence)
        return false;
    grid->sequence->nElements = 0;
    return true;
}

/* How many cells of a row that was begun are written. */
static size_t cells_written(const calc_grid *grid, size_t row) {
    return row < grid->row ? grid->columns : grid->column;
}

/* Backwards: an any takes the place of what stands behind its own number or string. */
static void turn_row_into_anys(uno_Sequence *row, calc_cells cells, size_t count) {
    uno_Any *anys = (uno_Any *)(void *)row->elements;
    for (size_t i = count; i-- > 0;) {
        if (cells == CALC_STRING_CELLS) {
            cuno_any_of_string(&anys[i], ((rtl_uString **)(void *)row->elements)[i]);
        } else {
            double number;
            memcpy(&number, row->elements + i * sizeof number, sizeof number);
            _Static_assert(sizeof(void *) >= sizeof(double), "the any of a number needs no memory, nothing can fail");
            cuno_any_number(&anys[i], number);
        }
    }
}

/* Makes room for the next cell. The first number among texts, or text among numbers, turns all into anys. */
static bool begin_cell(calc_grid *grid, calc_cells kind) {
    if (grid->cells == CALC_NO_CELLS)
        grid->cells = kind;
    if (grid->cells != kind && grid->cells != CALC_ANY_CELLS) {
        for (size_t i = 0; i < (size_t)grid->sequence->nElements; i++)
            turn_row_into_anys(grid_rows(grid)[i], grid->cells, cells_written(grid, i));
        grid->cells = CALC_ANY_CELLS;
    }
    if (grid->column > 0)
        return true;
    uno_Sequence *row = cuno_new_sequence(grid->columns, sizeof(uno_Any));
    if (row)
        grid_rows(grid)[grid->sequence->nElements++] = row;
    return row != NULL;
}

static void *raw_cell(const calc_grid *grid, size_t element_size) {
    return grid_rows(grid)[grid->row]->elements + grid->column * element_size;
}

static void next_cell(calc_grid *grid) {
    if (++grid->column == grid->columns) {
        grid->column = 0;
        grid->row++;
    }
}

bool calc_grid_number(calc_grid *grid, double number) {
    if (!begin_cell(grid, CALC_DOUBLE_CELLS))
        return false;
    if (grid->cells == CALC_DOUBLE_CELLS)
        memcpy(raw_cell(grid, sizeof number), &number, sizeof number);
    else
        cuno_any_number(raw_cell(grid, sizeof(uno_Any)), number);
    next_cell(grid);
    return true;
}

bool calc_grid_text(calc_grid *grid, const char *text, size_t length) {
    if (!begin_cell(grid, CALC_STRING_CELLS))
        return false;
    rtl_uString *string = cuno_new_string(text, length);
    if (!string)
        return false;
    if (grid->cells == CALC_STRING_CELLS)
        *(rtl_uString **)raw_cell(grid, sizeof string) = string;
    else
        cuno_any_of_string(raw_cell(grid, sizeof(uno_Any)), string);
    next_cell(grid);
    return true;
}

void calc_grid_end(calc_grid *grid, uno_Any *any) {
    cuno_any_sequence(any, grid->sequence,
                      grid->cells == CALC_STRING_CELLS ? &calc_strings
                      : grid->cells == CALC_ANY_CELLS  ? &calc_anys
                                                       : &calc_doubles);
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

void calc_grid_abandon(calc_grid *grid) {
    for (size_t i = 0; i < (size_t)grid->sequence->nElements; i++)
        free_row(grid_rows(grid)[i], grid->cells, cells_written(grid, i));
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
