/* SPDX-License-Identifier: MPL-2.0
 *
 * printed.c - a table as some document prints it, with what it should say beside what it says.
 *
 *  1. Each row of the table of input is a row of the sheet, each cell as printed, as text. Computed columns are
 *     formulas; a printed figure of what we compute stands in a column of kind print, the verdict on it in a column of
 *     kind check: both to the right of the table, wherever the layout names them, and not printed.
 *  2. The column `level` of the table says what a row is: program, kegiatan, subkegiatan; total, rata-rata; unit and
 *     sumber head what follows. A row without a name is a further indicator of the row above.
 *  3. `sum: key` checks a printed amount against the rows it is made of, found by level; `same: T39.anggaran` against
 *     the same amount in another table. Which row that is says kunci.tsv, never a name: for a row (tabel, baris) `sama`
 *     (or the column that `by` names) lists the rows there whose sum it is, and `bagian`, where one amount there is
 *     printed in parts here, the rows here.
 *  4. `repair: T39.anggaran` puts the other table's amount in the place of one that the print broke in two (`pulih` in
 *     kunci.tsv), and what was printed in the column rusak_anggaran, if anggaran is its own key.
 *  5. catatan.tsv adds lines below a table; one that begins with = is a formula.
 */
#include "grid.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Sheet rows: 0 table number, 1 title, 2 a gap, 3 and 4 the heads, 5 the column numbers. */
enum { ROW_NUMBER, ROW_TITLE, ROW_GAP, ROW_HEAD, ROW_SUBHEAD, ROW_COLUMN_NUMBER, ROW_DATA };
enum { NO_LEVEL, TOTAL, PROGRAM, KEGIATAN, SUBKEGIATAN };
static const char *const levels[] = {"", "total", "program", "kegiatan", "subkegiatan"};

static bool beside(const struct field *field) {
    return field->kind == KIND_CHECK || field->kind == KIND_HELPER || field->kind == KIND_PRINT;
}

void printed_order(struct grid *grid) {
    struct field sorted[MAX_COLUMNS] = {{.key = NULL}};
    int count = 0;
    for (int turn = 0; turn < 2; turn++)
        for (int i = 0; i < grid->count; i++)
            if (beside(&grid->fields[i]) == (turn == 1))
                sorted[count++] = grid->fields[i];
    memcpy(grid->fields, sorted, (size_t)count * sizeof *sorted);
}

/* Where what was printed stands, of a column that was put right. */
static int broken_of(struct model *model, const struct grid *grid, const struct field *field) {
    return grid_column(grid, book_format(&model->book, "rusak_%s", field->key), field->node);
}

static const char *cell_of(const struct grid *grid, int row, const char *column) {
    return column == NULL ? "" : tsv_get(&grid->data, row, column);
}

static const char *source_of(const struct grid *grid, const char *key) {
    int column = grid_column(grid, key, grid->node);
    return grid->fields[column].from;
}

static const char *name_of(const struct grid *grid, int row) {
    return cell_of(grid, row, source_of(grid, grid->name_key));
}

static int level_of(const struct grid *grid, int row) {
    for (int i = TOTAL; i <= SUBKEGIATAN; i++)
        if (strcmp(tsv_get(&grid->data, row, "level"), levels[i]) == 0)
            return i;
    return NO_LEVEL;
}

static bool is_heading(const struct grid *grid, int row) {
    const char *level = tsv_get(&grid->data, row, "level");
    return strcmp(level, "unit") == 0 || strcmp(level, "sumber") == 0;
}

/* Rows of another agreement belong to another tree. */
static bool same_tree(const struct grid *grid, int a, int b) {
    return strcmp(tsv_get(&grid->data, a, "perjanjian"), tsv_get(&grid->data, b, "perjanjian")) == 0;
}

static const char *range_of(struct model *model, const struct grid *grid, int first, int last, const char *key) {
    int column = grid_column(grid, key, grid->node);
    return book_range(&model->book, NULL, grid->first + first, column, grid->first + last, column);
}

