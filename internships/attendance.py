"""Who was there: marks of the day are the host's, or made by people who check themselves in (`checking_in`).

Afterwards only a coordinator corrects one, with a reason that the journal keeps. Every mark is an absolute one, so a tap that
comes twice changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, func, insert, or_, select, update

from db.tables import internship, person, signup
from db.unit import Unit
from internships import arrival_day, certifying, event_waves, events, guests
from internships.entitlement import PRESENT
from internships.events import Event, State
from internships.places import State as Place
from messaging import live
from people import audit
from people.me import Me, Role
from people.refusals import Gone, Refused
from surveys.days import at, end_of


class Mark(StrEnum):
    """Of attendance; NONE is not marked."""

    CAME = "came"
    LATE = "late"
    ABSENT = "absent"
    NONE = "none"


class Why(StrEnum):
    """The reason of a correction after the day; travels in buttons and stands in the journal."""

    FORGOTTEN = "forgotten"  # was there and was not marked
    LATE = "late"  # came late, or left early
    SHEET = "sheet"  # as the signed sheet says
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class NotToday:
    """The event is on another day, over for good or called off."""

    event: Event


@dataclass(frozen=True, slots=True)
class Here:
    """The mark stands; `again` when it stood before."""

    event: Event
    again: bool = False


def today(event: Event, now: datetime) -> bool:
    """May marks of the day be made now?"""
    if event.state is not State.PUBLISHED or event.starts_at is None or event.ends_at is None:
        return False
    return arrival_day.holds(event.starts_at, event.ends_at, event.zone, now)


def todays(unit: Unit, me: Me) -> Sequence[Event]:
    """The events of today that I receive, or have a place in and no mark yet, the earliest first."""
    rows = unit.all(
        _todays,
        municipality=me.municipality_id,
        person=me.person_id,
        since=at(unit.now.astimezone(me.zone).date(), 0, me.zone),
        until=end_of(unit.now.astimezone(me.zone).date(), me.zone),
    )
    found = [(events.event(row), row.mine) for row in rows]
    return [event for event, mine in found if mine or hosts(me, event)]


def hosts(me: Me, event: Event) -> bool:
    """Does this person receive the guests? A coordinator, who runs every event, receives none by that."""
    return event.school_id in me.schools_of(Role.HOST) or event.contact_id == me.person_id


def changed_since(unit: Unit, event_id: int, moment: datetime) -> bool:
    """Has anybody been marked since this moment?"""
    found: bool = unit.scalar(_changed, event=event_id, moment=moment)
    return bool(found)


def tick(unit: Unit, me: Me, event_id: int, person_id: int, *, on: bool) -> Here | NotToday:
    """The host's mark on the day, of somebody with a place. Raises Gone and Refused."""
    event = events.manage(unit, me, event_id, lock=True)
    if not today(event, unit.now):
        return NotToday(event)
    before = unit.one(_sign_up, event=event.id, person=person_id)
    if before is None or before.state != Place.CONFIRMED.value:
        raise Gone("signup")
    if (before.attendance in PRESENT) is on:
        return Here(event, again=True)
    mark(unit, me, event, person_id, Mark.CAME if on else Mark.NONE)
    return Here(event)


def add(unit: Unit, me: Me, event_id: int, person_id: int, why: Why | None = None) -> Here | NotToday:
    """Somebody of the roster came without a place; the host may go beyond the capacity, who stands there is there.

    After the day a coordinator does it, and says why. Raises Gone and Refused.
    """
    event = events.manage(unit, me, event_id, lock=True)
    if why is None and not today(event, unit.now):
        return NotToday(event)
    if why is not None:
        _must_correct(unit, me, event)
    who = unit.one(_person, person=person_id)
    if who is None or who.municipality_id != event.municipality_id:
        raise Gone("person")
    again = _present(unit, event, person_id)
    if not again:
        walk_in(unit, me, event, person_id, who.school_id)
        if why is not None:
            _note(unit, me, event, who.code, Mark.CAME, why)
    return Here(event, again=again)


