/* SPDX-License-Identifier: MPL-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "results.h"

static lkj_status terbilang(argument *a, lkj_text *hasil) {
    return lkj_terbilang(&a[0].value, &a[1].value, &a[2].value, hasil);
}

static void one_case(void **state) {
    check_text(*state, terbilang);
}

int main(void) {
    table *cases = read_table("tests/core/terbilang.tsv", 2);
    int failed = run_table("terbilang", cases, one_case);
    free_table(cases);
    return failed;
}
