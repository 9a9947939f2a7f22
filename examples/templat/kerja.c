/* SPDX-License-Identifier: MPL-2.0
 *
 * kerja.c - the hidden sheets. Row k of each reads the k-th row of an input grid and computes what the reports show.
 *
 * Calc hands an empty single cell to an add-in as 0; so every formula asks first whether there is something to compute.
 * An error never reaches a report: what cannot be read says so in words, and Periksa lists it.
 */
#include "isi.h"

#define UNREADABLE "\"tak terbaca\""
/* The text of an input cell; its value, number or text. */
#define TEXT_OF(grid, key) "IF({i}=\"\";\"\";INDEX({" grid "." key ":};{i})&\"\")"
#define VALUE_OF(grid, key)                                                                                            \
    "IF({i}=\"\";\"\";IF(INDEX({" grid "." key ":};{i})=\"\";\"\";INDEX({" grid "." key ":};{i})))"
#define ROW_OF(grid) "IF({k}<=ROWS({" grid ".kode:})-2;{k}+1;\"\")"
/* As the report prints it: Indonesian marks and the unit. */
#define SHOWN(value)                                                                                                   \
    "IF({" value "}=\"\";\"\";IFERROR(~FORMATANGKA({" value "})&IF({satuan}=\"\";IF(~SATUAN({" value                   \
    "})=\"\";\"\";\" \"&~SATUAN({" value "}));IF({satuan}=\"%\";\"%\";\" \"&{satuan}));{" value "}&\"\"))"
#define PERFORMANCE(target, real)                                                                                      \
    "IF(OR({" target "}=\"\";{" real "}=\"\");\"\";IFERROR(~CAPAIAN({" target "};{" real "};{pol2});" UNREADABLE "))"
#define REAL_OF(grid)                                                                                                  \
    "IF({i}=\"\";\"\";IFERROR(~AKUMULASI(INDEX({" grid                                                                 \
    ".k1..k4:};{i};0);IF({cara}=\"\";\"terakhir\";{cara}));" UNREADABLE "))"
#define LABEL_OF(value) "IF(ISNUMBER({" value "});IFERROR(~KATEGORI({" value "};{=skala});\"di luar skala\");\"\")"
#define AMOUNT_OF(key)                                                                                                 \
    "IF({i}=\"\";\"\";IF(INDEX({P." key ":};{i})=\"\";\"\";IFERROR(~ANGKA(INDEX({P." key ":};{i}));" UNREADABLE ")))"
/* Sum over the rows of one level below; "" if none of them holds an amount. */
#define CHILDREN(rank, key, parent)                                                                                    \
    "IF({rank}=" rank ";IF(COUNTIFS({" parent ":};{k};{rank:};" rank "+1;{" key ":};\">-1E+300\")=0;\"\";SUMIFS({" key \
    ":};{" parent ":};{k};{rank:};" rank "+1));\"\")"
#define OR_CHILDREN(rank, own, sum) "IF(AND({rank}=" rank ";{" own "}=\"\");{" sum "};{" own "})"
#define ABSORBED(amount, real)                                                                                         \
    "IF(OR({" amount "}=\"\";{" real "}=\"\");\"\";IFERROR(~SERAPAN({" amount "};{" real "});" UNREADABLE "))"
#define COUNTED(condition, key) "N({" key "-})+IF(" condition ";1;0)"

