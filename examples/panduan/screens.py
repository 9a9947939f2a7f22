#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Takes pictures of the real screens: a real LibreOffice with the Indonesian interface, on an X display of its own.

    screens.py guide --oxt FILE --book FILE --sheet NAME --cell CELL --type TEXT --result CELL --page FILE.fodt --out DIR
    screens.py readme --bundle DIR --book FILE --sheet NAME --cell CELL --out FILE.png
    screens.py pages --bundle DIR --book FILE --report FILE.ott --out DIR

1. guide installs the extension as an official would (opens the .oxt, clicks), types a formula, and fills a cell of the
   workbook of a bidang. It writes the pictures of the one-page guide into DIR, and their heights into FILE.fodt, which
   shows them. readme takes the picture of README.md, pages those of the guide (pages.py).
2. Nothing is drawn: what the office shows is what is taken, only cropped, and in guide a red ring is put round what to
   click. No picture takes its place before all of them are there.
3. It ends with status 1, and says at which picture and step, if a window does not come, a formula does not compute, a
   program fails, or a step takes longer than STEP seconds, or all of it longer than WHOLE: whatever hangs, a program, the
   office, a call into it.
4. The office, the display and the window manager end with it, however it ends, SIGKILL included.

So there are two processes: the robot, in a group with all that it starts, and the one that watches it. The robot tells
each step on a pipe; what it does not end by itself, the watcher does, by the group.
"""

import argparse
import os
import re
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

import pages
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

WAIT = 60  # seconds for a window or the office: two cores may be busy with other things
STEP = 120  # for any step, the ones included that only a program or a call into the office can keep waiting
WHOLE = 600
SCREEN = (1366, 768)
FAILED = 3  # the robot's status when it has said why

# Indonesian interface and locale; nothing that greets, asks or gives tips.
SETTINGS = (
    ("Office.Linguistic/General", "UILocale", "id"),
    ("Setup/L10N", "ooLocale", "id"),
    ("Setup/L10N", "ooSetupSystemLocale", "id-ID"),
    ("Setup/Product", "ooSetupLastVersion", "{version}"),
    ("Office.Common/Misc", "FirstRun", "false"),
    ("Office.Common/Misc", "ShowTipOfTheDay", "false"),
    ("Office.Calc/Formula/Load", "ODFRecalcMode", "0"),
    # The window comes in its size and place. To size it afterwards, through UNO and through the window manager at once,
    # was seen to lock up the office.
    ("Setup/Office/Factories/org.openoffice.Setup:Factory['com.sun.star.sheet.SpreadsheetDocument']",
     "ooSetupFactoryWindowAttributes", "40,40,{width},{height};1;;;;"),
)


def say(text):
    print(f"  {'SCREEN':<8} {text}", flush=True)


class Failure(Exception):
    """What the robot cannot go on from."""


def fail(text):
    raise Failure(f"{Robot.last}: {text}")


# ---- The watcher -----------------------------------------------------------------------------------------------------


def watch():
    """Runs the robot in a process group of its own, within the limits; its status."""
    read, steps = os.pipe()
    alive, write = os.pipe()  # closed with us: then the robot ends itself
    robot = subprocess.Popen([sys.executable, "-B", __file__, *sys.argv[1:]], start_new_session=True,
                             pass_fds=(steps, alive), env={**os.environ, "SCREENS_PIPES": f"{steps},{alive}"})
    os.close(steps)
    os.close(alive)

    def end(number, _frame):
        os.killpg(robot.pid, signal.SIGKILL)
        sys.exit(128 + number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, end)
    step, trouble = "start", None
    give_up = time.monotonic() + WHOLE
    selector = selectors.DefaultSelector()
    selector.register(read, selectors.EVENT_READ)
    while trouble is None:
        left = min(STEP, give_up - time.monotonic())
        if left <= 0 or not selector.select(left):
            trouble = f"not done within {STEP} s, or all of it within {WHOLE} s"
            break
        told = os.read(read, 4096).decode()
        if not told:
            break
        step = told.strip().splitlines()[-1]
    if trouble is None:
        try:
            robot.wait(STEP)
        except subprocess.TimeoutExpired:
            trouble = f"the robot did not end within {STEP} s"
    try:
        os.killpg(robot.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    status = robot.wait()
    if trouble is None and status == 0:
        return 0
    if trouble is not None or status != FAILED:  # a Failure has said what it was
        print(f"screens: {step}: {trouble or f'ended with status {status}'}", file=sys.stderr)
    return 1


class Robot:
    """The other side of the pipes."""

    steps = None
    last = "start"

    @classmethod
    def begin(cls, pipes):
        cls.steps, alive = (int(number) for number in pipes.split(","))
        for number in (cls.steps, alive):
            os.set_inheritable(number, False)

        def wait_for_the_end():
            os.read(alive, 1)
            os.killpg(0, signal.SIGKILL)

        threading.Thread(target=wait_for_the_end, daemon=True).start()

    @classmethod
    def step(cls, text):
        cls.last = text
        os.write(cls.steps, (text + "\n").encode())


step = Robot.step


def run(*command, status=0, binary=False, limit=WAIT / 2):
    """What a program prints; it ends within the limit and with the status (None: any, and the limit may pass)."""
    words = [str(part) for part in command]
    try:
        done = subprocess.run(words, capture_output=True, stdin=subprocess.DEVNULL, timeout=limit)
    except subprocess.TimeoutExpired:
        if status is None:
            return ""
        fail(f"{' '.join(words)}: not done within {limit} s")
    if status is not None and done.returncode != status:
        fail(f"{' '.join(words)}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout if binary else done.stdout.decode(errors="replace")


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def until(what, question):
    """Asks until there is an answer."""
    step(f"waiting for {what}")
    give_up = time.monotonic() + WAIT
    while time.monotonic() < give_up:
        answer = question()
        if answer:
            return answer
        time.sleep(0.2)
    fail(f"not there within {WAIT} s")


def end_process(process):
    """Ends a process that we started, kindly first."""
    process.terminate()
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def of_our_group(*names):
    """The processes of our group that are so called. soffice starts the office in another process than its own."""
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit():
            continue
        try:
            with open(f"/proc/{entry.name}/stat", encoding="utf-8", errors="replace") as file:
                name, rest = file.read().split("(", 1)[1].rsplit(")", 1)
        except OSError:
            continue
        state, _parent, group = rest.split()[:3]
        if int(group) == os.getpgrp() and name in names and state != "Z":
            yield int(entry.name)


class Screen:
    """An X display with a window manager, ours alone."""

    def __init__(self, folder):
        # A cursor that does not blink, and no settings of whoever runs this.
        os.makedirs(os.path.join(folder, "config", "gtk-3.0"))
        with open(os.path.join(folder, "config", "gtk-3.0", "settings.ini"), "w", encoding="utf-8") as file:
            file.write("[Settings]\ngtk-cursor-blink=false\n")
        os.environ["XDG_CONFIG_HOME"] = os.path.join(folder, "config")
        os.environ["XDG_CACHE_HOME"] = os.path.join(folder, "cache")
        os.environ["HOME"] = folder
        self.processes = []

    def __enter__(self):
        step("display")
        width, height = SCREEN
        # The server itself picks a display number that is free, and tells it.
        read, write = os.pipe()
        self.processes.append(subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
            pass_fds=(write,), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            fail("Xvfb does not start")
        os.environ["DISPLAY"] = f":{number}"
        os.environ["SAL_USE_VCLPLUGIN"] = "gtk3"
        os.environ["LC_ALL"] = "C.UTF-8"
        os.environ.pop("WAYLAND_DISPLAY", None)
        self.processes.append(subprocess.Popen(["openbox", "--sm-disable"], stdin=subprocess.DEVNULL,
                                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        time.sleep(0.5)
        return self

    def __exit__(self, *error):
        for process in reversed(self.processes):
            end_process(process)


class Office:
    """An office with windows; ends when the block ends."""

    def __init__(self, profile, *arguments):
        self.profile = profile
        self.arguments = arguments

    def __enter__(self):
        pipe = f"lkjscreens{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "-env:UserInstallation=" + uno.systemPathToFileUrl(self.profile), "--norestore", "--nologo",
             f"--accept=pipe,name={pipe};urp;", *self.arguments],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)

        def connect():
            try:
                return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            except NoConnectException:
                return None

        # After its first run with an extension the office starts itself anew (status 81): whoever has connected to the
        # one that ends waits for an answer for ever, Python's interpreter with him. With a window it stays.
        until("a window of LibreOffice", windows)
        context = until("LibreOffice", connect)
        self.service = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        self.desktop = self.service("com.sun.star.frame.Desktop")
        return self

    def __exit__(self, *error):
        step("ending the office")
        for number in (signal.SIGTERM, signal.SIGKILL):
            give_up = time.monotonic() + 15
            for pid in of_our_group("oosplash", "soffice.bin"):
                os.kill(pid, number)
            while any(of_our_group("oosplash", "soffice.bin")) and time.monotonic() < give_up:
                time.sleep(0.1)
        end_process(self.process)


def make_profile(folder, width, height):
    os.makedirs(os.path.join(folder, "user"))
    version = ".".join(run("soffice", "--version").split()[1].split(".")[:2])
    values = {"{version}": version, "{width}": str(width), "{height}": str(height)}
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
        "</prop></item>\n"
        for path, name, value in SETTINGS)
    for mark, value in values.items():
        items = items.replace(mark, value)
    with open(os.path.join(folder, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n'
                   '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n' + items + "</oor:items>\n")


# ---- Windows ---------------------------------------------------------------------------------------------------------


def windows():
    """The visible windows of the office, by id, with their titles; a message box has none. xdotool was seen to wait for
    ever for a window that closes just then."""
    found = run("xdotool", "search", "--onlyvisible", "--class", ".", status=None, limit=5)
    return {window: run("xdotool", "getwindowname", window, status=None, limit=5).strip() for window in found.split()}


def window(pattern):
    """The window whose title matches: titles differ a little from one LibreOffice to the next."""
    return until(f"the window '{pattern}'",
                 lambda: next((id_ for id_, name in windows().items() if re.search(pattern, name)), None))


def settle():
    """Waits until two pictures of the screen, half a second apart, are the same but for a blinking cursor."""
    last = b""
    for _ in range(40):
        time.sleep(0.5)
        now = run("import", "-window", "root", "-resize", "20%", "-depth", "8", "gray:-", binary=True)
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


# A screen has few colours, and so the file stays small.
PALETTE = ("+dither", "-colors", "96", "-define", "png:compression-level=9")
FRAME_TOP = 20  # of the window manager: title bar
FRAME_SIDE = 1


def take(id_, file, *changes):
    """The window with its frame; `changes` are options of ImageMagick's convert."""
    step(f"picture {os.path.basename(file)}")
    run("xdotool", "mousemove", SCREEN[0] - 1, SCREEN[1] - 1)  # no hover, no pointer
    settle()
    run("import", "-window", id_, "-frame", file)
    # The bottom handle of the window manager's frame is not the office's.
    width, height = size(id_)
    run("convert", file, "-crop", f"{width + 2 * FRAME_SIDE}x{FRAME_TOP + height}+0+0", "+repage", *changes, "+repage",
        "-strip", *PALETTE, file)
    say(os.path.basename(file))


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


