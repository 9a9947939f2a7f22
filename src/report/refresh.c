/* SPDX-License-Identifier: MPL-2.0
 *
 * refresh.c - following the workbook: fields, tables, charts. See report.h.
 *
 *  1. A table is its caption, its cells and its source line; what else was written in its section stays.
 *  2. Rows that were added or taken away by hand are found by their prints: the longest list of rows, in order, that
 *     have as many cells as they were made with, half of them as they were. The others follow the workbook.
 *  3. A table that has another shape in the workbook is made anew where its caption stands; its columns keep their
 *     widths where there are as many and no word is broken. One that was edited stays, until a person says otherwise.
 */
#include "report.h"

#include <stdint.h>
#include <stdlib.h>

#define CURSOR TEXT "XTextCursor::"
#define MASTER "com.sun.star.text.fieldmaster.User."
#define NAMES "com.sun.star.container.XNameAccess::getElementNames"

/* ---- What there is ------------------------------------------------------------------------------------------- */

typedef enum piece_kind { PIECE_FIELD, PIECE_TABLE, PIECE_CHART, PIECE_FORMULA } piece_kind;

typedef struct piece {
    piece_kind kind;
    uno_Interface *object; /* the field's master, or the section */
    const char *name;      /* of the section */
    const char *text;      /* the place-holder it was made of */
    const char *record;    /* behind it, of a table */
    const char *content;   /* of a field or formula: what it shall show */
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
    static const char *const kinds[] = {SECTION_TABLE, SECTION_CHART, SECTION_FORMULA};
    piece_kind kind = PIECE_TABLE;
    while (kind <= PIECE_FORMULA && strncmp(name, kinds[kind - PIECE_TABLE], strlen(kinds[kind - PIECE_TABLE])) != 0)
        kind++;
    if (kind > PIECE_FORMULA)
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
    *one = (piece){.kind = kind,
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
    case PIECE_FORMULA:
        if (one->kind == PIECE_FIELD ? book_text(&r->b, &one->m, one->text, &text)
                                     : book_formula(&r->b, &one->m, one->text, &text))
            one->content = fill_one_line(r->scope, &text);
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

/* A row of the table in the document: its cells stand together in the list of names. */
typedef struct row_cells {
    int first, count;
} row_cells;

typedef struct follower {
    report *r;
    cuno_scope *s;
    const piece *one;
    uno_Interface *table;
    uno_Interface *first, *last; /* cursors over the caption and the source line; NULL if there is none */
    uno_Sequence *names;         /* of the cells */
    row_cells *rows;
    int row_count;
    int *place; /* of each row as it was made: which one it is now; -1: taken away */
    prints prints;
    size_t next; /* print */
    size_t written;
} follower;

static bool is_table(cuno_scope *s, uno_Interface *content) {
    return cuno_call(s, content, "com.sun.star.lang.XServiceInfo::supportsService", TEXT "TextTable").boolean;
}

static const char *string_of(cuno_scope *s, uno_Interface *range) {
    return cuno_text(s, cuno_call(s, range, TEXT "XTextRange::getString").string);
}

/* A cursor over a paragraph of the section that begins so; NULL if it does not. */
static uno_Interface *line_that_begins(cuno_scope *s, uno_Interface *part, const char *word) {
    uno_Interface *line = place_paragraph(s, cuno_call(s, part, TEXT "XTextContent::getAnchor").object);
    return strncmp(string_of(s, line), word, strlen(word)) == 0 ? line : NULL;
}

/* Caption, table and source line of a section, whatever else has been written around them. False without a table. */
static bool take_apart(follower *f) {
    cuno_scope *s = f->s;
    uno_Interface *anchor = cuno_call(s, f->one->object, TEXT "XTextContent::getAnchor").object;
    uno_Interface *list = cuno_call(s, anchor, "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    int tables = 0;
    while (cuno_call(s, list, "com.sun.star.container.XEnumeration::hasMoreElements").boolean) {
        uno_Interface *part =
            cuno_object_in(cuno_call(s, list, "com.sun.star.container.XEnumeration::nextElement").any);
        if (is_table(s, part)) {
            f->table = tables++ == 0 ? part : f->table;
        } else if (tables == 0) {
            /* A table without a caption has an empty line in its place. */
            uno_Interface *line = line_that_begins(s, part, f->one->table->label[0] != '\0' ? "Tabel " : "");
            f->first = line != NULL ? line : f->first;
        } else if (f->last == NULL && f->one->table->source[0] != '\0') {
            f->last = line_that_begins(s, part, "Sumber");
        }
    }
    return tables == 1 && !s->failed;
}

static uno_Interface *cell_at(follower *f, int i) {
    return cuno_call(f->s, f->table, TEXT "XTextTable::getCellByName", cuno_string_at(f->s, f->names, i)).object;
}

/* ---- Rows: those that were added or taken away by hand ------------------------------------------------------- */

/* The row in a cell's name: 12 of "AB12". */
static long row_in(const char *name) {
    return strtol(name + strcspn(name, "0123456789"), NULL, 10);
}

static void find_rows(follower *f) {
    int count = cuno_length(f->names);
    f->rows = cuno_memory(f->s, ((size_t)count + 1) * sizeof *f->rows);
    long last = -1;
    for (int i = 0; f->rows != NULL && i < count; i++) {
        long row = row_in(cuno_string_at(f->s, f->names, i));
        if (row != last)
            f->rows[f->row_count++] = (row_cells){i, 0};
        f->rows[f->row_count - 1].count++;
        last = row;
    }
}

static int boxes_in_row(const fragment_table *table, long row) {
    int boxes = 0;
    for (long x = 0; x < table->columns; x++)
        boxes += !fragment_at(table, row, x)->covered;
    return boxes;
}

static long boxes_of(const fragment_table *table) {
    long boxes = 0;
    for (long y = 0; y < table->rows; y++)
        boxes += boxes_in_row(table, y);
    return boxes;
}

/* The prints of all cells as they are now. */
static char *prints_now(follower *f) {
    int count = cuno_length(f->names);
    char *list = cuno_memory(f->s, PRINT * ((size_t)count + 1));
    for (int i = 0; list != NULL && i < count && !f->s->failed; i++) {
        cuno_scope inner, *outer = f->s;
        cuno_begin_inside(&inner, outer);
        f->s = &inner;
        print_of(string_of(&inner, cell_at(f, i)), list + PRINT * (size_t)i);
        cuno_end(&inner);
        f->s = outer;
    }
    return list;
}

/* Whether a row of now may be that row as it was made: as many cells, and at least half of them as they were. */
static bool may_be(const char *old, const char *now, int old_count, int now_count) {
    int same = 0;
    for (int i = 0; old_count == now_count && i < old_count; i++)
        same += memcmp(old + PRINT * i, now + PRINT * i, PRINT) == 0;
    return old_count == now_count && 2 * same >= old_count;
}

/* Fills `place`: the longest list of rows, in order, that are still there. False if that cannot be told. */
static bool find_places(follower *f) {
    enum { MOST = 800 };
    const fragment_table *t = f->one->table;
    size_t rows = (size_t)t->rows, now_rows = (size_t)f->row_count, width = now_rows + 1;
    f->place = cuno_memory(f->s, rows * sizeof *f->place);
    if (rows > MOST || now_rows > MOST || f->place == NULL)
        return false;
    const char *now = prints_now(f);
    int *best = cuno_memory(f->s, (rows + 1) * width * sizeof *best);
    int *first = cuno_memory(f->s, (rows + 1) * sizeof *first);
    if (now == NULL || best == NULL || first == NULL)
        return false;
    for (size_t y = 0; y < rows; y++)
        first[y + 1] = first[y] + boxes_in_row(t, (long)y);
#define MAY_BE(y, d)                                                                                                   \
    may_be(f->prints.list + PRINT * first[y], now + PRINT * f->rows[d].first, first[(y) + 1] - first[y],               \
           f->rows[d].count)
    for (size_t y = rows; y-- > 0;)
        for (size_t d = now_rows; d-- > 0;) {
            int skip = best[(y + 1) * width + d] > best[y * width + d + 1] ? best[(y + 1) * width + d]
                                                                           : best[y * width + d + 1];
            int with = MAY_BE(y, d) ? 1 + best[(y + 1) * width + d + 1] : 0;
            best[y * width + d] = with > skip ? with : skip;
        }
    size_t y = 0, d = 0;
    for (size_t i = 0; i < rows; i++)
        f->place[i] = -1;
    while (y < rows && d < now_rows)
        if (MAY_BE(y, d) && best[y * width + d] == 1 + best[(y + 1) * width + d + 1])
            f->place[y++] = (int)d++;
        else if (best[(y + 1) * width + d] >= best[y * width + d + 1])
            y++;
        else
            d++;
#undef MAY_BE
    return 2 * (size_t)best[0] >= rows && !f->s->failed;
}

/* Each row is where it was made. */
static bool places_as_made(follower *f) {
    const fragment_table *t = f->one->table;
    f->place = cuno_memory(f->s, (size_t)t->rows * sizeof *f->place);
    if (f->place == NULL || f->row_count != t->rows)
        return false;
    for (long y = 0; y < t->rows; y++) {
        f->place[y] = (int)y;
        if (f->rows[y].count != boxes_in_row(t, y))
            return false;
    }
    return true;
}

static void tell_rows(follower *f) {
    int there = 0;
    for (long y = 0; y < f->one->table->rows; y++)
        there += f->place[y] >= 0;
    long gone = f->one->table->rows - there, added = f->row_count - there;
    if (gone + added > 0)
        report_add(&f->r->notes, "%s: susunan baris suntingan dibiarkan (%ld baris ditambah, %ld dihapus)",
                   f->one->name, added, gone);
}

/* ---- Texts ------------------------------------------------------------------------------------------------------ */

/* One text against its print. True: to be written. What was edited is put down, to be asked about. */
static bool follows(follower *f, const char *where, const char *now, const char *wanted, uno_Interface *span,
                    const char *write) {
    switch (print_compare(f->prints.list + PRINT * f->next++, now, wanted)) {
    case PRINT_SAME:
        return false;
    case PRINT_FOLLOWS:
        return true;
    case PRINT_EDITED:
        edits_add(f->r, f->one->name, where, now, wanted, span, write, false);
        return false;
    default:
        edits_add(f->r, f->one->name, where, now, wanted, span, write, true);
        return false;
    }
}

static uno_Interface *whole_of(cuno_scope *s, uno_Interface *cell) {
    uno_Interface *cursor = cuno_call(s, cell, TEXT "XSimpleText::createTextCursor").object;
    cuno_call(s, cursor, CURSOR "gotoStart", 0);
    cuno_call(s, cursor, CURSOR "gotoEnd", 1);
    return cursor;
}

static void follow_cell(follower *f, int i, const fragment_cell *wanted) {
    cuno_scope inner, *outer = f->s;
    cuno_begin_inside(&inner, outer);
    f->s = &inner;
    uno_Interface *cell = cell_at(f, i);
    const char *now = string_of(&inner, cell);
    const char *where = rt_join(&inner, "sel ", cuno_string_at(&inner, f->names, i), NULL);
    if (follows(f, where, now, wanted->text, cell, wanted->text)) {
        fill_over(&inner, whole_of(&inner, cell), wanted->text);
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
    if (f->first == NULL) {
        f->next++;
        return;
    }
    rt_format(&wanted, "%s%ld. %s", t->label, t->number, t->title);
    const char *now = string_of(s, f->first), *behind = strstr(now, ". ");
    uno_Interface *cursor =
        cuno_call(s, cuno_call(s, f->first, TEXT "XTextRange::getText").object,
                  TEXT "XSimpleText::createTextCursorByRange", cuno_call(s, f->first, TEXT "XTextRange::getEnd").object)
            .object;
    int length = behind == NULL ? 0 : (int)cuno_utf16_length(behind + 2, strlen(behind + 2));
    for (int left = length; left > 0; left -= 30000)
        cuno_call(s, cursor, CURSOR "goLeft", left < 30000 ? left : 30000, 1);
    if (!wanted.failed && follows(f, "judul", now, wanted.at, cursor, t->title)) {
        fill_over(s, cursor, t->title);
        f->written++;
    }
    rt_free(&wanted);
}

static void follow_cells(follower *f) {
    const fragment_table *t = f->one->table;
    for (long y = 0; y < t->rows; y++) {
        int now = f->place[y], i = now < 0 ? 0 : f->rows[now].first;
        if (now < 0)
            f->next += (size_t)boxes_in_row(t, y);
        for (long x = 0; now >= 0 && x < t->columns && !f->s->failed; x++)
            if (!fragment_at(t, y, x)->covered)
                follow_cell(f, i++, fragment_at(t, y, x));
    }
    if (t->label[0] != '\0')
        follow_caption(f);
    else
        f->next++;
    if (f->last != NULL && follows(f, "baris sumber", string_of(f->s, f->last), t->source, f->last, t->source)) {
        fill_over(f->s, f->last, t->source);
        f->written++;
    }
}

/* Whether any cell is not as it was generated. */
static bool is_edited(follower *f) {
    const char *now = prints_now(f);
    return now == NULL || memcmp(now, f->prints.list, PRINT * (size_t)cuno_length(f->names)) != 0;
}

/* ---- Another shape ----------------------------------------------------------------------------------------------- */

/* The widths of the columns, in proportion, as they are now: of the first row that has a cell in each. 0 if there is
 * no such row, or the table has another number of columns. */
static long widths_now(follower *f, long *widths) {
    cuno_scope *s = f->s;
    const fragment_table *t = f->one->table;
    struct separator {
        sal_Int16 position;
        sal_Bool visible;
    };
    uno_Interface *rows = cuno_call(s, f->table, TEXT "XTextTable::getRows").object;
    for (int d = 0; d < f->row_count && !s->failed; d++) {
        if (f->rows[d].count != t->columns)
            continue;
        uno_Interface *row =
            cuno_object_in(cuno_call(s, rows, "com.sun.star.container.XIndexAccess::getByIndex", d).any);
        uno_Sequence *all = cuno_sequence_in(cuno_get(s, row, "TableColumnSeparators"));
        if (cuno_length(all) != t->columns - 1)
            continue;
        long before = 0;
        for (int c = 0; c < cuno_length(all); c++) {
            long at = ((const struct separator *)(const void *)all->elements)[c].position;
            widths[c] = at - before;
            before = at;
        }
        widths[t->columns - 1] = 10000 - before;
        return t->columns;
    }
    return 0;
}

/* Takes the table out and puts the new one in where its caption was. */
static void make_anew(follower *f) {
    cuno_scope *s = f->s;
    long *widths = cuno_memory(s, FRAGMENT_COLUMNS * sizeof *widths);
    if (widths != NULL && widths_now(f, widths) > 0)
        f->one->table->kept = widths;
    cuno_call(s, f->table, "com.sun.star.lang.XComponent::dispose");
    if (f->last != NULL && f->first != NULL) {
        fill_over(s, f->last, "");
        place_remove(s, f->first);
        section_put_table(f->r, s, f->one->object, NULL, f->last, f->one->table, &f->one->m);
    } else {
        uno_Interface *line = f->first != NULL ? f->first : f->last;
        fill_over(s, line, "");
        section_put_table(f->r, s, f->one->object, NULL, line, f->one->table, &f->one->m);
    }
    f->one->table->kept = NULL;
}

static bool begin_table(follower *f) {
    if (!prints_read(f->one->record, &f->prints) || !take_apart(f)) {
        if (!f->s->failed)
            report_add(&f->r->notes,
                       "%s: susunannya diubah, jadi dibiarkan. Hapus bagian itu dan tulis %s untuk membuatnya lagi",
                       f->one->name, f->one->text);
        return false;
    }
    f->names = cuno_call(f->s, f->table, TEXT "XTextTable::getCellNames").sequence;
    find_rows(f);
    return !f->s->failed;
}

static bool has_old_shape(const follower *f) {
    return f->prints.rows == f->one->table->rows && f->prints.boxes == boxes_of(f->one->table);
}

/* A table that cannot follow: edited, or no place is left for it. */
static bool stays(follower *f) {
    return (f->first == NULL && f->last == NULL) || cuno_length(f->names) != f->prints.boxes || is_edited(f);
}

static void refresh_table(report *r, const piece *one) {
    cuno_scope inner;
    cuno_begin_inside(&inner, r->scope);
    follower f = {.r = r, .s = &inner, .one = one};
    bool remember = false;
    if (one->table->rows == 0) {
        report_add(&r->notes, "%s: bagian itu tidak ada lagi di lembarnya; tabelnya dibiarkan", one->name);
    } else if (begin_table(&f)) {
        if (has_old_shape(&f) && (places_as_made(&f) || find_places(&f))) {
            tell_rows(&f);
            follow_cells(&f);
            r->rows_changed += f.written;
            r->tables += f.written > 0;
            remember = true;
        } else if (stays(&f)) {
            edits_add_shape(r, one->name, one);
        } else {
            make_anew(&f);
            report_add(&r->notes, "%s: dibuat baru, karena bentuknya berubah di buku kerja", one->name);
            r->tables++;
            remember = true;
        }
    }
    if (cuno_end(&inner) && remember)
        memory_set_table(r, one->name, one->text, one->table);
}

void refresh_anew(report *r, const void *which) {
    const piece *one = which;
    cuno_scope inner;
    cuno_begin_inside(&inner, r->scope);
    follower f = {.r = r, .s = &inner, .one = one};
    if (begin_table(&f) && (f.first != NULL || f.last != NULL)) {
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
    for (size_t i = 0; i < all->count && !r->scope->failed; i++) {
        r->follows += all->list[i].kind != PIECE_FIELD;
        look(r, &all->list[i]);
    }
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
        else if (one->kind == PIECE_CHART)
            refresh_chart(r, one);
        else
            formula_refresh(r, one->name, one->text, one->content, one->record);
    }
    if (!r->scope->failed)
        lost_tell(r);
}
