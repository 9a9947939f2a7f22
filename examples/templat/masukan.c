/* SPDX-License-Identifier: MPL-2.0
 *
 * masukan.c - the input grids: what the office types, once.
 */
#include "isi.h"

#include <string.h>

/* Units of work and their performance agreements; they are the bidang of the other sheets too. */
static const struct kolom units[] = {
    {"unit", TEKS, NULL, "Unit kerja", 75, .fixed = true},
    {"jenis", TENGAH, NULL, "Jenis", 30, .list = "Jenis", .fixed = true},
    {"jabatan", TEKS, NULL, "Jabatan penanda tangan", 70, .fixed = true},
    {"atasan", TEKS, NULL, "Jabatan atasan", 70, .fixed = true},
    {"memuat", TENGAH, NULL, "Perjanjian memuat", 45, .list = "Memuat", .fixed = true},
};

static const struct kolom iku[] = {
    {"kode", TENGAH, NULL, "Kode", 12, .fixed = true},
    {"sasaran", TEKS, NULL, "Sasaran strategis", 48, .fixed = true},
    {"indikator", TEKS, NULL, "Indikator kinerja utama", 52, .fixed = true},
    {"bidang", TEKS, NULL, "Bidang penanggung jawab", 38, .list = "Unit", .fixed = true},
    {"tujuan", TEKS, NULL, "Tujuan", 38, .fixed = true},
    {"satuan", TENGAH, NULL, "Satuan", 16, .list = "Satuan", .fixed = true},
    {"pol", TENGAH, NULL, "Polaritas", 18, .list = "Polaritas", .fixed = true},
    {"target", KANAN, NULL, "Target tahun ini", 18, .fixed = true},
    {"cara", TENGAH, NULL, "Cara gabung triwulan", 18, .list = "Cara", .fixed = true},
    {"k1", KANAN, "Realisasi kinerja triwulan", "I", 16},
    {"k2", KANAN, "Realisasi kinerja triwulan", "II", 16},
    {"k3", KANAN, "Realisasi kinerja triwulan", "III", 16},
    {"k4", KANAN, "Realisasi kinerja triwulan", "IV", 16},
    {"t2", KANAN, "Dua tahun lalu", "Target", 16, .fixed = true},
    {"r2", KANAN, "Dua tahun lalu", "Realisasi", 16, .fixed = true},
    {"t1", KANAN, "Tahun lalu", "Target", 16, .fixed = true},
    {"r1", KANAN, "Tahun lalu", "Realisasi", 16, .fixed = true},
    {"akhir", KANAN, NULL, "Target akhir Renstra", 18, .fixed = true},
    {"nasional", KANAN, NULL, "Target nasional", 18, .fixed = true},
    {"s1", KANAN, "Target Renstra tahun ke-", "1", 14, .fixed = true},
    {"s2", KANAN, "Target Renstra tahun ke-", "2", 14, .fixed = true},
    {"s3", KANAN, "Target Renstra tahun ke-", "3", 14, .fixed = true},
    {"s4", KANAN, "Target Renstra tahun ke-", "4", 14, .fixed = true},
    {"s5", KANAN, "Target Renstra tahun ke-", "5", 14, .fixed = true},
    {"s6", KANAN, "Target Renstra tahun ke-", "6", 14, .fixed = true},
    /* only in the workbook of a bidang, whose rows stay where they are */
    {"real", KANAN, "Hasil", "Realisasi", 20, "{KI.rt}"},
    {"capaian", POIN, "Hasil", "Capaian", 18, "{KI.capaian}"},
    {"kategori", KATEGORI, "Hasil", "Kategori", 24, "{KI.kategori}"},
};

/* Plan and realisasi of a program, kegiatan or sub kegiatan lie in one row: were they on two sheets, a row inserted in
 * one of them would put every realisasi below it beside the wrong target. */
