# SPDX-License-Identifier: MPL-2.0
# The generator of workbooks (examples/workbook), and what it makes: the empty template, the reports of two agencies as
# that template filled, a workbook for every bidang, and the printed report of 2024 computed anew.

WORKBOOK := $(B)/workbook/workbook
WORKBOOK_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(wildcard examples/workbook/*.c))
LAYOUT := $(wildcard examples/workbook/layout/*.yaml)
TEMPLATE_LAYOUT := examples/workbook/layout/template.yaml
# Tables of input: of the report of 2024, and of a made-up agency of health.
MASUKAN := examples/lkj2024-masukan
DINKES := examples/dinkes-masukan
CONTOH_DATA := $(wildcard examples/lkj2024/*.tsv $(MASUKAN)/*.tsv)
DINKES_DATA := $(wildcard $(DINKES)/*.tsv)

$(B)/obj/examples/%.o: examples/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(call compile,$(CC) $(CFLAGS) $(shell xml2-config --cflags))

$(WORKBOOK): $(WORKBOOK_OBJ)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $(NEW) $^ $(shell xml2-config --libs) -lyaml $(KEEP)

# $(call make-workbook,options): the packaged ODF file $@; its type is stored first.
define make-workbook
	$(call say,GEN,$@)
	$(Q)rm -rf $@.content && mkdir -p $@.content
	$(Q)$(WORKBOOK) $(1) $(TEMPLATE_LAYOUT) $@.content
	$(Q)$(call pack,$@.content,mimetype)
	$(Q)rm -rf $@.content
endef

$(B)/lkj-templat.ots: $(WORKBOOK) $(LAYOUT)
	$(call make-workbook,-t)

$(B)/laporan-2024.ods: $(WORKBOOK) $(LAYOUT) $(CONTOH_DATA)
	$(call make-workbook,-d $(MASUKAN))

$(B)/dinkes.ods: $(WORKBOOK) $(LAYOUT) $(DINKES_DATA)
	$(call make-workbook,-d $(DINKES))

## templat: the empty template, and the reports of two agencies in it: build/lkj-templat.ots, laporan-2024.ods, dinkes.ods
templat: $(B)/lkj-templat.ots $(B)/laporan-2024.ods $(B)/dinkes.ods

.PHONY: templat

# How many rows each table shows: measured in Calc from workbooks that print all rows, and kept with the tables of input.
$(B)/workbook/all/%.ods: $(WORKBOOK) $(LAYOUT) $(CONTOH_DATA) $(DINKES_DATA)
	$(Q)mkdir -p $(@D)
	$(call make-workbook,-a $(ALL_$*))

ALL_2024 := -d $(MASUKAN)
ALL_dinkes := -d $(DINKES)

## baris: measure how many rows the tables of the filled workbooks show, for their print ranges
baris: $(B)/workbook/all/2024.ods $(B)/workbook/all/dinkes.ods $(B)/lkj.oxt
	$(Q)/usr/bin/python3 -B examples/workbook/shown.py $(B)/bundle $(MASUKAN)/baris.tsv master=$(B)/workbook/all/2024.ods
	$(Q)/usr/bin/python3 -B examples/workbook/shown.py $(B)/bundle $(DINKES)/baris.tsv master=$(B)/workbook/all/dinkes.ods

.PHONY: baris

# ---- A workbook for every bidang, and the package of each -----------------------------------------------------------

PAKET := sekretariat kelembagaan koperasi usaha-kecil upt
UNIT_sekretariat := Sekretariat
UNIT_kelembagaan := Bidang Kelembagaan dan Pengawasan
UNIT_koperasi := Bidang Pemberdayaan dan Pengembangan Koperasi
UNIT_usaha-kecil := Bidang Pemberdayaan dan Pengembangan Usaha Kecil
UNIT_upt := UPT Balai Pelatihan
PAKET_BUKU := $(PAKET:%=$(B)/paket/lkj-%.ods)

$(PAKET_BUKU): $(B)/paket/lkj-%.ods: $(WORKBOOK) $(LAYOUT) $(CONTOH_DATA)
	$(Q)mkdir -p $(@D)
	$(call make-workbook,-d $(MASUKAN) -u "$(UNIT_$*)")

# Workbook, add-in and guide of one bidang.
$(B)/paket/%.zip: $(B)/paket/lkj-%.ods $(B)/lkj.oxt $(PETUNJUK)
	$(call say,ZIP,$@)
	$(Q)rm -rf $@.content && mkdir -p $@.content && cp $^ $@.content/
	$(Q)$(call pack,$@.content)
	$(Q)rm -rf $@.content

# Everything but the set-up.
paket-now: $(PAKET:%=$(B)/paket/%.zip)

## paket: make a workbook for every bidang, and zip it with the add-in and the guide: build/paket
paket:
	$(Q)manifest/setup.sh build demo paket
	$(Q)$(MAKE) --no-print-directory paket-now

.PHONY: paket paket-now
.SECONDARY: $(PAKET_BUKU)
