/* SPDX-License-Identifier: MPL-2.0
 *
 * method.h - from a call out of Calc to the core and back.
 */
#ifndef ADDIN_METHOD_H
#define ADDIN_METHOD_H

#include "../core/lkj.h"
#include "../uno/cuno.h"

/** The method of every function; `data` is its lkj_function. All arguments and the result are anys. */
cuno_function addin_call;

#endif
