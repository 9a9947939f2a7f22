/* SPDX-License-Identifier: MPL-2.0
 *
 * teks.c - the one reader of figures, used by every function; and the functions that turn text into numbers and back.
 *
 *  1. A figure is   [Rp[.]] [sign] digits [,digits] [tail]   with white space (no-break and the other Unicode spaces
 *     too) allowed between the parts and around the whole. Text is UTF-8; what is not well-formed UTF-8, a lone
 *     surrogate among them, is not a figure.
 *  2. Thousands dots: none at all, or every group after the first has exactly three digits and the first has one to
 *     three and does not begin with 0: "0.123" was meant as a decimal more often than as 123, and nothing is guessed.
 *  3. The decimal mark is the comma, between digits.
 *  4. The sign is "-", "−" (U+2212) or "+". "(1.234)" is negative.
 *  5. The tail is ",-" after whole rupiah, or a unit. A unit begins with a letter (Latin, Greek, Cyrillic) or with
 *     "%", "/", "(". No digit stands in its first word, and no control or invisible character anywhere in it: a
 *     right-to-left mark pasted along with a number must not go unseen. A unit that holds a range mark of (8) and then
 *     a digit, "80% - 90%", is a range and no unit; nor is one with "<", ">", "=", "≤" or "≥". A dash behind a letter
 * is none ("Triwulan ke-2"), nor one behind a digit: "1 Dokumen RPJMD 2025-2029" is one document.
 *  6. More than 255 characters is not a figure.
 *  7. "", blanks, "-", "–", "—" and "n/a" (any case) are no data.
 *  8. Where a target is read it may be a range: figure, [unit,] one of "-", "–", "—", "s.d.", "s/d", "sd", "sampai",
 *     "sampai dengan", "hingga", figure. The first unit is left out or the same as the second; the first bound is not
 *     above the second. (PermenPANRB on performance management: targets such as "80-90%", "7 – 8", "80 s.d. 90".)
 *  9. The 18 significant digits that a coefficient holds are kept exactly. Beyond that only the double is there.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "intern.h"

enum { MAX_CHARACTERS = 255 };

#define INVALID UINT32_C(0xFFFFFFFF)

/* A piece of text that is being read. */
typedef struct reader {
    const char *p;
    const char *end;
} reader;

static unsigned byte_at(const reader *r, size_t offset) {
    return (size_t)(r->end - r->p) > offset ? (unsigned char)r->p[offset] : 0;
}

/* The code point at the start of the text and its length in bytes; INVALID for malformed UTF-8 and surrogates. */
static uint32_t peek(const reader *r, size_t *length) {
    unsigned first = byte_at(r, 0);
    *length = 1;
    if (r->p == r->end)
        return INVALID;
    if (first < 0x80)
        return first;
    size_t count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4)
        return INVALID;
    static const unsigned char lead_mask[] = {0, 0, 0x1F, 0x0F, 0x07};
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t code = first & lead_mask[count];
    for (size_t i = 1; i < count; i++) {
        unsigned next = byte_at(r, i);
        if ((next & 0xC0) != 0x80)
            return INVALID;
        code = code << 6 | (next & 0x3F);
    }
    if (code < smallest[count] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return INVALID;
    *length = count;
    return code;
}

