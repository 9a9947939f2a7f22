/* SPDX-License-Identifier: MPL-2.0
 *
 * prose.c - the sentences of a document against its tables.
 *
 *  1. A paragraph is taken sentence by sentence; kalimat.c of the core says which figures and judgements stand in each.
 *  2. Every figure with a unit is looked for among the figures of all tables, at the decimals printed. What is not
 * there cannot be traced: that is told, and is no accusation. Not told is what the sentence itself computes from two of
 * its figures (the rest of a budget, the share spent, a growth, a difference of percents), such a result said again in
 * a later sentence, a percent with more decimals than the table prints, and a number that is part of a row's name.
 *  3. A sentence that names a row of a table (a program, an indicator) and gives a target, realisasi, capaian, pagu or
 *     serapan of it: where the tables print one figure for that and no cell of such a row holds the one in the
 * sentence, it is wrong. Where the figure stands in that row under another name (a target called realisasi), that is
 * told.
 *  4. Counts: where a sentence takes a figure from a row of the table next to it, the others of the same unit must be
 *     those of the columns whose headings stand beside them (31 orang laki-laki).
 *  5. Means: a mean of money and one of kinerja are told apart, and those of programs, sasaran and tujuan; the mean of
 * a column that holds a wrong figure is the mean of the right ones.
 *  6. Amounts and counts in words must be the number before them.
 *  7. Judgements are held against the row that the sentence names, or whose figures it gives; where several rows could
 *     be meant, only what is wrong of all of them.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../core/kalimat.h"
#include "roles.h"

enum { MAX_SAID = 48, MAX_NAMED = 48, MAX_FACTS = 400, MAX_COMPUTED = 64 };

/* A figure of a table. */
typedef struct trace {
    double value;
    unsigned table, row, column;
    bool mean;
} trace;

/* A row that can be named. */
typedef struct name {
    uint64_t hash; /* of its first two words */
    span key;
    unsigned table, row;
} name;

/* Target and realisasi of an indicator in one year, and in the year before. */
typedef struct fact {
    span key;
    int year;
    unsigned table, row;
    double low, high, realisasi, capaian;
    bool has_old;
    double old_low, old_high, old_realisasi;
    const figure *target;
    int polaritas; /* that the printed capaian shows; -1: not known */
} fact;

typedef struct prose {
    check_document *d;
    trace *traces;
    size_t trace_count;
    name *names;
    size_t name_count;
    fact *facts;
    size_t fact_count, fact_capacity;
    double computed[MAX_COMPUTED]; /* percents that sentences have computed */
    size_t computed_count;
} prose;

/* ---- The tables, to be looked up ----------------------------------------------------------------------------- */

static int by_value(const void *a, const void *b) {
    const trace *x = a;
    const trace *y = b;
    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    if (x->table != y->table)
        return x->table < y->table ? -1 : 1;
    if (x->row != y->row)
        return x->row < y->row ? -1 : 1;
    return x->column < y->column ? -1 : x->column > y->column;
}

static void collect_traces(prose *p) {
    check_document *d = p->d;
    size_t all = 0;
    for (size_t i = 0; i < d->table_count; i++)
        for (size_t k = 0; k < d->tables[i].row_count * d->tables[i].width; k++)
            all += ck_usable(&d->tables[i].figures[k]);
    p->traces = ck_get(&d->work, all + 1, sizeof *p->traces);
    for (size_t i = 0; i < d->table_count; i++) {
        const table *t = &d->tables[i];
        for (size_t r = 0; r < t->row_count; r++)
            for (size_t c = 0; c < t->width; c++)
                if (ck_usable(ck_at(t, r, c)) && t->columns[c].is != R_NO)
                    p->traces[p->trace_count++] = (trace){ck_at(t, r, c)->value, (unsigned)i, (unsigned)r, (unsigned)c,
                                                          t->rows[r].kind == ROW_MEAN};
    }
    qsort(p->traces, p->trace_count, sizeof *p->traces, by_value);
}

/* The hash of the first two words at the start of a text of words. */
static bool two_words(span text, uint64_t *hash) {
    const char *first = memchr(text.text, ' ', text.length);
    if (first == NULL)
        return false;
    size_t left = text.length - (size_t)(first + 1 - text.text);
    const char *second = memchr(first + 1, ' ', left);
    *hash = ck_hash((span){text.text, second == NULL ? text.length : (size_t)(second - text.text)});
    return true;
}

