/* SPDX-License-Identifier: MPL-2.0
 *
 * cuno.h - UNO components in plain C.
 *
 * Binary UNO is UNO's own C level, below every language binding: an object is a pointer to acquire, release and one
 * dispatcher that gets the description of the method that is called. A component is written by describing it:
 *
 *   static cuno_type xgreeter = CUNO_INTERFACE("org.example.XGreeter");
 *   static const cuno_method greeter_methods[] = {{greet, NULL}};        (in the order of the IDL)
 *   static const cuno_interface greeter_interfaces[] = {{&xgreeter, greeter_methods, 1}};
 *   static const char *const greeter_services[] = {"org.example.Greeter", NULL};
 *   static const cuno_class greeter = {"org.example.Greeter.impl", greeter_services, greeter_interfaces, 1, ...};
 *
 * and handing `&greeter` to cuno_get_factory() in component_getFactory(). XInterface, XTypeProvider and XServiceInfo
 * come by themselves.
 *
 * Conventions
 *   - A method gets its arguments as pointers to their values and writes its result to raw memory, which the caller
 * then owns. It returns true, or false after cuno_throw(); on false the result is left alone.
 *   - Everything here may be called from any thread. Nothing is locked: what is made once is published by one atomic
 *     exchange; who comes second uses what is there.
 *   - Functions that allocate answer NULL or false when there is no memory, and have then undone what they began.
 */
#ifndef CUNO_H
#define CUNO_H

#include "sdk.h"

/* ---- Types (type.c) ------------------------------------------------------------------------------------------ */

/** A UNO type by name, and what was found for it: filled in at the first use, kept to the end of the process. */
typedef struct cuno_type {
    typelib_TypeClass type_class;
    const char *name;
    typelib_TypeDescriptionReference *_Atomic reference;
    /** An interface's description, as last seen in a call. Held, so that no other type can ever have this address. */
    const void *_Atomic description;
} cuno_type;

#define CUNO_TYPE(type_class, name) {type_class, name, NULL, NULL}
#define CUNO_INTERFACE(name) CUNO_TYPE(typelib_TypeClass_INTERFACE, name)

extern cuno_type cuno_void, cuno_double, cuno_string, cuno_xinterface;

/** The reference to a type; not acquired, lives as long as the process. */
typelib_TypeDescriptionReference *cuno_make_reference(cuno_type *type);
static inline typelib_TypeDescriptionReference *cuno_reference(cuno_type *type) {
    typelib_TypeDescriptionReference *reference = atomic_load_explicit(&type->reference, memory_order_acquire);
    return reference ? reference : cuno_make_reference(type);
}

/** Whether a reference that came from outside means this type. */
static inline bool cuno_is_type(typelib_TypeDescriptionReference *reference, cuno_type *type) {
    typelib_TypeDescriptionReference *own = cuno_reference(type);
    return reference == own || typelib_typedescriptionreference_equals(reference, own);
}

/* ---- Components (object.c, factory.c) ------------------------------------------------------------------------ */

typedef struct cuno_object cuno_object;
typedef struct cuno_class cuno_class;

/** A method. `data` is the method's own, from its row in the table. Returns false after cuno_throw(exception, ...). */
typedef bool cuno_function(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception);

/** One row of an interface's table. */
typedef struct cuno_method {
    cuno_function *function;
    const void *data;
} cuno_method;

/** A method without a result that has nothing to do: of a listener, mostly. */
cuno_function cuno_do_nothing;

/** An interface that has methods only, no attributes. Where it derives from another, that one's methods come first and
 * the other has a row of its own too. */
typedef struct cuno_interface {
    cuno_type *type;
    const cuno_method *methods; /**< in the order of the IDL */
    int count;
} cuno_interface;

/** What a kind of object is. */
struct cuno_class {
    const char *implementation;
    const char *const *services; /**< ends with NULL */
    const cuno_interface *interfaces;
    int count;
    size_t size; /**< of an object: of a struct that begins with cuno_object */
    /** NULL, or called with a new object and the component context, which is the caller's. False, for want of memory:
     * the object is released again (destroyed() is called too) and its maker gets a RuntimeException. */
    bool (*created)(cuno_object *self, uno_Interface *context);
    void (*destroyed)(cuno_object *self); /**< NULL, or called before the object goes */
};

/** An object as UNO sees it. One pointer serves all its interfaces. */
struct cuno_object {
    uno_Interface interface;
    const cuno_class *class;
    atomic_int references;
};

/** A new object, referenced once; what follows the cuno_object is zero. NULL if there is no memory. */
cuno_object *cuno_new(const cuno_class *class);

/** What component_getFactory() of a library returns: a factory (XSingleComponentFactory), referenced once, for the
 * class of that implementation name among the NULL-ended `classes`; NULL if there is none or no memory. */
void *cuno_get_factory(const cuno_class *const *classes, const char *implementation);

