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

/* The any takes the string over. */
static void any_string(uno_Any *any, rtl_uString *string) {
    any->pType = cuno_reference(&cuno_string);
    typelib_typedescriptionreference_acquire(any->pType);
    any->pReserved = string;
    any->pData = &any->pReserved;
}

bool cuno_any_text(uno_Any *any, const char *text, size_t length) {
    rtl_uString *string = cuno_new_string(text, length);
    if (string)
        any_string(any, string);
    return string != NULL;
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
    table->cells = cells;
    table->sequence = sequence;
    table->rows = (size_t)sequence->nElements;
    if (table->rows > 0)
        table->columns = (size_t)(*(uno_Sequence *const *)(const void *)sequence->elements)->nElements;
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

static void *grid_cell(const cuno_grid *grid, size_t element_size) {
    return grid_rows(grid)[grid->row]->elements + grid->column * element_size;
}

bool cuno_grid_begin(cuno_grid *grid, size_t rows, size_t columns) {
    *grid = (cuno_grid){.rows = rows, .columns = columns, .sequence = cuno_new_sequence(rows, sizeof(uno_Sequence *))};
    if (!grid->sequence)
        return false;
    grid->sequence->nElements = 0;
    return true;
}

/* The element of a row of numbers and of a row of strings are of one size at most: a row is begun as either. */
static bool begin_row(cuno_grid *grid) {
    size_t size = grid->cells == CUNO_ANY_CELLS ? sizeof(uno_Any) : sizeof(double);
    uno_Sequence *row = cuno_new_sequence(grid->columns, size);
    if (!row)
        return false;
    grid_rows(grid)[grid->sequence->nElements++] = row;
    return true;
}

static void next_cell(cuno_grid *grid) {
    if (++grid->column == grid->columns) {
        grid->column = 0;
        grid->row++;
    }
}

/* How many cells of a row that was begun are written. */
static size_t cells_written(const cuno_grid *grid, size_t row) {
    return row < grid->row ? grid->columns : grid->column;
}

static void free_row(uno_Sequence *row, cuno_cells cells, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (cells == CUNO_ANY_CELLS)
            uno_any_destruct(&((uno_Any *)(void *)row->elements)[i], NULL);
        else if (cells == CUNO_STRING_CELLS)
            rtl_uString_release(((rtl_uString **)(void *)row->elements)[i]);
    }
    rtl_freeMemory(row);
}

/* The first number among texts, or text among numbers: the rows so far become rows of anys. On failure each row is
 * still what cuno_grid_abandon() takes it for. */
static bool turn_into_anys(cuno_grid *grid) {
    uno_Sequence **rows = grid_rows(grid);
    for (; grid->any_rows < (size_t)grid->sequence->nElements; grid->any_rows++) {
        uno_Sequence *old = rows[grid->any_rows];
        size_t count = cells_written(grid, grid->any_rows);
        uno_Sequence *row = cuno_new_sequence(grid->columns, sizeof(uno_Any));
        if (!row)
            return false;
        for (size_t i = 0; i < count; i++) {
            uno_Any *any = &((uno_Any *)(void *)row->elements)[i];
            if (grid->cells == CUNO_STRING_CELLS) {
                any_string(any, ((rtl_uString **)(void *)old->elements)[i]);
            } else if (!cuno_any_number(any, ((double *)(void *)old->elements)[i])) {
                free_row(row, CUNO_ANY_CELLS, i);
                return false;
            }
        }
        rows[grid->any_rows] = row;
        rtl_freeMemory(old);
    }
    grid->cells = CUNO_ANY_CELLS;
    return true;
}

/* Makes room for the next cell, in a grid that holds `kind` or turns into anys. */
static bool begin_cell(cuno_grid *grid, cuno_cells kind) {
    if (grid->cells == CUNO_NO_CELLS)
        grid->cells = kind;
    else if (grid->cells != kind && grid->cells != CUNO_ANY_CELLS && !turn_into_anys(grid))
        return false;
    return grid->column > 0 || begin_row(grid);
}

bool cuno_grid_number_slowly(cuno_grid *grid, double number) {
    if (!begin_cell(grid, CUNO_DOUBLE_CELLS))
        return false;
    if (grid->cells == CUNO_DOUBLE_CELLS)
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
static rtl_uString *grid_string(cuno_grid *grid, const char *text, size_t length) {
    if (length > CUNO_GRID_LABEL)
        return cuno_new_string(text, length);
    for (size_t i = 0; i < CUNO_GRID_LABELS && grid->labels[i]; i++) {
        if (is_ascii_text(grid->labels[i], text, length)) {
            rtl_uString_acquire(grid->labels[i]);
            return grid->labels[i];
        }
    }
    rtl_uString *string = cuno_new_string(text, length);
    grid->labels[grid->next_label] = string;
    grid->next_label = (grid->next_label + 1) % CUNO_GRID_LABELS;
    return string;
}

bool cuno_grid_text(cuno_grid *grid, const char *text, size_t length) {
    if (!begin_cell(grid, CUNO_STRING_CELLS))
        return false;
    rtl_uString *string = grid_string(grid, text, length);
    if (!string)
        return false;
    if (grid->cells == CUNO_STRING_CELLS)
        *(rtl_uString **)grid_cell(grid, sizeof string) = string;
    else
        any_string(grid_cell(grid, sizeof(uno_Any)), string);
    next_cell(grid);
    return true;
}

void cuno_grid_end(cuno_grid *grid, uno_Any *any) {
    cuno_any_sequence(any, grid->sequence,
                      grid->cells == CUNO_STRING_CELLS ? &cuno_strings
                      : grid->cells == CUNO_ANY_CELLS  ? &cuno_anys
                                                       : &cuno_doubles);
}

void cuno_grid_abandon(cuno_grid *grid) {
    for (size_t i = 0; i < (size_t)grid->sequence->nElements; i++) {
        cuno_cells cells = i < grid->any_rows ? CUNO_ANY_CELLS : grid->cells;
        free_row(grid_rows(grid)[i], cells, cells_written(grid, i));
    }
    rtl_freeMemory(grid->sequence);
}
