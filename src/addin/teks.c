/* SPDX-License-Identifier: MPL-2.0
 *
 * teks.c - the functions for numbers and words: help and adapters to the core (src/core/teks.c, terbilang.c, narasi.c).
 */
#include "help.h"

static addin_adapter angka, satuan, bulatkan, formatangka, persen, rupiah, terbilang, narasi;

#define ARG_NILAI                                                                                                      \
    {                                                                                                                  \
        "nilai", REQUIRED, ADDIN_VALUE,                                                                                \
            "Angka, atau teks seperti tercetak, tepat sampai 18 angka: \"12.465.264.644,25\", \"Rp. "                  \
            "119.998.800,00\".",                                                                                       \
            "A number, or text as printed, exact to 18 digits: \"12.465.264.644,25\", \"Rp. 119.998.800,00\"."         \
    }

const addin_function addin_angka = {
    "angka",
    "ANGKA",
    ADDIN_NUMBER,
    angka,
    "Angka di dalam teks Indonesia: \"58,71 Indeks\" ialah 58,71; \"8,45%\" ialah 8,45, bukan 0,0845. Yang "
    "tidak terbaca menjadi #VALUE!, tidak ditebak.",
    "The number in an Indonesian text: \"58,71 Indeks\" is 58.71; \"8,45%\" is 8.45, not 0.0845. What cannot "
    "be read is #VALUE!, never guessed.",
    {
        {"teks", REQUIRED, ADDIN_VALUE, "Teks yang berisi satu angka, dengan titik ribuan dan koma desimal.",
         "The text that holds one number, with thousands dots and a decimal comma."},
    },
};
static lkj_status angka(const addin_arguments *a, addin_result *r) {
    return lkj_angka(&a->value[0], &r->number);
}

const addin_function addin_satuan = {
    "satuan",
    "SATUAN",
    ADDIN_TEXT,
    satuan,
    "Satuan di dalam teks: \"67 Org/ Bln\" ialah Org/ Bln; \"8,45%\" ialah %; tanpa satuan hasilnya kosong.",
    "The unit in a text: of \"67 Org/ Bln\" it is Org/ Bln; of \"8,45%\" it is %; without a unit the result is empty.",
    {
        {"teks", REQUIRED, ADDIN_VALUE, "Teks yang berisi angka dan satuannya.",
         "The text that holds a number and its unit."},
    },
};
static lkj_status satuan(const addin_arguments *a, addin_result *r) {
    return lkj_satuan(&a->value[0], &r->text);
}

const addin_function addin_bulatkan = {
    "bulatkan",
    "BULATKAN",
    ADDIN_NUMBER,
    bulatkan,
    "Membulatkan angka menurut nilai desimalnya: setengah ke atas (bawaan) atau dipotong.",
    "Rounds a number by its decimal value: half up (default) or cut off.",
    {
        ARG_NILAI,
        {"desimal", OPTIONAL, ADDIN_VALUE, "Banyaknya desimal, -15 sampai 15; bawaan 2. -3 membulatkan ke ribuan.",
         "The number of decimals, -15 to 15; default 2. -3 rounds to thousands."},
        {"cara", OPTIONAL, ADDIN_VALUE,
         "setengah-naik (bawaan): setengah menjauhi nol, 1,005 menjadi 1,01; potong: dipotong ke arah nol.",
         "setengah-naik (default): half away from zero, 1.005 becomes 1.01; potong: cut off towards zero."},
    },
};
static lkj_status bulatkan(const addin_arguments *a, addin_result *r) {
    return lkj_bulatkan(&a->value[0], &a->value[1], &a->value[2], &r->number);
}

const addin_function addin_formatangka = {
    "formatangka",
    "FORMATANGKA",
    ADDIN_TEXT,
    formatangka,
    "Angka sebagai teks dengan titik ribuan dan koma desimal, 12.465.264.644,25, apa pun bahasa dokumennya.",
    "A number as text with Indonesian marks, 12.465.264.644,25, whatever the language of the document.",
    {
        ARG_NILAI,
        {"desimal", OPTIONAL, ADDIN_VALUE,
         "Banyaknya desimal, 0 sampai 15. Bila dikosongkan, sebanyak yang dimiliki nilai.",
         "The number of decimals, 0 to 15. Left out: as many as the value has."},
    },
};
static lkj_status formatangka(const addin_arguments *a, addin_result *r) {
    return lkj_formatangka(&a->value[0], &a->value[1], &r->text);
}

