/* SPDX-License-Identifier: MPL-2.0
 *
 * laporan.c - the tables of the report in its own numbering, the narrative, and the list of findings.
 */
#include "isi.h"

#include <string.h>

#define HELPERS {"pick", BANTU, NULL, "baris", 10}, {"tebal", BANTU, NULL, "tebal", 10}
/* A cell of an input grid that may be empty: nothing, not 0. */
#define BLANK(x) "IF(" x "=\"\";\"\";" x ")"
#define OF_STAFF(key) BLANK("INDEX({N." key ":};{@KN.i})")
#define SUM_OF(key) "IF(COUNT({N." key ":})=0;\"\";SUM({N." key ":}))"
#define MEAN(range)                                                                                                    \
    "IF(COUNT({" range ":})=0;\"\";IF({=batas}=\"\";~RATACAPAIAN({" range ":});~RATACAPAIAN({" range ":};{=batas})))"
/* Unreadable rows say so in words, which the mean must not take for figures. */
#define MEAN_READ(range) "IFERROR(" MEAN(range) ";AVERAGE({" range ":}))"
#define LABEL(value) "IF(ISNUMBER(" value ");IFERROR(~KATEGORI(" value ";{=skala});\"di luar skala\");\"\")"

static const struct kolom t11[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Unit Kerja", 130, "{@KN.unit}", "\"Jumlah\""},
    {"lk", BULAT, "Jenis Kelamin", "Laki-laki", 30, OF_STAFF("lk"), SUM_OF("lk")},
    {"pr", BULAT, "Jenis Kelamin", "Perempuan", 30, OF_STAFF("pr"), SUM_OF("pr")},
    {"jumlah", BULAT, NULL, "Jumlah", 30, "{@KN.s1}", "IF(COUNT({KN.s1:})=0;\"\";SUM({KN.s1:}))"},
    HELPERS,
};
static const struct kolom t12[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Unit Kerja", 100, "{@KN.unit}", "\"Jumlah\""},
    {"g1", BULAT, "PNS, golongan", "I", 18, OF_STAFF("g1"), SUM_OF("g1")},
    {"g2", BULAT, "PNS, golongan", "II", 18, OF_STAFF("g2"), SUM_OF("g2")},
    {"g3", BULAT, "PNS, golongan", "III", 18, OF_STAFF("g3"), SUM_OF("g3")},
    {"g4", BULAT, "PNS, golongan", "IV", 18, OF_STAFF("g4"), SUM_OF("g4")},
    {"p9", BULAT, "PPPK, golongan", "IX", 18, OF_STAFF("p9"), SUM_OF("p9")},
    {"p10", BULAT, "PPPK, golongan", "X", 18, OF_STAFF("p10"), SUM_OF("p10")},
    {"p11", BULAT, "PPPK, golongan", "XI", 18, OF_STAFF("p11"), SUM_OF("p11")},
    {"p12", BULAT, "PPPK, golongan", "XII", 18, OF_STAFF("p12"), SUM_OF("p12")},
    {"jumlah", BULAT, NULL, "Jumlah", 22, "{@KN.s2}", "IF(COUNT({KN.s2:})=0;\"\";SUM({KN.s2:}))"},
    HELPERS,
};
static const struct kolom t13[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Unit Kerja", 110, "{@KN.unit}", "\"Jumlah\""},
    {"sd", BULAT, "Tingkat Pendidikan", "SD", 20, OF_STAFF("sd"), SUM_OF("sd")},
    {"sltp", BULAT, "Tingkat Pendidikan", "SLTP", 20, OF_STAFF("sltp"), SUM_OF("sltp")},
    {"slta", BULAT, "Tingkat Pendidikan", "SLTA", 20, OF_STAFF("slta"), SUM_OF("slta")},
    {"d3", BULAT, "Tingkat Pendidikan", "D3", 20, OF_STAFF("d3"), SUM_OF("d3")},
    {"s1", BULAT, "Tingkat Pendidikan", "S1", 20, OF_STAFF("s1"), SUM_OF("s1")},
    {"s2", BULAT, "Tingkat Pendidikan", "S2", 20, OF_STAFF("s2"), SUM_OF("s2")},
    {"jumlah", BULAT, NULL, "Jumlah", 26, "{@KN.s3}", "IF(COUNT({KN.s3:})=0;\"\";SUM({KN.s3:}))"},
    HELPERS,
};
static const struct kolom t14[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Unit Kerja", 100, "{@KN.unit}", "\"Jumlah\""},
    {"e2", BULAT, "Struktural", "II", 18, OF_STAFF("e2"), SUM_OF("e2")},
    {"e3", BULAT, "Struktural", "III", 18, OF_STAFF("e3"), SUM_OF("e3")},
    {"e4", BULAT, "Struktural", "IV", 18, OF_STAFF("e4"), SUM_OF("e4")},
    {"fm", BULAT, "Fungsional Tertentu", "Ahli Madya", 20, OF_STAFF("fm"), SUM_OF("fm")},
    {"fd", BULAT, "Fungsional Tertentu", "Ahli Muda", 20, OF_STAFF("fd"), SUM_OF("fd")},
    {"fp", BULAT, "Fungsional Tertentu", "Ahli Pertama", 22, OF_STAFF("fp"), SUM_OF("fp")},
    {"fu", BULAT, NULL, "Fungsional Umum", 26, OF_STAFF("fu"), SUM_OF("fu")},
    {"jumlah", BULAT, NULL, "Jumlah", 22, "{@KN.s4}", "IF(COUNT({KN.s4:})=0;\"\";SUM({KN.s4:}))"},
    HELPERS,
};
static const struct kolom t15[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Kelompok Pegawai", 130, "{@KO.kelompok}", "\"Jumlah\""},
    {"lk", BULAT, NULL, "Laki-laki", 30, BLANK("INDEX({O.lk:};{@KO.i})"), "IF(COUNT({O.lk:})=0;\"\";SUM({O.lk:}))"},
    {"pr", BULAT, NULL, "Perempuan", 30, BLANK("INDEX({O.pr:};{@KO.i})"), "IF(COUNT({O.pr:})=0;\"\";SUM({O.pr:}))"},
    {"jumlah", BULAT, NULL, "Jumlah", 30, "{@KO.s}", "IF(COUNT({KO.s:})=0;\"\";SUM({KO.s:}))"},
    HELPERS,
};
static const struct kolom t36[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Unit Kerja", 110, "{@KN.unit}", "\"Jumlah\""},
    {"e2", BULAT, "Eselon", "II", 22, OF_STAFF("e2"), SUM_OF("e2")},
    {"e3", BULAT, "Eselon", "III", 22, OF_STAFF("e3"), SUM_OF("e3")},
    {"e4", BULAT, "Eselon", "IV", 22, OF_STAFF("e4"), SUM_OF("e4")},
    {"jft", BULAT, NULL, "JFT", 24, "{@KN.jft}", "IF(COUNT({KN.jft:})=0;\"\";SUM({KN.jft:}))"},
    {"jfu", BULAT, NULL, "JFU", 24, OF_STAFF("fu"), SUM_OF("fu")},
    {"phl", BULAT, NULL, "PHL / PTT", 28, OF_STAFF("phl"), SUM_OF("phl")},
    HELPERS,
};

