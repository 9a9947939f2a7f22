/* SPDX-License-Identifier: MPL-2.0
 *
 * cross.c - the same thing in two tables.
 *
 *  1. What is compared: pagu (of before and after a change the latter) and realisasi of money, by the name of program,
 *     kegiatan, sub kegiatan; target and realisasi of an indicator, by its text. Years must agree; a column
 *     without a year is of the report's year.
 *  2. A name alone is no key. Where it stands several times in the other table, an equal figure among them settles it,
 *     or their sum; else the one whose neighbours (the same program, the same section) agree with those of this row,
 *     else the one of the same section. What is then not certain is not compared.
 *  3. Two tables are comparable where at least half of the common figures agree. A difference is then wrong where fewer
 *     tables say so; where as many say the one as the other it is "ragu", unless the other figure mends a broken sum.
 *  4. Tables that mostly differ are of another stage (before and after a change of the budget): "ragu", in one group.
 *  5. Counts by unit and group (Eselon II, JFT): columns of one meaning, and groups of columns as their sum; "ragu".
 *  6. A row that is no item of its own (a sasaran): where its pagu or realisasi is exactly the sum of some programs of
 *     another table, the other one must be the sum of the same.
 */
#include <math.h>
#include <stdlib.h>

#include "roles.h"

enum { OF_PAGU, OF_REALISASI_ANGGARAN, OF_TARGET, OF_REALISASI, CONCEPTS };
enum { MAX_TABLES = 400, MAX_DIFFERENCES = 20000, SAME_NAME = 12, MAX_PROGRAMS = 16 };

typedef struct item {
    size_t table;
    size_t row;
    size_t column;
    uint64_t hash;
    span key;
    span section;
    int subject;
    int year;
    size_t segment;
    double value;
    double with_further; /* and those of the further rows below it */
    int places;
    size_t agree; /* comparable tables that say the same */
    bool told;
    bool sum; /* is the sum of several of that name in another table */
} item;

/* The items of a table and subject, sorted by hash. */
typedef struct shelf {
    item **items;
    size_t count;
    size_t equal, common; /* with all other tables */
} shelf;

typedef struct difference {
    item *a;
    item *b;
    bool certain; /* the name stands once, or in the same section */
    bool comparable;
    size_t equal, common;
} difference;

typedef struct comparison {
    check_document *d;
    shelf *shelves; /* table x subject */
    difference *found;
    size_t count, capacity;
    int year; /* of the report */
} comparison;

/* ---- Items --------------------------------------------------------------------------------------------------- */

static bool moneyish(const column *c) {
    return c->money || c->amounts;
}

static int subject_of(const column *c) {
    if (!c->numeric || c->part != 0)
        return -1;
    switch (c->is) {
    case R_PAGU:
        return c->amounts ? OF_PAGU : -1;
    case R_SESUDAH:
        return c->amounts ? OF_PAGU : -1;
    case R_TARGET:
        return moneyish(c) ? OF_PAGU : OF_TARGET;
    case R_REALISASI:
        return moneyish(c) ? OF_REALISASI_ANGGARAN : OF_REALISASI;
    default:
        return -1;
    }
}

static int report_year(const check_document *d) {
    int years[200] = {0};
    int best = 0;
    for (size_t i = 0; i < d->table_count; i++) {
        int y;
        const table *t = &d->tables[i];
        if (ck_is_year(t->title, &y) && y >= 2000 && y < 2200)
            years[y - 2000]++;
        for (size_t c = 0; c < t->width; c++)
            if (t->columns[c].is == R_REALISASI && t->columns[c].year >= 2000 && t->columns[c].year < 2200)
                years[t->columns[c].year - 2000]++;
    }
    for (int y = 1; y < 200; y++)
        if (years[y] >= years[best])
            best = y;
    return years[best] > 0 ? 2000 + best : 0;
}

static bool says(const column *c, const char *const *words) {
    for (; *words != NULL; words++)
        if (ck_has(c->text, *words))
            return true;
    return false;
}

/* Of another body; or of the end of a plan whose year is not named. */
static bool of_others(const column *c) {
    static const char *const bodies[] = {"nasional", "standar", "provinsi", "kabupaten", "pembanding", NULL};
    static const char *const ends[] = {"akhir", "menengah", "rpjm", "renstra", NULL};
    return says(c, bodies) || (c->year == 0 && says(c, ends));
}

