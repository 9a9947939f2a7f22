#!/usr/bin/python3 -B
# SPDX-License-Identifier: MPL-2.0
"""Faults: whatever breaks, the user's file stays whole, and Calc says something a person can act on.

    faults.py [PART...]

PART: rusak (the two damages that are most likely), rusak-semua, profil, versi, disk, bunuh=N (killed N times while it
saves). Without arguments all of it, and 12 kills.

README.md in this folder says what was seen; the lines that begin with # are the evidence.
"""
import os
import shutil
import subprocess
import sys
import threading
import time

sys.path.insert(0, "tests/lib")
from office import (B, BUNDLE, FILTERS, DisposedException, NoStart, Office, as_user, checksum, differences,
                    give_away, properties, save, shown, unopkg, url, user_dir, values, version)
from tap import Tap

FORMULAS = ["=CAPAIAN(A1;B1)", "=KATEGORI(CAPAIAN(A1;B1))", "=TERBILANG(A1)", "=SUM(A1:B1)"]
RIGHT = ["150", "Sangat Tinggi", "delapan", "20"]


def cells(document):
    sheet = document.Sheets.getByIndex(0)
    return [shown(sheet.getCellByPosition(3, row)) for row in range(len(FORMULAS))]


def write(folder):
    """A workbook with four formulas, written by a healthy office; its path and checksum."""
    path = os.path.join(folder, "buku.ods")
    with Office(os.path.join(folder, "profil-penulis"), BUNDLE) as office:
        document = office.new()
        sheet = document.Sheets.getByIndex(0)
        sheet.getCellRangeByName("A1:B1").setDataArray(((8.0, 12.0),))
        for row, formula in enumerate(FORMULAS):
            sheet.getCellByPosition(3, row).Formula = formula
        save(document, path)
        document.close(True)
    return path, checksum(path)


def look(tap, office, path, name):
    """Opens and computes the workbook; what its cells show, or None if the office does not start."""
    try:
        office.start(40)
    except NoStart as error:
        tap.say(f"{name}: the office does not start: {error}")
        return None
    document = office.open(path)
    document.calculateAll()
    seen = cells(document)
    tap.say(f"{name}: the cells show {seen}")
    document.close(True)
    return seen


