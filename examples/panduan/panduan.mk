# SPDX-License-Identifier: MPL-2.0
# The one-page guide of a bidang's package, and the picture of README.md: both of real windows (screens.py).

PETUNJUK := $(B)/paket/petunjuk.pdf
PETUNJUK_DIR := $(B)/panduan

# The workbook that the guide shows: one of a bidang, where it is filled, and where the capaian then stands.
PANDUAN_BUKU := $(B)/paket/lkj-kelembagaan.ods
PANDUAN_ISI := --buku $(PANDUAN_BUKU) --lembar IKU --sel M7 --ketik 12,67 --hasil AA7 --zoom 90

LAYAR := /usr/bin/python3 examples/panduan/screens.py

$(PETUNJUK): examples/panduan/screens.py examples/panduan/petunjuk.fodt $(PANDUAN_BUKU) $(B)/lkj.oxt
	$(call say,PDF,$@)
	$(Q)rm -rf $(PETUNJUK_DIR) && mkdir -p $(PETUNJUK_DIR) $(@D)
	$(Q)$(LAYAR) petunjuk --oxt $(B)/lkj.oxt $(PANDUAN_ISI) --templat examples/panduan/petunjuk.fodt \
	    --out $(PETUNJUK_DIR)
	$(Q)soffice -env:UserInstallation=file://$(abspath $(PETUNJUK_DIR))/profil --headless --norestore \
	    --convert-to pdf --outdir $(@D) $(PETUNJUK_DIR)/petunjuk.fodt >$(PETUNJUK_DIR)/soffice.log 2>&1
	$(Q)rm -rf $(PETUNJUK_DIR)/profil
	$(Q)test "$$(pdfinfo $@ | sed -n 's/^Pages: *//p')" = 1 || \
	    { echo 'panduan-pdf: petunjuk.pdf bukan satu halaman' >&2; rm -f $@; exit 1; }

# Everything but the set-up.
panduan-pdf-now: $(PETUNJUK)

## panduan-pdf: the one-page guide with pictures of the real screens: build/paket/petunjuk.pdf
panduan-pdf:
	$(Q)manifest/setup.sh build demo paket
	$(Q)$(MAKE) --no-print-directory panduan-pdf-now

## gambar: take the picture of README.md anew: examples/calc.png
gambar:
	$(Q)manifest/setup.sh build demo paket
	$(Q)$(MAKE) --no-print-directory $(B)/lkj.oxt
	$(Q)$(LAYAR) gambar --bundle $(B)/bundle --buku examples/hitung-ulang-2024.fods --lembar 'Tabel 3.2' --sel F7 --zoom 90 \
	    --out examples/calc.png

.PHONY: panduan-pdf panduan-pdf-now gambar
