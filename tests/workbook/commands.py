#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""The commands that work on a whole workbook, in a live office, on the empty template and on workbooks made from it.

    commands.py [PART...]       PART: print year fill; all of them without
"""
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile

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
    told = said.split("masih kosong: ")[1].split(".\n")[0].split(", ")
    tap.same(told, [name for name in document.Sheets.ElementNames if name in told], "sheets are told as they stand")
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
    tap.same(filled["PK-Realisasi"], [(0, 0, 24, 9)], "PK-Realisasi with its third")
    last = filled["Tabel 3.2"][0][3]
    sheet = document.Sheets.getByName("Tabel 3.2")
    tap.ok(sheet.getCellByPosition(0, last).String.startswith("Sumber") or
           sheet.getCellByPosition(1, last).String.startswith("Sumber"), "a report ends with its source line",
           sheet.getCellByPosition(1, last).String)
    tap.ok("Tabel 3.2" in said and "Aset" in said.split("Tidak dicetak")[1], "the answer tells both", said)
    # A row of formulas that holds more than before.
    row = sheet.Rows.getByIndex(6)
    low = row.Height
    document.Sheets.getByName("IKU").getCellByPosition(2, 7).String = "Indikator yang namanya panjang sekali " * 6
    document.calculateAll()
    kept = row.Height
    master.job(office, "siapkan-cetak", document)
    tap.ok(row.Height > 2 * kept, "a row gets the height of what it holds now", f"{low}, {kept}, {row.Height}")
    document.UndoManager.undo()
    tap.same(row.Height, kept, "and one undo brings its height back")
    master.job(office, "siapkan-cetak", document)
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


def test_line():
    """Without a window, from the command line: with simpan the workbook is saved, with keluar the office ends."""
    file, profile = path("baris.ods"), path("profile")
    shutil.copy(path("separuh.ods"), file)
    office = Office(profile, BUNDLE)
    done = subprocess.run(office.command(file, "service:id.lkj.Perintah?siapkan-cetak&simpan&keluar"), timeout=60,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    said = done.stdout.decode()
    tap.ok(done.returncode == 0 and "lembar bertabel" in said and "Gagal" not in said and "Tidak keluar" not in said,
           "the command line saves and ends", said)


# ---- Buku Tahun Baru ----------------------------------------------------------------------------------------------------

MOVED = ("target", "t2", "r2", "t1", "r1")
INPUTS = {"I": ["k1", "k2", "k3", "k4", "vb", "vp"], "P": [f"{what}{q}" for what in "ka" for q in range(1, 5)]}


def table(file):
    """A table of input: {code: {column: text}}."""
    with open(file, encoding="utf-8") as rows:
        head, *body = [line.rstrip("\n").split("\t") for line in rows]
    return {row[0]: dict(zip(head, row + [""] * len(head))) for row in body}


def column(document, name):
    return [str(row[0]).replace(".", ",") if isinstance(row[0], float) else row[0]
            for row in named(document, "LKJ_" + name).getDataArray()]


def typed(document, leave):
    """Everything that is typed into the sheets of input, but for the ranges that are to change."""
    found = {}
    for name in ("Identitas", "IKU", "PK-Realisasi", "Pegawai", "Non-ASN", "Aset", "Tujuan", "Strategi"):
        sheet = document.Sheets.getByName(name)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        for r, row in enumerate(area.getFormulaArray()):
            found.update({(name, r, c): text for c, text in enumerate(row) if text})
    for name in leave:
        a = named(document, name).RangeAddress
        for row in range(a.StartRow, a.EndRow + 1):
            found.pop((document.Sheets[a.Sheet].Name, row, a.StartColumn), None)
    return found


def formulas(file):
    """All formulas of a saved workbook, cell by cell, and its names."""
    with zipfile.ZipFile(file) as package:
        return re.findall(r'table:formula="[^"]*"|<table:named-[^>]*>', package.read("content.xml").decode())


def same_figures(got, wanted):
    return [str(value).removesuffix(",0") for value in got], [str(value).removesuffix(",0") for value in wanted]


def test_year(office):
    rows = table("examples/dinkes-masukan/iku.tsv")
    document = office.open(os.path.join(B, "dinkes.ods"))
    # One realisasi nobody can read, one target in a percent cell, a note at a cell that is emptied.
    codes = list(rows)
    keys = column(document, "I_kode")
    at = {code: keys.index(code) for code in codes}
    named(document, "LKJ_I_k4").getCellByPosition(0, at[codes[1]]).String = "dua belas"
    percent = named(document, "LKJ_I_target").getCellByPosition(0, at[codes[2]])
    percent.NumberFormat = document.NumberFormats.getStandardFormat(128, document.CharLocale)
    percent.Value = 0.1267
    noted = named(document, "LKJ_I_k4").getCellByPosition(0, at[codes[0]])
    noted.Spreadsheet.Annotations.insertNew(noted.CellAddress, "bukti di map 3")
    # Next year's agreement, known of two rows so far.
    plan = table("examples/dinkes-masukan/pk.tsv")
    rows_of_plan = column(document, "P_kode")
    first, second = (rows_of_plan.index(code) for code in list(plan)[:2])
    for key, row, text in (("depan", first, "90,5"), ("pagudepan", first, "2.000.000.000"), ("depan", second, "12 Dokumen")):
        named(document, "LKJ_P_" + key).getCellByPosition(0, row).String = text
    file = path("lkj-2025-dinkes.ods")
    document.storeAsURL(url(file), properties(FilterName="calc8"))
    year = int(named(document, "LKJ_Tahun").Value)
    begin = int(document.Sheets.getByName("Identitas").getCellRangeByName("C6").Value)
    changed = [f"LKJ_P_{key}" for key in ("target", "sebelum", "anggaran", "depan", "pagudepan")]
    changed += [f"LKJ_I_{key}" for key in MOVED] + [f"LKJ_{grid}_{key}" for grid, keys in INPUTS.items() for key in keys]
    before = typed(document, changed + ["LKJ_Tahun"])
    with open(file, "rb") as saved:
        bytes_before = saved.read()
    start = time.monotonic()
    said = master.job(office, "tahun-baru", document)
    tap.say(f"it took {time.monotonic() - start:.1f} s")
    name = "lkj-2026-dinkes.ods"
    tap.ok(os.path.exists(path(name)) and name in said, "a workbook beside the other, named after the year", said)
    with open(file, "rb") as saved:
        tap.ok(saved.read() == bytes_before and not document.isModified(), "this year's is as it was")
    again = master.job(office, "tahun-baru", document)
    drafts = [name for name in os.listdir(WORK) if "sementara" in name]
    tap.ok(again.startswith("Gagal: ") and "sudah ada" in again and not drafts,
           "a file that is there is never replaced, nothing half-made is left", again)
    document.close(True)

    copy = office.open(path(name))
    tap.same(int(named(copy, "LKJ_Tahun").Value), year + 1, "Tahun is the next")
    tap.same((typed(copy, changed + ["LKJ_Tahun"]), formulas(path(name)) == formulas(file)), (before, True),
             "nothing else has changed: what is typed, formulas, names")
    left = [f"{grid}.{key}: {value}" for grid, keys in INPUTS.items() for key in keys
            for value in column(copy, f"{grid}_{key}")[2:-1] if value != ""]
    tap.same(left, [], "no realisasi is left")
    for new, old in (("t2", "t1"), ("r2", "r1"), ("t1", "target"), ("target", f"s{year + 1 - begin + 1}")):
        got = column(copy, "I_" + new)
        skip = {codes[2]} if new == "t1" else set()
        moved = [code for code in codes if code not in skip]
        tap.same(*same_figures([got[at[code]] for code in moved], [rows[code][old] for code in moved]),
                 f"IKU: {new} is what {old} was")
    got = {key: [(row, text) for row, text in enumerate(column(copy, "P_" + key)[2:-1], 2) if text != ""]
           for key in ("target", "sebelum", "anggaran", "depan", "pagudepan")}
    tap.same(got, {"target": [(first, "90,5"), (second, "12 Dokumen")], "sebelum": [], "anggaran": [(first, "2.000.000.000")],
                   "depan": [], "pagudepan": []},
             "PK-Realisasi: next year's targets and amounts moved in, all others of this year are gone")
    got = column(copy, "I_r1")
    last = [code for code in codes if rows[code]["cara"] == "terakhir" and rows[code]["k4"] and code != codes[1]]
    tap.same(*same_figures([got[at[code]] for code in last], [rows[code]["k4"] for code in last]),
             "IKU: r1 is the last quarter's where that counts")
    tap.ok(len(last) > 3, "and that is so of several rows", len(last))
    tap.same((got[at[codes[1]]], column(copy, "I_t1")[at[codes[2]]]), ("", ""), "what cannot be read is not moved")
    tap.ok("2 angka tidak terbaca" in said, "and it is told", said)
    cell = named(copy, "LKJ_I_k4").getCellByPosition(0, at[codes[0]])
    tap.same((cell.Annotation.String, cell.Spreadsheet.isProtected()), ("bukti di map 3", True),
             "notes and protection are there")
    copy.close(True)
    document = office.new()
    said = master.job(office, "tahun-baru", document)
    tap.ok(said.startswith("Gagal: "), "a workbook that is none of ours is refused", said)
    document.close(True)


# ---- Isi Kolom Capaian --------------------------------------------------------------------------------------------------

def fill_sheet(office, heads, rows, top=0):
    document = office.new()
    sheet = document.Sheets[0]
    sheet.Name = "Data Kinerja"
    width = len(heads[0]) - 1
    sheet.getCellRangeByPosition(0, top, width, top + len(heads) - 1).setDataArray(tuple(map(tuple, heads)))
    if rows:
        sheet.getCellRangeByPosition(0, top + len(heads), width, top + len(heads) + len(rows) - 1).setDataArray(
            tuple(map(tuple, rows)))
    return document, sheet


def test_fill(office):
    heads = [["No", "Indikator", "Kinerja", "", ""], ["", "", "Target", "Realisasi", "Capaian"],
             ["1", "2", "3", "4", "5"]]
    rows = [["1", "Koperasi", "8,45%", "12,67%", ""], ["2", "Usaha", "66", "", ""], ["3", "Nilai", 80.0, 60.0, ""],
            ["", "", "", "", ""]]
    document, sheet = fill_sheet(office, heads, rows)
    said = master.job(office, "isi-kolom", document, sel="Data Kinerja.E4:E7")
    cells = sheet.getCellRangeByName("E4:E7")
    shown = [row[0] for row in cells.getDataArray()]
    tap.ok(abs(shown[0] - 12.67 / 8.45 * 100) < 1e-9 and shown[2] == 75.0 and shown[1] == shown[3] == "",
           "capaian where both are there, blank elsewhere", shown)
    tap.ok("4 sel diisi" in said and "C: Target" in said and "D: Realisasi" in said, "it says from which columns", said)
    tap.ok('IF(AND(C4<>"";D4<>"")' in cells.getFormulaArray()[0][0], "the formula is the guide's",
           cells.getFormulaArray())
    document.UndoManager.undo()
    tap.same([row[0] for row in cells.getFormulaArray()], [""] * 4, "one undo empties the column")

    def refused(sel, words, what, **arguments):
        before = sheet.getCellRangeByName("A1:J20").getFormulaArray()
        said = master.job(office, "isi-kolom", document, **({"sel": sel} if sel else {}), **arguments)
        tap.ok(said.startswith("Gagal: ") and words in said and
               sheet.getCellRangeByName("A1:J20").getFormulaArray() == before, f"refused: {what}", said)

    sheet.getCellRangeByName("E6").Formula = '=""'
    refused("Data Kinerja.E4:E7", "E6 sudah berisi", "a cell that holds a formula, though it shows nothing")
    sheet.getCellRangeByName("E6").Formula = ""
    refused("Data Kinerja.E4:F7", "satu kolom", "two columns")
    refused("Data Kinerja.E1:E7", "di bawah kepala", "from the first row on")
    refused("Lain.E4:E7", "tidak ada", "no such sheet")
    refused("Data Kinerja.E4:??", "tidak dikenal", "no such cells")
    refused("E4:E7", "sel=Lembar", "no sheet")
    refused("Data Kinerja.E4:E7", "tidak dapat dipakai", "no column", target="7")
    refused("Data Kinerja.E4:E7", "tidak dapat dipakai", "the column itself", realisasi="E")
    sheet.getCellRangeByName("D2").String = "Catatan"
    refused("Data Kinerja.E4:E7", "menyebut realisasi", "no heading says realisasi")
    sheet.getCellRangeByName("D2").String = "Realisasi"
    sheet.getCellRangeByName("G2").String = "Realisasi TW II"
    refused("Data Kinerja.E4:E7", "D: Realisasi; G: Realisasi TW II", "two columns of realisasi")
    said = master.job(office, "isi-kolom", document, sel="Data Kinerja.E4:E7", realisasi="G")
    tap.ok("G4" in sheet.getCellRangeByName("E4").Formula, "a column that is named settles it", said)
    document.UndoManager.undo()
    sheet.getCellRangeByName("G2").String = "Polaritas"
    sheet.getCellRangeByName("G6").String = "turun"
    document.CurrentController.select(sheet.getCellRangeByName("E4:E7"))
    said = master.job(office, "isi-kolom", document)
    shown = [row[0] for row in sheet.getCellRangeByName("E4:E7").getDataArray()]
    tap.ok(shown[2] == 125.0 and abs(shown[0] - 12.67 / 8.45 * 100) < 1e-9,
           "the selection; a column Polaritas counts, blank is naik", f"{said}\n{shown}")
    document.UndoManager.undo()
    sheet.protect("")
    refused("Data Kinerja.E4:E7", "E4 terkunci", "a protected sheet")
    sheet.unprotect("")
    from com.sun.star.util import CellProtection
    sheet.getCellRangeByName("E4:E5").CellProtection = CellProtection()
    sheet.protect("")
    refused("Data Kinerja.E4:E7", "E6 terkunci", "of which two cells are open: none is written")
    document.close(True)


PARTS = {"print": test_print, "year": test_year, "fill": test_fill}


def main():
    parts = sys.argv[1:] or list(PARTS)
    with Office(path("profile"), BUNDLE) as office:
        for part in parts:
            PARTS[part](office)
    if "print" in parts:
        test_line()


main()
tap.done()
