/* SPDX-License-Identifier: MPL-2.0
 *
 * total.c - rows of totals and of means.
 *
 *  1. Which rows they are of is not known: tried are all rows since the last such row, since the last section, from the
 *     top; of these all, each level, the bold ones, the numbered ones, without further indicators; and the totals
 * above. One that fits is enough. A mean of the APBD alone may leave out the rows below the heading "APBN".
 *  2. A percent on a total row is the ratio of the totals where these stand there. One that is the mean of the column
 *     instead is "ragu".
 *  3. A mean may be weighted (the ratio of the sums), or of figures kept within 100 ("ragu": dibatasi).
 *  4. Where nothing fits, the row is wrong only if what it is of is known: the same rows fit in another column, or the
 *     table has no levels at all. Else it is "ragu".
 *  5. A mean at the top is of the rows below it.
 *  6. Of a table that goes on from page to page in grids of their own, a total may be of all pages.
 */
#include <math.h>

#include "parts.h"

enum { MAX_SETS = 48 };

typedef struct row_set {
    size_t from;
    size_t to;
    int filter;
    bool pages; /* and the rows of the tables that this one continues */
} row_set;

enum {
    ALL,
    NO_FURTHER,
    LEVEL_0,
    LEVEL_0_MORE,
    LEVEL_1,
    LEVEL_2,
    BOLD,
    NUMBERED,
    LETTERED,
    TOTALS,
    CAPS,
    DEEPEST,
    FILTERS
};

static bool numbered(span code) {
    return code.length > 0 && code.text[0] >= '0' && code.text[0] <= '9';
}

static bool in_set(const table *t, const row_set *s, size_t r) {
    const row *w = &t->rows[r];
    if (s->filter == TOTALS)
        return w->kind == ROW_TOTAL;
    if (w->kind != ROW_DATA)
        return false;
    switch (s->filter) {
    case NO_FURTHER:
        return !w->further;
    case LEVEL_0:
        return w->level == 0 && !w->further;
    case LEVEL_0_MORE:
        return w->level == 0;
    case LEVEL_1:
        return w->level == 1;
    case LEVEL_2:
        return w->level == 2;
    case BOLD:
        return w->bold;
    case NUMBERED:
        return numbered(w->code);
    case LETTERED:
        return w->code.length > 0 && !numbered(w->code);
    case CAPS:
        return w->caps;
    case DEEPEST:
        return w->level > 0 && (r + 1 == t->row_count || t->rows[r + 1].level <= w->level);
    default:
        return true;
    }
}

/* Spec 5: the rows below a mean at the top, to the next one. */
static size_t sets_below(const table *t, size_t r, row_set *sets) {
    size_t to = r + 1;
    size_t count = 0;
    while (to < t->row_count && t->rows[to].kind != ROW_TOTAL && t->rows[to].kind != ROW_MEAN)
        to++;
    for (int f = 0; f < FILTERS; f++) {
        sets[count++] = (row_set){r + 1, to, f, false};
        sets[count++] = (row_set){r + 1, t->row_count, f, false};
    }
    return count;
}

static bool label_says(const table *t, size_t r, const char *word) {
    const span *label = &t->rows[r].label;
    size_t length = strlen(word);
    for (size_t i = 0; i + length <= label->length; i++)
        if (memcmp(label->text + i, word, length) == 0)
            return true;
    return false;
}

/* Spec 1: of APBD alone are the rows above the heading "APBN". */
static bool ends_at_section(const table *t, size_t r, size_t section) {
    return section > 0 && t->rows[r].kind == ROW_MEAN && label_says(t, r, "APBD") && label_says(t, section - 1, "APBN");
}

