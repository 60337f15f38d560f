"""What people send instead of a workbook, and what others would send on purpose: one fault, in words, and no harm."""

import io
import random
import zipfile
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

import pytest

from people.fault_texts import tell
from people.roster_file import read_roster
from people.roster_sheet import RosterSheet
from people.workbook_faults import Code, Fault, WorkbookFaults, fault
from people.workbook_opening import LARGEST, LARGEST_UNPACKED
from tests.people.roster_books import RU, content, faults, workbook
from texts.translator import translator

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)


def archive(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml").replace("_bin", ".bin"), part)
    return file.getvalue()


def refused(source: Path | bytes) -> StrEnum:
    read = read_roster(source)
    assert isinstance(read, WorkbookFaults)
    assert len(read.faults) == 1
    assert tell([read.faults[0]], RU).lines[0]
    return read.faults[0].code


@pytest.mark.parametrize(
    ("source", "code"),
    [
        (b"", Code.FILE_EMPTY),
        ("Код школы;Должность\n001;Директор\n".encode("cp1251"), Code.FILE_TEXT),
        (b"<html><table>", Code.FILE_TEXT),
        (b"%PDF-1.7\n", Code.FILE_OTHER),
        (b"\x89PNG\r\n\x1a\n\0\0\0", Code.FILE_OTHER),
        (OLE, Code.FILE_OLD_XLS),
        (OLE + "EncryptedPackage".encode("utf-16-le"), Code.FILE_ENCRYPTED),
        (archive(word__document_xml=b"<w/>"), Code.FILE_WORD),
        (archive(content_xml=b"<o/>"), Code.FILE_ODS),
        (archive(xl__workbook_bin=b"\0"), Code.FILE_XLSB),
        (archive(readme=b"hello"), Code.FILE_OTHER),
        (archive(xl__workbook_xml=b"<not-a-workbook"), Code.FILE_BROKEN),
        (b"PK\x03\x04" + bytes(100), Code.FILE_BROKEN),
    ],
)
def test_another_kind_of_file_is_recognised_whatever_its_name_says(source: bytes, code: Code, tmp_path: Path) -> None:
    path = tmp_path / "реестр.xlsx"
    path.write_bytes(source)

    assert refused(path) == refused(source) == code


def test_a_file_that_is_not_there_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    assert refused(tmp_path / "нет.xlsx") is Code.FILE_MISSING
    assert refused(tmp_path) is Code.FILE_FOLDER


def test_a_file_that_the_system_refuses_to_open_says_why(tmp_path: Path) -> None:
    assert refused(tmp_path / ("x" * 300)) is Code.FILE_CLOSED


def test_sixty_megabytes_are_refused_by_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "огромный.xlsx"
    with path.open("wb") as file:
        file.truncate(60 * 1024 * 1024)

    assert refused(path) is Code.FILE_TOO_BIG
    assert refused(bytes(LARGEST + 1)) is Code.FILE_TOO_BIG


def test_a_small_file_that_would_unpack_into_a_huge_one_is_refused() -> None:
    bomb = archive(xl__workbook_xml=b"<w/>", xl__media__picture=bytes(LARGEST_UNPACKED))
    assert len(bomb) < LARGEST
    assert refused(bomb) is Code.FILE_BOMB


def test_a_sheet_of_too_many_cells_is_refused_before_it_is_built() -> None:
    crowded = archive(xl__workbook_xml=b"<w/>", xl__worksheets__sheet1_xml=b"<row>" + b"<c/>" * 400_001)
    assert refused(crowded) is Code.FILE_TOO_MANY_CELLS


def test_forged_bytes_end_in_faults_and_never_in_a_crash() -> None:
    good = content(workbook())
    chance = random.Random(20261109)
    for _ in range(150):
        forged = bytearray(good)
        for _ in range(chance.randint(1, 12)):
            forged[chance.randrange(len(forged))] = chance.randrange(256)
        del forged[len(forged) - chance.choice((0, 0, 1, 30, 400)) :]

        read = read_roster(bytes(forged))

        assert isinstance(read, RosterSheet) or all(tell([found], RU).lines[0] for found in read.faults)


def test_forged_parts_inside_a_sound_archive_end_in_faults_too() -> None:
    good = content(workbook())
    chance = random.Random(7)
    names = zipfile.ZipFile(io.BytesIO(good)).namelist()
    for _ in range(150):
        read = read_roster(_with_part_changed(good, chance.choice(names), chance))

        assert isinstance(read, RosterSheet) or all(tell([found], RU).lines[0] for found in read.faults)


def test_entities_that_multiply_are_not_expanded() -> None:
    lol = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + level, (b"&%c;" % (97 + level)) * 10) for level in range(12)
    )
    good = content(workbook())

    def poison(part: bytes) -> bytes:
        start = part.index(b"<worksheet")
        return part[:start] + lol + b"]>" + part[start:].replace(b"<sheetData>", b"<sheetData>&m;", 1)

    assert refused(_changed(good, "xl/worksheets/sheet1.xml", poison)) is Code.FILE_BROKEN


def test_two_thousand_faults_are_all_counted_and_told_in_a_few_lines() -> None:
    found = faults(workbook(people=[("001", "Космонавт") for _ in range(2_000)]))
    told = tell(found, RU)

    assert (len(found), told.total, told.shown) == (2_000, 2_000, 2_000)
    assert told.lines[0].startswith(
        "Лист «Люди», строки 2–2001, столбец «Должность»: должность «Космонавт» не известна."
    )
    assert len(told.lines) == 1


def test_faults_that_differ_are_shown_up_to_a_limit() -> None:
    told = tell(faults(workbook(people=[(str(number), "Директор") for number in range(2_000)])), RU, limit=5)

    assert (len(told.lines), told.shown, told.total) == (5, 5, 2_000)


def test_rows_that_are_not_neighbours_are_listed_apart() -> None:
    alike = [fault("Люди", row, "Роль", Code.ROLE_NEEDS_SCHOOL) for row in (9, 2, 3, 4, 7)]

    assert tell(alike, RU).lines[0].startswith("Лист «Люди», строки 2–4, 7, 9, столбец «Роль»: такая роль")


@pytest.mark.parametrize(
    ("language", "place"),
    [("ru", "Лист «Люди», строка 2, столбец «Роль»: "), ("en", "Sheet “Люди”, row 2, column “Роль”: ")],
)
def test_every_fault_has_words_that_can_be_filled(language: str, place: str) -> None:
    params = ("name", "why", "limit", "found", "headers", "cells", "earlier", "hint", "allowed", "count")
    for code in Code:
        found = Fault("Люди", 2, "Роль", code, tuple((name, "…") for name in params))
        sentence = tell([found], translator(language)).lines[0]
        assert sentence.startswith(place)
        assert len(sentence) > len(place) + 10


def _with_part_changed(good: bytes, name: str, chance: random.Random) -> bytes:
    def forge(part: bytes) -> bytes:
        forged = bytearray(part)
        for _ in range(chance.randint(1, 8)):
            at = chance.randrange(len(forged))
            forged[at : at + chance.randint(0, 6)] = chance.choice((b"", b"<", b'"', b"-1", b"99999999", b"\0", b"&x;"))
        return bytes(forged)

    return _changed(good, name, forge)


def _changed(good: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            part = old.read(entry)
            new.writestr(entry, change(part) if entry == name else part)
    return file.getvalue()
