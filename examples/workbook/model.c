/* SPDX-License-Identifier: MPL-2.0
 *
 * model.c - reads the layout files and the tables of input, and lays the workbook out.
 *
 *  1. The main layout file names others (include); sheets come in the order of the files, and within them.
 *  2. Everything is known before anything is laid out, so that formulas may speak of later sheets.
 *  3. A sheet, a column or a cell may be for one kind of workbook only (in: master, in: bidang).
 */
#include "grid.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_FILES = 16, SPARE_ROWS = 8, MAX_TURNS = 24 };

struct planned {
    struct node *node;
    struct sheet *sheet;
    struct grid *grid;
    int turn;
};

struct plan {
    struct node *files[MAX_FILES];
    int file_count;
    struct planned sheets[MAX_SHEETS];
    int count;
};

/* ---- Files ----------------------------------------------------------------------------------------------------------
 */

static const char *beside(struct book *book, const char *path, const char *name) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? name : book_format(book, "%.*s/%s", (int)(slash - path), path, name);
}

static void read_files(struct model *model, struct plan *plan, const char *path) {
    struct node *root = layout_read(path, model->variant);
    plan->files[plan->file_count++] = root;
    struct node *include = layout_get(root, "include");
    for (int i = 0; include != NULL && i < include->count; i++) {
        if (plan->file_count == MAX_FILES)
            layout_fail(include, "too many files");
        if (include->items[i].type != NODE_TEXT)
            layout_fail(&include->items[i], "the name of a file is needed");
        plan->files[plan->file_count++] =
            layout_read(beside(&model->book, path, include->items[i].text), model->variant);
    }
}

static void read_pieces(struct model *model, struct node *pieces) {
    for (int i = 0; i < pieces->count; i++) {
        struct node *piece = &pieces->items[i];
        for (int j = 0; j < model->piece_count; j++)
            if (strcmp(model->pieces[j].name, piece->key) == 0)
                layout_fail(piece, "piece twice: %s (%s:%d too)", piece->key, model->pieces[j].body->file,
                            model->pieces[j].body->line);
        if (model->piece_count == MAX_PIECES)
            layout_fail(piece, "too many pieces");
        model->pieces[model->piece_count].name = piece->key;
        const struct node *body = layout_choice(pieces, piece->key);
        if (body != NULL)
            model->pieces[model->piece_count++].body = body;
    }
}

/* ---- Tables of input ------------------------------------------------------------------------------------------------
 */

int model_shown(const struct model *model, const char *name, int other) {
    if (model->whole)
        return other;
    const char *book = model->unit == NULL ? "master" : model->unit;
    for (int i = 0; i < model->shown.rows; i++)
        if (strcmp(tsv_get(&model->shown, i, "buku"), book) == 0 &&
            strcmp(tsv_get(&model->shown, i, "lembar"), name) == 0)
            return (int)strtol(tsv_get(&model->shown, i, "baris"), NULL, 10);
    return other;
}

const char *model_fact(const struct model *model, const char *key) {
    if (strcmp(key, "unit") == 0 && model->unit != NULL)
        return model->unit;
    for (int i = 0; i < model->facts.rows; i++)
        if (strcmp(tsv_get(&model->facts, i, "kunci"), key) == 0)
            return tsv_get(&model->facts, i, "nilai");
    return "";
}

bool model_table(struct model *model, struct tsv *tsv, const char *name, bool needed, const char *columns) {
    for (int i = 0; i < model->folder_count; i++) {
        const char *path = book_format(&model->book, "%s/%s", model->folders[i], name);
        FILE *file = fopen(path, "rb");
        if (file == NULL)
            continue;
        fclose(file);
        if (!tsv_read(tsv, model->folders[i], name) || !tsv_need(tsv, columns))
            exit(1);
        return true;
    }
    if (needed && model->folder_count > 0)
        layout_fail(NULL, "%s/%s: cannot be read", model->folders[0], name);
    return false;
}

