#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Measures what a cell costs in a live Calc, side by side in one run.

    ukur.py OFFICE BUNDLE WORKDIR

Every variant is a column of ROWS formulas (or one array formula over them) in a document of its own. The variants are
recalculated in turn, five rounds; the medians and their ratios are printed and written to WORKDIR/bench.csv. What counts
is the office's processor time over all its threads: on a machine that does other things as well, wall-clock time measures
those. A benchmark, not a test: it asserts nothing about speed. It does assert that every variant computed what it
should, for a column of errors is fast.
"""
import csv
import os
import random
import statistics
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

ROWS = 50000
TEXT_ROWS = 20000
ROUNDS = 5


class Variant:
    """One way to compute a column: its formula for row {r}, or with `array` one formula over all rows."""

    def __init__(self, name, formula, rows=ROWS, array=False, check=None):
        self.name, self.formula, self.rows, self.array, self.check = name, formula, rows, array, check
        self.cpu, self.wall = [], []


# A: target 1...; B: realisasi; C: the target as printed; D: the realisasi as printed; E: whole rupiah; F: capaian
# as printed; G: a rupiah amount as printed
VARIANTS = [
    Variant("kosong", "=KOSONG(A{r};B{r})"),
    Variant("CAPAIAN", "=CAPAIAN(A{r};B{r})", check=lambda a, b: b / a * 100),
    Variant("DELTA", "=DELTA(A{r};B{r})"),
    Variant("IF+ROUND", "=IF(A{r}=0;NA();ROUND(B{r}/A{r}*100;2))"),
    Variant("larik CAPAIAN", "=CAPAIAN(A1:A{n};B1:B{n})", array=True, check=lambda a, b: b / a * 100),
    Variant("larik IF+ROUND", "=IF(A1:A{n}=0;NA();ROUND(B1:B{n}/A1:A{n}*100;2))", array=True),
    Variant("kosongteks", "=KOSONGTEKS(A{r})"),
    Variant("KATEGORI", "=KATEGORI(B{r})"),
    Variant("CAPAIAN teks", "=CAPAIAN(C{r};D{r})"),
    Variant("TERBILANG", "=TERBILANG(E{r})", TEXT_ROWS),
    Variant("NatNum12", '=TEXT(E{r};"[NatNum12][$-421]0")', TEXT_ROWS),
    Variant("ANGKA", "=ANGKA(G{r})", TEXT_ROWS),
    Variant("SATUAN", "=SATUAN(D{r})", TEXT_ROWS),
    Variant("BULATKAN", "=BULATKAN(B{r};1)", TEXT_ROWS),
    Variant("FORMATANGKA", "=FORMATANGKA(E{r};2)", TEXT_ROWS),
    Variant("PERSEN", "=PERSEN(B{r})", TEXT_ROWS),
    Variant("RUPIAH", "=RUPIAH(G{r})", TEXT_ROWS),
    Variant("PERIKSA", "=PERIKSA(C{r};D{r};F{r})", TEXT_ROWS),
    Variant("NARASI", '=NARASI("Indeks Reformasi Birokrasi";2024;C{r};D{r})', TEXT_ROWS),
    Variant("LKJVERSI", "=LKJVERSI()", TEXT_ROWS),
]

# What is divided by what, and the target of the issue.
RATIOS = [
    ("CAPAIAN", "kosong", 1.1),
    ("CAPAIAN", "DELTA", 0.4),
    ("larik CAPAIAN", "larik IF+ROUND", 1.0),
    ("KATEGORI", "kosongteks", 1.15),
    ("TERBILANG", "NatNum12", 0.2),
]


def property_value(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def indonesian(number, places):
    return f"{number:,.{places}f}".translate(str.maketrans(",.", ".,"))


def connect(office, bundle, workdir):
    pipe = f"lkj-bench-{os.getpid()}"
    process = subprocess.Popen(
        [office, f"-env:UserInstallation=file://{workdir}/profile", f"-env:BUNDLED_EXTENSIONS=file://{bundle}",
         "--headless", "--norestore", "--nologo", f"--accept=pipe,name={pipe};urp"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            if process.poll() is not None:
                sys.exit("bench: the office ended before it could be reached")
            time.sleep(0.25)
    sys.exit("bench: the office did not answer within 60 s")


def fill(desktop, variant):
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (property_value("Hidden", True),))
    document.enableAutomaticCalculation(False)
    sheet = document.Sheets.getByIndex(0)
    dice = random.Random(2024)
    rows = []
    for _ in range(variant.rows):
        target = round(dice.uniform(1, 1000), 2)
        actual = round(target * dice.uniform(0.3, 1.7), 2)
        amount = dice.randrange(10**6, 10**11)
        rows.append((target, actual, indonesian(target, 2) + " Indeks", indonesian(actual, 2) + " Indeks",
                     float(amount), indonesian(actual / target * 100, 2) + "%", indonesian(amount, 2)))
    sheet.getCellRangeByPosition(0, 0, 6, variant.rows - 1).setDataArray(tuple(rows))
    result = sheet.getCellRangeByPosition(8, 0, 8, variant.rows - 1)
    if variant.array:
        result.setArrayFormula(variant.formula.format(n=variant.rows))
    else:
        sheet.getCellByPosition(8, 0).setFormula(variant.formula.format(r=1))
        result.fillAuto(uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM"), 1)
    document.calculateAll()
    last = sheet.getCellByPosition(8, variant.rows - 1)
    if last.getError() != 0:
        sys.exit(f"bench: {variant.name}: {last.getFormula()} gives error {last.getError()}")
    if variant.check:
        wanted = variant.check(rows[-1][0], rows[-1][1])
        if abs(last.getValue() - wanted) > 1e-9 * abs(wanted):
            sys.exit(f"bench: {variant.name}: {last.getFormula()} gives {last.getValue()}, not {wanted}")
    return document


def cpu_seconds(pid):
    """Processor time of all threads that live, in seconds, to the nanosecond."""
    total = 0
    for task in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{task}/schedstat", encoding="ascii") as stat:
                total += int(stat.read().split()[0])
        except FileNotFoundError:  # a thread that has just ended
            pass
    return total / 1e9


def office_pid(profile):
    """The office itself, not the script that started it."""
    for entry in os.listdir("/proc"):
        try:
            with open(f"/proc/{entry}/cmdline", "rb") as command:
                words = command.read().split(b"\0")
        except (FileNotFoundError, NotADirectoryError):
            continue
        if words[0].endswith(b"soffice.bin") and f"-env:UserInstallation=file://{profile}".encode() in words:
            return entry
    return sys.exit("bench: no process of the office found")


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        for line in info:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown processor"


def main():
    office, bundle, workdir = sys.argv[1:4]
    process, desktop = connect(office, bundle, workdir)
    pid = office_pid(f"{workdir}/profile")
    try:
        documents = []
        for variant in VARIANTS:
            print(f"  filling {variant.rows} rows: {variant.name}", flush=True)
            documents.append(fill(desktop, variant))
        for round_number in range(ROUNDS + 1):
            print(f"  round {round_number} of {ROUNDS}" + (" (warm-up)" if round_number == 0 else ""), flush=True)
            for variant, document in zip(VARIANTS, documents):
                start, cpu_start = time.perf_counter(), cpu_seconds(pid)
                document.calculateAll()
                cpu, wall = cpu_seconds(pid) - cpu_start, time.perf_counter() - start
                if round_number > 0:
                    variant.cpu.append(cpu / variant.rows * 1e6)
                    variant.wall.append(wall / variant.rows * 1e6)
    finally:
        try:
            desktop.terminate()
        except Exception:  # the bridge goes down with the office
            pass
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()

    medians = {v.name: statistics.median(v.cpu) for v in VARIANTS}
    print(f"\n{processor()}, medians of {ROUNDS} rounds, microseconds of processor time a cell")
    with open(os.path.join(workdir, "bench.csv"), "w", newline="", encoding="utf-8") as out:
        table = csv.writer(out)
        table.writerow(["variant", "rows", "median_us", "median_wall_us", *[f"round_{i + 1}_us" for i in range(ROUNDS)]])
        for v in VARIANTS:
            table.writerow([v.name, v.rows, f"{medians[v.name]:.4f}", f"{statistics.median(v.wall):.4f}",
                            *[f"{t:.4f}" for t in v.cpu]])
            print(f"  {v.name:16} {v.rows:7} rows {medians[v.name]:8.2f}")
    print("\nratios")
    for above, below, target in RATIOS:
        ratio = medians[above] / medians[below]
        print(f"  {above + ' / ' + below:34} {ratio:6.2f}   (target at most {target})")
    print(f"\n(all rounds: {os.path.join(workdir, 'bench.csv')})")


main()
