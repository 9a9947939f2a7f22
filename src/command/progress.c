/* SPDX-License-Identifier: MPL-2.0
 *
 * progress.c - the status line while a command works, and Escape.
 *
 * The status line lets the office handle events each time it moves, so a key that is pressed is heard then, by a
 * handler that takes Escape only. A document without a frame has no status line; its command cannot be stopped, and is
 * not shown.
 */
#include "command.h"

enum { KEY_ESCAPE = 1281 }; /* com.sun.star.awt.Key */

/* com.sun.star.awt.KeyEvent: what it inherits keeps its own size. */
typedef struct key_event {
    struct {
        uno_Interface *source;
        sal_Int16 modifiers;
    } input;
    sal_Int16 code;
    sal_Unicode character;
    sal_Int16 function;
} key_event;

typedef struct key_handler {
    cuno_object base;
    atomic_bool pressed;
} key_handler;

static bool key_pressed(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)exception;
    bool escape = ((const key_event *)arguments[0])->code == KEY_ESCAPE;
    if (escape)
        atomic_store(&((key_handler *)self)->pressed, true);
    *(sal_Bool *)result = escape;
    return true;
}

static bool key_released(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)self;
    (void)data;
    (void)arguments;
    (void)exception;
    *(sal_Bool *)result = sal_False;
    return true;
}

static cuno_type handler_type = CUNO_INTERFACE("com.sun.star.awt.XKeyHandler");
static cuno_type listener_type = CUNO_INTERFACE("com.sun.star.lang.XEventListener");
static const cuno_method handler_methods[] = {{cuno_do_nothing, NULL}, {key_pressed, NULL}, {key_released, NULL}};
static const cuno_method listener_methods[] = {{cuno_do_nothing, NULL}};
static const cuno_interface handler_interfaces[] = {{&handler_type, handler_methods, 3},
                                                    {&listener_type, listener_methods, 1}};
static const char *const no_services[] = {NULL};
static const cuno_class key_handler_class = {
    "id.lkj.Tombol", no_services, handler_interfaces, 2, sizeof(key_handler), NULL, NULL};

/* Only where a person sits in front. */
static void listen(progress *bar) {
    if (!dialog_allowed(bar->call))
        return;
    bar->keys = (uno_Interface *)cuno_new(&key_handler_class);
    if (!bar->keys)
        return;
    bar->toolkit = cuno_service(bar->call->scope, "com.sun.star.awt.Toolkit");
    cuno_call(bar->call->scope, bar->toolkit, "com.sun.star.awt.XExtendedToolkit::addKeyHandler", bar->keys);
}

void progress_begin(progress *bar, command_call *call, const char *text) {
    *bar = (progress){call, NULL, NULL, NULL, 0};
    if (!call->frame || call->scope->failed)
        return;
    bar->indicator =
        cuno_call(call->scope, call->frame, "com.sun.star.task.XStatusIndicatorFactory::createStatusIndicator").object;
    if (!bar->indicator)
        return;
    cuno_call(call->scope, bar->indicator, "com.sun.star.task.XStatusIndicator::start", text, 100);
    listen(bar);
}

bool progress_show(progress *bar, size_t done, size_t all) {
    int now = all ? (int)((double)done / (double)all * 100) : 0;
    if (!bar->indicator || now == bar->shown)
        return !bar->call->scope->failed;
    bar->shown = now;
    cuno_scope scope;
    cuno_begin_inside(&scope, bar->call->scope);
    cuno_call(&scope, bar->indicator, "com.sun.star.task.XStatusIndicator::setValue", now);
    bool good = cuno_end(&scope);
    return good && !(bar->keys && atomic_load(&((key_handler *)(void *)bar->keys)->pressed));
}

void progress_end(progress *bar) {
    cuno_scope scope; /* whatever has happened */
    cuno_begin(&scope, bar->call->scope->context);
    if (bar->indicator)
        cuno_call(&scope, bar->indicator, "com.sun.star.task.XStatusIndicator::end");
    if (bar->keys && bar->toolkit)
        cuno_call(&scope, bar->toolkit, "com.sun.star.awt.XExtendedToolkit::removeKeyHandler", bar->keys);
    cuno_end(&scope);
    if (bar->keys)
        bar->keys->release(bar->keys);
    bar->keys = bar->indicator = NULL;
}
