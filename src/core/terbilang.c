/* SPDX-License-Identifier: MPL-2.0
 *
 * terbilang.c - TERBILANG: numbers in Indonesian words.
 *
 * Specification. The tests cite these numbers.
 *
 *  1. The value is a number or number text (grammar: kuantitas.c). Text is spelled from its own digits and never passes
 *     through binary floating point; a number is spelled at 15 significant digits, without trailing zeros.
 *  2. The digits before the comma are read in groups of three, the highest first: satuan words, then ribu, juta,
 *     miliar, triliun, kuadriliun. A group of zeros is not spoken; a number of zeros only is "nol".
 *  3. A group: "seratus" for one hundred, else "<digit> ratus"; "sepuluh", "sebelas", "<digit> belas", "<digit> puluh
 *     [<digit>]".
 *  4. A thousands group of exactly one is "seribu" (1.001.000: satu juta seribu); 21.000 is "dua puluh satu ribu". One
 *     million is "satu juta", not "sejuta", and so on upwards.
 *  5. Decimals follow "koma" one digit at a time, as many as the text has: "1,50" is "satu koma lima nol".
 *  6. A negative value starts with "minus". Zero has no sign, however it was typed.
 *  7. A number of 10^15 or more in magnitude is LKJ_ENUM: beyond that a double no longer holds every unit. Text may
 *     have up to 18 significant digits and 18 digits before the comma, else LKJ_ENUM.
 *  8. satuan is appended after a blank. Left out, blank, a dash or the number 0 (what Calc hands over for an empty
 *     cell): no unit. Any other number is LKJ_EVALUE, for a figure where a word belongs is a mistake in the arguments.
 *     A unit in the text of the value itself ("25 Unit") is not spoken: the caller names the unit or leaves it out.
 *  9. gaya: kecil (default) words in small letters; kalimat the first letter a capital; judul the first letter of
 *     every word; besar all capitals. judul and besar also raise the ASCII letters of the satuan; they never lower one
 *     (M², a name of an office), and bytes of other letters are not touched.
 *
 * 10. The way back (lkj_read_words, and the notes of kuantitas.c): the words of rules 2 to 6 in any case, blanks
 *     and line breaks anywhere, also "milyar", "trilyun" and se- before every name ("sejuta"), with a closing
 *     "rupiah", in one or more brackets or pairs of quotation marks. Groups stand in falling order, each once;
 *     "satu ratus", "satu puluh", "satu belas" are no number words.
 * 11. Decimals are read digit by digit, or as one number: "koma dua puluh lima" is ,25 and "koma nol dua puluh" ,020.
 *     More than 18 digits are refused.
 *
 * Rules 2 to 6 agree with `spellout -l id` of libnumbertext (tests/core/spoken.c), but for "-0", which it calls minus
 * nol.
 */
#include <string.h>

#include "phrase.h"

typedef enum gaya { KECIL, KALIMAT, JUDUL, BESAR } gaya;

static const lkj_word gaya_words[] = {
    {"kecil", KECIL}, {"kalimat", KALIMAT}, {"judul", JUDUL}, {"besar", BESAR}, {NULL, 0},
};

static const char *const digit_words[] = {"nol",  "satu", "dua",   "tiga",    "empat",
                                          "lima", "enam", "tujuh", "delapan", "sembilan"};

/* Rule 2: the name of each group of three, from the right. */
static const char *const group_words[] = {"", "ribu", "juta", "miliar", "triliun", "kuadriliun"};

enum { GROUPS = sizeof group_words / sizeof *group_words };

/* The words being written: the style, and whether something stands before the next one. */
typedef struct speech {
    lkj_text *out;
    gaya style;
    bool started;
} speech;

static bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

static char raised(char c) {
    return is_small(c) ? (char)(c - 'a' + 'A') : c;
}

/* Appends one of our own words, all in small ASCII letters, in the style. */
static void say(speech *to, const char *word) {
    if (to->started)
        lkj_put(to->out, " ", 1);
    bool capital = to->style == JUDUL || (to->style == KALIMAT && !to->started);
    for (const char *p = word; *p != '\0'; p++) {
        char c = to->style == BESAR || (capital && p == word) ? raised(*p) : *p;
        lkj_put(to->out, &c, 1);
    }
    to->started = true;
}

/* Rule 3: 1...999. */
static void say_group(speech *to, unsigned group) {
    unsigned hundreds = group / 100;
    unsigned rest = group % 100;
    if (hundreds == 1) {
        say(to, "seratus");
    } else if (hundreds > 1) {
        say(to, digit_words[hundreds]);
        say(to, "ratus");
    }
    if (rest == 0)
        return;
    if (rest < 10) {
        say(to, digit_words[rest]);
    } else if (rest == 10) {
        say(to, "sepuluh");
    } else if (rest == 11) {
        say(to, "sebelas");
    } else if (rest < 20) {
        say(to, digit_words[rest - 10]);
        say(to, "belas");
    } else {
        say(to, digit_words[rest / 10]);
        say(to, "puluh");
        if (rest % 10 != 0)
            say(to, digit_words[rest % 10]);
    }
}

