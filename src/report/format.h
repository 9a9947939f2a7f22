/* SPDX-License-Identifier: MPL-2.0
 *
 * format.h - what a place-holder prints: a cell in a format, a comparison, a sentence of the core. Plain C.
 *
 *  1. A cell formatted in percent holds 0.6071 where it shows 60,71 %: it counts as 60.71 percent points everywhere.
 *  2. A cell that shows "" or "-" prints that, in every format but kategori and terbilang, which then are a problem:
 *     there is nothing to spell.
 *  3. The formats are the functions of the core: FORMATANGKA, PERSEN, RUPIAH, TERBILANG, KATEGORI. What they answer
 *     with an error is a problem, never a figure. TERBILANG spells what the cell shows, without its unit;
 *     of a number to the decimals that are shown, in whatever language.
 */
#ifndef REPORT_FIGURE_H
#define REPORT_FIGURE_H

#include "../core/lkj.h"
#include "../roundtrip/buffer.h"
#include "placeholder.h"

typedef struct figure {
    bool filled;    /**< the cell shows something */
    bool is_number; /**< `number` holds it, in points where the cell is a percentage */
    double number;
    const char *shown; /**< as the workbook shows it */
} figure;

/** Adds what is printed; else false, and `why` says it in Indonesian. */
bool figure_print(const figure *cell, mark_format format, int places, rt_buffer *out, const char **why);

/** Whether a condition holds; a text is compared as a text, in any size of letters; false in `*good` if a number is
 * compared with what is none. */
bool figure_holds(const figure *cell, mark_compare compare, const mark_operand *with, bool *good);

/** A sentence: calls a function of the core that gives a text; `arguments` has room for LKJ_MAX_ARGUMENTS, the unused
 * left out. Adds the answer; else false, and `why` says it. */
bool figure_call(const char *function, const lkj_argument *arguments, int count, rt_buffer *out, const char **why);

#endif
