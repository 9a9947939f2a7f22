/* SPDX-License-Identifier: MPL-2.0
 *
 * run_hand_out.c - Sebar ke Bidang: from the open master, a workbook for every bidang.
 *
 *     sebar&folder=URL    where to; a person is asked for it
 *     sebar&ganti         replaces workbooks that are there; else they are left alone, and that is told
 *
 *  1. The master is stored as a copy under another name, and the copy loses the sheets that no bidang gets: those that
 *     the contract drops, results of ours, and hidden ones that nothing visible reads (reads.h). What stays becomes
 *     visible or hidden as the contract says (README.md, "lembar").
 *     For each unit that copy is opened unseen, the rows of other units are deleted, and what the bidang does not type
 * is locked. The master itself is not touched.
 *  2. Each unit gets a folder with its workbook, a guide of one page (PDF, where Writer is installed), and the add-in
 * if an .oxt lies beside the master. File names are made safe (filename.h); two that become the same are numbered.
 *  3. A summary says what went where. The answer names the first few rows that went to nobody (those of no unit, and
 *     those without a key) and those with an amount that cannot be read, by sheet, row and name.
 *  4. Written under another name and renamed: what is killed on the way leaves no half workbook under a right name.
 */
#include <stdio.h>
#include <stdlib.h>

#include "../calc/sheet.h"
#include "filename.h"
#include "match.h"
#include "reads.h"
#include "workbook.h"

#define UCB "com.sun.star.ucb.XSimpleFileAccess::"

enum { MOST_UNITS = 500, SUMMARY = 5 };

typedef struct unit {
    const char *name, *folder; /* folder: its last part */
    const char *file;          /* the URL of its workbook */
    const char *told;          /* what became of it */
    long rows[RT_GRIDS];
    bool written;
} unit;

typedef struct handing {
    command_call *call;
    cuno_scope *scope;
    rt_contract *master;
    rt_contract *base; /**< of the copy, whose sheets have other indices */
    uno_Interface *files;
    const char *folder, *copy, *addin;
    bool replace;
    unit units[MOST_UNITS];
    size_t count;
} handing;

/* ---- Who gets one ---- */

static bool is_row_of(const rt_grid *grid, size_t row, const char *name) {
    size_t key = rt_column_of_role(grid, RT_KEY), column = rt_column_of_role(grid, RT_UNIT);
    if (key == grid->column_count || column == grid->column_count || rt_cell_at(grid, row, key)->kind == RT_BLANK)
        return false;
    const rt_cell *cell = rt_cell_at(grid, row, column);
    return cell->kind == RT_TEXT && rt_same_name(cell->text, name);
}

static long count_rows(const handing *h, unit *u) {
    long all = 0;
    for (size_t g = 0; g < h->master->grid_count; g++) {
        const rt_grid *grid = &h->master->grids[g];
        for (size_t row = 0; !grid->units && row < grid->rows; row++)
            u->rows[g] += is_row_of(grid, row, u->name);
        all += u->rows[g];
    }
    return all;
}

static bool gets_one(const rt_cell *kind) {
    static const char *const kinds[] = {"Sekretariat", "Bidang", "UPT"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kind->kind == RT_TEXT && rt_same_name(kind->text, kinds[i]))
            return true;
    return false;
}

static const char *folder_name(handing *h, const char *name) {
    char safe[RT_NAME_ROOM], numbered[RT_NAME_ROOM];
    rt_safe_name(name, safe);
    strcpy(numbered, safe);
    for (unsigned number = 2;; number++) {
        bool taken = false;
        for (size_t i = 0; i < h->count; i++)
            taken = taken || strcmp(h->units[i].folder, numbered) == 0;
        if (!taken)
            return rt_join(h->scope, numbered, NULL);
        rt_numbered(safe, number, numbered);
    }
}

