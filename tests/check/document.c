/* SPDX-License-Identifier: MPL-2.0 */
#include "document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void give_up(const char *what, const char *name) {
    fprintf(stderr, "document: %s: %s\n", name, what);
    exit(2);
}

static void *more(void *old, size_t size) {
    void *block = realloc(old, size);
    if (block == NULL)
        give_up("no memory", "");
    return block;
}

static char *copy(const char *text, size_t length) {
    char *to = more(NULL, length + 1);
    memcpy(to, text, length);
    to[length] = '\0';
    return to;
}

static char *slurp(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        give_up("cannot be opened", path);
    size_t size = 0;
    size_t capacity = 1 << 16;
    char *text = more(NULL, capacity + 1);
    for (size_t n; (n = fread(text + size, 1, capacity - size, file)) > 0;) {
        size += n;
        if (size == capacity)
            text = more(text, (capacity *= 2) + 1);
    }
    fclose(file);
    text[size] = '\0';
    return text;
}

static doc_part *add_part(doc *d, bool is_grid, int level, char *text) {
    d->parts = more(d->parts, (d->count + 1) * sizeof *d->parts);
    d->parts[d->count] = (doc_part){is_grid, level, text, NULL, 0};
    return &d->parts[d->count++];
}

static doc_row *add_row(doc_part *grid) {
    grid->rows = more(grid->rows, (grid->count + 1) * sizeof *grid->rows);
    memset(&grid->rows[grid->count], 0, sizeof *grid->rows);
    return &grid->rows[grid->count++];
}

static doc_cell read_cell(const char *text, size_t length) {
    doc_cell cell = {NULL, 0, 0, 0, 0, 0, false};
    while (length > 2 && text[0] == '{') {
        const char *end = memchr(text, '}', length);
        if (end == NULL)
            break;
        unsigned n = (unsigned)strtoul(text + 2, NULL, 10);
        switch (text[1]) {
        case 'x':
            cell.marked = true;
            break;
        case 'b':
            cell.flags |= CHECK_BOLD;
            break;
        case 'h':
            cell.flags |= CHECK_HEADING;
            break;
        case 'n':
            cell.flags |= CHECK_NUMBER;
            break;
        case 'p':
            cell.flags |= CHECK_NUMBER | CHECK_PERCENT;
            break;
        case 'i':
            cell.indent = n;
            break;
        case 'c':
            cell.column_span = n;
            break;
        case 'r':
            cell.row_span = n;
            break;
        default:
            break;
        }
        length -= (size_t)(end + 1 - text);
        text = end + 1;
    }
    cell.text = copy(text, length);
    for (char *p; (p = strstr(cell.text, "\\n")) != NULL;) {
        *p = '\n';
        memmove(p + 1, p + 2, strlen(p + 2) + 1);
    }
    if ((cell.flags & CHECK_NUMBER) != 0)
        cell.number = strtod(cell.text, NULL);
    return cell;
}

static void read_cells(doc_row *row, const char *line, size_t length) {
    const char *end = line + length;
    while (line <= end && length > 0) {
        const char *tab = memchr(line, '\t', (size_t)(end - line));
        const char *stop = tab == NULL ? end : tab;
        row->cells = more(row->cells, (row->count + 1) * sizeof *row->cells);
        row->cells[row->count++] = read_cell(line, (size_t)(stop - line));
        if (tab == NULL)
            break;
        line = tab + 1;
    }
}

enum { MAX_COLUMNS = 40 };

static size_t split_line(char *line, char **cells) {
    size_t n = 0;
    for (char *p = line; p != NULL && n < MAX_COLUMNS; n++) {
        char *tab = strchr(p, '\t');
        cells[n] = p;
        if (tab != NULL)
            *tab++ = '\0';
        p = tab;
    }
    return n;
}

/* &tabel-3.7 no sasaran ... */
static void include(doc_part *grid, char *line) {
    char path[256];
    char *wanted[MAX_COLUMNS];
    size_t width = 0;
    char *file = strtok(line, " ");
    for (char *w; (w = strtok(NULL, " ")) != NULL && width < MAX_COLUMNS;)
        wanted[width++] = w;
    snprintf(path, sizeof path, "examples/lkj2024/%s.tsv", file);
    char *text = slurp(path);
    char *heads[MAX_COLUMNS] = {NULL};
    size_t head_count = 0;
    size_t number = 0;
    for (char *p = text; p != NULL && *p != '\0';) {
        char *next = strchr(p, '\n');
        if (next != NULL)
            *next++ = '\0';
        char *cells[MAX_COLUMNS] = {NULL};
        size_t n = split_line(p, number == 0 ? heads : cells);
        if (number == 0)
            head_count = n;
        p = next;
        if (number++ == 0)
            continue;
        doc_row *row = add_row(grid);
        snprintf(row->source, sizeof row->source, "%s", file);
        row->source_row = number - 1;
        row->names = more(NULL, width * sizeof *row->names);
        for (size_t c = 0; c < width; c++) {
            const char *content = "";
            for (size_t h = 0; h < head_count; h++)
                if (strcmp(heads[h], wanted[c]) == 0)
                    content = cells[h];
            row->cells = more(row->cells, (c + 1) * sizeof *row->cells);
            row->cells[c] = (doc_cell){copy(content, strlen(content)), 0, 0, 0, 0, 0, false};
            snprintf(row->names[c], sizeof *row->names, "%s", wanted[c]);
        }
        row->count = width;
    }
    free(text);
}

