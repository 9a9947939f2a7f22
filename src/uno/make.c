/* SPDX-License-Identifier: MPL-2.0
 *
 * make.c - values for calls, made and read: anys, sequences, and the structs of name and value. See call.h.
 */
#include <stdio.h>

#include "private.h"
#include "structs.h"

/* ---- Anys ---------------------------------------------------------------------------------------------------- */

uno_Any *cuno_any(cuno_scope *scope, const char *type, const void *value) {
    if (scope->failed)
        return NULL;
    const cuno_named *found = cuno_find_type(scope, type) ? cuno_find(scope, type) : NULL;
    uno_Any *any = found ? cuno_memory(scope, sizeof *any) : NULL;
    if (!any)
        return NULL;
    /* The copy is only read; UNO's C headers know no const. */
    uno_any_construct(any, (void *)(uintptr_t)value, found->description, NULL);
    cuno_keep(any, *typelib_static_type_getByTypeClass(typelib_TypeClass_ANY));
    return any;
}

uno_Any *cuno_any_real(cuno_scope *scope, double value) {
    return cuno_any(scope, "double", &value);
}

uno_Any *cuno_any_float(cuno_scope *scope, double value) {
    float single = (float)value;
    return cuno_any(scope, "float", &single);
}

uno_Any *cuno_any_long(cuno_scope *scope, int value) {
    sal_Int32 number = value;
    return cuno_any(scope, "long", &number);
}

uno_Any *cuno_any_short(cuno_scope *scope, int value) {
    sal_Int16 number = (sal_Int16)value;
    return cuno_any(scope, "short", &number);
}

uno_Any *cuno_any_bool(cuno_scope *scope, bool value) {
    sal_Bool boolean = value;
    return cuno_any(scope, "boolean", &boolean);
}

uno_Any *cuno_any_string(cuno_scope *scope, const char *text) {
    rtl_uString **string = scope->failed ? NULL : cuno_hold_string(scope, text);
    return string ? cuno_any(scope, "string", string) : NULL;
}

uno_Any *cuno_any_object(cuno_scope *scope, uno_Interface *object) {
    static const char type[] = "com.sun.star.uno.XInterface";
    uno_Interface *face = cuno_query(scope, object, type);
    return cuno_any(scope, type, &face);
}

uno_Any *cuno_any_enum(cuno_scope *scope, const char *type, int value) {
    sal_Int32 number = value;
    return cuno_any(scope, type, &number);
}

uno_Any *cuno_any_of_sequence(cuno_scope *scope, const char *type, uno_Sequence *sequence) {
    return sequence ? cuno_any(scope, type, &sequence) : NULL;
}

/* ---- Sequences ----------------------------------------------------------------------------------------------- */

/* A sequence that UNO itself copies from an array in its own shape. */
static uno_Sequence *copy_elements(cuno_scope *scope, const char *element_type, void *elements, size_t count) {
    char type[160];
    snprintf(type, sizeof type, "[]%s", element_type);
    typelib_TypeDescriptionReference *reference = scope->failed ? NULL : cuno_find_type(scope, type);
    uno_Sequence **held = reference ? cuno_memory(scope, sizeof *held) : NULL;
    if (!held)
        return NULL;
    if (count > (size_t)SAL_MAX_INT32 ||
        !uno_type_sequence_construct(held, reference, elements, (sal_Int32)count, NULL)) {
        cuno_fail(scope, "out of memory");
        return NULL;
    }
    cuno_keep(held, reference);
    return *held;
}

uno_Sequence *cuno_sequence(cuno_scope *scope, const char *element_type, const void *elements, size_t count) {
    if (strcmp(element_type, "string") != 0)
        return copy_elements(scope, element_type, (void *)(uintptr_t)elements, count);
    const char *const *texts = elements;
    rtl_uString **strings = scope->failed ? NULL : cuno_memory(scope, (count + 1) * sizeof *strings);
    for (size_t i = 0; !scope->failed && i < count; i++) {
        rtl_uString **held = cuno_hold_string(scope, texts[i]);
        if (held)
            strings[i] = *held;
    }
    return copy_elements(scope, element_type, strings, count);
}

