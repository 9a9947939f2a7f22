/* SPDX-License-Identifier: MPL-2.0
 *
 * skala.c - the rating scales and KATEGORI.
 *
 *  1. A scale is a list of lower bounds with labels, highest first. A bound is closed (reached by the value itself)
 *     unless the scale says otherwise; comparisons are made at 15 digits.
 *  2. What lies below the last bound has a label of its own, or is outside the scale: LKJ_ENUM.
 *  3. bulatkan: the value is first rounded half up to a whole number.
 *  4. An own scale is a range of two columns, bound and label, in any order, at most LKJ_MAX_SCALE_ROWS rows. A bound
 *     written ">90" is open: the value must lie above it. Below the lowest bound: LKJ_ENA. A bound that holds no
 *     number, two equal bounds: LKJ_EOPTION, for nobody can say which label was meant. It is read and checked once a
 *     call.
 *  5. The printed scale of Permendagri 86/2017 (Tabel 3.1) has gaps, "76% ≤ 90%" is followed by "91% ≤ 100%": a value
 *     between 90 and 91 stands in none. By (1) it has not reached 91; PERIKSAKATEGORI names the gap.
 */
#include <math.h>
#include <string.h>

#include "arguments.h"

typedef struct step {
    double low;
    const char *label;
} step;

typedef struct named_scale {
    bool open;         /* a bound must be exceeded, not only reached */
    bool score;        /* of an index: it rates the realisasi itself, not the capaian */
    bool gaps;         /* between the whole numbers below a bound, spec 5 */
    const char *below; /* NULL: outside the scale */
    step bounds[7];    /* highest first; ends with a NULL label */
} named_scale;

enum { PERMENDAGRI86, SAKIP, IKM, KOPERASI, SPBE, LAN, NKA, IKMUNSUR };

static const named_scale scales[] = {
    /* Permendagri 86/2017 (Permendagri 54/2010 has the same), Tabel 3.1 of the LKJ; above 100 stays Sangat Tinggi. */
    [PERMENDAGRI86] = {.gaps = true,
                       .below = "Sangat Rendah",
                       .bounds = {{91, "Sangat Tinggi"}, {76, "Tinggi"}, {66, "Sedang"}, {51, "Rendah"}}},
    /* PermenPANRB 88/2021, "> 90-100 AA". */
    [SAKIP] = {.open = true,
               .score = true,
               .below = "D",
               .bounds = {{90, "AA"}, {80, "A"}, {70, "BB"}, {60, "B"}, {50, "CC"}, {30, "C"}}},
    /* PermenPANRB 14/2017. */
    [IKM] = {.score = true,
             .bounds = {{88.31, "Sangat Baik"}, {76.61, "Baik"}, {65.00, "Kurang Baik"}, {25.00, "Tidak Baik"}}},
    /* Perdep 06/Per/Dep.6/IV/2016. */
    [KOPERASI] = {.score = true,
                  .below = "Dalam Pengawasan Khusus",
                  .bounds = {{80, "Sehat"}, {66, "Cukup Sehat"}, {51, "Dalam Pengawasan"}}},
    /* PermenPANRB 59/2020. */
    [SPBE] = {.score = true,
              .below = "Kurang",
              .bounds = {{4.2, "Memuaskan"}, {3.5, "Sangat Baik"}, {2.6, "Baik"}, {1.8, "Cukup"}}},
    /* SK LAN 239/2003. */
    [LAN] = {.below = "Tidak Berhasil", .bounds = {{85, "Sangat Berhasil"}, {70, "Berhasil"}, {55, "Cukup Berhasil"}}},
    /* PMK 107/2024, article 251 (4a): the performance value of a budget, "> 90". */
    [NKA] = {.open = true,
             .below = "Sangat Kurang",
             .bounds = {{90, "Sangat Baik"}, {80, "Baik"}, {60, "Cukup"}, {50, "Kurang"}}},
    /* PermenPANRB 14/2017, the value of one element, 1...4. */
    [IKMUNSUR] = {.score = true,
                  .bounds = {{3.5324, "Sangat Baik"}, {3.0644, "Baik"}, {2.60, "Kurang Baik"}, {1.00, "Tidak Baik"}}},
};

static const lkj_word scale_words[] = {
    {"PERMENDAGRI86", PERMENDAGRI86},
    {"PERMENDAGRI", PERMENDAGRI86},
    {"PERMENDAGRI54", PERMENDAGRI86},
    {"SAKIP", SAKIP},
    {"IKM", IKM},
    {"KOPERASI", KOPERASI},
    {"SPBE", SPBE},
    {"LAN", LAN},
    {"NKA", NKA},
    {"IKMUNSUR", IKMUNSUR},
    {NULL, 0},
};

