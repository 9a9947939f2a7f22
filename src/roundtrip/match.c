/* SPDX-License-Identifier: MPL-2.0 */
#include "match.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../core/character.h"
#include "../core/kuantitas.h"

const char *rt_outcome_text(rt_outcome outcome) {
    static const char *const texts[RT_OUTCOMES] = {
        [RT_TAKEN] = "",
        [RT_REPLACED] = "mengganti isi induk yang berbeda",
        [RT_DIFFERS] = "induk sudah berisi angka lain, dan itu yang dipakai; tanyakan mana yang benar",
        [RT_CHANGED] = "angka Perjanjian Kinerja di berkas berbeda dari induk; induk tidak diubah",
        [RT_OF_CHANGED] = "angka Perjanjian Kinerja baris ini berbeda dari induk",
        [RT_MISSING] = "baris ini tidak ada di berkas",
        [RT_NEW] = "baris ini tidak ada di induk",
        [RT_TWICE] = "kode ini dua kali di berkas",
        [RT_TWICE_IN_MASTER] = "kode ini dua kali di induk",
        [RT_FOREIGN] = "baris ini milik unit lain",
        [RT_UNREADABLE] = "angka tidak terbaca",
        [RT_NEGATIVE] = "rupiah di bawah nol (5.000.000,- terbaca Calc sebagai minus)",
        [RT_IS_FORMULA] = "rumus di sel isian; hanya nilai yang diambil",
        [RT_IS_ERROR] = "galat di sel isian",
        [RT_IS_PERCENT] = "sel berformat persen: 8,45% tersimpan sebagai 0,0845; ketik 8,45 di sel biasa",
        [RT_IS_DATE] = "terbaca sebagai tanggal atau jam",
        [RT_NO_TABLE] = "tabel ini tidak ada di berkas",
        [RT_NO_COLUMN] = "kolom isian ini tidak ada di berkas",
    };
    return texts[outcome];
}

/* ---- Values ---- */

static lkj_status read_text(const rt_cell *cell, unsigned allowed, lkj_quantity *read) {
    lkj_value value = {LKJ_TEXT, 0, cell->text, cell->text == NULL ? 0 : strlen(cell->text)};
    return cell->kind != RT_TEXT ? LKJ_EVALUE : lkj_read_quantity(&value, allowed, read);
}

/* "-", "n/a", "belum rilis": there is no figure, and that was said. */
static bool says_no_data(const rt_cell *cell) {
    lkj_quantity read;
    return read_text(cell, 0, &read) == LKJ_DASH;
}

/* 12,5% or 5 orang where rupiah belong. */
static bool is_no_money(const rt_cell *cell) {
    lkj_quantity read;
    lkj_status status = read_text(cell, LKJ_IS_MONEY, &read);
    return cell->kind == RT_TEXT && (status != LKJ_OK || (read.unit.length > 0 && !read.unit.before));
}

bool rt_figure(const rt_cell *cell, double *number) {
    lkj_quantity read;
    if (cell->kind == RT_NUMBER) {
        *number = cell->number;
        return true;
    }
    if (read_text(cell, 0, &read) != LKJ_OK)
        return false;
    *number = read.number;
    return true;
}

bool rt_is_amount(const rt_cell *cell) {
    if (cell->kind == RT_TEXT)
        return says_no_data(cell) || !is_no_money(cell);
    return cell->kind != RT_ERROR;
}

/* A figure and nothing else: "12", not "12 Dokumen", which says more than the number 12. */
static bool is_bare(const char *text) {
    return text[strspn(text, "0123456789.,+- \t")] == '\0';
}

static bool near(double a, double b) {
    return a == b || fabs(a - b) <= 1e-12 * fmax(fabs(a), fabs(b));
}

bool rt_same_value(const rt_cell *a, const rt_cell *b) {
    if (a->kind == RT_BLANK || b->kind == RT_BLANK)
        return a->kind == b->kind;
    bool number_a = a->kind != RT_TEXT && a->kind != RT_ERROR, number_b = b->kind != RT_TEXT && b->kind != RT_ERROR;
    if (number_a && number_b)
        return near(a->number, b->number);
    if (a->kind == RT_ERROR || b->kind == RT_ERROR)
        return false;
    if (!number_a && !number_b)
        return rt_same_name(a->text, b->text);
    const rt_cell *text = number_a ? b : a, *other = number_a ? a : b;
    double number = 0;
    return is_bare(text->text) && rt_figure(text, &number) && near(number, other->number);
}

