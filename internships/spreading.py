"""The news of an internship: everybody it is for hears of it once, soon after it was published.

People are told in chunks, each a unit of its own; the last key written says where the next chunk begins, so a death in the
middle loses nothing.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select, update

from db.tables import chat, internship, notification, person
from db.unit import Unit
from internships import events
from internships.events import Event, State
from messaging import outbox
from messaging.outbox import Priority
from people.me import Me
from surveys.invited import audience_condition, people

BELL = "announcements"
CHUNK = 1000
ANNOUNCED = "internship-announced"
_DIGITS = 15


def announce_due(unit: Unit, *, chunk: int = CHUNK) -> bool:
    """Tell the next people of one new event; True while there may be more to do."""
    row = unit.one(_unannounced)
    if row is None:
        return False
    event = events.load(unit, row.id)
    assert event is not None, "it was found in this very unit"
    told = () if event.begun(unit.now) else _next_people(unit, event, chunk)
    outbox.post_many(
        unit,
        [(one, _key(event.id, one)) for one in told],
        kind=ANNOUNCED,
        params={"internship": event.id},
        due_at=unit.now,
        expires_at=event.signup_closes_at or event.starts_at,
        priority=Priority.ANNOUNCEMENT,
    )
    if len(told) < chunk:
        unit.run(update(internship).where(internship.c.id == event.id).values(announced_at=unit.now))
    return True


def would_hear(unit: Unit, me: Me, event: Event) -> int:
    """How many people its publication reaches, as things are now."""
    found: int = unit.scalar(
        select(func.count(person.c.id))
        .select_from(people.join(chat, chat.c.person_id == person.c.id))
        .where(*_to_tell(event), person.c.municipality_id == me.municipality_id)
    )
    return found


def is_due() -> ColumnElement[bool]:
    """What a look beside the writer asks for: is there an event that nobody has been told of?"""
    return _unannounced.exists()


def _next_people(unit: Unit, event: Event, chunk: int) -> Sequence[int]:
    reached: str | None = unit.scalar(
        select(func.max(notification.c.key)).where(
            notification.c.key.between(_key(event.id, 0), _key(event.id, 10**_DIGITS - 1)),
            notification.c.kind == ANNOUNCED,
        )
    )
    after = int(reached.rpartition(":")[2]) if reached else 0
    rows = unit.all(
        select(person.c.id)
        .select_from(people.join(chat, chat.c.person_id == person.c.id))
        .where(*_to_tell(event), person.c.id > after)
        .order_by(person.c.id)
        .limit(chunk)
    )
    return [row.id for row in rows]


def _to_tell(event: Event) -> tuple[ColumnElement[bool], ...]:
    return (
        person.c.municipality_id == event.municipality_id,
        person.c.school_id != event.school_id,  # the host knows
        chat.c.announcements.is_(True),
        audience_condition(event.audience),
    )


def _key(event_id: int, person_id: int) -> str:
    """Of one length, so that they stand in the order of people under every collation."""
    return f"{ANNOUNCED}:{event_id}:{person_id:0{_DIGITS}d}"


_unannounced = (
    select(internship.c.id)
    .where(internship.c.state == State.PUBLISHED.value, internship.c.announced_at.is_(None))
    .order_by(internship.c.published_at, internship.c.id)
    .limit(1)
)
