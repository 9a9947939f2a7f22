/* SPDX-License-Identifier: MPL-2.0 */
#include "xml.h"

#include <string.h>

enum { BLOCK = 1 << 13, LONGEST = 1 << 26 };

void rt_xml_begin(rt_xml *xml, rt_read *read, void *source) {
    *xml = (rt_xml){.read = read, .source = source};
}

void rt_xml_end(rt_xml *xml) {
    rt_free(&xml->bytes);
}

/* Reads another block behind what is left; false at the end or on failure. */
static bool more(rt_xml *xml) {
    if (xml->ended)
        return false;
    if (xml->start > 0) {
        memmove(xml->bytes.at, xml->bytes.at + xml->start, xml->bytes.length - xml->start);
        xml->bytes.length -= xml->start;
        xml->start = 0;
    }
    if (!rt_reserve(&xml->bytes, BLOCK)) {
        xml->kind = RT_XML_NO_MEMORY;
        return false;
    }
    long got = xml->read(xml->source, xml->bytes.at + xml->bytes.length, BLOCK);
    if (got < 0 || got > BLOCK)
        xml->kind = RT_XML_BROKEN;
    if (got <= 0 || got > BLOCK)
        return !(xml->ended = true);
    xml->bytes.length += (size_t)got;
    return true;
}

/* Where a mark ends, 0 if its end is not there yet. `from` is how far an earlier call looked in vain, and is moved on;
 * `quote` is what it was within. */
static size_t tag_end(const char *at, size_t length, size_t *from, char *quote) {
    for (size_t i = *from; i < length; i++) {
        if (*quote != '\0') {
            if (at[i] == *quote)
                *quote = '\0';
        } else if (at[i] == '"' || at[i] == '\'') {
            *quote = at[i];
        } else if (at[i] == '>') {
            return i + 1;
        }
    }
    *from = length;
    return 0;
}

static size_t text_end(const char *at, size_t length, size_t *from, const char *closing) {
    size_t size = strlen(closing);
    for (size_t i = *from; i + size <= length; i++)
        if (memcmp(at + i, closing, size) == 0)
            return i + size;
    *from = length < size ? 0 : length - size + 1;
    return 0;
}

/* A document type may hold declarations in square brackets, with quotes and comments: the file of an office has none,
 * so it is enough to find the bracket's end. */
static size_t doctype_end(const char *at, size_t length, size_t *from) {
    *from = 0;
    const char *open = memchr(at, '[', length), *close = memchr(at, '>', length);
    if (open == NULL || (close != NULL && close < open))
        return close == NULL ? 0 : (size_t)(close - at) + 1;
    for (size_t i = (size_t)(open - at); i < length; i++)
        if (at[i] == ']')
            for (i++; i < length; i++)
                if (at[i] == '>')
                    return i + 1;
    return 0;
}

typedef struct mark {
    const char *opening, *closing;
} mark;
static const mark marks[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}};

static bool begins(const char *at, size_t length, const char *with) {
    size_t size = strlen(with);
    return length >= size && memcmp(at, with, size) == 0;
}

static size_t mark_end(const char *at, size_t length, size_t *from, char *quote) {
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (begins(at, length, marks[i].opening)) {
            size_t least = strlen(marks[i].opening);
            if (*from < least)
                *from = least;
            return text_end(at, length, from, marks[i].closing);
        }
    if (begins(at, length, "<!"))
        return doctype_end(at, length, from);
    return tag_end(at, length, from, quote);
}

static rt_kind hand_out(rt_xml *xml, rt_kind kind, size_t length) {
    xml->at = xml->bytes.at + xml->start;
    xml->length = length;
    xml->start += length;
    return xml->kind = kind;
}

static bool blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static size_t past_blanks(const char *tag, size_t i, size_t end) {
    while (i < end && blank(tag[i]))
        i++;
    return i;
}

/* Whether what follows the name of a tag is as XML has it: blank, name="value", and no name twice. In a tag of two
 * formulas one cannot know which is meant. */
