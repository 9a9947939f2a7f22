/* SPDX-License-Identifier: MPL-2.0
 *
 * kuantitas.c - the one reader of a quantity, used by every function.
 *
 * Specification. The tests cite these numbers. (D) marks a decision where the contract is silent: what could be meant
 * in two ways is refused.
 *
 *  1. A quantity is   [bound] [sign] [Rp[.]|IDR] [sign] digits [,digits] [magnitude] [unit] [note]   with white
 *     space (no-break and the other Unicode spaces too) allowed between the parts and around the whole. Text is
 *     UTF-8; what is not well-formed UTF-8, a lone surrogate among it, or holds a control or invisible
 *     character, is none: a right-to-left mark pasted along with a number must not go unseen. Nor is one of
 *     more than 255 characters.
 *  2. "", blanks, "-", "--", "–", "—", "…", "...", "n/a", "na", "n.a", "n.a.", "tidak ada data", "belum ada
 *     data", "belum rilis", "belum diukur", "tidak diukur", in any case, are no data.
 *  3. No digit is dropped: each is read, or stands in a note, in the base of a rate, in a word of the unit, in
 *     a year or a quarter of a name. (D) Digits other than 0...9 (full width, Arabic, ½, ④) are refused
 *     wherever they stand.
 *  4. Thousands dots: none at all, or every group after the first has exactly three digits and the first has
 *     one to three and does not begin with 0: "0.123" was meant as a decimal more often than as 123. The
 *     decimal mark is the comma, between digits. The 18 significant digits that a coefficient holds are kept
 *     exactly; beyond them only the double is there.
 *  5. Sign: "-", "−" or "+", before the Rp or behind it. A bracket around all of it or around the number alone
 *     is negative: "(1.234)", "(Rp1.234)", "Rp (1.234)", "(5) %", (D) "(5 %)" too. Two signs, a sign inside a
 *     bracket, a bracket in a bracket are refused; so are, (D), a bound or a range inside a bracket.
 *  6. Money: Rp, Rp. or IDR, any case. (D) Behind an amount stands nothing but "rupiah", ",-", "/..." or "per
 *     ..." and brackets: "Rp5 milliar" (misspelt) and "Rp5 kg" are refused. ",-" stands behind whole amounts
 *     only (also "Rp5 juta,-") and makes them money.
 *  7. Magnitude: ribu, rb, juta, jt, miliar, milyar, triliun, trilyun, any case, a word of its own or glued to
 *     the number ("25rb"). It multiplies exactly. "M" and "T" (any case) are refused behind Rp, before
 *     "rupiah", and where the caller expects money; else they are units. (D) A magnitude anywhere else in the
 *     unit ("5 orang juta", "38,88 (Rp juta)", "5 ribu triliun"), and a unit that begins with a number word of
 *     another kind (ratus, puluh, belas, ribuan ..., million, setengah, koma, plus) or is "lebih", are refused.
 *  8. Unit: begins with a letter (Latin, Greek, Cyrillic) or with "%", "/", "(". No comparison ("<", "=", "≥"
 *     ...) stands in it. (D) Its brackets are paired.
 *  9. Words with digits (CO2, PM2.5, H2O) begin with a letter and stand behind white space; glued to the number
 *     only m2, m3, km2, cm2, dm3. Refused: x, e, Rp, IDR, a magnitude followed by digits, and (D) a unit of
 *     time, mass, area, volume or money followed by digits ("jam30").
 * 10. A further number as a word of its own is refused, but (a) a year 1900...2099 behind a word ("Dokumen
 *     RPJMD 2025-2029"); (D) a comma, "&", "dan", "dari", "x" or a range mark between the word and the first
 *     year, or a "%" or a known unit behind it, makes it a second quantity; (b) a number glued to "ke-" behind
 *     a word; (c) 1...4, or two of them in rising order with a dash or another range mark of (14), behind
 *     Triwulan, TW, Semester, Tahap, (D) if another word stands before that; a year may follow. Numbers in a bracket
 * behind a word
 *     ("orang (5 kegiatan)") belong to the unit.
 * 11. Notes: "*", "**", "*)", (D) also † and ‡, at the end or right behind the number. (D) At the end also "1)"
 *     or "a)" behind white space, "1)" glued to "%", to a known unit or to a word of four letters or more,
 *     superscript digits there and behind decimals ("5,07¹", not "5²"; "meter²" is a unit), with or without
 *     ")". A bracket that says the same number in digits or words, right behind the number, the magnitude or at
 *     the end, with or without the unit in it: "3 (tiga) dokumen", "Rp5.000 (lima ribu rupiah)". One that says
 *     another number is refused, but for a year in a bracket behind a word.
 * 12. Rate: "per" or "/" right behind the number, and a base of 100, 1.000, 10.000, 100.000 or 1.000.000, (D)
 *     also with ribu or juta ("per 100 ribu penduduk"). Any other number there is refused; (D) so is "/" and a
 *     base without a word behind it: "75/100" may be a fraction. Without a base "/ bulan" and "per orang" are
 *     words of the unit.
 * 13. Predicate before the number: "A (80,12)", "Sangat Baik (89,4)": a label of a built-in scale, the number
 *     in the bracket, (D) without sign and Rp. A predicate without a number (LKJ_ALLOW_LABEL): such a label,
 *     WTP, WDP, TMP, TW.
 * 14. Range (LKJ_ALLOW_SPAN): quantity, one of "-", "–", "—", "s.d.", "s.d", "s/d", "sd", "sampai", "sampai
 *     dengan", "hingga", quantity. The first unit is left out or the same as the second; the first bound is not
 *     above the second; both have at most 18 digits. (D) A bare first bound takes the magnitude of the second
 *     ("2-3 juta", not "Rp2-Rp3 juta", which is refused). A text that could be a quantity or a range is
 *     refused.
 * 15. Bound (LKJ_ALLOW_BOUND): "≥", ">", ">=", "≤", "<", "<=", "minimal", "min.", "paling sedikit",
 *     "sekurang-kurangnya", "maksimal", "maks.", "paling banyak" before the number. A bound before a range and
 *     two bounds are refused; (D) so are "min" and "maks" without the dot ("min 5" may be -5) and a bound word
 *     behind a number, a "%" or a known unit ("5 hari maksimal"), "atau lebih", "ke atas" and their opposites
 *     at the end.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kuantitas.h"

enum { MAX_CHARACTERS = 255 };

/* What is known while one quantity is read. */
typedef struct reading {
    lkj_quantity *quantity;
    unsigned allowed;
    const char *start; /* of the digits, and their end: for more of them than a coefficient holds */
    const char *end;
    int scale; /* decimals typed */
    bool negative;
    bool money;        /* Rp or IDR was typed */
    bool marked;       /* a footnote mark stands right behind the number */
    const char *glued; /* a word that starts here is glued to the number */
} reading;

