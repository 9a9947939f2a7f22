/* SPDX-License-Identifier: MPL-2.0
 *
 * verdict.c - the rows of a column whose relation is known, one by one.
 *
 *  1. Right when rounded half up; dipotong when cut off; else wrong, unless it can be explained.
 *  2. Explained, hence "ragu" with that sebab: another polaritas, a limit, a share written as 0,89.
 *  3. A target of 0 with a realisasi of 0 has the capaian "-"; a figure printed there is wrong, but 100 is "ragu": it
 * is right where lower is better.
 *  4. An efisiensi that is the difference of the printed capaian, one of which is wrong, is wrong because of it.
 *  5. A blank cell between filled ones, whose figures are there, is "ragu".
 *  6. Nothing is told where the table, the target's bound or the indicator's own words say that lower is better.
 */
#include <math.h>

#include "parts.h"

static span short_head(const column *c) {
    span h = c->head;
    if (h.length > 60)
        for (h.length = 60; h.length > 0 && ((unsigned char)h.text[h.length] & 0xC0) == 0x80; h.length--)
            ;
    return h;
}

static saying *say_cell(saying *s, const table *t, size_t r, size_t c) {
    const cell *x = ck_cell(t->in, t->rows[r].at, c);
    const figure *f = ck_at(t, r, c);
    span h = short_head(&t->columns[c]);
    ck_say(ck_say_span(s, h.text, h.length), " ");
    if (f->kind == FIG_BROKEN && f->likely)
        return ck_say(ck_say_number(ck_say(s, "(terbaca sebagai "), f->value, f->places), ")");
    if ((x->flags & CHECK_NUMBER) != 0)
        return ck_say_number(s, f->value, -1);
    return ck_say_span(s, x->text, x->length < 60 ? x->length : 60);
}

static const char *explain(check_document *d, const table *t, size_t r, const relation *rel) {
    saying s;
    ck_say_new(&s);
    if (rel->kind == REL_ROW_SUM)
        return "jumlah kolom-kolom pada baris yang sama";
    say_cell(&s, t, r, rel->a);
    ck_say(&s, rel->kind == REL_RATIO && rel->polaritas != LKJ_TURUN_RASIO ? " dibagi "
               : rel->kind == REL_RATIO                                    ? " membagi "
               : rel->kind == REL_GROWTH                                   ? " terhadap "
                                                                           : " dikurangi ");
    say_cell(&s, t, r, rel->b);
    if (rel->kind == REL_RATIO && rel->polaritas == LKJ_TURUN)
        ck_say(&s, " (makin rendah makin baik)");
    return ck_said(&d->work, &s);
}

static check_jenis jenis_of(const table *t, size_t c) {
    const column *col = &t->columns[c];
    switch (col->is) {
    case R_KEMAJUAN:
        return CHECK_KEMAJUAN;
    case R_EFISIENSI:
        return CHECK_EFISIENSI;
    case R_PERUBAHAN:
        return CHECK_PERUBAHAN;
    case R_JUMLAH:
        return CHECK_JUMLAH;
    default:
        break;
    }
    const column *a = &t->columns[col->rel.a];
    return col->money || (col->rel.kind == REL_RATIO && (a->money || a->amounts)) ? CHECK_SERAPAN : CHECK_CAPAIAN;
}

/* Spec 6. */
static bool lower_is_better(check_document *d, const table *t, size_t r) {
    static const char *const words[] = {
        "prevalensi",   "kemiskinan",  "miskin",       "pengangguran", "kematian",    "stunting",  "kasus",
        "temuan",       "keluhan",     "pengaduan",    "gini",         "ketimpangan", "kesakitan", "putus sekolah",
        "sisa perkara", "pelanggaran", "kecelakaan",   "inflasi",      "emisi",       "kemacetan", "menurun",
        "penurunan",    "menurunnya",  "berkurang",    "kehilangan",   "kerusakan",   "waktu",     "lama",
        "gizi buruk",   "kejahatan",   "kriminalitas", "kebakaran",    "kumuh",       "tunggakan", "tertinggal",
        "upaya hukum",  "wasting",     "tanggap",      "konflik",      NULL};
    for (size_t c = 0; c < t->width; c++) {
        if (t->columns[c].is == R_POLARITAS)
            return true;
        if (ck_at(t, r, c)->bound < 0)
            return true;
        if (ck_at(t, r, c)->kind != FIG_TEXT)
            continue;
        const cell *x = ck_cell(t->in, t->rows[r].at, c);
        span text = ck_key(&d->work, x->text, x->length < 400 ? x->length : 400, true);
        for (const char *const *w = words; *w != NULL; w++)
            if (ck_word(text, *w))
                return true;
    }
    return false;
}

/* Spec 2: what explains a figure that the relation does not give; NULL if nothing does. told: whether it is worth a
 * finding. */
