#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""The commands that work on a whole workbook, in a live office, on the empty template and on workbooks made from it.

    commands.py [PART...]       PART: print; all of them without
"""
import os
import re
import sys

sys.path[:0] = ["tests/lib", "tests/roundtrip"]
import master  # noqa: E402
from office import B, BUNDLE, Office, properties, url, workdir  # noqa: E402
from tap import Tap  # noqa: E402

tap = Tap()
WORK = workdir("commands")


def path(*parts):
    return os.path.join(WORK, *parts)


def pages(document, name):
    """How many pages the PDF of the document has."""
    document.storeToURL(url(path(name)), properties(FilterName="calc_pdf_Export"))
    with open(path(name), "rb") as pdf:
        return len(re.findall(rb"/Type\s*/Page\b", pdf.read()))


def named(document, name):
    return document.NamedRanges.getByName(name).ReferredCells


def type_in(document, column, *texts):
    """Types into the first rows of a column of input, which lie below a thin row."""
    cells = named(document, "LKJ_" + column)
    for i, text in enumerate(texts):
        cells.getCellByPosition(0, 2 + i).String = text


def areas(document):
    """{sheet: (first column, first row, last column, last row)} of what is printed."""
    return {sheet.Name: [(a.StartColumn, a.StartRow, a.EndColumn, a.EndRow) for a in sheet.PrintAreas]
            for sheet in document.Sheets}


# ---- Siapkan Cetak ------------------------------------------------------------------------------------------------------

TABLES = {"IKU", "PK-Realisasi", "Tabel 2.3", "Tabel 3.2", "Tabel 3.3", "Tabel 3.8", "PK 1", "Aset"}


def test_print(office):
    document = office.open(os.path.join(B, "lkj-templat.ots"))
    document.calculateAll()
    before, first = areas(document), pages(document, "kosong.pdf")
    said = master.job(office, "siapkan-cetak", document)
    after, second = areas(document), pages(document, "kosong-siap.pdf")
    tap.say(f"the empty template: {first} pages, then {second}")
    tap.ok(second < 10 < 50 < first, "the empty template prints a few pages only", f"{first}, {second}")
    tap.same({name for name in TABLES if after[name]}, set(), "no empty table is printed")
    tap.ok(after["Petunjuk"] == before["Petunjuk"] and "Tabel 3.1 (" in said.split("Tidak dicetak")[0],
           "Petunjuk stays, the scale is printed", said)
    document.UndoManager.undo()
    tap.same(areas(document), before, "one undo brings all print ranges back")
    document.UndoManager.redo()
    tap.same(areas(document), after, "and one redo takes them again")
    tap.ok("0 dari" in master.job(office, "siapkan-cetak", document), "the second time there is nothing to change")

    type_in(document, "I_kode", "S1", "S2")
    type_in(document, "I_target", "8,45", "66")
    type_in(document, "I_k4", "12,67")
    for row, (sasaran, indikator) in enumerate([("Sasaran satu", "Indikator satu"), ("Sasaran dua", "Indikator dua")]):
        sheet = document.Sheets.getByName("IKU")
        for column, text in ((1, sasaran), (2, indikator), (5, "%")):
            sheet.getCellByPosition(column, 7 + row).String = text
    type_in(document, "P_kode", "1", "1.1", "1.1.1")
    sheet = document.Sheets.getByName("PK-Realisasi")
    for row, (level, name) in enumerate([("Program", "Program A"), ("Kegiatan", "Kegiatan B"),
                                         ("Sub Kegiatan", "Sub C")]):
        sheet.getCellByPosition(1, 7 + row).String = level
        sheet.getCellByPosition(2, 7 + row).String = name
    type_in(document, "P_anggaran", "", "", "5.000.000")
    type_in(document, "P_a1", "", "", "1.000.000")
    document.calculateAll()
    said = master.job(office, "siapkan-cetak", document)
    filled, third = areas(document), pages(document, "separuh.pdf")
    tap.say(f"two indicators and a program: {third} pages")
    tap.ok(second < third < 45, "a half-filled one prints what it holds", third)
    tap.same(filled["IKU"], [(0, 0, 31, 8)], "IKU ends with its second row")
    tap.same(filled["PK-Realisasi"], [(0, 0, 22, 9)], "PK-Realisasi with its third")
    last = filled["Tabel 3.2"][0][3]
    sheet = document.Sheets.getByName("Tabel 3.2")
    tap.ok(sheet.getCellByPosition(0, last).String.startswith("Sumber") or
           sheet.getCellByPosition(1, last).String.startswith("Sumber"), "a report ends with its source line",
           sheet.getCellByPosition(1, last).String)
    tap.ok("Tabel 3.2" in said and "Aset" in said.split("Tidak dicetak")[1], "the answer tells both", said)
    # A person left a row out by hand, and a sheet of one's own has no table.
    document.Sheets.insertNewByName("Catatan Saya", 0)
    document.Sheets.getByName("Catatan Saya").getCellByPosition(0, 0).String = "x"
    sheet.setPrintAreas(())
    document.storeAsURL(url(path("separuh.ods")), properties(FilterName="calc8"))
    tap.ok("Buku kerja disimpan." in master.job(office, "siapkan-cetak&simpan", document), "simpan saves")
    document.close(True)
    document = office.open(path("separuh.ods"))
    tap.same(areas(document)["Tabel 3.2"], filled["Tabel 3.2"], "a sheet that was left out comes back, and is kept")
    document.close(True)
    document = office.new()
    said = master.job(office, "siapkan-cetak", document)
    tap.ok(said.startswith("Gagal: ") and not document.isModified(), "a workbook without tables is refused", said)
    document.close(True)


PARTS = {"print": test_print}


def main():
    parts = sys.argv[1:] or list(PARTS)
    with Office(path("profile"), BUNDLE) as office:
        for part in parts:
            PARTS[part](office)


main()
tap.done()
