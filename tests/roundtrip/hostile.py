#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""Returned workbooks that mean harm, collected: nothing is executed, nothing fetched, nothing lost, and memory is bounded.

    hostile.py COUNT        so many returns, of every kind in turn, each tenth an honest one
    hostile.py --many COUNT honest returns only: time a file, memory, stopping and going on

Each return is a workbook that Sebar handed out, changed as a ZIP. What is in them is generated; the order is fixed.
"""
import http.server
import os
import random
import re
import shutil
import sys
import threading
import time
import zipfile

sys.path[:0] = ["tests/lib", "tests/roundtrip"]
import uno  # noqa: E402
import master  # noqa: E402
from office import BUNDLE, Office, checksum, properties, save, url, values, workdir  # noqa: E402
from tap import Tap  # noqa: E402

tap = Tap()
WORK = workdir("hostile")
MARKER = os.path.join(WORK, "executed")
ROWS = 3  # of each unit
hits = []


class Listener(http.server.BaseHTTPRequestHandler):
    """Whoever fetches something is heard here."""

    def do_GET(self):
        hits.append(self.path)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"7")

    def log_message(self, *words):
        pass


# ---- Changing a ZIP -------------------------------------------------------------------------------------------------------

def parts_of(file):
    with zipfile.ZipFile(file) as package:
        return {item.filename: package.read(item) for item in package.infolist()}


def pack(file, parts):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def in_content(file, change):
    parts = parts_of(file)
    parts["content.xml"] = change(parts["content.xml"].decode()).encode()
    pack(file, parts)


def first_input(text, cell):
    """Puts a cell in the place of the first run of empty cells of a row of PK-Realisasi."""
    begin = text.index('table:name="PK-Realisasi"')
    empty = re.compile(r'(>jumlah</text:p></table:table-cell>)<table:table-cell([^>]*)/>')
    return text[:begin] + empty.sub(lambda found: found.group(1) + cell + "<table:table-cell/>", text[begin:], count=1)


def put_formula(formula, shown="7"):
    value = f'office:value-type="float" office:value="{shown}"'
    return lambda file: in_content(file, lambda text: first_input(
        text, f'<table:table-cell table:formula="of:={formula}" {value}><text:p>{shown}</text:p></table:table-cell>'))


def put_text(text_of_cell):
    return lambda file: in_content(file, lambda text: first_input(
        text, f'<table:table-cell office:value-type="string"><text:p>{text_of_cell}</text:p></table:table-cell>'))


def put_number(number):
    return lambda file: in_content(file, lambda text: first_input(
        text, f'<table:table-cell office:value-type="float" office:value="{number}"><text:p>x</text:p></table:table-cell>'))


# ---- Kinds of harm ----------------------------------------------------------------------------------------------------------

MACRO = {}  # what a document with a macro has more: its entries, and its events


def learn_macro(office):
    """The office itself writes a document whose macro runs as it is opened; its parts are put into the others."""
    file = os.path.join(WORK, "asal-makro.ods")
    document = office.new()
    source = f'Sub Main\n Open "{MARKER}" For Output As #1\n Close #1\nEnd Sub\n'
    document.BasicLibraries.createLibrary("Standard")
    document.BasicLibraries.getByName("Standard").insertByName("M", source)
    script = "vnd.sun.star.script:Standard.M.Main?language=Basic&location=document"
    for event in ("OnLoad", "OnViewCreated", "OnUnload"):
        uno.invoke(document.Events, "replaceByName", (event, uno.Any(
            "[]com.sun.star.beans.PropertyValue", properties(EventType="Script", Script=script))))
    save(document, file)
    document.close(True)
    parts = parts_of(file)
    MACRO["parts"] = {name: data for name, data in parts.items() if name.startswith("Basic/")}
    MACRO["scripts"] = re.search(r"<office:scripts.*</office:scripts>", parts["content.xml"].decode(), re.S).group()
    MACRO["manifest"] = "".join(re.findall(r'<manifest:file-entry[^>]*"Basic/[^>]*>', parts["META-INF/manifest.xml"].decode()))


def macro(file):
    parts = parts_of(file)
    parts.update(MACRO["parts"])
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(
        b"</manifest:manifest>", MACRO["manifest"].encode() + b"</manifest:manifest>")
    parts["content.xml"] = re.sub(r"<office:scripts/>", lambda _: MACRO["scripts"], parts["content.xml"].decode()).encode()
    pack(file, parts)


def linked_image(file):
    in_content(file, lambda text: text.replace(
        "<table:table-row", '<table:shapes><draw:frame svg:width="2cm" svg:height="2cm"><draw:image '
        f'xlink:href="{HOST}/image.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
        "</table:shapes><table:table-row", 1))


def linked_sheet(file):
    in_content(file, lambda text: re.sub(
        r'(<table:table table:name="IKU"[^>]*>)',
        rf'\1<table:table-source xlink:type="simple" xlink:href="{HOST}/lain.ods" table:table-name="A" '
        'table:mode="copy-results-only"/>', text))


def dde_link(file):
    in_content(file, lambda text: text.replace(
        "</office:spreadsheet>", '<table:dde-links><table:dde-link><office:dde-source office:dde-application="soffice" '
        'office:dde-topic="/etc/passwd" office:dde-item="A1" office:automatic-update="true"/><table:table><table:table-row>'
        '<table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table></table:dde-link>'
        "</table:dde-links></office:spreadsheet>"))


def entities(declaration):
    return lambda file: in_content(file, lambda text: text.replace(
        "?>", f"?><!DOCTYPE office:document-content [{declaration}]>", 1).replace(">jumlah<", ">&a;<"))


LAUGHS = '<!ENTITY z "ha">' + "".join(
    f'<!ENTITY {chr(97 + i)} "{f"&{chr(98 + i)};" * 10}">' for i in range(9)) + '<!ENTITY j "&z;">'


def bomb(name, size, block=b" "):
    """An entry of `size` bytes, written as a stream: it is never whole in memory here either."""
    def make(file):
        parts = parts_of(file)
        whole = parts.pop(name, b"")
        pack(file, parts)
        with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package, package.open(name, "w", force_zip64=True) as out:
            out.write(whole)
            for _ in range(size >> 20):
                out.write(block * (1 << 20))
    return make


def lying_size(file):
    """The directory says that content.xml has 100 bytes."""
    bomb("content.xml", 300 << 20)(file)
    with open(file, "r+b") as package:
        data = package.read()
        at = data.rindex(b"content.xml") - 46
        package.seek(at + 24)
        package.write((100).to_bytes(4, "little"))


def many_entries(file):
    parts = parts_of(file)
    for i in range(6000):
        parts[f"Pictures/{i}.png"] = b"x"
    pack(file, parts)


def repeated_cells(file):
    in_content(file, lambda text: text.replace(
        "</table:table>", '<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
        'table:number-columns-repeated="1024" office:value-type="float" office:value="1"/></table:table-row></table:table>', 1))


def deep(file):
    in_content(file, lambda text: text.replace(
        ">jumlah<", ">" + "<text:span>" * 100000 + "x" + "</text:span>" * 100000 + "<", 1))


def other_encoding(file):
    parts = parts_of(file)
    text = parts["content.xml"].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
    parts["content.xml"] = text.replace("?>", '?><!DOCTYPE x [<!ENTITY a "b">]>', 1).encode("utf-16")
    pack(file, parts)


def contract_text(change):
    return lambda file: in_content(file, change)


def whole_columns(text):
    return re.sub(r'(table:name="LKJ_P_\w+"[^>]*table:cell-range-address="\$&apos;?[^.]*\.)\$(\w+)\$\d+:([^"]*?)\$(\w+)\$\d+"',
                  r'\1$\2$1:.$\2$1048576"', text)


def bytes_of(data):
    def make(file):
        with open(file, "wb") as out:
            out.write(data)
    return make


def cut(share):
    def make(file):
        with open(file, "r+b") as package:
            package.truncate(int(os.path.getsize(file) * share))
    return make


def flipped(file):
    """Some bytes of the deflated content are other ones."""
    with open(file, "r+b") as package:
        data = bytearray(package.read())
        at = data.index(b"content.xml") + 200
        for i in range(40):
            data[at + i * 7] ^= 0x55
        package.seek(0)
        package.write(data)


def as_folder(file):
    os.remove(file)
    os.mkdir(file)
    with open(os.path.join(file, "isi.txt"), "w", encoding="ascii") as inside:
        inside.write("x")


def long_text(file):
    put_text("9" * (1 << 20))(file)


def odt(file):
    pack(file, {"mimetype": b"application/vnd.oasis.opendocument.text",
                "content.xml": b'<?xml version="1.0"?><office:document-content '
                b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'})


def xlsx_with(name, data):
    def make(file):
        parts = parts_of(file)
        parts[name] = data if isinstance(data, bytes) else data(parts.get(name, b""))
        pack(file, parts)
    return make


def xlsx_external(file):
    parts = parts_of(file)
    parts["xl/externalLinks/externalLink1.xml"] = (
        b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" '
        b'ddeTopic="/c calc" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></externalLink>')
    name = "xl/worksheets/sheet4.xml"  # PK-Realisasi: its heads are numbers
    parts[name] = re.sub(rb"(<c [^>]*>)<v>", rb'\1<f>WEBSERVICE("' + HOST.encode() + rb'/x")</f><v>', parts[name], count=20)
    pack(file, parts)


KINDS = [("formula of the web", put_formula("WEBSERVICE(&quot;{host}/ws&quot;)")),
         ("formula of another file", put_formula("[&apos;file:///etc/passwd&apos;#$A.A1]")),
         ("formula of DDE", put_formula("DDE(&quot;soffice&quot;;&quot;/etc/passwd&quot;;&quot;A1&quot;)")),
         ("formula of a command", put_formula("cmd|&apos;/c calc&apos;!A0")),
         ("formula that is volatile", put_formula("RAND()")), ("formula with its own error", put_formula("1/0")),
         ("macro on opening", macro), ("linked image", linked_image), ("linked sheet", linked_sheet),
         ("DDE link", dde_link), ("entities that multiply", entities(LAUGHS)),
         ("entity of a file", entities('<!ENTITY a SYSTEM "file:///etc/passwd">')),
         ("entity of the web", entities('<!ENTITY a SYSTEM "{host}/e">')),
         ("1 GB of blanks in content.xml", bomb("content.xml", 1 << 30)),
         ("1 GB picture", bomb("Pictures/a.png", 1 << 30, b"\0")), ("sizes that lie", lying_size),
         ("6,000 entries", many_entries), ("a billion cells", repeated_cells), ("nested 100,000 deep", deep),
         ("UTF-16", other_encoding), ("names over whole columns", contract_text(whole_columns)),
         ("names gone", contract_text(lambda text: text.replace("LKJ_P_k2", "LKJ_X_k2"))),
         ("columns called otherwise", contract_text(lambda text: text.replace("LKJ_P_kode", "LKJ_P_apa"))),
         ("no contract", contract_text(lambda text: text.replace("LKJ_Kontrak", "Kontrak"))),
         ("another unit's rows", contract_text(lambda text: text.replace(">Unit 0", ">Unit 1"))),
         ("empty file", bytes_of(b"")), ("random bytes", bytes_of(random.Random(1).randbytes(5000))),
         ("a PDF", bytes_of(b"%PDF-1.7\n%\xe2\xe3\n")), ("a web page", bytes_of(
             b"<html><head><meta http-equiv=refresh content='0;url={host}/r'></head><body><img src='{host}/i'>"
             b"<table><tr><td>=WEBSERVICE(\"{host}/w\")</td></tr></table></body></html>")),
         ("a CSV", bytes_of(b"a;b\n=1+1;=cmd|'/c calc'!A0\n")), ("half a file", cut(0.5)), ("nine tenths of a file", cut(0.9)),
         ("bytes turned", flipped), ("a text document", odt), ("a folder of that name", as_folder),
         ("1 MB of digits", long_text), ("text like a formula", put_text("=1+1")), ("text like a command", put_text("@SUM(1)")),
         ("control characters", put_text("12&#9;&#10;&#13;3")), ("beyond all numbers", put_number("1e400")),
         ("a very large number", put_number("1e308")), ("not a number", put_number("NaN")),
         ("below zero", put_number("-5")), ("xlsx: links", xlsx_external),
         ("xlsx: entities", xlsx_with("xl/sharedStrings.xml", lambda old: old.replace(
             b"?>", b"?><!DOCTYPE sst [" + LAUGHS.encode() + b"]>", 1))),
         ("xlsx: a macro", xlsx_with("xl/vbaProject.bin", random.Random(2).randbytes(4000))),
         ("xlsx: 1 GB", bomb("xl/worksheets/sheet9.xml", 1 << 30))]


def with_host(change):
    """`{host}` in what a kind puts in is the listener's address."""
    cells = getattr(change, "__closure__", None) or ()
    for cell in cells:
        if isinstance(cell.cell_contents, str) and "{host}" in cell.cell_contents:
            cell.cell_contents = cell.cell_contents.replace("{host}", HOST)
        elif isinstance(cell.cell_contents, bytes) and b"{host}" in cell.cell_contents:
            cell.cell_contents = cell.cell_contents.replace(b"{host}", HOST.encode())
        elif callable(cell.cell_contents):
            with_host(cell.cell_contents)


