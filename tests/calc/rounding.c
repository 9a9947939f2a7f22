/* SPDX-License-Identifier: MPL-2.0
 *
 * bulat - BULATKAN against Calc's own ROUND and ROUNDDOWN in a real Calc.
 *
 *   bulat tulis SHEET.fods     writes 100,000 cases as a sheet
 *   bulat baca  SHEET.csv RC   reads what Calc made of it and prints TAP; RC: soffice's exit status
 *
 * The cases come from a fixed seed: halves of every place, decimals that end in 5 (1.005), their neighbouring doubles,
 * percentages of whole numbers, random doubles of every size, whole numbers; both signs; places -15...15.
 *
 * The judge of every case is an oracle that knows neither Calc nor the add-in: the decimal value at 15 significant
 * digits as printf gives it, rounded half away from zero digit by digit, and read back by strtod (rule 6 of the
 * contract). A place beyond the 15th digit leaves the number alone, as Calc's ROUND does.
 *
 * Calc is compared where Calc itself is sound: ROUND on decimals of up to 13 significant digits, ROUNDDOWN of up to 12,
 * cut off within the first 12. Beyond, ROUND looks at more than 15 digits near a half (ROUND(163.49999999999997;0) is
 * 163, though the cell shows 163.5); ROUNDDOWN of 7.4.7 first rounds to 12 digits (ROUNDDOWN(12465264644.25;2) is
 * 12465264644.3), that of 25.2.3 cuts into the double (ROUNDDOWN(4551401729.4;3) is 4551401729.399). How often they
 * part, and where first, is told in comments.
 */
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlwriter.h>

#include "../lib/tap.h"

enum { CASES = 100000, SHOWN = 8, SHOWN_BEYOND = 2 };

typedef struct rounding_case {
    double value;
    int places;
    const char *kind;
} rounding_case;

/* ---- Cases --------------------------------------------------------------------------------------------------- */

static uint64_t state = 0x4C4B4A2032303234; /* "LKJ 2024" */

/* splitmix64 */
static uint64_t draw(void) {
    uint64_t z = state += 0x9E3779B97F4A7C15;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
    z = (z ^ z >> 27) * 0x94D049BB133111EB;
    return z ^ z >> 31;
}

/* Whole, from low to high. */
static int between(int low, int high) {
    return low + (int)(draw() % (uint64_t)(high - low + 1));
}

static uint64_t power10(int n) {
    uint64_t p = 1;
    while (n-- > 0)
        p *= 10;
    return p;
}

/* whole / 10^decimals, rounded once. */
static double decimal(uint64_t whole, int decimals) {
    char text[64];
    snprintf(text, sizeof text, "%llue%d", (unsigned long long)whole, -decimals);
    return strtod(text, NULL);
}

static rounding_case make_case(int n) {
    rounding_case c = {.value = 0};
    switch (n % 8) {
    case 0: /* a half at the place: digits and a 5 */
        c.kind = "half";
        c.places = between(-14, 15);
        c.value = decimal(draw() % power10(between(0, 13)) * 10 + 5, c.places + 1);
        break;
    case 1: /* the doubles beside a half */
        c.kind = "beside a half";
        c.places = between(-14, 15);
        c.value = decimal(draw() % power10(between(0, 13)) * 10 + 5, c.places + 1);
        for (int steps = between(1, 12); steps > 0; steps--)
            c.value = nextafter(c.value, n % 16 == 1 ? INFINITY : 0);
        break;
    case 2: /* amounts and percentages as a report has them */
        c.kind = "decimal";
        c.places = between(0, 4);
        c.value = decimal(draw() % power10(between(1, 14)), between(0, 6));
        break;
    case 3:
        c.kind = "percentage";
        c.places = between(0, 4);
        c.value = (double)(draw() % power10(between(1, 11))) / (double)(1 + draw() % power10(between(1, 11))) * 100;
        break;
    case 4: /* any mantissa, sizes of daily life */
        c.kind = "random";
        c.places = between(-15, 15);
        c.value = ldexp((double)(draw() >> 11), between(-100, 10));
        break;
    case 5: /* tiny and huge */
        c.kind = "tiny or huge";
        c.places = between(-15, 15);
        c.value = ldexp((double)(draw() >> 11 | UINT64_C(1) << 52), between(-1070, 960));
        break;
    case 6:
        c.kind = "whole";
        c.places = between(-15, 15);
        c.value = (double)(draw() % power10(between(1, 18)));
        break;
    default: /* few digits: a ...4999 or ...9999 of a sum */
        c.kind = "sum";
        c.places = between(0, 3);
        c.value = 0;
        for (int k = between(2, 40); k > 0; k--)
            c.value += decimal(draw() % 1000, 2);
        if (draw() % 2 == 0)
            c.value = c.value / 1000 + decimal(5, c.places + 1);
        break;
    }
    if (draw() % 3 == 0)
        c.value = -c.value;
    return c;
}

