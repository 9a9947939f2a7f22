/* SPDX-License-Identifier: MPL-2.0
 *
 * exact.c - the scoring functions against exact rational arithmetic (GMP, for the test alone).
 *
 * u is 2^-53, half the distance of two doubles relative to them. What the contract asks for, and what follows from it:
 *
 *  1. A number argument is the double it is; a text argument is its decimal, whose nearest double is off by u at most.
 *     R*100/T is then off by 2u for numbers (which is within 2 ulp) and by 4u for texts. In 2T - R leading digits may
 * go out; off by u(2T + R) relative to T, the noise could then be read off a result near 0.
 *  2. Rule 6: results are not rounded, and rounding works on the decimal at 15 significant digits of the double. Two
 *     neighbours of 15 digits lie 9u to 90u apart and 4u reach from neither to the middle. So of every capaian that can
 *     be written down with 15 digits, each tie at the 2nd decimal among them, BULATKAN gives what exact arithmetic
 *     gives. That is checked without exception; for turun and stabil where target and realisasi have 15 digits too.
 *  3. A result with more digits is first rounded to 15, then to the decimals asked for. The two differ from one exact
 *     rounding where the exact result lies less than half a unit of the 15th digit below a tie: 12,34499999999999996 is
 *     12,345 to a person with 15 digits, and 12,35. Here the test asks for the rounding of the 15 digits.
 *  4. Where the interval of (1) holds a border between two neighbours of 15 digits, either is right. At 0...4 decimals
 *     that decides a rounding only where the border is a tie as well; those are counted, and more than a few fail (but
 *     for turun and stabil of figures beyond 15 digits).
 *
 * The random numbers are the same in every run.
 */
#include <float.h>
#include <gmp.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../src/core/arguments.h"
#include "../core/ask.h"
#include "../lib/tap.h"

enum { ROOM = 320, MAX_TOLD = 5 };

/* ---- TAP ----------------------------------------------------------------------------------------------------- */

static unsigned long wrong; /* in the test that runs */

static void bad(const char *format, ...) __attribute__((format(__printf__, 1, 2)));

static void bad(const char *format, ...) {
    if (wrong++ >= MAX_TOLD)
        return;
    va_list arguments;
    va_start(arguments, format);
    printf("# ");
    vprintf(format, arguments);
    printf("\n");
    va_end(arguments);
}

static void verdict(const char *name, unsigned long cases, const char *note) {
    tap_ok(wrong == 0 && cases > 0, "%s: %lu cases%s%s", name, cases, *note ? ", " : "", note);
    if (wrong > 0)
        tap_note("%lu wrong", wrong);
    wrong = 0;
}

/* ---- Random figures ------------------------------------------------------------------------------------------ */

static uint64_t state;

/* splitmix64: the same numbers on every machine. */
static uint64_t next(void) {
    uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static unsigned below(unsigned limit) {
    return (unsigned)(next() % limit);
}

static uint64_t power(unsigned exponent) {
    uint64_t result = 1;
    while (exponent-- > 0)
        result *= 10;
    return result;
}

/* A figure as it is typed, and exactly. */
typedef struct figure {
    char text[ROOM];
    size_t length;
    lkj_value value;
    uint64_t coefficient; /* of set_scaled */
    unsigned scale;
    mpq_t exact;
} figure;

static void power_of_ten(mpz_t result, unsigned exponent) {
    mpz_ui_pow_ui(result, 10, exponent);
}

/* q = digits / 10^scale, `digits` a run of decimal digits. */
static void set_exact(mpq_t q, bool negative, const char *digits, unsigned scale) {
    mpz_set_str(mpq_numref(q), digits, 10);
    power_of_ten(mpq_denref(q), scale);
    if (negative)
        mpz_neg(mpq_numref(q), mpq_numref(q));
    mpq_canonicalize(q);
}

/* Writes digits with `scale` of them behind the comma, with or without dots, as a figure. */
static void set_figure(figure *f, bool negative, const char *digits, unsigned scale, bool dots) {
    char padded[ROOM];
    size_t count = strlen(digits);
    size_t zeros = count > scale ? 0 : scale + 1 - count;
    memset(padded, '0', zeros);
    memcpy(padded + zeros, digits, count + 1);
    count += zeros;
    size_t whole = count - scale;
    char *out = f->text;
    if (negative)
        *out++ = '-';
    for (size_t i = 0; i < count; i++) {
        if (i == whole)
            *out++ = ',';
        else if (dots && i > 0 && i < whole && (whole - i) % 3 == 0)
            *out++ = '.';
        *out++ = padded[i];
    }
    *out = '\0';
    f->length = (size_t)(out - f->text);
    f->value = (lkj_value){LKJ_TEXT, 0, f->text, f->length};
    set_exact(f->exact, negative, padded, scale);
}

static void set_scaled(figure *f, bool negative, uint64_t coefficient, unsigned scale, bool dots) {
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)coefficient);
    set_figure(f, negative, digits, scale, dots);
    f->coefficient = coefficient;
    f->scale = scale;
}

static void set_number(figure *f, double number) {
    snprintf(f->text, sizeof f->text, "%.17g", number);
    f->value = (lkj_value){LKJ_NUMBER, number, NULL, 0};
    mpq_set_d(f->exact, number);
}

/* Any figure: amounts, percentages, counts, all 18 digits, more than those, tiny ones. */
static void random_figure(figure *f, bool may_be_negative) {
    bool negative = may_be_negative && below(12) == 0;
    char digits[80];
    unsigned scale;
    switch (below(8)) {
    case 0: /* rupiah */
        set_scaled(f, negative, next() % power(6 + below(8)), below(2) * 2, true);
        break;
    case 1: /* percent */
    case 2:
        set_scaled(f, negative, next() % power(2 + below(4)), 2, false);
        break;
    case 3: /* a count */
        set_scaled(f, negative, next() % power(1 + below(4)), 0, below(2) == 0);
        break;
    case 4: /* up to 18 digits */
        scale = below(19);
        set_scaled(f, negative, next() % power(1 + below(18)), scale, below(2) == 0);
        break;
    case 5: /* many digits, large or small */
        for (unsigned i = 0; i < sizeof digits - 1; i++)
            digits[i] = (char)('0' + below(10));
        digits[20 + below(sizeof digits - 21)] = '\0';
        digits[sizeof digits - 1] = '\0';
        digits[0] = '7'; /* 007.123 is no figure */
        set_figure(f, negative, digits, below(60), false);
        break;
    case 6: /* tiny */
        set_scaled(f, negative, next() % power(1 + below(6)), 20 + below(30), false);
        break;
    default: /* 15 digits */
        set_scaled(f, negative, next() % power(15), below(16), false);
    }
}

