"""An idle tick leaves the writer alone; a due row rings the bell, on both databases."""

from datetime import timedelta

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
