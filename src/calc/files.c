/* SPDX-License-Identifier: MPL-2.0
 *
 * files.c - the result of a check as files beside the document: NAME-periksa.ods and NAME-periksa.csv. See sheet.h.
 *
 * 1. A file is written under another name first and then renamed: whoever reads the folder sees a whole one or none.
 * 2. A file of that name is replaced only if it is a result of ours: the workbook has our mark, the CSV our head row.
 *    Else it stays, and the answer says so.
 */
#include <stdio.h>

#include "sheet.h"

#define FILES "com.sun.star.ucb.XSimpleFileAccess::"

/* URL of the document without its extension, and the rest behind; NULL if it was never saved. */
static const char *file_name(const findings *found, const char *rest) {
    const char *url = found->url, *slash = strrchr(url, '/'), *dot = strrchr(url, '.');
    size_t length = dot && slash && dot > slash ? (size_t)(dot - url) : strlen(url);
    char *name = *url ? cuno_memory(found->call->scope, length + strlen(rest) + 1) : NULL;
    if (!name)
        return NULL;
    memcpy(name, url, length);
    strcpy(name + length, rest);
    return name;
}

static uno_Interface *files(cuno_scope *scope) {
    return cuno_service(scope, "com.sun.star.ucb.SimpleFileAccess");
}

/* The last part of a URL, decoded, as a person knows the file. */
static const char *shown_name(cuno_scope *scope, const char *url) {
    const char *slash = strrchr(url, '/');
    command_arguments parsed;
    char *text = cuno_memory(scope, strlen(url) + 3);
    if (!text)
        return url;
    sprintf(text, "x&=%s", slash ? slash + 1 : url);
    for (char *p = text + 3; *p; p++)
        if (*p == '&' || *p == '=')
            return slash ? slash + 1 : url;
    return arguments_parse(scope, text, &parsed) && parsed.count == 1 ? parsed.list[0].value : url;
}

/* ---- Whether a file may be replaced -------------------------------------------------------------------------- */

static bool is_our_workbook(cuno_scope *scope, const char *url) {
    uno_Interface *workbook =
        cuno_call(scope, cuno_service(scope, "com.sun.star.frame.Desktop"),
                  "com.sun.star.frame.XComponentLoader::loadComponentFromURL", url, "_blank", 0,
                  cuno_properties(scope, "Hidden", cuno_any_bool(scope, true), "ReadOnly", cuno_any_bool(scope, true),
                                  "MacroExecutionMode", cuno_any_short(scope, 0), "UpdateDocMode",
                                  cuno_any_short(scope, 0), NULL))
            .object;
    bool ours = command_kind(scope, workbook) == COMMAND_CALC &&
                calc_is_marked(scope, calc_sheet_at(scope, calc_sheets(scope, workbook), 0), CALC_RESULT_KIND);
    if (workbook)
        cuno_call(scope, workbook, "com.sun.star.util.XCloseable::close", 1);
    return ours;
}

static bool is_our_csv(cuno_scope *scope, const char *url) {
    static const char head[] = "\xEF\xBB\xBF"
                               "bagian;baris;alamat;tertulis;seharusnya;jenis;putusan;sebab\r\n";
    uno_Interface *stream = cuno_call(scope, files(scope), FILES "openFileRead", url).object;
    uno_Sequence *bytes = NULL;
    int count =
        cuno_call(scope, stream, "com.sun.star.io.XInputStream::readBytes", &bytes, (int)sizeof head - 1).number;
    cuno_call(scope, stream, "com.sun.star.io.XInputStream::closeInput");
    return !scope->failed && count == (int)sizeof head - 1 && memcmp(bytes->elements, head, sizeof head - 1) == 0;
}

typedef bool is_ours(cuno_scope *scope, const char *url);

/* Whether the file may be written; if not, the answer says so. */
static bool may_write(const findings *found, const char *url, is_ours *ours) {
    cuno_scope scope;
    cuno_begin_inside(&scope, found->call->scope);
    bool there = cuno_call(&scope, files(&scope), FILES "exists", url).boolean;
    bool good = !scope.failed && (!there || ours(&scope, url));
    if (cuno_forgive(&scope) || !good)
        text_add(found->call->answer, " %s tidak ditulis: berkas itu sudah ada dan bukan hasil LKJ.",
                 shown_name(&scope, url));
    cuno_end(&scope);
    return good;
}

/* ---- Writing ------------------------------------------------------------------------------------------------- */

static void rename_file(cuno_scope *scope, const char *from, const char *to) {
    cuno_call(scope, files(scope), FILES "move", from, to);
}

static const char *temporary(cuno_scope *scope, const char *url) {
    char *name = cuno_memory(scope, strlen(url) + 12);
    if (!name)
        return url;
    sprintf(name, "%s.sementara", url);
    return name;
}

static void write_workbook(const findings *found, const char *url) {
    cuno_scope *scope = found->call->scope;
    const char *draft = temporary(scope, url);
    uno_Interface *workbook = calc_new_result(found, true);
    cuno_call(scope, workbook, "com.sun.star.frame.XStorable::storeToURL", draft,
              cuno_properties(scope, "FilterName", cuno_any_string(scope, "calc8"), NULL));
    cuno_scope end;
    cuno_begin(&end, scope->context);
    if (workbook)
        cuno_call(&end, workbook, "com.sun.star.util.XCloseable::close", 1);
    cuno_end(&end);
    rename_file(scope, draft, url);
}

static void write_bytes(cuno_scope *scope, const char *url, const char *bytes, size_t length) {
    uno_Interface *out = cuno_call(scope, files(scope), FILES "openFileWrite", url).object;
    cuno_call(scope, out, "com.sun.star.io.XOutputStream::writeBytes", cuno_sequence(scope, "byte", bytes, length));
    cuno_call(scope, out, "com.sun.star.io.XOutputStream::closeOutput");
}

static void write_csv(const findings *found, const char *url) {
    cuno_scope *scope = found->call->scope;
    const char *draft = temporary(scope, url);
    command_text csv = {NULL, 0, 0, false};
    findings_csv(found, &csv);
    if (csv.no_memory)
        cuno_fail(scope, "out of memory");
    if (cuno_call(scope, files(scope), FILES "exists", draft).boolean)
        cuno_call(scope, files(scope), FILES "kill", draft);
    write_bytes(scope, draft, text_of(&csv), csv.length);
    text_free(&csv);
    rename_file(scope, draft, url);
}

void calc_result_files(const findings *found) {
    cuno_scope *scope = found->call->scope;
    const char *workbook = file_name(found, "-periksa.ods"), *csv = file_name(found, "-periksa.csv");
    if (!workbook || !csv) {
        cuno_fail(scope, "Simpan dokumen ini dahulu: hasilnya ditulis di sebelahnya");
        return;
    }
    bool write_first = may_write(found, workbook, is_our_workbook), write_second = may_write(found, csv, is_our_csv);
    if (write_first)
        write_workbook(found, workbook);
    if (write_first && !scope->failed)
        text_add(found->call->answer, " Ditulis: %s.", shown_name(scope, workbook));
    if (write_second)
        write_csv(found, csv);
    if (write_second && !scope->failed)
        text_add(found->call->answer, " Ditulis: %s.", shown_name(scope, csv));
}
