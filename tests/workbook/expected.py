#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Derives tests/workbook/salah-cetak.tsv from the tables of the report, with exact fractions and none of our own code.

    tests/workbook/expected.py >tests/workbook/salah-cetak.tsv

The table is checked in and read by hand; the test compares what Calc finds with it. Columns: table, row of data, what
is checked, what was printed, what it should be, and the verdict: salah (wrong), dipotong (cut off), tak terbaca
(unreadable), kosong (blank in print).
"""

import csv
import difflib
import glob
import math
import re
import sys
from fractions import Fraction

DATA = "examples/lkj2024/"


def table(name):
    with open(DATA + name + ".tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def number(text):
    """The exact value of a printed figure and its decimals; None where nothing is printed; ValueError if malformed."""
    text = text.strip()
    if text in ("", "-"):
        return None
    text = re.sub(r"^Rp\.?\s*", "", text)
    text = re.sub(r",-$", "", text)
    found = re.fullmatch(r"(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?:\s*%|\s*[A-Za-z][^\d]*)?", text)
    if not found:
        raise ValueError(text)
    sign, whole, decimals = found[1], found[2].replace(".", ""), found[3] or ""
    return Fraction(int(whole + decimals), 10 ** len(decimals)) * (-1 if sign else 1), len(decimals)


def rounded(value, places, cut=False):
    scaled = abs(value) * 10 ** places
    units = scaled.numerator // scaled.denominator if cut else \
        (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(units if value >= 0 else -units, 10 ** places)


def shown(value, places):
    units = abs(rounded(value, places)) * 10 ** places
    digits = str(int(units)).rjust(places + 1, "0")
    whole = digits[:len(digits) - places]
    groups = []
    while whole:
        groups.insert(0, whole[-3:])
        whole = whole[:-3]
    text = ".".join(groups) + ("," + digits[len(digits) - places:] if places else "")
    return ("-" if value < 0 and units else "") + text


findings = []


def add(where, row, what, printed, right, verdict):
    findings.append((where, row, what, printed, right, verdict))


def judge(where, row, what, printed, value):
    """A figure against what it should be."""
    figure, places = number(printed)
    if figure == rounded(value, places):
        return
    if figure == rounded(value, places, cut=True):
        add(where, row, what, shown(figure, places), shown(value, places), "dipotong")
    else:
        add(where, row, what, shown(figure, places), shown(value, places), "salah")


def ratio(where, row, what, part, whole, printed):
    if part.strip() in ("", "-") or whole.strip() in ("", "-"):
        return
    try:
        a, b = number(part)[0], number(whole)[0]
    except ValueError as bad:
        add(where, row, what, str(bad), "", "tak terbaca")
        return
    if printed.strip() == "":
        add(where, row, what, "", shown(a / b * 100, 2), "kosong")
    elif b == 0:
        add(where, row, what, printed, "-", "salah")
    else:
        judge(where, row, what, printed, a / b * 100)


def total(where, row, what, printed, parts):
    """A sum, exactly; parts is a list of printed amounts. Rounded to the decimals of the sum it may still be right."""
    try:
        figure, places = number(printed) or (Fraction(0), 0)
        values = [number(part) for part in parts if number(part) is not None]
    except ValueError as bad:
        add(where, row, what, str(bad), "", "tak terbaca")
        return
    right = sum(value for value, _ in values)
    if figure != rounded(right, places):
        finest = max([decimals for _, decimals in values] + [0])
        add(where, row, what, shown(figure, places), shown(right, finest), "salah")


# ---- Figures ---------------------------------------------------------------------------------------------------------

t32, t33, t34, t35, t37 = (table("tabel-3." + n) for n in "23457")
t38, t39, t310, t23, t26 = (table("tabel-" + n) for n in ("3.8", "3.9", "3.10", "2.3", "2.6"))

# 3.8: a number that is broken by a blank is read from 3.9, where the same row prints it whole.
LEVELS = {"total": 0, "program": 1, "kegiatan": 2, "subkegiatan": 3}


def paths(rows, name="program_kegiatan"):
    """(unit, program, kegiatan, subkegiatan) of each row; a row without a name gets that of the row above."""
    way, result = ["", "", "", ""], []
    for row in rows:
        level = LEVELS.get(row["level"], 0)
        if level and row[name]:
            text = re.sub(r"[^a-z0-9]", "", row[name].lower())
            if level == 1 and text.startswith("meningkatnyakualitastatakelola"):
                text = "programpenunjangurusanpemerintahandaerahprovinsi"
            way[0] = row["unit"]
            way[level:] = [text] + [""] * (3 - level)
        result.append(tuple(way) if level and row[name] else None)
    return result


paths39 = paths(t39)


def near(a, b):
    return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()


def same_row(path, siblings=()):
    """The row of 3.9 nearest to a path; parts that a path does not name are not compared. A row that a sibling names
    exactly is the sibling's."""
    best, score = None, 0.75
    taken = {sibling[-1] for sibling in siblings if sibling and sibling != path and sibling[-1]}
    for row, other in enumerate(paths39):
        if other and other[-1] in taken and other[-1] != path[-1]:
            continue
        if other is None or other[0] != path[0] or [bool(x) for x in other[2:]] != [bool(x) for x in path[2:]]:
            continue
        marks = [near(a, b) for a, b in zip(path[1:], other[1:]) if a]
        if min(marks) >= 0.7 and sum(marks) / len(marks) > score:
            best, score = row, sum(marks) / len(marks)
    return best


