/* SPDX-License-Identifier: MPL-2.0
 *
 * phrase.c - figures as a sentence tells them.
 *
 *  1. A figure is told as it was typed: Indonesian marks, the decimals that were typed; a number with those it has.
 *     "%" is "persen". A unit stands behind the figure in small letters ("7 dokumen", "67 org/ bln"): words of a
 * capital and small letters are lowered; others (SKPD, kWh, °C) stay as typed.
 *  2. Money keeps its Rp: "sebesar Rp1.000"; typed with the word rupiah it has the word behind it. An amount with a
 *     magnitude is told as typed, "Rp2,5 miliar", where both figures of the sentence have the same one; else both are
 *     told in full. The unit "Rp Juta" is told as "Rp38,88 juta", "juta rupiah" behind the figure.
 *  3. Angka, Nilai, Poin, Indeks, Skor are not said after a figure of an indicator that is one: "Indeks Kepuasan
 *     Masyarakat ... sebesar 88,50".
 *  4. "sebesar" before amounts, percentages, scores, rates and bare numbers; "selama" before durations; "seluas" before
 *     areas; "sepanjang" before lengths; "sebanyak" before weights, volumes and what is counted: every unit not known
 *     otherwise. What is measured per something (km/jam, mg/l) is "sebesar".
 *  5. A target with a bound is "minimal 95 persen", "maksimal 5 hari", "lebih dari ..." or "kurang dari ..."; a span is
 *     "antara 80 dan 90 persen".
 *  6. Differences of percentages are "poin persen", of scores "poin"; exact where both figures have one unit.
 *  7. A percentage has 2 decimals, more where 2 would tell an untruth: 100,00 for what is not 100, or 91,00 beside the
 *     category of 90,996.
 */
#include <math.h>
#include <string.h>

#include "character.h"
#include "phrase.h"

enum { MOST_PLACES = 15 };

static const lkj_slice nothing = {"", 0};

/* ---- Words --------------------------------------------------------------------------------------------------- */

static bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

/* A letter of a word; bytes above ASCII count as small ones. */
static bool in_word(char c) {
    return is_capital(c) || is_small(c) || (unsigned char)c >= 0x80;
}

static bool is(lkj_slice text, const char *word) {
    return lkj_same_letters(text.text, text.length, word, strlen(word));
}

static bool starts_with(lkj_slice text, const char *word) {
    size_t length = strlen(word);
    if (text.length < length)
        return false;
    for (size_t i = 0; i < length; i++)
        if (lkj_lower(text.text[i]) != word[i])
            return false;
    return true;
}

bool lkj_holds_word(lkj_slice text, const char *word) {
    size_t length = strlen(word);
    for (size_t i = 0; i + length <= text.length; i++) {
        lkj_slice rest = {text.text + i, text.length - i};
        bool begins = i == 0 || !in_word(text.text[i - 1]);
        if (begins && starts_with(rest, word) && (rest.length == length || !in_word(rest.text[length])))
            return true;
    }
    return false;
}

/* The first word, up to a blank, "/" or "("; what follows it goes to *rest, blanks left off. */
static lkj_slice first_word(lkj_slice text, lkj_slice *rest) {
    lkj_slice word = {text.text, 0};
    while (word.length < text.length && strchr(" /(", word.text[word.length]) == NULL)
        word.length++;
    *rest = (lkj_slice){text.text + word.length, text.length - word.length};
    while (rest->length > 0 && *rest->text == ' ') {
        rest->text++;
        rest->length--;
    }
    return word;
}

/* ---- Units --------------------------------------------------------------------------------------------------- */

static const struct {
    int power;
    const char *word, *other;
} magnitudes[] = {{3, " ribu", " rb"}, {6, " juta", " jt"}, {9, " miliar", " milyar"}, {12, " triliun", " trilyun"}};

enum { MAGNITUDES = sizeof magnitudes / sizeof *magnitudes };

static int magnitude_of(lkj_slice word) {
    for (size_t i = 0; i < MAGNITUDES; i++)
        if (is(word, magnitudes[i].word + 1) || is(word, magnitudes[i].other + 1))
            return magnitudes[i].power;
    return 0;
}

static const char *magnitude_word(int power) {
    for (size_t i = 0; i < MAGNITUDES; i++)
        if (magnitudes[i].power == power)
            return magnitudes[i].word;
    return "";
}

