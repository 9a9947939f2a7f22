#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Runs the case tables of tests/calc in a real Calc: writes the sheets, has one headless office with the built add-in
# recalculate them and write them as CSV, and prints what came out as TAP.
#
# usage: test-calc.sh [TABLE.tsv...]   environment: see tests/lib/office.sh
. tests/lib/office.sh
. tests/lib/tap.sh

sheet=$B/tests/calc/sheet
[ $# -gt 0 ] || set -- tests/calc/*.tsv tests/calc/wrong/*.tsv "$B/tests/calc/examples.tsv"
for table in "$@"; do
    name=$(basename "$table" .tsv)
    case $table in */wrong/*) name=wrong-$name ;; esac
    "$sheet" tulis "$table" "$TEST_WORK/$name.fods" || tap_give_up "$table cannot be written as a sheet"
done
office_compute "$TEST_WORK"
"$sheet" baca "$TEST_WORK" "$@"