/* ---- Digits: spec 4 ------------------------------------------------------------------------------------------ */

typedef struct digits {
    uint64_t coefficient;
    int significant; /* digits after leading zeros */
    int scale;
} digits;

static int read_run(lkj_cursor *r, digits *d) {
    const char *start = r->p;
    for (; r->p < r->end && lkj_is_digit((unsigned char)*r->p); r->p++) {
        if (d->significant == 0 && *r->p == '0')
            continue;
        d->significant++;
        if (d->significant <= LKJ_MAX_DIGITS)
            d->coefficient = d->coefficient * 10 + (uint64_t)(*r->p - '0');
    }
    return (int)(r->p - start);
}

static bool read_digits(lkj_cursor *r, digits *d) {
    const char *start = r->p;
    int first = read_run(r, d);
    if (first == 0)
        return false;
    if (lkj_byte(r, 0) == '.') {
        if (first > 3 || *start == '0')
            return false;
        while (lkj_accept(r, "."))
            if (read_run(r, d) != 3)
                return false;
    }
    if (lkj_byte(r, 0) == ',' && lkj_byte(r, 1) != '-') {
        r->p++;
        d->scale = read_run(r, d);
        if (d->scale == 0)
            return false;
    }
    return true;
}

/* All the digits, through strtod without a radix character, hence without a locale. */
static double long_number(const reading *s, int exponent) {
    char text[MAX_CHARACTERS + 16];
    size_t length = 0;
    for (const char *p = s->start; p < s->end; p++)
        if (lkj_is_digit((unsigned char)*p))
            text[length++] = *p;
    snprintf(text + length, sizeof text - length, "e%d", exponent);
    double number = strtod(text, NULL);
    return s->negative ? -number : number;
}

/* A decimal times 10^power, its scale not below 0; false if that takes more than 18 digits. */
static bool multiply(lkj_decimal *d, int power) {
    uint64_t coefficient = d->coefficient;
    int scale = d->scale - power;
    for (; scale < 0 && coefficient != 0; scale++) {
        if (coefficient > UINT64_C(999999999999999999) / 10)
            return false;
        coefficient *= 10;
    }
    d->coefficient = coefficient;
    d->scale = scale < 0 ? 0 : scale;
    return true;
}

/* The number of what was read so far, with the magnitude. */
static void set_number(const reading *s, const digits *d) {
    lkj_quantity *q = s->quantity;
    q->from_text = true;
    q->exact = d->significant <= LKJ_MAX_DIGITS;
    q->decimal = (lkj_decimal){s->negative && d->significant > 0, d->coefficient, d->scale};
    q->last_place = d->scale;
    q->magnitude = 0;
    q->number = q->exact ? lkj_decimal_to_double(q->decimal) : long_number(s, -d->scale);
}

static void set_magnitude(const reading *s, int power) {
    lkj_quantity *q = s->quantity;
    q->magnitude = power;
    q->last_place = s->scale - power;
    q->exact = q->exact && multiply(&q->decimal, power);
    q->number = q->exact ? lkj_decimal_to_double(q->decimal) : long_number(s, power - s->scale);
}

/* ---- Words --------------------------------------------------------------------------------------------------- */

/* The letters from here on, digits of a word not included. */
static lkj_cursor word_here(const lkj_cursor *r) {
    lkj_cursor at = *r;
    size_t length;
    while (lkj_is_letter(lkj_peek(&at, &length)))
        at.p += length;
    return (lkj_cursor){r->p, at.p};
}

static bool one_of(lkj_cursor word, const char *const *words) {
    for (; *words != NULL; words++)
        if (lkj_lower(*word.p) == **words && (size_t)(word.end - word.p) == strlen(*words) &&
            lkj_accept_words(&(lkj_cursor){word.p, word.end}, *words))
            return true;
    return false;
}

/* Spec 7: the power of ten; 0 if the word is no magnitude. */
static int magnitude_of(lkj_cursor word) {
    static const lkj_word magnitudes[] = {
        {"ribu", 3},   {"rb", 3},       {"juta", 6},     {"jt", 6}, {"miliar", 9},
        {"milyar", 9}, {"triliun", 12}, {"trilyun", 12}, {NULL, 0},
    };
    if (word.p == word.end || strchr("rjmtRJMT", *word.p) == NULL)
        return 0;
    for (const lkj_word *w = magnitudes; w->word != NULL; w++)
        if (lkj_same_word(word.p, (size_t)(word.end - word.p), w->word, strlen(w->word)))
            return w->meaning;
    return 0;
}

static int accept_magnitude(lkj_cursor *r) {
    lkj_cursor word = word_here(r);
    int power = magnitude_of(word);
    if (power != 0 && lkj_is_digit(lkj_byte(&(lkj_cursor){word.end, r->end}, 0)))
        return 0;
    if (power != 0)
        r->p = word.end;
    return power;
}

static bool accept_dash(lkj_cursor *r) {
    return lkj_accept(r, "-") || lkj_accept(r, "\u2013") || lkj_accept(r, "\u2014");
}

static bool accept_range_mark(lkj_cursor *r) {
    static const char *const words[] = {"s.d.", "s.d", "s/d", "sd", "sampai dengan", "sampai", "hingga"};
    if (accept_dash(r))
        return true;
    unsigned first = lkj_byte(r, 0) | 0x20;
    if (first != 's' && first != 'h')
        return false;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (lkj_accept_words(r, words[i]))
            return true;
    return false;
}

/* ---- No data: spec 2 ----------------------------------------------------------------------------------------- */

static bool is_no_data(lkj_cursor r) {
    static const char *const words[] = {
        "-",    "--",  "\u2013",         "\u2014",         "\u2026",      "...",          "n/a",          "na",
        "n.a.", "n.a", "tidak ada data", "belum ada data", "belum rilis", "belum diukur", "tidak diukur", NULL};
    if (lkj_is_digit((unsigned char)*r.p) || r.end - r.p > 64)
        return false;
    for (const char *const *word = words; *word != NULL; word++)
        if (lkj_lower(*r.p) == **word && lkj_is_words(r, *word))
            return true;
    return false;
}

