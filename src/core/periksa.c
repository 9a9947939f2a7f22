/* SPDX-License-Identifier: MPL-2.0
 *
 * periksa.c - checking figures, sums, means and categories that are already typed in a report.
 *
 *  1. What is checked never makes an error. A figure that cannot be read, or text of more than 18 significant digits,
 *     is the finding "Tidak terbaca: <the text, trimmed, whole>"; of several the first in argument order. Errors are
 *     for the formula alone: a required argument left out, an unknown option or scale, a tolerance or limit outside
 *     its domain. They win over findings, findings over "no data".
 *  2. tertulis as text is compared at the decimals it is printed with ("100,00 %": 2, "111%": 0). As a number it is
 *     compared at 2, itself rounded half up to them first: a cell that computes 149.9408284... says 149,94 and is
 *     right.
 *  3. Verdicts, in this order: the right value rounded half up is the same: "Sesuai"; cut off instead: "Sesuai
 *     (dipotong)"; else "Tidak sesuai: tertulis X; seharusnya Y", both at those decimals, with Indonesian marks, no
 *     unit.
 *     A printed magnitude is compared at its last printed digit: "Rp1,5 triliun" at hundreds of billions.
 *  4. Where no value is possible: "Tidak dapat dihitung: target 0", "target negatif", "realisasi 0" (turun-rasio).
 *     Units that do not go together: "Satuan berbeda: hari; bulan"; two different predicates, or one against a number:
 *     "Tidak dapat dihitung: WTP; WDP". tertulis as a percentage or a label takes no part in comparing units. A typed
 *     sum is neither: it goes with its rows ("3 M" of rupiah does not), which are added up in its unit ("180 menit" of
 * 2 jam and 60 menit); a typed mean is compared in its unit where that measures the same. A target and a realisasi of 0
 * (naik) have the capaian "-": a typed number is "Tidak sesuai: tertulis 0; seharusnya
 *     -".
 *  5. Sums are exact decimals, never doubles: 128 bits at the scale of the finest cell. Cells without data are left
 *     out; of a number cell 15 decimals count. A sum beyond the 128 bits is "Tidak dapat dihitung: hasil terlalu
 *     besar". Within the tolerance, or equal once the sum is rounded to the decimals of tertulis: "Sesuai"; cut off to
 *     them: "Sesuai (dipotong)". Else "Tidak sesuai: tertulis X; rincian Y; selisih X - Y", each with as many decimals
 *     as what was typed for it has.
 *  6. Categories are compared but for case and blanks. A value in a gap of the printed scale (50-51, 65-66, 75-76,
 *     90-91 in Permendagri 86/2017, which prints "76% <= 90%" and then "91% <= 100%") is named with either verdict. A
 *     value below the lowest bound of the scale has no category; that is a finding too.
 */
#include <math.h>
#include <string.h>

#include "arguments.h"
#include "kalimat.h"

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

static const wide largest = (wide)(~(unsigned_wide)0 >> 1);

static const char *const sesuai = "Sesuai";
static const char *const dipotong = "Sesuai (dipotong)";
static const char *const too_large = "Tidak dapat dihitung: hasil terlalu besar";

/* ---- Findings ------------------------------------------------------------------------------------------------ */

static lkj_status tell(lkj_result *result, const char *text) {
    lkj_puts(&result->text, text);
    return LKJ_OK;
}

/* A value as it stands in its cell. */
static void put_cell(lkj_text *out, const lkj_value *value) {
    const char *text = value->text;
    size_t length = value->length;
    if (value->type == LKJ_NUMBER) {
        lkj_put_decimal(out, lkj_decimal_from_double(value->number), -1);
        return;
    }
    lkj_trim(&text, &length);
    lkj_put(out, text, length);
}

/* A predicate, or a figure beside one. */
static void put_predicate(lkj_text *out, const lkj_quantity *quantity) {
    if (quantity->shape == LKJ_LABEL) {
        lkj_put(out, quantity->label, quantity->label_length);
        return;
    }
    lkj_put_decimal(out, quantity->exact ? quantity->decimal : lkj_decimal_from_double(quantity->number), -1);
    if (quantity->unit.length > 0 && quantity->unit.text[0] != '%')
        lkj_puts(out, " ");
    lkj_put(out, quantity->unit.text, quantity->unit.length);
}

