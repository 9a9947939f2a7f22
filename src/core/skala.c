/* SPDX-License-Identifier: MPL-2.0
 *
 * skala.c - the rating scales and KATEGORI.
 *
 *  1. A scale is a list of lower bounds with labels, highest first. A bound is closed (reached by the value itself)
 *     unless the scale says otherwise; comparisons are made at 15 digits.
 *  2. What lies below the last bound has a label of its own, or is outside the scale: LKJ_ENUM.
 *  3. bulatkan: the value is first rounded half up to a whole number.
 *  4. An own scale is a range of two columns, bound and label, in any order, at most 1000 rows. Below its lowest bound:
 *     LKJ_ENA. A bound that holds no number, two equal bounds: LKJ_EOPTION, for nobody can say which label was meant.
 *  5. The printed scale of Permendagri 86/2017 (Tabel 3.1) has gaps, "76% ≤ 90%" is followed by "91% ≤ 100%": a value
 *     between 90 and 91 stands in none. By (1) it has not reached 91; PERIKSAKATEGORI names the gap.
 */
#include <string.h>

#include "kata.h"
#include "kuantitas.h"

typedef struct bound {
    double low;
    const char *label;
} bound;

typedef struct scale {
    bool open;         /* a bound must be exceeded, not only reached */
    bool gaps;         /* between the whole numbers below a bound, spec 5 */
    const char *below; /* NULL: outside the scale */
    bound bounds[7];   /* highest first; ends with a NULL label */
} scale;

enum { PERMENDAGRI86, SAKIP, IKM, KOPERASI, SPBE, LAN };

static const scale scales[] = {
    /* Permendagri 86/2017 (Permendagri 54/2010 has the same), Tabel 3.1 of the LKJ; above 100 stays Sangat Tinggi. */
    [PERMENDAGRI86] = {.gaps = true,
                       .below = "Sangat Rendah",
                       .bounds = {{91, "Sangat Tinggi"}, {76, "Tinggi"}, {66, "Sedang"}, {51, "Rendah"}}},
    /* PermenPANRB 88/2021, "> 90-100 AA". */
    [SAKIP] = {.open = true,
               .below = "D",
               .bounds = {{90, "AA"}, {80, "A"}, {70, "BB"}, {60, "B"}, {50, "CC"}, {30, "C"}}},
    /* PermenPANRB 14/2017. */
    [IKM] = {.bounds = {{88.31, "Sangat Baik"}, {76.61, "Baik"}, {65.00, "Kurang Baik"}, {25.00, "Tidak Baik"}}},
    /* Perdep 06/Per/Dep.6/IV/2016. */
    [KOPERASI] = {.below = "Dalam Pengawasan Khusus",
                  .bounds = {{80, "Sehat"}, {66, "Cukup Sehat"}, {51, "Dalam Pengawasan"}}},
    /* PermenPANRB 59/2020. */
    [SPBE] = {.below = "Kurang", .bounds = {{4.2, "Memuaskan"}, {3.5, "Sangat Baik"}, {2.6, "Baik"}, {1.8, "Cukup"}}},
    /* SK LAN 239/2003. */
    [LAN] = {.below = "Tidak Berhasil", .bounds = {{85, "Sangat Berhasil"}, {70, "Berhasil"}, {55, "Cukup Berhasil"}}},
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
    {NULL, 0},
};

static const lkj_word rounding_words[] = {
    {"batas-bawah", false},
    {"bulatkan", true},
    {NULL, 0},
};

static lkj_status find_in_scale(double nilai, const scale *skala, lkj_label *label) {
    const char *text = skala->below;
    for (const bound *b = skala->bounds; b->label != NULL; b++) {
        int order = lkj_compare(nilai, b->low);
        if (order > 0 || (order == 0 && !skala->open)) {
            text = b->label;
            break;
        }
        if (skala->gaps && lkj_compare(nilai, b->low - 1) > 0) {
            label->gap = true;
            label->gap_low = (int)b->low - 1;
            label->gap_high = (int)b->low;
        }
    }
    if (text == NULL)
        return LKJ_ENUM;
    label->text = text;
    label->length = strlen(text);
    return LKJ_OK;
}

/* Spec 4. Nothing is sorted or copied: an own scale has a handful of rows. */
static lkj_status find_in_table(double nilai, const lkj_array *table, lkj_label *label) {
    enum { MAX_ROWS = 1000 };
    if (table->columns != 2 || table->rows > MAX_ROWS)
        return LKJ_EOPTION;
    size_t best = table->rows;
    double best_bound = 0;
    lkj_value value;
    for (size_t row = 0; row < table->rows; row++) {
        double low;
        table->at(table, row, 0, &value);
        if (lkj_read_number(&value, &low) != LKJ_OK)
            return LKJ_EOPTION;
        for (size_t earlier = 0; earlier < row; earlier++) {
            double other = 0;
            table->at(table, earlier, 0, &value);
            if (lkj_read_number(&value, &other) == LKJ_OK && lkj_compare(low, other) == 0)
                return LKJ_EOPTION;
        }
        if (lkj_compare(nilai, low) >= 0 && (best == table->rows || low > best_bound)) {
            best = row;
            best_bound = low;
        }
    }
    if (best == table->rows)
        return LKJ_ENA;
    table->at(table, best, 1, &value);
    if (value.type == LKJ_NUMBER) {
        lkj_text text = {label->number, sizeof label->number, 0};
        lkj_figure figure;
        if (lkj_read(&value, &figure) != LKJ_OK)
            return LKJ_EOPTION;
        lkj_put_decimal(&text, lkj_decimal_from_double(value.number), -1);
        label->text = label->number;
        label->length = text.length < text.capacity ? text.length : text.capacity;
    } else {
        label->text = value.type == LKJ_TEXT ? value.text : "";
        label->length = value.type == LKJ_TEXT ? value.length : 0;
    }
    return LKJ_OK;
}

lkj_status lkj_find_label(double nilai, const lkj_value *skala, const lkj_array *tabel, const lkj_value *cara,
                          lkj_label *label) {
    int which = PERMENDAGRI86;
    int rounded = false;
    label->gap = false;
    lkj_status status = tabel == NULL ? lkj_read_option(skala, scale_words, &which) : LKJ_OK;
    status = lkj_join(status, lkj_read_option(cara, rounding_words, &rounded));
    if (status != LKJ_OK)
        return status;
    if (rounded)
        nilai = lkj_decimal_to_double(lkj_decimal_round(lkj_decimal_from_double(nilai), 0, LKJ_HALF_UP));
    return tabel == NULL ? find_in_scale(nilai, &scales[which], label) : find_in_table(nilai, tabel, label);
}

lkj_status lkj_kategori(const lkj_value *nilai, const lkj_value *skala, const lkj_array *tabel, const lkj_value *cara,
                        lkj_text *hasil) {
    double number = 0;
    lkj_label label;
    lkj_status status = lkj_read_number(nilai, &number);
    if (lkj_is_error(status))
        return status;
    /* Without data there is no label, but a misspelt scale must show all the same: it is looked up for 100, which
     * every built-in scale holds, and an own scale that does not is still a scale. */
    lkj_status found = lkj_find_label(status == LKJ_OK ? number : 100, skala, tabel, cara, &label);
    if (status != LKJ_OK)
        return found == LKJ_EOPTION ? found : status;
    if (found == LKJ_OK) {
        hasil->length = 0;
        lkj_put(hasil, label.text, label.length);
    }
    return found;
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
        for (const bound *b = scales[i].bounds; b->label != NULL; b++)
            if (is_label(b->label, text, length))
                return true;
    }
    return false;
}
