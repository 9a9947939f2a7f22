/* SPDX-License-Identifier: MPL-2.0
 *
 * penilaian.c - the scoring functions: help and adapters to the core (src/core/penilaian.c, skala.c).
 */
#include "help.h"

static addin_adapter capaian, serapan, persentase, kemajuan, banding, perubahan, tren, ratacapaian, ratabobot,
    akumulasi, efisiensi, efisiensipmk, nilaiefisiensi, kategori;

const addin_function addin_capaian = {
    "capaian",
    "CAPAIAN",
    ADDIN_NUMBER,
    capaian,
    "Capaian kinerja suatu target dalam poin persen: realisasi/target x 100 (Tabel 3.2)." POINTS_ID,
    "Achievement of a target in percent points: realisasi/target x 100 (Tabel 3.2)." POINTS_EN,
    {
        {"target", REQUIRED, ADDIN_VALUE,
         "Target: angka, teks seperti tercetak (\"66 Indeks\", \"8,45%\"), atau kisaran (\"80-90%\").",
         "The target: a number, text as printed (\"66 Indeks\", \"8,45%\"), or a span (\"80-90%\")."},
        {"realisasi", REQUIRED, ADDIN_VALUE, "Realisasi, dalam satuan yang sama dengan target.",
         "What was achieved, in the unit of the target."},
        ARG_POLARITAS,
        ARG_BATAS,
    },
};
static lkj_status capaian(const addin_arguments *a, addin_result *r) {
    return lkj_capaian(&a->value[0], &a->value[1], &a->value[2], &a->value[3], &r->number);
}

const addin_function addin_serapan = {
    "serapan",
    "SERAPAN",
    ADDIN_NUMBER,
    serapan,
    "Serapan anggaran dalam poin persen: realisasi/anggaran x 100 (Tabel 3.9)." POINTS_ID,
    "Budget absorption in percent points: realisasi/anggaran x 100 (Tabel 3.9)." POINTS_EN,
    {
        {"anggaran", REQUIRED, ADDIN_VALUE, "Anggaran (pagu) dalam rupiah: angka, atau teks \"12.465.264.644,25\".",
         "The budget in rupiah: a number, or text \"12.465.264.644,25\"."},
        {"realisasi", REQUIRED, ADDIN_VALUE, "Realisasi anggaran dalam rupiah.", "What was spent, in rupiah."},
    },
};
static lkj_status serapan(const addin_arguments *a, addin_result *r) {
    return lkj_serapan(&a->value[0], &a->value[1], &r->number);
}

const addin_function addin_persentase = {
    "persentase",
    "PERSENTASE",
    ADDIN_NUMBER,
    persentase,
    "Bagian dari keseluruhan dalam poin persen, rumus indikator kinerja utama: 9 dari 71 ialah 12,676." POINTS_ID,
    "A part of a whole in percent points, the formula of a key indicator: 9 of 71 is 12.676." POINTS_EN,
    {
        {"bagian", REQUIRED, ADDIN_VALUE, "Jumlah yang memenuhi syarat (pembilang).",
         "The number that qualifies (numerator)."},
        {"keseluruhan", REQUIRED, ADDIN_VALUE, "Jumlah seluruhnya (penyebut).", "The number in all (denominator)."},
    },
};
static lkj_status persentase(const addin_arguments *a, addin_result *r) {
    return lkj_persentase(&a->value[0], &a->value[1], &r->number);
}

