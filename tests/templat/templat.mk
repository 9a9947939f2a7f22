# SPDX-License-Identifier: MPL-2.0
# The template and the workbooks made from it, in a live Calc.

TEMPLAT_BUKU := $(B)/lkj-templat.ots $(B)/lkj-2024.ods $(PAKET_BUKU)

$(B)/tests/templat/uji-templat: tests/templat/uji-templat.py $(TEMPLAT_BUKU) $(CONTOH) examples/demo.py | $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)printf '#!/bin/sh\nexec /usr/bin/python3 %s %s\n' $< $(B) >$@ && chmod 755 $@

TESTS += $(B)/tests/templat/uji-templat

# The full workbook: how long until it is loaded and computed, in a profile that is warm.
bench-templat: $(B)/lkj-2024.ods $(B)/lkj.oxt
	$(Q)/usr/bin/python3 tests/templat/ukur-templat.py $(B)

bench-now: bench-templat

.PHONY: bench-templat
