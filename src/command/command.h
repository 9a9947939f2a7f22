/* SPDX-License-Identifier: MPL-2.0
 *
 * command.h - commands on the open document, and what they share.
 *
 * 1. Whoever calls, a command runs the same way: command_run() finds the document, runs the function of the command's
 *    row in commands.h, and hands back a text, Indonesian, that says what was done, or "Gagal: " and why not.
 * 2. A call is "NAME&ARGUMENT&ARGUMENT...", each argument "word" or "name=value", percent-encoded UTF-8.
 * 3. Three callers: the menu and toolbar (handler.c, id.lkj:NAME&...), XJob and service:id.lkj.Perintah?NAME&...
 * (job.c). Only the menu may open a dialog; the functions of dialog.c do nothing for the others.
 * 4. `dokumen` chooses the document: its URL, or for XJob the document itself. Without it, it is the one of the frame,
 *    the one in front, or the only one that is open.
 * 5. `keluar` (service: and XJob): afterwards the document is closed, and the office ended if no other document is
 * open. Refused, and said, if the document has changes that are not saved, or another is open.
 * 6. One command at a time: one that is called while another runs is refused.
 */
#ifndef COMMAND_H
#define COMMAND_H

#include "../roundtrip/buffer.h"
#include "../uno/call.h"
#include "../uno/structs.h"
#include "commands.h"

/* ---- Arguments (parse.c) --------------------------------------------------------------------------------- */

enum { COMMAND_ARGUMENTS = 16 };

typedef struct command_argument {
    const char *name, *value; /**< UTF-8, decoded; the value of a word alone is "" */
} command_argument;

typedef struct command_arguments {
    const char *name; /**< of the command */
    int count;
    command_argument list[COMMAND_ARGUMENTS];
} command_arguments;

/** Takes "NAME&word&name=value" apart, in the scope's memory. False, and the scope has failed, if it cannot be read. */
bool arguments_parse(cuno_scope *scope, const char *text, command_arguments *arguments);

/** Adds one; false, and the scope has failed, if there are too many. */
bool arguments_add(cuno_scope *scope, command_arguments *arguments, const char *name, const char *value);

/** Makes the byte of each %XX, in place; false at a % that names none. */
bool arguments_decode(char *text);

/** The value of an argument, NULL if it was not given. */
const char *arguments_get(const command_arguments *arguments, const char *name);

/* ---- Commands (commands.c, run.c) ------------------------------------------------------------------------------- */

typedef enum command_caller {
    COMMAND_MENU,    /**< a person, who can be asked */
    COMMAND_PROGRAM, /**< XJob, or a dispatch that wants an answer */
    COMMAND_LINE     /**< service:, such as on the command line: the answer goes to the standard output */
} command_caller;

/** A command being run. */
typedef struct command_call {
    cuno_scope *scope;
    command_caller caller;
    const command_arguments *arguments;
    unsigned where; /**< COMMAND_CALC or COMMAND_WRITER: what `document` is */
    uno_Interface *document;
    uno_Interface *frame; /**< NULL if the document has none */
    rt_buffer *answer;    /**< what to say in the end */
    bool told;            /**< a dialog has already said it */
} command_call;

/** The failure of a command that a person stopped: cuno_fail(scope, COMMAND_CANCELLED). The answer is "Dibatalkan." */
#define COMMAND_CANCELLED "dibatalkan"

/** Does the work through call->scope: a failure of the scope is the failure of the command. */
typedef void command_function(command_call *call);

#define COMMAND_DECLARE(command, where, bar, function, id, en) command_function function;
command_function command_check;
command_function command_freeze, command_hand_out, command_collect, command_repair, command_status;
command_function command_fill_column, command_print, command_next_year;
command_function command_list;
command_function command_report, command_report_refresh;

typedef struct command_row {
    const char *command;
    unsigned where;
    command_function *function;
    const char *id, *en;
} command_row;

/** The row that is meant by "NAME" or "NAME&ARGUMENT...": that of the name and first argument, else the first row of
 * the name that works on `where` (0: any). NULL if there is no such command. */
const command_row *command_find(const char *text, unsigned where);

/** Where a command can run, over all its rows; 0 if it is unknown or not made yet. */
unsigned command_where(const char *text);

/** What a document is: COMMAND_CALC, COMMAND_WRITER or 0. */
unsigned command_kind(cuno_scope *scope, uno_Interface *document);

/** The document in a frame, NULL if it shows none. */
uno_Interface *command_document_in(cuno_scope *scope, uno_Interface *frame);

typedef struct command_request {
    uno_Interface *context;
    uno_Interface *frame;    /**< of the menu, or NULL */
    uno_Interface *document; /**< if the caller names it, or NULL */
    command_caller caller;
    const char *text; /**< "NAME&ARGUMENT..." */
    int extra_count;  /**< arguments that came otherwise, already decoded */
    command_argument extra[COMMAND_ARGUMENTS];
} command_request;

/** Runs a command. `answer` is filled; true if it did not fail. */
bool command_run(const command_request *request, rt_buffer *answer);

/* ---- Talking to a person (dialog.c, choose.c, progress.c) ---------------------------------------------------- */

typedef enum dialog_answer { DIALOG_CANCEL = 0, DIALOG_OK = 1, DIALOG_YES = 2, DIALOG_NO = 3 } dialog_answer;

/** Whether a person can be asked at all. */
bool dialog_allowed(const command_call *call);

/** Shows a message; nothing if nobody is there. */
void dialog_tell(command_call *call, const char *title, const char *text);

/** Asks yes or no; `otherwise` if nobody is there. */
dialog_answer dialog_ask(command_call *call, const char *title, const char *text, dialog_answer otherwise);

/** A row of dialog_choose(): what is asked, the answers, and which of them is chosen. */
typedef struct dialog_choice {
    const char *label;
    const char *const *options;
    size_t count;
    int selected;
} dialog_choice;
enum { DIALOG_CHOICES = 6 };

/** Lets a person choose an answer in each of up to DIALOG_CHOICES rows (choose.c). True if it was left with OK; then
 * `selected` is set. */
bool dialog_choose(command_call *call, const char *title, const char *intro, dialog_choice *choices, size_t count);

/** Lets a folder be chosen: its URL, NULL if none was, or nobody is there. */
const char *dialog_folder(command_call *call, const char *title);

/** The status line while a command works, and Escape. */
typedef struct progress {
    command_call *call;
    uno_Interface *indicator;
    uno_Interface *keys, *toolkit;
    int shown;
} progress;

void progress_begin(progress *bar, command_call *call, const char *text);
/** done of all; false if Escape was pressed. */
bool progress_show(progress *bar, size_t done, size_t all);
void progress_end(progress *bar);

/* ---- For component.c ----------------------------------------------------------------------------------------- */

extern const cuno_class command_job_class, command_handler_class;

#endif
