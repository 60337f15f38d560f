"""What changed since the wave before this one: for people who sent both, by competency, with what must stay hidden.

Beside the first wave's own report, a mean over those who came again tells the mean of those who did not; so does the second
one's of the newcomers. A competency is shown only where the people of both waves and, if there are any, the people of one
wave alone are at least `smallest`. Otherwise everything but the counts of people is hidden.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Subquery, case, func, select

from db.tables import response, score, wave
from reports.wave_reading import WaveFacts, read_form
from surveys import growth
from surveys.growth import NOTICEABLE, Resolved, Trend
from surveys.scoring import Level

A_HAIR = 1e-9  # what binary fractions take off ten points


@dataclass(frozen=True, slots=True)
class Step:
    """People alike in one competency; sums of unrounded points over them."""

    code: str
    level_before: Level
    level_now: Level
    trend: Trend
    people: int
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class Earlier:
    """The wave before, and what SQL counted: sent responses, and people with an index in a competency."""

    name: str
    closes_at: datetime
    responses: int
    both: int
    indexed_before: Mapping[str, int]
    indexed_now: Mapping[str, int]
    steps: tuple[Step, ...]
    changed: frozenset[str]  # competencies whose questions are not what they were


@dataclass(frozen=True, slots=True)
class Grown:
    """One competency; `shown` is None when nothing may be said of it."""

    code: str
    people: int  # with an index in both waves
    changed_questions: bool
    shown: Shown | None


@dataclass(frozen=True, slots=True)
class Shown:
    before: float
    now: float
    trends: Mapping[Trend, int]
    resolved: Resolved

    @property
    def change(self) -> float:
        return self.now - self.before


@dataclass(frozen=True, slots=True)
class GrowthFigures:
    """`transitions` and `resolved` are of the competencies that are shown, a person and a competency each."""

    name: str
    closes_at: datetime
    before: int
    now: int
    both: int
    competencies: tuple[Grown, ...]
    transitions: Mapping[tuple[Level, Level], int]
    resolved: Resolved


def read_earlier(connection: Connection, facts: WaveFacts) -> Earlier | None:
    """None for a wave that follows no other."""
    row = connection.execute(
        select(wave.c.id, wave.c.name, wave.c.closes_at, wave.c.form_id).where(
            wave.c.id == select(wave.c.follows_id).where(wave.c.id == facts.wave_id).scalar_subquery()
        )
    ).one_or_none()
    if row is None:
        return None
    codes = [one.code for one in facts.form.competencies]
    form = facts.form if row.form_id == facts.form_id else read_form(connection, row.form_id)
    pairs = _pairs(row.id, facts.counting)
    return Earlier(
        name=row.name,
        closes_at=row.closes_at,
        responses=connection.execute(select(func.count()).where(_sent(row.id))).scalar_one(),
        both=connection.execute(select(func.count()).select_from(pairs)).scalar_one(),
        indexed_before=_indexed(connection, _sent(row.id)),
        indexed_now=_indexed(connection, facts.counting),
        steps=_steps(connection, pairs),
        changed=frozenset(code for code in codes if not growth.comparable(form, facts.form, code)),
    )


def growth_figures(earlier: Earlier, codes: Sequence[str], *, now: int, smallest: int) -> GrowthFigures:
    found = tuple(_grown(earlier, code, smallest) for code in codes)
    shown = frozenset(one.code for one in found if one.shown is not None)
    steps = [step for step in earlier.steps if step.code in shown]
    return GrowthFigures(
        name=earlier.name,
        closes_at=earlier.closes_at,
        before=earlier.responses,
        now=now,
        both=earlier.both,
        competencies=found,
        transitions=growth.transitions(steps),
        resolved=growth.resolved(steps),
    )


def _grown(earlier: Earlier, code: str, smallest: int) -> Grown:
    steps = [step for step in earlier.steps if step.code == code]
    people = sum(step.people for step in steps)
    alone = [earlier.indexed_before.get(code, 0) - people, earlier.indexed_now.get(code, 0) - people]
    changed = code in earlier.changed
    if changed or people < max(smallest, 1) or any(0 < one < smallest for one in alone):
        return Grown(code, people, changed, None)
    shown = Shown(
        before=sum(step.before for step in steps) / people,
        now=sum(step.now for step in steps) / people,
        trends={trend: sum(step.people for step in steps if step.trend is trend) for trend in Trend},
        resolved=growth.resolved(steps),
    )
    return Grown(code, people, changed, shown)


def _sent(wave_id: int) -> ColumnElement[bool]:
    return (response.c.wave_id == wave_id) & response.c.submitted_at.is_not(None)


def _indexed(connection: Connection, which: ColumnElement[bool]) -> dict[str, int]:
    rows = connection.execute(
        select(score.c.competency, func.count(score.c.value).label("people"))
        .select_from(response.join(score, score.c.response_id == response.c.id))
        .where(which)
        .group_by(score.c.competency)
    ).all()
    return {row.competency: row.people for row in rows}


def _pairs(before: int, now: ColumnElement[bool]) -> Subquery:
    """The responses of people who sent both waves, as far as they are counted."""
    first, second = response.alias(), response.alias()
    return (
        select(first.c.id.label("first"), second.c.id.label("second"))
        .select_from(first.join(second, first.c.person_id == second.c.person_id))
        .where(
            first.c.wave_id == before,
            first.c.submitted_at.is_not(None),
            second.c.id.in_(select(response.c.id).where(now)),
        )
        .subquery()
    )


def _steps(connection: Connection, pairs: Subquery) -> tuple[Step, ...]:
    before, now = score.alias(), score.alias()
    change = now.c.value - before.c.value
    # A subquery: PostgreSQL groups by a column, not by an expression with parameters in it.
    moved = (
        select(
            before.c.competency,
            before.c.level.label("old"),
            now.c.level.label("new"),
            before.c.value.label("before"),
            now.c.value.label("now"),
            case(
                (change >= NOTICEABLE - A_HAIR, Trend.GROWTH.value),
                (change <= A_HAIR - NOTICEABLE, Trend.DECLINE.value),
                else_=Trend.UNCHANGED.value,
            ).label("trend"),
        )
        .select_from(
            pairs.join(before, before.c.response_id == pairs.c.first).join(
                now, (now.c.response_id == pairs.c.second) & (now.c.competency == before.c.competency)
            )
        )
        .where(before.c.value.is_not(None), now.c.value.is_not(None))
        .subquery()
    )
    alike = (moved.c.competency, moved.c.old, moved.c.new, moved.c.trend)
    return tuple(
        Step(code, Level(old), Level(new), Trend(way), people, float(sum_before), float(sum_now))
        for code, old, new, way, people, sum_before, sum_now in connection.execute(
            select(*alike, func.count(), func.sum(moved.c.before), func.sum(moved.c.now)).group_by(*alike)
        )
    )
