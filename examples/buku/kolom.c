/* SPDX-License-Identifier: MPL-2.0
 *
 * kolom.c - the tables of the Laporan Kinerja 2024: what each column holds and how it is computed and checked.
 *
 * Inputs are typed in as printed, as text. A figure that the report computes is a formula of ours, and the printed one
 * stands beside it in a column "Cetak laporan".
 */
#include "isi.h"

/* One field a line or two: read as a table. */
/* clang-format off */

#define PRINTED_HEAD "Cetak laporan"
#define CHECKED "Pemeriksaan"
/* A blank printed cell is told apart: PERIKSA would answer "" for it. */
#define CHECK_FORMULA(target, realisasi, print)                                                                        \
    "IF({" print "}=\"\";\"Kosong di cetak\";ID.LKJ.CALC.PERIKSA({" target "};{" realisasi "};{" print "}))"
#define CAPAIAN_FORMULA(target, realisasi) "ID.LKJ.CALC.CAPAIAN({" target "};{" realisasi "})"
#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static const struct field fields_31[] = {
    {.key = "interval", .kind = CENTRED, .source = "interval_nilai", .heading = "Interval Nilai", .width = 55},
    {.key = "batas", .kind = CENTRED, .heading = "Batas bawah", .width = 35},
    {.key = "kriteria", .kind = WORD, .heading = "Kriteria Penilaian Realisasi Kinerja", .width = 60,
     .formula = "ID.LKJ.CALC.KATEGORI({batas})", .needs = "kriteria"},
    {.key = "cetak", .kind = PRINT, .source = "kriteria", .heading = PRINTED_HEAD, .width = 45, .value = "kriteria"},
    {.key = "p_kriteria", .kind = CHECK, .group = CHECKED, .heading = "Kriteria", .width = 68,
     .formula = "ID.LKJ.CALC.PERIKSAKATEGORI({batas};{cetak})", .needs = "kriteria", .subject = "cetak",
     .about = "Kategori batas bawah"},
};

static const struct field fields_32[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 9},
    {.key = "nama", .kind = TEXT, .source = "sasaran", .heading = "Sasaran Strategis", .width = 58},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 58},
    {.key = "target", .kind = CENTRED, .source = "target_kinerja", .group = "Kinerja", .heading = "Target",
     .width = 20},
    {.key = "realisasi", .kind = CENTRED, .source = "realisasi_kinerja", .group = "Kinerja", .heading = "Realisasi",
     .width = 20},
    {.key = "capaian", .kind = CALC, .source = "capaian_kinerja", .group = "Kinerja", .heading = "Capaian", .width = 22,
     .formula = CAPAIAN_FORMULA("target", "realisasi"), .needs = "target_kinerja realisasi_kinerja"},
    {.key = "cetak", .kind = PRINT, .source = "capaian_kinerja", .group = "Kinerja", .heading = PRINTED_HEAD,
     .width = 20},
    {.key = "kategori", .kind = WORD, .heading = "Kategori", .width = 28, .formula = "ID.LKJ.CALC.KATEGORI({capaian})",
     .needs = "kategori"},
    {.key = "cetak_kategori", .kind = PRINT, .source = "kategori", .heading = PRINTED_HEAD, .width = 28,
     .value = "kategori"},
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 68,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "target_kinerja realisasi_kinerja",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
    {.key = "p_kategori", .kind = CHECK, .group = CHECKED, .heading = "Kategori", .width = 68,
     .formula = "ID.LKJ.CALC.PERIKSAKATEGORI({capaian};{cetak_kategori})", .needs = "kategori",
     .subject = "cetak_kategori", .about = "Kategori"},
};

#define YEAR_33(year)                                                                                                  \
    {.key = "target_" year, .kind = CENTRED, .source = "target_" year, .group = "Tahun " year, .heading = "Target",    \
     .width = 17},                                                                                                     \
        {.key = "realisasi_" year, .kind = CENTRED, .source = "realisasi_" year, .group = "Tahun " year,               \
         .heading = "Realisasi", .width = 17},                                                                         \
        {.key = "capaian_" year, .kind = CALC, .group = "Tahun " year, .heading = "Capaian", .width = 18,              \
         .formula = CAPAIAN_FORMULA("target_" year, "realisasi_" year), .needs = "target_" year " realisasi_" year},   \
    {                                                                                                                  \
        .key = "cetak_" year, .kind = PRINT, .source = "capaian_" year, .group = "Tahun " year,                        \
        .heading = PRINTED_HEAD, .width = 18                                                                           \
    }
