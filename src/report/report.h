/* SPDX-License-Identifier: MPL-2.0
 *
 * report.h - the report itself: a text document filled from a workbook, and kept in step with it.
 *
 *     isi&buku=URL             fills the place-holders (placeholder.h) of the document
 *     segarkan                 follows the workbook; &buku=URL names another one
 *       &odt=URL &docx=URL &pdf=URL   afterwards stores a copy there; PDF is PDF/A-2 with bookmarks
 *
 *  1. Isi looks at everything before it changes anything. A missing sheet, name or indicator, or an error in a cell
 * that is needed: the list of them, and the document is what it was. A place-holder that cannot be read stays visible
 *     and is listed. What is not filled in yet is printed as BOOK_UNFILLED and listed. All is one step of undo.
 *  2. A figure or a sentence becomes a user field: it cannot be edited in the text. The field's name says what it is,
 *     so that it can be computed anew.
 *  3. A table becomes a section "LKJ tabel NAME", a chart "LKJ grafik NAME", a formula "LKJ rumus NAME". What was
 *     generated is kept as prints (prints.h) in document properties of the same name.
 *  4. Segarkan writes what has changed, cell by cell, so that formats stay. What was edited by hand stays, is shown
 *     beside what the workbook says, and asked about (nobody there: kept, and listed). If the table has got another
 *     shape it is made anew, unless it was edited: then that is asked (nobody there: it stays and is listed).
 *     A part whose section is missing under its name is listed (lost.c).
 *  5. The document knows its workbook: the properties "LKJ Buku", relative, and "LKJ Tahun".
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "book.h"
#include "prints.h"

typedef struct place {
    uno_Interface *range; /**< in the document */
    const char *text;
    mark m;
    mark_problem problem;
    size_t partner;
    bool dropped; /**< within a jika that does not hold */
    bool holds;   /**< of jika */
} place;

/** What a place-holder gave while everything was looked at; tables are not read twice. */
typedef struct made {
    const char *text;
    fragment_table *table;
} made;

/** A text in a generated part that was edited by hand; or, with `piece`, a table that therefore cannot follow. */
typedef struct edit {
    const char *name, *where, *now, *wanted;
    uno_Interface *span; /**< a cell, or a cursor over it */
    const char *write;   /**< what is written there, if the workbook's is taken */
    bool conflict;       /**< the workbook has changed too */
    bool take, settled;  /**< the workbook's; a person wants his own */
    const void *piece;
} edit;

typedef struct report {
    command_call *call;
    cuno_scope *scope;
    uno_Interface *document;
    const char *base; /**< the document's own address, which the workbook's is relative to; "" before it is stored */
    book b;
    place *places;
    size_t count;
    made *made;
    size_t made_count, made_room;
    report_list left;  /**< place-holders that stay */
    report_list notes; /**< edits that were kept, and the like */
    size_t tables, charts, formulas, figures, rows_changed;
    struct refresh_list *pieces; /**< of segarkan */
    size_t follows;              /**< tables, charts and formulas among them */
    edit *edits;
    size_t edit_count, edit_room;
} report;

enum { REPORT_MARKS = 5000 };

#define TEXT "com.sun.star.text."
#define SECTION_TABLE "LKJ tabel "
#define SECTION_CHART "LKJ grafik "
#define SECTION_FORMULA "LKJ rumus "

/* ---- Places (insert.c) */

/** Finds all place-holders, reads them and pairs them. More than REPORT_MARKS fail the scope. */
void places_find(report *r);
/** Lists what begins like a place-holder and is none: not closed, or too long. After filling. */
void places_list_open(report *r);
/** Lists what stands in drawn shapes, which are not filled. */
void places_list_drawn(report *r);
/** Lists hidden sections with place-holders, which are not searched. */
void places_list_hidden(report *r);
/** Whether a range is all its paragraph holds. */
bool place_is_alone(report *r, cuno_scope *s, uno_Interface *range, const char *text);
/** The same for marks; a cursor over the whole paragraph of a range. */
uno_Interface *place_paragraph(cuno_scope *s, uno_Interface *range);
/** Whether two ranges stand in the same text: the body, a cell, a frame; whether one stands in the body itself. */
bool place_same_text(cuno_scope *s, uno_Interface *one, uno_Interface *other);
bool place_in_body(report *r, cuno_scope *s, uno_Interface *range);
/** Takes whole paragraphs and tables away that the cursor touches. */
void place_remove(cuno_scope *s, uno_Interface *cursor);

