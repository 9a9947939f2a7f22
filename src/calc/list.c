/* SPDX-License-Identifier: MPL-2.0
 *
 * list.c - Daftar Fungsi: every function of ours on one sheet, for Calc's wizard shows them among others.
 *
 *     daftar
 *
 *  1. A new workbook of one sheet: group, name, how it is written, what it does, and the first example with its result,
 *     from the same help as the wizard, in Indonesian. The open document is not touched.
 *  2. All of it is text; it asks to be saved only when somebody has typed in it.
 */
#include <string.h>

#include "../addin/help.h"
#include "sheet.h"

enum { HEAD = 2, COLUMNS = 6 };

/* "CAPAIAN(target; realisasi; [polaritas]; [batas])" */
static const char *syntax_of(cuno_scope *scope, const addin_help *help) {
    const lkj_parameter *parameters = lkj_find_function(help->name)->parameters;
    rt_buffer text = {0};
    rt_format(&text, "%s(", help->name);
    for (int i = 0; help->arguments[i].name != NULL; i++)
        rt_format(&text, parameters[i].required ? "%s%s" : "%s[%s]", i > 0 ? "; " : "", help->arguments[i].name);
    rt_format(&text, ")");
    char *kept = text.failed ? NULL : cuno_memory(scope, text.length + 1);
    if (kept != NULL)
        memcpy(kept, rt_text(&text), text.length + 1);
    rt_free(&text);
    return kept;
}

static const char *as_formula(cuno_scope *scope, const char *example) {
    size_t length = strlen(example);
    char *formula = cuno_memory(scope, length + 2);
    if (formula == NULL)
        return NULL;
    formula[0] = '=';
    memcpy(formula + 1, example, length + 1);
    return formula;
}

/* The row of a function from that column on. */
static void fill_row(cuno_scope *scope, const addin_help *help, const char *group, const char **row) {
    row[0] = group;
    row[1] = help->name;
    row[2] = syntax_of(scope, help);
    row[3] = help->id;
    row[4] = as_formula(scope, help->examples[0].formula);
    row[5] = help->examples[0].result;
}

static int write_functions(cuno_scope *scope, uno_Interface *sheet) {
    static const char *const groups[ADDIN_ROOMS] = {ADDIN_GROUPS_ID};
    int rows = 0;
    for (size_t room = 0; room < ADDIN_ROOMS; room++) {
        for (const addin_help *help = addin_rooms[room]; help->name != NULL && !scope->failed; help++) {
            const char *row[COLUMNS];
            fill_row(scope, help, groups[room], row);
            calc_put_texts(scope, sheet, 0, HEAD + 1 + rows++, COLUMNS, 1, row);
        }
    }
    return rows;
}

static void dress(cuno_scope *scope, uno_Interface *sheet, int rows) {
    static const int widths[COLUMNS] = {3500, 4200, 7000, 11000, 8000, 8000}; /* 1/100 mm */
    for (int i = 0; i < COLUMNS; i++)
        calc_set_width(scope, sheet, i, widths[i]);
    uno_Interface *head = calc_range(scope, sheet, 0, HEAD, COLUMNS, 1);
    cuno_set(scope, head, "CharWeight", cuno_any_float(scope, 150));
    cuno_set(scope, head, "CellBackColor", cuno_any_long(scope, 0xB7D7C5));
    cuno_set(scope, calc_range(scope, sheet, 0, 0, 1, 1), "CharWeight", cuno_any_float(scope, 150));
    cuno_set(scope, calc_range(scope, sheet, 0, HEAD, COLUMNS, rows + 1), "IsTextWrapped", cuno_any_bool(scope, true));
}

void command_list(command_call *call) {
    cuno_scope *scope = call->scope;
    uno_Interface *document = cuno_call(scope, cuno_service(scope, "com.sun.star.frame.Desktop"),
                                        "com.sun.star.frame.XComponentLoader::loadComponentFromURL",
                                        "private:factory/scalc", "_blank", 0, NULL)
                                  .object;
    uno_Interface *sheet = calc_sheet_at(scope, calc_sheets(scope, document), 0);
    cuno_call(scope, sheet, "com.sun.star.container.XNamed::setName", "Daftar Fungsi");
    calc_put_text(scope, sheet, 0, 0, "Daftar fungsi LKJ untuk Calc, versi " LKJ_VERSION);
    calc_put_texts(scope, sheet, 0, HEAD, COLUMNS, 1,
                   (const char *const[]){"Kelompok", "Fungsi", "Cara menulis", "Keterangan", "Contoh", "Hasil"});
    int rows = write_functions(scope, sheet);
    dress(scope, sheet, rows);
    cuno_call(scope, document, "com.sun.star.util.XModifiable::setModified", false);
    if (!scope->failed)
        rt_format(call->answer, "Daftar %d fungsi di buku kerja baru.", rows);
}
