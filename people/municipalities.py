"""Municipalities: the edge of what one coordinator sees and one roster describes."""

from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import municipality
from db.unit import Unit
from people.me import zone

_find = select(municipality.c.id).where(municipality.c.code == bindparam("code"))
_every = select(municipality.c.id, municipality.c.code, municipality.c.name).order_by(municipality.c.id)


@dataclass(frozen=True, slots=True)
class Municipality:
    municipality_id: int
    code: str
    name: str


def ensure(unit: Unit, code: str, name: str, time_zone: str) -> int:
    """Return the municipality of this code, made now if there is none; one that exists keeps its name and zone."""
    insert = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    values = {"code": code, "name": name, "time_zone": time_zone}
    unit.run(insert(municipality).values(values).on_conflict_do_nothing(index_elements=["code"]))
    made = find(unit, code)
    assert made is not None, "it is there: inserted now or before"
    return made


def find(unit: Unit, code: str) -> int | None:
    found: int | None = unit.scalar(_find, code=code)
    return found


def zone_of(unit: Unit, municipality_id: int) -> ZoneInfo:
    return zone(unit.scalar(select(municipality.c.time_zone).where(municipality.c.id == municipality_id)))


def every(unit: Unit) -> Sequence[Municipality]:
    return [Municipality(row.id, row.code, row.name) for row in unit.all(_every)]
