"""People who answer at their own pace, and how long each of their taps waits for its screen."""

import asyncio
import time
from collections.abc import Callable
from itertools import chain
from random import Random

from benchmarks.people import Walker
from benchmarks.programs import Program

THINKING = (4.0, 8.0)  # seconds between two taps of one person; the questionnaire must last for all rounds


class Crowd:
    """Everybody taps, waits for the next question, thinks for a while, and taps again."""

    def __init__(self, program: Program, people: list[Walker]) -> None:
        self._program = program
        self._people = people
        self._chance = Random(2026)

    async def answer(self, seconds: float) -> list[float]:
        """Seconds from each tap to its answer with the next question on the screen."""
        found: list[float] = []
        end = time.perf_counter() + seconds
        await asyncio.gather(*(self._one(walker, end, found.append) for walker in self._people))
        await self._program.telegram.settled()
        return found

    async def _one(self, walker: Walker, end: float, note: Callable[[float], None]) -> None:
        await asyncio.sleep(self._chance.uniform(0, THINKING[1]))
        while time.perf_counter() < end:
            walker.left = 1
            began = time.perf_counter()
            walker.step()
            while walker.step():  # noqa: ASYNC110 - a look a millisecond; an event for each of 200 would cost more than it tells
                await asyncio.sleep(0.001)
            note(time.perf_counter() - began)
            await asyncio.sleep(self._chance.uniform(*THINKING))


def percentile(*rounds: list[float]) -> float:
    times = sorted(chain.from_iterable(rounds))
    return times[int(len(times) * 0.95)]
