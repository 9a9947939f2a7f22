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

/** One input of a sentence: the key of its column in the list of indicators, and what staff call it. */
typedef struct words_input {
    const char *key, *name;
} words_input;

/** The inputs of that sentence of an indicator, `count` of them; NULL where no column says it. */
const words_input *words_needed(const char *about, size_t *count);

/** Why a sentence on the whole agency is missing: what has to be filled in. */
const char *words_needed_of_all(const char *about);

#endif
