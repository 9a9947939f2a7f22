/* SPDX-License-Identifier: MPL-2.0
 *
 * fragment.c - see fragment.h.
 */
#include "fragment.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* ---- ZIP, stored --------------------------------------------------------------------------------------------- */

typedef struct zip {
    rt_buffer *bytes, directory;
    unsigned count;
} zip;

static uint32_t checksum(const char *data, size_t length) {
    uint32_t crc = 0xFFFFFFFFu;
    for (size_t i = 0; i < length; i++) {
        crc ^= (unsigned char)data[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (0xEDB88320u & (0u - (crc & 1)));
    }
    return ~crc;
}

static void put_little(rt_buffer *to, uint32_t value, int bytes) {
    for (int i = 0; i < bytes; i++, value >>= 8) {
        char byte = (char)(unsigned char)(value & 0xFF);
        rt_add(to, &byte, 1);
    }
}

/* What a local header and an entry of the directory have in common. */
static void put_entry(rt_buffer *to, const char *name, uint32_t crc, size_t length) {
    put_little(to, 20, 2);
    put_little(to, 0x800, 2); /* names are UTF-8 */
    put_little(to, 0, 2);     /* stored */
    put_little(to, 0, 2);     /* time, and date: 1 January 1980 */
    put_little(to, 0x21, 2);
    put_little(to, crc, 4);
    put_little(to, (uint32_t)length, 4);
    put_little(to, (uint32_t)length, 4);
    put_little(to, (uint32_t)strlen(name), 2);
    put_little(to, 0, 2);
}

static void zip_add(zip *z, const char *name, const char *data, size_t length) {
    uint32_t crc = checksum(data, length), offset = (uint32_t)z->bytes->length;
    put_little(z->bytes, 0x04034b50, 4);
    put_entry(z->bytes, name, crc, length);
    rt_say(z->bytes, name);
    rt_add(z->bytes, data, length);
    put_little(&z->directory, 0x02014b50, 4);
    put_little(&z->directory, 20, 2);
    put_entry(&z->directory, name, crc, length);
    put_little(&z->directory, 0, 2); /* comment, disk, attributes */
    put_little(&z->directory, 0, 2);
    put_little(&z->directory, 0, 2);
    put_little(&z->directory, 0, 4);
    put_little(&z->directory, offset, 4);
    rt_say(&z->directory, name);
    z->count++;
}

static void zip_end(zip *z) {
    uint32_t offset = (uint32_t)z->bytes->length;
    rt_add(z->bytes, z->directory.at, z->directory.length);
    put_little(z->bytes, 0x06054b50, 4);
    put_little(z->bytes, 0, 4);
    put_little(z->bytes, z->count, 2);
    put_little(z->bytes, z->count, 2);
    put_little(z->bytes, (uint32_t)z->directory.length, 4);
    put_little(z->bytes, offset, 4);
    put_little(z->bytes, 0, 2);
    z->bytes->failed = z->bytes->failed || z->directory.failed;
    rt_free(&z->directory);
}

/* ---- XML ----------------------------------------------------------------------------------------------------- */

/* Spec 4. Blanks in a row are kept, which XML alone would not do. */
static void put_text(rt_buffer *to, const char *text) {
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '&')
            rt_say(to, "&amp;");
        else if (*c == '<')
            rt_say(to, "&lt;");
        else if (*c == '>')
            rt_say(to, "&gt;");
        else if (*c == '"')
            rt_say(to, "&quot;");
        else if (*c == '\n')
            rt_say(to, "<text:line-break/>");
        else if (*c == ' ' && c > text && c[-1] == ' ')
            rt_say(to, "<text:s/>");
        else if ((unsigned char)*c < 0x20)
            rt_say(to, " ");
        else if ((unsigned char)*c == 0xED && (unsigned char)c[1] >= 0xA0 && c[2] != '\0') /* half a surrogate pair */
            rt_say(to, "\xEF\xBF\xBD"), c += 2;
        else
            rt_add(to, c, 1);
    }
}

