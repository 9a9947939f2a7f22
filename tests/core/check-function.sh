#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# The short loop for one function: its cases in the core, the lint, its examples and its sheet in a real Calc. Prints
# what failed, and a line a step.
#
# usage: check-function.sh BUILD NAME

B=$1
name=${2,,}
if ! "$B/xcu" --names | grep -qx "$name"; then
    echo "make check-function F=NAME: NAME is one of: $("$B/xcu" --names | tr '\n' ' ')" >&2
    exit 2
fi
failed=0

# step NAME COMMAND...: runs it; what is not ok is told.
step() {
    local what=$1 output
    shift
    if output=$("$@" 2>&1); then
        echo "ok - $what"
    else
        echo "not ok - $what"
        grep -A 3 -E '^(not )?ok .*(not ok)?|^# ' <<<"$output" | grep -A 3 '^not ok\|^# '
        failed=1
    fi
}

export CMOCKA_MESSAGE_OUTPUT=TAP
step "the core's cases of $name" "$B/tests/core_functions" "$name"
step "the table, its help, the IDL and what is made of them" "$B/tests/lint"
sheet=$B/tests/calc/$name.tsv
{
    cat "tests/calc/$name.tsv" 2>/dev/null
    echo "# Its examples"
    grep "^=${name^^}(" "$B/tests/calc/examples.tsv"
} >"$sheet"
step "tests/calc/$name.tsv and its examples, in Calc" tests/calc/test-calc.sh "$sheet"
exit $failed
