# SPDX-License-Identifier: MPL-2.0
# The text half of the core: words, sentences, checks. Tables of cases, and TERBILANG against spellout.

TEKS_TABLES := terbilang narasi periksa
TESTS += $(TEKS_TABLES:%=$(B)/tests/core_%) $(B)/tests/core_lisan

# Built with the sanitizers, as the other tables of the core.
$(TEKS_TABLES:%=$(B)/tests/core_%): $(B)/tests/core_%: tests/core/test_%.c tests/core/hasil.c tests/core/kasus.c \
        $(CORE_SRC) $(wildcard src/core/*.h tests/core/*.h) $(wildcard tests/core/*.tsv)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $@ $(filter %.c,$^) -lcmocka -lm

$(B)/tests/core_lisan: tests/core/lisan.c tests/core/lisan.tsv $(CORE_LIB)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $@ $< $(CORE_LIB) -lm

## lisan: compare TERBILANG with spellout on all 1,160,000 numbers (two minutes), record its answers
lisan: $(B)/tests/core_lisan
	$(Q)$< --catat >$(B)/lisan.tsv
	$(Q)cp $(B)/lisan.tsv tests/core/lisan.tsv
	$(call say,LISAN,tests/core/lisan.tsv)

.PHONY: lisan
