/* SPDX-License-Identifier: MPL-2.0
 *
 * result.c - the sheet "Hasil Periksa". See sheet.h.
 *
 * 1. On top: what was checked, how many findings by verdict and by kind, and a chart of the kinds. Below, from
 *    HEAD_ROW on: the findings, heaviest first, as the checker sorts them. At the end: columns whose role is in doubt.
 * 2. `alamat` is a link that jumps to the cell, or to the table or heading of the text document.
 * 3. In the checked workbook the sheet is one undo step, and replaces the former one, which it knows by its mark. Where
 *    the workbook is read-only or its structure protected, or a sheet of that name is somebody else's, the result is a
 *    new workbook.
 */
#include <stdio.h>

#include "sheet.h"

enum { COUNTS_ROW = 4, KIND_COLUMN = 3, HEAD_ROW = 20 };
enum { HEAD_COLOUR = 0xB7D7C5, LINK_COLOUR = 0x0563C1 };

/* ---- Counts and chart ---------------------------------------------------------------------------------------- */

/* kinds: how many kinds there are; most: of the most frequent. */
static void write_counts(const findings *found, cuno_scope *scope, uno_Interface *sheet, size_t *kinds, size_t *most) {
    findings_counts counts = findings_count(found);
    calc_put_texts(scope, sheet, 0, COUNTS_ROW, 2, 1, (const char *const[]){"putusan", "jumlah"});
    for (int i = 0; i < CHECK_PUTUSAN_COUNT; i++) {
        calc_put_text(scope, sheet, 0, COUNTS_ROW + 1 + i, check_putusan_text((check_putusan)i));
        calc_put_number(scope, sheet, 1, COUNTS_ROW + 1 + i, (double)counts.putusan[i]);
    }
    calc_put_texts(scope, sheet, KIND_COLUMN, COUNTS_ROW, 2, 1, (const char *const[]){"jenis", "jumlah"});
    for (int i = 0; i < CHECK_JENIS_COUNT; i++) {
        if (counts.jenis[i] == 0)
            continue;
        ++*kinds;
        *most = counts.jenis[i] > *most ? counts.jenis[i] : *most;
        calc_put_text(scope, sheet, KIND_COLUMN, COUNTS_ROW + (int)*kinds, check_jenis_text((check_jenis)i));
        calc_put_number(scope, sheet, KIND_COLUMN + 1, COUNTS_ROW + (int)*kinds, (double)counts.jenis[i]);
    }
}