static void put_clash(lkj_text *out, const lkj_quantity *left, const lkj_quantity *right) {
    if (left->shape == LKJ_LABEL || right->shape == LKJ_LABEL) {
        lkj_puts(out, "Tidak dapat dihitung: ");
        put_predicate(out, left);
        lkj_puts(out, "; ");
        put_predicate(out, right);
        return;
    }
    lkj_puts(out, "Satuan berbeda: ");
    lkj_put(out, left->unit.text, left->unit.length);
    lkj_puts(out, "; ");
    lkj_put(out, right->unit.text, right->unit.length);
}

void lkj_tell_finding(const lkj_finding *finding, lkj_text *out) {
    if (finding->kind == LKJ_CLASH) {
        put_clash(out, finding->left, finding->right);
        return;
    }
    lkj_puts(out, "Tidak terbaca: ");
    put_cell(out, finding->value);
}

/* A typed figure: its decimal, and the decimals it is compared at (spec 2); below 0 in front of the comma. */
typedef struct printed {
    lkj_decimal decimal;
    bool from_text;
    int places;
} printed;

static printed printed_of(const lkj_input *tertulis) {
    const lkj_quantity *quantity = &tertulis->quantity;
    printed typed = {quantity->decimal, quantity->from_text, quantity->from_text ? quantity->last_place : 2};
    if (!typed.from_text)
        typed.decimal = lkj_decimal_round(typed.decimal, typed.places, LKJ_HALF_UP);
    return typed;
}

static int larger(int a, int b) {
    return a > b ? a : b;
}

static int smaller(int a, int b) {
    return a < b ? a : b;
}

static int whole_digits(lkj_decimal decimal) {
    int digits = -decimal.scale;
    for (uint64_t rest = decimal.coefficient; rest != 0; rest /= 10)
        digits++;
    return digits;
}

/* Spec 3. */
static lkj_status verdict(const printed *tertulis, double right, lkj_result *result) {
    lkj_decimal expected = lkj_decimal_from_double(right);
    /* The right value is known to 15 digits; decimals typed beyond them are not held against the writer. */
    int places = smaller(tertulis->places, LKJ_DOUBLE_DIGITS - whole_digits(expected));
    lkj_decimal typed = lkj_decimal_round(tertulis->decimal, places, LKJ_HALF_UP);
    if (lkj_decimal_compare(typed, lkj_decimal_round(expected, places, LKJ_HALF_UP)) == 0)
        return tell(result, sesuai);
    if (lkj_decimal_compare(typed, lkj_decimal_round(expected, places, LKJ_CUT)) == 0)
        return tell(result, dipotong);
    int shown = larger(tertulis->places, 0);
    lkj_puts(&result->text, "Tidak sesuai: tertulis ");
    lkj_put_decimal(&result->text, tertulis->decimal, shown);
    lkj_puts(&result->text, "; seharusnya ");
    lkj_put_decimal(&result->text, expected, shown);
    return LKJ_OK;
}

/* Spec 4: there is no value that could be typed. */
static lkj_status none_expected(const printed *tertulis, lkj_result *result) {
    lkj_puts(&result->text, "Tidak sesuai: tertulis ");
    lkj_put_decimal(&result->text, tertulis->decimal, tertulis->from_text ? larger(tertulis->places, 0) : -1);
    lkj_puts(&result->text, "; seharusnya -");
    return LKJ_OK;
}

/* ---- PERIKSA ------------------------------------------------------------------------------------------------- */

static lkj_status periksa(const lkj_inputs *in, lkj_result *result) {
    const lkj_quantity *target = &in->at[0].base;
    const lkj_quantity *realisasi = &in->at[1].base;
    printed typed = printed_of(&in->at[2]);
    lkj_polaritas polaritas = (lkj_polaritas)in->at[3].option;
    double capaian = 0;
    switch (lkj_score(target, realisasi, polaritas, &capaian)) {
    case LKJ_OK:
        return verdict(&typed, capaian, result);
    case LKJ_DASH:
        return none_expected(&typed, result);
    case LKJ_EDIV0:
        return tell(result, polaritas == LKJ_TURUN_RASIO && realisasi->number == 0 ? "Tidak dapat dihitung: realisasi 0"
                                                                                   : "Tidak dapat dihitung: target 0");
    default:
        if (target->number < 0)
            return tell(result, "Tidak dapat dihitung: target negatif");
        return tell(result, polaritas == LKJ_TURUN_RASIO && realisasi->number < 0
                                ? "Tidak dapat dihitung: realisasi negatif"
                                : too_large);
    }
}

