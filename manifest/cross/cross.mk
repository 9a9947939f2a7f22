# SPDX-License-Identifier: MPL-2.0
# The other machines of the office, and the release: one lkj.oxt for Linux x86_64, Linux aarch64 and Windows x86_64.
#
# Each platform but this machine's is a row below: its compiler, flags, and link line. addin.mk packs the platforms that
# PLATFORMS names; plain `make` names this machine only and comes to none of the rules here. A release is made in its
# own folder, $(B)/release, by a make that names them all, and laid down in $(B)/dist.

RELEASE_PLATFORMS := Linux_x86_64 Linux_AARCH64 Windows_x86_64

CROSS_CC_Linux_x86_64 := x86_64-linux-gnu-gcc
CROSS_CC_Linux_AARCH64 := aarch64-linux-gnu-gcc
# Of Debian's two: the one without winpthreads, so that its name and not an alternative of the machine decides.
CROSS_CC_Windows_x86_64 := x86_64-w64-mingw32-gcc-win32
CROSS_STRIP_Linux_x86_64 := x86_64-linux-gnu-strip
CROSS_STRIP_Linux_AARCH64 := aarch64-linux-gnu-strip
CROSS_STRIP_Windows_x86_64 := x86_64-w64-mingw32-strip

CROSS_CFLAGS_Linux_x86_64 := $(CFLAGS)
CROSS_CFLAGS_Linux_AARCH64 := $(CFLAGS)
CROSS_HARDEN_Linux_x86_64 := $(call harden,x86_64)
CROSS_HARDEN_Linux_AARCH64 := $(call harden,AARCH64)
# printf and strtod are MinGW's own, linked in: those of Windows' C library round what they print at 17 digits again.
# What __attribute__((format(__printf__, ...))) checks are those, too: printf alone would mean Windows' own.
# isfinite and isnan are macros there that hold a branch for float, which -Wconversion takes for a loss.
CROSS_CFLAGS_Windows_x86_64 := $(filter-out -fPIC -fvisibility=hidden,$(CFLAGS)) -Wno-float-conversion \
    -D__USE_MINGW_ANSI_STDIO=1 -D__printf__=__gnu_printf__ -isystem manifest/cross/windows

CROSS_LIBS_Linux_x86_64 = -L$(B)/cross/Linux_x86_64 -luno_sal -luno_cppu -lm
CROSS_LIBS_Linux_AARCH64 = -L$(B)/cross/Linux_AARCH64 -luno_sal -luno_cppu -lm
CROSS_LIBS_Windows_x86_64 = -L$(B)/cross/Windows_x86_64 -lsal3 -lcppu3
CROSS_STUBS_Linux := libuno_sal.so libuno_cppu.so
CROSS_STUBS_Windows := libsal3.a libcppu3.a

# ASLR, also beyond 4 GB, and DEP; one base address and no time stamp, for the same file from every build; no repairing
# of imports at load time, which would need writable code.
CROSS_MODULE_FLAGS_Windows := -shared -static-libgcc -Wl,--dynamicbase -Wl,--high-entropy-va -Wl,--nxcompat \
    -Wl,--disable-auto-image-base -Wl,--no-insert-timestamp -Wl,--disable-auto-import -Wl,--disable-runtime-pseudo-reloc
CROSS_MODULE_FLAGS_Linux = $(MODULE_FLAGS)

system_of = $(firstword $(subst _, ,$(1)))
MODULE_OBJ := $(ADDIN_OBJ) $(UNO_OBJ) $(CHECK_OBJ) $(CORE_OBJ)

# $(call cross,platform): its objects, its library with debug information, and the stripped one in the extension.
define cross
$(B)/cross/$(1)/%.o: %.c
	$$(call say,CC,$$< ($(1)))
	$$(Q)mkdir -p $$(@D)
	$$(Q)$$(call compile,$(CROSS_CC_$(1)) $$(CROSS_HARDEN_$(1)) $$(CROSS_CFLAGS_$(1)) $$(UNO_CFLAGS))

CROSS_OBJ_$(1) := $(patsubst $(B)/obj/%,$(B)/cross/$(1)/%,$(MODULE_OBJ))

$(B)/cross/$(1)/lkj.$(call library_suffix,$(1)): $$(CROSS_OBJ_$(1)) $(CROSS_EXTRA_$(1)) \
        $(addprefix $(B)/cross/$(1)/,$(CROSS_STUBS_$(call system_of,$(1))))
	$$(call say,LINK,$$@)
	$$(Q)$(CROSS_CC_$(1)) $$(CROSS_MODULE_FLAGS_$(call system_of,$(1))) -o $$(NEW) $$(filter %.o %/lkj.def,$$^) \
	    $$(CROSS_LIBS_$(1)) $$(KEEP)

$(BUNDLE)/$(1)/lkj.$(call library_suffix,$(1)): $(B)/cross/$(1)/lkj.$(call library_suffix,$(1))
	$$(call say,STRIP,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)$(CROSS_STRIP_$(1)) --strip-unneeded -o $$(NEW) $$< $$(KEEP)
endef

CROSS_EXTRA_Windows_x86_64 := manifest/cross/lkj.def $(B)/cross/Windows_x86_64/lkj.rc.o

$(foreach p,$(filter-out $(PLATFORM),$(RELEASE_PLATFORMS)),$(eval $(call cross,$(p))))

