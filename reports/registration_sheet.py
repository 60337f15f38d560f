"""Лист регистрации: before the event everybody with a place and blank rows to sign, once it has begun the marks of the day.

While it lasts somebody may still come whom only a pen writes down, so a few rows stay blank until it is over.
"""

from collections.abc import Sequence
from datetime import datetime

from internships.events import Event
from internships.paperwork import Paperwork
from internships.roll import Listed
from reports.official_paper import Block, Column, OfficialPaper, PaperTable
from reports.paper_words import place_of, position, span
from texts.translator import Translator

SPARE = 5  # blank rows for whoever comes without a place
FEW = 12  # a sheet without names is not shorter than this
WIDTHS = (10, 54, 40, 36, 30)


def registration_sheet(
    tr: Translator, event: Event, people: Sequence[Listed], known: Paperwork, *, now: datetime, named: bool
) -> OfficialPaper:
    """`named` is False where the paper travels through a chat that may not hold names: codes stand there then."""
    begun, over = event.begun(now), event.over(now)
    heads = (
        "sheet-number",
        "sheet-name",
        "sheet-position",
        "sheet-school",
        "sheet-mark" if begun else "sheet-signature",
    )
    columns = tuple(Column(tr.plain(head), width) for head, width in zip(heads, WIDTHS, strict=True))
    rows = [
        (
            str(number),
            one.name if named and one.name else one.code,
            position(tr, one.position),
            one.school,
            tr.plain(f"sheet-mark-{one.attendance or 'none'}") if begun else "",
        )
        for number, one in enumerate(people, 1)
    ]
    if not over:
        blank = SPARE if begun else max(SPARE, FEW - len(rows))
        rows += [(str(number), "", "", "", "") for number in range(len(rows) + 1, len(rows) + blank + 1)]
    came = sum(one.present for one in people)
    return OfficialPaper(
        organisation=known.issuer,
        corner=(),
        title=(tr.plain("sheet-title"),),
        facts=(
            tr.plain("sheet-theme", title=event.title),
            tr.plain("sheet-host", school=event.school),
            tr.plain("sheet-when", when=span(tr, event)),
            tr.plain("sheet-place", place=place_of(tr, event)),
        ),
        blocks=(Block("", (), (PaperTable(columns, tuple(rows), tall=True),)),),
        closing=(
            *((tr.plain("sheet-total-so-far", came=came, expected=len(people)),) if begun and not over else ()),
            tr.plain("sheet-total", came=came, expected=len(people)) if over else tr.plain("sheet-total-blank"),
            tr.plain("sheet-signed"),
        ),
        check="" if named else tr.plain("sheet-codes"),
    )
