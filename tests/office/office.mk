# SPDX-License-Identifier: MPL-2.0
# The live office: languages, formats, installing, faults, memory; the binding under ThreadSanitizer and valgrind; and
# `make matrix`, the Calc tests in the next Debian release. README.md in this folder says what was seen.

LIVE := $(B)/tests/office
# The same extension with another version, for updates: its sources, changed in one line, built by their own Makefile.
NEWER := $(LIVE)/newer
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

# $(call live_test,NAME,COMMAND): a test of this folder.
define live_test
$(call test_script,$(LIVE)/$(1),$(2))
$(LIVE)/$(1): | $(B)/lkj.oxt
endef

# ---- What `make test` runs: this machine's office -------------------------------------------------------------------

$(eval $(call live_test,languages,$(PYTHON) tests/office/languages.py id))
$(eval $(call live_test,installing,$(PYTHON) tests/office/installing.py ods))
$(eval $(call live_test,faults,$(PYTHON) tests/office/faults.py rusak))
$(eval $(call live_test,memory,$(PYTHON) tests/office/memory.py 100000))
$(eval $(call live_test,commands,$(PYTHON) tests/office/commands.py))
$(eval $(call live_test,check,$(PYTHON) tests/office/check.py))
$(LIVE)/installing: | $(NEWER)/build/lkj.oxt

TESTS += $(addprefix $(LIVE)/,languages installing faults memory commands check)

# The component from eight threads. ThreadSanitizer sees our library and the test; the office's own libuno_sal and
# libuno_cppu are as Debian built them, so what they do among themselves it cannot see and is not told to ignore.
TSAN := $(LIVE)/tsan
# At -O1 with its instrumentation gcc no longer sees that what it doubts is always set.
TSAN_CFLAGS := $(CFLAGS) -O1 -fsanitize=thread -fno-omit-frame-pointer -Wno-maybe-uninitialized
TSAN_SRC := $(MODULE_SRC) $(CHECK_SRC) $(CORE_SRC)

