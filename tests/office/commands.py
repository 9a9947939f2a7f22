# SPDX-License-Identifier: MPL-2.0
"""The commands of the menu LKJ in a live office: who may call them and how, what is greyed, and how they end."""
import os
import subprocess
import sys
import urllib.parse

sys.path.insert(0, "tests/lib")
from office import B, BUNDLE, Office, properties, save, url, workdir
from tap import Tap
import unohelper
from com.sun.star.beans import NamedValue
from com.sun.star.lang import DisposedException
from com.sun.star.frame import XDispatchResultListener, XStatusListener
from com.sun.star.util import URL

tap = Tap()
WORK = workdir("commands")


class Status(unohelper.Base, XStatusListener):
    """Remembers what it hears."""

    def __init__(self):
        self.enabled = None

    def statusChanged(self, event):
        self.enabled = event.IsEnabled

    def disposing(self, event):
        pass


class Result(unohelper.Base, XDispatchResultListener):
    def __init__(self):
        self.text = self.state = None

    def dispatchFinished(self, event):
        self.text, self.state = event.Result, event.State

    def disposing(self, event):
        pass


def job(office, command, **arguments):
    given = [NamedValue("perintah", command)] + [NamedValue(name, value) for name, value in arguments.items()]
    return office.service("id.lkj.Perintah").execute(tuple(given))


def dispatch_of(office, document, command):
    """What the menu's entry would get."""
    transformer = office.service("com.sun.star.util.URLTransformer")
    parsed = URL(Complete="id.lkj:" + command)
    _, parsed = transformer.parseStrict(parsed)
    frame = document.CurrentController.Frame
    return parsed, frame.queryDispatch(parsed, "_self", 0)


def enabled(office, document, command):
    parsed, dispatch = dispatch_of(office, document, command)
    if dispatch is None:
        return None
    listener = Status()
    dispatch.addStatusListener(listener, parsed)
    dispatch.removeStatusListener(listener, parsed)
    return listener.enabled


def faces(office):
    sheet, text = office.new(), office.new("swriter")
    tap.same(enabled(office, sheet, "periksa&lembar"), True, "greyed: Periksa Lembar is not, in Calc")
    tap.same(enabled(office, sheet, "periksa&buku"), True, "greyed: Periksa Buku Kerja is not, in Calc")
    tap.same(enabled(office, text, "periksa&dokumen"), True, "greyed: Periksa Dokumen is not, in Writer")
    tap.same(enabled(office, text, "periksa&lembar"), False, "greyed: Periksa Lembar in Writer")
    tap.same(enabled(office, sheet, "periksa&dokumen"), False, "greyed: Periksa Dokumen in Calc")
    tap.same(enabled(office, sheet, "tidakada"), None, "a command that does not exist has no dispatch")
    for document in (sheet, text):
        document.close(True)


def errors(office):
    """Each wrong call is told what is wrong, and changes nothing."""
    document = office.new()
    cases = [("", "Gagal: Perintah tidak disebut"), ("&&", "Gagal: Perintah tidak disebut"),
             ("tidakada", "Gagal: Perintah tidak dikenal: tidakada"),
             ("periksa&dokumen=file:///tidak/ada.ods", "Gagal: Dokumen ini tidak terbuka: file:///tidak/ada.ods"),
             ("periksa&%4", "Gagal: Argumen tidak terbaca"), ("periksa&a=%zz", "Gagal: Argumen tidak terbaca"),
             ("periksa&a=%00", "Gagal: Argumen tidak terbaca"),
             ("periksa" + "&x" * 17, "Gagal: Argumen terlalu banyak")]
    for command, wanted in cases:
        got = job(office, command, dokumen=document) if "dokumen=" not in command else job(office, command)
        tap.ok(got.startswith(wanted), f"error: {command[:40]!r}", got)
    got = job(office, "periksa", dokumen=office.desktop)
    tap.same(got, "Gagal: Tidak ada dokumen Calc atau Writer yang terbuka", "error: no document at all")
    text = office.new("swriter")
    got = job(office, "bekukan", dokumen=text)
    tap.ok(got.startswith("Gagal: "), "error: a command of Calc in Writer", got)
    text.close(True)
    tap.same(document.isModified(), False, "error: nothing was changed")
    document.close(True)


def dispatches(office):
    """A program's dispatch: its arguments arrive, the answer comes back, no dialog stands in the way."""
    document = office.new()
    helper = office.service("com.sun.star.frame.DispatchHelper")
    frame = document.CurrentController.Frame
    event = helper.executeDispatch(frame, "id.lkj:periksa&lembar", "", 0, ())
    tap.same((event.State, event.Result), (1, "Tidak ada tabel yang dikenali. Temuan: tidak ada. Hasil: lembar Hasil Periksa."),
             "dispatch: the answer is in the event")
    event = helper.executeDispatch(frame, "id.lkj:periksa", "", 0, properties(dokumen="file:///tidak/ada.ods"))
    tap.same((event.State, event.Result), (0, "Gagal: Dokumen ini tidak terbuka: file:///tidak/ada.ods"),
             "dispatch: its arguments arrive, and a failure is one")
    parsed, dispatch = dispatch_of(office, document, "periksa&lembar")
    dispatch.dispatch(parsed, ())  # as a click: the message box of a headless office answers by itself
    tap.ok(document.Sheets.hasByName("Hasil Periksa"), "dispatch: as the menu does")
    document.close(True)
    document = office.new("swriter")
    parsed, dispatch = dispatch_of(office, document, "periksa&dokumen")
    dispatch.dispatch(parsed, ())
    new = [one for one in office.desktop.Components if one.supportsService("com.sun.star.sheet.SpreadsheetDocument")]
    tap.same(len(new), 1, "dispatch: as the menu does in Writer")
    for one in new + [document]:
        one.close(True)