/* Rules 2 and 4: any whole number below 10^18. */
static void say_whole(speech *to, uint64_t number) {
    if (number == 0) {
        say(to, digit_words[0]);
        return;
    }
    unsigned groups[GROUPS];
    size_t count = 0;
    for (; number != 0; number /= 1000)
        groups[count++] = (unsigned)(number % 1000);
    while (count-- > 0) {
        if (groups[count] == 0)
            continue;
        if (count == 1 && groups[count] == 1) {
            say(to, "seribu");
            continue;
        }
        say_group(to, groups[count]);
        if (count > 0)
            say(to, group_words[count]);
    }
}

/* Rule 9: the unit keeps what was typed but for ASCII letters that judul and besar raise. A word starts after a blank
 * (a no-break one too), a slash, a hyphen, a bracket: Org/Bln, Unit Usaha. */
static void say_unit(speech *to, const char *text, size_t length) {
    lkj_put(to->out, " ", 1);
    bool start = true;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        char put = to->style == BESAR || (to->style == JUDUL && start) ? raised(c) : c;
        lkj_put(to->out, &put, 1);
        bool no_break = i > 0 && (unsigned char)text[i - 1] == 0xC2 && (unsigned char)c == 0xA0;
        start = no_break || c == ' ' || c == '\t' || c == '\n' || c == '/' || c == '-' || c == '(';
    }
}

/* Rule 7, in decimals, as the bound itself must not depend on binary rounding. */
static bool is_beyond_words(const lkj_quantity *quantity) {
    const lkj_decimal bound = {false, 1, quantity->from_text ? -18 : -15};
    lkj_decimal size = quantity->decimal;
    size.negative = false;
    return lkj_decimal_compare(size, bound) >= 0;
}

/* Splits a decimal at the comma. */
static void split(lkj_decimal decimal, uint64_t *whole, uint64_t *fraction) {
    *whole = decimal.coefficient;
    *fraction = 0;
    uint64_t unit = 1; /* 10^scale: what of the coefficient makes one */
    for (int i = decimal.scale; i < 0 && *whole != 0; i++)
        *whole *= 10;
    for (int i = 0; i < decimal.scale && unit <= decimal.coefficient; i++)
        unit *= 10;
    if (decimal.scale > 0) {
        *fraction = *whole % unit;
        *whole /= unit;
    }
}

/* Rule 5: the last `scale` digits of the fraction; those beyond 10^18 are zeros. */
static void say_decimals(speech *to, uint64_t fraction, int scale) {
    say(to, "koma");
    uint64_t place = 1;
    for (int i = 1; i < scale && i < LKJ_MAX_DIGITS; i++)
        place *= 10;
    for (int i = scale; i > LKJ_MAX_DIGITS; i--)
        say(to, digit_words[0]);
    for (; place != 0; place /= 10)
        say(to, digit_words[fraction / place % 10]);
}

static void say_decimal(speech *to, lkj_decimal decimal) {
    uint64_t whole;
    uint64_t fraction;
    split(decimal, &whole, &fraction);
    if (decimal.negative && decimal.coefficient != 0)
        say(to, "minus");
    say_whole(to, whole);
    if (decimal.scale > 0)
        say_decimals(to, fraction, decimal.scale);
}

static lkj_status terbilang(const lkj_inputs *in, lkj_result *result) {
    if (is_beyond_words(&in->at[0].quantity))
        return LKJ_ENUM;
    speech to = {&result->text, (gaya)in->at[2].option, false};
    say_decimal(&to, in->at[0].quantity.decimal);
    if (in->at[1].length > 0)
        say_unit(&to, in->at[1].text, in->at[1].length);
    return LKJ_OK;
}

/** The number in Indonesian words; decimals digit by digit after "koma", as many as the text has. Zero has no sign.
 *
 *  nilai   number below 10^15 or text of at most 18 significant digits, else LKJ_ENUM. A unit in the text is not spoken
 *  satuan  optional, appended after a space. The number 0 (Calc's empty cell), a dash or n/a counts as left out; any
 *          other number is LKJ_EVALUE
 *  gaya    optional: kecil (default), kalimat (first letter a capital), judul (every word), besar (all). judul and
 *          besar raise the ASCII letters of satuan too; nothing is ever lowered
 *
 *  Source: the Indonesian rules of libnumbertext (id.sor). */
