# SPDX-License-Identifier: MPL-2.0
# The checker of documents as a static library above the scoring core.

CHECK_SRC := $(wildcard src/check/*.c)
CHECK_OBJ := $(CHECK_SRC:%.c=$(B)/obj/%.o)
CHECK_LIB := $(B)/libcheck.a

$(B)/obj/src/check/%.o: src/check/%.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(call compile,$(CC) $(call harden,$(CPU)) $(CFLAGS))

$(CHECK_LIB): $(CHECK_OBJ)
	$(call say,AR,$@)
	$(Q)rm -f $(NEW) && $(AR) rcsD $(NEW) $^ $(KEEP)
