/* SPDX-License-Identifier: MPL-2.0
 *
 * section.c - tables and charts in the document: sections that hold an inserted fragment. See report.h.
 *
 *  1. The fragment goes in front of the place-holder's paragraph, emptied, and the section is put around both
 *     afterwards; the paragraph is taken away again where a source line stands at the end. In this order: undoing it,
 *     the office takes the section away first. Emptied first, one that reaches over pages leaves frames without a
 *     section behind, and the office ends (SwSectionFrame::DelEmpty, then the word that the section goes).
 *  2. A wide table turns its page: the page style "LKJ Mendatar", which is made of the document's own if it is missing,
 *     begins with the caption (with the heading above it, where only one paragraph stands between), and the page style
 *     from before with the paragraph behind the section. It is made before the step of undo begins: the office forgets
 *     all earlier steps when a page style is made.
 *  3. A table without a caption that another table follows, such as signatures, goes to the next page with it: where
 *     that is all that does not fit, it would stand there alone.
 */
#include "report.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define CURSOR TEXT "XTextCursor::"
#define SIDEWAYS "LKJ Mendatar"

uno_Interface *document_create(report *r, cuno_scope *s, const char *service) {
    return cuno_call(s, r->document, "com.sun.star.lang.XMultiServiceFactory::createInstance", service).object;
}

static uno_Interface *cursor_by(cuno_scope *s, uno_Interface *range) {
    uno_Interface *text = cuno_call(s, range, TEXT "XTextRange::getText").object;
    return cuno_call(s, text, TEXT "XSimpleText::createTextCursorByRange", range).object;
}

static uno_Interface *anchor_of(cuno_scope *s, uno_Interface *section) {
    return cuno_call(s, section, TEXT "XTextContent::getAnchor").object;
}

/* ---- Pages --------------------------------------------------------------------------------------------------- */

static uno_Interface *page_styles(report *r, cuno_scope *s) {
    uno_Interface *families =
        cuno_call(s, r->document, "com.sun.star.style.XStyleFamiliesSupplier::getStyleFamilies").object;
    return rt_named(s, families, "PageStyles");
}

static int measure(cuno_scope *s, uno_Interface *style, const char *name) {
    return cuno_long_in(cuno_get(s, style, name));
}

/* Spec 2. */
static void make_sideways(report *r, cuno_scope *s, const char *upright) {
    static const char *const margins[] = {"LeftMargin", "RightMargin", "TopMargin", "BottomMargin"};
    uno_Interface *styles = page_styles(r, s);
    if (rt_has(s, styles, SIDEWAYS))
        return;
    uno_Interface *from = rt_named(s, styles, upright), *style = document_create(r, s, "com.sun.star.style.PageStyle");
    cuno_call(s, styles, "com.sun.star.container.XNameContainer::insertByName", SIDEWAYS, cuno_any_object(s, style));
    int width = measure(s, from, "Width"), height = measure(s, from, "Height");
    cuno_set(s, style, "IsLandscape", cuno_any_bool(s, true));
    cuno_set(s, style, "Width", cuno_any_long(s, width > height ? width : height));
    cuno_set(s, style, "Height", cuno_any_long(s, width > height ? height : width));
    for (size_t i = 0; i < sizeof margins / sizeof *margins; i++)
        cuno_set(s, style, margins[i], cuno_get(s, from, margins[i]));
}

static long text_width(report *r, cuno_scope *s, const char *page) {
    uno_Interface *styles = page_styles(r, s);
    uno_Interface *style = rt_named(s, styles, page);
    long width = measure(s, style, "Width") - measure(s, style, "LeftMargin") - measure(s, style, "RightMargin");
    return width > 1000 ? width : 16000;
}

/* Wide: even in small type it takes more than an upright page. */
static bool is_wide(fragment_table *table, long width) {
    table->width = width;
    return fragment_needs(table, true) > width;
}

