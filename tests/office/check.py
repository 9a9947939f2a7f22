# SPDX-License-Identifier: MPL-2.0
"""The command periksa in a live office: what is read of sheets and text documents, and where the result goes.

What the checker itself finds is tested without an office (tests/check); here one wrong figure a table is enough.
"""
import csv
import io
import os
import sys

sys.path.insert(0, "tests/lib")
from office import BUNDLE, Office, checksum, grid, properties, save, url, workdir
from tap import Tap
from com.sun.star.beans import NamedValue

tap = Tap()
WORK = workdir("check")
RESULT = "Hasil Periksa"
HEAD = ["bagian", "baris", "alamat", "tertulis", "seharusnya", "jenis", "putusan", "sebab"]
ROWS = (("No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"), ("1", "Indeks layanan", "80", "88", "110,00"),
        ("2", "Cakupan wilayah", "50", "40", "80,00"), ("3", "Nilai tata kelola", "70", "63", "90,00"),
        ("4", "Dokumen selesai", "40", "30", "57,00"), ("5", "Jumlah rapat", "20", "25", "125,00"))
WRONG = ["57,00", "75,00", "capaian", "salah"]


def job(office, command, document, **arguments):
    given = [NamedValue("perintah", command), NamedValue("dokumen", document)]
    given += [NamedValue(name, value) for name, value in arguments.items()]
    return office.service("id.lkj.Perintah").execute(tuple(given))


def shown(office, kind="scalc", path=None):
    """A document with a view: undoing a sheet without one ends LibreOffice 7.4."""
    return office.desktop.loadComponentFromURL(url(path) if path else f"private:factory/{kind}", "_blank", 0, ())


def workbook(office):
    document = shown(office)
    sheet = document.Sheets.getByIndex(0)
    sheet.Name = "3.7 It's"
    sheet.getCellRangeByName("B3:F8").setDataArray(ROWS)
    return document


def others(office, *documents):
    """The open documents that are none of these."""
    known = [document.RuntimeUID for document in documents]
    return [one for one in office.desktop.Components if hasattr(one, "RuntimeUID") and one.RuntimeUID not in known]


def findings(sheet):
    """The rows below the head."""
    rows = grid(sheet)
    start = next(i for i, row in enumerate(rows) if row[:8] == HEAD)
    return [row[:8] for row in rows[start + 1:] if row[6]]


def in_calc(office):
    document = workbook(office)
    before = list(document.Sheets.ElementNames)
    steps = len(document.UndoManager.getAllUndoActionTitles())
    got = job(office, "periksa&buku", document)
    tap.same(got, "Diperiksa: 1 tabel, 0 paragraf, 20 angka. Temuan: 1 salah. Hasil: lembar Hasil Periksa.",
             "Calc: the answer")
    result = document.Sheets.getByName(RESULT)
    rows = findings(result)
    tap.same([row[1:7] for row in rows], [["Dokumen selesai", "'3.7 It''s'.F7", *WRONG]], "Calc: the finding")
    head = next(i for i, row in enumerate(grid(result)) if row[:8] == HEAD)
    tap.same(result.getCellByPosition(2, head + 1).Formula, "=HYPERLINK(\"#$'3.7 It''s'.F7\";\"'3.7 It''s'.F7\")",
             "Calc: the address is a link")
    tap.same(result.Charts.Count, 1, "Calc: a chart of the kinds")
    tap.same([row[:2] for row in grid(result) if row[0] == "salah"], [["salah", 1.0]], "Calc: counts on top")
    tap.same(len(document.UndoManager.getAllUndoActionTitles()), steps + 1, "Calc: one undo step")
    tap.same(job(office, "periksa&buku", document), got, "Calc: a second run finds the same")
    tap.same(list(document.Sheets.ElementNames), before + [RESULT], "Calc: and replaces its result")
    document.UndoManager.undo()
    document.UndoManager.undo()
    tap.same(list(document.Sheets.ElementNames), before, "Calc: undone")
    document.UndoManager.redo()
    tap.same(list(document.Sheets.ElementNames), before + [RESULT], "Calc: done again")
    document.close(True)


