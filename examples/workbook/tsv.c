/* SPDX-License-Identifier: MPL-2.0 */
#include "tsv.h"

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Messages ------------------------------------------------------------------------------------------------ */

/* FILE:LINE: WHAT; line 0 is none. Always false, for whoever returns it. */
__attribute__((format(__printf__, 3, 4))) static bool refuse(const struct tsv *tsv, int line, const char *format, ...) {
    va_list arguments;
    fprintf(stderr, "%s:", tsv->path == NULL ? "table" : tsv->path);
    if (line > 0)
        fprintf(stderr, "%d:", line);
    fputc(' ', stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
    return false;
}

/* ---- The file ------------------------------------------------------------------------------------------------ */

/* The whole of it, NUL behind it; its length, or -1 and a message. By reading to its end: a pipe has no size. */
static long read_stream(struct tsv *tsv, FILE *file) {
    size_t length = 0, room = 0;
    do {
        room = room == 0 ? 1 << 16 : 2 * room;
        char *more = realloc(tsv->content, room + 1);
        if (more == NULL) {
            refuse(tsv, 0, "no memory");
            return -1;
        }
        tsv->content = more;
        length += fread(tsv->content + length, 1, room - length, file);
        if (length > TSV_BYTES) {
            refuse(tsv, 0, "larger than %d bytes", TSV_BYTES);
            return -1;
        }
    } while (length == room);
    if (ferror(file)) {
        refuse(tsv, 0, "cannot be read: %s", strerror(errno));
        return -1;
    }
    tsv->content[length] = '\0';
    return (long)length;
}

static long read_all(struct tsv *tsv) {
    FILE *file = fopen(tsv->path, "rb");
    if (file == NULL) {
        refuse(tsv, 0, "cannot be read: %s", strerror(errno));
        return -1;
    }
    long length = read_stream(tsv, file);
    fclose(file);
    return length;
}

static char *join(const char *folder, const char *name) {
    size_t size = strlen(folder) + strlen(name) + 2;
    char *path = malloc(size);
    if (path != NULL)
        snprintf(path, size, "%s/%s", folder, name);
    return path;
}

/* ---- Characters ---------------------------------------------------------------------------------------------- */

/* The character at the text, and its bytes in *length; -1 if these are no UTF-8 (Unicode 15, table 3-7). The NUL behind
 * the text ends a character that is cut off. */
static int32_t character(const unsigned char *at, int *length) {
    static const struct {
        unsigned char first, last, from, to; /* lead bytes, and the second byte's range */
        int bytes, mask;
    } forms[] = {
        {0x00, 0x7F, 0, 0, 1, 0x7F},       {0xC2, 0xDF, 0x80, 0xBF, 2, 0x1F}, {0xE0, 0xE0, 0xA0, 0xBF, 3, 0x0F},
        {0xE1, 0xEC, 0x80, 0xBF, 3, 0x0F}, {0xED, 0xED, 0x80, 0x9F, 3, 0x0F}, {0xEE, 0xEF, 0x80, 0xBF, 3, 0x0F},
        {0xF0, 0xF0, 0x90, 0xBF, 4, 0x07}, {0xF1, 0xF3, 0x80, 0xBF, 4, 0x07}, {0xF4, 0xF4, 0x80, 0x8F, 4, 0x07}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (at[0] < forms[i].first || at[0] > forms[i].last)
            continue;
        int32_t value = at[0] & forms[i].mask;
        for (*length = 1; *length < forms[i].bytes; ++*length) {
            unsigned char byte = at[*length];
            if (byte < (*length == 1 ? forms[i].from : 0x80) || byte > (*length == 1 ? forms[i].to : 0xBF))
                return -1;
            value = value << 6 | (byte & 0x3F);
        }
        return value;
    }
    return -1;
}

static bool is_control(int32_t c) {
    return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0);
}

/* Looks at every character of the text, and counts its lines. */
static bool check_text(const struct tsv *tsv, const char *text, const char *end, int *lines) {
    int line = 1;
    for (int length = 0; text < end; text += length) {
        int32_t c = character((const unsigned char *)text, &length);
        if (c < 0)
            return refuse(tsv, line, "byte %02X: this is no UTF-8", (unsigned char)*text);
        if (c == '\n')
            line++;
        else if (c == '\r' && text + 1 < end && text[1] == '\n')
            continue;
        else if (is_control(c))
            return refuse(tsv, line, "control character U+%04X", (unsigned)c);
        else if (c == 0xFEFF)
            return refuse(tsv, line, "byte order mark within the text");
        else if ((c & 0xFFFE) == 0xFFFE)
            return refuse(tsv, line, "U+%04X is no character", (unsigned)c);
    }
    *lines = line - (end[-1] == '\n');
    return true;
}

/* ---- Cells --------------------------------------------------------------------------------------------------- */

/* Ends the cell that begins at `at` where it ends. The next one of the line, or NULL; then *rest is the next line. */
static char *next_cell(char *at, char **rest) {
    char *end = at + strcspn(at, "\t\r\n");
    bool more = *end == '\t';
    if (!more)
        *rest = end + strspn(end, "\r") + (end[strspn(end, "\r")] == '\n');
    *end = '\0';
    return more ? end + 1 : NULL;
}

