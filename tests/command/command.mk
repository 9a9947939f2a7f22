# SPDX-License-Identifier: MPL-2.0
# What the commands have that needs no office; tests/office/commands.py and check.py drive them in one.

TESTS += $(B)/tests/command

$(B)/tests/command: tests/command/test_command.c $(COMMAND_OBJ) $(FUNCTIONS_OBJ) $(UNO_OBJ) $(CHECK_LIB) $(CORE_LIB)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) $(UNO_CFLAGS) -o $(NEW) $^ $(UNO_TEST_LIBS) -ldl -lm $(KEEP)
