"""Signing up for an internship and everything a person does with their own place.

Capacity and quota are counted at the moment of writing, under a lock on the internship's row: two hundred people who tap at
once end in as many places as there are and one ordered line. A place that becomes free goes on in the same unit.
"""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import bindparam, case, func, insert, or_, select, update

from db.prepared import Prepared
from db.tables import internship, signup
from db.unit import Unit
from internships import audiences, events, offering, places, reminding
from internships.events import Event
from internships.events import State as Fate
from internships.guests import is_taking
from internships.outcomes import (
    Accepting,
    AlreadyIn,
    Asked,
    Closed,
    Joined,
    Joining,
    Leaving,
    Left,
    Mine,
    Missed,
    NotIn,
    NotYet,
    Overlaps,
    QuotaFull,
    TooLate,
    TurnedAway,
    Waitlisted,
)
from internships.places import Room, State
from internships.waitlist import USUAL, Holding
from people.me import Me


def join(unit: Unit, me: Me, event_id: int, holding: Holding = USUAL) -> Joining:
    """Take a place, or one's turn in the line. Raises Gone for an event that is not for me."""
    event = audiences.look(unit, me, event_id, lock=True)
    before = mine(unit, me.person_id, event.id)
    if before is not None and before.ran_out(unit.now):
        offering.expire(unit, event)
        offering.freed(unit, event, holding)
        before = mine(unit, me.person_id, event.id)
    if before is not None and before.live and not _may_try_again(event, before, unit.now):
        return AlreadyIn(event, before)
    if event.state is Fate.PUBLISHED and event.signup_opens_at is not None and unit.now < event.signup_opens_at:
        return NotYet(event)
    if not event.signups_open(unit.now):
        return Closed(event)
    if before is not None and before.state in (State.REFUSED, State.REMOVED):
        return TurnedAway(event)
    return _enter(unit, me, event, before)


def accept(unit: Unit, me: Me, event_id: int, holding: Holding = USUAL) -> Accepting:
    """Take the place that is held for me, or have it decided about where that is the rule. Raises Gone if it is not for me."""
    event = audiences.look(unit, me, event_id, lock=True)
    found = mine(unit, me.person_id, event.id)
    if found is not None and found.state in (State.CONFIRMED, State.ASKED):
        return AlreadyIn(event, found)
    if event.state is not Fate.PUBLISHED or event.begun(unit.now):
        return Closed(event)
    if found is None or found.state is not State.OFFERED:
        return Missed(event)
    if found.ran_out(unit.now):
        offering.expire(unit, event)
        offering.freed(unit, event, holding)
        found = mine(unit, me.person_id, event.id)
        if found is None or found.state is not State.OFFERED:
            return Missed(event)
    if (other := overlapping(unit, me.person_id, event)) is not None:
        return Overlaps(event, other)
    return _settle(unit, me, event, lambda state: _write(unit, found.signup_id, state))


def decline(unit: Unit, me: Me, event_id: int, holding: Holding = USUAL) -> Leaving:
    """Let the place that is held for me go on; a place I have by now stays mine."""
    event = audiences.look(unit, me, event_id, lock=True)
    found = mine(unit, me.person_id, event.id)
    if found is None or found.state is not State.OFFERED:
        return NotIn(event)
    _write(unit, found.signup_id, State.DECLINED)
    offering.freed(unit, event, holding)
    return Left(event)


def leave(unit: Unit, me: Me, event_id: int, holding: Holding = USUAL) -> Leaving:
    """Give up my place, request or turn in the line; the place goes on at once."""
    event = audiences.look(unit, me, event_id, lock=True)
    found = mine(unit, me.person_id, event.id)
    if found is None or not found.live:
        return NotIn(event)
    if event.begun(unit.now) and event.state is Fate.PUBLISHED:
        return TooLate(event)
    _write(unit, found.signup_id, State.DECLINED if found.state is State.OFFERED else State.CANCELLED)
    reminding.plan_for(unit, event, me.person_id)
    offering.freed(unit, event, holding)
    return Left(event)


def swap(unit: Unit, me: Me, event_id: int, instead_of: int, holding: Holding = USUAL) -> Joining | Accepting | TooLate:
    """Give up my place there and take the one here: both or neither."""
    # Two rows are locked in the order of their numbers, or two people who swap crosswise would wait for each other.
    for number in sorted((event_id, instead_of)):
        audiences.look(unit, me, number, lock=True)
    found = mine(unit, me.person_id, event_id)
    step = accept if found is not None and found.state is State.OFFERED else join
    first = step(unit, me, event_id, holding)
    if not isinstance(first, Overlaps):
        return first
    third = overlapping(unit, me.person_id, first.event, but=instead_of)
    if third is not None:
        return Overlaps(first.event, third)
    gone = leave(unit, me, instead_of, holding)
    return gone if isinstance(gone, TooLate) else step(unit, me, event_id, holding)


