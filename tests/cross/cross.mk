# SPDX-License-Identifier: MPL-2.0
# Tests of the release: what can be run of each platform's module on this machine. They belong to `make dist-test` and
# take emulators; `make test` knows nothing of them.
#
#   Windows_x86_64   the core's tests and the module under Wine, against stand-ins of the office's two libraries
#   Linux_AARCH64    the core's tests under qemu, and the module in a real aarch64 office (test-office.sh)
#   Linux_x86_64     the functions in this machine's office, out of the package
#   the package      what the modules import and export, installing and rolling back, two builds that must be the same

CROSS_DIR := $(B)/tests/cross
CROSS_TESTED := Linux_AARCH64 Windows_x86_64
CROSS_TESTS :=
# Wine's own folder (700 MB) stays below build/.
export CROSS_WINE = $(abspath $(B)/cross/wine)

# The package under test, unpacked as an office's bundled extension.
CROSS_PACKAGE := $(B)/cross/paket
$(CROSS_PACKAGE)/lkj: $(B)/dist/lkj.oxt
	$(call say,UNZIP,$<)
	$(Q)rm -rf $@ $(NEW) && mkdir -p $(@D) && unzip -q -DD $< -d $(NEW) $(KEEP)

$(B)/dist/lkj.oxt:
	$(Q)$(MAKE) --no-print-directory dist-now

# A test is a script: $(call script,commands).
script = $(Q)mkdir -p $(@D) && printf '%s\n' '\#!/bin/bash' 'set -o pipefail' $(1) >$(NEW) && chmod +x $(NEW) $(KEEP)

# ---- The core, with cmocka from its sources -------------------------------------------------------------------------

CMOCKA := $(B)/cross/sumber/cmocka
$(CMOCKA)/src/cmocka.c:
	$(call say,GET,the sources of cmocka)
	$(Q)mkdir -p $(B)/cross
	$(Q)tests/cross/apt.sh source $(B)/cross/sumber cmocka >$(B)/cross/cmocka.log 2>&1 || \
	    { tail -n 5 $(B)/cross/cmocka.log; false; }

CROSS_CORE_TESTS := $(CORE_TESTS)
CMOCKA_CFLAGS := -DHAVE_INTTYPES_H -DHAVE_SIGNAL_H -DHAVE_GCC_THREAD_LOCAL_STORAGE
exe = $(if $(filter Windows_%,$(1)),.exe)

# $(call cross_core,platform)
define cross_core
$(B)/cross/$(1)/cmocka.o: $(CMOCKA)/src/cmocka.c
	$$(call say,CC,cmocka.c ($(1)))
	$$(Q)mkdir -p $$(@D)
	$$(Q)$(CROSS_CC_$(1)) -O2 -g $(filter -D%,$(CROSS_CFLAGS_$(1))) $(CMOCKA_CFLAGS) -I$(CMOCKA)/include \
	    -c -o $$(NEW) $$< $$(KEEP)