/* The page style that holds at a range. */
static const char *page_at(report *r, cuno_scope *s, uno_Interface *range) {
    const char *name = cuno_string_in(s, cuno_get(s, cursor_by(s, range), "PageStyleName"));
    if (cuno_forgive(s) || name[0] == '\0' || strcmp(name, SIDEWAYS) == 0)
        name = "Standard";
    return rt_has(s, page_styles(r, s), name) ? name : "Standard";
}

/* ---- Sections ------------------------------------------------------------------------------------------------ */

static void insert_bytes(cuno_scope *s, uno_Interface *range, rt_buffer *odt) {
    if (odt->failed) {
        cuno_fail(s, "Memori tidak cukup.");
        return;
    }
    uno_Any *arguments[] = {cuno_any_of_sequence(s, "[]byte", cuno_sequence(s, "byte", odt->at, odt->length))};
    uno_Interface *stream = cuno_service_with(s, "com.sun.star.io.SequenceInputStream", cuno_anys_of(s, 1, arguments));
    uno_Interface *input = cuno_query(s, stream, "com.sun.star.io.XInputStream");
    cuno_call(s, cursor_by(s, range), "com.sun.star.document.XDocumentInsertable::insertDocumentFromURL",
              "private:stream",
              cuno_properties(s, "InputStream", cuno_any(s, "com.sun.star.io.XInputStream", &input), "FilterName",
                              cuno_any_string(s, "writer8"), NULL));
}

static uno_Interface *sections_of(report *r, cuno_scope *s) {
    return cuno_call(s, r->document, TEXT "XTextSectionsSupplier::getTextSections").object;
}

/* The section's name; it gets a number behind if it is taken. */
static const char *free_name(report *r, cuno_scope *s, const char *kind, const char *own) {
    char number[16];
    const char *name = rt_join(s, kind, own, NULL);
    for (int i = 2; i < 1000 && rt_has(s, sections_of(r, s), name) && !s->failed; i++) {
        snprintf(number, sizeof number, " (%d)", i);
        name = rt_join(s, kind, own, number, NULL);
    }
    return name;
}

/* Whether nothing follows a paragraph in its text. */
static bool is_last(cuno_scope *s, uno_Interface *paragraph) {
    uno_Interface *text = cuno_call(s, paragraph, TEXT "XTextRange::getText").object;
    uno_Interface *end = cuno_call(s, text, TEXT "XTextRange::getEnd").object;
    return cuno_call(s, text, TEXT "XTextRangeCompare::compareRegionEnds", paragraph, end).small == 0;
}

void section_begin(report *r, cuno_scope *s, place *p, const char *kind, section_draft *to) {
    enum { PARAGRAPH_BREAK = 0 };
    uno_Interface *line = place_paragraph(s, p->range);
    cuno_call(s, line, TEXT "XTextRange::setString", "");
    bool last = is_last(s, line);
    uno_Interface *text = cuno_call(s, line, TEXT "XTextRange::getText").object;
    uno_Interface *at = cursor_by(s, cuno_call(s, line, TEXT "XTextRange::getEnd").object);
    for (int i = 0; i < (last ? 1 : 2); i++)
        cuno_call(s, text, TEXT "XSimpleText::insertControlCharacter", at, PARAGRAPH_BREAK, 0);
    *to = (section_draft){.name = free_name(r, s, kind, p->m.name), .behind = last ? NULL : cursor_by(s, at)};
    if (!last)
        cuno_call(s, at, TEXT "XParagraphCursor::gotoPreviousParagraph", 0);
    to->at = at;
    to->before = cursor_by(s, cuno_call(s, at, TEXT "XTextRange::getStart").object);
    cuno_call(s, to->before, TEXT "XParagraphCursor::gotoPreviousParagraph", 0);
}

