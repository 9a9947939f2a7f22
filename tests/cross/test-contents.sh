#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# What lies in a release: TAP.
#
#   tests/cross/test-contents.sh DIST VERSION
set -uo pipefail
export LC_ALL=C
. tests/lib/tap.sh

dist=$1 version=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unzip -q "$dist/lkj.oxt" -d "$work/lkj"

(cd "$dist" && sha256sum --quiet -c SHA256SUMS) >/dev/null 2>&1
tap_check $? "SHA256SUMS is right"
tap_same "SHA256SUMS names every file" "$(cd "$dist" && find . -type f ! -name SHA256SUMS -printf '%P\n' | sort)" \
    "$(sed 's/^[0-9a-f]* [ *]//' "$dist/SHA256SUMS" | sort)"

for platform in Linux_x86_64 Linux_AARCH64 Windows_x86_64; do
    library=$(sed -n 's/.*uri="\([^"]*\)".*/\1/p' "$work/lkj/$platform/lkj.components")
    tap_that "$platform: the library that lkj.components names is there" [ -s "$work/lkj/$platform/$library" ]
    grep -q "full-path=\"$platform/lkj.components\" .*uno-components;platform=$platform\"" \
        "$work/lkj/META-INF/manifest.xml"
    tap_check $? "$platform: manifest.xml names it with its platform"
done
# The words are those of LibreOffice's dp_platform.cxx: %OS_%ARCH, in lower case in description.xml.
grep -q 'platform value="linux_x86_64,linux_aarch64,windows_x86_64"' "$work/lkj/description.xml"
tap_check $? "description.xml names the platforms"
file -b "$work/lkj/Linux_AARCH64/lkj.so" | grep -q 'ELF 64-bit LSB shared object, ARM aarch64' &&
    file -b "$work/lkj/Linux_x86_64/lkj.so" | grep -q 'ELF 64-bit LSB shared object, x86-64' &&
    file -b "$work/lkj/Windows_x86_64/lkj.dll" | grep -q 'PE32+ executable (DLL).*x86-64'
tap_check $? "each library is for its machine"

version_in() { sed -n 's/.*<version value="\([^"]*\)".*/\1/p' "$1"; }
tap_same "one version: description.xml" "$version" "$(version_in "$work/lkj/description.xml")"
tap_same "one version: lkj.update.xml" "$version" "$(version_in "$dist/lkj.update.xml")"
grep -q "^## $version\$" "$dist/CHANGELOG.md"
tap_check $? "CHANGELOG.md has a chapter for $version"

while read -r xml; do
    xmllint --noout "$xml" 2>/dev/null
    tap_check $? "well-formed: ${xml#"$work"/}"
done < <(find "$work" "$dist" \( -name '*.xml' -o -name '*.xcu' -o -name '*.components' \) | sort)

# No network unless it was asked for at `make dist`.
! grep -q 'update-information' "$work/lkj/description.xml"
tap_check $? "the extension knows no address for updates"
! grep -rqE "$(pwd)|/home/|/tmp/" "$work/lkj" "$dist/lkj.spdx.json" "$dist/lkj.update.xml"
tap_check $? "no path of the machine it was built on"

/usr/bin/python3 - "$dist/lkj.spdx.json" "$work/lkj" "$dist/lkj.oxt" <<'PY'
import hashlib, json, os, sys
document, folder, oxt = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3]
listed = {f["fileName"][2:]: {c["algorithm"]: c["checksumValue"] for c in f["checksums"]} for f in document["files"]}
found = {}
for root, _, names in os.walk(folder):
    for name in names:
        path = os.path.join(root, name)
        data = open(path, "rb").read()
        found[os.path.relpath(path, folder)] = {"SHA1": hashlib.sha1(data).hexdigest(),
                                                "SHA256": hashlib.sha256(data).hexdigest()}
package = document["packages"][0]
ids = {e["SPDXID"] for e in document["files"] + document["packages"]} | {"SPDXRef-DOCUMENT"}
sys.exit(not (listed == found and document["spdxVersion"] == "SPDX-2.3"
              and package["checksums"][0]["checksumValue"] == hashlib.sha256(open(oxt, "rb").read()).hexdigest()
              and package["packageVerificationCode"]["packageVerificationCodeValue"]
              == hashlib.sha1("".join(sorted(f["SHA1"] for f in found.values())).encode()).hexdigest()
              and all(r["spdxElementId"] in ids and r["relatedSpdxElement"] in ids for r in document["relationships"])))
PY
tap_check $? "the SBOM lists every file with its right sums"

mkdir "$work/source" && tar -xzf "$dist/lkj-$version.tar.gz" -C "$work/source"
tap_same "the sources are those of the commit" "$(git ls-tree -r --name-only HEAD | sort)" \
    "$(cd "$work/source/lkj-$version" && find . -type f -printf '%P\n' | sort)"
tap_end
