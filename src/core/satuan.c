/* SPDX-License-Identifier: MPL-2.0
 *
 * satuan.c - units: what they measure, whether two may stand in one calculation, exact conversion.
 *
 *  1. The whole unit is looked up, in any case and with any white space between its words: "Meter  Persegi".
 *     Only "m" alone must be small to be the metre: "M" may mean miliar. What is not found is a word that is
 *     counted.
 *  2. Brackets at the end are a remark and no part of what is looked up: "Ha (hektare)", "bulan
 *     (Januari-Maret)", "(A)"; but "hari (kerja)" is "hari kerja". A bracket that begins with a digit is part
 *     of it: "orang (5 kegiatan)" is a word of its own.
 *  3. Within one dimension units agree and are converted exactly. hari kerja, jam kerja and jam pelajaran agree
 *     with the same words only. A rate agrees with a rate of the same words (without "per" or "/" and the
 *     base), whatever the base; an amount "Rp5 per orang" is a rate with the base 1.
 *  4. "%" agrees with "%", with a score (Indeks, Nilai, Poin, Skor, Angka) and with no unit. A score agrees
 *     with a score and with any word that is counted, and two of those with each other: nobody can tell whether
 *     "dok" and "dokumen" differ. No unit agrees with all.
 *  5. Anything else does not agree: 3 hari against 5 dokumen, Rp5 against 5 M.
 *  6. Besides the words of the contract: kilogram, kilometer, kilometer persegi, meter kubik.
 */
#include <math.h>
#include <string.h>

#include "intern.h"
#include "kuantitas.h"

typedef struct known_unit {
    const char *words; /* small letters */
    lkj_dimension dimension;
    uint64_t factor;
} known_unit;

static const known_unit known_units[] = {
    {"%", LKJ_PERCENT, 1},
    {"persen", LKJ_PERCENT, 1},
    {"indeks", LKJ_SCORE, 1},
    {"nilai", LKJ_SCORE, 1},
    {"poin", LKJ_SCORE, 1},
    {"skor", LKJ_SCORE, 1},
    {"angka", LKJ_SCORE, 1},
    {"detik", LKJ_TIME, 1},
    {"dtk", LKJ_TIME, 1},
    {"menit", LKJ_TIME, 60},
    {"mnt", LKJ_TIME, 60},
    {"jam", LKJ_TIME, 3600},
    {"hari", LKJ_TIME, 86400},
    {"minggu", LKJ_TIME, 604800},
    {"bulan", LKJ_LONG_TIME, 1},
    {"bln", LKJ_LONG_TIME, 1},
    {"triwulan", LKJ_LONG_TIME, 3},
    {"tw", LKJ_LONG_TIME, 3},
    {"semester", LKJ_LONG_TIME, 6},
    {"tahun", LKJ_LONG_TIME, 12},
    {"thn", LKJ_LONG_TIME, 12},
    {"hari kerja", LKJ_WORK_TIME, 1},
    {"jam kerja", LKJ_WORK_TIME, 1},
    {"jam pelajaran", LKJ_WORK_TIME, 1},
    {"gram", LKJ_MASS, 1},
    {"g", LKJ_MASS, 1},
    {"kg", LKJ_MASS, 1000},
    {"kilogram", LKJ_MASS, 1000},
    {"kuintal", LKJ_MASS, 100000},
    {"kw", LKJ_MASS, 100000},
    {"ton", LKJ_MASS, 1000000},
    {"m", LKJ_LENGTH, 1},
    {"meter", LKJ_LENGTH, 1},
    {"km", LKJ_LENGTH, 1000},
    {"kilometer", LKJ_LENGTH, 1000},
    {"m²", LKJ_AREA, 1},
    {"m2", LKJ_AREA, 1},
    {"meter persegi", LKJ_AREA, 1},
    {"ha", LKJ_AREA, 10000},
    {"hektar", LKJ_AREA, 10000},
    {"hektare", LKJ_AREA, 10000},
    {"km²", LKJ_AREA, 1000000},
    {"km2", LKJ_AREA, 1000000},
    {"kilometer persegi", LKJ_AREA, 1000000},
    {"liter", LKJ_VOLUME, 1},
    {"l", LKJ_VOLUME, 1},
    {"m³", LKJ_VOLUME, 1000},
    {"m3", LKJ_VOLUME, 1000},
    {"meter kubik", LKJ_VOLUME, 1000},
    {"rp", LKJ_MONEY, 1},
    {"rp.", LKJ_MONEY, 1},
    {"idr", LKJ_MONEY, 1},
    {"rupiah", LKJ_MONEY, 1},
};

