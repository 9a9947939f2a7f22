/* SPDX-License-Identifier: MPL-2.0
 *
 * ringkasan.c - the first sheet: what the workbook is, whether the add-in is there, the budget in words, the averages,
 * and the sentences of the report.
 */
#include "isi.h"

#include <stdlib.h>
#include <string.h>

enum { LABEL, CONTENT };

struct page {
    struct contents *contents;
    int at;
};

static void heading(struct page *page, const char *text) {
    struct sheet *sheet = page->contents->summary;
    sheet_row(sheet, page->at++)->height = 3;
    sheet_text(sheet, page->at, LABEL, "Anak_judul", text);
    sheet_row(sheet, page->at++)->height = 6.5;
}

static void line(struct page *page, const char *label, const char *text) {
    sheet_text(page->contents->summary, page->at, LABEL, "Biasa_tebal", label);
    sheet_text(page->contents->summary, page->at++, CONTENT, "Biasa", text);
}

static struct cell *computed(struct page *page, const char *label, const char *formula) {
    sheet_text(page->contents->summary, page->at, LABEL, "Biasa_tebal", label);
    return sheet_formula(page->contents->summary, page->at++, CONTENT, "Biasa", formula);
}

static void about(struct page *page) {
    struct sheet *sheet = page->contents->summary;
    sheet_text(sheet, page->at, LABEL, "Judul", "Laporan Kinerja 2024, dihitung ulang");
    sheet_row(sheet, page->at++)->height = 8;
    line(
        page, "Isi",
        "Tabel 3.1 sampai 3.10 Laporan Kinerja 2024 Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Sulawesi Tengah. "
        "Target, realisasi dan anggaran diketik seperti tercetak; capaian, rata-rata, efisiensi dan kategori dihitung "
        "rumus LKJ untuk Calc, tidak satu pun diketik.");
    computed(page, "Versi add-in", "IFERROR(ID.LKJ.CALC.LKJVERSI();\"–\")");
    computed(page, "Keadaan",
             "IF(ISERROR(ID.LKJ.CALC.LKJVERSI());\"Add-in LKJ untuk Calc belum terpasang di komputer ini, karena itu "
             "rumusnya menunjukkan #NAME?. Pasang lkj.oxt lewat Perkakas > Manajer Ekstensi (versi baru: Perkakas > "
             "Ekstensi), lalu buka lagi berkas ini.\";\"Add-in LKJ untuk Calc terpasang; semua angka hitung di buku "
             "ini dihitung sekarang.\")");
    heading(page, "Cara membaca");
    line(page, "Cetak laporan",
         "Kolom berlatar kuning di sebelah angka hitung memuat angka yang tercetak di laporan. Merah: cetaknya tidak "
         "sesuai atau tidak terbaca. Kuning tua: dipotong, bukan dibulatkan. Biru: kosong di cetak. Warnanya "
         "mengikuti hasil pemeriksaan.");
    line(page, "Menyembunyikan",
         "Klik tombol 1 di atas kepala kolom, di sudut kiri: kolom cetak dan kolom pemeriksaan tersembunyi dan tinggal "
         "tabel laporan. Tombol 2 menampilkannya lagi.");
    line(page, "Persen", "Persen adalah angka poin: 149,94% disimpan sebagai 149,94, bukan 1,4994.");
    line(page, "Pemeriksaan",
         "Lembar Periksa memuat putusan atas setiap angka, yang tidak sesuai lebih dulu; lembar Rekap menghitungnya "
         "tiap tabel beserta cara pembulatannya.");
}

static const char *total_of(struct contents *contents, int class) {
    /* Rows 4... of "Periksa" count the verdicts, in the order of their classes. */
    return book_format(&contents->book, "[$'Periksa'.E%d]", 4 + class);
}

/* The budget that the head of the agency signed for: the APBD programs of his agreement, first in Data PK. */
static void budget(struct page *page) {
    struct contents *contents = page->contents;
    struct book *book = &contents->book;
    struct table *table = &contents->tables[PK];
    int last = 0;
    while (strcmp(tsv_get(table->data, last, "level"), "sumber") != 0)
        last++;
    heading(page, "Pagu");
    const char *amounts = table_range(book, table, 0, last - 1, "anggaran", true);
    int row = page->at;
    struct cell *cell =
        computed(page, "Pagu APBD 2024 (Rp)",
                 book_format(book, "ID.LKJ.CALC.FORMATANGKA(SUM(IF(%s=\"program\";ID.LKJ.CALC.ANGKA(%s);0));2)",
                             table_range(book, table, 0, last - 1, "level", true), amounts));
    cell->array_rows = 1;
    computed(page, "Terbilang",
             book_format(book, "ID.LKJ.CALC.TERBILANG(%s;\"rupiah\";\"kalimat\")", book_ref(book, NULL, row, CONTENT)));
}

