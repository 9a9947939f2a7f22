#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""Workbooks through .ods, .xlsx and .xls and back: every value, every error and every formula of ours is still there.

    formats.py [WORKBOOK...]       without arguments the example workbook

The workbook is computed, written, read again and computed anew, so that a result cannot come out of the file.
"""
import collections
import os
import re
import shutil
import sys

sys.path.insert(0, "tests/lib")
from office import BUNDLE, Office, differences, formulas, save, values, workdir
from tap import Tap

# Names of our functions in a formula, however it spells them.
OURS = re.compile(r"(?:ID\.LKJ\.CALC\.)?\b([A-Z]+)\(", re.IGNORECASE)


def calls(document, names):
    """How often each function of ours stands in a formula."""
    count = collections.Counter()
    for formula in formulas(document).values():
        count.update(name for name in OURS.findall(formula.upper()) if name in names)
    return count


def main():
    tap = Tap()
    folder = workdir("bolak")
    with open("idl/XFungsi.idl", encoding="utf-8") as idl:
        names = {name.upper() for name in re.findall(r"any (\w+)\(", idl.read())}
    with Office(os.path.join(folder, "profil"), BUNDLE) as office:
        for workbook in sys.argv[1:] or ["examples/hitung-ulang-2024.fods"]:
            # A copy: who opens a file leaves a lock beside it.
            document = office.open(shutil.copy(workbook, folder))
            document.calculateAll()
            before, before_calls = values(document), calls(document, names)
            title = os.path.basename(workbook)
            tap.ok(sum(before_calls.values()) >= 1, f"{title}: has formulas of ours", before_calls)
            for extension in ("ods", "xlsx", "xls"):
                path = os.path.join(folder, f"{title.rsplit('.', 1)[0]}.{extension}")
                save(document, path)
                again = office.open(path)
                again.calculateAll()
                trouble = differences(values(again), before)
                lost = before_calls - calls(again, names)
                if lost:
                    trouble += f"\nlost: {dict(lost)}"
                tap.ok(not trouble, f"{title}: {len(before)} values and {sum(before_calls.values())} calls "
                       f"the same through .{extension}", trouble)
                again.close(True)
            document.close(True)
    tap.done()


main()
