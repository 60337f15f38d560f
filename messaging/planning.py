"""Who gets a broadcast: a row for each person of the audience, made in chunks that begin where the last one ended.

The rows are made by the database from its own tables, so a million of them pass through nobody's memory, and a kill between
two chunks costs nothing: `planned_to` commits with the rows it speaks of. The audience is frozen by having its rows; whoever
comes in later has none, unless the broadcast is for newcomers too.
"""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, exists, func, literal, select, true, update
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import broadcast, chat, delivery, person
from db.unit import Unit
from messaging import audience

CHUNK = 2_000
AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)  # due by any clock, even one that is set back by years
NOT_STARTED, UNSUBSCRIBED = "not-started", "unsubscribed"
HEALED = (NOT_STARTED, "blocked", "not-found", "deactivated")


def plan(unit: Unit, row: Row[Any], chunk: int = CHUNK) -> bool:
    """Give the next people of the audience their rows; False when everybody has one."""
    whom = _whom(unit, row)
    planned_to = row.planned_to or 0
    ahead = select(person.c.id).where(whom, person.c.id > planned_to).order_by(person.c.id).limit(chunk).subquery()
    last: int | None = unit.scalar(select(func.max(ahead.c.id)))
    if last is None:
        unit.run(
            update(broadcast)
            .where(broadcast.c.id == row.id)
            .values(planned_at=func.coalesce(broadcast.c.planned_at, literal(unit.now, broadcast.c.planned_at.type)))
        )
        return False
    between = and_(person.c.id > planned_to, person.c.id <= last)
    _insert(unit, row.id, and_(whom, between))
    made = and_(delivery.c.broadcast_id == row.id, delivery.c.person_id > planned_to, delivery.c.person_id <= last)
    counted = unit.one(
        select(
            func.count().label("people"),
            func.count(case((delivery.c.state.in_(("failed", "dropped")), 1))).label("missed"),
        ).where(made)
    )
    assert counted is not None, "a count is always one row"
    unit.run(
        update(broadcast)
        .where(broadcast.c.id == row.id)
        .values(
            planned_to=last,
            recipients=broadcast.c.recipients + counted.people,
            missed=broadcast.c.missed + counted.missed,
        )
    )
    return True


def welcome(unit: Unit, row: Row[Any]) -> bool:
    """A broadcast for newcomers: those who could not be reached and are back get it after all. False when there are none."""
    back = exists(
        select(chat.c.id).where(chat.c.person_id == delivery.c.person_id, chat.c.unreachable.is_(None))
    ).correlate(delivery)
    healed = unit.run(
        update(delivery)
        .where(delivery.c.broadcast_id == row.id, delivery.c.state == "failed", delivery.c.failure.in_(HEALED), back)
        .values(state="waiting", failure=None, done_at=None, due_at=unit.now, attempts=0)
    ).rowcount
    if healed:
        unit.run(update(broadcast).where(broadcast.c.id == row.id).values(missed=broadcast.c.missed - healed))
    return healed > 0


def _whom(unit: Unit, row: Row[Any]) -> ColumnElement[bool]:
    if row.follows_id is not None:
        return audience.missed_by(unit, row.municipality_id, row.follows_id)
    return audience.condition(unit, row.municipality_id, row.audience)


def _insert(unit: Unit, broadcast_id: int, whom: ColumnElement[bool]) -> None:
    """Whoever cannot get it has a row that says why, so that the coordinator sees everybody of the audience."""
    failure = case(
        (chat.c.id.is_(None), NOT_STARTED),
        (chat.c.unreachable.is_not(None), chat.c.unreachable),
        (chat.c.announcements.is_(False), UNSUBSCRIBED),
    )
    state = case(
        (chat.c.id.is_(None), "failed"),
        (chat.c.unreachable.is_not(None), "failed"),
        (chat.c.announcements.is_(False), "dropped"),
        else_="waiting",
    )
    now, at_once = literal(unit.now, delivery.c.done_at.type), literal(AT_ONCE, delivery.c.due_at.type)
    rows = (
        select(
            literal(broadcast_id),
            person.c.id,
            state,
            at_once,
            failure,
            case((state != "waiting", now)),
        )
        .select_from(person.outerjoin(chat, chat.c.person_id == person.c.id))
        .where(whom, true())
    )
    columns = ["broadcast_id", "person_id", "state", "due_at", "failure", "done_at"]
    make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
    unit.run(make(delivery).from_select(columns, rows).on_conflict_do_nothing())
