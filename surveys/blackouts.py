"""Periods without questionnaires: exams, holidays, monitoring. Their dates change yearly, so a municipality keeps its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, delete, insert, select

from db.tables import blackout
from db.unit import Unit
from people import audit
from people.me import Me
from surveys.cautions import Period

LONGEST_NAME = 100
_DAYS = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")

# What schools of the country have every year about these days; the exact dates are the municipality's to correct.
USUAL = (
    ("ВПР", (4, 20), (5, 20)),
    ("ГИА и завершение учебного года", (5, 21), (6, 30)),
    ("Отпуска", (7, 1), (8, 10)),
)


@dataclass(frozen=True, slots=True)
class Blackout:
    id: int
    period: Period


@dataclass(frozen=True, slots=True)
class Unreadable:
    """What was typed names no period."""


_mine = (
    select(blackout.c.id, blackout.c.name, blackout.c.first_day, blackout.c.last_day)
    .where(blackout.c.municipality_id == bindparam("municipality"))
    .order_by(blackout.c.first_day, blackout.c.id)
)


def every(unit: Unit, me: Me) -> Sequence[Blackout]:
    rows = unit.all(_mine, municipality=me.municipality_id)
    return [Blackout(row.id, Period(row.name, row.first_day, row.last_day)) for row in rows]


def periods(unit: Unit, me: Me) -> Sequence[Period]:
    return [one.period for one in every(unit, me)]


def read(typed: str) -> Period | Unreadable:
    """«ВПР 20.04.2027 – 20.05.2027»: a name and two days, or one day alone."""
    found = list(_DAYS.finditer(typed))
    if not 1 <= len(found) <= 2:
        return Unreadable()
    name = " ".join(typed[: found[0].start()].split()).strip(" :,–—-")
    try:
        first, last = (date(int(one[3]), int(one[2]), int(one[1])) for one in (found[0], found[-1]))
    except ValueError:
        return Unreadable()
    if not 1 <= len(name) <= LONGEST_NAME or last < first:
        return Unreadable()
    return Period(name, first, last)


def add(unit: Unit, me: Me, period: Period) -> None:
    """The same period said twice stands once."""
    if period in periods(unit, me):
        return
    unit.run(
        insert(blackout).values(
            municipality_id=me.municipality_id,
            name=period.name,
            first_day=period.first_day,
            last_day=period.last_day,
        )
    )
    audit.note(unit, me, "blackout-added", _about(period))


def add_usual(unit: Unit, me: Me, year: int) -> None:
    """What is usual in this year; a name already in the list for that year is left as it was corrected."""
    known = {(one.name, one.first_day.year) for one in periods(unit, me)}
    for name, first, last in USUAL:
        if (name, year) not in known:
            add(unit, me, Period(name, date(year, *first), date(year, *last)))


def remove(unit: Unit, me: Me, blackout_id: int) -> None:
    """Take one of my municipality's periods off; what is off already stays off."""
    found = next((one for one in every(unit, me) if one.id == blackout_id), None)
    if found is None:
        return
    unit.run(delete(blackout).where(blackout.c.id == blackout_id))
    audit.note(unit, me, "blackout-removed", _about(found.period))


def _about(period: Period) -> dict[str, str | int]:
    return {"name": period.name, "first": period.first_day.isoformat(), "last": period.last_day.isoformat()}
