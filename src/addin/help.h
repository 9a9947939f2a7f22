/* SPDX-License-Identifier: MPL-2.0
 *
 * help.h - what the help texts of several functions share, so that the same argument is described in the same words.
 *
 * The readers are officials who write the report. Every text about a percentage says that it is a number of points: a
 * cell that Calc formats as a percentage holds 1.4994 where the report prints 149,94 %.
 */
#ifndef ADDIN_HELP_H
#define ADDIN_HELP_H

#include "addin.h"

#define REQUIRED true
#define OPTIONAL false

#define POINTS_ID " Persen adalah angka poin: 149,94% ialah 149,94 (sel berformat % berisi 1,4994)."
#define POINTS_EN " Percent is a number of points: 149.94% is 149.94 (a cell formatted as % holds 1.4994)."

#define ARG_POLARITAS                                                                                                  \
    {"polaritas", OPTIONAL, ADDIN_VALUE,                                                                               \
     "Arah indikator: naik (bawaan; juga positif, maksimal, 1), makin tinggi makin baik; turun (negatif, minimal, "    \
     "-1), makin rendah makin baik, (2T-R)/T; turun-rasio, makin rendah makin baik, T/R; stabil (0), makin dekat ke "  \
     "target makin baik.",                                                                                             \
     "Which way is better: naik (default; also positif, maksimal, 1), the higher the better; turun (negatif, "         \
     "minimal, -1), the lower the better, (2T-R)/T; turun-rasio, the lower the better, T/R; stabil (0), the closer "   \
     "to the target the better."}

#define ARG_BATAS                                                                                                      \
    {"batas", OPTIONAL, ADDIN_VALUE,                                                                                   \
     "Batas atas dalam poin persen, misalnya 100 atau 120: hasil dijaga dalam 0 sampai batas. Bila dikosongkan, "      \
     "tanpa batas.",                                                                                                   \
     "Upper limit in percent points, such as 100 or 120: the result is kept within 0 and the limit. Left out: no "     \
     "limit."}

#define SKALA_ID                                                                                                       \
    "Skala: PERMENDAGRI86 (bawaan; juga PERMENDAGRI, PERMENDAGRI54), SAKIP, IKM, KOPERASI, SPBE, LAN; atau rentang "   \
    "dua kolom berisi batas bawah dan predikat milik instansi sendiri, dalam urutan apa pun."
#define SKALA_EN                                                                                                       \
    "Scale: PERMENDAGRI86 (default; also PERMENDAGRI, PERMENDAGRI54), SAKIP, IKM, KOPERASI, SPBE, LAN; or a range of " \
    "two columns with the agency's own lower bounds and labels, in any order."
#define ARG_SKALA {"skala", OPTIONAL, ADDIN_SCALE, SKALA_ID, SKALA_EN}

#endif
