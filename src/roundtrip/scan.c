/* SPDX-License-Identifier: MPL-2.0 */
#include "scan.h"

#include <string.h>

#include "../core/character.h"

void rt_scan_begin(rt_scan *scan, long long file_size) {
    *scan = (rt_scan){.file_size = file_size};
}

/* The entry's bytes on their way to whoever looks at them, counted. */
typedef struct counted {
    rt_scan *scan;
    rt_read *read;
    void *source;
    rt_verdict verdict;
    bool begun;
} counted;

/* What begins like another encoding: a byte order mark of UTF-16 or 32, which no UTF-8 holds, or a NUL among the first
 * characters. A byte order mark of UTF-8 is allowed. */
static bool is_utf8(const char *bytes, size_t length) {
    size_t looked_at = length < 4 ? length : 4;
    return length > 0 && memchr(bytes, '\0', looked_at) == NULL && (unsigned char)bytes[0] < 0xFE;
}

static long read_counted(void *source, char *bytes, size_t size) {
    counted *c = source;
    if (c->verdict != RT_SCAN_OK)
        return -1;
    long got = c->read(c->source, bytes, size);
    if (got < 0)
        c->verdict = RT_SCAN_DAMAGED;
    else
        c->scan->inflated += got;
    if (c->scan->inflated > RT_SCAN_INFLATED)
        c->verdict = RT_SCAN_TOO_LARGE;
    else if (c->scan->inflated > RT_SCAN_SMALL && c->scan->inflated / RT_SCAN_RATIO > c->scan->file_size)
        c->verdict = RT_SCAN_TOO_DENSE;
    return c->verdict == RT_SCAN_OK ? got : -1;
}

static bool ends_with(const char *name, const char *ending) {
    size_t a = strlen(name), b = strlen(ending);
    if (a < b)
        return false;
    for (size_t i = 0; i < b; i++)
        if (lkj_lower(name[a - b + i]) != ending[i])
            return false;
    return true;
}

/* ---- XML ------------------------------------------------------------------------------------------------------- */

typedef struct extent {
    long depth;
    long long in_row; /* filled cells of the row that is read */
    long rows;        /* how often it is repeated */
    bool may_have_doctype;
} extent;

static bool contains(const char *at, size_t length, const char *word) {
    size_t size = strlen(word);
    for (size_t i = 0; i + size <= length; i++) {
        size_t k = 0;
        while (k < size && (at[i + k] >= 'a' && at[i + k] <= 'z' ? at[i + k] - 32 : at[i + k]) == word[k])
            k++;
        if (k == size)
            return true;
    }
    return false;
}

/* A document type, or a declaration of an encoding that is not UTF-8 (or ASCII, which is). */
static rt_verdict see_other(const rt_xml *xml, bool may_have_doctype) {
    bool doctype = xml->length > 2 && xml->at[1] == '!' && xml->at[2] != '-' && xml->at[2] != '[';
    if (doctype && (!may_have_doctype || memchr(xml->at, '[', xml->length) != NULL))
        return RT_SCAN_ENTITIES;
    rt_span span;
    if (xml->length > 5 && memcmp(xml->at, "<?xml", 5) == 0 && rt_find(xml->at, xml->length, "encoding", &span) &&
        !(span.length == 5 && contains(span.at, 5, "UTF-8")) && !(span.length == 8 && contains(span.at, 8, "US-ASCII")))
        return RT_SCAN_ENCODING;
    return RT_SCAN_OK;
}

static void end_row(rt_scan *scan, extent *seen) {
    scan->cells += seen->in_row * seen->rows;
    seen->in_row = 0;
}

static bool is_filled(const rt_xml *xml) {
    rt_span span;
    return xml->kind == RT_XML_START || rt_find(xml->at, xml->length, "office:value-type", &span) ||
           rt_find(xml->at, xml->length, "table:formula", &span);
}

/* A cell of a spreadsheet is table:table-cell in .ods, c in .xlsx. */
static void see_cell(const rt_xml *xml, rt_scan *scan, extent *seen) {
    if (rt_is(xml, "table:table-row")) {
        if (xml->kind == RT_XML_START)
            seen->rows = rt_number(xml->at, xml->length, "table:number-rows-repeated", 1);
        else
            end_row(scan, seen);
    } else if (rt_is(xml, "table:table-cell") && xml->kind != RT_XML_END && is_filled(xml)) {
        seen->in_row += rt_number(xml->at, xml->length, "table:number-columns-repeated", 1);
    } else if (rt_is(xml, "c") && xml->kind == RT_XML_START) {
        scan->cells++;
    }
}

/* An address that leads out of the package: it names a scheme, or another machine. */
static bool leads_out(const rt_span *address) {
    size_t i = 0;
    while (i < address->length && ((address->at[i] | 32) >= 'a' && (address->at[i] | 32) <= 'z'))
        i++;
    return (i > 0 && i < address->length && address->at[i] == ':') ||
           (address->length > 1 && (address->at[0] == '/' || address->at[0] == '\\')) ||
           (address->length > 2 && memcmp(address->at, "../", 3) == 0);
}

