/* SPDX-License-Identifier: MPL-2.0
 *
 * isi.c - the tables of the Laporan Kinerja 2024: what each column holds and how it is computed and checked.
 *
 * Inputs are typed in as printed, as text. A figure that the report computes is a formula of ours, and the printed one
 * stands beside it in a column "Cetak laporan".
 */
#include "isi.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
    {.key = "p_kriteria", .kind = CHECK, .group = CHECKED, .heading = "Kriteria", .width = 44,
     .formula = "ID.LKJ.CALC.PERIKSAKATEGORI({batas};{cetak})", .needs = "kriteria", .subject = "cetak",
     .about = "Kategori batas bawah"},
};

static const struct field fields_32[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 9},
    {.key = "nama", .kind = TEXT, .source = "sasaran", .heading = "Sasaran Strategis", .width = 58},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 58},
    {.key = "target", .kind = CENTRED, .source = "target_kinerja", .group = "Kinerja", .heading = "Target", .width = 20},
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
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 44,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "target_kinerja realisasi_kinerja",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
    {.key = "p_kategori", .kind = CHECK, .group = CHECKED, .heading = "Kategori", .width = 44,
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
        .key = "p_" year, .kind = CHECK, .group = CHECKED, .heading = "Capaian " year, .width = 44,                    \
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
    {.key = "p_kemajuan", .kind = CHECK, .group = CHECKED, .heading = "Tingkat kemajuan", .width = 44,
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
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 44,
     .formula = CHECK_FORMULA("nasional", "realisasi", "cetak"), .needs = "realisasi_2024 target_nasional",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
};

static const struct field fields_37[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 9},
    {.key = "nama", .kind = TEXT, .source = "sasaran", .heading = "Sasaran Strategis", .width = 46},
    {.key = "target", .kind = CENTRED, .source = "target_kinerja", .group = "Kinerja", .heading = "Target", .width = 18},
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
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 44,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "target_kinerja realisasi_kinerja",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
    {.key = "p_serapan", .kind = CHECK, .group = CHECKED, .heading = "Capaian anggaran", .width = 44,
     .formula = CHECK_FORMULA("anggaran", "serapan", "cetak_anggaran"), .needs = "target_anggaran realisasi_anggaran",
     .subject = "cetak_anggaran", .about = "Capaian anggaran", .value = "capaian_anggaran"},
    /* The mean of one figure is the figure: the verdict on a difference that is already computed. */
    {.key = "p_efisiensi", .kind = CHECK, .group = CHECKED, .heading = "Tingkat efisiensi", .width = 44,
     .formula = "ID.LKJ.CALC.PERIKSARERATA({cetak_efisiensi};{efisiensi})", .needs = "tingkat_efisiensi",
     .subject = "cetak_efisiensi", .about = "Tingkat efisiensi", .value = "efisiensi"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Target: jumlah program di Tabel 3.9", .width = 48,
     .subject = "anggaran", .about = "Target anggaran: jumlah program di Tabel 3.9"},
    {.key = "p_jumlah_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: jumlah program di Tabel 3.9",
     .width = 48, .subject = "serapan", .about = "Realisasi anggaran: jumlah program di Tabel 3.9"},
};