/* ---- The oracle ---------------------------------------------------------------------------------------------- */

/* The last of the digits that stay goes up where the next one is 5 or more; digits[0] is room for the carry. */
static void round_digits(char *digits, int keep, int n, bool cut) {
    bool up = !cut && digits[1 + keep] >= '5';
    for (int i = 1 + keep; i <= n; i++)
        digits[i] = '0';
    for (int i = keep; up; i--) {
        up = digits[i] == '9';
        digits[i] = up ? '0' : (char)(digits[i] + 1);
    }
}

/* Rounded by pencil: the 15 digits of the number, half away from zero or cut off. */
static double pencil(double value, int places, bool cut) {
    char text[80], digits[20], all[48];
    if (value == 0)
        return 0;
    /* %.40e and not %.14e: printf would send an exact half at the 15th digit to the even one. */
    snprintf(text, sizeof text, "%.40e", fabs(value));
    int exponent = atoi(strchr(text, 'e') + 1);
    digits[0] = '0';
    digits[1] = text[0];
    memcpy(digits + 2, text + 2, 15);
    digits[17] = '\0';
    round_digits(digits, 15, 16, false);
    if (digits[0] == '1') { /* 9.99... went up: one digit more to the left */
        memmove(digits + 1, digits, 15);
        digits[0] = '0';
        exponent++;
    }
    int keep = 1 + exponent + places; /* how many of the 15 digits stay */
    if (keep < 0)
        return 0;
    if (keep > 15)
        return value;
    if (keep < 15)
        round_digits(digits, keep, 16, cut);
    digits[16] = '\0';
    snprintf(all, sizeof all, "%s%se%d", value < 0 ? "-" : "", digits, exponent - 14);
    return strtod(all, NULL);
}

/* How many digits the shortest decimal of the number has, if that is at most 15; 17 otherwise. */
static int digits_of(double value) {
    char text[40];
    snprintf(text, sizeof text, "%.14e", value);
    if (strtod(text, NULL) != value)
        return 17;
    int digits = 0, seen = 0;
    for (const char *p = text; *p != 'e'; p++)
        if (*p >= '0' && *p <= '9') {
            seen++;
            digits = *p == '0' ? digits : seen;
        }
    return digits;
}

/* How many digits of the number stand before the place. */
static int digits_kept(double value, int places) {
    return value == 0 ? 0 : (int)floor(log10(fabs(value))) + 1 + places;
}

/* ---- The sheet ----------------------------------------------------------------------------------------------- */

enum { VALUE, PLACES, BULATKAN, ROUND, POTONG, ROUNDDOWN, PENCIL, PENCIL_CUT, DIFFERENCES, COLUMNS = DIFFERENCES + 4 };

typedef xmlTextWriterPtr writer;

static void number(writer w, double value) {
    xmlTextWriterStartElement(w, BAD_CAST "table:table-cell");
    xmlTextWriterWriteAttribute(w, BAD_CAST "office:value-type", BAD_CAST "float");
    xmlTextWriterWriteFormatAttribute(w, BAD_CAST "office:value", "%.17g", value);
    xmlTextWriterEndElement(w);
}

