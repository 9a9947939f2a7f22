/* SPDX-License-Identifier: MPL-2.0
 *
 * isi.c - reads the tables of the report, lays them out, and adds what no column formula says: averages, amounts put
 * right, and notes.
 */
#include "isi.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static const struct {
    const char *file, *of;
} agreements[] = {
    {"kepala-dinas", "Kepala Dinas"},
    {"sekretaris", "Sekretaris Dinas"},
    {"bidang-kelembagaan", "Bidang Kelembagaan dan Pengawasan"},
    {"bidang-koperasi", "Bidang Pemberdayaan dan Pengembangan Koperasi"},
    {"bidang-usaha-kecil", "Bidang Pemberdayaan dan Pengembangan Usaha Kecil"},
    {"upt-balai-pelatihan", "UPT Balai Pelatihan"},
    {"subbag-program-keuangan-aset", "Sub Bagian Program, Keuangan dan Aset"},
    {"subbag-kepegawaian-umum", "Sub Bagian Kepegawaian dan Umum"},
    {"subbag-tata-usaha", "Sub Bagian Tata Usaha UPT"},
    {"seksi-penyelenggaraan-pelatihan", "Seksi Penyelenggaraan Pelatihan UPT"},
    {"seksi-kurikulum-silabi", "Seksi Kurikulum dan Silabi UPT"},
};

/* Stacks the budgets of all agreements as one table, with a column that says whose agreement it is. */
static bool read_agreements(struct contents *contents, const char *folder) {
    static char *const names[] = {"perjanjian", "no", "program_kegiatan", "anggaran", "level", "unit"};
    struct tsv *all = &contents->data[PK];
    all->columns = COUNT(names);
    memcpy(all->names, names, sizeof names);
    for (int i = 0; i < COUNT(agreements); i++) {
        struct tsv *one = &contents->agreements[i];
        if (!tsv_read(one, folder, book_format(&contents->book, "pk-%s-anggaran.tsv", agreements[i].file)))
            return false;
        contents->agreement_count = i + 1;
        all->rows += one->rows;
    }
    all->cells = calloc((size_t)all->rows * (size_t)all->columns, sizeof *all->cells);
    if (all->cells == NULL)
        return false;
    char **cell = all->cells;
    for (int i = 0; i < COUNT(agreements); i++)
        for (int row = 0; row < contents->agreements[i].rows; row++) {
            *cell++ = (char *)agreements[i].of;
            for (int column = 1; column < all->columns; column++)
                *cell++ = (char *)tsv_get(&contents->agreements[i], row, names[column]);
        }
    return true;
}

bool contents_read(struct contents *contents, const char *folder) {
    *contents = (struct contents){0};
    for (int i = 0; i < TABLES; i++)
        if (descriptions[i].file != NULL && !tsv_read(&contents->data[i], folder, descriptions[i].file))
            return false;
    return read_agreements(contents, folder);
}

void contents_free(struct contents *contents) {
    for (int i = 0; i < TABLES; i++)
        tsv_free(&contents->data[i]);
    for (int i = 0; i < contents->agreement_count; i++)
        tsv_free(&contents->agreements[i]);
    book_free(&contents->book);
}

/* The lower bound of a printed interval: "91% ≤ 100%" is 91, "≤ 50%" is 0. */
static void lay_bounds(struct contents *contents) {
    struct table *table = &contents->tables[T31];
    for (int row = 0; row < table->data->rows; row++)
        sheet_number(table->sheet, table->first + row, table_column(table, "batas"), "Tengah",
                     strtod(tsv_get(table->data, row, "interval_nilai"), NULL));
}

/* The average row of Tabel 3.2: of the capaian above it. */
static void average_32(struct contents *contents) {
    struct book *book = &contents->book;
    struct table *table = &contents->tables[T32];
    int last = table->data->rows - 1;
    const char *above = table_range(book, table, 0, last - 1, "capaian", false);
    int at = table->first + last;
    sheet_formula(table->sheet, at, table_column(table, "capaian"), "P_Hitung",
                  book_format(book, "ID.LKJ.CALC.RATACAPAIAN(%s)", above));
    sheet_formula(
        table->sheet, at, table_column(table, "p_capaian"), "Periksa",
        book_format(book, "ID.LKJ.CALC.PERIKSARERATA(%s;%s)", table_ref(book, table, last, "cetak", false), above));
}

/* The mean over the program rows of one source of money. A matrix formula, since programs stand apart; the IF also
 * keeps the error of a row that cannot be computed away from the function. */
