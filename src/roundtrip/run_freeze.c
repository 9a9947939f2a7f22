/* SPDX-License-Identifier: MPL-2.0
 *
 * run_freeze.c - Bekukan Salinan: a copy beside the original in which every formula of ours is its value.
 *
 *     bekukan&jenis=ods|xlsx|pdf   the copy's format; ods if not given
 *     bekukan&ganti                an earlier copy is replaced; else the new one gets a number
 *
 *  1. The open document is stored as a copy under another name; content.xml in the copy is rewritten (freeze.h), also
 *     that of embedded spreadsheets; then the copy gets its name. What goes wrong before leaves nothing behind.
 *  2. .xlsx: the frozen copy is loaded and stored. .pdf shows values only: it is written from the open document.
 *  3. The document itself is not touched, nor is an existing file unless told.
 */
#include "freeze.h"
#include "office.h"

typedef struct copying {
    cuno_scope *scope;
    uno_Interface *document, *files, *sheets;
    uno_Interface *sheet; /* the one last asked for an error, and its index */
    int sheet_index;
    cuno_scope sheet_scope;
    rt_frozen frozen;
} copying;

/* ---- Errors of the open document ---- */

static uno_Interface *sheet_of(copying *copy, int index) {
    if (index == copy->sheet_index)
        return copy->sheet;
    if (copy->sheet_index >= 0)
        cuno_end(&copy->sheet_scope);
    cuno_begin(&copy->sheet_scope, copy->scope->context);
    copy->sheet_index = index;
    copy->sheet = rt_sheet_at(&copy->sheet_scope, copy->sheets, index);
    cuno_forgive(&copy->sheet_scope);
    return copy->sheet;
}

static int error_at(void *source, int sheet, long column, long row) {
    copying *copy = source;
    uno_Interface *found = sheet_of(copy, sheet);
    if (found == NULL)
        return 0;
    cuno_scope own;
    cuno_begin(&own, copy->scope->context);
    uno_Interface *cell =
        cuno_call(&own, found, "com.sun.star.table.XCellRange::getCellByPosition", (int)column, (int)row).object;
    int code = cuno_call(&own, cell, "com.sun.star.table.XCell::getError").number;
    cuno_end(&own);
    return code;
}

/* ---- The package ---- */

static void fail(cuno_scope *scope, rt_freeze_status status) {
    static const char *const texts[] = {[RT_FREEZE_BROKEN] = "Isi salinan tidak dapat dibaca.",
                                        [RT_FREEZE_NO_MEMORY] = "Memori tidak cukup.",
                                        [RT_FREEZE_NOT_WRITTEN] = "Isi salinan tidak dapat ditulis."};
    if (status != RT_FREEZE_OK)
        cuno_fail(scope, "%s", texts[status]);
}

static uno_Interface *input_of(cuno_scope *scope, uno_Interface *entry) {
    return cuno_call(scope, entry, "com.sun.star.io.XActiveDataSink::getInputStream").object;
}

static void look(cuno_scope *scope, uno_Interface *entry, rt_names *names) {
    rt_stream stream;
    rt_stream_begin(&stream, scope, input_of(scope, entry));
    fail(scope, rt_freeze_look(rt_stream_read, &stream, names));
    rt_stream_end(&stream);
}

static void write(copying *copy, cuno_scope *scope, uno_Interface *entry, const rt_names *names, bool main) {
    uno_Interface *file = cuno_service(scope, "com.sun.star.io.TempFile");
    rt_sink sink = {scope, cuno_call(scope, file, "com.sun.star.io.XStream::getOutputStream").object};
    rt_stream stream;
    rt_frozen frozen = {0};
    rt_stream_begin(&stream, scope, input_of(scope, entry));
    fail(scope,
         rt_freeze_write(rt_stream_read, &stream, names, main ? error_at : NULL, copy, rt_sink_write, &sink, &frozen));
    rt_stream_end(&stream);
    cuno_call(scope, sink.stream, "com.sun.star.io.XOutputStream::closeOutput");
    cuno_call(scope, file, "com.sun.star.io.XSeekable::seek", (int64_t)0);
    cuno_call(scope, entry, "com.sun.star.io.XActiveDataSink::setInputStream",
              cuno_call(scope, file, "com.sun.star.io.XStream::getInputStream").object);
    copy->frozen.cells += frozen.cells;
    copy->frozen.arrays += frozen.arrays;
    copy->frozen.errors += frozen.errors;
    copy->frozen.empty += frozen.empty;
    copy->frozen.names += frozen.names;
    copy->frozen.formats += frozen.formats;
    copy->frozen.validity += frozen.validity;
    if (frozen.told.at != NULL)
        rt_add(&copy->frozen.told, frozen.told.at, frozen.told.length);
    rt_free(&frozen.told);
}

static void freeze_entry(copying *copy, cuno_scope *scope, uno_Interface *package, const char *path, bool main) {
    rt_names names = {0};
    uno_Interface *entry = cuno_object_in(
        cuno_call(scope, package, "com.sun.star.container.XHierarchicalNameAccess::getByHierarchicalName", path).any);
    look(scope, entry, &names);
    if (!scope->failed)
        write(copy, scope, entry, &names, main);
    rt_names_free(&names);
}

