/* SPDX-License-Identifier: MPL-2.0
 *
 * standin_cppu.c - a small stand-in for the office's cppu3.dll: what manifest/cross/cppu3.def names, as the SDK's
 * headers describe it, for the types that the module uses. A type it does not know ends the program.
 *
 * Types are found by their names and live as long as the process, as in the office; only their references are counted.
 */
#include <stdio.h>
#include <stdlib.h>

#include "../../src/uno/sdk.h"
#include "standin.h"

typedef typelib_TypeDescriptionReference reference;

enum { MAX_TYPES = 64 };

static reference *types[MAX_TYPES];
static int type_count;
static atomic_long references;

long pengganti_type_references(void) {
    return atomic_load(&references);
}

static void give_up(const char *what) {
    printf("Bail out! stand-in of cppu3: %s\n", what);
    fflush(stdout);
    abort();
}

static bool same_name(const rtl_uString *a, const rtl_uString *b) {
    return a->length == b->length && memcmp(a->buffer, b->buffer, (size_t)a->length * sizeof a->buffer[0]) == 0;
}

static bool has_name(const reference *type, const char *name) {
    return rtl_ustr_ascii_compare_WithLength(type->pTypeName->buffer, type->pTypeName->length, name) == 0;
}

static reference *find(typelib_TypeClass type_class, const char *name) {
    for (int i = 0; i < type_count; i++)
        if (has_name(types[i], name))
            return types[i];
    if (type_count == MAX_TYPES)
        give_up("too many types");
    reference *made = calloc(1, sizeof *made);
    if (made == NULL)
        abort();
    made->nRefCount = 1;
    made->eTypeClass = type_class;
    rtl_uString_newFromAscii(&made->pTypeName, name);
    types[type_count++] = made;
    return made;
}

static void name_of(const reference *type, char *name, size_t room) {
    size_t length = (size_t)type->pTypeName->length;
    if (length >= room)
        give_up("a name is too long");
    for (size_t i = 0; i < length; i++)
        name[i] = (char)type->pTypeName->buffer[i];
    name[length] = '\0';
}

/* ---- References ---------------------------------------------------------------------------------------------- */

void SAL_CALL typelib_typedescriptionreference_acquire(reference *type) {
    type->nRefCount++;
    atomic_fetch_add(&references, 1);
}

void SAL_CALL typelib_typedescriptionreference_release(reference *type) {
    type->nRefCount--;
    atomic_fetch_sub(&references, 1);
    if (type->nRefCount < 1)
        give_up("a type was released too often");
}

void SAL_CALL typelib_typedescriptionreference_assign(reference **type, reference *from) {
    typelib_typedescriptionreference_acquire(from);
    typelib_typedescriptionreference_release(*type);
    *type = from;
}

sal_Bool SAL_CALL typelib_typedescriptionreference_equals(const reference *a, const reference *b) {
    return a == b || (a->eTypeClass == b->eTypeClass && same_name(a->pTypeName, b->pTypeName));
}

void SAL_CALL typelib_typedescriptionreference_newByAsciiName(reference **type, typelib_TypeClass type_class,
                                                              const char *name) {
    if (*type != NULL)
        typelib_typedescriptionreference_release(*type);
    *type = find(type_class, name);
    typelib_typedescriptionreference_acquire(*type);
}

reference **SAL_CALL typelib_static_type_getByTypeClass(typelib_TypeClass type_class) {
    static const char *const names[] = {
        [typelib_TypeClass_VOID] = "void",
        [typelib_TypeClass_BOOLEAN] = "boolean",
        [typelib_TypeClass_BYTE] = "byte",
        [typelib_TypeClass_LONG] = "long",
        [typelib_TypeClass_DOUBLE] = "double",
        [typelib_TypeClass_STRING] = "string",
        [typelib_TypeClass_TYPE] = "type",
        [typelib_TypeClass_ANY] = "any",
        [typelib_TypeClass_EXCEPTION] = "com.sun.star.uno.Exception",
        [typelib_TypeClass_INTERFACE] = "com.sun.star.uno.XInterface",
    };
    static reference *made[sizeof names / sizeof names[0]];
    if ((size_t)type_class >= sizeof names / sizeof names[0] || names[type_class] == NULL)
        give_up("no such static type");
    if (made[type_class] == NULL)
        made[type_class] = find(type_class, names[type_class]);
    return &made[type_class];
}

