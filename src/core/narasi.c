/* SPDX-License-Identifier: MPL-2.0
 *
 * narasi.c - the sentences of the report on one indicator: NARASI, NARASITREN, NARASIKEMAJUAN, NARASIBANDING.
 *
 *  1. Figures are told as phrase.h tells them; every sentence states the year, the indicator as typed, and what follows
 *     from the figures at 15 digits, by polaritas. Nothing of a sentence contradicts its figures.
 *  2. NARASI. First sentence: target, realisasi, capaian, category. A scale of scores labels the realisasi and its
 *     category stands behind that; a scale of percent labels the capaian. Second: naik: above the target melampaui,
 *     equal memenuhi, below belum mencapai. turun and turun-rasio: below lebih baik daripada target, equal memenuhi,
 *     above belum memenuhi; the sentence says that lower is better, or it would read as a contradiction. stabil: equal
 *     sesuai, else belum memenuhi. A target range: inside memenuhi; outside as the nearer bound. A realisasi equal to
 *     the bound of ">" or "<" is said not to be beyond it yet.
 *  3. NARASITREN: naik, turun or tetap, from what to what, by how much (of amounts and counts in percent too), and
 *     whether that is better. stabil is LKJ_EOPTION, as in TREN; tahun is after tahun_lama, else LKJ_ENUM.
 *  4. NARASIKEMAJUAN: kemajuan, and whether the target at the end of the plan is reached or what is left.
 *     tahun_akhir before tahun is LKJ_ENUM.
 *  5. NARASIBANDING: above, equal or below the named figure, by how much, and whether that is better.
 *  6. A target and a realisasi of zero (naik) have no capaian; the sentence says so and gives no category. Where
 * CAPAIAN is an error, so is the sentence.
 *  7. Without satuan two figures that count different things (dokumen, laporan) are LKJ_EVALUE: nobody can tell whether
 * 8 of the one are 9 of the other.
 *  8. A name is text; . , : ; at its end are left off, for it stands in the midst of a sentence.
 */
#include <math.h>
#include <string.h>

#include "intern.h"
#include "phrase.h"

/* ---- What the sentences share -------------------------------------------------------------------------------- */

static lkj_slice satuan_of(const lkj_input *in) {
    return in->given ? (lkj_slice){in->text, in->length} : (lkj_slice){"", 0};
}

/* Where the realisasi stands: -1 below the target, 0 at or in it, 1 above. */
static int stand(const lkj_quantity *target, const lkj_quantity *realisasi) {
    if (target->shape == LKJ_LABEL)
        return 0;
    double high = target->shape == LKJ_SPAN ? target->high_number : target->number;
    if (lkj_compare(realisasi->number, target->number) < 0)
        return -1;
    return lkj_compare(realisasi->number, high) > 0;
}

static bool is_span(const lkj_quantity *target) {
    return target->shape == LKJ_SPAN && lkj_compare(target->number, target->high_number) != 0;
}

/* A realisasi as it was given: a figure, or a predicate. */
static void put_done(lkj_text *out, const lkj_quantity *realisasi, const lkj_phrase *told) {
    if (realisasi->shape == LKJ_LABEL)
        lkj_put(out, realisasi->label, realisasi->label_length);
    else
        lkj_put_amount(out, told);
}

static void put_in_year(lkj_text *out, int year, lkj_slice indikator) {
    lkj_puts(out, "Pada tahun ");
    lkj_put_year(out, year);
    lkj_puts(out, ", ");
    lkj_put_folded(out, indikator);
}

static const char *const lower_is_better = " Karena realisasi yang lebih rendah menunjukkan kinerja yang lebih baik, ";

static bool is_turun(lkj_polaritas polaritas) {
    return polaritas == LKJ_TURUN || polaritas == LKJ_TURUN_RASIO;
}

/* Two figures of an indicator, told. */
typedef struct pair {
    lkj_slice indikator;
    const lkj_input *first, *second;
    lkj_phrase told_first, told_second;
} pair;

/* Spec 7. */
static bool one_measure(const lkj_unit *a, const lkj_unit *b) {
    return a->length == 0 || b->length == 0 || a->dimension != LKJ_COUNT || b->dimension != LKJ_COUNT ||
           lkj_same_letters(a->text, a->length, b->text, b->length);
}

static lkj_status tell_pair(const lkj_inputs *in, int first, int second, int satuan, pair *p) {
    lkj_slice unit = satuan_of(&in->at[satuan]);
    p->first = &in->at[first];
    p->second = &in->at[second];
    lkj_status status = lkj_clean_name(&in->at[0], &p->indikator);
    if (status != LKJ_OK || (unit.length == 0 && !one_measure(&p->first->quantity.unit, &p->second->quantity.unit)))
        return LKJ_EVALUE;
    return lkj_tell_both(p->indikator, unit, &p->first->quantity, &p->second->quantity, &p->told_first,
                         &p->told_second);
}