static void formula(writer w, int span, const char *format, ...) __attribute__((format(__printf__, 3, 4)));

static void formula(writer w, int span, const char *format, ...) {
    va_list arguments;
    xmlTextWriterStartElement(w, BAD_CAST "table:table-cell");
    va_start(arguments, format);
    xmlTextWriterWriteVFormatAttribute(w, BAD_CAST "table:formula", format, arguments);
    va_end(arguments);
    if (span > 0) {
        xmlTextWriterWriteFormatAttribute(w, BAD_CAST "table:number-matrix-rows-spanned", "%d", span);
        xmlTextWriterWriteAttribute(w, BAD_CAST "table:number-matrix-columns-spanned", BAD_CAST "1");
    }
    xmlTextWriterEndElement(w);
}

static int write_sheet(const char *path) {
    writer w = xmlNewTextWriterFilename(path, 0);
    if (w == NULL)
        return 2;
    xmlTextWriterStartDocument(w, NULL, "UTF-8", NULL);
    xmlTextWriterStartElement(w, BAD_CAST "office:document");
    static const char *const spaces[][2] = {
        {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
        {"office:version", "1.2"},
        {"office:mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
    };
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        xmlTextWriterWriteAttribute(w, BAD_CAST spaces[i][0], BAD_CAST spaces[i][1]);
    xmlTextWriterStartElement(w, BAD_CAST "office:body");
    xmlTextWriterStartElement(w, BAD_CAST "office:spreadsheet");
    xmlTextWriterStartElement(w, BAD_CAST "table:table");
    xmlTextWriterWriteAttribute(w, BAD_CAST "table:name", BAD_CAST "Bulat");
    for (int n = 0; n < CASES; n++) {
        rounding_case c = make_case(n);
        int row = n + 1;
        xmlTextWriterStartElement(w, BAD_CAST "table:table-row");
        number(w, c.value);
        number(w, c.places);
        if (n == 0) { /* one array formula a column: quick, and the array path of the add-in */
            formula(w, CASES, "of:=ID.LKJ.CALC.BULATKAN([.A1:.A%d];[.B1:.B%d])", CASES, CASES);
            formula(w, CASES, "of:=ROUND([.A1:.A%d];[.B1:.B%d])", CASES, CASES);
            formula(w, CASES, "of:=ID.LKJ.CALC.BULATKAN([.A1:.A%d];[.B1:.B%d];\"potong\")", CASES, CASES);
            formula(w, CASES, "of:=ROUNDDOWN([.A1:.A%d];[.B1:.B%d])", CASES, CASES);
        } else {
            xmlTextWriterStartElement(w, BAD_CAST "table:table-cell");
            xmlTextWriterWriteAttribute(w, BAD_CAST "table:number-columns-repeated", BAD_CAST "4");
            xmlTextWriterEndElement(w);
        }
        number(w, pencil(c.value, c.places, false));
        number(w, pencil(c.value, c.places, true));
        /* RAWSUBTRACT: Calc's own minus takes nearly equal numbers for equal. */
        formula(w, 0, "of:=ORG.LIBREOFFICE.RAWSUBTRACT([.C%d];[.D%d])", row, row);
        formula(w, 0, "of:=ORG.LIBREOFFICE.RAWSUBTRACT([.C%d];[.G%d])", row, row);
        formula(w, 0, "of:=ORG.LIBREOFFICE.RAWSUBTRACT([.E%d];[.F%d])", row, row);
        formula(w, 0, "of:=ORG.LIBREOFFICE.RAWSUBTRACT([.E%d];[.H%d])", row, row);
        xmlTextWriterEndElement(w);
    }
    int rc = xmlTextWriterEndDocument(w);
    xmlFreeTextWriter(w);
    return rc < 0 ? 2 : 0;
}

/* ---- What Calc made of it ------------------------------------------------------------------------------------ */

enum { ANY = 9999 };

/* What must hold. A test looks at one difference, in cases of at most so many digits; beyond, it only counts. */
static const struct {
    const char *name;
    int difference, digits, kept, least; /* kept: digits before the place that is rounded to */
} tests[] = {
    {"BULATKAN is the pencil at 15 digits", 1, 17, ANY, CASES},
    {"BULATKAN potong is the pencil at 15 digits", 3, 17, ANY, CASES},
    {"BULATKAN is ROUND for decimals of up to 13 digits", 0, 13, ANY, CASES / 4},
    {"BULATKAN potong is ROUNDDOWN for decimals of up to 12 digits, within them", 2, 12, 12, CASES / 4},
};
enum { TESTS = sizeof tests / sizeof *tests };

/* Parts a line of CSV without quoted commas in place. */
static int split(char *line, char **cells) {
    int n = 0;
    line[strcspn(line, "\r\n")] = '\0';
    for (char *p = line; p != NULL && n < COLUMNS;) {
        char *comma = strchr(p, ',');
        if (comma != NULL)
            *comma = '\0';
        cells[n] = *p == '"' ? p + 1 : p;
        cells[n][strcspn(cells[n], "\"")] = '\0';
        n++;
        p = comma == NULL ? NULL : comma + 1;
    }
    return n;
}

static bool is_zero(const char *cell) {
    return strcmp(cell, "0") == 0 || strcmp(cell, "-0") == 0;
}

/* status: of soffice. */
static int read_sheet(const char *path, int status) {
    FILE *in = fopen(path, "r");
    int rows = 0, looked[TESTS] = {0}, wrong[TESTS] = {0}, beyond[TESTS] = {0};
    char line[4096];
    while (in != NULL && rows < CASES && fgets(line, sizeof line, in) != NULL) {
        char *cells[COLUMNS];
        if (split(line, cells) != COLUMNS)
            break;
        rounding_case c = make_case(rows++);
        for (int t = 0; t < TESTS; t++) {
            bool counts = digits_of(c.value) <= tests[t].digits && digits_kept(c.value, c.places) <= tests[t].kept;
            looked[t] += counts;
            if (is_zero(cells[DIFFERENCES + tests[t].difference]))
                continue;
            int *count = counts ? wrong : beyond;
            if (count[t]++ < (counts ? SHOWN : SHOWN_BEYOND))
                tap_note("%s %.17g (%s), %d places: BULATKAN %s, ROUND %s, potong %s, ROUNDDOWN %s, pencil %s and %s",
                         counts ? "wrong:" : "Calc's own:", c.value, c.kind, c.places, cells[BULATKAN], cells[ROUND],
                         cells[POTONG], cells[ROUNDDOWN], cells[PENCIL], cells[PENCIL_CUT]);
        }
    }
    if (in != NULL)
        fclose(in);
    bool all = rows == CASES;
    tap_ok(all, "Calc calculated %d cases of BULATKAN%s", CASES, in == NULL ? ": no sheet, soffice wrote none" : "");
    for (int t = 0; t < TESTS; t++) {
        tap_ok(all && wrong[t] == 0 && looked[t] >= tests[t].least, "%s: %d cases", tests[t].name, looked[t]);
        if (wrong[t] > 0)
            tap_note("not in %d", wrong[t]);
        if (beyond[t] > 0)
            tap_note("beyond that they part in %d of %d cases", beyond[t], rows - looked[t]);
    }
    tap_ok(status == 0, "soffice ended well");
    return tap_done();
}

int main(int argc, char **argv) {
    if (argc == 3 && strcmp(argv[1], "tulis") == 0)
        return write_sheet(argv[2]);
    if (argc == 4 && strcmp(argv[1], "baca") == 0)
        return read_sheet(argv[2], atoi(argv[3]));
    fputs("bulat tulis SHEET.fods | baca SHEET.csv STATUS\n", stderr);
    return 2;
}