# ---- The run ------------------------------------------------------------------------------------------------------------------

def units(count):
    return [(f"Unit {i:04d}", "Bidang") for i in range(count)]


def hand_out(office, count):
    """A master of so many units, saved and closed, and a return for each, in one folder."""
    document = master.make(office, os.path.join(WORK, "induk.ods"), units(count), ROWS)
    start = time.monotonic()
    said = master.job(office, "sebar", document, folder=url(os.path.join(WORK, "sebar")))
    tap.ok(f"{count} dari {count}" in said, f"{count} workbooks handed out", said)
    tap.say(f"Sebar: {(time.monotonic() - start) / count:.2f} s a workbook")
    document.close(True)
    folder = os.path.join(WORK, "kembali")
    os.makedirs(folder)
    files = []
    for i in range(count):
        file = os.path.join(folder, f"unit-{i:04d}.ods")
        shutil.move(os.path.join(WORK, "sebar", f"unit-{i:04d}", f"lkj-2024-unit-{i:04d}.ods"), file)
        files.append(file)
    return folder, files


def honest(file, number):
    put_number(number)(file)


def to_xlsx(office, file):
    document = office.open(file)
    other = file[:-4] + ".xlsx"
    save(document, other)
    document.close(True)
    os.remove(file)
    return other


