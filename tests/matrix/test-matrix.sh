#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# The input matrix in a real Calc: every row of tests/matrix/*.tsv, one headless office for all of them. Prints TAP.
#
# environment: see tests/lib/office.sh
. tests/lib/office.sh
. tests/lib/tap.sh

sheet=$B/tests/calc/sheet
version=$(sed -n 's/^#define LKJ_VERSION "\(.*\)"/\1/p' src/core/lkj.h)
mkdir "$TEST_WORK/tables" "$TEST_WORK/sheets"
for table in tests/matrix/*.tsv; do
    name=$(basename "$table" .tsv)
    awk -v version="$version" -f tests/matrix/sheet.awk "$table" >"$TEST_WORK/tables/$name.tsv"
    "$sheet" tulis "$TEST_WORK/tables/$name.tsv" "$TEST_WORK/sheets/$name.fods" ||
        tap_give_up "$table cannot be written as a sheet"
done
office_compute "$TEST_WORK/sheets"
"$sheet" baca "$TEST_WORK/sheets" "$TEST_WORK"/tables/*.tsv
