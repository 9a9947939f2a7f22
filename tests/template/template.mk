# SPDX-License-Identifier: MPL-2.0
# The template and the workbooks made from it, in a live Calc.

TEMPLAT_BUKU := $(B)/lkj-templat.ots $(B)/laporan-2024.ods $(B)/dinkes.ods $(PAKET_BUKU)

# In three parts, which run beside each other.
template_test = $(eval $(call test_script,$(B)/tests/template/$(1),$(PYTHON) tests/template/test-template.py $(B) $(2)))
$(call template_test,template_empty,template round-trip)
$(call template_test,template_2024,2024)
$(call template_test,template_dinkes,dinkes without)
TEMPLATE_TESTS := $(addprefix $(B)/tests/template/template_,empty 2024 dinkes)
$(TEMPLATE_TESTS): $(TEMPLAT_BUKU) $(CONTOH) | $(B)/lkj.oxt

TESTS += $(TEMPLATE_TESTS)

# The full workbook: how long until it is loaded and computed, in a profile that is warm.
bench-templat: $(B)/laporan-2024.ods $(B)/lkj.oxt
	$(Q)$(PYTHON) tests/template/measure-template.py $(B)

bench-now: bench-templat

.PHONY: bench-templat
