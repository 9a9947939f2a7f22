/* SPDX-License-Identifier: MPL-2.0
 *
 * call.h - from a call out of Calc to an adapter and back.
 */
#ifndef ADDIN_CALL_H
#define ADDIN_CALL_H

#include "../uno/cuno.h"

/** The method of every function; `data` is its addin_function. All arguments and the result are anys. */
cuno_function addin_call;

#endif