/* Spec 1. */
static size_t sets_for(const table *t, size_t r, row_set *sets) {
    size_t starts[3];
    size_t start_count = 0;
    size_t count = 0;
    size_t last = r;
    while (last > 0 && t->rows[last - 1].kind != ROW_DATA && t->rows[last - 1].kind != ROW_SECTION)
        last--; /* totals right above are of the same rows */
    size_t to = last;
    while (last > 0 && (t->rows[last - 1].kind == ROW_DATA || t->rows[last - 1].kind == ROW_SECTION))
        last--;
    size_t section = to;
    while (section > 0 && t->rows[section - 1].kind != ROW_SECTION)
        section--;
    if (to == 0 && t->rows[r].kind == ROW_MEAN)
        return sets_below(t, r, sets);
    if (t->before != NULL && last == 0)
        for (int f = 0; f < FILTERS; f++)
            sets[count++] = (row_set){0, f == TOTALS ? r : to, f, true};
    starts[start_count++] = last;
    if (section > last)
        starts[start_count++] = section;
    if (last != 0)
        starts[start_count++] = 0;
    for (size_t i = 0; i < start_count; i++)
        for (int f = 0; f < FILTERS && count < MAX_SETS; f++)
            sets[count++] = (row_set){starts[i], f == TOTALS ? r : to, f, false};
    for (int f = 0; f < FILTERS && count < MAX_SETS && ends_at_section(t, r, section); f++)
        sets[count++] = (row_set){last, section - 1, f, false};
    return count;
}

typedef struct result {
    double sum;
    double mean;
    double capped; /* mean of figures kept within 100 */
    double ratio;  /* of the sums of the columns that the column is computed from */
    double part;   /* these sums */
    double whole;
    size_t count;
    bool has_ratio;
    bool broken;
} result;

static void add_row(const table *t, const relation *rel, size_t r, size_t c, result *it) {
    const figure *f = ck_at(t, r, c);
    it->broken = it->broken || (f->kind == FIG_BROKEN && !f->likely);
    if (rel->kind == REL_RATIO && ck_usable(ck_at(t, r, rel->a)) && ck_usable(ck_at(t, r, rel->b))) {
        it->part += ck_at(t, r, rel->a)->value;
        it->whole += ck_at(t, r, rel->b)->value;
    }
    if (!ck_usable(f))
        return;
    it->sum += f->value;
    it->capped += fmax(0, fmin(100, f->value));
    it->count++;
}

static result compute(const table *t, const row_set *s, size_t c) {
    result it;
    const relation *rel = &t->columns[c].rel;
    memset(&it, 0, sizeof it);
    for (const table *page = t->before; s->pages && page != NULL; page = page->before)
        for (size_t r = 0; r < page->row_count; r++)
            if (in_set(page, s, r))
                add_row(page, rel, r, c, &it);
    for (size_t r = s->from; r < s->to; r++)
        if (in_set(t, s, r))
            add_row(t, rel, r, c, &it);
    it.mean = it.count > 0 ? it.sum / (double)it.count : 0;
    it.capped = it.count > 0 ? it.capped / (double)it.count : 0;
    it.has_ratio = it.whole != 0;
    it.ratio = it.has_ratio ? it.part / it.whole * 100 : 0;
    return it;
}

typedef struct judged {
    bool tested;
    bool fits;
    bool cut;
    const char *doubt;
    double nearest;
    size_t set; /* that fits, or is nearest */
} judged;

static bool is_ratio_column(const column *col) {
    return col->is == R_CAPAIAN || col->is == R_KEMAJUAN || col->is == R_EFISIENSI || col->is == R_RATA ||
           (col->rel.kind == REL_RATIO && col->rel.proved);
}

static void try_value(judged *j, double value, const figure *printed, size_t set) {
    verdict v = ck_judge(value, printed);
    if (v != WRONG && (!j->fits || (j->cut && v == RIGHT))) {
        j->fits = true;
        j->cut = v == CUT;
        j->set = set;
    }
    if (j->fits)
        return;
    if (!j->tested || fabs(value - printed->value) < fabs(j->nearest - printed->value)) {
        j->nearest = value;
        j->set = set;
    }
    j->tested = true;
}

