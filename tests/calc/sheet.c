/* SPDX-License-Identifier: MPL-2.0
 *
 * lembar - the case tables of the functions as self-checking sheets, and what a real Calc made of them as TAP.
 *
 *   lembar tulis TABLE.tsv SHEET.fods        writes the sheet of one table
 *   lembar baca  CSVDIR TABLE.tsv...         reads CSVDIR/TABLE.csv of each table and prints TAP
 *   lembar hitung TABLE.tsv...               prints how many cases the tables hold
 *
 * A table is UTF-8 text, one line a case, cells parted by a tab:
 *
 *   # text                          a comment; empty lines too
 *   @A1 <tab> cell <tab> cell ...   data cells for range arguments, A1 and to the right of it. A cell is a number
 *                                   (12.5), a percentage cell (8.45%), a date (2024-12-31), TRUE, FALSE, a formula
 *                                   (=NA()), a text ("8,45%", \uXXXX for what cannot be seen), or nothing
 *   =FORMULA <tab> expected <tab> note
 *
 * A formula is written as a person types it: `;` between arguments, a decimal point, {1,2;3,4} for an inline array of
 * two rows, A1:B2 for the data cells above. Expected is
 *
 *   12.5          that number to 1e-12 of its size;  12.5@2  at two decimals;  12.5@=  the very same double
 *   =9/71*100     a number that Calc's own arithmetic gives (with @ as above)
 *   "teks"        that text, letter by letter (\uXXXX, "" for a quote)
 *   Err:502       an error: Err:NNN, #VALUE!, #NUM!, #DIV/0!, #N/A, #NAME?, #REF!
 *   {1,"a";2,3}   an array: the formula is then entered as an array formula over that many cells
 *
 * Tables in a folder `salah` hold wrong expectations. There a case is ok only if the sheet called it wrong and the note
 * is what Calc shows: they prove that the check can fail.
 *
 * The sheet never trusts a stored result: formula cells are written without a value, and the driver makes Calc
 * recalculate on load.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/xmlwriter.h>

#include "../lib/tap.h"

#include "../../src/core/lkj.h"

/* ---- Texts that grow ----------------------------------------------------------------------------------------- */

typedef struct buffer {
    char *data;
    size_t length, room;
} buffer;

static void fail(const char *format, ...) __attribute__((format(__printf__, 1, 2), noreturn));

