/* SPDX-License-Identifier: MPL-2.0 */
#include "reads.h"

#include <stdlib.h>
#include <string.h>

#include "../core/character.h"

/* A sheet, a name, or a validity: what it is called, and of a name and a validity what it says. Offsets into texts. */
typedef struct rt_reads_entry {
    size_t name, length, says;
    enum rt_reads_kind { SHEET, NAME, VALIDITY } kind;
} entry;

enum { MOST_ENTRIES = 4096 };

static const char *text_at(const rt_reads *r, size_t offset) {
    return r->texts.at + offset;
}

static size_t add_text(rt_reads *r, const rt_xml *xml, const char *attribute) {
    size_t offset = r->texts.length;
    if (attribute != NULL)
        rt_attribute(xml->at, xml->length, attribute, &r->texts);
    rt_add(&r->texts, "", 1);
    return offset;
}

static void add(rt_reads *r, const rt_xml *xml, enum rt_reads_kind kind, const char *says) {
    if (r->count == r->size) {
        size_t size = r->size * 2 + 64;
        entry *grown = size > 2 * MOST_ENTRIES ? NULL : realloc(r->entries, size * sizeof *grown);
        if (grown == NULL) {
            r->failed = true;
            return;
        }
        r->entries = grown;
        r->size = size;
    }
    entry e = {.name = add_text(r, xml, "table:name"), .kind = kind};
    e.length = r->texts.length - e.name - 1;
    e.says = add_text(r, xml, says);
    r->entries[r->count++] = e;
}

static bool is_tag(const rt_xml *xml) {
    return xml->kind == RT_XML_START || xml->kind == RT_XML_EMPTY;
}

static void depth_of(const rt_xml *xml, int *depth) {
    if (rt_is(xml, "table:table"))
        *depth += (xml->kind == RT_XML_START) - (xml->kind == RT_XML_END);
}

/* Sheets in one go, the others in another, so that sheets come first whatever the file's order. */
static int by_kind(const void *a, const void *b) {
    const entry *x = a, *y = b;
    bool sheet_x = x->kind == SHEET, sheet_y = y->kind == SHEET;
    return sheet_x != sheet_y ? (int)sheet_y - (int)sheet_x : x->name < y->name ? -1 : x->name > y->name;
}

bool rt_reads_look(rt_read *read, void *source, rt_reads *r) {
    rt_xml xml;
    int depth = 0;
    rt_xml_begin(&xml, read, source);
    while (rt_xml_next(&xml) < RT_XML_DONE && !r->failed) {
        if (is_tag(&xml) && rt_is(&xml, "table:table") && depth == 0) {
            add(r, &xml, SHEET, NULL);
            r->sheets++;
        } else if (is_tag(&xml) && rt_is(&xml, "table:named-expression")) {
            add(r, &xml, NAME, "table:expression");
        } else if (is_tag(&xml) && rt_is(&xml, "table:named-range")) {
            add(r, &xml, NAME, "table:cell-range-address");
        } else if (is_tag(&xml) && rt_is(&xml, "table:content-validation")) {
            add(r, &xml, VALIDITY, "table:condition");
        }
        depth_of(&xml, &depth);
    }
    bool good = xml.kind == RT_XML_DONE && !r->failed && !r->texts.failed;
    rt_xml_end(&xml);
    if (good && r->count > 0)
        qsort(r->entries, r->count, sizeof *r->entries, by_kind);
    return good;
}

/* ---- What a text mentions ---- */

static bool same(const char *a, const char *b, size_t length) {
    size_t i = 0;
    while (i < length && lkj_lower(a[i]) == lkj_lower(b[i]))
        i++;
    return i == length;
}

static void mark(rt_reads *r, size_t who, enum rt_reads_kind kind, const char *word, size_t length) {
    for (size_t i = 0; i < r->count; i++)
        if (r->entries[i].length == length && r->entries[i].kind == kind &&
            same(word, text_at(r, r->entries[i].name), length))
            r->reads[who * r->count + i] = 1;
}

static bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '\\' || c == '?' || (unsigned char)c >= 0x80;
}