/** The two functions through which the office finds a library's classes: CUNO_COMPONENT(classes); at its end. The first
 * tells that its objects are binary UNO. */
#define CUNO_COMPONENT(classes)                                                                                        \
    SAL_DLLPUBLIC_EXPORT void SAL_CALL component_getImplementationEnvironment(const char **name,                       \
                                                                              uno_Environment **environment);          \
    SAL_DLLPUBLIC_EXPORT void SAL_CALL component_getImplementationEnvironment(const char **name,                       \
                                                                              uno_Environment **environment) {         \
        (void)environment;                                                                                             \
        *name = UNO_LB_UNO;                                                                                            \
    }                                                                                                                  \
    SAL_DLLPUBLIC_EXPORT void *SAL_CALL component_getFactory(const char *implementation, void *manager,                \
                                                             void *registry);                                          \
    SAL_DLLPUBLIC_EXPORT void *SAL_CALL component_getFactory(const char *implementation, void *manager,                \
                                                             void *registry) {                                         \
        (void)manager;                                                                                                 \
        (void)registry;                                                                                                \
        return cuno_get_factory(classes, implementation);                                                              \
    }                                                                                                                  \
    _Static_assert(sizeof(classes) > 0, "a list of classes")

/* ---- Exceptions (exception.c) -------------------------------------------------------------------------------- */

typedef enum cuno_exception {
    CUNO_RUNTIME,         /**< com.sun.star.uno.RuntimeException */
    CUNO_ILLEGAL_ARGUMENT /**< com.sun.star.lang.IllegalArgumentException */
} cuno_exception;

/** Constructs an exception in the raw memory `any`. `message` is ASCII, `context` the object or NULL, `position` the
 *  argument's (CUNO_ILLEGAL_ARGUMENT only). Returns false, for `return cuno_throw(...)`. */
bool cuno_throw(uno_Any *any, cuno_exception kind, const char *message, cuno_object *context, int position);

/** `return cuno_no_memory(exception, self)`: the RuntimeException for it. */
bool cuno_no_memory(uno_Any *any, cuno_object *context);

/* ---- Text (unicode.c) -------------------------------------------------------------------------------------------- */

/* UNO's text is UTF-16 and may hold anything, also half a surrogate pair and NUL. In UTF-8 a lone surrogate is written
 * as the three bytes its number would have (WTF-8) and NUL as itself; the way back restores both, so no text is
 * changed. */

/** Bytes that `length` units can take at most. */
#define CUNO_UTF8_MAX(length) ((size_t)(length) * 3)

/** UTF-16 to UTF-8; `to` has room for CUNO_UTF8_MAX(length). Returns the number of bytes. */
size_t cuno_to_utf8(const sal_Unicode *from, size_t length, char *to);

/** The number of UTF-16 units of a UTF-8 text. A byte that belongs to no character counts as U+FFFD. */
size_t cuno_utf16_length(const char *from, size_t length);

/** UTF-8 to UTF-16; `to` has room for cuno_utf16_length(). */
void cuno_to_utf16(const char *from, size_t length, sal_Unicode *to);

/** A new string of UTF-8 text, referenced once. NULL if there is no memory or it is too long for UNO. */
rtl_uString *cuno_new_string(const char *from, size_t length);

/* ---- Values (value.c) ---------------------------------------------------------------------------------------- */

/** Constructs an any of a number in raw memory. No allocation where a pointer has 64 bits; false if there is no memory.
 */
static inline bool cuno_any_number(uno_Any *any, double number) {
    typelib_TypeDescriptionReference *type = cuno_reference(&cuno_double);
    if (sizeof(void *) >= sizeof(double)) {
        any->pData = &any->pReserved;
    } else {
        any->pData = rtl_allocateMemory(sizeof(double));
        if (!any->pData)
            return false;
    }
    memcpy(any->pData, &number, sizeof number);
    any->pType = type;
    typelib_typedescriptionreference_acquire(type);
    return true;
}

/** Constructs an any of a UTF-8 text in raw memory. */
bool cuno_any_text(uno_Any *any, const char *text, size_t length);

/** Constructs an any of a string in raw memory; the any takes the string over. */
void cuno_any_of_string(uno_Any *any, rtl_uString *string);

/** Constructs an any of a sequence in raw memory; the any takes the sequence over. */
void cuno_any_sequence(uno_Any *any, uno_Sequence *sequence, cuno_type *type);

/** The number in an any of any number type, boolean or char. */
bool cuno_get_number(const uno_Any *any, double *number);

/** The string in an any, or NULL. */
static inline rtl_uString *cuno_get_string(const uno_Any *any) {
    return any->pType->eTypeClass == typelib_TypeClass_STRING ? *(rtl_uString **)any->pData : NULL;
}

/** A new sequence, referenced once, elements raw. NULL if there is no memory. count is at least 1. */
uno_Sequence *cuno_new_sequence(size_t count, size_t element_size);

#endif
