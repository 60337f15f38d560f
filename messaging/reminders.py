"""Reminders of a wave, whoever sends them: at most two a person, counted in one place over every kind of them.

A reminder's key begins with its kind and its wave, so the outbox itself is the count. What was dropped or failed did not
reach anybody and does not count; what still waits does, since it was promised.
"""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import or_, select

from db.tables import notification, person, wave
from db.unit import Unit

MOST = 2
NUDGE = "nudge"  # a coordinator asked for it
CLOSING = "wave-closing"  # the wave's own, before its end
KINDS = (NUDGE, CLOSING)


def key(kind: str, wave_id: int, person_id: int, day: date) -> str:
    """One a day: whoever asks a second time finds the same row."""
    return f"{kind}:{wave_id}:{person_id}:{day.isoformat()}"


def already(unit: Unit, wave_id: int) -> Mapping[int, tuple[datetime, ...]]:
    """When each person was, or is about to be, reminded of a wave; whoever never was is not among them."""
    found: dict[int, tuple[datetime, ...]] = {}
    # By people, whose notifications have an index: those of the whole country would be read through otherwise.
    asked = select(person.c.id).join(wave, wave.c.municipality_id == person.c.municipality_id)
    for row in unit.all(
        select(notification.c.person_id, notification.c.due_at).where(
            notification.c.person_id.in_(asked.where(wave.c.id == wave_id)),
            notification.c.kind.in_(KINDS),
            or_(*(notification.c.key.like(f"{kind}:{wave_id}:%") for kind in KINDS)),
            notification.c.state.in_(("waiting", "sending", "sent")),
        )
    ):
        found[row.person_id] = (*found.get(row.person_id, ()), row.due_at)
    return found
