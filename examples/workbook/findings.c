/* SPDX-License-Identifier: MPL-2.0
 *
 * findings.c - the sheets "Periksa" and "Rekap": every verdict of the workbook, wrong ones first, and how many of each.
 *
 * The verdicts stand beside the rows they speak of. The hidden sheet "Kerja" stacks them, a block a check column, by
 * matrix formulas; each gets a class (0 none, 1 wrong ... 5 right) and a key, class * 100000 + row. The list is the
 * keys in order: SMALL gives the n-th, INDEX the rest. So the order follows the verdicts when somebody mends a figure.
 */
#include "grid.h"

#include <string.h>

/* Columns of "Kerja". */
enum { KEY, ID, ROW, ABOUT, WHAT, PLACE, PRINTED, VERDICT, CLASS, VALUE, PLACES, DIFFERS, SHOWN, WORK_COLUMNS };

/* Columns of "Periksa". */
enum { NUMBER, TABLE, LINE, NAME, CHECKED_WHAT, SEEN, RIGHT, ANSWER, LINK, INDEX_HELP, LINK_HELP };

enum { LIST_HEAD = 12 };

struct class {
    const char *name, *meaning;
};

static const struct class classes[] = {
    {"Tidak sesuai", "Angka cetak bukan hasil pembulatan maupun pemotongan dari hasil hitung, atau jumlahnya berbeda."},
    {"Tidak terbaca", "Yang tercetak bukan angka yang sah; tidak ditebak."},
    {"Kosong di cetak", "Laporan tidak mencetak angkanya, padahal dapat dihitung."},
    {"Sesuai (dipotong)", "Angka cetak dipotong, bukan dibulatkan setengah ke atas; tidak salah."},
    {"Sesuai", "Angka cetak sama dengan hasil hitung yang dibulatkan setengah ke atas."},
};
enum { CLASSES = sizeof classes / sizeof *classes };

/* The sheets, and the printed grids in their order. */
struct contents {
    struct model *model;
    struct book *book;
    struct sheet *checks, *recap, *work;
};

static const char *work_range(struct contents *contents, int column, int rows) {
    return book_range(contents->book, contents->work, 1, column, rows, column);
}

static const char *range_of(struct contents *contents, const struct grid *grid, const char *key) {
    int column = grid_column(grid, key, grid->node);
    return book_range(contents->book, grid->sheet, grid->first, column, grid->first + grid->rows - 1, column);
}

static const char *names_of(struct contents *contents, const struct grid *grid) {
    struct book *book = contents->book;
    const char *names = range_of(contents, grid, grid->name_key);
    if (grid->prefix != NULL)
        return book_format(book, "%s&\": \"&%s", range_of(contents, grid, grid->prefix), names);
    if (strcmp(grid->name_key, grid->second_key) == 0)
        return names;
    return book_format(book, "IF(%s=\"\";%s;%s)", names, range_of(contents, grid, grid->second_key), names);
}

static int add_block(struct contents *contents, const struct grid *grid, int check, int at) {
    struct book *book = contents->book;
    struct sheet *work = contents->work;
    const struct field *field = &grid->fields[check];
    int count = grid->rows;
    const char *subject = range_of(contents, grid, field->subject);
    const char *letters = book_address(book, 0, grid_column(grid, field->subject, field->node));
    for (int i = 0; i < count; i++) {
        sheet_text(work, at + i, ID, NULL, grid->label->text);
        sheet_text(work, at + i, WHAT, NULL, field->about);
    }
    sheet_array(work, at, ROW, count, NULL, book_format(book, "ROW(%s)-%d", subject, grid->first));
    sheet_array(work, at, ABOUT, count, NULL, book_format(book, "%s&\"\"", names_of(contents, grid)));
    sheet_array(
        work, at, PLACE, count, NULL,
        book_format(book, "\"'%s'.%.*s\"&ROW(%s)", grid->sheet->name, (int)strlen(letters) - 1, letters, subject));
    sheet_array(work, at, PRINTED, count, NULL, book_format(book, "%s&\"\"", subject));
    sheet_array(work, at, VERDICT, count, NULL,
                book_format(book, "IFERROR(%s&\"\";\"Galat rumus\")", range_of(contents, grid, field->key)));
    if (field->value != NULL)
        sheet_array(work, at, VALUE, count, NULL,
                    book_format(book, "IFERROR(%s;\"\")", range_of(contents, grid, field->value)));
    return at + count;
}

