#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""What Isi and Segarkan Laporan do to a document: place-holders wherever they stand, one step of undo, edits by hand
that stay, which workbook it is, what is stored.
"""
import os
import re
import shutil
import subprocess
import sys
import zipfile

sys.path[:0] = ["tests/lib", "tests/report"]
from office import BUNDLE, SOFFICE, Office, properties, url  # noqa: E402
from sample import BOOK, ROWS, WORK, contents, make_book, report, run  # noqa: E402
from tap import Tap  # noqa: E402
from com.sun.star.awt import Size  # noqa: E402
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK  # noqa: E402

tap = Tap()
MORE = ROWS[:5] + [["3", "Naiknya lagi", "1", 3, "Rendah"]] + ROWS[5:]
MORE[6] = ["", "Rata-rata", "", 84.48, "Tinggi"]
TEMPLATE = "Awal\n{{tabel:3.2}}\nTengah {{nama:Satu}}\n{{grafik:bagan}}\nAkhir"


def put(text, lines):
    text.setString("")
    for i, line in enumerate(lines.split("\n")):
        if i:
            text.insertControlCharacter(text.End, PARAGRAPH_BREAK, False)
        text.insertString(text.End, line, False)


def insert(document, service, **values):
    made = document.createInstance("com.sun.star.text." + service)
    for name, value in values.items():
        setattr(made, name, value)
    if service == "TextTable":
        made.initialize(2, 3)
    document.Text.insertTextContent(document.Text.End, made, False)
    return made


def find(document, text):
    search = document.createSearchDescriptor()
    search.SearchString = text
    return document.findFirst(search)


def shape(document):
    return [part if isinstance(part, str) else f"table of {len(part)}" for part in contents(document)]


def filled(office, template=TEMPLATE, **how):
    make_book(office, **how)
    document = report(office, template)
    run(office, document, "isi", buku=url(BOOK))
    return document


# ---- Where place-holders stand ---------------------------------------------------------------------------------------


def check_places(office):
    make_book(office)
    document = report(office, "Badan {{nama:Satu}}")
    page = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.HeaderIsOn = page.FooterIsOn = True
    put(page.HeaderText, "Kepala {{nama:Satu|persen}} {{jika:nama:Satu>1}}ada{{akhir}}")
    put(page.FooterText, "Kaki {{sel:Angka.B2|rupiah}}")
    table = insert(document, "TextTable")
    for cell, text in (("A1", "{{jika:nama:Satu>1}}\nya {{nama:Satu}}\n{{akhir}}"), ("B1", "{{tabel:3.1}}"),
                       ("C1", "ada\n{{jika:nama:Satu<1}}\n{{sel:Tidak.A1}}\n{{akhir}}"), ("A2", "{{jika:nama:Satu>1}}"),
                       ("B2", "{{ulang:Kode}}\n{{nama:Kode}}\n{{akhir}}"), ("C2", "{{akhir}}")):
        put(table.getCellByName(cell), text)
    note, frame = insert(document, "Footnote"), insert(document, "TextFrame", Size=Size(7000, 3000))
    put(note, "Catatan {{nama:Satu|persen 1}}\n{{tabel:3.1}}")
    put(frame.Text, "Bingkai {{nama:Nilai#4|terbilang}}\n{{tabel:3.2}}\n{{grafik:bagan}}")
    drawn = document.createInstance("com.sun.star.drawing.TextShape")
    drawn.Size = Size(5000, 2000)
    document.DrawPage.add(drawn)
    drawn.setString("Bentuk {{nama:Satu}}")
    said = run(office, document, "isi", buku=url(BOOK))
    tap.same((page.HeaderText.String, page.FooterText.String), ("Kepala 60,71% ada", "Kaki Rp4.977.195.120"), "header and footer")
    cell = lambda name: table.getCellByName(name).String  # noqa: E731
    tap.same((cell("A1"), cell("C1"), cell("B2")), ("ya 60.7123", "ada", "S1\nS2\nS4"), "blocks in cells of a table")
    tap.ok(cell("B1").startswith("Tabel 3.1. Judul tabel 3.1\nNo."), "a table in a cell", cell("B1"))
    tap.same((cell("A2"), cell("C2")), ("{{jika:nama:Satu>1}}", "{{akhir}}"), "a block over two cells stays")
    tap.ok(frame.Text.String.startswith("Bingkai tiga\nTabel 3.2. Judul tabel 3.2\nNo."), "a text frame", frame.Text.String)
    tap.ok(1000 < document.EmbeddedObjects[0].Width < 7000, "with a chart no wider than itself", document.EmbeddedObjects[0].Width)
    tap.same(note.String, "Catatan 60,7%\n{{tabel:3.1}}", "a footnote, which can hold no table")
    tap.same(drawn.String, "Bentuk {{nama:Satu}}", "a drawn shape is left alone")
    for part in ("{{jika:nama:Satu>1}}: tidak ditutup", "{{akhir}}: {{akhir}} tanpa", "tidak dapat berdiri di catatan kaki",
                 "di dalam bentuk gambar"):
        tap.ok(part in said, f"listed: {part}", said)
    document.close(True)
    document = report(office, "A\n{{jika:nama:Satu<1}}\nx\n{{akhir}}")
    run(office, document, "isi", buku=url(BOOK))
    tap.same(contents(document), ["A"], "a block at the end of the document leaves no line behind")
    document.close(True)


def check_hidden(office):
    make_book(office)
    document = report(office, "A {{nama:Satu}}\nB {{nama:Satu}}\nC")
    section = document.createInstance("com.sun.star.text.TextSection")
    cursor = document.Text.createTextCursorByRange(find(document, "B {{").Start)
    cursor.gotoEndOfParagraph(True)
    document.Text.insertTextContent(cursor, section, True)
    section.IsVisible = False
    said = run(office, document, "isi", buku=url(BOOK))
    tap.ok("{{nama:Satu}}: di dalam bagian tersembunyi" in said, "a place-holder in a hidden section is listed", said)
    document.close(True)


def check_undo(office):
    make_book(office)
    templates = (TEMPLATE, "A\n{{tabel:3.2|mendatar}}\nB", "{{tabel:3.2}}", "A {{jika:nama:Satu<50}}x{{akhir}} B",
                 "A\n{{jika:nama:Satu<50}}\nx\n{{akhir}}", "A\n{{ulang:Kode}}\n{{nama:Kode}} {{nama:Nilai}}\n{{akhir}}\nB")
    for text in templates:
        document = report(office, text)
        run(office, document, "isi", buku=url(BOOK))
        after = contents(document)
        document.UndoManager.undo()
        back = contents(document)
        document.UndoManager.redo()
        tap.same((back, contents(document)), (text.split("\n"), after), f"one undo, and redo: {text!r}")
        document.close(True)
    # over pages; the office ended when it had emptied such a section before it took it away
    make_book(office, rows=ROWS[:-2] + [[str(i), f"Naiknya {i}", "1", 2.0, "Tinggi"] for i in range(3, 150)] + ROWS[-1:])
    for text in ("A\n{{tabel:3.2}}\nB", "{{tabel:3.2}}", "{{ulang:Kode}}\n{{tabel:3.2}}\nx\n{{tabel:3.2|dari 2}}\n{{akhir}}",
                 "A\n{{tabel:3.2}}\n{{tabel:3.2}}\n{{grafik:bagan}}\n{{tabel:3.1}}"):
        document = report(office, text)
        run(office, document, "isi", buku=url(BOOK))
        after = contents(document)
        for _ in range(2):
            document.UndoManager.undo()
            back = contents(document)
            document.UndoManager.redo()
        tap.same((back, contents(document) == after), (text.split("\n"), True), f"undone and redone twice, over pages: {text!r}")
        document.close(True)
    make_book(office)
    document = report(office, "A {{nama:Satu}}\n{{ulang:Kode}}\n{{tabel:3.1}}\n{{akhir}}\nB\n{{tabel:3.2}}")
    before = contents(document)
    # of a kind that cannot remember the last table
    document.DocumentProperties.UserDefinedProperties.addProperty("LKJ tabel 3.2", 128, 1.5)
    said = run(office, document, "isi", buku=url(BOOK))
    tap.ok(contents(document) == before and said.startswith("Gagal"), "a fill that fails halfway leaves nothing behind",
           (said, contents(document)))
    document.close(True)
    document = filled(office)
    make_book(office, changed=True)
    run(office, document, "segarkan")
    after = contents(document)
    make_book(office, changed=True, broken=True)
    said = run(office, document, "segarkan")
    tap.ok("Gagal" in said and contents(document) == after, "a refresh that is refused leaves the one before it alone",
           (said, contents(document)))
    document.close(True)
    make_book(office)
    document = report(office, TEMPLATE + "\n{{ulang:Kode}}\n{{nama:Kode}}\n{{akhir}}")
    document.RecordChanges = True
    said = run(office, document, "isi", buku=url(BOOK))
    tap.ok(document.RecordChanges and contents(document)[-4:] == ["Akhir", "S1", "S2", "S4"] and "tidak direkam" in said,
           "recorded changes: filled all the same, and told", said)
    document.close(True)


# ---- Edits -----------------------------------------------------------------------------------------------------------


def add_line(document, after, text):
    cursor = after.Text.createTextCursorByRange(after.End)
    after.Text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
    after.Text.insertString(cursor, text, False)


def check_lines(office):
    """Sentences within a generated part, where the cursor is after its last line."""
    document = filled(office)
    add_line(document, find(document, "Sumber: contoh"), "Uraian tabel")
    add_line(document, find(document, "Bagan contoh"), "Uraian grafik")
    make_book(office, changed=True)
    said = run(office, document, "segarkan")
    wanted = ["Awal", "Tabel 3.2. Judul baru", "table of 26", "Sumber: contoh", "Uraian tabel", "Tengah 70.25", "",
              "Gambar 1. Bagan contoh", "Uraian grafik", "Akhir"]
    tap.same(shape(document), wanted, "lines written in a table's and a chart's section stay, the rest follows")
    make_book(office, changed=True, rows=MORE)
    said = run(office, document, "segarkan")
    wanted[2] = "table of 31"
    tap.ok(shape(document) == wanted and "dibuat baru" in said, "and so when the table is made anew, which is told", said)
    for _ in range(10):
        said = run(office, document, "segarkan")
    tap.ok(shape(document) == wanted and "berubah 0 tabel (0 sel), 0 grafik, 0 angka" in said, "ten refreshes change nothing", said)
    document.close(True)


def cells(document):
    table = document.TextTables[0]
    return {name: table.getCellByName(name).String for name in table.CellNames}


def check_rows(office):
    document = filled(office)
    table = document.TextTables[0]
    table.Rows.insertByIndex(4, 1)
    table.getCellByName("B5").String = "baris tangan"
    table.Rows.insertByIndex(table.Rows.Count, 1)
    table.getCellByName("B8").String = "catatan"
    make_book(office, changed=True)
    said = run(office, document, "segarkan")
    got = cells(document)
    tap.same([got[name] for name in ("C4", "B5", "B6", "B8")], ["9,45%", "baris tangan", "Naiknya usaha kecil", "catatan"],
             "rows that were added stay, the others follow")
    tap.ok("2 baris ditambah, 0 dihapus" in said, "and are told", said)
    document.close(True)
    document = filled(office)
    document.TextTables[0].Rows.removeByIndex(4, 1)
    make_book(office, changed=True)
    said = run(office, document, "segarkan")
    got = cells(document)
    tap.ok((got["C4"], got["B5"]) == ("9,45%", "Rata-rata") and "0 baris ditambah, 1 dihapus" in said, "nor does one come back", said)
    document.close(True)


def check_looks(office):
    document = filled(office)
    for row in range(2, document.TextTables[0].Rows.Count):
        separators = list(document.TextTables[0].Rows.getByIndex(row).TableColumnSeparators)
        separators[0].Position += 900
        moved = separators[0].Position
        document.TextTables[0].Rows.getByIndex(row).TableColumnSeparators = tuple(separators)
    chart = document.EmbeddedObjects[0]
    size = Size(chart.Size.Width // 2, chart.Size.Height // 2)
    chart.Size = size
    find(document, "Bagan contoh").String = "Judul tangan"
    make_book(office, changed=True, rows=MORE)
    said = run(office, document, "segarkan")
    position = document.TextTables[0].Rows.getByIndex(3).TableColumnSeparators[0].Position
    tap.ok(abs(position - moved) < 20, "columns keep their widths in a table made anew", (position, moved))
    now = document.EmbeddedObjects[0].Size
    tap.ok(abs(now.Width - size.Width) < 20 and abs(now.Height - size.Height) < 20, "a chart keeps its size", now)
    tap.ok("Gambar 1. Judul tangan" in contents(document) and 'tetap "Judul tangan"' in said, "and its title", said)
    document.close(True)
    document = filled(office)
    section = document.TextSections.getByName("LKJ tabel 3.2")
    cursor = document.Text.createTextCursorByRange(section.Anchor)
    document.TextTables[0].dispose()
    cursor.String = ""
    section.dispose()
    make_book(office, changed=True)
    run(office, document, "segarkan")
    tap.same(shape(document), ["Awal", "", "Tengah 70.25", "", "Gambar 1. Bagan contoh", "Akhir"], "a section taken away stays away")
    document.close(True)


LOST = "tidak diikuti lagi: bagiannya tidak ada di dokumen ini (dihapus, diganti namanya, atau dokumen pernah disimpan sebagai .docx)"


def check_lost(office):
    """Parts that do not follow any more are listed: each time while they are shown, once if they were deleted."""
    document = filled(office, TEMPLATE + "\n{{tabel:3.1}}")
    said = run(office, document, "segarkan")
    tap.ok("tidak diikuti lagi" not in said, "all there: nothing is said", said)
    document.TextSections.getByName("LKJ tabel 3.2").Name = "Bagian saya"
    make_book(office, changed=True)
    for time in ("", ", again"):
        said = run(office, document, "segarkan")
        tap.ok(f"Tabel 3.2 {LOST}" in said and "Tabel 3.1 tidak" not in said, "a section renamed: listed" + time, said)
    document.TextSections.getByName("Bagian saya").Name = "LKJ tabel 3.2"
    said = run(office, document, "segarkan")
    tap.ok("tidak diikuti lagi" not in said and "berubah 1 tabel" in said, "its name given back, it follows", said)
    section = document.TextSections.getByName("LKJ tabel 3.1")
    cursor = document.Text.createTextCursorByRange(section.Anchor)
    document.TextTables.getByIndex(1).dispose()
    cursor.String = ""
    section.dispose()
    said = [run(office, document, "segarkan") for _ in range(2)]
    tap.same([f"Tabel 3.1 {LOST}" in one for one in said], [True, False], "a part deleted: told once")
    path = os.path.join(WORK, "lewat.docx")
    document.storeToURL(url(path), properties(FilterName="MS Word 2007 XML"))
    document.close(True)
    document = office.open(path)
    make_book(office, rows=MORE)
    for time in ("", ", again"):
        said = run(office, document, "segarkan", buku=url(BOOK))
        tap.ok(f"Tabel 3.2 {LOST}" in said and f"Grafik bagan {LOST}" in said, "stored as .docx: all are listed" + time, said)
    document.close(True)


def check_signatures(office):
    """A table without a caption goes to the next page with the table behind it, and so does the line between."""
    make_book(office, rows=ROWS[:-1])
    document = report(office, "A\n{{tabel:3.2|dari 2}}")
    insert(document, "TextTable")
    before = shape(document)
    said = run(office, document, "isi", buku=url(BOOK))
    wanted = shape(document)
    tables = [document.TextTables.getByName(name) for name in document.TextTables.ElementNames if name.startswith("LKJ")]
    tap.ok([part[:5] for part in wanted[:5]] == ["A", "", "table", "", "table"] and [t.KeepTogether for t in tables] == [True],
           "a table in front of signatures keeps with them", (wanted, said))
    make_book(office, rows=MORE[:-1])
    for _ in range(2):
        said = run(office, document, "segarkan")
        tap.ok("Gagal" not in said, "refreshed", said)
    now = shape(document)
    tap.ok([part[:5] for part in now] == [part[:5] for part in wanted] and now != wanted and
           [document.TextTables.getByName(n).KeepTogether for n in document.TextTables.ElementNames if n.startswith("LKJ")] == [True],
           "and made anew too", (now, said))
    document.close(True)
    make_book(office, rows=ROWS[:-1])
    document = report(office, "A\n{{tabel:3.2|dari 2}}")
    insert(document, "TextTable")
    run(office, document, "isi", buku=url(BOOK))
    document.UndoManager.undo()
    back = shape(document)
    document.UndoManager.redo()
    tap.same((back, shape(document)), (before, wanted), "undone and redone")
    document.close(True)


# ---- Which workbook --------------------------------------------------------------------------------------------------


def check_book(office):
    make_book(office)
    book = office.desktop.loadComponentFromURL(url(BOOK), "_blank", 0, ())
    document = report(office, TEMPLATE)
    run(office, document, "isi", buku=url(BOOK))
    tap.ok(not book.isModified() and "Tengah 60.7123" in shape(document),
           "an open workbook is read where it is, and not changed")
    book.Sheets.getByName("Angka").getCellRangeByName("B1").Value = 5
    said = run(office, document, "segarkan")
    tap.ok("Tengah 60.7123" in shape(document) and "belum disimpan" in said, "what is not saved does not count, and is told", said)
    book.store()
    said = run(office, document, "segarkan")
    tap.ok("Tengah 5" in shape(document) and "belum disimpan" not in said and not book.isModified(), "saved, it does", said)
    book.close(True)
    # moved together, then alone
    there, away = os.path.join(WORK, "pindah"), os.path.join(WORK, "jauh")
    os.mkdir(there)
    os.mkdir(away)
    document.storeAsURL(url(os.path.join(WORK, "laporan.odt")), properties(FilterName="writer8"))
    run(office, document, "segarkan")
    document.store()
    document.close(True)
    for path in (BOOK, os.path.join(WORK, "laporan.odt")):
        shutil.copy(path, there)
    os.rename(BOOK, BOOK + ".lain")
    document = office.desktop.loadComponentFromURL(url(os.path.join(there, "laporan.odt")), "_blank", 0, ())
    said = run(office, document, "segarkan")
    tap.ok(said.startswith("Laporan disegarkan dari buku kerja.ods"), "moved together both are found", said)
    os.rename(os.path.join(there, "buku kerja.ods"), os.path.join(away, "buku kerja.ods"))
    before = contents(document)
    said = run(office, document, "segarkan")
    tap.ok("Gagal: Buku kerja tidak ada di tempatnya" in said and contents(document) == before, "moved alone: a word, nothing changed", said)
    said = run(office, document, "segarkan", buku=url(os.path.join(away, "buku kerja.ods")))
    tap.ok(said.startswith("Laporan disegarkan") and
           document.DocumentProperties.UserDefinedProperties.getPropertyValue("LKJ Buku") == "../jauh/buku%20kerja.ods",
           "told where, it remembers the new place", said)
    document.close(True)
    # a document that was never stored, whose copy is; both find it
    make_book(office)
    document, copy = report(office, "A {{nama:Satu}}"), os.path.join(there, "salinan.odt")
    run(office, document, "isi", buku=url(BOOK), odt=url(copy), docx=url(os.path.join(WORK, "salinan.docx")))
    said = run(office, document, "segarkan")
    tap.ok(said.startswith("Laporan disegarkan"), "not stored itself, it finds the workbook", said)
    document.close(True)
    for path, address in ((copy, "../buku%20kerja.ods"), (os.path.join(WORK, "salinan.docx"), "buku%20kerja.ods")):
        document = office.open(path)
        said = run(office, document, "segarkan", odt=url(os.path.join(away, "lagi.odt")))
        tap.ok(said.startswith("Laporan disegarkan") and
               document.DocumentProperties.UserDefinedProperties.getPropertyValue("LKJ Buku") == address,
               f"and its copy from where that stands: {address}", said)
        document.close(True)


# ---- Stored ----------------------------------------------------------------------------------------------------------


def check_stored(office):
    make_book(office)
    document = report(office, "{{tabel:3.1}}\n{{tabel:3.2|mendatar}}\nBab Dua\nAkhir {{nama:Satu|persen}}\n{{grafik:bagan}}")
    find(document, "Bab Dua").ParaStyleName = "Heading 1"
    paths = {kind: os.path.join(WORK, "hasil." + kind) for kind in ("odt", "docx", "pdf")}
    said = run(office, document, "isi", buku=url(BOOK), **{kind: url(path) for kind, path in paths.items()})
    tap.ok(all(os.path.getsize(path) > 1000 for path in paths.values()), "odt, docx and pdf are written", said)
    behind = find(document, "Bab Dua")
    tap.same(document.Text.createTextCursorByRange(behind).PageDescName, "Standard", "behind a wide table the page is upright again")
    wanted = [[(n, t.getCellByName(n).String) for n in t.CellNames] for t in document.TextTables]
    document.close(True)
    with open(paths["pdf"], "rb") as file:
        pdf = file.read()
    tap.ok(b"<pdfaid:part>2<" in pdf and b"/MarkInfo" in pdf and b"/Outlines" in pdf, "PDF/A-2, tagged, with bookmarks")
    document = office.open(paths["docx"])
    tap.same([[(n, t.getCellByName(n).String) for n in t.CellNames] for t in document.TextTables], wanted,
             "docx opened again has the same tables, cell by cell")
    text = document.Text.String
    tap.ok(all(line in text for line in ("Tabel 3.1. Judul tabel 3.1", "Tabel 3.2. Judul tabel 3.2", "Akhir 60,71%",
                                         "Gambar 1. Bagan contoh")), "and captions and figures", text)
    tap.same([t.HeaderRowCount for t in document.TextTables], [3, 3], "and headings that repeat")
    tap.same(len(document.EmbeddedObjects.ElementNames), 1, "and the chart")
    document.close(True)
    with zipfile.ZipFile(paths["docx"]) as docx:
        body = docx.read("word/document.xml").decode()
    tap.ok(re.search(r'SEQ Tabel', body) and "60,71%" in re.sub(r"<[^>]+>", "", body), "Word counts captions itself, and shows figures")
    document = report(office, "{{nama:Satu}}")
    said = run(office, document, "isi", buku=url(BOOK), odt=url(os.path.join(BOOK, "hasil.odt")))
    tap.ok("Gagal" in said and not [name for name in os.listdir(WORK) if "sementara" in name], "a folder that is none: a word, and no half a file", said)
    document.close(True)


def check_command_line(office):
    """As a script would."""
    make_book(office)
    template, result = os.path.join(WORK, "templat.ott"), os.path.join(WORK, "dari baris.odt")
    document = report(office, TEMPLATE)
    document.storeToURL(url(template), properties(FilterName="writer8_template"))
    document.close(True)

    def line(path, call):
        done = subprocess.run(
            [SOFFICE, f"-env:UserInstallation={url(os.path.join(WORK, 'profil kedua'))}", f"-env:BUNDLED_EXTENSIONS={url(BUNDLE)}",
             "--headless", "--norestore", path, "service:id.lkj.Perintah?" + call], stdin=subprocess.DEVNULL, check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        return done.stdout.decode()
    said = line(template, f"isi&buku={url(BOOK)}&odt={url(result)}&keluar")
    tap.ok("Laporan diisi dari buku kerja.ods: 1 tabel, 1 grafik, 1 angka" in said and os.path.exists(result), "isi on a command line", said)
    make_book(office, changed=True)
    said = line(result, f"segarkan&odt={url(result)}&keluar")
    tap.ok("berubah 1 tabel" in said, "segarkan on a command line", said)
    document = office.open(result)
    tap.ok("Tengah 70.25" in contents(document), "and what it stored")
    document.close(True)


with Office(os.path.join(WORK, "profile"), BUNDLE) as office:
    for part in (check_places, check_hidden, check_undo, check_lines, check_rows, check_looks, check_signatures, check_lost, check_book, check_stored, check_command_line):
        part(office)
tap.done()
