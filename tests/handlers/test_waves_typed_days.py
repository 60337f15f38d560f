"""Dates of a wave can be typed where they are chosen; nonsense is answered kindly and changes nothing."""

import pytest

from tests.handlers.test_waves_running import card
from tests.handlers.waves_steps import draft, open_wave, staff_and_deputy
from tests.world import Chat, World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


async def to_opening(world: World) -> Chat:
    olga, _ = await staff_and_deputy(world)
    await draft(olga)
    await olga.tap("Дальше")
    await olga.tap("Дальше")
    return olga


async def test_an_opening_is_typed_as_a_day_and_an_hour_and_keeps_the_hour_afterwards(world: World) -> None:
    olga = await to_opening(world)
    assert "Можно и написать" in olga.text

    await olga.say("10 ноября 18:30")
    assert "завтра, 18:30 (МСК)" in olga.text
    assert not [label for label in olga.labels if label.startswith("✅")], "no button stands for half past"
    await olga.say("20.11")
    assert "пт, 20 ноября, 18:30 (МСК)" in olga.text
    await olga.tap("Дальше")
    assert "3 из 6" not in olga.text
    assert "Закрытие" in olga.text


async def test_the_last_day_is_typed_and_an_hour_is_not_needed_there(world: World) -> None:
    olga = await to_opening(world)
    await olga.tap("Дальше")

    await olga.say("20.12.2026")
    assert "до 20 декабря включительно" in olga.text
    await olga.say("25 декабря 18:00")
    assert "до 25 декабря включительно" in olga.text
    assert "до конца этого дня" in olga.text
    await olga.say("1.11.2026")
    assert "Это время уже прошло" in olga.text
    assert "до 25 декабря включительно" in olga.text


async def test_nonsense_keeps_the_place_and_shows_how_to_write_a_day(world: World) -> None:
    olga = await to_opening(world)

    await olga.say("<b>после дождичка</b> в четверг")
    assert "Не получилось понять день: «<b>после дождичка</b> в четверг»" in olga.text
    assert "Открытие" in olga.text
    await olga.say("31.02.2027")
    assert "Не получилось понять день" in olga.text
    await olga.tap("Выбрать день")
    await olga.tap("›")
    await olga.say("ой")
    assert "Не получилось понять день: «ой»" in olga.text
    assert "Декабрь 2026" in olga.labels, "the calendar stays where it was"
    await olga.say("15.12")
    assert "вт, 15 декабря, 10:00 (МСК)" in olga.text


async def test_a_wave_is_prolonged_by_typing(world: World) -> None:
    olga, anna = await staff_and_deputy(world)
    await open_wave(olga)
    world.fill(olga, 1)
    await card(olga)
    await olga.tap("Продлить")

    await olga.say("12 ноября")
    assert "Продлить можно только на более поздний день" in olga.text
    await olga.say("4 декабря")

    assert "Продлено" in olga.text
    assert "до 4 декабря включительно" in olga.text
    assert "срок продлён" in anna.text
