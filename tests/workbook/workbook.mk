# SPDX-License-Identifier: MPL-2.0
# The example workbook: the file under version control, and what Calc makes of it.

$(eval $(call test_script,$(B)/tests/workbook/test-workbook,tests/workbook/test-workbook.sh))
$(B)/tests/workbook/test-workbook: $(B)/workbook/hitung-ulang-2024.fods $(CONTOH) | $(B)/lkj.oxt

TESTS += $(B)/tests/workbook/test-workbook

# The generator itself: what it refuses, and with which words.
$(eval $(call test_script,$(B)/tests/workbook/test-layout,tests/workbook/test-layout.sh $(B)))
$(B)/tests/workbook/test-layout: $(WORKBOOK)

TESTS += $(B)/tests/workbook/test-layout

# The commands on a whole workbook, on the template and what is made from it.
$(eval $(call live_test,workbook_commands,$(PYTHON) tests/workbook/commands.py))
$(LIVE)/workbook_commands: $(B)/lkj-templat.ots $(B)/dinkes.ods

TESTS += $(LIVE)/workbook_commands