def opened(office, name):
    """The document that the office opened by its command line. To load one by a call from outside was seen to lock up an
    office with windows."""

    def find():
        documents = office.desktop.Components.createEnumeration()
        while documents.hasMoreElements():
            document = documents.nextElement()
            if document.URL.endswith(name):
                return document
        return None

    document = until(f"the document {name or 'without a name'}", find)
    window("^" + re.escape(document.Title))
    settle()
    step(f"computing {name}")
    if hasattr(document, "calculateAll"):
        document.calculateAll()
    return document


def dispatch(office, document, command, **arguments):
    helper = office.service("com.sun.star.frame.DispatchHelper")
    helper.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, properties(**arguments))


def place(office, document, width, height):
    """The document's window, of that size inside its frame, and without the sidebar."""
    id_ = window("^" + re.escape(document.Title))
    settle()
    step("closing the sidebar")
    dispatch(office, document, "Sidebar", Sidebar=False)
    settle()
    # Not --sync: it waits for a change that may not be needed.
    run("xdotool", "windowsize", id_, width, height)
    until(f"the size {width}x{height}", lambda: size(id_) == (width, height))
    run("xdotool", "windowmove", id_, 40, 40)
    run("xdotool", "windowactivate", id_)
    until("the keyboard", lambda: run("xdotool", "getactivewindow", status=None).strip() == id_)
    return id_


