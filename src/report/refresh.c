/* SPDX-License-Identifier: MPL-2.0
 *
 * refresh.c - following the workbook: fields, tables, charts. See report.h.
 */
#include "report.h"

#include <stdint.h>

#define CURSOR TEXT "XTextCursor::"
#define MASTER "com.sun.star.text.fieldmaster.User."
#define NAMES "com.sun.star.container.XNameAccess::getElementNames"

/* ---- What there is ------------------------------------------------------------------------------------------- */

typedef enum piece_kind { PIECE_FIELD, PIECE_TABLE, PIECE_CHART } piece_kind;

typedef struct piece {
    piece_kind kind;
    uno_Interface *object; /* the field's master, or the section */
    const char *name;      /* of the section */
    const char *text;      /* the place-holder it was made of */
    const char *record;    /* behind it, of a table */
    const char *content;   /* of a field: what it shall show */
    fragment_table *table;
    mark m;
} piece;

typedef struct refresh_list {
    report *r;
    piece *list;
    size_t count, room;
} pieces;

static piece *add(pieces *all) {
    cuno_scope *s = all->r->scope;
    if (all->count == all->room) {
        size_t room = 2 * all->room + 64;
        piece *list = cuno_memory(s, room * sizeof *list);
        if (list == NULL)
            return NULL;
        if (all->count > 0)
            memcpy(list, all->list, all->count * sizeof *list);
        all->list = list;
        all->room = room;
    }
    all->list[all->count] = (piece){.kind = PIECE_FIELD};
    return &all->list[all->count++];
}

static void find_fields(pieces *all) {
    cuno_scope *s = all->r->scope;
    uno_Interface *masters = cuno_call(s, all->r->document, TEXT "XTextFieldsSupplier::getTextFieldMasters").object;
    uno_Sequence *names = cuno_call(s, masters, NAMES).sequence;
    for (int i = 0; i < cuno_length(names) && !s->failed; i++) {
        char text[MARK_LONGEST + 3];
        mark m;
        const char *name = cuno_string_at(s, names, i);
        if (strncmp(name, MASTER, sizeof MASTER - 1) != 0 || !mark_of_field(name + sizeof MASTER - 1, text) ||
            mark_read(text, strlen(text), &m) != MARK_GOOD)
            continue;
        uno_Interface *master = rt_named(s, masters, name);
        if (cuno_length(cuno_sequence_in(cuno_get(s, master, "DependentTextFields"))) == 0)
            continue; /* nobody shows it any more */
        piece *one = add(all);
        if (one != NULL)
            *one = (piece){.kind = PIECE_FIELD, .object = master, .text = rt_join(s, text, NULL), .m = m};
    }
}

/* A section of ours, with what the document remembers of it. */
static void find_section(pieces *all, uno_Interface *sections, const char *name) {
    report *r = all->r;
    cuno_scope *s = r->scope;
    bool table = strncmp(name, SECTION_TABLE, sizeof SECTION_TABLE - 1) == 0;
    if (!table && strncmp(name, SECTION_CHART, sizeof SECTION_CHART - 1) != 0)
        return;
    const char *memory = memory_get(r, name);
    size_t length = strcspn(memory, "\n");
    mark m;
    if (mark_read(memory, length, &m) != MARK_GOOD) {
        report_add(&r->notes, "%s: dokumen tidak lagi mengingat isinya; tidak disegarkan", name);
        return;
    }
    char *text = cuno_memory(s, length + 1);
    piece *one = add(all);
    if (text == NULL || one == NULL)
        return;
    memcpy(text, memory, length);
    *one = (piece){.kind = table ? PIECE_TABLE : PIECE_CHART,
                   .object = rt_named(s, sections, name),
                   .name = name,
                   .text = text,
                   .record = memory[length] == '\n' ? memory + length + 1 : "",
                   .m = m};
}

