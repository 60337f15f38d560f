"""The coverage screen tells by itself what comes in while somebody looks at it."""

import pytest

from demo.telegram import Message
from tests.handlers.coverage_steps import come_in_as_coordinator, team
from tests.world import World


def rows(message: Message) -> list[str]:
    return [line for line in message.words.splitlines() if "школа №" in line]


async def test_the_screen_changes_by_itself_when_an_answer_comes_in(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    people = team(world, 1, "b-", wave)
    await vera.say("/coverage")
    screen = vera.last
    assert rows(screen) == ["школа № 1 — 0 из 2"]

    world.clock.forward(seconds=6)
    world.fill(people[0], wave)
    await world.tick()

    assert rows(vera.last) == ["школа № 1 — 1 из 2"]
    assert vera.last.id == screen.id


async def test_two_answers_in_one_breath_cost_one_edit(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    people = team(world, 1, "---", wave)
    await vera.say("/coverage")
    world.clock.forward(seconds=6)
    versions = len(vera.seen)

    for one in people:
        world.fill(one, wave)
        await world.tick()
        world.clock.forward(seconds=1)
    assert len(vera.seen) == versions + 1
    world.clock.forward(seconds=5)
    await world.tick()

    assert len(vera.seen) == versions + 2
    assert rows(vera.last) == ["школа № 1 — 3 из 3"]


async def test_nothing_is_edited_while_nothing_happens(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    team(world, 1, "f-", wave)
    world.clock.forward(seconds=1)
    await vera.say("/coverage")
    calls = len(world.telegram.calls)

    for _ in range(5):
        world.clock.forward(seconds=10)
        await world.tick()

    assert [call.method for call in world.telegram.calls[calls:] if call.method != "getUpdates"] == []


async def test_another_screen_in_the_chat_is_not_overwritten(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    people = team(world, 1, "--", wave)
    await vera.say("/coverage")
    await vera.tap("Меню")
    menu = vera.text

    world.clock.forward(seconds=6)
    world.fill(people[0], wave)
    await world.tick()

    assert vera.text == menu


async def test_after_half_an_hour_the_screen_rests(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    people = team(world, 1, "--", wave)
    await vera.say("/coverage")
    before = vera.text

    world.clock.forward(minutes=31)
    world.fill(people[0], wave)
    await world.tick()
    assert vera.text == before

    await vera.tap("Обновить")
    assert rows(vera.last) == ["школа № 1 — 1 из 2"]


async def test_a_deleted_screen_is_given_up_and_not_sent_anew(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    people = team(world, 1, "--", wave)
    await vera.say("/coverage")
    world.telegram.run("deleteMessage", {"chat_id": vera.phone.id, "message_id": vera.last.id})
    messages = len(vera.seen)

    for one in people:
        world.clock.forward(seconds=6)
        world.fill(one, wave)
        await world.tick()

    assert len(vera.seen) == messages


async def test_the_screen_of_somebody_who_coordinates_no_more_rests(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    people = team(world, 1, "--", wave)
    await vera.say("/coverage")
    before = vera.text
    world.leave(vera)

    world.clock.forward(seconds=6)
    world.fill(people[0], wave)
    await world.tick()

    assert vera.text == before


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_clock_that_is_set_back_does_not_stop_it_for_as_long(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    people = team(world, 1, "b-", wave)
    world.clock.forward(hours=3)
    await vera.say("/coverage")
    world.clock.forward(hours=-2)
    world.fill(people[0], wave)
    await world.tick()

    assert rows(vera.last) == ["школа № 1 — 1 из 2"]