doc *doc_parse(const char *text, const char *name) {
    doc *d = more(NULL, sizeof *d);
    *d = (doc){NULL, 0};
    doc_part *grid = NULL;
    while (*text != '\0') {
        const char *end = strchr(text, '\n');
        size_t length = end == NULL ? strlen(text) : (size_t)(end - text);
        char *line = copy(text, length);
        text += length + (end != NULL);
        int level = 0;
        while (line[level] == '=')
            level++;
        if (level > 0 || line[0] == ':') {
            const char *content = line + (level > 0 ? level : 1);
            content += *content == ' ';
            add_part(d, false, level, copy(content, strlen(content)));
            grid = NULL;
        } else if (line[0] == '@') {
            const char *content = line + 1 + (line[1] == ' ');
            grid = add_part(d, true, 0, copy(content, strlen(content)));
        } else if (line[0] == '|' || line[0] == '&') {
            if (grid == NULL)
                give_up("a row outside of a grid", name);
            if (line[0] == '|')
                read_cells(add_row(grid), line + 1, length - 1);
            else
                include(grid, line + 1);
        } else if (line[0] != '\0' && line[0] != '#' && line[0] != '!') {
            give_up(line, name);
        }
        free(line);
    }
    return d;
}

doc *doc_read(const char *path) {
    char *text = slurp(path);
    doc *d = doc_parse(text, path);
    free(text);
    return d;
}

void doc_free(doc *d) {
    for (size_t i = 0; i < d->count; i++) {
        doc_part *p = &d->parts[i];
        for (size_t r = 0; r < p->count; r++) {
            for (size_t c = 0; c < p->rows[r].count; c++)
                free(p->rows[r].cells[c].text);
            free(p->rows[r].cells);
            free(p->rows[r].names);
        }
        free(p->rows);
        free(p->text);
    }
    free(d->parts);
    free(d);
}

static void put_row(check_document *c, size_t table, size_t at, const doc_row *row) {
    size_t column = 0;
    for (size_t i = 0; i < row->count; i++) {
        const doc_cell *from = &row->cells[i];
        check_cell cell = {from->text,  strlen(from->text), from->number,   0,
                           from->flags, from->indent,       from->row_span, from->column_span};
        check_set_cell(c, table, at, column, &cell);
        column++;
    }
}

static size_t width_of(const doc_part *p) {
    size_t width = 1;
    for (size_t r = 0; r < p->count; r++)
        if (p->rows[r].count > width)
            width = p->rows[r].count;
    return width;
}

/* A paragraph is one row, an empty one before each grid and heading. */
static size_t rows_of(const doc_part *p) {
    return p->is_grid ? p->count + 2 : 2;
}

static void fill_sheet(const doc *d, check_document *c) {
    size_t rows = 0;
    size_t width = 1;
    for (size_t i = 0; i < d->count; i++) {
        rows += rows_of(&d->parts[i]);
        if (d->parts[i].is_grid && width_of(&d->parts[i]) > width)
            width = width_of(&d->parts[i]);
    }
    size_t table = check_add_table(c, "Laporan", 7, rows, width, 1000);
    size_t at = 0;
    for (size_t i = 0; i < d->count; i++) {
        const doc_part *p = &d->parts[i];
        check_cell cell = {p->text, strlen(p->text), 0, 0, p->level > 0 ? CHECK_BOLD : 0, 0, 0, 0};
        if (cell.length > 0)
            check_set_cell(c, table, at, 0, &cell);
        for (size_t r = 0; r < p->count; r++)
            put_row(c, table, at + 1 + r, &p->rows[r]);
        at += rows_of(p);
    }
}

check_document *doc_fill(const doc *d, bool one_sheet, const check_memory *memory) {
    check_document *c = check_new(memory);
    if (c == NULL)
        return NULL;
    if (one_sheet) {
        fill_sheet(d, c);
        return c;
    }
    for (size_t i = 0; i < d->count; i++) {
        const doc_part *p = &d->parts[i];
        if (!p->is_grid) {
            check_add_paragraph(c, p->text, strlen(p->text), p->level, i);
            continue;
        }
        size_t table = check_add_table(c, p->text, strlen(p->text), p->count, width_of(p), i);
        for (size_t r = 0; r < p->count; r++)
            put_row(c, table, r, &p->rows[r]);
    }
    return c;
}

const doc_row *doc_row_at(const doc *d, bool one_sheet, const check_finding *f) {
    if (!f->in_table)
        return NULL;
    if (!one_sheet)
        return f->address < d->count && f->row < d->parts[f->address].count ? &d->parts[f->address].rows[f->row] : NULL;
    size_t at = 0;
    for (size_t i = 0; i < d->count; i++) {
        const doc_part *p = &d->parts[i];
        if (f->row >= at && f->row < at + rows_of(p))
            return f->row > at && f->row - at - 1 < p->count ? &p->rows[f->row - at - 1] : NULL;
        at += rows_of(p);
    }
    return NULL;
}

void doc_print(const check_document *c) {
    for (size_t i = 0; i < check_finding_count(c); i++) {
        const check_finding *f = check_finding_at(c, i);
        printf("%s\t%.60s\t%zu,%zu\t%s\t%s\t%s\t%s\t%s\t%.0f\t%zu\n", f->bagian, f->baris, f->row + 1, f->column + 1,
               f->tertulis, f->seharusnya, check_jenis_text(f->jenis), check_putusan_text(f->putusan), f->sebab,
               f->bobot, f->kelompok);
    }
    for (size_t i = 0; i < check_question_count(c); i++) {
        const check_question *q = check_question_at(c, i);
        printf("?\t%s\t%zu,%zu\t%s\t%s\t%s\n", q->bagian, q->row + 1, q->column + 1, q->judul,
               check_role_text(q->assumed), q->sebab);
    }
}
