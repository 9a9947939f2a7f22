/* SPDX-License-Identifier: MPL-2.0
 *
 * failing.h - memory that fails on demand, for the tests of the binding: the allocators of libuno_sal, in front of the
 * real ones. A test includes it once.
 *
 *  1. fail_at = n makes the nth allocation from now on fail, one time; 0: none. has_failed tells that it did.
 *  2. Only allocations of the code under test count: those whose caller is_tested() takes for its own.
 */
#ifndef FAILING_H
#define FAILING_H

#include <dlfcn.h>
#include <malloc.h>
#include <stdbool.h>

#include "../../src/uno/sdk.h"

static long fail_at;
static bool has_failed;

/** Whether the code at the address is under test; for the test to define. */
static bool is_tested(void *address);

static bool must_fail(void *caller) {
    if (fail_at == 0 || !is_tested(caller) || --fail_at > 0)
        return false;
    has_failed = true;
    return true;
}

void *SAL_CALL rtl_allocateMemory(sal_Size size) {
    static void *(*real)(sal_Size);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "rtl_allocateMemory");
    return must_fail(__builtin_return_address(0)) ? NULL : real(size);
}

rtl_uString *SAL_CALL rtl_uString_alloc(sal_Int32 length) {
    static rtl_uString *(*real)(sal_Int32);
    if (!real)
        *(void **)&real = dlsym(RTLD_NEXT, "rtl_uString_alloc");
    return must_fail(__builtin_return_address(0)) ? NULL : real(length);
}

static size_t memory_in_use(void) {
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

#endif
