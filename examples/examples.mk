# SPDX-License-Identifier: MPL-2.0
# The example workbook examples/lkj-2024.fods, written by examples/buku from the tables of the report, and the demo.

CONTOH := examples/lkj-2024.fods
CONTOH_DATA := $(wildcard examples/lkj2024/*.tsv)
BUKU := $(B)/buku
BUKU_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(wildcard examples/buku/*.c))

$(B)/obj/examples/%.o: examples/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(shell xml2-config --cflags) $(DEPFLAGS) -c -o $@ $<

$(BUKU): $(BUKU_OBJ)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(shell xml2-config --libs)

# What the generator writes now; a test compares it with the workbook under version control.
$(B)/contoh/lkj-2024.fods: $(BUKU) $(CONTOH_DATA)
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(BUKU) examples/lkj2024 $@

## contoh: write examples/lkj-2024.fods anew from the tables in examples/lkj2024
contoh: $(B)/contoh/lkj-2024.fods
	$(call say,COPY,$(CONTOH))
	$(Q)cp $< $(CONTOH)

## demo: set up what is needed, build, and compute the tables of the report in Calc: build/demo
demo:
	$(Q)manifest/setup.sh build demo
	$(Q)$(MAKE) --no-print-directory demo-now

# Everything but the set-up.
demo-now: $(B)/lkj.oxt $(B)/lkj-2024.ods
	$(Q)/usr/bin/python3 examples/demo.py --bundle $(B)/bundle --out $(B)/demo --filled $(B)/lkj-2024.ods $(CONTOH)

## run: open the workbook in Calc with the add-in, in a profile of its own
run:
	$(Q)manifest/setup.sh build demo
	$(Q)$(MAKE) --no-print-directory $(B)/lkj.oxt
	$(Q)examples/run.sh $(B)/bundle $(B)/run $(CONTOH)

.PHONY: contoh demo demo-now run

include $(wildcard examples/*/*.mk)
