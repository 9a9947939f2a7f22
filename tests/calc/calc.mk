# SPDX-License-Identifier: MPL-2.0
# The functions in a real Calc: case tables, and BULATKAN against Calc's own ROUND.

CALC_TABLES := $(wildcard tests/calc/*.tsv tests/calc/salah/*.tsv)
CALC_DIR := $(B)/tests/calc
CALC_CFLAGS = $(CFLAGS) -D_POSIX_C_SOURCE=200809L $(shell xml2-config --cflags)

$(CALC_DIR)/lembar $(CALC_DIR)/bulat: $(CALC_DIR)/%: tests/calc/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CALC_CFLAGS) -o $@ $< $(shell xml2-config --libs) -lm

# The executables that tests/run calls: scripts beside what they need. They load $(B)/bundle, hence the order-only
# prerequisite.
$(CALC_DIR)/uji-calc: tests/calc/uji-calc.sh tests/calc/kantor.sh $(CALC_DIR)/lembar $(CALC_TABLES) | $(B)/lkj.oxt
	$(Q)install -m 755 $< $@

$(CALC_DIR)/uji-bulat: tests/calc/uji-bulat.sh tests/calc/kantor.sh $(CALC_DIR)/bulat | $(B)/lkj.oxt
	$(Q)install -m 755 $< $@

TESTS += $(CALC_DIR)/uji-calc $(CALC_DIR)/uji-bulat