$(B)/cross/$(1)/core_%$(call exe,$(1)): tests/core/test_%.c tests/core/cases.c $(CORE_SRC) \
        $(B)/cross/$(1)/cmocka.o $(wildcard src/core/*.h tests/core/*.h)
	$$(call say,CC,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)$(CROSS_CC_$(1)) $$(CROSS_CFLAGS_$(1)) -isystem $(CMOCKA)/include -o $$(NEW) $$(filter %.c %.o,$$^) \
	    -lm $$(KEEP)

$(CROSS_DIR)/$(1)_core_%: $(B)/cross/$(1)/core_%$(call exe,$(1))
	$$(call script,'exec tests/cross/run.sh $(1) $$<')

$(B)/cross/$(1)/same$(call exe,$(1)): tests/cross/same.c tests/oracle/calls.c $(CORE_SRC) \
        $(wildcard src/core/*.h tests/oracle/*.h)
	$$(call say,CC,$$@)
	$$(Q)mkdir -p $$(@D)
	$$(Q)$(CROSS_CC_$(1)) $$(CROSS_CFLAGS_$(1)) -o $$(NEW) $$(filter %.c,$$^) -lm $$(KEEP)
endef
$(foreach p,$(RELEASE_PLATFORMS),$(eval $(call cross_core,$(p))))

CROSS_TESTS += $(foreach p,$(CROSS_TESTED),$(CROSS_CORE_TESTS:%=$(CROSS_DIR)/$(p)_core_%))

# TERBILANG: the whole test; spellout runs beside qemu as this machine's own program.
$(B)/cross/Linux_AARCH64/spoken: tests/core/spoken.c $(CORE_SRC)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CROSS_CC_Linux_AARCH64) $(CROSS_CFLAGS_Linux_AARCH64) -o $(NEW) $^ -lm $(KEEP)

$(CROSS_DIR)/Linux_AARCH64_spoken: $(B)/cross/Linux_AARCH64/spoken
	$(call script,'exec tests/cross/run.sh Linux_AARCH64 $<')

# The same answers everywhere, bit for bit.
$(CROSS_DIR)/same: tests/cross/test-same.sh \
        $(foreach p,$(RELEASE_PLATFORMS),$(B)/cross/$(p)/same$(call exe,$(p)))
	$(call script,'exec tests/cross/test-same.sh $(B)/cross')

CROSS_TESTS += $(CROSS_DIR)/Linux_AARCH64_spoken $(CROSS_DIR)/same

# ---- The Windows module ---------------------------------------------------------------------------------------------

LOAD := $(B)/cross/load
LOAD_CFLAGS := $(CROSS_CFLAGS_Windows_x86_64) $(UNO_CFLAGS)

$(LOAD)/sal3.dll: tests/cross/standin_sal.c manifest/cross/sal3.def tests/cross/standin.h
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CROSS_CC_Windows_x86_64) $(LOAD_CFLAGS) -DSAL_DLLIMPLEMENTATION -shared -static-libgcc -o $(NEW) \
	    $(filter-out %.h,$^) -Wl,--out-implib,$(LOAD)/libsal3.a $(KEEP)

$(LOAD)/cppu3.dll: tests/cross/standin_cppu.c manifest/cross/cppu3.def tests/cross/standin.h $(LOAD)/sal3.dll
	$(call say,LINK,$@)
	$(Q)$(CROSS_CC_Windows_x86_64) $(LOAD_CFLAGS) -DCPPU_DLLIMPLEMENTATION -shared -static-libgcc -o $(NEW) \
	    $(filter-out %.h %.dll,$^) -L$(LOAD) -lsal3 -Wl,--out-implib,$(LOAD)/libcppu3.a $(KEEP)

$(LOAD)/load.exe: tests/cross/load.c src/core/lkj.h $(B)/cross/Windows_x86_64/cmocka.o $(LOAD)/cppu3.dll
	$(call say,LINK,$@)
	$(Q)$(CROSS_CC_Windows_x86_64) $(LOAD_CFLAGS) -isystem $(CMOCKA)/include -o $(NEW) $(filter %.c %.o,$^) \
	    -L$(LOAD) -lsal3 -lcppu3 $(KEEP)

$(CROSS_DIR)/Windows_x86_64_load: $(LOAD)/load.exe $(CROSS_PACKAGE)/lkj
	$(call script,'exec tests/cross/run.sh Windows_x86_64 $< $(CROSS_PACKAGE)/lkj/Windows_x86_64/lkj.dll')

CROSS_TESTS += $(CROSS_DIR)/Windows_x86_64_load

# ---- Offices --------------------------------------------------------------------------------------------------------

# A real aarch64 office, unpacked and not installed: 130 MB to fetch, 700 MB of disk.
ARM64 := $(B)/cross/arm64
$(ARM64)/siap: tests/cross/apt.sh
	$(call say,GET,an aarch64 office)
	$(Q)mkdir -p $(B)/cross
	$(Q)tests/cross/apt.sh root $(ARM64) arm64 libreoffice-calc-nogui fonts-liberation >$(B)/cross/arm64.log 2>&1 || \
	    { tail -n 5 $(B)/cross/arm64.log; false; }
	$(Q)touch $@

# The case tables of tests/calc, out of the package.
$(CROSS_DIR)/Linux_x86_64_calc: $(CALC_DIR)/sheet $(CALC_DIR)/examples.tsv $(CROSS_PACKAGE)/lkj
	$(call script,'export B=$(B) BUNDLE=$(CROSS_PACKAGE)' 'exec tests/calc/test-calc.sh')

$(CROSS_DIR)/Linux_AARCH64_calc: $(CALC_DIR)/sheet $(CALC_DIR)/examples.tsv $(CROSS_PACKAGE)/lkj $(ARM64)/siap
	$(call script,'export B=$(B) BUNDLE=$(CROSS_PACKAGE) CROSS_ARM64=$(abspath $(ARM64))' \
	    'export OFFICE_PROGRAM=tests/cross/soffice-aarch64.sh OFFICE_SECONDS=800' 'exec tests/calc/test-calc.sh')

$(CROSS_DIR)/Linux_AARCH64_laporan: tests/cross/test-report.sh $(CROSS_PACKAGE)/lkj $(ARM64)/siap examples/hitung-ulang-2024.fods
	$(call script,'export CROSS_ARM64=$(abspath $(ARM64))' \
	    'exec tests/cross/test-report.sh $(abspath $(B)/cross/laporan $(CROSS_PACKAGE)) examples/hitung-ulang-2024.fods')

CROSS_TESTS += $(CROSS_DIR)/Linux_x86_64_calc $(CROSS_DIR)/Linux_AARCH64_calc $(CROSS_DIR)/Linux_AARCH64_laporan

# ---- The package ----------------------------------------------------------------------------------------------------

$(CROSS_DIR)/paket_impor: tests/cross/test-imports.sh $(CROSS_PACKAGE)/lkj
	$(call script,'exec tests/cross/test-imports.sh $(CROSS_PACKAGE)/lkj $(VERSION)')

$(CROSS_DIR)/paket_hardened: tests/build/hardened.sh $(CROSS_PACKAGE)/lkj
	$(call script,'export COMPILER_Linux_x86_64=$(CROSS_CC_Linux_x86_64)' \
	    'export COMPILER_Linux_AARCH64=$(CROSS_CC_Linux_AARCH64)' \
	    'exec tests/build/hardened.sh $(foreach p,$(RELEASE_PLATFORMS),$(p):$(CROSS_PACKAGE)/lkj/$(p)/lkj.$(call library_suffix,$(p)))')

$(CROSS_DIR)/paket_pasang: tests/cross/test-install.sh $(B)/dist/lkj.oxt
	$(call script,'exec tests/cross/test-install.sh $(B)/dist/lkj.oxt $(abspath $(B)/cross/pasang) $(VERSION)')

$(CROSS_DIR)/paket_isi: tests/cross/test-contents.sh $(B)/dist/lkj.oxt
	$(call script,'exec tests/cross/test-contents.sh $(B)/dist $(VERSION)')

$(CROSS_DIR)/paket_ulang: tests/cross/test-reproducible.sh $(B)/dist/lkj.oxt
	$(call script,'exec tests/cross/test-reproducible.sh $(B)/dist $(abspath $(B)/cross/ulang)')

CROSS_TESTS += $(addprefix $(CROSS_DIR)/paket_,impor hardened pasang isi ulang)

## dist-test: make the release, and test all of it that runs here (Wine, qemu, an aarch64 office): 15 minutes
dist-test:
	$(Q)manifest/setup.sh build demo paket test cross crosstest
	$(Q)$(MAKE) --no-print-directory dist-now
	$(Q)$(MAKE) --no-print-directory dist-test-now

dist-test-now: $(CROSS_TESTS)
	$(Q)TEST_JOBS=1 TEST_TIMEOUT=1800 tests/run $(B)/tests/log-cross $(CROSS_TESTS)

.PHONY: dist-test dist-test-now
.SECONDARY: $(foreach p,$(CROSS_TESTED),$(B)/cross/$(p)/cmocka.o \
    $(foreach t,$(CROSS_CORE_TESTS),$(B)/cross/$(p)/core_$(t)$(call exe,$(p))))