static int row_of(const struct table *table, const char *level, const char *source) {
    int row = 0;
    while (strcmp(tsv_get(table->data, row, "level"), level) != 0 ||
           (source != NULL && strcmp(tsv_get(table->data, row, "sumber_dana"), source) != 0))
        row++;
    return row;
}

static void averages(struct page *page) {
    struct contents *contents = page->contents;
    struct book *book = &contents->book;
    static const struct {
        int table;
        const char *label, *computed, *printed, *check, *source;
    } lines[] = {
        {T32, "Tabel 3.2, capaian kinerja", "capaian", "cetak", "p_capaian", NULL},
        {T310, "Tabel 3.10, kinerja program", "capaian", "cetak", "p_capaian", "APBD"},
        {T310, "Tabel 3.10, anggaran program", "capaian_anggaran", "cetak_anggaran", "p_serapan", "APBD"},
        {T39, "Tabel 3.9, anggaran program", "capaian_anggaran", "cetak_anggaran", "p_serapan", "APBD"},
        {T310, "Tabel 3.10, anggaran APBN", "capaian_anggaran", "cetak_anggaran", "p_serapan", "APBN"},
        {T39, "Tabel 3.9, anggaran APBN", "capaian_anggaran", "cetak_anggaran", "p_serapan", "APBN"},
    };
    heading(page, "Rata-rata");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        const struct table *table = &contents->tables[lines[i].table];
        int row = row_of(table, "rata-rata", lines[i].source);
        computed(page, lines[i].label,
                 book_format(book, "ID.LKJ.CALC.PERSEN(%s)&\" (cetak \"&%s&\": \"&%s&\")\"",
                             table_ref(book, table, row, lines[i].computed, true),
                             table_ref(book, table, row, lines[i].printed, true),
                             table_ref(book, table, row, lines[i].check, true)));
    }
    computed(page, "Pemeriksaan",
             book_format(book,
                         "%s&\" sesuai, \"&%s&\" sesuai (dipotong), \"&%s&\" tidak sesuai, \"&%s&\" tidak terbaca, "
                         "\"&%s&\" kosong di cetak\"",
                         total_of(contents, 5), total_of(contents, 4), total_of(contents, 1), total_of(contents, 2),
                         total_of(contents, 3)));
}

static void sentence(struct page *page, const struct table *table, int row, const char *label) {
    struct book *book = &page->contents->book;
    computed(page, label,
             book_format(book, "ID.LKJ.CALC.NARASI(%s;2024;%s;%s)", table_ref(book, table, row, "indikator", true),
                         table_ref(book, table, row, "target", true), table_ref(book, table, row, "realisasi", true)));
}

static void sentences(struct page *page) {
    struct contents *contents = page->contents;
    struct book *book = &contents->book;
    const struct table *table = &contents->tables[T32];
    heading(page, "Narasi indikator tujuan (Tabel 3.2)");
    for (int row = 0; row < table->data->rows; row++)
        if (strcmp(tsv_get(table->data, row, "level"), "sasaran") == 0)
            sentence(page, table, row, tsv_get(table->data, row, "sasaran"));
    table = &contents->tables[T310];
    heading(page, "Narasi indikator program (Tabel 3.10)");
    const char *name = "";
    for (int row = 0; row < table->data->rows; row++) {
        if (strcmp(tsv_get(table->data, row, "level"), "program") != 0 ||
            !has_data(tsv_get(table->data, row, "target_kinerja")))
            continue;
        const char *own = tsv_get(table->data, row, "program_kegiatan");
        name = *own == '\0' ? name : own;
        bool branch = strcmp(tsv_get(table->data, row, "unit"), "UPT") == 0;
        sentence(page, table, row, branch ? book_format(book, "%s (UPT)", name) : name);
    }
}

void contents_summary(struct contents *contents) {
    struct sheet *sheet = contents->summary;
    struct page page = {contents, 0};
    sheet->columns[LABEL].width = 66;
    sheet->columns[CONTENT].width = 236;
    sheet->footer = "Ringkasan – Laporan Kinerja 2024, Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Sulawesi "
                    "Tengah";
    about(&page);
    budget(&page);
    averages(&page);
    sentences(&page);
    sheet->print_columns = 2;
}