static int by_name(const void *a, const void *b) {
    const name *x = a;
    const name *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    if (x->table != y->table)
        return x->table < y->table ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static span indicator_key(check_document *d, const table *t, size_t r) {
    if (t->indicator_column >= t->width)
        return t->rows[r].key;
    const cell *x = ck_cell(t->in, t->rows[r].at, t->indicator_column);
    return ck_key(&d->work, x->text, x->length, false);
}

static void add_name(prose *p, span key, size_t i, size_t r) {
    uint64_t hash;
    if (key.length >= 12 && two_words(key, &hash))
        p->names[p->name_count++] = (name){hash, key, (unsigned)i, (unsigned)r};
}

static void collect_names(prose *p) {
    check_document *d = p->d;
    size_t rows = 0;
    for (size_t i = 0; i < d->table_count; i++)
        rows += d->tables[i].row_count;
    p->names = ck_get(&d->work, 2 * rows + 1, sizeof *p->names);
    for (size_t i = 0; i < d->table_count; i++) {
        const table *t = &d->tables[i];
        for (size_t r = 0; r < t->row_count; r++) {
            if (t->rows[r].kind != ROW_DATA)
                continue;
            span indicator = indicator_key(d, t, r);
            add_name(p, t->rows[r].key, i, r);
            if (!ck_same(indicator, t->rows[r].key))
                add_name(p, indicator, i, r);
        }
    }
    qsort(p->names, p->name_count, sizeof *p->names, by_name);
}

static bool moneyish(const column *c) {
    return c->money || c->amounts;
}

static size_t target_column(const table *t, size_t realisasi) {
    const column *r = &t->columns[realisasi];
    size_t best = t->width;
    for (size_t c = 0; c < t->width; c++) {
        const column *k = &t->columns[c];
        bool fits = k->is == R_TARGET && k->numeric && !moneyish(k) && k->part == r->part &&
                    (k->year == r->year || k->year == 0 || r->year == 0) && !ck_has(k->text, "nasional") &&
                    !ck_has(k->text, "akhir") && !ck_has(k->text, "menengah") && !ck_has(k->text, "standar");
        if (fits && (best == t->width || (c < realisasi && realisasi - c < realisasi - best)))
            best = c;
    }
    return best;
}

/* The polaritas that the printed capaian of a row shows; -1 where it shows none. */
static int shown_polaritas(const table *t, size_t r, size_t target, size_t realisasi) {
    const figure *a = ck_at(t, r, realisasi);
    const figure *b = ck_at(t, r, target);
    for (size_t c = 0; c < t->width; c++) {
        const relation *rel = &t->columns[c].rel;
        double up;
        double down;
        if (rel->kind != REL_RATIO || !rel->proved || rel->a != realisasi || rel->b != target ||
            !ck_usable(ck_at(t, r, c)) || !ck_ratio(a, b, LKJ_NAIK, &up) || !ck_ratio(a, b, LKJ_TURUN, &down))
            continue;
        bool by_up = ck_judge(up, ck_at(t, r, c)) != WRONG;
        bool by_down = ck_judge(down, ck_at(t, r, c)) != WRONG;
        return by_up == by_down ? -1 : by_up ? LKJ_NAIK : LKJ_TURUN;
    }
    return -1;
}

/* Spec 7: what row r says, where both figures can be read. */
static void add_fact(prose *p, size_t i, size_t r, size_t target, size_t c) {
    const table *t = &p->d->tables[i];
    const figure *a = ck_at(t, r, target);
    const figure *b = ck_at(t, r, c);
    if (t->rows[r].kind != ROW_DATA || !ck_usable(a) || !ck_usable(b) || p->fact_count >= MAX_FACTS * 10)
        return;
    fact f;
    memset(&f, 0, sizeof f);
    f.key = indicator_key(p->d, t, r);
    f.year = t->columns[c].year;
    f.table = (unsigned)i;
    f.row = (unsigned)r;
    f.low = a->value;
    f.high = a->high;
    f.realisasi = b->value;
    f.target = a;
    f.polaritas = shown_polaritas(t, r, target, c);
    p->facts = ck_grow(&p->d->work, p->facts, p->fact_count, &p->fact_capacity, sizeof *p->facts);
    p->facts[p->fact_count++] = f;
}

/* The same indicator's figures of the year before. */
static void add_old_figures(prose *p, fact *now) {
    for (size_t k = 0; k < p->fact_count; k++) {
        const fact *old = &p->facts[k];
        if (now->year == 0 || old->year != now->year - 1 || !ck_same(now->key, old->key))
            continue;
        now->has_old = true;
        now->old_low = old->low;
        now->old_high = old->high;
        now->old_realisasi = old->realisasi;
    }
}

static void collect_facts(prose *p) {
    enum { MOST_COMPARED = 2000 };
    for (size_t i = 0; i < p->d->table_count; i++) {
        const table *t = &p->d->tables[i];
        for (size_t c = 0; c < t->width; c++) {
            const column *col = &t->columns[c];
            bool done = col->is == R_REALISASI && col->numeric && !moneyish(col) && col->part == 0;
            size_t target = done ? target_column(t, c) : t->width;
            for (size_t r = 0; target < t->width && r < t->row_count; r++)
                add_fact(p, i, r, target, c);
        }
    }
    for (size_t i = 0; i < p->fact_count && p->fact_count <= MOST_COMPARED; i++)
        add_old_figures(p, &p->facts[i]);
}

/* ---- Matching ------------------------------------------------------------------------------------------------ */

static lkj_said_role role_of(const column *c) {
    switch (c->is) {
    case R_TARGET:
        return moneyish(c) ? LKJ_BESIDE_PAGU : LKJ_BESIDE_TARGET;
    case R_PAGU:
        return LKJ_BESIDE_PAGU;
    case R_REALISASI:
        return LKJ_BESIDE_REALISASI;
    case R_CAPAIAN:
        return c->money ? LKJ_BESIDE_SERAPAN : LKJ_BESIDE_CAPAIAN;
    case R_KEMAJUAN:
        return LKJ_BESIDE_KEMAJUAN;
    case R_EFISIENSI:
        return LKJ_BESIDE_EFISIENSI;
    default:
        return LKJ_BESIDE_NOTHING;
    }
}

/* What the figure is called, with its unit taken into account: realisasi anggaran in percent is the serapan. */
static lkj_said_role called(const lkj_said *said) {
    bool percent = said->unit == LKJ_SAID_PERCENT;
    if (percent && said->money && (said->role == LKJ_BESIDE_REALISASI || said->role == LKJ_BESIDE_CAPAIAN))
        return LKJ_BESIDE_SERAPAN;
    return said->role;
}

static bool unit_fits(const lkj_said *said, const column *c, const figure *f) {
    switch (said->unit) {
    case LKJ_SAID_PERCENT:
        return !c->amounts && f->unit != UNIT_MONEY && f->unit != UNIT_WORD;
    case LKJ_SAID_MONEY:
        return c->amounts || f->unit == UNIT_MONEY || fabs(f->value) >= 1000;
    case LKJ_SAID_WORD:
        return f->unit != UNIT_PERCENT && f->unit != UNIT_MONEY;
    default:
        return true;
    }
}

static bool same_figure(const lkj_said *said, double value) {
    if (said->places >= 0) {
        figure printed;
        memset(&printed, 0, sizeof printed);
        printed.value = said->value;
        printed.places = (signed char)(said->places > 15 ? 15 : said->places);
        return ck_judge(value, &printed) != WRONG;
    }
    double unit = ck_power(-said->places);
    return fabs(value - said->value) < unit;
}

/* The traces that show the figure; calls `take` for each until it answers false. */
typedef bool taker(void *data, const trace *at);

static void each_match(const prose *p, const lkj_said *said, taker *take, void *data) {
    double slack = said->places >= 0 ? 1 / ck_power(said->places) : ck_power(-said->places);
    slack += fabs(said->value) * 1e-12;
    size_t low = 0;
    size_t high = p->trace_count;
    size_t seen = 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (p->traces[middle].value < said->value - slack)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < p->trace_count && p->traces[low].value <= said->value + slack && seen < 400; low++) {
        const trace *at = &p->traces[low];
        const table *t = &p->d->tables[at->table];
        if (!same_figure(said, at->value) || !unit_fits(said, &t->columns[at->column], ck_at(t, at->row, at->column)))
            continue;
        seen++;
        if (!take(data, at))
            return;
    }
}

