#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Runs a command in the other office's root, where its soffice, python3 and libraries are.
#
#   tests/office/in-root.sh ROOT COMMAND [ARGUMENT...]
#
# The checkout and /tmp lie there under the same names. The mounts belong to this process and end with it, so that
# nothing is mounted below build/ when somebody removes it.
set -eu

if [ "$(id -u)" -ne 0 ]; then
    echo "in-root: root is missing: chroot and mount need it" >&2
    exit 1
fi
# shellcheck disable=SC2016 # the inner shell's variables
exec unshare --mount bash -c '
    set -eu
    root=$(realpath "$1")
    shift
    here=$PWD
    for folder in /tmp "$here" /proc /dev; do
        mkdir -p "$root$folder"
        mount --bind "$folder" "$root$folder"
    done
    cd "$root"
    exec chroot . env -C "$here" PATH=/usr/bin:/bin:/usr/sbin:/sbin "LIVE_AKAR=$root" LANG=C.UTF-8 "$@"
    ' bash "$@"
