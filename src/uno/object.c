/* SPDX-License-Identifier: MPL-2.0
 *
 * object.c - objects: reference counts, the dispatcher, and the three interfaces that every object has.
 */
#include "cuno.h"

static cuno_object *self_of(void *interface) {
    return (cuno_object *)interface; /* the uno_Interface is its first member */
}

/* ---- Lifetime ------------------------------------------------------------------------------------------------ */

static void SAL_CALL acquire(uno_Interface *interface) {
    atomic_fetch_add_explicit(&self_of(interface)->references, 1, memory_order_relaxed);
}

static void SAL_CALL release(uno_Interface *interface) {
    /* Whoever frees must see all that the other threads did with the object before they let go of it. */
    cuno_object *self = self_of(interface);
    if (atomic_fetch_sub_explicit(&self->references, 1, memory_order_acq_rel) > 1)
        return;
    if (self->class->destroyed)
        self->class->destroyed(self);
    rtl_freeMemory(interface);
}

/* ---- XInterface, XTypeProvider, XServiceInfo ----------------------------------------------------------------- */

enum { METHOD_QUERY_INTERFACE, METHOD_ACQUIRE, METHOD_RELEASE, FIRST_METHOD };

static cuno_type type_provider = CUNO_INTERFACE("com.sun.star.lang.XTypeProvider");
static cuno_type service_info = CUNO_INTERFACE("com.sun.star.lang.XServiceInfo");
static cuno_type types_type = CUNO_TYPE(typelib_TypeClass_SEQUENCE, "[]type");
static cuno_type bytes_type = CUNO_TYPE(typelib_TypeClass_SEQUENCE, "[]byte");
static cuno_type names_type = CUNO_TYPE(typelib_TypeClass_SEQUENCE, "[]string");

static cuno_function get_types, get_implementation_id, get_implementation_name, supports_service, get_service_names;

static const cuno_method type_provider_methods[] = {{get_types, NULL}, {get_implementation_id, NULL}};
static const cuno_method service_info_methods[] = {
    {get_implementation_name, NULL}, {supports_service, NULL}, {get_service_names, NULL}};
static const cuno_interface common_interfaces[] = {{&type_provider, type_provider_methods, 2},
                                                   {&service_info, service_info_methods, 3}};
enum { COMMON_COUNT = sizeof common_interfaces / sizeof common_interfaces[0] };

/* The class's own interfaces first: those are the ones that are called often. */
static const cuno_interface *interface_at(const cuno_class *class, int index) {
    return index < class->count ? &class->interfaces[index] : &common_interfaces[index - class->count];
}

static int interface_count(const cuno_class *class) {
    return class->count + COMMON_COUNT;
}

static void query_interface(cuno_object *self, uno_Any *result, typelib_TypeDescriptionReference *wanted) {
    bool found = cuno_is_type(wanted, &cuno_xinterface);
    for (int i = 0; !found && i < interface_count(self->class); i++)
        found = cuno_is_type(wanted, interface_at(self->class, i)->type);
    if (!found) {
        uno_any_construct(result, NULL, NULL, NULL);
        return;
    }
    acquire(&self->interface);
    typelib_typedescriptionreference_acquire(wanted);
    result->pType = wanted;
    result->pReserved = &self->interface;
    result->pData = &result->pReserved;
}

static bool get_types(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)arguments;
    int count = interface_count(self->class);
    uno_Sequence *sequence = NULL; /* of void types */
    if (!uno_type_sequence_construct(&sequence, cuno_reference(&types_type), NULL, count, NULL))
        return cuno_no_memory(exception, self);
    typelib_TypeDescriptionReference **types = (typelib_TypeDescriptionReference **)(void *)sequence->elements;
    for (int i = 0; i < count; i++)
        typelib_typedescriptionreference_assign(&types[i], cuno_reference(interface_at(self->class, i)->type));
    *(uno_Sequence **)result = sequence;
    return true;
}

/* Deprecated in UNO: the answer is an empty sequence. */
static bool get_implementation_id(cuno_object *self, const void *data, void *result, void **arguments,
                                  uno_Any *exception) {
    (void)data;
    (void)arguments;
    uno_Sequence *sequence = NULL;
    if (!uno_type_sequence_construct(&sequence, cuno_reference(&bytes_type), NULL, 0, NULL))
        return cuno_no_memory(exception, self);
    *(uno_Sequence **)result = sequence;
    return true;
}