$(TSAN)/lkj.so: $(TSAN_SRC) $(wildcard src/*/*.h)
	$(call say,TSAN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(TSAN_CFLAGS) $(UNO_CFLAGS) -shared -o $(NEW) $(TSAN_SRC) $(UNO_LIBS) -lm $(KEEP)

$(TSAN)/component: tests/uno/test_component.c $(TSAN)/lkj.so
	$(call say,CC,$@)
	$(Q)$(CC) $(TSAN_CFLAGS) $(UNO_CFLAGS) -DMODULE='"$(abspath $(TSAN)/lkj.so)"' -o $(NEW) $< $(UNO_TEST_LIBS) \
	    -ldl -pthread $(KEEP)

$(eval $(call live_test,component_tsan,env TSAN_OPTIONS=exitcode=66 UNO_TEST=test_threads $(TSAN)/component))
$(LIVE)/component_tsan: $(TSAN)/component

TESTS += $(LIVE)/component_tsan

# ---- What `make soak` runs ------------------------------------------------------------------------------------------

# The binding under valgrind: no invalid access and nothing lost, with no suppression.
VALGRIND := valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite$(comma)indirect$(comma)possible \
    --show-leak-kinds=definite$(comma)indirect$(comma)possible
$(eval $(call live_test,component_valgrind,$(VALGRIND) $(B)/tests/uno_component))
$(LIVE)/component_valgrind: $(B)/tests/uno_component
$(eval $(call live_test,call_valgrind,$(VALGRIND) $(B)/tests/uno_call))
$(LIVE)/call_valgrind: $(B)/tests/uno_call

$(eval $(call live_test,memory_long,$(PYTHON) tests/office/memory.py 1000000))
$(eval $(call live_test,faults_all,$(PYTHON) tests/office/faults.py))
$(LIVE)/faults_all: | $(NEWER)/build/lkj.oxt

LIVE_SOAK := $(addprefix $(LIVE)/,component_valgrind call_valgrind memory_long faults_all)

## valgrind: the binding under valgrind
valgrind: $(LIVE)/component_valgrind $(LIVE)/call_valgrind
	$(Q)TEST_TIMEOUT=3600 tests/run $(B)/tests/log $^

soak: soak-office
soak-office: $(LIVE_SOAK)
	$(Q)TEST_TIMEOUT=3600 tests/run $(B)/tests/log $(LIVE_SOAK)

# ---- make matrix ----------------------------------------------------------------------------------------------------

# The offices: those of this machine's Debian release and of the next one, and the newest there is, which Debian offers in
# the backports; each complete and in a folder of its own, so that nothing has to be installed here. In cross/*/root nobody looks for dependencies (*.d).
THIS_RELEASE := $(shell . /etc/os-release && echo $$VERSION_CODENAME)
MATRIX_RELEASES ?= $(THIS_RELEASE) trixie trixie-backports
matrix_root = $(B)/cross/$(1)/root
LANGUAGES := id en-US de id+english en-US+english de+english
CALC_TESTS := $(addprefix $(B)/tests/,calc/test-rounding workbook/test-workbook matrix/test-matrix \
    guide/test-guide template/template_empty template/template_2024 template/template_dinkes)

# $(call matrix_test,RELEASE,NAME,COMMAND)
define matrix_test
$(call live_test,$(1)-$(2),tests/office/in-root.sh $(call matrix_root,$(1)) env B=$(B) $(3))
$(LIVE)/$(1)-$(2): | $(call matrix_root,$(1))/done
MATRIX_TESTS += $(LIVE)/$(1)-$(2)

endef

# The whole Calc test set as it is (with this release's office `make test` has run it), then its tables under settings
# that could change what a formula means (without those of wrong expectations, which compare with what is shown:
# Galat:502, Fehler:502), then ours.
define matrix_release
$(foreach test,$(if $(filter $(1),$(THIS_RELEASE)),,$(CALC_TESTS)),$(call matrix_test,$(1),$(notdir $(test)),$(test)))
$(call matrix_test,$(1),test-calc,$(CALC_DIR)/test-calc)
$(call matrix_test,$(1),test-calc-id,OFFICE_LANGUAGE=id $(CALC_DIR)/test-calc tests/calc/*.tsv)
$(call matrix_test,$(1),test-calc-de,OFFICE_LANGUAGE=de $(CALC_DIR)/test-calc tests/calc/*.tsv)
$(call matrix_test,$(1),test-calc-english,OFFICE_LANGUAGE=de OFFICE_ENGLISH=1 \
    $(CALC_DIR)/test-calc tests/calc/*.tsv)
$(call matrix_test,$(1),languages,$(PYTHON) tests/office/languages.py $(LANGUAGES))
$(call matrix_test,$(1),formats,$(PYTHON) tests/office/formats.py)
$(call matrix_test,$(1),embedding,$(PYTHON) tests/office/embedding.py)
$(call matrix_test,$(1),installing,$(PYTHON) tests/office/installing.py)
$(call matrix_test,$(1),faults,$(PYTHON) tests/office/faults.py rusak-semua versi profil)
$(call matrix_test,$(1),memory,$(PYTHON) tests/office/memory.py 100000)
$(if $(filter $(1),$(THIS_RELEASE)),,$(foreach test,live document hostile,$(call matrix_test,$(1),report-$(test),$(PYTHON) \
    tests/report/$(test).py))$(call matrix_test,$(1),report-full,$(PYTHON) tests/report/full.py $(B)/lkj-laporan.ott \
    $(B)/laporan-2024.ods))
$(LIVE)/$(1)-report-full: | $(B)/lkj-laporan.ott $(B)/laporan-2024.ods
$(LIVE)/$(1)-installing $(LIVE)/$(1)-faults: | $(NEWER)/build/lkj.oxt

$(call matrix_root,$(1))/done: tests/office/debian-root.sh
	$$(Q)tests/office/debian-root.sh $$(@D) $(1)
endef
MATRIX_TESTS :=
$(foreach release,$(sort $(MATRIX_RELEASES)),$(eval $(call matrix_release,$(release))))

## matrix: the Calc tests in the next Debian release too, languages, formats (root or sudo, an hour)
matrix:
	$(Q)manifest/setup.sh build demo test matrix
	$(Q)$(MAKE) --no-print-directory matrix-now

matrix-now: $(B)/lkj.oxt $(CALC_DIR)/test-calc $(CALC_TESTS) $(MATRIX_TESTS)
	$(Q)for release in $(sort $(MATRIX_RELEASES)); do \
	    printf '  %-8s %s\n' MATRIX "LibreOffice $$(cat $(B)/cross/$$release/root/done) of Debian $$release"; done
	$(Q)TEST_TIMEOUT=1800 tests/run $(B)/tests/log $(MATRIX_TESTS)

.PHONY: valgrind soak soak-office matrix matrix-now