/** Checks a printed capaian: "Sesuai", "Sesuai (dipotong)" or "Tidak sesuai: tertulis 168,04; seharusnya 168,93"
 *  ("seharusnya -" for 0 of 0). Where no capaian can be computed: "Tidak dapat dihitung: target 0", "target negatif",
 *  "realisasi 0", "realisasi negatif" (turun-rasio), "hasil terlalu besar". LKJ_EOPTION as CAPAIAN. */
const lkj_function lkj_function_periksa = {
    .name = "PERIKSA",
    .gives = LKJ_GIVES_TEXT,
    .checks = true,
    .compute = periksa,
    .parameters = {TAKES_QUANTITY("target", LKJ_IS_TARGET | LKJ_ALL_DIGITS),
                   TAKES_QUANTITY("realisasi", LKJ_ALLOW_LABEL | LKJ_ALL_DIGITS), TAKES_PRINTED("tertulis"),
                   TAKES_POLARITAS},
};

/* ---- PERIKSAJUMLAH ------------------------------------------------------------------------------------------- */

/* Multiplies by 10^places; false if that is more than 128 bits hold. */
static bool shift(wide *units, int places) {
    for (int i = 0; i < places && *units != 0; i++)
        if (__builtin_mul_overflow(*units, 10, units))
            return false;
    return true;
}

/* An exact number of units of 10^-scale; scale is that of the decimal or finer. */
static bool scaled(lkj_decimal decimal, int scale, wide *units) {
    *units = decimal.negative ? -(wide)decimal.coefficient : (wide)decimal.coefficient;
    return shift(units, scale - decimal.scale);
}

/* Rounds units of 10^-scale to `places` decimals, and back to the same units. */
static wide rounded(wide units, int scale, int places, lkj_rounding rounding) {
    wide step = 1;
    for (int i = places; i < scale; i++)
        if (__builtin_mul_overflow(step, 10, &step))
            return 0; /* the step is larger than any sum: the next value down is 0 */
    wide rest = units % step;
    wide cut = units - rest;
    if (rounding == LKJ_HALF_UP && rest >= step - rest)
        return cut + step;
    if (rounding == LKJ_HALF_UP && -rest >= step + rest)
        return cut - step;
    return cut;
}

static void put_units(lkj_text *out, wide units, int scale, int places) {
    unsigned_wide size = units < 0 ? -(unsigned_wide)units : (unsigned_wide)units;
    lkj_put_wide(out, units < 0, size, scale, places);
}

/* What a subtraction left of two equal numbers, 5,55E-17, is no figure of a report: it would set the scale of all. */
static lkj_decimal without_rest(const lkj_quantity *cell) {
    if (cell->from_text || cell->decimal.scale <= LKJ_DOUBLE_DIGITS)
        return cell->decimal;
    lkj_decimal short_one = lkj_decimal_round(cell->decimal, LKJ_DOUBLE_DIGITS, LKJ_HALF_UP);
    return lkj_decimal_from_double(lkj_decimal_to_double(short_one)); /* without trailing zeros */
}

/* The sum of the rows. */
typedef struct total {
    lkj_unit unit;   /* of the first row that has one */
    uint64_t factor; /* of the unit it is told in: that of tertulis, or of the first row */
    wide units;      /* of 10^-scale */
    int scale;       /* of the finest row */
    int places;      /* the decimals that are shown: as many as the rows were typed with */
} total;

/* Spec 4: the units of the sum as it is typed and of its rows. */
static lkj_status compare_units(const lkj_quantity *tertulis, total *sum, const lkj_unit *rows, lkj_result *result) {
    lkj_quantity row = {.shape = LKJ_FIGURE, .unit = *rows};
    sum->unit = *rows;
    sum->factor = tertulis->unit.dimension == LKJ_NO_UNIT ? rows->factor : tertulis->unit.factor;
    if (lkj_units_agree(&tertulis->unit, rows) != LKJ_OK)
        put_clash(&result->text, tertulis, &row);
    sum->unit.text = ""; /* it goes with the walk; the factor is what is wanted */
    sum->unit.length = 0;
    return LKJ_OK;
}

