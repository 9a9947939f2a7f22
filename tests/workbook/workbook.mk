# SPDX-License-Identifier: MPL-2.0
# The example workbook: the file under version control, and what Calc makes of it.

$(B)/tests/workbook/test-workbook: tests/workbook/test-workbook.sh tests/workbook/salah-cetak.tsv examples/demo.py \
    $(B)/workbook/hitung-ulang-2024.fods $(CONTOH) | $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)install -m 755 $< $@

TESTS += $(B)/tests/workbook/test-workbook
