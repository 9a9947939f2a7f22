#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Kills `make`, with all that it started and without a warning (SIGKILL), and lets it go on: it must come to its end, with
# the same bytes as if nothing had happened, and leave nothing outside build/. TAP.
#
#   tests/build/killed.sh BUILD OFTEN      BUILD: this checkout's, with lkj.oxt
#
# OFTEN 2, in `make test`: what the functions' descriptions take, without optimization, is killed twice. More, in `make soak`: so many builds, killed once each at points
# spread over the time that one takes; the workbooks are made too.
set -uo pipefail
. tests/lib/tap.sh

build=$(realpath "$1") often=$2
tree=$build/tests/killed
unset MAKEFLAGS MFLAGS MAKELEVEL B

rm -rf "$tree"
mkdir -p "$tree"
{ git ls-files -z --cached --others --exclude-standard 2>/dev/null ||
    find . -path ./build -prune -o -type f -printf '%P\0'; } |
    tar --null --ignore-failed-read -T - -cf - 2>/dev/null | tar -xf - -C "$tree"
outside() { (cd "$tree" && find . -path ./build -prune -o -printf '%P %s %T@\n' | grep -v '^ ' | sort); }
before=$(outside)

targets=(all templat)
compared='lkj.oxt *.ot? *.od?'
if [ "$often" -le 2 ]; then
    targets=(CFLAGS=-O0 build/bundle/lkj/{CalcAddIns.xcu,description.xml,lkj.rdb,icon.png})
    compared='bundle/lkj/*.xcu bundle/lkj/description.xml bundle/lkj/lkj.rdb bundle/lkj/icon.png'
fi
# sums FOLDER: of what was made there.
# shellcheck disable=SC2086 # patterns
sums() { (cd "$1" && shopt -s nullglob && sha256sum $compared | sort); }
make_all() { make -j2 -C "$tree" "${targets[@]}"; }

# killed_after SECONDS: starts make in a session of its own, kills all of it; how many had been made by then
killed_after() {
    setsid make -j2 -C "$tree" "${targets[@]}" >"$tree.log" 2>&1 &
    local pid=$!
    sleep "$1"
    kill -KILL -- "-$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    find "$tree/build" -type f ! -name '*.new' 2>/dev/null | wc -l
}

if [ "$often" -le 2 ]; then
    killed_after 0.5 >/dev/null
    killed_after 1 >/dev/null
    make_all >"$tree.log" 2>&1
    tap_check $? "killed twice, make comes to its end" "$(tail -n 5 "$tree.log")"
    names=$(cut -c 67- < <(sums "$tree/build"))
    # shellcheck disable=SC2086 # names without blanks
    tap_same "and with the same files" "$(cd "$build" && sha256sum $names)" "$(sums "$tree/build")"
else
    start=$(date +%s%N)
    make_all >"$tree.log" 2>&1
    tap_check $? "a build" "$(tail -n 5 "$tree.log")"
    whole=$((($(date +%s%N) - start) / 1000000))
    expected=$(sums "$tree/build")
    for ((i = 1; i <= often; i++)); do
        rm -rf "$tree/build"
        after=$((whole * i / (often + 1)))
        made=$(killed_after "$((after / 1000)).$(printf %03d $((after % 1000)))")
        make_all >"$tree.log" 2>&1
        tap_check $? "killed after $after of $whole ms, $made files, make comes to its end" "$(tail -n 5 "$tree.log")"
        tap_same "and with the same files" "$expected" "$(sums "$tree/build")"
    done
    for mask in 022 077 027; do
        rm -rf "$tree/build"
        (umask "$mask" && make_all >"$tree.log" 2>&1)
        tap_same "the same files under umask $mask" "$expected" "$(sums "$tree/build")"
    done
fi
tap_same "nothing outside build/" "$before" "$(outside)"
tap_end
status=$?
rm -rf "$tree"
exit "$status"