/* How many verdicts a check column holds. */
static int verdicts(const struct grid *grid, int check) {
    int count = 0;
    for (int row = 0; row < grid->rows; row++)
        count += sheet_cell(grid->sheet, grid->first + row, check)->formula != NULL;
    return count;
}

/* First the figures that the report computes, then sums and comparisons; in each the tables in order. */
static int fill_work(struct contents *contents, int *total) {
    static const char *const heads[] = {"Kunci",   "Tabel",       "Baris",       "Uraian",   "Yang diperiksa",
                                        "Sel",     "Cetak",       "Putusan",     "Golongan", "Hasil",
                                        "Desimal", "Potong beda", "Hasil hitung"};
    struct book *book = contents->book;
    struct sheet *work = contents->work;
    int at = 1;
    for (int i = 0; i < WORK_COLUMNS; i++) {
        sheet_text(work, 0, i, "Kepala_periksa", heads[i]);
        work->columns[i] = (struct column){.width = i == ABOUT || i == VERDICT ? 70 : 28};
    }
    *total = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < contents->model->grid_count; i++) {
            const struct grid *grid = &contents->model->grids[i];
            for (int check = 0; check < grid->count && grid->sort == SORT_PRINTED; check++) {
                const struct field *field = &grid->fields[check];
                bool figure = field->value != NULL || strncmp(field->about == NULL ? "" : field->about, "Kat", 3) == 0;
                if (field->kind != KIND_CHECK || figure != (pass == 0) || verdicts(grid, check) == 0)
                    continue;
                *total += verdicts(grid, check);
                at = add_block(contents, grid, check, at);
            }
        }
    int rows = at - 1;
    const char *verdict = work_range(contents, VERDICT, rows);
    const char *class = book_format(book, "IF(%s=\"\";9;0)", verdict);
    /* From the last to the first, so that "Tidak sesuai" is asked first; its text goes on after the words. */
    for (int i = CLASSES - 1; i >= 0; i--)
        class = i > 1 ? book_format(book, "IF(%s=\"%s\";%d;%s)", verdict, classes[i].name, i + 1, class)
                      : book_format(book, "IF(LEFT(%s;%d)=\"%s\";%d;%s)", verdict, (int)strlen(classes[i].name),
                                    classes[i].name, i + 1, class);
    sheet_array(work, 1, CLASS, rows, NULL, class);
    sheet_array(work, 1, KEY, rows, NULL,
                book_format(book, "%s*100000+ROW(%s)-1", work_range(contents, CLASS, rows), verdict));
    /* Decimals of what was printed: "88,95%" 2, "111%" 0; 2 where it is blank. */
    const char *printed =
        book_format(book, "SUBSTITUTE(SUBSTITUTE(%s;\"%%\";\"\");\" \";\"\")", work_range(contents, PRINTED, rows));
    sheet_array(work, 1, PLACES, rows, NULL,
                book_format(book, "IF(%s=\"\";2;IFERROR(LEN(%s)-FIND(\",\";%s);0))", printed, printed, printed));
    const char *value = work_range(contents, VALUE, rows);
    const char *places = work_range(contents, PLACES, rows);
    sheet_array(
        work, 1, DIFFERS, rows, NULL,
        book_format(book,
                    "IF((%s<=5)*(%s>=4);IF(ID.LKJ.CALC.BULATKAN(%s;%s)=ID.LKJ.CALC.BULATKAN(%s;%s;\"potong\");0;"
                    "1);0)",
                    work_range(contents, CLASS, rows), work_range(contents, CLASS, rows), value, places, value,
                    places));
    sheet_array(work, 1, SHOWN, rows, NULL,
                book_format(book, "IF(%s=\"\";\"\";ID.LKJ.CALC.FORMATANGKA(%s;%s))", value, value, places));
    work->hidden = true;
    work->footer = "Kerja";
    return rows;
}

