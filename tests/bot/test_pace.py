"""Never more than the rate in any second, and hardly less."""

import asyncio
from bisect import bisect_left
from random import Random

import pytest

from messaging.pace import ON_THE_WAY, TAPPING, WINK, Pace


class Timeline:
    """A clock that its own sleeper moves, waking late by chance as real ones do."""

    def __init__(self, chance: Random, *, late: float) -> None:
        self.at = 1000.0
        self._chance = chance
        self._late = late

    def __call__(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(0)
        self.at += seconds + self._chance.random() * self._late


def busiest_second(moments: list[float]) -> int:
    return max(bisect_left(moments, at + 1.0) - place for place, at in enumerate(moments))


@pytest.mark.parametrize("rate", [1, 30, 400])
async def test_no_sliding_second_holds_more_than_the_rate_and_hardly_a_place_is_wasted(rate: int) -> None:
    timeline = Timeline(Random(1), late=0.002)
    pace = Pace(rate, clock=timeline, sleep=timeline.sleep)
    moments = []
    for _ in range(rate * 20):
        await pace.turn()
        moments.append(timeline.at)

    assert busiest_second(moments) <= rate
    assert len(moments) / (moments[-1] - moments[0]) >= 0.97 * rate


@pytest.mark.parametrize("rate", [1, 30, 400])
async def test_messages_that_are_not_equally_long_on_their_way_still_arrive_within_the_rate(rate: int) -> None:
    chance = Random(6)
    timeline = Timeline(chance, late=0.02)
    pace = Pace(rate, clock=timeline, sleep=timeline.sleep)
    arrived = []
    for _ in range(rate * 20):
        await pace.turn()
        arrived.append(timeline.at + chance.random() * ON_THE_WAY)

    assert busiest_second(sorted(arrived)) <= rate


async def test_after_a_rest_there_is_no_burst() -> None:
    timeline = Timeline(Random(2), late=0.001)
    pace = Pace(30, clock=timeline, sleep=timeline.sleep)
    moments = []
    for number in range(200):
        if number % 50 == 0:
            timeline.at += 60
        await pace.turn()
        moments.append(timeline.at)

    assert busiest_second(moments) <= 30


async def test_a_silence_that_telegram_asks_for_is_kept_by_everybody() -> None:
    timeline = Timeline(Random(3), late=0.0)
    pace = Pace(30, clock=timeline, sleep=timeline.sleep)
    await pace.turn()
    pace.hold(7)
    pace.hold(3)
    assert pace.held() == 7
    asked = timeline.at
    await pace.turn()

    assert timeline.at - asked >= 7
    assert pace.held() == 0


async def test_somebody_who_taps_finds_a_place_in_a_second_full_of_a_broadcast() -> None:
    timeline = Timeline(Random(4), late=0.001)
    pace = Pace(30, clock=timeline, sleep=timeline.sleep)
    moments, waited = [], []
    for number in range(600):
        if number % 5 == 0:
            asked = timeline.at
            await pace.answer()
            waited.append(timeline.at - asked)
        else:
            await pace.turn()
        moments.append(timeline.at)

    assert max(waited[1:]) == 0
    assert busiest_second(moments) <= 30
    assert len(moments) / (moments[-1] - moments[0]) >= 28 * 0.97


async def test_more_answers_than_places_wait_a_wink_and_the_line_makes_up_for_them() -> None:
    timeline = Timeline(Random(4), late=0.001)
    pace = Pace(30, clock=timeline, sleep=timeline.sleep)
    moments, waited = [], []
    for number in range(600):
        if number % 60 < 35:
            asked = timeline.at
            await pace.answer()
            waited.append(timeline.at - asked)
        else:
            await pace.turn()
        moments.append(timeline.at)

    assert 0 < max(waited) <= WINK + 0.001
    assert len(moments) - 1 <= 30 * (moments[-1] - moments[0])


async def test_when_nobody_taps_any_more_the_whole_second_is_for_the_line() -> None:
    timeline = Timeline(Random(4), late=0.001)
    pace = Pace(30, clock=timeline, sleep=timeline.sleep)
    await pace.answer()
    timeline.at += TAPPING
    moments = []
    for _ in range(300):
        await pace.turn()
        moments.append(timeline.at)

    assert len(moments) / (moments[-1] - moments[0]) >= 30 * 0.97


async def test_one_chat_is_written_to_once_a_second_and_a_group_every_three() -> None:
    timeline = Timeline(Random(5), late=0.0)
    pace = Pace(30, clock=timeline, sleep=timeline.sleep)

    assert [pace.spare(7), pace.spare(7), pace.spare(8), pace.spare(-9), pace.spare(-9)] == [0, 1, 0, 0, 3]
    timeline.at += 2.5
    assert [pace.spare(7), pace.spare(-9)] == [0, 3.5]


async def test_what_other_processes_answer_is_left_to_them_and_the_line_never_stands_still() -> None:
    timeline = Timeline(Random(4), late=0.002)
    pace = Pace(30, clock=timeline, sleep=timeline.sleep)
    rates = []
    for others in (12, 1000, 0):
        pace.leave_to_others(others)
        timeline.at += 1  # what left before is out of the second
        moments = []
        for _ in range(60):
            await pace.turn()
            moments.append(timeline.at)
        rates.append(busiest_second(moments))

    assert rates == [18, 3, 30]


async def test_answers_are_counted_once() -> None:
    timeline = Timeline(Random(5), late=0.0)
    pace = Pace(30, clock=timeline, sleep=timeline.sleep)
    await pace.answer()
    await pace.answer()
    await pace.turn()

    assert [pace.answered(), pace.answered()] == [2, 0]
