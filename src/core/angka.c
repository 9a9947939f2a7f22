/* SPDX-License-Identifier: MPL-2.0
 *
 * angka.c - the functions that turn text into numbers and back.
 *
 *  1. ANGKA and SATUAN are the two halves of a quantity (kuantitas.c): the number, with its magnitude, and the unit as
 *     it was typed.
 *  2. BULATKAN rounds the decimal value, half away from zero or toward zero. A number cell ends at its 15th digit:
 *     rounding it beyond that would change it.
 *  3. FORMATANGKA, PERSEN and RUPIAH print with Indonesian marks, rounded half away from zero; a sign stands before the
 *     Rp. Text is printed from its own digits and never passes through binary floating point.
 */
#include "arguments.h"

static lkj_status angka(const lkj_inputs *in, lkj_result *result) {
    result->number = in->at[0].quantity.number;
    return LKJ_OK;
}

/** The number in the text. LKJ_EVALUE if there is none. */
const lkj_function lkj_function_angka = {
    .name = "ANGKA",
    .compute = angka,
    .parameters = {TAKES_QUANTITY("teks", 0)},
};

static lkj_status satuan(const lkj_inputs *in, lkj_result *result) {
    const lkj_unit *unit = &in->at[0].quantity.unit;
    if (!unit->before)
        lkj_put(&result->text, unit->text, unit->length);
    return LKJ_OK;
}

/** The unit in the text, trimmed: "67 Org/ Bln" gives "Org/ Bln", "8,45%" gives "%", none gives "". */
const lkj_function lkj_function_satuan = {
    .name = "SATUAN",
    .gives = LKJ_GIVES_TEXT,
    .compute = satuan,
    .parameters = {TAKES_QUANTITY("teks", 0)},
};

static const lkj_word rounding_words[] = {{"setengah-naik", LKJ_HALF_UP}, {"potong", LKJ_CUT}, {NULL, 0}};

static lkj_status bulatkan(const lkj_inputs *in, lkj_result *result) {
    const lkj_quantity *nilai = &in->at[0].quantity;
    int places = in->at[1].option;
    if (!nilai->from_text && places > LKJ_DOUBLE_DIGITS - lkj_decimal_magnitude(nilai->decimal))
        result->number = nilai->number; /* spec 2 */
    else
        result->number =
            lkj_decimal_to_double(lkj_decimal_round(nilai->decimal, places, (lkj_rounding)in->at[2].option));
    return LKJ_OK;
}

/** Rounds to desimal places (whole number, -15...15, default 2). cara: setengah-naik (default, half away from zero) or
 *  potong (toward zero). Text of more than 18 significant digits is LKJ_ENUM. */
const lkj_function lkj_function_bulatkan = {
    .name = "BULATKAN",
    .compute = bulatkan,
    .parameters = {TAKES_QUANTITY("nilai", LKJ_ALL_DIGITS), TAKES_PLACES("desimal", -15, 15, 2),
                   TAKES_OPTION("cara", rounding_words, LKJ_HALF_UP)},
};

/* "Rp5" of 5 orang, "5,00%" of 5 dokumen would be another figure. */
static bool is_in(const lkj_inputs *in, lkj_dimension dimension) {
    const lkj_unit *own = &in->at[0].quantity.unit;
    const lkj_unit wanted = {.text = "", .dimension = dimension, .factor = 1};
    bool per = own->dimension == LKJ_RATE && own->factor == 1; /* Rp5 per orang */
    return (per && dimension == LKJ_MONEY) || lkj_units_agree(own, &wanted) == LKJ_OK;
}

/* A sign, a prefix, the figure, a suffix. */
static lkj_status print(const lkj_inputs *in, const char *prefix, const char *suffix, lkj_text *out) {
    lkj_decimal decimal = in->at[0].quantity.decimal;
    int places = in->at[1].option;
    if (places >= 0)
        decimal = lkj_decimal_round(decimal, places, LKJ_HALF_UP);
    if (decimal.negative)
        lkj_puts(out, "-");
    decimal.negative = false;
    lkj_puts(out, prefix);
    lkj_put_decimal(out, decimal, places);
    lkj_puts(out, suffix);
    return LKJ_OK;
}

static lkj_status formatangka(const lkj_inputs *in, lkj_result *result) {
    return print(in, "", "", &result->text);
}

/** "12.465.264.644,25": Indonesian marks, rounded half away from zero to desimal places (0...15); without desimal as
 *  many as the value has. LKJ_ENUM for text of more than 18 significant digits. */
const lkj_function lkj_function_formatangka = {
    .name = "FORMATANGKA",
    .gives = LKJ_GIVES_TEXT,
    .compute = formatangka,
    .parameters = {TAKES_QUANTITY("nilai", LKJ_ALL_DIGITS), TAKES_PLACES("desimal", 0, 15, -1)},
};

static lkj_status persen(const lkj_inputs *in, lkj_result *result) {
    return is_in(in, LKJ_PERCENT) ? print(in, "", "%", &result->text) : LKJ_EVALUE;
}

/** "149,94%", from percent points; desimal 0...15, default 2. LKJ_EVALUE for a quantity of another unit. */
const lkj_function lkj_function_persen = {
    .name = "PERSEN",
    .gives = LKJ_GIVES_TEXT,
    .compute = persen,
    .parameters = {TAKES_QUANTITY("nilai", LKJ_ALL_DIGITS), TAKES_PLACES("desimal", 0, 15, 2)},
};

static lkj_status rupiah(const lkj_inputs *in, lkj_result *result) {
    return is_in(in, LKJ_MONEY) ? print(in, "Rp", "", &result->text) : LKJ_EVALUE;
}

/** "Rp12.465.264.644", negative "-Rp250"; desimal 0...15, default 0. LKJ_EVALUE for a quantity of another unit. */
const lkj_function lkj_function_rupiah = {
    .name = "RUPIAH",
    .gives = LKJ_GIVES_TEXT,
    .compute = rupiah,
    .parameters = {TAKES_QUANTITY("nilai", LKJ_ALL_DIGITS | LKJ_IS_MONEY), TAKES_PLACES("desimal", 0, 15, 0)},
};

/* ---- The version --------------------------------------------------------------------------------------------- */

const char *lkj_versi(void) {
    return LKJ_VERSION;
}

static lkj_status lkjversi(const lkj_inputs *in, lkj_result *result) {
    (void)in;
    lkj_puts(&result->text, lkj_versi());
    return LKJ_OK;
}

/** The version, as LKJ_VERSION. */
const lkj_function lkj_function_lkjversi = {
    .name = "LKJVERSI",
    .gives = LKJ_GIVES_TEXT,
    .compute = lkjversi,
    .parameters = {{.name = NULL}},
};
