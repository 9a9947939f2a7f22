/* SPDX-License-Identifier: MPL-2.0
 *
 * help.h - what the help texts of several functions share, so that the same argument is described in the same words.
 *
 * The readers are officials who write the report. Every text about a percentage says that it is a number of points: a
 * cell that Calc formats as a percentage holds 1.4994 where the report prints 149,94 %. The function wizard shows three
 * lines of a function's text and two of an argument's and cuts off the rest: tests/lint keeps them that short.
 */
#ifndef ADDIN_HELP_H
#define ADDIN_HELP_H

#include "addin.h"

#define REQUIRED true
#define OPTIONAL false

#define POINTS_ID " Persen dalam poin: 149,94% ialah 149,94 (sel % berisi 1,4994)."
#define POINTS_EN " Percent in points: 149.94% is 149.94 (a % cell holds 1.4994)."

#define ARG_POLARITAS                                                                                                  \
    {                                                                                                                  \
        "polaritas", OPTIONAL, ADDIN_VALUE,                                                                            \
            "naik (bawaan; 1): makin tinggi makin baik; turun (-1): (2T-R)/T; turun-rasio: T/R; stabil (0): dekat "    \
            "target.",                                                                                                 \
            "naik (default; 1): higher is better; turun (-1): (2T-R)/T; turun-rasio: T/R; stabil (0): close to the "   \
            "target."                                                                                                  \
    }

#define ARG_BATAS                                                                                                      \
    {                                                                                                                  \
        "batas", OPTIONAL, ADDIN_VALUE,                                                                                \
            "Batas atas dalam poin persen, misalnya 120: hasil dijaga dalam 0 sampai batas. Kosong: tanpa batas.",     \
            "Upper limit in percent points, such as 120: the result is kept within 0 and it. Left out: no limit."      \
    }

#define ARG_SKALA                                                                                                      \
    {                                                                                                                  \
        "skala", OPTIONAL, ADDIN_SCALE,                                                                                \
            "PERMENDAGRI86 (bawaan), SAKIP, IKM, KOPERASI, SPBE, LAN; atau dua kolom: batas bawah dan predikat "       \
            "sendiri.",                                                                                                \
            "PERMENDAGRI86 (default), SAKIP, IKM, KOPERASI, SPBE, LAN; or two columns: your own lower bounds and "     \
            "labels."                                                                                                  \
    }

#endif
