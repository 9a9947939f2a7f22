#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Is what examples/PANDUAN.md tells true? Speaks TAP; run from the top of the checkout.

Formulas. In a block of the guide a line "=FORMULA  RESULT" (two blanks or more between them) must compute to that
result in a real Calc with the Indonesian locale, and so must every `=FORMULA` → `RESULT` and | `=FORMULA` | `RESULT` |
in its text. A result that ends in … is the beginning of it; (kosong) is the empty text. A line "D5: TEXT" fills a cell as
typing would. No formula may stand there without its result, unless it is unfinished, like =CAPAIAN(. Of README.md the
first block counts; of FUNGSI.md and FUNCTIONS.md what is written by hand, for the generated part is the examples that
tests/calc computes; of CHANGELOG.md every row with the result of this version.

Menus. What is printed bold in the guide, or in the style Menu in petunjuk.fodt, must be a label of the Indonesian
interface or of our own menu. Of **one** (di versi baru: **another**) one must be: which one depends on the version of
the office.

Sheets. What the guides call lembar *NAME* is a sheet of the template, or of those that commands make. Pictures. Those of
the screens are 1366x768, small, and each shown in the guide.

Claims. Freezing a sheet, .xlsx, and a colleague without the extension.

environment: B (build), BUNDLE ($B/bundle)
"""

import gettext
import glob
import os
import re
import shutil
import struct
import sys

sys.path.insert(0, "tests/lib")
from office import BUNDLE, Office, save, scratch
from tap import Tap
from com.sun.star.sheet.CellFlags import FORMULA  # office has brought the bridge

GUIDE = "examples/PANDUAN.md"
PAGE = "examples/panduan/petunjuk.fodt"
PAGES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/PANDUAN-ADMIN.md", "examples/FUNGSI.md",
         "examples/FUNCTIONS.md", "src/command/README.md", GUIDE)
REFERENCES = ("examples/FUNGSI.md", "examples/FUNCTIONS.md", "CHANGELOG.md")
QUESTIONS = 20
PICTURES = "examples/panduan/layar"
MOST_BYTES = 2 << 20
# Sheets that commands make.
MADE = {"Hasil Periksa", "Hasil Gabung", "Status LKJ"}
INDONESIAN = {"OFFICE_LANGUAGE": "id", "OFFICE_FORMAT": "id-ID"}

tap = Tap()


def path_of(name):
    return os.path.join(scratch(), name)


def office(bundle):
    """An office with Indonesian interface and locale."""
    return Office(path_of("with" if bundle else "without"), bundle, env=INDONESIAN)


def verdict(name, trouble=""):
    tap.none(trouble, name)


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


def written_by_hand(path):
    with open(path, encoding="utf-8") as file:
        return file.read().split("<!-- fungsi:awal -->")[0]


def read_inline(text):
    """(formula, result) of the running text, result None where it is missing."""
    for found in re.finditer(r"`(=[^`\n]+)`(?:\s*(?:→|\|)\s*`([^`]+)`)?", text):
        if found[1] != "=":
            yield found[1], found[2]


# ---- Formulas --------------------------------------------------------------------------------------------------------


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
    program = os.path.dirname(os.path.dirname(os.path.realpath(shutil.which("soffice"))))
    known = set()
    registry = os.path.join(program, "share", "registry", "res", "registry_id.xcd")
    if os.path.exists(registry):
        with open(registry, encoding="utf-8") as file:
            known.update(plain(label) for label in re.findall(r"<value[^>]*>([^<]*)</value>", file.read()))
    with open(os.path.join(BUNDLE, "lkj", "Addons.xcu"), encoding="utf-8") as ours:
        known.update(plain(label) for label in re.findall(r"<value[^>]*>([^<]*)</value>", ours.read()))
    for name in glob.glob(os.path.join(program, "program", "resource", "id", "LC_MESSAGES", "*.mo")):
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


def make_book(live):
    document = live.new()
    sheet = document.Sheets.getByIndex(0)
    for cell, typed in (("A1", "8,45"), ("A2", "12,67"), ("B1", "=CAPAIAN(A1;A2)"), ("B2", "=KATEGORI(B1)"),
                        ("B3", "=NARASI(\"indikator\";2024;A1;A2;\"persen\")"), ("B4", "=LKJVERSI()")):
        sheet.getCellRangeByName(cell).FormulaLocal = typed
    return document


def check_freezing(live, computed, formulas):
    """As the guide has it: of a saved copy. Calc freezes as 0 what it has not computed yet, as in a new book."""
    document = live.open(path_of("klaim.ods"))
    helper = live.service("com.sun.star.frame.DispatchHelper")
    for command in ("SelectAll", "ConvertFormulaToValue"):
        helper.executeDispatch(document.CurrentController.Frame, ".uno:" + command, "", 0, ())
    left = document.Sheets.getByIndex(0).queryContentCells(FORMULA).Count
    frozen = contents(document).getDataArray()
    verdict("frozen: no formula is left, and every result stays",
            "" if formulas and left == 0 and frozen == computed else f"{left} formula ranges left; {frozen}")
    document.close(True)


def claims_with(live):
    document = make_book(live)
    computed = contents(document).getDataArray()
    formulas = contents(document).getFormulaArray()
    save(document, path_of("klaim.ods"))
    save(document, path_of("klaim.xlsx"))
    document.close(True)
    check_freezing(live, computed, formulas)
    document = live.open(path_of("klaim.xlsx"))
    document.calculateAll()
    verdict("xlsx: the formulas are there, and compute",
            "" if contents(document).getFormulaArray() == formulas and contents(document).getDataArray() == computed
            else f"{contents(document).getFormulaArray()} {contents(document).getDataArray()}")
    document.close(True)
    return computed, formulas


def claims_without():
    """What a colleague sees who has no extension; he even saves it."""
    with office(None) as live:
        document = live.open(path_of("klaim.ods"))
        sheet = document.Sheets.getByIndex(0)
        number = sheet.getCellRangeByName("B1").String
        save(document, path_of("rekan.ods"))
        document.calculateAll()
        text = sheet.getCellRangeByName("B2").String
        document.close(True)
    verdict("without the extension a figure is #NAME?", differs(number, "#NAME?"))
    verdict("without the extension a recomputed word is #NAME?", differs(text, "#NAME?"))


def main():
    with open(GUIDE, encoding="utf-8") as file:
        guide = file.read()
    with open("README.md", encoding="utf-8") as file:
        readme = file.read()
    references = {name: written_by_hand(name) for name in REFERENCES}
    blocks, text = read_blocks(guide)
    # Without the extension nothing could be right, and the colleague's office sees only the file.
    with office(BUNDLE) as live:
        document = live.new()
        sheet = document.Sheets.getByIndex(0)
        for number, block in enumerate(blocks, 1):
            check_block(sheet, f"block {number}", block)
        check_block(sheet, "text", list(read_inline(text)))
        check_block(sheet, "README.md", read_blocks(readme)[0][0])
        for name, page in references.items():
            check_block(sheet, name, list(read_inline(page)))
        document.close(True)
        check_sheets(live, (GUIDE, "examples/PANDUAN-ADMIN.md"))
        computed, formulas = claims_with(live)
    claims_without()
    with office(BUNDLE) as live:
        document = live.open(path_of("rekan.ods"))
        verdict("what a colleague without the extension has saved computes again",
                "" if contents(document).getFormulaArray() == formulas and contents(document).getDataArray() == computed
                else f"{contents(document).getDataArray()}")
        document.close(True)
    check_menus(text)
    check_pictures(guide)
    check_commands()
    questions = [int(number) for number in re.findall(r"^### (\d+)\. ", guide, flags=re.M)]
    verdict("twenty questions, numbered", "" if questions == list(range(1, QUESTIONS + 1)) else str(questions))
    for page in PAGES:
        check_links(page)
    tap.done()


def check_commands():
    """Every command of the menu is told of, to staff and to who looks after the computers."""
    with open("src/command/commands.h", encoding="utf-8") as file:
        titles = re.findall(r'X\("[^"]+", COMMAND[^"]*"([^"]+)"', file.read())
    for page in (GUIDE, "examples/PANDUAN-ADMIN.md"):
        with open(page, encoding="utf-8") as file:
            text = re.sub(r"\s+", " ", file.read())
        verdict(f"{page}: the {len(titles)} commands of the menu are told of",
                ", ".join(title for title in titles if title not in text) if titles else "no commands")


def check_pictures(guide):
    """Of the whole screen, 1366x768, each shown in the guide, and small together."""
    there = sorted(os.listdir(PICTURES))
    shown_there = sorted(re.findall(r"!\[[^]]+\]\(panduan/layar/([^)]+)\)", guide))
    verdict("every picture is shown once, with a text for who cannot see it",
            "" if there == shown_there else f"{there} {shown_there}")
    sizes = {}
    for name in there:
        with open(os.path.join(PICTURES, name), "rb") as file:
            sizes[name] = struct.unpack(">II", file.read(24)[16:])
    verdict("pictures are of a screen of 1366x768", str({n: s for n, s in sizes.items() if s != (1366, 768)} or ""))
    total = sum(os.path.getsize(os.path.join(PICTURES, name)) for name in there)
    verdict("pictures are small", "" if 0 < total < MOST_BYTES else str(total))


def check_sheets(live, pages):
    """A sheet that a guide names is in the workbook that it is said of."""
    document = live.open(os.path.join(os.environ.get("B", "build"), "lkj-templat.ots"))
    known = set(document.Sheets.ElementNames) | MADE
    document.close(True)
    for page in pages:
        with open(page, encoding="utf-8") as file:
            text = re.sub(r"\s+", " ", file.read())
        named = set(re.findall(r"[Ll]embar (?:baru )?\*([^*]+)\*", text)) | \
            set(re.findall(r"!\[Lembar ([A-Z][^\]:]*?)(?::| terhitung|\])", text)) | \
            set(re.findall(r"lembar ([A-Z]\w+)(?![\w ]*\.ods)", text))
        verdict(f"{page}: the {len(named)} sheets it names are there",
                "no such sheet: " + ", ".join(sorted(named - known)) if named - known else "")


def anchors(path):
    """The anchors that Git hosts make of the headings of a page."""
    with open(path, encoding="utf-8") as file:
        return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
                for heading in re.findall(r"^#+ (.+)$", file.read(), flags=re.M)}


def leads_nowhere(path, link):
    """A link to a heading, of this page or another, or to a file; links to other hosts are not followed."""
    if "://" in link:
        return False
    file, _, anchor = link.partition("#")
    target = os.path.normpath(os.path.join(os.path.dirname(path), file)) if file else path
    return not os.path.exists(target) or (anchor and anchor not in anchors(target))


def check_links(path):
    with open(path, encoding="utf-8") as file:
        links = set(re.findall(r"\]\(([^)]+)\)", file.read()))
    missing = sorted(link for link in links if leads_nowhere(path, link))
    verdict(f"{path}: links lead somewhere", "nothing at " + ", ".join(missing) if missing else "")


if __name__ == "__main__":
    main()
