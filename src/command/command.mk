# SPDX-License-Identifier: MPL-2.0
# The menu of the commands: Addons.xcu is written by a program, from the table of commands.

$(B)/addons: src/command/addons.c src/command/commands.h
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $(NEW) $< $(KEEP)