static const struct kolom plan[] = {
    {"kode", TENGAH, NULL, "Kode", 15, .fixed = true},
    {"level", TENGAH, NULL, "Tingkat", 22, .list = "Tingkat", .fixed = true},
    {"nama", TEKS, NULL, "Program / kegiatan / sub kegiatan", 62, .fixed = true},
    {"bidang", TEKS, NULL, "Bidang", 36, .list = "Unit", .fixed = true},
    {"sub", TEKS, NULL, "Sub bagian / seksi", 36, .list = "Unit", .fixed = true},
    {"sasaran", TEKS, "Perjanjian kinerja", "Sasaran", 50, .fixed = true},
    {"indikator", TEKS, "Perjanjian kinerja", "Indikator", 58, .fixed = true},
    {"satuan", TENGAH, "Perjanjian kinerja", "Satuan", 18, .list = "Satuan", .fixed = true},
    {"pol", TENGAH, "Perjanjian kinerja", "Polaritas", 18, .list = "Polaritas", .fixed = true},
    {"target", KANAN, "Perjanjian kinerja", "Target", 18, .fixed = true},
    {"cara", TENGAH, "Perjanjian kinerja", "Cara gabung triwulan", 18, .list = "Cara", .fixed = true},
    {"dukung", TEKS, "Perjanjian kinerja", "Mendukung sasaran strategis", 42, .list = "Sasaran", .fixed = true},
    {"sumber", TENGAH, "Anggaran", "Sumber dana", 16, .list = "Sumber", .fixed = true},
    {"sebelum", RUPIAH, "Anggaran", "Sebelum perubahan (Rp)", 30, .fixed = true},
    {"anggaran", RUPIAH, "Anggaran", "Anggaran (Rp)", 30, .fixed = true},
    {"k1", KANAN, "Realisasi kinerja triwulan", "I", 16},
    {"k2", KANAN, "Realisasi kinerja triwulan", "II", 16},
    {"k3", KANAN, "Realisasi kinerja triwulan", "III", 16},
    {"k4", KANAN, "Realisasi kinerja triwulan", "IV", 16},
    {"a1", RUPIAH, "Realisasi anggaran triwulan (Rp)", "I", 29},
    {"a2", RUPIAH, "Realisasi anggaran triwulan (Rp)", "II", 29},
    {"a3", RUPIAH, "Realisasi anggaran triwulan (Rp)", "III", 29},
    {"a4", RUPIAH, "Realisasi anggaran triwulan (Rp)", "IV", 29},
    {"real", KANAN, "Hasil kinerja", "Realisasi", 22, "{KP.rt}"},
    {"capaian", POIN, "Hasil kinerja", "Capaian", 18, "{KP.capaian}"},
    {"kategori", KATEGORI, "Hasil kinerja", "Kategori", 24, "{KP.kategori}"},
    {"rea", RUPIAH, "Hasil anggaran", "Realisasi (Rp)", 30, "{KP.rea}"},
    {"serapan", POIN, "Hasil anggaran", "Serapan", 18, "{KP.serapan}"},
};

/* Everything the report tells of the staff of a unit, typed once; Tabel 1.1 to 1.4 and 3.6 read it. */
static const struct kolom staff[] = {
    {"unit", TEKS, NULL, "Unit kerja", 60, .list = "Unit"},
    {"lk", BULAT, "Jenis kelamin", "Laki-laki", 13},
    {"pr", BULAT, "Jenis kelamin", "Perem-puan", 13},
    {"g1", BULAT, "Golongan PNS", "I", 10},
    {"g2", BULAT, "Golongan PNS", "II", 10},
    {"g3", BULAT, "Golongan PNS", "III", 10},
    {"g4", BULAT, "Golongan PNS", "IV", 10},
    {"p9", BULAT, "Golongan PPPK", "IX", 10},
    {"p10", BULAT, "Golongan PPPK", "X", 10},
    {"p11", BULAT, "Golongan PPPK", "XI", 10},
    {"p12", BULAT, "Golongan PPPK", "XII", 10},
    {"sd", BULAT, "Pendidikan", "SD", 10},
    {"sltp", BULAT, "Pendidikan", "SLTP", 11},
    {"slta", BULAT, "Pendidikan", "SLTA", 11},
    {"d3", BULAT, "Pendidikan", "D3", 10},
    {"s1", BULAT, "Pendidikan", "S1", 10},
    {"s2", BULAT, "Pendidikan", "S2", 10},
    {"e2", BULAT, "Jabatan struktural", "II", 10},
    {"e3", BULAT, "Jabatan struktural", "III", 10},
    {"e4", BULAT, "Jabatan struktural", "IV", 10},
    {"fm", BULAT, "Fungsional tertentu", "Ahli madya", 13},
    {"fd", BULAT, "Fungsional tertentu", "Ahli muda", 13},
    {"fp", BULAT, "Fungsional tertentu", "Ahli pertama", 14},
    {"fu", BULAT, NULL, "Fungsional umum", 18},
    {"phl", BULAT, NULL, "PHL / PTT", 13},
};

static const struct kolom others[] = {
    {"kelompok", TEKS, NULL, "Kelompok pegawai non-ASN", 80},
    {"lk", BULAT, NULL, "Laki-laki", 30},
    {"pr", BULAT, NULL, "Perempuan", 30},
};

static const struct kolom assets[] = {
    {"kelompok", TENGAH, NULL, "Kelompok", 28, .list = "Kelompok"},
    {"nama", TEKS, NULL, "Nama barang", 80},
    {"merk", TEKS, NULL, "Merk / tipe", 60},
    {"jumlah", BULAT, NULL, "Jumlah", 22},
    {"satuan", TENGAH, NULL, "Satuan", 20, .list = "Satuan"},
    {"kondisi", TENGAH, NULL, "Kondisi", 30, .list = "Kondisi"},
};