def only_one_sheet(office):
    document = workbook(office)
    document.Sheets.insertNewByName("Lain", 1)
    document.Sheets.getByName("Lain").getCellRangeByName("A1:E6").setDataArray(ROWS)
    document.CurrentController.ActiveSheet = document.Sheets.getByName("Lain")
    job(office, "periksa&lembar", document)
    tap.same([row[2] for row in findings(document.Sheets.getByName(RESULT))], ["Lain.E5"], "lembar: the sheet in front")
    job(office, "periksa", document)
    tap.same(len(findings(document.Sheets.getByName(RESULT))), 2, "without an argument: the whole workbook")
    document.close(True)


def percent_cells(office):
    """12,67% in a percent cell is 0.1267: what takes it for points is told, what divides it or multiplies it is not."""
    document = shown(office)
    sheet = document.Sheets.getByIndex(0)
    percent = document.NumberFormats.getStandardFormat(128, sheet.CharLocale)  # util.NumberFormat.PERCENT
    for cell, value in (("B2", 0.0845), ("C2", 0.1267), ("C3", 12.67)):
        sheet.getCellRangeByName(cell).Value = value
        sheet.getCellRangeByName(cell).NumberFormat = percent
    sheet.getCellRangeByName("A2").String = "Cakupan"
    sheet.getCellRangeByName("B3").String = "8,45%"
    formulas = {"D2": '=NARASI("cakupan";2024;B2;C2;"persen")', "E2": "=KATEGORI($C$2)", "F2": "=EFISIENSI(90;B2)",
                "G2": "=PERSEN(C2)", "H2": "=CAPAIAN(B2;C2)", "I2": "=KATEGORI(C2*100)", "J2": "=SUM(B2:C2)",
                "K2": "=KATEGORI(C3)", "L2": '=KATEGORI(B3)&" C2"', "M2": "=KATEGORI(CAPAIAN(90;80))"}
    for cell, formula in formulas.items():
        sheet.getCellRangeByName(cell).Formula = formula.replace("=", "=ID.LKJ.CALC.", 1) if "SUM" not in formula \
            else formula
    sheet.getCellRangeByName("M2").Formula = "=ID.LKJ.CALC.KATEGORI(ID.LKJ.CALC.CAPAIAN(90;80))"
    job(office, "periksa&lembar", document)
    rows = findings(document.Sheets.getByName(RESULT)) if RESULT in document.Sheets.ElementNames else []
    told = sorted(row[2].split(".")[1] for row in rows if row[5] == "satuan" and "berformat persen" in row[7])
    tap.same(told, ["D2", "E2", "F2", "G2"], "percent cells: what takes them for points")
    tap.ok(all(row[1] == "Cakupan" and row[6] == "salah" for row in rows if row[5] == "satuan"), "and which row", rows)
    document.close(True)


def marks(office):
    for kind in ("ods", "xlsx"):
        document = workbook(office)
        job(office, "periksa&buku", document)
        path = os.path.join(WORK, f"tanda.{kind}")
        save(document, path)
        document.close(True)
        document = shown(office, path=path)
        got = job(office, "periksa&buku", document)
        tap.ok(got.endswith("Hasil: lembar Hasil Periksa.") and document.Sheets.Count == 2, f"mark: survives .{kind}", got)
        document.close(True)


