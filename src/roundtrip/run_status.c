/* SPDX-License-Identifier: MPL-2.0
 *
 * run_status.c - Status: one sheet for the head of programme.
 *
 *     status
 *     status&simpan    saves the workbook afterwards
 *
 *  1. A line for every unit that has rows, and one for all: which file was collected last and when it was saved (from
 * the sheet "Hasil Gabung"), and for each quarter how many figures are there of how many are due, capaian and serapan
 * up to then (progress_of.h).
 *  2. The sheet "Status LKJ" is ours by its mark, is replaced as a whole, in one undo step; where the workbook does not
 *     take it, it becomes a new workbook.
 */
#include <stdio.h>

#include "../calc/sheet.h"
#include "progress_of.h"
#include "record.h"

#define SHEET "Status LKJ"
#define KIND "Status"

enum { COLUMNS = 3 + 3 * RT_QUARTERS, HEAD = 4 };

typedef struct status {
    command_call *call;
    cuno_scope *scope;
    rt_contract *master;
    rt_record record;
    uno_Interface *sheet;
    calc_grid grid;
    bool failed;
    size_t lines, missing_all;
} status;

static void put_text(status *st, const char *text) {
    st->failed = st->failed || !calc_grid_text(&st->grid, text, strlen(text));
}

/* Of a quarter that has not come (nothing is typed in it nor later) nothing is said. */
static void put_percent(status *st, bool come, bool known, double percent) {
    if (!come)
        put_text(st, "");
    else if (known)
        st->failed = st->failed || !calc_grid_number(&st->grid, percent);
    else
        put_text(st, "-");
}

static void put_line(status *st, const char *name, const char *file, const char *saved, const rt_progress *p) {
    char text[64];
    put_text(st, name);
    put_text(st, file);
    put_text(st, saved);
    for (int q = 0; q < RT_QUARTERS; q++) {
        snprintf(text, sizeof text, "%ld dari %ld", p->due[q] - p->missing[q], p->due[q]);
        put_text(st, text);
    }
    for (int q = 0; q < RT_QUARTERS; q++)
        put_percent(st, q < p->figures_until, p->capaian_rows[q] > 0,
                    p->capaian_sum[q] / (double)(p->capaian_rows[q] ? p->capaian_rows[q] : 1));
    for (int q = 0; q < RT_QUARTERS; q++)
        put_percent(st, q < p->amounts_until, p->has_spent[q] && p->ceiling > 0,
                    p->spent[q] / (p->ceiling > 0 ? p->ceiling : 1) * 100);
    st->lines++;
}

static bool has_rows(const rt_progress *p) {
    return p->due[0] + p->due[1] + p->due[2] + p->due[3] > 0;
}

static const rt_cell *unit_at(const rt_grid *units, size_t row) {
    size_t key = units == NULL ? 0 : rt_column_of_role(units, RT_KEY);
    return units == NULL || key == units->column_count ? NULL : rt_cell_at(units, row, key);
}

/* The units, as many as have something due; counted first, for the table's size. */
static size_t each_unit(status *st, bool write) {
    const rt_grid *units = rt_units(st->master);
    size_t count = 0;
    for (size_t row = 0; units != NULL && row < units->rows; row++) {
        const rt_cell *cell = unit_at(units, row);
        rt_progress p = {.ceiling = 0};
        if (cell == NULL || cell->kind != RT_TEXT)
            continue;
        rt_progress_add(st->master, cell->text, &p);
        if (!has_rows(&p))
            continue;
        count++;
        const char *file = "belum kembali";
        const char *saved = write ? rt_recorded_time(st->scope, &st->record, cell->text, &file) : "";
        if (write)
            put_line(st, cell->text, file, rt_in_words(st->scope, saved), &p);
    }
    return count;
}

static void write_heads(status *st) {
    static const char *const groups[COLUMNS] = {"Bidang",   "Berkas terakhir",
                                                "Disimpan", "Angka yang sudah terisi",
                                                NULL,       NULL,
                                                NULL,       "Rata-rata capaian sampai dengan (%)",
                                                NULL,       NULL,
                                                NULL,       "Serapan anggaran sampai dengan (%)",
                                                NULL,       NULL,
                                                NULL};
    static const char *const heads[COLUMNS] = {NULL,    NULL,     NULL,    "TW I", "TW II", "TW III", "TW IV", "TW I",
                                               "TW II", "TW III", "TW IV", "TW I", "TW II", "TW III", "TW IV"};
    cuno_scope *s = st->scope;
    calc_put_text(s, st->sheet, 0, 0, rt_join(s, "Status ", st->master->agency, ", tahun ", st->master->year, NULL));
    calc_put_text(s, st->sheet, 0, 1, rt_join(s, "Keadaan ", rt_in_words(s, rt_today(s, true)), NULL));
    calc_put_texts(s, st->sheet, 0, HEAD - 2, COLUMNS, 1, groups);
    calc_put_texts(s, st->sheet, 0, HEAD - 1, COLUMNS, 1, heads);
    uno_Interface *head = calc_range(s, st->sheet, 0, HEAD - 2, COLUMNS, 2);
    cuno_set(s, head, "CharWeight", cuno_any_float(s, 150));
    cuno_set(s, head, "CellBackColor", cuno_any_long(s, 0xB7D7C5));
    cuno_set(s, calc_range(s, st->sheet, 0, 0, 1, 1), "CharWeight", cuno_any_float(s, 150));
    for (int g = 3; g < COLUMNS; g += RT_QUARTERS)
        cuno_call(s, calc_range(s, st->sheet, g, HEAD - 2, RT_QUARTERS, 1), "com.sun.star.util.XMergeable::merge",
                  true);
    for (int c = 0; c < COLUMNS; c++)
        calc_set_width(s, st->sheet, c, c == 0 ? 7500 : c == 1 ? 6500 : c == 2 ? 5400 : 2300);
}

