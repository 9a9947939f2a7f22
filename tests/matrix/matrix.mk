# SPDX-License-Identifier: MPL-2.0
# The input matrix: every function, every argument, every input, in a real Calc; and that none is missing.

MATRIX_DIR := $(B)/tests/matrix

# It loads $(B)/bundle, hence the order-only prerequisite.
$(eval $(call test_script,$(MATRIX_DIR)/test-matrix,tests/matrix/test-matrix.sh))
$(MATRIX_DIR)/test-matrix: $(B)/tests/calc/sheet | $(B)/lkj.oxt

TESTS += $(MATRIX_DIR)/test-matrix tests/matrix/complete.sh
