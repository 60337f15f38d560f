"""A workbook of ours opened: each of its tables found by its sheet's name, whatever else people keep beside it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from people.words import sound
from people.workbook_cells import Line, read_lines
from people.workbook_columns import GUIDE, Column
from people.workbook_faults import Code, Fault, Findings
from people.workbook_opening import open_workbook

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

Tables = dict[str, Sequence[Column]]


def read_tables(source: Path | bytes, tables: Tables, findings: Findings) -> dict[str, list[Line]]:
    """The filled rows by the name of their sheet; a table that cannot be understood is left out, with its fault."""
    workbook = open_workbook(source)
    if isinstance(workbook, Fault):
        findings.faults.append(workbook)
        return {}
    found = {}
    for name, sheet in _our_sheets(workbook, tables, findings).items():
        lines = read_lines(sheet, name, tables[name], findings)
        if lines is not None:
            found[name] = lines
    return found


def _our_sheets(workbook: "Workbook", tables: Tables, findings: Findings) -> "dict[str, Worksheet]":
    ours = {sound(name): name for name in (*tables, GUIDE)}
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
    for name in tables:
        if name not in seen:
            findings.fault(name, None, None, Code.SHEET_MISSING)
    return {name: found[name] for name in tables if name in found}