static void find_units(handing *h) {
    const rt_grid *list = rt_units(h->master);
    size_t key = list == NULL ? 0 : rt_column_of_role(list, RT_KEY);
    size_t kind = list == NULL ? 0 : rt_column_of_role(list, RT_UNIT_KIND);
    if (list == NULL || key == list->column_count || kind == list->column_count) {
        cuno_fail(h->scope, "LKJ_Kontrak: daftar unit dengan kolom kunci dan jenis tidak ada.");
        return;
    }
    for (size_t row = 0; row < list->rows && h->count < MOST_UNITS; row++) {
        const rt_cell *name = rt_cell_at(list, row, key);
        unit u = {.name = name->text, .file = "", .told = ""};
        if (name->kind != RT_TEXT || !gets_one(rt_cell_at(list, row, kind)) || count_rows(h, &u) == 0)
            continue;
        u.folder = folder_name(h, u.name);
        h->units[h->count++] = u;
    }
    if (h->count == 0)
        cuno_fail(h->scope, "Tidak ada baris berkode milik unit berjenis Sekretariat, Bidang, atau UPT di Identitas.");
}

/* ---- The workbook of one unit ---- */

static uno_Interface *open_copy(cuno_scope *scope, const char *url) {
    uno_Interface *desktop = cuno_service(scope, "com.sun.star.frame.Desktop");
    return cuno_call(scope, desktop, "com.sun.star.frame.XComponentLoader::loadComponentFromURL", url, "_blank", 0,
                     cuno_properties(scope, "Hidden", cuno_any_bool(scope, true), "MacroExecutionMode",
                                     cuno_any_short(scope, 0), "UpdateDocMode", cuno_any_short(scope, 0), "FilterName",
                                     cuno_any_string(scope, "calc8"), NULL))
        .object;
}

static void unprotect(cuno_scope *scope, uno_Interface *object, const char *what) {
    if (!cuno_call(scope, object, "com.sun.star.util.XProtectable::isProtected").boolean)
        return;
    cuno_call(scope, object, "com.sun.star.util.XProtectable::unprotect", "");
    cuno_forgive(scope);
    if (cuno_call(scope, object, "com.sun.star.util.XProtectable::isProtected").boolean)
        cuno_fail(scope, "%s dilindungi dengan sandi; buka perlindungannya dahulu.", what);
}

/* Rows of others, from the bottom, so that what is above stays where the contract says; block by block. */
static void delete_rows(cuno_scope *scope, uno_Interface *sheet, const rt_grid *grid, const char *name) {
    uno_Interface *rows = cuno_call(scope, sheet, "com.sun.star.table.XColumnRowRange::getRows").object;
    for (size_t end = grid->rows; end > 0 && !scope->failed;) {
        if (is_row_of(grid, end - 1, name)) {
            end--;
            continue;
        }
        size_t begin = end - 1;
        while (begin > 0 && !is_row_of(grid, begin - 1, name))
            begin--;
        cuno_call(scope, rows, "com.sun.star.table.XTableRows::removeByIndex", (int)(grid->first_row + (long)begin),
                  (int)(end - begin));
        end = begin;
    }
}

/* com.sun.star.util.CellProtection */
typedef struct protection {
    sal_Bool locked, formula_hidden, hidden, print_hidden;
} protection;

static bool is_input(const rt_grid *grid, long column) {
    for (size_t c = 0; c < grid->column_count; c++)
        if (grid->columns[c].column == column)
            return grid->columns[c].role == RT_INPUT;
    return false;
}

static long last_column(cuno_scope *scope, uno_Interface *sheet) {
    uno_Interface *cursor = cuno_call(scope, sheet, "com.sun.star.sheet.XSpreadsheet::createCursor").object;
    cuno_call(scope, cursor, "com.sun.star.sheet.XUsedAreaCursor::gotoEndOfUsedArea", 0);
    const cuno_range_address *used =
        cuno_call(scope, cursor, "com.sun.star.sheet.XCellRangeAddressable::getRangeAddress").structure;
    return used == NULL ? -1 : used->end_column;
}

/* Only what is collected again is open. The rest, the columns that the contract does not name included, is locked and
 * loses the colour of input: what is typed there would not come back, and who types goes by the colour. */
