# SPDX-License-Identifier: MPL-2.0
# The live office: languages, formats, installing, faults, memory; the binding under ThreadSanitizer and valgrind; and
# `make matrix`, the Calc tests in the next Debian release. README.md in this folder says what was seen.

KANTOR := $(B)/tests/kantor
KANTOR_SRC := $(wildcard tests/kantor/*.py) tests/kantor/soffice
# -B: leave no __pycache__ beside the sources.
PYTHON := /usr/bin/python3 -B

# The same extension with another version, for updates: its sources, changed in one line, built by their own Makefile.
NEWER := $(KANTOR)/baru
NEWER_VERSION := $(VERSION).1
# Under another name, so that `make -n` does not run it.
MAKE_NEWER := $(MAKE)
$(NEWER)/build/lkj.oxt: $(wildcard src/*/*.[ch] src/*/*.mk idl/*.idl manifest/* manifest/*/*) Makefile
	$(call say,NEWER,$@)
	$(Q)rm -rf $(NEWER) && mkdir -p $(NEWER)/tests $(NEWER)/examples
	$(Q)cp -R src idl manifest Makefile $(NEWER) && cp examples/examples.mk $(NEWER)/examples && \
	    cp tests/tests.mk $(NEWER)/tests
	$(Q)sed -i 's/\(#define LKJ_VERSION "\).*"/\1$(NEWER_VERSION)"/' $(NEWER)/src/core/lkj.h
	$(Q)env -u MAKEFLAGS $(MAKE_NEWER) -s -C $(NEWER) B=build build/lkj.oxt >$(NEWER)/log
	$(Q)find $(NEWER) -name '*.d' -delete

# $(call kantor_test,NAME,COMMAND): an executable for tests/run.
define kantor_test
$(KANTOR)/$(1): $(KANTOR_SRC) tests/kantor/kantor.mk | $(B)/lkj.oxt
	$$(Q)mkdir -p $$(@D)
	$$(Q)printf '%s\n' '#!/bin/sh' 'export B=$(B)' '$(2)' >$$@ && chmod +x $$@
endef

# ---- What `make test` runs: this machine's office -------------------------------------------------------------------

$(eval $(call kantor_test,bahasa,exec $(PYTHON) tests/kantor/bahasa.py id))
$(eval $(call kantor_test,pasang,exec $(PYTHON) tests/kantor/pasang.py ods))
$(eval $(call kantor_test,rusak,exec $(PYTHON) tests/kantor/rusak.py rusak))
$(eval $(call kantor_test,ingatan,exec $(PYTHON) tests/kantor/ingatan.py 100000))
$(KANTOR)/pasang: | $(NEWER)/build/lkj.oxt

TESTS += $(addprefix $(KANTOR)/,bahasa pasang rusak ingatan)

