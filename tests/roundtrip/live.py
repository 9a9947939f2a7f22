#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""The round trip of a workbook in a live office: freeze, hand out, collect, repair, status.

    live.py [PART...]       PART: freeze hand-out collect repair status stop line; all of them without
    live.py books FILE...   freezes workbooks, and opens the copies where the extension is missing

What is expected is never computed by the code under test: values come from the document before, or are typed here.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import time
import zipfile

sys.path[:0] = ["tests/lib", "tests/roundtrip"]
import master  # noqa: E402
from office import BUNDLE, Office, checksum, differences, properties, save, url, values, workdir  # noqa: E402
from tap import Tap  # noqa: E402
from com.sun.star.sheet.ConditionOperator import FORMULA  # noqa: E402
from com.sun.star.sheet.ValidationType import CUSTOM  # noqa: E402
from com.sun.star.table import CellAddress, CellRangeAddress  # noqa: E402
from com.sun.star.awt import Rectangle  # noqa: E402

tap = Tap()
WORK = workdir("roundtrip")


def path(*parts):
    return os.path.join(WORK, *parts)


def shown(office, file):
    """Opened as a person does, with a view: only then can Calc undo that a sheet was inserted."""
    document = office.desktop.loadComponentFromURL(url(file), "_blank", 0, ())
    if document is None:
        raise RuntimeError(f"{file} cannot be opened")
    return document


def content(file, entry="content.xml"):
    return zipfile.ZipFile(file).read(entry).decode()


def chart_values(document):
    """What each chart shows, as its own table, to the 14 digits that a file keeps."""
    return [[tuple(float(f"{value:.14g}") for value in row) for row in chart.EmbeddedObject.getData().getData()]
            for sheet in document.Sheets for chart in sheet.Charts]


def check_frozen(office, frozen, before, what):
    """Opened where the extension is missing and computed anew, no cell differs, and nothing calls us."""
    document = office.open(frozen)
    document.calculateAll()
    tap.ok(not differences(values(document), before), f"{what}: every value is there without the extension",
           differences(values(document), before))
    document.close(True)
    left = []
    for name in zipfile.ZipFile(frozen).namelist():
        if name.endswith("content.xml") or "worksheets/sheet" in name:
            formulas = re.findall(r'formula="([^"]*)"|<f[^>]*>([^<]*)', content(frozen, name))
            bare = [re.sub(r"(&quot;|\").*?(&quot;|\")", "", "".join(formula)) for formula in formulas]
            left += [formula for formula in bare if "ID.LKJ.CALC." in formula.upper()]
    tap.ok(not left, f"{what}: no formula calls us", left)


# ---- Freezing ---------------------------------------------------------------------------------------------------------

