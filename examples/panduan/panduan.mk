# SPDX-License-Identifier: MPL-2.0
# The one-page guide of a bidang's package and the picture of README.md, both of real windows: examples/panduan/layar.py.

PETUNJUK := $(B)/paket/petunjuk.pdf
PETUNJUK_DIR := $(B)/panduan

# The workbook whose filled row the guide shows: sheet, a cell with CAPAIAN, zoom.
PANDUAN_BUKU ?= examples/lkj-2024.fods
PANDUAN_LEMBAR ?= Tabel 3.2
PANDUAN_SEL ?= F7
PANDUAN_ZOOM ?= 110

LAYAR := /usr/bin/python3 examples/panduan/layar.py

$(PETUNJUK): examples/panduan/layar.py examples/panduan/petunjuk.fodt $(PANDUAN_BUKU) $(B)/lkj.oxt
	$(call say,PDF,$@)
	$(Q)rm -rf $(PETUNJUK_DIR) && mkdir -p $(PETUNJUK_DIR) $(@D)
	$(Q)$(LAYAR) petunjuk --oxt $(B)/lkj.oxt --buku $(PANDUAN_BUKU) --lembar '$(PANDUAN_LEMBAR)' --sel '$(PANDUAN_SEL)' \
	    --zoom $(PANDUAN_ZOOM) --templat examples/panduan/petunjuk.fodt --out $(PETUNJUK_DIR)
	$(Q)soffice -env:UserInstallation=file://$(abspath $(PETUNJUK_DIR))/profil --headless --norestore \
	    --convert-to pdf --outdir $(@D) $(PETUNJUK_DIR)/petunjuk.fodt >$(PETUNJUK_DIR)/soffice.log 2>&1
	$(Q)rm -rf $(PETUNJUK_DIR)/profil
	$(Q)test "$$(pdfinfo $@ | sed -n 's/^Pages: *//p')" = 1 || \
	    { echo 'panduan-pdf: petunjuk.pdf bukan satu halaman' >&2; rm -f $@; exit 1; }

# Everything but the set-up.
panduan-pdf-now: $(PETUNJUK)

## panduan-pdf: the one-page guide with pictures of the real screens: build/paket/petunjuk.pdf
panduan-pdf:
	$(Q)src/setup.sh build demo paket
	$(Q)$(MAKE) --no-print-directory panduan-pdf-now

## gambar: take the picture of README.md anew: examples/calc.png
gambar:
	$(Q)src/setup.sh build demo paket
	$(Q)$(MAKE) --no-print-directory $(B)/lkj.oxt
	$(Q)$(LAYAR) gambar --bundle $(B)/bundle --buku examples/lkj-2024.fods --lembar 'Tabel 3.2' --sel F7 --zoom 90 \
	    --out examples/calc.png

.PHONY: panduan-pdf panduan-pdf-now gambar
