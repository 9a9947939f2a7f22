/* SPDX-License-Identifier: MPL-2.0
 *
 * style.c - the cell styles of the workbook, one row of a table each.
 *
 * They are named styles, so that the styles window of Calc lists them and an office can change the look in one place.
 * Liberation Sans has the metrics of Arial and is in every Debian; sizes are points.
 */
#include "book.h"
#include "style.h"

#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

/* Between border and text, mm. */
#define PADDING 0.7
#define PROGRAM "#dfe8f2"
#define PRINTED "#fff7df"
#define HEADING "#c9d7e8"
#define SIDE "#f1f1f1"

static const struct style styles[] = {
    /* the page around a table */
    {"Judul", "12pt", "start", "middle", NULL, NULL, NULL, NULL, true, false, false, false, false, 0},
    {"Anak_judul", "10pt", "start", "middle", NULL, NULL, NULL, NULL, true, false, false, false, false, 0},
    {"Judul_tabel", "10.5pt", "center", "middle", NULL, NULL, NULL, NULL, true, false, false, true, false, 0},
    {"Catatan", "8pt", "start", "top", NULL, "#333333", NULL, NULL, false, false, false, true, false, 0},
    {"Biasa", "9.5pt", "start", "top", NULL, NULL, NULL, NULL, false, false, false, true, false, 0},
    {"Petunjuk_isian", "9.5pt", "start", "top", NULL, NULL, NULL, NULL, false, false, false, true, false, SCREEN},
    {"Biasa_tebal", "9.5pt", "start", "top", NULL, NULL, NULL, NULL, true, false, false, true, false, 0},
    /* heads */
    {"Kepala", "8.5pt", "center", "middle", HEADING, NULL, NULL, NULL, true, false, true, true, false, 0},
    {"Kepala_cetak", "8pt", "center", "middle", PRINTED, "#7a5c00", NULL, NULL, false, true, true, true, false, 0},
    {"Kepala_periksa", "8pt", "center", "middle", SIDE, "#555555", NULL, NULL, false, true, true, true, false, 0},
    {"Nomor_kolom", "7.5pt", "center", "middle", "#eef3f8", NULL, NULL, NULL, false, false, true, false, false, 0},
    /* rows */
    {"Isi", "8.5pt", "start", "top", NULL, NULL, "Teks", NULL, false, false, true, true, false, 0},
    {"Isi_masuk", "8.5pt", "start", "top", NULL, NULL, "Teks", "3mm", false, false, true, true, false, 0},
    {"Isi_kegiatan", "8.5pt", "start", "top", NULL, NULL, "Teks", NULL, true, false, true, true, false, 0},
    {"Tengah", "8.5pt", "center", "top", NULL, NULL, "Teks", NULL, false, false, true, true, false, 0},
    {"Rupiah", "8.5pt", "end", "top", NULL, NULL, "Teks", NULL, false, false, true, true, false, 0},
    {"Hitung", "8.5pt", "end", "top", NULL, NULL, "Poin", NULL, false, false, true, false, false, 0},
    {"Hitung_teks", "8.5pt", "center", "top", NULL, NULL, NULL, NULL, false, false, true, true, false, 0},
    {"Cetak", "8.5pt", "end", "top", PRINTED, "#7a5c00", "Teks", NULL, false, false, true, true, false, 0},
    {"Cetak_teks", "8.5pt", "center", "top", PRINTED, "#7a5c00", "Teks", NULL, false, false, true, true, false, 0},
    {"P_Isi", "8.5pt", "start", "top", PROGRAM, NULL, "Teks", NULL, true, false, true, true, false, 0},
    {"P_Tengah", "8.5pt", "center", "top", PROGRAM, NULL, "Teks", NULL, true, false, true, true, false, 0},
    {"P_Rupiah", "8.5pt", "end", "top", PROGRAM, NULL, "Teks", NULL, true, false, true, true, false, 0},
    {"P_Hitung", "8.5pt", "end", "top", PROGRAM, NULL, "Poin", NULL, true, false, true, false, false, 0},
    {"P_Hitung_teks", "8.5pt", "center", "top", PROGRAM, NULL, NULL, NULL, true, false, true, true, false, 0},
    {"Unit", "8.5pt", "start", "middle", HEADING, NULL, NULL, NULL, true, false, true, true, false, 0},
    {"Periksa", "7.5pt", "start", "top", NULL, "#555555", NULL, NULL, false, false, false, false, false, 0},
    /* what conditional formats put on top */
    {"Salah", "8.5pt", NULL, NULL, "#f4b6b0", "#8a0000", NULL, NULL, true, false, true, true, false, 0},
    {"Dipotong", "8.5pt", NULL, NULL, "#ffe08a", "#7a5c00", NULL, NULL, false, false, true, true, false, 0},
    {"Kosong", "8.5pt", NULL, NULL, "#cfe3f7", "#1d4f80", NULL, NULL, false, false, true, true, false, 0},
    {"Bersih", "8.5pt", NULL, NULL, NULL, NULL, NULL, NULL, false, false, true, true, false, 0},
    /* lists of the first sheets */
    {"Daftar", "8pt", "start", "top", NULL, NULL, NULL, NULL, false, false, true, true, false, 0},
    {"Daftar_tengah", "8pt", "center", "top", NULL, NULL, NULL, NULL, false, false, true, true, false, 0},
    {"Daftar_kanan", "8pt", "end", "top", NULL, NULL, NULL, NULL, false, false, true, true, false, 0},
    {"Daftar_tautan", "8pt", "start", "top", NULL, "#1d4f80", NULL, NULL, false, false, true, true, false, 0},
    {"Hasil", "9.5pt", "end", "top", NULL, NULL, "Poin", NULL, true, false, true, false, false, 0},
};

