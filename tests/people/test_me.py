"""Who is in a chat: the person of the roster, whatever phone they hold, and nobody once they have left."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import func, select

from db.tables import answer, person, staff_role
from people import invitations
from tests.clock import StoppedClock
from tests.world import World, open_world

OWNER = 77


@pytest.fixture
async def owned(database_url: str, clock: StoppedClock) -> AsyncIterator[World]:
    made = await open_world(database_url, clock, owner_ids=str(OWNER))
    yield made
    await made.close()


async def test_a_person_who_left_the_roster_becomes_a_stranger_at_the_next_tap(world: World) -> None:
    world.wave()
    anna = world.person(1, given="Анна")
    await anna.come_in()
    await anna.tap("Начать")
    before = world.contents(but=("chat", "claimed_update", "person"))

    world.leave(anna)
    await anna.tap("Дальше")

    assert "Сюда приходят по личному приглашению" in anna.text
    assert world.contents(but=("chat", "claimed_update", "person")) == before
    await anna.say("/profile")
    assert "Сюда приходят по личному приглашению" in anna.text


async def test_the_code_of_a_person_who_left_opens_nothing(world: World) -> None:
    anna = world.person(1, given="Анна")
    world.leave(anna)

    await anna.start(anna.code)

    assert "Такой код не найден" in anna.text


async def test_a_new_code_moves_a_person_to_a_second_phone_with_all_their_answers(world: World) -> None:
    world.wave()
    anna = world.person(1, given="Анна")
    await anna.come_in()
    await anna.tap("Начать")
    await anna.tap("Дальше")
    await anna.tap("Справляюсь")
    code = world.unit(lambda unit: invitations.issue(unit, anna.person_id))
    second = world.stranger(2)

    await second.start(code)
    assert "Здравствуйте, Анна!" in second.text
    await second.say("/menu")
    assert "Раздел 1 из" in second.text
    await second.tap("Продолжить")
    assert " · 2 из " in second.text

    await anna.tap("Справляюсь")
    assert "Сюда приходят по личному приглашению" in anna.text
    assert world.unit(lambda unit: unit.scalar(select(func.count()).select_from(answer))) == 3


async def test_the_language_a_person_chose_goes_with_them_to_another_phone(world: World) -> None:
    anna = world.person(1, given="Анна")
    await anna.start(anna.code)
    await anna.tap("English")
    code = world.unit(lambda unit: invitations.issue(unit, anna.person_id))
    second = world.stranger(2, language_code="ru")

    await second.start(code)

    assert "Hello" in second.text


async def test_an_owner_is_a_coordinator_from_the_start(owned: World) -> None:
    owner = owned.stranger(OWNER)

    await owner.start()
    assert "методист, Примерный район" in owner.text
    await owner.tap("Да, это я")
    await owner.tap("Даю согласие")

    assert "Охват" in owner.labels
    assert "coverage" in [command.command for command in owner.phone.commands()]


async def test_an_owner_who_presses_start_again_is_not_made_anew(owned: World) -> None:
    owner = owned.stranger(OWNER)
    await owner.start()
    await owner.start()
    await owner.tap("Да, это я")
    await owner.tap("Даю согласие")
    await owner.start()

    assert owned.unit(lambda unit: unit.scalar(select(func.count()).select_from(person))) == 1
    assert owned.unit(lambda unit: unit.scalar(select(func.count()).select_from(staff_role))) == 1
    assert "Охват" in owner.labels


async def test_nobody_else_gets_an_owners_rights_by_pressing_start(owned: World) -> None:
    guest = owned.stranger(OWNER + 1)

    await guest.start()

    assert "Сюда приходят по личному приглашению" in guest.text
    assert owned.unit(lambda unit: unit.scalar(select(func.count()).select_from(person))) == 0
