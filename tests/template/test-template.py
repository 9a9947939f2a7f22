#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""The template, the report of 2024 in it, and the workbooks of the bidang, in one live Calc. Speaks TAP.

    test-template.py BUILD [PART...]     PART: template 2024 round-trip dinkes without; all of them without

What a cell shows is compared with the main-job workbook (examples/hitung-ulang-2024.fods), with the
tables of the report, or with the same workbook before a change that must change nothing.
"""

import collections
import csv
import difflib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from decimal import ROUND_HALF_UP, Decimal

sys.path.insert(0, "tests/lib")
sys.path.append("tests/roundtrip")
from office import Office, properties, save, scratch, url
from tap import Tap
from com.sun.star.lang import Locale
from com.sun.star.uno import RuntimeException  # office has brought the bridge
import master as commands

ERROR = re.compile(r"#(VALUE!|NAME\?|DIV/0!|N/A|NUM!|REF!|NULL!)|Err:\d+|###")
FIRST = 6  # the first row of a table, from 0
REPORTS = ["Tabel 1.1", "Tabel 1.2", "Tabel 1.3", "Tabel 1.4", "Tabel 1.5", "Tabel 1.6", "Tabel 1.7", "Tabel 1.8",
           "Tabel Tindak Lanjut", "Tabel 2.1", "Tabel 2.2", "Tabel 2.3", "Tabel 2.4", "Tabel 2.5", "Tabel 2.6",
           "Cascading", "Pohon Kinerja", "Tabel 3.1", "Tabel 3.2", "Tabel 3.3", "Tabel 3.4", "Tabel 3.5",
           "Tabel 3.6", "Tabel 3.7", "Tabel 3.8", "Tabel 3.9", "Tabel 3.10", "Narasi", "Kalimat", "Periksa Kalimat",
           "Periksa"]
TABLES = [name for name in REPORTS if name.startswith("Tabel") and name not in ("Tabel Tindak Lanjut", "Tabel 3.1")]
FORMS = [f"PK {n}" for n in range(1, 13)]
INPUTS = ["Identitas", "IKU", "PK-Realisasi", "Pegawai", "Non-ASN", "Aset", "Pembanding", "Tujuan", "Strategi",
          "Tindak Lanjut", "Kalimat Laporan"]
BIDANG = ["sekretariat", "kelembagaan", "koperasi", "usaha-kecil", "upt"]

tap = Tap()


def check(name, trouble):
    """One result; what is wrong, if anything is, below it."""
    tap.none([str(line) for line in trouble], name)


class Calc:
    def __init__(self, office, folder):
        self.office, self.folder = office, folder

    def open(self, path):
        """Opens a copy: an office locks what it opens."""
        copy = os.path.join(self.folder, os.path.basename(path))
        if os.path.abspath(path) != copy:
            shutil.copy(path, copy)
        return self.office.open(copy)


def rows_of(document, name):
    """The texts of a sheet as shown, row by row."""
    sheet = document.Sheets.getByName(name)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = sheet.getCellRangeByPosition(0, 0, min(cursor.RangeAddress.EndColumn, 51), cursor.RangeAddress.EndRow)
    return [list(row) for row in area.getDataArray()]


def shown(document, name, row, column):
    return document.Sheets.getByName(name).getCellByPosition(column, row).String


def everything(document):
    return {name: rows_of(document, name) for name in document.Sheets.ElementNames}


def errors_of(document):
    found = []
    for sheet in document.Sheets:
        for area in sheet.queryFormulaCells(4):  # com.sun.star.sheet.FormulaResult.ERROR
            at = area.RangeAddress
            cell = area.getCellByPosition(0, 0)
            found.append(f"{sheet.Name} {at.StartRow + 1}:{at.StartColumn + 1} {cell.String} {cell.Formula[:120]}")
    return found


def report_of(document, name):
    """The rows of a report table: those whose helper column 'baris' holds a number; and its totals."""
    rows = rows_of(document, name)
    pick = rows[3].index("baris")
    width = min(i for i, head in enumerate(rows[3]) if head in ("baris", "asal", "baris asal"))
    return [row[:width] for row in rows[FIRST:] if isinstance(row[pick], float)], \
        {row[pick]: row[:width] for row in rows[FIRST:] if isinstance(row[pick], str) and row[pick]}


def put(document, name, row, column, value):
    cell = document.Sheets.getByName(name).getCellByPosition(column, row)
    if isinstance(value, str):
        cell.setString(value)
    else:
        cell.setValue(value)


def column_of(document, sheet, group, heading=None):
    """The column of an input sheet by its two heads."""
    rows = rows_of(document, sheet)
    top = next(i for i, row in enumerate(rows) if 1.0 in row[:1] or "1" in row[:1]) - 2
    current = ""
    for column, text in enumerate(rows[top]):
        current = text or current
        if current == group and (heading is None or rows[top + 1][column] == heading):
            return column
    raise KeyError(f"{sheet}: {group} / {heading}")


def first_row(document, sheet):
    """The first input row: below the row of column numbers, and a low row where rows can be inserted."""
    rows = rows_of(document, sheet)
    heads = next(i for i, row in enumerate(rows) if str(row[0]) in ("1", "1.0") and str(row[1]) in ("2", "2.0"))
    return heads + (2 if document.Sheets.getByName(sheet).Rows.getByIndex(heads + 1).Height < 200 else 1)


def room_of(document, sheet):
    rows = rows_of(document, sheet)
    closing = next(i for i, row in enumerate(rows) if str(row[0]).startswith("Sisipkan baris"))
    return closing - first_row(document, sheet)


# ---- The empty template ---------------------------------------------------------------------------------------------


def empty_reports(document):
    trouble = []
    for name in REPORTS:
        if name == "Tabel 3.1":
            continue
        rows = rows_of(document, name)
        pick = rows[3].index("baris")
        for number, row in enumerate(rows[FIRST:], FIRST + 1):
            if any(cell != "" for cell in row[:pick]):
                trouble.append(f"{name} row {number}: {row[:pick]}")
                break
    for name in FORMS:
        for number, row in enumerate(rows_of(document, name)[1:], 2):
            if any(cell != "" for cell in row[:4]):
                trouble.append(f"{name} row {number}: {row[:4]}")
                break
    return trouble


def inside(sheet, areas):
    """Those of some areas that reach into the table of a sheet or hold anything."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    for i in range(areas.getCount()):
        at = areas.getByIndex(i).RangeAddress
        if at.StartRow <= last.EndRow and at.StartColumn <= last.EndColumn:
            yield f"{sheet.Name} row {at.StartRow + 1}, column {at.StartColumn + 1}"


def formats(document):
    """Every sheet, and for each look of its cells where they are and the first of them: asked for once, for it takes
    Calc seconds."""
    return [(sheet, areas, areas.getByIndex(0).getCellByPosition(0, 0))
            for sheet in document.Sheets for areas in sheet.getUniqueCellFormatRanges()]


def protection(document, path, looks):
    trouble = [f"{sheet.Name} is not protected" for sheet in document.Sheets if not sheet.isProtected()]
    with zipfile.ZipFile(path) as package:
        content = package.read("content.xml").decode()
    if "protection-key" in content:
        trouble.append("a password")
    for sheet, area, cell in looks:
        style = cell.CellStyle
        is_open = not cell.CellProtection.IsLocked
        # Beyond the table cells have no style and are open, or Calc would not delete a row of an input table.
        if style == "Default":
            trouble += [f"{at} is open" for at in inside(sheet, area)]
        elif is_open != (style.startswith("M_") or style.startswith("Isian")):
            trouble.append(f"{cell.AbsoluteName}: style {style}, open {is_open}")
    return trouble


def refuses(document, sheet, row, column):
    """Whether a cell refuses input: setDataArray asks for protection as the window does, without a message box."""
    cell = document.Sheets.getByName(sheet).getCellRangeByPosition(column, row, column, row)
    was = cell.getCellByPosition(0, 0).Formula
    try:
        cell.setDataArray((("coba",),))
    except RuntimeException:
        return cell.getCellByPosition(0, 0).Formula == was
    return False


def locked_cells(looks):
    """Sheet, row and column of the first locked cell of every style of every sheet: a style is what locks."""
    seen = set()
    for sheet, areas, cell in looks:
        at = areas.getByIndex(0).RangeAddress
        if (sheet.Name, cell.CellStyle) not in seen and cell.CellProtection.IsLocked:
            seen.add((sheet.Name, cell.CellStyle))
            yield sheet.Name, at.StartRow, at.StartColumn


