/* SPDX-License-Identifier: MPL-2.0
 *
 * run.c - runs a command: finds its document, calls its function, and ends the office if told to. See command.h.
 */
#include "command.h"

#define DESKTOP "com.sun.star.frame.XDesktop::"
#define ENUMERATION "com.sun.star.container.XEnumeration::"

/* ---- Documents ----------------------------------------------------------------------------------------------- */

unsigned command_kind(cuno_scope *scope, uno_Interface *document) {
    if (cuno_query(scope, document, "com.sun.star.sheet.XSpreadsheetDocument"))
        return COMMAND_CALC;
    if (cuno_query(scope, document, "com.sun.star.text.XTextDocument"))
        return COMMAND_WRITER;
    return 0;
}

uno_Interface *command_document_in(cuno_scope *scope, uno_Interface *frame) {
    uno_Interface *controller = cuno_call(scope, frame, "com.sun.star.frame.XFrame::getController").object;
    if (!controller)
        return NULL;
    return cuno_call(scope, controller, "com.sun.star.frame.XController::getModel").object;
}

/* The open document of that URL; or, without one, the only one that is open. `count` says how many there are. */
static uno_Interface *find_open(cuno_scope *scope, uno_Interface *desktop, const char *url, int *count) {
    uno_Interface *all = cuno_call(scope, desktop, DESKTOP "getComponents").object, *found = NULL;
    uno_Interface *each = cuno_call(scope, all, "com.sun.star.container.XEnumerationAccess::createEnumeration").object;
    *count = 0;
    while (cuno_call(scope, each, ENUMERATION "hasMoreElements").boolean) {
        uno_Interface *one = cuno_object_in(cuno_call(scope, each, ENUMERATION "nextElement").any);
        if (!one || !cuno_query(scope, one, "com.sun.star.frame.XModel"))
            continue;
        ++*count;
        if (!url ||
            strcmp(cuno_text(scope, cuno_call(scope, one, "com.sun.star.frame.XModel::getURL").string), url) == 0)
            found = one;
    }
    return found;
}

static uno_Interface *find_document(cuno_scope *scope, const command_request *request,
                                    const command_arguments *arguments) {
    if (request->document)
        return request->document;
    const char *url = arguments_get(arguments, "dokumen");
    if (url && !*url)
        url = NULL; /* the word alone: "periksa&dokumen" */
    if (request->frame && !url)
        return command_document_in(scope, request->frame);
    int count = 0;
    uno_Interface *desktop = cuno_service(scope, "com.sun.star.frame.Desktop");
    if (url) {
        uno_Interface *named = find_open(scope, desktop, url, &count);
        if (!named)
            cuno_fail(scope, "Dokumen ini tidak terbuka: %s", url);
        return named;
    }
    uno_Interface *front = cuno_call(scope, desktop, DESKTOP "getCurrentComponent").object;
    if (front && command_kind(scope, front))
        return front;
    uno_Interface *only = find_open(scope, desktop, NULL, &count);
    if (count > 1)
        cuno_fail(scope, "Lebih dari satu dokumen terbuka; sebutkan satu dengan dokumen=URL");
    return only;
}

static uno_Interface *frame_of(cuno_scope *scope, uno_Interface *document) {
    uno_Interface *controller = cuno_call(scope, document, "com.sun.star.frame.XModel::getCurrentController").object;
    return controller ? cuno_call(scope, controller, "com.sun.star.frame.XController::getFrame").object : NULL;
}

/* ---- Running ------------------------------------------------------------------------------------------------- */

static const char *kind_name(unsigned where) {
    return where == COMMAND_CALC ? "Calc" : where == COMMAND_WRITER ? "Writer" : "Calc dan Writer";
}

/* The function of the command, once it is known that it can run on that document. */
static command_function *function_for(cuno_scope *scope, const char *text, const char *name, unsigned where) {
    const command_row *row = command_find(text, where);
    if (!row)
        cuno_fail(scope, "Perintah tidak dikenal: %s", name);
    else if (!row->function)
        cuno_fail(scope, "Perintah %s belum ada di versi ini", name);
    else if (where == 0)
        cuno_fail(scope, "Tidak ada dokumen Calc atau Writer yang terbuka");
    else if (!(row->where & where))
        cuno_fail(scope, "%s hanya untuk dokumen %s", row->id, kind_name(row->where));
    return scope->failed ? NULL : row->function;
}

static void run_on(command_call *call, const command_request *request) {
    cuno_scope *scope = call->scope;
    call->document = find_document(scope, request, call->arguments);
    call->where = call->document ? command_kind(scope, call->document) : 0;
    if (scope->failed)
        return;
    command_function *function = function_for(scope, request->text, call->arguments->name, call->where);
    if (!function)
        return;
    if (!call->frame)
        call->frame = frame_of(scope, call->document);
    if (!scope->failed)
        function(call);
}

/* ---- Ending -------------------------------------------------------------------------------------------------- */

