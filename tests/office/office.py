# SPDX-License-Identifier: MPL-2.0
"""A live office for the tests, and TAP. Imported by the tests of this folder, which run from the top of the checkout.

Every office has a profile of its own and is started through tests/office/soffice, whose environment (OFFICE_LANGUAGE and
so on) says how; in-root.sh runs a whole test in the other office's root.
"""
import atexit
import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException

B = os.path.abspath(os.environ.get("B", "build"))
BUNDLE = os.path.join(B, "bundle")
SOFFICE = os.path.abspath("tests/office/soffice")
START_SECONDS = 120
NOBODY = "nobody"


class Tap:
    """Counts and prints results; the plan comes last."""

    def __init__(self):
        self.count = self.bad = 0

    def ok(self, good, name, why=""):
        self.count += 1
        self.bad += not good
        print(f"{'ok' if good else 'not ok'} {self.count} - {name}", flush=True)
        if not good:
            for line in str(why).splitlines()[:20]:
                print(f"# {line}", flush=True)
        return good

    def same(self, got, wanted, name):
        return self.ok(got == wanted, name, f"wanted {wanted!r}\ngot    {got!r}")

    @staticmethod
    def say(text):
        for line in str(text).splitlines():
            print(f"# {line}", flush=True)

    def done(self):
        print(f"1..{self.count}")
        sys.exit(self.bad != 0)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def workdir(name):
    """An empty folder below build/tests/office, of this office and language alone."""
    release = os.path.basename(os.path.dirname(os.environ.get("LIVE_AKAR", "")))
    parts = [name, release, os.environ.get("OFFICE_LANGUAGE", ""), "english" if os.environ.get("OFFICE_ENGLISH") else ""]
    path = os.path.join(B, "tests", "office", "work", "-".join(part for part in parts if part))
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path


def user_dir():
    """An empty folder of the user that as_user() means, who may have no way into the checkout; gone at the end."""
    path = tempfile.mkdtemp(prefix="lkj-office-")
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    give_away(path)
    return path


def url(path):
    return "file://" + urllib.parse.quote(os.path.abspath(path))


