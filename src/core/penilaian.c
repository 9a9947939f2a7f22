/* SPDX-License-Identifier: MPL-2.0
 *
 * penilaian.c - scoring: capaian, budget absorption, means, efficiency.
 *
 *  1. T is the target (or the budget, the comparison, the whole), R the realisasi. Results are percent points and are
 *     not rounded.
 *  2. naik R/T*100; turun (2T-R)/T*100; turun-rasio T/R*100; stabil: R <= T as naik, R > T as turun.
 *  3. T < 0 is LKJ_ENUM. R < 0 is allowed.
 *  4. T = 0, R = 0: nothing planned and nothing done. naik and the budget ratios answer LKJ_DASH; turun and stabil 100,
 *     for a target of none was kept. T = 0, R != 0: LKJ_EDIV0. turun-rasio with R = 0: LKJ_EDIV0.
 *  5. A target range: inside it, bounds included, 100; outside, the nearer bound is the target.
 *  6. A limit (batas) keeps the result within 0...batas and is > 0: an empty cell arrives as 0, and a limit of 0 would
 *     silently turn every capaian into 0.
 *  7. In ranges a cell without data is left out, never counted as 0.
 *  8. Sums are compensated (Neumaier): the mean of a thousand rows is that of the paper calculation.
 */
#include <math.h>
#include <stddef.h>

#include "intern.h"

const lkj_word lkj_polaritas_words[] = {
    {"naik", LKJ_NAIK},     {"positif", LKJ_NAIK}, {"maksimal", LKJ_NAIK},
    {"1", LKJ_NAIK},        {"turun", LKJ_TURUN},  {"negatif", LKJ_TURUN},
    {"minimal", LKJ_TURUN}, {"-1", LKJ_TURUN},     {"turun-rasio", LKJ_TURUN_RASIO},
    {"stabil", LKJ_STABIL}, {"0", LKJ_STABIL},     {NULL, 0},
};

static lkj_status only_finite(double number, double *hasil) {
    if (!isfinite(number))
        return LKJ_ENUM;
    *hasil = number;
    return LKJ_OK;
}

/* part/whole*100. Multiplied first: for whole numbers that leaves one rounding instead of two. */
static lkj_status percent(double part, double whole, double *hasil) {
    double result = part * 100 / whole;
    if (!isfinite(result))
        result = part / whole * 100;
    return only_finite(result, hasil);
}

/* The decimal of a figure if it is known exactly: from text, or a number as short as those that people type. */
static bool exact_decimal(const lkj_figure *figure, lkj_decimal *decimal) {
    if (!figure->from_text)
        return lkj_decimal_if_short(figure->number, decimal);
    *decimal = figure->decimal;
    return figure->exact;
}

/* times * a - b, times 1 or 2. Near each other the two leave only the rounding errors of their doubles: 2 * 1845280 -
 * 3509630,296 would give a capaian of 9,80499999999999 where 9,805 is right, and 9,80 in the report instead of 9,81. So
 * the subtraction is done in decimals where they are known, and what is equal at 15 digits leaves nothing. */
static double difference(int times, const lkj_figure *a, const lkj_figure *b) {
    lkj_decimal left;
    lkj_decimal right;
    double result;
    if (exact_decimal(a, &left) && exact_decimal(b, &right)) {
        left.coefficient *= (unsigned)times;
        if (lkj_decimal_subtract(left, right, &result))
            return result;
    }
    double minuend = times * a->number;
    return lkj_compare(minuend, b->number) == 0 ? 0 : minuend - b->number;
}

lkj_status lkj_score(const lkj_figure *low, const lkj_figure *high, const lkj_figure *realisasi,
                     lkj_polaritas polaritas, double *hasil) {
    if (low->number < 0 || high->number < 0)
        return LKJ_ENUM;
    double done = realisasi->number;
    const lkj_figure *aim = low;
    if (low->number != high->number) {
        if (lkj_compare(done, high->number) > 0) {
            aim = high;
        } else if (lkj_compare(done, low->number) >= 0) {
            *hasil = 100;
            return LKJ_OK;
        }
    }
    double target = aim->number;
    if (polaritas == LKJ_TURUN_RASIO)
        return target == 0 || done == 0 ? LKJ_EDIV0 : percent(target, done, hasil);
    if (target == 0) {
        if (done != 0)
            return LKJ_EDIV0;
        if (polaritas == LKJ_NAIK)
            return LKJ_DASH;
        *hasil = 100;
        return LKJ_OK;
    }
    if (polaritas == LKJ_TURUN || (polaritas == LKJ_STABIL && lkj_compare(done, target) > 0))
        return percent(difference(2, aim, realisasi), target, hasil);
    return percent(done, target, hasil);
}

