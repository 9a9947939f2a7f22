/* SPDX-License-Identifier: MPL-2.0
 *
 * look.c - looking at every place-holder before anything is changed. See report.h.
 */
#include "report.h"

#include <stdint.h>

fragment_table *look_table(report *r, const mark *m, const char *text) {
    for (size_t i = 0; i < r->made_count; i++)
        if (strcmp(r->made[i].text, text) == 0)
            return r->made[i].table;
    if (r->made_count == r->made_room) {
        size_t room = 2 * r->made_room + 16;
        made *list = cuno_memory(r->scope, room * sizeof *list);
        if (list == NULL)
            return NULL;
        if (r->made_count > 0)
            memcpy(list, r->made, r->made_count * sizeof *list);
        r->made = list;
        r->made_room = room;
    }
    fragment_table *table = book_table(&r->b, m, text);
    r->made[r->made_count++] = (made){rt_join(r->scope, text, NULL), table};
    return table;
}

/* What a place-holder gives, thrown away: only whether it gives anything counts here. */
static void look(report *r, const mark *m, const char *text) {
    cuno_scope *s = r->scope;
    if (m->kind == MARK_TABLE) {
        look_table(r, m, text);
    } else if (m->kind == MARK_CHART) {
        book_chart chart = {NULL, NULL, 0, 0};
        book_find_chart(&r->b, m->name, book_words(&r->b, m, text), &chart);
    } else if (m->kind != MARK_IF && m->kind != MARK_REPEAT && m->kind != MARK_END) {
        rt_buffer out = {0};
        if (m->kind == MARK_FORMULA)
            book_formula(&r->b, m, text, &out);
        else
            book_text(&r->b, m, text, &out);
        if (out.failed)
            cuno_fail(s, "Memori tidak cukup.");
        rt_free(&out);
    }
}

/* The place-holders of a repeated block, once for each round. */
static void look_at_rounds(report *r, size_t begin) {
    place *first = &r->places[begin];
    char text[MARK_LONGEST + 1];
    const char *words = book_words(&r->b, &first->m, first->text);
    long rounds = book_round_count(&r->b, first->m.name, words), filled = 0;
    for (long i = 1; i <= rounds && !r->scope->failed && (size_t)filled * (first->partner - begin) <= REPORT_MARKS;
         i++) {
        const char *code = book_round_text(&r->b, first->m.name, i);
        if (code[0] == '\0')
            continue;
        filled++;
        long number = book_round_number(&r->b, first->m.name, i);
        for (size_t k = begin + 1; k < first->partner; k++) {
            mark m;
            const place *p = &r->places[k];
            if (p->problem != MARK_GOOD)
                continue;
            if (!mark_for_round(p->text, strlen(p->text), i, number, code, text) ||
                mark_read(text, strlen(text), &m) != MARK_GOOD)
                report_add(&r->b.problems, "%s: terlalu panjang di dalam ulang", p->text);
            else
                look(r, &m, text);
        }
    }
    if ((size_t)filled * (first->partner - begin) > REPORT_MARKS)
        cuno_fail(r->scope, "%s: terlalu banyak penanda setelah diulang; paling banyak %d.", first->text, REPORT_MARKS);
    if (filled == 0 && r->b.problems.count == 0 && !r->scope->failed)
        report_add(&r->b.problems, "%s: tidak ada isinya di buku kerja", words);
}

static void look_at_condition(report *r, size_t begin) {
    place *first = &r->places[begin];
    figure cell;
    bool good = true;
    const char *words = book_words(&r->b, &first->m, first->text);
    bool there = book_figure(&r->b, &first->m.what, words, &cell);
    if (!there && !r->b.blank)
        return;
    /* What is not filled in yet is not compared: that part is left out, and so told. */
    bool waits = !there || (first->m.compare != MARK_FILLED && first->m.with.kind == MARK_NUMBER && !cell.filled);
    if (waits)
        book_unfilled(&r->b, "%s: belum diisi, bagian itu tidak ditulis", words);
    first->holds = !waits && figure_holds(&cell, first->m.compare, &first->m.with, &good);
    if (!good)
        report_add(&r->b.problems, "%s: \"%s\" bukan angka", words, cell.shown);
    for (size_t k = begin + 1; k < first->partner && !first->holds; k++)
        r->places[k].dropped = true;
}

void look_at_all(report *r) {
    for (size_t i = 0; i < r->count && !r->scope->failed; i++) {
        place *p = &r->places[i];
        if (p->problem != MARK_GOOD || p->dropped)
            continue;
        if (p->m.kind == MARK_IF) {
            look_at_condition(r, i);
        } else if (p->m.kind == MARK_REPEAT) {
            look_at_rounds(r, i);
            i = p->partner;
        } else {
            look(r, &p->m, p->text);
        }
    }
}

static void prepare(report *r, const place *p, const mark *m, const char *text) {
    if (p->problem == MARK_GOOD && m->kind == MARK_TABLE && !p->dropped)
        section_prepare(r, p->range, look_table(r, m, text), m);
}

static void prepare_rounds(report *r, size_t begin) {
    place *first = &r->places[begin];
    char text[MARK_LONGEST + 1];
    mark m;
    long rounds = book_round_count(&r->b, first->m.name, first->text);
    for (long i = 1; i <= rounds && !r->scope->failed; i++) {
        const char *code = book_round_text(&r->b, first->m.name, i);
        long number = book_round_number(&r->b, first->m.name, i);
        for (size_t k = begin + 1; k < first->partner && code[0] != '\0'; k++) {
            const place *p = &r->places[k];
            if (p->m.kind == MARK_TABLE && mark_for_round(p->text, strlen(p->text), i, number, code, text) &&
                mark_read(text, strlen(text), &m) == MARK_GOOD)
                prepare(r, p, &m, text);
        }
    }
}

void look_prepare(report *r) {
    for (size_t i = 0; i < r->count && !r->scope->failed; i++) {
        place *p = &r->places[i];
        if (p->problem == MARK_GOOD && p->m.kind == MARK_REPEAT && p->partner != SIZE_MAX && !p->dropped) {
            prepare_rounds(r, i);
            i = p->partner;
        } else {
            prepare(r, p, &p->m, p->text);
        }
    }
}
