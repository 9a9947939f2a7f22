# SPDX-License-Identifier: MPL-2.0
# The users' guide: its formulas, menus and claims, in a real Calc.

$(B)/tests/guide/test-guide: tests/guide/test-guide.py examples/PANDUAN.md examples/panduan/petunjuk.fodt \
    | $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)install -m 755 $< $@

TESTS += $(B)/tests/guide/test-guide