/* The columns that a stacked table has: whose a row is, and what the fields ask for. */
static void stack_columns(struct tsv *all, const struct grid *grid, const char *whose) {
    all->names[all->columns++] = (char *)whose;
    for (int i = 0; i < grid->count && all->columns < TSV_COLUMNS; i++)
        if (grid->fields[i].from != NULL && !tsv_has(all, grid->fields[i].from))
            all->names[all->columns++] = (char *)grid->fields[i].from;
}

static void stack_rows(struct tsv *all, const struct tsv *one, const char *name, const struct node *where) {
    size_t rows = (size_t)(all->rows + one->rows), columns = (size_t)all->columns;
    char **cells = realloc(all->cells, rows * columns * sizeof *cells);
    if (cells == NULL)
        layout_fail(where, "no memory");
    all->cells = cells;
    for (int i = 0; i < one->rows; i++, all->rows++)
        for (int j = 0; j < all->columns; j++)
            cells[all->rows * all->columns + j] = (char *)(j == 0 ? name : tsv_get(one, i, all->names[j]));
}

/* Budgets of several agreements, say, as one table, with a column in front that says whose a row is: the file of that
 * name lists them (berkas, nama). Their texts live until the program ends. */
static void read_stack(struct model *model, struct grid *grid, const char *name, const char *whose) {
    struct tsv list, one;
    if (!model_table(model, &list, name, true, "berkas nama"))
        return;
    stack_columns(&grid->data, grid, whose);
    for (int i = 0; i < list.rows; i++)
        if (model_table(model, &one, tsv_get(&list, i, "berkas"), true, ""))
            stack_rows(&grid->data, &one, tsv_get(&list, i, "nama"), grid->node);
}

/* The rows of the table that belong to this workbook. */
static void read_data(struct model *model, struct grid *grid, struct node *node) {
    const char *name = layout_text(node, "data");
    const char *own = layout_text(node, "own");
    const char *stack = layout_text(node, "stack");
    if (stack != NULL)
        read_stack(model, grid, stack, layout_must(node, "whose")->text);
    /* What an agency has no table for stays empty. */
    if (name != NULL)
        model_table(model, &grid->data, name, grid->sort == SORT_PRINTED, "");
    for (int i = 0; i < grid->data.columns && grid->sort == SORT_INPUT; i++)
        if (grid_column(grid, grid->data.names[i], NULL) < 0) {
            const struct node place = {.file = grid->data.path, .line = 1};
            layout_fail(&place, "unknown column: %s (grid %s, %s:%d)", grid->data.names[i], grid->alias, node->file,
                        node->line);
        }
    /* What would be typed has its column in the table, though its cells may be empty. */
    for (int i = 0; i < grid->count && grid->sort == SORT_INPUT && grid->data.columns > 0; i++)
        if (grid->fields[i].formula == NULL && !grid->fields[i].optional && !tsv_need(&grid->data, grid->fields[i].key))
            exit(1);
    for (int i = 0; i < grid->count && grid->sort == SORT_PRINTED; i++) {
        const struct field *field = &grid->fields[i];
        bool known = field->from == NULL || grid->data.columns == 0;
        for (int j = 0; j < grid->data.columns && !known; j++)
            known = strcmp(grid->data.names[j], field->from) == 0;
        if (!known)
            layout_fail(field->node, "from: the table has no column %s", field->from);
    }
    grid->data_rows = calloc((size_t)grid->data.rows + 1, sizeof *grid->data_rows);
    if (grid->data_rows == NULL)
        layout_fail(node, "no memory");
    for (int i = 0; i < grid->data.rows; i++)
        if (model->unit == NULL || own == NULL || strcmp(tsv_get(&grid->data, i, own), model->unit) == 0)
            grid->data_rows[grid->data_count++] = i;
    model->own_rows += model->unit != NULL && own != NULL ? grid->data_count : 0;
}

/* ---- Grids ----------------------------------------------------------------------------------------------------------
 */

static bool is_for(const struct model *model, struct node *node) {
    static const char *const words[] = {"master", "bidang"};
    int word = layout_word(node, "in", words, 2, -1);
    return word < 0 || strcmp(words[word], model->variant) == 0;
}

