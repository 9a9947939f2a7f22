/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: number text. All bytes of the input are one text. That must hold:
 *
 *  1. lkj_read_quantity answers OK, BLANK, DASH or EVALUE and nothing else; lkj_read, ANGKA and SATUAN agree with it.
 *  2. An accepted text is well-formed UTF-8 of at most 255 characters; its unit lies inside it, trimmed.
 *  3. Its double is the one strtod makes of its digits and its magnitude; its decimal, if exact, is the same number.
 *  4. Every digit behind the number stands in the unit, in a bracket or in a footnote mark; in the unit and outside its
 *     brackets it belongs to a word, a year, a quarter, "ke-" or the base of a rate.
 *  5. Blanks around a text change nothing.
 *  6. FORMATANGKA of an accepted text is accepted again, with the same decimal; with its unit behind it the unit and
 * its dimension are the same too.
 *  7. A target is the figure, or a range whose bounds are in order; written anew it is the same range.
 *  8. What may stand besides (bound, range, predicate) changes nothing in what is read without it.
 *  9. A unit agrees with itself; the base of its dimension can be written back.
 * 10. For printable ASCII without a second number, bracket, mark or word of the grammar a regular expression accepts
 * the same texts.
 * 11. Number words are heard as TERBILANG speaks them.
 */
#include <float.h>
#include <regex.h>

#include "../../src/core/kuantitas.h"
#include "../core/figure.h"
#include "properties.h"

enum { MAX_CHARACTERS = 255 };

