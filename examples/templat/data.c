/* SPDX-License-Identifier: MPL-2.0
 *
 * data.c - the Laporan Kinerja 2024 as rows of the input grids.
 *
 * Where its tables disagree, the plan is that of Tabel 3.8 and 3.9, and what neither holds that of the Perjanjian
 * Kinerja. The figures of all other tables become rows of the sheet Pembanding, whose differences Periksa lists.
 *
 * Realisasi is printed for the whole year: it stands in triwulan IV.
 */
#include "../buku/tsv.h"
#include "isi.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum key {
    KODE,
    LEVEL,
    NAMA,
    BIDANG,
    SUB,
    SASARAN,
    INDIKATOR,
    SATUAN,
    TARGET,
    DUKUNG,
    SUMBER,
    SEBELUM,
    ANGGARAN,
    K4,
    A4,
    KEYS
};
static const char *const keys[KEYS] = {"kode",    "level",     "nama",     "bidang", "sub",
                                       "sasaran", "indikator", "satuan",   "target", "dukung",
                                       "sumber",  "sebelum",   "anggaran", "k4",     "a4"};

enum { MOST_ROWS = 200, MOST_PRINTED = 700, FINDINGS = 111 };

struct line {
    const char *value[KEYS];
    int rank; /* 1 program, 2 kegiatan, 3 sub kegiatan, 4 a further indicator */
    bool upt;
};

struct figure {
    const char *document, *code, *about, *printed;
};

struct data {
    struct book *book;
    const char *names[48];
    struct tsv tables[48];
    int table_count;
    const char *folder;
    struct line lines[MOST_ROWS];
    int count;
    struct figure figures[MOST_PRINTED];
    int figure_count;
    bool failed;
};

static const char *const DINAS = "Dinas Koperasi, Usaha Kecil dan Menengah";
static const char *const SEKRETARIAT = "Sekretariat";
static const char *const KELEMBAGAAN = "Bidang Kelembagaan dan Pengawasan";
static const char *const KOPERASI = "Bidang Pemberdayaan dan Pengembangan Koperasi";
static const char *const USAHA_KECIL = "Bidang Pemberdayaan dan Pengembangan Usaha Kecil";
static const char *const UPT = "UPT Balai Pelatihan";
static const char *const SUBBAG_PROGRAM = "Sub Bagian Program, Keuangan dan Aset";
static const char *const SUBBAG_UMUM = "Sub Bagian Kepegawaian dan Umum";
static const char *const SUBBAG_TU = "Sub Bagian Tata Usaha UPT";
static const char *const SEKSI_LATIH = "Seksi Penyelenggaraan Pelatihan UPT";
static const char *const SEKSI_SILABI = "Seksi Kurikulum dan Silabi UPT";

static const struct tsv *table(struct data *data, const char *name) {
    static const struct tsv none = {0};
    for (int i = 0; i < data->table_count; i++)
        if (strcmp(data->names[i], name) == 0)
            return &data->tables[i];
    if (data->table_count == (int)(sizeof data->tables / sizeof *data->tables))
        return &none;
    struct tsv *tsv = &data->tables[data->table_count];
    if (!tsv_read(tsv, data->folder, book_format(data->book, "%s.tsv", name))) {
        data->failed = true;
        return &none;
    }
    data->names[data->table_count++] = book_format(data->book, "%s", name);
    return tsv;
}

/* The amount as a plain number, "12465264644.25"; as printed if it is none ("116.324.1500"). The narrow column of Tabel
 * 3.8 broke some amounts with a blank; Tabel 3.9 prints the same ones whole. */
static const char *amount(struct data *data, const char *text) {
    const char *c = strncmp(text, "Rp", 2) == 0 ? text + 2 : text;
    c += strspn(c, ". ");
    char plain[64];
    size_t length = 0;
    int group = 0;
    bool dots = false, decimals = false;
    for (; *c != '\0' && length + 1 < sizeof plain; c++) {
        if (*c == '-' && length > 0)
            break;
        if (*c == ' ')
            continue;
        if (*c == '.' || *c == ',') {
            if (decimals || (dots && group != 3) || (*c == '.' && !dots && group > 3))
                return text;
            dots = true;
            decimals = *c == ',';
            group = 0;
            if (decimals && c[1] != '-')
                plain[length++] = '.';
            continue;
        }
        if (!isdigit((unsigned char)*c) && *c != '-')
            return text;
        plain[length++] = *c;
        group++;
    }
    plain[length] = '\0';
    if (length == 0 || strcmp(plain, "-") == 0)
        return "";
    return dots && !decimals && group != 3 ? text : book_format(data->book, "%s", plain);
}

/* "66 Indeks" is typed as 66 and Indeks, in two columns. */
static const char *figure_of(struct data *data, const char *text) {
    size_t length = strspn(text, "0123456789.,");
    return length == 0 ? "" : book_format(data->book, "%.*s", (int)length, text);
}

