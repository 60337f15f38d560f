"""The roster as a workbook: an empty one to fill in, and a filled one read with every fault it has.

Names of people come to us only this way, on the operator's own server (152-FZ art. 18 p. 5).
"""

from pathlib import Path
from typing import TYPE_CHECKING

from people.roster_cells import Line, read_lines
from people.roster_faults import Code, Fault, Findings, RosterFaults
from people.roster_reading import read_people, read_schools
from people.roster_sheet import GUIDE, PEOPLE, PEOPLE_COLUMNS, SCHOOL_COLUMNS, SCHOOLS, RosterSheet
from people.roster_template import write_template
from people.roster_workbook import open_workbook
from people.words import sound

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["read_roster", "write_template"]


def read_roster(source: Path | bytes) -> RosterSheet | RosterFaults:
    """Read a workbook as far as it can be read; one with any fault gives nothing but its faults."""
    workbook = open_workbook(source)
    if isinstance(workbook, Fault):
        return RosterFaults((workbook,))
    findings = Findings()
    sheets = _our_sheets(workbook, findings)
    school_lines = _lines(sheets, SCHOOLS, findings)
    people_lines = _lines(sheets, PEOPLE, findings)
    schools = read_schools(school_lines, findings) if school_lines is not None else None
    people = read_people(people_lines, schools, findings) if people_lines is not None else None
    if findings.faults or schools is None or people is None:
        return findings.refused()
    return RosterSheet(tuple(schools), tuple(people), tuple(findings.notes))


def _lines(sheets: "dict[str, Worksheet]", name: str, findings: Findings) -> list[Line] | None:
    columns = SCHOOL_COLUMNS if name == SCHOOLS else PEOPLE_COLUMNS
    return read_lines(sheets[name], name, columns, findings) if name in sheets else None


def _our_sheets(workbook: "Workbook", findings: Findings) -> "dict[str, Worksheet]":
    ours = {sound(name): name for name in (SCHOOLS, PEOPLE, GUIDE)}
    found: dict[str, Worksheet] = {}
    seen = set()
    for sheet in workbook.worksheets:
        name = ours.get(sound(sheet.title))
        if name is None:
            findings.note(sheet.title, None, None, Code.IGNORED_SHEET)
        elif name != GUIDE and name in seen:
            findings.fault(name, None, None, Code.SHEET_TWICE, found=sheet.title)
        elif name != GUIDE and sheet.sheet_state != "visible":
            findings.fault(name, None, None, Code.SHEET_HIDDEN)
        elif name != GUIDE:
            found[name] = sheet
        seen.add(name)
    for name in (SCHOOLS, PEOPLE):
        if name not in seen:
            findings.fault(name, None, None, Code.SHEET_MISSING)
    return found