/* Rows that the sentence names: the longest name at each place. */
static size_t named_rows(const prose *p, span words, const name **found) {
    size_t count = 0;
    for (size_t at = 0; at < words.length && count < MAX_NAMED; at++) {
        uint64_t hash;
        span rest = {words.text + at, words.length - at};
        if ((at > 0 && words.text[at - 1] != ' ') || !two_words(rest, &hash))
            continue;
        size_t low = 0;
        size_t high = p->name_count;
        while (low < high) {
            size_t middle = (low + high) / 2;
            if (p->names[middle].hash < hash)
                low = middle + 1;
            else
                high = middle;
        }
        for (size_t tried = 0; low < p->name_count && p->names[low].hash == hash && count < MAX_NAMED && tried < 200;
             low++, tried++) {
            span key = p->names[low].key;
            bool stands = key.length <= rest.length && memcmp(key.text, rest.text, key.length) == 0 &&
                          (key.length == rest.length || rest.text[key.length] == ' ');
            if (stands)
                found[count++] = &p->names[low];
        }
    }
    return count;
}

/* ---- Telling ------------------------------------------------------------------------------------------------- */

typedef struct sentence {
    const paragraph *line;
    size_t offset; /* in the line */
    span text;
    lkj_said said[MAX_SAID];
    size_t count;
    const name *named[MAX_NAMED];
    size_t named_count;
} sentence;

static size_t tell(prose *p, const sentence *s, const lkj_said *said, check_jenis jenis, check_putusan putusan,
                   const char *seharusnya, const char *sebab) {
    return ck_find_said(p->d, s->line, s->offset + said->offset, said->length, s->text, jenis, putusan, seharusnya,
                        sebab);
}

static const char *print_cell(prose *p, const trace *at) {
    const table *t = &p->d->tables[at->table];
    return ck_print_like(p->d, ck_at(t, at->row, at->column)->value, ck_at(t, at->row, at->column));
}

static saying *say_place(saying *s, const table *t, size_t r, size_t c) {
    span h = t->columns[c].head;
    ck_say(s, t->bagian);
    ck_say_span(ck_say(s, ", kolom "), h.text, h.length < 60 ? h.length : 60);
    (void)r;
    return s;
}

/* ---- Spec 3: figures of what the sentence names --------------------------------------------------------------- */

/* The year of a column, else that of the caption. */
static bool year_fits(const table *t, const column *c, const lkj_said *said) {
    int year = c->year;
    if (year == 0 && !ck_is_year(t->title, &year))
        year = 0;
    return year == 0 || said->year == 0 || year == said->year;
}

static bool is_national(const column *c) {
    return ck_has(c->text, "nasional") || ck_has(c->text, "standar") || ck_has(c->text, "akhir") ||
           ck_has(c->text, "menengah") || ck_has(c->text, "provinsi");
}

typedef struct in_rows {
    const trace *same_role;
    const trace *other_role; /* the figure stands in a named row under another name */
    trace expected;          /* what the named rows print for the role */
    bool has_expected;
    bool several; /* different figures for it */
    bool anywhere;
} in_rows;

static in_rows look_in_rows(const prose *p, const sentence *s, const lkj_said *said) {
    static trace found[2];
    in_rows it;
    memset(&it, 0, sizeof it);
    lkj_said_role beside = called(said);
    for (size_t i = 0; i < s->named_count; i++) {
        const table *t = &p->d->tables[s->named[i]->table];
        size_t r = s->named[i]->row;
        for (size_t c = 0; c < t->width; c++) {
            const figure *f = ck_at(t, r, c);
            const column *col = &t->columns[c];
            lkj_said_role is = role_of(col);
            if (!ck_usable(f) || is == LKJ_BESIDE_NOTHING || !unit_fits(said, col, f))
                continue;
            bool money = moneyish(col);
            trace here = {f->value, s->named[i]->table, (unsigned)r, (unsigned)c, false};
            if (same_figure(said, f->value)) {
                it.anywhere = true;
                if (is == beside) {
                    found[0] = here;
                    it.same_role = &found[0];
                } else if (it.other_role == NULL) {
                    found[1] = here;
                    it.other_role = &found[1];
                }
                continue;
            }
            if (is != beside ||
                (beside == LKJ_BESIDE_REALISASI && money != (said->money || said->unit == LKJ_SAID_MONEY)) ||
                !year_fits(t, col, said) || is_national(col) || col->part != 0)
                continue;
            if (it.has_expected && fabs(it.expected.value - f->value) > 1e-9)
                it.several = true;
            it.expected = here;
            it.has_expected = true;
        }
    }
    return it;
}