static const char *unit_of(const char *text) {
    text += strspn(text, "0123456789., ");
    return text;
}

static struct line *add_line(struct data *data) {
    if (data->count == MOST_ROWS) {
        fputs("templat: terlalu banyak baris\n", stderr);
        exit(1);
    }
    struct line *line = &data->lines[data->count++];
    *line = (struct line){0};
    for (int i = 0; i < KEYS; i++)
        line->value[i] = "";
    return line;
}

/* Counts programs, kegiatan and sub kegiatan on the way down a table, and gives each row its code: 1.2.3, U1, N1. */
struct path {
    const char *prefix;
    int at[4], further;
};

static const char *step(struct data *data, struct path *path, int rank) {
    path->further = 0;
    path->at[rank]++;
    for (int i = rank + 1; i < 4; i++)
        path->at[i] = 0;
    if (rank == 1)
        return book_format(data->book, "%s%d", path->prefix, path->at[1]);
    if (rank == 2)
        return book_format(data->book, "%s%d.%d", path->prefix, path->at[1], path->at[2]);
    return book_format(data->book, "%s%d.%d.%d", path->prefix, path->at[1], path->at[2], path->at[3]);
}

static int rank_of(const char *level) {
    return strcmp(level, "program") == 0       ? 1
           : strcmp(level, "kegiatan") == 0    ? 2
           : strcmp(level, "subkegiatan") == 0 ? 3
                                               : 0;
}

static const char *const levels[] = {"", "Program", "Kegiatan", "Sub Kegiatan", "Indikator"};

/* A program in capitals is written as a title: "Program Penilaian Kesehatan KSP/USP Koperasi". */
static const char *program_name(struct data *data, const char *text) {
    static const char *const kept[] = {"KSP", "USP", "UMKM"};
    if (strncmp(text, "PROGRAM ", 8) != 0)
        return text;
    const char *name = "";
    while (*text != '\0') {
        size_t length = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (length == 0) {
            name = book_format(data->book, "%s%c", name, *text++);
            continue;
        }
        bool keep = false;
        for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
            keep = keep || (strlen(kept[i]) == length && strncmp(text, kept[i], length) == 0);
        char word[64];
        size_t size = length < sizeof word - 1 ? length : sizeof word - 1;
        bool link = length == 3 && strncmp(text, "DAN", 3) == 0;
        for (size_t i = 0; i < size; i++)
            word[i] = keep || (i == 0 && !link) ? text[i] : (char)tolower((unsigned char)text[i]);
        word[size] = '\0';
        name = book_format(data->book, "%s%s", name, word);
        text += length;
    }
    return name;
}

static const char *const S1 = "Meningkatnya Kualitas Koperasi";
static const char *const S2 = "Meningkatnya Usaha Kecil Menjadi Wirausaha";

/* Which bidang a program of the agency belongs to, and which strategic sasaran it supports (Tabel 3.7). */
static void assign(struct line *line, const struct path *path) {
    int program = path->at[1];
    const char *sub = "";
    const char *bidang = program == 1   ? SEKRETARIAT
                         : program <= 4 ? KELEMBAGAAN
                         : program <= 6 ? KOPERASI
                                        : USAHA_KECIL;
    if (program == 1 && path->at[2] > 0)
        sub = path->at[2] <= 4 ? SUBBAG_PROGRAM : SUBBAG_UMUM;
    line->value[BIDANG] = bidang;
    line->value[SUB] = sub;
    if (line->rank == 1)
        line->value[DUKUNG] = program == 1 ? "" : program <= 6 ? S1 : S2;
}

static void performance(struct data *data, struct line *line, const char *target, const char *real, const char *unit) {
    line->value[TARGET] = figure_of(data, target);
    line->value[K4] = figure_of(data, real);
    line->value[SATUAN] = *unit != '\0' ? unit : unit_of(target);
}

