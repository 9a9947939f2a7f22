/* SPDX-License-Identifier: MPL-2.0
 *
 * match.h - a returned workbook against the master: what is taken, and what is not and why. Knows no UNO.
 *
 *  1. Rows are matched by their key, within tables of the same alias; columns by their key. Place does not matter.
 *  2. A row of the file is passed over, and told, if its key is twice in the file (RT_TWICE), not in the master
 * (RT_NEW), or belongs to another unit in the master (RT_FOREIGN). A row of the unit in the master that the file does
 * not have is told (RT_MISSING). A row without a key is no row.
 *  3. If a `tetap` column of the row is not what the master has, each such figure is told (RT_CHANGED) and the row's
 * input is passed over (RT_OF_CHANGED), unless `changed_too` is set: a figure typed for another target may mean another
 *     thing.
 *  4. An input cell that is blank says nothing. Refused is a formula (RT_IS_FORMULA), an error (RT_IS_ERROR), a percent
 *     format (RT_IS_PERCENT: 8,45% would come as 0,0845), a date (RT_IS_DATE), a text that is no figure (RT_UNREADABLE;
 *     where the target is a text too, such as WTP, any text will do), rupiah below zero (RT_NEGATIVE: Calc reads
 *     "5.000.000,-" so), rupiah with a unit (12,5%). "-" and "n/a" are figures for "no data". A text that the master
 * has already is not judged.
 *  5. Taken is what the master's cell does not have: RT_TAKEN. What is the same on both sides is counted only. Where
 * the master holds something else, both are told (RT_DIFFERS) and the file's is taken only if `replace` is set
 *     (RT_REPLACED).
 *  6. Cells are the same if their numbers are to 12 digits, or their texts are (rt_same_name), or if the text read as a
 *     figure without a unit is the number.
 */
#ifndef ROUNDTRIP_MATCH_H
#define ROUNDTRIP_MATCH_H

#include "contract.h"

typedef enum rt_outcome {
    RT_TAKEN,
    RT_REPLACED,
    RT_DIFFERS,
    RT_CHANGED,
    RT_OF_CHANGED,
    RT_MISSING,
    RT_NEW,
    RT_TWICE,
    RT_TWICE_IN_MASTER,
    RT_FOREIGN,
    RT_UNREADABLE,
    RT_NEGATIVE,
    RT_IS_FORMULA,
    RT_IS_ERROR,
    RT_IS_PERCENT,
    RT_IS_DATE,
    RT_NO_TABLE,  /**< a table of the master that the file does not have */
    RT_NO_COLUMN, /**< a column of input that the file does not have */
    RT_OUTCOMES
} rt_outcome;

/** Whether the file's value goes into the master. */
static inline bool rt_is_taken(rt_outcome outcome) {
    return outcome <= RT_REPLACED;
}
/** Why, in Indonesian; "" for RT_TAKEN. */
const char *rt_outcome_text(rt_outcome outcome);

typedef struct rt_event {
    rt_outcome outcome;
    const rt_grid *grid;   /**< the master's */
    long row;              /**< in the master's grid; -1 if it has none */
    size_t column;         /**< in the master's grid; column_count if it concerns the whole row or table */
    const rt_cell *key;    /**< of the row; NULL if it concerns the whole table */
    const rt_cell *label;  /**< what the row is called; NULL if there is no such column */
    const rt_cell *master; /**< what the master holds; NULL if it concerns no cell */
    const rt_cell *file;
} rt_event;

typedef struct rt_options {
    bool replace, changed_too;
} rt_options;

typedef struct rt_counts {
    long of[RT_OUTCOMES];
    long same; /**< input that is the same on both sides */
} rt_counts;

typedef void rt_listener(void *self, const rt_event *event);

/** Compares; false if there was no memory. `counts` begins as zeros. */
bool rt_match(const rt_contract *master, const rt_contract *file, const rt_options *options, rt_listener *listener,
              void *self, rt_counts *counts);

bool rt_same_value(const rt_cell *a, const rt_cell *b);

/** The figure in a cell, a number or a text that the core reads as one; false if it holds none. */
bool rt_figure(const rt_cell *cell, double *number);

/** Whether a cell holds rupiah, or says that there are none: blank, a number, "Rp5 juta", "-"; not "12,5%", nor an
 * error. What a formula gives is not judged. */
bool rt_is_amount(const rt_cell *cell);

#endif
