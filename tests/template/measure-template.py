#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Measures how long Calc takes to load and compute the full workbook of the template, in a warm profile.

    measure-template.py BUILD

A benchmark, not a test: it asserts nothing about speed, but that the workbook was computed. At most 3 s are wanted.
"""
import os
import shutil
import statistics
import sys
import time

sys.path.insert(0, "tests/lib")
from office import Office

ROUNDS = 5


def main():
    build = sys.argv[1]
    out = os.path.abspath(os.path.join(build, "bench/templat"))
    shutil.rmtree(out, ignore_errors=True)
    os.makedirs(out)
    book = shutil.copy(f"{build}/laporan-2024.ods", out)
    wall, cpu = [], []
    with Office(os.path.join(out, "profile"), f"{build}/bundle") as office:
        for number in range(ROUNDS + 1):
            start, used = time.perf_counter(), office.cpu_seconds()
            document = office.open(book)
            shown = document.Sheets.getByName("Tabel 3.2").getCellByPosition(5, 6).String
            seconds = time.perf_counter() - start
            if shown != "149,94%":
                sys.exit(f"bench: Tabel 3.2 shows {shown}, not 149,94%")
            if number > 0:  # the first round warms the profile
                wall.append(seconds)
                cpu.append(office.cpu_seconds() - used)
            document.close(True)
    print(f"\nlaporan-2024.ods loaded and computed, medians of {ROUNDS}: {statistics.median(wall):.2f} s, "
          f"{statistics.median(cpu):.2f} s of processor time (limit 3 s)")


main()
