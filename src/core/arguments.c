/* SPDX-License-Identifier: MPL-2.0
 *
 * arguments.c - reading the arguments of a function by their kinds: the one place where it is done.
 *
 *  1. Arguments are read from left to right. The first error wins, errors win over findings, findings over no data; of
 *     no data a dash or n/a wins over blanks. A required argument that was left out is LKJ_EMISSING.
 *  2. An optional argument that is blank counts as left out; one that is 0 does wherever 0 has no meaning of its own:
 *     everywhere but with decimals and a tolerance. A cell of Calc that is empty arrives as 0.
 *  3. A target may be a range in text, have a bound or be a predicate without a number; a realisasi may be a predicate.
 *     The same predicate twice may be scored, two different ones, or one against a number, are LKJ_EVALUE.
 *  4. Quantities of one call are in units that agree, or the later one is LKJ_EVALUE; then all are expressed in the
 *     base of their dimension. Those with LKJ_OWN_UNITS, and what is checked, take no part.
 *  5. Where polaritas is left out, a lower bound of the target means naik, an upper one turun. A polaritas that says
 *     otherwise is LKJ_EOPTION; so is stabil with any bound.
 *  6. A limit is at least 100 percent points: no agency caps below its target. Less is LKJ_ENUM.
 *  7. In a function that checks, a text that cannot be read, or has more digits than are kept, is a finding instead of
 *     an error; so are units that clash and two different predicates.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "arguments.h"

static const lkj_word no_words[] = {{NULL, 0}};

/* ---- By kind ------------------------------------------------------------------------------------------------- */

static bool is_nothing(lkj_status status) {
    return status == LKJ_BLANK || status == LKJ_DASH;
}

static lkj_status read_quantity(const lkj_value *value, unsigned flags, lkj_quantity *quantity) {
    if (value->type == LKJ_STRANGE)
        return LKJ_EVALUE;
    lkj_status status = lkj_read_quantity(value, flags & (LKJ_IS_TARGET | LKJ_IS_MONEY), quantity);
    if (status != LKJ_OK || quantity->shape == LKJ_LABEL)
        return status;
    if ((flags & LKJ_NOT_NEGATIVE) && quantity->number < 0)
        return LKJ_ENUM;
    if (!(flags & LKJ_ALL_DIGITS) || quantity->exact)
        return LKJ_OK;
    if (quantity->from_text)
        return LKJ_ENUM;
    quantity->decimal = lkj_decimal_from_double(quantity->number);
    return LKJ_OK;
}

/* An optional number: *given is false where there is none. */
static lkj_status read_optional(const lkj_value *value, unsigned flags, lkj_quantity *quantity, bool *given) {
    *given = false;
    if (value->type == LKJ_OMITTED)
        return LKJ_OK;
    lkj_status status = read_quantity(value, flags, quantity);
    *given = status == LKJ_OK;
    return is_nothing(status) ? LKJ_OK : status;
}

static lkj_status read_limit(const lkj_value *value, lkj_input *in) {
    lkj_quantity quantity;
    in->limit = INFINITY;
    lkj_status status = read_optional(value, 0, &quantity, &in->given);
    in->given = in->given && quantity.number != 0; /* spec 2 */
    if (!in->given)
        return status;
    in->limit = quantity.number;
    return quantity.number < 100 ? LKJ_ENUM : LKJ_OK; /* spec 6 */
}

static lkj_status read_places(const lkj_value *value, const lkj_parameter *parameter, lkj_input *in) {
    lkj_quantity quantity;
    in->option = parameter->standard;
    lkj_status status = read_optional(value, 0, &quantity, &in->given);
    if (!in->given)
        return status;
    double number = quantity.number;
    if (number < parameter->low || number > parameter->high || number != floor(number))
        return LKJ_ENUM;
    in->option = (int)number;
    return LKJ_OK;
}

static lkj_status read_tolerance(const lkj_value *value, lkj_input *in) {
    lkj_quantity quantity;
    in->tolerance = (lkj_decimal){false, 0, 0};
    lkj_status status = read_optional(value, LKJ_NOT_NEGATIVE | LKJ_ALL_DIGITS, &quantity, &in->given);
    if (in->given)
        in->tolerance = quantity.decimal;
    return status;
}