/* ---- Footnote marks: spec 11 --------------------------------------------------------------------------------- */

static bool accept_star(lkj_cursor *r) {
    return lkj_accept(r, "*") || lkj_accept(r, "\u2020") || lkj_accept(r, "\u2021");
}

/* A mark right behind the number. */
static bool accept_mark(lkj_cursor *r) {
    if (!accept_star(r))
        return false;
    while (accept_star(r)) {
    }
    lkj_accept(r, ")");
    return true;
}

static void step_back(lkj_cursor *r) {
    r->end--;
    while (r->end > r->p && ((unsigned char)*r->end & 0xC0) == 0x80)
        r->end--;
}

static bool is_star(uint32_t c) {
    return c == '*' || c == 0x2020 || c == 0x2021;
}

/* Whether a mark of digits may be glued here: behind "%", a known unit, a long word. */
static bool takes_mark(const lkj_cursor *r) {
    const char *start = r->end;
    int letters = 0;
    while (start > r->p && lkj_is_letter(lkj_before(r->p, start))) {
        letters++;
        do
            start--;
        while (((unsigned char)*start & 0xC0) == 0x80);
    }
    if (letters == 0)
        return lkj_before(r->p, r->end) == '%';
    lkj_unit unit = {start, (size_t)(r->end - start), LKJ_NO_UNIT, 1, false};
    lkj_classify_unit(&unit);
    bool metre = letters >= 5 && lkj_is_words((lkj_cursor){r->end - 5, r->end}, "meter");
    return !metre && unit.dimension != LKJ_LENGTH && (letters >= 4 || unit.dimension != LKJ_COUNT);
}

static bool ends_with_decimals(const lkj_cursor *r) {
    const char *p = r->end;
    while (p > r->p && lkj_is_digit((unsigned char)p[-1]))
        p--;
    return p < r->end && p > r->p && p[-1] == ',';
}

/* Whether the ")" that was at the end of `r` closes no bracket. */
static bool closes_nothing(const lkj_cursor *r) {
    int depth = 0;
    for (const char *p = r->p; p < r->end; p++)
        depth += (*p == '(') - (*p == ')');
    return depth <= 0;
}

/* "1)", "a)" and superscripts; `r` ends before the ")" if there is one. */
static bool cut_sign(lkj_cursor *r, bool closed) {
    lkj_cursor at = *r;
    uint32_t last = lkj_before(at.p, at.end);
    if (closed && last >= 'a' && last <= 'z') {
        at.end--;
        *r = at;
        return lkj_is_space(lkj_before(at.p, at.end));
    }
    bool raised = lkj_is_raised_digit(last) && last < 0x2080;
    if (!raised && !(closed && lkj_is_digit(last)))
        return false;
    while (raised ? lkj_is_raised_digit(lkj_before(at.p, at.end)) : lkj_is_digit(lkj_before(at.p, at.end)))
        step_back(&at);
    if (!raised && r->end - at.end > 2)
        return false;
    bool spaced = lkj_is_space(lkj_before(at.p, at.end)) && closed;
    bool decimals = raised && (ends_with_decimals(&at) || (closed && lkj_is_digit(lkj_before(at.p, at.end))));
    if (!spaced && !decimals && !takes_mark(&at))
        return false;
    *r = at;
    return true;
}

/* Takes one mark off the end. */
static bool cut_one_mark(lkj_cursor *r) {
    unsigned last = (unsigned char)r->end[-1];
    if (last != ')' && last != '*' && last < 0x80)
        return false;
    lkj_cursor at = *r;
    bool raised = lkj_before(at.p, at.end) == 0x207E;
    bool closed = raised || last == ')';
    if (closed) {
        step_back(&at);
        if (!closes_nothing(&at) || at.p == at.end)
            return false;
        /* A raised bracket closes a raised sign only. */
        if (raised && !lkj_is_raised_digit(lkj_before(at.p, at.end)))
            return false;
    }
    if (is_star(lkj_before(at.p, at.end))) {
        while (is_star(lkj_before(at.p, at.end)))
            step_back(&at);
    } else if (!cut_sign(&at, closed)) {
        return false;
    }
    lkj_skip_spaces_back(&at);
    if (at.p == at.end)
        return false;
    *r = at;
    return true;
}

static void cut_marks(lkj_cursor *r) {
    while (r->p < r->end && cut_one_mark(r)) {
    }
}

/* ---- Notes in brackets: spec 11 ------------------------------------------------------------------------------ */

/* The bracket that opens here: what is in it, and the text moves past it. */
static bool accept_bracket(lkj_cursor *r, lkj_cursor *inner) {
    int depth = 0;
    for (const char *p = r->p; p < r->end; p++) {
        depth += (*p == '(') - (*p == ')');
        if (depth == 0) {
            *inner = (lkj_cursor){r->p + 1, p};
            lkj_skip_spaces(inner);
            lkj_skip_spaces_back(inner);
            r->p = p + 1;
            return p > inner->p - 1 && inner->p <= p;
        }
    }
    return false;
}

typedef enum note_kind { NO_NOTE, SAME_NUMBER, OTHER_NUMBER } note_kind;

/* A number in digits or words at the start of a bracket; `rest`: what follows it there. */
static bool read_noted(lkj_cursor inner, lkj_decimal *number, bool *exact, lkj_cursor *rest) {
    if (lkj_accept_words(&inner, "rp")) {
        lkj_accept(&inner, ".");
        lkj_skip_spaces(&inner);
    }
    digits d = {0, 0, 0};
    *rest = inner;
    *exact = true;
    if (!lkj_is_digit(lkj_byte(&inner, 0))) {
        bool found = lkj_accept_number_words(rest, number);
        lkj_skip_spaces(rest);
        return found;
    }
    if (!read_digits(rest, &d))
        return false;
    *number = (lkj_decimal){false, d.coefficient, d.scale};
    *exact = d.significant <= LKJ_MAX_DIGITS;
    lkj_skip_spaces(rest);
    int power = accept_magnitude(rest);
    *exact = *exact && multiply(number, power);
    lkj_skip_spaces(rest);
    return true;
}

