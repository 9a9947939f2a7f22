/* SPDX-License-Identifier: MPL-2.0
 *
 * findings.h - a check under way: the document that was read, the checker's own, and what is written of its findings.
 *
 * The columns of a result are those of RESULT_HEAD, in the sheet and in the CSV. What a finding's address is called and
 * how one jumps there is known by who read the document (src/calc, src/writer).
 */
#ifndef FINDINGS_H
#define FINDINGS_H

#include "../check/check.h"
#include "command.h"

enum { RESULT_COLUMNS = 8, RESULT_ADDRESS = 2 };

typedef struct findings findings;

/** How a finding's place is called, and the fragment of a URL that leads there ("" if there is none), in the scope. */
typedef void findings_place(const findings *found, cuno_scope *scope, const check_finding *finding, const char **label,
                            const char **fragment);

struct findings {
    command_call *call;
    check_document *check;
    findings_place *place;
    void *places;       /**< of who read the document */
    const char *source; /**< title of the document */
    const char *url;    /**< of the document, "" if it was never saved */
};

/** The names of the columns. */
extern const char *const findings_head[RESULT_COLUMNS];

/** The cells of a finding's row, and the fragment that leads to its place; in the scope. */
void findings_row(const findings *found, cuno_scope *scope, size_t index, const char *cells[RESULT_COLUMNS],
                  const char **fragment);

/** How many findings have each verdict and each kind. */
typedef struct findings_counts {
    size_t putusan[CHECK_PUTUSAN_COUNT];
    size_t jenis[CHECK_JENIS_COUNT];
} findings_counts;
findings_counts findings_count(const findings *found);

/** What was looked at, as a sentence. */
void findings_describe(const findings *found, rt_buffer *text);

/** What was found, as a sentence. */
void findings_summarize(const findings *found, rt_buffer *text);

/** The whole CSV: UTF-8 with BOM, semicolons, RFC 4180 quotes and line ends, a head row. A cell that begins with = + -
 * @ and is no number gets a ' in front, for it would be a formula to whoever opens it. */
void findings_csv(const findings *found, rt_buffer *text);

/** One field of a CSV as findings_csv writes it. */
void csv_field(rt_buffer *text, const char *field);

#endif
