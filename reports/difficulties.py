"""What people wrote to the coordinators in a period, for the interim report: counts, and the words of difficulties.

A report names no person: what comes out carries the internship and its host school, never who wrote or where they work.
Coordinators' answers are left out, since they speak to somebody.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from db.tables import internship, request, request_line, school
from db.unit import Unit
from messaging.requests import Kind, State
from people.me import Me
from people.refusals import Refused


@dataclass(frozen=True, slots=True)
class EventDifficulties:
    """One internship's difficulties by state, and what was written, the oldest first; `event_id` None is without one."""

    event_id: int | None
    title: str
    host: str
    states: Mapping[State, int]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    counts: Mapping[tuple[Kind, State], int]
    difficulties: Sequence[EventDifficulties]


def written(unit: Unit, me: Me, *, since: datetime, until: datetime) -> Written:
    """Everything opened from `since` up to, not including, `until` in my municipality. Raises Refused to others."""
    if not me.is_coordinator():
        raise Refused
    period = (
        request.c.municipality_id == me.municipality_id,
        request.c.state != State.DRAFT.value,
        request.c.opened_at >= since,
        request.c.opened_at < until,
    )
    counted = unit.all(
        select(request.c.kind, request.c.state, func.count().label("total"))
        .where(*period)
        .group_by(request.c.kind, request.c.state)
    )
    hard = unit.all(
        select(request.c.id, request.c.state, request.c.internship_id, internship.c.title, school.c.name)
        .select_from(
            request.outerjoin(internship, request.c.internship_id == internship.c.id).outerjoin(
                school, internship.c.school_id == school.c.id
            )
        )
        .where(*period, request.c.kind == Kind.DIFFICULTY.value)
        .order_by(internship.c.starts_at, request.c.internship_id, request.c.id)
    )
    said = _said(unit, [row.id for row in hard])
    found = []
    for event_id in dict.fromkeys(row.internship_id for row in hard):
        rows = [row for row in hard if row.internship_id == event_id]
        words = tuple(word for row in rows for word in said.get(row.id, ()))
        states = Counter(State(row.state) for row in rows)
        found.append(EventDifficulties(event_id, rows[0].title or "", rows[0].name or "", states, words))
    return Written({(Kind(row.kind), State(row.state)): int(row.total) for row in counted}, found)


def _said(unit: Unit, ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for row in unit.all(
        select(request_line.c.request_id, request_line.c.words)
        .where(request_line.c.request_id.in_(ids), request_line.c.staff.is_(False))
        .order_by(request_line.c.id)
    ):
        found[row.request_id] = (*found.get(row.request_id, ()), row.words)
    return found
