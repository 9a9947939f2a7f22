/* SPDX-License-Identifier: MPL-2.0
 *
 * same.c - what the core answers to calls made up at random, as digests: one line a function and block, of statuses,
 * numbers to the last bit, and texts. Built for each platform; tests/cross/test-same.sh compares the lines. So a
 * report computed on a Windows machine is the report computed on any other, though printf, strtod and the compiler
 * differ.
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../oracle/calls.h"

enum { BLOCKS = 8, CALLS = 2000, ROOM = 4096 };

/* splitmix64: the same numbers on every machine. */
static uint64_t next_random(uint64_t *state) {
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static unsigned below(uint64_t *state, unsigned bound) {
    return (unsigned)(next_random(state) % bound);
}

/* FNV-1a. */
static uint64_t digest(uint64_t hash, const void *data, size_t length) {
    for (const unsigned char *p = data; length-- > 0; p++)
        hash = (hash ^ *p) * UINT64_C(0x100000001B3);
    return hash;
}

static const char *const words[] = {
    "naik",     "turun",  "turun-rasio", "stabil", "persen",   "poin",   "jumlah",   "terakhir",
    "rata",     "maks",   "potong",      "SAKIP",  "bulatkan", "IKM",    "KOPERASI", "SPBE",
    "LAN",      "kecil",  "judul",       "besar",  "-",        "n/a",    "Sesuai",   "Sangat Tinggi",
    "Org/ Bln", "rupiah", "Rp",          "8.45",   "1.2.3",    "80-90%", "7 s.d. 9", "",
};

enum { WORDS = sizeof words / sizeof words[0] };

/* Digits as a report prints them: thousands dots, a comma, a sign, a unit. */
static void put_printed(char *out, size_t room, uint64_t *state) {
    static const char *const before[] = {"", "", "", "-", "Rp", "Rp. ", "("};
    static const char *const after[] = {"", "", "%", " %", " Unit Usaha", ",-", ")"};
    char digits[24];
    unsigned length = 1 + below(state, 18);
    uint64_t number = next_random(state);
    snprintf(digits, sizeof digits, "%020" PRIu64, number % UINT64_C(1000000000000000000));
    size_t used = (size_t)snprintf(out, room, "%s", before[below(state, 7)]);
    bool dots = below(state, 2) == 0;
    for (unsigned i = 0; i < length && used + 2 < room; i++) {
        if (dots && i > 0 && (length - i) % 3 == 0)
            out[used++] = '.';
        out[used++] = digits[20 - length + i];
    }
    out[used] = '\0';
    if (below(state, 2) == 0) {
        int places = 1 + (int)below(state, 6);
        used += (size_t)snprintf(out + used, room - used, ",%0*u", places, below(state, 1000));
    }
    snprintf(out + used, room - used, "%s", after[below(state, 7)]);
}

/* A number by its decimal digits, of any size: it is strtod that makes the double of it. */
static void put_number(char *out, size_t room, uint64_t *state) {
    const char *sign = below(state, 5) == 0 ? "-" : "";
    uint64_t number = next_random(state); /* one draw a statement: C does not say which argument comes first */
    unsigned more = below(state, 600);
    switch (below(state, 4)) {
    case 0:
        snprintf(out, room, "#%s%u", sign, more % 101);
        break;
    case 1:
        snprintf(out, room, "#%s%u.%02u", sign, (unsigned)(number % 200), more % 100);
        break;
    case 2:
        snprintf(out, room, "#%s%" PRIu64 "e-%u", sign, number % UINT64_C(1000000000000000), more % 13);
        break;
    default:
        snprintf(out, room, "#%s%" PRIu64 "e%d", sign, number, (int)more - 320);
        break;
    }
}

static void put_value(char *out, size_t room, uint64_t *state) {
    switch (below(state, 8)) {
    case 0:
    case 1:
    case 2:
        put_number(out, room, state);
        break;
    case 3:
    case 4:
    case 5:
        *out = '"';
        put_printed(out + 1, room - 1, state);
        break;
    case 6:
        snprintf(out, room, "\"%s", words[below(state, WORDS)]);
        break;
    default:
        *out = '\0';
        break;
    }
}

static void put_argument(char *out, size_t room, uint64_t *state) {
    if (below(state, 6) != 0) {
        put_value(out, room, state);
        return;
    }
    unsigned rows = 1 + below(state, 4);
    unsigned columns = 1 + below(state, 3);
    size_t used = 0;
    out[used++] = '{';
    for (unsigned i = 0; i < rows * columns; i++) {
        put_value(out + used, room - used - 2, state);
        used += strlen(out + used);
        out[used++] = i + 1 == rows * columns ? '}' : (i + 1) % columns == 0 ? ';' : '|';
    }
    out[used] = '\0';
}

static uint64_t digest_of_call(uint64_t hash, const lkj_function *function, uint64_t *state) {
    char text[ROOM];
    size_t used = (size_t)snprintf(text, sizeof text, "%s ", function->name);
    unsigned count = 1 + below(state, 7);
    for (unsigned i = 0; i < count; i++) {
        if (i > 0)
            text[used++] = '~';
        put_argument(text + used, 500, state);
        used += strlen(text + used);
    }
    core_call call;
    call_read(&call, NULL, text, used, false);
    lkj_status status;
    if (function->gives == LKJ_GIVES_TEXT) {
        size_t length = 0;
        char *result = call_text(&call, &status, &length);
        hash = digest(hash, result == NULL ? "" : result, length);
        free(result);
    } else {
        double number = 0;
        char none[1] = {0};
        lkj_text unused = {none, 0, 0};
        status = call_run(&call, &number, &unused);
        hash = digest(hash, &number, sizeof number); /* all three are little-endian */
    }
    call_free(&call);
    unsigned char seen = (unsigned char)status;
    return digest(hash, &seen, 1);
}

int main(void) {
    for (size_t f = 0; f < lkj_function_count(); f++) {
        for (unsigned block = 0; block < BLOCKS; block++) {
            uint64_t state = (uint64_t)f << 32 | block;
            uint64_t hash = UINT64_C(0xCBF29CE484222325);
            for (int i = 0; i < CALLS; i++)
                hash = digest_of_call(hash, lkj_functions[f], &state);
            printf("%s %u %016" PRIx64 "\n", lkj_functions[f]->name, block, hash);
        }
    }
    return 0;
}
