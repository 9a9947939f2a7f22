/* SPDX-License-Identifier: MPL-2.0
 *
 * value.c - anys, and tables of cells both ways.
 */
#include "cuno.h"

double cuno_error_number(unsigned code) {
    uint64_t bits = UINT64_C(0x7FF8000000000000) | code;
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

/* ---- Anys ---------------------------------------------------------------------------------------------------- */

bool cuno_any_text(uno_Any *any, const char *text, size_t length) {
    rtl_uString *string = cuno_new_string(text, length);
    if (!string)
        return false;
    any->pType = cuno_reference(&cuno_string);
    typelib_typedescriptionreference_acquire(any->pType);
    any->pReserved = string;
    any->pData = &any->pReserved;
    return true;
}

void cuno_any_sequence(uno_Any *any, uno_Sequence *sequence, cuno_type *type) {
    any->pType = cuno_reference(type);
    typelib_typedescriptionreference_acquire(any->pType);
    any->pReserved = sequence;
    any->pData = &any->pReserved;
}

bool cuno_get_number(const uno_Any *any, double *number) {
    const void *data = any->pData;
    switch ((int)any->pType->eTypeClass) {
    case typelib_TypeClass_DOUBLE:
        memcpy(number, data, sizeof *number);
        return true;
    case typelib_TypeClass_FLOAT:
        *number = (double)*(const float *)data;
        return true;
    case typelib_TypeClass_BOOLEAN:
        *number = *(const sal_Bool *)data ? 1 : 0;
        return true;
    case typelib_TypeClass_BYTE:
        *number = *(const sal_Int8 *)data;
        return true;
    case typelib_TypeClass_SHORT:
        *number = *(const sal_Int16 *)data;
        return true;
    case typelib_TypeClass_UNSIGNED_SHORT:
        *number = *(const sal_uInt16 *)data;
        return true;
    case typelib_TypeClass_LONG:
        *number = *(const sal_Int32 *)data;
        return true;
    case typelib_TypeClass_UNSIGNED_LONG:
        *number = *(const sal_uInt32 *)data;
        return true;
    case typelib_TypeClass_HYPER:
        *number = (double)*(const sal_Int64 *)data;
        return true;
    case typelib_TypeClass_UNSIGNED_HYPER:
        *number = (double)*(const sal_uInt64 *)data;
        return true;
    default:
        return false;
    }
}

/* ---- Tables in ----------------------------------------------------------------------------------------------- */

void cuno_get_table(const uno_Any *any, cuno_table *table) {
    *table = (cuno_table){CUNO_NO_CELLS, 0, 0, NULL};
    if (any->pType->eTypeClass != typelib_TypeClass_SEQUENCE)
        return;
    cuno_cells cells = cuno_is_type(any->pType, &cuno_anys)      ? CUNO_ANY_CELLS
                       : cuno_is_type(any->pType, &cuno_doubles) ? CUNO_DOUBLE_CELLS
                       : cuno_is_type(any->pType, &cuno_strings) ? CUNO_STRING_CELLS
                       : cuno_is_type(any->pType, &cuno_longs)   ? CUNO_LONG_CELLS
                                                                 : CUNO_NO_CELLS;
    if (cells == CUNO_NO_CELLS)
        return;
    const uno_Sequence *sequence = *(uno_Sequence *const *)any->pData;
    uno_Sequence *const *rows = (uno_Sequence *const *)(const void *)sequence->elements;
    for (sal_Int32 i = 1; i < sequence->nElements; i++)
        if (rows[i]->nElements != rows[0]->nElements)
            return;
    table->cells = cells;
    table->sequence = sequence;
    table->rows = (size_t)sequence->nElements;
    table->columns = table->rows > 0 ? (size_t)rows[0]->nElements : 0;
}

/* ---- Tables out ---------------------------------------------------------------------------------------------- */

uno_Sequence *cuno_new_sequence(size_t count, size_t element_size) {
    if (count > (size_t)SAL_MAX_INT32 || count > (SIZE_MAX - SAL_SEQUENCE_HEADER_SIZE) / element_size)
        return NULL;
    uno_Sequence *sequence = rtl_allocateMemory(SAL_SEQUENCE_HEADER_SIZE + count * element_size);
    if (sequence) {
        sequence->nRefCount = 1;
        sequence->nElements = (sal_Int32)count;
    }
    return sequence;
}

static uno_Sequence **grid_rows(const cuno_grid *grid) {
    return (uno_Sequence **)(void *)grid->sequence->elements;
}

bool cuno_grid_begin(cuno_grid *grid, size_t rows, size_t columns) {
    *grid = (cuno_grid){.rows = rows, .columns = columns, .sequence = cuno_new_sequence(rows, sizeof(uno_Sequence *))};
    if (!grid->sequence)
        return false;
    grid->sequence->nElements = 0;
    return true;
}

/* A row's nElements counts the cells that exist, so that what is unfinished can be thrown away. */
static bool begin_row(cuno_grid *grid) {
    uno_Sequence *row = cuno_new_sequence(grid->columns, grid->anys ? sizeof(uno_Any) : sizeof(double));
    if (!row)
        return false;
    row->nElements = 0;
    grid_rows(grid)[grid->sequence->nElements++] = row;
    if (grid->anys)
        grid->any_rows++;
    return true;
}

/* What follows the write of a cell; nElements of a row of numbers is set only where the row ends. */
static void next_cell(cuno_grid *grid) {
    if (++grid->column == grid->columns) {
        grid_rows(grid)[grid->row]->nElements = (sal_Int32)grid->columns;
        grid->column = 0;
        grid->row++;
    }
}

static uno_Any *any_cell(cuno_grid *grid) {
    return &((uno_Any *)(void *)grid_rows(grid)[grid->row]->elements)[grid->column];
}

static void any_cell_done(cuno_grid *grid) {
    grid_rows(grid)[grid->row]->nElements++;
    next_cell(grid);
}

bool cuno_grid_number_slowly(cuno_grid *grid, double number) {
    if (grid->column == 0 && !begin_row(grid))
        return false;
    grid->numbers = true;
    if (grid->anys) {
        if (!cuno_any_number(any_cell(grid), number))
            return false;
        any_cell_done(grid);
        return true;
    }
    ((double *)(void *)grid_rows(grid)[grid->row]->elements)[grid->column] = number;
    next_cell(grid);
    return true;
}

static void free_anys(uno_Sequence *row) {
    for (sal_Int32 i = 0; i < row->nElements; i++)
        uno_any_destruct(&((uno_Any *)(void *)row->elements)[i], NULL);
    rtl_freeMemory(row);
}

/* The first text: the rows of numbers so far become rows of anys. */
static bool turn_into_anys(cuno_grid *grid) {
    uno_Sequence **rows = grid_rows(grid);
    while (grid->any_rows < (size_t)grid->sequence->nElements) {
        uno_Sequence *numbers = rows[grid->any_rows];
        size_t count = grid->any_rows == grid->row ? grid->column : grid->columns;
        uno_Sequence *row = cuno_new_sequence(grid->columns, sizeof(uno_Any));
        if (!row)
            return false;
        row->nElements = 0;
        for (size_t i = 0; i < count; i++) {
            if (!cuno_any_number(&((uno_Any *)(void *)row->elements)[i], ((double *)(void *)numbers->elements)[i])) {
                free_anys(row);
                return false;
            }
            row->nElements++;
        }
        rows[grid->any_rows++] = row;
        rtl_freeMemory(numbers);
    }
    grid->anys = true;
    return true;
}

bool cuno_grid_text(cuno_grid *grid, const char *text, size_t length) {
    if (!grid->anys && !turn_into_anys(grid))
        return false;
    if (grid->column == 0 && !begin_row(grid))
        return false;
    if (!cuno_any_text(any_cell(grid), text, length))
        return false;
    any_cell_done(grid);
    return true;
}

/* Rows of anys that all hold a string become rows of strings, in place: a string takes less room than its any. */
static void turn_into_strings(const cuno_grid *grid) {
    for (size_t row = 0; row < grid->rows; row++) {
        void *elements = grid_rows(grid)[row]->elements;
        for (size_t i = 0; i < grid->columns; i++) {
            uno_Any *any = &((uno_Any *)elements)[i];
            rtl_uString *string = *(rtl_uString **)any->pData;
            typelib_typedescriptionreference_release(any->pType);
            ((rtl_uString **)elements)[i] = string;
        }
    }
}

void cuno_grid_end(cuno_grid *grid, uno_Any *any) {
    bool strings = grid->anys && !grid->numbers;
    if (strings)
        turn_into_strings(grid);
    cuno_any_sequence(any, grid->sequence, strings ? &cuno_strings : grid->anys ? &cuno_anys : &cuno_doubles);
}

void cuno_grid_abandon(cuno_grid *grid) {
    uno_Sequence **rows = grid_rows(grid);
    for (size_t i = 0; i < (size_t)grid->sequence->nElements; i++) {
        if (i < grid->any_rows)
            free_anys(rows[i]);
        else
            rtl_freeMemory(rows[i]);
    }
    rtl_freeMemory(grid->sequence);
}
