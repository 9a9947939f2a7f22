/* SPDX-License-Identifier: MPL-2.0
 *
 * record.h - the sheet "Hasil Gabung": what was taken from which file, and what was not and why. It is also what the
 * next run, and Status, know of earlier ones.
 *
 *  1. On top one line a file, below one line a cell that was taken or passed over. Both blocks have a name on the sheet
 *     (LKJ_GabungBerkas, LKJ_GabungRincian), by which they are found again.
 *  2. The sheet is ours by its mark (calc/sheet.h) and is replaced as a whole; the lines of files that were merged
 * before and have not changed since are carried over.
 */
#ifndef ROUNDTRIP_RECORD_H
#define ROUNDTRIP_RECORD_H

#include "match.h"
#include "returned.h"

#define RT_RECORD_SHEET "Hasil Gabung"
#define RT_RECORD_KIND "HasilGabung"

/** One line of the lower block. */
typedef struct rt_item {
    size_t file; /**< index in the folder's list */
    rt_outcome outcome;
    bool locked;         /**< it was to be taken, but the master's cell is locked */
    const rt_grid *grid; /**< the master's */
    long row;
    size_t column;
    const char *key, *label;
    rt_cell was, is;
} rt_item;

/** What an earlier run wrote. */
typedef struct rt_record {
    bool found;
    uno_Sequence *files, *items; /**< rows of cells, without their heads; NULL if there are none */
} rt_record;

rt_record rt_read_record(cuno_scope *scope, uno_Interface *document);
/** Whether a line of the record is of that file as it is now, and merged. */
bool rt_is_recorded(cuno_scope *scope, const rt_record *record, const rt_file *file, const char **unit);
/** When the file that was merged last for a unit was saved; "" if none was. `name`: the file, or NULL. */
const char *rt_recorded_time(cuno_scope *scope, const rt_record *record, const char *unit, const char **name);

typedef struct rt_run {
    const char *folder, *when;
    const rt_file *files;
    size_t file_count;
    const rt_item *items;
    size_t item_count;
    const rt_record *earlier;
} rt_run;

/** Writes the sheet into a document that has it fresh. */
void rt_write_record(cuno_scope *scope, uno_Interface *document, uno_Interface *sheet, const rt_run *run);

#endif