static int by_hash(const void *a, const void *b) {
    const item *x = *(item *const *)a;
    const item *y = *(item *const *)b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->row < y->row ? -1 : x->row > y->row;
}

static void fill_shelf(comparison *cmp, size_t index, size_t c, int subject, size_t *segments) {
    check_document *d = cmp->d;
    const table *t = &d->tables[index];
    shelf *s = &cmp->shelves[index * CONCEPTS + (size_t)subject];
    item *items = ck_get(&d->work, t->row_count + 1, sizeof *items);
    item **all = ck_get(&d->work, s->count + t->row_count + 1, sizeof *all);
    if (s->count > 0)
        memcpy(all, s->items, s->count * sizeof *all);
    s->items = all;
    for (size_t r = 0; r < t->row_count; r++) {
        const row *w = &t->rows[r];
        const figure *f = ck_at(t, r, c);
        bool by_indicator = subject >= OF_TARGET && t->indicator_column < t->width;
        span key = w->key;
        if (by_indicator) {
            const cell *x = ck_cell(t->in, w->at, t->indicator_column);
            key = ck_key(&d->work, x->text, x->length, false);
        }
        if (w->kind != ROW_DATA || key.length < 6 || !ck_usable(f) || f->high != f->value ||
            (subject < OF_TARGET && w->further))
            continue;
        item *it = items++;
        *it = (item){index,       r,          c,        ck_hash(key),
                     key,         w->section, subject,  t->columns[c].year != 0 ? t->columns[c].year : cmp->year,
                     segments[r], f->value,   f->value, f->from_number ? 2 : f->places,
                     0,           false,      false};
        for (size_t k = r + 1; subject < OF_TARGET && k < t->row_count && t->rows[k].further; k++)
            it->with_further += ck_usable(ck_at(t, k, c)) ? ck_at(t, k, c)->value : 0;
        s->items[s->count++] = it;
    }
    qsort(s->items, s->count, sizeof *s->items, by_hash);
}

static bool first_of_year(const table *t, size_t c) {
    for (size_t k = c > 40 ? c - 40 : 0; k < c; k++)
        if (subject_of(&t->columns[k]) == subject_of(&t->columns[c]) && t->columns[k].year == t->columns[c].year)
            return false;
    return true;
}

/* Of money one column a subject: of the report's year, or of none; the last of several (sesudah). */
static void fill_shelves(comparison *cmp, size_t index) {
    check_document *d = cmp->d;
    const table *t = &d->tables[index];
    size_t *segments = ck_get(&d->work, t->row_count + 1, sizeof *segments);
    size_t segment = 0;
    for (size_t r = 0; r < t->row_count; r++) {
        const row *w = &t->rows[r];
        bool head = w->caps || ck_starts(w->key, "program");
        if (w->kind == ROW_SECTION || (head && !w->further))
            segment++;
        segments[r] = segment;
    }
    for (int subject = 0; subject < OF_TARGET; subject++) {
        size_t chosen = t->width;
        for (size_t c = 0; c < t->width; c++) {
            const column *col = &t->columns[c];
            if (subject_of(col) != subject || of_others(col))
                continue;
            if (col->year != 0 && cmp->year != 0 && col->year != cmp->year)
                continue;
            if (chosen < t->width && t->columns[chosen].year != 0 && col->year == 0)
                continue;
            if (chosen < t->width && col->is != R_SESUDAH && t->columns[chosen].year == col->year)
                continue;
            chosen = c;
        }
        if (chosen < t->width)
            fill_shelf(cmp, index, chosen, subject, segments);
    }
    for (size_t c = 0; c < t->width; c++) /* every year of an indicator, once */
        if (subject_of(&t->columns[c]) >= OF_TARGET && !of_others(&t->columns[c]) && first_of_year(t, c))
            fill_shelf(cmp, index, c, subject_of(&t->columns[c]), segments);
}

/* ---- Comparing two tables ------------------------------------------------------------------------------------ */

