/* SPDX-License-Identifier: MPL-2.0
 *
 * sdk.h - the one door to the headers of the LibreOffice SDK.
 *
 * The SDK's binary UNO headers are C in name only: nobody compiles them as C. Whatever they need before they do is said
 * here, so no other file includes them and none carries a work-around. Three things are wrong with them:
 *   - sal/config.h wants the platform as a macro (LINUX, MACOSX) that only the SDK's own makefiles define;
 *   - typelib/typedescription.h speaks of `_typelib_TypeClass` without `enum`, which is C++;
 *   - sal/types.h knows Windows only with Microsoft's compiler. MinGW is shown to it as that: same sizes, same calling
 *     convention, and only while it is read, after the compiler's own headers.
 */
#ifndef CUNO_SDK_H
#define CUNO_SDK_H

#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined __linux__ && !defined LINUX
#define LINUX
#elif defined __APPLE__ && !defined MACOSX
#define MACOSX
#elif defined __MINGW32__ && !defined _MSC_VER
#define _MSC_VER 1900
#define CUNO_UNDEF_MSC_VER
#endif

#include <sal/config.h>
#include <sal/types.h>
#include <typelib/typeclass.h>

typedef enum _typelib_TypeClass _typelib_TypeClass;

#include <rtl/alloc.h>
#include <rtl/ustring.h>
#include <typelib/typedescription.h>
#include <uno/any2.h>
#include <uno/data.h>
#include <uno/dispatcher.h>
#include <uno/environment.h>
#include <uno/lbnames.h>
#include <uno/sequence2.h>

#ifdef CUNO_UNDEF_MSC_VER
#undef _MSC_VER
#undef CUNO_UNDEF_MSC_VER
#endif

#endif
