"""Reminders: at most two a person and a task, counted in one place over every kind of them and whoever sends them.

A wave's planners count before they write, by keys that begin with the kind and the wave. The sender counts once more, by
`enough`, what really left, for every task there is: so no planner can disturb anybody a third time. What was dropped or
failed did not reach anybody and does not count; what still waits does for a planner, since it was promised.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import and_, or_, select

from db.tables import notification, person, wave
from db.unit import Unit

MOST = 2
NUDGE = "nudge"  # a coordinator asked for it
CLOSING = "wave-closing"  # the wave's own, before its end
KINDS = (NUDGE, CLOSING)


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody is reminded of: by which kinds, and which of their parameters say that it is the same task."""

    kinds: tuple[str, ...]
    same: tuple[str, ...]


TASKS: Final = (
    Task(KINDS, ("wave",)),
    # A moved internship is another task: its old reminders spoke of another day.
    Task(("visit-week", "visit-soon"), ("internship", "revision")),
    Task(("event-feedback-again", "event-follow-up"), ("wave",)),
)
_OF: Final = {kind: task for task in TASKS for kind in task.kinds}


def key(kind: str, wave_id: int, person_id: int, day: date) -> str:
    """One a day: whoever asks a second time finds the same row."""
    return f"{kind}:{wave_id}:{person_id}:{day.isoformat()}"


def enough(unit: Unit, person_id: int, notification_id: int, kind: str, params: Mapping[str, str | int]) -> bool:
    """Have two reminders of this task left already, or are on their way, besides this very notification?"""
    task = _OF.get(kind)
    if task is None:
        return False
    rows = unit.all(
        select(notification.c.params).where(
            notification.c.person_id == person_id,
            notification.c.kind.in_(task.kinds),
            notification.c.id != notification_id,
            or_(
                notification.c.state == "sent",
                and_(notification.c.state == "sending", notification.c.id < notification_id),
            ),
        )
    )
    wanted = [params.get(name) for name in task.same]
    told = sum([json.loads(row.params).get(name) for name in task.same] == wanted for row in rows)
    return told >= MOST


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
