/* SPDX-License-Identifier: MPL-2.0
 *
 * phrase.h - figures as a sentence tells them: "sebesar Rp2,5 miliar", "selama 14 hari kerja", "naik 4,56 poin persen".
 *
 * The rules stand at the top of phrase.c; narasi.c and narasi_rekap.c make sentences of what is here.
 */
#ifndef LKJ_PHRASE_H
#define LKJ_PHRASE_H

#include "arguments.h"

/** How one figure is told. */
typedef struct lkj_phrase {
    lkj_decimal decimal;     /**< as printed: in magnitudes where one is told */
    int places;              /**< the decimals that are shown */
    lkj_slice unit;          /**< said behind it; empty where none is */
    const char *magnitude;   /**< " juta", said behind the figure; "" where none is */
    const char *preposition; /**< "sebesar ", "selama " */
    bool money;              /**< "Rp" stands before it */
    bool percent;            /**< differences are "poin persen" */
    bool score;              /**< differences are "poin" */
} lkj_phrase;

/** A name as it stands in the midst of a sentence: without . , : ; at its end. LKJ_EVALUE where nothing is left. */
lkj_status lkj_clean_name(const lkj_input *in, lkj_slice *name);

/** How two figures of one indicator are told, each as it was typed. `satuan` (may be empty) stands instead of both
 *  units; a figure without a unit takes that of the other.
 *  @return LKJ_OK, or LKJ_EVALUE where satuan has another magnitude than what was typed */
lkj_status lkj_tell_both(lkj_slice indikator, lkj_slice satuan, const lkj_quantity *first, const lkj_quantity *second,
                         lkj_phrase *told_first, lkj_phrase *told_second);

/** How one figure is told. */
lkj_status lkj_tell(lkj_slice indikator, lkj_slice satuan, const lkj_quantity *quantity, lkj_phrase *told);

/** The upper bound of a span, told as its lower one. */
lkj_phrase lkj_tell_high(const lkj_quantity *span, const lkj_phrase *low);

/** "Rp2,5 miliar", "8,45 persen": the figure and its unit. */
void lkj_put_figure(lkj_text *out, const lkj_phrase *told);

/** The same without the unit: "80" of "antara 80 dan 90 persen". */
void lkj_put_bare(lkj_text *out, const lkj_phrase *told);

/** "sebesar 8,45 persen". */
void lkj_put_amount(lkj_text *out, const lkj_phrase *told);

/** "sebesar 8,45 persen", "antara 80 dan 90 persen", "minimal 95 persen": a target as it was given. */
void lkj_put_aim(lkj_text *out, const lkj_quantity *target, const lkj_phrase *told);

/** How far two figures are apart, |a - b|, told in the unit of `first`: exact where both are of one unit. `apart` is
 * the difference of their bases. */
void lkj_put_difference(lkj_text *out, const lkj_quantity *first, const lkj_phrase *a, const lkj_phrase *b,
                        double apart);

/** Percent points with as few decimals, at least 2, as tell no untruth: on which side of `pivot` the figure lies, and,
 *  where `scale` is not NULL, which label it has. " persen" is appended. */
void lkj_put_percent(lkj_text *out, double points, double pivot, const lkj_scale *scale);

/** The decimals that lkj_put_percent shows. */
int lkj_telling_places(double number, double pivot, const lkj_scale *scale);

/** A text of the user in the midst of a sentence: a line break or a tab, with the blanks around it, is one space. */
void lkj_put_folded(lkj_text *out, lkj_slice text);

/** The same at the beginning of a sentence: with a capital letter. */
void lkj_put_first(lkj_text *out, lkj_slice text);

/** " dengan kategori Sangat Tinggi"; nothing for an empty label. */
void lkj_put_category(lkj_text *out, const lkj_label *label);

void lkj_put_year(lkj_text *out, int year);

/** Whether the text holds the word, in any case, as a word of its own. */
bool lkj_holds_word(lkj_slice text, const char *word);

#endif