static void put_attribute(rt_buffer *to, const char *text) {
    for (const char *c = text; *c != '\0'; c++) {
        if (*c == '&' || *c == '<' || *c == '"')
            rt_say(to, *c == '&' ? "&amp;" : *c == '<' ? "&lt;" : "&quot;");
        else
            rt_add(to, (unsigned char)*c < 0x20 ? " " : c, 1);
    }
}

#define NAMESPACES                                                                                                     \
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                                               \
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""                                                   \
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""                                                 \
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""                                                 \
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""                                        \
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""                                                \
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""                                          \
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\""
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

/* The styles that a document without them gets. Each says all of itself: of a style that is inserted Writer does not
 * keep what it inherits from another one of the fragment. "LKJ Isi Kecil" and its like are for wide tables. */
static void put_styles(rt_buffer *to) {
    static const struct {
        const char *name, *align, *size, *more;
    } styles[] = {
        {"Isi", "start", "9pt", ""},
        {"Tengah", "center", "9pt", ""},
        {"Angka", "end", "9pt", ""},
        {"Kepala", "center", "9pt", " fo:font-weight=\"bold\""},
        {"Isi_20_Kecil", "start", "7.5pt", ""},
        {"Tengah_20_Kecil", "center", "7.5pt", ""},
        {"Angka_20_Kecil", "end", "7.5pt", ""},
        {"Kepala_20_Kecil", "center", "7.5pt", " fo:font-weight=\"bold\""},
        {"Sumber", "start", "9pt", " fo:font-style=\"italic\""},
        {"Gambar", "center", "11pt", ""},
    };
    enum { SOURCE = 8 };
    rt_say(to, HEAD "<office:document-styles" NAMESPACES "><office:styles>");
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        rt_format(
            to,
            "<style:style style:name=\"LKJ_20_%s\" style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
            "<style:paragraph-properties fo:text-align=\"%s\" fo:margin-top=\"%s\" fo:margin-bottom=\"%s\" "
            "fo:text-indent=\"0cm\" fo:line-height=\"100%%\"/><style:text-properties fo:font-size=\"%s\"%s/>"
            "</style:style>",
            styles[i].name, styles[i].align, i == SOURCE ? "0.1cm" : "0cm", i == SOURCE ? "0.4cm" : "0cm",
            styles[i].size, styles[i].more);
    rt_say(to, "</office:styles></office:document-styles>");
}

static void put_caption(rt_buffer *to, const char *style, const char *sequence, const char *label, long number,
                        const char *title) {
    rt_format(to, "<text:p text:style-name=\"%s\">", style);
    put_text(to, label);
    rt_format(to, "<text:sequence text:ref-name=\"ref%s%ld\" text:name=\"%s\" text:formula=\"ooow:", sequence, number,
              sequence);
    if (number > 0)
        rt_format(to, "%ld", number);
    else
        rt_format(to, "%s+1", sequence);
    rt_format(to, "\" style:num-format=\"1\">%ld</text:sequence>. ", number > 0 ? number : 1);
    put_text(to, title);
    rt_say(to, "</text:p>");
}

