/* SPDX-License-Identifier: MPL-2.0
 *
 * Fuzz target: number text. All bytes of the input are one text. That must hold:
 *
 *  1. lkj_read answers OK, BLANK, DASH or EVALUE and nothing else; ANGKA and SATUAN agree with it.
 *  2. An accepted text is well-formed UTF-8 of at most 255 characters; its unit lies inside it, trimmed.
 *  3. Its double is the one strtod makes of its digits; its decimal, if exact, has the same digits.
 *  4. Blanks around a text change nothing.
 *  5. FORMATANGKA of an accepted text is accepted again, with the same decimal.
 *  6. A target is the figure, or a range whose bounds are in order; written anew it is the same range.
 *  7. For printable ASCII a regular expression of the grammar accepts the same texts (no digit in the unit: spec 5 of
 *     teks.c decides there by more than a regular expression can say).
 */
#include <regex.h>

#include "properties.h"

enum { MAX_CHARACTERS = 255 };

static size_t characters(const char *text, size_t length) {
    size_t count = 0;
    for (size_t i = 0; i < length; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
    return count;
}

/* 2 and 3. */
static void check_figure(const char *text, size_t length, const lkj_figure *figure) {
    HOLDS(figure->from_text && isfinite(figure->number), "number %g", figure->number);
    HOLDS(is_utf8(text, length), "not UTF-8 and accepted");
    HOLDS(characters(text, length) <= MAX_CHARACTERS, "%zu characters", characters(text, length));
    if (figure->unit_length > 0) {
        HOLDS(figure->unit >= text && figure->unit + figure->unit_length <= text + length, "unit outside the text");
        const char *unit = figure->unit;
        size_t unit_length = figure->unit_length;
        lkj_trim(&unit, &unit_length);
        HOLDS(unit == figure->unit && unit_length == figure->unit_length, "unit not trimmed");
    }
    char digits[MAX_CHARACTERS + 16];
    size_t count = 0;
    int scale = -1;
    const char *end = figure->unit_length > 0 ? figure->unit : text + length;
    for (const char *p = text; p < end; p++) {
        if (*p == ',' && p + 1 < end && p[1] != '-')
            scale = 0;
        if (*p < '0' || *p > '9')
            continue;
        digits[count++] = *p;
        scale += scale >= 0;
    }
    if (scale < 0)
        scale = 0;
    snprintf(digits + count, sizeof digits - count, "e%d", -scale);
    double expected = strtod(digits, NULL);
    HOLDS(fabs(figure->number) == expected, "%.17g of %s", figure->number, digits);
    if (figure->exact) {
        HOLDS(figure->decimal.coefficient < UINT64_C(1000000000000000000) && figure->decimal.scale == scale,
              "coefficient %llu, scale %d of %d", (unsigned long long)figure->decimal.coefficient,
              figure->decimal.scale, scale);
        HOLDS(lkj_decimal_to_double(figure->decimal) == figure->number, "%.17g", figure->number);
        HOLDS(figure->decimal.negative == (figure->number < 0), "sign of %.17g", figure->number);
    }
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

/* 5. */
static void check_format(const lkj_value *value, const lkj_figure *figure) {
    static const lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};
    char room[512];
    lkj_text text = {room, sizeof room, 0};
    lkj_status status = lkj_formatangka(value, &omitted, &text);
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

/* 6. */
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

/* 4. */
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

/* 7. */
static void check_grammar(const char *text, size_t length, lkj_status status) {
    static regex_t grammar;
    static bool compiled;
    if (!compiled) {
#define DIGITS "([0-9]+|[1-9][0-9]?[0-9]?(\\.[0-9][0-9][0-9])+)"
#define HEAD(digits) "(([-+] *)?" digits "|\\( *" digits " *\\))"
        int failed =
            regcomp(&grammar,
                    "^ *(Rp\\.? *)?(" HEAD(DIGITS "(,[0-9]+)?") "( *| *[A-Za-z%/(][^0-9<=>]*)|" HEAD(DIGITS) " *,- *)$",
                    REG_EXTENDED | REG_NOSUB);
        HOLDS(failed == 0, "regcomp: %d", failed);
        compiled = true;
    }
    char line[MAX_CHARACTERS + 1];
    if (length > MAX_CHARACTERS)
        return;
    for (size_t i = 0; i < length; i++)
        if (text[i] < ' ' || text[i] > '~')
            return;
    memcpy(line, text, length);
    line[length] = '\0';
    bool number_seen = false;
    bool unit_seen = false; /* a digit behind it: left to spec 5 */
    for (size_t i = 0; i < length; i++) {
        bool digit = line[i] >= '0' && line[i] <= '9';
        if (unit_seen && digit)
            return;
        number_seen = number_seen || digit;
        unit_seen = number_seen && !digit && (unit_seen || strchr(" .,-)", line[i]) == NULL);
    }
    if (status == LKJ_BLANK || status == LKJ_DASH)
        return;
    bool matches = regexec(&grammar, line, 0, NULL, 0) == 0;
    HOLDS(matches == (status == LKJ_OK), "\"%s\": status %d, by the grammar %s", line, (int)status,
          matches ? "yes" : "no");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    lkj_value value = text_value(text, size);
    lkj_figure figure = {.number = -1, .unit = "unset"};
    lkj_status status = lkj_read(&value, &figure);
    HOLDS(status == LKJ_OK || status == LKJ_BLANK || status == LKJ_DASH || status == LKJ_EVALUE, "status %d",
          (int)status);

    double number = -8.25e77;
    HOLDS(lkj_read_number(&value, &number) == status, "lkj_read_number: not %d", (int)status);
    HOLDS(same_double(number, status == LKJ_OK ? figure.number : -8.25e77), "lkj_read_number: %g", number);
    double angka = -8.25e77;
    HOLDS(lkj_angka(&value, &angka) == status && same_double(angka, number), "ANGKA: %g", angka);

    char room[1024];
    lkj_text unit = {room, sizeof room, 0};
    HOLDS(lkj_satuan(&value, &unit) == status, "SATUAN: not %d", (int)status);
    HOLDS(unit.length == (status == LKJ_OK ? figure.unit_length : 0), "SATUAN: %zu bytes", unit.length);
    if (status == LKJ_OK) {
        HOLDS(unit.length <= sizeof room && memcmp(room, figure.unit, unit.length) == 0, "SATUAN: other text");
        check_figure(text, size, &figure);
        check_format(&value, &figure);
    }
    check_target(text, size, status, &figure);
    check_blanks(text, size, status, &figure);
    check_grammar(text, size, status);

    int meaning = -99;
    lkj_status option = lkj_read_option(&value, lkj_polaritas_words, &meaning);
    HOLDS(option == LKJ_OK || option == LKJ_EOPTION, "option: status %d", (int)option);
    HOLDS(meaning == -99 || (option == LKJ_OK && meaning >= LKJ_NAIK && meaning <= LKJ_STABIL), "option: %d", meaning);
    return 0;
}
