/* SPDX-License-Identifier: MPL-2.0
 *
 * terbilang.c - TERBILANG: numbers in Indonesian words.
 *
 * Specification. The tests cite these numbers.
 *
 *  1. The value is a number or number text (grammar: teks.c). Text is spelled from its own digits and never passes
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
 * Rules 2 to 6 agree with `spellout -l id` of libnumbertext (tests/core/spoken.c), but for "-0", which it calls minus
 * nol.
 */
#include "kata.h"

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

/* Rules 1 and 7: the decimal to be spelled, split at the comma. */
static lkj_status split(const lkj_figure *figure, lkj_decimal *decimal, uint64_t *whole, uint64_t *fraction) {
    lkj_status status = lkj_exact(figure, decimal);
    if (status != LKJ_OK)
        return status;
    /* In decimals, as the bound itself must not depend on binary rounding. */
    const lkj_decimal bound = {false, 1, figure->from_text ? -18 : -15};
    lkj_decimal size = *decimal;
    size.negative = false;
    if (lkj_decimal_compare(size, bound) >= 0)
        return LKJ_ENUM;

    *whole = decimal->coefficient;
    *fraction = 0;
    uint64_t unit = 1; /* 10^scale: what of the coefficient makes one */
    for (int i = decimal->scale; i < 0 && *whole != 0; i++)
        *whole *= 10;
    for (int i = 0; i < decimal->scale && unit <= decimal->coefficient; i++)
        unit *= 10;
    if (decimal->scale > 0) {
        *fraction = *whole % unit;
        *whole /= unit;
    }
    return LKJ_OK;
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

lkj_status lkj_terbilang(const lkj_value *nilai, const lkj_value *satuan, const lkj_value *gaya_word, lkj_text *hasil) {
    lkj_figure figure;
    lkj_decimal decimal = {false, 0, 0};
    uint64_t whole = 0;
    uint64_t fraction = 0;
    lkj_status status = lkj_read(nilai, &figure);
    if (status == LKJ_OK)
        status = split(&figure, &decimal, &whole, &fraction);

    const char *unit = "";
    size_t unit_length = 0;
    status = lkj_join(status, lkj_read_unit(satuan, &unit, &unit_length));

    int style = KECIL;
    status = lkj_join(status, lkj_read_option(gaya_word, gaya_words, &style));
    if (status != LKJ_OK)
        return status;

    hasil->length = 0;
    speech to = {hasil, (gaya)style, false};
    if (decimal.negative && decimal.coefficient != 0)
        say(&to, "minus");
    say_whole(&to, whole);
    if (decimal.scale > 0)
        say_decimals(&to, fraction, decimal.scale);
    if (unit_length > 0)
        say_unit(&to, unit, unit_length);
    return LKJ_OK;
}
