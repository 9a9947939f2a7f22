/* SPDX-License-Identifier: MPL-2.0 */
#include "office.h"

#include <stdio.h>
#include <time.h>

#include "../core/character.h"

#define UCB "com.sun.star.ucb.XSimpleFileAccess::"

/* ---- Texts ---- */

const char *rt_join(cuno_scope *scope, const char *first, ...) {
    rt_buffer whole = {0};
    va_list list;
    va_start(list, first);
    for (const char *part = first; part != NULL; part = va_arg(list, const char *))
        rt_say(&whole, part);
    va_end(list);
    char *text = cuno_memory(scope, whole.length + 1);
    if (text != NULL && whole.length > 0)
        memcpy(text, whole.at, whole.length);
    rt_free(&whole);
    return text == NULL ? "" : text;
}

static const char *part_of(cuno_scope *scope, const char *text, size_t length) {
    char *copy = cuno_memory(scope, length + 1);
    if (copy == NULL)
        return "";
    memcpy(copy, text, length);
    return copy;
}

const char *rt_count(cuno_scope *scope, long count) {
    char digits[24];
    int length = snprintf(digits, sizeof digits, "%ld", count);
    char *text = cuno_memory(scope, 40), *to = text;
    for (int i = 0; text != NULL && i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0)
            *to++ = '.';
        *to++ = digits[i];
    }
    return text == NULL ? "" : text;
}

/* ---- Files ---- */

uno_Interface *rt_files(cuno_scope *scope) {
    return cuno_service(scope, "com.sun.star.ucb.SimpleFileAccess");
}

bool rt_exists(cuno_scope *scope, uno_Interface *files, const char *url) {
    return cuno_call(scope, files, UCB "exists", url).boolean;
}

void rt_delete(cuno_scope *scope, uno_Interface *files, const char *url) {
    cuno_scope own;
    cuno_begin(&own, scope->context);
    cuno_call(&own, files, UCB "kill", url);
    cuno_end(&own);
}

void rt_move(cuno_scope *scope, uno_Interface *files, const char *from, const char *to) {
    cuno_call(scope, files, UCB "move", from, to);
}

static const char *last_slash(const char *url) {
    const char *slash = strrchr(url, '/');
    return slash == NULL ? url : slash + 1;
}

static const char *last_point(const char *url) {
    const char *name = last_slash(url), *point = strrchr(name, '.');
    return point == NULL || point == name ? url + strlen(url) : point;
}

const char *rt_folder(cuno_scope *scope, const char *url) {
    return part_of(scope, url, (size_t)(last_slash(url) - url));
}

const char *rt_stem(cuno_scope *scope, const char *url) {
    return part_of(scope, url, (size_t)(last_point(url) - url));
}

const char *rt_ending(cuno_scope *scope, const char *url) {
    const char *point = last_point(url);
    char *ending = cuno_memory(scope, strlen(point) + 1);
    for (size_t i = 0; ending != NULL && *point != '\0' && point[i + 1] != '\0'; i++)
        ending[i] = lkj_lower(point[i + 1]);
    return ending == NULL ? "" : ending;
}