/* Any finite double, or one near a decimal. */
static double random_double(void) {
    double number;
    uint64_t bits;
    switch (below(5)) {
    case 0:
        do {
            bits = next();
            memcpy(&number, &bits, sizeof number);
        } while (!isfinite(number));
        return number;
    case 1:
        return (double)(next() % power(1 + below(18))) / pow(10, below(10));
    case 2:
        return (double)(int64_t)next() / 9007199254740992.0;
    case 3: { /* some ulps beside a decimal */
        number = (double)(next() % power(1 + below(15))) / pow(10, below(12));
        for (unsigned steps = below(12); steps > 0; steps--)
            number = nextafter(number, below(2) ? INFINITY : -INFINITY);
        return below(4) ? number : -number;
    }
    default: /* halves at the 15th digit */
        return (double)(next() % power(15)) + (double)below(4) / 4;
    }
}

/* ---- Exact roundings ----------------------------------------------------------------------------------------- */

static mpz_t z1, z2;

typedef enum direction { HALF_UP, CUT } direction;

/* q rounded to `places` decimals (may be negative). */
static void round_exact(mpq_t result, const mpq_t q, int places, direction how) {
    mpz_t whole, rest;
    mpz_inits(whole, rest, NULL);
    mpz_ui_pow_ui(z1, 10, (unsigned)abs(places));
    mpz_set(whole, mpq_numref(q));
    mpz_set(rest, mpq_denref(q));
    if (places >= 0)
        mpz_mul(whole, whole, z1);
    else
        mpz_mul(rest, rest, z1);
    int sign = mpz_sgn(whole);
    mpz_abs(whole, whole);
    mpz_set(z2, rest);
    mpz_tdiv_qr(whole, rest, whole, z2);
    mpz_mul_2exp(rest, rest, 1);
    int order = mpz_cmp(rest, z2);
    if (how == HALF_UP && order >= 0)
        mpz_add_ui(whole, whole, 1);
    if (sign < 0)
        mpz_neg(whole, whole);
    if (places >= 0) {
        mpz_set(mpq_numref(result), whole);
        mpz_set(mpq_denref(result), z1);
    } else {
        mpz_mul(mpq_numref(result), whole, z1);
        mpz_set_ui(mpq_denref(result), 1);
    }
    mpq_canonicalize(result);
    mpz_clears(whole, rest, NULL);
}

/* floor(log10 |q|), q != 0. */
static int magnitude(const mpq_t q) {
    int guess = (int)mpz_sizeinbase(mpq_numref(q), 10) - (int)mpz_sizeinbase(mpq_denref(q), 10);
    /* 10^guess <= |q| < 10^(guess + 1), or one or two less */
    for (int e = guess + 1;; e--) {
        mpz_ui_pow_ui(z1, 10, (unsigned)abs(e));
        if (e >= 0)
            mpz_mul(z1, z1, mpq_denref(q));
        else
            mpz_set(z1, mpq_denref(q));
        if (e >= 0) {
            if (mpz_cmpabs(mpq_numref(q), z1) >= 0)
                return e;
        } else {
            mpz_ui_pow_ui(z2, 10, (unsigned)-e);
            mpz_mul(z2, z2, mpq_numref(q));
            if (mpz_cmpabs(z2, z1) >= 0)
                return e;
        }
    }
}

/* q at 15 significant digits. */
static void round15(mpq_t result, const mpq_t q, direction how) {
    if (mpq_sgn(q) == 0)
        mpq_set_ui(result, 0, 1);
    else
        round_exact(result, q, 14 - magnitude(q), how);
}

/* The double nearest to q, ties to even; mpq_get_d cuts off. */
static double nearest(const mpq_t q) {
    double number = mpq_get_d(q); /* toward zero */
    double away = nextafter(number, mpq_sgn(q) < 0 ? -INFINITY : INFINITY);
    if (mpq_sgn(q) == 0 || !isfinite(away))
        return number;
    mpq_t low, high;
    mpq_inits(low, high, NULL);
    mpq_set_d(low, number);
    mpq_set_d(high, away);
    mpq_sub(low, q, low);
    mpq_sub(high, high, q);
    mpq_abs(low, low);
    mpq_abs(high, high);
    int order = mpq_cmp(low, high);
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    mpq_clears(low, high, NULL);
    return order < 0 || (order == 0 && (bits & 1) == 0) ? number : away;
}

static void set_decimal(mpq_t q, lkj_decimal d) {
    char digits[24];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)d.coefficient);
    set_exact(q, d.negative, digits, d.scale > 0 ? (unsigned)d.scale : 0);
    if (d.scale < 0) {
        power_of_ten(z1, (unsigned)-d.scale);
        mpz_mul(mpq_numref(q), mpq_numref(q), z1);
    }
}

static bool is(const char *text, size_t length, const char *expected) {
    return length == strlen(expected) && memcmp(text, expected, length) == 0;
}

static double ulps(const mpq_t error, double of) {
    mpq_t ulp;
    mpq_init(ulp);
    double up = fabs(of);
    mpq_set_d(ulp, nextafter(up, INFINITY) - up);
    mpq_div(ulp, error, ulp);
    double result = mpq_get_d(ulp);
    mpq_clear(ulp);
    return result;
}

/* ---- CAPAIAN and its kin ------------------------------------------------------------------------------------- */

static const char *const polarities[] = {"naik", "turun", "turun-rasio", "stabil"};

/* What a result must be, and how far from it the double may be (spec 1). */
typedef struct expectation {
    lkj_status status;
    bool strict; /* a result of at most 15 digits must be rounded as exact arithmetic does, spec 2 */
    mpq_t exact;
    mpq_t error;
} expectation;

/* u * factor * |q| added to the error. */
static void add_error(expectation *e, const mpq_t q, unsigned factor) {
    mpq_t part;
    mpq_init(part);
    mpq_set_ui(part, factor, 1);
    mpq_div_2exp(part, part, 53);
    mpq_mul(part, part, q);
    mpq_abs(part, part);
    mpq_add(e->error, e->error, part);
    mpq_clear(part);
}

