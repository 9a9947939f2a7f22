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