static void average_programs(struct contents *contents, struct table *table, const char *computed, const char *printed,
                             const char *check) {
    struct book *book = &contents->book;
    int last_row = table->data->rows - 1;
    for (int row = 0; row <= last_row; row++) {
        if (strcmp(tsv_get(table->data, row, "level"), "rata-rata") != 0)
            continue;
        const char *source = strcmp(computed, "capaian") == 0 ? "capaian_kinerja" : "capaian_anggaran";
        int at = table->first + row;
        if (!has_data(tsv_get(table->data, row, source)))
            continue;
        const char *figures = book_format(
            book, "IF((%s=\"program\")*(%s=\"%s\");%s;\"\")", table_range(book, table, 0, row - 1, "level", false),
            table_range(book, table, 0, row - 1, "sumber_dana", false), tsv_get(table->data, row, "sumber_dana"),
            table_range(book, table, 0, row - 1, computed, false));
        sheet_array(table->sheet, at, table_column(table, computed), 1, "P_Hitung",
                    book_format(book, "ID.LKJ.CALC.RATACAPAIAN(%s)", figures));
        sheet_array(table->sheet, at, table_column(table, check), 1, "Periksa",
                    book_format(book, "ID.LKJ.CALC.PERIKSARERATA(%s;%s)", table_ref(book, table, row, printed, false),
                                figures));
    }
}

/* Number cells that the narrow printed column of Tabel 3.8 broke in two. Tabel 3.9 prints the same amounts whole: the
 * input comes from there, and what was printed stands beside it. One is broken in both tables and stays. */
static void repair_38(struct contents *contents) {
    struct book *book = &contents->book;
    struct table *table = &contents->tables[T38];
    struct table *whole = &contents->tables[T39];
    static const char *const columns[][3] = {{"target_anggaran", "anggaran", "rusak_anggaran"},
                                             {"realisasi_anggaran", "serapan", "rusak_serapan"}};
    for (int row = 0; row < table->data->rows; row++)
        for (int i = 0; i < COUNT(columns); i++) {
            const char *text = tsv_get(table->data, row, columns[i][0]);
            int other = strchr(text, ' ') == NULL ? -1 : cross_find(contents, T38, row);
            if (other < 0)
                continue;
            struct cell *cell = sheet_cell(table->sheet, table->first + row, table_column(table, columns[i][1]));
            cell->text = NULL;
            cell->formula = table_ref(book, whole, other, columns[i][1], true);
            cell->note = book_format(book,
                                     "Tercetak \"%s\" dan tidak terbaca sebagai angka. Angka ini diambil dari "
                                     "Tabel 3.9 yang mencetak jumlah yang sama dengan utuh.",
                                     text);
            cell = sheet_cell(table->sheet, table->first + row, table_column(table, columns[i][2]));
            cell->text = text;
        }
}

/* The row whose amount no table prints whole: said in a comment, and below the table with what its parent leaves. */
static void note_unreadable(struct contents *contents, int id) {
    struct book *book = &contents->book;
    struct table *table = &contents->tables[id];
    for (int row = 2; row < table->data->rows; row++) {
        if (strcmp(tsv_get(table->data, row, "realisasi_anggaran"), "116.324.1500") != 0)
            continue;
        struct cell *cell = sheet_cell(table->sheet, table->first + row, table_column(table, "serapan"));
        cell->note = "Tercetak \"116.324.1500\" di Tabel 3.8 dan 3.9, bukan angka yang sah; maka capaiannya #VALUE!.";
        int parent = row - 1;
        while (strcmp(tsv_get(table->data, parent, "level"), "kegiatan") != 0 ||
               *tsv_get(table->data, parent, "realisasi_anggaran") == '\0')
            parent--;
        table_note_formula(
            table,
            book_format(book,
                        "\"Realisasi 116.324.1500 (baris %d) tidak terbaca dan tidak ditebak; capaiannya #VALUE!. "
                        "Menurut jumlah kegiatannya, sisanya Rp\"&ID.LKJ.CALC.FORMATANGKA(ID.LKJ.CALC.ANGKA(%s)"
                        "-ID.LKJ.CALC.ANGKA(%s))&\".\"",
                        row + 1, table_ref(book, table, parent, "serapan", false),
                        table_ref(book, table, row - 1, "serapan", false)),
            "Realisasi 116.324.1500 (baris 76) tidak terbaca dan tidak ditebak; capaiannya #VALUE!. Menurut jumlah "
            "kegiatannya, sisanya Rp116.324.150.");
    }
}

/* The row of the APBD average: the last that speaks of APBD. */
static int average_row(const struct table *table) {
    int row = table->data->rows - 1;
    while (strcmp(tsv_get(table->data, row, "sumber_dana"), "APBD") != 0)
        row--;
    return row;
}

