/* SPDX-License-Identifier: MPL-2.0
 *
 * prints.h - whether a text that was generated has been edited since: prints of texts, kept with the document.
 *
 *  1. A print is 4 letters made of a text; blanks at the rim and several in a row make no difference. Two different
 *     texts have the same print once in 16 million.
 *  2. The record of a table is "1 ROWS BOXES PRINTS": how many rows and cells it had, then a print for each cell, its
 *     caption and its source line.
 *  3. A cell that is as it was generated follows the workbook. One that was edited stays; if the workbook has changed
 *     there too, a person is asked.
 */
#ifndef REPORT_PRINTS_H
#define REPORT_PRINTS_H

#include "../roundtrip/buffer.h"

enum { PRINT = 4 };

/** Writes the print of a text, without a NUL. */
void print_of(const char *text, char *to);

typedef struct prints {
    long rows, boxes;
    const char *list; /**< of `count` prints */
    size_t count;
} prints;

/** Adds a record without its prints, which the caller adds by print_add(). */
void prints_begin(rt_buffer *to, long rows, long boxes);
void print_add(rt_buffer *to, const char *text);
/** Reads one; false if it is none. */
bool prints_read(const char *record, prints *to);

typedef enum prints_verdict {
    PRINT_SAME,    /**< it says what the workbook says */
    PRINT_FOLLOWS, /**< as generated, and the workbook has changed: to be written */
    PRINT_EDITED,  /**< edited by hand, and the workbook is what it was: stays */
    PRINT_CONFLICT /**< edited by hand, and the workbook has changed too */
} prints_verdict;

/** `generated`: the print of what was written last. */
prints_verdict print_compare(const char *generated, const char *now, const char *wanted);

#endif
