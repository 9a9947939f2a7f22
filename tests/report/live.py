#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""Isi and Segarkan Laporan in a live office, with a small workbook that is made here.

What is expected is read from the workbook's cells, or typed here; never computed by the code under test.
"""
import os
import sys

sys.path[:0] = ["tests/lib", "tests/report"]
from office import BUNDLE, Office, properties, save, url  # noqa: E402
from sample import BOOK, ROWS, WORK, cells_of, contents, make_book, report, run  # noqa: E402
from tap import Tap  # noqa: E402
from com.sun.star.table import CellAddress  # noqa: E402

tap = Tap()


TEMPLATE = """Laporan
{{tabel:3.2}}
Antara {{nama:Satu|persen}} dan {{sel:Angka.B2|rupiah 0}}: {{kalimat:NARASIRATA("Rata-rata";'Tabel 3.2'.D7:D8)}}
{{jika:nama:Satu>=50}}
Tinggi {{nama:Satu}}.
{{akhir}}
{{jika:nama:Satu<50}}
Rendah {{sel:Tidak Ada.A1}}.
{{akhir}}
{{ulang:Kode}}
{{nama:Kode}} bernilai {{nama:Nilai}}
{{akhir}}
{{grafik:bagan}}
Sisa: {{apa:ini}}, {{tabel:3.1}}, {{buka
{{jika:nama:Satu}} {{ulang:Kode}} {{akhir}} {{akhir}}
Akhir"""


def check_fill(office):
    make_book(office)
    document = report(office, TEMPLATE)
    # formatting splits a place-holder; it takes the look of its first character
    cursor = document.Text.createTextCursor()
    search = document.createSearchDescriptor()
    search.SearchString = "ma:Satu|pers"
    cursor.gotoRange(document.findFirst(search), False)
    document.findFirst(search).CharWeight = 150
    said = run(office, document, "isi", buku=url(BOOK))
    tap.ok(said.startswith("Laporan diisi dari buku kerja.ods: 1 tabel, 1 grafik, 10 angka dan kalimat."), "isi says what it did", said)
    got = contents(document)
    wanted = ["Laporan", "Tabel 3.2. Judul tabel 3.2", cells_of(ROWS), "Sumber: contoh"]
    tap.same(got[:4], wanted, "a table: caption, merged headings, every cell, source")
    tap.ok(got[4].startswith("Antara 60,71% dan Rp4.977.195.120: Rata-rata"), "figures in formats, one split by formatting, and a sentence", got[4])
    tap.same(got[5:9], ["Tinggi 60.7123.", "S1 bernilai 60.7123", "S2 bernilai 4977195120", "S4 bernilai 3"],
            "jika leaves no line behind, ulang passes over what is empty")
    tap.same(got[9:11], ["", "Gambar 1. Bagan contoh"], "a chart and its caption")
    tap.same(len(document.EmbeddedObjects.ElementNames), 1, "the chart is an object")
    tap.same(got[11:], ["Sisa: {{apa:ini}}, {{tabel:3.1}}, {{buka", "{{jika:nama:Satu}} {{ulang:Kode}} {{akhir}} {{akhir}}", "Akhir"],
            "what is unknown, not alone, open or nested stays")
    for text in ("{{apa:ini}}: tidak dikenal", "{{tabel:3.1}}: harus sendirian", "{{ulang:Kode}}: jika dan ulang tidak boleh bersarang",
                 "bagian bersyarat (nama Satu < 50) ditiadakan: tidak berlaku", "{{buka: tidak ditutup"):
        tap.ok(text in said, f"listed: {text}", said)
    table = document.TextTables.getByIndex(0)
    tap.same((table.RepeatHeadline, table.HeaderRowCount), (True, 3), "the heading repeats")
    masters = [name for name in document.TextFieldMasters.ElementNames if ".User.LKJ_" in name]
    tap.ok(len(masters) == 10, "figures are user fields", masters)
    memory = document.DocumentProperties.UserDefinedProperties
    tap.same(getattr(memory, "LKJ Buku"), url(BOOK), "the document knows its workbook")
    return document


def check_figures(office, document):
    """Every figure in the text is that of its cell."""
    book = office.open(BOOK, ReadOnly=True)
    sheet = book.Sheets.getByName("Tabel 3.2")
    table = document.TextTables.getByName(document.TextTables.ElementNames[0])
    wrong = []
    for name in table.CellNames:
        row = int(name[1:])
        if row > 2:
            cell = sheet.getCellRangeByName(name[0] + str(row + 3)).String
            if cell != table.getCellByName(name).String:
                wrong.append((name, cell))
    tap.ok(not wrong, "each cell of the report is its cell in the workbook", wrong)
    book.close(True)


def check_refresh(office, document):
    stored = os.path.join(WORK, "laporan.odt")
    document.storeAsURL(url(stored), properties(FilterName="writer8"))
    before = contents(document)
    for _ in range(10):
        said = run(office, document, "segarkan")
    tap.ok("berubah 0 tabel (0 sel), 0 grafik, 0 angka" in said, "nothing has changed", said)
    tap.same(contents(document), before, "ten refreshes change nothing")
    tap.same(getattr(document.DocumentProperties.UserDefinedProperties, "LKJ Buku"), "buku%20kerja.ods", "the address is relative")
    # edits by hand: a cell that will change in the workbook, one that will not, a format, a sentence beside
    table = document.TextTables.getByIndex(0)
    table.getCellByName("C4").String = "delapan"
    table.getCellByName("B5").createTextCursor().gotoEnd(True)
    cursor = table.getCellByName("B5").createTextCursor()
    cursor.gotoEnd(True)
    cursor.CharColor = 0xFF0000
    table.getCellByName("E4").String = "Istimewa"
    document.Text.insertString(document.Text.End, " ditambah tangan", False)
    make_book(office, changed=True)
    said = run(office, document, "segarkan")
    table = document.TextTables.getByIndex(0)
    tap.same([table.getCellByName(n).String for n in ("C4", "E4", "B5")], ["delapan", "Istimewa", "Naiknya usaha kecil"],
            "edited cells stay, others follow")
    tap.same(table.getCellByName("B5").createTextCursor().CharColor, 0xFF0000, "a cell that follows keeps its format")
    tap.ok('sel C4: tetap "delapan", hasil suntingan; buku kerja kini "9,45%"' in said and 'sel E4: tetap "Istimewa"' in said,
           "what was kept is listed, with both texts", said)
    got = contents(document)
    tap.same((got[1], got[3]), ("Tabel 3.2. Judul baru", "Sumber: contoh"), "the caption follows")
    tap.ok(got[4].startswith("Antara 70,25% dan"), "a figure follows", got[4])
    tap.ok(got[-1].endswith("ditambah tangan"), "what stands beside stays")
    tap.ok("berubah 1 tabel (2 sel), 1 grafik" in said, "what changed is counted", said)
    tap.same(len(document.EmbeddedObjects.ElementNames), 1, "one chart still")
    # another shape
    more = ROWS[:5] + [["3", "Naiknya lagi", "1", 3, "Rendah"]] + ROWS[5:]
    more[6] = ["", "Rata-rata", "", 84.48, "Tinggi"]
    make_book(office, rows=more)
    said = run(office, document, "segarkan")
    tap.ok("LKJ tabel 3.2: diubah di laporan, dan bentuknya" in said and document.TextTables.getByIndex(0).Rows.Count == 6,
           "an edited table of another shape stays", said)
    document.close(True)


def check_new_shape(office):
    make_book(office)
    document = report(office, "Awal\n{{tabel:3.2}}\nAkhir")
    run(office, document, "isi", buku=url(BOOK))
    more = ROWS[:5] + [["3", "Naiknya lagi", "1", 3, "Rendah"]] + ROWS[5:]
    more[6] = ["", "Rata-rata", "", 84.48, "Tinggi"]
    for _ in range(3):
        make_book(office, rows=more)
        said = run(office, document, "segarkan")
        tap.same(contents(document), ["Awal", "Tabel 3.2. Judul tabel 3.2", cells_of(more), "Sumber: contoh", "Akhir"],
                "a table of another shape is made anew, with no empty line")
        more = more[:3] + more[4:]
    tap.ok("berubah 1 tabel" in said, "and counted", said)
    document.close(True)


def check_refused(office):
    make_book(office, broken=True)
    text = "A\n{{tabel:3.2}}\n{{sel:Lain.A1}} {{nama:Tiada}} {{nama:Nilai}} {{nama:Satu|persen}}\n{{tabel:9.9}}\n{{grafik:tiada}}"
    document = report(office, text)
    document.setModified(False)
    said = run(office, document, "isi", buku=url(BOOK))
    tap.same(contents(document), text.split("\n"), "what is missing: the document is what it was")
    for part in ("- Tabel 3.2: sel D7 lembar Tabel 3.2 berisi galat", "lembar Lain tidak ada", "nama Tiada tidak ada", "nama Nilai bukan satu sel",
                 "lembar Tabel 9.9 tidak ada", "grafik itu tidak ada", "Gagal: "):
        tap.ok(part in said, f"told: {part}", said)
    tap.ok(not document.isModified(), "and not modified")
    said = run(office, document, "segarkan")
    tap.ok("Sebutkan buku kerjanya" in said, "without a workbook it stops with a word", said)
    said = run(office, document, "isi", buku=url(os.path.join(WORK, "tidak ada.ods")))
    tap.ok("tidak ada di tempatnya" in said, "and so without the file", said)
    document.close(True)


# ---- What is not filled in yet ---------------------------------------------------------------------------------------

UNFILLED = """A
{{tabel:3.2}}
Rata {{sel:'Tabel 3.2'.D[Rata-rata]}} {{kalimat:PERSEN('Tabel 3.2'.D[Rata-rata])|bila ada}}
{{jika:sel:'Tabel 3.2'.D[Rata-rata]>=100}}
tercapai
{{akhir}}
{{kalimat:NARASISERAPAN("x";Angka.C1;Angka.B2)|bila ada}}
Akhir"""


def check_unfilled(office):
    """A table without a row, a cell without a figure: the report is filled, says so, and follows once they are there."""
    make_book(office, rows=ROWS[:3] + [[""] * 5] * 4)
    document = report(office, UNFILLED)
    said = run(office, document, "isi", buku=url(BOOK))
    tap.ok(said.startswith("Laporan diisi"), "a table without a row is no reason to refuse", said)
    got = contents(document)
    tap.ok(("B4", "[belum diisi]") in got[2] and "Rata [belum diisi] " in got and got[-1] == "Akhir", "it says so", got)
    tap.ok("tercapai" not in got, "a part that cannot be told is not written", got)
    for part in ("Belum diisi di buku kerja", "- Tabel 3.2 belum berisi; isi lembar IKU\n",
                 "- kolom D lembar Tabel 3.2, baris Rata-rata: lembar Tabel 3.2 belum berisi",
                 "- kalimat serapan anggaran ditiadakan: sel C1 lembar Angka belum diisi"):
        tap.ok(part in said + "\n", f"told: {part}", said)
    tap.ok("{{" not in said, "and no formula is told", said)
    for _ in range(3):
        said = run(office, document, "segarkan")
    tap.ok("berubah 0 tabel (0 sel), 0 grafik, 0 angka" in said and "susunan baris" not in said and contents(document) == got,
           "refreshes change nothing", said)
    make_book(office)
    said = run(office, document, "segarkan")
    got = contents(document)
    tap.ok("[belum diisi]" not in str(got) and cells_of(ROWS) in got and got[4].startswith("Rata 125.22"), "filled in, it follows", (said, got))
    document.close(True)
    make_book(office, broken=True)
    document = report(office, UNFILLED)
    said = run(office, document, "isi", buku=url(BOOK))
    tap.same(contents(document), UNFILLED.split("\n"), "an error is refused all the same")
    document.close(True)


# ---- Agreements, formulas, sentences of the sheet Kalimat ------------------------------------------------------------

FORMS = """{{ulang:indikator}}
{{narasi:ini|Tahun lalu}}
{{rumus:ini}}
{{akhir}}
{{ulang:Unit}}
Janji {{sel:'PK [ke]'.A1}}
{{tabel:PK [ke]|dari sasaran}}
{{tabel:PK [ke]|dari Program}}
{{akhir}}
Akhir"""
FORM_BOOK = os.path.join(WORK, "bentuk.ods")


def put(document, name, rows):
    document.Sheets.insertNewByName(name, document.Sheets.Count)
    sheet = document.Sheets.getByName(name)
    for r, line in enumerate(rows):
        for c, text in enumerate(line):
            sheet.getCellByPosition(c, r).setString(text)
    return sheet


def agreement(unit, target, more=()):
    return [[unit], [], ["No.", "Sasaran", "Target"], ["1", "Naik", target], *more, [], ["No.", "Program", "Anggaran"], ["1", "A", "10"]]


def make_forms(office, target="5", above="9", more=(), twice=False):
    document = office.new()
    put(document, "Daftar", [["S1", "Persentase \"baik\"", "Satu"], ["S2", "Jumlah", ""], ["", "", "Tiga"]])
    put(document, "Kalimat", [["No.", "Tentang", "Indikator", "Kalimat"], ["1", "Tahun ini", "Jumlah", "Bukan ini."],
                              ["2", "Tahun lalu", "Persentase \"baik\"", "Naik dari 1 menjadi 2."]])
    put(document, "Tabel 2.4", [["No.", "S", "I", "R", "a", "b", "c", "d", "e"],
                                ["1", "x", "Persentase \"baik\"", "", "yang baik", above, "semua", "10", "90%"],
                                ["2", "x", "Jumlah", "", "", "", "", "", ""]] + ([["Rata-rata a"], ["Rata-rata b"]] if twice else []))
    put(document, "PK 1", agreement("Satu", target, more))
    put(document, "PK 3", agreement("Tiga", "7")[:5])
    document.Sheets.removeByName("Sheet1")
    for name, area in (("LKJ_I_kode", "A$1:$A$2"), ("LKJ_I_indikator", "B$1:$B$2"), ("Unit", "C$1:$C$3")):
        document.NamedRanges.addNewByName(name, "$Daftar.$" + area, CellAddress(), 0)
    save(document, FORM_BOOK)
    document.close(True)


def formula_of(document):
    return document.EmbeddedObjects.getByName("LKJ rumus S1").getEmbeddedObject()


def cells(document):
    return [[t.getCellByName(n).String for n in t.CellNames] for t in document.TextTables]


def check_forms(office):
    make_forms(office)
    document = report(office, FORMS)
    said = run(office, document, "isi", buku=url(FORM_BOOK))
    tap.ok(said.startswith("Laporan diisi dari bentuk.ods: 3 tabel, 0 grafik, 1 rumus, 3 angka"), "new forms are filled", said)
    got = contents(document)
    tap.same([p for p in got if isinstance(p, str) and p], ["Naik dari 1 menjadi 2.", "Janji Satu", "Janji Tiga", "Akhir"],
            "a sentence of the indicator, a part for each unit")
    head, budget = ["No.", "Sasaran", "Target"], ["No.", "Program", "Anggaran", "1", "A", "10"]
    tap.same(cells(document), [head + ["1", "Naik", "5"], budget, head + ["1", "Naik", "7"]],
            "parts of the sheets of units 1 and 3, each to its empty row")
    for text in ("kalimat Tahun lalu indikator S2 ditiadakan: realisasi tahun lalu, atau", "rumus indikator S2 ditiadakan: ",
                 "PK 3 dari Program ditiadakan: "):
        tap.ok("- " + text in said, f"left out, and listed: {text}", said)
    formula = formula_of(document).getPropertyValue("Formula")
    tap.ok("Persentase 'baik'" in formula and '"9"' in formula and '"90%"' in formula, "a formula of Math, quotes made single", formula)
    for _ in range(10):
        said = run(office, document, "segarkan")
    tap.same(contents(document), got, "ten refreshes change nothing of them")
    make_forms(office, "6", "8")
    said = run(office, document, "segarkan")
    tap.ok("berubah 1 tabel (1 sel), 0 grafik, 1 rumus" in said, "they follow", said)
    tap.ok('"8"' in formula_of(document).getPropertyValue("Formula") and cells(document)[0][-1] == "6", "with what the workbook says now")
    formula_of(document).setPropertyValue("Formula", "a over b")
    make_forms(office, "6", "7", [["2", "Lagi", "1"]])
    said = run(office, document, "segarkan")
    tap.ok(formula_of(document).getPropertyValue("Formula") == "a over b" and "LKJ rumus S1: rumusnya tetap, hasil suntingan" in said,
           "a formula edited by hand stays", said)
    now = contents(document)
    tap.same([text for _, text in next(p for p in now if not isinstance(p, str))], head + ["1", "Naik", "6", "2", "Lagi", "1"],
            "an agreement with another row is made anew")
    tap.ok(len(now) <= len(got), "with no empty line more", now)
    document.close(True)
    make_forms(office, twice=True)
    document = report(office, "{{sel:'Tabel 2.4'.A[Rata-rata]}}")
    said = run(office, document, "isi", buku=url(FORM_BOOK))
    tap.ok("beberapa baris yang mulai dengan" in said and "Gagal" in said, "a label that begins two rows is refused", said)
    document.close(True)
    document = report(office, "{{sel:'Tabel 2.4'.A[Rata-rata b]}}")
    run(office, document, "isi", buku=url(FORM_BOOK))
    tap.same(contents(document), ["Rata-rata b"], "one that names a row is not")
    document.close(True)


with Office(os.path.join(WORK, "profile"), BUNDLE) as office:
    filled = check_fill(office)
    check_figures(office, filled)
    check_refresh(office, filled)
    for part in (check_new_shape, check_refused, check_unfilled, check_forms):
        part(office)
tap.done()
