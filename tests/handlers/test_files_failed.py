"""A file that cannot be made or sent, however often it is tried: whoever waits for it is told, and may ask once more."""

import pytest

from demo.telegram.files import File
from tests.handlers.test_exporting import coordinator_of_a_district
from tests.handlers.test_people import coordinator
from tests.world import Chat, World

TRIES = 4  # of a job


async def until_given_up(world: World) -> None:
    for _ in range(TRIES):
        world.clock.forward(minutes=2)
        await world.tick()


def files(chat: Chat) -> list[File]:
    return [message.document for message in chat.phone.bot_messages if message.document]


async def test_whoever_waits_for_a_file_is_told_and_gets_it_with_one_more_tap(world: World) -> None:
    vera = await coordinator(world)
    world.person(2)
    world.telegram.fail("sendDocument", code=400, description="Bad Request: file is sad", times=TRIES)
    await vera.say("/people")
    await vera.tap("Приглашения")
    await vera.tap("Карточки")
    assert "Не получилось" not in vera.text

    await until_given_up(world)
    assert "Не получилось подготовить: приглашения" in vera.text
    assert "Ничего не потеряно" in vera.text
    await vera.tap("Попробовать ещё раз")

    assert [file.name for file in files(vera)] == ["приглашения.pdf"]
    again = next(m for m in vera.phone.bot_messages if "Готовим ещё раз" in m.words)
    await vera.tap_data("fm:1", again.id)
    assert len(files(vera)) == 1


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_a_file_asked_for_before_an_outage_of_two_days_comes_after_it(world: World) -> None:
    vera = await coordinator(world)
    world.wave()
    away = [world.telegram.fail(method, code=502, times=10_000) for method in ("sendDocument", "getMe")]
    await vera.say("/people")
    await vera.tap("Загрузить реестр")
    await vera.tap("Получить шаблон")
    await vera.tap_data("em:1:xlsx")
    for _ in range(12):
        world.clock.forward(hours=4)
        await world.tick()
    assert files(vera) == []

    for one in away:
        one.cancel()
    world.clock.forward(minutes=15)
    await world.tick()

    assert len(files(vera)) == 2
    assert "Не получилось" not in "".join(message.words for message in vera.seen)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_anothers_failed_file_is_not_made_for_me(world: World) -> None:
    vera = await coordinator(world)
    anna = world.person(2)
    await anna.come_in()
    world.telegram.fail("sendDocument", code=400, description="Bad Request: file is sad", times=TRIES)
    await vera.say("/people")
    await vera.tap("Загрузить реестр")
    await vera.tap("Получить шаблон")
    await until_given_up(world)

    for job in range(1, 10):
        await anna.tap_data(f"fm:{job}")

    assert files(anna) == []
    assert files(vera) == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_an_export_that_fails_for_good_leaves_no_bar_behind(world: World) -> None:
    chat = await coordinator_of_a_district(world)
    await world.tick()  # what else there is to say on a Monday is said
    world.telegram.fail("sendDocument", code=400, description="Bad Request: file is sad", times=TRIES)
    await chat.say("/export")
    await chat.tap("1. Выбрать")
    await chat.tap("Таблица Excel")
    await until_given_up(world)

    words = [message.words for message in chat.phone.bot_messages]
    assert any("файл сделать не получилось" in one for one in words)
    assert "Не получилось подготовить: результаты анкеты" in chat.text
    assert not any("▰" in message.words for message in chat.phone.bot_messages)
    await chat.tap("Попробовать ещё раз")
    assert len(files(chat)) == 1
