/* SPDX-License-Identifier: MPL-2.0
 *
 * arguments.h - the arguments of a function as they were read, and the walk over its ranges: what a function computes
 * with. Reading comes before scoring: a function never sees a value that holds no data, cannot be read, is outside its
 * domain or in a unit that does not go with the others.
 */
#ifndef LKJ_ARGUMENTS_H
#define LKJ_ARGUMENTS_H

#include "intern.h"
#include "kuantitas.h"

/** What the flags of a parameter say, beside the LKJ_ALLOW_... and LKJ_IS_MONEY of kuantitas.h. */
enum {
    LKJ_NOT_NEGATIVE = 16,   /**< below 0: LKJ_ENUM */
    LKJ_ALL_DIGITS = 32,     /**< `decimal` is wanted: text of more than LKJ_MAX_DIGITS digits is LKJ_ENUM */
    LKJ_OWN_UNITS = 64,      /**< its unit is not compared with those of other arguments */
    LKJ_EMPTY_IS_DASH = 128, /**< a range in which no cell holds data makes LKJ_DASH */
    LKJ_NO_STABIL = 256,     /**< of LKJ_TAKES_POLARITAS: stabil is LKJ_EOPTION, left out is LKJ_NO_POLARITAS */

    LKJ_IS_TARGET = LKJ_ALLOW_BOUND | LKJ_ALLOW_SPAN | LKJ_ALLOW_LABEL
};

