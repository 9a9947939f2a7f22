/* SPDX-License-Identifier: MPL-2.0
 *
 * kata.c - what the functions that write and check words share.
 */
#include "kata.h"

lkj_status lkj_read_unit(const lkj_value *value, const char **text, size_t *length) {
    if (value->type == LKJ_OMITTED)
        return LKJ_OK;
    if (value->type == LKJ_NUMBER)
        return value->number == 0 ? LKJ_OK : LKJ_EVALUE;
    /* Whether the text is "no data" is decided where that is known: by the reader. */
    lkj_figure figure;
    lkj_status status = lkj_read(value, &figure);
    if (status == LKJ_BLANK || status == LKJ_DASH)
        return LKJ_OK;
    *text = value->text;
    *length = value->length;
    lkj_trim(text, length);
    return LKJ_OK;
}

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
