# SPDX-License-Identifier: MPL-2.0
# The generators' reader of tables, with the sanitizers.

TSV_SRC := $(firstword $(wildcard examples/workbook/tsv.c examples/buku/tsv.c))

$(B)/tests/tsv: tests/tsv/test_tsv.c $(TSV_SRC) $(TSV_SRC:.c=.h)
	$(call say,CC,$@)
	$(Q)mkdir -p $(B)/tests/tsv-files
	$(Q)$(CC) $(CORE_TEST_CFLAGS) -DTSV_HEADER='"../../$(TSV_SRC:.c=.h)"' -DFOLDER='"$(B)/tests/tsv-files"' \
	    -o $(NEW) $(filter %.c,$^) -lcmocka $(KEEP)

TESTS += $(B)/tests/tsv

$(eval $(call test_script,$(B)/tests/generator,tests/tsv/generator.sh $(WORKBOOK) $(TEMPLATE_LAYOUT) $(MASUKAN)))
$(B)/tests/generator: | $(WORKBOOK)

TESTS += $(B)/tests/generator
