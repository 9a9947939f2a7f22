/* SPDX-License-Identifier: MPL-2.0
 *
 * decimal.c - exact decimals, and text out.
 *
 * 1. A decimal is sign, coefficient of at most 18 digits, scale (lkj_decimal in intern.h). Figures that came as text
 *    stay decimals until they are printed: a rupiah amount never passes through binary floating point.
 * 2. A double becomes the decimal of 15 significant digits, which is what Calc shows and what Calc's ROUND rounds:
 *    1.005 is 1.005 there, although the double lies below it.
 * 3. Half goes away from zero; "cut" goes toward zero, as a person with a pencil does it.
 * 4. Zero has no sign.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "intern.h"

__extension__ typedef __int128 int128;

/* 10^0 ... 10^19, all that fit 64 bits. */
static const uint64_t powers[] = {
    UINT64_C(1),
    UINT64_C(10),
    UINT64_C(100),
    UINT64_C(1000),
    UINT64_C(10000),
    UINT64_C(100000),
    UINT64_C(1000000),
    UINT64_C(10000000),
    UINT64_C(100000000),
    UINT64_C(1000000000),
    UINT64_C(10000000000),
    UINT64_C(100000000000),
    UINT64_C(1000000000000),
    UINT64_C(10000000000000),
    UINT64_C(100000000000000),
    UINT64_C(1000000000000000),
    UINT64_C(10000000000000000),
    UINT64_C(100000000000000000),
    UINT64_C(1000000000000000000),
    UINT64_C(10000000000000000000),
};

/* The powers of ten that a double holds exactly. */
static const double exact_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                      1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

enum { MAX_EXACT_POWER = 22 };

static const double max_exact_integer = 9007199254740992.0; /* 2^53 */

/* Takes trailing zeros off the decimals; those of a whole number stay. */
static lkj_decimal strip(lkj_decimal d) {
    while (d.scale > 0 && d.coefficient % 10 == 0) {
        d.coefficient /= 10;
        d.scale--;
    }
    return d;
}

bool lkj_decimal_if_short(double number, lkj_decimal *decimal) {
    /* A decimal of at most 15 digits is the only one of that length whose nearest double is this one, so finding it by
     * trial is exact, and ten times as fast as printing. */
    double magnitude = fabs(number);
    for (int scale = 0; scale <= 8; scale++) {
        double scaled = nearbyint(magnitude * exact_powers[scale]);
        if (scaled >= 1e15)
            return false;
        if (scaled / exact_powers[scale] == magnitude) {
            *decimal = (lkj_decimal){signbit(number) && number != 0, (uint64_t)scaled, scale};
            return true;
        }
    }
    return false;
}

lkj_decimal lkj_decimal_from_double(double number) {
    lkj_decimal d = {signbit(number) && number != 0, 0, 0};
    if (lkj_decimal_if_short(number, &d))
        return d;

    /* d.ddd...e+ddd; the radix character is the locale's, so it is passed over. More digits than are wanted, for printf
     * rounds a tie at the 15th to even, and here half goes away from zero. */
    enum { PRINTED = 26 };
    char text[48];
    int seen = 0;
    snprintf(text, sizeof text, "%.*e", PRINTED - 1, fabs(number));
    const char *p = text;
    for (; *p != '\0' && *p != 'e'; p++) {
        if (*p < '0' || *p > '9')
            continue;
        if (seen < LKJ_DOUBLE_DIGITS)
            d.coefficient = d.coefficient * 10 + (uint64_t)(*p - '0');
        else if (seen == LKJ_DOUBLE_DIGITS && *p >= '5')
            d.coefficient++;
        seen++;
    }
    int exponent = *p == 'e' ? (int)strtol(p + 1, NULL, 10) : 0;
    d.scale = LKJ_DOUBLE_DIGITS - 1 - exponent;
    return strip(d);
}

double lkj_decimal_to_double(lkj_decimal d) {
    double result;
    if (d.coefficient <= (uint64_t)max_exact_integer && abs(d.scale) <= MAX_EXACT_POWER) {
        /* Both operands are exact, so the one rounding is right. */
        result = d.scale >= 0 ? (double)d.coefficient / exact_powers[d.scale]
                              : (double)d.coefficient * exact_powers[-d.scale];
    } else {
        /* No radix character, hence no locale. */
        char text[48];
        snprintf(text, sizeof text, "%llue%d", (unsigned long long)d.coefficient, -d.scale);
        result = strtod(text, NULL);
    }
    return d.negative ? -result : result;
}

lkj_decimal lkj_decimal_round(lkj_decimal d, int places, lkj_rounding rounding) {
    if (d.scale <= places)
        return d;
    int drop = d.scale - places;
    uint64_t quotient = 0;
    if (drop < (int)(sizeof powers / sizeof powers[0])) {
        uint64_t unit = powers[drop];
        uint64_t rest = d.coefficient % unit;
        quotient = d.coefficient / unit;
        if (rounding == LKJ_HALF_UP && rest >= unit - rest)
            quotient++;
    }
    d.coefficient = quotient;
    d.scale = places;
    if (quotient == 0)
        d.negative = false;
    return d;
}