for i, path in enumerate(paths(t38)):
    for column in ("target_anggaran", "realisasi_anggaran"):
        text = t38[i][column]
        t38[i]["cetak_" + column] = text
        if " " in text:
            t38[i][column] = t39[same_row(path)][column]

for i, row in enumerate(t32, 1):
    if row["level"] == "sasaran":
        ratio("Tabel 3.2", i, "Capaian kinerja", row["realisasi_kinerja"], row["target_kinerja"],
              row["capaian_kinerja"])
for i, row in enumerate(t33, 1):
    for year in ("2022", "2023", "2024"):
        ratio("Tabel 3.3", i, "Capaian kinerja " + year, row["realisasi_" + year], row["target_" + year],
              row["capaian_" + year])
for i, row in enumerate(t34, 1):
    ratio("Tabel 3.4", i, "Tingkat kemajuan", row["realisasi_2024"], row["target_akhir_2026"], row["tingkat_kemajuan"])
for i, row in enumerate(t35, 1):
    ratio("Tabel 3.5", i, "Capaian kinerja", row["realisasi_2024"], row["target_nasional"], row["capaian_kinerja"])
for name, rows in (("Tabel 3.7", t37), ("Tabel 3.8", t38), ("Tabel 3.10", t310)):
    for i, row in enumerate(rows, 1):
        ratio(name, i, "Capaian kinerja", row["realisasi_kinerja"], row["target_kinerja"], row["capaian_kinerja"])
for name, rows in (("Tabel 3.7", t37), ("Tabel 3.8", t38), ("Tabel 3.9", t39), ("Tabel 3.10", t310)):
    for i, row in enumerate(rows, 1):
        ratio(name, i, "Capaian anggaran", row["realisasi_anggaran"], row["target_anggaran"], row["capaian_anggaran"])


def percent(row, kind):
    return number(row["realisasi_" + kind])[0] / number(row["target_" + kind])[0] * 100


for i, row in enumerate(t37, 1):
    judge("Tabel 3.7", i, "Tingkat efisiensi", row["tingkat_efisiensi"],
          percent(row, "kinerja") - percent(row, "anggaran"))

# Averages: of the rows above (3.2), of the program rows with the same source of money (3.9, 3.10).
above = [percent(row, "kinerja") for row in t32[:-1]]
judge("Tabel 3.2", len(t32), "Capaian kinerja", t32[-1]["capaian_kinerja"], sum(above) / len(above))
for name, rows, kinds in (("Tabel 3.9", t39, ["anggaran"]), ("Tabel 3.10", t310, ["kinerja", "anggaran"])):
    for i, row in enumerate(rows, 1):
        for kind in kinds if row["level"] == "rata-rata" else []:
            if number(row["capaian_" + kind]) is None:
                continue
            values = [percent(other, kind) for other in rows
                      if other["level"] == "program" and other["sumber_dana"] == row["sumber_dana"]
                      and number(other["realisasi_" + kind]) is not None]
            judge(name, i, "Capaian " + kind, row["capaian_" + kind], sum(values) / len(values))