static const struct field fields_38[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 8},
    {.key = "nama", .kind = TEXT, .source = "program_kegiatan", .heading = "Program/Kegiatan/Sub Kegiatan", .width = 47},
    {.key = "sasaran", .kind = TEXT, .source = "sasaran", .heading = "Sasaran", .width = 42},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 47},
    {.key = "satuan", .kind = CENTRED, .source = "satuan", .heading = "Satuan", .width = 15},
    {.key = "target", .kind = CENTRED, .source = "target_kinerja", .group = "Target", .heading = "Kinerja", .width = 17},
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
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 44,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "target_kinerja realisasi_kinerja",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
    {.key = "p_serapan", .kind = CHECK, .group = CHECKED, .heading = "Capaian anggaran", .width = 44,
     .formula = CHECK_FORMULA("anggaran", "serapan", "cetak_anggaran"), .needs = "target_anggaran realisasi_anggaran",
     .subject = "cetak_anggaran", .about = "Capaian anggaran", .value = "capaian_anggaran"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Target: jumlah rincian", .width = 48,
     .subject = "anggaran", .about = "Target anggaran: jumlah rincian"},
    {.key = "p_jumlah_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: jumlah rincian", .width = 48,
     .subject = "serapan", .about = "Realisasi anggaran: jumlah rincian"},
    {.key = "p_sama", .kind = CHECK, .group = CHECKED, .heading = "Target: sama dengan Tabel 3.9", .width = 48,
     .subject = "anggaran", .about = "Target anggaran: sama dengan Tabel 3.9"},
    {.key = "p_sama_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: sama dengan Tabel 3.9",
     .width = 48, .subject = "serapan", .about = "Realisasi anggaran: sama dengan Tabel 3.9"},
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
    {.key = "p_serapan", .kind = CHECK, .group = CHECKED, .heading = "Capaian anggaran", .width = 44,
     .formula = CHECK_FORMULA("anggaran", "serapan", "cetak_anggaran"), .needs = "target_anggaran realisasi_anggaran",
     .subject = "cetak_anggaran", .about = "Capaian anggaran", .value = "capaian_anggaran"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Anggaran: jumlah rincian", .width = 48,
     .subject = "anggaran", .about = "Anggaran: jumlah rincian"},
    {.key = "p_jumlah_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: jumlah rincian", .width = 48,
     .subject = "serapan", .about = "Realisasi: jumlah rincian"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
    {.key = "sumber_dana", .kind = HELP, .source = "sumber_dana", .heading = "Sumber dana", .width = 20},
};

static const struct field fields_310[] = {
    {.key = "nama", .kind = TEXT, .source = "program_kegiatan", .heading = "Program/Kegiatan", .width = 66},
    {.key = "indikator", .kind = TEXT, .source = "indikator", .heading = "Indikator Kinerja", .width = 72},
    {.key = "target", .kind = CENTRED, .source = "target_kinerja", .group = "Kinerja", .heading = "Target", .width = 18},
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
    {.key = "p_capaian", .kind = CHECK, .group = CHECKED, .heading = "Capaian kinerja", .width = 44,
     .formula = CHECK_FORMULA("target", "realisasi", "cetak"), .needs = "target_kinerja realisasi_kinerja",
     .subject = "cetak", .about = "Capaian kinerja", .value = "capaian"},
    {.key = "p_serapan", .kind = CHECK, .group = CHECKED, .heading = "Capaian anggaran", .width = 44,
     .formula = CHECK_FORMULA("anggaran", "serapan", "cetak_anggaran"), .needs = "target_anggaran realisasi_anggaran",
     .subject = "cetak_anggaran", .about = "Capaian anggaran", .value = "capaian_anggaran"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Target: jumlah rincian", .width = 48,
     .subject = "anggaran", .about = "Target anggaran: jumlah rincian"},
    {.key = "p_jumlah_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: jumlah rincian", .width = 48,
     .subject = "serapan", .about = "Realisasi anggaran: jumlah rincian"},
    {.key = "p_sama", .kind = CHECK, .group = CHECKED, .heading = "Target: sama dengan Tabel 3.9", .width = 48,
     .subject = "anggaran", .about = "Target anggaran: sama dengan Tabel 3.9"},
    {.key = "p_sama_realisasi", .kind = CHECK, .group = CHECKED, .heading = "Realisasi: sama dengan Tabel 3.9",
     .width = 48, .subject = "serapan", .about = "Realisasi anggaran: sama dengan Tabel 3.9"},
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
    {.key = "p_selisih", .kind = CHECK, .group = CHECKED, .heading = "Sesudah dikurangi sebelum", .width = 48,
     .subject = "selisih", .about = "Bertambah/berkurang: sesudah dikurangi sebelum"},
    {.key = "p_sebelum", .kind = CHECK, .group = CHECKED, .heading = "Sebelum: jumlah rincian", .width = 48,
     .subject = "sebelum", .about = "Sebelum perubahan: jumlah rincian"},
    {.key = "p_sesudah", .kind = CHECK, .group = CHECKED, .heading = "Sesudah: jumlah rincian", .width = 48,
     .subject = "sesudah", .about = "Sesudah perubahan: jumlah rincian"},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Bertambah: jumlah rincian", .width = 48,
     .subject = "selisih", .about = "Bertambah/berkurang: jumlah rincian"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
};

