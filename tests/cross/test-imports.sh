#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# What the modules of a package take from outside and show to it: TAP.
#
#   tests/cross/test-imports.sh PACKAGE VERSION       PACKAGE: the unpacked extension
set -uo pipefail
export LC_ALL=C
. tests/lib/tap.sh

package=$1 version=$2
def_names() { sed -n 's/^    \([A-Za-z_]*\)$/\1/p' "$1" | sort; }
entry_points=$'component_getFactory\ncomponent_getImplementationEnvironment'

# ---- Windows: the PE headers

dll=$package/Windows_x86_64/lkj.dll
dump=$(x86_64-w64-mingw32-objdump -p "$dll")
# The names imported from one DLL, those that follow its "DLL Name".
imported() {
    awk -v dll="$1" '/DLL Name:/ { inside = ($3 == dll); next }
        inside && NF == 3 && $2 ~ /^[0-9]+$/ { print $3 }' <<<"$dump" | sort
}
tap_same "Windows: sal3.dll gives what sal3.def names" "$(def_names manifest/cross/sal3.def)" "$(imported sal3.dll)"
tap_same "Windows: cppu3.dll gives what cppu3.def names" "$(def_names manifest/cross/cppu3.def)" "$(imported cppu3.dll)"
tap_same "Windows: nothing else but KERNEL32 and the C run-time" $'KERNEL32.dll\ncppu3.dll\nmsvcrt.dll\nsal3.dll' \
    "$(sed -n 's/.*DLL Name: //p' <<<"$dump" | sort)"
tap_same "Windows: exports the two entry points" "$entry_points" \
    "$(sed -n '/^\[Ordinal/,/^$/s/^[[:space:]]*\[ *[0-9]*\] .*\b\([A-Za-z_]\{2,\}\)$/\1/p' <<<"$dump" | sort)"

# VERSIONINFO: the strings are UTF-16.
strings_of=$(strings -el "$dll")
after() { grep -x -A1 "$1" <<<"$strings_of" | tail -n 1; }
tap_same "Windows: the product's name" "LKJ for Calc" "$(after ProductName)"
tap_same "Windows: the product's version" "$version" "$(after ProductVersion)"
tap_same "Windows: the file's version" "$version" "$(after FileVersion)"

# ---- Linux: the dynamic section

for platform in Linux_x86_64 Linux_AARCH64; do
    so=$package/$platform/lkj.so
    symbols=$(readelf -W --dyn-syms "$so" | awk '$7 == "UND" && $8 != "" && $5 == "GLOBAL" { print $8 }' | sort)
    tap_same "$platform: needs the office's two libraries and the C library's own" \
        $'libc.so.6\nlibuno_cppu.so.3\nlibuno_sal.so.3' \
        "$(readelf -dW "$so" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -vxE 'libm\.so\.6|ld-linux-aarch64\.so\.1' | sort)"
    # LibreOffice itself asks for more than glibc 2.17 (2012).
    newest=$(grep -o 'GLIBC_[0-9.]*' <<<"$symbols" | sort -V | tail -n 1)
    tap_that "$platform: no newer C library than 2.29 ($newest)" \
        [ "$(printf '%s\nGLIBC_2.29\n' "$newest" | sort -V | tail -n 1)" = GLIBC_2.29 ]
    tap_same "$platform: exports the two entry points" "$entry_points" \
        "$(readelf -W --dyn-syms "$so" | awk '$7 != "UND" && $5 == "GLOBAL" { print $8 }' | sort)"
    ! readelf -dW "$so" | grep -qE 'RPATH|RUNPATH|TEXTREL'
    tap_check $? "$platform: no search path, no relocations in code"
done
tap_end
