/* SPDX-License-Identifier: MPL-2.0
 *
 * sheet.h - sheets of Calc, for commands: reading them into the checker, and sheets that hold a result of ours.
 */
#ifndef CALC_SHEET_H
#define CALC_SHEET_H

#include "../command/findings.h"
#include "array.h"

/* ---- Reading (read_sheets.c) ----------------------------------------------------------------------------------------
 */

/** Copies the cells of the sheet in front, or of all sheets, into the checker's document; results of ours are left out.
 * A sheet's address is its index, its rows and columns are the sheet's own. What cannot be read is said in the answer.
 * `bar` shows how far it is. */
void calc_read(findings *found, bool all, progress *bar);

/** The address of a finding: "'3.7'.E12", and "#$'3.7'.E12". */
findings_place calc_place;

/* ---- Sheets of ours (mark.c) --------------------------------------------------------------------------------- */

/* A result is told from a sheet that somebody else named so by a name that is defined on the sheet itself,
 * LKJ_<kind>. It goes with the sheet when that is renamed or moved, and survives .ods and .xlsx. */

/** Whether the sheet has our mark of that kind, such as "HasilPeriksa"; NULL: of any kind. */
bool calc_is_marked(cuno_scope *scope, uno_Interface *sheet, const char *kind);
void calc_mark(cuno_scope *scope, uno_Interface *sheet, const char *kind);

uno_Interface *calc_sheets(cuno_scope *scope, uno_Interface *document);
int calc_sheet_count(cuno_scope *scope, uno_Interface *sheets);
uno_Interface *calc_sheet_at(cuno_scope *scope, uno_Interface *sheets, int index);
const char *calc_sheet_name(cuno_scope *scope, uno_Interface *sheet);

/** Why a result cannot become a sheet of this document: a sentence, or NULL if it can. */
const char *calc_refuses(cuno_scope *scope, uno_Interface *document, const char *name, const char *kind);

/** A new, empty, marked sheet of that name, in the place of the former result if there is one, else the last. */
uno_Interface *calc_fresh_sheet(cuno_scope *scope, uno_Interface *document, const char *name, const char *kind);

/** One undo step; the second whatever happened. (Controllers are not locked meanwhile: LibreOffice 7.4 crashes when a
 * sheet with a chart is removed then.) */
void calc_step_begin(cuno_scope *scope, uno_Interface *document, const char *title);
void calc_step_end(uno_Interface *context, uno_Interface *document);

/* ---- Cells (cells.c) ----------------------------------------------------------------------------------------- */

uno_Interface *calc_range(cuno_scope *scope, uno_Interface *sheet, int column, int row, int columns, int rows);
/** "E12" */
void calc_cell_name(char *to, size_t size, size_t column, size_t row);
/** A sheet's name as a formula spells it: '...' with each ' doubled; in the scope. */
const char *calc_quoted(cuno_scope *scope, const char *sheet);
/** Rows of texts (NULL is an empty cell) from that cell on; numbers stay texts. */
void calc_put_texts(cuno_scope *scope, uno_Interface *sheet, int column, int row, int columns, size_t rows,
                    const char *const *texts);
void calc_put_text(cuno_scope *scope, uno_Interface *sheet, int column, int row, const char *text);
void calc_put_number(cuno_scope *scope, uno_Interface *sheet, int column, int row, double number);
void calc_set_width(cuno_scope *scope, uno_Interface *sheet, int column, int width);

/* ---- The result of a check (result.c, result_files.c) ---------------------------------------------------------------
 */

#define CALC_RESULT "Hasil Periksa"
#define CALC_RESULT_KIND "HasilPeriksa"

/** Writes the findings on an empty sheet; `base` is what links begin with: "" in the document itself, else its URL. */
void calc_write_findings(const findings *found, uno_Interface *sheet, const char *base);

/** The findings as a workbook of their own. */
uno_Interface *calc_new_result(const findings *found, bool hidden);

/** The findings as a sheet of the document that was checked, or, where that does not want one, as a new workbook. */
void calc_result(const findings *found);

/** The findings as NAME-periksa.ods and NAME-periksa.csv beside the document. */
void calc_result_files(const findings *found);

#endif
