#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Runs a command in the other office's root, where its soffice, python3 and libraries are.
#
#   tests/office/in-root.sh ROOT COMMAND [ARGUMENT...]
#
# The checkout and the temporary folder lie there under the same names, and the command runs as whoever says this; to
# mount, root is asked for (sudo). The mounts belong to this process and end with it, so that
# nothing is mounted below build/ when somebody removes it.
set -eu

if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
        echo "in-root: root is missing, and sudo: chroot and mount need it" >&2
        exit 1
    }
    exec sudo env "TMPDIR=${TMPDIR:-/tmp}" "IN_ROOT_AS=$(id -u):$(id -g)" "$0" "$@"
fi
export IN_ROOT_AS=${IN_ROOT_AS:-0:0} TMPDIR=${TMPDIR:-/tmp}
# shellcheck disable=SC2016 # the inner shell's variables
exec unshare --mount bash -c '
    set -eu
    root=$(realpath "$1")
    shift
    here=$PWD
    for folder in /tmp "$TMPDIR" "$here" /proc /dev; do
        mkdir -p "$root$folder"
        mount --bind "$folder" "$root$folder"
    done
    [ "$IN_ROOT_AS" = 0:0 ] || HOME=$TMPDIR
    cd "$root"
    exec chroot --userspec="$IN_ROOT_AS" . env -C "$here" PATH=/usr/bin:/bin:/usr/sbin:/sbin "LIVE_AKAR=$root" LANG=C.UTF-8 "$@"
    ' bash "$@"
