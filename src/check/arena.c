/* SPDX-License-Identifier: MPL-2.0
 *
 * arena.c - memory that is given back all at once, so that no path through the checker can lose any.
 *
 *  1. What is got is zeroed and aligned for every type.
 *  2. Where `back` is set, an allocation that fails does not come back: it jumps to the end of the run.
 */
#include <stdlib.h>

#include "parts.h"

struct arena_block {
    arena_block *next;
    size_t size;
    max_align_t start[];
};

enum { BLOCK = 1 << 16, ALIGN = _Alignof(max_align_t) };

static void *fail(arena *from) {
    from->failed = true;
    if (from->back != NULL)
        longjmp(*from->back, 1);
    return NULL;
}

static arena_block *add_block(arena *from, size_t size) {
    if (size > SIZE_MAX - sizeof(arena_block))
        return NULL;
    arena_block *block = from->memory.get(from->memory.data, sizeof(arena_block) + size);
    if (block == NULL)
        return NULL;
    block->size = size;
    return block;
}

void *ck_get(arena *from, size_t count, size_t size) {
    if (count != 0 && size > (SIZE_MAX - 2 * BLOCK) / count)
        return fail(from);
    size_t bytes = (count * size + ALIGN - 1) / ALIGN * ALIGN;
    if (from->blocks == NULL || from->blocks->size - from->used < bytes) {
        bool large = bytes > BLOCK / 4;
        arena_block *block = add_block(from, large ? bytes : BLOCK);
        if (block == NULL)
            return fail(from);
        if (large && from->blocks != NULL) { /* the one in use keeps its room */
            block->next = from->blocks->next;
            from->blocks->next = block;
            return memset(block->start, 0, bytes);
        }
        block->next = from->blocks;
        from->blocks = block;
        from->used = 0;
    }
    char *room = (char *)from->blocks->start + from->used;
    from->used += bytes;
    return memset(room, 0, bytes);
}

void ck_clear(arena *from) {
    while (from->blocks != NULL) {
        arena_block *next = from->blocks->next;
        from->memory.give(from->memory.data, from->blocks);
        from->blocks = next;
    }
    from->used = 0;
    from->failed = false;
}

char *ck_copy(arena *from, const char *text, size_t length) {
    char *copy = ck_get(from, length + 1, 1);
    if (copy != NULL && length > 0)
        memcpy(copy, text, length);
    return copy;
}

void *ck_grow(arena *from, void *array, size_t count, size_t *capacity, size_t size) {
    if (count < *capacity)
        return array;
    size_t wanted = *capacity == 0 ? 16 : *capacity * 2;
    void *larger = ck_get(from, wanted, size);
    if (larger == NULL)
        return NULL;
    if (count > 0)
        memcpy(larger, array, count * size);
    *capacity = wanted;
    return larger;
}