static const struct field fields_26[] = {
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 10},
    {.key = "nama", .kind = TEXT, .source = "program", .heading = "Program", .width = 150},
    {.key = "anggaran", .kind = AMOUNT, .source = "anggaran", .heading = "Anggaran (Rp)", .width = 42},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Jumlah program", .width = 48,
     .subject = "anggaran", .about = "Anggaran: jumlah program"},
    {.key = "p_sama", .kind = CHECK, .group = CHECKED, .heading = "Sama dengan Tabel 3.9", .width = 48,
     .subject = "anggaran", .about = "Anggaran: sama dengan Tabel 3.9"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
};

static const struct field fields_pk[] = {
    {.key = "perjanjian", .kind = TEXT, .source = "perjanjian", .heading = "Perjanjian Kinerja", .width = 52},
    {.key = "no", .kind = CENTRED, .source = "no", .heading = "No.", .width = 10},
    {.key = "nama", .kind = TEXT, .source = "program_kegiatan", .heading = "Program/Kegiatan/Sub Kegiatan",
     .width = 150},
    {.key = "anggaran", .kind = AMOUNT, .source = "anggaran", .heading = "Anggaran", .width = 42},
    {.key = "p_jumlah", .kind = CHECK, .group = CHECKED, .heading = "Jumlah rincian", .width = 48,
     .subject = "anggaran", .about = "Anggaran: jumlah rincian"},
    {.key = "p_sama", .kind = CHECK, .group = CHECKED, .heading = "Sama dengan Tabel 3.9", .width = 48,
     .subject = "anggaran", .about = "Anggaran: sama dengan Tabel 3.9"},
    {.key = "level", .kind = HELP, .source = "level", .heading = "Tingkat", .width = 22},
};

static const struct {
    const char *id, *sheet, *file, *page, *title, *second;
    const struct field *fields;
    int field_count;
} tables[TABLES] = {
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
    all->cells = calloc((size_t)(all->rows * all->columns), sizeof *all->cells);
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
        if (tables[i].file != NULL && !tsv_read(&contents->data[i], folder, tables[i].file))
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
    sheet_formula(table->sheet, at, table_column(table, "p_capaian"), "Periksa",
                  book_format(book, "ID.LKJ.CALC.PERIKSARERATA(%s;%s)",
                              table_ref(book, table, last, "cetak", false), above));
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
        const char *figures =
            book_format(book, "IF((%s=\"program\")*(%s=\"%s\");%s;\"\")",
                        table_range(book, table, 0, row - 1, "level", false),
                        table_range(book, table, 0, row - 1, "sumber_dana", false),
                        tsv_get(table->data, row, "sumber_dana"), table_range(book, table, 0, row - 1, computed, false));
        sheet_array(table->sheet, at, table_column(table, computed), 1, "P_Hitung",
                    book_format(book, "ID.LKJ.CALC.RATACAPAIAN(%s)", figures));
        sheet_array(table->sheet, at, table_column(table, check), 1, "Periksa",
                    book_format(book, "ID.LKJ.CALC.PERIKSARERATA(%s;%s)",
                                table_ref(book, table, row, printed, false), figures));
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
            cell->note = book_format(book, "Tercetak \"%s\" dan tidak terbaca sebagai angka. Angka ini diambil dari "
                                           "Tabel 3.9 yang mencetak jumlah yang sama dengan utuh.", text);
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
    table_note(&t[T38], "Anggaran yang tercetak terputus (kolom Cetak, tak terbaca) diganti dengan angka yang sama "
                              "dari Tabel 3.9; lihat komentar selnya. Sel capaian yang kosong di cetak tetap dihitung.");
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
        contents->tables[i] = (struct table){.id = tables[i].id,
                                             .label = i == PK ? "Lampiran PK" : book_format(book, "Tabel %s", tables[i].id),
                                             .title = tables[i].title,
                                             .page = tables[i].page,
                                             .data = &contents->data[i],
                                             .fields = tables[i].fields,
                                             .field_count = tables[i].field_count,
                                             .name_key = i == T31 ? "interval" : "nama",
                                             .second_key = tables[i].second,
                                             .sheet = book_sheet(book, tables[i].sheet)};
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