def correct(unit: Unit, me: Me, signup_id: int, to: Mark, why: Why) -> Here:
    """A mark after the day, by a coordinator and with a reason. Raises Gone and Refused."""
    who = guests.participant(unit, signup_id)
    if who is None:
        raise Gone("signup")
    event = events.manage(unit, me, who.internship_id, lock=True)
    _must_correct(unit, me, event)
    who = guests.participant(unit, signup_id)  # as it is now that nobody else marks
    if who is None or who.state is not Place.CONFIRMED:
        raise Gone("signup")
    if (who.attendance or Mark.NONE.value) == to.value:
        return Here(event, again=True)
    mark(unit, me, event, who.person_id, to)
    _note(unit, me, event, who.code, to, why)
    return Here(event)


def walk_in(unit: Unit, me: Me, event: Event, person_id: int, school_id: int | None) -> None:
    """A place and a mark for somebody who had none; the caller holds the event's row."""
    before = unit.one(_sign_up, event=event.id, person=person_id)
    if before is None:
        line: int = unit.scalar(_last, event=event.id)
        unit.run(
            insert(signup).values(
                internship_id=event.id,
                person_id=person_id,
                school_id=school_id,
                state=Place.CONFIRMED.value,
                line=line + 1,
                asked_at=unit.now,
                changed_at=unit.now,
                walk_in=True,
            )
        )
    elif before.state != Place.CONFIRMED.value:
        unit.run(
            update(signup)
            .where(signup.c.id == before.id)
            .values(state=Place.CONFIRMED.value, offered_until=None, changed_at=unit.now, walk_in=True)
        )
    mark(unit, me, event, person_id, Mark.CAME)


def mark(unit: Unit, me: Me, event: Event, person_id: int, to: Mark) -> None:
    """Write it down, with all that follows from it; the caller holds the event's row and has asked whether it may be."""
    unit.run(
        update(signup)
        .where(signup.c.internship_id == event.id, signup.c.person_id == person_id)
        .values(
            attendance=None if to is Mark.NONE else to.value,
            marked_at=unit.now,  # also of a mark taken back: screens that are open see it by this moment
            marked_by=me.person_id,
        )
    )
    unit.bells.add(live.BELL)
    certifying.consider(unit, event.id, person_id)
    event_waves.marked(unit, event, person_id, present=to.value in PRESENT)


def may_correct(me: Me, event: Event, now: datetime) -> bool:
    """Once it has begun, and for good."""
    return me.is_coordinator() and event.state is State.PUBLISHED and event.begun(now) and events.may_manage(me, event)


def _must_correct(unit: Unit, me: Me, event: Event) -> None:
    if not me.is_coordinator():
        raise Refused
    if not may_correct(me, event, unit.now):
        raise Gone("internship")


def _note(unit: Unit, me: Me, event: Event, code: str, to: Mark, why: Why) -> None:
    about: dict[str, str | int] = {"internship": event.id, "title": event.title, "person": code}
    audit.note(unit, me, "attendance-corrected", {**about, "mark": to.value, "reason": why.value})


def _present(unit: Unit, event: Event, person_id: int) -> bool:
    row = unit.one(_sign_up, event=event.id, person=person_id)
    return row is not None and row.state == Place.CONFIRMED.value and row.attendance in PRESENT


_sign_up = select(signup.c.id, signup.c.state, signup.c.attendance).where(
    signup.c.internship_id == bindparam("event"), signup.c.person_id == bindparam("person")
)
_person = select(person.c.municipality_id, person.c.school_id, person.c.code).where(
    person.c.id == bindparam("person"), person.c.left_at.is_(None)
)
_last = select(func.coalesce(func.max(signup.c.line), 0)).where(signup.c.internship_id == bindparam("event"))
_mine = (
    select(signup.c.id)
    .where(
        signup.c.internship_id == internship.c.id,
        signup.c.person_id == bindparam("person"),
        signup.c.state == Place.CONFIRMED.value,
        or_(signup.c.attendance.is_(None), signup.c.attendance.not_in(sorted(PRESENT))),
    )
    .exists()
)
_todays = (
    events.select_events()
    .add_columns(_mine.label("mine"))
    .where(
        internship.c.municipality_id == bindparam("municipality"),
        internship.c.state == State.PUBLISHED.value,
        internship.c.starts_at < bindparam("until"),
        internship.c.ends_at > bindparam("since"),
    )
    .order_by(internship.c.starts_at, internship.c.id)
)
_changed = select(
    select(signup.c.id)
    .where(signup.c.internship_id == bindparam("event"), signup.c.marked_at >= bindparam("moment"))
    .exists()
)
