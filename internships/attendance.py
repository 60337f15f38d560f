"""Who was there: people check themselves in with the digits on the host's screen or its QR code, or the host ticks them.

Digits and secret are made when the host first shows them on a day, belong to one event and work on that day by the clock of
its municipality. Marks of the day are the host's; afterwards only a coordinator corrects one, with a reason that the journal
keeps. Every mark is an absolute one, so a tap that comes twice changes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from math import ceil
from secrets import choice, token_urlsafe

from sqlalchemy import bindparam, func, insert, or_, select, update

from db.tables import chat, internship, person, signup
from db.unit import Unit
from internships import arrival_day, certifying, event_waves, events, guests, places
from internships.entitlement import PRESENT
from internships.events import Event, State
from internships.places import Room
from internships.places import State as Place
from messaging import live
from people import audit
from people.me import Me, Role
from people.refusals import Gone, Refused
from surveys.days import at, end_of

TRIES = 5
WAIT = timedelta(minutes=10)
DIGITS = "0123456789"


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
class Door:
    """What the host shows on the day."""

    event: Event
    code: str
    secret: str
    expected: int
    came: int


@dataclass(frozen=True, slots=True)
class NotToday:
    """The event is on another day, over for good or called off."""

    event: Event


@dataclass(frozen=True, slots=True)
class Here:
    """The mark stands; `again` when it stood before."""

    event: Event
    again: bool = False


@dataclass(frozen=True, slots=True)
class WrongDigits:
    event: Event
    left: int


@dataclass(frozen=True, slots=True)
class TooMany:
    """Too many wrong digits: even the right ones are not looked at for so long."""

    event: Event
    minutes: int


@dataclass(frozen=True, slots=True)
class AskHost:
    """No place is free, or staff decided about me before: the host adds me by hand, or does not."""

    event: Event


CheckingIn = Here | NotToday | WrongDigits | TooMany | AskHost


def door(unit: Unit, me: Me, event_id: int) -> Door | NotToday:
    """The code of the day, made at the day's first look. Raises Gone and Refused."""
    event = events.manage(unit, me, event_id)
    if not today(event, unit.now):
        return NotToday(event)
    if not _good(event, unit.now):
        event = events.manage(unit, me, event_id, lock=True)
        if not _good(event, unit.now):
            code, secret = "".join(choice(DIGITS) for _ in range(4)), token_urlsafe(12)
            unit.run(
                update(internship)
                .where(internship.c.id == event.id)
                .values(checkin_code=code, checkin_secret=secret, checkin_made_at=unit.now)
            )
            event = events.manage(unit, me, event_id)
    assert event.checkin_code is not None
    assert event.checkin_secret is not None
    found = guests.counts(unit, event.id)
    return Door(event, event.checkin_code, event.checkin_secret, found.confirmed, found.came)


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


def by_digits(unit: Unit, me: Me, event_id: int, typed: str) -> CheckingIn:
    """Check myself in by what the host's screen shows. Raises Gone for no event of mine."""
    event = events.look(unit, me, event_id, lock=True)
    if not today(event, unit.now):
        return NotToday(event)
    row = unit.one(select(chat.c.wrong_codes, chat.c.locked_until).where(chat.c.id == me.chat_id))
    assert row is not None, "a person who is here has a chat"
    if row.locked_until is not None and row.locked_until > unit.now:
        return TooMany(event, ceil((row.locked_until - unit.now).total_seconds() / 60))
    if not _good(event, unit.now) or "".join(typed.split()) != event.checkin_code:
        return _wrong(unit, me, event, 0 if row.locked_until is not None else row.wrong_codes)
    _tries(unit, me, 0, None)
    return _arrive(unit, me, event)