static bool is_space(uint32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

static bool is_digit(uint32_t c) {
    return c >= '0' && c <= '9';
}

static bool is_letter(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 0xAA || c == 0xB5 || c == 0xBA ||
           (c >= 0xC0 && c <= 0x2AF && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F && c != 0x37E);
}

/* Control, format and other characters that nobody sees. */
static bool is_invisible(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x34F || c == 0x61C ||
           (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0xFFF0 && c <= 0xFFFC) || (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE0FFF) || c == INVALID;
}

static void skip_spaces(reader *r) {
    size_t length;
    while (r->p < r->end && is_space(peek(r, &length)))
        r->p += length;
}

static void skip_spaces_back(reader *r) {
    while (r->p < r->end) {
        /* The last character starts at the last byte that is not a continuation byte. */
        const char *start = r->end - 1;
        while (start > r->p && ((unsigned char)*start & 0xC0) == 0x80)
            start--;
        reader last = {start, r->end};
        size_t length;
        if (!is_space(peek(&last, &length)) || length != (size_t)(r->end - start))
            return;
        r->end = start;
    }
}

void lkj_trim(const char **text, size_t *length) {
    reader r = {*text, *text + *length};
    skip_spaces(&r);
    skip_spaces_back(&r);
    *text = r.p;
    *length = (size_t)(r.end - r.p);
}

static bool accept(reader *r, const char *text) {
    size_t length = strlen(text);
    if ((size_t)(r->end - r->p) < length || memcmp(r->p, text, length) != 0)
        return false;
    r->p += length;
    return true;
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool accept_word(reader *r, const char *word) {
    size_t length = strlen(word);
    if ((size_t)(r->end - r->p) < length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (lower(r->p[i]) != word[i])
            return false;
    r->p += length;
    return true;
}

static bool accept_dash(reader *r) {
    return accept(r, "-") || accept(r, "\u2013") || accept(r, "\u2014");
}

bool lkj_same_word(const char *a, size_t a_length, const char *b, size_t b_length) {
    lkj_trim(&a, &a_length);
    lkj_trim(&b, &b_length);
    if (a_length != b_length)
        return false;
    for (size_t i = 0; i < a_length; i++)
        if (lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

lkj_status lkj_join(lkj_status first, lkj_status second) {
    if (lkj_is_error(first))
        return first;
    if (lkj_is_error(second))
        return second;
    return first > second ? first : second; /* LKJ_OK < LKJ_BLANK < LKJ_DASH */
}

/* ---- Digits -------------------------------------------------------------------------------------------------- */

/* The digits of a figure while they are read, one by one. */
typedef struct digits {
    uint64_t coefficient;
    int significant; /* digits after leading zeros */
    int scale;
} digits;

static void add_digit(digits *d, char digit) {
    if (d->significant > 0 || digit != '0') {
        d->significant++;
        if (d->significant <= LKJ_MAX_DIGITS)
            d->coefficient = d->coefficient * 10 + (uint64_t)(digit - '0');
    }
}

static int read_run(reader *r, digits *d) {
    int count = 0;
    while (r->p < r->end && is_digit((unsigned char)*r->p)) {
        add_digit(d, *r->p++);
        count++;
    }
    return count;
}

/* digits [,digits], spec 2 and 3. */
static bool read_digits(reader *r, digits *d) {
    const char *start = r->p;
    int first = read_run(r, d);
    if (first == 0)
        return false;
    if (byte_at(r, 0) == '.') {
        if (first > 3 || *start == '0')
            return false;
        while (accept(r, "."))
            if (read_run(r, d) != 3)
                return false;
    }
    if (byte_at(r, 0) == ',' && byte_at(r, 1) != '-') {
        r->p++;
        d->scale = read_run(r, d);
        if (d->scale == 0)
            return false;
    }
    return true;
}

/* The double of a figure with more digits than a coefficient holds: all of them, through strtod without a radix
 * character, hence without a locale. */
static double long_number(const char *start, const char *end, const digits *d) {
    char text[MAX_CHARACTERS + 16];
    size_t length = 0;
    for (const char *p = start; p < end; p++)
        if (is_digit((unsigned char)*p))
            text[length++] = *p;
    snprintf(text + length, sizeof text - length, "e%d", -d->scale);
    return strtod(text, NULL);
}

/* [Rp[.]] [sign] digits [,digits], up to but without the tail. */
static bool read_head(reader *r, lkj_figure *figure) {
    bool negative = false;
    bool bracket = false;
    if (accept(r, "Rp")) {
        accept(r, ".");
        skip_spaces(r);
    }
    if (accept(r, "-") || accept(r, "\u2212"))
        negative = true;
    else if (!accept(r, "+") && accept(r, "("))
        negative = bracket = true;
    skip_spaces(r);

    digits d = {0, 0, 0};
    const char *start = r->p;
    if (!read_digits(r, &d))
        return false;
    const char *end = r->p;
    if (bracket) {
        skip_spaces(r);
        if (!accept(r, ")"))
            return false;
    }

    figure->from_text = true;
    figure->exact = d.significant <= LKJ_MAX_DIGITS;
    figure->decimal = (lkj_decimal){negative && d.significant > 0, d.coefficient, d.scale};
    if (figure->exact) {
        figure->number = lkj_decimal_to_double(figure->decimal);
    } else {
        double number = long_number(start, end, &d);
        figure->number = negative ? -number : number;
    }
    return true;
}

static bool accept_range_mark(reader *r) {
    if (accept_dash(r))
        return true;
    static const char *const words[] = {"s.d.", "s.d", "s/d", "sd", "sampai dengan", "sampai", "hingga"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (accept_word(r, words[i]))
            return true;
    return false;
}

/* Whether here, at the start of a word or at a dash, a range goes on: a mark of spec 8, then a digit. */
static bool range_goes_on(reader r) {
    if (!accept_range_mark(&r))
        return false;
    skip_spaces(&r);
    return is_digit(byte_at(&r, 0));
}

/* "91% ≤ 100%" is a row of a scale, not 91 of something. */
static bool is_comparison(uint32_t c) {
    return c == '<' || c == '=' || c == '>' || c == 0x2264 || c == 0x2265;
}

/* Spec 5, the unit: all that is left. */
static bool read_unit(reader *r, lkj_figure *figure) {
    size_t length;
    uint32_t first = peek(r, &length);
    if (!is_letter(first) && first != '%' && first != '/' && first != '(')
        return false;
    figure->unit = r->p;
    bool first_word = true;
    bool digit_seen = false;
    uint32_t before = ' ';
    while (r->p < r->end) {
        uint32_t c = peek(r, &length);
        if (is_invisible(c) && !is_space(c))
            return false;
        if ((is_digit(c) && first_word) || is_comparison(c))
            return false;
        digit_seen = digit_seen || is_digit(c);
        if (!digit_seen && !is_letter(before) && range_goes_on(*r))
            return false;
        /* "/" and "(" belong to the word behind them: "5 / 3" has no unit. */
        first_word = first_word && (!is_space(c) || before == '/' || before == '(');
        if (!is_space(c) || !first_word)
            before = c;
        r->p += length;
    }
    figure->unit_length = (size_t)(r->p - figure->unit);
    return true;
}

static bool read_figure(reader *r, lkj_figure *figure) {
    figure->unit = "";
    figure->unit_length = 0;
    if (!read_head(r, figure))
        return false;
    skip_spaces(r);
    if (r->p == r->end)
        return true;
    if (accept(r, ",-"))
        return r->p == r->end && figure->decimal.scale == 0;
    return read_unit(r, figure);
}

/* ---- Reading arguments --------------------------------------------------------------------------------------- */

static bool too_long(const lkj_value *value) {
    if (value->length <= MAX_CHARACTERS)
        return false;
    size_t characters = 0;
    for (size_t i = 0; i < value->length && characters <= MAX_CHARACTERS; i++)
        characters += ((unsigned char)value->text[i] & 0xC0) != 0x80;
    return characters > MAX_CHARACTERS;
}

/* Makes `r` the trimmed text, or tells that there is nothing to read in it. */
static lkj_status open_text(const lkj_value *value, reader *r) {
    const char *text = value->text;
    size_t length = value->length;
    lkj_trim(&text, &length);
    *r = (reader){text, text + length};
    if (length == 0)
        return LKJ_BLANK;
    reader dash = *r;
    if ((accept_dash(&dash) || accept_word(&dash, "n/a")) && dash.p == dash.end)
        return LKJ_DASH;
    return too_long(value) ? LKJ_EVALUE : LKJ_OK;
}

static lkj_status from_number(double number, lkj_figure *figure) {
    if (!isfinite(number))
        return LKJ_ENUM;
    figure->number = number;
    figure->from_text = false;
    figure->exact = false;
    figure->unit = "";
    figure->unit_length = 0;
    return LKJ_OK;
}

/* Moves on to the first range mark that a whole figure follows. */
static bool find_upper_bound(reader *r, lkj_figure *high) {
    for (; r->p < r->end; r->p++) {
        reader upper = *r;
        if (accept_range_mark(&upper)) {
            skip_spaces(&upper);
            if (read_figure(&upper, high))
                return true;
        }
    }
    return false;
}

/* Spec 8. */
static bool read_range(reader r, lkj_figure *low, lkj_figure *high) {
    if (!read_head(&r, low))
        return false;
    skip_spaces(&r);
    const char *unit = r.p;
    if (!find_upper_bound(&r, high))
        return false;

    reader first_unit = {unit, r.p};
    skip_spaces_back(&first_unit);
    low->unit = high->unit;
    low->unit_length = high->unit_length;
    if (first_unit.p < first_unit.end) {
        lkj_figure spelled = *low;
        if (!read_unit(&first_unit, &spelled) ||
            !lkj_same_word(spelled.unit, spelled.unit_length, high->unit, high->unit_length))
            return false;
    }
    return lkj_decimal_compare(low->decimal, high->decimal) <= 0 && low->exact && high->exact;
}

static bool holds_digit(const lkj_figure *figure) {
    for (size_t i = 0; i < figure->unit_length; i++)
        if (is_digit((unsigned char)figure->unit[i]))
            return true;
    return false;
}

lkj_status lkj_read(const lkj_value *value, lkj_figure *figure) {
    if (value->type == LKJ_NUMBER)
        return from_number(value->number, figure);
    if (value->type == LKJ_OMITTED)
        return LKJ_EMISSING;
    reader r;
    lkj_status status = open_text(value, &r);
    if (status != LKJ_OK)
        return status;
    reader start = r;
    if (!read_figure(&r, figure))
        return LKJ_EVALUE;
    /* "3 Unit Usaha-4 Unit Usaha" fits the grammar of a unit, but no reader takes it for 3. */
    lkj_figure low;
    lkj_figure high;
    if (holds_digit(figure) && read_range(start, &low, &high))
        return LKJ_EVALUE;
    return LKJ_OK;
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
    lkj_status status = lkj_read(value, low);
    if (status == LKJ_OK) {
        *high = *low;
        return LKJ_OK;
    }
    if (status != LKJ_EVALUE || too_long(value))
        return status;
    const char *text = value->text;
    size_t length = value->length;
    lkj_trim(&text, &length);
    return read_range((reader){text, text + length}, low, high) ? LKJ_OK : LKJ_EVALUE;
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
