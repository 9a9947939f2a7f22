/* SPDX-License-Identifier: MPL-2.0
 *
 * lkj.h - the scoring core of LKJ for Calc.
 *
 * The public header of the static library liblkj.a: every figure, word and check of an Indonesian performance report
 * (Laporan Kinerja, LKJ), as plain C11. It knows no UNO, no Calc and no locale, keeps no state, allocates no memory and
 * may be called from any thread.
 *
 * Conventions
 *   - Percentages are points: 149,94 % is the number 149.94.
 *   - Money is rupiah.
 *   - A value is a number, or Indonesian text that holds one: "58,71 Indeks", "Rp. 119.998.800,00", "100,00 %". The
 *     grammar stands at the top of teks.c. Text is UTF-8 and need not end in NUL.
 *   - "", blanks, "-", "–", "—" and "n/a" are "no data": the result is then LKJ_BLANK, or LKJ_DASH if at least one
 *     input was a dash or n/a.
 *   - An optional argument is left out with LKJ_OMITTED; a blank text counts as left out. So does, for an optional
 *     number, any "no data".
 *   - Arguments are looked at from left to right and the first error wins; errors win over "no data".
 *   - Comparisons (with a scale's bound, of target and realisasi) and rounding work on the decimal value at
 *     15 significant digits, as Calc's ROUND does.
 *   - On any status but LKJ_OK the result is left alone.
 */
#ifndef LKJ_H
#define LKJ_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the library and of the extension. The one place where it stands. */
#define LKJ_VERSION "0.1.0"

/** What a function answers. The comment of each error is what Calc shows for it. */
typedef enum lkj_status {
    LKJ_OK = 0,  /**< the result was written */
    LKJ_BLANK,   /**< no data: the cell shows "" */
    LKJ_DASH,    /**< no data, and a dash or n/a said so; or nothing was planned and nothing done: the cell shows "-" */
    LKJ_EVALUE,  /**< #VALUE!: a text that holds no number was given where a number belongs */
    LKJ_EDIV0,   /**< #DIV/0!: division by zero */
    LKJ_ENUM,    /**< #NUM!: a number outside the function's domain, or not finite */
    LKJ_EOPTION, /**< Err:502: an unknown option word, scale or count of cells */
    LKJ_EMISSING, /**< Err:511: a required argument was left out */
    LKJ_ENA       /**< #N/A: nothing found in a scale */
} lkj_status;

/** The kinds of an argument. */
typedef enum lkj_type {
    LKJ_OMITTED = 0, /**< the argument was left out */
    LKJ_NUMBER,      /**< `number` holds it */
    LKJ_TEXT         /**< `text` and `length` hold it */
} lkj_type;

/** One argument: left out, a number, or a text in UTF-8. */
typedef struct lkj_value {
    lkj_type type;
    double number;
    const char *text;
    size_t length; /**< of the text, in bytes */
} lkj_value;

/** A range of cells, read in place through `at`. */
typedef struct lkj_array lkj_array;
struct lkj_array {
    size_t rows;
    size_t columns;
    /** Fills `value` with the cell at row, column (from 0). Its text stays valid until the next call on this array. */
    void (*at)(const lkj_array *array, size_t row, size_t column, lkj_value *value);
    void *data; /**< for `at` */
};

/** Where a text result goes. As with snprintf, `length` becomes the length of the whole text in bytes, also when it is
 *  larger than `capacity` and the text was cut: then call again with that much room. No NUL is written. */
typedef struct lkj_text {
    char *data;
    size_t capacity;
    size_t length;
} lkj_text;

/* ---- Scoring (penilaian.c) ----------------------------------------------------------------------------------- */

