#!/bin/bash
# SPDX-License-Identifier: MPL-2.0
#
# BULATKAN against Calc's own ROUND on 100,000 cases in a real Calc, as TAP (see rounding.c).
#
# environment: see tests/lib/office.sh
. tests/lib/office.sh
. tests/lib/tap.sh

rounding=$B/tests/calc/rounding
"$rounding" tulis "$TEST_WORK/rounding.fods" || tap_give_up "the sheet cannot be written"
office_compute "$TEST_WORK"
"$rounding" baca "$TEST_WORK/rounding.csv" "$(cat "$TEST_WORK/status")"
