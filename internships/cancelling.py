"""Calling off: one event, or all of a day or of a school when schools go over to lessons at a distance. Nobody hears it twice."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sqlalchemy import update

from db.tables import internship
from db.unit import Unit
from internships import certifying, changing, events, reminding
from internships.events import Event, State
from messaging import outbox
from messaging.outbox import Post, Priority
from people import audit
from people.me import Me
from people.refusals import Gone, Refused

CANCELLED = "event-cancelled"
CANCELLED_SOON = "event-cancelled-soon"  # at any hour: somebody might be on the way
SOON = timedelta(hours=24)


class Reason(StrEnum):
    """As messages name it."""

    DISTANCE = "distance"
    WEATHER = "weather"
    SECURITY = "security"
    ILLNESS = "illness"
    FEW = "few"
    OTHER = "other"


def cancel(unit: Unit, me: Me, event_id: int, reason: Reason) -> Event:
    """Call it off and tell everybody in it; a second tap changes nothing. Raises Gone for what is over or only a draft."""
    found = events.manage(unit, me, event_id, lock=True)
    if found.state is State.CANCELLED:
        return found
    if found.state is not State.PUBLISHED or found.over(unit.now):
        raise Gone("internship")
    unit.run(
        update(internship)
        .where(internship.c.id == event_id)
        .values(
            state=State.CANCELLED.value,
            cancelled_at=unit.now,
            cancel_reason=reason.value,
            revision=found.revision + 1,
            announced_at=found.published_at,
        )
    )
    reminding.plan(unit, event_id)
    certifying.follow(unit, event_id)
    soon = found.starts_at is not None and found.starts_at - unit.now < SOON
    kind, params = CANCELLED_SOON if soon else CANCELLED, {"internship": event_id}
    outbox.post_each(
        unit,
        [
            Post(one, kind, params, f"{CANCELLED}:{event_id}:{one}", unit.now, None, Priority.ANSWER)
            for one in changing.in_it(unit, event_id)
        ],
    )
    audit.note(unit, me, "event-cancelled", {"internship": event_id, "reason": reason.value})
    after = events.load(unit, event_id)
    assert after is not None, "it was written in this very unit"
    return after


def of_day(unit: Unit, me: Me, day: date) -> Sequence[Event]:
    """What a coordinator would call off for this day."""
    return _between(unit, me, day, day, None)


def of_school(unit: Unit, me: Me, school_id: int, first_day: date, last_day: date) -> Sequence[Event]:
    return _between(unit, me, first_day, last_day, school_id)


def people_in(unit: Unit, found: Sequence[Event]) -> int:
    """How many would hear of it; somebody in two of them counts once."""
    return len({person for event in found for person in changing.in_it(unit, event.id)})


def cancel_all(unit: Unit, me: Me, event_ids: Sequence[int], reason: Reason) -> int:
    """Call off all of these; those that somebody called off meanwhile are left as they are."""
    _must_coordinate(me)
    done = 0
    for event_id in sorted(event_ids):
        before = events.manage(unit, me, event_id)
        if before.state is State.PUBLISHED and not before.over(unit.now):
            cancel(unit, me, event_id, reason)
            done += 1
    return done


def _between(unit: Unit, me: Me, first_day: date, last_day: date, school_id: int | None) -> Sequence[Event]:
    _must_coordinate(me)
    first = datetime.combine(first_day, time(), me.zone)
    last = datetime.combine(last_day + timedelta(days=1), time(), me.zone)
    wanted = events.select_events().where(
        internship.c.municipality_id == me.municipality_id,
        internship.c.state == State.PUBLISHED.value,
        internship.c.starts_at >= first,
        internship.c.starts_at < last,
        internship.c.ends_at > unit.now,
    )
    if school_id is not None:
        wanted = wanted.where(internship.c.school_id == school_id)
    return [events.event(row) for row in unit.all(wanted.order_by(internship.c.starts_at, internship.c.id))]


def _must_coordinate(me: Me) -> None:
    if not me.is_coordinator():
        raise Refused
