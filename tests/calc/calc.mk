# SPDX-License-Identifier: MPL-2.0
# The functions in a real Calc: case tables, and BULATKAN against Calc's own ROUND.

CALC_TABLES := $(wildcard tests/calc/*.tsv tests/calc/wrong/*.tsv)
CALC_DIR := $(B)/tests/calc
CALC_CFLAGS = $(CFLAGS) -D_POSIX_C_SOURCE=200809L $(shell xml2-config --cflags)

$(CALC_DIR)/sheet $(CALC_DIR)/rounding: $(CALC_DIR)/%: tests/calc/%.c $(CORE_LIB) $(TEST_HEADERS)
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CALC_CFLAGS) -o $(NEW) $(filter-out %.h,$^) $(shell xml2-config --libs) -lm $(KEEP)

# The examples of the help: shown in the reference, calculated here.
$(CALC_DIR)/examples.tsv: $(B)/xcu
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(B)/xcu --examples >$(NEW) $(KEEP)

# They load $(B)/bundle, hence the order-only prerequisite.
$(eval $(call test_script,$(CALC_DIR)/test-calc,tests/calc/test-calc.sh))
$(eval $(call test_script,$(CALC_DIR)/test-rounding,tests/calc/test-rounding.sh))
$(CALC_DIR)/test-calc: $(CALC_DIR)/sheet $(CALC_DIR)/examples.tsv | $(B)/lkj.oxt
$(CALC_DIR)/test-rounding: $(CALC_DIR)/rounding | $(B)/lkj.oxt

TESTS += $(CALC_DIR)/test-calc $(CALC_DIR)/test-rounding
