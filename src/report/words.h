/* SPDX-License-Identifier: MPL-2.0
 *
 * words.h - a place-holder in plain words, for what is told to people who never see its grammar. Plain C.
 *
 *  1. It says which table, indicator, sheet and cell is meant: "kalimat kemajuan indikator S1.1", "sel I5 lembar Tabel
 *     3.7", "kolom F lembar Tabel 3.2, baris Rata-rata". No braces, no formula.
 *  2. What a sentence of the sheet Kalimat is made of, so that what is missing can be named: words_needed().
 */
#ifndef REPORT_WORDS_H
#define REPORT_WORDS_H

#include "../roundtrip/buffer.h"
#include "placeholder.h"

/** Adds it. `code` is the indicator that a call in a round of ulang is about, or NULL: then its place is said. */
void words_of(const mark *m, const char *code, rt_buffer *to);

/** The place in the list of indicators, from 1, that the arguments of a call name: LKJ_I_...#2; 0 if they name none. */
long words_indicator(const mark *m);

/** What a sentence of an indicator is made of besides this year's realisasi. */
typedef struct words_input {
    const char *about;
    const char *heading; /**< of its column in the list of indicators; NULL: there are several */
    const char *name;    /**< what staff call it */
} words_input;

/** The input of that sentence; NULL of one that is not known. */
const words_input *words_needed(const char *about);

/** Why a sentence on the whole agency is missing: what has to be filled in. */
const char *words_needed_of_all(const char *about);

/** "; isi lembar Pegawai" of a table of the report that is computed from such a sheet; else "". */
const char *words_source(const char *sheet);

#endif
