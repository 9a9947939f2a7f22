/* SPDX-License-Identifier: MPL-2.0
 *
 * help_periksa.c - help for the functions that check what is already typed (src/core/periksa.c), and the version.
 */
#include "help.h"

const addin_help addin_help_periksa[] = {
    {
        "PERIKSA",
        "Memeriksa capaian yang tertulis (poin persen): Sesuai, Sesuai (dipotong), Tidak sesuai (seharusnya ...), "
        "Tidak terbaca." POINTS_ID,
        "Checks a typed achievement (percent points): Sesuai (right), Sesuai (dipotong) (cut off), Tidak sesuai, "
        "Tidak terbaca." POINTS_EN,
        {
            {"target", "Target: angka, atau teks seperti tercetak.", "The target: a number, or text as printed."},
            {"realisasi", "Realisasi, dalam satuan yang sama dengan target.",
             "What was achieved, in the unit of the target."},
            {"tertulis", "Capaian yang tertulis: teks pada desimal yang tercetak (\"125,64%\"), angka pada 2 desimal.",
             "The achievement as typed: text at the decimals it has (\"125,64%\"), a number at 2 decimals."},
            ARG_POLARITAS,
        },
        {{"PERIKSA(7,5;12,67;\"168,04%\")", "Tidak sesuai: tertulis 168,04; seharusnya 168,93"},
         {"PERIKSA(5,77;7,25;\"125,64\")", "Sesuai (dipotong)"},
         {"PERIKSA(\"3 hari\";\"1 bulan\";\"120%\")", "Satuan berbeda: hari; bulan"}},
    },
    {
        "PERIKSAJUMLAH",
        "Memeriksa jumlah yang tertulis terhadap rinciannya: Sesuai, atau Tidak sesuai dengan jumlah rincian dan "
        "selisihnya.",
        "Checks a typed sum against its rows: Sesuai (right), or Tidak sesuai (wrong) with the sum of the rows "
        "and the difference.",
        {
            {"tertulis", "Jumlah yang tertulis: angka, atau teks \"87.097.450\".",
             "The sum as it is typed: a number, or text \"87.097.450\"."},
            {"rincian", "Rentang rincian; sel kosong dan - tidak dihitung.",
             "The range of rows; empty cells and - do not count."},
            {"toleransi", "Selisih yang masih dianggap sesuai, dalam satuan jumlahnya; bawaan 0.",
             "The difference that still counts as right, in the unit of the sum; default 0."},
        },
        {{"PERIKSAJUMLAH(\"Rp1,5 triliun\";{\"Rp800 miliar\";\"Rp700 miliar\"})", "Sesuai"},
         {"PERIKSAJUMLAH(\"300\";{100;150})", "Tidak sesuai: tertulis 300; rincian 250; selisih 50"}},
    },
    {
        "PERIKSARERATA",
        "Memeriksa rata-rata yang tertulis (poin persen) terhadap RATACAPAIAN: Sesuai, Sesuai (dipotong) atau "
        "Tidak sesuai." POINTS_ID,
        "Checks a typed mean (percent points) against RATACAPAIAN: Sesuai (right), Sesuai (dipotong) or Tidak "
        "sesuai (wrong)." POINTS_EN,
        {
            {"tertulis",
             "Rata-rata yang tertulis: teks pada desimal yang tercetak (\"124,97%\"), angka pada 2 desimal.",
             "The mean as typed: text at the decimals it has (\"124,97%\"), a number at 2 decimals."},
            {"nilai", "Rentang nilai yang dirata-ratakan, dalam poin persen.",
             "The range of values it is the mean of, in percent points."},
            {"batas",
             "Batas atas tiap nilai, poin persen, paling kecil 100: dijaga dalam 0 sampai batas. Kosong: tanpa batas.",
             "Upper limit of each value in percent points, 100 or more: kept within 0 and it. Left out: no limit."},
        },
        {{"PERIKSARERATA(\"124,97%\";{149,94;100})", "Sesuai"},
         {"PERIKSARERATA(\"85,00\";{90;\"-\";70})", "Tidak sesuai: tertulis 85,00; seharusnya 80,00"}},
    },
    {
        "PERIKSAKATEGORI",
        "Memeriksa kategori yang tertulis terhadap KATEGORI capaiannya (poin persen); menyebut nilai di celah "
        "skala, misalnya 90-91." POINTS_ID,
        "Checks a typed category against KATEGORI of its value (percent points); names a value in a gap of the "
        "scale, such as 90-91." POINTS_EN,
        {
            {"capaian", "Capaian, dalam poin persen.", "The achievement, in percent points."},
            {"tertulis", "Kategori yang tertulis, misalnya Sangat Tinggi.",
             "The category as it is typed, such as Sangat Tinggi."},
            ARG_SKALA,
        },
        {{"PERIKSAKATEGORI(\"149,94%\";\"Sangat Tinggi\")", "Sesuai"},
         {"PERIKSAKATEGORI(\"88,95\";\"Sangat Tinggi\")", "Tidak sesuai: tertulis Sangat Tinggi; seharusnya Tinggi"}},
    },
    {
        "PERIKSATERBILANG",
        "Memeriksa bilangan yang ditulis dengan kata terhadap angkanya.",
        "Checks number words that are typed against their figure.",
        {
            {"nilai", "Angkanya: angka, atau teks seperti tercetak.", "The figure: a number, or text as printed."},
            {"tertulis", "Bilangan dalam kata seperti tertulis.", "The number words as they are typed."},
        },
        {{"PERIKSATERBILANG(\"12,25\";\"dua belas koma dua puluh lima\")", "Sesuai"},
         {"PERIKSATERBILANG(15;\"lima puluh\")", "Tidak sesuai: tertulis lima puluh; seharusnya lima belas"}},
    },
    {
        "PERIKSAKALIMAT",
        "Memeriksa kalimat tentang satu indikator terhadap angkanya: angka yang keliru, penilaian (di bawah target, "
        "meningkat) dan kategori yang tidak terbukti.",
        "Checks a sentence about one indicator against its figures: figures that are others, judgements and categories "
        "that they do not bear out.",
        {
            {"kalimat", "Kalimat yang tertulis dalam laporan.", "The sentence as the report has it."},
            {"indikator", "Nama indikator, seperti ditulis dalam laporan.",
             "The name of the indicator, as the report has it."},
            {"target", "Target tahun laporan: angka, atau teks seperti tercetak.",
             "The target of the year of the report: a number, or text as printed."},
            {"realisasi", "Realisasi tahun laporan, dalam satuan yang sama.",
             "What was achieved that year, in the same unit."},
            {"target_lama", "Target tahun sebelumnya; bersama realisasi_lama, untuk meningkat dan menurun.",
             "Last year's target; with realisasi_lama, for meningkat and menurun."},
            {"realisasi_lama", "Realisasi tahun sebelumnya.", "What was achieved last year."},
            ARG_POLARITAS,
        },
        {{"PERIKSAKALIMAT(\"Realisasi sebesar 90 persen melampaui target 80 persen.\";\"Cakupan "
          "layanan\";\"80%\";\"90%\")",
          "Sesuai"},
         {"PERIKSAKALIMAT(\"Realisasi sebesar 90 persen masih di bawah target.\";\"Cakupan layanan\";\"80%\";\"90%\")",
          "Tidak sesuai: \"di bawah target\" tidak benar: realisasi di atas target"}},
    },
    {
        "LKJVERSI",
        "Versi LKJ untuk Calc, misalnya 0.2.0: menunjukkan bahwa ekstensi terpasang.",
        "The version of LKJ for Calc, such as 0.2.0: shows that the extension is installed.",
        {{.name = NULL}},
        {{"LKJVERSI()", "0.2.0"}},
    },
    {.name = NULL},
};
