/* SPDX-License-Identifier: MPL-2.0
 *
 * scan.h - whether a file of somebody else's may be opened at all: looked at entry by entry, before the office loads
 * it.
 *
 * An .ods or .xlsx is a ZIP. The caller reads every entry through the office and passes the bytes by here; nothing of
 * them is kept. Sizes are counted as they come out, not as the file claims.
 *
 *  1. At most RT_SCAN_INFLATED bytes come out of all entries, and at most RT_SCAN_RATIO times the file's size (files
 *     that inflate to less than RT_SCAN_SMALL may do what they like). At most RT_SCAN_ENTRIES entries.
 *  2. An XML entry has no document type (but for the bare one of macros and manifests) and no entity declaration, is
 * UTF-8 (what declares or looks like another encoding is refused, for it would hide the rest), is nested at most
 * RT_SCAN_DEPTH deep, and no tag of it is longer than 64 MiB.
 *  3. At most RT_SCAN_CELLS cells that hold something, repeated rows and columns multiplied out.
 *  4. The manifest names no encrypted entry.
 *  5. No picture or object is linked from elsewhere: the office fetches those when it opens the file, whatever it is
 * told about links. (Sheets, DDE and formulas that are linked it leaves alone when it is told; hyperlinks it never
 * follows.)
 */
#ifndef ROUNDTRIP_SCAN_H
#define ROUNDTRIP_SCAN_H

#include "xml.h"

#define RT_SCAN_INFLATED (200L << 20)
#define RT_SCAN_SMALL (4L << 20)
#define RT_SCAN_CELLS 2000000L
enum { RT_SCAN_RATIO = 100, RT_SCAN_ENTRIES = 5000, RT_SCAN_DEPTH = 200 };

typedef enum rt_verdict {
    RT_SCAN_OK,
    RT_SCAN_TOO_LARGE, /**< more than RT_SCAN_INFLATED come out */
    RT_SCAN_TOO_DENSE, /**< more than RT_SCAN_RATIO times the file's size */
    RT_SCAN_TOO_MANY,  /**< entries */
    RT_SCAN_ENTITIES,  /**< a document type or entities are declared */
    RT_SCAN_ENCODING,  /**< not UTF-8 */
    RT_SCAN_TOO_DEEP,  /**< nesting */
    RT_SCAN_TOO_WIDE,  /**< cells */
    RT_SCAN_ENCRYPTED, /**< the manifest says so */
    RT_SCAN_LINKS,     /**< a picture or object from elsewhere */
    RT_SCAN_DAMAGED,   /**< an entry cannot be read, or an XML entry is not well formed */
    RT_SCAN_OUT_OF_MEMORY
} rt_verdict;

typedef struct rt_scan {
    long long file_size, inflated, cells;
    long entries;
} rt_scan;

void rt_scan_begin(rt_scan *scan, long long file_size);
/** Reads one entry to its end, or to the first objection. */
rt_verdict rt_scan_entry(rt_scan *scan, const char *name, rt_read *read, void *source);
/** The objection in Indonesian, for a list of reasons. */
const char *rt_verdict_text(rt_verdict verdict);

#endif
