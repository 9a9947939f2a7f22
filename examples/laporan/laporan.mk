# SPDX-License-Identifier: MPL-2.0
# The report as a template of Writer: a flat file here, packed by the office.

LAPORAN := $(B)/lkj-laporan.ott

$(LAPORAN): examples/laporan/lkj-laporan.fodt
	$(call say,OTT,$@)
	$(Q)rm -rf $@.content && mkdir -p $@.content
	$(Q)timeout -k 10 300 soffice -env:UserInstallation=file://$(abspath $@.content)/profile --headless --norestore \
	    --convert-to ott:writer8_template --outdir $@.content $< >$@.log 2>&1 </dev/null || { cat $@.log >&2; exit 1; }
	$(Q)mv -f $@.content/lkj-laporan.ott $@ && rm -rf $@.content $@.log

## laporan: the report as a template for Writer: build/lkj-laporan.ott
laporan: $(LAPORAN)

.PHONY: laporan