static struct field read_field(struct node *node) {
    static const char *const kinds[KIND_COUNT] = {"text",     "center", "right", "rupiah", "integer", "points",
                                                  "category", "helper", "word",  "print",  "check"};
    struct field field = {
        .key = layout_must(node, "key")->text,
        .kind = layout_word(node, "kind", kinds, KIND_COUNT, KIND_HELPER),
        .group = layout_choice(node, "group"),
        .heading = layout_choice(node, "heading"),
        .width = layout_number(node, "width", 10),
        .formula = layout_choice(node, "formula"),
        .total = layout_choice(node, "total"),
        .total2 = layout_choice(node, "total2"),
        .list = layout_text(node, "list"),
        .fixed = layout_bool(node, "fixed"),
        .hidden = layout_bool(node, "hidden"),
        .optional = layout_bool(node, "optional"),
        .from = layout_text(node, "from"),
        .needs = layout_text(node, "needs"),
        .subject = layout_text(node, "subject"),
        .about = layout_text(node, "about"),
        .value = layout_text(node, "value"),
        .mean = layout_choice(node, "mean"),
        .sum = layout_choice(node, "sum"),
        .same = layout_choice(node, "same"),
        .by = layout_text(node, "by"),
        .repair = layout_choice(node, "repair"),
        .node = node,
        .own = node,
    };
    layout_get(node, "role");
    layout_get(node, "meaning");
    layout_get(node, "quarter");
    if (field.heading == NULL)
        field.heading = layout_must(node, "key");
    return field;
}

static const char *numbered(struct book *book, const char *text, int turn) {
    for (const char *hole; text != NULL && (hole = strstr(text, "$n")) != NULL;)
        text = book_format(book, "%.*s%d%s", (int)(hole - text), text, turn, hole + 2);
    return text;
}

/* A column; a repeated one has $n in its key and formula. */
static void add_field(struct model *model, struct grid *grid, struct node *node, int turn) {
    struct field field = read_field(node);
    if (turn > 0 && field.formula != NULL) {
        struct node *formula = calloc(1, sizeof *formula);
        if (formula == NULL)
            layout_fail(node, "no memory");
        *formula = *field.formula;
        formula->text = numbered(&model->book, formula->text, turn);
        field.formula = formula;
        field.key = numbered(&model->book, field.key, turn);
    }
    if (grid_column(grid, field.key, NULL) >= 0)
        layout_fail(node, "column twice: %s", field.key);
    if (grid->count == MAX_COLUMNS - 2)
        layout_fail(node, "too many columns");
    grid->fields[grid->count++] = field;
}

static void read_fields(struct model *model, struct grid *grid, struct node *columns) {
    grid->fields = calloc(MAX_COLUMNS, sizeof *grid->fields);
    if (grid->fields == NULL)
        layout_fail(columns, "no memory");
    for (int i = 0; i < columns->count; i++) {
        struct node *node = &columns->items[i];
        if (!is_for(model, node)) {
            layout_skip(node);
            continue;
        }
        int times = layout_integer(node, "repeat", 0);
        for (int turn = times > 0; turn <= times; turn++)
            add_field(model, grid, node, turn);
    }
    /* What every report needs: which row it shows, and whether that row is set off. */
    if (grid->sort == SORT_REPORT && !grid->plain)
        for (int i = 0; i < 2; i++) {
            static struct node heads[] = {{.text = "baris"}, {.text = "tebal"}};
            grid->fields[grid->count++] = (struct field){.key = i == 0 ? "pick" : "tebal",
                                                         .kind = KIND_HELPER,
                                                         .heading = &heads[i],
                                                         .width = 10,
                                                         .node = columns};
        }
}

