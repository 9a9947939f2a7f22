/* SPDX-License-Identifier: MPL-2.0
 *
 * table.h - rows of cells that a name of the workbook or a selection means, for the commands of this room.
 *
 *  1. After a failure of the scope nothing happens any more, as everywhere over uno/call.h.
 *  2. Nothing here writes.
 */
#ifndef WORKBOOK_TABLE_H
#define WORKBOOK_TABLE_H

#include "../roundtrip/workbook.h"

/** The cells of an address; its rows as getDataArray gives them: a text, a number, or, of an error, neither. */
uno_Interface *wb_range(cuno_scope *scope, uno_Interface *document, const cuno_range_address *address);
uno_Sequence *wb_data(cuno_scope *scope, uno_Interface *document, const cuno_range_address *address);

/** Whether a cell of a row of wb_data() holds something that is seen: "" of a formula is nothing, an error something.
 */
bool wb_holds(const uno_Any *cell);
bool wb_row_holds(const uno_Sequence *row);

/** A cell of wb_data() as it would be typed: "" if it is blank, "8,45"; NULL if it is an error. In the scope. */
const char *wb_typed(cuno_scope *scope, const uno_Any *cell);

#endif
