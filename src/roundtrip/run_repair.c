/* SPDX-License-Identifier: MPL-2.0
 *
 * run_repair.c - Perbaiki #NAME?: formulas that were typed while the add-in was missing are entered again.
 *
 *     perbaiki
 *     perbaiki&simpan    saves the workbook afterwards
 *
 *  1. Such a formula calls one of our functions by its short name (=capaian(66;65)); Calc did not know it then, and
 * does not look again. Entered anew, the same text becomes a call of ours. Formulas that Calc understood are not
 * touched.
 *  2. All sheets, hidden ones too; array formulas as a whole; names that hold such a formula. One undo step.
 *  3. Counted and listed; what cannot be entered (a locked cell) is listed too.
 */
#include <stdio.h>
#include <stdlib.h>

#include "../calc/sheet.h"
#include "office.h"
#include "ours.h"

enum { MOST_FUNCTIONS = 128, MOST_TOLD = 40 };

typedef struct place {
    int sheet, column, row;
} place;

typedef struct repair {
    command_call *call;
    cuno_scope *scope;
    const char *functions[MOST_FUNCTIONS];
    size_t function_count;
    long repaired, refused, names;
    rt_buffer told, not_told; /* where; of those refused */
    long told_count;
    place *places; /* of the formulas to enter again */
    size_t place_count, place_size;
} repair;

/* The functions are the methods of our interface, as its type says. */
static void find_functions(repair *r) {
    static const char interface[] = "id.lkj.XFungsi";
    typelib_TypeDescription *type = NULL;
    rtl_uString *name = cuno_new_string(interface, sizeof interface - 1);
    if (name == NULL)
        return;
    typelib_typedescription_getByName(&type, name);
    rtl_uString_release(name);
    if (type == NULL) {
        cuno_fail(r->scope, "Add-in LKJ tidak lengkap: %s tidak dikenal.", interface);
        return;
    }
    const typelib_InterfaceTypeDescription *methods = (const typelib_InterfaceTypeDescription *)(const void *)type;
    for (sal_Int32 i = 0; i < methods->nMembers && r->function_count < MOST_FUNCTIONS; i++) {
        const char *full = cuno_text(r->scope, methods->ppMembers[i]->pTypeName), *last = strrchr(full, ':');
        r->functions[r->function_count++] = last == NULL ? full : last + 1;
    }
    typelib_typedescription_release(type);
}

static bool is_broken(const repair *r, const char *formula) {
    bool is_formula = formula[0] == '=' || (formula[0] == '{' && formula[1] == '=');
    return is_formula && rt_calls(formula, strlen(formula), r->functions, r->function_count);
}

static void tell(repair *r, rt_buffer *where, const char *sheet, int column, int row) {
    char cell[32];
    if (r->told_count++ >= MOST_TOLD)
        return;
    calc_cell_name(cell, sizeof cell, (size_t)column, (size_t)row);
    rt_format(where, "%s%s.%s", where->length > 0 ? ", " : "", sheet, cell);
}

/* The array that the cell belongs to, NULL if it belongs to none. */
static uno_Interface *array_of(cuno_scope *scope, uno_Interface *sheet, uno_Interface *cell) {
    uno_Interface *cursor =
        cuno_call(scope, sheet, "com.sun.star.sheet.XSpreadsheet::createCursorByRange", cell).object;
    cuno_call(scope, cursor, "com.sun.star.sheet.XSheetCellCursor::collapseToCurrentArray");
    const char *formula =
        cuno_text(scope, cuno_call(scope, cursor, "com.sun.star.sheet.XArrayFormulaRange::getArrayFormula").string);
    return scope->failed || formula[0] == '\0' ? NULL : cursor;
}

static const char *formula_of(cuno_scope *scope, uno_Interface *cell) {
    return cuno_text(scope, cuno_call(scope, cell, "com.sun.star.table.XCell::getFormula").string);
}

static void enter_array(cuno_scope *scope, uno_Interface *array, const char *formula) {
    size_t length = strlen(formula); /* {=...} */
    char *bare = cuno_memory(scope, length + 1);
    if (bare == NULL || length < 3)
        return;
    memcpy(bare, formula + 1, length - 2);
    cuno_call(scope, array, "com.sun.star.sheet.XArrayFormulaRange::setArrayFormula", bare);
}

/* An array's cells all have its formula: once the first is entered, the others are whole. */
static void repair_cell(repair *r, uno_Interface *sheets, const place *p) {
    cuno_scope own;
    cuno_begin(&own, r->scope->context);
    uno_Interface *sheet = calc_sheet_at(&own, sheets, p->sheet);
    uno_Interface *cell =
        cuno_call(&own, sheet, "com.sun.star.table.XCellRange::getCellByPosition", p->column, p->row).object;
    const char *formula = formula_of(&own, cell);
    bool broken = !own.failed && is_broken(r, formula);
    if (broken && formula[0] == '{')
        enter_array(&own, array_of(&own, sheet, cell), formula);
    else if (broken)
        cuno_call(&own, cell, "com.sun.star.table.XCell::setFormula", formula);
    cuno_forgive(&own);
    bool good = !broken || !is_broken(r, formula_of(&own, cell));
    tell(r, good ? &r->told : &r->not_told, calc_sheet_name(&own, sheet), p->column, p->row);
    r->repaired += good;
    r->refused += !good;
    cuno_end(&own);
}

