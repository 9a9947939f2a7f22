/* SPDX-License-Identifier: MPL-2.0 */
#include "kisi.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Below the top: the heads in two rows and the row of column numbers. */
enum { HEAD_ROWS = 3 };

static void stop(const char *what, const char *name) {
    fprintf(stderr, "templat: %s tidak dikenal: %s\n", what, name);
    exit(1);
}

struct kisi *kisi_find(struct templat *templat, const char *alias) {
    for (int i = 0; i < templat->grid_count; i++)
        if (strcmp(templat->grids[i].alias, alias) == 0)
            return &templat->grids[i];
    stop("kisi", alias);
    return NULL;
}

int kisi_column(const struct kisi *kisi, const char *key) {
    for (int i = 0; i < kisi->count; i++)
        if (strcmp(kisi->kolom[i].key, key) == 0)
            return i;
    fprintf(stderr, "templat: kisi %s tidak punya kolom %s\n", kisi->alias, key);
    exit(1);
}

void kisi_set(struct kisi *kisi, int row, const char *key, const char *text) {
    if (row >= kisi->rows) {
        fprintf(stderr, "templat: kisi %s hanya %d baris\n", kisi->alias, kisi->rows);
        exit(1);
    }
    if (kisi->data == NULL)
        kisi->data = calloc((size_t)(kisi->rows * kisi->count), sizeof *kisi->data);
    if (kisi->data == NULL)
        exit(1);
    kisi->data[row * kisi->count + kisi_column(kisi, key)] = text;
    if (row >= kisi->data_rows)
        kisi->data_rows = row + 1;
}

const char *kisi_get(const struct kisi *kisi, int row, const char *key) {
    const char *text = kisi->data == NULL ? NULL : kisi->data[row * kisi->count + kisi_column(kisi, key)];
    return text == NULL ? "" : text;
}

struct kisi *kisi_add(struct templat *templat, struct kisi kisi) {
    if (templat->grid_count == (int)(sizeof templat->grids / sizeof *templat->grids))
        stop("tempat untuk kisi", kisi.alias);
    struct book *book = &templat->book;
    for (int i = 0; i < book->sheet_count; i++)
        if (strcmp(book->sheets[i].name, kisi.sheet_name) == 0)
            kisi.sheet = &book->sheets[i];
    if (kisi.sheet == NULL)
        kisi.sheet = book_sheet(book, kisi.sheet_name);
    if (kisi.top == 0)
        kisi.top = 3;
    /* A row inserted above the first takes its looks from the one before: a low input row. */
    kisi.first = kisi.top + HEAD_ROWS + (kisi.sort == INPUT && !kisi.locked);
    templat->grids[templat->grid_count] = kisi;
    return &templat->grids[templat->grid_count++];
}

void name_set(struct templat *templat, const char *name, const struct sheet *sheet, int row, int column) {
    if (templat->name_count == (int)(sizeof templat->names / sizeof *templat->names))
        stop("tempat untuk nama", name);
    const char *address = book_address(&templat->book, row, column);
    size_t letters = strcspn(address, "0123456789");
    templat->names[templat->name_count].name = name;
    templat->names[templat->name_count++].ref =
        book_format(&templat->book, "[$'%s'.$%.*s$%s]", sheet->name, (int)letters, address, address + letters);
}

static const char *letters(struct book *book, int column) {
    const char *address = book_address(book, 0, column);
    return book_format(book, "%.*s", (int)strcspn(address, "1"), address);
}

/* One short form, without its braces. */
static const char *expand_one(struct templat *templat, const struct kisi *kisi, int row, const char *form) {
    struct book *book = &templat->book;
    if (*form == '#')
        return book_format(book, "%d", row + 1);
    if (*form == '=') {
        for (int i = 0; i < templat->name_count; i++)
            if (strcmp(templat->names[i].name, form + 1) == 0)
                return templat->names[i].ref;
        stop("nama", form);
    }
    bool picked = *form == '@';
    const char *rest = form + picked;
    const char *dot = strchr(rest, '.');
    const struct kisi *grid = kisi;
    if (dot != NULL && dot[1] != '.') {
        grid = kisi_find(templat, book_format(book, "%.*s", (int)(dot - rest), rest));
        rest = dot + 1;
    }
    size_t length = strcspn(rest, ".:-");
    int column = kisi_column(grid, book_format(book, "%.*s", (int)length, rest));
    const char *tail = rest + length;
    int last_column = column;
    if (strncmp(tail, "..", 2) == 0) {
        length = strcspn(tail + 2, ":");
        last_column = kisi_column(grid, book_format(book, "%.*s", (int)length, tail + 2));
        tail += 2 + length;
    }
    const char *sheet = grid == kisi ? "" : book_format(book, "$'%s'", grid->sheet->name);
    bool input = grid->sort == INPUT;
    const char *range = book_format(book, "[%s.$%s$%d:.$%s$%d]", sheet, letters(book, column),
                                    input ? grid->top + HEAD_ROWS : grid->first + 1, letters(book, last_column),
                                    grid->first + grid->rows + input);
    if (picked)
        return book_format(book, "INDEX(%s;%s)", range, expand_one(templat, kisi, row, "pick"));
    if (*tail == ':')
        return range;
    return book_format(book, "[%s.$%s%d]", sheet, letters(book, column), grid->first + row + (*tail == '-' ? 0 : 1));
}