#define ASSET(key) BLANK("INDEX({A." key ":};{@KA.i})")
/* The line below an asset table: how many entries are in which condition. */
#define CONDITIONS(table)                                                                                              \
    "\"Menurut kondisi: Baik \"&COUNTIFS({KA.g:};" table                                                               \
    ";{KA.kondisi:};\"Baik\")&\"; Kurang Baik \"&COUNTIFS({KA.g:};" table                                              \
    ";{KA.kondisi:};\"Kurang Baik\")&\"; Rusak Ringan \"&COUNTIFS({KA.g:};" table                                      \
    ";{KA.kondisi:};\"Rusak Ringan\")&\"; Rusak Berat \"&COUNTIFS({KA.g:};" table                                      \
    ";{KA.kondisi:};\"Rusak Berat\")&\"; seluruhnya \"&COUNTIF({KA.g:};" table ")&\" baris\""
static const struct kolom t16[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"kelompok", TENGAH, NULL, "Kelompok", 34, "{@KA.kelompok}"},
    {"nama", TEKS, NULL, "Nama Barang", 120, "{@KA.nama}", CONDITIONS("6")},
    {"jumlah", BULAT, NULL, "Jumlah", 30, ASSET("jumlah")},
    {"satuan", TENGAH, NULL, "Satuan", 26, ASSET("satuan")},
    {"kondisi", TENGAH, NULL, "Kondisi", 36, "{@KA.kondisi}"},
    HELPERS,
};
static const struct kolom t17[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Nama Barang", 100, "{@KA.nama}", CONDITIONS("7")},
    {"merk", TEKS, NULL, "Merk / Tipe", 80, ASSET("merk")},
    {"jumlah", BULAT, NULL, "Jumlah", 26, ASSET("jumlah")},
    {"satuan", TENGAH, NULL, "Satuan", 24, ASSET("satuan")},
    {"kondisi", TENGAH, NULL, "Kondisi", 30, "{@KA.kondisi}"},
    HELPERS,
};
static const struct kolom t18[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Nama Barang", 140, "{@KA.nama}", CONDITIONS("8")},
    {"jumlah", BULAT, NULL, "Jumlah", 30, ASSET("jumlah")},
    {"satuan", TENGAH, NULL, "Satuan", 30, ASSET("satuan")},
    {"kondisi", TENGAH, NULL, "Kondisi", 40, "{@KA.kondisi}"},
    HELPERS,
};

