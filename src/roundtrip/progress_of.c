/* SPDX-License-Identifier: MPL-2.0 */
#include "progress_of.h"

#include <string.h>

#include "../core/functions.h"
#include "match.h"

/* The columns of a table that matter here; column_count where it has none. */
typedef struct places {
    const rt_grid *grid;
    size_t key, unit, target, measure, polaritas, how, ceiling, performance[RT_QUARTERS], budget[RT_QUARTERS];
    bool cumulative;
} places;

static places places_of(const rt_grid *grid, bool cumulative) {
    places p = {.grid = grid,
                .key = rt_column_of_role(grid, RT_KEY),
                .unit = rt_column_of_role(grid, RT_UNIT),
                .target = rt_column_of_meaning(grid, RT_TARGET, 0),
                .measure = rt_column_of_meaning(grid, RT_UNIT_OF_MEASURE, 0),
                .polaritas = rt_column_of_meaning(grid, RT_POLARITAS, 0),
                .how = rt_column_of_meaning(grid, RT_HOW, 0),
                .ceiling = rt_column_of_meaning(grid, RT_CEILING, 0),
                .cumulative = cumulative};
    for (int q = 0; q < RT_QUARTERS; q++) {
        p.performance[q] = rt_column_of_meaning(grid, RT_PERFORMANCE, q + 1);
        p.budget[q] = rt_column_of_meaning(grid, RT_BUDGET, q + 1);
    }
    return p;
}

static const rt_cell blank_cell = {RT_BLANK, 0, NULL};

static const rt_cell *at(const places *p, size_t row, size_t column) {
    return column < p->grid->column_count ? rt_cell_at(p->grid, row, column) : &blank_cell;
}

static lkj_value value_of(const rt_cell *cell) {
    if (cell->kind == RT_TEXT)
        return (lkj_value){LKJ_TEXT, 0, cell->text, strlen(cell->text)};
    if (cell->kind == RT_BLANK || cell->kind == RT_ERROR)
        return (lkj_value){LKJ_OMITTED, 0, NULL, 0};
    return (lkj_value){LKJ_NUMBER, cell->number, NULL, 0};
}

/* ---- Performance ---- */

static bool takes_last(const rt_cell *measure) {
    static const char *const words[] = {"%", "persen", "indeks", "nilai", "skor", "poin", "rasio"};
    for (size_t i = 0; measure->kind == RT_TEXT && i < sizeof words / sizeof *words; i++)
        if (rt_same_name(measure->text, words[i]))
            return true;
    return false;
}

static void figure_at(const lkj_array *array, size_t row, size_t column, lkj_value *value) {
    (void)row;
    *value = ((const lkj_value *)array->data)[column];
}

/* The row's capaian up to a quarter; false if it has no figure or none can be computed. */
static bool capaian_up_to(const places *p, size_t row, int quarter, double *capaian, bool *has_figure) {
    static const char last[] = "terakhir";
    lkj_value figures[RT_QUARTERS], how = value_of(at(p, row, p->how)), target = value_of(at(p, row, p->target));
    lkj_value polaritas = value_of(at(p, row, p->polaritas)), reached = {LKJ_NUMBER, 0, NULL, 0};
    const lkj_value omitted = {LKJ_OMITTED, 0, NULL, 0};
    size_t count = 0;
    for (int q = 0; q <= quarter; q++)
        if (at(p, row, p->performance[q])->kind != RT_BLANK)
            figures[count++] = value_of(at(p, row, p->performance[q]));
    *has_figure = count > 0;
    if (how.type == LKJ_OMITTED && takes_last(at(p, row, p->measure)))
        how = (lkj_value){LKJ_TEXT, 0, last, sizeof last - 1};
    lkj_array array = {1, count, figure_at, figures};
    const lkj_argument quarters[] = {{omitted, &array}, {how, NULL}};
    lkj_result result = {0, {NULL, 0, 0}};
    if (count == 0 || lkj_call(&lkj_function_akumulasi, quarters, &result) != LKJ_OK)
        return false;
    reached.number = result.number;
    const lkj_argument scored[] = {{target, NULL}, {reached, NULL}, {polaritas, NULL}, {omitted, NULL}};
    if (lkj_call(&lkj_function_capaian, scored, &result) != LKJ_OK)
        return false;
    *capaian = result.number;
    return true;
}

static void add_performance(const places *p, size_t row, rt_progress *progress) {
    if (at(p, row, p->target)->kind == RT_BLANK)
        return;
    for (int q = 0; q < RT_QUARTERS && p->performance[q] < p->grid->column_count; q++) {
        double capaian = 0;
        bool has_figure = false;
        progress->due[q]++;
        bool blank = at(p, row, p->performance[q])->kind == RT_BLANK;
        progress->missing[q] += blank;
        if (!blank && progress->figures_until <= q)
            progress->figures_until = q + 1;
        if (capaian_up_to(p, row, q, &capaian, &has_figure)) {
            progress->capaian_sum[q] += capaian;
            progress->capaian_rows[q]++;
        } else {
            progress->left_out[q] += has_figure;
        }
    }
}

/* ---- Budget ---- */

static bool is_below(const rt_cell *cell, const char *code, size_t length) {
    rt_buffer text = {0};
    rt_cell_text(cell, &text);
    bool below = text.length > length && strncmp(text.at, code, length) == 0 &&
                 (text.at[length] == '.' || text.at[length] == ',');
    rt_free(&text);
    return below;
}

static bool has_rows_below(const places *p, size_t row) {
    rt_buffer code = {0};
    bool found = false;
    rt_cell_text(at(p, row, p->key), &code);
    for (size_t i = 0; code.at != NULL && i < p->grid->rows && !found; i++)
        found = is_below(at(p, i, p->key), code.at, code.length);
    rt_free(&code);
    return found;
}

static void add_budget(const places *p, size_t row, rt_progress *progress) {
    double ceiling = 0, spent = 0;
    bool any = false;
    if (!rt_figure(at(p, row, p->ceiling), &ceiling) || has_rows_below(p, row))
        return;
    progress->ceiling += ceiling;
    for (int q = 0; q < RT_QUARTERS && p->budget[q] < p->grid->column_count; q++) {
        double figure = 0;
        const rt_cell *cell = at(p, row, p->budget[q]);
        progress->due[q]++;
        progress->missing[q] += cell->kind == RT_BLANK;
        if (cell->kind != RT_BLANK && progress->amounts_until <= q)
            progress->amounts_until = q + 1;
        if (rt_figure(cell, &figure)) {
            spent = p->cumulative ? figure : spent + figure;
            any = true;
        }
        progress->spent[q] += spent;
        progress->has_spent[q] = progress->has_spent[q] || any;
    }
}

/* ---- The whole ---- */

static bool belongs(const places *p, size_t row, const char *unit) {
    const rt_cell *cell = at(p, row, p->unit);
    if (at(p, row, p->key)->kind == RT_BLANK)
        return false;
    return unit == NULL || (cell->kind == RT_TEXT && rt_same_name(cell->text, unit));
}

void rt_progress_add(const rt_contract *contract, const char *unit, rt_progress *progress) {
    for (size_t g = 0; g < contract->grid_count; g++) {
        if (contract->grids[g].units)
            continue;
        places p = places_of(&contract->grids[g], contract->cumulative);
        for (size_t row = 0; row < p.grid->rows; row++)
            if (belongs(&p, row, unit)) {
                add_performance(&p, row, progress);
                add_budget(&p, row, progress);
            }
    }
}