const lkj_function lkj_function_terbilang = {
    .name = "TERBILANG",
    .gives = LKJ_GIVES_TEXT,
    .compute = terbilang,
    .parameters = {TAKES_QUANTITY("nilai", LKJ_ALL_DIGITS), TAKES_UNIT, TAKES_OPTION("gaya", gaya_words, KECIL)},
};

/* ---- The way back -------------------------------------------------------------------------------------------- */

/* One word, in any case, blanks inside and before it passed over. No word of these begins another. */
static bool hear(lkj_cursor *r, const char *word) {
    lkj_cursor at = *r;
    for (; *word != '\0'; word++) {
        lkj_skip_spaces(&at);
        if (at.p == at.end || lkj_lower(*at.p++) != *word)
            return false;
    }
    *r = at;
    return true;
}

/* nol ... sembilan, from `smallest` on; -1 if none stands here. */
static int hear_digit(lkj_cursor *r, int smallest) {
    for (int digit = smallest; digit <= 9; digit++)
        if (hear(r, digit_words[digit]))
            return digit;
    return -1;
}

/* 1...99. */
static bool hear_tens(lkj_cursor *r, unsigned *number) {
    if (hear(r, "sepuluh")) {
        *number = 10;
        return true;
    }
    if (hear(r, "sebelas")) {
        *number = 11;
        return true;
    }
    int digit = hear_digit(r, 1);
    if (digit < 0)
        return false;
    *number = (unsigned)digit;
    if (digit == 1)
        return true;
    if (hear(r, "belas")) {
        *number += 10;
    } else if (hear(r, "puluh")) {
        int ones = hear_digit(r, 1);
        *number = *number * 10 + (ones > 0 ? (unsigned)ones : 0);
    }
    return true;
}

/* 1...999. */
static bool hear_group(lkj_cursor *r, unsigned *number) {
    unsigned hundreds = 0;
    lkj_cursor at = *r;
    int digit = 1;
    if (hear(&at, "seratus") || ((digit = hear_digit(&at, 2)) > 0 && hear(&at, "ratus"))) {
        hundreds = (unsigned)digit * 100;
        *r = at;
    }
    unsigned rest = 0;
    if (!hear_tens(r, &rest) && hundreds == 0)
        return false;
    *number = hundreds + rest;
    return true;
}

/* The group a name stands for: ribu 1, juta 2 ...; 0 if none stands here. */
static size_t hear_name(lkj_cursor *r) {
    if (hear(r, "milyar"))
        return 3;
    if (hear(r, "trilyun"))
        return 4;
    for (size_t group = 1; group < GROUPS; group++)
        if (hear(r, group_words[group]))
            return group;
    return 0;
}

/* One group with its name: "dua ratus ribu", "seribu", "sejuta". */
static bool hear_named_group(lkj_cursor *r, unsigned *number, size_t *group) {
    lkj_cursor at = *r;
    if (hear(&at, "se") && (*group = hear_name(&at)) > 0) {
        *number = 1;
        *r = at;
        return true;
    }
    if (!hear_group(r, number))
        return false;
    *group = hear_name(r);
    return true;
}

/* A whole number but "nol", its groups in falling order. */
static bool hear_whole(lkj_cursor *r, uint64_t *whole) {
    static const uint64_t values[GROUPS] = {
        1, 1000, UINT64_C(1000000), UINT64_C(1000000000), UINT64_C(1000000000000), UINT64_C(1000000000000000),
    };
    size_t last = GROUPS;
    *whole = 0;
    while (last > 0) {
        unsigned number;
        size_t group;
        lkj_cursor at = *r;
        if (!hear_named_group(&at, &number, &group))
            break;
        if (group >= last)
            return false;
        *whole += number * values[group];
        last = group;
        *r = at;
    }
    return last < GROUPS;
}

static bool add_decimal_digit(lkj_decimal *decimal, int digit) {
    if (decimal->coefficient >= UINT64_C(100000000000000000))
        return false;
    decimal->coefficient = decimal->coefficient * 10 + (uint64_t)digit;
    decimal->scale++;
    return true;
}

/* Rule 11: digit by digit ("dua lima", "nol lima"), or as one number ("dua puluh lima"), nol before it. */
static bool hear_decimals(lkj_cursor *r, lkj_decimal *decimal) {
    const char *start = r->p;
    while (hear(r, digit_words[0]))
        if (!add_decimal_digit(decimal, 0))
            return false;
    lkj_cursor next = *r;
    lkj_cursor at = *r;
    uint64_t number;
    bool by_digit = hear_digit(&next, 1) > 0 && hear_digit(&next, 0) >= 0;
    if (!by_digit && hear_whole(&at, &number)) {
        *r = at;
        uint64_t place = 1;
        while (place <= number / 10)
            place *= 10;
        for (; place != 0; place /= 10)
            if (!add_decimal_digit(decimal, (int)(number / place % 10)))
                return false;
        return true;
    }
    for (int digit; (digit = hear_digit(r, 0)) >= 0;)
        if (!add_decimal_digit(decimal, digit))
            return false;
    return r->p > start;
}

