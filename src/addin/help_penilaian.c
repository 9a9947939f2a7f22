/* SPDX-License-Identifier: MPL-2.0
 *
 * help_penilaian.c - help for the scoring functions (src/core/penilaian.c, skala.c).
 */
#include "help.h"

const addin_help addin_help_penilaian[] = {
    {
        "CAPAIAN",
        "Capaian kinerja suatu target dalam poin persen: realisasi/target x 100 (Tabel 3.2)." POINTS_ID,
        "Achievement of a target in percent points: realisasi/target x 100 (Tabel 3.2)." POINTS_EN,
        {
            {"target", "Target: angka, teks seperti tercetak (\"66 Indeks\", \"8,45%\"), atau kisaran (\"80-90%\").",
             "The target: a number, text as printed (\"66 Indeks\", \"8,45%\"), or a span (\"80-90%\")."},
            {"realisasi", "Realisasi, dalam satuan yang sama dengan target.",
             "What was achieved, in the unit of the target."},
            ARG_POLARITAS,
            ARG_BATAS,
        },
        {{"CAPAIAN(\"8,45%\";\"12,67%\")", "149,940828402367"},
         {"CAPAIAN(\"≤ 18,8 %\";\"17,5 %\")", "106,914893617021"},
         {"CAPAIAN(\"2 jam\";\"90 menit\";\"turun\")", "125"},
         {"CAPAIAN(100;130;\"naik\";120)", "120"}},
    },
    {
        "SERAPAN",
        "Serapan anggaran dalam poin persen: realisasi/anggaran x 100 (Tabel 3.9)." POINTS_ID,
        "Budget absorption in percent points: realisasi/anggaran x 100 (Tabel 3.9)." POINTS_EN,
        {
            {"anggaran", "Anggaran (pagu) dalam rupiah: angka, atau teks \"12.465.264.644,25\".",
             "The budget in rupiah: a number, or text \"12.465.264.644,25\"."},
            {"realisasi", "Realisasi anggaran dalam rupiah.", "What was spent, in rupiah."},
        },
        {{"SERAPAN(\"12.465.264.644,25\";\"11.114.886.257,00\")", "89,1668694906296"},
         {"SERAPAN(\"Rp1,2 triliun\";\"Rp980.000.000.000\")", "81,6666666666667"}},
    },
    {
        "PERSENTASE",
        "Bagian dari keseluruhan dalam poin persen, rumus indikator kinerja utama: 9 dari 71 ialah 12,676." POINTS_ID,
        "A part of a whole in percent points, the formula of a key indicator: 9 of 71 is 12.676." POINTS_EN,
        {
            {"bagian", "Jumlah yang memenuhi syarat (pembilang).", "The number that qualifies (numerator)."},
            {"keseluruhan", "Jumlah seluruhnya (penyebut).", "The number in all (denominator)."},
        },
        {{"PERSENTASE(9;71)", "12,6760563380282"},
         {"PERSENTASE(\"20 Unit Usaha\";\"30 Unit Usaha\")", "66,6666666666667"}},
    },
    {
        "KEMAJUAN",
        "Tingkat kemajuan terhadap target akhir jangka menengah dalam poin persen, dengan urutan kolom Tabel "
        "3.4." POINTS_ID,
        "Progress towards the target at the end of the plan in percent points, in the column order of Tabel "
        "3.4." POINTS_EN,
        {
            {"realisasi", "Realisasi tahun ini: angka, atau teks seperti tercetak.",
             "What was achieved this year: a number, or text as printed."},
            {"target_akhir", "Target akhir RPJMD atau Renstra, dalam satuan yang sama.",
             "The target at the end of the plan (RPJMD, Renstra), in the same unit."},
            ARG_POLARITAS,
        },
        {{"KEMAJUAN(4,44;0,11)", "4036,36363636364"}, {"KEMAJUAN(\"60 dokumen\";\"80 dokumen\")", "75"}},
    },
    {
        "BANDING",
        "Realisasi terhadap angka nasional atau provinsi dalam poin persen, dengan urutan kolom Tabel 3.5." POINTS_ID,
        "What was achieved against a national or provincial figure in percent points, in the column order of "
        "Tabel 3.5." POINTS_EN,
        {
            {"realisasi", "Realisasi instansi: angka, atau teks seperti tercetak.",
             "What the agency achieved: a number, or text as printed."},
            {"pembanding", "Angka pembanding (target atau realisasi nasional), dalam satuan yang sama.",
             "The figure to compare with (national target or result), in the same unit."},
            ARG_POLARITAS,
        },
        {{"BANDING(\"58,71 Indeks\";\"66 Indeks\")", "88,9545454545455"}, {"BANDING(8;10;\"turun\")", "120"}},
    },
    {
        "PERUBAHAN",
        "Perubahan dari nilai lama ke nilai baru: dalam poin persen (bawaan) atau sebagai selisih." POINTS_ID,
        "The change from an old value to a new one: in percent points (default) or as a difference." POINTS_EN,
        {
            {"lama", "Nilai lama, misalnya tahun lalu.", "The old value, such as last year's."},
            {"baru", "Nilai baru, dalam satuan yang sama.", "The new value, in the same unit."},
            {"jenis", "persen (bawaan): (baru-lama)/|lama| x 100; poin: baru-lama, dalam satuan nilainya.",
             "persen (default): (baru-lama)/|lama| x 100; poin: baru-lama, in the unit of the values."},
        },
        {{"PERUBAHAN(80;100)", "25"}, {"PERUBAHAN(\"8,45%\";\"12,67%\";\"poin\")", "4,22"}},
    },
    {
        "TREN",
        "Arah perubahan dalam kata: Meningkat, Menurun atau Tetap; dengan polaritas: Membaik, Memburuk atau Tetap.",
        "The direction of a change in words: Meningkat, Menurun or Tetap; with a polaritas: Membaik, Memburuk or "
        "Tetap.",
        {
            {"lama", "Nilai lama, misalnya tahun lalu.", "The old value, such as last year's."},
            {"baru", "Nilai baru, dalam satuan yang sama.", "The new value, in the same unit."},
            {"polaritas",
             "naik (1): makin tinggi makin baik; turun (-1), turun-rasio: makin rendah makin baik. stabil ditolak.",
             "naik (1): higher is better; turun (-1), turun-rasio: lower is better. stabil is refused."},
        },
        {{"TREN(80;100)", "Meningkat"}, {"TREN(\"9,5%\";\"8,1%\";\"turun\")", "Membaik"}},
    },
    {
        "RATACAPAIAN",
        "Rata-rata capaian dalam poin persen dari sel yang berisi data; kosong, - dan n/a tidak dihitung. Tanpa "
        "data: -." POINTS_ID,
        "Mean achievement in percent points of the cells that hold data; empty, - and n/a do not count. No data: "
        "-." POINTS_EN,
        {
            {"nilai", "Rentang capaian, dalam poin persen.", "The range of achievements, in percent points."},
            {"batas",
             "Batas atas tiap nilai, poin persen, paling kecil 100: dijaga dalam 0 sampai batas. Kosong: tanpa batas.",
             "Upper limit of each value in percent points, 100 or more: kept within 0 and it. Left out: no limit."},
        },
        {{"RATACAPAIAN({149,94;100})", "124,97"},
         {"RATACAPAIAN({90;\"n/a\";80})", "85"},
         {"RATACAPAIAN({150;90};120)", "105"}},
    },
    {
        "RATABOBOT",
        "Rata-rata tertimbang: jumlah (nilai x bobot) dibagi jumlah bobot, dari pasangan yang berisi data.",
        "Weighted mean: the sum of (nilai x bobot) by the sum of bobot, over the pairs that hold data.",
        {
            {"nilai", "Rentang nilai.", "The range of values."},
            {"bobot", "Rentang bobot berukuran sama, tidak negatif, jumlahnya bebas; satu angka berlaku untuk semua.",
             "The range of weights: same shape, not negative, any sum; one number holds for all."},
        },
        {{"RATABOBOT({80;100};{1;3})", "95"}, {"RATABOBOT({\"90%\";\"-\";\"70%\"};{50;30;50})", "80"}},
    },
    {
        "AKUMULASI",
        "Angka triwulanan menjadi satu angka tahunan: jumlah, terakhir, rata-rata atau tertinggi. Sel kosong bukan "
        "nol.",
        "Quarterly figures as one for the year: sum, last, mean or highest. An empty cell is not zero.",
        {
            {"nilai", "Rentang angka triwulanan, menurut urutan waktu.",
             "The range of quarterly figures, in the order of time."},
            {"cara",
             "jumlah (bawaan); terakhir, yaitu sel terakhir yang berisi data; rata, rata-rata; maks, yang tertinggi.",
             "jumlah (default), the sum; terakhir, the last cell that holds data; rata, the mean; maks, the highest."},
        },
        {{"AKUMULASI({10;20;\"-\";5})", "35"},
         {"AKUMULASI({\"2 jam\";\"30 menit\"})", "2,5"},
         {"AKUMULASI({25;50;75};\"terakhir\")", "75"}},
    },
    {
        "EFISIENSI",
        "Tingkat efisiensi dalam poin persen: capaian kinerja dikurangi capaian anggaran (Tabel 3.7, kolom 5 - "
        "8)." POINTS_ID,
        "Efficiency in percent points: achievement less budget absorption (Tabel 3.7, columns 5 - 8)." POINTS_EN,
        {
            {"capaian_kinerja", "Capaian kinerja, dalam poin persen.", "The achievement, in percent points."},
            {"capaian_anggaran", "Capaian (serapan) anggaran, dalam poin persen.",
             "The budget absorption, in percent points."},
        },
        {{"EFISIENSI(149,94;89,23)", "60,71"}, {"EFISIENSI(\"100%\";\"89,23%\")", "10,77"}},
    },
    {
        "EFISIENSIPMK",
        "Efisiensi PMK 22/PMK.02/2021 dalam poin persen: jumlah (pagu x capaian - realisasi) / jumlah (pagu x "
        "capaian) x 100." POINTS_ID,
        "Efficiency by PMK 22/PMK.02/2021 in percent points: sum of (pagu x capaian - realisasi) / sum of (pagu x "
        "capaian) x 100." POINTS_EN,
        {
            {"pagu", "Pagu anggaran tiap keluaran (PAK) dalam rupiah: sel atau rentang.",
             "The budget of each output (PAK) in rupiah: a cell or a range."},
            {"capaian", "Capaian tiap keluaran (CK) dalam poin persen; rentang berukuran sama, atau satu angka.",
             "The achievement of each output (CK) in percent points; a range of the same shape, or one number."},
            {"realisasi", "Realisasi anggaran tiap keluaran (RAK) dalam rupiah; rentang berukuran sama.",
             "What was spent on each output (RAK) in rupiah; a range of the same shape."},
        },
        {{"EFISIENSIPMK(1000;100;900)", "10"},
         {"EFISIENSIPMK({\"Rp2 juta\";\"Rp3 juta\"};{100;50};{\"Rp1,5 juta\";\"Rp1 juta\"})", "28,5714285714286"}},
    },
    {
        "NILAIEFISIENSI",
        "Nilai efisiensi menurut PMK 22/PMK.02/2021: 50 + E/20 x 50, dijaga dalam 0 sampai 100; E dalam poin "
        "persen." POINTS_ID,
        "The score of an efficiency by PMK 22/PMK.02/2021: 50 + E/20 x 50, kept within 0 and 100; E in percent "
        "points." POINTS_EN,
        {
            {"efisiensi", "Efisiensi E dalam poin persen, hasil EFISIENSIPMK.",
             "The efficiency E in percent points, the result of EFISIENSIPMK."},
        },
        {{"NILAIEFISIENSI(10)", "75"}, {"NILAIEFISIENSI(-30)", "0"}},
    },
    {
        "KATEGORI",
        "Predikat suatu nilai (poin persen) menurut skala; bawaannya 91 Sangat Tinggi, 76 Tinggi, 66 Sedang, 51 "
        "Rendah (Tabel 3.1)." POINTS_ID,
        "The label of a value (percent points) by a scale; default 91 Sangat Tinggi, 76 Tinggi, 66 Sedang, 51 "
        "Rendah (Tabel 3.1)." POINTS_EN,
        {
            {"nilai", "Nilai yang dikategorikan: poin persen, atau satuan skalanya.",
             "The value: percent points, or the unit of the scale."},
            ARG_SKALA,
            {"cara", "batas-bawah (bawaan): 90,5 ialah Tinggi; bulatkan: dibulatkan dulu, 90,5 ialah Sangat Tinggi.",
             "batas-bawah (default): 90.5 is Tinggi; bulatkan: rounded to a whole number first, 90.5 is Sangat "
             "Tinggi."},
        },
        {{"KATEGORI(CAPAIAN(\"8,45%\";\"12,67%\"))", "Sangat Tinggi"},
         {"KATEGORI(90,5)", "Tinggi"},
         {"KATEGORI(90,5;;\"bulatkan\")", "Sangat Tinggi"},
         {"KATEGORI(90,1;\"NKA\")", "Sangat Baik"}},
    },
    {.name = NULL},
};