static bool judgeable(const lkj_said *said) {
    return said->sure && !said->mean && !said->about && !said->broken && said->role != LKJ_BESIDE_NOTHING;
}

static const char *role_text(lkj_said_role beside) {
    static const char *const words[] = {"",     "target",  "realisasi", "capaian",
                                        "pagu", "serapan", "kemajuan",  "efisiensi"};
    return words[beside];
}

/* True: told. */
static bool check_named(prose *p, const sentence *s, const lkj_said *said) {
    if (!judgeable(said) || s->named_count == 0)
        return false;
    in_rows it = look_in_rows(p, s, said);
    saying why;
    ck_say_new(&why);
    if (it.same_role != NULL)
        return false;
    if (it.other_role != NULL) {
        const table *t = &p->d->tables[it.other_role->table];
        lkj_said_role is = role_of(&t->columns[it.other_role->column]);
        bool loose = (is == LKJ_BESIDE_REALISASI && called(said) == LKJ_BESIDE_CAPAIAN) || is > LKJ_BESIDE_CAPAIAN ||
                     called(said) > LKJ_BESIDE_CAPAIAN;
        ck_say(ck_say(&why, "disebut "), role_text(called(said)));
        say_place(ck_say(&why, ", padahal "), t, it.other_role->row, it.other_role->column);
        tell(p, s, said, CHECK_KALIMAT, loose ? CHECK_RAGU : CHECK_SALAH,
             it.has_expected && !it.several ? print_cell(p, &it.expected) : role_text(is), ck_said(&p->d->work, &why));
        return true;
    }
    if (!it.has_expected || it.several || it.anywhere || said->other)
        return false;
    const table *t = &p->d->tables[it.expected.table];
    ck_say(say_place(&why, t, it.expected.row, it.expected.column), ": ");
    ck_say(&why, print_cell(p, &it.expected));
    tell(p, s, said, CHECK_KALIMAT, CHECK_SALAH, print_cell(p, &it.expected), ck_said(&p->d->work, &why));
    return true;
}

/* ---- Spec 4: counts of a row of the next table --------------------------------------------------------------- */

static const table *near_table(const prose *p, const paragraph *line, size_t which) {
    const table *before = NULL;
    const table *after = NULL;
    for (size_t i = 0; i < p->d->table_count; i++) {
        const table *t = &p->d->tables[i];
        if (t->order < line->order)
            before = t;
        else if (after == NULL)
            after = t;
    }
    return which == 0 ? after : before;
}

/* How far a word of the heading stands from the figure, within the stretch of the sentence that is the figure's. */
static size_t word_distance(const sentence *s, size_t i, span heading) {
    const lkj_said *said = &s->said[i];
    size_t from = i > 0 ? s->said[i - 1].offset + s->said[i - 1].length : 0;
    size_t to = i + 1 < s->count ? s->said[i + 1].offset : s->text.length;
    size_t best = SIZE_MAX;
    if (heading.length < 4 || heading.length > 40)
        return best;
    for (size_t at = from; at + heading.length <= to; at++) {
        size_t k = 0;
        while (k < heading.length) {
            char c = s->text.text[at + k] == '-' ? ' ' : lkj_lower(s->text.text[at + k]);
            char h = heading.text[k] == '-' ? ' ' : heading.text[k];
            if (c != h)
                break;
            k++;
        }
        if (k < heading.length)
            continue;
        size_t distance = at >= said->offset + said->length     ? at - said->offset - said->length
                          : said->offset >= at + heading.length ? said->offset - at - heading.length
                                                                : 0;
        if (distance < best)
            best = distance;
    }
    return best;
}

static size_t column_beside(const sentence *s, size_t i, const table *t) {
    size_t column_found = t->width;
    size_t best = 60;
    for (size_t c = 0; c < t->width; c++) {
        if (!t->columns[c].numeric)
            continue;
        size_t distance = word_distance(s, i, t->columns[c].last);
        if (distance < best) {
            best = distance;
            column_found = c;
        }
    }
    return column_found;
}

static bool count_said(const lkj_said *said) {
    return said->kind == LKJ_SAID_FIGURE && said->unit == LKJ_SAID_WORD && !said->broken && !said->about &&
           said->places == 0;
}

static bool same_word_unit(const sentence *s, const lkj_said *a, const lkj_said *b) {
    return lkj_same_word(s->text.text + a->unit_offset, a->unit_length, s->text.text + b->unit_offset, b->unit_length);
}

/* The row from which at least one count of the sentence comes, by value and heading. */
static bool check_row_counts(prose *p, const sentence *s, const table *t, bool *done) {
    if (t == NULL || t->row_count > 60)
        return false;
    for (size_t r = t->row_count; r-- > 0;) {
        size_t anchor = SIZE_MAX;
        for (size_t i = 0; i < s->count && anchor == SIZE_MAX; i++) {
            size_t c = count_said(&s->said[i]) ? column_beside(s, i, t) : t->width;
            if (c < t->width && ck_usable(ck_at(t, r, c)) && ck_at(t, r, c)->value == s->said[i].value &&
                t->rows[r].kind == ROW_TOTAL)
                anchor = i;
        }
        if (anchor == SIZE_MAX)
            continue;
        for (size_t i = 0; i < s->count; i++) {
            const lkj_said *said = &s->said[i];
            if (!count_said(said) || !same_word_unit(s, said, &s->said[anchor]))
                continue;
            size_t c = column_beside(s, i, t);
            const figure *f = c < t->width ? ck_at(t, r, c) : NULL;
            if (f == NULL || !ck_usable(f))
                continue;
            done[i] = true;
            if (f->value == said->value)
                continue;
            saying why;
            ck_say_new(&why);
            say_place(&why, t, r, c);
            ck_say_number(ck_say(&why, ": "), f->value, 0);
            tell(p, s, said, CHECK_KALIMAT, CHECK_SALAH, ck_print_like(p->d, f->value, f), ck_said(&p->d->work, &why));
        }
        return true;
    }
    return false;
}

