/* SPDX-License-Identifier: MPL-2.0
 *
 * teks.c - the functions that turn text into numbers and back, and the readers of options.
 *
 * The grammar of a figure stands at the top of kuantitas.c.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "kuantitas.h"

lkj_status lkj_join(lkj_status first, lkj_status second) {
    if (lkj_is_error(first))
        return first;
    if (lkj_is_error(second))
        return second;
    return first > second ? first : second; /* LKJ_OK < LKJ_BLANK < LKJ_DASH */
}

/* ---- Reading arguments --------------------------------------------------------------------------------------- */

/* One bound of a quantity, as the functions take it. A unit before the number, Rp, is not handed on. */
static lkj_figure figure_of(const lkj_quantity *q, double number, lkj_decimal decimal) {
    bool behind = !q->unit.before;
    return (lkj_figure){.number = number,
                        .decimal = decimal,
                        .from_text = q->from_text,
                        .exact = q->exact,
                        .unit = behind ? q->unit.text : "",
                        .unit_length = behind ? q->unit.length : 0};
}

lkj_status lkj_read(const lkj_value *value, lkj_figure *figure) {
    lkj_quantity quantity;
    lkj_status status = lkj_read_quantity(value, 0, &quantity);
    if (status == LKJ_OK)
        *figure = figure_of(&quantity, quantity.number, quantity.decimal);
    return status;
}

lkj_status lkj_read_number(const lkj_value *value, double *number) {
    if (value->type == LKJ_NUMBER && isfinite(value->number)) {
        *number = value->number;
        return LKJ_OK;
    }
    lkj_figure figure;
    lkj_status status = lkj_read(value, &figure);
    if (status == LKJ_OK)
        *number = figure.number;
    return status;
}

lkj_status lkj_read_target(const lkj_value *value, lkj_figure *low, lkj_figure *high) {
    lkj_quantity quantity;
    lkj_status status = lkj_read_quantity(value, LKJ_ALLOW_SPAN, &quantity);
    if (status != LKJ_OK)
        return status;
    *low = figure_of(&quantity, quantity.number, quantity.decimal);
    *high = figure_of(&quantity, quantity.high_number, quantity.high_decimal);
    return LKJ_OK;
}

lkj_status lkj_read_optional(const lkj_value *value, double *number) {
    if (value->type == LKJ_OMITTED)
        return LKJ_OK;
    lkj_status status = lkj_read_number(value, number);
    return lkj_is_error(status) ? status : LKJ_OK;
}

lkj_status lkj_read_places(const lkj_value *value, int low, int high, int *places) {
    double number = NAN;
    lkj_status status = lkj_read_optional(value, &number);
    if (status != LKJ_OK || isnan(number))
        return status;
    if (number < low || number > high || number != floor(number))
        return LKJ_ENUM;
    *places = (int)number;
    return LKJ_OK;
}

lkj_status lkj_exact(const lkj_figure *figure, lkj_decimal *decimal) {
    if (figure->from_text && !figure->exact)
        return LKJ_ENUM;
    *decimal = figure->from_text ? figure->decimal : lkj_decimal_from_double(figure->number);
    return LKJ_OK;
}

lkj_status lkj_read_option(const lkj_value *value, const lkj_word *words, int *meaning) {
    char number[8];
    const char *text = value->text;
    size_t length = value->length;
    if (value->type == LKJ_OMITTED)
        return LKJ_OK;
    if (value->type == LKJ_NUMBER) {
        if (!(fabs(value->number) < 100) || value->number != floor(value->number))
            return LKJ_EOPTION;
        length = (size_t)snprintf(number, sizeof number, "%d", (int)value->number);
        text = number;
    }
    lkj_trim(&text, &length);
    if (length == 0)
        return LKJ_OK;
    for (; words->word != NULL; words++) {
        if (lkj_same_word(text, length, words->word, strlen(words->word))) {
            *meaning = words->meaning;
            return LKJ_OK;
        }
    }
    return LKJ_EOPTION;
}

/* ---- The functions ------------------------------------------------------------------------------------------- */

lkj_status lkj_angka(const lkj_value *teks, double *hasil) {
    return lkj_read_number(teks, hasil);
}

lkj_status lkj_satuan(const lkj_value *teks, lkj_text *hasil) {
    lkj_figure figure;
    lkj_status status = lkj_read(teks, &figure);
    if (status != LKJ_OK)
        return status;
    hasil->length = 0;
    lkj_put(hasil, figure.unit, figure.unit_length);
    return LKJ_OK;
}

/* What every function here begins with: the exact decimal of a value. */
static lkj_status read_decimal(const lkj_value *value, lkj_decimal *decimal) {
    lkj_figure figure;
    lkj_status status = lkj_read(value, &figure);
    return status == LKJ_OK ? lkj_exact(&figure, decimal) : status;
}

static const lkj_word rounding_words[] = {
    {"setengah-naik", LKJ_HALF_UP},
    {"potong", LKJ_CUT},
    {NULL, 0},
};

lkj_status lkj_bulatkan(const lkj_value *nilai, const lkj_value *desimal, const lkj_value *cara, double *hasil) {
    lkj_decimal decimal;
    int places = 2;
    int rounding = LKJ_HALF_UP;
    lkj_status status = read_decimal(nilai, &decimal);
    status = lkj_join(status, lkj_read_places(desimal, -15, 15, &places));
    status = lkj_join(status, lkj_read_option(cara, rounding_words, &rounding));
    if (status != LKJ_OK)
        return status;
    /* A double ends at its 15th digit: to round it beyond that would change it, not round it. */
    if (nilai->type == LKJ_NUMBER && places > LKJ_DOUBLE_DIGITS - lkj_decimal_magnitude(decimal))
        *hasil = nilai->number;
    else
        *hasil = lkj_decimal_to_double(lkj_decimal_round(decimal, places, (lkj_rounding)rounding));
    return LKJ_OK;
}

/* The three that print: a sign, a prefix, the figure, a suffix. places < 0: as many decimals as the value has. */
static lkj_status print(const lkj_value *nilai, const lkj_value *desimal, int places, const char *prefix,
                        const char *suffix, lkj_text *hasil) {
    lkj_decimal decimal;
    lkj_status status = read_decimal(nilai, &decimal);
    status = lkj_join(status, lkj_read_places(desimal, 0, 15, &places));
    if (status != LKJ_OK)
        return status;
    if (places >= 0)
        decimal = lkj_decimal_round(decimal, places, LKJ_HALF_UP);
    hasil->length = 0;
    if (decimal.negative) {
        lkj_puts(hasil, "-");
        decimal.negative = false;
    }
    lkj_puts(hasil, prefix);
    lkj_put_decimal(hasil, decimal, places);
    lkj_puts(hasil, suffix);
    return LKJ_OK;
}

lkj_status lkj_formatangka(const lkj_value *nilai, const lkj_value *desimal, lkj_text *hasil) {
    return print(nilai, desimal, -1, "", "", hasil);
}

lkj_status lkj_persen(const lkj_value *nilai, const lkj_value *desimal, lkj_text *hasil) {
    return print(nilai, desimal, 2, "", "%", hasil);
}

lkj_status lkj_rupiah(const lkj_value *nilai, const lkj_value *desimal, lkj_text *hasil) {
    return print(nilai, desimal, 0, "Rp", "", hasil);
}
