/* SPDX-License-Identifier: MPL-2.0
 *
 * mark.c - sheets of ours: told from others, made anew, in one undo step. See sheet.h.
 */
#include <stdio.h>

#include "../core/character.h"
#include "sheet.h"

#define NAMES "com.sun.star.container.XNameAccess::"
#define SHEETS "com.sun.star.sheet.XSpreadsheets::"

static const char PREFIX[] = "LKJ_";

/* ---- Sheets -------------------------------------------------------------------------------------------------- */

uno_Interface *calc_sheets(cuno_scope *scope, uno_Interface *document) {
    return cuno_call(scope, document, "com.sun.star.sheet.XSpreadsheetDocument::getSheets").object;
}

int calc_sheet_count(cuno_scope *scope, uno_Interface *sheets) {
    return cuno_call(scope, sheets, "com.sun.star.container.XIndexAccess::getCount").number;
}

uno_Interface *calc_sheet_at(cuno_scope *scope, uno_Interface *sheets, int index) {
    return cuno_object_in(cuno_call(scope, sheets, "com.sun.star.container.XIndexAccess::getByIndex", index).any);
}

const char *calc_sheet_name(cuno_scope *scope, uno_Interface *sheet) {
    return cuno_text(scope, cuno_call(scope, sheet, "com.sun.star.container.XNamed::getName").string);
}

/* ---- The mark ------------------------------------------------------------------------------------------------ */

static uno_Interface *names_of(cuno_scope *scope, uno_Interface *sheet) {
    return cuno_object_in(cuno_get(scope, sheet, "NamedRanges"));
}

bool calc_is_marked(cuno_scope *scope, uno_Interface *sheet, const char *kind) {
    uno_Sequence *names = cuno_call(scope, names_of(scope, sheet), NAMES "getElementNames").sequence;
    for (int i = 0; i < cuno_length(names); i++) {
        const char *name = cuno_string_at(scope, names, i);
        if (strncmp(name, PREFIX, sizeof PREFIX - 1) == 0 && (!kind || strcmp(name + sizeof PREFIX - 1, kind) == 0))
            return true;
    }
    return false;
}

void calc_mark(cuno_scope *scope, uno_Interface *sheet, const char *kind) {
    char name[80];
    snprintf(name, sizeof name, "%s%s", PREFIX, kind);
    uno_Interface *first = cuno_call(scope, sheet, "com.sun.star.table.XCellRange::getCellByPosition", 0, 0).object;
    const cuno_cell_address *address =
        cuno_call(scope, first, "com.sun.star.sheet.XCellAddressable::getCellAddress").structure;
    const char *content = calc_quoted(scope, calc_sheet_name(scope, sheet));
    char *formula = cuno_memory(scope, strlen(content) + 16);
    if (scope->failed)
        return;
    sprintf(formula, "$%s.$A$1", content);
    cuno_call(scope, names_of(scope, sheet), "com.sun.star.sheet.XNamedRanges::addNewByName", name, formula, address,
              0);
}

/* ---- Whether a document takes a result ------------------------------------------------------------------------ */

/* Calc takes sheets whose names differ in case only for the same. */
static bool same_name(const char *a, const char *b) {
    for (; *a && lkj_lower(*a) == lkj_lower(*b); a++, b++)
        ;
    return *a == *b;
}

/* The index of the sheet of that name, -1 if there is none. */
static int find_sheet(cuno_scope *scope, uno_Interface *sheets, const char *name) {
    uno_Sequence *names = cuno_call(scope, sheets, NAMES "getElementNames").sequence;
    for (int i = 0; i < cuno_length(names); i++)
        if (same_name(cuno_string_at(scope, names, i), name))
            return i;
    return -1;
}

const char *calc_refuses(cuno_scope *scope, uno_Interface *document, const char *name, const char *kind) {
    if (cuno_call(scope, document, "com.sun.star.frame.XStorable::isReadonly").boolean)
        return "buku kerja ini hanya dapat dibaca";
    if (cuno_call(scope, document, "com.sun.star.util.XProtectable::isProtected").boolean)
        return "susunan lembar buku kerja ini dilindungi";
    uno_Interface *sheets = calc_sheets(scope, document);
    int index = find_sheet(scope, sheets, name);
    if (index >= 0 && !calc_is_marked(scope, calc_sheet_at(scope, sheets, index), kind))
        return "sudah ada lembar bernama sama yang bukan buatan LKJ";
    return NULL;
}

uno_Interface *calc_fresh_sheet(cuno_scope *scope, uno_Interface *document, const char *name, const char *kind) {
    uno_Interface *sheets = calc_sheets(scope, document);
    int index = find_sheet(scope, sheets, name), place = calc_sheet_count(scope, sheets);
    /* The new one first: a workbook cannot lose its last sheet. */
    if (index >= 0) {
        uno_Interface *old = calc_sheet_at(scope, sheets, index);
        cuno_call(scope, old, "com.sun.star.container.XNamed::setName", "Hasil yang lama (LKJ)");
        place = index;
    }
    cuno_call(scope, sheets, SHEETS "insertNewByName", name, place);
    if (index >= 0)
        cuno_call(scope, sheets, "com.sun.star.container.XNameContainer::removeByName", "Hasil yang lama (LKJ)");
    uno_Interface *sheet = cuno_object_in(cuno_call(scope, sheets, NAMES "getByName", name).any);
    calc_mark(scope, sheet, kind);
    return sheet;
}

/* ---- One undo step ------------------------------------------------------------------------------------------- */

#define UNDO "com.sun.star.document.XUndoManager::"

static uno_Interface *undo_manager(cuno_scope *scope, uno_Interface *document) {
    return cuno_call(scope, document, "com.sun.star.document.XUndoManagerSupplier::getUndoManager").object;
}

void calc_step_begin(cuno_scope *scope, uno_Interface *document, const char *title) {
    cuno_call(scope, undo_manager(scope, document), UNDO "enterUndoContext", title);
}

void calc_step_end(uno_Interface *context, uno_Interface *document) {
    cuno_scope scope;
    cuno_begin(&scope, context);
    cuno_call(&scope, undo_manager(&scope, document), UNDO "leaveUndoContext");
    cuno_end(&scope);
}
