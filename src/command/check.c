/* SPDX-License-Identifier: MPL-2.0
 *
 * check.c - the command periksa: reads the document, runs the checker, and has the result written.
 *
 * 1. `periksa&lembar` is the sheet in front, `periksa&buku` all sheets, `periksa&dokumen` a text document; `periksa`
 *    alone is the whole document, whatever it is.
 * 2. The result is a sheet or a new workbook (src/calc/result.c). Called by service:, or with `berkas`, it is two files
 *    beside the document (src/calc/result_files.c), and no sheet is added. `komentar` adds a copy of a text document
 * with comments at the figures (src/writer/comments.c).
 * 3. Where the checker is in doubt about columns, a person is asked, in one dialog; nobody else: then the answer and
 * the result say so.
 * 4. Escape stops it; nothing is written then. The document itself is never changed, but for the sheet of the result.
 */
#include <stdio.h>

#include "../calc/sheet.h"
#include "../writer/document.h"
#include "findings.h"

/* ---- Asking -------------------------------------------------------------------------------------------------- */

/* The roles that a column may have, the last of them none. */
typedef struct role_list {
    size_t count;
    check_role roles[CHECK_CANDIDATES + 1];
    const char *names[CHECK_CANDIDATES + 1];
    rt_buffer label;
} role_list;

/* "Sheet1.E3": where the column's heading stands. */
static const char *place_of(const findings *found, const check_question *question) {
    const check_finding at = {.in_table = true,
                              .address = question->address,
                              .table = question->table,
                              .row = question->row,
                              .column = question->column};
    const char *label = "", *fragment;
    found->place(found, found->call->scope, &at, &label, &fragment);
    return label;
}

static void list_roles(const findings *found, const check_question *question, role_list *list, dialog_choice *choice) {
    *list = (role_list){0};
    choice->selected = -1;
    for (size_t i = 0; i < question->candidate_count && i < CHECK_CANDIDATES; i++) {
        if (question->candidates[i] == CHECK_NO_ROLE)
            continue;
        if (question->candidates[i] == question->assumed)
            choice->selected = (int)list->count;
        list->roles[list->count] = question->candidates[i];
        list->names[list->count++] = check_role_text(question->candidates[i]);
    }
    list->roles[list->count] = CHECK_NO_ROLE;
    list->names[list->count++] = "Bukan salah satunya (tidak diperiksa)";
    if (choice->selected < 0)
        choice->selected = (int)list->count - 1;
    rt_format(&list->label, "%s, kolom \"%s\" (%s): %s.", question->bagian, question->judul, place_of(found, question),
              question->sebab);
    choice->label = rt_text(&list->label);
    choice->options = list->names;
    choice->count = list->count;
}

/* Asks for the first columns in doubt; the others stay as assumed, which the result says. Returns whether a person
 * answered. */
static bool ask(findings *found) {
    size_t count = check_question_count(found->check);
    if (count > DIALOG_CHOICES)
        count = DIALOG_CHOICES;
    dialog_choice choices[DIALOG_CHOICES];
    role_list lists[DIALOG_CHOICES];
    for (size_t i = 0; i < count; i++)
        list_roles(found, check_question_at(found->check, i), &lists[i], &choices[i]);
    bool answered = dialog_choose(found->call, "LKJ: Periksa",
                                  "Apa isi kolom berikut? Angkanya tidak cukup untuk memastikannya.", choices, count);
    for (size_t i = 0; i < count; i++) {
        const check_question *question = check_question_at(found->check, i);
        if (answered)
            check_answer(found->check, question->table, question->row, question->column,
                         lists[i].roles[choices[i].selected]);
        rt_free(&lists[i].label);
    }
    return answered;
}

/* ---- Running ------------------------------------------------------------------------------------------------- */

/* The second half of the bar: the first was the reading. */
static bool show_progress(void *data, size_t done, size_t all) {
    return progress_show(data, all + done, 2 * all);
}

static void run_check(findings *found) {
    cuno_scope *scope = found->call->scope;
    if (scope->failed)
        return;
    switch (check_run(found->check)) {
    case CHECK_OK:
        return;
    case CHECK_NO_MEMORY: {
        cuno_fail(scope, "out of memory");
        return;
    }
    case CHECK_CANCELLED: {
        cuno_fail(scope, COMMAND_CANCELLED);
        return;
    }
    }
}

static void read_document(findings *found, progress *bar) {
    if (found->call->where == COMMAND_CALC) {
        found->place = calc_place;
        calc_read(found, !arguments_get(found->call->arguments, "lembar"), bar);
    } else {
        found->place = writer_place;
        writer_read(found, bar);
    }
}

static void write_result(findings *found) {
    command_call *call = found->call;
    findings_describe(found, call->answer);
    rt_format(call->answer, " ");
    findings_summarize(found, call->answer);
    if (call->caller == COMMAND_LINE || arguments_get(call->arguments, "berkas"))
        calc_result_files(found);
    else
        calc_result(found);
    if (call->where == COMMAND_WRITER && arguments_get(call->arguments, "komentar"))
        writer_comment_copy(found);
}

static void check_with(findings *found) {
    progress bar;
    progress_begin(&bar, found->call, "LKJ: memeriksa (Esc membatalkan)");
    check_set_progress(found->check, show_progress, &bar);
    read_document(found, &bar);
    run_check(found);
    progress_end(&bar);
    check_set_progress(found->check, NULL, NULL);
    if (!found->call->scope->failed && ask(found))
        run_check(found);
    if (!found->call->scope->failed)
        write_result(found);
}

void command_check(command_call *call) {
    cuno_scope *scope = call->scope;
    findings found = {.call = call};
    found.url = cuno_text(scope, cuno_call(scope, call->document, "com.sun.star.frame.XModel::getURL").string);
    found.source = cuno_text(scope, cuno_call(scope, call->document, "com.sun.star.frame.XTitle::getTitle").string);
    if (scope->failed)
        return;
    found.check = check_new(NULL);
    if (!found.check) {
        cuno_fail(scope, "out of memory");
        return;
    }
    check_with(&found);
    check_free(found.check);
}
