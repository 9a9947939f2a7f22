# SPDX-License-Identifier: MPL-2.0
# The add-in: the rooms that stand on UNO (UNO_ROOMS in the Makefile), and the extension around them (manifest/, idl/).

# The office and its SDK, found through soffice; OFFICE=... on the command line for another one.
OFFICE ?= $(patsubst %/program/soffice,%,$(realpath $(shell command -v soffice)))
SDK := $(OFFICE)/sdk
UNOIDL_WRITE = $(SDK)/bin/unoidl-write $(OFFICE)/program/types.rdb $(OFFICE)/program/types/offapi.rdb
RSVG ?= rsvg-convert

# Where LibreOffice looks for a platform's library: one folder and one .components file each. A cross-build adds a row.
MACHINE := $(shell $(CC) -dumpmachine 2>/dev/null)
CPU := $(if $(findstring aarch64,$(MACHINE)),AARCH64,x86_64)
PLATFORM := $(if $(findstring mingw,$(MACHINE)),Windows_,Linux_)$(CPU)
PLATFORMS := $(PLATFORM)
library_suffix = $(if $(filter Windows_%,$(1)),dll,so)

UNO_CFLAGS := -isystem $(SDK)/include
UNO_LIBS := -L$(SDK)/lib -luno_sal -luno_cppu
MODULE_FLAGS := -shared $(HARDEN_LINK) -Wl,--build-id=none -Wl,-z,defs -Wl,--as-needed -Wl,--exclude-libs,ALL

# All of them but xcu.c and addons.c, programs that write CalcAddIns.xcu, the reference and the menu.
MODULE_SRC := $(filter-out %/xcu.c %/addons.c,$(foreach room,$(UNO_ROOMS),$(wildcard src/$(room)/*.c)))
UNO_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(filter src/uno/%,$(MODULE_SRC)))
ADDIN_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(filter-out src/uno/%,$(MODULE_SRC)))
# Without the functions: the commands and what they stand on.
COMMAND_OBJ := $(filter-out $(B)/obj/src/addin/%,$(ADDIN_OBJ))
# The table of functions and its texts, which that program and the lint read without an office.
FUNCTIONS_OBJ := $(filter-out %/method.o %/component.o,$(filter $(B)/obj/src/addin/%,$(ADDIN_OBJ)))

$(UNO_OBJ) $(ADDIN_OBJ) $(B)/obj/src/addin/xcu.o: $(B)/obj/%.o: %.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(call compile,$(CC) $(call harden,$(CPU)) $(CFLAGS) $(UNO_CFLAGS))

# The library with its debug information; the extension gets a stripped copy.
$(B)/lkj.so: $(ADDIN_OBJ) $(UNO_OBJ) $(CHECK_LIB) $(CORE_LIB)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) $(MODULE_FLAGS) -o $(NEW) $^ $(UNO_LIBS) -lm $(KEEP)

$(B)/xcu: $(B)/obj/src/addin/xcu.o $(FUNCTIONS_OBJ) $(CORE_LIB)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) -o $(NEW) $^ -lm $(KEEP)

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
	$$(Q)$$(UNOIDL_WRITE) $$< $$(NEW) $$(KEEP)

$(1)/META-INF/manifest.xml: manifest/manifest.xml.in
	$$(call say,GEN,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)sed $$(call fill_manifest,$$(foreach p,$$(PLATFORMS),  $$(call COMPONENT_ROW,$$(p),$(2))),$(2),$(6)) $$< >$$(NEW) $$(KEEP)

$(1)/%/$(2).components: manifest/component.components.in
	$$(call say,GEN,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)sed $$(call fill_components,$(2).$$(call library_suffix,$$*),$(3)) $$< >$$(NEW) $$(KEEP)

$(1)/$$(PLATFORM)/$(2).so: $(4)
	$$(call say,STRIP,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)strip --strip-unneeded -o $$(NEW) $$< $$(KEEP)
endef

SETTINGS := CalcAddIns.xcu Addons.xcu ProtocolHandler.xcu CalcWindowState.xcu WriterWindowState.xcu
SERVICES := id.lkj.Calc id.lkj.Perintah id.lkj.Penangan
$(eval $(call bundle,$(BUNDLE),lkj,$(SERVICES),$(B)/lkj.so,idl/XFungsi.idl,$(SETTINGS)))

$(BUNDLE)/description.xml: manifest/description.xml.in src/core/lkj.h
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)sed -e 's|@VERSION@|$(VERSION)|' \
	    -e 's|@PLATFORMS@|$(subst $(space),$(comma),$(foreach p,$(PLATFORMS),$(call lower,$(p))))|' \
	    -e '/@UPDATE@/$(if $(UPDATE_BASE),s|@UPDATE@|$(UPDATE_BASE)/lkj.update.xml|,d)' $< >$(NEW) $(KEEP)

$(BUNDLE)/CalcAddIns.xcu: $(B)/xcu
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(B)/xcu >$(NEW) $(KEEP)

$(BUNDLE)/Addons.xcu: $(B)/addons
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(B)/addons >$(NEW) $(KEEP)

$(BUNDLE)/%.xcu: manifest/%.xcu
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $(NEW) $(KEEP)

$(BUNDLE)/icon.png: manifest/icon.svg
	$(call say,PNG,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(RSVG) -w 42 -h 42 -o $(NEW) $< $(KEEP)

$(BUNDLE)/%.txt: manifest/%.txt
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $(NEW) $(KEEP)

BUNDLE_FILES := $(addprefix $(BUNDLE)/,META-INF/manifest.xml description.xml $(SETTINGS) lkj.rdb icon.png \
    $(foreach p,$(PLATFORMS),$(p)/lkj.components $(p)/lkj.$(call library_suffix,$(p))) $(patsubst manifest/%,%,$(wildcard manifest/*/*.txt)))

bundle: $(BUNDLE_FILES)

# ---- The extension, packed ------------------------------------------------------------------------------------------

$(B)/lkj.oxt: $(BUNDLE_FILES)
	$(call say,ZIP,$@)
	$(Q)rm -rf $@.content && cp -R $(BUNDLE) $@.content
	$(Q)$(call pack,$@.content)
	$(Q)rm -rf $@.content

.PHONY: bundle