def refused(office, name, prepare, why, path=None):
    """Where the workbook does not want the sheet, the result is a new workbook."""
    document = workbook(office)
    prepare(document)
    if path:
        save(document, path)
        document.close(True)
        document = office.desktop.loadComponentFromURL(url(path), "_blank", 0, properties(ReadOnly=True))
    names, modified = list(document.Sheets.ElementNames), document.isModified()
    got = job(office, "periksa&buku", document)
    tap.ok(got.endswith(f"Hasil: buku kerja baru, karena {why}."), f"{name}: said", got)
    tap.same((list(document.Sheets.ElementNames), document.isModified()), (names, modified), f"{name}: left alone")
    new = others(office, document)
    tap.same([len(findings(one.Sheets.getByName(RESULT))) for one in new], [1], f"{name}: the result is a new workbook")
    for one in new + [document]:
        one.close(True)


def refusals(office):
    refused(office, "protected structure", lambda d: d.protect("x"), "susunan lembar buku kerja ini dilindungi")
    foreign = "sudah ada lembar bernama sama yang bukan buatan LKJ"
    refused(office, "foreign sheet", lambda d: d.Sheets.insertNewByName(RESULT, 1), foreign)
    refused(office, "foreign sheet in capitals", lambda d: d.Sheets.insertNewByName("HASIL PERIKSA", 0), foreign)
    refused(office, "read-only", lambda d: None, "buku kerja ini hanya dapat dibaca", os.path.join(WORK, "baca.ods"))


def read_csv(path):
    with open(path, "rb") as file:
        return file.read()


def files(office):
    path = os.path.join(WORK, "berkas satu.xlsx")
    document = workbook(office)
    got = job(office, "periksa", document, berkas=True)
    tap.ok(got.endswith("Simpan dokumen ini dahulu: hasilnya ditulis di sebelahnya"), "files: a document without a place", got)
    save(document, path)
    document.close(True)
    before = checksum(path)
    document = shown(office, path=path)
    got = job(office, "periksa", document, berkas=True)
    tap.ok(got.endswith("Ditulis: berkas satu-periksa.ods. Ditulis: berkas satu-periksa.csv."), "files: said", got)
    raw = read_csv(os.path.join(WORK, "berkas satu-periksa.csv"))
    tap.ok(raw.startswith(b"\xef\xbb\xbfbagian;") and raw.count(b"\r\n") == 2, "files: the CSV's bytes", raw)
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))
    tap.same([rows[0], rows[1][1:7]], [HEAD, ["Dokumen selesai", "'3.7 It''s'.F7", *WRONG]], "files: the CSV's rows")
    result = office.open(os.path.join(WORK, "berkas satu-periksa.ods"))
    tap.same([row[3:7] for row in findings(result.Sheets.getByIndex(0))], [WRONG], "files: the workbook's rows")
    result.close(True)
    tap.same((document.isModified(), list(document.Sheets.ElementNames)), (False, ["3.7 It's"]),
             "files: the document is not changed")
    got = job(office, "periksa", document, berkas=True)
    tap.ok("tidak ditulis" not in got, "files: our own are replaced", got)
    for name, content in (("csv", b"punya orang lain\r\n"), ("ods", None)):
        foreign = os.path.join(WORK, f"berkas satu-periksa.{name}")
        if content:
            with open(foreign, "wb") as file:
                file.write(content)
        else:
            other = office.new()
            save(other, foreign)
            other.close(True)
        kept = checksum(foreign)
        got = job(office, "periksa", document, berkas=True)
        tap.ok(f"berkas satu-periksa.{name} tidak ditulis" in got, f"files: somebody else's .{name} is told", got)
        tap.same(checksum(foreign), kept, "files: and left alone")
    document.close(True)
    tap.same(checksum(path), before, "files: the document's file is not changed")


# ---- Writer


def add_table(document, rows, where=None):
    table = document.createInstance("com.sun.star.text.TextTable")
    table.initialize(len(rows), len(rows[0]))
    text = where or document.Text
    text.insertTextContent(text.End, table, False)
    table.setDataArray(tuple(tuple(row) for row in rows))
    return table


