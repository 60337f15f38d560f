"""A school's team link: people who are not in the roster ask to come in by it, and a coordinator lets each of them in.

The link lies in a school's own chat, so anybody may have seen it: nobody enters by it alone, and what it brings is a
position and a school, never a name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Row, bindparam, delete, insert, or_, select, update

from db.tables import chat, join_request, person, school, team_link
from db.unit import Unit
from people import audit, chats, directory, entering
from people.codes import invitation_code, new_invitation_code
from people.me import Me, Stranger
from people.refusals import Gone, Refused
from people.words import POSITIONS

ONE_WISH: Final = timedelta(seconds=10)  # a second tap within it gets the link of the first
KEPT: Final = timedelta(days=30)  # a stranger's number of a chat is personal data too


class Standing(StrEnum):
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Door:
    """What somebody who opened a team link stands before."""

    code: str
    school_id: int
    school: str
    municipality_id: int
    issued_at: datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """`first` is False when the same was asked before and still waits."""

    request_id: int
    door: Door
    first: bool


@dataclass(frozen=True, slots=True)
class Dead:
    """No such link, or one that was replaced or closed."""


@dataclass(frozen=True, slots=True)
class Declined:
    """A coordinator said no to this chat; only a newer link lets it ask again."""


@dataclass(frozen=True, slots=True)
class Request:
    request_id: int
    chat_id: int
    school_id: int
    school: str
    position: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Confirmed:
    request: Request
    person_id: int
    code: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """The person has no row to send a notification to, only a chat."""

    request: Request
    language: str


@dataclass(frozen=True, slots=True)
class Decided:
    """Another coordinator, or another tap, was first."""

    request: Request


_open = (team_link.c.revoked_at.is_(None), school.c.left_at.is_(None))
_doors = select(
    team_link.c.code, team_link.c.school_id, team_link.c.issued_at, school.c.name, school.c.municipality_id
).select_from(team_link.join(school, team_link.c.school_id == school.c.id))
_find = _doors.where(team_link.c.code == bindparam("code"), *_open)
_current = _doors.where(team_link.c.school_id == bindparam("school"), *_open)
_close = (
    update(team_link)
    .where(team_link.c.school_id == bindparam("at"), team_link.c.revoked_at.is_(None))
    .values(revoked_at=bindparam("now"))
)
_requests = select(
    join_request.c.id, join_request.c.chat_id, join_request.c.school_id, join_request.c.position, join_request.c.state,
    school.c.name, school.c.municipality_id,
).select_from(join_request.join(school, join_request.c.school_id == school.c.id))  # fmt: skip
_decide = (
    update(join_request)
    .where(join_request.c.id == bindparam("request"), join_request.c.state == Standing.WAITING.value)
    .values(state=bindparam("standing"), decided_at=bindparam("now"))
)


def current(unit: Unit, me: Me, school_id: int) -> Door | None:
    """Raises Gone or Refused for a school that is not mine."""
    directory.school_name(unit, me, school_id)
    row = unit.one(_current, school=school_id)
    return None if row is None else _door(row)


def issue(unit: Unit, me: Me, school_id: int) -> Door:
    """A new link instead of the old one, which stops working."""
    name = directory.school_name(unit, me, school_id)
    before = current(unit, me, school_id)
    if before is not None and before.issued_at > unit.now - ONE_WISH:
        return before
    unit.run(_close, at=school_id, now=unit.now)
    unit.run(insert(team_link).values(school_id=school_id, code=new_invitation_code(), issued_at=unit.now))
    audit.note(unit, me, "team-link-issued", {"school": name})
    made = current(unit, me, school_id)
    assert made is not None, "it was made a moment ago"
    return made


def close(unit: Unit, me: Me, school_id: int) -> None:
    name = directory.school_name(unit, me, school_id)
    if unit.run(_close, at=school_id, now=unit.now).rowcount:
        audit.note(unit, me, "team-link-closed", {"school": name})


def find(unit: Unit, code: str) -> Door | None:
    known = invitation_code(code)
    row = unit.one(_find, code=known) if known is not None else None
    return None if row is None else _door(row)


def ask(unit: Unit, stranger: Stranger, code: str, position: str) -> Asked | Dead | Declined:
    """Put the request before the coordinators. Raises Gone for a position that is none."""
    if position not in {word.code for word in POSITIONS.every}:
        raise Gone("position")
    door = find(unit, code)
    if door is None:
        return Dead()
    chats.remember(unit, stranger)
    mine = (join_request.c.school_id == door.school_id, join_request.c.chat_id == stranger.chat_id)
    before = unit.one(
        select(join_request.c.id, join_request.c.state, join_request.c.position, join_request.c.decided_at).where(*mine)
    )
    if before is not None and before.state == Standing.REFUSED and before.decided_at >= door.issued_at:
        return Declined()
    if before is not None and (before.state, before.position) == (Standing.WAITING, position):
        return Asked(before.id, door, first=False)
    unit.run(delete(join_request).where(*mine))
    made: int = unit.scalar(
        insert(join_request)
        .values(
            school_id=door.school_id, chat_id=stranger.chat_id, position=position,
            state=Standing.WAITING.value, asked_at=unit.now,
        )
        .returning(join_request.c.id)
    )  # fmt: skip
    return Asked(made, door, first=True)


def waiting(unit: Unit, me: Me) -> Sequence[Request]:
    """Who stands at the door, the longest waiting first."""
    directory.must_coordinate(me)
    rows = unit.all(
        _requests.where(
            school.c.municipality_id == me.municipality_id, join_request.c.state == Standing.WAITING.value
        ).order_by(join_request.c.asked_at, join_request.c.id)
    )
    return [_request(row) for row in rows]


def request(unit: Unit, me: Me, request_id: int) -> Request:
    """Raises Gone when there is none, and Refused when it is another municipality's."""
    directory.must_coordinate(me)
    row = unit.one(_requests.where(join_request.c.id == request_id))
    if row is None:
        raise Gone("request")
    if row.municipality_id != me.municipality_id:
        raise Refused
    return _request(row)


