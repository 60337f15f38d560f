"""A published internship as whoever runs it sees it: how full it is, its facts, what can be done with it."""

from handlers import certificates_of_event, event_after, event_papers
from handlers.routes import Turn
from handlers.screen import Button, Rows, Screen, danger, primary, to
from handlers.screens.event_way import CHECK
from handlers.screens.event_words import facts, fill
from handlers.taps_days import Corrections, EventDay
from handlers.taps_events import CancelEvent, CopyEvent, Events, EventStep, HostEvents
from handlers.taps_signups import SignupsOf
from internships import attendance, guests
from internships.calendar import card_link
from internships.events import Event, State
from internships.guests import Counts
from internships.listing import Shown
from texts.translator import Html


def staff_card(turn: Turn, event: Event, *, note: str = "") -> Screen:
    tr = turn.tr
    counts = guests.counts(turn.unit, event.id)
    lines: list[str] = [note, ""] if note else []
    lines += [tr("events-bold", text=event.title), tr(f"events-stage-{_stage(turn, event)}"), ""]
    if event.state is State.CANCELLED:
        lines.append(tr("events-cancel-reason", reason=tr.plain(f"event-reason-{event.cancel_reason or 'other'}")))
    if event.published_at is not None:
        lines += [_people(turn, event, counts), ""]
    lines += [*facts(turn, event), *event_after.lines(turn, event)]
    if event.state is State.PUBLISHED and not event.begun(turn.unit.now):
        lines.append(tr("events-fact-link", url=card_link(turn.house.bot_username, event.id)))
    rows = (*_deeds(turn, event, counts), *certificates_of_event.rows(turn, event))
    return Screen("\n".join(lines), rows=(*rows, (back(turn, event),)))


def _people(turn: Turn, event: Event, counts: Counts) -> Html:
    if event.state is State.PUBLISHED and event.over(turn.unit.now):
        return turn.tr("events-card-came", came=counts.came, taken=counts.taken)
    return turn.tr("events-card-people", fill=fill(turn, event, counts))


def _deeds(turn: Turn, event: Event, counts: Counts) -> Rows:
    plain, number = turn.tr.plain, event.id
    copy = to(plain("events-copy"), CopyEvent(internship=number))
    if event.state is not State.PUBLISHED:
        return ((copy,),)
    signed = plain("events-card-people-list", count=counts.taken + counts.waiting)
    rows: list[tuple[Button, ...]] = [(to(signed, SignupsOf(internship=number, page=0)),)]
    if attendance.today(event, turn.unit.now):
        rows.append((primary(plain("events-card-day"), EventDay(event=number)),))
    if attendance.may_correct(turn.me, event, turn.unit.now):
        rows.append((to(plain("correct-marks"), Corrections(event=number, page=0)),))
    rows += event_papers.rows_for_staff(turn, event)
    if event.over(turn.unit.now):
        return (*rows, (copy,))
    rows.append((to(plain("events-card-change"), EventStep(internship=number, step=CHECK)), copy))
    rows.append((danger(plain("events-card-cancel"), CancelEvent(internship=number, reason="", sure=False)),))
    return tuple(rows)


def back(turn: Turn, event: Event) -> Button:
    """To the list in which it stands."""
    where = list_of(turn, event)
    words = turn.tr.plain("events-to-list")
    if turn.me.is_coordinator():
        return to(words, Events(state=where.value, page=0))
    return to(words, HostEvents(state=where.value, page=0))


def list_of(turn: Turn, event: Event) -> Shown:
    match event.state:
        case State.DRAFT:
            return Shown.DRAFTS
        case State.PROPOSED:
            return Shown.PROPOSED
        case State.CANCELLED:
            return Shown.CANCELLED
        case State.PUBLISHED:
            return Shown.PAST if event.over(turn.unit.now) else Shown.AHEAD


def _stage(turn: Turn, event: Event) -> str:
    if event.state is State.PUBLISHED and event.over(turn.unit.now):
        return "past"
    if event.state is State.PUBLISHED and event.begun(turn.unit.now):
        return "now"
    return event.state.value
