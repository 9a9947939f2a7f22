/* SPDX-License-Identifier: MPL-2.0
 *
 * figure.c - the figures of cells, and what a cell that cannot be read was likely meant to be.
 *
 *  1. The core reads; what it refuses is not read here either, but for a bound (>= 95, minimal 80%) and a range.
 *  2. A cell is broken when it is digits, dots, commas and blanks (Rp before, % or a unit after) and no number: the
 * core is strict on purpose. "1." and dates are not broken.
 *  3. Likely values of a broken figure, the likeliest first: without its blanks; with the last dot as the comma
 *     (4.892.813.396.00, 8.45); with dots and commas changed over (1,234.50); with one digit less in a group of four
 *     (116.324.1500).
 *  4. A number cell is shown with its decimals where they are known; else two, and a number of fewer decimals is
 *     right also where it is right at its own.
 */
#include <math.h>
#include <stdlib.h>

#include "parts.h"

double ck_power(int exponent) {
    static const double powers[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                    1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    return exponent < 0 ? 1 : exponent > 15 ? 1e15 : powers[exponent];
}

static verdict judge_at(double right, double printed, int places) {
    double x = right * ck_power(places);
    double y = printed * ck_power(places);
    double noise = fabs(x) * 1e-14 + 1e-9;
    double half = copysign(floor(fabs(x) + 0.5 + noise), x);
    double cut = copysign(floor(fabs(x) + noise), x);
    double allowed = fmax(0.25, fabs(x) * 4e-16);
    y = copysign(floor(fabs(y) + 0.5 + fabs(y) * 1e-14), y);
    if (fabs(half - y) <= allowed)
        return RIGHT;
    return fabs(cut - y) <= allowed ? CUT : WRONG;
}

/* Spec 4. */
verdict ck_judge(double right, const figure *printed) {
    if (!printed->from_number || printed->places >= 0)
        return judge_at(right, printed->value, printed->places);
    lkj_decimal typed;
    if (lkj_decimal_if_short(printed->value, &typed) && typed.scale < 2 &&
        judge_at(right, printed->value, typed.scale) == RIGHT)
        return RIGHT;
    return judge_at(right, printed->value, 2);
}

static size_t blank(const char *p, size_t left) {
    if (*p == ' ' || *p == '\n' || *p == '\t' || *p == '\r')
        return 1;
    return left >= 2 && (unsigned char)p[0] == 0xC2 && (unsigned char)p[1] == 0xA0 ? 2 : 0;
}

static void set_unit(figure *f, const char *unit, size_t length, bool money) {
    f->unit_text = unit;
    f->unit_length = (unsigned char)(length > 200 ? 200 : length);
    if (lkj_same_word(unit, length, "%", 1) || lkj_same_word(unit, length, "persen", 6) ||
        lkj_same_word(unit, length, "(%)", 3))
        f->unit = UNIT_PERCENT;
    else if (money || lkj_same_word(unit, length, "rupiah", 6) || lkj_same_word(unit, length, "rp", 2))
        f->unit = UNIT_MONEY;
    else
        f->unit = length > 0 ? UNIT_WORD : UNIT_NONE;
}

static bool starts_money(const char *text, size_t length) {
    while (length > 0 && (*text == '-' || *text == '(' || *text == ' ')) {
        text++;
        length--;
    }
    return length > 2 && (text[0] | 0x20) == 'r' && (text[1] | 0x20) == 'p';
}

/* 1: at least; -1: at most; 0: no bound. */
static int bound_of(lkj_bound bound) {
    if (bound == LKJ_NO_BOUND)
        return 0;
    return bound == LKJ_AT_LEAST || bound == LKJ_MORE_THAN ? 1 : -1;
}

/* Spec 1: as the core reads it, a target's bound and span included. */
static bool read_text(const char *text, size_t length, figure *f) {
    lkj_value value = {LKJ_TEXT, 0, text, length};
    lkj_quantity read;
    lkj_status status = lkj_read_quantity(&value, LKJ_ALLOW_BOUND | LKJ_ALLOW_SPAN, &read);
    memset(f, 0, sizeof *f);
    if (status == LKJ_BLANK || status == LKJ_DASH)
        f->kind = status == LKJ_DASH ? FIG_DASH : FIG_EMPTY;
    if (status != LKJ_OK)
        return f->kind == FIG_DASH || status == LKJ_BLANK;
    f->kind = FIG_NUMBER;
    f->value = read.number;
    f->high = read.high_number;
    f->places = (signed char)(read.exact && read.last_place > 0 && read.last_place < 19 ? read.last_place : 0);
    f->bound = (signed char)bound_of(read.bound);
    f->dimension = (unsigned char)read.unit.dimension;
    f->factor = read.unit.dimension == LKJ_RATE ? 0 : (double)read.unit.factor;
    set_unit(f, read.unit.text, read.unit.length, read.unit.dimension == LKJ_MONEY);
    return true;
}

/* ---- Broken figures ------------------------------------------------------------------------------------------ */

/* The stretch of digits, dots, commas and blanks of a text; false if it is no such text (spec 2). */
static bool digits_of(const char *text, size_t length, size_t *from, size_t *to) {
    size_t i = 0;
    if (starts_money(text, length)) {
        while ((text[i] | 0x20) != 'p')
            i++;
        i++;
        while (i < length && (text[i] == '.' || blank(text + i, length - i) > 0))
            i++;
    }
    while (i < length && (text[i] == '-' || text[i] == '(' || text[i] == '+' || text[i] == ' '))
        i++;
    *from = i;
    size_t end = i;
    size_t digits = 0;
    while (i < length) {
        size_t b = blank(text + i, length - i);
        if (lkj_is_digit(text[i])) {
            digits++;
            end = ++i;
        } else if (text[i] == '.' || text[i] == ',') {
            i++;
        } else if (b > 0) {
            i += b;
        } else {
            break;
        }
    }
    *to = end;
    if (digits == 0 || !lkj_is_digit(text[*from]))
        return false;
    for (size_t k = end; k < length; k++)
        if (lkj_is_digit(text[k]))
            return false;
    return true;
}

static bool is_broken(const char *text, size_t length) {
    size_t from;
    size_t to;
    if (length > 60 || !digits_of(text, length, &from, &to))
        return false;
    size_t marks = 0;
    size_t digits = 0;
    for (size_t i = from; i < to; i++) {
        marks += !lkj_is_digit(text[i]);
        digits += lkj_is_digit(text[i]);
    }
    if (marks == 0)
        return false; /* a number and a tail that the core does not take */
    char tail = length > to ? text[to] : ' ';
    bool plain = to == length || tail == '%' || tail == ' ' || tail == ')' || tail == ',' || tail == '.';
    bool date = digits == 8 && marks == 2 && to - from == 10 && text[to - 5] == '.';
    return plain && !date && digits >= 2;
}

static void add_value(const char *digits, size_t length, const figure *like, figure *values, size_t room, size_t *n) {
    figure f;
    if (*n >= room || !read_text(digits, length, &f) || f.kind != FIG_NUMBER)
        return;
    for (size_t i = 0; i < *n; i++)
        if (values[i].value == f.value)
            return;
    f.kind = FIG_BROKEN;
    f.likely = true;
    f.unit = like->unit;
    f.unit_text = like->unit_text;
    f.unit_length = like->unit_length;
    values[(*n)++] = f;
}

/* The last dot as a comma, or dots and commas changed over. */
static void swapped(const char *digits, size_t length, const figure *like, figure *values, size_t room, size_t *n) {
    char text[64];
    const char *comma = memchr(digits, ',', length);
    size_t last = length;
    size_t dots = 0;
    for (size_t i = 0; i < length; i++) {
        dots += digits[i] == '.';
        if (digits[i] == '.')
            last = i;
    }
    memcpy(text, digits, length);
    if (comma == NULL && dots > 0 && length - last - 1 <= 2 + (dots == 1)) {
        text[last] = ',';
        add_value(text, length, like, values, room, n);
    }
    if (comma == NULL)
        return;
    for (size_t i = 0; i < length; i++)
        text[i] = digits[i] == '.' ? ',' : digits[i] == ',' ? '.' : digits[i];
    add_value(text, length, like, values, room, n);
}

/* One digit less in a group of four. */
static void shortened(const char *digits, size_t length, const figure *like, figure *values, size_t room, size_t *n) {
    size_t start = 0;
    for (size_t i = 0; i <= length; i++) {
        if (i < length && lkj_is_digit(digits[i]))
            continue;
        if (i - start == 4)
            for (size_t drop = i; drop-- > start;) {
                char text[64];
                memcpy(text, digits, drop);
                memcpy(text + drop, digits + drop + 1, length - drop - 1);
                add_value(text, length - 1, like, values, room, n);
            }
        start = i + 1;
    }
}

size_t ck_likely(const char *text, size_t length, figure *values, size_t room) {
    size_t from;
    size_t to;
    size_t n = 0;
    char digits[64];
    size_t count = 0;
    figure like;
    memset(&like, 0, sizeof like);
    if (length > 60 || !digits_of(text, length, &from, &to))
        return 0;
    set_unit(&like, text + to, 0, starts_money(text, length));
    for (size_t i = to; i < length; i++)
        if (text[i] == '%')
            like.unit = UNIT_PERCENT;
    for (size_t i = from; i < to; i++)
        if (lkj_is_digit(text[i]) || text[i] == '.' || text[i] == ',')
            digits[count++] = text[i];
    bool negative = from > 0 && (text[from - 1] == '-' || text[from - 1] == '(');
    add_value(digits, count, &like, values, room, &n);
    swapped(digits, count, &like, values, room, &n);
    shortened(digits, count, &like, values, room, &n);
    for (size_t i = 0; negative && i < n; i++)
        values[i].value = values[i].high = -values[i].value;
    return n;
}

/* ---- Dots for decimals --------------------------------------------------------------------------------------- */

/* digits[,ddd]*[.d+]; `clear`: not readable the Indonesian way as well. */
bool ck_dot_decimal(const cell *c, bool *clear, figure *read) {
    size_t from;
    size_t to;
    char digits[64];
    if ((c->flags & CHECK_NUMBER) != 0 || c->length > 60 || !digits_of(c->text, c->length, &from, &to))
        return false;
    size_t count = to - from;
    size_t group = 0;
    bool commas = false;
    bool dot = false;
    for (size_t i = 0; i < count; i++) {
        char x = c->text[from + i];
        digits[i] = x == ',' ? '.' : x == '.' ? ',' : x;
        if (lkj_is_digit(x)) {
            group++;
            continue;
        }
        if (dot || (x != '.' && x != ',') || group == 0 || (commas && group != 3) || (!commas && x == ',' && group > 3))
            return false;
        commas = commas || x == ',';
        dot = x == '.';
        group = 0;
    }
    if (group == 0 || (commas && !dot && group != 3))
        return false;
    if (!read_text(digits, count, read) || read->kind != FIG_NUMBER)
        return false;
    bool negative = from > 0 && (c->text[from - 1] == '-' || c->text[from - 1] == '(');
    if (negative)
        read->value = read->high = -read->value;
    figure strict;
    *clear = !read_text(c->text, c->length, &strict);
    const char *tail = c->text + to;
    size_t tail_length = c->length - to;
    while (tail_length > 0 && tail[tail_length - 1] == ')' && *tail == ')')
        tail_length--;
    lkj_trim(&tail, &tail_length);
    set_unit(read, tail, tail_length, starts_money(c->text, c->length));
    return true;
}

/* ---- Cells --------------------------------------------------------------------------------------------------- */

static figure of_number(const cell *c) {
    figure f;
    memset(&f, 0, sizeof f);
    f.kind = isfinite(c->number) ? FIG_NUMBER : FIG_TEXT;
    bool percent = (c->flags & CHECK_PERCENT) != 0;
    f.value = c->number;
    if (percent) /* 1.4994 is 149.94, not 149.94000000000003 */
        f.value = fabs(c->number) < 1e12 ? round(c->number * 1e14) / 1e12 : c->number * 100;
    if (percent && fabs(c->number) > 1e2)
        f.value = c->number * 100;
    f.high = f.value;
    f.from_number = true;
    f.places = (signed char)(c->places - 1);
    f.unit = percent ? UNIT_PERCENT : UNIT_NONE;
    f.unit_text = percent ? "%" : "";
    f.unit_length = percent;
    return f;
}

figure ck_read_cell(const cell *c, convention way) {
    figure f;
    if ((c->flags & CHECK_NUMBER) != 0)
        return of_number(c);
    memset(&f, 0, sizeof f);
    if (c->length == 0)
        return f;
    bool clear;
    if (way == DOT_DECIMAL && ck_dot_decimal(c, &clear, &f))
        return f;
    if (c->length > 255 || !read_text(c->text, c->length, &f)) {
        memset(&f, 0, sizeof f);
        f.kind = is_broken(c->text, c->length) ? FIG_BROKEN : FIG_TEXT;
        f.unit_text = "";
    }
    return f;
}

/* ---- Columns ------------------------------------------------------------------------------------------------- */

enum { SAMPLE = 101 };

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

static void describe(table *t, size_t c) {
    double sample[SAMPLE] = {0};
    size_t taken = 0;
    size_t usable = 0;
    size_t percent = 0;
    size_t filled = 0;
    column *col = &t->columns[c];
    size_t step = t->row_count / SAMPLE + 1;
    for (size_t r = 0; r < t->row_count; r++) {
        const figure *f = ck_at(t, r, c);
        filled += f->kind != FIG_EMPTY && f->kind != FIG_DASH;
        if (!ck_usable(f))
            continue;
        usable++;
        percent += f->unit == UNIT_PERCENT;
        if (r % step == 0 && taken < SAMPLE)
            sample[taken++] = fabs(f->value);
    }
    qsort(sample, taken, sizeof *sample, ascending);
    bool code = col->is == R_NO || col->is == R_NUMBERING || col->is == R_INTERVAL;
    col->numeric = usable > 0 && usable * 10 >= filled * 5 && !code;
    col->percent = (usable > 0 && percent * 2 >= usable) || ck_has(col->last, "%") || ck_has(col->last, "persen");
    col->amounts = col->numeric && percent * 2 < usable && taken > 0 && sample[taken / 2] > 10000;
    if (col->answered)
        return;
    /* Words that the figures refute: a column of rupiah is no percentage. */
    if (col->is == R_CAPAIAN && col->amounts) {
        col->is = R_REALISASI;
        col->money = true;
    }
    if (col->is == R_PERUBAHAN && col->amounts)
        col->percent = false;
}

/* "Realisasi (%)" beside another realisasi of the same kind is the percentage. */
static void second_realisasi(table *t) {
    for (size_t c = 1; c < t->width; c++) {
        column *col = &t->columns[c];
        const column *left = &t->columns[c - 1];
        if (col->is == R_REALISASI && !col->answered && left->is == R_REALISASI && ck_has(col->last, "%") &&
            !left->percent && col->year == left->year && col->part == left->part)
            col->is = R_CAPAIAN;
    }
}

void ck_read_figures(check_document *d, table *t) {
    t->figures = ck_get(&d->work, t->row_count * t->width + 1, sizeof(figure));
    for (size_t r = 0; r < t->row_count; r++)
        for (size_t c = 0; c < t->width; c++) {
            const cell *x = ck_cell(t->in, t->rows[r].at, c);
            figure *f = ck_at(t, r, c);
            *f = ck_read_cell(x, t->columns[c].way);
            d->counts.figures += f->kind == FIG_NUMBER;
        }
    for (size_t c = 0; c < t->width; c++)
        describe(t, c);
    second_realisasi(t);
}
