/* SPDX-License-Identifier: MPL-2.0
 *
 * placeholder.h - the place-holders of a report, read. Plain C: knows no office.
 *
 *  1. A place-holder stands between {{ and }}; there is neither { nor } within. It is at most MARK_LONGEST bytes.
 *     Blanks at the rim of each part do not matter, nor the size of the letters of the first word. Typographic quotes,
 *     which Writer makes of typed ones, are read as plain ones; a no-break space as a blank.
 *  2. What there is:
 *       {{tabel:NAME}}          the sheet "Tabel NAME" or NAME, as a table; options |3.11 (its number), |mendatar,
 * |tegak
 *       {{grafik:NAME}}         the chart whose title begins so, or the chart of that number; option |3.1
 *                               |dari WORD takes only the part of the sheet from the row with a cell that begins so to
 *                               the row Jumlah or the next empty row, without caption and number
 *       {{narasi:KODE}}         the sentence of the indicator of that code
 *       {{narasi:KODE|ABOUT}}   another sentence of it, of the sheet Kalimat: the row "Tentang" ABOUT; where there is
 *                               none it is left out, and listed. {{narasi:instansi|ABOUT}} is one on the whole agency
 *       {{rumus:KODE}}          the formula of the indicator of that code, with its words and figures; left out, and
 *                               listed, where the workbook has no numerator and denominator
 *       {{kalimat:NAME(A;B)}}   a function of the core that gives a text; each argument is a cell or range, a name, a
 *                               "text", a number, or nothing; behind a cell +N or -N adds to its number.
 *                               With |bila ada a sentence that its figures do not give is left out, and listed
 *       {{sel:CELL}}            a cell: Lembar.A1, 'Nama lembar'.A1 ('' within stands for ')
 *                               Lembar.C[Rata-rata] is column C of the row with a cell that says so, else of the one
 * row with a cell that begins so; within ulang [ini] is the row of the indicator of this round, else [#KODE]
 *       {{nama:NAME}}           a named cell; NAME#3 is the third cell of a named column
 *       {{jika:WHAT}} ... {{akhir}}   WHAT is sel:CELL or nama:NAME alone, or compared: = <> < <= > >= with a number or
 *                               a "text"
 *       {{ulang:NAME}} ... {{akhir}}  once for each filled cell of the named column; "indikator" is LKJ_I_kode, "unit"
 *                               LKJ_U_unit
 *     {{narasi:ini}}, {{rumus:ini}} and {{nama:NAME}} within ulang mean the row of this round; [ke], as in
 *     'PK [ke]'.A3, is its number.
 *  3. sel and nama take one format: |angka, |persen, |rupiah, each with decimals behind it ("persen 1"), |terbilang,
 *     |kategori. Without one the cell is printed as the workbook shows it.
 *  4. jika and ulang are not nested, within themselves or in each other.
 */
#ifndef REPORT_MARK_H
#define REPORT_MARK_H

#include <stdbool.h>
#include <stddef.h>

enum { MARK_LONGEST = 600, MARK_NAME = 200, MARK_ARGUMENTS = 7, MARK_WORD = 40 };

typedef enum mark_kind {
    MARK_TABLE,
    MARK_CHART,
    MARK_STORY, /**< narasi */
    MARK_CALL,  /**< kalimat */
    MARK_CELL,
    MARK_NAMED,
    MARK_IF,
    MARK_REPEAT,
    MARK_FORMULA, /**< rumus */
    MARK_END
} mark_kind;

/** What is wrong with one that cannot be used; mark_problem_text() says it in Indonesian. */
typedef enum mark_problem {
    MARK_GOOD,
    MARK_TOO_LONG,
    MARK_UNKNOWN,    /**< no such word */
    MARK_NO_NAME,    /**< nothing behind the colon */
    MARK_BAD_CELL,   /**< no address of a cell */
    MARK_BAD_FORMAT, /**< no such format or option, or it does not belong here */
    MARK_BAD_CONDITION,
    MARK_BAD_CALL,
    MARK_NESTED,        /**< jika or ulang within another */
    MARK_WITHOUT_END,   /**< no {{akhir}} follows */
    MARK_WITHOUT_BEGIN, /**< an {{akhir}} too many */
    MARK_NOT_ALONE,     /**< tabel, grafik, rumus share their paragraph with other text (found by the caller) */
    MARK_NOT_HERE       /**< tabel, grafik, rumus in a footnote (found by the caller) */
} mark_problem;

