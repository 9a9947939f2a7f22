/* SPDX-License-Identifier: MPL-2.0
 *
 * level.c - programs, kegiatan, sub kegiatan: who adds up to whom. The numbers decide, the print only suggests.
 *
 *  1. Several ways to read the levels are tried: codes (1.02.01), the style of numbering (1. a. -), the words program,
 *     kegiatan, sub kegiatan, capitals and bold, the indent; within a program the split into kegiatan and sub kegiatan
 *     that breaks the fewest sums, or kegiatan alone; and from the numbers only, the rows below that add up to a row.
 *     Taken is the one with most rows whose sums hold in most columns, a broken one counting against three; at least
 * two must hold, and twice as many as are broken.
 *  2. A parent that fails in every column of money (of two or more) is "ragu": a row is missing. Else it is wrong.
 *  3. Rows of a name left empty (a further indicator) with an amount of their own count as rows of the level above
 * them.
 *  4. Amounts with decimals may differ from a sum without by less than one rupiah.
 */
#include <math.h>

#include "parts.h"

enum { MAX_MONEY = 12, MAX_CHILDREN = 150, MAX_DEPTH = 12, OUTSIDE = -3 };

typedef struct money {
    size_t column[MAX_MONEY];
    size_t count;   /* columns that decide */
    size_t checked; /* these and the differences */
} money;

static money money_columns(const table *t) {
    money m = {{0}, 0, 0};
    for (size_t c = 0; c < t->width && m.count < MAX_MONEY - 4; c++) {
        const column *col = &t->columns[c];
        bool derived = col->is == R_CAPAIAN || col->is == R_EFISIENSI || col->is == R_KEMAJUAN ||
                       col->is == R_KATEGORI || col->is == R_NO || col->is == R_PERUBAHAN;
        if (col->numeric && col->amounts && !derived)
            m.column[m.count++] = c;
    }
    m.checked = m.count;
    for (size_t c = 0; c < t->width && m.checked < MAX_MONEY; c++)
        if (t->columns[c].is == R_PERUBAHAN && t->columns[c].rel.kind == REL_DIFFERENCE && t->columns[c].rel.proved)
            m.column[m.checked++] = c;
    return m;
}

static bool has_money(const table *t, const money *m, size_t r) {
    for (size_t j = 0; j < m->count; j++) {
        figure_kind kind = ck_at(t, r, m->column[j])->kind;
        if (kind == FIG_NUMBER || kind == FIG_BROKEN || kind == FIG_DASH)
            return true;
    }
    return false;
}

/* ---- Trying a reading of the levels -------------------------------------------------------------------------- */

typedef struct sum {
    double total;
    unsigned short children;
    bool broken;
    bool decimals;
} sum;

typedef struct sums {
    sum *of; /* row x checked columns */
    long *parent;
} sums;

static void add_up(const table *t, const money *m, const int *level, sums *s) {
    long stack[MAX_DEPTH + 1];
    for (size_t i = 0; i <= MAX_DEPTH; i++)
        stack[i] = -1;
    memset(s->of, 0, t->row_count * m->checked * sizeof *s->of);
    for (size_t r = 0; r < t->row_count; r++) {
        s->parent[r] = -1;
        if (level[r] == -1) /* a section, a total */
            for (size_t i = 0; i <= MAX_DEPTH; i++)
                stack[i] = -1;
        if (level[r] < 0 || level[r] > MAX_DEPTH)
            continue;
        long up = -1;
        for (int l = level[r] - 1; l >= 0 && up < 0; l--)
            up = stack[l];
        stack[level[r]] = (long)r;
        for (int l = level[r] + 1; l <= MAX_DEPTH; l++)
            stack[l] = -1;
        s->parent[r] = up;
        for (size_t j = 0; up >= 0 && j < m->checked; j++) {
            const figure *f = ck_at(t, r, m->column[j]);
            sum *to = &s->of[(size_t)up * m->checked + j];
            to->broken = to->broken || (f->kind == FIG_BROKEN && !f->likely);
            if (ck_usable(f)) {
                to->total += f->value;
                to->children++;
                to->decimals = to->decimals || f->places > 0;
            } else if (f->kind == FIG_DASH) {
                to->children++;
            }
        }
    }
}

