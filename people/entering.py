"""Coming in: a code is tried, counted, redeemed once and tied to the chat, all in one unit."""

from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from sqlalchemy import insert, select, update

from db.tables import chat, municipality, person, staff_role
from db.unit import Unit
from people import chats, invitations, me
from people.codes import invitation_code, new_participant_code
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
class NoCode:
    """Words, a greeting, half a code: nothing that could open a door, so it costs no try."""


@dataclass(frozen=True, slots=True)
class UsedCode:
    """Somebody came in by it already."""


@dataclass(frozen=True, slots=True)
class Locked:
    """Too many wrong codes: this chat waits, and a right code is not looked at meanwhile."""

    minutes: int


def enter(
    unit: Unit, stranger: Stranger, typed: str, consent_version: str
) -> Entered | NoSuchCode | NoCode | UsedCode | Locked:
    chats.remember(unit, stranger)
    if stranger.locked_until is not None and stranger.locked_until > unit.now:
        return Locked(ceil((stranger.locked_until - unit.now).total_seconds() / 60))
    if invitation_code(typed) is None:
        return NoCode()
    match invitations.find(unit, typed):
        case invitations.Invited(person_id=person_id, invitation_id=invitation_id):
            if invitations.redeem(unit, invitation_id, stranger.chat_id):
                return Entered(settle(unit, stranger, person_id, consent_version))
            return UsedCode()
        case invitations.Used():
            return UsedCode()
        case _:
            return _wrong(unit, stranger)


def appoint(unit: Unit, owner_me: Me, consent_version: str) -> Me:
    """An owner who came in by an invitation before the settings named them becomes a coordinator at the next /start."""
    unit.run(
        insert(staff_role).values(
            person_id=owner_me.person_id, municipality_id=owner_me.municipality_id, role=Role.COORDINATOR.value
        )
    )
    loaded = me.load(unit, owner_me.chat_id, language=owner_me.language, consent_version=consent_version)
    assert isinstance(loaded, Me), "a person who was here a statement ago"
    return loaded


def owner(unit: Unit, stranger: Stranger, consent_version: str) -> Me:
    """An owner named in the settings is a coordinator of the first municipality from the start."""
    chats.remember(unit, stranger)
    municipality_id: int = unit.scalar(select(municipality.c.id).order_by(municipality.c.id).limit(1))
    person_id = enrol(unit, municipality_id, None, "methodologist")
    unit.run(
        insert(staff_role).values(person_id=person_id, municipality_id=municipality_id, role=Role.COORDINATOR.value)
    )
    return settle(unit, stranger, person_id, consent_version)


def enrol(unit: Unit, municipality_id: int, school_id: int | None, position: str) -> int:
    """Somebody who comes in past the roster; no row of a name marks them so, and no roster sends them away."""
    code = new_participant_code()
    while unit.scalar(select(person.c.id).where(person.c.code == code)) is not None:
        code = new_participant_code()
    made: int = unit.scalar(
        insert(person)
        .values(municipality_id=municipality_id, school_id=school_id, code=code, position=position, added_at=unit.now)
        .returning(person.c.id)
    )
    return made


def settle(unit: Unit, stranger: Stranger, person_id: int, consent_version: str) -> Me:
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
