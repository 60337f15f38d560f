"""A filled workbook of internships, read as far as it can be without the database."""

from pathlib import Path
from typing import TYPE_CHECKING

from internships.book_sheet import COLUMNS, EVENTS, Book
from people.roster_cells import read_lines
from people.roster_faults import Code, Fault, Findings
from people.roster_sheet import GUIDE
from people.roster_workbook import open_workbook
from people.words import sound

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def read_book(source: Path | bytes) -> Book:
    workbook = open_workbook(source)
    if isinstance(workbook, Fault):
        return Book((), (workbook,))
    findings = Findings()
    sheet = _our_sheet(workbook, findings)
    lines = None if sheet is None else read_lines(sheet, EVENTS, COLUMNS, findings)
    return Book(tuple(lines or ()), tuple(findings.faults), tuple(findings.notes))


def _our_sheet(workbook: "Workbook", findings: Findings) -> "Worksheet | None":
    ours = [sheet for sheet in workbook.worksheets if sound(sheet.title) == sound(EVENTS)]
    for sheet in workbook.worksheets:
        if sheet not in ours and sound(sheet.title) != sound(GUIDE):
            findings.note(sheet.title, None, None, Code.IGNORED_SHEET)
    if not ours:
        findings.fault(EVENTS, None, None, Code.SHEET_MISSING)
        return None
    if len(ours) > 1:
        findings.fault(EVENTS, None, None, Code.SHEET_TWICE, found=ours[1].title)
    if ours[0].sheet_state != "visible":
        findings.fault(EVENTS, None, None, Code.SHEET_HIDDEN)
    return ours[0]
