#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# The generator of workbooks told wrong things: each is one line FILE:LINE: WHAT and status 1, and nothing is written.
#
#   test-layout.sh BUILD
set -u
# shellcheck source=tests/lib/tap.sh
. tests/lib/tap.sh
B=${1:-build}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
layout=examples/workbook/layout

# refused NAME FILE:LINE WHAT COMMAND...: the command fails with status 1 and says WHAT of that line.
refused() {
    local name=$1 place=$2 what=$3 said status
    shift 3
    rm -rf "$folder/out" && mkdir "$folder/out"
    said=$("$@" "$folder/out" 2>&1)
    status=$?
    {
        [ $status -eq 1 ] || echo "status $status"
        case $said in "$place: "*"$what"*) ;; *) echo "said: $said" ;; esac
        [ "$(printf '%s\n' "$said" | wc -l)" -eq 1 ] || echo "more than one line"
        [ -z "$(ls -A "$folder/out")" ] || echo "it wrote: $(ls "$folder/out")"
    } | tap_quiet "$name"
}

# changed FILE SED: the layout with one file changed; the line of the first difference is in $line.
changed() {
    rm -rf "$folder/layout" && cp -r $layout "$folder/layout"
    sed -i "$2" "$folder/layout/$1"
    line=$(diff "$layout/$1" "$folder/layout/$1" | sed -n '1s/^\([0-9]*\).*/\1/p')
}

template() { refused "$1" "$folder/layout/$2:$line" "$3" "$B/workbook/workbook" "$folder/layout/template.yaml"; }

changed input.yaml '0,/heading: Kode/s//hedding: Kode/'
template "a misspelt key" input.yaml hedding
changed input.yaml '0,/kind: center/s//kind: centre/'
template "an unknown kind" input.yaml centre
changed report.yaml "0,/{@KN.unit}/s//{@KN.units}/"
template "a column that its grid does not have" report.yaml units
changed report.yaml "0,/{@KN.unit}/s//{@KX.unit}/"
template "a grid that is not there" report.yaml KX
changed report.yaml "0,/{=tahun}/s//{=thn}/"
template "a cell without that name" report.yaml thn
changed report.yaml "0,/{!OF_STAFF/s//{!OFSTAFF/"
template "a piece that is not there" report.yaml OFSTAFF
changed input.yaml '0,/list: Unit/s//list: Units/'
template "a drop-down list that is not there" input.yaml Units
changed input.yaml '0,/width: 12/s//width: wide/'
template "a width that is no number" input.yaml wide
changed work.yaml 's/^  - sheet: Kerja PK$/  - sheet: Kerja IKU/'
template "a sheet twice" work.yaml "Kerja IKU"
changed pieces.yaml 's/^  NI: .*/&\n  NI: 1/'
line=$((line + 1))
template "a piece twice" pieces.yaml NI
changed input.yaml '0,/    grid: I/s//    grid: [I/'
said=$("$B/workbook/workbook" "$folder/layout/template.yaml" "$folder/out" 2>&1)
case $said in "$folder/layout/input.yaml:"*) ;; *) echo "$said" ;; esac |
    tap_quiet "what is no YAML, with file and line"

# Tables of input
rm -rf "$folder/data" && cp -r examples/dinkes-masukan "$folder/data"
sed -i '1s/indikator/indikatr/' "$folder/data/iku.tsv"
said=$("$B/workbook/workbook" -d "$folder/data" $layout/template.yaml "$folder/out" 2>&1)
case $said in "$folder/data/iku.tsv:1: "*indikatr*) ;; *) echo "$said" ;; esac |
    tap_quiet "a table with a column that no grid has"

# The same input gives the same bytes.
mkdir "$folder/a" "$folder/b"
for out in a b; do "$B/workbook/workbook" -d examples/dinkes-masukan $layout/template.yaml "$folder/$out"; done
diff -r "$folder/a" "$folder/b" | tap_quiet "the same layout and tables give the same workbook"

tap_end
