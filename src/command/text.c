/* SPDX-License-Identifier: MPL-2.0
 *
 * text.c - a text that grows. What does not fit any more for want of memory is left out whole, and `no_memory` is set.
 */
#include <stdio.h>

#include "command.h"

static bool make_room(command_text *text, size_t more) {
    if (text->room - text->length > more)
        return true;
    size_t room = 2 * text->room + more + 256;
    char *data = rtl_allocateMemory(room);
    if (!data) {
        text->no_memory = true;
        return false;
    }
    if (text->data)
        memcpy(data, text->data, text->length + 1);
    rtl_freeMemory(text->data);
    text->data = data;
    text->room = room;
    return true;
}

void text_add_bytes(command_text *text, const char *bytes, size_t length) {
    if (!make_room(text, length))
        return;
    memcpy(text->data + text->length, bytes, length);
    text->length += length;
    text->data[text->length] = 0;
}

void text_add(command_text *text, const char *format, ...) {
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int length = vsnprintf(NULL, 0, format, list);
    va_end(list);
    if (length >= 0 && make_room(text, (size_t)length)) {
        vsnprintf(text->data + text->length, (size_t)length + 1, format, again);
        text->length += (size_t)length;
    }
    va_end(again);
}

const char *text_of(const command_text *text) {
    return text->data ? text->data : "";
}

void text_free(command_text *text) {
    rtl_freeMemory(text->data);
    *text = (command_text){NULL, 0, 0, false};
}
