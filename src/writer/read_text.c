/* SPDX-License-Identifier: MPL-2.0
 *
 * read_text.c - a text document into the checker's document. See document.h.
 *
 * 1. The body in its order: a paragraph with its list label or heading number in front, a table as a grid, and behind
 * it the tables nested in it. Then footnotes and endnotes, as paragraphs.
 * 2. Where there are tracked changes or notes, text is put together from its portions: what a tracked change deletes is
 * left out, what it inserts counts; the mark of a footnote is no text. Fields count as they are shown.
 * 3. A table's columns are where its rows have their edges: a cell between two edges spans what other rows divide. Rows
 *    of a split cell ("A1.1.2") count as text of the cell that was split.
 */
#include <stdio.h>

#include "document.h"
#include "grid.h"

#define NEXT "com.sun.star.container.XEnumeration::nextElement"
#define MORE "com.sun.star.container.XEnumeration::hasMoreElements"
#define ENUMERATE "com.sun.star.container.XEnumerationAccess::createEnumeration"

typedef struct reader {
    findings *found;
    writer_parts *parts;
    progress *bar;
    const char *heading;
    int paragraphs;
    bool plain;   /* nothing in the document needs its paragraphs read portion by portion */
    bool deleted; /* inside a tracked deletion, which may run over paragraphs */
    size_t done, all;
} reader;

/* ---- Parts --------------------------------------------------------------------------------------------------- */

static size_t add_part(reader *r, const writer_part *part) {
    writer_parts *parts = r->parts;
    if (parts->count == parts->room) {
        size_t room = parts->room ? 2 * parts->room : 256;
        writer_part *list = cuno_memory(r->found->call->scope, room * sizeof *list);
        if (!list)
            return 0;
        if (parts->count)
            memcpy(list, parts->list, parts->count * sizeof *list);
        parts->list = list;
        parts->room = room;
    }
    parts->list[parts->count] = *part;
    return parts->count++;
}

/* A copy that lives as long as the call. */
static const char *keep(reader *r, const char *text) {
    char *copy = cuno_memory(r->found->call->scope, strlen(text) + 1);
    return copy ? strcpy(copy, text) : "";
}

/* ---- Text ---------------------------------------------------------------------------------------------------- */

/* What one portion of a paragraph adds. */
static void add_portion(reader *r, cuno_scope *scope, uno_Interface *portion, rt_buffer *text) {
    const char *type = cuno_string_in(scope, cuno_get(scope, portion, "TextPortionType"));
    if (strcmp(type, "Redline") == 0) {
        if (strcmp(cuno_string_in(scope, cuno_get(scope, portion, "RedlineType")), "Delete") == 0)
            r->deleted = cuno_bool_in(cuno_get(scope, portion, "IsStart"));
        return;
    }
    if (r->deleted || strcmp(type, "Footnote") == 0)
        return;
    rt_format(text, "%s",
              cuno_text(scope, cuno_call(scope, portion, "com.sun.star.text.XTextRange::getString").string));
}

static void add_paragraph_text(reader *r, cuno_scope *scope, uno_Interface *paragraph, rt_buffer *text) {
    if (r->plain) {
        rt_format(text, "%s",
                  cuno_text(scope, cuno_call(scope, paragraph, "com.sun.star.text.XTextRange::getString").string));
        return;
    }
    uno_Interface *portions = cuno_call(scope, paragraph, ENUMERATE).object;
    while (cuno_call(scope, portions, MORE).boolean) {
        cuno_scope inner;
        cuno_begin_inside(&inner, scope);
        add_portion(r, &inner, cuno_object_in(cuno_call(&inner, portions, NEXT).any), text);
        cuno_end(&inner);
    }
}

static void read_paragraph(reader *r, cuno_scope *scope, uno_Interface *paragraph) {
    rt_buffer text = {NULL, 0, 0, false};
    const char *label = cuno_string_in(scope, cuno_get(scope, paragraph, "ListLabelString"));
    int level = cuno_long_in(cuno_get(scope, paragraph, "OutlineLevel"));
    if (*label)
        rt_format(&text, "%s ", label);
    size_t front = text.length;
    add_paragraph_text(r, scope, paragraph, &text);
    r->paragraphs++;
    if (level > 0 && text.length > front)
        r->heading = keep(r, rt_text(&text));
    if (text.length > front && !scope->failed) {
        writer_part part = {NULL, r->heading, r->paragraphs, 0, NULL};
        check_add_paragraph(r->found->check, rt_text(&text), text.length, level, add_part(r, &part));
    }
    if (text.failed)
        cuno_fail(scope, "out of memory");
    rt_free(&text);
}