/** Capaian: the achievement of a target, in percent points.
 *
 *  naik R/T*100; turun (2T-R)/T*100; turun-rasio T/R*100; stabil as naik where R <= T, as turun where R > T.
 *  A target may be a range in text ("80-90%", "7 – 8", "80 s.d. 90"): inside it the capaian is 100, outside it the
 *  nearer bound is the target.
 *
 *  @param target     T >= 0, any unit
 *  @param realisasi  R, in the unit of the target; may be negative
 *  @param polaritas  optional: naik (default; positif, maksimal, 1), turun (negatif, minimal, -1), turun-rasio,
 *                    stabil (0)
 *  @param batas      optional, percent points, > 0: the result is kept within 0...batas
 *  @param hasil      percent points
 *  @return LKJ_DASH for T = 0 and R = 0 with naik (100 with turun and stabil: a target of none, kept); LKJ_EDIV0 for
 *          T = 0 and R != 0, or turun-rasio with R = 0; LKJ_ENUM for T < 0 or batas <= 0; LKJ_EOPTION for an unknown
 *          polarity
 *  Source: Permendagri 86/2017 (Tabel 3.1-3.2 of the LKJ); PermenPANRB 53/2014 for the lower-is-better form. */
lkj_status lkj_capaian(const lkj_value *target, const lkj_value *realisasi, const lkj_value *polaritas,
                       const lkj_value *batas, double *hasil);

/** Serapan: budget absorption R/A*100 in percent points; anggaran and realisasi in rupiah.
 *  LKJ_DASH for A = 0 and R = 0; LKJ_EDIV0 for A = 0 and R != 0; LKJ_ENUM for A < 0. Source: Tabel 3.9. */
lkj_status lkj_serapan(const lkj_value *anggaran, const lkj_value *realisasi, double *hasil);

/** Persentase: bagian/keseluruhan*100 in percent points, the formula of an IKU (9 of 71 = 12,676...).
 *  Errors as lkj_serapan. */
lkj_status lkj_persentase(const lkj_value *bagian, const lkj_value *keseluruhan, double *hasil);

/** Tingkat kemajuan: as lkj_capaian, in the argument order of Tabel 3.4. */
lkj_status lkj_kemajuan(const lkj_value *realisasi, const lkj_value *target_akhir, const lkj_value *polaritas,
                        double *hasil);

/** Perbandingan with a national or provincial figure: as lkj_capaian, in the argument order of Tabel 3.5. */
lkj_status lkj_banding(const lkj_value *realisasi, const lkj_value *pembanding, const lkj_value *polaritas,
                       double *hasil);

/** Perubahan: the change from lama to baru. jenis (optional): persen (default), (baru-lama)/|lama|*100 in percent
 *  points, or poin, baru-lama in the unit given. LKJ_EDIV0 for persen with lama = 0. */
lkj_status lkj_perubahan(const lkj_value *lama, const lkj_value *baru, const lkj_value *jenis, double *hasil);

/** Tren: "Meningkat", "Menurun" or "Tetap"; with a polarity "Membaik", "Memburuk" or "Tetap".
 *  LKJ_EOPTION for the polarity stabil: without a target nothing says which way is better. */
lkj_status lkj_tren(const lkj_value *lama, const lkj_value *baru, const lkj_value *polaritas, lkj_text *hasil);

/** Rata-rata capaian: the mean, in percent points, of the cells that hold data, each kept within 0...batas if batas
 *  (> 0, percent points) is given. LKJ_DASH if no cell holds data. Source: Tabel 3.2 and 3.10. */
lkj_status lkj_ratacapaian(const lkj_array *nilai, const lkj_value *batas, double *hasil);

/** Weighted mean: sum(nilai*bobot)/sum(bobot) over the pairs that hold data. LKJ_EOPTION for ranges of different shape,
 *  LKJ_ENUM for a negative weight, LKJ_EDIV0 for weights that sum to 0. */
lkj_status lkj_ratabobot(const lkj_array *nilai, const lkj_array *bobot, double *hasil);

/** Quarterly figures as one: cara jumlah (default), terakhir (the last cell that holds data), rata, maks. A cell
 *  without data is not 0. */
lkj_status lkj_akumulasi(const lkj_array *nilai, const lkj_value *cara, double *hasil);

