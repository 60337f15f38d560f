"""Who may be the contact of an internship: the people of the school that receives, by post and code."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, select

from db.tables import person
from db.unit import Unit
from internships.events import Event


@dataclass(frozen=True, slots=True)
class Contact:
    person_id: int
    code: str
    position: str


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
