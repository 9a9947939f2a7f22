# SPDX-License-Identifier: MPL-2.0
"""The smallest master workbook that says what it is (src/roundtrip/README.md), made in a live office.

Sheets: Petunjuk, Identitas (agency, year, units), IKU (grid I), PK-Realisasi (grid P), Laporan (formulas of ours over P),
Pegawai (a table that is not handed out), LKJ (the contract, hidden).
"""
import os
import sys

sys.path.insert(0, "tests/lib")
from office import properties, url  # noqa: E402
from com.sun.star.table import CellAddress  # noqa: E402
from com.sun.star.util import CellProtection  # noqa: E402

AGENCY = "Dinas Contoh Provinsi Percobaan"
YEAR = 2024
UNITS = [("Dinas Contoh", "Kepala"), ("Sekretariat", "Sekretariat"), ("Bidang Satu", "Bidang"),
         ("Bidang Dua / ../x", "Bidang"), ("=cmd()", "Bidang"), ("UPT Balai", "UPT"), ("Seksi Kecil", "Seksi")]
TOP = 5  # the row of column numbers, from 0; the first row of input is below

P = [("kode", "kunci", ""), ("nama", "nama", ""), ("bidang", "unit", ""), ("target", "tetap", "target"),
     ("satuan", "tetap", "satuan"), ("anggaran", "tetap", "pagu"), ("cara", "tetap", "cara"),
     *[(f"k{q}", "masukan", f"kinerja {q}") for q in range(1, 5)],
     *[(f"a{q}", "masukan", f"anggaran {q}") for q in range(1, 5)]]
I = [("kode", "kunci", ""), ("nama", "nama", ""), ("bidang", "unit", ""), ("target", "tetap", "target"),
     *[(f"k{q}", "masukan", f"kinerja {q}") for q in range(1, 5)]]


def rows_of(units, per_unit, filled):
    """Rows of grid P: a program and its kegiatan for each unit, and two empty ones at the end."""
    rows = []
    for u, unit in enumerate(units):
        for r in range(per_unit):
            code = str(u + 1) if r == 0 else f"{u + 1}.{r}"
            figures = [float(10 * u + r + q) for q in range(4)] if filled else [""] * 4
            money = [float(1000000 * (q + 1) + r) for q in range(4)] if filled else [""] * 4
            rows.append([code, f"Kegiatan {code}", unit, float(50 + r), "Orang", 10000000.0 if r else "", "jumlah",
                         *figures, *money])
    return rows + [[""] * len(P)] * 2


def lay_grid(document, sheet, alias, columns, rows, protection):
    width, last = len(columns) - 1, TOP + len(rows) + 1
    sheet.getCellRangeByPosition(0, TOP - 1, width, TOP - 1).setDataArray((tuple(c[0] for c in columns),))
    sheet.getCellRangeByPosition(0, TOP, width, TOP).setDataArray((tuple(float(i + 1) for i in range(width + 1)),))
    body = sheet.getCellRangeByPosition(0, TOP + 1, width, last - 1)
    body.setDataArray(tuple(tuple(row) for row in rows))
    for i, (key, _, _) in enumerate(columns):
        letter = chr(ord("A") + i)
        document.NamedRanges.addNewByName(f"LKJ_{alias}_{key}",
                                          f"$'{sheet.Name}'.${letter}${TOP + 1}:${letter}${last + 1}", CellAddress(), 0)
    open_cells = CellProtection()
    open_cells.IsLocked = False
    body.CellProtection = open_cells
    if protection:
        sheet.protect("")


def contract(sheet):
    lines = [["versi", "1"], ["jenis", "induk"], ["instansi", "=$Identitas.$B$1"], ["tahun", "=$Identitas.$B$2"],
             ["unit", ""], ["dibuat", ""], ["anggaran", "per triwulan"], ["tabel", "U", "unit", "Unit kerja"],
             ["kolom", "U", "unit", "kunci"], ["kolom", "U", "jenis", "jenis"],
             ["tabel", "I", "isian", "IKU"], ["tabel", "P", "isian", "Perjanjian kinerja dan realisasi"]]
    for alias, columns in (("I", I), ("P", P)):
        for key, role, meaning in columns:
            lines.append(["kolom", alias, key, role, *meaning.split()])
    lines += [["lembar", "Laporan", "sembunyi"], ["lembar", "Pegawai", "buang"]]
    return [line + [""] * (6 - len(line)) for line in lines]


