/* SPDX-License-Identifier: MPL-2.0 */
#include "freeze.h"

#include <stdlib.h>
#include <string.h>

/* ---- What both passes share ----------------------------------------------------------------------------------- */

static rt_freeze_status status_of(rt_kind kind) {
    return kind == RT_XML_NO_MEMORY ? RT_FREEZE_NO_MEMORY : kind == RT_XML_BROKEN ? RT_FREEZE_BROKEN : RT_FREEZE_OK;
}

static bool is_end_of_file(rt_kind kind) {
    return kind == RT_XML_DONE || kind == RT_XML_BROKEN || kind == RT_XML_NO_MEMORY;
}

/* Tables within tables (of a drawing) are no sheets. */
static void count_tables(const rt_xml *xml, int *depth) {
    if (xml->kind == RT_XML_START)
        ++*depth;
    else if (xml->kind == RT_XML_END)
        --*depth;
}

/* ---- First pass ----------------------------------------------------------------------------------------------- */

static void note_sheet(const rt_xml *xml, rt_names *names) {
    rt_buffer name = {0};
    rt_attribute(xml->at, xml->length, "table:name", &name);
    rt_names_sheet(names, rt_text(&name));
    rt_free(&name);
}

/* A range has no expression, but may hide a name that has one. */
static void note_name(const rt_xml *xml, rt_names *names, int sheet) {
    rt_buffer name = {0}, expression = {0};
    if (rt_attribute(xml->at, xml->length, "table:name", &name) && name.at != NULL) {
        rt_attribute(xml->at, xml->length, "table:expression", &expression);
        rt_names_add(names, sheet, name.at, rt_text(&expression));
    }
    names->failed = names->failed || name.failed || expression.failed;
    rt_free(&name);
    rt_free(&expression);
}

rt_freeze_status rt_freeze_look(rt_read *read, void *source, rt_names *names) {
    rt_xml xml;
    int depth = 0;
    rt_xml_begin(&xml, read, source);
    while (!is_end_of_file(rt_xml_next(&xml))) {
        if (rt_is(&xml, "table:table")) {
            if (depth == 0 && xml.kind != RT_XML_END)
                note_sheet(&xml, names);
            count_tables(&xml, &depth);
        } else if (xml.kind != RT_XML_END &&
                   (rt_is(&xml, "table:named-expression") || rt_is(&xml, "table:named-range"))) {
            note_name(&xml, names, depth > 0 ? (int)names->sheet_count - 1 : RT_WORKBOOK);
        }
    }
    rt_freeze_status status = status_of(xml.kind);
    rt_xml_end(&xml);
    rt_names_settle(names);
    return names->failed ? RT_FREEZE_NO_MEMORY : status;
}

/* ---- Second pass ---------------------------------------------------------------------------------------------- */

/* The cells of an array formula that became values. */
typedef struct area {
    long column, row, columns, rows;
} area;

typedef struct freezer {
    rt_xml xml;
    const rt_names *names;
    rt_error_at *errors;
    void *errors_source;
    rt_write *write;
    void *target;
    rt_frozen *frozen;
    int depth, sheet;
    long row, rows, column; /* rows: how often the present row stands for itself */
    area *areas;
    size_t area_count, area_size;
    rt_buffer out, text; /* text: scratch */
    rt_freeze_status status;
} freezer;

enum { OUT_BLOCK = 1 << 18 };

static void flush(freezer *f, size_t least) {
    if (f->out.failed)
        f->status = RT_FREEZE_NO_MEMORY;
    if (f->status != RT_FREEZE_OK || f->out.length < least)
        return;
    if (f->out.length > 0 && !f->write(f->target, f->out.at, f->out.length))
        f->status = RT_FREEZE_NOT_WRITTEN;
    rt_clear(&f->out);
}

static void copy(freezer *f) {
    rt_add(&f->out, f->xml.at, f->xml.length);
}

static rt_kind next(freezer *f) {
    rt_kind kind = rt_xml_next(&f->xml);
    if (kind == RT_XML_BROKEN || kind == RT_XML_NO_MEMORY)
        f->status = status_of(kind);
    return kind;
}

static bool going_on(const freezer *f) {
    return f->status == RT_FREEZE_OK && f->xml.kind != RT_XML_DONE;
}

/* Whether an attribute of the last tag holds a formula of ours. A cheap look at the escaped text first: a word of ours
 * has no character that is ever escaped, but a name may. */