static const struct kolom iku[] = {
    {"k", BANTU, NULL, "k", 8, "{#}"},
    {"i", BANTU, NULL, "i", 8, ROW_OF("I")},
    {"kode", BANTU, NULL, "kode", 12, TEXT_OF("I", "kode")},
    {"bidang", BANTU, NULL, "bidang", 20, TEXT_OF("I", "bidang")},
    {"tujuan", BANTU, NULL, "tujuan", 20, TEXT_OF("I", "tujuan")},
    {"sasaran", BANTU, NULL, "sasaran", 20, TEXT_OF("I", "sasaran")},
    {"indikator", BANTU, NULL, "indikator", 20, TEXT_OF("I", "indikator")},
    {"satuan", BANTU, NULL, "satuan", 12, TEXT_OF("I", "satuan")},
    {"pol2", BANTU, NULL, "pol", 12, "IF({i}=\"\";\"\";IF(INDEX({I.pol:};{i})=\"\";{=polaritas};INDEX({I.pol:};{i})))"},
    {"cara", BANTU, NULL, "cara", 12, TEXT_OF("I", "cara")},
    {"c", BANTU, NULL, "c", 8, COUNTED("{indikator}<>\"\"", "c")},
    {"target", BANTU, NULL, "target", 12, VALUE_OF("I", "target")},
    {"real", BANTU, NULL, "realisasi", 12, REAL_OF("I")},
    {"capaian", BANTU, NULL, "capaian", 12, PERFORMANCE("target", "real")},
    {"kategori", BANTU, NULL, "kategori", 20, LABEL_OF("capaian")},
    {"t2", BANTU, NULL, "t2", 12, VALUE_OF("I", "t2")},
    {"r2", BANTU, NULL, "r2", 12, VALUE_OF("I", "r2")},
    {"c2", BANTU, NULL, "c2", 12, PERFORMANCE("t2", "r2")},
    {"t1", BANTU, NULL, "t1", 12, VALUE_OF("I", "t1")},
    {"r1", BANTU, NULL, "r1", 12, VALUE_OF("I", "r1")},
    {"c1", BANTU, NULL, "c1", 12, PERFORMANCE("t1", "r1")},
    {"akhir", BANTU, NULL, "akhir", 12, VALUE_OF("I", "akhir")},
    {"nasional", BANTU, NULL, "nasional", 12, VALUE_OF("I", "nasional")},
    {"kemajuan", BANTU, NULL, "kemajuan", 12,
     "IF(OR({akhir}=\"\";{real}=\"\");\"\";IFERROR(~KEMAJUAN({real};{akhir};{pol2});" UNREADABLE "))"},
    {"banding", BANTU, NULL, "banding", 12,
     "IF(OR({nasional}=\"\";{real}=\"\");\"\";IFERROR(~BANDING({real};{nasional};{pol2});" UNREADABLE "))"},
    {"tt", BANTU, NULL, "target", 14, SHOWN("target")},
    {"rt", BANTU, NULL, "realisasi", 14, SHOWN("real")},
    {"ang", BANTU, NULL, "anggaran", 20,
     "IF(OR({sasaran}=\"\";COUNTIFS({KP.dukung:};{sasaran};{KP.rank:};1;{KP.ang:};\">-1E+300\")=0);\"\";"
     "SUMIFS({KP.ang:};{KP.dukung:};{sasaran};{KP.rank:};1))"},
    {"rea", BANTU, NULL, "realisasi", 20,
     "IF(OR({sasaran}=\"\";COUNTIFS({KP.dukung:};{sasaran};{KP.rank:};1;{KP.rea:};\">-1E+300\")=0);\"\";"
     "SUMIFS({KP.rea:};{KP.dukung:};{sasaran};{KP.rank:};1))"},
    {"serapan", BANTU, NULL, "serapan", 12, ABSORBED("ang", "rea")},
    {"efis", BANTU, NULL, "efisiensi", 12,
     "IF(AND(ISNUMBER({capaian});ISNUMBER({serapan}));~EFISIENSI({capaian};{serapan});\"\")"},
    {"temuan", BANTU, NULL, "temuan", 20,
     "IF({indikator}=\"\";\"\";COM.MICROSOFT.TEXTJOIN(\"; \";1;IF({sasaran}=\"\";\"sasaran "
     "kosong\";\"\");IF({target}=\"\";\"target kosong\";\"\");"
     "IF({real}=\"\";\"realisasi belum diisi\";\"\");IF(OR({real}=" UNREADABLE ";{capaian}=" UNREADABLE
     ");\"angka tidak terbaca\";\"\")))"},
    {"cf", BANTU, NULL, "cf", 8, COUNTED("{temuan}<>\"\"", "cf")},
};

