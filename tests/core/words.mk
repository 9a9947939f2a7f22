# SPDX-License-Identifier: MPL-2.0
# TERBILANG against spellout.

TESTS += $(B)/tests/core_spoken

$(B)/tests/core_spoken: tests/core/spoken.c tests/core/spoken.tsv $(CORE_LIB) $(TEST_HEADERS)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $(NEW) $< $(CORE_LIB) -lm $(KEEP)

## lisan: compare TERBILANG with spellout on all 1,160,000 numbers (two minutes), record its answers
lisan: $(B)/tests/core_spoken
	$(Q)$< --catat >$(B)/spoken.tsv
	$(Q)cp $(B)/spoken.tsv tests/core/spoken.tsv
	$(call say,LISAN,tests/core/spoken.tsv)

.PHONY: lisan
