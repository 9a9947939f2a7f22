# SPDX-License-Identifier: MPL-2.0
# The example workbook: the file under version control, and what Calc makes of it.

$(B)/tests/contoh/uji-contoh: tests/contoh/uji-contoh.sh tests/contoh/salah-cetak.tsv examples/demo.py \
    $(B)/contoh/lkj-2024.fods $(CONTOH) | $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)install -m 755 $< $@

TESTS += $(B)/tests/contoh/uji-contoh
