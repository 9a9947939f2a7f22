/* SPDX-License-Identifier: MPL-2.0
 *
 * value.c - anys and sequences in raw memory.
 */
#include "cuno.h"

void cuno_any_of_string(uno_Any *any, rtl_uString *string) {
    any->pType = cuno_reference(&cuno_string);
    typelib_typedescriptionreference_acquire(any->pType);
    any->pReserved = string;
    any->pData = &any->pReserved;
}

bool cuno_any_text(uno_Any *any, const char *text, size_t length) {
    rtl_uString *string = cuno_new_string(text, length);
    if (string)
        cuno_any_of_string(any, string);
    return string != NULL;
}

void cuno_any_sequence(uno_Any *any, uno_Sequence *sequence, cuno_type *type) {
    any->pType = cuno_reference(type);
    typelib_typedescriptionreference_acquire(any->pType);
    any->pReserved = sequence;
    any->pData = &any->pReserved;
}

bool cuno_get_number(const uno_Any *any, double *number) {
    const void *data = any->pData;
    switch ((int)any->pType->eTypeClass) {
    case typelib_TypeClass_DOUBLE:
        memcpy(number, data, sizeof *number);
        return true;
    case typelib_TypeClass_FLOAT:
        *number = (double)*(const float *)data;
        return true;
    case typelib_TypeClass_BOOLEAN:
        *number = *(const sal_Bool *)data ? 1 : 0;
        return true;
    case typelib_TypeClass_BYTE:
        *number = *(const sal_Int8 *)data;
        return true;
    case typelib_TypeClass_SHORT:
        *number = *(const sal_Int16 *)data;
        return true;
    case typelib_TypeClass_UNSIGNED_SHORT:
        *number = *(const sal_uInt16 *)data;
        return true;
    case typelib_TypeClass_LONG:
        *number = *(const sal_Int32 *)data;
        return true;
    case typelib_TypeClass_UNSIGNED_LONG:
        *number = *(const sal_uInt32 *)data;
        return true;
    case typelib_TypeClass_HYPER:
        *number = (double)*(const sal_Int64 *)data;
        return true;
    case typelib_TypeClass_UNSIGNED_HYPER:
        *number = (double)*(const sal_uInt64 *)data;
        return true;
    default:
        return false;
    }
}

/* ---- Sequences ----------------------------------------------------------------------------------------------- */

uno_Sequence *cuno_new_sequence(size_t count, size_t element_size) {
    if (count > (size_t)SAL_MAX_INT32 || count > (SIZE_MAX - SAL_SEQUENCE_HEADER_SIZE) / element_size)
        return NULL;
    uno_Sequence *sequence = rtl_allocateMemory(SAL_SEQUENCE_HEADER_SIZE + count * element_size);
    if (sequence) {
        sequence->nRefCount = 1;
        sequence->nElements = (sal_Int32)count;
    }
    return sequence;
}