/* 210, P (as many rows as grid P, which stands before), P+20, I*6+36, data (as many as are filled in). */
static int read_rows(struct model *model, const struct grid *grid, struct node *node) {
    struct node *rows = layout_choice(node, "rows");
    if (rows == NULL)
        layout_fail(node, "there is no key rows");
    if (strcmp(rows->text, "data") == 0)
        return grid->data_count > 0 ? grid->data_count : 1;
    int count = 0;
    const char *rest = rows->text;
    while (isalpha((unsigned char)*rest)) {
        size_t length = strcspn(rest, "+*");
        int one = grid_find(model, book_format(&model->book, "%.*s", (int)length, rest), rows)->rows;
        rest += length;
        char *end = (char *)rest;
        count += *rest == '*' ? one * (int)strtol(rest + 1, &end, 10) : one;
        rest = end + (*end == '+');
    }
    if (*rest != '\0') {
        char *end;
        count += (int)strtol(rest, &end, 10);
        if (*end != '\0')
            layout_fail(rows, "rows: no number of rows: %s", rows->text);
    }
    return grid->data_count > 0 && count < grid->data_count + SPARE_ROWS && grid->sort == SORT_INPUT
               ? grid->data_count + SPARE_ROWS
               : count;
}

static struct grid *read_grid(struct model *model, struct node *node, struct sheet *sheet, int turn) {
    static const char *const sorts[SORT_COUNT] = {"input", "work", "report", "printed"};
    if (model->grid_count == MAX_GRIDS)
        layout_fail(node, "too many grids");
    struct grid *grid = &model->grids[model->grid_count];
    *grid = (struct grid){
        .alias = numbered(&model->book, layout_must(node, "grid")->text, turn),
        .sheet_name = sheet->name,
        .sheet = sheet,
        .node = node,
        .own = node,
        .turn = turn,
        .sort = layout_word(node, "sort", sorts, SORT_COUNT, SORT_REPORT),
        .label = layout_choice(node, "label"),
        .title = layout_choice(node, "title"),
        .counter = layout_choice(node, "counter"),
        .heads = layout_choice(node, "heads"),
        .rows_shown = layout_choice(node, "shown"),
        .bold = layout_choice(node, "bold"),
        .source = layout_text(node, "source"),
        .rules = layout_get(node, "rules"),
        .totals = layout_integer(node, "totals", 0),
        .locked = layout_bool(node, "locked"),
        .plain = layout_bool(node, "plain"),
        .tree = layout_bool(node, "tree"),
    };
    for (int i = 0; i < model->grid_count; i++)
        if (strcmp(model->grids[i].alias, grid->alias) == 0)
            layout_fail(node, "grid twice: %s", grid->alias);
    grid->top = layout_integer(node, "top", grid->sort == SORT_WORK ? 1 : 3);
    read_fields(model, grid, layout_must(node, "columns"));
    if (grid->sort == SORT_PRINTED)
        printed_order(grid);
    read_data(model, grid, node);
    grid->rows = read_rows(model, grid, node);
    grid->printed = model_shown(model, sheet->name, 0);
    if (grid->sort == SORT_WORK && layout_bool(node, "fit"))
        grid->rows = model_shown(model, sheet->name, grid->rows);
    grid->name_key = layout_text(node, "name");
    grid->second_key = layout_text(node, "second");
    grid->prefix = layout_text(node, "prefix");
    if (grid->sort == SORT_REPORT && !grid->plain && grid->counter == NULL && grid->rows_shown == NULL)
        layout_fail(node, "a report needs the key counter or shown");
    /* A row inserted above the first takes its looks from the one before: a low input row. */
    grid->first = grid->plain ? grid->top : grid->top + 3 + (grid->sort == SORT_INPUT && !grid->locked);
    model->grid_count++;
    return grid;
}

/* ---- Cells ----------------------------------------------------------------------------------------------------------
 */

static void read_address(struct node *cell, int *row, int *column) {
    const struct node *at = layout_must(cell, "at");
    const char *c = at->text;
    *column = -1;
    for (; *c >= 'A' && *c <= 'Z'; c++)
        *column = (*column + 1) * 26 + *c - 'A';
    char *end;
    *row = (int)strtol(c, &end, 10) - 1;
    if (*column < 0 || *column >= MAX_COLUMNS || *row < 0 || *end != '\0')
        layout_fail(at, "no address of a cell: %s", at->text);
}

