/* SPDX-License-Identifier: MPL-2.0 */
#include "grid.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HEAD_ROWS = 3 };

#define TREE_GAP 2.4 /* mm, between the boxes of a tree */

/* Input cells, those that are locked there, and computed cells, by kind. */
static const char *style_of(const struct grid *grid, const struct field *field, bool fixed) {
    static const char *const open[KIND_COUNT] = {"M_Teks",  "M_Tengah", "M_Kanan",  "M_Rupiah",
                                                 "M_Bulat", "M_Kanan",  "M_Tengah", NULL};
    static const char *const shut[KIND_COUNT] = {"T_Teks",  "T_Tengah", "T_Kanan",  "T_Rupiah",
                                                 "T_Bulat", "T_Poin",   "T_Tengah", NULL};
    static const char *const shown[KIND_COUNT] = {"H_Teks",  "H_Tengah", "H_Kanan",  "H_Rupiah",
                                                  "H_Bulat", "H_Poin",   "H_Tengah", NULL};
    if (grid->sort == SORT_INPUT && field->formula != NULL && field->kind == KIND_RUPIAH)
        return "T_Uang"; /* a number, among amounts typed as text */
    if (grid->sort == SORT_INPUT)
        return field->formula != NULL || fixed ? shut[field->kind] : open[field->kind];
    return grid->sort == SORT_REPORT ? shown[field->kind] : NULL;
}

static int shown_columns(const struct grid *grid) {
    int count = 0;
    while (count < grid->count && grid->fields[count].kind != KIND_HELPER)
        count++;
    return count;
}

static double width_of(const struct grid *grid) {
    double width = 0;
    for (int i = 0; i < shown_columns(grid); i++)
        width += grid->fields[i].hidden ? 0 : grid->fields[i].width;
    return width;
}

/* A text starting with '=' is a formula. */
static void put(struct model *model, struct grid *grid, int row, int column, const char *style,
                const struct node *text) {
    if (text == NULL)
        sheet_text(grid->sheet, row, column, style, "");
    else if (*text->text == '=')
        sheet_formula(grid->sheet, row, column, style, expand(model, grid, 0, text->text + 1, text));
    else
        sheet_text(grid->sheet, row, column, style, text->text);
}

static bool same_group(const struct field *a, const struct field *b) {
    return a->group != NULL && b->group != NULL && strcmp(a->group->text, b->group->text) == 0;
}

static void lay_head(struct model *model, struct grid *grid, int i, const char *style) {
    const struct field *field = &grid->fields[i];
    if (*field->heading->text == '\0') /* where lines run */
        return;
    if (field->group == NULL) {
        put(model, grid, grid->top, i, style, field->heading);
        sheet_merge(grid->sheet, grid->top, i, 2, 1);
        return;
    }
    put(model, grid, grid->top + 1, i, style, field->heading);
    if (i > 0 && same_group(field - 1, field))
        return;
    int across = 1;
    while (i + across < grid->count && same_group(field, field + across))
        across++;
    put(model, grid, grid->top, i, style, field->group);
    sheet_merge(grid->sheet, grid->top, i, 1, across);
}

static void lay_heads(struct model *model, struct grid *grid) {
    struct sheet *sheet = grid->sheet;
    int shown = shown_columns(grid), number = 0;
    bool groups = false;
    for (int i = 0; i < grid->count; i++) {
        const struct field *field = &grid->fields[i];
        groups = groups || field->group != NULL;
        lay_head(model, grid, i, field->kind == KIND_HELPER ? "Kepala_periksa" : "Kepala");
        if (i < shown && *field->heading->text != '\0')
            sheet_text(sheet, grid->top + 2, i, "Nomor_kolom", book_format(&model->book, "%d", ++number));
    }
    sheet_row(sheet, grid->top)->height = groups ? 6 : 3;
    double height = layout_number(grid->own, "head_height", groups ? 12 : 10);
    sheet_row(sheet, grid->top + 1)->height = grid->sort == SORT_WORK ? 5 : height;
    sheet_row(sheet, grid->top + 2)->height = 4.2;
}

static void lay_columns(struct grid *grid) {
    for (int i = 0; i < grid->count; i++) {
        const struct field *field = &grid->fields[i];
        struct column *column = &grid->sheet->columns[i];
        if (column->width < field->width)
            column->width = field->width;
        column->hidden = field->hidden || (field->kind == KIND_HELPER && grid->sort != SORT_WORK);
    }
}