/* Spec 4. 1: holds, -1: does not, 0: cannot be said. */
static int holds(const table *t, const money *m, const sums *s, size_t r, size_t j) {
    const sum *of = &s->of[r * m->checked + j];
    const figure *f = ck_at(t, r, m->column[j]);
    bool dash = f->kind == FIG_DASH && t->columns[m->column[j]].is == R_PERUBAHAN;
    if (of->children == 0 || of->broken || (!ck_usable(f) && !dash))
        return 0;
    double value = dash ? 0 : f->value;
    double off = fabs(of->total - value);
    if (f->from_number)
        return off < 0.5 ? 1 : -1;
    if (f->places == 0 && of->decimals)
        return off < 1 ? 1 : -1;
    return off < 0.005 + fabs(value) * 1e-15 ? 1 : -1;
}

/* Rows by what most of their columns say, and the columns that say otherwise. */
typedef struct score {
    size_t ok;
    size_t bad;
    size_t against;
} score;

static score rate(const table *t, const money *m, const sums *s) {
    score it = {0, 0, 0};
    for (size_t r = 0; r < t->row_count; r++) {
        size_t right = 0;
        size_t wrong = 0;
        for (size_t j = 0; j < m->count; j++) {
            int h = holds(t, m, s, r, j);
            right += h > 0;
            wrong += h < 0;
        }
        it.ok += right > wrong;
        it.bad += wrong > 0 && wrong >= right;
        it.against += wrong;
    }
    return it;
}

/* ---- Readings ------------------------------------------------------------------------------------------------ */

static bool outside(const table *t, const money *m, size_t r, int *level) {
    row_kind kind = t->rows[r].kind;
    if (kind == ROW_SECTION || kind == ROW_TOTAL || kind == ROW_MEAN) {
        *level = -1;
        return true;
    }
    if (!has_money(t, m, r)) {
        *level = OUTSIDE;
        return true;
    }
    return false;
}

static void further_rows(const table *t, int *level) {
    for (size_t r = 1; r < t->row_count; r++)
        if (t->rows[r].further && level[r] >= 0)
            for (size_t up = r; up-- > 0;)
                if (level[up] >= 0) {
                    level[r] = level[up];
                    break;
                }
}

static bool starts_program(const row *w) {
    return w->caps || ck_starts(w->key, "program");
}

/* "1.02.01" has three parts; 0 if it is no code. */
static int code_parts(span code) {
    int parts = 0;
    bool digits = false;
    for (size_t i = 0; i < code.length; i++) {
        char c = code.text[i];
        if (c >= '0' && c <= '9') {
            parts += !digits;
            digits = true;
        } else if (c == '.') {
            digits = false;
        } else if (i > 0 && c == ' ') {
            break;
        } else {
            return 0;
        }
    }
    return parts;
}

static bool by_codes(const table *t, const money *m, int *level) {
    size_t coded = 0;
    size_t rows = 0;
    int fewest = MAX_DEPTH;
    int most = 0;
    for (size_t r = 0; r < t->row_count; r++) {
        if (outside(t, m, r, &level[r]))
            continue;
        const row *w = &t->rows[r];
        int parts = code_parts(w->code.length > 0 ? w->code : w->label);
        rows++;
        coded += parts > 0;
        level[r] = parts > MAX_DEPTH ? MAX_DEPTH : parts;
        if (parts > 0) {
            fewest = parts < fewest ? parts : fewest;
            most = parts > most ? parts : most;
        }
    }
    if (coded * 10 < rows * 7 || most <= fewest)
        return false;
    for (size_t r = 0; r < t->row_count; r++)
        if (level[r] >= 0)
            level[r] = level[r] == 0 ? OUTSIDE : level[r] - fewest;
    return true;
}

