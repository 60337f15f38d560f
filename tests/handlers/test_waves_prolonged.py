"""More time: whoever has not finished hears of it once for every new end, in decent hours, and reminders follow the end."""

from datetime import date

import pytest

from handlers.screens.wave_days import number_of
from handlers.taps_waves import ProlongWave
from tests.handlers.test_waves_running import card, later
from tests.handlers.waves_steps import open_wave, staff_and_deputy
from tests.world import Chat, World


def told(chat: Chat) -> list[str]:
    return [one.words for one in chat.seen if "срок продлён" in one.words]


async def prolong(olga: Chat, day: date) -> str:
    return await olga.tap_data(ProlongWave(wave=1, day=number_of(day)).pack())


async def test_those_who_have_not_finished_hear_of_the_new_end_and_go_on_from_there(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    boris = world.person(3, given="Борис", position="dep_edu")
    await boris.come_in()
    await open_wave(olga)
    world.fill(olga, 1)
    await anna.tap("Начать")
    await anna.tap("Дальше")
    where = anna.text

    await card(olga)
    await olga.tap("Продлить")
    assert "Кто ещё не закончил (2), получит сообщение" in olga.text
    toast = await olga.tap("30")

    assert "тем, кто ещё не закончил: 2" in toast
    assert "ответы сохранены; завершить можно до 30 ноября включительно" in anna.text
    assert "можно пройти до 30 ноября включительно" in boris.text
    assert "Начать" in boris.labels
    assert told(olga) == []
    await anna.tap("Продолжить")
    assert anna.text == where


async def test_the_same_end_is_told_once_and_a_later_one_again(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)

    await prolong(olga, date(2026, 11, 30))
    await prolong(olga, date(2026, 11, 30))
    assert len(told(anna)) == 1
    await prolong(olga, date(2026, 12, 4))
    assert ["4 декабря" in words for words in told(anna)] == [False, True]


async def test_in_the_evening_it_waits_for_the_morning_and_only_the_last_end_is_told(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    world.clock.forward(hours=11)
    await prolong(olga, date(2026, 11, 30))
    await prolong(olga, date(2026, 12, 4))
    assert told(anna) == []

    await later(world, hours=11)
    assert len(told(anna)) == 1
    assert "до 4 декабря включительно" in anna.text


async def test_whoever_finishes_in_the_night_is_not_told_in_the_morning(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    world.clock.forward(hours=11)
    await prolong(olga, date(2026, 11, 30))
    world.fill(anna, 1)

    await later(world, hours=11)
    assert told(anna) == []


async def test_reminders_move_with_the_end(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)  # until the 23rd: reminders on the 20th and the 23rd
    await prolong(olga, date(2026, 11, 30))

    await later(world, days=11)
    assert "⏰" not in anna.text
    await later(world, days=7)  # Friday the 27th, three days before the new end
    assert "⏰" in anna.text
    assert "до 30 ноября включительно" in anna.text


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_nobody_is_told_of_more_time_for_what_they_have_not_heard_of(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    ivan = world.person(4, given="Иван", position="dep_edu")  # on the roster, not in the bot
    said = len(anna.seen)
    world.fill(anna, 1)

    toast = await prolong(olga, date(2026, 11, 30))

    assert "не закончил: 1" in toast, "Ольга herself"
    assert len(anna.seen) == said
    assert ivan.phone.bot_messages == []
