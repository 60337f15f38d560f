"""The people of an event with their posts, schools and names: for its host on the day, and for papers.

Names leave the roster here and nowhere else in this package; whoever shows them in a chat asks first whether the municipality's
profile allows names there.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select

from db.tables import internship, person, person_name, school, signup
from db.unit import Unit
from internships import events
from internships.entitlement import PRESENT
from internships.events import Event
from people.directory import natural
from people.me import Me, Role
from people.refusals import Gone, Refused


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody with a place; the parts of the name are blank for whoever came past the roster."""

    signup_id: int
    person_id: int
    code: str
    surname: str
    given: str
    patronymic: str
    position: str  # the roster's code of the post
    school_id: int | None
    school: str  # blank for whoever works in none
    role: str
    attendance: str | None
    walk_in: bool

    @property
    def present(self) -> bool:
        return self.attendance in PRESENT

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)

    @property
    def short(self) -> str:
        """«Примерова А. П.»"""
        letters = [f"{part[0]}." for part in (self.given, self.patronymic) if part]
        return " ".join([self.surname, *letters]) if self.surname else ""


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody of the roster who may have come without signing up."""

    person_id: int
    code: str
    short: str
    position: str


def roll(unit: Unit, event_id: int) -> Sequence[Listed]:
    """Everybody with a place, school by school as people count them; nobody is checked, so only staff's screens may ask."""
    found = [_listed(row) for row in unit.all(_roll, event=event_id)]
    return sorted(found, key=lambda one: (not one.school, natural(one.school), one.surname, one.signup_id))


def event_of(unit: Unit, me: Me, signup_id: int) -> Event:
    """The event of a sign-up, if I run it. Raises Gone and Refused."""
    number: int | None = unit.scalar(select(signup.c.internship_id).where(signup.c.id == signup_id))
    if number is None:
        raise Gone("signup")
    return events.manage(unit, me, number)


def schools(unit: Unit, me: Me, event_id: int) -> Sequence[tuple[int, str]]:
    """The schools of the municipality, for an event that I run. Raises Gone and Refused."""
    event = events.manage(unit, me, event_id)
    rows = unit.all(_schools, municipality=event.municipality_id)
    return sorted(((row.id, row.name) for row in rows), key=lambda one: natural(one[1]))


def colleagues(unit: Unit, me: Me, event_id: int, school_id: int) -> Sequence[Colleague]:
    """People of a school who have no mark at this event yet. Raises Gone and Refused."""
    event = events.manage(unit, me, event_id)
    rows = unit.all(_colleagues, event=event.id, municipality=event.municipality_id, school=school_id)
    return [Colleague(row.id, row.code, _short(row), row.position) for row in rows]


@dataclass(frozen=True, slots=True)
class Sent:
    """A colleague of a school's team and the event that they have a place in."""

    event: Event
    who: Listed


def sent_by(unit: Unit, me: Me, school_id: int) -> Sequence[Sent]:
    """Who of a school's team goes where from now on, the nearest first.

    For the school's coordinator and director, and the municipality's coordinators. Raises Refused for anybody else.
    """
    directs = me.directs_school and me.school_id == school_id
    if not (directs or school_id in me.schools_of(Role.SCHOOL_COORDINATOR) or me.is_coordinator()):
        raise Refused
    home: int | None = unit.scalar(select(school.c.municipality_id).where(school.c.id == school_id))
    if home is None:
        raise Gone("school")
    if home != me.municipality_id:
        raise Refused
    return coming_from(unit, school_id)


def school_called(unit: Unit, school_id: int) -> str:
    return str(unit.scalar(select(school.c.name).where(school.c.id == school_id)) or "")


def coming_from(unit: Unit, school_id: int) -> Sequence[Sent]:
    """The same for the operator's server, where nobody is asked who they are."""
    rows = unit.all(_sent, school=school_id, now=unit.now)
    known = {row.internship_id: events.load(unit, row.internship_id) for row in rows}
    return [Sent(event, _listed(row)) for row in rows if (event := known[row.internship_id]) is not None]


def _listed(row: Row[Any]) -> Listed:
    return Listed(
        signup_id=row.id,
        person_id=row.person_id,
        code=row.code,
        surname=row.surname or "",
        given=row.given or "",
        patronymic=row.patronymic or "",
        position=row.position,
        school_id=row.school_id,
        school=row.school or "",
        role=row.role,
        attendance=row.attendance,
        walk_in=row.walk_in,
    )


def _short(row: Row[Any]) -> str:
    letters = [f"{part[0]}." for part in (row.given, row.patronymic) if part]
    return " ".join([row.surname, *letters]) if row.surname else ""


_named = select(
    signup.c.id,
    signup.c.internship_id,
    signup.c.person_id,
    signup.c.school_id,
    signup.c.role,
    signup.c.attendance,
    signup.c.walk_in,
    person.c.code,
    person.c.position,
    person_name.c.surname,
    person_name.c.given,
    person_name.c.patronymic,
    school.c.name.label("school"),
).select_from(
    signup.join(person, signup.c.person_id == person.c.id)
    .outerjoin(person_name, person_name.c.person_id == person.c.id)
    .outerjoin(school, signup.c.school_id == school.c.id)
    .join(internship, signup.c.internship_id == internship.c.id)
)
_roll = _named.where(signup.c.internship_id == bindparam("event"), signup.c.state == "confirmed")
_sent = _named.where(
    signup.c.school_id == bindparam("school"),
    signup.c.state == "confirmed",
    internship.c.state == "published",
    internship.c.ends_at > bindparam("now"),
).order_by(internship.c.starts_at, internship.c.id, signup.c.line)
_schools = select(school.c.id, school.c.name).where(
    school.c.municipality_id == bindparam("municipality"), school.c.left_at.is_(None)
)
_marked = (
    select(signup.c.id)
    .where(
        signup.c.internship_id == bindparam("event"),
        signup.c.person_id == person.c.id,
        signup.c.state == "confirmed",
        signup.c.attendance.in_(sorted(PRESENT)),
    )
    .exists()
)
_colleagues = (
    select(
        person.c.id,
        person.c.code,
        person.c.position,
        person_name.c.surname,
        person_name.c.given,
        person_name.c.patronymic,
    )
    .select_from(person.outerjoin(person_name, person_name.c.person_id == person.c.id))
    .where(
        person.c.municipality_id == bindparam("municipality"),
        person.c.school_id == bindparam("school"),
        person.c.left_at.is_(None),
        person.c.position != "erased",
        ~_marked,
    )
    .order_by(person.c.position, person_name.c.surname, person.c.id)
)