static bool read_names(struct tsv *tsv, char **rest) {
    char *next;
    for (char *name = *rest; name != NULL; name = next) {
        next = next_cell(name, rest);
        if (*name == '\0')
            return refuse(tsv, 1, "column %d has no name", tsv->columns + 1);
        if (tsv_has(tsv, name))
            return refuse(tsv, 1, "column %s is there twice", name);
        if (tsv->columns == TSV_COLUMNS)
            return refuse(tsv, 1, "more than %d columns", TSV_COLUMNS);
        tsv->names[tsv->columns++] = name;
    }
    return true;
}

static bool read_row(struct tsv *tsv, char **rest) {
    int column = 0;
    char *next;
    for (char *cell = *rest; cell != NULL; cell = next, column++) {
        next = next_cell(cell, rest);
        if (column < tsv->columns)
            tsv->cells[tsv->rows * tsv->columns + column] = cell;
    }
    /* The names are line 1. */
    if (column != tsv->columns)
        return refuse(tsv, tsv->rows + 2, "%d cells, not %d", column, tsv->columns);
    tsv->rows++;
    return true;
}

static bool read_table(struct tsv *tsv) {
    long length = read_all(tsv);
    if (length < 0)
        return false;
    char *text = tsv->content;
    if (strncmp(text, "\xEF\xBB\xBF", 3) == 0)
        text += 3;
    if (text == tsv->content + length)
        return refuse(tsv, 0, "the file is empty");
    int lines = 0;
    if (!check_text(tsv, text, tsv->content + length, &lines) || !read_names(tsv, &text))
        return false;
    if (lines == 1)
        return refuse(tsv, 1, "names of columns, and no row below them");
    tsv->cells = calloc((size_t)(lines - 1) * (size_t)tsv->columns, sizeof *tsv->cells);
    if (tsv->cells == NULL)
        return refuse(tsv, 0, "no memory");
    for (int line = 2; line <= lines; line++)
        if (!read_row(tsv, &text))
            return false;
    return true;
}

/* ---- What others call ---------------------------------------------------------------------------------------- */

bool tsv_read(struct tsv *tsv, const char *folder, const char *name) {
    *tsv = (struct tsv){.path = join(folder, name)};
    if (tsv->path == NULL)
        return refuse(tsv, 0, "no memory");
    if (read_table(tsv))
        return true;
    tsv_free(tsv);
    return false;
}

void tsv_free(struct tsv *tsv) {
    free(tsv->cells);
    free(tsv->content);
    free(tsv->path);
    *tsv = (struct tsv){0};
}

static int column_of(const struct tsv *tsv, const char *name, size_t length) {
    for (int i = 0; i < tsv->columns; i++)
        if (strncmp(tsv->names[i], name, length) == 0 && tsv->names[i][length] == '\0')
            return i;
    return -1;
}

bool tsv_has(const struct tsv *tsv, const char *name) {
    return column_of(tsv, name, strlen(name)) >= 0;
}

bool tsv_need(const struct tsv *tsv, const char *columns) {
    bool all = true;
    while (*(columns += strspn(columns, " ")) != '\0') {
        size_t length = strcspn(columns, " ");
        if (column_of(tsv, columns, length) < 0)
            all = refuse(tsv, 1, "there is no column %.*s", (int)length, columns);
        columns += length;
    }
    return all;
}

const char *tsv_get(const struct tsv *tsv, int row, const char *name) {
    int column = column_of(tsv, name, strlen(name));
    return column < 0 ? "" : tsv->cells[row * tsv->columns + column];
}

/* The columns of `other`, behind one of that name. */
static bool take_columns(struct tsv *all, const struct tsv *other, const char *name) {
    if (other->columns + 1 > TSV_COLUMNS)
        return refuse(other, 1, "more than %d columns with %s", TSV_COLUMNS, name);
    if (tsv_has(other, name))
        return refuse(other, 1, "column %s is there twice", name);
    all->names[all->columns++] = (char *)name;
    for (int i = 0; i < other->columns; i++)
        all->names[all->columns++] = other->names[i];
    return true;
}

bool tsv_append(struct tsv *all, const struct tsv *other, const char *name, const char *value) {
    if (all->columns == 0 && !take_columns(all, other, name))
        return false;
    for (int i = 1; i < all->columns; i++)
        if (!tsv_has(other, all->names[i]))
            return refuse(other, 1, "there is no column %s, as in the tables before", all->names[i]);
    if (all->columns != other->columns + 1)
        return refuse(other, 1, "%d columns, not %d as in the tables before", other->columns, all->columns - 1);
    size_t rows = (size_t)(all->rows + other->rows), columns = (size_t)all->columns;
    char **cells = realloc(all->cells, rows * columns * sizeof *cells);
    if (cells == NULL)
        return refuse(other, 0, "no memory");
    all->cells = cells;
    for (int i = 0; i < other->rows; i++, all->rows++)
        for (int j = 0; j < all->columns; j++)
            cells[all->rows * all->columns + j] = (char *)(j == 0 ? value : tsv_get(other, i, all->names[j]));
    return true;
}
