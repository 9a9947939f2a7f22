/* SPDX-License-Identifier: MPL-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "results.h"

/* The scale is a word or a table, as in the add-in. */
static lkj_status narasi(argument *a, lkj_text *hasil) {
    const lkj_array *tabel = a[6].array.rows > 0 ? &a[6].array : NULL;
    return lkj_narasi(&a[0].value, &a[1].value, &a[2].value, &a[3].value, &a[4].value, &a[5].value, &a[6].value, tabel,
                      hasil);
}

static void one_case(void **state) {
    check_text(*state, narasi);
}

int main(void) {
    table *cases = read_table("tests/core/narasi.tsv", 2);
    int failed = run_table("narasi", cases, one_case);
    free_table(cases);
    return failed;
}
