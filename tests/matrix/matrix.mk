# SPDX-License-Identifier: MPL-2.0
# The input matrix: every function, every argument, every input, in a real Calc; and that none is missing.

MATRIX_DIR := $(B)/tests/matrix

# Scripts beside what they need. They load $(B)/bundle, hence the order-only prerequisite.
$(MATRIX_DIR)/test-matrix: tests/matrix/test-matrix.sh $(B)/tests/calc/sheet | $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)install -m 755 $< $@

TESTS += $(MATRIX_DIR)/test-matrix tests/matrix/complete.sh
