#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Installs, updates, rolls back and removes the package with unopkg, for one user and for all, in profiles of its own;
# nothing of the machine's is touched. TAP.
#
#   tests/cross/test-install.sh LKJ.OXT FOLDER VERSION
set -uo pipefail
. tests/lib/tap.sh

oxt=$(realpath "$1") folder=$2 version=$3
rm -rf "$folder"
mkdir -p "$folder"
. tests/lib/office.sh
cp tests/cross/version.fods "$folder/"
cd "$folder" || exit 1

# unopkg refuses root without --shared, so root becomes somebody else.
user=()
[ "$(id -u)" -ne 0 ] || user=(unshare --user --map-user=1000 --map-group=1000)
export OFFICE_SECONDS=120
office_by=("${user[@]}")

# package FILE VERSION PLATFORMS: the package as another version's would be.
package() {
    rm -rf isi && mkdir -p isi "$(dirname "$1")" && unzip -q "$oxt" -d isi
    sed -i -e "s|<version value=\"[^\"]*\"|<version value=\"$2\"|" \
        -e "s|<platform value=\"[^\"]*\"|<platform value=\"$3\"|" isi/description.xml
    # The library says its version in LKJVERSI; of the same length, it can be written over.
    for library in isi/*/lkj.so isi/*/lkj.dll; do
        LC_ALL=C sed -i "s/$version\x00/$2\x00/g" "$library"
    done
    (cd isi && zip -q -X -r "$OLDPWD/$1" .)
}

platforms=linux_x86_64,linux_aarch64,windows_x86_64
# As long as the version's own, and below and above it: 0.0.0 and 9.9.9.
older=$(tr 0-9 0 <<<"$version")
newer=$(tr 0-9 9 <<<"$version")
package lama/lkj.oxt "$older" "$platforms"
package baru/lkj.oxt "$newer" "$platforms"
package asing/lkj.oxt "$version" windows_x86_64

profile=$folder/profil
unopkg_user() { timeout 120 "${user[@]}" unopkg "$@" "-env:UserInstallation=file://$profile" 2>&1; }
installed() { unopkg_user list | sed -n 's/^  Version: //p'; }
# What two cells show: the version, and a capaian.
cells() {
    rm -f version.csv
    office_convert "$profile" csv . version.fods >&2
    cat version.csv 2>/dev/null
}
office_options=()

# ---- One user

unopkg_user add --suppress-license lama/lkj.oxt >log
tap_check $? "an older version is installed" "$(cat log)"
tap_same "and unopkg knows it" "$older" "$(installed)"
tap_same "and the cells have it" "$older,149.94" "$(cells)"

unopkg_user add --force --suppress-license "$oxt" >log
tap_check $? "this version is installed over it" "$(cat log)"
tap_same "and it alone is there" "$version" "$(installed)"
tap_same "and the cells have this version" "$version,149.94" "$(cells)"

unopkg_user add --force --suppress-license baru/lkj.oxt >log
tap_same "a newer one over this" "$newer" "$(installed)"
unopkg_user add --suppress-license "$oxt" >log
tap_same "back again: not by accident" "$newer" "$(installed)"
unopkg_user add --force --suppress-license "$oxt" >log
tap_same "but with --force" "$version" "$(installed)"
tap_same "and the cells have this version again" "$version,149.94" "$(cells)"
unopkg_user add --force --suppress-license lama/lkj.oxt >log
tap_same "and back to the older one" "$older,149.94" "$(cells)"

unopkg_user add --force --suppress-license asing/lkj.oxt >log
grep -q 'does not work on this computer' log
tap_check $? "a package without this platform is refused in clear words" "$(cat log)"
tap_same "and leaves what was there" "$older" "$(installed)"

unopkg_user remove id.lkj.calc >log
tap_check $? "it is removed" "$(cat log)"
tap_same "and gone" "" "$(installed)"
tap_same "from the cells too" "#NAME?,#NAME?" "$(cells)"

unopkg_user add --suppress-license asing/lkj.oxt >log
grep -q 'does not work on this computer' log
tap_check $? "refused where nothing was there before, too" "$(cat log)"
tap_same "and not half installed: #NAME?, not Err:504" "#NAME?,#NAME?" "$(cells)"

# ---- All users: what an administrator does. The shared folders are ours here.

profile=$folder/profil-semua
office_options=("-env:UNO_SHARED_PACKAGES_CACHE=file://$folder/semua")
unopkg_shared() { timeout 120 unopkg "$@" --shared "-env:UserInstallation=file://$profile" "${office_options[@]}" 2>&1; }
installed_shared() { unopkg_shared list | sed -n 's/^  Version: //p'; }
umask 022
unopkg_shared add --suppress-license lama/lkj.oxt >log
tap_same "for all users: an older version" "$older" "$(installed_shared)"
unopkg_shared add --force --suppress-license "$oxt" >log
tap_same "for all users: this version over it" "$version" "$(installed_shared)"
profile=$folder/profil-seorang
tap_same "and a user who installed nothing has it" "$version,149.94" "$(cells)"
profile=$folder/profil-semua
unopkg_shared remove id.lkj.calc >log
tap_same "for all users: removed" "" "$(installed_shared)"
profile=$folder/profil-seorang
tap_same "and the user has it no more" "#NAME?,#NAME?" "$(cells)"

# ---- The share/extensions folder: unpacked, no unopkg

profile=$folder/profil-map
mkdir -p map/lkj && unzip -q "$oxt" -d map/lkj
office_options=("-env:BUNDLED_EXTENSIONS=file://$folder/map")
tap_same "unpacked into share/extensions" "$version,149.94" "$(cells)"
rm -rf map/lkj
tap_same "and taken out of it again" "#NAME?,#NAME?" "$(cells)"
tap_end
rm -rf isi profil*
