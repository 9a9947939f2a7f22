/* SPDX-License-Identifier: MPL-2.0 */
#include "tabel.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Sheet rows: 0 table number, 1 title, 2 a gap, 3 and 4 the heads, 5 the column numbers. */
enum { ROW_NUMBER, ROW_TITLE, ROW_GAP, ROW_HEAD, ROW_SUBHEAD, ROW_COLUMN_NUMBER, ROW_DATA };

static bool beside(enum kind kind) {
    return kind == CHECK || kind == HELP;
}

int table_column(const struct table *table, const char *key) {
    for (int i = 0; i < table->field_count; i++)
        if (strcmp(table->fields[i].key, key) == 0)
            return i;
    fprintf(stderr, "buku: Tabel %s tidak punya kolom %s\n", table->id, key);
    exit(1);
}

const char *table_ref(struct book *book, const struct table *table, int row, const char *key, bool foreign) {
    return book_ref(book, foreign ? table->sheet : NULL, table->first + row, table_column(table, key));
}

const char *table_range(struct book *book, const struct table *table, int row, int last, const char *key,
                        bool foreign) {
    int column = table_column(table, key);
    return book_range(book, foreign ? table->sheet : NULL, table->first + row, column, table->first + last, column);
}

const char *table_expand(struct book *book, const struct table *table, int row, const char *formula) {
    const char *result = "";
    for (const char *rest = formula; *rest != '\0';) {
        size_t plain = strcspn(rest, "{");
        result = book_format(book, "%s%.*s", result, (int)plain, rest);
        rest += plain;
        if (*rest == '{') {
            char key[32];
            size_t length = strcspn(++rest, "}");
            snprintf(key, sizeof key, "%.*s", (int)length, rest);
            result = book_format(book, "%s%s", result, table_ref(book, table, row, key, false));
            rest += length + 1;
        }
    }
    return result;
}

bool has_data(const char *text) {
    return *text != '\0' && strcmp(text, "-") != 0;
}

static bool has_all(const struct table *table, int row, const struct field *field) {
    for (const char *name = field->needs; name != NULL && *name != '\0';) {
        char column[32];
        size_t length = strcspn(name, " ");
        snprintf(column, sizeof column, "%.*s", (int)length, name);
        const char *text = tsv_get(table->data, row, column);
        if (*text == '\0' || (field->kind == CHECK && !has_data(text)))
            return false;
        name += length + (name[length] == ' ');
    }
    return true;
}

static int print_columns(const struct table *table) {
    int count = 0;
    while (count < table->field_count && !beside(table->fields[count].kind))
        count++;
    return count;
}

static double print_width(const struct table *table) {
    double width = 0;
    for (int i = 0; i < print_columns(table); i++)
        width += table->fields[i].width;
    return width;
}