static note_kind compare_noted(const lkj_quantity *q, lkj_decimal number, bool exact) {
    if (!exact || !q->exact)
        return OTHER_NUMBER;
    lkj_decimal own = q->decimal;
    if (!number.negative)
        own.negative = false;
    return lkj_decimal_compare(own, number) == 0 ? SAME_NUMBER : OTHER_NUMBER;
}

/* Whether what follows the number in a note may: nothing, the unit before the bracket, rupiah. */
static bool is_same_unit(const reading *s, lkj_cursor rest, lkj_cursor unit) {
    if (rest.p == rest.end)
        return true;
    if (unit.p < unit.end && lkj_same_word(rest.p, (size_t)(rest.end - rest.p), unit.p, (size_t)(unit.end - unit.p)))
        return true;
    if (lkj_is_words(unit, "%") || lkj_is_words(unit, "persen"))
        return lkj_is_words(rest, "persen") || lkj_is_words(rest, "%");
    return (s->money || s->quantity->unit.dimension == LKJ_MONEY) &&
           (lkj_is_words(rest, "rupiah") || lkj_is_words(rest, ",-"));
}

/* What a bracket says, given the unit before it. */
static note_kind classify_note(const reading *s, lkj_cursor inner, lkj_cursor unit) {
    lkj_decimal number;
    bool exact;
    lkj_cursor rest;
    if (!read_noted(inner, &number, &exact, &rest) || !is_same_unit(s, rest, unit))
        return NO_NOTE;
    return compare_noted(s->quantity, number, exact);
}

static bool is_year(lkj_cursor word) {
    return word.end - word.p == 4 && (memcmp(word.p, "19", 2) == 0 || memcmp(word.p, "20", 2) == 0) &&
           lkj_is_digit((unsigned char)word.p[2]) && lkj_is_digit((unsigned char)word.p[3]);
}

/* ---- Numbers in the unit: spec 9 and 10 ---------------------------------------------------------------------- */

/* What a unit held so far, read from left to right. */
typedef struct scan {
    const reading *reading;
    const char *start;
    lkj_cursor word;    /* the last word; empty if there was none */
    int words;          /* how many, before this place */
    const char *number; /* where the last number ended; NULL if none since the last word */
    bool year_seen;
    char quarter; /* the last number, if it was a quarter; else 0 */
} scan;

static bool is_glued_unit(lkj_cursor word) {
    static const char *const units[] = {"m2", "m3", "km2", "cm2", "dm3", NULL};
    return one_of(word, units);
}

/* Spec 9: a word of letters and then digits, from its start to its end. */
static bool is_word_with_digits(const scan *s, lkj_cursor letters, lkj_cursor word) {
    static const char *const refused[] = {"x", "e", "rp", "idr", NULL};
    if (is_glued_unit(word))
        return true;
    if (letters.p == s->reading->glued)
        return false;
    const char *p = letters.end;
    while (p < word.end && lkj_is_digit((unsigned char)*p))
        p++;
    if ((one_of(letters, refused) || magnitude_of(letters) != 0) && p == word.end)
        return false;
    lkj_unit unit = {letters.p, (size_t)(letters.end - letters.p), LKJ_NO_UNIT, 1, false};
    lkj_classify_unit(&unit);
    return unit.dimension == LKJ_COUNT || unit.dimension == LKJ_SCORE || unit.dimension == LKJ_LENGTH ||
           one_of(letters, (const char *const[]){"tw", "triwulan", "semester", NULL});
}

/* The whole of a word with digits: letters and digits in any order, "PM2.5". */
static const char *word_end(lkj_cursor r) {
    size_t length;
    for (;;) {
        uint32_t c = lkj_peek(&r, &length);
        bool decimal = (c == '.' || c == ',') && lkj_is_digit((unsigned char)r.p[-1]) && lkj_is_digit(lkj_byte(&r, 1));
        if (!lkj_is_letter(c) && !lkj_is_digit(c) && !decimal)
            return r.p;
        r.p += length;
    }
}

/* Whether a second quantity begins behind this word: "9 dari 2000". */
static bool joins_quantities(lkj_cursor word) {
    static const char *const joining[] = {"dan", "atau", "dari", "dengan",   "serta",  "plus",
                                          "x",   "per",  "to",   "sampai",   "hingga", "sd",
                                          "s",   "d",    "of",   "ditambah", NULL};
    return one_of(word, joining);
}

/* What stands between the last word and a year: white space, a glued mark. */
static bool is_name_gap(const char *from, const char *to) {
    lkj_cursor gap = {from, to};
    bool glued = true;
    size_t length;
    while (gap.p < gap.end) {
        uint32_t c = lkj_peek(&gap, &length);
        bool mark = c == '.' || c == ':' || ((c == '-' || c == 0x2013 || c == '/') && glued);
        if (!lkj_is_space(c) && !mark && c != '\'' && c != '"')
            return false;
        glued = glued && !lkj_is_space(c);
        gap.p += length;
    }
    return true;
}

/* Whether a "%" or a known unit follows: then the number before it was no year. */
static bool measures_follow(lkj_cursor rest) {
    lkj_skip_spaces(&rest);
    if (lkj_byte(&rest, 0) == '%')
        return true;
    lkj_cursor word = word_here(&rest);
    if (word.p == word.end)
        return false;
    lkj_unit unit = {word.p, (size_t)(word.end - word.p), LKJ_NO_UNIT, 1, false};
    lkj_classify_unit(&unit);
    return (unit.dimension != LKJ_COUNT && unit.dimension != LKJ_LONG_TIME && unit.dimension != LKJ_SCORE) ||
           magnitude_of(word) != 0;
}

static bool is_name_year(const scan *s, char quarter, lkj_cursor number, lkj_cursor rest) {
    if (!is_year(number) || s->words == 0 || measures_follow(rest))
        return false;
    if (s->year_seen)
        return true;
    if (quarter != 0) /* "Triwulan 1 2024" */
        return s->number != NULL && lkj_is_space((unsigned char)*s->number) && is_name_gap(s->number, number.p);
    return s->number == NULL && !joins_quantities(s->word) && is_name_gap(s->word.end, number.p);
}

/* Spec 10 (b). */
static bool is_ordinal(const scan *s, lkj_cursor number) {
    lkj_cursor gap = {s->word.end, number.p};
    static const char *const ke[] = {"ke", NULL};
    return s->words >= 2 && s->number == NULL && one_of(s->word, ke) && accept_dash(&gap) && gap.p == gap.end;
}