static void close_document(cuno_scope *scope, uno_Interface *document) {
    cuno_call(scope, document, "com.sun.star.util.XCloseable::close", 1);
}

/* What the main loop calls once the caller has his answer: only then can the document and the office go. */
typedef struct leaver {
    cuno_object base;
    uno_Interface *context, *document;
} leaver;

static void leaver_destroyed(cuno_object *self) {
    leaver *own = (leaver *)self;
    if (own->context)
        own->context->release(own->context);
    if (own->document)
        own->document->release(own->document);
}

static bool leave_now(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)result;
    (void)arguments;
    (void)exception;
    leaver *own = (leaver *)self;
    cuno_scope scope;
    cuno_begin(&scope, own->context);
    if (own->document)
        close_document(&scope, own->document);
    cuno_forgive(&scope);
    cuno_call(&scope, cuno_service(&scope, "com.sun.star.frame.Desktop"), DESKTOP "terminate");
    cuno_end(&scope);
    return true;
}

static cuno_type callback_type = CUNO_INTERFACE("com.sun.star.awt.XCallback");
static const cuno_method leaver_methods[] = {{leave_now, NULL}};
static const cuno_interface leaver_interfaces[] = {{&callback_type, leaver_methods, 1}};
static const char *const no_services[] = {NULL};
static const cuno_class leaver_class = {"id.lkj.Pamit", no_services, leaver_interfaces, 1,
                                        sizeof(leaver), NULL,        leaver_destroyed};

static void leave_soon(cuno_scope *scope, uno_Interface *document) {
    leaver *made = (leaver *)cuno_new(&leaver_class);
    if (!made) {
        cuno_fail(scope, "out of memory");
        return;
    }
    scope->context->acquire(scope->context);
    made->context = scope->context;
    if (document)
        document->acquire(document);
    made->document = document;
    cuno_call(scope, cuno_service(scope, "com.sun.star.awt.AsyncCallback"),
              "com.sun.star.awt.XRequestCallback::addCallback", &made->base.interface, NULL);
    made->base.interface.release(&made->base.interface);
}

/* `keluar`. A scope of its own: the office is to end also where the command has failed, or the file did not open. */
static void leave(const command_request *request, uno_Interface *document, rt_buffer *answer) {
    cuno_scope scope;
    int count = 0;
    cuno_begin(&scope, request->context);
    bool changed = document && cuno_call(&scope, document, "com.sun.star.util.XModifiable::isModified").boolean;
    find_open(&scope, cuno_service(&scope, "com.sun.star.frame.Desktop"), NULL, &count);
    if (changed)
        rt_format(answer, "\nTidak keluar: dokumen ini berubah dan belum disimpan.");
    else if (count > (document ? 1 : 0))
        rt_format(answer, "\nTidak keluar: ada dokumen lain yang terbuka.");
    else
        leave_soon(&scope, document);
    if (!cuno_end(&scope))
        rt_format(answer, "\nTidak keluar: %s", scope.message);
}

/* ---- The one entry ------------------------------------------------------------------------------------------- */

static atomic_flag busy = ATOMIC_FLAG_INIT;

static bool prepare(cuno_scope *scope, const command_request *request, command_arguments *arguments) {
    bool good = arguments_parse(scope, request->text, arguments);
    for (int i = 0; good && i < request->extra_count; i++)
        good = arguments_add(scope, arguments, request->extra[i].name, request->extra[i].value);
    return good;
}

static bool run_alone(const command_request *request, rt_buffer *answer) {
    cuno_scope scope;
    command_arguments arguments;
    cuno_begin(&scope, request->context);
    command_call call = {&scope, request->caller, &arguments, 0, NULL, request->frame, answer, false};
    if (prepare(&scope, request, &arguments))
        run_on(&call, request);
    if (answer->failed) { /* half of it would be worse than none */
        rt_free(answer);
        cuno_fail(&scope, "out of memory");
    }
    if (scope.failed && strcmp(scope.message, COMMAND_CANCELLED) == 0)
        rt_format(answer, "%sDibatalkan.", answer->length ? "\n" : "");
    else if (scope.failed)
        rt_format(answer, "%sGagal: %s", answer->length ? "\n" : "", scope.message);
    if (arguments.name && arguments_get(&arguments, "keluar") && request->caller != COMMAND_MENU)
        leave(request, call.document, answer);
    bool good = !scope.failed;
    if (request->caller == COMMAND_MENU && !call.told && answer->length) {
        cuno_forgive(&scope);
        dialog_tell(&call, "LKJ", rt_text(answer));
    }
    cuno_end(&scope);
    return good;
}

bool command_run(const command_request *request, rt_buffer *answer) {
    if (atomic_flag_test_and_set(&busy)) {
        rt_format(answer, "Gagal: perintah LKJ yang lain masih berjalan");
        return false;
    }
    bool good = run_alone(request, answer);
    atomic_flag_clear(&busy);
    return good;
}