static void lock_columns(cuno_scope *scope, uno_Interface *sheet, const rt_grid *grid, long rows) {
    enum { GREY = 0xF4F4F4 };
    for (long c = rows > 0 ? last_column(scope, sheet) : -1; c >= 0 && !scope->failed; c--) {
        bool input = is_input(grid, c);
        protection p = {!input, sal_False, sal_False, sal_False};
        uno_Interface *range = calc_range(scope, sheet, (int)c, (int)grid->first_row, 1, (int)rows);
        cuno_set(scope, range, "CellProtection", cuno_any(scope, "com.sun.star.util.CellProtection", &p));
        if (!input)
            cuno_set(scope, range, "CellBackColor", cuno_any_long(scope, GREY));
    }
}

static void make_grid(cuno_scope *scope, uno_Interface *sheets, const rt_grid *grid, const char *name, long rows) {
    cuno_scope own;
    cuno_begin_inside(&own, scope);
    uno_Interface *sheet = rt_sheet_at(&own, sheets, grid->sheet);
    unprotect(&own, sheet, rt_join(&own, "Lembar ", calc_sheet_name(&own, sheet), NULL));
    delete_rows(&own, sheet, grid, name);
    lock_columns(&own, sheet, grid, rows);
    cuno_call(&own, sheet, "com.sun.star.util.XProtectable::protect", "");
    cuno_end(&own);
}

static void fill_contract(handing *h, cuno_scope *scope, uno_Interface *sheets, const char *name) {
    const rt_contract *m = h->base;
    uno_Interface *sheet = rt_sheet_at(scope, sheets, m->sheet);
    unprotect(scope, sheet, "Lembar kontrak");
    struct {
        long row;
        const char *text;
    } lines[] = {{m->kind_row, "bidang"}, {m->unit_row, name}, {m->issued_row, rt_today(scope, true)}};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (lines[i].row >= 0)
            calc_put_text(scope, sheet, (int)m->value_column, (int)lines[i].row, lines[i].text);
    if (m->unit_row < 0 || m->kind_row < 0)
        cuno_fail(scope, "LKJ_Kontrak: baris jenis dan unit harus ada.");
    cuno_call(scope, sheet, "com.sun.star.util.XProtectable::protect", "");
}

static void make_workbook(handing *h, cuno_scope *scope, uno_Interface *document, unit *u) {
    uno_Interface *sheets = rt_sheets(scope, document);
    cuno_call(scope, document, "com.sun.star.sheet.XCalculatable::enableAutomaticCalculation", false);
    for (size_t g = 0; g < h->base->grid_count && !scope->failed; g++)
        if (!h->base->grids[g].units)
            make_grid(scope, sheets, &h->base->grids[g], u->name, u->rows[g]);
    fill_contract(h, scope, sheets, u->name);
    cuno_call(scope, document, "com.sun.star.sheet.XCalculatable::enableAutomaticCalculation", true);
    cuno_call(scope, document, "com.sun.star.sheet.XCalculatable::calculate");
}

/* ---- The copy that all begin with ---- */

enum { MOST_SHEETS = 1024 };

static rt_fate fate_of(const rt_contract *contract, const char *name) {
    for (size_t i = 0; i < contract->sheet_count; i++)
        if (rt_same_name(contract->sheets[i].name, name))
            return contract->sheets[i].fate;
    return RT_STAYS;
}

/* Whom a person is to see: what the others read stays too, unseen. */
static bool is_wanted(cuno_scope *scope, const rt_contract *contract, uno_Interface *sheet) {
    rt_fate fate = fate_of(contract, calc_sheet_name(scope, sheet));
    return fate == RT_SHOWN || (fate == RT_STAYS && cuno_bool_in(cuno_get(scope, sheet, "IsVisible")));
}

static bool read_reads(cuno_scope *scope, uno_Interface *zip, rt_reads *reads) {
    bool good = true;
    for (int pass = 0; pass < 2 && good && !scope->failed; pass++) {
        rt_stream stream;
        rt_stream_begin(&stream, scope, rt_named(scope, zip, "content.xml"));
        good =
            pass == 0 ? rt_reads_look(rt_stream_read, &stream, reads) : rt_reads_settle(rt_stream_read, &stream, reads);
        rt_stream_end(&stream);
    }
    return good;
}

