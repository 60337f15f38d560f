"""Broadcasts as their coordinators look at them: the list, how far one has come, whom it did not reach and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, case, func, or_, select

from db.tables import broadcast, broadcast_media, broadcast_text, delivery, person, school
from db.unit import Unit
from messaging import audience
from messaging.amendments import DELETABLE
from messaging.broadcasts import BEFORE, State
from people.me import Me
from people.refusals import Gone, Refused


@dataclass(frozen=True, slots=True)
class Look:
    broadcast_id: int
    state: State
    words: str  # HTML with placeholders, of the language that comes first
    files: int
    private: bool  # its audience was found by what is nobody's to see
    starts_at: datetime | None
    expires_at: datetime | None
    created_at: datetime
    finished_at: datetime | None
    recipients: int
    sent: int
    missed: int
    amending: str | None
    amended: bool  # it was changed or deleted in chats at least once

    @property
    def composing(self) -> bool:
        return self.state in BEFORE

    @property
    def unbegun(self) -> bool:
        """It was held or stopped before anybody was counted, let alone written to."""
        return self.state in (State.PAUSED, State.CANCELLED) and not self.recipients

    @property
    def left(self) -> int:
        return max(self.recipients - self.sent - self.missed, 0)


@dataclass(frozen=True, slots=True)
class Missed:
    """Somebody it did not reach, by code and post; `school` is None for those who work in none."""

    school: str | None
    code: str
    position: str
    cause: str


@dataclass(frozen=True, slots=True)
class Chats:
    """Those that have its message, of them those from which Telegram still lets us take it, and those from which it is gone."""

    having: int
    young: int
    removed: int


def look(unit: Unit, me: Me, broadcast_id: int) -> Look:
    """Raises Gone when there is no such broadcast and Refused when it is another municipality's."""
    row = unit.one(_all(me).where(broadcast.c.id == broadcast_id))
    if row is None:
        raise Gone("broadcast")
    if row.municipality_id != me.municipality_id:
        raise Refused
    return _look(row)


def newest(unit: Unit, me: Me, *, skip: int, most: int) -> Sequence[Look]:
    """What is being sent or written first, then the past, the newest first."""
    rows = unit.all(
        _all(me)
        .where(broadcast.c.municipality_id == me.municipality_id)
        .order_by(broadcast.c.finished_at.is_not(None), broadcast.c.id.desc())
        .offset(skip)
        .limit(most)
    )
    return [_look(row) for row in rows]


def count(unit: Unit, me: Me) -> int:
    found: int = unit.scalar(
        select(func.count()).select_from(broadcast).where(broadcast.c.municipality_id == me.municipality_id)
    )
    return found


def causes(unit: Unit, broadcast_id: int) -> Mapping[str, int]:
    """Why it did not reach some, in numbers, the most frequent first."""
    rows = unit.all(
        select(delivery.c.failure, func.count().label("people"))
        .where(*_missed(broadcast_id))
        .group_by(delivery.c.failure)
        .order_by(func.count().desc(), delivery.c.failure)
    )
    found: dict[str, int] = {}
    for row in rows:
        cause = row.failure or "other"
        found[cause] = found.get(cause, 0) + row.people
    return found


def read_by(unit: Unit, broadcast_id: int) -> int:
    """How many tapped «Прочитано»."""
    found: int = unit.scalar(
        select(func.count())
        .select_from(delivery)
        .where(delivery.c.broadcast_id == broadcast_id, delivery.c.read_at.is_not(None))
    )
    return found


def maybe_twice(unit: Unit, broadcast_id: int) -> int:
    """How many may have it twice: Telegram's answer was lost, so it was sent once more."""
    found: int = unit.scalar(
        select(func.count())
        .select_from(delivery)
        .where(
            delivery.c.broadcast_id == broadcast_id, delivery.c.maybe_sent.is_(True), delivery.c.message_id.is_not(None)
        )
    )
    return found


def in_chats(unit: Unit, broadcast_id: int) -> Chats:
    """How many chats have its message, and how many had it."""
    there = delivery.c.message_id.is_not(None)
    row = unit.one(
        select(
            func.count(case((there, 1))).label("having"),
            func.count(case((and_(there, delivery.c.done_at > unit.now - DELETABLE), 1))).label("young"),
            func.count(case((delivery.c.message_id.is_(None), 1))).label("removed"),
        ).where(delivery.c.broadcast_id == broadcast_id, delivery.c.state == "sent")
    )
    assert row is not None, "a count is always one row"
    return Chats(row.having, row.young, row.removed)


def missed(unit: Unit, broadcast_id: int) -> Sequence[Missed]:
    """Whom it did not reach, school by school."""
    rows = unit.all(
        select(school.c.name, person.c.code, person.c.position, delivery.c.failure)
        .select_from(
            delivery.join(person, delivery.c.person_id == person.c.id).outerjoin(
                school, person.c.school_id == school.c.id
            )
        )
        .where(*_missed(broadcast_id))
        .order_by(school.c.id.is_(None), school.c.id, person.c.position, person.c.code)
    )
    return [Missed(row.name, row.code, row.position, row.failure or "other") for row in rows]


def changed_since(unit: Unit, broadcast_id: int, since: datetime) -> bool:
    """Is there more to see than at that moment? What moves no more is drawn once more, then rests."""
    row = unit.one(
        select(broadcast.c.state, broadcast.c.amending, broadcast.c.planned_at, broadcast.c.finished_at).where(
            broadcast.c.id == broadcast_id
        )
    )
    if row is None or (row.amending is None and (row.state == State.PAUSED or row.finished_at is not None)):
        return True
    if row.planned_at is not None and row.planned_at > since:
        return True
    fresh = select(delivery.c.person_id).where(
        delivery.c.broadcast_id == broadcast_id, or_(delivery.c.done_at > since, delivery.c.read_at > since)
    )
    return unit.scalar(fresh.limit(1)) is not None


def _missed(broadcast_id: int) -> tuple[Any, ...]:
    return (delivery.c.broadcast_id == broadcast_id, delivery.c.state.in_(("failed", "dropped")))


def _all(me: Me) -> Any:
    if not me.is_coordinator():
        raise Refused
    words = (
        select(broadcast_text.c.html)
        .where(broadcast_text.c.broadcast_id == broadcast.c.id)
        .order_by(broadcast_text.c.language.desc())
        .limit(1)
        .scalar_subquery()
    )
    files = (
        select(func.count())
        .select_from(broadcast_media)
        .where(broadcast_media.c.broadcast_id == broadcast.c.id)
        .scalar_subquery()
    )
    return select(broadcast, words.label("words"), files.label("files"))


def _look(row: Row[Any]) -> Look:
    return Look(
        broadcast_id=row.id,
        state=State(row.state),
        words=row.words or "",
        files=row.files,
        private=audience.loads(row.audience).private,
        starts_at=row.starts_at,
        expires_at=row.expires_at,
        created_at=row.created_at,
        finished_at=row.finished_at,
        recipients=row.recipients,
        sent=row.sent,
        missed=row.missed,
        amending=row.amending,
        amended=row.amendment > 0,
    )