uno_Sequence *cuno_anys_of(cuno_scope *scope, size_t count, uno_Any *const *anys) {
    uno_Any *elements = scope->failed ? NULL : cuno_memory(scope, (count + 1) * sizeof *elements);
    if (!elements)
        return NULL;
    for (size_t i = 0; i < count; i++)
        elements[i] = *anys[i]; /* lent: what it points to is copied below */
    return copy_elements(scope, "any", elements, count);
}

/* ---- Name and value ------------------------------------------------------------------------------------------ */

enum { MAX_PAIRS = 32 };
typedef struct pairs {
    size_t count;
    rtl_uString *names[MAX_PAIRS];
    const uno_Any *values[MAX_PAIRS];
} pairs;

/* Name, any, name, any, ..., NULL; false if the scope has failed, as it has where an any could not be made. */
static bool take_pairs(cuno_scope *scope, pairs *taken, va_list *list) {
    taken->count = 0;
    for (const char *name; !scope->failed && (name = va_arg(*list, const char *)) != NULL; taken->count++) {
        const uno_Any *value = va_arg(*list, const uno_Any *);
        rtl_uString **held = cuno_hold_string(scope, name);
        if (!value)
            value = cuno_any(scope, "void", NULL);
        if (taken->count == MAX_PAIRS)
            cuno_fail(scope, "too many properties");
        if (scope->failed)
            return false;
        taken->names[taken->count] = *held;
        taken->values[taken->count] = value;
    }
    return !scope->failed;
}

uno_Sequence *cuno_properties(cuno_scope *scope, ...) {
    pairs taken;
    va_list list;
    va_start(list, scope);
    bool good = take_pairs(scope, &taken, &list);
    va_end(list);
    if (!good)
        return NULL;
    cuno_property_value values[MAX_PAIRS];
    for (size_t i = 0; i < taken.count; i++)
        values[i] = (cuno_property_value){taken.names[i], -1, *taken.values[i], 0}; /* lent */
    return copy_elements(scope, "com.sun.star.beans.PropertyValue", values, taken.count);
}

uno_Sequence *cuno_named_values(cuno_scope *scope, ...) {
    pairs taken;
    va_list list;
    va_start(list, scope);
    bool good = take_pairs(scope, &taken, &list);
    va_end(list);
    if (!good)
        return NULL;
    cuno_named_value values[MAX_PAIRS];
    for (size_t i = 0; i < taken.count; i++)
        values[i] = (cuno_named_value){taken.names[i], *taken.values[i]}; /* lent */
    return copy_elements(scope, "com.sun.star.beans.NamedValue", values, taken.count);
}

/* ---- Reading ------------------------------------------------------------------------------------------------- */

uno_Interface *cuno_object_in(const uno_Any *any) {
    return any && any->pType->eTypeClass == typelib_TypeClass_INTERFACE ? *(uno_Interface **)any->pData : NULL;
}

uno_Sequence *cuno_sequence_in(const uno_Any *any) {
    return any && any->pType->eTypeClass == typelib_TypeClass_SEQUENCE ? *(uno_Sequence **)any->pData : NULL;
}

double cuno_real_in(const uno_Any *any) {
    double number = 0;
    return any && cuno_get_number(any, &number) ? number : 0;
}

int cuno_long_in(const uno_Any *any) {
    if (any && any->pType->eTypeClass == typelib_TypeClass_ENUM)
        return *(const sal_Int32 *)any->pData;
    double number = cuno_real_in(any);
    return number >= -2147483648.0 && number <= 2147483647.0 ? (int)number : 0;
}

bool cuno_bool_in(const uno_Any *any) {
    return cuno_real_in(any) != 0;
}

const char *cuno_string_in(cuno_scope *scope, const uno_Any *any) {
    return any ? cuno_text(scope, cuno_get_string(any)) : "";
}

const char *cuno_string_at(cuno_scope *scope, const uno_Sequence *sequence, int i) {
    return cuno_text(scope, ((rtl_uString *const *)(const void *)sequence->elements)[i]);
}

const void *cuno_struct_in(const uno_Any *any, const char *type) {
    if (!any || any->pType->eTypeClass != typelib_TypeClass_STRUCT)
        return NULL;
    const rtl_uString *name = any->pType->pTypeName;
    return rtl_ustr_ascii_compare_WithLength(name->buffer, name->length, type) == 0 ? any->pData : NULL;
}
