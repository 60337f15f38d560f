"""A broadcast on its way: one row a recipient, taken under a lease, and what became of it, with the sums on the broadcast's row.

Only one process sends at a time (`messaging/election.py`), so what is under a lease when a process takes over belonged to one
that is dead: it is freed at once and marked «maybe sent», as in the outbox and for the same reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, case, func, or_, select, text, update

from db.tables import broadcast, chat, delivery, municipality, notification
from db.unit import Unit
from messaging import planning
from messaging.broadcasts import State, has_work
from messaging.outbox import LEASE, MOST_ATTEMPTS
from messaging.outcomes import Again, Dropped, Failed, Later, Outcome, Sent
from messaging.policy import Wishes

SWEEP = 2_000  # rows given up at once when a broadcast is stopped or too late
TOO_LATE, STOPPED, LEFT = "too-late", "stopped", "left"

# Spelled out and not as values: SQLite uses a partial index only for a condition it can read.
_open = text("delivery.state IN ('waiting', 'sending')")


@dataclass(frozen=True, slots=True)
class Delivery:
    """A recipient this sender holds; `chat_id` is None when the person has no chat with the bot (any more)."""

    broadcast_id: int
    person_id: int
    attempts: int
    amendment: int
    expires_at: datetime | None
    chat_id: int | None
    unreachable: str | None
    wishes: Wishes


def under_way(unit: Unit) -> Sequence[Row[Any]]:
    """Broadcasts that the sender has anything to do for, with the time zone of each, the oldest first."""
    return unit.all(
        select(broadcast, municipality.c.time_zone)
        .join(municipality, broadcast.c.municipality_id == municipality.c.id)
        .where(has_work(unit.now))
        .order_by(broadcast.c.id)
    )


def advance(unit: Unit, broadcast_id: int, *, newcomers: bool = True) -> bool:
    """Take one step of its life that is not sending: begin, plan a chunk, give a chunk up, finish. True when more is due now.

    `newcomers` looks for those who came in or came back since; with a million rows that is not for every second.
    """
    row = unit.one(select(broadcast).where(broadcast.c.id == broadcast_id).with_for_update())
    if row is None:
        return False
    match row.state:
        case State.CANCELLED if row.finished_at is None:
            return _give_up(unit, row, STOPPED)
        case State.SCHEDULED | State.SENDING | State.PAUSED if (
            row.expires_at is not None and row.expires_at <= unit.now
        ):
            return _give_up(unit, row, TOO_LATE)
        case State.SCHEDULED if row.starts_at is None or row.starts_at <= unit.now:
            unit.run(update(broadcast).where(broadcast.c.id == row.id).values(state=State.SENDING))
            return True
        case State.SENDING:
            return _go_on(unit, row, newcomers=newcomers)
    return False


def _go_on(unit: Unit, row: Row[Any], *, newcomers: bool) -> bool:
    if row.planned_at is None:
        planning.plan(unit, row)
        return True
    if row.newcomers and newcomers and (planning.plan(unit, row) or planning.welcome(unit, row)):
        return True
    if row.newcomers and row.expires_at is not None:
        return False  # open for whoever comes in until then
    if not _anybody_left(unit, row.id):
        _finish(unit, row.id, State.DONE)
    return False


_next = (
    select(delivery.c.person_id)
    .where(
        delivery.c.broadcast_id == bindparam("broadcast"),
        _open,
        or_(delivery.c.state == "waiting", delivery.c.lease_until < bindparam("now")),
        delivery.c.due_at <= bindparam("now"),
    )
    .order_by(delivery.c.due_at)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_claim = (
    update(delivery)
    .where(delivery.c.broadcast_id == bindparam("broadcast"), delivery.c.person_id.in_(_next.scalar_subquery()))
    .values(
        state="sending",
        maybe_sent=or_(delivery.c.maybe_sent, delivery.c.state == "sending"),
        attempts=delivery.c.attempts + 1,
        lease_until=bindparam("until"),
        amendment=bindparam("amendment"),
    )
    .returning(delivery.c.person_id)
)
_read = (
    select(
        delivery.c.person_id,
        delivery.c.attempts,
        chat.c.id.label("chat_id"),
        chat.c.unreachable,
        chat.c.announcements,
        chat.c.muted_until,
        chat.c.reminders,
    )
    .select_from(delivery.outerjoin(chat, chat.c.person_id == delivery.c.person_id))
    .where(
        delivery.c.broadcast_id == bindparam("broadcast"), delivery.c.person_id.in_(bindparam("people", expanding=True))
    )
    .order_by(delivery.c.person_id)
)


def claim(unit: Unit, row: Row[Any], most: int) -> Sequence[Delivery]:
    """Take up to `most` recipients of a broadcast (a row of `under_way`) under a lease."""
    taken = unit.all(_claim, broadcast=row.id, now=unit.now, most=most, until=unit.now + LEASE, amendment=row.amendment)
    if not taken:
        return ()
    return [
        Delivery(
            row.id,
            one.person_id,
            one.attempts,
            row.amendment,
            row.expires_at,
            one.chat_id,
            one.unreachable,
            Wishes(one.muted_until, one.reminders is not False, one.announcements is not False),
        )
        for one in unit.all(_read, broadcast=row.id, people=[one.person_id for one in taken])
    ]


_held = (
    select(delivery.c.person_id)
    .where(
        delivery.c.broadcast_id == bindparam("broadcast"),
        delivery.c.person_id.in_(bindparam("people", expanding=True)),
        delivery.c.state == "sending",
    )
    .with_for_update()
)
_of = and_(delivery.c.broadcast_id == bindparam("of"), delivery.c.person_id == bindparam("whom"))
_sent = (
    update(delivery)
    .where(_of)
    .values(
        state="sent",
        message_id=bindparam("message"),
        more_messages=bindparam("more"),
        maybe_sent=or_(delivery.c.maybe_sent, bindparam("maybe")),
        failure=None,
        done_at=bindparam("at"),
        lease_until=None,
    )
)
_ended = (
    update(delivery)
    .where(_of)
    .values(state=bindparam("become"), failure=bindparam("reason"), done_at=bindparam("at"), lease_until=None)
)
_back = (
    update(delivery)
    .where(_of)
    .values(
        state="waiting",
        failure=bindparam("reason"),
        due_at=bindparam("at"),
        attempts=delivery.c.attempts - bindparam("uncounted"),
        maybe_sent=or_(delivery.c.maybe_sent, bindparam("maybe")),
        lease_until=None,
    )
)


def record(unit: Unit, broadcast_id: int, outcomes: Mapping[int, tuple[int, Outcome]]) -> None:
    """Write down what became of these people (`attempts`, outcome); what another sender has taken over is left to it."""
    held = {row.person_id for row in unit.all(_held, broadcast=broadcast_id, people=list(outcomes))}
    sent: list[dict[str, Any]] = []
    ended: list[dict[str, Any]] = []
    back: list[dict[str, Any]] = []
    for person_id in sorted(held):
        attempts, outcome = outcomes[person_id]
        key = {"of": broadcast_id, "whom": person_id}
        match outcome:
            case Sent(message, more, maybe):
                others = " ".join(map(str, more)) or None
                sent.append({**key, "message": message, "more": others, "maybe": maybe, "at": unit.now})
            case Failed(reason=reason) | Dropped(reason=reason):
                become = "failed" if isinstance(outcome, Failed) else "dropped"
                ended.append({**key, "become": become, "reason": reason[:64], "at": unit.now})
            case Again(reason, _) if attempts >= MOST_ATTEMPTS:
                ended.append({**key, "become": "failed", "reason": reason[:64], "at": unit.now})
            case Again(reason, after):
                at = unit.now + after
                back.append({**key, "reason": reason[:64], "at": at, "uncounted": 0, "maybe": True})
            case Later(after):
                back.append({**key, "reason": None, "at": unit.now + after, "uncounted": 1, "maybe": False})
    for statement, rows in ((_sent, sent), (_ended, ended), (_back, back)):
        unit.many(statement, rows)
    if sent or ended:
        unit.run(
            update(broadcast)
            .where(broadcast.c.id == broadcast_id)
            .values(sent=broadcast.c.sent + len(sent), missed=broadcast.c.missed + len(ended))
        )


_freed = (
    update(delivery).where(_of).values(state="waiting", maybe_sent=True, lease_until=None, due_at=bindparam("behind"))
)


def free_all(unit: Unit) -> None:
    """Nobody else sends any more: what was held may have been sent, and is sent again, behind what nobody has got yet.

    So even a power that goes out every second takes the same message into doubt only once: who was in doubt more often comes
    later, and of the others who was taken last, and has hardly left the hand, comes first.
    """
    unit.run(
        update(notification)
        .where(text("notification.state IN ('waiting', 'sending')"), notification.c.state == "sending")
        .values(state="waiting", maybe_sent=True, lease_until=None, due_at=unit.now)
    )
    held = unit.all(
        select(delivery.c.broadcast_id, delivery.c.person_id, delivery.c.attempts, delivery.c.lease_until)
        .where(_open, delivery.c.state == "sending")
        .with_for_update()
    )
    unit.many(
        _freed,
        [
            {"of": row.broadcast_id, "whom": row.person_id, "behind": _behind(row.attempts, row.lease_until)}
            for row in held
        ],
    )


def _behind(attempts: int, lease_until: datetime) -> datetime:
    """A day for each attempt; within it half a day for all the years of the calendar, backwards."""
    return planning.AT_ONCE + timedelta(days=attempts) - (lease_until - planning.AT_ONCE) / 20_000


def _give_up(unit: Unit, row: Row[Any], reason: str) -> bool:
    """A chunk of those who wait for it; what is on its way right now is waited for. True while there are more."""
    some = (
        select(delivery.c.person_id)
        .where(delivery.c.broadcast_id == row.id, _open, delivery.c.state == "waiting")
        .limit(SWEEP)
        .scalar_subquery()
    )
    dropped = unit.run(
        update(delivery)
        .where(delivery.c.broadcast_id == row.id, delivery.c.person_id.in_(some), delivery.c.state == "waiting")
        .values(state="dropped", failure=reason, done_at=unit.now, lease_until=None)
    ).rowcount
    if dropped:
        unit.run(update(broadcast).where(broadcast.c.id == row.id).values(missed=broadcast.c.missed + dropped))
        return True
    if not _anybody_left(unit, row.id):
        _finish(unit, row.id, State.CANCELLED if row.state == State.CANCELLED else State.DONE)
    return False


def _anybody_left(unit: Unit, broadcast_id: int) -> bool:
    return (
        unit.scalar(select(delivery.c.person_id).where(delivery.c.broadcast_id == broadcast_id, _open).limit(1))
        is not None
    )


def _finish(unit: Unit, broadcast_id: int, state: State) -> None:
    """The sums are taken anew from the rows: they are what the coordinator is told at the end."""
    sums = unit.one(
        select(
            func.count().label("people"),
            func.count(case((delivery.c.state == "sent", 1))).label("sent"),
        ).where(delivery.c.broadcast_id == broadcast_id)
    )
    assert sums is not None, "a count is always one row"
    unit.run(
        update(broadcast)
        .where(broadcast.c.id == broadcast_id)
        .values(
            state=state,
            finished_at=unit.now,
            recipients=sums.people,
            sent=sums.sent,
            missed=sums.people - sums.sent,
        )
    )
