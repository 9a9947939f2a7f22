# SPDX-License-Identifier: MPL-2.0
# The users' guide: its formulas, menus and claims, in a real Calc.

$(eval $(call test_script,$(B)/tests/guide/test-guide,$(PYTHON) tests/guide/test-guide.py))
$(B)/tests/guide/test-guide: $(B)/lkj-templat.ots | $(B)/lkj.oxt

TESTS += $(B)/tests/guide/test-guide