static void fill_list(struct contents *contents, int rows, int total) {
    static const struct {
        const char *head, *style;
        double width;
        int source;
    } columns[] = {
        {"No.", "Daftar_tengah", 11, -1},
        {"Tabel", "Daftar_tengah", 21, ID},
        {"Baris", "Daftar_tengah", 11, ROW},
        {"Uraian", "Daftar", 84, ABOUT},
        {"Yang diperiksa", "Daftar", 48, WHAT},
        {"Cetak laporan", "Daftar_kanan", 31, PRINTED},
        {"Hasil hitung", "Daftar_kanan", 22, SHOWN},
        {"Putusan", "Daftar", 74, VERDICT},
        {"Sel (klik)", "Daftar_tautan", 28, -1},
        {"Urutan", "Periksa", 20, -1},
        {"Alamat", "Periksa", 30, PLACE},
    };
    struct book *book = contents->book;
    struct sheet *sheet = contents->checks;
    int first = LIST_HEAD + 1;
    int last = LIST_HEAD + total;
    for (int i = 0; i <= LINK_HELP; i++) {
        sheet->columns[i] = (struct column){columns[i].width, false, i >= INDEX_HELP};
        sheet_text(sheet, LIST_HEAD, i, i < INDEX_HELP ? "Kepala" : "Kepala_periksa", columns[i].head);
    }
    sheet_row(sheet, LIST_HEAD)->height = 7;
    for (int row = first; row <= last; row++) {
        sheet_row(sheet, row)->height = 7.9; /* two lines */
        const char *address = book_ref(book, NULL, row, LINK_HELP);
        sheet_formula(sheet, row, LINK, "Daftar_tautan", book_format(book, "HYPERLINK(\"#\"&%s;%s)", address, address));
    }
    /* Keys end in the row of "Kerja", counted from 1. */
    sheet_array(sheet, first, INDEX_HELP, total, "Periksa",
                book_format(book, "MOD(SMALL(%s;ROW([.A1:.A%d]));100000)", work_range(contents, KEY, rows), total));
    const char *index = book_range(book, NULL, first, INDEX_HELP, last, INDEX_HELP);
    sheet_array(sheet, first, NUMBER, total, "Daftar_tengah", book_format(book, "ROW([.A1:.A%d])", total));
    for (int i = TABLE; i <= LINK_HELP; i++) {
        if (columns[i].source < 0)
            continue;
        const char *found = book_format(book, "INDEX(%s;%s)", work_range(contents, columns[i].source, rows), index);
        if (i == NAME)
            found = book_format(book, "IF(LEN(%s)>90;LEFT(%s;89)&\"…\";%s)", found, found, found);
        sheet_array(sheet, first, i, total, columns[i].style, found);
    }
    static const struct {
        const char *condition, *style;
    } looks[] = {{"LEFT($H%d;5)=\"Tidak\"", "Salah"},
                 {"$H%d=\"Kosong di cetak\"", "Kosong"},
                 {"$H%d=\"Sesuai (dipotong)\"", "Dipotong"}};
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
        const char *hole = strchr(looks[i].condition, '%');
        sheet_rule(sheet, (struct rule){.column = ANSWER,
                                        .first_row = first,
                                        .last_row = last,
                                        .condition = book_format(book, "%.*s%d%s", (int)(hole - looks[i].condition),
                                                                 looks[i].condition, first + 1, hole + 2),
                                        .style = looks[i].style});
    }
    sheet->title_first = sheet->title_last = LIST_HEAD;
    sheet->frozen_rows = first;
    sheet->print_columns = INDEX_HELP;
    sheet->footer = book_format(book, "Periksa – %s", model_fact(contents->model, "laporan"));
}

static const char *count_of(struct contents *contents, int rows, int class, const char *id) {
    struct book *book = contents->book;
    const char *formula = book_format(book, "%s;%d", work_range(contents, CLASS, rows), class);
    if (id != NULL)
        formula = book_format(book, "%s;%s;%s", formula, work_range(contents, ID, rows), id);
    return formula;
}

