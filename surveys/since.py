"""What changed for one person since the wave before: only in the same version of the form, and seen by nobody else."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select

from db.tables import form, response, score, wave
from db.unit import Unit
from people.me import Me
from surveys import growth, responses
from surveys.growth import Growth
from surveys.publishing import Shelf
from surveys.responses import Response
from surveys.scoring import Level

LOOKING_BACK = "repeat_wave"  # the form that asks how people see their beginning now


@dataclass(frozen=True, slots=True)
class Since:
    """`looking_back` is growth in points from how the person now sees their beginning, where they have become stricter."""

    wave: str
    changes: Mapping[str, Growth]
    looking_back: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Measured:
    code: str
    index: float | None
    level: Level
    self_index: float | None


_this = response.alias()
_before = (
    select(response.c.id, response.c.submitted_at, wave.c.name)
    .select_from(response.join(wave, response.c.wave_id == wave.c.id))
    .where(
        response.c.person_id == bindparam("person"),
        response.c.form_id == select(_this.c.form_id).where(_this.c.id == bindparam("response")).scalar_subquery(),
        response.c.submitted_at.is_not(None),
        wave.c.trial_for.is_(None),
        wave.c.id == select(wave.c.follows_id).where(wave.c.id == bindparam("wave")).scalar_subquery(),
    )
)
_scores = select(score.c.competency, score.c.value, score.c.level, score.c.self_value).where(
    score.c.response_id == bindparam("response")
)
_back = (
    select(response.c.id)
    .select_from(response.join(form, response.c.form_id == form.c.id))
    .where(
        response.c.person_id == bindparam("person"),
        form.c.key == LOOKING_BACK,
        response.c.submitted_at >= bindparam("since"),
    )
    .order_by(response.c.submitted_at.desc())
    .limit(1)
)


def since(unit: Unit, me: Me, answered: Response, shelf: Shelf) -> Since | None:
    """None when this wave follows none, or I took no part in the one before, or was asked another version then."""
    if answered.trial:
        return None
    row = unit.one(_before, person=me.person_id, wave=answered.wave_id, response=answered.id)
    if row is None:
        return None
    first, second = _measured(unit, row.id), _measured(unit, answered.id)
    changes = {one.code: one for one in growth.growth(first.values(), second.values())}
    return Since(row.name, changes, _looking_back(unit, me, row, first, second, shelf)) if changes else None


def _measured(unit: Unit, response_id: int) -> dict[str, _Measured]:
    rows = unit.all(_scores, response=response_id)
    return {row.competency: _Measured(row.competency, row.value, Level(row.level), row.self_value) for row in rows}


def _looking_back(
    unit: Unit, me: Me, before: Row[Any], first: Mapping[str, _Measured], second: Mapping[str, _Measured], shelf: Shelf
) -> dict[str, float]:
    """Self-ratings beside self-ratings: the situations have no place in how one remembers oneself."""
    found: int | None = unit.scalar(_back, person=me.person_id, since=before.submitted_at)
    if found is None:
        return {}
    answered = responses.load(unit, me, found, shelf)
    grown: dict[str, float] = {}
    for code, then in growth.then_ratings(answered.form, answered.given).items():
        old, new = first.get(code), second.get(code)
        if old is None or new is None or old.self_index is None or new.self_index is None:
            continue
        change = growth.retrospective(then, old.self_index, new.self_index)
        if change is not None:
            grown[code] = change
    return grown
