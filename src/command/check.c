/* SPDX-License-Identifier: MPL-2.0
 *
 * check.c - the command periksa: reads the document, runs the checker, and has the result written.
 *
 * 1. `periksa&lembar` is the sheet in front, `periksa&buku` all sheets, `periksa&dokumen` a text document; `periksa`
 *    alone is the whole document, whatever it is.
 * 2. The result is a sheet or a new workbook (src/calc/result.c). Called by service:, or with `berkas`, it is two files
 *    beside the document (src/calc/files.c), and no sheet is added. `komentar` adds a copy of a text document with
 *    comments at the figures (src/writer/comments.c).
 * 3. Where the checker is in doubt about a column, a person is asked, once a column; nobody else: then the answer and
 * the result say so.
 * 4. Escape stops it; nothing is written then. The document itself is never changed, but for the sheet of the result.
 */
#include <stdio.h>

#include "../calc/sheet.h"
#include "../writer/document.h"
#include "findings.h"

/* ---- Asking -------------------------------------------------------------------------------------------------- */

enum { MAX_QUESTIONS = 5 };

/* Yes takes the candidate, no goes to the next one, and none of them is no role. */
static void ask(findings *found, const check_question *question) {
    for (size_t i = 0; i < question->candidate_count; i++) {
        command_text text = {NULL, 0, 0, false};
        text_add(&text, "%s, kolom \"%s\": %s.\n\nApakah kolom ini berisi %s?", question->bagian, question->judul,
                 question->sebab, check_role_text(question->candidates[i]));
        dialog_answer answer = dialog_ask(found->call, "LKJ: Periksa", text_of(&text), DIALOG_CANCEL);
        text_free(&text);
        if (answer == DIALOG_YES) {
            check_answer(found->check, question->table, question->row, question->column, question->candidates[i]);
            return;
        }
        if (answer != DIALOG_NO)
            return;
    }
    check_answer(found->check, question->table, question->row, question->column, CHECK_NO_ROLE);
}

/* Returns whether anything was asked. */
static bool ask_all(findings *found) {
    size_t count = check_question_count(found->check);
    if (count == 0 || !dialog_allowed(found->call))
        return false;
    for (size_t i = 0; i < count && i < MAX_QUESTIONS && !found->call->scope->failed; i++)
        ask(found, check_question_at(found->check, i));
    return true;
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
    text_add(call->answer, " ");
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
    if (!found->call->scope->failed && ask_all(found))
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