static void fill_counts(struct contents *contents, int rows, int total) {
    struct book *book = contents->book;
    struct sheet *sheet = contents->checks;
    sheet_text(sheet, 0, 0, "Judul", "Periksa: putusan atas setiap angka hitung, rata-rata dan jumlah yang tercetak");
    sheet_row(sheet, 0)->height = 7;
    sheet_text(
        sheet, 1, 0, "Biasa",
        "Yang tidak sesuai lebih dulu. Baris adalah baris data tabelnya (baris judul tidak dihitung); klik sel di "
        "kolom terakhir untuk melihatnya. Golongan dan urutan dihitung rumus: angka yang diperbaiki di tabelnya "
        "pindah ke bawah dengan sendirinya.");
    sheet_merge(sheet, 1, 0, 1, INDEX_HELP);
    sheet_row(sheet, 1)->height = 9.5;
    sheet_row(sheet, 2)->height = 2.5;
    sheet_text(sheet, 3, NAME, "Kepala", "Putusan");
    sheet_text(sheet, 3, CHECKED_WHAT, "Kepala", "Banyaknya");
    sheet_text(sheet, 3, SEEN, "Kepala", "Artinya");
    sheet_merge(sheet, 3, SEEN, 1, 4);
    for (int i = 0; i < CLASSES; i++) {
        sheet_text(sheet, 4 + i, NAME, "Daftar", classes[i].name);
        sheet_formula(sheet, 4 + i, CHECKED_WHAT, "Daftar_kanan",
                      book_format(book, "COUNTIF(%s)", count_of(contents, rows, i + 1, NULL)));
        sheet_text(sheet, 4 + i, SEEN, "Daftar", classes[i].meaning);
        sheet_merge(sheet, 4 + i, SEEN, 1, 4);
        sheet_row(sheet, 4 + i)->height = 4.8;
    }
    int at = 4 + CLASSES;
    sheet_text(sheet, at, NAME, "Kepala", "Jumlah");
    sheet_formula(sheet, at, CHECKED_WHAT, "Daftar_kanan",
                  book_format(book, "SUM(%s)", book_range(book, NULL, 4, CHECKED_WHAT, at - 1, CHECKED_WHAT)));
    /* If a verdict were none of the five, this line would say so. */
    sheet_formula(sheet, at, SEEN, "Daftar",
                  book_format(book,
                              "IF(%s=%d;\"Semua angka yang diperiksa mendapat putusan.\";\"Ada \"&%d-%s&"
                              "\" angka tanpa putusan.\")",
                              book_ref(book, NULL, at, CHECKED_WHAT), total, total,
                              book_ref(book, NULL, at, CHECKED_WHAT)));
    sheet_merge(sheet, at, SEEN, 1, 4);
    sheet_row(sheet, at)->height = 4.8;
    sheet_row(sheet, at + 1)->height = 3;
}

/* Whether any of its figures is one that rounding changes. */
static bool rounds(const struct grid *grid) {
    for (int i = 0; i < grid->count; i++)
        if (grid->fields[i].kind == KIND_CHECK && grid->fields[i].value != NULL)
            return true;
    return false;
}

