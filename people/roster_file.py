"""The roster as a workbook that somebody filled in, read with every fault it has.

Names of people come to us only this way, on the operator's own server (152-FZ art. 18 p. 5).
"""

from pathlib import Path

from people.roster_reading import read_people, read_schools
from people.roster_sheet import PEOPLE, PEOPLE_COLUMNS, SCHOOL_COLUMNS, SCHOOLS, RosterSheet
from people.workbook_faults import Findings, WorkbookFaults
from people.workbook_tables import read_tables


def read_roster(source: Path | bytes) -> RosterSheet | WorkbookFaults:
    """Read a workbook as far as it can be read; one with any fault gives nothing but its faults."""
    findings = Findings()
    lines = read_tables(source, {SCHOOLS: SCHOOL_COLUMNS, PEOPLE: PEOPLE_COLUMNS}, findings)
    schools = read_schools(lines[SCHOOLS], findings) if SCHOOLS in lines else None
    people = read_people(lines[PEOPLE], schools, findings) if PEOPLE in lines else None
    if findings.faults or schools is None or people is None:
        return findings.refused()
    return RosterSheet(tuple(schools), tuple(people), tuple(findings.notes))
