/* SPDX-License-Identifier: MPL-2.0
 *
 * relation.c - which columns a column is computed from. The headings give hypotheses, the figures prove one.
 *
 *  1. Capaian, serapan, kemajuan: the pairs (realisasi, target or pagu), ranked by group (money or kinerja), year, part
 *     of the year, distance; a formula in the heading breaks ties. Tried are the twelve best, with every polaritas a
 * row.
 *  2. Efisiensi: the difference of two capaian. Bertambah/berkurang, selisih, sisa: a difference, its size, or a growth
 *     in percent, of sesudah and sebelum, else of realisasi and target or pagu.
 *  3. Jumlah: the columns of its group, those to its left, those to its right, or the Jumlah columns among them.
 *  4. A hypothesis is proved where at least half of the rows that can be computed bear it out. A row that holds by
 *     another polaritas, or by a limit (the column's largest figure, 100, 110, 120 or 150), speaks for it.
 *  5. What is not proved, and has a heading that says what it is, becomes a question; so does what is proved in a table
 *     of three rows or fewer against a row of it.
 *  6. Of a long table a sample of some 400 rows is tried.
 *  7. Units of one dimension are converted: 90 menit against 2 jam. A bound that is met may have the capaian 100.
 */
#include <math.h>

#include "parts.h"

enum { PAIRS = 12, NEAR = 8, SAMPLE = 400 };

static bool moneyish(const column *c) {
    return c->money || c->amounts;
}

/* ---- Computing ----------------------------------------------------------------------------------------------- */

bool ck_ratio(const figure *part, const figure *whole, int polaritas, double *value) {
    if (!ck_usable(part) || !ck_usable(whole))
        return false;
    double t = whole->value;
    double r = part->value * ck_scale_to(part, whole);
    if (whole->high != whole->value) {
        if (r >= whole->value && r <= whole->high) {
            *value = 100;
            return true;
        }
        t = r > whole->high ? whole->high : whole->value;
    }
    if (t == 0 || (polaritas == LKJ_TURUN_RASIO && r == 0))
        return false;
    *value = polaritas == LKJ_TURUN ? (2 * t - r) / t * 100 : polaritas == LKJ_TURUN_RASIO ? t / r * 100 : r / t * 100;
    return isfinite(*value);
}

/* A dash in a column of differences is nothing: 0. */
static bool plain(const figure *f, double *value) {
    *value = f->kind == FIG_DASH ? 0 : f->value;
    return f->kind == FIG_DASH || ck_usable(f);
}

/* Spec 3: whether column k is one of those that column c adds up. polaritas is the mode. */
static bool is_summand(const table *t, const relation *rel, size_t k) {
    const column *col = &t->columns[k];
    if (k < rel->a || k >= rel->b || !col->numeric)
        return false;
    if (rel->polaritas == 1)
        return col->is == R_JUMLAH;
    return col->is != R_JUMLAH && col->is != R_CAPAIAN && col->is != R_EFISIENSI && col->is != R_KEMAJUAN &&
           col->is != R_RATA && col->is != R_NO && col->is != R_PERUBAHAN;
}

static bool row_sum(const table *t, const relation *rel, size_t r, double *value) {
    size_t used = 0;
    *value = 0;
    for (size_t k = rel->a; k < rel->b; k++) {
        if (!is_summand(t, rel, k))
            continue;
        const figure *f = ck_at(t, r, k);
        if (f->kind == FIG_BROKEN && !f->likely)
            return false;
        if (ck_usable(f)) {
            *value += f->value;
            used++;
        }
    }
    return used > 0;
}

bool ck_compute(const table *t, const relation *rel, size_t r, double *value) {
    double a;
    double b;
    switch (rel->kind) {
    case REL_RATIO:
        return ck_ratio(ck_at(t, r, rel->a), ck_at(t, r, rel->b), rel->polaritas, value);
    case REL_ROW_SUM:
        return row_sum(t, rel, r, value);
    case REL_DIFFERENCE:
    case REL_DISTANCE:
    case REL_GROWTH:
        if (!plain(ck_at(t, r, rel->a), &a) || !plain(ck_at(t, r, rel->b), &b))
            return false;
        if (ck_at(t, r, rel->a)->kind == FIG_DASH && ck_at(t, r, rel->b)->kind == FIG_DASH)
            return false;
        if (rel->kind == REL_GROWTH) {
            if (b == 0)
                return false;
            *value = (a - b) / fabs(b) * 100;
        } else {
            *value = rel->kind == REL_DISTANCE ? fabs(a - b) : a - b;
        }
        return true;
    default:
        return false;
    }
}

