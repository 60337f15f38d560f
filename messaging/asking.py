"""What a person does with a thread of theirs: begins it, adds to it, says that it is settled."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from db.tables import broadcast as broadcasts
from db.tables import request, request_line
from db.unit import Unit
from messaging import audience, requests, requests_news
from messaging.requests import LEAST, MOST, Kind, State
from people.me import Me
from people.refusals import Gone

MOST_A_DAY = 30  # messages of one person: more is a chat, and coordinators have two hands
DAY = timedelta(days=1)
ONE_WISH = timedelta(minutes=5)  # the same words again within it were sent once more because nothing seemed to happen


@dataclass(frozen=True, slots=True)
class Asked:
    """The words have reached the thread; `again` when it had been answered or closed before."""

    request_id: int
    again: bool = False


@dataclass(frozen=True, slots=True)
class TooLong:
    length: int
    most: int = MOST


@dataclass(frozen=True, slots=True)
class TooShort:
    pass


@dataclass(frozen=True, slots=True)
class Enough:
    """So many messages a day are written; a coordinator is reached by telephone sooner."""


Refusal = TooLong | TooShort | Enough


def ask(
    unit: Unit, me: Me, kind: Kind, words: str, *, internship: int | None = None, broadcast: int | None = None
) -> Asked | Refusal:
    """Begin a thread; a second reply to one broadcast goes on with the first. The caller has checked what it is about."""
    if broadcast is not None and (earlier := _about(unit, me, broadcast)) is not None:
        return add(unit, me, earlier, words)
    if (wrong := _unfit(unit, me, words)) is not None:
        return wrong
    if (twice := _just_said(unit, me, words, request.c.internship_id == internship)) is not None:
        return Asked(twice)
    made = _begin(unit, me, _told(unit, kind, broadcast), State.NEW, internship=internship, broadcast=broadcast)
    _write(unit, me, made, words)
    return Asked(made)


def add(unit: Unit, me: Me, request_id: int, words: str) -> Asked | Refusal:
    """One more message; what was answered or closed is open again. Raises Gone and Refused as `requests.mine` does."""
    found = requests.mine(unit, me, request_id, lock=True)
    if found.state is State.DRAFT:
        raise Gone("request")
    if (wrong := _unfit(unit, me, words)) is not None:
        return wrong
    if _just_said(unit, me, words, request.c.id == request_id) is not None:
        return Asked(request_id)
    again = found.state in (State.ANSWERED, State.CLOSED)
    changed: dict[str, object] = {"changed_at": unit.now}
    if again:
        changed |= {"state": State.NEW.value, "taken_by": None}
    unit.run(update(request).where(request.c.id == request_id).values(changed))
    _write(unit, me, request_id, words)
    return Asked(request_id, again)


def settle(unit: Unit, me: Me, request_id: int) -> None:
    """«Спасибо, вопрос решён»; said twice it changes nothing."""
    requests.mine(unit, me, request_id, lock=True)
    unit.run(
        update(request)
        .where(request.c.id == request_id, request.c.state.not_in((State.CLOSED.value, State.DRAFT.value)))
        .values(state=State.CLOSED.value, changed_at=unit.now)
    )


def keep(unit: Unit, me: Me, words: str, broadcast: int) -> Asked | Refusal:
    """Words that nobody asked for, until the person says what they are; one such draft a person."""
    if (wrong := _unfit(unit, me, words)) is not None:
        return wrong
    unit.run(delete(request).where(request.c.person_id == me.person_id, request.c.state == State.DRAFT.value))
    made = _begin(unit, me, Kind.REPLY, State.DRAFT, internship=None, broadcast=broadcast)
    _line(unit, me, made, words)
    return Asked(made)


def sort(unit: Unit, me: Me, request_id: int, kind: Kind | None) -> Asked | None:
    """Now the person says what a draft is; None throws it away. Said twice it changes nothing.

    Raises Gone when the draft went into another thread or was thrown away, or was left too long.
    """
    found = requests.mine(unit, me, request_id, lock=True)
    if found.state is not State.DRAFT:
        return Asked(request_id)
    if kind is Kind.REPLY and found.broadcast_id is not None:
        earlier = _about(unit, me, found.broadcast_id)
        if earlier is not None:
            words = requests.lines(unit, request_id)[0].words
            unit.run(delete(request).where(request.c.id == request_id))
            added = add(unit, me, earlier, words)
            assert isinstance(added, Asked), "these words were weighed when they were kept"
            return added
    if kind is None:
        unit.run(delete(request).where(request.c.id == request_id))
        return None
    told = _told(unit, kind, found.broadcast_id)
    values: dict[str, object] = {"kind": told.value, "state": State.NEW.value, "changed_at": unit.now}
    if kind is not Kind.REPLY:
        values["broadcast_id"] = None
    unit.run(update(request).where(request.c.id == request_id).values(values))
    requests_news.tell(unit, me, request_id, requests.lines(unit, request_id)[0].id)
    return Asked(request_id)


def words_kept(unit: Unit, me: Me, request_id: int) -> str | None:
    """The words of a draft of mine or of the thread it has become; None when it is no more. Raises Refused for another's."""
    if unit.one(select(request.c.id).where(request.c.id == request_id)) is None:
        return None
    requests.mine(unit, me, request_id)
    return next((line.words for line in requests.lines(unit, request_id)), None)


