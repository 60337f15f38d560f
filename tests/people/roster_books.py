"""Rosters for tests, as real workbooks that a coordinator could have saved."""

import io
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from people.roster_file import read_roster
from people.roster_plan import RosterPlan, plan
from people.roster_sheet import PEOPLE, PEOPLE_COLUMNS, SCHOOL_COLUMNS, SCHOOLS, RosterSheet
from people.roster_state import RosterState
from people.workbook_faults import Fault, WorkbookFaults
from texts.translator import translator

Cell = object
RU = translator("ru")
SCHOOL_HEADERS = tuple(column.header for column in SCHOOL_COLUMNS)
PEOPLE_HEADERS = tuple(column.header for column in PEOPLE_COLUMNS)

TWO_SCHOOLS: Sequence[Sequence[Cell]] = (
    ("001", "Школа № 1, ст. Примерная", "СОШ", "Станица или село", 450),
    ("002", "Примерная гимназия", "Гимназия", "Город", None),
)
ANNA: Sequence[Cell] = ("001", "Директор", "Примерова", "Анна", "Петровна")
PETR: Sequence[Cell] = ("002", "Завуч", "Образцов", "Пётр", "Ильич")


def workbook(
    people: Iterable[Sequence[Cell]] = (ANNA, PETR),
    schools: Iterable[Sequence[Cell]] = TWO_SCHOOLS,
    *,
    school_headers: Sequence[Cell] = SCHOOL_HEADERS,
    people_headers: Sequence[Cell] = PEOPLE_HEADERS,
) -> Workbook:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = SCHOOLS
    fill(sheet, school_headers, schools)
    fill(made.create_sheet(PEOPLE), people_headers, people)
    return made


def fill(sheet: Worksheet, headers: Sequence[Cell], rows: Iterable[Sequence[Cell]]) -> None:
    for number, row in enumerate((headers, *rows), 1):
        for place, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(number, place).value = value  # type: ignore[assignment]


def saved(made: Workbook, folder: Path, name: str = "roster.xlsx") -> Path:
    path = folder / name
    made.save(path)
    return path


def content(made: Workbook) -> bytes:
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def sheet(made: Workbook) -> RosterSheet:
    """Read a workbook that is expected to be right."""
    read = read_roster(content(made))
    assert isinstance(read, RosterSheet), read
    return read


def faults(made: Workbook) -> tuple[Fault, ...]:
    """Read a workbook that is expected to be wrong."""
    read = read_roster(content(made))
    assert isinstance(read, WorkbookFaults), read
    return read.faults


def places(found: Iterable[Fault]) -> list[tuple[str, int | None, str | None, StrEnum]]:
    return [(fault.sheet, fault.row, fault.column, fault.code) for fault in found]


def planned(current: RosterState, wanted: RosterSheet) -> RosterPlan:
    made = plan(current, wanted)
    assert isinstance(made, RosterPlan), made
    return made