/* A table a row: how many of each verdict, and which way its figures were rounded. */
static void fill_summary(struct contents *contents, struct sheet *sheet, int rows) {
    struct book *book = contents->book;
    static const char *const heads[] = {"Hanya cocok bila dibulatkan", "Hanya cocok bila dipotong",
                                        "Cara pembulatan tabel ini"};
    static const double widths[] = {28, 24, 24, 24, 26, 24, 24, 30, 30, 62};
    sheet_text(sheet, 0, 0, "Judul", "Rekap pemeriksaan tiap tabel");
    sheet_row(sheet, 0)->height = 7;
    sheet_text(sheet, 1, 0, "Biasa",
               "Cara pembulatan diukur dari angka yang hasil bulat dan hasil potongnya berbeda pada desimal yang "
               "tercetak; angka lain cocok dengan keduanya dan tidak menunjukkan apa-apa.");
    sheet_row(sheet, 1)->height = 9.5;
    int columns = (int)(sizeof widths / sizeof *widths);
    sheet_merge(sheet, 1, 0, 1, columns);
    for (int i = 0; i < columns; i++) {
        sheet->columns[i].width = widths[i];
        sheet_text(sheet, 3, i, "Kepala",
                   i == 0             ? "Tabel"
                   : i <= CLASSES     ? classes[i - 1].name
                   : i == CLASSES + 1 ? "Jumlah"
                                      : heads[i - CLASSES - 2]);
    }
    sheet_row(sheet, 3)->height = 12;
    int at = 4;
    for (int i = 0; i < contents->model->grid_count; i++) {
        const struct grid *grid = &contents->model->grids[i];
        if (grid->sort != SORT_PRINTED)
            continue;
        sheet_text(sheet, at, 0, "Daftar_tengah", grid->label->text);
        const char *id = book_ref(book, NULL, at, 0);
        for (int class = 0; class < CLASSES; class ++)
            sheet_formula(sheet, at, class + 1, "Daftar_kanan",
                          book_format(book, "COUNTIFS(%s)", count_of(contents, rows, class + 1, id)));
        sheet_formula(sheet, at, CLASSES + 1, "Daftar_kanan",
                      book_format(book, "SUM(%s)", book_range(book, NULL, at, 1, at, CLASSES)));
        for (int cut = 0; cut < 2; cut++)
            sheet_formula(sheet, at, CLASSES + 2 + cut, "Daftar_kanan",
                          book_format(book, "COUNTIFS(%s;%s;1)", count_of(contents, rows, cut == 0 ? 5 : 4, id),
                                      work_range(contents, DIFFERS, rows)));
        const char *up = book_ref(book, NULL, at, CLASSES + 2);
        const char *cut = book_ref(book, NULL, at, CLASSES + 3);
        sheet_formula(sheet, at, CLASSES + 4, "Daftar",
                      !rounds(grid)
                          ? "\"tidak ada yang dibulatkan\""
                          : book_format(book,
                                        "IF(%s+%s=0;\"tidak dapat dibedakan\";IF(%s>=%s;\"dibulatkan setengah ke "
                                        "atas\"&IF(%s=0;\"\";\"; \"&%s&\" dari \"&(%s+%s)&\" dipotong\");\"dipotong\""
                                        "&IF(%s=0;\"\";\"; \"&%s&\" dari \"&(%s+%s)&\" dibulatkan\")))",
                                        up, cut, up, cut, cut, cut, up, cut, up, up, up, cut));
        sheet_row(sheet, at++)->height = 5;
    }
    sheet_text(sheet, at, 0, "Kepala", "Jumlah");
    for (int i = 1; i < columns - 1; i++)
        sheet_formula(sheet, at, i, "Daftar_kanan",
                      book_format(book, "SUM(%s)", book_range(book, NULL, 4, i, at - 1, i)));
    sheet->print_columns = columns;
    sheet->footer = book_format(book, "Rekap – %s", model_fact(contents->model, "laporan"));
}

static struct sheet *sheet_named(struct model *model, struct node *node, const char *key) {
    struct node *wanted = layout_must(node, key);
    for (int i = 0; i < model->book.sheet_count; i++)
        if (strcmp(model->book.sheets[i].name, wanted->text) == 0)
            return &model->book.sheets[i];
    layout_fail(wanted, "there is no sheet %s", wanted->text);
}

void findings_lay(struct model *model, struct node *node) {
    struct contents contents = {.model = model,
                                .book = &model->book,
                                .checks = sheet_named(model, node, "list"),
                                .recap = sheet_named(model, node, "recap"),
                                .work = sheet_named(model, node, "work")};
    int total;
    int rows = fill_work(&contents, &total);
    fill_counts(&contents, rows, total);
    fill_list(&contents, rows, total);
    fill_summary(&contents, contents.recap, rows);
}
