#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Builds the release twice more, clean, in folders of different names, by different umasks, locales and time zones, and
# compares each file with the release: TAP.
#
#   tests/cross/test-reproducible.sh DIST FOLDER
set -uo pipefail
. tests/lib/tap.sh

dist=$(realpath "$1") folder=$2
unset MAKEFLAGS MFLAGS MAKELEVEL

rm -rf "$folder"
build() {
    mkdir -p "$1"
    # What git knows of and the history, as it is now, but nothing that was built.
    { git ls-files -z --cached --others --exclude-standard && printf '.git\0'; } |
        tar --null --ignore-failed-read -T - -cf - | tar -xf - -C "$1"
    (cd "$1" && shift && "$@" make dist-now) >"$folder/log" 2>&1
}

one=$folder/satu
two=$folder/map-lain/dan-yang-lebih-dalam
build "$one" env TZ=Asia/Makassar LC_ALL=C bash -c 'umask 077; exec "$@"' sh
tap_check $? "a clean build" "$(tail -n 5 "$folder/log")"
build "$two" env TZ=America/New_York LC_ALL=C.UTF-8 bash -c 'umask 022; exec "$@"' sh
tap_check $? "another one" "$(tail -n 5 "$folder/log")"

for file in "$dist"/*; do
    name=$(basename "$file")
    cmp "$one/build/dist/$name" "$two/build/dist/$name" >/dev/null 2>&1
    tap_check $? "$name: the two are the same"
    cmp "$one/build/dist/$name" "$file" >/dev/null 2>&1
    tap_check $? "$name: and the same as the release"
done
tap_end
rm -rf "$folder"/satu "$folder"/map-lain
