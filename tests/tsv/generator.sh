#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# The generator of workbooks and tables that are wrong: status 1 and one line that names the file, and no workbook made of
# the rest. TAP.
#
#   tests/tsv/generator.sh GENERATOR LAYOUT TABLES
set -uo pipefail
. tests/lib/tap.sh

generator=$1 layout=$2 tables=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/out"

# refused NAME EXPECTED COMMAND...: of a copy of the tables, changed by the command in it; EXPECTED: a pattern of the line
refused() {
    local name=$1 expected=$2 said status=0
    shift 2
    rm -rf "$work/in" && cp -R "$tables" "$work/in"
    (cd "$work/in" && "$@")
    said=$(timeout 30 "$generator" -d "$work/in" "$layout" "$work/out" 2>&1) || status=$?
    [ "$status" -eq 1 ] && grep -qE "$expected" <<<"$said"
    tap_check $? "$name" "status $status: $said"
}

said=$("$generator" -d "$tables" "$layout" "$work/out" 2>&1)
tap_check $? "as they are, the tables are read" "$said"

while IFS='|' read -r name expected change; do
    refused "$name" "$expected" bash -c "$change"
done <<'CASES'
NUL|iku.tsv:2: control character U\+0000|sed -i '2s/$/\x00/' iku.tsv
a control character|pk.tsv:3: control character U\+0007|sed -i '3s/$/\x07/' pk.tsv
no UTF-8|pk.tsv:3: byte B2|sed -i '3s/$/M\xB2/' pk.tsv
a row too short|iku.tsv:2: [0-9]+ cells, not|sed -i '2s/\t.*//' iku.tsv
no table of facts|identitas.tsv: cannot be read|rm identitas.tsv
an empty file|iku.tsv: the file is empty|: >iku.tsv
names and no row|iku.tsv:1: names of columns, and no row|sed -i '2,$d' iku.tsv
a column that nobody knows|iku.tsv:1: unknown column|sed -i '1s/\tsatuan/\tsatuen/' iku.tsv
CASES

# Each column of each table, taken out.
for table in identitas iku pk pegawai tujuan; do
    count=$(head -n 1 "$tables/$table.tsv" | tr '\t' '\n' | wc -l)
    missing=
    for ((column = 1; column <= count; column++)); do
        rm -rf "$work/in" && cp -R "$tables" "$work/in"
        cut -f "$column" --complement "$tables/$table.tsv" >"$work/in/$table.tsv"
        status=0
        said=$(timeout 30 "$generator" -d "$work/in" "$layout" "$work/out" 2>&1) || status=$?
        [ "$status" -eq 1 ] && grep -q "$table.tsv:1: there is no column" <<<"$said" ||
            missing+="column $column of $table: status $status: $said"$'\n'
    done
    printf %s "$missing" | tap_quiet "$table.tsv without one of its $count columns is refused"
done

# What Windows makes of a table is read, and gives the same.
rm -rf "$work/in" "$work/other" && cp -R "$tables" "$work/in" && mkdir "$work/other"
for table in "$work"/in/*.tsv; do
    { printf '\xEF\xBB\xBF' && sed 's/$/\r/' "$table" | head -c -2; } >"$work/table" && mv "$work/table" "$table"
done
"$generator" -d "$tables" "$layout" "$work/out" && "$generator" -d "$work/in" "$layout" "$work/other" &&
    diff -r "$work/out" "$work/other" >/dev/null
tap_check $? "byte order mark, CR LF and no last newline: the same workbook"

said=$("$generator" -d "$tables" -u 'Bidang Tak Ada' "$layout" "$work/out" 2>&1)
tap_that "an unknown unit is refused" [ $? -eq 1 ]
grep -q 'no row of the unit Bidang Tak Ada' <<<"$said"
tap_check $? "and named" "$said"
tap_end
