/* SPDX-License-Identifier: MPL-2.0
 *
 * run_collect.c - Gabungkan dari Bidang: the files of a folder, taken into the master that is open.
 *
 *     gabung&folder=URL    the folder; a person is asked for it
 *     gabung&ganti         also takes what differs from what the master already holds
 *     gabung&pk            also takes input of rows whose Perjanjian Kinerja differs
 *     gabung&ulang         reads files again that an earlier run has merged and that have not changed
 *     gabung&simpan        saves the master afterwards
 *     gabung&batas=N       stops after N files; the next run goes on with the others
 *
 *  1. Every file is looked over (scan.h), opened unseen without macros and links, read (workbook.h), compared (match.h)
 *     and closed before the next. A file that cannot be read costs its own line.
 *  2. Nothing is written before all files are read; then everything, and the sheet "Hasil Gabung" (record.h), in one
 * undo step. Until the user saves, neither the master's file nor a returned one has changed.
 *  3. Two files of one unit, and a file older than what was merged before, give nothing.
 *  4. Escape, or batas: what was read until then is taken, the rest is listed as not read.
 */
#include <stdlib.h>

#include "../calc/sheet.h"
#include "record.h"

typedef struct collecting {
    command_call *call;
    cuno_scope *scope;
    rt_contract *master;
    uno_Interface *files;
    rt_folder_list list;
    rt_record earlier;
    rt_options options;
    rt_item *items;
    size_t item_count, item_size;
    size_t now; /* the file that is read */
} collecting;

/* ---- Reading a file ---- */

static rt_cell keep(collecting *c, const rt_cell *cell) {
    rt_cell kept = cell == NULL ? (rt_cell){RT_BLANK, 0, NULL} : *cell;
    if (kept.text != NULL)
        kept.text = rt_join(c->scope, kept.text, NULL);
    return kept;
}

static const char *keep_text(collecting *c, const rt_cell *cell) {
    rt_buffer text = {0};
    if (cell != NULL)
        rt_cell_text(cell, &text);
    const char *kept = text.length == 0 ? "" : rt_join(c->scope, text.at, NULL);
    rt_free(&text);
    return kept;
}

static void note(void *self, const rt_event *event) {
    collecting *c = self;
    if (c->item_count == c->item_size) {
        size_t size = c->item_size * 2 + 256;
        rt_item *grown = realloc(c->items, size * sizeof *grown);
        if (grown == NULL) {
            cuno_fail(c->scope, "Memori tidak cukup.");
            return;
        }
        c->items = grown;
        c->item_size = size;
    }
    c->items[c->item_count++] = (rt_item){.file = c->now,
                                          .outcome = event->outcome,
                                          .grid = event->grid,
                                          .row = event->row,
                                          .column = event->column,
                                          .key = keep_text(c, event->key),
                                          .label = keep_text(c, event->label),
                                          .was = keep(c, event->master),
                                          .is = keep(c, event->file)};
}

static bool is_known_unit(const collecting *c, const char *unit) {
    const rt_grid *units = rt_units(c->master);
    size_t key = units == NULL ? 0 : rt_column_of_role(units, RT_KEY);
    for (size_t row = 0; units != NULL && key < units->column_count && row < units->rows; row++) {
        const rt_cell *cell = rt_cell_at(units, row, key);
        if (cell->kind == RT_TEXT && rt_same_name(cell->text, unit))
            return true;
    }
    return units == NULL;
}

/* Whose file it is, and whether it is to be compared at all. */
static rt_state state_of(collecting *c, rt_file *file, const rt_contract *contract, const char **detail) {
    *detail = "";
    if (!contract->found)
        return RT_NOT_OURS;
    if (contract->master) {
        *detail = "buku induk";
        return RT_NOT_OURS;
    }
    file->unit = rt_join(c->scope, contract->unit, NULL);
    *detail = !rt_same_name(contract->agency, c->master->agency) ? rt_join(c->scope, contract->agency, NULL)
                                                                 : rt_join(c->scope, contract->year, NULL);
    if (!rt_same_name(contract->agency, c->master->agency))
        return RT_OTHER_AGENCY;
    if (!rt_same_name(contract->year, c->master->year))
        return RT_OTHER_YEAR;
    *detail = "";
    if (!is_known_unit(c, contract->unit))
        return RT_UNKNOWN_UNIT;
    const char *last = rt_recorded_time(c->scope, &c->earlier, contract->unit, detail);
    if (strcmp(file->saved, last) < 0)
        return RT_OLDER;
    *detail = "";
    return RT_MERGED;
}

static void compare(collecting *c, rt_file *file, const rt_contract *contract) {
    rt_counts counts = {{0}, 0};
    if (!rt_match(c->master, contract, &c->options, note, c, &counts))
        cuno_fail(c->scope, "Memori tidak cukup.");
    file->same = counts.same;
    file->differs = counts.of[RT_DIFFERS];
    for (rt_outcome o = 0; o < RT_OUTCOMES; o++)
        if (rt_is_taken(o))
            file->taken += counts.of[o];
        else if (o != RT_DIFFERS)
            file->skipped += counts.of[o];
}