/* |q| > a / 10^b. */
static bool exceeds(const mpq_t q, unsigned a, unsigned b) {
    mpq_t limit, size;
    mpq_inits(limit, size, NULL);
    mpq_set_ui(limit, a, 1);
    power_of_ten(mpq_denref(limit), b);
    mpq_canonicalize(limit);
    mpq_abs(size, q);
    bool result = mpq_cmp(size, limit) > 0;
    mpq_clears(limit, size, NULL);
    return result;
}

/* Whether two figures may be the same at 15 digits: within 2e-14 of one of them. */
static bool close_to(const mpq_t a, const mpq_t b) {
    if (mpq_sgn(a) == 0 || mpq_sgn(b) == 0)
        return mpq_equal(a, b);
    mpq_t difference;
    mpq_init(difference);
    mpq_sub(difference, a, b);
    mpq_div(difference, difference, a);
    bool close = !exceeds(difference, 2, 14);
    mpq_clear(difference);
    return close;
}

/* q = a * 100 / b */
static void percent(mpq_t q, const mpq_t a, const mpq_t b) {
    mpq_t hundred;
    mpq_init(hundred);
    mpq_set_ui(hundred, 100, 1);
    mpq_div(q, a, b);
    mpq_mul(q, q, hundred);
    mpq_clear(hundred);
}

/* Starts an expectation: nothing, give or take less than the smallest double. */
static void expect_nothing(expectation *e) {
    e->status = LKJ_OK;
    e->strict = true;
    mpq_set_ui(e->exact, 0, 1);
    mpq_set_ui(e->error, 1, 1);
    mpq_div_2exp(e->error, e->error, 1074);
}

/* A result beyond the largest double is LKJ_ENUM. */
static void expect_finite(expectation *e) {
    mpq_t limit, size;
    mpq_inits(limit, size, NULL);
    mpq_set_d(limit, DBL_MAX);
    mpq_abs(size, e->exact);
    if (e->status == LKJ_OK && mpq_cmp(size, limit) > 0)
        e->status = LKJ_ENUM;
    mpq_clears(limit, size, NULL);
}

static bool has_15_digits(const mpq_t q) {
    mpq_t rounded;
    mpq_init(rounded);
    round15(rounded, q, HALF_UP);
    bool result = mpq_equal(rounded, q);
    mpq_clear(rounded);
    return result;
}

/* The contract's table of polarities and of zero targets. `each`: the rounding of one argument in u, 1 for text. */
static void expect_score(expectation *e, const mpq_t target, const mpq_t realisasi, int polaritas, unsigned each) {
    bool zero = mpq_sgn(target) == 0;
    expect_nothing(e);
    if (mpq_sgn(target) < 0) {
        e->status = LKJ_ENUM;
    } else if (polaritas == LKJ_TURUN_RASIO) {
        if (mpq_sgn(realisasi) < 0)
            e->status = LKJ_ENUM;
        else if (zero || mpq_sgn(realisasi) == 0)
            e->status = LKJ_EDIV0;
        else
            percent(e->exact, target, realisasi);
    } else if (zero && mpq_sgn(realisasi) != 0) {
        e->status = LKJ_EDIV0;
    } else if (zero) {
        e->status = polaritas == LKJ_NAIK ? LKJ_DASH : LKJ_OK;
        mpq_set_ui(e->exact, 100, 1);
    } else if (polaritas == LKJ_TURUN || (polaritas == LKJ_STABIL && mpq_cmp(realisasi, target) > 0)) {
        mpq_t twice, part;
        mpq_inits(twice, part, NULL);
        mpq_add(twice, target, target);
        percent(part, realisasi, target);
        mpq_sub(e->exact, twice, realisasi);
        percent(e->exact, e->exact, target);
        add_error(e, part, 1 + each);
        /* Less than the last digit of 200 is neither here nor there. */
        e->strict = has_15_digits(target) && has_15_digits(realisasi) && exceeds(part, 1, 11);
        mpq_set_ui(part, 200, 1);
        add_error(e, part, 1 + each);
        add_error(e, e->exact, 1);
        /* Equal at 15 digits is nothing, 2 * 0,15 - 0,3; and what equals the target at 15 digits does not exceed it. */
        if (close_to(twice, realisasi) || (polaritas == LKJ_STABIL && close_to(target, realisasi))) {
            mpq_set_ui(part, 8, 1);
            power_of_ten(mpq_denref(part), 12);
            mpq_canonicalize(part);
            mpq_add(e->error, e->error, part);
        }
        mpq_clears(twice, part, NULL);
    } else {
        percent(e->exact, realisasi, target);
    }
    add_error(e, e->exact, 2 + 2 * each);
    expect_finite(e);
}

typedef struct tally {
    unsigned long cases;
    unsigned long roundings;
    unsigned long undecided; /* spec 4 */
    unsigned long by_digits; /* spec 3 */
    double most_ulps;
} tally;

/* BULATKAN of the double against the exact result, at 0...4 decimals, half up and cut. */
static void check_rounding(const char *what, tally *t, double result, const expectation *e, const figure *a,
                           const figure *b) {
    static const char *const ways[] = {"setengah-naik", "potong"};
    if (fabs(result) >= 1e5) /* beyond any report, and hardly a digit is left to be rounded */
        return;
    mpq_t low, high, direct, from_low, from_high;
    mpq_inits(low, high, direct, from_low, from_high, NULL);
    bool is_short = e->strict && has_15_digits(e->exact);
    mpq_sub(low, e->exact, e->error);
    mpq_add(high, e->exact, e->error);
    round15(low, is_short ? e->exact : low, HALF_UP);
    round15(high, is_short ? e->exact : high, HALF_UP);
    for (int way = 0; way < 2; way++) {
        direction how = way == 0 ? HALF_UP : CUT;
        for (int places = 0; places <= 4; places++) {
            lkj_value number = {LKJ_NUMBER, result, NULL, 0};
            lkj_value decimals = {LKJ_NUMBER, places, NULL, 0};
            lkj_value word = {LKJ_TEXT, 0, ways[way], strlen(ways[way])};
            double rounded = 0;
            lkj_status status = ask_number("bulatkan", VALUES(&number, &decimals, &word), &rounded);
            t->roundings++;
            round_exact(from_low, low, places, how);
            round_exact(from_high, high, places, how);
            round_exact(direct, e->exact, places, how);
            t->undecided += e->strict && !mpq_equal(from_low, from_high);
            t->by_digits += mpq_equal(from_low, from_high) && !mpq_equal(direct, from_low);
            if (status != LKJ_OK || (rounded != nearest(from_low) && rounded != nearest(from_high)))
                bad("%s(%s; %s) = %.17g, %s at %d: %.17g; exact %.17g", what, a->text, b->text, result, ways[way],
                    places, rounded, nearest(direct));
        }
    }
    mpq_clears(low, high, direct, from_low, from_high, NULL);
}

