# SPDX-License-Identifier: MPL-2.0
# The round trip: its plain C alone, with the sanitizers.

ROUNDTRIP_TESTS := freeze match progress
TESTS += $(ROUNDTRIP_TESTS:%=$(B)/tests/roundtrip_%)

$(B)/tests/roundtrip_%: tests/roundtrip/test_%.c tests/core/cases.c $(ROUNDTRIP_PLAIN) $(CORE_SRC) $(wildcard src/roundtrip/*.h src/core/*.h tests/core/*.h tests/roundtrip/*.h)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $(NEW) $(filter %.c,$^) -lcmocka -lm $(KEEP)

# In a live office.
$(eval $(call live_test,roundtrip,$(PYTHON) tests/roundtrip/live.py))
$(LIVE)/roundtrip: tests/roundtrip/roundtrip.mk

TESTS += $(LIVE)/roundtrip

# A sample of the returns that mean harm; all of them, and workbooks of the reports frozen, in `make soak`.
$(eval $(call live_test,roundtrip_hostile,$(PYTHON) tests/roundtrip/hostile.py 12))
TESTS += $(LIVE)/roundtrip_hostile

$(eval $(call live_test,roundtrip_hostile_all,$(PYTHON) tests/roundtrip/hostile.py 500))
$(eval $(call live_test,roundtrip_many,$(PYTHON) tests/roundtrip/hostile.py --many 250))
ROUNDTRIP_BOOKS := $(CONTOH) $(B)/$(if $(MASUKAN),laporan,lkj)-2024.ods $(firstword $(PAKET_BUKU))
$(eval $(call live_test,roundtrip_books,$(PYTHON) tests/roundtrip/live.py books $(ROUNDTRIP_BOOKS)))
$(LIVE)/roundtrip_books: | $(ROUNDTRIP_BOOKS)
ROUNDTRIP_SOAK := $(addprefix $(LIVE)/,roundtrip_hostile_all roundtrip_many roundtrip_books)

soak: soak-roundtrip
soak-roundtrip: $(ROUNDTRIP_SOAK)
	$(Q)TEST_TIMEOUT=3600 tests/run $(B)/tests/log $(ROUNDTRIP_SOAK)

.PHONY: soak-roundtrip
