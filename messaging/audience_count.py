"""How many an audience is, from which schools, and what there is in the roster to narrow it by."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select

from db.tables import chat, person, school, staff_role
from db.unit import Unit
from messaging import audience
from messaging.audience import Audience, By


@dataclass(frozen=True, slots=True)
class SchoolCount:
    """`school` is None for those who work in none."""

    school: str | None
    people: int


@dataclass(frozen=True, slots=True)
class Reach:
    """Those of an audience, and how many of them can be written to now."""

    people: int
    in_bot: int
    schools: int


@dataclass(frozen=True, slots=True)
class Option:
    """`what` is a code or, of a school, its number as text; `label` is a school's name, else the code."""

    what: str
    label: str
    people: int


def reach(unit: Unit, municipality_id: int, whom: Audience, *, follows: int | None = None) -> Reach:
    """Of an audience, or of those whom the broadcast `follows` did not reach."""
    row = unit.one(
        select(
            func.count(person.c.id).label("people"),
            func.count(chat.c.id).label("in_bot"),
            func.count(func.distinct(person.c.school_id)).label("schools"),
        )
        .select_from(
            person.outerjoin(
                chat,
                (chat.c.person_id == person.c.id) & chat.c.unreachable.is_(None) & chat.c.announcements.is_(True),
            )
        )
        .where(_in(unit, municipality_id, whom, follows))
    )
    assert row is not None, "a count is always one row"
    return Reach(row.people, row.in_bot, row.schools)


def by_school(unit: Unit, municipality_id: int, whom: Audience) -> Sequence[SchoolCount]:
    """Every school that somebody of it works in, the most people first."""
    rows = unit.all(
        select(school.c.name, func.count(person.c.id).label("people"))
        .select_from(person.outerjoin(school, person.c.school_id == school.c.id))
        .where(audience.condition(unit, municipality_id, audience.dumps(whom)))
        .group_by(school.c.id, school.c.name)
        .order_by(func.count(person.c.id).desc(), school.c.id)
    )
    return [SchoolCount(row.name, row.people) for row in rows]


def sample(
    unit: Unit, municipality_id: int, whom: Audience, *, after: int = 0, follows: int | None = None
) -> int | None:
    """Somebody of the audience, by whom it can be seen what a recipient reads: the next behind `after`, or the first."""
    rows = select(person.c.id).where(_in(unit, municipality_id, whom, follows)).order_by(person.c.id).limit(1)
    found: int | None = unit.scalar(rows.where(person.c.id > after))
    if found is None and after:
        found = unit.scalar(rows)
    return found


def options(unit: Unit, municipality_id: int, by: By) -> Sequence[Option]:
    """What the roster has of this kind, with how many people each has; nothing for what surveys or internships know."""
    here = audience.condition(unit, municipality_id, None)
    match by:
        case By.ROLE:
            found = (
                select(
                    staff_role.c.role.label("what"),
                    staff_role.c.role.label("label"),
                    func.count(func.distinct(person.c.id)).label("people"),
                )
                .select_from(person.join(staff_role, staff_role.c.person_id == person.c.id))
                .where(here, staff_role.c.municipality_id == municipality_id)
                .group_by(staff_role.c.role)
                .order_by(staff_role.c.role)
            )
        case By.POSITION:
            found = (
                select(
                    person.c.position.label("what"),
                    person.c.position.label("label"),
                    func.count(person.c.id).label("people"),
                )
                .where(here)
                .group_by(person.c.position)
                .order_by(func.count(person.c.id).desc(), person.c.position)
            )
        case By.SCHOOL | By.KIND:
            what, label = (school.c.id, school.c.name) if by is By.SCHOOL else (school.c.kind, school.c.kind)
            found = (
                select(what.label("what"), label.label("label"), func.count(person.c.id).label("people"))
                .select_from(person.join(school, person.c.school_id == school.c.id))
                .where(here)
                .group_by(what, label)
                .order_by(what)
            )
        case _:
            return ()
    return [Option(str(row.what), row.label, row.people) for row in unit.all(found)]


def _in(unit: Unit, municipality_id: int, whom: Audience, follows: int | None) -> ColumnElement[bool]:
    if follows is not None:
        return audience.missed_by(unit, municipality_id, follows)
    return audience.condition(unit, municipality_id, audience.dumps(whom))
