#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""Templates and workbooks that mean harm, or too much: refused with a word or harmless, in bounded time and memory.

    hostile.py [all]        all: also what takes long
"""
import http.server
import os
import sys
import threading
import time

sys.path[:0] = ["tests/lib", "tests/report"]
import uno  # noqa: E402
from office import BUNDLE, Office, properties, save, url  # noqa: E402
from sample import BOOK, WORK, contents, make_book, report, run  # noqa: E402
from tap import Tap  # noqa: E402

tap = Tap()
ALL = sys.argv[1:] == ["all"]


class Listener:
    """A web server of this machine that remembers what it was asked for."""

    def __enter__(self):
        asked = self.asked = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                asked.append(self.path)
                self.send_response(404)
                self.end_headers()

            do_HEAD = do_OPTIONS = do_PROPFIND = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()


def bounded(office, what, document, command="isi", seconds=60, megabytes=700, **arguments):
    """Runs a command and sees that it costs no more."""
    office.forget_peak()
    before, cost = office.memory("VmHWM"), office.cpu_seconds()
    said = run(office, document, command, **arguments)
    cost, more = office.cpu_seconds() - cost, (office.memory("VmHWM") - before) // 1024
    tap.ok(cost < seconds and more < megabytes, f"{what}: bounded", f"{cost:.1f} s, {more} MiB")
    return said


def change_book(office, change):
    book = office.open(BOOK)
    change(book)
    save(book, BOOK)
    book.close(True)


def check_many(office):
    make_book(office)
    document = report(office, "\n".join(["{{nama:Satu}} " * 100] * 100))
    said = bounded(office, "10,000 place-holders", document, buku=url(BOOK))
    tap.ok("10000 penanda" in said and "Gagal" in said, "ten thousand place-holders are refused", said[:200])
    document.close(True)
    text = "\n".join(["{{ulang:Kode}}"] * 300 + ["{{nama:Kode}}"] + ["{{akhir}}"] * 300)
    document = report(office, text)
    said = bounded(office, "ulang 300 deep", document, buku=url(BOOK))
    tap.ok("bersarang" in said and contents(document) == text.split("\n"), "and stays as it is, listed", said[:200])
    document.close(True)
    if ALL:
        check_rounds(office)


def check_rounds(office):
    """Few place-holders, each for many rows."""
    def rows(book):
        sheet = book.Sheets.getByName("Angka")
        sheet.getCellRangeByName("D1:D900").setFormulaArray(tuple((f"K{i}",) for i in range(900)))
        from com.sun.star.table import CellAddress
        book.NamedRanges.addNewByName("Banyak", "$Angka.$D$1:$D$900", CellAddress(Sheet=2), 0)
        book.NamedRanges.addNewByName("Terlalu", "$Angka.$D$1:$D$100000", CellAddress(Sheet=2), 0)
    change_book(office, rows)
    text = "{{ulang:Banyak}}\n" + "{{nama:Banyak}} " * 50 + "\n{{akhir}}"
    document = report(office, text)
    said = bounded(office, "50 place-holders for 900 rows", document, buku=url(BOOK))
    tap.ok("terlalu banyak penanda setelah diulang" in said and contents(document) == text.split("\n"), "refused", said[:300])
    document.close(True)
    document = report(office, "{{ulang:Terlalu}}\n{{nama:Terlalu}}\n{{akhir}}")
    said = bounded(office, "100,000 rounds", document, buku=url(BOOK))
    tap.ok("lebih dari 1000 baris" in said, "refused", said[:300])
    document.close(True)
    document = report(office, "{{kalimat:NARASIRATA(\"a\";Angka.A1:D4000)}}\n" * 60)
    said = bounded(office, "60 sentences of 16,000 cells", document, buku=url(BOOK))
    tap.ok("Gagal" in said, "refused", said[-300:])
    document.close(True)


def check_long(office):
    make_book(office)
    # Writer alone takes minutes to lay out a megabyte; the reader itself has one in test_plain.c
    size = 200000 if ALL else 20000
    document = report(office, "{{nama:" + "a" * size + "}}\n{{nama:Satu}}\n{{nama:" + "b" * 700 + "}}")
    said = bounded(office, "an endless name", document, seconds=600, buku=url(BOOK))
    tap.ok("- {{nama:aaaa" in said and "terlalu panjang" in said and "1 angka" in said and len(said) < 600,
           "an endless name is listed, the rest is filled", said[:300])
    document.close(True)
    if ALL:
        check_long_cells(office)


def check_long_cells(office):
    def text(book):
        # Calc alone takes minutes to lay out more
        book.Sheets.getByName("Angka").getCellRangeByName("A1").String = "panjang " * 5000
        book.Sheets.getByName("Tabel 3.1").getCellRangeByName("B7").String = "panjang " * 5000
    change_book(office, text)
    for what in ("{{sel:Angka.A1}}", "{{tabel:3.1}}", "{{kalimat:NARASIRATA(Angka.A1;'Tabel 3.2'.D7:D8)}}"):
        document = report(office, what)
        said = bounded(office, f"{what}, an endless text", document, buku=url(BOOK))
        tap.ok("terlalu panjang" in said and contents(document) == [what] and len(said) < 1000, "refused", said[:300])
        document.close(True)


def check_text(office):
    """What a cell says is text, whatever it looks like."""
    make_book(office)
    texts = ["{{nama:Kode#1}}", "<text:p>&amp;</text:p>]]>", "=cmd|' /C calc'!A0", "=1+1", "a\u00a0b  c", "\U0001F600 \u202Ebalik",
             "{{tabel:3.2}}", "{{jika:nama:Satu>1}}", "{{akhir}}"]

    def put(book):
        for i, text in enumerate(texts):
            book.Sheets.getByName("Angka").getCellByPosition(5, i).String = text
        book.Sheets.getByName("Tabel 3.1").getCellRangeByName("B7").String = texts[0]
        book.Sheets.getByName("Tabel 3.1").getCellRangeByName("B8").String = texts[1]
        book.Sheets.getByName("Tabel 3.1").getCellRangeByName("E7").String = texts[2]
        book.Sheets.getByName("Tabel 3.1").getCellRangeByName("E8").String = texts[5]
    change_book(office, put)
    document = report(office, "{{tabel:3.1}}\n" + "\n".join(f"{{{{sel:Angka.F{i + 1}}}}}" for i in range(len(texts))))
    for again in ("isi", "isi", "segarkan"):
        said = run(office, document, again, buku=url(BOOK))
        got, table = contents(document), dict(contents(document)[1])
        tap.same((got[3:], table["B4"], table["B5"], table["E4"], table["E5"]),
                 (texts, texts[0], texts[1], texts[2], texts[5]), f"{again}: what cells say is not read again")
        tap.ok("dibiarkan" not in said, "nor listed", said)
    tap.same(document.TextTables[0].getCellByName("E4").getFormula(), "", "a text that begins with = is no formula")
    document.close(True)


def check_big(office):
    make_book(office)

    def grow(book):
        sheet = book.Sheets.getByName("Tabel 3.1")
        rows, columns = (10000, 100) if ALL else (3000, 40)
        area = sheet.getCellRangeByPosition(0, 6, columns - 1, 6 + rows - 1)
        area.setDataArray(tuple(tuple(float(c) for c in range(columns)) for _ in range(rows)))
        sheet.setPrintAreas((area.RangeAddress,))
        book.Sheets.getByName("Angka").getCellRangeByName("GZ60000").String = "jauh"
    change_book(office, grow)
    document = report(office, "{{tabel:3.1}}")
    said = bounded(office, "a huge table", document, buku=url(BOOK))
    tap.ok("terlalu besar" in said and contents(document) == ["{{tabel:3.1}}"], "refused", said[:300])
    document.close(True)
    document = report(office, "{{sel:Angka.B[S1]}}")
    said = bounded(office, "a label on a huge sheet", document, buku=url(BOOK))
    tap.ok("terlalu besar untuk dicari" in said, "refused", said[:300])
    document.close(True)


MACRO = """Sub Jahat
  n = FreeFile
  Open "{0}" For Output As #n
  Print #n, "jalan"
  Close #n