static bool equal_values(double a, int a_places, double b, int b_places, int subject) {
    double off = fabs(a - b);
    if (subject <= OF_REALISASI_ANGGARAN)
        return off < ((a_places == 0) != (b_places == 0) ? 1 : 0.005);
    int places = a_places < b_places ? a_places : b_places;
    return off < 1e-9 + (a_places == b_places ? 0 : 0.51 / ck_power(places));
}

static bool equal(const item *a, const item *b) {
    int subject = a->subject;
    return equal_values(a->value, a->places, b->value, b->places, subject) ||
           (a->with_further != a->value && equal_values(a->with_further, a->places, b->value, b->places, subject)) ||
           (b->with_further != b->value && equal_values(a->value, a->places, b->with_further, b->places, subject));
}

static size_t same_name(const shelf *s, const item *a, item **found) {
    size_t low = 0;
    size_t high = s->count;
    size_t count = 0;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (s->items[middle]->hash < a->hash)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < s->count && s->items[low]->hash == a->hash && count < SAME_NAME; low++)
        if (s->items[low]->year == a->year && ck_same(s->items[low]->key, a->key))
            found[count++] = s->items[low];
    return count;
}

/* All words of the shorter name stand in the longer one. */
static bool same_section(span a, span b) {
    if (a.length == 0 || b.length == 0)
        return a.length == b.length;
    span shorter = a.length < b.length ? a : b;
    span longer = a.length < b.length ? b : a;
    const char *p = shorter.text;
    const char *end = p + shorter.length;
    while (p < end) {
        const char *stop = memchr(p, ' ', (size_t)(end - p));
        if (stop == NULL)
            stop = end;
        char word[64];
        size_t n = (size_t)(stop - p);
        if (n >= sizeof word)
            return false;
        memcpy(word, p, n);
        word[n] = '\0';
        if (!ck_word(longer, word))
            return false;
        p = stop + (stop < end);
    }
    return true;
}

typedef struct link {
    size_t a, b; /* segments */
    size_t count;
} link;

enum { MAX_LINKS = 64 };

static void add_link(link *links, size_t *count, size_t a, size_t b) {
    for (size_t i = 0; i < *count; i++)
        if (links[i].a == a && links[i].b == b) {
            links[i].count++;
            return;
        }
    if (*count < MAX_LINKS)
        links[(*count)++] = (link){a, b, 1};
}

static size_t linked(const link *links, size_t count, size_t a, size_t b) {
    for (size_t i = 0; i < count; i++)
        if (links[i].a == a && links[i].b == b)
            return links[i].count;
    return 0;
}

/* The equal one of those with the name of a; NULL. */
static item *equal_one(item **found, size_t count, const item *a) {
    for (size_t i = 0; i < count; i++)
        if (equal(found[i], a))
            return found[i];
    return NULL;
}

static bool equal_sum(item **found, size_t count, const item *a) {
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += found[i]->value;
    return count > 1 && equal_values(sum, found[0]->places, a->value, a->places, a->subject);
}

static size_t strongest(const link *links, size_t count, size_t segment, bool of_a) {
    size_t most = 0;
    for (size_t i = 0; i < count; i++)
        if ((of_a ? links[i].a : links[i].b) == segment && links[i].count > most)
            most = links[i].count;
    return most;
}

/* Whether the section of b is one that other rows of this table stand in: a row without a section is then not there. */
static bool of_other_section(const shelf *x, const item *a, const item *b) {
    if (a->section.length > 0 || b->section.length == 0)
        return false;
    for (size_t i = 0; i < x->count && i < 2000; i++)
        if (x->items[i]->section.length > 0 && same_section(x->items[i]->section, b->section))
            return true;
    return false;
}

static bool one_segment(const shelf *x) {
    for (size_t i = 1; i < x->count; i++)
        if (x->items[i]->segment != x->items[0]->segment)
            return false;
    return true;
}

