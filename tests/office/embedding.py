#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""A Calc sheet with our functions embedded in a Writer text and in an Impress slide: put in, computed, saved, read
again.

The formulas are asked of the embedded sheet itself, and once more after one of its inputs has been changed there.
"""
import os
import sys

sys.path.insert(0, "tests/lib")
from office import BUNDLE, Office, shown, properties, url, workdir
from tap import Tap

CALC = "47BBB4CB-CE4C-4E80-A591-42D9AE74950F"  # the class of an embedded spreadsheet
FORMULAS = ["=CAPAIAN(A1;B1)", "=KATEGORI(CAPAIAN(A1;B1))", "=TERBILANG(A1;\"rupiah\")", "=SUM(CAPAIAN(A1:B1;B1))",
            "=CAPAIAN(0;B1)"]
RIGHT = ["150", "Sangat Tinggi", "delapan rupiah", "250", "Err:532"]
CHANGED = ["120", "Sangat Tinggi", "sepuluh rupiah", "220", "Err:532"]


def cells(sheet):
    return [shown(sheet.getCellByPosition(3, row)) for row in range(len(FORMULAS))]


def running(embedded):
    """The model inside, which is there while the object runs."""
    embedded.changeState(1)  # com.sun.star.embed.EmbedStates.RUNNING
    return embedded.Component


def into_writer(document):
    embedded = document.createInstance("com.sun.star.text.TextEmbeddedObject")
    embedded.CLSID = CALC
    text = document.Text
    text.insertTextContent(text.createTextCursor(), embedded, False)


def in_writer(document):
    return running(document.EmbeddedObjects.getByIndex(0).ExtendedControlOverEmbeddedObject)


def into_impress(document):
    from com.sun.star.awt import Size

    shape = document.createInstance("com.sun.star.drawing.OLE2Shape")
    shape.setSize(Size(12000, 6000))
    document.DrawPages.getByIndex(0).add(shape)
    shape.CLSID = CALC


def in_impress(document):
    page = document.DrawPages.getByIndex(0)
    shape = next(page.getByIndex(i) for i in range(page.Count)
                 if page.getByIndex(i).supportsService("com.sun.star.drawing.OLE2Shape"))
    return running(shape.EmbeddedObject)


def check(tap, office, folder, kind, put, get, extension, filter_name):
    document = office.new(kind)
    put(document)
    sheet = get(document).Sheets.getByIndex(0)
    sheet.getCellRangeByName("A1:B1").setDataArray(((8.0, 12.0),))
    for row, formula in enumerate(FORMULAS):
        sheet.getCellByPosition(3, row).Formula = formula
    tap.same(cells(sheet), RIGHT, f"{kind}: the embedded sheet computes")
    path = os.path.join(folder, f"tanam.{extension}")
    document.storeToURL(url(path), properties(FilterName=filter_name))
    document.close(True)

    document = office.open(path)
    model = get(document)
    sheet = model.Sheets.getByIndex(0)
    model.calculateAll()
    tap.same(cells(sheet), RIGHT, f"{kind}: and again after saving and opening .{extension}")
    tap.same([sheet.getCellByPosition(3, row).Formula.upper().count("CAPAIAN") for row in (0, 1, 3, 4)], [1, 1, 1, 1],
             f"{kind}: they are formulas still")
    sheet.getCellRangeByName("A1").Value = 10
    tap.same(cells(sheet), CHANGED, f"{kind}: a changed input reaches the formulas")
    document.close(True)


def main():
    tap = Tap()
    folder = workdir("tanam")
    with Office(os.path.join(folder, "profil"), BUNDLE) as office:
        check(tap, office, folder, "swriter", into_writer, in_writer, "odt", "writer8")
        check(tap, office, folder, "simpress", into_impress, in_impress, "odp", "impress8")
    tap.done()


main()
