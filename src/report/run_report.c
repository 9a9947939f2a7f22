/* SPDX-License-Identifier: MPL-2.0
 *
 * run_report.c - the commands isi and segarkan. See report.h.
 */
#include "../calc/sheet.h"
#include "address.h"
#include "report.h"

#define BOOK "LKJ Buku"
#define YEAR "LKJ Tahun"

/* ---- Which workbook ------------------------------------------------------------------------------------------ */

static const char *in_scope(cuno_scope *s, rt_buffer *text) {
    const char *copy = rt_join(s, rt_text(text), NULL);
    if (text->failed)
        cuno_fail(s, "Memori tidak cukup.");
    rt_free(text);
    return copy;
}

/* The template that a document which was not stored yet was made of. */
static const char *template_of(report *r) {
    cuno_scope *s = r->scope;
    uno_Interface *properties =
        cuno_call(s, r->document, "com.sun.star.document.XDocumentPropertiesSupplier::getDocumentProperties").object;
    return cuno_text(s, cuno_call(s, properties, "com.sun.star.document.XDocumentProperties::getTemplateURL").string);
}

/* Where a workbook is looked for first: where the known one was, if that folder is there still, else where the document
 * is, or the template that it was made of. A picker that cannot be told opens where it likes. */
static void begin_in_folder(report *r, uno_Interface *picker, const char *known) {
    cuno_scope *s = r->scope;
    rt_buffer url = {0};
    address_absolute(r->base, known, &url);
    const char *near = in_scope(s, &url);
    const char *folder = address_is_near(r->base, near) ? rt_folder(s, near) : NULL;
    if (folder == NULL || !rt_exists(s, rt_files(s), folder))
        folder = rt_folder(s, r->base[0] != '\0' ? r->base : template_of(r));
    if (folder != NULL && strncmp(folder, "file:", 5) == 0)
        cuno_call(s, picker, "com.sun.star.ui.dialogs.XFilePicker::setDisplayDirectory", folder);
    cuno_forgive(s);
}

/* A person chooses it: its URL, or NULL. */
static const char *choose(report *r, const char *known) {
    cuno_scope *s = r->scope;
    if (!dialog_allowed(r->call))
        return NULL;
    uno_Interface *picker = cuno_service(s, "com.sun.star.ui.dialogs.FilePicker");
    const char *title = known[0] == '\0'
                            ? "Buku kerja LKJ"
                            : rt_join(s, "Buku kerja LKJ (", rt_name_of(s, known), " tidak ada di tempatnya)", NULL);
    cuno_call(s, picker, "com.sun.star.ui.dialogs.XExecutableDialog::setTitle", title);
    cuno_call(s, picker, "com.sun.star.ui.dialogs.XFilterManager::appendFilter", "Buku kerja", "*.ods;*.fods;*.xlsx");
    begin_in_folder(r, picker, known);
    if (cuno_call(s, picker, "com.sun.star.ui.dialogs.XExecutableDialog::execute").small != 1)
        return NULL;
    uno_Sequence *files = cuno_call(s, picker, "com.sun.star.ui.dialogs.XFilePicker::getFiles").sequence;
    return cuno_length(files) > 0 ? cuno_string_at(s, files, 0) : NULL;
}

/* The argument, else what the document remembers, if it is still there, else what a person chooses. */
static const char *find_book(report *r) {
    cuno_scope *s = r->scope;
    const char *given = arguments_get(r->call->arguments, "buku");
    rt_buffer url = {0};
    if (given != NULL && given[0] != '\0')
        return given;
    const char *known = memory_get(r, BOOK);
    address_absolute(r->base, known, &url);
    const char *remembered = in_scope(s, &url);
    if (s->failed || (address_is_near(r->base, remembered) && rt_exists(s, rt_files(s), remembered)))
        return remembered;
    const char *chosen = choose(r, known);
    if (chosen == NULL && !s->failed)
        cuno_fail(s,
                  known[0] != '\0' ? "Buku kerja tidak ada di tempatnya: %s. Sebutkan: buku=file:///..."
                                   : "Sebutkan buku kerjanya%s: buku=file:///...",
                  known);
    return chosen;
}

/* A report is of one year. */
static void check_year(report *r) {
    const char *year = memory_get(r, YEAR);
    if (r->scope->failed || year[0] == '\0' || r->b.year[0] == '\0' || strcmp(year, r->b.year) == 0)
        return;
    rt_buffer question = {0};
    rt_format(&question, "Laporan ini tahun %s, buku kerja itu tahun %s. Tetap pakai buku kerja itu?", year, r->b.year);
    dialog_answer answer = question.failed ? DIALOG_NO : dialog_ask(r->call, "LKJ: Laporan", question.at, DIALOG_NO);
    if (answer != DIALOG_YES)
        cuno_fail(r->scope, "Laporan ini tahun %s, buku kerja itu tahun %s.", year, r->b.year);
    rt_free(&question);
}

