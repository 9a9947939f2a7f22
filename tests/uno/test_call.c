/* SPDX-License-Identifier: MPL-2.0
 *
 * test_call.c - calling UNO from C (src/uno/call.h), without an office: the interfaces are described here, and a thing
 * whose dispatcher is this file's own answers the calls and counts its references.
 *
 * rtl_allocateMemory and rtl_uString_alloc are this program's own; they can be told to fail at the nth call out of
 * src/uno, which is linked in.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <malloc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

#include "../../src/calc/array.h"
#include "../../src/uno/call.h"
#include "../../src/uno/structs.h"

#include <setjmp.h>
#include <cmocka.h>

#include "failing.h"

#define LENGTH(array) ((int)(sizeof(array) / sizeof(array)[0]))

/* ---- Memory -------------------------------------------------------------------------------------------------- */

static bool is_tested(void *address) {
    static const void *base;
    Dl_info info;
    if (!base && dladdr(&fail_at, &info))
        base = info.dli_fbase;
    return dladdr(address, &info) && info.dli_fbase == base;
}

/* ---- Types --------------------------------------------------------------------------------------------------- */

typedef typelib_TypeDescriptionReference *type_reference;

static rtl_uString *ascii(const char *text) {
    rtl_uString *string = NULL;
    rtl_uString_newFromAscii(&string, text);
    return string;
}

typedef struct parameter_row {
    typelib_TypeClass class;
    const char *type;
    bool in, out;
} parameter_row;

typedef struct member_row {
    const char *name;
    typelib_TypeClass result_class;
    const char *result;
    bool attribute;
    int count;
    parameter_row parameters[8];
} member_row;

#define IN(class, type) {typelib_TypeClass_##class, type, true, false}
#define OUT(class, type) {typelib_TypeClass_##class, type, false, true}
#define INOUT(class, type) {typelib_TypeClass_##class, type, true, true}
#define METHOD(name, class, result, count, ...)                                                                        \
    {                                                                                                                  \
        name, typelib_TypeClass_##class, result, false, count, {                                                       \
            __VA_ARGS__                                                                                                \
        }                                                                                                              \
    }
#define ATTRIBUTE(name, class, type)                                                                                   \
    {                                                                                                                  \
        name, typelib_TypeClass_##class, type, true, 0, {                                                              \
            {                                                                                                          \
                typelib_TypeClass_VOID, NULL, false, false                                                             \
            }                                                                                                          \
        }                                                                                                              \
    }

/* What is registered lives as long as somebody holds it. */
static typelib_TypeDescription *held[64];
static int held_count;
static void hold(typelib_TypeDescription *description) {
    typelib_typedescription_register(&description);
    held[held_count++] = description;
}

static rtl_uString *full_name(const char *interface, const char *member) {
    char full[160];
    snprintf(full, sizeof full, "%s::%s", interface, member);
    return ascii(full);
}

static typelib_TypeDescription *make_method(rtl_uString *name, const member_row *row, int position) {
    typelib_Parameter_Init parameters[8];
    for (int i = 0; i < row->count; i++)
        parameters[i] = (typelib_Parameter_Init){row->parameters[i].class, ascii(row->parameters[i].type), ascii("p"),
                                                 row->parameters[i].in, row->parameters[i].out};
    rtl_uString *result = ascii(row->result);
    typelib_InterfaceMethodTypeDescription *made = NULL;
    typelib_typedescription_newInterfaceMethod(&made, position, sal_False, name, row->result_class, result, row->count,
                                               parameters, 0, NULL);
    for (int i = 0; i < row->count; i++) {
        rtl_uString_release(parameters[i].pTypeName);
        rtl_uString_release(parameters[i].pParamName);
    }
    rtl_uString_release(result);
    return (typelib_TypeDescription *)made;
}

static typelib_TypeDescription *make_attribute(rtl_uString *name, const member_row *row, int position) {
    rtl_uString *type = ascii(row->result);
    typelib_InterfaceAttributeTypeDescription *made = NULL;
    typelib_typedescription_newInterfaceAttribute(&made, position, name, row->result_class, type, sal_False);
    rtl_uString_release(type);
    return (typelib_TypeDescription *)made;
}

/* Registers an interface and its members; what is registered is kept by being held. */
static void make_interface(const char *interface, type_reference base, int first, const member_row *rows, int count) {
    type_reference members[16];
    for (int i = 0; i < count; i++) {
        rtl_uString *name = full_name(interface, rows[i].name);
        members[i] = NULL;
        typelib_typedescriptionreference_new(
            &members[i], rows[i].attribute ? typelib_TypeClass_INTERFACE_ATTRIBUTE : typelib_TypeClass_INTERFACE_METHOD,
            name);
        rtl_uString_release(name);
    }
    rtl_uString *name = ascii(interface);
    typelib_InterfaceTypeDescription *made = NULL;
    typelib_typedescription_newMIInterface(&made, name, 0, 0, 0, 0, 0, 1, &base, count, members);
    hold((typelib_TypeDescription *)made);
    rtl_uString_release(name);
    for (int i = 0; i < count; i++) {
        typelib_typedescriptionreference_release(members[i]);
        name = full_name(interface, rows[i].name);
        typelib_TypeDescription *member =
            rows[i].attribute ? make_attribute(name, &rows[i], first + i) : make_method(name, &rows[i], first + i);
        hold(member);
        rtl_uString_release(name);
    }
}

