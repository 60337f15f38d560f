"""Whom a wave reached, in totals: schools, teams and people it asks, by the rule of `reports.coverage`."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, case, func, select

from db.tables import wave
from reports.coverage import Stage, staged
from surveys.audience import loads


@dataclass(frozen=True, slots=True)
class Reached:
    """`answered` are schools where anybody finished, `covered` teams; `begun` counts people who finished as well."""

    schools: int
    answered: int
    covered: int
    people: int
    begun: int
    finished: int


def read_reached(connection: Connection, wave_id: int) -> Reached:
    """Of the schools and people on the roster today; who has left counts no more, whatever they have sent."""
    row = connection.execute(select(wave.c.municipality_id, wave.c.audience).where(wave.c.id == wave_id)).one()
    schools = staged(loads(row.audience))

    def count(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    found = connection.execute(
        select(
            func.count(),
            count(schools.c.finished > 0),
            count(schools.c.stage >= int(Stage.COVERED)),
            *(func.coalesce(func.sum(column), 0) for column in (schools.c.people, schools.c.begun, schools.c.finished)),
        ).select_from(schools),
        {"wave": wave_id, "municipality": row.municipality_id},
    ).one()
    return Reached(*map(int, found))