static bool attribute_is_ours(freezer *f, const char *name, int sheet) {
    rt_span span;
    if (!rt_find(f->xml.at, f->xml.length, name, &span))
        return false;
    rt_clear(&f->text);
    rt_unescape(span.at, span.length, &f->text);
    if (f->text.failed || f->text.at == NULL) {
        f->status = f->text.failed ? RT_FREEZE_NO_MEMORY : f->status;
        return false;
    }
    const char *formula = f->text.at;
    if (strncmp(formula, "of:", 3) == 0)
        formula += 3;
    size_t length = f->text.length - (size_t)(formula - f->text.at);
    return rt_is_ours(formula, length, f->names->ours > 0 ? f->names : NULL, sheet);
}

/* ---- Cells ---- */

/* Adds the last tag without those attributes, and `instead` (or nothing) in the place of the first. */
static void copy_without(freezer *f, const char *tag, size_t length, const char *const *attributes,
                         const char *instead) {
    const char *at = tag, *end = tag + length;
    rt_span spans[4];
    size_t count = 0;
    for (; *attributes != NULL; attributes++)
        if (rt_find(tag, length, *attributes, &spans[count]))
            count++;
    for (size_t done = 0; done < count; done++) {
        rt_span *lowest = &spans[done];
        for (size_t i = done + 1; i < count; i++)
            if (spans[i].whole < lowest->whole)
                lowest = &spans[i];
        rt_span chosen = *lowest;
        *lowest = spans[done];
        rt_add(&f->out, at, (size_t)(chosen.whole - at));
        if (done == 0)
            rt_say(&f->out, instead);
        at = chosen.whole + chosen.whole_length;
    }
    size_t closing = length > 1 && tag[length - 2] == '/' ? 2 : 1;
    if (count == 0) {
        rt_add(&f->out, at, (size_t)(end - at) - closing);
        rt_say(&f->out, instead);
        at = end - closing;
    }
    rt_add(&f->out, at, (size_t)(end - at));
}

static const char *const formula_attributes[] = {"table:formula", "table:number-matrix-columns-spanned",
                                                 "table:number-matrix-rows-spanned", NULL};

/* The error's code from what the cell shows, in any language whose errors are like the English ones or end in their
 * number (Err:502, Galat:502). */
static int code_from_text(const char *text, size_t length) {
    static const struct {
        const char *text;
        int code;
    } known[] = {{"#DIV/0!", 532}, {"#VALUE!", 519}, {"#NUM!", 503}, {"#N/A", 32767},
                 {"#REF!", 524},   {"#NAME?", 525},  {"#NULL!", 521}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i].text) == length && memcmp(known[i].text, text, length) == 0)
            return known[i].code;
    int code = 0;
    const char *colon = memchr(text, ':', length);
    for (const char *at = colon == NULL ? text + length : colon + 1; at < text + length; at++) {
        if (*at < '0' || *at > '9' || code > 3276)
            return 519;
        code = code * 10 + (*at - '0');
    }
    return code == 0 ? 519 : code;
}

static void error_formula(int code, char *formula, size_t size) {
    rt_buffer made = {0};
    const char *word = code == 532     ? "#DIV/0!"
                       : code == 519   ? "#VALUE!"
                       : code == 503   ? "#NUM!"
                       : code == 32767 ? "#N/A"
                                       : NULL;
    if (word != NULL)
        rt_format(&made, " table:formula=\"of:=%s\"", word);
    else
        rt_format(&made, " table:formula=\"of:=#ERR%d!\"", code);
    size_t length = made.length < size - 1 ? made.length : size - 1;
    if (made.at != NULL)
        memcpy(formula, made.at, length);
    formula[length] = '\0';
    rt_free(&made);
}

/* The error cell's tag is the last token: keeps it, reads on to the end of the cell, and writes both. */
static void freeze_error(freezer *f) {
    int code = f->errors == NULL || f->depth != 1 ? 0 : f->errors(f->errors_source, f->sheet, f->column, f->row);
    rt_buffer tag = {0}, body = {0}, shown = {0};
    bool open = f->xml.kind == RT_XML_START;
    rt_add(&tag, f->xml.at, f->xml.length);
    while (code == 0 && open && going_on(f)) {
        next(f);
        open = !(rt_is(&f->xml, "table:table-cell") && f->xml.kind == RT_XML_END);
        if (f->xml.kind == RT_XML_TEXT)
            rt_unescape(f->xml.at, f->xml.length, &shown);
        rt_add(&body, f->xml.at, f->xml.length);
    }
    if (code == 0)
        code = code_from_text(rt_text(&shown), shown.length);
    char formula[64];
    error_formula(code, formula, sizeof formula);
    if (tag.at != NULL)
        copy_without(f, tag.at, tag.length, formula_attributes, formula);
    if (body.at != NULL)
        rt_add(&f->out, body.at, body.length);
    if (tag.failed || body.failed || shown.failed)
        f->status = RT_FREEZE_NO_MEMORY;
    rt_free(&tag);
    rt_free(&body);
    rt_free(&shown);
    f->frozen->errors++;
}

