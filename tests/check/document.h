/* SPDX-License-Identifier: MPL-2.0
 *
 * document.h - documents for the tests of the checker, read from a text form.
 *
 *     # a comment                        = Heading, == one level lower
 *     : a paragraph
 *     @ title of a grid (or nothing)     begins a grid
 *     |cell <TAB> cell <TAB> ...         a row of it; "|" alone: an empty row
 *     &tabel-3.7 no sasaran - ...        rows of examples/lkj2024/tabel-3.7.tsv, by the names of its columns;
 *                                        "-": an empty cell
 *
 * A cell may begin with {b} bold, {i2} indent, {n} a number (dot for the decimals), {p} a number shown as a percentage,
 * {c3} and {r2} merged over columns and rows, {h} of a heading row, {x} marked for the test. \n is a line break in it.
 * Lines that begin with ! are for the test.
 */
#ifndef DOCUMENT_H
#define DOCUMENT_H

#include "../../src/check/check.h"

typedef struct doc_cell {
    char *text;
    unsigned flags;
    double number;
    unsigned indent, row_span, column_span;
    bool marked;
} doc_cell;

typedef struct doc_row {
    doc_cell *cells;
    size_t count;
    char source[48];   /* of an included row: its file */
    size_t source_row; /* ... and row, from 1 */
    char (*names)[32]; /* ... and the names of its columns */
} doc_row;

typedef struct doc_part {
    bool is_grid;
    int level;
    char *text;
    doc_row *rows;
    size_t count;
} doc_part;

typedef struct doc {
    doc_part *parts;
    size_t count;
} doc;

/** Reads a document; ends the program with a message if it cannot. bold: rows of the report by their level. */
doc *doc_read(const char *path);
doc *doc_parse(const char *text, const char *name);
void doc_free(doc *d);

/** Puts it into a checker. one_sheet: all of it in one grid, paragraphs and headings as rows. */
check_document *doc_fill(const doc *d, bool one_sheet, const check_memory *memory);

/** Where a finding stands: the row of the document, or NULL. */
const doc_row *doc_row_at(const doc *d, bool one_sheet, const check_finding *finding);

/** Prints findings and questions, one a line, tabs between: for reading, and for comparing with what is expected. */
void doc_print(const check_document *c);

#endif