static type_reference interface_type(const char *name) {
    type_reference type = NULL;
    typelib_typedescriptionreference_newByAsciiName(&type, typelib_TypeClass_INTERFACE, name);
    return type;
}

static void make_compound(typelib_TypeClass class, const char *type, type_reference base, int count,
                          const parameter_row *rows) {
    typelib_CompoundMember_Init members[4];
    for (int i = 0; i < count; i++)
        members[i] = (typelib_CompoundMember_Init){rows[i].class, ascii(rows[i].type), ascii("m")};
    rtl_uString *name = ascii(type);
    typelib_TypeDescription *made = NULL;
    typelib_typedescription_new(&made, class, name, base, count, members);
    hold(made);
    rtl_uString_release(name);
    for (int i = 0; i < count; i++) {
        rtl_uString_release(members[i].pTypeName);
        rtl_uString_release(members[i].pMemberName);
    }
}

static void make_enum(const char *type) {
    rtl_uString *name = ascii(type), *value = ascii("DIRECT_VALUE");
    sal_Int32 number = 0;
    typelib_TypeDescription *made = NULL;
    typelib_typedescription_newEnum(&made, name, 0, 1, &value, &number);
    hold(made);
    rtl_uString_release(name);
    rtl_uString_release(value);
}

/* ---- The thing ----------------------------------------------------------------------------------------------- */

#define THING "org.example.XThing"
enum { SUM = 3, TEXT, OBJECT, ANY, SEQUENCE, STRUCT, GIVE, FAIL, LABEL, AFTER = LABEL + 2 }; /* two for LABEL */
static const member_row thing_members[] = {
    METHOD("sum", DOUBLE, "double", 8, IN(BOOLEAN, "boolean"), IN(BYTE, "byte"), IN(SHORT, "short"), IN(CHAR, "char"),
           IN(LONG, "long"), IN(HYPER, "hyper"), IN(FLOAT, "float"), IN(DOUBLE, "double")),
    METHOD("text", STRING, "string", 1, IN(STRING, "string")),
    METHOD("object", INTERFACE, THING, 1, IN(INTERFACE, THING)),
    METHOD("any", ANY, "any", 1, IN(ANY, "any")),
    METHOD("sequence", SEQUENCE, "[]string", 1, IN(SEQUENCE, "[]string")),
    METHOD("structure", STRUCT, "com.sun.star.beans.NamedValue", 1, IN(STRUCT, "com.sun.star.beans.NamedValue")),
    METHOD("give", VOID, "void", 4, OUT(STRING, "string"), INOUT(STRING, "string"), OUT(LONG, "long"), OUT(ANY, "any")),
    METHOD("fail", LONG, "long", 1, IN(LONG, "long")),
    ATTRIBUTE("Label", STRING, "string"),
};
static const member_row more_members[] = {
    METHOD("after", LONG, "long", 0, {typelib_TypeClass_VOID, NULL, false, false})};
static const member_row stranger_members[] = {
    METHOD("nothing", VOID, "void", 0, {typelib_TypeClass_VOID, NULL, false, false}),
    METHOD("enough", VOID, "void", 0, {typelib_TypeClass_VOID, NULL, false, false})};

/* Two faces of one object, as a bridge proxies it: each dispatches its own interface's members only. */
typedef struct thing thing;
typedef struct face {
    uno_Interface interface;
    thing *owner;
} face;
struct thing {
    face plain, more;
    int references;
    rtl_uString *label;
};

static thing *owner_of(uno_Interface *interface) {
    return ((face *)(void *)interface)->owner;
}
static void SAL_CALL thing_acquire(uno_Interface *interface) {
    owner_of(interface)->references++;
}
static void SAL_CALL thing_release(uno_Interface *interface) {
    owner_of(interface)->references--;
}

static void answer_query(thing *self, uno_Any *result, type_reference wanted) {
    type_reference thing_type = interface_type(THING), more_type = interface_type("org.example.XMore");
    uno_Interface *found = typelib_typedescriptionreference_equals(wanted, more_type) ? &self->more.interface
                           : typelib_typedescriptionreference_equals(wanted, thing_type) ||
                                   wanted == *typelib_static_type_getByTypeClass(typelib_TypeClass_INTERFACE)
                               ? &self->plain.interface
                               : NULL;
    if (found)
        uno_type_any_construct(result, &found, wanted, NULL);
    else
        uno_any_construct(result, NULL, NULL, NULL);
    typelib_typedescriptionreference_release(thing_type);
    typelib_typedescriptionreference_release(more_type);
}

