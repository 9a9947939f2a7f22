/* SPDX-License-Identifier: MPL-2.0
 *
 * edits.c - what was edited inside generated parts: shown side by side and asked about, else kept and listed. See
 * report.h.
 *
 *  1. A person gets a list, six at a time: what the report says, what the workbook says, and which one to take. It is
 *     asked after all else has been written.
 *  2. What a person has kept is not asked about again, as long as neither side changes: the property "LKJ Tetap" holds
 *     three prints for each (where, in the report, in the workbook). It is listed all the same.
 *  3. Where nobody can be asked everything is kept and listed.
 */
#include "report.h"

#include <stdint.h>

#define KEPT "LKJ Tetap"
#define TITLE "LKJ: Segarkan Laporan"
enum { CODE = 3 * PRINT };

static edit *add(report *r) {
    cuno_scope *s = r->scope;
    if (r->edit_count == r->edit_room) {
        size_t room = 2 * r->edit_room + 32;
        edit *list = cuno_memory(s, room * sizeof *list);
        if (list == NULL)
            return NULL;
        if (r->edit_count > 0)
            memcpy(list, r->edits, r->edit_count * sizeof *list);
        r->edits = list;
        r->edit_room = room;
    }
    r->edits[r->edit_count] = (edit){0};
    return &r->edits[r->edit_count++];
}

/* The scope of the command keeps it. */
static uno_Interface *hold(report *r, uno_Interface *object) {
    return cuno_query(r->scope, object, "com.sun.star.uno.XInterface");
}

void edits_add(report *r, const char *name, const char *where, const char *now, const char *wanted, uno_Interface *span,
               const char *write, bool conflict) {
    edit *one = add(r);
    if (one != NULL)
        *one = (edit){.name = name,
                      .where = rt_join(r->scope, where, NULL),
                      .now = rt_join(r->scope, now, NULL),
                      .wanted = rt_join(r->scope, wanted, NULL),
                      .write = rt_join(r->scope, write, NULL),
                      .span = hold(r, span),
                      .conflict = conflict};
}

void edits_add_shape(report *r, const char *name, const void *piece) {
    edit *one = add(r);
    if (one != NULL)
        *one = (edit){.name = name, .piece = piece};
}

/* ---- What was kept before ------------------------------------------------------------------------------------ */

static void code_of(report *r, const edit *one, char *code) {
    print_of(rt_join(r->scope, one->name, " ", one->where, NULL), code);
    print_of(one->now, code + PRINT);
    print_of(one->wanted, code + 2 * PRINT);
}

static bool holds_code(const char *list, const char *code) {
    for (; strlen(list) >= CODE; list += CODE)
        if (memcmp(list, code, CODE) == 0)
            return true;
    return false;
}

/* ---- Asking -------------------------------------------------------------------------------------------------- */

/* The beginning of a long text, cut between characters. */
static const char *shortened(report *r, const char *text) {
    enum { SHOWN = 70 };
    size_t length = strlen(text), end = SHOWN;
    if (length <= SHOWN)
        return text;
    while (end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80)
        end--;
    char *copy = cuno_memory(r->scope, end + 4);
    if (copy == NULL)
        return "";
    memcpy(copy, text, end);
    memcpy(copy + end, "...", 4);
    return copy;
}

/* Asks about some; `asked` are their indexes. */
static void ask_some(report *r, const size_t *asked, size_t count) {
    dialog_choice choices[DIALOG_CHOICES];
    const char *options[DIALOG_CHOICES][2];
    for (size_t i = 0; i < count; i++) {
        const edit *one = &r->edits[asked[i]];
        options[i][0] = rt_join(r->scope, "Laporan: ", shortened(r, one->now), NULL);
        options[i][1] = rt_join(r->scope, "Buku kerja: ", shortened(r, one->wanted), NULL);
        choices[i] =
            (dialog_choice){rt_join(r->scope, one->name + 4, ", ", one->where, "\nDi laporan: ", shortened(r, one->now),
                                    "   |   Di buku kerja: ", shortened(r, one->wanted), NULL),
                            options[i], 2, 0};
    }
    if (r->scope->failed ||
        !dialog_choose(r->call, TITLE, "Bagian ini disunting di laporan. Pilih yang dipakai untuk setiap bagian.",
                       choices, count))
        return;
    for (size_t i = 0; i < count; i++) {
        r->edits[asked[i]].take = choices[i].selected == 1;
        r->edits[asked[i]].settled = choices[i].selected == 0;
    }
}