static void name_cells(struct model *model, struct planned *planned) {
    struct node *cells = layout_get(planned->node, "cells");
    for (int i = 0; cells != NULL && i < cells->count; i++) {
        int row, column;
        struct node *name = layout_get(&cells->items[i], "name");
        if (name == NULL || !is_for(model, &cells->items[i]))
            continue;
        read_address(&cells->items[i], &row, &column);
        name_set(model, numbered(&model->book, name->text, planned->turn), planned->sheet, row, column, name);
    }
}

static void lay_value(struct cell *cell, const char *text, bool number) {
    char *end;
    double value = strtod(text, &end);
    if (*text == '\0')
        return;
    if (number && *end == '\0') {
        cell->number = value;
        cell->has_number = true;
    } else {
        cell->text = text;
    }
}

static void lay_cell(struct model *model, struct planned *planned, struct node *node) {
    int row, column, down = 1, across = 1;
    if (!is_for(model, node)) {
        layout_skip(node);
        return;
    }
    read_address(node, &row, &column);
    struct cell *cell = sheet_cell(planned->sheet, row, column);
    cell->style = layout_text(node, "style");
    cell->list = layout_text(node, "list");
    struct node *formula = layout_choice(node, "formula");
    struct node *fact = layout_get(node, "fact");
    const char *text = layout_text(node, "text");
    const char *filled = fact == NULL ? "" : model_fact(model, numbered(&model->book, fact->text, planned->turn));
    struct grid facts = {.alias = "", .turn = planned->turn, .sheet = planned->sheet, .sort = SORT_REPORT};
    const struct grid *here = planned->grid == NULL ? &facts : planned->grid;
    if (formula != NULL)
        cell->formula = expand_node(model, here, 0, formula);
    else if (fact != NULL && model->folder_count > 0)
        lay_value(cell, filled, layout_bool(node, "number"));
    else if (text != NULL)
        lay_value(cell, text, layout_bool(node, "number"));
    layout_bool(node, "number");
    const char *merge = layout_text(node, "merge");
    if (merge != NULL && (sscanf(merge, "%dx%d", &down, &across) != 2 || down < 1 || across < 1))
        layout_fail(node, "merge: rows x columns, as in 1x4");
    if (merge != NULL)
        sheet_merge(planned->sheet, row, column, down, across);
    double height = layout_number(node, "height", 0);
    if (height > 0)
        sheet_row(planned->sheet, row)->height = height;
    if (layout_bool(node, "page_break"))
        sheet_row(planned->sheet, row)->page_break = true;
    struct node *when = layout_choice(node, "warn");
    if (when != NULL)
        sheet_rule(planned->sheet, (struct rule){column, row, row, expand_node(model, here, 0, when), "B_Gagal"});
    layout_get(node, "name");
}

/* Lines of a table of input (judul, label, isi): a heading, or what something is called and says; = begins a formula.
 */
static void lay_lines(struct model *model, struct planned *planned, const char *name) {
    struct sheet *sheet = planned->sheet;
    struct tsv lines;
    int at = 0;
    if (!model_table(model, &lines, name, true, "judul label isi"))
        return;
    for (int i = 0; i < lines.rows; i++) {
        const char *heading = tsv_get(&lines, i, "judul"), *text = tsv_get(&lines, i, "isi");
        if (*heading != '\0') {
            if (at > 0)
                sheet_row(sheet, at++)->height = 3;
            sheet_text(sheet, at, 0, at == 0 ? "Judul" : "Anak_judul", heading);
            sheet_row(sheet, at)->height = at == 0 ? 8 : 6.5;
            at++;
            continue;
        }
        sheet_text(sheet, at, 0, "Biasa_tebal", tsv_get(&lines, i, "label"));
        if (strncmp(text, "{=", 2) == 0)
            sheet_array(sheet, at++, 1, 1, "Biasa", expand(model, NULL, 0, text + 2, planned->node));
        else if (*text == '=')
            sheet_formula(sheet, at++, 1, "Biasa", expand(model, NULL, 0, text + 1, planned->node));
        else
            sheet_text(sheet, at++, 1, "Biasa", text);
    }
}

