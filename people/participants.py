"""Participants as a coordinator may see them in a chat: by code, position and school, never by name."""

from dataclasses import dataclass

from sqlalchemy import select

from db.tables import chat, person, school
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused


@dataclass(frozen=True, slots=True)
class Participant:
    person_id: int
    code: str
    position: str
    school: str | None


def found(unit: Unit, me: Me, person_id: int) -> Participant:
    """Raises Refused unless I coordinate this person's municipality, and Gone when there is no such person."""
    row = unit.one(
        select(person.c.id, person.c.code, person.c.position, person.c.municipality_id, school.c.name)
        .select_from(person.outerjoin(school, person.c.school_id == school.c.id))
        .where(person.c.id == person_id)
    )
    if row is None:
        raise Gone("person")
    if not me.is_coordinator() or row.municipality_id != me.municipality_id:
        raise Refused
    return Participant(row.id, row.code, row.position, row.name)


@dataclass(frozen=True, slots=True)
class Leaving:
    """What must be remembered of somebody for the few steps after everything else is gone."""

    code: str
    chat_id: int | None
    language: str


def leaving(unit: Unit, person_id: int) -> Leaving:
    row = unit.one(
        select(person.c.code, chat.c.id, chat.c.language)
        .select_from(person.outerjoin(chat, chat.c.person_id == person.c.id))
        .where(person.c.id == person_id)
    )
    if row is None:
        raise Gone("person")
    return Leaving(row.code, row.id, row.language or "ru")
