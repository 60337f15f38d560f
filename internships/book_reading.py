"""A filled workbook of internships, read as far as it can be without the database."""

from pathlib import Path

from internships.book_sheet import COLUMNS, EVENTS, Book
from people.workbook_faults import Findings
from people.workbook_tables import read_tables


def read_book(source: Path | bytes) -> Book:
    findings = Findings()
    lines = read_tables(source, {EVENTS: COLUMNS}, findings)
    return Book(tuple(lines.get(EVENTS, ())), tuple(findings.faults), tuple(findings.notes))
