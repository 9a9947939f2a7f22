/* SPDX-License-Identifier: MPL-2.0
 *
 * call.c - the call: the face of the object, the arguments, the dispatcher, and what comes back. See call.h.
 */
#include "private.h"

enum { MAX_ARGUMENTS = 16 };

/* The most that an argument passed by value takes. */
typedef union slot {
    cuno_value value;
    const void *pointer;
} slot;

/* A call under way. */
typedef struct invocation {
    cuno_scope *scope;
    const char *name;
    const cuno_named *member;
    int count;
    slot slots[MAX_ARGUMENTS];
    void *arguments[MAX_ARGUMENTS];
    void *out[MAX_ARGUMENTS]; /* the caller's variable for an out argument, else NULL */
    typelib_TypeDescriptionReference *types[MAX_ARGUMENTS];
    va_list list;
} invocation;

/* ---- Faces --------------------------------------------------------------------------------------------------- */

uno_Interface *cuno_face(cuno_scope *scope, uno_Interface *object, typelib_TypeDescriptionReference *interface) {
    const cuno_named *query = cuno_find(scope, "com.sun.star.uno.XInterface::queryInterface");
    if (!query)
        return NULL;
    uno_Any result, storage, *exception = &storage;
    void *arguments[] = {&interface};
    object->pDispatcher(object, query->description, &result, arguments, &exception);
    if (exception) {
        cuno_fail_with(scope, query->name, exception);
        return NULL;
    }
    uno_Interface *found = NULL;
    if (result.pType->eTypeClass == typelib_TypeClass_INTERFACE && *(uno_Interface **)result.pData) {
        found = *(uno_Interface **)result.pData;
        found->acquire(found);
    }
    uno_any_destruct(&result, NULL);
    return found;
}

uno_Interface *cuno_query(cuno_scope *scope, uno_Interface *object, const char *interface) {
    if (scope->failed || !object)
        return NULL;
    typelib_TypeDescriptionReference *type = cuno_find_type(scope, interface);
    uno_Interface **held = type ? cuno_memory(scope, sizeof *held) : NULL;
    if (!held)
        return NULL;
    *held = cuno_face(scope, object, type);
    if (*held)
        cuno_keep(held, type);
    return *held;
}

/* ---- Arguments ----------------------------------------------------------------------------------------------- */

/* Numbers, as they come through an ellipsis. */
static bool take_number(invocation *call, typelib_TypeClass class, cuno_value *value) {
    switch ((int)class) {
    case typelib_TypeClass_BOOLEAN:
        value->boolean = va_arg(call->list, int) != 0;
        return true;
    case typelib_TypeClass_BYTE:
        value->byte = (sal_Int8)va_arg(call->list, int);
        return true;
    case typelib_TypeClass_CHAR:
    case typelib_TypeClass_SHORT:
    case typelib_TypeClass_UNSIGNED_SHORT:
        value->small = (sal_Int16)va_arg(call->list, int);
        return true;
    case typelib_TypeClass_LONG:
    case typelib_TypeClass_UNSIGNED_LONG:
    case typelib_TypeClass_ENUM:
        value->number = va_arg(call->list, int);
        return true;
    case typelib_TypeClass_HYPER:
    case typelib_TypeClass_UNSIGNED_HYPER:
        value->hyper = va_arg(call->list, int64_t);
        return true;
    case typelib_TypeClass_FLOAT:
        value->single = (float)va_arg(call->list, double);
        return true;
    case typelib_TypeClass_DOUBLE:
        value->real = va_arg(call->list, double);
        return true;
    default:
        return false;
    }
}

static void *take_string(invocation *call) {
    const char *text = va_arg(call->list, const char *);
    if (!text)
        cuno_fail(call->scope, "%s: a text that is NULL", call->name);
    return text ? cuno_hold_string(call->scope, text) : NULL;
}

/* The face that the parameter wants: a proxy serves one interface. */
static void *take_object(invocation *call, typelib_TypeDescriptionReference *type) {
    uno_Interface *object = va_arg(call->list, uno_Interface *);
    uno_Interface **held = cuno_memory(call->scope, sizeof *held);
    if (!object || !held)
        return held;
    *held = cuno_face(call->scope, object, type);
    if (*held)
        cuno_keep(held, type);
    else
        cuno_fail(call->scope, "%s: an argument does not have the interface that is wanted", call->name);
    return held;
}

static void *take_any(invocation *call) {
    void *any = va_arg(call->list, void *);
    return any ? any : cuno_any(call->scope, "void", NULL);
}

