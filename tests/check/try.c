/* SPDX-License-Identifier: MPL-2.0
 *
 * try.c - checks documents of the text form of document.h and prints what it found: for trying things out.
 *
 *     check-document [-1] FILE...     -1: all in one sheet
 */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "document.h"

int main(int count, char **arguments) {
    bool one_sheet = false;
    for (int i = 1; i < count; i++) {
        if (strcmp(arguments[i], "-1") == 0) {
            one_sheet = true;
            continue;
        }
        doc *d = doc_read(arguments[i]);
        check_document *c = doc_fill(d, one_sheet, NULL);
        clock_t start = clock();
        check_status status = check_run(c);
        double took = (double)(clock() - start) / CLOCKS_PER_SEC;
        doc_print(c);
        check_counts n = check_count(c);
        printf("# %s: status %d, %zu tables, %zu paragraphs, %zu cells, %zu figures, %zu relations, %zu findings, %.3f "
               "s\n",
               arguments[i], (int)status, n.tables, n.paragraphs, n.cells, n.figures, n.relations,
               check_finding_count(c), took);
        check_free(c);
        doc_free(d);
    }
    return 0;
}