static bool attribute_is(const rt_xml *xml, const char *name, const char *value) {
    rt_span span;
    return rt_find(xml->at, xml->length, name, &span) && strlen(value) == span.length &&
           memcmp(span.at, value, span.length) == 0;
}

/* A text of which neither the attribute nor the cell holds anything. */
static bool is_empty_text(const rt_xml *xml) {
    rt_span span;
    if (!rt_find(xml->at, xml->length, "office:value-type", &span))
        return true;
    if (!attribute_is(xml, "office:value-type", "string"))
        return false;
    return rt_find(xml->at, xml->length, "office:string-value", &span) ? span.length == 0 : xml->kind == RT_XML_EMPTY;
}

static void freeze_cell(freezer *f) {
    f->frozen->cells++;
    if (attribute_is(&f->xml, "calcext:value-type", "error")) {
        freeze_error(f);
    } else if (is_empty_text(&f->xml)) {
        f->frozen->empty++;
        copy_without(f, f->xml.at, f->xml.length, formula_attributes, " table:formula=\"of:=&quot;&quot;\"");
    } else {
        copy_without(f, f->xml.at, f->xml.length, formula_attributes, "");
    }
}

static void add_area(freezer *f) {
    long columns = rt_number(f->xml.at, f->xml.length, "table:number-matrix-columns-spanned", 0);
    long rows = rt_number(f->xml.at, f->xml.length, "table:number-matrix-rows-spanned", 0);
    f->frozen->arrays += columns > 0 || rows > 0;
    if (columns * rows <= 1)
        return;
    if (f->area_count == f->area_size) {
        size_t size = f->area_size * 2 + 16;
        area *grown = realloc(f->areas, size * sizeof *grown);
        if (grown == NULL) {
            f->status = RT_FREEZE_NO_MEMORY;
            return;
        }
        f->areas = grown;
        f->area_size = size;
    }
    f->areas[f->area_count++] = (area){f->column, f->row, columns, rows};
}

static bool in_area(const freezer *f) {
    for (size_t i = 0; i < f->area_count; i++) {
        const area *a = &f->areas[i];
        if (f->column >= a->column && f->column - a->column < a->columns && f->row >= a->row &&
            f->row - a->row < a->rows)
            return true;
    }
    return false;
}

static void drop_passed_areas(freezer *f) {
    size_t kept = 0;
    for (size_t i = 0; i < f->area_count; i++)
        if (f->row - f->areas[i].row < f->areas[i].rows)
            f->areas[kept++] = f->areas[i];
    f->area_count = kept;
}

/* Of what lies in an array of ours, only a cell with a child is a result: a blank cell outside is an empty tag. */
static bool is_part(const freezer *f) {
    return f->area_count > 0 && f->depth == 1 && f->xml.kind == RT_XML_START && in_area(f);
}

static void see_cell(freezer *f) {
    long times = rt_number(f->xml.at, f->xml.length, "table:number-columns-repeated", 1);
    rt_span span;
    if (rt_find(f->xml.at, f->xml.length, "table:formula", &span)) {
        if (attribute_is_ours(f, "table:formula", f->sheet)) {
            if (f->depth == 1)
                add_area(f);
            freeze_cell(f);
        } else {
            copy(f);
        }
    } else if (is_part(f)) {
        freeze_cell(f);
    } else {
        copy(f);
    }
    if (f->depth == 1)
        f->column += times;
}

static void see_row(freezer *f) {
    copy(f);
    if (f->depth != 1)
        return;
    if (f->xml.kind != RT_XML_END) {
        f->column = 0;
        f->rows = rt_number(f->xml.at, f->xml.length, "table:number-rows-repeated", 1);
    }
    if (f->xml.kind != RT_XML_START) {
        f->row += f->rows;
        drop_passed_areas(f);
    }
}

