#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# The example workbook, from the top of the checkout: is it what the generator writes, and are the figures, verdicts and
# averages that Calc computes from it right? What is right is known from two sources that share nothing with our code:
# the report's own printed figures, and salah-cetak.tsv, the list of its wrong ones, derived by expected.py.
#
# environment: B (build), TEST_WORK (a new folder)
. tests/lib/office.sh
. tests/lib/tap.sh

out=$TEST_WORK
tsv=$out/tsv
expected=tests/workbook/salah-cetak.tsv
book=examples/hitung-ulang-2024.fods
tab=$(printf '\t')

# ---- The file under version control ----

{ cmp "$book" "$B/workbook/hitung-ulang-2024.fods" 2>&1 || echo "make contoh writes it anew"; } |
    tap_quiet "$book is what the generator writes"
size=$(wc -c <"$book")
{ [ "$size" -lt 1250000 ] || echo "$size bytes"; } | tap_quiet "the workbook is smaller than 1,25 MB"
# A value in the file would be a result that nobody computed.
grep -o 'table:formula="[^"]*" office:value[^>]*' "$book" | tap_quiet "no formula carries a value"
grep -c 'percentage' "$book" | grep -v '^0$' | tap_quiet "no cell is a percentage: percent is points"

# ---- Calc ----

mkdir -p "$tsv"
if ! /usr/bin/python3 -B examples/demo.py --quiet --bundle "$bundle" --out "$out" --tsv "$tsv" "$book" \
    >"$out/demo.log" 2>&1; then
    sed 's/^/# /' "$out/demo.log"
    tap_give_up "the workbook was not computed"
fi

for name in tabel-3.1 tabel-3.2 tabel-3.3 tabel-3.4 tabel-3.5 tabel-3.7 tabel-3.8 tabel-3.9 tabel-3.10 data-2.3 \
    data-2.6 data-pk data-pki data-1.1 data-1.4 data-3.6 data-2.1 data-2.5 periksa rekap ringkasan; do
    [ -s "$out/$name.csv" ] || echo "$name.csv is missing or empty"
done | tap_quiet "one CSV a sheet"
for name in hitung-ulang-2024.ods hitung-ulang-2024.pdf; do
    [ -s "$out/$name" ] || echo "$name is missing or empty"
done | tap_quiet "workbook and PDF"