def make(office, path, units=UNITS, per_unit=4, filled=False, protection=True, workers=None):
    """Makes the master and returns it open; `workers`: the units that have rows."""
    document = office.new()
    sheets = document.Sheets
    sheets[0].Name = "Petunjuk"
    for i, name in enumerate(["Identitas", "IKU", "PK-Realisasi", "Laporan", "Pegawai", "LKJ"]):
        sheets.insertNewByName(name, i + 1)
    sheets.getByName("Petunjuk").getCellRangeByName("A1").String = "Isi sel kuning."
    sheets.getByName("Pegawai").getCellRangeByName("A1").String = "rahasia kepegawaian"
    identity = sheets.getByName("Identitas")
    identity.getCellRangeByName("A1:B2").setDataArray((("Instansi", AGENCY), ("Tahun", float(YEAR))))
    lay_grid(document, identity, "U", [("unit", "", ""), ("jenis", "", "")], [list(u) for u in units], False)
    workers = workers or [u for u, kind in units if kind in ("Sekretariat", "Bidang", "UPT")]
    iku = [[f"S{i + 1}", f"Sasaran {i + 1}", unit, 8.45, *([1.0, 2.0, "-", "8,45%"] if filled else [""] * 4)]
           for i, unit in enumerate(workers)]
    lay_grid(document, sheets.getByName("IKU"), "I", I, iku + [[""] * len(I)] * 2, protection)
    rows = rows_of(workers, per_unit, filled)
    lay_grid(document, sheets.getByName("PK-Realisasi"), "P", P, rows, protection)
    report = sheets.getByName("Laporan")
    n = min(len(rows), 40)
    report.getCellRangeByPosition(0, 0, 2, n - 1).setFormulaArray(tuple(
        (f"=INDEX(LKJ_P_kode;{i + 2})", f"=IFERROR(CAPAIAN(INDEX(LKJ_P_target;{i + 2});INDEX(LKJ_P_k1;{i + 2}));\"\")",
         f"=IFERROR(KATEGORI(B{i + 1});\"\")") for i in range(n)))
    told = sheets.getByName("LKJ")
    lines = contract(told)
    told.getCellRangeByPosition(0, 0, 5, len(lines) - 1).setFormulaArray(tuple(tuple(line) for line in lines))
    document.NamedRanges.addNewByName("LKJ_Kontrak", f"$LKJ.$A$1:$F${len(lines)}", CellAddress(), 0)
    told.IsVisible = False
    document.storeAsURL(url(path), properties(FilterName="calc8"))
    return document


def grid(document, alias, columns):
    """{key: {column: what getDataArray says}} of a table, by its names."""
    parts = {}
    for key, _, _ in columns:
        cells = document.NamedRanges.getByName(f"LKJ_{alias}_{key}").ReferredCells
        parts[key] = [row[0] for row in cells.getDataArray()][1:-1]
    return {str(parts["kode"][i]): {key: parts[key][i] for key in parts}
            for i in range(len(parts["kode"])) if parts["kode"][i] != ""}


def put(document, alias, code, column, value, keys=None):
    """Types into the cell of a row and column of a table."""
    keys = keys or document.NamedRanges.getByName(f"LKJ_{alias}_kode").ReferredCells
    row = [str(r[0]) for r in keys.getDataArray()].index(code)
    cell = document.NamedRanges.getByName(f"LKJ_{alias}_{column}").ReferredCells.getCellByPosition(0, row)
    if isinstance(value, float):
        cell.Value = value
    elif value.startswith("="):
        cell.Formula = value
    else:
        cell.String = value
    return cell


def job(office, command, document=None, **arguments):
    """Runs a command of ours and returns what it says."""
    from com.sun.star.beans import NamedValue
    given = [NamedValue("perintah", command)] + [NamedValue(name, value) for name, value in arguments.items()]
    if document is not None:
        given.append(NamedValue("dokumen", document))
    return office.service("id.lkj.Perintah").execute(tuple(given))


def files_below(folder):
    return sorted(os.path.relpath(os.path.join(where, name), folder)
                  for where, _, names in os.walk(folder) for name in names)
