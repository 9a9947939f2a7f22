/* SPDX-License-Identifier: MPL-2.0
 *
 * walk.c - the walk over the ranges of a call: the one rule for what several cells share.
 *
 *  1. A single value is a range of one cell; beside a larger range it holds for each place of that one. Ranges of
 *     different shape are LKJ_EOPTION, a range that was left out LKJ_EMISSING.
 *  2. A place is told if every range holds data there. What holds none is left out, never counted as 0. Without any
 *     place that holds data the answer is LKJ_BLANK, LKJ_DASH if a dash or n/a said so (or LKJ_EMPTY_IS_DASH).
 *  3. The first cell that is an error ends the walk. In a function that checks, a text that cannot be read is a
 * finding.
 *  4. The cells of the ranges that are compared are in units that agree with that of the first cell that has one, and
 *     are expressed in it.
 */
#include <string.h>

#include "arguments.h"

static bool is_range(const lkj_walk *walk, int i) {
    return walk->in->function->parameters[i].kind == LKJ_TAKES_RANGE;
}

static size_t cell_count(const lkj_array *array) {
    return array->rows * array->columns;
}

/* Spec 1: takes the shape of one more range into account. */
static lkj_status take_shape(lkj_walk *walk, const lkj_argument *argument) {
    const lkj_array *array = argument->array;
    if (array == NULL)
        return argument->value.type == LKJ_OMITTED ? LKJ_EMISSING : LKJ_OK;
    if (cell_count(array) == 1)
        return LKJ_OK;
    if (cell_count(array) == 0)
        return LKJ_EOPTION;
    if (walk->rows * walk->columns != 1)
        return walk->rows == array->rows && walk->columns == array->columns ? LKJ_OK : LKJ_EOPTION;
    walk->rows = array->rows;
    walk->columns = array->columns;
    return LKJ_OK;
}

void lkj_walk_begin(lkj_walk *walk, const lkj_inputs *in) {
    walk->in = in;
    walk->status = LKJ_OK;
    walk->unit = NULL;
    walk->rows = walk->columns = 1;
    walk->row = walk->column = 0;
    walk->any = false;
    walk->nothing = LKJ_BLANK;
    walk->finding.kind = LKJ_NOTHING_FOUND;
    for (int i = 0; in->function->parameters[i].name != NULL; i++) {
        walk->units[i].known = false;
        if (!is_range(walk, i))
            continue;
        if (in->function->parameters[i].flags & LKJ_EMPTY_IS_DASH)
            walk->nothing = LKJ_DASH;
        /* A range left out is told before a shape that does not fit, as all arguments are asked for first. */
        lkj_status status = take_shape(walk, &in->arguments[i]);
        if (status == LKJ_EMISSING || walk->status == LKJ_OK)
            walk->status = status;
    }
    walk->units[LKJ_MAX_ARGUMENTS].known = false;
}

/* ---- One cell ------------------------------------------------------------------------------------------------ */

static void number_cell(double number, lkj_quantity *cell) {
    cell->shape = LKJ_FIGURE;
    cell->from_text = false;
    cell->exact = false;
    cell->number = number;
    cell->magnitude = 0;
    cell->unit = (lkj_unit){.text = "", .dimension = LKJ_NO_UNIT, .factor = 1};
    cell->label = NULL;
}

static lkj_status fetch(lkj_walk *walk, int i) {
    const lkj_argument *argument = &walk->in->arguments[i];
    if (argument->array == NULL) {
        walk->value = argument->value;
    } else {
        bool one = cell_count(argument->array) == 1;
        argument->array->at(argument->array, one ? 0 : walk->row, one ? 0 : walk->column, &walk->value);
    }
    switch (walk->value.type) {
    case LKJ_OMITTED:
        return LKJ_BLANK;
    case LKJ_STRANGE:
        return LKJ_EVALUE;
    case LKJ_TEXT:
        return walk->value.length == 0 ? LKJ_BLANK : LKJ_OK;
    case LKJ_NUMBER:
    default:
        return LKJ_OK;
    }
}