/* stays[i]: whether sheet i of the copy does. */
static void choose_sheets(handing *h, cuno_scope *scope, uno_Interface *sheets, const rt_reads *reads, bool *stays) {
    int count = calc_sheet_count(scope, sheets);
    for (int i = 0; i < count && i < MOST_SHEETS; i++) {
        cuno_scope own;
        cuno_begin_inside(&own, scope);
        uno_Interface *sheet = calc_sheet_at(&own, sheets, i);
        bool wanted =
            (i == h->master->sheet || is_wanted(&own, h->master, sheet)) && !calc_is_marked(&own, sheet, NULL);
        for (size_t k = 0; wanted && k < reads->sheets && k < MOST_SHEETS; k++)
            stays[k] = stays[k] || (size_t)i == k || rt_reads_one(reads, (size_t)i, k);
        cuno_end(&own);
    }
    for (size_t g = 0; g < h->master->grid_count; g++)
        stays[h->master->grids[g].sheet] = true;
}

/* A hidden sheet with a print range goes into a PDF all the same. */
static void show_sheet(cuno_scope *scope, uno_Interface *sheet, bool shown) {
    cuno_set(scope, sheet, "IsVisible", cuno_any_bool(scope, shown));
    if (!shown)
        cuno_call(scope, sheet, "com.sun.star.sheet.XPrintAreas::setPrintAreas",
                  cuno_sequence(scope, "com.sun.star.table.CellRangeAddress", NULL, 0));
}

static void set_sheet(handing *h, cuno_scope *scope, uno_Interface *sheets, int index, bool stays) {
    cuno_scope own;
    cuno_begin_inside(&own, scope);
    uno_Interface *sheet = calc_sheet_at(&own, sheets, index);
    const char *name = calc_sheet_name(&own, sheet);
    rt_fate fate = fate_of(h->master, name);
    if (!stays || fate == RT_DROPPED || calc_is_marked(&own, sheet, NULL))
        cuno_call(&own, sheets, "com.sun.star.container.XNameContainer::removeByName", name);
    else if (fate != RT_STAYS)
        show_sheet(&own, sheet, fate == RT_SHOWN);
    cuno_end(&own);
}

/* From the last to the first: an index then still means what it did. */
static void strip(handing *h, cuno_scope *scope, uno_Interface *document) {
    bool *stays = cuno_memory(scope, MOST_SHEETS * sizeof *stays);
    rt_reads reads = {0};
    uno_Interface *sheets = rt_sheets(scope, document), *zip = rt_zip(scope, h->copy);
    if (stays == NULL || zip == NULL || !read_reads(scope, zip, &reads))
        cuno_fail(scope, "Salinan buku induk tidak dapat dibaca.");
    unprotect(scope, document, "Susunan lembar");
    int count = calc_sheet_count(scope, sheets);
    if (!scope->failed && (count > MOST_SHEETS || (size_t)count > reads.sheets))
        cuno_fail(scope, "Buku kerja ini berisi terlalu banyak lembar.");
    if (!scope->failed)
        choose_sheets(h, scope, sheets, &reads, stays);
    for (int i = count - 1; i >= 0 && !scope->failed; i--)
        set_sheet(h, scope, sheets, i, stays[i]);
    rt_reads_free(&reads);
}

static void make_base(handing *h) {
    cuno_scope own;
    const char *stripped =
        rt_free_url(h->scope, h->files, rt_join(h->scope, h->folder, "sebar-dasar", NULL), ".ods", false);
    cuno_begin_inside(&own, h->scope);
    uno_Interface *document = open_copy(&own, h->copy);
    cuno_call(&own, document, "com.sun.star.sheet.XCalculatable::enableAutomaticCalculation", false);
    strip(h, &own, document);
    cuno_call(&own, document, "com.sun.star.sheet.XCalculatable::enableAutomaticCalculation", true);
    rt_store(&own, document, stripped, "calc8");
    if (!own.failed)
        h->base = rt_read_contract(h->scope, document, false);
    rt_close(&own, document);
    cuno_end(&own);
    rt_delete(h->scope, h->files, h->copy);
    h->copy = stripped;
}

