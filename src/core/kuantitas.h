/* SPDX-License-Identifier: MPL-2.0
 *
 * kuantitas.h - a quantity, read from a cell: the one reader that every function uses.
 *
 * The grammar stands at the top of kuantitas.c.
 */
#ifndef LKJ_KUANTITAS_H
#define LKJ_KUANTITAS_H

#include "character.h"

/** What a unit measures. Units of one dimension are converted into one another, exactly. */
typedef enum lkj_dimension {
    LKJ_NO_UNIT,   /**< none: takes that of the other */
    LKJ_TIME,      /**< detik, menit, jam, hari, minggu; base detik */
    LKJ_LONG_TIME, /**< bulan, triwulan, semester, tahun; base bulan */
    LKJ_MASS,      /**< gram, kg, kuintal, ton; base gram */
    LKJ_LENGTH,    /**< m, km; base m */
    LKJ_AREA,      /**< m², ha, km²; base m² */
    LKJ_VOLUME,    /**< liter, m³; base liter */
    LKJ_MONEY,     /**< Rp, IDR, rupiah */
    LKJ_PERCENT,   /**< %, persen */
    LKJ_SCORE,     /**< Indeks, Nilai, Poin, Skor, Angka */
    LKJ_WORK_TIME, /**< hari kerja, jam kerja, jam pelajaran: agree with the same words only */
    LKJ_RATE,      /**< per 1.000 KH: agree with the same words, whatever the base */
    LKJ_COUNT      /**< any other word */
} lkj_dimension;

typedef struct lkj_unit {
    const char *text; /**< without note, trimmed, as typed; "" if none. Money has the unit "Rp" where it was typed so */
    size_t length;
    lkj_dimension dimension;
    uint64_t factor; /**< base units in one of it; of a rate its base (1.000); else 1 */
    bool before;     /**< typed before the number: Rp, IDR. SATUAN and sentences do not print it behind */
} lkj_unit;

typedef enum lkj_bound { LKJ_NO_BOUND, LKJ_AT_LEAST, LKJ_MORE_THAN, LKJ_AT_MOST, LKJ_LESS_THAN } lkj_bound;

typedef enum lkj_shape {
    LKJ_FIGURE, /**< one number */
    LKJ_SPAN,   /**< a target range: number/decimal ... high_number/high_decimal */
    LKJ_LABEL   /**< a predicate without a number (WTP, Sangat Baik): only `label` holds */
} lkj_shape;

/** A quantity that was read. */
typedef struct lkj_quantity {
    lkj_shape shape;
    bool from_text;
    bool exact;          /**< from text, `decimal` is the very number: at most LKJ_MAX_DIGITS significant digits */
    double number;       /**< with the magnitude multiplied in */
    lkj_decimal decimal; /**< the same, where `exact` */
    double high_number;  /**< of LKJ_SPAN; else as number */
    lkj_decimal high_decimal;
    lkj_bound bound;
    int magnitude;  /**< the power of ten of ribu, juta, miliar, triliun; 0 where none was typed */
    int last_place; /**< decimals up to the last printed digit: 2 of 8,45; -8 of Rp1,5 miliar */
    lkj_unit unit;
    const char *label; /**< of LKJ_LABEL, and of "A (80,12)": the predicate; else NULL */
    size_t label_length;
} lkj_quantity;

/** What may stand where a quantity is read. */
enum {
    LKJ_ALLOW_BOUND = 1, /**< ≥ 95, minimal 80% */
    LKJ_ALLOW_SPAN = 2,  /**< 80-90% */
    LKJ_ALLOW_LABEL = 4, /**< WTP */
    LKJ_IS_MONEY = 8     /**< an amount is expected: M and T after the number may be a magnitude, hence #VALUE! */
};

/** Reads a required value. LKJ_OK, LKJ_BLANK, LKJ_DASH; LKJ_EVALUE for what holds no quantity that is allowed here,
 *  LKJ_ENUM (not finite), LKJ_EMISSING. The texts in `quantity` point into the value's. */
lkj_status lkj_read_quantity(const lkj_value *value, unsigned allowed, lkj_quantity *quantity);

/** Whether two units may stand in one calculation: LKJ_OK, or LKJ_EVALUE. */
lkj_status lkj_units_agree(const lkj_unit *a, const lkj_unit *b);

/** Expresses a quantity in the base of its dimension, exactly (minutes as seconds, a rate per 1 of its base): what is
 *  compared or divided must be of one scale. A quantity without a unit takes that of `other` first. */
lkj_status lkj_to_base(lkj_quantity *quantity, const lkj_unit *other);

/** From a number in the base of the dimension back to one in `unit`: 9000 seconds are 2,5 of "jam". */
double lkj_from_base(double number, const lkj_unit *unit);

/** Finds the dimension and the factor of a unit from its text (lkj_read_quantity has done so). */
void lkj_classify_unit(lkj_unit *unit);

/** Whether the unit is a word whose letter may stand for miliar or triliun: M, T. */
bool lkj_is_doubtful_unit(const lkj_unit *unit);

/** Whether the text is a label of a built-in scale, in any case (skala.c). */
bool lkj_is_scale_label(const char *text, size_t length);

/** Whether the text is a predicate that may stand without a number: a label of a built-in scale, or an opinion of the
 *  auditors, WTP, WDP, TMP, TW. */
bool lkj_is_predicate(const char *text, size_t length);

/** The number in Indonesian words (terbilang.c, rules 10 and 11): LKJ_OK or LKJ_EVALUE. */
lkj_status lkj_read_words(const char *text, size_t length, lkj_decimal *decimal);

/** Moves past the number words that stand here, if they end at the end of a word. */
bool lkj_accept_number_words(lkj_cursor *r, lkj_decimal *decimal);

#endif
