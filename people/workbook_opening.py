"""Opening a file that says it is a workbook: what it really is and how large it would become come before reading."""

import io
import re
import warnings
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from people.workbook_faults import Code, Fault, fault

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MEGABYTE: Final = 1024 * 1024
LARGEST: Final = 5 * MEGABYTE  # a roster of 6,000 people takes 0.3
LARGEST_UNPACKED: Final = 24 * MEGABYTE
MOST_CELLS: Final = 400_000

_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_CELL = re.compile(rb"<(?:\w+:)?(?:c|row)[\s/>]")


def open_workbook(source: Path | bytes) -> "Workbook | Fault":
    content = source if isinstance(source, bytes) else _read(source)
    if isinstance(content, Fault):
        return content
    if len(content) > LARGEST:
        return _too_big()
    stranger = _not_a_workbook(content)
    return stranger if stranger is not None else _open(content)


def _read(path: Path) -> bytes | Fault:
    try:
        if path.is_dir():
            return _file(Code.FILE_FOLDER, name=path.name)
        if path.stat().st_size > LARGEST:
            return _too_big()
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        return _file(Code.FILE_MISSING, name=path.name)
    except OSError as failure:
        return _file(Code.FILE_CLOSED, name=path.name, why=failure.strerror or type(failure).__name__)


def _not_a_workbook(content: bytes) -> Fault | None:
    if not content:
        return _file(Code.FILE_EMPTY)
    if content.startswith(_OLE):
        return _file(Code.FILE_ENCRYPTED if _ENCRYPTED in content else Code.FILE_OLD_XLS)
    if not content.startswith(b"PK"):
        return _file(Code.FILE_OTHER if b"\0" in content[:4096] or content.startswith(b"%PDF") else Code.FILE_TEXT)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _other_archive(set(archive.namelist())) or _too_much(archive)
    except Exception:  # a forged archive fails in a dozen ways, and each means the same to the coordinator
        return _file(Code.FILE_BROKEN)


def _other_archive(names: set[str]) -> Fault | None:
    if "xl/workbook.xml" in names:
        return None
    if "xl/workbook.bin" in names:
        return _file(Code.FILE_XLSB)
    if "content.xml" in names:
        return _file(Code.FILE_ODS)
    return _file(Code.FILE_WORD if any(name.startswith("word/") for name in names) else Code.FILE_OTHER)


def _too_much(archive: zipfile.ZipFile) -> Fault | None:
    # The sizes an archive declares may be forged, so what really comes out is counted, and cells with it.
    unpacked = cells = 0
    for entry in archive.infolist():
        with archive.open(entry) as part:
            content = part.read(LARGEST_UNPACKED - unpacked + 1)
        unpacked += len(content)
        if unpacked > LARGEST_UNPACKED:
            return _file(Code.FILE_BOMB, limit=str(LARGEST_UNPACKED // MEGABYTE))
        cells += sum(1 for _ in _CELL.finditer(content))
        if cells > MOST_CELLS:
            return _file(Code.FILE_TOO_MANY_CELLS, limit=str(MOST_CELLS))
    return None


def _open(content: bytes) -> "Workbook | Fault":
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about drawings and drop-downs that openpyxl would not write back
            return load_workbook(io.BytesIO(content), data_only=False)
    except Exception:  # openpyxl raises whatever a forged part leads it to
        return _file(Code.FILE_BROKEN)


def _too_big() -> Fault:
    return _file(Code.FILE_TOO_BIG, limit=str(LARGEST // MEGABYTE))


def _file(code: Code, **params: str) -> Fault:
    return fault("", None, None, code, **params)