static bool is_sound(const char *tag, size_t length, size_t from) {
    enum { MOST = 256 };
    rt_span names[MOST];
    size_t count = 0, end = length - 1 - (tag[length - 2] == '/');
    for (size_t i = from; i < end;) {
        size_t name = past_blanks(tag, i, end), at = name;
        if (name == end)
            return true;
        while (at < end && !blank(tag[at]) && strchr("=\"'<>/", tag[at]) == NULL)
            at++;
        size_t size = at - name, equals = past_blanks(tag, at, end);
        if (name == i || size == 0 || equals == end || tag[equals] != '=' || count == MOST)
            return false;
        size_t quote = past_blanks(tag, equals + 1, end);
        if (quote == end || (tag[quote] != '"' && tag[quote] != '\''))
            return false;
        const char *close = memchr(tag + quote + 1, tag[quote], end - quote - 1);
        if (close == NULL || memchr(tag + quote, '<', (size_t)(close - tag) - quote) != NULL)
            return false;
        for (size_t k = 0; k < count; k++)
            if (names[k].length == size && memcmp(names[k].at, tag + name, size) == 0)
                return false;
        names[count++] = (rt_span){.at = tag + name, .length = size};
        i = (size_t)(close - tag) + 1;
    }
    return true;
}

static rt_kind hand_out_tag(rt_xml *xml, size_t length) {
    const char *at = xml->bytes.at + xml->start;
    if (at[1] == '!' || at[1] == '?')
        return hand_out(xml, RT_XML_OTHER, length);
    bool end = at[1] == '/';
    xml->name = at + 1 + end;
    size_t n = 0;
    while (!blank(xml->name[n]) && xml->name[n] != '>' && xml->name[n] != '/')
        n++;
    xml->name_length = n;
    if (!end && !is_sound(at, length, 1 + n)) {
        hand_out(xml, RT_XML_BROKEN, 0);
        return xml->kind;
    }
    return hand_out(xml, end ? RT_XML_END : at[length - 2] == '/' ? RT_XML_EMPTY : RT_XML_START, length);
}

/* What `more` could not bring: the end where that is allowed, else what failed. */
static rt_kind no_more(rt_xml *xml, bool allowed) {
    hand_out(xml, xml->kind, 0);
    if (xml->kind == RT_XML_NO_MEMORY || xml->kind == RT_XML_BROKEN)
        return xml->kind;
    return xml->kind = allowed ? RT_XML_DONE : RT_XML_BROKEN;
}

rt_kind rt_xml_next(rt_xml *xml) {
    xml->name_length = 0;
    xml->kind = RT_XML_TEXT;
    if (xml->start == xml->bytes.length && !more(xml))
        return no_more(xml, true);
    const char *at = xml->bytes.at + xml->start;
    size_t there = xml->bytes.length - xml->start;
    if (*at != '<') {
        const char *next = memchr(at, '<', there);
        return hand_out(xml, RT_XML_TEXT, next == NULL ? there : (size_t)(next - at));
    }
    size_t from = 0, end;
    char quote = '\0';
    /* "<![CDATA[" must be there before one knows what it is */
    while ((there < 9 && !(memchr(at, '>', there) != NULL)) || (end = mark_end(at, there, &from, &quote)) == 0) {
        if (there > LONGEST)
            return xml->kind = RT_XML_BROKEN;
        if (!more(xml))
            return no_more(xml, false);
        at = xml->bytes.at + xml->start;
        there = xml->bytes.length - xml->start;
    }
    return hand_out_tag(xml, end);
}

bool rt_is(const rt_xml *xml, const char *name) {
    return (xml->kind == RT_XML_START || xml->kind == RT_XML_EMPTY || xml->kind == RT_XML_END) &&
           strlen(name) == xml->name_length && memcmp(name, xml->name, xml->name_length) == 0;
}

/* ---- Attributes ----------------------------------------------------------------------------------------------- */

