"""Each Monday at ten a coordinator hears how an open wave is going, once."""

import pytest
from sqlalchemy import update

from db.tables import wave
from tests.handlers.coverage_steps import come_in_as_coordinator, posted, team
from tests.world import World


@pytest.fixture
async def open_wave(world: World) -> int:
    """A wave opened last Monday at nine, told already; it is Friday at ten."""
    made = world.wave(name="Осень", days=20)
    world.unit(lambda unit: unit.run(update(wave).values(opening_told_at=unit.now)))
    world.clock.forward(days=4)
    return made


async def test_on_monday_at_ten_the_figures_come_with_the_list_and_the_reminder(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    team(world, 1, "fff", open_wave)
    team(world, 2, "f--", open_wave)
    team(world, 3, "--", open_wave)
    world.clock.forward(days=2, hours=23, minutes=59)
    await world.tick()
    assert posted(world, "weekly") == []

    world.clock.forward(minutes=1)
    await world.tick()

    assert vera.text.startswith("Осень, 8-й день")
    assert "Завершили 4 из 8 (50 %). Охвачена 1 школа из 3." in vera.text
    assert "Пока не начинала команда 1 школы." in vera.text
    line = vera.last
    await vera.tap("Показать список", on=line)
    assert "школа № 3 — 0 из 2" in vera.text
    await vera.tap_data(f"nu:{open_wave}:0", line.id)
    assert "Напоминание · проверка" in vera.text


async def test_it_comes_once_a_week_and_again_the_next_one(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    team(world, 1, "-", open_wave)
    for _ in range(5):
        world.clock.forward(days=1)
        await world.tick()
        await world.tick()
    assert posted(world, "weekly") == [(vera.person_id, "sent", None)]

    world.clock.forward(days=5)
    await world.tick()
    assert len(posted(world, "weekly")) == 2


async def test_a_wave_in_which_everybody_has_finished_needs_no_line(world: World, open_wave: int) -> None:
    vera = await come_in_as_coordinator(world)
    team(world, 1, "f", open_wave)
    world.clock.forward(days=3)

    await world.tick()

    assert posted(world, "weekly") == [(vera.person_id, "dropped", "not needed any more")]


async def test_a_wave_that_opened_this_morning_and_one_that_is_over_are_not_reported(world: World) -> None:
    world.wave(name="Новая")
    over = world.wave(name="Старая", days=1)
    await come_in_as_coordinator(world)
    await world.tick()
    assert posted(world, "weekly") == []

    world.clock.forward(days=7)
    await world.tick()

    told = posted(world, "weekly")
    assert len(told) == 1
    assert over


async def test_after_a_day_away_the_line_of_last_monday_is_not_sent(world: World, open_wave: int) -> None:
    await come_in_as_coordinator(world)
    team(world, 1, "-", open_wave)
    world.clock.forward(days=4, hours=1)  # Tuesday at eleven

    await world.tick()

    assert posted(world, "weekly") == []


async def test_on_a_holiday_it_waits_for_the_next_working_day(world: World) -> None:
    world.clock.forward(days=51)  # 30 December
    made = world.wave(name="Осень", days=40)
    world.unit(lambda unit: unit.run(update(wave).values(opening_told_at=unit.now)))
    vera = await come_in_as_coordinator(world)
    team(world, 1, "-", made)
    world.clock.forward(days=5)  # Monday, 4 January

    await world.tick()

    # The next working day is a week away, and by then the line would be stale: the next Monday has its own.
    assert posted(world, "weekly") == [(vera.person_id, "dropped", "too late")]