/** Tingkat efisiensi: capaian_kinerja - capaian_anggaran, percent points. Source: Tabel 3.7, columns 5 - 8. */
lkj_status lkj_efisiensi(const lkj_value *capaian_kinerja, const lkj_value *capaian_anggaran, double *hasil);

/** Efisiensi of PMK 22/PMK.02/2021: sum(PAK*CK - RAK)/sum(PAK*CK)*100, percent points. pagu (PAK, rupiah, >= 0),
 *  capaian (CK, percent points, >= 0), realisasi (RAK, rupiah), over the rows in which all three hold data.
 *  LKJ_EOPTION for ranges of different shape, LKJ_ENUM for a negative pagu or capaian, LKJ_EDIV0 for a sum of 0. */
lkj_status lkj_efisiensipmk(const lkj_array *pagu, const lkj_array *capaian, const lkj_array *realisasi, double *hasil);

/** Nilai efisiensi of the same regulation: 50 + E/20*50, kept within 0...100. */
lkj_status lkj_nilaiefisiensi(const lkj_value *efisiensi, double *hasil);

/* ---- Scales (skala.c) ---------------------------------------------------------------------------------------- */

/** Kategori: the label that a scale gives to a value.
 *
 *  @param nilai  percent points, or the unit of the scale
 *  @param skala  optional: PERMENDAGRI86 (default), SAKIP, IKM, KOPERASI, SPBE, LAN
 *  @param tabel  NULL, or the agency's own scale instead of skala: two columns, lower bound and label, in any order
 *  @param cara   optional: batas-bawah (default), the value itself must have reached the bound, or bulatkan, half up to
 *                a whole number first
 *  @return LKJ_ENA below the lowest bound of tabel; LKJ_ENUM below 25 on IKM; LKJ_EOPTION for an unknown scale or cara,
 *          a tabel without exactly two columns, a bound that holds no number, two equal bounds */
lkj_status lkj_kategori(const lkj_value *nilai, const lkj_value *skala, const lkj_array *tabel, const lkj_value *cara,
                        lkj_text *hasil);

/* ---- Numbers and words (teks.c, terbilang.c, narasi.c) ------------------------------------------------------- */

/** The number in the text. LKJ_EVALUE if there is none. */
lkj_status lkj_angka(const lkj_value *teks, double *hasil);

/** The unit in the text, trimmed: "67 Org/ Bln" gives "Org/ Bln", "8,45%" gives "%", none gives "". */
lkj_status lkj_satuan(const lkj_value *teks, lkj_text *hasil);

/** Rounds to desimal places (whole number, -15...15, default 2). cara: setengah-naik (default, half away from zero) or
 *  potong (toward zero). Text of more than 18 significant digits is LKJ_ENUM. */
lkj_status lkj_bulatkan(const lkj_value *nilai, const lkj_value *desimal, const lkj_value *cara, double *hasil);

/** "12.465.264.644,25": Indonesian marks, rounded half away from zero to desimal places (0...15); without desimal as
 *  many as the value has. LKJ_ENUM for text of more than 18 significant digits. */
lkj_status lkj_formatangka(const lkj_value *nilai, const lkj_value *desimal, lkj_text *hasil);

/** "149,94%", from percent points; desimal 0...15, default 2. */
lkj_status lkj_persen(const lkj_value *nilai, const lkj_value *desimal, lkj_text *hasil);

/** "Rp12.465.264.644", negative "-Rp250"; desimal 0...15, default 0. */
lkj_status lkj_rupiah(const lkj_value *nilai, const lkj_value *desimal, lkj_text *hasil);

/** The number in Indonesian words; decimals digit by digit after "koma", as many as the text has. Zero has no sign.
 *
 *  @param nilai   number below 10^15 or text of at most 18 significant digits, else LKJ_ENUM. A unit in the text is not
 *                 spoken
 *  @param satuan  optional, appended after a space. The number 0 (Calc's empty cell), a dash or n/a counts as left out;
 *                 any other number is LKJ_EVALUE
 *  @param gaya    optional: kecil (default), kalimat (first letter a capital), judul (every word), besar (all).
 *                 judul and besar raise the ASCII letters of satuan too; nothing is ever lowered
 *
 *  Source: the Indonesian rules of libnumbertext (id.sor). */