/* ---- What a unit measures ------------------------------------------------------------------------------------ */

static const known_unit *find(lkj_cursor text) {
    size_t length = (size_t)(text.end - text.p);
    for (size_t i = 0; i < sizeof known_units / sizeof *known_units; i++) {
        const known_unit *known = &known_units[i];
        /* The first letter first: nearly all rows end there. */
        if (lkj_lower(*text.p) == *known->words && length >= strlen(known->words) && lkj_is_words(text, known->words))
            return length == 1 && *text.p == 'M' ? NULL : known;
    }
    return NULL;
}

/* Spec 2: takes one remark off the end; its bracket opens at *inner. */
static bool cut_remark(lkj_cursor *text, lkj_cursor *inner) {
    if (text->p == text->end || text->end[-1] != ')')
        return false;
    const char *open = text->end - 1;
    for (int depth = 1; depth > 0;) {
        if (open == text->p)
            return false;
        open--;
        depth += (*open == ')') - (*open == '(');
    }
    *inner = (lkj_cursor){open + 1, text->end - 1};
    lkj_skip_spaces(inner);
    if (lkj_is_digit(lkj_byte(inner, 0)))
        return false;
    text->end = open;
    lkj_skip_spaces_back(text);
    return true;
}

static bool is_working(lkj_cursor remark) {
    return lkj_is_words(remark, "kerja") || lkj_is_words(remark, "pelajaran");
}

void lkj_classify_unit(lkj_unit *unit) {
    lkj_cursor text = {unit->text, unit->text + unit->length};
    lkj_cursor remark = {NULL, NULL};
    bool working = false;
    while (cut_remark(&text, &remark))
        working = working || is_working(remark);
    unit->factor = 1;
    unit->dimension = text.p == text.end ? LKJ_NO_UNIT : LKJ_COUNT;
    const known_unit *known = text.p == text.end ? NULL : find(text);
    if (known == NULL)
        return;
    unit->dimension = known->dimension;
    unit->factor = known->factor;
    if (working && known->dimension == LKJ_TIME) {
        unit->dimension = LKJ_WORK_TIME;
        unit->factor = 1;
    }
}

bool lkj_is_doubtful_unit(const lkj_unit *unit) {
    lkj_cursor rest = {unit->text, unit->text + unit->length};
    size_t length;
    if (!lkj_accept_words(&rest, "m") && !lkj_accept_words(&rest, "t"))
        return false;
    uint32_t next = lkj_peek(&rest, &length);
    return !lkj_is_letter(next) && !lkj_is_digit(next) && !lkj_is_raised_digit(next);
}

/* ---- Whether two agree --------------------------------------------------------------------------------------- */

/* Spec 3: what a rate counts by, without "per" or "/" and without the base. */
static lkj_cursor rate_words(const lkj_unit *unit) {
    lkj_cursor text = {unit->text, unit->text + unit->length};
    if (!lkj_accept(&text, "/"))
        lkj_accept_words(&text, "per");
    lkj_skip_spaces(&text);
    bool base = lkj_is_digit(lkj_byte(&text, 0));
    while (lkj_is_digit(lkj_byte(&text, 0)) || lkj_byte(&text, 0) == '.')
        text.p++;
    lkj_skip_spaces(&text);
    if (base && (lkj_accept_words(&text, "ribu ") || lkj_accept_words(&text, "juta ")))
        lkj_skip_spaces(&text);
    return text;
}

static bool same_words(lkj_cursor a, lkj_cursor b) {
    return lkj_same_letters(a.p, (size_t)(a.end - a.p), b.p, (size_t)(b.end - b.p));
}

