"""A person's profile: kept in the same unit in which the answers are sent, so reading it costs nothing.

Means of others are given only for groups of at least `min_group` people, this person among them, and only when the wave
is over: the mean of three and then of four would tell what the fourth one answered. A director has none of the team here,
since what directors see of their teams is the coordinator's to open (`reports/teams.py`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, insert, select

from db.tables import form, person, response, score, wave
from db.unit import Unit
from people.me import Me
from surveys import scoring
from surveys.responses import Response
from surveys.scoring import CompetencyScore, Flag, Level


@dataclass(frozen=True, slots=True)
class Kept:
    """A competency of a stored profile; indices are unrounded points of 0-100."""

    code: str
    index: float | None
    level: Level
    flag: Flag | None


@dataclass(frozen=True, slots=True)
class Mean:
    value: float
    people: int


@dataclass(frozen=True, slots=True)
class Profile:
    kept: tuple[Kept, ...]  # in the form's order
    team: Mapping[str, Mean]
    municipality: Mapping[str, Mean]

    def with_level(self, level: Level) -> tuple[Kept, ...]:
        """The highest index first for strengths, the lowest first for the others."""
        found = [one for one in self.kept if one.level is level]
        return tuple(sorted(found, key=lambda one: one.index or 0.0, reverse=level is Level.STRENGTH))


@dataclass(frozen=True, slots=True)
class Past:
    """One of my results, for the list of them."""

    response_id: int
    title: str
    wave: str
    submitted_at: datetime


def keep(unit: Unit, answered: Response) -> None:
    """Work the profile out anew; a form without competencies has none."""
    forget(unit, answered.id)
    profile = scoring.score(answered.form, answered.given)
    unit.many(insert(score), [_row(answered.id, one) for one in profile.scores])


def forget(unit: Unit, response_id: int) -> None:
    unit.run(_forget, response=response_id)


_forget = delete(score).where(score.c.response_id == bindparam("response"))
_kept = select(score.c.competency, score.c.value, score.c.level, score.c.flag).where(
    score.c.response_id == bindparam("response")
)
_others = (
    select(score.c.competency, func.avg(score.c.value).label("mean"), func.count(score.c.value).label("people"))
    .select_from(
        score.join(response, score.c.response_id == response.c.id).join(person, response.c.person_id == person.c.id)
    )
    .where(
        response.c.wave_id == bindparam("wave"),
        response.c.submitted_at.is_not(None),
        score.c.value.is_not(None),
    )
    .group_by(score.c.competency)
)
_team = _others.where(person.c.school_id == bindparam("school"))


def profile(unit: Unit, me: Me, answered: Response, *, min_group: int) -> Profile:
    rows = {row.competency: row for row in unit.all(_kept, response=answered.id)}
    kept = tuple(
        Kept(code.code, row.value, Level(row.level), Flag(row.flag) if row.flag else None)
        for code in answered.form.competencies
        if (row := rows.get(code.code)) is not None
    )
    if answered.open:
        return Profile(kept, {}, {})
    team: dict[str, Mean] = {}
    if me.school_id is not None and not me.directs_school:
        team = _means(unit.all(_team, wave=answered.wave_id, school=me.school_id), min_group)
    return Profile(kept, team, _means(unit.all(_others, wave=answered.wave_id), min_group))


def past(unit: Unit, me: Me) -> Sequence[Past]:
    """My sent responses that have a profile, newest first."""
    rows = unit.all(
        select(response.c.id, form.c.title, wave.c.name, response.c.submitted_at)
        .select_from(response.join(wave, response.c.wave_id == wave.c.id).join(form, response.c.form_id == form.c.id))
        .where(
            response.c.person_id == me.person_id,
            response.c.submitted_at.is_not(None),
            wave.c.trial_for.is_(None),
            select(score.c.response_id).where(score.c.response_id == response.c.id).exists(),
        )
        .order_by(response.c.submitted_at.desc())
    )
    return [Past(row.id, row.title, row.name, row.submitted_at) for row in rows]


def _means(rows: Sequence[Row[Any]], min_group: int) -> dict[str, Mean]:
    return {row.competency: Mean(float(row.mean), row.people) for row in rows if row.people >= min_group}


def _row(response_id: int, one: CompetencyScore) -> dict[str, object]:
    return {
        "response_id": response_id,
        "competency": one.code,
        "value": one.index,
        "self_value": one.self_index,
        "case_score": one.case_score,
        "level": one.level.value,
        "flag": one.flag.value if one.flag else None,
    }