const addin_function addin_kemajuan = {
    "kemajuan",
    "KEMAJUAN",
    ADDIN_NUMBER,
    kemajuan,
    "Tingkat kemajuan terhadap target akhir jangka menengah dalam poin persen, dengan urutan kolom Tabel "
    "3.4." POINTS_ID,
    "Progress towards the target at the end of the plan in percent points, in the column order of Tabel 3.4." POINTS_EN,
    {
        {"realisasi", REQUIRED, ADDIN_VALUE, "Realisasi tahun ini: angka, atau teks seperti tercetak.",
         "What was achieved this year: a number, or text as printed."},
        {"target_akhir", REQUIRED, ADDIN_VALUE, "Target akhir RPJMD atau Renstra, dalam satuan yang sama.",
         "The target at the end of the plan (RPJMD, Renstra), in the same unit."},
        ARG_POLARITAS,
    },
};
static lkj_status kemajuan(const addin_arguments *a, addin_result *r) {
    return lkj_kemajuan(&a->value[0], &a->value[1], &a->value[2], &r->number);
}

const addin_function addin_banding = {
    "banding",
    "BANDING",
    ADDIN_NUMBER,
    banding,
    "Realisasi terhadap angka nasional atau provinsi dalam poin persen, dengan urutan kolom Tabel 3.5." POINTS_ID,
    "What was achieved against a national or provincial figure in percent points, in the column order of "
    "Tabel 3.5." POINTS_EN,
    {
        {"realisasi", REQUIRED, ADDIN_VALUE, "Realisasi instansi: angka, atau teks seperti tercetak.",
         "What the agency achieved: a number, or text as printed."},
        {"pembanding", REQUIRED, ADDIN_VALUE,
         "Angka pembanding (target atau realisasi nasional), dalam satuan yang sama.",
         "The figure to compare with (national target or result), in the same unit."},
        ARG_POLARITAS,
    },
};
static lkj_status banding(const addin_arguments *a, addin_result *r) {
    return lkj_banding(&a->value[0], &a->value[1], &a->value[2], &r->number);
}

const addin_function addin_perubahan = {
    "perubahan",
    "PERUBAHAN",
    ADDIN_NUMBER,
    perubahan,
    "Perubahan dari nilai lama ke nilai baru: dalam poin persen (bawaan) atau sebagai selisih." POINTS_ID,
    "The change from an old value to a new one: in percent points (default) or as a difference." POINTS_EN,
    {
        {"lama", REQUIRED, ADDIN_VALUE, "Nilai lama, misalnya tahun lalu.", "The old value, such as last year's."},
        {"baru", REQUIRED, ADDIN_VALUE, "Nilai baru, dalam satuan yang sama.", "The new value, in the same unit."},
        {"jenis", OPTIONAL, ADDIN_VALUE,
         "persen (bawaan): (baru-lama)/|lama| x 100; poin: baru-lama, dalam satuan nilainya.",
         "persen (default): (baru-lama)/|lama| x 100; poin: baru-lama, in the unit of the values."},
    },
};
static lkj_status perubahan(const addin_arguments *a, addin_result *r) {
    return lkj_perubahan(&a->value[0], &a->value[1], &a->value[2], &r->number);
}

const addin_function addin_tren = {
    "tren",
    "TREN",
    ADDIN_TEXT,
    tren,
    "Arah perubahan dalam kata: Meningkat, Menurun atau Tetap; dengan polaritas: Membaik, Memburuk atau Tetap.",
    "The direction of a change in words: Meningkat, Menurun or Tetap; with a polarity: Membaik, Memburuk or Tetap.",
    {
        {"lama", REQUIRED, ADDIN_VALUE, "Nilai lama, misalnya tahun lalu.", "The old value, such as last year's."},
        {"baru", REQUIRED, ADDIN_VALUE, "Nilai baru, dalam satuan yang sama.", "The new value, in the same unit."},
        {"polaritas", OPTIONAL, ADDIN_VALUE,
         "naik (1): makin tinggi makin baik; turun (-1), turun-rasio: makin rendah makin baik. stabil tidak berlaku.",
         "naik (1): higher is better; turun (-1), turun-rasio: lower is better. stabil (0) is not accepted: no "
         "target."},
    },
};
static lkj_status tren(const addin_arguments *a, addin_result *r) {
    return lkj_tren(&a->value[0], &a->value[1], &a->value[2], &r->text);
}

