/* SPDX-License-Identifier: MPL-2.0
 *
 * narasi_rekap.c - the sentences of the report on means, budget and efficiency: NARASIRATA, NARASISERAPAN,
 * NARASIEFISIENSI.
 *
 *  1. Each begins with what it is about, as typed, and states nothing that its figures do not bear out.
 *  2. NARASIRATA: how many values hold data, their mean, its category, the highest and the lowest; with batas each is
 *     kept within 0...batas first, and the sentence says so. The unit is that of the first cell that has one; without
 *     one the values are percent points, or scores where the scale is one of scores. A category is told for percentages
 *     and scores, and for anything else only by a scale that was named.
 *  3. NARASISERAPAN: pagu, realisasi, serapan, and what is left, or by how much the pagu was exceeded. Money is told in
 *     rupiah; a figure of anything else is LKJ_EVALUE. A pagu and a realisasi of zero have no serapan, and the sentence
 * says so.
 *  4. NARASIEFISIENSI: both achievements, their difference (Tabel 3.7, columns 5 - 8): above 0 efisien, 0 berimbang,
 *     below tidak efisien. A number is told with 2 decimals, with more where what is told would not add up.
 */
#include <math.h>
#include <string.h>

#include "phrase.h"

static const lkj_slice none = {"", 0};

/* ---- NARASIRATA ---------------------------------------------------------------------------------------------- */

typedef struct average {
    size_t count;
    double mean, lowest, highest;
    bool percent;
    bool rated; /* a category is told */
    char unit[256];
    lkj_phrase told;
    lkj_label label;
} average;

/* Spec 2: counts and compares; the mean comes from the core's own. */
static lkj_status survey(const lkj_inputs *in, average *a, lkj_result *result) {
    double limit = in->at[3].limit;
    lkj_walk walk;
    lkj_walk_begin(&walk, in);
    for (; lkj_next(&walk); a->count++) {
        double number = limit == INFINITY ? walk.number[1] : fmin(fmax(walk.number[1], 0), limit);
        a->lowest = a->count == 0 ? number : fmin(a->lowest, number);
        a->highest = a->count == 0 ? number : fmax(a->highest, number);
    }
    if (walk.status != LKJ_OK)
        return walk.status;
    lkj_unit unit = walk.unit != NULL ? *walk.unit : (lkj_unit){"%", 1, LKJ_PERCENT, 1, false};
    if (walk.unit == NULL && lkj_is_score_scale(in->scale))
        unit = (lkj_unit){"", 0, LKJ_SCORE, 1, false};
    if (unit.length > sizeof a->unit)
        return LKJ_EVALUE;
    memcpy(a->unit, unit.text, unit.length);
    unit.text = a->unit;
    a->percent = unit.dimension == LKJ_PERCENT;
    a->rated = a->percent || unit.dimension == LKJ_SCORE || in->at[2].given;
    lkj_quantity quantity = {.unit = unit};
    lkj_tell((lkj_slice){"nilai", 5}, none, &quantity, &a->told);
    lkj_status status = lkj_mean(in, 1, limit, result);
    a->mean = result->number;
    return status;
}

static void put_value(lkj_text *out, const average *a, double number, int places) {
    lkj_phrase told = a->told;
    told.decimal = lkj_decimal_from_double(number);
    told.places = places;
    lkj_put_amount(out, &told);
}

/* As few decimals, at least 2, as tell it from `pivot` and give it its own category. What is counted has none where it
 * is whole. */
static int value_places(const average *a, const lkj_scale *scale, double number, double pivot) {
    if (!a->percent && !a->told.score && number == floor(number))
        return 0;
    return lkj_telling_places(number, pivot, a->rated ? scale : NULL);
}

static void put_extremes(lkj_text *out, const average *a, const lkj_scale *scale) {
    if (a->count < 2)
        return;
    if (lkj_compare(a->lowest, a->highest) == 0) {
        lkj_puts(out, "; semua nilainya sama");
        return;
    }
    lkj_puts(out, "; nilai tertinggi ");
    put_value(out, a, a->highest, value_places(a, scale, a->highest, a->mean));
    lkj_puts(out, " dan nilai terendah ");
    put_value(out, a, a->lowest, value_places(a, scale, a->lowest, a->mean));
}

static void put_count(lkj_text *out, size_t count) {
    lkj_put_decimal(out, (lkj_decimal){false, count, 0}, 0);
}

static void put_limit(lkj_text *out, double limit) {
    if (limit == INFINITY)
        return;
    lkj_puts(out, ", setiap nilai dibatasi paling tinggi ");
    lkj_put_decimal(out, lkj_decimal_from_double(limit), -1);
    lkj_puts(out, " persen,");
}

