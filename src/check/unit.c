/* SPDX-License-Identifier: MPL-2.0
 *
 * unit.c - units: those that differ within a row, and a % that is missing.
 *
 *  1. Target and realisasi of a row that carry two different words are "ragu"; a word and its beginning (Dok, Dokumen)
 *     are the same, and so are words whose letters are (Org/ Bln, Orang/ Bulan by their first letters). Units that are
 *     converted (menit, jam) do not differ.
 *  2. In a column of which at least six in ten carry a %, a figure without any unit lacks it: "ragu".
 *  3. A formula that takes points from a cell of percent format is "salah", wherever it stands: it computes with 0.1267
 *     where 12,67% is seen.
 */
#include "parts.h"

static bool same_unit(check_document *d, const figure *a, const figure *b) {
    span x = ck_key(&d->work, a->unit_text, a->unit_length, true);
    span y = ck_key(&d->work, b->unit_text, b->unit_length, true);
    size_t i = 0;
    size_t k = 0;
    while (i < x.length && k < y.length) { /* word by word: one begins as the other does, or has its first letters */
        if (x.text[i] != y.text[k])
            return false;
        while (i < x.length && x.text[i] != ' ')
            i++;
        while (k < y.length && y.text[k] != ' ')
            k++;
        i += i < x.length;
        k += k < y.length;
    }
    return (i == x.length) == (k == y.length);
}

static void check_units(check_document *d, const table *t, size_t c) {
    const relation *rel = &t->columns[c].rel;
    for (size_t r = 0; r < t->row_count; r++) {
        const figure *a = ck_at(t, r, rel->a);
        const figure *b = ck_at(t, r, rel->b);
        bool words = a->unit == UNIT_WORD && b->unit == UNIT_WORD && a->unit_length > 0 && b->unit_length > 0;
        bool converted = a->dimension == b->dimension && a->factor != b->factor;
        if (!ck_usable(a) || !ck_usable(b) || !words || converted || same_unit(d, a, b))
            continue;
        saying s;
        ck_say_new(&s);
        ck_say_span(ck_say(&s, "satuan berbeda: "), b->unit_text, b->unit_length);
        ck_say_span(ck_say(&s, "; "), a->unit_text, a->unit_length);
        ck_find(d, t, r, rel->a, CHECK_SATUAN, CHECK_RAGU, "", ck_said(&d->work, &s));
    }
}

static void check_percent(check_document *d, const table *t, size_t c) {
    size_t with = 0;
    size_t all = 0;
    for (size_t r = 0; r < t->row_count; r++) {
        const figure *f = ck_at(t, r, c);
        if (f->kind != FIG_NUMBER)
            continue;
        all++;
        with += f->unit == UNIT_PERCENT;
    }
    if (with < 3 || with * 10 < all * 6 || with == all)
        return;
    size_t first = SIZE_MAX;
    for (size_t r = 0; r < t->row_count; r++) {
        const figure *f = ck_at(t, r, c);
        if (f->kind != FIG_NUMBER || f->unit != UNIT_NONE || f->from_number || f->value == 0)
            continue;
        figure like = *f;
        like.unit = UNIT_PERCENT;
        size_t index = ck_find(d, t, r, c, CHECK_SATUAN, CHECK_RAGU, ck_print_like(d, f->value, &like),
                               "tanpa %, sedangkan yang lain di kolom ini memakainya");
        d->findings[index].bobot = 80;
        if (first == SIZE_MAX)
            first = index;
        ck_because(d, index, first);
    }
}

void ck_check_units(check_document *d, table *t) {
    for (size_t c = 0; c < t->width; c++) {
        const relation *rel = &t->columns[c].rel;
        if (rel->kind == REL_RATIO && rel->proved)
            check_units(d, t, c);
        bool derived = t->columns[c].is == R_CAPAIAN || t->columns[c].is == R_KEMAJUAN;
        if (t->columns[c].numeric && derived)
            check_percent(d, t, c);
    }
}

void ck_check_takers(check_document *d) {
    for (size_t g = 0; g < d->grid_count; g++)
        for (size_t r = 0; r < d->grids[g].rows; r++)
            for (size_t c = 0; d->grids[g].row[r] != NULL && c < d->grids[g].columns; c++)
                if ((d->grids[g].row[r][c].flags & CHECK_TAKES_PERCENT) != 0)
                    ck_find_cell(
                        d, g, r, c, CHECK_SATUAN, CHECK_SALAH, "",
                        "rumusnya membaca sel berformat persen: yang tampak 12,67% bernilai 0,1267. Ketik 12,67 "
                        "tanpa format persen, atau kalikan 100 di dalam rumus");
}
