# SPDX-License-Identifier: MPL-2.0
"""The commands of the menu LKJ in a live office: who may call them and how, what is greyed, and how they end."""
import os
import subprocess
import sys
import time
import urllib.parse

sys.path.insert(0, "tests/office")
from office import BUNDLE, Office, Tap, processes, properties, save, url, workdir  # noqa: E402
import unohelper  # noqa: E402
from com.sun.star.beans import NamedValue  # noqa: E402
from com.sun.star.frame import XDispatchResultListener, XStatusListener  # noqa: E402
from com.sun.star.util import URL  # noqa: E402

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


def explore(office):
    d = office.new()
    print(job(office, "periksa&a=%20b%C3%A4&c", dokumen=d, x=True, y=False, z=1.5, t="ä b"))
    print(job(office, "periksa"))
    helper = office.service("com.sun.star.frame.DispatchHelper")
    r = helper.executeDispatch(d.CurrentController.Frame, "id.lkj:periksa&lembar", "", 0, properties(folder="a b"))
    print(r.Result, r.State)
    d.close(True)


def main():
    with Office(os.path.join(WORK, "profile"), BUNDLE) as office:
        faces(office)
        errors(office)
        explore(office)
    tap.done()


main()