def listing(office):
    """Daftar Fungsi: every function once, in a new workbook; the document in front stays as it is."""
    document = office.new("swriter")
    answer = job(office, "daftar", dokumen=document)
    names = subprocess.run([os.path.join(B, "xcu"), "--names"], stdout=subprocess.PIPE, check=True).stdout.split()
    tap.same(answer, f"Daftar {len(names)} fungsi di buku kerja baru.", "daftar: how many")
    books, components = [], office.desktop.Components.createEnumeration()
    while components.hasMoreElements():
        book = components.nextElement()
        if hasattr(book, "Sheets") and book.Sheets.hasByName("Daftar Fungsi"):
            books.append(book)
    rows = books[0].Sheets.getByIndex(0).getCellRangeByName(f"A4:F{3 + len(names)}").getDataArray() if books else ()
    tap.same(sorted(row[1].lower() for row in rows), sorted(name.decode() for name in names), "daftar: every function once")
    tap.ok(bool(rows) and all(all(row) for row in rows), "daftar: no empty cell")
    tap.same([document.isModified()] + [book.isModified() for book in books], [False, False], "daftar: nothing to save")
    for book in [document] + books:
        book.close(True)


def leaving(office):
    """`keluar` does not close over anything."""
    one, other = office.new(), office.new()
    got = job(office, "periksa&berkas&keluar", dokumen=one)
    tap.ok(got.endswith("Tidak keluar: ada dokumen lain yang terbuka."), "keluar: another document is open", got)
    other.close(True)
    one.Sheets.getByIndex(0).getCellByPosition(0, 0).String = "x"
    got = job(office, "periksa&berkas", dokumen=one, keluar=True)
    tap.ok(got.endswith("Tidak keluar: dokumen ini berubah dan belum disimpan."), "keluar: the document has changes", got)
    tap.same(one.Sheets.getByIndex(0).getCellByPosition(0, 0).String, "x", "keluar: it is still open")
    one.setModified(False)
    try:  # its answer may not get out of an office that ends
        got = job(office, "periksa&berkas", dokumen=one, keluar=True)
    except DisposedException:
        got = "Gagal: Simpan dokumen ini dahulu: hasilnya ditulis di sebelahnya"
    tap.ok(got.endswith("Gagal: Simpan dokumen ini dahulu: hasilnya ditulis di sebelahnya"),
           "keluar: also after a failure", got)
    try:
        office.process.wait(30)
    except subprocess.TimeoutExpired:
        pass
    tap.same(office.process.poll(), 0, "keluar: the office has ended")


def run(words, name):
    """The command line, as a person would type it; its output."""
    office = Office(os.path.join(WORK, name), BUNDLE)
    result = subprocess.run(office.command("--headless", "--norestore", "--nologo", *words), stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=120, check=False)
    return result.returncode, result.stdout.decode(errors="replace").strip()


def command_line():
    """A file name with spaces and umlauts, and arguments that are percent-encoded."""
    path = os.path.join(WORK, "lapor\u00e4n akhir.ods")
    with Office(os.path.join(WORK, "maker"), BUNDLE) as office:
        document = office.new()
        save(document, path)
        document.close(True)
    encoded = urllib.parse.quote("kata dua=\u00e4&b", safe="")
    status, output = run([path, f"service:id.lkj.Perintah?periksa&catatan={encoded}&keluar"], "line")
    tap.same((status, output),
             (0, "Tidak ada tabel yang dikenali. Temuan: tidak ada. Ditulis: lapor\u00e4n akhir-periksa.ods. "
                 "Ditulis: lapor\u00e4n akhir-periksa.csv."), "command line: file and arguments with umlauts")
    tap.same(sorted(name for name in os.listdir(WORK) if name.startswith("lapor")),
             ["lapor\u00e4n akhir-periksa.csv", "lapor\u00e4n akhir-periksa.ods", "lapor\u00e4n akhir.ods"],
             "command line: two files stand beside it, and no draft")
    named = urllib.parse.quote(url(path), safe="")
    status, output = run([path, f"service:id.lkj.Perintah?periksa&dokumen={named}&keluar"], "line")
    tap.ok(status == 0 and "Ditulis" in output, "command line: the document by its URL", output)
    broken = os.path.join(WORK, "rusak.docx")
    with open(path, "rb") as whole, open(broken, "wb") as half:
        half.write(whole.read()[:900])
    status, output = run([broken, "service:id.lkj.Perintah?periksa&keluar"], "line")
    tap.ok(status == 0 and output, "command line: a broken file ends the office too", output)
    tap.say(output)
    status, output = run([path + ".hilang", "service:id.lkj.Perintah?periksa&keluar"], "line")
    tap.same((status, output), (0, "Gagal: Tidak ada dokumen Calc atau Writer yang terbuka"),
             "command line: a file that is not there ends the office too")


def main():
    with Office(os.path.join(WORK, "profile"), BUNDLE) as office:
        faces(office)
        errors(office)
        dispatches(office)
        listing(office)
        leaving(office)
    command_line()
    tap.done()


main()