static int count_digits(uint64_t number) {
    int digits = 0;
    while (digits < (int)(sizeof powers / sizeof powers[0]) && number >= powers[digits])
        digits++;
    return digits;
}

int lkj_decimal_magnitude(lkj_decimal d) {
    return count_digits(d.coefficient) - d.scale;
}

/* Compares |a| and |b|. */
static int compare_magnitude(lkj_decimal a, lkj_decimal b) {
    if (a.coefficient == 0 || b.coefficient == 0)
        return (a.coefficient != 0) - (b.coefficient != 0);
    int a_magnitude = lkj_decimal_magnitude(a);
    int b_magnitude = lkj_decimal_magnitude(b);
    if (a_magnitude != b_magnitude)
        return a_magnitude < b_magnitude ? -1 : 1;
    /* With the leading digit at the same place the scales differ by less than the number of digits. */
    lkj_wide left = a.coefficient;
    lkj_wide right = b.coefficient;
    if (a.scale < b.scale)
        left *= powers[b.scale - a.scale];
    else
        right *= powers[a.scale - b.scale];
    return (left > right) - (left < right);
}

int lkj_decimal_compare(lkj_decimal a, lkj_decimal b) {
    bool a_negative = a.negative && a.coefficient != 0;
    bool b_negative = b.negative && b.coefficient != 0;
    if (a_negative != b_negative)
        return a_negative ? -1 : 1;
    int order = compare_magnitude(a, b);
    return a_negative ? -order : order;
}

int lkj_compare(double a, double b) {
    if (a == b)
        return 0;
    double larger = fmax(fabs(a), fabs(b));
    /* Beyond 1e-13 of the larger one they differ at 15 digits whatever the rounding does. */
    if (fabs(a - b) > larger * 1e-13)
        return a < b ? -1 : 1;
    return lkj_decimal_compare(lkj_decimal_from_double(a), lkj_decimal_from_double(b));
}

bool lkj_decimal_subtract(lkj_decimal a, lkj_decimal b, double *difference) {
    int scale = a.scale > b.scale ? a.scale : b.scale;
    int a_shift = scale - a.scale;
    int b_shift = scale - b.scale;
    int max_shift = (int)(sizeof powers / sizeof powers[0]) - 1;
    if (a_shift > max_shift || b_shift > max_shift || abs(scale) > MAX_EXACT_POWER)
        return false;
    /* Below 2^61 * 10^19 each: far from the 127 bits there are. */
    int128 left = (int128)a.coefficient * powers[a_shift];
    int128 right = (int128)b.coefficient * powers[b_shift];
    int128 units = (a.negative ? -left : left) - (b.negative ? -right : right);
    *difference = scale >= 0 ? (double)units / exact_powers[scale] : (double)units * exact_powers[-scale];
    return true;
}

void lkj_put(lkj_text *out, const char *text, size_t length) {
    if (out->length < out->capacity) {
        size_t room = out->capacity - out->length;
        memcpy(out->data + out->length, text, length < room ? length : room);
    }
    out->length += length;
}

void lkj_puts(lkj_text *out, const char *text) {
    lkj_put(out, text, strlen(text));
}

void lkj_put_wide(lkj_text *out, bool negative, lkj_wide units, int scale, int places) {
    for (; scale > places && scale > 0; scale--)
        units /= 10;

    /* The digits without a mark, at least one before the comma. A double has at most 309 before and 337 after. */
    char digits[400];
    int length = 0;
    int shown = scale > 0 ? scale : 0;
    if (negative && units != 0)
        lkj_put(out, "-", 1);
    for (int i = 0; i > scale && units != 0; i--)
        digits[length++] = '0';
    while (units != 0 || length <= shown) {
        digits[length++] = (char)('0' + (int)(units % 10));
        units /= 10;
    }

    for (int i = length - 1; i >= shown; i--) {
        lkj_put(out, &digits[i], 1);
        int position = i - shown;
        if (position != 0 && position % 3 == 0)
            lkj_put(out, ".", 1);
    }
    if (places <= 0)
        return;
    lkj_put(out, ",", 1);
    for (int i = shown - 1; i >= 0; i--)
        lkj_put(out, &digits[i], 1);
    for (int i = shown; i < places; i++)
        lkj_put(out, "0", 1);
}

void lkj_put_decimal(lkj_text *out, lkj_decimal d, int places) {
    if (places >= 0)
        d = lkj_decimal_round(d, places, LKJ_HALF_UP);
    else
        places = d.scale > 0 ? d.scale : 0;
    lkj_put_wide(out, d.negative, d.coefficient, d.scale, places);
}