static double sum_of(void **a) {
    return *(sal_Bool *)a[0] + *(sal_Int8 *)a[1] + *(sal_Int16 *)a[2] + *(sal_Unicode *)a[3] + *(sal_Int32 *)a[4] +
           (double)*(sal_Int64 *)a[5] + (double)*(float *)a[6] + *(double *)a[7];
}

static void throw_named(uno_Any *exception, const char *type, const char *message, const uno_Any *target) {
    struct {
        rtl_uString *message;
        uno_Interface *context;
        uno_Any target;
    } data = {ascii(message), NULL, {NULL, NULL, NULL}};
    if (target)
        data.target = *target;
    rtl_uString *name = ascii(type);
    typelib_TypeDescription *description = NULL;
    typelib_typedescription_getByName(&description, name);
    uno_any_construct(exception, &data, description, NULL);
    typelib_typedescription_release(description);
    rtl_uString_release(name);
    rtl_uString_release(data.message);
}

/* 1: plain; 2: one wrapped in another; 3: a wrapping one around nothing; 4: a long message */
static void answer_fail(uno_Any *exception, int kind) {
    char longer[2000];
    memset(longer, 'x', sizeof longer - 1);
    longer[sizeof longer - 1] = 0;
    uno_Any inner;
    if (kind == 2)
        throw_named(&inner, "org.example.Sad", "the reason", NULL);
    else
        uno_any_construct(&inner, NULL, NULL, NULL);
    if (kind == 2 || kind == 3)
        throw_named(exception, "com.sun.star.lang.WrappedTargetException", "the wrapping", &inner);
    else
        throw_named(exception, "org.example.Sad", kind == 4 ? longer : "a message", NULL);
    uno_any_destruct(&inner, NULL);
}

static void answer_give(void **a) {
    *(rtl_uString **)a[0] = ascii("given");
    rtl_uString *joined = NULL, *old = *(rtl_uString **)a[1], *tail = ascii("+");
    rtl_uString_newConcat(&joined, old, tail);
    rtl_uString_release(old);
    rtl_uString_release(tail);
    *(rtl_uString **)a[1] = joined;
    *(sal_Int32 *)a[2] = 42;
    uno_any_construct(a[3], a[0], NULL, NULL);
    uno_any_destruct(a[3], NULL);
    uno_type_any_construct(a[3], a[0], *typelib_static_type_getByTypeClass(typelib_TypeClass_STRING), NULL);
}

static void copy_as(const char *type, void *to, void *from) {
    rtl_uString *name = ascii(type);
    typelib_TypeDescription *description = NULL;
    typelib_typedescription_getByName(&description, name);
    uno_copyData(to, from, description, NULL);
    typelib_typedescription_release(description);
    rtl_uString_release(name);
}

static void SAL_CALL thing_dispatch(uno_Interface *interface, const typelib_TypeDescription *member, void *result,
                                    void *a[], uno_Any **exception) {
    thing *self = owner_of(interface);
    int position = ((const typelib_InterfaceMemberTypeDescription *)(const void *)member)->nPosition;
    bool setter = position == LABEL && result == NULL;
    if (position == FAIL) {
        answer_fail(*exception, *(sal_Int32 *)a[0]);
        return;
    }
    *exception = NULL;
    if (position == 0)
        answer_query(self, result, *(type_reference *)a[0]);
    else if (position >= AFTER ? interface != &self->more.interface : interface != &self->plain.interface)
        abort(); /* the face of another interface: a proxy could not serve it */
    else if (position == SUM)
        *(double *)result = sum_of(a);
    else if (position == TEXT)
        rtl_uString_acquire(*(rtl_uString **)result = *(rtl_uString **)a[0]);
    else if (position == OBJECT)
        copy_as(THING, result, a[0]);
    else if (position == ANY)
        copy_as("any", result, a[0]);
    else if (position == SEQUENCE)
        ++(*(uno_Sequence **)result = *(uno_Sequence **)a[0])->nRefCount;
    else if (position == STRUCT)
        copy_as("com.sun.star.beans.NamedValue", result, a[0]);
    else if (position == GIVE)
        answer_give(a);
    else if (setter)
        rtl_uString_assign(&self->label, *(rtl_uString **)a[0]);
    else if (position == LABEL)
        rtl_uString_acquire(*(rtl_uString **)result = self->label);
    else
        *(sal_Int32 *)result = 7;
}

static thing the_thing;
static uno_Interface *object;

/* ---- A component context, of this binding's own classes -------------------------------------------------------- */

static int created_count, destroyed_count;
static bool refuse_to_create;
static uno_Interface *created_context;

static bool note_created(cuno_object *self, uno_Interface *context) {
    (void)self;
    created_count++;
    created_context = context;
    return !refuse_to_create;
}
static void note_destroyed(cuno_object *self) {
    (void)self;
    destroyed_count++;
}

