/* SPDX-License-Identifier: MPL-2.0
 *
 * memory.c - what the document remembers: user-defined properties. See report.h.
 */
#include "report.h"

static uno_Interface *properties_of(report *r, cuno_scope *s) {
    uno_Interface *all =
        cuno_call(s, r->document, "com.sun.star.document.XDocumentPropertiesSupplier::getDocumentProperties").object;
    return cuno_call(s, all, "com.sun.star.document.XDocumentProperties::getUserDefinedProperties").object;
}

static bool has(cuno_scope *s, uno_Interface *properties, const char *name) {
    uno_Interface *info = cuno_call(s, properties, "com.sun.star.beans.XPropertySet::getPropertySetInfo").object;
    return cuno_call(s, info, "com.sun.star.beans.XPropertySetInfo::hasPropertyByName", name).boolean;
}

uno_Sequence *memory_all(report *r, cuno_scope *s) {
    return cuno_call(s, properties_of(r, s), "com.sun.star.beans.XPropertyAccess::getPropertyValues").sequence;
}

const char *memory_get(report *r, const char *name) {
    uno_Interface *properties = properties_of(r, r->scope);
    if (!has(r->scope, properties, name))
        return "";
    return cuno_string_in(r->scope, cuno_get(r->scope, properties, name));
}

void memory_set(report *r, const char *name, const char *value) {
    enum { REMOVABLE = 128 }; /* com.sun.star.beans.PropertyAttribute */
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, r->scope);
    uno_Interface *properties = properties_of(r, s);
    if (has(s, properties, name)) {
        if (strcmp(cuno_string_in(s, cuno_get(s, properties, name)), value) != 0)
            cuno_set(s, properties, name, cuno_any_string(s, value));
    } else {
        cuno_call(s, properties, "com.sun.star.beans.XPropertyContainer::addProperty", name, REMOVABLE,
                  cuno_any_string(s, value));
    }
    cuno_end(s);
}

void memory_set_table(report *r, const char *section, const char *expression, const fragment_table *table) {
    rt_buffer record = {0}, list = {0}, caption = {0};
    long boxes = 0;
    for (long y = 0; y < table->rows; y++)
        for (long x = 0; x < table->columns; x++)
            if (!fragment_at(table, y, x)->covered) {
                print_add(&list, fragment_at(table, y, x)->text);
                boxes++;
            }
    rt_format(&caption, "%s%ld. %s", table->label, table->number, table->title);
    rt_format(&record, "%s\n", expression);
    prints_begin(&record, table->rows, boxes);
    if (list.length > 0)
        rt_add(&record, list.at, list.length);
    print_add(&record, rt_text(&caption));
    print_add(&record, table->source);
    if (record.failed || list.failed || caption.failed)
        cuno_fail(r->scope, "Memori tidak cukup.");
    else
        memory_set(r, section, record.at);
    rt_free(&record);
    rt_free(&list);
    rt_free(&caption);
}