static const char *ref_of(struct model *model, const struct grid *grid, int row, const char *key) {
    return book_ref(&model->book, NULL, grid->first + row, grid_column(grid, key, grid->node));
}

/* What kunci.tsv says of a row. */
static const char *key_of(const struct model *model, const struct grid *grid, int row, const char *column) {
    for (int i = 0; i < model->keys.rows; i++)
        if (strcmp(tsv_get(&model->keys, i, "tabel"), grid->alias) == 0 &&
            strtol(tsv_get(&model->keys, i, "baris"), NULL, 10) == row + 1)
            return tsv_get(&model->keys, i, column);
    return "";
}

/* ---- Sums -----------------------------------------------------------------------------------------------------------
 */

struct span {
    int first, last, level;
    bool gaps; /**< rows of other levels lie within */
};

/* The first and last row that a parent's amount is made of; false if the table prints none. */
static bool children(const struct grid *grid, int parent, struct span *span) {
    int level = level_of(grid, parent);
    *span = (struct span){-1, -1, level + 1, false};
    for (int row = parent + 1; row < grid->rows && same_tree(grid, parent, row); row++) {
        int below = level_of(grid, row);
        if (below <= level && (*name_of(grid, row) != '\0' || below < level))
            break;
        if (below != level + 1)
            continue;
        if (span->first < 0)
            span->first = row;
        span->last = row;
    }
    for (int row = span->first; span->first >= 0 && row <= span->last; row++)
        span->gaps = span->gaps || level_of(grid, row) != level + 1;
    return span->first >= 0;
}

/* A total stands below what it adds: the rows of the highest level of its tree. */
static bool total_rows(const struct grid *grid, int total, struct span *span) {
    *span = (struct span){total, total - 1, SUBKEGIATAN, true};
    while (span->first > 0 && same_tree(grid, total, span->first - 1)) {
        int here = level_of(grid, --span->first);
        if (here != NO_LEVEL && here < span->level)
            span->level = here;
    }
    return span->first < total;
}

static const char *nil_as_zero(struct book *book, const char *ref, bool nil) {
    return nil ? book_format(book, "IF(%s=\"-\";0;%s)", ref, ref) : ref;
}

static bool has_nil(const struct grid *grid, int first, int last, const char *amount) {
    for (int row = first; row <= last; row++)
        if (strcmp(cell_of(grid, row, source_of(grid, amount)), "-") == 0)
            return true;
    return false;
}

static void lay_sum(struct model *model, struct grid *grid, int row, int column, const char *amount) {
    struct book *book = &model->book;
    int level = level_of(grid, row);
    struct span span;
    if (level == NO_LEVEL || *cell_of(grid, row, source_of(grid, amount)) == '\0' || level == SUBKEGIATAN ||
        (level == TOTAL ? !total_rows(grid, row, &span) : !children(grid, row, &span)))
        return;
    bool nil = has_nil(grid, row, row, amount) || has_nil(grid, span.first, span.last, amount);
    const char *rows = nil_as_zero(book, range_of(model, grid, span.first, span.last, amount), nil);
    if (span.gaps)
        rows = book_format(book, "IF(%s=\"%s\";%s;\"\")", range_of(model, grid, span.first, span.last, "level"),
                           levels[span.level], rows);
    const char *formula = book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;%s)",
                                      nil_as_zero(book, ref_of(model, grid, row, amount), nil), rows);
    if (span.gaps || nil)
        sheet_array(grid->sheet, grid->first + row, column, 1, "Periksa", formula);
    else
        sheet_formula(grid->sheet, grid->first + row, column, "Periksa", formula);
}

/* ---- The same amount elsewhere --------------------------------------------------------------------------------------
 */

/* T39.anggaran: the grid, and its column. */
static const struct grid *other_of(struct model *model, const struct node *node, int *column) {
    const char *dot = strchr(node->text, '.');
    if (dot == NULL)
        layout_fail(node, "grid.column is needed: %s", node->text);
    const struct grid *other =
        grid_find(model, book_format(&model->book, "%.*s", (int)(dot - node->text), node->text), node);
    *column = grid_column(other, dot + 1, node);
    return other;
}

