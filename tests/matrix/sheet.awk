# SPDX-License-Identifier: MPL-2.0
#
# One table of the matrix as a case table of tests/calc/sheet.c, line for line, so that line numbers stay.
#
#   awk -v version=0.2.0 -f sheet.awk capaian.tsv
#
# function, argument, input, formula, expected, note  ->  formula, expected, "argument: input". Expectations that
# lembar does not know become a formula about the call:
#
#   holds "a" | "b"   how many of the pieces the text holds: all of them
#   text "a"&...      whether it is that text: too long for a literal
#   version           the version of the library

BEGIN { FS = OFS = "\t" }

/^[#@]/ || NF == 0 { print; next }

{
    call = substr($4, 2)
    expected = $5
    if (expected == "version") {
        expected = "\"" version "\""
    } else if (sub(/^text /, "", expected)) {
        call = "IF(ISTEXT(" call ");EXACT(" call ";" expected ");FALSE())"
        expected = 1
    } else if (sub(/^holds /, "", expected)) {
        pieces = split(expected, piece, / \| /)
        text = call
        call = 0
        for (i = 1; i <= pieces; i++)
            call = call "+ISNUMBER(FIND(" piece[i] ";" text "))"
        expected = pieces
    }
    print "=" call, expected, $2 ": " $3
}