static void read_agency(struct data *data) {
    const struct tsv *tsv = table(data, "tabel-3.8");
    struct path path = {"", {0}, 0};
    const char *code = "";
    for (int row = 0; row < tsv->rows; row++) {
        int rank = rank_of(tsv_get(tsv, row, "level"));
        const char *name = tsv_get(tsv, row, "program_kegiatan");
        struct line *line = add_line(data);
        line->rank = *name == '\0' && *tsv_get(tsv, row, "target_anggaran") == '\0' ? 4 : rank;
        if (line->rank < 4)
            code = step(data, &path, rank);
        line->value[KODE] = line->rank < 4 ? code : book_format(data->book, "%s%c", code, 'b' + path.further++);
        line->value[LEVEL] = levels[line->rank];
        line->value[NAMA] = program_name(data, name);
        line->value[SASARAN] = tsv_get(tsv, row, "sasaran");
        line->value[INDIKATOR] = tsv_get(tsv, row, "indikator");
        line->value[SUMBER] = "APBD";
        performance(data, line, tsv_get(tsv, row, "target_kinerja"), tsv_get(tsv, row, "realisasi_kinerja"),
                    tsv_get(tsv, row, "satuan"));
        line->value[ANGGARAN] = amount(data, tsv_get(tsv, row, "target_anggaran"));
        line->value[A4] = amount(data, tsv_get(tsv, row, "realisasi_anggaran"));
        assign(line, &path);
        /* An indicator of the agreement that Tabel 3.8 leaves out; Tabel 3.10 has its realisasi. */
        if (strcmp(code, "5.1") == 0) {
            line = add_line(data);
            line->rank = 4;
            line->value[KODE] = "5.1b";
            line->value[LEVEL] = levels[4];
            const struct tsv *other = table(data, "tabel-3.10");
            for (int i = 0; i < other->rows; i++)
                if (strncmp(tsv_get(other, i, "indikator"), "Persentase Koperasi Yang Telah Menyelenggarakan", 47) ==
                    0) {
                    line->value[INDIKATOR] = tsv_get(other, i, "indikator");
                    performance(data, line, tsv_get(other, i, "target_kinerja"), tsv_get(other, i, "realisasi_kinerja"),
                                "%");
                }
            line->value[SUMBER] = "APBD";
            assign(line, &path);
            code = "5.1 ";
        }
    }
}

/* The unit's budget is in Tabel 3.9, the indicators of its programs and kegiatan in 3.10, those of its sub kegiatan in
 * the agreements. */
static void read_upt(struct data *data) {
    const struct tsv *budget = table(data, "tabel-3.9");
    const struct tsv *figures = table(data, "tabel-3.10");
    const struct tsv *agreement = table(data, "pk-subbag-tata-usaha-indikator");
    struct path path = {"U", {0}, 0};
    int figure = 0, further = 0;
    for (int row = 0; row < budget->rows; row++) {
        int rank = rank_of(tsv_get(budget, row, "level"));
        if (strcmp(tsv_get(budget, row, "unit"), "UPT") != 0 || rank == 0)
            continue;
        if (path.at[1] == 2)
            break; /* below: its second program */
        struct line *line = add_line(data);
        line->upt = true;
        line->rank = rank;
        line->value[KODE] = step(data, &path, rank);
        line->value[LEVEL] = levels[rank];
        line->value[NAMA] = program_name(data, tsv_get(budget, row, "program_kegiatan"));
        line->value[BIDANG] = UPT;
        line->value[SUB] = rank == 1 ? "" : SUBBAG_TU;
        line->value[SUMBER] = "APBD";
        line->value[ANGGARAN] = amount(data, tsv_get(budget, row, "target_anggaran"));
        line->value[A4] = amount(data, tsv_get(budget, row, "realisasi_anggaran"));
        if (rank < 3) {
            while (figure < figures->rows && (strcmp(tsv_get(figures, figure, "unit"), "UPT") != 0 ||
                                              rank_of(tsv_get(figures, figure, "level")) != rank))
                figure++;
            line->value[INDIKATOR] = tsv_get(figures, figure, "indikator");
            performance(data, line, tsv_get(figures, figure, "target_kinerja"),
                        tsv_get(figures, figure, "realisasi_kinerja"), "");
            figure++;
        }
        if (rank > 1) {
            while (further < agreement->rows && rank_of(tsv_get(agreement, further, "level")) != rank)
                further++;
            line->value[SASARAN] = tsv_get(agreement, further, "sasaran");
            if (rank == 3) {
                line->value[INDIKATOR] = tsv_get(agreement, further, "indikator");
                performance(data, line, tsv_get(agreement, further, "target_kinerja"), "", "");
            }
            further++;
        }
    }
    data->lines[data->count - 1].value[DUKUNG] = S1;
    const struct tsv *own = table(data, "pk-upt-balai-pelatihan-indikator");
    for (int i = 0, program = 0; i < data->count; i++)
        if (data->lines[i].upt && data->lines[i].rank == 1 && program < own->rows)
            data->lines[i].value[SASARAN] = tsv_get(own, program++, "sasaran");
    /* Two seksi share the kegiatan of the second program: budgets as in their agreements, realisasi as in Tabel 3.10.
     */
    static const struct {
        const char *file, *indicator;
    } seksi[] = {{"pk-seksi-penyelenggaraan-pelatihan", "Persentase Anggota Koperasi yang Telah Mengikuti"},
                 {"pk-seksi-kurikulum-silabi", "Persentase Penyediaan Modul"}};
    for (int i = 0; i < 2; i++) {
        const struct tsv *indicators = table(data, book_format(data->book, "%s-indikator", seksi[i].file));
        const struct tsv *amounts = table(data, book_format(data->book, "%s-anggaran", seksi[i].file));
        int row = 0;
        while (row + 1 < figures->rows &&
               strncmp(tsv_get(figures, row, "indikator"), seksi[i].indicator, strlen(seksi[i].indicator)) != 0)
            row++;
        for (int rank = 2; rank <= 3; rank++) {
            struct line *line = add_line(data);
            line->upt = true;
            line->rank = rank;
            line->value[KODE] = step(data, &path, rank);
            line->value[LEVEL] = levels[rank];
            line->value[NAMA] = tsv_get(amounts, rank - 1, "program_kegiatan");
            line->value[BIDANG] = UPT;
            line->value[SUB] = i == 0 ? SEKSI_LATIH : SEKSI_SILABI;
            line->value[SASARAN] = tsv_get(indicators, rank - 2, "sasaran");
            line->value[INDIKATOR] = tsv_get(indicators, rank - 2, "indikator");
            line->value[SUMBER] = "APBD";
            line->value[ANGGARAN] = amount(data, tsv_get(amounts, rank - 1, "anggaran"));
            line->value[A4] = amount(data, tsv_get(figures, row, "realisasi_anggaran"));
            if (rank == 2)
                performance(data, line, tsv_get(figures, row, "target_kinerja"),
                            tsv_get(figures, row, "realisasi_kinerja"), "%");
            else
                performance(data, line, tsv_get(indicators, rank - 2, "target_kinerja"), "", "");
        }
    }
}

