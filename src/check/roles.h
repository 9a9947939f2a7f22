/* SPDX-License-Identifier: MPL-2.0
 *
 * roles.h - the words of headings (role.c), as finding tables uses them too.
 */
#ifndef CHECK_ROLES_H
#define CHECK_ROLES_H

#include <stdio.h>

#include "parts.h"

/** What a single heading says a column is; text folded. */
role ck_role_of(span text);

/** Whether such a column is worth a table: target, realisasi, capaian ... but not "No" or "Uraian". */
bool ck_is_strong(role is);

/** A year 20xx standing by itself in the text. */
bool ck_is_year(span text, int *year);

/** A cell of a row of column numbers: "(3)", "4", "(6) = (5)/(4)". */
bool ck_is_numbering(span text, int *number);

#endif
