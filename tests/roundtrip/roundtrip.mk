# SPDX-License-Identifier: MPL-2.0
# The round trip: its plain C alone, with the sanitizers.

ROUNDTRIP_TESTS := freeze match progress
TESTS += $(ROUNDTRIP_TESTS:%=$(B)/tests/roundtrip_%)

$(B)/tests/roundtrip_%: tests/roundtrip/test_%.c tests/core/cases.c $(ROUNDTRIP_PLAIN) $(CORE_SRC) $(wildcard src/roundtrip/*.h src/core/*.h tests/core/*.h)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $(NEW) $(filter %.c,$^) -lcmocka -lm $(KEEP)

# In a live office.
$(eval $(call live_test,roundtrip,$(PYTHON) tests/roundtrip/live.py))
$(LIVE)/roundtrip: tests/roundtrip/roundtrip.mk

TESTS += $(LIVE)/roundtrip