static void check_result(const char *what, tally *t, lkj_status status, double result, const expectation *e,
                         const figure *a, const figure *b, bool rounding) {
    t->cases++;
    if (status != e->status) {
        bad("%s(%s; %s): status %d, by the contract %d", what, a->text, b->text, (int)status, (int)e->status);
        return;
    }
    if (status != LKJ_OK)
        return;
    mpq_t off;
    mpq_init(off);
    mpq_set_d(off, result);
    mpq_sub(off, off, e->exact);
    mpq_abs(off, off);
    if (mpq_cmp(off, e->error) > 0) {
        bad("%s(%s; %s) = %.17g, exact %.17g", what, a->text, b->text, result, nearest(e->exact));
    } else {
        double far = ulps(off, result);
        if (result != 0 && far > t->most_ulps)
            t->most_ulps = far;
        if (rounding)
            check_rounding(what, t, result, e, a, b);
    }
    mpq_clear(off);
}

static void tell(const char *name, const tally *t) {
    char note[200];
    snprintf(note, sizeof note, "%lu roundings, %lu undecided, %lu by the 15 digits, at most %.2f ulp", t->roundings,
             t->undecided, t->by_digits, t->most_ulps);
    if (t->undecided > 5)
        bad("%lu roundings are undecided", t->undecided);
    verdict(name, t->cases, note);
}

static bool exceeds_half_range(const mpq_t q) {
    mpq_t limit;
    mpq_init(limit);
    mpq_set_d(limit, DBL_MAX / 2);
    bool result = mpq_cmp(q, limit) > 0;
    mpq_clear(limit);
    return result;
}

/* CAPAIAN, and what must be the same as CAPAIAN. */
static void score(const figure *target, const figure *realisasi, int polaritas, unsigned each, bool rounding,
                  expectation *e, tally *t) {
    lkj_value word = {LKJ_TEXT, 0, polarities[polaritas], strlen(polarities[polaritas])};
    double result = 0;
    lkj_status status = ask_number("capaian", VALUES(&target->value, &realisasi->value, &word), &result);
    expect_score(e, target->exact, realisasi->exact, polaritas, each);
    /* 2T is no double: a clean error, and a target nobody has. */
    if (status == LKJ_ENUM && (polaritas == LKJ_TURUN || polaritas == LKJ_STABIL) && exceeds_half_range(target->exact))
        return;
    check_result(polarities[polaritas], t, status, result, e, target, realisasi, rounding);

    double same = 0;
    lkj_status same_status = ask_number("kemajuan", VALUES(&realisasi->value, &target->value, &word), &same);
    if (same_status != status || (status == LKJ_OK && same != result))
        bad("KEMAJUAN(%s; %s): %.17g, CAPAIAN %.17g", realisasi->text, target->text, same, result);
    if (polaritas != LKJ_NAIK)
        return;
    same_status = ask_number("serapan", VALUES(&target->value, &realisasi->value), &same);
    if (same_status != status || (status == LKJ_OK && same != result))
        bad("SERAPAN(%s; %s): %.17g, CAPAIAN %.17g", target->text, realisasi->text, same, result);
}

typedef struct pair {
    figure target;
    figure realisasi;
    expectation e;
} pair;

static void pair_init(pair *p) {
    mpq_inits(p->target.exact, p->realisasi.exact, p->e.exact, p->e.error, NULL);
}

static void pair_clear(pair *p) {
    mpq_clears(p->target.exact, p->realisasi.exact, p->e.exact, p->e.error, NULL);
}

static void tell_scores(const char *what, int polaritas, const tally *t) {
    char name[120];
    snprintf(name, sizeof name, "CAPAIAN, KEMAJUAN%s, %s, %s", polaritas == LKJ_NAIK ? ", SERAPAN" : "",
             polarities[polaritas], what);
    tell(name, t);
}

static void test_texts(int polaritas, unsigned long count) {
    pair p;
    tally t = {0, 0, 0, 0, 0};
    pair_init(&p);
    state = 1 + (unsigned)polaritas;
    for (unsigned long i = 0; i < count; i++) {
        bool near = i % 10 == 0; /* the target or twice the target, and a little */
        random_figure(&p.target, i % 50 == 1);
        random_figure(&p.realisasi, true);
        if (near) {
            set_scaled(&p.target, false, 3 + next() % power(1 + below(17)), below(9), false);
            set_scaled(&p.realisasi, false, p.target.coefficient * (1 + below(2)) + below(5) - 2, p.target.scale,
                       false);
        }
        score(&p.target, &p.realisasi, polaritas, 1, !near, &p.e, &t);
    }
    tell_scores("text", polaritas, &t);
    pair_clear(&p);
}

/* Results with a 5 at the 3rd decimal and no more: r = n/1000, n ends in 5. */
static void test_ties(int polaritas, unsigned long count) {
    pair p;
    tally t = {0, 0, 0, 0, 0};
    pair_init(&p);
    state = 11 + (unsigned)polaritas;
    for (unsigned long i = 0; i < count; i++) {
        uint64_t n = 10 * (next() % power(2 + below(4))) + 5;
        uint64_t base = 1 + next() % power(1 + below(10));
        unsigned scale = below(4);
        bool negative = false;
        uint64_t other = n;
        if (polaritas == LKJ_STABIL && n > 100000)
            n = other = n % 100000;
        if (polaritas == LKJ_TURUN || (polaritas == LKJ_STABIL && below(2))) {
            negative = n > 200000;
            other = negative ? n - 200000 : 200000 - n;
        }
        figure *whole = polaritas == LKJ_TURUN_RASIO ? &p.realisasi : &p.target;
        figure *part = polaritas == LKJ_TURUN_RASIO ? &p.target : &p.realisasi;
        set_scaled(whole, false, base, scale, false);
        set_scaled(part, negative, other * base, scale + 5, false);
        score(&p.target, &p.realisasi, polaritas, 1, true, &p.e, &t);
    }
    tell_scores("ties at the 2nd decimal", polaritas, &t);
    pair_clear(&p);
}

