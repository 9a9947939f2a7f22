# SPDX-License-Identifier: MPL-2.0
# The lint: the table of functions, the IDL, the generated files and the extension agree.

TESTS += $(B)/tests/lint

$(B)/obj/tests/lint/lint.o: tests/lint/lint.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(call compile,$(CC) $(CFLAGS) $(patsubst -I%,-isystem %,$(shell pkg-config --cflags libxml-2.0)) \
	    -DBUILD='"$(abspath $(B))"' -DROOT='"$(CURDIR)"')

$(B)/tests/lint: $(B)/obj/tests/lint/lint.o $(FUNCTIONS_OBJ) $(CORE_LIB) $(B)/lkj.oxt $(B)/xcu
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $(NEW) $(filter %.o %.a,$^) $(shell pkg-config --libs libxml-2.0) -lm $(KEEP)

TESTS += tests/lint/static.sh tests/lint/sources.sh tests/lint/style.sh

## format: format all C as the gate of `make test` wants it
format:
	$(Q)find src tests examples manifest -name '*.[ch]' | xargs $(or $(CLANG_FORMAT),clang-format-19) -i

.PHONY: format
