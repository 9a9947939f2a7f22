# SPDX-License-Identifier: MPL-2.0
# Building itself: a make that is killed, and what the module was hardened with.

BUILD_DIR := $(B)/tests/build

$(BUILD_DIR)/killed: tests/build/killed.sh $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' '#!/bin/sh' 'exec $< $(B) 2' >$(NEW) && chmod +x $(NEW) $(KEEP)

$(BUILD_DIR)/killed_often: tests/build/killed.sh $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' '#!/bin/sh' 'exec $< $(B) 10' >$(NEW) && chmod +x $(NEW) $(KEEP)

$(BUILD_DIR)/hardened: tests/build/hardened.sh $(B)/lkj.oxt
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' '#!/bin/sh' 'COMPILER_$(PLATFORM)="$(CC)" exec $< $(PLATFORM):$(BUNDLE)/$(PLATFORM)/lkj.so' >$(NEW) && \
	    chmod +x $(NEW) $(KEEP)

TESTS += $(BUILD_DIR)/killed $(BUILD_DIR)/hardened

soak: soak-build
soak-build: $(BUILD_DIR)/killed_often
	$(Q)tests/run $(B)/tests/log $<

.PHONY: soak soak-build