/* ---- Trying -------------------------------------------------------------------------------------------------- */

bool ck_bound_met(const table *t, const relation *rel, size_t r, const figure *printed) {
    const figure *part = ck_at(t, r, rel->a);
    const figure *whole = ck_at(t, r, rel->b);
    if (rel->kind != REL_RATIO || whole->bound == 0 || printed->value != 100 || !ck_usable(part) || !ck_usable(whole))
        return false;
    double reached = part->value * ck_scale_to(part, whole);
    return whole->bound > 0 ? reached >= whole->value : reached <= whole->value;
}

typedef struct trial {
    relation rel;
    double score;
    size_t by[3]; /* rows that hold by naik, turun, turun-rasio */
    size_t any;
    size_t tested;
} trial;

static double column_cap(const table *t, size_t c) {
    double most = -1;
    for (size_t r = 0; r < t->row_count; r++) {
        const figure *f = ck_at(t, r, c);
        if (ck_usable(f) && t->rows[r].kind == ROW_DATA && f->value > most)
            most = f->value;
    }
    return most == 100 || most == 110 || most == 120 || most == 150 ? most : 0;
}

static void try_ratio(const table *t, size_t c, trial *it) {
    size_t step = t->row_count / SAMPLE + 1;
    for (size_t r = 0; r < t->row_count; r += step) {
        const figure *printed = ck_at(t, r, c);
        double value;
        bool any = false;
        relation rel = it->rel;
        rel.polaritas = LKJ_NAIK;
        if (t->rows[r].kind != ROW_DATA || !ck_usable(printed) || !ck_compute(t, &rel, r, &value))
            continue;
        it->tested++;
        for (int p = LKJ_NAIK; p <= LKJ_TURUN_RASIO; p++) {
            rel.polaritas = p;
            if (!ck_compute(t, &rel, r, &value))
                continue;
            bool capped = rel.cap > 0 && value > rel.cap && printed->value == rel.cap;
            if (capped || ck_judge(value, printed) != WRONG) {
                it->by[p] += !capped;
                any = true;
            }
        }
        it->any += any || ck_bound_met(t, &it->rel, r, printed);
    }
}

static void try_plain(const table *t, size_t c, trial *it) {
    size_t step = t->row_count / SAMPLE + 1;
    for (size_t r = 0; r < t->row_count; r += step) {
        figure printed = *ck_at(t, r, c);
        double value;
        bool sums = it->rel.kind == REL_ROW_SUM;
        if (printed.kind == FIG_DASH && !sums)
            printed.value = 0;
        else if (!ck_usable(&printed))
            continue;
        row_kind kind = t->rows[r].kind;
        if ((kind != ROW_DATA && !(sums && kind == ROW_TOTAL)) || !ck_compute(t, &it->rel, r, &value))
            continue;
        it->tested++;
        it->any += ck_judge(value, &printed) != WRONG;
    }
}

/* The better of two trials. The first pair, which the words favour, needs less. */
static bool better(const trial *a, const trial *b, bool b_first) {
    double share_a = a->tested > 0 ? (double)a->any / (double)a->tested : 0;
    double share_b = (b->tested > 0 ? (double)b->any / (double)b->tested : 0) + (b_first ? 0.2 : 0);
    bool half_a = share_a >= 0.5;
    bool half_b = b->tested > 0 && b->any * 2 >= b->tested;
    if (half_a != half_b)
        return half_a;
    if (share_a != share_b)
        return share_a > share_b;
    return a->any > b->any;
}

/* ---- Pairs --------------------------------------------------------------------------------------------------- */

static double fits_column(const column *k, const column *c, size_t distance) {
    double score = -0.1 * (double)distance;
    if (c->money || c->kinerja)
        score += moneyish(k) == c->money ? 2 : 0;
    score += k->year == c->year ? 3 : 0;
    score += k->part == c->part ? 3 : 0;
    return score;
}

typedef struct ranked {
    size_t column;
    double score;
} ranked;

static void rank(ranked *best, size_t *count, size_t column_index, double score) {
    size_t at = *count;
    if (at == NEAR && score <= best[NEAR - 1].score)
        return;
    if (at == NEAR)
        at--;
    else
        (*count)++;
    while (at > 0 && best[at - 1].score < score) {
        best[at] = best[at - 1];
        at--;
    }
    best[at] = (ranked){column_index, score};
}

static size_t distance(size_t a, size_t b) {
    return a > b ? a - b : b - a;
}

