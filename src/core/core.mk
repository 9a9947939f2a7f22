# SPDX-License-Identifier: MPL-2.0
# The rooms of plain C as a static library.

CORE_SRC := $(foreach room,$(PLAIN_ROOMS),$(wildcard src/$(room)/*.c))
CORE_OBJ := $(CORE_SRC:%.c=$(B)/obj/%.o)
CORE_LIB := $(B)/liblkj.a

$(CORE_OBJ): $(B)/obj/%.o: %.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(call compile,$(CC) $(call harden,$(CPU)) $(CFLAGS))

$(CORE_LIB): $(CORE_OBJ)
	$(call say,AR,$@)
	$(Q)rm -f $(NEW) && $(AR) qcsD $(NEW) $^ $(KEEP)