/* Whether what was typed can be taken; RT_TAKEN if so. */
static rt_outcome judge(const rt_cell *cell, const rt_column *column, const rt_cell *target) {
    double number = 0;
    switch (cell->kind) {
    case RT_FORMULA:
        return RT_IS_FORMULA;
    case RT_ERROR:
        return RT_IS_ERROR;
    case RT_PERCENT:
        return RT_IS_PERCENT;
    case RT_DATE:
        return RT_IS_DATE;
    default:
        break;
    }
    if (!rt_figure(cell, &number)) {
        double unused = 0;
        bool word = target != NULL && target->kind == RT_TEXT && !rt_figure(target, &unused);
        return word || says_no_data(cell) ? RT_TAKEN : RT_UNREADABLE;
    }
    if (column->meaning == RT_BUDGET && is_no_money(cell))
        return RT_UNREADABLE;
    return column->meaning == RT_BUDGET && number < 0 ? RT_NEGATIVE : RT_TAKEN;
}

/* ---- Keys ---- */

typedef struct entry {
    char *text; /* small letters, single blanks */
    size_t row;
} entry;

typedef struct key_index {
    entry *at;
    size_t count;
    bool failed;
} key_index;

static int order(const void *a, const void *b) {
    const entry *x = a, *y = b;
    int difference = strcmp(x->text, y->text);
    return difference != 0 ? difference : x->row < y->row ? -1 : x->row > y->row;
}

/* The text that two keys have in common if they are the same (rt_same_name). */
static char *normal(const rt_cell *cell) {
    rt_buffer text = {0}, made = {0};
    rt_cell_text(cell, &text);
    for (const char *p = rt_text(&text); *p != '\0'; p++) {
        bool space = *p == ' ' || *p == '\t' || *p == '\n' || *p == '\r';
        bool no_break = (unsigned char)p[0] == 0xC2 && (unsigned char)p[1] == 0xA0;
        char c = lkj_lower(*p);
        if (!space && !no_break)
            rt_add(&made, &c, 1);
        else if (made.length > 0 && made.at[made.length - 1] != ' ')
            rt_add(&made, " ", 1);
        p += no_break;
    }
    if (made.length > 0 && made.at[made.length - 1] == ' ')
        made.at[made.length - 1] = '\0';
    rt_free(&text);
    return made.at; /* NULL: blank, or no memory */
}

static key_index keys_of(const rt_grid *grid) {
    key_index keys = {calloc(grid->rows + 1, sizeof *keys.at), 0, false};
    size_t column = rt_column_of_role(grid, RT_KEY);
    keys.failed = keys.at == NULL;
    for (size_t row = 0; !keys.failed && column < grid->column_count && row < grid->rows; row++) {
        char *text = normal(rt_cell_at(grid, row, column));
        if (text != NULL && text[0] != '\0')
            keys.at[keys.count++] = (entry){text, row};
        else
            free(text);
    }
    if (!keys.failed)
        qsort(keys.at, keys.count, sizeof *keys.at, order);
    return keys;
}

static void free_keys(key_index *keys) {
    for (size_t i = 0; i < keys->count; i++)
        free(keys->at[i].text);
    free(keys->at);
}

