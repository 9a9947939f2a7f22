/* SPDX-License-Identifier: MPL-2.0
 *
 * insert.c - place-holders in a text document: finding them, also where formatting splits them. See report.h.
 */
#include "report.h"

#include <stdint.h>

#define CURSOR TEXT "XTextCursor::"

/* Whether a range stands in what was generated: its text is the workbook's, and no place-holder of the document. */
static bool is_generated(cuno_scope *outer, uno_Interface *range) {
    cuno_scope inner, *s = &inner;
    bool ours = false;
    cuno_begin_inside(s, outer);
    uno_Interface *section = cuno_object_in(cuno_get(s, range, "TextSection"));
    while (section != NULL && !ours && !s->failed) {
        const char *name = cuno_text(s, cuno_call(s, section, "com.sun.star.container.XNamed::getName").string);
        ours = strncmp(name, SECTION_TABLE, sizeof SECTION_TABLE - 1) == 0 ||
               strncmp(name, SECTION_CHART, sizeof SECTION_CHART - 1) == 0;
        section = cuno_call(s, section, TEXT "XTextSection::getParentSection").object;
    }
    /* A cell of a table stands in the section that its table stands in. */
    uno_Interface *table = ours ? NULL : cuno_object_in(cuno_get(s, range, "TextTable"));
    bool in_table = table != NULL && is_generated(s, cuno_call(s, table, TEXT "XTextContent::getAnchor").object);
    return cuno_end(s) && (ours || in_table);
}

static void read_places(report *r, uno_Interface *found, int count) {
    cuno_scope *s = r->scope;
    r->places = cuno_memory(s, ((size_t)count + 1) * sizeof *r->places);
    for (int i = 0; r->places != NULL && i < count && !s->failed; i++) {
        place *p = &r->places[r->count];
        p->range = cuno_object_in(cuno_call(s, found, "com.sun.star.container.XIndexAccess::getByIndex", i).any);
        p->text = cuno_text(s, cuno_call(s, p->range, TEXT "XTextRange::getString").string);
        p->problem = mark_read(p->text, strlen(p->text), &p->m);
        r->count += !s->failed && !is_generated(s, p->range);
    }
}

/* Pairs the place-holders of one text: the body, a cell of a table, a frame, a header. A block that begins in one and
 * ends in another is none. `list` holds their indexes. */
static void pair_some(report *r, const size_t *list, size_t count) {
    cuno_scope *s = r->scope;
    mark *marks = cuno_memory(s, (count + 1) * sizeof *marks);
    mark_problem *problems = cuno_memory(s, (count + 1) * sizeof *problems);
    size_t *partners = cuno_memory(s, (count + 1) * sizeof *partners);
    if (marks == NULL || problems == NULL || partners == NULL)
        return;
    for (size_t i = 0; i < count; i++) {
        marks[i] = r->places[list[i]].m;
        problems[i] = r->places[list[i]].problem;
    }
    mark_pair(count, marks, problems, partners);
    for (size_t i = 0; i < count; i++) {
        r->places[list[i]].problem = problems[i];
        r->places[list[i]].partner = partners[i] == SIZE_MAX ? SIZE_MAX : list[partners[i]];
    }
}

static void unpair(report *r, size_t i) {
    size_t end = r->places[i].partner;
    r->places[i].problem = r->places[end].problem = MARK_NESTED;
    r->places[i].partner = r->places[end].partner = SIZE_MAX;
}

/* A block in a cell of a table that stands in a block. */
static void refuse_nested(report *r) {
    for (size_t i = 0; i < r->count; i++) {
        size_t end = r->places[i].partner;
        bool inner = false;
        for (size_t k = i + 1; end != SIZE_MAX && k < end; k++)
            if (r->places[k].partner != SIZE_MAX) {
                unpair(r, k);
                inner = true;
            }
        if (inner)
            unpair(r, i);
    }
}

static void pair(report *r) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, r->scope);
    size_t *list = cuno_memory(s, (r->count + 1) * sizeof *list);
    uno_Interface **texts = cuno_memory(s, (r->count + 1) * sizeof *texts);
    for (size_t i = 0; i < r->count && !s->failed; i++) {
        place *p = &r->places[i];
        uno_Interface *text = cuno_call(s, p->range, TEXT "XTextRange::getText").object;
        texts[i] = text == NULL ? NULL : cuno_query(s, text, "com.sun.star.uno.XInterface");
    }
    for (size_t i = 0; i < r->count && !s->failed; i++) {
        uno_Interface *text = texts[i];
        size_t count = 0;
        for (size_t k = i; text != NULL && k < r->count; k++)
            if (texts[k] == text) {
                list[count++] = k;
                texts[k] = NULL;
            }
        if (count > 0)
            pair_some(r, list, count);
    }
    refuse_nested(r);
    cuno_end(s);
}

static bool in_footnote(cuno_scope *outer, uno_Interface *range) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, outer);
    uno_Interface *text = cuno_call(s, range, TEXT "XTextRange::getText").object;
    bool found = text != NULL && cuno_query(s, text, TEXT "XFootnote") != NULL;
    return cuno_end(s) && found;
}