/* Spec 2: which of several a different figure is to be held against; NULL: not certain. */
static item *counterpart(const shelf *x, const shelf *y, item **found, size_t count, const item *a, const link *links,
                         size_t link_count) {
    item *best = NULL;
    size_t most = 0;
    bool tie = false;
    for (size_t i = 0; i < count; i++) {
        size_t n = linked(links, link_count, a->segment, found[i]->segment);
        tie = n == most ? tie || n > 0 : false;
        if (n > most) {
            most = n;
            best = found[i];
        }
    }
    if (best != NULL)
        return tie ? NULL : best;
    if (strongest(links, link_count, a->segment, true) > 0 && (count > 1 || !one_segment(x)))
        return NULL; /* its neighbours are those of others */
    for (size_t i = 0; i < count; i++) {
        if (strongest(links, link_count, found[i]->segment, false) > 0 && (count > 1 || !one_segment(y)))
            continue;
        bool one_side = a->section.length == 0 || found[i]->section.length == 0;
        if (!(count == 1 && one_side) && !same_section(found[i]->section, a->section))
            continue;
        if (best != NULL)
            return NULL;
        best = found[i];
    }
    return best;
}

static void note_difference(comparison *cmp, item *a, item *b, bool certain) {
    if (cmp->count >= MAX_DIFFERENCES)
        return;
    cmp->found = ck_grow(&cmp->d->work, cmp->found, cmp->count, &cmp->capacity, sizeof *cmp->found);
    cmp->found[cmp->count++] = (difference){a, b, certain, false, 0, 0};
}

/* 1 laporan, 100 %: as many rows have it that it says nothing. */
static bool trivial(const item *a) {
    return a->subject >= OF_TARGET && (a->value == 0 || a->value == 1 || a->value == 100);
}

/* Which segments of the two tables hold the same figures under the same names. */
static void link_shelves(const shelf *x, const shelf *y, link *links, size_t *count) {
    item *found[SAME_NAME];
    for (size_t i = 0; i < x->count; i++) {
        size_t n = same_name(y, x->items[i], found);
        for (size_t k = 0; k < n; k++)
            if (equal(found[k], x->items[i]) && !trivial(x->items[i]))
                add_link(links, count, x->items[i]->segment, found[k]->segment);
    }
}

/* One figure against those of its name: 1 equal, -1 different and noted, 0 not comparable. */
static int compare_item(comparison *cmp, const shelf *x, const shelf *y, item *a, item **found, size_t n,
                        const link *links, size_t link_count) {
    item *same[SAME_NAME];
    size_t others = same_name(x, a, same);
    if (equal_one(found, n, a) != NULL)
        return 1;
    if (equal_sum(found, n, a)) {
        a->sum = true;
        return 1;
    }
    if (n == 1 && equal_sum(same, others, found[0])) {
        found[0]->sum = true;
        return 1;
    }
    /* One that another row of this name has already is not this one's. */
    size_t kept = 0;
    size_t elsewhere = 0;
    for (size_t k = 0; k < n; k++) {
        elsewhere += of_other_section(x, a, found[k]);
        if ((others == 1 || equal_one(same, others, found[k]) == NULL) && !of_other_section(x, a, found[k]))
            found[kept++] = found[k];
    }
    item *b = kept == 0 ? NULL : counterpart(x, y, found, kept, a, links, link_count);
    if (b == NULL)
        return 0;
    bool sections = a->section.length > 0 && same_section(a->section, b->section);
    bool single = kept == 1 && (n == 1 ? others == 1 : elsewhere + 1 == n);
    note_difference(cmp, a, b, single || sections);
    return -1;
}

static void compare_shelves(comparison *cmp, shelf *x, shelf *y, const link *links, size_t link_count) {
    size_t equals = 0;
    size_t common = 0;
    size_t first = cmp->count;
    item *found[SAME_NAME];
    if (x->count == 0 || y->count == 0)
        return;
    for (size_t i = 0; i < x->count; i++) {
        size_t n = same_name(y, x->items[i], found);
        int it = n == 0 ? 0 : compare_item(cmp, x, y, x->items[i], found, n, links, link_count);
        if (it > 0 && trivial(x->items[i]))
            continue;
        equals += it > 0;
        common += it != 0;
    }
    bool comparable = common > 0 && equals * 2 >= common;
    if (equals > 0) { /* else the names are the same and the things are not */
        x->equal += equals;
        y->equal += equals;
        x->common += common;
        y->common += common;
    }
    for (size_t i = first; i < cmp->count; i++) {
        cmp->found[i].comparable = comparable;
        cmp->found[i].equal = equals;
        cmp->found[i].common = common;
    }
    for (size_t i = 0; comparable && i < x->count; i++) {
        size_t n = same_name(y, x->items[i], found);
        item *b = equal_one(found, n, x->items[i]);
        if (b == NULL)
            continue;
        x->items[i]->agree++;
        b->agree++;
    }
}

