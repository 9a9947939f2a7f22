/* SPDX-License-Identifier: MPL-2.0
 *
 * intern.h - what the files of the core share with one another; not installed, not for users of lkj.h.
 */
#ifndef LKJ_INTERN_H
#define LKJ_INTERN_H

#include <stdbool.h>
#include <stdint.h>

#include "lkj.h"

/* ---- Decimals (decimal.c) ------------------------------------------------------------------------------------ */

/** An exact decimal: (negative ? -1 : 1) * coefficient / 10^scale. The coefficient has at most 18 digits; the scale is
 *  negative for a number that ends in zeros beyond them (1E308). */
typedef struct lkj_decimal {
    bool negative;
    uint64_t coefficient;
    int scale;
} lkj_decimal;

enum { LKJ_MAX_DIGITS = 18, LKJ_DOUBLE_DIGITS = 15 };

/** The decimal at 15 significant digits, without trailing zeros; what Calc would show. number must be finite. */
lkj_decimal lkj_decimal_from_double(double number);

/** The same, but only if the number is the nearest double of a decimal of at most 15 digits, 8 of them behind the
 * comma: nearly every figure of a report is, and few results of a division are. Does not print, hence quick. */
bool lkj_decimal_if_short(double number, lkj_decimal *decimal);

/** The nearest double. */
double lkj_decimal_to_double(lkj_decimal decimal);

typedef enum lkj_rounding { LKJ_HALF_UP, LKJ_CUT } lkj_rounding;

/** Rounded to `places` decimals (may be negative); scale becomes at most `places`. Half goes away from zero. */
lkj_decimal lkj_decimal_round(lkj_decimal decimal, int places, lkj_rounding rounding);

/** a - b, exactly but for the rounding of the result. The coefficient of `a` may be twice the usual. False if the two
 * are too far apart to be brought to one scale; nothing can cancel then. */
bool lkj_decimal_subtract(lkj_decimal a, lkj_decimal b, double *difference);

/** How many digits stand before the comma; 0 or less for a fraction: 0,05 has -1. */
int lkj_decimal_magnitude(lkj_decimal decimal);

/** -1, 0 or 1. */
int lkj_decimal_compare(lkj_decimal a, lkj_decimal b);

/** Compares two doubles at 15 significant digits: -1, 0 or 1. */
int lkj_compare(double a, double b);

/** Appends the decimal with Indonesian marks (12.465.264.644,25), exactly `places` decimals after it was rounded half
 *  up to them; places < 0: as many as its scale says. A result of zero carries no sign. */
void lkj_put_decimal(lkj_text *out, lkj_decimal decimal, int places);

__extension__ typedef unsigned __int128 lkj_wide;

/** Appends units/10^scale with Indonesian marks and exactly `places` decimals; digits beyond them are cut off. Zero
 *  carries no sign. A negative scale stands for zeros at the end. What lkj_put_decimal and the exact sums print with.
 */
void lkj_put_wide(lkj_text *out, bool negative, lkj_wide units, int scale, int places);

/* ---- Text out (decimal.c) ------------------------------------------------------------------------------------ */

void lkj_put(lkj_text *out, const char *text, size_t length);
void lkj_puts(lkj_text *out, const char *text);

/* ---- Words (character.c) ----------------------------------------------------------------------------------- */

/** A piece of text. */
typedef struct lkj_slice {
    const char *text;
    size_t length;
} lkj_slice;

/** Whether two texts are the same but for case (ASCII) and blanks around them. */
bool lkj_same_word(const char *a, size_t a_length, const char *b, size_t b_length);

/** Whether two texts are the same but for case (ASCII) and blanks, wherever those stand: "Org/ Bln" and "org/bln",
 *  "Sangat  Tinggi" and "sangat tinggi". Tables that went through a word processor differ in just these. */
bool lkj_same_letters(const char *a, size_t a_length, const char *b, size_t b_length);

/** Strips white space, no-break and Unicode spaces too, from both ends. */
void lkj_trim(const char **text, size_t *length);

#endif
