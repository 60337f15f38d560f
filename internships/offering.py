"""Freed places go on: the next in line is offered one, and an offer that nobody took goes to the one after.

Everything happens under a lock on the internship's row, in the unit in which the place became free, so a waitlist never
stands beside a free place that it could have had. Whoever is offered a place hears it through the outbox.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, bindparam, exists, or_, select, update

from db.tables import internship, notification, person, signup, staff_role
from db.unit import Unit
from internships import events, places, waitlist
from internships.events import Event
from internships.events import State as Fate
from internships.places import LIVE, Room, Standing, State
from internships.waitlist import USUAL, Holding
from messaging import outbox
from messaging.outbox import Priority
from people.me import Role

BELL = "waitlist"
OFFERED = "place-offered"
EXPIRED = "offer-expired"
CLOSED = "waitlist-closed"
OPEN_LATE = "place-open-late"
ASKED = "signups-asked"
FORGOTTEN = timedelta(days=7)

_standings = (
    select(signup.c.id, signup.c.person_id, signup.c.school_id, signup.c.state, signup.c.line)
    .where(signup.c.internship_id == bindparam("event"), signup.c.state.in_(sorted(LIVE)))
    .order_by(signup.c.line)
)
_one = update(signup).where(signup.c.id == bindparam("number"))


def freed(unit: Unit, event: Event, holding: Holding = USUAL) -> int:
    """Offer what is free to the next in line; how many were offered. Too near the start its staff is told instead."""
    found = events.load(unit, event.id, lock=True)
    if found is None or found.state is not Fate.PUBLISHED or found.starts_at is None or found.begun(unit.now):
        return 0
    rows = unit.all(_standings, event=found.id)
    everybody = [Standing(row.person_id, row.school_id, State(row.state), row.line) for row in rows]
    following = places.next_in_line(Room(found.capacity, found.school_quota), everybody)
    if not following:
        return 0
    until = waitlist.held_until(holding, unit.now, found.starts_at, found.zone)
    if until is None:
        tell_staff(unit, found, OPEN_LATE)
        return 0
    numbers = {row.person_id: row.id for row in rows}
    for one in following:
        number = numbers[one.person_id]
        unit.run(
            _one.values(state=State.OFFERED.value, offered_until=until, changed_at=unit.now),
            number=number,
        )
        outbox.post(
            unit,
            to=one.person_id,
            kind=OFFERED,
            params={"internship": found.id, "signup": number},
            key=f"{OFFERED}:{number}:{unit.now:%Y%m%d%H%M%S%f}",
            expires_at=until,
            priority=Priority.ANSWER,
        )
    return len(following)


def staff_of(unit: Unit, event: Event) -> Sequence[int]:
    """The municipality's coordinators and the contact of the event, who can still telephone."""
    rows = unit.all(
        select(person.c.id)
        .where(
            person.c.left_at.is_(None),
            person.c.municipality_id == event.municipality_id,
            or_(
                person.c.id == event.contact_id,
                exists().where(
                    staff_role.c.person_id == person.c.id,
                    staff_role.c.role == Role.COORDINATOR.value,
                    staff_role.c.municipality_id == event.municipality_id,
                ),
            ),
        )
        .order_by(person.c.id)
    )
    return [row.id for row in rows]


def tell_staff(unit: Unit, event: Event, kind: str) -> None:
    """Once a day for each kind: what they see then is what holds at that moment."""
    day = unit.now.astimezone(event.zone).date()
    for person_id in staff_of(unit, event):
        outbox.post(
            unit,
            to=person_id,
            kind=kind,
            params={"internship": event.id},
            key=f"{kind}:{event.id}:{day:%Y%m%d}:{person_id}",
            expires_at=event.starts_at,
            priority=Priority.ANSWER,
        )


def is_due(now: datetime) -> ColumnElement[bool]:
    """What a look beside the writer asks for: an offer that ran out, or a wait that came to nothing."""
    return or_(exists(_run_out(now)), exists(_in_vain(now)))


def act(unit: Unit, holding: Holding = USUAL) -> bool:
    """End what ran out at one internship and pass its places on; True while there may be more to do."""
    event_id = unit.scalar(_run_out(unit.now).order_by(signup.c.internship_id).limit(1))
    if event_id is None:
        event_id = unit.scalar(_in_vain(unit.now).order_by(internship.c.id).limit(1))
    if event_id is None:
        return False
    event = events.load(unit, event_id, lock=True)
    if event is None or event.starts_at is None:
        return False
    expire(unit, event)
    if waitlist.last_call(event.starts_at) > unit.now:
        freed(unit, event, holding)
        return True
    for one in unit.all(_standings, event=event.id):
        if one.state == State.WAITING:
            _end(unit, event, one.id, one.person_id, CLOSED)
    return True


def expire(unit: Unit, event: Event) -> None:
    """End the offers of a locked event whose time ran out; passing them on is the caller's."""
    for one in unit.all(_run_out_of, event=event.id, now=unit.now):
        if event.state is Fate.PUBLISHED and not _unheard(unit, one):
            _end(unit, event, one.id, one.person_id, EXPIRED)
        else:
            # Called off meanwhile, or never told of it since the bot or Telegram was away: nobody missed anything.
            unit.run(_one.values(state=State.WAITING.value, offered_until=None), number=one.id)


def _run_out(now: datetime) -> Select[Any]:
    return select(signup.c.internship_id).where(signup.c.state == State.OFFERED.value, signup.c.offered_until <= now)


def _in_vain(now: datetime) -> Select[Any]:
    """Events near their start at which somebody still waits; what is older than a week was looked at then."""
    waiting = exists().where(signup.c.internship_id == internship.c.id, signup.c.state == State.WAITING.value)
    return select(internship.c.id).where(
        internship.c.state == Fate.PUBLISHED.value,
        internship.c.starts_at <= now + waitlist.LAST_CALL,
        internship.c.starts_at > now - FORGOTTEN,
        waiting,
    )


def _unheard(unit: Unit, one: Row[Any]) -> bool:
    """Did the offer lie here until it was over? What a person's own wishes held back was given up before that."""
    told = unit.one(_told_of, person=one.person_id, series=f"{OFFERED}:{one.id}:%")
    if told is None or told.state in ("sent", "failed"):
        return False
    return told.done_at is None or told.done_at >= one.offered_until


_told_of = (
    select(notification.c.state, notification.c.done_at)
    .where(
        notification.c.person_id == bindparam("person"),
        notification.c.kind == OFFERED,
        notification.c.key.like(bindparam("series")),
    )
    .order_by(notification.c.id.desc())
    .limit(1)
)
_run_out_of = select(signup.c.id, signup.c.person_id, signup.c.offered_until).where(
    signup.c.internship_id == bindparam("event"),
    signup.c.state == State.OFFERED.value,
    signup.c.offered_until <= bindparam("now"),
)


def _end(unit: Unit, event: Event, number: int, person_id: int, kind: str) -> None:
    unit.run(
        _one.values(state=State.EXPIRED.value, offered_until=None, changed_at=unit.now),
        number=number,
    )
    outbox.post(
        unit,
        to=person_id,
        kind=kind,
        params={"internship": event.id},
        key=f"{kind}:{number}:{unit.now:%Y%m%d%H%M%S%f}",
        expires_at=event.starts_at,
    )
