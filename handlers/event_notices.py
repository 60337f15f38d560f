"""What people hear of an event: that there is one, that it changed or was called off; and its staff, that it waits for a yes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from handlers.routes import Turn
from handlers.screen import Button, Screen, primary, to
from handlers.screens import visit
from handlers.taps_days import CalendarFile
from handlers.taps_events import MendEvent, StaffCard
from handlers.taps_signups import InternshipCard, Internships
from internships import announcing, audiences, cancelling, changing, events, guests, signups, spreading
from internships.differences import Differences, Was, differences
from internships.events import Event, Format, State
from internships.places import State as Standing
from messaging.outbox import Params

SHORT = 300  # characters of the programme in an announcement
KEPT = {Standing.CONFIRMED: "ask", Standing.WAITING: "waiting"}  # whoever has asked, or is offered a place, keeps that


def announced(turn: Turn, params: Params) -> Screen | None:
    """Nobody is invited to what is full of themselves already, begun, called off or not for them any more."""
    event = audiences.look(turn.unit, turn.me, int(params["internship"]))
    if not turn.me.consented or event.state is not State.PUBLISHED or event.begun(turn.unit.now):
        return None
    if signups.mine(turn.unit, turn.me.person_id, event.id) is not None:
        return None
    tr = turn.tr
    lines: list[str] = [tr("event-announced", title=event.title), facts(turn, event)]
    if event.about:
        short = event.about if len(event.about) <= SHORT else f"{event.about[:SHORT].rstrip()}…"
        lines.append(tr("event-announced-about", text=short))
    return Screen(
        "\n\n".join(lines), rows=((primary(tr.plain("event-open"), InternshipCard(internship=event.id)),),), fresh=True
    )


def changed(turn: Turn, params: Params) -> Screen | None:
    """What was and what is, at the moment of reading; nothing when it has become again what it was."""
    event = events.look(turn.unit, turn.me, int(params["internship"]))
    own = signups.mine(turn.unit, turn.me.person_id, event.id)
    if own is None or not own.live or event.state is not State.PUBLISHED or event.begun(turn.unit.now):
        return None
    was = Was(
        datetime.fromisoformat(str(params["at"])),
        datetime.fromisoformat(str(params["until"])),
        str(params["school"]),
        str(params["place"]),
        str(params["format"]),
        str(params["link"]),
    )
    found = differences(was, event)
    seated = own.state is Standing.CONFIRMED
    if not seated:
        found = replace(found, link=False)  # the meeting is for those who have a place
    if found.none:
        return None
    lines = [turn.tr("event-changed", title=event.title), *_was_and_is(turn, was, event, found)]
    lines.append(turn.tr(f"event-changed-{KEPT.get(own.state, 'request')}"))
    rows = visit.question(turn, event) if seated else ()
    ways = visit.ways(turn, event, connect=seated)
    return Screen("\n\n".join(lines), rows=(*rows, *ways, (_card(turn, event),)), fresh=True)


def cancelled(turn: Turn, params: Params) -> Screen | None:
    """Message 12: why, that the sign-up is kept in mind, and the way to other dates; also to whoever comes late to it."""
    event = events.look(turn.unit, turn.me, int(params["internship"]))
    if event.starts_at is None or event.over(turn.unit.now):
        return None
    tr = turn.tr
    reason = tr.plain(f"event-reason-{event.cancel_reason or 'other'}")
    text = tr("event-cancelled", day=turn.day(event.starts_at), title=event.title, reason=reason)
    others = primary(tr.plain("event-other-dates"), Internships(competency="", month=0, format="", place="", page=0))
    remove = to(tr.plain("event-from-calendar"), CalendarFile(internship=event.id))
    return Screen(text, rows=((others,), (remove,)), fresh=True)


def place_lost(turn: Turn, params: Params) -> Screen | None:
    """The host has fewer places than were promised; those who came last stand first in the line now."""
    event = events.look(turn.unit, turn.me, int(params["internship"]))
    own = signups.mine(turn.unit, turn.me.person_id, event.id)
    if own is None or own.state is not Standing.WAITING or event.state is not State.PUBLISHED:
        return None
    text = turn.tr("event-place-lost", title=event.title, when=visit.when(turn, event), nth=own.nth)
    return Screen(text, rows=((_card(turn, event),),), fresh=True)


def proposed(turn: Turn, params: Params) -> Screen | None:
    """To the coordinators: a host asks for a yes."""
    event = events.manage(turn.unit, turn.me, int(params["internship"]))
    if event.state is not State.PROPOSED:
        return None
    text = "\n\n".join((turn.tr("event-proposed", school=event.school, title=event.title), facts(turn, event)))
    return Screen(text, rows=((primary(turn.tr.plain("event-look"), StaffCard(internship=event.id)),),), fresh=True)


def given_back(turn: Turn, params: Params) -> Screen | None:
    """To the host: with a remark, still theirs to mend."""
    event = events.manage(turn.unit, turn.me, int(params["internship"]))
    if event.state is not State.DRAFT:
        return None
    text = turn.tr("event-given-back", title=event.title, words=str(params["words"]))
    return Screen(text, rows=((primary(turn.tr.plain("event-mend"), MendEvent(internship=event.id)),),), fresh=True)


def facts(turn: Turn, event: Event) -> str:
    """Where, when, for how long and how many places: four short lines."""
    tr = turn.tr
    lines: list[str] = []
    if event.starts_at is not None:
        lines.append(tr("event-when", when=visit.when(turn, event)))
    match event.format:
        case Format.ONLINE:
            lines.append(tr("event-where-online", school=event.school))
        case Format.ONSITE | Format.MIXED:
            place = ", ".join(filter(None, (event.school, event.place)))
            lines.append(tr("event-where" if event.format is Format.ONSITE else "event-where-mixed", place=place))
        case other:
            assert_never(other)
    if event.hours is not None:
        lines.append(tr("event-hours", hours=visit.hours(tr, event.hours)))
    if event.capacity is not None:
        free = max(0, event.capacity - guests.counts(turn.unit, event.id).taken)
        lines.append(tr("event-free", free=free, capacity=event.capacity))
    return "\n".join(lines)


def _was_and_is(turn: Turn, was: Was, event: Event, found: Differences) -> list[str]:
    """«Было / стало», line by line."""
    assert event.starts_at is not None, "a published event has a date"
    tr, now = turn.tr, turn.unit.now
    lines: list[str] = []
    if found.date:
        before, after = (tr.moment(moment, event.zone, now=now) for moment in (was.at, event.starts_at))
        lines.append(tr("event-was-is", what=tr.plain("event-what-date"), was=before, now=after))
    if found.length:
        assert event.ends_at is not None, "a published event has an end"
        before, after = (tr.moment(moment, event.zone, now=now) for moment in (was.until, event.ends_at))
        lines.append(tr("event-was-is", what=tr.plain("event-what-end"), was=before, now=after))
    if found.place:
        before, after = (
            ", ".join(filter(None, pair)) for pair in ((was.school, was.place), (event.school, event.place))
        )
        lines.append(tr("event-was-is", what=tr.plain("event-what-place"), was=before, now=after))
    if found.format:
        before, after = (tr.plain(f"event-format-{name}") for name in (was.format, event.format.value))
        lines.append(tr("event-was-is", what=tr.plain("event-what-format"), was=before, now=after))
    if found.link:
        lines.append(tr("event-changed-link"))
    return lines


def _card(turn: Turn, event: Event) -> Button:
    return to(turn.tr.plain("event-open"), InternshipCard(internship=event.id))


NOTICES: dict[str, Callable[[Turn, Params], Screen | None]] = {
    spreading.ANNOUNCED: announced,
    announcing.PROPOSED: proposed,
    announcing.GIVEN_BACK: given_back,
    changing.CHANGED: changed,
    changing.PLACE_LOST: place_lost,
    cancelling.CANCELLED: cancelled,
    cancelling.CANCELLED_SOON: cancelled,
}