static const lkj_word rounding_words[] = {
    {"batas-bawah", false},
    {"bulatkan", true},
    {NULL, 0},
};

static bool has_reached(double nilai, double low, bool open) {
    int order = lkj_compare(nilai, low);
    return order > 0 || (order == 0 && !open);
}

/* The highest bound that the value has reached; behind the last, below all of them. */
static const step *find_step(double nilai, const named_scale *skala) {
    const step *b = skala->bounds;
    while (b->label != NULL && !has_reached(nilai, b->low, skala->open))
        b++;
    return b;
}

/* Spec 5. */
static void note_gap(double nilai, const named_scale *skala, const step *reached, lkj_label *label) {
    if (!skala->gaps || reached == skala->bounds || lkj_compare(nilai, reached[-1].low - 1) <= 0)
        return;
    label->gap = true;
    label->gap_low = (int)reached[-1].low - 1;
    label->gap_high = (int)reached[-1].low;
}

static lkj_status find_in_scale(double nilai, const named_scale *skala, lkj_label *label) {
    const step *reached = find_step(nilai, skala);
    const char *text = reached->label != NULL ? reached->label : skala->below;
    note_gap(nilai, skala, reached, label);
    if (text == NULL)
        return LKJ_ENUM;
    label->text = text;
    label->length = strlen(text);
    return LKJ_OK;
}

/* ---- An own scale -------------------------------------------------------------------------------------------- */

/* Spec 4: ">90" is an open bound. */
static lkj_status read_bound(const lkj_array *table, size_t row, struct lkj_scale_row *bound) {
    lkj_value value;
    lkj_quantity quantity;
    table->at(table, row, 0, &value);
    if (value.type == LKJ_STRANGE)
        return LKJ_EOPTION;
    bound->row = (unsigned)row;
    bound->open = false;
    bound->low = value.number;
    if (value.type == LKJ_NUMBER && isfinite(value.number))
        return LKJ_OK;
    if (lkj_read_quantity(&value, LKJ_ALLOW_BOUND, &quantity) != LKJ_OK || quantity.bound == LKJ_AT_MOST ||
        quantity.bound == LKJ_LESS_THAN)
        return LKJ_EOPTION;
    bound->low = quantity.number;
    bound->open = quantity.bound == LKJ_MORE_THAN;
    return LKJ_OK;
}

static void sift(struct lkj_scale_row *rows, size_t root, size_t count) {
    for (;;) {
        size_t child = 2 * root + 1;
        if (child >= count)
            return;
        if (child + 1 < count && rows[child + 1].low < rows[child].low)
            child++;
        if (rows[root].low <= rows[child].low)
            return;
        struct lkj_scale_row row = rows[root];
        rows[root] = rows[child];
        rows[child] = row;
        root = child;
    }
}

/* The highest bound first. In place, and never slow: a scale may have its rows in any order. */
static void sort(struct lkj_scale_row *rows, size_t count) {
    for (size_t i = count / 2; i-- > 0;)
        sift(rows, i, count);
    for (size_t last = count; last-- > 1;) {
        struct lkj_scale_row row = rows[0];
        rows[0] = rows[last];
        rows[last] = row;
        sift(rows, 0, last);
    }
}

static void reverse(struct lkj_scale_row *rows, size_t count) {
    for (size_t i = 0; i < count / 2; i++) {
        struct lkj_scale_row row = rows[i];
        rows[i] = rows[count - 1 - i];
        rows[count - 1 - i] = row;
    }
}

/* Most scales stand in order, one way or the other: those need no sorting. */
static void put_in_order(struct lkj_scale_row *rows, size_t count) {
    size_t falling = 1;
    size_t rising = 1;
    for (size_t i = 1; i < count; i++) {
        falling += rows[i].low < rows[i - 1].low;
        rising += rows[i].low > rows[i - 1].low;
    }
    if (rising == count)
        reverse(rows, count);
    else if (falling != count)
        sort(rows, count);
}

static lkj_status read_table(const lkj_array *table, lkj_scale *scale) {
    if (table->columns != 2 || table->rows > LKJ_MAX_SCALE_ROWS)
        return LKJ_EOPTION;
    scale->count = table->rows;
    for (size_t row = 0; row < table->rows; row++)
        if (read_bound(table, row, &scale->rows[row]) != LKJ_OK)
            return LKJ_EOPTION;
    put_in_order(scale->rows, scale->count);
    /* What is equal at 15 digits stands side by side. */
    for (size_t i = 1; i < scale->count; i++)
        if (lkj_compare(scale->rows[i - 1].low, scale->rows[i].low) == 0)
            return LKJ_EOPTION;
    return LKJ_OK;
}

