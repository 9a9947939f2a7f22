/* SPDX-License-Identifier: MPL-2.0
 *
 * utama.c - buku FOLDER FILE: reads the tables of the report from FOLDER and writes the example workbook to FILE.
 */
#include "isi.h"

#include <stdio.h>

int main(int argc, char **argv) {
    static struct contents contents;
    if (argc != 3) {
        fputs("pemakaian: buku FOLDER BERKAS.fods\n", stderr);
        return 2;
    }
    bool done = contents_read(&contents, argv[1]);
    if (done) {
        contents_lay(&contents);
        contents_cross(&contents);
        contents_list(&contents);
        contents_summary(&contents);
        done = book_write(&contents.book, argv[2]);
    }
    contents_free(&contents);
    return done ? 0 : 1;
}
