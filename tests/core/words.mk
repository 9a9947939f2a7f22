# SPDX-License-Identifier: MPL-2.0
# The text half of the core: words, sentences, checks. Tables of cases, and TERBILANG against spellout.

TEKS_TABLES := terbilang narasi periksa
TESTS += $(TEKS_TABLES:%=$(B)/tests/core_%) $(B)/tests/core_spoken

# Built with the sanitizers, as the other tables of the core.
$(TEKS_TABLES:%=$(B)/tests/core_%): $(B)/tests/core_%: tests/core/test_%.c tests/core/results.c tests/core/cases.c \
        $(CORE_SRC) $(wildcard src/core/*.h tests/core/*.h) $(wildcard tests/core/*.tsv)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $@ $(filter %.c,$^) -lcmocka -lm

$(B)/tests/core_spoken: tests/core/spoken.c tests/core/spoken.tsv $(CORE_LIB)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $@ $< $(CORE_LIB) -lm

## lisan: compare TERBILANG with spellout on all 1,160,000 numbers (two minutes), record its answers
lisan: $(B)/tests/core_spoken
	$(Q)$< --catat >$(B)/spoken.tsv
	$(Q)cp $(B)/spoken.tsv tests/core/spoken.tsv
	$(call say,LISAN,tests/core/spoken.tsv)

.PHONY: lisan