static void lay_heads(struct book *book, struct table *table) {
    struct sheet *sheet = table->sheet;
    int printed = print_columns(table);
    sheet_text(sheet, ROW_NUMBER, 0, "Judul_tabel", table->label);
    sheet_text(sheet, ROW_TITLE, 0, "Judul_tabel", table->title);
    sheet_merge(sheet, ROW_NUMBER, 0, 1, printed);
    sheet_merge(sheet, ROW_TITLE, 0, 1, printed);
    sheet_row(sheet, ROW_NUMBER)->height = 5.5;
    sheet_row(sheet, ROW_TITLE)->height = style_text_height("Judul_tabel", table->title, print_width(table));
    sheet_row(sheet, ROW_GAP)->height = 2.5;
    bool grouped = false;
    for (int i = 0; i < printed; i++)
        grouped = grouped || table->fields[i].group != NULL;
    sheet_row(sheet, ROW_HEAD)->height = grouped ? 6 : 5;
    sheet_row(sheet, ROW_SUBHEAD)->height = 9;
    sheet_row(sheet, ROW_COLUMN_NUMBER)->height = 4.2;
    int number = 0;
    for (int i = 0; i < table->field_count; i++) {
        const struct field *field = &table->fields[i];
        const char *style = field->kind == PRINT ? "Kepala_cetak" : beside(field->kind) ? "Kepala_periksa" : "Kepala";
        sheet->columns[i] = (struct column){field->width, field->kind == PRINT || beside(field->kind), false};
        if (field->group == NULL) {
            sheet_text(sheet, ROW_HEAD, i, style, field->heading);
            sheet_merge(sheet, ROW_HEAD, i, 2, 1);
        } else {
            sheet_text(sheet, ROW_SUBHEAD, i, style, field->heading);
            if (i == 0 || field[-1].group == NULL || strcmp(field[-1].group, field->group) != 0) {
                int across = 1;
                while (i + across < table->field_count && field[across].group != NULL &&
                       strcmp(field[across].group, field->group) == 0)
                    across++;
                sheet_text(sheet, ROW_HEAD, i, beside(field->kind) ? style : "Kepala", field->group);
                sheet_merge(sheet, ROW_HEAD, i, 1, across);
            }
        }
        /* The report numbers its own columns; the ones we add beside them carry none. */
        if (field->kind == PRINT)
            sheet_text(sheet, ROW_COLUMN_NUMBER, i, "Kepala_cetak", "");
        else if (!beside(field->kind))
            sheet_text(sheet, ROW_COLUMN_NUMBER, i, "Nomor_kolom", book_format(book, "%d", ++number));
    }
}

static const char *row_style(const struct field *field, const char *level, bool bold, bool name) {
    switch (field->kind) {
    case TEXT:
        if (bold)
            return "P_Isi";
        if (name && strcmp(level, "kegiatan") == 0)
            return "Isi_kegiatan";
        return name && strcmp(level, "subkegiatan") == 0 ? "Isi_masuk" : "Isi";
    case CENTRED:
        return bold ? "P_Tengah" : "Tengah";
    case AMOUNT:
        return bold ? "P_Rupiah" : "Rupiah";
    case CALC:
        return bold ? "P_Hitung" : "Hitung";
    case WORD:
        return bold ? "P_Hitung_teks" : "Hitung_teks";
    case PRINT:
        return field->value != NULL ? "Cetak_teks" : "Cetak";
    case CHECK:
    case HELP:
        break;
    }
    return "Periksa";
}

static void lay_row(struct book *book, struct table *table, int row) {
    struct sheet *sheet = table->sheet;
    const char *level = tsv_get(table->data, row, "level");
    int at = table->first + row;
    bool heading = strcmp(level, "unit") == 0 || strcmp(level, "sumber") == 0;
    bool bold = strcmp(level, "program") == 0 || strcmp(level, "rata-rata") == 0 || strcmp(level, "total") == 0;
    for (int i = 0; i < table->field_count; i++) {
        const struct field *field = &table->fields[i];
        const char *text = field->source == NULL ? "" : tsv_get(table->data, row, field->source);
        bool name = strcmp(field->key, table->name_key) == 0;
        const char *style = heading && !beside(field->kind) ? "Unit" : row_style(field, level, bold, name);
        struct cell *cell = sheet_cell(sheet, at, i);
        cell->style = style;
        bool formula = field->kind == CALC || field->kind == WORD || field->kind == CHECK;
        if (formula && field->formula != NULL && !heading && has_all(table, row, field))
            sheet_formula(sheet, at, i, style, table_expand(book, table, row, field->formula));
        else if (!formula && *text != '\0')
            cell->text = text;
    }
    double height = 0;
    for (int i = 0; i < print_columns(table) && !heading; i++) {
        const struct cell *cell = sheet_cell(sheet, at, i);
        double own = cell->text == NULL ? 0 : style_text_height(cell->style, cell->text, table->fields[i].width);
        height = own > height ? own : height;
    }
    sheet_row(sheet, at)->height = height;
    if (heading) {
        int name = table_column(table, table->name_key);
        for (int i = 0; i < name; i++)
            sheet_cell(sheet, at, i)->text = NULL;
        sheet_merge(sheet, at, name, 1, print_columns(table) - name);
        sheet_row(sheet, at)->height = 5.2;
    }
}

