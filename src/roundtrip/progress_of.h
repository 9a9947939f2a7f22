/* SPDX-License-Identifier: MPL-2.0
 *
 * progress_of.h - how far a unit is: figures still missing, capaian and serapan so far, quarter by quarter. No UNO.
 *
 *  1. Due in a quarter: a figure of kinerja for each row that has a target; one of anggaran for each row that has a
 * pagu and no row below it (a code that begins with its own and a point).
 *  2. Capaian up to a quarter: the mean, in percent points, over the rows with a figure up to then. A row's figures are
 *     put together by its `cara`; where that is empty, percent, index, score and value take the last, others the sum.
 * What cannot be computed (a word, a target of 0) does not count, and is counted as left out.
 *  3. Serapan up to a quarter: realisasi so far of all rows with a pagu and no row below, of their pagu. Realisasi
 * typed per quarter is added up; typed cumulatively, the last figure counts.
 */
#ifndef ROUNDTRIP_PROGRESS_OF_H
#define ROUNDTRIP_PROGRESS_OF_H

#include "contract.h"

enum { RT_QUARTERS = 4 };

typedef struct rt_progress {
    long due[RT_QUARTERS], missing[RT_QUARTERS]; /**< figures of that quarter */
    double capaian_sum[RT_QUARTERS];
    long capaian_rows[RT_QUARTERS], left_out[RT_QUARTERS];
    double spent[RT_QUARTERS], ceiling; /**< rupiah */
    bool has_spent[RT_QUARTERS];
    int figures_until, amounts_until; /**< the last quarter in which kinerja, anggaran is typed, 1 to 4; 0: in none */
} rt_progress;

/** Adds what a unit (NULL: every unit) has. */
void rt_progress_add(const rt_contract *contract, const char *unit, rt_progress *progress);

#endif
