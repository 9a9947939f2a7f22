/* SPDX-License-Identifier: MPL-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "results.h"

static lkj_status periksa(argument *a, lkj_text *hasil) {
    return lkj_periksa(&a[0].value, &a[1].value, &a[2].value, &a[3].value, hasil);
}

static lkj_status periksajumlah(argument *a, lkj_text *hasil) {
    return lkj_periksajumlah(&a[0].value, array_of(&a[1]), &a[2].value, hasil);
}

static lkj_status periksarerata(argument *a, lkj_text *hasil) {
    return lkj_periksarerata(&a[0].value, array_of(&a[1]), &a[2].value, hasil);
}

/* The scale is a word or a table, as in the add-in. */
static lkj_status periksakategori(argument *a, lkj_text *hasil) {
    const lkj_array *tabel = a[2].array.rows > 0 ? &a[2].array : NULL;
    return lkj_periksakategori(&a[0].value, &a[1].value, &a[2].value, tabel, hasil);
}

/* The third cell names the function. */
static void one_case(void **state) {
    static const struct {
        const char *name;
        text_function *call;
    } functions[] = {
        {"periksa", periksa},
        {"periksajumlah", periksajumlah},
        {"periksarerata", periksarerata},
        {"periksakategori", periksakategori},
    };
    const row *kasus = *state;
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
        if (strcmp(functions[i].name, kasus->cells[2]) == 0) {
            check_text(kasus, functions[i].call);
            return;
        }
    }
    fail_msg("no such function: %s", kasus->cells[2]);
}

int main(void) {
    static table *made;    /* cases thought out */
    static table *printed; /* the figures of the report */
    made = read_table("tests/core/periksa.tsv", 3);
    printed = read_table("tests/core/periksa-report.tsv", 3);
    return run_table("periksa", made, one_case) + run_table("periksa-lkj", printed, one_case);
}
