"""An internship that is over this very day, and the days after it."""

from datetime import timedelta

from internships import event_waves
from tests.internships.invented import Invented, invent, signed_up
from tests.world import Chat, World


async def visit(world: World, *, came: int = 2) -> tuple[int, Chat, list[Chat]]:
    """An event of this very day with a host, guests who came and one who did not."""
    host = world.person(50, position="dep_meth", role="host")
    at = world.school("школа № 5", "5")
    guests = [world.person(number, position="dep_edu", school_id=at) for number in range(1, came + 2)]
    for one in (host, *guests):
        await one.come_in()
    event = invent(world, Invented(starts_at=world.clock() + timedelta(hours=1)))
    for number, guest in enumerate(guests):
        signed_up(world, event, guest, attendance="came" if number < came else None)
    return event, host, guests


async def let_pass(world: World, **parts: float) -> None:
    world.clock.forward(**parts)
    await world.tick()


def waves_of(world: World, event: int) -> dict[str, int]:
    return {one.form_key: one.wave_id for one in world.unit(lambda unit: event_waves.of_event(unit, event))}
