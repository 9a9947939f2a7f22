# SPDX-License-Identifier: MPL-2.0
# The tests. Each test is an executable that speaks TAP, registered in TESTS; tests/run counts them all.

TESTS :=

# The system's own Python, which has the UNO bridge. -B: leave no __pycache__ beside the sources.
PYTHON := /usr/bin/python3 -B
# What the tests in C share.
TEST_HEADERS := $(wildcard tests/lib/*.h)

# $(call test_script,FILE,COMMAND): an executable for tests/run, which starts it from the top of the checkout.
define test_script
$(1): tests/tests.mk
	$$(Q)mkdir -p $$(@D)
	$$(Q)printf '%s\n' '#!/bin/sh' 'export B=$(B)' 'exec $(2) "$$$$@"' >$$(NEW) && chmod +x $$(NEW) $$(KEEP)
endef

include $(wildcard tests/*/*.mk)

## test: set up what is needed, then build and pass every test
test:
	$(Q)manifest/setup.sh build demo test
	$(Q)$(MAKE) --no-print-directory $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 1)) test-now

# Everything but the set-up, for those who have it.
test-now: $(B)/lkj.oxt $(TESTS)
	$(Q)tests/run $(B)/tests/log $(TESTS)

.PHONY: test test-now
