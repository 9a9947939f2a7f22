# SPDX-License-Identifier: MPL-2.0
# The template, the report of 2024 as that template filled, and a workbook for every bidang (examples/templat).

TEMPLAT := $(B)/templat
TEMPLAT_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(wildcard examples/templat/*.c)) \
    $(addprefix $(B)/obj/examples/buku/,bagan.o buku.o gaya.o tulis.o tsv.o)

$(TEMPLAT): $(TEMPLAT_OBJ)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) -o $(NEW) $^ $(shell xml2-config --libs) $(KEEP)

# $(call buku-templat,folder of tables or -,unit or nothing): the packaged ODF file $@; its type is stored first.
define buku-templat
	$(call say,GEN,$@)
	$(Q)rm -rf $@.content && mkdir -p $@.content
	$(Q)$(TEMPLAT) $(1) $@.content $(2)
	$(Q)$(call pack,$@.content,mimetype)
	$(Q)rm -rf $@.content
endef

$(B)/lkj-templat.ots: $(TEMPLAT)
	$(call buku-templat,-)

$(B)/lkj-2024.ods: $(TEMPLAT) $(CONTOH_DATA)
	$(call buku-templat,examples/lkj2024)

## templat: make the empty template and the report of 2024 in it: build/lkj-templat.ots, build/lkj-2024.ods
templat: $(B)/lkj-templat.ots $(B)/lkj-2024.ods

.PHONY: templat

# ---- A workbook for every bidang, and the package of each -----------------------------------------------------------

PAKET := sekretariat kelembagaan koperasi usaha-kecil upt
UNIT_sekretariat := Sekretariat
UNIT_kelembagaan := Bidang Kelembagaan dan Pengawasan
UNIT_koperasi := Bidang Pemberdayaan dan Pengembangan Koperasi
UNIT_usaha-kecil := Bidang Pemberdayaan dan Pengembangan Usaha Kecil
UNIT_upt := UPT Balai Pelatihan
PAKET_BUKU := $(PAKET:%=$(B)/paket/lkj-%.ods)

$(PAKET_BUKU): $(B)/paket/lkj-%.ods: $(TEMPLAT) $(CONTOH_DATA)
	$(Q)mkdir -p $(@D)
	$(call buku-templat,examples/lkj2024,"$(UNIT_$*)")

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