static void read_document(collecting *c, rt_file *file, cuno_scope *own, uno_Interface *document) {
    const char *saved = rt_saved_time(own, document);
    if (saved[0] != '\0')
        file->saved = rt_join(c->scope, saved, NULL);
    rt_contract *contract = rt_read_contract(own, document, true);
    if (own->failed || contract == NULL) {
        file->state = RT_BROKEN;
        file->detail = rt_join(c->scope, own->message, NULL);
        return;
    }
    file->state = state_of(c, file, contract, &file->detail);
    if (file->state == RT_MERGED)
        compare(c, file, contract);
}

/* In a scope of its own, so that nothing of a file stays when it is done, and its failure is its own. */
static void read_file(collecting *c, rt_file *file) {
    cuno_scope own;
    cuno_begin(&own, c->scope->context);
    uno_Interface *document = rt_open_returned(&own, c->files, file);
    if (document != NULL)
        read_document(c, file, &own, document);
    rt_close(&own, document);
    if (own.failed && file->state == RT_NOT_READ)
        file->state = RT_BROKEN;
    cuno_end(&own);
}

static void read_all(collecting *c) {
    const char *limit = arguments_get(c->call->arguments, "batas");
    long left = limit != NULL && limit[0] != '\0' ? strtol(limit, NULL, 10) : -1;
    bool again = c->options.replace || c->options.changed_too || arguments_get(c->call->arguments, "ulang") != NULL;
    progress bar;
    progress_begin(&bar, c->call, "Gabungkan dari Bidang");
    for (c->now = 0; c->now < c->list.count && !c->scope->failed; c->now++) {
        rt_file *file = &c->list.at[c->now];
        if (!progress_show(&bar, c->now, c->list.count))
            break;
        if (!again && rt_is_recorded(c->scope, &c->earlier, file, &file->unit)) {
            file->state = RT_UNCHANGED;
            continue;
        }
        if (left == 0)
            continue;
        left -= left > 0;
        read_file(c, file);
    }
    progress_end(&bar);
}

/* ---- Two files of one unit ---- */

static bool counts_for_unit(const rt_file *file) {
    return file->unit[0] != '\0' &&
           (file->state == RT_MERGED || file->state == RT_TWO_FILES || file->state == RT_UNCHANGED);
}

static void drop_doubles(collecting *c) {
    for (size_t i = 0; i < c->list.count; i++)
        for (size_t k = i + 1; k < c->list.count; k++) {
            rt_file *a = &c->list.at[i], *b = &c->list.at[k];
            if (!counts_for_unit(a) || !counts_for_unit(b) || !rt_same_name(a->unit, b->unit))
                continue;
            a->state = a->state == RT_UNCHANGED ? a->state : RT_TWO_FILES;
            b->state = b->state == RT_UNCHANGED ? b->state : RT_TWO_FILES;
        }
    for (size_t i = 0; i < c->list.count; i++)
        if (c->list.at[i].state == RT_TWO_FILES)
            c->list.at[i].taken = c->list.at[i].same = c->list.at[i].differs = c->list.at[i].skipped = 0;
    size_t kept = 0;
    for (size_t i = 0; i < c->item_count; i++)
        if (c->list.at[c->items[i].file].state == RT_MERGED)
            c->items[kept++] = c->items[i];
    c->item_count = kept;
}

/* ---- Writing ---- */

/* Cell by cell: undoing setDataArray leaves behind what it wrote into a blank cell (seen in 7.4.7). What is written is
 * read again, for a locked cell refuses without a word. */
static bool write_cell(cuno_scope *scope, uno_Interface *sheet, long column, long row, const rt_cell *value) {
    uno_Interface *cell =
        cuno_call(scope, sheet, "com.sun.star.table.XCellRange::getCellByPosition", (int)column, (int)row).object;
    if (value->kind == RT_TEXT) {
        cuno_call(scope, cell, "com.sun.star.text.XTextRange::setString", value->text);
        rtl_uString *now = cuno_call(scope, cell, "com.sun.star.text.XTextRange::getString").string;
        return strcmp(cuno_text(scope, now), value->text) == 0;
    }
    cuno_call(scope, cell, "com.sun.star.table.XCell::setValue", value->number);
    double now = cuno_call(scope, cell, "com.sun.star.table.XCell::getValue").real;
    return !(now < value->number) && !(now > value->number);
}

static void write_item(collecting *c, rt_item *item) {
    cuno_scope own;
    cuno_begin(&own, c->scope->context);
    uno_Interface *sheet = rt_sheet_at(&own, rt_sheets(&own, c->call->document), item->grid->sheet);
    bool written =
        write_cell(&own, sheet, item->grid->columns[item->column].column, item->grid->first_row + item->row, &item->is);
    if (!cuno_end(&own) || !written) {
        item->locked = true;
        c->list.at[item->file].taken--;
        c->list.at[item->file].skipped++;
    }
}

