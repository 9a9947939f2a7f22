#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
#
# The input matrix in a real Calc: every row of tests/matriks/*.tsv, one headless office for all of them. Prints TAP.
#
# environment: see tests/calc/kantor.sh

[ -e tests/calc/kantor.sh ] || cd "$(dirname "$0")/../.." || exit 1
[ -e tests/calc/kantor.sh ] || cd .. || exit 1
. tests/calc/kantor.sh
case $B in /*) root=$B ;; *) root=$PWD/$B ;; esac
# shellcheck disable=SC2034 # kantor reads it
bundle=${BUNDLE:-$root/bundle}
out=$root/tests/matriks
lembar=$root/tests/calc/lembar
version=$(sed -n 's/^#define LKJ_VERSION "\(.*\)"/\1/p' src/core/lkj.h)

rm -rf "$out/tabel" "$out/lembar-kerja"
mkdir -p "$out/tabel" "$out/lembar-kerja"
for table in tests/matriks/*.tsv; do
    name=$(basename "$table" .tsv)
    awk -v version="$version" -f tests/matriks/lembar.awk "$table" >"$out/tabel/$name.tsv"
    if ! "$lembar" tulis "$out/tabel/$name.tsv" "$out/lembar-kerja/$name.fods"; then
        echo "Bail out! $table cannot be written as a sheet"
        exit 1
    fi
done
kantor lembar-kerja
exec "$lembar" baca "$out/lembar-kerja" "$out"/tabel/*.tsv
