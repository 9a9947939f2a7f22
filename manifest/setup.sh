#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Installs the Debian packages that a target needs, by name, and only those that are missing.
#
#   manifest/setup.sh GROUP...     build, demo, test, bench, paket, gambar, matrix, cross or crosstest
#
# Without root it asks sudo. Without apt it says which packages are missing and stops.
set -euo pipefail

# shellcheck disable=SC2034 # each is read by its name, ${!group}
{
build="gcc make libc6-dev pkg-config zip unzip libreoffice-dev libreoffice-core librsvg2-bin"
demo="libreoffice-calc libreoffice-writer libreoffice-math libxml2-dev libyaml-dev fonts-liberation python3-uno"
test="clang clang-format-19 cppcheck pyflakes3 shellcheck poppler-utils libclang-rt-dev libcmocka-dev libgmp-dev valgrind libxml2-dev libnumbertext-tools libnumbertext-data libreoffice-l10n-id libxml2-utils"
bench="libreoffice-calc python3-uno valgrind gnuplot-nox"
paket="libreoffice-writer poppler-utils zip"
gambar="xvfb openbox xdotool imagemagick libreoffice-gtk3 libreoffice-l10n-id fonts-dejavu-core"
matrix="debootstrap util-linux"
cross="git gcc-mingw-w64-x86-64-win32 gcc-aarch64-linux-gnu libc6-dev-arm64-cross"
crosstest="wine64 qemu-user-static dpkg-dev file util-linux"
}

wanted=
for group in "$@"; do
    wanted+=" ${!group}"
done

installed() { [ "$(dpkg-query -W -f '${Status}' "$1" 2>/dev/null)" = "install ok installed" ]; }

missing=()
for package in $(tr ' ' '\n' <<<"$wanted" | sort -u); do
    installed "$package" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

printf '  %-8s %s\n' SETUP "installing ${missing[*]}"
if ! command -v apt-get >/dev/null; then
    echo "setup: this is not a Debian system. Install what corresponds to: ${missing[*]}" >&2
    exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "setup: these packages are missing: ${missing[*]}" >&2
        echo "setup: run this as root, or install sudo, or let an administrator run: apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${missing[@]}"; } \
    >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    for package in "${missing[@]}"; do
        installed "$package" || echo "setup: this package is still missing: $package" >&2
    done
    exit 1
fi