/* ---- Guide and add-in ---- */

static const char *guide_text(cuno_scope *scope, const handing *h, const unit *u) {
    return rt_join(
        scope, "Laporan Kinerja ", h->master->year, ": petunjuk untuk ", u->name, "\n\n", "1. Buka berkas ",
        rt_name_of(scope, u->file), " dengan LibreOffice Calc.\n",
        "2. Bila muncul #NAME?, pasang dahulu add-in LKJ (lkj.oxt): klik dua kali berkasnya, setujui, lalu tutup dan "
        "buka "
        "lagi LibreOffice.\n",
        "3. Isi hanya sel kuning: realisasi kinerja dan realisasi anggaran tiap triwulan. Sel abu-abu terkunci; "
        "angka "
        "Perjanjian Kinerja yang keliru disampaikan kepada pengelola, tidak diubah di sini.\n",
        "4. Ketik angka apa adanya: 8,45 atau 66; rupiah 5.000.000. Titik untuk ribuan, koma untuk desimal; tanpa "
        "rumus, "
        "tanpa tanda %. Belum ada angkanya? Biarkan kosong. Memang tidak ada datanya? Ketik tanda -.\n",
        "5. Baris dan kode terkunci. Baris yang kurang atau keliru disampaikan kepada pengelola, tidak dibuat di "
        "sini.\n",
        "6. Simpan dengan Ctrl+S (tetap .ods; .xlsx juga terbaca), tutup, lalu kembalikan berkas itu. Kembalikan satu "
        "berkas "
        "saja; nama berkas boleh diganti.\n\n",
        "Instansi: ", h->master->agency, "\nTahun: ", h->master->year, "\nDibuat: ", rt_day_in_words(scope), "\n",
        NULL);
}

/* A line of the text is a paragraph. */
static void put_paragraphs(cuno_scope *scope, uno_Interface *text, uno_Interface *cursor, const char *lines) {
    enum { PARAGRAPH_BREAK = 0 }; /* com.sun.star.text.ControlCharacter */
    while (*lines != '\0' && !scope->failed) {
        size_t length = strcspn(lines, "\n");
        char *line = cuno_memory(scope, length + 1);
        if (line == NULL)
            return;
        memcpy(line, lines, length);
        cuno_call(scope, text, "com.sun.star.text.XSimpleText::insertString", cursor, line, false);
        cuno_call(scope, text, "com.sun.star.text.XSimpleText::insertControlCharacter", cursor, PARAGRAPH_BREAK, false);
        lines += length + (lines[length] == '\n');
    }
}

static void write_guide(handing *h, const unit *u, const char *url) {
    cuno_scope own;
    cuno_begin(&own, h->scope->context);
    uno_Interface *desktop = cuno_service(&own, "com.sun.star.frame.Desktop");
    uno_Interface *document =
        cuno_call(&own, desktop, "com.sun.star.frame.XComponentLoader::loadComponentFromURL", "private:factory/swriter",
                  "_blank", 0, cuno_properties(&own, "Hidden", cuno_any_bool(&own, true), NULL))
            .object;
    uno_Interface *text = cuno_call(&own, document, "com.sun.star.text.XTextDocument::getText").object;
    uno_Interface *cursor = cuno_call(&own, text, "com.sun.star.text.XSimpleText::createTextCursor").object;
    put_paragraphs(&own, text, cursor, guide_text(&own, h, u));
    cuno_call(&own, cursor, "com.sun.star.text.XTextCursor::gotoStart", false);
    cuno_call(&own, cursor, "com.sun.star.text.XParagraphCursor::gotoEndOfParagraph", true);
    cuno_set(&own, cursor, "CharWeight", cuno_any_float(&own, 150));
    cuno_set(&own, cursor, "CharHeight", cuno_any_float(&own, 15));
    rt_store(&own, document, url, "writer_pdf_Export");
    rt_close(&own, document);
    cuno_end(&own); /* without Writer there is no guide, and the summary's column stays empty */
}

