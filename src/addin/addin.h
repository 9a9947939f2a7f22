/* SPDX-License-Identifier: MPL-2.0
 *
 * addin.h - the functions of the add-in as a table: names, help, arguments, and the adapter to the core.
 *
 * One file a domain (penilaian.c, teks.c, periksa.c); directly above each adapter stands the function's help. The list
 * of all functions is ADDIN_FUNCTIONS below. From the table come the methods that Calc calls (call.c), CalcAddIns.xcu
 * and the reference in README.md (xcu.c); idl/XFungsi.idl is written by hand and compared with it by tests/lint.
 */
#ifndef ADDIN_H
#define ADDIN_H

#include <stdbool.h>

#include "../core/lkj.h"

enum { ADDIN_MAX_ARGUMENTS = 7 };

/** What an argument takes. */
typedef enum addin_kind {
    ADDIN_VALUE, /**< one value; given a range, the function answers for each of its cells */
    ADDIN_RANGE, /**< a range as a whole; one value is a range of one cell */
    ADDIN_SCALE  /**< as ADDIN_VALUE, but a range of exactly two columns is a scale and passed as a whole */
} addin_kind;

typedef struct addin_argument {
    const char *name; /**< as the wizard shows it; the IDL's name is target_akhir -> targetAkhir */
    bool required;
    addin_kind kind;
    const char *id, *en; /**< description; "(wajib)", "(opsional)" come from `required`, see xcu.c */
} addin_argument;

/** What an adapter gets: value[i] for ADDIN_VALUE and ADDIN_SCALE; array[i] for ADDIN_RANGE and for a scale that was
 * given as a range, else NULL. */
typedef struct addin_arguments {
    lkj_value value[ADDIN_MAX_ARGUMENTS];
    const lkj_array *array[ADDIN_MAX_ARGUMENTS];
} addin_arguments;

typedef enum addin_kind_of_result { ADDIN_NUMBER, ADDIN_TEXT } addin_kind_of_result;

typedef struct addin_result {
    double number; /**< of an ADDIN_NUMBER function */
    lkj_text text; /**< of an ADDIN_TEXT function */
} addin_result;

typedef lkj_status addin_adapter(const addin_arguments *a, addin_result *r);

typedef struct addin_function {
    const char *method; /**< in the IDL */
    const char *name;   /**< in Calc */
    addin_kind_of_result result;
    addin_adapter *adapter;
    const char *id, *en;                               /**< description */
    addin_argument arguments[ADDIN_MAX_ARGUMENTS + 1]; /**< ends with a NULL name */
} addin_function;

/** All functions, in the order of the IDL: a row here is all that binds a function to its method. */
#define ADDIN_FUNCTIONS(X)                                                                                             \
    X(capaian)                                                                                                         \
    X(serapan)                                                                                                         \
    X(persentase)                                                                                                      \
    X(kemajuan)                                                                                                        \
    X(banding)                                                                                                         \
    X(perubahan)                                                                                                       \
    X(tren)                                                                                                            \
    X(ratacapaian)                                                                                                     \
    X(ratabobot)                                                                                                       \
    X(akumulasi)                                                                                                       \
    X(efisiensi)                                                                                                       \
    X(efisiensipmk)                                                                                                    \
    X(nilaiefisiensi)                                                                                                  \
    X(kategori)                                                                                                        \
    X(angka)                                                                                                           \
    X(satuan)                                                                                                          \
    X(bulatkan)                                                                                                        \
    X(formatangka)                                                                                                     \
    X(persen)                                                                                                          \
    X(rupiah)                                                                                                          \
    X(terbilang)                                                                                                       \
    X(narasi)                                                                                                          \
    X(periksa)                                                                                                         \
    X(periksajumlah)                                                                                                   \
    X(periksarerata)                                                                                                   \
    X(periksakategori)                                                                                                 \
    X(lkjversi)

#define ADDIN_DECLARE(method) extern const addin_function addin_##method;
ADDIN_FUNCTIONS(ADDIN_DECLARE)
#undef ADDIN_DECLARE

#endif