static int sheet_index(cuno_scope *scope, uno_Interface *sheet) {
    const cuno_range_address *address =
        cuno_call(scope, sheet, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    return address ? address->sheet : 0;
}

static void write_chart(cuno_scope *scope, uno_Interface *sheet, size_t kinds, size_t most) {
    cuno_range_address data = {(sal_Int16)sheet_index(scope, sheet), KIND_COLUMN, COUNTS_ROW, KIND_COLUMN + 1,
                               COUNTS_ROW + (sal_Int32)kinds};
    cuno_rectangle place = {22500, 1700, 11000, 7000}; /* 1/100 mm: right of the counts */
    uno_Interface *charts = cuno_call(scope, sheet, "com.sun.star.table.XTableChartsSupplier::getCharts").object;
    cuno_call(scope, charts, "com.sun.star.table.XTableCharts::addNewByName", "LKJ jenis", &place,
              cuno_sequence(scope, "com.sun.star.table.CellRangeAddress", &data, 1), 1, 1);
    uno_Interface *chart =
        cuno_object_in(cuno_call(scope, charts, "com.sun.star.container.XNameAccess::getByName", "LKJ jenis").any);
    uno_Interface *inside =
        cuno_call(scope, chart, "com.sun.star.document.XEmbeddedObjectSupplier::getEmbeddedObject").object;
    cuno_set(scope, inside, "HasLegend", cuno_any_bool(scope, false));
    cuno_set(scope, inside, "HasMainTitle", cuno_any_bool(scope, true));
    uno_Interface *title = cuno_call(scope, inside, "com.sun.star.chart.XChartDocument::getTitle").object;
    cuno_set(scope, title, "String", cuno_any_string(scope, "Temuan menurut jenis"));
    uno_Interface *diagram = cuno_call(scope, inside, "com.sun.star.chart.XChartDocument::getDiagram").object;
    cuno_set(scope, diagram, "Vertical", cuno_any_bool(scope, true));
    uno_Interface *axis = cuno_call(scope, diagram, "com.sun.star.chart.XAxisYSupplier::getYAxis").object;
    cuno_set(scope, axis, "StepMain",
             cuno_any_real(scope, most > 10 ? (double)((most + 9) / 10) : 1)); /* whole findings */
}

/* ---- Findings ------------------------------------------------------------------------------------------------ */

/* =HYPERLINK("target";"label"), quotes doubled. */
static const char *link_formula(cuno_scope *scope, const char *base, const char *fragment, const char *label) {
    const char *parts[] = {"=HYPERLINK(\"", base, fragment, "\";\"", label, "\")"};
    size_t length = 1;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        length += 2 * strlen(parts[i]);
    char *formula = cuno_memory(scope, length), *to = formula;
    for (size_t i = 0; formula && i < sizeof parts / sizeof parts[0]; i++) {
        bool own = i == 0 || i == 3 || i == 5;
        for (const char *from = parts[i]; *from; from++) {
            if (*from == '"' && !own)
                *to++ = '"';
            *to++ = *from;
        }
    }
    return formula ? formula : "";
}

/* The rows from..from+count, texts and links. */
static void write_rows(const findings *found, cuno_scope *scope, uno_Interface *sheet, const char *base, size_t from,
                       size_t count) {
    const char **texts = cuno_memory(scope, count * RESULT_COLUMNS * sizeof *texts);
    calc_grid links;
    if (!texts || !calc_grid_begin(&links, count, 1))
        return;
    for (size_t i = 0; i < count && !scope->failed; i++) {
        const char **row = texts + i * RESULT_COLUMNS, *fragment;
        findings_row(found, scope, from + i, row, &fragment);
        const char *link = *fragment && (*base || found->call->where == COMMAND_CALC)
                               ? link_formula(scope, base, fragment, row[RESULT_ADDRESS])
                               : row[RESULT_ADDRESS];
        if (!calc_grid_text(&links, link, strlen(link)))
            cuno_fail(scope, "out of memory");
    }
    if (scope->failed) {
        calc_grid_abandon(&links);
        return;
    }
    int row = HEAD_ROW + 1 + (int)from;
    calc_put_texts(scope, sheet, 0, row, RESULT_COLUMNS, count, texts);
    cuno_call(scope, calc_range(scope, sheet, RESULT_ADDRESS, row, 1, (int)count),
              "com.sun.star.sheet.XCellRangeFormula::setFormulaArray", calc_rows(scope, &links));
}

static void write_questions(const findings *found, cuno_scope *scope, uno_Interface *sheet, int row) {
    size_t count = check_question_count(found->check);
    if (count == 0)
        return;
    calc_put_text(scope, sheet, 0, row++, "Kolom yang perannya diragukan, dan dipakai sebagai apa:");
    for (size_t i = 0; i < count; i++) {
        const check_question *question = check_question_at(found->check, i);
        const char *cells[RESULT_COLUMNS] = {
            question->bagian, question->judul, NULL, NULL, check_role_text(question->assumed), NULL, NULL,
            question->sebab};
        calc_put_texts(scope, sheet, 0, row + (int)i, RESULT_COLUMNS, 1, cells);
    }
}

static void write_findings(const findings *found, uno_Interface *sheet, const char *base) {
    enum { BLOCK = 200 };
    size_t count = check_finding_count(found->check);
    for (size_t from = 0; from < count && !found->call->scope->failed; from += BLOCK) {
        cuno_scope scope;
        cuno_begin_inside(&scope, found->call->scope);
        write_rows(found, &scope, sheet, base, from, count - from < BLOCK ? count - from : BLOCK);
        cuno_end(&scope);
    }
}

/* ---- The sheet ----------------------------------------------------------------------------------------------- */

static void write_head(const findings *found, cuno_scope *scope, uno_Interface *sheet) {
    rt_buffer text = {NULL, 0, 0, false};
    calc_put_text(scope, sheet, 0, 0, CALC_RESULT);
    rt_format(&text, "%s", found->source);
    calc_put_text(scope, sheet, 0, 1, rt_text(&text));
    rt_clear(&text);
    findings_describe(found, &text);
    rt_format(&text, " ");
    findings_summarize(found, &text);
    calc_put_text(scope, sheet, 0, 2, rt_text(&text));
    if (text.failed)
        cuno_fail(scope, "out of memory");
    rt_free(&text);
    calc_put_texts(scope, sheet, 0, HEAD_ROW, RESULT_COLUMNS, 1, findings_head);
}

static void paint_head(cuno_scope *scope, uno_Interface *range) {
    cuno_set(scope, range, "CharWeight", cuno_any_float(scope, 150));
    cuno_set(scope, range, "CellBackColor", cuno_any_long(scope, HEAD_COLOUR));
}

static void dress(const findings *found, cuno_scope *scope, uno_Interface *sheet) {
    static const int widths[RESULT_COLUMNS] = {3600, 6500, 3600, 3600, 3600, 2600, 3400, 9000}; /* 1/100 mm */
    static const int top = 1;                                                                   /* VertJustify2.TOP */
    for (int i = 0; i < RESULT_COLUMNS; i++)
        calc_set_width(scope, sheet, i, widths[i]);
    uno_Interface *title = calc_range(scope, sheet, 0, 0, 1, 1);
    cuno_set(scope, title, "CharWeight", cuno_any_float(scope, 150));
    cuno_set(scope, title, "CharHeight", cuno_any_float(scope, 14));
    paint_head(scope, calc_range(scope, sheet, 0, HEAD_ROW, RESULT_COLUMNS, 1));
    paint_head(scope, calc_range(scope, sheet, 0, COUNTS_ROW, 2, 1));
    paint_head(scope, calc_range(scope, sheet, KIND_COLUMN, COUNTS_ROW, 2, 1));
    int rows = (int)check_finding_count(found->check) + (int)check_question_count(found->check) + 4;
    uno_Interface *body = calc_range(scope, sheet, 0, HEAD_ROW + 1, RESULT_COLUMNS, rows);
    cuno_set(scope, body, "IsTextWrapped", cuno_any_bool(scope, true));
    cuno_set(scope, body, "VertJustify", cuno_any_long(scope, top));
    cuno_set(scope, calc_range(scope, sheet, RESULT_ADDRESS, HEAD_ROW + 1, 1, rows), "CharColor",
             cuno_any_long(scope, LINK_COLOUR));
}

void calc_write_findings(const findings *found, uno_Interface *sheet, const char *base) {
    cuno_scope *scope = found->call->scope;
    size_t kinds = 0, most = 0;
    write_head(found, scope, sheet);
    write_counts(found, scope, sheet, &kinds, &most);
    dress(found, scope, sheet);
    write_findings(found, sheet, base);
    write_questions(found, scope, sheet, HEAD_ROW + 2 + (int)check_finding_count(found->check));
    if (kinds > 0)
        write_chart(scope, sheet, kinds, most);
}

/* ---- Where it goes ------------------------------------------------------------------------------------------- */

uno_Interface *calc_new_result(const findings *found, bool hidden) {
    cuno_scope *scope = found->call->scope;
    uno_Interface *workbook =
        cuno_call(scope, cuno_service(scope, "com.sun.star.frame.Desktop"),
                  "com.sun.star.frame.XComponentLoader::loadComponentFromURL", "private:factory/scalc", "_blank", 0,
                  cuno_properties(scope, "Hidden", cuno_any_bool(scope, hidden), NULL))
            .object;
    uno_Interface *sheets = calc_sheets(scope, workbook), *sheet = calc_sheet_at(scope, sheets, 0);
    cuno_call(scope, sheet, "com.sun.star.container.XNamed::setName", CALC_RESULT);
    calc_mark(scope, sheet, CALC_RESULT_KIND);
    for (int i = calc_sheet_count(scope, sheets); i > 1 && !scope->failed; i--) {
        const char *name = calc_sheet_name(scope, calc_sheet_at(scope, sheets, i - 1));
        cuno_call(scope, sheets, "com.sun.star.container.XNameContainer::removeByName", name);
    }
    calc_write_findings(found, sheet, found->url);
    return workbook;
}

static void show(const findings *found, uno_Interface *sheet) {
    cuno_scope *scope = found->call->scope;
    uno_Interface *controller =
        cuno_call(scope, found->call->document, "com.sun.star.frame.XModel::getCurrentController").object;
    uno_Interface *view = cuno_query(scope, controller, "com.sun.star.sheet.XSpreadsheetView");
    if (view && found->call->caller == COMMAND_MENU)
        cuno_call(scope, view, "com.sun.star.sheet.XSpreadsheetView::setActiveSheet", sheet);
}

static void result_in(const findings *found, uno_Interface *document) {
    cuno_scope *scope = found->call->scope;
    calc_step_begin(scope, document, "LKJ: Periksa");
    uno_Interface *sheet = calc_fresh_sheet(scope, document, CALC_RESULT, CALC_RESULT_KIND);
    calc_write_findings(found, sheet, "");
    calc_step_end(scope->context, document);
    show(found, sheet);
    rt_format(found->call->answer, " Hasil: lembar %s.", CALC_RESULT);
}

void calc_result(const findings *found) {
    cuno_scope *scope = found->call->scope;
    const char *why = found->call->where == COMMAND_CALC
                          ? calc_refuses(scope, found->call->document, CALC_RESULT, CALC_RESULT_KIND)
                          : "";
    if (scope->failed)
        return;
    if (!why) {
        result_in(found, found->call->document);
        return;
    }
    calc_new_result(found, false);
    rt_format(found->call->answer, " Hasil: buku kerja baru%s%s.", *why ? ", karena " : "", why);
}
