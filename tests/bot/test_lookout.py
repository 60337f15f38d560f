"""An idle tick leaves the writer alone; a due row rings the bell, on both databases."""

import asyncio
import gc
import warnings
from datetime import timedelta

import pytest

from bot.bells import Bell
from bot.lookout import Lookout
from db.engine import parse_url, reading_engine
from db.unit import Unit
from messaging import jobs, outbox
from tests.world import World


async def rung(world: World, name: str) -> bool:
    """Would a tick of this bell wake its work now?"""
    woken: list[str] = []

    class Listening(Bell):
        def ring(self) -> None:
            woken.append(self.name)

    async def nothing() -> None: ...

    engine = reading_engine(parse_url(world.url))
    try:
        await Lookout(engine, world.clock).guard(Listening(name, nothing))()
    finally:
        await engine.dispose()
    return bool(woken)


async def test_a_tick_without_anything_due_wakes_nobody(world: World) -> None:
    for name in (outbox.BELL, jobs.BELL, jobs.LONG_BELL):
        assert not await rung(world, name)


async def test_a_notification_rings_when_its_time_comes_and_not_before(world: World) -> None:
    anna = world.person(1)

    def later(unit: Unit) -> None:
        outbox.post(
            unit, to=anna.person_id, kind="resume", params={"response": 1}, due_at=unit.now + timedelta(hours=1)
        )

    world.unit(later)
    assert not await rung(world, outbox.BELL)
    world.clock.forward(hours=2)
    assert await rung(world, outbox.BELL)


async def test_a_long_job_rings_the_long_bell_alone(world: World) -> None:
    anna = world.person(1)
    world.unit(lambda unit: jobs.post(unit, "wave-report", {"person": anna.person_id, "wave": 1, "kind": "xlsx"}))

    assert await rung(world, jobs.LONG_BELL)
    assert not await rung(world, jobs.BELL)


async def test_a_bell_without_rows_of_its_own_is_rung_at_every_tick(world: World) -> None:
    assert await rung(world, "waves")


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_look_that_a_stop_cuts_off_leaves_no_connection_behind(world: World) -> None:
    lookout = Lookout(reading_engine(parse_url(world.url)), world.clock)
    for turns in range(12):
        tick = asyncio.create_task(lookout.due(outbox.BELL))
        for _ in range(turns):
            await asyncio.sleep(0)
        tick.cancel()
        await asyncio.gather(tick, return_exceptions=True)
        await lookout.close()

    with warnings.catch_warnings(record=True) as left:
        warnings.simplefilter("always")
        gc.collect()
    assert not [one for one in left if "before being closed" in str(one.message)]