static void lay_text(struct model *model, struct grid *grid, int row, const char *style, const struct node *text) {
    put(model, grid, row, 0, style, text);
    sheet_merge(grid->sheet, row, 0, 1, shown_columns(grid));
}

static void lay_rule(struct model *model, struct grid *grid, int column, const char *condition, const char *style,
                     const struct node *where) {
    sheet_rule(grid->sheet, (struct rule){.column = column,
                                          .first_row = grid->first,
                                          .last_row = grid->first + grid->rows - 1,
                                          .condition = expand(model, grid, 0, condition, where),
                                          .style = style});
}

/* A label of the scale in the colour of its rank. */
static void lay_ranks(struct model *model, struct grid *grid, int column) {
    static const char *const ranks[] = {"K_1", "K_2", "K_3", "K_4", "K_5"};
    const struct field *field = &grid->fields[column];
    if (model->labels == NULL)
        layout_fail(field->node, "a column of categories needs the key labels in the main file");
    for (int i = 0; i < 5; i++)
        lay_rule(model, grid, column,
                 book_format(&model->book, "AND({%s}<>\"\";IFERROR(MATCH({%s};{%s:};0);0)%s%d)", field->key, field->key,
                             model->labels, i < 4 ? "=" : ">=", i + 1),
                 ranks[i], field->node);
}

/* ---- Input ----------------------------------------------------------------------------------------------------------
 */

/* What is typed in a cell already; in the workbook of a bidang not what the bidang is to type. */
static const char *given(const struct model *model, const struct grid *grid, int row, const struct field *field) {
    if (row >= grid->data_count || (model->unit != NULL && !field->fixed))
        return "";
    return tsv_get(&grid->data, grid->data_rows[row], field->key);
}

static void lay_given(struct cell *cell, const struct field *field, const char *text) {
    char *end = NULL;
    double number = field->kind == KIND_INTEGER ? strtod(text, &end) : 0;
    if (*text == '\0')
        return;
    if (end != NULL && *end == '\0') {
        cell->number = number;
        cell->has_number = true;
    } else {
        cell->text = text;
    }
}

static void lay_input_row(struct model *model, struct grid *grid, int row) {
    for (int i = grid->count - 1; i >= 0; i--) {
        const struct field *field = &grid->fields[i];
        bool fixed = model->unit != NULL && field->fixed;
        struct cell *cell = sheet_cell(grid->sheet, grid->first + row, i);
        cell->style = style_of(grid, field, fixed);
        cell->list = fixed ? NULL : field->list;
        if (field->formula != NULL)
            cell->formula = expand_node(model, grid, row, field->formula);
        else
            lay_given(cell, field, given(model, grid, row, field));
    }
}

static void lay_input(struct model *model, struct grid *grid) {
    struct sheet *sheet = grid->sheet;
    for (int row = 0; row < grid->rows; row++)
        lay_input_row(model, grid, row);
    if (!grid->locked) {
        for (int i = grid->count - 1; i >= 0; i--)
            sheet_cell(sheet, grid->first - 1, i)->style = style_of(grid, &grid->fields[i], false);
        sheet_row(sheet, grid->first - 1)->height = 1.2;
    }
    int closing = grid->first + grid->rows;
    /* Nor are rows inserted in a workbook that Sebar ke Bidang made of this one. */
    if (grid->locked)
        sheet_text(sheet, closing, 0, "Penutup", "");
    else
        sheet_formula(sheet, closing, 0, "Penutup",
                      expand(model, grid, 0,
                             "{!HANDED_OUT \"\"|\"Sisipkan baris di atas garis ini. Tabel dan grafik mengikuti dengan "
                             "sendirinya.\"}",
                             grid->node));
    sheet_merge(sheet, closing, 0, 1, shown_columns(grid));
    for (int i = 0; i < grid->count; i++)
        if (grid->fields[i].kind == KIND_CATEGORY)
            lay_ranks(model, grid, i);
    sheet->guarded = true;
    sheet->edit_rows = !grid->locked;
    if (grid->data_count > 0)
        sheet->print_rows = grid->first + grid->data_count;
    else if (model->folder_count > 0)
        sheet->unprinted = true;
}

/* ---- Report ---------------------------------------------------------------------------------------------------------
 */

