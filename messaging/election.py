"""One process sends: a row says which, and until when.

Whoever sends renews the row with everything it takes, so a process that lost it can take nothing more. A dead one is replaced
when its time runs out, and at once by a process that can see on the same machine that it is dead. The moment is the
database server's own on PostgreSQL, so that clocks of several machines need not agree; SQLite has one machine.
"""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path

from sqlalchemy import func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from db.tables import lease
from db.unit import Unit

TERM = timedelta(seconds=12)
REST = timedelta(seconds=1.5)  # longer than a second of Telegram's pace: two senders in a row are no faster than one
OVER = datetime(2000, 1, 1, tzinfo=UTC)  # by any clock

_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Held:
    """`anew` when somebody else held it before, or we do for the first time: what they had in hand is ours now."""

    anew: bool
    seen: datetime  # the clock of whoever held it, at the last sign of life before this one


def name() -> str:
    """A name that no other holder has: machine, process and which of its holders."""
    return f"{_here()}/{os.getpid()}/{_born(os.getpid()) or 0}/{next(_numbers)}"


def hold(unit: Unit, what: str, holder: str) -> Held | None:
    """Take or keep the lease; None while another process has it."""
    now = moment(unit)
    row = unit.one(select(lease).where(lease.c.name == what).with_for_update())
    if row is None:
        make = postgresql.insert if unit.connection.dialect.name == "postgresql" else sqlite.insert
        fresh = make(lease).values(name=what, holder=holder, until=now + TERM, seen=unit.now)
        taken = unit.one(fresh.on_conflict_do_nothing(index_elements=["name"]).returning(lease.c.name))
        return Held(anew=True, seen=unit.now) if taken is not None else None
    mine = row.holder == holder
    if not mine and row.until > now and not _dead(row.holder):
        if row.until - now > 2 * TERM:  # the clock was set back: nobody promises so long
            unit.run(update(lease).where(lease.c.name == what).values(until=now + TERM))
        return None
    unit.run(update(lease).where(lease.c.name == what).values(holder=holder, until=now + TERM, seen=unit.now))
    return Held(anew=not mine, seen=row.seen)


def rest(unit: Unit, what: str, holder: str) -> None:
    """Nothing to do: another process may have it in a moment."""
    mine = update(lease).where(lease.c.name == what, lease.c.holder == holder)
    unit.run(mine.values(until=moment(unit) + REST))


def leave(unit: Unit, what: str, holder: str) -> None:
    """It is anybody's from now on; when we were last seen is kept for whoever comes next."""
    mine = update(lease).where(lease.c.name == what, lease.c.holder == holder)
    unit.run(mine.values(until=OVER))


def moment(unit: Unit) -> datetime:
    """By one clock for all processes, wherever they are."""
    if unit.connection.dialect.name != "postgresql":
        return unit.now
    now: datetime = unit.scalar(select(func.clock_timestamp()))
    return now


@cache
def _here() -> str:
    """This machine since its last start, and this container on it; blank where that cannot be told."""
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()[:13]
        return f"{boot}.{Path('/proc/self/ns/pid').readlink().name.strip('pid:[]')}"
    except OSError:
        return ""


def _born(process: int) -> str | None:
    """When it was started, in the system's ticks; None when it is gone or cannot be seen."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return None
    return None if fields[0] in "ZX" else fields[19]


def _dead(holder: str) -> bool:
    """Certainly so: it lived where we can see everybody who lives there, and it is not among them."""
    here, process, born, _ = holder.split("/")
    return bool(here) and here == _here() and process.isdecimal() and _born(int(process)) != born
