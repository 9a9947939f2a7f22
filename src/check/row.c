/* SPDX-License-Identifier: MPL-2.0
 *
 * row.c - what the rows of a table are: data, totals, means, sections; their names and the marks of their level.
 *
 *  1. The name column is the one of program, kegiatan, uraian; else of indikator; else the first column of texts.
 *  2. A row whose name is empty is a further one of the row above (a second indicator).
 *  3. A section row holds a name and no figure, not even a dash: "UPT BALAI PELATIHAN".
 *  4. A total begins with jumlah or total and says little more; a mean with rata-rata. "Jumlah dokumen perencanaan ..."
 *     and "Rata-rata lama sekolah" are indicators: a total has no further text beside it, and its name is short.
 */
#include "parts.h"

static size_t texts_in(const table *t, size_t c) {
    size_t count = 0;
    for (size_t r = 0; r < t->row_count; r++)
        count += ck_at(t, r, c)->kind == FIG_TEXT && ck_cell(t->in, t->rows[r].at, c)->length > 3;
    return count;
}

static size_t column_with(const table *t, const char *const *words) {
    for (; *words != NULL; words++)
        for (size_t c = 0; c < t->width; c++) {
            const column *col = &t->columns[c];
            if (!col->numeric && col->is != R_NO && ck_has(col->text, *words) && texts_in(t, c) > 0)
                return c;
        }
    return t->width;
}

/* Spec 1. */
static void name_columns(table *t) {
    static const char *const names[] = {"program", "kegiatan", "uraian", "unit", "nama", NULL};
    static const char *const indicators[] = {"indikator", NULL};
    static const char *const goals[] = {"sasaran", "tujuan", NULL};
    t->indicator_column = column_with(t, indicators);
    t->name_column = column_with(t, names);
    if (t->name_column == t->width)
        t->name_column = t->indicator_column;
    if (t->name_column == t->width)
        t->name_column = column_with(t, goals);
    for (size_t c = 0; t->name_column == t->width && c < t->width; c++)
        if (!t->columns[c].numeric && texts_in(t, c) * 2 >= t->row_count)
            t->name_column = c;
    for (size_t c = 0; t->name_column == t->width && c < t->width; c++)
        if (texts_in(t, c) > 0 && !t->columns[c].numeric)
            t->name_column = c;
    if (t->name_column == t->width)
        t->name_column = 0;
}

static bool is_text(const table *t, size_t r, size_t c) {
    return ck_at(t, r, c)->kind == FIG_TEXT;
}

/* "1.", "a)", "2.01.01", "IV." : no name. */
static bool is_mark(const cell *x) {
    return x->length <= 3 ||
           (x->length <= 24 && x->text[0] >= '0' && x->text[0] <= '9' && memchr(x->text, ' ', x->length) == NULL);
}

static size_t first_text(const table *t, size_t r) {
    for (size_t c = 0; c < t->width; c++)
        if (is_text(t, r, c) && !is_mark(ck_cell(t->in, t->rows[r].at, c)))
            return c;
    return t->width;
}

static bool all_caps(const cell *x) {
    size_t large = 0;
    size_t small = 0;
    int depth = 0;
    for (size_t i = 0; i < x->length; i++) {
        depth += x->text[i] == '(';
        depth -= x->text[i] == ')' && depth > 0;
        if (depth > 0)
            continue;
        large += x->text[i] >= 'A' && x->text[i] <= 'Z';
        small += x->text[i] >= 'a' && x->text[i] <= 'z';
    }
    return large >= 6 && small * 8 < large;
}

/* Spec 4: what may follow "jumlah" in the name of a total. */
static bool total_name(span name) {
    static const char *const follow[] = {
        "total",     "keseluruhan", "seluruh",  "seluruhnya", "anggaran", "belanja", "umum", "apbd",  "apbn",  "dana",
        "semua",     "program",     "kegiatan", "akhir",      "besar",    "sub",     "pagu", "nilai", "bobot", "a",
        "b",         "c",           "i",        "ii",         "iii",      "iv",      "1",    "2",     "3",     "dinas",
        "perubahan", "murni",       "sasaran",  "tujuan",     "skpd",     "opd",     NULL};
    span rest = name;
    size_t words = 0;
    while (rest.length > 0) {
        const char *stop = memchr(rest.text, ' ', rest.length);
        size_t n = stop == NULL ? rest.length : (size_t)(stop - rest.text);
        span word = {rest.text, n};
        bool known = words == 0;
        for (const char *const *f = follow; !known && *f != NULL; f++)
            known = ck_is(word, *f);
        if (!known || ++words > 5)
            return false;
        rest = stop == NULL ? (span){"", 0} : (span){stop + 1, rest.length - n - 1};
    }
    return words > 0;
}

static bool mean_name(span name) {
    static const char *const follow[] = {"capaian",    "nilai",   "kinerja", "realisasi", "persentase",
                                         "total",      "tingkat", "serapan", "skor",      "keseluruhan",
                                         "penyerapan", "indeks",  "hasil",   "program",   NULL};
    if (ck_is(name, "nilai rata rata") || ck_is(name, "capaian rata rata") || ck_is(name, "skor rata rata") ||
        ck_is(name, "persentase rata rata"))
        return true;
    if (!ck_starts(name, "rata rata") && !ck_starts(name, "rerata") && !ck_starts(name, "ratarata"))
        return false;
    const char *blank = memchr(name.text, ' ', name.length);
    size_t skip = ck_starts(name, "rata rata") ? 9 : blank == NULL ? name.length : (size_t)(blank - name.text);
    span rest = {name.text + skip, name.length - skip};
    while (rest.length > 0 && *rest.text == ' ') {
        rest.text++;
        rest.length--;
    }
    if (rest.length == 0)
        return true;
    for (const char *const *f = follow; *f != NULL; f++)
        if (ck_starts(rest, *f))
            return true;
    return false;
}

