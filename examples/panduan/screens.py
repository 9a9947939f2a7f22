#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Takes pictures of the real screens: a real LibreOffice with the Indonesian interface, on an X display of its own.

    screens.py petunjuk --oxt FILE --buku FILE --lembar NAME --sel CELL --ketik TEXT --hasil CELL --out DIR
    screens.py gambar --bundle DIR --buku FILE --lembar NAME --sel CELL --out FILE.png

petunjuk installs the extension as an official would (opens the .oxt, clicks), types a formula, and fills a cell of the
workbook of a bidang; it writes the pictures of the one-page guide into DIR. gambar writes the picture of README.md.
Nothing is drawn: what the office shows is what is taken, only cropped, and in petunjuk a red ring is put round what to
click. Both fail if a window does not come or a formula does not compute.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

WAIT = 60  # seconds for a window or the office: two cores may be busy with other things
SCREEN = (1366, 768)

# Indonesian interface and locale; nothing that greets, asks or gives tips.
SETTINGS = (
    ("Office.Linguistic/General", "UILocale", "id"),
    ("Setup/L10N", "ooLocale", "id"),
    ("Setup/L10N", "ooSetupSystemLocale", "id-ID"),
    ("Setup/Product", "ooSetupLastVersion", "{version}"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Common/Misc", "ShowTipOfTheDay", "false"),
    ("Office.Calc/Formula/Load", "ODFRecalcMode", "0"),
    ("Office.UI.Sidebar/General", "MinimumWidth", "false"),
)


def say(text):
    print(f"  {'LAYAR':<8} {text}", flush=True)


def fail(text):
    print(f"layar: {text}", file=sys.stderr)
    sys.exit(1)


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        fail(f"{' '.join(map(str, command))}: {done.stderr.strip()}")
    return done.stdout


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def until(what, question):
    """Asks until there is an answer."""
    give_up = time.monotonic() + WAIT
    while time.monotonic() < give_up:
        answer = question()
        if answer:
            return answer
        time.sleep(0.2)
    fail(f"{what}: tidak muncul dalam {WAIT} detik")


class Screen:
    """An X display with a window manager, ours alone."""

    def __enter__(self):
        width, height = SCREEN
        # The server itself picks a display number that is free, and tells it.
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            fail("Xvfb tidak mau berjalan")
        os.environ["DISPLAY"] = f":{number}"
        os.environ["SAL_USE_VCLPLUGIN"] = "gtk3"
        os.environ.pop("WAYLAND_DISPLAY", None)
        self.manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        return self

    def __exit__(self, *error):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()


class Office:
    """An office with windows; ends when the block ends."""

    def __init__(self, profile, *arguments):
        self.profile = profile
        self.arguments = arguments

    def __enter__(self):
        pipe = f"lkjlayar{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "-env:UserInstallation=" + uno.systemPathToFileUrl(self.profile), "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;", *self.arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)

        def connect():
            try:
                return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            except NoConnectException:
                return None

        context = until("LibreOffice", connect)
        self.service = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        self.desktop = self.service("com.sun.star.frame.Desktop")
        return self

    def __exit__(self, *error):
        try:
            os.killpg(self.process.pid, 15)
        except ProcessLookupError:
            pass
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()


def make_profile(folder):
    os.makedirs(os.path.join(folder, "user"))
    version = ".".join(run("soffice", "--version").split()[1].split(".")[:2])
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>\n"
        for path, name, value in SETTINGS).replace("{version}", version)
    with open(os.path.join(folder, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                   '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n' + items + "</oor:items>\n")


# ---- Windows ---------------------------------------------------------------------------------------------------------


def windows():
    """The visible windows of the office, by id, with their titles; a message box has none."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "."], capture_output=True, text=True)
    return {window: subprocess.run(["xdotool", "getwindowname", window], capture_output=True, text=True).stdout.strip()
            for window in found.stdout.split()}


def window(pattern):
    """The window whose title matches: titles differ a little from one LibreOffice to the next."""
    return until(f"jendela '{pattern}'",
                 lambda: next((id_ for id_, name in windows().items() if re.search(pattern, name)), None))


def settle():
    """Waits until two pictures of the screen, half a second apart, are the same but for a blinking cursor."""
    last = b""
    for _ in range(40):
        time.sleep(0.5)
        now = subprocess.run(["import", "-window", "root", "-resize", "20%", "-depth", "8", "gray:-"], check=True,
                             capture_output=True).stdout
        if last and sum(abs(a - b) > 24 for a, b in zip(now, last)) <= 6:
            return
        last = now


def size(id_):
    values = dict(line.split("=") for line in run("xdotool", "getwindowgeometry", "--shell", id_).split())
    return int(values["WIDTH"]), int(values["HEIGHT"])


def click(id_, x, y):
    """Clicks in a window; negative positions count from its right and bottom edge."""
    width, height = size(id_)
    run("xdotool", "mousemove", "--window", id_, x if x >= 0 else width + x, y if y >= 0 else height + y)
    time.sleep(0.3)
    run("xdotool", "click", "1")


FRAME_TOP = 20  # of the window manager: title bar
FRAME_SIDE = 1


def take(id_, file, *changes):
    """The window with its frame; `changes` are options of ImageMagick's convert."""
    run("xdotool", "mousemove", SCREEN[0] - 1, SCREEN[1] - 1)  # no hover, no pointer
    settle()
    run("import", "-window", id_, "-frame", file)
    # The bottom handle of the window manager's frame is not the office's.
    width, height = size(id_)
    run("convert", file, "-crop", f"{width + 2 * FRAME_SIDE}x{FRAME_TOP + height}+0+0", "+repage", *changes, "+repage",
        "-strip", file)
    say(os.path.relpath(file))


def cut(x, y, width, height):
    """What is left of a picture, as convert options."""
    return ("-crop", f"{width}x{height}+{x}+{y}", "+repage")


def ring(x0, y0, x1, y1):
    """A red ring round what to click, as convert options."""
    return ("-fill", "none", "-stroke", "#d40000", "-strokewidth", "3", "-draw",
            f"roundrectangle {x0},{y0} {x1},{y1} 8,8")


def ring_at(id_, x, y, width, height):
    """A ring round the centre (x, y) of a window's inside; negative as in click."""
    w, h = size(id_)
    x = (x if x >= 0 else w + x) + FRAME_SIDE
    y = (y if y >= 0 else h + y) + FRAME_TOP
    return ring(x - width // 2, y - height // 2, x + width // 2, y + height // 2)


# ---- Calc ------------------------------------------------------------------------------------------------------------


def open_copy(office, book, folder):
    """Opens a copy, so that no lock file and no change touches the original."""
    copy = shutil.copy(book, folder)
    document = office.desktop.loadComponentFromURL(uno.systemPathToFileUrl(copy), "_default", 0, properties())
    if document is None:
        fail(f"{book} tidak dapat dibuka")
    document.calculateAll()
    return document


def dispatch(office, document, command, **arguments):
    helper = office.service("com.sun.star.frame.DispatchHelper")
    helper.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, properties(**arguments))


def place(office, document, width, height):
    """The document's window: of that size inside its frame, no longer maximized, without the sidebar."""
    id_ = window("^" + re.escape(document.Title))
    settle()
    dispatch(office, document, "Sidebar", Sidebar=False)
    document.CurrentController.Frame.ContainerWindow.IsMaximized = False
    settle()
    run("xdotool", "windowsize", "--sync", id_, width, height)
    run("xdotool", "windowmove", id_, 40, 40)
    run("xdotool", "windowactivate", "--sync", id_)
    return id_


def show(document, sheet, cell):
    controller = document.CurrentController
    target = document.Sheets.getByName(sheet)
    controller.setActiveSheet(target)
    controller.select(target.getCellRangeByName(cell))
    return target.getCellRangeByName(cell)


def must_compute(cell, function):
    """The cell holds a formula with the function, and no error."""
    if function not in cell.Formula or cell.getError() != 0:
        fail(f"sel berisi {cell.Formula!r} dengan hasil {cell.String!r}, bukan {function} yang terhitung")


def type_keys(text):
    run("xdotool", "type", "--delay", "60", text)


def enter(sheet, cell):
    """Ends the typing in a cell and goes back to it."""
    run("xdotool", "key", "Return")
    until(f"isi {cell}", lambda: sheet.getCellRangeByName(cell).Formula)
    run("xdotool", "key", "Up")


# ---- The picture of README.md ----------------------------------------------------------------------------------------


def take_picture(arguments, folder, profile):
    with Office(profile, "-env:BUNDLED_EXTENSIONS=" + uno.systemPathToFileUrl(os.path.realpath(arguments.bundle)),
                "--calc") as office:
        document = open_copy(office, arguments.buku, folder)
        id_ = place(office, document, 1198, 600)
        cell = show(document, arguments.lembar, arguments.sel)
        must_compute(cell, "CAPAIAN")
        document.CurrentController.ZoomValue = arguments.zoom
        # Eight bits of a palette: a screen has few colours, and the file stays small.
        take(id_, arguments.out, "+dither", "-colors", "96", "-define", "png:compression-level=9")
        run("convert", arguments.out, "-strip", "png8:" + arguments.out)


# ---- The pictures of the one-page guide ------------------------------------------------------------------------------


def take_guide(arguments, folder, profile):
    os.makedirs(arguments.out, exist_ok=True)

    def picture(name):
        return os.path.join(arguments.out, name + ".png")

    oxt = shutil.copy(arguments.oxt, os.path.join(folder, "lkj.oxt"))
    with Office(profile, oxt):
        install(picture)
    with Office(profile, "--calc") as office:
        use(office, picture, arguments, folder)
    fit(arguments.templat, arguments.out)


def fit(template, out):
    """Copies the guide beside its pictures, each as high as its width asks."""

    def height(found):
        width, before, name = found[1], found[2], found[3]
        w, h = run("identify", "-format", "%w %h", os.path.join(out, name)).split()
        return f'svg:width="{width}cm" svg:height="{float(width) * int(h) / int(w):.3f}cm"{before}xlink:href="{name}"'

    with open(template, encoding="utf-8") as file:
        text = re.sub(r'svg:width="([\d.]+)cm" svg:height="@"(>\s*<draw:image )xlink:href="([^"]+)"', height,
                      file.read())
    with open(os.path.join(out, os.path.basename(template)), "w", encoding="utf-8") as file:
        file.write(text)


def install(picture):
    """What comes after the double click, with the clicks."""
    manager = window("^(Manajer )?Ekstensi")

    def is_question(id_, name):
        return id_ != manager and not name.startswith("LibreOffice") and 200 < size(id_)[0] < 600

    question = until("pertanyaan pemasangan",
                     lambda: next((id_ for id_, name in windows().items() if is_question(id_, name)), None))
    width = size(question)[0]
    ok = (width * 3 // 4, -18)
    take(question, picture("pasang"), *ring_at(question, *ok, width // 2 - 8, 30))
    click(question, *ok)
    licence = window("Lisensi")
    accept = (-51, -24)
    take(licence, picture("lisensi"), *ring_at(licence, *accept, 92, 38), *cut(0, size(licence)[1] - 140, 2000, 200))
    click(licence, *accept)
    until("pemasangan", lambda: licence not in windows())
    settle()
    click(manager, -56, -24)
    restart = window("(?i)ulang LibreOffice")
    later = (90, -24)
    take(restart, picture("ulang"), *ring_at(restart, *later, 176, 36))
    click(restart, *later)
    until("Manajer Ekstensi tertutup", lambda: manager not in windows())


def use(office, picture, arguments, folder):
    """The extension is there; a formula by hand, the wizard, and a row that is filled."""
    blank = office.desktop.loadComponentFromURL("private:factory/scalc", "_default", 0, properties())
    id_ = place(office, blank, 1000, 560)
    sheet = blank.Sheets.getByIndex(0)
    dispatch(office, blank, "GoToCell", ToPoint="A1")
    run("import","-window","root","/tmp/h8/dbg.png")
    type_keys("=LKJVERSI()")
    enter(sheet, "A1")
    must_compute(sheet.getCellRangeByName("A1"), "LKJVERSI")
    take(id_, picture("versi"), *cut(0, 125, 560, 110))
    run("xdotool", "key", "Down", "Down")
    type_keys("=CAPAIAN(8,45;")
    take(id_, picture("ketik"), *cut(0, 125, 720, 150))
    type_keys("12,67)")
    enter(sheet, "A3")
    must_compute(sheet.getCellRangeByName("A3"), "CAPAIAN")
    run("xdotool", "key", "ctrl+F2")
    wizard = window("Wisaya")
    take(wizard, picture("wisaya"), *cut(size(wizard)[0] - 514, FRAME_TOP, 560, 310))
    run("xdotool", "key", "Escape")
    until("wisaya tertutup", lambda: wizard not in windows())

    book = open_copy(office, arguments.buku, folder)
    id_ = place(office, book, 1000, 560)
    cell = show(book, arguments.lembar, arguments.sel)
    result = book.Sheets.getByName(arguments.lembar).getCellRangeByName(arguments.hasil)
    if cell.String or result.String:
        fail(f"{arguments.sel} berisi {cell.String!r} dan {arguments.hasil} {result.String!r}, sebelum diisi")
    book.CurrentController.ZoomValue = arguments.zoom
    type_keys(arguments.ketik)
    run("xdotool", "key", "Return")
    until(f"hasil di {arguments.hasil}", lambda: result.String)
    must_compute(result, "=")
    show(book, arguments.lembar, arguments.sel)
    take(id_, picture("isi"), *cut(0, 125, 984, 216))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("petunjuk", "gambar"))
    for name in ("buku", "lembar", "sel", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--oxt", default="build/lkj.oxt")
    parser.add_argument("--bundle", default="build/bundle")
    parser.add_argument("--ketik", help="what to type there")
    parser.add_argument("--hasil", help="the cell that must show a result then")
    parser.add_argument("--templat", default="examples/panduan/petunjuk.fodt")
    parser.add_argument("--zoom", type=int, default=100)
    arguments = parser.parse_args()
    for tool in ("Xvfb", "openbox", "xdotool", "import", "convert", "soffice"):
        if shutil.which(tool) is None:
            fail(f"{tool} tidak ada; jalankan manifest/setup.sh paket")
    with tempfile.TemporaryDirectory(prefix="lkjlayar") as folder, Screen():
        profile = os.path.join(folder, "profil")
        make_profile(profile)
        (take_guide if arguments.what == "petunjuk" else take_picture)(arguments, folder, profile)


if __name__ == "__main__":
    main()