/* ---- Telling ------------------------------------------------------------------------------------------------- */

/* Whether the figure of b, put in the place of a, mends the sum above a. */
static bool mends(check_document *d, const item *a, const item *b, size_t *finding) {
    const table *t = &d->tables[a->table];
    long up = t->rows[a->row].parent;
    if (up < 0 || !ck_found(d, t, (size_t)up, a->column, CHECK_JUMLAH, finding))
        return false;
    double sum = 0;
    for (size_t r = (size_t)up + 1; r < t->row_count && t->rows[r].level > t->rows[(size_t)up].level; r++)
        if (t->rows[r].parent == up && ck_usable(ck_at(t, r, a->column)))
            sum += ck_at(t, r, a->column)->value;
    return fabs(sum - a->value + b->value - ck_at(t, (size_t)up, a->column)->value) < 1;
}

static size_t tell(check_document *d, item *a, const item *b, bool wrong, const char *more) {
    const table *t = &d->tables[a->table];
    const table *other = &d->tables[b->table];
    const figure *printed = ck_at(t, a->row, a->column);
    saying why;
    ck_say_new(&why);
    ck_say(ck_say(&why, other->bagian), " mencetak ");
    const char *figure_there = ck_print_like(d, b->value, ck_at(other, b->row, b->column));
    ck_say(&why, figure_there);
    if (b->agree > 0)
        ck_say(ck_say_number(ck_say(&why, ", sama dengan "), (double)b->agree, 0), " tabel lain");
    ck_say(&why, more);
    figure like = *printed;
    if (ck_at(other, b->row, b->column)->places > like.places)
        like.places = ck_at(other, b->row, b->column)->places;
    a->told = true;
    return ck_find(d, t, a->row, a->column, CHECK_BEDA_TABEL, wrong ? CHECK_SALAH : CHECK_RAGU,
                   ck_print_like(d, b->value, &like), ck_said(&d->work, &why));
}

/* Spec 3. */
static void resolve(check_document *d, const difference *it) {
    item *a = it->a;
    item *b = it->b;
    size_t sum_finding = 0;
    bool money = a->subject <= OF_REALISASI_ANGGARAN;
    if (a->sum != b->sum)
        return; /* of several units the one, of one the other */
    if (b->agree < a->agree) {
        item *swap = a;
        a = b;
        b = swap;
    }
    if (a->told)
        return;
    if (a->agree < b->agree) {
        /* Of figures that are worlds apart one is probably of something else. */
        bool near = fabs(a->value) <= 5 * fabs(b->value) && fabs(b->value) <= 5 * fabs(a->value);
        size_t index = tell(d, a, b, money && near, "");
        if (money && mends(d, a, b, &sum_finding))
            ck_because(d, sum_finding, index);
        return;
    }
    if (money && mends(d, b, a, &sum_finding)) {
        item *swap = a;
        a = b;
        b = swap;
    }
    if (money && mends(d, a, b, &sum_finding)) {
        ck_because(d, sum_finding, tell(d, a, b, true, "; jumlah di atasnya pun menjadi cocok"));
        return;
    }
    if (d->tables[a->table].order < d->tables[b->table].order) {
        item *swap = a;
        a = b;
        b = swap;
    }
    if (!a->told && !b->told)
        tell(d, a, b, false, "; mana yang benar tidak dapat diketahui dari tabelnya");
}

static void tell_stage(check_document *d, const difference *it, size_t *group, size_t *group_table) {
    saying more;
    ck_say_new(&more);
    ck_say_number(ck_say(&more, "; "), (double)(it->common - it->equal), 0);
    ck_say_number(ck_say(&more, " dari "), (double)it->common, 0);
    ck_say(&more, " angka kedua tabel berbeda: mungkin tahap yang berbeda");
    const char *text = ck_said(&d->work, &more);
    item *a = it->a;
    item *b = it->b;
    if (a->told)
        return;
    size_t index = tell(d, a, b, false, text);
    if (*group_table == a->table)
        ck_because(d, index, *group);
    else
        *group = index;
    *group_table = a->table;
}

