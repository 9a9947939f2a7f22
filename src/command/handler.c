/* SPDX-License-Identifier: MPL-2.0
 *
 * handler.c - the protocol handler of id.lkj:*, behind the entries of the menu and the toolbar.
 *
 * 1. The office makes one for a frame, hands the frame over (XInitialization) and asks it for the dispatch of a URL: it
 *    is its own, for every command that is known.
 * 2. A listener hears at once whether the command can run on the document in the frame; that does not change while the
 *    frame shows the document, so listeners are not kept.
 * 3. dispatch() is a person's click, and may open dialogs. dispatchWithNotification() is a program's: its arguments
 * come as PropertyValues too, and the answer goes into the event.
 */
#include "command.h"

static const char PROTOCOL[] = "id.lkj:";

typedef struct handler {
    cuno_object base;
    uno_Interface *context, *frame;
} handler;

static bool handler_created(cuno_object *self, uno_Interface *context) {
    if (context)
        context->acquire(context);
    ((handler *)self)->context = context;
    return true;
}

static void handler_destroyed(cuno_object *self) {
    handler *own = (handler *)self;
    if (own->frame)
        own->frame->release(own->frame);
    if (own->context)
        own->context->release(own->context);
}

/* ---- XInitialization, XDispatchProvider ---------------------------------------------------------------------- */

static bool initialize(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)result;
    (void)exception;
    handler *own = (handler *)self;
    const uno_Sequence *given = *(uno_Sequence **)arguments[0];
    cuno_scope scope;
    cuno_begin(&scope, own->context);
    uno_Interface *frame = cuno_length(given) ? cuno_object_in(cuno_any_at(given, 0)) : NULL;
    frame = cuno_query(&scope, frame, "com.sun.star.frame.XFrame");
    if (frame && !own->frame) {
        frame->acquire(frame);
        own->frame = frame;
    }
    cuno_end(&scope);
    return true;
}

/* The command in a URL, "" if it is not ours. */
static const char *command_in(cuno_scope *scope, const cuno_url *url) {
    const char *complete = cuno_text(scope, url->complete);
    size_t length = sizeof PROTOCOL - 1;
    return strncmp(complete, PROTOCOL, length) == 0 ? complete + length : "";
}

static uno_Interface *dispatch_for(cuno_object *self, const cuno_url *url) {
    cuno_scope scope;
    cuno_begin(&scope, ((handler *)self)->context);
    bool known = command_find(command_in(&scope, url), 0) != NULL;
    cuno_end(&scope);
    if (known)
        self->interface.acquire(&self->interface);
    return known ? &self->interface : NULL;
}

static bool query_dispatch(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)exception;
    *(uno_Interface **)result = dispatch_for(self, arguments[0]);
    return true;
}

static bool query_dispatches(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    const uno_Sequence *given = *(uno_Sequence **)arguments[0];
    const cuno_dispatch_descriptor *wanted = (const void *)given->elements;
    size_t count = (size_t)given->nElements;
    uno_Sequence *sequence = cuno_new_sequence(count ? count : 1, sizeof(void *));
    if (!sequence)
        return cuno_no_memory(exception, self);
    sequence->nElements = given->nElements;
    for (size_t i = 0; i < count; i++)
        ((uno_Interface **)(void *)sequence->elements)[i] = dispatch_for(self, &wanted[i].feature);
    *(uno_Sequence **)result = sequence;
    return true;
}

/* ---- XDispatch ----------------------------------------------------------------------------------------------- */

/* Arguments of a dispatch: PropertyValues with a text. */
static void take_properties(cuno_scope *scope, command_request *request, const uno_Sequence *given) {
    const cuno_property_value *value = (const void *)given->elements;
    for (int i = 0; i < cuno_length(given) && request->extra_count < COMMAND_ARGUMENTS; i++)
        if (cuno_get_string(&value[i].value))
            request->extra[request->extra_count++] =
                (command_argument){cuno_text(scope, value[i].name), cuno_string_in(scope, &value[i].value)};
}

