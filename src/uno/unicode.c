/* SPDX-License-Identifier: MPL-2.0
 *
 * unicode.c - UTF-16 to UTF-8 and back, without loss: see cuno.h. rtl's own conversion cannot do it, it refuses or
 * replaces lone surrogates.
 */
#include "cuno.h"

static bool is_high(unsigned long unit) {
    return (unit & 0xFC00) == 0xD800;
}

static bool is_low(unsigned long unit) {
    return (unit & 0xFC00) == 0xDC00;
}

size_t cuno_to_utf8(const sal_Unicode *from, size_t length, char *to) {
    unsigned char *out = (unsigned char *)to;
    for (size_t i = 0; i < length; i++) {
        unsigned long c = from[i];
        if (c < 0x80) {
            *out++ = (unsigned char)c;
        } else if (c < 0x800) {
            *out++ = (unsigned char)(0xC0 | c >> 6);
            *out++ = (unsigned char)(0x80 | (c & 0x3F));
        } else if (is_high(c) && i + 1 < length && is_low(from[i + 1])) {
            c = 0x10000 + ((c & 0x3FF) << 10 | (from[++i] & 0x3FFUL));
            *out++ = (unsigned char)(0xF0 | c >> 18);
            *out++ = (unsigned char)(0x80 | (c >> 12 & 0x3F));
            *out++ = (unsigned char)(0x80 | (c >> 6 & 0x3F));
            *out++ = (unsigned char)(0x80 | (c & 0x3F));
        } else {
            *out++ = (unsigned char)(0xE0 | c >> 12);
            *out++ = (unsigned char)(0x80 | (c >> 6 & 0x3F));
            *out++ = (unsigned char)(0x80 | (c & 0x3F));
        }
    }
    return (size_t)(out - (unsigned char *)to);
}

/* Takes one character from the text; *length > 0. Overlong forms, cut characters and stray bytes are U+FFFD, a byte at
 * a time; surrogates are let through, they are the point. */
static unsigned long take(const unsigned char **from, size_t *length) {
    const unsigned char *p = *from;
    unsigned long c = p[0];
    size_t more = c < 0x80 ? 0 : c < 0xC2 ? 9 : c < 0xE0 ? 1 : c < 0xF0 ? 2 : c < 0xF5 ? 3 : 9;
    static const unsigned long least[] = {0, 0x80, 0x800, 0x10000};
    bool good = more < *length;
    if (good && more > 0) {
        c &= 0x3FUL >> more;
        for (size_t i = 1; i <= more; i++) {
            good = good && (p[i] & 0xC0) == 0x80;
            c = c << 6 | (p[i] & 0x3FUL);
        }
        good = good && c >= least[more] && c <= 0x10FFFF;
    }
    size_t used = good ? more + 1 : 1;
    *from += used;
    *length -= used;
    return good ? c : 0xFFFD;
}

size_t cuno_utf16_length(const char *from, size_t length) {
    const unsigned char *p = (const unsigned char *)from;
    size_t units = 0;
    while (length > 0)
        units += take(&p, &length) > 0xFFFF ? 2 : 1;
    return units;
}

void cuno_to_utf16(const char *from, size_t length, sal_Unicode *to) {
    const unsigned char *p = (const unsigned char *)from;
    while (length > 0) {
        unsigned long c = take(&p, &length);
        if (c > 0xFFFF) {
            *to++ = (sal_Unicode)(0xD800 | (c - 0x10000) >> 10);
            *to++ = (sal_Unicode)(0xDC00 | (c & 0x3FF));
        } else {
            *to++ = (sal_Unicode)c;
        }
    }
}

rtl_uString *cuno_new_string(const char *from, size_t length) {
    rtl_uString *string = NULL;
    size_t units = cuno_utf16_length(from, length);
    if (units == 0) {
        rtl_uString_new(&string); /* the shared empty string */
        return string;
    }
    if (units > (size_t)SAL_MAX_INT32 / sizeof(sal_Unicode) - sizeof(rtl_uString))
        return NULL;
    string = rtl_uString_alloc((sal_Int32)units);
    if (string)
        cuno_to_utf16(from, length, string->buffer);
    return string;
}
