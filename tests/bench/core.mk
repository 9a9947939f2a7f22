# SPDX-License-Identifier: MPL-2.0
# The benchmark of the core alone. Debian's valgrind brings the header with which callgrind is steered.

$(B)/bench/core: tests/bench/core.c tests/oracle/calls.c $(CORE_LIB) $(TEST_HEADERS)
	$(call say,LINK,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(CC) $(CFLAGS) -o $(NEW) $(filter-out %.h,$^) -lm $(KEEP)

## bench-inti: measure the core alone: ns and instructions per call, characters a second
bench-inti: $(B)/bench/core
	$(Q)rm -f $(B)/bench/core.callgrind*
	$(Q)BENCH_DIR=$(B)/bench $< examples/lkj2024/*.tsv

.PHONY: bench-inti
