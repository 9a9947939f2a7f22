/* SPDX-License-Identifier: MPL-2.0
 *
 * formulir.c - performance agreements ready to print, one sheet a level; a drop-down says whose. A form is one flow of
 * lines (indicators, budget, Jumlah, signatures), each of which computes what it is, so that nothing is empty between
 * them however many indicators there are. Names are for the signatories to write.
 */
#include "isi.h"

#define LINES(n)                                                                                                       \
    "IF([.$F$4]+[.$E$4]=0;\"\";IF({#}=1;\"H1\";IF({#}<=[.$E$4]+1;\"I\";IF({#}=[.$E$4]+2;\"\";IF({#}=[.$E$4]+3;\"H2\";" \
    "IF({#}<=[.$E$4]+[.$F$4]+3;\"B\";IF({#}=[.$E$4]+[.$F$4]+4;\"J\";IF(AND({#}>=[.$E$4]+[.$F$4]+6;{#}<=[.$E$4]+[.$F$"  \
    "4]+13);\"T\"&({#}-[.$E$4]-[.$F$4]-5);\"\"))))))))"
#define OWN(n)                                                                                                         \
    "IF({tipe}=\"I\";IF({=jenis" n "}=\"Kepala\";MATCH({#}-1;{KI.c:};0);MATCH({#}-1;{KF.f" n ":};0));"                 \
    "IF({tipe}=\"B\";MATCH({#}-[.$E$4]-3;{KF.g" n ":};0);0))"
#define OF_IND(n, key) "IF({=jenis" n "}=\"Kepala\";INDEX({KI." key ":};{own});INDEX({KP." key ":};{own}))"
#define FORM(n)                                                                                                        \
    {                                                                                                                  \
        {                                                                                                              \
            "no",                                                                                                      \
            TENGAH,                                                                                                    \
            NULL,                                                                                                      \
            "",                                                                                                        \
            14,                                                                                                        \
            "IF({tipe}=\"I\";{#}-1;IF({tipe}=\"B\";INDEX({KP.kode:};{own});IF(LEFT({tipe};1)=\"H\";\"No.\";\"\")))"},  \
            {"a",                                                                                                      \
             TEKS,                                                                                                     \
             NULL,                                                                                                     \
             "",                                                                                                       \
             110,                                                                                                      \
             "IF({tipe}=\"I\";" OF_IND(                                                                                \
                 n, "sasaran") ";IF({tipe}=\"B\";INDEX({KP.nama:};{own});IF({tipe}=\"\";\"\";"                         \
                               "IF({tipe}=\"H1\";\"Sasaran\";IF({tipe}=\"H2\";\"Program / Kegiatan / Sub "             \
                               "Kegiatan\";IF({tipe}=\"J\";\"Jumlah\";"                                                \
                               "IF({tipe}=\"T2\";\"Pihak Kedua,\";IF({tipe}=\"T3\";{=atasan" n                         \
                               "};IF({tipe}=\"T7\";\"( ........................................ "                      \
                               ")\";IF({tipe}=\"T8\";\"NIP. ................................\";\"\"))))))))))"},       \
            {"b",                                                                                                      \
             TEKS,                                                                                                     \
             NULL,                                                                                                     \
             "",                                                                                                       \
             110,                                                                                                      \
             "IF({tipe}=\"I\";" OF_IND(                                                                                \
                 n, "indikator") ";IF({tipe}=\"B\";INDEX({KP.bidang:};{own})&\" "                                      \
                                 "(\"&INDEX({KP.sumber:};{own})&\")\";IF({tipe}=\"\";\"\";"                            \
                                 "IF({tipe}=\"H1\";\"Indikator Kinerja\";IF({tipe}=\"H2\";\"Keterangan\";"             \
                                 "IF({tipe}=\"T1\";{=kota}&\", \"&{=tanggal};IF({tipe}=\"T2\";\"Pihak "                \
                                 "Pertama,\";IF({tipe}=\"T3\";{=jabatan" n                                             \
                                 "};IF({tipe}=\"T7\";\"( ........................................ "                    \
                                 ")\";IF({tipe}=\"T8\";\"NIP. ................................\";\"\"))))))))))"},     \
            {"c",                                                                                                      \
             RUPIAH,                                                                                                   \
             NULL,                                                                                                     \
             "",                                                                                                       \
             50,                                                                                                       \
             "IF({tipe}=\"I\";" OF_IND(                                                                                \
                 n, "tt") ";IF({tipe}=\"B\";INDEX({KP.ang:};{own});IF({tipe}=\"J\";"                                   \
                          "SUMIFS({KP.ang:};{KF.m" n ":};1;{KP.rank:};IF({=memuat" n                                   \
                          "}=\"Kegiatan dan Sub Kegiatan\";2;1));"                                                     \
                          "IF({tipe}=\"H1\";\"Target\";IF({tipe}=\"H2\";\"Anggaran (Rp)\";\"\")))))"},                 \
            {"tipe", BANTU, NULL, "", 14, LINES(n)}, {                                                                 \
            "own", BANTU, NULL, "", 14, OWN(n)                                                                         \
        }                                                                                                              \
    }

enum { FIRST = 4, ROOM = 90, COLUMNS = 6 };
static const struct kolom forms[FORMS][COLUMNS] = {FORM("1"), FORM("2"), FORM("3"), FORM("4"), FORM("5")};
static const char *const sheets[FORMS] = {"PK Kepala", "PK Sekretaris", "PK Bidang", "PK Sub Bagian", "PK Seksi"};

