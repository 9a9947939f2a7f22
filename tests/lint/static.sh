#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
# cppcheck over all our C, one result a folder, and the top level, which holds nothing but what the README names. TAP.
set -u
folders=(src/core src/uno src/addin examples/workbook tests/core tests/uno tests/calc tests/fuzz tests/lint
    tests/cross)
# What only newer releases of cppcheck say: that they stop early, and what could point to const too.
newer="--suppress=normalCheckLevelMaxBranches --suppress=constVariablePointer --suppress=constParameterPointer
    --suppress=constParameterCallback"
echo "1..$((${#folders[@]} + 1))"
n=0
for folder in "${folders[@]}"; do
    n=$((n + 1))
    findings=$(cppcheck --std=c11 --enable=warning,style,performance,portability --inline-suppr --error-exitcode=1 -q \
        --suppress=missingIncludeSystem --suppress=toomanyconfigs --suppress=unusedStructMember \
        --suppress=CastIntegerToAddressAtReturn --suppress=knownConditionTrueFalse --suppress=shadowFunction \
        $newer -DLINUX '-DBUILD="build"' '-DROOT="."' "$folder" 2>&1)
    if [ $? -eq 0 ]; then
        echo "ok $n - cppcheck $folder"
    else
        echo "not ok $n - cppcheck $folder"
        sed 's/^/# /' <<<"$findings"
    fi
done

n=$((n + 1))
strange=$(git ls-files | cut -d/ -f1 | sort -u | grep -vxE 'Makefile|README\.md|LICENSE|CONTRIBUTING\.md|CHANGELOG\.md|src|idl|manifest|examples|tests|\..*')
if [ -z "$strange" ]; then
    echo "ok $n - the top level holds nothing else"
else
    echo "not ok $n - the top level holds nothing else"
    sed 's/^/# /' <<<"$strange"
fi
