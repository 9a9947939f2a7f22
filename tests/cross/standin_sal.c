/* SPDX-License-Identifier: MPL-2.0
 *
 * standin_sal.c - a small stand-in for the office's sal3.dll, to load the Windows module without an office: what
 * manifest/cross/sal3.def names, as the SDK's rtl/ustring.h and rtl/alloc.h describe it, and no more. Memory is
 * counted, and can be told to run out.
 */
#include <stdlib.h>

#include "../../src/uno/sdk.h"
#include "standin.h"

static atomic_long blocks;
static atomic_long until_failure;

long pengganti_blocks(void) {
    return atomic_load(&blocks);
}

void pengganti_fail_at(long nth) {
    atomic_store(&until_failure, nth);
}

static bool must_fail(void) {
    return atomic_load(&until_failure) > 0 && atomic_fetch_sub(&until_failure, 1) == 1;
}

/* What the office itself needs does not run out: only the module's own allocations go through the two functions below.
 */
static void *take(size_t size) {
    void *block = malloc(size);
    if (block == NULL)
        abort();
    atomic_fetch_add(&blocks, 1);
    return block;
}

void *SAL_CALL rtl_allocateMemory(sal_Size size) {
    return must_fail() ? NULL : take(size);
}

void SAL_CALL rtl_freeMemory(void *block) {
    if (block != NULL)
        atomic_fetch_sub(&blocks, 1);
    free(block);
}

static rtl_uString *new_string(sal_Int32 length) {
    rtl_uString *string = take(sizeof *string + (size_t)length * sizeof string->buffer[0]);
    string->refCount = 1;
    string->length = length;
    memset(string->buffer, 0, ((size_t)length + 1) * sizeof string->buffer[0]);
    return string;
}

rtl_uString *SAL_CALL rtl_uString_alloc(sal_Int32 length) {
    return must_fail() ? NULL : new_string(length);
}

void SAL_CALL rtl_uString_release(rtl_uString *string) {
    if (--string->refCount == 0)
        rtl_freeMemory(string);
}

void SAL_CALL rtl_uString_new(rtl_uString **string) {
    if (*string != NULL)
        rtl_uString_release(*string);
    *string = new_string(0);
}

void SAL_CALL rtl_uString_newFromAscii(rtl_uString **string, const char *text) {
    size_t length = strlen(text);
    if (*string != NULL)
        rtl_uString_release(*string);
    *string = new_string((sal_Int32)length);
    for (size_t i = 0; i < length; i++)
        (*string)->buffer[i] = (sal_Unicode)(unsigned char)text[i];
}

void SAL_CALL rtl_uString_newFromStr_WithLength(rtl_uString **string, const sal_Unicode *text, sal_Int32 length) {
    rtl_uString *made = new_string(length);
    memcpy(made->buffer, text, (size_t)length * sizeof *text);
    if (*string != NULL)
        rtl_uString_release(*string);
    *string = made;
}

sal_Int32 SAL_CALL rtl_ustr_ascii_compare_WithLength(const sal_Unicode *text, sal_Int32 length, const char *ascii) {
    for (sal_Int32 i = 0; i < length; i++) {
        int difference = text[i] - (unsigned char)ascii[i];
        if (difference != 0)
            return difference;
        if (ascii[i] == '\0')
            return 0;
    }
    return -(unsigned char)ascii[length];
}