/* Figures that stand printed in other documents or tables; the sheet Periksa compares them with the workbook's. */
static const struct kolom printed[] = {
    {"dokumen", TEKS, NULL, "Dokumen / tabel", 60},
    {"kode", TENGAH, NULL, "Kode baris", 20},
    {"hal", TENGAH, NULL, "Angka tentang", 40, .list = "Hal"},
    {"tertulis", KANAN, NULL, "Tertulis di sana", 45},
};

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))
/* The columns that only the workbook of a bidang has. */
enum { IKU_LIVE = 3, PLAN_LIVE = 5 };

/* The columns of the plan as a bidang sees them: what comes of a realisasi directly after it. */
static const struct kolom *plan_of_bidang(void) {
    static struct kolom columns[COUNT(plan)];
    enum { BUDGET = 4, RESULTS = 3 }; /* a1 to a4; real, capaian, kategori */
    int before = COUNT(plan) - PLAN_LIVE - BUDGET;
    memcpy(columns, plan, sizeof plan);
    memcpy(columns + before, plan + before + BUDGET, RESULTS * sizeof *plan);
    memcpy(columns + before + RESULTS, plan + before, BUDGET * sizeof *plan);
    return columns;
}

void inputs_add(struct templat *templat, const struct rooms *rooms) {
    bool bidang = templat->bidang;
    kisi_add(templat, (struct kisi){.alias = "U",
                                    .sheet_name = "Identitas",
                                    .kolom = units,
                                    .count = COUNT(units),
                                    .rows = rooms->units,
                                    .top = IDENTITY_ROWS,
                                    .locked = bidang});
    kisi_add(templat, (struct kisi){.alias = "I",
                                    .sheet_name = "IKU",
                                    .label = "Sasaran strategis dan indikator kinerja utama",
                                    .title = bidang ? "Isi sel kuning: realisasi tiap triwulan. Kolom abu-abu terisi "
                                                      "dari Perjanjian Kinerja."
                                                    : "Ketik angka apa adanya (8,45 atau 66); satuannya di kolom "
                                                      "Satuan. Persen adalah angka biasa, bukan format persen.",
                                    .kolom = iku,
                                    .count = COUNT(iku) - (bidang ? 0 : IKU_LIVE),
                                    .rows = rooms->iku,
                                    .locked = bidang});
    kisi_add(templat,
             (struct kisi){.alias = "P",
                           .sheet_name = bidang ? "Realisasi" : "PK-Realisasi",
                           .label = bidang ? templat->unit : "Perjanjian kinerja, anggaran, dan realisasinya",
                           .title = bidang ? "Isi sel kuning: realisasi kinerja dan anggaran tiap triwulan. Capaian, "
                                             "kategori, dan serapan terhitung di kolom Hasil."
                                           : "Satu baris satu program, kegiatan, atau sub kegiatan. Indikator kedua "
                                             "dan seterusnya: baris di bawahnya dengan tingkat Indikator. Anggaran "
                                             "program dan kegiatan boleh kosong: dijumlahkan dari rinciannya.",
                           .kolom = bidang ? plan_of_bidang() : plan,
                           .count = COUNT(plan) - (bidang ? 0 : PLAN_LIVE),
                           .rows = rooms->plan,
                           .locked = bidang});
    if (bidang)
        return;
    kisi_add(templat, (struct kisi){.alias = "N",
                                    .sheet_name = "Pegawai",
                                    .label = "Pegawai ASN per unit kerja",
                                    .title = "Dibaca Tabel 1.1 sampai 1.4 dan 3.6. Jumlah dihitung; Periksa "
                                             "membandingkan jumlah antartabel.",
                                    .kolom = staff,
                                    .count = COUNT(staff),
                                    .rows = rooms->staff});
    kisi_add(templat, (struct kisi){.alias = "O",
                                    .sheet_name = "Non-ASN",
                                    .label = "Pegawai non-ASN",
                                    .title = "Dibaca Tabel 1.5.",
                                    .kolom = others,
                                    .count = COUNT(others),
                                    .rows = rooms->others});
    kisi_add(templat, (struct kisi){.alias = "A",
                                    .sheet_name = "Aset",
                                    .label = "Aset",
                                    .title = "Dibaca Tabel 1.6 sampai 1.8.",
                                    .kolom = assets,
                                    .count = COUNT(assets),
                                    .rows = rooms->assets});
    kisi_add(templat, (struct kisi){.alias = "B",
                                    .sheet_name = "Pembanding",
                                    .label = "Angka yang tercetak di dokumen lain",
                                    .title = "Boleh kosong. Lembar Periksa membandingkan tiap angka dengan angka buku "
                                             "kerja ini.",
                                    .kolom = printed,
                                    .count = COUNT(printed),
                                    .rows = rooms->printed});
}