/* ---- Spec 5: means ------------------------------------------------------------------------------------------- */

typedef struct means {
    const prose *p;
    const lkj_said *said;
    const trace *fits;  /* of the kind that the sentence says */
    const trace *other; /* of the other kind */
    bool money;
} means;

static bool money_column(const table *t, size_t at) {
    const column *c = &t->columns[at];
    return c->money || c->amounts || c->is == R_PAGU ||
           (c->rel.kind == REL_RATIO && c->rel.proved && moneyish(&t->columns[c->rel.a]));
}

static bool take_mean(void *data, const trace *at) {
    means *m = data;
    if (!at->mean)
        return true;
    if (money_column(&m->p->d->tables[at->table], at->column) == m->money)
        m->fits = at;
    else
        m->other = at;
    return true;
}

static bool says_level(const sentence *s, const lkj_said *said, const char *word) {
    size_t from = said->offset > 160 ? said->offset - 160 : 0;
    for (size_t i = said->offset; i > from; i--) /* back to the comma */
        if (s->text.text[i - 1] == ',' || s->text.text[i - 1] == ';') {
            from = i;
            break;
        }
    size_t length = strlen(word);
    for (size_t at = from; at + length <= said->offset; at++) {
        size_t k = 0;
        while (k < length && (s->text.text[at + k] | 0x20) == word[k])
            k++;
        if (k == length)
            return true;
    }
    return false;
}

static bool table_says(check_document *d, const table *t, size_t r, const char *word) {
    span title = ck_fold(&d->work, t->title.text, t->title.length);
    return ck_word(title, word) || ck_word(t->rows[r].key, word);
}

static void say_mean(prose *p, const sentence *s, const lkj_said *said, const table *t, size_t r, size_t c,
                     const char *more) {
    saying why;
    ck_say_new(&why);
    ck_say(&why, more);
    say_place(&why, t, r, c);
    ck_say(ck_say(&why, ": "), ck_print_like(p->d, ck_at(t, r, c)->value, ck_at(t, r, c)));
    tell(p, s, said, CHECK_KALIMAT, CHECK_SALAH, ck_print_like(p->d, ck_at(t, r, c)->value, ck_at(t, r, c)),
         ck_said(&p->d->work, &why));
}

/* True: settled, told or not. */
static bool check_mean(prose *p, const sentence *s, const lkj_said *said) {
    static const char *const levels[] = {"program", "sasaran", "tujuan", "kegiatan"};
    if (!said->mean || said->broken || said->unit != LKJ_SAID_PERCENT)
        return false;
    means m = {p, said, NULL, NULL, said->money || called(said) == LKJ_BESIDE_SERAPAN};
    each_match(p, said, take_mean, &m);
    if (m.fits != NULL) {
        const table *t = &p->d->tables[m.fits->table];
        for (size_t i = 0; i < 4; i++) {
            if (!says_level(s, said, levels[i]) || table_says(p->d, t, m.fits->row, levels[i]))
                continue;
            for (size_t k = 0; k < p->d->table_count; k++)
                for (size_t r = 0; r < p->d->tables[k].row_count; r++) {
                    const table *o = &p->d->tables[k];
                    if (o->rows[r].kind != ROW_MEAN || !table_says(p->d, o, r, levels[i]))
                        continue;
                    for (size_t c = 0; c < o->width; c++)
                        if (ck_usable(ck_at(o, r, c)) && o->columns[c].is == R_CAPAIAN &&
                            money_column(o, c) == m.money && !same_figure(said, ck_at(o, r, c)->value)) {
                            say_mean(p, s, said, o, r, c, "rata-rata ini dari tabel lain; ");
                            return true;
                        }
                }
        }
        return true;
    }
    if (m.other == NULL)
        return false;
    const table *t = &p->d->tables[m.other->table];
    for (size_t c = 0; c < t->width; c++)
        if (c != m.other->column && ck_usable(ck_at(t, m.other->row, c)) && t->columns[c].is == R_CAPAIAN &&
            money_column(t, c) == m.money) {
            say_mean(p, s, said, t, m.other->row, c,
                     m.money ? "itu rata-rata kinerja; anggaran di " : "itu rata-rata anggaran; kinerja di ");
            return true;
        }
    return false;
}

/* The mean of a column, as printed and of the values that are right. */
typedef struct column_mean {
    size_t count;
    double printed, right;
    bool wrong; /* a figure in it is */
} column_mean;

static column_mean mean_of(const check_document *d, const table *t, size_t c) {
    column_mean is = {0};
    for (size_t r = 0; r < t->row_count; r++) {
        const figure *f = ck_at(t, r, c);
        size_t found;
        double right = f->value;
        if (t->rows[r].kind != ROW_DATA || !ck_usable(f))
            continue;
        if (ck_found_any(d, t, r, c, &found) && d->findings[found].putusan == CHECK_SALAH)
            is.wrong = ck_number_in(d->findings[found].seharusnya, &right) || is.wrong;
        is.printed += f->value;
        is.right += right;
        is.count++;
    }
    if (is.count > 0) {
        is.printed /= (double)is.count;
        is.right /= (double)is.count;
    }
    return is;
}