static void write_taken(collecting *c) {
    for (size_t i = 0; i < c->item_count; i++)
        if (rt_is_taken(c->items[i].outcome))
            write_item(c, &c->items[i]);
}

static void write_record(collecting *c, const char *folder, const char *refused) {
    uno_Interface *document = c->call->document;
    if (refused != NULL) {
        uno_Interface *desktop = cuno_service(c->scope, "com.sun.star.frame.Desktop");
        document = cuno_call(c->scope, desktop, "com.sun.star.frame.XComponentLoader::loadComponentFromURL",
                             "private:factory/scalc", "_blank", 0, NULL)
                       .object;
    }
    uno_Interface *sheet = calc_fresh_sheet(c->scope, document, RT_RECORD_SHEET, RT_RECORD_KIND);
    rt_run run = {rt_folder_name(c->scope, folder),
                  rt_today(c->scope, true),
                  c->list.at,
                  c->list.count,
                  c->items,
                  c->item_count,
                  &c->earlier};
    rt_write_record(c->scope, document, sheet, &run);
    rt_show_sheet(c->scope, document, sheet);
}

static void set_automatic(collecting *c, bool on) {
    cuno_scope own;
    cuno_begin(&own, c->scope->context);
    cuno_call(&own, c->call->document, "com.sun.star.sheet.XCalculatable::enableAutomaticCalculation", on);
    cuno_end(&own);
}

static void write_all(collecting *c, const char *folder) {
    const char *refused = calc_refuses(c->scope, c->call->document, RT_RECORD_SHEET, RT_RECORD_KIND);
    bool automatic =
        cuno_call(c->scope, c->call->document, "com.sun.star.sheet.XCalculatable::isAutomaticCalculationEnabled")
            .boolean;
    if (c->scope->failed)
        return;
    calc_step_begin(c->scope, c->call->document, "Gabungkan dari Bidang");
    set_automatic(c, false);
    write_taken(c);
    write_record(c, folder, refused);
    set_automatic(c, automatic);
    calc_step_end(c->scope->context, c->call->document);
    if (refused != NULL && !c->scope->failed)
        rt_format(c->call->answer, "Hasil Gabung ditulis di buku kerja baru: %s.\n", refused);
}

/* ---- The answer ---- */

static void report(collecting *c) {
    if (c->scope->failed)
        return;
    long merged = 0, unchanged = 0, unread = 0, taken = 0, differs = 0, skipped = 0;
    for (size_t i = 0; i < c->list.count; i++) {
        const rt_file *f = &c->list.at[i];
        merged += f->state == RT_MERGED;
        unchanged += f->state == RT_UNCHANGED;
        unread += f->state == RT_NOT_READ;
        taken += f->taken;
        differs += f->differs;
        skipped += f->skipped;
    }
    long refused = (long)c->list.count - merged - unchanged - unread;
    rt_buffer *answer = c->call->answer;
    rt_format(answer, "%s berkas: %s digabung", rt_count(c->scope, (long)c->list.count), rt_count(c->scope, merged));
    if (unchanged > 0)
        rt_format(answer, ", %s tidak berubah sejak digabung", rt_count(c->scope, unchanged));
    if (refused > 0)
        rt_format(answer, ", %s tidak digabung", rt_count(c->scope, refused));
    if (unread > 0)
        rt_format(answer, ", %s belum dibaca (jalankan lagi untuk meneruskan)", rt_count(c->scope, unread));
    rt_format(answer, ".\n%s angka diambil, %s berbeda dari induk%s, %s dilewati. Rinciannya di lembar %s.\n",
              rt_count(c->scope, taken), rt_count(c->scope, differs), differs > 0 ? " (tidak diambil)" : "",
              rt_count(c->scope, skipped), RT_RECORD_SHEET);
}

void command_collect(command_call *call) {
    cuno_scope *scope = call->scope;
    collecting c = {.call = call, .scope = scope};
    c.master = rt_read_master(scope, call->document);
    const char *folder = scope->failed ? NULL : rt_folder_wanted(call, "Folder berkas dari bidang");
    if (folder == NULL)
        return;
    c.options =
        (rt_options){arguments_get(call->arguments, "ganti") != NULL, arguments_get(call->arguments, "pk") != NULL};
    c.files = rt_files(scope);
    c.list = rt_list_folder(scope, c.files, folder);
    c.earlier = rt_read_record(scope, call->document);
    if (!scope->failed && c.list.count == 0)
        cuno_fail(scope, "Tidak ada berkas .ods atau .xlsx di folder itu.");
    read_all(&c);
    drop_doubles(&c);
    write_all(&c, folder);
    report(&c);
    rt_save_if_told(call);
    free(c.items);
}
