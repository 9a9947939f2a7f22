/* SPDX-License-Identifier: MPL-2.0
 *
 * call.h - calling UNO from C.
 *
 *   cuno_scope s;
 *   cuno_begin(&s, context);
 *   uno_Interface *desktop = cuno_service(&s, "com.sun.star.frame.Desktop");
 *   uno_Interface *document = cuno_call(&s, desktop, "com.sun.star.frame.XDesktop::getCurrentComponent").object;
 *   uno_Interface *sheets = cuno_call(&s, document, "com.sun.star.sheet.XSpreadsheetDocument::getSheets").object;
 *   ...
 *   if (!cuno_end(&s))
 *       puts(s.message);
 *
 * 1. A call names interface and member, "interface::member". The object is asked for that interface, so any object may
 *    be given, and a member may be named by an interface that inherits it. A setter of an attribute has "=" behind.
 * 2. What comes back belongs to the scope and lives until cuno_end(); so does all that the functions below return.
 *    Whoever wants to keep an object longer acquires it.
 * 3. After a failure (an exception, an unknown member, an object that is NULL, no memory) every further call of the
 *    scope does nothing and answers zero; `failed` and `message` say what the first failure was, and `exception` the
 *    UNO type of the exception, if it was one. So a row of calls is written without a test behind each.
 * 4. Arguments come in C's own shape, as the member's description wants them:
 *      boolean, byte, short, char, long, enum   int
 *      hyper                                    int64_t
 *      float, double                            double
 *      string                                   const char *, UTF-8
 *      interface                                uno_Interface *, any face of the object; NULL is allowed
 *      any                                      const uno_Any *; NULL is the void any
 *      sequence                                 uno_Sequence *; NULL is the empty sequence
 *      struct                                   const void *, the struct as UNO lays it out (structs.h)
 *      type                                     typelib_TypeDescriptionReference *
 *      [out], [inout]                           pointer to a variable of the C type (string: rtl_uString *). It is
 *                                               overwritten by what the scope owns; [inout] reads it first and leaves
 *                                               the value that stood there to its owner
 *    There is no check behind an ellipsis: a wrong kind of argument is a wrong call.
 * 5. What is passed and what the any of an object holds are always the face that is wanted: a proxy of UNO's C++ bridge
 *    serves one interface only, and an any whose type says another face than it holds ends the office.
 * 6. A scope belongs to one thread. Names are looked up once and kept to the end of the process, for all threads.
 */
#ifndef CUNO_CALL_H
#define CUNO_CALL_H

#include "cuno.h"

/* ---- Scopes (scope.c) ---------------------------------------------------------------------------------------- */

enum { CUNO_MESSAGE = 512, CUNO_EXCEPTION = 96 };

typedef struct cuno_kept cuno_kept;
typedef struct cuno_scope {
    uno_Interface *context; /**< the component context, borrowed; only cuno_service() and its like need it */
    struct cuno_scope *outer;
    cuno_kept *kept;
    bool failed;
    char exception[CUNO_EXCEPTION]; /**< such as "com.sun.star.io.IOException"; empty if it was none */
    char message[CUNO_MESSAGE];
} cuno_scope;

/** Begins a scope. */
void cuno_begin(cuno_scope *scope, uno_Interface *context);

/** Begins a scope inside another, for one round of a loop: it ends before the other, and hands its failure over. A
 * scope inside one that has failed has failed too. */
void cuno_begin_inside(cuno_scope *scope, cuno_scope *outer);

/** Releases all that the scope owns. Returns true if nothing failed. `failed` and `message` stay readable. */
bool cuno_end(cuno_scope *scope);

/** Fails, with a message as printf makes it; the first failure stays. */
void cuno_fail(cuno_scope *scope, const char *format, ...) __attribute__((format(__printf__, 2, 3)));

/** Forgets a failure that was expected. Returns whether there was one. */
bool cuno_forgive(cuno_scope *scope);

/** Zeroed memory that lives as long as the scope. NULL, and the scope has failed, if there is none. */
void *cuno_memory(cuno_scope *scope, size_t size);

/** From now on the scope owns the value of that UNO type which was constructed in `memory`, of cuno_memory(). */
void cuno_keep(void *memory, typelib_TypeDescriptionReference *type);

/* ---- Calls (call.c) ------------------------------------------------------------------------------------------ */

typedef union cuno_value {
    sal_Bool boolean;
    sal_Int8 byte;
    sal_Int16 small;  /**< short; char */
    sal_Int32 number; /**< long; enum */
    sal_Int64 hyper;
    float single;
    double real;
    rtl_uString *string;
    uno_Interface *object;
    uno_Sequence *sequence;
    typelib_TypeDescriptionReference *type;
    uno_Any *any;
    void *structure;
} cuno_value;