/* The first of that text; count if there is none. */
static size_t find(const key_index *keys, const char *text) {
    size_t low = 0, high = keys->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(keys->at[middle].text, text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < keys->count && strcmp(keys->at[low].text, text) == 0 ? low : keys->count;
}

static bool is_twice(const key_index *keys, size_t i) {
    return (i > 0 && strcmp(keys->at[i - 1].text, keys->at[i].text) == 0) ||
           (i + 1 < keys->count && strcmp(keys->at[i + 1].text, keys->at[i].text) == 0);
}

/* ---- Tables ---- */

typedef struct matching {
    const rt_grid *master, *file;
    const char *unit;
    const rt_options *options;
    rt_listener *listener;
    void *self;
    rt_counts *counts;
    size_t master_key, master_label, master_unit, file_key, file_label, target;
    size_t of_file[RT_COLUMNS]; /* the file's column for each of the master's; its column_count if it has none */
} matching;

static const rt_cell *cell_or_null(const rt_grid *grid, long row, size_t column) {
    return row < 0 || column >= grid->column_count ? NULL : rt_cell_at(grid, (size_t)row, column);
}

/* row, file_row: -1 if that side has no such row. */
static void tell(const matching *m, rt_outcome outcome, long row, long file_row, size_t column) {
    const rt_cell *key = cell_or_null(m->file, file_row, m->file_key);
    const rt_cell *label = cell_or_null(m->master, row, m->master_label);
    rt_event event = {.outcome = outcome,
                      .grid = m->master,
                      .row = row,
                      .column = column,
                      .key = key != NULL ? key : cell_or_null(m->master, row, m->master_key),
                      .label = label != NULL ? label : cell_or_null(m->file, file_row, m->file_label),
                      .master = cell_or_null(m->master, row, column)};
    if (column < m->master->column_count)
        event.file = cell_or_null(m->file, file_row, m->of_file[column]);
    m->counts->of[outcome]++;
    m->listener(m->self, &event);
}

static void match_input(const matching *m, long row, long file_row, size_t column, bool changed) {
    const rt_cell *has = rt_cell_at(m->master, (size_t)row, column);
    const rt_cell *comes = rt_cell_at(m->file, (size_t)file_row, m->of_file[column]);
    if (comes->kind == RT_BLANK)
        return;
    if (comes->kind == RT_TEXT && rt_same_value(has, comes)) { /* also where neither can be read */
        m->counts->same++;
        return;
    }
    rt_outcome outcome = judge(comes, &m->master->columns[column], cell_or_null(m->master, row, m->target));
    if (outcome == RT_TAKEN && rt_same_value(has, comes)) {
        m->counts->same++;
        return;
    }
    if (outcome == RT_TAKEN && changed && !m->options->changed_too)
        outcome = RT_OF_CHANGED;
    else if (outcome == RT_TAKEN && has->kind != RT_BLANK)
        outcome = m->options->replace ? RT_REPLACED : RT_DIFFERS;
    tell(m, outcome, row, file_row, column);
}

/* Whether a figure of the plan differs; each is told. A column that one side does not have cannot differ. */
static bool tell_changed(const matching *m, long row, long file_row) {
    bool changed = false;
    for (size_t c = 0; c < m->master->column_count; c++) {
        if (m->master->columns[c].role != RT_FIXED || m->of_file[c] >= m->file->column_count)
            continue;
        if (rt_same_value(rt_cell_at(m->master, (size_t)row, c), rt_cell_at(m->file, (size_t)file_row, m->of_file[c])))
            continue;
        changed = true;
        tell(m, RT_CHANGED, row, file_row, c);
    }
    return changed;
}

static bool is_of_unit(const matching *m, long row) {
    const rt_cell *unit = cell_or_null(m->master, row, m->master_unit);
    return unit != NULL && unit->kind == RT_TEXT && rt_same_name(unit->text, m->unit);
}

static void match_row(const matching *m, long row, long file_row) {
    if (!is_of_unit(m, row)) {
        tell(m, RT_FOREIGN, row, file_row, m->master->column_count);
        return;
    }
    bool changed = tell_changed(m, row, file_row);
    for (size_t c = 0; c < m->master->column_count; c++)
        if (m->master->columns[c].role == RT_INPUT && m->of_file[c] < m->file->column_count)
            match_input(m, row, file_row, c, changed);
}

/* In the order of the file's keys: the master's rows come one after another too. */
static void match_rows(const matching *m, const key_index *masters, const key_index *files) {
    size_t none = m->master->column_count;
    for (size_t i = 0; i < files->count; i++) {
        size_t found = find(masters, files->at[i].text);
        if (is_twice(files, i))
            tell(m, RT_TWICE, -1, (long)files->at[i].row, none);
        else if (found == masters->count)
            tell(m, RT_NEW, -1, (long)files->at[i].row, none);
        else if (is_twice(masters, found))
            tell(m, RT_TWICE_IN_MASTER, (long)masters->at[found].row, (long)files->at[i].row, none);
        else
            match_row(m, (long)masters->at[found].row, (long)files->at[i].row);
    }
    for (size_t i = 0; i < masters->count; i++)
        if (is_of_unit(m, (long)masters->at[i].row) && find(files, masters->at[i].text) == files->count)
            tell(m, RT_MISSING, (long)masters->at[i].row, -1, none);
}

static void find_columns(matching *m) {
    m->master_key = rt_column_of_role(m->master, RT_KEY);
    m->master_label = rt_column_of_role(m->master, RT_LABEL);
    m->master_unit = rt_column_of_role(m->master, RT_UNIT);
    m->target = rt_column_of_meaning(m->master, RT_TARGET, 0);
    m->file_key = rt_column_of_role(m->file, RT_KEY);
    m->file_label = rt_column_of_role(m->file, RT_LABEL);
    for (size_t c = 0; c < m->master->column_count; c++) {
        m->of_file[c] = rt_column_of_key(m->file, m->master->columns[c].key);
        if (m->of_file[c] >= m->file->column_count && m->master->columns[c].role == RT_INPUT)
            tell(m, RT_NO_COLUMN, -1, -1, c);
    }
}

static bool match_grid(matching *m) {
    find_columns(m);
    key_index masters = keys_of(m->master), files = keys_of(m->file);
    bool good = !masters.failed && !files.failed;
    if (good)
        match_rows(m, &masters, &files);
    free_keys(&masters);
    free_keys(&files);
    return good;
}

bool rt_match(const rt_contract *master, const rt_contract *file, const rt_options *options, rt_listener *listener,
              void *self, rt_counts *counts) {
    static const rt_grid nothing;
    bool good = true;
    for (size_t i = 0; good && i < master->grid_count; i++) {
        matching m = {.master = &master->grids[i],
                      .file = rt_grid_of(file, master->grids[i].alias),
                      .unit = file->unit,
                      .options = options,
                      .listener = listener,
                      .self = self,
                      .counts = counts};
        if (m.master->units)
            continue;
        if (m.file == NULL) {
            m.file = &nothing;
            tell(&m, RT_NO_TABLE, -1, -1, m.master->column_count);
        } else {
            good = match_grid(&m);
        }
    }
    return good;
}