static cuno_type context_type = CUNO_INTERFACE("com.sun.star.uno.XComponentContext"),
                 manager_type = CUNO_INTERFACE("com.sun.star.lang.XMultiComponentFactory");
static const member_row context_members[] = {METHOD("getValueByName", ANY, "any", 1, IN(STRING, "string")),
                                             METHOD("getServiceManager", INTERFACE,
                                                    "com.sun.star.lang.XMultiComponentFactory", 0,
                                                    {typelib_TypeClass_VOID, NULL, false, false})};
static const member_row manager_members[] = {
    METHOD("createInstanceWithContext", INTERFACE, "com.sun.star.uno.XInterface", 2, IN(STRING, "string"),
           IN(INTERFACE, "com.sun.star.uno.XComponentContext")),
    METHOD("createInstanceWithArgumentsAndContext", INTERFACE, "com.sun.star.uno.XInterface", 3, IN(STRING, "string"),
           IN(SEQUENCE, "[]any"), IN(INTERFACE, "com.sun.star.uno.XComponentContext"))};
static const member_row factory_members[] = {
    METHOD("createInstanceWithContext", INTERFACE, "com.sun.star.uno.XInterface", 1,
           IN(INTERFACE, "com.sun.star.uno.XComponentContext")),
    METHOD("createInstanceWithArgumentsAndContext", INTERFACE, "com.sun.star.uno.XInterface", 2, IN(SEQUENCE, "[]any"),
           IN(INTERFACE, "com.sun.star.uno.XComponentContext"))};

static bool get_value(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)self, (void)data, (void)exception;
    const rtl_uString *name = *(rtl_uString **)arguments[0];
    if (rtl_ustr_ascii_compare_WithLength(name->buffer, name->length, "/singletons/org.example.theThing") == 0)
        uno_type_any_construct(result, &object, *typelib_static_type_getByTypeClass(typelib_TypeClass_INTERFACE), NULL);
    else
        uno_any_construct(result, NULL, NULL, NULL);
    return true;
}
static bool get_manager(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)data, (void)arguments, (void)exception;
    self->interface.acquire(&self->interface);
    *(uno_Interface **)result = &self->interface;
    return true;
}
static bool create_one(cuno_object *self, const void *data, void *result, void **arguments, uno_Any *exception) {
    (void)self, (void)data, (void)exception;
    const rtl_uString *name = *(rtl_uString **)arguments[0];
    bool known = rtl_ustr_ascii_compare_WithLength(name->buffer, name->length, "org.example.Thing") == 0;
    if (known)
        object->acquire(object);
    *(uno_Interface **)result = known ? object : NULL;
    return true;
}
static const cuno_method context_methods[] = {{get_value, NULL}, {get_manager, NULL}},
                         manager_methods[] = {{create_one, NULL}, {create_one, NULL}};
static const cuno_interface context_interfaces[] = {{&context_type, context_methods, 2},
                                                    {&manager_type, manager_methods, 2}};
static const char *const context_services[] = {NULL};
static const cuno_class context_class = {"org.example.Context", context_services, context_interfaces, 2,
                                         sizeof(cuno_object),   note_created,     note_destroyed};
static const cuno_class *const classes[] = {&context_class, NULL};
static cuno_object *context;

static int make_world(void **state) {
    (void)state;
    type_reference root = *typelib_static_type_getByTypeClass(typelib_TypeClass_INTERFACE);
    type_reference exception = *typelib_static_type_getByTypeClass(typelib_TypeClass_EXCEPTION);
    static const parameter_row named[] = {IN(STRING, "string"), IN(ANY, "any")}, wrapping[] = {IN(ANY, "any")},
                               property[] = {IN(STRING, "string"), IN(LONG, "long"), IN(ANY, "any"),
                                             IN(ENUM, "com.sun.star.beans.PropertyState")};
    make_enum("com.sun.star.beans.PropertyState");
    make_compound(typelib_TypeClass_STRUCT, "com.sun.star.beans.NamedValue", NULL, 2, named);
    make_compound(typelib_TypeClass_STRUCT, "com.sun.star.beans.PropertyValue", NULL, 4, property);
    make_compound(typelib_TypeClass_EXCEPTION, "org.example.Sad", exception, 0, NULL);
    make_compound(typelib_TypeClass_EXCEPTION, "com.sun.star.lang.WrappedTargetException", exception, 1, wrapping);
    make_interface(THING, root, 3, thing_members, LENGTH(thing_members));
    type_reference thing_type = interface_type(THING);
    make_interface("org.example.XMore", thing_type, AFTER, more_members, LENGTH(more_members));
    typelib_typedescriptionreference_release(thing_type);
    make_interface("org.example.XStranger", root, 3, stranger_members, LENGTH(stranger_members));
    make_interface("com.sun.star.uno.XComponentContext", root, 3, context_members, LENGTH(context_members));
    make_interface("com.sun.star.lang.XMultiComponentFactory", root, 3, manager_members, LENGTH(manager_members));
    make_interface("com.sun.star.lang.XSingleComponentFactory", root, 3, factory_members, LENGTH(factory_members));
    rtl_uString_new(&the_thing.label);
    the_thing.plain = (face){{thing_acquire, thing_release, thing_dispatch}, &the_thing};
    the_thing.more = (face){{thing_acquire, thing_release, thing_dispatch}, &the_thing};
    the_thing.references = 1;
    object = &the_thing.plain.interface;
    context = cuno_new(&context_class);
    return context ? 0 : -1;
}