def make_hard(office, file):
    """A workbook with everything that freezing could trip over."""
    document = office.new()
    one = document.Sheets[0]
    one.Name = "A"
    for i, name in enumerate(["Si 'B'.x", "Tersembunyi", "Terkunci"]):
        document.Sheets.insertNewByName(name, i + 1)
    two, hidden, locked = (document.Sheets[i] for i in (1, 2, 3))
    origin = CellAddress()
    for names, name, formula in [(document, "Kita", "CAPAIAN(9;10)"), (document, "Lewat", "Kita+1"),
                                 (document, "Biasa", "1+1"), (two, "Lokal", "CAPAIAN(1;2)"),
                                 (two, "Biasa", "CAPAIAN(1;4)")]:
        names.NamedRanges.addNewByName(name, formula, origin, 0)
    cells = ["=CAPAIAN(66;65)", "=KATEGORI(90)", '=CAPAIAN("x";1)', '=IF(CAPAIAN(1;1)>0;"";"a")', "=Kita", "=Lewat",
             "=Biasa", "='Si ''B''.x'.Lokal", '="ID.LKJ.CALC.CAPAIAN"', "='Si ''B''.x'.A1", "=CAPAIAN(0;0)",
             "=NA()+CAPAIAN(1;1)", "=CAPAIAN(1;1)/0", '="a"&CHAR(10)&KATEGORI(90)', "=CAPAIAN($Z$1;1)",
             "=CAPAIAN(1;-1;\"apa\")", '=A4&"|"&LEN(A4)&ISBLANK(A4)', "=SUM(A1:A2)", "=ISERROR(A3)", "=COUNTA(A1:A16)",
             '=TERBILANG(12)&" <""&amp;"" \'x\'"', '=IFERROR(A13;"galat")', "=capaian(1;3)+1", "=ERROR.TYPE(A3)",
             "=CAPAIAN(1;1)+SQRT(-1)"]
    for row, formula in enumerate(cells):
        one.getCellByPosition(0, row).Formula = formula
    for area, formula in [("C1:E5", '=IF({1|2|0|4|5}>=4;"";IF({1|2|0|4|5}=0;100/{1|2|0|4|5};CAPAIAN(1;1)))'),
                          ("C8:C12", '=IF({1|2|0|4|5}>=2;"";KATEGORI(90))'), ("E8:E9", "={1|2}*2")]:
        one.getCellRangeByName(area).setArrayFormula(formula)
    two.getCellRangeByName("A1").Formula = "=Biasa"
    hidden.getCellRangeByName("A1:B4").setFormulaArray(tuple((f"Baris {i}", f"=CAPAIAN(10;{i})") for i in range(1, 5)))
    hidden.IsVisible = False
    locked.getCellRangeByName("B2").Formula = "=RUPIAH(1500000)"
    locked.protect("sandi")
    ranges = document.DatabaseRanges
    ranges.addNewByName("Data", CellRangeAddress(2, 0, 0, 1, 3))
    one.getCellRangeByName("G1").Formula = "=SUM(Data)"
    source = CellRangeAddress(2, 0, 0, 1, 3)
    one.Charts.addNewByName("Grafik", Rectangle(12000, 1000, 8000, 6000), (source,), False, True)
    condition = one.getCellRangeByName("A1:A5").ConditionalFormat
    for formula, style in (("CAPAIAN(A1;1)>100", "Good"), ("A1>100", "Bad")):
        condition.addNew(properties(Operator=FORMULA, Formula1=formula, StyleName=style))
    one.getCellRangeByName("A1:A5").ConditionalFormat = condition
    rule = one.getCellRangeByName("B1").Validation
    rule.Type = CUSTOM
    rule.setFormula1("CAPAIAN(B1;1)>10")
    one.getCellRangeByName("B1").Validation = rule
    document.storeAsURL(url(file), properties(FilterName="calc8"))
    return document


def test_freeze(office, bare):
    file = path("keras.ods")
    document = make_hard(office, file)
    before, charts, sum_before = values(document), chart_values(document), checksum(file)
    said = master.job(office, "bekukan", document)
    tap.ok("keras-beku.ods" in said and "A.A1:A5: pewarnaan otomatis" in said and "Lewat" in said,
           "it says what was kept and what not", said)
    tap.same((checksum(file), document.isModified(), values(document)), (sum_before, False, before),
             "the document and its file are as they were")
    check_frozen(bare, path("keras-beku.ods"), before, "hard cells, .ods")
    text = content(path("keras-beku.ods"))
    tap.ok('table:expression="1+1"' in text and "formula-is([.A1]&gt;100)" in text and "of:=SUM([.A1:.A2])" in text,
           "what is not ours is still there: name, condition, formula")
    tap.ok('table:protected="true"' in text and 'table:name="Data"' in text, "so are protection and database ranges")
    frozen = bare.open(path("keras-beku.ods"))
    tap.same((chart_values(frozen), frozen.Sheets.getByName("Tersembunyi").IsVisible), (charts, False),
             "the chart shows the same, the hidden sheet is hidden")
    frozen.close(True)
    master.job(office, "bekukan", document, jenis="xlsx")
    check_frozen(bare, path("keras-beku.xlsx"), before, "hard cells, .xlsx")
    master.job(office, "bekukan", document, jenis="pdf")
    with open(path("keras-beku.pdf"), "rb") as pdf:
        tap.same(pdf.read(5), b"%PDF-", ".pdf")
    first = checksum(path("keras-beku.ods"))
    said = master.job(office, "bekukan", document)
    tap.ok("keras-beku-2.ods" in said and checksum(path("keras-beku.ods")) == first, "an earlier copy stays", said)
    master.job(office, "bekukan", document, ganti="")
    tap.ok(not glob.glob(path("*sementara*")) and not os.path.exists(path("keras-beku-3.ods")),
           "with ganti it is replaced, and nothing half-made is left")
    document.close(True)
    refuse_freezing(office, file)


