#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# `soffice` of the aarch64 office that apt.sh unpacked to CROSS_ARM64/root, under qemu. The checkout is seen there at
# its own path, so that the files named on the command line are found. Needs no root, only user namespaces.
set -euo pipefail

root=${CROSS_ARM64:?}/root
qemu=$(command -v qemu-aarch64-static)

if [ ! -e "$root/etc/libreoffice/registry/main.xcd" ]; then # what the package's installation script would have done
    cp -R "$root"/usr/lib/libreoffice/share/.registry/. "$root/etc/libreoffice/registry/"
fi
[ -e "$root/etc/passwd" ] || echo 'root:x:0:0:root:/root:/bin/sh' >"$root/etc/passwd"
mkdir -p "$root/tmp" "$root/root" "$root$PWD"
cp -f "$qemu" "$root/qemu"

export CROSS_ROOT=$root HOME=/root
run() {
    # shellcheck disable=SC2016 # for the inner shell
    unshare --map-root-user --mount bash -c 'mount --bind "$PWD" "$CROSS_ROOT$PWD" &&
        exec chroot "$CROSS_ROOT" /qemu /usr/lib/libreoffice/program/soffice.bin "$@"' soffice "$@"
}
status=81 # the office asks to be started again, as after the first start of a profile
for _ in 1 2 3; do
    [ $status -eq 81 ] || break
    status=0
    run "$@" || status=$?
done
exit $status
