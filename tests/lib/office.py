# SPDX-License-Identifier: MPL-2.0
"""A live office for the tests, which run from the top of the checkout: what examples/live.py starts, as tests want it.

Every office is started through tests/lib/soffice, whose environment (OFFICE_LANGUAGE and so on) says how;
tests/office/in-root.sh runs a whole test in the other office's root.
"""
import atexit
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(1, "examples")
import live
from live import DisposedException, NoStart, properties, url
from tap import Tap

# The tests take from here what they need of both.
__all__ = ["DisposedException", "NoStart", "properties", "url"]

B = os.path.abspath(os.environ.get("B", "build"))
BUNDLE = os.path.abspath(os.environ.get("BUNDLE", os.path.join(B, "bundle")))
SOFFICE = os.path.abspath("tests/lib/soffice")
NOBODY = "nobody"


def scratch():
    """The folder of this test alone, empty when it begins: what tests/run gives it, else one that is gone at the end."""
    if "TEST_WORK" not in os.environ:
        os.environ["TEST_WORK"] = tempfile.mkdtemp(prefix="lkj-test-")
        atexit.register(shutil.rmtree, os.environ["TEST_WORK"], ignore_errors=True)
    return os.environ["TEST_WORK"]


def workdir(name):
    """A new folder in that one."""
    path = os.path.join(scratch(), name)
    os.makedirs(path)
    return path


def _room_for_all():
    """Where another user has a way in: the temporary folder, unless it or one above it is closed to others."""
    folder = os.path.realpath(tempfile.gettempdir())
    above = [folder]
    while above[-1] != "/":
        above.append(os.path.dirname(above[-1]))
    return folder if all(os.stat(path).st_mode & 0o001 for path in above) else "/var/tmp"


def user_dir():
    """An empty folder of the user that as_user() means, who may have no way into the checkout; gone at the end."""
    path = tempfile.mkdtemp(prefix="lkj-office-", dir=_room_for_all())
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    give_away(path)
    return path


def checksum(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class Office(live.Office):
    """An office for a test. It ends the test where it does not start: nothing of what comes then could be right."""

    def __init__(self, profile, bundle=None, env=None, options=(), program=SOFFICE):
        super().__init__(profile, bundle, program, options, env, port="OFFICE_USER" in {**os.environ, **(env or {})})

    def __enter__(self):
        try:
            return self.start()
        except NoStart as error:
            return Tap.give_up(f"the office did not start: {error}")

    # ---- What it costs. A process is asked for its own time and memory: those of the scripts before it do not count.

    def memory(self, what="RssAnon"):
        """KiB. RssAnon: resident without file mappings, what allocations and leaks change; VmRSS: all that is resident;
        VmHWM: the most that ever was."""
        with open(f"/proc/{self.pid}/status", encoding="ascii") as status:
            return int(next(line for line in status if line.startswith(what + ":")).split()[1])

    def forget_peak(self):
        """From here on VmHWM counts anew."""
        with open(f"/proc/{self.pid}/clear_refs", "w", encoding="ascii") as refs:
            refs.write("5")

    def cpu_seconds(self):
        """Processor time of the process, threads that have ended included, to the nanosecond."""
        return time.clock_gettime(~self.pid << 3 | 2)  # Linux: what clock_getcpuclockid(pid) gives

    def run_once(self, *words):
        """Starts it, lets it end by itself, and returns the processor time of it and all its children, in seconds."""
        process = subprocess.Popen(self.command(*words), env=self.env, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise NoStart(f"{' '.join(process.args)} ended with status {process.returncode}")
        return usage.ru_utime + usage.ru_stime


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
