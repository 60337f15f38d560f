"""The figures of a period as a finished file, for the command line: what is read is read first, what is written after it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from db.unit import Unit
from internships import paperwork
from people import municipalities
from reports.interim_note import interim_note
from reports.internship_book import internship_book
from reports.internship_counting import figures
from reports.internship_figures import Period
from reports.official_paper import official_paper
from reports.workbook_bytes import workbook_bytes
from surveys.days import at
from surveys.publishing import Shelf
from texts.translator import translator


def written(
    unit: Unit, municipality_id: int, first: date, last: date, *, kind: str, min_group: int, language: str
) -> Callable[[], bytes]:
    """`kind` is xlsx or docx; call what comes back when the database is let go."""
    tr = translator(language)
    zone = municipalities.zone_of(unit, municipality_id)
    wanted = Period(first, last, zone)
    found = figures(unit, municipality_id, wanted, Shelf(), min_group=min_group, language=language)
    words = tr.plain("period-of", first=tr.date(at(first, 12, zone), zone), last=tr.date(at(last, 12, zone), zone))
    if kind == "xlsx":
        return partial(workbook_bytes, internship_book(found, tr, period=words, made_at=unit.now))
    known = paperwork.load(unit, municipality_id)
    return partial(official_paper, interim_note(tr, found, known, period=words, made_at=unit.now))