static void ask_shape(report *r, edit *one) {
    rt_buffer question = {0};
    rt_format(&question,
              "%s disunting di laporan sehingga tidak dapat mengikuti buku kerja.\n\nBuat baru dari buku kerja? "
              "Suntingan di dalamnya hilang.",
              one->name + 4);
    one->take = !question.failed && dialog_ask(r->call, TITLE, question.at, DIALOG_NO) == DIALOG_YES;
    rt_free(&question);
}

static void ask(report *r, const char *kept) {
    size_t asked[DIALOG_CHOICES], count = 0;
    for (size_t i = 0; i < r->edit_count && !r->scope->failed; i++) {
        char code[CODE];
        edit *one = &r->edits[i];
        if (one->piece != NULL) {
            ask_shape(r, one);
            continue;
        }
        code_of(r, one, code);
        if (holds_code(kept, code)) {
            one->settled = true;
            continue;
        }
        asked[count++] = i;
        if (count == DIALOG_CHOICES) {
            ask_some(r, asked, count);
            count = 0;
        }
    }
    if (count > 0)
        ask_some(r, asked, count);
}

/* ---- Settling ------------------------------------------------------------------------------------------------ */

/* Puts the workbook's text where a cell or a line has been edited. */
static void write_over(report *r, const edit *one) {
    cuno_scope inner, *s = &inner;
    cuno_begin_inside(s, r->scope);
    uno_Interface *span = one->span;
    if (cuno_query(s, span, "com.sun.star.table.XCell") != NULL) {
        span = cuno_call(s, span, TEXT "XSimpleText::createTextCursor").object;
        cuno_call(s, span, TEXT "XTextCursor::gotoStart", 0);
        cuno_call(s, span, TEXT "XTextCursor::gotoEnd", 1);
    }
    fill_over(s, span, one->write);
    r->rows_changed += cuno_end(s);
}

static void list(report *r, const edit *one) {
    if (one->piece != NULL)
        report_add(&r->notes,
                   "%s: diubah di laporan, dan bentuknya di buku kerja lain; dibiarkan. Hapus bagian itu dan tulis "
                   "penandanya lagi untuk membuatnya baru",
                   one->name);
    else if (one->conflict)
        report_add(&r->notes, "%s, %s: tetap \"%.200s\", hasil suntingan; buku kerja kini \"%.200s\"", one->name,
                   one->where, one->now, one->wanted);
    else
        report_add(&r->notes, "%s, %s: tetap \"%.200s\", hasil suntingan (buku kerja: \"%.200s\")", one->name,
                   one->where, one->now, one->wanted);
}

void edits_settle(report *r) {
    const char *before = memory_get(r, KEPT);
    rt_buffer kept = {0};
    ask(r, before);
    for (size_t i = 0; i < r->edit_count && !r->scope->failed; i++) {
        edit *one = &r->edits[i];
        if (one->take && one->piece != NULL) {
            refresh_anew(r, one->piece);
        } else if (one->take) {
            write_over(r, one);
        } else {
            char code[CODE];
            list(r, one);
            if (one->piece == NULL)
                code_of(r, one, code);
            if (one->settled)
                rt_add(&kept, code, CODE);
        }
    }
    if (!kept.failed && strcmp(before, kept.at == NULL ? "" : kept.at) != 0 && !r->scope->failed)
        memory_set(r, KEPT, kept.at == NULL ? "" : kept.at);
    rt_free(&kept);
}
