/* SPDX-License-Identifier: MPL-2.0
 *
 * files.c - files beside a document. See files.h.
 */
#include "files.h"

#include <stdio.h>

#define FILES "com.sun.star.ucb.XSimpleFileAccess::"

static uno_Interface *access_to_files(cuno_scope *scope) {
    return cuno_service(scope, "com.sun.star.ucb.SimpleFileAccess");
}

/* ---- Names --------------------------------------------------------------------------------------------------- */

const char *file_beside(cuno_scope *scope, const char *url, const char *rest) {
    const char *slash = strrchr(url, '/'), *dot = strrchr(url, '.');
    size_t length = dot && slash && dot > slash ? (size_t)(dot - url) : strlen(url);
    char *name = *url ? cuno_memory(scope, length + strlen(rest) + 1) : NULL;
    if (!name)
        return NULL;
    memcpy(name, url, length);
    strcpy(name + length, rest);
    return name;
}

const char *file_shown_name(cuno_scope *scope, const char *url) {
    const char *slash = strrchr(url, '/'), *name = slash ? slash + 1 : url;
    char *text = cuno_memory(scope, strlen(name) + 1);
    if (!text)
        return name;
    strcpy(text, name);
    return arguments_decode(text) ? text : name;
}

const char *file_draft(cuno_scope *scope, const char *url) {
    static const char behind[] = ".sementara";
    char *name = cuno_memory(scope, strlen(url) + sizeof behind);
    return name ? strcat(strcpy(name, url), behind) : url;
}

/* ---- Files --------------------------------------------------------------------------------------------------- */

bool file_exists(cuno_scope *scope, const char *url) {
    return cuno_call(scope, access_to_files(scope), FILES "exists", url).boolean;
}

/* A draft that did not become whole. */
static void discard(uno_Interface *context, const char *url) {
    cuno_scope scope;
    cuno_begin(&scope, context);
    if (file_exists(&scope, url))
        cuno_call(&scope, access_to_files(&scope), FILES "kill", url);
    cuno_end(&scope);
}

void file_rename(cuno_scope *scope, const char *from, const char *to) {
    if (scope->failed) {
        discard(scope->context, from);
        return;
    }
    cuno_call(scope, access_to_files(scope), FILES "move", from, to);
}

bool file_may_write(command_call *call, const char *url, file_is_ours *is_ours) {
    cuno_scope scope;
    cuno_begin_inside(&scope, call->scope);
    if (scope.failed) {
        cuno_end(&scope);
        return false;
    }
    bool good = !file_exists(&scope, url) || is_ours(&scope, url);
    good = !cuno_forgive(&scope) && good;
    if (!good)
        rt_format(call->answer, " %s tidak ditulis: berkas itu sudah ada dan bukan hasil LKJ.",
                  file_shown_name(&scope, url));
    cuno_end(&scope);
    return good;
}

void file_write(cuno_scope *scope, const char *url, const char *bytes, size_t length) {
    uno_Interface *files = access_to_files(scope);
    if (cuno_call(scope, files, FILES "exists", url).boolean)
        cuno_call(scope, files, FILES "kill", url); /* else what is longer would keep its end */
    uno_Interface *out = cuno_call(scope, files, FILES "openFileWrite", url).object;
    cuno_call(scope, out, "com.sun.star.io.XOutputStream::writeBytes", cuno_sequence(scope, "byte", bytes, length));
    cuno_call(scope, out, "com.sun.star.io.XOutputStream::closeOutput");
}

size_t file_read_start(cuno_scope *scope, const char *url, char *bytes, size_t count) {
    uno_Sequence *read = NULL;
    uno_Interface *stream = cuno_call(scope, access_to_files(scope), FILES "openFileRead", url).object;
    cuno_call(scope, stream, "com.sun.star.io.XInputStream::readBytes", &read, (int)count);
    cuno_call(scope, stream, "com.sun.star.io.XInputStream::closeInput");
    size_t length = scope->failed ? 0 : (size_t)cuno_length(read);
    if (length > 0)
        memcpy(bytes, read->elements, length < count ? length : count);
    return length < count ? length : count;
}

/* ---- Documents ----------------------------------------------------------------------------------------------- */

uno_Interface *file_open_hidden(cuno_scope *scope, const char *url, bool read_only) {
    uno_Sequence *how = cuno_properties(scope, "Hidden", cuno_any_bool(scope, true), "ReadOnly",
                                        cuno_any_bool(scope, read_only), "MacroExecutionMode", cuno_any_short(scope, 0),
                                        "UpdateDocMode", cuno_any_short(scope, 0), NULL);
    uno_Interface *document =
        cuno_call(scope, cuno_service(scope, "com.sun.star.frame.Desktop"),
                  "com.sun.star.frame.XComponentLoader::loadComponentFromURL", url, "_blank", 0, how)
            .object;
    if (!document)
        cuno_fail(scope, "%s tidak dapat dibuka", file_shown_name(scope, url));
    return document;
}

void file_close(uno_Interface *context, uno_Interface *document) {
    cuno_scope scope;
    if (!document)
        return;
    cuno_begin(&scope, context);
    cuno_call(&scope, document, "com.sun.star.util.XCloseable::close", 1);
    cuno_end(&scope);
}
