# SPDX-License-Identifier: MPL-2.0
# The commands of the menu LKJ (src/command), on top of the binding and the plain-C checker: what reads and writes sheets
# stands in src/calc, what reads text documents in src/writer.

COMMAND_SRC := $(filter-out %/addons.c,$(wildcard src/command/*.c src/calc/*.c src/writer/*.c))
COMMAND_OBJ := $(patsubst %.c,$(B)/obj/%.o,$(COMMAND_SRC))

$(patsubst %.c,$(B)/obj/%.o,$(COMMAND_SRC)): $(B)/obj/%.o: %.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) $(DEPFLAGS) -c -o $@ $<

# Prints Addons.xcu from the table of commands.
$(B)/addons: src/command/addons.c src/command/commands.h
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $@ $<