def confirm(unit: Unit, me: Me, request_id: int) -> Confirmed | Decided:
    """Make the person and tie the chat to them; of two coordinators who tap at once one does."""
    asked = request(unit, me, request_id)
    if not _decided(unit, request_id, Standing.CONFIRMED):
        return Decided(request(unit, me, request_id))
    # Held, or somebody who comes in by an invitation in this very moment would lose the chat to the person made here.
    spoken = unit.scalar(select(chat.c.language).where(chat.c.id == asked.chat_id).with_for_update())
    inside = unit.scalar(
        select(person.c.id)
        .select_from(chat.join(person, chat.c.person_id == person.c.id))
        .where(chat.c.id == asked.chat_id, person.c.left_at.is_(None))
    )
    if inside is not None or spoken is None:
        # They came in another way meanwhile, or had everything about them erased.
        unit.run(update(join_request).where(join_request.c.id == request_id).values(state=Standing.REFUSED.value))
        return Decided(request(unit, me, request_id))
    person_id = entering.enrol(unit, me.municipality_id, asked.school_id, asked.position)
    chats.bind(unit, asked.chat_id, person_id)
    code: str = unit.scalar(select(person.c.code).where(person.c.id == person_id))
    about: dict[str, str | int] = {"person": code, "position": asked.position, "school": asked.school}
    audit.note(unit, me, "join-confirmed", about)
    return Confirmed(request(unit, me, request_id), person_id, code)


def refuse(unit: Unit, me: Me, request_id: int) -> Refusal | Decided:
    asked = request(unit, me, request_id)
    if not _decided(unit, request_id, Standing.REFUSED):
        return Decided(request(unit, me, request_id))
    audit.note(unit, me, "join-refused", {"position": asked.position, "school": asked.school})
    spoken: str | None = unit.scalar(select(chat.c.language).where(chat.c.id == asked.chat_id))
    return Refusal(request(unit, me, request_id), spoken or "ru")


def forget(unit: Unit, chat_id: int) -> int:
    """Destroy what a chat asked for, with the rest of what is kept about its person; returns how many rows went."""
    return unit.run(delete(join_request).where(join_request.c.chat_id == chat_id)).rowcount


def prune(unit: Unit) -> None:
    """Nobody's number is kept for longer than a month because of a question."""
    old = unit.now - KEPT
    unit.run(delete(join_request).where(or_(join_request.c.decided_at < old, join_request.c.asked_at < old)))


def _decided(unit: Unit, request_id: int, standing: Standing) -> bool:
    return unit.run(_decide, request=request_id, standing=standing.value, now=unit.now).rowcount == 1


def _door(row: Row[Any]) -> Door:
    return Door(row.code, row.school_id, row.name, row.municipality_id, row.issued_at)


def _request(row: Row[Any]) -> Request:
    return Request(row.id, row.chat_id, row.school_id, row.name, row.position or "other", Standing(row.state))
