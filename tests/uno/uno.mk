# SPDX-License-Identifier: MPL-2.0
# Tests of the UNO binding: its helpers with the sanitizers, and the built component called through binary UNO.

TESTS += $(B)/tests/uno_helpers $(B)/tests/uno_component

UNO_TEST_LIBS := $(UNO_LIBS) -Wl,-rpath,$(OFFICE)/program -lcmocka

$(B)/tests/uno_helpers: tests/uno/test_helpers.c $(wildcard src/uno/*.c src/uno/*.h)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) -fsanitize=address,undefined -fno-sanitize-recover=all -o $@ $(filter %.c,$^) \
	    $(UNO_TEST_LIBS)

$(B)/tests/uno_component: tests/uno/test_component.c $(B)/lkj.so
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) -DMODULE='"$(abspath $(B)/lkj.so)"' -o $@ $< $(UNO_TEST_LIBS) -ldl -pthread
