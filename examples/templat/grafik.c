/* SPDX-License-Identifier: MPL-2.0
 *
 * grafik.c - the four charts of the report, and the hidden figures they show.
 */
#include "isi.h"

#define SHORT(text) "IF(LEN(" text ")>46;LEFT(" text ";44)&\"…\";" text ")"
#define NI "MAX({KI.c:})"
#define ONE(counter)                                                                                                   \
    static const struct kolom performance_##counter[] = {                                                              \
        {"own", BANTU, NULL, "asal", 10,                                                                               \
         "IF({#}<=" NI ";MATCH({#};{KI.c:};0);IFERROR(MATCH({#}-" NI ";{KQ." #counter ":};0);0))"},                    \
        {"label", BANTU, NULL, "Indikator", 60,                                                                        \
         "IF({#}<=" NI                                                                                                 \
         ";" SHORT("INDEX({KI.indikator:};{own})") ";IF({own}=0;\"\";" SHORT("INDEX({KP.indikator:};{own})") "))"},    \
        {"capaian", BANTU, NULL, "Capaian (%)", 20, "IF({own}=0;\"\";IF(ISNUMBER({nilai});ROUND({nilai};2);\"\"))"},   \
        {"seratus", BANTU, NULL, "Target (100 %)", 20, "IF({label}=\"\";\"\";100)"},                                   \
        {"nilai", BANTU, NULL, "nilai", 20,                                                                            \
         "IF({#}<=" NI ";INDEX({KI.capaian:};{own});IF({own}=0;\"\";INDEX({KP.capaian:};{own})))"},                    \
    }
ONE(cpi);
ONE(cind);

static const struct kolom budget[] = {
    {"own", BANTU, NULL, "asal", 10, "IFERROR(MATCH({#};{KQ.cprog:};0);0)"},
    {"label", BANTU, NULL, "Program", 60, "IF({own}=0;\"\";" SHORT("INDEX({KP.nama:};{own})") ")"},
    {"ang", BANTU, NULL, "Anggaran", 20,
     "IF({own}=0;\"\";IF(ISNUMBER(INDEX({KP.ang:};{own}));ROUND(INDEX({KP.ang:};{own})/1000000;2);\"\"))"},
    {"rea", BANTU, NULL, "Realisasi", 20,
     "IF({own}=0;\"\";IF(ISNUMBER(INDEX({KP.rea:};{own}));ROUND(INDEX({KP.rea:};{own})/1000000;2);\"\"))"},
};

#define LINE(n)                                                                                                        \
    {"s" n,                                                                                                            \
     BANTU,                                                                                                            \
     NULL,                                                                                                             \
     "=IF(" NI "<" n ";\"\";" SHORT("INDEX({KI.indikator:};MATCH(" n ";{KI.c:};0))") ")",                              \
     20,                                                                                                               \
     "IF(" NI "<" n ";\"\";CHOOSE({#};INDEX({KI.c2:};MATCH(" n ";{KI.c:};0));INDEX({KI.c1:};MATCH(" n                  \
     ";{KI.c:};0));INDEX({KI.capaian:};MATCH(" n ";{KI.c:};0))))"}
static const struct kolom years[] = {
    {"label", BANTU, NULL, "Tahun", 20, "({=tahun}-3+{#})&\"\""}, LINE("1"), LINE("2"), LINE("3"), LINE("4"), LINE("5"),
};

static const struct kolom shares[] = {
    {"label", BANTU, NULL, "Kategori", 30, "INDEX({D.label:};{#})"},
    {"jumlah", BANTU, NULL, "Jumlah", 20,
     "IF({label}=\"\";0;COUNTIF({KI.kategori:};{label})+COUNTIF({KP.kategori:};{label}))"},
    {"porsi", BANTU, NULL, "Porsi indikator (%)", 20,
     "IF(OR({label}=\"\";SUM({jumlah:})=0);\"\";ROUND({jumlah}/SUM({jumlah:})*100;2))"},
};

static const char *cells(struct templat *templat, const char *alias, const char *key, int rows, bool head) {
    struct book *book = &templat->book;
    const struct kisi *kisi = kisi_find(templat, alias);
    int column = kisi_column(kisi, key);
    if (head)
        return book_format(book, "'%s'.%s", kisi->sheet->name, book_address(book, kisi->top, column));
    return book_format(book, "'%s'.%s:'%s'.%s", kisi->sheet->name, book_address(book, kisi->first, column),
                       kisi->sheet->name, book_address(book, kisi->first + rows - 1, column));
}

static void add(struct templat *templat, const char *alias, const char *sheet, const struct kolom *kolom, int count,
                int rows) {
    kisi_add(
        templat,
        (struct kisi){
            .alias = alias, .sheet_name = sheet, .kolom = kolom, .count = count, .rows = rows, .sort = WORK, .top = 1});
}

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))
/* Two charts side by side a page of F4 landscape, of which 40 rows fill the height; mm. */
enum { LINES_MOST = 5, WIDTH = 147, TALL = 164, HEIGHT = 110, PAGE_ROWS = 40 };
#define ROW_HEIGHT 4.5

