"""Loops that sleep until a bell rings: the outbox and the jobs are looked at when something was put there, and on a tick."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger("vzaimno")

TICK = 5  # seconds; whoever posts something due now rings the bell and does not wait for it


class Bell:
    """Runs `work` whenever rung; rung while it works, it works once more afterwards."""

    def __init__(self, name: str, work: Callable[[], Awaitable[object]], *, every: int = TICK) -> None:
        self.name = name
        self.every = every  # seconds between two ticks of the clock
        self._work = work
        self._rung = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def ring(self) -> None:
        self._idle.clear()
        self._rung.set()

    async def idle(self) -> None:
        """Wait until everything that was rung for is done."""
        await self._idle.wait()

    async def run(self) -> None:
        while True:
            await self._rung.wait()
            self._rung.clear()
            try:
                await self._work()
            except Exception:
                log.exception("%s failed; the next tick tries again", self.name)
            if not self._rung.is_set():
                self._idle.set()