static void test_doubles(int polaritas, unsigned long count) {
    pair p;
    tally t = {0, 0, 0, 0, 0};
    pair_init(&p);
    state = 21 + (unsigned)polaritas;
    for (unsigned long i = 0; i < count; i++) {
        set_number(&p.target, i % 50 == 1 ? random_double() : fabs(random_double()));
        set_number(&p.realisasi, random_double());
        score(&p.target, &p.realisasi, polaritas, 0, true, &p.e, &t);
    }
    if (polaritas == LKJ_NAIK && t.most_ulps > 2)
        bad("%.3f ulp", t.most_ulps);
    tell_scores("numbers", polaritas, &t);
    pair_clear(&p);
}

/* ---- Differences --------------------------------------------------------------------------------------------- */

static void test_differences(unsigned long count) {
    static const lkj_value points = {LKJ_TEXT, 0, "poin", 4};
    pair p;
    mpq_t part;
    tally t = {0, 0, 0, 0, 0};
    pair_init(&p);
    mpq_init(part);
    state = 31;
    for (unsigned long i = 0; i < count; i++) {
        random_figure(&p.target, true);
        random_figure(&p.realisasi, true);
        bool close = close_to(p.target.exact, p.realisasi.exact);
        double result = 0;
        expect_nothing(&p.e);
        mpq_sub(p.e.exact, p.target.exact, p.realisasi.exact);
        add_error(&p.e, p.e.exact, 1);
        add_error(&p.e, p.target.exact, close ? 200 : 2);
        add_error(&p.e, p.realisasi.exact, 2);
        lkj_status status = ask_number("efisiensi", VALUES(&p.target.value, &p.realisasi.value), &result);
        check_result("EFISIENSI", &t, status, result, &p.e, &p.target, &p.realisasi, false);
        double same = 0;
        status = ask_number("perubahan", VALUES(&p.realisasi.value, &p.target.value, &points), &same);
        if (status != LKJ_OK || same != result)
            bad("PERUBAHAN(%s; %s; poin): %.17g, EFISIENSI %.17g", p.realisasi.text, p.target.text, same, result);

        status = ask_number("perubahan", VALUES(&p.realisasi.value, &p.target.value), &result);
        if (mpq_sgn(p.realisasi.exact) == 0) {
            p.e.status = LKJ_EDIV0;
        } else {
            mpq_abs(part, p.realisasi.exact);
            percent(p.e.exact, p.e.exact, part);
            percent(p.e.error, p.e.error, part);
            add_error(&p.e, p.e.exact, 3);
        }
        check_result("PERUBAHAN", &t, status, result, &p.e, &p.realisasi, &p.target, false);

        /* 50 + E/20*50, within 0...100 */
        status = ask_number("nilaiefisiensi", VALUES(&p.target.value), &result);
        expect_nothing(&p.e);
        mpq_set_ui(part, 5, 2);
        mpq_mul(p.e.exact, p.target.exact, part);
        add_error(&p.e, p.e.exact, 4);
        mpq_set_ui(part, 50, 1);
        mpq_add(p.e.exact, p.e.exact, part);
        add_error(&p.e, p.e.exact, 1);
        mpq_set_ui(part, 100, 1);
        if (mpq_cmp(p.e.exact, part) > 0)
            mpq_set(p.e.exact, part);
        if (mpq_sgn(p.e.exact) < 0)
            mpq_set_ui(p.e.exact, 0, 1);
        check_result("NILAIEFISIENSI", &t, status, result, &p.e, &p.target, &p.target, false);
    }
    verdict("EFISIENSI, PERUBAHAN, NILAIEFISIENSI of text", t.cases, "");
    mpq_clear(part);
    pair_clear(&p);
}

/* ---- Ranges -------------------------------------------------------------------------------------------------- */

enum { CELLS = 60 };

typedef struct range {
    lkj_array array;
    figure cells[CELLS];
} range;

static void range_at(const lkj_array *array, size_t row, size_t column, lkj_value *value) {
    const range *r = array->data;
    *value = r->cells[row * array->columns + column].value;
}

static void range_init(range *r) {
    r->array = (lkj_array){0, 1, range_at, r};
    for (size_t i = 0; i < CELLS; i++)
        mpq_init(r->cells[i].exact);
}

static void range_clear(range *r) {
    for (size_t i = 0; i < CELLS; i++)
        mpq_clear(r->cells[i].exact);
}

static void sensible_figure(figure *f, bool may_be_negative) {
    do
        random_figure(f, may_be_negative);
    while (f->length > 30); /* those of eighty digits would be all of the sum */
}

/* |result - exact| within e->error, and the status. */
static void check_sum(const char *what, tally *t, lkj_status status, double result, const expectation *e,
                      size_t cells) {
    mpq_t off;
    mpq_init(off);
    t->cases++;
    if (status != e->status)
        bad("%s of %zu: status %d, by the contract %d", what, cells, (int)status, (int)e->status);
    if (status == LKJ_OK && e->status == LKJ_OK) {
        mpq_set_d(off, result);
        mpq_sub(off, off, e->exact);
        mpq_abs(off, off);
        if (mpq_cmp(off, e->error) > 0)
            bad("%s of %zu: %.17g, exact %.17g", what, cells, result, nearest(e->exact));
    }
    mpq_clear(off);
}