static void *take_sequence(invocation *call, typelib_TypeDescriptionReference *type, slot *own) {
    own->value.sequence = va_arg(call->list, uno_Sequence *);
    if (own->value.sequence)
        return own;
    uno_Sequence **held = cuno_memory(call->scope, sizeof *held);
    if (!held || !uno_type_sequence_construct(held, type, NULL, 0, NULL))
        return NULL;
    cuno_keep(held, type);
    return held;
}

static void *take_struct(invocation *call) {
    void *data = va_arg(call->list, void *);
    if (!data)
        cuno_fail(call->scope, "%s: a struct that is NULL", call->name);
    return data;
}

static void *take_in(invocation *call, typelib_TypeDescriptionReference *type, slot *own) {
    if (take_number(call, type->eTypeClass, &own->value))
        return own;
    switch ((int)type->eTypeClass) {
    case typelib_TypeClass_STRING:
        return take_string(call);
    case typelib_TypeClass_INTERFACE:
        return take_object(call, type);
    case typelib_TypeClass_ANY:
        return take_any(call);
    case typelib_TypeClass_SEQUENCE:
        return take_sequence(call, type, own);
    case typelib_TypeClass_STRUCT:
        return take_struct(call);
    case typelib_TypeClass_TYPE:
        own->value.type = va_arg(call->list, typelib_TypeDescriptionReference *);
        return own;
    default:
        cuno_fail(call->scope, "%s: an argument of a kind that is not supported", call->name);
        return NULL;
    }
}

/* Memory of the scope's that the callee writes to. What the caller's variable holds goes in as a copy. */
static void *take_out(invocation *call, int index, const typelib_MethodParameter *parameter) {
    call->out[index] = va_arg(call->list, void *);
    void *memory = cuno_memory_for(call->scope, parameter->pTypeRef);
    if (!call->out[index])
        cuno_fail(call->scope, "%s: nowhere to put an out argument", call->name);
    if (call->scope->failed || !parameter->bIn)
        return memory;
    uno_type_copyData(memory, call->out[index], parameter->pTypeRef, NULL);
    cuno_keep(memory, parameter->pTypeRef);
    return memory;
}

static void take_arguments(invocation *call) {
    if (call->member->setter) {
        call->types[0] = ((const typelib_InterfaceAttributeTypeDescription *)(const void *)call->member->description)
                             ->pAttributeTypeRef;
        call->arguments[0] = take_in(call, call->types[0], &call->slots[0]);
        return;
    }
    if (call->member->description->eTypeClass != typelib_TypeClass_INTERFACE_METHOD)
        return;
    const typelib_InterfaceMethodTypeDescription *method = (const void *)call->member->description;
    if (method->nParams > MAX_ARGUMENTS)
        cuno_fail(call->scope, "%s: too many parameters", call->name);
    for (; !call->scope->failed && call->count < method->nParams; call->count++) {
        const typelib_MethodParameter *parameter = &method->pParams[call->count];
        int i = call->count;
        call->types[i] = parameter->pTypeRef;
        call->arguments[i] =
            parameter->bOut ? take_out(call, i, parameter) : take_in(call, parameter->pTypeRef, &call->slots[i]);
    }
}

/* ---- Results ------------------------------------------------------------------------------------------------- */

static typelib_TypeDescriptionReference *result_type(const cuno_named *member) {
    if (member->setter)
        return NULL;
    if (member->description->eTypeClass == typelib_TypeClass_INTERFACE_ATTRIBUTE)
        return ((const typelib_InterfaceAttributeTypeDescription *)(const void *)member->description)
            ->pAttributeTypeRef;
    return ((const typelib_InterfaceMethodTypeDescription *)(const void *)member->description)->pReturnTypeRef;
}

/* Whether a value lies in memory of its own, rather than in a cuno_value; whether it is given back. */
static bool is_large(typelib_TypeClass class) {
    return class == typelib_TypeClass_STRUCT || class == typelib_TypeClass_ANY;
}
static bool is_held(typelib_TypeClass class) {
    return is_large(class) || class == typelib_TypeClass_STRING || class == typelib_TypeClass_INTERFACE ||
           class == typelib_TypeClass_SEQUENCE || class == typelib_TypeClass_TYPE;
}

