/* SPDX-License-Identifier: MPL-2.0
 *
 * main.c - workbook [-d FOLDER]... [-u UNIT] [-t] [-f] [-a] LAYOUT OUT
 *
 * Writes the workbook that the layout file describes, as the parts of a packaged ODF file into the folder OUT, which
 * exists.
 *
 *   -d FOLDER   fill it with the tables of input in FOLDER; several are searched in order
 *   -u UNIT     the workbook of one bidang: its own rows of the plan, without its realisasi
 *   -t          give it the type of a template
 *   -f          OUT is a flat ODF file
 *   -a          print all rows, whatever baris.tsv says (shown.py measures it so)
 *
 * Status 1, and one line FILE:LINE: WHAT, if the layout or a table is wrong; 2 if the program was called wrongly.
 */
#define _POSIX_C_SOURCE 200809L
#include "grid.h"

#include <stdio.h>
#include <unistd.h>

int main(int argc, char **argv) {
    static struct model model;
    bool template = false, flat = false;
    for (int option; (option = getopt(argc, argv, "d:u:taf")) != -1;) {
        if (option == 'd' && model.folder_count < MAX_FOLDERS)
            model.folders[model.folder_count++] = optarg;
        else if (option == 'u')
            model.unit = optarg;
        else if (option == 't')
            template = true;
        else if (option == 'f')
            flat = true;
        else if (option == 'a')
            model.whole = true;
        else
            return 2;
    }
    if (argc - optind != 2) {
        fputs("usage: workbook [-d FOLDER]... [-u UNIT] [-t] [-f] [-a] LAYOUT OUT\n", stderr);
        return 2;
    }
    const char *out = argv[optind + 1];
    model.variant = model.unit == NULL ? "master" : "bidang";
    model_read(&model, argv[optind]);
    bool done = flat ? book_write(&model.book, out) : book_write_parts(&model.book, out, template);
    model_free(&model);
    return done ? 0 : 1;
}