static bool is_score(lkj_slice unit) {
    static const char *const words[] = {"angka", "nilai", "poin", "indeks", "skor"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (is(unit, words[i]))
            return true;
    return false;
}

/* Spec 3: the indicator itself says that its figures are scores. */
static bool is_named_score(lkj_slice indikator) {
    return lkj_holds_word(indikator, "angka") || lkj_holds_word(indikator, "nilai") ||
           lkj_holds_word(indikator, "poin") || lkj_holds_word(indikator, "indeks") ||
           lkj_holds_word(indikator, "skor");
}

static bool is_percent(lkj_slice unit) {
    return is(unit, "%") || is(unit, "persen");
}

/* What is measured, by its first word: the preposition, and whether it is of a measure ("km/jam" is then a rate). */
static const struct {
    const char *word, *preposition;
    bool measure;
} known[] = {
    {"%", "sebesar ", false},       {"persen", "sebesar ", false},     {"rp", "sebesar ", false},
    {"rupiah", "sebesar ", false},  {"indeks", "sebesar ", false},     {"nilai", "sebesar ", false},
    {"poin", "sebesar ", false},    {"skor", "sebesar ", false},       {"angka", "sebesar ", false},
    {"rasio", "sebesar ", false},   {"per", "sebesar ", false},        {"derajat", "sebesar ", false},
    {"°c", "sebesar ", false},      {"°", "sebesar ", false},          {"ppm", "sebesar ", false},
    {"db", "sebesar ", false},      {"watt", "sebesar ", false},       {"kw", "sebesar ", false},
    {"mw", "sebesar ", false},      {"kwh", "sebesar ", true},         {"mwh", "sebesar ", true},
    {"detik", "selama ", true},     {"dtk", "selama ", true},          {"menit", "selama ", true},
    {"mnt", "selama ", true},       {"jam", "selama ", true},          {"hari", "selama ", true},
    {"minggu", "selama ", true},    {"bulan", "selama ", true},        {"bln", "selama ", true},
    {"triwulan", "selama ", true},  {"semester", "selama ", true},     {"tahun", "selama ", true},
    {"thn", "selama ", true},       {"m²", "seluas ", true},           {"m2", "seluas ", true},
    {"km²", "seluas ", true},       {"km2", "seluas ", true},          {"ha", "seluas ", true},
    {"hektar", "seluas ", true},    {"hektare", "seluas ", true},      {"km", "sepanjang ", true},
    {"m", "sepanjang ", true},      {"meter", "sepanjang ", true},     {"cm", "sepanjang ", true},
    {"mm", "sepanjang ", true},     {"kilometer", "sepanjang ", true}, {"mg", "sebanyak ", true},
    {"g", "sebanyak ", true},       {"gram", "sebanyak ", true},       {"kg", "sebanyak ", true},
    {"kuintal", "sebanyak ", true}, {"kw.", "sebanyak ", true},        {"ton", "sebanyak ", true},
    {"l", "sebanyak ", true},       {"liter", "sebanyak ", true},      {"m³", "sebanyak ", true},
    {"m3", "sebanyak ", true},      {"µg", "sebanyak ", true},
};

/* Spec 4. */
static const char *preposition(lkj_slice unit) {
    lkj_slice rest;
    if (unit.length == 0 || strchr("/(", unit.text[0]) != NULL)
        return "sebesar ";
    lkj_slice word = first_word(unit, &rest);
    if (magnitude_of(word) != 0)
        return rest.length == 0 ? "sebesar " : preposition(rest);
    if (is(word, "m") && is_capital(word.text[0])) /* of m only the small letter is metre */
        return "sebanyak ";
    if (is(word, "meter") && starts_with(rest, "persegi"))
        return "seluas ";
    if (is(word, "meter") && starts_with(rest, "kubik"))
        return "sebanyak ";
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (!is(word, known[i].word))
            continue;
        bool per = rest.length > 0 && (*rest.text == '/' || starts_with(rest, "per "));
        return known[i].measure && per ? "sebesar " : known[i].preposition;
    }
    return "sebanyak ";
}

/* Spec 1: appends the unit, its words of a capital and then small letters all small. */
static void put_unit(lkj_text *out, lkj_slice unit) {
    size_t i = 0;
    while (i < unit.length) {
        size_t end = i;
        bool small = true;
        for (; end < unit.length && in_word(unit.text[end]); end++)
            small = small && (end == i || is_small(unit.text[end]));
        if (end == i) {
            if (unit.text[i] == '%')
                lkj_puts(out, "persen");
            else
                lkj_put(out, &unit.text[i], 1);
            i++;
            continue;
        }
        char first = small && end - i > 1 ? lkj_lower(unit.text[i]) : unit.text[i];
        lkj_put(out, &first, 1);
        lkj_put(out, &unit.text[i + 1], end - i - 1);
        i = end;
    }
}