/* The style of a mark: roman, capital letter, number, small letter, number and bracket ...; 0: none. */
static int mark_style(span label, span code) {
    span mark = code.length > 0 ? code : label;
    size_t n = 0;
    while (n < mark.length && n < 6 && mark.text[n] != ' ')
        n++;
    if (code.length == 0 && (n == 0 || n == mark.length || (mark.text[n - 1] != '.' && mark.text[n - 1] != ')')))
        return 0;
    if (n == 0)
        return 0;
    bool bracket = mark.text[n - 1] == ')';
    bool dot = mark.text[n - 1] == '.';
    size_t letters = n - bracket - dot;
    bool digits = letters > 0;
    for (size_t i = 0; i < letters; i++)
        digits = digits && mark.text[i] >= '0' && mark.text[i] <= '9';
    if (digits)
        return bracket ? 2 : 1;
    bool roman = letters > 0;
    for (size_t i = 0; i < letters; i++)
        roman = roman && strchr("ivx", mark.text[i] | 0x20) != NULL;
    if (roman && letters > 0)
        return 3;
    if (letters == 1 && ((mark.text[0] | 0x20) >= 'a') && ((mark.text[0] | 0x20) <= 'z'))
        return bracket ? 5 : 4;
    return mark.text[0] == '-' ? 6 : 0;
}

static bool by_marks(const table *t, const money *m, int *level) {
    int order[8];
    int seen = 0;
    for (int i = 0; i < 8; i++)
        order[i] = -1;
    for (size_t r = 0; r < t->row_count; r++) {
        if (outside(t, m, r, &level[r]))
            continue;
        int style = mark_style(t->rows[r].label, t->rows[r].code);
        if (style == 0)
            style = 7;
        if (order[style] < 0)
            order[style] = seen++;
        level[r] = order[style];
    }
    return seen >= 2;
}

static bool by_words(const table *t, const money *m, int *level) {
    size_t seen[3] = {0, 0, 0};
    for (size_t r = 0; r < t->row_count; r++) {
        if (outside(t, m, r, &level[r]))
            continue;
        span key = t->rows[r].key;
        level[r] = ck_starts(key, "program")        ? 0
                   : ck_starts(key, "kegiatan")     ? 1
                   : ck_starts(key, "sub kegiatan") ? 2
                                                    : OUTSIDE;
        if (level[r] >= 0)
            seen[level[r]]++;
    }
    return (seen[0] > 0) + (seen[1] > 0) + (seen[2] > 0) >= 2;
}

static bool by_print(const table *t, const money *m, int *level) {
    size_t bold = 0;
    size_t caps = 0;
    for (size_t r = 0; r < t->row_count; r++) {
        if (outside(t, m, r, &level[r]))
            continue;
        const row *w = &t->rows[r];
        level[r] = starts_program(w) ? 0 : w->bold ? 1 : 2;
        caps += level[r] == 0;
        bold += level[r] == 1;
    }
    if (caps == 0 && bold == 0)
        return false;
    for (size_t r = 0; r < t->row_count && bold <= 1; r++)
        if (level[r] > 0)
            level[r]--;
    return true;
}

static bool by_indent(const table *t, const money *m, int *level) {
    unsigned steps[MAX_DEPTH];
    size_t count = 0;
    for (size_t r = 0; r < t->row_count; r++) {
        unsigned indent = t->rows[r].indent;
        size_t at = 0;
        if (outside(t, m, r, &level[r]))
            continue;
        while (at < count && steps[at] < indent)
            at++;
        if ((at < count && steps[at] == indent) || count == MAX_DEPTH)
            continue;
        memmove(&steps[at + 1], &steps[at], (count - at) * sizeof *steps);
        steps[at] = indent;
        count++;
    }
    for (size_t r = 0; r < t->row_count; r++)
        for (size_t at = 0; level[r] >= 0 && at < count; at++)
            if (steps[at] == t->rows[r].indent)
                level[r] = (int)at;
    return count >= 2;
}

static double amount(const table *t, size_t r, size_t c) {
    const figure *f = ck_at(t, r, c);
    return ck_usable(f) ? f->value : 0;
}

/* Within a program: the split into kegiatan and sub kegiatan that breaks the fewest sums. rows: those below the head.
 */
static void split(check_document *d, const table *t, const money *m, const size_t *rows, size_t n, int *level) {
    size_t *cost = ck_get(&d->work, n + 1, sizeof *cost);
    size_t *back = ck_get(&d->work, n + 1, sizeof *back);
    for (size_t i = 1; i <= n; i++)
        cost[i] = SIZE_MAX;
    for (size_t a = 0; a < n; a++) {
        double total[MAX_MONEY] = {0};
        if (cost[a] == SIZE_MAX)
            continue;
        for (size_t z = a + 1; z <= n && z - a <= MAX_CHILDREN; z++) {
            size_t own = m->count + 1; /* a kegiatan without sub kegiatan */
            if (z - a > 1) {
                own = 0;
                for (size_t j = 0; j < m->count; j++) {
                    total[j] += amount(t, rows[z - 1], m->column[j]);
                    own += fabs(total[j] - amount(t, rows[a], m->column[j])) >= 1;
                }
            }
            if (cost[a] + own < cost[z]) {
                cost[z] = cost[a] + own;
                back[z] = a;
            }
        }
    }
    for (size_t i = 0; i < n; i++)
        level[rows[i]] = 2;
    for (size_t z = n; z > 0; z = back[z])
        level[rows[back[z]]] = 1;
}

