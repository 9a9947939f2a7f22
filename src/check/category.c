/* SPDX-License-Identifier: MPL-2.0
 *
 * category.c - categories (Sangat Tinggi, AA, Baik) against the figures they label.
 *
 *  1. Tried are the scales of the document itself (a table of intervals and labels), then those of the core; and the
 *     capaian columns to the left, nearest first, then the realisasi. Taken is the scale that knows every label of the
 *     column and bears out most rows, at least half.
 *  2. A value in a gap of the printed scale (90,5 between 90 and 91) that carries the upper label is "ragu".
 */
#include "parts.h"

static const char *const scales[] = {"PERMENDAGRI86", "SAKIP", "IKM", "LAN", "KOPERASI", "SPBE", "NKA", "IKMUNSUR"};

enum { SCALES = sizeof scales / sizeof *scales, STEPS = 12 };

typedef struct step {
    double bound;
    bool open;
    span label;
} step;

/* A scale: of the core (name), or of the document. */
typedef struct ladder {
    const char *name;
    step steps[STEPS];
    size_t count;
    const char *bagian;
} ladder;

static double first_number(span t, bool *found, bool *upper) {
    *found = false;
    *upper = t.length >= 3 && (memcmp(t.text, "\xE2\x89\xA4", 3) == 0 || t.text[0] == '<');
    *upper = *upper || ck_starts(t, "di bawah") || ck_starts(t, "kurang dari") || ck_starts(t, "dibawah");
    double value = 0;
    for (size_t i = 0; i < t.length; i++) {
        if (t.text[i] < '0' || t.text[i] > '9')
            continue;
        double scale = 1;
        bool decimals = false;
        for (; i < t.length; i++) {
            char c = t.text[i];
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                scale *= decimals ? 10 : 1;
            } else if ((c == ',' || c == '.') && !decimals && i + 1 < t.length && t.text[i + 1] >= '0' &&
                       t.text[i + 1] <= '9') {
                decimals = true;
            } else {
                break;
            }
        }
        *found = true;
        return value / scale;
    }
    return 0;
}

static bool read_scale(check_document *d, const table *t, ladder *to) {
    size_t interval = t->width;
    size_t label = t->width;
    for (size_t c = 0; c < t->width; c++) {
        if (t->columns[c].is == R_INTERVAL && interval == t->width)
            interval = c;
        if (t->columns[c].is == R_KATEGORI && label == t->width)
            label = c;
    }
    memset(to, 0, sizeof *to);
    to->bagian = t->bagian;
    if (interval == t->width || label == t->width)
        return false;
    for (size_t r = 0; r < t->row_count && to->count < STEPS; r++) {
        const cell *x = ck_cell(t->in, t->rows[r].at, interval);
        const cell *y = ck_cell(t->in, t->rows[r].at, label);
        bool found;
        bool upper;
        span folded = ck_fold(&d->work, x->text, x->length);
        double bound = first_number(folded, &found, &upper);
        if (!found || y->length == 0)
            continue;
        to->steps[to->count++] =
            (step){upper ? -1e300 : bound, folded.text[0] == '>' && folded.length > 1 && folded.text[1] != '=',
                   ck_key(&d->work, y->text, y->length, false)};
    }
    return to->count >= 2;
}

/* The label of a value, folded; gap: where the value lies between two printed intervals. */
static bool label_of(check_document *d, const ladder *l, double value, span *label, bool *gap) {
    *gap = false;
    if (l->name == NULL) {
        const step *best = NULL;
        for (size_t i = 0; i < l->count; i++) {
            const step *s = &l->steps[i];
            bool reached = s->open ? lkj_compare(value, s->bound) > 0 : lkj_compare(value, s->bound) >= 0;
            if (reached && (best == NULL || s->bound > best->bound))
                best = s;
        }
        if (best == NULL)
            return false;
        for (size_t i = 0; i < l->count; i++)
            *gap = *gap || (l->steps[i].bound > value && l->steps[i].bound - value < 1);
        *label = best->label;
        return true;
    }
    lkj_value name = {LKJ_TEXT, 0, l->name, strlen(l->name)};
    lkj_scale scale;
    lkj_label found;
    if (lkj_read_scale(&name, NULL, &scale) != LKJ_OK || lkj_find_label(value, &scale, false, &found) != LKJ_OK)
        return false;
    *gap = found.gap;
    *label = ck_key(&d->work, found.text, found.length, false);
    return true;
}

static bool knows(check_document *d, const ladder *l, span label) {
    if (l->name == NULL) {
        for (size_t i = 0; i < l->count; i++)
            if (ck_same(l->steps[i].label, label))
                return true;
        return false;
    }
    for (int i = 0; i <= 230; i++) {
        double value = i < 110 ? i : (i - 110) * 0.05;
        span other;
        bool gap;
        if (label_of(d, l, value, &other, &gap) && ck_same(other, label))
            return true;
    }
    return false;
}

typedef struct fit {
    const ladder *ladder;
    size_t source;
    size_t tested;
    size_t held;
} fit;

static span label_at(check_document *d, const table *t, size_t r, size_t c) {
    const cell *x = ck_cell(t->in, t->rows[r].at, c);
    if (ck_at(t, r, c)->kind != FIG_TEXT || x->length > 40)
        return (span){"", 0};
    return ck_key(&d->work, x->text, x->length, false);
}

