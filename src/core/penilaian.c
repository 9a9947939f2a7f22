/* SPDX-License-Identifier: MPL-2.0
 *
 * penilaian.c - scoring: capaian, budget absorption, means, efficiency.
 *
 *  1. T is the target (or the budget, the comparison, the whole), R the realisasi, both in one unit. Results are
 *     percent points and are not rounded.
 *  2. naik R/T*100; turun (2T-R)/T*100; turun-rasio T/R*100; stabil: R <= T as naik, R > T as turun.
 *  3. T < 0 is LKJ_ENUM. R < 0 is allowed, but LKJ_ENUM with turun-rasio.
 *  4. T = 0, R = 0: nothing planned and nothing done. naik and the budget ratios answer LKJ_DASH; turun and stabil 100,
 *     for a target of none was kept. T = 0, R != 0: LKJ_EDIV0. turun-rasio with R = 0: LKJ_EDIV0.
 *  5. A target range: inside it, bounds included, 100; outside, the nearer bound is the target. The same predicate as
 *     target and as realisasi: 100. The number of a bound is the target.
 *  6. A limit (batas) keeps the result within 0...batas.
 *  7. In ranges a cell without data is left out, never counted as 0 (walk.c).
 *  8. Sums are compensated (Neumaier): the mean of a thousand rows is that of the paper calculation.
 */
#include <math.h>
#include <stddef.h>

#include "arguments.h"