#define CHECK_33(year)                                                                                                 \
    {                                                                                                                  \
        .key = "p_" year, .kind = CHECK, .group = CHECKED, .heading = "Capaian " year, .width = 68,                    \
        .formula = CHECK_FORMULA("target_" year, "realisasi_" year, "cetak_" year),                                    \
        .needs = "target_" year " realisasi_" year, .subject = "cetak_" year, .about = "Capaian kinerja " year,        \
        .value = "capaian_" year                                                                                       \
    }

static const struct field fields_33[] = {
    {.key = "nama", .kind = TEXT, .source = "sasaran", .heading = "Sasaran Strategis", .width = 42},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 42},
    YEAR_33("2022"), YEAR_33("2023"), YEAR_33("2024"), CHECK_33("2022"), CHECK_33("2023"), CHECK_33("2024"),
};

static const struct field fields_34[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 9},
    {.key = "nama", .kind = TEXT, .source = "sasaran", .heading = "Sasaran Strategis", .width = 66},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 66},
    {.key = "realisasi", .kind = CENTRED, .source = "realisasi_2024", .heading = "Realisasi Tahun 2024", .width = 28},
    {.key = "target", .kind = CENTRED, .source = "target_akhir_2026",
     .heading = "Target Akhir Jangka Menengah (2026)", .width = 36},
    {.key = "kemajuan", .kind = CALC, .heading = "Tingkat Kemajuan", .width = 30,
     .formula = "ID.LKJ.CALC.KEMAJUAN({realisasi};{target})", .needs = "realisasi_2024 target_akhir_2026"},
    {.key = "cetak", .kind = PRINT, .source = "tingkat_kemajuan", .heading = PRINTED_HEAD, .width = 28},
    {.key = "p_kemajuan", .kind = CHECK, .group = CHECKED, .heading = "Tingkat kemajuan", .width = 68,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "realisasi_2024 target_akhir_2026",
     .subject = "cetak", .about = "Tingkat kemajuan", .value = "kemajuan"},
};

static const struct field fields_35[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 9},
    {.key = "nama", .kind = TEXT, .source = "sasaran", .heading = "Sasaran Strategis", .width = 66},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 66},
    {.key = "realisasi", .kind = CENTRED, .source = "realisasi_2024", .heading = "Realisasi Tahun 2024", .width = 28},
    {.key = "nasional", .kind = CENTRED, .source = "target_nasional", .heading = "Target Nasional", .width = 30},
    {.key = "capaian", .kind = CALC, .heading = "Capaian Kinerja", .width = 30,
     .formula = "ID.LKJ.CALC.BANDING({realisasi};{nasional})", .needs = "realisasi_2024 target_nasional"},
    {.key = "cetak", .kind = PRINT, .source = "capaian_kinerja", .heading = PRINTED_HEAD, .width = 28},
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 68,
     .formula = CHECK_FORMULA("nasional", "realisasi", "cetak"), .needs = "realisasi_2024 target_nasional",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
};