static void skip_blanks_and_brackets(lkj_cursor *r) {
    do
        lkj_skip_spaces(r);
    while (lkj_accept(r, "(") || lkj_accept(r, ")"));
}

/* "hari (kerja)" and "Hari Kerja" are the same words. */
static bool same_work(const lkj_unit *a, const lkj_unit *b) {
    lkj_cursor left = {a->text, a->text + a->length};
    lkj_cursor right = {b->text, b->text + b->length};
    for (;;) {
        skip_blanks_and_brackets(&left);
        skip_blanks_and_brackets(&right);
        if (left.p == left.end || right.p == right.end)
            return left.p == left.end && right.p == right.end;
        if (lkj_lower(*left.p++) != lkj_lower(*right.p++))
            return false;
    }
}

static bool is_word(lkj_dimension dimension) {
    return dimension == LKJ_SCORE || dimension == LKJ_COUNT;
}

lkj_status lkj_units_agree(const lkj_unit *a, const lkj_unit *b) {
    bool agree = a->dimension == b->dimension;
    if (a->dimension == LKJ_NO_UNIT || b->dimension == LKJ_NO_UNIT)
        agree = true;
    else if (!agree)
        agree = (is_word(a->dimension) && is_word(b->dimension)) ||
                (a->dimension == LKJ_PERCENT && b->dimension == LKJ_SCORE) ||
                (a->dimension == LKJ_SCORE && b->dimension == LKJ_PERCENT);
    else if (a->dimension == LKJ_WORK_TIME)
        agree = same_work(a, b);
    else if (a->dimension == LKJ_RATE)
        agree = same_words(rate_words(a), rate_words(b)) && (a->factor == 1) == (b->factor == 1);
    return agree ? LKJ_OK : LKJ_EVALUE;
}

/* ---- Conversion ---------------------------------------------------------------------------------------------- */

/* The decimal times or by the factor (a rate's base is a power of ten); false beyond 18 digits. */
static bool convert_decimal(lkj_decimal *decimal, const lkj_unit *unit) {
    if (unit->dimension == LKJ_RATE) {
        for (uint64_t rest = unit->factor; rest > 1; rest /= 10)
            decimal->scale++;
        return true;
    }
    uint64_t product;
    if (__builtin_mul_overflow(decimal->coefficient, unit->factor, &product) ||
        product >= UINT64_C(1000000000000000000))
        return false;
    decimal->coefficient = product;
    return true;
}

/* One number and its decimal; `exact`: the decimal is known. Whether it still is. */
static bool convert(double *number, lkj_decimal *decimal, bool exact, const lkj_unit *unit) {
    lkj_decimal converted = *decimal;
    bool known = exact || lkj_decimal_if_short(*number, &converted);
    if (known && convert_decimal(&converted, unit)) {
        *number = lkj_decimal_to_double(converted);
        *decimal = converted;
        return exact;
    }
    *number = unit->dimension == LKJ_RATE ? *number / (double)unit->factor : *number * (double)unit->factor;
    return false;
}

lkj_status lkj_to_base(lkj_quantity *quantity, const lkj_unit *other) {
    if (quantity->shape == LKJ_LABEL)
        return LKJ_OK;
    if (quantity->unit.dimension == LKJ_NO_UNIT && other != NULL)
        quantity->unit = *other;
    if (quantity->unit.factor <= 1)
        return LKJ_OK;
    bool exact = convert(&quantity->number, &quantity->decimal, quantity->exact, &quantity->unit);
    if (quantity->shape == LKJ_SPAN)
        exact = convert(&quantity->high_number, &quantity->high_decimal, quantity->exact, &quantity->unit) && exact;
    else
        quantity->high_number = quantity->number;
    quantity->exact = exact;
    return isfinite(quantity->number) && isfinite(quantity->high_number) ? LKJ_OK : LKJ_ENUM;
}

double lkj_from_base(double number, const lkj_unit *unit) {
    return unit->dimension == LKJ_RATE ? number * (double)unit->factor : number / (double)unit->factor;
}
