"""График стажировок of a period, as an annex to the order: what, when, where, for whom, who answers for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from db.unit import Unit
from internships import event_waves, feedback
from internships.events import Event, State
from internships.paperwork import Paperwork
from reports.begun_between import begun_between
from reports.official_paper import Block, Column, OfficialPaper, PaperTable
from reports.paper_words import place_of, position, span
from reports.took_place import Fate, fate
from surveys.publishing import Shelf
from texts.translator import Translator

WIDTHS = (9, 26, 28, 33, 43, 22, 33, 13, 27, 23)  # the longest words of each column stay whole
HEADS = (
    "sheet-number", "schedule-when", "schedule-where", "schedule-theme", "schedule-direction", "schedule-format",
    "schedule-whom", "schedule-places", "schedule-contact", "schedule-done",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scheduled:
    event: Event
    contact: str  # the post of whoever receives the guests, by its code; blank when nobody is named
    fate: Fate


def scheduled(
    unit: Unit, municipality_id: int, since: datetime, until: datetime, shelf: Shelf
) -> Sequence[tuple[Event, Fate]]:
    """What is announced or was to take place between two moments, with what is known of it, the earliest first."""
    every = begun_between(unit, municipality_id, since, until)
    return [(one, _fate(unit, one, shelf)) for one in every]


def internship_schedule(
    tr: Translator,
    found: Sequence[Scheduled],
    known: Paperwork,
    directions: Mapping[str, str],
    *,
    period: str,
    now: datetime,
) -> OfficialPaper:
    columns = tuple(Column(tr.plain(head), width) for head, width in zip(HEADS, WIDTHS, strict=True))
    rows = tuple(_row(tr, number, one, directions, now) for number, one in enumerate(found, 1))
    return OfficialPaper(
        organisation=known.issuer,
        corner=(tr.plain("schedule-annex"), tr.plain("sheet-order")),
        title=(tr.plain("schedule-title"), period),
        facts=(),
        blocks=(Block("", (), (PaperTable(columns, rows),)),),
        closing=(f"{known.signatory_post or '______________'}    ______________    {known.signatory_name}",),
        wide=True,
    )


def _fate(unit: Unit, event: Event, shelf: Shelf) -> Fate:
    told = feedback.reported(unit, event.id, shelf)
    _, came = event_waves.counted(unit, event.id)
    return fate(None if told is None else told.held, came)


def _row(tr: Translator, number: int, one: Scheduled, directions: Mapping[str, str], now: datetime) -> tuple[str, ...]:
    event = one.event
    whom = sorted(event.audience.positions)
    return (
        str(number),
        span(tr, event),
        tr.plain("schedule-place", school=event.school, place=place_of(tr, event)),
        event.title,
        ", ".join(directions.get(code, code) for code in event.competencies),
        tr.plain(f"schedule-format-{event.format.value}"),
        ", ".join(position(tr, code) for code in whom) if whom else tr.plain("schedule-teams"),
        str(event.capacity or "—"),
        position(tr, one.contact) if one.contact else "",
        _done(tr, one, now),
    )


def _done(tr: Translator, one: Scheduled, now: datetime) -> str:
    if one.event.state is State.CANCELLED:
        return tr.plain("schedule-cancelled")
    if not one.event.over(now) or one.fate is Fate.UNKNOWN:
        return ""
    return tr.plain("schedule-held" if one.fate is Fate.HELD else "schedule-not-held")
