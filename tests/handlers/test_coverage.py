"""A coordinator looks at who is not covered yet."""

import pytest

from tests.handlers.coverage_steps import come_in_as_coordinator, team
from tests.world import World


async def test_schools_that_are_not_covered_stand_first_with_how_far_each_has_come(world: World) -> None:
    wave = world.wave(name="Осень", days=6)
    vera = await come_in_as_coordinator(world)
    team(world, 1, "fff-", wave)
    team(world, 2, "ff-", wave)
    team(world, 3, "---", wave)
    team(world, 4, "ff", wave)
    team(world, 5, "fb--", wave)

    await vera.say("/coverage")

    assert vera.text.startswith("Осень · до ")
    assert "15 ноября, осталось 6 дней" in vera.text
    assert "Не охвачены: 3 из 5 школ" in vera.text
    assert "Завершили: 8 из 16 (50 %)" in vera.text
    assert "Начали и ещё не закончили: 1" in vera.text
    assert [line for line in vera.text.splitlines() if "школа №" in line] == [
        "школа № 3 — 0 из 3",
        "школа № 5 — 1 из 4",
        "школа № 2 — 2 из 3",
        "школа № 1 — 3 из 4",
        "школа № 4 — 2 из 2",
    ]
    assert [line for line in vera.text.splitlines() if " · " in line][1:] == [
        "Ещё не начинали · 1",
        "Идут · 2",
        "Охвачены · 1",
        "Завершили все · 1",
    ]
    assert vera.labels == [
        "Напомнить не закончившим (8)",
        "Только не начавшим (7)",
        "Картинкой",
        "В Excel",
        "Обновить",
        "Меню",
    ]


async def test_many_schools_come_in_pages_of_the_same_message(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    for number in range(1, 19):
        team(world, number, "-", wave)

    await vera.say("/coverage")
    first = vera.last
    await vera.tap("›")
    assert "1 из 3" not in vera.labels
    assert "2 из 3" in vera.labels
    await vera.tap("›")

    assert vera.last.id == first.id
    assert [line for line in vera.text.splitlines() if "школа №" in line] == [
        "школа № 17 — 0 из 1",
        "школа № 18 — 0 из 1",
    ]
    assert "›" not in vera.labels
    assert "Не охвачены: 18 из 18 школ" in vera.text


async def test_refreshing_says_as_of_when_even_if_nothing_changed(world: World) -> None:
    wave = world.wave()
    vera = await come_in_as_coordinator(world)
    team(world, 1, "f-", wave)
    await vera.say("/coverage")

    assert await vera.tap("Обновить") == "Данные на 10:00"


async def test_among_several_waves_one_is_chosen(world: World) -> None:
    soon = world.wave(name="Анкета", days=3)
    world.wave(name="Осень", days=9)
    vera = await come_in_as_coordinator(world)
    team(world, 1, "f-", soon)

    await vera.say("/coverage")
    assert vera.text.startswith("Осень")
    await vera.tap("Другие анкеты")
    assert "1. Осень" in vera.text
    assert "2. Анкета" in vera.text
    await vera.tap("2. Показать")

    assert vera.text.startswith("Анкета")
    assert "Завершили: 1 из 2 (50 %)" in vera.text


async def test_what_is_over_can_be_looked_at_but_nobody_is_reminded_of_it(world: World) -> None:
    wave = world.wave(days=1)
    vera = await come_in_as_coordinator(world)
    team(world, 1, "f-", wave)
    world.clock.forward(days=3)

    await vera.say("/coverage")
    assert "завершено 10 ноября" in vera.text
    assert "Картинкой" in vera.labels
    assert not any(label.startswith("Напомнить") for label in vera.labels)

    await vera.tap_data(f"nu:{wave}:0")
    assert "сейчас не открыта" in vera.text


async def test_without_a_wave_the_screen_says_so(world: World) -> None:
    vera = await come_in_as_coordinator(world)

    assert "Пока нет ни одной диагностики" in await vera.say("/coverage")


async def test_the_picture_comes_as_a_message_that_says_the_same_in_words(world: World) -> None:
    wave = world.wave(name="Осень")
    vera = await come_in_as_coordinator(world)
    team(world, 1, "ff", wave)
    team(world, 2, "---", wave)
    await vera.say("/coverage")
    shown = vera.last

    toast = await vera.tap("Картинкой")

    assert "придёт отдельным сообщением" in toast
    picture = vera.last
    assert picture.photo is not None
    assert picture.id != shown.id
    for words in ("Осень", "Не охвачены: 1 из 2 школ", "ещё не начинали — 1", "завершили все — 1"):
        assert words in picture.words
    await vera.tap("Показать список")
    assert "школа № 2 — 0 из 3" in vera.text


@pytest.mark.parametrize("said", ["/coverage", "/team"])
async def test_coverage_and_team_are_closed_to_other_participants(world: World, said: str) -> None:
    world.wave()
    olga = world.person(5, position="dep_edu")
    await olga.come_in()

    await olga.say(said)

    assert "открыт другим участникам" in olga.text
    assert "школа № 4 —" not in olga.text