/* One cell, or ANGKA of several added; `rows` are numbers from 1, separated by blanks. */
static const char *added(struct model *model, const struct sheet *sheet, const struct grid *grid, int column,
                         const char *rows, const struct node *where) {
    struct book *book = &model->book;
    const char *sum = NULL, *one = NULL;
    for (char *end; *rows != '\0'; rows = end + (*end == ' ')) {
        long row = strtol(rows, &end, 10);
        if (row < 1 || row > grid->rows)
            layout_fail(where, "kunci.tsv: grid %s has no row %s", grid->alias, rows);
        one = book_ref(book, sheet, grid->first + (int)row - 1, column);
        sum = sum == NULL ? book_format(book, "ID.LKJ.CALC.ANGKA(%s)", one)
                          : book_format(book, "%s+ID.LKJ.CALC.ANGKA(%s)", sum, one);
    }
    return sum != NULL && strchr(sum, '+') == NULL ? one : sum;
}

static void lay_same(struct model *model, struct grid *grid, int row, int column) {
    struct book *book = &model->book;
    const struct field *field = &grid->fields[column];
    const char *rows = key_of(model, grid, row, field->by == NULL ? "sama" : field->by);
    const char *parts = field->by == NULL ? key_of(model, grid, row, "bagian") : "";
    int theirs;
    const struct grid *other = other_of(model, field->same, &theirs);
    int amount = grid_column(grid, field->subject, field->node);
    if (*rows == '\0' || *cell_of(grid, row, grid->fields[amount].from) == '\0')
        return;
    /* An input that was put right is checked as it was printed. */
    bool repaired = sheet_cell(grid->sheet, grid->first + row, amount)->formula != NULL;
    int printed = repaired ? broken_of(model, grid, &grid->fields[amount]) : amount;
    const char *own = book_ref(book, NULL, grid->first + row, printed);
    const char *whole = added(model, other->sheet, other, theirs, rows, field->same);
    const char *formula = *parts == '\0' ? book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;%s)", own, whole)
                                         : book_format(book, "ID.LKJ.CALC.PERIKSAJUMLAH(%s;%s)", whole,
                                                       added(model, NULL, grid, amount, parts, field->same));
    sheet_formula(grid->sheet, grid->first + row, column, "Periksa", formula);
}

static void lay_repair(struct model *model, struct grid *grid, int row, int column) {
    const struct field *field = &grid->fields[column];
    struct book *book = &model->book;
    int theirs;
    const struct grid *other = other_of(model, field->repair, &theirs);
    const char *text = cell_of(grid, row, field->from);
    if (strcmp(key_of(model, grid, row, "pulih"), "ya") != 0 || strchr(text, ' ') == NULL)
        return;
    sheet_cell(grid->sheet, grid->first + row, broken_of(model, grid, field))->text = text;
    struct cell *cell = sheet_cell(grid->sheet, grid->first + row, column);
    cell->text = NULL;
    cell->formula = added(model, other->sheet, other, theirs, key_of(model, grid, row, "sama"), field->repair);
    cell->note = book_format(book,
                             "Tercetak \"%s\" dan tidak terbaca sebagai angka. Angka ini diambil dari %s yang mencetak "
                             "jumlah yang sama dengan utuh.",
                             text, other->label->text);
}

/* ---- Rows -----------------------------------------------------------------------------------------------------------
 */

static bool has_data(const char *text) {
    return *text != '\0' && strcmp(text, "-") != 0;
}

static bool has_all(struct model *model, const struct grid *grid, int row, const struct field *field) {
    for (const char *name = field->needs; name != NULL && *name != '\0';) {
        size_t length = strcspn(name, " ");
        const char *text = tsv_get(&grid->data, row, book_format(&model->book, "%.*s", (int)length, name));
        if (*text == '\0' || (field->kind == KIND_CHECK && !has_data(text)))
            return false;
        name += length + (name[length] == ' ');
    }
    return true;
}

