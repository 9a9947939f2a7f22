/* SPDX-License-Identifier: MPL-2.0
 *
 * document.c - what the caller hands over, and one run over it.
 *
 *  1. Grids, paragraphs and answers are copied into the arena `input` and stay; all that a run makes is in `work`,
 * which the next run clears.
 *  2. A run: tables by their headings, roles, figures, rows; then per table the conventions, relations, levels, totals
 *     and units; then tables against one another; then the sentences; then the findings are grouped and sorted.
 *  3. A run that has no memory, or is cancelled, leaves no findings.
 */
#include <stdlib.h>

#include "parts.h"

static void *usual_get(void *data, size_t size) {
    (void)data;
    return malloc(size);
}

static void usual_give(void *data, void *block) {
    (void)data;
    free(block);
}

check_document *check_new(const check_memory *memory) {
    check_memory used = {usual_get, usual_give, NULL};
    if (memory != NULL)
        used = *memory;
    check_document *d = used.get(used.data, sizeof *d);
    if (d == NULL)
        return NULL;
    memset(d, 0, sizeof *d);
    d->input.memory = used;
    d->work.memory = used;
    return d;
}

void check_free(check_document *d) {
    if (d == NULL)
        return;
    check_memory used = d->input.memory;
    ck_clear(&d->work);
    ck_clear(&d->input);
    used.give(used.data, d);
}

static bool add_element(check_document *d, bool is_grid, size_t index) {
    element *order = ck_grow(&d->input, d->order, d->order_count, &d->order_capacity, sizeof *order);
    if (order == NULL)
        return false;
    d->order = order;
    d->order[d->order_count++] = (element){is_grid, index};
    return true;
}

size_t check_add_table(check_document *d, const char *title, size_t title_length, size_t rows, size_t columns,
                       uint64_t address) {
    grid *grids = ck_grow(&d->input, d->grids, d->grid_count, &d->grid_capacity, sizeof *grids);
    cell **lines = grids == NULL ? NULL : ck_get(&d->input, rows + 1, sizeof *lines);
    char *copy = lines == NULL ? NULL : ck_copy(&d->input, title, title_length);
    if (grids != NULL)
        d->grids = grids;
    if (copy == NULL || !add_element(d, true, d->grid_count))
        return d->grid_count;
    d->grids[d->grid_count] = (grid){{copy, title_length}, rows, columns, lines, address, false};
    return d->grid_count++;
}

static unsigned short at_most(unsigned value) {
    return value > 60000 ? 60000 : (unsigned short)value;
}

void check_set_cell(check_document *d, size_t table_index, size_t r, size_t c, const check_cell *from) {
    if (table_index >= d->grid_count)
        return;
    grid *g = &d->grids[table_index];
    if (r >= g->rows || c >= g->columns)
        return;
    if (g->row[r] == NULL)
        g->row[r] = ck_get(&d->input, g->columns, sizeof(cell));
    if (g->row[r] == NULL)
        return;
    const char *text = from->text == NULL ? "" : from->text;
    size_t length = from->text == NULL || (from->flags & CHECK_NUMBER) != 0 ? 0 : from->length;
    lkj_trim(&text, &length);
    char *copy = ck_copy(&d->input, text, length);
    if (copy == NULL)
        return;
    g->row[r][c] = (cell){copy,
                          length,
                          from->number,
                          (short)(from->places < 0 || from->places > 30 ? 0 : from->places),
                          (unsigned short)from->flags,
                          at_most(from->indent),
                          at_most(from->row_span),
                          at_most(from->column_span)};
}

void check_add_paragraph(check_document *d, const char *text, size_t length, int level, uint64_t address) {
    paragraph *all =
        ck_grow(&d->input, d->paragraphs, d->paragraph_count, &d->paragraph_capacity, sizeof *d->paragraphs);
    if (all == NULL)
        return;
    d->paragraphs = all;
    char *copy = ck_copy(&d->input, text, length);
    if (copy == NULL || !add_element(d, false, d->paragraph_count))
        return;
    paragraph *p = &d->paragraphs[d->paragraph_count++];
    memset(p, 0, sizeof *p);
    p->text = (span){copy, length};
    p->level = level;
    p->address = address;
}

