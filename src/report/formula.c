/* SPDX-License-Identifier: MPL-2.0
 *
 * formula.c - the formula of an indicator as an object of Math. See report.h.
 *
 *  1. It is made of the indicator's row in Tabel 2.4, whose columns from the fifth are the words and the figure of the
 *     numerator, those of the denominator, and the result: the name = the words over the words × 100%, and below it the
 *     figures = the result.
 *  2. Long words are broken into lines, so that the whole fits an upright page.
 *  3. It stands in a section "LKJ rumus NAME". A formula that was edited by hand stays, and is listed.
 */
#include "report.h"

#include <stdio.h>

#define SHEET "Tabel 2.4"

/* ---- What it says -------------------------------------------------------------------------------------------- */

/* Words as Math takes them: in quotes, which it has no escape for, in lines of so many characters. */
static void put_words(rt_buffer *to, const char *text, size_t line) {
    size_t used = 0;
    rt_say(to, "stack{\"");
    while (*text != '\0') {
        size_t size = strcspn(text, " \n\t"), length = 0;
        for (size_t i = 0; i < size; i++)
            length += ((unsigned char)text[i] & 0xC0) != 0x80;
        if (used > 0 && used + length + 1 > line) {
            rt_say(to, "\" # \"");
            used = 0;
        }
        if (used > 0)
            rt_say(to, " ");
        for (size_t i = 0; i < size; i++)
            rt_add(to, text[i] == '"' ? "'" : text + i, 1);
        used += length + 1;
        text += size + strspn(text + size, " \n\t");
    }
    rt_say(to, "\"}");
}

/* A cell of Tabel 2.4, in the row of the indicator of that code. */
static bool part_of(book *b, const char *code, long column, const char *where, const char **text) {
    figure cell;
    mark_operand what = {.kind = MARK_RANGE, .name = SHEET, .column = column, .columns = 1, .rows = 1};
    snprintf(what.label, sizeof what.label, "#%s", code);
    bool good = book_figure(b, &what, where, &cell);
    *text = cell.shown;
    return good;
}

/* Spec 1: words and figure of the numerator, of the denominator, and the result. */
enum { WORDS_ABOVE, ABOVE, WORDS_BELOW, BELOW, RESULT, TEXTS };

bool book_formula(book *b, const mark *m, const char *where, rt_buffer *out) {
    enum { FIRST_COLUMN = 4, NAME = 22, FRACTION = 40 };
    const char *texts[TEXTS], *name;
    rt_clear(out);
    where = book_words(b, m, where);
    name = book_indicator(b, m->name, where);
    for (int i = 0; i < TEXTS && name != NULL; i++) {
        if (!part_of(b, m->name, FIRST_COLUMN + i, where, &texts[i]))
            return b->blank;
        if (texts[i][0] == '\0')
            return true;
    }
    if (name == NULL)
        return false;
    if (texts[RESULT][0] < '0' || texts[RESULT][0] > '9')
        return true;
    rt_say(out, "matrix{");
    put_words(out, name, NAME);
    rt_say(out, " # {} = {} # alignl {{alignc ");
    put_words(out, texts[WORDS_ABOVE], FRACTION);
    rt_say(out, "} over {alignc ");
    put_words(out, texts[WORDS_BELOW], FRACTION);
    rt_say(out, "} times \"100%\"} ## {} # {} = {} # alignl {{alignc ");
    put_words(out, texts[ABOVE], FRACTION);
    rt_say(out, "} over {alignc ");
    put_words(out, texts[BELOW], FRACTION);
    rt_say(out, "} times \"100%\" = ");
    put_words(out, texts[RESULT], FRACTION);
    rt_say(out, "}}");
    return !b->scope->failed;
}

/* ---- In the document ----------------------------------------------------------------------------------------- */

static void remember(report *r, const char *section, const char *expression, const char *formula) {
    rt_buffer record = {0};
    rt_format(&record, "%s\n", expression);
    print_add(&record, formula);
    if (record.failed)
        cuno_fail(r->scope, "Memori tidak cukup.");
    else
        memory_set(r, section, record.at);
    rt_free(&record);
}

