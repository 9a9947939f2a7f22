/* SPDX-License-Identifier: MPL-2.0
 *
 * style.h - a cell style, one row of a table.
 */
#ifndef STYLE_H
#define STYLE_H

#include <stdbool.h>

enum {
    FRAMED = 1,  /**< of what conditional formats put on top: draws the border too */
    SLACK = 2,   /**< a line more of height: screen and PDF break lines at different places, and bold needs more */
    UNSEEN = 4,  /**< of what conditional formats put on top: the cell counts as empty, so that a text runs over it */
    RUNS = 8,    /**< of what conditional formats put on top: one line, over the cells beside it */
    SCREEN = 16, /**< for who fills in: not printed */
    TOP = 32,    /**< of what conditional formats put on top: a line above */
    RIGHT = 64,  /**< of what conditional formats put on top: a line to the right */
    SMALL = 128  /**< of what conditional formats put on top: smaller letters than the cell's, so that no word is cut */
};

struct style {
    const char *name;
    const char *size;
    const char *align;  /* start, center, end */
    const char *valign; /* top, middle */
    const char *fill;   /* NULL: none */
    const char *colour; /* NULL: black */
    const char *data;   /* number style */
    const char *indent; /* NULL: none */
    bool bold, italic, border, wrap;
    bool open; /* takes input on a guarded sheet */
    int extra; /* FRAMED, SLACK */
};

#endif
