"""Telegram's pace: at most `rate` messages in any second for the whole token.

The places of messages are fixed in absolute time (`t0 + i / rate`), so a late wake-up is caught up by one place at most;
a token bucket with a full second would let twice as many through. What left in the last second is counted as well, by the
moments at which it really left, so that not even late wake-ups let one more into any sliding second.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

MARGIN = 0.99  # clocks differ: with one per cent to spare the limit is never touched


class Pace:
    def __init__(
        self,
        rate: float,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        at_once = max(1, int(rate))
        self._gap = 1 / (rate * MARGIN)
        self._span = at_once / rate  # a second, or longer when less than one message a second may leave
        self._left: deque[float] = deque(maxlen=at_once)
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._held_until = 0.0
        self._one_by_one = asyncio.Lock()

    def hold(self, seconds: float) -> None:
        """Telegram asked the whole token to be silent for so long."""
        self._held_until = max(self._held_until, self._clock() + seconds)

    def held(self) -> float:
        """Seconds of silence left."""
        return max(0.0, self._held_until - self._clock())

    async def turn(self) -> None:
        """Wait for one's place."""
        async with self._one_by_one:
            now = self._clock()
            place = self._place(now)
            self._next = place + self._gap
            if place > now:
                await self._sleep(place - now)
            self._left.append(self._clock())

    def _place(self, now: float) -> float:
        due = self._next if self._next >= now - self._gap else now  # after a rest nothing is caught up
        full = len(self._left) == self._left.maxlen
        return max(due, self._held_until, self._left[0] + self._span if full else 0.0)
