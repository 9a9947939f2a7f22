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
 *  4. Where no value is possible: "Tidak dapat dihitung: target 0", "target negatif", "realisasi 0" (turun-rasio). A
 *     target and a realisasi of 0 (naik) have the capaian "-": a typed number is "Tidak sesuai: tertulis 0; seharusnya
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

#include "kata.h"

__extension__ typedef __int128 wide;
__extension__ typedef unsigned __int128 unsigned_wide;

static const wide largest = (wide)(~(unsigned_wide)0 >> 1);

static const lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};

static const char *const sesuai = "Sesuai";
static const char *const dipotong = "Sesuai (dipotong)";
static const char *const too_large = "Tidak dapat dihitung: hasil terlalu besar";

/* ---- Findings ------------------------------------------------------------------------------------------------ */

/* Spec 1: what reading one argument gave. `unreadable` is the first value that could not be read. */
typedef struct reading {
    lkj_status status; /* errors of the formula, and no data */
    const lkj_value *unreadable;
} reading;

/* Takes the status of one more value into account: a text that could not be read becomes a finding. */
static void note(reading *read, const lkj_value *value, lkj_status status) {
    if (lkj_is_error(status) && value->type == LKJ_TEXT) {
        if (read->unreadable == NULL)
            read->unreadable = value;
        return;
    }
    read->status = lkj_join(read->status, status);
}

/* Text of more digits than are kept is not read (spec 1): a verdict on less than what stands there would be a guess. */
static lkj_status all_digits(lkj_status status, const lkj_figure *figure) {
    return status == LKJ_OK && figure->from_text && !figure->exact ? LKJ_EVALUE : status;
}

static lkj_status answer(lkj_text *hasil, const char *text) {
    hasil->length = 0;
    lkj_puts(hasil, text);
    return LKJ_OK;
}

static lkj_status unreadable(const lkj_value *value, lkj_text *hasil) {
    answer(hasil, "Tidak terbaca: ");
    if (value->type == LKJ_NUMBER) {
        lkj_put_decimal(hasil, lkj_decimal_from_double(value->number), -1);
        return LKJ_OK;
    }
    const char *text = value->text;
    size_t length = value->length;
    lkj_trim(&text, &length);
    lkj_put(hasil, text, length);
    return LKJ_OK;
}

/* What a function does before it looks at the figures: true if it has answered. */
static bool answered(const reading *read, lkj_text *hasil, lkj_status *status) {
    *status = read->status;
    if (lkj_is_error(read->status))
        return true;
    if (read->unreadable != NULL) {
        *status = unreadable(read->unreadable, hasil);
        return true;
    }
    return read->status != LKJ_OK;
}

/* A typed figure: its decimal, and the decimals it is compared at (spec 2). */
typedef struct printed {
    lkj_decimal decimal;
    bool from_text;
    int places;
} printed;

static void read_printed(reading *read, const lkj_value *value, printed *figure) {
    lkj_figure seen;
    lkj_status status = lkj_read(value, &seen);
    if (status == LKJ_OK)
        status = lkj_exact(&seen, &figure->decimal);
    note(read, value, status);
    if (status != LKJ_OK)
        return;
    figure->from_text = seen.from_text;
    figure->places = seen.from_text ? figure->decimal.scale : 2;
    if (figure->places < 0)
        figure->places = 0;
    figure->decimal = lkj_decimal_round(figure->decimal, figure->places, LKJ_HALF_UP);
}

static int whole_digits(lkj_decimal decimal) {
    int digits = -decimal.scale;
    for (uint64_t rest = decimal.coefficient; rest != 0; rest /= 10)
        digits++;
    return digits;
}

/* Spec 3. */
static lkj_status verdict(const printed *tertulis, double right, lkj_text *hasil) {
    lkj_decimal expected = lkj_decimal_from_double(right);
    /* The right value is known to 15 digits; decimals typed beyond them are not held against the writer. */
    int known = LKJ_DOUBLE_DIGITS - whole_digits(expected);
    int places = tertulis->places < known ? tertulis->places : known;
    lkj_decimal typed = lkj_decimal_round(tertulis->decimal, places, LKJ_HALF_UP);
    if (lkj_decimal_compare(typed, lkj_decimal_round(expected, places, LKJ_HALF_UP)) == 0)
        return answer(hasil, sesuai);
    if (lkj_decimal_compare(typed, lkj_decimal_round(expected, places, LKJ_CUT)) == 0)
        return answer(hasil, dipotong);
    answer(hasil, "Tidak sesuai: tertulis ");
    lkj_put_decimal(hasil, tertulis->decimal, tertulis->places);
    lkj_puts(hasil, "; seharusnya ");
    lkj_put_decimal(hasil, expected, tertulis->places);
    return LKJ_OK;
}