static void test_ranges(unsigned long count) {
    static range values, weights, spent;
    mpq_t part, size, divisor, total, due;
    expectation e;
    tally t = {0, 0, 0, 0, 0};
    mpq_inits(part, size, divisor, total, due, e.exact, e.error, NULL);
    range_init(&values);
    range_init(&weights);
    range_init(&spent);
    state = 41;
    for (unsigned long i = 0; i < count; i++) {
        size_t rows = 1 + below(CELLS);
        size_t holding = 0;
        values.array.rows = weights.array.rows = spent.array.rows = rows;
        mpq_set_ui(total, 0, 1);
        mpq_set_ui(size, 0, 1);
        for (size_t row = 0; row < rows; row++) {
            sensible_figure(&values.cells[row], true);
            sensible_figure(&weights.cells[row], false);
            sensible_figure(&spent.cells[row], true);
            if (below(10) == 0) { /* a cell without data */
                values.cells[row].value = (lkj_value){LKJ_TEXT, 0, "-", 1};
                mpq_set_ui(values.cells[row].exact, 0, 1);
                continue;
            }
            holding++;
            mpq_add(total, total, values.cells[row].exact);
            mpq_abs(part, values.cells[row].exact);
            mpq_add(size, size, part);
        }
        double result = 0;
        lkj_status none = holding == 0 ? LKJ_DASH : LKJ_OK;
        mpq_set_ui(part, holding == 0 ? 1 : holding, 1);

        /* Each cell is off by u, the compensated sum by 2u of itself, the division by u. */
        expect_nothing(&e);
        e.status = none;
        mpq_div(e.exact, total, part);
        mpq_div(size, size, part);
        add_error(&e, size, 2);
        add_error(&e, e.exact, 4);
        lkj_status status = ask_number_of("ratacapaian", ARGUMENTS(many(&values.array)), &result);
        check_sum("RATACAPAIAN", &t, status, result, &e, rows);
        lkj_value mean = {LKJ_TEXT, 0, "rata", 4};
        status = ask_number_of("akumulasi", ARGUMENTS(many(&values.array), one(&mean)), &result);
        check_sum("AKUMULASI rata", &t, status, result, &e, rows);
        mpq_set(e.exact, total);
        mpq_mul(e.error, e.error, part);
        status = ask_number_of("akumulasi", ARGUMENTS(many(&values.array)), &result);
        check_sum("AKUMULASI", &t, status, result, &e, rows);

        /* RATABOBOT: each product is off by 3u. */
        expect_nothing(&e);
        mpq_set_ui(total, 0, 1);
        mpq_set_ui(size, 0, 1);
        mpq_set_ui(divisor, 0, 1);
        for (size_t row = 0; row < rows; row++) {
            if (values.cells[row].value.length == 1 && *values.cells[row].value.text == '-')
                continue;
            mpq_mul(part, values.cells[row].exact, weights.cells[row].exact);
            mpq_add(total, total, part);
            mpq_abs(part, part);
            mpq_add(size, size, part);
            mpq_add(divisor, divisor, weights.cells[row].exact);
        }
        e.status = holding == 0 ? LKJ_DASH : mpq_sgn(divisor) == 0 ? LKJ_EDIV0 : LKJ_OK;
        if (e.status == LKJ_OK) {
            mpq_div(e.exact, total, divisor);
            mpq_div(size, size, divisor);
            add_error(&e, size, 4);
            add_error(&e, e.exact, 6);
        }
        status = ask_number_of("ratabobot", ARGUMENTS(many(&values.array), many(&weights.array)), &result);
        check_sum("RATABOBOT", &t, status, result, &e, rows);

        /* EFISIENSIPMK: pagu and capaian not negative; the weights are pagu, the counts of the same size capaian. */
        expect_nothing(&e);
        mpq_set_ui(total, 0, 1);
        mpq_set_ui(size, 0, 1);
        mpq_set_ui(due, 0, 1);
        for (size_t row = 0; row < rows; row++) {
            sensible_figure(&values.cells[row], false);
            mpq_mul(part, weights.cells[row].exact, values.cells[row].exact);
            mpq_set_ui(divisor, 100, 1);
            mpq_div(part, part, divisor);
            mpq_add(due, due, part);
            mpq_add(size, size, part);
            mpq_abs(part, spent.cells[row].exact);
            mpq_add(size, size, part);
            mpq_add(total, total, spent.cells[row].exact);
        }
        if (mpq_sgn(due) == 0) {
            e.status = LKJ_EDIV0;
        } else {
            mpq_sub(total, due, total);
            percent(e.exact, total, due);
            percent(size, size, due);
            add_error(&e, size, 6);
            add_error(&e, e.exact, 10);
        }
        status = ask_number_of("efisiensipmk", ARGUMENTS(many(&weights.array), many(&values.array), many(&spent.array)),
                               &result);
        check_sum("EFISIENSIPMK", &t, status, result, &e, rows);
    }
    verdict("RATACAPAIAN, AKUMULASI, RATABOBOT, EFISIENSIPMK of text", t.cases, "");
    range_clear(&values);
    range_clear(&weights);
    range_clear(&spent);
    mpq_clears(part, size, divisor, total, due, e.exact, e.error, NULL);
}

/* ---- Decimals ------------------------------------------------------------------------------------------------ */

static void test_bulatkan(unsigned long count, bool from_text) {
    static const char *const ways[] = {"setengah-naik", "potong"};
    figure f;
    mpq_t expected, shown;
    unsigned long cases = 0;
    mpq_inits(f.exact, expected, shown, NULL);
    state = from_text ? 51 : 52;
    for (unsigned long i = 0; i < count; i++) {
        int places = (int)below(31) - 15;
        unsigned way = below(2);
        if (!from_text)
            set_number(&f, random_double());
        else if (i % 2)
            random_figure(&f, true);
        else /* a tie: the last digit is 5, and it is rounded there */
            set_scaled(&f, below(2), 10 * (next() % power(1 + below(17))) + 5, below(17), false);
        if (from_text && i % 2 == 0)
            places = (int)f.scale - 1;
        if (places > 15)
            continue;
        lkj_value decimals = {LKJ_NUMBER, places, NULL, 0};
        lkj_value word = {LKJ_TEXT, 0, ways[way], strlen(ways[way])};
        double result = 0;
        lkj_status status = ask_number("bulatkan", VALUES(&f.value, &decimals, &word), &result);
        cases++;
        lkj_quantity read;
        bool exact = lkj_read_quantity(&f.value, 0, &read) == LKJ_OK && (read.exact || !from_text);
        if (!exact) {
            if (status != LKJ_ENUM)
                bad("BULATKAN(%s): status %d", f.text, (int)status);
            continue;
        }
        /* Of a number the 15 digits are rounded, half away from zero, and nothing beyond where they end. */
        double right;
        mpq_set(shown, f.exact);
        if (!from_text)
            round15(shown, f.exact, HALF_UP);
        if (!from_text && (mpq_sgn(shown) == 0 || places > 14 - magnitude(shown))) {
            right = f.value.number;
        } else {
            round_exact(expected, shown, places, way == 0 ? HALF_UP : CUT);
            right = nearest(expected);
        }
        if (status != LKJ_OK || result != right)
            bad("BULATKAN(%s; %d; %s) = %.17g, exact %.17g", f.text, places, ways[way], result, right);
    }
    verdict(from_text ? "BULATKAN of text" : "BULATKAN of numbers", cases, "");
    mpq_clears(f.exact, expected, shown, NULL);
}

