#!/usr/bin/python3
# SPDX-License-Identifier: MPL-2.0
"""Derives the input matrix: what each function must answer to each input in each argument.

    tests/matrix/derive.py DIR       writes DIR/<function>.tsv

The rules below are the contract's (the README's "What holds for every function", src/core/lkj.h and the numbered
specification on top of each core file), in exact fractions and decimals, and none of our own code: a second reading of
the same words. The tables are checked in, read by hand, and compared with a real Calc; where they and Calc differ, one
of the two readings is wrong. README.md explains the columns.
"""

import os
import re
import sys
from decimal import Decimal
from fractions import Fraction

# ---- Values ----------------------------------------------------------------------------------------------------

OMITTED = None  # left out, as in =CAPAIAN(;10)
BLANK, DASH = "", "-"  # no data


class Error(str):
    """What Calc shows for an error."""


class Stop(Exception):
    """Ends a call with an Error, or with BLANK or DASH."""


VALUE, NUM, DIV0, NA = Error("#VALUE!"), Error("#NUM!"), Error("#DIV/0!"), Error("#N/A")
OPTION, PARAMETER, MISSING = Error("Err:502"), Error("Err:504"), Error("Err:511")


class Holds(tuple):
    """A text of which only these pieces are laid down: NARASI's wording is free, what it must say is not."""


def cell(text):
    """The value of a data cell or of a literal in a formula. An empty cell of a range is an empty text."""
    special = {"": "", "TRUE": 1.0, "TRUE()": 1.0, "2024-12-31": 45657.0, "=NA()": NA, "=1/0": DIV0, '=""': ""}
    if text in special:
        return special[text]
    repeat = re.fullmatch(r'(?:"(.*)"&)?REPT\("(.*?)";(\d+)\)', text)
    if repeat:
        return (repeat[1] or "") + repeat[2] * int(repeat[3])
    if text.startswith("{"):
        return [[cell(item) for item in re.findall(r'"[^"]*"|[^,]+', row)] for row in text[1:-1].split(";")]
    if text.startswith('"'):
        return text[1:-1].replace('""', '"')
    return float(text)


# ---- Figures: "Number text" in the contract, kuantitas.c ------------------------------------------------------------------

SIGNIFICANT = 18  # text is exact to so many digits


class Figure:
    """value exactly; decimals as typed; digits: significant ones of a text; unit; text: as it came."""

    def __init__(self, value, decimals, digits=0, unit="", text=None):
        self.value, self.decimals, self.digits, self.unit, self.text = value, decimals, digits, unit, text


def decimal15(number):
    """A double is the decimal of its 15 significant digits."""
    return Decimal("%.15g" % number)


def figure(value):
    """A Figure, or BLANK or DASH for no data. Stop(VALUE) for text that holds no number."""
    if isinstance(value, float):
        exact = decimal15(value).normalize()
        return Figure(Fraction(exact), max(0, -exact.as_tuple().exponent))
    text = value.strip()
    if text == "":
        return BLANK
    if text in ("-", "–", "—") or text.lower() == "n/a":
        return DASH
    grammar = r"(?:Rp\.?\s*)?([-−+])?\s*([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(\d+))?\s*(,-|[A-Za-z%/(].*)?"
    found = re.fullmatch(grammar, text)
    if len(value) > 255 or not found:
        raise Stop(VALUE)
    sign, whole, decimals, unit = found[1], found[2].replace(".", ""), found[3] or "", found[4] or ""
    if unit and re.search(r"\d", unit.split()[0]) or unit == ",-" and decimals:
        raise Stop(VALUE)
    exact = Fraction(int(whole + decimals), 10 ** len(decimals)) * (-1 if sign in ("-", "−") else 1)
    return Figure(exact, len(decimals), len((whole + decimals).lstrip("0")), "" if unit == ",-" else unit, value)


def required(value):
    if value is OMITTED:
        raise Stop(MISSING)
    return figure(value)


def exact(value):
    """Where figures are printed or spelled: text of more than 18 significant digits is #NUM!."""
    read = required(value)
    if isinstance(read, Figure) and read.digits > SIGNIFICANT:
        raise Stop(NUM)
    return read


def optional(value):
    """An optional number: left out by any "no data" too."""
    read = BLANK if value is OMITTED else figure(value)
    return read if isinstance(read, Figure) else None


def no_data(*values):
    """Rule 3: no data in, no data out; one dash is enough."""
    missing = [value for value in values if not isinstance(value, Figure)]
    if missing:
        raise Stop(DASH if DASH in missing else BLANK)


def left_out(value):
    """Whether an option argument counts as left out."""
    return value is OMITTED or value == 0.0 or isinstance(value, str) and value.strip() in ("", "0")


def word(value, words, aliases=()):
    """An option word; a blank text and 0 count as left out. Words and aliases are given with what they stand for."""
    if left_out(value):
        return next(iter(words.values()))
    value = value if isinstance(value, float) else value.strip().lower()
    found = words.get(value) or dict(aliases).get(value)
    if found is None:
        raise Stop(OPTION)
    return found


def finite(exactly):
    """Rule 4: not finite is #NUM!. Decided here: also a term on the way, as in Calc's own formula of the same terms."""
    try:
        return float(exactly)
    except OverflowError:
        raise Stop(NUM) from None


def rounded(value, decimals):
    """Half away from zero."""
    scaled = abs(value) * Fraction(10) ** decimals
    return Fraction(int(scaled + Fraction(1, 2))) / Fraction(10) ** decimals * (-1 if value < 0 else 1)


def cut(value, decimals):
    scaled = abs(value) * Fraction(10) ** decimals
    return Fraction(int(scaled)) / Fraction(10) ** decimals * (-1 if value < 0 else 1)


def printed(value, decimals):
    """12.465.264.644,25; zero has no sign."""
    value = rounded(value, decimals)
    digits = str(int(abs(value) * 10**decimals)).rjust(decimals + 1, "0")
    whole, rest = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    return ("-" if value < 0 else "") + f"{int(whole):,}".replace(",", ".") + ("," + rest if rest else "")


# ---- Scoring ---------------------------------------------------------------------------------------------------

POLARITAS = {"naik": "naik", "positif": "naik", "maksimal": "naik", "turun": "turun", "negatif": "turun"}
POLARITAS.update({"minimal": "turun", "turun-rasio": "turun-rasio", "stabil": "stabil"})
# Decided here: a text that holds the alias is the alias, by rule 2.
ALIASES = {1.0: "naik", -1.0: "turun", "1": "naik", "-1": "turun"}


def limit(batas):
    """batas: at least 100; 0 counts as left out."""
    read = optional(batas)
    if read is None or read.value == 0:
        return None
    if read.value < 100:
        raise Stop(NUM)
    return read.value


def kept(value, batas):
    return value if batas is None else min(max(value, 0), batas)


def ratio(target, realisasi, polaritas):
    if target < 0:
        raise Stop(NUM)
    if target == 0:
        if realisasi != 0:
            raise Stop(DIV0)
        if polaritas == "naik":
            raise Stop(DASH)  # nothing was planned and nothing done
        if polaritas != "turun-rasio":
            return Fraction(100)  # a target of none, kept
    if polaritas == "turun-rasio":
        if realisasi < 0:
            raise Stop(NUM)
        if realisasi == 0:
            raise Stop(DIV0)
        return target / realisasi * 100
    if polaritas == "turun" or polaritas == "stabil" and realisasi > target:
        finite(2 * target)
        result = (2 * target - realisasi) / target * 100
    else:
        result = realisasi / target * 100
    finite(result)  # before batas: what cannot be computed is not kept within anything
    return result


