/* SPDX-License-Identifier: MPL-2.0
 *
 * filename.h - file names from what people call things.
 *
 *  1. Letters a to z (capitals become small), digits; whatever else stands between them becomes one hyphen. So no name
 *     leaves its folder, begins with a point, holds what some system forbids, or is a formula in a list of files.
 *  2. At most RT_NAME_MAX characters, cut at a hyphen where one is near.
 *  3. Never a device of Windows (con, prn, aux, nul, com0..9, lpt0..9): "unit-" is put before. Never empty: "unit".
 *  4. Two things of one name: the caller numbers them with rt_numbered().
 */
#ifndef ROUNDTRIP_FILENAME_H
#define ROUNDTRIP_FILENAME_H

#include <stddef.h>

enum { RT_NAME_MAX = 80, RT_NAME_ROOM = RT_NAME_MAX + 32 };

/** Writes the name (of UTF-8 text) without an ending. */
void rt_safe_name(const char *text, char name[RT_NAME_ROOM]);

/** "name-2" from "name": the number is put behind. number is at least 2. */
void rt_numbered(const char *name, unsigned number, char numbered[RT_NAME_ROOM]);

#endif
