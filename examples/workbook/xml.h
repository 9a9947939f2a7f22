/* SPDX-License-Identifier: MPL-2.0
 *
 * xml.h - short names for writing XML with libxml2.
 */
#ifndef XML_H
#define XML_H

#include <libxml/xmlwriter.h>

static inline void start(xmlTextWriterPtr xml, const char *name) {
    xmlTextWriterStartElement(xml, BAD_CAST name);
}

static inline void end(xmlTextWriterPtr xml) {
    xmlTextWriterEndElement(xml);
}

static inline void attribute(xmlTextWriterPtr xml, const char *name, const char *value) {
    xmlTextWriterWriteAttribute(xml, BAD_CAST name, BAD_CAST value);
}

#endif
