/* SPDX-License-Identifier: MPL-2.0
 *
 * component.c - what the library offers: the UNO service id.lkj.Calc, a method for each row of the core's table, here,
 * and the commands of src/command.
 */
#include "../command/command.h"
#include "../core/functions.h"
#include "method.h"

static cuno_type xfungsi = CUNO_INTERFACE("id.lkj.XFungsi");

#define METHOD(method) {addin_call, &lkj_function_##method},
static const cuno_method methods[] = {LKJ_FUNCTIONS(METHOD)};

static const cuno_interface interfaces[] = {{&xfungsi, methods, sizeof methods / sizeof methods[0]}};
/* Not com.sun.star.sheet.AddIn: then Calc reads CalcAddIns.xcu and loads this library at the first call of a function,
 * not at the first formula. */
static const char *const services[] = {"id.lkj.Calc", NULL};
static const cuno_class calc = {"id.lkj.Calc.impl", services, interfaces, 1, sizeof(cuno_object), NULL, NULL};
static const cuno_class *const classes[] = {&calc, &command_job_class, &command_handler_class, NULL};

CUNO_COMPONENT(classes);