static void read_apbn(struct data *data) {
    const struct tsv *budget = table(data, "tabel-3.9");
    struct path path = {"N", {0}, 0};
    for (int row = 0; row < budget->rows; row++) {
        int rank = rank_of(tsv_get(budget, row, "level"));
        if (strcmp(tsv_get(budget, row, "sumber_dana"), "APBN") != 0 || rank == 0)
            continue;
        struct line *line = add_line(data);
        line->rank = rank;
        line->value[KODE] = step(data, &path, rank);
        line->value[LEVEL] = levels[rank];
        line->value[NAMA] = program_name(data, tsv_get(budget, row, "program_kegiatan"));
        line->value[BIDANG] = SEKRETARIAT;
        line->value[SUMBER] = "APBN";
        line->value[ANGGARAN] = amount(data, tsv_get(budget, row, "target_anggaran"));
        line->value[A4] = amount(data, tsv_get(budget, row, "realisasi_anggaran"));
    }
}

static size_t letters_of(const char *text, char *plain, size_t room) {
    size_t length = 0;
    for (; *text != '\0' && length + 1 < room; text++)
        if (isalnum((unsigned char)*text))
            plain[length++] = (char)tolower((unsigned char)*text);
    plain[length] = '\0';
    return length;
}

/* How alike two names are, 0 to 1: what they share at both ends. Spelling varies between the tables. */
static double alike(const char *a, const char *b) {
    char x[400], y[400];
    size_t m = letters_of(strncmp(a, "PROGRAM ", 8) == 0 ? a + 8 : a, x, sizeof x);
    size_t n = letters_of(strncmp(b, "PROGRAM ", 8) == 0 ? b + 8 : b, y, sizeof y);
    const char *p = strncmp(x, "program", 7) == 0 ? x + 7 : x;
    const char *q = strncmp(y, "program", 7) == 0 ? y + 7 : y;
    m -= (size_t)(p - x);
    n -= (size_t)(q - y);
    size_t longest = m > n ? m : n, shortest = m > n ? n : m, head = 0, tail = 0;
    while (head < shortest && p[head] == q[head])
        head++;
    while (tail < shortest - head && p[m - 1 - tail] == q[n - 1 - tail])
        tail++;
    return longest == 0 ? 0 : (double)(head + tail) / (double)longest;
}

/* The line of a unit, level and name; `source` tells APBN apart. NULL if none is alike enough. */
static struct line *find(struct data *data, const char *unit, int rank, const char *name, enum key key) {
    struct line *best = NULL;
    double most = 0.8;
    bool upt = strcmp(unit, "UPT") == 0;
    for (int i = 0; i < data->count; i++) {
        struct line *line = &data->lines[i];
        double score = line->upt == upt && (rank == 0 || line->rank == rank) ? alike(line->value[key], name) : 0;
        if (score > most) {
            most = score;
            best = line;
        }
    }
    return best;
}

static void compare(struct data *data, const char *document, const char *code, const char *about, const char *printed) {
    if (*printed == '\0' || strcmp(printed, "-") == 0)
        return;
    if (data->figure_count == MOST_PRINTED) {
        fputs("templat: terlalu banyak angka pembanding\n", stderr);
        exit(1);
    }
    data->figures[data->figure_count++] = (struct figure){document, code, about, printed};
}