def capaian(target, realisasi, polaritas, batas):
    read = required(target), required(realisasi)
    polaritas, most = word(polaritas, POLARITAS, ALIASES), limit(batas)
    no_data(*read)
    return finite(kept(ratio(read[0].value, read[1].value, polaritas), most))


def kemajuan(realisasi, target, polaritas):
    return capaian(target, realisasi, polaritas, OMITTED)


def serapan(anggaran, realisasi):
    return capaian(anggaran, realisasi, OMITTED, OMITTED)


def persentase(bagian, keseluruhan):
    return capaian(keseluruhan, bagian, OMITTED, OMITTED)


def perubahan(lama, baru, jenis):
    read = required(lama), required(baru)
    kind = word(jenis, {"persen": "persen", "poin": "poin"})
    no_data(*read)
    difference = read[1].value - read[0].value
    if kind == "poin":
        return finite(difference)
    if read[0].value == 0:
        raise Stop(DIV0)
    return finite(difference / abs(read[0].value) * 100)


def tren(lama, baru, polaritas):
    read = required(lama), required(baru)
    blank = left_out(polaritas)
    polaritas = word(polaritas, POLARITAS, ALIASES)
    if polaritas == "stabil":  # without a target nothing says which way is better
        raise Stop(OPTION)
    no_data(*read)
    # Compared at 15 digits, which a double's decimal has anyway.
    difference = read[1].value - read[0].value
    if difference == 0:
        return "Tetap"
    if blank:
        return "Meningkat" if difference > 0 else "Menurun"
    return "Membaik" if (difference > 0) == (polaritas == "naik") else "Memburuk"


def figures(table):
    """A range: every cell is read, a bad one spoils the whole."""
    if table is OMITTED:
        raise Stop(MISSING)
    return [[figure(value) for value in row] for row in table]


def flat(*tables):
    """The rows of one shape as pairs, triples; a single cell is repeated over the shape of the others."""
    shapes = {(len(table), len(table[0])) for table in tables} - {(1, 1)}
    if len(shapes) > 1:
        raise Stop(OPTION)
    rows, columns = next(iter(shapes), (1, 1))
    spread = [table if len(table) * len(table[0]) > 1 else [table[0] * columns] * rows for table in tables]
    return list(zip(*[sum(table, []) for table in spread]))


def with_data(rows):
    found = [row for row in rows if all(isinstance(value, Figure) for value in row)]
    if not found:
        raise Stop(DASH if any(DASH in row for row in rows) else BLANK)
    return found


def ratacapaian(nilai, batas):
    rows, most = flat(figures(nilai)), limit(batas)
    values = [row[0].value for row in rows if isinstance(row[0], Figure)]
    if not values:
        raise Stop(DASH)
    return finite(sum(kept(value, most) for value in values) / len(values))


def ratabobot(nilai, bobot):
    weights = figures(bobot) if bobot is not OMITTED else OMITTED
    rows = flat(figures(nilai), figures(bobot))
    if any(isinstance(value, Figure) and value.value < 0 for row in weights for value in row):
        raise Stop(NUM)
    pairs = with_data(rows)
    weight = sum(row[1].value for row in pairs)
    if weight == 0:
        raise Stop(DIV0)
    finite(weight)
    total = sum(row[0].value * row[1].value for row in pairs)
    finite(total)
    return finite(total / weight)


def akumulasi(nilai, cara):
    rows = flat(figures(nilai))
    way = word(cara, {"jumlah": sum, "terakhir": lambda v: v[-1], "rata": lambda v: sum(v) / len(v), "maks": max})
    return finite(way([row[0].value for row in with_data(rows)]))


def efisiensi(kinerja, anggaran):
    read = required(kinerja), required(anggaran)
    no_data(*read)
    return finite(read[0].value - read[1].value)


def efisiensipmk(pagu, hasil, realisasi):
    tables = figures(pagu), figures(hasil), figures(realisasi)
    rows = flat(*tables)
    if any(isinstance(v, Figure) and v.value < 0 for table in tables[:2] for row in table for v in row):
        raise Stop(NUM)
    read = [[value.value for value in row] for row in with_data(rows)]
    planned = sum(pak * ck / 100 for pak, ck, rak in read)
    if planned == 0:
        raise Stop(DIV0)
    spent = sum(rak for pak, ck, rak in read)
    finite(planned)
    finite(spent)
    return finite((planned - spent) / planned * 100)


def nilaiefisiensi(nilai):
    read = required(nilai)
    no_data(read)
    return finite(kept(50 + read.value / 20 * 50, 100))


# ---- Scales ----------------------------------------------------------------------------------------------------

PERMENDAGRI = [(91, "Sangat Tinggi"), (76, "Tinggi"), (66, "Sedang"), (51, "Rendah"), (None, "Sangat Rendah")]
SCALES = {
    "permendagri86": PERMENDAGRI,
    "permendagri": PERMENDAGRI,
    "permendagri54": PERMENDAGRI,
    "sakip": [(90, "AA"), (80, "A"), (70, "BB"), (60, "B"), (50, "CC"), (30, "C"), (None, "D")],
    "koperasi": [(80, "Sehat"), (66, "Cukup Sehat"), (51, "Dalam Pengawasan"), (None, "Dalam Pengawasan Khusus")],
    "lan": [(85, "Sangat Berhasil"), (70, "Berhasil"), (55, "Cukup Berhasil"), (None, "Tidak Berhasil")],
}


def scale(skala):
    """Bounds and labels, highest first, and whether a bound must be exceeded. Without None at the end: #N/A below."""
    if not isinstance(skala, list):
        found = word(skala, SCALES)
        return found, found is SCALES["sakip"]
    bounds = []
    for low, label in skala:
        try:
            read = figure(low)
        except Stop:
            read = None
        if not isinstance(read, Figure):
            raise Stop(OPTION)
        bounds.append((read.value, label))
    if len({low for low, _ in bounds}) < len(bounds):
        raise Stop(OPTION)
    return sorted(bounds, reverse=True), False


def label(value, bounds, is_open):
    for low, name in bounds:
        if low is None or value > low or value == low and not is_open:
            return name
    raise Stop(NA)


def kategori(nilai, skala, cara):
    read = required(nilai)
    bounds, is_open = scale(skala)
    rounding = word(cara, {"batas-bawah": "batas-bawah", "bulatkan": "bulatkan"})
    no_data(read)
    return label(rounded(read.value, 0) if rounding == "bulatkan" else read.value, bounds, is_open)


# ---- Numbers and words -----------------------------------------------------------------------------------------


def angka(teks):
    read = required(teks)
    no_data(read)
    return finite(read.value)


def satuan(teks):
    read = required(teks)
    no_data(read)
    return read.unit.strip()


def places(desimal, least, default):
    read = optional(desimal)
    if read is None:
        return default
    if read.value.denominator != 1 or not least <= read.value <= 15:
        raise Stop(NUM)
    return int(read.value)


def bulatkan(nilai, desimal, cara):
    read, decimals = exact(nilai), places(desimal, -15, 2)
    way = word(cara, {"setengah-naik": rounded, "potong": cut})
    no_data(read)
    return finite(way(read.value, decimals))


