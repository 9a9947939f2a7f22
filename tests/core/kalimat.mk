# SPDX-License-Identifier: MPL-2.0
# Typed sentences against the figures of their indicator.

TESTS += $(B)/tests/core_kalimat

$(B)/tests/core_kalimat: tests/core/test_kalimat.c $(CORE_SRC) $(wildcard src/core/*.h) tests/core/kalimat.tsv
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $(NEW) $(filter %.c,$^) -lm $(KEEP)