# ---- Sums ------------------------------------------------------------------------------------------------------------


def sums(where, rows, column, what, first=1, name="program_kegiatan"):
    for i, row in enumerate(rows):
        level = LEVELS.get(row["level"])
        if level is None or row[column] == "":
            continue
        if level == 0:
            top = min(LEVELS[other["level"]] for other in rows[:i] if other["level"] in LEVELS)
            parts = [other[column] for other in rows[:i] if LEVELS.get(other["level"]) == top]
        else:
            parts = []
            for other in rows[i + 1:]:
                below = LEVELS.get(other["level"], -1)
                if below <= level and (below < level or other[name]):
                    break
                if below == level + 1:
                    parts.append(other[column])
        if parts:
            total(where, first + i, what, row[column], parts)


sums("Tabel 3.8", t38, "target_anggaran", "Target anggaran: jumlah rincian")
sums("Tabel 3.8", t38, "realisasi_anggaran", "Realisasi anggaran: jumlah rincian")
sums("Tabel 3.9", t39, "target_anggaran", "Anggaran: jumlah rincian")
sums("Tabel 3.9", t39, "realisasi_anggaran", "Realisasi: jumlah rincian")
sums("Tabel 3.10", t310, "target_anggaran", "Target anggaran: jumlah rincian")
sums("Tabel 3.10", t310, "realisasi_anggaran", "Realisasi anggaran: jumlah rincian")
sums("Tabel 2.3", t23, "sebelum_perubahan", "Sebelum perubahan: jumlah rincian")
sums("Tabel 2.3", t23, "sesudah_perubahan", "Sesudah perubahan: jumlah rincian")
sums("Tabel 2.3", t23, "bertambah_berkurang", "Bertambah/berkurang: jumlah rincian")
sums("Tabel 2.6", t26, "anggaran", "Anggaran: jumlah program", name="program")
for i, row in enumerate(t23, 1):
    if row["level"] in LEVELS:
        before, after = (number(row[c]) or (Fraction(0), 0) for c in ("sebelum_perubahan", "sesudah_perubahan"))
        total("Tabel 2.3", i, "Bertambah/berkurang: sesudah dikurangi sebelum", row["bertambah_berkurang"],
              [shown(after[0] - before[0], 0)])

# ---- The same amount in two tables -----------------------------------------------------------------------------------


def same(where, row, what, printed, path, column, siblings=()):
    other = same_row(path, siblings)
    if other is not None and printed:
        total(where, row, what, printed, [t39[other][column]])


for name, rows in (("Tabel 3.8", t38), ("Tabel 3.10", t310)):
    for i, path in enumerate(paths(rows)):
        for column, what in (("target_anggaran", "Target"), ("realisasi_anggaran", "Realisasi")):
            text = rows[i].get("cetak_" + column, rows[i][column])
            what += " anggaran: sama dengan Tabel 3.9"
            part = rows[i + 1][column] if i + 1 < len(rows) and not rows[i + 1]["program_kegiatan"] else ""
            if path and text and part:  # the next row holds a further part of this budget
                total(name, i + 1, what, t39[same_row(path)][column], [text, part])
            elif path:
                same(name, i + 1, what, text, path, column)

# A second program of the same name at the UPT is none of 3.9; and the nomenclature knows two sub kegiatan of upkeep that
# differ by "Sarana dan Prasarana".
seen39 = set()
for i, path in enumerate(paths(t23)):
    at = same_row(path, paths(t23)) if path else None
    if at is None or at in seen39 or ("saranadanprasarana" in paths39[at][3]) != ("saranadanprasarana" in path[3]):
        continue
    seen39.add(at)
    if number(t23[i]["sesudah_perubahan"]) is not None:
        same("Tabel 2.3", i + 1, "Sesudah perubahan: sama dengan Tabel 3.9", t23[i]["sesudah_perubahan"], path,
             "target_anggaran", paths(t23))

budgets39 = {}
for row, path in zip(t39, paths39):
    if row["level"] == "program":
        budgets39.setdefault(path[1], []).append(row["target_anggaran"])