static const struct field fields_37[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 9},
    {.key = "nama", .kind = TEXT, .source = "sasaran", .heading = "Sasaran Strategis", .width = 46},
    {.key = "target", .kind = CENTRED, .source = "target_kinerja", .group = "Kinerja", .heading = "Target",
     .width = 18},
    {.key = "realisasi", .kind = CENTRED, .source = "realisasi_kinerja", .group = "Kinerja", .heading = "Realisasi",
     .width = 18},
    {.key = "capaian", .kind = CALC, .group = "Kinerja", .heading = "Capaian", .width = 19,
     .formula = CAPAIAN_FORMULA("target", "realisasi"), .needs = "target_kinerja realisasi_kinerja"},
    {.key = "cetak", .kind = PRINT, .source = "capaian_kinerja", .group = "Kinerja", .heading = PRINTED_HEAD,
     .width = 18},
    {.key = "anggaran", .kind = AMOUNT, .source = "target_anggaran", .group = "Anggaran", .heading = "Target (Rp)",
     .width = 30},
    {.key = "serapan", .kind = AMOUNT, .source = "realisasi_anggaran", .group = "Anggaran", .heading = "Realisasi (Rp)",
     .width = 30},
    {.key = "capaian_anggaran", .kind = CALC, .group = "Anggaran", .heading = "Capaian", .width = 19,
     .formula = "ID.LKJ.CALC.SERAPAN({anggaran};{serapan})", .needs = "target_anggaran realisasi_anggaran"},
    {.key = "cetak_anggaran", .kind = PRINT, .source = "capaian_anggaran", .group = "Anggaran",
     .heading = PRINTED_HEAD, .width = 18},
    {.key = "efisiensi", .kind = CALC, .heading = "Tingkat Efisiensi (5 - 8)", .width = 26,
     .formula = "ID.LKJ.CALC.EFISIENSI({capaian};{capaian_anggaran})", .needs = "tingkat_efisiensi"},
    {.key = "cetak_efisiensi", .kind = PRINT, .source = "tingkat_efisiensi", .heading = PRINTED_HEAD, .width = 20},
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 68,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "target_kinerja realisasi_kinerja",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
    {.key = "p_serapan", .kind = CHECK, .group = CHECKED, .heading = "Capaian anggaran", .width = 68,
     .formula = CHECK_FORMULA("anggaran", "serapan", "cetak_anggaran"), .needs = "target_anggaran realisasi_anggaran",
     .subject = "cetak_anggaran", .about = "Capaian anggaran", .value = "capaian_anggaran"},
    /* The mean of one figure is the figure: the verdict on a difference that is already computed. */
    {.key = "p_efisiensi", .kind = CHECK, .group = CHECKED, .heading = "Tingkat efisiensi", .width = 68,
     .formula = "ID.LKJ.CALC.PERIKSARERATA({cetak_efisiensi};{efisiensi})", .needs = "tingkat_efisiensi",
     .subject = "cetak_efisiensi", .about = "Tingkat efisiensi", .value = "efisiensi"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Target: jumlah program di Tabel 3.9", .width = 100,
     .subject = "anggaran", .about = "Target anggaran: jumlah program di Tabel 3.9"},
    {.key = "p_jumlah_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: jumlah program di Tabel 3.9",
     .width = 100, .subject = "serapan", .about = "Realisasi anggaran: jumlah program di Tabel 3.9"},
};