const char *expand(struct templat *templat, const struct kisi *kisi, int row, const char *formula) {
    struct book *book = &templat->book;
    size_t room = strlen(formula) * 4 + 4096;
    char *result = malloc(room);
    if (result == NULL)
        exit(1);
    size_t used = 0;
    bool quoted = false;
    for (const char *c = formula; *c != '\0';) {
        const char *add;
        size_t length = 1;
        quoted = quoted != (*c == '"');
        if (*c == '~' && !quoted) {
            add = "ID.LKJ.CALC.";
        } else if (*c == '{' && (islower((unsigned char)c[1]) || isupper((unsigned char)c[1]) || strchr("@#=", c[1]))) {
            length = strcspn(c, "}") + 1;
            add = expand_one(templat, kisi, row, book_format(book, "%.*s", (int)length - 2, c + 1));
        } else {
            add = book_format(book, "%c", *c);
        }
        size_t size = strlen(add);
        if (used + size + 1 > room) {
            room = room * 2 + size;
            result = realloc(result, room);
            if (result == NULL)
                exit(1);
        }
        memcpy(result + used, add, size);
        used += size;
        c += length;
    }
    result[used] = '\0';
    const char *kept = book_format(book, "%s", result);
    free(result);
    return kept;
}

static const char *style_of(const struct kisi *kisi, const struct kolom *kolom, bool fixed) {
    static const char *const open[] = {"M_Teks",  "M_Tengah", "M_Kanan",  "M_Rupiah",
                                       "M_Bulat", "M_Kanan",  "M_Tengah", NULL};
    static const char *const shut[] = {"T_Teks",  "T_Tengah", "T_Kanan",  "T_Rupiah",
                                       "T_Bulat", "T_Poin",   "T_Tengah", NULL};
    static const char *const shown[] = {"H_Teks",  "H_Tengah", "H_Kanan",  "H_Rupiah",
                                        "H_Bulat", "H_Poin",   "H_Tengah", NULL};
    if (kisi->sort == INPUT)
        return kolom->formula != NULL || fixed ? shut[kolom->jenis] : open[kolom->jenis];
    return kisi->sort == REPORT ? shown[kolom->jenis] : NULL;
}

static int shown_columns(const struct kisi *kisi) {
    int count = 0;
    while (count < kisi->count && kisi->kolom[count].jenis != BANTU)
        count++;
    return count;
}

/* A text starting with '=' is a formula. */
static void put(struct templat *templat, struct kisi *kisi, int row, int column, const char *style, const char *text) {
    if (*text == '=')
        sheet_formula(kisi->sheet, row, column, style, expand(templat, kisi, 0, text + 1));
    else
        sheet_text(kisi->sheet, row, column, style, text);
}

static void lay_heads(struct templat *templat, struct kisi *kisi) {
    struct book *book = &templat->book;
    struct sheet *sheet = kisi->sheet;
    int shown = shown_columns(kisi);
    int number = 0;
    for (int i = 0; i < kisi->count; i++) {
        const struct kolom *kolom = &kisi->kolom[i];
        const char *style = kolom->jenis == BANTU ? "Kepala_periksa" : "Kepala";
        if (sheet->columns[i].width < kolom->width)
            sheet->columns[i].width = kolom->width;
        sheet->columns[i].hidden = kolom->jenis == BANTU && kisi->sort != WORK;
        if (kolom->group == NULL) {
            put(templat, kisi, kisi->top, i, style, kolom->heading);
            sheet_merge(sheet, kisi->top, i, 2, 1);
        } else {
            put(templat, kisi, kisi->top + 1, i, style, kolom->heading);
            if (i == 0 || kolom[-1].group == NULL || strcmp(kolom[-1].group, kolom->group) != 0) {
                int across = 1;
                while (i + across < kisi->count && kolom[across].group != NULL &&
                       strcmp(kolom[across].group, kolom->group) == 0)
                    across++;
                put(templat, kisi, kisi->top, i, style, kolom->group);
                sheet_merge(sheet, kisi->top, i, 1, across);
            }
        }
        if (i < shown)
            sheet_text(sheet, kisi->top + 2, i, "Nomor_kolom", book_format(book, "%d", ++number));
    }
    sheet_row(sheet, kisi->top)->height = 6;
    sheet_row(sheet, kisi->top + 1)->height = kisi->sort == WORK ? 5 : 12;
    sheet_row(sheet, kisi->top + 2)->height = 4.2;
}

