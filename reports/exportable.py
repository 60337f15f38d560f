"""The waves whose results a coordinator may take away: those of their own municipality that were published."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, func, select

from db.tables import response, wave
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused


@dataclass(frozen=True, slots=True)
class Exportable:
    wave_id: int
    name: str
    open: bool
    finished: int


def every(unit: Unit, me: Me) -> Sequence[Exportable]:
    """The newest first."""
    rows = unit.all(_waves().where(wave.c.municipality_id == me.municipality_id).order_by(wave.c.id.desc()))
    return [_exportable(unit, row) for row in rows]


def one(unit: Unit, me: Me, wave_id: int) -> Exportable:
    """Raises Gone for no such published wave and Refused for another municipality's or somebody who coordinates none."""
    row = unit.one(_waves().where(wave.c.id == wave_id))
    if row is None:
        raise Gone("wave")
    if row.municipality_id != me.municipality_id or not me.is_coordinator():
        raise Refused
    return _exportable(unit, row)


def _waves() -> Select[Any]:
    finished = (
        select(func.count(response.c.id))
        .where(response.c.wave_id == wave.c.id, response.c.submitted_at.is_not(None))
        .scalar_subquery()
    )
    return select(wave.c.id, wave.c.name, wave.c.municipality_id, wave.c.closes_at, finished.label("finished")).where(
        wave.c.published_at.is_not(None), wave.c.trial_for.is_(None), wave.c.event_id.is_(None)
    )


def _exportable(unit: Unit, row: Row[Any]) -> Exportable:
    return Exportable(row.id, row.name, row.closes_at > unit.now, row.finished)