/* stabil first: TREN, which has no target to be near to, takes the rest. */
const lkj_word lkj_polaritas_words[] = {
    {"stabil", LKJ_STABIL},
    {"naik", LKJ_NAIK},
    {"positif", LKJ_NAIK},
    {"maksimal", LKJ_NAIK},
    {"1", LKJ_NAIK},
    {"turun", LKJ_TURUN},
    {"negatif", LKJ_TURUN},
    {"minimal", LKJ_TURUN},
    {"-1", LKJ_TURUN},
    {"turun-rasio", LKJ_TURUN_RASIO},
    {NULL, 0},
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
static bool exact_decimal(const lkj_quantity *figure, lkj_decimal *decimal) {
    if (!figure->from_text)
        return lkj_decimal_if_short(figure->number, decimal);
    *decimal = figure->decimal;
    return figure->exact;
}

/* times * a - b, times 1 or 2. Near each other the two leave only the rounding errors of their doubles: 2 * 1845280 -
 * 3509630,296 would give a capaian of 9,80499999999999 where 9,805 is right, and 9,80 in the report instead of 9,81. So
 * the subtraction is done in decimals where they are known, and what is equal at 15 digits leaves nothing. */
double lkj_difference(int times, const lkj_quantity *a, const lkj_quantity *b) {
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

/* ---- Capaian ------------------------------------------------------------------------------------------------- */

/* Spec 5: the figure of the target that the realisasi is measured by; NULL inside a range. */
static const lkj_quantity *aim_of(const lkj_quantity *target, double done, lkj_quantity *high) {
    if (target->shape != LKJ_SPAN)
        return target;
    if (lkj_compare(done, target->high_number) > 0) {
        *high = *target;
        high->number = target->high_number;
        high->decimal = target->high_decimal;
        return high;
    }
    return lkj_compare(done, target->number) >= 0 ? NULL : target;
}

/* Spec 4. */
static lkj_status score_none(double done, lkj_polaritas polaritas, double *hasil) {
    if (done != 0)
        return LKJ_EDIV0;
    if (polaritas == LKJ_NAIK)
        return LKJ_DASH;
    *hasil = 100;
    return LKJ_OK;
}

static lkj_status score_ratio(double target, double done, double *hasil) {
    if (done < 0)
        return LKJ_ENUM;
    return target == 0 || done == 0 ? LKJ_EDIV0 : percent(target, done, hasil);
}

lkj_status lkj_score(const lkj_quantity *target, const lkj_quantity *realisasi, lkj_polaritas polaritas,
                     double *hasil) {
    lkj_quantity high;
    double done = realisasi->number;
    const lkj_quantity *aim = target->shape == LKJ_LABEL ? NULL : target;
    if (aim != NULL && target->number < 0)
        return LKJ_ENUM;
    if (aim != NULL)
        aim = aim_of(target, done, &high);
    if (aim == NULL) {
        *hasil = 100;
        return LKJ_OK;
    }
    if (polaritas == LKJ_TURUN_RASIO)
        return score_ratio(aim->number, done, hasil);
    if (aim->number == 0)
        return score_none(done, polaritas, hasil);
    if (polaritas == LKJ_TURUN || (polaritas == LKJ_STABIL && lkj_compare(done, aim->number) > 0))
        return percent(lkj_difference(2, aim, realisasi), aim->number, hasil);
    return percent(done, aim->number, hasil);
}

static double limited(double number, double limit) {
    return limit == INFINITY ? number : fmin(fmax(number, 0), limit);
}

/* Two numbers and nothing else, most cells of a report. */
static bool plain_capaian(double target, double realisasi, double *hasil) {
    return target > 0 && percent(realisasi, target, hasil) == LKJ_OK;
}

static bool plain_turned(double realisasi, double target, double *hasil) {
    return plain_capaian(target, realisasi, hasil);
}

static lkj_status capaian(const lkj_inputs *in, lkj_result *result) {
    double number = 0;
    lkj_status status = lkj_score(&in->at[0].base, &in->at[1].base, (lkj_polaritas)in->at[2].option, &number);
    if (status == LKJ_OK)
        result->number = limited(number, in->at[3].limit);
    return status;
}

/** Capaian: the achievement of a target, in percent points (1-6).
 *
 *  target     T >= 0, any unit; or a range in text, a bound, a predicate
 *  realisasi  R, in a unit that goes with that of the target; may be negative
 *  polaritas  optional: naik (default; positif, maksimal, 1), turun (negatif, minimal, -1), turun-rasio, stabil
 *  batas      optional, percent points, >= 100: the result is kept within 0...batas
 *
 *  LKJ_DASH for T = 0 and R = 0 with naik; LKJ_EDIV0 for T = 0 and R != 0, or turun-rasio with R = 0; LKJ_ENUM for
 *  T < 0, R < 0 with turun-rasio, batas < 100; LKJ_EOPTION for an unknown polaritas, or one against the target's bound.
 *  Source: Permendagri 86/2017 (Tabel 3.1-3.2 of the LKJ); PermenPANRB 53/2014 for the lower-is-better form. */
const lkj_function lkj_function_capaian = {
    .name = "CAPAIAN",
    .compute = capaian,
    .plain = plain_capaian,
    .parameters = {TAKES_QUANTITY("target", LKJ_IS_TARGET | LKJ_NOT_NEGATIVE),
                   TAKES_QUANTITY("realisasi", LKJ_ALLOW_LABEL), TAKES_POLARITAS, TAKES_LIMIT},
};

/* As capaian, in the order of Tabel 3.4 and 3.5. */
static lkj_status turned(const lkj_inputs *in, lkj_result *result) {
    return lkj_score(&in->at[1].base, &in->at[0].base, (lkj_polaritas)in->at[2].option, &result->number);
}

/** Tingkat kemajuan: as CAPAIAN, in the argument order of Tabel 3.4. */
const lkj_function lkj_function_kemajuan = {
    .name = "KEMAJUAN",
    .compute = turned,
    .plain = plain_turned,
    .parameters = {TAKES_QUANTITY("realisasi", LKJ_ALLOW_LABEL),
                   TAKES_QUANTITY("target_akhir", LKJ_IS_TARGET | LKJ_NOT_NEGATIVE), TAKES_POLARITAS},
};

/** Perbandingan with a national or provincial figure: as CAPAIAN, in the argument order of Tabel 3.5. */
const lkj_function lkj_function_banding = {
    .name = "BANDING",
    .compute = turned,
    .plain = plain_turned,
    .parameters = {TAKES_QUANTITY("realisasi", LKJ_ALLOW_LABEL),
                   TAKES_QUANTITY("pembanding", LKJ_IS_TARGET | LKJ_NOT_NEGATIVE), TAKES_POLARITAS},
};

static lkj_status serapan(const lkj_inputs *in, lkj_result *result) {
    return lkj_score(&in->at[0].base, &in->at[1].base, LKJ_NAIK, &result->number);
}

/** Serapan: budget absorption R/A*100 in percent points; anggaran A >= 0 and realisasi in rupiah.
 *  LKJ_DASH for A = 0 and R = 0; LKJ_EDIV0 for A = 0 and R != 0; LKJ_ENUM for A < 0. Source: Tabel 3.9. */
const lkj_function lkj_function_serapan = {
    .name = "SERAPAN",
    .compute = serapan,
    .plain = plain_capaian,
    .parameters = {TAKES_QUANTITY("anggaran", LKJ_IS_MONEY | LKJ_NOT_NEGATIVE),
                   TAKES_QUANTITY("realisasi", LKJ_IS_MONEY)},
};

static lkj_status persentase(const lkj_inputs *in, lkj_result *result) {
    return lkj_score(&in->at[1].base, &in->at[0].base, LKJ_NAIK, &result->number);
}

/** Persentase: bagian/keseluruhan*100 in percent points, the formula of an IKU (9 of 71 = 12,676...). Errors as
 *  SERAPAN. */
const lkj_function lkj_function_persentase = {
    .name = "PERSENTASE",
    .compute = persentase,
    .plain = plain_turned,
    .parameters = {TAKES_QUANTITY("bagian", 0), TAKES_QUANTITY("keseluruhan", LKJ_NOT_NEGATIVE)},
};

/* ---- Change -------------------------------------------------------------------------------------------------- */

enum { PERSEN, POIN };
static const lkj_word jenis_words[] = {{"persen", PERSEN}, {"poin", POIN}, {NULL, 0}};

static lkj_status perubahan(const lkj_inputs *in, lkj_result *result) {
    const lkj_quantity *before = &in->at[0].base;
    const lkj_unit *unit = &in->at[0].quantity.unit;
    if (unit->dimension == LKJ_NO_UNIT)
        unit = &in->at[1].quantity.unit;
    double change = lkj_difference(1, &in->at[1].base, before);
    if (in->at[2].option == POIN)
        return only_finite(lkj_from_base(change, unit), &result->number);
    return before->number == 0 ? LKJ_EDIV0 : percent(change, fabs(before->number), &result->number);
}

/** Perubahan: the change from lama to baru. jenis (optional): persen (default), (baru-lama)/|lama|*100 in percent
 *  points, or poin, baru-lama in the unit of lama. LKJ_EDIV0 for persen with lama = 0. */
const lkj_function lkj_function_perubahan = {
    .name = "PERUBAHAN",
    .compute = perubahan,
    .parameters = {TAKES_QUANTITY("lama", 0), TAKES_QUANTITY("baru", 0), TAKES_OPTION("jenis", jenis_words, PERSEN)},
};

static lkj_status tren(const lkj_inputs *in, lkj_result *result) {
    int order = lkj_compare(in->at[1].base.number, in->at[0].base.number);
    int polaritas = in->at[2].option;
    bool better = polaritas == LKJ_NAIK ? order > 0 : order < 0;
    if (order == 0)
        lkj_puts(&result->text, "Tetap");
    else if (polaritas == LKJ_NO_POLARITAS)
        lkj_puts(&result->text, order > 0 ? "Meningkat" : "Menurun");
    else
        lkj_puts(&result->text, better ? "Membaik" : "Memburuk");
    return LKJ_OK;
}

/** Tren: "Meningkat", "Menurun" or "Tetap"; with a polaritas "Membaik", "Memburuk" or "Tetap".
 *  LKJ_EOPTION for the polaritas stabil: without a target nothing says which way is better. */
const lkj_function lkj_function_tren = {
    .name = "TREN",
    .gives = LKJ_GIVES_TEXT,
    .compute = tren,
    .parameters = {TAKES_QUANTITY("lama", 0),
                   TAKES_QUANTITY("baru", 0),
                   {.name = "polaritas", .kind = LKJ_TAKES_POLARITAS, .flags = LKJ_NO_STABIL}},
};

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

lkj_status lkj_mean(const lkj_inputs *in, size_t range, double limit, lkj_result *result) {
    sum total = {0, 0};
    size_t count = 0;
    lkj_walk walk;
    lkj_walk_begin(&walk, in);
    for (; lkj_next(&walk); count++)
        add(&total, limited(walk.number[range], limit));
    if (walk.status != LKJ_OK)
        return lkj_walk_answer(&walk, result);
    return only_finite(sum_of(&total) / (double)count, &result->number);
}

static lkj_status ratacapaian(const lkj_inputs *in, lkj_result *result) {
    return lkj_mean(in, 0, in->at[1].limit, result);
}

/** Rata-rata capaian: the mean, in percent points, of the cells that hold data, each kept within 0...batas if batas
 *  (>= 100, percent points) is given. LKJ_DASH if no cell holds data. Source: Tabel 3.2 and 3.10. */
const lkj_function lkj_function_ratacapaian = {
    .name = "RATACAPAIAN",
    .compute = ratacapaian,
    .parameters = {TAKES_RANGE("nilai", LKJ_EMPTY_IS_DASH), TAKES_LIMIT},
};

static lkj_status ratabobot(const lkj_inputs *in, lkj_result *result) {
    sum total = {0, 0};
    sum weights = {0, 0};
    lkj_walk walk;
    lkj_walk_begin(&walk, in);
    while (lkj_next(&walk)) {
        add(&total, walk.number[0] * walk.number[1]);
        add(&weights, walk.number[1]);
    }
    if (walk.status != LKJ_OK)
        return walk.status;
    double divisor = sum_of(&weights);
    return divisor == 0 ? LKJ_EDIV0 : only_finite(sum_of(&total) / divisor, &result->number);
}

/** Weighted mean: sum(nilai*bobot)/sum(bobot) over the pairs that hold data. LKJ_EOPTION for ranges of different shape,
 *  LKJ_ENUM for a negative weight, LKJ_EDIV0 for weights that sum to 0. */
const lkj_function lkj_function_ratabobot = {
    .name = "RATABOBOT",
    .compute = ratabobot,
    .parameters = {TAKES_RANGE("nilai", 0), TAKES_RANGE("bobot", LKJ_NOT_NEGATIVE | LKJ_OWN_UNITS)},
};

enum { JUMLAH, TERAKHIR, RATA, MAKS };
static const lkj_word akumulasi_words[] = {
    {"jumlah", JUMLAH}, {"terakhir", TERAKHIR}, {"rata", RATA}, {"maks", MAKS}, {NULL, 0},
};

static lkj_status akumulasi(const lkj_inputs *in, lkj_result *result) {
    sum total = {0, 0};
    double last = 0;
    double largest = -INFINITY;
    size_t count = 0;
    lkj_walk walk;
    lkj_walk_begin(&walk, in);
    for (; lkj_next(&walk); count++) {
        last = walk.number[0];
        add(&total, last);
        largest = fmax(largest, last);
    }
    if (walk.status != LKJ_OK)
        return walk.status;
    const double answers[] = {
        [JUMLAH] = sum_of(&total), [TERAKHIR] = last, [RATA] = sum_of(&total) / (double)count, [MAKS] = largest};
    return only_finite(answers[in->at[1].option], &result->number);
}

/** Quarterly figures as one: cara jumlah (default), terakhir (the last cell that holds data), rata, maks; in the unit
 *  of the first cell that has one. A cell without data is not 0. */
const lkj_function lkj_function_akumulasi = {
    .name = "AKUMULASI",
    .compute = akumulasi,
    .parameters = {TAKES_RANGE("nilai", 0), TAKES_OPTION("cara", akumulasi_words, JUMLAH)},
};

/* ---- Efficiency ---------------------------------------------------------------------------------------------- */

static lkj_status efisiensi(const lkj_inputs *in, lkj_result *result) {
    return only_finite(lkj_difference(1, &in->at[0].base, &in->at[1].base), &result->number);
}

/** Tingkat efisiensi: capaian_kinerja - capaian_anggaran, percent points. Source: Tabel 3.7, columns 5 - 8. */
const lkj_function lkj_function_efisiensi = {
    .name = "EFISIENSI",
    .compute = efisiensi,
    .parameters = {TAKES_QUANTITY("capaian_kinerja", 0), TAKES_QUANTITY("capaian_anggaran", 0)},
};

static lkj_status efisiensipmk(const lkj_inputs *in, lkj_result *result) {
    sum due = {0, 0};   /* what the output achieved may have cost: PAK*CK, CK as a fraction */
    sum saved = {0, 0}; /* PAK*CK - RAK */
    lkj_walk walk;
    lkj_walk_begin(&walk, in);
    while (lkj_next(&walk)) {
        double cost = walk.number[0] * walk.number[1] / 100;
        add(&due, cost);
        add(&saved, cost);
        add(&saved, -walk.number[2]);
    }
    if (walk.status != LKJ_OK)
        return walk.status;
    double divisor = sum_of(&due);
    return divisor == 0 ? LKJ_EDIV0 : percent(sum_of(&saved), divisor, &result->number);
}

/** Efisiensi of PMK 22/PMK.02/2021, budget years 2021-2023: sum(PAK*CK - RAK)/sum(PAK*CK)*100, percent points. pagu
 *  (PAK, rupiah, >= 0), capaian (CK, percent points, >= 0), realisasi (RAK, rupiah), over the rows in which all three
 *  hold data. LKJ_EOPTION for ranges of different shape, LKJ_ENUM for a negative pagu or capaian, LKJ_EDIV0 for a sum
 *  of 0. */
const lkj_function lkj_function_efisiensipmk = {
    .name = "EFISIENSIPMK",
    .compute = efisiensipmk,
    .parameters = {TAKES_RANGE("pagu", LKJ_IS_MONEY | LKJ_NOT_NEGATIVE),
                   TAKES_RANGE("capaian", LKJ_NOT_NEGATIVE | LKJ_OWN_UNITS), TAKES_RANGE("realisasi", LKJ_IS_MONEY)},
};

static lkj_status nilaiefisiensi(const lkj_inputs *in, lkj_result *result) {
    result->number = limited(50 + in->at[0].base.number / 20 * 50, 100);
    return LKJ_OK;
}

/** Nilai efisiensi of the same regulation: 50 + E/20*50, kept within 0...100. */
const lkj_function lkj_function_nilaiefisiensi = {
    .name = "NILAIEFISIENSI",
    .compute = nilaiefisiensi,
    .parameters = {TAKES_QUANTITY("efisiensi", 0)},
};
