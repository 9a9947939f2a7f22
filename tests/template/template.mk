# SPDX-License-Identifier: MPL-2.0
# The template and the workbooks made from it, in a live Calc.

TEMPLAT_BUKU := $(B)/lkj-templat.ots $(B)/laporan-2024.ods $(B)/dinkes.ods $(PAKET_BUKU)

$(eval $(call test_script,$(B)/tests/template/test-template,$(PYTHON) tests/template/test-template.py $(B)))
$(B)/tests/template/test-template: $(TEMPLAT_BUKU) $(CONTOH) | $(B)/lkj.oxt

TESTS += $(B)/tests/template/test-template

# The full workbook: how long until it is loaded and computed, in a profile that is warm.
bench-templat: $(B)/laporan-2024.ods $(B)/lkj.oxt
	$(Q)$(PYTHON) tests/template/measure-template.py $(B)

bench-now: bench-templat

.PHONY: bench-templat