/* A table that mostly differs from all others is of another stage, though one of them agrees with it. */
static bool of_other_stage(const comparison *cmp, const item *a) {
    const shelf *s = &cmp->shelves[a->table * CONCEPTS + (size_t)a->subject];
    return s->common >= 10 && s->equal * 2 < s->common;
}

static void tell_all(comparison *cmp) {
    check_document *d = cmp->d;
    for (size_t i = 0; i < cmp->count; i++)
        if (of_other_stage(cmp, cmp->found[i].a) || of_other_stage(cmp, cmp->found[i].b))
            cmp->found[i].comparable = false;
    size_t group = 0;
    size_t group_table = SIZE_MAX;
    for (size_t i = 0; i < cmp->count; i++) {
        difference *it = &cmp->found[i];
        if (it->comparable && !(it->a->told && it->b->told))
            resolve(d, it);
    }
    for (size_t i = 0; i < cmp->count; i++) {
        difference *it = &cmp->found[i];
        bool related = it->equal >= 2 && it->equal * 10 >= it->common;
        if (!it->comparable && related && it->certain && it->a->sum == it->b->sum)
            tell_stage(d, it, &group, &group_table);
    }
}

/* ---- Counts by unit (spec 5) --------------------------------------------------------------------------------- */

enum { MAX_MEANINGS = 48 };

typedef struct meaning {
    span text;
    size_t columns[16];
    size_t count;
} meaning;

static span plain_meaning(check_document *d, span text) {
    static const struct {
        const char *word, *as;
    } words[] = {{"struktural", "eselon"},
                 {"fungsional tertentu", "jft"},
                 {"fungsional umum", "jfu"},
                 {"pelaksana", "jfu"},
                 {"jabatan fungsional", "jft"},
                 {"laki laki", "pria"},
                 {"perempuan", "wanita"},
                 {"total", "jumlah"},
                 {"kontrak", "phl"}};
    span key = ck_key(&d->work, text.text, text.length, false);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (ck_starts(key, words[i].word)) {
            saying s;
            ck_say_new(&s);
            size_t skip = strlen(words[i].word);
            ck_say_span(ck_say(&s, words[i].as), key.text + skip, key.length - skip);
            const char *all = ck_said(&d->work, &s);
            return (span){all, strlen(all)};
        }
    return key;
}

static void add_meaning(meaning *all, size_t *count, span text, size_t c) {
    if (text.length < 2)
        return;
    for (size_t i = 0; i < *count; i++)
        if (ck_same(all[i].text, text)) {
            if (all[i].count < 16)
                all[i].columns[all[i].count++] = c;
            return;
        }
    if (*count < MAX_MEANINGS)
        all[(*count)++] = (meaning){text, {c}, 1};
}

static size_t meanings_of(check_document *d, const table *t, meaning *all) {
    size_t count = 0;
    for (size_t c = 0; c < t->width; c++) {
        const column *col = &t->columns[c];
        if (ck_is_strong(col->is) && col->is != R_JUMLAH)
            return 0;
        if (!col->numeric || col->amounts || col->is == R_NO)
            continue;
        add_meaning(all, &count, plain_meaning(d, col->text), c);
        if (col->group.length > 0)
            add_meaning(all, &count, plain_meaning(d, col->group), c);
    }
    return count;
}

static bool meaning_value(const table *t, size_t r, const meaning *m, double *value) {
    bool any = false;
    *value = 0;
    for (size_t i = 0; i < m->count; i++) {
        const figure *f = ck_at(t, r, m->columns[i]);
        any = any || ck_usable(f) || f->kind == FIG_DASH;
        *value += ck_usable(f) ? f->value : 0;
    }
    return any;
}

static size_t row_named(const table *t, span key) {
    size_t found = t->row_count;
    for (size_t r = 0; r < t->row_count; r++) {
        if (t->rows[r].kind != ROW_DATA || !ck_same(t->rows[r].key, key))
            continue;
        if (found < t->row_count)
            return t->row_count;
        found = r;
    }
    return found;
}

