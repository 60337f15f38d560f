"""Whom a broadcast may be for that only internships can tell: who is signed up for one, waits for a place or came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, false, select

from db.tables import internship, person, school, signup
from db.unit import Unit
from messaging.audience import Mark

SIGNED, CAME, WAITING = STAGES = ("s", "a", "w")

_of_stage = {
    SIGNED: signup.c.state == "confirmed",
    CAME: and_(signup.c.state == "confirmed", signup.c.attendance.in_(("came", "late"))),
    WAITING: signup.c.state.in_(("waiting", "offered", "asked")),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """An internship that a broadcast may speak of."""

    event_id: int
    title: str
    school: str
    starts_at: datetime | None


def listed(unit: Unit, municipality_id: int, *, most: int) -> Sequence[Listed]:
    """The published ones of this municipality, the latest first; cancelled ones stay, since their people may be told."""
    rows = unit.all(
        _listed.where(
            internship.c.municipality_id == municipality_id, internship.c.state.in_(("published", "cancelled"))
        )
        .order_by(internship.c.starts_at.desc(), internship.c.id.desc())
        .limit(most)
    )
    return [Listed(row.id, row.title, row.name, row.starts_at) for row in rows]


def look(unit: Unit, municipality_id: int, event_id: int) -> Listed | None:
    """One of them; None when this municipality shows no such internship."""
    row = unit.one(
        _listed.where(
            internship.c.id == event_id,
            internship.c.municipality_id == municipality_id,
            internship.c.state.in_(("published", "cancelled")),
        )
    )
    return None if row is None else Listed(row.id, row.title, row.name, row.starts_at)


def by_event(_unit: Unit, municipality_id: int, mark: Mark) -> ColumnElement[bool]:
    """«7.s»: signed up for internship 7; `a` came to it, `w` waits for a place or for an answer."""
    stage = _of_stage.get(mark.stage)
    if stage is None:
        return false()
    ours = select(internship.c.id).where(
        internship.c.id == mark.number, internship.c.municipality_id == municipality_id
    )
    mine = select(signup.c.id).where(signup.c.person_id == person.c.id, signup.c.internship_id.in_(ours), stage)
    return exists(mine).correlate(person)


_listed = select(internship.c.id, internship.c.title, school.c.name, internship.c.starts_at).select_from(
    internship.join(school, internship.c.school_id == school.c.id)
)