/* ---- How a figure is told ------------------------------------------------------------------------------------ */

/* Spec 2 for a unit: "Rp", "Rp Juta", "juta rupiah". *power is what its magnitude multiplies by. */
static void tell_unit(lkj_phrase *told, lkj_slice indikator, lkj_slice unit, int *power) {
    lkj_slice rest;
    lkj_slice word = first_word(unit, &rest);
    *power = magnitude_of(word);
    told->unit = unit;
    told->percent = is_percent(unit);
    told->score = is_score(unit);
    told->preposition = preposition(unit);
    if (is(word, "rp") || is(word, "rp.") || is(word, "idr")) {
        told->money = true;
        told->unit = rest;
        *power = magnitude_of(rest);
        if (*power != 0) {
            told->magnitude = magnitude_word(*power);
            told->unit = nothing;
        }
    } else if (is_named_score(indikator) && (told->score || unit.length == 0)) {
        told->score = true;
        told->unit = nothing;
    }
}

/* The decimals that a bound of a span was typed with: a magnitude behind both has multiplied them away. */
static void tell_span(lkj_phrase *told, int power) {
    while (power != 0 && told->decimal.scale > 0 && told->decimal.coefficient % 10 == 0) {
        told->decimal.coefficient /= 10;
        told->decimal.scale--;
    }
    told->places = told->decimal.scale;
}

/* The decimal as it is printed, in magnitudes of 10^power. */
static void tell_number(lkj_phrase *told, const lkj_quantity *quantity, lkj_decimal decimal, double number, int power) {
    told->decimal = quantity->from_text ? decimal : lkj_decimal_from_double(number);
    told->places = quantity->from_text ? quantity->last_place : told->decimal.scale;
    told->decimal.scale += power;
    told->places += power;
    if (quantity->shape == LKJ_SPAN)
        tell_span(told, power);
    if (told->places < 0)
        told->places = 0;
}

/* Whether a unit may be said of what was typed: not "40 juta rupiah" of Rp40, "2 menit" of 2 jam, "5 hari" of 5 orang.
 * Two words that are counted, or a score and a percentage, are not compared. */
static bool may_be_said(const lkj_phrase *told, lkj_slice unit, int unit_power, const lkj_quantity *quantity) {
    const lkj_unit *own = &quantity->unit;
    if (own->dimension == LKJ_RATE || own->dimension == LKJ_NO_UNIT)
        return true;
    if (unit_power != 0)
        return quantity->magnitude != 0;
    if (told->money)
        return own->dimension == LKJ_MONEY;
    lkj_unit said = {unit.text, unit.length, LKJ_NO_UNIT, 1, false};
    lkj_classify_unit(&said);
    return lkj_units_agree(own, &said) == LKJ_OK && said.factor == own->factor;
}

/* `told_in` is the power of ten in which what was typed is told: 0, in full. */
static lkj_status tell(lkj_slice indikator, lkj_slice unit, const lkj_quantity *quantity, int told_in,
                       lkj_phrase *told) {
    *told = (lkj_phrase){.unit = nothing, .magnitude = ""};
    int unit_power = 0;
    tell_unit(told, indikator, unit, &unit_power);
    if (!may_be_said(told, unit, unit_power, quantity))
        return LKJ_EVALUE;
    if (unit_power != 0 && quantity->magnitude != 0) {
        /* "Rp38,88 juta" with the unit "Rp Juta" says it twice; any other pair contradicts itself. */
        if (unit_power != quantity->magnitude)
            return LKJ_EVALUE;
        told_in = unit_power;
    } else if (told_in != 0) {
        told->magnitude = magnitude_word(told_in);
    }
    tell_number(told, quantity, quantity->decimal, quantity->number, told_in);
    return LKJ_OK;
}

static lkj_slice unit_of(const lkj_quantity *quantity) {
    return (lkj_slice){quantity->unit.text, quantity->unit.length};
}

static bool is_rupiah_sign(const lkj_quantity *quantity) {
    return quantity->unit.dimension == LKJ_MONEY && !is(unit_of(quantity), "rupiah");
}

/* Whose unit is told: satuan, else its own, else the other's; one spelling where both have the same, Rp before rupiah.
 */
static lkj_slice choose_unit(lkj_slice satuan, const lkj_quantity *own, const lkj_quantity *first,
                             const lkj_quantity *second) {
    if (satuan.length > 0)
        return satuan;
    if (is_rupiah_sign(first) || is_rupiah_sign(second))
        return unit_of(is_rupiah_sign(first) ? first : second);
    const lkj_quantity *other = own == first ? second : first;
    bool alike = lkj_same_letters(own->unit.text, own->unit.length, other->unit.text, other->unit.length);
    if (own->unit.length == 0 || alike)
        return unit_of(alike ? first : other);
    return unit_of(own);
}