static void lay_text(struct templat *templat, struct kisi *kisi, int row, const char *style, const char *text) {
    put(templat, kisi, row, 0, style, text);
    sheet_merge(kisi->sheet, row, 0, 1, shown_columns(kisi));
}

static double width_of(const struct kisi *kisi) {
    double width = 0;
    for (int i = 0; i < shown_columns(kisi); i++)
        width += kisi->kolom[i].width;
    return width;
}

/* A label of the scale in the colour of its rank. */
static void lay_ranks(struct templat *templat, struct kisi *kisi, int column) {
    static const char *const ranks[] = {"K_1", "K_2", "K_3", "K_4", "K_5"};
    const char *key = kisi->kolom[column].key;
    for (int i = 0; i < 5; i++) {
        const char *condition = book_format(&templat->book, "AND({%s}<>\"\";IFERROR(MATCH({%s};{=label};0);0)%s%d)",
                                            key, key, i < 4 ? "=" : ">=", i + 1);
        sheet_rule(kisi->sheet, (struct rule){.column = column,
                                              .first_row = kisi->first,
                                              .last_row = kisi->first + kisi->rows - 1,
                                              .condition = expand(templat, kisi, 0, condition),
                                              .style = ranks[i]});
    }
}

static void lay_input(struct templat *templat, struct kisi *kisi) {
    struct sheet *sheet = kisi->sheet;
    for (int row = 0; row < kisi->rows; row++)
        for (int i = kisi->count - 1; i >= 0; i--) {
            const struct kolom *kolom = &kisi->kolom[i];
            bool fixed = templat->bidang && kolom->fixed;
            struct cell *cell = sheet_cell(sheet, kisi->first + row, i);
            cell->style = style_of(kisi, kolom, fixed);
            cell->list = fixed ? NULL : kolom->list;
            if (kolom->formula != NULL) {
                cell->formula = expand(templat, kisi, row, kolom->formula);
                continue;
            }
            const char *text = kisi->data == NULL ? NULL : kisi->data[row * kisi->count + i];
            if (text == NULL || *text == '\0')
                continue;
            char *end = NULL;
            double number = kolom->jenis == RUPIAH || kolom->jenis == BULAT ? strtod(text, &end) : 0;
            if (end != NULL && *end == '\0') {
                cell->number = number;
                cell->has_number = true;
            } else {
                cell->text = text;
            }
        }
    if (!kisi->locked) {
        for (int i = kisi->count - 1; i >= 0; i--)
            sheet_cell(sheet, kisi->first - 1, i)->style = style_of(kisi, &kisi->kolom[i], false);
        sheet_row(sheet, kisi->first - 1)->height = 1.2;
    }
    int closing = kisi->first + kisi->rows;
    sheet_text(sheet, closing, 0, "Penutup",
               kisi->locked ? "" : "Sisipkan baris di atas garis ini. Tabel dan grafik mengikuti dengan sendirinya.");
    sheet_merge(sheet, closing, 0, 1, shown_columns(kisi));
    for (int i = 0; i < kisi->count; i++)
        if (kisi->kolom[i].jenis == KATEGORI)
            lay_ranks(templat, kisi, i);
    sheet->guarded = true;
    sheet->edit_rows = !kisi->locked;
}

static const char *picker(struct templat *templat, struct kisi *kisi, int row) {
    struct book *book = &templat->book;
    const char *n = book_format(book, "[.$%s$%d]", letters(book, kisi_column(kisi, "pick")), kisi->top + 3);
    const char *where = kisi->counter == NULL ? "{#}" : book_format(book, "MATCH({#};{%s:};0)", kisi->counter);
    const char *tail = kisi->totals == 2   ? "IF({#}=%s+1;\"J\";IF({#}=%s+2;\"K\";IF({#}=%s+3;\"S\";\"\")))"
                       : kisi->totals == 1 ? "IF({#}=%s+1;\"J\";IF({#}=%s+2;\"S\";\"\"))"
                                           : "IF({#}=%s+1;\"S\";\"\")";
    char after[256] = "";
    for (const char *c = tail; *c != '\0';) {
        size_t used = strlen(after);
        if (c[0] == '%' && c[1] == 's') {
            snprintf(after + used, sizeof after - used, "%s", n);
            c += 2;
        } else {
            snprintf(after + used, sizeof after - used, "%c", *c++);
        }
    }
    return expand(templat, kisi, row, book_format(book, "IF(%s=0;\"\";IF({#}<=%s;%s;%s))", n, n, where, after));
}