static bool is_part(const column *k, bool loose) {
    bool total = k->is == R_JUMLAH && (ck_has(k->text, "realisasi") || ck_has(k->text, "penyerapan"));
    return k->numeric && (k->is == R_REALISASI || total || (loose && k->is == R_CAPAIAN));
}

static bool is_whole(const column *k) {
    return k->numeric && (k->is == R_TARGET || k->is == R_PAGU || k->is == R_SEBELUM || k->is == R_SESUDAH);
}

static double pair_score(const table *t, size_t c, const ranked *n, const ranked *w) {
    const column *col = &t->columns[c];
    const column *a = &t->columns[n->column];
    const column *b = &t->columns[w->column];
    double score = n->score + w->score;
    score += moneyish(a) == moneyish(b) ? 3 : 0;
    score += a->part == b->part ? 1 : 0;
    if (col->is == R_KEMAJUAN)
        score += ck_has(b->text, "akhir") || ck_has(b->text, "menengah") || ck_has(b->text, "renstra") ||
                         ck_has(b->text, "rpjm")
                     ? 3
                     : 0;
    else
        score += a->year == b->year ? 2 : 0;
    if (col->by_a > 0 && col->by_a == a->number && col->by_b == b->number)
        score += 1;
    if (a->is == R_CAPAIAN)
        score -= 2;
    return score;
}

static size_t ratio_pairs(const table *t, size_t c, trial *trials) {
    ranked parts[NEAR];
    ranked wholes[NEAR];
    size_t part_count = 0;
    size_t whole_count = 0;
    size_t count = 0;
    const column *col = &t->columns[c];
    for (size_t k = 0; k < t->width; k++) {
        if (k == c)
            continue;
        double score = fits_column(&t->columns[k], col, distance(k, c));
        if (is_part(&t->columns[k], true))
            rank(parts, &part_count, k, score - (t->columns[k].is == R_CAPAIAN ? 2 : 0));
        if (is_whole(&t->columns[k]))
            rank(wholes, &whole_count, k, score);
    }
    for (size_t i = 0; i < part_count; i++)
        for (size_t j = 0; j < whole_count; j++) {
            trial it;
            memset(&it, 0, sizeof it);
            it.rel.kind = REL_RATIO;
            it.rel.a = parts[i].column;
            it.rel.b = wholes[j].column;
            it.score = pair_score(t, c, &parts[i], &wholes[j]);
            size_t at = count;
            if (at == PAIRS && it.score <= trials[PAIRS - 1].score)
                continue;
            if (at == PAIRS)
                at--;
            else
                count++;
            for (; at > 0 && trials[at - 1].score < it.score; at--)
                trials[at] = trials[at - 1];
            trials[at] = it;
        }
    return count;
}

/* ---- Asking -------------------------------------------------------------------------------------------------- */

static check_role role_name(const column *c) {
    switch (c->is) {
    case R_TARGET:
        return CHECK_ROLE_TARGET;
    case R_REALISASI:
        return moneyish(c) ? CHECK_ROLE_REALISASI_ANGGARAN : CHECK_ROLE_REALISASI;
    case R_CAPAIAN:
        return c->money ? CHECK_ROLE_SERAPAN : CHECK_ROLE_CAPAIAN;
    case R_PAGU:
        return CHECK_ROLE_PAGU;
    case R_EFISIENSI:
        return CHECK_ROLE_EFISIENSI;
    case R_KEMAJUAN:
        return CHECK_ROLE_KEMAJUAN;
    case R_PERUBAHAN:
        return CHECK_ROLE_PERUBAHAN;
    case R_JUMLAH:
        return CHECK_ROLE_JUMLAH;
    default:
        return CHECK_NO_ROLE;
    }
}

static void ask(check_document *d, const table *t, size_t c, const trial *best) {
    saying s;
    ck_say_new(&s);
    ck_say_number(&s, (double)best->any, 0);
    ck_say(ck_say_number(ck_say(&s, " dari "), (double)best->tested, 0), " baris sesuai");
    if (best->rel.kind == REL_RATIO) {
        const column *a = &t->columns[best->rel.a];
        const column *b = &t->columns[best->rel.b];
        ck_say_span(ck_say(&s, " dengan "), a->head.text, a->head.length < 60 ? a->head.length : 60);
        ck_say_span(ck_say(&s, " dibagi "), b->head.text, b->head.length < 60 ? b->head.length : 60);
    }
    ck_ask(d, t, c, role_name(&t->columns[c]), ck_said(&d->work, &s));
}