/* By how much they differ. */
static void put_apart(lkj_text *out, const pair *p) {
    lkj_put_difference(out, &p->first->quantity, &p->told_first, &p->told_second,
                       p->first->base.number - p->second->base.number);
}

/* ---- NARASI -------------------------------------------------------------------------------------------------- */

typedef struct story {
    int tahun;
    pair figures; /* target, realisasi */
    lkj_polaritas polaritas;
    const lkj_scale *scale;
    bool rates_realisasi; /* the scale is one of scores */
    double capaian;
    bool has_capaian;
    lkj_label label;
} story;

static void put_facts(lkj_text *out, const story *s) {
    const lkj_quantity *target = &s->figures.first->quantity;
    put_in_year(out, s->tahun, s->figures.indikator);
    lkj_puts(out, " ditargetkan ");
    lkj_put_aim(out, target, &s->figures.told_first);
    lkj_puts(out, is_span(target) ? ", dengan realisasi " : " dan terealisasi ");
    put_done(out, &s->figures.second->quantity, &s->figures.told_second);
    if (s->rates_realisasi && s->label.length > 0)
        lkj_put_category(out, &s->label);
    if (!s->has_capaian) {
        lkj_puts(out, "; capaian kinerjanya tidak dapat dihitung karena target dan realisasinya nol.");
        return;
    }
    lkj_puts(out, ", sehingga capaian kinerjanya sebesar ");
    lkj_put_percent(out, s->capaian, 100, s->rates_realisasi ? NULL : s->scale);
    if (!s->rates_realisasi)
        lkj_put_category(out, &s->label);
    lkj_puts(out, ".");
}

/* Spec 2, ">" and "<": at the bound, but not beyond it. NULL where that is not so. */
static const char *at_open_bound(lkj_bound bound, int order) {
    if (order != 0)
        return NULL;
    if (bound == LKJ_MORE_THAN)
        return " Realisasi tersebut baru sama dengan batas target dan belum melampauinya.";
    if (bound == LKJ_LESS_THAN)
        return " Realisasi tersebut baru sama dengan batas target dan belum berada di bawahnya.";
    return NULL;
}

static const char *verdict_stabil(int order, bool span) {
    if (order == 0)
        return " Realisasi tersebut sesuai dengan target yang ditetapkan.";
    if (span)
        return order < 0 ? " Karena realisasi diharapkan berada dalam rentang target, realisasi yang lebih rendah "
                           "tersebut belum memenuhi target yang ditetapkan."
                         : " Karena realisasi diharapkan berada dalam rentang target, realisasi yang lebih tinggi "
                           "tersebut belum memenuhi target yang ditetapkan.";
    return order < 0 ? " Karena realisasi diharapkan sama dengan target, realisasi yang lebih rendah tersebut belum "
                       "memenuhi target yang ditetapkan."
                     : " Karena realisasi diharapkan sama dengan target, realisasi yang lebih tinggi tersebut belum "
                       "memenuhi target yang ditetapkan.";
}

static const char *verdict_turun(int order) {
    if (order == 0)
        return " Realisasi tersebut memenuhi target yang ditetapkan; pada indikator ini, realisasi yang lebih rendah "
               "menunjukkan kinerja yang lebih baik.";
    return order < 0 ? " Karena realisasi yang lebih rendah menunjukkan kinerja yang lebih baik, realisasi tersebut "
                       "lebih baik daripada target yang ditetapkan."
                     : " Karena realisasi yang lebih rendah menunjukkan kinerja yang lebih baik, realisasi tersebut "
                       "belum memenuhi target yang ditetapkan.";
}

/* Spec 2. */
static const char *verdict(lkj_polaritas polaritas, int order, const lkj_quantity *target) {
    const char *open = at_open_bound(target->bound, order);
    if (open != NULL)
        return open;
    if (order == 0 && is_span(target))
        return " Realisasi tersebut berada dalam rentang target sehingga memenuhi target yang ditetapkan.";
    if (target->shape == LKJ_LABEL)
        return " Realisasi tersebut memenuhi target yang ditetapkan.";
    if (is_turun(polaritas))
        return verdict_turun(order);
    if (polaritas == LKJ_STABIL)
        return verdict_stabil(order, is_span(target));
    if (order == 0)
        return " Realisasi tersebut memenuhi target yang ditetapkan.";
    return order > 0 ? " Realisasi tersebut melampaui target yang ditetapkan."
                     : " Realisasi tersebut belum mencapai target yang ditetapkan.";
}

