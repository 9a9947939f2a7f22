#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
#
# Runs the case tables of tests/calc in a real Calc: writes the sheets, has one headless office with the built add-in
# recalculate them and write them as CSV, and prints what came out as TAP. All it writes lies below BUILD/tests/calc.
#
# usage: uji-calc.sh [TABLE.tsv...]   environment: see kantor.sh

[ -e tests/calc/kantor.sh ] || cd "$(dirname "$0")/../.." || exit 1
[ -e tests/calc/kantor.sh ] || cd .. || exit 1
. tests/calc/kantor.sh
tables=${*:-"$(echo tests/calc/*.tsv tests/calc/salah/*.tsv)"}

rm -rf "$out/lembar-kerja"
mkdir -p "$out/lembar-kerja"
for table in $tables; do
    name=$(basename "$table" .tsv)
    case $table in */salah/*) name=salah-$name ;; esac
    "$out/lembar" tulis "$table" "$out/lembar-kerja/$name.fods" || {
        echo "Bail out! $table cannot be written as a sheet"
        exit 1
    }
done
kantor lembar-kerja
# shellcheck disable=SC2086 # a list of files
exec "$out/lembar" baca "$out/lembar-kerja" $tables