/* Spec 4 and 5. */
static bool accept(check_document *d, table *t, size_t c, const trial *best, bool asks) {
    column *col = &t->columns[c];
    if (best->tested == 0)
        return false;
    bool half = best->any * 2 >= best->tested && best->any > 0;
    col->rel = best->rel;
    col->rel.tested = best->tested;
    col->rel.held = best->any;
    col->rel.proved = half || col->answered;
    col->rel.given = col->answered;
    if (best->any < best->tested && (!half || best->tested <= 3) && !col->answered && asks)
        ask(d, t, c, best);
    d->counts.relations += col->rel.proved;
    return col->rel.proved;
}

static bool find_ratio(check_document *d, table *t, size_t c) {
    trial trials[PAIRS];
    size_t count = ratio_pairs(t, c, trials);
    size_t best = 0;
    double cap = column_cap(t, c);
    for (size_t i = 0; i < count; i++) {
        trials[i].rel.cap = cap;
        try_ratio(t, c, &trials[i]);
        if (i > 0 && better(&trials[i], &trials[best], best == 0))
            best = i;
    }
    if (count == 0)
        return false;
    trial *it = &trials[best];
    it->rel.polaritas = it->by[1] > it->by[0] && it->by[1] >= it->by[2] ? LKJ_TURUN
                        : it->by[2] > it->by[0]                         ? LKJ_TURUN_RASIO
                                                                        : LKJ_NAIK;
    const column *a = &t->columns[it->rel.a];
    const column *b = &t->columns[it->rel.b];
    const column *col = &t->columns[c];
    bool sensible = (a->is == R_REALISASI || a->is == R_JUMLAH) &&
                    (a->year == b->year || a->year == 0 || b->year == 0 || col->is == R_KEMAJUAN) &&
                    a->part == b->part && moneyish(a) == moneyish(b) &&
                    (col->year == 0 || col->year == a->year || a->year == 0);
    if (!sensible && it->any * 2 < it->tested)
        return false;
    /* A pair that the words do not favour must hold by more than chance. */
    if (!sensible && it->any < 3 && it->any < it->tested)
        return false;
    return accept(d, t, c, it, sensible);
}

/* ---- Differences --------------------------------------------------------------------------------------------- */

static size_t column_numbered(const table *t, int number) {
    for (size_t c = 0; c < t->width && number > 0; c++)
        if (t->columns[c].number == number)
            return c;
    return t->width;
}

static void best_plain(const table *t, size_t c, relation rel, trial *best, bool *first) {
    trial it;
    memset(&it, 0, sizeof it);
    it.rel = rel;
    try_plain(t, c, &it);
    if (best->rel.kind == REL_NONE || better(&it, best, *first)) {
        *first = best->rel.kind == REL_NONE;
        *best = it;
    }
}

static bool find_efficiency(check_document *d, table *t, size_t c) {
    const column *col = &t->columns[c];
    trial best;
    bool first = true;
    memset(&best, 0, sizeof best);
    size_t a = column_numbered(t, col->minus_a);
    size_t b = column_numbered(t, col->minus_b);
    if (a < t->width && b < t->width && t->columns[a].numeric && t->columns[b].numeric)
        best_plain(t, c, (relation){.kind = REL_DIFFERENCE, .a = a, .b = b}, &best, &first);
    for (size_t i = c; i-- > 0 && c - i < 12;)
        for (size_t j = c; j-- > 0 && c - j < 12;) {
            const column *x = &t->columns[i];
            const column *y = &t->columns[j];
            bool capaian = x->is == R_CAPAIAN && y->is == R_CAPAIAN && x->numeric && y->numeric;
            bool serapan = y->rel.kind == REL_RATIO && moneyish(&t->columns[y->rel.a]);
            if (i != j && capaian && (y->money || serapan) && !x->money)
                best_plain(t, c, (relation){.kind = REL_DIFFERENCE, .a = i, .b = j}, &best, &first);
        }
    return best.rel.kind != REL_NONE && accept(d, t, c, &best, true);
}

static bool change_pair(const table *t, size_t c, size_t i, size_t j, bool changes) {
    const column *x = &t->columns[i];
    const column *y = &t->columns[j];
    if (i == j || i == c || j == c || !x->numeric || !y->numeric)
        return false;
    if (changes)
        return x->is == R_SESUDAH && y->is == R_SEBELUM;
    bool values = (x->is == R_REALISASI || x->is == R_TARGET || x->is == R_PAGU || x->is == R_YEAR ||
                   x->is == R_CAPAIAN || x->is == R_JUMLAH) &&
                  (y->is == R_REALISASI || y->is == R_TARGET || y->is == R_PAGU || y->is == R_YEAR ||
                   y->is == R_CAPAIAN || y->is == R_JUMLAH);
    return values && moneyish(x) == moneyish(y) && (x->is == y->is ? x->year != y->year : x->year == y->year);
}

