/* SPDX-License-Identifier: MPL-2.0
 *
 * kata.c - what the functions that write and check words share.
 */
#include "kata.h"

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool lkj_same_letters(const char *a, size_t a_length, const char *b, size_t b_length) {
    for (;;) {
        /* Also takes blanks off the ends, which changes nothing here. */
        lkj_trim(&a, &a_length);
        lkj_trim(&b, &b_length);
        if (a_length == 0 || b_length == 0)
            return a_length == b_length;
        if (lower(*a++) != lower(*b++))
            return false;
        a_length--;
        b_length--;
    }
}