/* ---- Charts ---------------------------------------------------------------------------------------------------------
 */

/* "'Kerja grafik 1'.B5:'Kerja grafik 1'.B9" of G1.label; with `head` the cell of its heading. */
static const char *chart_cells(struct model *model, const struct node *node, bool head) {
    struct book *book = &model->book;
    const char *dot = strchr(node->text, '.');
    if (dot == NULL)
        layout_fail(node, "grid.column is needed: %s", node->text);
    const struct grid *grid = grid_find(model, book_format(book, "%.*s", (int)(dot - node->text), node->text), node);
    int column = grid_column(grid, dot + 1, node);
    const char *name = grid->sheet->name;
    if (head)
        return book_format(book, "'%s'.%s", name, book_address(book, grid->top, column));
    return book_format(book, "'%s'.%s:'%s'.%s", name, book_address(book, grid->first, column), name,
                       book_address(book, grid->first + grid->rows - 1, column));
}

static void lay_chart(struct model *model, struct sheet *sheet, struct node *node) {
    static const char *const types[] = {"bars", "columns", "lines"};
    if (!is_for(model, node)) {
        layout_skip(node);
        return;
    }
    struct node *series = layout_must(node, "series");
    if (sheet->chart_count == MAX_CHARTS)
        layout_fail(node, "too many charts");
    struct chart *chart = &sheet->charts[sheet->chart_count];
    *chart = (struct chart){.type = (enum chart_type)layout_word(node, "type", types, 3, 0),
                            .title = layout_must(node, "title")->text,
                            .x_title = layout_text(node, "x_title"),
                            .y_title = layout_text(node, "y_title"),
                            .categories = chart_cells(model, layout_must(node, "categories"), false),
                            .x = layout_number(node, "x", 2),
                            .y = layout_number(node, "y", 10),
                            .width = layout_number(node, "width", 147),
                            .height = layout_number(node, "height", 110),
                            .labels = layout_bool(node, "labels"),
                            .bounded = layout_bool(node, "bounded")};
    int most = model_shown(model, chart->title, layout_integer(node, "most", series->count));
    for (int i = 0; i < series->count; i++) {
        struct node *one = &series->items[i];
        struct node *values = layout_must(one, "values");
        if (i == MAX_SERIES)
            layout_fail(one, "too many series");
        chart->series[i] = (struct series){chart_cells(model, values, false), chart_cells(model, values, true),
                                           layout_must(one, "colour")->text, layout_bool(one, "plain")};
    }
    chart->series_count = most < series->count ? most : series->count;
    sheet->chart_count += chart->series_count > 0;
}

/* ---- Sheets ---------------------------------------------------------------------------------------------------------
 */

static void plan_sheet(struct model *model, struct plan *plan, struct node *node, const char *name, int turn) {
    if (plan->count == MAX_SHEETS)
        layout_fail(node, "too many sheets");
    for (int i = 0; i < plan->count; i++)
        if (strcmp(plan->sheets[i].sheet->name, name) == 0)
            layout_fail(node, "sheet twice: %s", name);
    struct planned *planned = &plan->sheets[plan->count++];
    planned->node = node;
    planned->turn = turn;
    planned->sheet = book_sheet(&model->book, name);
    if (layout_get(node, "grid") != NULL)
        planned->grid = read_grid(model, node, planned->sheet, turn);
    name_cells(model, planned);
}

static void plan_sheets(struct model *model, struct plan *plan, struct node *sheets) {
    for (int i = 0; i < sheets->count; i++) {
        struct node *node = &sheets->items[i];
        if (!is_for(model, node)) {
            layout_skip(node);
            continue;
        }
        struct node *many = layout_get(node, "sheets");
        if (many == NULL) {
            const char *name = layout_text(node, "sheet");
            if (name == NULL)
                layout_fail(node, "there is no key sheet");
            plan_sheet(model, plan, node, name, 0);
            continue;
        }
        for (int turn = 0; turn < many->count; turn++)
            plan_sheet(model, plan, node, many->items[turn].text, turn + 1);
    }
}

