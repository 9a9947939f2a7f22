#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
# cppcheck over all our C, as TAP: one result a folder, its findings as diagnostics.
set -u
folders=(src/core src/uno src/addin examples/buku tests/core tests/uno)
echo "1..${#folders[@]}"
n=0
for folder in "${folders[@]}"; do
    n=$((n + 1))
    findings=$(cppcheck --std=c11 --enable=warning,style,performance,portability --inline-suppr --error-exitcode=1 -q \
        --suppress=missingIncludeSystem --suppress=toomanyconfigs --suppress=unusedStructMember \
        --suppress=CastIntegerToAddressAtReturn -DLINUX \
        "$folder" 2>&1)
    if [ $? -eq 0 ]; then
        echo "ok $n - cppcheck $folder"
    else
        echo "not ok $n - cppcheck $folder"
        sed 's/^/# /' <<<"$findings"
    fi
done