/* The out arguments into the caller's variables; the scope owns them. */
static void give_out(invocation *call) {
    for (int i = 0; i < call->count; i++) {
        if (!call->out[i])
            continue;
        const typelib_InterfaceMethodTypeDescription *method = (const void *)call->member->description;
        typelib_TypeDescription *description = NULL;
        typelib_typedescriptionreference_getDescription(&description, call->types[i]);
        memcpy(call->out[i], call->arguments[i], (size_t)description->nSize);
        typelib_typedescription_release(description);
        if (!method->pParams[i].bIn && is_held(call->types[i]->eTypeClass))
            cuno_keep(call->arguments[i], call->types[i]);
    }
}

static cuno_value dispatch(invocation *call, uno_Interface *self) {
    cuno_value value = {.hyper = 0}, nothing = value;
    typelib_TypeDescriptionReference *type = result_type(call->member);
    typelib_TypeClass class = type ? type->eTypeClass : typelib_TypeClass_VOID;
    void *memory = is_held(class) ? cuno_memory_for(call->scope, type) : &value;
    if (!memory)
        return nothing;
    uno_Any storage, *exception = &storage;
    self->pDispatcher(self, call->member->description, type ? memory : NULL, call->arguments, &exception);
    if (exception) {
        cuno_fail_with(call->scope, call->name, exception);
        return nothing;
    }
    give_out(call);
    if (is_held(class)) {
        cuno_keep(memory, type);
        if (is_large(class))
            value.structure = memory;
        else
            memcpy(&value, memory, sizeof(void *));
    }
    return value;
}

/* ---- The call ------------------------------------------------------------------------------------------------ */

/* The object as the member's interface, referenced; NULL and failed if that is not to be had. */
static uno_Interface *begin_call(invocation *call, uno_Interface *object) {
    if (!object) {
        cuno_fail(call->scope, "%s: of nothing", call->name);
        return NULL;
    }
    call->member = cuno_find(call->scope, call->name);
    if (call->member && !call->member->interface)
        cuno_fail(call->scope, "%s is no member", call->name);
    if (call->scope->failed)
        return NULL;
    uno_Interface *self = cuno_face(call->scope, object, call->member->interface);
    if (!self)
        cuno_fail(call->scope, "%s: the object has no such interface", call->name);
    return self;
}

cuno_value cuno_call(cuno_scope *scope, uno_Interface *object, const char *member, ...) {
    cuno_value value = {.hyper = 0};
    if (scope->failed)
        return value;
    invocation call;
    call.scope = scope;
    call.name = member;
    call.count = 0;
    memset(call.out, 0, sizeof call.out);
    uno_Interface *self = begin_call(&call, object);
    if (!self)
        return value;
    va_start(call.list, member);
    take_arguments(&call);
    va_end(call.list);
    if (!scope->failed)
        value = dispatch(&call, self);
    self->release(self);
    return value;
}

/* ---- Services, properties ------------------------------------------------------------------------------------ */

static uno_Interface *service_manager(cuno_scope *scope) {
    return cuno_call(scope, scope->context, "com.sun.star.uno.XComponentContext::getServiceManager").object;
}

static uno_Interface *must_be(cuno_scope *scope, uno_Interface *object, const char *name) {
    if (!object)
        cuno_fail(scope, "the office has no %s", name);
    return object;
}

uno_Interface *cuno_service(cuno_scope *scope, const char *name) {
    uno_Interface *made =
        cuno_call(scope, service_manager(scope), "com.sun.star.lang.XMultiComponentFactory::createInstanceWithContext",
                  name, scope->context)
            .object;
    return must_be(scope, made, name);
}

uno_Interface *cuno_service_with(cuno_scope *scope, const char *name, uno_Sequence *arguments) {
    uno_Interface *made = cuno_call(scope, service_manager(scope),
                                    "com.sun.star.lang.XMultiComponentFactory::createInstanceWithArgumentsAndContext",
                                    name, arguments, scope->context)
                              .object;
    return must_be(scope, made, name);
}

uno_Interface *cuno_singleton(cuno_scope *scope, const char *name) {
    char path[200] = "/singletons/";
    if (strlen(name) < sizeof path - strlen(path))
        strcat(path, name);
    const uno_Any *found =
        cuno_call(scope, scope->context, "com.sun.star.uno.XComponentContext::getValueByName", path).any;
    return must_be(scope, cuno_object_in(found), name);
}

uno_Any *cuno_get(cuno_scope *scope, uno_Interface *object, const char *property) {
    uno_Any *value = cuno_call(scope, object, "com.sun.star.beans.XPropertySet::getPropertyValue", property).any;
    return value;
}

void cuno_set(cuno_scope *scope, uno_Interface *object, const char *property, const uno_Any *value) {
    cuno_call(scope, object, "com.sun.star.beans.XPropertySet::setPropertyValue", property, value);
}