static const struct field fields_38[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 8},
    {.key = "nama", .kind = TEXT, .source = "program_kegiatan", .heading = "Program/Kegiatan/Sub Kegiatan",
     .width = 47},
    {.key = "sasaran", .kind = TEXT, .source = "sasaran", .heading = "Sasaran", .width = 42},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 47},
    {.key = "satuan", .kind = CENTRED, .source = "satuan", .heading = "Satuan", .width = 15},
    {.key = "target", .kind = CENTRED, .source = "target_kinerja", .group = "Target", .heading = "Kinerja",
     .width = 17},
    {.key = "anggaran", .kind = AMOUNT, .source = "target_anggaran", .group = "Target", .heading = "Anggaran (Rp)",
     .width = 28},
    {.key = "rusak_anggaran", .kind = PRINT, .group = "Target", .heading = "Cetak (tak terbaca)", .width = 26},
    {.key = "realisasi", .kind = CENTRED, .source = "realisasi_kinerja", .group = "Realisasi", .heading = "Kinerja",
     .width = 17},
    {.key = "serapan", .kind = AMOUNT, .source = "realisasi_anggaran", .group = "Realisasi",
     .heading = "Anggaran (Rp)", .width = 28},
    {.key = "rusak_serapan", .kind = PRINT, .group = "Realisasi", .heading = "Cetak (tak terbaca)", .width = 26},
    {.key = "capaian", .kind = CALC, .group = "Capaian", .heading = "Kinerja", .width = 17,
     .formula = CAPAIAN_FORMULA("target", "realisasi"), .needs = "target_kinerja realisasi_kinerja"},
    {.key = "cetak", .kind = PRINT, .source = "capaian_kinerja", .group = "Capaian", .heading = PRINTED_HEAD,
     .width = 16.5},
    {.key = "capaian_anggaran", .kind = CALC, .group = "Capaian", .heading = "Anggaran", .width = 17,
     .formula = "ID.LKJ.CALC.SERAPAN({anggaran};{serapan})", .needs = "target_anggaran realisasi_anggaran"},
    {.key = "cetak_anggaran", .kind = PRINT, .source = "capaian_anggaran", .group = "Capaian", .heading = PRINTED_HEAD,
     .width = 16.5},
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 68,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "target_kinerja realisasi_kinerja",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
    {.key = "p_serapan", .kind = CHECK, .group = CHECKED, .heading = "Capaian anggaran", .width = 68,
     .formula = CHECK_FORMULA("anggaran", "serapan", "cetak_anggaran"), .needs = "target_anggaran realisasi_anggaran",
     .subject = "cetak_anggaran", .about = "Capaian anggaran", .value = "capaian_anggaran"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Target: jumlah rincian", .width = 100,
     .subject = "anggaran", .about = "Target anggaran: jumlah rincian"},
    {.key = "p_jumlah_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: jumlah rincian", .width = 100,
     .subject = "serapan", .about = "Realisasi anggaran: jumlah rincian"},
    {.key = "p_sama", .kind = CHECK, .group = CHECKED, .heading = "Target: sama dengan Tabel 3.9", .width = 100,
     .subject = "anggaran", .about = "Target anggaran: sama dengan Tabel 3.9"},
    {.key = "p_sama_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: sama dengan Tabel 3.9",
     .width = 100, .subject = "serapan", .about = "Realisasi anggaran: sama dengan Tabel 3.9"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
};