static void drop_line(cuno_scope *s, uno_Interface *cursor) {
    uno_Interface *list =
        cuno_call(s, place_paragraph(s, cursor), "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    cuno_call(s, cuno_object_in(cuno_call(s, list, "com.sun.star.container.XEnumeration::nextElement").any),
              "com.sun.star.lang.XComponent::dispose");
}

uno_Interface *section_end(report *r, cuno_scope *s, const section_draft *draft) {
    uno_Interface *text = cuno_call(s, draft->before, TEXT "XTextRange::getText").object;
    uno_Interface *around = cursor_by(s, draft->before);
    uno_Interface *last = draft->behind == NULL ? NULL : cursor_by(s, draft->behind);
    cuno_call(s, around, TEXT "XParagraphCursor::gotoNextParagraph", 0);
    if (last != NULL)
        cuno_call(s, last, CURSOR "goLeft", 1, 0);
    else
        last = cuno_call(s, text, TEXT "XTextRange::getEnd").object;
    cuno_call(s, around, CURSOR "gotoRange", last, 1);
    uno_Interface *section = document_create(r, s, TEXT "TextSection");
    cuno_call(s, section, "com.sun.star.container.XNamed::setName", draft->name);
    cuno_call(s, text, TEXT "XText::insertTextContent", around, section, 1);
    drop_line(s, draft->before);
    if (draft->behind != NULL)
        drop_line(s, draft->behind);
    return section;
}

/* Takes the empty paragraph at the end of a section away. */
static void tidy(cuno_scope *s, uno_Interface *section) {
    uno_Interface *last = place_paragraph(s, cuno_call(s, anchor_of(s, section), TEXT "XTextRange::getEnd").object);
    if (cuno_text(s, cuno_call(s, last, TEXT "XTextRange::getString").string)[0] == '\0' && !s->failed)
        place_remove(s, last);
}

/* Whether a table stands right behind a paragraph. */
static bool table_follows(cuno_scope *s, uno_Interface *paragraph) {
    uno_Interface *text = cuno_call(s, paragraph, TEXT "XTextRange::getText").object, *next = NULL;
    uno_Interface *rest = cursor_by(s, paragraph);
    cuno_call(s, rest, CURSOR "gotoRange", cuno_call(s, text, TEXT "XTextRange::getEnd").object, 1);
    uno_Interface *list = cuno_call(s, rest, "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    for (int i = 0; i < 2; i++) {
        if (!cuno_call(s, list, "com.sun.star.container.XEnumeration::hasMoreElements").boolean)
            return false;
        next = cuno_object_in(cuno_call(s, list, "com.sun.star.container.XEnumeration::nextElement").any);
    }
    return cuno_call(s, next, "com.sun.star.lang.XServiceInfo::supportsService", TEXT "TextTable").boolean;
}

/* Spec 3. The empty paragraph between them keeps too. Where the section ends in the table itself there is none. */
static void keep_with_signatures(cuno_scope *outer, uno_Interface *section, uno_Interface *table) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, outer);
    uno_Interface *anchor = anchor_of(s, section);
    uno_Interface *last = place_paragraph(s, cuno_call(s, anchor, TEXT "XTextRange::getEnd").object);
    if (!cuno_forgive(s) && place_same_text(s, anchor, last) &&
        cuno_text(s, cuno_call(s, last, TEXT "XTextRange::getString").string)[0] == '\0' && table_follows(s, last)) {
        cuno_set(s, table, "KeepTogether", cuno_any_bool(s, true));
        cuno_set(s, last, "ParaKeepTogether", cuno_any_bool(s, true));
    }
    cuno_forgive(s);
    cuno_end(s);
}

/* Whether a paragraph is the last one of a section. */
static bool ends_section(cuno_scope *s, uno_Interface *section, uno_Interface *line) {
    uno_Interface *anchor = anchor_of(s, section);
    uno_Interface *text = cuno_call(s, anchor, TEXT "XTextRange::getText").object;
    return cuno_call(s, text, TEXT "XTextRangeCompare::compareRegionEnds", line, anchor).small == 0;
}

