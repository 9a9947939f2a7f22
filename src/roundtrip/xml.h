/* SPDX-License-Identifier: MPL-2.0
 *
 * xml.h - the marks and texts of an XML file as it streams by, byte for byte.
 *
 * For copying a file while a few of its tags are changed: every byte of the input is in exactly one token, and writing
 * all tokens gives the input back.
 *
 *  1. A token is a tag (`<name ...>`, `<name .../>`, `</name>`), something else in angle brackets (declaration,
 * comment, CDATA section, document type), or text. A text may come in several tokens; all others are whole.
 *  2. `>` within a quoted attribute value does not end a tag.
 *  3. A tag of more than 64 MiB is RT_XML_BROKEN, and so is an input that ends within one.
 *  4. Encoding: UTF-8, as the office writes it. Nothing is decoded but by rt_attribute().
 */
#ifndef ROUNDTRIP_XML_H
#define ROUNDTRIP_XML_H

#include "buffer.h"

typedef enum rt_kind {
    RT_XML_TEXT,
    RT_XML_START,  /**< <name ...> */
    RT_XML_EMPTY,  /**< <name .../> */
    RT_XML_END,    /**< </name> */
    RT_XML_OTHER,  /**< <?...?>, <!--...-->, <![CDATA[...]]>, <!...> */
    RT_XML_DONE,   /**< no more */
    RT_XML_BROKEN, /**< not well formed, too long, or the source failed */
    RT_XML_NO_MEMORY
} rt_kind;

/** Reads up to `size` bytes; 0 at the end, -1 on failure. */
typedef long rt_read(void *source, char *bytes, size_t size);

typedef struct rt_xml {
    rt_read *read;
    void *source;
    rt_buffer bytes;
    size_t start; /**< of what has not been handed out */
    bool ended;
    /* the last token */
    rt_kind kind;
    const char *at; /**< until the next call */
    size_t length;
    const char *name; /**< of a tag, with its prefix */
    size_t name_length;
} rt_xml;

void rt_xml_begin(rt_xml *xml, rt_read *read, void *source);
/** The next token; also in xml->kind. */
rt_kind rt_xml_next(rt_xml *xml);
void rt_xml_end(rt_xml *xml);

/** Whether the last token is a tag of that name. */
bool rt_is(const rt_xml *xml, const char *name);

/** An attribute of a tag: where its value stands within the tag, still escaped. */
typedef struct rt_span {
    const char *at;      /**< the value */
    size_t length;       /**< of the value */
    const char *whole;   /**< from the blank before the name */
    size_t whole_length; /**< to the closing quote */
} rt_span;
/** Finds an attribute by its name as written; false if the tag has none. */
bool rt_find(const char *tag, size_t length, const char *name, rt_span *span);
/** The value without escapes, added to `value`; false (and nothing added) if the tag has none. */
bool rt_attribute(const char *tag, size_t length, const char *name, rt_buffer *value);
/** The value as a whole number of at most 9 digits; `otherwise` if there is none. */
long rt_number(const char *tag, size_t length, const char *name, long otherwise);
/** Adds text without escapes. */
void rt_unescape(const char *text, size_t length, rt_buffer *to);

#endif
