/* SPDX-License-Identifier: MPL-2.0
 *
 * looks.c - looks of the template. Input cells are yellowish with a dotted look of their own and are the only open
 * ones; borders of report rows come from conditional formats, so that an empty row prints nothing.
 */
#include "style.h"
#include "grid.h"

#define MASUK "#fffbe0"

static const struct style looks[] = {
    /* input */
    {"M_Teks", "9pt", "start", "top", MASUK, "#1a1a8c", "Teks", NULL, false, false, true, true, true, SLACK},
    {"M_Tengah", "9pt", "center", "top", MASUK, "#1a1a8c", "Teks", NULL, false, false, true, true, true, SLACK},
    {"M_Kanan", "9pt", "end", "top", MASUK, "#1a1a8c", "Teks", NULL, false, false, true, true, true, SLACK},
    {"M_Rupiah", "9pt", "end", "top", MASUK, "#1a1a8c", "Teks", NULL, false, false, true, false, true, SLACK},
    {"M_Bulat", "9pt", "end", "top", MASUK, "#1a1a8c", "Bulat", NULL, false, false, true, false, true, SLACK},
    {"Kunci", "9pt", "start", "top", NULL, NULL, NULL, NULL, false, false, false, false, false, 0},
    {"Penutup", "7.5pt", "start", "middle", "#d9d9d9", "#555555", NULL, NULL, false, true, true, false, false, 0},
    /* of the plan, where a bidang may not change it */
    {"T_Teks", "9pt", "start", "top", "#f4f4f4", NULL, "Teks", NULL, false, false, true, true, false, SLACK},
    {"T_Tengah", "9pt", "center", "top", "#f4f4f4", NULL, "Teks", NULL, false, false, true, true, false, SLACK},
    {"T_Kanan", "9pt", "end", "top", "#f4f4f4", NULL, "Teks", NULL, false, false, true, true, false, SLACK},
    {"T_Rupiah", "9pt", "end", "top", "#f4f4f4", NULL, "Teks", NULL, false, false, true, false, false, SLACK},
    {"T_Uang", "9pt", "end", "top", "#f4f4f4", NULL, "Uang", NULL, false, false, true, false, false, SLACK},
    {"T_Bulat", "9pt", "end", "top", "#f4f4f4", NULL, "Bulat", NULL, false, false, true, false, false, SLACK},
    {"T_Tahun", "9pt", "start", "top", "#f4f4f4", NULL, "Tahun", NULL, false, false, true, false, false, 0},
    {"T_Poin", "9pt", "end", "top", "#f4f4f4", NULL, "Poin", NULL, false, false, true, false, false, SLACK},
    /* computed */
    {"H_Teks", "9pt", "start", "top", NULL, NULL, NULL, NULL, false, false, false, true, false, SLACK},
    {"H_Tengah", "9pt", "center", "top", NULL, NULL, NULL, NULL, false, false, false, true, false, SLACK},
    {"H_Kanan", "9pt", "end", "top", NULL, NULL, NULL, NULL, false, false, false, true, false, SLACK},
    {"H_Rupiah", "9pt", "end", "top", NULL, NULL, "Uang", NULL, false, false, false, false, false, SLACK},
    {"H_Bulat", "9pt", "end", "top", NULL, NULL, "Bulat", NULL, false, false, false, false, false, SLACK},
    {"H_Poin", "9pt", "end", "top", NULL, NULL, "Poin", NULL, false, false, false, false, false, SLACK},
    {"Isian", "9.5pt", "start", "middle", MASUK, "#1a1a8c", "Teks", NULL, false, false, true, true, true, 0},
    {"Isian_angka", "9.5pt", "start", "middle", MASUK, "#1a1a8c", "Tahun", NULL, false, false, true, false, true, 0},
    {"Label", "9.5pt", "start", "middle", NULL, NULL, NULL, NULL, false, false, false, true, false, 0},
    {"Langkah", "11pt", "start", "top", NULL, NULL, NULL, NULL, false, false, false, true, false, 0},
    {"Besar", "16pt", "start", "middle", NULL, NULL, NULL, NULL, true, false, false, true, false, 0},
    {"Status", "11pt", "start", "middle", "#dff0d8", NULL, NULL, NULL, true, false, true, true, false, 0},
    /* what conditional formats put on top */
    {"B_Baris", "9pt", NULL, NULL, NULL, NULL, NULL, NULL, false, false, true, true, false, FRAMED},
    {"B_Program", "9pt", NULL, NULL, "#dfe8f2", NULL, NULL, NULL, true, false, true, true, false, FRAMED},
    {"B_Kegiatan", "9pt", NULL, NULL, NULL, NULL, NULL, NULL, true, false, true, true, false, FRAMED},
    {"B_Sub", "9pt", NULL, NULL, NULL, NULL, NULL, "3mm", false, false, true, true, false, FRAMED},
    {"B_Jumlah", "9pt", NULL, NULL, "#c9d7e8", NULL, NULL, NULL, true, false, true, true, false, FRAMED},
    {"B_Sumber", "9pt", NULL, NULL, NULL, "#333333", NULL, NULL, false, true, false, false, false, RUNS},
    {"B_Kosong", "9pt", NULL, NULL, NULL, NULL, NULL, NULL, false, false, false, false, false, UNSEEN},
    {"B_Kepala", "9pt", NULL, NULL, "#c9d7e8", NULL, NULL, NULL, true, false, true, true, false, FRAMED},
    /* boxes and lines of a tree */
    {"B_Pohon_1", "8pt", NULL, NULL, "#c9d7e8", NULL, NULL, NULL, true, false, true, true, false, FRAMED | SMALL},
    {"B_Pohon_2", "8pt", NULL, NULL, "#dfe8f2", NULL, NULL, NULL, true, false, true, true, false, FRAMED | SMALL},
    {"B_Pohon_3", "8pt", NULL, NULL, "#eef3f8", NULL, NULL, NULL, false, false, true, true, false, FRAMED | SMALL},
    {"B_Pohon_4", "8pt", NULL, NULL, "#f6f6f6", NULL, NULL, NULL, false, false, true, true, false, FRAMED | SMALL},
    {"B_Pohon_5", "8pt", NULL, NULL, NULL, NULL, NULL, NULL, false, false, true, true, false, FRAMED | SMALL},
    {"B_Pohon_6", "8pt", NULL, NULL, NULL, NULL, NULL, NULL, false, true, true, true, false, FRAMED | SMALL},
    {"B_Sudut", "9pt", NULL, NULL, NULL, NULL, NULL, NULL, false, false, false, false, false, TOP | RIGHT},
    {"B_Atas", "9pt", NULL, NULL, NULL, NULL, NULL, NULL, false, false, false, false, false, TOP},
    {"B_Kanan", "9pt", NULL, NULL, NULL, NULL, NULL, NULL, false, false, false, false, false, RIGHT},
    {"B_Tebal", "9pt", NULL, NULL, NULL, NULL, NULL, NULL, true, false, false, true, false, 0},
    {"B_Gagal", "11pt", NULL, NULL, "#c00000", "#ffffff", NULL, NULL, true, false, false, true, false, FRAMED},
    {"K_1", "9pt", NULL, NULL, "#a9d18e", NULL, NULL, NULL, true, false, false, true, false, FRAMED},
    {"K_2", "9pt", NULL, NULL, "#d6ebc8", NULL, NULL, NULL, false, false, false, true, false, FRAMED},
    {"K_3", "9pt", NULL, NULL, "#ffe699", NULL, NULL, NULL, false, false, false, true, false, FRAMED},
    {"K_4", "9pt", NULL, NULL, "#f4b183", NULL, NULL, NULL, false, false, false, true, false, FRAMED},
    {"K_5", "9pt", NULL, NULL, "#e06666", "#ffffff", NULL, NULL, true, false, false, true, false, FRAMED},
};

/* Amounts and counts have formats of the Indonesian locale: what is typed into them is read by it, whatever the
 * language of the office is. */
static const char formats[] =
    "<number:number-style style:name=\"Uang\" number:language=\"id\" number:country=\"ID\"><number:number "
    "number:decimal-places=\"2\" number:min-decimal-places=\"2\" number:min-integer-digits=\"1\" "
    "number:grouping=\"true\"/></number:number-style>\n"
    "<number:number-style style:name=\"Bulat\" number:language=\"id\" number:country=\"ID\"><number:number "
    "number:decimal-places=\"0\" number:min-decimal-places=\"0\" number:min-integer-digits=\"1\" "
    "number:grouping=\"true\"/></number:number-style>\n"
    "<number:number-style style:name=\"Tahun\" number:language=\"id\" number:country=\"ID\"><number:number "
    "number:decimal-places=\"0\" number:min-integer-digits=\"1\"/></number:number-style>\n";

void looks_set(struct book *book) {
    book->styles = looks;
    book->style_count = (int)(sizeof looks / sizeof *looks);
    book->formats = formats;
    book->open = true;
}
