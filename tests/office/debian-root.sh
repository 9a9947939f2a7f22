#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Makes the other office: a Debian release with LibreOffice in a folder, from the mirror that this machine itself uses.
#
#   tests/office/debian-root.sh DIR RELEASE
#
# RELEASE is a Debian release (trixie, forky), or its backports (trixie-backports): then the release with the office of
# the backports in it. DIR/done, written at the end, holds the version of the office. Nothing is installed on the
# machine, and no mount outlives the script: it works in a mount namespace of its own.
set -euo pipefail

dir=$(realpath -m "$1")
release=$2
base=${release%-backports}
packages="libreoffice-calc-nogui libreoffice-writer-nogui libreoffice-impress-nogui libreoffice-l10n-id
    libreoffice-l10n-de python3-uno fonts-liberation poppler-utils"

if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null; then
    exec sudo "$0" "$@"
fi
missing=
[ "$(id -u)" -eq 0 ] || missing+=" root (chroot and mount: sudo make matrix)"
for program in debootstrap unshare chroot apt-get; do
    [ -n "$(PATH=$PATH:/usr/sbin:/sbin command -v $program)" ] || missing+=" $program"
done
if [ -n "$missing" ]; then
    echo "matrix: the other office cannot be made here; missing:$missing" >&2
    exit 1
fi
if [ -z "${AKAR_NAMESPACE:-}" ]; then
    AKAR_NAMESPACE=1 exec unshare --mount "$0" "$@"
fi

# shellcheck source=/dev/null
. /etc/os-release
# shellcheck disable=SC2016 # apt's own variables
mirror=$(apt-get indextargets --format '$(RELEASE) $(SITE)' 'Created-By: Packages' 'Component: main' |
    awk -v release="${VERSION_CODENAME:-}" '$1 == release { print $2; exit }')
if [ -z "$mirror" ]; then
    echo "matrix: apt names no mirror of this machine's own Debian release" >&2
    exit 1
fi

log=$dir.log
rm -rf "$dir"
mkdir -p "$dir"
printf '  %-8s %s\n' MATRIX "$release into $dir (some minutes, 2 GB)"
trap 'tail -n 15 "$log" >&2; echo "matrix: $release could not be made; all of it: $log" >&2' ERR
# A release newer than this debootstrap has no script of its own there: sid's does for all of them.
scripts=/usr/share/debootstrap/scripts
script=$scripts/$base
[ -e "$script" ] || script=$scripts/sid
debootstrap --variant=minbase "$base" "$dir" "$mirror" "$script" >"$log" 2>&1
mount --bind /proc "$dir/proc"
# What the machine itself needs to reach the mirror.
cp -L /etc/resolv.conf "$dir/etc/resolv.conf" 2>/dev/null || true
for file in /etc/apt/apt.conf.d/*proxy* /etc/apt/apt.conf; do
    [ ! -f "$file" ] || cp "$file" "$dir/etc/apt/apt.conf.d/"
done
target=()
if [ "$base" != "$release" ]; then
    echo "deb $mirror $release main" >"$dir/etc/apt/sources.list.d/backports.list"
    target=(-t "$release")
fi
# shellcheck disable=SC2086 # a list of packages
chroot "$dir" env -u LANG DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -c \
    'apt-get -q update && apt-get -q -y --no-install-recommends install "$@" && apt-get clean' sh "${target[@]}" $packages \
    >>"$log" 2>&1
# shellcheck disable=SC2016 # dpkg's own variables
chroot "$dir" dpkg-query -W -f '${source:Upstream-Version}\n' libreoffice-calc-nogui | sed 's/^[0-9]*://; s/[-+~].*//' \
    >"$dir/done.new"
mv "$dir/done.new" "$dir/done"
