"""A wave is one run of a form for an audience between two moments; every person of it answers once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import bindparam, delete, exists, func, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import form, response, school, wave, wave_person
from db.unit import Unit
from people import audit
from people.me import Me
from people.refusals import Gone
from surveys import audience, reminding
from surveys.reminding import Reminders


class State(StrEnum):
    NOT_STARTED = "not-started"
    STARTED = "started"
    SUBMITTED = "submitted"


@dataclass(frozen=True, slots=True)
class Task:
    """A wave as one person sees it; one about an event bears the event's title and asks only those named in it."""

    wave_id: int
    name: str
    form_id: int
    form_key: str
    closes_at: datetime
    open: bool
    state: State
    response_id: int | None
    submitted_at: datetime | None
    event_id: int | None = None


_named = exists().where(wave_person.c.wave_id == wave.c.id, wave_person.c.person_id == bindparam("person"))
_mine = (
    select(
        wave.c.id,
        wave.c.name,
        wave.c.form_id,
        form.c.key,
        wave.c.closes_at,
        wave.c.opens_at,
        response.c.id.label("response_id"),
        response.c.submitted_at,
        wave.c.audience,
        wave.c.event_id,
        select(school.c.kind).where(school.c.id == bindparam("school")).scalar_subquery().label("kind"),
    )
    .select_from(
        wave.join(form, wave.c.form_id == form.c.id).outerjoin(
            response, (response.c.wave_id == wave.c.id) & (response.c.person_id == bindparam("person"))
        )
    )
    .where(
        wave.c.municipality_id == bindparam("municipality"),
        wave.c.opens_at <= bindparam("now"),
        wave.c.published_at.is_not(None),
        or_(wave.c.closes_at > bindparam("now"), response.c.id.is_not(None)),
        or_(wave.c.event_id.is_(None), response.c.id.is_not(None), _named),
    )
    .order_by(wave.c.closes_at, wave.c.id)
)


def tasks(unit: Unit, me: Me) -> Sequence[Task]:
    """What is open to me, the nearest end first, and what I have answered before."""
    rows = unit.all(_mine, person=me.person_id, municipality=me.municipality_id, school=me.school_id, now=unit.now)
    return [
        Task(
            wave_id=row.id,
            name=row.name,
            form_id=row.form_id,
            form_key=row.key,
            closes_at=row.closes_at,
            open=row.closes_at > unit.now,
            state=_state(row.response_id, row.submitted_at),
            response_id=row.response_id,
            submitted_at=row.submitted_at,
            event_id=row.event_id,
        )
        for row in rows
        if row.response_id is not None
        or row.event_id is not None
        or audience.loads(row.audience).includes(position=me.position, school=me.school_id, kind=row.kind)
    ]


def task(unit: Unit, me: Me, wave_id: int) -> Task:
    """One of them. Raises Gone when this wave asks nothing of me, now or before."""
    found = next((one for one in tasks(unit, me) if one.wave_id == wave_id), None)
    if found is None:
        raise Gone("wave")
    return found


def director_sees(unit: Unit, me: Me, wave_id: int) -> bool:
    """Will the director of my school see our mean in this wave?"""
    found: bool | None = unit.scalar(
        select(wave.c.director_sees).where(wave.c.id == wave_id, wave.c.municipality_id == me.municipality_id)
    )
    return bool(found)


def create(
    unit: Unit,
    *,
    municipality_id: int,
    form_id: int,
    name: str,
    opens_at: datetime,
    closes_at: datetime,
    number: int = 1,
    follows: int | None = None,
    reminders: Reminders = reminding.NONE,
    silent: bool = False,
    event_id: int | None = None,
) -> int:
    """Publish a wave for everybody. `silent` tells nobody of its opening and of its end.

    With an event it is about that event and asks whoever is named by `ask`; no list of a coordinator shows it.

    Raises ValueError for a wave that would close before it opens.
    """
    if closes_at <= opens_at:
        raise ValueError("a wave must close after it opens")
    made: int = unit.scalar(
        insert(wave)
        .values(
            municipality_id=municipality_id,
            form_id=form_id,
            name=name,
            number=number,
            follows_id=follows,
            opens_at=opens_at,
            closes_at=closes_at,
            published_at=unit.now,
            reminders=reminding.dumps(reminders),
            opening_told_at=unit.now if silent else None,
            closing_told_at=unit.now if silent else None,
            event_id=event_id,
        )
        .returning(wave.c.id)
    )
    return made


def ask(unit: Unit, wave_id: int, people: Sequence[int]) -> None:
    """Name people in a wave about an event; whoever is named already stays so."""
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    unit.many(
        make(wave_person).on_conflict_do_nothing(index_elements=["wave_id", "person_id"]),
        [{"wave_id": wave_id, "person_id": one} for one in people],
    )


def ask_no_more(unit: Unit, wave_id: int, person_id: int) -> None:
    unit.run(delete(wave_person).where(wave_person.c.wave_id == wave_id, wave_person.c.person_id == person_id))


def _state(response_id: int | None, submitted_at: datetime | None) -> State:
    if response_id is None:
        return State.NOT_STARTED
    return State.STARTED if submitted_at is None else State.SUBMITTED


@dataclass(frozen=True, slots=True)
class Listed:
    """A wave as its operator sees it."""

    wave_id: int
    name: str
    form_key: str
    version: str
    opens_at: datetime
    closes_at: datetime
    finished: int


def every(unit: Unit) -> Sequence[Listed]:
    """All published waves but those about events, the newest first, with how many have sent their answers."""
    finished = (
        select(func.count(response.c.id))
        .where(response.c.wave_id == wave.c.id, response.c.submitted_at.is_not(None))
        .scalar_subquery()
    )
    rows = unit.all(
        select(
            wave.c.id,
            wave.c.name,
            form.c.key,
            form.c.version,
            wave.c.opens_at,
            wave.c.closes_at,
            finished.label("done"),
        )
        .select_from(wave.join(form, wave.c.form_id == form.c.id))
        .where(wave.c.published_at.is_not(None), wave.c.event_id.is_(None))
        .order_by(wave.c.id.desc())
    )
    return [Listed(row.id, row.name, row.key, row.version, row.opens_at, row.closes_at, row.done) for row in rows]


def close(unit: Unit, wave_id: int) -> bool:
    """Close an open wave at this moment, for the operator; False when there is none of this number."""
    closed = unit.one(
        update(wave)
        .where(
            wave.c.id == wave_id,
            wave.c.published_at.is_not(None),
            wave.c.closes_at > unit.now,
            wave.c.event_id.is_(None),
        )
        .values(closes_at=unit.now, closing_told_at=None)
        .returning(wave.c.municipality_id, wave.c.name)
    )
    if closed is None:
        return False
    audit.from_server(unit, closed.municipality_id, "wave-closed", {"wave": wave_id, "name": closed.name})
    return True
