"""Calling off: one internship, all of a day, all of a school; every time it is said first how many people hear of it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from aiogram.filters.callback_data import CallbackData

from handlers import codes, events
from handlers.routes import Routes, Turn, Who
from handlers.screen import Button, Rows, Screen, columns, danger, to
from handlers.screens.event_words import when
from handlers.screens.lists import cut, numbers, turning
from handlers.screens.wave_days import day_of, days_grid, month_of, number_of
from handlers.taps_events import CancelDays, CancelEvent, CancelMany, CancelSchools, Events, StaffCard
from internships import cancelling, contacts
from internships import events as stored
from internships.cancelling import Reason
from internships.events import Event, State
from internships.listing import Shown
from people.refusals import Gone

routes = Routes()

NAMED = 6
A_DAY, A_WEEK, A_MONTH, A_YEAR = 1, 7, 31, 366
TERMS = (A_WEEK, A_MONTH, A_YEAR)


@routes.tap(CancelEvent, Who.INVITED)
def cancel(turn: Turn, tap: CancelEvent) -> Screen:
    event = stored.manage(turn.unit, turn.me, tap.internship)
    if event.state is State.CANCELLED:
        return events.card(turn, event.id).with_toast(turn.tr.plain("events-cancelled-already"))
    if event.state is not State.PUBLISHED or event.over(turn.unit.now):
        raise Gone("tap")
    back = to(turn.tr.plain("events-not-cancel"), StaffCard(internship=event.id))
    people = cancelling.people_in(turn.unit, [event])
    if not tap.reason:
        words = turn.tr("events-cancel-why", title=event.title, people=people)
        return Screen(
            words,
            rows=(*_reasons(turn, lambda one: CancelEvent(internship=event.id, reason=one, sure=False)), (back,)),
        )
    reason = codes.read(Reason, tap.reason)
    if tap.sure:
        cancelling.cancel(turn.unit, turn.me, event.id, reason)
        return events.card(turn, event.id).with_toast(turn.tr.plain("events-cancelled", people=people))
    sure = CancelEvent(internship=event.id, reason=reason.value, sure=True)
    words = turn.tr(
        "events-cancel-ask",
        title=event.title,
        when=when(turn, event),
        reason=turn.tr.plain(f"event-reason-{reason.value}"),
        people=people,
    )
    return Screen(words, rows=((danger(turn.tr.plain("events-cancel-yes", people=people), sure),), (back,)))


@routes.tap(CancelMany, Who.COORDINATOR)
def many(turn: Turn, tap: CancelMany) -> Screen:
    """«Дистант», «ураган»: which day, or which school."""
    today = turn.unit.now.astimezone(turn.me.zone).date()
    rows = days_grid(
        turn,
        tap.month or month_of(today),
        first=today,
        chosen=None,
        pick=lambda day: CancelDays(school=0, day=day, days=A_DAY, reason="", many=0),
        turn_to=lambda month: CancelMany(month=month),
    )
    plain = turn.tr.plain
    last = (to(plain("events-cancel-school"), CancelSchools(page=0)), to(plain("back"), _ahead()))
    return Screen(turn.tr("events-cancel-which-day"), rows=(*rows, last))


@routes.tap(CancelSchools, Who.COORDINATOR)
def schools(turn: Turn, tap: CancelSchools) -> Screen:
    today = turn.unit.now.astimezone(turn.me.zone).date()
    shown, page, pages = cut(contacts.hosts(turn.unit, turn.me), tap.page)
    tr = turn.tr
    lines: list[str] = [tr("events-cancel-which-school"), ""]
    lines += [
        tr("events-option", mark="", number=place, name=one.name) for place, one in enumerate(shown, page * 8 + 1)
    ]
    rows: list[tuple[Button, ...]] = [
        *numbers([_of(one.school_id, today, A_WEEK) for one in shown], page * 8 + 1),
        *turning(tr, page, pages, lambda number: CancelSchools(page=number)),
    ]
    return Screen("\n".join(lines), rows=(*rows, (to(tr.plain("back"), CancelMany(month=0)),)))


@routes.tap(CancelDays, Who.COORDINATOR)
def days(turn: Turn, tap: CancelDays) -> Screen:
    """Nothing is called off that was not counted on the screen before: what was announced since is asked about anew."""
    if not 1 <= tap.days <= A_YEAR:
        raise Gone("tap")
    first = day_of(tap.day)
    found = _found(turn, tap.school, first, tap.days)
    back = (to(turn.tr.plain("events-not-cancel"), _ahead()),)
    if not found:
        terms = _terms(turn, tap) if tap.school else ()
        return Screen(turn.tr("events-cancel-none"), rows=(*terms, (to(turn.tr.plain("back"), CancelMany(month=0)),)))
    people = cancelling.people_in(turn.unit, found)
    lines = [turn.tr("events-cancel-many", count=len(found), people=people), "", *_named(turn, found), ""]
    if not tap.reason:
        again: Callable[[str], CallbackData] = lambda one: tap.model_copy(update={"reason": one, "many": 0})  # noqa: E731
        terms = _terms(turn, tap) if tap.school else ()
        return Screen(
            "\n".join([*lines, turn.tr("events-cancel-why-many")]), rows=(*terms, *_reasons(turn, again), back)
        )
    reason = codes.read(Reason, tap.reason)
    if tap.many != len(found):
        sure = tap.model_copy(update={"many": len(found)})
        lines.append(turn.tr("events-cancel-reason", reason=turn.tr.plain(f"event-reason-{reason.value}")))
        return Screen("\n".join(lines), rows=((danger(turn.tr.plain("events-cancel-yes", people=people), sure),), back))
    done = cancelling.cancel_all(turn.unit, turn.me, [one.id for one in found], reason)
    return events.listed(turn, Shown.CANCELLED, 0).with_toast(
        turn.tr.plain("events-cancelled-many", count=done, people=people)
    )


def _found(turn: Turn, school_id: int, first: date, days: int) -> Sequence[Event]:
    if school_id:
        return cancelling.of_school(turn.unit, turn.me, school_id, first, first + timedelta(days=days - 1))
    return cancelling.of_day(turn.unit, turn.me, first)


def _named(turn: Turn, found: Sequence[Event]) -> list[str]:
    lines: list[str] = [
        turn.tr("events-cancel-line", title=one.title, when=when(turn, one), school=one.school) for one in found[:NAMED]
    ]
    if len(found) > NAMED:
        lines.append(turn.tr("events-cancel-more", count=len(found) - NAMED))
    return lines


def _terms(turn: Turn, tap: CancelDays) -> Rows:
    """How far ahead."""
    buttons = []
    for days in TERMS:
        words = turn.tr.plain("events-term", days=days)
        tapped = tap.model_copy(update={"days": days, "reason": "", "many": 0})
        buttons.append(to(f"✅ {words}" if days == tap.days else words, tapped))
    return (tuple(buttons),)


def _reasons(turn: Turn, make: Callable[[str], CallbackData]) -> Rows:
    return columns([to(turn.tr.plain(f"events-because-{one.value}"), make(one.value)) for one in Reason], 2)


def _of(school_id: int, day: date, days: int) -> CancelDays:
    return CancelDays(school=school_id, day=number_of(day), days=days, reason="", many=0)


def _ahead() -> Events:
    return Events(state=Shown.AHEAD.value, page=0)