static void lay_report_rules(struct templat *templat, struct kisi *kisi, int column) {
    struct rule rule = {.column = column, .first_row = kisi->first, .last_row = kisi->first + kisi->rows - 1};
    if (kisi->kolom[column].jenis == KATEGORI)
        lay_ranks(templat, kisi, column);
    static const char *const looks[][2] = {{"B_Sumber", "{pick}=\"S\""},
                                           {"B_Jumlah", "OR({pick}=\"J\";{pick}=\"K\")"},
                                           {"B_Program", "AND(ISNUMBER({pick});{tebal}=1)"},
                                           {"B_Baris", "ISNUMBER({pick})"}};
    for (int i = 0; i < 4; i++) {
        rule.style = looks[i][0];
        rule.condition = expand(templat, kisi, 0, looks[i][1]);
        sheet_rule(kisi->sheet, rule);
    }
}

static void lay_report(struct templat *templat, struct kisi *kisi) {
    struct book *book = &templat->book;
    struct sheet *sheet = kisi->sheet;
    int pick = kisi_column(kisi, "pick");
    /* Beside a filled cell, or its ### would reach into the print; the column is hidden. */
    sheet_formula(sheet, kisi->top + 2, pick, NULL,
                  expand(templat, kisi, 0,
                         kisi->counter != NULL ? book_format(book, "MAX({%s:})", kisi->counter) : kisi->rows_shown));
    for (int row = 0; row < kisi->rows; row++)
        for (int i = kisi->count - 1; i >= 0; i--) {
            const struct kolom *kolom = &kisi->kolom[i];
            const char *formula;
            if (i == pick)
                formula = picker(templat, kisi, row);
            else if (strcmp(kolom->key, "tebal") == 0)
                formula = expand(templat, kisi, row,
                                 book_format(book, "IF(ISNUMBER({pick});%s;0)", kisi->bold == NULL ? "0" : kisi->bold));
            else {
                const char *rest = "\"\"";
                if (kisi->source != NULL && strcmp(kisi->source, kolom->key) == 0)
                    rest = "IF({pick}=\"S\";{=sumber};\"\")";
                if (kolom->total2 != NULL)
                    rest = book_format(book, "IF({pick}=\"K\";%s;%s)", kolom->total2, rest);
                if (kolom->total != NULL)
                    rest = book_format(book, "IF({pick}=\"J\";%s;%s)", kolom->total, rest);
                formula =
                    expand(templat, kisi, row, book_format(book, "IF(ISNUMBER({pick});%s;%s)", kolom->formula, rest));
            }
            sheet_formula(sheet, kisi->first + row, i, style_of(kisi, kolom, false), formula);
        }
    for (int i = 0; i < shown_columns(kisi); i++)
        lay_report_rules(templat, kisi, i);
    sheet->guarded = true;
    sheet->print_columns = shown_columns(kisi);
    int rows = kisi->printed + kisi->totals + 1;
    sheet->print_rows = kisi->first + (kisi->printed > 0 && rows < kisi->rows ? rows : kisi->rows);
}

static void lay_work(struct templat *templat, struct kisi *kisi) {
    for (int row = 0; row < kisi->rows; row++)
        for (int i = kisi->count - 1; i >= 0; i--)
            sheet_formula(kisi->sheet, kisi->first + row, i, NULL, expand(templat, kisi, row, kisi->kolom[i].formula));
    kisi->sheet->hidden = true;
    kisi->sheet->guarded = true;
}

void kisi_lay(struct templat *templat, struct kisi *kisi) {
    struct sheet *sheet = kisi->sheet;
    lay_heads(templat, kisi);
    if (kisi->label != NULL) {
        lay_text(templat, kisi, 0, kisi->sort == INPUT ? "Judul" : "Judul_tabel", kisi->label);
        sheet_row(sheet, 0)->height = 6.5;
    }
    if (kisi->title != NULL) {
        lay_text(templat, kisi, 1, kisi->sort == INPUT ? "Biasa" : "Judul_tabel", kisi->title);
        sheet_row(sheet, 1)->height =
            style_text_height(kisi->sort == INPUT ? "Biasa" : "Judul_tabel", kisi->title, width_of(kisi));
    }
    if (kisi->sort == INPUT)
        lay_input(templat, kisi);
    else if (kisi->sort == REPORT)
        lay_report(templat, kisi);
    else
        lay_work(templat, kisi);
    if (kisi->sort != WORK && sheet->print_columns == 0)
        sheet->print_columns = shown_columns(kisi);
    sheet->title_first = kisi->top;
    sheet->title_last = kisi->top + HEAD_ROWS - 1;
    sheet->frozen_rows = kisi->first;
    if (sheet->footer == NULL)
        sheet->footer = kisi->label == NULL || *kisi->label == '=' ? sheet->name : kisi->label;
}

void kisi_free(struct kisi *kisi) {
    free(kisi->data);
    kisi->data = NULL;
}
