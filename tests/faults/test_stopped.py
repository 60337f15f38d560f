"""A deploy: told to stop, the program finishes what it received, confirms it and goes; nothing comes twice."""

import asyncio
import json
from pathlib import Path
from random import Random

from demo.telegram import Telegram
from tests.faults.gathering import claimed, gather, stored
from tests.faults.program import environment, launched
from tests.world import TOKEN

STOPS = 6
PEOPLE = 25


async def test_what_was_received_is_committed_shown_and_confirmed_and_never_comes_again(
    database_url: str, tmp_path: Path
) -> None:
    chance = Random(3)
    async with Telegram(TOKEN) as telegram, launched(tmp_path, environment(telegram.url, database_url)) as program:
        people = gather(database_url, telegram, PEOPLE, seed=11)
        stopped = asyncio.Event()
        async with asyncio.TaskGroup() as crowd:
            for one in people:
                crowd.create_task(one.answer(until=stopped.is_set))
            for _ in range(STOPS):
                await program.start()
                moment = len(telegram.calls) + 10 + chance.randrange(150)
                await telegram.until(lambda moment=moment: len(telegram.calls) >= moment, 60)  # type: ignore[misc]
                assert await program.stop() == 0

                waiting = {update.id: json.loads(update.body) for update in telegram.state.updates.waiting()}
                done = claimed(database_url)
                assert set(done) == set(range(1, telegram.state.updates.next_id)) - waiting.keys()
                queued = {update["callback_query"]["id"] for update in waiting.values() if "callback_query" in update}
                assert {tap.id for tap in telegram.state.taps.values() if not tap.answered} == queued
            await program.start()
            stopped.set()
        await telegram.settled(60)
        assert stored(database_url, people) == [one.answers for one in people]
        assert await program.stop() == 0
    assert program.log.count("stopped; everything received is committed") == STOPS + 1
    assert "Traceback" not in program.log