def harm(office, files):
    """{file name: (kind, number)}: what was done to each; the kind of an honest one is None."""
    done, turn = {}, 0
    for i, file in enumerate(files):
        if i % 10 == 9:
            honest(file, i)
            done[os.path.basename(file)] = (None, float(i))
            continue
        name, change = KINDS[turn % len(KINDS)]
        turn += 1
        if name.startswith("xlsx"):
            file = to_xlsx(office, file)
        change(file)
        done[os.path.basename(file)] = (name, None)
    return done


def first_code(file):
    return str(int(file[5:9]) + 1)


def collected(document):
    sheet = document.Sheets.getByName("Hasil Gabung")
    return {row[2]: (row[7], row[1]) for row in sheet.NamedRanges.getByName("LKJ_GabungBerkas").ReferredCells.getDataArray()}


def outside_of_input(document):
    inputs = {"k1", "k2", "k3", "k4", "a1", "a2", "a3", "a4"}
    columns = {"PK-Realisasi": [i for i, column in enumerate(master.P) if column[0] in inputs],
               "IKU": [i for i, column in enumerate(master.I) if column[0] in inputs]}
    return {place: value for place, value in values(document).items()
            if place[0] not in ("Hasil Gabung", "Laporan") and place[2] not in columns.get(place[0], [])}