def refuse_freezing(office, file):
    document = office.new()
    tap.ok("Simpan dahulu" in master.job(office, "bekukan", document), "an unsaved workbook is refused with a word")
    document.storeAsURL(url(path("sandi.ods")), properties(FilterName="calc8", Password="rahasia"))
    said = master.job(office, "bekukan", document)
    tap.ok("bersandi" in said and not os.path.exists(path("sandi-beku.ods")), "an encrypted one is refused", said)
    document.close(True)
    signed = shutil.copy(file, path("tanda.ods"))
    with zipfile.ZipFile(signed, "a") as package:
        package.writestr("META-INF/documentsignatures.xml", "<document-signatures/>")
    document = office.open(signed)
    said = master.job(office, "bekukan", document)
    tap.ok("tanda tangan" in said and not os.path.exists(path("tanda-beku.ods")), "a signed one is refused", said)
    document.close(True)


def test_books(office, bare, books):
    for i, book in enumerate(books):
        os.makedirs(path(str(i)))
        copy = shutil.copy(book, path(str(i)))
        document = office.open(copy)
        document.calculateAll()
        before, charts = values(document), chart_values(document)
        start = time.monotonic()
        said = master.job(office, "bekukan", document)
        took = time.monotonic() - start
        document.close(True)
        name = os.path.basename(book)
        tap.say(f"{name}: {len(before)} values, {said.splitlines()[1]} {took:.2f} s")
        frozen = copy[:copy.rindex(".")] + "-beku.ods"
        check_frozen(bare, frozen, before, name)
        opened = bare.open(frozen)
        tap.same(chart_values(opened), charts, f"{name}: charts show the same")
        opened.close(True)


# ---- Handing out and collecting -----------------------------------------------------------------------------------------

def bidang_files(folder):
    return [file for file in master.files_below(folder) if re.search(r"/lkj-2024-.*\.ods$", file)]


def test_hand_out(office):
    document = master.make(office, path("induk.ods"), filled=True)
    shutil.copy(path("keras.ods") if os.path.exists(path("keras.ods")) else path("induk.ods"), path("lkj-uji.oxt"))
    before = values(document)
    said = master.job(office, "sebar", document, folder=url(path("sebar")))
    tap.ok("5 dari 5" in said, "a workbook for each of five units", said)
    tap.same(bidang_files(path("sebar")),
             ["bidang-dua-x/lkj-2024-bidang-dua-x.ods", "bidang-satu/lkj-2024-bidang-satu.ods", "cmd/lkj-2024-cmd.ods",
              "sekretariat/lkj-2024-sekretariat.ods", "upt-balai/lkj-2024-upt-balai.ods"],
             "file names are safe, whatever the units are called")
    tap.same([name for name in master.files_below(path("sebar")) if name.startswith("cmd/")],
             ["cmd/lkj-2024-cmd.ods", "cmd/lkj-uji.oxt", "cmd/petunjuk.pdf"], "with guide and add-in")
    tap.ok("ringkasan-sebar.ods" in master.files_below(path("sebar")), "and a summary")
    tap.same(values(document), before, "the master is as it was")
    one = office.open(path("sebar", "bidang-satu", "lkj-2024-bidang-satu.ods"))
    tap.same((list(master.grid(one, "P", master.P)), list(master.grid(one, "I", master.I))),
             (["2", "2.1", "2.2", "2.3"], ["S2"]), "a bidang has its own rows only")
    tap.same(one.Sheets.ElementNames, ("Petunjuk", "Identitas", "IKU", "PK-Realisasi", "LKJ"),
             "the agency's other sheets stay at home")
    sheet = one.Sheets.getByName("PK-Realisasi")
    locks = [sheet.getCellByPosition(i, master.TOP + 1).CellProtection.IsLocked for i in range(len(master.P))]
    tap.same((sheet.isProtected(), locks), (True, [role != "masukan" for _, role, _ in master.P]),
             "only what the bidang types is open")
    colours = [sheet.getCellByPosition(i, master.TOP + 1).CellBackColor == 0xF4F4F4 for i in range(len(master.P))]
    tap.same(colours, locks, "what is locked does not look like input")
    one.close(True)
    sums = [checksum(path("sebar", file)) for file in bidang_files(path("sebar"))]
    said = master.job(office, "sebar", document, folder=url(path("sebar")))
    tap.ok("0 dari 5" in said and "tidak ditimpa" in said and
           sums == [checksum(path("sebar", file)) for file in bidang_files(path("sebar"))],
           "nothing is overwritten unless told", said)
    said = master.job(office, "sebar", document, folder=url(path("sebar")), ganti="")
    tap.ok("5 dari 5" in said and "menimpa" in said, "told, it overwrites and says so", said)
    # A row of a unit that has no code would not be found again: it stays, and that is told.
    tap.ok("Kode-nya kosong" not in said, "every row has its code", said)
    last = document.NamedRanges.getByName("LKJ_P_bidang").ReferredCells.RangeAddress
    cell = document.Sheets.getByIndex(last.Sheet).getCellByPosition(last.StartColumn, last.EndRow - 1)
    cell.String = "Bidang Satu"
    said = master.job(office, "sebar", document, folder=url(path("sebar")), ganti="")
    tap.ok(f"1 baris tidak dibagikan karena kolom Kode-nya kosong. Isi kodenya, lalu sebar lagi.\n  PK-Realisasi baris "
           f"{last.EndRow}\n" in said, "a row without a code is told, and which", said)
    cell.String = ""
    # Amounts that nobody can read, a unit that is none: told by row and name, the first five.
    for row in range(1, 4):
        for unit in (1, 2):
            master.put(document, "P", f"{unit}.{row}", "anggaran", "12,5%")
    master.put(document, "P", "5.3", "a1", "Rp5 juta")
    master.put(document, "P", "5.3", "a2", "-")
    master.put(document, "P", "4", "bidang", "Bidang Lain")
    said = master.job(office, "sebar", document, folder=url(path("sebar-jumlah")))
    tap.ok("6 baris berisi jumlah rupiah yang tidak terbaca." in said and
           f"PK-Realisasi baris {master.TOP + 3}: Kegiatan 1.1: Pagu \"12,5%\"\n" in said and
           "dan 1 baris lagi" in said and "5.3" not in said and "Kegiatan 4\n" in said, "amounts and rows are named", said)
    for row in range(1, 4):
        for unit in (1, 2):
            master.put(document, "P", f"{unit}.{row}", "anggaran", 10000000.0)
    master.put(document, "P", "5.3", "a1", 1000003.0)
    master.put(document, "P", "5.3", "a2", 2000003.0)
    master.put(document, "P", "4", "bidang", "=cmd()").String = "=cmd()"
    # The way back: an empty master gets all of it.
    empty = master.make(office, path("kosong.ods"))
    said = master.job(office, "gabung", empty, folder=url(path("sebar")))
    for alias, columns in (("P", master.P), ("I", master.I)):
        tap.same(master.grid(empty, alias, columns), master.grid(document, alias, columns),
                 f"collected, grid {alias} is the master's, cell by cell")
    tap.ok("0 berbeda" in said and ", 0 dilewati" in said, "nothing was passed over", said)
    empty.close(True)
    document.close(True)


