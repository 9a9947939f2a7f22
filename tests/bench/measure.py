#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Measures what a cell costs in a live Calc, side by side in one run.

    measure.py --office SOFFICE --workbook FODS --work DIR [--quick] [--max-rows N] [--part NAME]...

DIR/bundle holds our extension and those of the benchmark, DIR/with ours alone. Five parts:

    table       every function over 50,000 rows, and the ratios of the targets (--quick: this part only)
    arrays      one array formula over 50,000 rows against the built-in one of equal work, the aggregates too
    rows        cost a row from 1,000 to 1,000,000 rows
    start       the start of the office and of Calc, with and without the extension
    workbook    load and compute of the example workbook; peak memory with and without the extension

Every variant is a column of formulas (or one array formula) in a document of its own; the variants are recalculated in
turn, five rounds, and medians are compared. An array formula is recalculated once uncounted before each count: it takes
some 20 MB and gives them back, and whether the system has to find those pages anew depends on what ran before it, not
on the formula; a first time costs up to twice as much, of ours and of a built-in one (column first_us).

What counts is the office's processor time over all its threads: on a machine that does other things as well, wall-clock
time measures those. A benchmark, not a test: it asserts nothing about speed. It does assert that no cell holds an error
and that the results are right, for a column of errors is fast.
"""
import argparse
import csv
import os
import random
import shutil
import statistics
import sys
import time

import uno

sys.path.insert(0, "tests/lib")
from office import Office

ROWS = 50000
TEXT_ROWS = 20000
ROUNDS = 5
ROW_COUNTS = (1000, 10000, 100000, 1000000)
START_ROUNDS = 15
FULL_START_ROUNDS = 5
DISTINCT = 20000  # rows of data that differ; more rows repeat them
FEW_ROWS = 20000  # smaller columns are recalculated several times in a measurement
MEGABYTES_A_MILLION = 7000  # of memory that must be free for the largest documents of part "rows"

BASIC = """Function CAPAIANBASIC(target, realisasi)
  CAPAIANBASIC = realisasi / target * 100
