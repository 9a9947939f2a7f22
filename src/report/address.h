/* SPDX-License-Identifier: MPL-2.0
 *
 * address.h - where a workbook is, seen from the report: a relative address, so that both may be moved together.
 */
#ifndef REPORT_ADDRESS_H
#define REPORT_ADDRESS_H

#include "../roundtrip/buffer.h"

/** Adds `target` as seen from the file `base`: "../buku/2024.ods". Where they share no folder, or base is "", the whole
 * URL. */
void address_relative(const char *base, const char *target, rt_buffer *to);
/** The other way. An address that is a URL stays; a relative one without a base is "", and so is none: it is not
 * the base's folder, which is always there. */
void address_absolute(const char *base, const char *address, rt_buffer *to);

/** Whether what a document remembers may be opened without asking: a file of this machine, or of the server that the
 * document itself lies on. Nothing else is fetched because a document says so. */
bool address_is_near(const char *base, const char *url);

#endif
