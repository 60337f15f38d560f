"""The power goes out in the middle of an announcement, again and again; and two processes that would both send."""

import asyncio
from bisect import bisect_left
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from bot.sender import MOST_ON_THE_WAY
from demo.telegram import Telegram
from tests.announcing import announce, attempts, crowd, head, maybe
from tests.faults.gathering import look
from tests.faults.program import environment, launched
from tests.world import TOKEN

KILLS = 20
PEOPLE = 2_000
RATE = 400
AT_ANY_HOUR = {"QUIET_HOURS": "00:00-00:00"}


def gather(url: str, telegram: Telegram) -> int:
    look(url, lambda unit: crowd(unit, telegram, PEOPLE))
    return look(url, announce)


class Arrivals:
    """What has come to whom; looked at after every change, so it counts only what is new."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self._looked_at = 0
        self.by_chat: Counter[int] = Counter()
        self.moments: list[float] = []

    def people(self) -> int:
        calls = self._telegram.calls
        for call in calls[self._looked_at :]:
            if call.method == "sendMessage" and call.chat_id:
                self.moments.append(call.at)
                self.by_chat[call.chat_id] += 1
        self._looked_at = len(calls)
        return len(self.by_chat)

    @property
    def doubles(self) -> set[int]:
        return {person_id for person_id, times in self.by_chat.items() if times > 1}


async def test_twenty_kills_leave_nobody_out_and_whoever_may_have_it_twice_is_marked(
    database_url: str, tmp_path: Path
) -> None:
    chance = Random(20261125)
    async with (
        Telegram(TOKEN) as telegram,
        launched(tmp_path, environment(telegram.url, database_url, SEND_RATE=str(RATE), **AT_ANY_HOUR)) as program,
    ):
        number, arrivals = gather(database_url, telegram), Arrivals(telegram)
        await program.start()
        for kill in range(1, KILLS + 1):
            moment = kill * PEOPLE // (KILLS + 2) + chance.randrange(60)
            await telegram.until(lambda moment=moment: arrivals.people() >= moment, 60)  # type: ignore[misc]
            await program.kill()
            await program.start()
        await telegram.until(lambda: arrivals.people() == PEOPLE, 60)
        assert await program.stop() == 0

        assert set(arrivals.by_chat) == set(range(1, PEOPLE + 1))
        assert arrivals.doubles <= look(database_url, maybe)
        handed_out = look(database_url, attempts)
        assert {who: times for who, times in arrivals.by_chat.items() if times > handed_out[who]} == {}
        assert arrivals.by_chat.total() - PEOPLE <= KILLS * MOST_ON_THE_WAY
        row = look(database_url, lambda unit: head(unit, number))
        assert (row.recipients, row.sent, row.missed) == (PEOPLE, PEOPLE, 0)
    assert "Traceback" not in program.log


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_of_two_processes_one_sends_and_the_other_takes_over_when_it_dies(
    database_url: str, tmp_path: Path
) -> None:
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    async with Telegram(TOKEN) as telegram:
        variables = environment(telegram.url, database_url, SEND_RATE=str(RATE), **AT_ANY_HOUR)
        async with launched(folders[0], variables) as one, launched(folders[1], variables) as two:
            gather(database_url, telegram)
            arrivals = Arrivals(telegram)
            await asyncio.gather(one.start(), two.start())
            await telegram.until(lambda: arrivals.people() >= PEOPLE // 3, 60)
            assert arrivals.people() < PEOPLE
            await one.kill()
            await telegram.until(lambda: arrivals.people() == PEOPLE, 60)
            await two.stop()

        moments = sorted(arrivals.moments)
        busiest = max(bisect_left(moments, at + 1.0) - place for place, at in enumerate(moments))
        assert busiest <= RATE
        assert arrivals.doubles <= look(database_url, maybe)
