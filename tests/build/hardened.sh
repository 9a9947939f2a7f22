#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Reads off a module what its compiler and linker were asked for, and that it takes from the office what the lists for the
# other platforms name: TAP.
#
#   tests/build/hardened.sh PLATFORM:MODULE...      READELF, OBJDUMP: of its machine; COMPILER_PLATFORM: its compiler
set -uo pipefail
export LC_ALL=C
. tests/lib/tap.sh

# Do all of the files with which the compiler begins and ends a module carry the property?
start_files_carry() {
    local file
    for file in crti.o crtbeginS.o crtendS.o crtn.o; do
        readelf -nW "$("$1" -print-file-name="$file")" 2>/dev/null | grep -q "$2" || return 1
    done
}

elf() { # PLATFORM MODULE COMPILER FEATURE INSTRUCTION
    local dynamic segments symbols
    dynamic=$(readelf -dW "$2")
    segments=$(readelf -lW "$2")
    symbols=$(readelf -W --dyn-syms "$2")
    grep -q GNU_RELRO <<<"$segments" && grep -qE '\(FLAGS_1\).*NOW' <<<"$dynamic"
    tap_check $? "$1: full RELRO"
    ! grep -qE 'LOAD .* RWE' <<<"$segments" && grep -qE 'GNU_STACK .* RW ' <<<"$segments"
    tap_check $? "$1: nothing is both writable and executable, the stack included"
    grep -qE 'UND __stack_chk_fail' <<<"$symbols"
    tap_check $? "$1: stack protector"
    grep -qE 'UND __[a-z]+_chk(@|$)' <<<"$symbols"
    tap_check $? "$1: FORTIFY"
    # The entry point can be jumped to; whether the whole module says so depends on the start files as well.
    local at
    at=0x$(awk '$8 == "component_getFactory" { print $2 }' <<<"$symbols")
    "$OBJDUMP" -d --no-show-raw-insn --start-address="$at" --stop-address="$((at + 8))" "$2" 2>/dev/null | grep -qE "$5"
    tap_check $? "$1: functions begin with a landing pad"
    # name@version; what the lists do not name, no other platform can be linked with.
    tap_same "$1: takes from the office what manifest/cross/*.def name" \
        "$(awk '/^; [A-Z_]*UDK_[0-9._]*$/ { version = $2 } /^    / { print $1 "@" version }' manifest/cross/*3.def | sort)" \
        "$(grep -oE '[A-Za-z_]+@[A-Z_]*UDK_[0-9._]+' <<<"$symbols" | sort)"
    if start_files_carry "$3" "$4"; then
        readelf -nW "$2" | grep -q "$4"
        tap_check $? "$1: the module is marked: $4"
    else
        tap_check 0 "$1: the compiler's start files do not carry $4, so no module of its can"
    fi
}

pe() { # PLATFORM MODULE
    local dump
    dump=$(x86_64-w64-mingw32-objdump -p "$2")
    for flag in HIGH_ENTROPY_VA DYNAMIC_BASE NX_COMPAT; do
        grep -qE "^[[:space:]]*$flag" <<<"$dump"
        tap_check $? "$1: $flag"
    done
    grep -q 'Base Relocation Directory' <<<"$dump" && ! grep -q 'relocations stripped' <<<"$dump"
    tap_check $? "$1: has the relocations that ASLR needs"
    x86_64-w64-mingw32-objdump -h "$2" | awk '/CONTENTS/ && /CODE/ && !/READONLY/ { bad = 1 } END { exit bad }'
    tap_check $? "$1: no code that can be written to"
}

for pair in "$@"; do
    platform=${pair%%:*} module=${pair#*:}
    compiler=COMPILER_$platform
    case $platform in
    Linux_x86_64)
        OBJDUMP=$(command -v x86_64-linux-gnu-objdump || echo objdump)
        elf "$platform" "$module" "${!compiler:-gcc}" 'IBT, SHSTK' 'endbr64'
        ;;
    Linux_AARCH64)
        OBJDUMP=$(command -v aarch64-linux-gnu-objdump || echo objdump)
        elf "$platform" "$module" "${!compiler:-gcc}" 'BTI' 'paciasp|bti'
        ;;
    Windows_*) pe "$platform" "$module" ;;
    esac
done
tap_end
