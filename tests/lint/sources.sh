#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# What must not stand in a file of the project: a path of one machine, what somebody left from looking for an error, a
# number of an issue that no reader can look up. TAP.
#
#   tests/lint/sources.sh [FOLDER]      FOLDER: the checkout
#
# The examples at the end are what it must find and must not: a lint that finds nothing proves nothing by itself.
set -u
. tests/lib/tap.sh
cd "${1:-.}" || exit 1

# A folder where people work, not / itself, and not one that the machine has for everybody, such as /tmp or /proc.
path='(^|[^A-Za-z0-9_.})*/])/(work|home/[a-z]|root/|Users/|tmp/[A-Za-z0-9]|var/tmp/)|[A-Z]:[\\/]+Users'
debug='\b(dbg|FIXME|TODO|XXX)\b|set_trace|breakpoint\(\)|console\.log|^[^#]*\bset -x\b|printf\("(here|debug)|print\(f?"(here|debug)'
issue='\b[Ii]ssues? #?[0-9]'
# shellcheck disable=SC2016 # make's variables
direct='^[[:space:]].*(-o |> ?|>> ?|install -m [0-9]+ \$<|cp \$<) *\$\$?@( |$|\))'
# Where it stands for itself: FILE:WHAT, fixed words.
allowed='tests/cross/soffice-aarch64.sh:HOME=/root
tests/cross/test-contents.sh:no path of the machine
tests/cross/test-contents.sh:/home/|/tmp/'

# What git knows of or would add; without git, as in the sources of a release, what there is.
files() {
    { git ls-files -z --cached --others --exclude-standard 2>/dev/null ||
        find . -path ./build -prune -o -type f -printf '%P\0'; } | grep -zvE '^(LICENSE|tests/lint/sources\.sh)$'
}

look() { # NAME PATTERN
    files | xargs -0 grep -nIHE "$2" /dev/null 2>/dev/null | while IFS= read -r line; do
        while IFS=: read -r file words; do
            [[ $line != "$file":*"$words"* ]] || continue 2
        done <<<"$allowed"
        printf '%s\n' "$line"
    done | tap_quiet "$1"
}

look "no path of one machine" "$path"
look "nothing left from looking for an error" "$debug"
look "no number of an issue" "$issue"

# What is made is written under another name and renamed (NEW and KEEP in the Makefile).
files | grep -zE '(^Makefile|\.mk)$' | xargs -0 grep -nHE "$direct" | tap_quiet "no rule writes to its target itself"

# With printf for __printf__ MinGW's compiler checks a format by the rules of Windows' own (cross.mk).
files | grep -zE '^(src|tests|examples)/.*\.[ch]$' | xargs -0 grep -nHE 'format\((gnu_)?printf' | tap_quiet "formats of ours are marked __printf__"

# The pictures of the guide are files: make gambar.
sed -n 's/.*xlink:href="\([^"]*\.png\)".*/\1/p' examples/panduan/petunjuk.fodt | while read -r picture; do
    [ -s "examples/panduan/$picture" ] || echo "examples/panduan/$picture"
done | tap_quiet "no picture of the guide is missing"

# Is a line found by the pattern?
finds() { # NAME PATTERN LINE yes|no
    local found=no
    ! grep -qE "$2" <<<"$3" || found=yes
    tap_same "$1 ($4): $3" "$4" "$found"
}
while IFS='|' read -r name expected line; do
    case $name in
    path) finds "$name" "$path" "$line" "$expected" ;;
    debug) finds "$name" "$debug" "$line" "$expected" ;;
    issue) finds "$name" "$issue" "$line" "$expected" ;;
    direct) finds "$name" "$direct" "$line" "$expected" ;;
    esac
done <<'EXAMPLES'
path|yes|run("import", "-window", "root", "/tmp/h8/picture.png")
path|yes|B=/work/main/build
path|yes|see /home/budi/lkj
path|yes|C:\Users\budi
path|no|for folder in /tmp "$here" /proc /dev; do
path|no|-prune -path '*/cross/*/root'
path|no|unzip -q lkj.oxt -d /usr/lib/libreoffice/share/extensions/lkj
path|no|#!/bin/bash
debug|yes|run("import", "dbg.png")
debug|yes|    breakpoint()
debug|yes|set -x
debug|yes|/* TODO: the rest */
debug|no|the library with its debug information
debug|no|\uXXXX and \xXX stand for bytes
issue|yes|the ratios of issue 2 first
issue|yes|see Issue #7
issue|no|the issue is that 2 is even
direct|yes|	$(Q)$(CC) -o $@ $^ -lm
direct|yes|	$$(Q)awk 1 $$< >$$@
direct|yes|	$(Q)install -m 755 $< $@
direct|no|	$(Q)$(CC) -o $(NEW) $^ $(KEEP)
direct|no|	$(Q)rm -rf $@ && mkdir -p $(@D)
EXAMPLES
tap_end