static void write_foot(status *st, int row) {
    calc_put_text(
        st->scope, st->sheet, 0, row,
        "Terisi: angka kinerja tiap baris yang bertarget, dan angka anggaran tiap baris berpagu tanpa rincian di "
        "bawahnya. Capaian: rata-rata baris yang sudah berangka.");
    calc_put_text(st->scope, st->sheet, 0, row + 1,
                  "Triwulan digabung menurut kolom cara; bila kosong: persen, indeks, nilai, dan skor memakai angka "
                  "terakhir, yang lain dijumlahkan. Serapan: realisasi sampai triwulan itu dibagi pagu. "
                  "Triwulan yang belum ada angkanya dikosongkan.");
}

/* Two decimals, as the interface writes them. */
static void format_numbers(status *st, int rows) {
    cuno_scope *s = st->scope;
    uno_Interface *formats =
        cuno_call(s, st->call->document, "com.sun.star.util.XNumberFormatsSupplier::getNumberFormats").object;
    struct {
        rtl_uString *language, *country, *variant;
    } locale = {NULL, NULL, NULL};
    rtl_uString_new(&locale.language);
    locale.country = locale.variant = locale.language;
    enum { TWO_DECIMALS = 4 }; /* com.sun.star.i18n.NumberFormatIndex.NUMBER_1000DEC2 */
    int key =
        cuno_call(s, formats, "com.sun.star.util.XNumberFormatTypes::getFormatIndex", TWO_DECIMALS, &locale).number;
    rtl_uString_release(locale.language);
    cuno_set(s, calc_range(s, st->sheet, 3 + RT_QUARTERS, HEAD, 2 * RT_QUARTERS, rows), "NumberFormat",
             cuno_any_long(s, key));
}

static void write_sheet(status *st) {
    size_t rows = each_unit(st, false) + 1;
    write_heads(st);
    st->failed = !calc_grid_begin(&st->grid, rows, COLUMNS);
    st->grid.cells = CALC_ANY_CELLS;
    rt_progress all = {.ceiling = 0};
    each_unit(st, true);
    rt_progress_add(st->master, NULL, &all);
    put_line(st, "Seluruh instansi", "", "", &all);
    for (int q = 0; q < RT_QUARTERS; q++)
        st->missing_all += (size_t)all.missing[q];
    if (st->failed) {
        cuno_fail(st->scope, "Memori tidak cukup.");
        return;
    }
    cuno_call(st->scope, calc_range(st->scope, st->sheet, 0, HEAD, COLUMNS, (int)rows),
              "com.sun.star.sheet.XCellRangeData::setDataArray", calc_rows(st->scope, &st->grid));
    format_numbers(st, (int)rows);
    write_foot(st, HEAD + (int)rows + 1);
}

static uno_Interface *new_workbook(cuno_scope *scope) {
    return cuno_call(scope, cuno_service(scope, "com.sun.star.frame.Desktop"),
                     "com.sun.star.frame.XComponentLoader::loadComponentFromURL", "private:factory/scalc", "_blank", 0,
                     NULL)
        .object;
}

void command_status(command_call *call) {
    cuno_scope *s = call->scope;
    status st = {.call = call, .scope = s, .master = rt_read_master(s, call->document)};
    if (s->failed)
        return;
    st.record = rt_read_record(s, call->document);
    const char *refused = calc_refuses(s, call->document, SHEET, KIND);
    uno_Interface *document = refused == NULL || s->failed ? call->document : new_workbook(s);
    if (s->failed)
        return;
    calc_step_begin(s, document, "Status LKJ");
    st.sheet = calc_fresh_sheet(s, document, SHEET, KIND);
    write_sheet(&st);
    rt_show_sheet(s, document, st.sheet);
    calc_step_end(s->context, document);
    if (s->failed)
        return;
    rt_format(call->answer, "Status %zu unit di lembar %s; %s angka belum terisi sepanjang tahun.\n", st.lines - 1,
              SHEET, rt_count(s, (long)st.missing_all));
    if (refused != NULL)
        rt_format(call->answer, "Ditulis di buku kerja baru: %s.\n", refused);
    rt_save_if_told(call);
}