static void put_manifest(rt_buffer *to, bool chart) {
    rt_say(to, HEAD "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
                    "manifest:version=\"1.3\">"
                    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
                    "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>"
                    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>");
    if (chart)
        rt_say(to,
               "<manifest:file-entry manifest:full-path=\"Object 1/\" manifest:version=\"1.3\" "
               "manifest:media-type=\"application/vnd.oasis.opendocument.chart\"/>"
               "<manifest:file-entry manifest:full-path=\"Object 1/content.xml\" manifest:media-type=\"text/xml\"/>"
               "<manifest:file-entry manifest:full-path=\"Object 1/styles.xml\" manifest:media-type=\"text/xml\"/>");
    rt_say(to, "</manifest:manifest>");
}

/* The whole .odt around its content. */
static void put_odt(rt_buffer *odt, rt_buffer *content, const fragment_chart *chart) {
    static const char mimetype[] = "application/vnd.oasis.opendocument.text";
    zip z = {odt, {0}, 0};
    rt_buffer styles = {0}, manifest = {0};
    put_styles(&styles);
    put_manifest(&manifest, chart != NULL);
    odt->failed = odt->failed || content->failed || styles.failed || manifest.failed;
    if (!odt->failed) {
        zip_add(&z, "mimetype", mimetype, sizeof mimetype - 1);
        zip_add(&z, "content.xml", content->at, content->length);
        zip_add(&z, "styles.xml", styles.at, styles.length);
        if (chart != NULL) {
            zip_add(&z, "Object 1/content.xml", chart->content, chart->content_length);
            zip_add(&z, "Object 1/styles.xml", chart->styles, chart->styles_length);
        }
        zip_add(&z, "META-INF/manifest.xml", manifest.at, manifest.length);
        zip_end(&z);
    }
    rt_free(&styles);
    rt_free(&manifest);
    rt_free(content);
}

/* ---- A table ------------------------------------------------------------------------------------------------- */

/* ---- Widths -------------------------------------------------------------------------------------------------- */

/* Advance widths of printable ASCII in a roman type, in thousandths of its size; what is not ASCII counts as a small
 * letter. Types that run wider have ROOM. */
static const unsigned short advances[] = {
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541};

enum { BIG = 318, SMALL = 265, MARGINS = 170, ROOM = 105 }; /* 1/100 mm; room in percent */

static long advance(char c) {
    unsigned char byte = (unsigned char)c;
    if (byte < 0x20 || (byte & 0xC0) == 0x80)
        return 0;
    return byte < 0x7F ? advances[byte - 0x20] : 500;
}

/* How wide a text is in one line, and the longest part of it that is not broken, in thousandths of the type. */
static long measure(const char *text, long *longest) {
    long whole = 0, word = 0;
    *longest = 0;
    for (; *text != '\0'; text++) {
        word += advance(*text);
        whole += advance(*text);
        *longest = word > *longest ? word : *longest;
        if (strchr(" \n/-", *text) != NULL)
            word = 0;
    }
    return whole;
}

/* Thousandths of the type as 1/100 mm, in a cell. */
static long in_cell(long thousandths, bool small) {
    return thousandths * (small ? SMALL : BIG) / 1000 * ROOM / 100 + MARGINS;
}

/* What a column needs: its longest word. */
static long needed(const fragment_table *table, long column, bool small) {
    long most = 0;
    for (long y = 0; y < table->rows; y++) {
        const fragment_cell *cell = fragment_at(table, y, column);
        long longest = 0;
        if (!cell->covered && cell->columns == 1)
            measure(cell->text, &longest);
        /* Bold runs wider. */
        longest = y < table->heading_rows || cell->bold ? longest * 105 / 100 : longest;
        most = longest > most ? longest : most;
    }
    long width = in_cell(most, small), limit = table->width / 3, least = in_cell(1500, small);
    return limit > 0 && width > limit ? limit : width < least ? least : width;
}

long fragment_needs(const fragment_table *table, bool small) {
    long sum = 0;
    for (long c = 0; c < table->columns; c++)
        sum += needed(table, c, small);
    return sum;
}

/* The widths that a person gave the columns, if every word fits. */
static bool keep_width(const fragment_table *table, long *to) {
    for (long c = 0; table->kept != NULL && c < table->columns; c++) {
        to[c] = table->kept[c] * table->width / 10000;
        if (to[c] < needed(table, c, table->small))
            return false;
    }
    return table->kept != NULL;
}

/* What a column would take up so that its texts stand in few lines: the square mean of them, for long ones count more.
 */
static long wanted(const fragment_table *table, long column) {
    double sum = 0;
    long count = 0;
    for (long y = table->heading_rows; y < table->rows; y++) {
        const fragment_cell *cell = fragment_at(table, y, column);
        long longest, whole = cell->covered || cell->columns > 1 ? 0 : measure(cell->text, &longest);
        sum += (double)whole * (double)whole;
        count += whole > 0;
    }
    return count == 0 ? 0 : in_cell((long)sqrt(sum / (double)count), table->small);
}

/* What a column wants beyond what it has. */
static long excess(const fragment_table *table, const long *to, long column) {
    long more = wanted(table, column) - to[column];
    return more > 0 ? more : 0;
}

/* Gives what is left to the columns that want more: all of it to those that want little, so that a short text gets its
 * one line, then to the others in proportion. */
static void pour(const fragment_table *table, long *to, long left) {
    enum { LITTLE = 900 };
    long sum = 0;
    for (long c = 0; c < table->columns; c++) {
        long more = excess(table, to, c);
        if (more > LITTLE || more > left)
            continue;
        to[c] += more;
        left -= more;
    }
    long more[FRAGMENT_COLUMNS];
    for (long c = 0; c < table->columns; c++)
        sum += more[c] = excess(table, to, c);
    for (long c = 0; c < table->columns && sum > 0; c++)
        to[c] += left < sum ? more[c] * left / sum : more[c];
}

/* Each column gets what it needs. What is left goes to those whose texts take more than one line; once none does, to
 * all in proportion. */
static void share_width(const fragment_table *table, long *to) {
    long need = fragment_needs(table, table->small), sum = 0;
    for (long c = 0; c < table->columns; c++)
        to[c] = needed(table, c, table->small);
    if (need < table->width)
        pour(table, to, table->width - need);
    for (long c = 0; c < table->columns; c++)
        sum += to[c];
    for (long c = 0; c < table->columns; c++)
        to[c] = to[c] * table->width / sum;
}

/* About how many lines the table takes. */
static long lines_of(const fragment_table *table, const long *widths) {
    long sum = 0;
    for (long y = 0; y < table->rows; y++) {
        long most = 1;
        for (long c = 0; c < table->columns; c++) {
            const fragment_cell *cell = fragment_at(table, y, c);
            long longest, whole = cell->covered || cell->columns > 1 ? 0 : measure(cell->text, &longest);
            long lines = in_cell(whole, table->small) / (widths[c] > 0 ? widths[c] : 1) + 1;
            most = lines > most ? lines : most;
        }
        sum += most;
    }
    return sum;
}

/* The paragraphs of the last rows, which stay with what follows. */
static void put_last_styles(rt_buffer *to) {
    static const char *const parents[] = {"Isi",          "Tengah",          "Angka",
                                          "Isi_20_Kecil", "Tengah_20_Kecil", "Angka_20_Kecil"};
    for (size_t i = 0; i < sizeof parents / sizeof *parents; i++)
        rt_format(to,
                  "<style:style style:name=\"l_LKJ_20_%s\" style:family=\"paragraph\" "
                  "style:parent-style-name=\"LKJ_20_%s\"><style:paragraph-properties "
                  "fo:keep-with-next=\"always\"/></style:style>",
                  parents[i], parents[i]);
}

static void put_automatic_styles(rt_buffer *to, const fragment_table *table) {
    enum { SHORT = 26 }; /* lines of a table that is not split over pages */
    long widths[FRAGMENT_COLUMNS] = {0};
    if (!keep_width(table, widths))
        share_width(table, widths);
    rt_say(to, "<office:automatic-styles>");
    rt_format(
        to,
        "<style:style style:name=\"t\" style:family=\"table\"><style:table-properties style:width=\"%ld.%02ldmm\" "
        "table:align=\"%s\" fo:margin-top=\"0cm\" table:border-model=\"collapsing\"%s/></style:style>",
        table->width / 100, table->width % 100, table->fills ? "margins" : "left",
        lines_of(table, widths) <= SHORT ? " style:may-break-between-rows=\"false\"" : "");
    for (long c = 0; c < table->columns; c++)
        rt_format(to,
                  "<style:style style:name=\"c%ld\" style:family=\"table-column\"><style:table-column-properties "
                  "style:column-width=\"%ld.%02ldmm\"/></style:style>",
                  c, widths[c] / 100, widths[c] % 100);
    put_last_styles(to);
    rt_say(to, "<style:style style:name=\"k\" style:family=\"table-cell\"><style:table-cell-properties "
               "fo:border=\"0.5pt solid #000000\" fo:padding=\"0.07cm\"/></style:style>"
               "<style:style style:name=\"h\" style:family=\"table-cell\"><style:table-cell-properties "
               "fo:border=\"0.5pt solid #000000\" fo:padding=\"0.07cm\" fo:background-color=\"#e7e6e6\" "
               "style:vertical-align=\"middle\"/></style:style>"
               "<style:style style:name=\"r\" style:family=\"table-row\"><style:table-row-properties "
               "fo:keep-together=\"always\"/></style:style>"
               "<style:style style:name=\"b\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/>"
               "</style:style></office:automatic-styles>");
}

static void put_cell(rt_buffer *to, const fragment_table *table, long row, const fragment_cell *cell) {
    static const char *const styles[] = {"LKJ_20_Isi", "LKJ_20_Tengah", "LKJ_20_Angka"};
    bool head = row < table->heading_rows;
    if (cell->covered) {
        rt_say(to, "<table:covered-table-cell/>");
        return;
    }
    rt_format(to, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\"", head ? "h" : "k");
    if (cell->columns > 1)
        rt_format(to, " table:number-columns-spanned=\"%ld\"", cell->columns);
    if (cell->rows > 1)
        rt_format(to, " table:number-rows-spanned=\"%ld\"", cell->rows);
    /* A table without a caption is followed by signatures. */
    long kept = table->source[0] != '\0' ? 1 : table->label[0] == '\0' ? 3 : 0;
    bool last = !head && row + cell->rows > table->rows - kept;
    rt_format(to, "><text:p text:style-name=\"%s%s%s\">%s", last ? "l_" : "",
              head ? "LKJ_20_Kepala" : styles[cell->align], table->small ? "_20_Kecil" : "",
              cell->bold && !head ? "<text:span text:style-name=\"b\">" : "");
    put_text(to, cell->text);
    rt_format(to, "%s</text:p></table:table-cell>", cell->bold && !head ? "</text:span>" : "");
}

static void put_table(rt_buffer *to, const fragment_table *table) {
    rt_say(to, "<table:table table:name=\"");
    put_attribute(to, table->name);
    rt_say(to, "\" table:style-name=\"t\">");
    for (long c = 0; c < table->columns; c++)
        rt_format(to, "<table:table-column table:style-name=\"c%ld\"/>", c);
    if (table->heading_rows > 0)
        rt_say(to, "<table:table-header-rows>");
    for (long r = 0; r < table->rows; r++) {
        rt_say(to, "<table:table-row table:style-name=\"r\">");
        for (long c = 0; c < table->columns; c++)
            put_cell(to, table, r, fragment_at(table, r, c));
        rt_say(to, "</table:table-row>");
        if (r + 1 == table->heading_rows)
            rt_say(to, "</table:table-header-rows>");
    }
    rt_say(to, "</table:table>");
}

void fragment_of_table(const fragment_table *table, rt_buffer *odt) {
    rt_buffer content = {0};
    rt_say(&content, HEAD "<office:document-content" NAMESPACES ">");
    put_automatic_styles(&content, table);
    rt_say(&content, "<office:body><office:text>");
    if (table->label[0] != '\0')
        put_caption(&content, "Table", "Tabel", table->label, table->number, table->title);
    put_table(&content, table);
    if (table->source[0] != '\0') {
        rt_say(&content, "<text:p text:style-name=\"LKJ_20_Sumber\">");
        put_text(&content, table->source);
        rt_say(&content, "</text:p>");
    }
    rt_say(&content, "</office:text></office:body></office:document-content>");
    put_odt(odt, &content, NULL);
}

/* ---- A chart ------------------------------------------------------------------------------------------------- */

void fragment_of_chart(const fragment_chart *chart, rt_buffer *odt) {
    rt_buffer content = {0};
    rt_say(&content, HEAD "<office:document-content" NAMESPACES "><office:body><office:text>"
                          "<text:p text:style-name=\"LKJ_20_Gambar\"><draw:frame draw:name=\"");
    put_attribute(&content, chart->name);
    rt_format(&content,
              "\" text:anchor-type=\"as-char\" svg:width=\"%ld.%02ldmm\" svg:height=\"%ld.%02ldmm\">"
              "<draw:object xlink:href=\"./Object 1\" xlink:type=\"simple\" xlink:show=\"embed\" "
              "xlink:actuate=\"onLoad\"/></draw:frame></text:p>",
              chart->width / 100, chart->width % 100, chart->height / 100, chart->height % 100);
    put_caption(&content, "Illustration", "Gambar", chart->label, chart->number, chart->title);
    rt_say(&content, "</office:text></office:body></office:document-content>");
    put_odt(odt, &content, chart);
}
