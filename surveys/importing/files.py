"""Before anything is read: what kind of file it is, whether it is small enough, and what pyxform would stumble over."""

import codecs
import io
import re
import zipfile
from dataclasses import dataclass

from surveys.importing.faults import Code, FormFaults, Place

FILE_LIMIT = 2_000_000
_UNPACKED_LIMIT = 40_000_000
_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".csv", ".md")


@dataclass(frozen=True, slots=True)
class File:
    source: bytes
    suffix: str


def accept_file(source: bytes, filename: str) -> File:
    """Raises FormFaults when there is nothing to read."""
    file = Place("")
    suffix = "." + filename.rpartition(".")[2].lower()
    if suffix not in _SUFFIXES:
        raise FormFaults(file.fault(None, Code.FILE_TYPE, found=filename, allowed=", ".join(_SUFFIXES)))
    if len(source) > FILE_LIMIT or _unpacked(source) > _UNPACKED_LIMIT:
        raise FormFaults(file.fault(None, Code.FILE_TOO_BIG, limit=str(FILE_LIMIT // 1_000_000)))
    if suffix == ".csv":
        # Excel puts a byte order mark in front, and it would become part of the first sheet's name.
        source = source.removeprefix(codecs.BOM_UTF8)
    if suffix == ".md":
        source = _without_rules(source)
        _refuse_long_rows(source)
    return File(source, suffix)


_RULE = re.compile(r"^\s*\|[\s|:\-]*-[\s|:\-]*\|\s*$")
_TABLE_ROW = re.compile(r"^\s*\|(.*)\|\s*$")
_BAR = re.compile(r"(?<!\\)\|")


def _unpacked(source: bytes) -> int:
    """The size an .xlsx would take when opened: a small file can hold a very large one."""
    if not source.startswith(b"PK"):
        return len(source)
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            return sum(entry.file_size for entry in archive.infolist())
    except zipfile.BadZipFile:
        return 0


def _without_rules(source: bytes) -> bytes:
    # Every Markdown editor draws |---| under a header; pyxform takes it for a row.
    lines = source.decode("utf-8-sig", "replace").splitlines()
    return "\n".join(line for line in lines if not _RULE.match(line)).encode()


def _refuse_long_rows(source: bytes) -> None:
    # pyxform answers a row longer than its header with a bare IndexError.
    sheet, header, number = "", 0, 0
    for line in source.decode().splitlines():
        row = _TABLE_ROW.match(line)
        if row is None or line.lstrip().startswith("#"):
            continue
        first, *cells = _BAR.split(row[1])
        if first.strip():
            sheet, header, number = first.strip(), 0, 0
        if not any(cell.strip() for cell in cells):
            continue
        number += 1
        header = header or len(cells)
        if any(cell.strip() for cell in cells[header:]) or len(cells) > header:
            extra = next((cell.strip() for cell in cells[header:] if cell.strip()), "")
            raise FormFaults(Place(sheet, number).fault(None, Code.ROW_TOO_LONG, found=extra))