for i, row in enumerate(t26, 1):
    if row["level"] == "program":
        key = re.sub(r"[^a-z0-9]", "", row["program"].lower())
        total("Tabel 2.6", i, "Anggaran: sama dengan Tabel 3.9", row["anggaran"], budgets39[key])

# 3.7: the budget of a sasaran is that of its programs.
cooperative = ["PELAYANAN IZIN", "PENGAWASAN DAN PEMERIKSAAN", "PENILAIAN KESEHATAN", "PENDIDIKAN DAN LATIHAN",
               "PEMBERDAYAAN DAN PERLINDUNGAN"]
small = ["PEMBERDAYAAN USAHA MENENGAH", "PENGEMBANGAN UMKM"]
for i, names in enumerate((cooperative, small)):
    for column, what in (("target_anggaran", "Target"), ("realisasi_anggaran", "Realisasi")):
        total("Tabel 3.7", i + 1, what + " anggaran: jumlah program di Tabel 3.9", t37[i][column],
              [row[column] for row in t39 if row["level"] == "program"
               and any(name in row["program_kegiatan"] for name in names)])

# The agreements, in the order of the workbook.
first = 1
for name in ("kepala-dinas", "sekretaris", "bidang-kelembagaan", "bidang-koperasi", "bidang-usaha-kecil",
             "upt-balai-pelatihan", "subbag-program-keuangan-aset", "subbag-kepegawaian-umum", "subbag-tata-usaha",
             "seksi-penyelenggaraan-pelatihan", "seksi-kurikulum-silabi"):
    rows = table(f"pk-{name}-anggaran")
    sums("Lampiran PK", rows, "anggaran", "Anggaran: jumlah rincian", first)
    for i, path in enumerate(paths(rows)):
        if path and not name.startswith("seksi"):
            same("Lampiran PK", first + i, "Anggaran: sama dengan Tabel 3.9", rows[i]["anggaran"], path,
                 "target_anggaran", paths(rows))
    first += len(rows)
assert len(glob.glob(DATA + "pk-*-anggaran.tsv")) == 11
# Two sections of the UPT share one kegiatan: their budgets together are that of 3.9.
organising = table("pk-seksi-penyelenggaraan-pelatihan-anggaran")
syllabus = table("pk-seksi-kurikulum-silabi-anggaran")
for i, path in enumerate(paths(organising)):
    if path:
        whole = t39[same_row(path)]["target_anggaran"]
        parts = [organising[i]["anggaran"], syllabus[i]["anggaran"]]
        total("Lampiran PK", first - len(organising) - len(syllabus) + i, "Anggaran: sama dengan Tabel 3.9", whole,
              parts)

# ---- Counts and targets that stand in two tables ---------------------------------------------------------------------


def people(row, *columns):
    return [str(sum((number(row[c]) or (Fraction(0), 0))[0] for c in columns))]


t11, t14, t36 = table("tabel-1.1"), table("tabel-1.4"), table("tabel-3.6")
SKILLED = ("ahli_madya", "ahli_muda", "ahli_pertama")
STRUCTURAL = ("struktural_ii", "struktural_iii", "struktural_iv")
for i, (sex, post, composition) in enumerate(zip(t11, t14, t36), 1):
    total("Tabel 1.1", i, "Jumlah: laki-laki dan perempuan", sex["jumlah"], people(sex, "laki_laki", "perempuan"))
    total("Tabel 1.4", i, "Jumlah: semua jabatan", post["jumlah"],
          people(post, *STRUCTURAL, *SKILLED, "fungsional_umum"))
    total("Tabel 1.4", i, "Jumlah: sama dengan Tabel 1.1", post["jumlah"], [sex["jumlah"]])
    for column, what, parts in (("eselon_ii", "Eselon II", STRUCTURAL[:1]),
                                ("eselon_iii", "Eselon III", STRUCTURAL[1:2]),
                                ("eselon_iv", "Eselon IV", STRUCTURAL[2:]), ("jft", "Jumlah JFT", SKILLED),
                                ("jfu", "Jumlah JFU", ("fungsional_umum",))):
        if number(composition[column]) is not None:
            total("Tabel 3.6", i, what + ": sama dengan Tabel 1.4", composition[column], people(post, *parts))
    rest = number(sex["jumlah"])[0] - Fraction(people(composition, "eselon_ii", "eselon_iii", "eselon_iv", "jfu")[0])
    total("Tabel 3.6", i, "Jumlah JFT: jumlah di Tabel 1.1 tanpa yang lain", composition["jft"], [str(rest)])