def returned(office, unit, name, change, extension="ods", folder="kembali"):
    """A file as it comes back: handed out, changed, saved."""
    os.makedirs(path(folder), exist_ok=True)
    document = office.open(path("sebar", unit, f"lkj-2024-{unit}.ods"))
    for sheet in document.Sheets:
        if sheet.isProtected():
            sheet.unprotect("")
    change(document)
    save(document, path(folder, f"{name}.{extension}"))
    document.close(True)


def told(document):
    """The lower block of Hasil Gabung, by (key, column)."""
    sheet = document.Sheets.getByName("Hasil Gabung")
    rows = sheet.NamedRanges.getByName("LKJ_GabungRincian").ReferredCells.getDataArray()
    return {(str(row[1]), row[3]): row[4:8] for row in rows}


def files_told(document):
    sheet = document.Sheets.getByName("Hasil Gabung")
    return {row[2]: row[7] for row in sheet.NamedRanges.getByName("LKJ_GabungBerkas").ReferredCells.getDataArray()}


def shuffle(document):
    """Rows inserted, sorted backwards, sheets renamed, a column moved to the end: nothing of it matters."""
    sheet = document.Sheets.getByName("PK-Realisasi")
    area = document.NamedRanges.getByName("LKJ_P_kode").ReferredCells.RangeAddress
    sheet.Rows.insertByIndex(area.StartRow + 2, 3)
    area = document.NamedRanges.getByName("LKJ_P_kode").ReferredCells.RangeAddress
    body = sheet.getCellRangeByPosition(0, area.StartRow + 1, len(master.P) - 1, area.EndRow - 1)
    body.setDataArray(tuple(reversed(body.getDataArray())))
    sheet.Name = "Realisasi kami"
    master.put(document, "P", "2.1", "k1", 61.0)
    master.put(document, "P", "2.3", "a4", 63.0)


