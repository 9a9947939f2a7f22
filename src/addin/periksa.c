/* SPDX-License-Identifier: MPL-2.0
 *
 * periksa.c - the functions that check what is already typed: help and adapters to the core (src/core/periksa.c); and the
 * version.
 */
#include <string.h>

#include "help.h"

static addin_adapter periksa, periksajumlah, periksarerata, periksakategori, lkjversi;

#define TERTULIS_ID                                                                                                    \
    " Teks dibandingkan pada banyaknya desimal yang tertulis, \"125,64%\"; angka pada 2 desimal."
#define TERTULIS_EN " Text is compared at the decimals it is printed with, \"125,64%\"; a number at 2."

const addin_function addin_periksa = {
    "periksa",
    "PERIKSA",
    ADDIN_TEXT,
    periksa,
    "Memeriksa capaian yang sudah tertulis: Sesuai; Sesuai (dipotong), bila desimalnya dipotong dan tidak dibulatkan; "
    "Tidak sesuai, dengan angka yang seharusnya; atau Tidak terbaca." POINTS_ID,
    "Checks an achievement that is already typed: Sesuai (right); Sesuai (dipotong), if it was cut off and not rounded; "
    "Tidak sesuai (wrong), with the right figure; or Tidak terbaca (unreadable)." POINTS_EN,
    {
        {"target", REQUIRED, ADDIN_VALUE, "Target: angka, atau teks seperti tercetak.",
         "The target: a number, or text as printed."},
        {"realisasi", REQUIRED, ADDIN_VALUE, "Realisasi, dalam satuan yang sama dengan target.",
         "What was achieved, in the unit of the target."},
        {"tertulis", REQUIRED, ADDIN_VALUE, "Capaian yang tertulis, dalam poin persen." TERTULIS_ID,
         "The achievement as it is typed, in percent points." TERTULIS_EN},
        ARG_POLARITAS,
    },
};
static lkj_status periksa(const addin_arguments *a, addin_result *r) {
    return lkj_periksa(&a->value[0], &a->value[1], &a->value[2], &a->value[3], &r->text);
}

const addin_function addin_periksajumlah = {
    "periksajumlah",
    "PERIKSAJUMLAH",
    ADDIN_TEXT,
    periksajumlah,
    "Memeriksa jumlah yang sudah tertulis terhadap rinciannya: Sesuai, atau Tidak sesuai dengan jumlah rincian dan "
    "selisihnya.",
    "Checks a sum that is already typed against its rows: Sesuai (right), or Tidak sesuai (wrong) with the sum of the "
    "rows and the difference.",
    {
        {"tertulis", REQUIRED, ADDIN_VALUE, "Jumlah yang tertulis: angka, atau teks \"87.097.450\".",
         "The sum as it is typed: a number, or text \"87.097.450\"."},
        {"rincian", REQUIRED, ADDIN_RANGE, "Rentang rincian; sel kosong dan - tidak dihitung.",
         "The range of rows; empty cells and - do not count."},
        {"toleransi", OPTIONAL, ADDIN_VALUE, "Selisih yang masih dianggap sesuai, dalam satuan jumlahnya; bawaan 0.",
         "The difference that still counts as right, in the unit of the sum; default 0."},
    },
};
static lkj_status periksajumlah(const addin_arguments *a, addin_result *r) {
    return lkj_periksajumlah(&a->value[0], a->array[1], &a->value[2], &r->text);
}

const addin_function addin_periksarerata = {
    "periksarerata",
    "PERIKSARERATA",
    ADDIN_TEXT,
    periksarerata,
    "Memeriksa rata-rata yang sudah tertulis terhadap RATACAPAIAN nilainya: Sesuai, Sesuai (dipotong) atau Tidak sesuai."
    POINTS_ID,
    "Checks a mean that is already typed against RATACAPAIAN of its values: Sesuai (right), Sesuai (dipotong) (cut off) "
    "or Tidak sesuai (wrong)." POINTS_EN,
    {
        {"tertulis", REQUIRED, ADDIN_VALUE, "Rata-rata yang tertulis, dalam poin persen." TERTULIS_ID,
         "The mean as it is typed, in percent points." TERTULIS_EN},
        {"nilai", REQUIRED, ADDIN_RANGE, "Rentang nilai yang dirata-ratakan, dalam poin persen.",
         "The range of values it is the mean of, in percent points."},
        {"batas", OPTIONAL, ADDIN_VALUE,
         "Batas atas tiap nilai dalam poin persen, seperti pada RATACAPAIAN. Bila dikosongkan, tanpa batas.",
         "Upper limit of each value in percent points, as in RATACAPAIAN. Left out: no limit."},
    },
};
static lkj_status periksarerata(const addin_arguments *a, addin_result *r) {
    return lkj_periksarerata(&a->value[0], a->array[1], &a->value[2], &r->text);
}

const addin_function addin_periksakategori = {
    "periksakategori",
    "PERIKSAKATEGORI",
    ADDIN_TEXT,
    periksakategori,
    "Memeriksa kategori yang sudah tertulis terhadap KATEGORI capaiannya; nilai di celah skala tercetak (50-51, 65-66, "
    "75-76, 90-91) disebutkan." POINTS_ID,
    "Checks a category that is already typed against KATEGORI of its value; a value in a gap of the printed scale "
    "(50-51, 65-66, 75-76, 90-91) is named." POINTS_EN,
    {
        {"capaian", REQUIRED, ADDIN_VALUE, "Capaian dalam poin persen.", "The achievement in percent points."},
        {"tertulis", REQUIRED, ADDIN_VALUE, "Kategori yang tertulis, misalnya Sangat Tinggi.",
         "The category as it is typed, such as Sangat Tinggi."},
        ARG_SKALA,
    },
};
static lkj_status periksakategori(const addin_arguments *a, addin_result *r) {
    return lkj_periksakategori(&a->value[0], &a->value[1], &a->value[2], a->array[2], &r->text);
}

const addin_function addin_lkjversi = {
    "lkjversi",
    "LKJVERSI",
    ADDIN_TEXT,
    lkjversi,
    "Versi LKJ untuk Calc, misalnya 0.1.0: menunjukkan bahwa ekstensi terpasang.",
    "The version of LKJ for Calc, such as 0.1.0: shows that the extension is installed.",
    {{NULL, false, ADDIN_VALUE, NULL, NULL}},
};
static lkj_status lkjversi(const addin_arguments *a, addin_result *r) {
    (void)a;
    const char *versi = lkj_versi();
    r->text.length = strlen(versi);
    if (r->text.length <= r->text.capacity)
        memcpy(r->text.data, versi, r->text.length);
    return LKJ_OK;
}
