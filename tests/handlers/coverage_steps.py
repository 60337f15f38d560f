"""A district to be covered: its coordinator, schools and teams with as many people in each state as a test wants."""

from sqlalchemy import select, update

from db.tables import notification, person, school, wave
from db.unit import Unit
from tests.world import Chat, World

COORDINATOR = 900_000
OFFICE = "управление"


async def come_in_as_coordinator(world: World, user_id: int = COORDINATOR) -> Chat:
    """The municipality's coordinator, inside, who belongs to no school."""
    vera = world.person(user_id, given="Вера", role="coordinator", position="methodologist", school_id=_office(world))

    def settle(unit: Unit) -> None:
        unit.run(update(person).where(person.c.id == vera.person_id).values(school_id=None))

    await vera.come_in()
    world.unit(settle)
    return vera


def _office(world: World) -> int:
    """A place to belong to while coming in; it is no school, so it leaves the list at once."""
    at = world.school(OFFICE, "office")
    world.unit(lambda unit: unit.run(update(school).where(school.c.id == at).values(left_at=unit.now)))
    return at


def team(world: World, number: int, states: str, wave_id: int) -> list[Chat]:
    """A school of as many people as letters: f has sent the wave, b has begun it, any other has not come in."""
    at = world.school(f"школа № {number}", str(number))
    people = [world.person(number * 100 + place, school_id=at, position="dep_edu") for place in range(len(states))]
    for one, state in zip(people, states, strict=True):
        if state in "fb":
            world.fill(one, wave_id, send=state == "f")
    return people


async def inside(world: World, number: int, count: int) -> list[Chat]:
    """A school of people who have come in and begun nothing."""
    at = world.school(f"школа № {number}", str(number))
    people = [world.person(number * 100 + place, school_id=at, position="dep_edu") for place in range(count)]
    for one in people:
        await one.come_in()
    return people


def posted(world: World, kind: str) -> list[tuple[int, str, str | None]]:
    """Notifications of a kind: to whom, in which state, and why if they did not leave."""

    def read(unit: Unit) -> list[tuple[int, str, str | None]]:
        rows = unit.all(
            select(notification.c.person_id, notification.c.state, notification.c.failure)
            .where(notification.c.kind == kind)
            .order_by(notification.c.id)
        )
        return [(row.person_id, row.state, row.failure) for row in rows]

    return world.unit(read)


def told_already(world: World, wave_id: int) -> int:
    """Everybody has heard that this wave is open, so nothing but what a test asks for is sent."""
    world.unit(lambda unit: unit.run(update(wave).where(wave.c.id == wave_id).values(opening_told_at=unit.now)))
    return wave_id


async def ask(vera: Chat, button: str = "Напомнить не закончившим") -> None:
    """Come to the screen that names whom a reminder would reach."""
    await vera.say("/coverage")
    await vera.tap(button)
