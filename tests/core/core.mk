# SPDX-License-Identifier: MPL-2.0
# Tests of the core: tables of cases, built with the sanitizers so that a case that reads beyond its text fails.

CORE_TESTS := functions number quantity
CORE_TEST_CFLAGS := $(CFLAGS) -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
TESTS += $(CORE_TESTS:%=$(B)/tests/core_%)

$(B)/tests/core_%: tests/core/test_%.c tests/core/cases.c $(CORE_SRC) $(wildcard src/core/*.h tests/core/*.h) $(TEST_HEADERS)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $(NEW) $(filter %.c,$^) -lcmocka -lm $(KEEP)