static const struct kolom plan[] = {
    {"k", BANTU, NULL, "k", 8, "{#}"},
    {"i", BANTU, NULL, "i", 8, ROW_OF("P")},
    {"kode", BANTU, NULL, "kode", 12, TEXT_OF("P", "kode")},
    {"level", BANTU, NULL, "tingkat", 12, TEXT_OF("P", "level")},
    {"rank", BANTU, NULL, "rank", 8,
     "IFERROR(MATCH({level};{\"Program\";\"Kegiatan\";\"Sub Kegiatan\";\"Indikator\"};0);9)"},
    {"prank", BANTU, NULL, "prank", 8, "IF({rank}=4;N({prank-});{rank})"},
    {"nama", BANTU, NULL, "nama", 30, TEXT_OF("P", "nama")},
    {"bidang", BANTU, NULL, "bidang", 20, TEXT_OF("P", "bidang")},
    {"sub", BANTU, NULL, "sub", 20, TEXT_OF("P", "sub")},
    {"sasaran", BANTU, NULL, "sasaran", 20, TEXT_OF("P", "sasaran")},
    {"indikator", BANTU, NULL, "indikator", 20, TEXT_OF("P", "indikator")},
    {"satuan", BANTU, NULL, "satuan", 12, TEXT_OF("P", "satuan")},
    {"pol2", BANTU, NULL, "pol", 12, "IF({i}=\"\";\"\";IF(INDEX({P.pol:};{i})=\"\";{=polaritas};INDEX({P.pol:};{i})))"},
    {"cara", BANTU, NULL, "cara", 12, TEXT_OF("P", "cara")},
    {"dukung", BANTU, NULL, "dukung", 20, TEXT_OF("P", "dukung")},
    {"sumber", BANTU, NULL, "sumber", 12,
     "IF({i}=\"\";\"\";IF(INDEX({P.sumber:};{i})=\"\";\"APBD\";INDEX({P.sumber:};{i})))"},
    {"prog", BANTU, NULL, "prog", 8, "IF({rank}=1;{k};N({prog-}))"},
    {"keg", BANTU, NULL, "keg", 8, "IF({rank}=2;{k};IF({rank}=1;0;N({keg-})))"},
    {"target", BANTU, NULL, "target", 12, VALUE_OF("P", "target")},
    {"real", BANTU, NULL, "realisasi", 12, REAL_OF("P")},
    {"capaian", BANTU, NULL, "capaian", 12, PERFORMANCE("target", "real")},
    {"kategori", BANTU, NULL, "kategori", 20, LABEL_OF("capaian")},
    {"tt", BANTU, NULL, "target", 14, SHOWN("target")},
    {"rt", BANTU, NULL, "realisasi", 14, SHOWN("real")},
    {"sb", BANTU, NULL, "sebelum", 20, AMOUNT_OF("sebelum")},
    {"a3", BANTU, NULL, "a3", 20, AMOUNT_OF("anggaran")},
    {"as", BANTU, NULL, "as", 20, CHILDREN("2", "a3", "keg")},
    {"a2", BANTU, NULL, "a2", 20, OR_CHILDREN("2", "a3", "as")},
    {"ap", BANTU, NULL, "ap", 20, CHILDREN("1", "a2", "prog")},
    {"ang", BANTU, NULL, "anggaran", 20, OR_CHILDREN("1", "a2", "ap")},
    {"r3", BANTU, NULL, "r3", 20,
     "IF({i}=\"\";\"\";IFERROR(~AKUMULASI(INDEX({P.a1..a4:};{i};0);IF({=cara}=\"kumulatif\";\"terakhir\";\"jumlah\"))"
     ";" UNREADABLE "))"},
    {"rs", BANTU, NULL, "rs", 20, CHILDREN("2", "r3", "keg")},
    {"r2", BANTU, NULL, "r2", 20, OR_CHILDREN("2", "r3", "rs")},
    {"rp", BANTU, NULL, "rp", 20, CHILDREN("1", "r2", "prog")},
    {"rea", BANTU, NULL, "realisasi", 20, OR_CHILDREN("1", "r2", "rp")},
    {"serapan", BANTU, NULL, "serapan", 12, ABSORBED("ang", "rea")},
};

#define USED "({KP.nama}&{KP.indikator}<>\"\")"
#define SUMS(own, below, what)                                                                                         \
    "IF(AND(ISNUMBER({KP." own "});ISNUMBER({KP." below "}));IF(LEFT(~PERIKSAJUMLAH({KP." own "};{KP." below           \
    "});6)=\"Sesuai\";\"\";\"" what ": \"&~PERIKSAJUMLAH({KP." own "};{KP." below "}));\"\")"