def typed(office, document, sheet, row, column, text):
    """Types into a cell as a user does; what the cell shows then."""
    controller = document.CurrentController
    cell = document.Sheets.getByName(sheet).getCellByPosition(column, row)
    controller.setActiveSheet(document.Sheets.getByName(sheet))
    controller.select(cell)
    dispatcher = office.service("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(controller.Frame, ".uno:EnterString", "", 0, properties(StringName=text))
    return cell


# ---- A plan that the test types --------------------------------------------------------------------------------------


def plan_columns(document):
    at = lambda group, heading=None: column_of(document, "PK-Realisasi", group, heading)  # noqa: E731
    return {"kode": at("Kode"), "level": at("Tingkat"), "nama": at("Program / kegiatan / sub kegiatan"),
            "bidang": at("Bidang"), "indikator": at("Perjanjian kinerja", "Indikator"),
            "satuan": at("Perjanjian kinerja", "Satuan"), "target": at("Perjanjian kinerja", "Target"),
            "anggaran": at("Anggaran", "Anggaran (Rp)"), "k1": at("Realisasi kinerja triwulan", "I"),
            "k4": at("Realisasi kinerja triwulan", "IV"), "a1": at("Realisasi anggaran triwulan (Rp)", "I"),
            "a4": at("Realisasi anggaran triwulan (Rp)", "IV")}


LEVELS = ["Program", "Kegiatan", "Sub Kegiatan", "Sub Kegiatan", "Indikator"]


def type_plan(document, rows, half):
    """Rows of five kinds in turn; with `half`, realisasi and some cells stay empty. Capaian are 50, serapan 40."""
    columns = plan_columns(document)
    first = first_row(document, "PK-Realisasi")
    document.enableAutomaticCalculation(False)  # what depends on the cells is computed once, when all are typed
    for i in range(rows):
        level = LEVELS[i % len(LEVELS)]
        put(document, "PK-Realisasi", first + i, columns["kode"], f"K{i}")
        put(document, "PK-Realisasi", first + i, columns["level"], level)
        put(document, "PK-Realisasi", first + i, columns["bidang"], "Bidang A")
        put(document, "PK-Realisasi", first + i, columns["indikator"], f"Indikator ke-{i}")
        if level != "Indikator":
            put(document, "PK-Realisasi", first + i, columns["nama"], f"{level} ke-{i}")
        if half and i % 3 == 0:
            continue
        put(document, "PK-Realisasi", first + i, columns["target"], "8,5")
        if level == "Sub Kegiatan":
            put(document, "PK-Realisasi", first + i, columns["anggaran"], 1000000.0)
        if half and i % 3 == 1:
            continue
        put(document, "PK-Realisasi", first + i, columns["k4"], "4,25")
        if level == "Sub Kegiatan":
            put(document, "PK-Realisasi", first + i, columns["a1"], 150000.0)
            put(document, "PK-Realisasi", first + i, columns["a4"], 250000.0)
    document.enableAutomaticCalculation(True)


def full_figures(document, rows):
    trouble = []
    table, totals = report_of(document, "Tabel 3.8")
    if len(table) != rows:
        trouble.append(f"Tabel 3.8 shows {len(table)} rows of {rows}")
    for row in table:
        if abs(row[9] - 50) > 1e-9 or row[11] != "Sangat Rendah" or (row[1] and abs(row[10] - 40) > 1e-9):
            trouble.append(f"Tabel 3.8: {row}")
    table, totals = report_of(document, "Tabel 3.9")
    programs = [row for row in table if str(row[1]).startswith("Program")]
    if any(row[3] != 2000000 or row[4] != 800000 for row in programs):
        trouble.append("a program without an amount of its own is not the sum of its sub kegiatan")
    if abs(totals["J"][5] - 40) > 1e-9:
        trouble.append(f"mean of serapan {totals['J']}")
    return trouble


# ---- The report of 2024 and the main-job workbook --------------------------------------------------------------------


def number(value):
    """A figure as computed, or as printed text."""
    if isinstance(value, float):
        return value
    text = re.sub(r"^Rp\.? ?|%| |,-$", "", str(value)).replace(" ", "")
    text = re.sub(r"[^0-9.,-].*$", "", text)
    if not re.fullmatch(r"-?\d+(\.\d{3})*(,\d+)?", text):
        return None
    return float(text.replace(".", "").replace(",", "."))


def near(a, b):
    return a is not None and b is not None and abs(a - b) <= 0.005000001


def plain(name):
    return re.sub(r"[^a-z0-9]", "", re.sub("^program ", "", str(name).lower()))


def compare_columns(ours, theirs, pairs, label, name=None):
    """Rows in the same order; pairs of columns (ours, theirs)."""
    trouble = []
    if len(ours) != len(theirs):
        trouble.append(f"{label}: {len(ours)} rows, {len(theirs)} in the main-job workbook")
    compared = 0
    for mine, other in zip(ours, theirs):
        if name and difflib.SequenceMatcher(None, plain(mine[name[0]]), plain(other[name[1]])).ratio() < 0.85:
            trouble.append(f"{label}: {mine[name[0]]!r} beside {other[name[1]]!r}")
        for a, b in pairs:
            x, y = number(mine[a]), number(other[b])
            if x is None and y is None:
                if str(mine[a]) != str(other[b]) and mine[a] not in ("", "-", "tak terbaca") and other[b] != "":
                    trouble.append(f"{label}: {mine} | {other}")
                continue
            compared += 1
            if not near(x, y):
                trouble.append(f"{label}: column {a}: {mine[a]!r} but {other[b]!r} ({other[:4]})")
    return trouble, compared


def main_rows(document, name, column):
    """Data rows of a table of the main-job workbook: those with something in a column, below the heads."""
    return [row for row in rows_of(document, name)[FIRST:]
            if str(row[column]) != "" and not str(row[0]).startswith("Sumber")]


def compare_main(ours, theirs):
    trouble, compared = [], 0

    def step(pair):
        nonlocal compared
        trouble.extend(pair[0])
        compared += pair[1]

    # Tabel 3.1 and 3.2: words too
    for a, b in zip(report_of(ours, "Tabel 3.1")[0], rows_of(theirs, "Tabel 3.1")[FIRST:]):
        if a[0] != b[0] or a[1] != b[2]:
            trouble.append(f"Tabel 3.1: {a} {b[:3]}")
        compared += 1
    table, totals = report_of(ours, "Tabel 3.2")
    other = main_rows(theirs, "Tabel 3.2", 5)
    step(compare_columns(table + [totals["J"]], other, [(3, 3), (4, 4), (5, 5)], "Tabel 3.2"))
    for a, b in zip(table + [totals["J"]], other):
        if a[6] != b[6]:
            trouble.append(f"Tabel 3.2 kategori: {a} {b}")
    other = main_rows(theirs, "Tabel 3.3", 2)
    step(compare_columns(report_of(ours, "Tabel 3.3")[0], other,
                         [(i, i) for i in range(2, 11)], "Tabel 3.3"))
    for name in ("Tabel 3.4", "Tabel 3.5"):
        step(compare_columns(report_of(ours, name)[0], main_rows(theirs, name, 5), [(3, 3), (4, 4), (5, 5)], name))
    # The report prints a budget 350 rupiah above the sum of its programs, which the template adds up itself.
    table, totals = report_of(ours, "Tabel 3.7")
    step(compare_columns(table, main_rows(theirs, "Tabel 3.7", 4), [(2, 2), (3, 3), (4, 4), (6, 6), (7, 7)], "Tabel 3.7"))
    if [row[8] for row in [*table, totals["J"]]] != [60.71, 3.08, 31.90]:
        trouble.append(f"Tabel 3.7: {[row[8] for row in [*table, totals['J']]]}")
    # Tabel 3.8: all rows of the agency, without the one indicator that only the agreement has.
    table = [row for row in report_of(ours, "Tabel 3.8")[0]]
    other = main_rows(theirs, "Tabel 3.8", 3)
    extra = [row for row in table if str(row[3]).startswith("Persentase Koperasi Yang Telah Menyelenggarakan")]
    if len(extra) != 1:
        trouble.append(f"Tabel 3.8: the indicator of the agreement stands there {len(extra)} times")
    table = [row for row in table if row not in extra][:len(other)]
    step(compare_columns(table, other, [(i, i) for i in range(5, 11)], "Tabel 3.8", (3, 3)))
    # Tabel 3.9: the second program of UPT is split between two seksi, and one realisasi is that of Tabel 3.8.
    table, totals = report_of(ours, "Tabel 3.9")
    other = [row for row in main_rows(theirs, "Tabel 3.9", 1)]
    split = [row for row in table if row[3] in (4295149524.0, 135000000.0)]
    if len(split) != 4 or sum(row[3] for row in split) != 2 * 4430149524:
        trouble.append(f"Tabel 3.9: {split}")
    table = [row for row in table if row not in split]
    at = next(i for i, row in enumerate(other) if number(row[1]) == 4430149524)
    del other[at + 1:at + 3]
    step(compare_columns(table, other, [(3, 1), (5, 3)], "Tabel 3.9", (1, 0)))
    ours_real = [number(row[4]) for row in table]
    theirs_real = [number(row[2]) for row in other]
    different = [i for i, (a, b) in enumerate(zip(ours_real, theirs_real)) if a != b]
    if [table[i][1] for i in different] != ["Koordinasi dan Penyusunan DPA"]:
        trouble.append(f"Tabel 3.9 realisasi: {[table[i] for i in different]}")
    means = {row[0].split("(")[-1][:4]: row[3] for row in rows_of(theirs, "Tabel 3.9")[FIRST:]
             if str(row[0]).startswith("Rata-rata")}
    if not near(totals["J"][5], means["APBD"]) or not near(totals["K"][5], means["APBN"]):
        trouble.append(f"Tabel 3.9 means: {totals} {means}")
    # Tabel 3.10: where indicator and amounts are the same, so is the capaian.
    table, totals = report_of(ours, "Tabel 3.10")
    other = rows_of(theirs, "Tabel 3.10")[FIRST:]
    by_indicator = {}
    for row in other:
        by_indicator.setdefault((plain(row[1]), number(row[2]), number(row[3])), []).append(row)
    same = 0
    for row in table:
        for match in by_indicator.get((plain(row[1]), number(row[2]), number(row[3])), [])[:bool(row[1])]:
            same += 1
            if not near(number(row[4]), number(match[4])):
                trouble.append(f"Tabel 3.10: {row} {match[:6]}")
    if same < 30:
        trouble.append(f"Tabel 3.10: only {same} rows in common")
    mean = next(row for row in other if str(row[0]).startswith("Rata-rata"))
    if not near(totals["J"][4], mean[4]):
        trouble.append(f"Tabel 3.10 mean: {totals['J']} {mean[:9]}")
    if compared < 550:
        trouble.append(f"only {compared} figures compared")
    return trouble, compared + same


# ---- Rows inserted and deleted ---------------------------------------------------------------------------------------


def reports_of(document):
    tables = {name: report_of(document, name) for name in REPORTS}
    return {name: table + list(totals.values()) for name, (table, totals) in tables.items()}


def differing(before, after):
    trouble = []
    for name, rows in before.items():
        if rows != after[name]:
            pairs = [(a, b) for a, b in zip(rows, after[name]) if a != b][:1] or [(len(rows), len(after[name]))]
            trouble.append(f"{name}: {pairs[0][0]} became {pairs[0][1]}")
    return trouble


def insert_rows(document, sheet, filled):
    """A row at the end of an input table, one in the middle and one at the start; where they are, and what is wrong."""
    first = first_row(document, sheet)
    rows = document.Sheets.getByName(sheet).Rows
    places = [first + room_of(document, sheet), first + filled // 2, first]
    for at in places:
        rows.insertByIndex(at, 1)
    # Each stands one row lower for every one inserted above it.
    places = [at + lower for lower, at in enumerate(reversed(places))]
    return places, [f"{sheet}: the inserted row {at + 1} takes no input" for at in places if any(
        document.Sheets.getByName(sheet).getCellByPosition(column, at).CellProtection.IsLocked for column in range(2))]


def insert_and_delete(document, before, sheets):
    """Rows into some input tables at once, and out again: no table changes."""
    document.enableAutomaticCalculation(False)  # what depends on the rows is computed once, when all are there
    inserted = {sheet: insert_rows(document, sheet, filled) for sheet, filled in sheets.items()}
    document.enableAutomaticCalculation(True)
    trouble = [line for _, lines in inserted.values() for line in lines]
    trouble += [f"inserted: {line}" for line in differing(before, reports_of(document))]
    document.enableAutomaticCalculation(False)
    for sheet, (places, _) in inserted.items():
        for at in reversed(places):
            document.Sheets.getByName(sheet).Rows.removeByIndex(at, 1)
    document.enableAutomaticCalculation(True)
    return trouble + [f"deleted: {line}" for line in differing(before, reports_of(document))]


def new_row(document):
    """A sub kegiatan typed into an inserted row stands at its place in the tables and in the sums."""
    trouble = []
    columns = plan_columns(document)
    first = first_row(document, "PK-Realisasi")
    sheet = document.Sheets.getByName("PK-Realisasi")
    before = report_of(document, "Tabel 3.8")[0]
    at = next(i for i in range(200) if sheet.getCellByPosition(columns["kode"], first + i).String == "1.1.3")
    document.enableAutomaticCalculation(False)
    sheet.Rows.insertByIndex(first + at, 1)
    for key, value in {"kode": "1.1.2x", "level": "Sub Kegiatan", "nama": "Sisipan", "bidang": "Sekretariat",
                       "indikator": "Indikator sisipan", "satuan": "Dok", "target": "4", "k4": "3",
                       "anggaran": 1000.0, "a4": 250.0}.items():
        put(document, "PK-Realisasi", first + at, columns[key], value)
    document.enableAutomaticCalculation(True)
    after = report_of(document, "Tabel 3.8")[0]
    position = next(i for i, row in enumerate(after) if row[1] == "Sisipan")
    if after[:position] + after[position + 1:] != before:
        trouble.append("the other rows changed")
    if before[position][1] != after[position + 1][1] or after[position][9:11] != [75.0, 25.0]:
        trouble.append(f"{after[position]}")
    if after[position][11] != "Sedang":
        trouble.append(f"kategori {after[position][11]}")
    if not any(row[2] == "1.1" and "selisih" in row[4] for row in report_of(document, "Periksa")[0]):
        trouble.append("Periksa does not see that the kegiatan is no longer the sum of its sub kegiatan")
    if not any("Indikator sisipan" in str(row[3]) or row[1] == "Indikator sisipan"
               for row in report_of(document, "Narasi")[0]):
        trouble.append("no narrative")
    sheet.Rows.removeByIndex(first + at, 1)
    if report_of(document, "Tabel 3.8")[0] != before:
        trouble.append("not the same after the row was deleted")
    return trouble


# ---- The workbooks of the bidang -------------------------------------------------------------------------------------


def plan_rows(document, sheet, closing):
    rows = rows_of(document, sheet)
    first = first_row(document, sheet)
    return [tuple(str(cell) for cell in row[:15]) for row in rows[first:] if str(row[1]) in LEVELS][:closing]


def together(master, books):
    trouble = []
    plan = plan_rows(master, "PK-Realisasi", None)
    found = [row for book in books for row in plan_rows(book, "Realisasi", None)]
    for row in plan:
        if found.count(row) != 1:
            trouble.append(f"{row[:3]} stands there {found.count(row)} times")
    trouble += [f"not in the master: {row[:3]}" for row in found if row not in plan]
    if len(plan) < 100:
        trouble.append(f"only {len(plan)} rows")

    def ikus(book):
        return [str(row[0]) for row in rows_of(book, "IKU")[FIRST:] if re.fullmatch(r"S\d", str(row[0]))]

    if sorted(code for book in books for code in ikus(book)) != sorted(ikus(master)):
        trouble.append("strategic indicators")
    return trouble


def fill_bidang(document, master):
    """Types the realisasi of 2024 into a bidang's workbook; its results must be those of the master."""
    trouble = []
    first = first_row(document, "Realisasi")
    at = lambda group, heading: column_of(document, "Realisasi", group, heading)  # noqa: E731
    k4, a4 = at("Realisasi kinerja triwulan", "IV"), at("Realisasi anggaran triwulan (Rp)", "IV")
    capaian, kategori = at("Hasil kinerja", "Capaian"), at("Hasil kinerja", "Kategori")
    serapan = at("Hasil anggaran", "Serapan")
    rows = rows_of(document, "Realisasi")[first:]
    rows = rows[:next(i for i, row in enumerate(rows) if str(row[1]) not in LEVELS)]
    if any(str(row[k]) for row in rows for k in [*range(k4 - 3, k4 + 1), *range(a4 - 3, a4 + 1)]):
        trouble.append("realisasi is not empty")
    if any(str(row[k]) for row in rows for k in (capaian, kategori, serapan)):
        trouble.append("results before anything is typed")
    codes = {str(row[0]): row for row in rows_of(master, "PK-Realisasi")}
    where = plan_columns(master)
    document.enableAutomaticCalculation(False)
    for i, row in enumerate(rows):
        source = codes[str(row[0])]
        for column, key in ((k4, "k4"), (a4, "a4")):
            if source[where[key]] != "":
                put(document, "Realisasi", first + i, column, source[where[key]])
    document.enableAutomaticCalculation(True)
    table = {(row[1], row[3], row[6]): row for row in report_of(master, "Tabel 3.8")[0]}
    seen = 0
    for row in report_of(document, "Tabel 3.8")[0]:
        seen += 1
        if table[(row[1], row[3], row[6])][5:] != row[5:]:
            trouble.append(f"{row} | {table[(row[1], row[3], row[6])]}")
    live = [row for row in rows_of(document, "Realisasi")[first:first + len(rows)]]
    if sum(isinstance(row[capaian], float) for row in live) < seen // 4 or seen < 5:
        trouble.append(f"{seen} rows, too few results")
    if not any(isinstance(row[serapan], float) for row in live):
        trouble.append("no serapan beside the input")
    if not any("terealisasi sebe" in str(row[3]) for row in report_of(document, "Narasi")[0]):
        trouble.append("no narrative")
    shares = [row[2] for row in rows_of(document, "Kerja grafik 4")[4:11] if isinstance(row[2], float)]
    if abs(sum(shares) - 100) > 0.05:
        trouble.append(f"shares of kategori add up to {sum(shares)}")
    return trouble + errors_of(document)


# ---- What any agency needs ------------------------------------------------------------------------------------------


def is_figure(value):
    return isinstance(value, float)


def as_printed(figure):
    """With the two decimals that are printed, half up."""
    return float(Decimal(repr(figure) if isinstance(figure, float) else figure).quantize(Decimal("0.01"), ROUND_HALF_UP))


def total_trouble(name, rows, total, columns, mean=False):
    trouble = []
    for column in columns:
        figures = [row[column] for row in rows if is_figure(row[column])]
        wanted = sum(figures) / (len(figures) if mean else 1) if figures else ""
        if name == "Tabel 3.7" and figures:  # column 5 less column 8 as printed, and the mean of that as printed
            if any(row[column] != as_printed(Decimal(as_printed(row[4])) - Decimal(as_printed(row[7]))) for row in rows
                   if is_figure(row[column])):
                trouble.append(f"{name}: an efficiency is not column 5 less column 8")
            wanted = as_printed(sum(Decimal(repr(figure)) for figure in figures) / len(figures))
        if figures and not (is_figure(total[column]) and abs(total[column] - wanted) < 1e-6 * max(1, abs(wanted))):
            trouble.append(f"{name} column {column + 1}: {total[column]}, its rows give {wanted}")
        if not figures and total[column] != "":
            trouble.append(f"{name} column {column + 1}: {total[column]} of no rows")
    return trouble


def totals_of(document, batas):
    """Every total of every table against its rows."""
    trouble, seen = [], 0
    for name in ("Tabel 1.1", "Tabel 1.2", "Tabel 1.3", "Tabel 1.4", "Tabel 1.5", "Tabel 3.6"):
        rows, totals = report_of(document, name)
        trouble += total_trouble(name, rows, totals["J"], range(2, len(totals["J"])))
        seen += 1
    for name in ("Tabel 1.6", "Tabel 1.7", "Tabel 1.8"):
        rows, totals = report_of(document, name)
        line = next(cell for cell in totals["J"] if str(cell).startswith("Menurut kondisi"))
        counts = [int(n) for n in re.findall(r" (\d+)(?:;| baris|$)", line)]
        if counts[-1] != len(rows) or sum(counts[:-1]) != len(rows):
            trouble.append(f"{name}: {line} of {len(rows)} rows")
        seen += 1
    programs = lambda name: [row for row in report_of(document, name)[0] if is_figure(row[0])]  # noqa: E731
    trouble += total_trouble("Tabel 2.3", programs("Tabel 2.3"), report_of(document, "Tabel 2.3")[1]["J"], (3, 4, 5))
    trouble += total_trouble("Tabel 2.6", programs("Tabel 2.6"), report_of(document, "Tabel 2.6")[1]["J"], (3,))
    for name, column in (("Tabel 3.2", 5), ("Tabel 3.7", 8)):
        rows, totals = report_of(document, name)
        if name == "Tabel 3.2" and batas:
            rows = [[*row[:5], min(row[5], batas), *row[6:]] for row in rows]
        trouble += total_trouble(name, rows, totals["J"], (column,), True)
    # Sebelum + bertambah = sesudah, in every row and in the total.
    rows, totals = report_of(document, "Tabel 2.3")
    for row in [*rows, totals["J"]]:
        before, after, change = (cell if is_figure(cell) else 0 for cell in row[3:6])
        if abs(before + change - after) > 0.001:
            trouble.append(f"Tabel 2.3: {row}")
    return trouble + ([] if seen == 9 else [f"{seen} tables"])


def sums_of_levels(document):
    """A program is the sum of its kegiatan, a kegiatan that of its sub kegiatan; each stands before its parts."""
    rows = rows_of(document, "Kerja PK")
    heads = rows[1]
    at, amount = {"rank": heads.index("rank")}, heads.index("ap") + 1
    trouble, sums = [], {1: [], 2: []}
    for row in rows[4:]:
        rank = row[at["rank"]]
        if rank in (1, 2):
            sums[rank].append([row, 0.0])
        if rank in (2, 3) and is_figure(row[amount]) and sums[rank - 1]:
            sums[rank - 1][-1][1] += row[amount]
    for rank, parents in sums.items():
        for row, parts in parents:
            if is_figure(row[amount]) and abs(row[amount] - parts) > 0.001:
                trouble.append(f"{row[2]} {row[6]}: {row[amount]}, its parts {parts}")
    return trouble + ([] if len(sums[2]) >= 20 else [f"{len(sums[2])} kegiatan"])


def contract_of(document, kind, unit):
    """LKJ_Kontrak, and a name for every column it lists, all of a table in the same rows (src/roundtrip/README.md)."""
    names = document.NamedRanges
    if not names.hasByName("LKJ_Kontrak"):
        return ["no LKJ_Kontrak"]
    lines = names.getByName("LKJ_Kontrak").ReferredCells.DataArray
    facts = {line[0]: line[1] for line in lines if line[0] in ("versi", "jenis", "unit", "instansi", "tahun")}
    trouble = [] if (facts["jenis"], facts["unit"]) == (kind, unit) and facts["instansi"] and facts["tahun"] == 2024 \
        else [facts]
    spans = {}
    for line in lines:
        if line[0] != "kolom":
            continue
        name = f"LKJ_{line[1]}_{line[2]}"
        if not names.hasByName(name):
            trouble.append(f"no name {name}")
            continue
        at = names.getByName(name).ReferredCells.RangeAddress
        spans.setdefault(line[1], set()).add((at.Sheet, at.StartRow, at.EndRow))
        roles = [other[3] for other in lines if other[0] == "kolom" and other[1] == line[1]]
        if line[1] != "U" and (roles.count("kunci"), roles.count("unit")) != (1, 1):
            trouble.append(f"{line[1]}: {roles}")
    trouble += [f"{table}: {span}" for table, span in spans.items() if len(span) != 1]
    tables = [line[1] for line in lines if line[0] == "tabel"]
    return trouble + ([] if sorted(tables) == sorted(spans) == ["I", "P", "U"] else [f"{tables} {sorted(spans)}"])


def same_columns(master, book):
    """The columns of a bidang's input tables are the master's, at the same places; only results stand after them."""
    trouble = []
    for ours, theirs in (("IKU", "IKU"), ("PK-Realisasi", "Realisasi")):
        top = 3
        a, b = ([rows_of(document, sheet)[row] for row in (top, top + 1)]
                for document, sheet in ((master, ours), (book, theirs)))
        width = len(a[0])
        if [row[:width] for row in b] != a:
            trouble.append(f"{theirs}: {[x for x in zip(a[0], b[0]) if x[0] != x[1]][:3]}")
        if not str(b[0][width]).startswith("Hasil"):
            trouble.append(f"{theirs}: {b[0][width]} after the master's columns")
    return trouble


def kinds_of(document, listed, waiting):
    """What is wrong comes before what only waits to be typed, each says which it is, and the title counts them."""
    kinds = [row[5] for row in listed]
    words = ["Perlu diperiksa", "Belum diisi", "Catatan"]
    trouble = [] if kinds == sorted(kinds, key=words.index) else [kinds]
    found = {row[2] for row in listed if row[5] == "Belum diisi"}
    trouble += [f"waiting: {found}"] if found != waiting else []
    title = shown(document, "Periksa", 1, 0)
    wanted = f"Perlu diperiksa: {kinds.count(words[0])} baris; belum diisi: {kinds.count(words[1])} baris."
    return trouble + ([] if title.startswith(wanted) else [f"{title}: not {wanted}"])


def finds(document):
    """Faults typed into the plan, one a row, and the word that Periksa has for each."""
    columns = plan_columns(document)
    columns["cara"] = column_of(document, "PK-Realisasi", "Perjanjian kinerja", "Cara gabung triwulan")
    first = first_row(document, "PK-Realisasi")
    cases = [("12 Dokumen", "%", "4", "satuan target (Dokumen) bukan %"),
             ("8,5", "%", "4 Orang", "satuan realisasi (Orang) bukan %"),
             ("66", "%", "58,71 Indeks", "satuan realisasi (Indeks) bukan %"),
             ("0", "Orang", "3", "target 0"), ("-5", "Orang", "3", "target di bawah 0"),
             ("1", "%", "411522,33", "periksa target dan realisasi"), ("1.2.3", "%", "4", "tidak terbaca"),
             ("8,5", "%", "", "realisasi kinerja belum diisi"), ("12 Dokumen", "Nilai", "4", "(Dokumen) bukan Nilai"),
             ("-", "%", "4", "target tanpa data (-)"), ("8,5", "%", "-", "realisasi tanpa data (-)"),
             ("8,5", "%", "n/a", "realisasi tanpa data"), ("8,5", "%", "1/5/2025", "realisasi tidak terbaca"),
             ("1 Dokumen", "Dok", "1", ""), ("90 menit", "jam", "2", "")]
    document.enableAutomaticCalculation(False)
    for i, (target, unit, real, _) in enumerate(cases):
        for key, value in (("kode", f"T{i}"), ("level", "Program"), ("nama", f"Program {i}"), ("indikator", f"I {i}"),
                           ("satuan", unit), ("target", target), ("k4", real)):
            put(document, "PK-Realisasi", first + i, columns[key], value)
    # Where nothing else is wrong a row only waits: without a bidang all of them are wrong.
    unit = first_row(document, "Identitas")
    put(document, "Identitas", unit, 0, "Bidang Uji")
    for i in (7, 13, 14):
        put(document, "PK-Realisasi", first + i, columns["bidang"], "Bidang Uji")
    at = first + len(cases)
    for key, value in (("kode", "TX"), ("level", "Program"), ("nama", "Program X"), ("indikator", "I X"),
                       ("satuan", "%"), ("target", "8,45")):
        put(document, "PK-Realisasi", at, columns[key], value)
    # A cell pasted from elsewhere holds 0,1267 and shows 12,67%.
    cell = document.Sheets.getByName("PK-Realisasi").getCellByPosition(columns["k4"], at)
    percent = document.NumberFormats.getStandardFormat(128, cell.CharLocale)  # com.sun.star.util.NumberFormat.PERCENT
    cell.setPropertyValue("NumberFormat", percent)
    cell.setValue(0.1267)
    document.enableAutomaticCalculation(True)
    document.calculateAll()
    listed = report_of(document, "Periksa")[0]
    findings = {row[2]: row[4] for row in listed}
    trouble = kinds_of(document, listed, waiting={"T7", "T13", "T14"})
    trouble += [f"T{i}: {findings.get(f'T{i}')}" for i, case in enumerate(cases)
               if case[3] not in findings.get(f"T{i}", "") or ("bukan" not in case[3] and "bukan" in findings.get(f"T{i}", ""))]
    if "format persen" not in findings.get("TX", ""):
        trouble.append(f"TX: {findings.get('TX')}")
    if "cara gabung triwulan kosong" not in findings["T0"]:
        trouble.append(f"T0: {findings['T0']}")
    put(document, "PK-Realisasi", at, columns["kode"], "")
    document.calculateAll()
    codeless = {row[3]: row[4] for row in report_of(document, "Periksa")[0]}.get("Program X", "")
    if "kode kosong" not in codeless:
        trouble.append(f"Program X without its code: {codeless}")
    shown_rows = {row[1]: row for row in report_of(document, "Tabel 3.8")[0]}
    if shown_rows["Program 0"][5] != "12 Dokumen" or shown_rows["Program 0"][9] != "satuan berbeda":
        trouble.append(f"{shown_rows['Program 0']}")
    if (shown_rows["Program 3"][9], shown_rows["Program 4"][9]) != ("target 0", "target di bawah 0"):
        trouble.append(f"{shown_rows['Program 3']} {shown_rows['Program 4']}")
    # A mean says of how many it is.
    line = report_of(document, "Tabel 3.10")[1]["J"]
    if "terhitung" not in line[0]:
        trouble.append(line)
    document.enableAutomaticCalculation(False)
    for i in range(len(cases) + 1):
        for key in ("kode", "level", "nama", "bidang", "indikator", "satuan", "target", "k4"):
            put(document, "PK-Realisasi", first + i, columns[key], "")
    put(document, "Identitas", unit, 0, "")
    document.enableAutomaticCalculation(True)
    return trouble


def amounts(document):
    """A dash is no amount and spoils no sum; an amount that cannot be read is named, and no sum leaves it out."""
    sheet, columns = "PK-Realisasi", plan_columns(document)
    columns["sebelum"] = column_of(document, sheet, "Anggaran", "Sebelum perubahan (Rp)")
    first = first_row(document, sheet)
    rows = [{"kode": "A1", "level": "Program", "nama": "Program A"}, {"kode": "A2", "level": "Kegiatan", "nama": "Kegiatan A"},
            {"kode": "A3", "anggaran": "2.000", "a1": "500", "a4": "-"}, {"kode": "A4", "anggaran": "1.000", "a1": "-", "a4": "n/a"},
            {"kode": "A5", "anggaran": "-"}, {"kode": "B1", "level": "Program", "nama": "Program B", "bidang": "Bidang Uji"},
            {"kode": "B2", "level": "Kegiatan", "nama": "Kegiatan B"},
            {"kode": "B3", "anggaran": "12,5%", "sebelum": "2,5 M", "a1": "3", "a4": "1.5"}]
    document.enableAutomaticCalculation(False)
    for i, row in enumerate(rows):
        for key, value in {"level": "Sub Kegiatan", "nama": f"Sub {row['kode']}", "bidang": "Bidang Uji", **row}.items():
            put(document, sheet, first + i, columns[key], value)
    unit = first_row(document, "Identitas")
    for column, text in ((0, "Bidang Uji"), (1, "Bidang"), (4, "Program")):
        put(document, "Identitas", unit, column, text)
    document.enableAutomaticCalculation(True)
    document.calculateAll()
    findings = {row[2]: row[4] for row in report_of(document, "Periksa")[0]}
    trouble = [f"{code}: {findings.get(code)}" for code, words, never in (
        ("A3", "", "terbaca"), ("A4", "realisasi anggaran hanya garis (-)", "terbaca"), ("A5", "", "terbaca"),
        ("B3", "anggaran sebelum perubahan tidak terbaca (2,5 M); anggaran tidak terbaca (12,5%); realisasi anggaran tidak",
         "atau")) if words not in findings.get(code, "") or never in findings.get(code, "")]
    spent = {row[1]: row[3:5] for row in report_of(document, "Tabel 3.9")[0]}
    trouble += [f"{name}: {spent[name]}" for name, wanted in (
        ("Program A", [3000.0, 500.0]), ("Sub A4", [1000.0, ""]), ("Program B", ["tak terbaca"] * 2)) if spent[name] != wanted]
    form = [row[:4] for row in rows_of(document, "PK 1")]
    trouble += [row for row in form if row[1] == "Jumlah" and row[3] != "tak terbaca"]
    trouble += [] if any(row[1] == "Jumlah" for row in form) else ["PK 1 has no sum"]
    document.enableAutomaticCalculation(False)
    for i in range(len(rows)):
        for key in columns:
            put(document, sheet, first + i, columns[key], "")
    for column in (0, 1, 4):
        put(document, "Identitas", unit, column, "")
    document.enableAutomaticCalculation(True)
    return trouble


def told(document):
    """Each wrong input of temuan.tsv, typed or pasted into a row that was right: what Periksa says of it."""
    formats = {"percent": document.NumberFormats.getStandardFormat(128, Locale("id", "ID", "")),
               "date": document.NumberFormats.getStandardFormat(2, Locale("id", "ID", ""))}
    before = {(row[2], row[4]) for row in report_of(document, "Periksa")[0]}
    trouble = []
    with open("tests/template/temuan.tsv", encoding="utf-8", newline="") as cases:
        for case in csv.DictReader(cases, delimiter="\t", quoting=csv.QUOTE_NONE):
            rows = rows_of(document, case["sheet"])
            column = column_of(document, case["sheet"], case["group"], case["heading"] or None)
            row = next(i for i, cells in enumerate(rows) if cells[0] == case["kode"])
            cell = document.Sheets.getByName(case["sheet"]).getCellByPosition(column, row)
            text, style = cell.String, cell.NumberFormat
            cell.NumberFormat = formats.get(case["how"], style)
            put(document, case["sheet"], row, column, case["value"] if case["how"] == "text" else float(case["value"]))
            now = {(found[2], found[4]) for found in report_of(document, "Periksa")[0]}
            said = "; ".join(found for code, found in now - before if code in (case["kode"], case["value"]))
            if case["finding"] not in said or (not case["finding"] and "tidak terbaca" in said):
                trouble.append(f"{case['heading'] or case['group']} {case['value']!r} ({case['how']}): {said!r}")
            cell.NumberFormat = style
            put(document, case["sheet"], row, column, text)
    return trouble


def unread_program(document):
    """The budget of a sasaran is none where that of one of its programs cannot be read."""
    rows = rows_of(document, "PK-Realisasi")
    supports = column_of(document, "PK-Realisasi", "Perjanjian kinerja", "Mendukung sasaran strategis")
    amount = column_of(document, "PK-Realisasi", "Anggaran", "Anggaran (Rp)")
    first, second = [i for i, row in enumerate(rows) if row[1] == "Program"][:2]
    old = rows[second][supports], rows[second][amount]
    put(document, "PK-Realisasi", second, supports, rows[first][supports])
    put(document, "PK-Realisasi", second, amount, "1.5")
    budgets = {row[1]: row[5] for row in report_of(document, "Tabel 3.7")[0]}
    got = budgets.get(rows[first][supports])
    for column, text in zip((supports, amount), old):
        put(document, "PK-Realisasi", second, column, text)
    return [] if got == "tak terbaca" else [f"{got}"]


def rows_between(document):
    """An empty row hides nothing of what stands above it; and rows that are too many for the work sheets are told."""
    sheet = document.Sheets.getByName("IKU")
    wanted = report_of(document, "Tabel 3.2")[0], rows_of(document, "Pohon Kinerja")[FIRST:]
    sheet.unprotect("")
    at = next(i for i, row in enumerate(rows_of(document, "IKU")) if row[0] == "I02")
    sheet.Rows.insertByIndex(at, 1)
    document.calculateAll()
    got = report_of(document, "Tabel 3.2")[0], rows_of(document, "Pohon Kinerja")[FIRST:]
    trouble = [name for name, a, b in zip(("Tabel 3.2", "Pohon Kinerja"), got, wanted) if a != b]
    plan = document.Sheets.getByName("PK-Realisasi")
    plan.unprotect("")
    row = next(i for i, cells in enumerate(rows_of(document, "PK-Realisasi")) if cells[0] == "1.02.02")
    plan.Rows.insertByIndex(row + 1, 2)
    columns = plan_columns(document)
    for key, value in (("kode", "1.02.02b"), ("level", "Indikator"), ("indikator", "Indikator kedua"), ("target", "5")):
        put(document, "PK-Realisasi", row + 2, columns[key], value)
    if not any(cells[1] == "Indikator kedua" for cells in report_of(document, "Tabel 3.10")[0]):
        trouble.append("Tabel 3.10 loses the second indicator of a program")
    sheet.Rows.insertByIndex(at, 40)
    put(document, "IKU", at + 40, 0, "")
    def overfull():
        return " ".join(row[4] for row in report_of(document, "Periksa")[0] if row[1] == "semua")
    if "IKU: paling banyak" not in overfull():
        trouble.append(f"IKU: {overfull()}")
    # And units that have no agreement of their own; and more findings than rows to show them.
    identity = document.Sheets.getByName("Identitas")
    identity.unprotect("")
    units = first_row(document, "Identitas")
    forms = [rows_of(document, name) for name in FORMS]
    identity.Rows.insertByIndex(units + 1, 2)
    document.calculateAll()
    trouble += [name for name, form in zip(FORMS, forms) if rows_of(document, name) != form]
    for i in range(13):
        put(document, "Identitas", units + i, 0, f"Unit {i}")
    if "12 unit pertama" not in overfull():
        trouble.append(f"Identitas: {overfull()}")
    document.enableAutomaticCalculation(False)
    other, plan_row = first_row(document, "Pembanding"), first_row(document, "PK-Realisasi")
    for i in range(210):
        put(document, "PK-Realisasi", plan_row + i, columns["bidang"], "Unit yang tidak ada")
        put(document, "PK-Realisasi", plan_row + i, columns["nama"], "Nama")
        if i < 90:
            for column, text in enumerate(("Renja", f"tidak ada {i}", "Target", "1")):
                put(document, "Pembanding", other + i, column, text)
        if i < 35:
            put(document, "IKU", at + 1 + i, 2, f"Indikator {i}")
    document.enableAutomaticCalculation(True)
    document.calculateAll()
    title = " ".join(str(text) for cells in rows_of(document, "Periksa")[:3] for text in cells)
    if len(report_of(document, "Periksa")[0]) != 320 or "320 temuan pertama" not in title:
        trouble.append(f"{len(report_of(document, 'Periksa')[0])} findings: {title}")
    return trouble


def quarters(document):
    """Counts are added up, percent and scores are the last one: 42 + 65 + 71 + 68 of 240 people, 83,1 then 86,72."""
    rows = {row[2]: row for row in report_of(document, "Tabel 3.2")[0]}
    trouble = []
    for name, real, capaian in (("Jumlah tenaga kesehatan yang dilatih", "246 Orang", 102.5),
                                ("Indeks kepuasan masyarakat puskesmas", "86,72 Nilai", 102.0235),
                                ("Rata-rata waktu tunggu rawat jalan", "54 menit", 110),
                                ("Persentase ibu hamil kurang energi kronis", "9,60%", 104.1667),
                                ("Tingkat hunian tempat tidur rumah sakit", "81,00%", 92),
                                ("Jumlah temuan pemeriksaan yang berulang", "0 Temuan", 100),
                                ("Persentase penduduk peserta jaminan kesehatan", "97,83%", 99.8265)):
        row = rows[name]
        if row[4] != real or abs(row[5] - capaian) > 0.0001:
            trouble.append(row)
    return trouble


def agency(document, master):
    """The second agency: nothing of the first is in it, and its tables hold what its input does."""
    trouble = errors_of(document) + totals_of(document, 120) + sums_of_levels(document)
    texts = [str(cell) for rows in everything(document).values() for row in rows for cell in row]
    trouble += [text for text in texts if "Koperasi" in text or "Sulawesi" in text or "Kinerja 2024" in text][:3]
    levels = [row for row in report_of(document, "Tabel 3.9")[0]]
    if len(levels) != 149 or len(report_of(document, "Tabel 3.2")[0]) != 15:
        trouble.append(f"{len(levels)} rows, {len(report_of(document, 'Tabel 3.2')[0])} indikator")
    return trouble


def sentences(document):
    """Eight sentences an indicator, less where a figure is missing, and those on the whole; typed ones are judged beside."""
    rows = report_of(document, "Kalimat")[0]
    about = [row[2] for row in rows]
    # Six of the fifteen have no national figure; a budget is told once a sasaran, and two have none.
    trouble = [f"{what}: {about.count(what)}" for what, wanted in (("Tahun ini", 15), ("Tahun lalu", 15), ("Pagu", 1),
               ("Capaian tahun lalu", 14), ("Capaian dua tahun lalu", 15), ("Akhir Renstra", 15), ("Nasional", 9),
               ("Anggaran", 5), ("Kesimpulan", 1), ("Rata-rata", 1), ("Rata-rata program", 1), ("Rata-rata anggaran", 1),
               ("Penyerapan", 1), ("Rata-rata efisiensi", 1), ("Pegawai", 1), ("Golongan", 1), ("Pendidikan", 1),
               ("Pegawai non-ASN", 1)) if about.count(what) != wanted]
    trouble += [row for row in rows if not re.search(r"\d", row[4]) or not row[4].endswith(".")]
    verdicts = [row[4] for row in report_of(document, "Periksa Kalimat")[0]]
    wanted = ["Sesuai", "Tidak sesuai", "Sesuai", "Tidak sesuai: seharusnya memuat 112", "Sesuai", "Sesuai"]
    if [verdict[:len(one)] for verdict, one in zip(verdicts, wanted)] != wanted or "18,6" in verdicts[0]:
        trouble.append(verdicts)
    beside = {(row[1], row[2]): (row[5][:12], row[6][:12]) for row in rows if row[5]}
    if beside != {("I05", "Tahun ini"): ("Persentase k", "Sesuai"), ("I03", "Tahun ini"): ("Prevalensi s", "Tidak sesuai"),
                  ("I11", "Tahun ini"): ("Persentase p", "Sesuai"), ("", "Pegawai"): ("Pegawai nege", "Tidak sesuai"),
                  ("", "Pagu"): ("Pagu anggara", "Sesuai"), ("I03", "Capaian dua tahun lalu"): ("Pada tahun 2", "Sesuai")}:
        trouble.append(beside)
    return trouble


HALF = "Sampai dengan triwulan II, belum setahun penuh: "
ON_THE_WHOLE = ("Rata-rata", "Rata-rata program", "Rata-rata anggaran", "Rata-rata efisiensi", "Penyerapan")


def until_second(document):
    """What is typed of realisasi is of the second quarter: later quarters, and those without one, hold nothing."""
    for sheet, heads in (("IKU", ("Realisasi kinerja triwulan",)),
                         ("PK-Realisasi", ("Realisasi kinerja triwulan", "Realisasi anggaran triwulan (Rp)"))):
        first, room = first_row(document, sheet), room_of(document, sheet)
        for column in (column_of(document, sheet, head, "I") for head in heads):
            area = document.Sheets.getByName(sheet).getCellRangeByPosition(column, first, column + 3, first + room - 1)
            area.setDataArray(tuple((row[0], next((one for one in row[1:] if one != ""), ""), "", "")
                                    for row in area.getDataArray()))
    at, first, room = column_of(document, "IKU", "Realisasi rumus"), first_row(document, "IKU"), room_of(document, "IKU")
    document.Sheets.getByName("IKU").getCellRangeByPosition(at, first, at + 1, first + room - 1).clearContents(7)


def half_year(document):
    """A mean of figures that are not of the whole year says so; of a whole year it says nothing of it."""
    def on_the_whole():
        return {row[2]: row[4] for row in report_of(document, "Kalimat")[0] if row[2] in ON_THE_WHOLE}
    whole = on_the_whole()
    trouble = [text for text in whole.values() if "belum setahun" in text and not text.startswith("Sebagian angkanya")]
    until_second(document)
    document.calculateAll()
    half = on_the_whole()
    trouble += [f"{what}: {half.get(what, '')[:80]}" for what in whole if not half.get(what, "").startswith(HALF)]
    return trouble + ([] if set(whole) == set(ON_THE_WHOLE) else [set(whole)])


def bounded(document):
    """One absurd capaian ends at the edge of the chart, and the true one stands behind the indicator's name."""
    target, first = column_of(document, "IKU", "Target tahun ini"), first_row(document, "IKU")
    name = "Persentase keberhasilan pengobatan tuberkulosis"
    row = next(i for i, cells in enumerate(rows_of(document, "IKU")) if i >= first and name in cells)
    put(document, "IKU", row, target, "0,01")
    document.calculateAll()
    rows = rows_of(document, "Kerja grafik 1")
    heads = rows[1]
    bars = [(row[heads.index("Indikator")], row[heads.index("Capaian (%)")], row[heads.index("nilai")])
            for row in rows[4:] if isinstance(row[heads.index("nilai")], float)]
    beyond = [bar for bar in bars if bar[2] > 200]
    trouble = [bar for bar in bars if bar[1] > 200.01 or (bar[2] <= 200 and abs(bar[1] - bar[2]) > 0.005)]
    trouble += [bar for bar in beyond if bar[1] != 200.01 or f"({commas(bar[2])}%)" not in bar[0]]
    return trouble + ([] if beyond and len(bars) > len(beyond) else [bars])


def commas(figure):
    return f"{figure:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def own_sentences(document):
    """What the workbook itself says is never called wrong, typed in the place of any of its sentences."""
    rows, trouble, said = report_of(document, "Kalimat")[0], [], 0
    first, room = first_row(document, "Kalimat Laporan"), room_of(document, "Kalimat Laporan")
    sheet = document.Sheets.getByName("Kalimat Laporan")
    for start in range(0, len(rows), room):
        some = [(row[1], row[2], row[4]) for row in rows[start:start + room]]
        some += [("", "", "")] * (room - len(some))
        document.enableAutomaticCalculation(False)
        for i, texts in enumerate(some):
            for column, text in enumerate(texts):
                sheet.getCellByPosition(column, first + i).setString(text)
        document.enableAutomaticCalculation(True)
        verdicts = report_of(document, "Periksa Kalimat")[0]
        said += len(verdicts)
        trouble += [row[1:] for row in verdicts if row[4] not in ("Sesuai", "-")]
    return trouble + ([] if said == len(rows) else [f"{said} verdicts of {len(rows)} sentences"])


FIGURE = re.compile(r"-?[\d.]+(?:,(\d+))?( ?[^\d,.≤≥>–-].*)?$")


def decimals(document, tables):
    """In every column of every report the figures of one unit have as many decimals: percent and points two, more only
    where a figure would lose a digit that was typed."""
    trouble, seen = [], 0
    for name in tables:
        sheet = document.Sheets.getByName(name)
        rows, totals = report_of(document, name)
        last = FIRST + len(rows) + len(totals)
        units = 4 if name == "Tabel 2.1" else None  # its units have a column of their own
        cells = rows_of(document, name)
        for column in range(5 if units else 0, len(rows[0]) if rows else 0):
            by_unit = {}
            numbers = [row for row in range(FIRST, last) if is_figure(cells[row][column])]
            # Numbers of one style look alike: the first and the last of them are looked at.
            if numbers and not sheet.getCellRangeByPosition(column, numbers[0], column, numbers[-1]).CellStyle:
                trouble.append(f"{name} column {column + 1}: several styles")
            for row in [row for row in range(FIRST, last) if not is_figure(cells[row][column])] + numbers[:1] + numbers[-1:]:
                text = sheet.getCellByPosition(column, row).String if is_figure(cells[row][column]) else cells[row][column]
                figure = FIGURE.fullmatch(text)
                if figure and len(figure[2] or "") < 24:
                    unit = cells[row][units] if units else (figure[2] or "").strip()
                    by_unit.setdefault(unit, []).append(text)
            for unit, texts in by_unit.items():
                places = [len(FIGURE.fullmatch(text)[1] or "") for text in texts]
                seen += len(texts)
                odd = [text for text, count in zip(texts, places) if count != min(places) and not (
                    count > 2 and not FIGURE.fullmatch(text)[1].endswith("0"))]
                if odd or (unit == "%" and min(places) != 2):
                    trouble.append(f"{name} column {column + 1}, unit {unit!r}: {sorted(set(texts))[:4]}")
    return trouble + ([] if seen > 150 else [f"only {seen} figures"])


def tree(document):
    """Every sasaran, program, kegiatan and sub kegiatan has one box, below its parent, and a line leads from it there."""
    shown_rows = rows_of(document, "Pohon Kinerja")[FIRST:]
    boxes = [[str(row[column]).split("\n")[0] for row in shown_rows if row[column] and row[16] != ""] for column in (0, 3, 6, 9, 12)]
    boxes[0] = [text for text in boxes[0] if not text.startswith("Sumber:")]
    work = rows_of(document, "Kerja PK")
    heads = work[1]
    rank, name, drop = heads.index("rank"), heads.index("nama"), rows_of(document, "Kerja hitung")
    drop = [row[drop[1].index("hapus")] for row in drop]
    trouble = []
    for level in (1, 2, 3):
        wanted = sorted(row[name] for i, row in enumerate(work[4:], 4) if row[rank] == level and row[name] and not drop[i])
        if sorted(boxes[level + 1]) != wanted:
            trouble.append(f"level {level}: {len(boxes[level + 1])} boxes of {len(wanted)}")
    sasaran = {row[1] for row in report_of(document, "Tabel 3.2")[0]}
    if not sasaran <= set(boxes[1]) or len(boxes[1]) != len(set(boxes[1])):
        trouble.append(f"sasaran {boxes[1]}")
    order = rows_of(document, "Kerja pohon urut")
    at = {head: i for i, head in enumerate(order[1])}
    branches = [row for row in order[4:] if row[at["ada"]] == 1]
    for level in range(1, 5):
        start, child, line = at[f"b{level}"], at[f"b{level + 1}"], at[f"m{level + 1}"]
        for n, row in enumerate(branches):
            following = branches[n + 1:]
            until = next((i for i, other in enumerate(following) if other[start] == 1), len(following))
            more = any(other[child] == 1 for other in following[:until])
            if bool(row[line]) != more:
                trouble.append(f"branch {n + 1}: the line of level {level} goes on: {row[line]}, boxes further down: {more}")
    heights = [document.Sheets.getByName("Pohon Kinerja").Rows.getByIndex(FIRST + i).Height for i in range(4)]
    if not heights[1] == heights[3] < 300 < heights[0]:
        trouble.append(f"heights {heights}")
    return trouble + ([] if len(branches) > 50 else [f"{len(branches)} branches"])


def round_trip(office, path, folder):
    """Handed out to the bidang by the command, typed into one of them, and collected again."""
    # With a view: only then can Calc undo what the command does.
    document = office.desktop.loadComponentFromURL(url(path), "_blank", 0, ())
    out, back = os.path.join(folder, "sebar"), os.path.join(folder, "kembali")
    said = commands.job(office, "sebar", document, folder=url(out))
    files = [os.path.join(where, name) for where, _, names in os.walk(out) for name in names
             if name.startswith("lkj-2024-")]
    trouble = [] if len(files) == 5 and "5 dari 5" in said else [said, *files]
    name = next(file for file in files if "pengembangan-koperasi" in file)
    book = office.open(name)
    first, columns = first_row(book, "PK-Realisasi"), plan_columns(book)
    code = rows_of(book, "PK-Realisasi")[first][0]
    visible = [sheet.Name for sheet in book.Sheets if sheet.IsVisible]
    trouble += [f"{sheet.Name} is hidden and printed" for sheet in book.Sheets
                if not sheet.IsVisible and sheet.getPrintAreas()]
    advice = " ".join(shown(book, "Petunjuk", row, 1) for row in range(4, 11))
    trouble += [f"Petunjuk of a bidang: {advice}"] if "isi nama" in advice or "kembalikan" not in advice else []
    advice = " ".join(shown(document, "Petunjuk", row, 1) for row in range(4, 11))
    trouble += [f"Petunjuk of the master: {advice}"] if "isi nama" not in advice or "kembalikan" in advice else []
    trouble += [f"{sheet.Name}: {row[0]}" for sheet in book.Sheets if sheet.IsVisible for row in rows_of(book, sheet.Name)
                if "Sisipkan baris" in str(row[0]) or "Ketik angka apa adanya (8" in str(row[0])]
    for page, advice in (("IKU", "Ketik angka apa adanya"), ("PK-Realisasi", "Satu baris satu program")):
        trouble += [] if shown(book, page, 1, 0).startswith("Isi sel kuning") else [shown(book, page, 1, 0)]
        trouble += [] if shown(document, page, 1, 0).startswith(advice) else [shown(document, page, 1, 0)]
        sheet, row = book.Sheets.getByName(page), first_row(book, page)
        if not any(str(cell) for cell in rows_of(book, page)[row]):
            continue  # nothing of this bidang
        head = "Realisasi kinerja triwulan", "Realisasi anggaran triwulan (Rp)"
        typed_in = {column_of(book, page, group, quarter) for group in head[:1 if page == "IKU" else 2]
                    for quarter in ("I", "II", "III", "IV")}
        for column in range(len([cell for cell in rows_of(book, page)[row - 2] if cell != ""])):
            cell = sheet.getCellByPosition(column, row)
            looks = cell.CellProtection.IsLocked, cell.CellBackColor == 0xF4F4F4
            trouble += [f"{page} column {column + 1}: {looks}"] if looks != (column not in typed_in,) * 2 else []
    trouble += [f"{sheet} is shown to a bidang" for sheet in ("Pegawai", "Tabel 1.1", "Tabel 2.5", "Kalimat", "PK 1")
                if sheet in visible]
    put(book, "PK-Realisasi", first, columns["k1"], "0,2")
    put(book, "PK-Realisasi", first, columns["a1"], "5.000.000,-")
    trouble += errors_of(book)
    # What its rows support may be another bidang's.
    trouble += [row[4] for row in report_of(book, "Periksa")[0] if "tidak ada di" in row[4]]
    os.makedirs(back)
    save(book, os.path.join(back, os.path.basename(name)))
    book.close(True)
    said = commands.job(office, "gabung", document, folder=url(back))
    rows = [row for row in rows_of(document, "PK-Realisasi") if row[0] == code]
    if len(rows) != 1 or (rows[0][columns["k1"]], rows[0][columns["a1"]]) != ("0,2", "5.000.000,-"):
        trouble += [said, rows]
    document.close(True)
    return trouble


def banners(document):
    """The sheets that say in red that the add-in is missing, without being recalculated."""
    trouble = []
    for name in REPORTS + INPUTS[1:]:
        if "belum terpasang" not in shown(document, name, 2, 0):
            trouble.append(f"{name}: {shown(document, name, 2, 0)!r}")
    for name, row, column in [*((name, 0, 0) for name in FORMS), ("Identitas", 2, 3), ("Grafik", 0, 0)]:
        if "belum terpasang" not in shown(document, name, row, column):
            trouble.append(f"{name}: {shown(document, name, row, column)!r}")
    return trouble


def offered(document, sheet, row, column):
    """What the drop-down list of a cell offers: its formula, computed on a sheet of its own."""
    formula = document.Sheets.getByName(sheet).getCellByPosition(column, row).Validation.getFormula1()
    document.Sheets.insertNewByName("Uji", 0)
    cells = document.Sheets.getByName("Uji")
    cells.getCellByPosition(0, 0).setFormula(f"=ROWS({formula})")
    count = int(cells.getCellByPosition(0, 0).Value)
    for i in range(count):
        cells.getCellByPosition(1, i).setFormula(f"=INDEX({formula};{i + 1})&\"\"")
    found = [cells.getCellByPosition(1, i).String for i in range(count)]
    document.Sheets.removeByName("Uji")
    return found


def lists_of(document):
    """Every sasaran once, though its further indicators leave it blank; every unit, though a row above is blank."""
    first, unit = first_row(document, "PK-Realisasi"), first_row(document, "Identitas")
    support = column_of(document, "PK-Realisasi", "Perjanjian kinerja", "Mendukung sasaran strategis")
    goals = list(dict.fromkeys(row[1] for row in report_of(document, "Tabel 3.2")[0]))
    got = offered(document, "PK-Realisasi", first, support)
    trouble = [] if got == goals and len(goals) > 1 else [f"sasaran: {got}"]
    units = [text for text in (shown(document, "Identitas", unit + i, 0) for i in range(19)) if text]
    got = offered(document, "PK-Realisasi", first, plan_columns(document)["bidang"])
    trouble += [] if got == units else [f"units: {got}"]
    put(document, "Identitas", unit + 1, 0, "")
    got = offered(document, "PK-Realisasi", first, plan_columns(document)["bidang"])
    trouble += [] if got == [units[0], "", *units[2:]] else [f"units with a gap: {got}"]
    put(document, "Identitas", unit + 1, 0, units[1])
    return trouble


# What LibreOffice shows of a sheet on a screen of 1366x768: 522 pixels at 96 dots an inch, in hundredths of a mm.
VISIBLE = 522 * 2646 // 100


def seen_at_once(document):
    """Rows to type in that a small screen shows of every input sheet, what is frozen above them included."""
    trouble = []
    for name in INPUTS:
        rows, first = document.Sheets.getByName(name).Rows, first_row(document, name)
        left = VISIBLE - sum(rows.getByIndex(i).Height for i in range(first))
        count = 0
        while left >= rows.getByIndex(first + count).Height:
            left -= rows.getByIndex(first + count).Height
            count += 1
        if count < 6:
            trouble.append(f"{name}: {count} rows")
    return trouble


# ---- Print -----------------------------------------------------------------------------------------------------------


def pages_of(document, out, name):
    path = os.path.join(out, name + ".pdf")
    document.storeToURL(url(path), properties(FilterName="calc_pdf_Export"))
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    size = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
    trouble = [f"{name}: {match.group()}" for match in ERROR.finditer(text)]
    width, height = (float(n) for n in re.search(r"Page size: +([\d.]+) x ([\d.]+)", size).groups())
    if abs(width / 72 * 25.4 - 330) > 1 or abs(height / 72 * 25.4 - 215) > 1:
        trouble.append(f"{name}: page {width} x {height} pt is not F4 landscape")
    return trouble, text.split("\f")[:-1]


def words_of(text):
    """Calc may break a line at these, too."""
    return [word for word in re.split(r"[\s/\-–…]+", text) if word]


def printed_words(document):
    """How often each word stands in the printed cells, but for hints that are for the screen."""
    words = collections.Counter()
    for sheet in document.Sheets:
        for area in sheet.getPrintAreas() if sheet.IsVisible else ():
            cells = sheet.getCellRangeByPosition(area.StartColumn, area.StartRow, area.EndColumn, area.EndRow)
            hidden = [not sheet.Columns.getByIndex(column).IsVisible
                      for column in range(area.StartColumn, area.EndColumn + 1)]
            for i, row in enumerate(cells.getDataArray()):
                if i == 1 and cells.getCellByPosition(0, 1).CellStyle == "Petunjuk_isian":
                    continue
                for cell, out in zip(row, hidden):
                    if isinstance(cell, str) and not out:
                        words.update(words_of(cell))
    return words


def boxes_of(path):
    """The words of each page as (left, top, right, bottom, word), in points."""
    text = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, text=True, check=True).stdout
    box = r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word'
    return [[(*(float(n) for n in found[:4]), found[4]) for found in re.findall(box, page)]
            for page in text.split("<page ")[1:]]


def on_each_other(words):
    """Pairs of words that lie on one another: what a row cuts off below lies in the next one."""
    words = sorted(words, key=lambda word: word[1])
    for i, a in enumerate(words):
        for b in words[i + 1:]:
            if b[1] >= a[3]:
                break
            low = min(a[3] - a[1], b[3] - b[1])
            if min(a[2], b[2]) - max(a[0], b[0]) > 1 and min(a[3], b[3]) - max(a[1], b[1]) > low * 0.35:
                yield f"{a[4]} on {b[4]}"


def cut_off(document, out, name, charts=("Grafik",)):
    """What a reader of the PDF would miss: words that no page has, words cut off, letters under six points."""
    path = os.path.join(out, name + ".pdf")
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout
    missing = printed_words(document) - collections.Counter(words_of(text))
    trouble = [f"lost: {word} {count} times" for word, count in missing.items()]
    for number, page in enumerate(boxes_of(path), 1):
        if any(word[4] in charts for word in page[-12:]) or any(word[4].startswith("Grafik") for word in page):
            continue
        trouble += [f"page {number}: {pair}" for pair in on_each_other(page)]
        # A word's box is as high as the font, 1.15 times its size.
        trouble += [f"page {number}: {word[4]} is {(word[3] - word[1]) / 1.15:.1f} points high" for word in page
                    if word[3] - word[1] < 5.9 * 1.15 and not word[4].isdigit()][:1]
    return trouble[:20]


def signatures(document, pages):
    """An agreement is never parted between the office, the room to sign, the name and the NIP; its numbering is its
    own, and every page of the annex has its title."""
    trouble, signed = [], 0
    for number, page in enumerate(pages, 1):
        if "PERJANJIAN KINERJA" not in page and "Pihak Pertama," not in page:
            continue
        blocks = (page.count("Pihak Pertama,"), page.count("Pihak Kedua,"), page.count("NIP.") // 2)
        signed += blocks[0]
        if len(set(blocks)) != 1 or blocks[0] > 1 or "PERJANJIAN KINERJA" not in page:
            trouble.append(f"page {number}: {blocks}")
        if not re.search(r"Halaman \d+\s*$", page):
            trouble.append(f"page {number}: {page[-60:].strip()}")
    units = sum(shown(document, name, 0, 0).startswith("Unit ke-") for name in FORMS)
    return trouble + ([] if signed == 2 * units > 0 else [f"{signed} signatures, {units} units"])


def blank_pages(pages):
    """Pages that hold nothing but heads and footer."""
    return [i + 1 for i, page in enumerate(pages)
            if not re.search(r"[a-z]{3}|NIP", re.sub(r"(?m)^.*Halaman \d+.*$", "", page))]


def test_template(office, calc, build, out):
    template = f"{build}/lkj-templat.ots"
    document = calc.open(template)
    loaded = everything(document)
    check("template: opens as a new document, empty, without an error value",
          errors_of(document) + ([] if document.URL == "" else [f"opened as {document.URL}"]))
    document.calculateAll()
    check("template: what it shows on loading is what it computes", [
        f"{name}: {a} then {b}" for name, rows in everything(document).items()
        for a, b in zip(loaded[name], rows) if a != b])
    check("template: an empty row is empty in every table and form", empty_reports(document))
    looks = formats(document)
    check("template: every sheet is protected without a password, input cells are the only open ones",
          protection(document, template, looks))
    check("template: room for 60 indicators and 150 budget rows",
          [] if room_of(document, "PK-Realisasi") >= 210 else [room_of(document, "PK-Realisasi")])
    cells = list(locked_cells(looks))
    check("template: locked cells refuse input, input cells take it",
          [cell for cell in cells if not refuses(document, *cell)] +
          ([] if len(cells) > 200 else [f"{len(cells)} cells"]) +
          (["an input cell refuses it"] if refuses(document, "PK-Realisasi", FIRST + 3, 2) else []))
    put(document, "PK-Realisasi", FIRST + 3, 2, "")
    columns = plan_columns(document)
    first = first_row(document, "PK-Realisasi")
    trouble = []
    for key, text in (("target", "12,67%"), ("anggaran", "12.465.264,25"), ("nama", "1/2")):
        cell = typed(office, document, "PK-Realisasi", first, columns[key], text)
        if cell.String != text:
            trouble.append(f"{text} became {cell.String}")
    # Calc itself reads 5.000.000,- as -5.000.000, and 10 juta not at all: amounts are text that our reader reads.
    for text, wanted in (("5.000.000,-", 5000000), ("10 juta", 10000000), ("Rp2,5 miliar", 2500000000),
                         ("12.465.264,25", 12465264.25), ("12465264,25", 12465264.25), ("(250)", -250),
                         ("Rp 5 jt", 5000000), ("Rp. 5.000.000,-", 5000000), ("1.2.3", "tak terbaca"),
                         ("8.45", "tak terbaca"), ("1.5", "tak terbaca"), ("12,5%", "tak terbaca"),
                         ("2,5 M", "tak terbaca"), ("5 Orang", "tak terbaca")):
        put(document, "PK-Realisasi", first, columns["level"], "Program")
        typed(office, document, "PK-Realisasi", first, columns["anggaran"], text)
        heads = rows_of(document, "Kerja PK")
        read = heads[5][heads[1].index("a3")]
        if read != wanted:
            trouble.append(f"{text} is read as {read}, not {wanted}")
    put(document, "PK-Realisasi", first, columns["level"], "")
    check("template: an input cell takes what is typed as it stands", trouble)
    for column in (columns["target"], columns["anggaran"], columns["nama"]):
        put(document, "PK-Realisasi", first, column, "")
    lists = {"level": "Sub Kegiatan", "bidang": None, "satuan": "Indeks"}
    trouble = []
    for key in lists:
        validation = document.Sheets.getByName("PK-Realisasi").getCellByPosition(columns[key], first + 3).Validation
        if validation.Type.value != "LIST" or not validation.ShowList:
            trouble.append(key)
    check("template: drop-down lists", trouble)
    check("template: a screen of 1366x768 shows six rows to type in", seen_at_once(document))

    check("template: Periksa says what is the matter with a figure, and its unit is kept", finds(document))
    check("template: a dash is no amount, and an amount that cannot be read is in no sum", amounts(document))

    type_plan(document, 40, True)
    check("template: half filled without an error value",
          errors_of(document) + pages_of(document, out, "separuh")[0])
    room = room_of(document, "PK-Realisasi")
    type_plan(document, room, False)
    check("template: filled to the last row, every figure", errors_of(document) + full_figures(document, room))
    document.close(True)


def test_2024(office, calc, build, out):
    filled = f"{build}/laporan-2024.ods"
    master = calc.open(filled)
    loaded = everything(master)
    check("2024: without an error value", errors_of(master))
    master.calculateAll()
    check("2024: what it shows on loading is what it computes", [
        f"{name}: {a} then {b}" for name, rows in everything(master).items()
        for a, b in zip(loaded[name], rows) if a != b])
    other = calc.open("examples/hitung-ulang-2024.fods")
    other.calculateAll()
    trouble, compared = compare_main(master, other)
    other.close(True)
    check(f"2024: {compared} figures are those of the main-job workbook", trouble)
    check("2024: every total of every table is that of its rows", totals_of(master, None))
    check("2024: decimals are the same within a column", decimals(master, TABLES))
    check("2024: the tree of performance has every box once, and its lines", tree(master))
    check("2024: the workbook says what it is: LKJ_Kontrak and its names", contract_of(master, "induk", ""))
    findings = report_of(master, "Periksa")[0]
    stale = [row for row in findings if "6.1c" in str(row[2]) or "split" in row[4] or "Pembanding" in row]
    check("2024: Periksa compares by codes what was typed once: none of a code that was given twice", stale)
    # What the tables of the print say otherwise is told by the recount; here, what was typed once and disagrees.
    wanted = [("S1", "target Renstra tahun 2024", "3,85"), ("S2", "target tahun ke-6 di Tabel 2.1", "6,41"),
              ("7.1.2", "", "tidak terbaca"), ("1.1", "", "425.989.950"), ("1.5", "celah", "50,15"),
              ("", "1.1.3", "90,93")]
    check("2024: Periksa names the figures that disagree", [
        f"{code} {what} {figure}" for code, what, figure in wanted
        if not any(row[2] == code and what in row[4] and figure in row[4] for row in findings)])
    trouble, pages = pages_of(master, out, "laporan-2024")
    check("2024: prints on F4 landscape without an error and without ###", trouble)
    check("2024: no printed page is blank", blank_pages(pages))
    # Every page but those of Grafik and of the two first sheets says which table it is, and of how many.
    check("2024: page numbers and a source line below every table", [
        f"page {i + 1}" for i, page in enumerate(pages)
        if "PERJANJIAN KINERJA" not in page and not re.search(rf"Halaman {i + 1} dari {len(pages)}", page)] + [
        name for name in REPORTS if "S" not in report_of(master, name)[1] and report_of(master, name)[0]])
    check("2024: nothing is cut off in print, and nothing too small to read", cut_off(master, out, "laporan-2024"))
    check("2024: signatures stay on one page", signatures(master, pages))
    printed = " ".join(re.sub(r"\s+", " ", page) for page in pages)
    last = report_of(master, "Periksa")[0][-1]
    area = master.Sheets.getByName("Periksa").getPrintAreas()[0]
    # Heads, findings, and the source line: neither a finding cut off nor empty pages after the last.
    rows = FIRST + int(last[0]) + 1
    check("2024: Periksa prints all its findings and nothing else",
          ([] if str(last[4])[-12:] in printed else [last]) +
          ([] if area.EndRow + 1 == rows else [f"{area.EndRow + 1} rows, not {rows}"]))

    before = reports_of(master)
    groups = [{"PK-Realisasi": 100, "Identitas": 11, "Pegawai": 5, "Non-ASN": 3, "Aset": 100},
              {"IKU": 2, "Pembanding": 5, "Tujuan": 1, "Strategi": 4, "Tindak Lanjut": 4, "Kalimat Laporan": 1}]
    check("2024: rows are inserted into every input table",
          set(INPUTS) ^ {name for group in groups for name in group})
    for group in groups:
        check(f"2024: {', '.join(group)}: rows inserted and deleted change nothing",
              insert_and_delete(master, before, group))
    check("2024: a row typed in the middle of the plan", new_row(master))
    check("2024: and still no error value", errors_of(master))

    # Saved as a template's document and as .xlsx
    before = reports_of(master)
    save(master, os.path.join(out, "laporan-2024.xlsx"))
    again = calc.open(os.path.join(out, "laporan-2024.xlsx"))
    check("2024: saved as .xlsx and opened again, all tables hold", differing(before, reports_of(again)))
    again.calculateAll()
    check("2024: and computed again there", differing(before, reports_of(again)))
    again.close(True)

    # The workbooks of the bidang
    books = [calc.open(f"{build}/paket/lkj-{name}.ods") for name in BIDANG]
    check("bidang: the five hold every row of the master exactly once", together(master, books))
    for name, book in zip(BIDANG, books):
        first = first_row(book, "Realisasi")
        locked = refuses(book, "Realisasi", first, 2) and refuses(book, "IKU", first_row(book, "IKU"), 1)
        trouble, pages = pages_of(book, out, name)
        hidden = [sheet.Name for sheet in book.Sheets if not sheet.IsVisible
                  and any(re.search(rf"(?m)^\s*{re.escape(sheet.Name)}\s*$", page) for page in pages)]
        trouble += blank_pages(pages) + hidden + ([] if shown(book, "Realisasi", 0, 0) == shown(
            book, "Kerja identitas", 11, 0) else [f"heading {shown(book, 'Realisasi', 0, 0)!r}"])
        check(f"bidang {name}: prints without an error, no blank page, nothing hidden",
              trouble + cut_off(book, out, name))
        check(f"bidang {name}: columns at the master's places, and a contract of its own",
              same_columns(master, book) + contract_of(book, "bidang", shown(book, "Kerja identitas", 11, 0)))
        check(f"bidang {name}: the plan is locked, and typed realisasi gives the master's results",
              ([] if locked else ["the plan can be changed"]) + fill_bidang(book, master))
        book.close(True)
    master.close(True)


def test_round_trip(office, _, build, out):
    filled = f"{build}/laporan-2024.ods"
    check("2024: the commands hand it out and collect it again",
          round_trip(office, shutil.copy(filled, os.path.join(out, "induk.ods")), out))


def test_dinkes(_, calc, build, out):
    other = calc.open(f"{build}/dinkes.ods")
    other.calculateAll()
    check("dinkes: a second agency by the same program: sums, means, and nothing of the first", agency(other, None))
    check("dinkes: quarters are joined by the kind of the indicator, all polarities", quarters(other))
    check("dinkes: a wrong input of any column is in Periksa", told(other))
    check("dinkes: of an unreadable program no budget of its sasaran is made", unread_program(other))
    check("dinkes: the sentences of the report, and a verdict on typed ones", sentences(other))
    check("dinkes: decimals are the same within a column", decimals(other, TABLES))
    check("dinkes: the tree of performance has every box once, and its lines", tree(other))
    check("dinkes: drop-down lists offer what is typed, nothing less", lists_of(other))
    trouble, pages = pages_of(other, out, "dinkes")
    check("dinkes: prints without an error, no page is blank", trouble + blank_pages(pages))
    check("dinkes: nothing is cut off in print, and nothing too small to read", cut_off(other, out, "dinkes"))
    check("dinkes: no sentence of its own is called wrong", own_sentences(other))
    check("dinkes: an absurd capaian does not flatten the other bars", bounded(other))
    check("dinkes: half a year in, the means say so", half_year(other))
    check("dinkes: empty rows between hide nothing, rows beyond are told", rows_between(other))
    other.close(True)


def test_without(office, calc, build, out):
    """Without the add-in, of the workbook as it is delivered and as an office saves it."""
    filled = f"{build}/laporan-2024.ods"
    master = calc.open(filled)
    master.calculateAll()
    stored = os.path.join(out, "tersimpan.ods")
    save(master, stored)
    master.close(True)
    with Office(os.path.join(out, "profile-without")) as office:
        document = office.open(filled)
        line = shown(document, "Petunjuk", 3, 1)
        check("without the add-in Petunjuk says so", [] if "BELUM TERPASANG" in line else [line])
        document.close(True)
        document = office.open(stored)
        line = shown(document, "Petunjuk", 3, 1)
        check("without the add-in, stored with results: every sheet says so, not that figures are unreadable",
              banners(document) + ([] if "BELUM TERPASANG" in line else [line]))
        document.close(True)


PARTS = {"template": test_template, "2024": test_2024, "round-trip": test_round_trip, "dinkes": test_dinkes,
         "without": test_without}


def main():
    build, out = sys.argv[1], scratch()
    with Office(os.path.join(out, "profile"), f"{build}/bundle") as office:
        calc = Calc(office, out)
        for part in sys.argv[2:] or PARTS:
            PARTS[part](office, calc, build, out)
    tap.done()

main()
