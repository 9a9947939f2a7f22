# shellcheck shell=bash
# SPDX-License-Identifier: MPL-2.0
#
# A headless office for the tests that are shell scripts; they source it from the top of the checkout, where tests/run
# starts them. It is started through tests/lib/soffice, whose environment says how. That an office with an empty profile
# ends with status 81 and is started again is seen to by the script before it (examples/live.py tells why).
#
# environment: B (build), BUNDLE ($B/bundle), TEST_WORK (a new folder), OFFICE_SECONDS (180)

B=$(realpath -m "${B:-build}")
bundle=$(realpath -m "${BUNDLE:-$B/bundle}")
if [ -z "${TEST_WORK:-}" ]; then
    TEST_WORK=$(mktemp -d)
    trap 'rm -rf "$TEST_WORK"' EXIT
fi
office_program=$PWD/tests/lib/soffice
# More words for the office's command line, and what runs it (unshare ...).
office_options=("-env:BUNDLED_EXTENSIONS=file://$bundle")
office_by=()

# office_convert PROFILE FILTER FOLDER FILE...: has an office write the files, computed, to the folder. Its status; what it
# said stands in PROFILE.log.
office_convert() {
    local profile=$1 filter=$2 folder=$3 status=0
    shift 3
    timeout -k 10 "${OFFICE_SECONDS:-180}" "${office_by[@]}" "$office_program" "-env:UserInstallation=file://$profile" \
        "${office_options[@]}" --headless --norestore --convert-to "$filter" --outdir "$folder" "$@" \
        >"$profile.log" 2>&1 || status=$?
    case $status in
    0) ;;
    124 | 137) echo "# the office did not end within ${OFFICE_SECONDS:-180} s: $profile.log" ;;
    *) echo "# the office ended with $status: $profile.log: $(tail -n 3 "$profile.log" | tr '\n' ' ')" ;;
    esac
    return "$status"
}

# Comma, double quote, UTF-8; all text quoted; numbers whole, not as shown; the first sheet.
csv_exact='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false'
# shellcheck disable=SC2034 # for who sources this: all sheets, as shown, to one file each
csv_shown='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

# office_compute FOLDER: FOLDER/*.fods, computed anew, as FOLDER/*.csv. The office's status goes to FOLDER/status: an
# office that crashes on its way out has written all its files by then.
office_compute() {
    local status=0
    [ -d "$bundle" ] || echo "# no add-in in $bundle: run make first; no row with a function of ours can be right"
    command -v "${OFFICE_PROGRAM:-soffice}" >/dev/null || echo "# no soffice here: apt-get install libreoffice-calc"
    OFFICE_RECALC=1 office_convert "$1/profile" "$csv_exact" "$1" "$1"/*.fods || status=$?
    echo "$status" >"$1/status"
}