#define RENSTRA(n) {"s" n, KANAN, "Target Tahun", "={=awal}+" n "-1", 20, BLANK("INDEX({I.s" n ":};{@KI.i})")}
static const struct kolom t21[] = {
    {"no", TENGAH, NULL, "No.", 10, "{#}"},
    {"tujuan", TEKS, NULL, "Tujuan", 50, "{@KI.tujuan}"},
    {"nama", TEKS, NULL, "Sasaran", 55, "{@KI.sasaran}"},
    {"indikator", TEKS, NULL, "Indikator", 55, "{@KI.indikator}"},
    {"satuan", TENGAH, NULL, "Satuan", 18, "{@KI.satuan}"},
    RENSTRA("1"),
    RENSTRA("2"),
    RENSTRA("3"),
    RENSTRA("4"),
    RENSTRA("5"),
    RENSTRA("6"),
    HELPERS,
};
#define CHANGE(before, after) "IF(AND(ISNUMBER(" before ");ISNUMBER(" after "));" after "-" before ";\"\")"
static const struct kolom t23[] = {
    {"kode", TENGAH, NULL, "Kode", 16, "{@KP.kode}"},
    {"nama", TEKS, NULL, "Program / Kegiatan / Sub Kegiatan", 130, "{@KP.nama}", "\"Jumlah program\""},
    {"bidang", TEKS, NULL, "Unit", 50, "{@KP.bidang}"},
    {"sebelum", RUPIAH, "Anggaran (Rp)", "Sebelum Perubahan", 34, "{@KP.sb}",
     "IF(COUNTIFS({KP.rank:};1;{KP.sb:};\">-1E+300\")=0;\"\";SUMIFS({KP.sb:};{KP.rank:};1))"},
    {"sesudah", RUPIAH, "Anggaran (Rp)", "Sesudah Perubahan", 34, "{@KP.ang}",
     "IF(COUNTIFS({KP.rank:};1;{KP.ang:};\">-1E+300\")=0;\"\";SUMIFS({KP.ang:};{KP.rank:};1))"},
    {"ubah", RUPIAH, "Anggaran (Rp)", "Bertambah / (Berkurang)", 34, CHANGE("{sebelum}", "{sesudah}"),
     CHANGE("{sebelum}", "{sesudah}")},
    HELPERS,
};
static const struct kolom t25[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Sasaran Strategis", 110, "{@KI.sasaran}"},
    {"indikator", TEKS, NULL, "Indikator Kinerja", 110, "{@KI.indikator}"},
    {"target", TENGAH, NULL, "Target", 40, "{@KI.tt}"},
    HELPERS,
};
static const struct kolom t26[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Program", 130, "{@KP.nama}", "\"Jumlah\""},
    {"bidang", TEKS, NULL, "Unit", 70, "{@KP.bidang}"},
    {"anggaran", RUPIAH, NULL, "Anggaran (Rp)", 42, "{@KP.ang}",
     "IF(COUNTIFS({KP.rank:};1;{KP.ang:};\">-1E+300\")=0;\"\";SUMIFS({KP.ang:};{KP.rank:};1))"},
    {"sumber", TENGAH, NULL, "Sumber Dana", 26, "{@KP.sumber}"},
    HELPERS,
};
static const struct kolom t31[] = {
    {"nama", TENGAH, NULL, "Interval Nilai", 90, "{@D.interval}"},
    {"label", KATEGORI, NULL, "Kriteria", 90, "{@D.label}"},
    HELPERS,
};
static const struct kolom t32[] = {
    {"no", TENGAH, NULL, "No.", 10, "{#}"},
    {"nama", TEKS, NULL, "Sasaran Strategis", 75, "{@KI.sasaran}", "\"Rata-rata\""},
    {"indikator", TEKS, NULL, "Indikator Kinerja", 80, "{@KI.indikator}"},
    {"target", KANAN, "Kinerja", "Target", 26, "{@KI.tt}"},
    {"realisasi", KANAN, "Kinerja", "Realisasi", 26, "{@KI.rt}"},
    {"capaian", POIN, "Kinerja", "Capaian", 26, "{@KI.capaian}", MEAN_READ("KI.capaian")},
    {"kategori", KATEGORI, NULL, "Kategori", 34, "{@KI.kategori}", LABEL("{capaian}")},
    HELPERS,
};
#define WITH_UNIT(x) "IF(" x "=\"\";\"\";" x "&IF({@KI.satuan}=\"%\";\"%\";\" \"&{@KI.satuan}))"
#define YEAR(n, group)                                                                                                 \
    {"t" n, KANAN, group, "Target", 20, BLANK("{@KI.t" n "}")},                                                        \
        {"r" n, KANAN, group, "Realisasi", 20, BLANK("{@KI.r" n "}")},                                                 \
        {"c" n, POIN, group, "Capaian", 22, "{@KI.c" n "}"}
