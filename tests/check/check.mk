# SPDX-License-Identifier: MPL-2.0
# Tests of the checker of documents: the printed report, layouts of other agencies, hostile input (with the sanitizers),
# and one-digit errors (without them: 600 documents are checked).

CHECK_TESTS := report layouts hostile
TESTS += $(CHECK_TESTS:%=$(B)/tests/check_%) $(B)/tests/check_errors
CHECK_TEST_SRC := tests/check/document.c $(CHECK_SRC) $(CORE_SRC)
CHECK_TEST_HEADERS := $(wildcard src/core/*.h src/check/*.h tests/check/*.h)
CHECK_TEST_DATA := $(wildcard tests/check/*.txt tests/check/*.tsv tests/check/layouts/*.txt)

$(CHECK_TESTS:%=$(B)/tests/check_%): $(B)/tests/check_%: tests/check/test_%.c $(CHECK_TEST_SRC) $(CHECK_TEST_HEADERS) $(CHECK_TEST_DATA)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $(NEW) $(filter %.c,$^) -lm $(KEEP)

$(B)/tests/check_errors: tests/check/test_errors.c tests/check/document.c $(CHECK_LIB) $(CORE_LIB) $(CHECK_TEST_HEADERS) $(CHECK_TEST_DATA)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $(NEW) $(filter %.c,$^) $(CHECK_LIB) $(CORE_LIB) -lm $(KEEP)

# For trying things out: build/check-document [-1] FILE...
$(B)/check-document: tests/check/try.c tests/check/document.c $(CHECK_LIB) $(CORE_LIB)
	$(call say,LINK,$@)
	$(Q)$(CC) $(CFLAGS) -o $(NEW) $(filter %.c,$^) $(CHECK_LIB) $(CORE_LIB) -lm $(KEEP)
