# SPDX-License-Identifier: MPL-2.0
# The lint: the table of functions, the IDL, the generated files and the extension agree.

TESTS += $(B)/tests/lint

$(B)/obj/tests/lint/lint.o: tests/lint/lint.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(patsubst -I%,-isystem %,$(shell pkg-config --cflags libxml-2.0)) $(DEPFLAGS) \
	    -DBUILD='"$(abspath $(B))"' -DROOT='"$(CURDIR)"' -c -o $@ $<

$(B)/tests/lint: $(B)/obj/tests/lint/lint.o $(FUNCTIONS_OBJ) $(CORE_LIB) $(B)/lkj.oxt $(B)/xcu
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(LDFLAGS) -o $@ $(filter %.o %.a,$^) $(shell pkg-config --libs libxml-2.0) -lm

TESTS += tests/lint/static.sh