static judged judge_column(const table *t, size_t r, size_t c, const row_set *sets, size_t count) {
    judged j;
    const figure *printed = ck_at(t, r, c);
    const column *col = &t->columns[c];
    bool mean_row = t->rows[r].kind == ROW_MEAN;
    bool means = mean_row || is_ratio_column(col);
    bool capped = false;
    memset(&j, 0, sizeof j);
    for (size_t i = 0; i < count; i++) {
        result it = compute(t, &sets[i], c);
        if (it.count == 0 || it.broken || (it.count < 2 && sets[i].filter == TOTALS))
            continue;
        if (!means)
            try_value(&j, it.sum, printed, i);
        else
            try_value(&j, it.mean, printed, i);
        if (!mean_row && means && !j.fits && ck_judge(it.sum, printed) != WRONG)
            j.fits = true;
        if (means && it.has_ratio && ck_judge(it.ratio, printed) != WRONG)
            j.fits = true;
        capped = capped || ck_judge(it.capped, printed) != WRONG;
        j.tested = true;
    }
    if (!j.fits && means && capped)
        j.doubt = "dibatasi? rata-rata dari capaian yang dibatasi 100";
    return j;
}

/* Spec 2. True: done. */
static bool check_own(check_document *d, const table *t, size_t r, size_t c, const row_set *sets, size_t count) {
    const relation *rel = &t->columns[c].rel;
    const figure *printed = ck_at(t, r, c);
    double own;
    if (!rel->proved || (rel->kind != REL_RATIO && rel->kind != REL_DIFFERENCE && rel->kind != REL_GROWTH) ||
        !ck_compute(t, rel, r, &own))
        return false;
    verdict v = ck_judge(own, printed);
    check_jenis jenis = t->rows[r].kind == ROW_MEAN ? CHECK_RATA_RATA : CHECK_JUMLAH;
    if (v == CUT)
        ck_find(d, t, r, c, jenis, CHECK_DIPOTONG, ck_print_like(d, own, printed),
                "dipotong, bukan dibulatkan setengah ke atas");
    if (v != WRONG)
        return true;
    judged j = judge_column(t, r, c, sets, count);
    if (j.fits && t->rows[r].kind == ROW_MEAN)
        return true;
    if (j.fits)
        ck_find(d, t, r, c, jenis, CHECK_RAGU, ck_print_like(d, own, printed),
                "rata-rata dari persen di atasnya, bukan perbandingan kedua jumlahnya");
    else
        ck_find(d, t, r, c, jenis, t->rows[r].kind == ROW_MEAN ? CHECK_RAGU : CHECK_SALAH,
                ck_print_like(d, own, printed), "perbandingan jumlah pada baris yang sama");
    return true;
}

static bool plain_table(const table *t, size_t r) {
    if (t->levels_by != NULL)
        return false;
    size_t bold = 0;
    size_t data = 0;
    size_t letters = 0;
    size_t numbers = 0;
    for (size_t i = 0; i < r; i++) {
        if (t->rows[i].kind != ROW_DATA)
            continue;
        data++;
        bold += t->rows[i].bold;
        numbers += numbered(t->rows[i].code);
        letters += t->rows[i].code.length > 0 && !numbered(t->rows[i].code);
    }
    return (bold == 0 || bold == data) && (letters == 0 || numbers == 0) && (numbers == 0 || numbers == data);
}

/* Whether the figure is a mean of those above, not their sum. */
static bool is_mean(const table *t, size_t r, size_t c) {
    return t->rows[r].kind == ROW_MEAN || is_ratio_column(&t->columns[c]);
}

static void tell(check_document *d, const table *t, size_t r, size_t c, const judged *j, double right, bool known) {
    const figure *printed = ck_at(t, r, c);
    bool mean = is_mean(t, r, c);
    saying why;
    ck_say_new(&why);
    if (j->doubt != NULL)
        ck_say(&why, j->doubt);
    else
        ck_say(&why, mean ? "rata-rata baris di atasnya" : "jumlah baris di atasnya");
    if (j->doubt == NULL && !mean) {
        int places = printed->places < 0 ? 2 : printed->places;
        ck_say_number(ck_say(&why, " "), right, places);
        ck_say_number(ck_say(&why, "; selisih "), printed->value - right, places);
    }
    if (j->doubt == NULL && !known)
        ck_say(&why, "; baris mana yang dijumlahkan tidak pasti");
    ck_find(d, t, r, c, mean ? CHECK_RATA_RATA : CHECK_JUMLAH, j->doubt == NULL && known ? CHECK_SALAH : CHECK_RAGU,
            ck_print_like(d, right, printed), ck_said(&d->work, &why));
}

