/* SPDX-License-Identifier: MPL-2.0
 *
 * comments.c - a copy of the text document with a comment at each figure that was found. See document.h.
 *
 * 1. `komentar` writes NAME-periksa.odt, `komentar=docx` NAME-periksa.docx, and the answer says that LibreOffice wrote
 *    it. Such a copy has a property of ours, by which it is known when it is replaced; a file without it stays.
 * 2. In a table the comment stands at the cell, else at the beginning of the paragraph. Footnotes and text frames take
 *    none; how many were left out is said.
 */
#include <stdio.h>

#include "../command/files.h"
#include "document.h"
#include "grid.h"

#define NEXT "com.sun.star.container.XEnumeration::nextElement"
#define MORE "com.sun.star.container.XEnumeration::hasMoreElements"
#define ENUMERATE "com.sun.star.container.XEnumerationAccess::createEnumeration"

static const char PROPERTY[] = "LKJ Hasil Periksa";

/* ---- Whether a copy is ours ---------------------------------------------------------------------------------- */

static uno_Interface *user_properties(cuno_scope *scope, uno_Interface *document) {
    uno_Interface *all =
        cuno_call(scope, document, "com.sun.star.document.XDocumentPropertiesSupplier::getDocumentProperties").object;
    return cuno_call(scope, all, "com.sun.star.document.XDocumentProperties::getUserDefinedProperties").object;
}

static bool has_property(cuno_scope *scope, uno_Interface *document) {
    uno_Interface *info =
        cuno_call(scope, user_properties(scope, document), "com.sun.star.beans.XPropertySet::getPropertySetInfo")
            .object;
    return cuno_call(scope, info, "com.sun.star.beans.XPropertySetInfo::hasPropertyByName", PROPERTY).boolean;
}

static bool is_our_copy(cuno_scope *scope, const char *url) {
    uno_Interface *copy = file_open_hidden(scope, url, true);
    bool ours = copy && command_kind(scope, copy) == COMMAND_WRITER && has_property(scope, copy);
    file_close(scope->context, copy);
    return ours;
}

static void set_property(cuno_scope *scope, uno_Interface *document) {
    enum { REMOVABLE = 128 }; /* com.sun.star.beans.PropertyAttribute */
    if (has_property(scope, document))
        return;
    cuno_call(scope, user_properties(scope, document), "com.sun.star.beans.XPropertyContainer::addProperty", PROPERTY,
              REMOVABLE, cuno_any_string(scope, "ya"));
}

/* ---- Where a comment goes ------------------------------------------------------------------------------------ */

/* The paragraphs of the body, in the order in which they were read. */
typedef struct paragraphs {
    size_t count, room;
    uno_Interface **list;
} paragraphs;

static bool is_counted(cuno_scope *scope, uno_Interface *content) {
    return !cuno_query(scope, content, "com.sun.star.text.XTextTable") &&
           !cuno_object_in(cuno_get(scope, content, "DocumentIndex"));
}

static void collect(cuno_scope *scope, uno_Interface *document, paragraphs *all) {
    uno_Interface *text = cuno_call(scope, document, "com.sun.star.text.XTextDocument::getText").object;
    uno_Interface *contents = cuno_call(scope, text, ENUMERATE).object;
    while (cuno_call(scope, contents, MORE).boolean) {
        uno_Interface *one = cuno_object_in(cuno_call(scope, contents, NEXT).any);
        if (!is_counted(scope, one))
            continue;
        if (all->count == all->room) {
            size_t room = 2 * all->room + 256;
            uno_Interface **list = cuno_memory(scope, room * sizeof(uno_Interface *));
            if (!list)
                return;
            if (all->count)
                memcpy(list, all->list, all->count * sizeof(uno_Interface *));
            all->list = list;
            all->room = room;
        }
        all->list[all->count++] = one;
    }
}

