# SPDX-License-Identifier: MPL-2.0
# The core against exact arithmetic (GMP, for tests alone: Debian libgmp-dev), from many threads, and under valgrind.

ORACLE_DIR := $(B)/tests/oracle
TESTS += $(B)/tests/oracle_exact $(B)/tests/oracle_threads

$(B)/tests/oracle_exact: tests/oracle/exact.c $(CORE_LIB) $(TEST_HEADERS)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $(NEW) $< $(CORE_LIB) -lgmp -lm $(KEEP)

# ThreadSanitizer sees the core too: all of it is compiled for this test.
THREADS_CFLAGS := $(CFLAGS) -O1 -fsanitize=thread -fno-omit-frame-pointer
THREADS_SRC := tests/oracle/threads.c tests/oracle/calls.c tests/oracle/list.c

$(B)/tests/oracle_threads: $(THREADS_SRC) $(CORE_SRC) $(wildcard src/core/*.h tests/oracle/*.h) $(TEST_HEADERS)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(THREADS_CFLAGS) -o $(NEW) $(filter %.c,$^) -lm -lpthread $(KEEP)

# ---- valgrind: the table tests of the core, built without the sanitizers, and the exact oracle -----------------------

VALGRIND_TESTS := $(CORE_TESTS)
VALGRIND_BIN := $(VALGRIND_TESTS:%=$(ORACLE_DIR)/core_%)
VALGRIND_RUN := $(VALGRIND_TESTS:%=$(ORACLE_DIR)/valgrind_%)

$(VALGRIND_BIN): $(ORACLE_DIR)/core_%: tests/core/test_%.c tests/core/cases.c $(CORE_LIB)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $(NEW) $(filter %.c %.a,$^) -lcmocka -lm $(KEEP)

# What tests/run calls. An error or a leak makes the status 9; what main leaves to the end of the process is none.
$(VALGRIND_RUN): $(ORACLE_DIR)/valgrind_%: $(ORACLE_DIR)/core_%
	$(Q)printf '%s\n' '#!/bin/sh' 'exec valgrind -q --error-exitcode=9 --leak-check=full \
	    --errors-for-leak-kinds=definite,indirect,possible --show-leak-kinds=definite,indirect,possible $<' >$(NEW)
	$(Q)chmod +x $(NEW) $(KEEP)

soak: soak-valgrind
soak-valgrind: $(VALGRIND_RUN)
	$(Q)tests/run $(B)/tests/log $^

.PHONY: soak soak-valgrind