def mine(unit: Unit, person_id: int, event_id: int) -> Mine | None:
    row = unit.one(_mine, person=person_id, event=event_id)
    if row is None:
        return None
    state = State(row.state)
    nth = row.ahead + 1 if state is State.WAITING else 0
    return Mine(row.id, state, nth, row.offered_until, row.attendance)


def overlapping(unit: Unit, person_id: int, event: Event, *, but: int = 0) -> Event | None:
    """Another event at the same time in which this person has or asked for a place, the earliest of them."""
    row = unit.one(_overlapping, person=person_id, event=event.id, but=but, starts=event.starts_at, ends=event.ends_at)
    return None if row is None else events.event(row)


def _may_try_again(event: Event, before: Mine, now: datetime) -> bool:
    """Whoever waits may take a place that stands free, as it does when it is too late to offer it to anybody."""
    return before.state is State.WAITING and event.signups_open(now)


def _enter(unit: Unit, me: Me, event: Event, before: Mine | None) -> Joining:
    row = unit.one(_taken, event=event.id, school=me.school_id)
    assert row is not None, "a count is always one row"
    room = Room(event.capacity, event.school_quota)
    left = places.free(room, row.taken)
    full_school = places.quota_full(room, me.school_id, row.of_school)
    if full_school or left == 0:
        if before is not None and before.state is State.WAITING:
            return AlreadyIn(event, before)
        _put(unit, me, event, before, State.WAITING, row.line + 1)
        nth = row.waiting + 1
        return QuotaFull(event, nth) if full_school and left != 0 else Waitlisted(event, nth)
    if (other := overlapping(unit, me.person_id, event)) is not None:
        return Overlaps(event, other)
    return _settle(unit, me, event, lambda state: _put(unit, me, event, before, state, row.line + 1))


def _settle(unit: Unit, me: Me, event: Event, write: Callable[[State], None]) -> Joined | Asked:
    """The place is mine at once, or kept until a coordinator has decided."""
    if event.needs_approval:
        write(State.ASKED)
        offering.tell_staff(unit, event, offering.ASKED)
        return Asked(event)
    write(State.CONFIRMED)
    reminding.plan_for(unit, event, me.person_id)
    return Joined(event)


def _put(unit: Unit, me: Me, event: Event, before: Mine | None, state: State, line: int) -> None:
    if before is None:
        unit.run(
            _insert, internship_id=event.id, person_id=me.person_id, school_id=me.school_id, state=state.value,
            line=line, asked_at=unit.now, changed_at=unit.now,
        )  # fmt: skip
        return
    unit.run(
        update(signup)
        .where(signup.c.id == before.signup_id)
        .values(
            state=state.value,
            line=line,
            school_id=me.school_id,
            asked_at=unit.now,
            changed_at=unit.now,
            offered_until=None,
            coming=None,
        )
    )


def _write(unit: Unit, signup_id: int, state: State) -> None:
    unit.run(
        update(signup)
        .where(signup.c.id == signup_id)
        .values(state=state.value, offered_until=None, changed_at=unit.now)
    )


_insert = insert(signup)
_ahead = signup.alias("ahead")
_mine = Prepared(
    select(
        signup.c.id,
        signup.c.state,
        signup.c.offered_until,
        signup.c.attendance,
        select(func.count())
        .select_from(_ahead)
        .where(
            _ahead.c.internship_id == signup.c.internship_id,
            _ahead.c.state == State.WAITING.value,
            _ahead.c.line < signup.c.line,
        )
        .scalar_subquery()
        .label("ahead"),
    ).where(signup.c.internship_id == bindparam("event"), signup.c.person_id == bindparam("person"))
)
_taken = Prepared(
    select(
        func.count(case((is_taking, 1))).label("taken"),
        func.count(case((is_taking & (signup.c.school_id == bindparam("school")), 1))).label("of_school"),
        func.count(case((signup.c.state == State.WAITING.value, 1))).label("waiting"),
        func.coalesce(func.max(signup.c.line), 0).label("line"),
    ).where(signup.c.internship_id == bindparam("event"))
)
_overlapping = (
    events.select_events()
    .join(signup, signup.c.internship_id == internship.c.id)
    .where(
        signup.c.person_id == bindparam("person"),
        or_(signup.c.state == State.CONFIRMED.value, signup.c.state == State.ASKED.value),
        internship.c.id != bindparam("event"),
        internship.c.id != bindparam("but"),
        internship.c.state == Fate.PUBLISHED.value,
        internship.c.starts_at < bindparam("ends"),
        internship.c.ends_at > bindparam("starts"),
    )
    .order_by(internship.c.starts_at, internship.c.id)
    .limit(1)
)