lkj_status lkj_tell_both(lkj_slice indikator, lkj_slice satuan, const lkj_quantity *first, const lkj_quantity *second,
                         lkj_phrase *told_first, lkj_phrase *told_second) {
    int together = first->magnitude == second->magnitude ? first->magnitude : 0;
    lkj_status status = tell(indikator, choose_unit(satuan, first, first, second), first, together, told_first);
    return lkj_join(status, tell(indikator, choose_unit(satuan, second, first, second), second, together, told_second));
}

lkj_status lkj_tell(lkj_slice indikator, lkj_slice satuan, const lkj_quantity *quantity, lkj_phrase *told) {
    return tell(indikator, choose_unit(satuan, quantity, quantity, quantity), quantity, quantity->magnitude, told);
}

lkj_phrase lkj_tell_high(const lkj_quantity *span, const lkj_phrase *low) {
    lkj_phrase high = *low;
    int power = low->magnitude[0] != '\0' ? span->magnitude : 0;
    tell_number(&high, span, span->high_decimal, span->high_number, power);
    return high;
}

/* ---- Printing ------------------------------------------------------------------------------------------------ */

void lkj_put_bare(lkj_text *out, const lkj_phrase *told) {
    lkj_decimal decimal = told->decimal;
    if (told->money) {
        if (decimal.negative && decimal.coefficient != 0)
            lkj_puts(out, "-");
        decimal.negative = false;
        lkj_puts(out, "Rp");
    }
    lkj_put_decimal(out, decimal, told->places);
}

static void put_unit_after(lkj_text *out, const lkj_phrase *told) {
    lkj_puts(out, told->magnitude);
    if (told->unit.length == 0)
        return;
    if (told->unit.text[0] != '/')
        lkj_puts(out, " ");
    put_unit(out, told->unit);
}

void lkj_put_figure(lkj_text *out, const lkj_phrase *told) {
    lkj_put_bare(out, told);
    put_unit_after(out, told);
}

void lkj_put_amount(lkj_text *out, const lkj_phrase *told) {
    lkj_puts(out, told->preposition);
    lkj_put_figure(out, told);
}

static const char *bound_word(lkj_bound bound) {
    switch (bound) {
    case LKJ_AT_LEAST:
        return "minimal ";
    case LKJ_AT_MOST:
        return "maksimal ";
    case LKJ_MORE_THAN:
        return "lebih dari ";
    case LKJ_LESS_THAN:
        return "kurang dari ";
    default:
        return NULL;
    }
}

void lkj_put_aim(lkj_text *out, const lkj_quantity *target, const lkj_phrase *told) {
    if (target->shape == LKJ_LABEL) {
        lkj_put(out, target->label, target->label_length);
    } else if (target->shape == LKJ_SPAN && lkj_compare(target->number, target->high_number) != 0) {
        lkj_phrase high = lkj_tell_high(target, told);
        lkj_puts(out, "antara ");
        lkj_put_bare(out, told);
        lkj_puts(out, told->magnitude);
        lkj_puts(out, " dan ");
        lkj_put_figure(out, &high);
    } else {
        const char *word = bound_word(target->bound);
        lkj_puts(out, word != NULL ? word : told->preposition);
        lkj_put_figure(out, told);
    }
}

/* ---- Differences --------------------------------------------------------------------------------------------- */

__extension__ typedef __int128 wide;

/* |a - b| exactly, if 18 digits hold it. */
static bool subtract(lkj_decimal a, lkj_decimal b, lkj_decimal *difference) {
    int scale = a.scale > b.scale ? a.scale : b.scale;
    wide left = (wide)a.coefficient;
    wide right = (wide)b.coefficient;
    if (scale - a.scale > LKJ_MAX_DIGITS || scale - b.scale > LKJ_MAX_DIGITS)
        return false;
    for (int i = a.scale; i < scale; i++)
        left *= 10;
    for (int i = b.scale; i < scale; i++)
        right *= 10;
    wide result = (a.negative ? -left : left) - (b.negative ? -right : right);
    result = result < 0 ? -result : result;
    if (result >= (wide)1000000000 * 1000000000)
        return false;
    *difference = (lkj_decimal){false, (uint64_t)result, scale};
    return true;
}

static bool same_unit(const lkj_phrase *a, const lkj_phrase *b) {
    return a->money == b->money && strcmp(a->magnitude, b->magnitude) == 0 &&
           lkj_same_letters(a->unit.text, a->unit.length, b->unit.text, b->unit.length);
}