def checksum(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def processes(profile):
    """The office's own processes (not the scripts before it), by its profile."""
    wanted = f"-env:UserInstallation={url(profile)}".encode()
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/cmdline", "rb") as command:
                    words = command.read().split(b"\0")
            except OSError:
                continue
            if words[0].endswith(b"soffice.bin") and wanted in words:
                found.append(int(entry))
    return found


class Office:
    """A headless office. `with Office(profile) as office:` ends it with the block."""

    serial = 0

    def __init__(self, profile, bundle=None, env=None, options=()):
        self.profile, self.bundle, self.options = os.path.abspath(profile), bundle, options
        self.env = {**os.environ, **(env or {})}
        self.log = self.profile + ".log"
        self.process = self.desktop = self.context = None
        atexit.register(self.kill)

    def command(self, *words):
        bundle = [f"-env:BUNDLED_EXTENSIONS={url(self.bundle)}"] if self.bundle else []
        return [SOFFICE, f"-env:UserInstallation={url(self.profile)}", *bundle, *self.options, *words]

    def start(self, seconds=START_SECONDS):
        """Starts it; False if it ends, or does not answer within the time."""
        Office.serial += 1
        where = f"pipe,name=lkj-office-{os.getpid()}-{Office.serial}"
        if "OFFICE_USER" in self.env:  # a pipe is for one user alone
            where = f"socket,host=127.0.0.1,port={free_port()}"
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.command("--headless", "--norestore", "--nologo", "--nodefault", f"--accept={where};urp"),
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, env=self.env, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        give_up = time.monotonic() + seconds
        while time.monotonic() < give_up:
            try:
                self.context = resolver.resolve(f"uno:{where};urp;StarOffice.ComponentContext")
                self.desktop = self.service("com.sun.star.frame.Desktop")
                return True
            except (NoConnectException, DisposedException):
                if self.process.poll() is not None:
                    return False
                time.sleep(0.1)
        return False

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def __enter__(self):
        if not self.start():
            self.kill()
            print(f"Bail out! the office did not start; see {self.log}")
            sys.exit(1)
        return self

    def __exit__(self, *error):
        self.stop()

    def stop(self, seconds=30):
        """Ends it as a person would; returns its exit status, None if it had to be killed."""
        try:
            self.desktop.terminate()
        except Exception:  # the bridge goes down with the office
            pass
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def pid(self):
        return processes(self.profile)[0]

    def kill(self):
        """SIGKILL to the office itself, then to what started it."""
        if self.process is None:
            return
        for pid in processes(self.profile):
            os.kill(pid, signal.SIGKILL)
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def memory(self):
        """Resident memory without file mappings, in KiB: what allocations and leaks change."""
        with open(f"/proc/{self.pid()}/status", encoding="ascii") as status:
            return int(next(line for line in status if line.startswith("RssAnon")).split()[1])

    def new(self, kind="scalc"):
        return self.desktop.loadComponentFromURL(f"private:factory/{kind}", "_blank", 0, properties(Hidden=True))

    def open(self, path):
        document = self.desktop.loadComponentFromURL(url(path), "_blank", 0, properties(Hidden=True))
        if document is None:
            raise RuntimeError(f"{path} cannot be opened")
        return document


FILTERS = {"ods": "calc8", "fods": "OpenDocument Spreadsheet Flat XML", "xlsx": "Calc MS Excel 2007 XML",
           "xls": "MS Excel 97"}


def save(document, path):
    """Saves a copy in the format of the name."""
    document.storeToURL(url(path), properties(FilterName=FILTERS[path.rsplit(".", 1)[1]]))


def shown(cell):
    """What a person sees, or the error's number."""
    return f"Err:{cell.getError()}" if cell.getError() else cell.String


def grid(sheet):
    """All values of a sheet: number, text, or 'Err:nnn' for a formula's error."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
    data = [list(row) for row in area.getDataArray()]
    from com.sun.star.sheet.FormulaResult import ERROR
    for part in area.queryFormulaCells(ERROR).RangeAddresses:
        for row in range(part.StartRow, part.EndRow + 1):
            for column in range(part.StartColumn, part.EndColumn + 1):
                data[row][column] = f"Err:{sheet.getCellByPosition(column, row).getError()}"
    return data


def values(document):
    """{(sheet, row, column): value} of all cells that hold something."""
    return {(sheet.Name, r, c): value
            for sheet in document.Sheets for r, row in enumerate(grid(sheet)) for c, value in enumerate(row)
            if value not in ("", None)}


def formulas(document):
    """{(sheet, row, column): formula} of all formula cells."""
    found = {}
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        for r, row in enumerate(area.getFormulaArray()):
            for c, formula in enumerate(row):
                if formula.startswith(("=", "{=")):
                    found[sheet.Name, r, c] = formula
    return found


def differences(got, wanted, limit=8):
    """What differs, as text; numbers count as equal to 15 digits. Empty: nothing."""
    lines = []
    for key in sorted(set(got) | set(wanted), key=str):
        a, b = got.get(key), wanted.get(key)
        if isinstance(a, float) and isinstance(b, float):
            if a == b or abs(a - b) <= 1e-14 * max(abs(a), abs(b)):
                continue
        elif a == b:
            continue
        lines.append(f"{key}: wanted {b!r}, got {a!r}")
    if len(lines) > limit:
        lines = lines[:limit] + [f"and {len(lines) - limit} more"]
    return "\n".join(lines)


def unopkg(profile, *words, env=None):
    """(status, output) of unopkg in a profile. It refuses root, who therefore runs it as nobody."""
    who = {"OFFICE_USER": NOBODY} if os.geteuid() == 0 else {}
    result = subprocess.run(
        [SOFFICE, words[0], f"-env:UserInstallation={url(profile)}", *words[1:]], stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=180, check=False,
        env={**os.environ, "OFFICE_PROGRAM": "unopkg", **who, **(env or {})})
    return result.returncode, result.stdout.decode(errors="replace")


def version(bundle):
    """The version of the unpacked extension in a folder of such."""
    with open(os.path.join(bundle, "lkj", "description.xml"), encoding="utf-8") as description:
        return re.search(r'<version value="([^"]*)"', description.read()).group(1)


def give_away(path):
    """A folder and all in it to the user that the office runs as, where root runs the tests."""
    if os.geteuid() == 0:
        subprocess.run(["chown", "-R", NOBODY, path], check=True)


def as_user():
    """The environment of an office that must not be root's."""
    return {"OFFICE_USER": NOBODY} if os.geteuid() == 0 else {}