static lkj_status read_year(const lkj_value *value, lkj_input *in) {
    lkj_quantity quantity;
    lkj_status status = read_quantity(value, 0, &quantity);
    if (status != LKJ_OK)
        return status;
    if (quantity.number < 1900 || quantity.number > 2999 || quantity.number != floor(quantity.number))
        return LKJ_ENUM;
    in->option = (int)quantity.number;
    return LKJ_OK;
}

/* What holds data, as the words that were typed. Whether it holds data is decided where that is known: by the reader.
 */
static lkj_status read_words(const lkj_value *value, lkj_input *in) {
    lkj_quantity quantity;
    lkj_status status = read_quantity(value, 0, &quantity);
    if (is_nothing(status) || status == LKJ_EMISSING)
        return status;
    if (value->type != LKJ_TEXT)
        return status == LKJ_OK ? LKJ_EVALUE : status;
    in->text = value->text;
    in->length = value->length;
    lkj_trim(&in->text, &in->length);
    return LKJ_OK;
}

static lkj_status read_name(const lkj_value *value, lkj_input *in) {
    lkj_status status = read_words(value, in);
    return value->type == LKJ_NUMBER ? LKJ_EVALUE : status;
}

/* A figure where a word belongs is a mistake in the arguments; 0 is an empty cell. */
static lkj_status read_unit(const lkj_value *value, lkj_input *in) {
    in->text = "";
    in->length = 0;
    if (value->type == LKJ_OMITTED || (value->type == LKJ_NUMBER && value->number == 0))
        return LKJ_OK;
    lkj_status status = read_words(value, in);
    if (in->length == 1 && *in->text == '0')
        in->length = 0;
    in->given = in->length > 0;
    return is_nothing(status) ? LKJ_OK : value->type == LKJ_NUMBER ? LKJ_EVALUE : status;
}

lkj_status lkj_read_option(const lkj_value *value, const lkj_word *words, int *meaning) {
    char number[8];
    const char *text = value->text;
    size_t length = value->length;
    if (value->type == LKJ_OMITTED)
        return LKJ_OK;
    if (value->type == LKJ_STRANGE)
        return LKJ_EVALUE;
    if (value->type == LKJ_NUMBER) {
        if (!(fabs(value->number) < 100) || value->number != floor(value->number))
            return LKJ_EOPTION;
        length = (size_t)snprintf(number, sizeof number, "%d", (int)value->number);
        text = number;
    }
    lkj_trim(&text, &length);
    if (length == 0 || (length == 1 && *text == '0')) /* spec 2 */
        return LKJ_OK;
    for (; words->word != NULL; words++) {
        if (lkj_same_word(text, length, words->word, strlen(words->word))) {
            *meaning = words->meaning;
            return LKJ_OK;
        }
    }
    return LKJ_EOPTION;
}

/* Spec 5. */
static lkj_status with_bound(lkj_bound bound, bool given, int *polaritas) {
    if (bound == LKJ_NO_BOUND)
        return LKJ_OK;
    bool lower = bound == LKJ_AT_LEAST || bound == LKJ_MORE_THAN;
    if (!given)
        *polaritas = lower ? LKJ_NAIK : LKJ_TURUN;
    bool wants_more = *polaritas == LKJ_NAIK;
    return *polaritas == LKJ_STABIL || wants_more != lower ? LKJ_EOPTION : LKJ_OK;
}

static lkj_status read_polaritas(const lkj_value *value, unsigned flags, lkj_bound bound, lkj_input *in) {
    enum { LEFT_OUT = -2 };
    const lkj_word *words = flags & LKJ_NO_STABIL ? lkj_polaritas_words + 1 : lkj_polaritas_words;
    in->option = LEFT_OUT;
    lkj_status status = lkj_read_option(value, words, &in->option);
    in->given = in->option != LEFT_OUT;
    if (!in->given)
        in->option = flags & LKJ_NO_STABIL ? LKJ_NO_POLARITAS : LKJ_NAIK;
    return status == LKJ_OK ? with_bound(bound, in->given, &in->option) : status;
}