def show(document, sheet, cell):
    step(f"showing {sheet}.{cell}")
    controller = document.CurrentController
    target = document.Sheets.getByName(sheet)
    controller.setActiveSheet(target)
    controller.select(target.getCellRangeByName(cell))
    return target.getCellRangeByName(cell)


def must_compute(cell, function):
    """The cell holds a formula with the function, and no error."""
    if function not in cell.Formula or cell.getError() != 0:
        fail(f"the cell holds {cell.Formula!r} with the result {cell.String!r}, not a computed {function}")


def type_keys(text):
    run("xdotool", "type", "--delay", "60", text)


def enter(document, sheet, cell):
    """Ends the typing in a cell and goes back to it."""

    def there():
        # A hint that is just coming up may take the first Return.
        run("xdotool", "key", "Return")
        time.sleep(1)
        return sheet.getCellRangeByName(cell).Formula

    until(f"the contents of {cell}", there)
    document.CurrentController.select(sheet.getCellRangeByName(cell))


# ---- The picture of README.md ----------------------------------------------------------------------------------------


def take_readme(arguments, folder, profile):
    """The picture of README.md, in the folder."""
    # A copy, so that no lock file and no change touches the original.
    book = shutil.copy(arguments.book, folder)
    with Office(profile, "-env:BUNDLED_EXTENSIONS=" + uno.systemPathToFileUrl(os.path.realpath(arguments.bundle)),
                "--calc", book) as office:
        document = opened(office, os.path.basename(book))
        id_ = place(office, document, *SIZES["readme"])
        cell = show(document, arguments.sheet, arguments.cell)
        must_compute(cell, "CAPAIAN")
        document.CurrentController.ZoomValue = arguments.zoom
        taken = os.path.join(folder, "readme.png")
        take(id_, taken)
    run("convert", taken, "-strip", "png8:" + taken)
    move(taken, arguments.out)


