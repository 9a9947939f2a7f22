/* SPDX-License-Identifier: MPL-2.0
 *
 * utama.c - templat FOLDER OUT [UNIT]: writes the parts of one workbook into the folder OUT, which exists.
 *
 *   templat - OUT               the empty template
 *   templat FOLDER OUT          the template filled with the tables in FOLDER
 *   templat FOLDER OUT UNIT     the workbook of one unit, with its plan and without its realisasi
 */
#include "isi.h"

#include <stdio.h>
#include <string.h>

/* Room for a larger agency, and for what the tables of 2024 need. */
static const struct rooms template_rooms = {
    .units = 20, .iku = 20, .plan = 210, .staff = 12, .others = 8, .assets = 150, .printed = 100};

const char *const form_units[FORMS] = {"Dinas Koperasi, Usaha Kecil dan Menengah", "Sekretariat",
                                       "Bidang Kelembagaan dan Pengawasan", "Sub Bagian Program, Keuangan dan Aset",
                                       "Seksi Penyelenggaraan Pelatihan UPT"};

static void set_sheets(struct templat *templat) {
    struct book *book = &templat->book;
    struct kisi *plan = kisi_find(templat, "P");
    struct kisi *iku = kisi_find(templat, "I");
    plan->sheet->frozen_columns = 3;
    iku->sheet->frozen_columns = 3;
    if (!templat->bidang)
        return;
    /* What a bidang neither fills in nor needs while it does. */
    static const char *const unneeded[] = {"bidang", "sub", "sasaran", "pol", "cara", "dukung", "sumber", "sebelum"};
    for (size_t i = 0; i < sizeof unneeded / sizeof *unneeded; i++)
        plan->sheet->columns[kisi_column(plan, unneeded[i])].hidden = true;
    static const char *const plain[] = {"bidang", "tujuan", "pol", "cara", "t2", "r2", "t1", "r1",
                                        "akhir",  "s1",     "s2",  "s3",   "s4", "s5", "s6", "nasional"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        iku->sheet->columns[kisi_column(iku, plain[i])].hidden = true;
    if (iku->data_rows == 0)
        for (int i = 0; i < book->sheet_count; i++)
            if (strcmp(book->sheets[i].name, "IKU") == 0 || strncmp(book->sheets[i].name, "Tabel 3.2", 9) == 0 ||
                strcmp(book->sheets[i].name, "Tabel 3.3") == 0 || strcmp(book->sheets[i].name, "Tabel 3.4") == 0 ||
                strcmp(book->sheets[i].name, "Tabel 3.5") == 0)
                book->sheets[i].hidden = true;
}

/* Cells without a style are open, so that rows can be deleted; within a sheet's table all others are locked. */
static void lock_rest(struct sheet *sheet) {
    for (int row = 0; row < sheet->row_count; row++)
        for (int column = 0; column < MAX_COLUMNS && sheet->columns[column].width > 0; column++)
            if (sheet->rows[row].cells[column].style == NULL)
                sheet->rows[row].cells[column].style = "Kunci";
}

static bool write(struct templat *templat, struct data *data, const char *out) {
    struct book *book = &templat->book;
    struct rooms rooms = template_rooms;
    struct printed printed = {0};
    bool bidang = templat->bidang;
    if (data != NULL)
        data_count(data, templat->unit, &rooms, &printed);
    looks_set(book);
    book_sheet(book, "Petunjuk");
    inputs_add(templat, &rooms);
    if (!bidang)
        book_sheet(book, "Periksa");
    reports_add(templat, &rooms, &printed);
    if (!bidang)
        forms_add(templat, &printed);
    int indicators = data == NULL ? 14 : printed.charted;
    struct sheet *charts = book_sheet(book, "Grafik");
    work_add(templat, &rooms);
    identity_add(templat, data != NULL);
    charts_add(templat, charts, data == NULL ? 3 : printed.iku, indicators, data == NULL ? 12 : printed.programs);
    lists_add(templat);
    if (data != NULL)
        data_fill(templat, data);
    guide_lay(templat);
    for (int i = 0; i < templat->grid_count; i++)
        if (templat->grids[i].alias[0] != 'F')
            kisi_lay(templat, &templat->grids[i]);
    if (!bidang)
        forms_lay(templat, data == NULL ? NULL : form_units);
    set_sheets(templat);
    for (int i = 0; i < book->sheet_count; i++)
        lock_rest(&book->sheets[i]);
    return book_write_parts(book, out, data == NULL);
}

int main(int argc, char **argv) {
    static struct templat templat;
    if (argc < 3 || argc > 4) {
        fputs("pemakaian: templat FOLDER|- KELUARAN [UNIT]\n", stderr);
        return 2;
    }
    struct data *data = NULL;
    templat.unit = argc == 4 ? argv[3] : NULL;
    templat.bidang = argc == 4;
    bool done = strcmp(argv[1], "-") == 0 || (data = data_read(&templat.book, argv[1])) != NULL;
    done = done && write(&templat, data, argv[2]);
    if (data != NULL)
        data_free(data);
    for (int i = 0; i < templat.grid_count; i++)
        kisi_free(&templat.grids[i]);
    book_free(&templat.book);
    return done ? 0 : 1;
}
