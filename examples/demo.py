#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Computes the example workbook in a headless Calc with the add-in, and tells what came out.

    demo.py --bundle DIR --out DIR [--tsv DIR] [--quiet] [--filled BOOK.ods [--report TEMPLATE.ott]]
            [--printed LAYOUT.txt] WORKBOOK.fods

Writes DIR/<workbook>.ods, .pdf and one CSV a sheet, with one office in a profile of its own below DIR. All that is
printed is read from those CSV files: nothing is computed here. --tsv DIR writes the same cells once more with tabs and
without quotes, for tests; --filled takes the template of the workbook filled with the year, and writes DIR/<book>.ods and
DIR/<book>-buku-kerja.pdf; --report takes the report as a template of Writer and fills it from that workbook:
DIR/<book>.odt and .pdf; --printed takes the layout of the printed report (printed.py), writes it as DIR/lkj-2024-cetak.ods and lets
the command check it: DIR/lkj-2024-cetak-periksa.ods, .csv and .pdf; --quiet prints the steps only.
"""

import argparse
import contextlib
import csv
import os
import re
import shutil
import subprocess
import sys
import textwrap
import time

try:
    import live
    from com.sun.star.beans import NamedValue
except ImportError:  # no bridge to LibreOffice: look_for_needs says so
    live = None
import printed

# Filter options of the CSV export: separator, quote, UTF-8, first line, ..., cells as shown, ..., all sheets.
CSV_OPTIONS = "{},{},76,1,,0,false,true,true,false,false,-1"


def fail(*lines):
    for line in lines:
        print(line, file=sys.stderr)
    sys.exit(1)


class Steps:
    """One line a step, with the seconds it took."""

    def __init__(self):
        self.begin = time.monotonic()
        self.last = self.begin

    def done(self, text):
        now = time.monotonic()
        seconds = f"{now - self.last:5.1f} s".replace(".", ",")
        print(f"  {'DEMO':<8} {seconds}  {text}", flush=True)
        self.last = now

    def total(self):
        return f"{time.monotonic() - self.begin:.1f}".replace(".", ",")


def look_for_needs(bundle, workbook):
    """Says plainly what is missing, all of it at once."""
    missing = []
    if shutil.which("soffice") is None:
        missing.append("soffice tidak ada: pasang paket libreoffice-calc.")
    if live is None:
        missing.append("Modul uno untuk python3 tidak ada: pasang paket python3-uno.")
    if not os.path.isdir(os.path.join(bundle, "lkj")):
        missing.append(f"Add-in tidak ada di {bundle}/lkj: jalankan make dulu.")
    if not os.path.isfile(workbook):
        missing.append(f"Buku kerja {workbook} tidak ada: jalankan make contoh.")
    if missing:
        fail("demo: belum dapat berjalan.", *("  " + line for line in missing))


def speak_indonesian(office):
    """Decimal comma, whatever the locale of the machine is: without it Petunjuk warns of the point, rightly."""
    provider = office.service("com.sun.star.configuration.ConfigurationProvider")
    node = NamedValue("nodepath", "/org.openoffice.Setup/L10N")
    settings = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (node,))
    settings.setPropertyValue("ooSetupSystemLocale", "id-ID")
    settings.commitChanges()


@contextlib.contextmanager
def fresh_office(bundle, out):
    """An office of our own in a profile that is new, and gone afterwards."""
    office = live.Office(os.path.join(out, "profil"), bundle)
    shutil.rmtree(office.profile, ignore_errors=True)
    try:
        with office:
            speak_indonesian(office)
            yield office
    except live.NoStart as error:
        fail("demo: LibreOffice tidak dapat dijalankan.", f"  {error}")
    finally:
        shutil.rmtree(office.profile, ignore_errors=True)


def print_findings_only(document):
    """The printed list of checks ends with the last figure that is not simply right."""
    sheet = document.Sheets.getByName("Periksa")
    head = next(row for row in range(50) if sheet.getCellByPosition(0, row).String == "No.")
    count = 0
    for row in range(head):
        if sheet.getCellByPosition(3, row).String in FINDINGS:
            count += int(sheet.getCellByPosition(4, row).Value)
    area = sheet.getPrintAreas()[0]
    area.EndRow = head + max(count, 1)
    sheet.setPrintAreas((area,))


FINDINGS = ("Tidak sesuai", "Tidak terbaca", "Kosong di cetak", "Sesuai (dipotong)")


def file_name(sheet):
    """Tabel 3.2 -> tabel-3.2"""
    return re.sub(r"[^a-z0-9.]+", "-", sheet.lower())


def export_cells(document, folder, base, separator, quote, suffix, keep):
    """Calc writes one file a sheet and names it after the sheet."""
    options = CSV_OPTIONS.format(separator, quote)
    document.storeToURL(live.url(os.path.join(folder, base + ".csv")),
                        live.properties(FilterName="Text - txt - csv (StarCalc)", FilterOptions=options))
    for sheet in document.Sheets.ElementNames:
        written = os.path.join(folder, f"{base}-{sheet}.csv")
        if keep(sheet):
            os.replace(written, os.path.join(folder, file_name(sheet) + suffix))
        else:
            os.remove(written)


def base_name(path):
    return os.path.splitext(os.path.basename(path))[0]


def open_computed(office, path):
    """Of a copy: the office locks what it opens, and somebody may have the workbook open."""
    try:
        document = office.open(shutil.copy(path, office.profile))
    except RuntimeError:
        fail(f"demo: {path} tidak dapat dibuka")
    document.calculateAll()
    return document


def store(document, target, steps, pdf=".pdf"):
    for suffix, name in ((".ods", "calc8"), (pdf, "calc_pdf_Export")):
        document.storeToURL(live.url(target + suffix), live.properties(FilterName=name))
        steps.done(shown_path(target) + suffix)


def order(office, given):
    """A command of the menu LKJ."""
    return office.service("id.lkj.Perintah").execute(tuple(NamedValue(*pair) for pair in given.items()))


def fill_report(office, arguments, steps):
    """Isi Laporan, as the menu does it; what it refuses ends the demo. Then Periksa Dokumen on what was written."""
    target = os.path.join(arguments.out, base_name(arguments.filled))
    book = target + ".ods"
    document = office.open(arguments.report)
    given = {"perintah": "isi", "dokumen": document, "buku": live.url(book), "odt": live.url(target + ".odt"),
             "pdf": live.url(target + ".pdf")}
    answer = order(office, given)
    document.close(True)
    if not answer.startswith("Laporan diisi") or "dibiarkan" in answer:
        fail("demo: laporan tidak terisi.", answer)
    steps.done(f"{shown_path(target)}.odt dan .pdf: {answer.splitlines()[0]}")
    document = office.open(target + ".odt")
    answer = order(office, {"perintah": "periksa", "dokumen": document})
    document.close(True)
    steps.done(f"Periksa Dokumen pada {shown_path(target)}.odt: {answer.splitlines()[0]}")


def compute(arguments, steps):
    base = base_name(arguments.workbook)
    target = os.path.join(arguments.out, base)
    with fresh_office(arguments.bundle, arguments.out) as office:
        steps.done("LibreOffice siap, profil sendiri")
        document = open_computed(office, arguments.workbook)
        steps.done(f"{os.path.basename(arguments.workbook)} dimuat dan dihitung")
        version = document.Sheets.getByName("Ringkasan").getCellRangeByName("B3").String
        if not version[:1].isdigit():
            fail(f"demo: add-in tidak termuat dari {arguments.bundle} (sel versi: {version!r})")
        print_findings_only(document)
        store(document, target, steps)
        hidden = {name for name in document.Sheets.ElementNames if not document.Sheets.getByName(name).IsVisible}
        export_cells(document, arguments.out, base, 44, 34, ".csv", lambda sheet: sheet not in hidden)
        if arguments.tsv:
            os.makedirs(arguments.tsv, exist_ok=True)
            export_cells(document, os.path.abspath(arguments.tsv), base, 9, "", ".tsv", lambda sheet: True)
        steps.done(f"{shown_path(arguments.out)}/tabel-3.1.csv ... tabel-3.10.csv, periksa.csv, rekap.csv")
        document.close(True)
        if arguments.filled:
            document = open_computed(office, arguments.filled)
            steps.done(f"{os.path.basename(arguments.filled)}, templat yang terisi, dimuat dan dihitung")
            store(document, os.path.join(arguments.out, base_name(arguments.filled)), steps, "-buku-kerja.pdf")
            document.close(True)
            if arguments.report:
                fill_report(office, arguments, steps)
    steps.done("LibreOffice ditutup")
    if arguments.printed:
        check_printed(arguments, steps)


def check_printed(arguments, steps):
    """The printed report in a workbook, checked by the command as a person would call it without a window."""
    target = os.path.join(arguments.out, "lkj-2024-cetak")
    for suffix in (".ods", "-periksa.ods", "-periksa.csv", "-periksa.pdf"):
        with contextlib.suppress(FileNotFoundError):
            os.remove(target + suffix)
    parts = printed.read_layout(arguments.printed, os.path.join(os.path.dirname(__file__), "lkj2024"))
    with fresh_office(arguments.bundle, arguments.out) as office:
        document = office.new()
        printed.fill_workbook(document, parts)
        document.storeToURL(live.url(target + ".ods"), live.properties(FilterName="calc8"))
        document.close(True)
        steps.done(f"{shown_path(target)}.ods, laporan sebagaimana dicetak")
    office = live.Office(os.path.join(arguments.out, "profil"), arguments.bundle)
    try:
        command = office.command(target + ".ods", "service:id.lkj.Perintah?periksa&keluar")
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              timeout=live.START_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        fail("demo: pemeriksaan laporan cetak tidak selesai.")
    finally:
        for pid in live.processes(office.profile):
            os.kill(pid, 9)
        shutil.rmtree(office.profile, ignore_errors=True)
    answer = done.stdout.decode(errors="replace").strip()
    if not os.path.isfile(target + "-periksa.csv"):
        fail(f"demo: laporan cetak tidak dapat diperiksa: {answer}")
    steps.done(f"{shown_path(target)}-periksa.ods, -periksa.csv")
    with fresh_office(arguments.bundle, arguments.out) as office:
        document = office.open(target + "-periksa.ods")
        document.storeToURL(live.url(target + "-periksa.pdf"), live.properties(FilterName="calc_pdf_Export"))
        document.close(True)
    steps.done(f"{shown_path(target)}-periksa.pdf")
    print(f"\n{answer}")


def shown_path(path):
    return os.path.relpath(path)


# ---- What came out, read from the CSV files --------------------------------------------------------------------------


def read(out, name):
    with open(os.path.join(out, name + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def print_table(out, name, widths):
    """The printed columns of a table's sheet, its two rows of heads as one."""
    rows = read(out, name)
    number, title = rows[0][0], rows[1][0]
    head, subhead = rows[3], rows[4]
    columns = head.index("Pemeriksaan")
    group = ""
    heads = []
    for i in range(columns):
        if subhead[i] == "":
            group = ""
            heads.append(head[i])
        else:
            group = head[i] or group
            heads.append(f"{group} {subhead[i]}" if not subhead[i].startswith("Cetak") else subhead[i])
    body = []
    for row in rows[6:]:
        if not any(row):
            break
        body.append(row[:columns])
    print(f"\n{number}  {title}")
    cells = [[textwrap.wrap(text, width) or [""] for text, width in zip(row, widths)] for row in [heads] + body]
    rule = "-" * (sum(widths) + len(widths) - 1)
    print(rule)
    for i, row in enumerate(cells):
        for line in range(max(map(len, row))):
            texts = []
            for j, (cell, width) in enumerate(zip(row, widths)):
                text = cell[line] if line < len(cell) else ""
                right = j > 0 and (i == 0 and is_figure(body[0][j]) or i > 0 and is_figure(body[i - 1][j]))
                texts.append(text.rjust(width) if right else text.ljust(width))
            print(" ".join(texts).rstrip())
        if i == 0:
            print(rule)
    print(rule)