void charts_add(struct templat *templat, struct sheet *sheet, int iku, int indicators, int programs) {
    struct book *book = &templat->book;
    bool bidang = templat->bidang;
    add(templat, "G1", "Kerja grafik 1", bidang ? performance_cind : performance_cpi, COUNT(performance_cpi),
        indicators);
    add(templat, "G2", "Kerja grafik 2", budget, COUNT(budget), programs);
    add(templat, "G3", "Kerja grafik 3", years, COUNT(years), 3);
    add(templat, "G4", "Kerja grafik 4", shares, COUNT(shares), 7);
    struct chart *chart = &sheet->charts[sheet->chart_count++];
    *chart = (struct chart){.type = CHART_BARS,
                            .title = "Capaian kinerja tiap indikator terhadap target",
                            .x_title = NULL,
                            .y_title = "Capaian (%)",
                            .categories = cells(templat, "G1", "label", indicators, false),
                            .series = {{cells(templat, "G1", "capaian", indicators, false),
                                        cells(templat, "G1", "capaian", 0, true), "#7f7f7f", false},
                                       {cells(templat, "G1", "seratus", indicators, false),
                                        cells(templat, "G1", "seratus", 0, true), "#ffffff", true}},
                            .series_count = 2,
                            .x = 2,
                            .y = 10,
                            .width = WIDTH,
                            .height = TALL,
                            .labels = true};
    chart = &sheet->charts[sheet->chart_count++];
    *chart = (struct chart){.type = CHART_BARS,
                            .title = "Anggaran dan realisasi tiap program",
                            .y_title = "Juta rupiah",
                            .categories = cells(templat, "G2", "label", programs, false),
                            .series = {{cells(templat, "G2", "ang", programs, false),
                                        cells(templat, "G2", "ang", 0, true), "#d9d9d9", false},
                                       {cells(templat, "G2", "rea", programs, false),
                                        cells(templat, "G2", "rea", 0, true), "#595959", false}},
                            .series_count = 2,
                            .x = WIDTH + 5,
                            .y = 10,
                            .width = WIDTH,
                            .height = TALL,
                            .labels = true};
    int lines = iku > LINES_MOST ? LINES_MOST : iku;
    static const char *const greys[] = {"#000000", "#6e6e6e", "#3a3a3a", "#949494", "#555555"};
    double y = PAGE_ROWS * ROW_HEIGHT + 8;
    chart = &sheet->charts[sheet->chart_count++];
    *chart = (struct chart){
        .type = CHART_COLUMNS,
        .title = "Porsi indikator menurut kategori",
        .x_title = "Kategori",
        .y_title = "Porsi indikator (%)",
        .categories = cells(templat, "G4", "label", 7, false),
        .series = {{cells(templat, "G4", "porsi", 7, false), cells(templat, "G4", "porsi", 0, true), "#8c8c8c", false}},
        .series_count = 1,
        .x = lines > 0 ? WIDTH + 5 : 2,
        .y = y,
        .width = WIDTH,
        .height = HEIGHT,
        .labels = true};
    if (lines > 0) {
        chart = &sheet->charts[sheet->chart_count++];
        *chart = (struct chart){.type = CHART_LINES,
                                .title = "Capaian sasaran strategis tiga tahun",
                                .x_title = "Tahun",
                                .y_title = "Capaian (%)",
                                .categories = cells(templat, "G3", "label", 3, false),
                                .series_count = lines,
                                .x = 2,
                                .y = y,
                                .width = WIDTH,
                                .height = HEIGHT,
                                .labels = true};
        for (int i = 0; i < lines; i++) {
            const char *key = book_format(book, "s%d", i + 1);
            chart->series[i] = (struct series){cells(templat, "G3", key, 3, false), cells(templat, "G3", key, 0, true),
                                               greys[i], false};
        }
    }
    sheet_formula(sheet, 0, 0, "Judul_tabel",
                  expand(templat, NULL, 0, "\"Grafik Capaian Kinerja \"&{=instansi}&\" Tahun \"&{=tahun}"));
    int rows = PAGE_ROWS + (int)(HEIGHT / ROW_HEIGHT) + 3;
    for (int i = rows - 1; i >= 0; i--)
        sheet_row(sheet, i)->height = i == 0 ? 7 : ROW_HEIGHT;
    for (int i = 0; i < 12; i++)
        sheet->columns[i].width = 25;
    sheet_merge(sheet, 0, 0, 1, 12);
    sheet->guarded = true;
    sheet->print_columns = 12;
    sheet->print_rows = rows;
    sheet->footer = "Grafik";
}