void table_lay(struct book *book, struct table *table) {
    struct sheet *sheet = table->sheet;
    sheet->footer = book_format(book,
                                "%s – Laporan Kinerja 2024, Dinas Koperasi, Usaha Kecil dan Menengah Provinsi "
                                "Sulawesi Tengah",
                                table->label);
    sheet->title_first = ROW_HEAD;
    sheet->title_last = ROW_COLUMN_NUMBER;
    sheet->frozen_rows = ROW_DATA;
    sheet->print_columns = print_columns(table);
    table->first = ROW_DATA;
    lay_heads(book, table);
    for (int row = 0; row < table->data->rows; row++)
        lay_row(book, table, row);
    sheet_row(sheet, sheet->row_count)->height = 1.5;
    bool computes = false;
    for (int i = 0; i < table->field_count; i++)
        computes = computes || table->fields[i].kind == CALC || table->fields[i].kind == WORD;
    table_note(
        table,
        book_format(book,
                    "Sumber: Laporan Kinerja 2024, Dinas Koperasi, Usaha Kecil dan Menengah Provinsi "
                    "Sulawesi Tengah (Palu, Maret 2025), %s%s%s.%s",
                    table->label, *table->page == '\0' ? "" : ", halaman ", table->page,
                    computes ? " Capaian dihitung LKJ untuk Calc; kolom berlatar kuning memuat angka cetak." : ""));
}

static void note(struct table *table, struct cell cell, const char *text) {
    int at = table->sheet->row_count;
    cell.style = "Catatan";
    *sheet_cell(table->sheet, at, 0) = cell;
    sheet_merge(table->sheet, at, 0, 1, print_columns(table));
    sheet_row(table->sheet, at)->height = style_text_height("Catatan", text, print_width(table));
}

void table_note(struct table *table, const char *text) {
    note(table, (struct cell){.text = text}, text);
}

void table_note_formula(struct table *table, const char *formula, const char *like) {
    note(table, (struct cell){.formula = formula}, like);
}

/* One column may be the subject of several checks (its sum, the same figure elsewhere): wrong if any says so. */
void table_finish(struct book *book, struct table *table) {
    static const struct {
        const char *style, *test;
    } looks[] = {
        {"Salah", "LEFT(%s;5)=\"Tidak\""},
        {"Kosong", "%s=\"Kosong di cetak\""},
        {"Dipotong", "%s=\"Sesuai (dipotong)\""},
    };
    table->sheet->print_rows = table->sheet->row_count;
    for (int i = 0; i < table->field_count; i++)
        for (size_t look = 0; look < sizeof looks / sizeof *looks; look++) {
            const char *condition = NULL;
            for (int j = 0; j < table->field_count; j++) {
                const struct field *check = &table->fields[j];
                if (check->kind != CHECK || strcmp(check->subject, table->fields[i].key) != 0)
                    continue;
                const char *address = book_format(book, "$%s", book_address(book, table->first, j));
                char test[64];
                const char *format = looks[look].test;
                const char *hole = strstr(format, "%s");
                snprintf(test, sizeof test, "%.*s%s%s", (int)(hole - format), format, address, hole + 2);
                condition =
                    condition == NULL ? book_format(book, "%s", test) : book_format(book, "%s;%s", condition, test);
            }
            if (condition != NULL)
                sheet_rule(table->sheet, (struct rule){.column = i,
                                                       .first_row = table->first,
                                                       .last_row = table->first + table->data->rows - 1,
                                                       .condition = book_format(book, "OR(%s)", condition),
                                                       .style = looks[look].style});
        }
}