/* Which row of its work grid a report row shows: below the last of them J and K for totals, S for the source line. */
static const char *picker(struct model *model, struct grid *grid, int row) {
    static const char *const words[] = {"J", "K"};
    struct book *book = &model->book;
    int pick = grid_column(grid, "pick", grid->node);
    const char *address = book_address(book, grid->top + 2, pick);
    size_t size = strcspn(address, "0123456789");
    const char *n = book_format(book, "[.$%.*s$%s]", (int)size, address, address + size);
    const char *where = grid->counter == NULL ? "{#}" : book_format(book, "MATCH({#};{%s:};0)", grid->counter->text);
    /* A counter that skips a number leaves room for a heading. */
    if (grid->heads != NULL)
        where = book_format(book, "IFERROR(%s;\"H\")", where);
    const char *tail = book_format(book, "IF({#}=%s+%d;\"S\";\"\")", n, grid->totals + 1);
    for (int i = grid->totals - 1; i >= 0; i--)
        tail = book_format(book, "IF({#}=%s+%d;\"%s\";%s)", n, i + 1, words[i], tail);
    return expand(model, grid, row, book_format(book, "IF(%s=0;\"\";IF({#}<=%s;%s;%s))", n, n, where, tail),
                  grid->node);
}

static const char *report_formula(struct model *model, const struct grid *grid, const struct field *field) {
    struct book *book = &model->book;
    const char *rest = "\"\"";
    if (strcmp(field->key, "tebal") == 0)
        return book_format(book, "IF(ISNUMBER({pick});%s;0)", grid->bold == NULL ? "0" : grid->bold->text);
    if (field->formula == NULL)
        layout_fail(field->node, "column %s has no formula", field->key);
    if (grid->source != NULL && strcmp(grid->source, field->key) == 0)
        rest = "IF({pick}=\"S\";{=sumber};\"\")";
    if (grid->heads != NULL && grid->source != NULL && strcmp(grid->source, field->key) == 0)
        rest = book_format(book, "IF({pick}=\"H\";INDEX({%s:};MATCH({#}+1;{%s:};0));%s)", grid->heads->text,
                           grid->counter->text, rest);
    if (field->total2 != NULL)
        rest = book_format(book, "IF({pick}=\"K\";%s;%s)", field->total2->text, rest);
    if (field->total != NULL)
        rest = book_format(book, "IF({pick}=\"J\";%s;%s)", field->total->text, rest);
    return book_format(book, "IF(ISNUMBER({pick});%s;%s)", field->formula->text, rest);
}

/* A rule is for all columns, or for those it lists. */
static bool is_listed(const struct node *columns, const struct grid *grid, int column) {
    bool listed = columns == NULL;
    for (int i = 0; columns != NULL && i < columns->count; i++)
        listed = grid_column(grid, columns->items[i].text, &columns->items[i]) == column || listed;
    return listed;
}

static void lay_looks(struct model *model, struct grid *grid, int column) {
    static const char *const looks[][2] = {{"B_Sumber", "{pick}=\"S\""},
                                           {"B_Jumlah", "OR({pick}=\"J\";{pick}=\"K\")"},
                                           {"B_Kepala", "{pick}=\"H\""},
                                           {"B_Program", "AND(ISNUMBER({pick});{tebal}=1)"},
                                           {"B_Kegiatan", "AND(ISNUMBER({pick});{tebal}=2)"},
                                           {"B_Sub", "AND(ISNUMBER({pick});{tebal}=3)"},
                                           {"B_Baris", "ISNUMBER({pick})"}};
    enum { LOOKS = sizeof looks / sizeof *looks, KEGIATAN = 4, SUB = 5 };
    bool name = grid->source != NULL && strcmp(grid->source, grid->fields[column].key) == 0;
    if (grid->fields[column].kind == KIND_CATEGORY)
        lay_ranks(model, grid, column);
    /* The source line runs over the cells beside it. */
    if (!grid->plain && !name)
        lay_rule(model, grid, column, "{pick}=\"S\"", "B_Kosong", grid->node);
    for (int i = name || grid->plain ? 0 : 1; i < (grid->tree ? 1 : LOOKS) && !grid->plain; i++)
        if (name || (i != KEGIATAN && i != SUB))
            lay_rule(model, grid, column, looks[i][1], looks[i][0], grid->node);
    for (int i = 0; grid->rules != NULL && i < grid->rules->count; i++) {
        struct node *rule = &grid->rules->items[i];
        struct node *when = layout_must(rule, "when"), *style = layout_must(rule, "style");
        if (is_listed(layout_get(rule, "columns"), grid, column))
            lay_rule(model, grid, column, when->text, style->text, when);
    }
}