static const char *explanation(check_document *d, const table *t, size_t r, size_t c, double value, bool *told) {
    const relation *rel = &t->columns[c].rel;
    const figure *printed = ck_at(t, r, c);
    *told = true;
    if (rel->kind == REL_ROW_SUM)
        return NULL;
    if (rel->kind == REL_RATIO) {
        for (int p = LKJ_NAIK; p <= LKJ_TURUN_RASIO; p++) {
            relation other = *rel;
            double by_other;
            other.polaritas = p;
            if (p == rel->polaritas || !ck_compute(t, &other, r, &by_other))
                continue;
            bool floor_zero = by_other < 0 && printed->value == 0 && p == LKJ_TURUN;
            bool capped = rel->cap > 0 && by_other > rel->cap && printed->value == rel->cap && p != LKJ_NAIK;
            if (ck_judge(by_other, printed) == WRONG && !floor_zero && !(capped && lower_is_better(d, t, r)))
                continue;
            *told = !lower_is_better(d, t, r);
            return p == LKJ_NAIK    ? "polaritas? sesuai bila makin tinggi makin baik"
                   : p == LKJ_TURUN ? "polaritas? sesuai bila makin rendah makin baik, (2T-R)/T"
                                    : "polaritas? sesuai bila makin rendah makin baik, T/R";
        }
        if (rel->cap > 0 && value > rel->cap && printed->value == rel->cap)
            return "dibatasi? sama dengan nilai tertinggi kolom ini";
        if (value < 0 && printed->value == 0)
            return "dibatasi? hasil di bawah 0";
    }
    if (rel->kind != REL_ROW_SUM && !t->columns[c].amounts && printed->places >= 2 && printed->unit != UNIT_PERCENT &&
        fabs(value) >= 1 && ck_judge(value / 100, printed) != WRONG)
        return "tertulis sebagai pecahan, bukan persen";
    return NULL;
}

/* Whether the figures before they were rounded for print may give it. */
static bool from_unrounded(const table *t, size_t r, size_t c) {
    const relation *rel = &t->columns[c].rel;
    if (rel->kind != REL_RATIO || rel->polaritas == LKJ_TURUN_RASIO)
        return false;
    figure a = *ck_at(t, r, rel->a);
    figure b = *ck_at(t, r, rel->b);
    const figure *printed = ck_at(t, r, c);
    if (a.from_number || b.from_number || a.value <= 0 || b.value <= 0 || b.high != b.value || a.unit == UNIT_MONEY)
        return false;
    double slack_a = 0.5 / ck_power(a.places);
    double slack_b = 0.5 / ck_power(b.places);
    if (b.value <= slack_b || t->columns[rel->a].amounts)
        return false;
    double half = 0.5 / ck_power(printed->places);
    double high = (a.value + slack_a) / (b.value - slack_b) * 100;
    double low = (a.value - slack_a) / (b.value + slack_b) * 100;
    return printed->value >= low - half && printed->value <= high + half;
}

static void tell_wrong(check_document *d, const table *t, size_t r, size_t c, double value) {
    const relation *rel = &t->columns[c].rel;
    const figure *printed = ck_at(t, r, c);
    bool told;
    const char *why = explanation(d, t, r, c, value, &told);
    if (why != NULL) {
        if (told)
            ck_find(d, t, r, c, jenis_of(t, c), CHECK_RAGU, ck_print_like(d, value, printed), why);
        return;
    }
    why = explain(d, t, r, rel);
    if (!rel->proved) {
        saying s;
        ck_say_new(&s);
        ck_say(&s, "hubungan kolomnya belum terbukti: ");
        ck_say(&s, why);
        ck_find(d, t, r, c, jenis_of(t, c), CHECK_RAGU, ck_print_like(d, value, printed), ck_said(&d->work, &s));
        return;
    }
    if (from_unrounded(t, r, c)) {
        saying s;
        ck_say_new(&s);
        ck_say(ck_say(&s, why), "; mungkin dihitung dari angka yang belum dibulatkan");
        why = ck_said(&d->work, &s);
    }
    ck_find(d, t, r, c, jenis_of(t, c), CHECK_SALAH, ck_print_like(d, value, printed), why);
}

static bool printed_full(const figure *printed) {
    return fabs(printed->value - 100) < 1e-9;
}

static void tell_zero(check_document *d, const table *t, size_t r, size_t c) {
    const relation *rel = &t->columns[c].rel;
    const figure *a = ck_at(t, r, rel->a);
    const figure *b = ck_at(t, r, rel->b);
    if (rel->kind != REL_RATIO || !rel->proved || !ck_usable(a) || !ck_usable(b) || b->value != 0 || b->high != 0)
        return;
    if (a->value != 0)
        ck_find(d, t, r, c, jenis_of(t, c), CHECK_RAGU, "", "target 0: tidak dapat dihitung");
    else if (rel->polaritas == LKJ_NAIK && !lower_is_better(d, t, r))
        ck_find(d, t, r, c, jenis_of(t, c), printed_full(ck_at(t, r, c)) ? CHECK_RAGU : CHECK_SALAH, "-",
                printed_full(ck_at(t, r, c)) ? "target dan realisasi 0: polaritas? 100 bila makin rendah makin baik"
                                             : "target dan realisasi 0: tidak ada capaian");
}

