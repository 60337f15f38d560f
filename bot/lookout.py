"""What is due is looked at beside the writer: an idle tick reads, over aiosqlite, and leaves the writer's queue alone.

Only when something waits is the bell rung whose work then claims it, on the writer, under its own rules.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy import ColumnElement, exists, or_, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.bells import Bell
from internships import event_waves, offering, spreading
from messaging import broadcasts, jobs, outbox

log = logging.getLogger("vzaimno")

Now = Callable[[], datetime]


class Lookout:
    """Rings only those bells for which a row is due; a bell it knows no rows of is rung at every tick."""

    def __init__(self, engine: AsyncEngine, now: Now) -> None:
        self._engine = engine
        self._now = now
        self._looked: dict[str, datetime] = {}
        self._under_way: set[asyncio.Task[bool]] = set()

    async def close(self) -> None:
        """Let the looks under way end: one that is cut off would leave its connection to nobody."""
        await asyncio.gather(*self._under_way)
        await self._engine.dispose()

    def guard(self, bell: Bell) -> Callable[[], Awaitable[None]]:
        """The tick of this bell."""

        async def tick() -> None:
            if await self.due(bell.name):
                bell.ring()

        return tick

    async def due(self, name: str) -> bool:
        """Does this bell's work have anything to do?"""
        now = self._now()
        before, self._looked[name] = self._looked.get(name, now), now
        if now < before:
            return True  # the clock was set back: whose work it is knows what was due by then
        condition = self._waiting(name)
        if condition is None:
            return True
        look = asyncio.create_task(self._look(condition))
        self._under_way.add(look)
        look.add_done_callback(self._under_way.discard)
        return await asyncio.shield(look)

    async def _look(self, condition: ColumnElement[bool]) -> bool:
        try:
            async with self._engine.connect() as connection:
                return (await connection.execute(select(1).where(condition).limit(1))).first() is not None
        except (SQLAlchemyError, OSError) as failure:
            log.debug("could not look at what is due: %s", type(failure).__name__)
            return True  # the writer will say in its own words that the database is away

    def _waiting(self, name: str) -> ColumnElement[bool] | None:
        now = self._now()
        match name:
            case outbox.BELL:
                return or_(exists(select(1).where(outbox.is_due(now))), broadcasts.is_due(now))
            case jobs.BELL:
                return jobs.is_due(now, long=False)
            case jobs.LONG_BELL:
                return jobs.is_due(now, long=True)
            case spreading.BELL:
                return spreading.is_due()
            case event_waves.BELL:
                return event_waves.is_due(now)
            case offering.BELL:
                return offering.is_due(now)
        return None
