# SPDX-License-Identifier: MPL-2.0
# The one-page guide of a bidang's package. Its pictures and that of README.md are files here: taken of real windows by
# `make gambar` (screens.py) when a screen changes, and only looked for otherwise, so that nothing else needs a display.

PETUNJUK := $(B)/paket/petunjuk.pdf
PETUNJUK_PAGE := examples/panduan/petunjuk.fodt
PETUNJUK_PICTURES := $(addprefix examples/panduan/,install.png licence.png restart.png version.png formula.png \
    wizard.png filled.png)

# The same from every build: the office writes the time into a PDF, and sums that come from it.
PDF_TIME = $(shell date -u -d @$(SOURCE_DATE_EPOCH) +%Y%m%d%H%M%S)
STILL = LC_ALL=C sed -E -e "s|(/CreationDate\(D:)[0-9]{14}[^)]*|\1$(PDF_TIME)Z'|" \
    -e 's/<[0-9A-F]{32}>/<00000000000000000000000000000000>/' \
    -e 's|(/DocChecksum /)[0-9A-F]{32}|\100000000000000000000000000000000|'

$(PETUNJUK): $(PETUNJUK_PAGE) $(wildcard $(PETUNJUK_PICTURES))
	$(call say,PDF,$@)
	$(Q)for picture in $(PETUNJUK_PICTURES); do test -s $$picture || \
	    { echo "guide: $$picture is missing: take it with make gambar" >&2; exit 1; }; done
	$(Q)rm -rf $@.content && mkdir -p $@.content && cp $(PETUNJUK_PAGE) $(PETUNJUK_PICTURES) $@.content/
	$(Q)timeout -k 10 300 soffice -env:UserInstallation=file://$(abspath $@.content)/profile --headless --norestore \
	    --convert-to pdf --outdir $@.content $@.content/petunjuk.fodt >$@.log 2>&1 </dev/null || \
	    { cat $@.log >&2; echo 'guide: soffice made no PDF' >&2; exit 1; }
	$(Q)test "$$(pdfinfo $@.content/petunjuk.pdf | sed -n 's/^Pages: *//p')" = 1 || \
	    { echo 'guide: petunjuk.pdf is not one page' >&2; exit 1; }
	$(Q)$(STILL) $@.content/petunjuk.pdf >$(NEW) $(KEEP)
	$(Q)rm -rf $@.content

# Everything but the set-up.
panduan-pdf-now: $(PETUNJUK)

## panduan-pdf: the one-page guide with pictures of the real screens: build/paket/petunjuk.pdf
panduan-pdf:
	$(Q)manifest/setup.sh build demo paket
	$(Q)$(MAKE) --no-print-directory panduan-pdf-now

SCREENS := /usr/bin/python3 examples/panduan/screens.py
# The workbook that the guide shows: one of a bidang, where it is filled, and where the capaian then stands.
PANDUAN_BUKU := $(B)/paket/lkj-kelembagaan.ods

# The workbook that the guide's other pictures show, of a made-up agency; and the report that is filled from it.
PAGES_BUKU := $(B)/dinkes.ods

## gambar: take the pictures of both guides and of README.md anew: examples/panduan/*.png, examples/calc.png
gambar:
	$(Q)manifest/setup.sh build demo paket gambar
	$(Q)$(MAKE) --no-print-directory gambar-now

gambar-now: $(B)/lkj.oxt $(PANDUAN_BUKU) $(PAGES_BUKU) $(B)/lkj-laporan.ott
	$(Q)$(SCREENS) pages --bundle $(B)/bundle --book $(PAGES_BUKU) --report $(B)/lkj-laporan.ott --out examples/panduan/layar
	$(Q)$(SCREENS) guide --oxt $(B)/lkj.oxt --book $(PANDUAN_BUKU) --sheet IKU --cell M7 --type 12,67 --result AH7 \
	    --zoom 70 --page $(PETUNJUK_PAGE) --out examples/panduan
	$(Q)$(SCREENS) readme --bundle $(B)/bundle --book examples/hitung-ulang-2024.fods --sheet 'Tabel 3.2' --cell F7 --zoom 90 \
	    --out examples/calc.png

.PHONY: panduan-pdf panduan-pdf-now gambar gambar-now
