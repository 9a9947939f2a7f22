/* SPDX-License-Identifier: MPL-2.0
 *
 * standin.h - what the stand-ins of sal3.dll and cppu3.dll tell a test beyond what the office's own would.
 */
#ifndef PENGGANTI_H
#define PENGGANTI_H

#ifdef SAL_DLLIMPLEMENTATION
#define PENGGANTI_SAL __declspec(dllexport)
#else
#define PENGGANTI_SAL __declspec(dllimport)
#endif
#ifdef CPPU_DLLIMPLEMENTATION
#define PENGGANTI_CPPU __declspec(dllexport)
#else
#define PENGGANTI_CPPU __declspec(dllimport)
#endif

/** How many blocks and strings live. */
PENGGANTI_SAL long pengganti_blocks(void);

/** Lets the nth allocation of the module from now on fail; 0: none. */
PENGGANTI_SAL void pengganti_fail_at(long nth);

/** How many references to types are held. */
PENGGANTI_CPPU long pengganti_type_references(void);

#endif