static bool worth_telling(const table *t, size_t r, size_t c) {
    const column *col = &t->columns[c];
    if (t->rows[r].kind == ROW_MEAN)
        return is_ratio_column(col);
    return !is_ratio_column(col) && !col->percent && col->is != R_KATEGORI;
}

/* Which rows fit the figure at (r, c): a vote each. */
static void vote(const table *t, size_t r, size_t c, const row_set *sets, size_t count, size_t *votes) {
    for (size_t i = 0; i < count; i++) {
        result it = compute(t, &sets[i], c);
        votes[i] += it.count > 0 && ck_judge(is_mean(t, r, c) ? it.mean : it.sum, ck_at(t, r, c)) != WRONG;
    }
}

/* The rows with the most votes; `count` where there are none. */
static size_t most_voted(const size_t *votes, size_t count) {
    size_t best = 0;
    for (size_t i = 0; i < count; i++)
        if (votes[i] > votes[best])
            best = i;
    return votes[best] > 0 ? best : count;
}

/* The rows that a total is usually of; `count` where it cannot be said. */
static size_t usual_rows(const table *t, const row_set *sets, size_t count, bool plain) {
    if (plain)
        return 0;
    for (size_t i = 0; i < count && t->levels_by != NULL; i++)
        if (sets[i].filter == LEVEL_0)
            return i;
    return count;
}

static void tell_cut(check_document *d, const table *t, size_t r, size_t c, const row_set *set) {
    if (worth_telling(t, r, c) && t->rows[r].kind == ROW_MEAN)
        ck_find(d, t, r, c, CHECK_RATA_RATA, CHECK_DIPOTONG, ck_print_like(d, compute(t, set, c).mean, ck_at(t, r, c)),
                "dipotong, bukan dibulatkan setengah ke atas");
}

/* Spec 4. */
static void check_row(check_document *d, const table *t, size_t r) {
    row_set sets[MAX_SETS];
    size_t count = sets_for(t, r, sets);
    size_t votes[MAX_SETS] = {0};
    judged *all = ck_get(&d->work, t->width, sizeof *all);
    for (size_t c = 0; c < t->width; c++) {
        if (!t->columns[c].numeric || ck_at(t, r, c)->kind != FIG_NUMBER || check_own(d, t, r, c, sets, count))
            continue;
        all[c] = judge_column(t, r, c, sets, count);
        all[c].tested = true;
        if (!all[c].fits)
            continue;
        d->counts.relations++;
        vote(t, r, c, sets, count, votes);
        if (all[c].cut)
            tell_cut(d, t, r, c, &sets[all[c].set]);
    }
    bool plain = plain_table(t, r);
    size_t voted = most_voted(votes, count);
    size_t usual = usual_rows(t, sets, count, plain);
    for (size_t c = 0; c < t->width; c++) {
        if (!all[c].tested || all[c].fits || !worth_telling(t, r, c))
            continue;
        result it = compute(t, &sets[voted < count ? voted : usual < count ? usual : all[c].set], c);
        if (it.count > 0)
            tell(d, t, r, c, &all[c], is_mean(t, r, c) ? it.mean : it.sum,
                 voted < count || plain || t->levels_by != NULL);
    }
}

void ck_check_totals(check_document *d, table *t) {
    size_t seen = 0;
    for (size_t r = 0; r < t->row_count; r++)
        if ((t->rows[r].kind == ROW_TOTAL || t->rows[r].kind == ROW_MEAN) && seen++ < 60)
            check_row(d, t, r);
}
