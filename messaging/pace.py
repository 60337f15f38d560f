"""Telegram's pace: at most `rate` messages in any second for the whole token, answers to people before everything else.

The places of messages are fixed in absolute time (`t0 + i / rate`), so a late wake-up is caught up, by one place or a few;
a token bucket with a full second would let twice as many through. What left in the last second is counted as well, by the
moments at which it really left, so that neither late wake-ups nor a slow way let one more into any sliding second of Telegram's.

Somebody who has tapped does not wait for a broadcast: while people tap, a few places of every second are kept free for
answers. An answer leaves at once, or after a wink when even those are taken, and what waits in line moves back by its place.
"""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable
from math import ceil

MARGIN = 0.98  # two per cent to spare: clocks differ, and not every message is equally long on its way
ON_THE_WAY = 0.015  # seconds by which one message may take longer to arrive than another, within what is to spare
CAUGHT_UP = 0.01  # seconds of places, or one place, that a late wake-up does not lose
KEPT_FREE = 0.05  # of the rate, while people tap: so an answer finds a place in a second that is full of a broadcast
TAPPING = 5.0  # seconds since the last answer after which nobody taps
WINK = 0.04  # seconds that an answer waits at most; more answers than that are for Telegram to slow down
CHAT_GAP = 1.0  # seconds between two messages to one person, Telegram's
GROUP_GAP = 3.0  # twenty a minute to a group
MOST_LEFT = 0.9  # of the rate is left to other processes' answers; the line never stands still


class Pace:
    def __init__(
        self,
        rate: float,
        *,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        at_once = max(1, int(rate))
        self.rate = rate
        self._room = at_once
        self._gap = 1 / (rate * MARGIN)
        self._span = at_once / rate + ON_THE_WAY  # a second, or longer when less than one message a second may leave
        self._left: deque[float] = deque(maxlen=at_once)
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._held_until = 0.0
        self._answers = 0
        self._kept_free = ceil(rate * KEPT_FREE)
        self._answered_at = -TAPPING
        self._one_by_one = asyncio.Lock()
        self._spoken: OrderedDict[int, float] = OrderedDict()

    def hold(self, seconds: float) -> None:
        """Telegram asked the whole token to be silent for so long."""
        self._held_until = max(self._held_until, self._clock() + seconds)

    def leave_to_others(self, messages: float) -> None:
        """Other processes with the same token answer so many a second: what is left is ours."""
        left = self.rate - min(messages, self.rate * MOST_LEFT)
        self._gap = 1 / (left * MARGIN)
        self._room = max(1, int(left))

    def answered(self) -> int:
        """How many answers have left since this was last asked."""
        count, self._answers = self._answers, 0
        return count

    def held(self) -> float:
        """Seconds of silence left."""
        return max(0.0, self._held_until - self._clock())

    async def turn(self, count: int = 1) -> None:
        """Wait for one's place in line; an album needs as many as it has files."""
        async with self._one_by_one:
            for _ in range(count):
                await self._wait()

    async def answer(self) -> None:
        """Somebody waits for this one: it leaves ahead of the line, and is counted."""
        now = self._clock()
        full = self._full_until(self._room)
        if full > now:
            await self._sleep(min(full - now, WINK))
        self._answers += 1
        self._answered_at = now
        self._leave(max(self._next, now - self._gap))

    def spare(self, chat_id: int) -> float:
        """Seconds until this chat may be written to again; from then on it is spoken to."""
        now = self._clock()
        while self._spoken and next(iter(self._spoken.values())) <= now - GROUP_GAP:
            self._spoken.popitem(last=False)
        gap = GROUP_GAP if chat_id < 0 else CHAT_GAP
        last = self._spoken.pop(chat_id, now - gap)
        at = max(now, last + gap)
        self._spoken[chat_id] = at
        return at - now

    async def _wait(self) -> None:
        """Answers that left meanwhile have moved the place back: it is looked at again, as often as they come."""
        while True:
            now = self._clock()
            place = self._place(now)
            if place <= now:
                break
            before = self._next
            await self._sleep(place - now)
            if self._next == before and self._full_until(self._for_the_line(place)) <= place >= self._held_until:
                break
        self._leave(place)

    def _leave(self, place: float) -> None:
        self._next = place + self._gap
        self._left.append(self._clock())

    def _place(self, now: float) -> float:
        due = self._next if self._next >= now - max(self._gap, CAUGHT_UP) else now  # after a rest nothing is caught up
        return max(due, self._held_until, self._full_until(self._for_the_line(now)))

    def _for_the_line(self, now: float) -> int:
        """How many may have left in the last second for one more to leave that nobody waits for."""
        kept = self._kept_free if now - self._answered_at < TAPPING else 0
        return max(1, self._room - kept)

    def _full_until(self, room: int) -> float:
        return self._left[-room] + self._span if len(self._left) >= room else 0.0
