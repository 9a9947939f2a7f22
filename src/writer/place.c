/* SPDX-License-Identifier: MPL-2.0
 *
 * place.c - where a finding stands in a text document, and comments there. See document.h.
 */
#include <stdio.h>

#include "document.h"
#include "grid.h"

/* A fragment of a URL: what is not a letter or a digit as %XX. */
static char *add_escaped(char *to, const char *from) {
    static const char digits[] = "0123456789ABCDEF";
    for (; *from; from++) {
        unsigned char c = (unsigned char)*from;
        bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-';
        if (plain) {
            *to++ = (char)c;
        } else {
            *to++ = '%';
            *to++ = digits[c >> 4];
            *to++ = digits[c & 15];
        }
    }
    *to = 0;
    return to;
}

static const char *fragment_of(cuno_scope *scope, const char *name, const char *kind) {
    char *text = cuno_memory(scope, 3 * strlen(name) + strlen(kind) + 3);
    if (!text || *name == 0)
        return "";
    *text = '#';
    strcpy(add_escaped(text + 1, name), kind);
    return text;
}

static const writer_part *part_of(const findings *found, const check_finding *finding) {
    const writer_parts *parts = found->places;
    return finding->address < parts->count ? &parts->list[finding->address] : NULL;
}

static void cell_name(char *to, size_t size, const writer_part *part, const check_finding *finding) {
    grid_name(to, size, finding->row, part->box[finding->row * part->columns + finding->column]);
}

void writer_place(const findings *found, cuno_scope *scope, const check_finding *finding, const char **label,
                  const char **fragment) {
    const writer_part *part = part_of(found, finding);
    char *text = part ? cuno_memory(scope, (part->table ? strlen(part->table) : 0) + 60) : NULL;
    if (!text)
        return;
    if (part->table) {
        char cell[24];
        cell_name(cell, sizeof cell, part, finding);
        sprintf(text, "%s.%s", part->table, cell);
        *fragment = fragment_of(scope, part->table, "|table");
    } else {
        sprintf(text, "paragraf %d", part->number);
        *fragment = fragment_of(scope, part->heading, "|outline");
    }
    *label = text;
}