lkj_status lkj_terbilang(const lkj_value *nilai, const lkj_value *satuan, const lkj_value *gaya, lkj_text *hasil);

/** One or two sentences of the report on an indicator: target, realisasi, capaian (2 decimals), kategori, and whether
 *  the target was exceeded, met or not met. target = realisasi = 0 with naik: one sentence that says that no capaian
 * can be computed, without a category.
 *
 *  @param indikator  text (a number is LKJ_EVALUE); blanks around it and . , : ; at its end are left off
 *  @param tahun      whole, 1900...2999, else LKJ_ENUM
 *  @param target, realisasi, polaritas  as in lkj_capaian, with its errors. Without satuan two different units are
 *                    LKJ_EVALUE (case, blanks, % or persen, Rp or rupiah make no difference)
 *  @param satuan     optional, instead of the units of both; as in lkj_terbilang
 *  @param skala, tabel  as in lkj_kategori, with its errors */
lkj_status lkj_narasi(const lkj_value *indikator, const lkj_value *tahun, const lkj_value *target,
                      const lkj_value *realisasi, const lkj_value *satuan, const lkj_value *polaritas,
                      const lkj_value *skala, const lkj_array *tabel, lkj_text *hasil);

/* ---- Checking what is already typed (periksa.c) -------------------------------------------------------------- */
/* These never fail on what they check: an unreadable figure is a finding, "Tidak terbaca: ...", not an error; so is
 * text of more than 18 significant digits. A tertulis given as text is compared at the decimals it is printed with;
 * given as a number it is rounded half up to 2 first, so that a computed cell is Sesuai. Errors of the formula (an
 * argument left out, an unknown option or scale, toleransi < 0, batas <= 0, a number that is not finite) win over
 * findings, and findings over no data. */

/** Checks a printed capaian: "Sesuai", "Sesuai (dipotong)" or "Tidak sesuai: tertulis 168,04; seharusnya 168,93"
 *  ("seharusnya -" for 0 of 0). Where no capaian can be computed: "Tidak dapat dihitung: target 0", "target negatif",
 *  "realisasi 0" (turun-rasio) or "hasil terlalu besar". */
lkj_status lkj_periksa(const lkj_value *target, const lkj_value *realisasi, const lkj_value *tertulis,
                       const lkj_value *polaritas, lkj_text *hasil);

/** Checks a printed sum against its rows, exactly: "Sesuai" or
 *  "Tidak sesuai: tertulis 87.097.450; rincian 87.097.100; selisih 350". toleransi >= 0, default 0. LKJ_BLANK or
 *  LKJ_DASH if no row holds data. "Tidak dapat dihitung: hasil terlalu besar" for a sum beyond 128 bits at the scale of
 *  the finest row. */
lkj_status lkj_periksajumlah(const lkj_value *tertulis, const lkj_array *rincian, const lkj_value *toleransi,
                             lkj_text *hasil);

/** Checks a printed mean against lkj_ratacapaian. LKJ_DASH if no cell holds data. */
lkj_status lkj_periksarerata(const lkj_value *tertulis, const lkj_array *nilai, const lkj_value *batas,
                             lkj_text *hasil);

/** Checks a printed category against lkj_kategori; names a value that lies in a gap of the printed scale. Below the
 *  scale: "Tidak sesuai: tertulis X; seharusnya tanpa kategori (...)". A number as tertulis is "Tidak terbaca". */
lkj_status lkj_periksakategori(const lkj_value *capaian, const lkj_value *tertulis, const lkj_value *skala,
                               const lkj_array *tabel, lkj_text *hasil);

/** The version: LKJ_VERSION, at run time. */
const char *lkj_versi(void);

#ifdef __cplusplus
}
#endif
#endif
