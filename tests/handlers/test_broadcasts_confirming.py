"""For many people two coordinators look; and in the strict profile nobody's name is on the way."""

from collections.abc import AsyncIterator

import pytest

from tests.clock import StoppedClock
from tests.handlers.broadcast_steps import COMPOSING, check, launches, state, two_coordinators
from tests.handlers.coverage_steps import come_in_as_coordinator, inside
from tests.world import World, open_world

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)


@pytest.fixture
async def careful(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    """More than one person is many here."""
    made = await open_world(database_url, clock, broadcast_confirm_over=1)
    yield made
    await made.close()


@pytest.fixture
async def strict(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    made = await open_world(database_url, clock, privacy_profile="strict", broadcast_confirm_over=1)
    yield made
    await made.close()


async def test_many_people_need_a_second_coordinator_and_never_its_author(careful: World) -> None:
    vera, olga = await two_coordinators(careful)
    await inside(careful, 1, 2)
    number = await check(vera)

    await vera.tap("Отправить 4 людям")

    assert state(careful, number).state == "awaiting"
    asked = olga.last
    assert "Подтвердите, пожалуйста, объявление" in asked.words
    assert "Так это увидит методист, " in asked.words
    assert asked.words.endswith(":\n\nКоллеги, в четверг семинар.")
    confirm = next(button.data or "" for button in asked.flat_buttons if button.text == "Подтвердить")
    assert "другой координатор" in await vera.tap_data(confirm)
    assert state(careful, number).state == "awaiting"
    await olga.tap("Подтвердить", on=asked)
    assert state(careful, number).state not in COMPOSING
    assert state(careful, number).confirmed_by == olga.person_id
    assert any("подтверждено вторым координатором" in message.words for message in vera.seen)
    await olga.tap_data(confirm)
    assert launches(careful) == 1


async def test_a_draft_edited_while_it_waits_is_confirmed_by_nobodys_old_button(careful: World) -> None:
    vera, olga = await two_coordinators(careful)
    await inside(careful, 1, 2)
    number = await check(vera)
    await vera.tap("Отправить 4 людям")
    asked = olga.last
    await vera.tap_data(f"Bc:{number}")
    await vera.say("Совсем другое")
    assert state(careful, number).state == "draft"

    toast = await olga.tap("Подтвердить", on=asked)

    assert "изменилось" in toast
    assert state(careful, number).state == "draft"
    await vera.tap("Проверить и отправить")
    await vera.tap("Отправить 4 людям")
    assert "изменилось" in await olga.tap_data(
        next(button.data or "" for button in asked.flat_buttons if button.text == "Подтвердить")
    )
    assert state(careful, number).state == "awaiting"
    assert launches(careful) == 0


async def test_a_returned_broadcast_is_its_authors_draft_again(careful: World) -> None:
    vera, olga = await two_coordinators(careful)
    await inside(careful, 1, 2)
    number = await check(vera)
    await vera.tap("Отправить 4 людям")

    await olga.tap("Вернуть")

    assert state(careful, number).state == "draft"
    assert "вернул объявление" in vera.text
    await vera.tap("Открыть объявление")
    assert "черновик" in vera.text


async def test_in_the_strict_profile_nobodys_name_stands_on_any_of_its_screens(strict: World) -> None:
    vera, olga = await two_coordinators(strict)
    anna = strict.person(1, given="Анна", patronymic="Петровна")
    await anna.come_in()
    number = await check(vera, "{обращение} Семинар в четверг.")
    assert "Здравствуйте, коллега! Семинар в четверг." in vera.text

    for tap in (f"Bj:{number}:{vera.person_id}", f"By:{number}", f"Bs:{number}:0", f"Bj:{number}:0"):
        await vera.tap_data(tap)
    await vera.tap(
        "Отправить 3 людям", on=next(one for one in vera.seen[::-1] if "Отправить 3 людям" in str(one.buttons))
    )
    await olga.tap("Подтвердить")

    for one in (vera, olga, anna):
        for message in one.seen:
            assert not [name for name in ("Анна", "Петровна", "Вера", "Примерова") if name in message.words], message


async def test_alone_nobody_writes_to_many(careful: World) -> None:
    vera = await come_in_as_coordinator(careful)
    await inside(careful, 1, 2)
    number = await check(vera)

    await vera.tap("Отправить 3 людям")

    assert "второго координатора в боте пока нет" in vera.text
    assert state(careful, number).state == "draft"
