/* SPDX-License-Identifier: MPL-2.0
 *
 * lkj.h - the scoring core of LKJ for Calc.
 *
 * The public header of the static library liblkj.a: every figure, word and check of an Indonesian performance report
 * (Laporan Kinerja, LKJ), as plain C11. It knows no UNO, no Calc and no locale, keeps no state, allocates no memory and
 * may be called from any thread.
 *
 * Conventions
 *   - Percentages are points: 149,94 % is the number 149.94.
 *   - Money is rupiah.
 *   - A value is a number, or Indonesian text that holds one: "58,71 Indeks", "Rp. 119.998.800,00", "100,00 %". The
 *     grammar stands at the top of kuantitas.c. Text is UTF-8 and need not end in NUL.
 *   - "", blanks, dashes, "n/a", "belum rilis" and the like are "no data": the result is then LKJ_BLANK, or LKJ_DASH if
 *     at least one input was not blank.
 *   - An optional argument is left out with LKJ_OMITTED; a blank text counts as left out, and so does 0 wherever it has
 *     no meaning of its own. So does, for an optional number, any "no data".
 *   - Arguments are looked at from left to right and the first error wins; errors win over "no data".
 *   - Comparisons (with a scale's bound, of target and realisasi) and rounding work on the decimal value at
 *     15 significant digits, as Calc's ROUND does.
 *   - On any status but LKJ_OK the result is left alone.
 */
#ifndef LKJ_H
#define LKJ_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the library and of the extension. The one place where it stands. */
#define LKJ_VERSION "0.2.0"

/** What a function answers. The comment of each error is what Calc shows for it. */
typedef enum lkj_status {
    LKJ_OK = 0,  /**< the result was written */
    LKJ_BLANK,   /**< no data: the cell shows "" */
    LKJ_DASH,    /**< no data, and a dash or n/a said so; or nothing was planned and nothing done: the cell shows "-" */
    LKJ_EVALUE,  /**< #VALUE!: a text that holds no number was given where a number belongs */
    LKJ_EDIV0,   /**< #DIV/0!: division by zero */
    LKJ_ENUM,    /**< #NUM!: a number outside the function's domain, or not finite */
    LKJ_EOPTION, /**< Err:502: an unknown option word, scale or count of cells */
    LKJ_EMISSING, /**< Err:511: a required argument was left out */
    LKJ_ENA       /**< #N/A: nothing found in a scale */
} lkj_status;

/** The kinds of an argument. */
typedef enum lkj_type {
    LKJ_OMITTED = 0, /**< the argument was left out */
    LKJ_NUMBER,      /**< `number` holds it */
    LKJ_TEXT,        /**< `text` and `length` hold it */
    LKJ_STRANGE      /**< neither a number nor a text: LKJ_EVALUE wherever it is read */
} lkj_type;

/** One argument: left out, a number, or a text in UTF-8. */
typedef struct lkj_value {
    lkj_type type;
    double number;
    const char *text;
    size_t length; /**< of the text, in bytes */
} lkj_value;

/** A range of cells, read in place through `at`. */
typedef struct lkj_array lkj_array;
struct lkj_array {
    size_t rows;
    size_t columns;
    /** Fills `value` with the cell at row, column (from 0). Its text stays valid until the next call on this array. */
    void (*at)(const lkj_array *array, size_t row, size_t column, lkj_value *value);
    void *data; /**< for `at` */
};

/** Where a text result goes. As with snprintf, `length` becomes the length of the whole text in bytes, also when it is
 *  larger than `capacity` and the text was cut: then call again with that much room. No NUL is written. */
typedef struct lkj_text {
    char *data;
    size_t capacity;
    size_t length;
} lkj_text;

/* ---- The functions (functions.c) ----------------------------------------------------------------------------- */

enum { LKJ_MAX_ARGUMENTS = 7, LKJ_MAX_SCALE_ROWS = 1000 };

/** An argument of a call: a single value, or a range of cells where `array` is not NULL. */
typedef struct lkj_argument {
    lkj_value value;
    const lkj_array *array;
} lkj_argument;

/** What an argument takes, and by that how it is read (arguments.c). Given a range, a function answers for each of its
 *  cells; only LKJ_TAKES_RANGE, and a LKJ_TAKES_SCALE of exactly two columns, are taken as a whole. */