/* The parameters of a row, in short. */
#define TAKES(kind_, name_, required_, flags_)                                                                         \
    {.name = name_, .kind = LKJ_TAKES_##kind_, .required = required_, .flags = flags_}
#define TAKES_QUANTITY(name, flags) TAKES(QUANTITY, name, true, flags)
#define TAKES_OPTIONAL_QUANTITY(name, flags) TAKES(QUANTITY, name, false, flags)
#define TAKES_PRINTED(name) TAKES(PRINTED, name, true, LKJ_ALL_DIGITS)
#define TAKES_WORDS(name) TAKES(WORDS, name, true, 0)
#define TAKES_NAME(name) TAKES(NAME, name, true, 0)
#define TAKES_YEAR(name) TAKES(YEAR, name, true, 0)
#define TAKES_UNIT TAKES(UNIT, "satuan", false, 0)
#define TAKES_POLARITAS TAKES(POLARITAS, "polaritas", false, 0)
#define TAKES_LIMIT TAKES(LIMIT, "batas", false, 0)
#define TAKES_SCALE TAKES(SCALE, "skala", false, 0)
#define TAKES_TOLERANCE(name) TAKES(TOLERANCE, name, false, 0)
#define TAKES_RANGE(name, flags) TAKES(RANGE, name, true, flags)
#define TAKES_OPTION(name_, words_, standard_)                                                                         \
    {.name = name_, .kind = LKJ_TAKES_OPTION, .words = words_, .standard = standard_}
#define TAKES_PLACES(name_, low_, high_, standard_)                                                                    \
    {.name = name_, .kind = LKJ_TAKES_PLACES, .standard = standard_, .low = low_, .high = high_}

typedef enum lkj_polaritas { LKJ_NO_POLARITAS = -1, LKJ_NAIK, LKJ_TURUN, LKJ_TURUN_RASIO, LKJ_STABIL } lkj_polaritas;

/** An argument that was read, by its kind. */
typedef struct lkj_input {
    bool given;            /**< false: an optional one that was left out */
    lkj_quantity quantity; /**< QUANTITY, PRINTED: as typed; `decimal` too where LKJ_ALL_DIGITS */
    lkj_quantity base;     /**< QUANTITY: in the base of its unit, to be computed with the others */
    lkj_decimal tolerance; /**< TOLERANCE */
    double limit;          /**< LIMIT: INFINITY where there is none */
    int option;            /**< OPTION, POLARITAS, PLACES, YEAR */
    const char *text;      /**< NAME, WORDS, UNIT: trimmed */
    size_t length;
} lkj_input;

struct lkj_inputs {
    const lkj_function *function;
    const lkj_argument *arguments; /**< as they came: the ranges are walked in place */
    const lkj_scale *scale;
    lkj_input at[LKJ_MAX_ARGUMENTS];
};

/** Reads all arguments of one answer, in order. LKJ_OK: compute. Else the answer's status; *found where a finding of a
 *  function that checks was written to `result`, whose status is LKJ_OK then. */
lkj_status lkj_read_arguments(lkj_mapping *call, const lkj_value *const values[], lkj_inputs *in, lkj_result *result,
                              bool *found);

/** Reads an optional word: left out, blank or 0 leaves *meaning alone; a number stands for its whole value ("-1").
 *  LKJ_EOPTION for a word not in the table. */
lkj_status lkj_read_option(const lkj_value *value, const lkj_word *words, int *meaning);

extern const lkj_word lkj_polaritas_words[];

/* ---- Findings (periksa.c) ------------------------------------------------------------------------------------ */

/** Why a function that checks cannot compute. */
typedef struct lkj_finding {
    enum { LKJ_NOTHING_FOUND, LKJ_UNREADABLE, LKJ_CLASH } kind;
    const lkj_value *value;           /**< that cannot be read */
    const lkj_quantity *left, *right; /**< whose units, or labels, differ */
} lkj_finding;

void lkj_tell_finding(const lkj_finding *finding, lkj_text *out);

/* ---- The walk (walk.c) --------------------------------------------------------------------------------------- */

/** Goes through the ranges of a call, place by place, row by row: the one rule for cells without data. */
typedef struct lkj_walk {
    const lkj_inputs *in;
    lkj_status status;                /**< at the end: LKJ_OK if a place held data; LKJ_BLANK, LKJ_DASH; or an error */
    double number[LKJ_MAX_ARGUMENTS]; /**< by argument: in the unit of the first cell that has one */
    lkj_quantity cell[LKJ_MAX_ARGUMENTS]; /**< as typed; `decimal` too where LKJ_ALL_DIGITS */
    const lkj_unit *unit;                 /**< of the first cell that has one; its text may be cut; NULL: none has */
    /* The rest is the walk's own. */
    size_t rows, columns, row, column;
    bool any;
    lkj_status nothing;
    lkj_finding finding;
    lkj_value value;    /* of the cell read last */
    lkj_quantity first; /* for the finding */
    struct lkj_common_unit {
        bool known;
        lkj_unit unit;
        char text[1024];            /* 255 characters */
    } units[LKJ_MAX_ARGUMENTS + 1]; /* of arguments with LKJ_OWN_UNITS by argument; the last: of all others */
} lkj_walk;

void lkj_walk_begin(lkj_walk *walk, const lkj_inputs *in);

/** Moves on to the next place at which every range holds data; false at the end, or at an error. */
bool lkj_next(lkj_walk *walk);

/** What a function answers whose walk ended without LKJ_OK. */
lkj_status lkj_walk_answer(const lkj_walk *walk, lkj_result *result);

/* ---- Scales (skala.c) ---------------------------------------------------------------------------------------- */

/** Reads the name of a scale, or a table where `table` is not NULL. LKJ_OK or LKJ_EOPTION. */
lkj_status lkj_read_scale(const lkj_value *value, const lkj_array *table, lkj_scale *scale);

/** Whether the scale rates the realisasi itself (an index), not the capaian in percent. */
bool lkj_is_score_scale(const lkj_scale *scale);

/** How many bounds of the scale a value has not reached, from the highest on: what has one rank has one label. No label
 *  is looked at, so one that was found before stays valid. */
size_t lkj_find_rank(double nilai, const lkj_scale *scale);

/** What lkj_find_label found. */
typedef struct lkj_label {
    const char *text; /**< from a table of the agency's own: valid until the next `at` on it */
    size_t length;
    bool gap;         /**< the value lies between two printed intervals, e.g. 90,5 in PERMENDAGRI86 */
    int gap_low;      /**< 90 */
    int gap_high;     /**< 91 */
    char number[400]; /**< where `text` points if the label of an own scale is a number */
} lkj_label;

/** The label of a value. LKJ_ENA below an own scale, LKJ_ENUM below one with a name. */
lkj_status lkj_find_label(double nilai, const lkj_scale *scale, bool rounded, lkj_label *label);

/* ---- Scoring (penilaian.c) ----------------------------------------------------------------------------------- */

/** The capaian of a realisasi against a target, both in the base of their units. LKJ_OK, LKJ_DASH, LKJ_EDIV0,
 *  LKJ_ENUM. */
lkj_status lkj_score(const lkj_quantity *target, const lkj_quantity *realisasi, lkj_polaritas polaritas, double *hasil);

/** times * a - b, times 1 or 2, of two figures in one unit: exact where both decimals are known. */
double lkj_difference(int times, const lkj_quantity *a, const lkj_quantity *b);

/** The mean of a range, each cell kept within 0...limit. */
lkj_status lkj_mean(const lkj_inputs *in, size_t range, double limit, lkj_result *result);

static inline bool lkj_is_error(lkj_status status) {
    return status >= LKJ_EVALUE;
}

/** How two statuses of arguments combine: the first error, else a dash, else blank, else LKJ_OK. */
static inline lkj_status lkj_join(lkj_status first, lkj_status second) {
    if (lkj_is_error(first) || (!lkj_is_error(second) && first > second))
        return first;
    return second;
}

#endif