static const struct kolom t33[] = {
    {"nama", TEKS, NULL, "Sasaran Strategis", 50, "{@KI.sasaran}"},
    {"indikator", TEKS, NULL, "Indikator Kinerja", 55, "{@KI.indikator}"},
    YEAR("2", "=\"Tahun \"&({=tahun}-2)"),
    YEAR("1", "=\"Tahun \"&({=tahun}-1)"),
    {"t0", KANAN, "=\"Tahun \"&{=tahun}", "Target", 20, "{@KI.tt}"},
    {"r0", KANAN, "=\"Tahun \"&{=tahun}", "Realisasi", 20, "{@KI.rt}"},
    {"c0", POIN, "=\"Tahun \"&{=tahun}", "Capaian", 22, "{@KI.capaian}"},
    HELPERS,
};
static const struct kolom t34[] = {
    {"no", TENGAH, NULL, "No.", 10, "{#}"},
    {"nama", TEKS, NULL, "Sasaran Strategis", 80, "{@KI.sasaran}"},
    {"indikator", TEKS, NULL, "Indikator Kinerja", 85, "{@KI.indikator}"},
    {"realisasi", KANAN, NULL, "=\"Realisasi Tahun \"&{=tahun}", 30, "{@KI.rt}"},
    {"akhir", KANAN, NULL, "Target Akhir Jangka Menengah", 34, WITH_UNIT("{@KI.akhir}")},
    {"kemajuan", POIN, NULL, "Tingkat Kemajuan", 32, "{@KI.kemajuan}"},
    HELPERS,
};
static const struct kolom t35[] = {
    {"no", TENGAH, NULL, "No.", 10, "{#}"},
    {"nama", TEKS, NULL, "Sasaran Strategis", 80, "{@KI.sasaran}"},
    {"indikator", TEKS, NULL, "Indikator Kinerja", 85, "{@KI.indikator}"},
    {"realisasi", KANAN, NULL, "=\"Realisasi Tahun \"&{=tahun}", 30, "{@KI.rt}"},
    {"nasional", KANAN, NULL, "Target Nasional", 32, WITH_UNIT("{@KI.nasional}")},
    {"banding", POIN, NULL, "Capaian Kinerja", 32, "{@KI.banding}"},
    HELPERS,
};
static const struct kolom t37[] = {
    {"no", TENGAH, NULL, "No.", 10, "{#}"},
    {"nama", TEKS, NULL, "Sasaran Strategis", 65, "{@KI.sasaran}"},
    {"target", KANAN, "Kinerja", "Target", 22, "{@KI.tt}"},
    {"realisasi", KANAN, "Kinerja", "Realisasi", 22, "{@KI.rt}"},
    {"capaian", POIN, "Kinerja", "Capaian", 22, "{@KI.capaian}"},
    {"anggaran", RUPIAH, "Anggaran", "Target (Rp)", 38, "{@KI.ang}"},
    {"rea", RUPIAH, "Anggaran", "Realisasi (Rp)", 38, "{@KI.rea}"},
    {"serapan", POIN, "Anggaran", "Capaian", 22, "{@KI.serapan}"},
    {"efis", POIN, NULL, "Tingkat Efisiensi (5 - 8)", 28, "{@KI.efis}"},
    HELPERS,
};
static const struct kolom t38[] = {
    {"no", TENGAH, NULL, "No.", 9, "IF({@KP.rank}=1;{@KQ.cprog};\"\")"},
    {"nama", TEKS, NULL, "Program / Kegiatan / Sub Kegiatan", 55, "{@KP.nama}"},
    {"sasaran", TEKS, NULL, "Sasaran", 48, "{@KP.sasaran}"},
    {"indikator", TEKS, NULL, "Indikator", 55, "{@KP.indikator}"},
    {"satuan", TENGAH, NULL, "Satuan", 17, "{@KP.satuan}"},
    {"target", KANAN, "Target", "Kinerja", 22, "{@KP.tt}"},
    {"anggaran", RUPIAH, "Target", "Anggaran (Rp)", 32, "{@KP.ang}"},
    {"realisasi", KANAN, "Realisasi", "Kinerja", 22, "{@KP.rt}"},
    {"rea", RUPIAH, "Realisasi", "Anggaran (Rp)", 32, "{@KP.rea}"},
    {"capaian", POIN, "Capaian", "Kinerja", 20, "{@KP.capaian}"},
    {"serapan", POIN, "Capaian", "Anggaran", 20, "{@KP.serapan}"},
    {"kategori", KATEGORI, NULL, "Kategori", 24, "{@KP.kategori}"},
    HELPERS,
};
static const struct kolom t39[] = {
    {"kode", TENGAH, NULL, "Kode", 16, "{@KP.kode}"},
    {"nama", TEKS, NULL, "Program / Kegiatan / Sub Kegiatan", 120, "{@KP.nama}",
     "\"Rata-rata capaian realisasi anggaran program (APBD)\"",
     "\"Rata-rata capaian realisasi anggaran program (APBN)\""},
    {"bidang", TEKS, NULL, "Unit", 52, "{@KP.bidang}"},
    {"anggaran", RUPIAH, NULL, "Anggaran (Rp)", 38, "{@KP.ang}"},
    {"rea", RUPIAH, NULL, "Realisasi (Rp)", 38, "{@KP.rea}"},
    {"serapan", POIN, NULL, "Capaian", 24, "{@KP.serapan}", MEAN_READ("KQ.sapbd"), MEAN_READ("KQ.sapbn")},
    HELPERS,
};
static const struct kolom t310[] = {
    {"nama", TEKS, NULL, "Program / Kegiatan", 72, "{@KP.nama}", "\"Rata-rata capaian program (APBD)\""},
    {"indikator", TEKS, NULL, "Indikator", 72, "{@KP.indikator}"},
    {"target", KANAN, "Kinerja", "Target", 22, "{@KP.tt}"},
    {"realisasi", KANAN, "Kinerja", "Realisasi", 22, "{@KP.rt}"},
    {"capaian", POIN, "Kinerja", "Capaian", 22, "{@KP.capaian}", MEAN_READ("KQ.kinp")},
    {"anggaran", RUPIAH, "Anggaran", "Target (Rp)", 34, "{@KP.ang}"},
    {"rea", RUPIAH, "Anggaran", "Realisasi (Rp)", 34, "{@KP.rea}"},
    {"serapan", POIN, "Anggaran", "Capaian", 22, "{@KP.serapan}", MEAN_READ("KQ.sapbd")},
    HELPERS,
};
#define SUPPORTED "IF({@KP.dukung}<>\"\";{@KP.dukung};IF({@KP.prog}=0;\"\";INDEX({KP.dukung:};{@KP.prog})))"
static const struct kolom cascade[] = {
    {"dukung", TEKS, NULL, "Sasaran strategis", 52, SUPPORTED},
    {"iku", TEKS, NULL, "Indikator kinerja utama", 52,
     "IFERROR(INDEX({KI.indikator:};MATCH({dukung};{KI.sasaran:};0));\"\")"},
    {"tingkat", TENGAH, NULL, "Tingkat", 24,
     "CHOOSE(MIN({@KP.prank};4);\"Program\";\"Kegiatan\";\"Sub Kegiatan\";\"\")"},
    {"nama", TEKS, NULL, "Sasaran tingkat ini", 55, "{@KP.sasaran}"},
    {"indikator", TEKS, NULL, "Indikator tingkat ini", 62, "{@KP.indikator}"},
    {"target", KANAN, NULL, "Target", 22, "{@KP.tt}"},
    {"bidang", TEKS, NULL, "Unit", 40, "{@KP.bidang}"},
    {"sub", TEKS, NULL, "Sub bagian / seksi", 40, "{@KP.sub}"},
    HELPERS,
};