def by_secret(unit: Unit, me: Me, secret: str) -> CheckingIn:
    """Check myself in by the QR code. Raises Gone for a code of no event of my municipality, and of another day of it."""
    number: int | None = unit.scalar(select(internship.c.id).where(internship.c.checkin_secret == secret))
    if number is None:
        raise Gone("code")
    event = events.look(unit, me, number, lock=True)
    if not today(event, unit.now):
        return NotToday(event)
    if not _good(event, unit.now):
        raise Gone("code")
    return _arrive(unit, me, event)


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
    _mark(unit, me, event, person_id, Mark.CAME if on else Mark.NONE)
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
        _walk_in(unit, me, event, person_id, who.school_id)
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
    if who.state is not Place.CONFIRMED:
        raise Gone("signup")
    if (who.attendance or Mark.NONE.value) == to.value:
        return Here(event, again=True)
    _mark(unit, me, event, who.person_id, to)
    _note(unit, me, event, who.code, to, why)
    return Here(event)


def may_correct(me: Me, event: Event, now: datetime) -> bool:
    """Once it has begun, and for good."""
    return me.is_coordinator() and event.state is State.PUBLISHED and event.begun(now) and events.may_manage(me, event)


def _good(event: Event, now: datetime) -> bool:
    """Is there a code, and was it made today?"""
    return event.checkin_code is not None and arrival_day.same(event.checkin_made_at, event.zone, now)


def _must_correct(unit: Unit, me: Me, event: Event) -> None:
    if not me.is_coordinator():
        raise Refused
    if not may_correct(me, event, unit.now):
        raise Gone("internship")


def _arrive(unit: Unit, me: Me, event: Event) -> Here | AskHost:
    """Whoever has a place is marked; whoever has none takes one that is free."""
    before = unit.one(_sign_up, event=event.id, person=me.person_id)
    if before is not None and before.state == Place.CONFIRMED.value:
        if before.attendance in PRESENT:
            return Here(event, again=True)
        _mark(unit, me, event, me.person_id, Mark.CAME)
        return Here(event)
    if before is not None and before.state in (Place.REFUSED.value, Place.REMOVED.value):
        return AskHost(event)
    held = before is not None and before.state in (Place.OFFERED.value, Place.ASKED.value)
    taken = guests.counts(unit, event.id).taken
    if not held and places.free(Room(event.capacity, None), taken) == 0:
        return AskHost(event)
    _walk_in(unit, me, event, me.person_id, me.school_id)
    return Here(event)


def _walk_in(unit: Unit, me: Me, event: Event, person_id: int, school_id: int | None) -> None:
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
    _mark(unit, me, event, person_id, Mark.CAME)


def _mark(unit: Unit, me: Me, event: Event, person_id: int, to: Mark) -> None:
    unit.run(
        update(signup)
        .where(signup.c.internship_id == event.id, signup.c.person_id == person_id)
        .values(
            attendance=None if to is Mark.NONE else to.value,
            marked_at=None if to is Mark.NONE else unit.now,
            marked_by=None if to is Mark.NONE else me.person_id,
        )
    )
    unit.bells.add(live.BELL)
    certifying.consider(unit, event.id, person_id)
    event_waves.marked(unit, event, person_id, present=to.value in PRESENT)


def _note(unit: Unit, me: Me, event: Event, code: str, to: Mark, why: Why) -> None:
    about: dict[str, str | int] = {"internship": event.id, "title": event.title, "person": code}
    audit.note(unit, me, "attendance-corrected", {**about, "mark": to.value, "reason": why.value})


def _present(unit: Unit, event: Event, person_id: int) -> bool:
    row = unit.one(_sign_up, event=event.id, person=person_id)
    return row is not None and row.state == Place.CONFIRMED.value and row.attendance in PRESENT


def _wrong(unit: Unit, me: Me, event: Event, before: int) -> WrongDigits | TooMany:
    left = TRIES - before - 1
    if left > 0:
        _tries(unit, me, before + 1, None)
        return WrongDigits(event, left)
    _tries(unit, me, 0, unit.now + WAIT)
    return TooMany(event, ceil(WAIT.total_seconds() / 60))


def _tries(unit: Unit, me: Me, wrong: int, until: datetime | None) -> None:
    unit.run(update(chat).where(chat.c.id == me.chat_id).values(wrong_codes=wrong, locked_until=until))


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