/* The first lkj*.oxt of the folder, or NULL. */
static const char *find_addin(cuno_scope *scope, uno_Interface *files, const char *folder) {
    uno_Sequence *urls = cuno_call(scope, files, UCB "getFolderContents", folder, false).sequence;
    for (int i = 0; i < cuno_length(urls); i++) {
        const char *url = cuno_string_at(scope, urls, i);
        if (strcmp(rt_ending(scope, url), "oxt") == 0 && strncmp(rt_name_of(scope, url), "lkj", 3) == 0)
            return url;
    }
    cuno_forgive(scope);
    return NULL;
}

static void copy_addin(handing *h, const char *folder) {
    cuno_scope own;
    if (h->addin == NULL)
        return;
    cuno_begin(&own, h->scope->context);
    cuno_call(&own, h->files, UCB "copy", h->addin, rt_join(&own, folder, rt_name_of(&own, h->addin), NULL));
    cuno_end(&own);
}

/* ---- Unit by unit ---- */

static void write_unit(handing *h, unit *u, const char *folder) {
    cuno_scope own;
    cuno_begin(&own, h->scope->context);
    const char *part = rt_join(&own, folder, "sementara.ods", NULL);
    uno_Interface *document = open_copy(&own, h->copy);
    if (document == NULL)
        cuno_fail(&own, "salinan buku induk tidak dapat dibuka");
    make_workbook(h, &own, document, u);
    rt_store(&own, document, part, "calc8");
    rt_close(&own, document);
    if (!own.failed)
        rt_move(&own, h->files, part, u->file);
    if (own.failed)
        rt_delete(&own, h->files, part);
    u->written = !own.failed;
    if (own.failed)
        u->told = rt_join(h->scope, "gagal: ", own.message, NULL);
    cuno_end(&own);
}

static void hand_out(handing *h, unit *u) {
    cuno_scope *s = h->scope;
    const char *folder = rt_join(s, h->folder, u->folder, "/", NULL);
    char year[RT_NAME_ROOM];
    rt_safe_name(h->master->year, year);
    u->file = rt_join(s, folder, "lkj-", year, "-", u->folder, ".ods", NULL);
    bool there = rt_exists(s, h->files, u->file);
    if (there && !h->replace) {
        u->told = "sudah ada, tidak ditimpa (pilih folder lain, atau hapus dulu yang lama)";
        return;
    }
    if (!rt_exists(s, h->files, folder))
        cuno_call(s, h->files, UCB "createFolder", folder);
    if (s->failed)
        return;
    write_unit(h, u, folder);
    if (!u->written)
        return;
    u->told = there ? "menimpa berkas yang ada" : "dibuat";
    write_guide(h, u, rt_join(s, folder, "petunjuk.pdf", NULL));
    copy_addin(h, folder);
}

/* ---- The summary ---- */

static const char *rows_text(cuno_scope *scope, const handing *h, const unit *u) {
    const char *text = "";
    for (size_t g = 0; g < h->master->grid_count; g++)
        if (!h->master->grids[g].units)
            text = rt_join(scope, text, text[0] ? ", " : "", h->master->grids[g].title, " ",
                           rt_count(scope, u->rows[g]), NULL);
    return text;
}

static bool is_given(const handing *h, const rt_grid *grid, size_t row) {
    for (size_t i = 0; i < h->count; i++)
        if (is_row_of(grid, row, h->units[i].name))
            return true;
    return false;
}

/* ---- What is told of rows: how many, and the first few by sheet, row and name ---- */

typedef struct listing {
    handing *h;
    rt_buffer rows;
    long count;
} listing;

enum { MOST_NAMED = 5, MOST_NAME = 60 };

/* A name of one line, cut between two characters. */
static void say_name(rt_buffer *text, const char *name) {
    size_t length = strcspn(name, "\n");
    bool cut = length > MOST_NAME;
    if (cut)
        for (length = MOST_NAME; ((unsigned char)name[length] & 0xC0) == 0x80;)
            length--;
    rt_add(text, name, length);
    if (cut)
        rt_say(text, "...");
}

