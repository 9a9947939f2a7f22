/* SPDX-License-Identifier: MPL-2.0 */
#include "ours.h"

#include <stdlib.h>
#include <string.h>

#include "../core/character.h"

static bool same(const char *a, size_t length, const char *b) {
    size_t i = 0;
    while (i < length && b[i] != '\0' && lkj_lower(a[i]) == lkj_lower(b[i]))
        i++;
    return i == length && b[i] == '\0';
}

/* ---- The list ------------------------------------------------------------------------------------------------- */

/* Room for one more element; NULL if there is no memory. */
static void *room(void *at, size_t count, size_t *size, size_t element) {
    if (count < *size)
        return at;
    size_t wanted = count < 16 ? 32 : count * 2;
    void *grown = realloc(at, wanted * element);
    if (grown != NULL)
        *size = wanted;
    return grown;
}

static char *copy(const char *text) {
    size_t size = strlen(text) + 1;
    char *made = malloc(size);
    if (made != NULL)
        memcpy(made, text, size);
    return made;
}

void rt_names_add(rt_names *names, int sheet, const char *name, const char *expression) {
    rt_name *at = room(names->at, names->count, &names->size, sizeof *at);
    if (at != NULL)
        names->at = at;
    rt_name made = {copy(name), copy(expression), strlen(name), sheet, false};
    if (at == NULL || made.name == NULL || made.expression == NULL) {
        names->failed = true;
        free(made.name);
        free(made.expression);
        return;
    }
    at[names->count++] = made;
}

void rt_names_sheet(rt_names *names, const char *name) {
    char **at = room(names->sheets, names->sheet_count, &names->sheet_size, sizeof *at);
    if (at != NULL)
        names->sheets = at;
    char *made = copy(name);
    if (at == NULL || made == NULL) {
        names->failed = true;
        free(made);
        return;
    }
    at[names->sheet_count++] = made;
}

void rt_names_free(rt_names *names) {
    for (size_t i = 0; i < names->count; i++) {
        free(names->at[i].name);
        free(names->at[i].expression);
    }
    for (size_t i = 0; i < names->sheet_count; i++)
        free(names->sheets[i]);
    free(names->at);
    free(names->sheets);
    *names = (rt_names){0};
}

size_t rt_names_settle(rt_names *names) {
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t i = 0; i < names->count; i++) {
            rt_name *name = &names->at[i];
            if (!name->ours && rt_is_ours(name->expression, strlen(name->expression), names, name->sheet)) {
                name->ours = changed = true;
                names->ours++;
            }
        }
    }
    return names->ours;
}

/* ---- Words of a formula --------------------------------------------------------------------------------------- */

static const rt_name *find_on(const rt_names *names, int sheet, const char *word, size_t length) {
    for (size_t i = 0; i < names->count; i++)
        if (names->at[i].length == length && names->at[i].sheet == sheet && same(word, length, names->at[i].name))
            return &names->at[i];
    return NULL;
}

static int find_sheet(const rt_names *names, const char *word, size_t length) {
    for (size_t i = 0; i < names->sheet_count; i++)
        if (same(word, length, names->sheets[i]))
            return (int)i;
    return RT_WORKBOOK;
}

static const rt_name *find(const rt_names *names, int sheet, const char *word, size_t length) {
    const rt_name *name = sheet == RT_WORKBOOK ? NULL : find_on(names, sheet, word, length);
    if (name == NULL)
        name = find_on(names, RT_WORKBOOK, word, length);
    /* A point may be part of a name, or part it from its sheet. */
    for (size_t i = 1; name == NULL && i + 1 < length; i++)
        if (word[i] == '.') {
            int other = find_sheet(names, word, i);
            name = other == RT_WORKBOOK ? NULL : find_on(names, other, word + i + 1, length - i - 1);
        }
    return name;
}

/* Letters, digits, what else a name may hold, and every byte of a character beyond ASCII. */
static bool in_word(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
           c == '\\' || c == '?' || (unsigned char)c >= 0x80;
}

/* Behind a quoted text, in which a doubled quote stands for one. */
static size_t past_quoted(const char *formula, size_t length, size_t i) {
    char quote = formula[i++];
    while (i < length) {
        if (formula[i] != quote)
            i++;
        else if (i + 1 < length && formula[i + 1] == quote)
            i += 2;
        else
            return i + 1;
    }
    return length;
}

static size_t past_reference(const char *formula, size_t length, size_t i) {
    for (i++; i < length && formula[i] != ']';)
        i = formula[i] == '\'' ? past_quoted(formula, length, i) : i + 1;
    return i < length ? i + 1 : length;
}

/* 'My sheet'.name: where the word behind the point ends; `found` tells its name, if there is such. */
static size_t past_sheet_name(const char *formula, size_t length, size_t i, const rt_names *names,
                              const rt_name **found) {
    size_t end = past_quoted(formula, length, i), stop = end + 1;
    if (names == NULL || end + 1 >= length || formula[end] != '.')
        return end;
    while (stop < length && in_word(formula[stop]))
        stop++;
    rt_buffer sheet = {0};
    for (size_t k = i + 1; k + 1 < end; k++) {
        rt_add(&sheet, formula + k, 1);
        k += formula[k] == '\'';
    }
    int other = sheet.at == NULL ? RT_WORKBOOK : find_sheet(names, sheet.at, sheet.length);
    rt_free(&sheet);
    if (other != RT_WORKBOOK)
        *found = find_on(names, other, formula + end + 1, stop - end - 1);
    return stop;
}

static bool word_is_ours(const char *word, size_t length, bool function, const rt_names *names, int sheet) {
    enum { PREFIX = sizeof RT_PREFIX - 1 };
    if (length > PREFIX && same(word, PREFIX, RT_PREFIX))
        return true;
    if (function || names == NULL)
        return false;
    const rt_name *name = find(names, sheet, word, length);
    return name != NULL && name->ours;
}

bool rt_is_ours(const char *formula, size_t length, const rt_names *names, int sheet) {
    for (size_t i = 0; i < length;) {
        if (formula[i] == '"') {
            i = past_quoted(formula, length, i);
        } else if (formula[i] == '\'') {
            const rt_name *name = NULL;
            i = past_sheet_name(formula, length, i, names, &name);
            if (name != NULL && name->ours)
                return true;
        } else if (formula[i] == '[') {
            i = past_reference(formula, length, i);
        } else if (in_word(formula[i])) {
            size_t begin = i;
            while (i < length && in_word(formula[i]))
                i++;
            if (word_is_ours(formula + begin, i - begin, i < length && formula[i] == '(', names, sheet))
                return true;
        } else {
            i++;
        }
    }
    return false;
}

static bool is_one_of(const char *word, size_t length, const char *const *names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (same(word, length, names[i]))
            return true;
    return false;
}

bool rt_calls(const char *formula, size_t length, const char *const *names, size_t count) {
    for (size_t i = 0; i < length;) {
        if (formula[i] == '"' || formula[i] == '\'') {
            i = past_quoted(formula, length, i);
        } else if (in_word(formula[i])) {
            size_t begin = i;
            while (i < length && in_word(formula[i]))
                i++;
            if (i < length && formula[i] == '(' && is_one_of(formula + begin, i - begin, names, count))
                return true;
        } else {
            i++;
        }
    }
    return false;
}
