/* SPDX-License-Identifier: MPL-2.0
 *
 * character.c - the characters of a text, one by one.
 */
#include <string.h>

#include "character.h"

uint32_t lkj_peek(const lkj_cursor *r, size_t *length) {
    unsigned first = lkj_byte(r, 0);
    *length = 1;
    if (r->p == r->end)
        return LKJ_NO_CHARACTER;
    if (first < 0x80)
        return first;
    size_t count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4)
        return LKJ_NO_CHARACTER;
    static const unsigned char lead_mask[] = {0, 0, 0x1F, 0x0F, 0x07};
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    uint32_t code = first & lead_mask[count];
    for (size_t i = 1; i < count; i++) {
        unsigned next = lkj_byte(r, i);
        if ((next & 0xC0) != 0x80)
            return LKJ_NO_CHARACTER;
        code = code << 6 | (next & 0x3F);
    }
    if (code < smallest[count] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
        return LKJ_NO_CHARACTER;
    *length = count;
    return code;
}

/* Where the last character before `at` starts: at the last byte that is not a continuation byte. */
static const char *last_start(const char *start, const char *at) {
    at--;
    while (at > start && ((unsigned char)*at & 0xC0) == 0x80)
        at--;
    return at;
}

uint32_t lkj_before(const char *start, const char *at) {
    if (at == start)
        return LKJ_NO_CHARACTER;
    size_t length;
    lkj_cursor last = {last_start(start, at), at};
    return lkj_peek(&last, &length);
}

bool lkj_is_space(uint32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool lkj_is_letter(uint32_t c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 0xAA || c == 0xB5 || c == 0xBA ||
           (c >= 0xC0 && c <= 0x2AF && c != 0xD7 && c != 0xF7) || (c >= 0x370 && c <= 0x52F && c != 0x37E);
}

bool lkj_is_invisible(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x34F || c == 0x61C ||
           (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
           (c >= 0xFFF0 && c <= 0xFFFC) || (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE0FFF) ||
           c == LKJ_NO_CHARACTER;
}

bool lkj_is_raised_digit(uint32_t c) {
    return c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ||
           (c >= 0x2080 && c <= 0x2089);
}

bool lkj_is_foreign_digit(uint32_t c) {
    /* The zeros of the decimal digits of Unicode 15 up to U+FFFF; ten follow one another. */
    static const uint16_t zeros[] = {0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6,
                                     0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090,
                                     0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40,
                                     0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10};
    /* Fractions, Roman numerals, numbers in circles and brackets; Chinese; what lies beyond U+FFFF. */
    static const uint32_t ranges[][2] = {{0xBC, 0xBE},       {0x2150, 0x2189},   {0x2460, 0x249B},   {0x24EA, 0x24FF},
                                         {0x2776, 0x2793},   {0x3007, 0x3007},   {0x3021, 0x3029},   {0x3220, 0x3229},
                                         {0x104A0, 0x104A9}, {0x11066, 0x1106F}, {0x1D7CE, 0x1D7FF}, {0x1F100, 0x1F10C},
                                         {0x1FBF0, 0x1FBF9}};
    if (c < 0xBC)
        return false;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i][0] && c <= ranges[i][1])
            return true;
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++)
        if (c >= zeros[i] && c <= (uint32_t)zeros[i] + 9)
            return true;
    return false;
}

void lkj_skip_any_spaces(lkj_cursor *r) {
    size_t length;
    while (r->p < r->end && lkj_is_space(lkj_peek(r, &length)))
        r->p += length;
}

void lkj_skip_any_spaces_back(lkj_cursor *r) {
    while (r->p < r->end) {
        lkj_cursor last = {last_start(r->p, r->end), r->end};
        size_t length;
        if (!lkj_is_space(lkj_peek(&last, &length)) || length != (size_t)(r->end - last.p))
            return;
        r->end = last.p;
    }
}

void lkj_trim(const char **text, size_t *length) {
    lkj_cursor r = {*text, *text + *length};
    lkj_skip_spaces(&r);
    lkj_skip_spaces_back(&r);
    *text = r.p;
    *length = (size_t)(r.end - r.p);
}

bool lkj_accept(lkj_cursor *r, const char *text) {
    size_t length = strlen(text);
    if ((size_t)(r->end - r->p) < length || memcmp(r->p, text, length) != 0)
        return false;
    r->p += length;
    return true;
}

bool lkj_accept_words(lkj_cursor *r, const char *words) {
    lkj_cursor at = *r;
    for (; *words != '\0'; words++) {
        if (*words == ' ') {
            const char *blank = at.p;
            lkj_skip_spaces(&at);
            if (at.p == blank)
                return false;
        } else if (at.p == at.end || lkj_lower(*at.p++) != *words) {
            return false;
        }
    }
    *r = at;
    return true;
}

bool lkj_is_words(lkj_cursor r, const char *words) {
    lkj_skip_spaces(&r);
    lkj_skip_spaces_back(&r);
    return lkj_accept_words(&r, words) && r.p == r.end;
}

bool lkj_same_word(const char *a, size_t a_length, const char *b, size_t b_length) {
    lkj_trim(&a, &a_length);
    lkj_trim(&b, &b_length);
    if (a_length != b_length)
        return false;
    for (size_t i = 0; i < a_length; i++)
        if (lkj_lower(a[i]) != lkj_lower(b[i]))
            return false;
    return true;
}

bool lkj_same_letters(const char *a, size_t a_length, const char *b, size_t b_length) {
    for (;;) {
        /* Also takes blanks off the ends, which changes nothing here. */
        lkj_trim(&a, &a_length);
        lkj_trim(&b, &b_length);
        if (a_length == 0 || b_length == 0)
            return a_length == b_length;
        if (lkj_lower(*a++) != lkj_lower(*b++))
            return false;
        a_length--;
        b_length--;
    }
}