static void tell_mean(prose *p, const sentence *s, const lkj_said *said, const table *t, size_t c, double right) {
    saying why;
    figure like;
    memset(&like, 0, sizeof like);
    like.kind = FIG_NUMBER;
    like.unit = UNIT_PERCENT;
    like.places = (signed char)(said->places > 0 ? said->places : 0);
    ck_say_new(&why);
    ck_say(&why, "rata-rata kolom yang memuat angka salah: ");
    say_place(&why, t, 0, c);
    tell(p, s, said, CHECK_KALIMAT, CHECK_SALAH, ck_print_like(p->d, right, &like), ck_said(&p->d->work, &why));
}

/* Whether the figure is the mean of a column; told where a wrong figure is in it. */
static bool check_column_mean(prose *p, const sentence *s, const lkj_said *said) {
    enum { MOST_ROWS = 60 };
    lkj_said_role beside = called(said);
    if (said->broken || said->unit != LKJ_SAID_PERCENT || beside < LKJ_BESIDE_CAPAIAN || !said->sure)
        return false;
    for (size_t i = 0; i < p->d->table_count; i++) {
        const table *t = &p->d->tables[i];
        for (size_t c = 0; c < t->width && t->row_count <= MOST_ROWS; c++) {
            if (role_of(&t->columns[c]) != beside || !t->columns[c].rel.proved)
                continue;
            column_mean is = mean_of(p->d, t, c);
            if (is.count < 2 || !same_figure(said, is.printed))
                continue;
            if (is.wrong && !same_figure(said, is.right))
                tell_mean(p, s, said, t, c, is.right);
            return true;
        }
    }
    return false;
}

/* ---- Spec 6: words ------------------------------------------------------------------------------------------- */

static void check_words(prose *p, const sentence *s, const lkj_said *said) {
    if (said->words_length == 0 || !said->words_read)
        return;
    if (said->broken && !said->likely)
        return;
    if (fabs(said->words_value - said->value) < 0.005 + fabs(said->value) * 1e-15)
        return;
    saying why;
    ck_say_new(&why);
    ck_say_number(ck_say(&why, "kata-katanya berarti "), said->words_value, -1);
    saying right;
    ck_say_new(&right);
    double value = said->value;
    int places = said->places > 0 ? said->places : 0;
    ck_say_number(&right, value, places);
    lkj_said words = *said;
    words.offset = said->words_offset;
    words.length = said->words_length;
    tell(p, s, &words, CHECK_TERBILANG, CHECK_SALAH, ck_said(&p->d->work, &right), ck_said(&p->d->work, &why));
}

static void tell_broken(prose *p, const sentence *s, const lkj_said *said) {
    saying right;
    ck_say_new(&right);
    bool by_words = said->words_read && said->words_length > 0;
    if (by_words)
        ck_say_number(&right, said->words_value, -1);
    else if (said->likely)
        ck_say_number(&right, said->value, said->places);
    tell(p, s, said, CHECK_KALIMAT, CHECK_TIDAK_TERBACA, ck_said(&p->d->work, &right),
         by_words ? "bukan angka yang dapat dibaca; nilainya menurut kata-kata di belakangnya"
                  : "bukan angka yang dapat dibaca");
}

/* ---- Spec 2 -------------------------------------------------------------------------------------------------- */

static bool take_any(void *data, const trace *at) {
    (void)at;
    *(bool *)data = true;
    return false;
}

/* The sum of a column of the table (money by section, counts) is as good as a cell. */
static bool is_sum(const prose *p, const lkj_said *said) {
    for (size_t i = 0; i < p->d->table_count; i++) {
        const table *t = &p->d->tables[i];
        for (size_t c = 0; c < t->width; c++) {
            double all = 0;
            double section = 0;
            if (!t->columns[c].numeric || t->columns[c].percent || t->row_count > 2000)
                continue;
            for (size_t r = 0; r <= t->row_count; r++) {
                bool ends = r == t->row_count || t->rows[r].kind == ROW_SECTION;
                if (ends && section != 0 && same_figure(said, section))
                    return true;
                if (ends)
                    section = 0;
                if (r == t->row_count || t->rows[r].kind != ROW_DATA || !ck_usable(ck_at(t, r, c)))
                    continue;
                if (t->levels_by != NULL && t->rows[r].level != 0)
                    continue;
                all += ck_at(t, r, c)->value;
                section += ck_at(t, r, c)->value;
            }
            if (all != 0 && same_figure(said, all))
                return true;
        }
    }
    return false;
}

/* The nearest amount of the tables, if it differs by next to nothing. */
static const trace *nearly(const prose *p, const lkj_said *said) {
    const trace *best = NULL;
    double least = fabs(said->value) * 2e-6;
    if (fabs(said->value) < 1e7)
        return NULL;
    for (size_t i = 0; i < p->trace_count; i++) {
        double off = fabs(p->traces[i].value - said->value);
        if (off < least) {
            least = off;
            best = &p->traces[i];
        }
    }
    return best;
}

static bool same_unit(const lkj_said *a, const lkj_said *b) {
    return a->unit == b->unit && a->kind == LKJ_SAID_FIGURE && !a->broken && b->kind == LKJ_SAID_FIGURE && !b->broken;
}

/* What two figures of a sentence give: their difference, or as percent the share of one in the other or its growth. */
static bool gives(const lkj_said *said, const lkj_said *a, const lkj_said *b) {
    if (!same_unit(a, b) || a->unit == LKJ_SAID_BARE)
        return false;
    if (said->unit == a->unit && said->unit != LKJ_SAID_WORD)
        return same_figure(said, a->value - b->value);
    if (said->unit != LKJ_SAID_PERCENT || a->value == 0 || said->places < 0)
        return false;
    double share = b->value / a->value * 100;
    bool grows = a->unit == LKJ_SAID_WORD && same_figure(said, fabs(share - 100));
    return grows || (a->unit == LKJ_SAID_MONEY && same_figure(said, share));
}