static int end_world(void **state) {
    (void)state;
    context->interface.release(&context->interface);
    rtl_uString_release(the_thing.label);
    while (held_count > 0)
        typelib_typedescription_release(held[--held_count]);
    return 0;
}

static int references_of(const cuno_object *of) {
    return atomic_load(&of->references);
}

/* ---- Calls that go well -------------------------------------------------------------------------------------- */

/* Every kind of value, there and back. Returns whether all was well; used again where memory fails. */
static bool all_kinds(cuno_scope *s) {
    cuno_named_value pair;
    bool good = cuno_call(s, object, THING "::sum", 1, 2, 3, 4, 5, (int64_t)6, 7.5, 8.25).real == 36.75;
    const char *text = cuno_text(s, cuno_call(s, object, THING "::text", "Kinerja ½ 😀").string);
    good = strcmp(text, "Kinerja ½ 😀") == 0 && good;
    good = cuno_call(s, object, THING "::object", object).object == object && good;
    good = cuno_call(s, object, THING "::object", &the_thing.more.interface).object == object && good;
    good = cuno_call(s, object, THING "::object", NULL).object == NULL && good;
    good = cuno_real_in(cuno_call(s, object, THING "::any", cuno_any_real(s, 2.5)).any) == 2.5 && good;
    const uno_Any *nothing = cuno_call(s, object, THING "::any", NULL).any;
    good = nothing && nothing->pType->eTypeClass == typelib_TypeClass_VOID && good;
    static const char *const names[] = {"satu", "dua"};
    uno_Sequence *back = cuno_call(s, object, THING "::sequence", cuno_sequence(s, "string", names, 2)).sequence;
    good = cuno_length(back) == 2 && strcmp(cuno_string_at(s, back, 1), "dua") == 0 && good;
    good = cuno_length(cuno_call(s, object, THING "::sequence", NULL).sequence) == 0 && good;
    const uno_Any *value = cuno_any_string(s, "isi");
    if (!value)
        return false;
    rtl_uString *name = cuno_call(s, object, THING "::text", "nama").string;
    if (!name)
        return false;
    pair = (cuno_named_value){name, *value};
    const cuno_named_value *copy = cuno_call(s, object, THING "::structure", &pair).structure;
    good = copy && strcmp(cuno_text(s, copy->name), "nama") == 0 && good;
    good = copy && strcmp(cuno_string_in(s, &copy->value), "isi") == 0 && good;
    cuno_call(s, object, THING "::Label=", "judul");
    good = strcmp(cuno_text(s, cuno_call(s, object, THING "::Label").string), "judul") == 0 && good;
    return good && !s->failed;
}

static void test_kinds(void **state) {
    (void)state;
    cuno_scope s;
    cuno_begin(&s, NULL);
    assert_true(all_kinds(&s));
    assert_true(cuno_end(&s));
    assert_string_equal(s.message, "");
    assert_int_equal(the_thing.references, 1);
}

static void test_inherited(void **state) {
    (void)state;
    cuno_scope s;
    cuno_begin(&s, NULL);
    assert_int_equal(cuno_call(&s, object, "org.example.XMore::after").number, 7);
    assert_string_equal(cuno_text(&s, cuno_call(&s, object, "org.example.XMore::text", "x").string), "x");
    cuno_call(&s, object, "org.example.XMore::Label=", "lewat turunan");
    assert_string_equal(cuno_text(&s, cuno_call(&s, object, "org.example.XMore::Label").string), "lewat turunan");
    assert_ptr_equal(cuno_query(&s, object, "org.example.XMore"), &the_thing.more.interface);
    assert_null(cuno_query(&s, object, "org.example.XStranger"));
    assert_null(cuno_query(&s, NULL, "org.example.XMore"));
    assert_false(s.failed);
    assert_true(the_thing.references > 1);
    assert_true(cuno_end(&s));
    assert_int_equal(the_thing.references, 1);
}

static void test_out(void **state) {
    (void)state;
    cuno_scope s;
    cuno_begin(&s, NULL);
    rtl_uString *own = ascii("x"), *given = NULL, *changed = own;
    sal_Int32 number = 0;
    uno_Any any;
    cuno_call(&s, object, THING "::give", &given, &changed, &number, &any);
    assert_false(s.failed);
    assert_string_equal(cuno_text(&s, given), "given");
    assert_string_equal(cuno_text(&s, changed), "x+");
    assert_int_equal(own->refCount, 1); /* still the caller's, and only his */
    assert_int_equal(number, 42);
    assert_string_equal(cuno_string_in(&s, &any), "given");
    assert_true(cuno_end(&s));
    rtl_uString_release(own);
}

