# SPDX-License-Identifier: MPL-2.0
# The tests. Each test is an executable that speaks TAP, registered in TESTS; tests/run counts them all.

TESTS :=
include $(wildcard tests/*/*.mk)

## test: set up what is needed, then build and pass every test
test:
	$(Q)manifest/setup.sh build demo test
	$(Q)$(MAKE) --no-print-directory test-now

# Everything but the set-up, for those who have it.
test-now: $(B)/lkj.oxt $(TESTS)
	$(Q)tests/run $(B)/tests/log $(TESTS)

.PHONY: test test-now