/* The text to insert into, and the place in it; false if it takes no comment. */
static bool find_place(cuno_scope *scope, uno_Interface *copy, const paragraphs *all, const findings *found,
                       const check_finding *finding, uno_Interface **text, uno_Interface **at) {
    const writer_parts *parts = found->places;
    const writer_part *part = &parts->list[finding->address];
    if (!part->table) {
        if (part->number < 1 || (size_t)part->number > all->count)
            return false;
        *at = cuno_call(scope, all->list[part->number - 1], "com.sun.star.text.XTextRange::getStart").object;
        *text = cuno_call(scope, *at, "com.sun.star.text.XTextRange::getText").object;
        return true;
    }
    char cell[24];
    grid_name(cell, sizeof cell, finding->row, part->box[finding->row * part->columns + finding->column]);
    uno_Interface *tables = cuno_call(scope, copy, "com.sun.star.text.XTextTablesSupplier::getTextTables").object;
    uno_Interface *table =
        cuno_object_in(cuno_call(scope, tables, "com.sun.star.container.XNameAccess::getByName", part->table).any);
    *text = cuno_call(scope, table, "com.sun.star.text.XTextTable::getCellByName", cell).object;
    *at = cuno_call(scope, *text, "com.sun.star.text.XTextRange::getStart").object;
    return !scope->failed;
}

static void insert_comment(cuno_scope *scope, uno_Interface *copy, uno_Interface *text, uno_Interface *at,
                           const check_finding *finding) {
    rt_buffer content = {NULL, 0, 0, false};
    rt_format(&content, "%s (%s): tertulis %s", check_putusan_text(finding->putusan), check_jenis_text(finding->jenis),
              finding->tertulis);
    if (*finding->seharusnya)
        rt_format(&content, ", seharusnya %s", finding->seharusnya);
    if (*finding->sebab)
        rt_format(&content, ". %s", finding->sebab);
    uno_Interface *comment = cuno_call(scope, copy, "com.sun.star.lang.XMultiServiceFactory::createInstance",
                                       "com.sun.star.text.textfield.Annotation")
                                 .object;
    cuno_set(scope, comment, "Author", cuno_any_string(scope, "LKJ"));
    cuno_set(scope, comment, "Content", cuno_any_string(scope, rt_text(&content)));
    cuno_call(scope, text, "com.sun.star.text.XText::insertTextContent", at, comment, 0);
    rt_free(&content);
}

/* Returns how many found no place. */
static size_t insert_comments(const findings *found, cuno_scope *scope, uno_Interface *copy) {
    paragraphs all = {0, 0, NULL};
    size_t left = 0;
    collect(scope, copy, &all);
    for (size_t i = 0; i < check_finding_count(found->check) && !scope->failed; i++) {
        const check_finding *finding = check_finding_at(found->check, i);
        cuno_scope inner;
        uno_Interface *text, *at;
        cuno_begin_inside(&inner, scope);
        if (find_place(&inner, copy, &all, found, finding, &text, &at))
            insert_comment(&inner, copy, text, at, finding);
        else
            left++;
        cuno_end(&inner);
    }
    return left;
}

/* ---- The copy ------------------------------------------------------------------------------------------------ */

static void write_copy(findings *found, const char *url, const char *filter) {
    cuno_scope *scope = found->call->scope;
    const char *draft = file_draft(scope, url);
    cuno_call(scope, found->call->document, "com.sun.star.frame.XStorable::storeToURL", draft,
              cuno_properties(scope, "FilterName", cuno_any_string(scope, filter), NULL));
    uno_Interface *copy = file_open_hidden(scope, draft, false);
    size_t left = insert_comments(found, scope, copy);
    set_property(scope, copy);
    cuno_call(scope, copy, "com.sun.star.frame.XStorable::store");
    file_close(scope->context, copy);
    file_rename(scope, draft, url);
    if (scope->failed)
        return;
    rt_format(found->call->answer, " Ditulis: %s (salinan dengan komentar, ditulis oleh LibreOffice).",
              file_shown_name(scope, url));
    if (left > 0)
        rt_format(found->call->answer, " %zu temuan di catatan kaki atau bingkai tanpa komentar.", left);
}

void writer_comment_copy(findings *found) {
    cuno_scope *scope = found->call->scope;
    bool word = strcmp(arguments_get(found->call->arguments, "komentar"), "docx") == 0;
    const char *url = file_beside(scope, found->url, word ? "-periksa.docx" : "-periksa.odt");
    if (!url)
        cuno_fail(scope, "Simpan dokumen ini dahulu: salinannya ditulis di sebelahnya");
    else if (file_may_write(found->call, url, is_our_copy))
        write_copy(found, url, word ? "MS Word 2007 XML" : "writer8");
}