static const struct field fields_39[] = {
    {.key = "nama", .kind = TEXT, .source = "program_kegiatan", .heading = "Program/Kegiatan/Sub Kegiatan",
     .width = 140},
    {.key = "anggaran", .kind = AMOUNT, .source = "target_anggaran", .heading = "Anggaran (Rp)", .width = 36},
    {.key = "serapan", .kind = AMOUNT, .source = "realisasi_anggaran", .heading = "Realisasi (Rp)", .width = 36},
    {.key = "capaian_anggaran", .kind = CALC, .heading = "Capaian", .width = 26,
     .formula = "ID.LKJ.CALC.SERAPAN({anggaran};{serapan})", .needs = "target_anggaran realisasi_anggaran"},
    {.key = "cetak_anggaran", .kind = PRINT, .source = "capaian_anggaran", .heading = PRINTED_HEAD, .width = 24},
    {.key = "p_serapan", .kind = CHECK, .group = CHECKED, .heading = "Capaian anggaran", .width = 68,
     .formula = CHECK_FORMULA("anggaran", "serapan", "cetak_anggaran"), .needs = "target_anggaran realisasi_anggaran",
     .subject = "cetak_anggaran", .about = "Capaian anggaran", .value = "capaian_anggaran"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Anggaran: jumlah rincian", .width = 100,
     .subject = "anggaran", .about = "Anggaran: jumlah rincian"},
    {.key = "p_jumlah_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: jumlah rincian", .width = 100,
     .subject = "serapan", .about = "Realisasi: jumlah rincian"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
    {.key = "sumber_dana", .kind = HELP, .source = "sumber_dana", .heading = "Sumber dana", .width = 20},
};

static const struct field fields_310[] = {
    {.key = "nama", .kind = TEXT, .source = "program_kegiatan", .heading = "Program/Kegiatan", .width = 66},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 72},
    {.key = "target", .kind = CENTRED, .source = "target_kinerja", .group = "Kinerja", .heading = "Target",
     .width = 18},
    {.key = "realisasi", .kind = CENTRED, .source = "realisasi_kinerja", .group = "Kinerja", .heading = "Realisasi",
     .width = 18},
    {.key = "capaian", .kind = CALC, .group = "Kinerja", .heading = "Capaian", .width = 18,
     .formula = CAPAIAN_FORMULA("target", "realisasi"), .needs = "target_kinerja realisasi_kinerja"},
    {.key = "cetak", .kind = PRINT, .source = "capaian_kinerja", .group = "Kinerja", .heading = PRINTED_HEAD,
     .width = 18},
    {.key = "anggaran", .kind = AMOUNT, .source = "target_anggaran", .group = "Anggaran", .heading = "Target (Rp)",
     .width = 29},
    {.key = "serapan", .kind = AMOUNT, .source = "realisasi_anggaran", .group = "Anggaran", .heading = "Realisasi (Rp)",
     .width = 29},
    {.key = "capaian_anggaran", .kind = CALC, .group = "Anggaran", .heading = "Capaian", .width = 18,
     .formula = "ID.LKJ.CALC.SERAPAN({anggaran};{serapan})", .needs = "target_anggaran realisasi_anggaran"},
    {.key = "cetak_anggaran", .kind = PRINT, .source = "capaian_anggaran", .group = "Anggaran",
     .heading = PRINTED_HEAD, .width = 18},
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 68,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "target_kinerja realisasi_kinerja",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
    {.key = "p_serapan", .kind = CHECK, .group = CHECKED, .heading = "Capaian anggaran", .width = 68,
     .formula = CHECK_FORMULA("anggaran", "serapan", "cetak_anggaran"), .needs = "target_anggaran realisasi_anggaran",
     .subject = "cetak_anggaran", .about = "Capaian anggaran", .value = "capaian_anggaran"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Target: jumlah rincian", .width = 100,
     .subject = "anggaran", .about = "Target anggaran: jumlah rincian"},
    {.key = "p_jumlah_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: jumlah rincian", .width = 100,
     .subject = "serapan", .about = "Realisasi anggaran: jumlah rincian"},
    {.key = "p_sama", .kind = CHECK, .group = CHECKED, .heading = "Target: sama dengan Tabel 3.9", .width = 100,
     .subject = "anggaran", .about = "Target anggaran: sama dengan Tabel 3.9"},
    {.key = "p_sama_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: sama dengan Tabel 3.9",
     .width = 100, .subject = "serapan", .about = "Realisasi anggaran: sama dengan Tabel 3.9"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
    {.key = "sumber_dana", .kind = HELP, .source = "sumber_dana", .heading = "Sumber dana", .width = 20},
};

static const struct field fields_23[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 9},
    {.key = "sasaran", .kind = TEXT, .source = "sasaran", .heading = "Sasaran Strategis", .width = 38},
    {.key = "nama", .kind = TEXT, .source = "program_kegiatan", .heading = "Program/Kegiatan", .width = 140},
    {.key = "sebelum", .kind = AMOUNT, .source = "sebelum_perubahan", .group = "Anggaran (Rp)",
     .heading = "Sebelum Perubahan", .width = 36},
    {.key = "sesudah", .kind = AMOUNT, .source = "sesudah_perubahan", .group = "Anggaran (Rp)",
     .heading = "Sesudah Perubahan", .width = 36},
    {.key = "selisih", .kind = AMOUNT, .source = "bertambah_berkurang", .heading = "Bertambah/ (Berkurang)",
     .width = 34},
    {.key = "p_selisih", .kind = CHECK, .group = CHECKED, .heading = "Sesudah dikurangi sebelum", .width = 100,
     .subject = "selisih", .about = "Bertambah/berkurang: sesudah dikurangi sebelum"},
    {.key = "p_sebelum", .kind = CHECK, .group = CHECKED, .heading = "Sebelum: jumlah rincian", .width = 100,
     .subject = "sebelum", .about = "Sebelum perubahan: jumlah rincian"},
    {.key = "p_sesudah", .kind = CHECK, .group = CHECKED, .heading = "Sesudah: jumlah rincian", .width = 100,
     .subject = "sesudah", .about = "Sesudah perubahan: jumlah rincian"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Bertambah: jumlah rincian", .width = 100,
     .subject = "selisih", .about = "Bertambah/berkurang: jumlah rincian"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
};

static const struct field fields_26[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 10},
    {.key = "nama", .kind = TEXT, .source = "program", .heading = "Program", .width = 150},
    {.key = "anggaran", .kind = AMOUNT, .source = "anggaran", .heading = "Anggaran (Rp)", .width = 42},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Jumlah program", .width = 100,
     .subject = "anggaran", .about = "Anggaran: jumlah program"},
    {.key = "p_sama", .kind = CHECK, .group = CHECKED, .heading = "Sama dengan Tabel 3.9", .width = 100,
     .subject = "anggaran", .about = "Anggaran: sama dengan Tabel 3.9"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
};

