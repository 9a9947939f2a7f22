/* SPDX-License-Identifier: MPL-2.0
 *
 * scope.c - scopes: what came back from calls and lives until their end, and the first failure. See call.h.
 */
#include <stdio.h>

#include "private.h"

struct cuno_kept {
    cuno_kept *next;
    typelib_TypeDescriptionReference *type; /* NULL: plain memory */
    _Alignas(max_align_t) char data[];
};

/* ---- Begin and end ------------------------------------------------------------------------------------------- */

void cuno_begin(cuno_scope *scope, uno_Interface *context) {
    scope->context = context;
    scope->outer = NULL;
    scope->kept = NULL;
    scope->failed = false;
    scope->exception[0] = 0;
    scope->message[0] = 0;
}

/* The failure of one scope becomes that of another. */
static void hand_over(const cuno_scope *from, cuno_scope *to) {
    if (!from->failed || to->failed)
        return;
    to->failed = true;
    memcpy(to->exception, from->exception, sizeof to->exception);
    memcpy(to->message, from->message, sizeof to->message);
}

void cuno_begin_inside(cuno_scope *scope, cuno_scope *outer) {
    cuno_begin(scope, outer->context);
    hand_over(outer, scope);
    scope->outer = outer;
}

bool cuno_end(cuno_scope *scope) {
    /* The last that came goes first, as in C++. A destructor may call back, but never into this scope. */
    for (cuno_kept *kept = scope->kept, *next; kept; kept = next) {
        next = kept->next;
        if (kept->type) {
            uno_type_destructData(kept->data, kept->type, NULL);
            typelib_typedescriptionreference_release(kept->type);
        }
        rtl_freeMemory(kept);
    }
    scope->kept = NULL;
    if (scope->outer)
        hand_over(scope, scope->outer);
    return !scope->failed;
}

/* ---- Failure ------------------------------------------------------------------------------------------------- */

void cuno_fail(cuno_scope *scope, const char *format, ...) {
    if (scope->failed)
        return;
    va_list list;
    va_start(list, format);
    vsnprintf(scope->message, sizeof scope->message, format, list);
    va_end(list);
    scope->failed = true;
}

bool cuno_forgive(cuno_scope *scope) {
    bool failed = scope->failed;
    scope->failed = false;
    scope->exception[0] = 0;
    scope->message[0] = 0;
    return failed;
}

/* com.sun.star.uno.Exception; the wrapping ones have one member more, an any of the exception behind. */
typedef struct exception_data {
    rtl_uString *message;
    uno_Interface *context;
    uno_Any target;
} exception_data;

/* As much of a string as fits, as UTF-8. */
static void copy_text(char *to, size_t size, const rtl_uString *from) {
    size_t length = (size_t)from->length;
    if (length > (size - 1) / 3)
        length = (size - 1) / 3;
    to[cuno_to_utf8(from->buffer, length, to)] = 0;
}

static bool is_wrapping(const char *type) {
    static const char *const names[] = {"com.sun.star.lang.WrappedTargetException",
                                        "com.sun.star.lang.WrappedTargetRuntimeException",
                                        "com.sun.star.reflection.InvocationTargetException"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strcmp(type, names[i]) == 0)
            return true;
    return false;
}

void cuno_fail_with(cuno_scope *scope, const char *member, uno_Any *exception) {
    enum { DEPTH = 8 };
    char type[3 * CUNO_EXCEPTION], text[CUNO_MESSAGE];
    const uno_Any *at = exception;
    for (int depth = 0;; depth++) {
        const exception_data *data = at->pData;
        copy_text(type, sizeof type, at->pType->pTypeName);
        copy_text(text, sizeof text, data->message);
        /* The reason is what the innermost says. */
        if (depth == DEPTH || !is_wrapping(type) || data->target.pType->eTypeClass != typelib_TypeClass_EXCEPTION)
            break;
        at = &data->target;
    }
    if (!scope->failed)
        snprintf(scope->exception, sizeof scope->exception, "%.*s", CUNO_EXCEPTION - 1, type);
    const char *dot = strrchr(type, '.');
    cuno_fail(scope, "%s: %s%s%s", member, dot ? dot + 1 : type, text[0] ? ": " : "", text);
    uno_any_destruct(exception, NULL);
}

/* ---- Memory -------------------------------------------------------------------------------------------------- */

void *cuno_memory(cuno_scope *scope, size_t size) {
    cuno_kept *kept = NULL;
    if (size < SIZE_MAX - sizeof *kept)
        kept = rtl_allocateMemory(sizeof *kept + size);
    if (!kept) {
        cuno_fail(scope, "out of memory");
        return NULL;
    }
    memset(kept, 0, sizeof *kept + size);
    kept->next = scope->kept;
    scope->kept = kept;
    return kept->data;
}

void cuno_keep(void *memory, typelib_TypeDescriptionReference *type) {
    cuno_kept *kept = (cuno_kept *)(void *)((char *)memory - offsetof(cuno_kept, data));
    typelib_typedescriptionreference_acquire(type);
    kept->type = type;
}

void *cuno_memory_for(cuno_scope *scope, typelib_TypeDescriptionReference *type) {
    typelib_TypeDescription *description = NULL;
    typelib_typedescriptionreference_getDescription(&description, type);
    if (!description) {
        cuno_fail(scope, "a type without a description");
        return NULL;
    }
    size_t size = (size_t)description->nSize;
    typelib_typedescription_release(description);
    return cuno_memory(scope, size < sizeof(cuno_value) ? sizeof(cuno_value) : size);
}

rtl_uString **cuno_hold_string(cuno_scope *scope, const char *text) {
    rtl_uString **held = cuno_memory(scope, sizeof *held);
    if (!held)
        return NULL;
    *held = cuno_new_string(text, strlen(text));
    if (!*held) {
        cuno_fail(scope, "out of memory");
        return NULL;
    }
    cuno_keep(held, cuno_reference(&cuno_string));
    return held;
}

const char *cuno_text(cuno_scope *scope, const rtl_uString *string) {
    if (!string || string->length == 0)
        return "";
    size_t length = (size_t)string->length;
    char *text = cuno_memory(scope, CUNO_UTF8_MAX(length) + 1);
    if (!text)
        return "";
    text[cuno_to_utf8(string->buffer, length, text)] = 0;
    return text;
}