def formatangka(nilai, desimal):
    read, decimals = exact(nilai), places(desimal, 0, None)
    no_data(read)
    return printed(read.value, read.decimals if decimals is None else decimals)


def own_unit(read, *accepted):
    """What would be printed under another unit than its own would be another figure."""
    if read.unit.strip() not in ("", *accepted):
        raise Stop(VALUE)


def persen(nilai, desimal):
    read, decimals = exact(nilai), places(desimal, 0, 2)
    no_data(read)
    own_unit(read, "%", "persen")
    return printed(read.value, decimals) + "%"


def rupiah(nilai, desimal):
    read, decimals = exact(nilai), places(desimal, 0, 0)
    no_data(read)
    own_unit(read, "Rp", "rupiah")
    text = printed(read.value, decimals)
    return "-Rp" + text[1:] if text.startswith("-") else "Rp" + text


DIGITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan".split()


def spelled(n):
    """Three digits."""
    words = []
    if n >= 200:
        words += [DIGITS[n // 100], "ratus"]
    elif n >= 100:
        words += ["seratus"]
    n %= 100
    if n >= 20:
        words += [DIGITS[n // 10], "puluh"]
        n %= 10
    if n >= 12:
        return words + [DIGITS[n - 10], "belas"]
    return words + ([{10: "sepuluh", 11: "sebelas"}.get(n) or DIGITS[n]] if n else [])


def unit_word(value):
    """satuan: a text that is no dash, n/a or blank; the number 0, what an empty cell is, is none either."""
    if value is OMITTED or value == 0.0:
        return ""
    if isinstance(value, float):
        raise Stop(VALUE)
    return "" if value.strip() in ("", "-", "–", "—") or value.strip().lower() == "n/a" else value.strip()


def terbilang(nilai, satuan_, gaya):
    read = exact(nilai)
    if isinstance(nilai, float) and abs(nilai) >= 1e15:
        raise Stop(NUM)
    unit = unit_word(satuan_)
    style = word(gaya, {"kecil": "kecil", "kalimat": "kalimat", "judul": "judul", "besar": "besar"})
    no_data(read)
    whole = int(abs(read.value))
    groups = []
    for name in ("", "ribu", "juta", "miliar", "triliun", "kuadriliun"):
        part = whole % 1000
        whole //= 1000
        if part:
            groups.insert(0, ["seribu"] if part == 1 and name == "ribu" else spelled(part) + ([name] if name else []))
    words = sum(groups, []) or ["nol"]
    if read.decimals:
        words += ["koma"] + [DIGITS[int(d)] for d in printed(read.value, read.decimals).split(",")[1]]
    if read.value < 0:
        words.insert(0, "minus")
    if style == "judul":
        unit = re.sub(r"(^|\s)([a-z])", lambda found: found[1] + found[2].upper(), unit)
        words = [w.capitalize() for w in words]
    text = " ".join(words + ([unit] if unit else []))
    if style == "besar":
        text = re.sub("[a-z]", lambda found: found[0].upper(), text)
    return text[0].upper() + text[1:] if style == "kalimat" else text


def narasi(indikator, tahun, target, realisasi, satuan_, polaritas, skala):
    if indikator is OMITTED or tahun is OMITTED or target is OMITTED or realisasi is OMITTED:
        raise Stop(MISSING)
    if isinstance(indikator, float):  # a figure where a name belongs is a mistake in the arguments
        raise Stop(VALUE)
    name = indikator.strip()
    name_data = {"": BLANK, "-": DASH}.get(name, Figure(0, 0))
    year = required(tahun)
    if isinstance(year, Figure) and (year.value.denominator != 1 or not 1900 <= year.value <= 2999):
        raise Stop(NUM)
    read = exact(target), exact(realisasi)  # it prints both figures
    unit = unit_word(satuan_)
    polaritas = word(polaritas, POLARITAS, ALIASES)
    bounds, is_open = scale(skala)
    no_data(name_data, year, *read)
    t, r = read
    score = ratio(t.value, r.value, polaritas)
    score = Fraction(decimal15(finite(score)))  # results are doubles: 15 digits
    if unit == "%":
        unit = "persen"
    unit = unit or (t.unit or r.unit).lower()
    unit = re.sub(r"\b[A-Z][a-z]+\b", lambda found: found[0].lower(), unit)
    tail = " " + unit if unit else ""
    order = (r.value > t.value) - (r.value < t.value)
    verdict = {
        "naik": {1: "melampaui target", 0: "tersebut memenuhi target", -1: "belum mencapai target"},
        "turun": {1: "belum memenuhi target", 0: "tersebut memenuhi target", -1: "lebih baik daripada target"},
        "stabil": {1: "belum memenuhi target", 0: "sesuai dengan target", -1: "belum memenuhi target"},
    }["turun" if polaritas == "turun-rasio" else polaritas][order]
    pieces = [name, " " + str(int(year.value)), " " + printed(t.value, t.decimals) + tail]
    pieces += [" " + printed(r.value, r.decimals) + tail, printed(score, 2) + " persen"]
    if bounds in (SCALES["sakip"], SCALES["koperasi"]):  # a scale of scores labels the realisasi
        return Holds(pieces + ["kategori " + label(r.value, bounds, is_open) + ", sehingga", verdict])
    return Holds(pieces + ["kategori " + label(score, bounds, is_open) + ".", verdict])


# ---- Checking what is typed: an unreadable figure is a finding, not an error ------------------------


def readable(value):
    """A Figure, BLANK, DASH; or the finding as a text that begins with "Tidak terbaca"."""
    if value is OMITTED:
        raise Stop(MISSING)
    try:
        return exact(value)
    except Stop:
        return "Tidak terbaca: " + value.strip()


def findings(*values):
    """The first that could not be read, else None; no data ends the call."""
    for value in values:
        if isinstance(value, str) and value not in (BLANK, DASH):
            return value
    no_data(*values)
    return None


def verdict_on(typed, right):
    """tertulis as text at its decimals; as a number at 2, rounded half up to them first."""
    decimals = 2 if typed.text is None else typed.decimals
    value, right = rounded(typed.value, decimals), Fraction(decimal15(finite(right)))
    if value == rounded(right, decimals):
        return "Sesuai"
    if value == cut(right, decimals):
        return "Sesuai (dipotong)"
    return f"Tidak sesuai: tertulis {printed(value, decimals)}; seharusnya {printed(right, decimals)}"


def periksa(target, realisasi, tertulis, polaritas):
    read = [readable(value) for value in (target, realisasi, tertulis)]
    polaritas = word(polaritas, POLARITAS, ALIASES)
    finding = findings(*read)
    if finding:
        return finding
    if read[0].value < 0:
        return "Tidak dapat dihitung: target negatif"
    try:
        right = ratio(read[0].value, read[1].value, polaritas)
    except Stop as stop:
        if stop.args[0] == NUM:
            return "Tidak dapat dihitung: hasil terlalu besar"
        if stop.args[0] == DIV0:
            reason = "target 0" if read[0].value == 0 and read[1].value != 0 else "realisasi 0"
            return "Tidak dapat dihitung: " + reason
        decimals = 2 if read[2].text is None else read[2].decimals
        return f"Tidak sesuai: tertulis {printed(read[2].value, decimals)}; seharusnya -"
    return verdict_on(read[2], right)


def periksajumlah(tertulis, rincian, toleransi):
    typed = readable(tertulis)
    if rincian is OMITTED:
        raise Stop(MISSING)
    rows = [readable(value) for row in rincian for value in row]
    tolerance = optional(toleransi)
    if tolerance and tolerance.digits > SIGNIFICANT:  # decided here: what is compared exactly has at most 18 digits
        raise Stop(NUM)
    if tolerance and tolerance.value < 0:
        raise Stop(NUM)
    unread = [value for value in [typed] + rows if isinstance(value, str) and value not in (BLANK, DASH)]
    if unread:
        return unread[0]
    held = [value for value in rows if isinstance(value, Figure)]
    if not held or not isinstance(typed, Figure):
        raise Stop(DASH if typed == DASH or not held and DASH in rows else BLANK)
    decimals = min(typed.decimals, 2) if typed.text is None else typed.decimals
    value = rounded(typed.value, decimals)
    # Of a number cell 15 decimals count: what a subtraction left of two equal numbers is no figure of a report.
    parts = [(v.value, v.decimals) if v.text is not None or v.decimals <= 15 else (rounded(v.value, 15), 0) for v in held]
    total = sum((part for part, _ in parts), Fraction(0))
    finest = max(places for _, places in parts)
    scale_of_all = max(decimals, finest)
    if max(abs(value), abs(total), abs(value - total)) * 10**scale_of_all >= 2**127:
        return "Tidak dapat dihitung: hasil terlalu besar"  # beyond 128 bits at the scale of the finest figure
    if abs(value - total) <= (tolerance.value if tolerance else 0) or value == rounded(total, decimals):
        return "Sesuai"
    if value == cut(total, decimals):
        return "Sesuai (dipotong)"
    rest = printed(value - total, max(decimals, finest))
    return f"Tidak sesuai: tertulis {printed(value, decimals)}; rincian {printed(total, finest)}; selisih {rest}"


def periksarerata(tertulis, nilai, batas):
    typed = readable(tertulis)
    if nilai is OMITTED:
        raise Stop(MISSING)
    rows, most = [readable(value) for row in nilai for value in row], limit(batas)
    unread = [value for value in [typed] + rows if isinstance(value, str) and value not in (BLANK, DASH)]
    if unread:
        return unread[0]
    held = [kept(value.value, most) for value in rows if isinstance(value, Figure)]
    if not isinstance(typed, Figure) or not held:
        raise Stop(DASH if typed == DASH or not held else BLANK)
    return verdict_on(typed, sum(held) / len(held))


def periksakategori(nilai, tertulis, skala):
    read = readable(nilai)
    if tertulis is OMITTED:
        raise Stop(MISSING)
    bounds, is_open = scale(skala)
    if isinstance(read, str) and read not in (BLANK, DASH):
        return read
    if isinstance(tertulis, float):
        return "Tidak terbaca: " + formatangka(tertulis, OMITTED)
    typed = tertulis.strip()
    no_data(read, {"": BLANK, "-": DASH}.get(typed, Figure(0, 0)))
    try:
        right = label(read.value, bounds, is_open)
    except Stop:  # below the scale: a finding; the words in the brackets are free
        return Holds([f"Tidak sesuai: tertulis {typed}; seharusnya tanpa kategori ("])
    same = "".join(typed.lower().split()) == "".join(right.lower().split())
    return "Sesuai" if same else f"Tidak sesuai: tertulis {typed}; seharusnya {right}"


# ---- Number words read, sentences written and checked ------------------------------------------------------------


def name_of(value):
    """A name: text; a figure where a name belongs is a mistake in the arguments."""
    if value is OMITTED:
        raise Stop(MISSING)
    if isinstance(value, float):
        raise Stop(VALUE)
    return {"": BLANK, "-": DASH}.get(value.strip(), Figure(0, 0, text=value.strip()))


def year_of(value):
    read = required(value)
    if isinstance(read, Figure) and (read.value.denominator != 1 or not 1900 <= read.value <= 2999):
        raise Stop(NUM)
    return read


def spoken(number):
    """The words of a whole number below a million, as TERBILANG has them."""
    return terbilang(float(number), OMITTED, OMITTED)


def heard(words, most=2000):
    """The whole number whose words these are; None for anything else. Tried out, not parsed."""
    plain = " ".join(words.lower().split())
    return next((n for n in range(most) if spoken(n) == plain), None)


def bacaterbilang(teks):
    if isinstance(teks, float):
        raise Stop(VALUE)
    read = name_of(teks)
    no_data(read)
    number = heard(read.text)
    if number is None:
        raise Stop(VALUE)
    return Fraction(number)


def periksaterbilang(nilai, tertulis):
    read = readable(nilai)
    if tertulis is OMITTED:
        raise Stop(MISSING)
    if isinstance(read, str) and read not in (BLANK, DASH):
        return read
    if isinstance(tertulis, float):
        return "Tidak terbaca: " + formatangka(tertulis, OMITTED)
    typed = name_of(tertulis)
    no_data(read, typed)
    if read.text is None and abs(read.value) >= 10**15:
        return "Tidak dapat dihitung: nilai terlalu besar"
    if heard(typed.text) is not None and heard(typed.text) == read.value:
        return "Sesuai"
    return f"Tidak sesuai: tertulis {typed.text}; seharusnya {terbilang(nilai, OMITTED, OMITTED)}"


def amount(read, unit):
    """A figure as a sentence prints it."""
    return printed(read.value, read.decimals) + (" " + unit if unit else "")


def sentence_unit(given, *read):
    unit = unit_word(given) or next((r.unit for r in read if r.unit), "")
    return "persen" if unit == "%" else re.sub(r"\b[A-Z][a-z]+\b", lambda found: found[0].lower(), unit)


def distance(a, b):
    """How far two figures are apart, at the decimals of both; "" where it has more digits than this model tells."""
    told = printed(abs(a.value - b.value), max(a.decimals, b.decimals))
    return told if len(told.replace(".", "").replace(",", "").lstrip("0")) <= 15 else ""


def apart(a, b, unit):
    told = distance(a, b)
    return told and told + (" poin persen" if unit == "persen" else " " + unit if unit else "")


def narasitren(indikator, tahun_lama, lama, tahun, nilai, satuan_, polaritas):
    name, before = name_of(indikator), year_of(tahun_lama)
    old = exact(lama)
    after, new = year_of(tahun), exact(nilai)
    asked = unit_word(satuan_)
    polaritas = word(polaritas, POLARITAS, ALIASES)
    if polaritas == "stabil":
        raise Stop(OPTION)
    no_data(name, before, old, after, new)
    if after.value <= before.value:
        raise Stop(NUM)
    unit = sentence_unit(asked, old, new)
    first = f"Pada tahun {after.value}, {name.text} "
    if old.value == new.value:
        return Holds([first + "tetap ", amount(new, unit) + ", sama dengan tahun %d." % before.value])
    up = new.value > old.value
    pieces = [first + ("naik " if up else "turun ") + apart(new, old, unit), ", dari " + amount(old, unit)]
    pieces += [f" pada tahun {before.value} menjadi {amount(new, unit)}."]
    return Holds(pieces + ["kinerja yang membaik." if up == (polaritas == "naik") else "kinerja yang memburuk."])


def narasikemajuan(indikator, tahun, realisasi, tahun_akhir, target, satuan_, polaritas):
    name, year, r = name_of(indikator), year_of(tahun), exact(realisasi)
    end, t = year_of(tahun_akhir), exact(target)
    if isinstance(t, Figure) and t.value < 0:
        raise Stop(NUM)
    asked = unit_word(satuan_)
    polaritas = word(polaritas, POLARITAS, ALIASES)
    no_data(name, year, r, end, t)
    if end.value < year.value:
        raise Stop(NUM)
    score = Fraction(decimal15(finite(ratio(t.value, r.value, polaritas))))
    unit = sentence_unit(asked, r, t)
    pieces = [f"Sampai dengan tahun {year.value}, {name.text} terealisasi ", amount(r, unit)]
    pieces += [f" target akhir tahun {end.value} ", amount(t, unit)]
    reached = (r.value >= t.value) if polaritas in ("naik", "stabil") else r.value <= t.value
    if polaritas == "stabil":
        reached = r.value == t.value
    pieces += ["kemajuannya sebesar "] if abs(score - 100) < Fraction(1, 100) and score != 100 else [
        "kemajuannya sebesar " + printed(score, 2) + " persen."]
    verdict = "tercapai." if r.value == t.value else "telah terlampaui." if reached else "belum tercapai; "
    return Holds(pieces + [verdict] + ([] if reached or not apart(r, t, unit) else [apart(r, t, unit) + "."]))


def narasibanding(indikator, tahun, realisasi, pembanding, angka_, satuan_, polaritas):
    name, year, r = name_of(indikator), year_of(tahun), exact(realisasi)
    other, n = name_of(pembanding), exact(angka_)
    asked = unit_word(satuan_)
    polaritas = word(polaritas, POLARITAS, ALIASES)
    no_data(name, year, r, other, n)
    unit = sentence_unit(asked, r, n)
    pieces = [f"Pada tahun {year.value}, {name.text} terealisasi ", amount(r, unit), f" {other.text} ", amount(n, unit)]
    if r.value == n.value:
        return Holds(pieces + [", sama dengan "])
    up = r.value > n.value
    told = apart(r, n, unit)
    pieces += [", lebih %s %s" % ("tinggi" if up else "rendah", told + " daripada " if told else "")]
    if polaritas == "stabil":
        return Holds(pieces + ["belum sesuai."])
    good = up == (polaritas == "naik")
    return Holds(pieces + ["lebih baik daripada pembanding" if good else "belum sebaik pembanding"])


def narasirata(perihal, nilai, skala, batas):
    name = name_of(perihal)
    if nilai is OMITTED:
        raise Stop(MISSING)
    rows = [required(item) for row in nilai for item in row]
    bounds, is_open = scale(skala)
    most = limit(batas)
    held = [kept(item.value, most) for item in rows if isinstance(item, Figure)]
    if not isinstance(name, Figure) or not held:
        raise Stop(DASH if name == DASH or not held else BLANK)
    counted = any(isinstance(item, Figure) and item.unit.strip() not in ("", "%") for item in rows)
    mean = Fraction(decimal15(finite(sum(held) / len(held))))
    of_scores = bounds in (SCALES["sakip"], SCALES["koperasi"])
    pieces = [f"{name.text} dari {printed(Fraction(len(held)), 0)} nilai"]
    pieces += [" adalah sebanyak "] if counted else [" adalah sebesar " + printed(mean, 2) + ("" if of_scores else " persen")]
    pieces += [" dengan kategori " + label(mean, bounds, is_open)]
    if len(held) > 1:
        pieces += ["nilai tertinggi seb" if max(held) > min(held) else "; semua nilainya sama"]
    return Holds(pieces)


def narasiserapan(perihal, anggaran, realisasi):
    name, pagu, spent = name_of(perihal), exact(anggaran), exact(realisasi)
    if isinstance(pagu, Figure) and pagu.value < 0:
        raise Stop(NUM)
    no_data(name, pagu, spent)
    if pagu.unit or spent.unit:  # the grammar keeps Rp out of the unit
        raise Stop(VALUE)
    score = Fraction(decimal15(finite(ratio(pagu.value, spent.value, "naik"))))
    pieces = [f"Pagu anggaran {name.text} sebesar Rp" + printed(pagu.value, pagu.decimals)]
    pieces += [" dan realisasinya sebesar %sRp" % ("-" if spent.value < 0 else "") + printed(abs(spent.value), spent.decimals)]
    pieces += ["serapan anggarannya sebesar "]
    if score.denominator < 10**4 and score != 100:
        pieces[-1] += printed(score, 2) + " persen"
    rest, told = pagu.value - spent.value, "Rp" + distance(pagu, spent) + ("." if distance(pagu, spent) else "")
    return Holds(pieces + ["sisa anggarannya sebesar " + told if rest > 0 else "tidak ada sisa anggaran." if rest == 0 else
                           "melampaui pagu sebesar " + told])


def narasiefisiensi(perihal, kinerja, anggaran):
    name, a, b = name_of(perihal), exact(kinerja), exact(anggaran)
    no_data(name, a, b)
    own_unit(a, "%", "persen")
    own_unit(b, "%", "persen")
    difference = a.value - b.value
    finite(difference)
    pieces = [f"Capaian kinerja {name.text} sebesar ", " dengan capaian anggaran sebesar "]
    if max(a.decimals, b.decimals) <= 2 and distance(a, b):
        pieces += ["tingkat efisiensinya sebesar " + printed(difference, 2) + " persen"]
    return Holds(pieces + ["efisien." if difference > 0 else "tidak efisien." if difference < 0 else "berimbang."])


def periksakalimat(kalimat, indikator, target, realisasi, target_lama, realisasi_lama, polaritas):
    """Of one sentence only: that it says "Capaian sebesar ... persen."; any other text here says nothing."""
    if kalimat is OMITTED:
        raise Stop(MISSING)
    said = "Tidak terbaca: " + formatangka(kalimat, OMITTED) if isinstance(kalimat, float) else name_of(kalimat)
    name = name_of(indikator)
    read = [readable(value) for value in (target, realisasi)]
    old = [old_figure(value) for value in (target_lama, realisasi_lama)]
    polaritas = word(polaritas, POLARITAS, ALIASES)
    if isinstance(said, str) and said.startswith("Tidak"):
        return said
    unread = [v for v in read + old if isinstance(v, str) and v not in (BLANK, DASH)]
    if unread:
        return unread[0]
    no_data(said, name, *read)
    claim = re.fullmatch(r"Capaian sebesar ([\d,]+) persen\.", said.text)
    if not claim:
        return "-"
    typed = figure(claim[1])
    try:
        right = ratio(read[0].value, read[1].value, polaritas)
    except Stop:
        return "-"
    right = Fraction(decimal15(finite(right)))
    same = typed.value in (rounded(right, typed.decimals), cut(right, typed.decimals))
    return "Sesuai" if same else Holds(['Tidak sesuai: "%s persen" bukan capaian' % claim[1]])


def old_figure(value):
    """A figure of last year: left out by no data and by 0."""
    if left_out(value):
        return BLANK
    return readable(value)


# ---- What is tried ---------------------------------------------------------------------------------------------


class Argument:
    """kind: value, option, words, range, scale. Literals as in the tables; row of 3, column of 3, block of 2 x 2."""

    def __init__(self, name, kind, base, number, text, row, column, block, inline, wrong='"naik"', long="1", bad=None):
        self.name, self.kind, self.base, self.number, self.text = name, kind, base, number, text
        self.row, self.column, self.block, self.inline, self.wrong, self.long = row, column, block, inline, wrong, long
        self.bad = bad or '"116.324.1500"'


def value(name, base, number, text, other):
    """An argument that takes one figure."""
    return Argument(name, "value", base, number, text, [number, text, other], [other, "", '"abc"'],
                    [['"-"', number], ["TRUE", text]], "{%s,%s,0}" % (other, text))


def table(name, base, number, text, other):
    """An argument that takes a range as a whole. What cannot be read spoils all of it, so it has no bad cell here."""
    return Argument(name, "range", base, number, text, [number, text, other], [other, "", text],
                    [['"-"', number], ["2024-12-31", other]], "{%s,%s,%s}" % (other, text, number))


def option(name, base, *words):
    return Argument(name, "option", base, "7", '"1"', [words[0], '"salah"', words[1]], [words[1], "", "7"],
                    [['"-"', words[0]], ["TRUE", words[1]]], "{%s,%s,0}" % (words[1], words[0]), "0.5", "x")


def text(name, base, *words):
    return Argument(name, "words", base, "7", '"58,71 Indeks"', [words[0], words[1], '""'], [words[1], "", "7"],
                    [['"-"', words[0]], ["TRUE", '" %s "' % words[1][1:-1]]], "{%s,%s}" % words[:2], "7", "x")


def scales(name, base):
    return Argument(name, "scale", base, "86", '"86"', ['"LAN"', '"salah"', '"sakip"'], ['"LAN"', "", "7"],
                    [["0", '"Merah"'], ['"60%"', '"Hijau"']], '{"LAN";"KOPERASI";7}', "7", "x")


FUNCTIONS = {
    "CAPAIAN": (capaian, [
        value("target", "8", "16", '"20 Unit Usaha"', "4"),
        value("realisasi", "10", "12", '"6,4 Unit Usaha"', "8"),
        option("polaritas", '"turun"', '"naik"', '"Turun-Rasio"'),
        value("batas", "250", "60", '"70%"', "300")]),
    "SERAPAN": (serapan, [
        value("anggaran", "200", "400", '"Rp. 1.000,00"', "50"),
        value("realisasi", "50", "150", '"Rp 75,-"', "200")]),
    "PERSENTASE": (persentase, [
        value("bagian", "9", "18", '"35,5 Orang"', "71"),
        value("keseluruhan", "71", "90", '"45 Orang"', "36")]),
    "KEMAJUAN": (kemajuan, [
        value("realisasi", "10", "12", '"6,4 Unit Usaha"', "8"),
        value("target_akhir", "8", "16", '"20 Unit Usaha"', "4"),
        option("polaritas", '"turun"', '"positif"', '"MINIMAL"')]),
    "BANDING": (kemajuan, [
        value("realisasi", "10", "12", '"6,4 Poin"', "8"),
        value("pembanding", "8", "16", '"20 Poin"', "4"),
        option("polaritas", '"turun"', '"maksimal"', '"stabil"')]),
    "PERUBAHAN": (perubahan, [
        value("lama", "80", "50", '"62,5%"', "125"),
        value("baru", "100", "90", '"62,5%"', "80"),
        option("jenis", '"poin"', '"persen"', '"Poin"')]),
    "TREN": (tren, [
        value("lama", "5", "7", '"7,25%"', "6"),
        value("baru", "7", "5", '"5,0%"', "4"),
        option("polaritas", '"turun"', '"naik"', '"turun-rasio"')]),
    "RATACAPAIAN": (ratacapaian, [
        table("nilai", "{150,90,80}", "75", '"149,94%"', "98.5"),
        value("batas", "120", "100", '"85%"', "200")]),
    "RATABOBOT": (ratabobot, [
        table("nilai", "{90,80,70}", "75", '"60 %"', "98.5"),
        table("bobot", "{3,2,1}", "4", '"25%"', "1.5")]),
    "AKUMULASI": (akumulasi, [
        table("nilai", "{10,25,15}", "7", '"12,5 Orang"', "40"),
        option("cara", '"maks"', '"rata"', '"Terakhir"')]),
    "EFISIENSI": (efisiensi, [
        value("capaian_kinerja", "149.94", "100", '"89,23 %"', "75.5"),
        value("capaian_anggaran", "89.23", "95", '"99,51%"', "75.5")]),
    "EFISIENSIPMK": (efisiensipmk, [
        table("pagu", "{100,200,400}", "300", '"Rp. 1.000,00"', "50"),
        table("capaian", "{100,50,75}", "90", '"80 %"', "120"),
        table("realisasi", "{90,80,210}", "60", '"Rp 75,-"', "40")]),
    "NILAIEFISIENSI": (nilaiefisiensi, [value("efisiensi", "10", "5", '"12,5%"', "-30")]),
    "KATEGORI": (kategori, [
        value("nilai", "90.3", "80.5", '"60,5 %"', "29"),
        scales("skala", '"SAKIP"'),
        option("cara", '"bulatkan"', '"batas-bawah"', '"Bulatkan"')]),
    "ANGKA": (angka, [value("teks", '"58,71 Indeks"', "8.45", '"Rp. 119.998.800,00"', "-3")]),
    "SATUAN": (satuan, [value("teks", '"67 Org/ Bln"', "8.45", '"8,45 %"', "-3")]),
    "BULATKAN": (bulatkan, [
        value("nilai", "1234.567", "2.345", '"12.465.264.644,255"', "-0.25"),
        value("desimal", "1", "2", '"0"', "-2"),
        option("cara", '"potong"', '"setengah-naik"', '"Potong"')]),
    "FORMATANGKA": (formatangka, [
        value("nilai", "1234.5", "12465264644.25", '"Rp. 119.998.800,-"', "-0.125"),
        value("desimal", "2", "3", '"0"', "1")]),
    "PERSEN": (persen, [
        value("nilai", "149.945", "8.25", '"12,675 %"', "-0.05"),
        value("desimal", "1", "3", '"0"', "2")]),
    "RUPIAH": (rupiah, [
        value("nilai", "250000.5", "12465264644.25", '"Rp. 119.998.800,-"', "-250"),
        value("desimal", "2", "3", '"0"', "1")]),
    "TERBILANG": (terbilang, [
        value("nilai", "21", "1001000", '"19.511.773.640,25"', "-115.5"),
        text("satuan", '"rupiah"', '"orang"', '"unit usaha"'),
        option("gaya", '"judul"', '"besar"', '"Kalimat"')]),
    "NARASI": (narasi, [
        text("indikator", '"Jumlah Koperasi Bermasalah"', '"Angka Kemiskinan"', '"Waktu Tunggu"'),
        value("tahun", "2024", "1999", '"2.023"', "2025"),
        value("target", "8", "16", '"12,50"', "10"),
        value("realisasi", "10", "12", '"6,40"', "8"),
        text("satuan", '"unit"', '"dokumen"', '"lembaga"'),
        option("polaritas", '"turun"', '"naik"', '"Turun-Rasio"'),
        scales("skala", '"SAKIP"')]),
    "PERIKSA": (periksa, [
        value("target", "8", "16", '"20 Unit Usaha"', "4"),
        value("realisasi", "10", "12", '"6,4 Unit Usaha"', "8"),
        value("tertulis", '"75,00"', "75.004", '"75 %"', "74.9"),
        option("polaritas", '"turun"', '"naik"', '"Turun-Rasio"')]),
    "PERIKSAJUMLAH": (periksajumlah, [
        value("tertulis", '"100"', "95", '"Rp. 120,50"', "105"),
        table("rincian", "{50,30,15}", "75", '"Rp. 10,25"', "98.5"),
        value("toleransi", "10", "5", '"4,9"', "20")]),
    "PERIKSARERATA": (periksarerata, [
        value("tertulis", '"96,67"', "96.668", '"96,66%"', "97"),
        table("nilai", "{150,90,80}", "75", '"149,94%"', "98.5"),
        value("batas", "120", "100", '"85%"', "200")]),
    "PERIKSAKATEGORI": (periksakategori, [
        value("capaian", "80", "75", '"60,5 %"', "95"),
        text("tertulis", '"BB"', '"A"', '"bb"'),
        scales("skala", '"SAKIP"')]),
    "LKJVERSI": (None, []),
    "BACATERBILANG": (bacaterbilang, [text("teks", '"dua belas"', '"seratus satu"', '"seribu dua puluh"')]),
    "PERIKSATERBILANG": (periksaterbilang, [
        value("nilai", "12", "105", '"1.020"', "7"),
        text("tertulis", '"dua belas"', '"seratus satu"', '"Dua  Belas"')]),
    "PERIKSAKALIMAT": (periksakalimat, [
        text("kalimat", '"Capaian sebesar 125,00 persen."', '"Capaian sebesar 75 persen."', '"Capaian sebesar 126 persen."'),
        text("indikator", '"Jumlah Koperasi Bermasalah"', '"Angka Kemiskinan"', '"Waktu Tunggu"'),
        value("target", "8", "16", '"20"', "4"),
        value("realisasi", "10", "12", '"6,4"', "8"),
        value("target_lama", "8", "16", '"20"', "4"),
        value("realisasi_lama", "10", "12", '"6,4"', "8"),
        option("polaritas", '"turun"', '"naik"', '"Turun-Rasio"')]),
    "NARASITREN": (narasitren, [
        text("indikator", '"Jumlah Koperasi Bermasalah"', '"Jumlah Penduduk Miskin"', '"Waktu Tunggu"'),
        value("tahun_lama", "2023", "1999", '"2.022"', "2021"),
        value("lama", "8", "16", '"12,50"', "10"),
        value("tahun", "2024", "2030", '"2.025"', "2026"),
        value("nilai", "10", "12", '"6,40"', "8"),
        text("satuan", '"unit"', '"dokumen"', '"lembaga"'),
        option("polaritas", '"turun"', '"naik"', '"Turun-Rasio"')]),
    "NARASIKEMAJUAN": (narasikemajuan, [
        text("indikator", '"Jumlah Koperasi Bermasalah"', '"Jumlah Penduduk Miskin"', '"Waktu Tunggu"'),
        value("tahun", "2024", "1999", '"2.023"', "2025"),
        value("realisasi", "10", "12", '"6,40"', "8"),
        value("tahun_akhir", "2026", "2030", '"2.025"', "2029"),
        value("target_akhir", "8", "16", '"12,50"', "10"),
        text("satuan", '"unit"', '"dokumen"', '"lembaga"'),
        option("polaritas", '"turun"', '"naik"', '"Turun-Rasio"')]),
    "NARASIBANDING": (narasibanding, [
        text("indikator", '"Jumlah Koperasi Bermasalah"', '"Jumlah Penduduk Miskin"', '"Waktu Tunggu"'),
        value("tahun", "2024", "1999", '"2.023"', "2025"),
        value("realisasi", "10", "12", '"6,40"', "8"),
        text("pembanding", '"target nasional"', '"realisasi nasional"', '"target provinsi"'),
        value("angka_pembanding", "8", "16", '"12,50"', "10"),
        text("satuan", '"unit"', '"dokumen"', '"lembaga"'),
        option("polaritas", '"turun"', '"naik"', '"Turun-Rasio"')]),
    "NARASIRATA": (narasirata, [
        text("perihal", '"capaian kinerja"', '"capaian program"', '"capaian anggaran"'),
        table("nilai", "{150,90,80}", "75", '"149,94%"', "98.5"),
        scales("skala", '"SAKIP"'),
        value("batas", "120", "100", '"85%"', "200")]),
    "NARASISERAPAN": (narasiserapan, [
        text("perihal", '"Program Penunjang"', '"Program Pelatihan"', '"Kegiatan Rutin"'),
        value("anggaran", "200", "400", '"Rp. 1.000,00"', "50"),
        value("realisasi", "50", "150", '"Rp 75,-"', "200")]),
    "NARASIEFISIENSI": (narasiefisiensi, [
        text("perihal", '"sasaran"', '"program"', '"kegiatan"'),
        value("capaian_kinerja", "149.94", "100", '"89,23 %"', "75.5"),
        value("capaian_anggaran", "89.23", "95", '"99,51%"', "75.5")]),
}

# The functions whose ranges stand beside each other: in the base call all of them are rows of three.
BESIDE = ("RATABOBOT", "EFISIENSIPMK")


def address(column, row):
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column] + str(row)


def data_of(argument, left):
    """The data cells of an argument, three columns from `left` on: address to literal."""
    cells = {address(left + 1, 1): "TRUE", address(left + 2, 1): "2024-12-31", address(left, 2): "=NA()"}
    cells[address(left + 1, 2)] = "=1/0"
    cells[address(left + 2, 2)] = argument.number if argument.kind not in ("option", "scale") else argument.row[0]
    cells.update({address(left + i, 3): argument.row[i] for i in range(3)})
    cells.update({address(left, 4 + i): argument.column[i] for i in range(3)})
    cells.update({address(left + 1 + j, 4 + i): argument.block[i][j] for i in range(2) for j in range(2)})
    cells.update({address(left, 7): argument.row[0], address(left + 2, 7): argument.row[2]})
    cells[address(left + 1, 7)] = "=NA()"
    cells[address(left + 1, 6)] = '=""'
    return cells


def inputs_of(function, argument, left, cells):
    """Name, literal in the formula, value, note. An empty single cell is the number 0 to every add-in."""

    def at(column, row):
        return cell(cells.get(address(left + column, row), ""))

    def area(column, row, columns, rows):
        grid = [[at(column + j, row + i) for j in range(columns)] for i in range(rows)]
        return address(left + column, row) + ":" + address(left + column + columns - 1, row + rows - 1), grid

    def literal(name, formula, note=""):
        return name, formula, cell(formula), note

    yield "omitted", "", OMITTED, ""
    yield "cut off here", None, OMITTED, "this argument and all after it"
    yield "empty cell", address(left, 1), 0.0, "arrives as the number 0"
    yield literal("empty text", '""')
    yield "cell with an empty text", address(left + 1, 6), "", ""
    yield literal("blanks", '"   "')
    yield literal("dash", '"-"')
    yield literal("number", argument.number)
    yield literal("zero", "0")
    yield literal("negative", "-" + argument.number)
    yield literal("1E308", "1E308")
    yield literal("tiny", "1E-300")
    yield literal("text number", argument.text)
    yield literal("bad text", argument.bad)
    yield "TRUE", address(left + 1, 1), 1.0, "arrives as 1"
    yield "date", address(left + 2, 1), 45657.0, "arrives as 45657"
    yield "error cell", address(left, 2), NA, ""
    yield "error cell, another", address(left + 1, 2), DIV0, ""
    yield ("1x1 range",) + area(2, 2, 1, 1) + ("as the cell itself",)
    yield ("row",) + area(0, 3, 3, 1) + ("",)
    yield ("column",) + area(0, 4, 1, 3) + ("",)
    yield ("block",) + area(1, 4, 2, 2) + ("",)
    yield ("range with an error",) + area(0, 7, 3, 1) + ("",)
    yield literal("inline array", argument.inline)
    yield literal("255 characters", 'REPT("%s";255)' % argument.long)
    yield literal("300 characters", 'REPT("%s";300)' % argument.long)
    yield literal("wrong type", argument.wrong)
    if argument.kind in ("value", "range"):
        yield literal("255 characters with a unit", '"5 "&REPT("x";253)')
        yield literal("256 characters with a unit", '"5 "&REPT("x";254)')
    if argument.kind == "range":
        yield literal("array with bad text", '{%s,"abc",%s}' % (argument.number, argument.number))
        yield literal("array without data", '{"","","-"}')
        yield literal("array of blanks", '{"","",""}')
    if argument.kind == "scale":
        yield literal("scale", '{60,"Hijau";0,"Merah"}')
        yield literal("scale with equal bounds", '{60,"Hijau";60,"Merah"}')
        yield literal("scale without a bound", '{60,"Hijau";"","Merah"}')
        yield literal("row of two", '{"SAKIP","LAN"}', "two columns are a scale: SAKIP is no bound")
        yield literal("below the scale", '{1000,"Hijau"}', "not even the lowest bound was reached")


def answer(model, arguments, values):
    """Rules 4 and 5 and what Calc does before it calls."""
    for given in values:
        if isinstance(given, Error):
            return given  # the function is not called
    if any(isinstance(item, Error) for given in values if isinstance(given, list) for row in given for item in row):
        return PARAMETER
    ready, shape = [], None
    for argument, given in zip(arguments, values):
        whole = argument.kind == "range" or argument.kind == "scale" and isinstance(given, list) and len(given[0]) == 2
        if argument.kind == "range" and given is not OMITTED and not isinstance(given, list):
            given = [[given]]
        if isinstance(given, list) and not whole:
            if len(given) * len(given[0]) == 1:
                given = given[0][0]
            elif shape in (None, (len(given), len(given[0]))):
                shape = len(given), len(given[0])
            else:
                return OPTION
        ready.append((whole, given))

    def once(row, column):
        def element(whole, given):
            return given[row][column] if isinstance(given, list) and not whole else given

        try:
            return model(*[element(whole, given) for whole, given in ready])
        except Stop as stop:
            return stop.args[0]

    if shape is None:
        return once(0, 0)
    return [[once(row, column) for column in range(shape[1])] for row in range(shape[0])]


# ---- Writing ---------------------------------------------------------------------------------------------------

# Long runs of the same in a text.
RUNS = re.compile(r"(x{50,}|1{50,}|0{50,}|(?:\.000){20,}|(?: nol){20,}|(?: Nol){20,})")


def quoted(text):
    """A text as a formula has it; a long run of the same as REPT, for a reader and for Calc's limit on literals."""
    if len(text) < 100:
        return '"%s"' % text.replace('"', '""')
    parts = []
    for part in RUNS.split(text):
        unit = next((unit for unit in (".000", " nol", " Nol") if part.startswith(unit * 2)), part[:1])
        if RUNS.fullmatch(part):
            parts.append('REPT("%s";%d)' % (unit, len(part) // len(unit)))
        elif part:
            parts.append('"%s"' % part.replace('"', '""'))
    return "&".join(parts)


def shown(result):
    """A result as the tables have it."""
    if isinstance(result, list):
        return "{" + ";".join(",".join(shown(item) for item in row) for row in result) + "}"
    if isinstance(result, Holds):
        return "holds " + " | ".join(quoted(piece) for piece in result)
    if isinstance(result, Error):
        return str(result)
    if isinstance(result, str):
        text = quoted(result)
        return "text " + text if 'REPT("' in text else text
    return ("%.15g" % result).upper()


def call(name, literals):
    return "=%s(%s)" % (name, ";".join(literals))


def rows_of(name, argument, case, formula, result, note):
    if isinstance(result, list) and any(isinstance(item, Holds) for row in result for item in row):
        for counter, count in (("ROWS", len(result)), ("COLUMNS", len(result[0]))):
            yield name, argument, case, "=%s(%s)" % (counter, formula[1:]), str(count), "how many " + counter.lower()
        for i, row in enumerate(result):
            for j, item in enumerate(row):
                yield name, argument, case, "=INDEX(%s;%d;%d)" % (formula[1:], i + 1, j + 1), shown(item), note
    else:
        yield name, argument, case, formula, shown(result), note


def write(folder, name, model, arguments):
    lines = ["# SPDX-License-Identifier: MPL-2.0"]
    lines.append("# %s: every argument, every input. Derived by derive.py; see README.md." % name)

    def add(*row):
        lines.append("\t".join(row).rstrip("\t"))

    if model is None:  # LKJVERSI takes nothing; more than a function takes is Err:504 to Calc
        add(name, "(none)", "omitted", "=LKJVERSI()", "version", "LKJ_VERSION of src/core/lkj.h")
        for case, literal in (("number", "1"), ("empty text", '""'), ("inline array", "{1,2}"), ("blanks", '"   "')):
            add(name, "(none)", case, "=LKJVERSI(%s)" % literal, "Err:504", "too many arguments")
    else:
        base = [argument.base for argument in arguments]
        values = [cell(literal) for literal in base]
        add("# The base call: the good values that stand in the other positions.")
        for row in rows_of(name, "(base)", "good values", call(name, base), answer(model, arguments, values), ""):
            add(*row)
        add(name, "(surplus)", "number", call(name, base + ["1"]), "Err:504", "one argument too many")
    for i, argument in enumerate(arguments):
        left = 3 * i
        cells = data_of(argument, left)
        lines.append("")
        lines.append("# %s" % argument.name)
        for row in range(1, 8):
            add("@" + address(left, row), *[cells.get(address(left + column, row), "") for column in range(3)])
        for case, literal, given, note in inputs_of(name, argument, left, cells):
            literals, now = base[:i] + [literal] + base[i + 1 :], values[:i] + [given] + values[i + 1 :]
            if literal is None:
                literals, now = base[:i], values[:i] + [OMITTED] * (len(arguments) - i)
            for row in rows_of(name, argument.name, case, call(name, literals), answer(model, arguments, now), note):
                add(*row)
            if name in BESIDE and case in ("column", "block"):
                # The same with single cells in the other positions, which are repeated over the shape.
                single = [other.number for other in arguments]
                now = [cell(other) for other in single]
                now[i] = given
                formula = call(name, single[:i] + [literal] + single[i + 1 :])
                add(name, argument.name, case + ", the others single", formula, shown(answer(model, arguments, now)))
    with open(os.path.join(folder, name.lower() + ".tsv"), "w", encoding="utf-8") as out:
        out.write("\n".join(lines) + "\n")


def main():
    for name, (model, arguments) in FUNCTIONS.items():
        write(sys.argv[1], name, model, arguments)


if __name__ == "__main__":
    main()
