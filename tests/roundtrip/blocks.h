/* SPDX-License-Identifier: MPL-2.0
 *
 * blocks.h - a text as the round trip reads its files, block by block, and where it writes.
 */
#ifndef TESTS_ROUNDTRIP_BLOCKS_H
#define TESTS_ROUNDTRIP_BLOCKS_H

#include <stdbool.h>
#include <string.h>

#include "../../src/roundtrip/buffer.h"

typedef struct input {
    const char *at;
    size_t length, block;
    long long endless; /* so many blocks of spaces behind it */
} input;

static inline long read_block(void *source, char *bytes, size_t size) {
    input *in = source;
    if (in->length == 0 && in->endless > 0) {
        in->endless--;
        memset(bytes, ' ', size);
        return (long)size;
    }
    size_t n = in->block < size ? in->block : size;
    n = n < in->length ? n : in->length;
    memcpy(bytes, in->at, n);
    in->at += n;
    in->length -= n;
    return (long)n;
}

static inline bool write_block(void *target, const char *bytes, size_t size) {
    rt_add(target, bytes, size);
    return true;
}

#endif
