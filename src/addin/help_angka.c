/* SPDX-License-Identifier: MPL-2.0
 *
 * help_angka.c - help for the functions of numbers and words (src/core/angka.c, terbilang.c, narasi.c).
 */
#include "help.h"

#define ARG_NILAI                                                                                                      \
    {"nilai",                                                                                                          \
     "Angka, atau teks seperti tercetak, tepat sampai 18 angka: \"12.465.264.644,25\", \"Rp. "                         \
     "119.998.800,00\".",                                                                                              \
     "A number, or text as printed, exact to 18 digits: \"12.465.264.644,25\", \"Rp. 119.998.800,00\"."}

const addin_help addin_help_angka[] = {
    {
        "ANGKA",
        "Angka di dalam teks Indonesia: \"58,71 Indeks\" ialah 58,71; \"8,45%\" ialah 8,45, bukan 0,0845. Yang "
        "tidak terbaca menjadi #VALUE!, tidak ditebak.",
        "The number in an Indonesian text: \"58,71 Indeks\" is 58.71; \"8,45%\" is 8.45, not 0.0845. What cannot "
        "be read is #VALUE!, never guessed.",
        {
            {"teks", "Teks yang berisi satu angka, dengan titik ribuan dan koma desimal.",
             "The text that holds one number, with thousands dots and a decimal comma."},
        },
        {{"ANGKA(\"58,71 Indeks\")", "58,71"},
         {"ANGKA(\"Rp2,5 juta\")", "2500000"},
         {"ANGKA(\"3 (tiga) dokumen\")", "3"}},
    },
    {
        "SATUAN",
        "Satuan di dalam teks: \"67 Org/ Bln\" ialah Org/ Bln; \"8,45%\" ialah %; tanpa satuan hasilnya kosong.",
        "The unit in a text: of \"67 Org/ Bln\" it is Org/ Bln; of \"8,45%\" it is %; without a unit the result is "
        "empty.",
        {
            {"teks", "Teks yang berisi angka dan satuannya.", "The text that holds a number and its unit."},
        },
        {{"SATUAN(\"67 Org/ Bln\")", "Org/ Bln"}, {"SATUAN(\"8,45%\")", "%"}},
    },
    {
        "BULATKAN",
        "Membulatkan angka menurut nilai desimalnya: setengah ke atas (bawaan) atau dipotong.",
        "Rounds a number by its decimal value: half up (default) or cut off.",
        {
            ARG_NILAI,
            {"desimal", "Banyaknya desimal, -15 sampai 15; bawaan 2. -3 membulatkan ke ribuan.",
             "The number of decimals, -15 to 15; default 2. -3 rounds to thousands."},
            {"cara", "setengah-naik (bawaan): setengah menjauhi nol, 1,005 menjadi 1,01; potong: dipotong ke arah nol.",
             "setengah-naik (default): half away from zero, 1.005 becomes 1.01; potong: cut off towards zero."},
        },
        {{"BULATKAN(1,005;2)", "1,01"}, {"BULATKAN(150,149;2;\"potong\")", "150,14"}},
    },
    {
        "FORMATANGKA",
        "Angka sebagai teks dengan titik ribuan dan koma desimal, 12.465.264.644,25, apa pun bahasa dokumennya.",
        "A number as text with Indonesian marks, 12.465.264.644,25, whatever the language of the document.",
        {
            ARG_NILAI,
            {"desimal", "Banyaknya desimal, 0 sampai 15. Bila dikosongkan, sebanyak yang dimiliki nilai.",
             "The number of decimals, 0 to 15. Left out: as many as the value has."},
        },
        {{"FORMATANGKA(\"12.465.264.644,25\")", "12.465.264.644,25"}, {"FORMATANGKA(1234,5;2)", "1.234,50"}},
    },
    {
        "PERSEN",
        "Poin persen sebagai teks: 149,94 menjadi 149,94%." POINTS_ID,
        "Percent points as text: 149.94 becomes 149,94%." POINTS_EN,
        {
            {"nilai", "Nilai dalam poin persen.", "The value in percent points."},
            {"desimal", "Banyaknya desimal, 0 sampai 15; bawaan 2.", "The number of decimals, 0 to 15; default 2."},
        },
        {{"PERSEN(149,940828)", "149,94%"}, {"PERSEN(\"8,45%\";1)", "8,5%"}},
    },
    {
        "RUPIAH",
        "Jumlah uang sebagai teks: Rp12.465.264.644; negatif -Rp250.",
        "An amount of money as text: Rp12.465.264.644; negative -Rp250.",
        {
            ARG_NILAI,
            {"desimal", "Banyaknya desimal, 0 sampai 15; bawaan 0.", "The number of decimals, 0 to 15; default 0."},
        },
        {{"RUPIAH(\"12.465.264.644,25\")", "Rp12.465.264.644"},
         {"RUPIAH(\"Rp75 juta\")", "Rp75.000.000"},
         {"RUPIAH(-250)", "-Rp250"}},
    },
    {
        "TERBILANG",
        "Angka dalam kata Indonesia; desimal satu per satu setelah koma: dua belas koma nol lima. Sel angka harus "
        "di bawah 10^15; teks sampai 18 angka.",
        "A number in Indonesian words; decimals digit by digit: dua belas koma nol lima. A number cell must be "
        "below 10^15; text may have 18 digits.",
        {
            ARG_NILAI,
            {"satuan", "Kata yang ditambahkan di belakang, misalnya rupiah.",
             "A word that is appended, such as rupiah."},
            {"gaya",
             "kecil (bawaan): huruf kecil; kalimat: huruf pertama besar; judul: tiap kata berhuruf besar; besar: "
             "SEMUA.",
             "kecil (default): small letters; kalimat: First letter; judul: Every Word; besar: ALL CAPITALS."},
        },
        {{"TERBILANG(\"12,05\";\"persen\")", "dua belas koma nol lima persen"},
         {"TERBILANG(1500000;\"rupiah\";\"judul\")", "Satu Juta Lima Ratus Ribu Rupiah"}},
    },
    {
        "BACATERBILANG",
        "Angka dari kata Indonesia, kebalikan TERBILANG; yang bukan kata bilangan ialah #VALUE!.",
        "The number in Indonesian words, the way back of TERBILANG; what is no number word is #VALUE!.",
        {
            {"teks", "Bilangan dalam kata; milyar, rupiah di belakang, tanda kurung dan huruf besar boleh.",
             "Number words; milyar, a closing rupiah, brackets and capitals are allowed."},
        },
        {{"BACATERBILANG(\"dua belas koma nol lima\")", "12,05"},
         {"BACATERBILANG(\"(Satu Milyar Lima Ratus Juta Rupiah)\")", "1500000000"}},
    },
    {
        "NARASI",
        "Satu atau dua kalimat laporan tentang indikator: target, realisasi, capaian, kategori, dan apakah target "
        "terlampaui, tercapai atau belum.",
        "One or two report sentences in Indonesian: target, realisasi, achievement, category, and whether the "
        "target was exceeded, met or missed.",
        {
            {"indikator", "Nama indikator, seperti ditulis dalam laporan.",
             "The name of the indicator, as the report has it."},
            {"tahun", "Tahun laporan, misalnya 2024.", "The year of the report, such as 2024."},
            {"target", "Target: angka, atau teks seperti tercetak (\"66 Indeks\").",
             "The target: a number, or text as printed (\"66 Indeks\")."},
            {"realisasi", "Realisasi, dalam satuan yang sama dengan target.",
             "What was achieved, in the unit of the target."},
            {"satuan", "Satuan, misalnya persen atau dokumen. Kosong: satuan di dalam teks target atau realisasi.",
             "The unit, such as persen or dokumen. Left out: the unit in the text of target or realisasi."},
            ARG_POLARITAS,
            ARG_SKALA,
        },
        {{"NARASI(\"Jumlah dokumen\";2024;\"12 dokumen\";\"9 dokumen\")",
          "Pada tahun 2024, Jumlah dokumen ditargetkan sebanyak 12 dokumen dan terealisasi sebanyak 9 dokumen, "
          "sehingga capaian kinerjanya sebesar 75,00 persen dengan kategori Sedang. Realisasi tersebut belum mencapai "
          "target yang ditetapkan."},
         {"NARASI(\"Indeks kepuasan\";2024;\"80 Indeks\";\"80 Indeks\")",
          "Pada tahun 2024, Indeks kepuasan ditargetkan sebesar 80 dan terealisasi sebesar 80, sehingga "
          "capaian kinerjanya sebesar 100,00 persen dengan kategori Sangat Tinggi. Realisasi tersebut memenuhi target "
          "yang ditetapkan."}},
    },
    {.name = NULL},
};