static void list_row(listing *list, const rt_grid *grid, size_t row, const char *what) {
    handing *h = list->h;
    if (list->count++ >= MOST_NAMED)
        return;
    cuno_scope own;
    cuno_begin(&own, h->scope->context);
    uno_Interface *sheet = rt_sheet_at(&own, rt_sheets(&own, h->call->document), grid->sheet);
    rt_format(&list->rows, "  %s baris %ld", calc_sheet_name(&own, sheet), grid->first_row + (long)row + 1);
    size_t label = rt_column_of_role(grid, RT_LABEL);
    const rt_cell *name = label < grid->column_count ? rt_cell_at(grid, row, label) : NULL;
    if (name != NULL && name->kind == RT_TEXT) {
        rt_say(&list->rows, ": ");
        say_name(&list->rows, name->text);
    }
    rt_format(&list->rows, "%s\n", what);
    cuno_end(&own);
}

static void tell_list(listing *list, const char *what) {
    rt_buffer *answer = list->h->call->answer;
    if (list->count > 0) {
        rt_format(answer, "%s baris %s\n%s", rt_count(list->h->scope, list->count), what, rt_text(&list->rows));
        if (list->count > MOST_NAMED)
            rt_format(answer, "  dan %s baris lagi.\n", rt_count(list->h->scope, list->count - MOST_NAMED));
    }
    rt_free(&list->rows);
}

/* Rows that went to nobody: they stay with the master. */
static void list_kept(listing *list, const rt_grid *grid, size_t row) {
    size_t key = rt_column_of_role(grid, RT_KEY);
    if (key < grid->column_count && rt_cell_at(grid, row, key)->kind != RT_BLANK && !is_given(list->h, grid, row))
        list_row(list, grid, row, "");
}

/* Rows of a unit that have no key: nobody gets them, for they would not be found again when they come back. */
static void list_keyless(listing *list, const rt_grid *grid, size_t row) {
    size_t key = rt_column_of_role(grid, RT_KEY), column = rt_column_of_role(grid, RT_UNIT);
    if (key < grid->column_count && column < grid->column_count && rt_cell_at(grid, row, key)->kind == RT_BLANK &&
        rt_cell_at(grid, row, column)->kind == RT_TEXT)
        list_row(list, grid, row, "");
}

/* Rows with an amount that cannot be read; its bidang cannot mend a pagu, which is locked there. */
static void list_unread(listing *list, const rt_grid *grid, size_t row) {
    for (size_t c = 0; c < grid->column_count; c++) {
        const rt_column *column = &grid->columns[c];
        const rt_cell *cell = rt_cell_at(grid, row, c);
        if ((column->meaning != RT_CEILING && column->meaning != RT_BUDGET) || rt_is_amount(cell))
            continue;
        list_row(list, grid, row,
                 rt_join(list->h->scope, ": ", column->heading, " \"", cell->kind == RT_TEXT ? cell->text : "galat",
                         "\"", NULL));
        return;
    }
}

static void tell_rows(handing *h, void (*look)(listing *list, const rt_grid *grid, size_t row), const char *what) {
    listing list = {.h = h};
    for (size_t g = 0; g < h->master->grid_count; g++)
        for (size_t row = 0; !h->master->grids[g].units && row < h->master->grids[g].rows; row++)
            look(&list, &h->master->grids[g], row);
    tell_list(&list, what);
}

