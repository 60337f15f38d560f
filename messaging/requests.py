"""Questions, difficulties and replies: what people write to the coordinators, kept as a thread that both sides see.

The row of a request carries its state, so whoever changes a thread locks that row first: two coordinators at one question
see each other instead of writing over each other.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, and_, bindparam, case, func, or_, select

from db.tables import person, request, request_line, school
from db.unit import Unit
from people.me import Me
from people.refusals import Gone, Refused

MOST = 1000  # characters of one message; what is longer is a letter, and a thread is read on a phone
LEAST = 3


class Kind(StrEnum):
    QUESTION = "question"
    DIFFICULTY = "difficulty"  # with an internship
    REPLY = "reply"  # to a broadcast


class State(StrEnum):
    DRAFT = "draft"  # typed, and not said yet for whom: nobody but its author knows of it
    NEW = "new"
    TAKEN = "taken"
    ANSWERED = "answered"
    CLOSED = "closed"


OPEN: Final = (State.NEW, State.TAKEN)  # somebody waits for an answer


@dataclass(frozen=True, slots=True)
class Request:
    """`school` is None for those who work in none, `code` too once the person's data are erased."""

    id: int
    municipality_id: int
    person_id: int
    code: str | None
    position: str
    school: str | None
    kind: Kind
    state: State
    internship_id: int | None
    broadcast_id: int | None
    taken_by: int | None
    opened_at: datetime
    changed_at: datetime

    @property
    def erased(self) -> bool:
        return self.code is None


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    at: datetime
    staff: bool  # a coordinator's answer
    words: str
    author_id: int | None


@dataclass(frozen=True, slots=True)
class Listed:
    """A request in a list, with the newest words of the person who wrote."""

    request: Request
    words: str


_ERASED: Final = "erased"
_read = select(
    request,
    case((person.c.position != _ERASED, person.c.code)).label("code"),
    person.c.position,
    school.c.name.label("school"),
).select_from(
    request.join(person, request.c.person_id == person.c.id).outerjoin(school, person.c.school_id == school.c.id)
)
_words = (
    select(request_line.c.words)
    .where(request_line.c.request_id == request.c.id, request_line.c.staff.is_(False))
    .order_by(request_line.c.id.desc())
    .limit(1)
    .scalar_subquery()
)
_lines = select(request_line).where(request_line.c.request_id == bindparam("request")).order_by(request_line.c.id)
_waiting_first = case((request.c.state.in_(OPEN), 0), else_=1)
_oldest_waiting = case((request.c.state.in_(OPEN), request.c.changed_at))


def mine(unit: Unit, me: Me, request_id: int, *, lock: bool = False) -> Request:
    """My own request. Raises Gone when there is none of this number here and Refused when it is somebody else's."""
    found = _load(unit, me, request_id, lock=lock)
    if found.person_id != me.person_id:
        raise Refused
    return found


def theirs(unit: Unit, me: Me, request_id: int, *, lock: bool = False) -> Request:
    """Somebody's request as a coordinator sees it. Raises Refused to everybody else, and Gone for none of this number."""
    if not me.is_coordinator():
        raise Refused
    found = _load(unit, me, request_id, lock=lock)
    if found.state is State.DRAFT:
        raise Gone("request")
    return found


def lines(unit: Unit, request_id: int) -> Sequence[Line]:
    return [Line(row.id, row.at, row.staff, row.words, row.author_id) for row in unit.all(_lines, request=request_id)]


def written(unit: Unit, me: Me) -> Sequence[Listed]:
    """What I have written, the newest first."""
    rows = unit.all(
        _read.add_columns(_words.label("words"))
        .where(request.c.person_id == me.person_id, request.c.state != State.DRAFT.value)
        .order_by(request.c.changed_at.desc(), request.c.id.desc())
    )
    return [Listed(_request(row), row.words or "") for row in rows]


def received(
    unit: Unit, me: Me, states: Sequence[State], kind: Kind | None, *, skip: int, most: int
) -> Sequence[Listed]:
    """What coordinators see: whoever waits longest stands first, what is answered follows with the newest on top."""
    rows = unit.all(
        _read.add_columns(_words.label("words"))
        .where(_in(me, states, kind))
        .order_by(_waiting_first, _oldest_waiting, request.c.changed_at.desc(), request.c.id.desc())
        .offset(skip)
        .limit(most)
    )
    return [Listed(_request(row), row.words or "") for row in rows]


def fresh(unit: Unit, me: Me, since: int) -> Sequence[Request]:
    """What people wrote from this line on and still waits: for any coordinator, or for me. Raises Refused to others."""
    newer = select(request_line.c.request_id).where(request_line.c.id >= since, request_line.c.staff.is_(False))
    mine = or_(request.c.state == State.NEW.value, request.c.taken_by == me.person_id)
    rows = unit.all(_read.where(_in(me, OPEN, None), request.c.id.in_(newer), mine).order_by(request.c.id))
    return [_request(row) for row in rows]


def counts(unit: Unit, me: Me) -> Mapping[Kind, Mapping[State, int]]:
    """How many requests of each kind are in each state in my municipality."""
    found: defaultdict[Kind, dict[State, int]] = defaultdict(dict)
    rows = unit.all(
        select(request.c.kind, request.c.state, func.count().label("total"))
        .where(_in(me, [state for state in State if state is not State.DRAFT], None))
        .group_by(request.c.kind, request.c.state)
    )
    for row in rows:
        found[Kind(row.kind)][State(row.state)] = int(row.total)
    return found


def waiting(unit: Unit, me: Me) -> int:
    """How many wait for a coordinator's answer."""
    return sum(by_state.get(state, 0) for by_state in counts(unit, me).values() for state in OPEN)


def _in(me: Me, states: Sequence[State], kind: Kind | None) -> ColumnElement[bool]:
    if not me.is_coordinator():
        raise Refused
    here = and_(request.c.municipality_id == me.municipality_id, request.c.state.in_([state.value for state in states]))
    return here if kind is None else and_(here, request.c.kind == kind.value)


def _load(unit: Unit, me: Me, request_id: int, *, lock: bool) -> Request:
    if lock:
        # By a statement of its own: what is joined is read after the wait, when its person may have been erased.
        unit.run(select(request.c.id).where(request.c.id == request_id).with_for_update())
    row = unit.one(_read.where(request.c.id == request_id))
    if row is None:
        raise Gone("request")
    if row.municipality_id != me.municipality_id:
        raise Refused
    return _request(row)


def _request(row: Row[Any]) -> Request:
    return Request(
        id=row.id,
        municipality_id=row.municipality_id,
        person_id=row.person_id,
        code=row.code,
        position=row.position,
        school=row.school,
        kind=Kind(row.kind),
        state=State(row.state),
        internship_id=row.internship_id,
        broadcast_id=row.broadcast_id,
        taken_by=row.taken_by,
        opened_at=row.opened_at,
        changed_at=row.changed_at,
    )
