# shellcheck shell=bash
# SPDX-License-Identifier: MPL-2.0
#
# TAP for the tests that are shell scripts, which source it: results are numbered, the plan comes last.

tap_count=0
tap_failed=0

# tap_check STATUS NAME [WHY]: one result; it is good if the status is 0. WHY is shown where it is not.
tap_check() {
    tap_count=$((tap_count + 1))
    if [ "$1" -eq 0 ]; then
        printf 'ok %d - %s\n' "$tap_count" "$2"
    else
        tap_failed=$((tap_failed + 1))
        printf 'not ok %d - %s\n' "$tap_count" "$2"
        [ -z "${3:-}" ] || printf '%s\n' "$3" | head -n 20 | sed 's/^/# /'
    fi
}

# tap_that NAME COMMAND...: good if the command says so. Also for conditions: tap_that NAME [ ... ]
tap_that() {
    local name=$1 status=0
    shift
    "$@" || status=$?
    tap_check "$status" "$name"
}

# tap_same NAME WANTED GOT
tap_same() {
    local difference
    difference=$(diff <(echo "$2") <(echo "$3"))
    tap_check $? "$1" "$difference"
}

# The last command of a pipe runs in this shell, so that what it counts is not lost.
shopt -s lastpipe

# ... | tap_quiet NAME: good if nothing is said.
tap_quiet() {
    local said
    said=$(cat)
    if [ -z "$said" ]; then tap_check 0 "$1"; else tap_check 1 "$1" "$said"; fi
}

# ... | tap_lines: results that something else has judged, lines "ok - NAME" and "not ok - NAME", with their comments.
tap_lines() {
    local line
    while IFS= read -r line; do
        case $line in
        "ok - "*) tap_check 0 "${line#ok - }" ;;
        "not ok - "*) tap_check 1 "${line#not ok - }" ;;
        *) printf '%s\n' "$line" ;;
        esac
    done
}

tap_say() { printf '# %s\n' "$*"; }

# tap_give_up WHY: nothing of what comes now could be right.
tap_give_up() {
    echo "Bail out! $*"
    exit 1
}

# The plan; the status of the whole test.
tap_end() {
    printf '1..%d\n' "$tap_count"
    [ "$tap_failed" -eq 0 ]
}
