"""Who did what to the common things of a municipality: two coordinators at one sheet must be able to tell."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select

from db.tables import audit, person
from db.unit import Unit
from people.me import Me
from people.refusals import Refused

SERVER = "server"  # among what an act is about: it was done by the command line


@dataclass(frozen=True, slots=True)
class Note:
    """`actor` is the participant's code; None when the person is gone or acted from the server."""

    at: datetime
    actor: str | None
    act: str
    about: Mapping[str, str | int]


_mine = (
    select(audit.c.at, audit.c.act, audit.c.about, person.c.code)
    .select_from(audit.outerjoin(person, audit.c.actor_id == person.c.id))
    .where(audit.c.municipality_id == bindparam("municipality"))
    .order_by(audit.c.id.desc())
)


def note(unit: Unit, me: Me, act: str, about: Mapping[str, str | int]) -> None:
    """Write the act down with what it was done to, in numbers and codes; it commits with the act itself.

    Names of people never go here: the journal outlives the roster and is shown when data is erased.
    """
    _write(unit, me.municipality_id, me.person_id, act, about)


def from_server(unit: Unit, municipality_id: int, act: str, about: Mapping[str, str | int]) -> None:
    """The same for what an operator did by the command line, where nobody is known by name or code."""
    _write(unit, municipality_id, None, act, {**about, SERVER: 1})


def by_itself(unit: Unit, municipality_id: int, act: str, about: Mapping[str, str | int]) -> None:
    """The same for what followed from somebody's act by a rule; the act itself stands beside it with its author."""
    _write(unit, municipality_id, None, act, about)


def _write(unit: Unit, municipality_id: int, actor: int | None, act: str, about: Mapping[str, str | int]) -> None:
    unit.run(
        insert(audit).values(
            municipality_id=municipality_id,
            actor_id=actor,
            act=act,
            about=json.dumps(dict(about), ensure_ascii=False, sort_keys=True),
            at=unit.now,
        )
    )


def count(unit: Unit, me: Me) -> int:
    _must_coordinate(me)
    found: int = unit.scalar(
        select(func.count()).select_from(audit).where(audit.c.municipality_id == me.municipality_id)
    )
    return found


def newest(unit: Unit, me: Me, *, skip: int = 0, most: int | None = None) -> Sequence[Note]:
    """The acts in my municipality, the last one first; all of them without `most`."""
    _must_coordinate(me)
    rows = unit.all(_mine.offset(skip).limit(most), municipality=me.municipality_id)
    return [Note(row.at, row.code, row.act, dict(_pairs(row.about))) for row in rows]


def _pairs(about: str) -> Iterator[tuple[str, str | int]]:
    for key, value in json.loads(about).items():
        yield key, value if isinstance(value, int) else str(value)


def _must_coordinate(me: Me) -> None:
    if not me.is_coordinator():
        raise Refused
