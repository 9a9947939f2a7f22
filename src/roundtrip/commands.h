/* SPDX-License-Identifier: MPL-2.0
 *
 * commands.h - the commands of the round trip. Each takes a spreadsheet document and its arguments and writes what it
 * did, Indonesian, line by line, into `result`; a refusal is a failed scope with the message.
 */
#ifndef ROUNDTRIP_COMMANDS_H
#define ROUNDTRIP_COMMANDS_H

#include "office.h"

/** *Bekukan Salinan*: a copy beside the original in which every formula of ours is its value.
 *
 *  jenis=ods|xlsx|pdf   the copy's format; ods if not given
 *  ganti                an earlier copy is replaced; else the new one gets a number */
void rt_freeze_copy(cuno_scope *scope, uno_Interface *document, const rt_arguments *arguments, rt_buffer *result);

#endif
