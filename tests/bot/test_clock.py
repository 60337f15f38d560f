"""The ticks go on through whatever happens to the clock on the wall."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from bot import clock
from bot.bells import Bell
from bot.lookout import Lookout
from db.engine import parse_url, reading_engine


@asynccontextmanager
async def ticking() -> AsyncIterator[tuple[list[str], asyncio.Event, Callable[[timedelta], None]]]:
    """What has rung, that anything has, and a way to have the next tick so far off as when the clock is set by that."""
    rung: list[str] = []
    first = asyncio.Event()

    class Listening(Bell):
        def ring(self) -> None:
            rung.append(self.name)
            first.set()

    async def nothing() -> None: ...

    engine = reading_engine(parse_url("sqlite://"))
    scheduler = clock.ticking([Listening("any", nothing, every=1)], Lookout(engine, lambda: datetime.now(UTC)), nothing)
    scheduler.start()
    winding = asyncio.create_task(clock.wind(scheduler, sleep=lambda _: asyncio.sleep(0.01)))

    def off_by(far: timedelta) -> None:
        for job in scheduler.get_jobs():
            job.modify(next_run_time=datetime.now(UTC) + far)

    yield rung, first, off_by
    winding.cancel()
    scheduler.shutdown(wait=False)
    await engine.dispose()


@pytest.mark.parametrize(
    "far", [timedelta(hours=3), timedelta(days=-20_000)], ids=["set back", "set forward by decades"]
)
async def test_the_next_tick_comes_at_once_and_comes_once(far: timedelta) -> None:
    async with ticking() as (rung, first, off_by):
        off_by(far)
        async with asyncio.timeout(5):
            await first.wait()
        await asyncio.sleep(0.05)
        assert rung == ["any"]