/* Without a caption the office puts empty paragraphs around the table; the one in front of it and the last one stay: a
 * section that ends with its table cannot be read again. */
static void tidy_behind(cuno_scope *s, uno_Interface *section) {
    enum { MOST = 8 };
    uno_Interface *parts[MOST];
    int count = 0, table = -1;
    uno_Interface *list =
        cuno_call(s, anchor_of(s, section), "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    while (count < MOST && cuno_call(s, list, "com.sun.star.container.XEnumeration::hasMoreElements").boolean) {
        parts[count] = cuno_object_in(cuno_call(s, list, "com.sun.star.container.XEnumeration::nextElement").any);
        if (cuno_call(s, parts[count], "com.sun.star.lang.XServiceInfo::supportsService", TEXT "TextTable").boolean)
            table = count;
        count++;
    }
    for (int i = 0; i < count && table >= 0 && !s->failed; i++) {
        if (i >= table - 1 && i <= table)
            continue;
        uno_Interface *line = place_paragraph(s, cuno_call(s, parts[i], TEXT "XTextContent::getAnchor").object);
        if (i > table && ends_section(s, section, line))
            continue;
        if (cuno_text(s, cuno_call(s, line, TEXT "XTextRange::getString").string)[0] == '\0')
            cuno_call(s, parts[i], "com.sun.star.lang.XComponent::dispose");
    }
    if (table >= 0 && !s->failed)
        keep_with_signatures(s, section, parts[table]);
}

/* ---- Tables -------------------------------------------------------------------------------------------------- */

/* Where the page is turned: the caption, or the heading above it where only one paragraph stands between, which would
 * be left on a page of their own. */
static uno_Interface *turning_point(cuno_scope *s, uno_Interface *caption) {
    uno_Interface *at = cursor_by(s, caption);
    for (int i = 0; i < 2 && cuno_call(s, at, TEXT "XParagraphCursor::gotoPreviousParagraph", 0).boolean; i++) {
        int level = cuno_long_in(cuno_get(s, at, "OutlineLevel"));
        if (cuno_forgive(s))
            break;
        if (level > 1)
            return at;
    }
    return cursor_by(s, caption);
}

/* Turns the page at the caption and back behind the section. */
static void turn_page(cuno_scope *s, uno_Interface *section, bool wide, const char *upright, const uno_Any *before) {
    uno_Interface *anchor = anchor_of(s, section);
    uno_Interface *first = cursor_by(s, cuno_call(s, anchor, TEXT "XTextRange::getStart").object);
    if (!wide) {
        if (before != NULL)
            cuno_set(s, first, "PageDescName", before);
        return;
    }
    uno_Interface *turn = turning_point(s, first);
    if (strcmp(cuno_string_in(s, cuno_get(s, turn, "PageDescName")), SIDEWAYS) != 0)
        cuno_set(s, turn, "PageDescName", cuno_any_string(s, SIDEWAYS));
    uno_Interface *next = cursor_by(s, cuno_call(s, anchor, TEXT "XTextRange::getEnd").object);
    if (cuno_call(s, next, TEXT "XParagraphCursor::gotoNextParagraph", 0).boolean &&
        cuno_string_in(s, cuno_get(s, next, "PageDescName"))[0] == '\0')
        cuno_set(s, next, "PageDescName", cuno_any_string(s, upright));
}

static bool lies_sideways(report *r, cuno_scope *s, const char *upright, fragment_table *table, const mark *m) {
    return m->landscape >= 0 ? m->landscape == 1 : is_wide(table, text_width(r, s, upright));
}

void section_prepare(report *r, uno_Interface *range, fragment_table *table, const mark *m) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, r->scope);
    const char *upright = page_at(r, s, range);
    if (table != NULL && table->rows > 0 && place_in_body(r, s, range) && lies_sideways(r, s, upright, table, m))
        make_sideways(r, s, upright);
    cuno_end(s);
}