def hostile_cells(document):
    for code, column, value in [("3.1", "k1", 31.0), ("3.1", "k2", "=1+1"), ("3.1", "a1", "belum"), ("3.1", "a2", -5.0),
                                ("3.2", "target", 1.0), ("3.2", "k1", 32.0), ("3", "k1", "=cmd()"), ("3", "k2", "-")]:
        cell = master.put(document, "P", code, column, value)
        if value == "=cmd()":
            cell.setString(value)
    master.put(document, "P", "3.1", "k3", 0.0845).NumberFormat = 10  # 0,00%
    keys = document.NamedRanges.getByName("LKJ_P_kode").ReferredCells
    row = [str(r[0]) for r in keys.getDataArray()].index("3.3")
    keys.getCellByPosition(0, row).setString("3.9")


def test_collect(office):
    if not os.path.exists(path("sebar")):
        test_hand_out(office)
    shutil.rmtree(path("kembali"), ignore_errors=True)
    master.make(office, path("induk2.ods")).close(True)
    document = office.open(path("induk2.ods"))
    master.job(office, "sebar", document, folder=url(path("sebar")), ganti="")
    document.close(True)
    returned(office, "bidang-satu", "dua.final", shuffle)
    returned(office, "bidang-dua-x", "tiga", hostile_cells)
    returned(office, "sekretariat", "satu", lambda d: master.put(d, "P", "1.2", "k4", 12.0), "xlsx")
    returned(office, "upt-balai", "lima", lambda d: master.put(d, "P", "5", "k1", 1.0))
    returned(office, "upt-balai", "lima (1)", lambda d: master.put(d, "P", "5", "k1", 2.0))
    returned(office, "cmd", "tahun", lambda d: d.Sheets.getByName("Identitas").getCellRangeByName("B2").setValue(2023.0))
    returned(office, "cmd", "dinas", lambda d: d.Sheets.getByName("Identitas").getCellRangeByName("B1").setString("Lain"))
    with open(path("kembali", "rusak.ods"), "wb") as broken:
        broken.write(b"PK\x03\x04 bukan")
    with open(path("kembali", "web.ods"), "w", encoding="utf-8") as page:
        page.write("<html><body><table><tr><td>1</td></tr></table></body></html>")
    office.new().storeAsURL(url(path("kembali", "lain.ods")), properties(FilterName="calc8"))
    shutil.copy(path("kembali", "satu.xlsx"), path("kembali", "terkunci.xlsx"))
    with open(path("kembali", ".~lock.terkunci.xlsx#"), "w", encoding="utf-8") as lock:
        lock.write(",siapa,mesin,01.01.2024 00:00,;")
    for office_document in list(office.desktop.Components):
        office_document.close(True)
    os.remove(path("kembali", ".~lock.lain.ods#")) if os.path.exists(path("kembali", ".~lock.lain.ods#")) else None
    sums = {file: checksum(path("kembali", file)) for file in master.files_below(path("kembali"))}

    document = shown(office, path("induk2.ods"))
    master.put(document, "P", "1.2", "k3", 99.0)
    before = values(document)
    said = master.job(office, "gabung", document, folder=url(path("kembali")))
    grid, list_of = master.grid(document, "P", master.P), told(document)
    tap.same((grid["2.1"]["k1"], grid["2.3"]["a4"]), (61.0, 63.0), "rows moved, inserted and sheets renamed: found by key")
    tap.same(grid["1.2"]["k4"], 12.0, ".xlsx is read too")
    tap.same((grid["3.1"]["k1"], grid["3"]["k2"]), (31.0, "-"), "good figures of a file with bad ones are taken")
    tap.same([grid["3.1"][c] for c in ("k2", "k3", "a1", "a2")] + [grid["3"]["k1"], grid["3.2"]["k1"], grid["5"]["k1"]],
             [""] * 7, "bad ones are not, nor those of a changed plan or of two files")
    for key, word in [(("3.1", "Kinerja TW II"), "rumus"), (("3.1", "Kinerja TW III"), "persen"),
                      (("3.1", "Anggaran TW I"), "tidak terbaca"), (("3.1", "Anggaran TW II"), "di bawah nol"),
                      (("3", "Kinerja TW I"), "tidak terbaca"), (("3.2", "Target"), "Perjanjian Kinerja"),
                      (("3.2", "Kinerja TW I"), "Perjanjian Kinerja"), (("3.9", ""), "tidak ada di induk"),
                      (("3.3", ""), "tidak ada di berkas"), (("2.1", "Kinerja TW I"), "")]:
        tap.ok(key in list_of and word in list_of[key][3], f"{key[0]} {key[1]}: {word or 'taken'}", list_of.get(key))
    states = files_told(document)
    for file, word in [("dua.final.ods", "digabung"), ("satu.xlsx", "digabung"), ("lima.ods", "lebih dari satu"),
                       ("lima (1).ods", "lebih dari satu"), ("tahun.ods", "tahun lain (2023)"),
                       ("dinas.ods", "instansi lain (Lain)"), ("rusak.ods", "tidak dapat dibuka"),
                       ("web.ods", "tidak dapat dibuka"), ("lain.ods", "bukan buku kerja bidang"),
                       ("terkunci.xlsx", "sedang dibuka")]:
        tap.ok(word in states.get(file, ""), f"{file}: {word}", states.get(file))
    tap.ok("11 berkas: 3 digabung, 8 tidak digabung" in said, "counted", said)
    shown_sheet = document.Sheets.getByName("Hasil Gabung")
    machine = [cell for row in shown_sheet.getCellRangeByName("A1:J20").getDataArray() for cell in row
               if re.search(r"\d{4}-\d\d-\d\d|Tanda berkas", str(cell))]
    tap.ok(not machine and " pukul " in shown_sheet.getCellRangeByName("D5").String and
           [shown_sheet.Columns[i].IsVisible for i in (9, 10, 11)] == [True, False, False],
           "Hasil Gabung shows days as a person writes them, and no mark of a machine", machine)
    tap.same(document.UndoManager.getAllUndoActionTitles()[:1], ("Gabungkan dari Bidang",), "one undo step")
    document.UndoManager.undo()
    tap.same(values(document), before, "undone, the master is as it was, and Hasil Gabung is gone")
    document.UndoManager.redo()
    tap.same({file: checksum(path("kembali", file)) for file in master.files_below(path("kembali"))}, sums,
             "no returned file was changed")
    collect_again(office, document)
    document.close(True)