const addin_function addin_persen = {
    "persen",
    "PERSEN",
    ADDIN_TEXT,
    persen,
    "Poin persen sebagai teks: 149,94 menjadi 149,94%." POINTS_ID,
    "Percent points as text: 149.94 becomes 149,94%." POINTS_EN,
    {
        {"nilai", REQUIRED, ADDIN_VALUE, "Nilai dalam poin persen.", "The value in percent points."},
        {"desimal", OPTIONAL, ADDIN_VALUE, "Banyaknya desimal, 0 sampai 15; bawaan 2.",
         "The number of decimals, 0 to 15; default 2."},
    },
};
static lkj_status persen(const addin_arguments *a, addin_result *r) {
    return lkj_persen(&a->value[0], &a->value[1], &r->text);
}

const addin_function addin_rupiah = {
    "rupiah",
    "RUPIAH",
    ADDIN_TEXT,
    rupiah,
    "Jumlah uang sebagai teks: Rp12.465.264.644; negatif -Rp250.",
    "An amount of money as text: Rp12.465.264.644; negative -Rp250.",
    {
        ARG_NILAI,
        {"desimal", OPTIONAL, ADDIN_VALUE, "Banyaknya desimal, 0 sampai 15; bawaan 0.",
         "The number of decimals, 0 to 15; default 0."},
    },
};
static lkj_status rupiah(const addin_arguments *a, addin_result *r) {
    return lkj_rupiah(&a->value[0], &a->value[1], &r->text);
}

const addin_function addin_terbilang = {
    "terbilang",
    "TERBILANG",
    ADDIN_TEXT,
    terbilang,
    "Angka dalam kata Indonesia; desimal satu per satu setelah koma: dua belas koma nol lima. Sel angka harus "
    "di bawah 10^15; teks sampai 18 angka.",
    "A number in Indonesian words; decimals digit by digit: dua belas koma nol lima. A number cell must be "
    "below 10^15; text may have 18 digits.",
    {
        ARG_NILAI,
        {"satuan", OPTIONAL, ADDIN_VALUE, "Kata yang ditambahkan di belakang, misalnya rupiah.",
         "A word that is appended, such as rupiah."},
        {"gaya", OPTIONAL, ADDIN_VALUE,
         "kecil (bawaan): huruf kecil; kalimat: huruf pertama besar; judul: tiap kata berhuruf besar; besar: SEMUA.",
         "kecil (default): small letters; kalimat: First letter; judul: Every Word; besar: ALL CAPITALS."},
    },
};
static lkj_status terbilang(const addin_arguments *a, addin_result *r) {
    return lkj_terbilang(&a->value[0], &a->value[1], &a->value[2], &r->text);
}

const addin_function addin_narasi = {
    "narasi",
    "NARASI",
    ADDIN_TEXT,
    narasi,
    "Satu atau dua kalimat laporan tentang indikator: target, realisasi, capaian, kategori, dan apakah target "
    "terlampaui, tercapai atau belum.",
    "One or two report sentences in Indonesian: target, realisasi, achievement, category, and whether the "
    "target was exceeded, met or missed.",
    {
        {"indikator", REQUIRED, ADDIN_VALUE, "Nama indikator, seperti ditulis dalam laporan.",
         "The name of the indicator, as the report has it."},
        {"tahun", REQUIRED, ADDIN_VALUE, "Tahun laporan, misalnya 2024.", "The year of the report, such as 2024."},
        {"target", REQUIRED, ADDIN_VALUE, "Target: angka, atau teks seperti tercetak (\"66 Indeks\").",
         "The target: a number, or text as printed (\"66 Indeks\")."},
        {"realisasi", REQUIRED, ADDIN_VALUE, "Realisasi, dalam satuan yang sama dengan target.",
         "What was achieved, in the unit of the target."},
        {"satuan", OPTIONAL, ADDIN_VALUE,
         "Satuan, misalnya persen atau dokumen. Kosong: satuan di dalam teks target atau realisasi.",
         "The unit, such as persen or dokumen. Left out: the unit in the text of target or realisasi."},
        ARG_POLARITAS,
        ARG_SKALA,
    },
};
static lkj_status narasi(const addin_arguments *a, addin_result *r) {
    return lkj_narasi(&a->value[0], &a->value[1], &a->value[2], &a->value[3], &a->value[4], &a->value[5], &a->value[6],
                      a->array[6], &r->text);
}
