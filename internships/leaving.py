"""Whoever leaves the roster, or is erased, leaves every internship that is still ahead; their places go on."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, delete, exists, select, update

from db.tables import internship, person, signup
from db.unit import Unit
from internships import events, offering, reminding
from internships.events import Event
from internships.places import LIVE, State
from internships.waitlist import Holding

_ahead = (
    select(signup.c.id, signup.c.internship_id, signup.c.person_id)
    .select_from(signup.join(internship, signup.c.internship_id == internship.c.id))
    .where(signup.c.state.in_(sorted(LIVE)), internship.c.starts_at > bindparam("now"))
    .order_by(signup.c.internship_id, signup.c.id)
)
_of_one = _ahead.where(signup.c.person_id == bindparam("person"))
_of_the_gone = _ahead.join(person, signup.c.person_id == person.c.id).where(
    person.c.left_at.is_not(None), internship.c.municipality_id == bindparam("municipality")
)

_no_contact = (
    update(internship)
    .where(
        internship.c.municipality_id == bindparam("municipality"),
        exists().where(
            person.c.id == internship.c.contact_id, person.c.school_id.is_distinct_from(internship.c.school_id)
        ),
    )
    .values(contact_id=None)
)


def leave_all(unit: Unit, person_id: int, holding: Holding) -> int:
    """Cancel everything ahead of this person; how many sign-ups that were."""
    return _cancel(unit, unit.all(_of_one, person=person_id, now=unit.now), holding)


def clear_out(unit: Unit, municipality_id: int, holding: Holding) -> int:
    """The same for everybody who is on the roster of this municipality no more; call it after a roster was applied.

    Whoever works at another school now is no contact of an internship at the old one any more, as roles at it have ended.
    """
    unit.run(_no_contact, municipality=municipality_id)
    return _cancel(unit, unit.all(_of_the_gone, municipality=municipality_id, now=unit.now), holding)


def forget(unit: Unit, person_id: int, holding: Holding) -> int:
    """Before an erasure: nothing ahead stays, and of the past only that somebody was there, without their school."""
    left = leave_all(unit, person_id, holding)
    unit.run(
        delete(signup).where(
            signup.c.person_id == person_id, signup.c.attendance.is_(None), signup.c.state != State.CONFIRMED.value
        )
    )
    unit.run(update(signup).where(signup.c.person_id == person_id).values(school_id=None))
    return left


def _cancel(unit: Unit, rows: Sequence[Row[Any]], holding: Holding) -> int:
    touched: dict[int, Event] = {}
    for row in rows:
        event = touched.get(row.internship_id) or events.load(unit, row.internship_id, lock=True)
        assert event is not None, "a sign-up has its internship"
        touched[event.id] = event
        unit.run(
            update(signup)
            .where(signup.c.id == row.id)
            .values(state=State.CANCELLED.value, offered_until=None, changed_at=unit.now)
        )
        reminding.plan_for(unit, event, row.person_id)
    for event in touched.values():
        offering.freed(unit, event, holding)
    return len(rows)
