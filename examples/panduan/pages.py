# SPDX-License-Identifier: MPL-2.0
"""The pictures of the guide, examples/PANDUAN.md: the screens as staff see them, 1366x768, Indonesian interface.

screens.py calls take(); it is given as `screens`, for what it has begun is in it and nowhere else.

1. A filled workbook, sheet by sheet, and the menu LKJ on it.
2. What Periksa Lembar finds in a small table of somebody else's, chosen in the menu.
3. The report in Writer as Isi Laporan leaves it.
"""

import os
import shutil

import uno
from com.sun.star.beans import NamedValue

# Picture, sheet, cell to show.
SHEETS = (("petunjuk", "Petunjuk", "A1"), ("identitas", "Identitas", "A19"), ("iku", "IKU", "J8"),
          ("pk-realisasi", "PK-Realisasi", "P8"), ("periksa", "Periksa", "E7"), ("tabel", "Tabel 3.2", "F7"),
          ("kalimat", "Kalimat", "D7"), ("perjanjian", "PK 1", "A1"))
# Menus to the left of LKJ: Berkas, Sunting, Tilik, Sisip, Format, Gaya, Lembar, Data, Perkakas.
BEFORE = 9
TYPED = (("No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Kategori"),
         ("1", "Cakupan pelayanan ibu hamil", "90%", "81%", "90,00%", "Tinggi"),
         ("2", "Persentase balita gizi baik", "80%", "84%", "105,00%", "Sangat Tinggi"),
         ("3", "Indeks kepuasan masyarakat", "85", "68", "85,00%", "Tinggi"),
         ("4", "Persentase puskesmas terakreditasi", "100%", "95%", "95,00%", "Sangat Tinggi"))


def fill_the_screen(screens, office, document):
    """The window over the whole screen, its title bar above the upper edge; no sidebar."""
    id_ = screens.window("^" + screens.re.escape(document.Title))
    screens.settle()
    screens.dispatch(office, document, "Sidebar", Sidebar=False)
    screens.settle()
    width, height = screens.SCREEN
    screens.run("xdotool", "windowsize", id_, width, height)
    screens.until(f"the size {width}x{height}", lambda: screens.size(id_) == (width, height))
    screens.run("xdotool", "windowmove", id_, 0, 0)
    screens.run("xdotool", "windowactivate", id_)
    screens.until("the keyboard", lambda: screens.run("xdotool", "getactivewindow", status=None).strip() == id_)


def take_all(screens, file, away=True):
    """The whole screen."""
    screens.step(f"picture {os.path.basename(file)}")
    if away:
        screens.run("xdotool", "mousemove", screens.SCREEN[0] - 1, screens.SCREEN[1] - 1)
    screens.settle()
    screens.run("import", "-window", "root", file)
    screens.run("convert", file, "-strip", *screens.PALETTE, file)
    screens.say(os.path.basename(file))


def open_menu(screens):
    screens.run("xdotool", "key", "F10")
    screens.settle()
    for _ in range(BEFORE):
        screens.run("xdotool", "key", "Right")
    screens.run("xdotool", "key", "Down")
    screens.settle()


def take_sheets(screens, office, document, picture):
    fill_the_screen(screens, office, document)
    for name, sheet, cell in SHEETS:
        screens.show(document, sheet, cell)
        take_all(screens, picture(name))
    screens.show(document, "IKU", "B8")
    open_menu(screens)
    take_all(screens, picture("menu"), away=False)
    screens.run("xdotool", "key", "Escape", "Escape")


def take_findings(screens, office, document, picture):
    fill_the_screen(screens, office, document)
    sheet = document.Sheets.getByIndex(0)
    sheet.getCellRangeByName("A1:F5").setDataArray(TYPED)
    open_menu(screens)
    screens.run("xdotool", "key", "Return")
    screens.until("the findings", lambda: document.Sheets.hasByName("Hasil Periksa"))
    screens.settle()
    screens.run("xdotool", "key", "Return")  # the answer, where it is a message
    screens.settle()
    document.CurrentController.setActiveSheet(document.Sheets.getByName("Hasil Periksa"))
    take_all(screens, picture("hasil-periksa"))


def take_report(screens, office, document, picture, book):
    screens.step("filling the report")
    given = {"perintah": "isi", "dokumen": document, "buku": uno.systemPathToFileUrl(book)}
    answer = office.service("id.lkj.Perintah").execute(tuple(NamedValue(*pair) for pair in given.items()))
    if not answer.startswith("Laporan diisi"):
        screens.fail(answer)
    screens.dispatch(office, document, "Sidebar", Sidebar=False)  # the window manager gave the window all the screen
    take_all(screens, picture("laporan"))


def take(screens, arguments, folder, profile):
    pictures = os.path.join(folder, "pictures")
    os.makedirs(pictures)
    bundle = "-env:BUNDLED_EXTENSIONS=" + uno.systemPathToFileUrl(os.path.realpath(arguments.bundle))
    book = os.path.join(folder, "lkj-2024.ods")
    shutil.copy(arguments.book, book)

    def picture(name):
        return os.path.join(pictures, name + ".png")

    with screens.Office(profile, bundle, "--calc", book) as office:
        document = screens.opened(office, os.path.basename(book))
        take_sheets(screens, office, document, picture)
        document.store()  # with its results: the report reads them
        document.setModified(False)
    with screens.Office(profile, bundle, "--calc") as office:
        take_findings(screens, office, screens.opened(office, ""), picture)
    report = shutil.copy(arguments.report, folder)
    with screens.Office(profile, bundle, "--writer", "-n", report) as office:
        take_report(screens, office, screens.opened(office, ""), picture, book)
    for name in sorted(os.listdir(pictures)):
        screens.move(os.path.join(pictures, name), os.path.join(arguments.out, name))
