#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# cppcheck over all our C, a result a folder, and the top level, which holds nothing but what the README names. TAP.
set -u
. tests/lib/tap.sh
command -v cppcheck >/dev/null || tap_give_up "cppcheck is missing: apt-get install cppcheck"

# What only newer releases of cppcheck say: that they stop early, and what could point to const too.
newer=(--suppress=normalCheckLevelMaxBranches --suppress=constVariablePointer --suppress=constParameterPointer
    --suppress=constParameterCallback
    # A NULL behind an ellipsis is a pointer in every C library that this is built with.
    --suppress=varFuncNullUB)
# A buffer that a function behind a pointer fills; gcc and the sanitizers look there.
filled=(--suppress=legacyUninitvar:tests/bench/core.c --suppress=legacyUninitvar:tests/oracle/threads.c
    --suppress=ctuuninitvar:tests/oracle/exact.c)
mapfile -t folders < <(find src tests examples -name '*.c' -printf '%h\n' | sort -u)
for folder in "${folders[@]}"; do
    findings=$(cppcheck --std=c11 --enable=warning,style,performance,portability --inline-suppr --error-exitcode=1 -q \
        --suppress=missingIncludeSystem --suppress=toomanyconfigs --suppress=unusedStructMember \
        --suppress=CastIntegerToAddressAtReturn --suppress=knownConditionTrueFalse --suppress=shadowFunction \
        "${newer[@]}" "${filled[@]}" -DLINUX '-DBUILD="build"' '-DROOT="."' "$folder" 2>&1)
    tap_check $? "cppcheck $folder" "$findings"
done

git ls-files | cut -d/ -f1 | sort -u |
    grep -vxE 'Makefile|README\.md|LICENSE|CONTRIBUTING\.md|CHANGELOG\.md|src|idl|manifest|examples|tests|\..*' |
    tap_quiet "the top level holds nothing else"
tap_end