static void see_table(freezer *f) {
    if (f->depth == 0 && f->xml.kind != RT_XML_END) {
        f->sheet++;
        f->row = 0;
        f->area_count = 0;
    }
    count_tables(&f->xml, &f->depth);
    copy(f);
}

/* ---- Names and conditions ---- */

static void tell(freezer *f, const char *what, const char *attribute, const char *how) {
    rt_buffer *told = &f->frozen->told;
    rt_say(told, what);
    rt_attribute(f->xml.at, f->xml.length, attribute, told);
    rt_say(told, how);
    rt_say(told, "\n");
}

/* Passes an element over: the last tag and all that is in it. */
static void skip_element(freezer *f) {
    int depth = f->xml.kind == RT_XML_START;
    while (depth > 0 && going_on(f)) {
        rt_kind kind = next(f);
        depth += (kind == RT_XML_START) - (kind == RT_XML_END);
    }
}

static void see_name(freezer *f) {
    int sheet = f->depth > 0 ? f->sheet : RT_WORKBOOK;
    if (f->xml.kind == RT_XML_END || !attribute_is_ours(f, "table:expression", sheet)) {
        copy(f);
        return;
    }
    f->frozen->names++;
    tell(f, "nama ", "table:name", ": dihapus, karena isinya rumus LKJ; sel yang memakainya sudah berisi nilai");
    skip_element(f);
}

/* The sheet in an address such as $'My sheet'.$A$1, as it is written where a condition says where it counts from. */
static int sheet_of_base(freezer *f, const char *attribute) {
    rt_buffer address = {0}, name = {0};
    rt_attribute(f->xml.at, f->xml.length, attribute, &address);
    const char *at = rt_text(&address), *point = strrchr(at, '.');
    at += *at == '$';
    bool quoted = *at == '\'';
    for (const char *end = point == NULL ? at : point - quoted, *c = at + quoted; c < end; c++) {
        rt_add(&name, c, 1);
        c += quoted && *c == '\'';
    }
    int sheet = RT_WORKBOOK;
    for (size_t i = 0; name.at != NULL && i < f->names->sheet_count && sheet == RT_WORKBOOK; i++)
        if (strcmp(f->names->sheets[i], name.at) == 0)
            sheet = (int)i;
    rt_free(&address);
    rt_free(&name);
    return sheet;
}

static void see_validity(freezer *f) {
    static const char *const condition[] = {"table:condition", NULL};
    if (f->xml.kind == RT_XML_END ||
        !attribute_is_ours(f, "table:condition", sheet_of_base(f, "table:base-cell-address"))) {
        copy(f);
        return;
    }
    f->frozen->validity++;
    tell(f, "sel mulai ", "table:base-cell-address",
         ": aturan isian (Validitas) dihapus; isian baru tidak diperiksa lagi");
    copy_without(f, f->xml.at, f->xml.length, condition, "");
}

static void see_style_map(freezer *f) {
    if (f->xml.kind != RT_XML_END &&
        attribute_is_ours(f, "style:condition", sheet_of_base(f, "style:base-cell-address")))
        skip_element(f);
    else
        copy(f);
}

/* A condition and the entries of a scale hold formulas in `calcext:value`. */
static bool is_scale(const rt_xml *xml) {
    return rt_is(xml, "calcext:color-scale") || rt_is(xml, "calcext:data-bar") || rt_is(xml, "calcext:icon-set");
}

typedef struct conditions {
    size_t begin;       /* in f->out */
    size_t scale;       /* where the scale that is read begins */
    long kept, dropped; /* conditions and scales */
    bool scale_is_ours;
} conditions;

static void see_in_format(freezer *f, conditions *format) {
    bool tag = f->xml.kind == RT_XML_START || f->xml.kind == RT_XML_EMPTY;
    bool ours = tag && attribute_is_ours(f, "calcext:value", f->sheet);
    if (is_scale(&f->xml) && tag) {
        format->scale = f->out.length;
        format->scale_is_ours = false;
    }
    bool single = rt_is(&f->xml, "calcext:condition") || rt_is(&f->xml, "calcext:date-is");
    if (single && ours) {
        format->dropped++;
        skip_element(f);
        return;
    }
    format->scale_is_ours = format->scale_is_ours || ours;
    copy(f);
    if (is_scale(&f->xml) && f->xml.kind != RT_XML_START) {
        if (format->scale_is_ours)
            f->out.length = format->scale;
        format->dropped += format->scale_is_ours;
        format->kept += !format->scale_is_ours;
        format->scale_is_ours = false;
    }
    format->kept += single && tag;
}