/* Spec 10 (c). */
static bool is_quarter(scan *s, lkj_cursor number) {
    static const char *const names[] = {"triwulan", "tw", "semester", "tahap", NULL};
    char digit = *number.p;
    if (number.end - number.p != 1 || digit < '1' || digit > '4')
        return false;
    bool first = s->words >= 2 && s->number == NULL && one_of(s->word, names);
    lkj_cursor gap = {first ? s->word.end : s->number, number.p};
    if (!first) {
        if (s->quarter == 0 || digit <= s->quarter)
            return false;
        lkj_skip_spaces(&gap);
        if (!accept_range_mark(&gap))
            return false;
    }
    lkj_skip_spaces(&gap);
    s->quarter = digit;
    return gap.p == gap.end;
}

/* A number as a word of its own. */
static bool accept_number(scan *s, lkj_cursor *r) {
    lkj_cursor number = *r;
    number.end = r->p;
    while (number.end < r->end &&
           (lkj_is_digit((unsigned char)*number.end) || (strchr(".,", *number.end) != NULL && number.end + 1 < r->end &&
                                                         lkj_is_digit((unsigned char)number.end[1]))))
        number.end++;
    lkj_cursor rest = {number.end, r->end};
    size_t length;
    if (lkj_is_letter(lkj_peek(&rest, &length)))
        return false;
    char quarter = s->quarter;
    s->quarter = 0;
    if (is_name_year(s, quarter, number, rest)) {
        s->year_seen = true;
    } else if (!is_ordinal(s, number)) {
        s->quarter = quarter;
        if (!is_quarter(s, number))
            return false;
    }
    s->number = r->p = number.end;
    return true;
}

/* ---- Words of the unit: spec 7 and 8 ------------------------------------------------------------------------- */

static bool begins_number_word(lkj_cursor word, bool alone) {
    static const char *const words[] = {"ratus",    "puluh",      "belas",      "koma",     "ribuan",  "jutaan",
                                        "miliaran", "milyaran",   "triliunan",  "ratusan",  "puluhan", "trilyunan",
                                        "million",  "billion",    "trillion",   "thousand", "hundred", "plus",
                                        "setengah", "seperempat", "kuadriliun", NULL};
    static const char *const only[] = {"lebih", NULL};
    return one_of(word, words) || (alone && one_of(word, only));
}

/* A word of letters, with digits behind them or not. */
static bool accept_word(scan *s, lkj_cursor *r) {
    lkj_cursor letters = word_here(r);
    const char *end = word_end((lkj_cursor){letters.end, r->end});
    if (end > letters.end) {
        if (!is_word_with_digits(s, letters, (lkj_cursor){letters.p, end}))
            return false;
    } else {
        if (s->words == 0 && begins_number_word(letters, letters.p == s->start && end == r->end))
            return false;
        int power = magnitude_of(letters);
        if (power != 0 && (s->words == 0 || letters.end - letters.p > 2))
            return false;
    }
    /* The "dan" of two years, the "s.d." of two quarters part no quantities. */
    bool between = s->number != NULL && joins_quantities(letters);
    if (!between) {
        s->number = NULL;
        s->quarter = 0;
        s->year_seen = false;
    }
    s->word = (lkj_cursor){letters.p, end};
    s->words++;
    r->p = end;
    return true;
}

/* A bracket in the unit: it may say the same number, another only as a year; what else it holds is a remark. */
static bool accept_remark(scan *s, lkj_cursor *r) {
    lkj_cursor before = {s->start, r->p};
    lkj_cursor inner;
    if (!accept_bracket(r, &inner))
        return false;
    lkj_skip_spaces_back(&before);
    if (is_year(inner) && s->words > 0)
        return true;
    note_kind kind = classify_note(s->reading, inner, before);
    if (kind == OTHER_NUMBER || (kind == SAME_NUMBER && s->words == 0)) /* "3 (tiga) (tiga)": said twice */
        return false;
    bool digit = false;
    for (lkj_cursor at = inner; at.p < at.end;) {
        size_t length;
        lkj_cursor word = word_here(&at);
        if (!digit && word.end - word.p > 2 && magnitude_of(word) != 0)
            return false;
        lkj_peek(&at, &length);
        digit = digit || lkj_is_digit((unsigned char)*at.p);
        at.p = word.end > at.p ? word.end : at.p + length;
    }
    return !digit || s->words > 0;
}

/* "91% ≤ 100%" is a row of a scale, not 91 of something. */
static bool is_comparison(uint32_t c) {
    return c == '<' || c == '=' || c == '>' || c == 0x2264 || c == 0x2265;
}

static bool check_unit(const reading *state, lkj_cursor text) {
    scan s = {state, text.p, {text.p, text.p}, 0, NULL, false, 0};
    size_t length;
    uint32_t last = ' ';
    while (text.p < text.end) {
        uint32_t c = lkj_peek(&text, &length);
        bool fits = true;
        if (lkj_is_letter(c))
            fits = accept_word(&s, &text);
        else if (lkj_is_digit(c))
            fits = accept_number(&s, &text);
        else if (c == '(')
            fits = accept_remark(&s, &text);
        else if (c == ')' || is_comparison(c))
            return false;
        else if (lkj_is_raised_digit(c) && !lkj_is_letter(last) && !lkj_is_raised_digit(last))
            return false;
        else
            text.p += length;
        if (!fits)
            return false;
        last = lkj_before(s.start, text.p);
    }
    return true;
}

/* ---- The unit ------------------------------------------------------------------------------------------------ */

/* Spec 11: takes a note that says the same number off the end. */
static bool cut_note(const reading *s, lkj_cursor *unit) {
    if (unit->p == unit->end || unit->end[-1] != ')')
        return false;
    const char *open = unit->end - 1;
    for (int depth = 1; depth > 0;) {
        if (open == unit->p)
            return false;
        open--;
        depth += (*open == ')') - (*open == '(');
    }
    lkj_cursor bracket = {open, unit->end};
    lkj_cursor inner;
    lkj_cursor before = {unit->p, open};
    lkj_skip_spaces_back(&before);
    if (!accept_bracket(&bracket, &inner) || classify_note(s, inner, before) != SAME_NUMBER)
        return false;
    *unit = before;
    return true;
}

/* All the notes and marks at the end of a unit. */
static void cut_notes(const reading *s, lkj_cursor *unit) {
    do
        cut_marks(unit);
    while (cut_note(s, unit));
}

