#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# run.sh BUNDLE FOLDER WORKBOOK: opens a copy of the workbook in Calc with the add-in, in a profile below FOLDER.
set -eu

bundle=$(realpath "$1")
workbook=$3
mkdir -p "$2"
folder=$(realpath "$2")

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "run: tidak ada layar (DISPLAY dan WAYLAND_DISPLAY kosong). Jalankan di desktop, atau make demo untuk" \
        "hasilnya sebagai PDF dan CSV." >&2
    exit 1
fi
if ! command -v soffice >/dev/null; then
    echo "run: soffice tidak ada: pasang paket libreoffice-calc." >&2
    exit 1
fi
if ! dpkg-query -W -f '${Status}' libreoffice-gtk3 libreoffice-gtk4 libreoffice-qt5 libreoffice-kf5 2>/dev/null |
    grep -q 'install ok installed'; then
    echo "run: tanpa libreoffice-gtk3 jendelanya tampak sederhana; itu tidak mengubah hasilnya."
fi
# A copy: saving it must not touch the source under version control.
cp "$workbook" "$folder/"
printf '  %-8s %s\n' RUN "$folder/$(basename "$workbook")"
exec soffice "-env:UserInstallation=file://$folder/profil" "-env:BUNDLED_EXTENSIONS=file://$bundle" \
    --norestore --nologo --calc "$folder/$(basename "$workbook")"