static void notes(struct contents *contents) {
    struct book *book = &contents->book;
    struct table *t = contents->tables;
    int last = average_row(&t[T39]);
    table_note(&t[T37], "Tingkat efisiensi dihitung dari capaian yang dihitung (kolom 5 dikurangi kolom 8), bukan "
                        "dari capaian yang tercetak.");
    table_note_formula(
        &t[T37],
        book_format(book,
                    "\"Target anggaran dibandingkan dengan jumlah programnya di Tabel 3.9: baris 1 \"&%s&\"; baris 2 "
                    "\"&%s&\".\"",
                    table_ref(book, &t[T37], 0, "p_jumlah", false), table_ref(book, &t[T37], 1, "p_jumlah", false)),
        "Target anggaran dibandingkan dengan jumlah programnya di Tabel 3.9: baris 1 Tidak sesuai: tertulis "
        "5.577.880.624; rincian 5.577.880.274; selisih 350; baris 2 Sesuai.");
    table_note(&t[T38], "Anggaran yang tercetak terputus (kolom Cetak, tak terbaca) diganti dengan angka yang sama "
                        "dari Tabel 3.9; lihat komentar selnya. Sel capaian yang kosong di cetak tetap dihitung.");
    static const int with_sums[] = {T38, T39, T310, T23, PK};
    for (int i = 0; i < COUNT(with_sums); i++)
        table_note(&t[with_sums[i]],
                   "Anggaran berlatar merah berbeda dari jumlah rinciannya atau dari tabel lain; lihat "
                   "lembar Periksa.");
    note_unreadable(contents, T38);
    note_unreadable(contents, T39);
    table_note_formula(
        &t[T39],
        book_format(book,
                    "\"Rata-rata APBD tercetak \"&%s&\"; rata-rata sepuluh program di atasnya \"&"
                    "ID.LKJ.CALC.PERSEN(%s)&\". Tabel 3.10 mencetak \"&%s&\" dan menghitungnya dari realisasi yang "
                    "berbeda (lihat lembar Periksa).\"",
                    table_ref(book, &t[T39], last, "cetak_anggaran", false),
                    table_ref(book, &t[T39], last, "capaian_anggaran", false),
                    table_ref(book, &t[T310], average_row(&t[T310]), "cetak_anggaran", true)),
        "Rata-rata APBD tercetak 89,50%; rata-rata sepuluh program di atasnya 96,56%. Tabel 3.10 mencetak 89,50% dan "
        "menghitungnya dari realisasi yang berbeda (lihat lembar Periksa).");
    table_note(&t[T310], "Baris pertama mencetak sasarannya, bukan nama Program Penunjang Urusan Pemerintahan "
                         "Daerah Provinsi. Rata-rata kinerja: 11 indikator program; rata-rata anggaran: 10 program "
                         "APBD.");
    table_note(&t[T310], "Realisasi anggaran beberapa program di tabel ini lebih rendah daripada di Tabel 3.8 dan "
                         "3.9; lihat lembar Periksa.");
}

void contents_lay(struct contents *contents) {
    struct book *book = &contents->book;
    contents->summary = book_sheet(book, "Ringkasan");
    contents->checks = book_sheet(book, "Periksa");
    contents->recap = book_sheet(book, "Rekap");
    for (int i = 0; i < TABLES; i++) {
        contents->tables[i] =
            (struct table){.id = descriptions[i].id,
                           .label = i == PK ? "Lampiran PK" : book_format(book, "Tabel %s", descriptions[i].id),
                           .title = descriptions[i].title,
                           .page = descriptions[i].page,
                           .data = &contents->data[i],
                           .fields = descriptions[i].fields,
                           .field_count = descriptions[i].field_count,
                           .name_key = i == T31 ? "interval" : "nama",
                           .second_key = descriptions[i].second,
                           .sheet = book_sheet(book, descriptions[i].sheet)};
        table_lay(book, &contents->tables[i]);
    }
    contents->work = book_sheet(book, "Kerja");
    lay_bounds(contents);
    average_32(contents);
    average_programs(contents, &contents->tables[T39], "capaian_anggaran", "cetak_anggaran", "p_serapan");
    average_programs(contents, &contents->tables[T310], "capaian", "cetak", "p_capaian");
    average_programs(contents, &contents->tables[T310], "capaian_anggaran", "cetak_anggaran", "p_serapan");
    repair_38(contents);
    notes(contents);
    for (int i = 0; i < TABLES; i++)
        table_finish(book, &contents->tables[i]);
}
