# SPDX-License-Identifier: MPL-2.0
# The report in Writer. What is plain C and knows no UNO stands in REPORT_PLAIN, is tested alone, and is linked into the
# module with the rest.

REPORT_PLAIN := $(addprefix src/report/,placeholder.c format.c prints.c fragment.c address.c words.c) src/roundtrip/buffer.c