lkj_status lkj_read_batas(const lkj_value *value, double *batas) {
    double limit = *batas;
    lkj_status status = lkj_read_optional(value, &limit);
    if (status == LKJ_OK && limit <= 0)
        status = LKJ_ENUM;
    if (status == LKJ_OK)
        *batas = limit;
    return status;
}

static double limited(double number, double batas) {
    return batas == INFINITY ? number : fmin(fmax(number, 0), batas);
}

/* Which of the two comes first in the function's own arguments: its error is the one that is told. */
typedef enum argument_order { TARGET_FIRST, REALISASI_FIRST } argument_order;

static lkj_status join_in_order(argument_order order, lkj_status target, lkj_status realisasi) {
    return order == TARGET_FIRST ? lkj_join(target, realisasi) : lkj_join(realisasi, target);
}

/* Spec 3: a negative target is an error also where the realisasi holds no data yet. */
static lkj_status refuse_negative(lkj_status status, const lkj_figure *target) {
    return status == LKJ_OK && target->number < 0 ? LKJ_ENUM : status;
}

static lkj_status score_values(argument_order order, const lkj_value *target, const lkj_value *realisasi,
                               const lkj_value *polaritas, double *hasil) {
    lkj_figure low;
    lkj_figure high;
    lkj_figure done;
    int polarity = LKJ_NAIK;
    /* Two numbers and nothing else, most cells of a report: what follows would come to the same, in thrice the time. */
    if (target->type == LKJ_NUMBER && realisasi->type == LKJ_NUMBER && polaritas->type == LKJ_OMITTED &&
        target->number > 0 && isfinite(target->number) && isfinite(realisasi->number))
        return percent(realisasi->number, target->number, hasil);
    lkj_status status = refuse_negative(lkj_read_target(target, &low, &high), &low);
    status = join_in_order(order, status, lkj_read(realisasi, &done));
    status = lkj_join(status, lkj_read_option(polaritas, lkj_polaritas_words, &polarity));
    if (status != LKJ_OK)
        return status;
    return lkj_score(&low, &high, &done, (lkj_polaritas)polarity, hasil);
}

lkj_status lkj_capaian(const lkj_value *target, const lkj_value *realisasi, const lkj_value *polaritas,
                       const lkj_value *batas, double *hasil) {
    double limit = INFINITY;
    double number = 0;
    lkj_status status = score_values(TARGET_FIRST, target, realisasi, polaritas, &number);
    status = lkj_join(status, lkj_read_batas(batas, &limit));
    if (status == LKJ_OK)
        *hasil = limited(number, limit);
    return status;
}

lkj_status lkj_kemajuan(const lkj_value *realisasi, const lkj_value *target_akhir, const lkj_value *polaritas,
                        double *hasil) {
    return score_values(REALISASI_FIRST, target_akhir, realisasi, polaritas, hasil);
}

lkj_status lkj_banding(const lkj_value *realisasi, const lkj_value *pembanding, const lkj_value *polaritas,
                       double *hasil) {
    return score_values(REALISASI_FIRST, pembanding, realisasi, polaritas, hasil);
}

/* R/T*100 where neither a polarity nor a target range is asked for. */
static lkj_status ratio(argument_order order, const lkj_value *whole, const lkj_value *part, double *hasil) {
    lkj_figure target;
    lkj_figure realisasi;
    lkj_status status = refuse_negative(lkj_read(whole, &target), &target);
    status = join_in_order(order, status, lkj_read(part, &realisasi));
    return status == LKJ_OK ? lkj_score(&target, &target, &realisasi, LKJ_NAIK, hasil) : status;
}

lkj_status lkj_serapan(const lkj_value *anggaran, const lkj_value *realisasi, double *hasil) {
    return ratio(TARGET_FIRST, anggaran, realisasi, hasil);
}

lkj_status lkj_persentase(const lkj_value *bagian, const lkj_value *keseluruhan, double *hasil) {
    return ratio(REALISASI_FIRST, keseluruhan, bagian, hasil);
}

/* ---- Change -------------------------------------------------------------------------------------------------- */

static lkj_status read_pair(const lkj_value *first, const lkj_value *second, lkj_figure *a, lkj_figure *b) {
    lkj_status status = lkj_read(first, a);
    return lkj_join(status, lkj_read(second, b));
}