static void fail(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("lembar: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
    exit(2);
}

static void *grow(void *old, size_t size) {
    void *p = realloc(old, size);
    if (p == NULL)
        fail("out of memory");
    return p;
}

static void put(buffer *out, const char *text, size_t length) {
    if (out->length + length + 1 > out->room) {
        out->room = 2 * (out->length + length + 1);
        out->data = grow(out->data, out->room);
    }
    if (length > 0)
        memcpy(out->data + out->length, text, length);
    out->length += length;
    out->data[out->length] = '\0';
}

static void puts_to(buffer *out, const char *text) {
    put(out, text, strlen(text));
}

static void printf_to(buffer *out, const char *format, ...) __attribute__((format(__printf__, 2, 3)));

static void printf_to(buffer *out, const char *format, ...) {
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    int n = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (n < 0 || (size_t)n >= sizeof text)
        fail("text too long: %s", format);
    put(out, text, (size_t)n);
}

static char *copy(const char *text, size_t length) {
    buffer out = {0};
    put(&out, text, length);
    return out.data;
}

/* ---- A table ------------------------------------------------------------------------------------------------- */

typedef enum kind { NUMBER, TEXT, ERROR } kind;
typedef enum closeness { RELATIVE, DECIMALS, EXACT } closeness;

/** What one result cell must hold. */
typedef struct expected {
    kind kind;
    char *text; /* of a text; of a number, the expression in Calc's words */
    int code;   /* of an error, as ERRORTYPE gives it */
    closeness closeness;
    int decimals;
} expected;

typedef struct test_case {
    int line;
    char *formula, *expectation, *note;
    size_t rows, columns;
    bool array;
    expected *cells; /* rows * columns */
} test_case;

typedef struct data_cell {
    size_t row, column; /* from 0 */
    char *text;
} data_cell;

typedef struct table {
    const char *path;
    char *name; /* basename without .tsv */
    bool wrong; /* lies in a folder salah */
    test_case *cases;
    size_t n_cases;
    data_cell *data;
    size_t n_data, data_rows, data_columns;
} table;

static const struct {
    const char *name;
    int code;
} errors[] = {
    {"#VALUE!", 519}, {"#NUM!", 503}, {"#DIV/0!", 532}, {"#N/A", 32767}, {"#NAME?", 525}, {"#REF!", 524},
};

static bool same(const char *text, size_t length, const char *word) {
    return strlen(word) == length && memcmp(text, word, length) == 0;
}

static bool is_ours(const char *name, size_t length) {
    char word[32] = "";
    if (length >= sizeof word)
        return false;
    memcpy(word, name, length);
    return lkj_find_function(word) != NULL;
}

/* Undoes "" and \uXXXX between the quotes at *at; leaves *at after the closing quote. */
static char *quoted(const char **at, const char *where, int line) {
    const char *p = *at;
    buffer out = {0};
    put(&out, "", 0);
    if (*p++ != '"')
        fail("%s:%d: a quote expected", where, line);
    for (;; p++) {
        if (*p == '\0')
            fail("%s:%d: the text does not end", where, line);
        if (*p == '"') {
            if (p[1] != '"')
                break;
            p++;
        } else if (p[0] == '\\' && p[1] == 'u') {
            char digits[5] = {0};
            char *end;
            strncpy(digits, p + 2, 4);
            unsigned long code = strtoul(digits, &end, 16);
            if (end != digits + 4)
                fail("%s:%d: \\u needs four digits", where, line);
            char utf8[3];
            size_t n = 0;
            if (code < 0x80) {
                utf8[n++] = (char)code;
            } else if (code < 0x800) {
                utf8[n++] = (char)(0xC0 | code >> 6);
                utf8[n++] = (char)(0x80 | (code & 0x3F));
            } else {
                utf8[n++] = (char)(0xE0 | code >> 12);
                utf8[n++] = (char)(0x80 | (code >> 6 & 0x3F));
                utf8[n++] = (char)(0x80 | (code & 0x3F));
            }
            put(&out, utf8, n);
            p += 5;
            continue;
        }
        put(&out, p, 1);
    }
    *at = p + 1;
    return out.data;
}

/* One element of what is expected, from *at on; stops at `,` `;` `}` or the end. */
static expected element(const char **at, bool in_array, const char *where, int line) {
    expected result = {0};
    const char *p = *at;
    if (*p == '"') {
        result.kind = TEXT;
        result.text = quoted(&p, where, line);
        *at = p;
        return result;
    }
    size_t length = in_array ? strcspn(p, ",;}") : strlen(p);
    *at = p + length;
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
        if (same(p, length, errors[i].name)) {
            result.kind = ERROR;
            result.code = errors[i].code;
            return result;
        }
    char *end;
    if (length > 4 && strncmp(p, "Err:", 4) == 0) {
        result.kind = ERROR;
        result.code = (int)strtol(p + 4, &end, 10);
        if (end != p + length)
            fail("%s:%d: not an error: %.*s", where, line, (int)length, p);
        return result;
    }
    result.kind = NUMBER;
    const char *mark = memchr(p, '@', length);
    size_t number_length = mark == NULL ? length : (size_t)(mark - p);
    if (mark != NULL && same(mark, (size_t)(p + length - mark), "@=")) {
        result.closeness = EXACT;
    } else if (mark != NULL) {
        result.closeness = DECIMALS;
        result.decimals = (int)strtol(mark + 1, &end, 10);
        if (end == mark + 1 || end != p + length)
            fail("%s:%d: after @ stand the decimals: %s", where, line, p);
    }
    result.text = copy(p, number_length);
    if (result.text[0] == '=') {
        memmove(result.text, result.text + 1, number_length);
    } else {
        strtod(result.text, &end);
        if (end == result.text || *end != '\0')
            fail("%s:%d: neither number, \"text\" nor error: %s", where, line, result.text);
    }
    return result;
}

static void expectation(test_case *c, const char *where) {
    const char *p = c->expectation;
    if (*p != '{') {
        c->rows = c->columns = 1;
        c->cells = grow(NULL, sizeof *c->cells);
        c->cells[0] = element(&p, false, where, c->line);
    } else {
        size_t n = 0, in_row = 0;
        c->array = true;
        c->rows = 1;
        p++;
        for (;;) {
            c->cells = grow(c->cells, (n + 1) * sizeof *c->cells);
            c->cells[n++] = element(&p, true, where, c->line);
            in_row++;
            char next = *p++;
            if (next == ',')
                continue;
            if (next != ';' && next != '}')
                fail("%s:%d: the array does not end", where, c->line);
            if (c->rows > 1 && in_row != c->columns)
                fail("%s:%d: rows of different length", where, c->line);
            c->columns = in_row;
            in_row = 0;
            if (next == '}')
                break;
            c->rows++;
        }
    }
    if (*p != '\0')
        fail("%s:%d: what is this: %s", where, c->line, p);
}

/* A1 to row and column from 0; returns how long the reference is, 0 if there is none. */
static size_t reference(const char *text, size_t *row, size_t *column) {
    const char *p = text;
    *row = *column = 0;
    while (*p >= 'A' && *p <= 'Z' && p - text < 3)
        *column = *column * 26 + (size_t)(*p++ - 'A') + 1;
    const char *digits = p;
    while (isdigit((unsigned char)*p))
        *row = *row * 10 + (size_t)(*p++ - '0');
    if (digits == text || p == digits || *row == 0 || isalnum((unsigned char)*p) || *p == '(' || *p == '_')
        return 0;
    (*row)--;
    (*column)--;
    return (size_t)(p - text);
}

/* The cell of a line from *at to the next tab; NULL after the last. */
static char *next_cell(const char **at) {
    if (*at == NULL)
        return NULL;
    size_t length = strcspn(*at, "\t");
    char *cell = copy(*at, length);
    *at = (*at)[length] == '\t' ? *at + length + 1 : NULL;
    return cell;
}

static table read_table(const char *path) {
    table t = {.path = path};
    const char *base = strrchr(path, '/');
    base = base == NULL ? path : base + 1;
    size_t length = strlen(base);
    if (length < 5 || strcmp(base + length - 4, ".tsv") != 0)
        fail("%s: a table ends in .tsv", path);
    t.name = copy(base, length - 4);
    t.wrong = base - path >= 6 && strncmp(base - 6, "wrong/", 6) == 0;

    FILE *in = fopen(path, "r");
    if (in == NULL)
        fail("%s: cannot be opened", path);
    char *line = NULL;
    size_t room = 0;
    ssize_t got;
    for (int n = 1; (got = getline(&line, &room, in)) >= 0; n++) {
        if (got > 0 && line[got - 1] == '\n')
            line[--got] = '\0';
        if (got == 0 || line[0] == '#')
            continue;
        const char *at = line;
        char *first = next_cell(&at);
        if (first[0] == '@') {
            size_t row, column;
            if (reference(first + 1, &row, &column) != strlen(first + 1))
                fail("%s:%d: not a cell: %s", path, n, first);
            for (char *cell; (cell = next_cell(&at)) != NULL; column++) {
                t.data = grow(t.data, (t.n_data + 1) * sizeof *t.data);
                t.data[t.n_data++] = (data_cell){row, column, cell};
                t.data_rows = row >= t.data_rows ? row + 1 : t.data_rows;
                t.data_columns = column >= t.data_columns ? column + 1 : t.data_columns;
            }
        } else if (first[0] == '=') {
            test_case c = {.line = n, .formula = first, .expectation = next_cell(&at), .note = next_cell(&at)};
            if (c.expectation == NULL || c.expectation[0] == '\0' || at != NULL)
                fail("%s:%d: a case is formula, expected and note", path, n);
            if (c.note == NULL)
                c.note = copy("", 0);
            expectation(&c, path);
            t.cases = grow(t.cases, (t.n_cases + 1) * sizeof *t.cases);
            t.cases[t.n_cases++] = c;
        } else {
            fail("%s:%d: neither #, @ nor =: %s", path, n, line);
        }
    }
    free(line);
    fclose(in);
    if (t.n_cases == 0)
        fail("%s: no cases", path);
    return t;
}

/* ---- Writing the sheet --------------------------------------------------------------------------------------- */

/* The formula as a person types it, in the words in which files store it: our functions by their full name, references
 * in brackets and on the sheet Data, inline arrays with ; and |. */
static void put_formula(buffer *out, const char *p, const char *where, int line) {
    size_t row, column, n;
    int braces = 0;
    while (*p != '\0') {
        if (*p == '"') {
            const char *from = p++;
            while (*p != '\0' && (*p != '"' || p[1] == '"'))
                p += *p == '"' ? 2 : 1;
            if (*p++ == '\0')
                fail("%s:%d: the text does not end", where, line);
            put(out, from, (size_t)(p - from));
        } else if (isdigit((unsigned char)*p) || (*p == '.' && isdigit((unsigned char)p[1]))) {
            char *end;
            strtod(p, &end);
            put(out, p, (size_t)(end - p));
            p = end;
        } else if ((n = reference(p, &row, &column)) > 0) {
            printf_to(out, "[$Data.%.*s", (int)n, p);
            p += n;
            if (*p == ':' && (n = reference(p + 1, &row, &column)) > 0) {
                printf_to(out, ":.%.*s", (int)n, p + 1);
                p += n + 1;
            }
            puts_to(out, "]");
        } else if (isalpha((unsigned char)*p)) {
            n = 1;
            while (isalnum((unsigned char)p[n]) || p[n] == '.' || p[n] == '_')
                n++;
            if (p[n] == '(' && is_ours(p, n))
                puts_to(out, "ID.LKJ.CALC.");
            else if (p[n] == '(' && same(p, n, "ERRORTYPE"))
                puts_to(out, "ORG.OPENOFFICE.");
            put(out, p, n);
            p += n;
        } else {
            braces += *p == '{' ? 1 : *p == '}' ? -1 : 0;
            char c = *p++;
            if (braces > 0)
                c = c == ',' ? ';' : c == ';' ? '|' : c;
            put(out, &c, 1);
        }
    }
}

static void put_address(buffer *out, size_t row, size_t column) {
    puts_to(out, "[.");
    if (column >= 26)
        printf_to(out, "%c", (int)('A' + column / 26 - 1));
    printf_to(out, "%c%zu]", (int)('A' + column % 26), row + 1);
}

/* The check of one result cell, TRUE or FALSE whatever the cell holds. */
static void put_check(buffer *out, const expected *e, size_t row, size_t column, const char *where, int line) {
    buffer cell = {0};
    put_address(&cell, row, column);
    const char *a = cell.data;
    switch (e->kind) {
    case NUMBER:
        /* RAWSUBTRACT: Calc's own minus and = take nearly equal numbers for equal. */
        printf_to(out, "IF(ISNUMBER(%s);ABS(ORG.LIBREOFFICE.RAWSUBTRACT(%s;", a, a);
        put_formula(out, e->text, where, line);
        puts_to(out, "))<=");
        if (e->closeness == EXACT) {
            puts_to(out, "0");
        } else if (e->closeness == DECIMALS) {
            printf_to(out, "0.50000001*10^(-(%d))", e->decimals);
        } else {
            puts_to(out, "1E-12*ABS(");
            put_formula(out, e->text, where, line);
            puts_to(out, ")");
        }
        puts_to(out, ";FALSE())");
        break;
    case TEXT:
        /* &"": Calc 7.4 does not intern the strings of an array that an add-in returns, and EXACT compares pointers. */
        printf_to(out, "IF(ISTEXT(%s);EXACT(%s&\"\";\"", a, a);
        for (const char *p = e->text; *p != '\0'; p++) {
            /* XML 1.0 cannot hold the control characters. */
            if ((unsigned char)*p < 0x20) {
                printf_to(out, "\"&UNICHAR(%d)&\"", *p);
                continue;
            }
            if (*p == '"')
                puts_to(out, "\"");
            put(out, p, 1);
        }
        puts_to(out, "\");FALSE())");
        break;
    case ERROR:
        printf_to(out, "IFERROR(ORG.OPENOFFICE.ERRORTYPE(%s)=%d;FALSE())", a, e->code);
        break;
    }
    free(cell.data);
}

typedef xmlTextWriterPtr writer;

static void open_tag(writer w, const char *name) {
    if (xmlTextWriterStartElement(w, BAD_CAST name) < 0)
        fail("cannot write");
}

static void close_tag(writer w) {
    if (xmlTextWriterEndElement(w) < 0)
        fail("cannot write");
}

static void attribute(writer w, const char *name, const char *value) {
    if (xmlTextWriterWriteAttribute(w, BAD_CAST name, BAD_CAST value) < 0)
        fail("cannot write");
}

static void number_attribute(writer w, const char *name, size_t value) {
    char text[32];
    snprintf(text, sizeof text, "%zu", value);
    attribute(w, name, text);
}

static void text_cell(writer w, const char *text, const char *style) {
    open_tag(w, "table:table-cell");
    if (style != NULL)
        attribute(w, "table:style-name", style);
    if (*text != '\0') {
        attribute(w, "office:value-type", "string");
        open_tag(w, "text:p");
        /* ODF folds white space: every space but the single one between words is a tag. */
        for (const char *p = text; *p != '\0'; p++) {
            if (*p == ' ' && (p == text || p[-1] == ' ' || p[1] == '\0')) {
                open_tag(w, "text:s");
                close_tag(w);
            } else if (*p == '\t') {
                open_tag(w, "text:tab");
                close_tag(w);
            } else {
                size_t n = 1;
                while (p[n] != '\0' && p[n] != ' ' && p[n] != '\t')
                    n++;
                char *part = copy(p, n);
                xmlTextWriterWriteString(w, BAD_CAST part);
                free(part);
                p += n - 1;
            }
        }
        close_tag(w);
    }
    close_tag(w);
}

static void formula_cell(writer w, const char *formula, const char *style, size_t rows, size_t columns) {
    open_tag(w, "table:table-cell");
    if (style != NULL)
        attribute(w, "table:style-name", style);
    attribute(w, "table:formula", formula);
    if (rows > 0) {
        number_attribute(w, "table:number-matrix-rows-spanned", rows);
        number_attribute(w, "table:number-matrix-columns-spanned", columns);
    }
    close_tag(w);
}

static void empty_cells(writer w, size_t n) {
    if (n == 0)
        return;
    open_tag(w, "table:table-cell");
    if (n > 1)
        number_attribute(w, "table:number-columns-repeated", n);
    close_tag(w);
}

static void typed_cell(writer w, const char *type, const char *name, const char *value, const char *style) {
    open_tag(w, "table:table-cell");
    if (style != NULL)
        attribute(w, "table:style-name", style);
    attribute(w, "office:value-type", type);
    attribute(w, name, value);
    close_tag(w);
}

static void write_data_cell(writer w, const table *t, const char *text) {
    char *end;
    double number = strtod(text, &end);
    const char *p = text;
    if (*text == '\0') {
        empty_cells(w, 1);
    } else if (*text == '=') {
        buffer formula = {0};
        puts_to(&formula, "of:");
        put_formula(&formula, text, t->path, 0);
        formula_cell(w, formula.data, NULL, 0, 0);
        free(formula.data);
    } else if (*text == '"') {
        char *plain = quoted(&p, t->path, 0);
        text_cell(w, plain, NULL);
        free(plain);
    } else if (strcmp(text, "TRUE") == 0 || strcmp(text, "FALSE") == 0) {
        typed_cell(w, "boolean", "office:boolean-value", *text == 'T' ? "true" : "false", NULL);
    } else if (strlen(text) == 10 && text[4] == '-' && text[7] == '-') {
        typed_cell(w, "date", "office:date-value", text, "tanggal");
    } else if (end != text && strcmp(end, "%") == 0) {
        char value[40];
        snprintf(value, sizeof value, "%.15g", number / 100);
        typed_cell(w, "percentage", "office:value", value, "persen");
    } else if (end != text && *end == '\0') {
        typed_cell(w, "float", "office:value", text, NULL);
    } else {
        fail("%s: a data cell is a number, %%, date, TRUE, =formula or \"text\": %s", t->path, text);
    }
}

static const char styles[] =
    "<number:percentage-style style:name=\"NP\"><number:number number:decimal-places=\"2\""
    " number:min-integer-digits=\"1\"/><number:text>%</number:text></number:percentage-style>"
    "<number:date-style style:name=\"ND\"><number:year number:style=\"long\"/><number:text>-</number:text>"
    "<number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/>"
    "</number:date-style>"
    "<style:style style:name=\"persen\" style:family=\"table-cell\" style:data-style-name=\"NP\"/>"
    "<style:style style:name=\"tanggal\" style:family=\"table-cell\" style:data-style-name=\"ND\"/>"
    "<style:style style:name=\"kepala\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\"/>"
    "</style:style>"
    "<style:style style:name=\"sempit\" style:family=\"table-column\"><style:table-column-properties"
    " style:column-width=\"2cm\"/></style:style>"
    "<style:style style:name=\"lebar\" style:family=\"table-column\"><style:table-column-properties"
    " style:column-width=\"8cm\"/></style:style>";

enum { COLUMN_CHECK, COLUMN_FORMULA, COLUMN_EXPECTED, COLUMN_NOTE, COLUMN_RESULT, FIRST_ROW = 2 };

static void column(writer w, const char *style, size_t n) {
    open_tag(w, "table:table-column");
    attribute(w, "table:style-name", style);
    number_attribute(w, "table:number-columns-repeated", n);
    close_tag(w);
}

static void write_checks(writer w, const table *t) {
    buffer formula = {0};
    size_t rows = 0, columns = 1;
    for (size_t i = 0; i < t->n_cases; i++) {
        rows += t->cases[i].rows;
        columns = t->cases[i].columns > columns ? t->cases[i].columns : columns;
    }
    open_tag(w, "table:table");
    attribute(w, "table:name", "Uji");
    column(w, "sempit", 1);
    column(w, "lebar", 2);
    column(w, "lebar", 1 + columns);

    open_tag(w, "table:table-row");
    printf_to(&formula, "of:=AND([.A%d:.A%zu])", FIRST_ROW + 1, FIRST_ROW + rows);
    formula_cell(w, formula.data, NULL, 0, 0);
    text_cell(w, "Semua benar", "kepala");
    close_tag(w);

    static const char *const heads[] = {"Benar", "Rumus", "Seharusnya", "Catatan", "Hasil"};
    open_tag(w, "table:table-row");
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        text_cell(w, heads[i], "kepala");
    close_tag(w);

    size_t row = FIRST_ROW;
    for (size_t i = 0; i < t->n_cases; i++) {
        const test_case *c = &t->cases[i];
        open_tag(w, "table:table-row");
        formula.length = 0;
        puts_to(&formula, "of:=AND(");
        for (size_t n = 0; n < c->rows * c->columns; n++) {
            puts_to(&formula, n > 0 ? ";" : "");
            put_check(&formula, &c->cells[n], row + n / c->columns, COLUMN_RESULT + n % c->columns, t->path, c->line);
        }
        puts_to(&formula, ")");
        formula_cell(w, formula.data, NULL, 0, 0);
        text_cell(w, c->formula, NULL);
        text_cell(w, c->expectation, NULL);
        text_cell(w, c->note, NULL);
        formula.length = 0;
        puts_to(&formula, "of:");
        put_formula(&formula, c->formula, t->path, c->line);
        formula_cell(w, formula.data, NULL, c->array ? c->rows : 0, c->columns);
        close_tag(w);
        for (size_t n = 1; n < c->rows; n++) {
            open_tag(w, "table:table-row");
            empty_cells(w, 1);
            close_tag(w);
        }
        row += c->rows;
    }
    close_tag(w);
    free(formula.data);
}

static void write_data(writer w, const table *t) {
    open_tag(w, "table:table");
    attribute(w, "table:name", "Data");
    column(w, "sempit", 1);
    for (size_t row = 0; row < t->data_rows || row == 0; row++) {
        open_tag(w, "table:table-row");
        for (size_t col = 0; col < t->data_columns || col == 0; col++) {
            const char *text = "";
            for (size_t i = 0; i < t->n_data; i++)
                if (t->data[i].row == row && t->data[i].column == col)
                    text = t->data[i].text;
            write_data_cell(w, t, text);
        }
        close_tag(w);
    }
    close_tag(w);
}

static void write_sheet(const table *t, const char *path) {
    static const char *const spaces[][2] = {
        {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"},
        {"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"},
        {"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"},
        {"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"},
        {"xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"},
        {"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"},
        {"xmlns:of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"},
        {"office:version", "1.2"},
        {"office:mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
    };
    writer w = xmlNewTextWriterFilename(path, 0);
    if (w == NULL)
        fail("%s: cannot be written", path);
    xmlTextWriterStartDocument(w, NULL, "UTF-8", NULL);
    open_tag(w, "office:document");
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        attribute(w, spaces[i][0], spaces[i][1]);
    open_tag(w, "office:automatic-styles");
    xmlTextWriterWriteRaw(w, BAD_CAST styles);
    close_tag(w);
    open_tag(w, "office:body");
    open_tag(w, "office:spreadsheet");
    write_checks(w, t);
    write_data(w, t);
    if (xmlTextWriterEndDocument(w) < 0)
        fail("%s: cannot be written", path);
    xmlFreeTextWriter(w);
}

/* ---- Reading what Calc made of it ---------------------------------------------------------------------------- */

typedef struct csv {
    char ***cells; /* rows, each ending in NULL */
    size_t rows;
} csv;

static bool read_csv(const char *path, csv *result) {
    *result = (csv){0};
    FILE *in = fopen(path, "r");
    if (in == NULL)
        return false;
    buffer cell = {0};
    char **row = NULL;
    size_t n = 0;
    bool inside = false;
    int c;
    put(&cell, "", 0);
    while ((c = getc(in)) != EOF) {
        char byte = (char)c;
        if (c == '"') {
            if (inside && (c = getc(in)) == '"') {
                put(&cell, "\"", 1);
                continue;
            }
            if (inside)
                ungetc(c, in);
            inside = !inside;
        } else if (!inside && (c == ',' || c == '\n')) {
            row = grow(row, (n + 2) * sizeof *row);
            row[n++] = copy(cell.length > 0 ? cell.data : "", cell.length);
            row[n] = NULL;
            cell.length = 0;
            if (c == '\n') {
                result->cells = grow(result->cells, (result->rows + 1) * sizeof *result->cells);
                result->cells[result->rows++] = row;
                row = NULL;
                n = 0;
            }
        } else {
            put(&cell, &byte, 1);
        }
    }
    fclose(in);
    free(cell.data);
    return true;
}

static const char *csv_cell(const csv *sheet, size_t row, size_t column_index) {
    if (row >= sheet->rows)
        return "";
    char **cells = sheet->cells[row];
    for (size_t i = 0; cells[i] != NULL; i++)
        if (i == column_index)
            return cells[i];
    return "";
}

/* TAP is read line by line: no line break, and no # that would start a directive, in what Calc gave. */
static void print_clean(const char *text) {
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text < 0x20)
            printf("\\x%02X", (unsigned char)*text);
        else if (*text == '#')
            printf("\\#");
        else
            putchar(*text);
    }
}

static void print_case(const table *t, const test_case *c, const char *got) {
    printf("%s:%d ", t->name, c->line);
    print_clean(c->formula);
    printf(" -> ");
    print_clean(c->expectation);
    if (got != NULL) {
        printf("; got ");
        print_clean(got);
    }
    putchar('\n');
}

static void judge(const char *folder, const table *t) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s%s.csv", folder, t->wrong ? "wrong-" : "", t->name);
    csv sheet;
    bool there = read_csv(path, &sheet);
    size_t row = FIRST_ROW;
    for (size_t i = 0; i < t->n_cases; i++) {
        const test_case *c = &t->cases[i];
        buffer got = {0};
        puts_to(&got, "");
        if (!there || strcmp(csv_cell(&sheet, row, COLUMN_FORMULA), c->formula) != 0) {
            puts_to(&got, there ? "another row: the sheet is not of this table" : "no sheet: soffice wrote none");
        } else {
            puts_to(&got, c->array ? "{" : "");
            for (size_t n = 0; n < c->rows * c->columns; n++) {
                puts_to(&got, n == 0 ? "" : n % c->columns == 0 ? ";" : ",");
                puts_to(&got, csv_cell(&sheet, row + n / c->columns, COLUMN_RESULT + n % c->columns));
            }
            puts_to(&got, c->array ? "}" : "");
        }
        const char *check = there ? csv_cell(&sheet, row, COLUMN_CHECK) : "";
        bool ok = t->wrong ? strcmp(check, "FALSE") == 0 && strcmp(got.data, c->note) == 0 : strcmp(check, "TRUE") == 0;
        tap_begin(ok);
        if (t->wrong)
            printf("called wrong: ");
        print_case(t, c, ok ? NULL : got.data);
        row += c->rows;
        free(got.data);
    }
    /* The cell on top is what a reader looks at: it must say the same. */
    bool all = there && strcmp(csv_cell(&sheet, 0, COLUMN_CHECK), "TRUE") == 0;
    bool none = there && strcmp(csv_cell(&sheet, 0, COLUMN_CHECK), "FALSE") == 0;
    tap_ok(t->wrong ? none : all, "%s: the cell \"Semua benar\" says %s", t->name, t->wrong ? "FALSE" : "TRUE");
}