void lkj_put_difference(lkj_text *out, const lkj_quantity *first, const lkj_phrase *a, const lkj_phrase *b,
                        double apart) {
    lkj_phrase told = *a;
    if (same_unit(a, b) && subtract(a->decimal, b->decimal, &told.decimal)) {
        told.places = a->places > b->places ? a->places : b->places;
    } else {
        told.magnitude = "";
        told.decimal = lkj_decimal_from_double(fabs(apart) / (double)first->unit.factor);
        told.places = told.decimal.scale > 0 ? told.decimal.scale : 0;
    }
    told.decimal.negative = false;
    lkj_put_bare(out, &told);
    if (told.percent || told.score) {
        lkj_puts(out, told.percent ? " poin persen" : " poin");
        return;
    }
    put_unit_after(out, &told);
}

/* ---- Percentages --------------------------------------------------------------------------------------------- */

int lkj_telling_places(double number, double pivot, const lkj_scale *scale) {
    lkj_decimal exact = lkj_decimal_from_double(number);
    int side = lkj_compare(number, pivot);
    for (int places = 2; places < MOST_PLACES; places++) {
        double shown = lkj_decimal_to_double(lkj_decimal_round(exact, places, LKJ_HALF_UP));
        if (lkj_compare(shown, pivot) == side &&
            (scale == NULL || lkj_find_rank(number, scale) == lkj_find_rank(shown, scale)))
            return places;
    }
    return MOST_PLACES;
}

void lkj_put_percent(lkj_text *out, double points, double pivot, const lkj_scale *scale) {
    lkj_put_decimal(out, lkj_decimal_from_double(points), lkj_telling_places(points, pivot, scale));
    lkj_puts(out, " persen");
}

/* ---- Texts of the user --------------------------------------------------------------------------------------- */

lkj_status lkj_clean_name(const lkj_input *in, lkj_slice *name) {
    *name = (lkj_slice){in->text, in->length};
    while (name->length > 0 && memchr(".,:;", name->text[name->length - 1], 4) != NULL) {
        name->length--;
        lkj_trim(&name->text, &name->length);
    }
    return name->length > 0 ? LKJ_OK : LKJ_EVALUE;
}

/* Whether here, after any blanks, a line ends or a tab stands; *length is that of all white space from here on. */
static bool breaks(const char *text, size_t left, size_t *length) {
    bool found = false;
    size_t i = 0;
    for (;;) {
        size_t step = 0;
        if (i < left && strchr(" \t\n\v\f\r", text[i]) != NULL && text[i] != '\0')
            step = 1;
        else if (left - i >= 2 && (memcmp(text + i, "\u00a0", 2) == 0 || memcmp(text + i, "\xC2\x85", 2) == 0))
            step = 2;
        else if (left - i >= 3 && (memcmp(text + i, "\u2028", 3) == 0 || memcmp(text + i, "\u2029", 3) == 0))
            step = 3;
        if (step == 0)
            break;
        found =
            found || step == 3 || (step == 1 && text[i] != ' ') || (step == 2 && (unsigned char)text[i + 1] == 0x85);
        i += step;
    }
    *length = i;
    return found;
}

void lkj_put_folded(lkj_text *out, lkj_slice text) {
    size_t i = 0;
    while (i < text.length) {
        size_t blanks;
        bool fold = breaks(text.text + i, text.length - i, &blanks);
        if (fold)
            lkj_puts(out, " ");
        else
            lkj_put(out, text.text + i, blanks > 0 ? blanks : 1);
        i += blanks > 0 ? blanks : 1;
    }
}

void lkj_put_first(lkj_text *out, lkj_slice text) {
    if (text.length > 0 && is_small(text.text[0])) {
        char first = (char)(text.text[0] - 'a' + 'A');
        lkj_put(out, &first, 1);
        text.text++;
        text.length--;
    }
    lkj_put_folded(out, text);
}

void lkj_put_category(lkj_text *out, const lkj_label *label) {
    lkj_slice text = {label->text, label->length};
    lkj_trim(&text.text, &text.length);
    if (text.length == 0)
        return;
    lkj_puts(out, " dengan kategori ");
    lkj_put_folded(out, text);
}

void lkj_put_year(lkj_text *out, int year) {
    char digits[] = {(char)('0' + year / 1000), (char)('0' + year / 100 % 10), (char)('0' + year / 10 % 10),
                     (char)('0' + year % 10)};
    lkj_put(out, digits, sizeof digits);
}
