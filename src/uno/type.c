/* SPDX-License-Identifier: MPL-2.0
 *
 * type.c - references to UNO types, made at their first use.
 */
#include "cuno.h"

cuno_type cuno_void = CUNO_TYPE(typelib_TypeClass_VOID, "void");
cuno_type cuno_double = CUNO_TYPE(typelib_TypeClass_DOUBLE, "double");
cuno_type cuno_string = CUNO_TYPE(typelib_TypeClass_STRING, "string");
cuno_type cuno_xinterface = CUNO_INTERFACE("com.sun.star.uno.XInterface");

static const struct {
    const char *name;
    typelib_TypeClass type_class;
} basic_types[] = {
    {"void", typelib_TypeClass_VOID}, {"boolean", typelib_TypeClass_BOOLEAN}, {"byte", typelib_TypeClass_BYTE},
    {"long", typelib_TypeClass_LONG}, {"double", typelib_TypeClass_DOUBLE},   {"string", typelib_TypeClass_STRING},
    {"type", typelib_TypeClass_TYPE}, {"any", typelib_TypeClass_ANY},
};

/* The result is never released: a reference that typelib_static_sequence_type_init made counts as static, and cppu
 * takes static references back at exit by itself; one given back before that would be freed twice. */
static typelib_TypeDescriptionReference *make(const char *name, typelib_TypeClass type_class) {
    typelib_TypeDescriptionReference *reference = NULL;
    if (name[0] == '[') {
        /* By name alone a sequence would come out incomplete in a process that has no type provider. */
        typelib_static_sequence_type_init(&reference, make(name + 2, typelib_TypeClass_INTERFACE));
        return reference;
    }
    for (size_t i = 0; i < sizeof basic_types / sizeof basic_types[0]; i++)
        if (strcmp(name, basic_types[i].name) == 0)
            return *typelib_static_type_getByTypeClass(basic_types[i].type_class);
    typelib_typedescriptionreference_newByAsciiName(&reference, type_class, name);
    return reference;
}

typelib_TypeDescriptionReference *cuno_make_reference(cuno_type *type) {
    typelib_TypeDescriptionReference *made = make(type->name, type->type_class);
    typelib_TypeDescriptionReference *expected = NULL;
    /* Two threads at once: both have the same type, one of them counted once too often, which does no harm. */
    return atomic_compare_exchange_strong(&type->reference, &expected, made) ? made : expected;
}
