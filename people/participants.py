"""Participants as a coordinator may see them in a chat: by code, position and school, never by name."""

from dataclasses import dataclass

from sqlalchemy import select

from db.tables import person, school
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
