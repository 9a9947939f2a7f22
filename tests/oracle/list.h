/* SPDX-License-Identifier: MPL-2.0
 *
 * list.h - a list of calls of the core, read from the corpora of the fuzz targets and made from the printed cells of
 * the report; for the thread test.
 */
#ifndef DAFTAR_H
#define DAFTAR_H

#include "calls.h"

typedef struct call_list {
    core_call *calls;
    size_t count;
    size_t room;
} call_list;

/* Adds every line of a corpus (tests/fuzz, the format of calls.h); ends the program if there is none. */
void list_add_corpus(call_list *list, const char *path);

/* Adds calls of every function that takes one text, for each cell of a table of the report, and of CAPAIAN and PERIKSA
 * for neighbouring cells. */
void list_add_report(call_list *list, const char *path);

void list_free(call_list *list);

#endif
