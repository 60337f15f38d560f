"""Coming in: a code is tried, counted, redeemed once and tied to the chat, all in one unit."""

from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from sqlalchemy import insert, select, update

from db.tables import chat, municipality, person, staff_role
from db.unit import Unit
from people import chats, invitations, me
from people.me import Me, Role, Stranger

TRIES = 5
WAITS = (60, 120, 300, 900, 3600)  # seconds after the fifth wrong code, the sixth, ...


@dataclass(frozen=True, slots=True)
class Entered:
    me: Me


@dataclass(frozen=True, slots=True)
class NoSuchCode:
    tries_left: int
    minutes: int


@dataclass(frozen=True, slots=True)
class UsedCode:
    """Somebody came in by it already."""


@dataclass(frozen=True, slots=True)
class Locked:
    """Too many wrong codes: this chat waits, and a right code is not looked at meanwhile."""

    minutes: int


def enter(unit: Unit, stranger: Stranger, typed: str, consent_version: str) -> Entered | NoSuchCode | UsedCode | Locked:
    chats.remember(unit, stranger)
    if stranger.locked_until is not None and stranger.locked_until > unit.now:
        return Locked(ceil((stranger.locked_until - unit.now).total_seconds() / 60))
    match invitations.find(unit, typed):
        case invitations.Invited(person_id=person_id, invitation_id=invitation_id):
            if invitations.redeem(unit, invitation_id, stranger.chat_id):
                return Entered(_settle(unit, stranger, person_id, consent_version))
            return UsedCode()
        case invitations.Used():
            return UsedCode()
        case _:
            return _wrong(unit, stranger)


def owner(unit: Unit, stranger: Stranger, consent_version: str) -> Me:
    """An owner named in the settings is a coordinator of the first municipality from the start."""
    chats.remember(unit, stranger)
    municipality_id: int = unit.scalar(select(municipality.c.id).order_by(municipality.c.id).limit(1))
    person_id: int = unit.scalar(
        insert(person)
        .values(
            municipality_id=municipality_id,
            code=invitations.new_participant_code(),
            position="methodologist",
            added_at=unit.now,
        )
        .returning(person.c.id)
    )
    unit.run(
        insert(staff_role).values(person_id=person_id, municipality_id=municipality_id, role=Role.COORDINATOR.value)
    )
    return _settle(unit, stranger, person_id, consent_version)


def _settle(unit: Unit, stranger: Stranger, person_id: int, consent_version: str) -> Me:
    chats.bind(unit, stranger.chat_id, person_id)
    spoken = unit.scalar(select(person.c.language).where(person.c.id == person_id))
    if spoken is not None:
        unit.run(update(chat).where(chat.c.id == stranger.chat_id).values(language=spoken))
    loaded = me.load(unit, stranger.chat_id, language=stranger.language, consent_version=consent_version)
    assert isinstance(loaded, Me), "a chat that was just bound has its person"
    return loaded


def _wrong(unit: Unit, stranger: Stranger) -> NoSuchCode:
    count = stranger.wrong_codes + 1
    left = max(0, TRIES - count)
    wait = timedelta(seconds=0 if left else WAITS[min(count - TRIES, len(WAITS) - 1)])
    unit.run(
        update(chat)
        .where(chat.c.id == stranger.chat_id)
        .values(wrong_codes=count, locked_until=unit.now + wait if wait else None)
    )
    return NoSuchCode(left, ceil(wait.total_seconds() / 60))
