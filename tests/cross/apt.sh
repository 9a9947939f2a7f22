#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Gets from the machine's own package sources what is not for installing, without changing the machine: apt works on
# lists of its own below DIR. Needs no root.
#
#   tests/cross/apt.sh source DIR PACKAGE          unpacks the sources of PACKAGE to DIR/PACKAGE
#   tests/cross/apt.sh root DIR ARCH PACKAGE...    unpacks PACKAGE and all it needs, for ARCH, to DIR/root
set -euo pipefail

what=$1
dir=$(realpath -m "$2")
shift 2
apt=$dir/apt
mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/sources"
: >"$apt/status"

# The machine's sources; as sources of source packages where those are wanted. Other suppliers' may have none: that apt
# then complains is no harm, what is wanted is asked for below.
shopt -s nullglob
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    if [ "$what" = source ]; then
        sed -e 's/^deb /deb-src /' -e 's/^Types:.*/Types: deb-src/' "$file"
    else
        cat "$file"
    fi >"$apt/sources/$(basename "$file")"
done
[ ! -e "$apt/sources/sources.list" ] || mv "$apt/sources/sources.list" "$apt/sources/machine.list"

cat >"$apt/conf" <<EOF
APT::Sandbox::User "root";
APT::Install-Recommends "false";
Dir::Etc::SourceList "/dev/null";
Dir::Etc::SourceParts "$apt/sources";
Dir::State::Lists "$apt/lists";
Dir::Cache "$apt/cache";
EOF
export APT_CONFIG=$apt/conf

case $what in
source)
    package=$1
    apt-get -q update || true
    rm -rf "$dir/unpack" "${dir:?}/$package"
    mkdir "$dir/unpack"
    (cd "$dir/unpack" && apt-get -q source --only-source "$package")
    mv "$dir"/unpack/"$package"-*/ "$dir/$package"
    ;;
root)
    arch=$1
    shift
    cat >>"$apt/conf" <<EOF
APT::Architecture "$arch";
APT::Architectures { "$arch"; };
Dir::State::status "$apt/status";
EOF
    apt-get -q update || true
    apt-get -q -y --download-only install "$@"
    rm -rf "$dir/root"
    mkdir "$dir/root"
    for package in "$apt"/cache/archives/*.deb; do
        dpkg-deb -x "$package" "$dir/root"
    done
    rm -f "$apt"/cache/archives/*.deb
    ;;
*)
    echo "apt.sh: $what?" >&2
    exit 2
    ;;
esac