def add_paragraph(document, text, style="Standard"):
    cursor = document.Text.createTextCursorByRange(document.Text.End)
    cursor.ParaStyleName = style
    document.Text.insertString(cursor, text, False)
    document.Text.insertControlCharacter(cursor, 0, False)
    cursor.ParaStyleName = "Standard"
    return cursor


def report(office):
    document = shown(office, "swriter")
    add_paragraph(document, "Capaian Kinerja", "Heading 1")
    add_paragraph(document, "Tabel berikut memuat capaian.")
    add_table(document, ROWS)
    add_paragraph(document, "Penutup.")
    return document


WRITER_FILTERS = {"odt": "writer8", "docx": "MS Word 2007 XML"}


def in_writer(office):
    for kind, name in WRITER_FILTERS.items():
        path = os.path.join(WORK, f"laporan.{kind}")
        document = report(office)
        document.storeToURL(url(path), properties(FilterName=name))
        document.close(True)
        before = checksum(path)
        document = shown(office, path=path)
        got = job(office, "periksa", document)
        tap.ok("Temuan: 1 salah." in got and got.endswith("Hasil: buku kerja baru."), f".{kind}: the answer", got)
        new = others(office, document)
        rows = findings(new[0].Sheets.getByName(RESULT))
        tap.same([row[3:7] for row in rows], [WRONG], f".{kind}: the finding")
        table = document.TextTables.getByIndex(0).Name
        tap.same(rows[0][2], f"{table}.E5", f".{kind}: the cell")
        formulas = [cell for row in new[0].Sheets.getByIndex(0).getCellRangeByName("C20:C40").getFormulaArray() for cell in row]
        tap.ok(any(f"{url(path)}#{table}|table" in formula for formula in formulas), f".{kind}: a link to the table",
               formulas)
        tap.same(document.isModified(), False, f".{kind}: the document is not changed")
        for one in new + [document]:
            one.close(True)
        tap.same(checksum(path), before, f".{kind}: nor its file")


def shapes(office):
    """Merged, split and nested cells: the figure is found where it stands."""
    document = report(office)
    table = document.TextTables.getByIndex(0)
    rows = table.Rows
    rows.insertByIndex(0, 1)
    cursor = table.createCursorByCellName("C1")
    cursor.gotoCellByName("E1", True)
    cursor.mergeRange()
    for name, text in (("A1", "No"), ("B1", "Indikator Kinerja"), ("C1", "Tahun 2024")):
        table.getCellByName(name).String = text
    for column in "AB":
        cursor = table.createCursorByCellName(column + "1")
        cursor.gotoCellByName(column + "2", True)
        cursor.mergeRange()
        table.getCellByName(column + "1").String = {"A": "No", "B": "Indikator Kinerja"}[column]
    holder = document.createInstance("com.sun.star.text.TextTable")
    holder.initialize(1, 2)
    document.Text.insertTextContent(document.Text.End, holder, False)
    inner = add_table(document, ROWS, holder.getCellByName("B1"))
    job(office, "periksa", document)
    new = others(office, document)
    found = sorted(row[2] for row in findings(new[0].Sheets.getByIndex(0)) if row[3:7] == WRONG)
    tap.same(found, sorted([f"{table.Name}.E6", f"{inner.Name}.E5"]), "tables: merged headings, and one inside another")
    for one in new + [document]:
        one.close(True)


def accepted_text(office):
    """A figure whose tracked correction is right is no error; a footnote's mark is no digit."""
    document = report(office)
    cell = document.TextTables.getByIndex(0).getCellByName("E5")
    document.RecordChanges = True
    cell.String = ""
    cell.insertString(cell.End, "75,00", False)
    document.RecordChanges = False
    right = document.TextTables.getByIndex(0).getCellByName("E2")
    note = document.createInstance("com.sun.star.text.Footnote")
    right.insertTextContent(right.End, note, False)
    note.String = "Sumber: survei."
    got = job(office, "periksa", document)
    tap.ok("Temuan: tidak ada." in got, "changes: the accepted text counts, the mark of a footnote does not", got)
    for one in others(office, document) + [document]:
        one.close(True)


