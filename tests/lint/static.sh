#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# cppcheck over all our C, one result a folder, and the top level, which holds nothing but what the README names. TAP.
set -u
. tests/lib/tap.sh
command -v cppcheck >/dev/null || tap_give_up "cppcheck is missing: apt-get install cppcheck"

folders=(src/core src/uno src/addin examples/workbook tests/core tests/uno tests/calc tests/fuzz tests/lint
    tests/cross)
# What only newer releases of cppcheck say: that they stop early, and what could point to const too.
newer=(--suppress=normalCheckLevelMaxBranches --suppress=constVariablePointer --suppress=constParameterPointer
    --suppress=constParameterCallback)
for folder in "${folders[@]}"; do
    findings=$(cppcheck --std=c11 --enable=warning,style,performance,portability --inline-suppr --error-exitcode=1 -q \
        --suppress=missingIncludeSystem --suppress=toomanyconfigs --suppress=unusedStructMember \
        --suppress=CastIntegerToAddressAtReturn --suppress=knownConditionTrueFalse --suppress=shadowFunction \
        "${newer[@]}" -DLINUX '-DBUILD="build"' '-DROOT="."' "$folder" 2>&1)
    tap_check $? "cppcheck $folder" "$findings"
done

git ls-files | cut -d/ -f1 | sort -u |
    grep -vxE 'Makefile|README\.md|LICENSE|CONTRIBUTING\.md|CHANGELOG\.md|src|idl|manifest|examples|tests|\..*' |
    tap_quiet "the top level holds nothing else"
tap_end
