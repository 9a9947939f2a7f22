/* SPDX-License-Identifier: MPL-2.0
 *
 * names.c - types and members by name. See call.h, private.h.
 *
 * 1. What was found is held to the end of the process, in a table that only grows. It is read without a lock; of two
 *    threads that look a name up at once one enters it, the other throws its own away.
 * 2. "interface::member" is found also where the interface only inherits the member, which UNO itself does not find:
 *    then it is the member of the interface that declares it, and that interface is asked for in the call.
 * 3. A name that UNO does not know is not remembered: an extension that brings it may come later.
 */
#include "private.h"

enum { SLOTS = 2048 }; /* a power of 2; each name that a program spells takes one */
static cuno_named *_Atomic table[SLOTS];

static unsigned long hash_of(const char *name) {
    unsigned long hash = 2166136261u;
    for (; *name; name++)
        hash = ((hash ^ (unsigned char)*name) * 16777619u) & 0xFFFFFFFFu;
    return hash;
}

/* ---- Descriptions -------------------------------------------------------------------------------------------- */

static typelib_TypeDescription *completed(typelib_TypeDescription *description) {
    if (description && !description->bComplete)
        typelib_typedescription_complete(&description);
    return description;
}

static typelib_TypeDescription *describe(cuno_scope *scope, const char *name, size_t length) {
    rtl_uString *string = cuno_new_string(name, length);
    if (!string) {
        cuno_fail(scope, "out of memory");
        return NULL;
    }
    typelib_TypeDescription *found = NULL;
    typelib_typedescription_getByName(&found, string);
    rtl_uString_release(string);
    return completed(found);
}

/* By name alone a sequence would come out incomplete in a process that has no type provider. */
static typelib_TypeDescription *describe_sequence(cuno_scope *scope, const char *name) {
    typelib_TypeDescriptionReference *element = cuno_find_type(scope, name + 2), *reference = NULL;
    if (!element)
        return NULL;
    typelib_static_sequence_type_init(&reference, element); /* static: never released, see type.c */
    typelib_TypeDescription *found = NULL;
    typelib_typedescriptionreference_getDescription(&found, reference);
    return completed(found);
}

/* ---- Members ------------------------------------------------------------------------------------------------- */

typedef struct part {
    size_t start, length;
} part;

/* The member's own name in its full one: "a.XB::c", or, inherited, "a.XB::c:@0,1:a.XD". */
static part member_part(const rtl_uString *full) {
    size_t length = (size_t)full->length, start = 0, end;
    for (size_t i = 0; start == 0 && i + 1 < length; i++)
        if (full->buffer[i] == ':' && full->buffer[i + 1] == ':')
            start = i + 2;
    for (end = start; end < length && full->buffer[end] != ':'; end++)
        ;
    return (part){start, end - start};
}

static typelib_TypeDescription *describe_units(const rtl_uString *full, size_t length) {
    rtl_uString *string = NULL;
    typelib_TypeDescription *found = NULL;
    rtl_uString_newFromStr_WithLength(&string, full->buffer, (sal_Int32)length);
    typelib_typedescription_getByName(&found, string);
    rtl_uString_release(string);
    return completed(found);
}

/* The description of a member among all that an interface has. */
static typelib_TypeDescription *describe_inherited(const typelib_InterfaceTypeDescription *interface,
                                                   const char *member, size_t length) {
    for (sal_Int32 i = 0; i < interface->nAllMembers; i++) {
        const rtl_uString *full = interface->ppAllMembers[i]->pTypeName;
        part own = member_part(full);
        if (own.length == length &&
            rtl_ustr_ascii_compare_WithLength(full->buffer + own.start, (sal_Int32)own.length, member) == 0)
            return describe_units(full, own.start + own.length);
    }
    return NULL;
}

