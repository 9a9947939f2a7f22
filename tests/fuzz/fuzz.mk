# SPDX-License-Identifier: MPL-2.0
# Fuzzing: one libFuzzer target a group of functions of the core, and one for the binding (ikat), with AddressSanitizer
# and UBSan. Needs clang and its run-time library (Debian: clang, libclang-rt-dev).

CLANG ?= clang
FUZZ_TARGETS := number scoring words check binding document roundtrip marks
FUZZ_BIN := $(B)/fuzz/bin
# What clang says that gcc does not is an error in CI only.
# UBSan's check of sums of pointers is left out: it compares addresses as numbers, and libFuzzer puts into inputs what is
# compared, so that no run would be like another (fuzz.sh). ASan sees what is read through a wrong pointer, and the tests
# in gcc's UBSan (CORE_TEST_CFLAGS) have the check.
FUZZ_CFLAGS := $(if $(CI),$(CFLAGS),$(filter-out -Werror,$(CFLAGS))) -fno-omit-frame-pointer \
    -fsanitize=address,undefined -fno-sanitize=pointer-overflow -fno-sanitize-recover=all
FUZZ_COVERAGE := -fsanitize=fuzzer-no-link -fno-sanitize-coverage=stack-depth
FUZZ_SHARED := tests/fuzz/properties.c tests/oracle/calls.c
FUZZ_OBJ := $(patsubst %.c,$(B)/fuzz/obj/%.o,$(CORE_SRC) $(FUZZ_SHARED))

$(B)/fuzz/obj/%.o: %.c
	$(call say,CLANG,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(call compile,$(CLANG) $(FUZZ_CFLAGS) $(FUZZ_COVERAGE))

$(FUZZ_BIN)/fuzz_%: $(B)/fuzz/obj/tests/fuzz/fuzz_%.o $(FUZZ_OBJ)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CLANG) $(FUZZ_CFLAGS) -fsanitize=fuzzer -o $(NEW) $^ -lm $(KEEP)

# The round trip's plain C.
FUZZ_ROUNDTRIP_OBJ := $(ROUNDTRIP_PLAIN:%.c=$(B)/fuzz/obj/%.o)
$(FUZZ_BIN)/fuzz_roundtrip: $(FUZZ_ROUNDTRIP_OBJ)

# The place-holders of a report.
FUZZ_MARKS_OBJ := $(REPORT_PLAIN:%.c=$(B)/fuzz/obj/%.o)
$(FUZZ_BIN)/fuzz_marks: $(FUZZ_MARKS_OBJ)

# The binding: its own sources and the functions on it, against the office's two libraries.
FUZZ_BINDING_OBJ := $(patsubst %.c,$(B)/fuzz/obj/%.o,$(filter-out %/component.c,$(filter src/uno/% src/addin/% %/array.c,$(MODULE_SRC))))
$(FUZZ_BINDING_OBJ) $(B)/fuzz/obj/tests/fuzz/fuzz_binding.o: FUZZ_CFLAGS += $(UNO_CFLAGS)

$(FUZZ_BIN)/fuzz_binding: $(B)/fuzz/obj/tests/fuzz/fuzz_binding.o $(FUZZ_BINDING_OBJ) $(FUZZ_OBJ)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CLANG) $(FUZZ_CFLAGS) -fsanitize=fuzzer -o $(NEW) $^ $(UNO_LIBS) -Wl,-rpath,$(OFFICE)/program -lm $(KEEP)

# The checker of documents.
FUZZ_CHECK_OBJ := $(patsubst %.c,$(B)/fuzz/obj/%.o,$(CHECK_SRC))

$(FUZZ_BIN)/fuzz_document: $(B)/fuzz/obj/tests/fuzz/fuzz_document.o $(FUZZ_CHECK_OBJ) $(FUZZ_OBJ)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CLANG) $(FUZZ_CFLAGS) -fsanitize=fuzzer -o $(NEW) $^ -lm $(KEEP)

$(FUZZ_BIN)/seeds: tests/fuzz/seeds.c tests/oracle/lines.h $(TEST_HEADERS)
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $(NEW) $< $(KEEP)

# A test a target: so many inputs, the same each time.
FUZZ_TESTS := $(FUZZ_TARGETS:%=$(B)/tests/fuzz/fuzz_%)

$(foreach t,$(FUZZ_TARGETS),$(eval $(call test_script,$(B)/tests/fuzz/fuzz_$(t),tests/fuzz/fuzz.sh $(t))))
$(FUZZ_TESTS): $(B)/tests/fuzz/fuzz_%: $(FUZZ_BIN)/fuzz_% $(FUZZ_BIN)/seeds

TESTS += $(FUZZ_TESTS)

## fuzz: fuzz every target for a minute (FUZZ_SECONDS=60), with other mutations each time
fuzz: $(FUZZ_TESTS)
	$(Q)FUZZ_SECONDS=$(or $(FUZZ_SECONDS),60) tests/run $(B)/tests/log-fuzz $(FUZZ_TESTS)

## soak: what takes hours: fuzzing for an hour per target, valgrind
soak: soak-fuzz
soak-fuzz: $(FUZZ_TESTS)
	$(Q)FUZZ_SECONDS=3600 TEST_TIMEOUT=10800 tests/run $(B)/tests/log-fuzz $(FUZZ_TESTS)

.PHONY: fuzz soak soak-fuzz
.SECONDARY: $(FUZZ_OBJ) $(FUZZ_CHECK_OBJ) $(FUZZ_BINDING_OBJ) $(FUZZ_ROUNDTRIP_OBJ) $(FUZZ_MARKS_OBJ) $(FUZZ_TARGETS:%=$(B)/fuzz/obj/tests/fuzz/fuzz_%.o)
