"""The people of an audience as the database finds them, in one place so that no figure counts other people than another."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, bindparam, func, select

from db.tables import chat, person, school
from db.unit import Unit
from surveys.audience import EVERYBODY, Audience, By

people = person.join(school, person.c.school_id == school.c.id)


@dataclass(frozen=True, slots=True)
class Headcount:
    people: int
    schools: int


def audience_condition(audience: Audience) -> ColumnElement[bool]:
    """Who is asked, over `person` joined with `school`; the municipality is the caller's to say.

    Fit for WHERE over `people`, and for the ON of an outer join that keeps schools in which nobody is asked.
    """
    narrowed: list[ColumnElement[bool]] = [person.c.left_at.is_(None), school.c.left_at.is_(None)]
    if audience.positions:
        narrowed.append(person.c.position.in_(sorted(audience.positions)))
    if audience.schools:
        narrowed.append(school.c.id.in_(sorted(audience.schools)))
    if audience.kinds:
        narrowed.append(school.c.kind.in_(sorted(audience.kinds)))
    return and_(*narrowed)


def headcount(unit: Unit, municipality_id: int, audience: Audience) -> Headcount:
    row = unit.one(
        select(func.count(person.c.id).label("people"), func.count(func.distinct(school.c.id)).label("schools"))
        .select_from(people)
        .where(person.c.municipality_id == bindparam("municipality"), audience_condition(audience)),
        municipality=municipality_id,
    )
    assert row is not None, "a count is always one row"
    return Headcount(row.people, row.schools)


@dataclass(frozen=True, slots=True)
class Option:
    """Something an audience may be narrowed to; `what` is its code or, of a school, its number as text."""

    what: str
    label: str  # of a school its name, else the code: words belong to the reader's language
    people: int


def options(unit: Unit, municipality_id: int, by: By) -> Sequence[Option]:
    """What there is to choose from in my municipality, with how many people each has."""
    what, label = {
        By.POSITION: (person.c.position, person.c.position),
        By.SCHOOL: (school.c.id, school.c.name),
        By.KIND: (school.c.kind, school.c.kind),
    }[by]
    rows = unit.all(
        select(what.label("what"), label.label("label"), func.count(person.c.id).label("people"))
        .select_from(people)
        .where(person.c.municipality_id == bindparam("municipality"), audience_condition(EVERYBODY))
        .group_by(what, label)
        .order_by(what if by is By.SCHOOL else func.count(person.c.id).desc(), what),
        municipality=municipality_id,
    )
    return [Option(str(row.what), row.label, row.people) for row in rows]


def in_bot(unit: Unit, municipality_id: int, audience: Audience) -> int:
    """How many of an audience have come in and can be written to."""
    found: int = unit.scalar(
        select(func.count(person.c.id))
        .select_from(people.join(chat, chat.c.person_id == person.c.id))
        .where(
            person.c.municipality_id == bindparam("municipality"),
            chat.c.unreachable.is_(None),
            audience_condition(audience),
        ),
        municipality=municipality_id,
    )
    return found
