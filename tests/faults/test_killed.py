"""Power cuts and deploys: whatever was tapped is kept, once, and everybody goes on from where they were."""

import asyncio
from pathlib import Path
from random import Random

from demo.telegram import Telegram
from tests.faults.crowd import TYPED
from tests.faults.gathering import SURNAME, claimed, gather, stored
from tests.faults.program import environment, launched
from tests.world import TOKEN

KILLS = 20
PEOPLE = 50


async def test_twenty_kills_lose_no_answer_and_double_none(database_url: str, tmp_path: Path) -> None:
    chance = Random(20261109)
    async with Telegram(TOKEN) as telegram, launched(tmp_path, environment(telegram.url, database_url)) as program:
        people = gather(database_url, telegram, PEOPLE, seed=7)
        killed = asyncio.Event()
        async with asyncio.TaskGroup() as crowd:
            for one in people:
                crowd.create_task(one.answer(until=killed.is_set))
            await program.start()
            for _ in range(KILLS):
                moment = len(telegram.calls) + chance.randrange(160)
                await telegram.until(lambda moment=moment: len(telegram.calls) >= moment, 60)  # type: ignore[misc]
                await program.kill()
                await program.start()
            killed.set()
        await telegram.settled(60)

        assert stored(database_url, people) == [one.answers for one in people]
        assert claimed(database_url) == list(range(1, telegram.state.updates.next_id))
        stopped_at = [one.question for one in people]
        await asyncio.gather(*(one.open() for one in people))
        came_back = zip(people, stopped_at, strict=True)
        assert [one.question for one, place in came_back if place is not None] == [
            place for place in stopped_at if place is not None
        ]
        assert await program.stop() == 0
    for secret in (TOKEN, SURNAME, TYPED, "Анна"):
        assert secret not in program.log
    assert "Traceback" not in program.log