void places_find(report *r) {
    cuno_scope *s = r->scope;
    r->count = 0;
    uno_Interface *search = cuno_call(s, r->document, "com.sun.star.util.XSearchable::createSearchDescriptor").object;
    cuno_set(s, search, "SearchRegularExpression", cuno_any_bool(s, true));
    cuno_call(s, search, "com.sun.star.util.XSearchDescriptor::setSearchString", "\\{\\{[^{}]{0,1000}\\}\\}");
    uno_Interface *found = cuno_call(s, r->document, "com.sun.star.util.XSearchable::findAll", search).object;
    int count = cuno_call(s, found, "com.sun.star.container.XIndexAccess::getCount").number;
    if (!s->failed && count > REPORT_MARKS)
        cuno_fail(s, "Dokumen ini memuat %d penanda {{...}}; paling banyak %d.", count, REPORT_MARKS);
    if (s->failed)
        return;
    read_places(r, found, count);
    pair(r);
    for (size_t i = 0; i < r->count && !s->failed; i++) {
        place *p = &r->places[i];
        bool whole =
            p->m.kind == MARK_TABLE || p->m.kind == MARK_CHART || p->m.kind == MARK_REPEAT || p->m.kind == MARK_FORMULA;
        if (p->problem == MARK_GOOD && whole && !place_is_alone(r, s, p->range, p->text))
            p->problem = MARK_NOT_ALONE;
        else if (p->problem == MARK_GOOD && whole && p->m.kind != MARK_REPEAT && in_footnote(s, p->range))
            p->problem = MARK_NOT_HERE; /* the office would lose the table without a word */
    }
}

/* Whether a text begins as a place-holder that is listed already does. */
static bool is_listed(report *r, const char *text) {
    for (size_t i = 0; i < r->count; i++) {
        const char *known = r->places[i].text;
        size_t length = strlen(known), shown = strlen(text);
        if (strncmp(known, text, length < shown ? length : shown) == 0)
            return true;
    }
    return false;
}

void places_list_open(report *r) {
    enum { SHOWN = 60 };
    cuno_scope *s = r->scope;
    uno_Interface *search = cuno_call(s, r->document, "com.sun.star.util.XSearchable::createSearchDescriptor").object;
    cuno_call(s, search, "com.sun.star.util.XSearchDescriptor::setSearchString", "{{");
    uno_Interface *found = cuno_call(s, r->document, "com.sun.star.util.XSearchable::findAll", search).object;
    int count = cuno_call(s, found, "com.sun.star.container.XIndexAccess::getCount").number;
    for (int i = 0; i < count && !s->failed; i++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, s);
        uno_Interface *range =
            cuno_object_in(cuno_call(&inner, found, "com.sun.star.container.XIndexAccess::getByIndex", i).any);
        uno_Interface *text = cuno_call(&inner, range, TEXT "XTextRange::getText").object;
        uno_Interface *start = cuno_call(&inner, range, TEXT "XTextRange::getStart").object;
        uno_Interface *cursor = cuno_call(&inner, text, TEXT "XSimpleText::createTextCursorByRange", start).object;
        cuno_call(&inner, cursor, CURSOR "goRight", SHOWN, 1);
        const char *shown = cuno_text(&inner, cuno_call(&inner, cursor, TEXT "XTextRange::getString").string);
        if (!is_listed(r, shown) && !is_generated(s, range))
            report_add(&r->left, "%.*s: tidak ditutup dengan }}, atau terlalu panjang", (int)strcspn(shown, "\n\r"),
                       shown);
        cuno_end(&inner);
    }
}

/* Text in drawn shapes is not searched, and could not be filled. */
void places_list_drawn(report *r) {
    enum { SHOWN = 60 };
    cuno_scope *s = r->scope;
    uno_Interface *page = cuno_call(s, r->document, "com.sun.star.drawing.XDrawPageSupplier::getDrawPage").object;
    int count = cuno_call(s, page, "com.sun.star.container.XIndexAccess::getCount").number;
    for (int i = 0; i < count && !s->failed; i++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, s);
        uno_Interface *shape =
            cuno_object_in(cuno_call(&inner, page, "com.sun.star.container.XIndexAccess::getByIndex", i).any);
        const char *type =
            cuno_text(&inner, cuno_call(&inner, shape, "com.sun.star.drawing.XShapeDescriptor::getShapeType").string);
        if (strncmp(type, "com.sun.star.drawing.", 21) == 0 && cuno_query(&inner, shape, TEXT "XTextRange") != NULL) {
            const char *text = cuno_text(&inner, cuno_call(&inner, shape, TEXT "XTextRange::getString").string);
            const char *open = strstr(text, "{{");
            if (open != NULL)
                report_add(&r->left, "%.*s: di dalam bentuk gambar, tidak dapat diisi; pakai bingkai teks", SHOWN,
                           open);
        }
        cuno_end(&inner);
    }
}