/* The first walk: the unit, and the decimals. */
static lkj_status survey(const lkj_inputs *in, total *sum, lkj_result *result) {
    lkj_walk walk;
    *sum = (total){.unit = {.text = "", .dimension = LKJ_NO_UNIT, .factor = 1}, .factor = 1};
    lkj_walk_begin(&walk, in);
    while (lkj_next(&walk))
        sum->places = larger(sum->places, without_rest(&walk.cell[1]).scale);
    if (walk.status != LKJ_OK)
        return lkj_walk_answer(&walk, result);
    return walk.unit == NULL ? LKJ_OK : compare_units(&in->at[0].quantity, sum, walk.unit, result);
}

/* A row as an exact decimal in the base of its unit; false if it is too large for one. */
static bool in_base(const lkj_walk *walk, const lkj_unit *common, lkj_decimal *decimal) {
    lkj_quantity cell = walk->cell[1];
    *decimal = cell.decimal = without_rest(&cell);
    if (common->factor == 1 && cell.unit.factor == 1)
        return true;
    cell.exact = true;
    if (lkj_to_base(&cell, common) != LKJ_OK || !cell.exact)
        return false;
    *decimal = cell.decimal;
    return true;
}

static bool add_row(total *sum, lkj_decimal row) {
    wide units;
    if (row.scale > sum->scale) {
        if (!shift(&sum->units, row.scale - sum->scale))
            return false;
        sum->scale = row.scale;
    }
    return scaled(row, sum->scale, &units) && !__builtin_add_overflow(sum->units, units, &sum->units);
}

/* From the base back to the unit, with up to six decimals where it does not come out even: 20 menit are 0,333333 jam.
 */
static bool from_base(total *sum) {
    enum { MORE = 6 };
    wide factor = (wide)sum->factor;
    if (sum->unit.factor == 1 && factor == 1)
        return true;
    if (sum->unit.dimension == LKJ_RATE) {
        if (__builtin_mul_overflow(sum->units, factor, &sum->units))
            return false;
    } else {
        if (!shift(&sum->units, MORE))
            return false;
        sum->scale += MORE;
        wide half = sum->units < 0 ? -(factor / 2) : factor / 2;
        sum->units = (sum->units + half) / factor;
    }
    sum->places = sum->scale;
    for (wide rest = sum->units; sum->places > 0 && rest % 10 == 0; rest /= 10)
        sum->places--;
    return true;
}

/* The second walk. False if the sum is more than 128 bits hold. */
static bool add_up(const lkj_inputs *in, total *sum) {
    lkj_walk walk;
    lkj_decimal row;
    for (lkj_walk_begin(&walk, in); lkj_next(&walk);)
        if (!in_base(&walk, &sum->unit, &row) || !add_row(sum, row))
            return false;
    return from_base(sum);
}

static lkj_status tell_difference(const total *typed, const total *sum, wide difference, int scale, lkj_text *out) {
    lkj_puts(out, "Tidak sesuai: tertulis ");
    put_units(out, typed->units, scale, typed->places);
    lkj_puts(out, "; rincian ");
    put_units(out, sum->units, scale, sum->places);
    lkj_puts(out, "; selisih ");
    put_units(out, difference, scale, larger(typed->places, sum->places));
    return LKJ_OK;
}

/* Spec 5, once everything is read. `places`: those that tertulis is compared at. */
static lkj_status compare_sum(total *typed, int places, total *sum, lkj_decimal tolerance, lkj_result *result) {
    int scale = larger(typed->scale, sum->scale);
    wide allowed;
    wide difference;
    if (!shift(&typed->units, scale - typed->scale) || !shift(&sum->units, scale - sum->scale) ||
        __builtin_sub_overflow(typed->units, sum->units, &difference))
        return tell(result, too_large);
    /* The difference is a whole number of units: what the tolerance has beyond them changes nothing. */
    if (!scaled(lkj_decimal_round(tolerance, scale, LKJ_CUT), scale, &allowed))
        allowed = largest;
    wide at_places = rounded(typed->units, scale, places, LKJ_HALF_UP);
    if ((difference <= allowed && difference >= -allowed) ||
        at_places == rounded(sum->units, scale, places, LKJ_HALF_UP))
        return tell(result, sesuai);
    if (at_places == rounded(sum->units, scale, places, LKJ_CUT))
        return tell(result, dipotong);
    return tell_difference(typed, sum, difference, scale, &result->text);
}

static lkj_status periksajumlah(const lkj_inputs *in, lkj_result *result) {
    printed tertulis = printed_of(&in->at[0]);
    int own_places = larger(tertulis.decimal.scale, 0);
    total typed = {.scale = own_places, .places = own_places};
    total sum;
    lkj_status status = survey(in, &sum, result);
    if (status != LKJ_OK || result->text.length > 0)
        return status;
    if (!scaled(tertulis.decimal, own_places, &typed.units) || !add_up(in, &sum))
        return tell(result, too_large);
    return compare_sum(&typed, tertulis.places, &sum, in->at[2].tolerance, result);
}