def broken_extension(tap, folder, path, whole, every):
    """A file of the extension that is missing, empty or cut in half."""
    def cut(file):
        os.truncate(file, os.path.getsize(file) // 2)

    def empty(file):
        os.truncate(file, 0)

    machine = next(name for name in os.listdir(os.path.join(BUNDLE, "lkj")) if name.startswith("Linux_"))
    library = f"{machine}/lkj.so"
    copies = []
    for name, file, damage, says in [
            ("lkj.rdb cut in half", "lkj.rdb", cut, "Err:504"),
            ("lkj.so missing", library, os.remove, "Err:504"),
            ("lkj.rdb empty", "lkj.rdb", empty, "Err:504"),
            ("lkj.rdb missing", "lkj.rdb", os.remove, "Err:504"),
            ("lkj.so empty", library, empty, "Err:504"),
            # The dynamic loader maps what is not there: the office ends with SIGBUS. No code of ours runs before that.
            ("lkj.so cut in half", library, cut, None),
            ("CalcAddIns.xcu missing", "CalcAddIns.xcu", os.remove, "Err:525")][:None if every else 2]:
        bundle = os.path.join(folder, "rusak")
        shutil.rmtree(bundle, ignore_errors=True)
        shutil.copytree(BUNDLE, bundle)
        damage(os.path.join(bundle, "lkj", file))
        office = Office(os.path.join(folder, "profil-rusak"), bundle)
        shutil.rmtree(office.profile, ignore_errors=True)
        try:
            seen = look(tap, office, path, name)
        except DisposedException:
            office.process.wait(30)
            tap.say(f"{name}: the office ends with status {office.process.returncode} while it opens the workbook")
            office.kill()
            seen = None
            lock = os.path.join(folder, ".~lock.buku.ods#")
            if os.path.exists(lock):
                os.remove(lock)
        if says is None:
            tap.ok(seen is None or seen[3:] == RIGHT[3:], f"{name}: the office ends, or computes all the rest", seen)
        elif seen is not None:
            tap.ok(seen == [says] * 3 + RIGHT[3:], f"{name}: our cells say {says}, the others compute", seen)
            document = office.open(path)
            copies.append((name, os.path.join(folder, f"disimpan-{len(copies)}.ods")))
            save(document, copies[-1][1])
            document.close(True)
            office.stop()
        else:
            tap.ok(False, f"{name}: the office starts")
        if office.process.returncode is None:
            office.stop()
        tap.same(checksum(path), whole, f"{name}: the workbook is untouched")
    with Office(os.path.join(folder, "profil-penulis"), BUNDLE) as office:
        for name, copy in copies:
            document = office.open(copy)
            document.calculateAll()
            tap.same(cells(document), RIGHT, f"{name}: a workbook saved meanwhile computes after the repair")
            document.close(True)


def read_only_profile(tap, folder, path, whole):
    profile = os.path.join(folder, "profil-baca")
    oxt = shutil.copy(os.path.join(B, "lkj.oxt"), folder)
    give_away(folder)
    status, output = unopkg(profile, "add", "--suppress-license", oxt)
    tap.ok(status == 0, "read-only profile: the extension is installed before", output)
    subprocess.run(["chmod", "-R", "a-w", profile], check=True)
    office = Office(profile, env=as_user())
    seen = look(tap, office, path, "read-only profile")
    if seen is not None:
        tap.same(seen, RIGHT, "read-only profile: the functions work")
        tap.ok(office.stop() is not None, "read-only profile: the office ends")
    else:
        tap.ok(True, "read-only profile: the office says that it cannot start")
    tap.same(checksum(path), whole, "read-only profile: the workbook is untouched")
    status, output = unopkg(profile, "remove", "id.lkj.calc")
    tap.say(f"read-only profile: unopkg remove ends with {status}: {output.strip()[:400]}")
    tap.ok(status != 0 and output.strip(), "read-only profile: unopkg refuses and says why", output)
    subprocess.run(["chmod", "-R", "u+w", profile], check=True)
    status, output = unopkg(profile, "list")
    tap.ok(status == 0 and "id.lkj.calc" in output, "read-only profile: writable again, the extension is still there")


def full_disk(tap, folder):
    """Saving the example workbook over itself on a disk that has no room for it."""
    name = "full disk"
    disk = os.path.join(folder, "penuh")
    os.mkdir(disk)
    small = os.path.join(folder, "kecil.ods")
    with Office(os.path.join(folder, "profil-penulis"), BUNDLE) as office:
        document = office.open(shutil.copy("examples/hitung-ulang-2024.fods", folder))
        document.calculateAll()
        save(document, small)
        document.close(True)
    room = os.path.getsize(small) * 3 + 65536
    if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room},mode=1777", "tmpfs", disk],
                                           check=False).returncode != 0:
        tap.skip("full disk", "mounting a small tmpfs needs root")
        return
    try:
        path = shutil.copy(small, os.path.join(disk, "buku.ods"))
        with Office(os.path.join(folder, "profil-penulis"), BUNDLE) as office:
            document = office.open(path)
            document.calculateAll()
            whole, before = checksum(path), values(document)
            with open(os.path.join(disk, "penuh"), "wb", buffering=0) as filler:
                try:
                    while True:
                        filler.write(b"\0" * 4096)
                except OSError:
                    pass
            document.Sheets.getByIndex(0).getCellRangeByName("Z1").String = "diubah"
            try:
                document.store()
                tap.ok(False, f"{name}: saving says that it failed")
            except Exception as error:
                tap.say(f"{name}: saving says: {type(error).__name__}: {str(error)[:200]}")
                tap.ok(True, f"{name}: saving says that it failed")
            tap.ok(document.isModified(), f"{name}: the document counts as unsaved, so closing asks")
            elsewhere = os.path.join(folder, "di-tempat-lain.ods")
            save(document, elsewhere)
            document.close(True)
            again = office.open(elsewhere)
            tap.ok(again.Sheets.getByIndex(0).getCellRangeByName("Z1").String == "diubah",
                   f"{name}: saving it elsewhere keeps the work")
            again.close(True)
            os.remove(os.path.join(disk, "penuh"))
            if not tap.ok(checksum(path) == whole, f"{name}: the file on the full disk is as it was",
                          f"{os.path.getsize(path)} bytes now"):
                return
            again = office.open(path)
            tap.same(differences(values(again), before), "", f"{name}: and opens with the same values")
            again.close(True)
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def killed(tap, folder, kills):
    """SIGKILL at moments spread over the time that saving takes."""
    path = os.path.join(folder, "dibunuh.ods")
    profile = os.path.join(folder, "profil-dibunuh")
    with Office(profile, BUNDLE) as office:
        document = office.open(shutil.copy("examples/hitung-ulang-2024.fods", folder))
        document.calculateAll()
        save(document, path)
        before = values(document)
        document.close(True)
        document = office.open(path)
        start = time.monotonic()
        document.storeToURL(url(path + ".ukur"), properties(FilterName=FILTERS["ods"]))
        takes = time.monotonic() - start
        document.close(True)
    tap.say(f"killed: saving takes {takes:.2f} s")
    old = new = 0
    for kill in range(kills):
        office = Office(profile, BUNDLE)
        with office:
            document = office.open(path)
            sheet = document.Sheets.getByIndex(0)
            mark = f"bunuh {kill}"
            sheet.getCellRangeByName("Z1").String = mark
            place = (sheet.Name, 0, 25)
            saver = threading.Thread(target=lambda: swallow(document.store))
            moment = takes * (kill + 0.5) / kills * 1.6
            saver.start()
            time.sleep(moment)
            office.kill()
            saver.join()
        lock = os.path.join(folder, ".~lock.dibunuh.ods#")
        stale = os.path.exists(lock)
        if stale:  # the office asks whether to open it all the same; nobody is here to answer
            os.remove(lock)
        litter = [file for file in os.listdir(folder) if file.endswith(".tmp")]
        with Office(profile, BUNDLE) as office:
            document = office.open(path)
            document.calculateAll()
            found = values(document)
            document.close(True)
        is_new = found.get(place) == mark
        old, new = old + (not is_new), new + is_new
        wanted = {key: value for key, value in before.items() if key != place}
        kept = {key: value for key, value in found.items() if key != place}
        tap.ok(not differences(kept, wanted), f"killed after {moment:.2f} s of saving: the workbook opens with all its "
               f"{len(wanted)} values ({'new' if is_new else 'old'} version; "
               f"{'lock file left' if stale else 'no lock file left'}, {len(litter)} temporary files)",
               differences(kept, wanted))
        if is_new:
            before = found
    tap.say(f"killed: {old} times the old version, {new} times the new one, never a broken one" if not tap.bad else "")


