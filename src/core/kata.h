/* SPDX-License-Identifier: MPL-2.0
 *
 * kata.h - what the functions that write and check words share; not installed.
 */
#ifndef LKJ_KATA_H
#define LKJ_KATA_H

#include "intern.h"

/** Whether two texts are the same but for case (ASCII) and blanks, wherever those stand: "Org/ Bln" and "org/bln",
 *  "Sangat  Tinggi" and "sangat tinggi". Tables that went through a word processor differ in just these. */
bool lkj_same_letters(const char *a, size_t a_length, const char *b, size_t b_length);

#endif
