#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Opens the workbook of the Laporan Kinerja in this machine's office and in an aarch64 one, each with the package's own
# module, and compares every sheet: TAP.
#
#   tests/cross/test-report.sh FOLDER BUNDLE WORKBOOK
set -uo pipefail
. tests/cross/tap.sh

folder=$1 bundle=$2 workbook=$(realpath "$3")
name=$(basename "$workbook" .fods)
rm -rf "$folder"
mkdir -p "$folder"

# All sheets, as shown, to one file each.
filter='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
convert() {
    timeout 800 "$1" "-env:UserInstallation=file://$folder/profil-$2" "-env:BUNDLED_EXTENSIONS=file://$bundle" \
        --headless --norestore --convert-to "$filter" --outdir "$folder/$2" "$workbook" >"$folder/$2.log" 2>&1
}
convert soffice x86_64
convert tests/cross/soffice-aarch64.sh aarch64


shopt -s nullglob
sheets=("$folder"/x86_64/*.csv)
[ ${#sheets[@]} -ge 10 ]
check $? "the workbook has its sheets (${#sheets[@]})"
for sheet in "${sheets[@]}"; do
    cmp "$sheet" "$folder/aarch64/$(basename "$sheet")" >/dev/null 2>&1
    check $? "$(basename "$sheet" .csv | sed "s/^$name-//") is the same on aarch64"
done
! grep -qE '#NAME\?|Err:5' "$folder"/aarch64/*.csv && [ -d "$folder/aarch64" ]
check $? "no #NAME? and no Err:5xx on aarch64"
grep -q '149,94%' "$folder/aarch64/$name-Tabel 3.2.csv" 2>/dev/null
check $? "Tabel 3.2 says 149,94%"
tap_end
rm -rf "$folder"/profil-*
