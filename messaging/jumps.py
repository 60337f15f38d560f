"""The clock was set: what was due stays due, and what is held stays held.

Rows remember moments. When a clock that was fast is set right, whatever was due a moment ago would wait for as long as that
was; when it is set forward, what is on its way this very second would seem left behind by a dead sender and be sent again.
Setting the clock and standing still look the same from here, so a process that was frozen, or had no database, is meant too.
"""

from datetime import datetime, timedelta

from sqlalchemy import Table, TextClause, and_, or_, text, update

from db.tables import delivery, job, notification
from db.unit import Unit
from messaging.outbox import LEASE

BACK = timedelta(seconds=5)  # two units side by side, or the clocks of two machines, may differ by less
STANDSTILL = timedelta(seconds=30)  # between two signs of life of somebody who gives one every three seconds


def follow(unit: Unit, seen: datetime, *, holding: bool) -> None:
    """`seen` is the clock at the last sign of life before this one; `holding` says that we have rows in hand now as then."""
    if unit.now < seen - BACK:
        _hold_on(unit)
        _draw_along(unit, seen)
    elif unit.now > seen + STANDSTILL and holding:
        _hold_on(unit)


def _hold_on(unit: Unit) -> None:
    for table in (notification, delivery):
        held = update(table).where(_open(table), table.c.state == "sending")
        unit.run(held.values(lease_until=unit.now + LEASE))


def _draw_along(unit: Unit, seen: datetime) -> None:
    for table in (notification, delivery, job):
        waits = update(table).where(_open(table), table.c.state == "waiting", table.c.due_at > unit.now)
        if table is notification:
            # It may be meant for an hour of the clock: only if that had come, or if it is to be tried again.
            again = and_(notification.c.maybe_sent, notification.c.failure.is_not(None))
            waits = waits.where(or_(notification.c.due_at <= seen, again))
        unit.run(waits.values(due_at=unit.now))


def _open(table: Table) -> TextClause:
    """Spelled out and not as values: SQLite uses a partial index only for a condition it can read."""
    return text(f"{table.name}.state IN ('waiting', '{'running' if table is job else 'sending'}')")