static bool is_computed(prose *p, const sentence *s, const lkj_said *said) {
    for (size_t i = 0; i < p->computed_count && said->unit == LKJ_SAID_PERCENT; i++)
        if (p->computed[i] == said->value)
            return true;
    for (size_t a = 0; a < s->count; a++)
        for (size_t b = 0; b < s->count; b++) {
            if (a == b || &s->said[a] == said || &s->said[b] == said || !gives(said, &s->said[a], &s->said[b]))
                continue;
            if (said->unit == LKJ_SAID_PERCENT && p->computed_count < MAX_COMPUTED)
                p->computed[p->computed_count++] = said->value;
            return true;
        }
    return false;
}

/* More decimals than tables print, so that a difference is seen: as far as the tables go. */
static bool is_finer(const prose *p, const lkj_said *said) {
    enum { PRINTED = 2 };
    bool found = false;
    lkj_said shorter = *said;
    if (said->unit != LKJ_SAID_PERCENT || said->places <= PRINTED)
        return false;
    shorter.places = PRINTED;
    shorter.value = floor(said->value * 100 + 0.5) / 100;
    each_match(p, &shorter, take_any, &found);
    return found;
}

/* "Angka kematian ibu per 100.000 kelahiran hidup" */
static bool is_in_name(prose *p, const sentence *s, const lkj_said *said) {
    span words = ck_key(&p->d->work, s->text.text + said->offset, said->length, false);
    for (size_t i = 0; i < s->named_count && words.length > 0; i++) {
        span key = s->named[i]->key;
        for (size_t at = 0; at + words.length <= key.length; at++)
            if (memcmp(key.text + at, words.text, words.length) == 0)
                return true;
    }
    return false;
}

static void trace_figure(prose *p, const sentence *s, const lkj_said *said) {
    bool found = false;
    if (said->about || said->broken || said->unit == LKJ_SAID_BARE)
        return;
    each_match(p, said, take_any, &found);
    if (found || said->value == 0 || (said->unit == LKJ_SAID_PERCENT && said->value == 100) || is_sum(p, said) ||
        is_computed(p, s, said) || is_finer(p, said) || is_in_name(p, s, said))
        return;
    const trace *near = nearly(p, said);
    if (near != NULL) {
        const table *t = &p->d->tables[near->table];
        saying why;
        ck_say_new(&why);
        ck_say(say_place(ck_say(&why, "hampir sama dengan "), t, near->row, near->column), ", baris ");
        ck_say_span(&why, t->rows[near->row].label.text,
                    t->rows[near->row].label.length < 80 ? t->rows[near->row].label.length : 80);
        tell(p, s, said, CHECK_KALIMAT, CHECK_RAGU, print_cell(p, near), ck_said(&p->d->work, &why));
        return;
    }
    tell(p, s, said, CHECK_KALIMAT, CHECK_TIDAK_DITELUSURI, "", "tidak ada di tabel dokumen ini");
}

/* ---- Spec 7: judgements -------------------------------------------------------------------------------------- */

static bool fact_shows(const fact *f, const lkj_said *said) {
    switch (said->role) {
    case LKJ_BESIDE_TARGET:
        return same_figure(said, f->low) || same_figure(said, f->high);
    case LKJ_BESIDE_REALISASI:
        return same_figure(said, f->realisasi);
    case LKJ_BESIDE_CAPAIAN:
        return f->low != 0 && same_figure(said, f->realisasi / f->low * 100);
    default:
        return false;
    }
}

static bool is_named(const sentence *s, const fact *f) {
    for (size_t i = 0; i < s->named_count; i++) {
        const name *n = s->named[i];
        if (ck_same(n->key, f->key) || (n->table == f->table && n->row == f->row))
            return true;
    }
    return false;
}

/* Whether the row may be the one spoken of: every sure figure of its own fits, and one does, or its name stands there.
 */
static bool may_be_meant(const sentence *s, const fact *f, bool some_named) {
    bool named = is_named(s, f);
    size_t shown = 0;
    for (size_t i = 0; i < s->count; i++) {
        const lkj_said *said = &s->said[i];
        if (said->kind != LKJ_SAID_FIGURE || !judgeable(said) || said->other || said->money ||
            said->role > LKJ_BESIDE_CAPAIAN)
            continue;
        if (fact_shows(f, said))
            shown++;
        else if (!named)
            return false;
    }
    for (size_t i = 0; i < s->count; i++)
        if (s->said[i].kind != LKJ_SAID_FIGURE && f->year != 0 && s->said[i].year != 0 && s->said[i].year != f->year)
            return false;
    if (some_named && !named)
        return false;
    return shown > 0 || named;
}

static lkj_facts facts_of(const fact *f) {
    lkj_facts facts;
    memset(&facts, 0, sizeof facts);
    facts.indikator = f->key.text;
    facts.indikator_length = f->key.length;
    facts.target_low = f->low;
    facts.target_high = f->high;
    facts.realisasi = f->realisasi;
    facts.has_old = f->has_old;
    facts.old_target_low = f->old_low;
    facts.old_target_high = f->old_high;
    facts.old_realisasi = f->old_realisasi;
    facts.unit = "";
    facts.polaritas = f->target->bound < 0 || f->polaritas == LKJ_TURUN ? LKJ_TURUN : LKJ_NAIK;
    return facts;
}

/* Judgement i against one row: -1 wrong, 0 cannot be known, 1 borne out. */
static int judge_by(const sentence *s, size_t i, const lkj_facts *facts) {
    lkj_text unheard = {NULL, 0, 0};
    return lkj_judge_said(s->text.text, s->text.length, facts, s->said, s->count, i, &unheard);
}