/* A word: a name, or a sheet before one of its points. */
static size_t see_word(rt_reads *r, size_t who, const char *text, size_t length, size_t i) {
    size_t begin = i;
    while (i < length && in_word(text[i]))
        i++;
    if (text[begin] != '.')
        mark(r, who, NAME, text + begin, i - begin);
    for (size_t k = begin + 1; k < i && text[begin] != '.'; k++)
        if (text[k] == '.')
            mark(r, who, SHEET, text + begin, k - begin);
    return i;
}

static size_t past_quoted(const char *text, size_t length, size_t i) {
    char quote = text[i++];
    while (i < length && !(text[i] == quote && !(i + 1 < length && text[i + 1] == quote)))
        i += text[i] == quote ? 2 : 1;
    return i < length ? i + 1 : length;
}

static size_t see_quoted(rt_reads *r, size_t who, const char *text, size_t length, size_t i) {
    size_t end = past_quoted(text, length, i);
    rt_buffer name = {0};
    for (size_t k = i + 1; k + 1 < end; k++) {
        rt_add(&name, text + k, 1);
        k += text[k] == '\'';
    }
    if (name.at != NULL)
        mark(r, who, SHEET, name.at, name.length);
    r->failed = r->failed || name.failed;
    rt_free(&name);
    return end;
}

static void see_text(rt_reads *r, size_t who, const char *text, size_t length) {
    for (size_t i = 0; i < length;) {
        if (text[i] == '"')
            i = past_quoted(text, length, i);
        else if (text[i] == '\'')
            i = see_quoted(r, who, text, length, i);
        else if (in_word(text[i]))
            i = see_word(r, who, text, length, i);
        else
            i++;
    }
}

/* ---- Second pass ---- */

static void see_attributes(rt_reads *r, const rt_xml *xml, size_t sheet, rt_buffer *scratch) {
    static const char *const attributes[] = {"table:formula",    "calcext:value",    "draw:notify-on-update-of-ranges",
                                             "form:linked-cell", "form:list-source", "table:cell-range-address"};
    rt_span span;
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
        rt_clear(scratch);
        if (rt_attribute(xml->at, xml->length, attributes[i], scratch) && scratch->at != NULL)
            see_text(r, sheet, scratch->at, scratch->length);
    }
    if (rt_find(xml->at, xml->length, "table:content-validation-name", &span))
        mark(r, sheet, VALIDITY, span.at, span.length);
}

/* Through others: Warshall. */
static void close_over(rt_reads *r) {
    for (size_t k = 0; k < r->count; k++)
        for (size_t i = 0; i < r->count; i++)
            if (r->reads[i * r->count + k])
                for (size_t j = 0; j < r->count; j++)
                    r->reads[i * r->count + j] |= r->reads[k * r->count + j];
}

bool rt_reads_settle(rt_read *read, void *source, rt_reads *r) {
    rt_xml xml;
    rt_buffer scratch = {0};
    int depth = 0;
    size_t sheet = 0;
    r->reads = calloc(r->count * r->count + 1, 1);
    if (r->reads == NULL)
        return false;
    for (size_t i = 0; i < r->count; i++)
        see_text(r, i, text_at(r, r->entries[i].says), strlen(text_at(r, r->entries[i].says)));
    rt_xml_begin(&xml, read, source);
    while (rt_xml_next(&xml) < RT_XML_DONE && !r->failed) {
        bool begins = is_tag(&xml) && rt_is(&xml, "table:table") && depth == 0;
        sheet += begins;
        if (is_tag(&xml) && (depth > 0 || begins) && sheet <= r->sheets)
            see_attributes(r, &xml, sheet - 1, &scratch);
        depth_of(&xml, &depth);
    }
    bool good = xml.kind == RT_XML_DONE && !r->failed && !scratch.failed;
    rt_xml_end(&xml);
    rt_free(&scratch);
    close_over(r);
    return good;
}

size_t rt_reads_sheet(const rt_reads *r, const char *name) {
    for (size_t i = 0; i < r->sheets; i++)
        if (r->entries[i].length == strlen(name) && same(name, text_at(r, r->entries[i].name), strlen(name)))
            return i;
    return r->sheets;
}

bool rt_reads_one(const rt_reads *r, size_t a, size_t b) {
    return r->reads[a * r->count + b] != 0;
}

void rt_reads_free(rt_reads *r) {
    rt_free(&r->texts);
    free(r->entries);
    free(r->reads);
    *r = (rt_reads){0};
}
