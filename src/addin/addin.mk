# SPDX-License-Identifier: MPL-2.0
# The add-in: the UNO binding (src/uno), the functions (src/addin), and the extension around them (manifest/, idl/).

# The office and its SDK, found through soffice; OFFICE=... on the command line for another one.
OFFICE ?= $(patsubst %/program/soffice,%,$(realpath $(shell command -v soffice)))
SDK := $(OFFICE)/sdk
UNOIDL_WRITE = $(SDK)/bin/unoidl-write $(OFFICE)/program/types.rdb $(OFFICE)/program/types/offapi.rdb
UNOPKG ?= unopkg
RSVG ?= rsvg-convert

# Where LibreOffice looks for a platform's library: one folder and one .components file each. A cross-build adds a row.
MACHINE := $(shell $(CC) -dumpmachine 2>/dev/null)
PLATFORM := $(if $(findstring mingw,$(MACHINE)),Windows_,Linux_)$(if $(findstring aarch64,$(MACHINE)),AARCH64,x86_64)
PLATFORMS := $(PLATFORM)
library_suffix = $(if $(filter Windows_%,$(1)),dll,so)

UNO_CFLAGS := -isystem $(SDK)/include
UNO_LIBS := -L$(SDK)/lib -luno_sal -luno_cppu
MODULE_FLAGS := -shared -Wl,--build-id=none -Wl,-z,defs -Wl,--as-needed -Wl,--exclude-libs,ALL

UNO_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(wildcard src/uno/*.c))
FUNCTIONS_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(filter-out %/call.c %/component.c %/xcu.c,$(wildcard src/addin/*.c)))
ADDIN_OBJ := $(FUNCTIONS_OBJ) $(B)/obj/src/addin/call.o $(B)/obj/src/addin/component.o

$(B)/obj/src/uno/%.o: src/uno/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) $(DEPFLAGS) -c -o $@ $<

$(B)/obj/src/addin/%.o: src/addin/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) $(DEPFLAGS) -c -o $@ $<

# The library with its debug information; the extension gets a stripped copy.
$(B)/lkj.so: $(ADDIN_OBJ) $(COMMAND_OBJ) $(UNO_OBJ) $(CHECK_LIB) $(CORE_LIB)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) $(MODULE_FLAGS) -o $@ $^ $(UNO_LIBS) -lm

$(B)/xcu: $(B)/obj/src/addin/xcu.o $(FUNCTIONS_OBJ) $(CORE_LIB)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) -o $@ $^ -lm

# ---- The extension, unpacked: what soffice -env:BUNDLED_EXTENSIONS takes --------------------------------------------

BUNDLE := $(B)/bundle/lkj
COMPONENT_ROW = <manifest:file-entry manifest:full-path=\"$(1)/$(2).components\" \
    manifest:media-type=\"application/vnd.sun.star.uno-components;platform=$(1)\"/>
lower = $(shell printf '%s' '$(1)' | tr A-Z a-z)
comma := ,
space := $(subst ,, )

SERVICE_ROW = <implementation name=\"$(1).impl\"><service name=\"$(1)\"/></implementation>
SETTINGS_ROW = <manifest:file-entry manifest:full-path=\"$(1)\" \
    manifest:media-type=\"application/vnd.sun.star.configuration-data\"/>
# $(call fill_manifest,rows of component files,short name,settings), $(call fill_components,library,services): for sed
fill_manifest = -e "s|@COMPONENTS@|$(1)|" -e 's|@NAME@|$(2)|' \
    -e "s|@SETTINGS@|$(foreach s,$(3),  $(call SETTINGS_ROW,$(s)))|" -e 's|/>   <|/>\n  <|g'
fill_components = -e 's|@LIBRARY@|$(1)|' -e "s|@SERVICES@|$(foreach s,$(2),    $(call SERVICE_ROW,$(s)))|" \
    -e 's|>     <|>\n    <|g'

# $(call bundle,folder,short name,services,library,IDL file,settings): the rules of what every extension of ours has.
define bundle
$(1)/$(2).rdb: $(5)
	$$(call say,IDL,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)$$(UNOIDL_WRITE) $$< $$@

$(1)/META-INF/manifest.xml: manifest/manifest.xml.in
	$$(call say,GEN,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)sed $$(call fill_manifest,$$(foreach p,$$(PLATFORMS),  $$(call COMPONENT_ROW,$$(p),$(2))),$(2),$(6)) $$< >$$@

$(1)/%/$(2).components: manifest/component.components.in
	$$(call say,GEN,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)sed $$(call fill_components,$(2).$$(call library_suffix,$$*),$(3)) $$< >$$@

$(1)/$$(PLATFORM)/$(2).so: $(4)
	$$(call say,STRIP,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)strip --strip-unneeded -o $$@ $$<
endef

SETTINGS := CalcAddIns.xcu Addons.xcu ProtocolHandler.xcu CalcWindowState.xcu WriterWindowState.xcu
SERVICES := id.lkj.Calc id.lkj.Perintah id.lkj.Penangan
$(eval $(call bundle,$(BUNDLE),lkj,$(SERVICES),$(B)/lkj.so,idl/XFungsi.idl,$(SETTINGS)))

$(BUNDLE)/description.xml: manifest/description.xml.in src/core/lkj.h
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)sed -e 's|@VERSION@|$(VERSION)|' \
	    -e 's|@PLATFORMS@|$(subst $(space),$(comma),$(foreach p,$(PLATFORMS),$(call lower,$(p))))|' \
	    -e '/@UPDATE@/$(if $(UPDATE_BASE),s|@UPDATE@|$(UPDATE_BASE)/lkj.update.xml|,d)' $< >$@

$(BUNDLE)/CalcAddIns.xcu: $(B)/xcu
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(B)/xcu >$@

$(BUNDLE)/Addons.xcu: $(B)/addons
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(B)/addons >$@

$(BUNDLE)/%.xcu: manifest/%.xcu
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $@

$(BUNDLE)/icon.png: manifest/icon.svg
	$(call say,PNG,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(RSVG) -w 42 -h 42 -o $@ $<

$(BUNDLE)/%.txt: manifest/%.txt
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $@

BUNDLE_FILES := $(addprefix $(BUNDLE)/,META-INF/manifest.xml description.xml $(SETTINGS) lkj.rdb icon.png \
    $(foreach p,$(PLATFORMS),$(p)/lkj.components $(p)/lkj.$(call library_suffix,$(p))) $(patsubst manifest/%,%,$(wildcard manifest/*/*.txt)))

