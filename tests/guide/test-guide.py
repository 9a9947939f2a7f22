#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Is what examples/PANDUAN.md tells true? Speaks TAP; run from the top of the checkout.

Formulas. In a block of the guide a line "=FORMULA  RESULT" (two blanks or more between them) must compute to that
result in a real Calc with the Indonesian locale, and so must every `=FORMULA` → `RESULT` and | `=FORMULA` | `RESULT` |
in its text. A result that ends in … is the beginning of it; (kosong) is the empty text. A line "D5: TEXT" fills a cell as
typing would. No formula may stand there without its result, unless it is unfinished, like =CAPAIAN(. Of README.md the
first block counts.

Menus. What is printed bold in the guide, or in the style Menu in petunjuk.fodt, must be a label of the Indonesian
interface. Of **one** (di versi baru: **another**) one must be: which one depends on the version of the office.

Claims. Freezing a sheet, .xlsx, and a colleague without the extension.

environment: B (build), BUNDLE ($B/bundle)
"""

import gettext
import glob
import os
import re
import shutil
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.lang import DisposedException
from com.sun.star.sheet.CellFlags import FORMULA

B = os.environ.get("B", "build")
BUNDLE = os.path.abspath(os.environ.get("BUNDLE", os.path.join(B, "bundle")))
OUT = os.path.abspath(os.path.join(B, "tests", "panduan"))
GUIDE = "examples/PANDUAN.md"
PAGE = "examples/panduan/petunjuk.fodt"
QUESTIONS = 20

results = []


def verdict(name, trouble=""):
    results.append(trouble == "")
    print(f"{'ok' if trouble == '' else 'not ok'} {len(results)} - {name}".replace("#", "\\#"), flush=True)
    if trouble:
        print("# " + trouble, flush=True)


# ---- What the guide shows --------------------------------------------------------------------------------------------


def split(line):
    """The formula and the result of a line, parted by two blanks outside quotes."""
    quoted = False
    for i, character in enumerate(line):
        quoted ^= character == '"'
        if not quoted and line.startswith("  ", i):
            return line[:i], line[i:].strip()
    return line, None


def read_blocks(text):
    """The blocks as lists of (formula, result) and (cell, typed); and the text outside them."""
    parts = re.split(r"^```.*\n", text, flags=re.M)
    blocks = []
    for part in parts[1::2]:
        block = []
        for line in part.splitlines():
            cell = re.fullmatch(r"([A-Z]+[0-9]+):(?: (.*))?", line)
            if cell:
                block.append((cell[1], cell[2] or ""))
            elif line.startswith("="):
                block.append(split(line))
        blocks.append(block)
    return blocks, "\n".join(parts[0::2])


def read_inline(text):
    """(formula, result) of the running text, result None where it is missing."""
    for found in re.finditer(r"`(=[^`\n]+)`(?:\s*(?:→|\|)\s*`([^`]+)`)?", text):
        if found[1] != "=":
            yield found[1], found[2]


# ---- Office ----------------------------------------------------------------------------------------------------------


def properties(**values):
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


class Office:
    """A headless office with Indonesian interface and locale, in a profile of its own."""

    def __init__(self, name, bundle):
        self.profile = os.path.join(OUT, "profil-" + name)
        self.bundle = bundle

    def __enter__(self):
        shutil.rmtree(self.profile, ignore_errors=True)
        os.makedirs(os.path.join(self.profile, "user"))
        items = "".join(
            f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value>'
            "</prop></item>"
            for path, name, value in (("Office.Linguistic/General", "UILocale", "id"), ("Setup/L10N", "ooLocale", "id"),
                                      ("Setup/L10N", "ooSetupSystemLocale", "id-ID")))
        with open(os.path.join(self.profile, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>'
                       f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>')
        pipe = f"lkjpanduan{os.getpid()}"
        command = ["soffice", "-env:UserInstallation=" + uno.systemPathToFileUrl(self.profile), "--headless",
                   "--norestore", "--nologo", "--nodefault", f"--accept=pipe,name={pipe};urp;"]
        if self.bundle:
            command.append("-env:BUNDLED_EXTENSIONS=" + uno.systemPathToFileUrl(self.bundle))
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL, start_new_session=True)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        give_up = time.monotonic() + 90
        while True:
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except (NoConnectException, DisposedException):
                if time.monotonic() > give_up or self.process.poll() is not None:
                    self.__exit__()
                    print("Bail out! soffice did not start")
                    sys.exit(1)
                time.sleep(0.2)
        self.service = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        self.desktop = self.service("com.sun.star.frame.Desktop")
        return self

    def load(self, url="private:factory/scalc"):
        return self.desktop.loadComponentFromURL(url, "_blank", 0, properties(Hidden=True))

    def __exit__(self, *error):
        try:
            self.desktop.terminate()
        except Exception:  # gone already, or never there
            pass
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, 9)
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


def shown(cell):
    """As Calc shows it; the guide gives errors by their English name beside the Indonesian one."""
    return re.sub(r"^Galat:", "Err:", cell.String)


def differs(got, result):
    if result == "(kosong)":
        result = ""
    same = got.startswith(result[:-1]) and got != result[:-1] if result.endswith("…") else got == result
    return "" if same else f"shown: {result}  computed: {got}"


def check_block(sheet, source, block):
    sheet.clearContents(1023)
    place = sheet.getCellRangeByName("Z100")
    for first, second in block:
        if not first.startswith("="):
            sheet.getCellRangeByName(first).FormulaLocal = second
        elif second is None:
            finished = first.count("(") == first.count(")") and len(first) > 1
            if finished:
                verdict(f"{source}: {first}", "no result is shown")
        else:
            place.clearContents(1023)
            place.FormulaLocal = first
            verdict(f"{source}: {first}", differs(shown(place), second))


# ---- Menus -----------------------------------------------------------------------------------------------------------


def plain(label):
    label = label.replace("%DEFAULTEXTENSION", "ODF").replace("~", "").replace("_", "")
    return re.sub(r"(\.\.\.|…|:)$", "", label).strip().lower()


def labels():
    office = os.path.dirname(os.path.dirname(os.path.realpath(shutil.which("soffice"))))
    known = set()
    registry = os.path.join(office, "share", "registry", "res", "registry_id.xcd")
    if os.path.exists(registry):
        with open(registry, encoding="utf-8") as file:
            known.update(plain(label) for label in re.findall(r"<value[^>]*>([^<]*)</value>", file.read()))
    for name in glob.glob(os.path.join(office, "program", "resource", "id", "LC_MESSAGES", "*.mo")):
        with open(name, "rb") as file:
            catalog = gettext.GNUTranslations(file)._catalog
        known.update(plain(text) for text in catalog.values() if isinstance(text, str))
    return known


def check_menus(text):
    known = labels()
    if not known:
        verdict("the Indonesian interface is installed", "install libreoffice-l10n-id")
        return
    newer = r"(?: \(di versi baru: \*\*([^*]+)\*\*\))?"
    paths = set(re.findall(r"\*\*([^*]+)\*\*" + newer, re.sub(r"\s+", " ", text)))
    with open(PAGE, encoding="utf-8") as file:
        paths.update((label, "") for label in re.findall(r'<text:span text:style-name="Menu">([^<]*)<', file.read()))
    for path, new_path in sorted(paths):
        unknown = [[step for step in way.split(" ▸ ") if plain(step) not in known] for way in (path, new_path) if way]
        verdict(f"menu: {path}{' / ' if new_path else ''}{new_path}",
                f"no such label: {', '.join(unknown[0])}" if all(unknown) else "")


# ---- Claims ----------------------------------------------------------------------------------------------------------


def contents(document):
    return document.Sheets.getByIndex(0).getCellRangeByName("A1:B4")


def make_book(office):
    document = office.load()
    sheet = document.Sheets.getByIndex(0)
    for cell, typed in (("A1", "8,45"), ("A2", "12,67"), ("B1", "=CAPAIAN(A1;A2)"), ("B2", "=KATEGORI(B1)"),
                        ("B3", "=NARASI(\"indikator\";2024;A1;A2;\"persen\")"), ("B4", "=LKJVERSI()")):
        sheet.getCellRangeByName(cell).FormulaLocal = typed
    return document


def check_freezing(office, computed, formulas):
    """As the guide has it: of a saved copy. Calc freezes as 0 what it has not computed yet, as in a new book."""
    document = office.load(uno.systemPathToFileUrl(os.path.join(OUT, "klaim.ods")))
    helper = office.service("com.sun.star.frame.DispatchHelper")
    for command in ("SelectAll", "ConvertFormulaToValue"):
        helper.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
    left = document.Sheets.getByIndex(0).queryContentCells(FORMULA).Count
    frozen = contents(document).getDataArray()
    verdict("frozen: no formula is left, and every result stays",
            "" if formulas and left == 0 and frozen == computed else f"{left} formula ranges left; {frozen}")
    document.close(True)


def claims_with(office):
    document = make_book(office)
    computed = contents(document).getDataArray()
    formulas = contents(document).getFormulaArray()
    for suffix, name in (("ods", "calc8"), ("xlsx", "Calc MS Excel 2007 XML")):
        document.storeToURL(uno.systemPathToFileUrl(os.path.join(OUT, "klaim." + suffix)), properties(FilterName=name))
    document.close(True)
    check_freezing(office, computed, formulas)
    document = office.load(uno.systemPathToFileUrl(os.path.join(OUT, "klaim.xlsx")))
    document.calculateAll()
    verdict("xlsx: the formulas are there, and compute",
            "" if contents(document).getFormulaArray() == formulas and contents(document).getDataArray() == computed
            else f"{contents(document).getFormulaArray()} {contents(document).getDataArray()}")
    document.close(True)
    return computed, formulas


def claims_without():
    """What a colleague sees who has no extension; he even saves it."""
    with Office("tanpa", None) as office:
        document = office.load(uno.systemPathToFileUrl(os.path.join(OUT, "klaim.ods")))
        sheet = document.Sheets.getByIndex(0)
        number = sheet.getCellRangeByName("B1").String
        document.storeToURL(uno.systemPathToFileUrl(os.path.join(OUT, "rekan.ods")), properties(FilterName="calc8"))
        document.calculateAll()
        text = sheet.getCellRangeByName("B2").String
        document.close(True)
    verdict("without the extension a figure is #NAME?", differs(number, "#NAME?"))
    verdict("without the extension a recomputed word is #NAME?", differs(text, "#NAME?"))


def main():
    os.makedirs(OUT, exist_ok=True)
    with open(GUIDE, encoding="utf-8") as file:
        guide = file.read()
    with open("README.md", encoding="utf-8") as file:
        readme = file.read()
    blocks, text = read_blocks(guide)
    # Without the extension nothing could be right, and the colleague's office sees only the file.
    with Office("dengan", BUNDLE) as office:
        document = office.load()
        sheet = document.Sheets.getByIndex(0)
        for number, block in enumerate(blocks, 1):
            check_block(sheet, f"block {number}", block)
        check_block(sheet, "text", list(read_inline(text)))
        check_block(sheet, "README.md", read_blocks(readme)[0][0])
        document.close(True)
        computed, formulas = claims_with(office)
    claims_without()
    with Office("dengan", BUNDLE) as office:
        document = office.load(uno.systemPathToFileUrl(os.path.join(OUT, "rekan.ods")))
        verdict("what a colleague without the extension has saved computes again",
                "" if contents(document).getFormulaArray() == formulas and contents(document).getDataArray() == computed
                else f"{contents(document).getDataArray()}")
        document.close(True)
    check_menus(text)
    questions = [int(number) for number in re.findall(r"^### (\d+)\. ", guide, flags=re.M)]
    verdict("twenty questions, numbered", "" if questions == list(range(1, QUESTIONS + 1)) else str(questions))
    check_links(guide)
    print(f"1..{len(results)}")
    sys.exit(0 if all(results) else 1)


def check_links(guide):
    """Every link within the guide leads to a heading, by the anchors that Git hosts make."""
    anchors = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
               for heading in re.findall(r"^#+ (.+)$", guide, flags=re.M)}
    missing = sorted(set(re.findall(r"\]\(#([^)]+)\)", guide)) - anchors)
    verdict("links lead to headings", "no heading for " + ", ".join(missing) if missing else "")


if __name__ == "__main__":
    main()
