"""A published event that changes: everybody in it hears what was and what is, once, and says again whether they come.

Whoever has not received the news of an earlier change yet keeps that message, which tells from what they last knew; its words
about what is are made when it leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select, update

from db.tables import internship, notification, signup
from db.unit import Unit
from internships import certifying, events, offering, reminding
from internships.details import Detail, Wrong, columns, missing, with_end, wrong
from internships.differences import differences, known
from internships.events import Event, State
from internships.places import LIVE, TAKING
from internships.waitlist import USUAL, Holding
from messaging import outbox
from messaging.outbox import Params, Post, Priority
from people import audit
from people.me import Me, Role
from people.refusals import Gone, Refused

CHANGED = "event-changed"
PLACE_LOST = "event-place-lost"


@dataclass(frozen=True, slots=True)
class Changed:
    """`told` is how many hear of it; nobody does when it is the same to whoever is in it."""

    before: Event
    after: Event
    told: int


@dataclass(frozen=True, slots=True)
class TooFew:
    """More people have a place than there would be places: `over` of them, the last to come, would wait again.

    Whoever is marked as having come keeps the place.
    """

    event: Event
    taken: int
    over: int


def in_it(unit: Unit, event_id: int) -> Sequence[int]:
    """Whom a change concerns: who has, asked for, is offered or waits for a place."""
    rows = unit.all(
        select(signup.c.person_id)
        .where(signup.c.internship_id == event_id, signup.c.state.in_(sorted(LIVE)))
        .order_by(signup.c.line)
    )
    return [row.person_id for row in rows]


def concerns(before: Event, after: Event) -> bool:
    """Is it another one now to whoever is in it?"""
    return not differences(known(before), after).none


def change(
    unit: Unit, me: Me, event_id: int, detail: Detail, holding: Holding = USUAL
) -> Changed | TooFew | Wrong | Sequence[Wrong]:
    """Say something of a published event differently. Raises Gone when it is over or called off."""
    before = _published(unit, me, event_id)
    if "school_id" in detail and not (me.is_coordinator() or detail["school_id"] in me.schools_of(Role.HOST)):
        raise Refused
    if (fault := wrong(detail, before, unit.now)) is not None:
        return fault
    capacity = detail.get("capacity")
    if capacity is not None:
        taken, going = _taken(unit, event_id, capacity)
        if going:
            return TooFew(before, taken, len(going))
    return _change(unit, me, before, detail, holding)


def lower_capacity(
    unit: Unit, me: Me, event_id: int, capacity: int, over: int, holding: Holding = USUAL
) -> Changed | TooFew | Wrong | Sequence[Wrong]:
    """Fewer places than people: the last `over` to come go to the line and are told, if they are still as many as was said."""
    before = _published(unit, me, event_id)
    if (fault := wrong({"capacity": capacity}, before, unit.now)) is not None:
        return fault
    taken, going = _taken(unit, event_id, capacity)
    if going and len(going) != over:
        return TooFew(before, taken, len(going))
    for signup_id, person_id in going:
        unit.run(
            update(signup)
            .where(signup.c.id == signup_id)
            .values(state="waiting", offered_until=None, coming=None, changed_at=unit.now)
        )
        reminding.plan_for(unit, before, person_id)
        outbox.post(
            unit,
            to=person_id,
            kind=PLACE_LOST,
            params={"internship": event_id},
            key=f"{PLACE_LOST}:{signup_id}:{unit.now.isoformat()}",
            expires_at=before.starts_at,
            priority=Priority.ANSWER,
        )
    return _change(unit, me, before, {"capacity": capacity}, holding)


def _change(unit: Unit, me: Me, before: Event, detail: Detail, holding: Holding) -> Changed | Sequence[Wrong]:
    intended: dict[str, Any] = dict(with_end(detail, before))
    lacking = [one for one in missing(replace(before, **intended), unit.now) if one is not Wrong.PAST]
    if lacking:
        return lacking
    after = _write(unit, before, columns(detail, before))
    told = 0
    if concerns(before, after):
        after = _write(unit, before, {"revision": before.revision + 1})
        told = _tell(unit, before)
        unit.run(update(signup).where(signup.c.internship_id == before.id).values(coming=None))
        reminding.plan(unit, before.id)
    elif after.contact_id != before.contact_id:
        reminding.plan(unit, before.id)  # whoever receives the guests now gets the list, too
    certifying.follow(unit, before.id)
    audit.note(unit, me, "event-changed", {"internship": before.id, "what": " ".join(sorted(detail))})
    offering.freed(unit, after, holding)
    return Changed(before, after, told)


def _write(unit: Unit, before: Event, values: dict[str, Any]) -> Event:
    unit.run(update(internship).where(internship.c.id == before.id).values(**values))
    after = events.load(unit, before.id)
    assert after is not None, "it was written in this very unit"
    return after


def _tell(unit: Unit, before: Event) -> int:
    people = in_it(unit, before.id)
    unheard = {
        row.person_id
        for row in unit.all(
            select(notification.c.person_id).where(
                notification.c.key.like(f"{CHANGED}:{before.id}:%"), notification.c.state == "waiting"
            )
        )
    }
    was = known(before)
    params: Params = {
        "internship": before.id,
        "at": was.at.isoformat(),
        "until": was.until.isoformat(),
        "place": was.place,
        "format": was.format,
        "school": was.school,
        "link": was.link,
    }
    outbox.post_each(
        unit,
        [
            Post(one, CHANGED, params, f"{CHANGED}:{before.id}:{before.revision + 1}:{one}", unit.now, None)
            for one in people
            if one not in unheard
        ],
    )
    return len(people)


def _published(unit: Unit, me: Me, event_id: int) -> Event:
    found = events.manage(unit, me, event_id, lock=True)
    if found.state is not State.PUBLISHED or found.over(unit.now):
        raise Gone("internship")
    return found


def _taken(unit: Unit, event_id: int, capacity: int) -> tuple[int, Sequence[tuple[int, int]]]:
    """How many have a place, and who of them would have none with so many places, the last to come first to go."""
    rows = unit.all(
        select(signup.c.id, signup.c.person_id, signup.c.attendance)
        .where(signup.c.internship_id == event_id, signup.c.state.in_(sorted(TAKING)))
        .order_by(signup.c.line)
    )
    movable = [(row.id, row.person_id) for row in rows if row.attendance is None]
    over = min(max(0, len(rows) - capacity), len(movable))
    return len(rows), movable[len(movable) - over :]