/** Calls a member, reads an attribute, or, with "=" behind the name, sets it. See above. */
cuno_value cuno_call(cuno_scope *scope, uno_Interface *object, const char *member, ...);

/** The object's face for an interface, or NULL if it has none, which is no failure. */
uno_Interface *cuno_query(cuno_scope *scope, uno_Interface *object, const char *interface);

/** A new object of a service; fails if the office has none. */
uno_Interface *cuno_service(cuno_scope *scope, const char *name);

/** As cuno_service(), with the arguments of its creation: sequence<any>. */
uno_Interface *cuno_service_with(cuno_scope *scope, const char *name, uno_Sequence *arguments);

/** The one object of a singleton. */
uno_Interface *cuno_singleton(cuno_scope *scope, const char *name);

/** A property of an object that has XPropertySet. */
uno_Any *cuno_get(cuno_scope *scope, uno_Interface *object, const char *property);
void cuno_set(cuno_scope *scope, uno_Interface *object, const char *property, const uno_Any *value);

/* ---- Making values (make.c) ---------------------------------------------------------------------------------- */

/** An any of the value of that type at `value`, which is copied: cuno_any(&s, "com.sun.star.awt.Size", &size). */
uno_Any *cuno_any(cuno_scope *scope, const char *type, const void *value);
uno_Any *cuno_any_real(cuno_scope *scope, double value);
uno_Any *cuno_any_float(cuno_scope *scope, double value);
uno_Any *cuno_any_long(cuno_scope *scope, int value);
uno_Any *cuno_any_short(cuno_scope *scope, int value);
uno_Any *cuno_any_bool(cuno_scope *scope, bool value);
uno_Any *cuno_any_string(cuno_scope *scope, const char *text);
uno_Any *cuno_any_object(cuno_scope *scope, uno_Interface *object);
uno_Any *cuno_any_enum(cuno_scope *scope, const char *type, int value);
/** Of a sequence of that type ("[]string"), which is shared. */
uno_Any *cuno_any_of_sequence(cuno_scope *scope, const char *type, uno_Sequence *sequence);

/** A sequence of `count` elements of a type, copied from the array at `elements` (of char const * if it is "string").
 */
uno_Sequence *cuno_sequence(cuno_scope *scope, const char *element_type, const void *elements, size_t count);

/** sequence<any> of `count` anys. */
uno_Sequence *cuno_anys_of(cuno_scope *scope, size_t count, uno_Any *const *anys);

/** sequence<PropertyValue>: name, any, name, any, ..., NULL. */
uno_Sequence *cuno_properties(cuno_scope *scope, ...) __attribute__((sentinel));

/** sequence<NamedValue>, in the same way. */
uno_Sequence *cuno_named_values(cuno_scope *scope, ...) __attribute__((sentinel));

/* ---- Reading values (make.c) --------------------------------------------------------------------------------- */

/** What an any holds; the zero of its kind if it holds something else or is NULL. */
uno_Interface *cuno_object_in(const uno_Any *any);
uno_Sequence *cuno_sequence_in(const uno_Any *any);
double cuno_real_in(const uno_Any *any);
int cuno_long_in(const uno_Any *any);
bool cuno_bool_in(const uno_Any *any);
const char *cuno_string_in(cuno_scope *scope, const uno_Any *any);
/** The struct in an any; NULL if it holds anything but a struct of just that type. */
const void *cuno_struct_in(const uno_Any *any, const char *type);

/** UTF-8, in the scope's memory; "" of NULL and if there is no memory. */
const char *cuno_text(cuno_scope *scope, const rtl_uString *string);

static inline int cuno_length(const uno_Sequence *sequence) {
    return sequence ? sequence->nElements : 0;
}
/** Element i of a sequence of strings, as UTF-8; of interfaces; of sequences; of anys. i is in range. */
const char *cuno_string_at(cuno_scope *scope, const uno_Sequence *sequence, int i);
static inline uno_Interface *cuno_object_at(const uno_Sequence *sequence, int i) {
    return ((uno_Interface *const *)(const void *)sequence->elements)[i];
}
static inline uno_Sequence *cuno_sequence_at(const uno_Sequence *sequence, int i) {
    return ((uno_Sequence *const *)(const void *)sequence->elements)[i];
}
static inline const uno_Any *cuno_any_at(const uno_Sequence *sequence, int i) {
    return (const uno_Any *)(const void *)sequence->elements + i;
}

#endif