static uno_Interface *model_of(cuno_scope *s, uno_Interface *object) {
    return cuno_call(s, object, "com.sun.star.document.XEmbeddedObjectSupplier::getEmbeddedObject").object;
}

/* Math is a part of the office that may not be installed. */
static bool math_is_there(cuno_scope *outer) {
    cuno_scope s;
    cuno_begin_inside(&s, outer);
    uno_Interface *model = cuno_service(&s, "com.sun.star.formula.FormulaProperties");
    bool there = !cuno_forgive(&s) && model != NULL;
    cuno_end(&s);
    return there;
}

static void insert(report *r, cuno_scope *s, uno_Interface *at, const char *name, const char *formula) {
    enum { AS_CHARACTER = 1, POINTS = 10 };
    uno_Interface *start = cuno_call(s, at, TEXT "XTextRange::getStart").object;
    uno_Interface *text = cuno_call(s, start, TEXT "XTextRange::getText").object;
    uno_Interface *object = document_create(r, s, TEXT "TextEmbeddedObject");
    int how = AS_CHARACTER;
    cuno_set(s, object, "CLSID", cuno_any_string(s, "078B7ABA-54FC-457F-8551-6147e776a997"));
    cuno_set(s, object, "AnchorType", cuno_any(s, TEXT "TextContentAnchorType", &how));
    cuno_call(s, text, TEXT "XText::insertTextContent", start, object, 0);
    uno_Interface *model = model_of(s, object);
    cuno_set(s, model, "BaseFontHeight", cuno_any_short(s, POINTS));
    cuno_set(s, model, "Formula", cuno_any_string(s, formula));
    cuno_call(s, object, "com.sun.star.container.XNamed::setName", name);
}

void formula_put(report *r, place *p) {
    cuno_scope inner, *s = &inner;
    rt_buffer formula = {0};
    section_draft draft;
    cuno_begin_inside(s, r->scope);
    bool good = book_formula(&r->b, &p->m, p->text, &formula);
    if (good && formula.length == 0) {
        report_add(&r->notes, "%s ditiadakan: pembilang, penyebut, atau angkanya belum diisi (lembar " SHEET ")",
                   book_words(&r->b, &p->m, p->text));
        place_remove(s, place_paragraph(s, p->range));
    } else if (good && !math_is_there(s)) {
        report_add(&r->left, "%s: LibreOffice Math tidak terpasang", p->text);
    } else if (good && !formula.failed) {
        section_begin(r, s, p, SECTION_FORMULA, &draft);
        insert(r, s, draft.at, draft.name, formula.at);
        section_end(r, s, &draft);
        if (!s->failed)
            remember(r, draft.name, p->text, formula.at);
        r->formulas++;
    }
    rt_free(&formula);
    cuno_end(s);
}

void formula_refresh(report *r, const char *name, const char *expression, const char *wanted, const char *record) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, r->scope);
    uno_Interface *objects = cuno_call(s, r->document, TEXT "XTextEmbeddedObjectsSupplier::getEmbeddedObjects").object;
    if (wanted == NULL || wanted[0] == '\0') {
        report_add(&r->notes, "%s: pembilang dan penyebutnya tidak ada lagi; rumusnya tetap", name);
    } else if (!rt_has(s, objects, name) || strlen(record) != PRINT) {
        report_add(&r->notes, "%s: rumusnya tidak ada lagi; tulis %s untuk membuatnya lagi", name, expression);
    } else {
        uno_Interface *model = model_of(s, rt_named(s, objects, name));
        const char *now = cuno_string_in(s, cuno_get(s, model, "Formula"));
        prints_verdict verdict = print_compare(record, now, wanted);
        if (verdict == PRINT_FOLLOWS) {
            cuno_set(s, model, "Formula", cuno_any_string(s, wanted));
            remember(r, name, expression, wanted);
            r->formulas++;
        } else if (verdict != PRINT_SAME) {
            report_add(&r->notes, "%s: rumusnya tetap, hasil suntingan", name);
        }
    }
    cuno_end(s);
}
