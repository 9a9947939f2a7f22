/* SPDX-License-Identifier: MPL-2.0
 *
 * depan.c - the first two sheets: what to do, and who reports.
 */
#include "isi.h"

static void paragraph(struct sheet *sheet, int row, const char *style, const char *text) {
    sheet_text(sheet, row, 1, style, text);
    sheet_row(sheet, row)->height = style_text_height("Judul", text, 235) + 2;
}

void guide_lay(struct templat *templat) {
    struct book *book = &templat->book;
    struct sheet *sheet = &book->sheets[0];
    static const char *const office[] = {
        "1.  Identitas: isi nama perangkat daerah, tahun, skala, dan daftar unit kerja.",
        "2.  IKU dan PK-Realisasi: isi sasaran, indikator, satuan, polaritas, target, dan anggaran. Hanya sel kuning "
        "yang "
        "dapat diisi; kata yang tetap dipilih dari daftar di sel.",
        "3.  Tiap triwulan isi realisasi kinerja dan anggaran di baris yang sama. Pegawai, Non-ASN, dan Aset diisi "
        "sekali "
        "setahun.",
        "4.  Lihat lembar Periksa: yang masih kosong, tidak terbaca, atau tidak cocok ada di sana.",
        "5.  Simpan, tutup, lalu buka lagi (tinggi baris menyesuaikan isinya), kemudian cetak atau ekspor ke PDF."};
    static const char *const unit[] = {
        "1.  Buka lembar Realisasi: program, kegiatan, indikator, target, dan anggaran unit Anda sudah terisi.",
        "2.  Isi sel kuning: realisasi kinerja dan anggaran tiap triwulan. Sel abu-abu tidak dapat diubah.",
        "3.  Capaian, kategori, dan serapan terhitung di baris yang sama; Narasi dan Grafik mengikuti.",
        "4.  Lihat lembar Periksa: yang belum diisi atau tidak terbaca ada di sana.",
        "5.  Simpan (Ctrl+S), lalu kirim kembali berkas ini ke Sub Bagian Program, Keuangan dan Aset. Sebelum "
        "mencetak, tutup dan buka lagi: tinggi baris menyesuaikan isinya."};
    const char *const *steps = templat->bidang ? unit : office;
    sheet->columns[0].width = 8;
    sheet->columns[1].width = 240;
    sheet_text(sheet, 0, 1, "Besar", templat->bidang ? templat->unit : "Laporan Kinerja Instansi Pemerintah");
    sheet_row(sheet, 0)->height = 12;
    sheet_formula(sheet, 1, 1, "Langkah", expand(templat, NULL, 0, "{=instansi}&\" – Tahun \"&{=tahun}"));
    sheet_row(sheet, 1)->height = 9;
    /* Two cells: without the add-in the first is an error of its name, which only another cell can ask about. */
    sheet_formula(
        sheet, 3, 1, "Status",
        "IF(ISERROR([.B12]);\"Add-in LKJ BELUM TERPASANG: semua hitungan menjadi #NAME?. Tutup Calc, klik dua "
        "kali berkas lkj.oxt, setujui, lalu buka lagi berkas ini.\";\"Add-in LKJ terpasang, versi \"&[.B12]&\".\")");
    sheet_row(sheet, 3)->height = 14;
    sheet_rule(sheet, (struct rule){1, 3, 3, "ISERROR([.$B$12])", "B_Gagal"});
    sheet_text(sheet, 4, 1, "Anak_judul", "Lima langkah");
    sheet_row(sheet, 4)->height = 9;
    for (int i = 0; i < 5; i++)
        paragraph(sheet, 5 + i, "Langkah", steps[i]);
    sheet_text(sheet, 10, 1, "Catatan",
               "Angka: koma untuk desimal (12,67), titik untuk ribuan (1.250.000). Persen diketik tanpa format persen: "
               "12,67 dengan satuan %. Lembar dilindungi tanpa kata sandi. Bila hasil cetak memuat halaman kosong di "
               "akhir tabel, pilih halaman yang berisi saja.");
    sheet_row(sheet, 10)->height = 12;
    sheet_formula(sheet, 11, 1, "Catatan", "ID.LKJ.CALC.LKJVERSI()");
    sheet->guarded = true;
    sheet->print_columns = 2;
    sheet->footer = "Petunjuk";
}

