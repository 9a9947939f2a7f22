/* SPDX-License-Identifier: MPL-2.0
 *
 * ours.h - which formulas depend on the add-in's functions.
 *
 *  1. A formula is ours if `ID.LKJ.CALC.` begins a word of it, in any mix of capitals, or if a word of it is a name
 * that is ours. What stands in a text ("..."), in a quoted sheet name ('...') or in a reference ([...]) is no word.
 *  2. A name is ours if its expression is. That is passed on from name to name, also in a circle.
 *  3. A name belongs to the workbook or to one sheet; on its sheet the sheet's own hides the workbook's. `Sheet.name`,
 *     `$Sheet.name`, `'My sheet'.name` is the one of that sheet. Capitals of A to Z do not matter.
 *  4. A word before `(` is a function, never a name.
 */
#ifndef ROUNDTRIP_OURS_H
#define ROUNDTRIP_OURS_H

#include "buffer.h"

/** The prefix of every function of the add-in, as files carry it. */
#define RT_PREFIX "ID.LKJ.CALC."
/** The sheet of a name that belongs to the whole workbook. */
enum { RT_WORKBOOK = -1 };

typedef struct rt_name {
    char *name, *expression; /**< without escapes */
    size_t length;           /**< of the name */
    int sheet;               /**< index, or RT_WORKBOOK */
    bool ours;
} rt_name;

typedef struct rt_names {
    rt_name *at;
    size_t count, size;
    char **sheets; /**< names of the sheets, for `Sheet.name` */
    size_t sheet_count, sheet_size;
    size_t ours; /**< how many are, once settled */
    bool failed; /**< there was no memory */
} rt_names;

void rt_names_add(rt_names *names, int sheet, const char *name, const char *expression);
/** The next sheet's name. */
void rt_names_sheet(rt_names *names, const char *name);
/** Settles which names are ours: once, after all were added. Returns how many are. */
size_t rt_names_settle(rt_names *names);
void rt_names_free(rt_names *names);

/** Whether a formula (without escapes) that stands on that sheet is ours. `names` may be NULL. */
bool rt_is_ours(const char *formula, size_t length, const rt_names *names, int sheet);

/** Whether a formula calls one of the functions `names` (small letters) by their short names, as it does when it was
 * typed where the add-in was missing; what stands in texts and quoted names does not count. */
bool rt_calls(const char *formula, size_t length, const char *const *names, size_t count);

#endif
