# SPDX-License-Identifier: MPL-2.0
# Tests of the core: tables of cases, built with the sanitizers so that a case that reads beyond its text fails.

CORE_TESTS := functions number quantity
CORE_TEST_CFLAGS := $(CFLAGS) -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
TESTS += $(CORE_TESTS:%=$(B)/tests/core_%)

# The core with the sanitizers, an object a file: a change costs one of them.
CORE_TEST_OBJ := $(CORE_SRC:%.c=$(B)/sanitized/%.o) $(B)/sanitized/tests/core/cases.o

$(B)/sanitized/%.o: %.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(call compile,$(CC) $(CORE_TEST_CFLAGS))

$(B)/tests/core_%: $(B)/sanitized/tests/core/test_%.o $(CORE_TEST_OBJ)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $(NEW) $^ -lcmocka -lm $(KEEP)

.SECONDARY: $(CORE_TEST_OBJ) $(CORE_TESTS:%=$(B)/sanitized/tests/core/test_%.o)

# ---- One function -----------------------------------------------------------------------------------------------

## check-function: F=NAME: build, then the core's cases, the lint and the sheet of one function (CONTRIBUTING.md)
check-function: $(B)/tests/core_functions $(B)/tests/lint $(B)/tests/calc/sheet $(B)/tests/calc/examples.tsv $(B)/lkj.oxt
	$(Q)tests/core/check-function.sh $(B) $(F)

.PHONY: check-function