/* The label: of the realisasi by a scale of scores, else of the capaian. None for a predicate on a scale of scores. */
static lkj_status find_category(story *s) {
    const lkj_quantity *done = &s->figures.second->quantity;
    s->rates_realisasi = lkj_is_score_scale(s->scale);
    s->label = (lkj_label){.text = "", .length = 0};
    if (s->rates_realisasi)
        return done->shape == LKJ_LABEL ? LKJ_OK : lkj_find_label(done->number, s->scale, false, &s->label);
    return s->has_capaian ? lkj_find_label(s->capaian, s->scale, false, &s->label) : LKJ_OK;
}

static lkj_status narasi(const lkj_inputs *in, lkj_result *result) {
    story s = {.tahun = in->at[1].option, .polaritas = (lkj_polaritas)in->at[5].option, .scale = in->scale};
    lkj_status status = tell_pair(in, 2, 3, 4, &s.figures);
    if (status != LKJ_OK)
        return status;
    const lkj_quantity *target = &in->at[2].base;
    const lkj_quantity *realisasi = &in->at[3].base;
    lkj_status scored = lkj_score(target, realisasi, s.polaritas, &s.capaian);
    if (lkj_is_error(scored))
        return scored;
    s.has_capaian = scored == LKJ_OK;
    status = find_category(&s);
    if (status != LKJ_OK)
        return status;
    put_facts(&result->text, &s);
    if (s.has_capaian)
        lkj_puts(&result->text, verdict(s.polaritas, stand(target, realisasi), target));
    return LKJ_OK;
}

/** One or two sentences of the report on an indicator (2).
 *
 *  indikator  text (a number is LKJ_EVALUE); blanks around it and . , : ; at its end are left off
 *  tahun      whole, 1900...2999, else LKJ_ENUM
 *  target, realisasi, polaritas  as in CAPAIAN, with its errors
 *  satuan     optional, said instead of the units of both; as in TERBILANG
 *  skala      optional, as in KATEGORI, with its errors */
const lkj_function lkj_function_narasi = {
    .name = "NARASI",
    .gives = LKJ_GIVES_TEXT,
    .compute = narasi,
    .parameters = {TAKES_NAME("indikator"), TAKES_YEAR("tahun"),
                   TAKES_QUANTITY("target", LKJ_IS_TARGET | LKJ_NOT_NEGATIVE | LKJ_ALL_DIGITS),
                   TAKES_QUANTITY("realisasi", LKJ_ALLOW_LABEL | LKJ_ALL_DIGITS), TAKES_UNIT, TAKES_POLARITAS,
                   TAKES_SCALE},
};

/* ---- NARASITREN ---------------------------------------------------------------------------------------------- */

/* Of amounts and counts the change in percent too; of percentages and scores it would only confuse. */
static void put_relative(lkj_text *out, const pair *p) {
    double before = p->first->base.number;
    double change = (p->second->base.number - before) / fabs(before) * 100;
    if (p->told_first.percent || p->told_first.score || before == 0 || !isfinite(change) || change == 0)
        return;
    lkj_puts(out, " (");
    lkj_put_percent(out, fabs(change), 0, NULL);
    lkj_puts(out, ")");
}

static void put_change(lkj_text *out, const pair *p, int tahun_lama, int order) {
    lkj_puts(out, order > 0 ? " naik " : " turun ");
    put_apart(out, p);
    put_relative(out, p);
    lkj_puts(out, ", dari ");
    lkj_put_figure(out, &p->told_first);
    lkj_puts(out, " pada tahun ");
    lkj_put_year(out, tahun_lama);
    lkj_puts(out, " menjadi ");
    lkj_put_figure(out, &p->told_second);
    lkj_puts(out, ".");
}

static void put_no_change(lkj_text *out, const pair *p, int tahun_lama) {
    lkj_puts(out, " tetap ");
    lkj_put_amount(out, &p->told_second);
    lkj_puts(out, ", sama dengan tahun ");
    lkj_put_year(out, tahun_lama);
    lkj_puts(out, ".");
}