def move(taken, to):
    """To its place, in one step."""
    shutil.copyfile(taken, to + ".new")
    os.replace(to + ".new", to)
    say(os.path.relpath(to))


# ---- The pictures of the one-page guide ------------------------------------------------------------------------------


def take_guide(arguments, folder, profile):
    pictures = os.path.join(folder, "pictures")
    os.makedirs(pictures)

    def picture(name):
        return os.path.join(pictures, name + ".png")

    oxt = shutil.copy(arguments.oxt, os.path.join(folder, "lkj.oxt"))
    with Office(profile, oxt):
        install(picture)
    with Office(profile, "--calc") as office:
        compute(office, opened(office, ""), picture)
    book = shutil.copy(arguments.book, folder)
    with Office(profile, "--calc", book) as office:
        fill(office, opened(office, os.path.basename(book)), picture, arguments)
    step("writing the pictures")
    fit(arguments.page, pictures)
    for name in sorted(os.listdir(pictures)):
        move(os.path.join(pictures, name), os.path.join(arguments.out, name))


def fit(page, pictures):
    """Writes into the guide how high its pictures are, each as its width asks; it shows each, and no other."""
    shown = []

    def height(found):
        width, before, name = found[1], found[2], found[3]
        shown.append(name)
        w, h = run("identify", "-format", "%w %h", os.path.join(pictures, name)).split()
        return f'svg:width="{width}cm" svg:height="{float(width) * int(h) / int(w):.3f}cm"{before}xlink:href="{name}"'

    with open(page, encoding="utf-8") as file:
        text = re.sub(r'svg:width="([\d.]+)cm" svg:height="[^"]*"(>\s*<draw:image )xlink:href="([^"]+)"', height,
                      file.read())
    if sorted(shown) != sorted(os.listdir(pictures)):
        fail(f"{page} shows {sorted(shown)}, taken were {sorted(os.listdir(pictures))}")
    with open(page + ".new", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(page + ".new", page)


def install(picture):
    """What comes after the double click, with the clicks."""
    manager = window("^(Manajer )?Ekstensi")

    def is_question(id_, name):
        return id_ != manager and not name.startswith("LibreOffice") and 200 < size(id_)[0] < 600

    question = until("the question whether to install",
                     lambda: next((id_ for id_, name in windows().items() if is_question(id_, name)), None))
    width = size(question)[0]
    ok = (width * 3 // 4, -18)
    take(question, picture("install"), *ring_at(question, *ok, width // 2 - 8, 30))
    click(question, *ok)
    licence = window("Lisensi")
    accept = (-51, -24)
    take(licence, picture("licence"), *ring_at(licence, *accept, 92, 38), *cut(0, size(licence)[1] - 140, 2000, 200))
    click(licence, *accept)
    until("the end of installing", lambda: licence not in windows())
    settle()
    click(manager, -56, -24)
    restart = window("(?i)ulang LibreOffice")
    later = (90, -24)
    take(restart, picture("restart"), *ring_at(restart, *later, 176, 36))
    click(restart, *later)
    until("the Extension Manager to close", lambda: manager not in windows())


def compute(office, blank, picture):
    """The extension is there; a formula by hand, and the wizard."""
    id_ = place(office, blank, *SIZES["guide"])
    sheet = blank.Sheets.getByIndex(0)
    dispatch(office, blank, "GoToCell", ToPoint="A1")
    type_keys("=LKJVERSI()")
    enter(blank, sheet, "A1")
    must_compute(sheet.getCellRangeByName("A1"), "LKJVERSI")
    take(id_, picture("version"), *cut(0, 125, 560, 110))
    blank.CurrentController.select(sheet.getCellRangeByName("A3"))
    type_keys("=CAPAIAN(8,45;")
    take(id_, picture("formula"), *cut(0, 125, 800, 150))
    type_keys("12,67)")
    enter(blank, sheet, "A3")
    must_compute(sheet.getCellRangeByName("A3"), "CAPAIAN")
    run("xdotool", "key", "ctrl+F2")
    wizard = window("Wisaya")
    take(wizard, picture("wizard"), *cut(size(wizard)[0] - 514, FRAME_TOP, 560, 310))
    run("xdotool", "key", "Escape")
    until("the wizard to close", lambda: wizard not in windows())


def fill(office, book, picture, arguments):
    """A row of the workbook that is filled."""
    id_ = place(office, book, *SIZES["guide"])
    cell = show(book, arguments.sheet, arguments.cell)
    result = book.Sheets.getByName(arguments.sheet).getCellRangeByName(arguments.result)
    if cell.String or result.String:
        fail(f"{arguments.cell} holds {cell.String!r} and {arguments.result} {result.String!r} before it is filled")
    book.CurrentController.ZoomValue = arguments.zoom
    type_keys(arguments.type)
    run("xdotool", "key", "Return")
    until(f"the result in {arguments.result}", lambda: result.String)
    must_compute(result, "=")
    show(book, arguments.sheet, arguments.cell)
    take(id_, picture("filled"), *cut(0, 125, 984, 216))


# Width and height of the office's window, inside its frame.
SIZES = {"guide": (1000, 560), "readme": (1198, 600), "pages": (1300, 700)}


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=sorted(SIZES))
    for name in ("book", "out"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--sheet")
    parser.add_argument("--cell")
    parser.add_argument("--report", help="the template of the report")
    parser.add_argument("--oxt", default="build/lkj.oxt")
    parser.add_argument("--bundle", default="build/bundle")
    parser.add_argument("--type", help="what to type there")
    parser.add_argument("--result", help="the cell that must show a result then")
    parser.add_argument("--page", help="the guide that shows the pictures")
    parser.add_argument("--zoom", type=int, default=100)
    return parser.parse_args()


def main():
    arguments = parse()
    if "SCREENS_PIPES" not in os.environ:
        with tempfile.TemporaryDirectory(prefix="lkjscreens") as folder:
            os.environ["SCREENS_FOLDER"] = folder
            return watch()
    Robot.begin(os.environ.pop("SCREENS_PIPES"))
    for tool in ("Xvfb", "openbox", "xdotool", "import", "convert", "soffice"):
        if shutil.which(tool) is None:
            fail(f"{tool} is not there; run manifest/setup.sh gambar")
    folder = os.environ["SCREENS_FOLDER"]
    with Screen(folder):
        profile = os.path.join(folder, "profile")
        make_profile(profile, *SIZES[arguments.what])
        if arguments.what == "pages":
            pages.take(sys.modules[__name__], arguments, folder, profile)
        else:
            (take_guide if arguments.what == "guide" else take_readme)(arguments, folder, profile)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(f"screens: {failure}", file=sys.stderr)
        sys.exit(FAILED)
