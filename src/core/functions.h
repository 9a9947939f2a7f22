/* SPDX-License-Identifier: MPL-2.0
 *
 * functions.h - the list of all functions: what binds a row of the core to a method of the add-in.
 */
#ifndef LKJ_FUNCTIONS_H
#define LKJ_FUNCTIONS_H

#include "lkj.h"

/** Every function, in the order of idl/XFungsi.idl. A line here and the row beside the function is all that the core
 *  knows of it. */
#define LKJ_FUNCTIONS(X)                                                                                               \
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
    X(lkjversi)                                                                                                        \
    X(bacaterbilang)                                                                                                   \
    X(periksaterbilang)                                                                                                \
    X(periksakalimat)                                                                                                  \
    X(narasitren)                                                                                                      \
    X(narasikemajuan)                                                                                                  \
    X(narasibanding)                                                                                                   \
    X(narasirata)                                                                                                      \
    X(narasiserapan)                                                                                                   \
    X(narasiefisiensi)

#define LKJ_DECLARE(method) extern const lkj_function lkj_function_##method;
LKJ_FUNCTIONS(LKJ_DECLARE)
#undef LKJ_DECLARE

#endif