# The component from eight threads. ThreadSanitizer sees our library and the test; the office's own libuno_sal and
# libuno_cppu are as Debian built them, so what they do among themselves it cannot see and is not told to ignore.
TSAN := $(KANTOR)/tsan
# At -O1 with its instrumentation gcc no longer sees that what it doubts is always set.
TSAN_CFLAGS := $(CFLAGS) -O1 -fsanitize=thread -fno-omit-frame-pointer -Wno-maybe-uninitialized
TSAN_SRC := $(wildcard src/uno/*.c) $(filter-out %/xcu.c,$(wildcard src/addin/*.c)) $(CORE_SRC)

$(TSAN)/lkj.so: $(TSAN_SRC) $(wildcard src/*/*.h)
	$(call say,TSAN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(TSAN_CFLAGS) $(UNO_CFLAGS) -shared -o $@ $(TSAN_SRC) $(UNO_LIBS) -lm

$(TSAN)/komponen: tests/uno/test_komponen.c $(TSAN)/lkj.so
	$(call say,CC,$@)
	$(Q)$(CC) $(TSAN_CFLAGS) $(UNO_CFLAGS) -DMODULE='"$(abspath $(TSAN)/lkj.so)"' -o $@ $< $(UNO_TEST_LIBS) -ldl -pthread

$(eval $(call kantor_test,komponen_tsan,TSAN_OPTIONS=exitcode=66 UNO_TEST=test_threads exec $(TSAN)/komponen))
$(KANTOR)/komponen_tsan: $(TSAN)/komponen

TESTS += $(KANTOR)/komponen_tsan

# ---- What `make soak` runs ------------------------------------------------------------------------------------------

# The binding under valgrind: no invalid access and nothing lost, with no suppression.
$(eval $(call kantor_test,komponen_valgrind,exec valgrind -q --error-exitcode=9 --leak-check=full \
    --errors-for-leak-kinds=definite$(comma)indirect$(comma)possible \
    --show-leak-kinds=definite$(comma)indirect$(comma)possible \
    $(B)/tests/uno_komponen))
$(KANTOR)/komponen_valgrind: $(B)/tests/uno_komponen

$(eval $(call kantor_test,ingatan_lama,exec $(PYTHON) tests/kantor/ingatan.py 1000000))
$(eval $(call kantor_test,rusak_semua,exec $(PYTHON) tests/kantor/rusak.py))
$(KANTOR)/rusak_semua: | $(NEWER)/build/lkj.oxt

KANTOR_SOAK := $(addprefix $(KANTOR)/,komponen_valgrind ingatan_lama rusak_semua)

## valgrind: the binding under valgrind
valgrind: $(KANTOR)/komponen_valgrind
	$(Q)TEST_TIMEOUT=3600 tests/run $(B)/tests/log $<

soak: soak-kantor
soak-kantor: $(KANTOR_SOAK)
	$(Q)TEST_TIMEOUT=3600 tests/run $(B)/tests/log $(KANTOR_SOAK)

# ---- make matrix ----------------------------------------------------------------------------------------------------

# The offices: those of this machine's Debian release and of the next one, each complete and in a folder of its own, so
# that nothing has to be installed here. In cross/*/root nobody looks for dependencies (*.d).
THIS_RELEASE := $(shell . /etc/os-release && echo $$VERSION_CODENAME)
MATRIX_RELEASES ?= $(THIS_RELEASE) trixie
matrix_root = $(B)/cross/$(1)/root
LANGUAGES := id en-US de id+english en-US+english de+english
CALC_TESTS := $(addprefix $(B)/tests/,calc/uji-bulat contoh/uji-contoh matriks/uji-matriks \
    panduan/uji-panduan templat/uji-templat)

# $(call matrix_test,RELEASE,NAME,COMMAND)
define matrix_test
$(call kantor_test,$(1)-$(2),exec tests/kantor/di.sh $(call matrix_root,$(1)) env B=$(B) $(3))
$(KANTOR)/$(1)-$(2): | $(call matrix_root,$(1))/selesai
MATRIX_TESTS += $(KANTOR)/$(1)-$(2)

endef

# The whole Calc test set as it is (with this release's office `make test` has run it), then its tables under settings
# that could change what a formula means (without those of wrong expectations, which compare with what is shown:
# Galat:502, Fehler:502), then ours.
define matrix_release
$(foreach test,$(if $(filter $(1),$(THIS_RELEASE)),,$(CALC_TESTS)),$(call matrix_test,$(1),$(notdir $(test)),$(test)))
$(call matrix_test,$(1),uji-calc,$(CALC_DIR)/uji-calc)
$(call matrix_test,$(1),uji-calc-id,SOFFICE=tests/kantor/soffice KANTOR_BAHASA=id $(CALC_DIR)/uji-calc tests/calc/*.tsv)
$(call matrix_test,$(1),uji-calc-de,SOFFICE=tests/kantor/soffice KANTOR_BAHASA=de $(CALC_DIR)/uji-calc tests/calc/*.tsv)
$(call matrix_test,$(1),uji-calc-inggris,SOFFICE=tests/kantor/soffice KANTOR_BAHASA=de KANTOR_INGGRIS=1 \
    $(CALC_DIR)/uji-calc tests/calc/*.tsv)
$(call matrix_test,$(1),bahasa,$(PYTHON) tests/kantor/bahasa.py $(LANGUAGES))
$(call matrix_test,$(1),bolak,$(PYTHON) tests/kantor/bolak.py)
$(call matrix_test,$(1),tanam,$(PYTHON) tests/kantor/tanam.py)
$(call matrix_test,$(1),pasang,$(PYTHON) tests/kantor/pasang.py)
$(call matrix_test,$(1),rusak,$(PYTHON) tests/kantor/rusak.py rusak-semua versi profil)
$(call matrix_test,$(1),ingatan,$(PYTHON) tests/kantor/ingatan.py 100000)
$(KANTOR)/$(1)-pasang $(KANTOR)/$(1)-rusak: | $(NEWER)/build/lkj.oxt

$(call matrix_root,$(1))/selesai: tests/kantor/akar.sh
	$$(Q)tests/kantor/akar.sh $$(@D) $(1)
endef
MATRIX_TESTS :=
$(foreach release,$(sort $(MATRIX_RELEASES)),$(eval $(call matrix_release,$(release))))

## matrix: the Calc tests in the next Debian release too, languages, formats (root, half an hour)
matrix:
	$(Q)src/setup.sh build demo test matrix
	$(Q)$(MAKE) --no-print-directory matrix-now

matrix-now: $(B)/lkj.oxt $(CALC_DIR)/uji-calc $(CALC_TESTS) $(MATRIX_TESTS)
	$(Q)TEST_TIMEOUT=1800 tests/run $(B)/tests/log $(MATRIX_TESTS)

.PHONY: valgrind soak soak-kantor matrix matrix-now