/* ---- Looking at everything (look.c) */

/** Problems go to r->b.problems; nothing is changed. */
void look_at_all(report *r);
/** Makes what tables need that cannot be undone: page styles. After looking, before the step of undo. */
void look_prepare(report *r);
/** The table of a place-holder, read once. */
fragment_table *look_table(report *r, const mark *m, const char *text);

/* ---- Blocks (block.c) */

void blocks_apply(report *r);

/* ---- Filling (fill.c, section.c) */

void fill_all(report *r);
/** A line of text, in the scope: what a field shows has neither line ends nor tabs. */
const char *fill_one_line(cuno_scope *s, const rt_buffer *text);
/** Lists a place-holder that stays, and why. */
void fill_leave(report *r, const place *p);
/** Writes over what a cursor spans; the new text looks as the old did. */
void fill_over(cuno_scope *s, uno_Interface *cursor, const char *text);
void section_of_table(report *r, place *p);
void section_of_chart(report *r, place *p);
/** Makes the page style that a wide table at that range needs, if it is missing; before the step of undo begins. */
void section_prepare(report *r, uno_Interface *range, fragment_table *table, const mark *m);
/** What is to become a section: an empty paragraph between two that are taken away again. */
typedef struct section_draft {
    const char *name;
    uno_Interface *at, *before, *behind; /**< cursors; nothing is behind it at the end of a text */
} section_draft;
/** Makes that of the paragraph of a place-holder; what is then put at `at` becomes the section. (section.c) */
void section_begin(report *r, cuno_scope *s, place *p, const char *kind, section_draft *to);
uno_Interface *section_end(report *r, cuno_scope *s, const section_draft *draft);
/** A table at the beginning of that empty paragraph of its section, or of a draft of one. Returns the section. */
uno_Interface *section_put_table(report *r, cuno_scope *s, uno_Interface *section, const section_draft *draft,
                                 uno_Interface *at, fragment_table *table, const mark *m);
/** Makes a chart anew if its figures or looks have changed; a title edited by hand stays. */
void section_refresh_chart(report *r, cuno_scope *s, uno_Interface *section, const char *name, const char *expression,
                           const mark *m, const char *record);
/** Contents lists and numbers of captions. */
void fill_finish(report *r);

uno_Interface *document_create(report *r, cuno_scope *s, const char *service);

/* ---- Formulas (formula.c) */

void formula_put(report *r, place *p);
/** Writes what it shall say now, unless it was edited by hand. */
void formula_refresh(report *r, const char *name, const char *expression, const char *wanted, const char *record);

/* ---- What the document remembers (memory.c) */

const char *memory_get(report *r, const char *name);
void memory_set(report *r, const char *name, const char *value);
/** The record of a table: expression, line end, prints. */
void memory_set_table(report *r, const char *section, const char *expression, const fragment_table *table);

/** All properties, as values. */
uno_Sequence *memory_all(report *r, cuno_scope *s);

/* ---- Refreshing (refresh.c) */

/** Finds all that was generated and reads what it shall say now: r->pieces. Problems go to r->b.problems; nothing is
 * changed, but for page styles that will be needed. */
void refresh_look(report *r);
/** Writes it; what was edited is put down. */
void refresh_all(report *r);
/** Makes a table anew from a piece that was put down. */
void refresh_anew(report *r, const void *piece);

/** Lists parts that are remembered and missing, which therefore do not follow. (lost.c) */
void lost_tell(report *r);

/* ---- What was edited by hand (edits.c) */

/** Puts down a text, or a table that cannot follow. */
void edits_add(report *r, const char *name, const char *where, const char *now, const char *wanted, uno_Interface *span,
               const char *write, bool conflict);
void edits_add_shape(report *r, const char *name, const void *piece);
/** Asks about all that was put down, and lists what stays. */
void edits_settle(report *r);

#endif
