# SPDX-License-Identifier: MPL-2.0
# The functions in a real Calc: case tables, and BULATKAN against Calc's own ROUND.

CALC_TABLES := $(wildcard tests/calc/*.tsv tests/calc/wrong/*.tsv)
CALC_DIR := $(B)/tests/calc
CALC_CFLAGS = $(CFLAGS) -D_POSIX_C_SOURCE=200809L $(shell xml2-config --cflags)

$(CALC_DIR)/sheet $(CALC_DIR)/rounding: $(CALC_DIR)/%: tests/calc/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CALC_CFLAGS) -o $@ $< $(shell xml2-config --libs) -lm

# The executables that tests/run calls: scripts beside what they need. They load $(B)/bundle, hence the order-only
# prerequisite.
$(CALC_DIR)/test-calc: tests/calc/test-calc.sh tests/calc/office.sh $(CALC_DIR)/sheet $(CALC_TABLES) | $(B)/lkj.oxt
	$(Q)install -m 755 $< $@

$(CALC_DIR)/test-rounding: tests/calc/test-rounding.sh tests/calc/office.sh $(CALC_DIR)/rounding | $(B)/lkj.oxt
	$(Q)install -m 755 $< $@

TESTS += $(CALC_DIR)/test-calc $(CALC_DIR)/test-rounding
