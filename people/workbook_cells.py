"""From cells to text: what Excel made of what a person typed is undone, or refused when it cannot be."""

import math
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from people.words import sound
from people.workbook_columns import EXAMPLE, Column
from people.workbook_faults import Code, Findings

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

HEADER_WITHIN: Final = 12  # rows: people put a title above a table
WIDEST: Final = 64  # columns; what stands further to the right is not looked at
LONGEST: Final = 20_000  # rows


@dataclass(frozen=True, slots=True)
class Line:
    """One row with something in it: the text under each heading we know, empty where the cell is."""

    row: int
    texts: Mapping[str, str]
    unreadable: frozenset[str]  # the columns whose cell was refused already

    def text(self, key: str) -> str:
        return self.texts.get(key, "")


@dataclass(frozen=True, slots=True)
class Header:
    row: int
    places: Mapping[str, int]  # column key -> number of the column


@dataclass(frozen=True, slots=True)
class _Heading:
    number: int
    text: str
    key: str | None  # None for a column that is not ours


def read_lines(sheet: "Worksheet", name: str, columns: Sequence[Column], findings: Findings) -> list[Line] | None:
    """Return the filled rows in order, or None when the table itself cannot be understood."""
    if sheet.max_row > LONGEST + HEADER_WITHIN:
        findings.fault(name, sheet.max_row, None, Code.SHEET_LONG, limit=str(LONGEST))
        return None
    header = _header(sheet, name, columns, findings)
    if header is None or _merged(sheet, name, header, findings):
        return None
    names = {column.key: column.header for column in columns}
    placed = [(column, header.places[column.key]) for column in columns if column.key in header.places]
    lines = []
    examples = 0
    for row in range(header.row + 1, sheet.max_row + 1):
        read = {
            column.key: text_of(sheet.cell(row, number), moment=column.moment, lines=column.lines)
            for column, number in placed
        }
        texts = {key: text for key, text in read.items() if not isinstance(text, Code)}
        if not any(read.values()):
            continue
        if texts.get(columns[0].key, "").upper().startswith(EXAMPLE):
            examples += 1
            continue
        refused = {key: code for key, code in read.items() if isinstance(code, Code)}
        for key, code in refused.items():
            findings.fault(name, row, names[key], code)
        lines.append(Line(row, texts, frozenset(refused)))
    if examples:
        findings.note(name, None, None, Code.EXAMPLES_SKIPPED, count=str(examples))
    if not lines:
        findings.fault(name, None, None, Code.SHEET_EMPTY)
    return lines


def text_of(cell: "Cell | MergedCell", *, moment: bool = False, lines: bool = False) -> str | Code:
    """Return what the person sees in the cell, or why that cannot be known; a `moment` may be Excel's own day or hour."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        return Code.CELL_FORMULA
    if cell.data_type == "e":
        return Code.CELL_ERROR
    if isinstance(value, bool):
        return Code.CELL_LOGICAL
    if isinstance(value, date | time | timedelta):
        return _moment(value) if moment else Code.CELL_DATE
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format))
    return "\n".join(map(clean, str(value).splitlines())).strip() if lines else clean(str(value))


def clean(text: str) -> str:
    """One line with single spaces: no hard spaces, no invisible signs, й and ё as one letter each."""
    composed = unicodedata.normalize("NFC", text)
    visible = "".join(
        " " if unicodedata.category(sign) in {"Cc", "Zs", "Zl", "Zp"} else sign
        for sign in composed
        if unicodedata.category(sign) not in {"Cf", "Cs", "Cn", "Co"}
    )
    return " ".join(visible.split())


def _moment(value: date | time | timedelta) -> str:
    """«2026-12-20», «10:00», or both."""
    if isinstance(value, timedelta):
        minutes = int(value.total_seconds()) // 60
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}" if value.time() != time() else f"{value:%Y-%m-%d}"
    return f"{value:%H:%M}" if isinstance(value, time) else f"{value:%Y-%m-%d}"


def _number(value: float, shape: str) -> str | Code:
    if not math.isfinite(value):
        return Code.CELL_ERROR
    if value != int(value):
        return repr(value)
    # A number shown as 007 by the format 000 is a code whose zeros somebody cares about.
    width = len(shape) if set(shape) == {"0"} else 0
    return str(int(value)).zfill(width)


def _header(sheet: "Worksheet", name: str, columns: Sequence[Column], findings: Findings) -> Header | None:
    meanings = {heading: column.key for column in columns for heading in column.sounds}
    best: list[_Heading] = []
    best_row = 0
    for row in range(1, min(HEADER_WITHIN, sheet.max_row) + 1):
        headings = []
        for number in range(1, min(WIDEST, sheet.max_column) + 1):
            text = text_of(sheet.cell(row, number))
            if text and not isinstance(text, Code):
                headings.append(_Heading(number, text, meanings.get(sound(text))))
        if _known(headings) > _known(best):
            best, best_row = headings, row
    if _known(best) < 2:
        findings.fault(name, None, None, Code.HEADER_MISSING, headers=", ".join(column.header for column in columns))
        return None
    return _complete(name, columns, best, best_row, findings)


def _known(headings: Sequence[_Heading]) -> int:
    return len({heading.key for heading in headings if heading.key})


def _complete(
    name: str, columns: Sequence[Column], headings: Sequence[_Heading], row: int, findings: Findings
) -> Header | None:
    before = len(findings.faults)
    places: dict[str, int] = {}
    names = {column.key: column.header for column in columns}
    for heading in headings:
        if heading.key is None:
            findings.note(name, None, heading.text[:40], Code.IGNORED_COLUMN)
        elif heading.key in places:
            findings.fault(name, row, names[heading.key], Code.COLUMN_TWICE, found=heading.text[:40])
        else:
            places[heading.key] = heading.number
    for column in columns:
        if column.required and column.key not in places:
            findings.fault(name, row, column.header, Code.COLUMN_MISSING)
    return Header(row, places) if len(findings.faults) == before else None


def _merged(sheet: "Worksheet", name: str, header: Header, findings: Findings) -> bool:
    found = False
    for area in sheet.merged_cells.ranges:
        touched = any(area.min_col <= number <= area.max_col for number in header.places.values())
        if touched and area.max_row >= header.row:
            findings.fault(name, area.min_row, None, Code.MERGED, cells=area.coord)
            found = True
    return found