static void lay_page(struct model *model, struct planned *planned) {
    struct node *node = planned->node;
    struct sheet *sheet = planned->sheet;
    struct node *widths = layout_get(node, "widths");
    double height = layout_number(node, "row_height", 0);
    sheet->frozen_columns = layout_integer(node, "frozen_columns", sheet->frozen_columns);
    sheet->frozen_rows = layout_integer(node, "frozen_rows", sheet->frozen_rows);
    sheet->print_columns = layout_integer(node, "print_columns", sheet->print_columns);
    sheet->print_rows = layout_integer(node, "print_rows", sheet->print_rows);
    sheet->print_first = layout_integer(node, "print_first", 0);
    sheet->portrait = layout_bool(node, "portrait");
    int repeated = layout_integer(node, "repeated_row", 0);
    if (repeated > 0)
        sheet->title_first = sheet->title_last = repeated - 1;
    sheet->hidden = sheet->hidden || layout_bool(node, "hidden");
    sheet->guarded = model->guarded;
    if (layout_text(node, "footer") != NULL)
        sheet->footer = layout_text(node, "footer");
    if (sheet->footer == NULL)
        sheet->footer = sheet->name;
    for (int i = 0; widths != NULL && i < widths->count; i++)
        sheet->columns[i].width = strtod(widths->items[i].text, NULL);
    for (int i = sheet->print_rows - 1; i >= 0 && height > 0; i--)
        sheet_row(sheet, i)->height = height;
    static const char *const fates[] = {"tampil", "sembunyi", "buang"};
    int fate = layout_word(node, "handed_out", fates, 3, -1);
    if (fate >= 0 && model->unit == NULL) {
        model->fates[model->fate_count].sheet = sheet;
        model->fates[model->fate_count++].fate = fates[fate];
    }
    if (model_shown(model, sheet->name, 1) == 0)
        sheet->unprinted = true;
    struct node *needs = layout_choice(node, "needs");
    if (needs != NULL && grid_find(model, needs->text, needs)->data_count == 0)
        sheet->hidden = true;
}

static void lay_sheet(struct model *model, struct planned *planned) {
    struct node *cells = layout_get(planned->node, "cells");
    struct node *charts = layout_get(planned->node, "charts");
    if (planned->grid != NULL && planned->grid->sort == SORT_PRINTED)
        printed_lay(model, planned->grid);
    else if (planned->grid != NULL)
        grid_lay(model, planned->grid);
    lay_page(model, planned);
    const char *lines = layout_text(planned->node, "lines");
    if (lines != NULL)
        lay_lines(model, planned, lines);
    for (int i = 0; cells != NULL && i < cells->count; i++)
        lay_cell(model, planned, &cells->items[i]);
    for (int i = 0; charts != NULL && i < charts->count; i++)
        lay_chart(model, planned->sheet, &charts->items[i]);
}

/* Cells without a style are open, so that rows can be deleted; within a sheet's table all others are locked. */
static void lock_rest(struct sheet *sheet) {
    for (int row = 0; row < sheet->row_count; row++)
        for (int column = 0; column < MAX_COLUMNS && sheet->columns[column].width > 0; column++)
            if (sheet->rows[row].cells[column].style == NULL)
                sheet->rows[row].cells[column].style = "Kunci";
}

/* ---- Drop-down lists ------------------------------------------------------------------------------------------------
 */