bundle: $(BUNDLE_FILES)

# ---- The extension, packed ------------------------------------------------------------------------------------------

# The same input gives the same file: sorted names, one time stamp, no user, one mode.
SOURCE_DATE_EPOCH ?= 1735689600
export SOURCE_DATE_EPOCH

$(B)/lkj.oxt: $(BUNDLE_FILES)
	$(call say,ZIP,$@)
	$(Q)rm -rf $(B)/pack $@ && cp -R $(BUNDLE) $(B)/pack
	$(Q)cd $(B)/pack && find . -type f -exec touch -d @$(SOURCE_DATE_EPOCH) {} + -exec chmod 644 {} + && \
	    find . -type f | sed 's|^\./||' | LC_ALL=C sort | TZ=UTC zip -q -X -D -9 -@ ../lkj.oxt
	$(Q)rm -rf $(B)/pack

# ---- Installing -----------------------------------------------------------------------------------------------------

UNOPKG_SHARED := $(if $(SHARED),--shared)
FOR_WHOM := $(if $(SHARED),for all users,for this user)
# unopkg itself refuses root without --shared.
REFUSE_ROOT = $(if $(SHARED),:,if [ "$$(id -u)" = 0 ]; then echo \
    'As root, say `make $@ SHARED=1` (for all users); for one user, run `make $@` as that user.' >&2; exit 1; fi)
# Beside a running office of the same profile unopkg hangs or leaves an empty extension.
REFUSE_OPEN = if [ -e "$${XDG_CONFIG_HOME:-$$HOME/.config}/libreoffice/4/.lock" ] && \
    { ! command -v pgrep >/dev/null || pgrep -u "$$(id -u)" -x soffice.bin >/dev/null; }; then \
    echo 'LibreOffice is open. Close it, then say `make $@$(if $(SHARED), SHARED=1)` again.' >&2; exit 1; fi

## install: install the extension for the current user (SHARED=1: for all users)
install: $(B)/lkj.oxt
	$(Q)$(REFUSE_ROOT)
	$(Q)$(REFUSE_OPEN)
	$(Q)$(UNOPKG) add --force --suppress-license $(UNOPKG_SHARED) $<
	@echo 'LKJ for Calc $(VERSION) is installed $(FOR_WHOM). Restart LibreOffice; type =CAPAIAN( in a cell.'

## uninstall: remove the extension (SHARED=1: for all users)
uninstall:
	$(Q)$(REFUSE_ROOT)
	$(Q)$(REFUSE_OPEN)
	$(Q)if $(UNOPKG) list $(UNOPKG_SHARED) 2>/dev/null | grep '^Identifier: id\.lkj\.calc$$' >/dev/null; then \
	    $(UNOPKG) remove $(UNOPKG_SHARED) id.lkj.calc && echo 'LKJ for Calc is removed $(FOR_WHOM).'; \
	else \
	    echo 'LKJ for Calc was not installed $(FOR_WHOM).'; \
	fi

# ---- The reference in README.md -------------------------------------------------------------------------------------

## reference: write the function reference into README.md, between its two marks
reference: $(B)/xcu
	$(call say,GEN,README.md)
	$(Q)$(B)/xcu --readme >$(B)/reference.md
	$(Q)awk -v reference=$(B)/reference.md ' \
	    /<!-- fungsi:akhir -->/ { inside = 0 } \
	    !inside { print } \
	    /<!-- fungsi:awal -->/ { inside = 1; print ""; while ((getline line < reference) > 0) print line }' \
	    README.md >$(B)/README.md && cp $(B)/README.md README.md

.PHONY: bundle install uninstall reference