/* Widths of Helvetica, in thousandths of the size; Liberation Sans has the same. From the blank to the tilde. */
static const short widths[] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584,
};

static const double MM = 25.4 / 72; /* of a point */

double style_text_height(const char *name, const char *text, double width) {
    const struct style *style = styles;
    while (strcmp(style->name, name) != 0)
        style++;
    double size = strtod(style->size, NULL) * MM;
    /* Screen, printer and PDF measure a little differently: 1,5 % to be safe, and what bold letters need more. */
    double scale = size / 1000 * 1.015 * (style->bold ? 1.06 : 1);
    double room = width - 2 * PADDING - 0.3 - (style->indent == NULL ? 0 : strtod(style->indent, NULL));
    double line = 0; /* as far as the last place where it may break */
    double word = 0;
    int lines = 1;
    for (const char *c = text; *c != '\0'; c++) {
        unsigned char letter = (unsigned char)*c;
        if ((letter & 0xC0) == 0x80)
            continue; /* the rest of a letter beyond ASCII */
        if (letter == '\n') {
            lines++;
            line = word = 0;
            continue;
        }
        double letter_width = scale * (letter >= ' ' && letter <= '~' ? widths[letter - ' '] : 600);
        if (line + word + letter_width > room && letter != ' ') {
            lines++;
            line = word + letter_width > room ? 0 : line;
            word = line > 0 ? word : 0;
            line = 0;
        }
        word += letter_width;
        if (letter == ' ' || letter == '-') {
            line += word;
            word = 0;
        }
    }
    return lines * size * 1.17 + 2 * PADDING + 0.3;
}

static void attribute(xmlTextWriterPtr xml, const char *name, const char *value) {
    if (value != NULL)
        xmlTextWriterWriteAttribute(xml, BAD_CAST name, BAD_CAST value);
}

