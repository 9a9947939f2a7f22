/* SPDX-License-Identifier: MPL-2.0
 *
 * exception.c - UNO exceptions. In binary UNO an exception is an any that the callee constructs for the caller.
 */
#include "cuno.h"

/* com.sun.star.uno.Exception as it lies in memory; IllegalArgumentException appends its member. */
typedef struct exception_data {
    rtl_uString *message;
    uno_Interface *context;
    sal_Int16 position;
} exception_data;

static const struct {
    const char *name, *member;
} kinds[] = {
    /* all derive directly from com.sun.star.uno.Exception */
    [CUNO_RUNTIME] = {"com.sun.star.uno.RuntimeException", NULL},
    [CUNO_ILLEGAL_ARGUMENT] = {"com.sun.star.lang.IllegalArgumentException", "ArgumentPosition"},
};

static rtl_uString *ascii(const char *text) {
    rtl_uString *string = NULL;
    rtl_uString_newFromAscii(&string, text);
    return string;
}

/* The description of an exception: the office's, or, in a process that has no type provider, one made here. */
static typelib_TypeDescription *describe(cuno_exception kind) {
    typelib_TypeDescription *description = NULL;
    rtl_uString *name = ascii(kinds[kind].name);
    typelib_typedescription_getByName(&description, name);
    if (!description) {
        typelib_TypeDescriptionReference *base =
            *typelib_static_type_getByTypeClass(typelib_TypeClass_EXCEPTION); /* com.sun.star.uno.Exception */
        typelib_CompoundMember_Init member = {typelib_TypeClass_SHORT, NULL, NULL};
        bool has_member = kinds[kind].member != NULL;
        if (has_member) {
            member.pTypeName = ascii("short");
            member.pMemberName = ascii(kinds[kind].member);
        }
        typelib_typedescription_new(&description, typelib_TypeClass_EXCEPTION, name, base, has_member ? 1 : 0, &member);
        if (has_member) {
            rtl_uString_release(member.pTypeName);
            rtl_uString_release(member.pMemberName);
        }
        typelib_typedescription_register(&description);
    }
    rtl_uString_release(name);
    return description;
}

bool cuno_throw(uno_Any *any, cuno_exception kind, const char *message, cuno_object *context, int position) {
    typelib_TypeDescription *description = describe(kind);
    exception_data data = {ascii(message), context ? &context->interface : NULL, (sal_Int16)position};
    uno_any_construct(any, &data, description, NULL); /* copies the string and acquires the context */
    rtl_uString_release(data.message);
    typelib_typedescription_release(description);
    return false;
}

bool cuno_no_memory(uno_Any *any, cuno_object *context) {
    return cuno_throw(any, CUNO_RUNTIME, "out of memory", context, 0);
}
