/* SPDX-License-Identifier: MPL-2.0
 *
 * lost.c - parts that the document remembers and that are no longer there under their names. See report.h.
 *
 *  1. Such a part does not follow the workbook. It was deleted, its section was renamed, its table was copied out, or
 *     the document was stored as .docx, which does not keep the names.
 *  2. It is listed at each refresh as long as the document shows its caption, or no part of the document follows at
 *     all. Else a person has deleted it, and is told once: the property "LKJ Hapus" holds a print for each.
 */
#include "../uno/structs.h"
#include "report.h"

#define DELETED "LKJ Hapus"

/* "Tabel 3.2" of "LKJ tabel 3.2"; NULL of another property. */
static const char *part_called(cuno_scope *s, const char *name) {
    static const char *const kinds[][2] = {
        {SECTION_TABLE, "Tabel "}, {SECTION_CHART, "Grafik "}, {SECTION_FORMULA, "Rumus "}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strncmp(name, kinds[i][0], strlen(kinds[i][0])) == 0)
            return rt_join(s, kinds[i][1], name + strlen(kinds[i][0]), NULL);
    return NULL;
}

/* Whether a paragraph of the body begins so. */
static bool has_line(report *r, cuno_scope *s, const char *caption) {
    uno_Interface *text = cuno_call(s, r->document, TEXT "XTextDocument::getText").object;
    uno_Interface *list = cuno_call(s, text, "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    bool found = false;
    while (!found && cuno_call(s, list, "com.sun.star.container.XEnumeration::hasMoreElements").boolean) {
        cuno_scope inner;
        cuno_begin_inside(&inner, s);
        uno_Interface *part =
            cuno_object_in(cuno_call(&inner, list, "com.sun.star.container.XEnumeration::nextElement").any);
        uno_Interface *line = part == NULL ? NULL : cuno_query(&inner, part, TEXT "XTextRange");
        found = line != NULL && strncmp(cuno_text(&inner, cuno_call(&inner, line, TEXT "XTextRange::getString").string),
                                        caption, strlen(caption)) == 0;
        if (!cuno_end(&inner))
            return false;
    }
    return found;
}

/* Whether the document shows a caption "Tabel 3.2. ", or the object of a chart or a formula, under their old names. */
static bool is_shown(report *r, cuno_scope *s, const char *name, const char *part) {
    uno_Interface *objects = cuno_call(s, r->document, TEXT "XTextEmbeddedObjectsSupplier::getEmbeddedObjects").object;
    if (strncmp(name, SECTION_FORMULA, strlen(SECTION_FORMULA)) == 0)
        return rt_has(s, objects, name);
    if (strncmp(name, SECTION_CHART, strlen(SECTION_CHART)) == 0)
        return rt_has(s, objects, rt_join(s, "LKJ ", name + strlen(SECTION_CHART), NULL));
    size_t length = strcspn(part, "(");
    while (length > 0 && part[length - 1] == ' ') /* "(2)" is the name's, not the caption's */
        length--;
    char *caption = cuno_memory(s, length + 3);
    if (caption == NULL)
        return false;
    memcpy(caption, part, length);
    memcpy(caption + length, ". ", 3);
    return has_line(r, s, caption);
}

static bool holds(const char *told, const char *print) {
    for (; strlen(told) >= PRINT; told += PRINT)
        if (memcmp(told, print, PRINT) == 0)
            return true;
    return false;
}

/* One that is missing. Returns what has been told, with it if it is not to be told again. */
static const char *tell(report *r, cuno_scope *s, const char *name, const char *part, const char *told) {
    char print[PRINT + 1] = "";
    print_of(name, print);
    bool deleted = r->follows > 0 && !is_shown(r, s, name, part);
    if (deleted && holds(told, print))
        return told;
    report_add(&r->notes,
               "%s tidak diikuti lagi: bagiannya tidak ada di dokumen ini (dihapus, diganti namanya, atau dokumen "
               "pernah disimpan sebagai .docx)",
               part);
    return deleted ? rt_join(s, told, print, NULL) : told;
}

void lost_tell(report *r) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, r->scope);
    uno_Interface *sections = cuno_call(s, r->document, TEXT "XTextSectionsSupplier::getTextSections").object;
    uno_Sequence *all = memory_all(r, s);
    const char *before = memory_get(r, DELETED), *told = before;
    for (int i = 0; i < cuno_length(all) && !s->failed; i++) {
        const char *name = cuno_text(s, ((const cuno_property_value *)(const void *)all->elements)[i].name);
        const char *part = part_called(s, name);
        if (part != NULL && !rt_has(s, sections, name))
            told = tell(r, s, name, part, told);
    }
    if (told != before && !s->failed)
        memory_set(r, DELETED, told);
    cuno_end(s);
}