static void test_services(void **state) {
    (void)state;
    cuno_scope s;
    cuno_begin(&s, &context->interface);
    assert_ptr_equal(cuno_service(&s, "org.example.Thing"), object);
    assert_ptr_equal(cuno_service_with(&s, "org.example.Thing", NULL), object);
    assert_ptr_equal(cuno_singleton(&s, "org.example.theThing"), object);
    assert_false(s.failed);
    assert_null(cuno_service(&s, "org.example.Other"));
    assert_true(s.failed);
    assert_string_equal(s.message, "the office has no org.example.Other");
    assert_true(cuno_forgive(&s));
    assert_null(cuno_singleton(&s, "org.example.other"));
    assert_false(cuno_end(&s));
    assert_int_equal(the_thing.references, 1);
    assert_int_equal(references_of(context), 1);
}

/* ---- Values -------------------------------------------------------------------------------------------------- */

static bool all_values(cuno_scope *s) {
    uno_Any *const two[] = {cuno_any_long(s, -3), cuno_any_bool(s, true)};
    bool good = cuno_long_in(two[0]) == -3 && cuno_bool_in(two[1]) && !cuno_bool_in(NULL);
    good = cuno_real_in(cuno_any_float(s, 0.5)) == 0.5 && cuno_long_in(cuno_any_short(s, -7)) == -7 && good;
    good = cuno_long_in(cuno_any_enum(s, "com.sun.star.beans.PropertyState", 0)) == 0 && good;
    good = cuno_object_in(cuno_any_object(s, &the_thing.more.interface)) == object && good;
    if (s->failed)
        return false;
    uno_Sequence *anys = cuno_anys_of(s, 2, two);
    good = cuno_length(anys) == 2 && cuno_long_in(cuno_any_at(anys, 0)) == -3 && good;
    uno_Sequence *properties =
        cuno_properties(s, "Hidden", cuno_any_bool(s, true), "Kosong", cuno_any(s, "void", NULL), NULL);
    if (!properties)
        return false;
    const cuno_property_value *property = (const void *)properties->elements;
    good = cuno_length(properties) == 2 && cuno_bool_in(&property[0].value) && property[0].handle == -1 && good;
    good = strcmp(cuno_text(s, property[1].name), "Kosong") == 0 && good;
    uno_Sequence *named = cuno_named_values(s, "folder", cuno_any_string(s, "a b"), NULL);
    if (!named)
        return false;
    const cuno_named_value *value = (const void *)named->elements;
    good = cuno_length(named) == 1 && strcmp(cuno_string_in(s, &value->value), "a b") == 0 && good;
    good = cuno_struct_in(cuno_any(s, "com.sun.star.beans.NamedValue", value), "com.sun.star.beans.NamedValue") &&
           !cuno_struct_in(two[0], "com.sun.star.beans.NamedValue") && good;
    good = cuno_length(cuno_sequence_in(cuno_any_of_sequence(s, "[]any", anys))) == 2 && good;
    calc_grid grid;
    if (!calc_grid_begin(&grid, 1, 2)) {
        cuno_fail(s, "out of memory");
        return false;
    }
    grid.cells = CALC_ANY_CELLS;
    if (!calc_grid_text(&grid, "kegiatan", 8) || !calc_grid_number(&grid, 4.5)) {
        calc_grid_abandon(&grid);
        cuno_fail(s, "out of memory");
        return false;
    }
    uno_Sequence *rows = calc_rows(s, &grid);
    good = rows && cuno_real_in(cuno_any_at(cuno_sequence_at(rows, 0), 1)) == 4.5 && good;
    return good && !s->failed;
}

static void test_values(void **state) {
    (void)state;
    cuno_scope s;
    cuno_begin(&s, NULL);
    assert_true(all_values(&s));
    assert_null(cuno_object_in(cuno_any_long(&s, 1)));
    assert_null(cuno_sequence_in(cuno_any_long(&s, 1)));
    assert_int_equal(cuno_long_in(cuno_any_real(&s, 1e20)), 0);
    assert_string_equal(cuno_string_in(&s, cuno_any_long(&s, 1)), "");
    assert_string_equal(cuno_text(&s, NULL), "");
    assert_int_equal(cuno_length(NULL), 0);
    assert_true(cuno_end(&s));
    assert_int_equal(the_thing.references, 1);
}

/* ---- Failures ------------------------------------------------------------------------------------------------ */

typedef struct failure {
    const char *member, *exception, *message;
    int kind;
} failure;