def collect_again(office, document):
    said = master.job(office, "gabung", document, folder=url(path("kembali")))
    tap.ok("3 tidak berubah" in said and ("2.1", "Kinerja TW I") in told(document),
           "again: unchanged files are not read anew, and their lines stay", said)
    time.sleep(1)  # file times count in seconds
    returned(office, "bidang-satu", "dua.final", lambda d: (shuffle(d), master.put(d, "P", "2.1", "k1", 62.0)))
    said = master.job(office, "gabung", document, folder=url(path("kembali")))
    tap.same((master.grid(document, "P", master.P)["2.1"]["k1"], told(document)[("2.1", "Kinerja TW I")][:3]),
             (61.0, (61.0, 62.0, "berbeda")), "what differs is shown side by side and not taken")
    said = master.job(office, "gabung", document, folder=url(path("kembali")), ganti="")
    tap.same(master.grid(document, "P", master.P)["2.1"]["k1"], 62.0, "told with ganti, it is")
    said = master.job(office, "gabung", document, folder=url(path("kembali")), pk="")
    tap.same(master.grid(document, "P", master.P)["3.2"]["k1"], 32.0, "told with pk, rows of a changed plan are taken")
    shutil.copy(path("kembali", "dua.final.ods"), path("kembali", "dua-baru.ods"))
    os.remove(path("kembali", "dua.final.ods"))
    with zipfile.ZipFile(path("kembali", "dua-baru.ods")) as package:
        parts = [(item, package.read(item)) for item in package.namelist()]
    with zipfile.ZipFile(path("kembali", "dua-baru.ods"), "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts:
            if name == "meta.xml":
                data = re.sub(rb"<dc:date>[^<]*", b"<dc:date>2020-01-01T00:00:00", data)
            package.writestr(name, data)
    master.job(office, "gabung", document, folder=url(path("kembali")))
    tap.ok("lebih lama" in files_told(document).get("dua-baru.ods", ""), "a file older than what was merged is refused",
           files_told(document))
    sheet = document.Sheets.getByName("Hasil Gabung")
    for name in ("LKJ_HasilGabung",):
        sheet.NamedRanges.removeByName(name)
    sheet.getCellRangeByName("A1").String = "milik orang"
    said = master.job(office, "gabung", document, folder=url(path("kembali")))
    tap.ok("buku kerja baru" in said and sheet.getCellRangeByName("A1").String == "milik orang",
           "a sheet of that name without our mark is left alone", said)


# ---- Repair, status, stopping ---------------------------------------------------------------------------------------------

def test_repair(office, bare):
    document = bare.new()
    sheet = document.Sheets[0]
    typed = ["=CAPAIAN(66;65)", '=IFERROR(kategori(90);"tidak ada")', '="capaian("', "=TIDAKADA(1)", "=A1+1",
             '=IF(ISERROR(CAPAIAN(1;1));"x";"y")']
    for row, formula in enumerate(typed):
        sheet.getCellByPosition(0, row).Formula = formula
    sheet.getCellRangeByName("C1:C3").setArrayFormula("=CAPAIAN({1|2|3};2)")
    document.NamedRanges.addNewByName("Kita", "CAPAIAN(9;10)", CellAddress(), 0)
    sheet.getCellRangeByName("E1").Formula = "=Kita"
    document.Sheets.insertNewByName("H", 1)
    document.Sheets[1].getCellRangeByName("B2").Formula = "=CAPAIAN(1;2)"
    document.Sheets[1].IsVisible = False
    for extension in ("ods", "xlsx"):
        save(document, path(f"nama.{extension}"))
    document.close(True)
    for extension in ("ods", "xlsx"):
        document = shown(office, path(f"nama.{extension}"))
        sheet = document.Sheets[0]
        before = [sheet.getCellByPosition(0, row).Formula for row in range(6)]
        # Newer offices (26.8) know the functions again by themselves when they read .xlsx: then there is nothing to do.
        by_itself = extension == "xlsx" and sheet.getCellRangeByName("A1").getError() == 0
        said = master.job(office, "perbaiki", document)
        tap.ok(by_itself and "Tidak ada" in said or "7 sel diperbaiki, 1 nama" in said and "H.B2" in said, f".{extension}: counted and listed", said)
        tap.same([sheet.getCellByPosition(0, row).String for row in (1, 2, 3, 5)] +
                 [round(sheet.getCellRangeByName("A1").Value, 6), sheet.getCellRangeByName("C2").Value,
                  round(sheet.getCellRangeByName("E1").Value, 3)],
                 ["Tinggi", "capaian(", "#NAME?", "y", 98.484848, 100.0, 111.111],
                 f".{extension}: they compute, and what is not ours is left alone")
        tap.ok("Tidak ada" in master.job(office, "perbaiki", document), f".{extension}: nothing is left to repair")
        if not by_itself:
            document.UndoManager.undo()
        tap.same([sheet.getCellByPosition(0, row).Formula for row in range(6)], before, f".{extension}: one undo step")
        document.close(True)


def test_status(office):
    document = master.make(office, path("status.ods"), filled=True)
    master.put(document, "P", "1.1", "k3", "")
    said = master.job(office, "status", document)
    rows = document.Sheets.getByName("Status LKJ").getCellRangeByName("A5:O10").getDataArray()
    tap.same([row[0] for row in rows], ["Sekretariat", "Bidang Satu", "Bidang Dua / ../x", "=cmd()", "UPT Balai",
                                        "Seluruh instansi"], "a line a unit, and one for all")
    tap.same(rows[0][1:7], ("belum kembali", "", "8 dari 8", "8 dari 8", "7 dari 8", "8 dari 8"), "what is still missing")
    # Three kegiatan of 10.000.000 each; realisasi 1.000.000 x quarter + row number.
    tap.same([round(value, 5) for value in rows[0][11:]], [10.00002, 30.00004, 60.00006, 100.00008], "serapan up to each quarter")
    # S1: 1 of 8,45 by the sum; 0/50, 1/51, 2/52, 3/53 in P.
    mean = (1 / 8.45 + 0 + 1 / 51 + 2 / 52 + 3 / 53) / 5 * 100
    tap.same(round(rows[0][7], 8), round(mean, 8), "the mean capaian up to the first quarter")
    tap.ok("1 angka belum" in said, "said in a word", said)
    tap.same(document.Sheets.ElementNames.count("Status LKJ"), 1, "one sheet")
    for quarter in (2, 3, 4):
        for kind in "ka":
            for unit in range(1, 6):
                for code in [str(unit)] + [f"{unit}.{row}" for row in range(1, 4)]:
                    master.put(document, "P", code, f"{kind}{quarter}", "")
        for row in range(1, 6):
            master.put(document, "I", f"S{row}", f"k{quarter}", "")
    master.job(office, "status", document)
    sheet = document.Sheets.getByName("Status LKJ")
    row = sheet.getCellRangeByName("A5:O5").getDataArray()[0]
    tap.ok(isinstance(row[7], float) and isinstance(row[11], float) and row[8:11] + row[12:] == ("",) * 6,
           "a quarter that has not come is empty, not the one before again", row)
    tap.ok(re.search(r"Keadaan \d+ [A-Z][a-z]+ \d{4} pukul \d\d\.\d\d$", sheet.getCellRangeByName("A2").String),
           "the time is written as a person does", sheet.getCellRangeByName("A2").String)
    tap.same(document.Sheets.ElementNames.count("Status LKJ"), 1, "again: it replaces its own")
    document.close(True)


def test_stop(office):
    """Stopped after some files, and gone on with; the office killed while it collects."""
    if not os.path.exists(path("sebar")):
        test_hand_out(office)
    folder = path("banyak")
    os.makedirs(folder)
    for file in bidang_files(path("sebar")):
        shutil.copy(path("sebar", file), folder)
    master.make(office, path("induk3.ods")).close(True)
    document = office.open(path("induk3.ods"))
    answers = [master.job(office, "gabung", document, folder=url(folder), batas="2") for _ in range(3)]
    tap.ok("2 digabung, 3 belum dibaca" in answers[0] and "2 digabung, 2 tidak berubah" in answers[1] and
           "1 digabung, 4 tidak berubah" in answers[2], "stopped after two files, it goes on with the next", answers)
    tap.same(len(files_told(document)), 5, "all five are in the list")
    document.close(True)
    sums = [checksum(path("induk3.ods"))] + [checksum(file) for file in sorted(glob.glob(folder + "/*"))]
    os.remove(path(".~lock.induk3.ods#")) if os.path.exists(path(".~lock.induk3.ods#")) else None
    victim = Office(path("profil-mati"), BUNDLE)
    victim.start()
    document = victim.open(path("induk3.ods"))
    runner = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(0.15)"])
    pid = victim.pid
    killer = subprocess.Popen(["sh", "-c", f"sleep 0.25; kill -9 {pid}"])
    try:
        for _ in range(50):
            master.job(victim, "gabung", document, folder=url(folder), ulang="")
    except Exception as gone:  # the bridge goes down with the office
        tap.say(type(gone).__name__)
    killer.wait()
    runner.wait()
    victim.kill()
    tap.same([checksum(path("induk3.ods"))] +
             [checksum(file) for file in sorted(glob.glob(folder + "/*")) if ".~lock" not in file], sums,
             "killed while it collects, master and files are as they were")


def test_line(office):
    """On a command line, with nobody there: the office is ended, and the answer is on its standard output."""
    if not os.path.exists(path("sebar")):
        test_hand_out(office)
    master.make(office, path("baris.ods")).close(True)
    line = Office(path("profil-baris"), BUNDLE)
    for command, said, made in [("bekukan", "baris-beku.ods", "baris-beku.ods"),
                                (f"gabung&folder={url(path('sebar'))}&simpan", "5 digabung", "baris.ods"),
                                ("status&simpan", "5 unit", "baris.ods")]:
        result = subprocess.run(line.command(path("baris.ods"), f"service:id.lkj.Perintah?{command}&keluar"),
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120,
                                check=False)
        text = result.stdout.decode(errors="replace")
        tap.ok(said in text and "Tidak keluar" not in text and os.path.exists(path(made)),
               f"soffice service:...?{command.split('&')[0]}&keluar", text)
    document = office.open(path("baris.ods"))
    tap.ok({"Hasil Gabung", "Status LKJ"} <= set(document.Sheets.ElementNames), "what was told to be saved is")
    document.close(True)


def main():
    parts = sys.argv[1:] or ["freeze", "hand-out", "collect", "repair", "status", "stop", "line"]
    with Office(path("profil"), BUNDLE) as office, Office(path("profil-tanpa")) as bare:
        if parts[0] == "books":
            test_books(office, bare, parts[1:])
            parts = []
        for part in parts:
            with_bare = {"freeze": test_freeze, "repair": test_repair}
            alone = {"hand-out": test_hand_out, "collect": test_collect, "status": test_status, "stop": test_stop,
                     "line": test_line}
            if part in with_bare:
                with_bare[part](office, bare)
            else:
                alone[part](office)
    tap.done()


main()
