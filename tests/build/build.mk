# SPDX-License-Identifier: MPL-2.0
# Building itself: a make that is killed, and what the module was hardened with.

BUILD_DIR := $(B)/tests/build

$(eval $(call test_script,$(BUILD_DIR)/killed,tests/build/killed.sh $(B) 2))
$(eval $(call test_script,$(BUILD_DIR)/killed_often,tests/build/killed.sh $(B) 10))
$(eval $(call test_script,$(BUILD_DIR)/hardened,env COMPILER_$(PLATFORM)="$(CC)" tests/build/hardened.sh \
    $(PLATFORM):$(BUNDLE)/$(PLATFORM)/lkj.so))
$(BUILD_DIR)/killed $(BUILD_DIR)/killed_often $(BUILD_DIR)/hardened: | $(B)/lkj.oxt

TESTS += $(BUILD_DIR)/killed $(BUILD_DIR)/hardened

soak: soak-build
soak-build: $(BUILD_DIR)/killed_often
	$(Q)tests/run $(B)/tests/log $<

.PHONY: soak soak-build