/* The row of the same name; of a total, the total. */
static size_t counterpart_row(const table *a, const table *b, size_t r) {
    size_t found = a->row_count;
    if (b->rows[r].kind == ROW_DATA)
        return b->rows[r].key.length > 3 ? row_named(a, b->rows[r].key) : found;
    for (size_t k = 0; k < a->row_count && b->rows[r].kind == ROW_TOTAL; k++)
        if (a->rows[k].kind == ROW_TOTAL) {
            if (found < a->row_count)
                return a->row_count;
            found = k;
        }
    return found;
}

static void compare_counts(check_document *d, const table *a, const meaning *of_a, size_t count_a, const table *b,
                           const meaning *of_b, size_t count_b) {
    for (int telling = 0; telling < 2; telling++) {
        size_t common = 0;
        size_t equals = 0;
        for (size_t r = 0; r < b->row_count && b->row_count < 200 && a->row_count < 200; r++) {
            size_t other = counterpart_row(a, b, r);
            if (other == a->row_count)
                continue;
            for (size_t i = 0; i < count_b; i++)
                for (size_t k = 0; k < count_a; k++) {
                    double x;
                    double y;
                    if (!ck_same(of_b[i].text, of_a[k].text) || !meaning_value(b, r, &of_b[i], &x) ||
                        !meaning_value(a, other, &of_a[k], &y))
                        continue;
                    common++;
                    equals += x == y;
                    if (telling == 0 || x == y)
                        continue;
                    saying s;
                    ck_say_new(&s);
                    ck_say_number(ck_say(ck_say(&s, a->bagian), " mencetak "), y, 0);
                    ck_find(d, b, r, of_b[i].columns[0], CHECK_BEDA_TABEL, CHECK_RAGU,
                            ck_print_like(d, y, ck_at(b, r, of_b[i].columns[0])), ck_said(&d->work, &s));
                }
        }
        if (common < 4 || equals * 2 < common || equals == common)
            return;
    }
}

static void compare_all_counts(check_document *d) {
    meaning *all = ck_get(&d->work, d->table_count * MAX_MEANINGS + 1, sizeof *all);
    size_t *counts = ck_get(&d->work, d->table_count + 1, sizeof *counts);
    size_t used = 0;
    for (size_t i = 0; i < d->table_count && i < MAX_TABLES; i++) {
        if (d->tables[i].row_count >= 200 || used >= 60)
            continue;
        counts[i] = meanings_of(d, &d->tables[i], &all[i * MAX_MEANINGS]);
        used += counts[i] > 0;
        for (size_t k = 0; k < i && counts[i] > 0; k++)
            if (counts[k] > 0)
                compare_counts(d, &d->tables[k], &all[k * MAX_MEANINGS], counts[k], &d->tables[i],
                               &all[i * MAX_MEANINGS], counts[i]);
    }
}

/* ---- Sums of programs (spec 6) ------------------------------------------------------------------------------- */

typedef struct programs {
    double part[MAX_PROGRAMS];
    double whole[MAX_PROGRAMS];
    size_t count;
} programs;

static bool pair_of(const table *t, size_t *part, size_t *whole) {
    for (size_t c = 0; c < t->width; c++) {
        const relation *rel = &t->columns[c].rel;
        if (rel->kind == REL_RATIO && t->columns[rel->a].amounts && t->columns[rel->b].amounts) {
            *part = rel->a;
            *whole = rel->b;
            return true;
        }
    }
    return false;
}

static bool programs_of(const table *t, programs *p) {
    size_t part;
    size_t whole;
    p->count = 0;
    if (t->levels_by == NULL || !pair_of(t, &part, &whole))
        return false;
    for (size_t r = 0; r < t->row_count; r++) {
        if (t->rows[r].level != 0 || t->rows[r].further || t->rows[r].kind != ROW_DATA ||
            !ck_usable(ck_at(t, r, part)) || !ck_usable(ck_at(t, r, whole)))
            continue;
        if (p->count == MAX_PROGRAMS)
            return false;
        p->part[p->count] = ck_at(t, r, part)->value;
        p->whole[p->count++] = ck_at(t, r, whole)->value;
    }
    return p->count >= 3;
}

