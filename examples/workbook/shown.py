#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Writes baris.tsv: how many rows every table of a workbook shows, so that its print ranges end with them.

    shown.py BUNDLE OUT NAME=WORKBOOK...

Each WORKBOOK was generated with -a; NAME is master, or the unit of a bidang. Calc computes it with the add-in in
BUNDLE.
A report says its number of rows itself, beside its heads; of an agreement and of a chart's figures the filled rows
count; of a chart of lines the named ones.
"""

import os
import sys
import tempfile

sys.path.insert(0, "examples")
import live  # noqa: E402

LINES = "Capaian sasaran strategis tiga tahun"
LABELS = {"Kerja grafik 1": "Indikator", "Kerja grafik 2": "Program", "Kerja grafik 4": "Kategori",
          "Kerja grafik 5": "Unit kerja"}


def cells_of(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return [list(row) for row in
            sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow).DataArray]


def shown(name, rows):
    """The rows that a sheet shows, or None if it is not a table of that sort."""
    if name.startswith("PK ") and name[3:].isdigit():
        filled = [i for i, row in enumerate(rows) if i >= 17 and row[4] != ""]
        return filled[-1] + 1 - 17 if filled else 0
    if name in ("Kerja grafik 1", "Kerja grafik 2", "Kerja grafik 4", "Kerja grafik 5"):
        label = rows[1].index(LABELS[name])
        return max(1, sum(row[label] != "" for row in rows[4:]))
    if len(rows) > 5 and "baris" in rows[3]:
        return int(rows[5][rows[3].index("baris")] or 0)
    return None


def measure(office, path):
    document = office.open(path)
    document.calculateAll()
    found = []
    for sheet in document.Sheets:
        rows = cells_of(sheet)
        count = shown(sheet.Name, rows)
        if count is not None:
            found.append((sheet.Name, count))
        if sheet.Name == "Kerja grafik 3":
            found.append((LINES, sum(cell != "" for cell in rows[1][1:6])))
    document.close(True)
    return found


def main():
    bundle, out, books = sys.argv[1], sys.argv[2], [book.split("=", 1) for book in sys.argv[3:]]
    lines = ["buku\tlembar\tbaris"]
    with tempfile.TemporaryDirectory() as folder, live.Office(os.path.join(folder, "profile"), bundle) as office:
        for name, path in books:
            lines += [f"{name}\t{sheet}\t{count}" for sheet, count in measure(office, path)]
    with open(out + ".new", "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    os.rename(out + ".new", out)


main()
