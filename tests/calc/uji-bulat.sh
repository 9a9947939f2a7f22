#!/bin/sh
# SPDX-License-Identifier: MPL-2.0
#
# BULATKAN against Calc's own ROUND on 100,000 cases in a real Calc, as TAP (see bulat.c).
#
# usage: uji-bulat.sh   environment: see kantor.sh

[ -e tests/calc/kantor.sh ] || cd "$(dirname "$0")/../.." || exit 1
[ -e tests/calc/kantor.sh ] || cd .. || exit 1
. tests/calc/kantor.sh

rm -rf "$out/bulat-kerja"
mkdir -p "$out/bulat-kerja"
"$out/bulat" tulis "$out/bulat-kerja/bulat.fods" || {
    echo "Bail out! the sheet cannot be written"
    exit 1
}
kantor bulat-kerja
rm -f "$out/bulat-kerja/bulat.fods" # 70 MB
exec "$out/bulat" baca "$out/bulat-kerja/bulat.csv" "$(cat "$out/bulat-kerja/status")"
