"""A world whose clock on the wall is set while seconds go on, as when a machine finds out what time it is."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.clock import StoppedClock
from tests.world import World, open_world


class Unsteady(World):
    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """The pace is kept; longer pauses are not."""
        await asyncio.sleep(min(seconds, 0.05))


@asynccontextmanager
async def unsteady_world(url: str, clock: StoppedClock, **changes: object) -> AsyncIterator[World]:
    steady = await open_world(url, clock, **changes)
    await steady.stop()
    world = Unsteady(url, clock, steady.telegram, steady.settings, steady.engine)
    await world.start()
    try:
        yield world
    finally:
        await world.close()