static lkj_status narasitren(const lkj_inputs *in, lkj_result *result) {
    pair p;
    lkj_text *out = &result->text;
    if (in->at[3].option <= in->at[1].option)
        return LKJ_ENUM;
    lkj_status status = tell_pair(in, 2, 4, 5, &p);
    if (status != LKJ_OK)
        return status;
    int order = lkj_compare(p.second->base.number, p.first->base.number);
    put_in_year(out, in->at[3].option, p.indikator);
    if (order == 0) {
        put_no_change(out, &p, in->at[1].option);
        return LKJ_OK;
    }
    put_change(out, &p, in->at[1].option, order);
    bool turun = is_turun((lkj_polaritas)in->at[6].option);
    lkj_puts(out, turun ? lower_is_better : " ");
    lkj_puts(out, turun ? "perkembangan tersebut " : "Perkembangan tersebut ");
    lkj_puts(out, (order > 0) != turun ? "menunjukkan kinerja yang membaik." : "menunjukkan kinerja yang memburuk.");
    return LKJ_OK;
}

/** One or two sentences on how an indicator went from one year to another (3).
 *
 *  lama, nilai  in units that go together
 *  tahun_lama, tahun  whole, 1900...2999, the second after the first: else LKJ_ENUM
 *  polaritas    optional: naik (default), turun, turun-rasio; stabil is LKJ_EOPTION */
const lkj_function lkj_function_narasitren = {
    .name = "NARASITREN",
    .gives = LKJ_GIVES_TEXT,
    .compute = narasitren,
    .parameters = {TAKES_NAME("indikator"),
                   TAKES_YEAR("tahun_lama"),
                   TAKES_QUANTITY("lama", LKJ_ALL_DIGITS),
                   TAKES_YEAR("tahun"),
                   TAKES_QUANTITY("nilai", LKJ_ALL_DIGITS),
                   TAKES_UNIT,
                   {.name = "polaritas", .kind = LKJ_TAKES_POLARITAS, .flags = LKJ_NO_STABIL}},
};

/* ---- NARASIKEMAJUAN ------------------------------------------------------------------------------------------ */

/* What is left to the nearer bound of the target. */
static void put_left(lkj_text *out, const pair *p, int order) {
    pair nearer = *p;
    lkj_input high = *p->second;
    if (order > 0 && is_span(&p->second->quantity)) {
        nearer.told_second = lkj_tell_high(&p->second->quantity, &p->told_second);
        high.base.number = high.base.high_number;
        nearer.second = &high;
    }
    put_apart(out, &nearer);
}

static void put_not_reached(lkj_text *out, const pair *p, int order, lkj_polaritas polaritas) {
    if (polaritas == LKJ_STABIL || is_span(&p->second->quantity)) {
        lkj_puts(out, " Target akhir tersebut belum tercapai; selisihnya ");
        put_left(out, p, order);
    } else if (is_turun(polaritas)) {
        lkj_puts(out, lower_is_better);
        lkj_puts(out, "target akhir tersebut belum tercapai; realisasi masih harus turun ");
        put_left(out, p, order);
    } else {
        lkj_puts(out, " Target akhir tersebut belum tercapai; masih kurang ");
        put_left(out, p, order);
    }
    lkj_puts(out, ".");
}

/* On which side of the target at the end of the plan the realisasi is, and what that means. */
static void put_progress(lkj_text *out, const pair *p, int order, lkj_polaritas polaritas) {
    const lkj_quantity *target = &p->second->quantity;
    if (at_open_bound(target->bound, order) != NULL)
        lkj_puts(out, target->bound == LKJ_MORE_THAN
                          ? " Realisasi tersebut baru sama dengan batas target akhir dan belum melampauinya."
                          : " Realisasi tersebut baru sama dengan batas target akhir dan belum berada di bawahnya.");
    else if (order == 0)
        lkj_puts(out, " Target akhir tersebut telah tercapai.");
    else if (polaritas == LKJ_STABIL)
        put_not_reached(out, p, order, polaritas);
    else if (is_turun(polaritas) && order < 0) {
        lkj_puts(out, lower_is_better);
        lkj_puts(out, "target akhir tersebut telah terlampaui.");
    } else if (!is_turun(polaritas) && order > 0)
        lkj_puts(out, " Target akhir tersebut telah terlampaui.");
    else
        put_not_reached(out, p, order, polaritas);
}