static bool run(handler *own, cuno_scope *scope, void **arguments, command_caller caller, rt_buffer *answer) {
    command_request request = {.context = own->context, .frame = own->frame, .caller = caller};
    request.text = command_in(scope, arguments[0]);
    take_properties(scope, &request, *(uno_Sequence **)arguments[1]);
    return command_run(&request, answer);
}

static bool dispatch(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)result;
    (void)exception;
    cuno_scope scope;
    rt_buffer answer = {NULL, 0, 0, false};
    cuno_begin(&scope, ((handler *)self)->context);
    run((handler *)self, &scope, arguments, COMMAND_MENU, &answer);
    cuno_end(&scope);
    rt_free(&answer);
    return true;
}

static bool dispatch_with_notification(cuno_object *self, const void *data, void *result, void **arguments,
                                       uno_Any *exception) {
    (void)data;
    (void)result;
    (void)exception;
    enum { FAILURE = 0, SUCCESS = 1 }; /* com.sun.star.frame.DispatchResultState */
    cuno_scope scope;
    rt_buffer answer = {NULL, 0, 0, false};
    cuno_begin(&scope, ((handler *)self)->context);
    bool good = run((handler *)self, &scope, arguments, COMMAND_PROGRAM, &answer);
    uno_Interface *listener = *(uno_Interface **)arguments[2];
    const uno_Any *text = cuno_any_string(&scope, rt_text(&answer));
    if (listener && text) {
        cuno_dispatch_result event = {&self->interface, good ? SUCCESS : FAILURE, *text}; /* lent */
        cuno_call(&scope, listener, "com.sun.star.frame.XDispatchResultListener::dispatchFinished", &event);
    }
    cuno_end(&scope);
    rt_free(&answer);
    return true;
}

static bool can_run(cuno_scope *scope, const handler *own, const cuno_url *url) {
    uno_Interface *document = own->frame ? command_document_in(scope, own->frame) : NULL;
    return document && (command_where(command_in(scope, url)) & command_kind(scope, document)) != 0;
}

static bool add_listener(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)result;
    (void)exception;
    uno_Interface *listener = *(uno_Interface **)arguments[0];
    const cuno_url *url = arguments[1];
    cuno_scope scope;
    cuno_begin(&scope, ((handler *)self)->context);
    bool enabled = can_run(&scope, (handler *)self, url);
    cuno_forgive(&scope);
    const uno_Any *nothing = cuno_any(&scope, "void", NULL);
    rtl_uString *empty = NULL;
    rtl_uString_new(&empty);
    if (listener && nothing) {
        cuno_feature_state state = {&self->interface, *url, empty, enabled, sal_False, *nothing}; /* lent */
        cuno_call(&scope, listener, "com.sun.star.frame.XStatusListener::statusChanged", &state);
    }
    rtl_uString_release(empty);
    cuno_end(&scope);
    return true;
}

/* ---- The class ----------------------------------------------------------------------------------------------- */

static cuno_type initialization_type = CUNO_INTERFACE("com.sun.star.lang.XInitialization");
static cuno_type provider_type = CUNO_INTERFACE("com.sun.star.frame.XDispatchProvider");
static cuno_type dispatch_type = CUNO_INTERFACE("com.sun.star.frame.XDispatch");
static cuno_type notifying_type = CUNO_INTERFACE("com.sun.star.frame.XNotifyingDispatch");
static const cuno_method initialization_methods[] = {{initialize, NULL}};
static const cuno_method provider_methods[] = {{query_dispatch, NULL}, {query_dispatches, NULL}};
static const cuno_method dispatch_methods[] = {
    {dispatch, NULL}, {add_listener, NULL}, {cuno_do_nothing, NULL}, {dispatch_with_notification, NULL}};
static const cuno_interface interfaces[] = {{&initialization_type, initialization_methods, 1},
                                            {&provider_type, provider_methods, 2},
                                            {&dispatch_type, dispatch_methods, 3},
                                            {&notifying_type, dispatch_methods, 4}};
static const char *const services[] = {"id.lkj.Penangan", "com.sun.star.frame.ProtocolHandler", NULL};
const cuno_class command_handler_class = {"id.lkj.Penangan.impl", services,        interfaces,       4,
                                          sizeof(handler),        handler_created, handler_destroyed};