int main(int argc, char **argv) {
    if (argc == 4 && strcmp(argv[1], "tulis") == 0) {
        table t = read_table(argv[2]);
        write_sheet(&t, argv[3]);
        return 0;
    }
    if (argc >= 3 && strcmp(argv[1], "hitung") == 0) {
        size_t n = 0;
        for (int i = 2; i < argc; i++)
            n += read_table(argv[i]).n_cases;
        printf("%zu\n", n);
        return 0;
    }
    if (argc >= 4 && strcmp(argv[1], "baca") == 0) {
        for (int i = 3; i < argc; i++) {
            table t = read_table(argv[i]);
            judge(argv[2], &t);
        }
        /* Calc may write all it should and then crash on its way out: the driver leaves its exit status here. */
        char path[4096], status[16] = "none";
        snprintf(path, sizeof path, "%s/status", argv[2]);
        FILE *in = fopen(path, "r");
        bool ok = in != NULL && fgets(status, sizeof status, in) != NULL && strcmp(status, "0\n") == 0;
        if (in != NULL)
            fclose(in);
        if (!tap_ok(ok, "soffice ended well"))
            tap_note("exit status %s", strtok(status, "\n"));
        return tap_done();
    }
    fputs("lembar tulis TABLE.tsv SHEET.fods | baca CSVDIR TABLE.tsv... | hitung TABLE.tsv...\n", stderr);
    return 2;
}