static size_t characters(const char *text, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

/* 2. */
static void check_text_of(const char *text, size_t length, const lkj_quantity *q) {
    HOLDS(q->from_text && isfinite(q->number), "number %g", q->number);
    HOLDS(is_utf8(text, length), "not UTF-8 and accepted");
    HOLDS(characters(text, length) <= MAX_CHARACTERS, "%zu characters", characters(text, length));
    if (q->unit.length == 0)
        return;
    HOLDS(q->unit.text >= text && q->unit.text + q->unit.length <= text + length, "unit outside the text");
    const char *unit = q->unit.text;
    size_t unit_length = q->unit.length;
    lkj_trim(&unit, &unit_length);
    HOLDS(unit == q->unit.text && unit_length == q->unit.length, "unit not trimmed");
}

static bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

/* 3. Where the number ends. */
static const char *check_number_of(const char *text, size_t length, const lkj_quantity *q) {
    const char *end = text + length;
    const char *p = text;
    while (p < end && !is_ascii_digit(*p))
        p++;
    char digits[MAX_CHARACTERS + 16];
    size_t count = 0;
    int scale = -1;
    for (; p < end && (is_ascii_digit(*p) || *p == '.' || (*p == ',' && p + 1 < end && is_ascii_digit(p[1]))); p++) {
        if (*p == ',')
            scale = 0;
        if (!is_ascii_digit(*p))
            continue;
        digits[count++] = *p;
        scale += scale >= 0;
    }
    if (scale < 0)
        scale = 0;
    HOLDS(q->last_place == scale - q->magnitude, "place %d of %d, %d", q->last_place, scale, q->magnitude);
    snprintf(digits + count, sizeof digits - count, "e%d", q->magnitude - scale);
    double expected = strtod(digits, NULL);
    HOLDS(fabs(q->number) == expected, "%.17g of %s", q->number, digits);
    if (q->exact) {
        HOLDS(q->decimal.coefficient < UINT64_C(1000000000000000000) && q->decimal.scale >= 0, "coefficient %llu",
              (unsigned long long)q->decimal.coefficient);
        HOLDS(lkj_decimal_to_double(q->decimal) == q->number, "%.17g", q->number);
        HOLDS(q->decimal.negative == (q->number < 0), "sign of %.17g", q->number);
    }
    return p;
}

/* 4, outside the unit: `from` is the end of the number. */
static void check_notes(const char *from, const char *end, const lkj_quantity *q) {
    int depth = 0;
    for (const char *p = from; p < end; p++) {
        depth += (*p == '(') - (*p == ')');
        depth = depth < 0 ? 0 : depth; /* the bracket around the number */
        bool in_unit = p >= q->unit.text && p < q->unit.text + q->unit.length;
        if (!is_ascii_digit(*p) || in_unit || depth > 0)
            continue;
        const char *after = p;
        while (after < end && is_ascii_digit(*after))
            after++;
        HOLDS(after < end && *after == ')', "digit %c is dropped", *p);
    }
}

static bool is_base(const char *start, const char *end) {
    char digits[32];
    size_t count = 0;
    for (const char *p = start; p < end && count < sizeof digits - 1; p++)
        if (is_ascii_digit(*p))
            digits[count++] = *p;
    digits[count] = '\0';
    double base = strtod(digits, NULL);
    return base == 1 || base == 10 || base == 100 || base == 1e3 || base == 1e4 || base == 1e5 || base == 1e6;
}

static bool after_ke(const char *start, const char *p) {
    size_t dash = p > start && p[-1] == '-' ? 1 : 3; /* or an en dash or an em dash */
    return (size_t)(p - start) >= dash + 2 && (p[-(ptrdiff_t)dash - 1] | 0x20) == 'e' &&
           (p[-(ptrdiff_t)dash - 2] | 0x20) == 'k';
}

/* 4, in the unit. */
static void check_unit_digits(const lkj_quantity *q) {
    const char *start = q->unit.text;
    const char *end = start + q->unit.length;
    int depth = 0;
    bool base_seen = q->unit.dimension != LKJ_RATE || q->unit.factor == 1;
    for (const char *p = start; p < end; p++) {
        depth += (*p == '(') - (*p == ')');
        if (!is_ascii_digit(*p) || depth > 0)
            continue;
        const char *run = p;
        while (p < end && (is_ascii_digit(*p) || ((*p == '.' || *p == ',') && p + 1 < end && is_ascii_digit(p[1]))))
            p++;
        char before = run > start ? run[-1] : ' ';
        bool in_word = (before | 0x20) >= 'a' && (before | 0x20) <= 'z';
        in_word = in_word || (unsigned char)before >= 0x80;
        bool year = p - run == 4 && run[0] >= '1' && run[0] <= '2';
        bool quarter = p - run == 1 && *run >= '1' && *run <= '4';
        bool base = !base_seen && is_base(run, p);
        base_seen = true;
        HOLDS(in_word || year || quarter || base || after_ke(start, run), "\"%.*s\" in \"%.*s\"", (int)(p - run), run,
              (int)q->unit.length, start);
        p--;
    }
}

static void check_quantity(const char *text, size_t length, const lkj_quantity *q) {
    check_text_of(text, length, q);
    check_notes(check_number_of(text, length, q), text + length, q);
    check_unit_digits(q);
}

static bool same_decimal(lkj_decimal a, lkj_decimal b) {
    return a.negative == b.negative && a.coefficient == b.coefficient && a.scale == b.scale;
}

static size_t format(lkj_decimal decimal, char *room, size_t capacity) {
    lkj_text text = {room, capacity, 0};
    lkj_put_decimal(&text, decimal, -1);
    HOLDS(text.length <= capacity, "%zu bytes for 18 digits", text.length);
    return text.length;
}

/* 6. */
static void check_format(const lkj_value *value, const lkj_figure *figure) {
    char room[512];
    lkj_text text = {room, sizeof room, 0};
    lkj_status status = ask_text("formatangka", VALUES(value), &text);
    HOLDS(status == (figure->exact ? LKJ_OK : LKJ_ENUM), "FORMATANGKA: status %d", (int)status);
    /* 0,000... of 250 digits is a figure of no significant digit; with its dots it may be too long to be read. */
    if (status != LKJ_OK || text.length > MAX_CHARACTERS)
        return;
    lkj_value printed = text_value(room, text.length);
    lkj_figure again;
    status = lkj_read(&printed, &again);
    HOLDS(status == LKJ_OK && again.unit_length == 0, "\"%.*s\": status %d", (int)text.length, room, (int)status);
    HOLDS(again.exact && same_decimal(figure->decimal, again.decimal), "\"%.*s\"", (int)text.length, room);
}

/* 6, with the unit. */
static void check_unit_again(const lkj_quantity *q) {
    char room[2048];
    if (!q->exact || q->unit.before || q->unit.length > 1000 || q->unit.length == 0)
        return;
    bool money = q->unit.dimension == LKJ_RATE && q->unit.factor == 1;
    size_t used = money ? 2 : 0;
    memcpy(room, "Rp", used);
    used += format(q->decimal, room + used, 400);
    room[used++] = ' ';
    memcpy(room + used, q->unit.text, q->unit.length);
    used += q->unit.length;
    if (characters(room, used) > MAX_CHARACTERS)
        return;
    lkj_value value = text_value(room, used);
    lkj_quantity again;
    lkj_status status = lkj_read_quantity(&value, 0, &again);
    HOLDS(status == LKJ_OK, "\"%.*s\": status %d", (int)used, room, (int)status);
    HOLDS(same_decimal(q->decimal, again.decimal) && again.unit.length == q->unit.length &&
              memcmp(again.unit.text, q->unit.text, q->unit.length) == 0,
          "\"%.*s\"", (int)used, room);
    /* "Rp5 (Dana Desa)" keeps its money in the Rp. */
    HOLDS(again.unit.dimension == q->unit.dimension || *q->unit.text == '(', "\"%.*s\"", (int)used, room);
    HOLDS(again.unit.factor == q->unit.factor, "\"%.*s\"", (int)used, room);
}

/* 8 and 9. */
static void check_more(const lkj_value *value, lkj_status status, const lkj_quantity *q) {
    lkj_quantity more;
    lkj_status all = lkj_read_quantity(value, LKJ_ALLOW_BOUND | LKJ_ALLOW_SPAN | LKJ_ALLOW_LABEL, &more);
    HOLDS(all == status || (status == LKJ_EVALUE && all == LKJ_OK), "%d, then %d", (int)status, (int)all);
    lkj_quantity money;
    lkj_status as_money = lkj_read_quantity(value, LKJ_IS_MONEY, &money);
    HOLDS(as_money == status || (status == LKJ_OK && as_money == LKJ_EVALUE), "%d, then %d", (int)status,
          (int)as_money);
    if (all != LKJ_OK)
        return;
    if (status == LKJ_OK)
        HOLDS(same_double(q->number, more.number) && more.unit.text == q->unit.text && more.bound == LKJ_NO_BOUND &&
                  more.shape == LKJ_FIGURE,
              "%g, then %g", q->number, more.number);
    if (more.shape == LKJ_LABEL) {
        HOLDS(lkj_is_predicate(more.label, more.label_length), "label");
        return;
    }
    HOLDS(lkj_units_agree(&more.unit, &more.unit) == LKJ_OK, "unit against itself");
    double number = more.number;
    lkj_status based = lkj_to_base(&more, NULL);
    HOLDS(based == LKJ_OK || fabs(number) > 1e290, "base of %g", number);
    if (based == LKJ_OK && fabs(number) < 1e290 && (number == 0 || fabs(number) > 1e-290))
        /* Two roundings of a double, there and back: more exact than 15 digits, but where a 15th digit is about to
         * turn. */
        HOLDS(fabs(lkj_from_base(more.number, &more.unit) - number) <= 2 * DBL_EPSILON * fabs(number), "%g", number);
}

/* 11. */
static void check_words(const char *text, size_t length) {
    lkj_decimal heard;
    lkj_status status = lkj_read_words(text, length, &heard);
    HOLDS(status == LKJ_OK || status == LKJ_EVALUE, "words: status %d", (int)status);
    if (status != LKJ_OK)
        return;
    char room[400];
    size_t used = format(heard, room, sizeof room);
    lkj_value value = text_value(room, used);
    char spoken[1024];
    lkj_text out = {spoken, sizeof spoken, 0};
    HOLDS(ask_text("terbilang", VALUES(&value), &out) == LKJ_OK, "\"%.*s\"", (int)used, room);
    lkj_decimal again;
    HOLDS(lkj_read_words(spoken, out.length, &again) == LKJ_OK && same_decimal(heard, again), "\"%.*s\"",
          (int)out.length, spoken);
}

/* 7. */
static void check_target(const char *text, size_t length, lkj_status as_figure, const lkj_figure *figure) {
    lkj_value value = text_value(text, length);
    lkj_figure low;
    lkj_figure high;
    lkj_status status = lkj_read_target(&value, &low, &high);
    if (as_figure != LKJ_EVALUE) {
        HOLDS(status == as_figure, "figure %d, target %d", (int)as_figure, (int)status);
        if (status == LKJ_OK)
            HOLDS(low.number == figure->number && high.number == figure->number, "target %g", low.number);
        return;
    }
    HOLDS(status == LKJ_OK || status == LKJ_EVALUE, "target: status %d", (int)status);
    if (status != LKJ_OK)
        return;
    HOLDS(low.exact && high.exact && lkj_decimal_compare(low.decimal, high.decimal) <= 0 && low.number <= high.number,
          "%g above %g", low.number, high.number);
    HOLDS(is_utf8(text, length) && characters(text, length) <= MAX_CHARACTERS, "not UTF-8, or too long");
    HOLDS(high.unit_length == 0 || (high.unit >= text && high.unit + high.unit_length <= text + length),
          "unit outside the text");

    char room[1200];
    size_t used = format(low.decimal, room, 400);
    memcpy(room + used, " - ", 3);
    used += 3;
    used += format(high.decimal, room + used, 400);
    if (high.unit_length > 0 && high.unit_length < sizeof room - used - 1) {
        room[used++] = ' ';
        memcpy(room + used, high.unit, high.unit_length);
        used += high.unit_length;
    }
    if (characters(room, used) > MAX_CHARACTERS)
        return;
    lkj_value anew = text_value(room, used);
    lkj_figure low_again;
    lkj_figure high_again;
    status = lkj_read_target(&anew, &low_again, &high_again);
    HOLDS(status == LKJ_OK, "\"%.*s\": status %d", (int)used, room, (int)status);
    HOLDS(same_decimal(low.decimal, low_again.decimal) && same_decimal(high.decimal, high_again.decimal), "\"%.*s\"",
          (int)used, room);
}

/* 5. */
static void check_blanks(const char *text, size_t length, lkj_status status, const lkj_figure *figure) {
    static const char before[] = " \t";
    static const char after[] = "\xC2\xA0\xE2\x80\xAF "; /* no-break and narrow no-break */
    if (characters(text, length) + 5 > MAX_CHARACTERS)
        return;
    char room[MAX_CHARACTERS * 4 + 16];
    size_t used = sizeof before - 1;
    memcpy(room, before, used);
    memcpy(room + used, text, length);
    used += length;
    memcpy(room + used, after, sizeof after - 1);
    used += sizeof after - 1;
    lkj_value value = text_value(room, used);
    lkj_figure again;
    lkj_status second = lkj_read(&value, &again);
    HOLDS(second == status, "status %d, with blanks %d", (int)status, (int)second);
    if (status == LKJ_OK)
        HOLDS(same_double(again.number, figure->number) && again.unit_length == figure->unit_length,
              "%.17g, with blanks %.17g", figure->number, again.number);
}

/* 10: words of the grammar, left to the tables. */
static bool holds_known_word(const char *line) {
    static const char *const words[] = {"ribu",   "juta",     "mili",       "mily",  "tril", "rb",    "jt",
                                        "ratus",  "belas",    "puluh",      "koma",  "illi", "thous", "hundred",
                                        "plus",   "setengah", "seperempat", "lebih", "min.", "mal",   "maks",
                                        "paling", "sekurang", "rupiah",     "kuadr", "s.d",  "s/d",   NULL};
    char small[MAX_CHARACTERS + 1];
    size_t length = strlen(line);
    for (size_t i = 0; i <= length; i++)
        small[i] = line[i] >= 'A' && line[i] <= 'Z' ? (char)(line[i] - 'A' + 'a') : line[i];
    for (const char *const *word = words; *word != NULL; word++)
        if (strstr(small, *word) != NULL)
            return true;
    return false;
}

static void check_grammar(const char *text, size_t length, lkj_status status) {
    static regex_t grammar;
    static bool compiled;
    if (!compiled) {
#define DIGITS "([0-9]+|[1-9][0-9]?[0-9]?(\\.[0-9][0-9][0-9])+)"
#define MONEY "(rp\\.?|idr) *"
#define HEAD "(([-+] *)?(" MONEY ")?|" MONEY "[-+] *)"
        int failed = regcomp(&grammar,
                             "^ *(" HEAD DIGITS "(,[0-9]+)? *|([-+] *)?" DIGITS
                             "(,[0-9]+)? *[a-z%/][^0-9<=>]*|" HEAD DIGITS " *,- *)$",
                             REG_EXTENDED | REG_NOSUB | REG_ICASE);
        HOLDS(failed == 0, "regcomp: %d", failed);
        compiled = true;
    }
    char line[MAX_CHARACTERS + 1];
    if (length > MAX_CHARACTERS || status == LKJ_BLANK || status == LKJ_DASH)
        return;
    bool number_seen = false;
    bool unit_seen = false; /* a digit behind it: left to the tables */
    for (size_t i = 0; i < length; i++) {
        if (text[i] < ' ' || text[i] > '~' || strchr("()*", text[i]) != NULL)
            return;
        bool digit = is_ascii_digit(text[i]);
        if (unit_seen && digit)
            return;
        number_seen = number_seen || digit;
        unit_seen = number_seen && !digit && (unit_seen || strchr(" .,-", text[i]) == NULL);
    }
    memcpy(line, text, length);
    line[length] = '\0';
    /* An amount and its unit: spec 6. */
    bool money = strpbrk(line, "rRiI") != NULL && strpbrk(line, "rRiI") < strpbrk(line, "0123456789");
    if (holds_known_word(line) || (money && unit_seen))
        return;
    bool matches = regexec(&grammar, line, 0, NULL, 0) == 0;
    HOLDS(matches == (status == LKJ_OK), "\"%s\": status %d, by the grammar %s", line, (int)status,
          matches ? "yes" : "no");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    lkj_value value = text_value(text, size);
    lkj_quantity quantity = {.number = -1};
    lkj_status status = lkj_read_quantity(&value, 0, &quantity);
    HOLDS(status == LKJ_OK || status == LKJ_BLANK || status == LKJ_DASH || status == LKJ_EVALUE, "status %d",
          (int)status);
    lkj_figure figure = {.number = -1, .unit = "unset"};
    HOLDS(lkj_read(&value, &figure) == status, "lkj_read: not %d", (int)status);

    double number = -8.25e77;
    HOLDS(lkj_read_number(&value, &number) == status, "lkj_read_number: not %d", (int)status);
    HOLDS(same_double(number, status == LKJ_OK ? figure.number : -8.25e77), "lkj_read_number: %g", number);
    double angka = -8.25e77;
    HOLDS(ask_number("angka", VALUES(&value), &angka) == status && same_double(angka, number), "ANGKA: %g", angka);

    char room[1024];
    lkj_text unit = {room, sizeof room, 0};
    HOLDS(ask_text("satuan", VALUES(&value), &unit) == status, "SATUAN: not %d", (int)status);
    HOLDS(unit.length == (status == LKJ_OK ? figure.unit_length : 0), "SATUAN: %zu bytes", unit.length);
    if (status == LKJ_OK) {
        HOLDS(unit.length <= sizeof room && memcmp(room, figure.unit, unit.length) == 0, "SATUAN: other text");
        check_quantity(text, size, &quantity);
        check_unit_again(&quantity);
        check_format(&value, &figure);
    }
    check_target(text, size, status, &figure);
    check_blanks(text, size, status, &figure);
    check_grammar(text, size, status);
    check_more(&value, status, &quantity);
    check_words(text, size);

    int meaning = -99;
    lkj_status option = lkj_read_option(&value, lkj_polaritas_words, &meaning);
    HOLDS(option == LKJ_OK || option == LKJ_EOPTION, "option: status %d", (int)option);
    HOLDS(meaning == -99 || (option == LKJ_OK && meaning >= LKJ_NAIK && meaning <= LKJ_STABIL), "option: %d", meaning);
    return 0;
}