typedef enum mark_format {
    MARK_SHOWN,
    MARK_ANGKA,
    MARK_PERSEN,
    MARK_RUPIAH,
    MARK_TERBILANG,
    MARK_KATEGORI
} mark_format;

typedef enum mark_compare {
    MARK_FILLED,
    MARK_EQUAL,
    MARK_UNEQUAL,
    MARK_LESS,
    MARK_AT_MOST,
    MARK_MORE,
    MARK_AT_LEAST
} mark_compare;

typedef enum mark_operand_kind { MARK_NOTHING, MARK_NUMBER, MARK_TEXT, MARK_RANGE, MARK_BY_NAME } mark_operand_kind;

/** What is referred to, or a literal. */
typedef struct mark_operand {
    mark_operand_kind kind;
    double number;
    char name[MARK_NAME + 1];        /**< the sheet, the name, or the text */
    long column, row, columns, rows; /**< of MARK_RANGE, from 0 */
    char label[MARK_NAME + 1];       /**< of MARK_RANGE: the row is that of this text; empty: `row` says it */
    double shift;                    /**< of an argument: added to the number */
    long index;                      /**< of MARK_BY_NAME: behind #, from 1; 0: not given */
} mark_operand;

typedef struct mark {
    mark_kind kind;
    char name[MARK_NAME + 1]; /**< of a table, a chart, an indicator, a function, a repeated column */
    mark_operand what;        /**< of sel, nama, jika */
    mark_format format;
    int places;                /**< decimals; -1: not given */
    char number[16];           /**< of a table or chart: "3.11"; empty: not given */
    int landscape;             /**< 1 mendatar, 0 tegak, -1 not given */
    char about[MARK_WORD + 1]; /**< of tabel: where its part begins; of narasi: which sentence; empty: not given */
    mark_compare compare;      /**< of jika */
    mark_operand with;
    bool optional; /**< what gives nothing is left out: kalimat with |bila ada, narasi of the sheet Kalimat, rumus */
    int argument_count; /**< of kalimat */
    mark_operand arguments[MARK_ARGUMENTS];
} mark;

/** Reads a place-holder, braces included. On anything but MARK_GOOD `to` holds nothing of use. */
mark_problem mark_read(const char *text, size_t length, mark *to);

/** Finds the partner of each jika, ulang and akhir of a list in the order of the document. `problems[i]` is what
 * mark_read() said of it, and becomes MARK_NESTED, MARK_WITHOUT_END, MARK_WITHOUT_BEGIN where that holds;
 * `partner[i]` is the index of the other end, or SIZE_MAX. */
void mark_pair(size_t count, const mark *marks, mark_problem *problems, size_t *partner);

/** The name of the field of a figure: "LKJ_" and the place-holder without braces, all but letters and digits as _xx
 * (only so Writer and Word keep it). NUL at the end; `name` has room for MARK_FIELD bytes. */
enum { MARK_FIELD = 5 + 3 * MARK_LONGEST };
void mark_to_field(const char *text, size_t length, char *name);
/** The place-holder, braces included, of such a name; false if it is none. `text` has room for MARK_LONGEST + 1. */
bool mark_of_field(const char *name, char *text);

/** Writes the place-holder of a round of ulang: nama:NAME as NAME#index, narasi:ini, rumus:ini and [ini] as its code,
 * [ke] as `number`; all others as they are. `to` has room for MARK_LONGEST + 1; false if it does not fit. */
bool mark_for_round(const char *text, size_t length, long index, long number, const char *code, char *to);

/** Why, in Indonesian. */
const char *mark_problem_text(mark_problem problem);

#endif
