"""Who is on the other side: one statement answers everything that any screen asks about the person in a chat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import String, bindparam, cast, exists, func, not_, or_, select, update

from db.prepared import Prepared
from db.tables import chat, consent, municipality, person, school, staff_role
from db.unit import Unit

DIRECTOR = "director"  # the roster's code of the post


class Role(StrEnum):
    COORDINATOR = "coordinator"  # of a municipality
    SCHOOL_COORDINATOR = "school_coordinator"
    HOST = "host"


@dataclass(frozen=True, slots=True)
class Duty:
    """A role with its scope; a role without a school holds for the whole municipality."""

    role: Role
    municipality_id: int
    school_id: int | None


@dataclass(frozen=True, slots=True)
class Me:
    """A person who came in by an invitation."""

    chat_id: int
    person_id: int
    municipality_id: int
    municipality: str
    zone: ZoneInfo
    school_id: int | None
    school: str | None
    position: str
    language: str
    consented: bool
    duties: tuple[Duty, ...]
    awaiting: str | None
    screen_message: int | None

    def is_coordinator(self) -> bool:
        return any(
            duty.role is Role.COORDINATOR and duty.municipality_id == self.municipality_id for duty in self.duties
        )

    @property
    def directs_school(self) -> bool:
        return self.position == DIRECTOR and self.school_id is not None

    def schools_of(self, role: Role) -> frozenset[int]:
        """The schools for which this person holds the role."""
        return frozenset(duty.school_id for duty in self.duties if duty.role is role and duty.school_id is not None)


@dataclass(frozen=True, slots=True)
class Stranger:
    """A chat that has not shown a valid code, or whose person has left the roster."""

    chat_id: int
    language: str
    wrong_codes: int
    locked_until: datetime | None
    awaiting: str | None
    screen_message: int | None
    known: bool  # the chat has a row already


_duties = (
    select(
        func.aggregate_strings(
            staff_role.c.role
            + ":"
            + cast(staff_role.c.municipality_id, String)
            + ":"
            + func.coalesce(cast(staff_role.c.school_id, String), ""),
            " ",
        )
    )
    .where(staff_role.c.person_id == person.c.id)
    .scalar_subquery()
)

_everything = select(
    chat.c.id.label("chat_id"),
    chat.c.language,
    chat.c.awaiting,
    chat.c.screen_message,
    chat.c.wrong_codes,
    chat.c.locked_until,
    chat.c.unreachable,
    person.c.id.label("person_id"),
    person.c.municipality_id,
    person.c.school_id,
    person.c.position,
    person.c.consent_version,
    person.c.left_at,
    school.c.name.label("school"),
    municipality.c.name.label("municipality"),
    municipality.c.time_zone,
    _duties.label("duties"),
).select_from(
    chat.outerjoin(person, chat.c.person_id == person.c.id)
    .outerjoin(school, person.c.school_id == school.c.id)
    .outerjoin(municipality, person.c.municipality_id == municipality.c.id)
)
# The row of the chat is locked: on PostgreSQL two processes must not handle one chat side by side.
_load = Prepared(_everything.where(chat.c.id == bindparam("chat")).with_for_update(of=chat))
_withdrew = exists().where(consent.c.person_id == person.c.id, consent.c.action == "withdrawn")
_load_many = _everything.where(
    chat.c.id.in_(bindparam("chats", expanding=True)),
    person.c.left_at.is_(None),
    or_(person.c.consent_version.is_not(None), not_(_withdrew)),
)


def load(unit: Unit, chat_id: int, *, language: str, consent_version: str, arrived: bool = True) -> Me | Stranger:
    """Recognise the chat; `language` is what a new one speaks, `consent_version` the text in force.

    `arrived` means that the person just did something, so a chat that was marked unreachable is reachable again.
    """
    row = unit.one(_load, chat=chat_id)
    if row is None:
        return Stranger(chat_id, language, 0, None, None, None, known=False)
    if arrived and row.unreachable is not None:
        unit.run(_reachable, chat=chat_id)
    if row.person_id is None or row.left_at is not None:
        return Stranger(
            chat_id, row.language, row.wrong_codes, row.locked_until, row.awaiting, row.screen_message, known=True
        )
    return _me(row, consent_version)


def load_many(unit: Unit, chats: Sequence[int], *, consent_version: str) -> Mapping[int, Me]:
    """The people of these chats as the sender needs them, unlocked; whoever has left or withdrawn is not among them."""
    rows = unit.all(_load_many, chats=list(chats)) if chats else ()
    return {row.chat_id: _me(row, consent_version) for row in rows if row.person_id is not None}


def _me(row: Any, consent_version: str) -> Me:
    return Me(
        chat_id=row.chat_id,
        person_id=row.person_id,
        municipality_id=row.municipality_id,
        municipality=row.municipality,
        zone=zone(row.time_zone),
        school_id=row.school_id,
        school=row.school,
        position=row.position,
        language=row.language,
        consented=row.consent_version == consent_version,
        duties=_parse_duties(row.duties),
        awaiting=row.awaiting,
        screen_message=row.screen_message,
    )


_reachable = update(chat).where(chat.c.id == bindparam("chat")).values(unreachable=None)


@cache
def zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


@cache
def _parse_duties(text: str | None) -> tuple[Duty, ...]:
    if not text:
        return ()
    duties = []
    for part in sorted(text.split(" ")):
        role, municipality_id, school_id = part.split(":")
        duties.append(Duty(Role(role), int(municipality_id), int(school_id) if school_id else None))
    return tuple(duties)


def chat_of(unit: Unit, person_id: int) -> int | None:
    """The chat of this person, if they have come in and can be reached."""
    found: int | None = unit.scalar(
        select(chat.c.id).where(chat.c.person_id == person_id, chat.c.unreachable.is_(None))
    )
    return found


_reader = (
    select(
        person.c.id,
        person.c.municipality_id,
        person.c.school_id,
        person.c.position,
        func.coalesce(chat.c.language, person.c.language).label("language"),
        school.c.name.label("school"),
    )
    .select_from(
        person.outerjoin(school, person.c.school_id == school.c.id).outerjoin(chat, chat.c.person_id == person.c.id)
    )
    .where(person.c.id == bindparam("person"))
)


def as_reader(unit: Unit, me: Me, person_id: int) -> Me | None:
    """Somebody of my municipality, to see how they would read something; they hold no role and no chat here."""
    row = unit.one(_reader, person=person_id)
    if row is None or row.municipality_id != me.municipality_id:
        return None
    return replace(
        me,
        chat_id=0,
        person_id=row.id,
        school_id=row.school_id,
        school=row.school,
        position=row.position,
        language=row.language or me.language,
        consented=False,
        duties=(),
        awaiting=None,
        screen_message=None,
    )
