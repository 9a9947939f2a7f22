# SPDX-License-Identifier: MPL-2.0
# The template and the workbooks made from it, in a live Calc.

TEMPLAT_BUKU := $(B)/lkj-templat.ots $(B)/laporan-2024.ods $(B)/dinkes.ods $(PAKET_BUKU)

$(B)/tests/template/test-template: tests/template/test-template.py $(TEMPLAT_BUKU) $(CONTOH) examples/demo.py | $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' '#!/bin/sh' \
	    '# LibreOffice 7.4 now and then starts itself anew (status 81) and drops who is connected. A run that did not come' \
	    '# to its plan is begun once more; one that did stands, whatever it found.' \
	    'log=$(@D)/test-template.log' \
	    '/usr/bin/python3 $< $(B) >$$log && exec cat $$log' \
	    'grep -q "^1\.\." $$log && { cat $$log; exit 1; }' \
	    'exec /usr/bin/python3 $< $(B)' >$@ && chmod 755 $@

TESTS += $(B)/tests/template/test-template

# The full workbook: how long until it is loaded and computed, in a profile that is warm.
bench-templat: $(B)/laporan-2024.ods $(B)/lkj.oxt
	$(Q)/usr/bin/python3 tests/template/measure-template.py $(B)

bench-now: bench-templat

.PHONY: bench-templat
