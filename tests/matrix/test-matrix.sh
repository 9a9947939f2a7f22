#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
#
# The input matrix in a real Calc: every row of tests/matrix/*.tsv, one headless office for all of them. Prints TAP.
#
# environment: see tests/calc/office.sh

[ -e tests/calc/office.sh ] || cd "$(dirname "$0")/../.." || exit 1
[ -e tests/calc/office.sh ] || cd .. || exit 1
. tests/calc/office.sh
case $B in /*) root=$B ;; *) root=$PWD/$B ;; esac
# shellcheck disable=SC2034 # run_office reads it
bundle=${BUNDLE:-$root/bundle}
out=$root/tests/matrix
sheet=$root/tests/calc/sheet
version=$(sed -n 's/^#define LKJ_VERSION "\(.*\)"/\1/p' src/core/lkj.h)

rm -rf "$out/tabel" "$out/sheet-work"
mkdir -p "$out/tabel" "$out/sheet-work"
for table in tests/matrix/*.tsv; do
    name=$(basename "$table" .tsv)
    awk -v version="$version" -f tests/matrix/sheet.awk "$table" >"$out/tabel/$name.tsv"
    if ! "$sheet" tulis "$out/tabel/$name.tsv" "$out/sheet-work/$name.fods"; then
        echo "Bail out! $table cannot be written as a sheet"
        exit 1
    fi
done
run_office sheet-work
exec "$sheet" baca "$out/sheet-work" "$out"/tabel/*.tsv