static void check_cell_of(check_document *d, const table *t, size_t r, size_t c, bool mostly_filled) {
    const relation *rel = &t->columns[c].rel;
    figure printed = *ck_at(t, r, c);
    double value;
    bool computed = ck_compute(t, rel, r, &value);
    bool change = rel->kind == REL_DIFFERENCE || rel->kind == REL_DISTANCE;
    if (printed.kind == FIG_DASH && change && computed) {
        printed.value = 0;
        if (value != 0 && rel->proved)
            ck_find(d, t, r, c, jenis_of(t, c), CHECK_SALAH, ck_print_like(d, value, &printed), explain(d, t, r, rel));
        return;
    }
    if (printed.kind == FIG_EMPTY && computed && rel->proved && mostly_filled && !t->rows[r].further &&
        rel->kind == REL_RATIO)
        ck_find(d, t, r, c, jenis_of(t, c), CHECK_RAGU, ck_print_like(d, value, ck_at(t, r, c)),
                "kosong, padahal dapat dihitung");
    if (printed.kind != FIG_NUMBER)
        return;
    if (!computed) {
        tell_zero(d, t, r, c);
        return;
    }
    if (ck_bound_met(t, rel, r, &printed))
        return;
    switch (ck_judge(value, &printed)) {
    case RIGHT:
        return;
    case CUT:
        if (rel->kind == REL_ROW_SUM)
            return;
        ck_find(d, t, r, c, jenis_of(t, c), CHECK_DIPOTONG, ck_print_like(d, value, &printed),
                "dipotong, bukan dibulatkan setengah ke atas");
        return;
    default:
        tell_wrong(d, t, r, c, value);
    }
}

/* Spec 4: from capaian computed anew. */
static void check_derived(check_document *d, const table *t, size_t r, size_t c) {
    const relation *rel = &t->columns[c].rel;
    const figure *printed = ck_at(t, r, c);
    double a;
    double b;
    size_t found;
    size_t cause = SIZE_MAX;
    if (printed->kind != FIG_NUMBER || !rel->proved || rel->kind != REL_DIFFERENCE ||
        ck_found(d, t, r, c, CHECK_EFISIENSI, &found))
        return;
    const relation *of_a = &t->columns[rel->a].rel;
    const relation *of_b = &t->columns[rel->b].rel;
    if (!of_a->proved || !of_b->proved || !ck_compute(t, of_a, r, &a) || !ck_compute(t, of_b, r, &b))
        return;
    if (ck_found_any(d, t, r, rel->b, &found) && d->findings[found].putusan == CHECK_SALAH)
        cause = found;
    else if (ck_found_any(d, t, r, rel->a, &found) && d->findings[found].putusan == CHECK_SALAH)
        cause = found;
    if (cause == SIZE_MAX || fabs(a - b - printed->value) <= 0.015 || ck_judge(a - b, printed) != WRONG)
        return;
    size_t index = ck_find(d, t, r, c, CHECK_EFISIENSI, CHECK_SALAH, ck_print_like(d, a - b, printed),
                           "selisih dari capaian yang salah; dihitung dari capaian yang benar");
    ck_because(d, index, cause);
}

static bool mostly_filled(const table *t, size_t c) {
    size_t filled = 0;
    size_t rows = 0;
    double value;
    for (size_t r = 0; r < t->row_count; r++) {
        if (t->rows[r].kind != ROW_DATA || !ck_compute(t, &t->columns[c].rel, r, &value))
            continue;
        rows++;
        filled += ck_at(t, r, c)->kind != FIG_EMPTY;
    }
    return rows >= 3 && filled * 10 >= rows * 8;
}

static void check_column(check_document *d, const table *t, size_t c) {
    const relation *rel = &t->columns[c].rel;
    bool small = t->row_count <= 3 && rel->tested <= 3;
    if (rel->kind == REL_NONE || (!rel->proved && !small))
        return;
    bool filled = mostly_filled(t, c);
    for (size_t r = 0; r < t->row_count; r++) {
        row_kind kind = t->rows[r].kind;
        if (kind == ROW_DATA || (kind == ROW_TOTAL && rel->kind == REL_ROW_SUM))
            check_cell_of(d, t, r, c, filled);
    }
}

void ck_check_relations(check_document *d, table *t) {
    for (size_t c = 0; c < t->width; c++)
        check_column(d, t, c);
    for (size_t c = 0; c < t->width; c++)
        for (size_t r = 0; t->columns[c].is == R_EFISIENSI && r < t->row_count; r++)
            check_derived(d, t, r, c);
}
