#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Opens the workbook of the Laporan Kinerja in this machine's office and in an aarch64 one, each with the package's own
# module, and compares every sheet: TAP.
#
#   tests/cross/test-report.sh FOLDER BUNDLE WORKBOOK
set -uo pipefail
. tests/lib/tap.sh

folder=$1 bundle=$2 workbook=$(realpath "$3")
name=$(basename "$workbook" .fods)
rm -rf "$folder"
mkdir -p "$folder"

BUNDLE=$bundle OFFICE_SECONDS=800
. tests/lib/office.sh
mkdir "$folder/x86_64" "$folder/aarch64"
office_convert "$folder/profil-x86_64" "$csv_shown" "$folder/x86_64" "$workbook"
OFFICE_PROGRAM=tests/cross/soffice-aarch64.sh \
    office_convert "$folder/profil-aarch64" "$csv_shown" "$folder/aarch64" "$workbook"

shopt -s nullglob
sheets=("$folder"/x86_64/*.csv)
tap_that "the workbook has its sheets (${#sheets[@]})" [ ${#sheets[@]} -ge 10 ]
for sheet in "${sheets[@]}"; do
    cmp "$sheet" "$folder/aarch64/$(basename "$sheet")" >/dev/null 2>&1
    tap_check $? "$(basename "$sheet" .csv | sed "s/^$name-//") is the same on aarch64"
done
! grep -qE '#NAME\?|Err:5' "$folder"/aarch64/*.csv && [ -d "$folder/aarch64" ]
tap_check $? "no #NAME? and no Err:5xx on aarch64"
grep -q '149,94%' "$folder/aarch64/$name-Tabel 3.2.csv" 2>/dev/null
tap_check $? "Tabel 3.2 says 149,94%"
tap_end
rm -rf "$folder"/profil-*
