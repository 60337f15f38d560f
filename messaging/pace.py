"""Telegram's pace: at most `rate` messages in any second for the whole token, and about one a second for one chat.

The places of messages are fixed in absolute time (`t0 + i / rate`), so a late wake-up is caught up by one place at most and
no sliding second ever holds more than the limit; a token bucket with a full second would let twice as many through.
"""

import asyncio
from collections.abc import Callable

MARGIN = 0.99  # clocks differ: with one per cent to spare the limit is never touched


class Pace:
    def __init__(self, rate: float, *, clock: Callable[[], float]) -> None:
        self._gap = 1 / (rate * MARGIN)
        self._clock = clock
        self._next = 0.0
        self._held_until = 0.0

    def reserve(self) -> float:
        """Take the next place and return the seconds to wait for it."""
        now = self._clock()
        place = max(self._next, now - self._gap, self._held_until)
        self._next = place + self._gap
        return max(0.0, place - now)

    def hold(self, seconds: float) -> None:
        """Telegram asked the whole token to be silent for so long."""
        self._held_until = max(self._held_until, self._clock() + seconds)

    def held(self) -> float:
        """Seconds of silence left."""
        return max(0.0, self._held_until - self._clock())

    async def turn(self) -> None:
        """Wait for one's place."""
        wait = self.reserve()
        if wait > 0:
            await asyncio.sleep(wait)