End Sub"""


def add_macro(document, path):
    libraries = document.BasicLibraries
    library = libraries.getByName("Standard") if libraries.hasByName("Standard") else libraries.createLibrary("Standard")
    library.insertByName("Modul", MACRO.format(path))
    events = document.getEvents()
    for event in ("OnLoad", "OnFocus", "OnLoadFinished", "OnPrepareUnload"):
        if event in events.ElementNames:
            script = properties(EventType="Script",
                                Script="vnd.sun.star.script:Standard.Modul.Jahat?language=Basic&location=document")
            uno.invoke(events, "replaceByName", (event, uno.Any("[]com.sun.star.beans.PropertyValue", script)))


def check_scripts(office):
    make_book(office)
    trace = os.path.join(WORK, "jahat.txt")
    change_book(office, lambda book: add_macro(book, trace))
    document = report(office, "{{tabel:3.1}}\n{{nama:Satu}}")
    said = run(office, document, "isi", buku=url(BOOK))
    tap.ok("1 tabel" in said and not os.path.exists(trace), "macros of the workbook do not run", said)
    document.close(True)
    # the control: the same workbook, opened by somebody who lets it
    book = office.desktop.loadComponentFromURL(url(BOOK), "_blank", 0, properties(MacroExecutionMode=4))
    for _ in range(100):
        if not os.path.exists(trace):
            time.sleep(0.1)
    book.close(True)
    tap.ok(os.path.exists(trace), "where macros are allowed they do: the test would see it")


def check_links(office):
    make_book(office)
    with Listener() as listener:
        def link(book):
            sheet = book.Sheets.getByName("Angka")
            sheet.getCellRangeByName("F1").Formula = f'=WEBSERVICE("{listener.address}rumus")'
            sheet.getCellRangeByName("F2").String = "x"
            book.Sheets.insertNewByName("Sambung", 3)
            book.Sheets.getByName("Sambung").link(listener.address + "lembar.ods", "Sheet1", "calc8", "", 1)
        change_book(office, link)
        document = report(office, "{{tabel:3.1}}\n{{grafik:bagan}}\n{{nama:Satu}}")
        section = document.createInstance("com.sun.star.text.TextSection")
        document.Text.insertTextContent(document.Text.End, section, False)
        image = document.createInstance("com.sun.star.text.TextGraphicObject")
        image.GraphicURL = listener.address + "gambar.png"
        document.Text.insertTextContent(document.Text.End, image, False)
        from com.sun.star.text import SectionFileLink
        section.FileLink = SectionFileLink(listener.address + "bagian.odt", "writer8")
        seen = len(listener.asked)
        said = run(office, document, "isi", buku=url(BOOK))
        tap.ok("1 tabel, 1 grafik, 1 angka" in said, "a report with links is filled", said)
        run(office, document, "segarkan", buku=url(BOOK))
        tap.same(listener.asked[seen:], [], "no link of the report or the workbook is fetched")
        document.DocumentProperties.UserDefinedProperties.setPropertyValue("LKJ Buku", listener.address + "buku.ods")
        said = run(office, document, "segarkan")
        tap.ok("tidak ada di tempatnya" in said and not listener.asked[seen:], "nor a workbook that only the document names",
               (said, listener.asked[seen:]))
        try:
            office.desktop.loadComponentFromURL(listener.address + "kontrol.odt", "_blank", 0, properties(Hidden=True))
        except Exception:  # there is no such document
            pass
        if len(listener.asked) > seen or not os.environ.get("LIVE_AKAR"):
            tap.ok(len(listener.asked) > seen, "where something is fetched, the test would see it")
        else:
            print("# the office of this root fetches nothing by itself", flush=True)
        document.close(True)


with Office(os.path.join(WORK, "profile"), BUNDLE) as office:
    for part in (check_many, check_long, check_text, check_big, check_scripts, check_links):
        begun = time.monotonic()
        part(office)
        print(f"# {part.__name__}: {time.monotonic() - begun:.1f} s", flush=True)
tap.done()