lkj_status lkj_perubahan(const lkj_value *lama, const lkj_value *baru, const lkj_value *jenis, double *hasil) {
    enum { PERSEN, POIN };
    static const lkj_word words[] = {{"persen", PERSEN}, {"poin", POIN}, {NULL, 0}};
    lkj_figure before;
    lkj_figure after;
    int kind = PERSEN;
    lkj_status status = read_pair(lama, baru, &before, &after);
    status = lkj_join(status, lkj_read_option(jenis, words, &kind));
    if (status != LKJ_OK)
        return status;
    double change = difference(1, &after, &before);
    if (kind == POIN)
        return only_finite(change, hasil);
    return before.number == 0 ? LKJ_EDIV0 : percent(change, fabs(before.number), hasil);
}

lkj_status lkj_tren(const lkj_value *lama, const lkj_value *baru, const lkj_value *polaritas, lkj_text *hasil) {
    enum { NONE = -1 };
    lkj_figure before;
    lkj_figure after;
    int polarity = NONE;
    lkj_status status = read_pair(lama, baru, &before, &after);
    lkj_status option = lkj_read_option(polaritas, lkj_polaritas_words, &polarity);
    if (option == LKJ_OK && polarity == LKJ_STABIL)
        option = LKJ_EOPTION;
    status = lkj_join(status, option);
    if (status != LKJ_OK)
        return status;
    int order = lkj_compare(after.number, before.number);
    hasil->length = 0;
    bool better = polarity == LKJ_NAIK ? order > 0 : order < 0;
    if (order == 0)
        lkj_puts(hasil, "Tetap");
    else if (polarity == NONE)
        lkj_puts(hasil, order > 0 ? "Meningkat" : "Menurun");
    else
        lkj_puts(hasil, better ? "Membaik" : "Memburuk");
    return LKJ_OK;
}

/* ---- Ranges -------------------------------------------------------------------------------------------------- */

/* A running sum with its compensation, spec 8. */
typedef struct sum {
    double total;
    double lost;
} sum;

static void add(sum *s, double number) {
    double total = s->total + number;
    s->lost += fabs(s->total) >= fabs(number) ? s->total - total + number : number - total + s->total;
    s->total = total;
}

static double sum_of(const sum *s) {
    return isfinite(s->total) ? s->total + s->lost : s->total;
}

static lkj_status read_cell(const lkj_array *array, size_t row, size_t column, double *number) {
    lkj_value value;
    array->at(array, row, column, &value);
    return lkj_read_number(&value, number);
}

lkj_status lkj_ratacapaian(const lkj_array *nilai, const lkj_value *batas, double *hasil) {
    if (nilai == NULL)
        return LKJ_EMISSING;
    double limit = INFINITY;
    lkj_status limit_status = lkj_read_batas(batas, &limit);
    sum total = {0, 0};
    size_t count = 0;
    for (size_t row = 0; row < nilai->rows; row++) {
        for (size_t column = 0; column < nilai->columns; column++) {
            double number;
            lkj_status status = read_cell(nilai, row, column, &number);
            if (lkj_is_error(status))
                return status;
            if (status == LKJ_OK) {
                count++;
                add(&total, limited(number, limit));
            }
        }
    }
    if (limit_status != LKJ_OK)
        return limit_status;
    return count == 0 ? LKJ_DASH : only_finite(sum_of(&total) / (double)count, hasil);
}

static bool same_shape(const lkj_array *a, const lkj_array *b) {
    return a->rows == b->rows && a->columns == b->columns;
}

lkj_status lkj_ratabobot(const lkj_array *nilai, const lkj_array *bobot, double *hasil) {
    if (nilai == NULL || bobot == NULL)
        return LKJ_EMISSING;
    if (!same_shape(nilai, bobot))
        return LKJ_EOPTION;
    sum total = {0, 0};
    sum weights = {0, 0};
    lkj_status nothing = LKJ_BLANK;
    bool any = false;
    for (size_t row = 0; row < nilai->rows; row++) {
        for (size_t column = 0; column < nilai->columns; column++) {
            double number;
            double weight;
            lkj_status status = read_cell(nilai, row, column, &number);
            lkj_status weight_status = read_cell(bobot, row, column, &weight);
            if (weight_status == LKJ_OK && weight < 0)
                weight_status = LKJ_ENUM;
            status = lkj_join(status, weight_status);
            if (lkj_is_error(status))
                return status;
            if (status != LKJ_OK) {
                nothing = lkj_join(nothing, status);
                continue;
            }
            any = true;
            add(&total, number * weight);
            add(&weights, weight);
        }
    }
    if (!any)
        return nothing;
    double divisor = sum_of(&weights);
    return divisor == 0 ? LKJ_EDIV0 : only_finite(sum_of(&total) / divisor, hasil);
}

