/* SPDX-License-Identifier: MPL-2.0
 *
 * daftar.c - the drop-down lists of the template.
 */
#include "isi.h"

static void add(struct templat *templat, const char *name, const char *condition, const char *help, const char *error) {
    templat->book.lists[templat->book.list_count++] = (struct list){name, condition, name, help, error};
}

/* A list of fixed words. */
#define WORDS(words) "cell-content-is-in-list(" words ")"

void lists_add(struct templat *templat) {
    static const char choose[] = "Pilih dari daftar.";
    struct book *book = &templat->book;
    add(templat, "Unit", book_format(book, WORDS("%s"), expand(templat, NULL, 0, "{U.unit:}")), NULL,
        "Pilih unit kerja dari daftar di lembar Identitas.");
    add(templat, "Jenis", WORDS("\"Kepala\";\"Sekretariat\";\"Bidang\";\"UPT\";\"Sub Bagian\";\"Seksi\""), NULL,
        choose);
    add(templat, "Memuat", WORDS("\"Program\";\"Program dan Kegiatan\";\"Kegiatan dan Sub Kegiatan\""), NULL, choose);
    add(templat, "Tingkat", WORDS("\"Program\";\"Kegiatan\";\"Sub Kegiatan\";\"Indikator\""), NULL, choose);
    add(templat, "Polaritas", WORDS("\"naik\";\"turun\";\"turun-rasio\";\"stabil\""), NULL,
        "Pilih naik, turun, turun-rasio, atau stabil.");
    /* A unit of its own may be typed as well. */
    add(templat, "Satuan",
        WORDS("\"%\";\"Indeks\";\"Nilai\";\"Dokumen\";\"Laporan\";\"Unit\";\"Unit Usaha\";\"Orang\";\"Orang/Bulan\";"
              "\"Paket\";\"Keluarga\";\"M²\""),
        NULL, NULL);
    add(templat, "Cara", WORDS("\"terakhir\";\"jumlah\";\"rata\";\"maks\""), NULL, choose);
    add(templat, "Sumber", WORDS("\"APBD\";\"APBN\""), NULL, choose);
    add(templat, "Sasaran", book_format(book, WORDS("%s"), expand(templat, NULL, 0, "{I.sasaran:}")), NULL,
        "Pilih sasaran strategis dari lembar IKU.");
    add(templat, "Kelompok", WORDS("\"Tanah\";\"Bangunan\";\"Kendaraan\";\"Lainnya\""), NULL, choose);
    add(templat, "Kondisi", WORDS("\"Baik\";\"Kurang Baik\";\"Rusak Ringan\";\"Rusak Berat\""), NULL, choose);
    add(templat, "Hal", WORDS("\"Anggaran\";\"Realisasi anggaran\";\"Target\";\"Realisasi\";\"Target akhir\""), NULL,
        choose);
    add(templat, "Skala", WORDS("\"PERMENDAGRI86\";\"SAKIP\";\"IKM\";\"KOPERASI\";\"SPBE\";\"LAN\""), NULL, choose);
    add(templat, "Isian anggaran", WORDS("\"per triwulan\";\"kumulatif\""), NULL, choose);
}