static lkj_status narasikemajuan(const lkj_inputs *in, lkj_result *result) {
    pair p;
    double kemajuan = 0;
    lkj_text *out = &result->text;
    lkj_polaritas polaritas = (lkj_polaritas)in->at[6].option;
    if (in->at[3].option < in->at[1].option)
        return LKJ_ENUM;
    lkj_status status = tell_pair(in, 2, 4, 5, &p);
    if (status == LKJ_OK)
        status = lkj_score(&p.second->base, &p.first->base, polaritas, &kemajuan);
    if (lkj_is_error(status))
        return status;
    lkj_puts(out, "Sampai dengan tahun ");
    lkj_put_year(out, in->at[1].option);
    lkj_puts(out, ", ");
    lkj_put_folded(out, p.indikator);
    lkj_puts(out, " terealisasi ");
    put_done(out, &p.first->quantity, &p.told_first);
    lkj_puts(out, ", dibandingkan dengan target akhir tahun ");
    lkj_put_year(out, in->at[3].option);
    lkj_puts(out, " ");
    lkj_put_aim(out, &p.second->quantity, &p.told_second);
    if (status != LKJ_OK) {
        lkj_puts(out, "; tingkat kemajuannya tidak dapat dihitung karena realisasi dan target akhirnya nol.");
        return LKJ_OK;
    }
    lkj_puts(out, ", sehingga tingkat kemajuannya sebesar ");
    lkj_put_percent(out, kemajuan, 100, NULL);
    lkj_puts(out, ".");
    put_progress(out, &p, stand(&p.second->base, &p.first->base), polaritas);
    return LKJ_OK;
}

/** Two sentences on how far an indicator is on its way to the target at the end of the plan (4). target_akhir and
 *  polaritas as target and polaritas of CAPAIAN, with its errors. */
const lkj_function lkj_function_narasikemajuan = {
    .name = "NARASIKEMAJUAN",
    .gives = LKJ_GIVES_TEXT,
    .compute = narasikemajuan,
    .parameters = {TAKES_NAME("indikator"), TAKES_YEAR("tahun"),
                   TAKES_QUANTITY("realisasi", LKJ_ALLOW_LABEL | LKJ_ALL_DIGITS), TAKES_YEAR("tahun_akhir"),
                   TAKES_QUANTITY("target_akhir", LKJ_IS_TARGET | LKJ_NOT_NEGATIVE | LKJ_ALL_DIGITS), TAKES_UNIT,
                   TAKES_POLARITAS},
};

/* ---- NARASIBANDING ------------------------------------------------------------------------------------------- */

static const char *judgement(int order, lkj_polaritas polaritas) {
    if (polaritas == LKJ_STABIL)
        return " Karena realisasi diharapkan sama dengan pembandingnya, realisasi tersebut belum sesuai.";
    if (is_turun(polaritas))
        return order < 0 ? "kinerjanya lebih baik daripada pembanding tersebut."
                         : "kinerjanya belum sebaik pembanding tersebut.";
    return order > 0 ? " Dengan demikian, kinerjanya lebih baik daripada pembanding tersebut."
                     : " Dengan demikian, kinerjanya belum sebaik pembanding tersebut.";
}

static lkj_status narasibanding(const lkj_inputs *in, lkj_result *result) {
    pair p;
    lkj_text *out = &result->text;
    lkj_polaritas polaritas = (lkj_polaritas)in->at[6].option;
    lkj_slice compared;
    lkj_status status = lkj_join(tell_pair(in, 2, 4, 5, &p), lkj_clean_name(&in->at[3], &compared));
    if (status != LKJ_OK)
        return status;
    int order = lkj_compare(p.first->base.number, p.second->base.number);
    put_in_year(out, in->at[1].option, p.indikator);
    lkj_puts(out, " terealisasi ");
    lkj_put_amount(out, &p.told_first);
    if (order != 0) {
        lkj_puts(out, order > 0 ? ", lebih tinggi " : ", lebih rendah ");
        put_apart(out, &p);
    }
    lkj_puts(out, order == 0 ? ", sama dengan " : " daripada ");
    lkj_put_folded(out, compared);
    lkj_puts(out, " ");
    lkj_put_amount(out, &p.told_second);
    lkj_puts(out, ".");
    if (order != 0) {
        lkj_puts(out, is_turun(polaritas) ? lower_is_better : "");
        lkj_puts(out, judgement(order, polaritas));
    }
    return LKJ_OK;
}

/** One or two sentences that compare an indicator with a named figure, "target nasional", "realisasi nasional 2024"
 * (5). realisasi and angka_pembanding in units that go together; polaritas as in CAPAIAN. */
const lkj_function lkj_function_narasibanding = {
    .name = "NARASIBANDING",
    .gives = LKJ_GIVES_TEXT,
    .compute = narasibanding,
    .parameters = {TAKES_NAME("indikator"), TAKES_YEAR("tahun"), TAKES_QUANTITY("realisasi", LKJ_ALL_DIGITS),
                   TAKES_NAME("pembanding"), TAKES_QUANTITY("angka_pembanding", LKJ_ALL_DIGITS), TAKES_UNIT,
                   TAKES_POLARITAS},
};
