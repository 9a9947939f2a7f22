/* SPDX-License-Identifier: MPL-2.0
 *
 * contract.h - what a workbook says it is (README.md), read: its tables as grids of cells. Plain data, no UNO.
 */
#ifndef ROUNDTRIP_CONTRACT_H
#define ROUNDTRIP_CONTRACT_H

#include "buffer.h"

typedef enum rt_cell_kind {
    RT_BLANK,
    RT_NUMBER,
    RT_TEXT,
    RT_FORMULA, /**< whatever it gives */
    RT_ERROR,
    RT_PERCENT, /**< a number whose cell is formatted in percent: 0,0845 that looks like 8,45% */
    RT_DATE     /**< a number that looks like a date or a time */
} rt_cell_kind;

typedef struct rt_cell {
    rt_cell_kind kind;
    double number;
    const char *text; /**< of RT_TEXT the text; of others what can be told of it, or NULL */
} rt_cell;

typedef enum rt_role { RT_OTHER, RT_KEY, RT_UNIT, RT_LABEL, RT_INPUT, RT_FIXED, RT_UNIT_KIND } rt_role;
typedef enum rt_meaning {
    RT_NO_MEANING,
    RT_PERFORMANCE, /**< kinerja, of a quarter */
    RT_BUDGET,      /**< anggaran, of a quarter */
    RT_TARGET,
    RT_UNIT_OF_MEASURE, /**< satuan */
    RT_POLARITAS,       /**< polaritas */
    RT_HOW,             /**< cara gabung triwulan */
    RT_CEILING          /**< pagu */
} rt_meaning;

typedef struct rt_column {
    const char *key, *heading;
    rt_role role;
    rt_meaning meaning;
    int quarter; /**< 1 to 4; 0 where it has none */
    long column; /**< on the sheet, from 0 */
} rt_column;

enum { RT_COLUMNS = 48, RT_GRIDS = 12, RT_SHEETS = 96 };

typedef struct rt_grid {
    const char *alias, *title;
    bool units; /**< the list of units; else a table that is handed out */
    rt_column columns[RT_COLUMNS];
    size_t column_count, rows;
    rt_cell *cells; /**< row by row, column_count in each; row 0 is the first that may be input */
    int sheet;      /**< index */
    long first_row; /**< on the sheet, of row 0 */
} rt_grid;

typedef enum rt_fate { RT_STAYS, RT_SHOWN, RT_HIDDEN, RT_DROPPED } rt_fate;

typedef struct rt_contract {
    bool found;  /**< it has an LKJ_Kontrak of a version that is known */
    bool master; /**< jenis induk */
    bool cumulative;
    const char *agency, *year, *unit, *issued;
    rt_grid grids[RT_GRIDS];
    size_t grid_count;
    struct {
        const char *name;
        rt_fate fate;
    } sheets[RT_SHEETS];
    size_t sheet_count;
    /* where its own cells stand, for what is filled in when it is handed out */
    int sheet;
    long value_column, kind_row, unit_row, issued_row; /**< -1 where there is no such line */
} rt_contract;

static inline const rt_cell *rt_cell_at(const rt_grid *grid, size_t row, size_t column) {
    return &grid->cells[row * grid->column_count + column];
}

/** The index of the first column of a role, of a meaning and quarter; column_count if there is none. */
size_t rt_column_of_role(const rt_grid *grid, rt_role role);
size_t rt_column_of_meaning(const rt_grid *grid, rt_meaning meaning, int quarter);
size_t rt_column_of_key(const rt_grid *grid, const char *key);
const rt_grid *rt_grid_of(const rt_contract *contract, const char *alias);
/** The list of units, or NULL. */
const rt_grid *rt_units(const rt_contract *contract);

/** A cell as text: a whole number without decimals, others with a decimal comma; "" if it is blank. */
void rt_cell_text(const rt_cell *cell, rt_buffer *text);

/** Whether two names of a unit, an agency, or two keys are the same: blanks at the rim and in a row, and the size of
 * the letters a to z, do not matter. */
bool rt_same_name(const char *a, const char *b);
/** The same for cells; a number is compared as it would be written. */
bool rt_same_key(const rt_cell *a, const rt_cell *b);

/** The word of a role, a meaning, a fate in LKJ_Kontrak; the zero of its kind if it is none. */
rt_role rt_role_of(const char *word);
rt_meaning rt_meaning_of(const char *word);
rt_fate rt_fate_of(const char *word);

#endif
