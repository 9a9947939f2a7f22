# SPDX-License-Identifier: MPL-2.0
# Installing the extension, and what is generated into the documents.

UNOPKG ?= unopkg

UNOPKG_SHARED := $(if $(SHARED),--shared)
FOR_WHOM := $(if $(SHARED),for all users,for this user)
# unopkg itself refuses root without --shared.
REFUSE_ROOT = $(if $(SHARED),:,if [ "$$(id -u)" = 0 ]; then echo \
    'As root, say `make $@ SHARED=1` (for all users); for one user, run `make $@` as that user.' >&2; exit 1; fi)
# Beside a running office of the same profile unopkg hangs or leaves an empty extension.
REFUSE_OPEN = if [ -e "$${XDG_CONFIG_HOME:-$$HOME/.config}/libreoffice/4/.lock" ] && \
    { ! command -v pgrep >/dev/null || pgrep -u "$$(id -u)" -x soffice.bin >/dev/null; }; then \
    echo 'LibreOffice is open. Close it, then say `make $@$(if $(SHARED), SHARED=1)` again.' >&2; exit 1; fi

# With DESTDIR the extension is laid, unpacked, into the office's folder of what it is delivered with, as the packages of
# a distribution do: unopkg knows no other root than /.
EXTENSIONS_DIR ?= $(or $(OFFICE),/usr/lib/libreoffice)/share/extensions

## install: install the extension for the current user (SHARED=1: for all users; DESTDIR=...: unpacked, for a package)
ifdef DESTDIR
install: $(BUNDLE_FILES)
	$(call say,INSTALL,$(DESTDIR)$(EXTENSIONS_DIR)/lkj)
	$(Q)rm -rf $(DESTDIR)$(EXTENSIONS_DIR)/lkj
	$(Q)umask 022; for file in $(patsubst $(BUNDLE)/%,%,$(BUNDLE_FILES)); do \
	    install -D -m 644 $(BUNDLE)/$$file $(DESTDIR)$(EXTENSIONS_DIR)/lkj/$$file || exit 1; done
else
install: $(B)/lkj.oxt
	$(Q)$(REFUSE_ROOT)
	$(Q)$(REFUSE_OPEN)
	$(Q)$(if $(SHARED),umask 022 && )$(UNOPKG) add --force --suppress-license $(UNOPKG_SHARED) $<
	@echo 'LKJ for Calc $(VERSION) is installed $(FOR_WHOM). Restart LibreOffice; type =CAPAIAN( in a cell.'
endif

## uninstall: remove the extension (SHARED=1: for all users)
ifdef DESTDIR
uninstall:
	$(call say,RM,$(DESTDIR)$(EXTENSIONS_DIR)/lkj)
	$(Q)rm -rf $(DESTDIR)$(EXTENSIONS_DIR)/lkj
else
uninstall:
	$(Q)$(REFUSE_ROOT)
	$(Q)$(REFUSE_OPEN)
	$(Q)if $(UNOPKG) list $(UNOPKG_SHARED) 2>/dev/null | grep '^Identifier: id\.lkj\.calc$$' >/dev/null; then \
	    $(UNOPKG) remove $(UNOPKG_SHARED) id.lkj.calc && echo 'LKJ for Calc is removed $(FOR_WHOM).'; \
	else \
	    echo 'LKJ for Calc was not installed $(FOR_WHOM).'; \
	fi
endif

# ---- The reference of the functions ---------------------------------------------------------------------------------

# reference_in FILE,LANGUAGE: what stands between its marks
define reference_in
	$(call say,GEN,$1)
	$(Q)$(B)/xcu --$2 >$(B)/reference.md
	$(Q)awk -v reference=$(B)/reference.md ' \
	    /<!-- fungsi:akhir -->/ { inside = 0 } \
	    !inside { print } \
	    /<!-- fungsi:awal -->/ { inside = 1; print ""; while ((getline line < reference) > 0) print line }' \
	    $1 >$(B)/referred.md
	$(Q)cmp -s $(B)/referred.md $1 || cp $(B)/referred.md $1
endef

## reference: write the reference of the functions into examples/FUNGSI.md and FUNCTIONS.md, between their marks
reference: $(B)/xcu
	$(call reference_in,examples/FUNGSI.md,id)
	$(call reference_in,examples/FUNCTIONS.md,en)

.PHONY: install uninstall reference
