"""Which schools may receive, as far as I may invite there, and who of them may be the contact: by post and code."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, select

from db.tables import person, school
from db.unit import Unit
from internships.events import Event
from people.directory import natural
from people.me import Me, Role


@dataclass(frozen=True, slots=True)
class Contact:
    person_id: int
    code: str
    position: str


@dataclass(frozen=True, slots=True)
class Host:
    school_id: int
    name: str


def hosts(unit: Unit, me: Me) -> Sequence[Host]:
    """A coordinator's every school in the order people count them, a host's own."""
    wanted = select(school.c.id, school.c.name).where(
        school.c.municipality_id == me.municipality_id, school.c.left_at.is_(None)
    )
    if not me.is_coordinator():
        wanted = wanted.where(school.c.id.in_(sorted(me.schools_of(Role.HOST))))
    return sorted((Host(row.id, row.name) for row in unit.all(wanted)), key=lambda one: natural(one.name))


def of_school(unit: Unit, school_id: int) -> Sequence[Contact]:
    """The head of the school first."""
    return _read(unit, person.c.school_id == school_id)


def of_event(unit: Unit, event: Event) -> Contact | None:
    """None when nobody is named, or whoever was has left the roster."""
    if event.contact_id is None:
        return None
    here = (person.c.id == event.contact_id) & (person.c.municipality_id == event.municipality_id)
    return next(iter(_read(unit, here)), None)


def _read(unit: Unit, condition: ColumnElement[bool]) -> Sequence[Contact]:
    rows = unit.all(
        select(person.c.id, person.c.code, person.c.position)
        .where(condition, person.c.left_at.is_(None))
        .order_by(case((person.c.position == "director", 0), else_=1), person.c.position, person.c.id)
    )
    return [Contact(row.id, row.code, row.position) for row in rows]
