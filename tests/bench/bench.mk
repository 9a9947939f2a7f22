# SPDX-License-Identifier: MPL-2.0
# The benchmark: what a cell costs, side by side in one run. Speed is measured here and asserted nowhere.

## bench: measure what a cell costs in Calc
bench:
	$(Q)src/setup.sh build bench
	$(Q)$(MAKE) --no-print-directory bench-now

bench-now: bundle $(B)/bundle-bench
	$(Q)rm -rf $(B)/bench/bundle && mkdir -p $(B)/bench/bundle
	$(Q)cp -r $(B)/bundle/lkj $(B)/bundle-bench/kosong $(B)/bench/bundle/
	$(Q)/usr/bin/python3 tests/bench/ukur.py $(OFFICE)/program/soffice $(abspath $(B)/bench/bundle) $(abspath $(B)/bench)

.PHONY: bench bench-now