static const struct kolom counts[] = {
    {"k", BANTU, NULL, "k", 8, "{#}"},
    {"c38", BANTU, NULL, "c38", 8, COUNTED("AND({KP.nama}&{KP.indikator}<>\"\";{KP.sumber}<>\"APBN\")", "c38")},
    {"c39", BANTU, NULL, "c39", 8, COUNTED("{KP.nama}<>\"\"", "c39")},
    {"c310", BANTU, NULL, "c310", 8, COUNTED("AND({KP.nama}&{KP.indikator}<>\"\";{KP.prank}<=2)", "c310")},
    {"cprog", BANTU, NULL, "cprog", 8, COUNTED("AND({KP.nama}<>\"\";{KP.rank}=1)", "cprog")},
    {"cind", BANTU, NULL, "cind", 8, COUNTED("{KP.indikator}<>\"\"", "cind")},
    {"cpi", BANTU, NULL, "cpi", 8, COUNTED("AND({KP.indikator}<>\"\";{KP.prank}=1)", "cpi")},
    {"kinp", BANTU, NULL, "capaian program", 12, "IF(AND({KP.prank}=1;{KP.sumber}<>\"APBN\");{KP.capaian};\"\")"},
    {"sapbd", BANTU, NULL, "serapan APBD", 12, "IF(AND({KP.rank}=1;{KP.sumber}<>\"APBN\");{KP.serapan};\"\")"},
    {"sapbn", BANTU, NULL, "serapan APBN", 12, "IF(AND({KP.rank}=1;{KP.sumber}=\"APBN\");{KP.serapan};\"\")"},
    {"f1", BANTU, NULL, "f1", 20,
     "IF({KP.rank}=1;" SUMS("a3", "ap", "anggaran program dan kegiatannya") ";IF({KP.rank}=2;" SUMS(
         "a3", "as", "anggaran kegiatan dan sub kegiatannya") ";\"\"))"},
    {"f2", BANTU, NULL, "f2", 20,
     "IF({KP.rank}=1;" SUMS("r3", "rp", "realisasi program dan kegiatannya") ";IF({KP.rank}=2;" SUMS(
         "r3", "rs", "realisasi kegiatan dan sub kegiatannya") ";\"\"))"},
    {"f3", BANTU, NULL, "f3", 20,
     "IF({KP.indikator}=\"\";\"\";COM.MICROSOFT.TEXTJOIN(\"; \";1;IF({KP.target}=\"\";\"target kosong\";\"\");"
     "IF({KP.real}=\"\";\"realisasi kinerja belum diisi\";\"\");IF(OR({KP.real}=" UNREADABLE ";{KP.capaian}=" UNREADABLE
     ");\"angka kinerja tidak terbaca\";\"\")))"},
    {"f4", BANTU, NULL, "f4", 20,
     "COM.MICROSOFT.TEXTJOIN(\"; \";1;IF(OR({KP.ang}=" UNREADABLE ";{KP.rea}=" UNREADABLE
     ");\"anggaran atau realisasinya tidak "
     "terbaca\";\"\");IF(AND(ISNUMBER({KP.ang});ISNUMBER({KP.rea}));IF({KP.rea}>{KP.ang};"
     "\"realisasi melebihi anggaran\";\"\");\"\");IF(AND({KP.nama}<>\"\";{KP.ang}<>\"\";{KP.rea}=\"\");\"realisasi "
     "anggaran belum diisi\";\"\"))"},
    {"f5", BANTU, NULL, "f5", 20,
     "IF(" USED ";COM.MICROSOFT.TEXTJOIN(\"; \";1;IF({KP.rank}=9;\"tingkat belum dipilih\";\"\");"
     "IF({KP.bidang}=\"\";\"bidang belum "
     "dipilih\";\"\");IF({KP.kode}=\"\";\"\";IF(COUNTIF({KP.kode:};{KP.kode})>1;\"kode dipakai dua "
     "kali\";\"\")));\"\")"},
    {"temuan", BANTU, NULL, "temuan", 20, "COM.MICROSOFT.TEXTJOIN(\"; \";1;{f1};{f2};{f3};{f4};{f5})"},
    {"cf", BANTU, NULL, "cf", 8, COUNTED("{temuan}<>\"\"", "cf")},
};