/* "Rata-rata capaian"; what already says that it is a mean stands alone. */
static void put_mean_of(lkj_text *out, lkj_slice subject) {
    if (lkj_holds_word((lkj_slice){subject.text, subject.length < 9 ? subject.length : 9}, "rata-rata")) {
        lkj_put_first(out, subject);
        return;
    }
    lkj_puts(out, "Rata-rata ");
    lkj_put_folded(out, subject);
}

static lkj_status narasirata(const lkj_inputs *in, lkj_result *result) {
    average a = {.count = 0, .label = {.text = ""}};
    lkj_text *out = &result->text;
    lkj_slice subject;
    lkj_status status = lkj_join(lkj_clean_name(&in->at[0], &subject), survey(in, &a, result));
    if (status == LKJ_OK && a.rated)
        status = lkj_find_label(a.mean, in->scale, false, &a.label);
    if (status != LKJ_OK)
        return status;
    put_mean_of(out, subject);
    lkj_puts(out, " dari ");
    put_count(out, a.count);
    lkj_puts(out, " nilai");
    put_limit(out, in->at[3].limit);
    lkj_puts(out, " adalah ");
    put_value(out, &a, a.mean, value_places(&a, in->scale, a.mean, 100));
    if (a.rated)
        lkj_put_category(out, &a.label);
    put_extremes(out, &a, in->scale);
    lkj_puts(out, ".");
    return LKJ_OK;
}

/** A sentence on a mean (2). nilai in percent points, scores, or any units that go together; skala as in KATEGORI,
 *  batas as in RATACAPAIAN, with their errors. LKJ_DASH if no cell holds data. */
const lkj_function lkj_function_narasirata = {
    .name = "NARASIRATA",
    .gives = LKJ_GIVES_TEXT,
    .compute = narasirata,
    .parameters = {TAKES_NAME("perihal"), TAKES_RANGE("nilai", LKJ_EMPTY_IS_DASH), TAKES_SCALE, TAKES_LIMIT},
};

/* ---- NARASISERAPAN ------------------------------------------------------------------------------------------- */

/* "Pagu anggaran Program X"; what already says that it is a budget stands alone. */
static void put_budget(lkj_text *out, lkj_slice subject) {
    if (lkj_holds_word((lkj_slice){subject.text, subject.length < 8 ? subject.length : 8}, "anggaran") ||
        lkj_holds_word((lkj_slice){subject.text, subject.length < 4 ? subject.length : 4}, "pagu")) {
        lkj_put_first(out, subject);
        return;
    }
    lkj_puts(out, "Pagu anggaran ");
    lkj_put_folded(out, subject);
}

static void put_rest(lkj_text *out, const lkj_inputs *in, const lkj_phrase *pagu, const lkj_phrase *realisasi,
                     int order) {
    if (order == 0) {
        lkj_puts(out, " dan tidak ada sisa anggaran");
        return;
    }
    lkj_puts(out, order < 0 ? " dan sisa anggarannya sebesar " : " dan realisasinya melampaui pagu sebesar ");
    lkj_put_difference(out, &in->at[1].quantity, pagu, realisasi, in->at[1].base.number - in->at[2].base.number);
}

static bool is_money(const lkj_quantity *quantity) {
    return quantity->unit.length == 0 || quantity->unit.dimension == LKJ_MONEY;
}

static lkj_status narasiserapan(const lkj_inputs *in, lkj_result *result) {
    static const lkj_slice rupiah = {"Rp", 2};
    lkj_text *out = &result->text;
    lkj_phrase pagu;
    lkj_phrase realisasi;
    double serapan = 0;
    bool named = in->at[1].quantity.unit.length > 0 || in->at[2].quantity.unit.length > 0;
    lkj_slice subject;
    lkj_status status = lkj_clean_name(&in->at[0], &subject);
    if (!is_money(&in->at[1].quantity) || !is_money(&in->at[2].quantity))
        return LKJ_EVALUE;
    status = lkj_join(status, lkj_tell_both(none, named ? none : rupiah, &in->at[1].quantity, &in->at[2].quantity,
                                            &pagu, &realisasi));
    if (status == LKJ_OK)
        status = lkj_score(&in->at[1].base, &in->at[2].base, LKJ_NAIK, &serapan);
    if (lkj_is_error(status))
        return status;
    put_budget(out, subject);
    lkj_puts(out, " ");
    lkj_put_amount(out, &pagu);
    lkj_puts(out, " dan realisasinya ");
    lkj_put_amount(out, &realisasi);
    if (status != LKJ_OK) {
        lkj_puts(out, "; serapan anggarannya tidak dapat dihitung karena pagu dan realisasinya nol.");
        return LKJ_OK;
    }
    lkj_puts(out, ", sehingga serapan anggarannya sebesar ");
    lkj_put_percent(out, serapan, 100, NULL);
    put_rest(out, in, &pagu, &realisasi, lkj_compare(in->at[2].base.number, in->at[1].base.number));
    lkj_puts(out, ".");
    return LKJ_OK;
}

