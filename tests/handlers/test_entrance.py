"""The street side of the door: strangers, languages, a mistake in the roster."""

import pytest
from sqlalchemy import func, select

from db.tables import notification, person
from tests.world import PICTURE, World


@pytest.mark.parametrize("said", ["/start", "/menu", "/profile", "/coverage", "/nothing"])
async def test_a_stranger_is_told_how_to_get_in_whatever_they_say(world: World, said: str) -> None:
    guest = world.stranger(1)

    await guest.say(said)

    assert "приглашени" in guest.text
    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(person))) == 0


async def test_a_stranger_who_sends_a_picture_is_told_how_to_get_in(world: World) -> None:
    guest = world.stranger(1)
    guest.phone.send_photo(PICTURE)
    await world.settled()

    assert "Сюда приходят по личному приглашению" in guest.text


async def test_an_english_speaker_is_spoken_to_in_english_from_the_first_word(world: World) -> None:
    guest = world.stranger(1, language_code="en-GB")
    await guest.start()
    assert "invitation" in guest.text
    assert "Русский" in guest.labels

    anna = world.person(2, given="Анна", language_code="en")
    await anna.start(anna.code)
    assert "Анна" in anna.text
    assert "Русский" in anna.labels
    await anna.tap("Русский")
    assert "Даю согласие" in anna.labels


async def test_a_language_may_be_changed_at_the_door_and_in_the_settings(world: World) -> None:
    guest = world.stranger(1)
    await guest.start()
    await guest.tap("English")
    assert "invitation" in guest.text

    anna = world.person(2)
    await anna.come_in()
    await anna.say("/settings")
    toast = await anna.tap("English")
    assert toast
    assert "Русский" in anna.labels
    await anna.say("/menu")
    assert "My profile" in anna.labels


async def test_a_mistake_in_the_roster_reaches_every_coordinator_once_and_by_code(world: World) -> None:
    first = world.person(1, given="Вера", role="coordinator")
    second = world.person(2, given="Глеб", role="coordinator")
    await first.come_in()
    await second.come_in()
    anna = world.person(3, given="Анна", patronymic="Петровна", position="dep_edu")

    await anna.start(anna.code)
    greeting = anna.last
    await anna.tap("Здесь ошибка")
    assert "можно продолжать" in anna.text
    await anna.tap_data("mis", greeting.id)
    await anna.tap("Продолжить")
    assert "Даю согласие" in anna.labels

    for coordinator in (first, second):
        told = [message for message in coordinator.phone.bot_messages if "в реестре есть ошибка" in message.words]
        assert len(told) == 1
        assert "заместитель по учебной работе, школа № 4" in told[0].words
        assert "Анна" not in told[0].words
        assert "Примерова" not in told[0].words
    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(notification))) == 2


async def test_a_mistake_is_not_told_to_the_coordinators_of_another_municipality(world: World) -> None:
    elsewhere = world.person(1, role="coordinator", home=world.municipality())
    await elsewhere.come_in()
    anna = world.person(2)
    await anna.start(anna.code)
    await anna.tap("Здесь ошибка")

    assert all("в реестре есть ошибка" not in message.words for message in elsewhere.phone.bot_messages)


async def test_help_is_open_to_everybody(world: World) -> None:
    guest = world.stranger(1)
    await guest.say("/help")
    assert "Здесь управленческие команды школ проходят диагностику" in guest.text
    assert guest.labels == []

    anna = world.person(2)
    await anna.come_in()
    await anna.say("/help")
    assert anna.labels == ["Меню"]