/* Which rows stand in the performance agreement that a form shows: fN its indicators, gN its budget. */
#define OF_UNIT(n)                                                                                                     \
    "IF({=jenis" n "}=\"Kepala\";{KP.prank}=1;AND({KP.sumber}<>\"APBN\";IF({=memuat" n                                 \
    "}=\"Program\";AND({KP.prank}=1;{KP.bidang}={=unit" n "});IF({=memuat" n                                           \
    "}=\"Program dan Kegiatan\";AND({KP.prank}<=2;{KP.bidang}={=unit" n                                                \
    "});AND({KP.prank}>=2;{KP.prank}<=3;{KP.sub}={=unit" n "})))))"
#define FORM(n)                                                                                                        \
    {"m" n, BANTU, NULL,                                                                                               \
     "m" n, 8,     "IF(AND({=unit" n "}<>\"\";{KP.nama}&{KP.indikator}<>\"\");IF(" OF_UNIT(n) ";1;0);0)"},             \
        {"f" n, BANTU, NULL,                                                                                           \
         "f" n, 8,     COUNTED("AND({m" n "}=1;{KP.indikator}<>\"\";{=jenis" n "}<>\"Kepala\")", "f" n)},              \
    {                                                                                                                  \
        "g" n, BANTU, NULL, "g" n, 8, COUNTED("AND({m" n "}=1;{KP.nama}<>\"\")", "g" n)                                \
    }

static const struct kolom forms[] = {FORM("1"), FORM("2"), FORM("3"), FORM("4"), FORM("5")};

#define STAFF(sum) "IF({i}=\"\";\"\";IF(COUNT(INDEX({N." sum ":};{i};0))=0;\"\";SUM(INDEX({N." sum ":};{i};0))))"

static const struct kolom staff[] = {
    {"k", BANTU, NULL, "k", 8, "{#}"},
    {"i", BANTU, NULL, "i", 8, "IF({k}<=ROWS({N.unit:})-2;{k}+1;\"\")"},
    {"unit", BANTU, NULL, "unit", 30, TEXT_OF("N", "unit")},
    {"c", BANTU, NULL, "c", 8, COUNTED("{unit}<>\"\"", "c")},
    {"s1", BANTU, NULL, "jenis kelamin", 12, STAFF("lk..pr")},
    {"s2", BANTU, NULL, "golongan", 12, STAFF("g1..p12")},
    {"s3", BANTU, NULL, "pendidikan", 12, STAFF("sd..s2")},
    {"s4", BANTU, NULL, "jabatan", 12, STAFF("e2..fu")},
    {"jft", BANTU, NULL, "jft", 12, STAFF("fm..fp")},
    {"temuan", BANTU, NULL, "temuan", 20,
     "IF({unit}=\"\";\"\";IF(COUNT({s1};{s2};{s3};{s4})<2;\"\";IF(MAX({s1};{s2};{s3};{s4})=MIN({s1};{s2};{s3};{s4});"
     "\"\";"
     "\"jumlah pegawai berbeda: jenis kelamin \"&{s1}&\"; golongan \"&{s2}&\"; pendidikan \"&{s3}&\"; jabatan "
     "\"&{s4})))"},
    {"cf", BANTU, NULL, "cf", 8, COUNTED("{temuan}<>\"\"", "cf")},
};

static const struct kolom others[] = {
    {"k", BANTU, NULL, "k", 8, "{#}"},
    {"i", BANTU, NULL, "i", 8, "IF({k}<=ROWS({O.kelompok:})-2;{k}+1;\"\")"},
    {"kelompok", BANTU, NULL, "kelompok", 30, TEXT_OF("O", "kelompok")},
    {"c", BANTU, NULL, "c", 8, COUNTED("{kelompok}<>\"\"", "c")},
    {"s", BANTU, NULL, "jumlah", 12,
     "IF({i}=\"\";\"\";IF(COUNT(INDEX({O.lk..pr:};{i};0))=0;\"\";SUM(INDEX({O.lk..pr:};{i};0))))"},
};