def would_harm(office, files):
    """The macro would run where it may, and the picture be fetched: else the test could not fail."""
    learn_macro(office)
    file = shutil.copy(files[0], os.path.join(WORK, "makro.ods"))
    macro(file)
    document = office.desktop.loadComponentFromURL(url(file), "_blank", 0, properties(MacroExecutionMode=4))
    for _ in range(50):  # it runs when the office has time for it
        if not os.path.exists(MARKER):
            time.sleep(0.1)
    document.close(True)
    tap.ok(os.path.exists(MARKER), "the macro runs where it is allowed to")
    if os.path.exists(MARKER):
        os.remove(MARKER)
    file = shutil.copy(files[0], os.path.join(WORK, "gambar.ods"))
    linked_image(file)
    office.open(file).close(True)
    tap.say(f"a picture that is linked is fetched by this office: {'/image.png' in hits}")  # 7.4.7 does, 26.8 does not
    hits.clear()


def run(count):
    with Office(os.path.join(WORK, "profil"), BUNDLE) as office:
        folder, files = hand_out(office, count)
        would_harm(office, files)
        done = harm(office, files)
        sums = {file: checksum(os.path.join(folder, file)) for file in os.listdir(folder)
                if os.path.isfile(os.path.join(folder, file))}
        document = office.open(os.path.join(WORK, "induk.ods"))
        before = outside_of_input(document)
        office.forget_peak()
        start = time.monotonic()
        said = master.job(office, "gabung", document, folder=url(folder))
        took = time.monotonic() - start
        peak = office.memory("VmHWM") / 1024
        tap.say(said)
        tap.say(f"{count} returns in {took:.1f} s, {took / count:.3f} s a return, at most {peak:.0f} MB")
        tap.ok(peak < 1024, "memory stays under 1 GB", f"{peak:.0f} MB")
        tap.ok(not os.path.exists(MARKER), "nothing was executed")
        tap.same(hits, [], "nothing was fetched")
        tap.same(outside_of_input(document), before, "nothing but input has changed")
        tap.same({file: checksum(os.path.join(folder, file)) for file in sums}, sums, "no return was changed")
        check_results(document, done)
        document.close(True)