bool lkj_accept_number_words(lkj_cursor *r, lkj_decimal *decimal) {
    lkj_cursor at = *r;
    *decimal = (lkj_decimal){hear(&at, "minus"), 0, 0};
    if (!hear(&at, digit_words[0]) && !hear_whole(&at, &decimal->coefficient))
        return false;
    if (hear(&at, "koma") && !hear_decimals(&at, decimal))
        return false;
    size_t length;
    if (lkj_is_letter(lkj_peek(&at, &length)))
        return false;
    decimal->negative = decimal->negative && decimal->coefficient != 0;
    *r = at;
    return true;
}

/* Takes one pair of brackets or quotation marks off that stand around all of it. */
static bool unwrap(lkj_cursor *r) {
    static const char *const pairs[][2] = {{"(", ")"},           {"\"", "\""},         {"'", "'"},
                                           {"\u201C", "\u201D"}, {"\u2018", "\u2019"}, {"\u201E", "\u201D"},
                                           {"\u00AB", "\u00BB"}};
    lkj_skip_spaces(r);
    lkj_skip_spaces_back(r);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        size_t close = strlen(pairs[i][1]);
        lkj_cursor inner = *r;
        if (lkj_accept(&inner, pairs[i][0]) && (size_t)(inner.end - inner.p) >= close &&
            memcmp(inner.end - close, pairs[i][1], close) == 0) {
            inner.end -= close;
            *r = inner;
            return true;
        }
    }
    return false;
}

lkj_status lkj_read_words(const char *text, size_t length, lkj_decimal *decimal) {
    lkj_cursor r = {text, text + length};
    while (unwrap(&r)) {
    }
    if (!lkj_accept_number_words(&r, decimal))
        return LKJ_EVALUE;
    hear(&r, "rupiah");
    lkj_skip_spaces(&r);
    return r.p == r.end ? LKJ_OK : LKJ_EVALUE;
}

static lkj_status bacaterbilang(const lkj_inputs *in, lkj_result *result) {
    lkj_decimal heard;
    lkj_status status = lkj_read_words(in->at[0].text, in->at[0].length, &heard);
    if (status == LKJ_OK)
        result->number = lkj_decimal_to_double(heard);
    return status;
}

/** The number in Indonesian words, as lenient as rules 10 and 11: LKJ_EVALUE for what is no number word. */
const lkj_function lkj_function_bacaterbilang = {
    .name = "BACATERBILANG",
    .compute = bacaterbilang,
    .parameters = {TAKES_WORDS("teks")},
};

static lkj_status periksaterbilang(const lkj_inputs *in, lkj_result *result) {
    const lkj_quantity *nilai = &in->at[0].quantity;
    const lkj_input *tertulis = &in->at[1];
    lkj_decimal heard;
    if (is_beyond_words(nilai)) {
        lkj_puts(&result->text, "Tidak dapat dihitung: nilai terlalu besar");
        return LKJ_OK;
    }
    lkj_decimal right = nilai->decimal;
    if (lkj_read_words(tertulis->text, tertulis->length, &heard) == LKJ_OK && lkj_decimal_compare(heard, right) == 0) {
        lkj_puts(&result->text, "Sesuai");
        return LKJ_OK;
    }
    lkj_puts(&result->text, "Tidak sesuai: tertulis ");
    lkj_put_folded(&result->text, (lkj_slice){tertulis->text, tertulis->length});
    lkj_puts(&result->text, "; seharusnya ");
    speech to = {&result->text, KECIL, false};
    say_decimal(&to, right);
    return LKJ_OK;
}

/** Checks typed number words against a figure: "Sesuai", or "Tidak sesuai: tertulis ...; seharusnya ...", what
 * TERBILANG says. Words are read as BACATERBILANG reads them, so that case, blanks, a closing rupiah, milyar, and
 * decimals as one number are right. A figure that cannot be read is "Tidak terbaca: ...". */
const lkj_function lkj_function_periksaterbilang = {
    .name = "PERIKSATERBILANG",
    .gives = LKJ_GIVES_TEXT,
    .checks = true,
    .compute = periksaterbilang,
    .parameters = {TAKES_QUANTITY("nilai", LKJ_ALL_DIGITS), TAKES_WORDS("tertulis")},
};