def is_figure(text):
    return re.fullmatch(r"-?[\d.]+(,\d+)?( ?%)?", text) is not None


def summary_section(out, title):
    """The lines under a heading of the first sheet."""
    rows = read(out, "ringkasan")
    start = next(i for i, row in enumerate(rows) if row[0] == title)
    for row in rows[start + 1:]:
        if not any(row):
            break
        yield row[0], row[1]


def print_summary(out):
    print("\nRata-rata")
    for label, text in summary_section(out, "Rata-rata"):
        print(f"  {label:<30} {text}")
    print("\nPagu")
    for label, text in summary_section(out, "Pagu"):
        print(textwrap.fill(text, 110, initial_indent=f"  {label:<30} ", subsequent_indent=" " * 33))


def read_checks(out):
    """The rows of the list, as dictionaries by heading."""
    rows = read(out, "periksa")
    start = next(i for i, row in enumerate(rows) if row[0] == "No.")
    return [dict(zip(rows[start], row)) for row in rows[start + 1:] if row[0] != ""]


def where(check):
    name = textwrap.shorten(check["Uraian"], 58, placeholder="…")
    what = check["Yang diperiksa"]
    return f"{check['Tabel']} baris {check['Baris']} ({name}; {what[:1].lower()}{what[1:]})"