/* ---- Tables -------------------------------------------------------------------------------------------------- */

static void read_table(reader *r, cuno_scope *scope, uno_Interface *table);

static bool is_table(cuno_scope *scope, uno_Interface *content) {
    return cuno_query(scope, content, "com.sun.star.text.XTextTable") != NULL;
}

/* The paragraphs of a cell, joined by line ends, and how the first looks. Nested tables come later. */
static void cell_text(reader *r, cuno_scope *scope, uno_Interface *cell, rt_buffer *text, check_cell *to,
                      bool *nested) {
    uno_Interface *contents = cuno_call(scope, cell, ENUMERATE).object;
    for (bool first = true; cuno_call(scope, contents, MORE).boolean; first = false) {
        cuno_scope inner;
        cuno_begin_inside(&inner, scope);
        uno_Interface *one = cuno_object_in(cuno_call(&inner, contents, NEXT).any);
        if (is_table(&inner, one)) {
            *nested = true;
        } else {
            if (text->length)
                rt_format(text, "\n");
            const char *label = cuno_string_in(&inner, cuno_get(&inner, one, "ListLabelString"));
            rt_format(text, "%s%s", label, *label ? " " : "");
            add_paragraph_text(r, &inner, one, text);
            if (first && cuno_real_in(cuno_get(&inner, one, "CharWeight")) >= 150)
                to->flags |= CHECK_BOLD;
            int indent = first ? cuno_long_in(cuno_get(&inner, one, "ParaLeftMargin")) : 0;
            to->indent = indent > 0 ? (unsigned)indent : to->indent;
        }
        cuno_end(&inner);
    }
}

static uno_Interface *cell_named(cuno_scope *scope, uno_Interface *table, const char *name) {
    return cuno_call(scope, table, "com.sun.star.text.XTextTable::getCellByName", name).object;
}

static void read_cell(reader *r, cuno_scope *scope, uno_Interface *table, size_t index, grid *shape, size_t i,
                      bool *nested) {
    const grid_cell *place = &shape->cells[i];
    rt_buffer text = {NULL, 0, 0, false};
    check_cell cell = {0};
    uno_Interface *box = cell_named(scope, table, place->name);
    int span = cuno_long_in(cuno_get(scope, box, "RowSpan"));
    cell.row_span = span > 1 ? (unsigned)span : 1;
    cell.column_span = (unsigned)place->span;
    cell_text(r, scope, box, &text, &cell, nested);
    /* The parts of a split cell follow each other. */
    for (; i + 1 < shape->count && shape->cells[i + 1].part; i++) {
        if (text.length)
            rt_format(&text, "\n");
        cell_text(r, scope, cell_named(scope, table, shape->cells[i + 1].name), &text, &cell, nested);
    }
    cell.text = rt_text(&text);
    for (cell.length = text.length; cell.length > 0 && cell.text[cell.length - 1] == '\n';)
        cell.length--; /* empty paragraphs at the end */
    if (place->row < shape->heading_rows)
        cell.flags |= CHECK_HEADING;
    if (!scope->failed)
        check_set_cell(r->found->check, index, place->row, place->column, &cell);
    grid_cover(shape, r->found->check, index, place, cell.row_span);
    if (text.failed)
        cuno_fail(scope, "out of memory");
    rt_free(&text);
}

/* The tables that stand in the cells of a table. */
static void read_nested(reader *r, cuno_scope *scope, uno_Interface *table, const grid *shape) {
    for (size_t i = 0; i < shape->count && !scope->failed; i++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, scope);
        uno_Interface *contents = cuno_call(&inner, cell_named(&inner, table, shape->cells[i].name), ENUMERATE).object;
        while (cuno_call(&inner, contents, MORE).boolean) {
            uno_Interface *one = cuno_object_in(cuno_call(&inner, contents, NEXT).any);
            if (one && is_table(&inner, one))
                read_table(r, &inner, one);
        }
        cuno_end(&inner);
    }
}