/* Spec 12: a base behind "per" or "/". 0: no number stands there; UINT64_MAX: one that is no base. */
static uint64_t read_base(lkj_cursor *r) {
    bool slash = lkj_accept(r, "/");
    if (!slash && !lkj_accept_words(r, "per"))
        return 0;
    lkj_skip_spaces(r);
    digits d = {0, 0, 0};
    if (!lkj_is_digit(lkj_byte(r, 0)))
        return 0;
    if (!read_digits(r, &d) || d.scale > 0 || d.significant > LKJ_MAX_DIGITS)
        return UINT64_MAX;
    lkj_decimal base = {false, d.coefficient, 0};
    lkj_cursor at = *r;
    lkj_skip_spaces(&at);
    int power = accept_magnitude(&at);
    if (power > 0)
        *r = at;
    if (!multiply(&base, power))
        return UINT64_MAX;
    lkj_skip_spaces(r);
    if (slash && r->p == r->end)
        return UINT64_MAX;
    for (uint64_t known = 100; known <= 1000000; known *= 10)
        if (base.coefficient == known)
            return known;
    return UINT64_MAX;
}

/* Spec 6: what may stand behind an amount with Rp. */
static bool fits_money(const reading *s) {
    const lkj_unit *unit = &s->quantity->unit;
    lkj_cursor text = {unit->text, unit->text + unit->length};
    if (text.p == text.end || *text.p == '(')
        return true;
    if (unit->dimension == LKJ_MONEY)
        return lkj_lower(*text.p) == 'r' && lkj_lower(text.p[1]) == 'u';
    return *text.p == '/' || lkj_accept_words(&text, "per ");
}

/* Spec 7: M and T. */
static bool may_be_amount(const reading *s, lkj_cursor unit) {
    const lkj_unit *whole = &s->quantity->unit;
    if (!lkj_is_doubtful_unit(whole))
        return false;
    unit.p++;
    return s->money || (s->allowed & LKJ_IS_MONEY) != 0 || lkj_is_words(unit, "rupiah");
}

/* Spec 15: "5 hari maksimal". */
static bool ends_with_bound(lkj_cursor unit) {
    static const char *const bounds[] = {"minimal",        "maksimal",      "min.", "maks.", "sekurang-kurangnya",
                                         "paling sedikit", "paling banyak", NULL};
    static const char *const open_ended[] = {"atau lebih", "atau kurang", "ke atas", "ke bawah",
                                             "keatas",     "kebawah",     NULL};
    if (strchr("l.atkhsg", lkj_lower(unit.end[-1])) == NULL)
        return false;
    for (const char *const *words = open_ended; *words != NULL; words++) {
        size_t length = strlen(*words);
        if ((size_t)(unit.end - unit.p) >= length && lkj_is_words((lkj_cursor){unit.end - length, unit.end}, *words))
            return true;
    }
    for (const char *const *bound = bounds; *bound != NULL; bound++) {
        size_t length = strlen(*bound);
        if ((size_t)(unit.end - unit.p) < length || !lkj_is_words((lkj_cursor){unit.end - length, unit.end}, *bound))
            continue;
        lkj_unit before = {unit.p, (size_t)(unit.end - unit.p) - length, LKJ_NO_UNIT, 1, false};
        lkj_trim(&before.text, &before.length);
        lkj_classify_unit(&before);
        return before.dimension != LKJ_COUNT;
    }
    return false;
}

/* A range mark with a number behind it: "sampai 9". */
static bool is_range(lkj_cursor text) {
    if (!accept_range_mark(&text))
        return false;
    lkj_skip_spaces(&text);
    return text.p < text.end && *text.p >= '0' && *text.p <= '9';
}

/* All that is left is the unit, and a note. */
static bool read_unit(reading *s, lkj_cursor text) {
    lkj_quantity *q = s->quantity;
    size_t length;
    cut_notes(s, &text);
    uint32_t first = lkj_peek(&text, &length);
    if (text.p == text.end)
        return true;
    if (is_range(text)) /* behind a footnote mark, where no span is looked for */
        return false;
    if (!lkj_is_letter(first) && first != '%' && first != '/' && first != '(')
        return false;
    q->unit.text = text.p;
    q->unit.length = (size_t)(text.end - text.p);
    q->unit.before = false;
    lkj_cursor words = text;
    uint64_t base = read_base(&words);
    if (base == UINT64_MAX || !check_unit(s, base == 0 ? text : words))
        return false;
    if (base != 0) {
        q->unit.dimension = LKJ_RATE;
        q->unit.factor = base;
        return true;
    }
    lkj_classify_unit(&q->unit);
    if (may_be_amount(s, text) || ends_with_bound(text) || (s->money && !fits_money(s)))
        return false;
    if (s->money)
        q->unit.dimension = *text.p == '(' || q->unit.dimension == LKJ_MONEY ? LKJ_MONEY : LKJ_RATE;
    return true;
}

/* ---- Behind the number --------------------------------------------------------------------------------------- */

typedef enum note_outcome { NOTE_PASSED, NOTE_HAS_UNIT, NOTE_FORBIDS } note_outcome;

/* A note right behind the number or the magnitude: passed over if there is one; or it holds the unit, and all is read;
 * or what it says forbids the whole. */
static note_outcome read_note(reading *s, lkj_cursor *r) {
    lkj_cursor at = *r;
    lkj_cursor inner;
    lkj_decimal number;
    bool exact;
    lkj_cursor rest;
    if (lkj_byte(r, 0) != '(' || !accept_bracket(&at, &inner) || !read_noted(inner, &number, &exact, &rest))
        return NOTE_PASSED; /* the unit begins here, if it may */
    if (compare_noted(s->quantity, number, exact) != SAME_NUMBER)
        return NOTE_FORBIDS;
    if (is_same_unit(s, rest, (lkj_cursor){rest.end, rest.end})) {
        *r = at;
        lkj_skip_spaces(r);
        return NOTE_PASSED;
    }
    /* "12 (dua belas orang)" */
    bool fits = !s->money && at.p == r->end && !lkj_is_digit(lkj_byte(&inner, 0)) && read_unit(s, rest);
    return fits && s->quantity->unit.length > 0 ? NOTE_HAS_UNIT : NOTE_FORBIDS;
}

