"""Who is signed up for an internship, in the order of coming, and how many stand where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, or_, select

from db.tables import person, school, signup
from db.unit import Unit
from internships.places import TAKING, State


@dataclass(frozen=True, slots=True)
class Participant:
    """A sign-up for staff; names are the roster's and not here. `attendance` is came, late, absent or None."""

    signup_id: int
    internship_id: int
    person_id: int
    code: str
    school_id: int | None
    school: str | None
    position: str
    state: State
    role: str
    attendance: str | None
    walk_in: bool
    coming: bool | None
    line: int
    offered_until: datetime | None


@dataclass(frozen=True, slots=True)
class Counts:
    confirmed: int = 0
    asked: int = 0
    offered: int = 0
    waiting: int = 0
    came: int = 0

    @property
    def taken(self) -> int:
        return self.confirmed + self.asked + self.offered


_participants = (
    select(
        signup.c.id,
        signup.c.internship_id,
        signup.c.person_id,
        person.c.code,
        signup.c.school_id,
        school.c.name.label("school"),
        person.c.position,
        signup.c.state,
        signup.c.role,
        signup.c.attendance,
        signup.c.walk_in,
        signup.c.coming,
        signup.c.line,
        signup.c.offered_until,
    )
    .select_from(
        signup.join(person, signup.c.person_id == person.c.id).outerjoin(school, signup.c.school_id == school.c.id)
    )
    .order_by(signup.c.line, signup.c.id)
)
_of_event = _participants.where(signup.c.internship_id == bindparam("event"))
_of_number = _participants.where(signup.c.id == bindparam("number"))


def participants(unit: Unit, event_id: int) -> Sequence[Participant]:
    """Everybody who ever signed up, also those who left; nobody is checked, so only staff's screens may ask."""
    return [_participant(row) for row in unit.all(_of_event, event=event_id)]


def participant(unit: Unit, signup_id: int) -> Participant | None:
    row = unit.one(_of_number, number=signup_id)
    return None if row is None else _participant(row)


def counts(unit: Unit, event_id: int) -> Counts:
    rows = unit.all(
        select(signup.c.state, func.count().label("people"), func.count(signup.c.id).filter(_came).label("came"))
        .where(signup.c.internship_id == event_id)
        .group_by(signup.c.state)
    )
    of_state = {row.state: row.people for row in rows}
    return Counts(
        confirmed=of_state.get(State.CONFIRMED, 0),
        asked=of_state.get(State.ASKED, 0),
        offered=of_state.get(State.OFFERED, 0),
        waiting=of_state.get(State.WAITING, 0),
        came=sum(row.came for row in rows),
    )


_came = signup.c.attendance.in_(("came", "late"))
is_taking = or_(*(signup.c.state == state.value for state in sorted(TAKING)))


def _participant(row: Row[Any]) -> Participant:
    return Participant(
        signup_id=row.id,
        internship_id=row.internship_id,
        person_id=row.person_id,
        code=row.code,
        school_id=row.school_id,
        school=row.school,
        position=row.position,
        state=State(row.state),
        role=row.role,
        attendance=row.attendance,
        walk_in=row.walk_in,
        coming=row.coming,
        line=row.line,
        offered_until=row.offered_until,
    )
