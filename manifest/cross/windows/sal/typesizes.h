/* SPDX-License-Identifier: MPL-2.0
 *
 * typesizes.h - the sizes of types on 64-bit Windows, in place of the SDK's file of that name, which its configure
 * script wrote for the machine that it was built for: there a long has 8 bytes.
 */
#ifndef LKJ_CROSS_TYPESIZES_H
#define LKJ_CROSS_TYPESIZES_H

#define SAL_TYPES_ALIGNMENT2 2
#define SAL_TYPES_ALIGNMENT4 4
#define SAL_TYPES_ALIGNMENT8 8
#define SAL_TYPES_SIZEOFSHORT 2
#define SAL_TYPES_SIZEOFINT 4
#define SAL_TYPES_SIZEOFLONG 4
#define SAL_TYPES_SIZEOFLONGLONG 8
#define SAL_TYPES_SIZEOFPOINTER 8

#endif