uno_Interface *section_put_table(report *r, cuno_scope *s, uno_Interface *section, const section_draft *draft,
                                 uno_Interface *at, fragment_table *table, const mark *m) {
    enum { LONG = 40 }; /* rows: such a table is set small if its words leave little room */
    char name[MARK_NAME + 8];
    rt_buffer odt = {0};
    uno_Interface *start = cuno_call(s, at, TEXT "XTextRange::getStart").object;
    const char *upright = page_at(r, s, start);
    const char *break_before = cuno_string_in(s, cuno_get(s, cursor_by(s, start), "PageDescName"));
    uno_Any *none = cuno_any_string(s, "");
    if (break_before[0] != '\0')
        cuno_set(s, cursor_by(s, start), "PageDescName", none);
    table->fills = !place_in_body(r, s, start);
    bool wide = !table->fills && lies_sideways(r, s, upright, table, m);
    table->width = text_width(r, s, wide ? SIDEWAYS : upright);
    long needs = fragment_needs(table, false);
    table->small = needs > table->width || (table->rows > LONG && needs * 10 > table->width * 6);
    snprintf(name, sizeof name, "LKJ_%s", m->name);
    for (char *c = name; *c != '\0'; c++)
        *c = strchr(" .", *c) != NULL ? '_' : *c;
    table->name = name;
    fragment_of_table(table, &odt);
    insert_bytes(s, start, &odt);
    rt_free(&odt);
    table->name = "";
    if (draft != NULL)
        section = section_end(r, s, draft);
    if (table->source[0] != '\0')
        tidy(s, section);
    else if (table->label[0] == '\0')
        tidy_behind(s, section);
    turn_page(s, section, wide, upright,
              break_before[0] != '\0' && strcmp(break_before, SIDEWAYS) != 0 ? cuno_any_string(s, break_before) : NULL);
    return section;
}

void section_of_table(report *r, place *p) {
    cuno_scope inner, *s = &inner;
    section_draft draft;
    fragment_table *table = look_table(r, &p->m, p->text);
    if (table == NULL)
        return;
    cuno_begin_inside(s, r->scope);
    if (table->rows == 0) {
        report_add(&r->notes, "%s ditiadakan: bagian itu tidak ada di lembarnya", book_words(&r->b, &p->m, p->text));
        place_remove(s, place_paragraph(s, p->range));
        cuno_end(s);
        return;
    }
    section_begin(r, s, p, SECTION_TABLE, &draft);
    section_put_table(r, s, NULL, &draft, draft.at, table, &p->m);
    if (!s->failed)
        memory_set_table(r, draft.name, p->text, table);
    r->tables += cuno_end(s);
}

/* ---- Charts -------------------------------------------------------------------------------------------------- */

/* "Gambar 3." and 2 of the option |3.2; without one "Gambar " and that number. */
static void number_chart(cuno_scope *s, const mark *m, long number, fragment_chart *files) {
    const char *point = strchr(m->number, '.');
    files->label = "Gambar ";
    files->number = number;
    if (point == NULL)
        return;
    char *label = cuno_memory(s, 32);
    if (label == NULL)
        return;
    snprintf(label, 32, "Gambar %.*s.", (int)(point - m->number), m->number);
    files->label = label;
    files->number = atol(point + 1);
}

static bool read_chart(report *r, cuno_scope *s, const mark *m, long number, fragment_chart *files) {
    book_chart chart = {NULL, NULL, 0, 0};
    *files = (fragment_chart){.label = ""};
    if (!book_find_chart(&r->b, m->name, m->name, &chart))
        return false;
    book_chart_files(&r->b, &chart, files);
    files->title = chart.title;
    files->name = rt_join(s, "LKJ ", m->name, NULL);
    files->width = chart.width;
    files->height = chart.height;
    number_chart(s, m, number, files);
    return !s->failed && !r->scope->failed;
}