static lkj_status read_optional_quantity(const lkj_value *value, unsigned flags, lkj_input *in) {
    lkj_status status = read_optional(value, flags, &in->quantity, &in->given);
    if (in->given && in->quantity.shape == LKJ_FIGURE && in->quantity.number == 0) /* spec 2 */
        in->given = false;
    return status;
}

/* ---- All of them --------------------------------------------------------------------------------------------- */

/* What reading has come to so far. */
typedef struct reading {
    lkj_inputs *in;
    const lkj_mapping *call;
    lkj_bound bound;                 /* of the target */
    int measured[LKJ_MAX_ARGUMENTS]; /* the arguments whose units are compared */
    int measured_count;
    lkj_finding finding;
    lkj_status status[LKJ_MAX_ARGUMENTS];
} reading;

/* Spec 3 and 4: whether the quantity goes with those before it. */
static lkj_status goes_with(const lkj_quantity *quantity, const lkj_quantity *other) {
    if (quantity->shape != LKJ_LABEL && other->shape != LKJ_LABEL)
        return lkj_units_agree(&other->unit, &quantity->unit);
    bool same = quantity->shape == other->shape &&
                lkj_same_word(quantity->label, quantity->label_length, other->label, other->label_length);
    return same ? LKJ_OK : LKJ_EVALUE;
}

static lkj_status compare_units(reading *r, int i) {
    const lkj_quantity *quantity = &r->in->at[i].quantity;
    lkj_status status = LKJ_OK;
    for (int k = 0; k < r->measured_count && status == LKJ_OK; k++) {
        const lkj_quantity *other = &r->in->at[r->measured[k]].quantity;
        status = goes_with(quantity, other);
        if (status == LKJ_OK || !r->in->function->checks)
            continue;
        if (r->finding.kind == LKJ_NOTHING_FOUND)
            r->finding = (lkj_finding){LKJ_CLASH, NULL, other, quantity};
        return LKJ_OK;
    }
    r->measured[r->measured_count++] = i;
    return status;
}

static lkj_status read_figure(reading *r, int i, const lkj_value *value) {
    const lkj_parameter *parameter = &r->in->function->parameters[i];
    lkj_input *in = &r->in->at[i];
    lkj_status status = parameter->required ? read_quantity(value, parameter->flags, &in->quantity)
                                            : read_optional_quantity(value, parameter->flags, in);
    if (status != LKJ_OK || !in->given)
        return status;
    if (parameter->flags & LKJ_ALLOW_BOUND)
        r->bound = in->quantity.bound;
    bool compared = parameter->kind == LKJ_TAKES_QUANTITY && !(parameter->flags & LKJ_OWN_UNITS);
    return compared ? compare_units(r, i) : LKJ_OK;
}

static lkj_status read_one(reading *r, int i, const lkj_value *value) {
    const lkj_parameter *parameter = &r->in->function->parameters[i];
    lkj_input *in = &r->in->at[i];
    in->given = value->type != LKJ_OMITTED;
    switch (parameter->kind) {
    case LKJ_TAKES_QUANTITY:
    case LKJ_TAKES_PRINTED:
        return read_figure(r, i, value);
    case LKJ_TAKES_WORDS:
        return read_words(value, in);
    case LKJ_TAKES_NAME:
        return read_name(value, in);
    case LKJ_TAKES_YEAR:
        return read_year(value, in);
    case LKJ_TAKES_UNIT:
        return read_unit(value, in);
    case LKJ_TAKES_OPTION:
        in->option = parameter->standard;
        return lkj_read_option(value, parameter->words ? parameter->words : no_words, &in->option);
    case LKJ_TAKES_POLARITAS:
        return read_polaritas(value, parameter->flags, r->bound, in);
    case LKJ_TAKES_LIMIT:
        return read_limit(value, in);
    case LKJ_TAKES_PLACES:
        return read_places(value, parameter, in);
    case LKJ_TAKES_TOLERANCE:
        return read_tolerance(value, in);
    case LKJ_TAKES_SCALE:
        return r->call->scale_status;
    case LKJ_TAKES_RANGE: /* walked once all else is read */
    default:
        return LKJ_OK;
    }
}

