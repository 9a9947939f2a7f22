# SPDX-License-Identifier: MPL-2.0
# Tests of the UNO binding: its helpers, and what Calc adds to them, with the sanitizers, calling out of it, and the built component called
# through binary UNO.

TESTS += $(B)/tests/uno_helpers $(B)/tests/calc_array $(B)/tests/uno_call $(B)/tests/uno_component

UNO_TEST_LIBS := $(UNO_LIBS) -Wl,-rpath,$(OFFICE)/program -lcmocka

$(B)/tests/uno_helpers: tests/uno/test_helpers.c
$(B)/tests/calc_array: tests/uno/test_array.c src/calc/array.c src/calc/array.h

$(B)/tests/uno_helpers $(B)/tests/calc_array: $(wildcard src/uno/*.c src/uno/*.h)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) -fsanitize=address,undefined -fno-sanitize-recover=all -o $(NEW) $(filter %.c,$^) \
	    $(UNO_TEST_LIBS) $(KEEP)

$(B)/tests/uno_call: tests/uno/test_call.c $(UNO_OBJ) $(B)/obj/src/calc/array.o tests/uno/failing.h
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) -o $(NEW) $(filter-out %.h,$^) $(UNO_TEST_LIBS) -ldl -pthread $(KEEP)

$(B)/tests/uno_component: tests/uno/test_component.c tests/uno/failing.h $(B)/lkj.so
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) -DMODULE='"$(abspath $(B)/lkj.so)"' -o $(NEW) $< $(UNO_TEST_LIBS) \
	    -ldl -pthread $(KEEP)