void forms_add(struct templat *templat, const struct printed *printed) {
    struct book *book = &templat->book;
    for (int i = 0; i < FORMS; i++) {
        struct kisi *kisi = kisi_add(templat, (struct kisi){.alias = book_format(book, "F%d", i + 1),
                                                            .sheet_name = sheets[i],
                                                            .kolom = forms[i],
                                                            .count = COLUMNS,
                                                            .rows = ROOM,
                                                            .sort = REPORT,
                                                            .printed = printed->forms[i]});
        kisi->first = FIRST;
        static const char *const names[][2] = {
            {"unit", "B3"}, {"jenis", "F1"}, {"memuat", "E2"}, {"jabatan", "F2"}, {"atasan", "F3"}};
        for (int j = 0; j < 5; j++)
            name_set(templat, book_format(book, "%s%d", names[j][0], i + 1), kisi->sheet, names[j][1][1] - '1',
                     names[j][1][0] - 'A');
    }
}

static void lay_rules(struct templat *templat, struct kisi *kisi, int column) {
    static const char *const looks[][2] = {{"B_Kepala", "LEFT({tipe};1)=\"H\""},
                                           {"B_Jumlah", "{tipe}=\"J\""},
                                           {"B_Tebal", "OR({tipe}=\"T3\";{tipe}=\"T7\")"},
                                           {"B_Baris", "OR({tipe}=\"I\";{tipe}=\"B\")"}};
    for (int i = 0; i < 4; i++)
        sheet_rule(kisi->sheet,
                   (struct rule){column, FIRST, FIRST + ROOM - 1, expand(templat, kisi, 0, looks[i][1]), looks[i][0]});
}

/* The facts of the unit, hidden beside the title; `n` is the number of the form as text. */
static void lay_facts(struct templat *templat, struct kisi *kisi, const char *n) {
    struct book *book = &templat->book;
    struct sheet *sheet = kisi->sheet;
    static const struct {
        int row, column;
        const char *key;
    } facts[] = {{0, 5, "jenis"}, {1, 4, "memuat"}, {1, 5, "jabatan"}, {2, 5, "atasan"}};
    sheet_formula(sheet, 0, 4, NULL,
                  expand(templat, kisi, 0,
                         book_format(book, "IF({=unit%s}=\"\";0;IFERROR(MATCH({=unit%s};{U.unit:};0);0))", n, n)));
    for (int i = 0; i < 4; i++)
        sheet_formula(sheet, facts[i].row, facts[i].column, NULL,
                      expand(templat, kisi, 0,
                             book_format(book, "IF(N([.$E$1])=0;\"\";INDEX({U.%s:};[.$E$1])&\"\")", facts[i].key)));
    /* Filled, or the ### of the hidden number beside it would reach into the print. */
    sheet_formula(sheet, 3, 3, NULL, "\"\"");
    sheet_formula(sheet, 3, 4, NULL,
                  expand(templat, kisi, 0, book_format(book, "IF([.$F$1]=\"Kepala\";MAX({KI.c:});MAX({KF.f%s:}))", n)));
    sheet_formula(sheet, 3, 5, NULL, expand(templat, kisi, 0, book_format(book, "MAX({KF.g%s:})", n)));
}

void forms_lay(struct templat *templat, const char *const *units) {
    struct book *book = &templat->book;
    static const char *const styles[] = {"H_Tengah", "H_Teks", "H_Teks", "H_Rupiah", NULL, NULL};
    for (int i = 0; i < FORMS; i++) {
        const char *n = book_format(book, "%d", i + 1);
        struct kisi *kisi = kisi_find(templat, book_format(book, "F%s", n));
        struct sheet *sheet = kisi->sheet;
        lay_facts(templat, kisi, n);
        sheet_formula(sheet, 0, 0, "Judul_tabel", expand(templat, kisi, 0, "\"PERJANJIAN KINERJA TAHUN \"&{=tahun}"));
        sheet_merge(sheet, 0, 0, 1, 4);
        sheet_formula(sheet, 1, 0, "Judul_tabel", expand(templat, kisi, 0, "UPPER([.$F$2])"));
        sheet_merge(sheet, 1, 0, 1, 4);
        sheet_text(sheet, 2, 0, "Label", "Unit:");
        struct cell *cell = sheet_text(sheet, 2, 1, "Isian", units == NULL ? NULL : units[i]);
        cell->list = "Unit";
        sheet_row(sheet, 0)->height = 7;
        sheet_row(sheet, 1)->height = 7;
        sheet_row(sheet, 3)->height = 3;
        for (int row = 0; row < ROOM; row++)
            for (int column = COLUMNS - 1; column >= 0; column--)
                sheet_formula(sheet, FIRST + row, column, styles[column],
                              expand(templat, kisi, row, kisi->kolom[column].formula));
        for (int column = 0; column < COLUMNS; column++) {
            sheet->columns[column] = (struct column){kisi->kolom[column].width, false, column >= 4};
            if (column < 4)
                lay_rules(templat, kisi, column);
        }
        sheet->guarded = true;
        sheet->print_columns = 4;
        sheet->print_rows = FIRST + (kisi->printed > 0 && kisi->printed < ROOM ? kisi->printed : ROOM);
        sheet->frozen_rows = 3;
        sheet->footer = "Perjanjian Kinerja";
    }
}