/** Checks a printed sum against its rows, exactly: "Sesuai" or
 *  "Tidak sesuai: tertulis 87.097.450; rincian 87.097.100; selisih 350". toleransi >= 0, default 0. LKJ_BLANK or
 *  LKJ_DASH if no row holds data. "Tidak dapat dihitung: hasil terlalu besar" for a sum beyond 128 bits at the scale of
 *  the finest row. */
const lkj_function lkj_function_periksajumlah = {
    .name = "PERIKSAJUMLAH",
    .gives = LKJ_GIVES_TEXT,
    .checks = true,
    .compute = periksajumlah,
    .parameters = {TAKES_PRINTED("tertulis"), TAKES_RANGE("rincian", LKJ_ALL_DIGITS), TAKES_TOLERANCE("toleransi")},
};

/* ---- PERIKSARERATA ------------------------------------------------------------------------------------------- */

/* Spec 4: a mean that is typed in a unit of the same dimension as the values, in that unit: "90 menit" of 2 jam and
 * 60 menit. */
static double in_typed_unit(const lkj_inputs *in, double mean) {
    const lkj_unit *typed = &in->at[0].quantity.unit;
    lkj_walk walk;
    if (typed->dimension == LKJ_NO_UNIT || typed->dimension == LKJ_PERCENT)
        return mean;
    lkj_walk_begin(&walk, in);
    while (walk.unit == NULL && lkj_next(&walk)) {
    }
    if (walk.unit == NULL || walk.unit->dimension != typed->dimension || walk.unit->factor == typed->factor)
        return mean;
    double from = (double)walk.unit->factor;
    double to = (double)typed->factor;
    return typed->dimension == LKJ_RATE ? mean * to / from : mean * from / to;
}

static lkj_status periksarerata(const lkj_inputs *in, lkj_result *result) {
    printed typed = printed_of(&in->at[0]);
    lkj_result mean = {0, result->text};
    lkj_status status = lkj_mean(in, 1, in->at[2].limit, &mean);
    if (mean.text.length > 0) { /* a finding */
        result->text = mean.text;
        return LKJ_OK;
    }
    if (status == LKJ_ENUM) /* everything was read and in its domain: only the sum can be too large */
        return tell(result, too_large);
    return status == LKJ_OK ? verdict(&typed, in_typed_unit(in, mean.number), result) : status;
}

/** Checks a printed mean against RATACAPAIAN. LKJ_DASH if no cell holds data. */
const lkj_function lkj_function_periksarerata = {
    .name = "PERIKSARERATA",
    .gives = LKJ_GIVES_TEXT,
    .checks = true,
    .compute = periksarerata,
    .parameters = {TAKES_PRINTED("tertulis"), TAKES_RANGE("nilai", LKJ_EMPTY_IS_DASH | LKJ_ALL_DIGITS), TAKES_LIMIT},
};

/* ---- PERIKSAKATEGORI ----------------------------------------------------------------------------------------- */

/* The value in words of the finding: as typed; a computed one at 2 decimals where those still lie in the gap. */
static void put_value(lkj_text *out, const lkj_quantity *nilai, const lkj_label *label) {
    lkj_decimal decimal = nilai->decimal;
    lkj_decimal shorter = lkj_decimal_round(decimal, 2, LKJ_HALF_UP);
    double number = lkj_decimal_to_double(shorter);
    bool fits = label == NULL || (number > label->gap_low && number < label->gap_high);
    lkj_put_decimal(out, !nilai->from_text && fits ? shorter : decimal, -1);
}

static void put_gap(lkj_text *out, const lkj_quantity *nilai, const lkj_label *label) {
    lkj_puts(out, " (nilai ");
    put_value(out, nilai, label);
    lkj_puts(out, " berada di celah ");
    lkj_put_decimal(out, lkj_decimal_from_double(label->gap_low), 0);
    lkj_puts(out, "–");
    lkj_put_decimal(out, lkj_decimal_from_double(label->gap_high), 0);
    lkj_puts(out, " pada skala tercetak)");
}