/* Calc fits the height of a row that nobody types in only on loading: the text that waits is as high as what follows
 * it. First the strategic ones, then those of programs, kegiatan and sub kegiatan: {own} is the row of either. */
#define NI "MAX({KI.c:})"
#define FROM(key) "IF({pick}<=" NI ";INDEX({KI." key ":};{own});INDEX({KP." key ":};{own}))"
static const struct kolom narrative[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"nama", TEKS, NULL, "Indikator", 80, FROM("indikator")},
    {"kategori", KATEGORI, NULL, "Kategori", 30, FROM("kategori")},
    {"narasi", TEKS, NULL, "Narasi capaian", 170,
     "IF(OR(" FROM("target") "=\"\";" FROM("real") "=\"\");\"(menunggu target dan "
                                                   "realisasi)\"&CHAR(10)&CHAR(10)&CHAR(10);IFERROR(~NARASI({nama};{="
                                                   "tahun};" FROM("target") ";" FROM("real") ";" FROM(
                                                       "satuan") ";" FROM("pol2") ";{=skala});\"(angka tidak "
                                                                                  "terbaca)\"))"},
    {"own", BANTU, NULL, "baris asal", 10, "IF({pick}<=" NI ";MATCH({#};{KI.c:};0);MATCH({#}-" NI ";{KQ.cind:};0))"},
    HELPERS,
};