/** A sentence on a budget (3): anggaran >= 0 and realisasi in rupiah, with the errors of SERAPAN. */
const lkj_function lkj_function_narasiserapan = {
    .name = "NARASISERAPAN",
    .gives = LKJ_GIVES_TEXT,
    .compute = narasiserapan,
    .parameters = {TAKES_NAME("perihal"), TAKES_QUANTITY("anggaran", LKJ_IS_MONEY | LKJ_NOT_NEGATIVE | LKJ_ALL_DIGITS),
                   TAKES_QUANTITY("realisasi", LKJ_IS_MONEY | LKJ_ALL_DIGITS)},
};

/* ---- NARASIEFISIENSI ----------------------------------------------------------------------------------------- */

/* The decimals at which what is told of a figure is told: as typed, a number at `places`. */
static lkj_decimal shown(const lkj_quantity *quantity, int places) {
    if (quantity->from_text)
        return quantity->decimal;
    return lkj_decimal_round(lkj_decimal_from_double(quantity->number), places, LKJ_HALF_UP);
}

static int places_of(const lkj_quantity *quantity, int places) {
    if (quantity->from_text)
        return quantity->last_place > 0 ? quantity->last_place : 0;
    return places;
}

/* Spec 4: at these decimals the difference of what is told is what is told of the difference. */
static bool adds_up(const lkj_quantity *a, const lkj_quantity *b, double difference, int places, int told) {
    double apart = 0;
    if (!lkj_decimal_subtract(shown(a, places), shown(b, places), &apart))
        return false;
    lkj_decimal right = lkj_decimal_round(lkj_decimal_from_double(difference), told, LKJ_HALF_UP);
    bool zero = right.coefficient == 0;
    return lkj_decimal_compare(lkj_decimal_round(lkj_decimal_from_double(apart), told, LKJ_HALF_UP), right) == 0 &&
           zero == (difference == 0);
}

static void put_points(lkj_text *out, lkj_decimal decimal, int places) {
    lkj_puts(out, "sebesar ");
    lkj_put_decimal(out, decimal, places);
    lkj_puts(out, " persen");
}

static int larger(int a, int b) {
    return a > b ? a : b;
}

/* "5 persen" of 5 orang would be another figure. */
static bool is_percentage(const lkj_input *in) {
    static const lkj_unit percent = {.text = "%", .length = 1, .dimension = LKJ_PERCENT, .factor = 1};
    return lkj_units_agree(&in->quantity.unit, &percent) == LKJ_OK;
}

static lkj_status narasiefisiensi(const lkj_inputs *in, lkj_result *result) {
    enum { MOST = 12 };
    lkj_text *out = &result->text;
    const lkj_quantity *kinerja = &in->at[1].base;
    const lkj_quantity *anggaran = &in->at[2].base;
    double efisiensi = lkj_difference(1, kinerja, anggaran);
    lkj_slice subject;
    if (lkj_clean_name(&in->at[0], &subject) != LKJ_OK || !is_percentage(&in->at[1]) || !is_percentage(&in->at[2]))
        return LKJ_EVALUE;
    if (!isfinite(efisiensi))
        return LKJ_ENUM;
    int places = 2;
    int told = 2;
    for (;; places++) {
        told = larger(2, larger(places_of(kinerja, places), places_of(anggaran, places)));
        if (places == MOST || adds_up(kinerja, anggaran, efisiensi, places, told))
            break;
    }
    lkj_puts(out, "Capaian kinerja ");
    lkj_put_folded(out, subject);
    lkj_puts(out, " ");
    put_points(out, shown(kinerja, places), places_of(kinerja, places));
    lkj_puts(out, " dengan capaian anggaran ");
    put_points(out, shown(anggaran, places), places_of(anggaran, places));
    lkj_puts(out, ", sehingga tingkat efisiensinya ");
    put_points(out, lkj_decimal_from_double(efisiensi), told);
    lkj_puts(out, efisiensi > 0   ? " dan tergolong efisien."
                  : efisiensi < 0 ? " dan tergolong tidak efisien."
                                  : " dan tergolong berimbang.");
    return LKJ_OK;
}

/** A sentence on an efficiency (4): capaian_kinerja and capaian_anggaran in percent points. */
const lkj_function lkj_function_narasiefisiensi = {
    .name = "NARASIEFISIENSI",
    .gives = LKJ_GIVES_TEXT,
    .compute = narasiefisiensi,
    .parameters = {TAKES_NAME("perihal"), TAKES_QUANTITY("capaian_kinerja", LKJ_ALL_DIGITS),
                   TAKES_QUANTITY("capaian_anggaran", LKJ_ALL_DIGITS)},
};
