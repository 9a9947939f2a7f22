/* SPDX-License-Identifier: MPL-2.0 */
#include "buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool rt_reserve(rt_buffer *buffer, size_t more) {
    if (buffer->failed || more > SIZE_MAX / 4 || buffer->length > SIZE_MAX / 4)
        return !(buffer->failed = true);
    size_t wanted = buffer->length + more + 1;
    if (wanted <= buffer->size)
        return true;
    size_t size = wanted + wanted / 2 + 64;
    char *at = realloc(buffer->at, size);
    if (at == NULL)
        return !(buffer->failed = true);
    buffer->at = at;
    buffer->size = size;
    return true;
}

void rt_add(rt_buffer *buffer, const char *bytes, size_t length) {
    if (!rt_reserve(buffer, length))
        return;
    if (length > 0)
        memcpy(buffer->at + buffer->length, bytes, length);
    buffer->length += length;
    buffer->at[buffer->length] = '\0';
}

void rt_say(rt_buffer *buffer, const char *text) {
    rt_add(buffer, text, strlen(text));
}

void rt_format(rt_buffer *buffer, const char *format, ...) {
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int length = vsnprintf(NULL, 0, format, list);
    va_end(list);
    if (length >= 0 && rt_reserve(buffer, (size_t)length)) {
        vsnprintf(buffer->at + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

void rt_clear(rt_buffer *buffer) {
    buffer->length = 0;
    if (buffer->at != NULL)
        buffer->at[0] = '\0';
}

void rt_free(rt_buffer *buffer) {
    free(buffer->at);
    *buffer = (rt_buffer){0};
}
