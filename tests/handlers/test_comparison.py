"""Others are seen only as a mean, and only of enough people."""

from collections.abc import AsyncIterator

import pytest

from tests.clock import StoppedClock
from tests.filling import scale_answer
from tests.world import World, open_world


async def details(world: World, mates: int, elsewhere: int) -> str:
    """My details when so many of my team and so many of another school have sent their answers too."""
    wave = world.wave()
    there = world.school("школа № 5", "5")
    for number in range(mates):
        world.fill(world.person(100 + number), wave, scale_answer(1, 0))
    for number in range(elsewhere):
        world.fill(world.person(200 + number, school_id=there), wave, scale_answer(1, 0))
    anna = world.person(1)
    await anna.come_in()
    response = world.fill(anna, wave, scale_answer(5, 3))
    await anna.tap_data(f"rd:{response}")
    return anna.text


async def test_two_people_are_never_compared(world: World) -> None:
    text = await details(world, 1, 0)

    assert "в среднем" not in text


async def test_three_of_a_team_are_compared_with_their_mean(world: World) -> None:
    text = await details(world, 2, 0)

    assert "команда в среднем 33" in text
    assert "не менее 3 человек" in text


async def test_a_district_is_shown_where_a_small_team_is_not(world: World) -> None:
    text = await details(world, 1, 2)

    assert "команда в среднем" not in text
    assert "район в среднем 25" in text


@pytest.fixture
async def careful(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    made = await open_world(database_url, clock, min_group=5)
    yield made
    await made.close()


async def test_a_house_may_ask_for_larger_groups(careful: World) -> None:
    assert "в среднем" not in await details(careful, 3, 0)


async def test_answers_that_were_not_sent_count_for_nobody(world: World) -> None:
    wave = world.wave()
    for number in range(3):
        world.fill(world.person(100 + number), wave, scale_answer(1, 0), send=False)
    anna = world.person(1)
    await anna.come_in()
    response = world.fill(anna, wave, scale_answer(5, 3))

    await anna.tap_data(f"rd:{response}")

    assert "в среднем" not in anna.text


async def test_people_of_another_municipality_are_in_no_mean_of_ours(world: World) -> None:
    wave = world.wave()
    there = world.municipality()
    other_wave = world.wave(home=there)
    for number in range(4):
        world.fill(world.person(100 + number, home=there), other_wave, scale_answer(1, 0))
    anna = world.person(1)
    await anna.come_in()
    response = world.fill(anna, wave, scale_answer(5, 3))

    await anna.tap_data(f"rd:{response}")

    assert "в среднем" not in anna.text
