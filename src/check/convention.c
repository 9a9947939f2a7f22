/* SPDX-License-Identifier: MPL-2.0
 *
 * convention.c - how a table writes its numbers, and the figures that cannot be read.
 *
 *  1. 98.25 and 1,234.50 are no Indonesian numbers. They are taken as the way of a column where every figure of it
 * fits, where thousands have commas also every figure of the table, and a relation proves it: capaian, sum or
 * difference then hold. It is said once for the table.
 *  2. A broken figure has likely values; the one that its relations and sums bear out is used for what depends on it,
 *     else the likeliest. It is told as unreadable in any case.
 */
#include <math.h>

#include "parts.h"

typedef struct style {
    size_t clear;   /* cells that are numbers this way only */
    size_t against; /* cells that are no numbers this way */
    bool commas;
} style;

static style style_of(const table *t, size_t c, size_t *first_clear) {
    style s = {0, 0, false};
    for (size_t r = 0; r < t->row_count; r++) {
        const cell *x = ck_cell(t->in, t->rows[r].at, c);
        const figure *f = ck_at(t, r, c);
        figure read;
        bool clear = false;
        if (f->kind == FIG_EMPTY || f->kind == FIG_DASH || f->kind == FIG_TEXT || f->from_number)
            continue;
        if (!ck_dot_decimal(x, &clear, &read)) {
            s.against++;
            continue;
        }
        if (clear && s.clear++ == 0)
            *first_clear = r;
        s.commas = s.commas || (clear && memchr(x->text, ',', x->length) != NULL);
    }
    return s;
}

static bool holds_numbers(const column *col) {
    return col->is != R_NO && col->is != R_NUMBERING && col->is != R_LABEL && col->is != R_INTERVAL;
}

static void read_again(check_document *d, table *t) {
    size_t figures = d->counts.figures;
    ck_read_figures(d, t);
    d->counts.figures = figures;
}

/* Spec 1: whether a proved relation uses such a column. */
static bool proved_by(const table *t) {
    for (size_t c = 0; c < t->width; c++) {
        const relation *rel = &t->columns[c].rel;
        if (!rel->proved || rel->kind == REL_NONE || rel->held * 2 < rel->tested)
            continue;
        if (t->columns[c].way == DOT_DECIMAL)
            return true;
        if (rel->kind != REL_ROW_SUM &&
            (t->columns[rel->a].way == DOT_DECIMAL || t->columns[rel->b].way == DOT_DECIMAL))
            return true;
    }
    return false;
}

/* A total of such a column that is its sum proves it too. */
static bool sums_up(const table *t) {
    for (size_t c = 0; c < t->width; c++) {
        double sum = 0;
        size_t count = 0;
        if (t->columns[c].way != DOT_DECIMAL || !t->columns[c].numeric)
            continue;
        for (size_t r = 0; r < t->row_count; r++) {
            const figure *f = ck_at(t, r, c);
            if (!ck_usable(f))
                continue;
            if (t->rows[r].kind == ROW_TOTAL && count >= 2 && ck_judge(sum, f) != WRONG)
                return true;
            if (t->rows[r].kind != ROW_DATA)
                continue;
            sum += f->value;
            count++;
        }
    }
    return false;
}

static void say_once(check_document *d, const table *t, size_t r, size_t c, bool commas) {
    size_t index = ck_find(
        d, t, r, c, CHECK_SATUAN, CHECK_RAGU, ck_print_like(d, ck_at(t, r, c)->value, ck_at(t, r, c)),
        commas ? "tabel ini menulis ribuan dengan koma dan desimal dengan titik; dibaca menurut cara itu, karena "
                 "semua angka dan hubungannya cocok"
               : "tabel ini menulis desimal dengan titik; dibaca menurut cara itu, karena semua angka dan "
                 "hubungannya cocok");
    d->findings[index].bobot = 90;
}

void ck_choose_convention(check_document *d, table *t) {
    style *styles = ck_get(&d->work, t->width, sizeof *styles);
    size_t first_row = 0;
    size_t first_column = t->width;
    bool commas = false;
    bool whole = true;
    for (size_t c = 0; c < t->width; c++) {
        size_t row_at = 0;
        if (!holds_numbers(&t->columns[c]))
            continue;
        styles[c] = style_of(t, c, &row_at);
        if (styles[c].clear > 0 && styles[c].against > 0)
            return;
        whole = whole && styles[c].against == 0;
        commas = commas || styles[c].commas;
        if (styles[c].clear > 0 && first_column == t->width) {
            first_column = c;
            first_row = row_at;
        }
    }
    if (first_column == t->width || (commas && !whole))
        return;
    for (size_t c = 0; c < t->width; c++)
        if (holds_numbers(&t->columns[c]) && (styles[c].clear > 0 || commas))
            t->columns[c].way = DOT_DECIMAL;
    size_t questions = d->question_count;
    check_counts counts = d->counts;
    read_again(d, t);
    bool proved = ck_find_relations(d, t) > 0 && proved_by(t);
    proved = proved || sums_up(t);
    d->question_count = questions;
    d->counts = counts;
    if (proved) {
        t->convention_told = true;
        say_once(d, t, first_row, first_column, commas);
        return;
    }
    for (size_t c = 0; c < t->width; c++)
        t->columns[c].way = INDONESIAN;
    read_again(d, t);
}

