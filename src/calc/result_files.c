/* SPDX-License-Identifier: MPL-2.0
 *
 * result_files.c - the result of a check as files beside the document: NAME-periksa.ods and NAME-periksa.csv. See
 * sheet.h.
 *
 * A file of that name is replaced only if it is a result of ours: the workbook has our mark, the CSV our head row. Else
 * it stays, and the answer says so.
 */
#include "../command/files.h"
#include "sheet.h"

/* ---- Whether a file is ours ---------------------------------------------------------------------------------- */

static bool is_our_workbook(cuno_scope *scope, const char *url) {
    uno_Interface *workbook = file_open_hidden(scope, url, true);
    bool ours = workbook && command_kind(scope, workbook) == COMMAND_CALC &&
                calc_is_marked(scope, calc_sheet_at(scope, calc_sheets(scope, workbook), 0), CALC_RESULT_KIND);
    file_close(scope->context, workbook);
    return ours;
}

static bool is_our_csv(cuno_scope *scope, const char *url) {
    static const char head[] = "\xEF\xBB\xBF"
                               "bagian;baris;alamat;tertulis;seharusnya;jenis;putusan;sebab\r\n";
    char start[sizeof head];
    return file_read_start(scope, url, start, sizeof head - 1) == sizeof head - 1 &&
           memcmp(start, head, sizeof head - 1) == 0;
}

/* ---- Writing ------------------------------------------------------------------------------------------------- */

static void write_workbook(const findings *found, const char *url) {
    cuno_scope *scope = found->call->scope;
    const char *draft = file_draft(scope, url);
    uno_Interface *workbook = calc_new_result(found, true);
    cuno_call(scope, workbook, "com.sun.star.frame.XStorable::storeToURL", draft,
              cuno_properties(scope, "FilterName", cuno_any_string(scope, "calc8"), NULL));
    file_close(scope->context, workbook);
    file_rename(scope, draft, url);
}

static void write_csv(const findings *found, const char *url) {
    cuno_scope *scope = found->call->scope;
    const char *draft = file_draft(scope, url);
    rt_buffer csv = {NULL, 0, 0, false};
    findings_csv(found, &csv);
    if (csv.failed)
        cuno_fail(scope, "out of memory");
    file_write(scope, draft, rt_text(&csv), csv.length);
    rt_free(&csv);
    file_rename(scope, draft, url);
}

static void write_one(const findings *found, const char *url, file_is_ours *is_ours,
                      void (*write)(const findings *, const char *)) {
    cuno_scope *scope = found->call->scope;
    if (!file_may_write(found->call, url, is_ours))
        return;
    write(found, url);
    if (!scope->failed)
        rt_format(found->call->answer, " Ditulis: %s.", file_shown_name(scope, url));
}

void calc_result_files(const findings *found) {
    cuno_scope *scope = found->call->scope;
    const char *workbook = file_beside(scope, found->url, "-periksa.ods");
    const char *csv = file_beside(scope, found->url, "-periksa.csv");
    if (!workbook || !csv) {
        cuno_fail(scope, "Simpan dokumen ini dahulu: hasilnya ditulis di sebelahnya");
        return;
    }
    write_one(found, workbook, is_our_workbook, write_workbook);
    write_one(found, csv, is_our_csv, write_csv);
}
