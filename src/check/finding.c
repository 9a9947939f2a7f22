/* SPDX-License-Identifier: MPL-2.0
 *
 * finding.c - findings and questions: made, grouped by cause, sorted by weight.
 *
 *  1. The weight: the verdict first (salah, tidak terbaca, ragu, dipotong, tidak dapat ditelusuri), then how far off
 * the figure is; a finding that follows from another one weighs a little less than its cause, and stands behind it.
 *  2. A cell is found once for a kind and a verdict.
 */
#include <math.h>
#include <stdlib.h>

#include "parts.h"

const char *check_jenis_text(check_jenis jenis) {
    static const char *const words[CHECK_JENIS_COUNT] = {
        "capaian",   "serapan",    "kategori",  "efisiensi", "kemajuan",  "perubahan", "jumlah",
        "rata-rata", "beda tabel", "terbilang", "kalimat",   "penilaian", "satuan"};
    return (unsigned)jenis < CHECK_JENIS_COUNT ? words[jenis] : "";
}

const char *check_putusan_text(check_putusan putusan) {
    static const char *const words[CHECK_PUTUSAN_COUNT] = {"salah", "dipotong", "ragu", "tidak terbaca",
                                                           "tidak dapat ditelusuri"};
    return (unsigned)putusan < CHECK_PUTUSAN_COUNT ? words[putusan] : "";
}

const char *check_role_text(check_role is) {
    static const char *const words[CHECK_ROLE_COUNT] = {"Bukan salah satunya",
                                                        "Uraian",
                                                        "Target",
                                                        "Realisasi",
                                                        "Capaian",
                                                        "Pagu anggaran",
                                                        "Realisasi anggaran",
                                                        "Serapan anggaran",
                                                        "Kategori",
                                                        "Efisiensi",
                                                        "Tingkat kemajuan",
                                                        "Sebelum perubahan",
                                                        "Sesudah perubahan",
                                                        "Bertambah/berkurang",
                                                        "Jumlah"};
    return (unsigned)is < CHECK_ROLE_COUNT ? words[is] : "";
}

/* Spec 1. */
static double weight(check_putusan putusan, double written, double right, bool known) {
    static const double base[CHECK_PUTUSAN_COUNT] = {1000, 100, 400, 700, 50};
    double off = known ? fabs(written - right) : 0;
    double share = known && fabs(right) > 0 ? off / fabs(right) : known && off > 0 ? 1 : 0;
    return base[putusan] + fmin(100, 10 * log10(1 + off)) + fmin(100, 100 * share);
}

static double number_in(const char *text, bool *known) {
    lkj_value value = {LKJ_TEXT, 0, text, strlen(text)};
    lkj_quantity read = {.number = 0};
    *known = lkj_read_quantity(&value, 0, &read) == LKJ_OK;
    return *known ? read.number : 0;
}

bool ck_number_in(const char *text, double *number) {
    bool known;
    double value = number_in(text, &known);
    if (known)
        *number = value;
    return known;
}

static const char *printed(check_document *d, const table *t, size_t r, size_t c) {
    const cell *x = ck_cell(t->in, t->rows[r].at, c);
    if ((x->flags & CHECK_NUMBER) == 0)
        return ck_copy(&d->work, x->text, x->length);
    return ck_print_like(d, ck_at(t, r, c)->value, ck_at(t, r, c));
}

size_t ck_find(check_document *d, const table *t, size_t r, size_t c, check_jenis jenis, check_putusan putusan,
               const char *seharusnya, const char *sebab) {
    for (size_t i = d->finding_count; i-- > 0;) {
        const check_finding *f = &d->findings[i];
        if (!f->in_table || f->table != t->grid_index || d->finding_count - i > 64)
            break;
        if (f->row == t->rows[r].at && f->column == c && f->jenis == jenis && f->putusan == putusan)
            return i;
    }
    d->findings = ck_grow(&d->work, d->findings, d->finding_count, &d->finding_capacity, sizeof *d->findings);
    check_finding *f = &d->findings[d->finding_count];
    memset(f, 0, sizeof *f);
    f->jenis = jenis;
    f->putusan = putusan;
    f->bagian = t->bagian;
    f->baris = ck_copy(&d->work, t->rows[r].label.text, t->rows[r].label.length);
    f->tertulis = printed(d, t, r, c);
    f->seharusnya = seharusnya;
    f->sebab = sebab;
    f->in_table = true;
    f->address = t->in->address;
    f->table = t->grid_index;
    f->row = t->rows[r].at;
    f->column = c;
    f->kelompok = d->finding_count;
    bool known;
    double right = number_in(seharusnya, &known);
    f->bobot = weight(putusan, ck_at(t, r, c)->value, right, known && ck_usable(ck_at(t, r, c)));
    return d->finding_count++;
}