static void write_style(xmlTextWriterPtr xml, const struct book *book, const struct style *style) {
    bool overlay = style->align == NULL;
    xmlTextWriterStartElement(xml, BAD_CAST "style:style");
    attribute(xml, "style:name", style->name);
    attribute(xml, "style:family", "table-cell");
    attribute(xml, "style:parent-style-name", "Default");
    attribute(xml, "style:data-style-name", style->data);
    xmlTextWriterStartElement(xml, BAD_CAST "style:table-cell-properties");
    attribute(xml, "fo:background-color", style->fill);
    /* What a conditional format puts on top decides for its cell too. */
    if (style->extra & UNSEEN) {
        attribute(xml, "style:cell-protect", "hidden-and-protected");
        attribute(xml, "style:print-content", "false");
    } else {
        attribute(xml, "style:print-content", style->extra & SCREEN ? "false" : NULL);
        attribute(xml, "style:cell-protect", style->open ? "none" : book->open ? "protected" : NULL);
    }
    if (style->extra & RUNS)
        attribute(xml, "fo:wrap-option", "no-wrap");
    if (style->extra & FRAMED)
        attribute(xml, "fo:border", "0.5pt solid #7f7f7f");
    if (style->extra & TOP)
        attribute(xml, "fo:border-top", "1pt solid #404040");
    if (style->extra & RIGHT)
        attribute(xml, "fo:border-right", "1pt solid #404040");
    if (!overlay) {
        attribute(xml, "fo:border", style->border ? "0.5pt solid #7f7f7f" : NULL);
        attribute(xml, "fo:wrap-option", style->wrap ? "wrap" : NULL);
        attribute(xml, "style:vertical-align", style->valign);
        attribute(xml, "fo:padding", style->border || style->extra & SLACK ? "0.7mm" : NULL);
        attribute(xml, "fo:padding-bottom", style->extra & SLACK ? "2.6mm" : NULL);
        /* else a formula's text would be aligned by its type */
        attribute(xml, "style:text-align-source", "fix");
    }
    xmlTextWriterEndElement(xml);
    if (!overlay) {
        xmlTextWriterStartElement(xml, BAD_CAST "style:paragraph-properties");
        attribute(xml, "fo:text-align", style->align);
        attribute(xml, "fo:margin-left", style->indent);
        xmlTextWriterEndElement(xml);
    }
    if (overlay && (style->indent != NULL || style->extra & RUNS)) {
        xmlTextWriterStartElement(xml, BAD_CAST "style:paragraph-properties");
        attribute(xml, "fo:margin-left", style->indent);
        /* Centred it would run to both sides, and be cut off on the left. */
        attribute(xml, "fo:text-align", style->extra & RUNS ? "start" : NULL);
        xmlTextWriterEndElement(xml);
    }
    xmlTextWriterStartElement(xml, BAD_CAST "style:text-properties");
    attribute(xml, "fo:color", style->colour);
    if (!overlay || style->extra & SMALL)
        attribute(xml, "fo:font-size", style->size);
    attribute(xml, "fo:font-weight", style->bold ? "bold" : NULL);
    attribute(xml, "fo:font-style", style->italic ? "italic" : NULL);
    xmlTextWriterEndElement(xml);
    xmlTextWriterEndElement(xml);
    xmlTextWriterWriteString(xml, BAD_CAST "\n");
}

void styles_write(void *writer, const struct book *book) {
    xmlTextWriterPtr xml = writer;
    /* Percent is points here, so the sign is a literal: a percentage format would show 14994,00%. */
    static const char fixed[] =
        "<office:font-face-decls><style:font-face style:name=\"Liberation Sans\" "
        "svg:font-family=\"'Liberation Sans'\" style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>"
        "</office:font-face-decls>\n"
        "<office:styles>\n"
        "<number:number-style style:name=\"Poin\" number:language=\"id\" number:country=\"ID\">"
        "<number:number number:decimal-places=\"2\" number:min-decimal-places=\"2\" number:min-integer-digits=\"1\" "
        "number:grouping=\"true\"/><number:text>%</number:text></number:number-style>\n"
        /* Inputs are text as printed: in a General cell Calc would turn a typed 12,67% into 0,1267. */
        "<number:text-style style:name=\"Teks\"><number:text-content/></number:text-style>\n";
    static const char rest[] =
        "<style:default-style style:family=\"table-cell\"><style:text-properties "
        "style:font-name=\"Liberation Sans\" fo:font-size=\"9pt\" fo:language=\"id\" fo:country=\"ID\"/>"
        "</style:default-style>\n"
        "<style:style style:name=\"Default\" style:family=\"table-cell\"";
    static const char open[] = "><style:table-cell-properties style:cell-protect=\"none\"/></style:style>\n";
    xmlTextWriterWriteRaw(xml, BAD_CAST fixed);
    if (book->formats != NULL)
        xmlTextWriterWriteRaw(xml, BAD_CAST book->formats);
    xmlTextWriterWriteRaw(xml, BAD_CAST rest);
    xmlTextWriterWriteRaw(xml, BAD_CAST(book->open ? open : "/>\n"));
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        write_style(xml, book, &styles[i]);
    for (int i = 0; i < book->style_count; i++)
        write_style(xml, book, &book->styles[i]);
    xmlTextWriterWriteRaw(xml, BAD_CAST "</office:styles>\n");
}