def check_results(document, done):
    states = collected(document)
    tap.same(set(states), set(done), "every file has its line")
    rows = master.grid(document, "P", master.P)
    honest_ones = {file: rows[first_code(file)]["k1"] for file, (kind, _) in done.items() if kind is None}
    tap.same(honest_ones, {file: number for file, (kind, number) in done.items() if kind is None},
             f"{len(honest_ones)} honest returns are taken")
    formulas = [row for key in ("k1", "k2", "k3", "k4", "a1", "a2", "a3", "a4") for row in
                document.NamedRanges.getByName(f"LKJ_P_{key}").ReferredCells.getFormulaArray() if row[0].startswith("=")]
    tap.same(formulas, [], "no formula came in")
    refused = ("1 GB", "entit", "web page", "PDF", "CSV", "half", "tenths", "random", "empty", "text document", "billion",
               "nested", "UTF-16", "6,000", "lie", "turned", "linked image", "contract", "whole columns", "names gone", "otherwise")
    for file, (kind, _) in done.items():
        if kind and any(word in kind for word in refused):
            state = states[file][0]
            if not state.startswith("tidak digabung"):
                tap.ok(False, f"{kind} is refused", f"{file}: {state}")
    tap.ok(True, "what could do harm was refused as a file")
    sheet = document.Sheets.getByName("Hasil Gabung")
    for row in sheet.NamedRanges.getByName("LKJ_GabungRincian").ReferredCells.getDataArray():
        if done[row[9]][0]:
            tap.say(f"{done[row[9]][0]}: {str(row[5])[:40]}: {row[6]}: {row[7]}")
    kinds = {}
    for file, (kind, _) in done.items():
        kinds.setdefault(kind, states[file][0])
    for kind, state in kinds.items():
        tap.say(f"{kind or 'honest'}: {state}")


def many(count):
    with Office(os.path.join(WORK, "profil"), BUNDLE) as office:
        folder, files = hand_out(office, count)
        for i, file in enumerate(files):
            honest(file, i)
        bytes_of(b"PK rusak")(files[7])
        document = office.open(os.path.join(WORK, "induk.ods"))
        first = count * 2 // 5
        figures = []
        for limit in (first, count):
            office.forget_peak()
            start, memory = time.monotonic(), office.memory()
            said = master.job(office, "gabung", document, folder=url(folder), batas=str(limit))
            took = time.monotonic() - start
            figures.append((took, office.memory() - memory, office.memory("VmHWM")))
            tap.say(said.splitlines()[0])
        for (took, grown, peak), files_read in zip(figures, (first, count - first)):
            tap.say(f"{files_read} files in {took:.1f} s, {took / files_read * 1000:.0f} ms a file; memory grew by {grown} KiB, "
                    f"peak {peak // 1024} MB")
        states = collected(document)
        tap.same(sum(state.startswith("digabung") for state, _ in states.values()), count - 1,
                 "stopped and gone on with, all but the broken one are in")
        tap.ok("tidak dapat dibuka" in states[os.path.basename(files[7])][0], "a broken file costs its own line only")
        rows = master.grid(document, "P", master.P)
        tap.same([rows[str(i + 1)]["k1"] for i in range(count) if i != 7], [float(i) for i in range(count) if i != 7],
                 "every figure is in its place")
        document.close(True)


def main():
    global HOST
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    HOST = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for _, change in KINDS:
        with_host(change)
    if sys.argv[1] == "--many":
        many(int(sys.argv[2]))
    else:
        run(int(sys.argv[1]))
    tap.done()


main()
