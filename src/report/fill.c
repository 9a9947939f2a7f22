/* SPDX-License-Identifier: MPL-2.0
 *
 * fill.c - place-holders replaced by what they mean. See report.h.
 */
#include "report.h"

#include <stdint.h>

#define CURSOR TEXT "XTextCursor::"
#define MASTER "com.sun.star.text.fieldmaster.User"

static uno_Interface *cursor_at(cuno_scope *s, uno_Interface *range, bool end) {
    uno_Interface *text = cuno_call(s, range, TEXT "XTextRange::getText").object;
    uno_Interface *at = cuno_call(s, range, end ? TEXT "XTextRange::getEnd" : TEXT "XTextRange::getStart").object;
    return cuno_call(s, text, TEXT "XSimpleText::createTextCursorByRange", at).object;
}

/* Takes away all of a range but what was put behind its first character: `length` are its characters, without that. */
static void cut_rest(cuno_scope *s, uno_Interface *range, int length) {
    uno_Interface *first = cursor_at(s, range, false), *last = cursor_at(s, range, true);
    for (int left = length - 1; left > 0; left -= 30000)
        cuno_call(s, last, CURSOR "goLeft", left < 30000 ? left : 30000, 1);
    if (length > 1)
        cuno_call(s, last, TEXT "XTextRange::setString", "");
    cuno_call(s, first, CURSOR "goRight", 1, 1);
    cuno_call(s, first, TEXT "XTextRange::setString", "");
}

void fill_over(cuno_scope *s, uno_Interface *cursor, const char *text) {
    rtl_uString *old = cuno_call(s, cursor, TEXT "XTextRange::getString").string;
    int length = old == NULL ? 0 : old->length;
    if (length == 0 || text[0] == '\0') {
        cuno_call(s, cursor, TEXT "XTextRange::setString", text);
        return;
    }
    uno_Interface *at = cursor_at(s, cursor, false);
    cuno_call(s, at, CURSOR "goRight", 1, 0);
    uno_Interface *body = cuno_call(s, cursor, TEXT "XTextRange::getText").object;
    cuno_call(s, body, TEXT "XSimpleText::insertString", at, text, 0);
    cut_rest(s, cursor, length);
}

/* ---- Figures ------------------------------------------------------------------------------------------------- */

const char *fill_one_line(cuno_scope *s, const rt_buffer *text) {
    char *copy = cuno_memory(s, text->length + 1);
    if (copy == NULL || text->length == 0)
        return "";
    memcpy(copy, text->at, text->length);
    for (char *c = copy; *c != '\0'; c++)
        *c = (unsigned char)*c < 0x20 ? ' ' : *c;
    return copy;
}

static uno_Interface *master_of(report *r, cuno_scope *s, const place *p, const char *content) {
    char name[MARK_FIELD];
    uno_Interface *masters = cuno_call(s, r->document, TEXT "XTextFieldsSupplier::getTextFieldMasters").object;
    mark_to_field(p->text, strlen(p->text), name);
    const char *whole = rt_join(s, MASTER ".", name, NULL);
    uno_Interface *master;
    if (rt_has(s, masters, whole)) {
        master = rt_named(s, masters, whole);
    } else {
        master = document_create(r, s, MASTER);
        cuno_set(s, master, "Name", cuno_any_string(s, name));
    }
    cuno_set(s, master, "Content", cuno_any_string(s, content));
    return master;
}

/* The same sentence may be wanted in several places. */
static void note_once(report *r, const char *line) {
    if (strstr(rt_text(&r->notes.text), line) == NULL)
        report_add(&r->notes, "%s", line);
}

/* The field looks as the first character of the place-holder did. */
static void put_field(report *r, const place *p) {
    cuno_scope inner, *s = &inner;
    rt_buffer text = {0};
    cuno_begin_inside(s, r->scope);
    bool good = book_text(&r->b, &p->m, p->text, &text);
    bool left_out = good && p->m.optional && text.length == 0;
    if (left_out)
        note_once(r, rt_join(s, book_words(&r->b, &p->m, p->text), " ditiadakan: ", r->b.reason, NULL));
    if (left_out && place_is_alone(r, s, p->range, p->text)) {
        place_remove(s, place_paragraph(s, p->range));
    } else if (good) {
        uno_Interface *master = master_of(r, s, p, fill_one_line(s, &text));
        uno_Interface *field = document_create(r, s, TEXT "textfield.User");
        cuno_call(s, field, TEXT "XDependentTextField::attachTextFieldMaster", master);
        rtl_uString *old = cuno_call(s, p->range, TEXT "XTextRange::getString").string;
        int length = old == NULL ? 0 : old->length;
        uno_Interface *at = cursor_at(s, p->range, false);
        cuno_call(s, at, CURSOR "goRight", 1, 0);
        uno_Interface *body = cuno_call(s, p->range, TEXT "XTextRange::getText").object;
        cuno_call(s, body, TEXT "XText::insertTextContent", at, field, 0);
        cut_rest(s, p->range, length);
        r->figures++;
    }
    rt_free(&text);
    cuno_end(s);
}

/* ---- All of them --------------------------------------------------------------------------------------------- */

/* Of a long one the beginning, cut between characters. */
void fill_leave(report *r, const place *p) {
    enum { SHOWN = 120 };
    size_t length = strlen(p->text), shown = length < SHOWN ? length : SHOWN;
    while (shown > 0 && shown < length && ((unsigned char)p->text[shown] & 0xC0) == 0x80)
        shown--;
    report_add(&r->left, "%.*s%s: %s", (int)shown, p->text, shown < length ? "..." : "", mark_problem_text(p->problem));
}

void fill_all(report *r) {
    for (size_t i = 0; i < r->count && !r->scope->failed; i++) {
        place *p = &r->places[i];
        if (p->problem != MARK_GOOD || p->partner != SIZE_MAX) {
            fill_leave(r, p);
            continue;
        }
        switch (p->m.kind) {
        case MARK_TABLE:
            section_of_table(r, p);
            break;
        case MARK_CHART:
            section_of_chart(r, p);
            break;
        case MARK_FORMULA:
            formula_put(r, p);
            break;
        default:
            put_field(r, p);
        }
    }
}

void fill_finish(report *r) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, r->scope);
    uno_Interface *fields = cuno_call(s, r->document, TEXT "XTextFieldsSupplier::getTextFields").object;
    cuno_call(s, fields, "com.sun.star.util.XRefreshable::refresh");
    uno_Interface *lists = cuno_call(s, r->document, TEXT "XDocumentIndexesSupplier::getDocumentIndexes").object;
    int count = cuno_call(s, lists, "com.sun.star.container.XIndexAccess::getCount").number;
    /* Twice: a list that has grown moves the pages of what stands in the others. */
    for (int i = 0; i < 2 * count && !s->failed; i++)
        cuno_call(s,
                  cuno_object_in(cuno_call(s, lists, "com.sun.star.container.XIndexAccess::getByIndex", i % count).any),
                  TEXT "XDocumentIndex::update");
    cuno_end(s);
}
