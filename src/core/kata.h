/* SPDX-License-Identifier: MPL-2.0
 *
 * kata.h - what the functions that write and check words share; not installed.
 */
#ifndef LKJ_KATA_H
#define LKJ_KATA_H

#include "intern.h"

/** Reads an optional unit. Left out, blank, a dash, n/a or the number 0 (Calc hands an empty cell over as 0): *text is
 *  left alone. Any other number is LKJ_EVALUE: a figure where a word belongs is a mistake in the arguments. */
lkj_status lkj_read_unit(const lkj_value *value, const char **text, size_t *length);

/** Whether two texts are the same but for case (ASCII) and blanks, wherever those stand: "Org/ Bln" and "org/bln",
 *  "Sangat  Tinggi" and "sangat tinggi". Tables that went through a word processor differ in just these. */
bool lkj_same_letters(const char *a, size_t a_length, const char *b, size_t b_length);

#endif
