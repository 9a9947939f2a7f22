#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""The whole report: the template filled from a workbook, every figure walked, refreshed, checked.

    full.py TEMPLATE.ott BOOK.ods...
"""
import os
import re
import sys

sys.path[:0] = ["tests/lib"]
from office import BUNDLE, Office, save, url, workdir  # noqa: E402
from tap import Tap  # noqa: E402
from com.sun.star.beans import NamedValue  # noqa: E402

tap = Tap()
WORK = workdir("report-full")
TEMPLATE, BOOKS = sys.argv[1], sys.argv[2:]
CELL = re.compile(r"^(?:'([^']+)'|([^'.]+))\.([A-Z]+)(\d+)$")


def run(office, document, command, **arguments):
    given = [NamedValue("perintah", command), NamedValue("dokumen", document)]
    return office.service("id.lkj.Perintah").execute(tuple(given + [NamedValue(k, v) for k, v in arguments.items()]))


def saved(office, path):
    """The workbook as Calc saves it, computed."""
    document = office.open(path)
    document.calculateAll()
    target = os.path.join(WORK, os.path.basename(path))
    save(document, target)
    document.close(True)
    return target


def placeholder(name):
    """What a field of ours was made of."""
    return re.sub(r"_([0-9a-f]{2})", lambda m: chr(int(m[1], 16)), name.split(".User.LKJ_")[1])


def tables(document):
    """{section: (caption, table, source)}"""
    found = {}
    for name in document.TextSections.ElementNames:
        if name.startswith("LKJ tabel "):
            parts, items = document.TextSections.getByName(name).Anchor.createEnumeration(), []
            while parts.hasMoreElements():
                items.append(parts.nextElement())
            found[name[10:]] = items
    return found


def printed(sheet):
    """What the print area of a sheet shows below its title: the texts of visible cells, row by row."""
    area = sheet.getPrintAreas()[0]
    columns = [c for c in range(area.StartColumn, area.EndColumn + 1) if sheet.Columns.getByIndex(c).IsVisible]
    rows = [[sheet.getCellByPosition(c, r).String for c in columns] for r in range(3, area.EndRow + 1)
            if sheet.Rows.getByIndex(r).IsVisible]
    return [text for row in rows for text in row if text and not text.startswith("Sumber:")]


def check_tables(document, book, what):
    wrong, count = [], 0
    for name, items in tables(document).items():
        sheet = book.Sheets.getByName("Tabel " + name)
        got = [items[1].getCellByName(cell).String for cell in items[1].CellNames]
        got, wanted = [text for text in got if text], printed(sheet)
        count += len(got)
        if got != wanted:
            differs = next((i for i, (a, b) in enumerate(zip(got, wanted)) if a != b), min(len(got), len(wanted)))
            wrong.append((name, len(got), len(wanted), got[differs:differs + 2], wanted[differs:differs + 2]))
        title = sheet.getCellByPosition(0, 1).String
        number = name if name[:1].isdigit() else "1.9"
        if items[0].String != f"Tabel {number}. {title}" or not items[2].String.startswith("Sumber: "):
            wrong.append((name, items[0].String, items[2].String))
    tap.ok(not wrong, f"{what}: each of {count} cells of the tables is that of the workbook, in order", wrong[:3])


def check_fields(document, book, what):
    wrong, plain = [], 0
    masters = document.TextFieldMasters
    for name in masters.ElementNames:
        if ".User.LKJ_" not in name:
            continue
        kind, _, rest = placeholder(name).partition(":")
        where = CELL.match(rest)
        if kind == "sel" and where:
            plain += 1
            cell = book.Sheets.getByName(where[1] or where[2]).getCellRangeByName(where[3] + where[4]).String
            if masters.getByName(name).Content != cell:
                wrong.append((rest, cell, masters.getByName(name).Content))
        elif kind == "narasi":
            sheet = book.Sheets.getByName("Narasi")
            plain += 1
            if masters.getByName(name).Content not in [sheet.getCellByPosition(3, r).String for r in range(400)]:
                wrong.append((rest, masters.getByName(name).Content))
    tap.ok(not wrong and plain > 3, f"{what}: {plain} figures and sentences are those of their cells", wrong)


def check(office, path):
    what = os.path.basename(path)
    path = saved(office, path)
    document = office.desktop.loadComponentFromURL(url(TEMPLATE), "_blank", 0, ())
    wanted = document.Text.String.count("{{tabel:"), document.Text.String.count("{{grafik:")
    odt = os.path.join(WORK, what + ".odt")
    said = run(office, document, "isi", buku=url(path), odt=url(odt))
    tap.ok(said.startswith("Laporan diisi") and "dibiarkan" not in said, f"{what}: filled", said)
    document.close(True)
    if not os.path.exists(odt):
        return
    document = office.desktop.loadComponentFromURL(url(odt), "_blank", 0, ())
    book = office.open(path, ReadOnly=True)
    text = "\n".join([document.Text.String] + [c for n in document.TextTables.ElementNames
                                               for r in document.TextTables.getByName(n).DataArray for c in map(str, r)])
    tap.ok("{{" not in text, f"{what}: no place-holder is left")
    sections = [n for n in document.TextSections.ElementNames if n.startswith("LKJ ")]
    tap.same((len(document.TextTables.ElementNames), document.EmbeddedObjects.Count, len(sections)),
             (*wanted, sum(wanted)), f"{what}: tables, charts, sections")
    check_tables(document, book, what)
    check_fields(document, book, what)
    book.close(True)
    before = document.Text.String
    said = run(office, document, "segarkan")
    tap.ok("berubah 0 tabel (0 sel), 0 grafik, 0 angka dan kalimat." in said, f"{what}: a refresh changes nothing", said)
    # but for page numbers in the contents lists, which a document that was opened again may break elsewhere
    before, after = (re.sub(r"\t\w+$", "", text, flags=re.M).split("\n") for text in (before, document.Text.String))
    tap.ok(after == before, f"{what}: and no word of the text", [pair for pair in zip(before, after) if pair[0] != pair[1]][:4])
    document.close(True)


with Office(os.path.join(WORK, "profile"), BUNDLE) as office:
    for book in BOOKS:
        check(office, book)
tap.done()
