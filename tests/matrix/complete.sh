#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Is the input matrix whole? For each argument of each function of the core's table: is there a row for each input, and
# does each row say what comes out? And is each table what derive.py derives? Prints TAP.

. tests/lib/tap.sh
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

# The kinds of input that every argument must be given.
cat >"$work/inputs" <<'LIST'
omitted
cut off here
empty cell
empty text
cell with an empty text
blanks
dash
number
zero
negative
1E308
tiny
text number
bad text
TRUE
date
error cell
1x1 range
row
column
block
range with an error
inline array
255 characters
300 characters
wrong type
LIST

# function <tab> argument; a function without arguments has the argument (none).
"${B:-build}/xcu" --arguments >"$work/arguments"

awk -F '\t' '
    FILENAME ~ /inputs$/ { input[++inputs] = $0; next }
    FILENAME ~ /arguments$/ { argument[++arguments] = $0; next }
    /^[#@]/ || NF == 0 { next }
    { $5 == "" ? silent[$1 "\t" $2] = FILENAME ":" FNR : seen[$1 "\t" $2 "\t" $3] = 1 }
    END {
        if (arguments < 60)
            print "not ok - the table lists only " arguments " arguments"
        for (i = 1; i <= arguments; i++) {
            missing = ""
            wanted = argument[i] ~ /\(none\)$/ ? 1 : inputs
            for (j = 1; j <= wanted; j++)
                if (!((argument[i] "\t" input[j]) in seen))
                    missing = missing ", " input[j]
            if (argument[i] in silent)
                missing = missing ", the result at " silent[argument[i]]
            name = argument[i]
            sub(/\t/, " ", name)
            print (missing == "" ? "ok" : "not ok") " - " name ": " wanted " inputs" \
                (missing == "" ? "" : "; missing: " substr(missing, 3))
        }
    }' "$work/inputs" "$work/arguments" tests/matrix/*.tsv | tap_lines

mkdir "$work/tables"
python3 tests/matrix/derive.py "$work/tables"
for table in tests/matrix/*.tsv; do
    cmp -s "$table" "$work/tables/$(basename "$table")"
    tap_check $? "$table is what derive.py derives"
done
tap_end