/* Whether it is not wrong by the other polaritas, where the table does not show which it is. */
static bool holds_turned(const sentence *s, size_t i, const fact *f) {
    lkj_facts facts = facts_of(f);
    facts.polaritas = LKJ_TURUN;
    return f->polaritas < 0 && f->low != f->realisasi && s->said[i].kind <= LKJ_SAID_MET && judge_by(s, i, &facts) >= 0;
}

static void tell_judgement(prose *p, const sentence *s, const lkj_said *said, const fact *f) {
    saying text;
    ck_say_new(&text);
    ck_say(ck_say(&text, p->d->tables[f->table].bagian), ": target ");
    ck_say_number(&text, f->low, -1);
    ck_say_number(ck_say(&text, ", realisasi "), f->realisasi, -1);
    if (f->has_old && said->kind >= LKJ_SAID_UP && said->kind <= LKJ_SAID_BETTER) {
        ck_say_number(ck_say(&text, "; tahun sebelumnya "), f->old_low, -1);
        ck_say_number(ck_say(&text, " dan "), f->old_realisasi, -1);
    }
    tell(p, s, said, CHECK_PENILAIAN, CHECK_SALAH, "", ck_said(&p->d->work, &text));
}

/* Against all rows that may be meant: wrong only if none of them bears it out. */
static void check_judgement(prose *p, const sentence *s, size_t i) {
    const fact *wrong = NULL;
    bool some_named = false;
    for (size_t k = 0; k < p->fact_count && !some_named; k++)
        some_named = is_named(s, &p->facts[k]);
    for (size_t k = 0; k < p->fact_count; k++) {
        const fact *f = &p->facts[k];
        if (!may_be_meant(s, f, some_named))
            continue;
        lkj_facts facts = facts_of(f);
        int borne_out = judge_by(s, i, &facts);
        if (borne_out > 0)
            return;
        if (borne_out < 0 && wrong == NULL) {
            if (holds_turned(s, i, f))
                return;
            wrong = f;
        }
    }
    if (wrong != NULL)
        tell_judgement(p, s, &s->said[i], wrong);
}

/* ---- Sentences ----------------------------------------------------------------------------------------------- */

static void check_sentence(prose *p, sentence *s) {
    bool done[MAX_SAID] = {false};
    s->count = lkj_read_sentence(s->text.text, s->text.length, s->said, MAX_SAID);
    if (s->count == 0)
        return;
    span words = ck_key(&p->d->work, s->text.text, s->text.length, false);
    s->named_count = named_rows(p, words, s->named);
    if (!check_row_counts(p, s, near_table(p, s->line, 0), done))
        check_row_counts(p, s, near_table(p, s->line, 1), done);
    for (size_t i = 0; i < s->count; i++) {
        const lkj_said *said = &s->said[i];
        if (said->kind != LKJ_SAID_FIGURE) {
            check_judgement(p, s, i);
            continue;
        }
        p->d->counts.figures++;
        check_words(p, s, said);
        if (said->broken) {
            tell_broken(p, s, said);
            continue;
        }
        if (done[i] || check_mean(p, s, said) || check_named(p, s, said) || check_column_mean(p, s, said))
            continue;
        trace_figure(p, s, said);
    }
}

/* A full stop that ends a sentence: blanks and a capital, a digit or the end behind it; not after "Rp", "No", "UPT". */
static bool ends_sentence(span t, size_t at) {
    static const char *const shorts[] = {"rp", "no", "upt",  "dr",  "ir", "drs", "hj",
                                         "h",  "st", "prof", "dll", "a",  "s",   "sd"};
    if (t.text[at] == '\n')
        return true;
    if (t.text[at] != '.' && t.text[at] != '?' && t.text[at] != '!')
        return false;
    size_t next = at + 1;
    while (next < t.length && (t.text[next] == ' ' || t.text[next] == '\n'))
        next++;
    if (next == at + 1 && next < t.length)
        return false;
    size_t start = at;
    while (start > 0 && ((t.text[start - 1] | 0x20) >= 'a' && (t.text[start - 1] | 0x20) <= 'z'))
        start--;
    for (size_t i = 0; i < sizeof shorts / sizeof *shorts; i++)
        if (lkj_same_word(t.text + start, at - start, shorts[i], strlen(shorts[i])))
            return false;
    if (start == at && at > 0 && t.text[at - 1] >= '0' && t.text[at - 1] <= '9' && at < 4)
        return false; /* "3. " */
    return true;
}

static void check_line(prose *p, const paragraph *line) {
    sentence *s = ck_get(&p->d->work, 1, sizeof *s);
    size_t from = 0;
    for (size_t at = 0; at <= line->text.length; at++) {
        if (at < line->text.length && !ends_sentence(line->text, at) && at - from < 8000)
            continue;
        size_t to = at < line->text.length ? at + 1 : at;
        memset(s, 0, sizeof *s);
        s->line = line;
        s->offset = from;
        s->text = (span){line->text.text + from, to - from};
        while (s->text.length > 0 && (unsigned char)*s->text.text <= ' ') {
            s->text.text++;
            s->text.length--;
            s->offset++;
        }
        check_sentence(p, s);
        from = to;
    }
}

void ck_check_prose(check_document *d) {
    prose p;
    if (d->line_count == 0)
        return;
    memset(&p, 0, sizeof p);
    p.d = d;
    collect_traces(&p);
    collect_names(&p);
    collect_facts(&p);
    for (size_t i = 0; i < d->line_count; i++) {
        check_line(&p, &d->lines[i]);
        if (i % 8 == 7)
            ck_step(d, 1);
    }
}
