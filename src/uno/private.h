/* SPDX-License-Identifier: MPL-2.0
 *
 * private.h - what the files behind call.h share.
 */
#ifndef CUNO_PRIVATE_H
#define CUNO_PRIVATE_H

#include "call.h"

/** A type or a member by its name: looked up once, held to the end of the process. */
typedef struct cuno_named {
    typelib_TypeDescription *description;
    typelib_TypeDescriptionReference *interface; /**< of a member: the interface that declares it; else NULL */
    bool setter;                                 /**< the name ends with "=" */
    unsigned long hash;
    char name[];
} cuno_named;

/** The member "interface::member" or the type of that name. NULL, and the scope has failed, if UNO knows none. */
const cuno_named *cuno_find(cuno_scope *scope, const char *name);

/** As cuno_find(), for the reference of a type. */
typelib_TypeDescriptionReference *cuno_find_type(cuno_scope *scope, const char *name);

/** The object's face for an interface: referenced, the caller's. NULL if it has none or the question failed. */
uno_Interface *cuno_face(cuno_scope *scope, uno_Interface *object, typelib_TypeDescriptionReference *interface);

/** Fails with an exception, which is destructed. */
void cuno_fail_with(cuno_scope *scope, const char *member, uno_Any *exception);

/** Memory of the scope's for a value of that type, not yet owned. */
void *cuno_memory_for(cuno_scope *scope, typelib_TypeDescriptionReference *type);

/** A new string in the scope's memory, owned by it. NULL if there is no memory. */
rtl_uString **cuno_hold_string(cuno_scope *scope, const char *text);

#endif
