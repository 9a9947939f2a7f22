/* SPDX-License-Identifier: MPL-2.0
 *
 * chart.c - charts: the frame on the sheet, and the chart as an ODF document of its own.
 *
 * Greys and one mark a series, so that a copy in black and white can be read; numbers and texts are Indonesian.
 */
#include "book.h"
#include "xml.h"

#include <stdio.h>

static void size(xmlTextWriterPtr xml, const char *name, double value) {
    char text[32];
    snprintf(text, sizeof text, "%d.%dmm", (int)value, (int)(value * 10) % 10);
    attribute(xml, name, text);
}

static void paragraph(xmlTextWriterPtr xml, const char *text) {
    xmlTextWriterWriteElement(xml, BAD_CAST "text:p", BAD_CAST text);
}

void charts_write(void *writer, const struct sheet *sheet, int first_number) {
    xmlTextWriterPtr xml = writer;
    start(xml, "table:shapes");
    for (int i = 0; i < sheet->chart_count; i++) {
        const struct chart *chart = &sheet->charts[i];
        char address[32];
        start(xml, "draw:frame");
        attribute(xml, "draw:name", chart->title);
        attribute(xml, "draw:style-name", "BingkaiGrafik");
        size(xml, "svg:x", chart->x);
        size(xml, "svg:y", chart->y);
        size(xml, "svg:width", chart->width);
        size(xml, "svg:height", chart->height);
        start(xml, "draw:object");
        snprintf(address, sizeof address, "./Object %d", first_number + i);
        attribute(xml, "xlink:href", address);
        attribute(xml, "xlink:type", "simple");
        attribute(xml, "xlink:show", "embed");
        attribute(xml, "xlink:actuate", "onLoad");
        end(xml);
        end(xml);
    }
    end(xml);
}

static void start_style(xmlTextWriterPtr xml, const char *name, const char *data) {
    start(xml, "style:style");
    attribute(xml, "style:name", name);
    attribute(xml, "style:family", "chart");
    if (data != NULL)
        attribute(xml, "style:data-style-name", data);
}

static void text_style(xmlTextWriterPtr xml, const char *points, bool bold) {
    start(xml, "style:text-properties");
    attribute(xml, "style:font-name", "Liberation Sans");
    attribute(xml, "fo:font-family", "Liberation Sans");
    attribute(xml, "fo:font-size", points);
    if (bold)
        attribute(xml, "fo:font-weight", "bold");
    end(xml);
}

static void plot_style(xmlTextWriterPtr xml, const struct chart *chart) {
    start_style(xml, "Bidang", NULL);
    start(xml, "style:chart-properties");
    attribute(xml, "chart:vertical", chart->type == CHART_BARS ? "true" : "false");
    attribute(xml, "chart:treat-empty-cells", "leave-gap");
    attribute(xml, "chart:include-hidden-cells", "true");
    attribute(xml, "chart:auto-position", "true");
    attribute(xml, "chart:auto-size", "true");
    end(xml);
    end(xml);
}

static void axis_style(xmlTextWriterPtr xml, const char *name, bool bars, const char *data) {
    start_style(xml, name, data);
    start(xml, "style:chart-properties");
    attribute(xml, "chart:display-label", "true");
    attribute(xml, "text:line-break", "true");
    attribute(xml, "chart:logarithmic", "false");
    attribute(xml, "chart:reverse-direction", bars && data == NULL ? "true" : "false");
    attribute(xml, "chart:link-data-style-to-source", "false");
    /* Bars are listed from the top down, so the axis of their values moves to the far end: the bottom. */
    attribute(xml, "chart:axis-position", data != NULL && bars ? "end" : "start");
    attribute(xml, "chart:gap-width", "60");
    attribute(xml, "chart:overlap", "0");
    if (data != NULL)
        attribute(xml, "chart:minimum", "0");
    end(xml);
    start(xml, "style:graphic-properties");
    attribute(xml, "svg:stroke-color", "#555555");
    end(xml);
    text_style(xml, "8pt", false);
    end(xml);
}

static void series_style(xmlTextWriterPtr xml, const struct chart *chart, int index) {
    static const char *const marks[] = {"square", "diamond", "circle", "arrow-up", "x", "star"};
    const struct series *series = &chart->series[index];
    bool line = chart->type == CHART_LINES;
    char name[16];
    snprintf(name, sizeof name, "Deret%d", index);
    start_style(xml, name, chart->bounded ? "AngkaDibatasi" : "Angka");
    start(xml, "style:chart-properties");
    if (line) {
        attribute(xml, "chart:symbol-type", "named-symbol");
        attribute(xml, "chart:symbol-name", marks[index % MAX_SERIES]);
        attribute(xml, "chart:symbol-width", "3mm");
        attribute(xml, "chart:symbol-height", "3mm");
    } else {
        attribute(xml, "chart:symbol-type", "none");
    }
    attribute(xml, "chart:link-data-style-to-source", "false");
    if (chart->labels && !series->plain) {
        attribute(xml, "chart:data-label-number", "value");
        if (chart->type != CHART_LINES)
            attribute(xml, "chart:label-position", "outside");
    }
    end(xml);
    start(xml, "style:graphic-properties");
    attribute(xml, "draw:stroke", "solid");
    attribute(xml, "svg:stroke-width", line ? "0.7mm" : "0.2mm");
    attribute(xml, "svg:stroke-color", line ? series->colour : "#000000");
    attribute(xml, "draw:fill", "solid");
    attribute(xml, "draw:fill-color", series->colour);
    end(xml);
    text_style(xml, "8pt", false);
    end(xml);
}