static void test_failures(void **state) {
    (void)state;
    static const failure cases[] = {
        {THING "::fail", "org.example.Sad", THING "::fail: Sad: a message", 1},
        {THING "::fail", "org.example.Sad", THING "::fail: Sad: the reason", 2},
        {THING "::fail", "com.sun.star.lang.WrappedTargetException",
         THING "::fail: WrappedTargetException: the wrapping", 3},
        {THING "::missing", "", "UNO knows no " THING "::missing", 0},
        {"org.example.XMissing::text", "", "UNO knows no org.example.XMissing::text", 0},
        {THING "::text=", "", "UNO knows no " THING "::text=", 0},
        {THING "::", "", "UNO knows no " THING "::", 0},
        {"org.example.XThing", "", "org.example.XThing is no member", 0},
        {"org.example.XStranger::nothing", "", "org.example.XStranger::nothing: the object has no such interface", 0},
    };
    for (int i = 0; i < LENGTH(cases); i++) {
        cuno_scope s;
        cuno_begin(&s, NULL);
        assert_int_equal(cuno_call(&s, object, cases[i].member, cases[i].kind).number, 0);
        assert_true(s.failed);
        assert_string_equal(s.message, cases[i].message);
        assert_string_equal(s.exception, cases[i].exception);
        /* nothing more is done, and the first failure stays */
        assert_null(cuno_call(&s, object, THING "::text", "x").string);
        assert_null(cuno_query(&s, object, THING));
        assert_null(cuno_any_long(&s, 1));
        assert_null(cuno_sequence(&s, "string", NULL, 0));
        cuno_call(&s, object, THING "::Label=", "tidak boleh");
        cuno_fail(&s, "later");
        assert_string_equal(s.message, cases[i].message);
        assert_false(cuno_end(&s));
    }
    assert_int_equal(the_thing.references, 1);
}

static void test_nothing(void **state) {
    (void)state;
    cuno_scope s;
    cuno_begin(&s, NULL);
    cuno_call(&s, NULL, THING "::text", "x");
    assert_string_equal(s.message, THING "::text: of nothing");
    assert_true(cuno_forgive(&s));
    assert_false(cuno_forgive(&s));
    cuno_call(&s, object, THING "::text", NULL);
    assert_string_equal(s.message, THING "::text: a text that is NULL");
    cuno_forgive(&s);
    cuno_call(&s, object, THING "::structure", NULL);
    assert_string_equal(s.message, THING "::structure: a struct that is NULL");
    cuno_forgive(&s);
    cuno_call(&s, object, THING "::object", &context->interface);
    assert_string_equal(s.message, THING "::object: an argument does not have the interface that is wanted");
    cuno_forgive(&s);
    cuno_call(&s, object, THING "::give", NULL, NULL, NULL, NULL);
    assert_string_equal(s.message, THING "::give: nowhere to put an out argument");
    cuno_forgive(&s);
    cuno_any(&s, "org.example.Unknown", NULL);
    assert_string_equal(s.message, "UNO knows no org.example.Unknown");
    cuno_forgive(&s);
    cuno_any(&s, THING "::text", NULL);
    assert_true(s.failed);
    cuno_end(&s);
}

static void test_long_message(void **state) {
    (void)state;
    cuno_scope s;
    cuno_begin(&s, NULL);
    cuno_call(&s, object, THING "::fail", 4);
    assert_true(strlen(s.message) < sizeof s.message);
    assert_true(strlen(s.message) > 150);
    cuno_end(&s);
}

static void test_inner_scopes(void **state) {
    (void)state;
    cuno_scope outer, inner;
    cuno_begin(&outer, NULL);
    for (int i = 0; i < 3; i++) {
        cuno_begin_inside(&inner, &outer);
        assert_ptr_equal(cuno_call(&inner, object, THING "::object", object).object, object);
        assert_int_equal(the_thing.references, 3); /* the argument's and the result's */
        assert_true(cuno_end(&inner));
        assert_int_equal(the_thing.references, 1);
    }
    cuno_begin_inside(&inner, &outer);
    cuno_call(&inner, object, THING "::fail", 1);
    assert_false(outer.failed);
    assert_false(cuno_end(&inner));
    assert_true(outer.failed);
    assert_string_equal(outer.message, THING "::fail: Sad: a message");
    assert_string_equal(outer.exception, "org.example.Sad");
    cuno_begin_inside(&inner, &outer);
    assert_true(inner.failed);
    cuno_end(&inner);
    assert_false(cuno_end(&outer));
}

/* ---- Objects that hear of their context ---------------------------------------------------------------------- */

static void test_hooks(void **state) {
    (void)state;
    cuno_scope s;
    uno_Interface *factory = cuno_get_factory(classes, "org.example.Context");
    static const char create[] = "com.sun.star.lang.XSingleComponentFactory::createInstanceWithContext";
    static const char create_with[] =
        "com.sun.star.lang.XSingleComponentFactory::createInstanceWithArgumentsAndContext";
    created_count = destroyed_count = 0;
    cuno_begin(&s, NULL);
    assert_non_null(cuno_call(&s, factory, create, &context->interface).object);
    assert_ptr_equal(created_context, &context->interface);
    assert_non_null(cuno_call(&s, factory, create_with, NULL, &context->interface).object);
    assert_ptr_equal(created_context, &context->interface);
    assert_int_equal(created_count, 2);
    assert_int_equal(destroyed_count, 0);
    refuse_to_create = true;
    assert_null(cuno_call(&s, factory, create, &context->interface).object);
    refuse_to_create = false;
    assert_int_equal(destroyed_count, 1);
    assert_string_equal(s.exception, "com.sun.star.uno.RuntimeException");
    cuno_end(&s);
    assert_int_equal(destroyed_count, 3);
    factory->release(factory);
    assert_int_equal(references_of(context), 1);
}

