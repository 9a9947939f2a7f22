/* SPDX-License-Identifier: MPL-2.0
 *
 * contract.c - what the workbook tells the commands that hand it out and collect it (src/roundtrip/README.md): the
 * range LKJ_Kontrak on a hidden sheet, and a name LKJ_<grid>_<column> for every column that has a role, or that next
 * year's workbook takes from elsewhere (`next`, `plan`); and for every sheet with a table what of it may be printed.
 */
#include "grid.h"

#include <string.h>

struct lines {
    struct model *model;
    struct sheet *sheet;
    int at;
};

static void line(struct lines *lines, const char *first, const char *second, const char *third) {
    const char *const cells[] = {first, second, third};
    for (int i = 2; i >= 0; i--)
        sheet_text(lines->sheet, lines->at, i, NULL, cells[i]);
    lines->at++;
}

static void computed(struct lines *lines, const char *first, const char *formula, const struct node *where) {
    sheet_text(lines->sheet, lines->at, 0, NULL, first);
    sheet_formula(lines->sheet, lines->at++, 1, NULL, expand(lines->model, NULL, 0, formula, where));
}

static void name_column(struct model *model, const struct grid *grid, const struct field *field) {
    struct book *book = &model->book;
    const char *range = expand(model, NULL, 0, book_format(book, "{%s.%s:}", grid->alias, field->key), field->node);
    /* "[$'IKU'.$A$6:.$A$28]" without its brackets */
    book_name(book, book_format(book, "LKJ_%s_%s", grid->alias, field->key),
              book_format(book, "%.*s", (int)strlen(range) - 2, range + 1));
}

/* Once, however many columns need it. */
static void name_range(struct model *model, const char *name, const char *reference, const struct node *where) {
    for (int i = 0; i < model->book.name_count; i++)
        if (strcmp(model->book.names[i].name, name) == 0)
            return;
    const char *range = expand(model, NULL, 0, reference, where);
    book_name(&model->book, name, book_format(&model->book, "%.*s", (int)strlen(range) - 2, range + 1));
}

/* Where the column's cells come from in the workbook of the next year: `next: KI.real` what a work grid says of the row
 * (its column i says of which), `next: plan` the plan's target of that year; `plan: 3` is the plan's third year. Asked
 * for in every kind of workbook, told only in a master. */
static void lay_next_year(struct lines *lines, const struct grid *grid, const struct field *field, bool named) {
    struct book *book = &lines->model->book;
    const char *next = layout_text(field->own, "next"), *plan = layout_text(field->own, "plan");
    if ((next == NULL && plan == NULL) || lines->model->unit != NULL)
        return;
    const char *point = next == NULL ? NULL : strchr(next, '.');
    if (point != NULL) {
        const char *other = book_format(book, "%.*s", (int)(point - next), next);
        next = book_format(book, "%s_%s", other, point + 1);
        name_range(lines->model, book_format(book, "LKJ_%s", next), book_format(book, "{%s.%s:}", other, point + 1),
                   field->node);
        name_range(lines->model, book_format(book, "LKJ_%s_i", other), book_format(book, "{%s.i:}", other),
                   field->node);
    }
    sheet_text(lines->sheet, lines->at, 3, NULL, next == NULL ? plan : next);
    line(lines, next == NULL ? "rencana" : "tahun baru", grid->alias, field->key);
    if (!named)
        name_column(lines->model, grid, field);
}

/* What a sheet with a table may print: its columns and rows as a whole, and the rows that may be empty between two
 * that are never counted, as those of the other names. */
static void name_prints(struct model *model) {
    struct book *book = &model->book;
    for (int i = 0; i < model->grid_count; i++) {
        const struct grid *grid = &model->grids[i];
        const struct sheet *sheet = grid->sheet;
        if (sheet == NULL || sheet->print_columns == 0 || sheet->hidden ||
            (grid->sort != SORT_INPUT && grid->sort != SORT_REPORT))
            continue;
        int rim = grid->first + grid->rows, last = sheet->print_columns - 1;
        book_name(book, book_format(book, "LKJ_Cetak_%d", i + 1),
                  book_format(book, "$'%s'.$A$%d:.$%s%c$%d", sheet->name, sheet->print_first + 1, last < 26 ? "" : "A",
                              'A' + last % 26, rim));
        book_name(book, book_format(book, "LKJ_Baris_%d", i + 1),
                  book_format(book, "$'%s'.$A$%d:.$%s%c$%d", sheet->name, grid->first, last < 26 ? "" : "A",
                              'A' + last % 26, rim + 1));
    }
}

static void lay_columns(struct lines *lines, const struct grid *grid) {
    static const char *const roles[] = {"kunci", "unit", "nama", "masukan", "tetap", "jenis"};
    static const char *const meanings[] = {"kinerja", "anggaran", "target", "satuan", "polaritas", "cara", "pagu"};
    for (int i = 0; i < grid->count; i++) {
        struct node *node = grid->fields[i].own;
        int role = layout_word(node, "role", roles, 6, -1), meaning = layout_word(node, "meaning", meanings, 7, -1);
        const char *quarter = layout_text(node, "quarter");
        lay_next_year(lines, grid, &grid->fields[i], role >= 0);
        if (role < 0)
            continue;
        sheet_text(lines->sheet, lines->at, 5, NULL, quarter);
        sheet_text(lines->sheet, lines->at, 4, NULL, meaning < 0 ? NULL : meanings[meaning]);
        sheet_text(lines->sheet, lines->at, 3, NULL, roles[role]);
        line(lines, "kolom", grid->alias, grid->fields[i].key);
        name_column(lines->model, grid, &grid->fields[i]);
    }
}

void contract_lay(struct model *model, struct node *node) {
    struct lines lines = {.model = model, .sheet = book_sheet(&model->book, node->text)};
    struct sheet *sheet = lines.sheet;
    sheet->footer = sheet->name;
    sheet->hidden = sheet->guarded = true;
    for (int i = 0; i < 6; i++)
        sheet->columns[i].width = i == 1 ? 60 : 30;
    line(&lines, "versi", "1", NULL);
    line(&lines, "jenis", model->unit == NULL ? "induk" : "bidang", NULL);
    computed(&lines, "instansi", "{=instansi}", node);
    computed(&lines, "tahun", "{=tahun}", node);
    line(&lines, "unit", model->unit, NULL);
    line(&lines, "dibuat", NULL, NULL);
    computed(&lines, "anggaran", "{=cara}", node);
    computed(&lines, "awal", "{=awal}", node);
    name_range(model, "LKJ_Tahun", "{=isi_tahun}", node);
    for (int i = 0; i < model->grid_count; i++) {
        static const char *const kinds[] = {"isian", "unit"};
        const struct grid *grid = &model->grids[i];
        int kind = layout_word(grid->own, "contract", kinds, 2, -1);
        if (kind < 0)
            continue;
        sheet_text(sheet, lines.at, 3, NULL, grid->sheet->name);
        line(&lines, "tabel", grid->alias, kinds[kind]);
        lay_columns(&lines, grid);
    }
    for (int i = 0; i < model->fate_count; i++)
        line(&lines, "lembar", model->fates[i].sheet->name, model->fates[i].fate);
    name_prints(model);
    book_name(&model->book, "LKJ_Kontrak",
              book_format(&model->book, "$'%s'.$A$1:.$F$%d", sheet->name, sheet->row_count));
}