enum { SAID = 1000 };

/* A text without full stops may be a whole chapter; a row of the result shows its beginning. */
static size_t short_of(const char *text, size_t length) {
    if (length <= SAID)
        return length;
    for (length = SAID; length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80; length--)
        ;
    return length;
}

size_t ck_find_said(check_document *d, const paragraph *line, size_t offset, size_t length, span sentence,
                    check_jenis jenis, check_putusan putusan, const char *seharusnya, const char *sebab) {
    d->findings = ck_grow(&d->work, d->findings, d->finding_count, &d->finding_capacity, sizeof *d->findings);
    check_finding *f = &d->findings[d->finding_count];
    memset(f, 0, sizeof *f);
    f->jenis = jenis;
    f->putusan = putusan;
    f->bagian = ck_copy(&d->work, line->section.text, line->section.length < 160 ? line->section.length : 160);
    f->baris = ck_copy(&d->work, sentence.text, short_of(sentence.text, sentence.length));
    f->tertulis = ck_copy(&d->work, line->text.text + offset, length);
    f->seharusnya = seharusnya;
    f->sebab = sebab;
    f->in_table = line->in != NULL;
    f->address = line->address;
    f->table = line->grid_index;
    f->row = line->row;
    f->column = line->column;
    f->offset = offset;
    f->length = length;
    f->kelompok = d->finding_count;
    f->bobot = weight(putusan, 0, 0, false);
    return d->finding_count++;
}

/* The first text of the row says which one it is. */
static const char *label_of(check_document *d, const grid *g, size_t r, size_t before) {
    for (size_t c = 0; c < before; c++)
        if (g->row[r][c].length > 0)
            return ck_copy(&d->work, g->row[r][c].text, short_of(g->row[r][c].text, g->row[r][c].length));
    return "";
}

size_t ck_find_cell(check_document *d, size_t grid_index, size_t r, size_t c, check_jenis jenis, check_putusan putusan,
                    const char *seharusnya, const char *sebab) {
    const grid *g = &d->grids[grid_index];
    const cell *x = &g->row[r][c];
    d->findings = ck_grow(&d->work, d->findings, d->finding_count, &d->finding_capacity, sizeof *d->findings);
    check_finding *f = &d->findings[d->finding_count];
    saying number;
    ck_say_new(&number);
    if ((x->flags & CHECK_NUMBER) != 0)
        ck_say_number(&number, x->number, x->places > 0 ? x->places - 1 : 2);
    *f = (check_finding){.jenis = jenis,
                         .putusan = putusan,
                         .bagian = ck_copy(&d->work, g->title.text, g->title.length),
                         .baris = label_of(d, g, r, c),
                         .tertulis = (x->flags & CHECK_NUMBER) != 0
                                         ? ck_said(&d->work, &number)
                                         : ck_copy(&d->work, x->text, short_of(x->text, x->length)),
                         .seharusnya = seharusnya,
                         .sebab = sebab,
                         .in_table = true,
                         .address = g->address,
                         .table = grid_index,
                         .row = r,
                         .column = c,
                         .bobot = weight(putusan, 0, 0, false),
                         .kelompok = d->finding_count};
    return d->finding_count++;
}

static bool at_cell(const check_finding *f, const table *t, size_t r, size_t c) {
    return f->in_table && f->table == t->grid_index && f->row == t->rows[r].at && f->column == c;
}

bool ck_found(const check_document *d, const table *t, size_t r, size_t c, check_jenis jenis, size_t *index) {
    for (size_t i = d->finding_count; i-- > 0;)
        if (d->findings[i].jenis == jenis && at_cell(&d->findings[i], t, r, c)) {
            *index = i;
            return true;
        }
    return false;
}

bool ck_found_any(const check_document *d, const table *t, size_t r, size_t c, size_t *index) {
    for (size_t i = d->finding_count; i-- > 0;)
        if (at_cell(&d->findings[i], t, r, c)) {
            *index = i;
            return true;
        }
    return false;
}