typedef enum lkj_kind {
    LKJ_TAKES_QUANTITY,  /**< a figure: a number, or text as printed. Optional: 0 counts as left out */
    LKJ_TAKES_PRINTED,   /**< a printed figure that is checked: takes no part in comparing units */
    LKJ_TAKES_WORDS,     /**< printed words that are checked; a number is unreadable */
    LKJ_TAKES_NAME,      /**< the name of an indicator, of whatever is told: a number is #VALUE! */
    LKJ_TAKES_YEAR,      /**< a whole number of 1900...2999 */
    LKJ_TAKES_UNIT,      /**< optional: a unit; the number 0 counts as left out, any other number is #VALUE! */
    LKJ_TAKES_OPTION,    /**< optional: one of `words`; 0 counts as left out */
    LKJ_TAKES_POLARITAS, /**< optional: a polaritas; left out, the bound of the target says which */
    LKJ_TAKES_LIMIT,     /**< optional: the limit of a capaian, >= 100 percent points; 0 counts as left out */
    LKJ_TAKES_PLACES,    /**< optional: a whole number of decimals within low...high */
    LKJ_TAKES_TOLERANCE, /**< optional: an amount, >= 0 */
    LKJ_TAKES_SCALE,     /**< optional: the name of a scale, or a range of two columns; 0 counts as left out */
    LKJ_TAKES_RANGE      /**< quantities over a range as a whole; a single value is a range of one cell */
} lkj_kind;

/** A word and what it stands for; a table of them ends with a NULL word. */
typedef struct lkj_word {
    const char *word;
    int meaning;
} lkj_word;

/** One argument of a function, as its row describes it. */
typedef struct lkj_parameter {
    const char *name; /**< NULL ends a list */
    lkj_kind kind;
    bool required;
    unsigned flags;        /**< of arguments.h: what is allowed, the domain, units */
    const lkj_word *words; /**< of LKJ_TAKES_OPTION */
    int standard;          /**< of an option or of decimals: what holds where it is left out */
    int low, high;         /**< of LKJ_TAKES_PLACES */
} lkj_parameter;

typedef enum lkj_result_kind { LKJ_GIVES_NUMBER, LKJ_GIVES_TEXT } lkj_result_kind;

/** Where the result goes: `number` or `text`, by the function's `gives`. */
typedef struct lkj_result {
    double number;
    lkj_text text;
} lkj_result;

typedef struct lkj_inputs lkj_inputs; /* arguments.h: the arguments as they were read */

/** A function. Its row stands beside its code and carries its docstring. */
typedef struct lkj_function {
    const char *name; /**< in Calc: CAPAIAN; in lower case, the method of the IDL */
    lkj_result_kind gives;
    bool checks; /**< it checks what is typed: a text that cannot be read is a finding, no error */
    lkj_status (*compute)(const lkj_inputs *in, lkj_result *result);
    /** May be NULL. The result for two finite numbers and nothing else, where it is quicker than `compute`; false if
     *  these two want more thought. */
    bool (*plain)(double first, double second, double *number);
    lkj_parameter parameters[LKJ_MAX_ARGUMENTS + 1];
} lkj_function;

/** All of them, in the order of functions.h; ends with NULL. */
extern const lkj_function *const lkj_functions[];

/** How many there are. */
size_t lkj_function_count(void);

/** The function of that name in any case, or NULL. */
const lkj_function *lkj_find_function(const char *name);

/** How many arguments it has. */
size_t lkj_parameter_count(const lkj_function *function);

/** A scale as it was read, once a call (skala.c). */
typedef struct lkj_scale {
    int which;              /**< of the scales with a name */
    const lkj_array *table; /**< NULL, or the agency's own */
    size_t count;
    struct lkj_scale_row {
        double low;
        unsigned row;           /**< of the table */
        bool open;              /**< the value must lie above `low` */
    } rows[LKJ_MAX_SCALE_ROWS]; /**< the highest bound first */
} lkj_scale;

/** A call whose answer has a shape: what was given for single values may be ranges. */
typedef struct lkj_mapping {
    size_t rows, columns; /**< of the answer; 0 and 0: a single value */
    size_t filled;        /**< of the rows; those below have nothing but "" for their ranges, and one answer */
    const lkj_function *function;
    const lkj_argument *arguments;
    const lkj_value *values[LKJ_MAX_ARGUMENTS]; /**< of one cell of the answer: of `arguments`, or of `cells` */
    lkj_value cells[LKJ_MAX_ARGUMENTS];
    int mapped[LKJ_MAX_ARGUMENTS]; /**< the arguments whose ranges give the shape */
    int mapped_count;
    bool plain; /**< two numbers are all that is given */
    lkj_status scale_status;
    lkj_scale scale;
} lkj_mapping;

/** Opens a call: finds the shape of the answer and reads what holds for all its cells. `arguments` has as many elements
 *  as the function has parameters, and lives as long as the call.
 *  @return LKJ_OK, or LKJ_EOPTION for ranges of different shape or without cells: then no cell may be asked for */
lkj_status lkj_open(lkj_mapping *call, const lkj_function *function, const lkj_argument *arguments);

/** The answer's cell at row, column; 0, 0 of a single value. */
lkj_status lkj_answer(lkj_mapping *call, size_t row, size_t column, lkj_result *result);

/** Calls a function for one answer: its first cell, where ranges were given for single values. */
lkj_status lkj_call(const lkj_function *function, const lkj_argument *arguments, lkj_result *result);

/** The version: LKJ_VERSION, at run time. */
const char *lkj_versi(void);

#ifdef __cplusplus
}
#endif
#endif