static void find_sections(pieces *all) {
    cuno_scope *s = all->r->scope;
    uno_Interface *sections = cuno_call(s, all->r->document, TEXT "XTextSectionsSupplier::getTextSections").object;
    uno_Sequence *names = cuno_call(s, sections, NAMES).sequence;
    for (int i = 0; i < cuno_length(names) && !s->failed; i++)
        find_section(all, sections, cuno_string_at(s, names, i));
}

/* Everything is read before anything is written. */
static void look(report *r, piece *one) {
    rt_buffer text = {0};
    book_chart chart = {NULL, NULL, 0, 0};
    switch (one->kind) {
    case PIECE_FIELD:
        if (book_text(&r->b, &one->m, one->text, &text)) {
            char *content = cuno_memory(r->scope, text.length + 1);
            for (size_t i = 0; content != NULL && i < text.length; i++)
                content[i] = text.at[i] == '\n' || text.at[i] == '\r' ? ' ' : text.at[i];
            one->content = content;
        }
        rt_free(&text);
        break;
    case PIECE_TABLE:
        one->table = look_table(r, &one->m, one->text);
        section_prepare(r, cuno_call(r->scope, one->object, TEXT "XTextContent::getAnchor").object, one->table,
                        &one->m);
        break;
    case PIECE_CHART:
        book_find_chart(&r->b, one->m.name, one->text, &chart);
    }
}

/* ---- Fields -------------------------------------------------------------------------------------------------- */

static void refresh_field(report *r, const piece *one) {
    cuno_scope *s = r->scope;
    if (one->content == NULL || strcmp(cuno_string_in(s, cuno_get(s, one->object, "Content")), one->content) == 0)
        return;
    cuno_set(s, one->object, "Content", cuno_any_string(s, one->content));
    r->figures++;
}

/* ---- Tables -------------------------------------------------------------------------------------------------- */

typedef struct follower {
    report *r;
    cuno_scope *s;
    const piece *one;
    uno_Interface *table;
    uno_Interface *first, *last; /* cursors over the caption and the source line; NULL if there is none */
    uno_Sequence *names;         /* of the cells */
    prints prints;
    size_t next; /* print */
    size_t written;
} follower;

static bool is_table(cuno_scope *s, uno_Interface *content) {
    return cuno_call(s, content, "com.sun.star.lang.XServiceInfo::supportsService", TEXT "TextTable").boolean;
}

