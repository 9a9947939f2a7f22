/* SPDX-License-Identifier: MPL-2.0
 *
 * kalimat.h - what a sentence of a report says: its figures, each with the word it stands beside, and its judgements.
 * The specification stands at the top of kalimat.c.
 */
#ifndef LKJ_KALIMAT_H
#define LKJ_KALIMAT_H

#include "arguments.h"

typedef enum lkj_said_kind {
    LKJ_SAID_FIGURE,
    LKJ_SAID_BELOW,   /**< di bawah target, belum mencapai target */
    LKJ_SAID_ABOVE,   /**< melampaui, melebihi, di atas target */
    LKJ_SAID_MET,     /**< sesuai, mencapai, memenuhi target */
    LKJ_SAID_UP,      /**< meningkat, naik */
    LKJ_SAID_DOWN,    /**< menurun, turun */
    LKJ_SAID_BETTER,  /**< lebih baik, membaik */
    LKJ_SAID_WORSE,   /**< lebih buruk, memburuk */
    LKJ_SAID_CATEGORY /**< Sangat Tinggi ... Sangat Rendah, in quotes or after kategori, kriteria, predikat */
} lkj_said_kind;

typedef enum lkj_said_role {
    LKJ_BESIDE_NOTHING,
    LKJ_BESIDE_TARGET,
    LKJ_BESIDE_REALISASI,
    LKJ_BESIDE_CAPAIAN,
    LKJ_BESIDE_PAGU,
    LKJ_BESIDE_SERAPAN,
    LKJ_BESIDE_KEMAJUAN,
    LKJ_BESIDE_EFISIENSI
} lkj_said_role;

typedef enum lkj_said_unit { LKJ_SAID_BARE, LKJ_SAID_PERCENT, LKJ_SAID_MONEY, LKJ_SAID_WORD } lkj_said_unit;

/** A figure or a judgement of a sentence. */
typedef struct lkj_said {
    lkj_said_kind kind;
    size_t offset; /**< of what is printed, in bytes: the figure with its unit; the words of the judgement */
    size_t length;
    lkj_said_role role;
    bool sure;   /**< the word stands right before; else the role is a guess, and never held against anyone */
    bool other;  /**< of another body, of the end of the plan: not of this indicator's own figures */
    bool mean;   /**< an average */
    bool money;  /**< of anggaran */
    bool about;  /**< sekitar, hampir, lebih dari */
    bool denied; /**< tidak, belum, bukan before a judgement */
    bool broken; /**< looks like a number and is none: value is its likely value, if `likely` */
    bool likely;
    int year;       /**< 0: none named */
    int against;    /**< of a judgement: the year named behind it; 0: none */
    bool last_year; /**< tahun sebelumnya, tahun lalu */
    double value;   /**< with the magnitude multiplied in */
    int places;     /**< decimals printed; less than 0 with a magnitude */
    lkj_said_unit unit;
    size_t unit_offset; /**< of LKJ_SAID_WORD */
    size_t unit_length;
    size_t words_offset; /**< of the words in brackets behind it; length 0: none */
    size_t words_length;
    bool words_read; /**< they are number words */
    double words_value;
    size_t clause; /**< from 0 */
} lkj_said;

/** Reads a sentence. How many it says; at most `room` are written. Allocates nothing. */
size_t lkj_read_sentence(const char *text, size_t length, lkj_said *said, size_t room);

/** The figures of the indicator that a sentence is held against. */
typedef struct lkj_facts {
    const char *indikator;
    size_t indikator_length;
    double target_low;
    double target_high; /**< of a range; else as target_low */
    double realisasi;
    bool has_old; /**< both old figures are there */
    double old_target_low;
    double old_target_high;
    double old_realisasi;
    const char *unit; /**< of target and realisasi; "" where there is none */
    size_t unit_length;
    lkj_polaritas polaritas;
} lkj_facts;

/** One of the things a sentence says (said[i] of lkj_read_sentence) against the figures. 1: borne out; -1: not, why is
 *  appended to `why`; 0: cannot be known. */
int lkj_judge_said(const char *kalimat, size_t length, const lkj_facts *facts, const lkj_said *said, size_t count,
                   size_t i, lkj_text *why);

/** Checks a typed sentence about one indicator: "Sesuai", or "Tidak sesuai: ...; ...". LKJ_DASH where it says nothing
 *  that can be known. */
lkj_status lkj_check_sentence(const char *kalimat, size_t length, const lkj_facts *facts, lkj_text *hasil);

#endif