static const struct kolom assets[] = {
    {"k", BANTU, NULL, "k", 8, "{#}"},
    {"i", BANTU, NULL, "i", 8, "IF({k}<=ROWS({A.nama:})-2;{k}+1;\"\")"},
    {"kelompok", BANTU, NULL, "kelompok", 20, TEXT_OF("A", "kelompok")},
    {"nama", BANTU, NULL, "nama", 30, TEXT_OF("A", "nama")},
    {"kondisi", BANTU, NULL, "kondisi", 20, TEXT_OF("A", "kondisi")},
    {"g", BANTU, NULL, "tabel", 8,
     "IF({nama}=\"\";0;IF(OR({kelompok}=\"Tanah\";{kelompok}=\"Bangunan\");6;IF({kelompok}=\"Kendaraan\";7;8)))"},
    {"c6", BANTU, NULL, "c6", 8, COUNTED("{g}=6", "c6")},
    {"c7", BANTU, NULL, "c7", 8, COUNTED("{g}=7", "c7")},
    {"c8", BANTU, NULL, "c8", 8, COUNTED("{g}=8", "c8")},
};

#define OURS(plan, iku) "IF({r}=\"\";IF({s}=\"\";\"\";" iku ");" plan ")"

static const struct kolom printed[] = {
    {"k", BANTU, NULL, "k", 8, "{#}"},
    {"i", BANTU, NULL, "i", 8, "IF({k}<=ROWS({B.kode:})-2;{k}+1;\"\")"},
    {"dokumen", BANTU, NULL, "dokumen", 20, TEXT_OF("B", "dokumen")},
    {"kode", BANTU, NULL, "kode", 12, TEXT_OF("B", "kode")},
    {"hal", BANTU, NULL, "hal", 20, TEXT_OF("B", "hal")},
    {"tertulis", BANTU, NULL, "tertulis", 20, VALUE_OF("B", "tertulis")},
    {"r", BANTU, NULL, "r", 8, "IF({kode}=\"\";\"\";IFERROR(MATCH({kode};{KP.kode:};0);\"\"))"},
    {"s", BANTU, NULL, "s", 8, "IF({kode}=\"\";\"\";IFERROR(MATCH({kode};{KI.kode:};0);\"\"))"},
    {"nama", BANTU, NULL, "nama", 20,
     OURS("IF(INDEX({KP.nama:};{r})=\"\";INDEX({KP.indikator:};{r});INDEX({KP.nama:};{r}))",
          "INDEX({KI.indikator:};{s})")},
    {"no", BANTU, NULL, "no", 8,
     "IFERROR(MATCH({hal};{\"Anggaran\";\"Realisasi anggaran\";\"Target\";\"Realisasi\";\"Target akhir\"};0);6)"},
    {"nilai", BANTU, NULL, "nilai", 20,
     /* clang-format off */
     "CHOOSE({no};" OURS("INDEX({KP.ang:};{r})", "INDEX({KI.ang:};{s})")
     ";" OURS("INDEX({KP.rea:};{r})", "INDEX({KI.rea:};{s})")
     ";" OURS("INDEX({KP.target:};{r})", "INDEX({KI.target:};{s})")
     ";" OURS("INDEX({KP.real:};{r})", "INDEX({KI.real:};{s})")
     ";" OURS("\"\"", "INDEX({KI.akhir:};{s})") ";\"\")"},
    /* clang-format on */
    {"hasil", BANTU, NULL, "hasil", 20,
     "IF(OR({hal}=\"\";{tertulis}=\"\");\"\";IF(AND({r}=\"\";{s}=\"\");\"Tidak ditemukan: kode \"&{kode};"
     "IF({nilai}=\"\";\"Belum diisi di buku kerja\";IFERROR(~PERIKSAJUMLAH({tertulis};{nilai});\"Tidak terbaca\"))))"},
    {"cn", BANTU, NULL, "cn", 8, COUNTED("{hasil}<>\"\"", "cn")},
    {"cf", BANTU, NULL, "cf", 8, COUNTED("AND({hasil}<>\"\";{hasil}<>\"Sesuai\")", "cf")},
};

