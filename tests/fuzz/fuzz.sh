#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Runs the fuzz targets of the core and says the outcome in TAP, two results a target: that every seed holds, and that
# FUZZ_SECONDS of mutations found nothing. A finding is kept below BUILD/fuzz/temuan and shown in hex and as the line that
# makes it a seed (tests/fuzz/TARGET.txt).
#
#   fuzz [TARGET...]     environment: B (build), FUZZ_SECONDS (60, per target), FUZZ_JOBS (2, targets at a time),
#                        FUZZ_SEED (1: the same mutations in the same order each time, so that what is red can be seen
#                        again; 0: others each time, for `make soak`)
set -u

B=${B:-build}
seconds=${FUZZ_SECONDS:-60}
jobs=${FUZZ_JOBS:-2}
seed=${FUZZ_SEED:-1}
targets=${*:-number scoring words check binding}
work=$B/fuzz
export ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1

# Longer than any text that is a figure (255 characters of four bytes), and not much more.
max_length=1100

number_of() { awk -v name="stat::$2:" '$1 == name { value = $2 } END { print value + 0 }' "$1"; }

# What was found: the property or the sanitizer's line, the input in hex, and as a seed.
show() {
    grep -hE -m 3 '^(SIFAT|SUMMARY|==[0-9]+==ERROR|.*runtime error)' "$2" | sed 's/^/# /'
    for finding in "$work/temuan/$1"-*; do
        [ -e "$finding" ] || continue
        echo "# $finding"
        echo "# hex: $(od -An -v -tx1 "$finding" | tr -d ' \n')"
        echo "# seed: $("$B/fuzz/bin/seeds" --baris "$finding")"
    done
}

run_target() {
    local target=$1 number=$2 program=$B/fuzz/bin/fuzz_$1 log=$work/$1.log seeds=$work/benih/$1 corpus=$work/korpus/$1
    local count
    rm -rf "$seeds" "$work/temuan/$target"-*
    mkdir -p "$seeds" "$corpus" "$work/temuan"
    count=$("$B/fuzz/bin/seeds" "$target" "$seeds" "tests/fuzz/$target.txt" examples/lkj2024/*.tsv) || count=0
    if [ "${count:-0}" -gt 0 ] &&
        "$program" -runs=0 -max_len=$max_length -timeout=10 -artifact_prefix="$work/temuan/$target-" "$seeds" "$corpus" \
            >"$log" 2>&1; then
        echo "ok $number - $target: $count seeds hold"
    else
        echo "not ok $number - $target: $count seeds hold"
        show "$target" "$log"
        # Every seed for itself: one that fails must not hide the others.
        echo "not ok $((number + 1)) - $target: not run, a seed fails"
        return
    fi
    if "$program" -seed="$seed" -max_total_time="$seconds" -max_len=$max_length -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -dict=tests/fuzz/dictionary.dict -artifact_prefix="$work/temuan/$target-" "$corpus" "$seeds" >"$log" 2>&1 &&
        [ "$(number_of "$log" number_of_executed_units)" -gt $((count + 100 * seconds)) ]; then
        echo "ok $((number + 1)) - $target: $(number_of "$log" number_of_executed_units) inputs in $seconds s, no finding"
    else
        echo "not ok $((number + 1)) - $target: $(number_of "$log" number_of_executed_units) inputs, a finding"
        show "$target" "$log"
    fi
}

number=1
running=0
rm -f "$work"/*.tap
mkdir -p "$work"
for target in $targets; do
    if [ "$running" -ge "$jobs" ]; then
        wait -n
        running=$((running - 1))
    fi
    run_target "$target" "$number" >"$work/$target.tap" &
    running=$((running + 1))
    number=$((number + 2))
done
wait
for target in $targets; do
    cat "$work/$target.tap"
done
echo "1..$((number - 1))"
! grep -q '^not ok' "$work"/*.tap