/* Spec 7. */
static bool is_checked(const lkj_parameter *parameter) {
    return parameter->kind == LKJ_TAKES_QUANTITY || parameter->kind == LKJ_TAKES_PRINTED ||
           parameter->kind == LKJ_TAKES_WORDS;
}

static lkj_status as_finding(reading *r, int i, const lkj_value *value, lkj_status status) {
    const lkj_function *function = r->in->function;
    bool words = function->parameters[i].kind == LKJ_TAKES_WORDS && status == LKJ_EVALUE;
    if (!function->checks || !lkj_is_error(status) || !is_checked(&function->parameters[i]) ||
        (value->type != LKJ_TEXT && !words) || value->type == LKJ_STRANGE)
        return status;
    if (r->finding.kind == LKJ_NOTHING_FOUND)
        r->finding = (lkj_finding){LKJ_UNREADABLE, value, NULL, NULL};
    return LKJ_OK;
}

/* What is walked has its place in the order too: looked at only where something else is wrong or missing, for else the
 * function itself meets it. */
static void survey(reading *r, int first_range, lkj_walk *walk) {
    lkj_walk_begin(walk, r->in);
    while (lkj_next(walk)) {
    }
    r->status[first_range] = walk->status;
    if (r->finding.kind == LKJ_NOTHING_FOUND)
        r->finding = walk->finding;
    if (walk->finding.kind != LKJ_NOTHING_FOUND)
        r->status[first_range] = LKJ_OK;
}

static lkj_status joined(const reading *r, int count) {
    lkj_status status = LKJ_OK;
    for (int i = 0; i < count; i++)
        status = lkj_join(status, r->status[i]);
    return status;
}

/* Spec 4: in the base of the units. */
static lkj_status to_base(reading *r) {
    static const lkj_unit none = {.text = "", .dimension = LKJ_NO_UNIT, .factor = 1};
    const lkj_unit *common = &none;
    for (int k = 0; k < r->measured_count && common == &none; k++)
        if (r->in->at[r->measured[k]].quantity.unit.dimension != LKJ_NO_UNIT)
            common = &r->in->at[r->measured[k]].quantity.unit;
    lkj_status status = LKJ_OK;
    for (int k = 0; k < r->measured_count; k++) {
        lkj_input *in = &r->in->at[r->measured[k]];
        in->base = in->quantity;
        if (in->quantity.shape != LKJ_LABEL && r->measured_count > 1) /* one alone stays as it is */
            status = lkj_join(status, lkj_to_base(&in->base, common));
    }
    return status;
}

/* Once each argument was read: what else is in the way of computing. */
static lkj_status settle(reading *r, int count, int first_range, lkj_result *result, bool *found) {
    lkj_walk walk;
    lkj_status status = joined(r, count);
    if (first_range >= 0 && (status != LKJ_OK || r->finding.kind != LKJ_NOTHING_FOUND)) {
        survey(r, first_range, &walk);
        status = joined(r, count);
    }
    if (lkj_is_error(status))
        return status;
    if (r->finding.kind != LKJ_NOTHING_FOUND) {
        *found = true;
        lkj_tell_finding(&r->finding, &result->text);
        return LKJ_OK;
    }
    return status == LKJ_OK ? to_base(r) : status;
}

lkj_status lkj_read_arguments(lkj_mapping *call, const lkj_value *const values[], lkj_inputs *in, lkj_result *result,
                              bool *found) {
    reading r;
    r.in = in;
    r.call = call;
    r.bound = LKJ_NO_BOUND;
    r.measured_count = 0;
    r.finding.kind = LKJ_NOTHING_FOUND;
    in->function = call->function;
    in->arguments = call->arguments;
    in->scale = &call->scale;
    int first_range = -1;
    int count = 0;
    for (const lkj_parameter *p = call->function->parameters; p->name != NULL; p++, count++) {
        r.status[count] = as_finding(&r, count, values[count], read_one(&r, count, values[count]));
        if (p->kind == LKJ_TAKES_RANGE && first_range < 0)
            first_range = count;
    }
    *found = false;
    return settle(&r, count, first_range, result, found);
}
