/* SPDX-License-Identifier: MPL-2.0
 *
 * figure.h - a quantity as a plain figure, a number or the two bounds of a range: what some tests compare.
 */
#ifndef FIGURE_H
#define FIGURE_H

#include <math.h>

#include "../../src/core/arguments.h"

/** What one argument holds. */
typedef struct lkj_figure {
    double number;
    lkj_decimal decimal; /**< exact if it came as text and `exact`; not set when it came as a number */
    bool from_text;
    bool exact;       /**< from text of at most LKJ_MAX_DIGITS significant digits */
    const char *unit; /**< the tail, trimmed; "" if none */
    size_t unit_length;
} lkj_figure;

/* One bound of a quantity, as the functions take it. A unit before the number, Rp, is not handed on. */
static inline lkj_figure figure_of(const lkj_quantity *q, double number, lkj_decimal decimal) {
    bool behind = !q->unit.before;
    return (lkj_figure){.number = number,
                        .decimal = decimal,
                        .from_text = q->from_text,
                        .exact = q->exact,
                        .unit = behind ? q->unit.text : "",
                        .unit_length = behind ? q->unit.length : 0};
}

static inline lkj_status lkj_read(const lkj_value *value, lkj_figure *figure) {
    lkj_quantity quantity;
    lkj_status status = lkj_read_quantity(value, 0, &quantity);
    if (status == LKJ_OK)
        *figure = figure_of(&quantity, quantity.number, quantity.decimal);
    return status;
}

static inline lkj_status lkj_read_number(const lkj_value *value, double *number) {
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

static inline lkj_status lkj_read_target(const lkj_value *value, lkj_figure *low, lkj_figure *high) {
    lkj_quantity quantity;
    lkj_status status = lkj_read_quantity(value, LKJ_ALLOW_SPAN, &quantity);
    if (status != LKJ_OK)
        return status;
    *low = figure_of(&quantity, quantity.number, quantity.decimal);
    *high = figure_of(&quantity, quantity.high_number, quantity.high_decimal);
    return LKJ_OK;
}

static inline lkj_status lkj_exact(const lkj_figure *figure, lkj_decimal *decimal) {
    if (figure->from_text && !figure->exact)
        return LKJ_ENUM;
    *decimal = figure->from_text ? figure->decimal : lkj_decimal_from_double(figure->number);
    return LKJ_OK;
}

#endif
