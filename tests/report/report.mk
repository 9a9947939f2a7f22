# SPDX-License-Identifier: MPL-2.0
# The report in Writer: its plain C alone, with the sanitizers; and a sample in a live office.

TESTS += $(B)/tests/report_plain

$(B)/tests/report_plain: tests/report/test_plain.c tests/core/cases.c $(REPORT_PLAIN) $(CORE_SRC) $(wildcard src/report/*.h src/roundtrip/*.h src/core/*.h tests/core/*.h)
	$(call say,CC,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -o $(NEW) $(filter %.c,$^) -lcmocka -lm $(KEEP)

$(eval $(call live_test,report,$(PYTHON) tests/report/live.py))
$(LIVE)/report: tests/report/report.mk tests/report/sample.py
TESTS += $(LIVE)/report

$(eval $(call live_test,report_document,$(PYTHON) tests/report/document.py))
$(eval $(call live_test,report_hostile,$(PYTHON) tests/report/hostile.py))
$(eval $(call live_test,report_hostile_all,$(PYTHON) tests/report/hostile.py all))
$(LIVE)/report_document $(LIVE)/report_hostile $(LIVE)/report_hostile_all: tests/report/report.mk tests/report/sample.py
TESTS += $(LIVE)/report_document $(LIVE)/report_hostile

# The whole template, with the workbook of 2024; with the made-up agency's too in `make soak`.
$(eval $(call live_test,report_full,$(PYTHON) tests/report/full.py $(B)/lkj-laporan.ott $(B)/laporan-2024.ods))
$(LIVE)/report_full: tests/report/report.mk | $(B)/lkj-laporan.ott $(B)/laporan-2024.ods
TESTS += $(LIVE)/report_full

$(eval $(call live_test,report_agencies,$(PYTHON) tests/report/full.py $(B)/lkj-laporan.ott $(B)/laporan-2024.ods $(B)/dinkes.ods))
$(LIVE)/report_agencies: tests/report/report.mk | $(B)/lkj-laporan.ott $(B)/laporan-2024.ods $(B)/dinkes.ods

soak: soak-report
soak-report: $(LIVE)/report_agencies $(LIVE)/report_hostile_all
	$(Q)TEST_TIMEOUT=3600 tests/run $(B)/tests/log $^

.PHONY: soak-report
