#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
#
# Runs the case tables of tests/calc in a real Calc: writes the sheets, has one headless office with the built add-in
# recalculate them and write them as CSV, and prints what came out as TAP. All it writes lies below BUILD/tests/calc.
#
# usage: test-calc.sh [TABLE.tsv...]   environment: see office.sh

[ -e tests/calc/office.sh ] || cd "$(dirname "$0")/../.." || exit 1
[ -e tests/calc/office.sh ] || cd .. || exit 1
. tests/calc/office.sh
tables=${*:-"$(echo tests/calc/*.tsv tests/calc/wrong/*.tsv)"}

rm -rf "$out/sheet-work"
mkdir -p "$out/sheet-work"
for table in $tables; do
    name=$(basename "$table" .tsv)
    case $table in */wrong/*) name=wrong-$name ;; esac
    "$out/sheet" tulis "$table" "$out/sheet-work/$name.fods" || {
        echo "Bail out! $table cannot be written as a sheet"
        exit 1
    }
done
run_office sheet-work
# shellcheck disable=SC2086 # a list of files
exec "$out/sheet" baca "$out/sheet-work" $tables