static row_kind kind_of(check_document *d, const table *t, size_t r) {
    size_t c = first_text(t, r);
    size_t figures = 0;
    size_t texts = 0;
    for (size_t k = 0; k < t->width; k++) {
        const figure *f = ck_at(t, r, k);
        const cell *x = ck_cell(t->in, t->rows[r].at, k);
        bool marks = t->columns[k].is == R_NO || t->columns[k].is == R_NUMBERING || (k == 0 && is_mark(x));
        figures += (f->kind == FIG_NUMBER || f->kind == FIG_BROKEN || f->kind == FIG_DASH) && !marks;
        texts += f->kind == FIG_TEXT && !is_mark(x) && t->columns[k].is != R_KATEGORI;
    }
    if (c == t->width)
        return ROW_DATA;
    const cell *x = ck_cell(t->in, t->rows[r].at, c);
    if (figures == 0)
        return texts == 1 ? ROW_SECTION : ROW_DATA;
    if (x->length > 90)
        return ROW_DATA;
    span name = ck_key(&d->work, x->text, x->length, false);
    bool bare = ck_is(name, "jumlah") || ck_is(name, "total") || ck_is(name, "jumlah total") ||
                ck_is(name, "total jumlah") || ck_is(name, "grand total") || ck_is(name, "rata rata");
    if (texts > 1 && !bare)
        return ROW_DATA;
    if (mean_name(name))
        return ROW_MEAN;
    bool total = ck_starts(name, "jumlah") || ck_starts(name, "total") || ck_starts(name, "grand total") ||
                 ck_starts(name, "sub total") || ck_starts(name, "subtotal") || ck_starts(name, "jml");
    if (!total)
        return ROW_DATA;
    if (ck_starts(name, "grand total"))
        name = (span){name.text + 6, name.length - 6};
    else if (ck_starts(name, "sub total"))
        name = (span){name.text + 4, name.length - 4};
    return total_name(name) ? ROW_TOTAL : ROW_DATA;
}

static void name_row(check_document *d, table *t, size_t r) {
    row *w = &t->rows[r];
    size_t c = t->name_column;
    const cell *x = ck_cell(t->in, w->at, c);
    w->further = !ck_filled(x) || is_mark(x);
    if (w->further && w->kind != ROW_DATA)
        w->further = false;
    if (x->length == 0 || is_mark(x)) {
        size_t other = first_text(t, r);
        if (other < t->width) {
            c = other;
            x = ck_cell(t->in, w->at, c);
        }
    }
    w->label_column = c;
    w->label = (span){x->text, x->length};
    w->key = ck_key(&d->work, x->text, x->length, false);
    w->bold = (x->flags & CHECK_BOLD) != 0;
    w->caps = all_caps(x);
    w->indent = x->indent;
    for (size_t k = 0; k < t->width && w->code.length == 0; k++)
        if (t->columns[k].is == R_NO ||
            (k < c && ck_at(t, r, k)->kind != FIG_EMPTY && is_mark(ck_cell(t->in, w->at, k))))
            w->code = ck_fold(&d->work, ck_cell(t->in, w->at, k)->text, ck_cell(t->in, w->at, k)->length);
    w->level = -2;
    w->parent = -1;
}

static size_t goal_column(const table *t) {
    for (size_t c = 0; c < t->width; c++)
        if (c != t->name_column && c != t->indicator_column && ck_has(t->columns[c].text, "sasaran") &&
            !t->columns[c].numeric)
            return c;
    return t->width;
}

/* A section that is named again further down, or was above, ends with its program: what follows is not of it. */
static bool repeated(const table *t, size_t r) {
    const cell *x = ck_cell(t->in, t->rows[r].at, t->rows[r].label_column);
    for (size_t k = 0; k < t->row_count && k < 2000; k++) {
        const cell *y = ck_cell(t->in, t->rows[k].at, t->rows[r].label_column);
        if (k != r && x->length == y->length && x->length > 0 && memcmp(x->text, y->text, x->length) == 0)
            return true;
    }
    return false;
}

void ck_find_rows(check_document *d, table *t) {
    name_columns(t);
    size_t goal = goal_column(t);
    span section = {"", 0};
    span sasaran = {"", 0};
    bool again = false;
    size_t heads = 0;
    for (size_t r = 0; r < t->row_count; r++) {
        row *w = &t->rows[r];
        w->kind = kind_of(d, t, r);
        name_row(d, t, r);
        if (w->kind == ROW_SECTION) {
            section = w->key;
            again = repeated(t, r);
            heads = 0;
            w->level = -1;
        } else if (section.length > 0 && again && (w->caps || ck_starts(w->key, "program")) && heads++ > 0)
            section = (span){"", 0};
        w->section = section;
        if (goal < t->width && ck_cell(t->in, w->at, goal)->length > 3)
            sasaran = ck_key(&d->work, ck_cell(t->in, w->at, goal)->text, ck_cell(t->in, w->at, goal)->length, false);
        w->sasaran = sasaran;
    }
}
