/* SPDX-License-Identifier: MPL-2.0
 *
 * returned.h - the files of a folder that came back, and what was found of each.
 */
#ifndef ROUNDTRIP_RETURNED_H
#define ROUNDTRIP_RETURNED_H

#include "scan.h"
#include "workbook.h"

typedef enum rt_state {
    RT_MERGED,    /**< its figures were compared with the master's */
    RT_UNCHANGED, /**< merged by an earlier run, the same file since */
    RT_NOT_OURS,  /**< no workbook of a bidang */
    RT_OTHER_AGENCY,
    RT_OTHER_YEAR,
    RT_UNKNOWN_UNIT, /**< not in the master's list */
    RT_TWO_FILES,    /**< another file of the same unit is in the folder */
    RT_OLDER,        /**< than what was merged for this unit before */
    RT_LOCKED,       /**< open somewhere */
    RT_BROKEN,       /**< cannot be opened, or may not (scan.h) */
    RT_NOT_READ,     /**< the run was stopped before */
    RT_STATES
} rt_state;

/** "digabung", "tidak digabung: ..." */
const char *rt_state_text(rt_state state);

typedef struct rt_file {
    const char *url, *name;
    const char *stamp; /**< of the file system: "2024-12-31 23:59:59 12345", time and size */
    const char *saved; /**< when its document was last saved, so far as it says; else the file's time */
    const char *unit;  /**< "" while it is not known */
    rt_state state;
    const char *detail; /**< what more there is to say of the state, "" if nothing */
    long taken, same, differs, skipped;
} rt_file;

/** The .ods and .xlsx of the folder and of its folders, in the order of their names. */
typedef struct rt_folder_list {
    rt_file *at;
    size_t count;
} rt_folder_list;
rt_folder_list rt_list_folder(cuno_scope *scope, uno_Interface *files, const char *folder);

/** Whether somebody has the file open (their office leaves a lock beside it). */
bool rt_is_locked(cuno_scope *scope, uno_Interface *files, const char *url);

/** Looks the file over (scan.h) and opens it unseen; NULL, and file->state and detail say why, if it may not be or
 * cannot. The scope does not fail for the file's sake. */
uno_Interface *rt_open_returned(cuno_scope *scope, uno_Interface *files, rt_file *file);

/** When a document was last saved, as it says itself: "2024-12-31 23:59:59"; "" if it does not say. */
const char *rt_saved_time(cuno_scope *scope, uno_Interface *document);

#endif