# Every cell that is an error, with its sheet and place; the two that have to be are named here.
awk -F '\t' '
    FNR == 1 { sheet = FILENAME; sub(/.*\//, "", sheet); sub(/\.tsv$/, "", sheet) }
    {
        for (i = 1; i <= NF; i++)
            if ($i ~ /^(#(VALUE!|NAME\?|DIV\/0!|N\/A|NUM!|REF!|NULL!)|Err:[0-9]+|###+)$/)
                print sheet " " FNR " " i " " $i
    }' "$tsv"/*.tsv >"$out/errors"
printf '%s\n' "tabel-3.8 82 11 #VALUE!" "tabel-3.9 72 4 #VALUE!" | diff - "$out/errors" |
    tap_quiet "no cell is an error but the capaian of the amount printed as 116.324.1500"

# ---- Figures ----

# Rows of "Kerja": 1 key, 2 table, 3 row, 4 name, 5 what, 6 cell, 7 printed, 8 verdict, 9 class, 10 value, 11 decimals.
# Each printed figure that salah-cetak.tsv does not name must be the computed one, rounded or cut off at its decimals.
# A table a line; the number of figures is that of the printed cells in examples/lkj2024.
figures() {
    awk -F '\t' -v table="$1" -v wanted="$2" '
        NR == FNR { if (FNR > 1 && $6 != "dipotong") wrong[$1 "\t" $2 "\t" $3] = 1; next }
        $2 == table && $10 != "" && $8 != "" && $7 ~ /^[0-9]/ {
            if (($2 "\t" $3 "\t" $5) in wrong) { named++; next }
            value = $10; sub(/,/, ".", value)
            printed = $7; gsub(/[.% ]/, "", printed)
            places = index(printed, ",") ? length(printed) - index(printed, ",") : 0
            sub(/,/, ".", printed)
            scaled = value * 10 ^ places
            up = int(scaled + 0.5 + 1e-9)
            cut = int(scaled + 1e-9)
            typed = int(printed * 10 ^ places + 0.5)
            seen++
            if (typed != up && typed != cut)
                print $2 " baris " $3 ", " $5 ": cetak " $7 ", dihitung " $10
            if ((typed == up) != ($8 == "Sesuai") || (typed != up && $8 != "Sesuai (dipotong)"))
                print $2 " baris " $3 ", " $5 ": cetak " $7 ", dihitung " $10 ", putusan " $8
        }
        END { if (seen + named != wanted) print seen + named " figures, not " wanted }' \
        "$expected" "$tsv/kerja.tsv" | tap_quiet "$1: every figure that is right in print comes out ($2 printed)"
}

# How many figures a column of a table prints, dashes left out.
printed() {
    awk -F '\t' -v columns="$2" '
        NR == 1 { for (i = 1; i <= NF; i++) if (index(" " columns " ", " " $i " ")) wanted[i] = 1; next }
        { for (i in wanted) if ($i ~ /[0-9]/) n++ }
        END { print n + 0 }' "examples/lkj2024/tabel-$1.tsv"
}
figures "Tabel 3.2" "$(printed 3.2 capaian_kinerja)"
figures "Tabel 3.3" "$(printed 3.3 'capaian_2022 capaian_2023 capaian_2024')"
figures "Tabel 3.4" "$(printed 3.4 tingkat_kemajuan)"
figures "Tabel 3.5" "$(printed 3.5 capaian_kinerja)"
figures "Tabel 3.7" "$(printed 3.7 'capaian_kinerja capaian_anggaran tingkat_efisiensi')"
figures "Tabel 3.8" "$(($(printed 3.8 'capaian_kinerja capaian_anggaran') - 1))" # one of an unreadable amount
figures "Tabel 3.9" "$(($(printed 3.9 capaian_anggaran) - 1))"                  # the same
figures "Tabel 3.10" "$(printed 3.10 'capaian_kinerja capaian_anggaran')"

# ---- Verdicts ----

# "Periksa" without its head: 2 table, 3 row, 4 name, 5 what, 6 printed, 7 computed, 8 verdict, 9 link, 11 address.
awk -F '\t' '$1 == "No." { list = 1; next } list && $1 != ""' "$tsv/periksa.tsv" >"$out/list"

awk -F '\t' -v OFS='\t' '
    $8 ~ /^Tidak sesuai: / {
        split($8, part, "; ")
        sub(/^.*tertulis /, "", part[1])
        sub(/^(seharusnya|rincian) /, "", part[2])
        print $2, $3, $5, part[1], part[2], "salah"
    }
    $8 ~ /^Tidak terbaca: / { text = $8; sub(/^[^:]*: /, "", text); print $2, $3, $5, text, "", "tak terbaca" }
    $8 == "Kosong di cetak" { print $2, $3, $5, "", $7, "kosong" }
    $8 == "Sesuai (dipotong)" { text = $6; gsub(/[% ]/, "", text); print $2, $3, $5, text, $7, "dipotong" }' \
    "$out/list" | sort >"$out/found"
tail -n +2 "$expected" | sort | diff - "$out/found" >"$out/found.diff"
for word in salah "tak terbaca" kosong dipotong; do
    grep "${tab}$word\$" "$out/found.diff" |
        tap_quiet "$word: Calc finds the $(grep -c "${tab}$word\$" "$expected") that salah-cetak.tsv lists, no other"
done

awk -F '\t' '
    function class(text) {
        return text ~ /^Tidak sesuai/ ? 1 : text ~ /^Tidak terbaca/ ? 2 : text == "Kosong di cetak" ? 3 : \
            text == "Sesuai (dipotong)" ? 4 : text == "Sesuai" ? 5 : 6
    }
    class($8) < last { print "no. " $1 " (" $8 ") stands after a better one" }
    class($8) == 6 { print "no. " $1 ": no verdict: " $8 }
    { last = class($8) }
    END { if (NR < 900) print "only " NR " rows" }' "$out/list" | tap_quiet "wrong ones first"

awk -F '\t' 'FNR > 1 && $8 != "" { print $2, $3, $5, $8 }' "$tsv/kerja.tsv" | sort >"$out/all"
awk -F '\t' '{ print $2, $3, $5, $8 }' "$out/list" | sort | diff "$out/all" - |
    tap_quiet "the list holds every verdict once"

awk -F '\t' '
    NR == FNR {
        kind = $8; sub(/:.*/, "", kind); n[kind]++; total++; next
    }
    $4 in n { if ($5 != n[$4]) print $4 ": " $5 " counted, " n[$4] " listed"; seen++ }
    $4 == "Jumlah" { if ($5 != total) print "sum " $5 ", " total " listed"; seen++ }
    $1 == "No." { exit }
    END { if (seen != 6) print seen " counts, not 6" }' "$out/list" "$tsv/periksa.tsv" |
    tap_quiet "the counts on the sheet are those of the list"

# Each row speaks of a cell: that cell must hold the printed figure that the row quotes.
awk -F '\t' '
    function column(letters,   i, n) {
        for (i = 1; i <= length(letters); i++) n = n * 26 + index("ABCDEFGHIJKLMNOPQRSTUVWXYZ", substr(letters, i, 1))
        return n
    }
    FILENAME ~ /\/list$/ {
        split($11, part, /\047/)
        place = substr(part[3], 2)
        letters = place; gsub(/[0-9]/, "", letters)
        row = place; gsub(/[A-Z]/, "", row)
        if ($9 != $11) print "no. " $1 ": link " $9 ", address " $11
        if (cell[tolower(part[2]), row + 0, column(letters)] != $6)
            print "no. " $1 ": " $11 " holds " cell[tolower(part[2]), row + 0, column(letters)] ", not " $6
        seen++
        next
    }
    FNR == 1 { sheet = FILENAME; sub(/.*\//, "", sheet); sub(/\.tsv$/, "", sheet); sub(/-/, " ", sheet) }
    { for (i = 1; i <= NF; i++) cell[sheet, FNR, i] = $i }
    END { if (seen < 900) print seen " rows" }' "$tsv"/tabel-*.tsv "$tsv"/data-*.tsv "$out/list" |
    tap_quiet "each row of the list leads to the cell it speaks of"

# ---- Averages, and the amounts put right ----

# cell SHEET ROW COLUMN
cell() { awk -F '\t' -v row="$2" -v column="$3" 'NR == row { print $column }' "$tsv/$1.tsv"; }
# is WANTED GOT NAME
is() { { [ "$1" = "$2" ] || echo "wanted $1, got $2"; } | tap_quiet "$3"; }
average() { awk -F '\t' -v name="$2" -v column="$3" 'index($0, name) { print $column; exit }' "$tsv/$1.tsv"; }

is "124,97%" "$(average tabel-3.2 'Rata - Rata' 6)" "Tabel 3.2: the mean of two rows is 124,97%"
is "110,90%" "$(average tabel-3.10 'Rata-rata Capaian Realisasi Kinerja' 5)" \
    "Tabel 3.10: the mean of 11 program indicators is 110,90%, printed as 111%"
is "89,50%" "$(average tabel-3.10 'Rata-rata Capaian Realisasi Kinerja' 8)" \
    "Tabel 3.10: the mean of 10 program budget figures is 89,50%"
is "96,56%" "$(average tabel-3.9 'Rata-rata Capaian Realisasi Anggaran Program (APBD)' 4)" \
    "Tabel 3.9: the mean of the 10 programs above is 96,56%, not the 89,50% printed"
is "99,38%" "$(average tabel-3.9 'Rata-rata Capaian Realisasi Anggaran Program (APBN)' 4)" "Tabel 3.9: APBN"
is "60,71%" "$(cell tabel-3.7 7 9)" "Tabel 3.7: tingkat efisiensi of row 1"
is "10.000.404.922,25" "$(cell tabel-3.8 16 7)" "Tabel 3.8: a broken amount is taken from Tabel 3.9"
is "10.000.404.922, 25" "$(cell tabel-3.8 16 12)" "Tabel 3.8: what was printed stands beside it"
is "116.324.1500" "$(cell tabel-3.8 82 9)" "Tabel 3.8: an amount that no table prints whole stays as printed"
is "19.511.773.640,25" "$(average ringkasan 'Pagu APBD' 2)" "the budget is the sum of the agreement"
words="Sembilan belas miliar lima ratus sebelas juta tujuh ratus tujuh puluh tiga ribu enam ratus empat puluh"
is "$words koma dua lima rupiah" "$(average ringkasan 'Terbilang' 2)" "the budget in words"
awk -F '\t' '
    /^Narasi/ { inside = 1; next }
    inside && $1 != "" {
        n++
        if ($2 !~ /^Pada tahun 2024, .* ditargetkan .* dan terealisasi .* kategori .*\.$/) print $1 ": " $2
    }
    END { if (n != 13) print n " sentences, not 2 and 11" }' "$tsv/ringkasan.tsv" |
    tap_quiet "a sentence for each indicator of Tabel 3.2 and each program indicator of Tabel 3.10"
tap_end
