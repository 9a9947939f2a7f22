# SPDX-License-Identifier: MPL-2.0
# The benchmark: what a cell costs, side by side in one run. Speed is measured here and asserted nowhere.

## bench: measure what a cell costs in Calc, the start, the memory (CEPAT=1: the first table only, a minute)
bench:
	$(Q)manifest/setup.sh build bench
	$(Q)$(MAKE) --no-print-directory -j1 bench-now

# One after the other, the ratios of a cell first.
bench-now: bench-calc $(if $(CEPAT),,bench-plot bench-inti)

# BENCH_FLAGS: see measure.py, such as --part arrays, --max-rows 10000.
bench-calc: bundle $(B)/bundle-bench
	$(Q)rm -rf $(B)/bench/bundle $(B)/bench/with && mkdir -p $(B)/bench/bundle $(B)/bench/with
	$(Q)cp -r $(B)/bundle/lkj $(B)/bundle-bench/kosong $(B)/bundle-bench/piton $(B)/bench/bundle/
	$(Q)cp -r $(B)/bundle/lkj $(B)/bench/with/
	$(Q)$(PYTHON) tests/bench/measure.py $(if $(CEPAT),--quick) $(BENCH_FLAGS) \
	    --office $(OFFICE)/program/soffice --workbook $(abspath $(CONTOH)) --work $(abspath $(B)/bench)

bench-plot:
	$(call say,PLOT,$(B)/bench/rows.png $(B)/bench/rows.pdf)
	$(Q)cd $(B)/bench && gnuplot $(abspath tests/bench/rows.gp)

.PHONY: bench bench-now bench-calc bench-plot
