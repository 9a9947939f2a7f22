# SPDX-License-Identifier: MPL-2.0
# The report in Writer: its plain C alone, with the sanitizers; and a sample in a live office.

TESTS += $(B)/tests/report_plain

$(B)/tests/report_plain: tests/report/test_plain.c tests/core/cases.c $(REPORT_PLAIN) $(CORE_SRC) $(wildcard src/report/*.h src/roundtrip/*.h src/core/*.h tests/core/*.h)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $(NEW) $(filter %.c,$^) -lcmocka -lm $(KEEP)

$(eval $(call live_test,report,$(PYTHON) tests/report/live.py))
$(LIVE)/report: tests/report/report.mk
TESTS += $(LIVE)/report