/* What the office fetches on opening: pictures and objects of .ods, and those of .xlsx among its relationships. */
static bool fetches(const rt_xml *xml) {
    rt_span span;
    bool drawing = xml->name_length > 5 && memcmp(xml->name, "draw:", 5) == 0 && !rt_is(xml, "draw:a");
    if (drawing || rt_is(xml, "style:background-image") || rt_is(xml, "presentation:sound"))
        return rt_find(xml->at, xml->length, "xlink:href", &span) && leads_out(&span);
    if (!rt_is(xml, "Relationship") || !rt_find(xml->at, xml->length, "TargetMode", &span) ||
        !contains(span.at, span.length, "EXTERNAL"))
        return false;
    return !rt_find(xml->at, xml->length, "Type", &span) ||
           !(contains(span.at, span.length, "HYPERLINK") || contains(span.at, span.length, "EXTERNALLINK"));
}

static rt_verdict see(const rt_xml *xml, rt_scan *scan, extent *seen) {
    if (xml->kind == RT_XML_OTHER)
        return see_other(xml, seen->may_have_doctype);
    if (xml->kind == RT_XML_TEXT)
        return RT_SCAN_OK;
    seen->depth += (xml->kind == RT_XML_START) - (xml->kind == RT_XML_END);
    if (seen->depth > RT_SCAN_DEPTH)
        return RT_SCAN_TOO_DEEP;
    if (rt_is(xml, "manifest:encryption-data"))
        return RT_SCAN_ENCRYPTED;
    if (xml->kind != RT_XML_END && fetches(xml))
        return RT_SCAN_LINKS;
    see_cell(xml, scan, seen);
    return scan->cells + seen->in_row > RT_SCAN_CELLS ? RT_SCAN_TOO_WIDE : RT_SCAN_OK;
}

/* Entries that the office itself gives a document type: those of its own macros and dialogs, and old manifests. */
static bool is_of_office(const char *name) {
    static const char *const folders[] = {"Basic/", "Dialogs/", "META-INF/"};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
        if (strncmp(name, folders[i], strlen(folders[i])) == 0)
            return true;
    return false;
}

static rt_verdict scan_xml(rt_scan *scan, const char *name, counted *bytes) {
    rt_xml xml;
    extent seen = {.rows = 1, .may_have_doctype = is_of_office(name)};
    rt_verdict verdict = RT_SCAN_OK;
    bool first = true;
    rt_xml_begin(&xml, read_counted, bytes);
    while (verdict == RT_SCAN_OK && rt_xml_next(&xml) < RT_XML_DONE) {
        if (first && !is_utf8(xml.at, xml.length))
            verdict = RT_SCAN_ENCODING;
        else
            verdict = see(&xml, scan, &seen);
        first = false;
    }
    if (verdict == RT_SCAN_OK && xml.kind == RT_XML_NO_MEMORY)
        verdict = RT_SCAN_OUT_OF_MEMORY;
    else if (verdict == RT_SCAN_OK && xml.kind == RT_XML_BROKEN)
        verdict = bytes->verdict != RT_SCAN_OK ? bytes->verdict : RT_SCAN_DAMAGED;
    rt_xml_end(&xml);
    return verdict;
}

static rt_verdict scan_bytes(counted *bytes) {
    char block[1 << 13];
    while (read_counted(bytes, block, sizeof block) > 0)
        ;
    return bytes->verdict;
}

rt_verdict rt_scan_entry(rt_scan *scan, const char *name, rt_read *read, void *source) {
    counted bytes = {.scan = scan, .read = read, .source = source};
    if (++scan->entries > RT_SCAN_ENTRIES)
        return RT_SCAN_TOO_MANY;
    bool xml =
        ends_with(name, ".xml") || ends_with(name, ".rels") || ends_with(name, ".vml") || ends_with(name, ".rdf");
    return xml ? scan_xml(scan, name, &bytes) : scan_bytes(&bytes);
}

const char *rt_verdict_text(rt_verdict verdict) {
    static const char *const texts[] = {
        [RT_SCAN_OK] = "",
        [RT_SCAN_TOO_LARGE] = "isi berkas lebih dari 200 MB",
        [RT_SCAN_TOO_DENSE] = "isi berkas lebih dari 100 kali ukurannya",
        [RT_SCAN_TOO_MANY] = "berkas berisi terlalu banyak bagian",
        [RT_SCAN_ENTITIES] = "XML berkas memuat DOCTYPE atau entitas",
        [RT_SCAN_ENCODING] = "XML berkas tidak ditulis dalam UTF-8",
        [RT_SCAN_TOO_DEEP] = "XML berkas bersarang terlalu dalam",
        [RT_SCAN_TOO_WIDE] = "lebih dari 2 juta sel terisi",
        [RT_SCAN_ENCRYPTED] = "berkas bersandi",
        [RT_SCAN_LINKS] = "berkas memuat gambar atau objek yang ditautkan dari luar",
        [RT_SCAN_DAMAGED] = "berkas rusak",
        [RT_SCAN_OUT_OF_MEMORY] = "memori tidak cukup",
    };
    return texts[verdict];
}