/* The distinct labels of a column; 0 if there are too many to be labels. */
static size_t labels_of(check_document *d, const table *t, size_t c, span *labels) {
    size_t count = 0;
    for (size_t r = 0; r < t->row_count; r++) {
        span l = label_at(d, t, r, c);
        size_t i = 0;
        while (i < count && !ck_same(labels[i], l))
            i++;
        if (l.length == 0 || i < count)
            continue;
        if (count == STEPS)
            return 0;
        labels[count++] = l;
    }
    return count;
}

static void try_source(check_document *d, const table *t, size_t c, const ladder *l, size_t source, fit *best) {
    fit it = {l, source, 0, 0};
    for (size_t r = 0; r < t->row_count; r++) {
        span written = label_at(d, t, r, c);
        span right;
        bool gap;
        const figure *f = ck_at(t, r, source);
        if (written.length == 0 || !ck_usable(f) || !label_of(d, l, f->value, &right, &gap))
            continue;
        it.tested++;
        it.held += ck_same(written, right);
    }
    if (it.tested > 0 && (best->ladder == NULL || it.held * best->tested > best->held * it.tested))
        *best = it;
}

static bool is_source(const table *t, size_t c, size_t k, bool realisasi) {
    const column *col = &t->columns[k];
    if (!col->numeric || col->amounts || (t->columns[c].year != 0 && col->year != 0 && col->year != t->columns[c].year))
        return false;
    return realisasi ? col->is == R_REALISASI || col->is == R_NONE || col->is == R_JUMLAH
                     : col->is == R_CAPAIAN || col->is == R_KEMAJUAN || col->is == R_RATA;
}

static void try_sources(check_document *d, const table *t, size_t c, const ladder *l, fit *best) {
    for (int realisasi = 0; realisasi < 2; realisasi++) {
        size_t tried = 0;
        for (size_t k = c; k-- > 0 && tried < 3;)
            if (is_source(t, c, k, realisasi == 1)) {
                try_source(d, t, c, l, k, best);
                tried++;
            }
        for (size_t k = c + 1; k < t->width && k < c + 3; k++)
            if (is_source(t, c, k, realisasi == 1))
                try_source(d, t, c, l, k, best);
    }
}

static void tell(check_document *d, const table *t, size_t r, size_t c, const fit *best) {
    span written = label_at(d, t, r, c);
    span right;
    bool gap;
    const figure *f = ck_at(t, r, best->source);
    if (written.length == 0 || !ck_usable(f) || !label_of(d, best->ladder, f->value, &right, &gap) ||
        ck_same(written, right))
        return;
    saying why;
    ck_say_new(&why);
    ck_say_number(ck_say(&why, "nilai "), f->value, f->places >= 0 ? f->places : 2);
    ck_say(ck_say(&why, " menurut skala "), best->ladder->name != NULL ? best->ladder->name : best->ladder->bagian);
    if (gap)
        ck_say(&why, "; nilai terletak di antara dua selang skala");
    span shown = right;
    char *text = ck_copy(&d->work, shown.text, shown.length);
    for (size_t i = 0; i < shown.length; i++) /* as scales print it: Sangat Tinggi, AA */
        if (text[i] >= 'a' && text[i] <= 'z' && (i == 0 || text[i - 1] == ' ' || shown.length <= 2))
            text[i] = (char)(text[i] - 'a' + 'A');
    ck_find(d, t, r, c, CHECK_KATEGORI, gap ? CHECK_RAGU : CHECK_SALAH, text, ck_said(&d->work, &why));
}

void ck_check_categories(check_document *d, table *t) {
    span labels[STEPS];
    ladder *own = NULL;
    size_t own_count = 0;
    if (t->scale)
        return;
    for (size_t c = 0; c < t->width; c++) {
        fit best = {NULL, 0, 0, 0};
        size_t count = t->columns[c].is == R_KATEGORI ? labels_of(d, t, c, labels) : 0;
        if (count == 0)
            continue;
        if (own == NULL) {
            own = ck_get(&d->work, 4 + SCALES, sizeof *own);
            for (size_t i = 0; i < d->table_count && own_count < 4; i++)
                if (d->tables[i].columns != NULL && d->tables[i].scale && read_scale(d, &d->tables[i], &own[own_count]))
                    own_count++;
            for (size_t i = 0; i < SCALES; i++)
                own[own_count++].name = scales[i];
        }
        for (size_t i = 0; i < own_count; i++) {
            size_t known = 0;
            for (size_t k = 0; k < count; k++)
                known += knows(d, &own[i], labels[k]);
            if (known == count)
                try_sources(d, t, c, &own[i], &best);
        }
        if (best.ladder == NULL)
            continue;
        d->counts.relations++;
        if (best.held * 2 < best.tested && !t->columns[c].answered) {
            ck_ask(d, t, c, CHECK_ROLE_KATEGORI, "kategori tidak sesuai dengan skala yang dikenal");
            continue;
        }
        for (size_t r = 0; r < t->row_count; r++)
            tell(d, t, r, c, &best);
    }
}
