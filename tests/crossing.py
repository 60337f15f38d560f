"""Two deeds that cross on PostgreSQL: the second begins while the first is not committed yet. SQLite has one writer anyway."""

import asyncio
from collections.abc import Callable
from threading import Event as Flag

from sqlalchemy import text

from db.engine import parse_url, writing_engine
from db.unit import Unit
from db.writer import open_writer
from tests.clock import StoppedClock

Deed = Callable[[Unit], object]


async def cross(url: str, clock: StoppedClock, first: Deed, second: Deed) -> object:
    """The first is not committed before the second, begun after it, waits for it or is over; what the second returns."""
    begun, over = Flag(), Flag()

    def hold(unit: Unit) -> None:
        first(unit)
        begun.set()
        while not over.is_set() and not unit.scalar(text("SELECT count(*) FROM pg_locks WHERE NOT granted")):
            pass

    def follow(unit: Unit) -> object:
        begun.wait()
        return second(unit)

    async def behind() -> object:
        try:
            return await writers[1].run(follow)
        finally:
            over.set()

    writers = [open_writer(writing_engine(parse_url(url)), clock) for _ in range(2)]
    try:
        _, outcome = await asyncio.gather(writers[0].run(hold), behind())
    finally:
        for one in writers:
            await one.close()
    return outcome