static const char *write_summary(handing *h) {
    static const char *const heads[SUMMARY] = {"Bidang", "Folder", "Berkas", "Baris", "Hasil"};
    cuno_scope *s = h->scope;
    const char *url = rt_free_url(s, h->files, rt_join(s, h->folder, "ringkasan-sebar", NULL), ".ods", h->replace);
    const char **cells = cuno_memory(s, (h->count + 1) * SUMMARY * sizeof *cells);
    uno_Interface *desktop = cuno_service(s, "com.sun.star.frame.Desktop");
    uno_Interface *document =
        cuno_call(s, desktop, "com.sun.star.frame.XComponentLoader::loadComponentFromURL", "private:factory/scalc",
                  "_blank", 0, cuno_properties(s, "Hidden", cuno_any_bool(s, true), NULL))
            .object;
    uno_Interface *sheet = rt_sheet_at(s, rt_sheets(s, document), 0);
    if (s->failed)
        return "";
    for (int c = 0; c < SUMMARY; c++)
        cells[c] = heads[c];
    for (size_t i = 0; i < h->count; i++) {
        const unit *u = &h->units[i];
        const char **row = cells + (i + 1) * SUMMARY;
        row[0] = u->name, row[1] = u->folder, row[2] = rt_name_of(s, u->file), row[3] = rows_text(s, h, u);
        row[4] = u->told;
    }
    calc_put_texts(s, sheet, 0, 0, SUMMARY, h->count + 1, cells);
    for (int c = 0; c < SUMMARY; c++)
        calc_set_width(s, sheet, c, 7000);
    cuno_set(s, calc_range(s, sheet, 0, 0, SUMMARY, 1), "CharWeight", cuno_any_float(s, 150));
    rt_store(s, document, url, "calc8");
    rt_close(s, document);
    return url;
}

static void report(handing *h, const char *summary) {
    rt_buffer *answer = h->call->answer;
    size_t written = 0;
    for (size_t i = 0; i < h->count; i++)
        written += h->units[i].written;
    rt_format(answer, "%zu dari %zu buku kerja bidang ditulis di folder %s.\n", written, h->count,
              rt_folder_name(h->scope, h->folder));
    for (size_t i = 0; i < h->count; i++)
        if (!h->units[i].written || strcmp(h->units[i].told, "dibuat") != 0)
            rt_format(answer, "%s: %s\n", h->units[i].name, h->units[i].told);
    tell_rows(h, list_kept,
              "tetap di induk saja: unitnya kosong, tidak ada di Identitas, atau bukan Sekretariat, Bidang, atau UPT.");
    tell_rows(h, list_keyless, "tidak dibagikan karena kolom Kode-nya kosong. Isi kodenya, lalu sebar lagi.");
    tell_rows(h, list_unread,
              "berisi jumlah rupiah yang tidak terbaca. Betulkan di induk, lalu sebar lagi: di bidang pagu terkunci.");
    if (h->addin == NULL)
        rt_format(answer, "Add-in (lkj.oxt) tidak ada di folder buku induk, jadi tidak ikut disalin.\n");
    rt_format(answer, "Ringkasan: %s\n", rt_name_of(h->scope, summary));
}

static void run(handing *h) {
    cuno_scope *s = h->scope;
    progress bar;
    h->copy = rt_free_url(s, h->files, rt_join(s, h->folder, "sebar-sementara", NULL), ".ods", false);
    rt_store(s, h->call->document, h->copy, "calc8");
    make_base(h);
    progress_begin(&bar, h->call, "Sebar ke Bidang");
    for (size_t i = 0; i < h->count && !s->failed; i++) {
        if (progress_show(&bar, i, h->count))
            hand_out(h, &h->units[i]);
        else
            h->units[i].told = "belum: dihentikan";
    }
    progress_end(&bar);
    rt_delete(s, h->files, h->copy);
    if (!s->failed)
        report(h, write_summary(h));
}

void command_hand_out(command_call *call) {
    handing *h = cuno_memory(call->scope, sizeof *h);
    if (h == NULL)
        return;
    h->call = call;
    h->scope = call->scope;
    h->master = rt_read_master(h->scope, call->document);
    h->files = rt_files(h->scope);
    h->replace = arguments_get(call->arguments, "ganti") != NULL;
    if (!h->scope->failed)
        find_units(h);
    h->folder = h->scope->failed ? NULL : rt_folder_wanted(call, "Folder untuk buku kerja bidang");
    if (h->folder == NULL)
        return;
    if (!rt_exists(h->scope, h->files, h->folder))
        cuno_call(h->scope, h->files, UCB "createFolder", h->folder);
    const char *url =
        cuno_text(h->scope, cuno_call(h->scope, call->document, "com.sun.star.frame.XModel::getURL").string);
    if (!h->scope->failed && url[0] != '\0')
        h->addin = find_addin(h->scope, h->files, rt_folder(h->scope, url));
    if (!h->scope->failed)
        run(h);
}
