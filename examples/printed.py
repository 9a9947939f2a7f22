# SPDX-License-Identifier: MPL-2.0
"""The report as it is printed, laid out in a document of a live office: what stands there is typed, nothing computed.

 1. The layout is a text: "=" a heading, ":" a paragraph, "@" a table, "|" a row of it with tabs between the cells,
    "&tabel-3.7 no sasaran ..." the rows of a TSV file by the names of its columns ("-": an empty cell).
 2. A cell may begin with marks in braces: {b} bold, {n} a number, {p} a number shown as a percentage, {c3} {r2} merged.
 3. A workbook gets a sheet for each table, its caption in the first row, and paragraphs in a sheet "Uraian"; a text
    document gets all of it in its order.
"""
import csv
import os
import re

MARK = re.compile(r"\{([a-z])(\d*)[a-z]*\}")


class Part:
    def __init__(self, kind, text):
        self.kind, self.text, self.rows = kind, text, []


def rows_of(folder, line):
    name, *columns = line.split()
    with open(os.path.join(folder, name + ".tsv"), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield [(row.get(column) or "").replace("\\n", "\n") if column != "-" else "" for column in columns]


def read_layout(path, folder):
    parts = []
    with open(path, encoding="utf-8") as file:
        for line in file.read().splitlines():
            mark, text = line[:1], line[1:].strip(" ")
            if mark == "=":
                parts.append(Part("heading", line.lstrip("=").strip()))
            elif mark == ":":
                parts.append(Part("paragraph", text))
            elif mark == "@":
                parts.append(Part("table", text))
            elif mark == "|":
                parts[-1].rows.append([cell.replace("\\n", "\n") for cell in text.split("\t")])
            elif mark == "&":
                parts[-1].rows.extend(rows_of(folder, text))
    return parts


def width(part):
    return max(map(len, part.rows), default=1)


def marks(text):
    """The marks of a cell, and the text behind them."""
    found = {}
    while match := MARK.match(text):
        found[match[1]] = int(match[2] or 1)
        text = text[match.end():]
    return found, text


def merge(area, row, column, found):
    area.getCellRangeByPosition(column, row, column + found.get("c", 1) - 1,
                                row + found.get("r", 1) - 1).merge(True)


def put_cell(document, sheet, row, column, text):
    found, text = marks(text)
    cell = sheet.getCellByPosition(column, row)
    if "n" in found or "p" in found:
        cell.Value = float(text)
        if "p" in found:
            locale = document.CharLocale
            formats = document.NumberFormats
            code = formats.queryKey("0.00%", locale, False)
            cell.NumberFormat = code if code >= 0 else formats.addNew("0.00%", locale)
    else:
        cell.NumberFormat = 100  # text: "1.4" stays what it is
        cell.String = text
    if "b" in found:
        cell.CharWeight = 150
    if "c" in found or "r" in found:
        merge(sheet, row, column, found)


def sheet_name(caption, taken):
    match = re.match(r"Tabel [\w.]*\w", caption)
    base = match[0] if match else f"Lembar {len(taken) + 1}"
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base} ({number})"
    return name


def fill_workbook(document, parts):
    sheets = document.Sheets
    unused = list(sheets.ElementNames)
    caption, prose = "", []
    for part in parts:
        if part.kind != "table":
            caption = part.text
            if not caption.startswith("Tabel"):
                prose.append(caption)
            continue
        name = sheet_name(part.text or caption, sheets.ElementNames)
        sheets.insertNewByName(name, sheets.Count)
        sheet = sheets.getByName(name)
        put_cell(document, sheet, 0, 0, part.text or caption)
        for r, row in enumerate(part.rows):
            for c, text in enumerate(row):
                if text:
                    put_cell(document, sheet, r + 2, c, text)
        caption = ""
    if prose:
        sheets.insertNewByName("Uraian", sheets.Count)
        for r, text in enumerate(prose):
            put_cell(document, sheets.getByName("Uraian"), r, 0, text)
    for name in unused:
        sheets.removeByName(name)


def fill_text(document, parts):
    text = document.Text
    cursor = text.createTextCursor()
    for part in parts:
        cursor.gotoEnd(False)
        if part.kind != "table":
            cursor.ParaStyleName = "Heading 1" if part.kind == "heading" else "Standard"
            text.insertString(cursor, part.text, False)
            text.insertControlCharacter(cursor, 0, False)
            continue
        cursor.ParaStyleName = "Standard"
        table = document.createInstance("com.sun.star.text.TextTable")
        columns = width(part)
        table.initialize(len(part.rows), columns)
        text.insertTextContent(cursor, table, False)
        table.setDataArray(tuple(tuple(marks(cell)[1] for cell in row + [""] * (columns - len(row)))
                                 for row in part.rows))