static void read_list(struct model *model, struct node *node) {
    struct book *book = &model->book;
    struct node *words = layout_get(node, "words");
    struct node *range = layout_choice(node, "range");
    struct node *condition = layout_choice(node, "condition");
    if ((words != NULL) + (range != NULL) + (condition != NULL) != 1)
        layout_fail(node, "list %s needs words, range or condition", node->key);
    if (book->list_count == MAX_LISTS)
        layout_fail(node, "too many lists");
    const char *list = "";
    for (int i = 0; words != NULL && i < words->count; i++)
        list = book_format(book, "%s%s\"%s\"", list, i == 0 ? "" : ";", words->items[i].text);
    if (range != NULL)
        list = expand(model, NULL, 0, book_format(book, "{%s:}", range->text), range);
    list = condition != NULL ? expand_node(model, NULL, 0, condition)
                             : book_format(book, "cell-content-is-in-list(%s)", list);
    book->lists[book->list_count++] =
        (struct list){node->key, list, node->key, layout_text(node, "help"), layout_text(node, "error")};
}

/* A list that no layout describes would be a cell without its list. */
static void check_lists(const struct model *model) {
    for (int i = 0; i < model->grid_count; i++)
        for (int j = 0; j < model->grids[i].count; j++) {
            const struct field *field = &model->grids[i].fields[j];
            bool known = field->list == NULL;
            for (int k = 0; k < model->book.list_count; k++)
                known = known || strcmp(model->book.lists[k].name, field->list) == 0;
            if (!known)
                layout_fail(field->node, "unknown list: %s", field->list);
        }
}

/* ---- All of it ------------------------------------------------------------------------------------------------------
 */

void model_read(struct model *model, const char *path) {
    static struct plan plan;
    read_files(model, &plan, path);
    model_table(model, &model->facts, "identitas.tsv", true, "kunci nilai");
    model_table(model, &model->shown, "baris.tsv", false, "buku lembar baris");
    model_table(model, &model->keys, "kunci.tsv", false, "tabel baris sama bagian pulih kolom komentar lain");
    model_table(model, &model->notes, "catatan.tsv", false, "tabel catatan seperti");
    model_table(model, &model->tables, "tabel.tsv", false, "tabel judul halaman");
    model->guarded = !layout_bool(plan.files[0], "open");
    if (model->guarded)
        looks_set(&model->book);
    model->labels = layout_text(plan.files[0], "labels");
    model->banner = layout_choice(plan.files[0], "banner");
    for (int i = 0; i < plan.file_count; i++) {
        struct node *pieces = layout_get(plan.files[i], "pieces");
        if (pieces != NULL)
            read_pieces(model, pieces);
    }
    for (int i = 0; i < plan.file_count; i++) {
        struct node *sheets = layout_get(plan.files[i], "sheets");
        if (sheets != NULL)
            plan_sheets(model, &plan, sheets);
    }
    if (model->unit != NULL && model->own_rows == 0)
        layout_fail(NULL, "%s: no row of the unit %s", model->folder_count > 0 ? model->folders[0] : "no table",
                    model->unit);
    for (int i = 0; i < plan.file_count; i++) {
        struct node *lists = layout_get(plan.files[i], "lists");
        for (int j = 0; lists != NULL && j < lists->count; j++) {
            layout_get(lists, lists->items[j].key);
            read_list(model, &lists->items[j]);
        }
    }
    check_lists(model);
    for (int i = 0; i < plan.count; i++)
        lay_sheet(model, &plan.sheets[i]);
    struct node *contract = layout_get(plan.files[0], "contract");
    if (contract != NULL)
        contract_lay(model, contract);
    for (int i = 0; i < model->book.sheet_count && model->guarded; i++)
        lock_rest(&model->book.sheets[i]);
    struct node *findings = layout_get(plan.files[0], "findings");
    if (findings != NULL)
        findings_lay(model, findings);
    for (int i = 0; i < plan.file_count; i++)
        layout_used(plan.files[i]);
}

void model_free(struct model *model) {
    for (int i = 0; i < model->grid_count; i++) {
        free(model->grids[i].fields);
        free(model->grids[i].data_rows);
        tsv_free(&model->grids[i].data);
    }
    tsv_free(&model->facts);
    tsv_free(&model->shown);
    tsv_free(&model->keys);
    tsv_free(&model->notes);
    tsv_free(&model->tables);
    book_free(&model->book);
}
