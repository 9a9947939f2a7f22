#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Runs one fuzz target and says the outcome in TAP: that every seed holds, and that mutations of them found nothing. A
# finding is kept below BUILD/fuzz/temuan and shown in hex and as the line that makes it a seed (tests/fuzz/TARGET.txt).
#
#   fuzz.sh TARGET     environment: B (build), and one of
#
#     FUZZ_RUNS            so many inputs (60000; of document, which takes longer, 5000), from a fresh corpus and one seed
#                          of the dice: the same ones each time and in every checkout, so that what is red can be seen again
#     FUZZ_SECONDS         so long, from the corpus that earlier runs have left and dice of the moment (`make soak`)
#
# What would make two runs differ, measured, and what is done about it:
#
#  1. The order in which a folder lists its files, which libFuzzer keeps among files of one size: it gets a list by name.
#     The tables that seeds are made of come in the order of their names, in any language.
#  2. Addresses: libFuzzer learns numbers that are compared, and takes the depth of the stack, which the alignment of a
#     frame changes, for something new. Neither sees an address, see FUZZ_CFLAGS in fuzz.mk.
#  3. The processor: its weights are logarithms, whose last bit is another where glibc uses FMA; it is told not to.
#  4. The clock: the corpus is not read again. An input has a minute, as the clock goes on while others use the machine;
#     the slowest took less than a second.
set -u
export LC_ALL=C
. tests/lib/tap.sh

B=${B:-build}
target=$1
work=$B/fuzz
program=$work/bin/fuzz_$target
seeds=$work/benih/$target
log=$work/$target.log
findings=$work/temuan/$target

# Longer than any text that is a figure (255 characters of four bytes), and not much more.
options=(-max_len=1100 -timeout=60 -rss_limit_mb=2048 "-artifact_prefix=$findings-" "-seed_inputs=@$seeds.list")
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1
if [ -n "${FUZZ_SECONDS:-}" ]; then
    corpus=$work/korpus/$target
    options+=(-seed=0 "-max_total_time=$FUZZ_SECONDS")
    least=$((100 * FUZZ_SECONDS))
else
    corpus=$work/korpus-baru/$target
    rm -rf "$corpus"
    usual=60000
    [ "$target" = document ] && usual=5000
    least=${FUZZ_RUNS:-$usual}
    options+=(-seed=1 -reload=0 "-runs=$least")
    export GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4
fi

number_of() { awk -v name="stat::$1:" '$1 == name { value = $2 } END { print value + 0 }' "$log"; }

# What was found: the property or the sanitizer's line, the input in hex, and as a seed.
found() {
    local finding
    grep -hE -m 3 '^(SIFAT|SUMMARY|==[0-9]+==ERROR|.*runtime error)' "$log"
    for finding in "$findings"-*; do
        [ -e "$finding" ] || continue
        echo "$finding"
        echo "hex: $(od -An -v -tx1 "$finding" | tr -d ' \n')"
        echo "seed: $("$work/bin/seeds" --baris "$finding")"
    done
}

rm -rf "$seeds" "$findings"-*
mkdir -p "$seeds" "$corpus" "$work/temuan"
count=$("$work/bin/seeds" "$target" "$seeds" "tests/fuzz/$target.txt" examples/lkj2024/*.tsv) || count=0
(IFS=, && files=("$seeds"/*) && echo "${files[*]}") >"$seeds.list"
[ "${count:-0}" -gt 0 ] && "$program" "${options[@]}" -runs=0 "$corpus" >"$log" 2>&1
tap_check $? "$target: $count seeds hold" "$(found)"
if [ "$tap_failed" -eq 0 ]; then
    "$program" "${options[@]}" -print_final_stats=1 -dict=tests/fuzz/dictionary.dict "$corpus" >"$log" 2>&1 &&
        [ "$(number_of number_of_executed_units)" -ge "$least" ]
    tap_check $? "$target: $(number_of number_of_executed_units) inputs, no finding" "$(found)"
else
    tap_check 1 "$target: not run, a seed fails"
fi
tap_end