bool rt_find(const char *tag, size_t length, const char *name, rt_span *span) {
    size_t size = strlen(name), i = 1;
    while (i < length && !blank(tag[i]))
        i++;
    while (i < length) {
        size_t whole = i;
        while (i < length && blank(tag[i]))
            i++;
        size_t key = i;
        while (i < length && tag[i] != '=' && !blank(tag[i]))
            i++;
        size_t key_end = i;
        while (i < length && tag[i] != '"' && tag[i] != '\'')
            i++;
        const char *close = i + 1 < length ? memchr(tag + i + 1, tag[i], length - i - 1) : NULL;
        if (close == NULL)
            return false;
        size_t value = i + 1;
        i = (size_t)(close - tag) + 1;
        if (key_end - key == size && memcmp(tag + key, name, size) == 0) {
            *span = (rt_span){tag + value, i - 1 - value, tag + whole, i - whole};
            return true;
        }
    }
    return false;
}

static void add_character(rt_buffer *to, unsigned long c) {
    char bytes[4];
    size_t n = 0;
    if (c < 0x80) {
        bytes[n++] = (char)c;
    } else if (c < 0x800) {
        bytes[n++] = (char)(0xC0 | c >> 6);
        bytes[n++] = (char)(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        bytes[n++] = (char)(0xE0 | c >> 12);
        bytes[n++] = (char)(0x80 | (c >> 6 & 0x3F));
        bytes[n++] = (char)(0x80 | (c & 0x3F));
    } else {
        bytes[n++] = (char)(0xF0 | c >> 18);
        bytes[n++] = (char)(0x80 | (c >> 12 & 0x3F));
        bytes[n++] = (char)(0x80 | (c >> 6 & 0x3F));
        bytes[n++] = (char)(0x80 | (c & 0x3F));
    }
    rt_add(to, bytes, n);
}

/* The number of "#34" or "#x22"; 0 if it is none. */
static unsigned long reference(const char *text, size_t length) {
    bool hexadecimal = length > 1 && text[1] == 'x';
    unsigned long value = 0;
    for (size_t i = hexadecimal ? 2 : 1; i < length; i++) {
        unsigned digit = text[i] >= '0' && text[i] <= '9' ? (unsigned)(text[i] - '0')
                         : hexadecimal && (text[i] | 32) >= 'a' && (text[i] | 32) <= 'f'
                             ? (unsigned)((text[i] | 32) - 'a' + 10)
                             : 99;
        if (digit > 16)
            return 0;
        value = value * (hexadecimal ? 16 : 10) + digit;
        if (value > 0x10FFFF)
            return 0;
    }
    return value;
}

static unsigned long named(const char *text, size_t length) {
    static const struct {
        const char *name;
        char character;
    } entities[] = {{"quot", '"'}, {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"apos", '\''}};
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (strlen(entities[i].name) == length && memcmp(text, entities[i].name, length) == 0)
            return (unsigned long)entities[i].character;
    return length > 1 && text[0] == '#' ? reference(text, length) : 0;
}

void rt_unescape(const char *text, size_t length, rt_buffer *to) {
    for (size_t i = 0; i < length;) {
        const char *next = memchr(text + i, '&', length - i);
        size_t plain = next == NULL ? length - i : (size_t)(next - text) - i;
        rt_add(to, text + i, plain);
        i += plain;
        if (next == NULL)
            return;
        const char *end = memchr(next, ';', length - i);
        unsigned long c = end == NULL ? 0 : named(next + 1, (size_t)(end - next) - 1);
        if (c != 0)
            add_character(to, c);
        else
            rt_add(to, next, end == NULL ? 1 : (size_t)(end - next) + 1);
        i += end == NULL ? 1 : (size_t)(end - next) + 1;
    }
}

bool rt_attribute(const char *tag, size_t length, const char *name, rt_buffer *value) {
    rt_span span;
    if (!rt_find(tag, length, name, &span))
        return false;
    rt_unescape(span.at, span.length, value);
    return true;
}

long rt_number(const char *tag, size_t length, const char *name, long otherwise) {
    rt_span span;
    if (!rt_find(tag, length, name, &span) || span.length == 0 || span.length > 9)
        return otherwise;
    long value = 0;
    for (size_t i = 0; i < span.length; i++) {
        if (span.at[i] < '0' || span.at[i] > '9')
            return otherwise;
        value = value * 10 + (span.at[i] - '0');
    }
    return value;
}