/* Each row: its name in formulas, what is asked, the answer for 2024, and how it is chosen. */
static const struct {
    const char *name, *label, *empty, *filled, *list, *help;
} facts[] = {
    {"instansi", "Nama perangkat daerah", NULL, "Dinas Koperasi, Usaha Kecil dan Menengah", NULL, NULL},
    {"pemda", "Pemerintah daerah", NULL, "Provinsi Sulawesi Tengah", NULL, NULL},
    {"tahun", "Tahun laporan", "2025", "2024", NULL, NULL},
    {"awal", "Tahun pertama Renstra", "2025", "2021", NULL, NULL},
    {"kota", "Tempat penandatanganan", NULL, "Palu", NULL, NULL},
    {"tanggal", "Tanggal perjanjian kinerja (teks)", NULL, NULL, NULL, NULL},
    {"skala", "Skala kategori", "PERMENDAGRI86", "PERMENDAGRI86", "Skala", "Lihat Tabel 3.1."},
    {"polaritas", "Polaritas bila tidak dipilih", "naik", "naik", "Polaritas", "naik: makin tinggi makin baik."},
    {"cara", "Realisasi anggaran diisi", "per triwulan", "per triwulan", "Isian anggaran",
     "per triwulan: angka triwulan itu saja; kumulatif: sejak Januari."},
    {"batas", "Batas capaian dalam rata-rata (%)", NULL, NULL, NULL, "Boleh kosong: tanpa batas."},
};

void identity_add(struct templat *templat, bool filled) {
    struct book *book = &templat->book;
    struct sheet *sheet = kisi_find(templat, "U")->sheet;
    struct sheet *work = book_sheet(book, "Kerja identitas");
    sheet_text(sheet, 0, 0, "Judul", "Identitas");
    sheet_merge(sheet, 0, 0, 1, 5);
    sheet_row(sheet, 0)->height = 8;
    for (int i = 0; i < (int)(sizeof facts / sizeof *facts); i++) {
        int row = 2 + i;
        bool year = facts[i].empty != NULL && *facts[i].empty == '2';
        const char *text = filled ? facts[i].filled : facts[i].empty;
        sheet_text(sheet, row, 0, "Label", facts[i].label);
        struct cell *cell = sheet_cell(sheet, row, 2);
        const char *style = year ? "Isian_angka" : "Isian";
        if (templat->bidang)
            style = year ? "T_Tahun" : "T_Teks";
        cell->style = style;
        cell->list = templat->bidang ? NULL : facts[i].list;
        if (year) {
            cell->number = filled ? (*facts[i].name == 't' ? 2024 : 2021) : 2025;
            cell->has_number = true;
        } else {
            cell->text = text;
        }
        sheet_text(sheet, row, 3, "Catatan", facts[i].help);
        sheet_row(sheet, row)->height = 6.5;
        /* Calc leaves a formula in or above the repeated rows of a sheet uncomputed on loading, unless what it reads is
         * computed then; INFO is. */
        const char *fact = book_address(book, row, 2);
        sheet_formula(
            work, i, 0, NULL,
            book_format(book,
                        "IF(INFO(\"recalc\")=\"\";\"\";IF([$'Identitas'.$%c$%s]=\"\";\"\";[$'Identitas'.$%c$%s]))",
                        *fact, fact + 1, *fact, fact + 1));
        name_set(templat, facts[i].name, work, i, 0);
    }
    work->columns[0].width = 60;
    work->hidden = work->guarded = true;
    sheet_formula(
        sheet, 13, 2, "Catatan",
        expand(templat, NULL, 0,
               "\"Sumber: Laporan Kinerja \"&{=tahun}&IF({=instansi}=\"\";\"\";\", \"&{=instansi}&\" \"&{=pemda})"));
    sheet_text(sheet, 13, 0, "Label", "Baris sumber di bawah tabel");
    name_set(templat, "sumber", sheet, 13, 2);
    sheet_text(sheet, 14, 0, "Label", "Lembar isian");
    sheet_text(sheet, 14, 2, "Catatan", kisi_find(templat, "P")->sheet->name);
    name_set(templat, "lembar_pk", sheet, 14, 2);
    sheet_text(sheet, 17, 0, "Anak_judul", "Unit kerja (bidang) dan penanda tangan perjanjian kinerja");
    const struct kisi *scale = kisi_find(templat, "D");
    int column = kisi_column(scale, "label");
    templat->names[templat->name_count].name = "label";
    const char *first = book_address(book, scale->first, column);
    const char *last = book_address(book, scale->first + scale->rows - 1, column);
    templat->names[templat->name_count++].ref =
        book_format(book, "[$'%s'.$%c$%s:.$%c$%s]", scale->sheet->name, *first, first + 1, *last, last + 1);
}