static void note(repair *r, place where) {
    if (r->place_count == r->place_size) {
        size_t size = r->place_size * 2 + 64;
        place *grown = realloc(r->places, size * sizeof *grown);
        if (grown == NULL) {
            cuno_fail(r->scope, "Memori tidak cukup.");
            return;
        }
        r->places = grown;
        r->place_size = size;
    }
    r->places[r->place_count++] = where;
}

/* The formulas of a sheet's used part. */
static uno_Sequence *formulas_of(cuno_scope *scope, uno_Interface *sheet) {
    uno_Interface *cursor = cuno_call(scope, sheet, "com.sun.star.sheet.XSpreadsheet::createCursor").object;
    cuno_call(scope, cursor, "com.sun.star.sheet.XUsedAreaCursor::gotoEndOfUsedArea", false);
    const cuno_range_address *end =
        cuno_call(scope, cursor, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    if (end == NULL)
        return NULL;
    return cuno_call(scope, calc_range(scope, sheet, 0, 0, end->end_column + 1, end->end_row + 1),
                     "com.sun.star.sheet.XCellRangeFormula::getFormulaArray")
        .sequence;
}

static void look_at_sheet(repair *r, uno_Interface *sheet, int index) {
    cuno_scope own;
    cuno_begin_inside(&own, r->scope);
    uno_Sequence *rows = formulas_of(&own, sheet);
    for (int row = 0; row < cuno_length(rows) && !own.failed; row++) {
        const uno_Sequence *cells = cuno_sequence_at(rows, row);
        for (int column = 0; column < cuno_length(cells); column++) {
            const rtl_uString *text = ((rtl_uString *const *)(const void *)cells->elements)[column];
            bool formula = text->length > 2 && (text->buffer[0] == '=' || text->buffer[0] == '{');
            if (formula && is_broken(r, cuno_text(&own, text)))
                note(r, (place){index, column, row});
        }
    }
    cuno_end(&own);
}

/* After the cells: a name that is set makes Calc compile all formulas anew, and none would be left to count. With
 * `enter` false they are only counted. */
static void repair_names(repair *r, bool enter) {
    cuno_scope own;
    cuno_begin_inside(&own, r->scope);
    uno_Interface *names = cuno_object_in(cuno_get(&own, r->call->document, "NamedRanges"));
    uno_Sequence *list = cuno_call(&own, names, "com.sun.star.container.XNameAccess::getElementNames").sequence;
    for (int i = 0; i < cuno_length(list) && !own.failed; i++) {
        uno_Interface *name = rt_named(&own, names, cuno_string_at(&own, list, i));
        const char *content =
            cuno_text(&own, cuno_call(&own, name, "com.sun.star.sheet.XNamedRange::getContent").string);
        if (own.failed || !rt_calls(content, strlen(content), r->functions, r->function_count))
            continue;
        if (enter)
            cuno_call(&own, name, "com.sun.star.sheet.XNamedRange::setContent", content);
        else
            r->names++;
    }
    cuno_end(&own);
}

static void report(repair *r) {
    rt_buffer *answer = r->call->answer;
    if (r->repaired + r->refused + r->names == 0) {
        rt_format(answer, "Tidak ada rumus LKJ yang perlu diperbaiki.");
        return;
    }
    rt_format(answer, "%s sel diperbaiki", rt_count(r->scope, r->repaired));
    if (r->names > 0)
        rt_format(answer, ", %s nama diperbaiki", rt_count(r->scope, r->names));
    rt_format(answer, ".\n%s", rt_text(&r->told));
    if (r->refused > 0)
        rt_format(answer, "\n%s sel tidak dapat diperbaiki (terkunci atau rumusnya salah): %s",
                  rt_count(r->scope, r->refused), rt_text(&r->not_told));
    if (r->told_count > MOST_TOLD)
        rt_format(answer, "\ndan %s sel lain.", rt_count(r->scope, r->told_count - MOST_TOLD));
}

void command_repair(command_call *call) {
    repair r = {.call = call, .scope = call->scope};
    find_functions(&r);
    uno_Interface *sheets = rt_sheets(r.scope, call->document);
    int count = calc_sheet_count(r.scope, sheets);
    for (int i = 0; i < count && !r.scope->failed; i++)
        look_at_sheet(&r, calc_sheet_at(r.scope, sheets, i), i);
    repair_names(&r, false);
    if (!r.scope->failed && r.place_count + (size_t)r.names > 0) {
        calc_step_begin(r.scope, call->document, "Perbaiki #NAME?");
        for (size_t i = 0; i < r.place_count; i++)
            repair_cell(&r, sheets, &r.places[i]);
        repair_names(&r, true);
        calc_step_end(r.scope->context, call->document);
    }
    if (!r.scope->failed)
        report(&r);
    rt_save_if_told(call);
    free(r.places);
    rt_free(&r.told);
    rt_free(&r.not_told);
}