#define N1 "MAX({KI.cf:})"
#define N2 "MAX({KQ.cf:})"
#define N3 "MAX({KN.cf:})"
#define N4 "MAX({KB.cf:})"
#define CASE(a, b, c, d) "CHOOSE({asal};" a ";" b ";" c ";" d ")"
static const struct kolom checks[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"di", TENGAH, NULL, "Lembar", 40, "CHOOSE({asal};\"IKU\";{=lembar_pk};\"Pegawai\";\"Pembanding\")"},
    {"kode", TENGAH, NULL, "Kode", 20,
     CASE("INDEX({KI.kode:};{own})", "INDEX({KP.kode:};{own})", "\"\"", "INDEX({KB.kode:};{own})")},
    {"nama", TEKS, NULL, "Baris", 95,
     CASE("INDEX({KI.indikator:};{own})",
          "IF(INDEX({KP.nama:};{own})=\"\";INDEX({KP.indikator:};{own});INDEX({KP.nama:};{own}))",
          "INDEX({KN.unit:};{own})", "INDEX({KB.nama:};{own})")},
    {"temuan", TEKS, NULL, "Temuan", 135,
     CASE("INDEX({KI.temuan:};{own})", "INDEX({KQ.temuan:};{own})", "INDEX({KN.temuan:};{own})",
          "INDEX({KB.dokumen:};{own})&\", \"&LOWER(INDEX({KB.hal:};{own}))&\": \"&INDEX({KB.hasil:};{own})")},
    {"asal", BANTU, NULL, "asal", 10, "IF({#}<=" N1 ";1;IF({#}<=" N1 "+" N2 ";2;IF({#}<=" N1 "+" N2 "+" N3 ";3;4)))"},
    {"own", BANTU, NULL, "baris asal", 10,
     CASE("MATCH({#};{KI.cf:};0)", "MATCH({#}-" N1 ";{KQ.cf:};0)", "MATCH({#}-" N1 "-" N2 ";{KN.cf:};0)",
          "MATCH({#}-" N1 "-" N2 "-" N3 ";{KB.cf:};0)")},
    HELPERS,
};
static const struct kolom checks_bidang[] = {
    {"no", TENGAH, NULL, "No.", 12, "{#}"},
    {"di", TENGAH, NULL, "Lembar", 40, "IF({asal}=1;\"IKU\";{=lembar_pk})"},
    {"kode", TENGAH, NULL, "Kode", 20, "IF({asal}=1;INDEX({KI.kode:};{own});INDEX({KP.kode:};{own}))"},
    {"nama", TEKS, NULL, "Baris", 95,
     "IF({asal}=1;INDEX({KI.indikator:};{own});"
     "IF(INDEX({KP.nama:};{own})=\"\";INDEX({KP.indikator:};{own});INDEX({KP.nama:};{own})))"},
    {"temuan", TEKS, NULL, "Temuan", 135, "IF({asal}=1;INDEX({KI.temuan:};{own});INDEX({KQ.temuan:};{own}))"},
    {"asal", BANTU, NULL, "asal", 10, "IF({#}<=" N1 ";1;2)"},
    {"own", BANTU, NULL, "baris asal", 10, "IF({asal}=1;MATCH({#};{KI.cf:};0);MATCH({#}-" N1 ";{KQ.cf:};0))"},
    HELPERS,
};