void places_list_hidden(report *r) {
    enum { SHOWN = 60 };
    cuno_scope *s = r->scope;
    uno_Interface *sections = cuno_call(s, r->document, TEXT "XTextSectionsSupplier::getTextSections").object;
    int count = cuno_call(s, sections, "com.sun.star.container.XIndexAccess::getCount").number;
    for (int i = 0; i < count && !s->failed; i++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, s);
        uno_Interface *section =
            cuno_object_in(cuno_call(&inner, sections, "com.sun.star.container.XIndexAccess::getByIndex", i).any);
        if (!cuno_bool_in(cuno_get(&inner, section, "IsVisible"))) {
            uno_Interface *anchor = cuno_call(&inner, section, TEXT "XTextContent::getAnchor").object;
            const char *text = cuno_text(&inner, cuno_call(&inner, anchor, TEXT "XTextRange::getString").string);
            const char *open = strstr(text, "{{");
            if (!cuno_forgive(&inner) && open != NULL)
                report_add(&r->left, "%.*s: di dalam bagian tersembunyi, tidak diisi; tampilkan dahulu bagian itu",
                           (int)(strcspn(open, "\n") < SHOWN ? strcspn(open, "\n") : SHOWN), open);
        }
        cuno_end(&inner);
    }
}

uno_Interface *place_paragraph(cuno_scope *s, uno_Interface *range) {
    uno_Interface *text = cuno_call(s, range, TEXT "XTextRange::getText").object;
    uno_Interface *cursor = cuno_call(s, text, TEXT "XSimpleText::createTextCursorByRange",
                                      cuno_call(s, range, TEXT "XTextRange::getStart").object)
                                .object;
    cuno_call(s, cursor, TEXT "XParagraphCursor::gotoStartOfParagraph", 0);
    cuno_call(s, cursor, TEXT "XParagraphCursor::gotoEndOfParagraph", 1);
    return cursor;
}

bool place_same_text(cuno_scope *s, uno_Interface *one, uno_Interface *other) {
    uno_Interface *a = cuno_call(s, one, TEXT "XTextRange::getText").object;
    uno_Interface *b = cuno_call(s, other, TEXT "XTextRange::getText").object;
    return a != NULL && b != NULL &&
           cuno_query(s, a, "com.sun.star.uno.XInterface") == cuno_query(s, b, "com.sun.star.uno.XInterface");
}

bool place_in_body(report *r, cuno_scope *s, uno_Interface *range) {
    uno_Interface *body = cuno_call(s, r->document, TEXT "XTextDocument::getText").object;
    return place_same_text(s, body, range);
}

bool place_is_alone(report *r, cuno_scope *outer, uno_Interface *range, const char *text) {
    cuno_scope inner, *s = &inner;
    (void)r;
    cuno_begin_inside(s, outer);
    const char *whole = cuno_text(s, cuno_call(s, place_paragraph(s, range), TEXT "XTextRange::getString").string);
    whole += strspn(whole, " \t");
    size_t length = strlen(text);
    bool alone = strncmp(whole, text, length) == 0 && whole[length + strspn(whole + length, " \t")] == '\0';
    return cuno_end(s) && alone;
}

/* The last paragraph of a text cannot be taken away: it is emptied, and joined with the one before it if that is one.
 * False if it is not the last. */
static bool remove_last(cuno_scope *s, uno_Interface *paragraph) {
    if (cuno_query(s, paragraph, TEXT "XTextRange") == NULL)
        return false;
    uno_Interface *cursor = place_paragraph(s, paragraph);
    uno_Interface *next = place_paragraph(s, paragraph);
    if (cuno_call(s, next, TEXT "XParagraphCursor::gotoNextParagraph", 0).boolean)
        return false;
    cuno_call(s, cursor, TEXT "XTextRange::setString", "");
    uno_Interface *before = place_paragraph(s, cursor);
    if (!cuno_call(s, before, TEXT "XParagraphCursor::gotoPreviousParagraph", 0).boolean ||
        !place_same_text(s, before, cursor))
        return true;
    cuno_call(s, cursor, CURSOR "goLeft", 1, 1);
    cuno_call(s, cursor, TEXT "XTextRange::setString", "");
    return true;
}

void place_remove(cuno_scope *s, uno_Interface *cursor) {
    enum { MOST = 4096 };
    uno_Interface **all = cuno_memory(s, MOST * sizeof *all);
    uno_Interface *list = cuno_call(s, cursor, "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    int count = 0;
    while (all != NULL && !s->failed && count < MOST &&
           cuno_call(s, list, "com.sun.star.container.XEnumeration::hasMoreElements").boolean)
        all[count++] = cuno_object_in(cuno_call(s, list, "com.sun.star.container.XEnumeration::nextElement").any);
    for (int i = 0; i < count && !s->failed; i++)
        if (i < count - 1 || !remove_last(s, all[i]))
            cuno_call(s, all[i], "com.sun.star.lang.XComponent::dispose");
}