t21, t25, t34 = table("tabel-2.1"), table("tabel-2.5"), table("tabel-3.4")
for i in range(2):
    total("Tabel 3.4", i + 1, "Target akhir sama dengan Tabel 2.1", t34[i]["target_akhir_2026"],
          [t21[i + 2]["target_2026"]])
    total("Tabel 2.1", i + 3, "Target tahun ini sama dengan Tabel 2.5", t21[i + 2]["target_2024"],
          [t25[i]["target_kinerja"]])
    total("Tabel 2.5", i + 1, "Target sama dengan Tabel 3.2", t25[i]["target_kinerja"], [t32[i]["target_kinerja"]])


def words_of(text):
    return set(re.findall(r"[a-z]+", text.lower()))


def one_indicator(a, b):
    """Whether two texts name one indicator: they differ in small words and spelling only."""
    ours, theirs = words_of(a) - words_of(b), words_of(b) - words_of(a)
    return all(len(word) <= 6 or any(near(word, other) > 0.75 for other in there)
               for here, there in ((ours, theirs), (theirs, ours)) for word in here)


# An indicator of 3.10 that is one of 3.8 has the same target and realisasi.
for i, row in enumerate(t310):
    alike = [other for other in t38 if other["level"] == row["level"] and one_indicator(row["indikator"], other["indikator"])]
    if row["unit"] == "Dinas" and row["indikator"] and len(alike) == 1:
        for column, what in (("target_kinerja", "Target"), ("realisasi_kinerja", "Realisasi")):
            if number(row[column]) is not None:
                total("Tabel 3.10", i + 1, what + " kinerja: sama dengan Tabel 3.8", row[column], [alike[0][column]])


def aligned(rows):
    """For each row of an agreement the row of 3.8, or None: on the same level, in the same order, sharing most words.
    Leaving a row out costs half its words."""
    best = [(0, [])]  # by the last row of 3.8 that is taken: cost, rows taken
    best += [(math.inf, [])] * len(t38)
    for row in rows:
        left_out = len(words_of(row["indikator"])) / 2
        new = [(cost + left_out, [*taken, None]) for cost, taken in best]
        lead = (math.inf, [])
        for at in range(1, len(t38) + 1):
            lead = min(lead, best[at - 1], key=lambda pair: pair[0])
            if t38[at - 1]["level"] == row["level"]:
                cost = len(words_of(t38[at - 1]["indikator"]) ^ words_of(row["indikator"]))
                new[at] = min(new[at], (lead[0] + cost, [*lead[1], at - 1]), key=lambda pair: pair[0])
        best = new
    return min(best, key=lambda pair: pair[0])[1]


# Agreements of the Dinas.
first = 1
for name in ("kepala-dinas", "sekretaris", "bidang-kelembagaan", "bidang-koperasi", "bidang-usaha-kecil",
             "upt-balai-pelatihan", "subbag-program-keuangan-aset", "subbag-kepegawaian-umum", "subbag-tata-usaha",
             "seksi-penyelenggaraan-pelatihan", "seksi-kurikulum-silabi"):
    rows = table(f"pk-{name}-indikator")
    ours = name != "kepala-dinas" and "upt" not in name and "tata-usaha" not in name and not name.startswith("seksi")
    for i, at in enumerate(aligned(rows) if ours else []):
        if at is not None and number(rows[i]["target_kinerja"]) is not None:
            total("Lampiran PK indikator", first + i, "Target sama dengan Tabel 3.8", rows[i]["target_kinerja"],
                  [t38[at]["target_kinerja"]])
    first += len(rows)

sys.stdout.reconfigure(encoding="utf-8")
print("tabel", "baris", "kolom", "cetak", "seharusnya", "putusan", sep="\t")
ORDER = ["salah", "tak terbaca", "kosong", "dipotong"]
for finding in sorted(findings, key=lambda finding: (ORDER.index(finding[5]), finding[:3])):
    print(*finding, sep="\t")