def swallow(function):
    try:
        function()
    except Exception:  # the bridge breaks when the office is killed
        pass


def two_versions(tap, folder, path, whole):
    """An older one for all users and a newer one for this user, then the other way round."""
    oxts = {"lama": os.path.join(B, "lkj.oxt"), "baru": os.path.join(B, "tests", "office", "newer", "build", "lkj.oxt")}
    newer, released = (version(os.path.join(B, *place, "bundle"))
                       for place in (("tests", "office", "newer", "build"), ()))
    for shared, user in (("lama", "baru"), ("baru", "lama")):
        name = f"two versions ({shared} for all, {user} for the user)"
        place = os.path.join(folder, f"bersama-{shared}")
        os.mkdir(place)
        oxt = shutil.copy(oxts[user], os.path.join(folder, f"{user}.oxt"))
        oxt_all = shutil.copy(oxts[shared], os.path.join(folder, f"{shared}.oxt"))
        profile = os.path.join(folder, f"profil-{shared}")
        give_away(folder)
        everybody = f"-env:UNO_SHARED_PACKAGES_CACHE={url(place)}"
        status, output = unopkg(profile, "add", "--shared", "--suppress-license", everybody, oxt_all)
        tap.ok(status == 0 and os.listdir(place), f"{name}: installed for all", output)
        status, output = unopkg(profile, "add", "--suppress-license", everybody, oxt)
        tap.ok(status == 0, f"{name}: installed for the user", output)
        office = Office(profile, env=as_user(), options=[everybody])
        with office:
            document = office.open(path)
            document.calculateAll()
            tap.same(cells(document), RIGHT, f"{name}: the workbook computes")
            cell = document.Sheets.getByIndex(0).getCellRangeByName("F1")
            cell.Formula = "=LKJVERSI()"
            tap.say(f"{name}: LKJVERSI() is {shown(cell)}")
            tap.same(shown(cell), released if user == "lama" else newer, f"{name}: the user's own answers LKJVERSI()")
            document.close(True)
        tap.same(checksum(path), whole, f"{name}: the workbook is untouched")


def main():
    tap = Tap()
    folder = user_dir()
    path, whole = write(folder)
    os.chmod(folder, 0o755)
    for part in sys.argv[1:] or ["rusak-semua", "profil", "versi", "disk", "bunuh=12"]:
        part, _, number = part.partition("=")
        if part.startswith("rusak"):
            broken_extension(tap, folder, path, whole, part == "rusak-semua")
        elif part == "profil":
            read_only_profile(tap, folder, path, whole)
        elif part == "versi":
            two_versions(tap, folder, path, whole)
        elif part == "disk":
            full_disk(tap, folder)
        elif part == "bunuh":
            killed(tap, folder, int(number or 1))
        else:
            sys.exit(f"rusak: no part {part}")
    tap.done()


main()
