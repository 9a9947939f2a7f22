#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""Memory of a live Calc while it calls the functions again and again.

    memory.py CALLS

One sheet of mixed formulas (numbers, texts, arrays, each kind of error) is computed until CALLS calls have been made.
What counts is anonymous resident memory: after a fifth of the calls it may grow by less than 2 MiB.
"""
import os
import sys

sys.path.insert(0, "tests/lib")
from office import BUNDLE, Office, shown, workdir
from tap import Tap

LIMIT_KIB = 2048
# Formula, and what the first row shows. {r}: the row. One call of ours each.
MIX = [
    ("=CAPAIAN(A{r};B{r})", "150"), ("=CAPAIAN(C{r};D{r})", "150"), ("=CAPAIAN(0;B{r})", "Err:532"),
    ("=ANGKA(\"8.45.\"&A{r})", "Err:519"), ("=KATEGORI(B{r}*10)", "Sangat Tinggi"),
    ("=KATEGORI(A{r};\"XYZ\")", "Err:502"),
    ("=TERBILANG(A{r}*1000;\"rupiah\")", "delapan ribu rupiah"), ("=SUM(CAPAIAN(A{r}:B{r};B{r}))", "250"),
    ("=RATACAPAIAN(A{r}:B{r};100)", "10"),
    ("=PERIKSA(A{r};B{r};\"151%\")", "Tidak sesuai: tertulis 151; seharusnya 150"),
    ("=RUPIAH(A{r}*1000)", "Rp8.000"), ("=CAPAIAN(A{r})", "Err:511"), ("=SATUAN(C{r})", "Indeks"),
    ("=SUM(BULATKAN({{1.005;2.675;3}}*A{r}))", "53,44"), ("=LKJVERSI()", None),
    ("=TREN(A{r};B{r};\"naik\")", "Membaik"),
    ("=NARASI(\"Indeks X\";2024;C{r};D{r})", None), ("=FORMATANGKA(B{r};2)", "12,00"),
    ("=PERIKSAJUMLAH(\"20\";A{r}:B{r})", "Sesuai"), ("=AKUMULASI(A{r}:B{r};\"rata\")", "10"),
]
ROWS = 500
TURN = "$E$1"


def fill(office):
    document = office.new()
    document.enableAutomaticCalculation(False)
    sheet = document.Sheets.getByIndex(0)
    # The arguments hang on one cell, TURN, so that every round computes other values than the one before.
    sheet.getCellRangeByPosition(0, 0, 3, ROWS - 1).setFormulaArray(tuple(
        (str(8 + row), f"={12 + row}+{TURN}", f"{8 + row} Indeks", f'=({12 + row}+{TURN})&",0 Indeks"')
        for row in range(ROWS)))
    area = sheet.getCellRangeByPosition(5, 0, 5 + len(MIX) - 1, ROWS - 1)
    area.setFormulaArray(tuple(tuple(formula.format(r=row + 1) for formula, _ in MIX) for row in range(ROWS)))
    document.calculateAll()
    return document, sheet


def main():
    calls = int(sys.argv[1])
    tap = Tap()
    folder = workdir("ingatan")
    with Office(os.path.join(folder, "profil"), BUNDLE) as office:
        document, sheet = fill(office)
        wrong = []
        for column, (formula, wanted) in enumerate(MIX):
            cell = sheet.getCellByPosition(5 + column, 0)
            got = shown(cell).replace(".", ",") if cell.Type.value == "VALUE" else shown(cell)
            if wanted is not None and got not in (wanted, wanted.replace(",", ".")) or (wanted is None and
                                                                                      cell.getError()):
                wrong.append(f"{formula}: wanted {wanted}, got {got}")
        tap.ok(not wrong, f"{len(MIX)} kinds of call give what they should", "\n".join(wrong))
        per_round = ROWS * len(MIX)
        done, course, start, stale = per_round, [], None, 0
        while done < calls:
            sheet.getCellRangeByName(TURN).Value = done // per_round % 2
            document.calculateAll()
            done += per_round
            # Both the first and the last row have been computed anew.
            for row in (0, ROWS - 1):
                target, actual, _, _, _, capaian = sheet.getCellRangeByPosition(0, row, 5, row).getDataArray()[0]
                stale += abs(capaian - actual / target * 100) > 1e-9
            if start is None and done >= calls / 5:
                start = office.memory()
            if done % (calls // 10) < per_round:
                course.append(f"{done}: {office.memory()} KiB")
        end = office.memory()
        tap.say("anonymous resident memory after so many calls: " + ", ".join(course))
        tap.ok(end - start < LIMIT_KIB, f"{done} calls in a live Calc: {end - start:+d} KiB since call {calls // 5}",
               f"{start} KiB, then {end} KiB")
        tap.ok(stale == 0, "every round computed anew", f"{stale} results were not of their round")
        document.close(True)
        tap.ok(office.stop() == 0, "the office ends in good order")
    tap.done()


main()
