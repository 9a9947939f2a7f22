/* SPDX-License-Identifier: MPL-2.0
 *
 * document.h - text documents of Writer, for commands: reading them into the checker.
 */
#ifndef WRITER_DOCUMENT_H
#define WRITER_DOCUMENT_H

#include "../command/findings.h"

/** A table or a paragraph of the document: what an address of the checker stands for. */
typedef struct writer_part {
    const char *table;   /**< name of the table, NULL of a paragraph */
    const char *heading; /**< text of the heading above, with its number; "" if there is none */
    int number;          /**< of a paragraph, counted from 1 */
    size_t columns;      /**< of a table: of the grid */
    const uint16_t *box; /**< of a table: which cell of its row stands at row * columns + column, from 0 */
} writer_part;

typedef struct writer_parts {
    size_t count, room;
    writer_part *list;
} writer_parts;

/** Copies paragraphs, tables (nested ones behind their outer one) and footnotes into the checker's document, in their
 * order, as they read with all tracked changes accepted. `found->places` becomes the writer_parts, in the call's scope.
 */
void writer_read(findings *found, progress *bar);

/** "Tabel1.C4" and "#Tabel1|table"; "paragraf 12" and "#1.2 Judul|outline". */
findings_place writer_place;

/** A copy of the document, NAME-periksa.odt, with a comment at each figure that was found. */
void writer_comment_copy(findings *found);

#endif