void SAL_CALL typelib_static_sequence_type_init(reference **type, reference *element) {
    if (*type != NULL)
        return;
    char name[128] = "[]";
    name_of(element, name + 2, sizeof name - 2);
    *type = find(typelib_TypeClass_SEQUENCE, name);
    typelib_typedescriptionreference_acquire(*type);
}

/* ---- Descriptions -------------------------------------------------------------------------------------------- */

/* As in the office: `description` may be NULL in a reference until somebody registers one. */
void SAL_CALL typelib_typedescription_acquire(typelib_TypeDescription *description) {
    description->nRefCount++;
}

void SAL_CALL typelib_typedescription_release(typelib_TypeDescription *description) {
    if (--description->nRefCount < 0)
        give_up("a description was released too often");
}

void SAL_CALL typelib_typedescription_getByName(typelib_TypeDescription **description, rtl_uString *name) {
    if (*description != NULL)
        typelib_typedescription_release(*description);
    *description = NULL;
    for (int i = 0; i < type_count; i++) {
        if (types[i]->pType != NULL && same_name(types[i]->pTypeName, name)) {
            *description = types[i]->pType;
            typelib_typedescription_acquire(*description);
        }
    }
}

void SAL_CALL typelib_typedescription_new(typelib_TypeDescription **description, typelib_TypeClass type_class,
                                          rtl_uString *name, reference *base, sal_Int32 members,
                                          typelib_CompoundMember_Init *member) {
    if (type_class != typelib_TypeClass_EXCEPTION || !has_name(base, "com.sun.star.uno.Exception"))
        give_up("only exceptions are made");
    if (members > 1 || (members == 1 && (member->eTypeClass != typelib_TypeClass_SHORT || member->pMemberName == NULL)))
        give_up("an exception has one member of type short at most");
    typelib_CompoundTypeDescription *made = calloc(1, sizeof *made);
    if (made == NULL)
        abort();
    made->aBase.nRefCount = 1;
    made->aBase.eTypeClass = type_class;
    made->aBase.pTypeName = name;
    name->refCount++;
    made->nMembers = members;
    if (*description != NULL)
        typelib_typedescription_release(*description);
    *description = &made->aBase;
}

void SAL_CALL typelib_typedescription_register(typelib_TypeDescription **description) {
    char name[128];
    reference with_name = {.pTypeName = (*description)->pTypeName};
    name_of(&with_name, name, sizeof name);
    reference *type = find((*description)->eTypeClass, name);
    if (type->pType == NULL) {
        type->pType = *description;
        typelib_typedescription_acquire(*description);
        (*description)->pWeakRef = type;
    } else if (type->pType != *description) {
        typelib_typedescription_release(*description);
        *description = type->pType;
        typelib_typedescription_acquire(*description);
    }
}

/* What only calls out of the library need, and nobody makes one here. */
sal_Bool SAL_CALL typelib_typedescription_complete(typelib_TypeDescription **description) {
    (void)description;
    give_up("a description is completed");
    return sal_False;
}

/* cppcheck-suppress constParameter */
void SAL_CALL typelib_typedescriptionreference_getDescription(typelib_TypeDescription **description, reference *type) {
    (void)description;
    (void)type;
    give_up("a description is asked for");
}

/* cppcheck-suppress constParameter */
void SAL_CALL uno_type_copyData(void *to, void *from, reference *type, uno_AcquireFunc acquire) {
    (void)to;
    (void)from;
    (void)type;
    (void)acquire;
    give_up("a value is copied");
}

/* cppcheck-suppress constParameter */
void SAL_CALL uno_type_destructData(void *value, reference *type, uno_ReleaseFunc release) {
    (void)value;
    (void)type;
    (void)release;
    give_up("a value is destructed");
}

/* ---- Values -------------------------------------------------------------------------------------------------- */

/* com.sun.star.uno.Exception, and what IllegalArgumentException appends. */
typedef struct exception_data {
    rtl_uString *message;
    uno_Interface *context;
    sal_Int16 position;
} exception_data;

