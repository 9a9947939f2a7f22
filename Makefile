# SPDX-License-Identifier: MPL-2.0
#
# LKJ for Calc. `make help` lists what there is to make; `make V=1` shows every command.

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
.DELETE_ON_ERROR:
.SUFFIXES:

B := build
Q := @
ifdef V
Q :=
endif
# What a rule says while it works: one short line.
say = @printf '  %-8s %s\n' '$(1)' '$(2)'

# ---- The compiler ---------------------------------------------------------------------------------------------------

# CC, AR, CFLAGS and LDFLAGS are the builder's own, on the command line or in the environment: CFLAGS stands behind ours.
ifeq ($(origin CC),default)
CC := gcc
endif
ifeq ($(origin AR),default)
AR := ar
endif
CFLAGS ?= -O2 -g

# Warnings are errors for the compilers that the project is built with, Debian 12's and 13's, and in CI; for another one
# they are warnings: what it says that ours do not is not the builder's business. WERROR= and WERROR=-Werror decide it.
KNOWN_COMPILERS := gcc-12 gcc-14
compiler_name := $(shell $(CC) -v 2>&1 | sed -n 's/^\(gcc\) version \([0-9]*\).*/\1-\2/p' | tail -n 1)
WERROR ?= $(if $(CI)$(filter $(compiler_name),$(KNOWN_COMPILERS)),-Werror)
WARN := -Wall -Wextra -Wpedantic $(WERROR) -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wconversion
# Once: a make below this one is given them by the environment.
ifeq ($(findstring -std=c11,$(CFLAGS)),)
override CFLAGS := -std=c11 -fPIC -fvisibility=hidden $(WARN) $(CFLAGS)
endif

# What a module of ours is compiled and linked with besides (not its tests: the sanitizers look closer). FORTIFY needs
# optimization; a builder who says something about it has said it.
BRANCHES_x86_64 := -fcf-protection=full
BRANCHES_AARCH64 := -mbranch-protection=standard
harden = -fstack-protector-strong $(BRANCHES_$(1)) \
    $(if $(findstring _FORTIFY_SOURCE,$(CFLAGS))$(filter -O0,$(CFLAGS)),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
HARDEN_LINK := -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack

# ---- How a file is made ---------------------------------------------------------------------------------------------

# Under another name, $(NEW), and under its own when it is whole, $(KEEP). Of a make that is killed nothing half-made is
# left that the next one would take for done.
NEW = $@.new
KEEP = && mv -f $(NEW) $@

# $(call compile,compiler and flags): the object $@ of the source $<, and what that includes.
compile = $(1) -MMD -MP -MF $(@:.o=.d.new) -MT $@ -c -o $(NEW) $< && mv -f $(@:.o=.d.new) $(@:.o=.d) $(KEEP)

# $(call pack,folder,its first file, uncompressed, or nothing): what is in the folder, as the zip file $@. The same input
# gives the same file: sorted names, one time stamp, no user, one mode, whatever the umask.
SOURCE_DATE_EPOCH ?= 1735689600
export SOURCE_DATE_EPOCH
pack = rm -f $(NEW) && (cd $(1) && chmod -R u=rwX,go=rX . && find . -exec touch -d @$(SOURCE_DATE_EPOCH) {} + && export TZ=UTC && \
    $(if $(2),zip -qX0 $(abspath $(NEW)) $(2) &&) find . -type f $(if $(2),! -path ./$(2)) | sed 's|^\./||' | LC_ALL=C sort | \
    zip -qXD9 -@ $(abspath $(NEW))) $(KEEP)

# Python leaves no __pycache__ beside the sources.
export PYTHONDONTWRITEBYTECODE := 1

# ---- What there is --------------------------------------------------------------------------------------------------

# The rooms of src: the core, plain C which knows no office (the checker above it has a library of its own, CHECK_LIB),
# and what stands on UNO. A room that is added is one word here; its objects then are in the module, on every platform,
# and in the fuzzers and the build for ThreadSanitizer.
PLAIN_ROOMS := core
UNO_ROOMS := uno calc writer command roundtrip workbook report addin

VERSION := $(shell sed -n 's/^\#define LKJ_VERSION "\(.*\)"/\1/p' src/core/lkj.h)

all: $(B)/lkj.oxt

include src/core/core.mk
include src/check/check.mk
include src/command/command.mk
include src/roundtrip/roundtrip.mk
include src/report/report.mk
include src/addin/addin.mk
include manifest/install.mk
include examples/examples.mk
include manifest/cross/cross.mk
include tests/tests.mk

help:
	@sed -n 's/^## *\([^:]*\): */  make \1\t/p' $(MAKEFILE_LIST) | expand -t 24

clean:
	$(Q)rm -rf $(B) 2>/dev/null || { \
	    echo 'Some of $(B) is root'"'"'s (the offices of make matrix): say sudo make clean.' >&2; exit 1; }
	$(call say,CLEAN,$(B))

.PHONY: all help clean

# Not below $(B)/cross/*/root: there lies a whole office of another machine, with folders of such names.
-include $(shell find $(B) -path '*/cross/*/root' -prune -o -path '*/cross/wine' -prune -o -name '*.d' -print 2>/dev/null)