/* The scales of the regulations, best first: intervals as they are printed, and labels. */
#define SEVEN(a, b, c, d, e, f, g) "CHOOSE({#};\"" a "\";\"" b "\";\"" c "\";\"" d "\";\"" e "\";\"" f "\";\"" g "\")"
static const struct kolom scales[] = {
    {"i1", BANTU, NULL, "PERMENDAGRI86", 20,
     SEVEN("91% ≤ 100%", "76% ≤ 90%", "66% ≤ 75%", "51% ≤ 65%", "≤ 50%", "", "")},
    {"i2", BANTU, NULL, "SAKIP", 20,
     SEVEN("> 90 – 100", "> 80 – 90", "> 70 – 80", "> 60 – 70", "> 50 – 60", "> 30 – 50", "0 – 30")},
    {"i3", BANTU, NULL, "IKM", 20,
     SEVEN("88,31 – 100,00", "76,61 – 88,30", "65,00 – 76,60", "25,00 – 64,99", "", "", "")},
    {"i4", BANTU, NULL, "KOPERASI", 20, SEVEN("80 – 100", "66 – < 80", "51 – < 66", "< 51", "", "", "")},
    {"i5", BANTU, NULL, "SPBE", 20, SEVEN("4,2 – 5,0", "3,5 – < 4,2", "2,6 – < 3,5", "1,8 – < 2,6", "< 1,8", "", "")},
    {"i6", BANTU, NULL, "LAN", 20, SEVEN("85 – 100", "70 – < 85", "55 – < 70", "< 55", "", "", "")},
    {"l1", BANTU, NULL, "PERMENDAGRI86", 20,
     SEVEN("Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah", "", "")},
    {"l2", BANTU, NULL, "SAKIP", 20, SEVEN("AA", "A", "BB", "B", "CC", "C", "D")},
    {"l3", BANTU, NULL, "IKM", 20, SEVEN("Sangat Baik", "Baik", "Kurang Baik", "Tidak Baik", "", "", "")},
    {"l4", BANTU, NULL, "KOPERASI", 20,
     SEVEN("Sehat", "Cukup Sehat", "Dalam Pengawasan", "Dalam Pengawasan Khusus", "", "", "")},
    {"l5", BANTU, NULL, "SPBE", 20, SEVEN("Memuaskan", "Sangat Baik", "Baik", "Cukup", "Kurang", "", "")},
    {"l6", BANTU, NULL, "LAN", 20,
     SEVEN("Sangat Berhasil", "Berhasil", "Cukup Berhasil", "Tidak Berhasil", "", "", "")},
    {"no", BANTU, NULL, "skala", 8,
     "IFERROR(MATCH({=skala};{\"PERMENDAGRI86\";\"SAKIP\";\"IKM\";\"KOPERASI\";\"SPBE\";\"LAN\"};0);1)"},
    {"interval", BANTU, NULL, "interval", 20, "CHOOSE({no};{i1};{i2};{i3};{i4};{i5};{i6})"},
    {"label", BANTU, NULL, "label", 20, "CHOOSE({no};{l1};{l2};{l3};{l4};{l5};{l6})"},
    {"pakai", BANTU, NULL, "pakai", 8, "N({pakai-})+IF({label}<>\"\";1;0)"},
};

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))
/* Rows that an office may insert beyond those that an input grid offers. */
enum { SPARE = 20 };

static void add(struct templat *templat, const char *alias, const char *sheet, const struct kolom *kolom, int count,
                int rows) {
    kisi_add(
        templat,
        (struct kisi){
            .alias = alias, .sheet_name = sheet, .kolom = kolom, .count = count, .rows = rows, .sort = WORK, .top = 1});
}

void work_add(struct templat *templat, const struct rooms *rooms) {
    int spare = templat->bidang ? 0 : SPARE;
    add(templat, "KI", "Kerja IKU", iku, COUNT(iku), rooms->iku + spare / 4);
    add(templat, "KP", "Kerja PK", plan, COUNT(plan), rooms->plan + spare);
    add(templat, "KQ", "Kerja hitung", counts, COUNT(counts), rooms->plan + spare);
    add(templat, "D", "Kerja skala", scales, COUNT(scales), 7);
    if (templat->bidang)
        return;
    add(templat, "KF", "Kerja PK per unit", forms, COUNT(forms), rooms->plan + spare);
    add(templat, "KN", "Kerja pegawai", staff, COUNT(staff), rooms->staff + spare / 4);
    add(templat, "KO", "Kerja non-ASN", others, COUNT(others), rooms->others + spare / 4);
    add(templat, "KA", "Kerja aset", assets, COUNT(assets), rooms->assets + spare);
    add(templat, "KB", "Kerja pembanding", printed, COUNT(printed), rooms->printed + spare);
}
