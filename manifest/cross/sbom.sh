#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Writes what is inside a package as an SPDX 2.3 document (JSON): every file with its sums, and the libraries of other
# people that are linked into the modules. The same package gives the same document.
#
#   manifest/cross/sbom.sh VERSION LKJ.OXT
set -euo pipefail
export LC_ALL=C

version=$1
oxt=$2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
unzip -q "$oxt" -d "$dir"

sum() { "$1"sum "$2" | cut -d ' ' -f 1; }

# The version of a Debian package.
package_version() { dpkg-query -W -f '${Version}' "$1" 2>/dev/null || echo NOASSERTION; }

oxt_sum=$(sum sha256 "$oxt")
created=$(date -u -d "@${SOURCE_DATE_EPOCH:?}" +%Y-%m-%dT%H:%M:%SZ)
mapfile -t files < <(cd "$dir" && find . -type f | sort)
# SPDX: the SHA-1 of the files' SHA-1s, sorted.
verification=$(for file in "${files[@]}"; do sum sha1 "$dir/$file"; done | sort | tr -d '\n' | sha1sum | cut -c 1-40)

cat <<EOF
{
  "spdxVersion": "SPDX-2.3",
  "dataLicense": "CC0-1.0",
  "SPDXID": "SPDXRef-DOCUMENT",
  "name": "lkj-$version",
  "documentNamespace": "https://spdx.org/spdxdocs/lkj-$version-$oxt_sum",
  "creationInfo": {
    "created": "$created",
    "creators": ["Tool: lkj-manifest/cross/sbom.sh"]
  },
  "documentDescribes": ["SPDXRef-lkj"],
  "packages": [
    {
      "SPDXID": "SPDXRef-lkj",
      "name": "LKJ for Calc",
      "versionInfo": "$version",
      "packageFileName": "lkj.oxt",
      "downloadLocation": "NOASSERTION",
      "filesAnalyzed": true,
      "packageVerificationCode": {"packageVerificationCodeValue": "$verification"},
      "checksums": [{"algorithm": "SHA256", "checksumValue": "$oxt_sum"}],
      "licenseConcluded": "MPL-2.0",
      "licenseDeclared": "MPL-2.0",
      "licenseInfoFromFiles": ["MPL-2.0"],
      "copyrightText": "NOASSERTION",
      "comment": "Uses, and does not contain: LibreOffice's sal and cppu, the system's C library, KERNEL32 on Windows."
    },
    {
      "SPDXID": "SPDXRef-mingw-w64",
      "name": "mingw-w64",
      "versionInfo": "$(package_version mingw-w64-x86-64-dev)",
      "supplier": "Organization: Debian",
      "downloadLocation": "https://www.mingw-w64.org/",
      "filesAnalyzed": false,
      "licenseConcluded": "NOASSERTION",
      "licenseDeclared": "ZPL-2.1",
      "copyrightText": "NOASSERTION",
      "comment": "Linked into Windows_x86_64/lkj.dll: start-up code, printf and strtod."
    },
    {
      "SPDXID": "SPDXRef-libgcc-windows",
      "name": "libgcc",
      "versionInfo": "$(package_version gcc-mingw-w64-x86-64-win32)",
      "supplier": "Organization: Debian",
      "downloadLocation": "https://gcc.gnu.org/",
      "filesAnalyzed": false,
      "licenseConcluded": "GPL-3.0-or-later WITH GCC-exception-3.1",
      "licenseDeclared": "GPL-3.0-or-later WITH GCC-exception-3.1",
      "copyrightText": "NOASSERTION",
      "comment": "Linked into Windows_x86_64/lkj.dll."
    },
    {
      "SPDXID": "SPDXRef-libgcc-aarch64",
      "name": "libgcc",
      "versionInfo": "$(package_version libgcc-12-dev-arm64-cross)",
      "supplier": "Organization: Debian",
      "downloadLocation": "https://gcc.gnu.org/",
      "filesAnalyzed": false,
      "licenseConcluded": "GPL-3.0-or-later WITH GCC-exception-3.1",
      "licenseDeclared": "GPL-3.0-or-later WITH GCC-exception-3.1",
      "copyrightText": "NOASSERTION",
      "comment": "Linked into Linux_AARCH64/lkj.so: atomic operations, start-up code."
    }
  ],
  "files": [
EOF

comma=
for file in "${files[@]}"; do
    case $file in
    *.so | *.dll) type=BINARY ;;
    *.png) type=IMAGE ;;
    *.rdb) type=OTHER ;;
    *) type=TEXT ;;
    esac
    id=$(tr -c 'A-Za-z0-9\n' - <<<"${file#./}")
    printf '%s    {\n      "SPDXID": "SPDXRef-file-%s",\n      "fileName": "%s",\n      "fileTypes": ["%s"],\n' \
        "$comma" "$id" "$file" "$type"
    printf '      "checksums": [\n        {"algorithm": "SHA1", "checksumValue": "%s"},\n' "$(sum sha1 "$dir/$file")"
    printf '        {"algorithm": "SHA256", "checksumValue": "%s"}\n      ],\n' "$(sum sha256 "$dir/$file")"
    marked=NOASSERTION
    if [ $type = TEXT ] && grep -q 'SPDX-License-Identifier: MPL-2.0' "$dir/$file"; then
        marked=MPL-2.0
    fi
    printf '      "licenseConcluded": "MPL-2.0",\n      "licenseInfoInFiles": ["%s"],\n' $marked
    printf '      "copyrightText": "NOASSERTION"\n    }'
    comma=$',\n'
done
printf '\n  ],\n  "relationships": [\n'
comma=
# relation FROM TYPE TO
relation() {
    printf '%s    {"spdxElementId": "SPDXRef-%s", "relationshipType": "%s", "relatedSpdxElement": "SPDXRef-%s"}' \
        "$comma" "$@"
    comma=$',\n'
}
relation DOCUMENT DESCRIBES lkj
for file in "${files[@]}"; do
    relation lkj CONTAINS "file-$(tr -c 'A-Za-z0-9\n' - <<<"${file#./}")"
done
relation file-Windows-x86-64-lkj-dll STATIC_LINK mingw-w64
relation file-Windows-x86-64-lkj-dll STATIC_LINK libgcc-windows
relation file-Linux-AARCH64-lkj-so STATIC_LINK libgcc-aarch64
printf '\n  ]\n}\n'