void check_set_progress(check_document *d, check_progress *progress, void *data) {
    d->progress = progress;
    d->progress_data = data;
}

void check_answer(check_document *d, size_t table_index, size_t r, size_t c, check_role is) {
    for (size_t i = 0; i < d->answer_count; i++) {
        answer *a = &d->answers[i];
        if (a->table == table_index && a->row == r && a->column == c) {
            a->role = is;
            return;
        }
    }
    answer *all = ck_grow(&d->input, d->answers, d->answer_count, &d->answer_capacity, sizeof *all);
    if (all == NULL)
        return;
    d->answers = all;
    d->answers[d->answer_count++] = (answer){table_index, r, c, is};
}

void ck_step(check_document *d, size_t parts) {
    d->done += parts;
    if (d->progress != NULL && !d->progress(d->progress_data, d->done < d->all ? d->done : d->all, d->all)) {
        d->cancelled = true;
        longjmp(d->out, 1);
    }
}

static void forget(check_document *d) {
    d->tables = NULL;
    d->table_count = d->table_capacity = 0;
    d->lines = NULL;
    d->line_count = d->line_capacity = 0;
    d->findings = NULL;
    d->finding_count = d->finding_capacity = 0;
    d->questions = NULL;
    d->question_count = d->question_capacity = 0;
    d->counts = (check_counts){0, 0, 0, 0, 0, 0, 0};
    d->done = 0;
    d->cancelled = false;
}

static void check_table(check_document *d, table *t) {
    ck_find_roles(d, t);
    ck_read_figures(d, t);
    ck_find_rows(d, t);
    ck_choose_convention(d, t);
    ck_find_relations(d, t);
    ck_settle_broken(d, t);
    ck_find_levels(d, t);
    ck_settle_broken(d, t); /* the sums may know better */
    ck_check_readable(d, t);
    ck_check_relations(d, t);
    ck_check_categories(d, t);
    ck_check_levels(d, t);
    ck_check_totals(d, t);
    ck_check_units(d, t);
}

/* What was not checked is told, or silence would pass for "right". */
static size_t unknown_columns(const table *t) {
    size_t count = 0;
    for (size_t c = 0; c < t->width; c++) {
        const column *col = &t->columns[c];
        count += col->numeric && col->is == R_NONE && col->rel.kind == REL_NONE && col->year == 0;
    }
    return count;
}

static void run(check_document *d) {
    d->counts.grids = d->grid_count;
    ck_find_tables(d);
    d->all = d->table_count + d->line_count / 8 + 2;
    d->counts.tables = d->table_count;
    for (size_t i = 0; i < d->table_count; i++) {
        check_table(d, &d->tables[i]);
        d->counts.unknown += unknown_columns(&d->tables[i]);
        ck_step(d, 1);
    }
    ck_check_takers(d);
    ck_compare_tables(d);
    ck_step(d, 1);
    ck_check_prose(d);
    ck_sort_findings(d);
    ck_step(d, 1);
}

check_status check_run(check_document *d) {
    ck_clear(&d->work);
    forget(d);
    if (d->input.failed)
        return CHECK_NO_MEMORY;
    if (setjmp(d->out) != 0) {
        bool cancelled = d->cancelled;
        d->work.back = NULL;
        ck_clear(&d->work);
        forget(d);
        return cancelled ? CHECK_CANCELLED : CHECK_NO_MEMORY;
    }
    d->work.back = &d->out;
    run(d);
    d->work.back = NULL;
    return CHECK_OK;
}

check_counts check_count(const check_document *d) {
    return d->counts;
}

size_t check_finding_count(const check_document *d) {
    return d->finding_count;
}

const check_finding *check_finding_at(const check_document *d, size_t index) {
    return &d->findings[index];
}

size_t check_question_count(const check_document *d) {
    return d->question_count;
}

const check_question *check_question_at(const check_document *d, size_t index) {
    return &d->questions[index];
}
