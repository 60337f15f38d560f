"""The machine finds out that its clock was hours wrong: nothing is lost, nothing comes twice, nothing waits those hours."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.tables import notification
from db.unit import Unit
from messaging import outbox
from tests.announcing import WORDS, announce, crowd, maybe, sums
from tests.clock import StoppedClock
from tests.faults.unsteady import unsteady_world
from tests.world import World

PEOPLE = 90
RATE = 60
NEWS, LATER = "школа № 4", "школа № 5"

sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
both_ways = pytest.mark.parametrize("jump", [timedelta(hours=5), timedelta(hours=-5)], ids=["forward", "back"])


@pytest.fixture
async def unsteady(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    """At three in the afternoon, and five hours before or after it are no night either."""
    clock.forward(hours=5)
    async with unsteady_world(database_url, clock, send_rate=RATE, quiet_hours="22:00-08:00") as world:
        world.unit(lambda unit: crowd(unit, world.telegram, PEOPLE))
        yield world


def arrived(world: World, words: str = WORDS) -> list[int]:
    """How often it came to each of them."""
    chats = world.telegram.state.chats
    return [sum(words in one.words for one in chats[n].messages.values()) for n in range(1, PEOPLE + 1)]


def tell(unit: Unit, person_id: int, school: str, after: timedelta) -> None:
    params: dict[str, str | int] = {"school": school, "role": "host"}
    outbox.post(unit, to=person_id, kind="role-revoked", params=params, due_at=unit.now + after)


@both_ways
async def test_an_announcement_under_way_goes_on_and_comes_to_everybody_once(unsteady: World, jump: timedelta) -> None:
    world = unsteady
    number = world.unit(announce)
    world.app.ring([outbox.BELL])
    for sent in (PEOPLE // 3, PEOPLE * 5 // 6):
        await world.telegram.until(lambda sent=sent: sum(arrived(world)) >= sent)  # type: ignore[misc]
        world.clock.at += jump
        jump = -jump
    await world.app.quiet()

    assert arrived(world) == [1] * PEOPLE
    assert world.unit(maybe) == set()
    assert sums(world, number) == ("done", PEOPLE, PEOPLE, 0)


@sqlite
@both_ways
async def test_a_reminder_waits_for_its_hour_by_the_clock_there_is_and_comes_once(
    unsteady: World, jump: timedelta
) -> None:
    world = unsteady
    world.unit(lambda unit: tell(unit, 1, LATER, timedelta(hours=2)))
    await world.tick()
    world.clock.at += jump
    await world.tick()
    assert arrived(world, LATER)[0] == (jump > timedelta(0))

    world.clock.at -= jump
    await world.tick()
    world.clock.forward(hours=3)
    await world.tick()
    assert arrived(world, LATER)[0] == 1


@sqlite
async def test_what_was_due_when_the_clock_was_set_back_does_not_wait_those_hours(unsteady: World) -> None:
    world = unsteady
    world.telegram.fail("sendMessage", code=502, times=8)  # two of them are to be tried again later
    number = world.unit(announce)
    world.unit(lambda unit: tell(unit, 1, NEWS, timedelta(0)))
    world.app.ring([outbox.BELL])
    await world.telegram.until(lambda: sum(arrived(world)) >= PEOPLE // 2)
    await world.stop()
    world.unit(lambda unit: tell(unit, 2, LATER, timedelta(hours=2)))
    world.clock.at -= timedelta(hours=5)
    await world.start()
    await world.tick()

    assert arrived(world) == [1] * PEOPLE
    assert arrived(world, NEWS)[0] == 1
    assert arrived(world, LATER)[1] == 0
    assert sums(world, number) == ("done", PEOPLE, PEOPLE, 0)
    waiting = world.unit(lambda unit: unit.all(select(notification.c.id).where(notification.c.state == "waiting")))
    assert len(waiting) == 1
