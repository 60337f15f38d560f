"""Reminders of an event are rows of the outbox: planned with the sign-up, planned anew when the date moves, taken back
with the event.

A key names the event's revision, so a moved event has reminders of its own and nothing is sent twice for one date; whoever
renders a row looks again at the event, its revision and the sign-up, so a row that was missed here says nothing wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, not_, or_, select, update

from db.tables import internship, notification, person, signup, staff_role
from db.unit import Unit
from internships import events, reminder_moments
from internships.events import Event, State
from internships.reminder_moments import GUEST_KINDS, Kind, Moment
from messaging import outbox
from messaging.outbox import Post
from people.me import Me, Role

HAS_PLACE = "confirmed"


def plan(unit: Unit, event_id: int) -> None:
    """Every reminder of this event as it is now; those of its earlier dates, or of an event called off, are taken back."""
    event = events.load(unit, event_id)
    alive = event is not None and event.state is State.PUBLISHED and not event.over(unit.now)
    _withdraw(unit, event_id, but=event.revision if event is not None and alive else None)
    if event is None or not alive or event.starts_at is None:
        return
    guests = [row.person_id for row in unit.all(_confirmed, event=event_id)]
    posts = _posts(event, guests, reminder_moments.of_guest(event.starts_at, event.zone, unit.now))
    posts += _posts(event, hosts(unit, event), reminder_moments.of_host(event.starts_at, event.zone, unit.now))
    outbox.post_each(unit, posts)


def plan_for(unit: Unit, event: Event, person_id: int) -> None:
    """The reminders of one person after a sign-up changed; without a place those that have not left are taken back."""
    if unit.scalar(_state, event=event.id, person=person_id) != HAS_PLACE:
        unit.run(_drop_keys, keys=[key(kind, event, person_id) for kind in GUEST_KINDS])
        return
    if event.state is State.PUBLISHED and event.starts_at is not None:
        outbox.post_each(
            unit, _posts(event, [person_id], reminder_moments.of_guest(event.starts_at, event.zone, unit.now))
        )


def key(kind: Kind, event: Event, person_id: int) -> str:
    return f"{kind.value}:{event.id}:{event.revision}:{person_id}"


def hosts(unit: Unit, event: Event) -> Sequence[int]:
    """Who receives the guests: the contact named in the event and the host school's hosts."""
    found = [row.id for row in unit.all(_hosts, school=event.school_id, municipality=event.municipality_id)]
    return found if event.contact_id is None or event.contact_id in found else [*found, event.contact_id]


@dataclass(frozen=True, slots=True)
class Going:
    """My sign-up as a reminder sees it: `coming` is my answer to the date and place as they are now."""

    event: Event
    coming: bool | None


def going(unit: Unit, me: Me, event_id: int) -> Going | None:
    """The event if I have a place in it and it is still ahead; None otherwise. Raises Gone for no event of mine."""
    event = events.look(unit, me, event_id)
    row = unit.one(_mine, event=event_id, person=me.person_id)
    if row is None or row.state != HAS_PLACE or event.state is not State.PUBLISHED or event.begun(unit.now):
        return None
    return Going(event, row.coming)


@dataclass(frozen=True, slots=True)
class Answered:
    event: Event


@dataclass(frozen=True, slots=True)
class Moved:
    """The button spoke of an earlier date or place; nobody has said yes to this one."""

    event: Event


@dataclass(frozen=True, slots=True)
class NoPlace:
    event: Event


def will_come(unit: Unit, me: Me, event_id: int, revision: int) -> Answered | Moved | NoPlace:
    """«Приеду», to the date and place that the button spoke of. Raises Gone for no event of mine."""
    event = events.look(unit, me, event_id, lock=True)  # or a change made meanwhile would keep my yes to the old date
    found = going(unit, me, event_id)
    if found is None:
        return NoPlace(event)
    if found.event.revision != revision:
        return Moved(found.event)
    unit.run(_will_come, event=event_id, person=me.person_id)
    return Answered(found.event)


def _posts(event: Event, people: Sequence[int], moments: Sequence[Moment]) -> list[Post]:
    params = {"internship": event.id, "revision": event.revision}
    return [
        Post(one, moment.kind.value, params, key(moment.kind, event, one), moment.due_at, moment.expires_at)
        for moment in moments
        for one in people
    ]


def _withdraw(unit: Unit, event_id: int, *, but: int | None) -> None:
    """What still waits of this event, except for one revision; found by people, who are indexed."""
    ours = [notification.c.key.like(f"{kind.value}:{event_id}:%") for kind in Kind]
    signed_up = select(signup.c.person_id).where(signup.c.internship_id == event_id)
    receiving = (
        select(staff_role.c.person_id)
        .join(internship, internship.c.school_id == staff_role.c.school_id)
        .where(internship.c.id == event_id)
    )
    contact = select(internship.c.contact_id).where(internship.c.id == event_id, internship.c.contact_id.is_not(None))
    stale = delete(notification).where(
        notification.c.person_id.in_(signed_up.union(receiving, contact)),
        notification.c.state == "waiting",
        notification.c.kind.in_([kind.value for kind in Kind]),
        or_(*ours),
    )
    if but is not None:
        stale = stale.where(not_(or_(*(notification.c.key.like(f"{kind.value}:{event_id}:{but}:%") for kind in Kind))))
    unit.run(stale)


_confirmed = (
    select(signup.c.person_id)
    .where(signup.c.internship_id == bindparam("event"), signup.c.state == HAS_PLACE)
    .order_by(signup.c.person_id)
)
_one = (signup.c.internship_id == bindparam("event"), signup.c.person_id == bindparam("person"))
_state = select(signup.c.state).where(*_one)
_mine = select(signup.c.state, signup.c.coming).where(*_one)
_will_come = update(signup).where(*_one).values(coming=True)
_drop_keys = delete(notification).where(
    notification.c.key.in_(bindparam("keys", expanding=True)), notification.c.state == "waiting"
)
_hosts = (
    select(person.c.id)
    .select_from(staff_role.join(person, staff_role.c.person_id == person.c.id))
    .where(
        staff_role.c.role == Role.HOST.value,
        staff_role.c.school_id == bindparam("school"),
        staff_role.c.municipality_id == bindparam("municipality"),
        person.c.left_at.is_(None),
    )
    .order_by(person.c.id)
)