/* Spec 4: there is no value that could be typed. */
static lkj_status none_expected(const printed *tertulis, lkj_text *hasil) {
    answer(hasil, "Tidak sesuai: tertulis ");
    lkj_put_decimal(hasil, tertulis->decimal, tertulis->from_text ? tertulis->places : -1);
    lkj_puts(hasil, "; seharusnya -");
    return LKJ_OK;
}

/* ---- PERIKSA ------------------------------------------------------------------------------------------------- */

lkj_status lkj_periksa(const lkj_value *target, const lkj_value *realisasi, const lkj_value *tertulis,
                       const lkj_value *polaritas, lkj_text *hasil) {
    reading read = {LKJ_OK, NULL};
    lkj_figure low;
    lkj_figure high;
    lkj_figure done;
    printed typed = {{false, 0, 0}, false, 0};
    note(&read, target, all_digits(lkj_read_target(target, &low, &high), &low));
    note(&read, realisasi, all_digits(lkj_read(realisasi, &done), &done));
    read_printed(&read, tertulis, &typed);
    int direction = LKJ_NAIK;
    read.status = lkj_join(read.status, lkj_read_option(polaritas, lkj_polaritas_words, &direction));
    lkj_status status;
    if (answered(&read, hasil, &status))
        return status;

    double capaian = 0;
    switch (lkj_score(&low, &high, &done, (lkj_polaritas)direction, &capaian)) {
    case LKJ_OK:
        return verdict(&typed, capaian, hasil);
    case LKJ_DASH:
        return none_expected(&typed, hasil);
    case LKJ_EDIV0:
        return answer(hasil, direction == LKJ_TURUN_RASIO && done.number == 0 ? "Tidak dapat dihitung: realisasi 0"
                                                                              : "Tidak dapat dihitung: target 0");
    default:
        return answer(hasil, low.number < 0 || high.number < 0 ? "Tidak dapat dihitung: target negatif" : too_large);
    }
}

/* ---- PERIKSAJUMLAH ------------------------------------------------------------------------------------------- */