const addin_function addin_ratacapaian = {
    "ratacapaian",
    "RATACAPAIAN",
    ADDIN_NUMBER,
    ratacapaian,
    "Rata-rata capaian dalam poin persen dari sel yang berisi data; kosong, - dan n/a tidak dihitung. Tanpa "
    "data: -." POINTS_ID,
    "Mean achievement in percent points of the cells that hold data; empty, - and n/a do not count. No data: "
    "-." POINTS_EN,
    {
        {"nilai", REQUIRED, ADDIN_RANGE, "Rentang capaian, dalam poin persen.",
         "The range of achievements, in percent points."},
        {"batas", OPTIONAL, ADDIN_VALUE,
         "Batas atas tiap nilai dalam poin persen, misalnya 100: nilai dijaga dalam 0 sampai batas. Kosong: tanpa "
         "batas.",
         "Upper limit of each value in percent points, such as 100: each is kept within 0 and it. Left out: no limit."},
    },
};
static lkj_status ratacapaian(const addin_arguments *a, addin_result *r) {
    return lkj_ratacapaian(a->array[0], &a->value[1], &r->number);
}

const addin_function addin_ratabobot = {
    "ratabobot",
    "RATABOBOT",
    ADDIN_NUMBER,
    ratabobot,
    "Rata-rata tertimbang: jumlah (nilai x bobot) dibagi jumlah bobot, dari pasangan yang berisi data.",
    "Weighted mean: the sum of (nilai x bobot) by the sum of bobot, over the pairs that hold data.",
    {
        {"nilai", REQUIRED, ADDIN_RANGE, "Rentang nilai.", "The range of values."},
        {"bobot", REQUIRED, ADDIN_RANGE,
         "Rentang bobot berukuran sama, tidak negatif, jumlahnya bebas; satu angka berlaku untuk semua.",
         "The range of weights: same shape, not negative, any sum; one number holds for all."},
    },
};
static lkj_status ratabobot(const addin_arguments *a, addin_result *r) {
    return lkj_ratabobot(a->array[0], a->array[1], &r->number);
}

const addin_function addin_akumulasi = {
    "akumulasi",
    "AKUMULASI",
    ADDIN_NUMBER,
    akumulasi,
    "Angka triwulanan menjadi satu angka tahunan: jumlah, terakhir, rata-rata atau tertinggi. Sel kosong bukan nol.",
    "Quarterly figures as one for the year: sum, last, mean or highest. An empty cell is not zero.",
    {
        {"nilai", REQUIRED, ADDIN_RANGE, "Rentang angka triwulanan, menurut urutan waktu.",
         "The range of quarterly figures, in the order of time."},
        {"cara", OPTIONAL, ADDIN_VALUE,
         "jumlah (bawaan); terakhir, yaitu sel terakhir yang berisi data; rata, rata-rata; maks, yang tertinggi.",
         "jumlah (default), the sum; terakhir, the last cell that holds data; rata, the mean; maks, the highest."},
    },
};
static lkj_status akumulasi(const addin_arguments *a, addin_result *r) {
    return lkj_akumulasi(a->array[0], &a->value[1], &r->number);
}

const addin_function addin_efisiensi = {
    "efisiensi",
    "EFISIENSI",
    ADDIN_NUMBER,
    efisiensi,
    "Tingkat efisiensi dalam poin persen: capaian kinerja dikurangi capaian anggaran (Tabel 3.7, kolom 5 - "
    "8)." POINTS_ID,
    "Efficiency in percent points: achievement less budget absorption (Tabel 3.7, columns 5 - 8)." POINTS_EN,
    {
        {"capaian_kinerja", REQUIRED, ADDIN_VALUE, "Capaian kinerja, dalam poin persen.",
         "The achievement, in percent points."},
        {"capaian_anggaran", REQUIRED, ADDIN_VALUE, "Capaian (serapan) anggaran, dalam poin persen.",
         "The budget absorption, in percent points."},
    },
};
static lkj_status efisiensi(const addin_arguments *a, addin_result *r) {
    return lkj_efisiensi(&a->value[0], &a->value[1], &r->number);
}

