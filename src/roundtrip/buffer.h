/* SPDX-License-Identifier: MPL-2.0
 *
 * buffer.h - bytes that grow.
 */
#ifndef ROUNDTRIP_BUFFER_H
#define ROUNDTRIP_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

/** Begins as zeros. After a failed allocation `failed` stays true and what is added is dropped. */
typedef struct rt_buffer {
    char *at; /**< `length` bytes and a NUL behind them; NULL while nothing was added */
    size_t length, size;
    bool failed;
} rt_buffer;

/** Room for `more` bytes behind the contents; false if there is no memory. */
bool rt_reserve(rt_buffer *buffer, size_t more);
void rt_add(rt_buffer *buffer, const char *bytes, size_t length);
void rt_say(rt_buffer *buffer, const char *text);
/** Adds what printf would print. */
void rt_format(rt_buffer *buffer, const char *format, ...) __attribute__((format(__printf__, 2, 3)));
/** Empties it and keeps its memory. */
void rt_clear(rt_buffer *buffer);
void rt_free(rt_buffer *buffer);

/** What it holds, never NULL. */
static inline const char *rt_text(const rt_buffer *buffer) {
    return buffer->at == NULL ? "" : buffer->at;
}

#endif
