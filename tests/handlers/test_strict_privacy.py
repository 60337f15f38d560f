"""`PRIVACY_PROFILE=strict`: no person's name leaves the server, not even to the person."""

from collections.abc import AsyncIterator

import pytest

from tests.clock import StoppedClock
from tests.filling import scale_answer
from tests.world import World, open_world

NAMES = ("Анна", "Петровна", "Примерова", "Вера", "Глеб")


@pytest.fixture
async def strict(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    made = await open_world(database_url, clock, privacy_profile="strict")
    yield made
    await made.stop()
    await made.telegram.stop()


async def test_nobodys_name_stands_in_any_message(strict: World) -> None:
    wave = strict.wave()
    vera = strict.person(1, given="Вера", role="coordinator")
    gleb = strict.person(2, given="Глеб", role="school_coordinator")
    anna = strict.person(3, given="Анна", patronymic="Петровна")
    everybody = (vera, gleb, anna)
    for one in everybody:
        await one.start(one.code)
        greeting = one.last
        await one.tap("Здесь ошибка", on=greeting)
        await one.tap_data("me", greeting.id)
        agree = next(message for message in one.phone.bot_messages if message.id == greeting.id)
        await one.tap("Даю согласие", on=agree)
    await anna.say("/menu")
    for words in ("Начать", "Дальше", "Пауза", "Да, напомнить"):
        await anna.tap(words)
    strict.clock.forward(days=1)
    await strict.tick()
    response = strict.fill(anna, wave, scale_answer(4, 2))
    for tap in (f"r:{response}", f"rd:{response}", f"rv:{response}:1", f"rf:{response}", "pv", "st", "h"):
        await anna.tap_data(tap)
    await vera.say("/coverage")
    await gleb.say("/team")

    for one in everybody:
        for message in one.seen:
            said = message.words + (message.document.name if message.document else "")
            assert not [name for name in NAMES if name in said], said
    assert "Здравствуйте, коллега!" in anna.seen[0].words
