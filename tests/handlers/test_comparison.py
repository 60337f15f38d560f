"""Others are seen only as a mean, only of enough people, and only when nobody can be seen to join it any more."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import update

from db.tables import wave as waves
from tests.clock import StoppedClock
from tests.filling import scale_answer
from tests.world import World, open_world


async def details(world: World, mates: int, elsewhere: int, position: str = "dep_edu", *, over: bool = True) -> str:
    """My details when so many of my team and so many of another school have sent their answers too."""
    wave = world.wave()
    there = world.school("школа № 5", "5")
    for number in range(mates):
        world.fill(world.person(100 + number), wave, scale_answer(1, 0))
    for number in range(elsewhere):
        world.fill(world.person(200 + number, school_id=there), wave, scale_answer(1, 0))
    anna = world.person(1, position=position)
    await anna.come_in()
    response = world.fill(anna, wave, scale_answer(5, 3))
    if over:
        world.clock.forward(days=15)
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


async def test_the_means_of_three_and_then_of_four_are_seen_by_nobody(world: World) -> None:
    text = await details(world, 3, 3, over=False)

    assert "команда в среднем" not in text
    assert "район в среднем" not in text
    assert "появятся, когда анкета завершится" in text


async def test_a_director_compares_with_the_district_and_sees_the_team_by_the_coordinators_leave_only(
    world: World,
) -> None:
    text = await details(world, 3, 3, "director")

    assert "команда в среднем" not in text
    assert "район в среднем" in text


async def test_the_picture_is_drawn_once_more_when_the_wave_is_over(world: World) -> None:
    wave = world.wave()
    world.unit(lambda unit: unit.run(update(waves).where(waves.c.id == wave).values(closing_told_at=None)))
    for number in range(3):
        world.fill(world.person(100 + number), wave, scale_answer(1, 0))
    anna = world.person(1, position="dep_edu")
    await anna.come_in()
    world.fill(anna, wave, scale_answer(5, 3))
    await anna.say("/profile")
    before = anna.last.photo

    world.clock.forward(days=15)
    await world.tick()
    await anna.say("/profile")

    assert before is not None
    assert anna.last.photo is not None
    assert anna.last.photo.file_id != before.file_id


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
    world.clock.forward(days=15)

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
    world.clock.forward(days=15)

    await anna.tap_data(f"rd:{response}")

    assert "в среднем" not in anna.text
