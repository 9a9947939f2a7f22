# SPDX-License-Identifier: MPL-2.0
# The round trip of a workbook: freezing, handing out, collecting. What is plain C and knows no UNO stands in
# ROUNDTRIP_PLAIN, is tested alone, and is linked into the module with the rest.

ROUNDTRIP_PLAIN := $(addprefix src/roundtrip/,buffer.c xml.c ours.c freeze.c filename.c scan.c contract.c match.c progress_of.c reads.c)
