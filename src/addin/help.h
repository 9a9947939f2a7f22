/* SPDX-License-Identifier: MPL-2.0
 *
 * help.h - what the add-in adds to the core's table of functions: the wizard's texts in two languages, and examples.
 *
 * One file a domain, named after the core's. tests/lint holds them against the core's rows: each function has a help,
 * each argument its texts, in the same order; the examples stand in the reference and are calculated by Calc in
 * tests/calc.
 *
 * The readers are officials who write the report. Every text about a percentage says that it is a number of points: a
 * cell that Calc formats as a percentage holds 1.4994 where the report prints 149,94 %. The function wizard shows three
 * lines of a function's text and two of an argument's and cuts off the rest: tests/lint keeps them that short.
 */
#ifndef ADDIN_HELP_H
#define ADDIN_HELP_H

#include "../core/lkj.h"

enum { ADDIN_MAX_EXAMPLES = 4 };

typedef struct addin_argument {
    const char *name;    /**< as in the core's row; the IDL's name is target_akhir -> targetAkhir */
    const char *id, *en; /**< what the wizard says behind ADDIN_REQUIRED_... or ADDIN_OPTIONAL_... */
} addin_argument;

/** As typed in an Indonesian office, and what the cell shows: a number with its decimal comma at 15 digits, or text. */
typedef struct addin_example {
    const char *formula, *result;
} addin_example;

typedef struct addin_help {
    const char *name; /**< of the core's row; NULL ends a list */
    const char *id, *en;
    addin_argument arguments[LKJ_MAX_ARGUMENTS + 1]; /**< ends with a NULL name */
    addin_example examples[ADDIN_MAX_EXAMPLES + 1];  /**< at least two but for functions without arguments */
} addin_help;

extern const addin_help addin_help_penilaian[], addin_help_angka[], addin_help_periksa[], addin_help_narasi[];

enum { ADDIN_ROOMS = 4 };

/** The lists, in the order in which the reference shows them, and what staff read above each. */
extern const addin_help *const addin_rooms[ADDIN_ROOMS];
#define ADDIN_GROUPS_ID "Penilaian", "Angka dan kata", "Kalimat laporan", "Pemeriksaan"

/** The help of a function, or NULL. */
const addin_help *addin_find_help(const char *name);

/* What an argument's description begins with. Not "(wajib)": Calc itself writes "(opsional)" beside it. */
#define ADDIN_REQUIRED_ID "Harus diisi. "
#define ADDIN_OPTIONAL_ID "Boleh kosong. "
#define ADDIN_REQUIRED_EN "Required. "
#define ADDIN_OPTIONAL_EN "May be left out. "

#define POINTS_ID " Persen dalam poin: 149,94% ialah 149,94 (sel % berisi 1,4994)."
#define POINTS_EN " Percent in points: 149.94% is 149.94 (a % cell holds 1.4994)."

#define ARG_POLARITAS                                                                                                  \
    {"polaritas",                                                                                                      \
     "naik (bawaan): makin tinggi makin baik, juga kata maksimal; turun: (2T-R)/T; turun-rasio: T/R; stabil.",         \
     "naik (default): higher is better, the word maksimal too; turun: (2T-R)/T; turun-rasio: T/R; stabil."}

#define ARG_BATAS                                                                                                      \
    {"batas",                                                                                                          \
     "Batas atas, poin persen, paling kecil 100, mis. 120: hasil dijaga dalam 0 sampai batas. Kosong: tanpa.",         \
     "Upper limit in percent points, 100 or more, such as 120: kept within 0 and it. Left out: no limit."}

#define ARG_SKALA                                                                                                      \
    {"skala",                                                                                                          \
     "PERMENDAGRI86 (bawaan), SAKIP, IKM, IKMUNSUR, KOPERASI, SPBE, LAN, NKA; atau dua kolom: batas, "                 \
     "predikat.",                                                                                                      \
     "PERMENDAGRI86 (default), SAKIP, IKM, IKMUNSUR, KOPERASI, SPBE, LAN, NKA; or two columns: bounds, labels."}

#endif