/* The place-holder, and behind it what shows whether the chart or its title has changed. */
static void remember_chart(report *r, const char *section, const char *expression, const fragment_chart *files) {
    rt_buffer record = {0};
    rt_format(&record, "%s\n", expression);
    print_add(&record, files->content);
    print_add(&record, files->title);
    if (record.failed)
        cuno_fail(r->scope, "Memori tidak cukup.");
    else
        memory_set(r, section, record.at);
    rt_free(&record);
}

/* How wide a chart can be: as the text, or the frame that it stands in, without its rims. */
static long room_at(report *r, cuno_scope *s, uno_Interface *range) {
    enum { RIMS = 500, LEAST = 2000 };
    long width = text_width(r, s, page_at(r, s, range));
    uno_Interface *text = cuno_call(s, range, TEXT "XTextRange::getText").object;
    uno_Interface *frame = text == NULL ? NULL : cuno_query(s, text, TEXT "XTextFrame");
    long inner = frame == NULL ? width : (long)cuno_long_in(cuno_get(s, frame, "Width")) - RIMS;
    return inner >= LEAST && inner < width ? inner : width;
}

static void put_chart(report *r, cuno_scope *s, uno_Interface *at, fragment_chart *files) {
    rt_buffer odt = {0};
    uno_Interface *start = cuno_call(s, at, TEXT "XTextRange::getStart").object;
    long width = room_at(r, s, start), own = files->width;
    files->width = own > 0 && own < width ? own : width;
    files->height = own > 0 ? files->height * files->width / own : width / 2;
    fragment_of_chart(files, &odt);
    insert_bytes(s, start, &odt);
    rt_free(&odt);
}

/* How many charts of ours the document has. */
static long charts_there(report *r, cuno_scope *s) {
    uno_Sequence *names =
        cuno_call(s, sections_of(r, s), "com.sun.star.container.XNameAccess::getElementNames").sequence;
    long count = 0;
    for (int i = 0; i < cuno_length(names) && !s->failed; i++)
        count += strncmp(cuno_string_at(s, names, i), SECTION_CHART, sizeof SECTION_CHART - 1) == 0;
    return count;
}

void section_of_chart(report *r, place *p) {
    cuno_scope inner, *s = &inner;
    section_draft draft;
    fragment_chart files;
    cuno_begin_inside(s, r->scope);
    if (read_chart(r, s, &p->m, charts_there(r, s) + 1, &files)) {
        section_begin(r, s, p, SECTION_CHART, &draft);
        put_chart(r, s, draft.at, &files);
        tidy(s, section_end(r, s, &draft));
        if (!s->failed)
            remember_chart(r, draft.name, p->text, &files);
        r->charts++;
    }
    cuno_end(s);
}

/* The caption behind its number. */
static const char *caption_of(cuno_scope *s, uno_Interface *cursor) {
    const char *whole = cuno_text(s, cuno_call(s, cursor, TEXT "XTextRange::getString").string);
    const char *behind = strstr(whole, ". ");
    return behind == NULL ? whole : behind + 2;
}

/* A cursor over the caption's paragraph, whatever else was written in the section; NULL if there is none. */
static uno_Interface *find_caption(cuno_scope *s, uno_Interface *section) {
    uno_Interface *list =
        cuno_call(s, anchor_of(s, section), "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    while (cuno_call(s, list, "com.sun.star.container.XEnumeration::hasMoreElements").boolean) {
        uno_Interface *part =
            cuno_object_in(cuno_call(s, list, "com.sun.star.container.XEnumeration::nextElement").any);
        if (part == NULL || cuno_query(s, part, TEXT "XTextRange") == NULL)
            continue;
        uno_Interface *line = place_paragraph(s, part);
        if (strncmp(cuno_text(s, cuno_call(s, line, TEXT "XTextRange::getString").string), "Gambar ", 7) == 0)
            return line;
    }
    return NULL;
}