static void put_typed_label(lkj_text *out, const lkj_input *tertulis) {
    lkj_puts(out, "Tidak sesuai: tertulis ");
    lkj_put(out, tertulis->text, tertulis->length);
    lkj_puts(out, "; seharusnya ");
}

static lkj_status below_scale(const lkj_inputs *in, lkj_text *out) {
    put_typed_label(out, &in->at[1]);
    lkj_puts(out, "tanpa kategori (nilai ");
    put_value(out, &in->at[0].quantity, NULL);
    lkj_puts(out, " di bawah batas terendah skala)");
    return LKJ_OK;
}

static lkj_status periksakategori(const lkj_inputs *in, lkj_result *result) {
    const lkj_quantity *capaian = &in->at[0].quantity;
    lkj_label label;
    lkj_status status = lkj_find_label(capaian->number, in->scale, false, &label);
    if (status == LKJ_ENUM || status == LKJ_ENA)
        return below_scale(in, &result->text);
    if (status != LKJ_OK)
        return status;
    lkj_trim(&label.text, &label.length);
    if (lkj_same_letters(in->at[1].text, in->at[1].length, label.text, label.length)) {
        tell(result, sesuai);
    } else {
        put_typed_label(&result->text, &in->at[1]);
        lkj_put(&result->text, label.text, label.length);
    }
    if (label.gap)
        put_gap(&result->text, capaian, &label);
    return LKJ_OK;
}

/** Checks a printed category against KATEGORI; names a value that lies in a gap of the printed scale. Below the scale:
 *  "Tidak sesuai: tertulis X; seharusnya tanpa kategori (...)". A number as tertulis is "Tidak terbaca". */
const lkj_function lkj_function_periksakategori = {
    .name = "PERIKSAKATEGORI",
    .gives = LKJ_GIVES_TEXT,
    .checks = true,
    .compute = periksakategori,
    .parameters = {TAKES_QUANTITY("capaian", LKJ_ALL_DIGITS), TAKES_WORDS("tertulis"), TAKES_SCALE},
};

/* ---- PERIKSAKALIMAT ------------------------------------------------------------------------------------------ */

static void take_range(const lkj_quantity *target, double *low, double *high) {
    *low = target->number;
    *high = target->shape == LKJ_SPAN ? target->high_number : target->number;
}

static lkj_status periksakalimat(const lkj_inputs *in, lkj_result *result) {
    const lkj_quantity *target = &in->at[2].quantity;
    const lkj_unit *unit = target->unit.length > 0 ? &target->unit : &in->at[3].quantity.unit;
    lkj_facts facts = {.indikator = in->at[1].text,
                       .indikator_length = in->at[1].length,
                       .realisasi = in->at[3].quantity.number,
                       .has_old = in->at[4].given && in->at[5].given,
                       .unit = unit->text,
                       .unit_length = unit->length,
                       .polaritas = (lkj_polaritas)in->at[6].option};
    if (target->shape == LKJ_LABEL || in->at[3].quantity.shape == LKJ_LABEL)
        return LKJ_DASH; /* a predicate has no figure that a sentence could be held against */
    take_range(target, &facts.target_low, &facts.target_high);
    if (facts.has_old) {
        take_range(&in->at[4].quantity, &facts.old_target_low, &facts.old_target_high);
        facts.old_realisasi = in->at[5].quantity.number;
    }
    return lkj_check_sentence(in->at[0].text, in->at[0].length, &facts, &result->text);
}

/** Checks a typed sentence about one indicator against its figures (kalimat.c): "Sesuai", or "Tidak sesuai: ...; ...";
 *  LKJ_DASH where the sentence says nothing that can be known. The old figures count where both are given; polaritas as
 *  in CAPAIAN. */
const lkj_function lkj_function_periksakalimat = {
    .name = "PERIKSAKALIMAT",
    .gives = LKJ_GIVES_TEXT,
    .checks = true,
    .compute = periksakalimat,
    .parameters = {TAKES_WORDS("kalimat"), TAKES_NAME("indikator"),
                   TAKES_QUANTITY("target", LKJ_IS_TARGET | LKJ_ALL_DIGITS),
                   TAKES_QUANTITY("realisasi", LKJ_ALLOW_LABEL | LKJ_ALL_DIGITS),
                   TAKES_OPTIONAL_QUANTITY("target_lama", LKJ_ALLOW_SPAN | LKJ_ALL_DIGITS),
                   TAKES_OPTIONAL_QUANTITY("realisasi_lama", LKJ_ALL_DIGITS), TAKES_POLARITAS},
};