/* Programs by their print, and below them two levels found by the numbers, or one (flat). */
static bool by_programs(check_document *d, const table *t, const money *m, int *level, bool flat) {
    size_t *rows = ck_get(&d->work, t->row_count + 1, sizeof *rows);
    size_t n = 0;
    size_t heads = 0;
    bool open = false;
    for (size_t r = 0; r <= t->row_count; r++) {
        bool out = r == t->row_count || outside(t, m, r, &level[r]);
        bool head = !out && !t->rows[r].further && (starts_program(&t->rows[r]) || !open);
        if (out && r < t->row_count && level[r] == OUTSIDE)
            continue;
        if (head || out) {
            if (n > 0 && !flat)
                split(d, t, m, rows, n, level);
            n = 0;
            open = false;
        }
        if (out)
            continue;
        if (head) {
            level[r] = 0;
            heads++;
            open = true;
            continue;
        }
        level[r] = 1;
        rows[n++] = r;
    }
    return heads > 0;
}

/* From the numbers alone: from the last row upwards, the subtrees right below a row that add up to it. */
static bool by_numbers(check_document *d, const table *t, const money *m, int *level) {
    size_t *end = ck_get(&d->work, t->row_count + 1, sizeof *end);
    bool found = false;
    for (size_t r = t->row_count; r-- > 0;) {
        double total[MAX_MONEY] = {0};
        end[r] = r + 1;
        if (outside(t, m, r, &level[r]))
            continue;
        level[r] = 0;
        bool any = false;
        for (size_t j = 0; j < m->count; j++)
            any = any || amount(t, r, m->column[j]) != 0;
        size_t next = r + 1;
        for (size_t steps = 0; any && next < t->row_count && steps < MAX_CHILDREN; steps++) {
            if (level[next] == -1)
                break;
            size_t off = 0;
            for (size_t j = 0; j < m->count; j++) {
                total[j] += level[next] == OUTSIDE ? 0 : amount(t, next, m->column[j]);
                off += fabs(total[j] - amount(t, r, m->column[j])) >= 1;
            }
            next = end[next];
            if (off == 0) {
                end[r] = next;
                found = true;
                break;
            }
        }
    }
    for (size_t r = 0; r < t->row_count; r++)
        for (size_t k = r + 1; level[r] >= 0 && k < end[r]; k++)
            if (level[k] >= 0 && level[k] < MAX_DEPTH)
                level[k]++;
    return found;
}

/* ---- Choosing ------------------------------------------------------------------------------------------------ */

typedef struct best {
    int *level;
    score rated;
    long worth;
    const char *by;
} best;

static void consider(check_document *d, table *t, const money *m, int **trial, sums *s, best *b, const char *by,
                     bool alone) {
    further_rows(t, *trial);
    add_up(t, m, *trial, s);
    score it = rate(t, m, s);
    long worth = 100 * ((long)it.ok - 3 * (long)it.bad) - (long)it.against;
    (void)d;
    if (it.ok < 2 || it.ok < 2 * it.bad || (b->by != NULL && worth <= b->worth))
        return;
    /* The numbers alone never break a sum, so they say nothing against a reading that can. */
    if (alone && b->by != NULL && it.ok * 10 <= (b->rated.ok + b->rated.bad) * 13)
        return;
    int *kept = b->level;
    b->level = *trial;
    *trial = kept;
    b->rated = it;
    b->worth = worth;
    b->by = by;
}

static sums room_for_sums(check_document *d, const table *t, const money *m) {
    sums s = {ck_get(&d->work, t->row_count * m->checked + 1, sizeof(sum)),
              ck_get(&d->work, t->row_count + 1, sizeof(long))};
    return s;
}