static void compare_budgets(struct data *data) {
    const struct tsv *tsv = table(data, "tabel-2.3");
    for (int row = 0; row < tsv->rows; row++) {
        int rank = rank_of(tsv_get(tsv, row, "level"));
        struct line *line =
            rank == 0 ? NULL : find(data, tsv_get(tsv, row, "unit"), rank, tsv_get(tsv, row, "program_kegiatan"), NAMA);
        if (line == NULL || *line->value[SEBELUM] != '\0')
            continue;
        line->value[SEBELUM] = amount(data, tsv_get(tsv, row, "sebelum_perubahan"));
        compare(data, "Tabel 2.3 (sesudah perubahan)", line->value[KODE], "Anggaran",
                tsv_get(tsv, row, "sesudah_perubahan"));
    }
    tsv = table(data, "tabel-2.6");
    for (int row = 0; row < tsv->rows; row++) {
        if (strcmp(tsv_get(tsv, row, "unit"), "Dinas") != 0 || rank_of(tsv_get(tsv, row, "level")) == 0)
            continue;
        struct line *line = find(data, "Dinas", 1, tsv_get(tsv, row, "program"), NAMA);
        if (line != NULL)
            compare(data, "Tabel 2.6", line->value[KODE], "Anggaran", tsv_get(tsv, row, "anggaran"));
    }
    /* Of Tabel 3.9 the rows of the agency itself; the others were taken from it. */
    tsv = table(data, "tabel-3.9");
    struct path path = {"", {0}, 0};
    for (int row = 0; row < tsv->rows; row++) {
        int rank = rank_of(tsv_get(tsv, row, "level"));
        if (rank == 0 || strcmp(tsv_get(tsv, row, "unit"), "Dinas") != 0 ||
            strcmp(tsv_get(tsv, row, "sumber_dana"), "APBD") != 0)
            continue;
        const char *code = step(data, &path, rank);
        compare(data, "Tabel 3.9", code, "Anggaran", tsv_get(tsv, row, "target_anggaran"));
        compare(data, "Tabel 3.9", code, "Realisasi anggaran", tsv_get(tsv, row, "realisasi_anggaran"));
    }
    tsv = table(data, "tabel-3.10");
    path = (struct path){"", {0}, 0};
    for (int row = 0; row < tsv->rows; row++) {
        int rank = rank_of(tsv_get(tsv, row, "level"));
        bool upt = strcmp(tsv_get(tsv, row, "unit"), "UPT") == 0;
        if (rank == 0 || strcmp(tsv_get(tsv, row, "sumber_dana"), "APBD") != 0)
            continue;
        if (upt && *path.prefix == '\0')
            path = (struct path){"U", {0}, 0};
        if (*tsv_get(tsv, row, "program_kegiatan") == '\0' && *tsv_get(tsv, row, "target_anggaran") == '\0')
            continue;
        const char *code = step(data, &path, rank);
        compare(data, "Tabel 3.10", code, "Anggaran", tsv_get(tsv, row, "target_anggaran"));
        compare(data, "Tabel 3.10", code, "Realisasi anggaran", tsv_get(tsv, row, "realisasi_anggaran"));
    }
}

