#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""The functions under one language of the interface, with or without "Use English function names".

    languages.py [LANGUAGE...]        LANGUAGE: id, en-US, de, with +english for English names

A formula is typed as a person types it, shown again, and written to and read from every format; the wizard's texts are
in the interface's language. Without arguments the two that differ most: id, and de+english.
"""
import os
import sys
import xml.etree.ElementTree as tree

sys.path.insert(0, "tests/lib")
from office import BUNDLE, Office, formulas, save, shown, values, workdir
from tap import Tap

# What is typed, and what is shown. Texts, numbers, an array, each kind of error.
ROWS = [
    ("=CAPAIAN(A1;B1)", "150"), ("=CAPAIAN(A1;B1;\"turun\")", "50"), ("=SERAPAN(A1;B1)", "150"),
    ("=KATEGORI(CAPAIAN(A1;B1))", "Sangat Tinggi"), ("=TERBILANG(A1;\"rupiah\";\"judul\")", "Delapan Rupiah"),
    ("=RATACAPAIAN(A1:B1)", "10"), ("=PERIKSA(A1;B1;\"151%\")", "Tidak sesuai: tertulis 151; seharusnya 150"),
    ("=RUPIAH(C1;2)", "Rp12.465.264.644,25"), ("=ANGKA(C1)*4", "49861058577"), ("=BULATKAN(1005/1000)*100", "101"),
    ("=SUM(CAPAIAN(A1:B1;B1))", "250"), ("=CAPAIAN(0;B1)", "Err:532"), ("=ANGKA(\"8.45\")", "Err:519"),
    ("=KATEGORI(A1;\"XYZ\")", "Err:502"), ("=CAPAIAN(A1)", "Err:511"), ("=TERBILANG(1E16)", "Err:503"),
    ("=IFERROR(CAPAIAN(0;1);\"nol\")", "nol"), ("=NARASI(\"Indeks X\";2024;A1;B1)",
     "Pada tahun 2024, Indeks X ditargetkan sebesar 8 dan terealisasi sebesar 12, sehingga capaian kinerjanya sebesar "
     "150,00 persen dengan kategori Sangat Tinggi. Realisasi tersebut melampaui target yang ditetapkan."),
]


def wizard_texts():
    """{function: {language: (description, {argument descriptions})}} of the extension's own file."""
    name = "{http://openoffice.org/2001/registry}name"
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    found = {}

    def texts(node, prop):
        return {value.get(language): value.text for child in node if child.get(name) == prop for value in child}

    functions = next(node for node in tree.parse(os.path.join(BUNDLE, "lkj", "CalcAddIns.xcu")).iter()
                     if node.get(name) == "AddInFunctions")
    for function in functions:
        arguments = [texts(parameter, "Description") for child in function if child.get(name) == "Parameters"
                     for parameter in child]
        found[texts(function, "DisplayName")["en-US"]] = (texts(function, "Description"), arguments)
    return found


def wizard(office):
    """{function: (description, [argument descriptions])} as the wizard has them."""
    service = office.service("com.sun.star.sheet.FunctionDescriptions")
    found = {}
    for i in range(service.Count):
        entry = {item.Name: item.Value for item in service.getByIndex(i)}
        found[entry["Name"]] = (entry["Description"], [a.Description for a in entry["Arguments"] or ()])
    return found


def plain(formula):
    """A formula without what the system's locale and not the interface decides: the mark between arguments."""
    return formula.replace(";", ",").replace("1E+016", "1E16")


def check(tap, language, english):
    name = language + (", English names" if english else "")
    german = language == "de" and not english  # the one of these whose own function names are not English
    os.environ["OFFICE_LANGUAGE"] = language
    os.environ.pop("OFFICE_ENGLISH", None)
    if english:
        os.environ["OFFICE_ENGLISH"] = "1"
    folder = workdir(language + ("-english" if english else ""))
    with Office(os.path.join(folder, "profil"), BUNDLE) as office:
        document = office.new()
        sheet = document.Sheets.getByIndex(0)
        sheet.getCellRangeByName("A1:C1").setDataArray(((8.0, 12.0, "12.465.264.644,25"),))
        # Calc's own function tells which language the names are in: the setting has taken effect.
        sheet.getCellRangeByName("E1").setFormula("=SUM(A1:B1)")
        local = sheet.getCellRangeByName("E1").FormulaLocal
        tap.same(local, "=SUMME(A1:B1)" if german else "=SUM(A1:B1)",
                 f"{name}: Calc's own SUM has the name of this setting")
        for row, (formula, _) in enumerate(ROWS):
            sheet.getCellByPosition(3, row).FormulaLocal = (
                formula.replace("SUM(", "SUMME(").replace("IFERROR", "WENNFEHLER")
                if german else formula)
        wrong = [f"{formula}: wanted {wanted}, got {shown(sheet.getCellByPosition(3, row))}"
                 for row, (formula, wanted) in enumerate(ROWS) if shown(sheet.getCellByPosition(3, row)) != wanted]
        tap.ok(not wrong, f"{name}: {len(ROWS)} formulas typed give what they should", "\n".join(wrong))
        wrong = [f"typed {formula}, shown {sheet.getCellByPosition(3, row).FormulaLocal}"
                 for row, (formula, _) in enumerate(ROWS) if not german
                 and plain(sheet.getCellByPosition(3, row).FormulaLocal) != plain(formula)]
        wrong += [f"typed {formula}, is {sheet.getCellByPosition(3, row).Formula}" for row, (formula, _) in
                  enumerate(ROWS) if "id.lkj" in sheet.getCellByPosition(3, row).FormulaLocal.lower()]
        tap.ok(not wrong, f"{name}: and are shown under their own names", "\n".join(wrong))

        before, before_formulas = values(document), formulas(document)
        for extension in ("ods", "xlsx", "xls"):
            path = os.path.join(folder, f"bolak.{extension}")
            save(document, path)
            again = office.open(path)
            again.calculateAll()
            again_sheet = again.Sheets.getByIndex(0)
            wrong = [f"{formula}: wanted {wanted}, got {shown(again_sheet.getCellByPosition(3, row))}, "
                     f"formula {again_sheet.getCellByPosition(3, row).Formula}"
                     for row, (formula, wanted) in enumerate(ROWS)
                     if shown(again_sheet.getCellByPosition(3, row)) != wanted]
            lost = set(before_formulas) - set(formulas(again))
            tap.ok(not wrong and not lost and len(values(again)) == len(before),
                   f"{name}: the same after a round trip through .{extension}",
                   "\n".join(wrong) + f"\nno longer formulas: {sorted(lost)}")
            again.close(True)
        document.close(True)

        found, wrong = wizard(office), []
        for function, (description, arguments) in wizard_texts().items():
            pick = "id" if language == "id" else "en-US"
            wanted = (description[pick], [argument[pick] for argument in arguments])
            if found.get(function) != wanted:
                wrong.append(f"{function}: wanted {wanted}, got {found.get(function)}")
        tap.ok(not wrong and len(wizard_texts()) >= 27,
               f"{name}: the wizard's texts are {'Indonesian' if language == 'id' else 'English'}", "\n".join(wrong))


def main():
    tap = Tap()
    for word in sys.argv[1:] or ["id", "de+english"]:
        language, _, english = word.partition("+")
        check(tap, language, bool(english))
    tap.done()


main()