/* ---- Memory and threads -------------------------------------------------------------------------------------- */

static void once(void) {
    cuno_scope s;
    cuno_begin(&s, &context->interface);
    all_kinds(&s);
    all_values(&s);
    cuno_service(&s, "org.example.Thing");
    cuno_call(&s, object, THING "::fail", 2);
    cuno_end(&s);
}

static void test_nothing_leaks(void **state) {
    (void)state;
    once();
    once();
    size_t before = memory_in_use();
    for (int i = 0; i < 200; i++)
        once();
    assert_int_equal(memory_in_use(), before);
    assert_int_equal(the_thing.references, 1);
}

/* Every allocation fails once: the scope has failed and says so, nothing is lost, and the next run is right. */
static void fail_everywhere(bool (*run)(cuno_scope *)) {
    has_failed = true;
    for (long nth = 1; has_failed; nth++) {
        size_t before = 0;
        for (int round = 0; round < 3; round++) {
            cuno_scope s;
            cuno_begin(&s, NULL);
            has_failed = false;
            fail_at = nth;
            bool good = run(&s);
            fail_at = 0;
            if (good == has_failed || s.failed != has_failed)
                fail_msg("allocation %ld fails unnoticed (%s)", nth, s.message);
            if (s.failed)
                assert_string_equal(s.message, "out of memory");
            cuno_end(&s);
            if (round == 2 && memory_in_use() != before)
                fail_msg("allocation %ld fails and %ld bytes are lost", nth, (long)memory_in_use() - (long)before);
            before = memory_in_use();
            assert_int_equal(the_thing.references, 1);
        }
    }
}

static void test_no_memory(void **state) {
    (void)state;
    fail_everywhere(all_kinds);
    fail_everywhere(all_values);
    test_kinds(state);
    test_values(state);
}

/* A name that is looked up for the first time, with no memory for its entry. */
static void test_no_memory_for_names(void **state) {
    (void)state;
    for (long nth = 1; nth <= 2; nth++) {
        cuno_scope s;
        cuno_begin(&s, NULL);
        has_failed = false;
        fail_at = nth;
        cuno_call(&s, object, "org.example.XStranger::enough");
        fail_at = 0;
        assert_true(has_failed);
        assert_string_equal(s.message, "out of memory");
        cuno_end(&s);
    }
}

enum { THREADS = 8 };
static pthread_barrier_t all_ready;

/* The names are looked up by all threads at once; the thing's count is not atomic, so only values are made. */
static void *work(void *data) {
    intptr_t wrong = 0;
    pthread_barrier_wait(&all_ready);
    for (int round = 0; round < 200; round++) {
        cuno_scope s;
        cuno_begin(&s, data);
        uno_Sequence *named = cuno_named_values(&s, "a", cuno_any_long(&s, round), NULL);
        wrong += cuno_length(named) != 1 || !cuno_query(&s, data, "com.sun.star.lang.XMultiComponentFactory");
        wrong += !cuno_call(&s, data, "com.sun.star.uno.XComponentContext::getServiceManager").object;
        wrong += !cuno_end(&s);
    }
    return (void *)wrong;
}

static void test_threads(void **state) {
    (void)state;
    pthread_t threads[THREADS];
    assert_int_equal(pthread_barrier_init(&all_ready, NULL, THREADS), 0);
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, work, &context->interface), 0);
    for (int i = 0; i < THREADS; i++) {
        void *wrong = NULL;
        pthread_join(threads[i], &wrong);
        assert_null(wrong);
    }
    pthread_barrier_destroy(&all_ready);
    assert_int_equal(references_of(context), 1);
}

/* UNO_TEST: the one test to run. */
int main(void) {
    cmocka_set_test_filter(getenv("UNO_TEST"));
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_threads), /* first: the names are new */
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_inherited),
        cmocka_unit_test(test_out),
        cmocka_unit_test(test_services),
        cmocka_unit_test(test_values),
        cmocka_unit_test(test_failures),
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_long_message),
        cmocka_unit_test(test_inner_scopes),
        cmocka_unit_test(test_hooks),
        cmocka_unit_test(test_nothing_leaks),
        cmocka_unit_test(test_no_memory),
        cmocka_unit_test(test_no_memory_for_names),
    };
    return cmocka_run_group_tests_name("uno_call", tests, make_world, end_world);
}