static void compare_agreements(struct data *data) {
    static const char *const files[][2] = {
        {"kepala-dinas", "PK Kepala Dinas"},
        {"sekretaris", "PK Sekretaris"},
        {"bidang-kelembagaan", "PK Bidang Kelembagaan"},
        {"bidang-koperasi", "PK Bidang Koperasi"},
        {"bidang-usaha-kecil", "PK Bidang Usaha Kecil"},
        {"upt-balai-pelatihan", "PK UPT"},
        {"subbag-program-keuangan-aset", "PK Sub Bagian Program"},
        {"subbag-kepegawaian-umum", "PK Sub Bagian Kepegawaian"},
        {"subbag-tata-usaha", "PK Sub Bagian Tata Usaha"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const struct tsv *tsv = table(data, book_format(data->book, "pk-%s-anggaran", files[i][0]));
        for (int row = 0; row < tsv->rows; row++) {
            int rank = rank_of(tsv_get(tsv, row, "level"));
            struct line *line =
                rank == 0 ? NULL
                          : find(data, tsv_get(tsv, row, "unit"), rank, tsv_get(tsv, row, "program_kegiatan"), NAMA);
            if (line != NULL)
                compare(data, files[i][1], line->value[KODE], "Anggaran", tsv_get(tsv, row, "anggaran"));
        }
        tsv = table(data, book_format(data->book, "pk-%s-indikator", files[i][0]));
        bool upt = i == 5 || i == 8;
        for (int row = 0; row < tsv->rows; row++) {
            struct line *line = find(data, upt ? "UPT" : "Dinas", 0, tsv_get(tsv, row, "indikator"), INDIKATOR);
            if (line != NULL && i > 0)
                compare(data, files[i][1], line->value[KODE], "Target", tsv_get(tsv, row, "target_kinerja"));
        }
    }
    const struct tsv *plan = table(data, "tabel-2.5");
    const struct tsv *renstra = table(data, "tabel-2.1");
    for (int i = 0; i < 2; i++) {
        const char *code = i == 0 ? "S1" : "S2";
        compare(data, "Tabel 2.5", code, "Target", tsv_get(plan, i, "target_kinerja"));
        compare(data, "Tabel 2.1 (Renstra)", code, "Target", tsv_get(renstra, i + 2, "target_2024"));
        compare(data, "Tabel 2.1 (Renstra)", code, "Target akhir", tsv_get(renstra, i + 2, "target_2026"));
    }
    const struct tsv *use = table(data, "tabel-3.7");
    for (int i = 0; i < use->rows; i++) {
        compare(data, "Tabel 3.7", i == 0 ? "S1" : "S2", "Anggaran", tsv_get(use, i, "target_anggaran"));
        compare(data, "Tabel 3.7", i == 0 ? "S1" : "S2", "Realisasi anggaran", tsv_get(use, i, "realisasi_anggaran"));
    }
}

struct data *data_read(struct book *book, const char *folder) {
    struct data *data = calloc(1, sizeof *data);
    if (data == NULL)
        return NULL;
    data->book = book;
    data->folder = folder;
    read_agency(data);
    read_upt(data);
    read_apbn(data);
    compare_budgets(data);
    compare_agreements(data);
    if (!data->failed)
        return data;
    data_free(data);
    return NULL;
}

void data_free(struct data *data) {
    for (int i = 0; i < data->table_count; i++)
        tsv_free(&data->tables[i]);
    free(data);
}

static bool belongs(const struct line *line, const char *unit) {
    return unit == NULL || strcmp(line->value[BIDANG], unit) == 0;
}

/* Whose indicator a strategic one is: that of the quality of koperasi is made in Kelembagaan dan Pengawasan. */
static bool iku_belongs(int i, const char *unit) {
    return unit == NULL || strcmp(unit, i == 0 ? KELEMBAGAAN : USAHA_KECIL) == 0;
}

/* Lines of the form of a unit: what formulir.c lays out, below its two heads and with the signatures. */
static int form_lines(const struct data *data, const char *unit) {
    bool head = strcmp(unit, DINAS) == 0, part = strncmp(unit, "S", 1) == 0 && strcmp(unit, SEKRETARIAT) != 0;
    int lines = head ? 2 : 0;
    int above = 9;
    for (int i = 0; i < data->count; i++) {
        const struct line *line = &data->lines[i];
        int rank = line->rank == 4 ? above : line->rank;
        above = rank;
        if (!head && strcmp(line->value[SUMBER], "APBN") == 0)
            continue;
        bool own = head   ? rank == 1
                   : part ? rank >= 2 && strcmp(line->value[SUB], unit) == 0
                          : rank <= (strncmp(unit, "Bidang", 6) == 0 ? 2 : 1) && strcmp(line->value[BIDANG], unit) == 0;
        lines += own && !head && *line->value[INDIKATOR] != '\0';
        lines += own && *line->value[NAMA] != '\0';
    }
    return lines + 13;
}

void data_count(const struct data *data, const char *unit, struct rooms *rooms, struct printed *printed) {
    struct printed count = {0};
    int plan = 0, indicators = 0, program_indicators = 0;
    for (int i = 0; i < data->count; i++) {
        const struct line *line = &data->lines[i];
        if (!belongs(line, unit))
            continue;
        int rank = line->rank;
        for (int j = i; rank == 4 && j >= 0; j--)
            rank = data->lines[j].rank;
        plan++;
        count.t38 += strcmp(line->value[SUMBER], "APBN") != 0;
        count.t39 += *line->value[NAMA] != '\0';
        count.t310 += rank <= 2;
        count.programs += line->rank == 1;
        indicators += *line->value[INDIKATOR] != '\0';
        program_indicators += rank == 1 && *line->value[INDIKATOR] != '\0';
    }
    for (int i = 0; i < 2; i++)
        count.iku += iku_belongs(i, unit);
    count.narratives = count.iku + indicators;
    count.charted = count.iku + (unit == NULL ? program_indicators : indicators);
    for (int i = 0; i < FORMS && unit == NULL; i++)
        count.forms[i] = form_lines(data, form_units[i]);
    /* What Periksa finds in these tables; tests/template counts it again. */
    count.findings = unit == NULL ? FINDINGS : 0;
    count.staff = 5;
    count.others = 3;
    count.land = 60;
    count.vehicles = 38;
    count.rest = 7;
    if (unit != NULL)
        *rooms = (struct rooms){.units = 12, .iku = count.iku > 0 ? count.iku : 1, .plan = plan};
    else
        rooms->printed = data->figure_count + 40;
    *printed = count;
}

static void fill_units(struct kisi *kisi) {
    static const char *const rows[][5] = {
        {NULL, "Kepala", "Kepala Dinas Koperasi, Usaha Kecil dan Menengah", "Gubernur Sulawesi Tengah", "Program"},
        {NULL, "Sekretariat", "Sekretaris Dinas", "Kepala Dinas", "Program"},
        {NULL, "Bidang", "Kepala Bidang Kelembagaan dan Pengawasan", "Kepala Dinas", "Program dan Kegiatan"},
        {NULL, "Bidang", "Kepala Bidang Pemberdayaan dan Pengembangan Koperasi", "Kepala Dinas",
         "Program dan Kegiatan"},
        {NULL, "Bidang", "Kepala Bidang Pemberdayaan dan Pengembangan Usaha Kecil", "Kepala Dinas",
         "Program dan Kegiatan"},
        {NULL, "UPT", "Kepala UPT Balai Pelatihan", "Kepala Dinas", "Program"},
        {NULL, "Sub Bagian", "Kepala Sub Bagian Program, Keuangan dan Aset", "Sekretaris Dinas",
         "Kegiatan dan Sub Kegiatan"},
        {NULL, "Sub Bagian", "Kepala Sub Bagian Kepegawaian dan Umum", "Sekretaris Dinas", "Kegiatan dan Sub Kegiatan"},
        {NULL, "Sub Bagian", "Kepala Sub Bagian Tata Usaha UPT", "Kepala UPT Balai Pelatihan",
         "Kegiatan dan Sub Kegiatan"},
        {NULL, "Seksi", "Kepala Seksi Penyelenggaraan Pelatihan UPT", "Kepala UPT Balai Pelatihan",
         "Kegiatan dan Sub Kegiatan"},
        {NULL, "Seksi", "Kepala Seksi Kurikulum dan Silabi UPT", "Kepala UPT Balai Pelatihan",
         "Kegiatan dan Sub Kegiatan"},
    };
    const char *const units[] = {DINAS,          SEKRETARIAT, KELEMBAGAAN, KOPERASI,    USAHA_KECIL, UPT,
                                 SUBBAG_PROGRAM, SUBBAG_UMUM, SUBBAG_TU,   SEKSI_LATIH, SEKSI_SILABI};
    static const char *const columns[] = {"unit", "jenis", "jabatan", "atasan", "memuat"};
    for (int i = 0; i < (int)(sizeof rows / sizeof *rows); i++)
        for (int j = 0; j < 5; j++)
            kisi_set(kisi, i, columns[j], j == 0 ? units[i] : rows[i][j]);
}

static void fill_iku(struct templat *templat, struct data *data) {
    struct kisi *kisi = kisi_find(templat, "I");
    const struct tsv *main = table(data, "tabel-3.2");
    const struct tsv *years = table(data, "tabel-3.3");
    const struct tsv *end = table(data, "tabel-3.4");
    const struct tsv *nation = table(data, "tabel-3.5");
    const struct tsv *renstra = table(data, "tabel-2.1");
    static const char *const targets[] = {"target_2021", "target_2022", "target_2023",
                                          "target_2024", "target_2025", "target_2026"};
    int row = 0;
    for (int i = 0; i < 2; i++) {
        if (!iku_belongs(i, templat->unit))
            continue;
        kisi_set(kisi, row, "kode", i == 0 ? "S1" : "S2");
        kisi_set(kisi, row, "sasaran", i == 0 ? S1 : S2);
        kisi_set(kisi, row, "indikator", tsv_get(main, i, "indikator"));
        kisi_set(kisi, row, "bidang", i == 0 ? KELEMBAGAAN : USAHA_KECIL);
        kisi_set(kisi, row, "tujuan", tsv_get(renstra, 1, "tujuan"));
        kisi_set(kisi, row, "satuan", "%");
        kisi_set(kisi, row, "pol", "naik");
        kisi_set(kisi, row, "target", figure_of(data, tsv_get(main, i, "target_kinerja")));
        if (!templat->bidang)
            kisi_set(kisi, row, "k4", figure_of(data, tsv_get(main, i, "realisasi_kinerja")));
        kisi_set(kisi, row, "t2", tsv_get(years, i, "target_2022"));
        kisi_set(kisi, row, "r2", tsv_get(years, i, "realisasi_2022"));
        kisi_set(kisi, row, "t1", tsv_get(years, i, "target_2023"));
        kisi_set(kisi, row, "r1", tsv_get(years, i, "realisasi_2023"));
        kisi_set(kisi, row, "akhir", figure_of(data, tsv_get(end, i, "target_akhir_2026")));
        kisi_set(kisi, row, "nasional", figure_of(data, tsv_get(nation, i, "target_nasional")));
        for (int year = 0; year < 6; year++)
            kisi_set(kisi, row, book_format(data->book, "s%d", year + 1), tsv_get(renstra, i + 2, targets[year]));
        row++;
    }
}

/* A column of the grid and the table and column it comes from; "-" in print is nothing here. */
struct source {
    const char *key, *table, *column;
};

static void fill_rows(struct data *data, struct kisi *kisi, int rows, const struct source *sources, int count) {
    for (int i = 0; i < count; i++) {
        const struct tsv *tsv = table(data, sources[i].table);
        for (int row = 0; row < rows && row < tsv->rows; row++) {
            const char *text = tsv_get(tsv, row, sources[i].column);
            if (strcmp(text, "-") != 0)
                kisi_set(kisi, row, sources[i].key, text);
        }
    }
}

static void fill_staff(struct templat *templat, struct data *data) {
    static const struct source staff[] = {
        {"lk", "tabel-1.1", "laki_laki"},
        {"pr", "tabel-1.1", "perempuan"},
        {"g1", "tabel-1.2", "pns_i"},
        {"g2", "tabel-1.2", "pns_ii"},
        {"g3", "tabel-1.2", "pns_iii"},
        {"g4", "tabel-1.2", "pns_iv"},
        {"p9", "tabel-1.2", "pppk_ix"},
        {"p10", "tabel-1.2", "pppk_x"},
        {"p11", "tabel-1.2", "pppk_xi"},
        {"p12", "tabel-1.2", "pppk_xii"},
        {"sd", "tabel-1.3", "sd"},
        {"sltp", "tabel-1.3", "sltp"},
        {"slta", "tabel-1.3", "slta"},
        {"d3", "tabel-1.3", "d3"},
        {"s1", "tabel-1.3", "s1"},
        {"s2", "tabel-1.3", "s2"},
        {"e2", "tabel-1.4", "struktural_ii"},
        {"e3", "tabel-1.4", "struktural_iii"},
        {"e4", "tabel-1.4", "struktural_iv"},
        {"fm", "tabel-1.4", "ahli_madya"},
        {"fd", "tabel-1.4", "ahli_muda"},
        {"fp", "tabel-1.4", "ahli_pertama"},
        {"fu", "tabel-1.4", "fungsional_umum"},
        {"phl", "tabel-3.6", "phl_ptt"},
    };
    const char *const units[] = {SEKRETARIAT, KELEMBAGAAN, KOPERASI, USAHA_KECIL, UPT};
    struct kisi *kisi = kisi_find(templat, "N");
    for (int i = 0; i < 5; i++)
        kisi_set(kisi, i, "unit", units[i]);
    /* The tables list the five units in this order; their last row is the total. */
    fill_rows(data, kisi, 5, staff, (int)(sizeof staff / sizeof *staff));
    static const struct source others[] = {{"kelompok", "tabel-1.5", "kelompok_pegawai"},
                                           {"lk", "tabel-1.5", "laki_laki"},
                                           {"pr", "tabel-1.5", "perempuan"}};
    fill_rows(data, kisi_find(templat, "O"), 3, others, 3);
}

static void fill_assets(struct templat *templat, struct data *data) {
    struct kisi *kisi = kisi_find(templat, "A");
    static const char *const files[] = {"tabel-1.6", "tabel-1.7", "tabel-1.8"};
    static const char *const groups[] = {NULL, "Kendaraan", "Lainnya"};
    int row = 0;
    for (int i = 0; i < 3; i++) {
        const struct tsv *tsv = table(data, files[i]);
        for (int j = 0; j < tsv->rows; j++, row++) {
            kisi_set(kisi, row, "kelompok", i == 0 ? tsv_get(tsv, j, "kelompok") : groups[i]);
            kisi_set(kisi, row, "nama", tsv_get(tsv, j, "nama_barang"));
            kisi_set(kisi, row, "merk", tsv_get(tsv, j, "merk_tipe"));
            kisi_set(kisi, row, "jumlah", tsv_get(tsv, j, "jumlah"));
            kisi_set(kisi, row, "satuan", tsv_get(tsv, j, "satuan"));
            kisi_set(kisi, row, "kondisi", tsv_get(tsv, j, "kondisi"));
        }
    }
}

void data_fill(struct templat *templat, struct data *data) {
    fill_units(kisi_find(templat, "U"));
    fill_iku(templat, data);
    struct kisi *plan = kisi_find(templat, "P");
    int row = 0;
    for (int i = 0; i < data->count; i++) {
        const struct line *line = &data->lines[i];
        if (!belongs(line, templat->unit))
            continue;
        for (int key = 0; key < KEYS; key++)
            if (!templat->bidang || (key != K4 && key != A4))
                kisi_set(plan, row, keys[key], line->value[key]);
        kisi_set(plan, row, "pol", *line->value[INDIKATOR] == '\0' ? "" : "naik");
        row++;
    }
    if (templat->bidang)
        return;
    fill_staff(templat, data);
    fill_assets(templat, data);
    struct kisi *printed = kisi_find(templat, "B");
    for (int i = 0; i < data->figure_count; i++) {
        kisi_set(printed, i, "dokumen", data->figures[i].document);
        kisi_set(printed, i, "kode", data->figures[i].code);
        kisi_set(printed, i, "hal", data->figures[i].about);
        kisi_set(printed, i, "tertulis", data->figures[i].printed);
    }
}