static void test_decimals(unsigned long count) {
    mpq_t exact, shown, got, other;
    unsigned long cases = 0;
    unsigned long equal = 0;
    mpq_inits(exact, shown, got, other, NULL);
    state = 61;
    for (unsigned long i = 0; i < count; i++) {
        double a = random_double();
        double b = a;
        if (i % 4 == 0) {
            b = random_double();
        } else if (i % 4 == 1) { /* two ways to the same decimal, and not quite the same */
            b = a * (1 + ((double)below(200) - 100) * 1e-16);
        } else {
            for (unsigned steps = below(60); steps > 0; steps--)
                b = nextafter(b, INFINITY);
        }
        if (!isfinite(b))
            continue;
        cases++;
        mpq_set_d(exact, a);
        round15(shown, exact, HALF_UP);
        lkj_decimal d = lkj_decimal_from_double(a);
        set_decimal(got, d);
        if (!mpq_equal(got, shown))
            bad("%.17g at 15 digits is %llu / 10^%d", a, (unsigned long long)d.coefficient, d.scale);
        if (d.coefficient < power(15) && lkj_decimal_to_double(d) != nearest(shown))
            bad("%.17g back is %.17g", a, lkj_decimal_to_double(d));
        mpq_set_d(exact, b);
        round15(other, exact, HALF_UP);
        int order = mpq_cmp(shown, other);
        order = (order > 0) - (order < 0);
        equal += order == 0 && a != b;
        if (lkj_compare(a, b) != order || lkj_compare(b, a) != -order)
            bad("lkj_compare(%.17g, %.17g) is %d, exact %d", a, b, lkj_compare(a, b), order);
    }
    char note[80];
    snprintf(note, sizeof note, "%lu pairs equal at 15 digits alone", equal);
    verdict("lkj_compare, lkj_decimal_from_double, _to_double", cases, note);
    mpq_clears(exact, shown, got, other, NULL);
}

static void test_format(unsigned long count) {
    figure f, again;
    unsigned long cases = 0;
    mpq_inits(f.exact, again.exact, NULL);
    state = 71;
    for (unsigned long i = 0; i < count; i++) {
        set_scaled(&f, below(3) == 0, next() % power(1 + below(18)), below(25), below(2) == 0);
        set_scaled(&again, f.text[0] == '-' && f.coefficient != 0, f.coefficient, f.scale, true);
        char room[ROOM];
        lkj_text text = {room, sizeof room, 0};
        lkj_status status = ask_text("formatangka", VALUES(&f.value), &text);
        cases++;
        if (status != LKJ_OK || !is(room, text.length, again.text))
            bad("FORMATANGKA(%s): %.*s", f.text, (int)text.length, room);
    }
    verdict("FORMATANGKA of text", cases, "");
    mpq_clears(f.exact, again.exact, NULL);
}

/* ---- Labels and checks --------------------------------------------------------------------------------------- */

static void test_kategori(unsigned long count) {
    static const struct {
        const char *scale;
        bool open;
        const char *below;
        struct {
            const char *bound; /* a decimal in hundredths */
            const char *label;
        } rows[7];
    } scales[] = {
        {"PERMENDAGRI86",
         false,
         "Sangat Rendah",
         {{"9100", "Sangat Tinggi"}, {"7600", "Tinggi"}, {"6600", "Sedang"}, {"5100", "Rendah"}}},
        {"SAKIP",
         true,
         "D",
         {{"9000", "AA"}, {"8000", "A"}, {"7000", "BB"}, {"6000", "B"}, {"5000", "CC"}, {"3000", "C"}}},
        {"IKM",
         false,
         NULL,
         {{"8831", "Sangat Baik"}, {"7661", "Baik"}, {"6500", "Kurang Baik"}, {"2500", "Tidak Baik"}}},
        {"SPBE", false, "Kurang", {{"420", "Memuaskan"}, {"350", "Sangat Baik"}, {"260", "Baik"}, {"180", "Cukup"}}},
    };
    mpq_t value, bound;
    unsigned long cases = 0;
    mpq_inits(value, bound, NULL);
    state = 81;
    for (unsigned long i = 0; i < count; i++) {
        unsigned which = below(sizeof scales / sizeof *scales);
        unsigned row = below(4);
        double number = strtod(scales[which].rows[row].bound, NULL) / 100;
        if (i % 3 == 0) {
            number *= 1 + ((double)below(400) - 200) * 1e-16;
        } else if (i % 3 == 1) {
            for (unsigned steps = below(200); steps > 0; steps--)
                number = nextafter(number, i % 2 ? INFINITY : -INFINITY);
        } else {
            number = (double)below(12000) / 100;
        }
        mpq_set_d(value, number);
        round15(value, value, HALF_UP);
        const char *expected = scales[which].below;
        for (unsigned r = 0; scales[which].rows[r].label != NULL; r++) {
            set_exact(bound, false, scales[which].rows[r].bound, 2);
            int order = mpq_cmp(value, bound);
            if (order > 0 || (order == 0 && !scales[which].open)) {
                expected = scales[which].rows[r].label;
                break;
            }
        }
        lkj_value given = {LKJ_NUMBER, number, NULL, 0};
        lkj_value scale = {LKJ_TEXT, 0, scales[which].scale, strlen(scales[which].scale)};
        char room[ROOM];
        lkj_text text = {room, sizeof room, 0};
        lkj_status status = ask_text("kategori", VALUES(&given, &scale), &text);
        cases++;
        if (status != (expected == NULL ? LKJ_ENUM : LKJ_OK) || (expected != NULL && !is(room, text.length, expected)))
            bad("KATEGORI(%.17g; %s): %.*s", number, scales[which].scale, (int)text.length, room);
    }
    verdict("KATEGORI around the bounds", cases, "");
    mpq_clears(value, bound, NULL);
}