/* ",-": false if it stands here and may not. */
static bool read_whole_mark(reading *s, lkj_cursor *r, bool *found) {
    *found = lkj_accept(r, ",-");
    if (!*found)
        return true;
    lkj_quantity *q = s->quantity;
    if (q->last_place > 0)
        return false;
    q->unit.dimension = LKJ_MONEY;
    lkj_skip_spaces(r);
    cut_notes(s, r);
    return r->p == r->end;
}

/* The magnitude, with a mark or a note of its own. */
static note_outcome read_magnitude(reading *s, lkj_cursor *r) {
    int power = accept_magnitude(r);
    if (power == 0)
        return NOTE_PASSED;
    if (s->marked)
        return NOTE_FORBIDS;
    set_magnitude(s, power);
    s->glued = r->p;
    lkj_skip_spaces(r);
    if (accept_mark(r))
        s->glued = NULL;
    lkj_skip_spaces(r);
    return read_note(s, r);
}

static bool read_tail(reading *s, lkj_cursor r) {
    s->glued = r.p;
    lkj_skip_spaces(&r);
    s->marked = accept_mark(&r);
    if (s->marked)
        s->glued = NULL;
    lkj_skip_spaces(&r);
    note_outcome outcome = read_note(s, &r);
    if (outcome == NOTE_PASSED)
        outcome = read_magnitude(s, &r);
    if (outcome != NOTE_PASSED)
        return outcome == NOTE_HAS_UNIT;
    if (r.p == r.end)
        return true;
    bool whole;
    if (!read_whole_mark(s, &r, &whole))
        return false;
    lkj_cursor second = r; /* a number is noted once */
    if (!whole && (read_note(s, &second) != NOTE_PASSED || second.p != r.p))
        return false;
    return whole || read_unit(s, r);
}

/* ---- Before the number: spec 5 and 6 ------------------------------------------------------------------------- */

static bool accept_sign(lkj_cursor *r, bool *negative) {
    if (lkj_accept(r, "-") || lkj_accept(r, "\u2212")) {
        *negative = true;
        return true;
    }
    return lkj_accept(r, "+");
}

static bool accept_money(reading *s, lkj_cursor *r) {
    const char *start = r->p;
    if (lkj_accept_words(r, "rp")) {
        s->quantity->unit.length = 2;
        lkj_accept(r, ".");
    } else if (lkj_accept_words(r, "idr")) {
        s->quantity->unit.length = 3;
    } else {
        return false;
    }
    s->money = true;
    s->quantity->unit.text = start;
    s->quantity->unit.dimension = LKJ_MONEY;
    s->quantity->unit.before = true;
    lkj_skip_spaces(r);
    return true;
}

/* The number with all before it, up to but without the tail. `bare`: neither sign nor bracket may stand here. */
static bool read_head(reading *s, lkj_cursor *r, bool bare) {
    bool bracket = false;
    unsigned first = lkj_byte(r, 0);
    if (!lkj_is_digit(first)) {
        bool sign = !bare && accept_sign(r, &s->negative);
        lkj_skip_spaces(r);
        if (accept_money(s, r) && !bare && !sign)
            sign = accept_sign(r, &s->negative);
        if (!bare && !sign && lkj_accept(r, "("))
            s->negative = bracket = true;
        lkj_skip_spaces(r);
    }
    digits d = {0, 0, 0};
    s->start = r->p;
    if (!read_digits(r, &d))
        return false;
    s->end = r->p;
    s->scale = d.scale;
    set_number(s, &d);
    if (!bracket)
        return true;
    lkj_skip_spaces(r);
    return lkj_accept(r, ")");
}

static const lkj_unit no_unit = {"", 0, LKJ_NO_UNIT, 1, false};

static reading begin(lkj_quantity *quantity, unsigned allowed) {
    *quantity = (lkj_quantity){.unit = no_unit};
    return (reading){.quantity = quantity, .allowed = allowed};
}

/* One number with its unit and note: the whole text. */
static bool read_figure(lkj_cursor r, unsigned allowed, bool bare, lkj_quantity *quantity) {
    reading s = begin(quantity, allowed);
    lkj_cursor inner;
    lkj_cursor rest = r;
    if (!bare && lkj_byte(&r, 0) == '(' && accept_bracket(&rest, &inner) && rest.p == r.end) {
        s.negative = bare = true;
        r = inner;
    }
    if (!read_head(&s, &r, bare) || !read_tail(&s, r))
        return false;
    quantity->high_number = quantity->number;
    quantity->high_decimal = quantity->decimal;
    return true;
}

/* ---- Ranges: spec 14 ----------------------------------------------------------------------------------------- */

/* Moves on to the first range mark that a whole figure follows. */
static bool find_upper_bound(lkj_cursor *r, unsigned allowed, lkj_quantity *high) {
    for (; r->p < r->end; r->p++) {
        lkj_cursor upper = *r;
        if (accept_range_mark(&upper)) {
            lkj_skip_spaces(&upper);
            if (read_figure(upper, allowed, false, high))
                return true;
        }
    }
    return false;
}

/* The unit of the first bound, and its magnitude. */
static bool fit_lower_bound(reading *low, lkj_cursor between, const lkj_quantity *high) {
    lkj_skip_spaces(&between);
    lkj_skip_spaces_back(&between);
    int power = accept_magnitude(&between);
    lkj_skip_spaces(&between);
    bool spelled = between.p < between.end;
    if (spelled && !lkj_same_word(between.p, (size_t)(between.end - between.p), high->unit.text, high->unit.length))
        return false;
    if (power == 0 && high->magnitude != 0 && !spelled) {
        if (low->money && high->unit.before)
            return false;
        power = high->magnitude;
    }
    if (power != 0)
        set_magnitude(low, power);
    return true;
}

static bool read_span(lkj_cursor r, unsigned allowed, lkj_quantity *quantity) {
    lkj_quantity first;
    reading low = begin(&first, allowed);
    if (!read_head(&low, &r, false))
        return false;
    const char *after = r.p;
    if (!find_upper_bound(&r, allowed, quantity) || !fit_lower_bound(&low, (lkj_cursor){after, r.p}, quantity))
        return false;
    if (!first.exact || !quantity->exact || lkj_decimal_compare(first.decimal, quantity->decimal) > 0)
        return false;
    if (low.money && quantity->unit.dimension != LKJ_MONEY) {
        if (quantity->unit.length > 0)
            return false;
        quantity->unit = first.unit;
    }
    quantity->shape = LKJ_SPAN;
    quantity->number = first.number;
    quantity->decimal = first.decimal;
    return true;
}

