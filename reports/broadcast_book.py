"""Whom a broadcast did not reach as a workbook: schools, codes, posts and causes, never a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from reports.wave_tables import Column, Report, Shape, Sheet, Table
from texts.translator import Translator


@dataclass(frozen=True, slots=True)
class MissedRow:
    """Words ready to be read, in the order of the sheet."""

    school: str
    code: str
    position: str
    cause: str


def missed_book(rows: Sequence[MissedRow], tr: Translator, zone: ZoneInfo, *, said: str, made_at: datetime) -> Report:
    """`said` is how the broadcast begins, so that two files can be told apart."""
    now = made_at.astimezone(zone)
    title = tr.plain("broadcast-book-title")
    lines = (said, tr.plain("coverage-book-as-of", date=tr.date(made_at, zone), time=f"{now:%H:%M}"))
    table = Table(
        name="missed",
        columns=(
            Column(tr.plain("report-school"), 46),
            Column(tr.plain("broadcast-book-code"), 16, Shape.WORD),
            Column(tr.plain("broadcast-book-position"), 46),
            Column(tr.plain("broadcast-book-cause"), 34),
        ),
        rows=[(one.school, one.code, one.position, one.cause) for one in rows],
    )
    sheet = Sheet(name=tr.plain("broadcast-book-sheet"), heading=title, lines=lines, tables=(table,))
    return Report(
        title=title,
        footer=title,
        language=tr.language,
        made_at=made_at,
        sheets=(sheet,),
        hidden="—",
    )
