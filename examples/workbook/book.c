/* SPDX-License-Identifier: MPL-2.0 */
#include "book.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct text_block {
    struct text_block *next;
    char text[];
};

/* A generator has nothing to fall back on: it says so and stops. */
static void *must(void *memory) {
    if (memory == NULL) {
        fputs("workbook: no memory\n", stderr);
        exit(1);
    }
    return memory;
}

struct sheet *book_sheet(struct book *book, const char *name) {
    if (book->sheet_count == MAX_SHEETS) {
        fputs("workbook: too many sheets\n", stderr);
        exit(1);
    }
    struct sheet *sheet = &book->sheets[book->sheet_count++];
    *sheet = (struct sheet){.name = name, .title_first = 1, .title_last = 0};
    return sheet;
}

void book_free(struct book *book) {
    for (int i = 0; i < book->sheet_count; i++) {
        free(book->sheets[i].rows);
        free(book->sheets[i].rules);
    }
    for (struct text_block *text = book->texts, *next; text != NULL; text = next) {
        next = text->next;
        free(text);
    }
    *book = (struct book){0};
}

void book_name(struct book *book, const char *name, const char *range) {
    if (book->name_count == MAX_BOOK_NAMES) {
        fputs("workbook: too many names\n", stderr);
        exit(1);
    }
    book->names[book->name_count].name = name;
    book->names[book->name_count++].range = range;
}

const char *book_format(struct book *book, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    struct text_block *text = must(length < 0 ? NULL : malloc(sizeof *text + (size_t)length + 1));
    va_start(arguments, format);
    vsnprintf(text->text, (size_t)length + 1, format, arguments);
    va_end(arguments);
    text->next = book->texts;
    book->texts = text;
    return text->text;
}

struct row *sheet_row(struct sheet *sheet, int index) {
    if (index >= sheet->row_room) {
        int room = index + index / 2 + 16;
        sheet->rows = must(realloc(sheet->rows, (size_t)room * sizeof *sheet->rows));
        memset(sheet->rows + sheet->row_room, 0, (size_t)(room - sheet->row_room) * sizeof *sheet->rows);
        sheet->row_room = room;
    }
    if (index >= sheet->row_count)
        sheet->row_count = index + 1;
    return &sheet->rows[index];
}

struct cell *sheet_cell(struct sheet *sheet, int row, int column) {
    if (column < 0 || column >= MAX_COLUMNS) {
        fprintf(stderr, "workbook: sheet %s: column %d is too far right\n", sheet->name, column);
        exit(1);
    }
    return &sheet_row(sheet, row)->cells[column];
}

struct cell *sheet_text(struct sheet *sheet, int row, int column, const char *style, const char *text) {
    struct cell *cell = sheet_cell(sheet, row, column);
    cell->style = style;
    cell->text = text;
    return cell;
}

struct cell *sheet_number(struct sheet *sheet, int row, int column, const char *style, double number) {
    struct cell *cell = sheet_cell(sheet, row, column);
    cell->style = style;
    cell->number = number;
    cell->has_number = true;
    return cell;
}

struct cell *sheet_formula(struct sheet *sheet, int row, int column, const char *style, const char *formula) {
    struct cell *cell = sheet_cell(sheet, row, column);
    cell->style = style;
    cell->formula = formula;
    return cell;
}

struct cell *sheet_array(struct sheet *sheet, int row, int column, int rows, const char *style, const char *formula) {
    for (int i = rows - 1; i > 0; i--)
        sheet_cell(sheet, row + i, column)->style = style;
    struct cell *cell = sheet_formula(sheet, row, column, style, formula);
    cell->array_rows = rows;
    return cell;
}

void sheet_merge(struct sheet *sheet, int row, int column, int down, int across) {
    const char *style = sheet_cell(sheet, row, column)->style;
    for (int i = down - 1; i >= 0; i--)
        for (int j = across - 1; j >= 0; j--)
            sheet_cell(sheet, row + i, column + j)->style = style;
    if (down > 1 || across > 1) {
        struct cell *cell = sheet_cell(sheet, row, column);
        cell->down = down;
        cell->across = across;
    }
}

void sheet_rule(struct sheet *sheet, struct rule rule) {
    if (sheet->rule_count == sheet->rule_room) {
        sheet->rule_room += 16;
        sheet->rules = must(realloc(sheet->rules, (size_t)sheet->rule_room * sizeof *sheet->rules));
    }
    sheet->rules[sheet->rule_count++] = rule;
}

const char *book_address(struct book *book, int row, int column) {
    /* MAX_COLUMNS is within A...ZZ */
    if (column < 26)
        return book_format(book, "%c%d", 'A' + column, row + 1);
    return book_format(book, "%c%c%d", 'A' + column / 26 - 1, 'A' + column % 26, row + 1);
}

const char *book_ref(struct book *book, const struct sheet *other, int row, int column) {
    const char *address = book_address(book, row, column);
    return other == NULL ? book_format(book, "[.%s]", address) : book_format(book, "[$'%s'.%s]", other->name, address);
}

const char *book_range(struct book *book, const struct sheet *other, int row, int column, int last_row,
                       int last_column) {
    const char *first = book_address(book, row, column);
    const char *last = book_address(book, last_row, last_column);
    return other == NULL ? book_format(book, "[.%s:.%s]", first, last)
                         : book_format(book, "[$'%s'.%s:.%s]", other->name, first, last);
}