/* Where the workbook is, from there: each copy that is stored stands somewhere else. */
static void remember_address(report *r, const char *base) {
    rt_buffer address = {0};
    address_relative(base, r->b.url, &address);
    memory_set(r, BOOK, in_scope(r->scope, &address));
}

static void remember_book(report *r) {
    remember_address(r, r->base);
    if (r->b.year[0] != '\0')
        memory_set(r, YEAR, r->b.year);
}

/* ---- What is said and stored --------------------------------------------------------------------------------- */

static void say_list(report *r, const char *title, const report_list *list) {
    if (list->count == 0)
        return;
    rt_format(r->call->answer, "\n%s (%zu):%s", title, list->count, rt_text(&list->text));
    if (list->count > REPORT_LISTED)
        rt_format(r->call->answer, "\n- dan %zu lagi", list->count - REPORT_LISTED);
}

static void store(report *r, const char *argument, const char *filter, bool pdf) {
    cuno_scope *s = r->scope;
    const char *url = arguments_get(r->call->arguments, argument);
    if (url == NULL || s->failed)
        return;
    const char *draft = rt_join(s, url, ".sementara", NULL);
    remember_address(r, url);
    uno_Any *data = cuno_any_of_sequence(
        s, "[]com.sun.star.beans.PropertyValue",
        cuno_properties(s, "SelectPdfVersion", cuno_any_long(s, 2), "ExportBookmarks", cuno_any_bool(s, true), NULL));
    cuno_call(
        s, r->document, "com.sun.star.frame.XStorable::storeToURL", draft,
        pdf ? cuno_properties(s, "FilterName", cuno_any_string(s, filter), "Overwrite", cuno_any_bool(s, true),
                              "FilterData", data, NULL)
            : cuno_properties(s, "FilterName", cuno_any_string(s, filter), "Overwrite", cuno_any_bool(s, true), NULL));
    if (s->failed) {
        cuno_scope own; /* no half a file is left */
        cuno_begin(&own, s->context);
        if (rt_exists(&own, rt_files(&own), draft))
            rt_delete(&own, rt_files(&own), draft);
        cuno_end(&own);
        return;
    }
    rt_move(s, rt_files(s), draft, url);
    remember_address(r, r->base);
    rt_format(r->call->answer, "\nDitulis: %s.", rt_name_of(s, url));
    if (strcmp(argument, "odt") == 0)
        cuno_call(s, r->document, "com.sun.star.util.XModifiable::setModified", 0);
}

static void store_all(report *r) {
    store(r, "docx", "MS Word 2007 XML", false);
    store(r, "pdf", "writer_pdf_Export", true);
    store(r, "odt", "writer8", false);
}

/* ---- One way for both ---------------------------------------------------------------------------------------- */

typedef void report_work(report *r);

/* The names of the steps that can be undone, one a line: what tells whether there is a new one. */
static void list_steps(cuno_scope *s, uno_Interface *undo, rt_buffer *titles) {
    const uno_Sequence *all = cuno_call(s, undo, "com.sun.star.document.XUndoManager::getAllUndoActionTitles").sequence;
    for (int i = 0; i < (all == NULL ? 0 : cuno_length(all)); i++)
        rt_format(titles, "%s\n", cuno_string_at(s, all, i));
}

static uno_Interface *undo_manager(cuno_scope *s, const report *r) {
    return cuno_call(s, r->document, "com.sun.star.document.XUndoManagerSupplier::getUndoManager").object;
}

static void steps_now(const report *r, rt_buffer *titles) {
    cuno_scope own;
    cuno_begin(&own, r->scope->context);
    list_steps(&own, undo_manager(&own, r), titles);
    cuno_end(&own);
}

/* Takes back what a failure left half done. Where nothing was done there is no step, and the last one, of the same name
 * perhaps, is that of an earlier run. */
static void take_back(const report *r, const rt_buffer *before) {
    rt_buffer after = {0};
    steps_now(r, &after);
    cuno_scope own;
    cuno_begin(&own, r->scope->context);
    if (!after.failed && !before->failed && strcmp(rt_text(&after), rt_text(before)) != 0)
        cuno_call(&own, undo_manager(&own, r), "com.sun.star.document.XUndoManager::undo");
    cuno_end(&own);
    rt_free(&after);
}

/* Whether changes are being recorded; they are not while we write: a place-holder that is struck out is still there.
 */
static bool pause_recording(report *r) {
    bool records = cuno_bool_in(cuno_get(r->scope, r->document, "RecordChanges"));
    if (records)
        cuno_set(r->scope, r->document, "RecordChanges", cuno_any_bool(r->scope, false));
    return records;
}

static void go_on_recording(report *r) {
    cuno_scope own;
    cuno_begin(&own, r->scope->context);
    cuno_set(&own, r->document, "RecordChanges", cuno_any_bool(&own, true));
    cuno_end(&own);
}

