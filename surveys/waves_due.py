"""What a wave tells by itself: its opening, its end coming near, its end; at the right minute, or as soon as we are back.

A wave whose moment came and was not told yet is looked for at every tick. People are told in chunks, each a unit of its
own, so that a country of them does not hold up the answers of anybody. Keys make every message one of its kind for one
person in one wave; the last key written says where the next chunk begins, so a death in the middle loses nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, bindparam, false, func, or_, select, update

from db.tables import chat, municipality, notification, person, response, school, wave
from db.unit import Unit
from messaging import outbox, reminders
from messaging.outbox import Priority
from people.me import zone
from surveys import audience, reminding, responses
from surveys.invited import audience_condition, people

BELL = "waves"
CHUNK = 1000
NOT_TWICE_WITHIN = timedelta(hours=12)
END_IS_NEWS = timedelta(days=5)  # a weekend and a holiday may lie before the first morning

OPENED = "wave-opened"
CLOSED = "wave-closed-unfinished"


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing to tell about one wave; `told` are the wave's columns once everybody has been told."""

    wave_id: int
    municipality_id: int
    kind: str
    turn: int  # which of the reminders, 1 otherwise
    to: ColumnElement[bool]
    expires_at: datetime
    told: Mapping[str, object]


_due = (
    select(
        wave.c.id,
        wave.c.municipality_id,
        wave.c.opens_at,
        wave.c.closes_at,
        wave.c.audience,
        wave.c.reminders,
        wave.c.opening_told_at,
        wave.c.closing_told_at,
        municipality.c.time_zone,
    )
    .select_from(wave.join(municipality, wave.c.municipality_id == municipality.c.id))
    .where(
        wave.c.published_at.is_not(None),
        wave.c.trial_for.is_(None),
        wave.c.opens_at <= bindparam("now"),
        or_(
            wave.c.opening_told_at.is_(None),
            and_(wave.c.closes_at <= bindparam("now"), wave.c.closing_told_at.is_(None)),
            and_(wave.c.closes_at > bindparam("now"), wave.c.reminders.is_not(None)),
        ),
    )
    .order_by(wave.c.id)
)

_held = _due.where(wave.c.id == bindparam("wave")).with_for_update(of=wave)


def act(unit: Unit, *, chunk: int = CHUNK) -> bool:
    """Put what is due in the outbox, at most `chunk` people of one wave; True while there may be more to do."""
    for row in unit.all(_due, now=unit.now):
        if _telling(unit, row) is None:
            continue
        # Looked at again under a lock: a coordinator may be prolonging or closing it in this very moment.
        held = unit.one(_held, wave=row.id, now=unit.now)
        telling = _telling(unit, held) if held is not None else None
        if telling is not None:
            _tell(unit, telling, chunk)
        return True
    return False


def _telling(unit: Unit, row: Row[Any]) -> Telling | None:
    asked = audience_condition(audience.loads(row.audience))
    begun, unsent = response.c.id.is_not(None), response.c.submitted_at.is_(None)
    closed = row.closes_at <= unit.now

    def telling(
        kind: str, to: ColumnElement[bool], expires_at: datetime, told: Mapping[str, object], turn: int = 1
    ) -> Telling:
        return Telling(row.id, row.municipality_id, kind, turn, to, expires_at, told)

    if row.opening_told_at is None:
        # After an outage longer than the wave nobody is invited to what is over.
        to = and_(asked, unsent) if not closed else false()
        return telling(OPENED, to, row.closes_at, {"opening_told_at": unit.now})
    if closed:
        if row.closing_told_at is not None:
            return None
        return telling(CLOSED, and_(begun, unsent), unit.now + END_IS_NEWS, {"closing_told_at": unit.now})
    kept = reminding.loads(row.reminders)
    moments = reminding.moments(kept, opens_at=row.opens_at, closes_at=row.closes_at, zone=zone(row.time_zone))
    overdue = [moment for moment in moments if moment <= unit.now]
    if not overdue:
        return None
    to = and_(asked, unsent, chat.c.reminders.is_(True), _may_be_reminded(row.id, unit.now))
    told = {"reminders": reminding.dumps(kept.after(overdue[-1]))}
    return telling(reminders.CLOSING, to, row.closes_at, told, turn=len(kept.told) + 1)


def _may_be_reminded(wave_id: int, now: datetime) -> ColumnElement[bool]:
    """Fewer than two reminders of this wave before, whoever sent them, and none of today's."""
    earlier = and_(
        notification.c.person_id == person.c.id,
        or_(*(notification.c.key.like(f"{kind}:{wave_id}:%") for kind in reminders.KINDS)),
        notification.c.state.in_(("waiting", "sending", "sent")),
    )
    count = select(func.count()).select_from(notification).where(earlier).scalar_subquery()
    today = select(notification.c.id).where(earlier, notification.c.due_at > now - NOT_TWICE_WITHIN).exists()
    return and_(count < reminders.MOST, ~today)


def _tell(unit: Unit, telling: Telling, chunk: int) -> None:
    ids = _next_people(unit, telling, chunk)
    outbox.post_many(
        unit,
        [(person_id, _key(telling, person_id)) for person_id in ids],
        kind=telling.kind,
        params={"wave": telling.wave_id},
        due_at=unit.now,
        expires_at=telling.expires_at,
        priority=Priority.REMINDER if telling.kind != OPENED else Priority.ANNOUNCEMENT,
    )
    if len(ids) < chunk:
        unit.run(update(wave).where(wave.c.id == telling.wave_id).values(telling.told))
        if telling.kind == CLOSED:
            responses.pictures_outdated(unit, telling.wave_id)


def _next_people(unit: Unit, telling: Telling, chunk: int) -> Sequence[int]:
    """The people of the next chunk: with a chat, in the order of their numbers, behind the last who was told."""
    first, last = _key(telling, 0), _key(telling, 10**_DIGITS - 1)
    reached: str | None = unit.scalar(
        select(func.max(notification.c.key)).where(
            notification.c.key.between(first, last), notification.c.key.like(f"{_series(telling)}%")
        )
    )
    after = int(reached.rpartition(":")[2]) if reached else 0
    rows = unit.all(
        select(person.c.id)
        .select_from(
            people.join(chat, chat.c.person_id == person.c.id).outerjoin(
                response, (response.c.person_id == person.c.id) & (response.c.wave_id == telling.wave_id)
            )
        )
        .where(
            person.c.municipality_id == telling.municipality_id,
            person.c.left_at.is_(None),
            school.c.left_at.is_(None),
            person.c.id > after,
            telling.to,
        )
        .order_by(person.c.id)
        .limit(chunk)
    )
    return [row.id for row in rows]


_DIGITS = 15


def _series(telling: Telling) -> str:
    return f"{telling.kind}:{telling.wave_id}:{telling.turn}:"


def _key(telling: Telling, person_id: int) -> str:
    """Of one length in a series, so that they stand in the order of people under every collation."""
    return f"{_series(telling)}{person_id:0{_DIGITS}d}"