static const struct field fields_pk[] = {
    {.key = "perjanjian", .kind = TEXT, .source = "perjanjian", .heading = "Perjanjian Kinerja", .width = 52},
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 10},
    {.key = "nama", .kind = TEXT, .source = "program_kegiatan", .heading = "Program/Kegiatan/Sub Kegiatan",
     .width = 150},
    {.key = "anggaran", .kind = AMOUNT, .source = "anggaran", .heading = "Anggaran", .width = 42},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Jumlah rincian", .width = 100,
     .subject = "anggaran", .about = "Anggaran: jumlah rincian"},
    {.key = "p_sama", .kind = CHECK, .group = CHECKED, .heading = "Sama dengan Tabel 3.9", .width = 100,
     .subject = "anggaran", .about = "Anggaran: sama dengan Tabel 3.9"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
};

const struct description descriptions[TABLES] = {
    [T31] = {"3.1", "Tabel 3.1", "tabel-3.1.tsv", "52",
             "Skala Nilai Peringkat Kinerja (Permendagri Nomor 86 Tahun 2017)", "interval", fields_31,
             COUNT(fields_31)},
    [T32] = {"3.2", "Tabel 3.2", "tabel-3.2.tsv", "", "Capaian Kinerja Indikator Kinerja Tujuan", "indikator",
             fields_32, COUNT(fields_32)},
    [T33] = {"3.3", "Tabel 3.3", "tabel-3.3.tsv", "55",
             "Perkembangan Capaian Kinerja Sasaran Strategis Tahun 2022-2024 (dalam persen)", "indikator", fields_33,
             COUNT(fields_33)},
    [T34] = {"3.4", "Tabel 3.4", "tabel-3.4.tsv", "58",
             "Perbandingan Realisasi Indikator Kinerja Tujuan Tahun 2024 Dengan Target Jangka Menengah", "indikator",
             fields_34, COUNT(fields_34)},
    [T35] = {"3.5", "Tabel 3.5", "tabel-3.5.tsv", "59",
             "Perbandingan Capaian Kinerja Sasaran Strategis Kementerian Koperasi dan UKM", "indikator",
             fields_35, COUNT(fields_35)},
    [T37] = {"3.7", "Tabel 3.7", "tabel-3.7.tsv", "69",
             "Analisis Efisiensi Sumber Daya dan Realisasi Anggaran", "nama", fields_37, COUNT(fields_37)},
    [T38] = {"3.8", "Tabel 3.8", "tabel-3.8.tsv", "70",
             "Rincian Program/Kegiatan Penyumbang Keberhasilan/Kegagalan Pencapaian Kinerja", "indikator", fields_38,
             COUNT(fields_38)},
    [T39] = {"3.9", "Tabel 3.9", "tabel-3.9.tsv", "89",
             "Capaian Realisasi Anggaran Program, Kegiatan dan Sub Kegiatan Teknis", "nama", fields_39,
             COUNT(fields_39)},
    [T310] = {"3.10", "Tabel 3.10", "tabel-3.10.tsv", "95",
              "Perbandingan Capaian Kinerja dan Capaian Realisasi Anggaran Program/Kegiatan", "indikator", fields_310,
              COUNT(fields_310)},
    [T23] = {"2.3", "Data 2.3", "tabel-2.3.tsv", "35", "Struktur Program dan Kegiatan Tahun 2024", "nama", fields_23,
             COUNT(fields_23)},
    [T26] = {"2.6", "Data 2.6", "tabel-2.6.tsv", "50", "Rencana Program dan Pendanaan Tahun 2024", "nama", fields_26,
             COUNT(fields_26)},
    [PK] = {"PK", "Data PK", NULL, "", "Anggaran dalam Perjanjian Kinerja Perubahan Tahun 2024", "nama",
            fields_pk, COUNT(fields_pk)},
};