/* The label in the table's second column. */
static lkj_status read_label(const lkj_array *table, size_t row, lkj_label *label) {
    lkj_value value;
    table->at(table, row, 1, &value);
    label->text = value.type == LKJ_TEXT ? value.text : "";
    label->length = value.type == LKJ_TEXT ? value.length : 0;
    if (value.type != LKJ_NUMBER)
        return value.type == LKJ_STRANGE ? LKJ_EOPTION : LKJ_OK;
    if (!isfinite(value.number))
        return LKJ_EOPTION;
    lkj_text text = {label->number, sizeof label->number, 0};
    lkj_put_decimal(&text, lkj_decimal_from_double(value.number), -1);
    label->text = label->number;
    label->length = text.length < text.capacity ? text.length : text.capacity;
    return LKJ_OK;
}

/* The highest bound that the value has reached; the count where it has reached none. */
static size_t find_row(double nilai, const lkj_scale *scale) {
    size_t low = 0;
    size_t high = scale->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (has_reached(nilai, scale->rows[middle].low, scale->rows[middle].open))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static lkj_status find_in_table(double nilai, const lkj_scale *scale, lkj_label *label) {
    size_t row = find_row(nilai, scale);
    return row == scale->count ? LKJ_ENA : read_label(scale->table, scale->rows[row].row, label);
}

/* ---- For the others ------------------------------------------------------------------------------------------ */

lkj_status lkj_read_scale(const lkj_value *value, const lkj_array *table, lkj_scale *scale) {
    scale->table = table;
    scale->which = PERMENDAGRI86;
    return table == NULL ? lkj_read_option(value, scale_words, &scale->which) : read_table(table, scale);
}

bool lkj_is_score_scale(const lkj_scale *scale) {
    return scale->table == NULL && scales[scale->which].score;
}

static bool is_label(const char *label, const char *text, size_t length) {
    return label != NULL && lkj_same_letters(label, strlen(label), text, length);
}

bool lkj_is_scale_label(const char *text, size_t length) {
    enum { LONGEST = 64 };
    if (length == 0 || length > LONGEST)
        return false;
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        if (is_label(scales[i].below, text, length))
            return true;
        for (const step *b = scales[i].bounds; b->label != NULL; b++)
            if (is_label(b->label, text, length))
                return true;
    }
    return false;
}

/* Spec 3. From 10^15 on a double is whole, and its 15 digits may lie beyond what a double holds. */
static double whole(double nilai) {
    if (fabs(nilai) >= 1e15)
        return nilai;
    return lkj_decimal_to_double(lkj_decimal_round(lkj_decimal_from_double(nilai), 0, LKJ_HALF_UP));
}

size_t lkj_find_rank(double nilai, const lkj_scale *scale) {
    if (scale->table != NULL)
        return find_row(nilai, scale);
    const named_scale *named = &scales[scale->which];
    return (size_t)(find_step(nilai, named) - named->bounds);
}

lkj_status lkj_find_label(double nilai, const lkj_scale *scale, bool rounded, lkj_label *label) {
    label->gap = false;
    if (rounded)
        nilai = whole(nilai);
    return scale->table == NULL ? find_in_scale(nilai, &scales[scale->which], label)
                                : find_in_table(nilai, scale, label);
}

/* ---- KATEGORI ------------------------------------------------------------------------------------------------ */

static lkj_status kategori(const lkj_inputs *in, lkj_result *result) {
    lkj_label label;
    lkj_status status = lkj_find_label(in->at[0].base.number, in->scale, in->at[2].option, &label);
    if (status == LKJ_OK)
        lkj_put(&result->text, label.text, label.length);
    return status;
}

/** Kategori: the label that a scale gives to a value.
 *
 *  nilai  percent points, or the unit of the scale
 *  skala  optional: PERMENDAGRI86 (default), SAKIP, IKM, KOPERASI, SPBE, LAN, NKA, IKMUNSUR; or the agency's own scale,
 *         two columns, lower bound and label
 *  cara   optional: batas-bawah (default), the value itself must have reached the bound, or bulatkan, half up to a
 *         whole number first
 *
 *  LKJ_ENA below the lowest bound of an own scale; LKJ_ENUM below 25 on IKM, 1 on IKMUNSUR; LKJ_EOPTION for an unknown
 *  scale or cara, a table that is no scale (4). */
const lkj_function lkj_function_kategori = {
    .name = "KATEGORI",
    .gives = LKJ_GIVES_TEXT,
    .compute = kategori,
    .parameters = {TAKES_QUANTITY("nilai", 0), TAKES_SCALE, TAKES_OPTION("cara", rounding_words, false)},
};
