# SPDX-License-Identifier: MPL-2.0
# The printed report of 2024 computed anew (examples/hitung-ulang-2024.fods), and the demo.

CONTOH := examples/hitung-ulang-2024.fods

include $(wildcard examples/*/*.mk)

# What the generator writes now; a test compares it with the workbook under version control.
$(B)/workbook/hitung-ulang-2024.fods: $(WORKBOOK) $(LAYOUT) $(CONTOH_DATA)
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(WORKBOOK) -f -d $(MASUKAN) -d examples/lkj2024 examples/workbook/layout/recount.yaml $(NEW) $(KEEP)

## contoh: write examples/hitung-ulang-2024.fods anew from the tables in examples/lkj2024
contoh: $(B)/workbook/hitung-ulang-2024.fods
	$(call say,COPY,$(CONTOH))
	$(Q)cp $< $(CONTOH)

## demo: set up what is needed, build, and compute the tables of the report in Calc: build/demo
demo:
	$(Q)manifest/setup.sh build demo
	$(Q)$(MAKE) --no-print-directory demo-now

# Everything but the set-up.
demo-now: $(B)/lkj.oxt $(B)/laporan-2024.ods $(B)/lkj-laporan.ott
	$(Q)/usr/bin/python3 -B examples/demo.py --bundle $(B)/bundle --out $(B)/demo --filled $(B)/laporan-2024.ods \
	    --report $(B)/lkj-laporan.ott --printed tests/check/report.txt $(CONTOH)

## run: open the workbook in Calc with the add-in, in a profile of its own
run:
	$(Q)manifest/setup.sh build demo
	$(Q)$(MAKE) --no-print-directory $(B)/lkj.oxt
	$(Q)examples/run.sh $(B)/bundle $(B)/run $(CONTOH)

.PHONY: contoh demo demo-now run