def prune(unit: Unit) -> None:
    """Drafts that their authors have left for a day."""
    unit.run(delete(request).where(request.c.state == State.DRAFT.value, request.c.opened_at < unit.now - DAY))


def erase(unit: Unit, person_id: int) -> int:
    """Destroy the words of this person's threads, the answers too: they may name what the question did.

    That there was a question or a difficulty stays in the counts; a coordinator who goes lets go of what was in hand.
    Returns how many messages were destroyed.
    """
    mine = select(request.c.id).where(request.c.person_id == person_id)
    unit.all(
        mine.order_by(request.c.id).with_for_update()
    )  # an answer that is being written is waited for, and goes too
    gone = unit.run(delete(request_line).where(request_line.c.request_id.in_(mine))).rowcount
    unit.run(delete(request).where(request.c.person_id == person_id, request.c.state == State.DRAFT.value))
    unit.run(update(request).where(request.c.person_id == person_id).values(state=State.CLOSED.value))
    unit.run(
        update(request)
        .where(request.c.taken_by == person_id, request.c.state == State.TAKEN.value)
        .values(state=State.NEW.value)
    )
    unit.run(update(request).where(request.c.taken_by == person_id).values(taken_by=None))
    unit.run(update(request_line).where(request_line.c.author_id == person_id).values(author_id=None))
    return gone


def _about(unit: Unit, me: Me, broadcast_id: int) -> int | None:
    """My thread about this broadcast, if I have one that is not closed."""
    found: int | None = unit.scalar(
        select(func.max(request.c.id)).where(
            request.c.person_id == me.person_id,
            request.c.broadcast_id == broadcast_id,
            request.c.state.not_in((State.CLOSED.value, State.DRAFT.value)),
        )
    )
    return found


def _just_said(unit: Unit, me: Me, words: str, where: ColumnElement[bool]) -> int | None:
    """The open thread whose newest line is these very words of mine, sent a moment ago."""
    last = unit.one(
        select(request_line.c.request_id, request_line.c.words, request_line.c.author_id, request_line.c.staff)
        .select_from(request_line.join(request, request_line.c.request_id == request.c.id))
        .where(
            where,
            request.c.person_id == me.person_id,
            request.c.state.in_([state.value for state in requests.OPEN]),
            request_line.c.at > unit.now - ONE_WISH,
        )
        .order_by(request_line.c.id.desc())
        .limit(1)
    )
    same = last is not None and not last.staff and last.author_id == me.person_id and last.words == words.strip()
    return last.request_id if last is not None and same else None


def _told(unit: Unit, kind: Kind, broadcast_id: int | None) -> Kind:
    """A reply to what only those whom a competency found have got is a question like any other to whoever reads it."""
    if kind is not Kind.REPLY or broadcast_id is None:
        return kind
    whom: str | None = unit.scalar(select(broadcasts.c.audience).where(broadcasts.c.id == broadcast_id))
    return Kind.QUESTION if audience.loads(whom).private else kind


def _unfit(unit: Unit, me: Me, words: str) -> Refusal | None:
    length = len(words.strip())
    if length < LEAST:
        return TooShort()
    if length > MOST:
        return TooLong(length)
    today: int = unit.scalar(
        select(func.count())
        .select_from(request_line.join(request, request_line.c.request_id == request.c.id))
        .where(request.c.person_id == me.person_id, request_line.c.staff.is_(False), request_line.c.at > unit.now - DAY)
    )
    return Enough() if today >= MOST_A_DAY else None


def _begin(unit: Unit, me: Me, kind: Kind, state: State, *, internship: int | None, broadcast: int | None) -> int:
    made: int = unit.scalar(
        insert(request)
        .values(
            municipality_id=me.municipality_id,
            person_id=me.person_id,
            kind=kind.value,
            internship_id=internship,
            broadcast_id=broadcast,
            state=state.value,
            opened_at=unit.now,
            changed_at=unit.now,
        )
        .returning(request.c.id)
    )
    return made


def _write(unit: Unit, me: Me, request_id: int, words: str) -> None:
    requests_news.tell(unit, me, request_id, _line(unit, me, request_id, words))


def _line(unit: Unit, me: Me, request_id: int, words: str) -> int:
    made: int = unit.scalar(
        insert(request_line)
        .values(request_id=request_id, author_id=me.person_id, staff=False, words=words.strip(), at=unit.now)
        .returning(request_line.c.id)
    )
    return made
