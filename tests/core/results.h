/* SPDX-License-Identifier: MPL-2.0
 *
 * results.h - checks a function that answers with text against a row of a table: arguments, then the text or the
 * status.
 */
#ifndef HASIL_H
#define HASIL_H

#include "cases.h"

typedef lkj_status text_function(argument *arguments, lkj_text *hasil);

/* Calls it without room, with half the room and with all of it. Each must count the same whole length; the last must
 * give the expected text, and where there is no result nothing may be written. */
void check_text(const row *kasus, text_function *call);

/* The array of an argument, NULL where it was left out; one value is an array of one cell. */
const lkj_array *array_of(argument *a);

#endif