const addin_function addin_efisiensipmk = {
    "efisiensipmk",
    "EFISIENSIPMK",
    ADDIN_NUMBER,
    efisiensipmk,
    "Efisiensi PMK 22/PMK.02/2021 dalam poin persen: jumlah (pagu x capaian - realisasi) / jumlah (pagu x "
    "capaian) x 100." POINTS_ID,
    "Efficiency by PMK 22/PMK.02/2021 in percent points: sum of (pagu x capaian - realisasi) / sum of (pagu x "
    "capaian) x 100." POINTS_EN,
    {
        {"pagu", REQUIRED, ADDIN_RANGE, "Pagu anggaran tiap keluaran (PAK) dalam rupiah: sel atau rentang.",
         "The budget of each output (PAK) in rupiah: a cell or a range."},
        {"capaian", REQUIRED, ADDIN_RANGE,
         "Capaian tiap keluaran (CK) dalam poin persen; rentang berukuran sama, atau satu angka.",
         "The achievement of each output (CK) in percent points; a range of the same shape, or one number."},
        {"realisasi", REQUIRED, ADDIN_RANGE,
         "Realisasi anggaran tiap keluaran (RAK) dalam rupiah; rentang berukuran sama.",
         "What was spent on each output (RAK) in rupiah; a range of the same shape."},
    },
};
static lkj_status efisiensipmk(const addin_arguments *a, addin_result *r) {
    return lkj_efisiensipmk(a->array[0], a->array[1], a->array[2], &r->number);
}

const addin_function addin_nilaiefisiensi = {
    "nilaiefisiensi",
    "NILAIEFISIENSI",
    ADDIN_NUMBER,
    nilaiefisiensi,
    "Nilai efisiensi menurut PMK 22/PMK.02/2021: 50 + E/20 x 50, dijaga dalam 0 sampai 100; E dalam poin "
    "persen." POINTS_ID,
    "The score of an efficiency by PMK 22/PMK.02/2021: 50 + E/20 x 50, kept within 0 and 100; E in percent "
    "points." POINTS_EN,
    {
        {"efisiensi", REQUIRED, ADDIN_VALUE, "Efisiensi E dalam poin persen, hasil EFISIENSIPMK.",
         "The efficiency E in percent points, the result of EFISIENSIPMK."},
    },
};
static lkj_status nilaiefisiensi(const addin_arguments *a, addin_result *r) {
    return lkj_nilaiefisiensi(&a->value[0], &r->number);
}

const addin_function addin_kategori = {
    "kategori",
    "KATEGORI",
    ADDIN_TEXT,
    kategori,
    "Predikat suatu nilai (poin persen) menurut skala; bawaannya 91 Sangat Tinggi, 76 Tinggi, 66 Sedang, 51 "
    "Rendah (Tabel 3.1)." POINTS_ID,
    "The label of a value (percent points) by a scale; default 91 Sangat Tinggi, 76 Tinggi, 66 Sedang, 51 "
    "Rendah (Tabel 3.1)." POINTS_EN,
    {
        {"nilai", REQUIRED, ADDIN_VALUE, "Nilai yang dikategorikan: poin persen, atau satuan skalanya.",
         "The value: percent points, or the unit of the scale."},
        ARG_SKALA,
        {"cara", OPTIONAL, ADDIN_VALUE,
         "batas-bawah (bawaan): 90,5 ialah Tinggi; bulatkan: dibulatkan dulu, 90,5 ialah Sangat Tinggi.",
         "batas-bawah (default): 90.5 is Tinggi; bulatkan: rounded to a whole number first, 90.5 is Sangat Tinggi."},
    },
};
static lkj_status kategori(const addin_arguments *a, addin_result *r) {
    return lkj_kategori(&a->value[0], &a->value[1], a->array[1], &a->value[2], &r->text);
}