lkj_status lkj_akumulasi(const lkj_array *nilai, const lkj_value *cara, double *hasil) {
    enum { JUMLAH, TERAKHIR, RATA, MAKS };
    static const lkj_word words[] = {
        {"jumlah", JUMLAH}, {"terakhir", TERAKHIR}, {"rata", RATA}, {"maks", MAKS}, {NULL, 0},
    };
    if (nilai == NULL)
        return LKJ_EMISSING;
    sum total = {0, 0};
    double last = 0;
    double largest = -INFINITY;
    size_t count = 0;
    lkj_status nothing = LKJ_BLANK;
    for (size_t row = 0; row < nilai->rows; row++) {
        for (size_t column = 0; column < nilai->columns; column++) {
            lkj_status status = read_cell(nilai, row, column, &last);
            if (lkj_is_error(status))
                return status;
            if (status != LKJ_OK) {
                nothing = lkj_join(nothing, status);
                continue;
            }
            count++;
            add(&total, last);
            largest = fmax(largest, last);
        }
    }
    int way = JUMLAH;
    lkj_status status = lkj_read_option(cara, words, &way);
    if (status != LKJ_OK)
        return status;
    if (count == 0)
        return nothing;
    switch (way) {
    case TERAKHIR:
        return only_finite(last, hasil);
    case RATA:
        return only_finite(sum_of(&total) / (double)count, hasil);
    case MAKS:
        return only_finite(largest, hasil);
    default:
        return only_finite(sum_of(&total), hasil);
    }
}

/* ---- Efficiency ---------------------------------------------------------------------------------------------- */

lkj_status lkj_efisiensi(const lkj_value *capaian_kinerja, const lkj_value *capaian_anggaran, double *hasil) {
    lkj_figure performance;
    lkj_figure budget;
    lkj_status status = read_pair(capaian_kinerja, capaian_anggaran, &performance, &budget);
    return status == LKJ_OK ? only_finite(difference(1, &performance, &budget), hasil) : status;
}

lkj_status lkj_efisiensipmk(const lkj_array *pagu, const lkj_array *capaian, const lkj_array *realisasi,
                            double *hasil) {
    if (pagu == NULL || capaian == NULL || realisasi == NULL)
        return LKJ_EMISSING;
    if (!same_shape(pagu, capaian) || !same_shape(pagu, realisasi))
        return LKJ_EOPTION;
    sum due = {0, 0};   /* what the output achieved may have cost: PAK*CK, CK as a fraction */
    sum saved = {0, 0}; /* PAK*CK - RAK */
    lkj_status nothing = LKJ_BLANK;
    bool any = false;
    for (size_t row = 0; row < pagu->rows; row++) {
        for (size_t column = 0; column < pagu->columns; column++) {
            double budget;
            double output;
            double spent;
            lkj_status status = read_cell(pagu, row, column, &budget);
            if (status == LKJ_OK && budget < 0)
                status = LKJ_ENUM;
            lkj_status output_status = read_cell(capaian, row, column, &output);
            if (output_status == LKJ_OK && output < 0)
                output_status = LKJ_ENUM;
            status = lkj_join(status, output_status);
            status = lkj_join(status, read_cell(realisasi, row, column, &spent));
            if (lkj_is_error(status))
                return status;
            if (status != LKJ_OK) {
                nothing = lkj_join(nothing, status);
                continue;
            }
            any = true;
            double cost = budget * output / 100;
            add(&due, cost);
            add(&saved, cost);
            add(&saved, -spent);
        }
    }
    if (!any)
        return nothing;
    double divisor = sum_of(&due);
    return divisor == 0 ? LKJ_EDIV0 : percent(sum_of(&saved), divisor, hasil);
}

lkj_status lkj_nilaiefisiensi(const lkj_value *efisiensi, double *hasil) {
    double number;
    lkj_status status = lkj_read_number(efisiensi, &number);
    if (status == LKJ_OK)
        *hasil = limited(50 + number / 20 * 50, 100);
    return status;
}

const char *lkj_versi(void) {
    return LKJ_VERSION;
}