/* ---- Broken figures ------------------------------------------------------------------------------------------ */

/* How many relations of the row the figure at c now bears out. */
static size_t borne_out(const table *t, size_t r, size_t c) {
    size_t count = 0;
    for (size_t k = 0; k < t->width; k++) {
        const relation *rel = &t->columns[k].rel;
        double value;
        if (rel->kind == REL_NONE || !rel->proved || (k != c && rel->kind != REL_ROW_SUM && rel->a != c && rel->b != c))
            continue;
        if (rel->kind == REL_ROW_SUM && k != c && (c < rel->a || c >= rel->b))
            continue;
        if (ck_usable(ck_at(t, r, k)) && ck_compute(t, rel, r, &value))
            count += ck_judge(value, ck_at(t, r, k)) != WRONG;
    }
    return count;
}

static bool children_sum(const table *t, size_t parent, size_t c, double *sum) {
    size_t count = 0;
    *sum = 0;
    for (size_t r = parent + 1; r < t->row_count && t->rows[r].level > t->rows[parent].level; r++) {
        const figure *f = ck_at(t, r, c);
        if (t->rows[r].parent != (long)parent)
            continue;
        if (f->kind == FIG_BROKEN && !f->likely)
            return false;
        *sum += ck_usable(f) ? f->value : 0;
        count++;
    }
    return count > 0;
}

/* ... and whether the sum above and the sum below hold with it. */
static size_t sums_borne_out(const table *t, size_t r, size_t c) {
    size_t count = 0;
    double sum;
    long up = t->rows[r].parent;
    if (up >= 0 && ck_usable(ck_at(t, (size_t)up, c)) && children_sum(t, (size_t)up, c, &sum))
        count += fabs(sum - ck_at(t, (size_t)up, c)->value) < 1;
    if (t->rows[r].level >= 0 && children_sum(t, r, c, &sum))
        count += fabs(sum - ck_at(t, r, c)->value) < 1;
    return count;
}

static void settle(table *t, size_t r, size_t c) {
    figure values[12];
    figure *f = ck_at(t, r, c);
    const cell *x = ck_cell(t->in, t->rows[r].at, c);
    size_t count = ck_likely(x->text, x->length, values, 12);
    size_t best = 0;
    size_t best_proof = 0;
    for (size_t i = 0; i < count; i++) {
        *f = values[i];
        size_t proof = borne_out(t, r, c) + sums_borne_out(t, r, c);
        if (proof > best_proof) {
            best_proof = proof;
            best = i;
        }
    }
    if (count == 0)
        return;
    *f = values[best];
    f->settled = best_proof > 0;
}

void ck_settle_broken(check_document *d, table *t) {
    (void)d;
    for (int round = 0; round < 2; round++)
        for (size_t r = 0; r < t->row_count; r++)
            for (size_t c = 0; c < t->width; c++)
                if (ck_at(t, r, c)->kind == FIG_BROKEN && holds_numbers(&t->columns[c]))
                    settle(t, r, c);
}

static check_jenis jenis_of(const column *col) {
    switch (col->is) {
    case R_CAPAIAN:
        return col->money ? CHECK_SERAPAN : CHECK_CAPAIAN;
    case R_TARGET:
    case R_REALISASI:
        return col->money || col->amounts ? CHECK_SERAPAN : CHECK_CAPAIAN;
    case R_PAGU:
        return CHECK_SERAPAN;
    case R_KEMAJUAN:
        return CHECK_KEMAJUAN;
    case R_EFISIENSI:
        return CHECK_EFISIENSI;
    case R_SEBELUM:
    case R_SESUDAH:
    case R_PERUBAHAN:
        return CHECK_PERUBAHAN;
    case R_RATA:
        return CHECK_RATA_RATA;
    default:
        return CHECK_JUMLAH;
    }
}

static bool strong_role(const column *col) {
    return col->is >= R_TARGET && col->is <= R_JUMLAH && col->is != R_KATEGORI;
}

void ck_check_readable(check_document *d, table *t) {
    size_t first = SIZE_MAX;
    size_t told = 0;
    for (size_t r = 0; r < t->row_count; r++)
        for (size_t c = 0; c < t->width; c++) {
            const figure *f = ck_at(t, r, c);
            const column *col = &t->columns[c];
            if (f->kind != FIG_BROKEN || !holds_numbers(col) || (!col->numeric && !strong_role(col)))
                continue;
            size_t index =
                ck_find(d, t, r, c, jenis_of(col), CHECK_TIDAK_TERBACA, f->likely ? ck_print_like(d, f->value, f) : "",
                        !f->likely   ? "bukan angka yang dapat dibaca"
                        : f->settled ? "bukan angka yang dapat dibaca; nilai yang mungkin dimaksud cocok dengan "
                                       "hubungannya di tabel ini"
                                     : "bukan angka yang dapat dibaca; nilai yang mungkin dimaksud");
            if (first == SIZE_MAX)
                first = index;
            else if (++told >= 8) /* the way the table is written, not a slip */
                ck_because(d, index, first);
        }
}