static const char *row_style(const struct field *field, const char *level, bool bold, bool name) {
    if (field->kind == KIND_TEXT && !bold && name)
        return strcmp(level, "kegiatan") == 0      ? "Isi_kegiatan"
               : strcmp(level, "subkegiatan") == 0 ? "Isi_masuk"
                                                   : "Isi";
    switch (field->kind) {
    case KIND_TEXT:
        return bold ? "P_Isi" : "Isi";
    case KIND_CENTER:
        return bold ? "P_Tengah" : "Tengah";
    case KIND_RUPIAH:
        return bold ? "P_Rupiah" : "Rupiah";
    case KIND_POINTS:
        return bold ? "P_Hitung" : "Hitung";
    case KIND_WORD:
        return bold ? "P_Hitung_teks" : "Hitung_teks";
    case KIND_PRINT:
        return field->value != NULL ? "Cetak_teks" : "Cetak";
    default:
        return "Periksa";
    }
}

static void lay_formula(struct model *model, struct grid *grid, int row, int column, const char *style) {
    const struct field *field = &grid->fields[column];
    bool mean = strcmp(tsv_get(&grid->data, row, "level"), "rata-rata") == 0;
    int at = grid->first + row;
    /* Programs stand apart: a matrix formula. */
    if (mean && field->mean != NULL && has_data(cell_of(grid, row, field->from))) {
        sheet_array(grid->sheet, at, column, 1, style, expand_node(model, grid, row, field->mean));
        return;
    }
    if (field->formula != NULL && has_all(model, grid, row, field))
        sheet_formula(grid->sheet, at, column, style, expand_node(model, grid, row, field->formula));
}

static int print_columns(const struct grid *grid) {
    int count = 0;
    while (count < grid->count && !beside(&grid->fields[count]))
        count++;
    return count;
}

static void lay_cells(struct model *model, struct grid *grid, int row, bool heading) {
    const char *level = tsv_get(&grid->data, row, "level");
    bool bold = strcmp(level, "program") == 0 || strcmp(level, "rata-rata") == 0 || strcmp(level, "total") == 0;
    for (int i = 0; i < grid->count; i++) {
        const struct field *field = &grid->fields[i];
        bool name = strcmp(field->key, grid->name_key) == 0;
        bool computed = field->kind == KIND_POINTS || field->kind == KIND_WORD || field->kind == KIND_CHECK ||
                        field->formula != NULL;
        const char *style = heading && !beside(field) ? "Unit" : row_style(field, level, bold, name);
        struct cell *cell = sheet_cell(grid->sheet, grid->first + row, i);
        cell->style = style;
        if (computed && !heading)
            lay_formula(model, grid, row, i, style);
        else if (!computed && *cell_of(grid, row, field->from) != '\0')
            cell->text = cell_of(grid, row, field->from);
    }
}

static void lay_row(struct model *model, struct grid *grid, int row) {
    struct sheet *sheet = grid->sheet;
    int at = grid->first + row, printed = print_columns(grid);
    bool heading = is_heading(grid, row);
    lay_cells(model, grid, row, heading);
    double height = 0;
    for (int i = 0; i < printed && !heading; i++) {
        const struct cell *cell = sheet_cell(sheet, at, i);
        double own = cell->text == NULL ? 0 : style_text_height(cell->style, cell->text, grid->fields[i].width);
        height = own > height ? own : height;
    }
    sheet_row(sheet, at)->height = heading ? 5.2 : height;
    if (!heading)
        return;
    int name = grid_column(grid, grid->name_key, grid->node);
    for (int i = 0; i < name; i++)
        sheet_cell(sheet, at, i)->text = NULL;
    sheet_merge(sheet, at, name, 1, printed - name);
}

/* ---- Heads, notes, colours ------------------------------------------------------------------------------------------
 */

static double print_width(const struct grid *grid) {
    double width = 0;
    for (int i = 0; i < print_columns(grid); i++)
        width += grid->fields[i].width;
    return width;
}

