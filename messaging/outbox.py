"""The outbox: whoever else must hear of a change is told by a row that commits with the change itself.

A row is waiting until its time, sending while one sender holds its lease, then sent, failed or dropped. A sender that dies
between Telegram's answer and our writing leaves a row whose lease runs out: it is sent again and marked «maybe sent»,
since sendMessage has no key by which Telegram could tell the second from the first.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Update, and_, bindparam, delete, or_, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import chat, notification
from db.unit import Unit
from messaging.policy import Wishes
from people.refusals import Gone

BELL = "outbox"
LEASE = timedelta(minutes=5)  # longer than the longest row of tries, or a second sender would take what is on its way
MOST_ATTEMPTS = 8
REST = 50  # how much more is claimed at a time for people to whom much is due
KEPT = timedelta(days=90)

Params = Mapping[str, str | int]


class Priority(IntEnum):
    """Lower goes first: answers to people, then what was promised for a time, then announcements."""

    ANSWER = 0
    REMINDER = 10
    ANNOUNCEMENT = 20


@dataclass(frozen=True, slots=True)
class Due:
    """A notification this sender holds; `chat_id` is None when the person has no chat with the bot."""

    id: int
    person_id: int
    kind: str
    params: Params
    attempts: int
    priority: int
    expires_at: datetime | None
    chat_id: int | None
    unreachable: str | None
    wishes: Wishes


def post(
    unit: Unit,
    *,
    to: int,
    kind: str,
    params: Params,
    key: str | None = None,
    due_at: datetime | None = None,
    expires_at: datetime | None = None,
    priority: Priority = Priority.REMINDER,
) -> None:
    """Put a notification in the outbox; it leaves only if this update commits, and once for a `key`."""
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    unit.run(
        make(notification)
        .values(
            person_id=to,
            kind=kind,
            params=json.dumps(dict(params), ensure_ascii=False),
            key=key,
            priority=int(priority),
            due_at=due_at or unit.now,
            expires_at=expires_at,
            state="waiting",
        )
        .on_conflict_do_nothing(index_elements=["key"])
    )
    unit.bells.add(BELL)


def post_many(
    unit: Unit,
    to: Sequence[tuple[int, str]],
    *,
    kind: str,
    params: Params,
    due_at: datetime,
    expires_at: datetime | None,
    priority: Priority,
) -> None:
    """The same notification for many, each with the key that makes it one of its kind; hand over a chunk at a time."""
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    same = {
        "kind": kind,
        "params": json.dumps(dict(params), ensure_ascii=False),
        "priority": int(priority),
        "due_at": due_at,
        "expires_at": expires_at,
        "state": "waiting",
    }
    unit.many(
        make(notification).on_conflict_do_nothing(index_elements=["key"]),
        [{**same, "person_id": person_id, "key": key} for person_id, key in to],
    )
    unit.bells.add(BELL)


@dataclass(frozen=True, slots=True)
class Post:
    """One of many notifications that leave at moments of their own."""

    to: int
    kind: str
    params: Params
    key: str
    due_at: datetime
    expires_at: datetime | None
    priority: Priority = Priority.REMINDER


def post_each(unit: Unit, posts: Sequence[Post]) -> None:
    """Put all of them in the outbox by one statement, each once for its key; hand over a chunk at a time."""
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    unit.many(
        make(notification).on_conflict_do_nothing(index_elements=["key"]),
        [
            {
                "person_id": one.to,
                "kind": one.kind,
                "params": json.dumps(dict(one.params), ensure_ascii=False),
                "key": one.key,
                "priority": int(one.priority),
                "due_at": one.due_at,
                "expires_at": one.expires_at,
                "state": "waiting",
            }
            for one in posts
        ],
    )
    if any(one.due_at <= unit.now for one in posts):
        unit.bells.add(BELL)


def withdraw(unit: Unit, key: str) -> None:
    """Take back what has not left yet."""
    unit.run(delete(notification).where(notification.c.key == key, notification.c.state == "waiting"))


# Spelled out and not as values: SQLite uses a partial index only for a condition it can read.
_open = text("notification.state IN ('waiting', 'sending')")
_ripe = and_(_open, or_(notification.c.state == "waiting", notification.c.lease_until < bindparam("now")))
# One priority at a time: sorted over all of them, a hundred thousand that wait would be sorted anew for every fifty.
_next = (
    select(notification.c.id)
    .where(_ripe, notification.c.priority == bindparam("rank"), notification.c.due_at <= bindparam("now"))
    .order_by(notification.c.due_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_rest = (
    select(notification.c.id)
    .where(
        notification.c.person_id.in_(bindparam("people", expanding=True)),
        _ripe,
        notification.c.due_at <= bindparam("now"),
    )
    .order_by(notification.c.person_id, notification.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)


def _taking(which: Select[tuple[int]]) -> Update:
    return (
        update(notification)
        .where(notification.c.id.in_(which.scalar_subquery()))
        .values(
            state="sending",
            maybe_sent=or_(notification.c.maybe_sent, notification.c.state == "sending"),
            attempts=notification.c.attempts + 1,
            lease_until=bindparam("until"),
        )
        .returning(notification.c.id, notification.c.person_id)
    )


_claim, _claim_rest = _taking(_next), _taking(_rest)
_read = (
    select(
        notification.c.id,
        notification.c.person_id,
        notification.c.kind,
        notification.c.params,
        notification.c.attempts,
        notification.c.priority,
        notification.c.expires_at,
        chat.c.id.label("chat_id"),
        chat.c.unreachable,
        chat.c.muted_until,
        chat.c.reminders,
        chat.c.announcements,
    )
    .select_from(notification.outerjoin(chat, chat.c.person_id == notification.c.person_id))
    .where(notification.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(notification.c.priority, notification.c.due_at, notification.c.id)
)


def is_due(now: datetime) -> ColumnElement[bool]:
    """What a look beside the writer asks for: is there anything to claim?"""
    free = or_(notification.c.state == "waiting", notification.c.lease_until < now)
    return and_(_open, free, notification.c.priority.in_(list(Priority)), notification.c.due_at <= now)


def claim(unit: Unit, most: int) -> Sequence[Due]:
    """Take up to `most` due notifications under a lease; two senders never hold the same row.

    Whatever else is due to the same people comes with them, so that it can leave as one message.
    """
    moments = {"now": unit.now, "until": unit.now + LEASE}
    taken: list[Row[Any]] = []
    for rank in Priority:
        if len(taken) < most:
            taken += unit.all(_claim, rank=int(rank), most=most - len(taken), **moments)
    if not taken:
        return ()
    people = list({row.person_id for row in taken})
    taken += unit.all(_claim_rest, people=people, most=REST, **moments)
    ids = [row.id for row in taken]
    return [
        Due(
            row.id,
            row.person_id,
            row.kind,
            json.loads(row.params),
            row.attempts,
            row.priority,
            row.expires_at,
            row.chat_id,
            row.unreachable,
            Wishes(row.muted_until, row.reminders is not False, row.announcements is not False),
        )
        for row in unit.all(_read, ids=ids)
    ]


_end = update(notification).where(notification.c.id == bindparam("row"))


def sent(unit: Unit, row: int, message_id: int | None, *, maybe: bool = False) -> None:
    """`maybe` says that an answer of Telegram was lost before this one came, so it may have arrived twice."""
    values = {"state": "sent", "message_id": message_id, "done_at": unit.now, "failure": None}
    unit.run(_end.values(values | ({"maybe_sent": True} if maybe else {})), row=row)


def dropped(unit: Unit, row: int, reason: str) -> None:
    """It would help nobody any more; the reason is kept for whoever asks why it did not come."""
    unit.run(_end.values(state="dropped", failure=reason, done_at=unit.now), row=row)


def failed(unit: Unit, row: int, reason: str) -> None:
    unit.run(_end.values(state="failed", failure=reason, done_at=unit.now), row=row)


def again(unit: Unit, due: Due, reason: str, *, after: timedelta) -> None:
    """Telegram's answer was lost, so it may have been sent: try later, marked so, or give up after MOST_ATTEMPTS."""
    if due.attempts >= MOST_ATTEMPTS:
        failed(unit, due.id, reason)
        return
    unit.run(
        _end.values(state="waiting", failure=reason, due_at=unit.now + after, lease_until=None, maybe_sent=True),
        row=due.id,
    )


def postpone(unit: Unit, row: int, until: datetime) -> None:
    """Not a failure: Telegram asked for silence, or nobody may be disturbed now."""
    unit.run(
        _end.values(state="waiting", due_at=until, lease_until=None, attempts=notification.c.attempts - 1), row=row
    )


def told(unit: Unit, person_id: int, row: int) -> tuple[str, Params]:
    """What this notification to this person says. Raises Gone when there is none."""
    found = unit.one(
        select(notification.c.kind, notification.c.params).where(
            notification.c.id == row, notification.c.person_id == person_id
        )
    )
    if found is None:
        raise Gone("tap")
    return found.kind, json.loads(found.params)


def prune(unit: Unit) -> None:
    unit.run(delete(notification).where(notification.c.done_at < unit.now - KEPT))