/* The object that stands in the section; NULL if there is none. */
static uno_Interface *find_object(report *r, cuno_scope *s, uno_Interface *section) {
    uno_Interface *around = anchor_of(s, section);
    uno_Interface *text = cuno_call(s, around, TEXT "XTextRange::getText").object;
    uno_Interface *all = cuno_call(s, r->document, TEXT "XTextEmbeddedObjectsSupplier::getEmbeddedObjects").object;
    int count = cuno_call(s, all, "com.sun.star.container.XIndexAccess::getCount").number;
    for (int i = 0; i < count && !s->failed; i++) {
        uno_Interface *one =
            cuno_object_in(cuno_call(s, all, "com.sun.star.container.XIndexAccess::getByIndex", i).any);
        uno_Interface *anchor = cuno_call(s, one, TEXT "XTextContent::getAnchor").object;
        if (place_same_text(s, around, anchor) &&
            cuno_call(s, text, TEXT "XTextRangeCompare::compareRegionStarts", around, anchor).small >= 0 &&
            cuno_call(s, text, TEXT "XTextRangeCompare::compareRegionEnds", around, anchor).small <= 0)
            return one;
    }
    return NULL;
}

/* The caption's title, written over. */
static void set_caption(cuno_scope *s, uno_Interface *section, const char *title) {
    uno_Interface *line = find_caption(s, section);
    if (line == NULL)
        return;
    const char *now = caption_of(s, line);
    uno_Interface *cursor = cursor_by(s, cuno_call(s, line, TEXT "XTextRange::getEnd").object);
    cuno_call(s, cursor, CURSOR "goLeft", (int)cuno_utf16_length(now, strlen(now)), 1);
    fill_over(s, cursor, title);
}

/* Takes the old chart out; what a person wrote beside it stays. */
static void remove_chart(cuno_scope *s, uno_Interface *object) {
    uno_Interface *line = place_paragraph(s, cuno_call(s, object, TEXT "XTextContent::getAnchor").object);
    if (cuno_text(s, cuno_call(s, line, TEXT "XTextRange::getString").string)[0] == '\0')
        place_remove(s, line);
    else
        cuno_call(s, object, "com.sun.star.lang.XComponent::dispose");
}

void section_refresh_chart(report *r, cuno_scope *s, uno_Interface *section, const char *name, const char *expression,
                           const mark *m, const char *record) {
    fragment_chart files;
    char now[PRINT];
    uno_Interface *line = find_caption(s, section);
    const char *caption = line == NULL ? "" : cuno_text(s, cuno_call(s, line, TEXT "XTextRange::getString").string);
    long number = caption[0] != '\0' ? atol(caption + 7) : 0;
    if (s->failed || !read_chart(r, s, m, number, &files))
        return;
    print_of(files.content, now);
    if (strlen(record) == 2 * PRINT && memcmp(record, now, PRINT) == 0)
        return;
    if (line == NULL) {
        report_add(&r->notes, "%s: judulnya tidak ada lagi, jadi dibiarkan. Hapus bagian itu dan tulis %s", name,
                   expression);
        return;
    }
    const char *title = rt_join(s, caption_of(s, line), NULL);
    print_of(title, now);
    bool edited = strlen(record) == 2 * PRINT && memcmp(record + PRINT, now, PRINT) != 0;
    uno_Interface *object = find_object(r, s, section);
    if (object != NULL) { /* a person may have made it smaller */
        files.width = cuno_long_in(cuno_get(s, object, "Width"));
        files.height = cuno_long_in(cuno_get(s, object, "Height"));
        remove_chart(s, object);
    }
    fill_over(s, line, "");
    put_chart(r, s, line, &files);
    tidy(s, section);
    if (edited) {
        set_caption(s, section, title);
        report_add(&r->notes, "%s, judul: tetap \"%s\", hasil suntingan", name, title);
    }
    if (!s->failed)
        remember_chart(r, name, expression, &files);
    r->charts++;
}
