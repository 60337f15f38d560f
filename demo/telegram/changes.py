"""Waiting without sleeping: whoever waits for something is woken by every change and looks again."""

import asyncio
from collections.abc import Callable

_QUIET_PASSES = 12  # event-loop passes in which a bot in the same loop would have written its next request


class Changes:
    """One bell for the whole simulator; ringing costs nothing while nobody listens."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []
        self.count = 0

    def tell(self) -> None:
        self.count += 1
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            for future in waiting:
                if not future.done():
                    future.set_result(None)

    async def until(self, predicate: Callable[[], bool], patience: float, explain: Callable[[], str]) -> None:
        """Return once the predicate holds; a LookupError inside it means «not yet» (no message, no such button)."""
        trouble = ""
        try:
            async with asyncio.timeout(patience):
                while True:
                    try:
                        if predicate():
                            return
                        trouble = ""
                    except LookupError as error:
                        trouble = f"; the last look said: {error}"
                    await self._next()
        except TimeoutError:
            raise TimeoutError(f"nothing happened for {patience:g} s{trouble}\n{explain()}") from None

    async def calm(self, predicate: Callable[[], bool], patience: float, explain: Callable[[], str]) -> None:
        """Return once the predicate holds and goes on holding while a bot in this loop gets its turn."""
        while True:
            await self.until(predicate, patience, explain)
            seen = self.count
            for _ in range(_QUIET_PASSES):
                await asyncio.sleep(0)
            if seen == self.count and predicate():
                return

    async def _next(self) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        await future
