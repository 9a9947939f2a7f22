/* SPDX-License-Identifier: MPL-2.0
 *
 * reads.h - which sheet of a spreadsheet reads which: from its content.xml, by formulas, conditions, validity, charts,
 * and names. Knows no UNO.
 *
 *  1. A sheet reads another if its name stands, with a point behind, in a formula, a condition of a conditional format
 * or of a validity that one of its cells has, or the ranges of a chart on it. What is only text ("...") does not count.
 *  2. A name that stands there counts for all that its own expression or range names, from name to name.
 *  3. Rather too much than too little: a word that only looks like a sheet or a name counts.
 */
#ifndef ROUNDTRIP_READS_H
#define ROUNDTRIP_READS_H

#include "xml.h"

typedef struct rt_reads {
    rt_buffer texts; /* names and expressions, NUL behind each */
    struct rt_reads_entry *entries;
    size_t count, size;   /* sheets first, in the order of the file, then names and validities */
    size_t sheets;        /**< how many sheets there are */
    unsigned char *reads; /* entries x entries */
    bool failed;
} rt_reads;

/** First pass: what there is. `reads` begins as zeros; free it with rt_reads_free(). False if the file is not well
 * formed or there is no memory. */
bool rt_reads_look(rt_read *read, void *source, rt_reads *reads);
/** Second pass: who reads what, also through others. */
bool rt_reads_settle(rt_read *read, void *source, rt_reads *reads);
/** The index of a sheet by its name; `sheets` if there is none. */
size_t rt_reads_sheet(const rt_reads *reads, const char *name);
/** Whether sheet a reads sheet b, itself or through others. */
bool rt_reads_one(const rt_reads *reads, size_t a, size_t b);
void rt_reads_free(rt_reads *reads);

#endif