/* The only choice of programs whose sum of `of` is the amount; 0: none, or several. */
static unsigned choice(const double *of, size_t count, double amount) {
    unsigned found = 0;
    double sum = 0;
    unsigned gray = 0;
    for (unsigned i = 1; i < 1u << count; i++) {
        unsigned bit = 0;
        while (((i >> bit) & 1) == 0)
            bit++;
        gray ^= 1u << bit;
        sum += (gray >> bit) & 1 ? of[bit] : -of[bit];
        if (fabs(sum - amount) >= 0.5)
            continue;
        if (found != 0)
            return 0;
        found = gray;
    }
    return found;
}

static void compare_sum(check_document *d, const table *t, size_t r, size_t c, const double *of, unsigned chosen,
                        const table *from) {
    double sum = 0;
    size_t count = 0;
    const figure *f = ck_at(t, r, c);
    for (size_t i = 0; i < MAX_PROGRAMS; i++)
        if ((chosen >> i) & 1) {
            sum += of[i];
            count++;
        }
    if (count < 2 || fabs(sum - f->value) < 1)
        return;
    saying s;
    ck_say_new(&s);
    ck_say_number(ck_say(&s, "jumlah "), (double)count, 0);
    ck_say(ck_say(&s, " program di "), from->bagian);
    ck_say(&s, " yang cocok dengan kolom lain di baris ini; selisih ");
    ck_say_number(&s, f->value - sum, 0);
    ck_find(d, t, r, c, CHECK_BEDA_TABEL, CHECK_SALAH, ck_print_like(d, sum, f), ck_said(&d->work, &s));
}

static void compare_programs(check_document *d) {
    size_t tried = 0;
    for (size_t i = 0; i < d->table_count; i++) {
        const table *from = &d->tables[i];
        programs p;
        if (!programs_of(from, &p))
            continue;
        for (size_t k = 0; k < d->table_count; k++) {
            const table *t = &d->tables[k];
            size_t part;
            size_t whole;
            if (k == i || t->row_count > 12 || !pair_of(t, &part, &whole))
                continue;
            for (size_t r = 0; r < t->row_count && tried < 200; r++) {
                if (t->rows[r].kind != ROW_DATA || ck_at(t, r, part)->kind != FIG_NUMBER ||
                    ck_at(t, r, whole)->kind != FIG_NUMBER || ck_at(t, r, part)->value < 1e6)
                    continue;
                tried++;
                unsigned by_part = choice(p.part, p.count, ck_at(t, r, part)->value);
                unsigned by_whole = choice(p.whole, p.count, ck_at(t, r, whole)->value);
                if (by_part != 0 && by_whole == 0)
                    compare_sum(d, t, r, whole, p.whole, by_part, from);
                else if (by_whole != 0 && by_part == 0)
                    compare_sum(d, t, r, part, p.part, by_whole, from);
            }
        }
    }
}

/* Money and kinerja apart: the figures of either say which rows are the same. */
static void compare_two(comparison *cmp, size_t i, size_t k) {
    shelf *x = &cmp->shelves[i * CONCEPTS];
    shelf *y = &cmp->shelves[k * CONCEPTS];
    for (size_t half = 0; half < CONCEPTS; half += 2) {
        link links[MAX_LINKS];
        size_t count = 0;
        for (size_t c = half; c < half + 2; c++)
            link_shelves(&x[c], &y[c], links, &count);
        for (size_t c = half; c < half + 2; c++)
            compare_shelves(cmp, &x[c], &y[c], links, count);
    }
}

void ck_compare_tables(check_document *d) {
    comparison cmp;
    memset(&cmp, 0, sizeof cmp);
    size_t tables = d->table_count < MAX_TABLES ? d->table_count : MAX_TABLES;
    cmp.d = d;
    cmp.year = report_year(d);
    cmp.shelves = ck_get(&d->work, tables * CONCEPTS + 1, sizeof *cmp.shelves);
    for (size_t i = 0; i < tables; i++)
        if (!d->tables[i].scale)
            fill_shelves(&cmp, i);
    for (size_t i = 0; i < tables; i++)
        for (size_t k = i + 1; k < tables; k++)
            compare_two(&cmp, i, k);
    tell_all(&cmp);
    compare_all_counts(d);
    compare_programs(d);
}
