/* SPDX-License-Identifier: MPL-2.0
 *
 * job.c - the service id.lkj.Perintah: commands for programs (XJob) and for service: (XJobExecutor).
 *
 * 1. XJob::execute(arguments): the NamedValue `perintah` is the call, "NAME&...", every other one an argument by its
 *    name: a text or a number; a boolean that is true is the word alone, one that is false is nothing; `dokumen` may be
 *    the document itself. Answers the text of command_run().
 * 2. XJobExecutor::trigger(call), which is what service:id.lkj.Perintah?CALL does: the text goes to the standard
 * output.
 */
#include <stdio.h>

#include "command.h"

typedef struct job {
    cuno_object base;
    uno_Interface *context;
} job;

static bool job_created(cuno_object *self, uno_Interface *context) {
    if (context)
        context->acquire(context);
    ((job *)self)->context = context;
    return true;
}

static void job_destroyed(cuno_object *self) {
    uno_Interface *context = ((job *)self)->context;
    if (context)
        context->release(context);
}

/* ---- XJobExecutor -------------------------------------------------------------------------------------------- */

static bool trigger(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)result;
    (void)exception;
    cuno_scope scope;
    rt_buffer answer = {NULL, 0, 0, false};
    cuno_begin(&scope, ((job *)self)->context);
    command_request request = {.context = scope.context, .caller = COMMAND_LINE};
    request.text = cuno_text(&scope, *(rtl_uString **)arguments[0]);
    command_run(&request, &answer);
    cuno_end(&scope);
    printf("%s\n", rt_text(&answer));
    fflush(stdout);
    rt_free(&answer);
    return true;
}

/* ---- XJob ---------------------------------------------------------------------------------------------------- */

/* The text of an argument: "" for true, NULL for false and what is no argument. */
static const char *value_text(cuno_scope *scope, const uno_Any *value) {
    double number;
    if (cuno_get_string(value))
        return cuno_string_in(scope, value);
    if (value->pType->eTypeClass == typelib_TypeClass_BOOLEAN)
        return cuno_bool_in(value) ? "" : NULL;
    if (!cuno_get_number(value, &number))
        return NULL;
    char *text = cuno_memory(scope, 40);
    if (text)
        snprintf(text, 40, "%.15g", number);
    return text;
}

static void take_value(cuno_scope *scope, command_request *request, const cuno_named_value *given) {
    const char *name = cuno_text(scope, given->name);
    if (strcmp(name, "dokumen") == 0 && cuno_object_in(&given->value)) {
        request->document = cuno_object_in(&given->value);
        return;
    }
    const char *value = value_text(scope, &given->value);
    if (strcmp(name, "perintah") == 0)
        request->text = value ? value : "";
    else if (value && request->extra_count < COMMAND_ARGUMENTS)
        request->extra[request->extra_count++] = (command_argument){name, value};
}

static bool execute(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    const uno_Sequence *given = *(uno_Sequence **)arguments[0];
    cuno_scope scope;
    rt_buffer answer = {NULL, 0, 0, false};
    cuno_begin(&scope, ((job *)self)->context);
    command_request request = {.context = scope.context, .caller = COMMAND_PROGRAM, .text = ""};
    for (int i = 0; i < cuno_length(given); i++)
        take_value(&scope, &request, (const cuno_named_value *)(const void *)given->elements + i);
    command_run(&request, &answer);
    cuno_end(&scope);
    bool good = cuno_any_text(result, rt_text(&answer), answer.length);
    rt_free(&answer);
    return good || cuno_no_memory(exception, self);
}

/* ---- The class ----------------------------------------------------------------------------------------------- */

static cuno_type executor_type = CUNO_INTERFACE("com.sun.star.task.XJobExecutor");
static cuno_type job_type = CUNO_INTERFACE("com.sun.star.task.XJob");
static const cuno_method executor_methods[] = {{trigger, NULL}}, job_methods[] = {{execute, NULL}};
static const cuno_interface interfaces[] = {{&executor_type, executor_methods, 1}, {&job_type, job_methods, 1}};
static const char *const services[] = {"id.lkj.Perintah", NULL};
const cuno_class command_job_class = {"id.lkj.Perintah.impl", services, interfaces, 2, sizeof(job), job_created,
                                      job_destroyed};
