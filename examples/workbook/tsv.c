/* SPDX-License-Identifier: MPL-2.0 */
#include "tsv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_all(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return NULL;
    char *content = NULL;
    long size = fseek(file, 0, SEEK_END) == 0 ? ftell(file) : -1;
    if (size >= 0 && fseek(file, 0, SEEK_SET) == 0 && (content = malloc((size_t)size + 1)) != NULL) {
        if (fread(content, 1, (size_t)size, file) == (size_t)size) {
            content[size] = '\0';
        } else {
            free(content);
            content = NULL;
        }
    }
    fclose(file);
    return content;
}

bool tsv_read(struct tsv *tsv, const char *folder, const char *name) {
    char path[512];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    *tsv = (struct tsv){.content = read_all(path)};
    if (tsv->content == NULL) {
        fprintf(stderr, "workbook: %s tidak dapat dibaca\n", path);
        return false;
    }
    int lines = 0;
    for (const char *c = tsv->content; *c != '\0'; c++)
        lines += *c == '\n';
    char *next = tsv->content;
    for (int line = 0; line < lines; line++) {
        int column = 0;
        for (bool more = true; more; column++) {
            size_t length = strcspn(next, "\t\n");
            more = next[length] == '\t';
            next[length] = '\0';
            if (column < TSV_COLUMNS && line == 0)
                tsv->names[tsv->columns++] = next;
            if (line > 0 && column < tsv->columns)
                tsv->cells[(line - 1) * tsv->columns + column] = next;
            next += length + 1;
        }
        if (line == 0)
            tsv->cells = calloc((size_t)lines * (size_t)tsv->columns, sizeof *tsv->cells);
        if (column != tsv->columns || tsv->cells == NULL) {
            fprintf(stderr, "workbook: %s baris %d: %d sel, bukan %d\n", path, line + 1, column, tsv->columns);
            tsv_free(tsv);
            return false;
        }
    }
    tsv->rows = lines - 1;
    return true;
}

void tsv_free(struct tsv *tsv) {
    free(tsv->cells);
    free(tsv->content);
    *tsv = (struct tsv){0};
}

const char *tsv_get(const struct tsv *tsv, int row, const char *name) {
    for (int i = 0; i < tsv->columns; i++)
        if (strcmp(tsv->names[i], name) == 0)
            return tsv->cells[row * tsv->columns + i];
    return "";
}

bool tsv_append(struct tsv *all, const struct tsv *other, const char *name, const char *value) {
    if (all->columns == 0) {
        all->names[all->columns++] = (char *)name;
        for (int i = 0; i < other->columns && all->columns < TSV_COLUMNS; i++)
            all->names[all->columns++] = other->names[i];
    }
    size_t rows = (size_t)(all->rows + other->rows), columns = (size_t)all->columns;
    char **cells = realloc(all->cells, (rows + 1) * columns * sizeof *cells);
    if (cells == NULL)
        return false;
    all->cells = cells;
    for (int i = 0; i < other->rows; i++, all->rows++)
        for (int j = 0; j < all->columns; j++)
            cells[all->rows * all->columns + j] = (char *)(j == 0 ? value : tsv_get(other, i, all->names[j]));
    return true;
}
