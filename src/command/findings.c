/* SPDX-License-Identifier: MPL-2.0
 *
 * findings.c - findings as rows, counts, sentences and CSV. See findings.h.
 */
#include "findings.h"

const char *const findings_head[RESULT_COLUMNS] = {"bagian",     "baris", "alamat",  "tertulis",
                                                   "seharusnya", "jenis", "putusan", "sebab"};

void findings_row(const findings *found, cuno_scope *scope, size_t index, const char *cells[RESULT_COLUMNS],
                  const char **fragment) {
    const check_finding *finding = check_finding_at(found->check, index);
    const char *label = "";
    *fragment = "";
    found->place(found, scope, finding, &label, fragment);
    const char *row[RESULT_COLUMNS] = {finding->bagian,
                                       finding->baris,
                                       label,
                                       finding->tertulis,
                                       finding->seharusnya,
                                       check_jenis_text(finding->jenis),
                                       check_putusan_text(finding->putusan),
                                       finding->sebab};
    memcpy(cells, row, sizeof row);
}

findings_counts findings_count(const findings *found) {
    findings_counts counts = {{0}, {0}};
    for (size_t i = 0; i < check_finding_count(found->check); i++) {
        const check_finding *finding = check_finding_at(found->check, i);
        counts.putusan[finding->putusan]++;
        counts.jenis[finding->jenis]++;
    }
    return counts;
}

/* ---- Sentences ----------------------------------------------------------------------------------------------- */

void findings_describe(const findings *found, rt_buffer *text) {
    check_counts counts = check_count(found->check);
    if (counts.tables == 0)
        rt_format(text, "Tidak ada tabel yang dikenali.");
    else
        rt_format(text, "Diperiksa: %zu tabel, %zu paragraf, %zu angka.", counts.tables, counts.paragraphs,
                  counts.figures);
}

void findings_summarize(const findings *found, rt_buffer *text) {
    findings_counts counts = findings_count(found);
    const char *separator = "";
    rt_format(text, "Temuan: ");
    for (int i = 0; i < CHECK_PUTUSAN_COUNT; i++) {
        if (counts.putusan[i] == 0)
            continue;
        rt_format(text, "%s%zu %s", separator, counts.putusan[i], check_putusan_text((check_putusan)i));
        separator = ", ";
    }
    rt_format(text, *separator ? "." : "tidak ada.");
    size_t unknown = check_count(found->check).unknown;
    if (unknown > 0)
        rt_format(text, " %zu kolom angka tidak dikenali dari judulnya dan tidak diperiksa.", unknown);
    size_t questions = check_question_count(found->check);
    if (questions > 0)
        rt_format(text, " %zu kolom diragukan perannya.", questions);
}

/* ---- CSV ----------------------------------------------------------------------------------------------------- */

/* Digits with points, commas and a percent sign, after one sign: what begins with a sign and may stand as it is. */
static bool is_number(const char *field) {
    bool digit = false;
    if (*field == '+' || *field == '-')
        field++;
    for (; (*field >= '0' && *field <= '9') || *field == '.' || *field == ','; field++)
        digit = digit || (*field >= '0' && *field <= '9');
    if (digit && *field == '%')
        field++;
    return digit && *field == 0;
}

void csv_field(rt_buffer *text, const char *field) {
    const char *guard = *field && strchr("=+-@", *field) && !is_number(field) ? "'" : "";
    if (!strpbrk(field, ";\"\r\n")) {
        rt_format(text, "%s%s", guard, field);
        return;
    }
    rt_format(text, "\"%s", guard);
    for (const char *quote; (quote = strchr(field, '"')) != NULL; field = quote + 1) {
        rt_add(text, field, (size_t)(quote - field));
        rt_add(text, "\"\"", 2);
    }
    rt_format(text, "%s\"", field);
}

static void csv_row(rt_buffer *text, const char *const cells[RESULT_COLUMNS]) {
    for (int i = 0; i < RESULT_COLUMNS; i++) {
        csv_field(text, cells[i]);
        rt_add(text, i + 1 < RESULT_COLUMNS ? ";" : "\r\n", i + 1 < RESULT_COLUMNS ? 1 : 2);
    }
}

void findings_csv(const findings *found, rt_buffer *text) {
    rt_format(text, "\xEF\xBB\xBF");
    csv_row(text, findings_head);
    for (size_t i = 0; i < check_finding_count(found->check); i++) {
        cuno_scope scope;
        const char *cells[RESULT_COLUMNS], *fragment;
        cuno_begin_inside(&scope, found->call->scope);
        findings_row(found, &scope, i, cells, &fragment);
        csv_row(text, cells);
        cuno_end(&scope);
    }
}
