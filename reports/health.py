"""How the machine is: what waits and for how long, what failed, how large the database is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select, text

from db.tables import broadcast, chat, claimed_update, delivery, job, notification
from db.unit import Unit

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Health:
    last_update: datetime | None  # when something last came in
    waiting: int  # notifications and recipients of broadcasts whose time has come
    oldest_due: datetime | None
    sent: int  # in the last day
    maybe_sent: int
    failed: Mapping[str, int]  # in the last day, by reason
    jobs_waiting: int
    jobs_failed: int  # in the last week
    unreachable: Mapping[str, int]  # chats by reason
    chats: int
    database_bytes: int


def health(unit: Unit) -> Health:
    due = unit.one(
        select(func.count().label("rows"), func.min(notification.c.due_at).label("oldest")).where(
            notification.c.state == "waiting", notification.c.due_at <= unit.now
        )
    )
    assert due is not None
    announced = unit.one(
        select(func.count().label("rows"), func.min(delivery.c.due_at).label("oldest"))
        .select_from(delivery.join(broadcast, delivery.c.broadcast_id == broadcast.c.id))
        .where(
            broadcast.c.state == "sending",
            text("delivery.state IN ('waiting', 'sending')"),
            delivery.c.due_at <= unit.now,
        )
    )
    assert announced is not None
    done = unit.all(
        select(notification.c.state, notification.c.failure, notification.c.maybe_sent, func.count().label("rows"))
        .where(notification.c.done_at > unit.now - DAY)
        .group_by(notification.c.state, notification.c.failure, notification.c.maybe_sent)
    )
    failed: dict[str, int] = {}
    for row in done:
        if row.state in ("failed", "dropped"):
            reason = row.failure or row.state
            failed[reason] = failed.get(reason, 0) + row.rows
    jobs = {
        row.state: row.rows for row in unit.all(select(job.c.state, func.count().label("rows")).group_by(job.c.state))
    }
    places = unit.all(select(chat.c.unreachable, func.count().label("rows")).group_by(chat.c.unreachable))
    return Health(
        last_update=unit.scalar(select(func.max(claimed_update.c.at))),
        waiting=due.rows + announced.rows,
        oldest_due=min((at for at in (due.oldest, announced.oldest) if at is not None), default=None),
        sent=sum(row.rows for row in done if row.state == "sent"),
        maybe_sent=sum(row.rows for row in done if row.maybe_sent),
        failed=failed,
        jobs_waiting=jobs.get("waiting", 0) + jobs.get("running", 0),
        jobs_failed=jobs.get("failed", 0),
        unreachable={row.unreachable: row.rows for row in places if row.unreachable is not None},
        chats=sum(row.rows for row in places),
        database_bytes=_size(unit),
    )


def _size(unit: Unit) -> int:
    if unit.connection.dialect.name == "postgresql":
        size: int = unit.scalar(text("SELECT pg_database_size(current_database())"))
        return size
    pages: int = unit.scalar(text("PRAGMA page_count"))
    page: int = unit.scalar(text("PRAGMA page_size"))
    return pages * page