static int hexadecimal(char c) {
    return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

const char *rt_name_of(cuno_scope *scope, const char *url) {
    const char *name = last_slash(url);
    char *text = cuno_memory(scope, strlen(name) + 1), *to = text;
    for (; text != NULL && *name != '\0'; name++) {
        bool escape = *name == '%' && hexadecimal(name[1]) >= 0 && hexadecimal(name[2]) >= 0;
        *to++ = escape ? (char)(hexadecimal(name[1]) * 16 + hexadecimal(name[2])) : *name;
        name += escape ? 2 : 0;
    }
    return text == NULL ? "" : text;
}

const char *rt_free_url(cuno_scope *scope, uno_Interface *files, const char *stem, const char *ending, bool replace) {
    const char *url = rt_join(scope, stem, ending, NULL);
    for (int number = 2; !replace && !scope->failed && number < 1000 && rt_exists(scope, files, url); number++) {
        char suffix[16];
        snprintf(suffix, sizeof suffix, "-%d", number);
        url = rt_join(scope, stem, suffix, ending, NULL);
    }
    return url;
}

const char *rt_folder_wanted(command_call *call, const char *title) {
    const char *folder = arguments_get(call->arguments, "folder");
    if (folder == NULL)
        folder = dialog_folder(call, title);
    if (call->scope->failed)
        return NULL;
    if (folder == NULL && dialog_allowed(call))
        rt_format(call->answer, "Dibatalkan: tidak ada folder yang dipilih.");
    else if (folder == NULL)
        cuno_fail(call->scope, "Sebutkan foldernya: folder=file:///...");
    else if (strncmp(folder, "file:", 5) != 0)
        cuno_fail(call->scope, "Folder disebut sebagai URL: folder=file:///...");
    if (folder == NULL || call->scope->failed)
        return NULL;
    size_t length = strlen(folder);
    return rt_join(call->scope, folder, length > 0 && folder[length - 1] == '/' ? "" : "/", NULL);
}

const char *rt_folder_name(cuno_scope *scope, const char *folder) {
    size_t length = strlen(folder);
    while (length > 0 && folder[length - 1] == '/')
        length--;
    return rt_name_of(scope, part_of(scope, folder, length));
}

const char *rt_today(cuno_scope *scope, bool with_time) {
    time_t now = time(NULL);
    const struct tm *parts = localtime(&now);
    char *text = cuno_memory(scope, 40);
    if (text == NULL || parts == NULL)
        return "";
    strftime(text, 40, with_time ? "%Y-%m-%d %H:%M:%S" : "%Y-%m-%d", parts);
    return text;
}

static const char *month_name(int month) {
    static const char *const months[] = {"Januari", "Februari", "Maret",     "April",   "Mei",      "Juni",
                                         "Juli",    "Agustus",  "September", "Oktober", "November", "Desember"};
    return month >= 1 && month <= 12 ? months[month - 1] : "";
}

const char *rt_in_words(cuno_scope *scope, const char *time) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0;
    if (sscanf(time, "%4d-%2d-%2d %2d:%2d", &year, &month, &day, &hour, &minute) != 5 || month_name(month)[0] == '\0')
        return time;
    char text[80];
    snprintf(text, sizeof text, "%d %s %d pukul %02d.%02d", day, month_name(month), year, hour, minute);
    return rt_join(scope, text, NULL);
}

const char *rt_day_in_words(cuno_scope *scope) {
    time_t now = time(NULL);
    const struct tm *parts = localtime(&now);
    char day[8], year[8];
    if (parts == NULL || strftime(day, sizeof day, "%d", parts) == 0 || strftime(year, sizeof year, "%Y", parts) == 0)
        return "";
    return rt_join(scope, day + (day[0] == '0'), " ", month_name(parts->tm_mon + 1), " ", year, NULL);
}

/* ---- Streams ---- */

void rt_stream_begin(rt_stream *stream, cuno_scope *scope, uno_Interface *input) {
    *stream = (rt_stream){.scope = scope, .stream = input};
}

void rt_stream_end(rt_stream *stream) {
    if (stream->open)
        cuno_end(&stream->inner);
    stream->open = false;
    stream->block = NULL;
}

/* Each block lives in a scope of its own, or a large stream would stay in memory until the outer one ends. */
static bool read_block(rt_stream *stream) {
    enum { BLOCK = 1 << 18 };
    rt_stream_end(stream);
    cuno_begin_inside(&stream->inner, stream->scope);
    stream->open = true;
    uno_Sequence *bytes = NULL;
    cuno_call(&stream->inner, stream->stream, "com.sun.star.io.XInputStream::readBytes", &bytes, BLOCK);
    if (stream->inner.failed)
        return false;
    stream->block = bytes;
    stream->at = 0;
    return true;
}

long rt_stream_read(void *self, char *bytes, size_t size) {
    rt_stream *stream = self;
    if (stream->block == NULL || stream->at == stream->block->nElements)
        if (!read_block(stream))
            return -1;
    size_t there = (size_t)(stream->block->nElements - stream->at), taken = there < size ? there : size;
    memcpy(bytes, stream->block->elements + stream->at, taken);
    stream->at += (sal_Int32)taken;
    return (long)taken;
}

bool rt_sink_write(void *self, const char *bytes, size_t size) {
    rt_sink *sink = self;
    cuno_scope own;
    cuno_begin_inside(&own, sink->scope);
    cuno_call(&own, sink->stream, "com.sun.star.io.XOutputStream::writeBytes",
              cuno_sequence(&own, "byte", bytes, size));
    return cuno_end(&own);
}

/* ---- Packages and documents ---- */

uno_Interface *rt_zip(cuno_scope *scope, const char *url) {
    uno_Any *arguments[] = {cuno_any_string(scope, url)};
    uno_Interface *zip =
        cuno_service_with(scope, "com.sun.star.packages.zip.ZipFileAccess", cuno_anys_of(scope, 1, arguments));
    return cuno_forgive(scope) ? NULL : zip;
}

bool rt_has(cuno_scope *scope, uno_Interface *names, const char *name) {
    return cuno_call(scope, names, "com.sun.star.container.XNameAccess::hasByName", name).boolean;
}

uno_Interface *rt_named(cuno_scope *scope, uno_Interface *names, const char *name) {
    return cuno_object_in(cuno_call(scope, names, "com.sun.star.container.XNameAccess::getByName", name).any);
}

