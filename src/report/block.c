/* SPDX-License-Identifier: MPL-2.0
 *
 * block.c - jika and ulang in the document: what does not hold is taken out, what repeats is copied. See report.h.
 *
 *  1. Where both marks stand alone in their paragraphs, those paragraphs go with them: no blank line is left.
 *  2. A repeated block is copied by the office's own clipboard format, so tables and looks in it are copied too. The
 *     place-holders in it are written for each round (mark_for_round).
 */
#include "report.h"

#include <stdint.h>

#define CURSOR TEXT "XTextCursor::"

static uno_Interface *cursor_at(cuno_scope *s, uno_Interface *range) {
    uno_Interface *text = cuno_call(s, range, TEXT "XTextRange::getText").object;
    return cuno_call(s, text, TEXT "XSimpleText::createTextCursorByRange", range).object;
}

static uno_Interface *start_of(cuno_scope *s, uno_Interface *range) {
    return cuno_call(s, range, TEXT "XTextRange::getStart").object;
}

static uno_Interface *end_of(cuno_scope *s, uno_Interface *range) {
    return cuno_call(s, range, TEXT "XTextRange::getEnd").object;
}

/* From the start of one range to the end of the other. */
static uno_Interface *cursor_over(cuno_scope *s, uno_Interface *first, uno_Interface *last) {
    uno_Interface *cursor = cursor_at(s, start_of(s, first));
    cuno_call(s, cursor, CURSOR "gotoRange", end_of(s, last), 1);
    return cursor;
}

static void remove_mark(report *r, cuno_scope *s, const place *p) {
    if (place_is_alone(r, s, p->range, p->text))
        place_remove(s, place_paragraph(s, p->range));
    else
        cuno_call(s, p->range, TEXT "XTextRange::setString", "");
}

static void apply_condition(report *r, cuno_scope *s, const place *first, const place *last) {
    if (first->holds) {
        remove_mark(r, s, last);
        remove_mark(r, s, first);
        return;
    }
    report_add(&r->notes, "%s ditiadakan: tidak berlaku", book_words(&r->b, &first->m, first->text));
    bool whole = place_is_alone(r, s, first->range, first->text) && place_is_alone(r, s, last->range, last->text);
    uno_Interface *cursor = cursor_over(s, first->range, last->range);
    if (whole)
        place_remove(s, cursor);
    else
        cuno_call(s, cursor, TEXT "XTextRange::setString", "");
}

/* ---- Ulang --------------------------------------------------------------------------------------------------- */

typedef struct copier {
    report *r;
    cuno_scope *s;
    uno_Interface *controller, *view, *last;
    size_t begin, end; /* of the block, in the list of places */
} copier;

static void write_round(copier *c, long index, const char *code) {
    char text[MARK_LONGEST + 1];
    long number = book_round_number(&c->r->b, c->r->places[c->begin].m.name, index);
    for (size_t k = c->begin + 1; k < c->end && !c->s->failed; k++) {
        const place *p = &c->r->places[k];
        if (p->problem == MARK_GOOD && mark_for_round(p->text, strlen(p->text), index, number, code, text))
            cuno_call(c->s, p->range, TEXT "XTextRange::setString", text);
    }
}

/* The end of the block itself, which stays while copies of it are put behind. */
static void find_end(copier *c) {
    c->last = place_paragraph(c->s, c->r->places[c->end].range);
    cuno_call(c->s, c->last, CURSOR "collapseToStart");
    cuno_call(c->s, c->last, CURSOR "goLeft", 1, 0);
}

/* The block as the clipboard holds it. Its first point is found anew each time: what is written there pushes it on. */
static uno_Interface *copied(copier *c) {
    cuno_scope *s = c->s;
    uno_Interface *first = place_paragraph(s, c->r->places[c->begin].range);
    cuno_call(s, first, CURSOR "collapseToEnd");
    cuno_call(s, first, CURSOR "goRight", 1, 0);
    cuno_call(s, c->last, TEXT "XParagraphCursor::gotoEndOfParagraph", 0);
    cuno_call(s, c->view, CURSOR "gotoRange", first, 0);
    cuno_call(s, c->view, CURSOR "gotoRange", c->last, 1);
    return cuno_call(s, c->controller, "com.sun.star.datatransfer.XTransferableSupplier::getTransferable").object;
}

/* Into a new paragraph in front of {{akhir}}. */
static void paste(copier *c, uno_Interface *block) {
    enum { PARAGRAPH_BREAK = 0 };
    cuno_scope *s = c->s;
    uno_Interface *last = place_paragraph(s, c->r->places[c->end].range);
    uno_Interface *text = cuno_call(s, last, TEXT "XTextRange::getText").object;
    uno_Interface *at = cursor_at(s, start_of(s, last));
    cuno_call(s, text, TEXT "XSimpleText::insertControlCharacter", at, PARAGRAPH_BREAK, 0);
    uno_Interface *before = place_paragraph(s, c->r->places[c->end].range);
    cuno_call(s, before, CURSOR "collapseToStart");
    cuno_call(s, before, CURSOR "goLeft", 1, 0);
    cuno_call(s, c->view, CURSOR "gotoRange", before, 0);
    cuno_call(s, c->controller, "com.sun.star.datatransfer.XTransferableSupplier::insertTransferable", block);
}

static void repeat(report *r, cuno_scope *s, size_t begin) {
    place *first = &r->places[begin];
    copier c = {.r = r, .s = s, .begin = begin, .end = first->partner};
    c.controller = cuno_call(s, r->document, "com.sun.star.frame.XModel::getCurrentController").object;
    if (c.controller == NULL) {
        cuno_fail(s, "Dokumen ini tidak punya jendela: {{ulang:...}} tidak dapat diisi.");
        return;
    }
    c.view = cuno_call(s, c.controller, TEXT "XTextViewCursorSupplier::getViewCursor").object;
    long rounds = book_round_count(&r->b, first->m.name, first->text), original = 0;
    find_end(&c);
    for (long i = 1; i <= rounds && !s->failed; i++) {
        const char *code = book_round_text(&r->b, first->m.name, i);
        if (code[0] == '\0')
            continue;
        if (original == 0) {
            original = i;
            continue;
        }
        write_round(&c, i, code);
        paste(&c, copied(&c));
    }
    if (original > 0)
        write_round(&c, original, book_round_text(&r->b, first->m.name, original));
    remove_mark(r, s, &r->places[c.end]);
    remove_mark(r, s, first);
}

void blocks_apply(report *r) {
    for (size_t i = r->count; i-- > 0 && !r->scope->failed;) {
        place *p = &r->places[i];
        if (p->problem != MARK_GOOD || p->partner == SIZE_MAX || p->partner < i)
            continue;
        cuno_scope inner;
        cuno_begin_inside(&inner, r->scope);
        if (p->m.kind == MARK_IF)
            apply_condition(r, &inner, p, &r->places[p->partner]);
        else
            repeat(r, &inner, i);
        cuno_end(&inner);
    }
}
