/* SPDX-License-Identifier: MPL-2.0
 *
 * help_narasi.c - help of the functions that write sentences (src/core/narasi.c, narasi_rekap.c).
 */
#include "help.h"

const addin_help addin_help_narasi[] = {
    {
        "NARASITREN",
        "Kalimat laporan tentang arah indikator: naik, turun atau tetap, dari berapa menjadi berapa, seberapa besar, "
        "dan membaik atau memburuk.",
        "Report sentences on the direction of an indicator: up, down or unchanged, from what to what, by how much, "
        "better or worse.",
        {
            {"indikator", "Nama indikator, seperti ditulis dalam laporan.",
             "The name of the indicator, as the report has it."},
            {"tahun_lama", "Tahun angka lama, sebelum tahun laporan.",
             "The year of the old figure, before that of the report."},
            {"lama", "Angka lama: angka, atau teks seperti tercetak.", "The old figure: a number, or text as printed."},
            {"tahun", "Tahun laporan, misalnya 2024.", "The year of the report, such as 2024."},
            {"nilai", "Angka tahun laporan, dalam satuan yang sama.",
             "The figure of the year of the report, in the same unit."},
            {"satuan", "Satuan, misalnya persen atau dokumen. Kosong: satuan di dalam teks angkanya.",
             "The unit, such as persen or dokumen. Left out: the unit in the text of the figures."},
            {"polaritas",
             "naik (bawaan; 1): makin tinggi makin baik; turun (-1), turun-rasio: makin rendah makin baik.",
             "naik (default; 1): higher is better; turun (-1), turun-rasio: lower is better."},
        },
        {{"NARASITREN(\"Angka kemiskinan\";2023;\"9,5%\";2024;\"8,1%\";;\"turun\")",
          "Pada tahun 2024, Angka kemiskinan turun 1,4 poin persen, dari 9,5 persen pada tahun 2023 menjadi 8,1 "
          "persen. Karena realisasi yang lebih rendah menunjukkan kinerja yang lebih baik, perkembangan tersebut "
          "menunjukkan kinerja yang membaik."},
         {"NARASITREN(\"Jumlah peserta\";2023;\"80 orang\";2024;\"100 orang\")",
          "Pada tahun 2024, Jumlah peserta naik 20 orang (25,00 persen), dari 80 orang pada tahun 2023 menjadi 100 "
          "orang. Perkembangan tersebut menunjukkan kinerja yang membaik."}},
    },
    {
        "NARASIKEMAJUAN",
        "Kalimat laporan tentang kemajuan terhadap target akhir periode: tingkat kemajuan, sudah tercapai atau berapa "
        "sisanya.",
        "Report sentences on the way to the target at the end of the plan: progress, reached or what is left.",
        {
            {"indikator", "Nama indikator, seperti ditulis dalam laporan.",
             "The name of the indicator, as the report has it."},
            {"tahun", "Tahun laporan, misalnya 2024.", "The year of the report, such as 2024."},
            {"realisasi", "Realisasi tahun laporan: angka, atau teks seperti tercetak.",
             "What was achieved in the year of the report: a number, or text as printed."},
            {"tahun_akhir", "Tahun akhir periode, misalnya 2026.", "The year at the end of the plan, such as 2026."},
            {"target_akhir", "Target akhir RPJMD atau Renstra, dalam satuan yang sama.",
             "The target at the end of the plan (RPJMD, Renstra), in the same unit."},
            {"satuan", "Satuan, misalnya persen atau dokumen. Kosong: satuan di dalam teks angkanya.",
             "The unit, such as persen or dokumen. Left out: the unit in the text of the figures."},
            ARG_POLARITAS,
        },
        {{"NARASIKEMAJUAN(\"Persentase koperasi sehat\";2024;\"30%\";2026;\"40%\")",
          "Sampai dengan tahun 2024, Persentase koperasi sehat terealisasi sebesar 30 persen, dibandingkan dengan "
          "target akhir tahun 2026 sebesar 40 persen, sehingga tingkat kemajuannya sebesar 75,00 persen. Target akhir "
          "tersebut belum tercapai; masih kurang 10 poin persen."},
         {"NARASIKEMAJUAN(\"Jumlah desa binaan\";2024;\"60 desa\";2026;\"50 desa\")",
          "Sampai dengan tahun 2024, Jumlah desa binaan terealisasi sebanyak 60 desa, dibandingkan dengan target akhir "
          "tahun 2026 sebanyak 50 desa, sehingga tingkat kemajuannya sebesar 120,00 persen. Target akhir tersebut "
          "telah terlampaui."}},
    },
    {
        "NARASIBANDING",
        "Kalimat laporan yang membandingkan indikator dengan angka bernama: di atas, sama atau di bawah, dan "
        "selisihnya.",
        "Report sentences that compare an indicator with a named figure: above, equal or below, and by how much.",
        {
            {"indikator", "Nama indikator, seperti ditulis dalam laporan.",
             "The name of the indicator, as the report has it."},
            {"tahun", "Tahun laporan, misalnya 2024.", "The year of the report, such as 2024."},
            {"realisasi", "Realisasi instansi: angka, atau teks seperti tercetak.",
             "What the agency achieved: a number, or text as printed."},
            {"pembanding", "Nama pembanding, misalnya target nasional atau realisasi nasional 2024.",
             "The name of what it is compared with, such as target nasional."},
            {"angka_pembanding", "Angka pembanding, dalam satuan yang sama.",
             "The figure to compare with, in the same unit."},
            {"satuan", "Satuan, misalnya persen atau dokumen. Kosong: satuan di dalam teks angkanya.",
             "The unit, such as persen or dokumen. Left out: the unit in the text of the figures."},
            ARG_POLARITAS,
        },
        {{"NARASIBANDING(\"Indeks layanan\";2024;\"85,2\";\"rata-rata nasional\";\"80,7\")",
          "Pada tahun 2024, Indeks layanan terealisasi sebesar 85,2, lebih tinggi 4,5 poin daripada rata-rata nasional "
          "sebesar 80,7. Dengan demikian, kinerjanya lebih baik daripada pembanding tersebut."},
         {"NARASIBANDING(\"Waktu layanan\";2024;\"5 hari\";\"standar nasional\";\"7 hari\";;\"turun\")",
          "Pada tahun 2024, Waktu layanan terealisasi selama 5 hari, lebih rendah 2 hari daripada standar nasional "
          "selama 7 hari. Karena realisasi yang lebih rendah menunjukkan kinerja yang lebih baik, kinerjanya lebih "
          "baik daripada pembanding tersebut."}},
    },
    {
        "NARASIRATA",
        "Kalimat laporan tentang rata-rata: jumlah nilai, rata-rata, kategori, tertinggi dan terendah." POINTS_ID,
        "A report sentence on a mean: how many values, mean, category, highest and lowest." POINTS_EN,
        {
            {"perihal", "Apa yang dirata-ratakan, misalnya capaian kinerja sasaran.",
             "What the mean is of, such as capaian kinerja sasaran."},
            {"nilai", "Rentang nilai: poin persen, atau satuan skalanya. Sel kosong, - dan n/a tidak dihitung.",
             "The range of values: percent points, or the unit of the scale. Empty, - and n/a do not count."},
            ARG_SKALA,
            ARG_BATAS,
        },
        {{"NARASIRATA(\"capaian kinerja sasaran\";{149,94;100})",
          "Rata-rata capaian kinerja sasaran dari 2 nilai adalah sebesar 124,97 persen dengan kategori Sangat Tinggi; "
          "nilai tertinggi sebesar 149,94 persen dan nilai terendah sebesar 100,00 persen."},
         {"NARASIRATA(\"capaian program\";{150;90};;120)",
          "Rata-rata capaian program dari 2 nilai, setiap nilai dibatasi paling tinggi 120 persen, adalah sebesar "
          "105,00 persen dengan kategori Sangat Tinggi; nilai tertinggi sebesar 120,00 persen dan nilai terendah "
          "sebesar 90,00 persen."}},
    },
    {
        "NARASISERAPAN",
        "Kalimat laporan tentang anggaran: pagu, realisasi, serapan, dan sisa anggaran.",
        "A report sentence on a budget: the budget, what was spent, absorption, and what is left.",
        {
            {"perihal", "Program, kegiatan atau instansi, misalnya Program Penunjang.",
             "The programme, activity or agency, such as Program Penunjang."},
            {"anggaran", "Anggaran (pagu) dalam rupiah: angka, atau teks \"12.465.264.644,25\".",
             "The budget in rupiah: a number, or text \"12.465.264.644,25\"."},
            {"realisasi", "Realisasi anggaran dalam rupiah.", "What was spent, in rupiah."},
        },
        {{"NARASISERAPAN(\"Program Penunjang\";\"Rp200 juta\";\"Rp150 juta\")",
          "Pagu anggaran Program Penunjang sebesar Rp200 juta dan realisasinya sebesar Rp150 juta, sehingga serapan "
          "anggarannya sebesar 75,00 persen dan sisa anggarannya sebesar Rp50 juta."},
         {"NARASISERAPAN(\"Program Pelatihan\";1000000;1000000)",
          "Pagu anggaran Program Pelatihan sebesar Rp1.000.000 dan realisasinya sebesar Rp1.000.000, sehingga serapan "
          "anggarannya sebesar 100,00 persen dan tidak ada sisa anggaran."}},
    },
    {
        "NARASIEFISIENSI",
        "Kalimat laporan tentang efisiensi: dua capaian, selisihnya; efisien, berimbang atau tidak efisien." POINTS_ID,
        "A report sentence on efficiency: both achievements, their difference; efficient, even or not." POINTS_EN,
        {
            {"perihal", "Sasaran, program atau instansi, misalnya sasaran strategis.",
             "The objective, programme or agency, such as sasaran strategis."},
            {"capaian_kinerja", "Capaian kinerja, dalam poin persen.", "The achievement, in percent points."},
            {"capaian_anggaran", "Capaian (serapan) anggaran, dalam poin persen.",
             "The budget absorption, in percent points."},
        },
        {{"NARASIEFISIENSI(\"sasaran strategis\";149,94;89,23)",
          "Capaian kinerja sasaran strategis sebesar 149,94 persen dengan capaian anggaran sebesar 89,23 persen, "
          "sehingga tingkat efisiensinya sebesar 60,71 persen dan tergolong efisien."},
         {"NARASIEFISIENSI(\"Program Penunjang\";\"90,00%\";\"95,50%\")",
          "Capaian kinerja Program Penunjang sebesar 90,00 persen dengan capaian anggaran sebesar 95,50 persen, "
          "sehingga tingkat efisiensinya sebesar -5,50 persen dan tergolong tidak efisien."}},
    },
    {.name = NULL},
};
