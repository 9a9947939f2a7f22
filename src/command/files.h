/* SPDX-License-Identifier: MPL-2.0
 *
 * files.h - files that a command writes beside a document, by URL.
 *
 * 1. A file is written under another name first (file_draft) and then renamed (file_rename): whoever looks into the
 *    folder sees a whole file or none.
 * 2. A file that is already there is replaced only if it is ours, which the caller's question decides.
 */
#ifndef COMMAND_FILES_H
#define COMMAND_FILES_H

#include "command.h"

/** The URL of a document without its extension, and `rest` behind; NULL if `url` is "". */
const char *file_beside(cuno_scope *scope, const char *url, const char *rest);

/** The last part of a URL as a person knows the file, decoded. */
const char *file_shown_name(cuno_scope *scope, const char *url);

/** The name under which a file is written first. */
const char *file_draft(cuno_scope *scope, const char *url);

/** Gives a finished draft its name. Where the scope has failed the draft is removed instead. */
void file_rename(cuno_scope *scope, const char *from, const char *to);

bool file_exists(cuno_scope *scope, const char *url);

/** Whether a file that exists is a result of ours; may fail, which means no. */
typedef bool file_is_ours(cuno_scope *scope, const char *url);

/** Whether a file may be written. If not, the answer of the command says so. */
bool file_may_write(command_call *call, const char *url, file_is_ours *is_ours);

/** Writes a whole file of bytes. */
void file_write(cuno_scope *scope, const char *url, const char *bytes, size_t length);

/** Reads up to `count` bytes from its beginning; returns how many. */
size_t file_read_start(cuno_scope *scope, const char *url, char *bytes, size_t count);

/** Opens a document that nobody sees, without macros, without following links. NULL, and failed, if that is not to be
 * had. */
uno_Interface *file_open_hidden(cuno_scope *scope, const char *url, bool read_only);

/** Closes a document, whatever has happened. */
void file_close(uno_Interface *context, uno_Interface *document);

#endif
