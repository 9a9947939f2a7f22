/* SPDX-License-Identifier: MPL-2.0
 *
 * periksa.c - the functions that check what is already typed: help and adapters to the core (src/core/periksa.c); and
 * the version.
 */
#include <string.h>

#include "help.h"

static addin_adapter periksa, periksajumlah, periksarerata, periksakategori, lkjversi;

const addin_function addin_periksa = {
    "periksa",
    "PERIKSA",
    ADDIN_TEXT,
    periksa,
    "Memeriksa capaian yang tertulis (poin persen): Sesuai, Sesuai (dipotong), Tidak sesuai (seharusnya ...), "
    "Tidak terbaca." POINTS_ID,
    "Checks a typed achievement (percent points): Sesuai (right), Sesuai (dipotong) (cut off), Tidak sesuai, "
    "Tidak terbaca." POINTS_EN,
    {
        {"target", REQUIRED, ADDIN_VALUE, "Target: angka, atau teks seperti tercetak.",
         "The target: a number, or text as printed."},
        {"realisasi", REQUIRED, ADDIN_VALUE, "Realisasi, dalam satuan yang sama dengan target.",
         "What was achieved, in the unit of the target."},
        {"tertulis", REQUIRED, ADDIN_VALUE,
         "Capaian yang tertulis: teks pada desimal yang tercetak (\"125,64%\"), angka pada 2 desimal.",
         "The achievement as typed: text at the decimals it has (\"125,64%\"), a number at 2 decimals."},
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
    "Memeriksa jumlah yang tertulis terhadap rinciannya: Sesuai, atau Tidak sesuai dengan jumlah rincian dan "
    "selisihnya.",
    "Checks a typed sum against its rows: Sesuai (right), or Tidak sesuai (wrong) with the sum of the rows "
    "and the difference.",
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
    "Memeriksa rata-rata yang tertulis (poin persen) terhadap RATACAPAIAN: Sesuai, Sesuai (dipotong) atau "
    "Tidak sesuai." POINTS_ID,
    "Checks a typed mean (percent points) against RATACAPAIAN: Sesuai (right), Sesuai (dipotong) or Tidak "
    "sesuai (wrong)." POINTS_EN,
    {
        {"tertulis", REQUIRED, ADDIN_VALUE,
         "Rata-rata yang tertulis: teks pada desimal yang tercetak (\"124,97%\"), angka pada 2 desimal.",
         "The mean as typed: text at the decimals it has (\"124,97%\"), a number at 2 decimals."},
        {"nilai", REQUIRED, ADDIN_RANGE, "Rentang nilai yang dirata-ratakan, dalam poin persen.",
         "The range of values it is the mean of, in percent points."},
        {"batas", OPTIONAL, ADDIN_VALUE,
         "Batas atas tiap nilai dalam poin persen, misalnya 100: nilai dijaga dalam 0 sampai batas. Kosong: tanpa "
         "batas.",
         "Upper limit of each value in percent points, such as 100: each is kept within 0 and it. Left out: no limit."},
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
    "Memeriksa kategori yang tertulis terhadap KATEGORI capaiannya (poin persen); menyebut nilai di celah "
    "skala, misalnya 90-91." POINTS_ID,
    "Checks a typed category against KATEGORI of its value (percent points); names a value in a gap of the "
    "scale, such as 90-91." POINTS_EN,
    {
        {"capaian", REQUIRED, ADDIN_VALUE, "Capaian, dalam poin persen.", "The achievement, in percent points."},
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
