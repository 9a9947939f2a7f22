/* SPDX-License-Identifier: MPL-2.0
 *
 * freeze.h - the content of an OpenDocument spreadsheet with every formula of ours turned into its value.
 *
 * Knows no UNO: reads bytes, writes bytes. Two passes over content.xml, which the office has just written itself.
 *
 *  1. rt_freeze_look() reads sheets and names (names stand behind the cells that use them) and settles which are ours.
 *  2. rt_freeze_write() copies the file byte for byte, but for:
 *     a. A cell whose formula is ours loses `table:formula` and the attributes of an array formula; its value, its text
 *        and its looks stay.
 *     b. An empty text has no value-type in the file; the cell gets the formula `=""`, or it would become blank and
 *        change what reads it.
 *     c. An error gets its error as a formula (`=#DIV/0!`, `=#ERR502!`). The code comes from the caller, who asks the
 * open document, for the text in the file is translated; where he does not know (0), from the text, where it is one of
 * the English ones or ends in its number; else it is #VALUE!. d. In the area of an array formula of ours, b and c hold
 * for every cell. e. Names that are ours go: nothing that is left uses them. f. A condition that is ours goes: of a
 * conditional format (calcext and the older style:map) this condition, the whole format if no other is left; of a
 * validity the condition, its help text stays. These, and the names, are told. g. A formula of ours in the record of
 * changes goes too.
 *  3. Nothing is decoded or written anew elsewhere: what is not ours leaves as it came.
 */
#ifndef ROUNDTRIP_FREEZE_H
#define ROUNDTRIP_FREEZE_H

#include "ours.h"
#include "xml.h"

typedef enum rt_freeze_status {
    RT_FREEZE_OK,
    RT_FREEZE_BROKEN, /**< the input is not well formed, or its source failed */
    RT_FREEZE_NO_MEMORY,
    RT_FREEZE_NOT_WRITTEN /**< the writer said so */
} rt_freeze_status;

typedef bool rt_write(void *target, const char *bytes, size_t size);
/** The error's code in a cell of the document (formula/errorcodes.hxx), 0 if unknown. */
typedef int rt_error_at(void *source, int sheet, long column, long row);

typedef struct rt_frozen {
    long cells;     /**< formulas that became values */
    long arrays;    /**< of them array formulas */
    long errors;    /**< of the cells, those that hold an error */
    long empty;     /**< of the cells, those that hold an empty text */
    long names;     /**< names that went */
    long formats;   /**< conditions of conditional formats that went */
    long validity;  /**< conditions of validity that went */
    rt_buffer told; /**< one line each for what could not be kept: Indonesian, for the result */
} rt_frozen;

/** First pass. `names` begins as zeros; free it with rt_names_free(). */
rt_freeze_status rt_freeze_look(rt_read *read, void *source, rt_names *names);

/** Second pass. `errors` may be NULL. Free frozen->told with rt_free(). */
rt_freeze_status rt_freeze_write(rt_read *read, void *source, const rt_names *names, rt_error_at *errors,
                                 void *errors_source, rt_write *write, void *target, rt_frozen *frozen);

#endif