void ck_because(check_document *d, size_t index, size_t cause) {
    while (d->findings[cause].kelompok != cause)
        cause = d->findings[cause].kelompok;
    if (cause == index)
        return;
    for (size_t i = 0; i < d->finding_count; i++)
        if (d->findings[i].kelompok == index)
            d->findings[i].kelompok = cause;
    d->findings[index].kelompok = cause;
}

const char *ck_print_like(check_document *d, double value, const figure *like) {
    saying s;
    int places = like->kind == FIG_NUMBER || like->kind == FIG_BROKEN ? like->places : 2;
    ck_say_new(&s);
    if (like->from_number && like->places < 0) {
        lkj_decimal exact = lkj_decimal_round(lkj_decimal_from_double(value), 2, LKJ_HALF_UP);
        places = lkj_decimal_if_short(value, &exact) && exact.scale < 2 ? exact.scale : 2;
    }
    if (like->unit == UNIT_MONEY && value < 0)
        ck_say_number(ck_say(&s, "-Rp"), -value, places);
    else
        ck_say_number(ck_say(&s, like->unit == UNIT_MONEY ? "Rp" : ""), value, places);
    if (like->unit == UNIT_PERCENT)
        ck_say(&s, "%");
    return ck_said(&d->work, &s);
}

void ck_ask(check_document *d, const table *t, size_t c, check_role assumed, const char *sebab) {
    static const check_role offered[] = {CHECK_ROLE_CAPAIAN,   CHECK_ROLE_SERAPAN,   CHECK_ROLE_KEMAJUAN,
                                         CHECK_ROLE_REALISASI, CHECK_ROLE_PERUBAHAN, CHECK_NO_ROLE};
    for (size_t i = 0; i < d->question_count; i++)
        if (d->questions[i].table == t->grid_index && d->questions[i].row == t->head && d->questions[i].column == c)
            return;
    d->questions = ck_grow(&d->work, d->questions, d->question_count, &d->question_capacity, sizeof *d->questions);
    check_question *q = &d->questions[d->question_count++];
    memset(q, 0, sizeof *q);
    q->bagian = t->bagian;
    q->judul = t->columns[c].head.text;
    q->sebab = sebab;
    q->address = t->in->address;
    q->table = t->grid_index;
    q->row = t->head;
    q->column = c;
    q->assumed = assumed;
    q->candidates[q->candidate_count++] = assumed;
    for (size_t i = 0; i < sizeof offered / sizeof *offered && q->candidate_count < CHECK_CANDIDATES; i++)
        if (offered[i] != assumed)
            q->candidates[q->candidate_count++] = offered[i];
    q->candidates[q->candidate_count - 1] = CHECK_NO_ROLE;
}

/* ---- Sorting ------------------------------------------------------------------------------------------------- */

typedef struct place {
    check_finding finding;
    size_t was;
    double group; /* the weight of the cause */
} place;

static int by_weight(const void *a, const void *b) {
    const place *x = a;
    const place *y = b;
    if (x->group != y->group)
        return x->group > y->group ? -1 : 1;
    if (x->finding.kelompok != y->finding.kelompok)
        return x->finding.kelompok < y->finding.kelompok ? -1 : 1;
    bool x_cause = x->finding.kelompok == x->was;
    bool y_cause = y->finding.kelompok == y->was;
    if (x_cause != y_cause)
        return x_cause ? -1 : 1;
    return x->was < y->was ? -1 : x->was > y->was;
}

void ck_sort_findings(check_document *d) {
    size_t n = d->finding_count;
    place *places = ck_get(&d->work, n + 1, sizeof *places);
    size_t *now = ck_get(&d->work, n + 1, sizeof *now);
    for (size_t i = 0; i < n; i++) {
        check_finding *f = &d->findings[i];
        const check_finding *cause = &d->findings[f->kelompok];
        if (f->kelompok != i && f->bobot > cause->bobot - 1)
            f->bobot = cause->bobot - 1;
        places[i] = (place){*f, i, cause->bobot};
    }
    qsort(places, n, sizeof *places, by_weight);
    for (size_t i = 0; i < n; i++)
        now[places[i].was] = i;
    for (size_t i = 0; i < n; i++) {
        d->findings[i] = places[i].finding;
        d->findings[i].kelompok = now[places[i].finding.kelompok];
    }
}
