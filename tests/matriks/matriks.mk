# SPDX-License-Identifier: MPL-2.0
# The input matrix: every function, every argument, every input, in a real Calc; and that none is missing.

MATRIKS_DIR := $(B)/tests/matriks

# Scripts beside what they need. They load $(B)/bundle, hence the order-only prerequisite.
$(MATRIKS_DIR)/uji-matriks: tests/matriks/uji-matriks.sh $(B)/tests/calc/lembar | $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)install -m 755 $< $@

TESTS += $(MATRIKS_DIR)/uji-matriks tests/matriks/lengkap.sh
