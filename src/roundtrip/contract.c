/* SPDX-License-Identifier: MPL-2.0 */
#include "contract.h"

#include <math.h>
#include <string.h>

#include "../core/character.h"

size_t rt_column_of_role(const rt_grid *grid, rt_role role) {
    size_t i = 0;
    while (i < grid->column_count && grid->columns[i].role != role)
        i++;
    return i;
}

size_t rt_column_of_meaning(const rt_grid *grid, rt_meaning meaning, int quarter) {
    size_t i = 0;
    while (i < grid->column_count && !(grid->columns[i].meaning == meaning && grid->columns[i].quarter == quarter))
        i++;
    return i;
}

size_t rt_column_of_key(const rt_grid *grid, const char *key) {
    size_t i = 0;
    while (i < grid->column_count && !rt_same_name(grid->columns[i].key, key))
        i++;
    return i;
}

const rt_grid *rt_grid_of(const rt_contract *contract, const char *alias) {
    for (size_t i = 0; i < contract->grid_count; i++)
        if (rt_same_name(contract->grids[i].alias, alias))
            return &contract->grids[i];
    return NULL;
}

const rt_grid *rt_units(const rt_contract *contract) {
    for (size_t i = 0; i < contract->grid_count; i++)
        if (contract->grids[i].units)
            return &contract->grids[i];
    return NULL;
}

/* ---- Texts ---- */

void rt_cell_text(const rt_cell *cell, rt_buffer *text) {
    if (cell->kind == RT_BLANK)
        return;
    if (cell->kind != RT_NUMBER && cell->text != NULL) {
        rt_say(text, cell->text);
        return;
    }
    size_t begin = text->length;
    if (cell->number == floor(cell->number) && fabs(cell->number) < 1e15)
        rt_format(text, "%.0f", cell->number);
    else
        rt_format(text, "%.15g", cell->number);
    char *point = text->at == NULL ? NULL : strchr(text->at + begin, '.');
    if (point != NULL)
        *point = ',';
}

static bool blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Past blanks; a no-break space counts as one. */
static const char *skip(const char *p) {
    while (blank(*p) || ((unsigned char)p[0] == 0xC2 && (unsigned char)p[1] == 0xA0))
        p += blank(*p) ? 1 : 2;
    return p;
}

bool rt_same_name(const char *a, const char *b) {
    a = skip(a);
    b = skip(b);
    while (*a != '\0' && *b != '\0') {
        const char *after_a = skip(a), *after_b = skip(b);
        if ((after_a > a) != (after_b > b) && *after_a != '\0' && *after_b != '\0')
            return false;
        a = after_a;
        b = after_b;
        if (*a == '\0' || *b == '\0')
            break;
        if (lkj_lower(*a++) != lkj_lower(*b++))
            return false;
    }
    return *skip(a) == '\0' && *skip(b) == '\0';
}

bool rt_same_key(const rt_cell *a, const rt_cell *b) {
    rt_buffer first = {0}, second = {0};
    rt_cell_text(a, &first);
    rt_cell_text(b, &second);
    bool same = first.at != NULL && second.at != NULL && rt_same_name(first.at, second.at);
    rt_free(&first);
    rt_free(&second);
    return same;
}

/* ---- Words ---- */

static size_t word_in(const char *const *words, size_t count, const char *word) {
    for (size_t i = 1; i < count; i++)
        if (rt_same_name(words[i], word))
            return i;
    return 0;
}

#define WORD_IN(words, word) word_in(words, sizeof(words) / sizeof *(words), word)

rt_role rt_role_of(const char *word) {
    static const char *const words[] = {"", "kunci", "unit", "nama", "masukan", "tetap", "jenis"};
    return (rt_role)WORD_IN(words, word);
}

rt_meaning rt_meaning_of(const char *word) {
    static const char *const words[] = {"", "kinerja", "anggaran", "target", "satuan", "polaritas", "cara", "pagu"};
    return (rt_meaning)WORD_IN(words, word);
}

rt_fate rt_fate_of(const char *word) {
    static const char *const words[] = {"", "tampil", "sembunyi", "buang"};
    return (rt_fate)WORD_IN(words, word);
}
