#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""A small workbook and a report of a few lines, for the tests of Isi and Segarkan Laporan."""
import os
import sys

sys.path[:0] = ["tests/lib"]
from office import save, workdir  # noqa: E402
from com.sun.star.awt import Rectangle  # noqa: E402
from com.sun.star.beans import NamedValue  # noqa: E402
from com.sun.star.table import CellAddress, CellRangeAddress  # noqa: E402
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK  # noqa: E402

WORK = workdir("report")
BOOK = os.path.join(WORK, "buku kerja.ods")

HEAD = [["Tabel {0}"], ["Judul tabel {0}"], []]
ROWS = [["No.", "Sasaran", "Kinerja", "", "Kategori"], ["", "", "Target", "Capaian", ""], ["1", "2", "3", "4", "5"],
        ["1", "Naiknya mutu", "8,45%", 149.94, "Sangat Tinggi"], ["2", "Naiknya usaha", "4,44%", 100.5, "Tinggi"],
        ["", "Rata-rata", "", "=AVERAGE(D7:D8)", "Tinggi"], ["", "Sumber: contoh", "", "", ""]]


# ---- The workbook ----------------------------------------------------------------------------------------------------


def fill_sheet(document, name, rows=ROWS, head=HEAD):
    sheet = document.Sheets.getByName(name)
    lines = [[text.format(name.split()[-1]) for text in line] for line in head] + rows
    for r, line in enumerate(lines):
        for c, value in enumerate(line):
            cell = sheet.getCellByPosition(c, r)
            if isinstance(value, str):
                cell.setFormula(value) if value.startswith("=") else cell.setString(value)
            else:
                cell.setValue(float(value))
    sheet.getCellRangeByName("C4:D4").merge(True)
    for column in "ABE":
        sheet.getCellRangeByName(f"{column}4:{column}5").merge(True)
    sheet.setTitleRows(CellRangeAddress(StartRow=3, EndRow=5))
    sheet.setPrintTitleRows(True)
    sheet.setPrintAreas((CellRangeAddress(EndColumn=4, EndRow=len(lines) - 1, Sheet=sheet.RangeAddress.Sheet),))
    return sheet


def make_book(office, changed=False, broken=False, rows=ROWS):
    document = office.new()
    for i, name in enumerate(("Tabel 3.1", "Tabel 3.2", "Angka")):
        document.Sheets.insertNewByName(name, i)
    document.Sheets.removeByName("Sheet1")
    fill_sheet(document, "Tabel 3.1")
    sheet = fill_sheet(document, "Tabel 3.2", rows)
    figures = document.Sheets.getByName("Angka")
    for r, (name, value) in enumerate((("S1", 60.7123), ("S2", 4977195120), ("", 0), ("S4", 3))):
        figures.getCellByPosition(0, r).setString(name)
        figures.getCellByPosition(1, r).setValue(float(value))
    where = CellAddress(Sheet=2)
    document.NamedRanges.addNewByName("Kode", "$Angka.$A$1:$A$4", where, 0)
    document.NamedRanges.addNewByName("Nilai", "$Angka.$B$1:$B$4", where, 0)
    document.NamedRanges.addNewByName("Satu", "$Angka.$B$1", where, 0)
    figures.Charts.addNewByName("Bagan", Rectangle(4000, 1000, 8000, 5000), (CellRangeAddress(2, 0, 0, 1, 3),), False, True)
    figures.DrawPage.getByIndex(0).Name = "Bagan contoh"
    if changed:
        sheet.getCellRangeByName("C7").String = "9,45%"
        sheet.getCellRangeByName("B8").String = "Naiknya usaha kecil"
        sheet.getCellRangeByName("A2").String = "Judul baru"
        figures.getCellByPosition(1, 0).setValue(70.25)
    if broken:
        sheet.getCellRangeByName("D7").setFormula("=1/0")
    save(document, BOOK)
    document.close(True)


# ---- The report ------------------------------------------------------------------------------------------------------


def report(office, text):
    """A text document; each line a paragraph. Shown, so that it can be undone."""
    document = office.desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, ())
    write(document, text)
    return document


def write(document, text):
    for i, line in enumerate(text.split("\n")):
        if i:
            document.Text.insertControlCharacter(document.Text.End, PARAGRAPH_BREAK, False)
        document.Text.insertString(document.Text.End, line, False)


def run(office, document, command, **arguments):
    given = [NamedValue("perintah", command), NamedValue("dokumen", document)]
    return office.service("id.lkj.Perintah").execute(tuple(given + [NamedValue(k, v) for k, v in arguments.items()]))


def contents(document):
    """What the body holds: a string a paragraph, a table as its cells; of one over pages how many, and both its ends."""
    found = []
    parts = document.Text.createEnumeration()
    while parts.hasMoreElements():
        part = parts.nextElement()
        if part.supportsService("com.sun.star.text.TextTable"):
            names = part.CellNames
            ends = names if len(names) <= 200 else [*names[:30], *names[-30:]]
            found.append([*([] if ends is names else [len(names)]), *((name, part.getCellByName(name).String) for name in ends)])
        else:
            found.append(part.String)
    return found


def cells_of(rows):
    """What a table of the report shows of such a sheet: cells by name, merged ones once."""
    return [("A1", rows[0][0]), ("B1", rows[0][1]), ("C1", rows[0][2]), ("D1", rows[0][4]),
            ("C2", rows[1][2]), ("D2", rows[1][3])] + \
        [("ABCDE"[c] + str(r + 1), shown(rows, r, c)) for r in range(2, len(rows) - 1) for c in range(5)]


def shown(rows, r, c):
    value = rows[r][c]
    if isinstance(value, str) and value.startswith("="):
        value = sum(line[3] for line in rows[3:r]) / (r - 3)
    return value if isinstance(value, str) else f"{value:.10g}"