static bool same_group(const struct field *a, const struct field *b) {
    return a->group != NULL && b->group != NULL && strcmp(a->group->text, b->group->text) == 0;
}

static void lay_head(struct grid *grid, int i, const char *style) {
    const struct field *field = &grid->fields[i];
    if (field->group == NULL) {
        sheet_text(grid->sheet, ROW_HEAD, i, style, field->heading->text);
        sheet_merge(grid->sheet, ROW_HEAD, i, 2, 1);
        return;
    }
    sheet_text(grid->sheet, ROW_SUBHEAD, i, style, field->heading->text);
    if (i > 0 && same_group(field - 1, field))
        return;
    int across = 1;
    while (i + across < grid->count && same_group(field, field + across))
        across++;
    sheet_text(grid->sheet, ROW_HEAD, i, beside(field) ? style : "Kepala", field->group->text);
    sheet_merge(grid->sheet, ROW_HEAD, i, 1, across);
}

static void lay_heads(struct model *model, struct grid *grid) {
    struct sheet *sheet = grid->sheet;
    int number = 0;
    bool grouped = false;
    for (int i = 0; i < grid->count; i++) {
        const struct field *field = &grid->fields[i];
        bool print = field->kind == KIND_PRINT;
        sheet->columns[i] = (struct column){field->width, print || beside(field), false};
        lay_head(grid, i, print ? "Kepala_cetak" : beside(field) ? "Kepala_periksa" : "Kepala");
        /* The document numbers its own columns; the ones we add beside them carry none. */
        if (print)
            sheet_text(sheet, ROW_COLUMN_NUMBER, i, "Kepala_cetak", "");
        else if (!beside(field))
            sheet_text(sheet, ROW_COLUMN_NUMBER, i, "Nomor_kolom", book_format(&model->book, "%d", ++number));
        grouped = grouped || (!beside(field) && field->group != NULL);
    }
    sheet_row(sheet, ROW_HEAD)->height = grouped ? 6 : 5;
    sheet_row(sheet, ROW_SUBHEAD)->height = 9;
    sheet_row(sheet, ROW_COLUMN_NUMBER)->height = 4.2;
}

static void lay_note(struct model *model, struct grid *grid, const char *text, const char *like) {
    int at = grid->sheet->row_count;
    struct cell *cell = sheet_cell(grid->sheet, at, 0);
    cell->style = "Catatan";
    if (*text == '=')
        cell->formula = expand(model, grid, 0, text + 1, grid->node);
    else
        cell->text = text;
    sheet_merge(grid->sheet, at, 0, 1, print_columns(grid));
    sheet_row(grid->sheet, at)->height = style_text_height("Catatan", like, print_width(grid));
}

static void lay_notes(struct model *model, struct grid *grid) {
    sheet_row(grid->sheet, grid->sheet->row_count)->height = 1.5;
    bool computes = false;
    for (int i = 0; i < grid->count; i++)
        computes = computes || grid->fields[i].kind == KIND_POINTS || grid->fields[i].kind == KIND_WORD;
    const char *source = book_format(&model->book, "Sumber: %s, %s%s%s.%s", model_fact(model, "dokumen"),
                                     grid->label->text, *grid->page == '\0' ? "" : ", halaman ", grid->page,
                                     computes ? " Capaian dihitung LKJ untuk Calc." : "");
    lay_note(model, grid, source, source);
    for (int i = 0; i < model->notes.rows; i++)
        if (strcmp(tsv_get(&model->notes, i, "tabel"), grid->alias) == 0) {
            const char *like = tsv_get(&model->notes, i, "seperti");
            const char *text = tsv_get(&model->notes, i, "catatan");
            lay_note(model, grid, text, *like == '\0' ? text : like);
        }
}

/* Comments on single cells: kunci.tsv, `komentar` on the column that `kolom` names. */
static void lay_comments(struct model *model, struct grid *grid) {
    for (int row = 0; row < grid->rows; row++) {
        const char *text = key_of(model, grid, row, "komentar");
        const char *key = key_of(model, grid, row, "kolom");
        if (*text != '\0')
            sheet_cell(grid->sheet, grid->first + row, grid_column(grid, key, grid->node))->note = text;
    }
}

