/* SPDX-License-Identifier: MPL-2.0
 *
 * office.h - what the commands of the round trip need of the office: files, streams, packages, documents.
 *
 * As everywhere over uno/call.h: after a failure of the scope nothing happens any more. Messages that a person reads
 * are Indonesian; cuno_fail() with such a one is how a command refuses.
 */
#ifndef ROUNDTRIP_OFFICE_H
#define ROUNDTRIP_OFFICE_H

#include "../command/command.h"
#include "buffer.h"
#include "xml.h"

/* ---- Files: all by URL ---------------------------------------------------------------------------------------- */

/** The service that works on files. */
uno_Interface *rt_files(cuno_scope *scope);
bool rt_exists(cuno_scope *scope, uno_Interface *files, const char *url);
void rt_delete(cuno_scope *scope, uno_Interface *files, const char *url);
/** Takes the place of what may be there. */
void rt_move(cuno_scope *scope, uno_Interface *files, const char *from, const char *to);
/** The folder with its slash; the last part of a URL without escapes; without and with its ending. */
const char *rt_folder(cuno_scope *scope, const char *url);
const char *rt_name_of(cuno_scope *scope, const char *url);
/** The URL up to the point of its ending, if it has one. */
const char *rt_stem(cuno_scope *scope, const char *url);
/** The ending in small letters, without the point; "" if there is none. */
const char *rt_ending(cuno_scope *scope, const char *url);
/** stem + ending, or stem-2 + ending ..., whichever is not there; with `replace` the first in any case. */
const char *rt_free_url(cuno_scope *scope, uno_Interface *files, const char *stem, const char *ending, bool replace);
/** The folder that `folder=` names or a person chooses, with a slash behind; NULL, and the answer or the scope says
 * why, if there is none. */
const char *rt_folder_wanted(command_call *call, const char *title);
/** Its last part, as a person reads it. */
const char *rt_folder_name(cuno_scope *scope, const char *folder);
/** Several texts as one, in the scope's memory; the last is NULL. */
const char *rt_join(cuno_scope *scope, const char *first, ...) __attribute__((sentinel));

/* ---- Streams -------------------------------------------------------------------------------------------------- */

/** XInputStream as rt_read: `scope` is failed after -1. */
typedef struct rt_stream {
    cuno_scope *scope;
    uno_Interface *stream;
    const uno_Sequence *block; /* not yet handed out from `at` on */
    cuno_scope inner;
    bool open;
    sal_Int32 at;
} rt_stream;
void rt_stream_begin(rt_stream *stream, cuno_scope *scope, uno_Interface *input);
long rt_stream_read(void *stream, char *bytes, size_t size);
void rt_stream_end(rt_stream *stream);

/** XOutputStream as rt_write. */
typedef struct rt_sink {
    cuno_scope *scope;
    uno_Interface *stream;
} rt_sink;
bool rt_sink_write(void *sink, const char *bytes, size_t size);

/* ---- Packages and documents ------------------------------------------------------------------------------------ */

/** A ZIP to look into (com.sun.star.packages.zip.ZipFileAccess); NULL, without failing, if it is none. */
uno_Interface *rt_zip(cuno_scope *scope, const char *url);
bool rt_has(cuno_scope *scope, uno_Interface *names, const char *name);
uno_Interface *rt_named(cuno_scope *scope, uno_Interface *names, const char *name);

/** Opens somebody else's workbook unseen: read-only, no macro, no link followed, by just that filter. NULL, without
 * failing, if the office cannot. */
uno_Interface *rt_open(cuno_scope *scope, const char *url, const char *filter);
/** Closes what rt_open() opened; also when the scope has failed. */
void rt_close(cuno_scope *scope, uno_Interface *document);
void rt_store(cuno_scope *scope, uno_Interface *document, const char *url, const char *filter);

/** Refuses documents that are encrypted, signed, or not on disk; returns the URL. */
const char *rt_url_of_plain(cuno_scope *scope, uno_Interface *document);

/** A sheet by its index; its number in the file's order. */
uno_Interface *rt_sheets(cuno_scope *scope, uno_Interface *document);
uno_Interface *rt_sheet_at(cuno_scope *scope, uno_Interface *sheets, int index);

/** With the argument `simpan` the document is saved where it lies, for callers that cannot do it themselves. */
void rt_save_if_told(command_call *call);

/** Brings a sheet to the front where somebody looks at the document. */
void rt_show_sheet(cuno_scope *scope, uno_Interface *document, uno_Interface *sheet);

/** "2024-12-31", with `time` "2024-12-31 23:59:59". */
const char *rt_today(cuno_scope *scope, bool time);
/** "2024-12-31 23:59:59" as a person writes it: "31 Desember 2024 pukul 23.59"; any other text as it is. */
const char *rt_in_words(cuno_scope *scope, const char *time);
/** Today as a person writes it: 2 Januari 2025. */
const char *rt_day_in_words(cuno_scope *scope);

/** 15000 as "15.000". */
const char *rt_count(cuno_scope *scope, long count);

#endif