def figure(text):
    """A printed figure without its sign or unit: "168,04%" -> "168,04"."""
    return text.rstrip("% ")


def print_checks(out):
    checks = read_checks(out)
    wrong = [check for check in checks if check["Putusan"].startswith("Tidak sesuai")]
    print(f"\nYang tercetak tidak sesuai: {len(wrong)}")
    for check in wrong:
        parts = dict(part.strip().split(" ", 1) for part in check["Putusan"].split(":", 1)[1].split(";"))
        if "seharusnya" in parts:
            text = f"cetak {parts['tertulis']}, seharusnya {parts['seharusnya']}"
        else:
            other = "di Tabel 3.9" if "Tabel 3.9" in check["Yang diperiksa"] else "menurut rincian"
            text = f"cetak {parts['tertulis']}, seharusnya {parts['rincian']} {other} (selisih {parts['selisih']})"
        print(f"  {where(check)}: {text}")
    cut = [check for check in checks if check["Putusan"] == "Sesuai (dipotong)"]
    print(f"\nTidak salah, tetapi dipotong dan bukan dibulatkan: {len(cut)}")
    for check in cut:
        print(f"  {where(check)}: cetak {figure(check['Cetak laporan'])}, dibulatkan {check['Hasil hitung']}")
    unreadable = [check for check in checks if check["Putusan"].startswith("Tidak terbaca")]
    print(f"\nTidak terbaca sebagai angka: {len(unreadable)}")
    for check in unreadable:
        print(f"  {where(check)}: tercetak {check['Putusan'].split(': ', 1)[1]}")
    blank = [check for check in checks if check["Putusan"] == "Kosong di cetak"]
    print(f"\nKosong di cetak: {len(blank)}")
    for check in blank:
        print(f"  {where(check)}: hasil hitung {check['Hasil hitung']}")
    right = sum(check["Putusan"] == "Sesuai" for check in checks)
    print(f"\nSelebihnya, {right} dari {len(checks)} angka yang diperiksa, sesuai.")


