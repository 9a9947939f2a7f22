#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Compares what the core answers on each platform, line by line of same.c: TAP, one test a function and platform.
#
#   tests/cross/test-same.sh BUILD/cross
set -uo pipefail
. tests/lib/tap.sh

dir=$1
out=$dir/same
mkdir -p "$out"
for platform in Linux_x86_64 Linux_AARCH64 Windows_x86_64; do
    program=$dir/$platform/same
    [ -e "$program" ] || program=$program.exe
    tests/cross/run.sh "$platform" "$program" >"$out/$platform" || echo "failed" >>"$out/$platform"
done

functions=$(cut -d ' ' -f 1 "$out/Linux_x86_64" | uniq)
for platform in Linux_AARCH64 Windows_x86_64; do
    for function in $functions; do
        tap_same "same: $function answers on $platform as on Linux_x86_64" "$(grep "^$function " "$out/Linux_x86_64")" \
            "$(grep "^$function " "$out/$platform")"
    done
done
tap_end
