"""What a coordinator does with a request: takes it, answers, closes it, opens it again.

An answer is added to the thread and never put over another one; whoever answers what a colleague has answered meanwhile is
shown that answer first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import insert, select, update

from db.tables import notification, person, request, request_line
from db.unit import Unit
from messaging import outbox, requests
from messaging.asking import TooLong, TooShort
from messaging.outbox import Priority
from messaging.requests import LEAST, MOST, Line, Request, State
from people.me import Me
from people.refusals import Gone

ANSWERED = "request-answered"
CLOSED = "request-closed"


@dataclass(frozen=True, slots=True)
class Taken:
    """It is mine now, or was already."""


@dataclass(frozen=True, slots=True)
class Held:
    """A colleague has it; `by` is their number, `code` what they are known by in the chat."""

    by: int
    code: str


@dataclass(frozen=True, slots=True)
class Answered:
    pass


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A colleague has answered since I looked: these words were not sent."""

    by_then: str
    newest: int  # the newest line of the thread, by which the next try says what it has seen


def take(unit: Unit, me: Me, request_id: int, *, over: int = 0) -> Taken | Held:
    """Take it into work; `over` is the colleague (a person) from whom I knowingly take it, 0 is nobody."""
    found = requests.theirs(unit, me, request_id, lock=True)
    if found.state is State.TAKEN and found.taken_by not in (None, me.person_id, over):
        assert found.taken_by is not None
        return Held(found.taken_by, holder(unit, found))
    if found.erased:
        raise Gone("request")
    _set(unit, request_id, State.TAKEN, me.person_id)
    return Taken()


def answer(unit: Unit, me: Me, request_id: int, words: str, *, seen: int) -> Answered | Overtaken | TooLong | TooShort:
    """Add my answer; the person hears of it at once. `seen` is the newest line of the thread that I had before me."""
    found = requests.theirs(unit, me, request_id, lock=True)
    if found.erased:
        raise Gone("request")
    text = words.strip()
    if len(text) < LEAST:
        return TooShort()
    if len(text) > MOST:
        return TooLong(len(text))
    thread = requests.lines(unit, request_id)
    others = [line for line in thread if line.id > seen and line.staff and line.author_id != me.person_id]
    if others:
        return Overtaken(others[-1].words, thread[-1].id)
    line: int = unit.scalar(
        insert(request_line)
        .values(request_id=request_id, author_id=me.person_id, staff=True, words=text, at=unit.now)
        .returning(request_line.c.id)
    )
    _set(unit, request_id, State.ANSWERED, me.person_id)
    outbox.post(
        unit,
        to=found.person_id,
        kind=ANSWERED,
        params={"request": request_id, "line": line},
        key=f"{ANSWERED}:{line}",
        priority=Priority.ANSWER,
    )
    return Answered()


def close(unit: Unit, me: Me, request_id: int) -> None:
    """No more to be done; whoever never got an answer is told that it is closed. Said twice it changes nothing."""
    found = requests.theirs(unit, me, request_id, lock=True)
    if found.state is State.CLOSED:
        return
    _set(unit, request_id, State.CLOSED, found.taken_by)
    thread = requests.lines(unit, request_id)
    if thread and not any(line.staff for line in thread):
        outbox.post(
            unit,
            to=found.person_id,
            kind=CLOSED,
            params={"request": request_id},
            key=f"{CLOSED}:{request_id}:{thread[-1].id}",
            priority=Priority.ANSWER,
        )


def did_not_arrive(unit: Unit, thread: Sequence[Line]) -> bool:
    """Has the newest answer of this thread failed to reach its person?"""
    answers = [line.id for line in thread if line.staff]
    if not answers:
        return False
    state: str | None = unit.scalar(
        select(notification.c.state).where(notification.c.key == f"{ANSWERED}:{answers[-1]}")
    )
    return state in ("failed", "dropped")


def holder(unit: Unit, found: Request) -> str:
    """By which code the coordinator is known who has taken it; blank when nobody has."""
    code: str | None = unit.scalar(select(person.c.code).where(person.c.id == found.taken_by))
    return code or ""


def _set(unit: Unit, request_id: int, state: State, by: int | None) -> None:
    unit.run(
        update(request).where(request.c.id == request_id).values(state=state.value, taken_by=by, changed_at=unit.now)
    )
