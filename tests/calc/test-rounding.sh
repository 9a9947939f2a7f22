#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
#
# BULATKAN against Calc's own ROUND on 100,000 cases in a real Calc, as TAP (see rounding.c).
#
# usage: test-rounding.sh   environment: see office.sh

[ -e tests/calc/office.sh ] || cd "$(dirname "$0")/../.." || exit 1
[ -e tests/calc/office.sh ] || cd .. || exit 1
. tests/calc/office.sh

rm -rf "$out/rounding-work"
mkdir -p "$out/rounding-work"
"$out/rounding" tulis "$out/rounding-work/rounding.fods" || {
    echo "Bail out! the sheet cannot be written"
    exit 1
}
run_office rounding-work
rm -f "$out/rounding-work/rounding.fods" # 70 MB
exec "$out/rounding" baca "$out/rounding-work/rounding.csv" "$(cat "$out/rounding-work/status")"
