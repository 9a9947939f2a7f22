/* SPDX-License-Identifier: MPL-2.0
 *
 * book_chart.c - the charts of a workbook; see book.h.
 *
 *  1. Charts are numbered from 1 over all sheets. One is found by that number, or by the beginning of its title (its
 *     name in the navigator, else its heading) in any size of letters; two that begin so are a problem.
 *  2. A chart is stored by the office as a document of its own, and read from there: it carries its figures with it.
 *     What ties it to the workbook is taken out.
 */
#include <stdint.h>
#include <stdlib.h>

#include "../core/character.h"
#include "book.h"

#define INDEX "com.sun.star.container.XIndexAccess::"

static bool same_beginning(const char *text, const char *word) {
    for (; *word != '\0'; text++, word++)
        if (lkj_lower(*text) != lkj_lower(*word))
            return false;
    return true;
}

static bool is_chart(cuno_scope *s, uno_Interface *shape) {
    const char *type = cuno_text(s, cuno_call(s, shape, "com.sun.star.drawing.XShapeDescriptor::getShapeType").string);
    if (strcmp(type, "com.sun.star.drawing.OLE2Shape") != 0)
        return false;
    const char *id = cuno_string_in(s, cuno_get(s, shape, "CLSID"));
    return same_beginning(id, "12DCAE26-281F-416F-a234-c3086127382e");
}

static const char *title_of(cuno_scope *s, uno_Interface *shape) {
    const char *name = cuno_string_in(s, cuno_get(s, shape, "Name"));
    if (name[0] != '\0' && !same_beginning(name, "Object "))
        return name;
    uno_Interface *model = cuno_object_in(cuno_get(s, shape, "Model"));
    if (!cuno_bool_in(cuno_get(s, model, "HasMainTitle")))
        return name;
    uno_Interface *title = cuno_call(s, model, "com.sun.star.chart.XChartDocument::getTitle").object;
    return cuno_string_in(s, cuno_get(s, title, "String"));
}

typedef struct search {
    book *b;
    const char *name;
    long number, count, found;
    book_chart *chart;
} search;

static void look_at(search *f, uno_Interface *shape) {
    cuno_scope *s = f->b->scope;
    if (s->failed || shape == NULL || !is_chart(s, shape))
        return;
    f->count++;
    const char *title = title_of(s, shape);
    if (f->number > 0 ? f->number != f->count : !same_beginning(title, f->name))
        return;
    struct size {
        sal_Int32 width, height;
    };
    const struct size *size = cuno_call(s, shape, "com.sun.star.drawing.XShape::getSize").structure;
    if (f->found++ == 0 && size != NULL)
        *f->chart = (book_chart){shape, title, size->width, size->height};
}

bool book_find_chart(book *b, const char *name, const char *where, book_chart *chart) {
    cuno_scope *s = b->scope;
    search f = {b, name, strspn(name, "0123456789") == strlen(name) ? strtol(name, NULL, 10) : 0, 0, 0, chart};
    int sheets = cuno_call(s, b->sheets, INDEX "getCount").number;
    for (int i = 0; i < sheets && !s->failed; i++) {
        uno_Interface *page =
            cuno_call(s, rt_sheet_at(s, b->sheets, i), "com.sun.star.drawing.XDrawPageSupplier::getDrawPage").object;
        int shapes = cuno_call(s, page, INDEX "getCount").number;
        for (int k = 0; k < shapes && !s->failed; k++)
            look_at(&f, cuno_object_in(cuno_call(s, page, INDEX "getByIndex", k).any));
    }
    if (s->failed)
        return false;
    if (f.found == 0)
        report_add(&b->problems, "%s: grafik itu tidak ada di buku kerja (ada %ld grafik)", where, f.count);
    else if (f.found > 1)
        report_add(&b->problems, "%s: ada %ld grafik yang judulnya mulai demikian", where, f.found);
    return f.found == 1;
}

/* ---- Its files ----------------------------------------------------------------------------------------------- */

/* An entry of a package, in the scope's memory. */
static const char *entry(cuno_scope *s, uno_Interface *zip, const char *name, size_t *length) {
    rt_buffer whole = {0};
    rt_stream stream;
    char bytes[4096];
    uno_Interface *input = cuno_object_in(cuno_call(s, zip, "com.sun.star.container.XNameAccess::getByName", name).any);
    rt_stream_begin(&stream, s, input);
    for (long got = 1; got > 0 && !s->failed;) {
        got = rt_stream_read(&stream, bytes, sizeof bytes);
        if (got > 0)
            rt_add(&whole, bytes, (size_t)got);
    }
    rt_stream_end(&stream);
    char *copy = cuno_memory(s, whole.length + 1);
    if (copy != NULL && whole.length > 0)
        memcpy(copy, whole.at, whole.length);
    *length = whole.length;
    rt_free(&whole);
    return copy == NULL ? "" : copy;
}

/* Takes a piece of text out wherever it stands; the length afterwards. */
static size_t without(char *text, size_t length, const char *piece) {
    size_t size = strlen(piece), to = 0;
    for (size_t i = 0; i < length;) {
        if (i + size <= length && memcmp(text + i, piece, size) == 0) {
            i += size;
            continue;
        }
        text[to++] = text[i++];
    }
    text[to] = '\0';
    return to;
}

void book_chart_files(book *b, const book_chart *chart, fragment_chart *files) {
    cuno_scope *s = b->scope;
    uno_Interface *file = cuno_service(s, "com.sun.star.io.TempFile");
    const char *url = cuno_string_in(s, cuno_get(s, file, "Uri"));
    uno_Interface *model = cuno_object_in(cuno_get(s, chart->shape, "Model"));
    uno_Interface *output = cuno_call(s, file, "com.sun.star.io.XStream::getOutputStream").object;
    output = s->failed ? NULL : cuno_query(s, output, "com.sun.star.io.XOutputStream");
    cuno_call(s, model, "com.sun.star.frame.XStorable::storeToURL", "private:stream",
              cuno_properties(s, "FilterName", cuno_any_string(s, "chart8"), "OutputStream",
                              cuno_any(s, "com.sun.star.io.XOutputStream", &output), NULL));
    cuno_call(s, output, "com.sun.star.io.XOutputStream::flush");
    uno_Interface *zip = s->failed ? NULL : rt_zip(s, url);
    if (zip == NULL) {
        cuno_fail(s, "Grafik tidak dapat dibaca: %s", chart->title);
        return;
    }
    files->content = entry(s, zip, "content.xml", &files->content_length);
    files->styles = entry(s, zip, "styles.xml", &files->styles_length);
    if (s->failed)
        return;
    char *content = (char *)(uintptr_t)files->content;
    files->content_length = without(content, files->content_length, " xlink:href=\"..\" xlink:type=\"simple\"");
    files->content_length = without(content, files->content_length, " xlink:href=\"..\"");
}