/* Caption, table and source line of a section, in this order; false if it holds anything else. */
static bool take_apart(follower *f) {
    cuno_scope *s = f->s;
    uno_Interface *anchor = cuno_call(s, f->one->object, TEXT "XTextContent::getAnchor").object;
    uno_Interface *list = cuno_call(s, anchor, "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    int count = 0;
    while (cuno_call(s, list, "com.sun.star.container.XEnumeration::hasMoreElements").boolean) {
        uno_Interface *part =
            cuno_object_in(cuno_call(s, list, "com.sun.star.container.XEnumeration::nextElement").any);
        bool table = is_table(s, part);
        if (table != (count == 1) || count > 2)
            return false;
        if (table)
            f->table = part;
        else if (count == 0)
            f->first = place_paragraph(s, cuno_call(s, part, TEXT "XTextContent::getAnchor").object);
        else
            f->last = place_paragraph(s, cuno_call(s, part, TEXT "XTextContent::getAnchor").object);
        count++;
    }
    return count >= 2 && !s->failed;
}

static const char *string_of(cuno_scope *s, uno_Interface *range) {
    return cuno_text(s, cuno_call(s, range, TEXT "XTextRange::getString").string);
}

static uno_Interface *cell_at(follower *f, int i) {
    return cuno_call(f->s, f->table, TEXT "XTextTable::getCellByName", cuno_string_at(f->s, f->names, i)).object;
}

static bool wants_new(follower *f, const char *where, const char *now, const char *wanted) {
    rt_buffer question = {0};
    rt_format(&question,
              "%s, %s diubah di laporan, dan buku kerja juga berubah.\n\nDi laporan: %s\nDi buku kerja: %s\n\n"
              "Pakai yang dari buku kerja?",
              f->one->name, where, now, wanted);
    dialog_answer answer =
        question.failed ? DIALOG_NO : dialog_ask(f->r->call, "LKJ: Segarkan Laporan", question.at, DIALOG_NO);
    rt_free(&question);
    return answer == DIALOG_YES;
}

/* One text against its print: written, or kept and listed. */
static bool follows(follower *f, const char *where, const char *now, const char *wanted) {
    switch (print_compare(f->prints.list + PRINT * f->next++, now, wanted)) {
    case PRINT_SAME:
        return false;
    case PRINT_FOLLOWS:
        return true;
    case PRINT_EDITED:
        report_add(&f->r->notes, "%s, %s: tetap \"%.200s\", hasil suntingan (buku kerja: \"%.200s\")", f->one->name,
                   where, now, wanted);
        return false;
    default:
        if (wants_new(f, where, now, wanted))
            return true;
        report_add(&f->r->notes, "%s, %s: tetap \"%.200s\", hasil suntingan; buku kerja kini \"%.200s\"", f->one->name,
                   where, now, wanted);
        return false;
    }
}

static void follow_cell(follower *f, int i, const fragment_cell *wanted) {
    cuno_scope inner, *outer = f->s;
    cuno_begin_inside(&inner, outer);
    f->s = &inner;
    uno_Interface *cell = cell_at(f, i);
    const char *text = wanted->text, *now = string_of(&inner, cell);
    if (follows(f, rt_join(&inner, "sel ", cuno_string_at(&inner, f->names, i), NULL), now, text)) {
        uno_Interface *cursor = cuno_call(&inner, cell, TEXT "XSimpleText::createTextCursor").object;
        cuno_call(&inner, cursor, CURSOR "gotoStart", 0);
        cuno_call(&inner, cursor, CURSOR "gotoEnd", 1);
        fill_over(&inner, cursor, text);
        f->written++;
    }
    cuno_end(&inner);
    f->s = outer;
}

/* The caption's text behind the number, which is a field. */
static void follow_caption(follower *f) {
    cuno_scope *s = f->s;
    const fragment_table *t = f->one->table;
    rt_buffer wanted = {0};
    rt_format(&wanted, "%s%ld. %s", t->label, t->number, t->title);
    const char *now = string_of(s, f->first), *behind = strstr(now, ". ");
    if (!wanted.failed && follows(f, "judul", now, wanted.at)) {
        uno_Interface *cursor = cuno_call(s, cuno_call(s, f->first, TEXT "XTextRange::getText").object,
                                          TEXT "XSimpleText::createTextCursorByRange",
                                          cuno_call(s, f->first, TEXT "XTextRange::getEnd").object)
                                    .object;
        int length = behind == NULL ? 0 : (int)cuno_utf16_length(behind + 2, strlen(behind + 2));
        cuno_call(s, cursor, CURSOR "goLeft", length, 1);
        fill_over(s, cursor, t->title);
        f->written++;
    }
    rt_free(&wanted);
}

static long boxes_of(const fragment_table *table) {
    long boxes = 0;
    for (long y = 0; y < table->rows; y++)
        for (long x = 0; x < table->columns; x++)
            boxes += !fragment_at(table, y, x)->covered;
    return boxes;
}

static void follow_cells(follower *f) {
    const fragment_table *t = f->one->table;
    int i = 0;
    for (long y = 0; y < t->rows; y++)
        for (long x = 0; x < t->columns && !f->s->failed; x++)
            if (!fragment_at(t, y, x)->covered)
                follow_cell(f, i++, fragment_at(t, y, x));
    follow_caption(f);
    if (f->last != NULL && follows(f, "baris sumber", string_of(f->s, f->last), t->source)) {
        fill_over(f->s, f->last, t->source);
        f->written++;
    }
}

/* Whether anything in it is not as it was generated. */
static bool is_edited(follower *f) {
    char print[PRINT];
    for (int i = 0; i < cuno_length(f->names) && !f->s->failed; i++) {
        cuno_scope inner, *outer = f->s;
        cuno_begin_inside(&inner, outer);
        f->s = &inner;
        print_of(string_of(&inner, cell_at(f, i)), print);
        cuno_end(&inner);
        f->s = outer;
        if (memcmp(print, f->prints.list + PRINT * (size_t)i, PRINT) != 0)
            return true;
    }
    return false;
}

/* Empties the section but for its last paragraph, and puts the new table in. */
static void make_anew(follower *f) {
    enum { PARAGRAPH_BREAK = 0 };
    cuno_scope *s = f->s;
    uno_Interface *anchor = cuno_call(s, f->one->object, TEXT "XTextContent::getAnchor").object;
    cuno_call(s, f->table, "com.sun.star.lang.XComponent::dispose");
    uno_Interface *cursor = place_paragraph(s, cuno_call(s, anchor, TEXT "XTextRange::getStart").object);
    const char *page = cuno_string_in(s, cuno_get(s, cursor, "PageDescName"));
    if (f->last != NULL) {
        fill_over(s, f->last, "");
        place_remove(s, cursor);
    } else {
        fill_over(s, cursor, "");
    }
    (void)page;
    section_put_table(f->r, s, f->one->object, f->one->table, &f->one->m);
}

static void refresh_table(report *r, const piece *one) {
    cuno_scope inner;
    cuno_begin_inside(&inner, r->scope);
    follower f = {.r = r, .s = &inner, .one = one};
    if (!prints_read(one->record, &f.prints) || !take_apart(&f)) {
        if (!inner.failed)
            report_add(&r->notes,
                       "%s: susunannya diubah, jadi dibiarkan. Hapus bagian itu dan tulis %s untuk membuatnya lagi",
                       one->name, one->text);
        cuno_end(&inner);
        return;
    }
    f.names = cuno_call(&inner, f.table, TEXT "XTextTable::getCellNames").sequence;
    bool as_made = cuno_length(f.names) == f.prints.boxes;
    if (as_made && f.prints.rows == one->table->rows && f.prints.boxes == boxes_of(one->table)) {
        follow_cells(&f);
        r->rows_changed += f.written;
        r->tables += f.written > 0;
    } else if (!as_made || is_edited(&f)) {
        report_add(&r->notes,
                   "%s: diubah di laporan, dan bentuknya di buku kerja lain; dibiarkan. Hapus bagian itu dan "
                   "tulis %s untuk membuatnya lagi",
                   one->name, one->text);
        cuno_end(&inner);
        return;
    } else {
        make_anew(&f);
        r->tables++;
    }
    if (cuno_end(&inner))
        memory_set_table(r, one->name, one->text, one->table);
}

/* ---- Charts -------------------------------------------------------------------------------------------------- */

static void refresh_chart(report *r, const piece *one) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, r->scope);
    section_refresh_chart(r, s, one->object, one->name, one->text, &one->m, one->record);
    cuno_end(s);
}

void refresh_look(report *r) {
    pieces *all = cuno_memory(r->scope, sizeof *all);
    if (all == NULL)
        return;
    r->pieces = all;
    all->r = r;
    find_fields(all);
    find_sections(all);
    for (size_t i = 0; i < all->count && !r->scope->failed; i++)
        look(r, &all->list[i]);
    if (all->count == 0)
        report_add(&r->notes, "dokumen ini belum memuat bagian dari buku kerja; jalankan Isi Laporan dahulu");
}

void refresh_all(report *r) {
    for (size_t i = 0; i < r->pieces->count && !r->scope->failed; i++) {
        const piece *one = &r->pieces->list[i];
        if (one->kind == PIECE_FIELD)
            refresh_field(r, one);
        else if (one->kind == PIECE_TABLE)
            refresh_table(r, one);
        else
            refresh_chart(r, one);
    }
}