static void read_table(reader *r, cuno_scope *scope, uno_Interface *table) {
    cuno_scope *whole = r->found->call->scope;
    grid shape;
    grid_read(scope, table, &shape);
    if (scope->failed || shape.count == 0)
        return;
    size_t size = shape.rows * shape.columns * sizeof *shape.box;
    uint16_t *box = cuno_memory(whole, size);
    if (!box)
        return;
    memcpy(box, shape.box, size);
    const char *name = cuno_text(scope, cuno_call(scope, table, "com.sun.star.container.XNamed::getName").string);
    writer_part part = {keep(r, name), r->heading, 0, shape.columns, box};
    size_t index = check_add_table(r->found->check, "", 0, shape.rows, shape.columns, add_part(r, &part));
    bool nested = false;
    for (size_t i = 0; i < shape.count && !scope->failed; i++) {
        if (shape.cells[i].part)
            continue;
        cuno_scope inner;
        cuno_begin_inside(&inner, scope);
        read_cell(r, &inner, table, index, &shape, i, &nested);
        cuno_end(&inner);
    }
    if (nested)
        read_nested(r, scope, table, &shape);
}

/* ---- The document -------------------------------------------------------------------------------------------- */

/* A paragraph of an index, such as a table of contents, repeats what stands elsewhere. */
static bool is_of_index(cuno_scope *scope, uno_Interface *paragraph) {
    return cuno_object_in(cuno_get(scope, paragraph, "DocumentIndex")) != NULL;
}

static void show_progress(reader *r, cuno_scope *scope) {
    r->done++;
    if (!progress_show(r->bar, r->done < r->all ? r->done : r->all, 2 * r->all))
        cuno_fail(scope, COMMAND_CANCELLED);
}

static void read_text(reader *r, cuno_scope *scope, uno_Interface *text) {
    uno_Interface *contents = cuno_call(scope, text, ENUMERATE).object;
    while (cuno_call(scope, contents, MORE).boolean) {
        cuno_scope inner;
        cuno_begin_inside(&inner, scope);
        uno_Interface *one = cuno_object_in(cuno_call(&inner, contents, NEXT).any);
        if (one && is_table(&inner, one))
            read_table(r, &inner, one);
        else if (one && !is_of_index(&inner, one))
            read_paragraph(r, &inner, one);
        show_progress(r, &inner);
        cuno_end(&inner);
    }
}

/* Footnotes, endnotes, or text frames: each is a text of its own. */
static void read_texts(reader *r, cuno_scope *scope, uno_Interface *list) {
    int count = cuno_call(scope, list, "com.sun.star.container.XIndexAccess::getCount").number;
    for (int i = 0; i < count && !scope->failed; i++) {
        cuno_scope inner;
        cuno_begin_inside(&inner, scope);
        r->deleted = false;
        read_text(r, &inner,
                  cuno_object_in(cuno_call(&inner, list, "com.sun.star.container.XIndexAccess::getByIndex", i).any));
        cuno_end(&inner);
    }
}

/* Whether the document has neither tracked changes nor notes. */
static bool is_plain(cuno_scope *scope, uno_Interface *document) {
    static const char count[] = "com.sun.star.container.XIndexAccess::getCount";
    uno_Interface *changes = cuno_call(scope, document, "com.sun.star.document.XRedlinesSupplier::getRedlines").object;
    uno_Interface *feet = cuno_call(scope, document, "com.sun.star.text.XFootnotesSupplier::getFootnotes").object;
    uno_Interface *ends = cuno_call(scope, document, "com.sun.star.text.XEndnotesSupplier::getEndnotes").object;
    return !cuno_call(scope, changes, "com.sun.star.container.XElementAccess::hasElements").boolean &&
           cuno_call(scope, feet, count).number == 0 && cuno_call(scope, ends, count).number == 0;
}

void writer_read(findings *found, progress *bar) {
    cuno_scope *scope = found->call->scope;
    uno_Interface *document = found->call->document;
    reader r = {.found = found, .bar = bar, .heading = ""};
    r.parts = cuno_memory(scope, sizeof *r.parts);
    int paragraphs = cuno_long_in(cuno_get(scope, document, "ParagraphCount"));
    r.all = paragraphs > 0 ? (size_t)paragraphs : 1;
    if (scope->failed)
        return;
    found->places = r.parts;
    r.plain = is_plain(scope, document);
    read_text(&r, scope, cuno_call(scope, document, "com.sun.star.text.XTextDocument::getText").object);
    read_texts(&r, scope, cuno_call(scope, document, "com.sun.star.text.XTextFramesSupplier::getTextFrames").object);
    read_texts(&r, scope, cuno_call(scope, document, "com.sun.star.text.XFootnotesSupplier::getFootnotes").object);
    read_texts(&r, scope, cuno_call(scope, document, "com.sun.star.text.XEndnotesSupplier::getEndnotes").object);
}
