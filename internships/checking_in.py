"""Checking oneself in on the day: with the digits on the host's screen, or with its QR code.

Digits and secret are made when the host first shows them on a day, belong to one event and work on that day by the clock of
its municipality.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from secrets import choice, token_urlsafe

from sqlalchemy import select, update

from db.tables import chat, internship
from db.unit import Unit
from internships import arrival_day, attendance, events, guests, places, signups
from internships.attendance import Here, Mark, NotToday
from internships.entitlement import PRESENT
from internships.events import Event
from internships.places import Room, State
from people.me import Me
from people.refusals import Gone

TRIES = 5
WAIT = timedelta(minutes=10)
DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class Door:
    """What the host shows on the day."""

    event: Event
    code: str
    secret: str
    expected: int
    came: int


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
    if not attendance.today(event, unit.now):
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


def by_digits(unit: Unit, me: Me, event_id: int, typed: str) -> CheckingIn:
    """Check myself in by what the host's screen shows. Raises Gone for no event of mine."""
    event = events.look(unit, me, event_id, lock=True)
    if not attendance.today(event, unit.now):
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
    if not attendance.today(event, unit.now):
        return NotToday(event)
    if not _good(event, unit.now):
        raise Gone("code")
    return _arrive(unit, me, event)


def _good(event: Event, now: datetime) -> bool:
    """Is there a code, and was it made today?"""
    return event.checkin_code is not None and arrival_day.same(event.checkin_made_at, event.zone, now)


def _arrive(unit: Unit, me: Me, event: Event) -> Here | AskHost:
    """Whoever has a place is marked; whoever has none takes one that is free."""
    before = signups.mine(unit, me.person_id, event.id)
    if before is not None and before.state is State.CONFIRMED:
        if before.attendance in PRESENT:
            return Here(event, again=True)
        attendance.mark(unit, me, event, me.person_id, Mark.CAME)
        return Here(event)
    if before is not None and before.state in (State.REFUSED, State.REMOVED):
        return AskHost(event)
    held = before is not None and before.state in (State.OFFERED, State.ASKED)
    taken = guests.counts(unit, event.id).taken
    if not held and places.free(Room(event.capacity, None), taken) == 0:
        return AskHost(event)
    attendance.walk_in(unit, me, event, me.person_id, me.school_id)
    return Here(event)


def _wrong(unit: Unit, me: Me, event: Event, before: int) -> WrongDigits | TooMany:
    left = TRIES - before - 1
    if left > 0:
        _tries(unit, me, before + 1, None)
        return WrongDigits(event, left)
    _tries(unit, me, 0, unit.now + WAIT)
    return TooMany(event, ceil(WAIT.total_seconds() / 60))


def _tries(unit: Unit, me: Me, wrong: int, until: datetime | None) -> None:
    unit.run(update(chat).where(chat.c.id == me.chat_id).values(wrong_codes=wrong, locked_until=until))