static void lay_report(struct model *model, struct grid *grid) {
    struct book *book = &model->book;
    struct sheet *sheet = grid->sheet;
    int pick = grid->plain ? -1 : grid_column(grid, "pick", grid->node);
    /* Beside a filled cell, or its ### would reach into the print; the column is hidden. */
    if (!grid->plain)
        sheet_formula(sheet, grid->top + 2, pick, NULL,
                      grid->counter != NULL
                          ? expand(model, grid, 0, book_format(book, "MAX({%s:})", grid->counter->text), grid->counter)
                          : expand_node(model, grid, 0, grid->rows_shown));
    for (int row = 0; row < grid->rows; row++)
        for (int i = grid->count - 1; i >= 0; i--) {
            const struct field *field = &grid->fields[i];
            const struct node *where = field->formula == NULL ? field->node : field->formula;
            if (grid->tree && field->formula == NULL && field->kind != KIND_HELPER) { /* lines only */
                sheet_cell(sheet, grid->first + row, i)->style = style_of(grid, field, false);
                continue;
            }
            const char *formula = i == pick     ? picker(model, grid, row)
                                  : grid->plain ? expand_node(model, grid, row, where)
                                                : expand(model, grid, row, report_formula(model, grid, field), where);
            sheet_formula(sheet, grid->first + row, i, style_of(grid, field, false), formula);
        }
    for (int row = 1; grid->tree && row < grid->rows; row += 2)
        sheet_row(sheet, grid->first + row)->height = TREE_GAP;
    for (int i = 0; i < shown_columns(grid); i++)
        lay_looks(model, grid, i);
    sheet->guarded = true;
    sheet->print_columns = shown_columns(grid);
    int rows = grid->printed + (grid->plain ? 0 : grid->totals + 1);
    sheet->print_rows = grid->first + (grid->printed > 0 && rows < grid->rows ? rows : grid->rows);
}

static void lay_work(struct model *model, struct grid *grid) {
    for (int row = 0; row < grid->rows; row++)
        for (int i = grid->count - 1; i >= 0; i--) {
            if (grid->fields[i].formula == NULL)
                layout_fail(grid->fields[i].node, "column %s has no formula", grid->fields[i].key);
            sheet_formula(grid->sheet, grid->first + row, i, NULL,
                          expand_node(model, grid, row, grid->fields[i].formula));
        }
    grid->sheet->hidden = true;
    grid->sheet->guarded = true;
}

/* Above the heads: what every sheet has to say while the add-in is missing. */
static void lay_banner(struct model *model, struct grid *grid) {
    const char *formula = expand_node(model, grid, 0, model->banner);
    sheet_formula(grid->sheet, 2, 0, "Biasa", formula);
    sheet_merge(grid->sheet, 2, 0, 1, shown_columns(grid));
    sheet_row(grid->sheet, 2)->height = 5;
    sheet_rule(grid->sheet, (struct rule){0, 2, 2, book_format(&model->book, "%s<>\"\"", formula), "B_Gagal"});
}

static void lay_top(struct model *model, struct grid *grid) {
    struct sheet *sheet = grid->sheet;
    if (grid->label != NULL) {
        lay_text(model, grid, 0, grid->sort == SORT_INPUT ? "Judul" : "Judul_tabel", grid->label);
        sheet_row(sheet, 0)->height = 6.5;
    }
    if (grid->title != NULL) {
        const char *style = grid->sort == SORT_INPUT ? "Petunjuk_isian" : "Judul_tabel";
        lay_text(model, grid, 1, style, grid->title);
        sheet_row(sheet, 1)->height = style_text_height(style, grid->title->text, width_of(grid));
    }
    if (model->banner != NULL && grid->sort != SORT_WORK && grid->top == 3)
        lay_banner(model, grid);
}

void grid_lay(struct model *model, struct grid *grid) {
    struct sheet *sheet = grid->sheet;
    lay_columns(grid);
    if (!grid->plain) {
        lay_heads(model, grid);
        lay_top(model, grid);
        sheet->title_first = grid->top;
        sheet->title_last = grid->top + HEAD_ROWS - 1;
        sheet->frozen_rows = grid->first;
    }
    if (grid->sort == SORT_INPUT)
        lay_input(model, grid);
    else if (grid->sort == SORT_REPORT)
        lay_report(model, grid);
    else
        lay_work(model, grid);
    if (grid->sort != SORT_WORK && sheet->print_columns == 0)
        sheet->print_columns = shown_columns(grid);
    if (sheet->footer == NULL)
        sheet->footer = grid->label == NULL || *grid->label->text == '=' ? sheet->name : grid->label->text;
}