/* "3 Unit Usaha-4 Unit Usaha" must not be 3. */
static bool may_be_span(lkj_cursor text, const lkj_quantity *figure) {
    for (size_t i = 0; i < figure->unit.length; i++) {
        lkj_quantity other;
        if (lkj_is_digit((unsigned char)figure->unit.text[i]))
            return read_span(text, 0, &other);
    }
    return false;
}

/* ---- Bounds and predicates: spec 13 and 15 ------------------------------------------------------------------- */

static lkj_bound accept_bound(lkj_cursor *r) {
    static const struct {
        const char *words;
        lkj_bound bound;
    } bounds[] = {
        {"\u2265", LKJ_AT_LEAST},
        {">=", LKJ_AT_LEAST},
        {">", LKJ_MORE_THAN},
        {"\u2264", LKJ_AT_MOST},
        {"<=", LKJ_AT_MOST},
        {"<", LKJ_LESS_THAN},
        {"minimal", LKJ_AT_LEAST},
        {"min.", LKJ_AT_LEAST},
        {"paling sedikit", LKJ_AT_LEAST},
        {"sekurang-kurangnya", LKJ_AT_LEAST},
        {"maksimal", LKJ_AT_MOST},
        {"maks.", LKJ_AT_MOST},
        {"paling banyak", LKJ_AT_MOST},
    };
    unsigned first = lkj_byte(r, 0);
    if (lkj_is_digit(first) || first == 0)
        return LKJ_NO_BOUND;
    for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
        lkj_cursor at = *r;
        size_t length;
        if (!lkj_accept_words(&at, bounds[i].words))
            continue;
        if (lkj_is_letter((unsigned char)at.p[-1]) && lkj_is_letter(lkj_peek(&at, &length)))
            return LKJ_NO_BOUND;
        lkj_skip_spaces(&at);
        *r = at;
        return bounds[i].bound;
    }
    return LKJ_NO_BOUND;
}

bool lkj_is_predicate(const char *text, size_t length) {
    static const char *const opinions[] = {"wtp", "wdp", "tmp", "tw", NULL};
    lkj_trim(&text, &length);
    return length > 0 && (one_of((lkj_cursor){text, text + length}, opinions) || lkj_is_scale_label(text, length));
}

static bool read_labelled(lkj_cursor text, unsigned allowed, lkj_quantity *quantity) {
    const char *open = memchr(text.p, '(', (size_t)(text.end - text.p));
    if (open == NULL)
        return false;
    lkj_cursor label = {text.p, open};
    lkj_cursor rest = {open, text.end};
    lkj_cursor inner;
    lkj_skip_spaces_back(&label);
    if (!lkj_is_scale_label(label.p, (size_t)(label.end - label.p)) || !accept_bracket(&rest, &inner) ||
        rest.p != rest.end || !lkj_is_digit(lkj_byte(&inner, 0)))
        return false;
    if (!read_figure(inner, allowed, true, quantity) || may_be_span(inner, quantity))
        return false;
    quantity->label = label.p;
    quantity->label_length = (size_t)(label.end - label.p);
    return true;
}

static bool read_label(lkj_cursor text, lkj_quantity *quantity) {
    if (!lkj_is_predicate(text.p, (size_t)(text.end - text.p)))
        return false;
    *quantity = (lkj_quantity){.shape = LKJ_LABEL,
                               .from_text = true,
                               .unit = no_unit,
                               .label = text.p,
                               .label_length = (size_t)(text.end - text.p)};
    return true;
}

/* ---- The whole ----------------------------------------------------------------------------------------------- */

static bool too_long(const lkj_value *value) {
    if (value->length <= MAX_CHARACTERS)
        return false;
    size_t characters = 0;
    for (size_t i = 0; i < value->length && characters <= MAX_CHARACTERS; i++)
        characters += ((unsigned char)value->text[i] & 0xC0) != 0x80;
    return characters > MAX_CHARACTERS;
}

/* Spec 1 and 3: every character is one that may stand in a quantity; whether a digit is among them. */
static bool check_characters(lkj_cursor r, bool *digit) {
    *digit = false;
    while (r.p < r.end) {
        size_t length;
        unsigned char byte = (unsigned char)*r.p;
        if (byte >= ' ' && byte < 0x7F) {
            *digit = *digit || lkj_is_digit(byte);
            r.p++;
            continue;
        }
        uint32_t c = lkj_peek(&r, &length);
        if ((lkj_is_invisible(c) && !lkj_is_space(c)) || lkj_is_foreign_digit(c))
            return false;
        r.p += length;
    }
    return true;
}

static bool read_text(lkj_cursor text, unsigned allowed, lkj_quantity *quantity) {
    bool digit;
    if (!check_characters(text, &digit))
        return false;
    cut_marks(&text);
    if (!digit)
        return (allowed & LKJ_ALLOW_LABEL) != 0 && read_label(text, quantity);
    lkj_bound bound = accept_bound(&text);
    if (bound != LKJ_NO_BOUND && (allowed & LKJ_ALLOW_BOUND) == 0)
        return false;
    if (read_figure(text, allowed, false, quantity)) {
        quantity->bound = bound;
        return !may_be_span(text, quantity);
    }
    if (bound != LKJ_NO_BOUND)
        return false;
    return ((allowed & LKJ_ALLOW_SPAN) != 0 && read_span(text, allowed, quantity)) ||
           read_labelled(text, allowed, quantity);
}

static lkj_status from_number(double number, lkj_quantity *quantity) {
    if (!isfinite(number))
        return LKJ_ENUM;
    *quantity = (lkj_quantity){.number = number, .high_number = number, .unit = no_unit};
    return LKJ_OK;
}

lkj_status lkj_read_quantity(const lkj_value *value, unsigned allowed, lkj_quantity *quantity) {
    if (value->type == LKJ_NUMBER)
        return from_number(value->number, quantity);
    if (value->type == LKJ_OMITTED)
        return LKJ_EMISSING;
    const char *text = value->text;
    size_t length = value->length;
    lkj_trim(&text, &length);
    lkj_cursor r = {text, text + length};
    if (length == 0)
        return LKJ_BLANK;
    if (is_no_data(r))
        return LKJ_DASH;
    return !too_long(value) && read_text(r, allowed, quantity) ? LKJ_OK : LKJ_EVALUE;
}