def comments(office):
    """A copy with comments at the figures; somebody else's file of that name stays."""
    path = os.path.join(WORK, "komentar.odt")
    document = report(office)
    document.storeAsURL(url(path), ())
    before = checksum(path)
    for kind in ("odt", "docx"):
        for again in ("", " again"):
            got = job(office, f"periksa&berkas&komentar={kind}", document)
            tap.ok(got.endswith(f"Ditulis: komentar-periksa.{kind} (salinan dengan komentar, ditulis oleh LibreOffice)."),
                   f"comments: .{kind}{again}", got)
        copy = office.open(os.path.join(WORK, f"komentar-periksa.{kind}"))
        fields = list(copy.TextFields)
        tap.same([field.Content for field in fields if field.supportsService("com.sun.star.text.textfield.Annotation")],
                 ["salah (capaian): tertulis 57,00, seharusnya 75,00. Realisasi 30 dibagi Target 40"],
                 f"comments: .{kind} has the one")
        tap.same(fields[0].Anchor.Cell.CellName, "E5", f"comments: .{kind}, in its cell")
        copy.close(True)
    tap.same((document.isModified(), checksum(path)), (False, before), "comments: the document is not changed")
    foreign = os.path.join(WORK, "komentar-periksa.odt")
    document.storeToURL(url(foreign), ())
    kept = checksum(foreign)
    got = job(office, "periksa&berkas&komentar", document)
    tap.ok("komentar-periksa.odt tidak ditulis" in got, "comments: somebody else's file is told", got)
    tap.same(checksum(foreign), kept, "comments: and left alone")
    document.close(True)


def hostile(office):
    document = shown(office)
    sheet = document.Sheets.getByIndex(0)
    tap.ok(job(office, "periksa", document).startswith("Tidak ada tabel yang dikenali."), "an empty workbook: a clear word")
    sheet.getCellRangeByName("A1:ALL3").setDataArray(tuple(tuple(f"k{c}" for c in range(1000)) for _ in range(3)))
    tap.ok(job(office, "periksa", document).startswith("Tidak ada tabel"), "1,000 columns: a clear word")
    sheet.getCellByPosition(1023, 1048575).String = "jauh"
    got = job(office, "periksa", document)
    tap.ok(got.startswith(f"Lembar {sheet.Name} dilewati: 1048576 x 1024 sel terlalu banyak."), "a far cell: said", got)
    document.close(True)
    document = shown(office, "swriter")
    got = job(office, "periksa", document)
    tap.ok(got.startswith("Tidak ada tabel yang dikenali."), "an empty text: a clear word", got)
    for one in others(office, document) + [document]:
        one.close(True)


def unknown_headings(office):
    """Silence about what was not checked would pass for "right"."""
    document = shown(office)
    document.Sheets.getByIndex(0).getCellRangeByName("A1:F5").setDataArray(
        (("No.", "Indikator Kinerja", "A", "B", "C", "Kategori"), ("1", "Satu", "7,5", "12,67", "168,04", "Sangat Tinggi"),
         ("2", "Dua", "50", "40", "80,00", "Tinggi"), ("3", "Tiga", "70", "63", "90,00", "Tinggi"),
         ("4", "Empat", "40", "30", "75,00", "Sedang")))
    got = job(office, "periksa", document)
    tap.ok("kolom angka tidak dikenali dari judulnya dan tidak diperiksa." in got, "unknown headings: said", got)
    document.close(True)


def main():
    with Office(os.path.join(WORK, "profile"), BUNDLE) as office:
        for test in (in_calc, only_one_sheet, percent_cells, marks, refusals, files, in_writer, shapes, accepted_text,
                     comments, hostile, unknown_headings):
            test(office)
    tap.done()


main()
