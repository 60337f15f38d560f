"""Workbooks of internships for tests, as people could have saved them: a row is what stands under which heading."""

from collections.abc import Mapping

from openpyxl import Workbook

from internships.book_sheet import COLUMNS, EVENTS
from tests.people.roster_books import Cell, fill

Row = Mapping[str, Cell]


def event_book(*rows: Row) -> Workbook:
    made = Workbook()
    made.worksheets[0].title = EVENTS
    fill(
        made.worksheets[0],
        [column.header for column in COLUMNS],
        [[row.get(column.key) for column in COLUMNS] for row in rows],
    )
    return made