/* Embedded objects are folders with a content.xml of their own. */
static void freeze_objects(copying *copy, cuno_scope *scope, uno_Interface *package) {
    uno_Interface *root = cuno_object_in(
        cuno_call(scope, package, "com.sun.star.container.XHierarchicalNameAccess::getByHierarchicalName", "/").any);
    uno_Sequence *names = cuno_call(scope, root, "com.sun.star.container.XNameAccess::getElementNames").sequence;
    for (int i = 0; i < cuno_length(names) && !scope->failed; i++) {
        const char *name = cuno_string_at(scope, names, i);
        uno_Interface *folder = cuno_query(scope, rt_named(scope, root, name), "com.sun.star.container.XNameAccess");
        if (folder != NULL && rt_has(scope, folder, "content.xml"))
            freeze_entry(copy, scope, package, rt_join(scope, name, "/content.xml", NULL), false);
    }
}

/* In a scope of its own: the package lets go of the file when it ends. */
static void freeze_package(copying *copy, const char *url) {
    cuno_scope scope;
    cuno_begin_inside(&scope, copy->scope);
    uno_Any *arguments[] = {cuno_any_string(&scope, url)};
    uno_Interface *package =
        cuno_service_with(&scope, "com.sun.star.packages.Package", cuno_anys_of(&scope, 1, arguments));
    freeze_entry(copy, &scope, package, "content.xml", true);
    freeze_objects(copy, &scope, package);
    if (copy->frozen.told.failed)
        cuno_fail(&scope, "Memori tidak cukup.");
    cuno_call(&scope, package, "com.sun.star.util.XChangesBatch::commitChanges");
    cuno_end(&scope);
    if (copy->sheet_index >= 0)
        cuno_end(&copy->sheet_scope);
    copy->sheet_index = -1;
}

/* ---- The copy ---- */

typedef enum kind { ODS, XLSX, PDF } kind;
static const char *const endings[] = {".ods", ".xlsx", ".pdf"};

static kind kind_asked_for(cuno_scope *scope, const command_arguments *arguments) {
    const char *given = arguments_get(arguments, "jenis");
    if (given == NULL || given[0] == '\0')
        return ODS;
    for (kind k = ODS; k <= PDF; k++)
        if (strcmp(given, endings[k] + 1) == 0)
            return k;
    cuno_fail(scope, "jenis=%s tidak dikenal: ods, xlsx, atau pdf.", given);
    return ODS;
}

static void convert_to_xlsx(cuno_scope *scope, const char *from, const char *to) {
    cuno_scope own;
    cuno_begin_inside(&own, scope);
    uno_Interface *document = rt_open(&own, from, "calc8");
    if (document == NULL)
        cuno_fail(&own, "Salinan tidak dapat dibuka kembali untuk disimpan sebagai .xlsx.");
    rt_store(&own, document, to, "Calc MS Excel 2007 XML");
    rt_close(&own, document);
    cuno_end(&own);
}

static void report(copying *copy, const char *url, rt_buffer *result) {
    const rt_frozen *f = &copy->frozen;
    cuno_scope *s = copy->scope;
    rt_format(result, "Salinan beku: %s\n", rt_name_of(s, url));
    rt_format(result, "%s rumus LKJ menjadi nilai", rt_count(s, f->cells));
    if (f->errors > 0)
        rt_format(result, ", di antaranya %s galat (tetap galat)", rt_count(s, f->errors));
    rt_format(result, ".\n");
    if (f->names + f->formats + f->validity > 0)
        rt_format(result, "Hilang dari salinan, karena bekerja dengan fungsi LKJ (angka dan teks tidak berubah):\n%s",
                  rt_text(&f->told));
}

static void make_sheet_copy(copying *copy, kind wanted, const char *target, const char *part, rt_buffer *result) {
    const char *frozen = rt_join(copy->scope, part, ".ods", NULL);
    const char *converted = wanted == XLSX ? rt_join(copy->scope, part, ".xlsx", NULL) : NULL;
    rt_store(copy->scope, copy->document, frozen, "calc8");
    freeze_package(copy, frozen);
    if (converted != NULL)
        convert_to_xlsx(copy->scope, frozen, converted);
    rt_move(copy->scope, copy->files, converted != NULL ? converted : frozen, target);
    if (converted != NULL || copy->scope->failed)
        rt_delete(copy->scope, copy->files, frozen);
    if (converted != NULL && copy->scope->failed)
        rt_delete(copy->scope, copy->files, converted);
    if (!copy->scope->failed)
        report(copy, target, result);
}

static void make_pdf(copying *copy, const char *target, const char *part, rt_buffer *result) {
    const char *written = rt_join(copy->scope, part, ".pdf", NULL);
    rt_store(copy->scope, copy->document, written, "calc_pdf_Export");
    rt_move(copy->scope, copy->files, written, target);
    if (copy->scope->failed)
        rt_delete(copy->scope, copy->files, written);
    else
        rt_format(result, "Salinan beku: %s\n", rt_name_of(copy->scope, target));
}

void command_freeze(command_call *call) {
    cuno_scope *scope = call->scope;
    copying copy = {.scope = scope, .document = call->document, .sheet_index = -1};
    kind wanted = kind_asked_for(scope, call->arguments);
    const char *url = rt_url_of_plain(scope, call->document);
    copy.files = rt_files(scope);
    copy.sheets = rt_sheets(scope, call->document);
    if (scope->failed)
        return;
    bool replace = arguments_get(call->arguments, "ganti") != NULL;
    const char *stem = rt_join(scope, rt_stem(scope, url), "-beku", NULL);
    const char *target = rt_free_url(scope, copy.files, stem, endings[wanted], replace);
    const char *part = rt_stem(scope, rt_free_url(scope, copy.files, stem, "-sementara.ods", false));
    if (wanted == PDF)
        make_pdf(&copy, target, part, call->answer);
    else
        make_sheet_copy(&copy, wanted, target, part, call->answer);
    rt_free(&copy.frozen.told);
}