uno_Interface *rt_open(cuno_scope *scope, const char *url, const char *filter) {
    uno_Interface *desktop = cuno_service(scope, "com.sun.star.frame.Desktop");
    uno_Sequence *how =
        cuno_properties(scope, "Hidden", cuno_any_bool(scope, true), "ReadOnly", cuno_any_bool(scope, true),
                        "MacroExecutionMode", cuno_any_short(scope, 0), "UpdateDocMode", cuno_any_short(scope, 0),
                        "FilterName", cuno_any_string(scope, filter), NULL);
    uno_Interface *document =
        cuno_call(scope, desktop, "com.sun.star.frame.XComponentLoader::loadComponentFromURL", url, "_blank", 0, how)
            .object;
    return cuno_forgive(scope) ? NULL : document;
}

void rt_close(cuno_scope *scope, uno_Interface *document) {
    if (document == NULL)
        return;
    cuno_scope own;
    cuno_begin(&own, scope->context);
    cuno_call(&own, document, "com.sun.star.util.XCloseable::close", true);
    cuno_end(&own);
}

void rt_store(cuno_scope *scope, uno_Interface *document, const char *url, const char *filter) {
    cuno_call(scope, document, "com.sun.star.frame.XStorable::storeToURL", url,
              cuno_properties(scope, "FilterName", cuno_any_string(scope, filter), "Overwrite",
                              cuno_any_bool(scope, true), NULL));
}

static bool is_encrypted(cuno_scope *scope, uno_Interface *document) {
    uno_Sequence *arguments = cuno_call(scope, document, "com.sun.star.frame.XModel::getArgs").sequence;
    for (int i = 0; i < cuno_length(arguments); i++) {
        const cuno_property_value *p = (const cuno_property_value *)(const void *)arguments->elements + i;
        const char *name = cuno_text(scope, p->name);
        if ((strcmp(name, "EncryptionData") == 0 || strcmp(name, "Password") == 0) &&
            p->value.pType->eTypeClass != typelib_TypeClass_VOID)
            return true;
    }
    return false;
}

/* The file as it is on disk: .ods and .xlsx keep their signatures in entries of fixed names. */
static bool is_signed(cuno_scope *scope, const char *url) {
    uno_Interface *zip = rt_zip(scope, url);
    return zip != NULL &&
           (rt_has(scope, zip, "META-INF/documentsignatures.xml") || rt_has(scope, zip, "_xmlsignatures/origin.sigs"));
}

const char *rt_url_of_plain(cuno_scope *scope, uno_Interface *document) {
    const char *url = cuno_text(scope, cuno_call(scope, document, "com.sun.star.frame.XModel::getURL").string);
    if (scope->failed)
        return "";
    if (url[0] == '\0')
        cuno_fail(scope, "Simpan dahulu buku kerja ini: hasilnya ditulis di folder yang sama.");
    else if (is_encrypted(scope, document))
        cuno_fail(scope, "Buku kerja ini bersandi. Simpan salinannya tanpa sandi, lalu ulangi dari salinan itu.");
    else if (is_signed(scope, url))
        cuno_fail(scope,
                  "Buku kerja ini bertanda tangan digital, yang tidak berlaku lagi di salinan. Simpan salinannya "
                  "tanpa tanda tangan, lalu ulangi dari salinan itu.");
    return url;
}

uno_Interface *rt_sheets(cuno_scope *scope, uno_Interface *document) {
    return cuno_call(scope, document, "com.sun.star.sheet.XSpreadsheetDocument::getSheets").object;
}

uno_Interface *rt_sheet_at(cuno_scope *scope, uno_Interface *sheets, int index) {
    return cuno_object_in(cuno_call(scope, sheets, "com.sun.star.container.XIndexAccess::getByIndex", index).any);
}

void rt_show_sheet(cuno_scope *scope, uno_Interface *document, uno_Interface *sheet) {
    uno_Interface *controller = cuno_call(scope, document, "com.sun.star.frame.XModel::getCurrentController").object;
    uno_Interface *view = cuno_query(scope, controller, "com.sun.star.sheet.XSpreadsheetView");
    if (view != NULL)
        cuno_call(scope, view, "com.sun.star.sheet.XSpreadsheetView::setActiveSheet", sheet);
}

void rt_save_if_told(command_call *call) {
    if (call->scope->failed || arguments_get(call->arguments, "simpan") == NULL)
        return;
    cuno_call(call->scope, call->document, "com.sun.star.frame.XStorable::store");
    if (!call->scope->failed)
        rt_format(call->answer, "%sBuku kerja disimpan.\n", call->answer->length > 0 ? "\n" : "");
}
