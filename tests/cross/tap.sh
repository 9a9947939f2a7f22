# shellcheck shell=bash
# SPDX-License-Identifier: MPL-2.0
#
# Sourced by the shell tests of this folder: TAP.

tap_count=0
tap_failed=0

# check STATUS NAME [DIAGNOSTIC]
check() {
    tap_count=$((tap_count + 1))
    if [ "$1" -eq 0 ]; then
        printf 'ok %d - %s\n' "$tap_count" "$2"
    else
        tap_failed=$((tap_failed + 1))
        printf 'not ok %d - %s\n' "$tap_count" "$2"
        [ -z "${3:-}" ] || sed 's/^/# /' <<<"$3"
    fi
}

# same NAME EXPECTED GOT
same() {
    [ "$2" = "$3" ]
    check $? "$1" "$(diff <(echo "$2") <(echo "$3"))"
}

tap_end() {
    printf '1..%d\n' "$tap_count"
    [ "$tap_failed" -eq 0 ]
}