# ---- What stands in for the office's two libraries at link time -----------------------------------------------------

# dlltool leaves two empty files in the temporary folder.
$(B)/cross/Windows_x86_64/lib%.a: manifest/cross/%.def
	$(call say,DLLTOOL,$@)
	$(Q)mkdir -p $(@D)/dlltool
	$(Q)TMPDIR=$(abspath $(@D))/dlltool x86_64-w64-mingw32-dlltool --deterministic-libraries --temp-prefix $(B)/cross/Windows_x86_64/$* -d $< -l $(NEW) $(KEEP)

$(B)/cross/Windows_x86_64/lkj.rc.o: manifest/cross/lkj.rc src/core/lkj.h
	$(call say,WINDRES,$<)
	$(Q)mkdir -p $(@D)
	$(Q)x86_64-w64-mingw32-windres -DLKJ_RC_VERSION='\"$(VERSION)\"' \
	    -DLKJ_RC_NUMBERS=$(subst .,$(comma),$(VERSION)),0 -O coff -o $(NEW) $< $(KEEP)

# A library that has the names and their versions, and empty functions: the office brings the real one.
STUB_NAMES = awk '/^; [A-Z_]*UDK_[0-9._]*$$/ { version = $$2 } /^    / { print $$1, version }' $<
$(B)/cross/%.stub.c: manifest/cross/%3.def
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(STUB_NAMES) | sed 's/^\([^ ]*\) .*/void \1(void);\nvoid \1(void) {\n}/' >$(NEW) $(KEEP)

$(B)/cross/%.stub.map: manifest/cross/%3.def
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(STUB_NAMES) | awk '{ names[$$2] = names[$$2] " " $$1 ";" } \
	    END { for (version in names) print version " {" names[version] " };" }' >$(NEW) $(KEEP)

# $(call stub,platform)
define stub
$(B)/cross/$(1)/libuno_%.so: $(B)/cross/%.stub.c $(B)/cross/%.stub.map
	$$(call say,STUB,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)$(CROSS_CC_$(1)) -shared -fPIC -nostdlib -Wl,-soname,libuno_$$*.so.3 \
	    -Wl,--version-script,$$(word 2,$$^) -o $$(NEW) $$< $$(KEEP)
endef
$(foreach p,$(filter Linux_%,$(RELEASE_PLATFORMS)),$(eval $(call stub,$(p))))

.SECONDARY: $(foreach l,sal cppu,$(B)/cross/$(l).stub.c $(B)/cross/$(l).stub.map)

# ---- The release ----------------------------------------------------------------------------------------------------

DIST := $(B)/dist
# Where the release will be offered: then the Extension Manager's "Check for Updates" looks for lkj.update.xml there.
# Left out, the extension knows no address and asks nobody.
UPDATE_BASE ?=

## dist: the release in build/dist: lkj.oxt for all platforms, the packages of the bidang, sources, sums, SBOM
dist:
	$(Q)manifest/setup.sh build demo paket cross
	$(Q)$(MAKE) --no-print-directory dist-now

# The bundle anew: what make cannot see, such as UPDATE_BASE, goes into it.
dist-now:
	$(Q)rm -rf $(B)/release/bundle
	$(Q)TZ=UTC LC_ALL=C.UTF-8 $(MAKE) --no-print-directory B=$(B)/release DIST=$(DIST) \
	    PLATFORMS='$(RELEASE_PLATFORMS)' release

SOURCE_NAME := lkj-$(VERSION)

# What is named as a prerequisite of `release` is laid down. The sources are those of the last commit; what was changed
# since then is said, not packed.
release: $(B)/lkj.oxt $(B)/lkj-templat.ots $(B)/laporan-2024.ods manifest/lkj.update.xml.in CHANGELOG.md \
        examples/PANDUAN-ADMIN.md manifest/cross/sbom.sh | $(PAKET:%=$(B)/paket/%.zip)
	$(call say,DIST,$(DIST))
	$(Q)rm -rf $(DIST).new && mkdir -p $(DIST).new
	$(Q)cp $(filter-out %.in %.sh,$^) LICENSE $(DIST).new/
	$(Q)for bidang in $(PAKET); do cp $(B)/paket/$$bidang.zip $(DIST).new/lkj-$$bidang.zip || exit 1; done
	$(Q)sed -e 's|@VERSION@|$(VERSION)|' -e 's|@BASE@|$(if $(UPDATE_BASE),$(UPDATE_BASE)/)|' manifest/lkj.update.xml.in \
	    >$(DIST).new/lkj.update.xml
	$(Q)manifest/cross/sbom.sh $(VERSION) $(B)/lkj.oxt >$(DIST).new/lkj.spdx.json
	$(Q)git archive --format=tar --prefix=$(SOURCE_NAME)/ HEAD | gzip -n -9 >$(DIST).new/$(SOURCE_NAME).tar.gz
	$(Q)git diff --quiet HEAD || echo '  note: the working tree is not the last commit; $(SOURCE_NAME).tar.gz is' >&2
	$(Q)cd $(DIST).new && chmod 644 * && LC_ALL=C sha256sum * >../SHA256SUMS.new && mv ../SHA256SUMS.new SHA256SUMS
	$(Q)rm -rf $(DIST) && mv $(DIST).new $(DIST)

.PHONY: dist dist-now release