/* A member whose name in the interface is `member`; `length` without the "=" of a setter. */
static typelib_TypeDescription *describe_member(cuno_scope *scope, const char *name, const char *member,
                                                size_t length) {
    typelib_TypeDescription *found = describe(scope, name, (size_t)(member - name) + length);
    if (found || scope->failed)
        return found;
    typelib_TypeDescription *interface = describe(scope, name, (size_t)(member - name) - 2);
    if (!interface)
        return NULL;
    char plain[80];
    if (interface->eTypeClass == typelib_TypeClass_INTERFACE && length < sizeof plain) {
        memcpy(plain, member, length);
        plain[length] = 0;
        found = describe_inherited((const void *)interface, plain, length);
    }
    typelib_typedescription_release(interface);
    return found;
}

/* ---- Entries ------------------------------------------------------------------------------------------------- */

static bool fill_member(cuno_scope *scope, cuno_named *entry, const char *member) {
    size_t length = strlen(member);
    entry->setter = length > 0 && member[length - 1] == '=';
    entry->description = describe_member(scope, entry->name, member, length - (entry->setter ? 1 : 0));
    if (!entry->description)
        return false;
    const typelib_InterfaceTypeDescription *interface;
    if (entry->description->eTypeClass == typelib_TypeClass_INTERFACE_ATTRIBUTE)
        interface = ((const typelib_InterfaceAttributeTypeDescription *)(const void *)entry->description)->pInterface;
    else if (entry->description->eTypeClass == typelib_TypeClass_INTERFACE_METHOD && !entry->setter)
        interface = ((const typelib_InterfaceMethodTypeDescription *)(const void *)entry->description)->pInterface;
    else
        return false; /* a setter of a method, or no member at all */
    entry->interface = interface->aBase.pWeakRef;
    return true;
}

static bool fill(cuno_scope *scope, cuno_named *entry) {
    const char *colons = strstr(entry->name, "::");
    if (colons)
        return fill_member(scope, entry, colons + 2);
    entry->description = entry->name[0] == '[' ? describe_sequence(scope, entry->name)
                                               : describe(scope, entry->name, strlen(entry->name));
    return entry->description != NULL;
}

static void throw_away(cuno_named *entry) {
    if (entry->description)
        typelib_typedescription_release(entry->description);
    rtl_freeMemory(entry);
}

static cuno_named *make(cuno_scope *scope, const char *name, unsigned long hash) {
    size_t size = sizeof(cuno_named) + strlen(name) + 1;
    cuno_named *entry = rtl_allocateMemory(size);
    if (!entry) {
        cuno_fail(scope, "out of memory");
        return NULL;
    }
    memset(entry, 0, size);
    entry->hash = hash;
    strcpy(entry->name, name);
    if (fill(scope, entry))
        return entry;
    cuno_fail(scope, "UNO knows no %s", name);
    throw_away(entry);
    return NULL;
}

/* The entry of that name, or the empty slot where it would stand; NULL if the table is full. */
static cuno_named *_Atomic *slot_of(const char *name, unsigned long hash) {
    for (size_t i = 0; i < SLOTS; i++) {
        cuno_named *_Atomic *slot = &table[(hash + i) & (SLOTS - 1)];
        const cuno_named *entry = atomic_load_explicit(slot, memory_order_acquire);
        if (!entry || (entry->hash == hash && strcmp(entry->name, name) == 0))
            return slot;
    }
    return NULL;
}

const cuno_named *cuno_find(cuno_scope *scope, const char *name) {
    unsigned long hash = hash_of(name);
    cuno_named *made = NULL;
    for (;;) {
        cuno_named *_Atomic *slot = slot_of(name, hash);
        cuno_named *entry = slot ? atomic_load_explicit(slot, memory_order_acquire) : NULL;
        if (entry) {
            if (made)
                throw_away(made);
            return entry;
        }
        if (!made)
            made = make(scope, name, hash);
        if (!made)
            return NULL;
        if (!slot) {
            cuno_fail(scope, "too many names: %s", name);
            throw_away(made);
            return NULL;
        }
        if (atomic_compare_exchange_strong(slot, &entry, made))
            return made;
    }
}

typelib_TypeDescriptionReference *cuno_find_type(cuno_scope *scope, const char *name) {
    const cuno_named *found = cuno_find(scope, name);
    if (found && found->interface) {
        cuno_fail(scope, "%s is no type", name);
        return NULL;
    }
    return found ? found->description->pWeakRef : NULL;
}
