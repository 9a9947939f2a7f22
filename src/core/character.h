/* SPDX-License-Identifier: MPL-2.0
 *
 * character.h - the characters of a text, one by one: what the readers share; not installed.
 *
 *  1. Text is UTF-8. What is not well-formed, a lone surrogate among it, is LKJ_NO_CHARACTER.
 *  2. White space is that of Unicode, no-break spaces too. A letter is Latin, Greek or Cyrillic.
 *  3. Case is that of ASCII: no word that is looked for has other letters.
 */
#ifndef LKJ_CHARACTER_H
#define LKJ_CHARACTER_H

#include "intern.h"

#define LKJ_NO_CHARACTER UINT32_C(0xFFFFFFFF)

/** A piece of text that is being read. */
typedef struct lkj_cursor {
    const char *p;
    const char *end;
} lkj_cursor;

/** The byte at an offset; 0 beyond the end. */
static inline unsigned lkj_byte(const lkj_cursor *r, size_t offset) {
    return (size_t)(r->end - r->p) > offset ? (unsigned char)r->p[offset] : 0;
}

static inline bool lkj_is_digit(int64_t c) {
    return c >= '0' && c <= '9';
}

static inline char lkj_lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/** The code point at the start of the text and its length in bytes; LKJ_NO_CHARACTER for malformed UTF-8, surrogates
 *  and at the end. */
uint32_t lkj_peek(const lkj_cursor *r, size_t *length);

/** The code point that ends right before `at`; LKJ_NO_CHARACTER at `start`. The text is well-formed. */
uint32_t lkj_before(const char *start, const char *at);

bool lkj_is_space(uint32_t c);
bool lkj_is_letter(uint32_t c);

/** Control, format and other characters that nobody sees, and LKJ_NO_CHARACTER. White space is not asked about. */
bool lkj_is_invisible(uint32_t c);

/** A digit that is none of 0...9: Arabic, full width, a fraction, a circled one. Not the superscripts and subscripts.
 */
bool lkj_is_foreign_digit(uint32_t c);

/** A superscript or subscript digit: m², CO₂. */
bool lkj_is_raised_digit(uint32_t c);

void lkj_skip_any_spaces(lkj_cursor *r);
void lkj_skip_any_spaces_back(lkj_cursor *r);

/* Nearly always there is nothing to pass over. */
static inline bool lkj_is_plain(char c) {
    return c > ' ' && c < 0x7F;
}

static inline void lkj_skip_spaces(lkj_cursor *r) {
    if (r->p < r->end && !lkj_is_plain(*r->p))
        lkj_skip_any_spaces(r);
}

static inline void lkj_skip_spaces_back(lkj_cursor *r) {
    if (r->p < r->end && !lkj_is_plain(r->end[-1]))
        lkj_skip_any_spaces_back(r);
}

/** Moves past `text` if it stands here. */
bool lkj_accept(lkj_cursor *r, const char *text);

/** The same in any case; a blank in `words` (all in small letters) stands for any white space. */
bool lkj_accept_words(lkj_cursor *r, const char *words);

/** Whether all of the text is `words`, in any case, blanks around it ignored; a blank in `words` stands for any. */
bool lkj_is_words(lkj_cursor r, const char *words);

#endif
