#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# Gates that hold for every file: clang-format over all C, a result a folder; shellcheck over all shell; pyflakes over all
# Python. TAP. `make format` formats the C.
#
# clang-format is Debian's clang-format-19: both Debian 12 and 13 have it, and no two versions format every macro alike.
# CLANG_FORMAT names another one.
set -u
. tests/lib/tap.sh
folders=(src tests examples manifest)

# What must be here: a gate that looks at nothing is open.
need() {
    command -v "$1" >/dev/null || tap_give_up "$1 is missing: apt-get install $2"
}
format=${CLANG_FORMAT:-clang-format-19}
need "$format" clang-format-19
need shellcheck shellcheck
need pyflakes3 pyflakes3

find "${folders[@]}" -name '*.[ch]' -printf '%h\n' | sort -u | while read -r folder; do
    "$format" --dry-run -Werror "$folder"/*.[ch] 2>&1 | sed -n 's/: error:.*/: make format mends it/p' |
        tap_quiet "clang-format $folder"
done

# By their first line, or what they say to shellcheck: not all have an extension.
mapfile -t scripts < <(grep -rlIE '^(#!/bin/(ba)?sh|# shellcheck shell=(ba)?sh)' --include='*' .ci "${folders[@]}" | sort)
tap_that "${#scripts[@]} shell scripts are there" [ ${#scripts[@]} -ge 20 ]
shellcheck -x -f gcc "${scripts[@]}" 2>&1 | tap_quiet "shellcheck"

mapfile -t python < <(find "${folders[@]}" -name '*.py' | sort)
tap_that "${#python[@]} Python files are there" [ ${#python[@]} -ge 15 ]
pyflakes3 "${python[@]}" 2>&1 | tap_quiet "pyflakes"
tap_end