#define COLUMNS(array) .kolom = array, .count = (int)(sizeof(array) / sizeof *(array)), .sort = REPORT
#define YEARS(text) "=\"" text " Tahun \"&{=tahun}"
#define PROGRAM_ROW "IF({@KP.rank}=1;1;0)"

static int largest(int a, int b) {
    return a > b ? a : b;
}

void reports_add(struct templat *templat, const struct rooms *rooms, const struct printed *printed) {
    int iku = rooms->iku + 8, plan = rooms->plan + 24, staff = rooms->staff + 8;
    bool bidang = templat->bidang;
    struct kisi master[] = {
        {"T11", "Tabel 1.1", "Tabel 1.1", YEARS("Rekapitulasi Aparatur Sipil Negara Berdasarkan Jenis Kelamin"),
         COLUMNS(t11), .rows = staff, .counter = "KN.c", .totals = 1, .printed = printed->staff},
        {"T12", "Tabel 1.2", "Tabel 1.2", YEARS("Rekapitulasi Aparatur Sipil Negara Berdasarkan Golongan"),
         COLUMNS(t12), .rows = staff, .counter = "KN.c", .totals = 1, .printed = printed->staff},
        {"T13", "Tabel 1.3", "Tabel 1.3", YEARS("Rekapitulasi Aparatur Sipil Negara Berdasarkan Tingkat Pendidikan"),
         COLUMNS(t13), .rows = staff, .counter = "KN.c", .totals = 1, .printed = printed->staff},
        {"T14", "Tabel 1.4", "Tabel 1.4", YEARS("Rekapitulasi Aparatur Sipil Negara Berdasarkan Jabatan"), COLUMNS(t14),
         .rows = staff, .counter = "KN.c", .totals = 1, .printed = printed->staff},
        {"T15", "Tabel 1.5", "Tabel 1.5", YEARS("Rekapitulasi Pegawai Non-ASN Berdasarkan Jenis Kelamin"), COLUMNS(t15),
         .rows = rooms->others + 8, .counter = "KO.c", .totals = 1, .printed = printed->others},
        {"T16", "Tabel 1.6", "Tabel 1.6", YEARS("Tanah dan Gedung Bangunan yang Dimiliki"), COLUMNS(t16),
         .rows = rooms->assets, .counter = "KA.c6", .totals = 1, .printed = printed->land},
        {"T17", "Tabel 1.7", "Tabel 1.7", YEARS("Kendaraan Roda 4 dan Roda 2"), COLUMNS(t17), .rows = rooms->assets,
         .counter = "KA.c7", .totals = 1, .printed = printed->vehicles},
        {"T18", "Tabel 1.8", "Tabel 1.8", YEARS("Aset Lainnya"), COLUMNS(t18), .rows = rooms->assets,
         .counter = "KA.c8", .totals = 1, .printed = printed->rest},
        {"T21", "Tabel 2.1", "Tabel 2.1", "=\"Tujuan dan Sasaran Jangka Menengah Periode \"&{=awal}&\"–\"&({=awal}+5)",
         COLUMNS(t21), .rows = iku, .counter = "KI.c", .printed = printed->iku},
        {"T23", "Tabel 2.3", "Tabel 2.3", YEARS("Struktur Program dan Kegiatan Sebelum dan Sesudah Perubahan"),
         COLUMNS(t23), .rows = plan, .counter = "KQ.c39", .totals = 1, .bold = PROGRAM_ROW, .printed = printed->t39},
        {"T25", "Tabel 2.5", "Tabel 2.5", YEARS("Perjanjian Kinerja"), COLUMNS(t25), .rows = iku, .counter = "KI.c",
         .printed = printed->iku},
        {"T26", "Tabel 2.6", "Tabel 2.6", YEARS("Rencana Program dan Pendanaan"), COLUMNS(t26), .rows = plan,
         .counter = "KQ.cprog", .totals = 1, .printed = printed->programs},
        {"CAS", "Cascading", "Cascading Kinerja",
         YEARS("Indikator tiap tingkat dan sasaran strategis yang didukungnya"), COLUMNS(cascade), .rows = plan,
         .counter = "KQ.cind", .bold = "IF({@KP.prank}=1;1;0)", .printed = printed->narratives - printed->iku},
    };
    struct kisi both[] = {
        {"T31", "Tabel 3.1", "Tabel 3.1", "=\"Skala Nilai Peringkat Kinerja (\"&{=skala}&\")\"", COLUMNS(t31),
         .rows = 9, .rows_shown = "MAX({D.pakai:})"},
        {"T32", "Tabel 3.2", "Tabel 3.2", YEARS("Capaian Kinerja Indikator Kinerja Utama"), COLUMNS(t32), .rows = iku,
         .counter = "KI.c", .totals = 1, .printed = printed->iku},
        {"T33", "Tabel 3.3", "Tabel 3.3",
         "=\"Perkembangan Capaian Kinerja Sasaran Strategis Tahun \"&({=tahun}-2)&\"–\"&{=tahun}", COLUMNS(t33),
         .rows = iku, .counter = "KI.c", .printed = printed->iku},
        {"T34", "Tabel 3.4", "Tabel 3.4",
         "=\"Perbandingan Realisasi Kinerja Tahun \"&{=tahun}&\" dengan Target Jangka Menengah\"", COLUMNS(t34),
         .rows = iku, .counter = "KI.c", .printed = printed->iku},
        {"T35", "Tabel 3.5", "Tabel 3.5", YEARS("Perbandingan Capaian Kinerja dengan Target Nasional"), COLUMNS(t35),
         .rows = iku, .counter = "KI.c", .printed = printed->iku},
        {"T36", "Tabel 3.6", "Tabel 3.6", YEARS("Komposisi Pegawai Menurut Jabatan Struktural/Non-Struktural"),
         COLUMNS(t36), .rows = staff, .counter = "KN.c", .totals = 1, .printed = printed->staff},
        {"T37", "Tabel 3.7", "Tabel 3.7", YEARS("Analisis Efisiensi Sumber Daya dan Realisasi Anggaran"), COLUMNS(t37),
         .rows = iku, .counter = "KI.c", .printed = printed->iku},
        {"T38", "Tabel 3.8", "Tabel 3.8",
         YEARS("Rincian Program/Kegiatan Penyumbang Keberhasilan/Kegagalan Pencapaian Kinerja"), COLUMNS(t38),
         .rows = plan, .counter = "KQ.c38", .bold = PROGRAM_ROW, .printed = printed->t38},
        {"T39", "Tabel 3.9", "Tabel 3.9", YEARS("Capaian Realisasi Anggaran Program, Kegiatan, dan Sub Kegiatan"),
         COLUMNS(t39), .rows = plan, .counter = "KQ.c39", .totals = 2, .bold = PROGRAM_ROW, .printed = printed->t39},
        {"T310", "Tabel 3.10", "Tabel 3.10", YEARS("Perbandingan Capaian Kinerja dan Realisasi Anggaran"),
         COLUMNS(t310), .rows = plan, .counter = "KQ.c310", .totals = 1, .bold = "IF({@KP.prank}=1;1;0)",
         .printed = printed->t310},
        {"NAR", "Narasi", "Narasi Capaian Kinerja", YEARS("Kalimat laporan untuk tiap indikator"), COLUMNS(narrative),
         .rows = plan + iku, .rows_shown = "MAX({KI.c:})+MAX({KQ.cind:})", .printed = printed->narratives},
        {"PER", "Periksa", "Periksa",
         bidang ? "Yang masih kurang atau tidak cocok. Lembar yang kosong berarti tidak ada temuan."
                : "=\"Yang kurang atau tidak cocok. Angka pembanding: \"&MAX({KB.cn:})&\"; berbeda: "
                  "\"&MAX({KB.cf:})&\".\"",
         COLUMNS(checks), .rows = bidang ? largest(plan, 40) : 320, .printed = printed->findings,
         .rows_shown = bidang ? N1 "+" N2 : N1 "+" N2 "+" N3 "+" N4},
    };
    int count = (int)(sizeof both / sizeof *both);
    for (int i = 0; i < (int)(sizeof master / sizeof *master) && !bidang; i++) {
        master[i].source = "nama";
        kisi_add(templat, master[i]);
    }
    for (int i = 0; i < count; i++) {
        if (bidang && (strcmp(both[i].alias, "T36") == 0 || strcmp(both[i].alias, "T37") == 0))
            continue;
        if (bidang && strcmp(both[i].alias, "PER") == 0) {
            both[i].kolom = checks_bidang;
            both[i].count = (int)(sizeof checks_bidang / sizeof *checks_bidang);
        }
        both[i].source = "nama";
        kisi_add(templat, both[i]);
    }
}