void ck_find_levels(check_document *d, table *t) {
    money m = money_columns(t);
    if (m.count == 0 || t->row_count < 3)
        return;
    sums s = room_for_sums(d, t, &m);
    best b = {ck_get(&d->work, t->row_count + 1, sizeof(int)), {0, 0, 0}, 0, NULL};
    int *trial = ck_get(&d->work, t->row_count + 1, sizeof *trial);
    if (by_codes(t, &m, trial))
        consider(d, t, &m, &trial, &s, &b, "kode", false);
    if (by_words(t, &m, trial))
        consider(d, t, &m, &trial, &s, &b, "kata program, kegiatan", false);
    if (by_marks(t, &m, trial))
        consider(d, t, &m, &trial, &s, &b, "penomoran", false);
    if (by_programs(d, t, &m, trial, false))
        consider(d, t, &m, &trial, &s, &b, "angka", false);
    if (by_programs(d, t, &m, trial, true))
        consider(d, t, &m, &trial, &s, &b, "program", false);
    if (by_print(t, &m, trial))
        consider(d, t, &m, &trial, &s, &b, "huruf tebal", false);
    if (by_indent(t, &m, trial))
        consider(d, t, &m, &trial, &s, &b, "inden", false);
    if (by_numbers(d, t, &m, trial))
        consider(d, t, &m, &trial, &s, &b, "angka saja", true);
    if (b.by == NULL)
        return;
    t->levels_by = b.by;
    add_up(t, &m, b.level, &s);
    for (size_t r = 0; r < t->row_count; r++) {
        t->rows[r].level = b.level[r];
        t->rows[r].parent = s.parent[r];
    }
    for (size_t r = 1; r < t->row_count; r++) /* a further indicator stands where its name does */
        if (t->rows[r].further && t->rows[r].kind == ROW_DATA && t->rows[r].level < 0) {
            t->rows[r].level = t->rows[r - 1].level;
            t->rows[r].parent = t->rows[r - 1].parent;
        }
    d->counts.relations += b.rated.ok + b.rated.bad;
}

static void tell(check_document *d, const table *t, const money *m, const sums *s, size_t r, size_t j, bool doubt) {
    const sum *of = &s->of[r * m->checked + j];
    const figure *f = ck_at(t, r, m->column[j]);
    saying why;
    ck_say_new(&why);
    ck_say_number(ck_say(&why, "jumlah "), (double)of->children, 0);
    ck_say(&why, " rincian di bawahnya ");
    ck_say_number(&why, of->total, of->decimals ? 2 : 0);
    ck_say_number(ck_say(&why, "; selisih "), (f->kind == FIG_DASH ? 0 : f->value) - of->total, of->decimals ? 2 : 0);
    if (doubt)
        ck_say(&why, "; semua kolom berbeda: mungkin ada baris yang tidak dicantumkan");
    size_t index = ck_find(d, t, r, m->column[j], CHECK_JUMLAH, doubt ? CHECK_RAGU : CHECK_SALAH,
                           ck_print_like(d, of->total, f), ck_said(&d->work, &why));
    size_t cause;
    const relation *rel = &t->columns[m->column[j]].rel;
    if (rel->kind == REL_DIFFERENCE &&
        (ck_found(d, t, r, rel->b, CHECK_JUMLAH, &cause) || ck_found(d, t, r, rel->a, CHECK_JUMLAH, &cause)))
        ck_because(d, index, cause);
}

void ck_check_levels(check_document *d, table *t) {
    if (t->levels_by == NULL)
        return;
    money m = money_columns(t);
    sums s = room_for_sums(d, t, &m);
    int *level = ck_get(&d->work, t->row_count + 1, sizeof *level);
    for (size_t r = 0; r < t->row_count; r++)
        level[r] = t->rows[r].level;
    add_up(t, &m, level, &s);
    for (size_t r = 0; r < t->row_count; r++) {
        size_t tested = 0;
        size_t wrong = 0;
        for (size_t j = 0; j < m.count; j++) {
            int h = holds(t, &m, &s, r, j);
            tested += h != 0;
            wrong += h < 0;
        }
        for (size_t j = 0; j < m.checked; j++)
            if (holds(t, &m, &s, r, j) < 0)
                tell(d, t, &m, &s, r, j, tested > 1 && wrong == tested);
    }
}
