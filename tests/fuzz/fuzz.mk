# SPDX-License-Identifier: MPL-2.0
# Fuzzing: one libFuzzer target a group of functions of the core, and one for the binding (ikat), with AddressSanitizer
# and UBSan. Needs clang and its run-time library (Debian: clang, libclang-rt-dev).

CLANG ?= clang
FUZZ_TARGETS := number scoring words check binding
# Seconds per target; two targets run at a time.
FUZZ_SECONDS ?= 60
export FUZZ_SECONDS
FUZZ_BIN := $(B)/fuzz/bin
FUZZ_CFLAGS := $(CFLAGS) -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
FUZZ_SHARED := tests/fuzz/properties.c tests/oracle/calls.c
FUZZ_OBJ := $(patsubst %.c,$(B)/fuzz/obj/%.o,$(CORE_SRC) $(FUZZ_SHARED))

$(B)/fuzz/obj/%.o: %.c
	$(call say,CLANG,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CLANG) $(FUZZ_CFLAGS) -fsanitize=fuzzer-no-link $(DEPFLAGS) -c -o $@ $<

$(FUZZ_BIN)/fuzz_%: $(B)/fuzz/obj/tests/fuzz/fuzz_%.o $(FUZZ_OBJ)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CLANG) $(FUZZ_CFLAGS) -fsanitize=fuzzer -o $@ $^ -lm

# The binding: its own sources and the functions on it, against the office's two libraries.
FUZZ_BINDING_OBJ := $(patsubst %.c,$(B)/fuzz/obj/%.o,$(wildcard src/uno/*.c) $(filter-out %/component.c %/xcu.c,$(wildcard src/addin/*.c)))
$(FUZZ_BINDING_OBJ) $(B)/fuzz/obj/tests/fuzz/fuzz_binding.o: FUZZ_CFLAGS += $(UNO_CFLAGS)

$(FUZZ_BIN)/fuzz_binding: $(B)/fuzz/obj/tests/fuzz/fuzz_binding.o $(FUZZ_BINDING_OBJ) $(FUZZ_OBJ)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CLANG) $(FUZZ_CFLAGS) -fsanitize=fuzzer -o $@ $^ $(UNO_LIBS) -Wl,-rpath,$(OFFICE)/program -lm

$(FUZZ_BIN)/seeds: tests/fuzz/seeds.c tests/oracle/lines.h
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $@ $<

FUZZ_FILES := $(FUZZ_TARGETS:%=$(FUZZ_BIN)/fuzz_%) $(FUZZ_BIN)/seeds

$(B)/tests/fuzz: tests/fuzz/fuzz.sh $(FUZZ_FILES) $(FUZZ_TARGETS:%=tests/fuzz/%.txt) tests/fuzz/dictionary.dict
	$(Q)mkdir -p $(@D)
	$(Q)install -m 755 $< $@

TESTS += $(B)/tests/fuzz

## fuzz: fuzz the core (FUZZ_SECONDS=60 per target)
fuzz: $(B)/tests/fuzz
	$(Q)$<

## soak: what takes hours: fuzzing for an hour per target, valgrind
soak: soak-fuzz
soak-fuzz: $(B)/tests/fuzz
	$(Q)FUZZ_SECONDS=3600 FUZZ_SEED=0 TEST_TIMEOUT=10800 tests/run $(B)/tests/log $<

.PHONY: fuzz soak soak-fuzz
.SECONDARY: $(FUZZ_OBJ) $(FUZZ_BINDING_OBJ) $(FUZZ_TARGETS:%=$(B)/fuzz/obj/tests/fuzz/fuzz_%.o)