End Function"""


class Variant:
    """One way to compute a column: its formula for row {r}, or with `array` one formula over the rows 1 to {n}.

    `check` gives the right result for the last row from its data. `like` is the variant whose results these must equal,
    numbers at two decimals. `most` caps the rows in part "rows"."""

    def __init__(self, name, formula, rows=ROWS, array=False, check=None, like=None, most=ROW_COUNTS[-1], single=False):
        self.name, self.formula, self.rows, self.array = name, formula, rows, array
        self.check, self.like, self.most, self.single = check, like, most, single
        self.columns = [c for c in DATA if c + "{r}" in formula or c + "1:" in formula or ":" + c + "{" in formula]
        self.clear()

    def clear(self):
        self.cpu, self.wall, self.first = [], [], None


# The data, a column each: A target; B realisasi; C, D the two as printed; E whole rupiah; F capaian as printed, one in
# ten wrong; G a rupiah amount as printed; H an efficiency
DATA = "ABCDEFGH"


def indonesian(number, places):
    return f"{number:,.{places}f}".translate(str.maketrans(",.", ".,"))


def make_data(count):
    dice = random.Random(2024)
    rows = []
    for _ in range(count):
        target = round(dice.uniform(1, 1000), 2)
        actual = round(target * dice.uniform(0.3, 1.7), 2)
        amount = dice.randrange(10**6, 10**11)
        printed = actual / target * 100 if dice.random() < 0.9 else dice.uniform(30, 170)
        rows.append((target, actual, indonesian(target, 2) + " Indeks", indonesian(actual, 2) + " Indeks",
                     float(amount), indonesian(printed, 2) + "%", indonesian(amount, 2),
                     round(dice.uniform(-40, 40), 2)))
    return rows


def capaian(row):
    return row[1] / row[0] * 100


# Built-in formulas that do the same work: the guard against what can't be divided, the figure, two decimals.
RATIO = "IF({0}=0;NA();ROUND({1}/{0}*100;2))"
CHANGE = "IF({0}=0;NA();ROUND(({1}-{0})/ABS({0})*100;2))"
DIFFERENCE = 'IF({0}="";"";ROUND({0}-{1};2))'
LABEL = ('IF({0}>=91;"Sangat Tinggi";IF({0}>=76;"Tinggi";IF({0}>=66;"Sedang";'
         'IF({0}>=51;"Rendah";"Sangat Rendah"))))')
TREND = 'IF({1}>{0};"Meningkat";IF({1}<{0};"Menurun";"Tetap"))'
VALUE = "IF({0}>20;100;IF({0}<-20;0;50+{0}/20*50))"
READ = 'NUMBERVALUE(LEFT({0};FIND(" ";{0})-1);",";".")'
PRINTED = 'NUMBERVALUE(SUBSTITUTE({0};"%";"");",";".")'
TEXT_RATIO = RATIO.format(READ.format("C{r}"), READ.format("D{r}"))
FIGURE = READ.format("D{r}") + "/" + READ.format("C{r}") + "*100"
VERDICT = (f'=IF(ROUND({FIGURE};2)={PRINTED.format("F{r}")};"Sesuai";IF(TRUNC({FIGURE};2)={PRINTED.format("F{r}")};'
           f'"Sesuai (dipotong)";"Tidak sesuai: tertulis "&SUBSTITUTE(F{{r}};"%";"")&"; seharusnya "&'
           f'SUBSTITUTE(TEXT({FIGURE};"0.00");".";",")))')

KOSONG = Variant("kosong", "=KOSONG(A{r};B{r})", check=lambda row: 100)
KOSONGTEKS = Variant("kosongteks", "=KOSONGTEKS(A{r})", check=lambda row: "Sangat Tinggi")


def table_variants():
    return [
        KOSONG,
        Variant("CAPAIAN", "=CAPAIAN(A{r};B{r})", check=capaian),
        Variant("DELTA", "=DELTA(A{r};B{r})", check=lambda row: 0),
        Variant("IF+ROUND", "=" + RATIO.format("A{r}", "B{r}"), like="CAPAIAN"),
        Variant("larik CAPAIAN", "=CAPAIAN(A1:A{n};B1:B{n})", array=True, check=capaian),
        Variant("larik IF+ROUND", "=" + RATIO.format("A1:A{n}", "B1:B{n}"), array=True, like="larik CAPAIAN"),
        KOSONGTEKS,
        Variant("KATEGORI", "=KATEGORI(B{r})"),
        Variant("CAPAIAN teks", "=CAPAIAN(C{r};D{r})", check=capaian),
        Variant("TERBILANG", "=TERBILANG(E{r})", TEXT_ROWS),
        Variant("NatNum12", '=TEXT(E{r};"[NatNum12][$-421]0")', TEXT_ROWS, like="TERBILANG"),
        Variant("ANGKA", "=ANGKA(G{r})", TEXT_ROWS, check=lambda row: row[4]),
        Variant("SATUAN", "=SATUAN(D{r})", TEXT_ROWS, check=lambda row: "Indeks"),
        Variant("BULATKAN", "=BULATKAN(B{r};1)", TEXT_ROWS),
        Variant("FORMATANGKA", "=FORMATANGKA(E{r};2)", TEXT_ROWS, check=lambda row: row[6]),
        Variant("PERSEN", "=PERSEN(B{r})", TEXT_ROWS, check=lambda row: indonesian(row[1], 2) + "%"),
        Variant("RUPIAH", "=RUPIAH(G{r})", TEXT_ROWS, check=lambda row: "Rp" + row[6][:-3]),
        Variant("PERIKSA", "=PERIKSA(C{r};D{r};F{r})", TEXT_ROWS),
        Variant("NARASI", '=NARASI("Indeks Reformasi Birokrasi";2024;C{r};D{r})', TEXT_ROWS),
        Variant("LKJVERSI", "=LKJVERSI()", TEXT_ROWS),
    ]


def array_variants():
    """Ours and the built-in one in turn; an aggregate is one cell."""
    a, b, e, h = "A1:A{n}", "B1:B{n}", "E1:E{n}", "H1:H{n}"
    pairs = [
        ("CAPAIAN", f"CAPAIAN({a};{b})", RATIO.format(a, b)),
        ("SERAPAN", f"SERAPAN({a};{b})", RATIO.format(a, b)),
        ("PERSENTASE", f"PERSENTASE({b};{a})", RATIO.format(a, b)),
        ("KEMAJUAN", f"KEMAJUAN({b};{a})", RATIO.format(a, b)),
        ("BANDING", f"BANDING({b};{a})", RATIO.format(a, b)),
        ("PERUBAHAN", f"PERUBAHAN({a};{b})", CHANGE.format(a, b)),
        ("EFISIENSI", f"EFISIENSI({a};{b})", DIFFERENCE.format(a, b)),
        ("NILAIEFISIENSI", f"NILAIEFISIENSI({h})", VALUE.format(h)),
        # Of texts, Calc's matrix moves all that follows at each one (quadratic; 7.4.7), hence two sizes.
        ("KATEGORI", f"KATEGORI({b})", LABEL.format(b)),
        ("KATEGORI 5.000", f"KATEGORI({b})", LABEL.format(b)),
        ("TREN", f"TREN({a};{b})", TREND.format(a, b)),
        ("TREN 5.000", f"TREN({a};{b})", TREND.format(a, b)),
        ("RATACAPAIAN", f"RATACAPAIAN({b};120)", f"AVERAGE(IF({b}>120;120;IF({b}<0;0;{b})))"),
        ("RATABOBOT", f"RATABOBOT({b};{a})", f"SUM({b}*{a})/SUM({a})"),
        ("AKUMULASI terakhir", f'AKUMULASI({b};"terakhir")', f'LOOKUP(2;1/({b}<>"");{b})'),
        ("AKUMULASI", f"AKUMULASI({b})", f"SUM(IF(ISNUMBER({b});{b};0))"),
        ("EFISIENSIPMK", f"EFISIENSIPMK({e};{b};{a})", f"SUM({e}*{b}/100-{a})/SUM({e}*{b}/100)*100"),
    ]
    aggregates = ("RATACAPAIAN", "RATABOBOT", "AKUMULASI", "EFISIENSIPMK")
    result = []
    for name, ours, builtin in pairs:
        single, rows = name.split()[0] in aggregates, 5000 if name.endswith(" 5.000") else ROWS
        result.append(Variant(f"larik {name}", "=" + ours, rows, array=True, single=single))
        result.append(Variant(f"larik {name} bawaan", "=" + builtin, rows, array=True, single=single,
                              like=f"larik {name}"))
    return result


def row_variants():
    return [
        KOSONG,
        Variant("CAPAIAN", "=CAPAIAN(A{r};B{r})", check=capaian),
        Variant("CAPAIAN bawaan", "=" + RATIO.format("A{r}", "B{r}"), like="CAPAIAN"),
        Variant("CAPAIAN DELTA", "=DELTA(A{r};B{r})", check=lambda row: 0, most=100000),
        Variant("CAPAIAN Basic", "=CAPAIANBASIC(A{r};B{r})", check=capaian, most=10000),
        Variant("CAPAIAN Python", "=CAPAIANPITON(A{r};B{r})", check=capaian, most=10000),
        Variant("CAPAIAN teks", "=CAPAIAN(C{r};D{r})", check=capaian),
        Variant("CAPAIAN teks bawaan", "=" + TEXT_RATIO, like="CAPAIAN teks", most=100000),
        KOSONGTEKS,
        Variant("KATEGORI", "=KATEGORI(B{r})"),
        Variant("KATEGORI bawaan", "=" + LABEL.format("B{r}"), like="KATEGORI", most=100000),
        Variant("EFISIENSI", "=EFISIENSI(A{r};B{r})", check=lambda row: row[0] - row[1]),
        Variant("EFISIENSI bawaan", "=" + DIFFERENCE.format("A{r}", "B{r}"), like="EFISIENSI", most=100000),
        Variant("RATACAPAIAN", "=RATACAPAIAN(A{r}:B{r})", check=lambda row: (row[0] + row[1]) / 2),
        Variant("RATACAPAIAN bawaan", '=IF(COUNT(A{r}:B{r})=0;"-";AVERAGE(A{r}:B{r}))', like="RATACAPAIAN",
                most=100000),
        Variant("TERBILANG", "=TERBILANG(E{r})"),
        Variant("TERBILANG NatNum12", '=TEXT(E{r};"[NatNum12][$-421]0")', like="TERBILANG", most=10000),
        Variant("PERIKSA", "=PERIKSA(C{r};D{r};F{r})"),
        Variant("PERIKSA bawaan", VERDICT, like="PERIKSA", most=100000),
    ]


# What is divided by what in part "table", and the target of the issue.
RATIOS = [
    ("CAPAIAN", "kosong", 1.1),
    ("CAPAIAN", "DELTA", 0.4),
    ("larik CAPAIAN", "larik IF+ROUND", 1.0),
    ("KATEGORI", "kosongteks", 1.15),
    ("TERBILANG", "NatNum12", 0.2),
]

# ---- One column in one document --------------------------------------------------------------------------------------


def read_results(sheet, variant, rows):
    """The first 200 results and the last one."""
    if variant.single:
        return [sheet.getCellRangeByName("I1").getDataArray()[0][0]]
    cells = [cell for row in sheet.getCellRangeByPosition(8, 0, 8, min(rows, 200) - 1).getDataArray() for cell in row]
    return cells + [sheet.getCellRangeByPosition(8, rows - 1, 8, rows - 1).getDataArray()[0][0]]


def same(one, other):
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return abs(one - other) <= 0.005 + 1e-9 * abs(other)


def check_results(document, variant, rows, data, results):
    """A column of errors is fast: no result may be an error, nor wrong."""
    sheet = document.Sheets.getByIndex(0)
    column = sheet.getCellRangeByPosition(8, 0, 8, rows - 1)
    if column.queryFormulaCells(4).Count != 0:  # com.sun.star.sheet.FormulaResult.ERROR
        cell = column.queryFormulaCells(4).getByIndex(0).getCellByPosition(0, 0)
        sys.exit(f"bench: {variant.name}: {cell.getFormula()} in {cell.AbsoluteName} gives error {cell.getError()}")
    results[variant.name] = read_results(sheet, variant, rows)
    if variant.check:
        wanted, got = variant.check(data[(rows - 1) % len(data)]), results[variant.name][-1]
        if type(got) is not type(wanted) and not isinstance(wanted, int) or not (
                got == wanted if isinstance(wanted, str) else abs(got - wanted) <= 1e-9 * max(abs(wanted), 1)):
            sys.exit(f"bench: {variant.name}: row {rows} gives {got!r}, not {wanted!r}")
    if variant.like:
        for row, (got, wanted) in enumerate(zip(results[variant.name], results[variant.like]), 1):
            if not same(got, wanted):
                sys.exit(f"bench: {variant.name}: result {row} is {got!r}, that of {variant.like} {wanted!r}")


def new_sheet(office, **options):
    """A new document, not calculated by itself."""
    document = office.new(**options)
    document.enableAutomaticCalculation(False)
    return document


def fill(office, variant, rows, data):
    """A document with the variant's data and its formulas. Copying and filling are done by the office: setting a
    million cells through the bridge takes minutes, and setFormulaArray() is quadratic."""
    basic = "BASIC" in variant.formula
    document = new_sheet(office, **({"MacroExecutionMode": 4} if basic else {}))  # ALWAYS_EXECUTE_NO_WARN
    if basic:
        libraries = document.BasicLibraries
        if not libraries.hasByName("Standard"):
            libraries.createLibrary("Standard")
        libraries.getByName("Standard").insertByName("Bench", BASIC)
    sheet = document.Sheets.getByIndex(0)
    first = min(rows, len(data))
    for name in variant.columns:
        column = DATA.index(name)
        sheet.getCellRangeByPosition(column, 0, column, first - 1).setDataArray(
            tuple((row[column],) for row in data[:first]))
    copied = first
    while variant.columns and copied < rows:
        count = min(copied, rows - copied) if copied < 8 * first else min(8 * first, rows - copied)
        left, right = DATA.index(variant.columns[0]), DATA.index(variant.columns[-1])
        sheet.copyRange(sheet.getCellByPosition(left, copied).CellAddress,
                        sheet.getCellRangeByPosition(left, 0, right, count - 1).RangeAddress)
        copied += count
    if variant.array:
        result = sheet.getCellRangeByPosition(8, 0, 8, 0 if variant.single else rows - 1)
        result.setArrayFormula(variant.formula.format(n=rows))
    else:
        sheet.getCellByPosition(8, 0).setFormula(variant.formula.format(r=1))
        sheet.getCellRangeByPosition(8, 0, 8, rows - 1).fillAuto(
            uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM"), 1)
    return document


def progress(text):
    print(f"\r  {text:76}", end="" if sys.stdout.isatty() else "\n", flush=True)


def measure(office, variants, data, rows_of, rounds=ROUNDS):
    """Fills cpu and wall of every variant: microseconds a row, one figure a round. Returns them as (variant, rows)."""
    jobs, results = [], {}
    for variant in variants:
        variant.clear()
        rows = rows_of(variant)
        progress(f"filling {rows} rows: {variant.name}")
        document = fill(office, variant, rows, data)
        cpu_start = office.cpu_seconds()
        document.calculateAll()
        variant.first = (office.cpu_seconds() - cpu_start) / rows * 1e6
        check_results(document, variant, rows, data, results)
        jobs.append((variant, rows, document))
    for round_number in range(1, rounds + 1):
        progress(f"round {round_number} of {rounds}")
        for variant, rows, document in jobs:
            times = max(1, FEW_ROWS // rows)
            if variant.array:
                document.calculateAll()
            start, cpu_start = time.perf_counter(), office.cpu_seconds()
            for _ in range(times):
                document.calculateAll()
            cpu, wall = office.cpu_seconds() - cpu_start, time.perf_counter() - start
            variant.cpu.append(cpu / rows / times * 1e6)
            variant.wall.append(wall / rows / times * 1e6)
    return jobs


def ratio_of(one, other):
    """The median of the rounds' ratios: in a round the two were measured shortly after each other, so that a slow
    minute of the machine falls on both."""
    return statistics.median(a / b for a, b in zip(one.cpu, other.cpu))


def close(jobs):
    for _, _, document in jobs:
        document.close(True)


# ---- What is told ----------------------------------------------------------------------------------------------------


class Report:
    """Tables in the terminal, CSV files in the work folder, and the targets for the end."""

    def __init__(self, work):
        self.work, self.targets = work, []

    def table(self, name, header):
        self.file = open(os.path.join(self.work, name + ".csv"), "w", newline="", encoding="utf-8")
        self.csv = csv.writer(self.file)
        self.csv.writerow(header)

    def close(self):
        self.file.close()

    def target(self, what, value, limit, unit="x", name=None):
        met = "met" if value <= limit else "MISSED"
        self.targets.append((name or what, value, limit, unit, met))
        print(f"  {what:44} {value:6.2f} {unit}  (target at most {limit:g} {unit}: {met})")

    def row(self, variant, rows):
        self.csv.writerow([variant.name, rows, f"{statistics.median(variant.cpu):.4f}",
                           f"{statistics.median(variant.wall):.4f}", f"{variant.first:.4f}",
                           *[f"{t:.4f}" for t in variant.cpu]])


ROW_HEADER = ["variant", "rows", "median_us", "median_wall_us", "first_us",
              *[f"round_{i + 1}_us" for i in range(ROUNDS)]]


def part_table(report, office, data, options):
    variants = table_variants()
    close(measure(office, variants, data, lambda variant: min(variant.rows, options.max_rows)))
    medians = {v.name: statistics.median(v.cpu) for v in variants}
    print(f"\nOne function a cell: medians of {ROUNDS} rounds, microseconds of processor time a cell")
    report.table("bench", ROW_HEADER)
    for v in variants:
        report.row(v, min(v.rows, options.max_rows))
        print(f"  {v.name:16} {min(v.rows, options.max_rows):7} rows {medians[v.name]:8.2f}")
    report.close()
    print("\nRatios")
    named = {v.name: v for v in variants}
    for above, below, limit in RATIOS:
        report.target(f"{above} / {below}", ratio_of(named[above], named[below]), limit)


def part_arrays(report, office, data, options):
    variants = array_variants()
    close(measure(office, variants, data, lambda variant: min(variant.rows, options.max_rows)))
    print(f"\nOne array formula over {min(ROWS, options.max_rows)} rows (or as told): microseconds of processor time a"
          " row, ours / built in")
    report.table("arrays", ROW_HEADER)
    for v in variants:
        report.row(v, min(v.rows, options.max_rows))
    report.close()
    for ours, builtin in zip(variants[::2], variants[1::2]):
        report.target(f"{ours.name:26} {statistics.median(ours.cpu):6.3f} / {statistics.median(builtin.cpu):6.3f}",
                      ratio_of(ours, builtin), 1.0, name=f"{ours.name} / bawaan")


def part_rows(report, office, data, options):
    counts = [n for n in ROW_COUNTS if n <= options.max_rows]
    with open("/proc/meminfo", encoding="ascii") as info:
        free = next(int(line.split()[1]) // 1024 for line in info if line.startswith("MemAvailable"))
    if counts[-1] == ROW_COUNTS[-1] and free < MEGABYTES_A_MILLION:
        print(f"\nOnly {free} MB of memory are free: no measurement of {counts.pop()} rows")
    medians = {}
    report.table("rows", ROW_HEADER)
    names = [v.name for v in row_variants()]
    for count in counts:
        variants = [v for v in row_variants() if v.most >= count]
        jobs = measure(office, variants, data, lambda variant, count=count: count)
        for v in variants:
            report.row(v, count)
            medians[v.name, count] = statistics.median(v.cpu)
        if count < ROW_COUNTS[-1]:
            close(jobs)
        else:
            office.kill()
    report.close()
    print("\nCost against rows: microseconds of processor time a row")
    print("  " + " " * 22 + "".join(f"{count:>10}" for count in counts))
    for name in names:
        print(f"  {name:22}" + "".join(
            f"{medians[name, count]:10.2f}" if (name, count) in medians else " " * 9 + "-" for count in counts))
    with open(os.path.join(report.work, "rows.dat"), "w", encoding="utf-8") as out:  # a block a line of the plot
        for name in names:
            out.write(f'# {name}\n"{name}"\n')
            out.writelines(f"{count} {medians[name, count]:.4f}\n" for count in counts if (name, count) in medians)
            out.write("\n\n")
    if len(counts) < 3:
        return
    few, many = counts[1], counts[-1]
    print(f"\nFlat: the cost a row at {many} rows against that at {few}")
    for name in names:
        if "bawaan" not in name and (name, many) in medians:
            report.target(f"{name}: {many} / {few} rows", medians[name, many] / medians[name, few], 1.3)


def start_up(office):
    """Processor time from the start until a new sheet stands with a computed formula, in seconds."""
    with office:
        up = office.cpu_seconds()
        document = new_sheet(office)
        document.Sheets.getByIndex(0).getCellByPosition(0, 0).setFormula("=DELTA(1;1)+SUM(1;2)")
        document.calculateAll()
        if document.Sheets.getByIndex(0).getCellByPosition(0, 0).getValue() != 4:
            sys.exit("bench: the first formula of the office is wrong")
        ready = office.cpu_seconds()
        document.close(True)
    return {"until Calc has computed a cell": ready, "of these, for the first sheet": ready - up}


def part_start(report, options):
    """Alternating, each goes first in turn; the first start of each profile is not counted. The office tests its
    drawing at each start (GraphicsRenderTests), nine tenths of the time it takes to come up, and noisy; what an
    extension costs shows in the rest."""
    offices = office_pair(options)
    seconds = {}
    for round_number in range(START_ROUNDS + 1):
        progress(f"start {round_number} of {START_ROUNDS}" if round_number else "start (warm-up)")
        for name in list(offices)[:: 1 if round_number % 2 else -1]:
            times = {"until initialised": offices[name].run_once("--terminate_after_init")}
            if round_number <= FULL_START_ROUNDS:
                times.update(start_up(offices[name]))
            for what, time_taken in times.items():
                if round_number > 0:
                    seconds.setdefault(what, {}).setdefault(name, []).append(time_taken)
    report.table("start", ["what", "extension", "median_cpu_s", *[f"start_{i + 1}_s" for i in range(START_ROUNDS)]])
    print("\nStart of the office, warm profile: seconds of processor time, medians")
    print(f"  {'':40} {'starts':>7} {'without':>10} {'with':>10}")
    for what, times in seconds.items():
        for name in offices:
            report.csv.writerow([what, name, f"{statistics.median(times[name]):.4f}",
                                 *[f"{t:.4f}" for t in times[name]]])
        print(f"  {what:40} {len(times['with']):7} {statistics.median(times['without']):10.4f}"
              f" {statistics.median(times['with']):10.4f}")
    report.close()
    for what in ("until initialised", "until Calc has computed a cell"):
        times = seconds[what]
        # Of the noise, which only ever adds, the lower quarter holds least.
        ratio = statistics.quantiles(times["with"])[0] / statistics.quantiles(times["without"])[0]
        report.target(f"start {what}, lower quartiles", (ratio - 1) * 100, 2, "%")


def office_pair(options):
    """An office without any extension and one with ours, each with a profile of its own."""
    os.makedirs(os.path.join(options.work, "without"), exist_ok=True)
    return {name: Office(os.path.join(options.work, "profile-" + name), os.path.join(options.work, name),
                         program=options.office) for name in ("without", "with")}


def check_workbook(document):
    """The workbook is computed: its formulas are ours and known."""
    formulas = unknown = 0
    for name in document.Sheets.ElementNames:
        sheet = document.Sheets.getByName(name)
        for cells in sheet.queryFormulaCells(4):  # com.sun.star.sheet.FormulaResult.ERROR
            unknown += sum(cell.getError() == 525 for row in range(cells.Rows.Count) for cell in
                           [cells.getCellByPosition(0, row)])  # 525: #NAME?
        formulas += sheet.queryFormulaCells(7).Count
    if formulas == 0 or unknown:
        sys.exit(f"bench: the workbook has {formulas} ranges of formulas, and {unknown} unknown names")


def part_workbook(report, options):
    report.table("workbook", ["what", "extension", "median", *[f"round_{i + 1}" for i in range(ROUNDS)]])
    lines = []
    for name, office in office_pair(options).items():
        progress(f"the example workbook, {name} the extension")
        office.run_once("--terminate_after_init")  # a warm profile
        with office:
            figures = {"load, s": [], "compute, s": []}
            # The start's own peak (it tests its drawing) would hide what comes after: the peak counts anew from here.
            figures["peak memory of the start, MB"] = [office.memory("VmHWM") / 1024]
            office.forget_peak()
            figures["resident after the start, MB"] = [office.memory("VmRSS") / 1024]
            for _ in range(ROUNDS + 1):
                begin = office.cpu_seconds()
                document = office.open(options.workbook)
                loaded = office.cpu_seconds()
                document.calculateAll()
                figures["load, s"].append(loaded - begin)
                figures["compute, s"].append(office.cpu_seconds() - loaded)
                if name == "with":
                    check_workbook(document)
                if not figures.get("peak memory with the workbook, MB"):
                    figures["peak memory with the workbook, MB"] = [office.memory("VmHWM") / 1024]
                document.close(True)
            for what in ("load, s", "compute, s"):
                figures[what] = figures[what][1:]  # the first loads libraries
            figures[f"peak memory after {ROUNDS + 1} times, MB"] = [office.memory("VmHWM") / 1024]
        for what, values in figures.items():
            report.csv.writerow([what, name, f"{statistics.median(values):.4f}", *[f"{v:.4f}" for v in values]])
            lines.append((what, name, statistics.median(values)))
    report.close()
    print(f"\nThe example workbook {os.path.basename(options.workbook)}; without the extension its formulas are #NAME?")
    print(f"  {'':40} {'without':>10} {'with':>10}")
    for what in dict.fromkeys(line[0] for line in lines):
        print(f"  {what:40}" + "".join(f" {value:10.3f}" for w, _, value in lines if w == what))


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        for line in info:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return "unknown processor"


PARTS = ("table", "arrays", "rows", "start", "workbook")


def main():
    parser = argparse.ArgumentParser(description="Measures what a cell costs in a live Calc.")
    parser.add_argument("--office", required=True)
    parser.add_argument("--workbook", required=True)
    parser.add_argument("--work", required=True)
    parser.add_argument("--quick", action="store_true", help="part table only")
    parser.add_argument("--max-rows", type=int, default=ROW_COUNTS[-1])
    parser.add_argument("--part", action="append", choices=PARTS, help="this part only; may be repeated")
    options = parser.parse_args()
    parts = options.part or (("table",) if options.quick else PARTS)
    report = Report(options.work)
    began = time.monotonic()
    load = os.getloadavg()
    machine = f"{processor()}, {os.cpu_count()} processors, load average at the start {load[0]:.2f} {load[1]:.2f}"
    print(machine)
    if load[0] > 0.5:
        print("The machine does other things as well: processor time is counted, but caches are shared.")
    profile = os.path.join(options.work, "profile")
    for name in ("profile", "profile-with", "profile-without"):
        shutil.rmtree(os.path.join(options.work, name), ignore_errors=True)
    data = make_data(min(DISTINCT, options.max_rows))
    if any(part in parts for part in ("table", "arrays", "rows")):
        with Office(profile, os.path.join(options.work, "bundle"), program=options.office) as office:
            # "rows" is the last, for it may end the office.
            for name, part in (("table", part_table), ("arrays", part_arrays), ("rows", part_rows)):
                if name in parts:
                    part(report, office, data, options)
    if "start" in parts:
        part_start(report, options)
    if "workbook" in parts:
        part_workbook(report, options)
    report.table("targets", ["what", "measured", "target", "unit", "verdict", "machine"])
    for what, value, limit, unit, met in report.targets:
        report.csv.writerow([what, f"{value:.3f}", limit, unit, met, machine])
    report.close()
    missed = [t for t in report.targets if t[4] != "met"]
    print(f"\n{len(report.targets) - len(missed)} of {len(report.targets)} targets met"
          f" in {time.monotonic() - began:.0f} s; load average now {os.getloadavg()[0]:.2f}")
    for what, value, limit, unit, _ in missed:
        print(f"  missed: {what}: {value:.2f} {unit}, target {limit:g} {unit}")
    print(f"(all rounds: {options.work}/*.csv)")


main()