/* Keeps the unit of the first cell that has one; its text would not live until the next cell. */
static void keep_unit(lkj_walk *walk, struct lkj_common_unit *common, const lkj_unit *unit) {
    common->known = true;
    common->unit = *unit;
    common->unit.length = unit->length < sizeof common->text ? unit->length : sizeof common->text;
    memcpy(common->text, unit->text, common->unit.length);
    common->unit.text = common->text;
    if (common == &walk->units[LKJ_MAX_ARGUMENTS])
        walk->unit = &common->unit;
}

/* Spec 4. */
static lkj_status convert(lkj_walk *walk, int i) {
    const lkj_unit *unit = &walk->cell[i].unit;
    bool own = walk->in->function->parameters[i].flags & LKJ_OWN_UNITS;
    struct lkj_common_unit *common = &walk->units[own ? i : LKJ_MAX_ARGUMENTS];
    if (unit->dimension == LKJ_NO_UNIT)
        return LKJ_OK;
    if (!common->known) {
        keep_unit(walk, common, unit);
        return LKJ_OK;
    }
    if (lkj_units_agree(&common->unit, unit) != LKJ_OK) {
        walk->first.shape = LKJ_FIGURE;
        walk->first.unit = common->unit;
        walk->finding = (lkj_finding){LKJ_CLASH, NULL, &walk->first, &walk->cell[i]};
        return LKJ_EVALUE;
    }
    double from = (double)unit->factor;
    double to = (double)common->unit.factor;
    if (from != to)
        walk->number[i] = unit->dimension == LKJ_RATE ? walk->number[i] * to / from : walk->number[i] * from / to;
    return LKJ_OK;
}

static lkj_status read_number(lkj_walk *walk, int i) {
    unsigned flags = walk->in->function->parameters[i].flags;
    lkj_quantity *cell = &walk->cell[i];
    if (walk->value.type == LKJ_NUMBER && walk->value.number - walk->value.number == 0) { /* finite */
        number_cell(walk->value.number, cell);
    } else {
        lkj_status status = lkj_read_quantity(&walk->value, flags & LKJ_IS_MONEY, cell);
        if (status != LKJ_OK)
            return status;
    }
    walk->number[i] = cell->number;
    if ((flags & LKJ_NOT_NEGATIVE) && cell->number < 0)
        return LKJ_ENUM;
    if ((flags & LKJ_ALL_DIGITS) && !cell->exact) {
        if (cell->from_text)
            return LKJ_ENUM;
        cell->decimal = lkj_decimal_from_double(cell->number);
    }
    return LKJ_OK;
}

static lkj_status read_cell(lkj_walk *walk, int i) {
    lkj_status status = fetch(walk, i);
    if (status != LKJ_OK)
        return status;
    status = read_number(walk, i);
    if (lkj_is_error(status) && walk->value.type == LKJ_TEXT)
        walk->finding = (lkj_finding){LKJ_UNREADABLE, &walk->value, NULL, NULL};
    return status == LKJ_OK ? convert(walk, i) : status;
}

/* ---- The walk ------------------------------------------------------------------------------------------------ */

static lkj_status read_place(lkj_walk *walk) {
    lkj_status status = LKJ_OK;
    for (int i = 0; walk->in->function->parameters[i].name != NULL; i++) {
        if (!is_range(walk, i))
            continue;
        status = lkj_join(status, read_cell(walk, i));
        if (lkj_is_error(status))
            break;
    }
    if (++walk->column == walk->columns) {
        walk->column = 0;
        walk->row++;
    }
    return status;
}

bool lkj_next(lkj_walk *walk) {
    while (walk->status == LKJ_OK && walk->row < walk->rows) {
        lkj_status status = read_place(walk);
        if (status == LKJ_OK) {
            walk->any = true;
            return true;
        }
        if (lkj_is_error(status))
            walk->status = status;
        else
            walk->nothing = lkj_join(walk->nothing, status);
    }
    if (walk->status == LKJ_OK && !walk->any)
        walk->status = walk->nothing;
    if (!walk->in->function->checks)
        walk->finding.kind = LKJ_NOTHING_FOUND;
    return false;
}

lkj_status lkj_walk_answer(const lkj_walk *walk, lkj_result *result) {
    if (walk->finding.kind == LKJ_NOTHING_FOUND)
        return walk->status;
    lkj_tell_finding(&walk->finding, &result->text);
    return LKJ_OK;
}