/* An exact number of units of 10^-scale. */
static bool scaled(lkj_decimal decimal, int scale, wide *units) {
    *units = decimal.coefficient;
    if (decimal.coefficient == 0)
        return true;
    for (int i = decimal.scale; i < scale; i++)
        if (__builtin_mul_overflow(*units, 10, units))
            return false;
    if (decimal.negative)
        *units = -*units;
    return true;
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

/* Appends units of 10^-scale with `places` decimals; what stands beyond them is zero. */
static void put_wide(lkj_text *out, wide units, int scale, int places) {
    if (units < 0)
        lkj_puts(out, "-");
    unsigned_wide rest = units < 0 ? -(unsigned_wide)units : (unsigned_wide)units;
    for (; scale > places; scale--)
        rest /= 10;
    char digits[40]; /* 2^127 has 39 */
    int count = 0;
    for (; rest != 0; rest /= 10)
        digits[count++] = (char)('0' + (int)(rest % 10));
    int whole = count > scale ? count - scale : 1;
    for (int i = scale + whole - 1; i >= scale; i--) {
        lkj_put(out, i < count ? &digits[i] : "0", 1);
        if (i > scale && (i - scale) % 3 == 0)
            lkj_puts(out, ".");
    }
    if (scale > 0)
        lkj_puts(out, ",");
    for (int i = scale - 1; i >= 0; i--)
        lkj_put(out, i < count ? &digits[i] : "0", 1);
}

/* Reads one cell of the rows that are added. */
static lkj_status read_cell(const lkj_array *array, size_t row, size_t column, lkj_value *value, lkj_decimal *decimal) {
    array->at(array, row, column, value);
    if (value->type == LKJ_OMITTED)
        return LKJ_BLANK;
    lkj_figure figure;
    lkj_status status = lkj_read(value, &figure);
    if (status == LKJ_OK)
        status = lkj_exact(&figure, decimal);
    /* What a subtraction left of two equal numbers, 5,55E-17, is no figure of a report: it would set the scale of all.
     */
    if (status == LKJ_OK && !figure.from_text && decimal->scale > LKJ_DOUBLE_DIGITS) {
        lkj_decimal short_one = lkj_decimal_round(*decimal, LKJ_DOUBLE_DIGITS, LKJ_HALF_UP);
        *decimal = lkj_decimal_from_double(lkj_decimal_to_double(short_one)); /* without trailing zeros */
    }
    return status;
}

/* The finest decimal of the rows, and whether they hold data at all: LKJ_OK, LKJ_BLANK or LKJ_DASH. `bad` is the first
 * cell that cannot be read, its text valid until the next `at`. */
static lkj_status survey(const lkj_array *array, int *scale, lkj_value *bad) {
    lkj_status none = LKJ_BLANK;
    bool data = false;
    *scale = 0;
    for (size_t row = 0; row < array->rows; row++) {
        for (size_t column = 0; column < array->columns; column++) {
            lkj_decimal decimal;
            lkj_status status = read_cell(array, row, column, bad, &decimal);
            if (lkj_is_error(status))
                return status;
            if (status != LKJ_OK) {
                none = lkj_join(none, status);
                continue;
            }
            data = true;
            if (decimal.scale > *scale)
                *scale = decimal.scale;
        }
    }
    return data ? LKJ_OK : none;
}

/* False if the sum is more than 128 bits hold. */
static bool add(const lkj_array *array, int scale, wide *sum) {
    *sum = 0;
    for (size_t row = 0; row < array->rows; row++) {
        for (size_t column = 0; column < array->columns; column++) {
            lkj_value value;
            lkj_decimal decimal;
            wide units;
            if (read_cell(array, row, column, &value, &decimal) != LKJ_OK)
                continue;
            if (!scaled(decimal, scale, &units) || __builtin_add_overflow(*sum, units, sum))
                return false;
        }
    }
    return true;
}

static lkj_status read_tolerance(const lkj_value *value, lkj_decimal *tolerance) {
    if (value->type == LKJ_OMITTED)
        return LKJ_OK;
    lkj_figure figure;
    lkj_status status = lkj_read(value, &figure);
    if (status == LKJ_BLANK || status == LKJ_DASH)
        return LKJ_OK;
    if (status == LKJ_OK)
        status = lkj_exact(&figure, tolerance);
    return status == LKJ_OK && tolerance->negative && tolerance->coefficient != 0 ? LKJ_ENUM : status;
}

static int larger(int a, int b) {
    return a > b ? a : b;
}

/* Spec 5, once everything is read. sum_places: the decimals of the rows. */
static lkj_status compare_sum(const printed *tertulis, lkj_decimal tolerance, const lkj_array *rincian, int sum_places,
                              lkj_text *hasil) {
    int own_places = larger(tertulis->decimal.scale, 0);
    int scale = larger(sum_places, own_places);
    wide typed;
    wide sum;
    wide allowed;
    wide difference;
    if (!scaled(tertulis->decimal, scale, &typed) || !add(rincian, scale, &sum) ||
        __builtin_sub_overflow(typed, sum, &difference))
        return answer(hasil, too_large);
    /* The difference is a whole number of units: what the tolerance has beyond them changes nothing. */
    if (!scaled(lkj_decimal_round(tolerance, scale, LKJ_CUT), scale, &allowed))
        allowed = largest;

    wide at_places = rounded(typed, scale, tertulis->places, LKJ_HALF_UP);
    if ((difference <= allowed && difference >= -allowed) ||
        at_places == rounded(sum, scale, tertulis->places, LKJ_HALF_UP))
        return answer(hasil, sesuai);
    if (at_places == rounded(sum, scale, tertulis->places, LKJ_CUT))
        return answer(hasil, dipotong);
    answer(hasil, "Tidak sesuai: tertulis ");
    put_wide(hasil, typed, scale, own_places);
    lkj_puts(hasil, "; rincian ");
    put_wide(hasil, sum, scale, sum_places);
    lkj_puts(hasil, "; selisih ");
    put_wide(hasil, difference, scale, larger(own_places, sum_places));
    return LKJ_OK;
}

/* What a sum and a mean begin with: the printed figure, the third argument (option: what reading it gave), the rows.
 * empty: what rows without data answer. Whether the finding is ready; its status then through *status. */
static bool read_rows(const lkj_value *tertulis, const lkj_array *rows, lkj_status option, lkj_status empty,
                      printed *typed, int *places, lkj_text *hasil, lkj_status *status) {
    reading read = {LKJ_OK, NULL};
    read_printed(&read, tertulis, typed);
    if (rows == NULL) {
        *status = lkj_join(read.status, LKJ_EMISSING);
        return true;
    }
    read.status = lkj_join(read.status, option);
    if (lkj_is_error(read.status) || read.unreadable != NULL) {
        answered(&read, hasil, status);
        return true;
    }
    lkj_value bad;
    lkj_status rows_status = survey(rows, places, &bad);
    note(&read, &bad, rows_status == LKJ_BLANK ? empty : rows_status);
    return answered(&read, hasil, status);
}

lkj_status lkj_periksajumlah(const lkj_value *tertulis, const lkj_array *rincian, const lkj_value *toleransi,
                             lkj_text *hasil) {
    printed typed = {{false, 0, 0}, false, 0};
    lkj_decimal tolerance = {false, 0, 0};
    lkj_status option = read_tolerance(toleransi, &tolerance);
    lkj_status status;
    int places;
    if (read_rows(tertulis, rincian, option, LKJ_BLANK, &typed, &places, hasil, &status))
        return status;
    return compare_sum(&typed, tolerance, rincian, places, hasil);
}

/* ---- PERIKSARERATA ------------------------------------------------------------------------------------------- */

lkj_status lkj_periksarerata(const lkj_value *tertulis, const lkj_array *nilai, const lkj_value *batas,
                             lkj_text *hasil) {
    printed typed = {{false, 0, 0}, false, 0};
    double limit = INFINITY;
    lkj_status option = lkj_read_batas(batas, &limit);
    lkj_status status;
    int places;
    /* As lkj_ratacapaian: a mean of nothing is a dash. */
    if (read_rows(tertulis, nilai, option, LKJ_DASH, &typed, &places, hasil, &status))
        return status;
    double mean = 0;
    status = lkj_ratacapaian(nilai, batas, &mean);
    if (status == LKJ_ENUM) /* everything was read and in its domain: only the sum can be too large */
        return answer(hasil, too_large);
    return status == LKJ_OK ? verdict(&typed, mean, hasil) : status;
}

/* ---- PERIKSAKATEGORI ----------------------------------------------------------------------------------------- */

/* The value in words of the finding: as typed; a computed one at 2 decimals where those still lie in the gap. */
static void put_value(lkj_text *out, const lkj_figure *figure, const lkj_label *label) {
    lkj_decimal decimal = lkj_decimal_from_double(figure->number);
    if (figure->from_text && figure->exact)
        decimal = figure->decimal;
    lkj_decimal shorter = lkj_decimal_round(decimal, 2, LKJ_HALF_UP);
    double number = lkj_decimal_to_double(shorter);
    bool fits = label == NULL || (number > label->gap_low && number < label->gap_high);
    lkj_put_decimal(out, !figure->from_text && fits ? shorter : decimal, -1);
}

static void put_gap(lkj_text *out, const lkj_figure *figure, const lkj_label *label) {
    lkj_puts(out, " (nilai ");
    put_value(out, figure, label);
    lkj_puts(out, " berada di celah ");
    lkj_put_decimal(out, lkj_decimal_from_double(label->gap_low), 0);
    lkj_puts(out, "–");
    lkj_put_decimal(out, lkj_decimal_from_double(label->gap_high), 0);
    lkj_puts(out, " pada skala tercetak)");
}

/* The typed category: any text that holds data, also one that would be a figure. A number is unreadable here. */
static lkj_status read_word(const lkj_value *value, const char **text, size_t *length) {
    lkj_figure figure;
    lkj_status status = lkj_read(value, &figure);
    if (status == LKJ_BLANK || status == LKJ_DASH || status == LKJ_EMISSING)
        return status;
    if (value->type == LKJ_NUMBER)
        return status == LKJ_OK ? LKJ_EVALUE : status;
    *text = value->text;
    *length = value->length;
    lkj_trim(text, length);
    return LKJ_OK;
}

lkj_status lkj_periksakategori(const lkj_value *capaian, const lkj_value *tertulis, const lkj_value *skala,
                               const lkj_array *tabel, lkj_text *hasil) {
    reading read = {LKJ_OK, NULL};
    lkj_figure figure;
    const char *word = "";
    size_t word_length = 0;
    note(&read, capaian, all_digits(lkj_read(capaian, &figure), &figure));
    lkj_status status = read_word(tertulis, &word, &word_length);
    if (status == LKJ_EVALUE)
        read.unreadable = read.unreadable != NULL ? read.unreadable : tertulis;
    else
        read.status = lkj_join(read.status, status);

    /* The scale is looked at also where there is nothing to score: an unknown one is an error of the formula. */
    bool usable = !lkj_is_error(read.status) && read.status == LKJ_OK && read.unreadable == NULL;
    lkj_label label = {.text = ""};
    lkj_status found = lkj_find_label(usable ? figure.number : 100, skala, tabel, &omitted, &label);
    if (found == LKJ_EOPTION)
        read.status = lkj_join(read.status, LKJ_EOPTION);
    if (answered(&read, hasil, &status))
        return status;

    lkj_trim(&label.text, &label.length);
    bool below = found == LKJ_ENUM || found == LKJ_ENA;
    if (!below && found != LKJ_OK)
        return found;
    if (!below && lkj_same_letters(word, word_length, label.text, label.length)) {
        answer(hasil, sesuai);
    } else {
        answer(hasil, "Tidak sesuai: tertulis ");
        lkj_put(hasil, word, word_length);
        lkj_puts(hasil, "; seharusnya ");
        if (below) {
            lkj_puts(hasil, "tanpa kategori (nilai ");
            put_value(hasil, &figure, NULL);
            lkj_puts(hasil, " di bawah batas terendah skala)");
        } else {
            lkj_put(hasil, label.text, label.length);
        }
    }
    if (!below && label.gap)
        put_gap(hasil, &figure, &label);
    return LKJ_OK;
}
