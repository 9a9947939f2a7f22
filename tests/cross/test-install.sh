#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Installs, updates, rolls back and removes the package with unopkg, for one user and for all, in profiles of its own;
# nothing of the machine's is touched. TAP.
#
#   tests/cross/test-install.sh LKJ.OXT FOLDER VERSION
set -uo pipefail
. tests/cross/tap.sh

oxt=$(realpath "$1") folder=$2 version=$3
rm -rf "$folder"
mkdir -p "$folder"
cp tests/cross/version.fods "$folder/"
cd "$folder" || exit 1

# unopkg refuses root without --shared, so root becomes somebody else.
user=()
[ "$(id -u)" -ne 0 ] || user=(unshare --user --map-user=1000 --map-group=1000)

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

profile=file://$folder/profil
unopkg_user() { timeout 120 "${user[@]}" unopkg "$@" "-env:UserInstallation=$profile" 2>&1; }
installed() { unopkg_user list | sed -n 's/^  Version: //p'; }
# What two cells show: the version, and a capaian.
cells() {
    rm -f versi.csv
    timeout 120 "${user[@]}" soffice "-env:UserInstallation=$profile" "${shared[@]}" --headless --norestore \
        --convert-to csv version.fods >soffice.log 2>&1
    cat versi.csv 2>/dev/null
}
shared=()

# ---- One user

unopkg_user add --suppress-license lama/lkj.oxt >log
check $? "an older version is installed" "$(cat log)"
same "and unopkg knows it" "$older" "$(installed)"
same "and the cells have it" "$older,149.94" "$(cells)"

unopkg_user add --force --suppress-license "$oxt" >log
check $? "this version is installed over it" "$(cat log)"
same "and it alone is there" "$version" "$(installed)"
same "and the cells have this version" "$version,149.94" "$(cells)"

unopkg_user add --force --suppress-license baru/lkj.oxt >log
same "a newer one over this" "$newer" "$(installed)"
unopkg_user add --suppress-license "$oxt" >log
same "back again: not by accident" "$newer" "$(installed)"
unopkg_user add --force --suppress-license "$oxt" >log
same "but with --force" "$version" "$(installed)"
same "and the cells have this version again" "$version,149.94" "$(cells)"
unopkg_user add --force --suppress-license lama/lkj.oxt >log
same "and back to the older one" "$older,149.94" "$(cells)"

unopkg_user add --force --suppress-license asing/lkj.oxt >log
grep -q 'does not work on this computer' log
check $? "a package without this platform is refused in clear words" "$(cat log)"
same "and leaves what was there" "$older" "$(installed)"

unopkg_user remove id.lkj.calc >log
check $? "it is removed" "$(cat log)"
same "and gone" "" "$(installed)"
same "from the cells too" "#NAME?,#NAME?" "$(cells)"

unopkg_user add --suppress-license asing/lkj.oxt >log
grep -q 'does not work on this computer' log
check $? "refused where nothing was there before, too" "$(cat log)"
same "and not half installed: #NAME?, not Err:504" "#NAME?,#NAME?" "$(cells)"

# ---- All users: what an administrator does. The shared folders are ours here.

profile=file://$folder/profil-semua
shared=("-env:UNO_SHARED_PACKAGES_CACHE=file://$folder/semua")
unopkg_shared() { timeout 120 unopkg "$@" --shared "-env:UserInstallation=$profile" "${shared[@]}" 2>&1; }
installed_shared() { unopkg_shared list | sed -n 's/^  Version: //p'; }
umask 022
unopkg_shared add --suppress-license lama/lkj.oxt >log
same "for all users: an older version" "$older" "$(installed_shared)"
unopkg_shared add --force --suppress-license "$oxt" >log
same "for all users: this version over it" "$version" "$(installed_shared)"
profile=file://$folder/profil-seorang
same "and a user who installed nothing has it" "$version,149.94" "$(cells)"
profile=file://$folder/profil-semua
unopkg_shared remove id.lkj.calc >log
same "for all users: removed" "" "$(installed_shared)"
profile=file://$folder/profil-seorang
same "and the user has it no more" "#NAME?,#NAME?" "$(cells)"

# ---- The share/extensions folder: unpacked, no unopkg

profile=file://$folder/profil-map
mkdir -p map/lkj && unzip -q "$oxt" -d map/lkj
shared=("-env:BUNDLED_EXTENSIONS=file://$folder/map")
same "unpacked into share/extensions" "$version,149.94" "$(cells)"
rm -rf map/lkj
same "and taken out of it again" "#NAME?,#NAME?" "$(cells)"
tap_end
rm -rf isi profil*
