/* SPDX-License-Identifier: MPL-2.0
 *
 * fragment.h - a piece of a text document as bytes: an .odt of one table or one chart, which Writer inserts. Plain C.
 *
 *  1. The .odt is a ZIP whose entries are stored, not packed: mimetype, content.xml, styles.xml, the chart's files,
 *     META-INF/manifest.xml.
 *  2. A table: its caption ("Tabel 3.", a sequence field that counts from the number it is given, the title), then the
 *     table with merged cells and heading rows that repeat on each page, then its source line. A column is as wide as
 *     its longest word needs; what is left goes to those whose texts are long. A short table is not split over pages,
 *     and its last line stays with the source line.
 *  3. Paragraph styles "LKJ ..." are named and described; where the document has them, its own look wins.
 *  4. Text is escaped; what XML cannot hold (control characters) becomes a blank; a line end a line break.
 */
#ifndef REPORT_FRAGMENT_H
#define REPORT_FRAGMENT_H

#include "../roundtrip/buffer.h"

typedef enum fragment_align { FRAGMENT_LEFT, FRAGMENT_CENTRE, FRAGMENT_RIGHT } fragment_align;

typedef struct fragment_cell {
    const char *text;
    long columns, rows; /**< it spans; at least 1 */
    bool covered;       /**< by a merged cell above or to the left */
    bool bold;
    fragment_align align;
} fragment_cell;

enum { FRAGMENT_COLUMNS = 52 }; /* as many as Writer names with one letter */

typedef struct fragment_table {
    const char *name;  /**< of the table in the document */
    const char *label; /**< in front of the number: "Tabel 3."; "" for a table without a caption */
    long number;       /**< behind it */
    const char *title;
    const char *source; /**< "Sumber: ..."; "" if there is none */
    long rows, columns, heading_rows;
    long width;         /**< of the whole, in 1/100 mm */
    bool small;         /**< a smaller type */
    bool fills;         /**< as wide as what it stands in (a cell, a frame), whatever `width` is */
    const long *widths; /**< of the columns, in proportion */
    const long *kept;   /**< NULL, or widths that hold, in 1/10000 of the whole, if no word is broken by them */
    fragment_cell *cells;
} fragment_table;

static inline fragment_cell *fragment_at(const fragment_table *table, long row, long column) {
    return &table->cells[row * table->columns + column];
}

/** How wide it must be, in 1/100 mm, that no word is broken: at 9 points, or in the smaller type. */
long fragment_needs(const fragment_table *table, bool small);

/** The bytes of an .odt with that table. */
void fragment_of_table(const fragment_table *table, rt_buffer *odt);

typedef struct fragment_chart {
    const char *name;  /**< of the frame in the document */
    const char *label; /**< "Gambar " or "Gambar 3." */
    long number;       /**< behind it; 0: the next one */
    const char *title;
    long width, height;           /**< 1/100 mm */
    const char *content, *styles; /**< the chart's own content.xml and styles.xml */
    size_t content_length, styles_length;
} fragment_chart;

/** The bytes of an .odt with that chart, as a character, and its caption. */
void fragment_of_chart(const fragment_chart *chart, rt_buffer *odt);

#endif