def print_rounding(out):
    rows = read(out, "rekap")
    start = next(i for i, row in enumerate(rows) if row[0] == "Tabel")
    rule = rows[start].index("Cara pembulatan tabel ini")
    print("\nCara pembulatan tiap tabel (diukur dari angka yang hasil bulat dan hasil potongnya berbeda)")
    for row in rows[start + 1:]:
        if row[0].startswith("Tabel") and not row[rule].startswith("tidak ada"):
            print(f"  {row[0]:<12} {row[rule]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bundle", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--tsv")
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--filled")
    parser.add_argument("--printed")
    parser.add_argument("--report")
    parser.add_argument("workbook")
    arguments = parser.parse_args()
    for name in ("bundle", "out", "workbook"):
        setattr(arguments, name, os.path.abspath(getattr(arguments, name)))
    for name in filter(lambda name: getattr(arguments, name), ("filled", "report")):
        setattr(arguments, name, os.path.abspath(getattr(arguments, name)))
    look_for_needs(arguments.bundle, arguments.workbook)
    os.makedirs(arguments.out, exist_ok=True)
    steps = Steps()
    compute(arguments, steps)
    if arguments.quiet:
        return
    out = arguments.out
    print_table(out, "tabel-3.2", (3, 25, 27, 8, 9, 8, 13, 8, 13))
    print_table(out, "tabel-3.7", (3, 18, 7, 9, 8, 13, 13, 8, 9, 8, 8, 8))
    print_summary(out)
    print_checks(out)
    print_rounding(out)
    base = base_name(arguments.workbook)
    print(f"\nBuku kerja: {shown_path(out)}/{base}.ods, {base}.pdf, tabel-3.1.csv ... tabel-3.10.csv "
          f"({steps.total()} s)")


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:  # make demo | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