static bool get_implementation_name(cuno_object *self, const void *data, void *result, void **arguments,
                                    uno_Any *exception) {
    (void)data;
    (void)arguments;
    rtl_uString *name = cuno_new_string(self->class->implementation, strlen(self->class->implementation));
    if (!name)
        return cuno_no_memory(exception, self);
    *(rtl_uString **)result = name;
    return true;
}

static bool supports_service(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)exception;
    const rtl_uString *name = *(rtl_uString **)arguments[0];
    sal_Bool found = sal_False;
    for (const char *const *service = self->class->services; *service; service++)
        if (rtl_ustr_ascii_compare_WithLength(name->buffer, name->length, *service) == 0)
            found = sal_True;
    *(sal_Bool *)result = found;
    return true;
}

static bool get_service_names(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    (void)arguments;
    sal_Int32 count = 0;
    while (self->class->services[count])
        count++;
    uno_Sequence *sequence = NULL; /* of empty strings */
    if (!uno_type_sequence_construct(&sequence, cuno_reference(&names_type), NULL, count, NULL))
        return cuno_no_memory(exception, self);
    rtl_uString **names = (rtl_uString **)(void *)sequence->elements;
    for (sal_Int32 i = 0; i < count; i++)
        rtl_uString_newFromAscii(&names[i], self->class->services[i]);
    *(uno_Sequence **)result = sequence;
    return true;
}

/* ---- Dispatcher ---------------------------------------------------------------------------------------------- */

/* The interface that a description means, by name: at an interface's first call, and where a caller made a description
 * of his own. The first one seen is remembered. */
static const cuno_interface *find_by_name(const cuno_class *class, typelib_InterfaceTypeDescription *description) {
    const rtl_uString *name = description->aBase.pTypeName;
    for (int i = 0; i < interface_count(class); i++) {
        const cuno_interface *interface = interface_at(class, i);
        if (rtl_ustr_ascii_compare_WithLength(name->buffer, name->length, interface->type->name) != 0)
            continue;
        const void *expected = NULL;
        typelib_typedescription_acquire(&description->aBase);
        if (!atomic_compare_exchange_strong(&interface->type->description, &expected, description))
            typelib_typedescription_release(&description->aBase);
        return interface;
    }
    return NULL;
}

static void SAL_CALL dispatch(uno_Interface *interface, const typelib_TypeDescription *member, void *result,
                              void *arguments[], uno_Any **exception) {
    cuno_object *self = self_of(interface);
    const typelib_InterfaceMethodTypeDescription *method = (const void *)member;
    int position = method->aBase.nPosition;
    /* Positions count the base interface's methods, so the first three are XInterface's in every interface. */
    switch (position) {
    case METHOD_QUERY_INTERFACE:
        query_interface(self, result, *(typelib_TypeDescriptionReference **)arguments[0]);
        *exception = NULL;
        return;
    case METHOD_ACQUIRE:
        acquire(interface);
        *exception = NULL;
        return;
    case METHOD_RELEASE:
        release(interface);
        *exception = NULL;
        return;
    default:
        break;
    }
    const cuno_interface *found = NULL;
    if (member->eTypeClass == typelib_TypeClass_INTERFACE_METHOD) {
        const cuno_class *class = self->class;
        for (int i = 0; !found && i < interface_count(class); i++) {
            const cuno_interface *candidate = interface_at(class, i);
            if (atomic_load_explicit(&candidate->type->description, memory_order_relaxed) == method->pInterface)
                found = candidate;
        }
        if (!found)
            found = find_by_name(class, method->pInterface);
    }
    bool good;
    if (found && position - FIRST_METHOD < found->count) {
        const cuno_method *called = &found->methods[position - FIRST_METHOD];
        good = called->function(self, called->data, result, arguments, *exception);
    } else {
        good = cuno_throw(*exception, CUNO_RUNTIME, "the object has no such interface or method", self, 0);
    }
    if (good)
        *exception = NULL;
}

/* ---- Making -------------------------------------------------------------------------------------------------- */

cuno_object *cuno_new(const cuno_class *class) {
    cuno_object *object = rtl_allocateMemory(class->size);
    if (!object)
        return NULL;
    memset(object, 0, class->size);
    object->interface.acquire = acquire;
    object->interface.release = release;
    object->interface.pDispatcher = dispatch;
    object->class = class;
    atomic_init(&object->references, 1);
    return object;
}

bool cuno_do_nothing(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)self;
    (void)data;
    (void)result;
    (void)arguments;
    (void)exception;
    return true;
}