void SAL_CALL uno_any_construct(uno_Any *any, void *source, typelib_TypeDescription *description,
                                uno_AcquireFunc acquire) {
    (void)acquire;
    if (description == NULL) {
        any->pType = *typelib_static_type_getByTypeClass(typelib_TypeClass_VOID);
        typelib_typedescriptionreference_acquire(any->pType);
        any->pData = any;
        return;
    }
    if (description->eTypeClass != typelib_TypeClass_EXCEPTION || description->pWeakRef == NULL)
        give_up("only anys of registered exceptions are constructed");
    exception_data *data = rtl_allocateMemory(sizeof *data);
    bool has_position = ((typelib_CompoundTypeDescription *)description)->nMembers > 0;
    const exception_data *from = source;
    data->message = from->message;
    data->message->refCount++;
    data->context = from->context;
    data->position = has_position ? from->position : -1;
    if (data->context != NULL)
        data->context->acquire(data->context);
    any->pType = description->pWeakRef;
    typelib_typedescriptionreference_acquire(any->pType);
    any->pData = data;
}

static void destruct_sequence(uno_Sequence *sequence, const char *type);

static void destruct(void *value, const char *type) {
    if (strcmp(type, "any") == 0)
        uno_any_destruct(value, NULL);
    else if (strcmp(type, "string") == 0)
        rtl_uString_release(*(rtl_uString **)value);
    else if (strcmp(type, "type") == 0)
        typelib_typedescriptionreference_release(*(reference **)value);
    else if (type[0] == '[')
        destruct_sequence(*(uno_Sequence **)value, type);
    else if (strcmp(type, "double") != 0 && strcmp(type, "long") != 0 && strcmp(type, "byte") != 0)
        give_up(type);
}

static size_t size_of(const char *type) {
    return strcmp(type, "any") == 0      ? sizeof(uno_Any)
           : strcmp(type, "double") == 0 ? sizeof(double)
           : strcmp(type, "long") == 0   ? sizeof(sal_Int32)
           : strcmp(type, "byte") == 0   ? 1
                                         : sizeof(void *);
}

static void destruct_sequence(uno_Sequence *sequence, const char *type) {
    if (--sequence->nRefCount > 0)
        return;
    const char *element = type + 2;
    for (sal_Int32 i = 0; i < sequence->nElements; i++)
        destruct(sequence->elements + (size_t)i * size_of(element), element);
    rtl_freeMemory(sequence);
}

void SAL_CALL uno_any_destruct(uno_Any *any, uno_ReleaseFunc release) {
    (void)release;
    char name[128];
    switch ((int)any->pType->eTypeClass) {
    case typelib_TypeClass_VOID:
    case typelib_TypeClass_BOOLEAN:
    case typelib_TypeClass_LONG:
    case typelib_TypeClass_DOUBLE:
        break;
    case typelib_TypeClass_STRING:
        rtl_uString_release(*(rtl_uString **)any->pData);
        break;
    case typelib_TypeClass_SEQUENCE:
        name_of(any->pType, name, sizeof name);
        destruct_sequence(*(uno_Sequence **)any->pData, name);
        break;
    case typelib_TypeClass_INTERFACE: {
        uno_Interface *interface = *(uno_Interface **)any->pData;
        interface->release(interface);
        break;
    }
    case typelib_TypeClass_EXCEPTION: {
        exception_data *data = any->pData;
        rtl_uString_release(data->message);
        if (data->context != NULL)
            data->context->release(data->context);
        rtl_freeMemory(data);
        break;
    }
    default:
        give_up("an any of an unknown type");
    }
    typelib_typedescriptionreference_release(any->pType);
}

/* Declared so by the office. */
/* cppcheck-suppress constParameter */
sal_Bool SAL_CALL uno_type_sequence_construct(uno_Sequence **sequence, reference *type, void *elements,
                                              sal_Int32 length, uno_AcquireFunc acquire) {
    (void)acquire;
    char name[128];
    name_of(type, name, sizeof name);
    const char *element = name + 2;
    if (elements != NULL)
        give_up("only default elements are constructed");
    *sequence = rtl_allocateMemory(SAL_SEQUENCE_HEADER_SIZE + (size_t)length * size_of(element));
    if (*sequence == NULL)
        return sal_False;
    (*sequence)->nRefCount = 1;
    (*sequence)->nElements = length;
    memset((*sequence)->elements, 0, (size_t)length * size_of(element));
    void **pointers = (void **)(void *)(*sequence)->elements;
    for (sal_Int32 i = 0; i < length; i++) {
        if (strcmp(element, "string") == 0) {
            rtl_uString_new((rtl_uString **)&pointers[i]);
        } else if (strcmp(element, "type") == 0) {
            pointers[i] = *typelib_static_type_getByTypeClass(typelib_TypeClass_VOID);
            typelib_typedescriptionreference_acquire(pointers[i]);
        }
    }
    return sal_True;
}
