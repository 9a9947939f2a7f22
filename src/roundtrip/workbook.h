/* SPDX-License-Identifier: MPL-2.0
 *
 * workbook.h - the contract of an open workbook (README.md), read into plain data.
 */
#ifndef ROUNDTRIP_WORKBOOK_H
#define ROUNDTRIP_WORKBOOK_H

#include "contract.h"
#include "office.h"

/** Reads it, into the scope's memory; `formats` also looks whether a number is a percentage or a date. Never NULL but
 * without memory; `found` is false where the document has no contract. What is wrong in a contract fails the scope. */
rt_contract *rt_read_contract(cuno_scope *scope, uno_Interface *document, bool formats);

/** The same, and fails with a word for the user where the document is no master. */
rt_contract *rt_read_master(cuno_scope *scope, uno_Interface *document);

/** What a name of the document refers to: false, without failing, if there is no such name or it is no range. */
bool rt_named_range(cuno_scope *scope, uno_Interface *document, const char *name, cuno_range_address *address);

#endif
