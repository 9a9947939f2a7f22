#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Runs a program that was built for another platform.
#
#   tests/cross/run.sh PLATFORM PROGRAM [ARGUMENT...]
#
# Linux_AARCH64 under qemu's user mode, Windows_x86_64 under Wine. Wine gets a prefix of its own at CROSS_WINE (a folder
# below build/), so that nothing of the user's is touched, and its line ends become Unix'.
set -euo pipefail

platform=$1
shift
case $platform in
Linux_x86_64)
    exec "$@"
    ;;
Linux_AARCH64)
    qemu=$(command -v qemu-aarch64 || command -v qemu-aarch64-static)
    exec "$qemu" -L /usr/aarch64-linux-gnu "$@"
    ;;
Windows_x86_64)
    wine=$(command -v wine64 || command -v wine || echo /usr/lib/wine/wine64)
    WINEPREFIX=$(realpath -m "${CROSS_WINE:?}")
    # No questions about Mono and Gecko, no display.
    export WINEPREFIX WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
    unset DISPLAY
    mkdir -p "$(dirname "$WINEPREFIX")"
    # The first start makes the prefix; two at once would do it twice.
    exec 9>"$WINEPREFIX.lock"
    flock 9
    [ -f "$WINEPREFIX/system.reg" ] || "$wine" cmd.exe /c exit >/dev/null 2>&1 9>&- || true
    flock -u 9
    "$wine" "$@" 9>&- | tr -d '\r'
    ;;
*)
    echo "jalankan: unknown platform $platform" >&2
    exit 2
    ;;
esac