static bool find_change(check_document *d, table *t, size_t c) {
    static const int kinds[] = {REL_DIFFERENCE, REL_GROWTH, REL_DISTANCE};
    trial best;
    bool first = true;
    bool changes = false;
    memset(&best, 0, sizeof best);
    for (size_t k = 0; k < t->width; k++)
        changes = changes || (t->columns[k].is == R_SEBELUM && t->columns[k].numeric);
    size_t low = c > 12 ? c - 12 : 0;
    size_t high = c + 4 < t->width ? c + 4 : t->width;
    for (size_t i = low; i < high; i++)
        for (size_t j = low; j < high; j++)
            for (size_t k = 0; k < 3 && change_pair(t, c, i, j, changes); k++)
                best_plain(t, c, (relation){.kind = kinds[k], .a = i, .b = j}, &best, &first);
    if (best.rel.kind == REL_NONE)
        return false;
    if (!changes && best.any < 3 && best.any < best.tested)
        return false;
    return accept(d, t, c, &best, changes);
}

/* ---- Row sums ------------------------------------------------------------------------------------------------ */

static size_t summands(const table *t, const relation *rel) {
    size_t count = 0;
    for (size_t k = rel->a; k < rel->b; k++)
        count += is_summand(t, rel, k);
    return count;
}

static void try_sum(const table *t, size_t c, size_t from, size_t to, int mode, trial *best) {
    relation rel = {.kind = REL_ROW_SUM, .a = from, .b = to, .polaritas = mode};
    trial it;
    if (from >= to || to - from > 64 || summands(t, &rel) < 2)
        return;
    memset(&it, 0, sizeof it);
    it.rel = rel;
    try_plain(t, c, &it);
    if (it.tested > 0 && (best->rel.kind == REL_NONE || better(&it, best, false)))
        *best = it;
}

static bool find_sum(check_document *d, table *t, size_t c) {
    trial best;
    memset(&best, 0, sizeof best);
    size_t group = c;
    while (group > 0 && t->columns[c].group.length > 0 && ck_same(t->columns[group - 1].group, t->columns[c].group))
        group--;
    size_t previous = c;
    while (previous > 0 && t->columns[previous - 1].is != R_JUMLAH)
        previous--;
    size_t after = c + 1;
    while (after < t->width && t->columns[after].is != R_JUMLAH)
        after++;
    size_t first = c > 63 ? c - 63 : 0;
    try_sum(t, c, group, c, 0, &best);
    try_sum(t, c, previous, c, 0, &best);
    try_sum(t, c, first, c, 0, &best);
    try_sum(t, c, first, c, 1, &best);
    try_sum(t, c, c + 1, after, 0, &best);
    try_sum(t, c, c + 1, t->width, 1, &best);
    bool exact = ck_is(t->columns[c].last, "jumlah") || ck_is(t->columns[c].last, "total");
    if (best.rel.kind == REL_NONE || (best.any * 2 < best.tested && best.any == 0))
        return false;
    if (best.any < 2 && !exact)
        return false;
    return accept(d, t, c, &best, exact && best.any > 0);
}

/* A column headed "%" alone, right after a change, that is no ratio. */
static bool growth_in_disguise(const table *t, size_t c) {
    const column *col = &t->columns[c];
    return c > 0 && col->is == R_CAPAIAN && col->rel.kind == REL_NONE && !col->answered &&
           t->columns[c - 1].is == R_PERUBAHAN;
}

size_t ck_find_relations(check_document *d, table *t) {
    size_t proved = 0;
    for (size_t c = 0; c < t->width; c++) {
        column *col = &t->columns[c];
        memset(&col->rel, 0, sizeof col->rel);
        if (!col->numeric)
            continue;
        if (col->is == R_CAPAIAN || col->is == R_KEMAJUAN)
            proved += find_ratio(d, t, c);
        else if (col->is == R_JUMLAH)
            proved += find_sum(d, t, c);
    }
    for (size_t c = 0; c < t->width; c++) {
        column *col = &t->columns[c];
        if (!col->numeric)
            continue;
        if (col->is == R_EFISIENSI)
            proved += find_efficiency(d, t, c);
        else if (col->is == R_PERUBAHAN)
            proved += find_change(d, t, c);
        else if (growth_in_disguise(t, c) && find_change(d, t, c)) {
            col->is = R_PERUBAHAN;
            proved++;
        }
    }
    return proved;
}
