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

CC := gcc
AR := ar
WARN := -Wall -Wextra -Wpedantic -Werror -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla -Wconversion
CFLAGS := -std=c11 -O2 -g -fPIC -fvisibility=hidden $(WARN)
DEPFLAGS = -MMD -MP

VERSION := $(shell sed -n 's/^\#define LKJ_VERSION "\(.*\)"/\1/p' src/core/lkj.h)

all: $(B)/lkj.oxt

include src/core/core.mk
include src/addin/addin.mk
include examples/examples.mk
include manifest/cross/cross.mk
include tests/tests.mk

help:
	@sed -n 's/^## *\([^:]*\): */  make \1\t/p' $(MAKEFILE_LIST) | expand -t 24

clean:
	$(Q)rm -rf $(B)
	$(call say,CLEAN,$(B))

.PHONY: all help clean

# Not below $(B)/cross/*/root: there lies a whole office of another machine, with folders of such names.
-include $(shell find $(B) -path '*/cross/*/root' -prune -o -path '*/cross/wine' -prune -o -name '*.d' -print 2>/dev/null)
