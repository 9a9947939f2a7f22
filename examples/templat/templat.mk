# SPDX-License-Identifier: MPL-2.0
# The template, the report of 2024 as that template filled, and a workbook for every bidang (examples/templat).

TEMPLAT := $(B)/templat
TEMPLAT_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(wildcard examples/templat/*.c)) \
    $(addprefix $(B)/obj/examples/buku/,bagan.o buku.o gaya.o tulis.o tsv.o)

$(TEMPLAT): $(TEMPLAT_OBJ)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ $(shell xml2-config --libs)

# $(call kemas,parts,file): a packaged ODF file; its type is stored first, and no time of day goes in.
kemas = (cd $(1) && find . -exec touch -d 2000-01-01T00:00Z {} + && rm -f ../berkas.zip && \
    zip -qX0 ../berkas.zip mimetype && find . -type f ! -name mimetype | LC_ALL=C sort | zip -qX9 -@ ../berkas.zip) && \
    mv $(dir $(1))berkas.zip $(2)

# $(call buku-templat,file,folder of tables or -,unit or nothing)
define buku-templat
	$(call say,GEN,$(1))
	$(Q)rm -rf $(1).bagian && mkdir -p $(1).bagian/isi
	$(Q)$(TEMPLAT) $(2) $(1).bagian/isi $(3)
	$(Q)$(call kemas,$(1).bagian/isi,$(1))
	$(Q)rm -rf $(1).bagian
endef

$(B)/lkj-templat.ots: $(TEMPLAT)
	$(call buku-templat,$@,-)

$(B)/lkj-2024.ods: $(TEMPLAT) $(CONTOH_DATA)
	$(call buku-templat,$@,examples/lkj2024)

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
	$(call buku-templat,$@,examples/lkj2024,"$(UNIT_$*)")

# Workbook, add-in and guide of one bidang.
$(B)/paket/%.zip: $(B)/paket/lkj-%.ods $(B)/lkj.oxt | panduan-pdf
	$(call say,ZIP,$@)
	$(Q)rm -f $@ && zip -qjX $@ $(B)/paket/lkj-$*.ods $(B)/lkj.oxt $(B)/paket/petunjuk.pdf

## paket: make a workbook for every bidang, and zip it with the add-in and the guide: build/paket
paket: $(PAKET:%=$(B)/paket/%.zip)

.PHONY: paket
.SECONDARY: $(PAKET_BUKU)
