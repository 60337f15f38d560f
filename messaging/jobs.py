"""Jobs: what needs the network or much time is a row too, taken by a worker after the commit."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Update, and_, bindparam, delete, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import job
from db.unit import Unit
from messaging.outbox import Params
from people.refusals import Refused

BELL = "jobs"
LONG_BELL = "long jobs"
LONG = frozenset({"wave-report"})  # minutes, not seconds: these wait for one another and for nobody else
LEASE = timedelta(minutes=5)
MOST_ATTEMPTS = 4
KEPT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Job:
    id: int
    kind: str
    params: Params
    attempts: int


def post(unit: Unit, kind: str, params: Params, *, key: str | None = None) -> bool:
    """Ask for a piece of work; with a `key`, asking again while it waits or runs changes nothing and is False."""
    if key is not None:
        unit.run(delete(job).where(job.c.key == key, job.c.state.in_(("done", "failed", "cancelled"))))
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    made = unit.one(  # by what comes back: on PostgreSQL an insert does not say how many rows it made
        make(job)
        .values(
            kind=kind, params=json.dumps(dict(params), ensure_ascii=False), key=key, due_at=unit.now, state="waiting"
        )
        .on_conflict_do_nothing(index_elements=["key"])
        .returning(job.c.id)
    )
    unit.bells.add(LONG_BELL if kind in LONG else BELL)
    return made is not None


def _claim(*, long: bool) -> Update:
    ripe = (
        select(job.c.id)
        .where(
            or_(job.c.state == "waiting", and_(job.c.state == "running", job.c.lease_until < bindparam("now"))),
            job.c.due_at <= bindparam("now"),
            job.c.kind.in_(LONG) if long else job.c.kind.not_in(LONG),
        )
        .order_by(job.c.due_at, job.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return (
        update(job)
        .where(job.c.id.in_(ripe.scalar_subquery()))
        .values(state="running", attempts=job.c.attempts + 1, lease_until=bindparam("until"))
        .returning(job.c.id, job.c.kind, job.c.params, job.c.attempts)
    )


_CLAIM = {long: _claim(long=long) for long in (False, True)}


def is_due(now: datetime, *, long: bool) -> ColumnElement[bool]:
    """What a look beside the writer asks for: is there anything to claim?"""
    stale = and_(job.c.state == "running", job.c.lease_until < now)
    mine = job.c.kind.in_(LONG) if long else job.c.kind.not_in(LONG)
    return and_(or_(job.c.state == "waiting", stale), job.c.due_at <= now, mine)


def claim(unit: Unit, *, long: bool = False) -> Job | None:
    """Take the next job under a lease; long ones are taken apart from the others."""
    row = unit.one(_CLAIM[long], now=unit.now, until=unit.now + LEASE)
    return None if row is None else Job(row.id, row.kind, json.loads(row.params), row.attempts)


def cancel(unit: Unit, key: str) -> bool:
    """Nobody wants it any more; what runs is stopped by its worker soon. False when there was nothing to stop."""
    stopped = unit.run(
        update(job)
        .where(job.c.key == key, job.c.state.in_(("waiting", "running")))
        .values(state="cancelled", done_at=unit.now)
    )
    return stopped.rowcount > 0


def wanted(unit: Unit, job_id: int) -> bool:
    """Is this running job still asked for? Saying so keeps its lease."""
    kept = unit.run(
        update(job).where(job.c.id == job_id, job.c.state == "running").values(lease_until=unit.now + LEASE)
    )
    return kept.rowcount > 0


def put_down(unit: Unit, one: Job, after: timedelta = timedelta()) -> None:
    """The bot stops in the middle of it, or Telegram is away: it is begun anew, and it was not the work that failed."""
    unit.run(
        update(job)
        .where(job.c.id == one.id, job.c.state == "running")
        .values(state="waiting", lease_until=None, attempts=job.c.attempts - 1, due_at=unit.now + after)
    )


def params(unit: Unit, kind: str, job_id: int) -> Params | None:
    """What this piece of work was asked with, if it is of that kind and still remembered."""
    text: str | None = unit.scalar(select(job.c.params).where(job.c.id == job_id, job.c.kind == kind))
    return None if text is None else json.loads(text)


def amend(unit: Unit, job_id: int, changed: Params) -> None:
    """Remember with the job what came out of it; small things, and never a name."""
    unit.run(update(job).where(job.c.id == job_id).values(params=json.dumps(dict(changed), ensure_ascii=False)))


def done(unit: Unit, job_id: int) -> None:
    unit.run(update(job).where(job.c.id == job_id, job.c.state == "running").values(state="done", done_at=unit.now))


def again(unit: Unit, one: Job, reason: str) -> bool:
    """Put it back for later; False when it has been tried often enough and is given up.

    What was cancelled meanwhile is left as it is.
    """
    last = one.attempts >= MOST_ATTEMPTS
    mine = unit.run(
        update(job)
        .where(job.c.id == one.id, job.c.state == "running")
        .values(
            state="failed" if last else "waiting",
            failure=reason[:200],
            lease_until=None,
            due_at=unit.now + timedelta(seconds=5 * 2**one.attempts),
            done_at=unit.now if last else None,
        )
    )
    return not last or mine.rowcount == 0


def once_more(unit: Unit, job_id: int, person_id: int) -> bool:
    """Do again what was given up, for the person who asked for it; False when there is nothing to do again."""
    text: str | None = unit.scalar(select(job.c.params).where(job.c.id == job_id, job.c.state == "failed"))
    if text is None:
        return False
    if json.loads(text).get("person") != person_id:
        raise Refused
    kind: str | None = unit.scalar(
        update(job)
        .where(job.c.id == job_id, job.c.state == "failed")
        .values(state="waiting", attempts=0, due_at=unit.now, done_at=None)
        .returning(job.c.kind)
    )
    if kind is not None:
        unit.bells.add(LONG_BELL if kind in LONG else BELL)
    return kind is not None


def prune(unit: Unit) -> None:
    unit.run(delete(job).where(job.c.done_at < unit.now - KEPT))