/* One column may be the subject of several checks (its sum, the same figure elsewhere): wrong if any says so. */
static void lay_colours(struct model *model, struct grid *grid) {
    static const struct {
        const char *style, *before, *after;
    } looks[] = {
        {"Salah", "LEFT($", ";5)=\"Tidak\""},
        {"Kosong", "$", "=\"Kosong di cetak\""},
        {"Dipotong", "$", "=\"Sesuai (dipotong)\""},
    };
    struct book *book = &model->book;
    for (int i = 0; i < grid->count; i++)
        for (size_t look = 0; look < sizeof looks / sizeof *looks; look++) {
            const char *condition = NULL;
            for (int j = 0; j < grid->count; j++) {
                const struct field *check = &grid->fields[j];
                if (check->kind != KIND_CHECK || strcmp(check->subject, grid->fields[i].key) != 0)
                    continue;
                condition =
                    book_format(book, "%s%s%s%s%s", condition == NULL ? "" : condition, condition == NULL ? "" : ";",
                                looks[look].before, book_address(book, grid->first, j), looks[look].after);
            }
            if (condition != NULL)
                sheet_rule(grid->sheet, (struct rule){.column = i,
                                                      .first_row = grid->first,
                                                      .last_row = grid->first + grid->rows - 1,
                                                      .condition = book_format(book, "OR(%s)", condition),
                                                      .style = looks[look].style});
        }
}

static const char *of_table(const struct model *model, const struct grid *grid, const char *column) {
    for (int i = 0; i < model->tables.rows; i++)
        if (strcmp(tsv_get(&model->tables, i, "tabel"), grid->alias) == 0)
            return tsv_get(&model->tables, i, column);
    return "";
}

static void lay_title(struct model *model, struct grid *grid) {
    struct sheet *sheet = grid->sheet;
    const char *title = of_table(model, grid, "judul");
    int printed = print_columns(grid);
    sheet_text(sheet, ROW_NUMBER, 0, "Judul_tabel", grid->label->text);
    sheet_text(sheet, ROW_TITLE, 0, "Judul_tabel", title);
    sheet_merge(sheet, ROW_NUMBER, 0, 1, printed);
    sheet_merge(sheet, ROW_TITLE, 0, 1, printed);
    sheet_row(sheet, ROW_NUMBER)->height = 5.5;
    sheet_row(sheet, ROW_TITLE)->height = style_text_height("Judul_tabel", title, print_width(grid));
    sheet_row(sheet, ROW_GAP)->height = 2.5;
    sheet->footer = book_format(&model->book, "%s – %s", grid->label->text, model_fact(model, "laporan"));
    grid->page = of_table(model, grid, "halaman");
}

void printed_lay(struct model *model, struct grid *grid) {
    struct sheet *sheet = grid->sheet;
    if (grid->label == NULL || grid->name_key == NULL || grid->second_key == NULL)
        layout_fail(grid->node, "a printed table needs the keys label, name and second");
    sheet->title_first = ROW_HEAD;
    sheet->title_last = ROW_COLUMN_NUMBER;
    sheet->frozen_rows = ROW_DATA;
    sheet->print_columns = print_columns(grid);
    lay_title(model, grid);
    lay_heads(model, grid);
    for (int row = 0; row < grid->rows; row++)
        lay_row(model, grid, row);
    for (int row = 0; row < grid->rows; row++)
        for (int i = 0; i < grid->count; i++) {
            if (grid->fields[i].repair != NULL)
                lay_repair(model, grid, row, i);
            if (grid->fields[i].sum != NULL)
                lay_sum(model, grid, row, i, grid->fields[i].sum->text);
            if (grid->fields[i].same != NULL)
                lay_same(model, grid, row, i);
        }
    lay_comments(model, grid);
    lay_notes(model, grid);
    sheet->print_rows = sheet->row_count;
    lay_colours(model, grid);
}