static void title(xmlTextWriterPtr xml, const char *element, const char *style, const char *text) {
    if (text == NULL)
        return;
    start(xml, element);
    attribute(xml, "chart:style-name", style);
    paragraph(xml, text);
    end(xml);
}

static void axis(xmlTextWriterPtr xml, const struct chart *chart, bool x) {
    start(xml, "chart:axis");
    attribute(xml, "chart:dimension", x ? "x" : "y");
    attribute(xml, "chart:name", x ? "primary-x" : "primary-y");
    attribute(xml, "chart:style-name", x ? "SumbuX" : "SumbuY");
    title(xml, "chart:title", x ? "JudulX" : "JudulY", x ? chart->x_title : chart->y_title);
    if (x) {
        start(xml, "chart:categories");
        attribute(xml, "table:cell-range-address", chart->categories);
        end(xml);
    } else {
        start(xml, "chart:grid");
        attribute(xml, "chart:style-name", "Kisi");
        attribute(xml, "chart:class", "major");
        end(xml);
    }
    end(xml);
}

static void write_styles(xmlTextWriterPtr xml, const struct chart *chart) {
    static const char fixed[] =
        "<number:number-style style:name=\"Angka\" number:language=\"id\" number:country=\"ID\"><number:number "
        "number:decimal-places=\"2\" number:min-decimal-places=\"0\" number:min-integer-digits=\"1\" "
        "number:grouping=\"true\"/></number:number-style>"
        /* A label of what the workbook bounds: the bar is longer than it is drawn. */
        "<number:number-style style:name=\"AngkaP0\" style:volatile=\"true\" number:language=\"id\" "
        "number:country=\"ID\"><number:number number:decimal-places=\"2\" number:min-decimal-places=\"0\" "
        "number:min-integer-digits=\"1\" number:grouping=\"true\"/></number:number-style>"
        "<number:number-style style:name=\"AngkaDibatasi\" number:language=\"id\" number:country=\"ID\">"
        "<number:text>&gt; 200</number:text><style:map style:condition=\"value()&lt;=200\" "
        "style:apply-style-name=\"AngkaP0\"/></number:number-style>"
        "<style:style style:name=\"Kisi\" style:family=\"chart\"><style:graphic-properties draw:stroke=\"solid\" "
        "svg:stroke-color=\"#c8c8c8\"/></style:style>"
        "<style:style style:name=\"Dinding\" style:family=\"chart\"><style:graphic-properties draw:stroke=\"none\" "
        "draw:fill=\"none\"/></style:style>"
        "<style:style style:name=\"Bagan\" style:family=\"chart\"><style:graphic-properties draw:stroke=\"solid\" "
        "svg:stroke-color=\"#999999\" draw:fill=\"solid\" draw:fill-color=\"#ffffff\"/></style:style>";
    start(xml, "office:automatic-styles");
    xmlTextWriterWriteRaw(xml, BAD_CAST fixed);
    static const struct {
        const char *name, *points;
        bool bold;
        const char *angle;
    } texts[] = {{"Judul", "11pt", true, "0"},
                 {"JudulX", "8pt", false, "0"},
                 {"JudulY", "8pt", false, "0"},
                 {"Legenda", "8pt", false, "0"}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        start_style(xml, texts[i].name, NULL);
        start(xml, "style:chart-properties");
        bool upright = (i == 1 && chart->type == CHART_BARS) || (i == 2 && chart->type != CHART_BARS);
        attribute(xml, "style:rotation-angle", upright ? "90" : texts[i].angle);
        end(xml);
        text_style(xml, texts[i].points, texts[i].bold);
        end(xml);
    }
    plot_style(xml, chart);
    axis_style(xml, "SumbuX", chart->type == CHART_BARS, NULL);
    axis_style(xml, "SumbuY", chart->type == CHART_BARS, "Angka");
    for (int i = 0; i < chart->series_count; i++)
        series_style(xml, chart, i);
    end(xml);
}

void chart_write(void *writer, const struct chart *chart) {
    static const char *const classes[] = {"chart:bar", "chart:bar", "chart:line"};
    xmlTextWriterPtr xml = writer;
    write_styles(xml, chart);
    start(xml, "office:body");
    start(xml, "office:chart");
    start(xml, "chart:chart");
    size(xml, "svg:width", chart->width);
    size(xml, "svg:height", chart->height);
    attribute(xml, "chart:class", classes[chart->type]);
    attribute(xml, "chart:style-name", "Bagan");
    title(xml, "chart:title", "Judul", chart->title);
    if (chart->series_count > 1) {
        start(xml, "chart:legend");
        attribute(xml, "chart:legend-position", "bottom");
        attribute(xml, "chart:style-name", "Legenda");
        end(xml);
    }
    start(xml, "chart:plot-area");
    attribute(xml, "chart:style-name", "Bidang");
    attribute(xml, "chart:data-source-has-labels", "both");
    axis(xml, chart, true);
    axis(xml, chart, false);
    for (int i = 0; i < chart->series_count; i++) {
        const struct series *series = &chart->series[i];
        char name[16];
        snprintf(name, sizeof name, "Deret%d", i);
        start(xml, "chart:series");
        attribute(xml, "chart:style-name", name);
        attribute(xml, "chart:values-cell-range-address", series->values);
        if (series->label != NULL)
            attribute(xml, "chart:label-cell-address", series->label);
        attribute(xml, "chart:class", classes[chart->type]);
        end(xml);
    }
    start(xml, "chart:wall");
    attribute(xml, "chart:style-name", "Dinding");
    end(xml);
    end(xml);
    end(xml);
    end(xml);
    end(xml);
}