static void work(report *r, const char *title, report_work *change) {
    cuno_scope *s = r->scope;
    bool records = pause_recording(r);
    rt_buffer steps = {0};
    steps_now(r, &steps);
    calc_step_begin(s, r->document, title);
    bool begun = !s->failed;
    if (begun)
        change(r);
    if (!s->failed && r->b.problems.count == 0)
        fill_finish(r);
    if (begun)
        calc_step_end(s->context, r->document);
    bool failed = s->failed || r->b.problems.count > 0;
    if (begun && failed)
        take_back(r, &steps);
    rt_free(&steps);
    if (records) {
        go_on_recording(r);
        report_add(&r->notes, "perubahan oleh perintah ini tidak direkam (Rekam Perubahan tetap menyala)");
    }
}

/* What cannot be read may be why something else is missing. */
static void list_unread(report *r) {
    for (size_t i = 0; i < r->count; i++)
        if (r->places[i].problem != MARK_GOOD)
            fill_leave(r, &r->places[i]);
    say_list(r, "Penanda yang tidak dapat dipakai", &r->left);
}

static void refuse(report *r) {
    if (r->b.problems.count == 0 || r->scope->failed)
        return;
    say_list(r, "Tidak ada yang diubah: yang diperlukan tidak ada di buku kerja", &r->b.problems);
    list_unread(r);
    cuno_fail(r->scope, "%zu hal di buku kerja perlu dilengkapi dahulu.", r->b.problems.count);
}

/* Pages are not laid out anew after each piece. */
static void layout_pause(report *r) {
    cuno_call(r->scope, r->document, "com.sun.star.frame.XModel::lockControllers");
}

static void layout_go_on(report *r) {
    cuno_scope own; /* whatever has happened */
    cuno_begin(&own, r->scope->context);
    cuno_call(&own, r->document, "com.sun.star.frame.XModel::unlockControllers");
    cuno_end(&own);
}

static void fill_blocks_and_all(report *r) {
    blocks_apply(r);
    if (!r->scope->failed)
        places_find(r);
    if (!r->scope->failed) {
        layout_pause(r);
        fill_all(r);
        layout_go_on(r);
    }
    if (!r->scope->failed)
        places_list_open(r);
    if (!r->scope->failed)
        places_list_drawn(r);
    if (!r->scope->failed)
        places_list_hidden(r);
}

/* ", 2 rumus" where there are any. */
static const char *formulas(report *r) {
    rt_buffer text = {0};
    if (r->formulas > 0)
        rt_format(&text, ", %zu rumus", r->formulas);
    return in_scope(r->scope, &text);
}

static void fill(report *r) {
    places_find(r);
    look_at_all(r);
    refuse(r);
    r->b.listed = true;
    if (!r->scope->failed && r->b.problems.count == 0)
        look_prepare(r);
    if (r->scope->failed)
        return;
    work(r, "Isi Laporan", fill_blocks_and_all);
    refuse(r);
    if (r->scope->failed)
        return;
    rt_format(r->call->answer, "Laporan diisi dari %s%s%s: %zu tabel, %zu grafik%s, %zu angka dan kalimat.",
              rt_name_of(r->scope, r->b.url), r->b.year[0] != '\0' ? ", tahun " : "", r->b.year, r->tables, r->charts,
              formulas(r), r->figures);
}

static void refresh_unseen(report *r) {
    layout_pause(r);
    refresh_all(r);
    layout_go_on(r);
    edits_settle(r);
}

static void refresh(report *r) {
    refresh_look(r);
    refuse(r);
    if (r->scope->failed)
        return;
    work(r, "Segarkan Laporan", refresh_unseen);
    refuse(r);
    if (r->scope->failed)
        return;
    rt_format(r->call->answer,
              "Laporan disegarkan dari %s: berubah %zu tabel (%zu sel), %zu grafik%s, %zu angka dan kalimat.",
              rt_name_of(r->scope, r->b.url), r->tables, r->rows_changed, r->charts, formulas(r), r->figures);
}

static void run(command_call *call, report_work *what) {
    cuno_scope *s = call->scope;
    report r = {.call = call, .scope = s, .document = call->document};
    r.base = cuno_text(s, cuno_call(s, call->document, "com.sun.star.frame.XModel::getURL").string);
    const char *url = s->failed ? NULL : find_book(&r);
    if (url == NULL || s->failed)
        return;
    book_open(&r.b, s, url);
    if (!s->failed)
        check_year(&r);
    /* cppcheck-suppress duplicateCondition ; check_year sets it */
    if (!s->failed)
        what(&r);
    /* cppcheck-suppress duplicateCondition ; so does this */
    if (!s->failed) {
        remember_book(&r);
        if (r.b.unsaved)
            report_add(&r.notes, "buku kerja sedang terbuka dan belum disimpan; yang dipakai ialah yang tersimpan");
        say_list(&r, "Belum diisi di buku kerja; isi, simpan, lalu Segarkan Laporan", &r.b.unfilled);
        say_list(&r, "Penanda yang dibiarkan", &r.left);
        say_list(&r, "Catatan", &r.notes);
        store_all(&r);
    }
    book_close(&r.b);
    rt_free(&r.left.text);
    rt_free(&r.notes.text);
}

void command_report(command_call *call) {
    run(call, fill);
}

void command_report_refresh(command_call *call) {
    run(call, refresh);
}
