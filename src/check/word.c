/* SPDX-License-Identifier: MPL-2.0
 *
 * word.c - words of headings and names: folded for looking at, and as keys for comparing; and sentences put together.
 */
#include "parts.h"

static bool is_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* The length of a blank at p: ASCII, no-break, the spaces of U+2000, a zero-width one; 0 if there is none. */
static size_t blank_at(const char *p, size_t left) {
    unsigned char c = (unsigned char)p[0];
    if (c <= ' ')
        return 1;
    if (left >= 2 && c == 0xC2 && ((unsigned char)p[1] == 0xA0 || (unsigned char)p[1] == 0xAD))
        return 2;
    if (left >= 3 && c == 0xE2 && (unsigned char)p[1] == 0x80 &&
        ((unsigned char)p[2] <= 0x8F || (unsigned char)p[2] == 0xAF))
        return 3;
    if (left >= 3 && c == 0xEF && (unsigned char)p[1] == 0xBB && (unsigned char)p[2] == 0xBF)
        return 3;
    return 0;
}

size_t ck_fold_into(char *out, const char *text, size_t length) {
    size_t n = 0;
    for (size_t i = 0; i < length;) {
        size_t blank = blank_at(text + i, length - i);
        if (blank == 0 && (text[i] == '_' || text[i] == '*'))
            blank = 1;
        if (blank == 0) {
            out[n++] = lkj_lower(text[i++]);
            continue;
        }
        if (n > 0 && out[n - 1] != ' ')
            out[n++] = ' ';
        i += blank;
    }
    if (n > 0 && out[n - 1] == ' ')
        n--;
    out[n] = '\0';
    return n;
}

span ck_fold(arena *from, const char *text, size_t length) {
    char *out = ck_get(from, length + 1, 1);
    return (span){out, ck_fold_into(out, text, length)};
}

span ck_key(arena *from, const char *text, size_t length, bool brackets) {
    char *out = ck_get(from, length + 1, 1);
    size_t n = 0;
    int depth = 0;
    bool gap = false;
    for (size_t i = 0; i < length; i++) {
        char c = lkj_lower(text[i]);
        size_t blank = blank_at(text + i, length - i);
        if (!brackets && c == '(')
            depth++;
        if (depth == 0 && blank == 0 && is_word(c)) {
            if (gap && n > 0)
                out[n++] = ' ';
            gap = false;
            out[n++] = c;
        } else {
            gap = true;
        }
        if (!brackets && c == ')' && depth > 0)
            depth--;
        if (blank > 1)
            i += blank - 1;
    }
    out[n] = '\0';
    return (span){out, n};
}

static const char *find(span text, const char *part) {
    size_t length = strlen(part);
    if (length == 0 || text.length < length)
        return NULL;
    const char *end = text.text + text.length - length;
    for (const char *p = text.text; p <= end; p++) {
        p = memchr(p, part[0], (size_t)(end - p) + 1);
        if (p == NULL)
            return NULL;
        if (memcmp(p, part, length) == 0)
            return p;
    }
    return NULL;
}

bool ck_has(span text, const char *part) {
    return find(text, part) != NULL;
}

bool ck_word(span text, const char *word) {
    size_t length = strlen(word);
    span rest = text;
    for (const char *p; (p = find(rest, word)) != NULL;) {
        const char *end = text.text + text.length;
        bool starts = p == text.text || !is_word(p[-1]);
        bool ends = p + length == end || !is_word(p[length]);
        if (starts && ends)
            return true;
        rest = (span){p + 1, (size_t)(end - p) - 1};
    }
    return false;
}

bool ck_starts(span text, const char *word) {
    size_t length = strlen(word);
    return text.length >= length && memcmp(text.text, word, length) == 0 &&
           (text.length == length || !is_word(text.text[length]));
}

bool ck_is(span text, const char *whole) {
    size_t length = strlen(whole);
    return text.length == length && memcmp(text.text, whole, length) == 0;
}

bool ck_same(span a, span b) {
    return a.length == b.length && (a.length == 0 || memcmp(a.text, b.text, a.length) == 0);
}

/* FNV-1a. */
uint64_t ck_hash(span text) {
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < text.length; i++)
        hash = (hash ^ (unsigned char)text.text[i]) * UINT64_C(1099511628211);
    return hash;
}

static bool next_word(span *rest, span *word) {
    const char *p = rest->text;
    const char *end = p + rest->length;
    while (p < end && *p == ' ')
        p++;
    if (p == end)
        return false;
    const char *stop = memchr(p, ' ', (size_t)(end - p));
    if (stop == NULL)
        stop = end;
    *word = (span){p, (size_t)(stop - p)};
    *rest = (span){stop, (size_t)(end - stop)};
    return true;
}

/* Words that differ by one letter at their end, or one letter in seven, are the same word misspelt. */
static bool alike(span a, span b) {
    if (ck_same(a, b))
        return true;
    size_t shorter = a.length < b.length ? a.length : b.length;
    size_t longer = a.length < b.length ? b.length : a.length;
    if (shorter < 5 || longer - shorter > 2)
        return false;
    size_t head = 0;
    while (head < shorter && a.text[head] == b.text[head])
        head++;
    size_t tail = 0;
    while (tail < shorter - head && a.text[a.length - 1 - tail] == b.text[b.length - 1 - tail])
        tail++;
    return longer - head - tail <= 1 || (head + tail >= shorter && longer - shorter <= 2);
}

static size_t words_in(span text) {
    span word;
    size_t count = 0;
    while (next_word(&text, &word))
        count++;
    return count;
}

double ck_likeness(span a, span b) {
    if (ck_same(a, b))
        return 1;
    size_t of_a = words_in(a);
    size_t of_b = words_in(b);
    if (of_a == 0 || of_b == 0 || of_a > 200 || of_b > 200)
        return 0;
    size_t shared = 0;
    span rest = a;
    span word;
    while (next_word(&rest, &word)) {
        span others = b;
        span other;
        while (next_word(&others, &other))
            if (alike(word, other)) {
                shared++;
                break;
            }
    }
    size_t larger = of_a > of_b ? of_a : of_b;
    return (double)shared / (double)larger;
}

void ck_say_new(saying *to) {
    to->text = (lkj_text){to->room, sizeof to->room, 0};
}

saying *ck_say_span(saying *to, const char *text, size_t length) {
    if (length > 0)
        lkj_put(&to->text, text, length);
    return to;
}

saying *ck_say(saying *to, const char *text) {
    return ck_say_span(to, text, strlen(text));
}

saying *ck_say_number(saying *to, double value, int places) {
    lkj_put_decimal(&to->text, lkj_decimal_from_double(value), places);
    return to;
}

const char *ck_said(arena *from, saying *to) {
    size_t length = to->text.length < to->text.capacity ? to->text.length : to->text.capacity;
    if (to->text.length > length) /* cut: not within a character */
        while (length > 0 && ((unsigned char)to->room[length] & 0xC0) == 0x80)
            length--;
    return ck_copy(from, to->room, length);
}
