/* SPDX-License-Identifier: MPL-2.0
 *
 * factory.c - XSingleComponentFactory: makes objects of one class.
 */
#include "cuno.h"

typedef struct factory {
    cuno_object base;
    const cuno_class *product;
} factory;

static bool create(cuno_object *self, void *result, uno_Interface *context, uno_Any *exception) {
    cuno_object *object = cuno_new(((factory *)self)->product);
    if (!object)
        return cuno_no_memory(exception, self);
    if (object->class->created && !object->class->created(object, context)) {
        object->interface.release(&object->interface);
        return cuno_no_memory(exception, self);
    }
    *(uno_Interface **)result = &object->interface; /* the caller has the one reference */
    return true;
}

static bool create_instance(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data;
    return create(self, result, *(uno_Interface **)arguments[0], exception);
}

/* Our services have no constructor with arguments: whoever passes some means something else. */
static bool create_instance_with_arguments(cuno_object *self, const void *data, void *result, void **arguments,
                                           uno_Any *exception) {
    (void)data;
    const uno_Sequence *given = *(uno_Sequence **)arguments[0];
    if (given->nElements > 0)
        return cuno_throw(exception, CUNO_ILLEGAL_ARGUMENT, "the service takes no arguments", self, 0);
    return create(self, result, *(uno_Interface **)arguments[1], exception);
}

static cuno_type factory_type = CUNO_INTERFACE("com.sun.star.lang.XSingleComponentFactory");
static const cuno_method factory_methods[] = {{create_instance, NULL}, {create_instance_with_arguments, NULL}};
static const cuno_interface factory_interfaces[] = {{&factory_type, factory_methods, 2}};
static const char *const factory_services[] = {NULL};
static const cuno_class factory_class = {
    "cuno.factory", factory_services, factory_interfaces, 1, sizeof(factory), NULL, NULL};

void *cuno_get_factory(const cuno_class *const *classes, const char *implementation) {
    for (; *classes; classes++) {
        if (strcmp((*classes)->implementation, implementation) != 0)
            continue;
        factory *made = (factory *)cuno_new(&factory_class);
        if (!made)
            return NULL;
        made->product = *classes;
        return &made->base.interface;
    }
    return NULL;
}
