/* SPDX-License-Identifier: MPL-2.0
 *
 * main.c - workbook [-d FOLDER]... [-u UNIT] [-t] [-a] LAYOUT OUT
 *
 * Writes the workbook that the layout file describes: as a flat ODF file if OUT ends in .fods, else as the parts of a
 * packaged one into the folder OUT, which exists.
 *
 *   -d FOLDER   fill it with the tables of input in FOLDER; several are searched in order
 *   -u UNIT     the workbook of one bidang: its own rows of the plan, without its realisasi
 *   -t          give it the type of a template
 *   -a          print all rows, whatever baris.tsv says (shown.py measures it so)
 *
 * Status 1, and one line FILE:LINE: WHAT, if the layout or a table is wrong; 2 if the program was called wrongly.
 */
#define _POSIX_C_SOURCE 200809L
#include "grid.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
    static struct model model;
    bool template = false;
    for (int option; (option = getopt(argc, argv, "d:u:ta")) != -1;) {
        if (option == 'd' && model.folder_count < MAX_FOLDERS)
            model.folders[model.folder_count++] = optarg;
        else if (option == 'u')
            model.unit = optarg;
        else if (option == 't')
            template = true;
        else if (option == 'a')
            model.whole = true;
        else
            return 2;
    }
    if (argc - optind != 2) {
        fputs("pemakaian: workbook [-d FOLDER]... [-u UNIT] [-t] [-a] TATA-LETAK KELUARAN\n", stderr);
        return 2;
    }
    const char *out = argv[optind + 1];
    size_t length = strlen(out);
    model.variant = model.unit == NULL ? "master" : "bidang";
    model_read(&model, argv[optind]);
    bool done = length > 5 && strcmp(out + length - 5, ".fods") == 0 ? book_write(&model.book, out)
                                                                     : book_write_parts(&model.book, out, template);
    model_free(&model);
    return done ? 0 : 1;
}