/* The length of an address such as 'My sheet'.A1, up to a space or colon outside its quotes; its sheet's in `sheet`. */
static size_t address_length(const char *at, size_t *sheet) {
    bool quoted = false;
    size_t length = 0;
    for (*sheet = 0; at[length] != '\0' && (quoted || (at[length] != ' ' && at[length] != ':')); length++) {
        quoted = quoted != (at[length] == '\'');
        if (!quoted && at[length] == '.')
            *sheet = length + 1;
    }
    return length;
}

/* Ranges as a person writes them: A.B2 for A.B2:A.B2, A.B2:C3 for A.B2:A.C3. */
static void tell_places(rt_buffer *told, const char *at) {
    while (*at != '\0') {
        size_t sheet = 0, end_sheet = 0, length = address_length(at, &sheet), end_length = 0;
        const char *end = at + length + (at[length] == ':');
        rt_add(told, at, length);
        if (at[length] == ':')
            end_length = address_length(end, &end_sheet);
        if (end_length > 0 && (end_length != length || strncmp(at, end, length) != 0)) {
            size_t same = end_sheet == sheet && strncmp(at, end, sheet) == 0 ? sheet : 0;
            rt_say(told, ":");
            rt_add(told, end + same, end_length - same);
        }
        at = end + end_length;
        if (*at != '\0')
            rt_say(told, ", ");
        at += strspn(at, " ");
    }
}

static void see_format(freezer *f) {
    conditions format = {.begin = f->out.length};
    rt_buffer range = {0};
    rt_attribute(f->xml.at, f->xml.length, "calcext:target-range-address", &range);
    bool open = f->xml.kind == RT_XML_START;
    copy(f);
    while (open && going_on(f)) {
        next(f);
        open = !rt_is(&f->xml, "calcext:conditional-format");
        if (open)
            see_in_format(f, &format);
        else
            copy(f);
    }
    if (format.dropped > 0) {
        if (format.kept == 0 && !f->out.failed)
            f->out.length = format.begin;
        f->frozen->formats += format.dropped;
        tell_places(&f->frozen->told, rt_text(&range));
        rt_say(&f->frozen->told,
               ": pewarnaan otomatis (Format Bersyarat) dihapus; isi selnya sama, warnanya dapat berbeda\n");
    }
    rt_free(&range);
}

static void see_change(freezer *f) {
    if (f->xml.kind != RT_XML_END && attribute_is_ours(f, "table:formula", RT_WORKBOOK))
        copy_without(f, f->xml.at, f->xml.length, formula_attributes, "");
    else
        copy(f);
}

/* ---- The pass ---- */

static const struct {
    const char *name;
    void (*see)(freezer *f);
} elements[] = {{"table:table-row", see_row},
                {"table:table", see_table},
                {"table:named-expression", see_name},
                {"table:content-validation", see_validity},
                {"style:map", see_style_map},
                {"calcext:conditional-format", see_format},
                {"table:change-track-table-cell", see_change}};

static void see(freezer *f) {
    if (f->xml.kind == RT_XML_TEXT || f->xml.kind == RT_XML_OTHER) {
        copy(f);
        return;
    }
    if (rt_is(&f->xml, "table:table-cell") || rt_is(&f->xml, "table:covered-table-cell")) {
        if (f->xml.kind == RT_XML_END)
            copy(f);
        else
            see_cell(f);
        return;
    }
    for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
        if (rt_is(&f->xml, elements[i].name)) {
            elements[i].see(f);
            return;
        }
    copy(f);
}

rt_freeze_status rt_freeze_write(rt_read *read, void *source, const rt_names *names, rt_error_at *errors,
                                 void *errors_source, rt_write *write, void *target, rt_frozen *frozen) {
    freezer f = {.names = names,
                 .errors = errors,
                 .errors_source = errors_source,
                 .write = write,
                 .target = target,
                 .frozen = frozen,
                 .sheet = -1};
    rt_xml_begin(&f.xml, read, source);
    while (next(&f) != RT_XML_DONE && f.status == RT_FREEZE_OK) {
        see(&f);
        flush(&f, OUT_BLOCK);
    }
    flush(&f, 0);
    if (frozen->told.failed || f.text.failed)
        f.status = RT_FREEZE_NO_MEMORY;
    rt_xml_end(&f.xml);
    rt_free(&f.out);
    rt_free(&f.text);
    free(f.areas);
    return f.status;
}