/* The figure q * 10^places, a whole number, as typed with that many decimals. */
static void set_printed(figure *f, const mpq_t q, unsigned places, long more) {
    mpz_t whole;
    mpz_init(whole);
    power_of_ten(z1, places);
    mpz_mul(whole, mpq_numref(q), z1);
    mpz_tdiv_q(whole, whole, mpq_denref(q));
    set_scaled(f, false, (uint64_t)((long)mpz_get_ui(whole) + more), places, true);
    mpz_clear(whole);
}

/* Whether all digits of a figure are kept. */
static bool is_kept(const figure *f) {
    lkj_quantity read;
    return lkj_read_quantity(&f->value, 0, &read) == LKJ_OK && (read.exact || !read.from_text);
}

static void test_periksa(unsigned long count) {
    pair p;
    figure typed, right;
    mpq_t half_up, cut, shown;
    unsigned long cases = 0;
    pair_init(&p);
    mpq_inits(half_up, cut, shown, typed.exact, right.exact, NULL);
    state = 91;
    while (cases < count) {
        random_figure(&p.target, false);
        random_figure(&p.realisasi, false);
        if (mpq_sgn(p.target.exact) == 0)
            continue;
        percent(p.e.exact, p.realisasi.exact, p.target.exact);
        if (exceeds(p.e.exact, 1000000, 0) || !exceeds(p.e.exact, 1, 2))
            continue;
        unsigned places = below(5);
        round15(shown, p.e.exact, HALF_UP);
        round_exact(half_up, p.e.exact, (int)places, HALF_UP);
        round_exact(cut, shown, (int)places, HALF_UP);
        if (!mpq_equal(half_up, cut))
            continue; /* spec 3 */
        round_exact(cut, p.e.exact, (int)places, CUT);
        cases++;
        char room[ROOM];
        char expected[ROOM * 3];
        lkj_text text = {room, sizeof room, 0};
        unsigned kind = below(3);
        set_printed(&right, half_up, places, 0);
        set_printed(&typed, kind == 1 ? cut : half_up, places, kind == 2 ? 1 : 0);
        if (kind == 2)
            snprintf(expected, sizeof expected, "Tidak sesuai: tertulis %s; seharusnya %s", typed.text, right.text);
        else
            strcpy(expected, kind == 0 || mpq_equal(half_up, cut) ? "Sesuai" : "Sesuai (dipotong)");
        /* More digits than are kept are not read: a finding that quotes the text. */
        const figure *unread = !is_kept(&p.target) ? &p.target : !is_kept(&p.realisasi) ? &p.realisasi : NULL;
        if (unread != NULL)
            snprintf(expected, sizeof expected, "Tidak terbaca: %s", unread->text);
        lkj_status status = ask_text("periksa", VALUES(&p.target.value, &p.realisasi.value, &typed.value), &text);
        if (status != LKJ_OK || !is(room, text.length, expected))
            bad("PERIKSA(%s; %s; %s): %.*s; not %s", p.target.text, p.realisasi.text, typed.text, (int)text.length,
                room, expected);
    }
    verdict("PERIKSA, half up, cut off and wrong", cases, "");
    mpq_clears(half_up, cut, shown, typed.exact, right.exact, NULL);
    pair_clear(&p);
}

static void test_periksajumlah(unsigned long count) {
    static range rows;
    figure typed, total, difference;
    mpq_t sum, half_up, cut;
    range_init(&rows);
    mpq_inits(sum, half_up, cut, typed.exact, total.exact, difference.exact, NULL);
    state = 101;
    for (unsigned long i = 0; i < count; i++) {
        unsigned places = below(3);
        rows.array.rows = 1 + below(CELLS);
        mpq_set_ui(sum, 0, 1);
        for (size_t row = 0; row < rows.array.rows; row++) {
            set_scaled(&rows.cells[row], below(20) == 0, next() % power(1 + below(13)),
                       row == 0 ? places : below(places + 1), below(2) == 0);
            mpq_add(sum, sum, rows.cells[row].exact);
        }
        if (mpq_sgn(sum) < 0)
            continue;
        char room[ROOM];
        char expected[ROOM * 4] = "Sesuai";
        lkj_text text = {room, sizeof room, 0};
        if (i % 2 == 0) { /* printed with fewer decimals than the rows have */
            int fewer = (int)below(places + 1);
            bool cut_off = below(2);
            round_exact(half_up, sum, fewer, HALF_UP);
            round_exact(cut, sum, fewer, CUT);
            set_printed(&typed, cut_off ? cut : half_up, (unsigned)fewer, 0);
            if (cut_off && !mpq_equal(cut, half_up))
                strcpy(expected, "Sesuai (dipotong)");
        } else {
            long off = below(3) == 0 ? 0 : (long)below(5000);
            set_printed(&typed, sum, places, off);
            set_printed(&total, sum, places, 0);
            set_scaled(&difference, false, (uint64_t)off, places, true);
            if (off != 0)
                snprintf(expected, sizeof expected, "Tidak sesuai: tertulis %s; rincian %s; selisih %s", typed.text,
                         total.text, difference.text);
        }
        lkj_status status = ask_text_of("periksajumlah", ARGUMENTS(one(&typed.value), many(&rows.array)), &text);
        if (status != LKJ_OK || !is(room, text.length, expected))
            bad("PERIKSAJUMLAH(%s) of %zu rows: %.*s; not %s", typed.text, rows.array.rows, (int)text.length, room,
                expected);
    }
    verdict("PERIKSAJUMLAH", count, "");
    range_clear(&rows);
    mpq_clears(sum, half_up, cut, typed.exact, total.exact, difference.exact, NULL);
}

int main(void) {
    enum { SCORES = 60000, TIES = 25000, DOUBLES = 25000 };
    mpz_inits(z1, z2, NULL);
    for (int polaritas = 0; polaritas < 4; polaritas++)
        test_texts(polaritas, SCORES);
    for (int polaritas = 0; polaritas < 4; polaritas++)
        test_ties(polaritas, TIES);
    for (int polaritas = 0; polaritas < 4; polaritas++)
        test_doubles(polaritas, DOUBLES);
    test_differences(30000);
    test_ranges(3000);
    test_bulatkan(100000, true);
    test_bulatkan(100000, false);
    test_decimals(200000);
    test_format(100000);
    test_kategori(100000);
    test_periksa(50000);
    test_periksajumlah(20000);
    mpz_clears(z1, z2, NULL);
    return tap_done();
}
